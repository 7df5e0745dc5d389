"""Minutes made by hand, as records: for what becomes of names and matters once they are read."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from graphkit.archive import Stored
from graphkit.graph import project
from graphkit.record import (
    Abbreviation,
    Action,
    Attendance,
    BackReference,
    Cited,
    Item,
    Meeting,
    Post,
    Record,
    Referral,
    Resolution,
    to_json,
)
from graphkit.rows import Edge, Graph, Node
from graphkit.text import Span

T = TypeVar("T")


def there(*names: str, status: Any = "present") -> tuple[Attendance, ...]:
    """A list of people: 'Ann Lee', or 'Ann Lee, Clerk, Oxbow Council', or 'Ann Lee, , Oxbow Council'."""
    return tuple(_row(name, status) for name in names)


def _row(printed: str, status: Any) -> Attendance:
    name, title, organisation = (part.strip() or None for part in (*printed.split(",", 2), "", "")[:3])
    posts = (Post(title=title, organisation=organisation),) if title or organisation else ()
    assert name
    return Attendance(name=name, status=status, posts=posts)


def item(number: str, title: str, *clauses: str, to: str | None = None, on: str | None = None, **more: Any) -> Item:
    """An item with clauses '(i) agreed that …', the last of which refers the matter ``to`` a body, if any."""
    resolutions = tuple(_clause(clause) for clause in clauses)
    sent = (Referral(to=to, on=on, clause=resolutions[-1].label),) if to else ()
    return Item(number=number, title=title, resolutions=resolutions, referrals=sent, **more)


def _clause(printed: str) -> Resolution:
    label, _, text = printed.partition(" ") if printed.startswith("(") else ("", "", printed)
    return Resolution(label=label or None, text=text, acts=("approve",))


def action(owner: str, task: str = "write to the county", **more: Any) -> Action:
    return Action(owners=(owner,), task=task, **more)


def back(date: str | None = None, item: str | None = None, body: str | None = None) -> BackReference:
    return BackReference(date=date, item=item, body=body)


def minutes(body: str, date: str, *items: Item, people: tuple[Attendance, ...] = (), **more: Any) -> Meeting:
    return Meeting(body=body, date=date, items=items, attendance=people, **more)


def stored(name: str, *meetings: Meeting, short: dict[str, str] | None = None, **more: Any) -> Stored:
    """A document of these meetings, each part of its record with a place and a quote of its own."""
    forms = tuple(Abbreviation(short=key, long=long) for key, long in (short or {}).items())
    kind = more.pop("kind", "minutes")
    record = Record(document=name, kind=kind, meetings=meetings, abbreviations=forms, **more)
    placed = _placed(record, itertools.count(1))
    return Stored(hashlib.sha256(name.encode() + to_json(placed)).hexdigest(), (name,), placed)


def _placed(value: T, places: Iterator[int]) -> T:
    if isinstance(value, tuple):
        return type(value)(_placed(one, places) for one in value)
    if not isinstance(value, Cited):
        return value
    start = next(places) * 10
    parts: Any = {name: _placed(getattr(value, name), places) for name in value.__struct_fields__}
    at = {"span": Span(start, start + 9), "quote": f"{type(value).__name__} at {start}", "rule": "by-hand"}
    return msgspec.structs.replace(value, **parts | at)


class Rows:
    """The rows of the graph that these documents make, to be asked."""

    def __init__(self, *documents: Stored) -> None:
        self.graph: Graph = project(documents)
        self.by_id = {node.id: node for node in self.graph.nodes}

    def nodes(self, label: str) -> list[Node]:
        return [node for node in self.graph.nodes if node.label == label]

    def edges(self, *types: str) -> list[Edge]:
        return [edge for edge in self.graph.edges if edge.type in types]

    def counts(self) -> Counter[str]:
        """How many rows there are of each label and each type of edge."""
        return Counter([*(node.label for node in self.graph.nodes), *(edge.type for edge in self.graph.edges)])

    def ids(self, label: str) -> list[str]:
        return [node.id for node in self.nodes(label)]

    def variants(self, label: str) -> list[list[str]]:
        """The printed names of each node of a label, in order."""
        found = (node.properties["variants"] for node in self.nodes(label))
        return sorted(variants for variants in found if isinstance(variants, list))

    def ends(self, *types: str) -> set[tuple[str, str]]:
        """The ids at the ends of the edges of these types."""
        return {(edge.source, edge.target) for edge in self.edges(*types)}


def lines(documents: Iterable[Stored]) -> list[str]:
    return list(project(documents).lines())
