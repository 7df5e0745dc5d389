"""The servers that tests share, started once a session."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import processes
import pytest
from neo4j import GraphDatabase
from processes import opened, quiet

from graphkit.rows import Graph
from graphkit.stores.endpoint import EndpointStore
from graphkit.stores.neo4j import Neo4jStore

URI = os.environ.get("GRAPHKIT_TEST_NEO4J")


def started(
    tmp_path_factory: pytest.TempPathFactory, kind: Callable[[Path, int], processes.Server], uri: str
) -> Iterator[processes.Running]:
    folder, port = tmp_path_factory.mktemp(kind.__name__), processes.free_port()
    server = kind(folder, port)
    try:
        server.start()
        yield processes.Running(uri.format(port=port), server)
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)  # half a gigabyte for Neo4j's


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[processes.Running]:
    """A Neo4j: that of $GRAPHKIT_TEST_NEO4J, whose database loses what graphkit has in it, else one of our own."""
    if URI:
        yield processes.Running(URI, None)
        return
    for one in started(tmp_path_factory, processes.neo4j, "bolt://127.0.0.1:{port}"):
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
        with GraphDatabase.driver(one.uri, auth=(processes.USER, "neo4j")) as driver:
            driver.execute_query(change, new=processes.PASSWORD, database_="system")
        os.environ |= {"NEO4J_USERNAME": processes.USER, "NEO4J_PASSWORD": processes.PASSWORD}
        yield one


@pytest.fixture(scope="session")
def fuseki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[processes.Running]:
    """An Apache Jena Fuseki."""
    yield from started(tmp_path_factory, processes.fuseki, "http://127.0.0.1:{port}/ds")


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[processes.Running]:
    """An Oxigraph server."""
    yield from started(tmp_path_factory, processes.oxigraph, "http://127.0.0.1:{port}/query")


@pytest.fixture(params=["neo4j", "fuseki", "oxigraph"])
def running(request: pytest.FixtureRequest) -> processes.Running:
    """Each of the servers."""
    found: processes.Running = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def store(running: processes.Running) -> Iterator[Neo4jStore | EndpointStore]:
    """Each server's store, with nothing of ours in it."""
    with closing(opened(running.uri)) as store:
        store.push(Graph.of([], []), quiet)
        yield store
