"""Lists of people that are numbered like the items of an agenda: '1. Ann Garvie, Director' below 'Attending:'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.grammar import words
from graphkit.grammar.attendance import heading
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import name_bounds
from graphkit.grammar.numbering import STANDING
from graphkit.grammar.parting import SENTENCE
from graphkit.grammar.source import Source

EARLY = 40  # blocks from the top among which such a list begins
INITIAL = re.compile(r"[A-Z]\.")
TITLED = re.compile(r"\s*[,(–—-]")  # what stands between a name and a post
LONGEST = 120  # characters of an entry


def unnumbered(source: Source) -> Source:
    """The source with the numbers of those lists left out of its blocks, so that nobody is an item."""
    source = replace(source, blocks=[*_with_initials(source), *source.blocks[EARLY:]])
    blocks = source.blocks
    people = {block.left for n in range(min(EARLY, len(blocks))) for block in _people(source, blocks, n)}
    if not people:
        return source
    return replace(
        source, blocks=[replace(b, left=b.start, label=None) if b.left in people else b for b in source.blocks]
    )


def _with_initials(source: Source) -> Iterator[Block]:
    """The first blocks, those of a list of people without a label where it is an initial: 'W. Lund, Reeve'."""
    listed = False
    for block in source.blocks[:EARLY]:
        named = listed and _is_initialled(source, block)
        listed = named or bool(heading(source, block)) or (listed and not block.label)
        yield replace(block, start=block.left, label=None) if named else block


def _is_initialled(source: Source, block: Block) -> bool:
    """Whether a block's label and its words make a person's name."""
    if not block.label or not INITIAL.fullmatch(block.label) or block.cells or block.end - block.start > LONGEST:
        return False
    name = TITLED.split(source.body[block.left : block.end].strip(), maxsplit=1)[0]
    return words.is_person(name) and not STANDING.match(source.body, block.start, block.end)


def _people(source: Source, blocks: Sequence[Block], n: int) -> Iterator[Block]:
    """The numbered people right below a block, if that is a heading of those who were there or away."""
    if n + 1 >= len(blocks) or not blocks[n + 1].label or blocks[n].label or blocks[n].cells:
        return
    found = heading(source, blocks[n])
    if not found or source.body[found.end : blocks[n].end].strip(" *_:-"):
        return
    run: list[Block] = []
    for block in blocks[n + 1 :]:
        if not block.label or block.label.strip("().") != str(len(run) + 1) or not _is_person(source, block):
            break
        run.append(block)
    after = blocks[n + 1 + len(run)] if n + 1 + len(run) < len(blocks) else None
    if not after or after.label is None or after.label.strip("().").startswith("1"):
        yield from run


def _is_person(source: Source, block: Block) -> bool:
    """Whether a numbered line is a person, alone or with what tells of them."""
    if block.cells or block.end - block.start > LONGEST or SENTENCE.search(source.body, block.start, block.end):
        return False
    name = name_bounds(source, block.start, block.end)
    return bool(name) and not words.TITLE.search(source.body, *(name or (0, 0)))
