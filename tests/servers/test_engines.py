"""Every engine gives the same rows for every question: the sample, two real documents and a run of one body's minutes.

With -s the grid is printed: graph, question, parameters, and the number of rows by engine.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from processes import opened, quiet

import graphkit
from graphkit import questions
from graphkit.export import rdf
from graphkit.folder import Folder
from graphkit.questions import Param, Question
from graphkit.rows import Graph
from graphkit.stores.memory import open_file
from graphkit.stores.rdf import format_of
from graphkit.stores.tables import Limits, Table

if TYPE_CHECKING:
    from graphkit.questions import Store

SAMPLE = Path(graphkit.__file__).parent / "sample"
REAL = Path(__file__).parents[3] / "shared" / "minutes"
MINUTES = {"sample": SAMPLE, "seeds": REAL / "seeds", "run": REAL / "runs" / "wereham-pc"}
SERVERS = ("neo4j", "fuseki", "oxigraph")
SLOW = (("rdflib",), (), ("rdflib", "neo4j"))  # which aren't asked the first set of values, the second, those after
TODAY = datetime.date(2026, 1, 1)
ASKED: dict[str, list[dict[str, str]]] = {
    "responsibilities": [{}, {"who": "Yasmin Farouqui"}, {"workstream": "Safe Quays Scheme"}, {"as_of": "2023-04"}],
    "trace": [
        {"matter": "Safe Quays Scheme"},
        {"matter": "winter preparedness"},
        {"matter": "Shared Premises Protocol"},
    ],
    "attendance": [{}, {"body": "COG"}, {"date": "2023-07"}, {"person": "gwen pettigrow"}],
    "in-the-room": [
        {"date": "2023-06-20", "item": "57"},
        {"body": "Board", "item": "Community Fund"},
        {"date": "2023-05"},
    ],
    "decisions": [
        {},
        {"body": "Harbour Lights"},
        {"text": "QUAY"},
        {"body": "Tessenmouth Partnership", "date": "2023-04-20"},
    ],
    "groups": [{}, {"name": "COG"}, {"name": "task group"}],
    "referrals": [{}, {"to": "Board"}, {"body": "Chief Officers' Group", "date": "2023-06-20"}],
    "actions": [{}, {"owner": "Lowri Glanfield"}, {"body": "Board"}, {"as_of": "2023-04"}],
    "gaps": [{}, {"kind": "date"}, {"body": "COG"}, {"as_of": "2023-06"}],
    "group": [{"name": "COG"}, {"name": "Harbour Lights"}, {"name": "Board", "as_of": "2023-05"}],
    "interlocks": [{}, {"person": "Farid Nazarian"}, {"body": "COG"}],
    "organisation": [
        {"name": "Corvenshire Police"},
        {"name": "TCVS"},
        {"name": "Tessenside Homes", "as_of": "2023-04"},
    ],
    "person": [{"name": "Farouqui"}, {"name": "Gwen Pettigrew"}, {"name": "Lowri Glanfield", "as_of": "2023-03"}],
    "roles": [{}, {"who": "Farid Nazarian"}, {"role": "COG", "as_of": "2023-05"}, {"as_of": "2022"}],
    "workstream": [
        {"name": "Safe Quays Scheme"},
        {"name": "EEAP"},
        {"name": "Community Fund", "as_of": "2023-05"},
    ],
    "workstreams": [{}, {"name": "Safe Quays Scheme"}, {"name": "EEAP"}],
    "apologies": [{}, {"body": "Board"}, {"person": "Moses Wekesa"}, {"date": "2023-06"}],
    "corrections": [{}, {"body": "Harbour Lights"}, {"date": "2023-05"}],
    "documents": [{}, {"body": "COG"}, {"document": "2023-07-13-partnership-board.txt"}],
    "interests": [{}, {"person": "Trevannion"}, {"body": "Board", "date": "2023-04"}],
    "links": [{}, {"body": "Harbour Lights"}, {"matter": "Safe Quays Scheme"}, {"matter": "winter preparedness"}],
    "meetings": [{}, {"body": "COG"}, {"date": "2023-07"}, {"body": "Tessenmouth Partnership"}],
    "people": [{}, {"name": "Farouqui"}, {"name": "Gwen Pettigrow"}],
    "reports": [{}, {"body": "Board"}, {"text": "quay"}, {"date": "2023-09"}],
    "substitutes": [{}, {"person": "Yasmin Farouqui"}, {"body": "Board"}, {"date": "2023-03"}],
    "votes": [{}, {"body": "COG"}, {"person": "Farouqui"}],
    "warnings": [{}, {"kind": "weekday"}, {"document": "2023-05-17-harbour-lights-task-group.txt"}],
}
THEN = [
    (question.name, {**ASKED[question.name][-1], "as_of": "2023-07-13"})
    for question in questions.questions()
    if any(param.name == "as_of" for param in question.params)
]
GROUPED = [
    (name, {**ASKED[name][0], "as_of": "1990"})
    for name, _ in THEN
    if "GROUP BY" in questions.find(name).texts["sparql"]
]


@dataclass(frozen=True)
class Asked:
    """A store that is asked once for the names of all things, which takes rdflib long."""

    store: Store
    known: dict[str, Table] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.store.language

    def run(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        if params:
            return self.store.run(text, params, limits)
        if text not in self.known:
            self.known[text] = self.store.run(text, params, limits)
        return self.known[text]


@pytest.fixture(scope="module", params=MINUTES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of minutes; real ones are skipped where they are not here."""
    minutes = MINUTES[request.param]
    if not minutes.is_dir():
        pytest.skip(f"these minutes are not here: put them into {minutes}")
    graph = Folder.create(tmp_path_factory.mktemp(request.param) / "minutes.graph")
    assert not graph.load([minutes]).failures
    return graph


@dataclass(frozen=True)
class Engines:
    """The graph in every engine that runs here, and why others don't."""

    stores: dict[str, Asked]
    lacking: list[str]


@pytest.fixture(scope="module")
def engines(
    folder: Folder, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engines]:
    """The graph in the folder's stores, in rdflib from a file, and on the servers."""
    rows, base = folder.graph(include_exempt=True), folder.sparql().base
    file = tmp_path_factory.mktemp("exported") / "minutes.ttl"
    file.write_bytes(rdf(rows, base, format_of(file), ""))
    stores: dict[str, Store] = {"kglite": folder.cypher(), "pyoxigraph": folder.sparql(), "rdflib": open_file(file)}
    lacking = []
    with ExitStack() as stack:
        for name in SERVERS:
            try:
                running = request.getfixturevalue(name)
            except pytest.skip.Exception as why:
                lacking.append(f"{name}: {why}")
            else:
                stores[name] = stack.enter_context(closing(opened(running.uri, base)))
                stores[name].push(rows, quiet)
        yield Engines({name: Asked(store) for name, store in stores.items()}, lacking)


def test_every_engine_gives_the_same_rows(folder: Folder, engines: Engines) -> None:
    counts, differing, stores = [], [], engines.stores
    print(f"\n{'':60}{''.join(f'{engine:>11}' for engine in stores)}")
    for question in questions.questions():
        sets = asked(question, folder, stores["kglite"])
        assert len(sets) >= 3, question.name
        for n, values in enumerate(sets):
            brief = () if (question.name, values) in GROUPED else SLOW[min(n, 2)]
            ask = {engine: store for engine, store in stores.items() if engine not in brief}
            told = {engine: answer(store, question, values) for engine, store in ask.items()}
            shown = f"{question.name} {' '.join(f'{name}={value}' for name, value in values.items())}"
            numbers = [str(len(told[engine])) if engine in told else "" for engine in stores]
            print(f"{shown[:59]:60}{''.join(f'{number:>11}' for number in numbers)}")
            counts.append(len(told["kglite"]))
            differing += [shown for engine, rows in told.items() if rows != told["kglite"]]
    assert not differing
    assert sum(map(bool, counts)) > 0.7 * len(counts), "no rows prove nothing"
    if engines.lacking:
        pytest.skip(f"the same on {', '.join(stores)}, and not asked on {'; '.join(engines.lacking)}")


def test_every_question_is_asked() -> None:
    assert {question.name for question in questions.questions()} == ASKED.keys()


def asked(question: Question, folder: Folder, store: Store) -> list[dict[str, str]]:
    """The values that a question is asked with: those written for the sample, those that a graph suggests."""
    if "sample" in str(folder.path):
        return ASKED[question.name] + [values for name, values in THEN + GROUPED if name == question.name]
    rows = folder.graph(include_exempt=True)
    needed = {param.name: suggested(param, rows)[0] for param in question.params if param.required}
    found = [needed]
    for param in question.params:
        sets = [needed | {param.name: value} for value in suggested(param, rows)]
        told = [values for values in sets if values not in found and answer(store, question, values)]
        found += told[:1] or sets[:1]
    return found[:3]


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
