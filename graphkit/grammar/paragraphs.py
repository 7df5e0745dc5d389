"""Paragraphs that are numbered through a meeting, and the titles above them, which have no numbers of their own."""

from __future__ import annotations

import itertools
from dataclasses import replace

from graphkit.grammar import numbering, titles
from graphkit.grammar.layout import Block, is_unmarked
from graphkit.grammar.source import Source


def over_numbers(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """The titles without a number that stand above numbered paragraphs, where the numbers count these and no items.

    'Matters Arising' above '3. The Clerk reported …' and '4. …': the paragraphs are numbered through the meeting.
    """
    if len(chain) < 3 or not all(map(_counts, chain)):
        return []
    looks = titles.by_look(source, blocks)
    own, titled = {block.left for block in chain}, {block.left for block in looks}
    below = [two for one, two in itertools.pairwise(blocks) if one.left in titled and _counts(two)]
    known = sum(bool(numbering.STANDING.match(source.body, b.start, b.end)) for b in looks)
    over = len(looks) > 3 and known > 1 and 3 * len(below) > 2 * len(looks) and not own & titled
    return looks if over and not _one_by_one(below) else []


def _one_by_one(told: list[Block]) -> bool:
    """Whether numbers rise, nearly all of them by one."""
    places = [numbering.rank(block.label or "")[0] for block in told]
    steps = [b - a for a, b in itertools.pairwise(places)]
    return all(step > 0 for step in steps) and 4 * steps.count(1) >= 3 * len(steps)


def numbered_below(source: Source, blocks: list[Block], chain: list[Block]) -> tuple[list[Block], list[Block]]:
    """The titles with the numbers of the paragraphs below them, and the blocks with them, where all rise so.

    'MINUTES' above '2. The minute was approved': what stands over no such paragraph is no title, then.
    """
    titled = {block.left for block in chain}
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(blocks)
        if _counts(two) and (one.left in titled or (is_unmarked(one) and source.body[one.start : one.end].isupper()))
    ]
    told = [below for _, below in pairs]
    if len(pairs) < 3 or any(block.label for block in chain) or not _one_by_one(told):
        return blocks, chain
    other = {below.left: replace(below, left=below.start, label=None) for below in told}
    other |= {block.left: replace(block, label=below.label) for block, below in pairs}
    return [other.get(block.left, block) for block in blocks], [other[block.left] for block, _ in pairs]


def _counts(block: Block) -> bool:
    """Whether a paragraph is numbered in figures."""
    return bool(block.label and block.label.strip(".)").isdigit() and not block.cells and block.start < block.end)
