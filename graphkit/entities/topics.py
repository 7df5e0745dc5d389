"""What a clause or an item is about: its telling words, weighed by how few items use them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graphkit.grammar.source import word_set
from graphkit.text import plain

# Words that join others and name nothing
FUNCTION = word_set(
    """a about above accordance after again against agree agreed all also an and any approve approved are as asked at
    be been before being below between both but by can consider consideration considered could did do during each
    ensure for from given had has have having he held her his how if in include included including into is it its
    made make making may more most must no not noted now of on only or other our out over put receive received refer
    referred regarding request requested resolved s send sent set several shall she should so some such than that
    the their them then there these they this those through to together under until up upon used was we were what
    when where whether which while who will with within would you st nd rd th pm am"""
)
# Words that minutes use of any matter, and so tell none apart
GENERAL = FUNCTION | word_set(
    """account action additional agenda agreement appendix apology approach approval arising arrange arranged
    arrangement attention authority back board body brought business chair chairman circulated clerk comment
    committee content copy council councillor county current date decided decision detail develop developed
    development discuss discussed discussion district document draft endorsed establish established first
    following forward full further finish future general group information initial issue item june july january
    february march april august september october november december last latest matter meeting oral verbal
    written member minute necessary need new next note number officer option order outcome outline paper part
    partner partnership people performance plan point position possible prepare prepared present presentation
    presented procedure process programme progress project proposal proposed provide provided purpose quarter
    raised ratification recommend recommendation recommended reference relation report reported result review
    section service specific strategy subject submit submitted support supported taken task team term time two
    three four five six one update updated use view way work working year week month day monday tuesday wednesday
    thursday friday saturday sunday"""
)
# Words by which groups are set up and motions put, whatever they are about
FORMAL = word_set("party panel sub-group steering nominate moved seconded proposed lost vote")
PROCEDURAL = re.compile(
    r"^\W*(?:\d{1,2}[:.]\d\d\s*)?(?:welcome|introductions?|apolog|attendance|declarations?\b|announcements|correspondence"
    r"|(?:those\s+|members\s+)?(?:attending|present|in\s+attendance)\b|credentials\W*$|roll\s+call|quorum|pledge\s+of"
    r"|(?:open(?:ing)?|call(?:ed)?\s+to\s+order|adjourn\w*)\W*$|(?:meeting\s+)?open(?:ed|ing)\b|adjournment"
    r"|(?:(?:to\s+)?(?:approv|authori[sz]|agree|pass)\w*\s+(?:of\s+)?)?(?:the\s+)?(?:accounts?\s+(?:for|to|were|presented)|payments?|invoices|cheques|bills)\b"
    r"|(?:key\s+)?discussion\s+points|balances?\W*$"
    r"|(?:to\s+)?(?:receive|take|invite|hear)\s+(?:from\s+the\s+public|questions|further\s+information|(?:any\s+)?(?:public\s+)?(?:questions|comments|statements))"
    r"|(?:(?:to\s+)?(?:approv|confirm|receiv|agree|sign)\w*(?:/\w+)?\s+(?:of\s+)?(?:the\s+)?)?(?:draft\s+)?"
    r"(?:minutes|notes|record)\b|matters\s+arising"
    r"|any\s+other|aob|aocb|dates?\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?(?:next|future)|next\s+meeting|time\s+of"
    r"|variation\s+of|order\s+of|chair(?:man)?['’]?s?\s+(?:announcements?|remarks|welcome)|chair,|election\s+of"
    r"|exclusion\s+of|public\s+(?:questions|participation|session|comments?|forum|time|input)|questions?\s+from|petitions|closure|close\b"
    r"|items?\s+to\s+be\s+referred|urgent\s+(?:business|items)|action\s+(?:log|list|points))",
    re.IGNORECASE,
)
# Items that deal with several things, a paragraph each
SEVERAL = re.compile(
    r"\barising\b|\boutstanding\s+(?:matters|items|business)\b|\boutstanding\W*$|\bany\s+other\b|\banything\s+else\b"
    r"|\ba\.?o\.?c?\.?b\b|\bquestions\b|\bquestion\s+time\b"
    r"|\b(?:question|notices?\s+of\s+motion)\s+(?:submitted|put|from|by)\s"
    r"|^\W*actions?\b(?!\s+plan)|\bactions?\s+(?:log|list|tracker|sheet|points?|items?|from)\b|(?:\band|\bof|[,&])\s+(?:outstanding\s+)?actions\b"
    r"|\bannouncements\b|(?<!\band\s)\b(?:correspondence|communications)\W*$|\bpublic\s+(?:participation|comment|time|forum|session)"
    r"|^\W*(?:(?:and|finances?|financial|management|governance|membership|facilities|staffing|premises|marketing|fundraising)\b[\s,&]*)+"
    r"(?:matters|(?:\w+\s+)?(?:reports?|updates?))?\W*$"
    r"|^\W*(?:to\s+\w+\s+)?planning(?:\s+(?:applications?|decisions?|matters))?\W*$"
    r"|\b(?:chief\s+\w+|(?:executive\s+)?director|head\s?teacher|principal|ceo|chair(?:man|woman|person)?|president|convener|leader"
    r"|mayor|secretary|clerk|councillors)(?:['’]?s)?['’]?\s+(?:(?:monthly|quarterly|weekly|management|general)\s+){0,2}(?:reports?|update|statement|remarks|announcements)\b(?!\s*:\s*\w)",
    re.IGNORECASE,
)
ARISES = re.compile(  # the heading of such a part within an item
    r"^[\W_]*(?:matters\s+arising|(?:open\s+|outstanding\s+)?action\s+(?:points|log|list|update)|actions?\s+(?:from|arising)\b)"
    r"[^\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
LAST = re.compile(r"\b(?:next|future)\b|\bclos(?:e|ed|ure|ing)\b|\badjourn", re.IGNORECASE)
FORWARDED = re.compile(
    r"\b(?:items?|matters|issues|risks|business)\b.{0,40}\b(?:refer(?:red)?|forward(?:ed)?|escalat(?:ed|ion)|report(?:ed)?\s+to"
    r"|for\s+the\s+(?!next|future|forthcoming)\w+)\b|\bescalation\s+to\b"
    r"|^\W*(?:draft\s+)?agenda\s+for\s+(?:the\s+)?(?!next|future|forthcoming|meetings?\b)\w+",
    re.IGNORECASE,
)
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-•*–▪]|\(?\w{1,3}[.)])\s)")
# Who it is that speaks or is spoken of: people behind an honorific, posts with what they are of, committees
NAMED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof(?:essor)?|Sir|Dame|Lady|Lord|Cllr|Councillor|Insp(?:ector)?|Superintendent)s?\b\.?"
    r"(?:\s+[A-Z][\w'’.-]*){0,4}"
    r"|\b(?:Head|Director|Leader|Chair(?:man|woman|person)?|Member|Officer|Manager|Holder|Secretary|Minister)\s+(?:of|for)"
    r"(?:\s+(?:the\s+|and\s+|of\s+)?[A-Z][\w'’-]*,?){1,6}"
    r"|\b(?:[A-Z][\w'’-]*\s+(?:and\s+|of\s+|the\s+|for\s+){0,2}){1,6}(?:Committee|Board|Panel|Executive|Cabinet|Council)\b"
)
# When a body meets next, at the end of whatever comes last
NEXT_TIME = re.compile(
    r"^\W*(?:dates?\s+of\s+)?(?:the\s+)?(?:next|future)\b[^\n]{0,40}\bmeetings?\b[^\n]*", re.IGNORECASE | re.MULTILINE
)
# A paragraph that is an address, or spells letters out
ASIDE = re.compile(
    r"[^\n]{0,160}\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b\W*|(?:\W{0,4}[A-Z]{2,8}\s{0,2}[–=:-]\s{0,2}[^\n.]{3,80}\s{0,4})+"
)
FEW = 2  # words of a title that has hardly more than one
SHORTEST = 40  # characters of a paragraph that says something
SHORT_IN_BRACKETS = re.compile(r"\(([A-Z&]{2,10})\)")
WORD = re.compile(r"[a-z][\w'-]*")
YEAR = re.compile(r"\b(?P<first>(?:19|20)\d\d)(?:\s?[/–-]\s?(?:20)?(?P<last>\d\d)\b(?![/-]))?")  # '2019', '2019/20'
AMOUNT = re.compile(  # of money, of thousands, or a share: hardly two matters have the same
    r"[£€$]\s?\d[\d,.]*\d(?:\s?(?:m|k|bn|million|billion)\b)?|\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+)?\s?(?:%|per\s+cent\b)"
)
CAPITALISED = re.compile(r"\b[A-Z][A-Za-z&]{1,9}\b")

Spell = Callable[[str], str]  # the long form of a short one, in a document
Pair = tuple[str, str]


@lru_cache(maxsize=65536)
def is_procedural(title: str) -> bool:
    """Whether an item's title is one of the standing items that every meeting has."""
    return PROCEDURAL.match(title) is not None


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without a plural's or a genitive's ending."""
    bare = re.sub(r"['’]s?$", "", word)
    if len(bare) > 4 and bare.endswith("ies"):
        return bare[:-3] + "y"
    return bare[:-1] if len(bare) > 3 and bare.endswith("s") and not bare.endswith(("ss", "us", "is")) else bare


def tokens(text: str, spell: Spell) -> list[str]:
    """The words of a text that name something, as stems in order, short forms spelt out."""
    spelt = CAPITALISED.sub(lambda match: spell(match[0]), SHORT_IN_BRACKETS.sub("", text))
    found = (stem(w) for w in WORD.findall(plain(spelt)))
    return [w for w in found if w not in FUNCTION and len(w) > 1]


@dataclass(frozen=True, slots=True)
class Said:
    """What a stretch of text says: its telling words and the pairs that stand together, names left out."""

    words: frozenset[str]
    pairs: frozenset[Pair]
    text: str
    bounds: tuple[int, int]  # of the stretch in its item


def gathers(title: str, text: str) -> bool:
    """Whether an item deals with several things: what arises, what goes forward, questions, any other business."""
    return bool(SEVERAL.search(title) or FORWARDED.search(title) or _arises(title, text))


def _arises(title: str, text: str) -> re.Match[str] | None:
    """The heading of what arises within an item on the last minutes; a list below the last item is of the minutes."""
    return ARISES.search(text) if is_procedural(title) and not LAST.search(title) else None


def stretches(title: str, text: str, tells: bool = True) -> list[tuple[int, int]]:
    """The bounds of the parts of an item that deal with one thing each: its paragraphs where it has several.

    A title that does not tell what the item deals with ('Updates from partners') stands over several things.
    """
    arises = None if SEVERAL.search(title) else _arises(title, text)
    if SEVERAL.search(title) or arises:
        return _paragraphs(text, arises.end() if arises else 0)
    if is_procedural(title) and not FORWARDED.search(title):
        return []
    return [(0, len(text))] if tells or FORWARDED.search(title) else _paragraphs(text, 0) or [(0, len(text))]


def _paragraphs(text: str, start: int) -> list[tuple[int, int]]:
    """The bounds of a text's paragraphs; a line that stands above one like a heading is part of it."""
    found = []
    for end in (*(match.start() for match in PARAGRAPH.finditer(text, start)), len(text)):
        part = text[start:end].strip()
        if text[end:].lstrip()[:1].islower():
            continue  # a sentence goes on below an empty line, as in what was a page's lines
        if len(part) >= SHORTEST or part.endswith((".", ":")):
            found += [(start, end)] if len(part) >= SHORTEST and not ASIDE.fullmatch(part) else []
            start = end
    return found


def said(text: str, bounds: tuple[int, int], people: frozenset[str], naming: frozenset[str]) -> Said:
    """What a stretch of an item's text says in words that name no people or body."""
    known = naming | GENERAL | FORMAL
    telling: set[str] = set()
    pairs: set[Pair] = set()
    for part in NAMED.split(NEXT_TIME.sub("", text[slice(*bounds)])):
        telling.update(_amount(match[0]) for match in AMOUNT.finditer(part))
        found = [stem(word) for word in WORD.findall(plain(part)) if len(word) > 2 and word not in FUNCTION]
        telling.update(word for word in found if word not in known and word not in people)
        pairs.update(
            (a, b)
            for a, b in pairwise(found)
            if a != b and a not in people and b not in people and not (a in known and b in known)
        )
    return Said(frozenset(telling), frozenset(pairs), text[slice(*bounds)], bounds)


def _amount(printed: str) -> str:
    """An amount without spaces and a full stop's dot: '£1.2m' of '£1.2 million'."""
    return re.sub(r"\s+|illion|\.$|(?<=\d)er\s+cent", "", printed.replace("per cent", "%"))


@dataclass(frozen=True, slots=True)
class Topic:
    """What a stretch of text is about: its naming words, those of them that tell, and the pairs that stand together."""

    words: tuple[str, ...]  # in order, each once
    telling: frozenset[str]
    pairs: frozenset[Pair]

    @classmethod
    def of(cls, found: list[str], naming: frozenset[str]) -> Topic:
        """The topic of a text of these tokens, in whose documents the ``naming`` words name who or where."""
        telling = frozenset(w for w in found if w not in GENERAL and w not in naming and len(w) > 2)
        pairs = frozenset((a, b) for a, b in pairwise(found) if a != b and (telling & {a, b}))
        return cls(tuple(dict.fromkeys(found)), telling, pairs)


class Weights:
    """How much each word tells: the fewer items use it, the more (inverse document frequency, Spärck Jones 1972)."""

    def __init__(self, items: Iterable[frozenset[str]]) -> None:
        self._items = 0
        self._used: Counter[str] = Counter()
        for words in items:
            self._items += 1
            self._used.update(words)

    def of(self, word: str) -> float:
        """The weight of one word, 0 for one that every item uses."""
        return math.log((1 + self._items) / (0.5 + self._used[word])) if self._items else 0.0

    def rare(self, word: str) -> bool:
        """Whether few items enough use a word for it to tell two matters apart."""
        return self._used[word] <= max(4, self._items * 0.13)

    def usual(self, word: str) -> bool:
        """Whether so many items use a word that even a title which holds it is not told by it."""
        return self._used[word] > max(4, self._items * 0.2)

    def common(self, one: Topic, two: Topic) -> float:
        """How much two texts say in the same words, 0 where none of these is rare.

        It is the weight of the telling words in the pairs that both hold.
        """
        both = {w for pair in one.pairs & two.pairs for w in pair if w in one.telling and w in two.telling}
        return sum(map(self.of, sorted(both))) if any(map(self.rare, both)) else 0.0


def alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the words of two titles are the same, or share a run that is most of the shorter.

    One word is such a run where it is a whole title and begins a hardly longer one: 'Twinning', 'Twinning Association'.
    """
    run = _longest_run(one, two)
    short, long = sorted((len(one), len(two)))
    return one == two or (run >= 2 and 2 * run > short) or (1 == short < long <= FEW and one[0] == two[0])


def other_years(one: str, two: str) -> bool:
    """Whether two titles name years and none in common: the budgets of 2019/20 and of 2020/21."""
    first, second = YEAR.findall(one), YEAR.findall(two)
    return bool(first and second) and not any(_meet(a, b) or _meet(b, a) for a in first for b in second)


def _meet(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Whether two years are one, or the first ends the second, which runs over two."""
    (year, last), (begins, ends) = one, two
    return year == begins or (not last and year[2:] == ends)


def _longest_run(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    best, row = 0, [0] * (len(two) + 1)
    for a in one:
        last = row
        row = [0] * (len(two) + 1)
        for n, b in enumerate(two):
            if a == b:
                row[n + 1] = last[n] + 1
                best = max(best, row[n + 1])
    return best
