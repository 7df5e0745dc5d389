"""The graph's rows as RDF: a node is a thing of its class, an edge both a triple and a resource of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from graphkit.ontology import ontology
from graphkit.rows import Edge, Graph, Node, Value

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"

_UNSAFE = re.compile(r"[^A-Za-z0-9/._~:@!$&*+,;=%-]|%(?![0-9A-Fa-f]{2})")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r"})


def iri(base: str, row: str) -> str:
    """The IRI of the row with this id; what an id may not hold in an IRI is percent-encoded."""
    return base + _UNSAFE.sub(lambda match: quote(match[0], safe=""), row)


def literal(value: str | int | float) -> str:
    """A value as N-Triples, Turtle and SPARQL write it."""
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, bool):
        return f'"{str(value).lower()}"^^<{XSD}boolean>'
    return f'"{value}"^^<{XSD}{"integer" if isinstance(value, int) else "double"}>'


def triples(graph: Graph, base: str) -> Iterator[str]:
    """The graph as lines of N-Triples; ``base`` begins the IRI of every row.

    Raises KeyError for a label, type or property that the ontology doesn't have.
    """
    for node in graph.nodes:
        yield from _node(node, base)
    for edge in graph.edges:
        yield from _edge(edge, base)


def _node(node: Node, base: str) -> Iterator[str]:
    kind = ontology().classes[node.label]
    yield from _resource(base, node.id, kind, {"name": node.name, **node.properties})


def _edge(edge: Edge, base: str) -> Iterator[str]:
    kind = ontology().edges[edge.type]
    yield direct(edge, base)
    ends: dict[str, Value] = {"source": edge.source, "target": edge.target}
    yield from _resource(base, edge.id, kind.resource, ends | edge.properties)


def direct(edge: Edge, base: str) -> str:
    """The triple from node to node, which parallel edges share."""
    predicate = ontology().edges[edge.type].predicate
    return f"<{iri(base, edge.source)}> <{predicate}> <{iri(base, edge.target)}> .\n"


def _resource(base: str, row: str, kind: str, properties: dict[str, Value]) -> Iterator[str]:
    known, subject = ontology(), iri(base, row)
    yield f"<{subject}> <{RDF_TYPE}> <{kind}> .\n"
    for key, value in {"id": row, **properties}.items():
        for one in value if isinstance(value, list) else [value]:
            written = f"<{iri(base, str(one))}>" if key in known.references else literal(one)
            yield f"<{subject}> <{known.properties[key]}> {written} .\n"
