"""The list of an agenda that stands ahead of the minutes, and the headings below that repeat its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source

AGENDA = re.compile(r"\W*(?:(?:draft\s+)?agenda(?:\s+items?)?|order\s+of\s+business|topics)\W*", re.IGNORECASE)
LEAST = 3  # lines that make a list
WORDS = 14


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of an agenda, and the bare headings below that repeat them."""

    lines: tuple[Block, ...] = ()
    again: tuple[Block, ...] = ()


def agenda_ahead(source: Source, blocks: list[Block]) -> Listed:
    """The first list of short lines of which several stand again below, each on a line of its own above its text."""
    bare = dict[str, Block]()
    for block in blocks:
        if not (block.label or block.bullet or block.cells) and block.end - block.start < 100:
            bare.setdefault(_folded(source, block), block)
    for head, lines in _lists(source, blocks):
        again = [b for line in lines if (b := bare.get(_folded(source, line))) and b.left > lines[-1].left]
        if len(again) >= (2 if head else LEAST) and (head or 2 * len(again) >= len(lines)):
            return Listed(tuple(lines), tuple(again))
    return Listed()


def _folded(source: Source, block: Block) -> str:
    return source.words(block.start, block.end).strip("*_ .:;").casefold()


def _lists(source: Source, blocks: list[Block]) -> Iterator[tuple[bool, list[Block]]]:
    """Each run of short lines with marks, and whether the line above it says that it is an agenda."""
    run = list[Block]()
    above: Block | None = None
    for block in blocks:
        marked = (block.bullet or block.label) and not block.cells and not block.level
        short = block.end - block.start < 120 and len(source.words(block.start, block.end).split()) <= WORDS
        if marked and short:
            run.append(block)
            continue
        if len(run) >= LEAST:
            yield bool(above and AGENDA.fullmatch(source.body, above.start, above.end)), run
        run, above = [], block
    if len(run) >= LEAST:
        yield False, run
