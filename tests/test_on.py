"""The address of a server: what it may be, and what is said of one that can't be used."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphkit.cli import main
from graphkit.errors import BadValue
from graphkit.folder import Folder
from graphkit.stores.on import opened


def nobody(what: str) -> str:
    pytest.fail(f"{what} is asked for")


WRONG = [
    ("a password in it", "bolt://neo4j:hunter2@localhost", None, "bolt://localhost: leave user and password out"),
    ("a user in it", "https://ann@example.org/ds", None, "https://example.org/ds: leave user and password out"),
    ("another scheme", "ftp://localhost/", None, "ftp://localhost/: not the address of a server"),
    ("no scheme", "localhost:7687", None, "localhost:7687: not the address of a server"),
    ("no host", "bolt://", None, "bolt://: not the address of a server"),
    ("a port that is none", "bolt://localhost:x", None, "bolt://localhost:x: not an address"),
    ("brackets that nothing closes", "http://[::1/", None, "not an address"),
    ("Neo4j in SPARQL", "neo4j+s://localhost", "sparql", "is asked in cypher, not in sparql"),
    ("an endpoint in Cypher", "http://localhost/ds", "cypher", "is asked in sparql, not in cypher"),
]


@pytest.mark.parametrize(("uri", "language", "message"), [pytest.param(*case, id=name) for name, *case in WRONG])
def test_an_address_that_can_t_be_used_is_told_of(uri: str, language: str | None, message: str) -> None:
    with pytest.raises(BadValue) as caught:
        opened(uri, language, nobody)
    assert message in str(caught.value)
    assert "hunter2" not in str(caught.value)


@pytest.fixture
def port() -> Iterator[int]:
    """A port on which nobody answers."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        yield one.getsockname()[1]


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "http"])
@pytest.mark.parametrize("command", [["push"], ["ask", "people", "--on"], ["query", "RETURN 1 AS x", "--on"]])
def test_a_server_that_is_not_there_is_told_of(sample: Folder, port: int, scheme: str, command: list[str]) -> None:
    uri = f"{scheme}://127.0.0.1:{port}"
    graph = ["-g", str(sample.path)] if command == ["push"] else []
    login = {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": "secret"}
    done = CliRunner().invoke(main, [*command, uri, *graph], env=login)
    assert (done.exit_code, f"{uri} can't be reached" in done.output) == (1, True), done.output
    assert "Traceback" not in done.output
    assert "secret" not in done.output


def test_user_and_password_are_asked_for_and_the_password_is_not_shown(sample: Folder, port: int) -> None:
    command = ["push", f"bolt://127.0.0.1:{port}", "-g", str(sample.path)]
    nobody = {"NEO4J_USERNAME": None, "NEO4J_PASSWORD": None}
    done = CliRunner().invoke(main, command, input="ann\nhunter2\n", env=nobody)
    assert "User: ann" in done.output
    assert "Password: \n" in done.output
    assert "hunter2" not in done.output


def test_a_file_of_rdf_is_asked_as_the_graph_is(sample: Folder, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    run = CliRunner().invoke
    assert run(main, ["export", str(file), "-g", str(sample.path)]).exit_code == 0
    there, here = (
        run(main, ["ask", "people", "--format", "csv", *at]) for at in (["--on", str(file)], ["-g", str(sample.path)])
    )
    assert (there.exit_code, there.stdout) == (0, here.stdout)
    assert here.stdout.count("\n") > 5
    count = "SELECT (COUNT(*) AS ?n) { ?p a gk:Person }"
    assert run(main, ["query", count, "--on", str(file), "--format", "csv"]).stdout.splitlines()[1].isdecimal()


@pytest.mark.parametrize(
    ("name", "more", "told"),
    [
        ("none.ttl", [], "none.ttl can't be read"),
        ("graph.ttl", ["--language", "cypher"], "is asked in sparql, not in cypher"),
        ("graph.xyz", [], "not the address of a server"),
    ],
)
def test_a_file_that_cannot_be_asked_is_told_of(tmp_path: Path, name: str, more: list[str], told: str) -> None:
    done = CliRunner().invoke(main, ["ask", "people", "--on", str(tmp_path / name), *more])
    assert (done.exit_code, told in done.output) == (1, True), done.output
    assert "Traceback" not in done.output
