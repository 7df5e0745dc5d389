"""The grammar of minutes: from a text to the record of what it says.

Each rule is small, has a name, and knows the shapes of minutes, never a body, a person, a place or a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from graphkit import dates
from graphkit.grammar import agenda, attendance, rollcall, venue
from graphkit.grammar.abbreviations import abbreviations, initials
from graphkit.grammar.cautions import cautions
from graphkit.grammar.coming import coming
from graphkit.grammar.header import Header, Place, header
from graphkit.grammar.held import why_none
from graphkit.grammar.layout import Block
from graphkit.grammar.meeting import meeting, people
from graphkit.grammar.setting import Setting
from graphkit.grammar.several import parts
from graphkit.grammar.source import Source
from graphkit.grammar.summary import summary
from graphkit.record import Abbreviation, Caution, Meeting, Record, Submission
from graphkit.text import Text

RECORDED = re.compile(r"\b(?:minutes|previous|last|next)\b", re.IGNORECASE)
NO_ITEM = re.compile(
    r"\W*(?:agenda\s+(?:item|paper)\b\W*[\w./-]{0,12}|no\.?\s+item|locations?|venue|place|date(?:\s+and\s+time)?|time)\W*$",
    re.IGNORECASE,
)
DATED = re.compile(
    r"[\W_]{0,12}(?:date|time|venue|location|place)\b[^|\n]{0,20}\|", re.IGNORECASE
)  # a row below the list
OPENS = re.compile(  # what stands before the day in its line
    r"^[\W_]*(?:(?:date|day|when)\b.{0,24}|(?:\w{3,6}day,?\s+)?|.{0,160}\bheld\b.{0,60})$", re.IGNORECASE
)
HEADED = re.compile(  # the line that says what a document is, whatever stands in it
    r"[\W_]*(?:(?:draft|unconfirmed|confirmed|approved|unapproved)\s+)*(?:(?:the\s+)?(?:minutes|notes|record|proceedings)\s+(?:of|from)\b"
    r"|(?:meeting\s+)?(?:minutes|notes)\s{0,2}[–—:,-]\s{0,2}(?=\w[^\n]{5,40}$)"
    r"|(?:an?|the)\s+(?:[\w-]{1,20}\s+){0,3}meeting\s+of\b)",
    re.IGNORECASE,
)
AGREED = re.compile(r"\b(?:approved|agreed|confirmed|accepted|adopted|signed|received)\b", re.IGNORECASE)
LOW = 24  # blocks of the list of those who came, below which the day may stand
READER = "minutes/18"  # raised when the same text would give another record


def parse(text: Text) -> Record:
    """The record of a document: what it says of one meeting, or of the meetings that it sums up."""
    first, *others = (_record(part, text) for part in parts(Source.of(text)))
    if not others:
        return first
    meetings = tuple(m for record in (first, *others) for m in record.meetings)
    warnings = tuple(w for record in (first, *others) for w in record.warnings)
    return msgspec.structs.replace(first, meetings=meetings, warnings=warnings)


def _record(source: Source, text: Text) -> Record:
    """The record of a part of a document, or of the whole."""
    source = rollcall.unnumbered(source)
    sections = agenda.sections(source, source.blocks)
    sections = _below_head(source, sections)
    head, listing = _head(source, sections)
    top = _with_listing(source, header(source, head), [*head, *listing[:LOW]])
    meetings = summary(source, top) if top.summary else []
    if not meetings:  # one meeting's minutes may call themselves a summary of it
        top = replace(top, summary=False)
        meetings = _minutes(source, top, listing, sections)
    told = why_none(source, (top.start, top.end), meetings[0]) if len(meetings) == 1 and not top.summary else None
    if told:
        cited = source.cite(top.start, top.end, "no-meeting-held")
        top, meetings = replace(top, cautions=(Caution(kind="no meeting", text=told, **cited),)), []
    return Record(
        document=text.name,
        kind="summary" if top.summary else "minutes",
        status=top.status,
        title=source.words(top.start, top.end)[:200] or None,
        submitted_to=_submission(source, top) if top.summary else None,
        meetings=tuple(meetings),
        abbreviations=tuple(_short_forms(source, meetings)),
        warnings=tuple(cautions(source, top, meetings, [] if top.summary or not meetings else sections)),
        **source.cite(top.start, top.end, "document-head"),
    )


def _short_forms(source: Source, meetings: list[Meeting]) -> Iterator[Abbreviation]:
    """The short forms in brackets, and the initials that lists print beside names, each once."""
    told = abbreviations(source)
    yield from told
    known = {form.short for form in told}
    names = (row.name for meeting in meetings for row in meeting.attendance)
    beside = {form.short: form for form in initials(source, names) if form.short not in known}
    yield from beside.values()


def _with_listing(source: Source, top: Header, blocks: list[Block]) -> Header:
    """The header with the day, or the body and the day, that stand below the list of those who came."""
    if top.date or len(blocks) < 2:
        return top
    low = header(source, blocks)
    if not low.date or not OPENS.search(source.body[: low.date.start].rsplit("\n", 1)[-1]):
        return top
    body = top.body or (low.body if low.rule == "header-sentence" else None)
    return replace(top, date=low.date, begins=top.begins or low.begins, venue=top.venue or low.venue, body=body)


def _below_head(source: Source, sections: list[agenda.Section]) -> list[agenda.Section]:
    """The sections without those that are lines of the head, printed like headings: 'X COUNCIL', its day below it."""
    if not sections or sections[0].number:
        return sections
    first = sections[0].start <= source.blocks[0].left + 2
    near, far = source.blocks[:8], [b for b in source.blocks[8:20] if HEADED.match(source.body, b.start, b.end)]
    dated = next((b.end for b in near if _of_day(source, b, whole=first or b.end <= sections[0].start)), 0)
    dated = dated or next((b.end for b in far if _of_day(source, b, whole=False)), 0)
    listed = _list_begins(source)
    left = [section for section in sections if section.number or section.start >= max(dated, listed)]
    while left and not left[0].number and _of_head(source.words(*left[0].title)):
        left = left[1:]
    return left


def _list_begins(source: Source) -> int:
    """Where the list of those who came begins below lines alone, which are the head's; 0 below sentences."""
    for block in source.blocks[:12]:
        if _heads_list(source, block):
            return block.left
        if block.level or block.bullet or len(source.body[block.left : block.end].split()) > 14:
            break
    return 0


def _of_day(source: Source, block: Block, whole: bool) -> bool:
    """Whether a block holds a day; unless any will do, it is a line with little else."""
    text = source.body[block.left : block.end]
    day = next((d for d in dates.dates(text) if len(d.edtf) == 10), None)
    if not day or block.label:
        return bool(day) and whole
    short = len(text) < 60 and not RECORDED.search(text)
    headed = HEADED.match(text)
    return whole or short or bool(headed and not AGREED.search(text, headed.end()))


def _of_head(title: str) -> bool:
    """Whether what looks like a heading is the place of the meeting, its label, or the mark of a paper."""
    return venue.names_place(title) or bool(NO_ITEM.match(title))


def _head(source: Source, sections: list[agenda.Section]) -> tuple[list[Block], list[Block]]:
    """The blocks of the heading, and those of the attendance list below it."""
    first = sections[0].start if sections else len(source.body)
    early = [b for b in source.blocks if b.left < first]
    at = next((n for n, b in enumerate(early) if n and _heads_list(source, b)), len(early))
    named = [b for b in early[at : at + 8] if b.cells and DATED.match(source.body, b.start, b.end)]
    return [*early[: min(at, 14)], *named], [b for b in early[at:] if b not in named]


def _heads_list(source: Source, block: Block) -> bool:
    """Whether the list of those who came begins with a block; whom a body speaks for, its head may say too."""
    return bool(attendance.heading(source, block)) and not attendance.SENT_BY.fullmatch(
        source.body, block.start, block.end
    )


def _submission(source: Source, top: Header) -> Submission | None:
    if not top.body:
        return None
    start, end = top.body.start, top.date.end if top.date else top.body.end
    first = min(start, top.parent.start) if top.parent else start
    return Submission(
        body=top.body.value,
        parent=top.parent.value if top.parent else None,
        date=top.date.value if top.date else None,
        **source.cite(first, max(end, top.body.end), "submitted-to"),
    )


def _minutes(source: Source, top: Header, listing: list[Block], sections: list[agenda.Section]) -> list[Meeting]:
    body = top.body or Place("", top.start, top.start)
    date = top.date.value if top.date else None
    setting = Setting(
        source, body, top.short, date, people(source, listing, sections), [s.number for s in sections if s.number]
    )
    setting.next_date = coming(setting, sections)
    setting.begins = top.begins
    named = [p for p in (top.body, top.date) if p]
    first, last = min((p.start for p in named), default=top.start), max((p.end for p in named), default=top.end)
    found = meeting(setting, top, sections, source.cite(first, last, top.rule, *top.also(source)))
    said = top.date or (top.body and top.rule != "last-minutes")
    return [found] if said or _held(found) else []


def _held(found: Meeting) -> bool:
    """Whether what is told shows that a meeting was held, though neither its body nor its day is printed."""
    told = any(item.resolutions or item.movements or item.presenters for item in found.items)
    return told or sum(row.status in ("present", "apologies") for row in found.attendance) > 1
