"""README.md tells the truth: its commands are run, and print what it shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

import graphkit
from graphkit.cli import main

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
SAMPLE = Path(graphkit.__file__).parent / "sample"


def sessions() -> list[tuple[str, str]]:
    """Each command of the README's console blocks with the output shown below it."""
    parts = (re.split(r"^\$ ", block, flags=re.MULTILINE)[1:] for block in BLOCKS)
    pairs = (part.partition("\n") for block in parts for part in block)
    return [(command, shown) for command, _, shown in pairs if command.startswith("graphkit ")]


def test_the_readme_shows_every_command() -> None:
    shown = {command.split()[1] for command, _ in sessions()}
    assert shown >= set(main.commands)


def test_the_commands_print_what_the_readme_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GRAPHKIT_GRAPH", raising=False)
    for command, shown in sessions():
        done = CliRunner().invoke(main, shlex.split(command)[1:])
        assert done.exit_code == 0, f"{command}\n{done.output}"
        assert matches(shown, done.output), f"$ {command}\n{done.output}\n--- shown:\n{shown}"


def matches(shown: str, printed: str) -> bool:
    """Whether an output is as shown; a line of '…' stands for any lines, one at a line's end for its rest."""
    pattern = "".join(line_pattern(line) for line in shown.rstrip("\n").splitlines())
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n") is not None


def line_pattern(line: str) -> str:
    if line.strip() == "…":
        return r"(?:.*\n)*?"
    if line.endswith("…"):
        return re.escape(line.removesuffix("…")) + r".*\n"
    return re.escape(line) + r"\n"


@pytest.mark.parametrize("excerpt", re.findall(r"```text\n(.*?)```", README, re.DOTALL))
def test_the_excerpts_of_minutes_are_in_the_sample(excerpt: str) -> None:
    printed = [page.read_text(encoding="utf-8") for page in SAMPLE.glob("*.txt")]
    for paragraph in filter(None, (part.strip() for part in excerpt.split("…"))):
        assert any(paragraph in page for page in printed), paragraph


def test_two_one_liners_do_all_the_set_up() -> None:
    lines = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(lines) == 2
    assert lines[0].endswith("graphkit demo")
    assert lines[1].endswith("tests/check.py")
    check = (Path(__file__).parent.parent / ".ci" / "run").read_text(encoding="utf-8")
    assert lines[1].split(" && ")[1] in check
    assert lines[1].split(" && ")[2] in check


def test_a_short_list_of_changes_is_at_the_end() -> None:
    assert README.index("## Changes") > README.rindex("```")
