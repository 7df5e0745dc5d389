"""Answers as people and programs read them: tables with their citations, JSON, CSV."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Sequence

CITATION = ("document", "page", "quote")
WIDTH = 100  # characters: what a terminal and a README hold
NARROWEST = 8


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
    """The rows as a table, each followed by the line of the minutes that it stands on.

    Columns in which no row says anything, or nothing that its quote doesn't, are left out.
    """
    from tabulate import tabulate

    said = [n for n, name in enumerate(columns) if name not in CITATION and any(cell(row[n]) for row in rows)]
    if "text" in columns and "quote" in columns:
        text, quote = columns.index("text"), columns.index("quote")
        said = [n for n in said if n != text or any(cell(row[text]) not in cell(row[quote]) for row in rows)]
    cells = [[cell(row[n]) for n in said] for row in rows]
    names = [columns[n] for n in said]
    if not rows or not names:
        return "no rows"
    table = tabulate(cells, names, tablefmt="simple", maxcolwidths=[*widths(names, cells)], disable_numparse=True)
    cites = [cited(dict(zip(columns, row, strict=True))) for row in rows]
    return table if not any(cites) else "\n".join(interleaved(table, cells, cites))


def widths(names: Sequence[str], cells: Sequence[Sequence[str]]) -> list[int]:
    """How wide each column may be: as wide as it is where all fit; else the widest give way."""
    wanted = [max(len(name), *(len(row[n]) for row in cells)) for n, name in enumerate(names)]
    room = WIDTH - 2 * (len(names) - 1)
    while sum(wanted) > room:
        widest = max(range(len(wanted)), key=lambda n: wanted[n])
        if wanted[widest] <= NARROWEST:
            break
        wanted[widest] -= 1
    return wanted


def interleaved(table: str, cells: Sequence[Sequence[str]], cites: Sequence[str]) -> list[str]:
    """The table's lines with each row's citation below it; a row goes on while its first lines do."""
    from tabulate import tabulate

    lines = table.splitlines()
    out, at = lines[:2], 2
    limits = [len(part) for part in lines[1].split("  ")]
    for row, cite in zip(cells, cites, strict=True):
        height = (
            len(tabulate([row], tablefmt="plain", maxcolwidths=[*limits], disable_numparse=True).splitlines())
            if any(row)
            else 1
        )
        out += [line.rstrip() for line in lines[at : at + height]]
        at += height
        out += textwrap.wrap(cite, WIDTH, initial_indent="    ", subsequent_indent="    ") if cite else []
    return out


def cited(row: dict[str, object]) -> str:
    """A row's citation: the quote, the document and its page."""
    if not row.get("quote"):
        return ""
    page = f", page {row['page']}" if row.get("page") else ""
    return f"“{row['quote']}” — {row.get('document')}{page}"


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
