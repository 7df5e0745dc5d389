"""Suggestions of who is one person, and what a person decides of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphkit.cli import main
from graphkit.folder import Folder

HEAD = """Vale Partnership

Minutes of the meeting of the {} of the {} held on {}

Present: {}

1. Lamps

The report was noted.
"""
MINUTES = {
    "a.txt": ("Swan Panel", "Vale Partnership", "9 January 2024", "Ann Moss (Chair), Christopher Hart, Cy Lane"),
    "b.txt": ("Swan Panel", "Vale Partnership", "6 February 2024", "Ann Moss (Chair), Chris Hart, Di Fenn"),
    "c.txt": ("Board", "Harl Partnership", "5 March 2024", "Cy Lane (Chair), Ed Rook"),
}


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    for name, (body, parent, date, people) in MINUTES.items():
        head = HEAD.replace("Vale Partnership", parent, 1)
        Path(name).write_text(head.format(body, parent, date, people), encoding="utf-8")
    found = CliRunner()
    run(found, "load", "a.txt", "b.txt", "c.txt")
    return found


def run(runner: CliRunner, *command: str, told: str = "", status: int = 0) -> str:
    done = runner.invoke(main, command, input=told)
    assert done.exit_code == status, done.output
    return done.output


def people() -> set[str]:
    return {node.name for node in Folder.open(Path("minutes.graph")).graph().nodes if node.label == "Person"}


def rows(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def decide(runner: CliRunner, name: str, verdict: str) -> None:
    run(runner, "review", "--export", "pairs.csv")
    found = rows("pairs.csv")
    (row,) = (row for row in found if name in (row["first_name"], row["second_name"]))
    row["verdict"] = verdict
    with Path("pairs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow(row)
    run(runner, "review", "--import", "pairs.csv")


def test_pairs_are_suggested_with_both_contexts(runner: CliRunner) -> None:
    run(runner, "review", "--export", "pairs.csv")
    found = {frozenset((row["first_name"], row["second_name"])): row for row in rows("pairs.csv")}
    assert found.keys() == {frozenset({"Cy Lane"}), frozenset({"Chris Hart", "Christopher Hart"})}
    row = found[frozenset({"Chris Hart", "Christopher Hart"})]
    assert row["reason"] == "one first name is short for the other"
    assert {row["first_document"], row["second_document"]} == {"a.txt", "b.txt"}
    assert row["verdict"] == "later"
    assert all(row[name] for name in row)


def test_yes_makes_one_of_them_whatever_is_loaded_again_until_it_is_taken_back(runner: CliRunner) -> None:
    before = people()
    assert {"Chris Hart", "Christopher Hart"} <= before
    decide(runner, "Chris Hart", "yes")
    assert people() == before - {"Chris Hart"}
    run(runner, "remove", "b.txt")
    run(runner, "load", "b.txt")
    assert people() == before - {"Chris Hart"}
    decide(runner, "Chris Hart", "later")
    assert people() == before


def test_no_wins_over_a_rule(runner: CliRunner) -> None:
    Path("d.txt").write_text(
        HEAD.format("Swan Panel", "Vale Partnership", "2 April 2024", "Ann Mos, Ann Fenn"), encoding="utf-8"
    )
    Path("e.txt").write_text(
        HEAD.format("Swan Panel", "Vale Partnership", "7 May 2024", "Gwen Fairweather"), encoding="utf-8"
    )
    Path("f.txt").write_text(
        HEAD.format("Swan Panel", "Vale Partnership", "4 June 2024", "Gwen Fairwether"), encoding="utf-8"
    )
    run(runner, "load", "e.txt", "f.txt")
    assert len({name for name in people() if "Gwen" in name}) == 1
    run(runner, "review", "--export", "pairs.csv")
    row = rows("pairs.csv")[0]
    digests = {node.name: node.properties["digest"] for node in documents()}
    row |= {"first_name": "Gwen Fairweather", "first_digest": str(digests["e.txt"])}
    row |= {"second_name": "Gwen Fairwether", "second_digest": str(digests["f.txt"]), "verdict": "no"}
    with Path("pairs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow(row)
    run(runner, "review", "--import", "pairs.csv")
    assert len({name for name in people() if "Gwen" in name}) == 2


def documents() -> list:  # type: ignore[type-arg]
    return [node for node in Folder.open(Path("minutes.graph")).graph().nodes if node.label == "Document"]


def test_it_asks_in_the_terminal(runner: CliRunner) -> None:
    said = run(runner, "review", told="later\nyes\n")
    assert "Chris Hart" in said
    assert "One person?" in said
    assert "minutes.graph: 1 decided, 1 left for later" in said


BROKEN = [
    ("score\n1\n", "pairs.csv:1: no column 'reason'"),
    (None, "pairs.csv: No such file or directory"),
]


@pytest.mark.parametrize(("text", "why"), BROKEN)
def test_a_broken_file_changes_nothing_and_says_where(runner: CliRunner, text: str | None, why: str) -> None:
    if text is not None:
        Path("pairs.csv").write_text(text, encoding="utf-8")
    before = people()
    assert why in run(runner, "review", "--import", "pairs.csv", status=1)
    assert people() == before


def test_an_unknown_verdict_is_told_of_with_its_line(runner: CliRunner) -> None:
    run(runner, "review", "--export", "pairs.csv")
    text = Path("pairs.csv").read_text(encoding="utf-8").replace(",later,", ",perhaps,", 1)
    Path("pairs.csv").write_text(text, encoding="utf-8")
    assert "pairs.csv:2: verdict 'perhaps' is none of" in run(runner, "review", "--import", "pairs.csv", status=1)
