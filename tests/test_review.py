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


BODIES = {
    "heron.txt": ("Heron Task Group", "Vale Partnership", "10 January 2024", "Gus Orr (Chair), Hal Pike"),
    "party.txt": ("Heron Working Party", "Vale Partnership", "7 February 2024", "Ivy Quill (Chair), Jo Reed"),
    "later.txt": ("Heron Working Party", "Vale Partnership", "6 March 2024", "Ivy Quill (Chair), Jo Reed"),
}
BODY = HEAD.replace("meeting of the {} of the {} held", "meeting held").replace("Vale Partnership", "{1}\n\n{0}", 1)
BODY = BODY.replace("on {}", "on {2}").replace("Present: {}", "Present: {3}")
SENT = BODY.replace("The report was noted.", "AGREED that the plan be referred to the {4}.")


@pytest.fixture
def heron(runner: CliRunner) -> CliRunner:
    for name, (body, parent, date, people) in BODIES.items():
        Path(name).write_text(BODY.format(body, parent, date, people), encoding="utf-8")
    sent = SENT.format("Board", "Vale Partnership", "3 January 2024", "Kay Sims (Chair)", "Herons Task Group")
    Path("sent.txt").write_text(sent, encoding="utf-8")
    run(runner, "load", *BODIES, "sent.txt")
    return runner


def groups() -> dict[str, str]:
    """The names of the groups, by that of each meeting of theirs."""
    graph = Folder.open(Path("minutes.graph")).graph()
    names = {node.id: node.name for node in graph.nodes if node.label == "Group"}
    return {edge.target.rpartition("/")[2]: names[edge.source] for edge in graph.edges if edge.type == "HELD"}


def referred() -> set[str]:
    graph = Folder.open(Path("minutes.graph")).graph()
    return {
        node.name
        for node in graph.nodes
        for edge in graph.edges
        if edge.type == "REFERRED_TO" and edge.target == node.id
    }


def say(runner: CliRunner, one: str, two: str, verdict: str) -> None:
    run(runner, "review", one, two, told=f"{verdict}\n")


def test_bodies_are_suggested_with_both_contexts(heron: CliRunner) -> None:
    run(heron, "review", "--export", "pairs.csv")
    found = {
        frozenset((row["first_name"], row["second_name"])): row for row in rows("pairs.csv") if row["kind"] == "group"
    }
    assert found.keys() == {
        frozenset({"Heron Task Group", "Heron Working Party"}),
        frozenset({"Heron Task Group", "Herons Task Group"}),
    }
    row = found[frozenset({"Heron Task Group", "Herons Task Group"})]
    assert row["reason"] == "names a letter apart"
    quotes = {row["first_document"]: row["first_quote"], row["second_document"]: row["second_quote"]}
    assert quotes["sent.txt"] == "AGREED that the plan be referred to the Herons Task Group."
    assert quotes["heron.txt"] == "Heron Task Group"


def test_two_bodies_that_met_are_one_whatever_is_loaded_again_until_it_is_taken_back(heron: CliRunner) -> None:
    before = dump()
    assert len({groups()[day] for day in ("2024-01-10", "2024-02-07")}) == 2
    say(heron, "Heron Task Group", "Heron Working Party", "yes")
    one = dump()
    assert len({groups()[day] for day in ("2024-01-10", "2024-02-07", "2024-03-06")}) == 1
    for order in (["later.txt", "heron.txt"], ["heron.txt", "later.txt"]):
        run(heron, "remove", *order)
        for name in order:
            run(heron, "load", name)
        assert dump() == one
    say(heron, "Heron Working Party", "Heron Task Group", "later")
    assert dump() == before


def test_a_body_that_is_only_named_is_one_that_met(heron: CliRunner) -> None:
    assert referred() == {"Herons Task Group"}
    say(heron, "Herons Task Group", "Heron Task Group", "yes")
    assert referred() == {groups()["2024-01-10"]}
    say(heron, "Heron Task Group", "Heron Working Party", "yes")
    assert referred() == {groups()["2024-02-07"]}


def test_what_a_name_means_follows_from_what_was_decided_of_its_body(heron: CliRunner) -> None:
    alone = SENT.format("Otter Panel", "", "4 January 2024", "Meg Usk (Chair)", "Herons Task Group").lstrip()
    Path("alone.txt").write_text(alone, encoding="utf-8")
    under = BODY.format("Otter Panel", "Ash Partnership", "8 February 2024", "Ned Vane (Chair)")
    Path("under.txt").write_text(under, encoding="utf-8")
    run(heron, "remove", "sent.txt")
    run(heron, "load", "alone.txt", "under.txt")
    assert referred() == {"Herons Task Group"}
    say(heron, "Herons Task Group", "Heron Task Group", "yes")
    assert referred() == {"Heron Task Group"}
    say(heron, "Otter Panel", "Otter Panel", "yes")
    assert groups()["2024-01-04"] == groups()["2024-02-08"]
    assert referred() == {"Heron Task Group"}


def test_no_parts_bodies_that_a_rule_made_one(heron: CliRunner) -> None:
    Path("slip.txt").write_text(
        BODY.format("Fairweather Panel", "Vale Partnership", "9 May 2024", "Lou Tate"), encoding="utf-8"
    )
    Path("slips.txt").write_text(
        BODY.format("Fairwaether Panel", "Vale Partnership", "6 June 2024", "Lou Tate"), encoding="utf-8"
    )
    run(heron, "load", "slip.txt", "slips.txt")
    assert groups()["2024-05-09"] == groups()["2024-06-06"]
    say(heron, "Fairweather Panel", "Fairwaether Panel", "no")
    assert groups()["2024-05-09"] != groups()["2024-06-06"]
    assert "Fairwaether" not in str(rows_open(heron))


def rows_open(runner: CliRunner) -> list[dict[str, str]]:
    run(runner, "review", "--export", "pairs.csv")
    return [row for row in rows("pairs.csv") if row["verdict"] == "later"]


def test_no_parts_a_name_from_the_body_that_a_rule_takes_it_for(heron: CliRunner) -> None:
    sent = SENT.format("Board", "Vale Partnership", "2 January 2024", "Kay Sims (Chair)", "Heron Group")
    Path("sent.txt").write_text(sent, encoding="utf-8")
    run(heron, "load", "sent.txt")
    assert referred() == {"Heron Task Group"}
    say(heron, "Heron Group", "Heron Task Group", "no")
    assert referred() == {"Heron Group"}


def test_organisations_are_suggested_made_one_and_parted(heron: CliRunner) -> None:
    trust = "Owl Primary Care Trust"
    for within, name in (("Vale Partnership", "Raven Trust"), ("Vale Partnership", "Ravens Trust"), (trust, "Owl PCT")):
        text = SENT.format("Board", within, f"{len(name)} May 2024", "Kay Sims (Chair)", name)
        Path(f"{name}.txt").write_text(text, encoding="utf-8")
    run(heron, "load", "Raven Trust.txt", "Ravens Trust.txt", "Owl PCT.txt")
    before = dump()
    assert referred() == {"Herons Task Group", "Raven Trust", "Ravens Trust", trust}
    (row,) = (row for row in rows_open(heron) if row["kind"] == "organisation")
    assert {row["first_name"], row["second_name"], row["reason"]} == {
        "Raven Trust",
        "Ravens Trust",
        "names a letter apart",
    }
    say(heron, "Raven Trust", "Ravens Trust", "yes")
    say(heron, "Owl PCT", trust, "no")
    assert len(referred()) == 3
    assert {"Herons Task Group", "Owl PCT"} <= referred()
    say(heron, "Ravens Trust", "Raven Trust", "later")
    say(heron, "Owl PCT", trust, "later")
    assert dump() == before


def dump() -> list[str]:
    return list(Folder.open(Path("minutes.graph")).graph().lines())


def test_two_names_are_asked_of_whatever_the_rules_say(runner: CliRunner) -> None:
    said = run(runner, "review", "Ann Moss", "Cy Lane", told="yes\nyes\n")
    assert "two so far (100). One person?" in said
    assert {"Ann Moss", "Cy Lane"} - people()
    run(runner, "review", "Ann Moss", "Cy Lane", "--export", "pairs.csv")
    assert "yes" in {row["verdict"] for row in rows("pairs.csv")}


NAMES = [
    (["Ann Moss", "Nobody"], "'Nobody' is the name of no person and no body, as the minutes print it", 1),
    (["Ann Moss", "Ann Moss"], "'Ann Moss' and 'Ann Moss' are one name", 1),
    (["Ann Moss", "Swan Panel of the Vale Partnership"], "or a person's and a body's: nothing to decide", 1),
    (["Ann Moss"], "give two names or none", 2),
]


@pytest.mark.parametrize(("names", "why", "status"), NAMES)
def test_two_names_that_can_not_be_asked_of(runner: CliRunner, names: list[str], why: str, status: int) -> None:
    assert why in run(runner, "review", *names, status=status)


def test_what_was_dealt_with_in_private_is_shown_only_if_asked_for(heron: CliRunner) -> None:
    run(heron, "load", "sent.txt", "--access", "exempt")
    assert "Herons" not in str(rows_open(heron))
    assert "no person and no body" in run(heron, "review", "Herons Task Group", "Heron Task Group", status=1)
    said = run(heron, "review", "--include-exempt", "--export", "all.csv")
    assert said.startswith("This includes what was dealt with in private.\n")
    assert "Herons" in str(rows("all.csv"))


def test_it_asks_in_the_terminal(runner: CliRunner) -> None:
    said = run(runner, "review", told="later\nyes\n")
    assert "Chris Hart" in said
    assert "One person?" in said
    assert "minutes.graph: 1 decided, 1 left for later" in said


BROKEN = [
    ("score\n1\n", "pairs.csv:1: no column 'kind'"),
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
