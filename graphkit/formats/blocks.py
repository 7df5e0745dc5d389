"""What the readers of marked-up files gather, paragraphs and tables, and how these are written as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphkit.formats import Extracted
from graphkit.formats.heads import ITEM, TEXT
from graphkit.formats.persons import are_people, between

PAGE = "\f"  # marks where a page starts; no XML text may hold one
MARK = "\x01"  # marks where the bold ends that a paragraph begins with; no XML text may hold one, either
BLANKS = f" \t{PAGE}"
SYMBOLS = {"F0FC": "✓", "F0FE": "☑", "F0FB": "✗", "F0FD": "☒", "F0A8": "☐", "F0B7": "•", "F0A7": "•", "F0D8": "•"}
Cell = tuple["str | Table", ...]
Row = tuple[Cell, ...]
LISTED = 4  # paragraphs from which a cell is a list of its own
NAME = 80  # characters of a name with its post
HEAD = 40  # characters over a column
BOTH = re.compile(r"(?=.*decision)(?=.*action).*", re.IGNORECASE)  # what stands over a column that tells of both
WORD = re.compile(r"[^\W\d_]{3}")
CAME = re.compile(  # what stands over a column of people
    r"(?:members?\s+|officers?\s+|also\s+)?(?:present|in\s+attendance|attending|attendees|absent|not\s+present|apologies(?:\s+for\s+absence)?)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:[A-Z]{2,6}\s?\(\d{2,4}\)\s?\d{1,4}|[A-Z]{0,4}[./ ]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?|[A-Za-z]|[ivxIVX]{1,5}|\([a-z\d]{1,4}\))[.):]?"
)
DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
SPACES = DROPPED | dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f"), " ")
SPACES |= {int(code, 16): sign for code, sign in SYMBOLS.items()}
SPACES |= {0x2011: "-", 0x2028: "\n", 0x2029: "\n", 0x0B: "\n", 0x0D: "\n", 0x85: "\n"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, their cells, and the paragraphs and tables in each cell."""

    rows: tuple[Row, ...]


def lines(blocks: Iterable[str | Table]) -> str:
    """Paragraphs apart by a blank line, and the rows of a table as lines '| a | b |'."""
    told: list[str] = []
    for block in blocks:
        row = False
        for piece in [block] if isinstance(block, str) else _table_told(block):
            is_row = piece.lstrip(PAGE).startswith("| ")
            if told and piece.strip(PAGE):
                told.append("\n" if is_row and row else "\n\n")
            told.append(piece)
            row = is_row
    return "".join(told)


def tidy(text: str) -> str:
    """A text with plain spaces for those that Word and browsers keep together, and no soft hyphens."""
    return text.translate(SPACES)


def _table_told(table: Table) -> Iterator[str]:
    """A table's rows as lines, or as paragraphs where its cells hold running text, as in minutes set in columns."""
    running = any(_is_running(cell) for row in table.rows for cell in row) or _is_numbered(table)
    head = _head(table.rows) if running else ()
    listing = False
    for row in table.rows:
        people = [_are_people(cell) for cell in row if len(cell) > 1]
        listing = _lists_people(row) or (listing and any(people))
        if listing:
            yield _line(row, ";")
        elif people and all(people) and not running:
            yield _line(row)
        elif _is_side_by_side(row):
            yield from (_line(tuple((block,) for block in level)) for level in zip(*row, strict=True))
        elif len(row) == 1 or max(map(len, row), default=0) >= LISTED or (running and _words_of(row) != head):
            yield from _laid_out(row, head)
        elif any(row):
            yield _line(row)


def _lists_people(row: Row) -> bool:
    """Whether a row heads two columns of people or more: 'Present | In attendance | Absent'."""
    return sum(bool(CAME.fullmatch(words)) for words in _words_of(row)) > 1


def _line(row: Row, sign: str | None = None) -> str:
    return "| " + " | ".join(_on_a_line(cell, sign) for cell in row) + " |"


def _on_a_line(cell: Cell, sign: str | None) -> str:
    """The lines of a cell on one, held apart by this sign, or by the one that fits them."""
    entries = _entries(cell)
    sign = between(_told(entries)) if sign is None else sign
    return f"{sign} ".join(entries).replace("|", "\\|").strip(" \t")


def _entries(cell: Cell) -> list[str]:
    """The lines of a cell."""
    return [line for block in flat(cell) for line in block.split("\n") if line]


def _are_people(cell: Cell) -> bool:
    """Whether a cell lists people, one a line."""
    return are_people(_told(_entries(cell)))


def _told(entries: list[str]) -> list[str]:
    return [told for entry in entries if (told := entry.strip(BLANKS))]


def _spread(blocks: Iterable[str | Table]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, str):
            yield block
        else:
            yield from _table_told(block)


def flat(cell: Iterable[str | Table]) -> Iterator[str]:
    """The paragraphs of a cell, those of tables in it one after another."""
    for block in cell:
        if isinstance(block, str):
            yield block
        else:
            for row in block.rows:
                for inner in row:
                    yield from flat(inner)


def _is_running(cell: Cell) -> bool:
    """Whether a cell holds several paragraphs, one of them longer than a name with its post."""
    return len(cell) > 1 and any(isinstance(block, Table) or len(block) > NAME for block in cell)


def _is_numbered(table: Table) -> bool:
    """Whether nearly all rows are a number and the words that it stands for, or rows of more columns hold lists, too."""
    fitting = [bool(len(row) > 1 and _number_of(row)) and _is_worded(row[1]) for row in table.rows]
    two = sum(fits and len(row) == 2 for fits, row in zip(fitting, table.rows, strict=True))
    lists = any(fits and len(row[1]) >= LISTED for fits, row in zip(fitting, table.rows, strict=True))
    told = sum(fitting) if lists else two
    return told > 1 and (lists or told * 5 >= len(table.rows) * 4)


def _number_of(row: Row) -> str:
    """The number that a row begins with in a cell of its own, a page's start before it."""
    first = row[0][0] if row and len(row[0]) == 1 else ""
    return first.strip(" \t\n") if isinstance(first, str) and NUMBERED.fullmatch(first.strip()) else ""


def _is_worded(cell: Cell) -> bool:
    return any(isinstance(block, str) and WORD.search(block) for block in cell)


def _is_side_by_side(row: Row) -> bool:
    """Whether the cells are columns typed in one row: as many short paragraphs in each."""
    counts = {len(cell) for cell in row}
    level = len(row) > 1 and len(counts) == 1 and max(counts) > 1
    return level and all(isinstance(block, str) and len(block) <= NAME for cell in row for block in cell)


def _words_of(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(flat(cell)).strip(" :\n" + PAGE) for cell in row)


def _head(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The words over the columns: the first row that has as many cells as any, if it holds such."""
    widest = max(map(len, rows))
    first = next(row for row in rows if len(row) == widest)
    words = _words_of(first)
    short = all(len(cell) < 2 for cell in first) and all(len(word) <= HEAD for word in words)
    if not short or not words or not words[-1] or _number_of(first) or _is_beside(rows):
        return ()
    return words


def _is_beside(rows: tuple[Row, ...]) -> bool:
    """Whether the first of two columns holds headings and the second what is told below them."""
    two = all(len(row) == 2 for row in rows)
    return two and all(len(row[0]) < 2 and len(_words_of(row)[0]) <= NAME for row in rows)


def _laid_out(row: Row, head: tuple[str, ...]) -> Iterator[str]:
    """The cells one after another: a number on the line of the title beside it, side columns behind their heading."""
    cells = [list(_spread(cell)) for cell in row]
    known = head if len(head) == len(row) else ()
    first, text = _leading(row, known)
    if first is None or not cells[first]:
        first = text = None
    else:
        number = _number_of(row)
        title = f"{number} {cells[first][0].lstrip(PAGE)}" if number and first else cells[first][0]
        yield from [title, *cells[first][1:]]
        yield from cells[text] if text is not None else ()
    told = first is not None
    for n, cell in enumerate(cells):
        if n in (first, text) or (told and not n and _number_of(row)):
            continue
        if told and cell and known and not BOTH.fullmatch(known[n]):
            yield f"{known[n]}: " + "; ".join(cell)
        else:
            yield from cell
        told = told or bool(cell)


def _leading(row: Row, head: tuple[str, ...]) -> tuple[int | None, int | None]:
    """The columns of an item's title and of its text: by their heads, else the title behind a number."""
    numbered = bool(_number_of(row))
    titled = [n for n, words in enumerate(head) if ITEM.fullmatch(words) and not (numbered and n == 0)]
    text = next((n for n, words in enumerate(head) if n not in titled[:1] and n and TEXT.fullmatch(words)), None)
    if titled:
        return titled[0], text
    if numbered and len(row) > 1:
        return (text, None) if text is not None else (1, None)
    return None, None


def paged(text: str) -> Extracted:
    """The text without the marks of its pages and of bold, and where these stand."""
    text, bold = _bold(text)
    told = text.split(PAGE)
    starts, at = [0], 0
    for piece in told[:-1]:
        at += len(piece)
        # A page's hard end and its start as Word laid it out are one break.
        if piece.strip():
            starts.append(at)
    return Extracted("".join(told), tuple(starts) if len(starts) > 1 else (), bold=bold)


def _bold(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without the marks of bold, and what these bound once the marks of pages are gone, too."""
    found: list[tuple[int, int]] = []
    pieces = text.split(MARK)
    at = start = 0
    for piece in pieces[:-1]:
        parted = piece.rfind("\n\n")
        bare = piece.replace(PAGE, "")
        if parted >= 0:
            start = at + len(piece[: parted + 2].replace(PAGE, ""))
        at += len(bare)
        found.append((start, at))
    return "".join(pieces), tuple(found)
