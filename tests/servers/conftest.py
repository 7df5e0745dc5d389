"""The servers that tests share, started once a session."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import processes
import pytest
from neo4j import GraphDatabase

URI = os.environ.get("GRAPHKIT_TEST_NEO4J")


def running(
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
    for one in running(tmp_path_factory, processes.neo4j, "bolt://127.0.0.1:{port}"):
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
        with GraphDatabase.driver(one.uri, auth=(processes.USER, "neo4j")) as driver:
            driver.execute_query(change, new=processes.PASSWORD, database_="system")
        os.environ |= {"NEO4J_USERNAME": processes.USER, "NEO4J_PASSWORD": processes.PASSWORD}
        yield one


@pytest.fixture(scope="session")
def fuseki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[processes.Running]:
    """An Apache Jena Fuseki."""
    yield from running(tmp_path_factory, processes.fuseki, "http://127.0.0.1:{port}/ds")


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[processes.Running]:
    """An Oxigraph server."""
    yield from running(tmp_path_factory, processes.oxigraph, "http://127.0.0.1:{port}/query")
