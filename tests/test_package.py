"""What a person gets who installs graphkit, and what holds its modules together."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from fnmatch import filter as matching
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

TOP_LEVEL = {"pyproject.toml", "graphkit", "ontology", "queries", "tests", "README.md", "LICENSE"}

# The way the data goes. Each may import those before it; errors, resources and the package's own version are for all.
ORDER = (
    ("errors", "resources", "__init__"),
    ("formats",),
    ("text",),
    ("record",),
    ("dates",),
    ("grammar",),
    ("archive",),
    ("errata",),
    ("access",),
    ("rows",),
    ("entities",),
    ("observations",),
    ("graph",),
    ("ontology",),
    ("stores",),
    ("folder",),
    ("review",),
    ("questions",),
    ("extracting", "printing"),
    ("draw", "timeline", "glossary", "checks"),
    ("demo",),
    ("cli",),
    ("__main__",),
)
PLACE = {name: place for place, names in enumerate(ORDER) for name in names}

HEAVY = {"rdflib", "kglite", "pyoxigraph", "networkx", "pyvis", "neo4j", "rapidfuzz", "pyshacl", "jinja2"}


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints, away from the checkout and from any PYTHONPATH that leads to it."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "GRAPHKIT"))}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command} exited with {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def kept_files(root: Path) -> list[str]:
    """The files that git keeps or would keep."""
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no git checkout: nobody to ask which files are kept")
    listing = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    out = run("git", "-c", f"safe.directory={root}", *listing, cwd=root)
    return [name for name in out.split("\0") if name and (root / name).exists()]


def test_the_top_level_holds_nothing_else(root: Path) -> None:
    tops = {name.partition("/")[0] for name in kept_files(root)}
    assert {top for top in tops if not top.startswith(".")} == TOP_LEVEL


NEEDED = (
    "ontology/graphkit.ttl",
    "ontology/context.jsonld",
    "ontology/shapes.ttl",
    "ontology/governance.ttl",
    "graphkit/templates/ontology.html",
    "queries/attendance.cypher",
    "queries/attendance.rq",
    "graphkit/py.typed",
    "graphkit/sample/*",
    "LICENSE",
)


def in_wheel(name: str) -> str:
    return f"graphkit/data/{name}" if name.startswith(("ontology", "queries")) else name.replace("LICENSE", "*/LICENSE")


@pytest.mark.parametrize("name", NEEDED)
def test_the_wheel_carries(wheel: Path, name: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert matching(archive.namelist(), in_wheel(name))


@pytest.mark.parametrize("name", [*NEEDED, "pyproject.toml", "README.md", "tests/check.py"])
def test_the_sdist_carries(sdist: Path, name: str) -> None:
    with tarfile.open(sdist) as archive:
        assert matching(archive.getnames(), f"graphkit_minutes-*/{name}")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that has the wheel and what it depends on, and nothing else."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-compile")
    run(*pip, wheel, cwd=home)
    return python.parent


def test_an_empty_environment_answers_a_question(installed: Path, tmp_path: Path) -> None:
    find = "import graphkit, pathlib; print(pathlib.Path(graphkit.__file__).parent / 'sample')"
    sample = Path(run(installed / "python", "-c", find, cwd=tmp_path).strip())
    assert sample.is_relative_to(installed.parent)
    two = sorted(sample.glob("*.txt"))[:2]
    assert len(two) == 2
    run(installed / "graphkit", "load", *two, cwd=tmp_path)
    rows = json.loads(run(installed / "graphkit", "ask", "attendance", "--format", "json", cwd=tmp_path))
    assert {row["document"] for row in rows} == {file.name for file in two}
    assert all(row["person"] and row["quote"] for row in rows)


def imports(file: Path, package: Path) -> Iterator[str]:
    """The modules of graphkit, dotted and without its name, that a file imports anywhere in it."""
    own = file.relative_to(package.parent).with_suffix("").parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = [*own[: len(own) - node.level]] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            names = [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name.partition(".")[2] for name in names if name.partition(".")[0] == "graphkit")


def module_named(name: str, package: Path) -> str:
    """The module that an imported name belongs to: ``stores.tables`` for ``stores.tables.Table``."""
    parts = [part for part in name.split(".") if part]
    while parts and not package.joinpath(*parts).with_suffix(".py").exists():
        if (package.joinpath(*parts) / "__init__.py").exists():
            return ".".join([*parts, "__init__"])
        parts.pop()
    return ".".join(parts) or "__init__"


def imported(package: Path) -> dict[str, set[str]]:
    """Each module of the package with those that it imports."""
    return {
        ".".join(file.relative_to(package).with_suffix("").parts): {
            module_named(name, package) for name in imports(file, package)
        }
        for file in sorted(package.rglob("*.py"))
    }


def test_every_module_has_its_place(root: Path) -> None:
    rooms = {module.partition(".")[0] for module in imported(root / "graphkit")}
    assert rooms <= PLACE.keys(), "give it a place in ORDER"


def backward(modules: dict[str, set[str]]) -> list[str]:
    """Each import that runs against the order of the rooms, as ``from -> to``."""
    return [
        f"{module} -> {target}"
        for module, targets in modules.items()
        for target in sorted(targets)
        if (here := module.partition(".")[0]) != (there := target.partition(".")[0]) and PLACE[there] >= PLACE[here]
    ]


def test_imports_run_forward_only(root: Path) -> None:
    modules = imported(root / "graphkit")
    assert not backward(modules)
    TopologicalSorter({module: targets - {module} for module, targets in modules.items()}).prepare()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from graphkit.cli import main", "cli"),
        ("import graphkit.stores.guard", "stores.guard"),
        ("from graphkit import cli", "cli"),
        ("from . import cli", "cli"),
        ("from .stores.guard import check", "stores.guard"),
        ("from graphkit.stores import guard", "stores.guard"),
        ("from graphkit.stores import Store", "stores.__init__"),
        ("def late():\n    from graphkit import cli", "cli"),
        ("from graphkit import __version__", "__init__"),
        ("import graphkit", "__init__"),
    ],
)
def test_an_import_that_runs_backward_is_seen(tmp_path: Path, source: str, found: str) -> None:
    package = tmp_path / "graphkit"
    (package / "stores").mkdir(parents=True)
    for name in ("__init__", "cli", "stores/__init__", "stores/guard"):
        (package / f"{name}.py").touch()
    (package / "text.py").write_text(source, encoding="utf-8")
    modules = imported(package)
    assert modules["text"] == {found}
    assert backward(modules) == ([] if found == "__init__" else [f"text -> {found}"])


def test_help_imports_nothing_heavy(tmp_path: Path, root: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "graphkit", "--help"]
    env = {**os.environ, "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    modules = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "click" in modules
    assert not modules & HEAVY
