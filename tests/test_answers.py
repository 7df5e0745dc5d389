"""Answers that must come out of two real documents, in both languages.

A partnership's notes of 31 October 2007, and a report to its Board on two earlier meetings.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graphkit import questions
from graphkit.folder import Folder

SEEDS = Path(__file__).parent.parent.parent / "shared" / "minutes" / "seeds"
GROUP = "Leicestershire Strategic Senior Officers' Group"
Ask = Callable[..., list[dict[str, object]]]

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the two documents are not here: put them into {SEEDS}")


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of the two documents."""
    folder = Folder.create(tmp_path_factory.mktemp("seeds") / "minutes.graph")
    assert not folder.load([SEEDS]).failures
    return folder


@pytest.fixture(params=["cypher", "sparql"])
def ask(request: pytest.FixtureRequest, seeds: Folder) -> Ask:
    """Asks a question in one of the languages; rows as objects."""

    def asked(question_name: str, /, **values: str) -> list[dict[str, object]]:
        store = seeds.cypher() if request.param == "cypher" else seeds.sparql()
        question = questions.find(question_name)
        answer = questions.ask(store, question, questions.bind(question, values, datetime.date(2026, 1, 1)))
        assert all(row[answer.columns.index("quote")] for row in answer.rows), "a row without a quote"
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]

    return asked


def people(rows: list[dict[str, object]]) -> set[object]:
    return {row["person"] for row in rows}


def test_who_was_in_the_room_for_minute_123(ask: Ask) -> None:
    rows = ask("in-the-room", body="SSOG", date="2007-10-31", item="123")
    present = {row["person"] for row in ask("attendance", date="2007-10-31") if row["status"] == "present"}
    assert len(present) == 16
    in_support = {"Bill Russell", "Paul Smith", "Nicole Rickard", "John P Wright", "Geoff Cave", "Louise Hall"}
    assert people(rows) == present | in_support
    assert {row["person"]: row["basis"] for row in rows}["John P Wright"] == "listed for this item"
    assert {row["basis"] for row in rows if row["person"] != "John P Wright"} == {"listed without limit"}


def test_a_person_who_speaks_outside_the_listed_minutes_is_told_of(ask: Ask) -> None:
    rows = ask("in-the-room", body="SSOG", date="2007-10-31", item="125")
    assert [row["basis"] for row in rows if row["person"] == "Tom Purnell"] == ["list and text disagree"]


def test_a_substitute_stood_in_for_a_post_without_a_name_made_up(ask: Ask) -> None:
    (row,) = ask("attendance", person="Nigel Farrow")
    post = "Director of Children and Young People's Service, Leicestershire County Council"
    assert row["represents"] == ["Leicestershire County Council", f"for {post}"]
    assert row["status"] == "present"
    assert row["posts"] == []


def test_who_chaired_and_who_sent_apologies(ask: Ask) -> None:
    rows = ask("attendance", body="SSOG", date="2007-10-31")
    assert [row["person"] for row in rows if row["chair"]] == ["John Sinnott"]
    assert {row["person"] for row in rows if row["status"] == "apologies"} == {"Richard Tobin", "Helen Seth"}


@pytest.mark.parametrize(
    ("as_of", "status"), [("2008-06-15", "open"), ("2008-07-01", "overdue")], ids=["before it is due", "after"]
)
def test_an_action_due_in_a_month_is_overdue_when_the_month_is_over(ask: Ask, as_of: str, status: str) -> None:
    rows = ask("responsibilities", who="Information Management Advisory Group", as_of=as_of)
    assert [(row["due"], row["status"], row["date"]) for row in rows] == [("2008-06", status, "2007-08-01")]
    assert "data quality strategy" in str(rows[0]["task"])


def test_who_is_responsible_for_what(ask: Ask) -> None:
    rows = ask("responsibilities")
    (deloitte,) = (row for row in rows if row["owner"] == "Deloitte")
    assert "risk assessment" in str(deloitte["task"])
    assert deloitte["item"] == "123"
    (agencies,) = (row for row in rows if str(row["owner"]).startswith("each agency represented"))
    assert agencies["due"] == "2007-11-08"
    assert agencies["item"] == "134"
    assert {row["kind"] for row in rows} == {"action owner"}, "nobody is called a lead: the minutes give none"
    assert {row["basis"] for row in rows} == {"stated"}


def test_each_agency_is_a_party_and_no_body(seeds: Folder) -> None:
    labels = {node.name: node.label for node in seeds.graph().nodes}
    assert labels["each agency represented by SSOG members"] == "Party"


def steps(rows: list[dict[str, object]]) -> list[tuple[object, object, object]]:
    return [(row["date"], row["item"], row["disposition"]) for row in rows]


def test_the_trace_of_the_reward_targets_risk_assessment(ask: Ask) -> None:
    rows = ask("trace", matter="LAA reward targets risk assessment")
    told = steps(rows)
    assert told[0] == ("2007-08-01", "(g)", "referred on")
    assert rows[0]["clause"] == "(iv)"
    assert ("2007-10-31", "122", "referred on") in told
    assert told[-1][:2] == ("2007-12-13", None)
    assert "not loaded" in str(told[-1][2])
    assert rows[-1]["body"] == GROUP


def test_the_trace_of_the_leadership_project(ask: Ask) -> None:
    rows = ask("trace", matter="Leadership project")
    assert [(row["date"], row["item"]) for row in rows] == [("2007-07-02", "(b)"), ("2007-10-31", "136")]
    assert rows[1]["how"] == ["reference"]


def test_the_trace_of_the_new_growth_point(ask: Ask) -> None:
    told = [(row["date"], row["item"]) for row in ask("trace", matter="New Growth Point")]
    assert told[0] == ("2007-08-01", "(e)")
    assert ("2007-10-31", "128") in told


def test_what_was_referred_to_the_board_on_19_november(ask: Ask) -> None:
    rows = [row for row in ask("referrals", to="Leicestershire Together Board") if row["on"] == "2007-11-19"]
    assert {row["from_item"] for row in rows} == {"134", "139"}
    assert {row["status"] for row in rows} == {"not loaded"}


def test_the_groups_that_were_set_up(ask: Ask) -> None:
    told = [
        str(row["set_up_by"]) for row in ask("groups") if row["set_up_by"] and "2007-10-31" in str(row["set_up_by"])
    ]
    assert sorted(said.rsplit(" ", 1)[1] for said in told) == ["123", "123", "125", "127"]


def test_one_group_over_all_its_names_and_one_person_over_two_spellings(ask: Ask, seeds: Folder) -> None:
    graph = seeds.graph()
    (ssog,) = (n for n in graph.nodes if n.label == "Group" and "SSOG" in n.properties["variants"])
    assert ssog.name == GROUP
    assert [row["meetings"] for row in ask("groups", name="SSOG")] == [["2007-07-02", "2007-08-01", "2007-10-31"]]
    (kishor,) = (n for n in graph.nodes if n.label == "Person" and n.name.startswith("Kishor"))
    assert kishor.properties["variants"] == ["Kishor Tailor", "Kishor Taylor"]


def test_a_wrong_weekday_is_warned_of(ask: Ask) -> None:
    (row,) = [row for row in ask("warnings") if row["kind"] == "weekday clash"]
    assert row["text"] == "2007-09-03, printed as a Tuesday, was a Monday"
    assert row["document"] == "000_13aadc344b16d639.txt"


def test_every_printed_value_of_an_action_stands_in_a_quote(seeds: Folder) -> None:
    evidence = {n.id: n.properties["quote"] for n in seeds.graph().nodes if n.label == "Evidence"}
    assert all(json.dumps(evidence[e.properties["evidence"]]) for e in seeds.graph().edges)
