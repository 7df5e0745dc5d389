"""Lists of those present that stand under no heading, between a document's title and its first item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.grammar import words
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import name_bounds
from graphkit.grammar.parting import SENTENCE, lines
from graphkit.grammar.source import Source

COPIED = re.compile(
    r"\b(?:to|copies|copied|circulation|distribution|contact|members?|membership|cc|agenda|invited)\b[^\n]{0,40}:?\s*$",
    re.IGNORECASE,
)
DETAIL = re.compile(r"[^\S\n]*(?:\(|[–—:|-]|,|\t|[^\S\n]{3})|[^\S\n]+[A-Z]")
ALL_THERE = re.compile(r"\b[Aa]ll\s+(?:[a-z]+\s+)?(?:members|trustees|directors|governors)\s+(?:were\s+)?present\b")
LEAST = 3  # entries that make a list


def unheaded(source: Source, above: list[Block], past: int) -> Iterator[Block]:
    """The list of names with their posts that the blocks of the head hold before ``past``, by block."""
    run = _run(
        source,
        [(b, *line) for b in above if not b.level for line in _printed(source, b)],
        past,
    )
    if _is_list(source, run) and not _is_copied(source, run[0][1]):
        yield from _joined(source, run)


def _printed(source: Source, block: Block) -> list[tuple[int, int]]:
    """The lines of a block; a row of a table is one, its first cell a name and the others what tells of it."""
    if not block.cells:
        return lines(source, block.start, block.end)
    rest = any(source.body[slice(*cell)].strip() for cell in block.cells[1:])
    return [(block.cells[0][0], block.cells[-1][1])] if rest else []


def _is_list(source: Source, run: list[tuple[Block, int, int]]) -> bool:
    """Whether lines are a list of those present: their posts say so, or fewer posts and that all members came."""
    told = sum(_tells(source, a, b) for _, a, b in run)
    if told >= LEAST:
        return True
    past = run[-1][2] if run else 0
    return told > 1 and len(run) > LEAST and bool(ALL_THERE.search(source.body, past, past + 3000))


def _run(source: Source, printed: list[tuple[Block, int, int]], past: int) -> list[tuple[Block, int, int]]:
    """The first run of lines that are entries of a list, but for single lines that are none."""
    run: list[tuple[Block, int, int]] = []
    missed = 0
    for block, start, end in printed:
        if start >= past:
            break
        if _is_entry(source, start, end) or (run and _goes_on(source, start, end)):
            run.append((block, start, end))
            missed = 0
            continue
        missed += 1
        if len(run) < LEAST:
            run = []
        elif missed > 1 or SENTENCE.search(source.body, start, end):
            break
    return run


def _joined(source: Source, run: list[tuple[Block, int, int]]) -> Iterator[Block]:
    """A block for each entry of a run, with the lines that go on with it."""
    bounds: list[tuple[Block, int, int]] = []
    for block, start, end in run:
        if bounds and bounds[-1][0] is block and not _is_entry(source, start, end):
            bounds[-1] = (block, bounds[-1][1], end)
        else:
            bounds.append((block, start, end))
    for block, start, end in bounds:
        yield replace(block, left=start, start=start, end=end, bold=0, label=None)


def _is_entry(source: Source, start: int, end: int) -> bool:
    """Whether a line is a name, alone or with what it tells of the person."""
    name = name_bounds(source, start, end) if end - start < 150 else None
    if not name or SENTENCE.search(source.body, start, end):
        return False
    rest = source.body[name[1] : end].removeprefix(")")
    return not rest.strip(" *_|") or bool(DETAIL.match(rest))


def _tells(source: Source, start: int, end: int) -> bool:
    """Whether a line names a person with a post or an organisation."""
    name = name_bounds(source, start, end)
    if not name:
        return False
    return bool(words.TITLE.search(source.body, name[1], end) or words.ORGANISATION.search(source.body, name[1], end))


def _goes_on(source: Source, start: int, end: int) -> bool:
    """Whether a line goes on with the post above it."""
    wide = source.body[start:end].startswith("    ")
    return wide and end - start < 120 and bool(words.TITLE.search(source.body, start, end))


def _is_copied(source: Source, start: int) -> bool:
    """Whether the line above a list says that it holds those whom the paper went to."""
    ahead = source.body[max(0, start - 120) : start].rstrip()
    return bool(COPIED.search(ahead[ahead.rfind("\n") + 1 :]))
