"""Pairs of printed names that a person labelled as one or as two, and how many of them are told right."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from byhand import Rows, item, minutes, stored

from graphkit.archive import Stored
from graphkit.record import Attendance, Post

PAIRS = Path(__file__).parent / "pairs"


class Pair(NamedTuple):
    """Two names, where they stand and with which organisations, and whether they are one's."""

    one: str
    two: str
    where: str
    organisations: tuple[str, str]
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
    first, second = zip((pair.one, pair.two), pair.organisations, strict=True)
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


@pytest.fixture(scope="module")
def people() -> list[tuple[Pair, bool]]:
    return [(pair, told(pair)) for pair in read("people.tsv")]


def test_the_people_of_the_table_are_told_apart_and_together(people: list[tuple[Pair, bool]]) -> None:
    right = sum(pair.same for pair, joined in people if joined)
    joined, same = sum(joined for _, joined in people), sum(pair.same for pair, _ in people)
    wrong = [(pair.one, pair.two, pair.where) for pair, joined in people if joined and not pair.same]
    missed = [(pair.one, pair.two, pair.where) for pair, joined in people if pair.same and not joined]
    assert len(people) >= 300
    assert right / joined >= 0.98, wrong
    assert right / same >= 0.95, missed
