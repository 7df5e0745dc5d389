"""The ontology against what the sample's graph says: terms, values and examples, a reasoner, the JSON-LD context."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from graphkit import record
from graphkit.archive import BASE
from graphkit.entities import kinds, places
from graphkit.folder import Folder
from graphkit.observations import items, minutes
from graphkit.ontology import ontology
from graphkit.resources import resource
from graphkit.stores.rdf import triples

GK = Namespace(ontology().base)
TURTLE = resource("ontology", "graphkit.ttl").read_text(encoding="utf-8")
TERMS = Graph().parse(data=TURTLE, format="turtle")
CONTEXT = json.loads(resource("ontology", "context.jsonld").read_text(encoding="utf-8"))
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
DATA_KINDS = KINDS[:3]
SCHEMES = sorted(scheme for scheme in TERMS.subjects(RDF.type, SKOS.ConceptScheme) if scheme in GK)


def declared(*which: URIRef) -> set[URIRef]:
    """What the ontology declares in its own namespace, of these kinds."""
    return {term for kind in which for term in TERMS.subjects(RDF.type, kind) if term in GK}


@pytest.fixture(scope="module")
def lines(sample: Folder) -> str:
    """The sample's graph as N-Triples."""
    return "".join(triples(sample.graph(), BASE))


@pytest.fixture(scope="module")
def data(lines: str) -> Graph:
    """The sample's graph as RDF."""
    return Graph().parse(data=lines, format="nt")


@pytest.fixture(scope="module")
def used(data: Graph) -> set[URIRef]:
    """The classes and properties of the sample's graph."""
    return {URIRef(term) for term in [*data.predicates(), *data.objects(None, RDF.type)] if term != RDF.type}


def test_every_term_that_the_sample_uses_is_declared(used: set[URIRef]) -> None:
    assert len(used) > 100
    assert [term for term in sorted(used) if not set(TERMS.objects(term, RDF.type)) & set(DATA_KINDS)] == []


def test_every_term_is_used_by_the_sample_or_says_why_not(used: set[URIRef]) -> None:
    silent = set(TERMS.subjects(GK.notInSample, None))
    assert sorted(declared(*DATA_KINDS) - used - silent) == []
    assert sorted(silent & used) == [], "it is used: take its notInSample away"


@pytest.mark.parametrize("term", sorted(declared(*KINDS)))
def test_a_term_has_its_source_and_its_example(term: URIRef) -> None:
    (source,) = TERMS.objects(term, DCTERMS.source)
    assert isinstance(source, URIRef) or source == Literal("graphkit's own", lang="en")
    (example,) = TERMS.objects(term, SKOS.example)
    assert example.language == "en"


@pytest.mark.parametrize("term", sorted(declared(*KINDS[1:])))
def test_a_property_has_its_domain_and_range(term: URIRef) -> None:
    for end in (RDFS.domain, RDFS.range):
        assert len(list(TERMS.objects(term, end))) == 1


def test_what_an_example_quotes_stands_in_the_sample(data: Graph) -> None:
    """In quotes: what is longer than a word or two and stands in no value, name or id of the sample."""
    told = "\n".join([*map(str, data.objects()), *(line for line in data.subjects() if isinstance(line, str))])
    silent = set(TERMS.subjects(GK.notInSample, None))
    wrong = [
        (term, quote)
        for term, example in TERMS.subject_objects(SKOS.example)
        if term in declared(*DATA_KINDS) - silent
        for quote in re.findall("“(.+?)”", example)
        if quote not in told
    ]
    assert wrong == []


def values(scheme: URIRef) -> set[str]:
    return {str(TERMS.value(concept, SKOS.notation)) for concept in TERMS.subjects(SKOS.inScheme, scheme)}


def test_every_concept_has_a_value_of_its_own_a_label_and_a_definition() -> None:
    for concept in TERMS.subjects(RDF.type, SKOS.Concept):
        (scheme,) = TERMS.objects(concept, SKOS.inScheme)
        assert scheme in SCHEMES
        for annotation in (SKOS.notation, SKOS.prefLabel, SKOS.definition):
            assert len(list(TERMS.objects(concept, annotation))) == 1
    for scheme in SCHEMES:
        assert len(values(scheme)) == len(list(TERMS.subjects(SKOS.inScheme, scheme))) > 0
        assert TERMS.value(scheme, SKOS.prefLabel)
        assert TERMS.value(scheme, SKOS.definition)


def meant(scheme: URIRef) -> tuple[URIRef, set[URIRef]]:
    """The property whose values a scheme lists, and the classes of which it does."""
    (of,) = TERMS.objects(scheme, GK.ofProperty)
    on = set(TERMS.objects(scheme, GK.ofClass))
    assert of in declared(OWL.DatatypeProperty)
    assert on
    assert on <= declared(OWL.Class)
    return of, on


# A scheme for each property that says one of so many things; what is printed has none, nor what is counted.
PRINTED = """
    id name variants names date rule text label mark time starts ends venue nextMeeting number task due dueFrom dueUntil
    digest quote standing standingFrom statusFrom on purpose items subjectTo
"""


def test_every_value_of_the_sample_stands_in_a_scheme_or_is_printed(data: Graph) -> None:
    schemes = {(of, on): scheme for scheme in SCHEMES for of, classes in [meant(scheme)] for on in classes}
    seen: set[URIRef] = set()
    for thing, of, value in data:
        if (
            not isinstance(value, Literal)
            or value.datatype in (XSD.integer, XSD.boolean)
            or of[len(GK) :] in PRINTED.split()
        ):
            continue
        (on,) = data.objects(thing, RDF.type)
        scheme = schemes[URIRef(of), URIRef(on)]
        assert str(value) in values(scheme), f"{scheme} has no {value!r}"
        seen.add(scheme)
    assert len(seen) >= 17


WRITTEN = {
    "act": set(get_args(record.Act)),
    "attendanceStatus": set(get_args(record.Status)) - {"apologies", "absent"},
    "memberVote": set(get_args(get_type_hints(record.Ballot)["cast"])),
    "interestPart": set(items.TOOK.values()),
    "quorum": set(minutes.QUORATE.values()),
    "warningKind": {
        kind
        for file in Path(record.__file__).with_name("grammar").glob("*.py")
        for kind in re.findall(r'Caution\(kind="(.+?)"', file.read_text(encoding="utf-8"))
    },
    "resolutionOutcome": {*get_args(record.Outcome), "not stated"},
    "groupKind": {*(kind for kind, _ in kinds.GROUPS), kinds.group_kind("")},
    "organisationKind": {*(kind for kind, _ in kinds.ORGANISATIONS), kinds.organisation_kind("")},
    "stepDisposition": {*(told for _, told in places.DISPOSITIONS), "amended"},
}


@pytest.mark.parametrize("scheme", WRITTEN)
def test_a_scheme_holds_what_the_code_writes_and_nothing_else(scheme: str) -> None:
    assert values(GK[scheme]) == WRITTEN[scheme]


def reasoned(path: Path, statements: str) -> list[str] | None:
    """The classes of which nothing can be, by HermiT over the ontology and these; None where all contradict."""
    owlready2 = pytest.importorskip("owlready2") if os.environ.get("CI") != "true" else __import__("owlready2")
    path.write_text(TERMS.serialize(format="nt") + statements, encoding="utf-8")
    world = owlready2.World()
    with world.get_ontology(path.as_uri()).load():
        try:
            owlready2.sync_reasoner_hermit(world, ignore_unsupported_datatypes=True, debug=0)
        except owlready2.OwlReadyInconsistentOntologyError:
            return None
    return [str(one) for one in world.inconsistent_classes() if one is not owlready2.Nothing]


@pytest.fixture(scope="session")
def java() -> None:
    """Java, which HermiT runs in; without it the test is skipped, and fails where CI is true."""
    if shutil.which("java"):
        return
    why = "no Java on the PATH: apt-get install default-jre-headless"
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)


@pytest.mark.usefixtures("java")
def test_a_reasoner_finds_no_contradiction_in_ontology_and_sample(tmp_path: Path, lines: str) -> None:
    assert reasoned(tmp_path / "whole.nt", lines) == []


PERSON = f"<{BASE}person/gwen-pettigrew>"
BROKEN = [
    ("a person who is a meeting", f"{PERSON} <{RDF.type}> <{GK.Meeting}> .\n"),
    ("a person who decided a resolution", f"{PERSON} <{GK.decided}> <{BASE}resolution/1> .\n"),
    ("a quote that is no string", f'<{BASE}evidence/1> <{GK.quote}> "1"^^<{XSD.integer}> .\n'),
]


@pytest.mark.usefixtures("java")
@pytest.mark.parametrize("statement", [row[1] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_reasoner_finds_what_contradicts(tmp_path: Path, lines: str, statement: str) -> None:
    assert reasoned(tmp_path / "broken.nt", lines + statement) is None


@pytest.mark.usefixtures("java")
def test_a_reasoner_finds_a_class_of_which_nothing_can_be(tmp_path: Path) -> None:
    every_post_is_a_person = f"<{GK.Post}> <{RDFS.subClassOf}> <{GK.Person}> .\n"
    assert reasoned(tmp_path / "empty.nt", every_post_is_a_person) == ["empty.nt.Post"]


def expected_context() -> dict[str, object]:
    """The context that the ontology makes: its prefixes, and each term by its name, with the type of its values."""
    context: dict[str, object] = {"@version": 1.1}
    terms = {term.removeprefix(str(GK)): term for term in sorted(declared(*DATA_KINDS))}
    prefixes = re.findall(r"^@prefix (\w+): +<(.+)> \.", TURTLE, re.MULTILINE)
    context |= {name: iri for name, iri in prefixes if name not in terms}
    for name, term in terms.items():
        ranged = TERMS.value(term, RDFS.range)
        if (term, RDF.type, OWL.ObjectProperty) in TERMS:
            context[name] = {"@id": f"gk:{name}", "@type": "@id"}
        elif ranged in (XSD.integer, XSD.boolean):
            context[name] = {"@id": f"gk:{name}", "@type": f"xsd:{ranged.removeprefix(str(XSD))}"}
        else:
            context[name] = f"gk:{name}"
    return context


def test_the_context_has_the_terms_of_the_ontology_and_no_others() -> None:
    assert json.dumps(CONTEXT["@context"], indent=1) == json.dumps(expected_context(), indent=1)


def test_the_context_names_all_that_the_sample_says_and_loses_nothing(data: Graph) -> None:
    written = data.serialize(format="json-ld", context=CONTEXT["@context"])
    told = json.loads(written)
    assert {key for thing in told["@graph"] for key in thing if ":" in key} == set()
    assert isomorphic(Graph().parse(data=written, format="json-ld"), data)
