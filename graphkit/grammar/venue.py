"""Where a meeting was held: in its sentence, behind a label, or on a line beside the day's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.layout import Block
from graphkit.grammar.places import Place, place
from graphkit.grammar.source import Source

DAY_AND_PLACE = re.compile(
    r"(?:(?:\b|(?<=\d))[ap]\.?m\.?|\bnoon|\b\d{2}[:.]\d{2})\)?(?:,\s+(?:at\s+|in\s+)?|\s+(?:at|in)\s+)(?P<venue>(?:the\s+)?[A-Z][^.;|\n]{3,80})\.?$"
    r"|(?:(?:\b|(?<=\d))(?i:[ap]\.?m\.?))\s+(?:[-–]\s+)?(?P<hall>[A-Z][^.,;|\n]{3,60}\b(?:Hall|Centre|Chamber|Room|House|School|Church|Library|Offices?))$",
    re.MULTILINE,
)
IN_PLACE = (
    r"\b(?:held\s+)?(?:at|in|via|(?:by|on|through|over|using)(?=\s+(?:Zoom|Microsoft|(?-i:MS)|Teams|Google|Webex|Skype|Jitsi)\b))\s+"
    r"(?:the\s+)?(?P<venue>[^|;:]{3,120}?)"
)
VENUE = re.compile(
    rf"{IN_PLACE}(?=,?\s+(?:on|commencing|starting|beginning|from|at)\s+(?:the\s+)?(?:\w{{2,6}}day|\d)"
    r"|,?\s+(?:commencing|following|immediately)\b)",
    re.IGNORECASE,
)
FULL_STOP = re.compile(rf"{IN_PLACE}(?<!\bSt)\.\s+(?-i:[A-Z])", re.IGNORECASE)
AT_LINE = re.compile(  # 'At the Village Hall - 5th March 2015 7.30pm'
    r"^\W*(?:at|in)\s+(?:the\s+)?(?P<venue>[A-Z][^.;|\n]{3,60}?)(?=\s*[-–,]?\s*(?:on\s+)?\w{0,9},?\s*\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\b|$)",
    re.MULTILINE | re.IGNORECASE,
)
BEHIND = re.compile(  # '15/07/21 7pm Hare & Fox, Moss', 'September 9, 2008 Capitol Annex, Moss'
    r"[\s,–-]{1,3}(?P<venue>(?:[A-Z][\w'’&.-]*,?(?:\s+(?:&|of|and|the)(?=\s))?(?:\s+|$)){2,9})$"
)
LAST_VENUE = re.compile(rf"{IN_PLACE}(?<!\bthe)\.?\s*$", re.IGNORECASE)
LABELLED = re.compile(
    r"^\W*(?P<key>(?:meeting\s+)?(?:venue|place|location)|held at|held in|where)\W{1,6}(?P<value>\S.*?)(?:,?\s+(?:at|from"
    r"|on)\s+\d.*)?$",
    re.IGNORECASE | re.MULTILINE,
)
LED = re.compile(r"\b(?:at|in)(?:\s+the)?\s*$")
HELD = re.compile(r"\b(?:held|convened)\b", re.IGNORECASE)
CALLED = re.compile(
    r"\b(?:to\s+order|opened|convened|began|commenced|met)\b[^\n]{0,60}?\b(?:in|at)\s+(?P<venue>(?:the\s+)?(?=[A-Z])(?:[^.;:|\n]|(?<=Rd|St|Dr|Ln|Mt|Rt)\.|(?<=Ave|Hwy)\.){4,90}?)"
    r"(?=(?<!\bSt)(?<!\bMt)\.(?:\s|$)|;|\n|$|,?\s+(?:on|with|by|at)\s)"
)
BUILT = re.compile(  # what places of meeting are called by
    r"\b(?:rooms?|halls?|house|chambers?|centre|center|suite|offices?|building|school|church|library|hotel|court\s?house|club\s?house|guildhall|town\s?house|chapel|barn|tavern|lounge|annexe?|gallery|pavilion|boardroom"
    r"|workspace|institute|museum|station|college|headquarters|hub|theatre|club|inn|arms|zoom|teams|online|virtual(?:ly)?"
    r"|webex|skype)\b",
    re.IGNORECASE,
)
PLACED = re.compile(  # 'Chapter Room, Moss District Council, The Old Exchange': the address of a room
    r"(?:(?:the|in|at)\s+)*(?:[\w'’.-]+\s+){0,4}(?:room|hall|chamber|suite|pavilion|theatre|hotel|library|centre|house|offices?)(?:\s+[A-Z\d]{1,3})?,"
    r"(?![^,]*\b(?:board|committee|group|panel|forum|trustees|governors)\W*$)",
    re.IGNORECASE,
)
STREET = re.compile(
    r"\b(?:street|road|lane|drove|avenue|square|close|quay|crescent|terrace|way|row|hill)\b", re.IGNORECASE
)
BEFORE = re.compile(r"[\W_]*(?:held\s+)?(?:(?:at|in)\s+)?(?=\w)", re.IGNORECASE)
NEXT_LINE = re.compile(
    r"\n\W*(?:draft|confirmed|unconfirmed|approved|present|minutes|notes|time|date|page|in\s+attendance)\b",
    re.IGNORECASE,
)
NOWHERE = re.compile(
    r"(?:an?\s+)?(?:special|regular|open|public|private|closed|joint|plenary|executive|emergency|annual|general)\s+session|camera\b|attendance|accordance|person\b|public\b|private\b|order\b"
    r"|chair\b|which\b|common\b|\d{4}\b|(?:spring|summer|autumn|winter)\b|(?:an?\s+)?(?:next|subsequent|last|previous|later|future|forthcoming)\b|consideration\b"
    r"|(?:six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|five)\s+o",
    re.IGNORECASE,
)
BROKEN = re.compile(r"(?:\b(?:MS|Microsoft|and|the|of|via|by)|[,&])\s*$")  # the name goes on below its line
NEXT_WORDS = re.compile(r"\s+(?=[A-Z])[^.\n]{1,60}(?=\.|$)", re.MULTILINE)
GAP = re.compile(r"[^\S\n]{4}|\t")  # another column
SENTENCE = re.compile(
    r"\s+by\s+(?=[A-Z])(?!(?:MS|Microsoft|Zoom|Teams|Webex|Skype)\b)|(?<=\w{4})\.\s+(?=[A-Z])|\s+(?:which|when|where)\s"
)
ADDRESS = re.compile(r"(?:[A-Z0-9][\w'’&.-]*,?(?:\s+(?:of|and|the|on|upon))?(?:\s+|$)){2,9}")
LABEL = re.compile(r"\W*(?:(?:meeting\s+)?(?:venue|place|location)|where|held(?:\s+(?:at|in))?)\W*", re.IGNORECASE)
SAID = re.compile(r"\W*(?:(?:this|the\s+meeting|it|to\s+be|will)\b|tb[ac]\b)", re.IGNORECASE)
HOUR = rf"(?:(?:at|from)\s+)?(?:{dates.TIME.pattern})"
HOURS = re.compile(rf"{HOUR}(?:\s*(?:[-–—]|to|until|till)\s*{HOUR.replace('?P<', '?P<past_')})?", re.IGNORECASE)
JOINS = re.compile(r"(?:[\s,.;:|–—-]|\b(?:at|in|from|held|on)\b(?=\s))*")
NO_PLACE = re.compile(
    r"\b(?:minutes|notes|meeting(?!\s+rooms?\b)|present|agenda|apologies|draft|page|chair(?:man|person)?|clerk|secretary"
    r"|tel|phone|email|was|were|is|are|download|watch|view|menu|search)\b|[:@<>]|\.\.",
    re.IGNORECASE,
)
ROOM = re.compile(
    r"\b(?:committee|board|council|cabinet|group|executive|assembly|court|team|society|association|forum)\s?(?=(?:rooms?|chambers?"
    r"|suite|offices?|house|hall|buildings?|theatre|hotel|yard)\b)",
    re.IGNORECASE,
)


def after(source: Source, start: int, end: int, past: int) -> Place | None:
    """The first place that the words up to ``past`` say that the meeting was held at, or that a block ends with."""
    for shape, last in ((VENUE, min(past, start + 400)), (LAST_VENUE, end), (FULL_STOP, min(end, start + 240))):
        at = start
        while match := shape.search(source.body, at, last):
            at = match.start() + 1
            if not any(shape.match(match["venue"]) for shape in (dates.DATE, dates.TIME, NOWHERE)):
                first, stop = match.span("venue")
                rest = BROKEN.search(source.body, first, stop) and NEXT_WORDS.match(source.body, stop, past)
                return _bare(source, first, rest.end() if rest else stop)
    return None


def below(
    source: Source, blocks: list[Block], day: Place | None, named: Sequence[tuple[int, int]] = ()
) -> Place | None:
    """The place that a line of the head names: behind a label, after the hour or 'held', or beside the day's line.

    ``named`` bounds the names of the body and its parent, which are no place.
    """
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if len(block.cells) < 3 and (
            told := _labelled(source, block) or _led_below(source, block, following) or _held(source, block, blocks)
        ):
            return told
    found = _in_row(source, blocks) or _in_column(source, blocks) or _called(source, blocks)
    found = found or (_beside(source, blocks, day, named) if day else None)
    return found or (_behind(source, day) if day else None)


def _labelled(source: Source, block: Block) -> Place | None:
    """The place behind a label, or in a line of its own before or behind the hour."""
    text = source.body[block.start : block.end]
    for shape, names in ((LABELLED, ("value",)), (DAY_AND_PLACE, ("venue", "hall"))):
        found = shape.search(text)
        if found and not (shape is LABELLED and SAID.match(found["value"])):
            first, last = next(found.span(name) for name in names if found[name])
            if named := _bare(source, block.start + first, block.start + last):
                return named
    line = AT_LINE.search(text)
    if not line or not BUILT.search(line["venue"]) or NO_PLACE.search(line["venue"]):
        return None
    return _bare(source, block.start + line.start("venue"), block.start + line.end("venue"))


def _held(source: Source, block: Block, blocks: list[Block]) -> Place | None:
    """The place in a sentence that says where the meeting was held."""
    held = HELD.search(source.body, block.start, block.end)
    return after(source, held.start(), block.end, blocks[-1].end) if held else None


def _called(source: Source, blocks: list[Block]) -> Place | None:
    """The place that the first sentence names in which the meeting was called to order or opened."""
    first = blocks[0].left if blocks else 0
    for match in CALLED.finditer(source.body, first, first + 3000):
        if BUILT.search(match["venue"]) and not NO_PLACE.search(match["venue"]):
            return _bare(source, *match.span("venue"))
    return None


def _led_below(source: Source, block: Block, below: Block | None) -> Place | None:
    """The place below a line that ends with 'held … at', or that says 'Location' and nothing else."""
    text = source.body[block.start : block.end]
    led = LED.search(text) and HELD.search(text)
    if not below or not (led or (len(text) < 24 and LABEL.fullmatch(text))):
        return None
    end = source.body.find("\n", below.start, below.end)
    return _bare(source, below.start, end if end > 0 else below.end)


def _behind(source: Source, day: Place) -> Place | None:
    """The place that ends the day's line, behind the day or its hour."""
    past = source.body.find("\n", day.end)
    past = past if past >= 0 else len(source.body)
    at = max((match.end() for match in dates.TIME.finditer(source.body, day.end, past)), default=day.end)
    told = BEHIND.match(source.body[at:past].rstrip(" *_|.")) if past - day.end < 120 else None
    if not told or NO_PLACE.search(told["venue"]) or not (BUILT.search(told["venue"]) or "," in told["venue"]):
        return None
    return place(source, at + told.start("venue"), at + told.end("venue"))


def _in_row(source: Source, blocks: list[Block]) -> Place | None:
    """The place in the cell behind one that is its label, or in a cell with its label: '| Time: | 2 pm | Place: | X |'."""
    for block in blocks:
        for label, cell in pairwise(block.cells):
            if LABEL.fullmatch(source.body, *label) and source.words(*cell):
                return _bare(source, *source.trimmed(*cell))
        for cell in block.cells if len(block.cells) > 1 else ():
            told = LABELLED.match(source.body[slice(*cell)].strip())
            if told and not SAID.match(told["value"]):
                first = source.body.index(told["value"], *cell)
                return _bare(source, first, first + len(told["value"]))
    return None


def _in_column(source: Source, blocks: list[Block]) -> Place | None:
    """The place in a small table 'Date | Time | Place': below its heading."""
    for titles, row in pairwise(blocks):
        if len(titles.cells) == len(row.cells):
            for title, cell in zip(titles.cells, row.cells, strict=True):
                if LABEL.fullmatch(source.body, *title):
                    return _bare(source, *source.trimmed(*cell))
    return None


def _bare(source: Source, start: int, end: int) -> Place | None:
    """The place without a day or an hour behind it, nor what a table or a web page puts there."""
    opened = BEFORE.match(source.body, start, end)
    start = opened.end() if opened else start
    text = source.body[start:end]
    for shape in (dates.DATE, dates.TIME, NEXT_LINE, SENTENCE, GAP):
        found = shape.search(text)
        text = text[: found.start()] if found else text
    bare = re.sub(r"(?:[\s,;|(–—-]|\.(?=\s*View\b)[^\n]*|\b(?:on|at|from)\s*)+$", "", text)
    return place(source, start, start + len(bare)) if len(bare) > 2 else None


def _beside(source: Source, blocks: list[Block], day: Place, named: Sequence[tuple[int, int]]) -> Place | None:
    """The line that names a building or a room, straight below the line of the day or above it."""
    lines: list[tuple[int, int]] = []
    for block in blocks:
        at = block.start
        for line in source.body[block.start : block.end].split("\n"):
            if line.strip(" |*_#") and not any(
                at <= a < at + len(line) for a, _ in named if not at <= day.start < at + len(line)
            ):
                lines.append((at, at + len(line)))
            at += len(line) + 1
    dated = next((n for n, (start, end) in enumerate(lines) if start <= day.start < end), None)
    if dated is None:
        return None
    near = [lines[n] for n in (dated + 1, dated + 2, dated - 1) if 0 <= n < len(lines)]
    near += [lines[n] for n in (dated + 3, dated + 4, dated - 2) if 0 <= n < len(lines)]
    told = (b for line in near for b in _between_hours(source, *line) if names_place(source.words(*b)))
    if beside := next((_bare(source, *bounds) for bounds in told), None):
        return beside
    rest = (b for b in _between_hours(source, day.end, lines[dated][1]) if names_place(source.words(*b)))
    if beside := next((_bare(source, *bounds) for bounds in rest), None):
        return beside  # '14 May 2019, Town Hall, Moss, 2 pm to 4 pm'
    hour = dates.TIME.search(source.body, day.end, lines[dated][1])
    return next((_bare(source, *b) for b in near[:1] if hour and _is_address(source.words(*b))), None)


def _between_hours(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that its hours hold apart, without what joins them."""
    for first, past in source.between(HOURS, start, end):
        joined = JOINS.match(source.body, first, past)
        start = joined.end() if joined else first
        last = start + len(source.body[start:past].rstrip(" \t\n,.;:|–—-(*_"))
        if last > start:
            yield start, last


def _is_address(line: str) -> bool:
    """Whether a line below the day and the hour is of the shape 'The Forge, Moss Bay', and no person's."""
    bare = line.strip(" |*_#.")
    if "," not in bare or not ADDRESS.fullmatch(bare) or NO_PLACE.search(bare) or words.TITLE.search(bare):
        return False
    return not words.GROUP.search(bare) and not words.is_person(bare.split(",")[0]) and not dates.DATE.search(bare)


def names_place(line: str) -> bool:
    """Whether a line names a building or a room and nothing else."""
    bare = line.strip(" |*_#")
    if PLACED.match(bare) and not NO_PLACE.search(bare) and not dates.DATE.search(bare) and not dates.TIME.search(bare):
        return True
    if (
        not (BUILT.search(bare) or ("," in bare and STREET.search(bare)))
        or len(bare.split()) > 14
        or NO_PLACE.search(bare)
        or not bare[:1].isupper()
    ):
        return False
    return not words.GROUP.search(ROOM.sub("", bare)) and not dates.DATE.search(bare) and not dates.TIME.search(bare)
