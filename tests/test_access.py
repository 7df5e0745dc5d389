"""What was dealt with in private is in no picture and no export unless it is asked for, and then they say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from graphkit.cli import main
from graphkit.stores.rdf import ENDINGS

WORD = "Zanzibar"
MINUTES = f"""Vale Partnership

Minutes of the meeting of the Swan Panel of the Vale Partnership held on 9 January 2024

Present: Ann Moss (Chair), Bob Hart, Cy Lane

1. Declarations of Interest

Bob Hart declared an interest in item 3 ({WORD} contract) and said that he would leave.

2. Swan Ringing

Cy Lane presented a report on ringing. The Panel agreed that Cy Lane buy a boat by 1 March 2024.

RESOLVED: That the public be excluded from the meeting for the following item on the ground that it was likely that
exempt information would be disclosed.

3. {WORD} contract

Di {WORD}son introduced a report on the {WORD} contract. It was agreed that Ann Moss sign the {WORD} contract.

The public were readmitted to the meeting.

4. Goose Feeding

The Panel agreed that Bob Hart write to the {WORD.lower()} club.
""".replace(f" {WORD.lower()} club", " rowing club")
OUTPUTS = {
    "dump": ["dump"],
    "net.html": ["draw", "network", "-o", "net.html"],
    **{f"out{ending}": ["export", f"out{ending}"] for ending in ENDINGS},
}


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    Path("minutes.txt").write_text(MINUTES, encoding="utf-8")
    return CliRunner()


def run(runner: CliRunner, *command: str) -> str:
    done = runner.invoke(main, command, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def output(runner: CliRunner, name: str, *more: str) -> str:
    said = run(runner, *OUTPUTS[name], *more)
    return said if name == "dump" else Path(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_secret_of_an_exempt_item_is_in_no_output(runner: CliRunner, name: str) -> None:
    run(runner, "load", "minutes.txt")
    shown = output(runner, name)
    assert WORD not in shown
    assert "Cy Lane" in shown


@pytest.mark.parametrize("name", OUTPUTS)
def test_asked_for_it_is_there_and_the_output_says_so_at_its_head(runner: CliRunner, name: str) -> None:
    run(runner, "load", "minutes.txt")
    shown = output(runner, name, "--include-exempt")
    assert f"Di {WORD}son" in shown or name == "net.html"
    head = shown.partition("</header>")[0] if name == "net.html" else shown[: shown.index("action/")]
    assert "This includes what was dealt with in private." in head


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_document_loaded_as_exempt_is_in_no_output_until_it_is_opened(runner: CliRunner, name: str) -> None:
    run(runner, "load", "--access", "exempt", "minutes.txt")
    assert "Cy Lane" not in output(runner, name)
    assert "Cy Lane" not in (run(runner, "load", "minutes.txt"), output(runner, name))[1]
    assert "access" in run(runner, "load", "--access", "open", "minutes.txt")
    assert "Cy Lane" in output(runner, name)


@pytest.mark.parametrize("form", ["text", "json", "html", "mermaid"])
def test_a_matter_dealt_with_in_private_has_no_trace_unless_it_is_asked_for(runner: CliRunner, form: str) -> None:
    run(runner, "load", "minutes.txt")
    done = runner.invoke(main, ["trace", WORD, "--format", form])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "This includes what was dealt with in private." in run(
        runner, "trace", WORD, "--format", form, "--include-exempt"
    )


def test_whoever_holds_the_graph_is_answered_from_all_of_it(runner: CliRunner) -> None:
    run(runner, "load", "minutes.txt")
    assert WORD in run(runner, "ask", "decisions")
