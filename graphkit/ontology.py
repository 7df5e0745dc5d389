"""The ontology as both graphs use it: labels, edge types and property keys with their IRIs, read from the OWL file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graphkit.errors import GraphkitError
from graphkit.resources import resource

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A type of edge: its RDF predicate, the class of its resources, and the labels of the nodes at its ends."""

    type: str
    predicate: str
    resource: str
    sources: frozenset[str]
    targets: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ontology:
    """The names of the property graph with their IRIs, each table in order of its names.

    ``references`` are the property keys whose values are ids of nodes or edges, and IRIs in RDF.
    """

    base: str
    classes: dict[str, str]
    edges: dict[str, EdgeType]
    properties: dict[str, str]
    references: frozenset[str]


@cache
def ontology() -> Ontology:
    """The ontology that graphkit carries."""
    return read(resource("ontology", "graphkit.ttl").read_bytes(), "graphkit.ttl")


def read(turtle: bytes, name: str) -> Ontology:
    """The ontology that this Turtle declares; ``name`` is what an error calls it.

    Raises GraphkitError where it is no Turtle or does not say what both graphs need.
    """
    facts = _Facts(turtle, name)
    classes = facts.named("nodeLabel", "Class")
    predicates = facts.named("edgeType", "ObjectProperty")
    properties = facts.named("propertyKey", "ObjectProperty", "DatatypeProperty")
    referring = {iri for iri, value in facts.having(f"{facts.base}refersToRow") if value == "true"}
    return Ontology(
        base=facts.base,
        classes=classes,
        edges={kind: _edge(facts, kind, iri, classes) for kind, iri in predicates.items()},
        properties=properties,
        references=frozenset(key for key, iri in properties.items() if iri in referring),
    )


def _edge(facts: _Facts, kind: str, predicate: str, classes: dict[str, str]) -> EdgeType:
    resource_class = facts.one(predicate, f"{facts.base}resourceClass")
    if f"{_OWL}Class" not in facts.of(resource_class, f"{_RDF}type"):
        raise facts.broken(f"{resource_class}, the resource class of {predicate}, is not declared as an owl:Class")
    sources, targets = (_labels(facts, predicate, f"{_RDFS}{end}", classes) for end in ("domain", "range"))
    return EdgeType(kind, predicate, resource_class, sources, targets)


def _labels(facts: _Facts, predicate: str, end: str, classes: dict[str, str]) -> frozenset[str]:
    """The labels at one end of a predicate; a class without a label stands for the labelled ones below it."""
    found: set[str] = set()
    for named in facts.members(facts.one(predicate, end)):
        below = {label for label, iri in classes.items() if named in (iri, *facts.of(iri, f"{_RDFS}subClassOf"))}
        if not below:
            raise facts.broken(f"{predicate} has {named} at an end, which has no node label")
        found |= below
    return frozenset(found)


class _Facts:
    """The triples of an ontology, by subject and predicate."""

    def __init__(self, turtle: bytes, name: str) -> None:
        self.name = name
        self._objects: dict[tuple[str, str], list[str]] = {}
        for subject, predicate, value in _triples(turtle, name):
            self._objects.setdefault((subject, predicate), []).append(value)
        self.base = self._ontology_iri()

    def _ontology_iri(self) -> str:
        found = [subject for subject, value in self.having(f"{_RDF}type") if value == f"{_OWL}Ontology"]
        if len(found) != 1:
            raise self.broken(f"it declares {len(found)} resources as owl:Ontology, not one")
        return found[0]

    def having(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Each subject of this predicate with each of its values."""
        for (subject, named), values in self._objects.items():
            if named == predicate:
                yield from ((subject, value) for value in values)

    def of(self, subject: str, predicate: str) -> list[str]:
        return self._objects.get((subject, predicate), [])

    def one(self, subject: str, predicate: str) -> str:
        values = self.of(subject, predicate)
        if len(values) != 1:
            raise self.broken(f"{subject} has {len(values)} values of {predicate}, not one")
        return values[0]

    def named(self, annotation: str, *kinds: str) -> dict[str, str]:
        """The IRIs that bear this annotation, by its value: each of one of these OWL kinds, none and no value twice."""
        pairs = sorted((name, iri) for iri, name in self.having(f"{self.base}{annotation}"))
        if not pairs:
            raise self.broken(f"nothing has a {annotation}")
        for word, times in Counter(word for pair in pairs for word in pair).items():
            if times > 1:
                raise self.broken(f"{word} has {times} partners by {annotation}, not one")
        allowed = {f"{_OWL}{kind}" for kind in kinds}
        for name, iri in pairs:
            if allowed.isdisjoint(self.of(iri, f"{_RDF}type")):
                raise self.broken(f"{iri} ({annotation} {name}) is not declared as owl:{' or owl:'.join(kinds)}")
        return dict(pairs)

    def members(self, named: str) -> Iterator[str]:
        """The classes that a domain or range is a union of, or the one that it is."""
        rest = self.of(named, f"{_OWL}unionOf")
        if not rest:
            yield named
            return
        while rest and rest != [f"{_RDF}nil"]:
            yield self.one(rest[0], f"{_RDF}first")
            rest = self.of(rest[0], f"{_RDF}rest")

    def broken(self, why: str) -> GraphkitError:
        return GraphkitError(f"{self.name}: {why}; install graphkit again, or mend the file if you changed it")


def _triples(turtle: bytes, name: str) -> Iterator[tuple[str, str, str]]:
    # Not rdflib, whose import alone takes a twentieth of a second or more: every command reads this file.
    from pyoxigraph import RdfFormat, Triple, parse

    try:
        for quad in parse(turtle, format=RdfFormat.TURTLE):
            if not isinstance(quad.subject, Triple) and not isinstance(quad.object, Triple):
                yield quad.subject.value, quad.predicate.value, quad.object.value
    except SyntaxError as error:
        raise GraphkitError(f"{name}:{error.lineno}:{error.offset}: not Turtle: {error.msg}") from error
