"""The ruled tables of a PDF's page, and how they read: rows of cells, or minutes that a table was drawn around.

Many bodies write their minutes into a table of three columns: number, minute, action. Its cells hold
paragraphs, so such a table reads as running text, each action after the paragraph that it stands beside.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from graphkit.formats.pdf_layout import flow, headed, interleaved
from graphkit.formats.pdf_lines import Part, beside, entries, lines_of, paragraphs
from graphkit.formats.pdf_measure import Column, Margin, is_head
from graphkit.formats.pdf_page import Page, Stroke, Word
from graphkit.formats.persons import are_headed, are_people, between

NEAR = 3.5  # points: lines this close touch
SAME = 12.0  # points: edges this close are those of one column
SHORT = 80  # characters of an entry of a list
PROSE = 120  # characters: a longer cell of some paragraphs is no entry of a list


@dataclass(slots=True)
class Table:
    """A ruled table: its rows' edges from the top down, the left and right edges of each row's cells, its words."""

    rows: list[tuple[float, float]]
    edges: list[list[float]]
    words: list[list[list[Word]]]

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0][0]

    @property
    def columns(self) -> tuple[int, ...]:
        """What tells it from another: where its widest row of cells is parted, coarsely."""
        return tuple(round(x / 8) for x in max(self.edges, key=len))


def tables(page: Page) -> list[Table]:
    """The ruled tables of a page, without their words, from the top down."""
    across, down = _whole(page.across), _whole(page.down)
    found = [t for group in _touching(across, down) if (t := _table(*group))]
    return sorted(found, key=lambda t: -t.top)


def _whole(strokes: Iterable[Stroke]) -> list[Stroke]:
    """The lines with those that lie on one line and touch made one."""
    levels: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda s: s.at):
        if levels and stroke.at - levels[-1][-1].at < 2:
            levels[-1].append(stroke)
        else:
            levels.append([stroke])
    found: list[Stroke] = []
    for level in levels:
        first = len(found)
        for stroke in sorted(level, key=lambda s: s.start):
            if len(found) > first and stroke.start - found[-1].end < NEAR:
                last = found[-1]
                found[-1] = Stroke(last.at, last.start, max(last.end, stroke.end))
            else:
                found.append(stroke)
    return found


def _touching(across: list[Stroke], down: list[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Groups of lines that cross or meet one another."""
    group = list(range(len(across) + len(down)))

    def top(n: int) -> int:
        while group[n] != n:
            group[n] = group[group[n]]
            n = group[n]
        return n

    levels = [s.at for s in across]
    for n, upright in enumerate(down, len(across)):
        first = bisect.bisect_left(levels, upright.start - NEAR)
        for m in range(first, bisect.bisect_right(levels, upright.end + NEAR)):
            if across[m].start - NEAR <= upright.at <= across[m].end + NEAR:
                group[top(m)] = top(n)
    members: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for n in range(len(group)):
        flat, tall = members.setdefault(top(n), ([], []))
        (flat if n < len(across) else tall).append(across[n] if n < len(across) else down[n - len(across)])
    yield from members.values()


def _table(across: list[Stroke], down: list[Stroke]) -> Table | None:
    """The table that these lines draw, if they part it into cells."""
    if not down or len(across) + len(down) < 3:
        return None
    left = min(s.start for s in across) if across else down[0].at
    right = max(s.end for s in across) if across else down[-1].at
    ends = [s.start for s in down], [s.end for s in down]
    levels = {s.at for s in across if s.end - s.start > 0.4 * (right - left)} | {min(ends[0]), max(ends[1])}
    ys = _apart(sorted(levels, reverse=True))
    rows = [(a, b) for a, b in pairwise(ys) if a - b > 5]
    crossing = _crossing(rows, down)
    edges = [_apart([left, *places, right]) for places in crossing]
    if not rows or max(map(len, edges)) < 3:
        return None
    return Table(rows, edges, [[[] for _ in e[1:]] for e in edges])


def _crossing(rows: list[tuple[float, float]], down: list[Stroke]) -> list[list[float]]:
    """Where upright lines cross the middle of each row, from the left."""
    middles = [-(a + b) / 2 for a, b in rows]
    crossing: list[list[float]] = [[] for _ in rows]
    for stroke in down:
        for n in range(bisect.bisect_left(middles, -stroke.end), bisect.bisect_right(middles, -stroke.start)):
            crossing[n].append(stroke.at)
    return crossing


def _apart(places: list[float]) -> list[float]:
    kept: list[float] = []
    for place in places:
        if not kept or abs(place - kept[-1]) > NEAR:
            kept.append(place)
    return kept


def filled(found: list[Table], words: Iterable[Word]) -> list[Word]:
    """The words that stand in none of the tables; the others are put into their cells."""
    return [w for w in words if not any(_put(table, w) for table in found)]


def _put(table: Table, word: Word) -> bool:
    middle, x = word.y + 0.25 * word.size, (word.x0 + word.x1) / 2
    if not table.rows[-1][1] - 1 < middle < table.top + 1:
        return False
    n = min(bisect.bisect_left(table.rows, -middle, key=lambda row: -row[1]), len(table.rows) - 1)
    edges = table.edges[n]
    if not edges[0] - 2 < x < edges[-1] + 2:
        return False
    m = bisect.bisect_right(edges, x, 1, len(edges) - 1) - 1
    table.words[n][m].append(word)
    return True


def is_frame(table: Table) -> bool:
    """Whether a table is drawn around minutes: a cell of it holds paragraphs, or actions stand beside long cells."""
    return _is_headed(table) or any(
        _is_prose(cell, edges[m], edges[m + 1])
        for row, edges in zip(table.words, table.edges, strict=True)
        for m, cell in enumerate(row)
    )


def _is_headed(table: Table) -> bool:
    """Whether a row has the head of a column for actions at its end alone, and such rows have long cells before it."""
    for row, edges in zip(table.words, table.edges, strict=True):
        told = [m for m, cell in enumerate(row) if _head(cell)]
        if len(row) > 1 and told == [len(row) - 1]:
            others = [
                cell for r, e in zip(table.words, table.edges, strict=True) if len(r) == len(row) for cell in r[:-1]
            ]
            return len(edges) == len(row) + 1 and sum(sum(len(w.text) for w in cell) > SHORT for cell in others) > 1
    return False


def _head(cell: list[Word]) -> str:
    """The words of a cell that stands over a column for actions, else nothing."""
    if not 0 < len(cell) < 6:
        return ""
    whole = beside([line.whole for line in lines_of(cell)])
    return whole.text.strip(": ") if is_head(whole) else ""


def heads(found: Iterable[Table]) -> list[Column]:
    """The columns for actions that these tables name, each by its left edge."""
    return [
        Column(edges[len(row) - 1], head=head)
        for table in found
        for row, edges in zip(table.words, table.edges, strict=True)
        if len(row) > 1 and (head := _head(row[-1]))
    ]


def _is_prose(words: list[Word], left: float, right: float) -> bool:
    if right - left < 150 or not words:
        return False
    parts = _paragraphs(left, right, words)
    wrapped = any(len(part.lines) > 1 for part in parts)
    if are_people([part.text for part in parts]):
        return False
    return wrapped and len(parts) > 2 and sum(len(w.text) for w in words) > PROSE


def _margin(words: list[Word], left: float) -> float:
    """The space that a cell leaves at its edges."""
    return 0.0 if not words else min(max(min(w.x0 for w in words) - left, 0.0), 8.0)


def rows(table: Table) -> Iterator[Part]:
    """A table's rows; one of a single cell is a heading between them."""
    for (top, bottom), edges, row in zip(table.rows, table.edges, table.words, strict=True):
        cells = _cells(edges, row)
        if any(are_headed([part.text for part in cell]) for cell in cells):
            yield from chain.from_iterable(cells)
        elif _are_level(cells):
            for level in zip(*cells, strict=True):
                yield Part([], level[0].top, level[0].bottom, cells=[part.lines for part in level])
        elif any(row):
            yield _row(top, bottom, cells)


def _are_level(cells: list[list[Part]]) -> bool:
    """Whether the cells are columns typed in one row: as many short paragraphs in each, side by side."""
    if len(cells) < 2 or len(cells[0]) < 2 or len({len(parts) for parts in cells}) > 1:
        return False
    if any(between([part.text for part in parts]) == "," for parts in cells):  # one person and their post
        return False
    short = all(len(part.text) <= SHORT for parts in cells for part in parts)
    return short and all(
        max(p.top for p in level) - min(p.top for p in level) < NEAR for level in zip(*cells, strict=True)
    )


def _cells(edges: list[float], row: list[list[Word]]) -> list[list[Part]]:
    return [_paragraphs(a, b, words) for a, b, words in zip(edges, edges[1:], row, strict=False)]


def _paragraphs(left: float, right: float, words: list[Word]) -> list[Part]:
    return paragraphs(lines_of(words), Margin(right - _margin(words, left)))


def _row(top: float, bottom: float, cells: list[list[Part]]) -> Part:
    return Part([], top, bottom, cells=[entries(parts) for parts in cells])


def main_column(frames: Iterable[Table]) -> float:
    """The left edge of the column that holds most of the words of tables drawn around minutes."""
    held: dict[int, int] = {}
    for table in frames:
        for edges, row in zip(table.edges, table.words, strict=True):
            for x, words in zip(edges, row, strict=False):
                # rows of number, minute and action tell more than those of label and text that stand above them
                held[round(x / 4)] = held.get(round(x / 4), 0) + len(words) * (5 if len(row) > 2 else 1)
    return 4.0 * max(held, key=lambda x: held[x], default=0)


def framed(table: Table, main: float, columns: list[Column]) -> Iterator[Part]:
    """What a table drawn around minutes says: number and minute, each action after the paragraph beside it."""
    for (top, bottom), edges, row in zip(table.rows, table.edges, table.words, strict=True):
        at = next((m for m, x in enumerate(edges[:-1]) if abs(x - main) < SAME), 0 if len(row) == 1 else None)
        if at is None or any(map(_head, row[at + 1 :])):
            yield from [_row(top, bottom, _cells(edges, row))] if any(row) else []
        else:
            told = [next((c.head for c in columns if abs(c.left - x) < SAME), "") for x in edges]
            yield from _framed_row([_read(*c) for c in zip(edges, edges[1:], row, strict=False)], at, told)


def _framed_row(cells: list[list[Part]], at: int, told: list[str]) -> Iterator[Part]:
    before, parts = [p for cell in cells[:at] for p in cell], cells[at]
    if before and parts and not parts[0].cells:
        parts[0].lines[0] = beside([*(line for p in before for line in p.lines), parts[0].lines[0]])
    else:
        parts = before + parts
    yield from interleaved(parts, [headed(p, told[n]) for n in range(at + 1, len(cells)) for p in cells[n]])


def _read(left: float, right: float, words: list[Word]) -> list[Part]:
    return flow(lines_of(words), Margin(right - _margin(words, left)))
