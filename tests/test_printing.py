"""Answers as tables: what is said once, what is left to the quote, what is never cut."""

from __future__ import annotations

import json

import pytest

from graphkit.printing import as_csv, as_json, as_table

COLUMNS = ["person", "body", "basis", "note", "document", "page", "quote"]
ROWS: list[list[object]] = [
    ["Ann Garvie", "Board", "listed", None, "a.txt", 3, "Ann Garvie (Chair)"],
    ["Bo Kerr", "Board", "spoke here", None, "a.txt", None, "Bo Kerr introduced"],
]


def test_what_all_rows_share_is_said_once_and_what_none_says_is_left_out() -> None:
    lines = as_table(COLUMNS, ROWS).splitlines()
    assert lines[0] == "body: Board"
    assert lines[2].split() == ["person", "basis"]
    assert "note" not in "\n".join(lines)


def test_each_row_is_followed_by_its_citation() -> None:
    lines = as_table(COLUMNS, ROWS).splitlines()
    assert lines[lines.index("Ann Garvie  listed") + 1] == "    “Ann Garvie (Chair)” — a.txt, page 3"
    assert lines[-1] == "    “Bo Kerr introduced” — a.txt"


STANDINGS = [
    ("not stated", ""),
    ("draft", " (draft)"),
    ("confirmed", " (confirmed)"),
    ("confirmed by Board, 2024-03-05, item 2", " (confirmed)"),
    ("corrected by Board, 2024-03-05, item 2: 'ten' to read 'two'",
     " (corrected by Board, 2024-03-05, item 2: 'ten' to read 'two')"),
]  # fmt: skip


@pytest.mark.parametrize(("standing", "shown"), STANDINGS, ids=[standing for standing, _ in STANDINGS])
def test_a_citation_says_how_far_it_stands_and_no_more_than_a_reader_needs(standing: str, shown: str) -> None:
    printed = as_table(["person", "standing", "document", "quote"], [["Ann", standing, "a.txt", "Ann Garvie"]])
    assert " ".join(printed.split()).endswith(f"“Ann Garvie” — a.txt{shown}")
    assert "standing" not in printed


def test_a_standing_that_all_rows_share_is_said_once() -> None:
    columns, stood = ["person", "standing", "document", "quote"], "confirmed by Board, 2024-03-05, item 2"
    printed = as_table(columns, [["Ann", stood, "a.txt", "Ann Garvie"], ["Bo", stood, "a.txt", "Bo Kerr"]])
    assert printed.startswith(f"standing: {stood}\n\nperson\n")
    assert printed.count("confirmed") == 1
    assert "standing" not in as_table(columns, [[name, "not stated", "a.txt", name] for name in ("Ann", "Bo")])


def test_a_wrapped_cell_keeps_its_citation_below_its_last_line() -> None:
    long = "a task that is told in more words than a column of this table holds, so that it is wrapped"
    lines = as_table(
        ["owner", "task", "quote", "document"], [["Ann", long, "q", "a.txt"], ["Bo", "short", "r", "a.txt"]]
    )
    rows = lines.splitlines()
    first, second = (n for n, line in enumerate(rows) if line.startswith("    “"))
    assert "wrapped" in rows[first - 1]
    assert rows[second - 1].startswith("Bo")


def test_no_word_is_cut() -> None:
    name = "group/a-very-long-parent-name-of-a-council/" + "x" * 40
    assert name in as_table(["id", "kind"], [[name, "board"], ["group/b", "board"]])


def test_columns_that_find_no_room_stand_below_the_row() -> None:
    columns = [f"column{n}" for n in range(8)]
    rows: list[list[object]] = [[f"value {n} of row {r} " + "w " * 10 for n in range(8)] for r in range(2)]
    printed = as_table(columns, rows)
    assert all(f"value {n} of row {r}" in " ".join(printed.split()) for n in range(8) for r in range(2))
    assert max(map(len, printed.splitlines())) <= 100


def test_a_text_that_the_quote_holds_is_not_said_twice() -> None:
    printed = as_table(
        ["item", "text", "quote", "document"], [["1", "that X be noted", "(i) that X be noted", "a.txt"]]
    )
    assert printed.count("that X be noted") == 1


def test_no_rows_say_so() -> None:
    assert as_table(COLUMNS, []) == "no rows"
    assert json.loads(as_json(COLUMNS, [])) == []
    assert as_csv(["a", "b"], []) == "a,b"


def test_csv_quotes_what_it_must_and_joins_lists() -> None:
    printed = as_csv(["a", "b"], [['say "x", y', ["one", "two"]], [True, None]])
    assert printed == 'a,b\n"say ""x"", y",one; two\nyes,'
