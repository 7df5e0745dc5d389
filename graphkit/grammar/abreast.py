"""Lists that stand side by side under headings of their own: 'Members present:    Staff present:'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from graphkit.grammar.headings import heading_words
from graphkit.grammar.layout import Block
from graphkit.grammar.parting import lines
from graphkit.grammar.source import Source

GAP = re.compile(r"(?:[^\S\n]*\t[^\S\n]*)+|[^\S\n]{3,}")
OWN = re.compile(r"(?:board|council|committee|commission|trustees)\s*:?", re.IGNORECASE)  # those who meet
LONGEST = 40  # characters of a heading


def abreast(source: Source, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with lists that stand side by side in one put one after the other."""
    heads: Block | None = None  # a line of headings, whose lists are the next block
    for block in blocks:
        if heads and not (block.cells or block.label or block.level):
            yield from _lists(source, replace(heads, end=block.end))
            heads = None
            continue
        if heads:
            yield from _lists(source, heads)
        heads = block if _may_hold(source, block) and _is_line_of_heads(source, block) else None
        if not heads:
            yield from _lists(source, block)
    if heads:
        yield from _lists(source, heads)


def _is_line_of_heads(source: Source, block: Block) -> bool:
    found = lines(source, block.left, block.end)
    return len(found) == 1 and _are_heads(source, found[0])


def _lists(source: Source, block: Block) -> Iterator[Block]:
    """The lists of a block one after the other where they stand side by side; else the block as it is."""
    found = lines(source, block.left, block.end) if _may_hold(source, block) else []
    heads = [n for n, line in enumerate(found) if _are_heads(source, line)]
    if not heads or heads[0] > 0:
        yield block
        return
    for first, past in pairwise([*heads, len(found)]):
        yield from _columns(source, block, found[first:past])


def _may_hold(source: Source, block: Block) -> bool:
    if block.cells or block.label or block.level:
        return False
    line = source.body[block.start : block.end].split("\n", 1)[0]
    return len(line) < 4 * LONGEST and bool(GAP.search(line))


def _are_heads(source: Source, line: tuple[int, int]) -> bool:
    """Whether each cell of a line is a heading of such a list, and no more."""
    cells = [cell for cell in _cells(source, *line) if cell]
    own = [bool(OWN.fullmatch(source.words(*cell))) for cell in cells]
    heads = all(o or _is_head(source.words(*cell)) for cell, o in zip(cells, own, strict=True))
    return len(cells) > 1 and heads and not all(own)


def _is_head(printed: str) -> bool:
    said = heading_words(printed) if len(printed) < LONGEST else None
    return bool(said and said.sure and said.end == len(printed))


def _columns(source: Source, block: Block, found: list[tuple[int, int]]) -> Iterator[Block]:
    """The columns of some lines, each cell a block."""
    rows = [_cells(source, *line) for line in found]
    starts = [cell[0] - _edge(source, found[0]) if cell else 0 for cell in rows[0]]
    for n in range(len(starts)):
        for row, line in zip(rows, found, strict=True):
            cell = _under(source, row, line, starts, n)
            if cell:
                yield replace(block, left=cell[0], start=cell[0], end=cell[1], bold=0)


def _under(
    source: Source, row: list[tuple[int, int] | None], line: tuple[int, int], starts: list[int], n: int
) -> tuple[int, int] | None:
    """The cell of a row in a column: the one as far from the left, or, between tabs, the one that is so counted."""
    if "\t" in source.body[slice(*line)]:
        return row[n] if n < len(row) else None
    edge = _edge(source, line)
    held = [c for c in row if c and min(range(len(starts)), key=lambda k: abs(starts[k] - (c[0] - edge))) == n]
    return held[0] if held else None


def _cells(source: Source, start: int, end: int) -> list[tuple[int, int] | None]:
    """The cells of a line, None for an empty one before a gap."""
    bounds = source.between(GAP, start, end)
    return [source.trimmed(a, b) if source.body[a:b].strip(" *_") else None for a, b in bounds]


def _edge(source: Source, line: tuple[int, int]) -> int:
    """Where the printed line begins that a stretch is of."""
    return source.body.rfind("\n", 0, line[0]) + 1
