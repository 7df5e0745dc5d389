"""Where a meeting was held: in its sentence, behind a label, or on a line beside the day's."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.layout import Block
from graphkit.grammar.places import Place, place
from graphkit.grammar.source import Source

DAY_AND_PLACE = re.compile(
    r"(?:(?:\b|(?<=\d))[ap]\.?m\.?|\bnoon|\b\d{2}[:.]\d{2})\)?,\s+(?:at\s+|in\s+)?(?P<venue>(?:the\s+)?[A-Z][^.;|\n]{3,80})$"
)
IN_PLACE = (
    r"\b(?:held\s+)?(?:at|in|via|(?:by|on)(?=\s+(?:Zoom|Microsoft|MS|Teams)))\s+(?:the\s+)?(?P<venue>[^|;:]{3,120}?)"
)
VENUE = re.compile(
    rf"{IN_PLACE}(?=,?\s+(?:on|commencing|starting|beginning|from|at)\s+(?:the\s+)?(?:\w{{2,6}}day|\d)"
    r"|,?\s+(?:commencing|following|immediately)\b)",
    re.IGNORECASE,
)
LAST_VENUE = re.compile(rf"{IN_PLACE}(?<!\bthe)\.?\s*$", re.IGNORECASE)
LABELLED = re.compile(
    r"^\W*(?P<key>venue|place|location|held at|held in|where)\W{1,6}(?P<value>\S.*?)(?:,?\s+(?:at|from"
    r"|on)\s+\d.*)?$",
    re.IGNORECASE | re.MULTILINE,
)
HELD = re.compile(r"\bheld\b", re.IGNORECASE)
BUILT = re.compile(  # what places of meeting are called by
    r"\b(?:rooms?|halls?|house|chambers?|centre|center|suite|offices?|building|school|church|library|hotel|pavilion|boardroom"
    r"|workspace|institute|museum|station|college|headquarters|hub|theatre|club|inn|arms|zoom|teams|online|virtual(?:ly)?"
    r"|webex|skype)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"[\W_]*(?:held\s+)?(?:(?:at|in)\s+)?(?=\w)", re.IGNORECASE)
NEXT_LINE = re.compile(
    r"\n\W*(?:draft|confirmed|unconfirmed|approved|present|minutes|notes|time|date|page|in\s+attendance)\b",
    re.IGNORECASE,
)
NOWHERE = re.compile(
    r"(?:an?\s+)?(?:special|regular|open|public|private|closed|joint)\s+session|camera\b|attendance|accordance|person\b|public\b|private\b|order\b"
    r"|chair\b|which\b|\d{4}\b|(?:spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"\s+by\s+(?=[A-Z])|(?<=\w{4})\.\s+(?=[A-Z])|\s+(?:which|when|where)\s")
LABEL = re.compile(r"\W*(?:venue|place|location|where|held\s+at)\W*", re.IGNORECASE)
NO_PLACE = re.compile(
    r"\b(?:minutes|notes|meeting(?!\s+rooms?\b)|present|agenda|apologies|draft|page|chair(?:man|person)?|clerk|secretary"
    r"|tel|phone|email|was|were|is|are|download|watch|view|menu|search)\b|[:@<>]|\.\.",
    re.IGNORECASE,
)
ROOM = re.compile(
    r"\b(?:committee|board|council|cabinet|group)\s+(?=(?:rooms?|chambers?|suite|offices?)\b)", re.IGNORECASE
)


def after(source: Source, start: int, end: int, past: int) -> Place | None:
    """The first place that the words up to ``past`` say that the meeting was held at, or that a block ends with."""
    for shape, last in ((VENUE, past), (LAST_VENUE, end)):
        at = start
        while match := shape.search(source.body, at, last):
            at = match.start() + 1
            if not any(shape.match(match["venue"]) for shape in (dates.DATE, dates.TIME, NOWHERE)):
                return _bare(source, *match.span("venue"))
    return None


def below(source: Source, blocks: list[Block], day: Place | None) -> Place | None:
    """The place that a line of the head names: behind a label, after the hour or 'held', or beside the day's line."""
    for block in blocks:
        text = source.body[block.start : block.end]
        for shape, name in ((LABELLED, "value"), (DAY_AND_PLACE, "venue")):
            found = shape.search(text)
            if found:
                return _bare(source, block.start + found.start(name), block.start + found.end(name))
        held = HELD.search(text)
        told = after(source, block.start + held.start(), block.end, blocks[-1].end) if held else None
        if told:
            return told
    return _in_column(source, blocks) or (_beside(source, blocks, day) if day else None)


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
    for shape in (dates.DATE, dates.TIME, NEXT_LINE, SENTENCE):
        found = shape.search(text)
        text = text[: found.start()] if found else text
    bare = re.sub(r"(?:[\s,;|(–—-]|\.(?=\s*View\b)[^\n]*|\b(?:on|at|from)\s*)+$", "", text)
    return place(source, start, start + len(bare)) if len(bare) > 2 else None


def _beside(source: Source, blocks: list[Block], day: Place) -> Place | None:
    """The line that names a building or a room, straight below the line of the day or above it."""
    lines: list[tuple[int, int]] = []
    for block in blocks:
        at = block.start
        for line in source.body[block.start : block.end].split("\n"):
            if line.strip(" |*_#"):
                lines.append((at, at + len(line)))
            at += len(line) + 1
    dated = next((n for n, (start, end) in enumerate(lines) if start <= day.start < end), None)
    if dated is None:
        return None
    near = [lines[n] for n in (dated + 1, dated + 2, dated - 1) if 0 <= n < len(lines)]
    return next((_bare(source, *bounds) for bounds in near if _names_place(source.words(*bounds))), None)


def _names_place(line: str) -> bool:
    bare = line.strip(" |*_#")
    if not BUILT.search(bare) or len(bare.split()) > 14 or NO_PLACE.search(bare) or not bare[:1].isupper():
        return False
    return not words.GROUP.search(ROOM.sub("", bare)) and not dates.DATE.search(bare) and not dates.TIME.search(bare)
