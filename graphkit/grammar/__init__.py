"""The grammar of minutes: from a text to the record of what it says.

Each rule is small, has a name, and knows the shapes of minutes, never a body, a person, a place or a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.grammar import agenda, attendance, references
from graphkit.grammar.abbreviations import abbreviations
from graphkit.grammar.header import Header, Place, header
from graphkit.grammar.layout import Block
from graphkit.grammar.meeting import NEXT_TITLE, meeting, next_meeting, people
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
    head, listing = _head(source, sections)
    top = header(source, head)
    meetings = summary(source, top) if top.summary else _minutes(source, top, listing, sections)
    return Record(
        document=text.name,
        kind="summary" if top.summary else "minutes",
        status=top.status,
        title=source.words(top.start, top.end)[:200] or None,
        submitted_to=_submission(source, top) if top.summary else None,
        meetings=tuple(meetings),
        abbreviations=tuple(abbreviations(source)),
        warnings=tuple(_cautions(source, top, meetings, [] if top.summary else sections)),
        **source.cite(top.start, top.end, "document-head"),
    )


def _cautions(
    source: Source, top: Header, meetings: list[Meeting], sections: list[agenda.Section]
) -> Iterator[Caution]:
    """What a reader should know: a weekday that a date does not have, numbers left out, no date or body found."""
    yield from top.cautions
    for section, told in references.numbering(sections):
        yield Caution(kind="numbering jumps", text=told, **source.cite(section.start, section.title[1], "numbering"))
    head = source.cite(top.start, top.end, "nothing-found")
    if not any(m.date for m in meetings):
        yield Caution(kind="no date", text="no date of a meeting was found", **head)
    if meetings and not any(m.body for m in meetings):
        yield Caution(kind="no body", text="no name of the body that met was found", **head)


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
    setting.next_date = _next(setting, sections)
    first = min(p.start for p in (top.body, top.date) if p)
    last = max(p.end for p in (top.body, top.date) if p)
    return [meeting(setting, top, sections, source.cite(first, last, top.rule, *top.also(source)))]


def _next(setting: Setting, sections: list[agenda.Section]) -> Place | None:
    """The next meeting's date: from the item of that title, else from the last sentence that tells of it."""
    for section in reversed(sections):
        if NEXT_TITLE.search(setting.source.words(*section.title)):
            places = [section.title, *((b.start, b.end) for b in section.blocks)]
            for titled in (False, True):  # a date told of the next meeting comes before any other below that title
                found = next((p for place in places if (p := next_meeting(setting, *place, titled=titled))), None)
                if found:
                    return found
    told = [p for s in sections for b in s.blocks if (p := next_meeting(setting, b.start, b.end))]
    return told[-1] if told else None
