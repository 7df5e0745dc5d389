"""Queries to servers only read, end in time and take any text as a value; a mistake is shown where it was written."""

from __future__ import annotations

import os
import time
from contextlib import closing

import pytest
from neo4j import READ_ACCESS, exceptions
from processes import Running, opened, quiet
from test_push import Server, expected
from test_stores import GRAPH, NASTY

from graphkit import questions
from graphkit.errors import QuerySyntaxError, RefusedQuery, Unreachable
from graphkit.rows import Edge, Graph, Node
from graphkit.stores import cypher
from graphkit.stores.cypher import CypherStore
from graphkit.stores.neo4j import Neo4jStore
from graphkit.stores.tables import Limits

REFUSED = {
    "cypher": [
        "CREATE (n:Person {id: 'x'})",
        "MERGE (n:Person {id: 'x'}) RETURN n",
        "MATCH (n) SET n.name = 'x'",
        "MATCH (n) REMOVE n.name",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) RETURN n ; MATCH (n) DETACH DELETE n",
        "FOREACH (x IN [1] | CREATE (:Person))",
        "CALL { CREATE (:Person) } RETURN 1 AS x",
        "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS RETURN 1 AS x",
        "CALL db.createLabel('Mallory')",
        "CALL dbms.setConfigValue('a', 'b')",
        "CALL apoc.cypher.doIt('CREATE (n)', {})",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row",
        "DROP CONSTRAINT graphkit_id",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
        "SHOW USERS",
        "USE system MATCH (n) RETURN n",
    ],
    "sparql": [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <https://example.org/other> { GRAPH ?g { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:1/>",
        "INSERT DATA { <x> a gk:Person }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP DEFAULT",
        "CREATE GRAPH <x>",
        "ASK {} ; DELETE WHERE { ?s ?p ?o }",
    ],
}
RUNAWAY = {
    "cypher": "UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN sum(a % 7 + b % 5) AS n",
    "sparql": "SELECT (COUNT(*) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
}
MANY = {"cypher": "UNWIND range(1, 100) AS x RETURN x", "sparql": "SELECT ?s ?p ?o { ?s ?p ?o }"}
GIVEN = {"cypher": "RETURN $x AS x", "sparql": "SELECT ?x { VALUES ?x { UNDEF } }"}
WRONG = {
    "cypher": "MATCH (p:Person)-[:MEMBER_OF]->(:`Group`) RETURN p.name AS n LIMT 1",
    "sparql": "SELECT ?n {\n ?p gk:name ?n\n} LIMT 1",
}
WARNED = {"cypher": "MATCH (p:Persn) RETURN p", "sparql": "SELECT ?p { ?p a gk:Persn }"}


def test_queries_that_would_do_more_than_read_are_refused(store: Server) -> None:
    store.push(GRAPH, quiet)
    for text in REFUSED[store.language]:
        with pytest.raises(RefusedQuery):
            store.run(text, {}, Limits(seconds=5))
    assert store.held() == expected(store, GRAPH)


def test_without_the_guard_neo4j_writes_nothing_in_a_session_that_reads(neo4j: Running) -> None:
    with closing(opened(neo4j.uri)) as store:
        assert isinstance(store, Neo4jStore)
        for text in ("CREATE (n:Person {id: 'x'})", "MATCH (n) SET n.name = 'x'", "CALL db.createLabel('Mallory')"):
            with (
                store.driver.session(default_access_mode=READ_ACCESS) as session,
                pytest.raises(exceptions.ClientError),
            ):
                session.run(text).consume()


def test_a_query_that_runs_too_long_is_ended_about_then(store: Server) -> None:
    store.push(GRAPH, quiet)
    started = time.monotonic()
    with pytest.raises(RefusedQuery, match="ended by its time limit"):
        store.run(RUNAWAY[store.language], {}, Limits(seconds=1))
    assert time.monotonic() - started < 10
    assert store.run(GIVEN[store.language], {"x": 1}, Limits()).rows == [[1]]


def test_no_more_rows_are_given_than_allowed(store: Server) -> None:
    store.push(GRAPH, quiet)
    table = store.run(MANY[store.language], {}, Limits(rows=7))
    assert (len(table.rows), table.truncated) == (7, True)
    assert not store.run(GIVEN[store.language], {"x": 1}, Limits(rows=1)).truncated


def test_a_mistake_is_shown_where_it_was_written(store: Server) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        store.run(WRONG[store.language], {}, Limits())
    place, line, caret = str(caught.value).splitlines()
    lines = WRONG[store.language].splitlines()
    assert place.startswith(f"{len(lines)}:")
    assert line == f"  {lines[-1]}"
    assert 0 <= caret.index("^") - line.index("LIMT") <= len("LIMT 1")


def test_what_the_vocabulary_does_not_have_is_doubted(store: Server) -> None:
    assert "Persn" in str(store.run(WARNED[store.language], {}, Limits()).notes)


@pytest.mark.parametrize("text", NASTY, ids=lambda text: repr(text)[:30])
def test_any_text_goes_in_as_a_parameter_and_comes_back(running: Running, text: str) -> None:
    with closing(opened(running.uri)) as store:
        assert store.run(GIVEN[store.language], {"x": text}, Limits()).rows == [[text]]


def test_any_text_is_pushed_and_asked_for(store: Server, tmp_path_factory: pytest.TempPathFactory) -> None:
    names = [text for text in NASTY if text.strip()]
    people = [Node("Person", f"person/{at}", name, {"variants": [name]}) for at, name in enumerate(names)]
    place = {"document": "document/1", "first": 0, "past": 1, "standing": "draft"}
    told = [Node("Evidence", f"evidence/{at}", "-", {**place, "quote": name}) for at, name in enumerate(names)]
    others = [Node("Group", "group/board", "The Board"), Node("Document", "document/1", "minutes.txt")]
    seen = [{"date": "2007-10-31", "document": "document/1", "evidence": evidence.id} for evidence in told]
    edges = [Edge("MEMBER_OF", f"m/{at}", f"person/{at}", "group/board", {**one}) for at, one in enumerate(seen)]
    graph = Graph.of([*people, *told, *others], edges)
    store.push(graph, quiet)
    assert store.held() == expected(store, graph)
    embedded = tmp_path_factory.mktemp("nasty") / "store"
    cypher.build(graph, embedded)
    question = questions.find("people")
    for name in names:
        bound = {**{param.name: None for param in question.params}, "name": name}
        answers = [questions.ask(one, question, bound) for one in (CypherStore.open(embedded), store)]
        assert answers[0] == answers[1]
        (row,) = (row for row in answers[1].rows if name in row)
        assert row[-1] == name


def test_names_are_found_by_their_words(neo4j: Running) -> None:
    with closing(opened(neo4j.uri)) as store:
        assert isinstance(store, Neo4jStore)
        store.push(Graph.of([Node("Group", "g/1", "Safe Quays Board"), Node("Group", "g/2", "x" * 40_000)], []), quiet)
        store.driver.execute_query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
        found = "CALL db.index.fulltext.queryNodes('graphkit_name', $words) YIELD node RETURN node.id AS id"
        assert store.run(found, {"words": "quays"}, Limits()).rows == [["g/1"]]


@pytest.mark.parametrize("user", ["neo4j", "x'; DROP"])
def test_a_wrong_password_is_told_of(neo4j: Running, user: str) -> None:
    with pytest.raises(Unreachable, match="wrong user or password"):
        Neo4jStore.open(neo4j.uri, user, os.environ["NEO4J_PASSWORD"] + "x")
