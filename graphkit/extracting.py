"""Records written out: as lines, or one file a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from graphkit import grammar
from graphkit.errors import GraphkitError, UnreadableFile
from graphkit.record import to_json
from graphkit.text import read, readable


def records(paths: Iterable[Path], failures: list[UnreadableFile]) -> Iterator[tuple[Path, str]]:
    """Each file's path with its record as a line of JSON; what can't be read is added to ``failures``."""
    for path in readable(paths, failures):
        try:
            text = read(path)
        except UnreadableFile as error:
            failures.append(error)
            continue
        yield path, to_json(grammar.parse(text)).decode()


def write_each(told: Iterable[tuple[Path, str]], folder: Path) -> list[Path]:
    """Write each record to STEM.json in a folder, all or none. Raises GraphkitError where two files have one stem."""
    pages: dict[str, tuple[Path, str]] = {}
    for path, line in told:
        if path.stem in pages:
            raise GraphkitError(
                f"{pages[path.stem][0]} and {path} would both be written to {path.stem}.json; give them one at a time"
            )
        pages[path.stem] = (path, json.dumps(json.loads(line), ensure_ascii=False, indent=1) + "\n")
    for stem, (_, page) in pages.items():
        write(folder / f"{stem}.json", page.encode())
    return [folder / f"{stem}.json" for stem in pages]


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all. Raises GraphkitError where it can't be written."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise GraphkitError(f"{path} can't be written: {error.strerror or error}") from None
