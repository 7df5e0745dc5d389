"""The items of a meeting: a document's own way of numbering is found first, then read by.

A way of numbering is a shape of labels ('119.', '4.2', '12/2018', '(a)', a Markdown heading) whose
members stand before short titles and rise. The way with the most members wins; where none has two,
items are told by lines that stand alone as titles.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar import attendance
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source

TITLE_END = re.compile(r":(?=\s)|\s[-–—]\s(?=[A-Z][a-z]+\s[a-z])|\n|\\(?=\n)")
HEAD = re.compile(r"\b(?:summary|minutes|notes|proceedings)\s+(?:of|at)\b", re.IGNORECASE)
RUN_IN = re.compile(r"[A-Z][^.:;?!\n]{2,60}:\s+[A-Z\"'‘“]")
PROSE = re.compile(r"\b(?:was|were|had|has|have|will|would|be|is|are|been|that|which)\b")
WORDS_IN_TITLE = 30


@dataclass(frozen=True, slots=True)
class Section:
    """An item: its number as printed, its title's bounds, where it begins and ends, and the blocks of its text."""

    number: str | None
    title: tuple[int, int]
    start: int
    end: int
    blocks: tuple[Block, ...]
    heading: Block


def shape(label: str) -> str:
    """The way of numbering that a label belongs to: digits and letters folded, marks kept."""
    bare = label.rstrip(".):")
    kind = re.sub(r"\d+", "1", bare)
    if label.startswith("("):
        return "(1)" if "1" in kind else "(a)"
    return kind if "1" in kind else "a"


def rank(label: str) -> tuple[int, ...]:
    """A label's place in its sequence; letters count from 1."""
    bare = label.strip(".():")
    numbers = re.findall(r"[0-9]{1,6}", bare)
    if not numbers:
        return (ord(bare[0]) - 96,) if len(bare) == 1 else (0,)
    return tuple(int(n) for n in numbers)


def title_bounds(source: Source, block: Block) -> tuple[int, int]:
    """The stretch of a block that is its title: its bold beginning, else to the first colon, line break or end."""
    if block.start < block.bold < block.end:
        return block.start, block.bold
    text = source.body[block.start : min(block.end, block.start + 2000)]
    cut = TITLE_END.search(text)
    run_in = not (block.label or block.level)
    # 'Spatial Issues: Local Development Frameworks' is all title; after a run-in title stands a sentence
    if cut and cut[0] == ":" and not run_in and "\n" not in text.strip() and not text.rstrip().endswith("."):
        after = text[cut.end() :]
        cut = cut if len(after.split()) > 14 or PROSE.search(after) else None
    return block.start, block.start + cut.start() if cut else block.end


def is_heading(source: Source, block: Block) -> bool:
    """Whether a labelled block begins with a title: short, and no sentence."""
    start, end = title_bounds(source, block)
    title = source.words(start, end)
    if not title or len(title.split()) > WORDS_IN_TITLE or title.endswith((",", ";")):
        return False
    runs_on = source.body[end : block.end].strip(": \n\\")
    if (
        PROSE.search(title)
        and not title.startswith("To ")
        and (title.endswith(".") or len(title.split()) > 14 or (not runs_on and title[0].islower()))
    ):
        return False
    return title[0].isupper() or title[0].isdigit() or title[0] in "'\"‘“*["


def sections(source: Source, blocks: list[Block], letters: bool = False) -> list[Section]:
    """The items among these blocks; lettered ones where ``letters`` is asked for (a summary's)."""
    chain = _best_chain(source, blocks, letters)
    if len(chain) < 2:
        alone = [b for b in blocks if _stands_alone(source, b)]
        run_in = [b for b in blocks if _runs_in(source, b)]
        chain = run_in if len(run_in) >= 5 and len(run_in) > len(alone) else chain or alone
    return list(_cut(source, blocks, chain))


def _best_chain(source: Source, blocks: list[Block], letters: bool) -> list[Block]:
    ways: dict[str, list[Block]] = {}
    for block in blocks:
        if block.label and not block.cells and is_heading(source, block):
            way = shape(block.label)
            if letters == (way in ("(a)", "a")):
                ways.setdefault(way, []).append(block)
        elif block.level >= 2 and not attendance.heading(source, block):
            ways.setdefault("#" * block.level, []).append(block)
    chains = [members if way[0] == "#" else _rising(members) for way, members in ways.items()]
    return max(chains, key=len, default=[])


def _rising(members: list[Block]) -> list[Block]:
    """The longest run of labels that rise by small steps; of equals, the one that begins first."""
    ranks = [rank(block.label or "") for block in members]
    length, before = [1] * len(members), [-1] * len(members)
    for n, place in enumerate(ranks):
        for m in range(max(0, n - 40), n):
            if length[m] >= length[n] and _follows(ranks[m], place):
                length[n], before[n] = length[m] + 1, m
    at = max(range(len(members)), key=lambda n: length[n], default=-1)
    run: list[Block] = []
    while at >= 0:
        run.append(members[at])
        at = before[at]
    return run[::-1]


def _follows(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    if len(one) != len(two):
        return False
    if one[0] == two[0] and len(one) > 1:
        return one[1] < two[1] <= one[1] + 4
    return one[0] < two[0] <= one[0] + 4


def _stands_alone(source: Source, block: Block) -> bool:
    """A line that is a title by its look: short, no stop at its end, capitals or bold."""
    if block.cells or block.bullet or block.label:
        return False
    title = source.body[block.start : min(block.end, block.start + 200)].strip("*_ :\n")
    if "\n" in title or not 0 < len(title.split()) <= 12 or title.endswith((".", ",", ";")):
        return False
    bold = bool(block.bold) and not source.body[block.bold : block.end].strip(" :")
    if HEAD.search(title):
        return False
    return (title.isupper() or bold) and not dates.DATE.search(title) and not attendance.heading(source, block)


def _runs_in(source: Source, block: Block) -> bool:
    """A paragraph that begins with its title: 'Matters Arising: The footpath …'."""
    if block.cells or block.bullet or block.label or block.level:
        return False
    return bool(RUN_IN.match(source.body, block.start, block.end)) and not attendance.heading(source, block)


def _cut(source: Source, blocks: list[Block], chain: list[Block]) -> Iterable[Section]:
    """Each heading with what stands between it and the next."""
    lefts = [block.left for block in blocks]
    for n, head in enumerate(chain):
        past = chain[n + 1].left if n + 1 < len(chain) else len(source.body)
        start, end = title_bounds(source, head)
        rest = (Block(end, end, head.end),) if source.body[end : head.end].strip(": \n*_") else ()
        inner = tuple(blocks[bisect.bisect_right(lefts, head.left) : bisect.bisect_left(lefts, past)])
        last = inner[-1].end if inner else head.end
        yield Section(head.label, (start, end), head.left, last, rest + inner, head)
