"""The graph's RDF: what it says in the terms of others, and that it comes back the same from every format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from click.testing import CliRunner
from pyoxigraph import Store
from rdflib import DCTERMS, ORG, PROV, BNode, Literal, Namespace, URIRef

import graphkit
from graphkit import export
from graphkit.cli import main
from graphkit.errors import GraphkitError, NoSuchGraph
from graphkit.folder import Folder
from graphkit.ontology import ontology
from graphkit.resources import resource
from graphkit.rows import Edge, Graph, Node
from graphkit.stores.memory import open_file
from graphkit.stores.rdf import ENDINGS, format_of, iri, triples
from graphkit.stores.tables import Id, Limits
from graphkit.text import fold, read

SAMPLE = Path(graphkit.__file__).parent / "sample"
PAGED = Path(__file__).parent / "others" / "carrowlea-municipal-district__2017-05-16.pdf"
BASE = "https://w3id.org/graphkit/id/"
OA = Namespace("http://www.w3.org/ns/oa#")
GK = Namespace("https://w3id.org/graphkit#")
READERS = {".ttl": "turtle", ".trig": "trig", ".nt": "nt", ".nq": "nquads", ".jsonld": "json-ld"}
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")  # by its own parsers and serializers
NASTY = [
    "'; MATCH (n) DETACH DELETE n //",
    '" } INSERT DATA { <a> <b> "c',
    "both ' and \" and ''' and \"\"\"",
    "back\\slash, \\n, \\u0041, \\U00000041, \\",
    "lines\nof\r\ntext\tand\ra tab",
    "signs: ´ “quoted” – é ﬁ 張 \u2028 \u00a0 \x01",
    "emoji 🎉👩‍👩‍👧",
    "https://example.org/a b c",
    "<https://example.org/x>",
    "_:b0",
    "@en",
    "2007-10-31",
    "42",
    "true",
    "",
    "  spaces  ",
]
ODD = Graph.of(
    [Node("Matter", f"matter/{text}", text or "-", {"text": text, "variants": [text, "x"]}) for text in NASTY],
    [Edge("CONCERNS", f"concerns/{text}", f"matter/{text}", "workstream/w", {"rule": text}) for text in NASTY],
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of the sample and of a document that has pages."""
    graph = Folder.create(tmp_path_factory.mktemp("rdf") / "minutes.graph")
    assert not graph.load([SAMPLE, PAGED]).failures
    return graph


@pytest.fixture(scope="module")
def told(folder: Folder) -> rdflib.Graph:
    """The folder's graph as rdflib reads it."""
    return rdflib.Graph().parse(data="".join(triples(folder.graph(True), BASE)), format="nt")


def written(graph: Graph, path: Path) -> Path:
    path.write_bytes(export.rdf(graph, BASE, format_of(path), ""))
    return path


def parsed(path: Path) -> rdflib.Graph:
    """What rdflib reads in a file, of whichever graph."""
    held = rdflib.Dataset(default_union=True).parse(path, format=READERS[path.suffix])
    return sum((part for part in held.graphs()), rdflib.Graph())


def test_rdflib_reads_what_the_store_holds(folder: Folder, told: rdflib.Graph) -> None:
    held = Store.read_only(str(folder.generation().path / "sparql" / "triples"))
    assert len(held) == len(told) > 10_000
    lines = "".join(f"{quad.triple} .\n" for quad in held)
    assert set(rdflib.Graph().parse(data=lines, format="nt")) == set(told)


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_form_says_the_same(folder: Folder, told: rdflib.Graph, tmp_path: Path, ending: str) -> None:
    assert set(parsed(written(folder.graph(True), tmp_path / f"minutes{ending}"))) == set(told)


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "json-ld"])
def test_a_round_trip_through_rdflib_loses_nothing(told: rdflib.Graph, form: str) -> None:
    held = rdflib.Dataset()
    held.default_graph += told
    data = (held if form in ("trig", "nquads") else told).serialize(format=form)
    again = rdflib.Dataset().parse(data=data, format=form)
    assert set(sum((part for part in again.graphs()), rdflib.Graph())) == set(told)


def test_nothing_is_a_blank_node(told: rdflib.Graph) -> None:
    assert not [term for triple in told for term in triple if isinstance(term, BNode)]


def test_a_quote_is_selected_by_its_words_its_place_and_its_page(folder: Folder, told: rdflib.Graph) -> None:
    texts = {f"document/{path.name}": read(path).body for path in (*SAMPLE.glob("*.txt"), PAGED)}
    names = {node.id: f"document/{node.name}" for node in folder.graph(True).nodes if node.label == "Document"}
    pages = 0
    for node in (one for one in folder.graph(True).nodes if one.label == "Evidence"):
        quote, said = URIRef(iri(BASE, node.id)), node.properties
        assert (quote, rdflib.RDF.type, OA.SpecificResource) in told
        assert told.value(quote, OA.hasSource) == URIRef(BASE + str(said["document"]))
        kinds = {told.value(one, rdflib.RDF.type): one for one in told.objects(quote, OA.hasSelector)}
        words, place = kinds.pop(OA.TextQuoteSelector), kinds.pop(OA.TextPositionSelector)
        assert told.value(words, OA.exact) == Literal(said["quote"])
        first, past = (told.value(place, end).toPython() for end in (OA.start, OA.end))  # type: ignore[union-attr]
        assert fold(texts[names[str(said["document"])]][first:past]) == said["quote"]
        if page := said.get("page"):
            pages += 1
            selector = kinds.pop(OA.FragmentSelector)
            assert selector == URIRef(f"{BASE}{said['document']}#page={page}")
            assert told.value(selector, rdflib.RDF.value) == Literal(f"page={page}")
            assert told.value(selector, DCTERMS.conformsTo) == URIRef("https://www.rfc-editor.org/rfc/rfc8118")
        assert not kinds
    assert pages > 10


ELSEWHERE = [
    ("MEMBER_OF", ORG.Membership, "?r org:member ?a ; org:organization ?b"),
    ("ATTENDED", PROV.Association, "?r prov:agent ?a . ?b prov:qualifiedAssociation ?r"),
    ("REPRESENTS", PROV.Delegation, "?r prov:agent ?b . ?a prov:qualifiedDelegation ?r"),
]


@pytest.mark.parametrize(("type", "kind", "pattern"), ELSEWHERE, ids=[row[0] for row in ELSEWHERE])
def test_an_edge_is_told_as_org_and_prov_tell_it(
    folder: Folder, told: rdflib.Graph, type: str, kind: URIRef, pattern: str
) -> None:
    asked = told.query(f"SELECT ?r ?a ?b {{ ?r a <{kind}> . {pattern} }}", initNs={"org": ORG, "prov": PROV})
    edges = [edge for edge in folder.graph(True).edges if edge.type == type]
    assert len(edges) > 10
    assert {tuple(map(str, row)) for row in asked} == {  # type: ignore[arg-type]
        tuple(iri(BASE, row) for row in (edge.id, edge.source, edge.target)) for edge in edges
    }
    assert (URIRef(ontology().edges[type].resource), rdflib.RDFS.subClassOf, kind) in rdflib.Graph().parse(
        data=resource("ontology", "graphkit.ttl").read_bytes()
    )


@pytest.mark.parametrize("ending", ENDINGS)
def test_odd_texts_and_ids_come_back_the_same(tmp_path: Path, ending: str) -> None:
    file = written(ODD, tmp_path / f"odd{ending}")
    assert {str(text) for text in parsed(file).objects(None, GK.text)} == set(NASTY)
    store = open_file(file)
    by_id = "SELECT ?text ?id ?m { VALUES ?m { UNDEF } ?m gk:text ?text ; gk:id ?id }"
    by_text = "SELECT ?m ?n { VALUES ?text { UNDEF } ?m gk:text ?text . ?r gk:source ?m ; gk:rule ?text ; gk:id ?n }"
    for text in NASTY:
        row = f"matter/{text}"
        assert store.run(by_id, {"m": Id(row)}, Limits()).rows == [[text, row, row]]
        assert store.run(by_text, {"text": text}, Limits()).rows == [[row, f"concerns/{text}"]]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("nodes", [0, 1], ids=["nothing", "one node"])
def test_a_graph_of_next_to_nothing_comes_back(tmp_path: Path, ending: str, nodes: int) -> None:
    file = written(Graph.of([Node("Person", "p/a", "A")] * nodes, []), tmp_path / f"small{ending}")
    assert len(parsed(file)) == 3 * nodes


def test_a_graph_of_its_own_name_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "server.nq"
    lines = "".join(triples(ODD, BASE)).replace(" .\n", " <https://example.org/graph> .\n")
    file.write_text(lines, encoding="utf-8", newline="\n")
    assert len(open_file(file).run("SELECT ?m { ?m a gk:Matter }", {}, Limits()).rows) == len(NASTY)


UNREADABLE = [
    ("a.ttl", "<http://a> <http://b> .", r"a\.ttl:1:23: not Turtle: "),
    ("a.jsonld", '{"@context": "http://127.0.0.1:9/x", "@id": "http://x/y", "z": 1}', r"a\.jsonld: not JSON-LD: "),
    ("a.nt", "<http://a> <http://b> <http://c> .", r"a\.nt: no graph of graphkit's is in it"),
    ("a.nq", "", r"a\.nq: no graph of graphkit's is in it"),
    ("a.rdf", "<x/>", r"a\.rdf: end the name in \.ttl, \.trig, \.nt, \.nq or \.jsonld"),
]


@pytest.mark.parametrize(("name", "text", "message"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_what_is_no_graph_is_told_of(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(GraphkitError, match=message):
        open_file(tmp_path / name)


def test_a_file_that_is_not_there_or_broken_further_on_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(NoSuchGraph, match=r"none\.ttl can't be read: No such file"):
        open_file(tmp_path / "none.ttl")
    file = tmp_path / "cut.nt"
    file.write_text(f'<{BASE}p/a> <{GK.id}> "p/a" .\n<http', encoding="utf-8")
    with pytest.raises(NoSuchGraph, match=r"cut\.nt can't be read as a store: .*line 2"):
        open_file(file).run("ASK {}", {}, Limits())


@pytest.mark.parametrize("ending", [".ttl", ".jsonld"])
def test_the_command_writes_the_same_bytes_each_time(tmp_path: Path, ending: str) -> None:
    folder, found = Folder.create(tmp_path / "few.graph"), set()
    assert not folder.load(sorted(SAMPLE.glob("*.txt"))[:2]).failures
    for seed in "12":
        out = tmp_path / f"{seed}{ending}"
        command = [sys.executable, "-m", "graphkit", "export", str(out), "-g", str(folder.path)]
        done = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        assert done.stdout.decode().strip() == str(out)
        found.add(out.read_bytes())
    assert len(found) == 1


def test_json_ld_speaks_in_the_ontology_s_words(folder: Folder, tmp_path: Path) -> None:
    text = written(folder.graph(), tmp_path / "minutes.jsonld").read_text(encoding="utf-8")
    assert '"@type": ["Membership", "org:Membership"]' in text
    assert '"evidence": "https://w3id.org/graphkit/id/evidence/' in text


def test_an_export_that_cannot_be_written_leaves_what_was_there(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "old.ttl").write_text("old", encoding="utf-8")
    for name, said in (("old.xml", "end the name in .ttl"), ("old.ttl/new.ttl", "can't be written")):
        done = CliRunner().invoke(main, ["export", str(tmp_path / name), "-g", str(folder.path)])
        assert (done.exit_code, said in done.stderr) == (1, True)
    done = CliRunner().invoke(main, ["export", str(tmp_path / "old.ttl"), "-g", str(tmp_path / "none")])
    assert done.exit_code == 1
    assert [file.name for file in tmp_path.iterdir()] == ["old.ttl"]
    assert (tmp_path / "old.ttl").read_text(encoding="utf-8") == "old"
