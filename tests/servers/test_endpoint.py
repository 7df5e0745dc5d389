"""SPARQL servers hold what was pushed to them in a graph of its own, and answer from that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from processes import Running
from test_stores import BASE, GRAPH, SAME

from graphkit.rows import Graph
from graphkit.stores.endpoint import EndpointStore, written
from graphkit.stores.tables import Limits


def quiet(*_: int) -> None:
    pass


@pytest.fixture(params=["fuseki", "oxigraph"])
def store(request: pytest.FixtureRequest) -> Iterator[EndpointStore]:
    """The server's store, with nothing of ours in it."""
    running: Running = request.getfixturevalue(request.param)
    with closing(EndpointStore.open(running.uri, "", "", BASE)) as store:
        store.push(Graph.of([], []), quiet)
        yield store


def test_a_push_is_held_and_a_second_changes_nothing(store: EndpointStore) -> None:
    total = len(written(GRAPH, BASE))
    assert store.push(GRAPH, quiet) == (total, 0)
    assert store.held() == written(GRAPH, BASE)
    assert store.push(GRAPH, quiet) == (0, 0)


def test_queries(store: EndpointStore) -> None:
    store.push(GRAPH, quiet)
    store = EndpointStore.open(store.uri, "", "")
    assert store.base == BASE
    for name, _, text, rows in SAME:
        assert store.run(text, {}, Limits()).rows == rows, name
