"""Items and clauses as matters see them: when and where they were, what they are about, what they refer to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from graphkit.archive import Whole
from graphkit.entities.registry import Ref
from graphkit.entities.topics import Said, Topic
from graphkit.record import BackReference, Item, Resolution

AMENDED = re.compile(
    r"\bas\s+(?:now\s+)?amended\b(?!\s+by\b)|\bamend(?:ed|ment)s?\b(?!\s+by\b)|\bbe\s+reduced\b"
    r"|\bsubject\s+to\s+the\s+(?:amendments?|changes?)\b",
    re.IGNORECASE,
)
SEVERAL_HELD = 4  # meetings from which on it shows what a group has at most of them
Told = TypeVar("Told")
DISPOSITIONS = (
    ("reject", "refused"),
    ("defer", "deferred"),
    ("refer", "referred on"),
    ("approve", "approved"),
    ("establish", "approved"),
    ("appoint", "approved"),
    ("note", "noted"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A clause, or an item without one: what a matter may pass through."""

    ref: Ref
    label: str | None
    text: str
    topic: Topic
    disposition: str | None
    span: tuple[int, int]


class Part(NamedTuple):
    """A stretch of an item that deals with one of several things: its bounds in the item, and what it is about."""

    bounds: tuple[int, int]
    topic: Topic


@dataclass(frozen=True, slots=True)
class Sent:
    """A referral: its edge, the key of the group that it goes to, the day that it names, and the step that makes it.

    ``part`` is what it is about where its item deals with several things: the paragraph that it stands in.
    """

    edge: str
    group: str | None
    on: str | None
    step: Step | None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference back, the group whose meeting or minute it names if that is known, its line and who else is in it."""

    told: BackReference
    group: str | None
    beside: frozenset[str] = frozenset()
    line: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Owed:
    """An action of an item: its node, what is to be done and by whom."""

    ref: Ref
    task: str
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """An item: where and when it was, the clauses that are its steps, what it sends on and what it refers back to.

    ``family`` are the bodies that share matters with its group, ``said`` what its text says but names, thing by thing;
    one that ``gathers`` deals with several things; it ``names`` groups,
    ``given`` what a person says that it, or a clause, is part of.
    """

    ref: Ref
    digest: str
    group: str
    family: str
    date: str
    position: int
    item: Item
    title: Topic
    topic: Topic
    said: tuple[Said, ...]
    gathers: bool
    names: frozenset[str]
    steps: tuple[Step, ...]
    whole: Step
    sent: tuple[Sent, ...]
    cited: tuple[Cited, ...]
    owed: tuple[Owed, ...] = ()
    given: tuple[tuple[Ref, Whole, str | None], ...] = ()

    def part_of(self, whole: Whole, ref: Ref) -> tuple[str | None, ...]:
        """The name that a person gave to what the item or clause is part of, if anybody did; None says of nothing."""
        own = [name for of, kind, name in self.given if (of, kind) == (ref, whole)]
        return tuple(own or [name for of, kind, name in self.given if (of, kind) == (self.ref, whole)])

    @property
    def number(self) -> str:
        """The item's number without marks."""
        return (self.item.number or "").strip(".():").casefold()

    @property
    def when(self) -> tuple[str, int]:
        """Its place among the items of its group."""
        return self.date, self.position


def disposition(resolution: Resolution) -> str | None:
    """What a clause says became of the matter."""
    told = next((told for act, told in DISPOSITIONS if act in resolution.acts), None)
    if told is None and resolution.text.casefold().startswith("that "):
        told = "approved"  # a clause of what 'It was AGREED:-' leads; a bare 'The Group encouraged …' approves nothing
    amended = told == "approved" and "approve" in resolution.acts and AMENDED.search(resolution.text)
    return "amended" if amended else told


def clause_sent(place: Place, sent: Sent) -> Topic | None:
    """What the clause that sends something on is about; None where the item does, or the clause tells nothing."""
    step = sent.step
    return step.topic if step and step.ref != place.ref and step.topic.telling else None


def days_met(places: Iterable[Place]) -> dict[str, set[str]]:
    """The days on which each group met."""
    met: dict[str, set[str]] = {}
    for place in places:
        met.setdefault(place.group, set()).add(place.date)
    return met


def usual(told: Iterable[tuple[str, str, Told]], held: Mapping[str, Collection[str]]) -> set[tuple[str, Told]]:
    """What most meetings of a group have, where there are several.

    ``told`` is each group, a day of a meeting of its and what it has there; ``held`` are all of its days.
    """
    days: dict[tuple[str, Told], set[str]] = {}
    for group, date, thing in told:
        if len(held[group]) >= SEVERAL_HELD:
            days.setdefault((group, thing), set()).add(date)
    return {(group, thing) for (group, thing), some in days.items() if 2 * len(some) > len(held[group])}
