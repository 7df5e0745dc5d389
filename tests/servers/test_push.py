"""Servers hold what was pushed to them, no more and no less, beside what others keep there."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from neo4j import GraphDatabase
from processes import Running, opened, quiet
from test_stores import BASE, GRAPH, SAME

import graphkit.stores.endpoint
import graphkit.stores.neo4j
from graphkit import questions
from graphkit.errors import Unreachable
from graphkit.folder import Folder
from graphkit.rows import Edge, Graph, Node
from graphkit.stores.endpoint import EndpointStore, written
from graphkit.stores.neo4j import Neo4jStore
from graphkit.stores.tables import Limits

Server = Neo4jStore | EndpointStore


def expected(store: Server, graph: Graph) -> object:
    """What a store holds after a push of this graph."""
    return graph if isinstance(store, Neo4jStore) else written(graph, BASE)


def changed(graph: Graph) -> Graph:
    """The graph with rows that go, come and change: a label, a property, an edge's end."""
    nodes = [node for node in graph.nodes if node.id != "person/bob"]
    nodes = [dataclasses.replace(n, label="Organisation") if n.id == "group/board" else n for n in nodes]
    nodes = [dataclasses.replace(n, properties={}) if n.id == "person/ann" else n for n in nodes]
    edges = [edge for edge in graph.edges if edge.source != "person/bob"]
    edges = [dataclasses.replace(e, target="item/board/2007-10-31/1") if e.id == "has/2" else e for e in edges]
    new = Edge("MEMBER_OF", "member/9", "person/new", "group/board", {"basis": "list"})
    return Graph.of([*nodes, Node("Person", "person/new", "Nell New")], [*edges, new])


def test_a_push_is_held_and_a_second_changes_nothing(store: Server) -> None:
    told: list[tuple[int, int]] = []
    come, gone = store.push(GRAPH, lambda *so_far: told.append(so_far))
    assert store.held() == expected(store, GRAPH)
    assert (told[-1], gone) == ((come, come), 0)
    assert store.push(GRAPH, quiet) == (0, 0)


def test_a_push_writes_what_differs(store: Server) -> None:
    whole, _ = store.push(GRAPH, quiet)
    come, gone = store.push(changed(GRAPH), quiet)
    assert store.held() == expected(store, changed(GRAPH))
    assert 0 < come < whole / 4
    assert 0 < gone < whole / 4
    assert store.push(changed(GRAPH), quiet) == (0, 0)


@pytest.fixture(params=["fuseki", "oxigraph"])
def endpoint(request: pytest.FixtureRequest) -> EndpointStore:
    """Each SPARQL server's store, with nothing of ours in it."""
    running: Running = request.getfixturevalue(request.param)
    store = opened(running.uri)
    assert isinstance(store, EndpointStore)
    store.push(Graph.of([], []), quiet)
    return store


def test_a_first_push_takes_no_update(endpoint: EndpointStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphkit.stores.endpoint, "BATCH", 20)
    monkeypatch.setattr(EndpointStore, "_update", lambda _, text: pytest.fail(f"an update: {text[:80]}"))
    endpoint.push(GRAPH, quiet)
    assert endpoint.held() == written(GRAPH, BASE)


def test_where_there_is_no_graph_store_updates_write_it(
    endpoint: EndpointStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = endpoint._beside("nowhere") + "/nowhere?graph=x"
    monkeypatch.setattr(EndpointStore, "_stores", lambda _: [nowhere])
    endpoint.push(GRAPH, quiet)
    assert endpoint.held() == written(GRAPH, BASE)


def test_what_an_address_has_for_our_graph_and_is_not_ours_is_left_alone(
    fuseki: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(fuseki.uri)
    assert isinstance(store, EndpointStore)
    store.push(Graph.of([], []), quiet)
    with others(store) as read:
        before = read()
        monkeypatch.setattr(EndpointStore, "_stores", lambda _: [f"{fuseki.uri}?default"])
        store.push(GRAPH, quiet)
        assert read() == before
    assert store.held() == written(GRAPH, BASE)


def test_queries_are_answered_as_the_embedded_stores_answer_them(store: Server) -> None:
    store.push(GRAPH, quiet)
    for name, cypher, sparql, rows in SAME:
        assert store.run(cypher if store.language == "cypher" else sparql, {}, Limits()).rows == rows, name


def test_an_endpoint_tells_what_its_iris_begin_with(fuseki: Running) -> None:
    store = opened(fuseki.uri)
    store.push(GRAPH, quiet)
    assert EndpointStore.open(fuseki.uri, "", "").base == BASE


@contextmanager
def others(store: Server) -> Iterator[Callable[[], object]]:
    """What others keep on the server beside our rows, which look like ours; gives what reads it."""
    if isinstance(store, Neo4jStore):
        run = store.driver.execute_query
        run("CREATE (:Person {id: 'person/ann', name: 'Foreign'})-[:MEMBER_OF {id: 'm'}]->(:Group {name: 'Foreign'})")
        rows = "RETURN labels(n), properties(n), type(r), properties(r) ORDER BY elementId(n)"
        yield lambda: [list(row) for row in run(f"MATCH (n {{name: 'Foreign'}}) OPTIONAL MATCH (n)-[r]-() {rows}")[0]]
        run("MATCH (n {name: 'Foreign'}) DETACH DELETE n")
        return
    person = f"<{BASE}person/ann> a <https://w3id.org/graphkit#Person> ; <https://w3id.org/graphkit#name> 'Foreign'"
    store._update(f"INSERT DATA {{ {person} . GRAPH <https://example.org/other> {{ {person} }} }}")
    uri = store.uri
    read = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(?o != 'x') }"
    yield lambda: sorted(line for line in told(uri, read) if "Foreign" in line)
    store._update("DROP DEFAULT ; DROP GRAPH <https://example.org/other>")


def told(uri: str, query: str) -> list[str]:
    from urllib.parse import quote
    from urllib.request import Request, urlopen

    request = Request(f"{uri}?query={quote(query)}", headers={"Accept": "text/csv"})  # noqa: S310 (our own server)
    with urlopen(request) as response:  # noqa: S310
        text: str = response.read().decode()
    return text.splitlines()


def test_what_others_keep_there_is_left_alone_and_not_asked(store: Server, sample: Folder) -> None:
    with others(store) as read:
        before = read()
        assert before
        store.push(sample.graph(), quiet)
        store.push(GRAPH, quiet)
        assert read() == before
        for name in ("people", "groups", "roles"):
            question = questions.find(name)
            answer = questions.ask(store, question, {param.name: None for param in question.params})
            assert "Foreign" not in str(answer.rows)
        if store.language == "sparql":
            found = store.run("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", {}, Limits(rows=10**6))
            assert found.rows
            assert "Foreign" not in str(found.rows)
        store.push(Graph.of([], []), quiet)
        assert read() == before
        assert store.held() == expected(store, Graph.of([], []))


def test_what_was_changed_in_our_rows_is_put_right(neo4j: Running) -> None:
    with closing(opened(neo4j.uri)) as store:
        assert isinstance(store, Neo4jStore)
        store.push(GRAPH, quiet)
        run = store.driver.execute_query
        run("MATCH (n:Person:Graphkit {id: 'person/ann'}) SET n:Group, n.name = 'Mallory', n.x = 1")
        run("MATCH (:Graphkit)-[r:MEMBER_OF {id: 'member/2'}]->() DELETE r")
        assert store.push(GRAPH, quiet) == (2, 0)
        assert store.held() == GRAPH


@pytest.fixture
def lasting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Running:
    """A server of ours that keeps its data when it is ended; rows are pushed to it a few at a time."""
    running: Running = request.getfixturevalue(request.param)
    if not running.server:
        pytest.skip("this server is not ours to end")
    monkeypatch.setattr(graphkit.stores.neo4j, "BATCH", 5)
    monkeypatch.setattr(graphkit.stores.endpoint, "BATCH", 20)
    with closing(opened(running.uri)) as store:
        store.push(Graph.of([], []), quiet)
    return running


@pytest.mark.parametrize("lasting", ["neo4j", "oxigraph"], indirect=True)
def test_a_push_that_was_cut_off_is_gone_on_with(lasting: Running) -> None:
    server = lasting.server
    assert server
    whole = len(GRAPH.nodes) + len(GRAPH.edges)
    with (
        closing(impatient(lasting)) as store,
        pytest.raises(Unreachable, match="can't be reached"),
    ):
        store.push(GRAPH, lambda done, _: server.kill() if done > whole / 3 else None)
    server.start()
    with closing(opened(lasting.uri)) as store:
        held = store.held()
        assert held not in (expected(store, GRAPH), expected(store, Graph.of([], [])))
        come, gone = store.push(GRAPH, quiet)
        assert (come > 0, gone) == (True, 0)
        assert store.held() == expected(store, GRAPH)


def impatient(running: Running) -> Server:
    """A server's store that tries nothing again, which Neo4j's driver else does for half a minute."""
    if running.uri.startswith("http"):
        return opened(running.uri)
    login = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    return Neo4jStore(running.uri, GraphDatabase.driver(running.uri, auth=login, max_transaction_retry_time=1))


@pytest.mark.parametrize("lasting", ["neo4j"], indirect=True)
def test_a_transaction_is_tried_again_when_the_server_is_back(lasting: Running) -> None:
    server = lasting.server
    assert server
    ended = []

    def tell(done: int, _: int) -> None:
        if done > 10 and not ended:
            ended.append(done)
            server.kill()
            server.start()

    with closing(opened(lasting.uri)) as store:
        store.push(GRAPH, tell)
        assert ended
        assert store.held() == GRAPH
