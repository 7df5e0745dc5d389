"""The two languages give the same rows for every question, on the sample and, where it is here, on real minutes."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import graphkit
from graphkit import questions
from graphkit.folder import Folder

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


def answer(folder: Folder, language: str, name: str, values: dict[str, str]) -> list[str]:
    store = folder.cypher() if language == "cypher" else folder.sparql()
    question = questions.find(name)
    told = questions.ask(store, question, questions.bind(question, values, datetime.date(2024, 1, 1)))
    return sorted(map(repr, told.rows))


def test_every_question_is_compared() -> None:
    assert {question.name for question in questions.questions()} == ASKED.keys()


@pytest.mark.parametrize(("name", "values"), CASES, ids=lambda value: value if isinstance(value, str) else str(value))
def test_both_languages_give_the_same_rows(folder: Folder, name: str, values: dict[str, str]) -> None:
    cypher = answer(folder, "cypher", name, values)
    assert cypher == answer(folder, "sparql", name, values)
    if "sample" in str(folder.path) and name != "votes":  # of which its minutes tell none
        assert cypher, "no rows prove nothing"


@pytest.mark.parametrize(("name", "values"), THEN, ids=lambda value: value if isinstance(value, str) else "then")
def test_both_languages_give_the_same_rows_of_a_day(folder: Folder, name: str, values: dict[str, str]) -> None:
    assert answer(folder, "cypher", name, values) == answer(folder, "sparql", name, values)
