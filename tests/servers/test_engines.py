"""Every engine gives the same rows for every question: the sample, two real documents and a run of one body's minutes.

With -s the grid is printed: graph, question, parameters, and the number of rows by engine.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest
from processes import Running, opened, quiet
from test_parity import ASKED, SAMPLE, SEEDS, THEN

from graphkit import questions
from graphkit.folder import Folder
from graphkit.questions import Param, Question
from graphkit.rows import Graph

if TYPE_CHECKING:
    from graphkit.questions import Store

RUN = SEEDS.parent / "runs" / "limerick-joint-policing"
MINUTES = {"sample": SAMPLE, "seeds": SEEDS, "run": RUN}
TODAY = datetime.date(2026, 1, 1)
Sets = list[dict[str, str]]


@pytest.fixture(scope="module", params=MINUTES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of minutes; real ones are skipped where they are not here."""
    minutes = MINUTES[request.param]
    if not minutes.is_dir():
        pytest.skip(f"these minutes are not here: put them into {minutes}")
    graph = Folder.create(tmp_path_factory.mktemp(request.param) / "minutes.graph")
    assert not graph.load([minutes]).failures
    return graph


@pytest.fixture(scope="module")
def stores(folder: Folder, neo4j: Running, fuseki: Running, oxigraph: Running) -> Iterator[dict[str, Store]]:
    """The graph in every engine."""
    rows, base = folder.graph(include_exempt=True), folder.sparql().base
    with ExitStack() as stack:
        running = {"neo4j": neo4j, "fuseki": fuseki, "oxigraph": oxigraph}
        servers = {name: opened(one.uri, base) for name, one in running.items()}
        for store in servers.values():
            stack.enter_context(closing(store)).push(rows, quiet)
        yield {"kglite": folder.cypher(), "pyoxigraph": folder.sparql(), **servers}


def test_every_engine_gives_the_same_rows(folder: Folder, stores: dict[str, Store]) -> None:
    counts, differing = [], []
    print(f"\n{'':60}{''.join(f'{engine:>11}' for engine in stores)}")
    for question in questions.questions():
        sets = asked(question, folder, stores["kglite"])
        assert len(sets) >= 3, question.name
        for values in sets:
            told = {engine: answer(store, question, values) for engine, store in stores.items()}
            shown = f"{question.name} {' '.join(f'{name}={value}' for name, value in values.items())}"
            print(f"{shown[:59]:60}{''.join(f'{len(rows):11}' for rows in told.values())}")
            counts.append(len(told["kglite"]))
            differing += [shown for engine, rows in told.items() if rows != told["kglite"]]
    assert not differing
    assert sum(map(bool, counts)) > 0.7 * len(counts), "no rows prove nothing"


def asked(question: Question, folder: Folder, store: Store) -> Sets:
    """The values that a question is asked with: those written for the sample, those that a graph suggests."""
    if "sample" in str(folder.path):
        return ASKED[question.name] + [values for name, values in THEN if name == question.name]
    rows = folder.graph(include_exempt=True)
    needed = {param.name: suggested(param, rows)[0] for param in question.params if param.required}
    found = [needed]
    for param in question.params:
        sets = [needed | {param.name: value} for value in suggested(param, rows)]
        told = [values for values in sets if values not in found and answer(store, question, values)]
        found += told[:2] or sets[:1]
    return found[:5]


def suggested(param: Param, rows: Graph) -> list[str]:
    """Values of a parameter, those of which there is most to say first."""
    if param.labels:
        named = {node.id: node.name for node in rows.nodes if node.label in param.labels}
        degrees = Counter(end for edge in rows.edges for end in (edge.source, edge.target) if end in named)
        return [named[end] for end, _ in degrees.most_common(12)]
    days = sorted(str(node.properties["date"]) for node in rows.nodes if node.label == "Meeting")
    values = {
        "as_of": [days[-1], days[len(days) // 2]],
        "date": [days[len(days) // 2], days[-1][:4], days[0]],
        "document": [node.name for node in rows.nodes if node.label == "Document"],
        "item": [str(node.properties["number"]) for node in rows.nodes if "number" in node.properties][:4],
    }
    return values.get(param.name, ["report", "date", "weekday", "confirm", "lost", "owner", "the"])


def answer(store: Store, question: Question, values: dict[str, str]) -> list[str]:
    told = questions.ask(store, question, questions.bind(question, values, TODAY))
    return sorted(map(repr, told.rows))
