"""Rich text files: paragraphs, tables and pages, changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted
from graphkit.formats.blocks import PAGE, Row, Table, lines, paged, tidy

BROKEN = "is a broken RTF file; open it in Word or LibreOffice and save it again"
LINE, BEGIN, CELL, ROW = "\ue000", "\ue001", "\ue002", "\ue003"  # signs that no text has a use for
# What striprtf drops or runs together, in words that it keeps. A link's place goes with 'field': only its text is read.
WORDS = {"page": PAGE, "line": LINE, "trowd": BEGIN, "cell": CELL, "row": ROW, "nestcell": "\n", "nestrow": "\n",
         "pntext": r"\listtext ", "deleted": r"\*", "field": ""}  # fmt: skip
WORD = re.compile(rf"\\\\|\\({'|'.join(WORDS)})(?![a-z0-9-]) ?|(?=\\f\d)")
BULLET = re.compile(r"[•·o§▪-]\t")


def extract(source: bytes) -> Extracted:
    """The text of an RTF file without its headers, footers and footnotes. Raises UnreadableFile for a broken one."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = source.decode()
    except UnicodeDecodeError:
        text = source.decode("cp1252", errors="replace")
    try:
        told = rtf_to_text(WORD.sub(_plainer, text), errors="replace")  # type: ignore[no-untyped-call]
    except (LookupError, OverflowError, TypeError, ValueError):
        raise UnreadableFile(BROKEN) from None
    whole = told.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return paged(lines(_blocks(whole)))


def _plainer(word: re.Match[str]) -> str:
    """What striprtf is given in place of a word; each font opens a line, as it looks for its name to the line's end."""
    if not word[0]:
        return "\n"
    return WORDS[word[1]] if word[1] else word[0]


def _blocks(text: str) -> Iterator[str | Table]:
    """The paragraphs and tables; a row's definition stands before its cells, often once more after them."""
    rows: list[Row] = []
    *ended, rest = text.split(ROW)
    for piece in ended:
        above, *begun = piece.split(BEGIN)
        before = list(_paragraphs(above))
        if before and rows:
            yield Table(tuple(rows))
            rows = []
        yield from before
        cells = [tuple(_paragraphs(cell)) for cell in "".join(begun).split(CELL)]
        rows += [tuple(cells[:-1] if len(cells) > 1 else cells)] if any(cells) else []
    if rows:
        yield Table(tuple(rows))
    yield from _paragraphs(rest)


def _paragraphs(text: str) -> Iterator[str]:
    for line in re.split(f"[\n{BEGIN}{CELL}]", text):
        said = tidy(line.replace(LINE, "\n")).strip(" \t\n")
        if said:
            yield BULLET.sub("- ", said) if BULLET.match(said) else said.replace(".\t", ". ", 1)
