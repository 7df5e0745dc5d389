"""The commands as a person uses them: what they print, what they write, how they fail."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import graphkit
from graphkit.cli import main
from graphkit.extracting import cited as cited_spans
from graphkit.extracting import unread
from graphkit.grammar import parse
from graphkit.text import fold, read

SAMPLE = sorted((Path(graphkit.__file__).parent / "sample").glob("*.txt"))
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GRAPHKIT_GRAPH", raising=False)
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the sample."""
    path = tmp_path_factory.mktemp("sample") / "minutes.graph"
    done = CliRunner().invoke(main, ["load", *map(str, SAMPLE), "-g", str(path)])
    assert done.exit_code == 0, done.output
    return path


def test_extract_prints_a_record_a_line(run: Run) -> None:
    done = run("extract", *SAMPLE[:2])
    assert done.exit_code == 0
    assert [json.loads(line)["document"] for line in done.stdout.splitlines()] == [p.name for p in SAMPLE[:2]]


def test_extract_writes_a_file_a_document(run: Run, tmp_path: Path) -> None:
    done = run("extract", *SAMPLE[:2], "--out", "records")
    assert done.exit_code == 0
    assert sorted(p.name for p in (tmp_path / "records").iterdir()) == [f"{p.stem}.json" for p in SAMPLE[:2]]
    assert json.loads((tmp_path / "records" / f"{SAMPLE[0].stem}.json").read_text())["meetings"]


def test_two_files_of_one_stem_are_an_error_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "minutes.txt").write_text(SAMPLE[0].read_text())
    done = run("extract", "a/minutes.txt", "b/minutes.txt", "--out", "records")
    assert done.exit_code == 1
    assert "a/minutes.txt" in done.stderr
    assert "minutes.json" in done.stderr
    assert not (tmp_path / "records").exists()


def test_every_quote_can_be_checked_against_the_text_that_is_printed(run: Run) -> None:
    text = run("text", SAMPLE[1]).stdout
    record = json.loads(run("extract", SAMPLE[1]).stdout)
    parts = list(cited(record))
    assert len(parts) > 80
    assert [p["quote"] for p in parts] == [fold(text[p["span"]["start"] : p["span"]["end"]]) for p in parts]


UNREAD = """Minutes of the Harbour Board held on 3 May 2019
\x0cPresent: Cllr Ann Reed (Chair), Cllr Bo Lind
\x0c1. Quay dues

The gulls have been loud this spring.

RESOLVED: that the dues be raised by a tenth.
"""


def test_what_gave_no_fact_is_shown_with_its_line_and_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(UNREAD)
    done = run("extract", "--unread", "a.txt", "gone.txt")
    share, place, words = done.stdout.splitlines()
    size, left = (len("".join(told.split())) for told in (UNREAD, words))
    file, percent = share.removesuffix(" % of the text was read").split(": ")
    assert file == "a.txt"
    assert 100 * (size - left - len("Present:,")) // size <= int(percent) <= 100 * (size - left) // size
    assert (place, words) == ("a.txt:5 (page 3)", "    The gulls have been loud this spring.")
    assert (done.exit_code, done.stderr) == (1, "graphkit: gone.txt: no such file\n")


def test_what_was_not_read_is_not_written_to_a_folder(run: Run, tmp_path: Path) -> None:
    done = run("extract", "--unread", SAMPLE[0], "--out", "records")
    assert done.exit_code == 2
    assert not (tmp_path / "records").exists()


def test_all_stretches_but_what_a_record_cites_are_unread() -> None:
    for path in SAMPLE:
        text = read(path)
        covered = {at for span in cited_spans(parse(text)) for at in range(span.start, span.end)}
        gaps = {at for span in unread(text) for at in range(span.start, span.end)}
        assert not covered & gaps
        assert all(c.isspace() or n in covered or n in gaps for n, c in enumerate(text.body))


def test_standard_input_is_read_for_a_dash(run: Run, tmp_path: Path) -> None:
    said = SAMPLE[0].read_bytes()
    done = CliRunner().invoke(main, ["extract", "-"], input=said)
    record = json.loads(done.stdout)
    assert record.pop("document") == "stdin"
    named = json.loads(run("extract", SAMPLE[0]).stdout)
    assert named.pop("document") == SAMPLE[0].name
    assert record == named
    assert CliRunner().invoke(main, ["text", "-"], input=said).stdout.encode() == said
    assert CliRunner().invoke(main, ["extract", "-", "--out", "records"], input=said).exit_code == 0
    assert [p.name for p in (tmp_path / "records").iterdir()] == ["stdin.json"]
    assert CliRunner().invoke(main, ["text", "-"], input=b"").stderr == "graphkit: -: is empty\n"


def cited(value: object) -> list[dict]:
    """All parts of a record that carry a quote."""
    if isinstance(value, list):
        return [part for member in value for part in cited(member)]
    if isinstance(value, dict):
        inner = [part for member in value.values() for part in cited(member)]
        return [value, *inner] if "quote" in value else inner
    return []


def test_loading_twice_changes_nothing_and_another_order_gives_the_same_bytes(run: Run, graph: Path) -> None:
    first = run("dump", "-g", graph).stdout
    again = run("load", *SAMPLE, "-g", graph)
    assert again.exit_code == 0
    assert again.stdout.count("unchanged") == len(SAMPLE) + 1
    for path in reversed(SAMPLE):
        assert run("load", path, "-g", "other.graph").exit_code == 0
    assert run("dump", "-g", "other.graph").stdout == first == run("dump", "-g", graph).stdout


def test_a_document_that_is_removed_was_never_there(run: Run) -> None:
    run("load", *SAMPLE, "-g", "all.graph")
    run("load", *SAMPLE[1:], "-g", "fewer.graph")
    assert run("remove", SAMPLE[0], "-g", "all.graph").exit_code == 0
    assert run("dump", "-g", "all.graph").stdout == run("dump", "-g", "fewer.graph").stdout


def test_the_graph_is_named_by_option_or_environment(run: Run, tmp_path: Path) -> None:
    run("load", SAMPLE[0])
    assert (tmp_path / "minutes.graph").is_dir()
    os.environ["GRAPHKIT_GRAPH"] = "named.graph"
    try:
        run("load", SAMPLE[0])
    finally:
        del os.environ["GRAPHKIT_GRAPH"]
    assert (tmp_path / "named.graph").is_dir()


def test_what_cannot_be_read_is_one_line_each_and_the_rest_is_loaded(run: Run, tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG")
    (tmp_path / "none").mkdir()
    done = run("load", "gone.txt", "scan.png", "none", SAMPLE[0], "-g", "g")
    assert done.exit_code == 1
    assert {line.split(":")[1].strip() for line in done.stderr.splitlines()} == {"gone.txt", "scan.png", "none"}
    assert len(done.stderr.splitlines()) == 3
    assert f"new  {SAMPLE[0]}" in done.stdout
    assert run("dump", "-g", "g").stdout


def test_a_load_that_reads_nothing_leaves_no_graph(run: Run, tmp_path: Path) -> None:
    assert run("load", "gone.txt").exit_code == 1
    assert not (tmp_path / "minutes.graph").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("text", "gone.txt"), "no such file"),
        (("load", "-"), "-: a graph keeps a document by its file's name"),
        (("ask", "attendance"), "no such graph folder"),
        (("ask", "attendance", "-g", "plain"), "is not a graph folder"),
        (("dump", "-g", "file.txt"), "is a file, not a graph folder"),
        (("load", "file.txt", "-g", "plain"), "holds other things and no graph"),
        (("ask", "attendence"), "attendance"),
        (("ask", "attendance", "boddy=Board"), "body"),
        (("ask", "attendance", "Board"), "body="),
        (("ask", "responsibilities", "as_of=soon"), "as_of"),
        (("ask", "trace"), "matter"),
        (("query", "MATCH (n) RETRUN n", "-g", "GRAPH"), "1:19"),
        (("query", "CREATE (n:Person {id: 'x'})", "-g", "GRAPH"), "CREATE"),
        (("query", "-f", "wrong.cypher", "-g", "GRAPH"), "wrong.cypher:2:"),
        (("query", "-f", "gone.cypher", "-g", "GRAPH"), "no such file"),
        (("draw", "network", "-o", "file.txt/x.html", "-g", "GRAPH"), "can't be written"),
        (("remove", "gone.txt", "-g", "GRAPH"), "gone.txt"),
    ],
)
def test_a_mistake_is_told_in_a_line_without_a_traceback(
    run: Run, tmp_path: Path, graph: Path, words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "letter.txt").write_text("x")
    (tmp_path / "file.txt").write_text("x")
    (tmp_path / "wrong.cypher").write_text("MATCH (n)\nRETRUN n")
    done = run(*(graph if word == "GRAPH" else word for word in words))
    assert done.exit_code == 1
    assert told in done.stderr
    assert done.stderr.startswith("graphkit: ")
    assert isinstance(done.exception, SystemExit)
    assert not done.stdout


def test_a_query_reads_what_was_loaded_in_either_language(run: Run, graph: Path, tmp_path: Path) -> None:
    cypher = "MATCH (d:Document) RETURN d.name AS name ORDER BY name"
    (tmp_path / "q.rq").write_text(
        "PREFIX gk: <https://w3id.org/graphkit#> SELECT ?name { ?d a gk:Document ; gk:name ?name } ORDER BY ?name"
    )
    one = run("query", cypher, "-g", graph, "--format", "json")
    two = run("query", "-f", "q.rq", "--language", "sparql", "-g", graph, "--format", "json")
    assert json.loads(one.stdout) == json.loads(two.stdout) == [{"name": p.name} for p in SAMPLE]
    few = run("query", cypher, "-g", graph, "--rows", "2", "--format", "csv")
    assert few.stdout.split() == ["name", SAMPLE[0].name, SAMPLE[1].name]
    assert "only the first 2 rows" in few.stderr


def test_ask_without_a_name_lists_the_questions(run: Run) -> None:
    done = run("ask")
    assert done.exit_code == 0
    for name in (
        "responsibilities",
        "trace",
        "attendance",
        "in-the-room",
        "decisions",
        "groups",
        "referrals",
        "warnings",
    ):
        assert name in done.stdout


@pytest.mark.parametrize("language", ["cypher", "sparql"])
def test_ask_gives_row_objects_that_cite_their_document(run: Run, graph: Path, language: str) -> None:
    done = run("ask", "attendance", "date=2023-04-20", "--language", language, "--format", "json", "-g", graph)
    rows = json.loads(done.stdout)
    assert {row["document"] for row in rows} == {"2023-04-20-partnership-board.txt"}
    assert [row["person"] for row in rows if row["chair"]] == ["Barbara Threlkeld"]
    assert all(row["quote"] for row in rows)


def test_the_demonstration_tells_what_it_did_and_where(run: Run, tmp_path: Path) -> None:
    done = run("demo", "here")
    assert done.exit_code == 0, done.output
    assert len(list((tmp_path / "here" / "minutes").iterdir())) == len(SAMPLE) == 7
    assert (tmp_path / "here" / "network.html").read_text().startswith("<!doctype html>")
    for said in (
        "no trace found",
        "here/minutes.graph",
        "here/network.html",
        "Safe Quays Scheme",
        "graphkit ask trace",
    ):
        assert said in done.stdout
