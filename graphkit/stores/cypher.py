"""The embedded Cypher store: kglite on one file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from graphkit.errors import NoSuchGraph
from graphkit.rows import Graph
from graphkit.stores.engine import Engine
from graphkit.stores.guard import check_cypher
from graphkit.stores.tables import Limits, Table


def build(graph: Graph, path: Path) -> None:
    """Write the graph as a store to this file."""
    from kglite import from_records

    labels = {node.id: node.label for node in graph.nodes}
    nodes, edges = defaultdict(list), defaultdict(list)
    for node in graph.nodes:
        nodes[node.label].append({"id": node.id, "name": node.name, **node.properties})
    for edge in graph.edges:
        ends = {"from": edge.source, "to": edge.target}
        edges[edge.type, labels[edge.source], labels[edge.target]].append({"id": edge.id, **ends, **edge.properties})
    spec: dict[str, list[dict[str, Any]]] = {
        "nodes": [
            {"type": label, "id_field": "id", "title_field": "name", "records": records}
            for label, records in nodes.items()
        ],
        "connections": [
            {"type": kind, "source_type": source, "target_type": target, "records": records}
            | {"source_id_field": "from", "target_id_field": "to"}
            for (kind, source, target), records in edges.items()
        ],
    }
    from_records(spec, save=str(path), on_missing_endpoint="error")


@dataclass(frozen=True, slots=True)
class CypherStore:
    """A store that answers in Cypher; ``open`` gives one."""

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
