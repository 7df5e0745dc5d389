"""What a reader should know of a document: dates that do not fit, names on two lists, numbers left out."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import references, words
from graphkit.grammar.agenda import Section
from graphkit.grammar.header import Header
from graphkit.grammar.source import Source
from graphkit.record import Caution, Meeting

AWAY = ("apologies", "absent")


def cautions(source: Source, top: Header, meetings: list[Meeting], sections: list[Section]) -> Iterator[Caution]:
    """The warnings that a record carries, each with the words that it is about."""
    yield from top.cautions
    for section, told in references.numbering(sections):
        yield Caution(kind="numbering jumps", text=told, **source.cite(section.start, section.title[1], "numbering"))
    for meeting in meetings:
        yield from _listed_twice(meeting)
        yield from _next_weekday(meeting)
    head = source.cite(top.start, top.end, "nothing-found")
    said = {"no year", "no meeting"} & {caution.kind for caution in top.cautions}
    if not any(m.date for m in meetings) and not said:
        yield Caution(kind="no date", text="no date of a meeting was found", **head)
    if meetings and not any(m.body for m in meetings):
        yield Caution(kind="no body", text="no name of the body that met was found", **head)


def _listed_twice(meeting: Meeting) -> Iterator[Caution]:
    """Names that stand both among those who came and among those who did not."""
    came = {words.bare(row.name).casefold(): row.status for row in meeting.attendance if row.status not in AWAY}
    for row in meeting.attendance:
        status = came.get(words.bare(row.name).casefold()) if row.status in AWAY else None
        if status:
            text = f"{row.name} is listed as {status.replace('_', ' ')} and under {row.status}"
            yield Caution(kind="listed twice", text=text, span=row.span, quote=row.quote, rule="listed-twice")


def _next_weekday(meeting: Meeting) -> Iterator[Caution]:
    for place in meeting.also:
        clash = next((d.clash for d in dates.dates(place.quote, meeting.date) if d.edtf == meeting.next_meeting), None)
        if place.value == "next_meeting" and clash and meeting.next_meeting:
            day = dates.weekday(meeting.next_meeting)
            text = f"the next meeting, {meeting.next_meeting}, printed as a {clash.capitalize()}, is a {day}"
            yield Caution(kind="weekday clash", text=text, span=place.span, quote=place.quote, rule="weekday-clash")
