"""All engines give the same rows for every question, on the sample and, where it is here, on real minutes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import graphkit
from graphkit import questions
from graphkit.export import rdf
from graphkit.folder import Folder
from graphkit.stores.cypher import CypherStore
from graphkit.stores.memory import open_file
from graphkit.stores.rdf import format_of
from graphkit.stores.sparql import SparqlStore
from graphkit.stores.tables import Limits, Table

SAMPLE = Path(graphkit.__file__).parent / "sample"
SEEDS = Path(__file__).parent.parent.parent / "shared" / "minutes" / "seeds"
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
CASES = [(name, values) for name, sets in ASKED.items() for values in sets]
THEN = [
    (question.name, {**ASKED[question.name][-1], "as_of": "2023-07-13"})
    for question in questions.questions()
    if any(param.name == "as_of" for param in question.params)
]


@pytest.fixture(scope="module", params=["sample", "seeds"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of the sample, or of two real documents."""
    minutes = SAMPLE if request.param == "sample" else SEEDS
    if not minutes.is_dir():
        pytest.skip(f"the two documents are not here: put them into {SEEDS}")
    graph = Folder.create(tmp_path_factory.mktemp(request.param) / "minutes.graph")
    assert not graph.load([minutes]).failures
    return graph


@dataclass(frozen=True)
class Asked:
    """A store that is asked once for the names of all things, which takes rdflib long."""

    store: CypherStore | SparqlStore
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


@pytest.fixture(scope="module")
def stores(folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Asked]:
    """The folder's stores, and rdflib's of what its graph is exported as."""
    file = tmp_path_factory.mktemp("exported") / "minutes.ttl"
    file.write_bytes(rdf(folder.graph(include_exempt=True), folder.sparql().base, format_of(file), ""))
    found = {"kglite": folder.cypher(), "pyoxigraph": folder.sparql(), "rdflib": open_file(file)}
    return {engine: Asked(store) for engine, store in found.items()}


def answers(stores: dict[str, Asked], name: str, values: dict[str, str]) -> dict[str, list[str]]:
    """The rows that each engine gives."""
    question = questions.find(name)
    bound = questions.bind(question, values, datetime.date(2024, 1, 1))
    return {
        engine: sorted(map(repr, questions.ask(store, question, bound).rows))  # type: ignore[arg-type]
        for engine, store in stores.items()
    }


def test_every_question_is_compared() -> None:
    assert {question.name for question in questions.questions()} == ASKED.keys()


@pytest.mark.parametrize(("name", "values"), CASES, ids=lambda value: value if isinstance(value, str) else str(value))
def test_all_engines_give_the_same_rows(
    folder: Folder, stores: dict[str, Asked], name: str, values: dict[str, str]
) -> None:
    told = answers(stores, name, values)
    assert told == dict.fromkeys(stores, told["kglite"])
    if "sample" in str(folder.path) and name != "votes":  # of which its minutes tell none
        assert told["kglite"], "no rows prove nothing"


@pytest.mark.parametrize(("name", "values"), THEN, ids=lambda value: value if isinstance(value, str) else "then")
def test_all_engines_give_the_same_rows_of_a_day(stores: dict[str, Asked], name: str, values: dict[str, str]) -> None:
    told = answers(stores, name, values)
    assert told == dict.fromkeys(stores, told["kglite"])


@pytest.mark.parametrize(
    "name", sorted({name for name, _ in THEN if "GROUP BY" in questions.find(name).texts["sparql"]})
)
def test_all_engines_give_the_same_rows_where_nothing_is_grouped(stores: dict[str, Asked], name: str) -> None:
    told = answers(stores, name, {**ASKED[name][0], "as_of": "1990"})
    assert told == dict.fromkeys(stores, told["kglite"])
