"""Node and edge rows: what every store, export and picture is a projection of.

A node has one label and an ``id`` unique in the graph; an edge is one observation, stated in one
document, with an ``id`` of its own. Property values are strings, integers, booleans or lists of
strings; a property that has nothing to say is left out, never null.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

import msgspec

Value = str | int | bool | list[str]


@dataclass(frozen=True, slots=True)
class Node:
    """One node row; ``name`` is what a person would read, never empty."""

    label: str
    id: str
    name: str
    properties: dict[str, Value] = field(default_factory=dict)

    def row(self) -> dict[str, object]:
        """The row as ``dump`` prints it: node, id, name and the properties in order of their names."""
        return {"node": self.label, "id": self.id, "name": self.name, **dict(sorted(self.properties.items()))}

    @classmethod
    def of(cls, row: dict[str, Any]) -> Node:
        """The node that such a row is."""
        return cls(row.pop("node"), row.pop("id"), row.pop("name"), row)


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge row: ``source`` and ``target`` are node ids."""

    type: str
    id: str
    source: str
    target: str
    properties: dict[str, Value] = field(default_factory=dict)

    def row(self) -> dict[str, object]:
        """The row as ``dump`` prints it: edge, id, source, target and the properties in order of their names."""
        ends = {"edge": self.type, "id": self.id, "source": self.source, "target": self.target}
        return {**ends, **dict(sorted(self.properties.items()))}

    @classmethod
    def of(cls, row: dict[str, Any]) -> Edge:
        """The edge that such a row is."""
        return cls(row.pop("edge"), row.pop("id"), row.pop("source"), row.pop("target"), row)


@dataclass(frozen=True, slots=True)
class Graph:
    """All rows of a graph, nodes and edges each sorted by id."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
        """A graph of these rows, sorted by id, so that equal sets of rows are equal graphs."""
        by_id = attrgetter("id")
        return cls(tuple(sorted(nodes, key=by_id)), tuple(sorted(edges, key=by_id)))

    @classmethod
    def parse(cls, lines: Iterable[str]) -> Graph:
        """The graph whose ``lines`` these are."""
        rows = [msgspec.json.decode(line) for line in lines]
        nodes, edges = [row for row in rows if "node" in row], [row for row in rows if "edge" in row]
        return cls.of(map(Node.of, nodes), map(Edge.of, edges))

    def lines(self) -> Iterator[str]:
        """Every row as a line of JSON, nodes before edges: the bytes that two equal graphs share."""
        encode = json.JSONEncoder(ensure_ascii=False).encode
        rows: tuple[Node | Edge, ...] = (*self.nodes, *self.edges)
        for row in rows:
            yield encode(row.row())

    def labels(self) -> dict[str, str]:
        """The label of each node, by its id."""
        return {node.id: node.label for node in self.nodes}


@dataclass(frozen=True, slots=True)
class Change:
    """What makes a graph of the one before it: the rows that go and those that come; one that is changed is in both."""

    after: Graph
    gone: Graph
    come: Graph

    @classmethod
    def of(cls, before: Iterable[str], after: Graph, lines: Collection[str]) -> Change:
        """The change from the graph of the first lines to the second graph, which has the second lines."""
        come, gone = set(lines), []
        for line in before:
            if line in come:
                come.remove(line)
            else:
                gone.append(line)
        return cls(after, Graph.parse(gone), Graph.parse(come))

    @property
    def large(self) -> bool:
        """Whether so many rows change that it is quicker to build the graph anew."""
        rows = len(self.after.nodes) + len(self.after.edges)
        return 3 * sum(len(part.nodes) + len(part.edges) for part in (self.gone, self.come)) > rows
