"""Meetings: each once, however many documents tell of it, with the one whose word stands.

Confirmed minutes stand before those that don't say and these before drafts, minutes before a summary, then the fuller.
Two meetings of one body on one day are told apart by when they began; a document that prints no time tells of the one
meeting of that day, if there is one alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.archive import Stored
from graphkit.entities.bodies import Bodies, head_key
from graphkit.entities.ids import unclashed
from graphkit.entities.naming import slug
from graphkit.entities.registry import Ref
from graphkit.record import Item, Meeting

STANDING = {"confirmed": 0, None: 1, "draft": 2}


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document says of one meeting."""

    document: Stored
    meeting: Meeting

    @property
    def rank(self) -> tuple[int, bool, int, str]:
        """Its place among those that tell of the same meeting: the first stands."""
        record, met = self.document.record, self.meeting
        clauses = sum(len(item.resolutions) + len(item.actions) for item in met.items)
        fullness = len(met.attendance) + len(met.items) + clauses
        return STANDING[record.status], record.kind == "summary", -fullness, self.document.digest


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting: its id, its group, its day, and what documents tell of it, the one that stands first."""

    id: str
    group: str
    date: str
    tellings: tuple[Telling, ...]

    @property
    def document(self) -> str:
        """The digest of the document that stands."""
        return self.tellings[0].document.digest

    @property
    def meeting(self) -> Meeting:
        """What that document says."""
        return self.tellings[0].meeting

    def numbers(self) -> list[str | None]:
        """The items' numbers as they are cited: '44 (a)' for the '(a)' that is printed below item 44."""
        found: list[str | None] = []
        above = ""
        for item in self.meeting.items:
            number = item.number
            if number and not number.startswith("("):
                above = number
            found.append(f"{above} {number}" if number and number.startswith("(") and above else number)
        return found

    @property
    def summary(self) -> bool:
        """Whether that document is a summary."""
        return self.tellings[0].document.record.kind == "summary"

    @property
    def ref(self) -> Ref:
        """The meeting as an end of an edge."""
        return "Meeting", self.id

    def items(self) -> list[str]:
        """The id of each item of the meeting: its number, or its place where it has none or shares it."""
        tails = _tails([item.number for item in self.meeting.items], "p")
        return [f"item{self.id.removeprefix('meeting')}/{tail}" for tail in tails]

    def numbered(self, number: str | None) -> str | None:
        """The id of the item of that number, whatever marks stand about either."""
        wanted = _bare(number)
        ids = zip(self.meeting.items, self.items(), strict=True)
        return next((id for item, id in ids if wanted and _bare(item.number) == wanted), None)

    def resolutions(self, item: Item, id: str) -> list[str]:
        """The id of each resolution of an item of that id: its label, or its place where it has none or shares it."""
        tails = _tails([resolution.label for resolution in item.resolutions], "")
        return [f"resolution{id.removeprefix('item')}/{tail}" for tail in tails]


def _bare(number: str | None) -> str:
    return (number or "").strip(".():")


def _tails(labels: list[str | None], mark: str) -> list[str]:
    """The end of an id for each label, no two alike."""
    wanted = [slug(label) if label else f"{mark}{place}" for place, label in enumerate(labels, 1)]
    first = {tail: n for n, tail in reversed(list(enumerate(wanted)))}
    return [tail if first[tail] == n else f"{tail}-p{n + 1}" for n, tail in enumerate(wanted)]


def sittings(documents: list[Stored], bodies: Bodies) -> list[Sitting]:
    """The meetings that these documents tell of, in order of group, day and time."""
    days: dict[tuple[str, str], list[Telling]] = {}
    for one in documents:
        for met in one.record.meetings:
            if met.date and met.body:
                group = bodies.group(head_key(one.digest, met))
                days.setdefault((group, met.date), []).append(Telling(one, met))
    held = [sitting for (group, date), told in sorted(days.items()) for sitting in _day(group, date, told, bodies)]
    ids = unclashed(((s.group, s.id), s.id) for s in held)
    return [replace(s, id=ids[s.group, s.id]) for s in held]


def calendar(held: list[Sitting]) -> dict[str, list[Sitting]]:
    """The meetings of each group, in their order."""
    found: dict[str, list[Sitting]] = {}
    for sitting in held:
        found.setdefault(sitting.group, []).append(sitting)
    return found


def _day(group: str, date: str, told: list[Telling], bodies: Bodies) -> Iterator[Sitting]:
    """The meetings of one body on one day."""
    times = {telling.meeting.start for telling in told if telling.meeting.start}
    by_start: dict[str, list[Telling]] = {}
    for telling in told:
        start = telling.meeting.start or ""
        by_start.setdefault(start if len(times) > 1 else "", []).append(telling)
    for start, same in sorted(by_start.items()):
        tail = min(_printed(telling, bodies) for telling in same)
        time = f"/{start.replace(':', '')}" if start else ""
        yield Sitting(f"meeting/{tail}/{date}{time}", group, date, tuple(sorted(same, key=lambda t: t.rank)))


def _printed(telling: Telling, bodies: Bodies) -> str:
    """A body's place in a meeting's id: as printed, below its parent."""
    name = bodies.groups[head_key(telling.document.digest, telling.meeting)]
    return f"{slug(name.parent)}/{slug(name.core)}" if name.parent else slug(name.core)
