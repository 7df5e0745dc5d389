"""A real Neo4j holds what was pushed to it, beside what others keep there, and answers from that."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing

import pytest
from processes import Running
from test_stores import GRAPH

from graphkit.errors import Unreachable
from graphkit.rows import Graph
from graphkit.stores.neo4j import Neo4jStore


@pytest.fixture
def store(neo4j: Running) -> Iterator[Neo4jStore]:
    """The server's store, with nothing of ours in it."""
    with closing(opened(neo4j.uri)) as store:
        store.push(Graph.of([], []), lambda *_: None)
        yield store


def opened(uri: str) -> Neo4jStore:
    return Neo4jStore.open(uri, os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])


def test_a_push_is_held_and_a_second_changes_nothing(store: Neo4jStore) -> None:
    total = len(GRAPH.nodes) + len(GRAPH.edges)
    assert store.push(GRAPH, lambda *_: None) == (total, 0)
    assert store.held() == GRAPH
    assert store.push(GRAPH, lambda *_: None) == (0, 0)


def test_a_wrong_password_is_told_of(neo4j: Running) -> None:
    with pytest.raises(Unreachable, match="wrong user or password"):
        Neo4jStore.open(neo4j.uri, "neo4j", "wrong")
