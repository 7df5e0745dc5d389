"""Every label and edge type in the stores is declared in the ontology, under the same name in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, URIRef

import graphkit
from graphkit.folder import Folder
from graphkit.ontology import ontology
from graphkit.resources import resource
from graphkit.stores.tables import Limits

SAMPLE = Path(graphkit.__file__).parent / "sample"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of the sample."""
    graph = Folder.create(tmp_path_factory.mktemp("declared") / "minutes.graph")
    assert not graph.load([SAMPLE]).failures
    return graph


def test_labels_and_edge_types_of_the_cypher_store_are_declared(folder: Folder) -> None:
    store = folder.cypher()
    labels = {row[0] for row in store.run("MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l", {}, Limits()).rows}
    types = {row[0] for row in store.run("MATCH ()-[r]->() RETURN DISTINCT type(r) AS t", {}, Limits()).rows}
    assert len(labels) >= 13
    assert len(types) >= 20
    assert labels <= set(ontology().classes)
    assert types <= set(ontology().edges)


def test_classes_and_properties_of_the_sparql_store_are_declared(folder: Folder) -> None:
    store = folder.sparql()
    declared = rdflib.Graph().parse(data=resource("ontology", "graphkit.ttl").read_bytes())
    classes = {URIRef(str(row[0])) for row in store.run("SELECT DISTINCT ?c { ?s a ?c }", {}, Limits()).rows}
    used = {URIRef(str(row[0])) for row in store.run("SELECT DISTINCT ?p { ?s ?p ?o }", {}, Limits()).rows}
    assert classes <= set(declared.subjects(RDF.type, OWL.Class))
    assert {term for term in used if term not in RDF} <= {
        *declared.subjects(RDF.type, OWL.ObjectProperty),
        *declared.subjects(RDF.type, OWL.DatatypeProperty),
    }


def test_the_two_stores_hold_the_same_rows(folder: Folder) -> None:
    graph = folder.graph()
    nodes = folder.cypher().run("MATCH (n) RETURN n.id AS id", {}, Limits()).rows
    edges = folder.cypher().run("MATCH ()-[r]->() RETURN r.id AS id", {}, Limits()).rows
    ids = folder.sparql().run("SELECT ?id { ?s gk:id ?id }", {}, Limits()).rows
    assert sorted(row[0] for row in (*nodes, *edges)) == sorted(row[0] for row in ids)
    assert len(ids) == len(graph.nodes) + len(graph.edges)
