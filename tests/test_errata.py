"""What a person says of a fact wins over what was read, in both stores, survives any reload, and is taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec import structs

from graphkit import errata, grammar
from graphkit.archive import Archive
from graphkit.cli import main
from graphkit.folder import Folder

SWAN = """Vale Partnership

Minutes of the meeting of the Swan Panel of the Vale Partnership held on 9 January 2024

Present: Ann Moss (Chair), Cy Lane

1. Lamps

AGREED

(i) that Cy Lane write to the Trust by 2 February 2024;
(ii) that the report be noted.

2. Paths

AGREED

(i) that the report be noted.

ACTION: Ann Moss to count the paths by 1 March 2024
"""
LATER = SWAN.replace("9 January 2024", "16 January 2024").replace("Cy Lane write", "Di Fenn write")
GRAPH = Path("minutes.graph")
NOTED = "(ii) that the report be noted."


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(SWAN, encoding="utf-8")
    Path("b.txt").write_text(LATER, encoding="utf-8")
    found = CliRunner()
    run(found, "load", "a.txt", "b.txt")
    return found


def run(runner: CliRunner, *command: str, status: int = 0) -> str:
    done = runner.invoke(main, command)
    assert done.exit_code == status, done.output
    return done.output


def asked(runner: CliRunner, question: str, *params: str, language: str = "cypher") -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(
        run(runner, "ask", question, *params, "--format", "json", "--language", language)
    )
    return rows


def dump(runner: CliRunner) -> str:
    return run(runner, "dump")


SAYS = [
    ("a due date", ["count the paths", "due=4 April 2024"], "actions", ("due", "2024-04-04")),
    ("a month it is due in", ["count the paths", "due=2024-04"], "actions", ("due", "2024-04")),
    ("no due date", ["count the paths", "due="], "actions", ("due", None)),
    ("a task", ["count the paths", "action", "task=count the lamps"], "actions", ("task", "count the lamps")),
    ("owners", ["count the paths", "owners=Cy Lane; Ann Moss"], "actions", ("owners", ["Ann Moss", "Cy Lane"])),
    ("an item's title", ["2. Paths", "item", "title=Footpaths"], "decisions", ("title", "Footpaths")),
    ("a decision's acts", ["write to the Trust", "acts=defer"], "decisions", ("acts", ["defer"])),
    ("who was there", ["Cy Lane", "attendance", "status=apologies"], "apologies", ("person", "Cy Lane")),
    ("who moved", ["write to the Trust", "proposer=Ann Moss"], "votes", ("proposer", ["Ann Moss"])),
]


@pytest.mark.parametrize(("words", "question", "cell"), [case[1:] for case in SAYS], ids=[case[0] for case in SAYS])
def test_what_a_person_says_of_a_fact_is_answered_in_both_languages(
    runner: CliRunner, words: list[str], question: str, cell: tuple[str, object]
) -> None:
    column, value = cell
    for language in ("cypher", "sparql"):
        assert value not in [row[column] for row in asked(runner, question, "date=2024-01-09", language=language)]
    before = dump(runner)
    run(runner, "correct", "a.txt", *words)
    for language in ("cypher", "sparql"):
        rows = asked(runner, question, "date=2024-01-09", language=language)
        assert [row["document"] for row in rows if row[column] == value] == ["a.txt"]
        assert all(row[column] != value for row in asked(runner, question, "date=2024-01-16", language=language))
    run(runner, "correct", "a.txt", words[0], "--take-back")
    assert dump(runner) == before


def test_an_action_is_overdue_by_the_date_that_a_person_gives(runner: CliRunner) -> None:
    def status() -> list[object]:
        rows = asked(runner, "actions", "date=2024-01-09", "as_of=2024-03-15")
        return [row["status"] for row in rows if "count" in str(row["task"])]

    assert status() == ["overdue"]
    for due, expected in (("4 April 2024", "open"), ("2024-02", "overdue"), ("", "open")):
        run(runner, "correct", "a.txt", "count the paths", f"due={due}")
        assert status() == [expected]


def test_a_corrected_fact_keeps_its_quote_and_says_that_a_person_corrected_it(runner: CliRunner) -> None:
    run(runner, "correct", "a.txt", "count the paths", "due=4 April 2024")
    cypher = """MATCH ()-[r:REQUIRES]->(:Action {due: '2024-04-04'}) WITH r, r.evidence AS id
        MATCH (e:Evidence {id: id}) RETURN r.rule AS rule, e.quote AS quote"""
    sparql = """PREFIX gk: <https://w3id.org/graphkit#> SELECT ?rule ?quote {
        ?r gk:target/gk:due "2024-04-04" ; a gk:Requirement ; gk:rule ?rule ; gk:evidence/gk:quote ?quote }"""
    for language, text in (("cypher", cypher), ("sparql", sparql)):
        (row,) = json.loads(run(runner, "query", text, "--language", language, "--format", "json"))
        assert row == {"rule": errata.BY_HAND, "quote": "Ann Moss to count the paths by 1 March 2024"}


def test_what_is_wrong_goes_with_all_in_it_and_leaves_no_trace(runner: CliRunner) -> None:
    assert "count the paths" in dump(runner)
    run(runner, "correct", "a.txt", "2. Paths", "item", "--wrong")
    assert {row["title"] for row in asked(runner, "decisions", "date=2024-01-09")} == {"Lamps"}
    assert [row["task"] for row in asked(runner, "actions", "date=2024-01-09")] == [
        "write to the Trust by 2 February 2024"
    ]


def test_it_is_aimed_at_one_of_those_that_share_a_quote(runner: CliRunner) -> None:
    Path("c.txt").write_text(SWAN.replace("9 January", "10 January").replace("(ii) that", "(i) that"), encoding="utf-8")
    run(runner, "load", "c.txt")
    said = run(runner, "correct", "c.txt", "(i) that the report be noted.", "resolution", "--wrong", status=1)
    assert "2 facts fit; name the one that is meant by its line and its kind:" in said
    places = [line.partition(": ")[0] for line in said.splitlines() if line.startswith("c.txt:")]
    run(runner, "correct", places[1], "that the report be noted.", "resolution", "--wrong")
    noted = [row["title"] for row in asked(runner, "decisions", "date=2024-01-10") if "noted" in str(row["text"])]
    assert noted == ["Lamps"]


def test_it_survives_removal_loading_again_and_any_order(runner: CliRunner, tmp_path: Path) -> None:
    run(runner, "correct", "a.txt", "count the paths", "due=4 April 2024")
    run(runner, "correct", "b.txt", NOTED, "resolution", "--wrong")
    before = dump(runner)
    run(runner, "remove", "a.txt", "b.txt")
    assert "document/" in run(runner, "correct"), "what was said is listed though its document is gone"
    run(runner, "load", "b.txt")
    run(runner, "load", "a.txt")
    assert dump(runner) == before
    with Archive.open(GRAPH) as archive:
        said = archive.errata()
    other = tmp_path / "other.graph"
    Folder.create(other).judge((one, True) for one in said)
    run(runner, "load", "b.txt", "-g", "other.graph")
    run(runner, "load", "a.txt", "-g", "other.graph")
    assert run(runner, "dump", "-g", "other.graph") == before


def test_it_survives_a_newer_reader_and_is_listed_where_the_fact_is_read_no_more(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(runner, "correct", "a.txt", "count the paths", "due=4 April 2024")
    parse = grammar.parse
    monkeypatch.setattr(grammar, "READER", "newer/1")
    run(runner, "load", "a.txt")
    assert [row["due"] for row in asked(runner, "actions") if "count" in str(row["task"])] == [
        "2024-04-04",
        "2024-03-01",
    ]
    monkeypatch.setattr(grammar, "READER", "newer/2")
    monkeypatch.setattr(grammar, "parse", lambda text: structs.replace(parse(text), meetings=()))
    run(runner, "load", "a.txt")
    assert run(runner, "correct").startswith("a.txt (no such fact is read there any more): action")
    monkeypatch.setattr(grammar, "READER", "newer/3")
    monkeypatch.setattr(grammar, "parse", parse)
    run(runner, "load", "a.txt")
    assert run(runner, "correct").startswith("a.txt:20: action")
    run(runner, "correct", "a.txt", "count the paths", "--take-back")
    assert run(runner, "correct") == ""


def test_more_is_said_of_a_fact_and_then_all_taken_back(runner: CliRunner) -> None:
    run(runner, "correct", "a.txt", "count the paths", "--wrong")
    run(runner, "correct", "a.txt", "count the paths", "due=2024-04-04")
    run(runner, "correct", "a.txt", "count the paths", "task=count the lamps")
    assert 'corrected: due=2024-04-04 task="count the lamps"' in run(runner, "correct")
    run(runner, "correct", "document/" + digest("a.txt")[:12], "count the paths", "--take-back")
    assert run(runner, "correct") == ""


def digest(name: str) -> str:
    with Archive.open(GRAPH) as archive:
        return next(digest for digest, names in archive.names().items() if name in names)


def test_the_facts_of_a_quote_are_shown(runner: CliRunner) -> None:
    said = run(runner, "correct", "a.txt", "“Ann Moss to count the\n    paths by 1 March 2024”")
    assert said.splitlines() == [
        'a.txt:20: action owners="Ann Moss" task="count the paths by 1 March 2024" due=2024-03-01',
        "    “Ann Moss to count the paths by 1 March 2024”",
    ]


MISTAKES = [
    ("no such document", ["x.txt", "paths", "--wrong"], "x.txt: no document of that name is loaded; graphkit ask"),
    ("no such quote", ["a.txt", "bridges", "--wrong"], "a.txt: no fact stands on “bridges”; graphkit correct a.txt"),
    ("no such line", ["a.txt:1", "paths", "--wrong"], "a.txt:1: no fact stands on “paths”"),
    ("several facts", ["a.txt", "be noted", "--wrong"], "4 facts fit; name the one that is meant by its line"),
    ("no such kind", ["a.txt", "paths", "deed", "--wrong"], "'deed' is no kind of fact; there are abbreviation,"),
    ("a kind that is not there", ["a.txt", "count the", "vote=", "item"], "no such fact there:\na.txt:20: action"),
    ("no such field", ["a.txt", "count the", "when=2024"], "no such fact there:\na.txt:20: action"),
    ("no date", ["a.txt", "count the", "due=soon"], "due=soon: give a date such as 2008-06-15"),
    ("no task", ["a.txt", "count the", "task="], "task=: give a value"),
    ("none of its values", ["a.txt", "Trust", "acts=done"], "acts=done: give one of note, approve, request,"),
    ("a whole document", ["a.txt", "", "record", "--wrong"], "take it out with graphkit remove"),
    ("nothing said so far", ["a.txt", "count the", "--take-back"], "no such fact there"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "why"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES])
def test_a_mistake_changes_nothing_and_says_what_to_do(runner: CliRunner, words: list[str], why: str) -> None:
    assert why in run(runner, "correct", *words, status=1)
    assert run(runner, "correct") == ""


def test_only_one_thing_is_said_at_once(runner: CliRunner) -> None:
    assert "give one of" in run(runner, "correct", "a.txt", "count the", "due=2024", "--wrong", status=2)


def test_what_is_said_of_a_fact_dealt_with_in_private_stays_private(runner: CliRunner) -> None:
    run(runner, "correct", "a.txt", "2. Paths", "item", "access=exempt")
    run(runner, "correct", "a.txt", "count the paths", "task=count the xylophones")
    assert "xylophones" not in dump(runner)
    assert "xylophones" in run(runner, "dump", "--include-exempt")
