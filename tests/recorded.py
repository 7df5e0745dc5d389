"""What tests ask of any record: true quotes, and a place for every printed value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from graphkit import dates
from graphkit.grammar import parse
from graphkit.grammar.reading import reading
from graphkit.record import (
    Abbreviation,
    Action,
    Attendance,
    BackReference,
    Ballot,
    Cited,
    Correction,
    Establishment,
    Interest,
    Item,
    Meeting,
    Movement,
    Named,
    Post,
    Record,
    Referral,
    Report,
    Resolution,
    Submission,
)
from graphkit.text import Text, fold, page_starts

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "graphkit" / "sample"
SHARED = ROOT.parent / "shared"
HEAD = "Notes of a meeting of the Lund Forum (LF) held in the Hall, Lund on Tuesday 3 March 2020\n\n"
PRINTED: dict[type, tuple[str, ...]] = {
    Submission: ("body", "parent", "date"),
    Meeting: ("body", "parent", "date", "start", "end", "venue", "next_meeting"),
    Attendance: ("name", "represents"),
    Post: ("title", "organisation"),
    Item: ("number", "title", "presenters"),
    Report: ("title", "mark"),
    Resolution: ("label", "text", "proposer", "seconder"),
    Action: ("owners", "task", "due"),
    Referral: ("to", "on", "purpose"),
    Establishment: ("group", "members", "reports_to"),
    BackReference: ("body", "date", "item"),
    Ballot: ("person",),
    Correction: ("text", "item"),
    Interest: ("person", "kind", "item"),
    Named: ("name",),
    Movement: ("person", "time"),
    Abbreviation: ("short", "long"),
}
DATES = {"date", "next_meeting", "due", "on"}
TIMES = {"start", "end", "time"}


def text_of(body: str, name: str = "minutes.txt") -> Text:
    return Text(name, body, body.encode("utf-8", "surrogatepass"), page_starts(body))


def record_of(body: str) -> Record:
    return parse(text_of(body))


def meeting_of(body: str) -> Meeting:
    """The one meeting of minutes with this text."""
    (found,) = record_of(body).meetings
    return found


def item_of(body: str) -> Item:
    """The second item of a meeting whose second item is this text."""
    return meeting_of(HEAD + "1. Welcome\n\n2. Lighting\n\n" + body + "\n\n3. Close\n").items[1]


def parts(value: object) -> Iterator[Cited]:
    """Every cited part of a record, the record itself first."""
    if isinstance(value, Cited):
        yield value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from parts(getattr(value, name))
    elif isinstance(value, tuple):
        for member in value:
            yield from parts(member)


def untrue(record: Record, text: Text) -> Iterator[str]:
    """The spans of a record that hold other words than their quotes, or none of the text."""
    for part in parts(record):
        for span, quote in [(part.span, part.quote), *((a.span, a.quote) for a in part.also)]:
            if not 0 <= span.start <= span.end <= len(text.body) or fold(text.body[span.start : span.end]) != quote:
                yield f"{type(part).__name__} {span} {quote!r}"


def homeless(record: Record) -> Iterator[str]:
    """The printed values of a record that stand in none of their object's quotes."""
    for meeting in [None, *record.meetings]:
        for part in parts(meeting) if meeting else (record.submitted_to, *record.abbreviations):
            for field in PRINTED.get(type(part), ()):
                value = getattr(part, field)
                for one in value if isinstance(value, tuple) else (value,):
                    if one is not None and not stands(one, field, part, meeting.date if meeting else None):
                        yield f"{type(part).__name__}.{field} {one!r} not in {part.quote!r}"


def stands(value: str, field: str, part: Cited | None, near: str | None) -> bool:
    """Whether a value stands in a part's quote or in one of its other places, as it reads without Markdown's marks."""
    if part is None:
        return True
    # a quote that begins or ends inside emphasis holds half a mark, and '>' at a line's start is folded into it
    places = [
        fold(reading(quote).body.replace("*", "").replace(" > ", " "))
        for quote in (part.quote, *(a.quote for a in part.also))
    ]
    if field in DATES:
        told = {d.edtf for p in places for back in (False, True) for d in dates.dates(p, near, back)}
        return any(one.startswith(value) for one in told)
    if field in TIMES:
        told = {time for p in places for _, _, time in dates.times(p)}
        return (
            value in told or f"{int(value[:2]) - 12:02}{value[2:]}" in told
        )  # 'closed at 9.15' of an evening's meeting
    if (isinstance(part, Establishment) and field == "group") or (isinstance(part, Meeting) and field == "body"):
        return all(any(word in p for p in places) for word in value.split() if word != "on")
    return any(fold(value).casefold() in p.casefold() for p in places)
