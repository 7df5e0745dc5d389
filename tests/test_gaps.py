"""What is missing is said only where the minutes that are loaded say enough, in both languages."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from graphs import LAA, OCTOBER, WRIGHT, Said, hand_made, said

from graphkit import questions
from graphkit.folder import Folder
from graphkit.stores import cypher, sparql
from graphkit.stores.cypher import CypherStore
from graphkit.stores.sparql import SparqlStore

HEAD = """Vale Partnership

Minutes of the meeting of the Swan Panel of the Vale Partnership held on {day} 2024

Present:

Ann Moss (Chair)
{clerk}, Chief Warden, Vale Trust

"""
FIRST = """1. Swan Ringing

It was agreed that Bob Hart buy a boat.

2. Ducks

It was agreed to set up a Duck Counting Task Group.

3. Date of Next Meeting

The next meeting will be held on 13 February 2024.
"""
SECOND = """4. Goose Feeding

Ann Moss gave a report on geese.
"""


def rows(store: Any, kind: str, **values: str) -> list[tuple[object, ...]]:
    question = questions.find("gaps")
    bound = questions.bind(question, {"kind": kind, **values}, datetime.date(2024, 6, 1))
    answer = questions.ask(store, question, bound)
    columns = [answer.columns.index(name) for name in ("date", "item", "what", "who")]
    return [tuple(row[n] for n in columns) for row in answer.rows]


def gaps(tmp_path: Path, kind: str, second: str = SECOND, clerk: str = "Di Lane", **values: str) -> list[Any]:
    (tmp_path / "first.txt").write_text(HEAD.format(day="9 January", clerk="Bob Hart") + FIRST)
    if second:
        (tmp_path / "second.txt").write_text(HEAD.format(day="13 February", clerk=clerk) + second)
    folder = Folder.create(tmp_path / "minutes.graph")
    assert not folder.load(sorted(tmp_path.glob("*.txt"))).failures
    found = rows(folder.cypher(), kind, **values)
    assert found == rows(folder.sparql(), kind, **values)
    return found


BODY = "Swan Panel of the Vale Partnership"
UNCONFIRMED = [("2024-01-09", None, f"{BODY}, 2024-01-09", f"{BODY}, 2024-02-13")]


def test_minutes_that_the_next_meeting_says_nothing_of_were_not_confirmed(tmp_path: Path) -> None:
    assert gaps(tmp_path, "confirmed") == UNCONFIRMED


ENOUGH = {
    "before that meeting": (SECOND, {"as_of": "2024-02-12"}),
    "where its minutes are not loaded": ("", {}),
    "where it confirmed them": ("4. Minutes\n\nThe minutes of 9 January 2024 were agreed.\n\n" + SECOND, {}),
    "where it has an item on minutes that tells no more": ("4. Minutes\n\nSee above.\n\n" + SECOND, {}),
}


@pytest.mark.parametrize(("second", "values"), ENOUGH.values(), ids=list(ENOUGH))
def test_nothing_is_said_of_minutes(tmp_path: Path, second: str, values: dict[str, str]) -> None:
    assert gaps(tmp_path, "confirmed", second, **values) == []


def test_an_owner_whose_post_another_holds_is_no_longer_in_it(tmp_path: Path) -> None:
    who = "Bob Hart, Chief Warden, Vale Trust until 2024-01-09 or later; Di Lane by 2024-02-13"
    assert gaps(tmp_path, "post") == [("2024-01-09", "1", "buy a boat", who)]


def test_an_owner_whom_nobody_followed_or_not_yet_is_in_post(tmp_path: Path) -> None:
    assert gaps(tmp_path, "post", clerk="Bob Hart") == []
    assert gaps(tmp_path, "post", as_of="2024-02-12") == []


def test_a_post_that_two_hold_at_once_has_no_successor(tmp_path: Path) -> None:
    assert gaps(tmp_path, "post", clerk="Di Lane, Chief Warden, Vale Trust\nEve Moor") == []


def test_a_group_is_not_heard_of_once_its_maker_met_again_without_a_word_of_it(tmp_path: Path) -> None:
    assert [row[2] for row in gaps(tmp_path, "heard")] == ["Duck Counting Task Group"]


def test_a_group_whose_maker_did_not_meet_again_may_yet_be_heard_of(tmp_path: Path) -> None:
    assert gaps(tmp_path, "heard", "") == []
    assert gaps(tmp_path, "heard", as_of="2024-02-12") == []


OTHER = said(OCTOBER, "Mr Wright leads on the LAA", "RESPONSIBLE_FOR", WRIGHT, LAA, kind="lead", basis="stated")
LEADS = [
    ("one", (), {}, []),
    ("two", (OTHER,), {}, [("2007-10-31", None, "John P Wright"), ("2008-02-06", None, "Kishor Tailor")]),
    ("one, and another later", (OTHER,), {"as_of": "2008-02-05"}, []),
]


@pytest.mark.parametrize(("more", "values", "expected"), [case[1:] for case in LEADS], ids=[case[0] for case in LEADS])
def test_a_workstream_has_two_leads_once_minutes_name_both(
    tmp_path: Path, more: tuple[Said, ...], values: dict[str, str], expected: list[tuple[object, ...]]
) -> None:
    cypher.build(hand_made(*more), tmp_path / "graph.kgl")
    sparql.build(hand_made(*more), tmp_path / "triples", "https://example.org/id/")
    for store in (CypherStore.open(tmp_path / "graph.kgl"), SparqlStore.open(tmp_path / "triples")):
        assert [(date, item, who) for date, item, _, who in rows(store, "leads", **values)] == expected
