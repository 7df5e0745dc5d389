"""The ontology for those who read it: as Turtle, as JSON-LD, as a page of terms with their definitions and examples."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from graphkit.ontology import ontology
from graphkit.resources import resource

GK = ontology().base
OF_PROPERTY, OF_CLASS, NOT_IN_SAMPLE = (URIRef(GK + name) for name in ("ofProperty", "ofClass", "notInSample"))


@dataclass(frozen=True, slots=True)
class Link:
    """A term as it is printed, and where it leads: to its place on the page, or out to its own vocabulary."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Term:
    """A class or a property with all that the page says of it; ``facts`` are what else there is, by its heading."""

    name: str
    label: str
    definition: str
    example: str
    absent: str
    facts: dict[str, list[Link]]


@dataclass(frozen=True, slots=True)
class Scheme:
    """The values that a property may have: each with its definition, and a note where there is one."""

    name: str
    label: str
    definition: str
    facts: dict[str, list[Link]]
    values: list[tuple[str, str, str]]


FACTS = (  # the order in which the page has them
    ("In the property graph", (f"{GK}nodeLabel", f"{GK}edgeType", f"{GK}propertyKey")),
    ("Told by", (f"{GK}resourceClass",)),
    ("Domain", (RDFS.domain,)),
    ("Range", (RDFS.range,)),
    ("A kind of", (RDFS.subClassOf, RDFS.subPropertyOf)),
    ("See also", (RDFS.seeAlso,)),
    ("Definition after", (DCTERMS.source,)),
)


def as_turtle() -> str:
    """The file itself, with its comments."""
    return resource("ontology", "graphkit.ttl").read_text(encoding="utf-8")


def as_jsonld() -> str:
    """The same statements as JSON-LD, with the prefixes of the file."""
    written = _parsed().serialize(format="json-ld", auto_compact=True)
    told = json.loads(re.sub(r"_:n[0-9a-f]{32}(?=b\d)", "_:", written))  # rdflib names what has no name anew each time
    return json.dumps(_ordered(told), ensure_ascii=False, indent=1) + "\n"


def _ordered(told: Any) -> Any:
    """The same JSON-LD, with what has no order in that of its text."""
    if isinstance(told, dict):
        return {key: value if key == "@list" else _ordered(value) for key, value in sorted(told.items())}
    if isinstance(told, list):
        return sorted(map(_ordered, told), key=json.dumps)
    return told


def as_html() -> str:
    """One page that holds all that it needs."""
    template = (files("graphkit") / "templates" / "ontology.html").read_text("utf-8")
    page = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(template)
    return page.render(glossary=Glossary(_parsed())) + "\n"


def _parsed() -> Graph:
    return Graph(bind_namespaces="none").parse(data=as_turtle(), format="turtle")


class Glossary:
    """The terms of an ontology, in order of their names."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def about(self, name: str) -> str:
        """What the ontology says of itself by that term of DCMI or OWL: title, description, license, versionInfo."""
        return self._text(URIRef(GK), OWL[name] if name.startswith("version") else DCTERMS[name])

    def parts(self) -> Iterator[tuple[str, str, list[Term]]]:
        """Each part of the page: its heading, what it holds in a sentence, its terms."""
        nodes = {URIRef(iri) for iri in ontology().classes.values()}
        edges = {URIRef(edge.predicate) for edge in ontology().edges.values()}
        resources = {URIRef(edge.resource) for edge in ontology().edges.values()}
        rest = self._declared(OWL.ObjectProperty, OWL.DatatypeProperty) - edges
        annotations = self._declared(OWL.AnnotationProperty)
        above = self._declared(OWL.Class) - nodes - resources
        yield "Things", "What the graph has nodes for.", self._terms(nodes | above)
        yield "Statements", "What is said of two things: an edge from the one to the other.", self._terms(edges)
        yield "Statements as things", "The same with date, document and quote.", self._terms(resources)
        yield "Properties", "What is said of one thing, or of one statement.", self._terms(rest)
        yield "Annotations", "What the ontology says of its own terms.", self._terms(annotations)

    def schemes(self) -> Iterator[Scheme]:
        """The schemes of values."""
        for scheme in sorted(self._graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
            label, definition = self._text(scheme, SKOS.prefLabel), self._text(scheme, SKOS.definition)
            told = {"Property": self._links(scheme, OF_PROPERTY), "Domain": self._links(scheme, OF_CLASS)}
            values = sorted(map(self._value, self._graph.subjects(SKOS.inScheme, scheme)))
            yield Scheme(self._link(scheme).text, label, definition, told, values)

    def _value(self, concept: Node) -> tuple[str, str, str]:
        notation, definition, note = (
            self._text(concept, of) for of in (SKOS.notation, SKOS.definition, SKOS.scopeNote)
        )
        return notation, definition, note

    def _declared(self, *kinds: URIRef) -> set[URIRef]:
        """The ontology's own terms of these kinds."""
        found = (term for kind in kinds for term in self._graph.subjects(RDF.type, kind))
        return {term for term in found if isinstance(term, URIRef) and term.startswith(GK)}

    def _terms(self, terms: set[URIRef]) -> list[Term]:
        return [self._term(term) for term in sorted(terms, key=str.casefold)]

    def _term(self, term: Node) -> Term:
        label, definition, example, absent = (
            self._text(term, of) for of in (RDFS.label, RDFS.comment, SKOS.example, NOT_IN_SAMPLE)
        )
        told = {head: [link for of in wanted for link in self._links(term, URIRef(of))] for head, wanted in FACTS}
        told["Listed in"] = list(map(self._link, sorted(self._graph.subjects(OF_PROPERTY, term), key=str)))
        facts = {head: links for head, links in told.items() if links}
        return Term(self._link(term).text, label, definition, example, absent, facts)

    def _text(self, term: Node, predicate: URIRef) -> str:
        return str(self._graph.value(term, predicate) or "")

    def _links(self, term: Node, predicate: URIRef) -> list[Link]:
        """The values of a property, a union as its members."""
        return [link for value in self._graph.objects(term, predicate) for link in self._members(value)]

    def _members(self, value: Node) -> Iterator[Link]:
        union, inverse = (self._graph.value(value, of) for of in (OWL.unionOf, OWL.inverseOf))
        if union:
            yield from map(self._link, self._graph.items(union))
        elif inverse:
            link = self._link(inverse)
            yield Link(f"inverse of {link.text}", link.href)
        else:
            yield self._link(value)

    def _link(self, term: Node) -> Link:
        """A term of the ontology by its name, another by its prefix and name; what is no IRI leads nowhere."""
        if not isinstance(term, URIRef):
            return Link(str(term), "")
        if term.startswith(GK):
            return Link(term.removeprefix(GK), f"#{term.removeprefix(GK)}")
        return Link(term.n3(self._graph.namespace_manager).strip("<>"), str(term))


FORMATS = {"ttl": as_turtle, "jsonld": as_jsonld, "html": as_html}
