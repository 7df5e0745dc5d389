from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from graphkit.resources import resource

SHOW = """
import sys
from graphkit.resources import resource
sys.stdout.write(resource(*sys.argv[1:]).read_text(encoding="utf-8"))
"""


def carried(root: Path) -> list[tuple[str, ...]]:
    folders = (root / "ontology", root / "queries")
    return [file.relative_to(root).parts for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]


@pytest.fixture
def unpacked(wheel: Path, tmp_path: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    return tmp_path


def test_a_checkout_gives_its_own_files(root: Path) -> None:
    files = carried(root)
    assert ("ontology", "graphkit.ttl") in files
    for parts in files:
        assert resource(*parts).read_bytes() == root.joinpath(*parts).read_bytes(), parts


def test_a_folder_lists_its_files(root: Path) -> None:
    names = {found.name for found in resource("queries").iterdir()}
    assert names == {file.name for file in (root / "queries").iterdir()}


def test_a_wheel_carries_every_file(root: Path, unpacked: Path) -> None:
    for parts in carried(root):
        packed = (unpacked / "graphkit" / "data").joinpath(*parts)
        assert packed.read_bytes() == root.joinpath(*parts).read_bytes(), parts


@pytest.mark.parametrize("parts", [("ontology", "graphkit.ttl"), ("queries", "attendance.rq")])
def test_a_wheel_gives_what_it_carries(unpacked: Path, parts: tuple[str, ...]) -> None:
    (unpacked / "graphkit" / "data").joinpath(*parts).write_text("# only this copy says so\n", encoding="utf-8")
    command = [sys.executable, "-c", SHOW, *parts]
    env = {"PYTHONPATH": str(unpacked)}
    shown = subprocess.run(command, cwd=unpacked, env=env, capture_output=True, text=True, check=True)
    assert shown.stdout == "# only this copy says so\n"


@pytest.mark.parametrize("parts", [("queries", "nonesuch.rq"), ("nonesuch",)])
def test_what_is_not_carried_is_an_error(parts: tuple[str, ...]) -> None:
    with pytest.raises(FileNotFoundError, match="/".join(parts)):
        resource(*parts)
