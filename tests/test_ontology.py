"""The ontology declares every name of both graphs, once, with its definition, and stays within OWL 2 DL's kinds."""

from __future__ import annotations

import re

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef, namespace

from graphkit.errors import GraphkitError
from graphkit.ontology import ontology, read
from graphkit.resources import resource

GK = Namespace("https://w3id.org/graphkit#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
TURTLE = resource("ontology", "graphkit.ttl").read_bytes()
RDF_GRAPH = Graph().parse(data=TURTLE, format="turtle")

LABELS = ["Person", "Post", "Organisation", "Group", "Party", "Meeting", "AgendaItem", "Report", "Resolution"]
LABELS += ["Action", "Matter", "Workstream", "Document", "Evidence", "Warning"]

EDGES = """
HOLDS              Tenure               Person                                  Post
POST_IN            Affiliation          Post                                    Organisation|Group
REPRESENTS         Representation       Person                                  Organisation
MEMBER_OF          Membership           Person|Organisation                     Group
ATTENDED           Attendance           Person                                  Meeting
SENT_APOLOGIES     Apology              Person                                  Meeting
ABSENT_FROM        Absence              Person                                  Meeting
STOOD_IN_FOR       Substitution         Person                                  Person|Post|Organisation
JOINED             Arrival              Person                                  AgendaItem
LEFT               Departure            Person                                  AgendaItem
OUT_FOR            Withdrawal           Person                                  AgendaItem
DECLARED_INTEREST  InterestDeclaration  Person                                  AgendaItem
HELD               MeetingHeld          Group                                   Meeting
HAS_ITEM           ItemListing          Meeting                                 AgendaItem
CONSIDERED         Consideration        AgendaItem                              Report
PRESENTED          Presentation         Person|Post|Organisation                AgendaItem
DECIDED            Decision             AgendaItem                              Resolution
PROPOSED           Proposal             Person                                  Resolution
SECONDED           Seconding            Person                                  Resolution
VOTED              Vote                 Person                                  Resolution
REQUIRES           Requirement          Resolution|AgendaItem                   Action
RESPONSIBLE_FOR    Responsibility       Person|Post|Organisation|Group|Party    Action|Workstream
REFERRED_TO        Referral             Resolution|AgendaItem               Group|Meeting|Person|Post|Organisation|Party
ESTABLISHED        Establishment        Resolution|AgendaItem                   Group
REPORTS_TO         ReportingLine        Group                                   Group|Organisation
PART_OF            Parthood             Group                                   Group|Organisation
STEP_OF            Step                 Resolution|Action|AgendaItem            Matter
FOLLOWS            Succession           Resolution|Action|AgendaItem            Resolution|Action|AgendaItem
CONCERNS           Concern              Matter|Report                           Workstream
CONFIRMED          Confirmation         AgendaItem                              Meeting
CORRECTS           Correction           Resolution|AgendaItem                   Resolution|AgendaItem|Meeting
DESCRIBES          Description          Document                                Meeting
STATED_IN          Statement            any                                     Document
"""
EDGE_ROWS = [line.split() for line in EDGES.split("\n") if line]

NODE_KEYS = {
    "Person Post Organisation Group Party Matter Workstream": "variants",
    "Organisation Group Document Warning": "kind",
    "Meeting": "date starts ends venue next_meeting quorate known_from attendance",
    "AgendaItem": "number position access",
    "Report": "mark",
    "Resolution": "label text acts outcome vote votes_for votes_against votes_abstained",
    "Action": "task due due_from due_until",
    "Document": "names status digest",
    "Evidence": "document first past page quote standing standing_from",
    "Warning": "text",
    " ".join(LABELS): "id name",
}
EDGE_KEYS = {
    "HOLDS": "acting stated_from stated_until",
    "MEMBER_OF": "capacity basis",
    "ATTENDED": "status chair items",
    "STOOD_IN_FOR": "meeting capacity",
    "JOINED LEFT OUT_FOR": "time",
    "DECLARED_INTEREST": "kind took",
    "HAS_ITEM": "position",
    "CONSIDERED": "mark",
    "DECIDED": "label",
    "VOTED": "vote",
    "RESPONSIBLE_FOR": "kind basis",
    "REFERRED_TO": "on purpose status searched status_from",
    "STEP_OF": "position disposition",
    "FOLLOWS": "how referral says score",
    "CONFIRMED": "subject_to",
    "CORRECTS": "text",
    "DESCRIBES": "stands",
    " ".join(row[0] for row in EDGE_ROWS): "id source target date document evidence rule",
}
CARRIED = [(label, key) for labels, keys in NODE_KEYS.items() for label in labels.split() for key in keys.split()]
CARRIED += [(kind, key) for kinds, keys in EDGE_KEYS.items() for kind in kinds.split() for key in keys.split()]
KEYS = sorted({key for _, key in CARRIED})

REFERENCES = {"source", "target", "document", "evidence", "meeting", "referral", "searched"}
INTEGERS = {"first", "past", "page", "position", "score", "votes_for", "votes_against", "votes_abstained"}
BOOLEANS = {"acting", "chair", "stands"}


def camel(name: str) -> str:
    return re.sub("_(.)", lambda found: found[1].upper(), name.lower())


def ends(predicate: URIRef, end: URIRef) -> set[URIRef]:
    """The classes that a property's domain or range names, a union's members one by one."""
    found = RDF_GRAPH.value(predicate, end)
    union = RDF_GRAPH.value(found, OWL.unionOf)
    return set(RDF_GRAPH.items(union)) if union else {found}


def kinds(term: URIRef) -> set[URIRef]:
    known = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology}
    known |= {OWL.NamedIndividual}
    return set(RDF_GRAPH.objects(term, RDF.type)) & known


def declared(*which: URIRef) -> list[URIRef]:
    """What the ontology declares in its own namespace, of these kinds."""
    found = {term for kind in which for term in RDF_GRAPH.subjects(RDF.type, kind) if isinstance(term, URIRef)}
    return sorted(term for term in found if term in GK)


def test_the_tables_hold_the_names_of_the_graph_and_no_others():
    assert ontology().base == str(GK)
    assert sorted(ontology().classes) == sorted(LABELS)
    assert sorted(ontology().edges) == sorted(row[0] for row in EDGE_ROWS)
    assert sorted(ontology().properties) == KEYS
    assert ontology().references == REFERENCES


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_a_class_of_nodes(label):
    assert ontology().classes[label] == str(GK[label])
    assert (GK[label], RDFS.subClassOf, GK.Node) in RDF_GRAPH


@pytest.mark.parametrize(("kind", "resource_class", "sources", "targets"), EDGE_ROWS, ids=[row[0] for row in EDGE_ROWS])
def test_an_edge_type_has_its_predicate_resource_class_and_ends(kind, resource_class, sources, targets):
    edge = ontology().edges[kind]
    assert (edge.type, edge.predicate, edge.resource) == (kind, str(GK[camel(kind)]), str(GK[resource_class]))
    assert edge.sources == (set(LABELS) if sources == "any" else set(sources.split("|")))
    assert edge.targets == set(targets.split("|"))
    assert (GK[resource_class], RDFS.subClassOf, GK.Observation) in RDF_GRAPH


@pytest.mark.parametrize("key", KEYS)
def test_a_property_key_has_its_iri_kind_and_range(key):
    term = GK[camel(key)]
    assert ontology().properties[key] == str(term)
    if key in REFERENCES:
        assert kinds(term) == {OWL.ObjectProperty}
        assert all(found in GK for found in ends(term, RDFS.range))
    else:
        assert kinds(term) == {OWL.DatatypeProperty}
        expected = XSD.integer if key in INTEGERS else XSD.boolean if key in BOOLEANS else XSD.string
        assert ends(term, RDFS.range) == {expected}


@pytest.mark.parametrize(("bearer", "key"), CARRIED, ids=[f"{bearer}-{key}" for bearer, key in CARRIED])
def test_the_domain_of_a_property_admits_what_carries_it(bearer, key):
    edges = ontology().edges
    bearer_class = URIRef(edges[bearer].resource if bearer in edges else ontology().classes[bearer])
    assert ends(GK[camel(key)], RDFS.domain) & {bearer_class, *RDF_GRAPH.objects(bearer_class, RDFS.subClassOf)}


def test_no_iri_stands_for_two_names():
    edges = ontology().edges.values()
    iris = [*ontology().classes.values(), *ontology().properties.values()]
    iris += [iri for edge in edges for iri in (edge.predicate, edge.resource)]
    assert len(iris) == len(set(iris))


@pytest.mark.parametrize("term", declared(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty))
def test_a_term_has_one_english_label_and_one_definition(term):
    for annotation, shortest in ((RDFS.label, 2), (RDFS.comment, 20)):
        (text,) = RDF_GRAPH.objects(term, annotation)
        assert text.language == "en"
        assert len(text) >= shortest


@pytest.mark.parametrize("term", declared(OWL.ObjectProperty, OWL.DatatypeProperty))
def test_a_property_has_one_domain_and_one_range(term):
    for end in (RDFS.domain, RDFS.range):
        assert len(list(RDF_GRAPH.objects(term, end))) == 1
        assert all(found in XSD or kinds(found) == {OWL.Class} for found in ends(term, end))


def test_every_term_used_is_declared_and_of_one_kind():
    builtin = (str(OWL), str(RDF), str(RDFS), str(XSD))
    terms = {term for triple in RDF_GRAPH for term in triple if isinstance(term, URIRef)}
    linked = set(RDF_GRAPH.objects(None, RDFS.seeAlso)) | set(RDF_GRAPH.objects(None, DCTERMS.license))
    linked |= set(RDF_GRAPH.objects(None, OWL.versionIRI)) | set(RDF_GRAPH.objects(None, DCTERMS.source))
    of_several_or_no_kinds = {
        str(term): kinds(term) for term in terms - linked if not str(term).startswith(builtin) and len(kinds(term)) != 1
    }
    assert of_several_or_no_kinds == {}


ALIGNMENTS = sorted(
    (term, relation, RDF_GRAPH.value(other, OWL.inverseOf) if isinstance(other, BNode) else other)
    for relation in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso)
    for term, other in RDF_GRAPH.subject_objects(relation)
    if other not in GK
)
PUBLISHED = {
    "http://purl.org/dc/terms/": "DCTERMS",
    "http://schema.org/": "SDO",
    "http://www.w3.org/ns/org#": "ORG",
    "http://www.w3.org/ns/prov#": "PROV",
    "http://xmlns.com/foaf/0.1/": "FOAF",
}


@pytest.mark.parametrize(("term", "relation", "other"), ALIGNMENTS)
def test_an_alignment_is_to_a_term_of_a_vocabulary_that_has_a_prefix(term, relation, other):
    own = {str(space) for _, space in RDF_GRAPH.namespaces() if f"<{space}>".encode() in TURTLE}
    space = next(space for space in own if other.startswith(space))
    if relation != RDFS.seeAlso:
        assert kinds(other) == kinds(term)
    if space in PUBLISHED:
        assert other.removeprefix(space) in getattr(namespace, PUBLISHED[space]), f"{other} is no term of it"


def test_the_ontology_says_its_version_licence_and_title():
    about = URIRef(ontology().base)
    assert RDF_GRAPH.value(about, OWL.versionInfo) == Literal("0.1.0")
    assert RDF_GRAPH.value(about, OWL.versionIRI) == URIRef("https://w3id.org/graphkit/0.1.0")
    assert RDF_GRAPH.value(about, DCTERMS.license) == URIRef("https://spdx.org/licenses/MIT")
    assert "minutes" in str(RDF_GRAPH.value(about, DCTERMS.title))


BROKEN = [
    ("not Turtle", "gk:holds a owl:ObjectProperty ;", "gk:holds a a ;", r"broken\.ttl:\d+:\d+: not Turtle"),
    ("no ontology", "a owl:Ontology ;", "a owl:Thing ;", "0 resources as owl:Ontology"),
    (
        "an edge type without a resource class",
        "gk:resourceClass gk:Tenure ;",
        ";",
        "holds has 0 values of .*resourceClass",
    ),
    ("a resource class that is none", "gk:Tenure a owl:Class", "gk:Tenure a gk:Odd", "Tenure.* not declared as an owl"),
    ("one key for two properties", '"due_from"', '"due"', "due has 2 partners by propertyKey"),
    ("two keys for one property", '"due_from"', '"due_from", "since"', "dueFrom has 2 partners by propertyKey"),
    ("one label for two classes", '"Post"', '"Person"', "Person has 2 partners by nodeLabel"),
    ("a key on a class", "gk:due a owl:DatatypeProperty", "gk:due a owl:Class", "due .*not declared as owl:ObjectProp"),
    ("an end without a label", "rdfs:domain gk:Person ; rdfs:range gk:Post", "rdfs:domain gk:Ghost", "Ghost at an end"),
    ("no range", "rdfs:range gk:Post .", ".", "holds has 0 values of .*range"),
    ("no property keys", "gk:propertyKey", "gk:otherKey", "nothing has a propertyKey"),
]


@pytest.mark.parametrize(("old", "new", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_ontology_says_what_is_wrong_with_it(old, new, message):
    text = TURTLE.decode()
    assert old in text
    with pytest.raises(GraphkitError, match=message) as failure:
        read(text.replace(old, new).encode(), "broken.ttl")
    assert str(failure.value).startswith("broken.ttl:")
