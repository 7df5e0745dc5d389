"""The head of a document: which body met, for whom, when and where.

Two layouts, both common in local government (a sentence, 'Notes of a meeting of the X held at Y on Z',
or lines of their own for parent, body, date and place), and a report's head, which names the meeting that
the report is for and the one that it tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.source import Source
from graphkit.record import Also, Caution

ABBREVIATED = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z&]{1,9})\)")
MEETING_OF = (
    r"\b(?:(?:notes?|minutes?|record|action\s+notes?)\s+of\s+)?(?:(?:the\s+)?proceedings\s+(?:of|at)\s+)?(?:an?\s+"
    r"|the\s+)?"
    r"(?:[\w-]{1,30}\s+){0,3}?meeting\s+(?:\([^()\n]{3,30}\)\s+)?of\s+(?:the\s+)?"
)
HELD = re.compile(
    rf"{MEETING_OF}(?P<body>[^.;:|]{{3,160}}?),?\s+(?:(?:was\s+|which\s+was\s+)?held\b|on\s+(?=\w{{2,6}}day|\d))",
    re.IGNORECASE,
)
OF_BODY = re.compile(rf"{MEETING_OF}(?P<body>[^.;:|]{{3,160}}?)\s*$", re.IGNORECASE)
BODY_MEETING = re.compile(
    r"\b(?:notes?|minutes?|record)\s+of\s+(?:the\s+)?(?P<body>[^.;:|]{3,120}?)\s+meeting\s+(?:held|following)\b",
    re.IGNORECASE,
)
PARISH_MEETING = re.compile(  # of a parish's electors, which no council is
    r"\b(?:Minutes|Notes)\s+of\s+(?:the\s+)?(?P<body>(?:[A-Z][\w'’]+\s+){1,4}?(?:Parish|Town)\s+[Mm]eeting)\s+held\b"
)
MINUTES_OF = re.compile(
    r"\b(?:notes?|minutes?)\s+of\s+(?:the\s+)?(?P<body>(?:(?!\bmeeting\b)[^.;:|\n]){3,100}?)\s*$", re.IGNORECASE
)
DAY_AND_PLACE = re.compile(
    r"(?:(?:\b|(?<=\d))[ap]\.?m\.?|\bnoon|\b\d{2}[:.]\d{2})\)?,\s+(?:at\s+|in\s+)?(?P<venue>(?:the\s+)?[A-Z][^.;|\n]{3,80})$"
)
IN_PLACE = r"\b(?:held\s+)?(?:at|in)\s+(?:the\s+)?(?P<venue>[^|;:]{3,120}?)"
VENUE = re.compile(
    rf"{IN_PLACE}(?=,?\s+(?:on|commencing|starting|beginning|from|at)\s+(?:the\s+)?(?:\w{{2,6}}day|\d)"
    r"|,?\s+(?:commencing|following|immediately)\b)",
    re.IGNORECASE,
)
LAST_VENUE = re.compile(rf"{IN_PLACE}(?<!\bthe)\.?\s*$", re.IGNORECASE)
LABELLED = re.compile(
    r"^\W*(?P<key>venue|place|location|date|time|held at|held in)\W{1,6}(?P<value>\S.*?)(?:,?\s+(?:at|from"
    r"|on)\s+\d.*)?$",
    re.IGNORECASE | re.MULTILINE,
)
UNDER = re.compile(
    r"\(\s*an?\s+[\w\s-]{3,40}\s+of\s+(?:the\s+)?(?P<parent>[A-Z][^()\n]{2,80})\)"
)  # '(a sub-committee of the X)'
COUNCIL_FIRST = re.compile(  # 'Lund City Council, Paths Committee'
    r"(?P<parent>[A-Z][^,\n]{2,60}\b(?:Council|Trust|Authority|University|Partnership)),\s+"
    r"(?=[^,]{2,80}\b(?:Committee|Sub-Committee|Board|Panel|Group|Forum|Cabinet|Executive)$)"
)
SUMMARY = re.compile(r"\bsummary\s+of\b[^.]{0,80}\bmeetings?\b", re.IGNORECASE)
KIND_AND_DATE = re.compile(
    rf"[\s,–—:-]*(?:\b(?:monthly|quarterly|annual|ordinary|general|special|regular|meeting|minutes|notes"
    rf"|draft)\b[\s,–—:-]*){{0,5}}(?:part\s+\w{{1,3}}\s*)?(?:\(held\s+in\s+\w{{6,7}}\)\s*)?"
    rf"(?:(?:of|on|held\s+on)\s+)?(?:{dates.DATE.pattern})?(?:[\s,]*(?:at\s+)?\d{{1,2}}[.:]\d\d\s?[ap]m)?[\s,.:]*$",
    re.IGNORECASE,
)
SEASON = re.compile(
    rf"(?:\d{{4}}\s+)?(?:spring|summer|autumn|winter|{MONTH})\s+(?=(?:[\w&]+\s+){{1,8}}meeting\b)", re.IGNORECASE
)  # 'Spring Chest Group Meeting': which of the body's meetings it was
NAME_LINE = re.compile(
    r"(?:meeting\s+of\s+(?:the\s+)?)?(?:(?:[A-ZÀ-Þ0-9][\w'’&.,-]*|\([A-Z][\w'’& -]{1,60}\)|of|and|the|for|in|on|&"
    r"|[-–—/])(?:\s+|$)){1,14}",
)
NO_NAME = re.compile(r"\b(?:minutes|notes|meetings?)\b", re.IGNORECASE)
NO_BODY = re.compile(
    r"\(|(?:held|in|at|on|venue|place|location|to|from|present|minutes?|notes?|agenda)\b", re.IGNORECASE
)
# 'Committee Room B, The Old Maltings': where a meeting was held, though a noun of bodies stands in it
ROOM = re.compile(
    r"\b(?:committee|board|council|cabinet|meeting|conference)\s+(?:rooms?|chambers?|suite|offices?)\b", re.IGNORECASE
)
# A row of a block of labels: '| Title of Meeting | X Board Meeting |', 'Committee: Audit Committee'
NAMED = re.compile(
    r"^\W*(?:title\s+of\s+(?:the\s+)?meeting|name\s+of\s+(?:the\s+)?(?:meeting|committee|group|body)|meeting\s+of|meeting|committee|group)"
    r"\s*[|:]\s*(?P<body>[^|\n:]{3,120}?)(?:\s+meeting)?\s*\|?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
# What a body that meets is called by, beside what an organisation is
MEETS = re.compile(
    r"\b(?:board|committee|group|cabinet|panel|forum|executive|governing body|trustees|team|assembly|working party)\b",
    re.IGNORECASE,
)
CLOSED = re.compile(
    r"\b(?:meeting|chair(?:man|woman|person)?)\b[^.]{0,60}\b(?:closed?|ended|finished|concluded|rose"
    r"|terminated)\b[^.]{0,40}",
    re.IGNORECASE,
)
DRAFT = re.compile(
    r"\b(?P<draft>draft|unconfirmed|subject\s+to\s+(?:approval|confirmation))\b|\b(?P<confirmed>confirmed"
    r"|approved)\s+minutes\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A printed value and where it stands."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a document says; a part that it does not say is None."""

    start: int = 0
    end: int = 0
    body: Place | None = None
    parent: Place | None = None
    short: Place | None = None
    date: Place | None = None
    begins: Place | None = None
    ends: Place | None = None
    venue: Place | None = None
    summary: bool = False
    about: Place | None = None
    status: Literal["confirmed", "draft"] | None = None
    cautions: tuple[Caution, ...] = ()
    rule: str = "header-lines"

    def also(self, source: Source) -> tuple[Also, ...]:
        """The places of the header's values, for the meeting's citation."""
        named = (
            ("body", self.body),
            ("parent", self.parent),
            ("date", self.date),
            ("start", self.begins),
            ("end", self.ends),
            ("venue", self.venue),
        )
        return tuple(source.also(p.start, p.end, name) for name, p in named if p)


def header(source: Source, blocks: list[Block]) -> Header:
    """The header that these first blocks make, with the end time from the document's last lines."""
    start, end = (blocks[0].left, blocks[-1].end) if blocks else (0, 0)
    found = _sentence(source, blocks) or _lines(source, blocks)
    found = replace(found, start=start, end=end, summary=bool(SUMMARY.search(source.words(start, end))))
    if found.summary:
        found = _summary(source, found)
    found = _dated(source, found)
    return replace(found, status=_status(source, start, end))


def _status(source: Source, start: int, end: int) -> Literal["confirmed", "draft"] | None:
    match = DRAFT.search(source.body, start, end)
    return None if not match else "draft" if match["draft"] else "confirmed"


def _sentence(source: Source, blocks: list[Block]) -> Header | None:
    """'Notes of a meeting of the X (ABC) held at Y on Z', 'Minutes of the X': body, short form and venue."""
    if not blocks:
        return None
    text = next((n for n, b in enumerate(blocks) if b.label and b.end - b.start > 60), len(blocks))
    blocks = blocks[: max(text, 1)]
    whole = (blocks[0].left, blocks[-1].end)
    places = [(HELD, whole), (BODY_MEETING, whole)]
    places += [(shape, (b.start, b.end)) for shape in (OF_BODY, MINUTES_OF) for b in blocks]
    for shape, (start, end) in places:
        for match in shape.finditer(source.body, start, end):
            about = source.words(max(0, match.start() - 60), match.end())
            if _names_body(match["body"]) and not SUMMARY.search(about):
                return _from_sentence(source, blocks, match)
    electors = PARISH_MEETING.search(source.body, *whole)
    return _from_sentence(source, blocks, electors) if electors else None


def _names_body(name: str) -> bool:
    return bool(words.GROUP.search(name)) and not dates.DATE.search(name) and not NO_NAME.search(name)


def _from_sentence(source: Source, blocks: list[Block], match: re.Match[str]) -> Header:
    body, short = _in_full(source, blocks, _place(source, *match.span("body")), match.start()), None
    brief = ABBREVIATED.search(source.body, *match.span("body"))
    if brief:
        short = _place(source, *brief.span("short"))
        body = _place(source, match.start("body"), brief.start())
    end = next((b.end for b in blocks if b.start <= match.end("body") <= b.end), match.end())
    venue = _venue(source, match.end("body"), end, blocks[-1].end)
    parent = _parent(source, body, [b for b in blocks if b.end <= match.start("body")])
    found = Header(body=body, short=short, parent=parent, venue=venue, rule="header-sentence")
    return found if venue else _venue_lines(source, blocks, found)


def _in_full(source: Source, blocks: list[Block], body: Place, past: int) -> Place:
    """The heading's name where the sentence has its last word alone: 'X PARTNERSHIP … meeting of the Partnership'."""
    above = [place for b in blocks if b.end <= past for place in _body_lines(source, b)]
    alone = len(body.value.split()) == 1 and len(above) == 1
    return above[0] if alone and above[0].value.casefold().endswith(" " + body.value.casefold()) else body


def _venue(source: Source, start: int, end: int, past: int) -> Place | None:
    """The first place that the words up to ``past`` say that the meeting was held at, or that a block ends with."""
    for shape, last in ((VENUE, past), (LAST_VENUE, end)):
        for match in shape.finditer(source.body, start, last):
            if not dates.DATE.match(match["venue"]) and not dates.TIME.match(match["venue"]):
                return _place(source, *match.span("venue"))
    return None


def _parent(source: Source, body: Place, before: list[Block]) -> Place | None:
    """The council or partnership: 'the Cabinet of X', or a line that names a body above the sentence."""
    match = re.match(
        rf"(?:{words.GENERIC.pattern})\s+of\s+(?:the\s+)?(?=[A-Z])", source.body[body.start : body.end], re.IGNORECASE
    )
    if match:
        return _place(source, body.start + match.end(), body.end)
    of_council = COUNCIL_FIRST.match(source.body, body.start, body.end)
    if of_council:
        return _place(source, *of_council.span("parent"))
    under = next((m for b in before if (m := UNDER.search(source.body, b.start, b.end))), None)
    if under:
        return _place(source, *under.span("parent"))
    above = (place for block in before for place in _body_lines(source, block))
    return next((place for place in above if not _same(place.value, body.value)), None)


def _same(one: str, two: str) -> bool:
    """Whether a name above is a form of the body's own: it has the same words, and is no parent that begins it."""
    if two.casefold().startswith(one.casefold()) and len(one) < len(two):
        return False
    first, second = (set(re.findall(r"\w+", name.casefold())) for name in (one, two))
    return first <= second or second <= first


def _lines(source: Source, blocks: list[Block]) -> Header:
    """Parent, body, date and venue on lines of their own."""
    labelled = _labelled(source, blocks)
    if labelled:
        return _venue_lines(source, blocks, Header(body=labelled, rule="header-labels"))
    named = [place for block in blocks for place in _body_lines(source, block)]
    if not named:
        return _venue_lines(source, blocks, Header(rule="header-lines"))
    body, parent = named[0], None
    if len(named) > 1:
        parent, body = named[0], named[1]
        if MEETS.search(parent.value) and not MEETS.search(body.value):
            parent, body = body, parent  # the group first, then those whose group it is
    if (
        parent
        and words.GENERIC.fullmatch(body.value)
        and not source.body[parent.end : body.start].strip(" \n\t*_#|-–—,")
    ):
        body = Place(source.words(parent.start, body.end), parent.start, body.end)
    if not parent:
        parent = _parent(source, body, blocks)
    short = ABBREVIATED.search(source.body, body.start, body.end)
    brief = _place(source, *short.span("short")) if short else None
    return _venue_lines(source, blocks, Header(body=body, parent=parent, short=brief, rule="header-lines"))


def _labelled(source: Source, blocks: list[Block]) -> Place | None:
    """The body that a block of labels names ('Title of Meeting')."""
    for block in blocks:
        match = NAMED.search(source.body, block.start, block.end)
        if match and words.GROUP.search(match["body"]) and not dates.DATE.search(match["body"]):
            return _place(source, *match.span("body"))
    return None


def _venue_lines(source: Source, blocks: list[Block], found: Header) -> Header:
    for block in blocks:
        text = source.body[block.start : block.end]
        labelled = next((m for m in LABELLED.finditer(text) if m["key"].lower() not in ("date", "time")), None)
        if labelled:
            return replace(
                found, venue=_place(source, block.start + labelled.start("value"), block.start + labelled.end("value"))
            )
        last = DAY_AND_PLACE.search(text)
        if last:
            return replace(
                found, venue=_place(source, block.start + last.start("venue"), block.start + last.end("venue"))
            )
        held = re.search(r"\bheld\b", text, re.IGNORECASE)
        if held:
            return replace(found, venue=_venue(source, block.start + held.start(), block.end, blocks[-1].end))
    return found


def _body_lines(source: Source, block: Block) -> Iterator[Place]:
    """The lines of a block that name a body and nothing else but 'Meeting' or 'Minutes' and a date."""
    offset = block.start
    for line in source.body[block.start : block.end].split("\n"):
        start, end = source.trimmed(offset, offset + len(line))
        offset += len(line) + 1
        bare = source.body[start:end].strip(" *_#|\t")
        if not bare or len(bare.split()) > 20 or SUMMARY.search(bare) or _no_body(bare):
            continue
        kind = KIND_AND_DATE.search(bare)
        season = SEASON.match(bare)
        name = bare[season.end() if season else 0 : kind.start() if kind else None]
        if 0 < len(name.split()) <= 14 and NAME_LINE.fullmatch(name.strip()) and words.GROUP.search(name):
            at = start + source.body[start:end].find(name)
            yield _place(source, at, at + len(name))


def _no_body(line: str) -> bool:
    """Whether a line of the head says when or where a meeting was held, or leads to other pages, and names no body."""
    return bool(
        NO_BODY.match(line)
        or ">" in line
        or ROOM.search(line)
        or dates.TIME.match(line)
        or re.search(r"\sheld\s", line, re.IGNORECASE)
    )


def _summary(source: Source, found: Header) -> Header:
    """A report on other meetings: what the heading names is the meeting that it was written for."""
    match = SUMMARY.search(source.body, found.start, found.end)
    if not match:
        return found
    about = re.compile(
        r"(?:meetings?\s+of\s+(?:the\s+)?)(?P<body>[^.\n]{3,80}(?:\n[^.\n]{3,80})?)", re.IGNORECASE
    ).search(source.body, match.start(), found.end)
    return replace(found, about=_place(source, *about.span("body")) if about else None)


def _dated(source: Source, found: Header) -> Header:
    """The header's date and times, with a caution where the weekday printed is not the date's."""
    days = [d for d in dates.dates(source.body[found.start : found.end]) if len(d.edtf) == 10]
    after = (d for d in days if found.body and found.start + d.start >= found.body.start)
    first = next(after, days[0] if days else None)
    cautions = []
    if first:
        at = found.start + first.start
        found = replace(found, date=Place(first.edtf, at, found.start + first.end))
        if first.clash:
            text = f"{first.edtf}, printed as a {first.clash.capitalize()}, was a {dates.weekday(first.edtf)}"
            cautions.append(
                Caution(kind="weekday clash", text=text, **source.cite(at, found.start + first.end, "weekday-clash"))
            )
    hours = [
        (found.start + a, found.start + b, value) for a, b, value in dates.times(source.body[found.start : found.end])
    ]
    if hours:
        found = replace(found, begins=Place(hours[0][2], hours[0][0], hours[0][1]))
    if len(hours) > 1 and hours[1][2] > hours[0][2]:
        found = replace(found, ends=Place(hours[1][2], hours[1][0], hours[1][1]))
    return replace(_closing(source, found), cautions=tuple(cautions))


def _closing(source: Source, found: Header) -> Header:
    """Start and end from the document's last lines: '2.00 pm – 4.00 pm', 'The meeting closed at 3.50 pm'."""
    for block in source.blocks[-4:]:
        text = source.body[block.left : block.end]
        hours = [(block.left + a, block.left + b, value) for a, b, value in dates.times(text)]
        bare = re.sub(r"[\W\d]|(?:[ap]\.?m|noon|hours|to)\b", "", dates.DATE.sub("", text), flags=re.IGNORECASE)
        if len(hours) >= 2 and not bare:
            begins = found.begins or Place(hours[0][2], hours[0][0], hours[0][1])
            return replace(found, begins=begins, ends=Place(hours[1][2], hours[1][0], hours[1][1]))
        closed = CLOSED.search(text)
        if closed:
            late = [h for h in hours if h[0] >= block.left + closed.start()]
            if late:
                return replace(found, ends=Place(late[0][2], late[0][0], late[0][1]))
    return found


def _place(source: Source, start: int, end: int) -> Place:
    start, end = source.trimmed(start, end)
    return Place(source.words(start, end), start, end)
