"""The embedded Cypher store: kglite on one file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

from graphkit.errors import NoSuchGraph
from graphkit.rows import Graph
from graphkit.stores.engine import Engine
from graphkit.stores.guard import check_cypher
from graphkit.stores.tables import Limits, Table


def build(graph: Graph, path: Path) -> None:
    """Write the graph as a store to this file. Raises ValueError where an edge's end is no node of the graph."""
    from kglite import from_records

    labels = {node.id: node.label for node in graph.nodes}
    nodes: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    edges: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.label].append({"id": node.id, "name": node.name, **node.properties})
    for edge in graph.edges:
        row = {"source": edge.source, "target": edge.target, "properties": {"id": edge.id, **edge.properties}}
        edges[edge.type, labels[edge.source], labels[edge.target]].append(row)
    types = [{"type": label, "id_field": "id", "title_field": "name", "records": rows} for label, rows in nodes.items()]
    store = from_records({"nodes": types, "connections": []})
    for ends, rows in edges.items():
        _create(store, *ends, rows)
    # Compact is a fifth of the size at the same speed; the other layout is for stores that are mapped, not read.
    store.save(str(path), layout="compact")


def _create(store: Any, kind: str, source: str, target: str, rows: list[dict[str, Any]]) -> None:
    """Add edges of one type between two labels.

    Written in Cypher: records of edges merge those that are parallel, from the second pair of labels of a type on.
    """
    ends = f"MATCH (a:`{source}`), (b:`{target}`) WHERE a.id = row.source AND b.id = row.target"
    store.cypher(
        f"UNWIND $rows AS row {ends} CREATE (a)-[r:`{kind}`]->(b) SET r += row.properties", params={"rows": rows}
    )
    made = (store.last_mutation_stats or {}).get("relationships_created")
    if made != len(rows):
        raise ValueError(f"{len(rows)} edges of {kind} have ends, {made} of them nodes of the graph")


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
        return cls(Engine("cypher", path, {}))

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
