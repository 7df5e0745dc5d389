"""Answers as people and programs read them: tables with their citations, JSON, CSV."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Sequence

CITATION = ("standing", "document", "page", "quote")
WIDTH = 100  # characters: what a terminal and a README hold
APART = (*CITATION, "variants")  # what a table's rows leave out: the citation stands below, variants are for programs
WIDEST = 34  # characters of a column
INDENT = "    "


def as_json(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A list of row objects, the columns their keys."""
    return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=1)


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """The rows as RFC 4180 has them, a list as its members with '; ' between."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().rstrip("\n")


def as_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """The rows as a table, each followed by what found no room in it and by the line of the minutes that it stands on.

    Columns in which no row says anything, or nothing that its quote doesn't, are left out; what all rows share is said
    once, above.
    """
    told = [n for n, name in enumerate(columns) if name not in APART and any(cell(row[n]) for row in rows)]
    told = [n for n in told if columns[n] != "text" or not quoted(columns, rows, n)]
    if not told:
        return "no rows" if not rows else "\n".join(cited(dict(zip(columns, row, strict=True))) for row in rows)
    shared = [n for n in told if len(rows) > 1 and len({cell(row[n]) for row in rows}) == 1]
    above = [f"{columns[n]}: {cell(rows[0][n])}" for n in shared]
    stood = {str(row[columns.index("standing")]) for row in rows} if "standing" in columns and len(rows) > 1 else set()
    once = len(stood) == 1 and bool(stands(*stood))
    above += [f"standing: {one}" for one in stood if once]
    told = [n for n in told if n not in shared] or told[:1]
    kept, apart = room(columns, rows, told)
    notes = [below(columns, row, apart, once) for row in rows]
    table = grid([columns[n] for n in kept], [[cell(row[n]) for n in kept] for row in rows], notes)
    return "\n".join([*([*wrapped("; ".join(above), ""), ""] if above else []), *table])


def quoted(columns: Sequence[str], rows: Sequence[Sequence[object]], column: int) -> bool:
    """Whether a column says nothing that the rows' quotes don't."""
    quote = columns.index("quote") if "quote" in columns else None
    return quote is not None and all(cell(row[column]) in f"{cell(row[quote])}." for row in rows)


def room(columns: Sequence[str], rows: Sequence[Sequence[object]], told: Sequence[int]) -> tuple[list[int], list[int]]:
    """The columns that fit beside each other, and those that do not."""
    kept: list[int] = []
    left = WIDTH
    for n in told:
        taken = width([columns[n], *(cell(row[n]) for row in rows)]) + 2
        if taken <= left or not kept:
            kept.append(n)
            left -= taken
    return kept, [n for n in told if n not in kept]


def width(cells: Sequence[str]) -> int:
    """How wide a column is: as its cells are, up to a limit that only a long word, such as an id, may pass."""
    word = max((len(part) for text in cells for part in text.split()), default=0)
    return max(min(WIDEST, max(map(len, cells))), min(word, WIDTH - 2))


def below(columns: Sequence[str], row: Sequence[object], apart: Sequence[int], stands_above: bool) -> list[str]:
    """The lines below a row: what found no room, and the citation, with the standing unless that is said above."""
    rest = "; ".join(f"{columns[n]}: {cell(row[n])}" for n in apart if cell(row[n]))
    cite = cited(dict(zip(columns, row, strict=True)) | ({"standing": None} if stands_above else {}))
    return [*wrapped(rest, INDENT), *wrapped(cite, INDENT)]


def wrapped(text: str, indent: str) -> list[str]:
    """A text as lines of the width of the page."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def grid(names: Sequence[str], cells: Sequence[Sequence[str]], notes: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table, with each row's notes below it."""
    from tabulate import tabulate

    limits = [width([name, *(row[n] for row in cells)]) for n, name in enumerate(names)]
    folded = [
        [textwrap.wrap(c, w, break_on_hyphens=False) or [""] for c, w in zip(row, limits, strict=True)] for row in cells
    ]
    heights = [max(map(len, row)) for row in folded]
    lines = tabulate(
        [["\n".join(c) for c in row] for row in folded], names, tablefmt="simple", disable_numparse=True
    ).splitlines()
    out, at = [line.rstrip() for line in lines[:2]], 2
    for height, note in zip(heights, notes, strict=True):
        out += [line.rstrip() for line in lines[at : at + height]] + list(note)
        at += height
    return out


def cited(row: dict[str, object]) -> str:
    """A row's citation: the quote, the document and its page, and whether that is a draft, confirmed or corrected."""
    if not row.get("quote"):
        return ""
    page = f", page {row['page']}" if row.get("page") else ""
    return f"“{row['quote']}” — {row.get('document')}{page}{stands(str(row.get('standing') or ''))}"


def stands(standing: str) -> str:
    """A standing in short: nothing where none is stated, and not by whom it was confirmed, which other forms tell."""
    if standing in ("", "not stated"):
        return ""
    return f" ({'confirmed' if standing.startswith('confirmed by') else standing})"


def cell(value: object) -> str:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(cell(member) for member in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


FORMATS = {"table": as_table, "json": as_json, "csv": as_csv}
