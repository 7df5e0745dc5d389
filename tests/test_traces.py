"""How well matters are followed: traces written by hand through related meetings of invented bodies."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from byhand import Rows

from graphkit.archive import Stored
from graphkit.grammar import parse
from graphkit.text import read

TRACES = Path(__file__).parent / "others" / "traces"
BASELINE = Path(__file__).parent / "baseline.json"
SETS = sorted(path.stem for path in TRACES.glob("*.json"))
Place = tuple[str, str]  # file, and the number or title of an item


@cache
def told(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((TRACES / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def graph(name: str) -> Rows:
    texts = [read(TRACES / file) for file in sorted({s["file"] for t in told(name)["traces"] for s in t["steps"]})]
    return Rows(*(Stored(text.digest, (text.name,), parse(text), text.body) for text in texts))


def called(printed: str) -> str:
    return printed.casefold().strip(" .:()")


def linked(name: str) -> dict[Place, set[Place]]:
    """The items that a link joins, each by its number and by its title."""
    rows = graph(name)
    above = {edge.target: edge.source for edge in rows.edges("DECIDED", "REQUIRES")}
    files = {edge.target: rows.by_id[str(edge.properties["document"])].name for edge in rows.edges("HAS_ITEM")}

    def item(ref: str) -> str:
        while ref in above:
            ref = above[ref]
        return ref

    def places(ref: str) -> list[Place]:
        node = rows.by_id[ref]
        return [(files[ref], called(str(n))) for n in (node.properties.get("number"), node.name) if n]

    joined: dict[Place, set[Place]] = defaultdict(set)
    for edge in rows.edges("FOLLOWS"):
        for one in places(item(edge.source)):
            for two in places(item(edge.target)):
                joined[one].add(two)
                joined[two].add(one)
    return joined


def followed(name: str) -> float:
    """The share of each matter's neighbouring steps that a link joins, directly or over one item between."""
    joined = linked(name)
    pairs = [
        ((one["file"], called(one["item"])), (two["file"], called(two["item"])))
        for trace in told(name)["traces"]
        for one, two in pairwise(trace["steps"])
        if (one["file"], one["item"]) != (two["file"], two["item"])
    ]
    hit = [two in joined[one] or bool(joined[one] & joined[two]) for one, two in pairs]
    return round(sum(hit) / len(hit), 3)


def known(name: str) -> float:
    """The share of the people printed in full who are one person, and nobody else."""
    variants = [set(map(called, node.properties["variants"])) for node in graph(name).nodes("Person")]
    names = [called(person["name"]) for person in told(name)["people"] if " " in person["name"].strip()]
    return round(sum(sum(one in forms for forms in variants) == 1 for one in names) / len(names), 3)


@pytest.mark.parametrize("name", SETS)
def test_matters_are_followed_no_worse_than_they_were(name: str) -> None:
    frozen = json.loads(BASELINE.read_text(encoding="utf-8"))["traces"][name]
    assert (followed(name) >= frozen["links"], known(name) >= frozen["people"]) == (True, True)


def test_namesakes_stay_two() -> None:
    forms = [node.properties["variants"] for node in graph("safety-partnership").nodes("Person")]
    assert not any({"Dave Marsh", "Mr David Marsh"} <= set(one) for one in forms)
    forms = [node.properties["variants"] for node in graph("council").nodes("Person")]
    assert not any({"Mrs J Osgood", "J R Osgood"} <= set(one) for one in forms)
