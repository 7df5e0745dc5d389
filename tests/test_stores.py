from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from graphkit.errors import BadValue, NoSuchGraph, QuerySyntaxError, RefusedQuery
from graphkit.rows import Edge, Graph, Node
from graphkit.stores import cypher, rdf, sparql
from graphkit.stores.cypher import CypherStore
from graphkit.stores.guard import check_cypher, check_sparql
from graphkit.stores.memory import open_file
from graphkit.stores.sparql import SparqlStore
from graphkit.stores.tables import Id, Limits

BASE = "https://example.org/id/"

NASTY = [
    "'; MATCH (n) DETACH DELETE n //",
    '" } INSERT DATA { <a> <b> "c',
    "both ' and \" and ''' and \"\"\"",
    "back\\slash, \\n, \\u0041, \\",
    "lines\nof\r\ntext\tand\ra tab",
    "signs: ´ “quoted” – é ﬁ 張 \u2028 \u00a0 \x01",
    "emoji 🎉👩‍👩‍👧",
    "2007-10-31",
    "42",
    "1e5",
    "true",
    "null",
    "",
    "  spaces  ",
    '["a", "b"]',
    '{"$date": "2007-10-31"}',
    "$name ?name <x> #c //c `t`",
    "long " * 20_000,
]

GRAPH = Graph.of(
    [
        Node("Person", "person/ann", "Ann Ash", {"variants": ["Ann Ash", "Cllr Ash"]}),
        Node("Person", "person/bob", "Bob Beech", {"variants": ["Bob Beech"]}),
        Node("Person", "person/zo%C3%AB", "Zoë Zander"),
        Node("Person", 'person/it\'s 100% "odd" 張', "Odd Oak"),
        Node("Group", "group/board", "The Board", {"kind": "board"}),
        Node("Meeting", "meeting/board/2007-10-31", "Board, 31 October 2007", {"date": "2007-10-31"}),
        Node("AgendaItem", "item/board/2007-10-31/1", "Welcome", {"number": "1", "position": 1}),
        Node("AgendaItem", "item/board/2007-10-31/2", "Budget", {"number": "2", "position": 2}),
        Node("Document", "document/d1", "minutes.txt", {"kind": "minutes", "names": ["minutes.txt", "copy.txt"]}),
        Node("Evidence", "evidence/d1/5-9", "Ann", {"document": "document/d1", "first": 5, "past": 9, "quote": "Ann"}),
        *(Node("Matter", f"matter/{at}", text or "-", {"text": text}) for at, text in enumerate(NASTY)),
    ],
    [
        Edge("MEMBER_OF", "member/1", "person/ann", "group/board", {"date": "2007-10-31", "basis": "list"}),
        Edge("MEMBER_OF", "member/2", "person/ann", "group/board", {"date": "2008-01-30", "basis": "list"}),
        Edge("MEMBER_OF", "member/3", "person/bob", "group/board", {"basis": "appointment"}),
        Edge("ATTENDED", "attended/1", "person/ann", "meeting/board/2007-10-31", {"chair": True, "items": ["1", "2"]}),
        Edge("ATTENDED", "attended/2", "person/bob", "meeting/board/2007-10-31", {"chair": False}),
        Edge("HELD", "held/1", "group/board", "meeting/board/2007-10-31", {"evidence": "evidence/d1/5-9"}),
        Edge("HAS_ITEM", "has/1", "meeting/board/2007-10-31", "item/board/2007-10-31/1", {"position": 1}),
        Edge("HAS_ITEM", "has/2", "meeting/board/2007-10-31", "item/board/2007-10-31/2", {"position": 2}),
    ],
)


@dataclass(frozen=True)
class Stores:
    cypher: CypherStore
    sparql: SparqlStore
    engine: str = "pyoxigraph"

    def both(self) -> Iterator[CypherStore | SparqlStore]:
        yield self.cypher
        yield self.sparql


def built(graph: Graph, folder: Path) -> Stores:
    cypher.build(graph, folder / "cypher")
    sparql.build(graph, folder / "sparql", BASE)
    return Stores(CypherStore.open(folder / "cypher"), SparqlStore.open(folder / "sparql"))


@pytest.fixture(scope="module", params=["pyoxigraph", "rdflib"])
def stores(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stores:
    folder = tmp_path_factory.mktemp(request.param)
    stores = built(GRAPH, folder)
    if request.param == "pyoxigraph":
        return stores
    (folder / "graph.nt").write_text("".join(rdf.triples(GRAPH, BASE)), encoding="utf-8", newline="\n")
    return Stores(stores.cypher, open_file(folder / "graph.nt"), request.param)


def rows(store: CypherStore | SparqlStore, text: str, /, **params: object) -> list[list[object]]:
    return store.run(text, params, Limits()).rows


SAME = [
    (
        "a name by its id",
        "MATCH (p:Person {id: 'person/ann'}) RETURN p.name AS name",
        "SELECT ?name { <person/ann> gk:name ?name }",
        [["Ann Ash"]],
    ),
    (
        "the people in order",
        "MATCH (p:Person) RETURN p.id AS id ORDER BY p.name",
        "SELECT ?p { ?p a gk:Person ; gk:name ?n } ORDER BY ?n",
        [["person/ann"], ["person/bob"], ['person/it\'s 100% "odd" 張'], ["person/zo%C3%AB"]],
    ),
    (
        "a row a member of a list",
        "MATCH (p:Person {id: 'person/ann'}) UNWIND p.variants AS v RETURN v ORDER BY v",
        "SELECT ?v { <person/ann> gk:variants ?v } ORDER BY ?v",
        [["Ann Ash"], ["Cllr Ash"]],
    ),
    (
        "parallel edges, each with its own properties",
        "MATCH ({id: 'person/ann'})-[r:MEMBER_OF]->(g:`Group`) RETURN r.id AS r, r.date AS d, g.id AS g ORDER BY r",
        "SELECT ?r ?d ?g { ?r a gk:Membership ; gk:source <person/ann> ; gk:date ?d ; gk:target ?g } ORDER BY ?r",
        [["member/1", "2007-10-31", "group/board"], ["member/2", "2008-01-30", "group/board"]],
    ),
    (
        "what is left out is nothing",
        "MATCH (:Person {id: 'person/bob'})-[r:MEMBER_OF]->() RETURN r.date AS date, r.basis AS basis",
        "SELECT ?date ?basis { ?r gk:source <person/bob> ; gk:basis ?basis OPTIONAL { ?r gk:date ?date } }",
        [[None, "appointment"]],
    ),
    (
        "the direct triple is the edge",
        "MATCH (p)-[:ATTENDED]->(:Meeting) RETURN p.id AS p ORDER BY p",
        "SELECT ?p { ?p gk:attended ?m . ?m a gk:Meeting } ORDER BY ?p",
        [["person/ann"], ["person/bob"]],
    ),
    (
        "booleans",
        "MATCH ()-[r:ATTENDED]->() RETURN r.id AS r, r.chair AS chair ORDER BY r",
        "SELECT ?r ?chair { ?r a gk:Attendance ; gk:chair ?chair } ORDER BY ?r",
        [["attended/1", True], ["attended/2", False]],
    ),
    (
        "integers, and what is reckoned from them",
        "MATCH (i:AgendaItem) RETURN i.position AS p, i.position * 10 AS q, i.position / 4.0 AS x ORDER BY p",
        "SELECT ?p (?p * 10 AS ?q) (?p / 4.0 AS ?x) { ?i a gk:AgendaItem ; gk:position ?p } ORDER BY ?p",
        [[1, 10, 0.25], [2, 20, 0.5]],
    ),
    (
        "a string of digits stays one",
        "MATCH (i:AgendaItem {position: 1}) RETURN i.number AS n",
        "SELECT ?n { ?i gk:position 1 ; a gk:AgendaItem ; gk:number ?n }",
        [["1"]],
    ),
    (
        "a reference to another row",
        "MATCH (e:Evidence) RETURN e.document AS d",
        "SELECT ?d { ?e a gk:Evidence ; gk:document ?d }",
        [["document/d1"]],
    ),
    (
        "a reference that is followed",
        "MATCH ()-[r:HELD]->() MATCH (e:Evidence) WHERE e.id = r.evidence RETURN e.quote AS quote, e.past AS past",
        "SELECT ?quote ?past { ?r a gk:MeetingHeld ; gk:evidence ?e . ?e gk:quote ?quote ; gk:past ?past }",
        [["Ann", 9]],
    ),
    (
        "counts",
        "MATCH ()-[r]->() RETURN count(r) AS n",
        "SELECT (COUNT(?r) AS ?n) { ?r gk:source ?s }",
        [[8]],
    ),
    ("nothing", "MATCH (p:Person {id: 'x'}) RETURN p.id AS p", "SELECT ?p { <x> gk:id ?p }", []),
]


@pytest.mark.parametrize(("in_cypher", "in_sparql", "expected"), [pytest.param(*case, id=name) for name, *case in SAME])
def test_both_stores_answer(stores: Stores, in_cypher: str, in_sparql: str, expected: list[list[object]]) -> None:
    for found in (rows(stores.cypher, in_cypher), rows(stores.sparql, in_sparql)):
        assert found == expected
        if stores.engine == "rdflib" and "*" in in_sparql:
            continue  # it multiplies whole numbers into decimals
        assert [[type(value) for value in row] for row in found] == [[type(value) for value in row] for row in expected]


@pytest.mark.parametrize("at", range(len(NASTY)), ids=[text[:20] for text in NASTY])
def test_a_string_is_read_back_and_found_as_a_parameter(stores: Stores, at: int) -> None:
    text = NASTY[at]
    by_id = "MATCH (m:Matter) WHERE m.id IN $id RETURN m.text AS text"
    by_text = "MATCH (m:Matter) WHERE m.text = $text RETURN m.id AS id"
    assert rows(stores.cypher, by_id, id=[f"matter/{at}"]) == [[text]]
    assert rows(stores.cypher, by_text, text=text) == [[f"matter/{at}"]]
    by_id = "SELECT ?text { VALUES ?id { UNDEF } ?id gk:text ?text }"
    by_text = "SELECT ?id { VALUES ?text { UNDEF } ?id gk:text ?text }"
    assert rows(stores.sparql, by_id, id=Id(f"matter/{at}")) == [[text]]
    assert rows(stores.sparql, by_text, text=text) == [[f"matter/{at}"]]


SPARQL_PARAMETERS = [
    ("not given", {}, 4),
    ("null", {"who": None}, 4),
    ("one id", {"who": Id("person/ann")}, 1),
    ("ids", {"who": [Id("person/ann"), Id('person/it\'s 100% "odd" 張'), Id("person/none")]}, 2),
    ("no ids", {"who": []}, 0),
    ("an id as a string", {"who": "person/ann"}, 0),
]


@pytest.mark.parametrize(("params", "found"), [pytest.param(*case, id=name) for name, *case in SPARQL_PARAMETERS])
def test_a_parameter_fills_its_place(stores: Stores, params: dict[str, object], found: int) -> None:
    text = "SELECT ?n { # VALUES ?who { UNDEF }\n VALUES ?who { UNDEF }\n ?who a gk:Person ; gk:name ?n }"
    assert len(stores.sparql.run(text, params, Limits()).rows) == found


@pytest.mark.parametrize(("value", "found"), [(1, "1"), (True, "true"), (1.5, "1.5"), ("x'\"\\", "x'\"\\")])
def test_a_parameter_keeps_its_type(stores: Stores, value: object, found: str) -> None:
    assert rows(stores.cypher, "RETURN $x AS x", x=value) == [[value]]
    [[same, written]] = rows(stores.sparql, "SELECT ?x (STR(?x) AS ?s) { VALUES ?x { UNDEF } }", x=value)
    assert (same, type(same), written) == (value, type(value), found)


def test_a_parameter_without_a_place_is_told_of(stores: Stores) -> None:
    with pytest.raises(BadValue, match="no VALUES \\?who"):
        rows(stores.sparql, "SELECT ?who { ?who a gk:Person . ?x gk:name 'VALUES ?who { UNDEF }' }", who=Id("x"))
    with pytest.raises(RefusedQuery, match=r"[Mm]issing parameter: \$who"):
        rows(stores.cypher, "RETURN $who AS who")


def test_a_parameter_of_no_kind_is_told_of(stores: Stores) -> None:
    with pytest.raises(BadValue):
        rows(stores.sparql, "SELECT ?x { VALUES ?x { UNDEF } }", x=object())
    with pytest.raises(BadValue):
        rows(stores.cypher, "RETURN $x AS x", x=object())


def test_a_node_or_relationship_is_its_properties(stores: Stores) -> None:
    text = "MATCH (p:Person {id: 'person/bob'})-[r:ATTENDED]->() RETURN p, r, [p] AS list, {one: r} AS map"
    bob = {"id": "person/bob", "name": "Bob Beech", "variants": ["Bob Beech"]}
    attended = {"id": "attended/2", "chair": False}
    assert stores.cypher.run(text, {}, Limits()).columns == ["p", "r", "list", "map"]
    assert rows(stores.cypher, text) == [[bob, attended, [bob], {"one": attended}]]
    [[path]] = rows(stores.cypher, "MATCH p = (:Person {id: 'person/bob'})-[:ATTENDED]->() RETURN p")
    assert path == {"nodes": [bob, GRAPH_MEETING], "relationships": [attended]}


GRAPH_MEETING = {"id": "meeting/board/2007-10-31", "name": "Board, 31 October 2007", "date": "2007-10-31"}

SPARQL_FORMS = [
    ("ASK that holds", "ASK { <person/ann> a gk:Person }", ["answer"], [[True]]),
    ("ASK that doesn't", "ASK { <person/ann> a gk:Group }", ["answer"], [[False]]),
    (
        "CONSTRUCT",
        "CONSTRUCT { ?i gk:position ?p } WHERE { ?i a gk:AgendaItem ; gk:position ?p FILTER(?p = 2) }",
        ["subject", "predicate", "object"],
        [["item/board/2007-10-31/2", "https://w3id.org/graphkit#position", 2]],
    ),
    (
        "DESCRIBE",
        "DESCRIBE <person/it%27s%20100%25%20%22odd%22%20%E5%BC%B5>",
        ["subject", "predicate", "object"],
        [
            ['person/it\'s 100% "odd" 張', rdf.RDF_TYPE, "https://w3id.org/graphkit#Person"],
            ['person/it\'s 100% "odd" 張', "https://w3id.org/graphkit#id", 'person/it\'s 100% "odd" 張'],
            ['person/it\'s 100% "odd" 張', "https://w3id.org/graphkit#name", "Odd Oak"],
        ],
    ),
    (
        "literals of other kinds",
        f"SELECT * {{ VALUES (?a ?b ?c ?d ?e) {{ (1.50 2e1 'x'@en 'y'^^<http://x/y> 'many'^^<{rdf.XSD}integer>) }} }}",
        ["a", "b", "c", "d", "e"],
        [[1.5, 20.0, "x", "y", "many"]],
    ),
]


@pytest.mark.parametrize(("text", "columns", "found"), [pytest.param(*case, id=name) for name, *case in SPARQL_FORMS])
def test_sparql_forms(stores: Stores, text: str, columns: list[str], found: list[list[object]]) -> None:
    table = stores.sparql.run(text, {}, Limits())
    assert table.columns == columns
    assert sorted(table.rows, key=str) == found


def test_cypher_gives_plain_values(stores: Stores) -> None:
    text = "RETURN date('2007-10-31') AS d, datetime('2007-10-31T14:00:00Z') AS t, [localtime('14:00')] AS l"
    assert rows(stores.cypher, text) == [["2007-10-31", "2007-10-31T14:00:00+00:00", ["14:00:00"]]]


@pytest.mark.parametrize("most", [0, 1, 3, 4, 5])
def test_rows_beyond_the_limit_are_cut_and_that_is_said(stores: Stores, most: int) -> None:
    people = ("MATCH (p:Person) RETURN p.id AS id ORDER BY id", "SELECT ?p { ?p a gk:Person } ORDER BY ?p")
    for store, text in zip(stores.both(), people, strict=True):
        table = store.run(text, {}, Limits(rows=most))
        assert (len(table.rows), table.truncated, table.notes) == (min(most, 4), most < 4, [])


NOTES = [
    ("a label", "MATCH (n:Persn) RETURN n", "unknown node label 'Persn'"),
    ("a label too long for a pipe", f"MATCH (n:{'X' * 100_000}) RETURN n", "unknown node label 'XXX"),
    ("a type", "MATCH ()-[r:ATENDED]->() RETURN r", "unknown relationship type 'ATENDED'"),
    ("a property", "MATCH (n:Person) RETURN n.nme AS x", "property 'nme'"),
    ("a label that the graph happens to lack", "MATCH (n:Party) RETURN n", None),
    ("a type that the graph happens to lack", "MATCH ()-[r:SECONDED]->() RETURN r", None),
    ("a property that the graph happens to lack", "MATCH (n:Meeting) RETURN n.venue AS v", None),
    ("a class", "SELECT * { ?s a gk:Persn }", "no gk:Persn"),
    ("a predicate", "SELECT * { ?s gk:atended ?o }", "no gk:atended"),
    ("a class that the graph happens to lack", "SELECT * { ?s a gk:Party }", None),
    ("a resource that the graph happens to lack", "SELECT * { ?s a gk:Seconding }", None),
    ("a property that the graph happens to lack, in SPARQL", "SELECT * { ?s gk:venue ?v }", None),
]


@pytest.mark.parametrize(("text", "note"), [pytest.param(*case, id=name) for name, *case in NOTES])
def test_a_word_that_is_no_term_is_noted(
    stores: Stores, capfd: pytest.CaptureFixture[str], text: str, note: str | None
) -> None:
    store = stores.sparql if text.startswith("SELECT") else stores.cypher
    notes = store.run(text, {}, Limits()).notes
    assert (len(notes), note is None or note in notes[0]) == (0 if note is None else 1, True)
    assert capfd.readouterr() == ("", "")


FAULTS = [
    ("Cypher that ends too soon", "MATCH (n)\nRETURN n. ", QuerySyntaxError, "2:"),
    ("Cypher with an unknown variable", "MATCH (n) RETURN m", QuerySyntaxError, "Undefined variable 'm'"),
    ("Cypher with an unknown function", "RETURN nothing(1) AS x", RefusedQuery, "Unknown function: nothing"),
    ("Cypher that divides by zero", "RETURN 1/0 AS x", RefusedQuery, "Integer division by zero"),
    ("Cypher as comma separated values", "MATCH (n) RETURN n.id FORMAT CSV", RefusedQuery, "FORMAT gives no table"),
    ("Cypher that a parser's stack is too small for", f"RETURN {'(' * 10**5}1{')' * 10**5} AS x", RefusedQuery, ""),
    ("SPARQL that ends too soon", "SELECT *\n{ ?s ?p ", QuerySyntaxError, "2:"),
    ("SPARQL with a prefix that nothing declares", "SELECT * { ?s x:y ?o }", QuerySyntaxError, ""),
    ("SPARQL that a parser's stack is too small for", f"SELECT * {'{' * 10**5}{'}' * 10**5}", RefusedQuery, ""),
]


@pytest.mark.parametrize(("text", "error", "message"), [pytest.param(*case, id=name) for name, *case in FAULTS])
def test_a_fault_is_told_of_and_the_next_query_answered(
    stores: Stores, text: str, error: type[RefusedQuery], message: str
) -> None:
    store = stores.sparql if text.startswith("SELECT") else stores.cypher
    with pytest.raises(error) as caught:
        store.run(text, {}, Limits())
    assert str(caught.value).startswith(message)
    assert "Traceback" not in str(caught.value)
    test_both_stores_answer(stores, *SAME[0][1:])


def test_an_unknown_function_is_told_of_or_gives_nothing(stores: Stores) -> None:
    text = "SELECT ?x { BIND(1 AS ?x) FILTER(<http://x>(1)) }"
    if stores.engine == "rdflib":
        assert rows(stores.sparql, text) == []
    else:
        with pytest.raises(RefusedQuery, match="The custom function <http://x>"):
            rows(stores.sparql, text)


RUNAWAY = [
    ("a cross product", "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*) AS n"),
    (
        "a fold, in which kglite looks at no limit",
        "RETURN reduce(s = '', x IN range(1, 1000000) | s + 'abcdefghijkl') AS x",
    ),
    ("a cross product that is sorted", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d ?g"),
    (
        "a cross product that is counted",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
    ),
    ("a filter that nothing passes", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a + ?d = ?g) }"),
    (
        "paths of any length",
        "SELECT (COUNT(*) AS ?n) { ?a (!gk:x|^!gk:x)* ?b . ?c (!gk:x|^!gk:x)* ?d . ?e (!gk:x|^!gk:x)* ?f }",
    ),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in RUNAWAY])
def test_a_query_that_runs_too_long_is_ended_about_then(stores: Stores, text: str) -> None:
    store = stores.sparql if text.startswith("SELECT") else stores.cypher
    rows(store, "ASK {}" if store is stores.sparql else "RETURN 1 AS x")
    started = time.monotonic()
    with pytest.raises(RefusedQuery, match="ended after 0\\.5 seconds"):
        store.run(text, {}, Limits(seconds=0.5))
    assert time.monotonic() - started < 1.5
    test_both_stores_answer(stores, *SAME[0][1:])


def test_an_engine_that_was_ended_starts_again(stores: Stores) -> None:
    for store in stores.both():
        rows(store, "ASK {}" if store is stores.sparql else "RETURN 1 AS x")
        process = store.engine._process
        assert process
        process.kill()
        process.wait()
    test_both_stores_answer(stores, *SAME[0][1:])


def test_an_answer_that_nobody_waited_for_is_not_the_next_query_s(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(process: object, question: bytes) -> None:
        process.stdin.write(question)  # type: ignore[attr-defined]
        process.stdin.flush()  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    for store, text in zip(stores.both(), ("RETURN 'stale' AS x", "SELECT ('stale' AS ?x) {}"), strict=True):
        rows(store, text)
        with monkeypatch.context() as patched:
            patched.setattr("graphkit.stores.engine._exchange", interrupted)
            with pytest.raises(KeyboardInterrupt):
                rows(store, text)
    test_both_stores_answer(stores, *SAME[0][1:])


def test_threads_share_a_store(stores: Stores) -> None:
    found: dict[int, list[list[object]]] = {}

    def ask(at: int) -> None:
        found[at] = rows(stores.cypher, "RETURN $x AS x", x=at) + rows(
            stores.sparql, "SELECT ?x { VALUES ?x { UNDEF } }", x=at
        )

    threads = [Thread(target=ask, args=(at,)) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {at: [[at], [at]] for at in range(8)}


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    file = tmp_path / "planted.csv"
    file.write_text("secret,line\n", encoding="utf-8")
    return file


@pytest.fixture
def port() -> Iterator[tuple[socket.socket, int]]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)
        yield listening, listening.getsockname()[1]


def connected(listening: socket.socket) -> bool:
    try:
        listening.accept()[0].close()
    except TimeoutError:
        return False
    return True


def test_no_query_reads_a_file(stores: Stores, planted: Path) -> None:
    text = f"LOAD CSV FROM '{planted.as_uri()}' AS row RETURN row"
    for refuse in (check_cypher, lambda text: rows(stores.cypher, text)):
        with pytest.raises(RefusedQuery, match="LOAD CSV would read a file"):
            refuse(text)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on a process's files")
def test_without_the_guard_no_query_reads_a_file_either(stores: Stores, planted: Path) -> None:
    with pytest.raises(RefusedQuery, match="LOAD CSV cannot open"):
        stores.cypher.engine.ask(f"LOAD CSV FROM '{planted.as_uri()}' AS row RETURN row", {}, Limits())


def service(port: int) -> str:
    return f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"


def test_no_query_reaches_the_network(stores: Stores, port: tuple[socket.socket, int]) -> None:
    for refuse in (check_sparql, lambda text: rows(stores.sparql, text)):
        with pytest.raises(RefusedQuery, match="SERVICE would reach the network"):
            refuse(service(port[1]))
    assert not connected(port[0])


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on a process's connections")
def test_without_the_guard_no_query_reaches_the_network_either(stores: Stores, port: tuple[socket.socket, int]) -> None:
    with pytest.raises(RefusedQuery):
        stores.sparql.engine.ask(service(port[1]), {}, Limits())
    with pytest.raises(RefusedQuery):
        stores.cypher.engine.ask(f"LOAD CSV FROM 'http://127.0.0.1:{port[1]}/' AS row RETURN row", {}, Limits())
    assert not connected(port[0])


WRITES = ["MATCH (n) SET n.name = 'x'", "MATCH (n) DETACH DELETE n", "CREATE (n:Person {id: 'x'})"]


@pytest.mark.parametrize("text", [*WRITES, "INSERT DATA { <x> a gk:Person }", "DELETE WHERE { ?s ?p ?o }"])
def test_nothing_writes_with_the_guard_or_without(stores: Stores, text: str) -> None:
    store = stores.cypher if text in WRITES else stores.sparql
    with pytest.raises(RefusedQuery):
        store.run(text, {}, Limits())
    with pytest.raises(RefusedQuery):
        store.engine.ask(text, {}, Limits())
    for name, *case in SAME:
        if name in ("the people in order", "counts"):
            test_both_stores_answer(stores, *case)


def test_a_store_that_is_not_there_is_no_graph(tmp_path: Path) -> None:
    for store in (CypherStore, SparqlStore):
        with pytest.raises(NoSuchGraph):
            store.open(tmp_path / "none")
        assert not any(tmp_path.iterdir())


def test_a_file_that_is_no_store_is_no_graph(tmp_path: Path, planted: Path) -> None:
    with pytest.raises(NoSuchGraph, match=r"planted\.csv can't be read as a store"):
        rows(CypherStore.open(planted), "RETURN 1 AS x")
    with pytest.raises(NoSuchGraph):
        SparqlStore.open(tmp_path)
    sparql.build(GRAPH, tmp_path / "sparql", BASE)
    (tmp_path / "sparql" / "triples" / "CURRENT").unlink()
    with pytest.raises(NoSuchGraph, match="triples can't be read as a store"):
        rows(SparqlStore.open(tmp_path / "sparql"), "ASK {}")


def test_an_empty_graph_is_a_graph(tmp_path: Path) -> None:
    stores = built(Graph.of([], []), tmp_path)
    assert rows(stores.cypher, "MATCH (n) RETURN count(n) AS n") == [[0]]
    assert rows(stores.sparql, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == [[0]]


def test_a_query_leaves_the_store_s_files_as_they_are(tmp_path: Path) -> None:
    stores = built(GRAPH, tmp_path)
    before = {file: file.read_bytes() for file in sorted(tmp_path.rglob("*")) if file.is_file()}
    test_both_stores_answer(stores, *SAME[0][1:])
    assert {file: file.read_bytes() for file in sorted(tmp_path.rglob("*")) if file.is_file()} == before


IRIS = [
    ("an id of plain signs", "item/board/2007-10-31/1", "item/board/2007-10-31/1"),
    ("an id that is encoded already", "person/zo%C3%AB", "person/zo%C3%AB"),
    ("other letters", "person/zoë", "person/zo%C3%AB"),
    ("what an IRI can't hold", "a b<c>\"d'`{}|\\^", "a%20b%3Cc%3E%22d%27%60%7B%7D%7C%5C%5E"),
    ("what would end an IRI's path", "a?b#c", "a%3Fb%23c"),
    ("a percent sign that encodes nothing", "100%/50%x", "100%25/50%25x"),
]


@pytest.mark.parametrize(("row", "end"), [pytest.param(*case, id=name) for name, *case in IRIS])
def test_an_id_ends_its_iri(row: str, end: str) -> None:
    assert rdf.iri(BASE, row) == BASE + end


def test_the_rows_as_triples() -> None:
    edge = Edge(
        "ATTENDED", "e/1", "person/a", "meeting/m", {"chair": True, "evidence": "evidence/1", "items": ["1", "2"]}
    )
    gk, xsd = "https://w3id.org/graphkit#", "http://www.w3.org/2001/XMLSchema#"
    assert list(rdf.triples(Graph.of([Node("Person", "person/a", 'A "q"')], [edge]), BASE)) == [
        f"<{BASE}person/a> <{rdf.RDF_TYPE}> <{gk}Person> .\n",
        f'<{BASE}person/a> <{gk}id> "person/a" .\n',
        f'<{BASE}person/a> <{gk}name> "A \\"q\\"" .\n',
        f"<{BASE}person/a> <{gk}attended> <{BASE}meeting/m> .\n",
        f"<{BASE}e/1> <{rdf.RDF_TYPE}> <{gk}Attendance> .\n",
        f'<{BASE}e/1> <{gk}id> "e/1" .\n',
        f"<{BASE}e/1> <{gk}source> <{BASE}person/a> .\n",
        f"<{BASE}e/1> <{gk}target> <{BASE}meeting/m> .\n",
        f'<{BASE}e/1> <{gk}chair> "true"^^<{xsd}boolean> .\n',
        f"<{BASE}e/1> <{gk}evidence> <{BASE}evidence/1> .\n",
        f'<{BASE}e/1> <{gk}items> "1" .\n',
        f'<{BASE}e/1> <{gk}items> "2" .\n',
        f"<{BASE}e/1> <{rdf.RDF_TYPE}> <{rdf.PROV}Association> .\n",
        f"<{BASE}e/1> <{rdf.PROV}agent> <{BASE}person/a> .\n",
        f"<{BASE}meeting/m> <{rdf.PROV}qualifiedAssociation> <{BASE}e/1> .\n",
    ]
