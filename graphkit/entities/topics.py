"""What a clause or an item is about: its telling words, weighed by how few items use them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from graphkit.text import plain

# Words that join others and name nothing
FUNCTION = frozenset(
    """a about above accordance after again against agree agreed all also an and any approve approved are as asked at be been before being below between both but by can consider consideration considered could
    did do during each ensure for from given had has have having he held her his how if in include included including into is it its made make making may more most must no not noted now of on only or
    other our out over put receive received refer referred regarding request requested resolved s send sent set several shall she should so some such than that the their them then there these they this those
    through to together under until up upon used was we were what when where whether which while who will with within would you st nd rd th pm am""".split()
)
# Words that minutes use of any matter, and so tell none apart
GENERAL = FUNCTION | frozenset(
    """account action additional agenda appendix apology approach arising arrange arranged arrangement attention authority back board body brought business chair chairman circulated clerk comment committee
    content copy council councillor county current date decided decision detail develop developed development discuss discussed discussion district document draft endorsed establish established first
    following forward full further future general group information initial issue item june july january february march april august september october november december last latest matter meeting oral verbal written member minute
    necessary need new next note number officer option order outcome outline paper part partner partnership people performance plan point position possible prepare prepared present presentation presented
    procedure process programme progress project proposal proposed provide provided purpose quarter raised recommend recommendation recommended relation report reported result review section service specific
    strategy subject submit submitted support supported taken team time two three four five six one update updated use view way work working year week month day
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
PROCEDURAL = re.compile(
    r"^\W*(?:welcome|introductions?|apolog|attendance|declarations?\b|(?:to\s+(?:approve|confirm|receive)\s+(?:the\s+)?)?(?:draft\s+)?(?:minutes|notes|record)\b|matters\s+arising|any\s+other|aob|aocb|dates?\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?(?:next|future)|"
    r"next\s+meeting|time\s+of|variation\s+of|order\s+of|chair(?:man)?['’]?s?\s+(?:announcements?|remarks|welcome)|chair,|election\s+of|exclusion\s+of|public\s+(?:questions|participation|session)|questions?\s+from|petitions|closure|close\b|"
    r"items?\s+to\s+be\s+referred|urgent\s+(?:business|items)|announcements|correspondence|action\s+(?:log|list|points))",
    re.IGNORECASE,
)


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


def tokens(text: str, long_forms: Mapping[str, str]) -> list[str]:
    """The words of a text that name something, as stems in order, short forms spelt out."""
    spelt = re.sub(
        r"\b[A-Z][A-Za-z&]{1,9}\b", lambda m: long_forms.get(m[0], m[0]), re.sub(r"\(([A-Z&]{2,10})\)", "", text)
    )
    found = (stem(w) for w in re.findall(r"[a-z][\w'-]*", plain(spelt)))
    return [w for w in found if w not in FUNCTION and len(w) > 1]


class Topic:
    """What a stretch of text is about: its naming words in order, those of them that tell, and the pairs that stand together."""

    __slots__ = ("pairs", "telling", "tokens")

    def __init__(self, text: str, long_forms: Mapping[str, str], named: frozenset[str]) -> None:
        self.tokens = tuple(tokens(text, long_forms))
        self.telling = frozenset(w for w in self.tokens if w not in GENERAL and w not in named and len(w) > 2)
        self.pairs = frozenset(
            p for p in zip(self.tokens, self.tokens[1:], strict=False) if self.telling & set(p) and p[0] != p[1]
        )


class Weights:
    """How much each word tells: the fewer items use it, the more (inverse document frequency, Spärck Jones 1972)."""

    def __init__(self, items: Iterable[Iterable[str]]) -> None:
        self.items = 0
        self.used: Counter[str] = Counter()
        for words in items:
            self.items += 1
            self.used.update(set(words))

    def of(self, word: str) -> float:
        """The weight of one word, 0 for one that every item uses."""
        return math.log((1 + self.items) / (0.5 + self.used[word])) if self.items else 0.0

    def rare(self, word: str) -> bool:
        """Whether few items enough use a word for it to tell two matters apart."""
        return self.used[word] <= max(4, self.items * 0.12)

    def usual(self, word: str) -> bool:
        """Whether so many items use a word that even a title which holds it is not told by it."""
        return self.used[word] > max(4, self.items * 0.2)

    def common(self, one: Topic, two: Topic) -> float:
        """How much two texts say in the same words: the weight of the telling words in pairs that both hold, 0 where none of these is rare."""
        both = {w for pair in one.pairs & two.pairs for w in pair if w in one.telling and w in two.telling}
        return sum(map(self.of, sorted(both))) if any(map(self.rare, both)) else 0.0


def phrase(one: Sequence[str], two: Sequence[str]) -> int:
    """The length of the longest run of words that two texts share in order."""
    best, row = 0, [0] * (len(two) + 1)
    for a in one:
        last = row
        row = [0] * (len(two) + 1)
        for n, b in enumerate(two):
            if a == b:
                row[n + 1] = last[n] + 1
                best = max(best, row[n + 1])
    return best
