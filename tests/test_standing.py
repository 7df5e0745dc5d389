"""The standing of what minutes say: their own word for it, and what the meeting that confirmed them put right."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from graphkit import questions
from graphkit.folder import Folder

JANUARY = """Vale Partnership

{status}Minutes of the meeting of the Swan Panel of the Vale Partnership held on 9 January 2024

Present: Ann Moss (Chair), Bob Hart, Cy Lane

1. Swan Ringing

RESOLVED

(i) that Cy Lane buy ten boats

(ii) that Bob Hart ring the swans

2. Goose Feeding

It was agreed that Ann Moss write to the rowing club.

3. Date of Next Meeting

The next meeting will be held on 13 February 2024.
"""
FEBRUARY = """Vale Partnership

Minutes of the meeting of the Swan Panel of the Vale Partnership held on 13 February 2024

Present: Ann Moss (Chair), Bob Hart, Cy Lane

3. Minutes

{words}

4. Duck Counting

It was agreed that Bob Hart count the ducks.
"""
BY = "by Swan Panel of the Vale Partnership, 2024-02-13, item 3"
BOATS = "subject to 'ten boats' in minute 1 being corrected to 'two boats'"


def standings(
    tmp_path: Path, status: str = "", how: str = "were agreed", words: str = "", **values: str
) -> dict[str, str]:
    """The standing of each decision, by its last word."""
    (tmp_path / "january.txt").write_text(JANUARY.format(status=status))
    (tmp_path / "february.txt").write_text(
        FEBRUARY.format(words=words or f"The minutes of the meeting held on 9 January 2024 {how}.")
    )
    folder = Folder.create(tmp_path / "minutes.graph")
    assert not folder.load([tmp_path / "january.txt", tmp_path / "february.txt"]).failures
    question = questions.find("decisions")
    asked = questions.bind(question, values, datetime.date(2024, 6, 1))
    cypher, sparql = (questions.ask(store, question, asked) for store in (folder.cypher(), folder.sparql()))
    assert cypher.rows == sparql.rows
    text, standing = (cypher.columns.index(name) for name in ("text", "standing"))
    return {str(row[text]).strip(".").split()[-1]: str(row[standing]) for row in cypher.rows if row[0] != "2024-02-13"}


def test_minutes_that_a_later_meeting_agrees_are_confirmed_by_it(tmp_path: Path) -> None:
    assert set(standings(tmp_path).values()) == {f"confirmed {BY}"}


@pytest.mark.parametrize(("status", "stated"), [("", "not stated"), ("DRAFT ", "draft"), ("Unconfirmed ", "draft")])
def test_before_that_meeting_they_are_what_they_say_they_are(tmp_path: Path, status: str, stated: str) -> None:
    assert set(standings(tmp_path, status, as_of="2024-02-12").values()) == {stated}
    assert set(standings(tmp_path, status, as_of="2024-02-13").values()) == {f"confirmed {BY}"}


def test_what_is_put_right_is_corrected_and_the_rest_of_its_item_is_warned_of(tmp_path: Path) -> None:
    assert standings(tmp_path, how=f"were agreed, {BOATS}") == {
        "boats": f"corrected {BY}: {BOATS}",
        "swans": f"confirmed with a correction {BY}: {BOATS}",
        "club": f"confirmed {BY}",
    }


def test_a_correction_that_names_no_item_may_be_of_any_of_the_minutes(tmp_path: Path) -> None:
    added = "subject to the addition of Di Marsh to those present"
    assert set(standings(tmp_path, how=f"were agreed, {added}").values()) == {
        f"confirmed with a correction {BY}: {added}"
    }


CONFIRMING = [
    "The minutes of the previous meeting were approved without changes.",
    "The minutes of the meeting held on 9 January 2024, having been circulated, were taken as read and adopted.",
    "That the minutes of the meeting held on 9 January 2024 be adopted. Carried.",
    "Confirm minutes of the meeting held on 9 January 2024. Proposed by Bob Hart, seconded by Cy Lane.",
]


@pytest.mark.parametrize("words", CONFIRMING)
def test_minutes_are_confirmed_in_many_words(tmp_path: Path, words: str) -> None:
    assert set(standings(tmp_path, words=words).values()) == {f"confirmed {BY}"}


@pytest.mark.parametrize("how", ["were not agreed", "could not be agreed", "were circulated", "were deferred"])
def test_minutes_that_the_later_meeting_does_not_agree_stay_what_they_are(tmp_path: Path, how: str) -> None:
    assert set(standings(tmp_path, "DRAFT ", how).values()) == {"draft"}
