"""The graph's rows as RDF: a node is a thing of its class, an edge both a triple and a resource of its own.

An edge for which W3C ORG or PROV has a resource is told in their terms as well. A quote is a specific resource of W3C
Web Annotation, whose selectors have IRIs that end in a fragment, as no row's does: the quote's own (``#quote`` and
``#position``) or, shared by all quotes of a page, its document's (``#page=3``). There are no blank nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from graphkit.errors import GraphkitError
from graphkit.ontology import ontology
from graphkit.rows import Edge, Graph, Node, Value

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDF_TYPE = f"{RDF}type"
XSD = "http://www.w3.org/2001/XMLSchema#"
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
ENDINGS = (".ttl", ".trig", ".nt", ".nq", ".jsonld")

_ELSEWHERE = {  # what W3C ORG and PROV call the resource of an edge, and how they tie it to the edge's ends
    "MEMBER_OF": (
        ("edge", RDF_TYPE, f"{ORG}Membership"),
        ("edge", f"{ORG}member", "source"),
        ("edge", f"{ORG}organization", "target"),
    ),
    "ATTENDED": (
        ("edge", RDF_TYPE, f"{PROV}Association"),
        ("edge", f"{PROV}agent", "source"),
        ("target", f"{PROV}qualifiedAssociation", "edge"),
    ),
    "REPRESENTS": (
        ("edge", RDF_TYPE, f"{PROV}Delegation"),
        ("edge", f"{PROV}agent", "target"),
        ("source", f"{PROV}qualifiedDelegation", "edge"),
    ),
}
_PAGES = "https://www.rfc-editor.org/rfc/rfc8118"  # how PDF writes a page in a fragment, and so here a Word file's too
_UNSAFE = re.compile(r"[^A-Za-z0-9/._~:@!$&*+,;=%-]|%(?![0-9A-Fa-f]{2})")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r"})


def format_of(path: Path) -> RdfFormat:
    """The RDF format that a file's ending names. Raises GraphkitError for another ending."""
    from pyoxigraph import RdfFormat

    ending = path.suffix.lower()
    form = RdfFormat.from_extension(ending[1:]) if ending in ENDINGS else None
    if form is None:
        raise GraphkitError(f"{path}: end the name in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}, the formats of RDF")
    return form


def iri(base: str, row: str) -> str:
    """The IRI of the row with this id; what an id may not hold in an IRI is percent-encoded."""
    return base + _UNSAFE.sub(lambda match: quote(match[0], safe=""), row)


def base_of(thing: str, row: str) -> str | None:
    """What the IRI of the row with this id begins with; None where it is no IRI of that id."""
    end = iri("", row)
    return thing.removesuffix(end) if thing.endswith(end) else None


def literal(value: str | int | float) -> str:
    """A value as N-Triples, Turtle and SPARQL write it."""
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, bool):
        return f'"{str(value).lower()}"^^<{XSD}boolean>'
    return f'"{value}"^^<{XSD}{"integer" if isinstance(value, int) else "double"}>'


def triples(graph: Graph, base: str) -> Iterator[str]:
    """The graph as lines of N-Triples, of which some come twice; ``base`` begins the IRI of every row.

    Raises KeyError for a label, type or property that the ontology doesn't have.
    """
    for node in graph.nodes:
        yield from _node(node, base)
    for edge in graph.edges:
        yield from _edge(edge, base)


def _node(node: Node, base: str) -> Iterator[str]:
    kind = ontology().classes[node.label]
    yield from _resource(base, node.id, kind, {"name": node.name, **node.properties})
    if node.label == "Evidence":
        yield from _quote(node, base)


def _quote(node: Node, base: str) -> Iterator[str]:
    """A quote as a part of its document, selected by its words, by its place and by its page."""
    subject, told = iri(base, node.id), node.properties
    words, place = f"{subject}#quote", f"{subject}#position"
    yield _link(subject, RDF_TYPE, f"{OA}SpecificResource")
    yield _link(subject, f"{OA}hasSource", iri(base, str(told["document"])))
    yield _link(subject, f"{OA}hasSelector", words)
    yield _link(words, RDF_TYPE, f"{OA}TextQuoteSelector")
    yield from _said(words, f"{OA}exact", told["quote"])
    yield _link(subject, f"{OA}hasSelector", place)
    yield _link(place, RDF_TYPE, f"{OA}TextPositionSelector")
    yield from _said(place, f"{OA}start", told["first"])
    yield from _said(place, f"{OA}end", told["past"])
    if "page" in told:
        yield _link(subject, f"{OA}hasSelector", _page_iri(node, base))
        yield from page(node, base)


def page(node: Node, base: str) -> Iterator[str]:
    """The triples of the selector of the page that a quote stands on, which all quotes of that page share."""
    selector = _page_iri(node, base)
    yield _link(selector, RDF_TYPE, f"{OA}FragmentSelector")
    yield _link(selector, f"{DCTERMS}conformsTo", _PAGES)
    yield from _said(selector, f"{RDF}value", f"page={node.properties['page']}")


def _page_iri(node: Node, base: str) -> str:
    return f"{iri(base, str(node.properties['document']))}#page={node.properties['page']}"


def _edge(edge: Edge, base: str) -> Iterator[str]:
    kind = ontology().edges[edge.type]
    yield direct(edge, base)
    ends: dict[str, Value] = {"source": edge.source, "target": edge.target}
    yield from _resource(base, edge.id, kind.resource, ends | edge.properties)
    if edge.type in _ELSEWHERE:
        iris = {"edge": iri(base, edge.id), "source": iri(base, edge.source), "target": iri(base, edge.target)}
        for subject, predicate, value in _ELSEWHERE[edge.type]:
            yield _link(iris[subject], predicate, iris.get(value, value))


def direct(edge: Edge, base: str) -> str:
    """The triple from node to node, which parallel edges share."""
    return _link(iri(base, edge.source), ontology().edges[edge.type].predicate, iri(base, edge.target))


def _resource(base: str, row: str, kind: str, properties: dict[str, Value]) -> Iterator[str]:
    known, subject = ontology(), iri(base, row)
    yield _link(subject, RDF_TYPE, kind)
    for key, value in {"id": row, **properties}.items():
        if key in known.references:
            for one in value if isinstance(value, list) else [value]:
                yield _link(subject, known.properties[key], iri(base, str(one)))
        else:
            yield from _said(subject, known.properties[key], value)


def _said(subject: str, predicate: str, value: Value) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        yield f"<{subject}> <{predicate}> {literal(one)} .\n"


def _link(subject: str, predicate: str, value: str) -> str:
    return f"<{subject}> <{predicate}> <{value}> .\n"
