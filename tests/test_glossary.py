"""The ontology as it is printed: the same statements in each form, and a page that needs nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.compare import isomorphic

from graphkit.cli import main
from graphkit.glossary import FORMATS, as_html, as_jsonld, as_turtle
from graphkit.ontology import ontology
from graphkit.resources import resource

TERMS = Graph().parse(data=as_turtle(), format="turtle")
PAGE = as_html()


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_prints_each_form(form: str) -> None:
    done = CliRunner().invoke(main, ["ontology", "--format", form])
    assert done.exit_code == 0, done.output
    assert done.output == FORMATS[form]()


def test_turtle_is_the_file() -> None:
    assert CliRunner().invoke(main, ["ontology"]).output == resource("ontology", "graphkit.ttl").read_text("utf-8")


def test_jsonld_says_the_same_as_the_file() -> None:
    assert isomorphic(Graph().parse(data=as_jsonld(), format="json-ld"), TERMS)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_in_any_process(form: str) -> None:
    command = [sys.executable, "-m", "graphkit", "ontology", "--format", form]
    runs = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def own(kind: URIRef) -> list[URIRef]:
    return sorted(URIRef(term) for term in TERMS.subjects(RDF.type, kind) if str(term).startswith(ontology().base))


def shown(text: str) -> str:
    return text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;").replace("<", "&lt;")


@pytest.mark.parametrize("kind", [OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty])
def test_the_page_has_each_term_once_with_its_definition_and_example(kind: URIRef) -> None:
    for term in own(kind):
        (place,) = re.findall(rf'<article id="{term.removeprefix(ontology().base)}">(.+?)</article>', PAGE, re.DOTALL)
        for annotation in (RDFS.label, RDFS.comment, SKOS.example):
            assert shown(str(TERMS.value(term, annotation))) in place


def test_the_page_has_every_value_with_its_definition() -> None:
    for concept in own(SKOS.Concept):
        value, definition = (shown(str(TERMS.value(concept, of))) for of in (SKOS.notation, SKOS.definition))
        assert f"<tr><th>{value}</th><td>{definition}" in PAGE


def test_the_page_fetches_nothing_and_its_links_lead_somewhere() -> None:
    assert "default-src 'none'" in PAGE
    assert re.findall(r"<(?:script|img|iframe)|@import|url\(", PAGE) == []
    places = set(re.findall(r'id="(.+?)"', PAGE))
    assert set(re.findall(r'href="#(.+?)"', PAGE)) <= places
    assert len(places) == PAGE.count(' id="')
