"""The embedded Cypher store: kglite on one file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

from graphkit.errors import NoSuchGraph
from graphkit.rows import Change, Edge, Graph, Node
from graphkit.stores.engine import Engine
from graphkit.stores.guard import check_cypher
from graphkit.stores.tables import Limits, Table

Rows = list[dict[str, Any]]


def build(graph: Graph, path: Path) -> None:
    """Write the graph as a store to this file. Raises ValueError where an edge's end is no node of the graph."""
    from kglite import from_records

    types = [
        {"type": label, "id_field": "id", "title_field": "name", "records": rows}
        for label, rows in _by_label(graph.nodes).items()
    ]
    store = from_records({"nodes": types, "connections": []})
    _create(store, graph.edges, graph.labels())
    _save(store, path)


def amend(change: Change, before: Path, path: Path) -> None:
    """Write the graph that a change makes of the one in the first file as a store to the second.

    Raises ValueError where the first can't be read, or isn't the graph before.
    """
    import kglite

    try:
        store = kglite.load(str(before))
    except kglite.KgError as error:
        raise ValueError(f"{before} can't be read as a store: {error}") from error
    known, gone, come = change.after.labels(), change.gone.labels(), change.come.labels()
    changed = {node.id: node for node in change.gone.nodes if node.id in come}
    _delete(store, change.gone.edges, {**known, **gone})
    for label, rows in _by_label(node for node in change.gone.nodes if node.id not in come).items():
        _mutate(store, f"MATCH (n:`{label}`) WHERE n.id = row.id DELETE n", rows, "nodes_deleted")
    for label, rows in _by_label(node for node in change.come.nodes if node.id not in changed).items():
        _mutate(store, f"CREATE (n:`{label}`) SET n += row", rows, "nodes_created")
    for label, rows in _by_label(node for node in change.come.nodes if node.id in changed).items():
        lost = [dict.fromkeys(changed[row["id"]].properties) | row for row in rows]
        _mutate(store, f"MATCH (n:`{label}`) WHERE n.id = row.id SET n += row", lost)
    _create(store, change.come.edges, known)
    _save(store, path)


def _by_label(nodes: Iterable[Node]) -> dict[str, Rows]:
    """Nodes as kglite takes them, by their labels."""
    found: defaultdict[str, Rows] = defaultdict(list)
    for node in nodes:
        found[node.label].append({"id": node.id, "name": node.name, **node.properties})
    return found


def _by_ends(edges: Iterable[Edge], labels: Mapping[str, str]) -> dict[tuple[str, str, str], Rows]:
    """Edges as rows, by their type and the labels of their ends."""
    found: defaultdict[tuple[str, str, str], Rows] = defaultdict(list)
    for edge in edges:
        row = {"source": edge.source, "target": edge.target, "properties": {"id": edge.id, **edge.properties}}
        found[edge.type, labels[edge.source], labels[edge.target]].append(row)
    return found


def _create(store: Any, edges: Iterable[Edge], labels: Mapping[str, str]) -> None:
    """Add edges, those of one type between two labels at once.

    Written in Cypher: records of edges merge those that are parallel, from the second pair of labels of a type on.
    """
    for (kind, source, target), rows in _by_ends(edges, labels).items():
        ends = f"MATCH (a:`{source}`), (b:`{target}`) WHERE a.id = row.source AND b.id = row.target"
        _mutate(store, f"{ends} CREATE (a)-[r:`{kind}`]->(b) SET r += row.properties", rows, "relationships_created")


def _delete(store: Any, edges: Iterable[Edge], labels: Mapping[str, str]) -> None:
    """Take out edges, those of one type between two labels at once."""
    for (kind, source, target), rows in _by_ends(edges, labels).items():
        match = f"MATCH (a:`{source}`)-[r:`{kind}`]->(b:`{target}`)"
        where = "WHERE a.id = row.source AND b.id = row.target AND r.id = row.properties.id"
        _mutate(store, f"{match} {where} DELETE r", rows, "relationships_deleted")


def _mutate(store: Any, clauses: str, rows: Rows, counted: str | None = None) -> None:
    """Run clauses for each of these rows. Raises ValueError unless as many were made or deleted as there are rows."""
    store.cypher(f"UNWIND $rows AS row {clauses}", params={"rows": rows})
    made = (store.last_mutation_stats or {}).get(counted, len(rows))
    if made != len(rows):
        raise ValueError(f"{made} for {len(rows)} rows: {clauses}")


def _save(store: Any, path: Path) -> None:
    # Compact is a fifth of the size at the same speed; the other layout is for stores that are mapped, not read.
    store.save(str(path), layout="compact")


@dataclass(frozen=True, slots=True)
class CypherStore:
    """A store that answers in Cypher; ``open`` gives one."""

    language: ClassVar = "cypher"
    engine: Engine

    @classmethod
    def open(cls, path: Path) -> Self:
        """The store in this file. Raises NoSuchGraph where there is none."""
        if not path.is_file():
            raise NoSuchGraph(f"{path}: no Cypher store here")
        return cls(Engine("kglite", path, {}))

    def run(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        """The answer to a query that only reads; a node or relationship is a dictionary of its properties.

        Raises RefusedQuery for a query that would do more or passes the limits, QuerySyntaxError for none.
        """
        check_cypher(text)
        table = self.engine.ask(text, params, limits)
        table.notes[:] = [note for note in table.notes if not _merely_absent(note)]
        return table


def _merely_absent(note: str) -> bool:
    """Whether kglite takes for a slip what the ontology knows, and this graph happens to have none of."""
    from graphkit.ontology import ontology

    doubted = re.search(r"unknown [a-z ]+'(\w+)'|property '(\w+)' which no ", note)
    if doubted is None:
        return False
    known = ontology()
    return bool({*doubted.groups()} & {*known.classes, *known.edges, *known.properties})
