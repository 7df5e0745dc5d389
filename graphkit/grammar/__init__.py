"""The grammar of minutes: from a text to the record of what it says.

Each rule is small, has a name, and knows the shapes of minutes, never a body, a person, a place or a file.
"""

from __future__ import annotations

from dataclasses import replace

from graphkit import dates
from graphkit.grammar import agenda, attendance
from graphkit.grammar.abbreviations import abbreviations
from graphkit.grammar.cautions import cautions
from graphkit.grammar.coming import coming
from graphkit.grammar.header import Header, Place, header
from graphkit.grammar.held import why_none
from graphkit.grammar.layout import Block
from graphkit.grammar.meeting import meeting, people
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.grammar.summary import summary
from graphkit.record import Caution, Meeting, Record, Submission
from graphkit.text import Text

READER = "minutes/6"  # raised when the same text would give another record


def parse(text: Text) -> Record:
    """The record of a document: what it says of one meeting, or of the meetings that it sums up."""
    source = Source.of(text)
    sections = agenda.sections(source, source.blocks)
    sections = _below_head(source, sections)
    head, listing = _head(source, sections)
    top = header(source, head)
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
        abbreviations=tuple(abbreviations(source)),
        warnings=tuple(cautions(source, top, meetings, [] if top.summary or not meetings else sections)),
        **source.cite(top.start, top.end, "document-head"),
    )


def _below_head(source: Source, sections: list[agenda.Section]) -> list[agenda.Section]:
    """The sections without those that are lines of the head, printed like headings: 'X COUNCIL', its day below it."""
    if not sections or sections[0].number or sections[0].start > source.blocks[0].left + 2:
        return sections
    early = source.blocks[:8]
    dated = next((b.end for b in early if any(len(d.edtf) == 10 for d in dates.dates(source.body[b.left : b.end]))), 0)
    return [section for section in sections if section.start >= dated]


def _head(source: Source, sections: list[agenda.Section]) -> tuple[list[Block], list[Block]]:
    """The blocks of the heading, and those of the attendance list below it."""
    first = sections[0].start if sections else len(source.body)
    early = [b for b in source.blocks if b.left < first]
    at = next((n for n, b in enumerate(early) if n and attendance.heading(source, b)), len(early))
    return early[: min(at, 14)], early[at:]


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
    if not top.body and not top.date:
        return []
    body = top.body or Place("", top.start, top.start)
    date = top.date.value if top.date else None
    setting = Setting(
        source, body, top.short, date, people(source, listing, sections), [s.number for s in sections if s.number]
    )
    setting.next_date = coming(setting, sections)
    setting.begins = top.begins
    first = min(p.start for p in (top.body, top.date) if p)
    last = max(p.end for p in (top.body, top.date) if p)
    return [meeting(setting, top, sections, source.cite(first, last, top.rule, *top.also(source)))]
