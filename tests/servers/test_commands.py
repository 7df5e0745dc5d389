"""The commands of README.md that need a server, run on real ones."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from processes import Running
from test_readme import README

from graphkit.cli import main
from graphkit.folder import Folder

SECTION = README[README.index("## On a server") : README.index("## Draw")]
COMMANDS = re.findall(r"^graphkit .*", re.findall(r"```sh\n(.*?)```", SECTION, re.DOTALL)[0], re.MULTILINE)


def run(*words: str) -> Result:
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, f"{words}\n{done.output}"
    return done


def test_the_readme_s_commands_run(
    neo4j: Running, fuseki: Running, oxigraph: Running, sample: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sample.path.parent / "my.graph").symlink_to(sample.path)
    monkeypatch.chdir(sample.path.parent)
    for shown, running in (("bolt://localhost:7687", neo4j), (":3030", fuseki), (":7878", oxigraph)):
        commands = [command for command in COMMANDS if shown in command]
        asked = [shlex.split(re.sub(r"(bolt|http)://\S+", running.uri, command))[1:] for command in commands]
        pushed, answered = run(*asked[0]), run(*asked[1])
        assert re.search(rf"{re.escape(running.uri)}: \d+ (rows|triples) written, \d+ taken out\. ", pushed.output)
        assert "What was dealt with in private is left out." in pushed.output
        assert answered.stdout == run("ask", "referrals", "to=Board", "-g", str(sample.path)).stdout
        for others in asked[2:]:
            assert "Yasmin Farouqui" in run(*others).output
        assert " 0 rows written" in run(*asked[0]).output or " 0 triples written" in run(*asked[0]).output


def test_what_was_dealt_with_in_private_is_pushed_only_if_asked_for(oxigraph: Running, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes"
    minutes.mkdir()
    shown = Path(__file__).parent.parent.parent / "graphkit" / "sample" / "2023-04-20-partnership-board.txt"
    (minutes / shown.name).write_bytes(shown.read_bytes())
    graph = str(tmp_path / "private.graph")
    run("load", str(minutes), "--access", "exempt", "-g", graph)
    run("push", oxigraph.uri, "-g", graph)
    assert "partnership-board" not in run("ask", "documents", "--on", oxigraph.uri).output
    pushed = run("push", oxigraph.uri, "--include-exempt", "-g", graph)
    assert "This includes what was dealt with in private." in pushed.output
    assert "partnership-board" in run("ask", "documents", "--on", oxigraph.uri).output


def test_a_query_s_mistake_names_its_server(oxigraph: Running) -> None:
    done = CliRunner().invoke(main, ["query", "SELEC ?x {}", "--on", oxigraph.uri])
    assert done.exit_code == 1
    assert f"(asked as sparql, which {oxigraph.uri} takes)" in done.output
