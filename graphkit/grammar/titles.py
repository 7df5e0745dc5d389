"""Titles of items that have no number: told by how they stand, in capitals, bold, before a colon or alone on a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from graphkit import dates
from graphkit.grammar import attendance, words
from graphkit.grammar.layout import Block, is_unmarked
from graphkit.grammar.namebounds import name_bounds
from graphkit.grammar.numbering import STANDING
from graphkit.grammar.parting import SENTENCE
from graphkit.grammar.posted import posted
from graphkit.grammar.source import Source

HEAD = re.compile(r"\b(?:summary|minutes|notes|proceedings)\s+(?:of|at)\b", re.IGNORECASE)
RUN_IN = re.compile(r"[A-Z][^.:;?!\n]{2,60}:\s+[A-Z\"'‘“]")
DASHED = re.compile(
    r"(?P<title>[A-Z][^.:;?!\n–—]{2,60}?)\s[-–—]\s+[A-Z][a-z]*['’]?[a-z]*\s\w"
)  # 'Roads – Ann Moss asked …'
LED_IN = re.compile(r"(?P<title>[A-Z][^.:;?!\n]{2,60}):[ \t]*(?=\n|[A-Z\"'‘“0-9£$a-z])")
UNNUMBERED = re.compile(r"[A-Z][\w'’&-]*(?:\s+(?:[A-Z][\w'’&-]*|of|and|the|for)){1,5}:\s*")
ONE_WORD = re.compile(r"(?:Correspondence|Welcome|Finance|Planning|Minutes|A\.?O\.?C?\.?B\.?):\s*", re.IGNORECASE)
NO_ITEM = re.compile(
    r"(?:who(?:\s+is|['’]s)?\s+(?:doing|to\s+do|does)\s+what|present|in\s+attendance|absent|regrets|attend(?:ance|ees|ing)|apolog(?:y|ies)|members(?:\s+present)?|chair\w*|clerk|mayor|secretary"
    r"|note\s?taker|minutes?(?:\s+(?:taken|prepared|recorded)(?:\s+by)?|\s+secretary)?|date|time|venue|place|location|start|end"
    r"|signed|signature|copies\s+to|distribution|circulation|contact|page|tel(?:ephone)?|e-?mail|website|note"
    r"|(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|noted|recommended|carried|approved|lost|moved|seconded|proposed|adopted)"
    r"(?:\s+(?:that|unanimously|by|to))?|(?:agreed\s+)?(?:action|decision|recommendation|resolution|outcome)s?(?:\s+(?:by|points?))?"
    r"|(?:proposed|seconded|moved)\s+by\b.*|and\s+(?:it\s+was\s+)?resolved|motion|vote|votes?\s+(?:for|against)|for|against|abstain(?:ed|ing)?|ayes|nays|yeas|yes|no|none|nil|minutes:|reasons?(?:\s+for\s+decision)?"
    r"|proposer|seconder|draft|confirmed|unconfirmed|agenda|contents|additional\s+documents|items?|part\s+(?:one|two|[12i]+)"
    r"|parish\s+clerk|town\s+clerk|chairman\s+of\s+the\s+\w+|end(?:\s+of\s+minutes)?|adjourned|recess|continued"
    r"|(?:\w+\s+){1,3}(?:absent|attending)(?:\s+with.{0,40})?|guests\s+of.{0,40}|presid(?:er|ing).{0,30}|recorder|ex-?officio|staff(?:\s+and\s+\w+)*\s+present|others?\s+present|also\s+present|visitors|guests|officers|councillors|quorum"
    r"|(?:the\s+)?meeting\s+(?:opened|closed|commenced|commences|began|begins|started|ended|finished|concluded)\b.{0,60})[\W_]*",
    re.IGNORECASE,
)
LONG = re.compile(r"\w{4,}")
VERB = re.compile(
    r"\b(?:was|were|had|has|have|will|would|be|is|are|been|that|which|noted|agreed|reported|said|asked|gave|thanked)\b"
)
PLAIN = re.compile(r"[A-Z][^\n,]*[^\n.,;?!)]")
ASKED = re.compile(
    r"To\s(?i:receive|consider|confirm|approve|elect|appoint|note|adopt|agree|review|update|discuss|disclose|allow|determine"
    r"|authorise|sign)\b[^\n]{5,400}(?:\n|\Z)"
)
TELLS = re.compile(r"[A-Z]\w+\s(?:reports|writes|says)$")  # 'Ann Garvie reports:'
KNOWN = re.compile(rf"{STANDING.pattern}|\b(?:report|update)s?$", re.IGNORECASE)
FULL_STOP = re.compile(r"[.:;!?]['’”\")]?\s*$")
GIVEN = re.compile(r"\s\([A-Z][\w.’'-]{1,20}(?:\s[A-Z][\w.’'-]{1,20}){0,3}\)$")  # 'Treasurer's Report (Garvie)'
MARKED = re.compile(
    r"\s\((?:Paper|Enc(?:losure)?|Appendix|Annex|Report|Item|Doc(?:ument)?)\.?\s[\w/.-]{1,9}\)$"
)  # '(Paper B)'
APART_ABOVE, APART_BELOW = re.compile(r"\n\s*\n\s*$"), re.compile(r"[^\S\n]*\n[^\S\n]*\n")
EARLY = 20_000  # characters in which a text names its people
LAST = re.compile(
    r"any\s+other\s+(?:\w+\s+)?business|a\.?o\.?b\.?|(?:date|time)\b.{0,30}\bnext\s+meeting|next\s+meeting",
    re.IGNORECASE,
)
FIRST = re.compile(r"welcome|opening|introductions?", re.IGNORECASE)
AT_FIRST = re.compile(  # what some open with before their first number
    r"(?:votes?\s+of\s+(?:sympathy|thanks|condolence|congratulations?)|(?:opening\s+)?prayers?|congratulations|condolences|obituar(?:y|ies)"
    r"|tributes?|(?:a\s+)?minute['’]?s?\s+silence|silent\s+(?:reflection|tribute)|(?:public|open)\s+(?:session|forum)|public\s+question\s+time"
    r"|presentations?|deputations?|announcements?|opening\s+remarks|preliminar(?:y|ies)|suspension\s+of\s+standing\s+orders)\b[^.:\n]{0,40}",
    re.IGNORECASE,
)
REGULAR = re.compile(  # 'MATTERS ARISING', 'CORRESPONDENCE (if any)'
    r"(?:matters\s+arising|correspondence|questions?|public\s+(?:question|participation|forum)\w*|any\s+other\s+(?:\w+\s+)?business"
    r"|a\.?o\.?b\.?|apologies|declarations?\s+of\s+interests?|chair\w*['’]s\s+(?:report|remarks|announcements))[^\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
AHEAD = re.compile(
    r"(?:public\s+(?:participation|questions?|forum|session)|open\s+forum)\s*[-–—:]\s*(?=[A-Z])", re.IGNORECASE
)
PUT = re.compile(r"It\s+was\s+(?:proposed|moved)\b|On\s+the\s+(?:proposal|motion)\s+of\b")
AT_RIGHT = re.compile(
    r"(?<=\w)\W{0,2}(?:[ ]{3,13}|\t)\s*(?P<who>[A-Z][\w.’'-]{1,20}(?:[ ][A-Z][\w.’'-]{0,20}){1,3})[ \t]*$"
)
SPOKEN = re.compile(
    r"[^.]{0,300}\b(?:received|none|no\s+apologies|apologi[sz]ed|had\s+been)\b|none\b|nil\b", re.IGNORECASE
)


def repeated(source: Source, blocks: list[Block], again: tuple[Block, ...]) -> list[Block]:
    """The titles that repeat a line of the agenda, and those like them between and behind."""
    over_text = (one for one, two in _pairs(blocks) if one.left > again[0].left and _is_plain(source, one, two))
    return _ordered(*again, *over_text)


def by_look(source: Source, blocks: list[Block]) -> list[Block]:
    """The titles of a text whose items have no numbers: of the ways that they may stand the one with the most."""
    alone = [
        one
        for one, two in _pairs(blocks)
        if (stands_alone(source, one) and not _heads_people(source, one, two)) or is_apologies(source, one, two)
    ]
    if not any(stands_alone(source, block) for block in alone):
        alone = []
    asked = _asked(source, blocks)
    bold = [b for b, after in _pairs(blocks) if _begins_in_bold(source, b) or (b.bold and _is_plain(source, b, after))]
    if len(bold) > max(3, len(alone), len(asked)) and _count_standing(source, bold, 60) > 1:
        return _ordered(*bold, *alone)
    if len(asked) >= 3 and len(asked) > len(alone):
        over_text = (one for one, two in _pairs(blocks) if _is_plain(source, one, two))
        regular = [block for block in over_text if STANDING.match(source.body, block.start, block.end)]
        return _ordered(*asked, *regular)
    return _in_lines(source, blocks, alone) or _over_bullets(source, blocks, alone)


def _in_lines(source: Source, blocks: list[Block], alone: list[Block]) -> list[Block]:
    """The titles that begin paragraphs, or those on lines of their own in plain type; none where these are few."""
    run_in = [block for block in blocks if _runs_in(source, block)]
    lefts = {block.left for block in alone}
    plain = [one for one, two in _pairs(blocks) if one.left in lefts or _is_plain(source, one, two)]
    standing = _count_standing(source, plain)
    inside = standing >= 2 and not _count_standing(source, run_in, 40)  # labels of paragraphs below the titles
    least = 3 if sum(_leads_in_bold(source, block) for block in run_in) > 2 else 5
    if len(run_in) >= least and len(run_in) > len(alone) and not inside:
        led = [block for block in blocks if _is_led_in(source, block)]
        return _ordered(*run_in, *led)
    dashed = [block for block in blocks if _runs_on(source, block)]
    if len(dashed) > max(3, len(alone)) and _count_standing(source, dashed, 40) > 1 and standing < 2:
        return dashed
    others = [block for block in plain if block.left not in lefts]
    if standing and len(others) > 3 and len(alone) < 2 and all(_is_apart(source, block) for block in others):
        return others
    return plain if standing >= 2 and len(plain) > len(alone) else []


def _over_bullets(source: Source, blocks: list[Block], alone: list[Block]) -> list[Block]:
    """The titles over lists, or before a colon, where these are more than those that stand alone; else these."""
    over = [one for one, two in pairwise(blocks) if two.bullet and _is_worded(source, one, listed=True)]
    known = any(KNOWN.search(source.body, block.start, block.end) for block in over)
    if len(over) >= 3 and known and len(over) > len(alone):
        return over
    led = [block for block in blocks if _is_led_in(source, block)]
    return alone if len(led) < 3 or len(led) <= len(alone) else _ordered(*led, *alone)


def _ordered(*blocks: Block) -> list[Block]:
    """The blocks in the order of the text, each once."""
    return sorted({b.left: b for b in blocks}.values(), key=lambda b: b.left)


def _count_standing(source: Source, blocks: list[Block], width: int = 10_000) -> int:
    """How many of the titles are what every meeting has."""
    return sum(bool(STANDING.search(source.body, b.start, min(b.end, b.start + width))) for b in blocks)


def _asked(source: Source, blocks: list[Block]) -> list[Block]:
    """The agenda's own lines, 'To receive the report of the Chairman', or the titles that stand above them."""
    if source.body.count("\nTo ") < 3:
        return []
    heads = dict[int, Block]()
    for n, block in enumerate(blocks):
        if is_unmarked(block) and ASKED.match(source.body, block.start, block.end):
            head = blocks[n - 1] if n and _is_worded(source, blocks[n - 1]) else block
            heads[head.left] = head
    return list(heads.values())


def _pairs(blocks: list[Block]) -> Iterator[tuple[Block, Block | None]]:
    yield from pairwise(blocks)
    if blocks:
        yield blocks[-1], None


def stands_alone(source: Source, block: Block) -> bool:
    """A line that is a title by its look: short, no stop at its end, capitals or bold."""
    if block.cells or block.bullet or block.label:
        return False
    title = source.body[block.start : min(block.end, block.start + 200)].strip("*_ :\n")
    if "\n" in title or not 0 < len(title.split()) <= 12 or (title.endswith((".", ",", ";")) and not title.isupper()):
        return False
    bold = bool(block.bold) and not source.body[block.bold : block.end].strip(" :")
    if HEAD.search(title) or len(title) < 4 or not (title.isupper() or bold) or NO_ITEM.fullmatch(title):
        return False
    who, _, post = title.partition(",")
    signed = bool(words.TITLE.search(post)) and words.is_person(who)  # 'Councillor A Lund, Chairman'
    return not signed and not dates.DATE.search(title) and not attendance.heading(source, block)


SENT = re.compile(
    r"[\s*_]*(?:[\w’'&-]+\s+){1,3}(?:members|nominees|nominations|representatives|delegates)[\s*_:]*", re.IGNORECASE
)
CLASS = re.compile(  # of people, and a subject of their own
    r"(?:trustees|officers|staff|members|membership|councillors|governors|directors|management|clerk|volunteers)",
    re.IGNORECASE,
)


def _heads_people(source: Source, block: Block, after: Block | None) -> bool:
    """Whether a line says who those are whom the next one lists: 'GARDA NOMINATIONS:'."""
    if not after or not SENT.fullmatch(source.body, block.start, block.end):
        return False
    listed = name_bounds(source, after.start, after.end) or posted(source, after.start, after.end)
    return bool(listed) and not SENTENCE.search(source.body, after.start, after.end)


def is_apologies(source: Source, block: Block, after: Block | None) -> bool:
    """'APOLOGIES FOR ABSENCE' above a sentence is an item; above a list of names it heads the list."""
    if block.cells or block.bullet or block.label or not after or after.label or after.cells:
        return False
    title = source.body[block.start : min(block.end, block.start + 60)].strip("*_ :\n")
    if not title[:9].casefold().startswith("apolog") or "\n" in title or len(title.split()) > 6:
        return False
    return bool(SPOKEN.match(source.body, after.start, min(after.end, after.start + 400)))


def _tells_of(source: Source, title: str, after: Block | None) -> bool:
    """Whether what heads a list elsewhere, 'Trustees', stands above a paragraph that tells something."""
    if not CLASS.fullmatch(title) or not after or after.cells or after.label or after.end - after.start < 60:
        return False
    first, last = next(source.sentences(after.start, after.end))
    told = SENTENCE.search(source.body, first, last) and source.words(first, last).endswith(".")
    return bool(told) and not source.body.startswith("There ", first)


def _runs_in(source: Source, block: Block) -> bool:
    """A paragraph that begins with its title: 'Matters Arising: The footpath …'."""
    if not is_unmarked(block):
        return False
    led = RUN_IN.match(source.body, block.start, block.end) or _leads_in_bold(source, block)
    return bool(led) and not attendance.heading(source, block)


def _runs_on(source: Source, block: Block) -> bool:
    """A paragraph that begins with its title and a dash: 'Matters Arising – The footpath …'."""
    led = DASHED.match(source.body, block.start, block.end) if is_unmarked(block) else None
    return led is not None and not words.is_person(led["title"]) and not attendance.heading(source, block)


def _leads_in_bold(source: Source, block: Block) -> bool:
    """Whether a paragraph begins with a title in bold that a stop ends: '**Water rates.** The council discussed …'."""
    title = source.body[block.start : block.bold].strip("*_ ") if block.start < block.bold < block.end else ""
    if not title.endswith((".", ":")) or len(title.split()) > 8:
        return False
    if NO_ITEM.fullmatch(title) and not STANDING.match(title):
        return False
    return not VERB.search(title) and not words.is_person(title.rstrip(".:"))


def _begins_in_bold(source: Source, block: Block) -> bool:
    """Whether a paragraph's first line, or what stands before a dash or a colon in it, is a title in bold."""
    if not is_unmarked(block) or not block.start < block.bold <= block.end:
        return False
    title = source.body[block.start : block.bold].strip("*_ :–—-\n")
    if not 0 < len(title.split()) <= 12 or "\n" in title or title.endswith((",", ";")) or VERB.search(title):
        return False
    known = STANDING.match(title)
    if (NO_ITEM.fullmatch(title) and not known) or words.is_person(title) or attendance.heading(source, block):
        return False
    return bool(known) or not dates.DATE.search(title)


def _is_led_in(source: Source, block: Block) -> bool:
    """'Staff Reports:' above lines, 'Treasurer: reported income …': a title before a colon, and no label of a form."""
    if not is_unmarked(block):
        return False
    led = LED_IN.match(source.body, block.start, block.end)
    if not led or len(led["title"].split()) > 6 or VERB.search(led["title"]):
        return False
    if NO_ITEM.fullmatch(led["title"]) and led["title"].casefold() != "minutes":
        return False
    speaker = words.is_person(led["title"]) and source.body.find(led["title"], 0, min(block.start, EARLY)) >= 0
    return not speaker and led.end() < block.end and not attendance.heading(source, block)


def _is_apart(source: Source, block: Block) -> bool:
    """Whether blank lines stand above and below a line."""
    above, below = source.body[max(0, block.left - 20) : block.left], source.body[block.end : block.end + 20]
    return bool(APART_ABOVE.search(above) and APART_BELOW.match(below))


def _is_plain(source: Source, block: Block, after: Block | None) -> bool:
    """A short line above running text: 'Matters arising', 'The roof'."""
    if not after or after.cells or after.end - after.start < 5 or not _is_worded(source, block, after):
        return False
    told = source.body[after.start : min(after.end, after.start + 200)]
    known = STANDING.match(source.body, block.start, block.end)
    least = 4 if known and not (after.label or after.level) else 9
    stopped = FULL_STOP.search(source.body, max(after.start, after.end - 8), after.end)
    return bool(stopped or PUT.match(told)) or len(told.split()) > least


def _is_worded(source: Source, block: Block, after: Block | None = None, *, listed: bool = False) -> bool:
    """A short line that is worded like a title: no list, no name, no sentence."""
    if not is_unmarked(block) or block.end - block.start > 90:
        return False
    title = source.body[block.start : block.end].strip("*_ :\n")
    title = MARKED.sub("", title)
    given = GIVEN.search(title)
    title = title[: given.start()] if given and KNOWN.search(title, 0, given.start()) else title
    if TELLS.search(title):
        return False
    known = bool(STANDING.match(title))
    longest = 14 if known else 8
    bare = title.replace(",", "") if listed or known else title
    worded = PLAIN.fullmatch(bare) and len(title.split()) <= longest
    own = title.casefold() == "minutes" and after and "minutes" in source.body[after.start : after.end].casefold()
    if not worded or (NO_ITEM.fullmatch(title) and not own) or VERB.search(title):
        return False
    told = HEAD.search(title) or dates.DATE.search(title)
    if not listed and words.is_person(title) and not known:
        return False
    if attendance.heading(source, block) and not (
        is_apologies(source, block, after) or _tells_of(source, title, after)
    ):
        return False
    return known or not told


def at_right(source: Source, start: int, end: int) -> tuple[int, int, int] | None:
    """Where a title ends before the name of its presenter in a column at the right, and the bounds of that name."""
    if "   " not in source.body[start:end] and "\t" not in source.body[start:end]:
        return None
    match = AT_RIGHT.search(source.body, start, end)
    who = match["who"] if match else ""
    held = words.TITLE.search(who)
    named = words.is_person(who) or (held and held.end() < len(who))
    return (match.start(), *match.span("who")) if match and named else None


def with_unnumbered(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """The headings with those that lack a number: the welcome before, other business behind, titles alike between."""
    if not chain or not any(block.label for block in chain):
        return chain
    others = [
        *_of_level(blocks, chain),
        *_between(source, blocks, chain),
        *_around(source, blocks, chain),
        *_in_capitals(source, blocks, chain),
        *_before_colons(source, blocks, chain),
    ]
    return _ordered(*chain, *others) if others else chain


def _of_level(blocks: list[Block], chain: list[Block]) -> list[Block]:
    """Headings without a number at the depth of the numbered ones: '## 5. Close', '## Action items'."""
    level = min(block.level for block in chain)
    if not level or not all(block.label for block in chain):
        return []
    return [b for b in blocks if b.left > chain[0].left and b.level == level and not b.label]


def _between(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """Headings without a number among numbered ones that stand alone and end with a colon."""
    alone = [b for b in chain if b.label and source.body[b.start : b.end].rstrip(" *_").endswith(":")]
    if len(alone) < 3 or 2 * len(alone) < len(chain):
        return []
    inside = blocks[blocks.index(chain[0]) + 1 : blocks.index(chain[-1])]
    return [b for b in inside if UNNUMBERED.fullmatch(source.body, b.start, b.end) and not _is_marked(source, b)]


def _before_colons(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """Titles without a number on lines of their own that end with a colon, where three or more are what meetings have.

    'Declarations of Interest:', 'Managers Report:' around '1. Roof quotes', of which none is what every meeting has.
    """
    if any(STANDING.match(source.body, block.start, block.end) for block in chain):
        return []
    led = [
        b
        for b in blocks
        if (UNNUMBERED.fullmatch(source.body, b.start, b.end) or ONE_WORD.fullmatch(source.body, b.start, b.end))
        and not _is_marked(source, b)
    ]
    told = Counter(source.words(b.start, b.end).casefold() for b in led)
    once = [b for b in led if told[source.words(b.start, b.end).casefold()] == 1]
    first = next((n for n, b in enumerate(once) if STANDING.match(source.body, b.start, b.end)), 0)
    return once[first:] if _count_standing(source, once) > 2 else []


def _in_capitals(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """'MATTERS ARISING' and the like without a number, among numbered titles in capitals."""
    if len(chain) < 2 or not all(source.body[b.start : b.end].split("\n", maxsplit=1)[0].isupper() for b in chain):
        return []
    own = {b.left for b in chain}
    inside = blocks[blocks.index(chain[0]) + 1 :]
    return [b for b in inside if b.left not in own and _opens_with(source, b, REGULAR)]


def _around(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """The welcome above the first item, any other business and the next meeting below the last, without numbers."""
    first, last = blocks.index(chain[0]), blocks.index(chain[-1])
    near = blocks[max(0, first - 4) : first]
    ahead = [
        b
        for b, below in zip(near, blocks[max(0, first - 4) + 1 : first + 1], strict=False)
        if _opens_with(source, b, FIRST)
        or (AT_FIRST.fullmatch(source.body, b.start, b.end) and _is_plain(source, b, below))
        or (is_unmarked(b) and AHEAD.match(source.body, b.start, b.end))
    ]
    after = blocks[last + 1 :] if not chain[-1].level else []
    after = after[1:] if after and _says_again(source, chain[-1], after[0]) else after
    behind = [b for b in after if _opens_with(source, b, LAST)]
    return [*ahead[-1:], *behind[:2]]


def _says_again(source: Source, head: Block, block: Block) -> bool:
    """Whether a line straight below a heading says the same: 'Any other business:' below '9. Other Business'."""
    first, second = (set(LONG.findall(source.body[b.start : b.end].lower())) for b in (head, block))
    return bool(first) and first <= second


def _opens_with(source: Source, block: Block, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.match(source.body, block.start, block.end)) and stands_alone(source, block)


def _is_marked(source: Source, block: Block) -> bool:
    return bool(block.label or block.bullet or block.cells or attendance.heading(source, block))
