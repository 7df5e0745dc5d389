"""Pairs of printed names that a person labelled as one or as two, and how many of them are told right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from byhand import Rows, action, item, minutes, stored, there

from graphkit.archive import Stored
from graphkit.record import Attendance, Establishment, Item, Meeting, Post

PAIRS = Path(__file__).parent / "pairs"


class Pair(NamedTuple):
    """Two names, where they stand and what is printed with each, and whether they are one's."""

    one: str
    two: str
    where: str
    within: tuple[str, str]
    same: bool


def read(name: str) -> list[Pair]:
    lines = (PAIRS / name).read_text(encoding="utf-8").splitlines()
    return [_pair(line) for line in lines if line and not line.startswith("#")]


def _pair(line: str) -> Pair:
    one, two, place, same = line.split("\t")
    where, _, within = place.partition(": ")
    first, _, second = within.partition(" / ")
    assert same in ("yes", "no"), line
    return Pair(one, two, where, (first, second), same == "yes")


def met(name: str, body: str, date: str, parent: str | None, *people: tuple[str, str]) -> Stored:
    listed = tuple(
        Attendance(name=person, status="present", posts=(Post(organisation=within),) if within else ())
        for person, within in people
    )
    return stored(name, minutes(body, date, item("1", "Parks"), people=listed, parent=parent))


def graph(pair: Pair) -> Rows:
    """The two names on one list, or on two."""
    first, second = zip((pair.one, pair.two), pair.within, strict=True)
    if pair.where == "list":
        return Rows(met("a.txt", "Swan Panel", "2024-01-09", "Oxbow Council", first, second))
    body, parent = {
        "body": ("Swan Panel", "Oxbow Council"),
        "parent": ("Rook Panel", "Oxbow Council"),
        "apart": ("Rook Panel", "Harl Council"),
    }[pair.where]
    return Rows(
        met("a.txt", "Swan Panel", "2024-01-09", "Oxbow Council", first),
        met("b.txt", body, "2024-02-09", parent, second),
    )


def told(pair: Pair) -> bool:
    """Whether the graph has the two names as one person's."""
    return len(graph(pair).nodes("Person")) == 1


OXBOW, HARL = "Oxbow Council", "Harl Council"
DAY, LATER = "2024-01-09", "2024-02-09"
SAT: dict[str, tuple[str, str]] = {
    "": ("", ""),
    "same": ("Ann Lee; Bo Kerr; Cai Lunn", "Ann Lee; Bo Kerr; Cai Lunn"),
    "other": ("Ann Lee; Bo Kerr", "Dee Fox; Eve Nott"),
}
# the parents that the two documents print
MET = {"parent": (OXBOW, OXBOW), "apart": (OXBOW, HARL), "half": (OXBOW, None), "bare": (None, None)}
# the parent of the first, and the body and parent of the minutes that name the second where those are others
NAMED: dict[str, tuple[str | None, tuple[str, str | None] | None]] = {
    "own": (OXBOW, None),
    "alone": (None, None),
    "sister": (OXBOW, ("Rook Panel", OXBOW)),
    "stranger": (OXBOW, ("Rook Panel", HARL)),
    "cited": (OXBOW, ("Rook Panel", None)),
}
LISTED = {"list": None, "owner": None, "lists": ("Swan Panel", OXBOW), "abroad": ("Rook Panel", HARL)}
SET_UP = {
    "item": None,
    "meeting": None,
    "next": ("Swan Panel", OXBOW),
    "cousin": ("Rook Panel", OXBOW),
    "nobody": ("Rook Panel", HARL),
}


def document(pair: Pair, place: int, met: Meeting) -> Stored:
    """The first or second document of a pair, with the short form that it defines."""
    short, _, long = pair.within[place].strip().partition(" = ")
    return stored(f"{place}.txt", met, short={short: long} if long else None)


def doing(name: str, number: str = "8", **more: Any) -> Item:
    """An item that leaves a body something to do."""
    return item(number, "Parks", actions=(action(name),), **more)


def bodies_of(pair: Pair) -> tuple[str, str]:
    """The ids of the bodies that the two names mean."""
    where = pair.where.split(", ")[0]
    means = {**dict.fromkeys(MET, met_both), **dict.fromkeys(NAMED, met_and_named), **dict.fromkeys(LISTED, listed)}
    return means.get(where, set_up)(pair, where)


def met_both(pair: Pair, where: str) -> tuple[str, str]:
    one, two = (there(*filter(None, people.split("; "))) for people in SAT[pair.where.partition(", ")[2]])
    first = minutes(pair.one, DAY, people=one, parent=MET[where][0])
    second = minutes(pair.two, LATER, people=two, parent=MET[where][1])
    held = {e.properties["date"]: e.source for e in rows_of(pair, first, second).edges("HELD")}
    return held[DAY], held[LATER]


def rows_of(pair: Pair, *meetings: Meeting) -> Rows:
    return Rows(*(document(pair, place, met) for place, met in enumerate(meetings)))


def met_and_named(pair: Pair, where: str) -> tuple[str, str]:
    parent, by = NAMED[where]
    told = item("1", "Parks", "refer it", to=pair.two, on=DAY) if where == "cited" else doing(pair.two)
    first = minutes(pair.one, DAY, *([] if by else [told]), parent=parent)
    rows = rows_of(pair, first, *([minutes(by[0], LATER, told, parent=by[1])] if by else []))
    ((group, meeting),) = [(e.source, e.target) for e in rows.edges("HELD") if e.properties["date"] == DAY]
    meant = the_end(rows, "REFERRED_TO", 1) if where == "cited" else the_end(rows, "RESPONSIBLE_FOR", 0)
    return group, group if meant == meeting else meant


def the_end(rows: Rows, edge: str, end: int) -> str:
    """What stands at one end of the only edge of a type."""
    (found,) = {ends[end] for ends in rows.ends(edge)}
    return found


def listed(pair: Pair, where: str) -> tuple[str, str]:
    by, people = LISTED[where], there(f"Ann Lee, , {pair.one}", f"Bo Kerr, , {pair.two}")
    here = people[: 2 if where == "list" else 1]
    first = minutes("Swan Panel", DAY, *([doing(pair.two)] if where == "owner" else []), people=here, parent=OXBOW)
    rows = rows_of(pair, first, *([minutes(by[0], LATER, people=people[1:], parent=by[1])] if by else []))
    of = dict(rows.ends("REPRESENTS"))
    return of["person/ann-lee"], the_end(rows, "RESPONSIBLE_FOR", 0) if where == "owner" else of["person/bo-kerr"]


def set_up(pair: Pair, where: str) -> tuple[str, str]:
    by, new, told = SET_UP[where], (Establishment(group=pair.one),), doing(pair.two)
    items = [doing(pair.two, "7", establishes=new)] if where == "item" else [item("7", "Kites", establishes=new)]
    first = minutes("Swan Panel", DAY, *items, *([told] if where == "meeting" else []), parent=OXBOW)
    rows = rows_of(pair, first, *([minutes(by[0], LATER, told, parent=by[1])] if by else []))
    return the_end(rows, "ESTABLISHED", 1), the_end(rows, "RESPONSIBLE_FOR", 0)


def one_body(pair: Pair) -> bool:
    """Whether the graph has the two names as one body's."""
    one, two = bodies_of(pair)
    return one == two


@pytest.mark.parametrize(
    ("table", "told", "size"), [("people.tsv", told, 300), ("bodies.tsv", one_body, 150)], ids=["people", "bodies"]
)
def test_the_names_of_the_table_are_told_apart_and_together(
    table: str, told: Callable[[Pair], bool], size: int
) -> None:
    found = [(pair, told(pair)) for pair in read(table)]
    right = sum(pair.same for pair, joined in found if joined)
    wrong = [(pair.one, pair.two, pair.where) for pair, joined in found if joined and not pair.same]
    missed = [(pair.one, pair.two, pair.where) for pair, joined in found if pair.same and not joined]
    assert len(found) >= size
    assert right / (right + len(wrong)) >= 0.98, wrong
    assert right / (right + len(missed)) >= 0.95, missed
