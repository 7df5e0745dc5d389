"""Stores that are made of those before them by the rows that changed hold what stores built anew hold."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import graphkit
from graphkit.folder import Folder
from graphkit.rows import Change, Edge, Graph, Node, Value
from graphkit.stores import cypher, sparql

BASE = "https://example.org/id/"
TEXTS = ["Ann", "2007-10-31", "42", "true", "", 'a "b" \\ c', "lines\nof\ttext", "張 \u2028 é"]
TYPES = ["MEMBER_OF", "REPORTS_TO"]
LABELS = ["Person", "Group", "Organisation", "Evidence"]


def some(chance: random.Random) -> dict[str, Value]:
    """Values of some properties."""
    given: dict[str, Value] = {
        "text": chance.choice(TEXTS),
        "variants": chance.sample(TEXTS, 2),
        "position": chance.randrange(3),
        "chair": chance.random() < 0.5,
    }
    return {name: said for name, said in given.items() if chance.random() < 0.6}


def node(label: str, id: str, name: str, chance: random.Random) -> Node:
    """A node; a quote stands on one of few pages, which it shares with others."""
    quoted: dict[str, Value] = {"document": "document/d", "quote": name, "first": chance.randrange(3), "past": 9}
    page: dict[str, Value] = {"page": chance.randrange(1, 4)} if chance.random() < 0.8 else {}
    return Node(label, id, name, some(chance) | (quoted | page if label == "Evidence" else {}))


def graphs(seed: int, rounds: int) -> Iterator[Graph]:
    """A graph, and what it comes to as rows come, go and change; many edges are parallel."""
    chance = random.Random(seed)  # noqa: S311 - graphs that a failure can be looked at again with
    names = [(label, f"{label.lower()}/{n} ü") for label in LABELS for n in range(5)]
    nodes = {id: node(label, id, "first", chance) for label, id in names}
    edges: dict[str, Edge] = {}
    for _ in range(rounds):
        for label, id in chance.sample(names, 8):
            if chance.random() < 0.5:
                nodes[id] = node(label, id, chance.choice(TEXTS) or "-", chance)
            else:
                nodes.pop(id, None)
        for n in chance.sample(range(60), 20):
            edges.pop(f"edge/{n}", None)
            source, target = (chance.choice(sorted(nodes)) for _ in "ab")
            if chance.random() < 0.7:
                edges[f"edge/{n}"] = Edge(chance.choice(TYPES), f"edge/{n}", source, target, some(chance))
        edges = {id: edge for id, edge in edges.items() if {edge.source, edge.target} <= nodes.keys()}
        yield Graph.of(nodes.values(), edges.values())


def in_cypher(path: Path) -> list[str]:
    """All that a Cypher store holds."""
    import kglite

    store: Any = kglite.load(str(path))
    nodes = store.cypher("MATCH (n) RETURN labels(n) AS labels, properties(n) AS said").to_list()
    edges = store.cypher("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS said")
    return sorted(map(repr, [_sorted(row) for row in (*nodes, *edges.to_list())]))


def _sorted(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"said": sorted(row["said"].items())}


def in_sparql(path: Path) -> list[str]:
    """All that a SPARQL store holds."""
    from pyoxigraph import Store

    return sorted(map(str, Store.read_only(str(path / "triples"))))


def change(before: Graph, after: Graph) -> Change:
    return Change.of(before.lines(), after, list(after.lines()))


@pytest.mark.parametrize("seed", range(3))
def test_a_store_that_is_amended_holds_what_one_built_anew_holds(tmp_path: Path, seed: int) -> None:
    rows = list(graphs(seed, 12))
    cypher.build(rows[0], tmp_path / "0.cypher")
    sparql.build(rows[0], tmp_path / "0.sparql", BASE)
    first = in_cypher(tmp_path / "0.cypher"), in_sparql(tmp_path / "0.sparql")
    for n, (before, after) in enumerate(pairwise(rows), 1):
        came = change(before, after)
        cypher.amend(came, tmp_path / f"{n - 1}.cypher", tmp_path / f"{n}.cypher")
        sparql.amend(came, tmp_path / f"{n - 1}.sparql", tmp_path / f"{n}.sparql", BASE)
        cypher.build(after, tmp_path / "anew.cypher")
        sparql.build(after, tmp_path / f"anew{n}.sparql", BASE)
        assert in_cypher(tmp_path / f"{n}.cypher") == in_cypher(tmp_path / "anew.cypher")
        assert in_sparql(tmp_path / f"{n}.sparql") == in_sparql(tmp_path / f"anew{n}.sparql")
    assert (in_cypher(tmp_path / "0.cypher"), in_sparql(tmp_path / "0.sparql")) == first


SAMPLE = sorted((Path(graphkit.__file__).parent / "sample").glob("*.txt"))


def held(folder: Folder) -> tuple[list[str], list[str], list[str]]:
    """All that the build of a graph holds."""
    path = folder.generation().path
    return (path / "rows.jsonl").read_text().split("\n"), in_cypher(path / "cypher"), in_sparql(path / "sparql")


@pytest.mark.parametrize("seed", range(2))
def test_documents_that_come_and_go_leave_what_is_built_of_those_that_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - as above
    amended: list[object] = []

    def amending(*args: Any) -> None:
        amend(*args)
        amended.append(args)

    amend = sparql.amend
    monkeypatch.setattr(sparql, "amend", amending)
    folder, loaded = Folder.create(tmp_path / "changed.graph"), set(SAMPLE)
    folder.load(SAMPLE)
    for n in range(6):
        one = chance.choice(SAMPLE)
        if one in loaded:
            folder.remove([one])
        else:
            folder.load([one])
        loaded ^= {one}
        anew = Folder.create(tmp_path / f"{n}.graph")
        anew.load(chance.sample(sorted(loaded), len(loaded)))
        assert held(folder) == held(anew)
    assert len(amended) > 1


def test_a_change_has_the_rows_that_differ() -> None:
    kept, gone, come = (Node("Person", f"person/{name}", name) for name in "abc")
    old, new = Node("Group", "group/g", "G"), Node("Group", "group/g", "G", {"kind": "board"})
    found = change(Graph.of([kept, gone, old], []), Graph.of([kept, come, new], []))
    assert found.gone == Graph.of([gone, old], [])
    assert found.come == Graph.of([come, new], [])


@pytest.mark.parametrize(("changed", "large"), [(1, False), (2, True)])
def test_a_change_of_much_is_large(changed: int, large: bool) -> None:
    before = [Node("Person", f"person/{n}", "old") for n in range(6)]
    after = [Node("Person", f"person/{n}", "new" if n < changed else "old") for n in range(6)]
    assert change(Graph.of(before, []), Graph.of(after, [])).large is large


def test_a_store_that_does_not_hold_what_goes_is_not_amended(tmp_path: Path) -> None:
    one, two = (Node("Person", f"person/{name}", name) for name in "ab")
    edge = Edge("MEMBER_OF", "edge/1", one.id, two.id)
    cypher.build(Graph.of([one, two], []), tmp_path / "before")
    for gone in (Graph.of([one, two], [edge]), Graph.of([one, two, Node("Person", "person/c", "c")], [])):
        with pytest.raises(ValueError, match="0 for 1 rows"):
            cypher.amend(change(gone, Graph.of([one, two], [])), tmp_path / "before", tmp_path / "after")
    assert not (tmp_path / "after").exists()


def test_stores_that_cannot_be_read_are_not_amended(tmp_path: Path) -> None:
    nothing = change(Graph.of([], []), Graph.of([], []))
    (tmp_path / "broken").write_text("no store")
    with pytest.raises(ValueError, match="can't be read as a store"):
        cypher.amend(nothing, tmp_path / "broken", tmp_path / "after")
    with pytest.raises(OSError, match="iris"):
        sparql.amend(nothing, tmp_path / "gone", tmp_path / "after", BASE)
