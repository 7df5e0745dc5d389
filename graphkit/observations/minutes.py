"""What a document says of itself and of its meetings as a whole: warnings, the body that met, who was there."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from graphkit.archive import Stored
from graphkit.entities.mentions import ACTING
from graphkit.entities.registry import Ref, Registry
from graphkit.entities.sittings import Sitting
from graphkit.observations.facts import Citation, Observer, document_id
from graphkit.record import Attendance, Cited
from graphkit.rows import Value

QUORATE = {True: "yes", False: "no", None: "not recorded"}


@dataclass(frozen=True, slots=True)
class Minutes:
    """The record of one meeting that stands, as a source of observations.

    ``calendar`` holds the meetings of each group by day, for what the record says of others.
    """

    observer: Observer
    registry: Registry
    sitting: Sitting
    calendar: dict[str, list[Sitting]]

    @property
    def digest(self) -> str:
        """The digest of the document that the record is of."""
        return self.sitting.document

    @property
    def access(self) -> str:
        """Who may see an item that does not say: nobody else where the document was loaded as exempt."""
        return "exempt" if self.sitting.tellings[0].document.access == "exempt" else "not stated"

    def state(self, type: str, ends: tuple[Ref, Ref], part: Cited, told: str = "", **properties: Value | None) -> str:
        """The id of an observation that a part of the record makes."""
        return self.observer.observe(type, ends, self.cite(part), told, **properties)

    def cite(self, part: Cited) -> Citation:
        """Where a part of the record stands."""
        return Citation(self.digest, self.sitting.date, part.span, part.quote, part.rule)


def document(observer: Observer, one: Stored) -> None:
    """A document's node, with its warnings."""
    record, digest = one.record, one.digest
    status = record.status or "not stated"
    names = list(one.names)
    ref = observer.add(
        "Document",
        document_id(digest),
        names[0],
        names=names,
        kind=record.kind,
        status=status,
        digest=digest,
        access=one.access,
    )
    for n, told in enumerate(record.warnings, 1):
        warning = observer.add("Warning", f"warning/{digest[:12]}/{n}", told.text, kind=told.kind, text=told.text)
        observer.observe("STATED_IN", (warning, ref), Citation(digest, None, told.span, told.quote, told.rule), str(n))


def meeting(minutes: Minutes) -> None:
    """A meeting's node and what is said of it as a whole."""
    observer, sitting, told = minutes.observer, minutes.sitting, minutes.sitting.meeting
    statuses = {row.status for row in told.attendance}
    ref = observer.add(
        "Meeting",
        sitting.id,
        sitting.date,
        date=sitting.date,
        starts=told.start,
        ends=told.end,
        venue=told.venue,
        next_meeting=told.next_meeting,
        quorate=QUORATE[told.quorate],
        known_from="summary" if sitting.summary else "minutes",
        attendance="full" if "present" in statuses else "partial" if statuses else "not recorded",
    )
    group = ("Group", sitting.group)
    minutes.state("HELD", (group, ref), told, sitting.id)
    if told.parent:
        parent = minutes.registry.organisation(told.parent, minutes.digest)
        place = next((also for also in told.also if also.value == "parent"), told)
        cited = Citation(minutes.digest, sitting.date, place.span, place.quote, told.rule)
        observer.observe("PART_OF", (group, parent), cited, "parent")
    _described(observer, sitting)
    for row in told.attendance:
        _attendance(minutes, row)


def _described(observer: Observer, sitting: Sitting) -> None:
    """The documents that tell of a meeting, and which of them stands."""
    for telling in sitting.tellings:
        digest, head = telling.document.digest, telling.meeting
        ends = (("Document", document_id(digest)), sitting.ref)
        cited = Citation(digest, sitting.date, head.span, head.quote, "document-head")
        observer.observe("DESCRIBES", ends, cited, sitting.id, stands=digest == sitting.document)


def _attendance(minutes: Minutes, row: Attendance) -> None:
    """One row of the list: who was there or was not, for whom, in what post."""
    sitting = minutes.sitting
    person = minutes.registry.person(row.name, minutes.digest)
    ends = (person, sitting.ref)
    if row.status in ("present", "in_attendance"):
        items = list(row.items) if row.items else None
        minutes.state("ATTENDED", ends, row, row.name, status=row.status, chair=row.chair, items=items)
    else:
        minutes.state("SENT_APOLOGIES" if row.status == "apologies" else "ABSENT_FROM", ends, row, row.name)
    _posts(minutes, row, person)
    if row.represents:
        whom = minutes.registry.represented(row, minutes.digest)
        minutes.state("STOOD_IN_FOR", (person, whom), row, row.name, meeting=sitting.id)
    elif row.status == "present":
        minutes.state("MEMBER_OF", (person, ("Group", sitting.group)), row, row.name, basis="list")


def _posts(minutes: Minutes, row: Attendance, person: Ref) -> None:
    """The posts of a row, and the organisations that its person was there for."""
    registry, digest = minutes.registry, minutes.digest
    for post in row.posts:
        within_row = row.span.start <= post.span.start and post.span.end <= row.span.end
        stated = structs.replace(post, span=row.span, quote=row.quote) if within_row else post
        if post.title:
            held = registry.post(post.title, post.organisation, digest)
            acting = True if ACTING.match(post.title) else None
            minutes.state("HOLDS", (person, held), stated, f"{row.name}\0{post.title}", acting=acting)
            within = registry.titled[held].body
            if within:
                minutes.state("POST_IN", (held, within), stated, f"{row.name}\0{post.title}")
        if post.organisation and (row.status == "present" or not post.title):
            organisation = registry.organisation(post.organisation, digest)
            minutes.state("REPRESENTS", (person, organisation), stated, row.name)
