"""Records written out, as lines or one file a document, and what of a text no fact was read from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from graphkit import grammar
from graphkit.errors import GraphkitError, UnreadableFile
from graphkit.record import Caution, Cited, to_json
from graphkit.text import Span, Text, read, readable

LEAST = 12  # letters and digits of a stretch that is shown: fewer are the marks and small words between facts
MARKS = " \n\t.,:;)|*"  # what a fact that ends before a stretch leaves at its head


def texts(paths: Iterable[Path], failures: list[UnreadableFile]) -> Iterator[tuple[Path, Text]]:
    """Each file's path with its text; what can't be read is added to ``failures``."""
    for path in readable(paths, failures):
        try:
            text = read(path)
        except UnreadableFile as error:
            failures.append(error)
            continue
        yield path, text


def line(text: Text) -> str:
    """The record of a text as a line of JSON."""
    return to_json(grammar.parse(text)).decode()


def write_each(told: Iterable[tuple[Path, Text]], folder: Path) -> list[Path]:
    """Write each text's record to STEM.json in a folder, all or none.

    Raises GraphkitError where two files have one stem.
    """
    pages: dict[str, tuple[Path, str]] = {}
    for path, text in told:
        stem = Path(text.name).stem
        if stem in pages:
            raise GraphkitError(
                f"{pages[stem][0]} and {path} would both be written to {stem}.json; give them one at a time"
            )
        pages[stem] = (path, json.dumps(json.loads(line(text)), ensure_ascii=False, indent=1) + "\n")
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


def report(name: str, text: Text) -> str:
    """The share of a text that was read, then each stretch that gave nothing, under its line and page.

    The share counts characters, white space left out; lines are those that ``graphkit text`` prints.
    """
    gaps = list(unread(text))
    size = len("".join(text.body.split()))
    left = sum(len("".join(text.body[gap.start : gap.end].split())) for gap in gaps)
    told = [f"{name}: {100 * (size - left) // size} % of the text was read"]
    line, at = 1, 0
    for gap in gaps:
        start = gap.start
        while start < gap.end and text.body[start] in MARKS:
            start += 1
        if sum(map(str.isalnum, text.body[start : gap.end])) >= LEAST:
            line += text.body.count("\n", at, start)
            at = start
            told.append(f"{name}:{line}{f' (page {gap.page})' if gap.page else ''}")
            told += [f"    {' '.join(row.split())}" for row in text.body[start : gap.end].split("\n") if row.strip()]
    return "\n".join(told)


def unread(text: Text) -> Iterator[Span]:
    """The stretches of a text that its record does not cite."""
    at = 0
    for span in [*sorted(cited(grammar.parse(text)), key=lambda s: s.start), Span(len(text.body), len(text.body))]:
        gap = text.span(at, max(at, span.start))
        if gap.start < gap.end:
            yield gap
        at = max(at, span.end)


def cited(part: object) -> Iterator[Span]:
    """The places that a part of a record and the parts in it cite; a warning's is where nothing was read."""
    if isinstance(part, tuple):
        for one in part:
            yield from cited(one)
    elif isinstance(part, Cited) and not isinstance(part, Caution):
        yield part.span
        yield from (other.span for other in part.also)
        for name in part.__struct_fields__:
            yield from cited(getattr(part, name))
