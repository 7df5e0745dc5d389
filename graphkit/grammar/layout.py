"""How a text is laid out: blocks of running text, list entries and table rows, each with its marks.

Written for plain text and Markdown. A block that breaks off in mid-sentence at the foot of a page and
goes on after blank lines is one block, since its span may hold them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(
    r"(?P<bullet>[-*•·–]\s+)?(?:(?P<heading>#{1,6}\s+)|(?P<label>\((?:[ivxl]{1,5}|[a-z]|\d{1,3})\)|[A-Z]{0,4}/?\d{1,4}(?:[./]\d{1,4}){0,3}\\?[.):]?(?!\s*[ap]\.?m\b)(?=[\s*]|$)|(?:[a-z]|[ivxl]{1,5})[.)])(?:\s+|$))?"
)
RULE = re.compile(r"[\s|:+_=*-]+$")
OPEN = re.compile(r"(?:[a-z0-9’'-]|,|\b(?:and|or|of|the|to|by|for|in|with))\s*$")
RUN_IN = re.compile(r"[A-Z][\w’' ]{2,40}:")
ENDED = re.compile(r"[.:;?!…|]['’”\")*_]*\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a text that stands on its own.

    ``start`` and ``end`` bound its words without bullet and label; ``left`` is where its marks begin.
    ``cells`` holds the bounds of the cells of a table row; ``level`` is a Markdown heading's depth or 0.
    """

    left: int
    start: int
    end: int
    label: str | None = None
    bullet: bool = False
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()


def lines(body: str) -> Iterator[tuple[int, int]]:
    """The bounds of each line of the text, without its line break."""
    start = 0
    for line in body.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def blocks(body: str) -> list[Block]:
    """The text's blocks in order; rules ('---') and blank lines are none."""
    found: list[Block] = []
    paragraph: list[tuple[int, int]] = []
    row: int | None = None

    def close() -> None:
        if paragraph:
            found.append(_block(body, paragraph[0][0], paragraph[-1][1]))
            paragraph.clear()

    for start, end in lines(body):
        words = body[start:end].strip()
        if row is not None:
            if words.endswith("|") or not words:
                found.extend(_row(body, row, end))
                row = None
            continue
        if not words or RULE.match(words):
            close()
            continue
        opened = body.find("|", start, end)
        if opened >= 0 and not body[start:opened].strip(" -*\t"):
            close()
            if words.endswith("|") and len(words) > 1:
                found.extend(_row(body, opened, end))
            else:
                row = opened
            continue
        if paragraph and _starts(body, start, end):
            close()
        paragraph.append((start, end))
    if row is not None:
        found.extend(_row(body, row, len(body)))
    close()
    return _joined(body, found)


def _starts(body: str, start: int, end: int) -> bool:
    """Whether a line begins a new block although no blank line stands before it."""
    mark = MARK.match(body, start + len(body[start:end]) - len(body[start:end].lstrip()), end)
    return bool(mark and (mark["bullet"] or mark["heading"] or (mark["label"] and not mark["label"][-1].isdigit())))


def _block(body: str, start: int, end: int) -> Block:
    while start < end and body[start].isspace():
        start += 1
    mark = MARK.match(body, start, end)
    first = mark.end() if mark else start
    label = mark["label"].replace("\\", "") if mark and mark["label"] else None
    level = len(mark["heading"].strip()) if mark and mark["heading"] else 0
    return Block(start, min(first, end), end, label, bool(mark and mark["bullet"]), level)


def _row(body: str, start: int, end: int) -> Iterator[Block]:
    """A table row, unless it holds no words."""
    edges = [at for at in range(start, end) if body[at] == "|" and (at == 0 or body[at - 1] != "\\")]
    if len(edges) < 2:
        edges.append(end)
    cells = tuple((a + 1, b) for a, b in zip(edges, edges[1:], strict=False))
    if any(body[a:b].strip(" \n:-") for a, b in cells):
        yield Block(start, start, end, cells=cells)


def _joined(body: str, found: list[Block]) -> list[Block]:
    """The blocks with those made one that a page break has parted."""
    result: list[Block] = []
    for block in found:
        if result and _goes_on(body, result[-1], block):
            last = result[-1]
            result[-1] = Block(last.left, last.start, block.end, last.label, last.bullet, last.level)
        else:
            result.append(block)
    return result


def _goes_on(body: str, last: Block, block: Block) -> bool:
    if last.cells or block.cells or block.label or block.bullet or block.level or last.level:
        return False
    words = body[last.start : last.end]
    if ENDED.search(words) or not OPEN.search(words[-20:]):
        return False
    if body[block.start].islower():
        return len(words.split()) > 3 or words.rstrip().endswith(",")
    numbered = last.label is not None and last.label[0] != "(" or RUN_IN.match(body, block.start)
    return not numbered and len(words.split()) >= 12 and not words.isupper()


def has_marks(block: Block) -> bool:
    """Whether a block is an entry of a list."""
    return block.bullet or block.label is not None
