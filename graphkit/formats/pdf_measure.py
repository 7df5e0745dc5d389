"""What holds for the pages of a PDF: how far its lines go, and the narrow column that tells who is to act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graphkit.formats.pdf_page import Word

HEAD = re.compile(
    r"(?:agreed\s+)?actions?(?:\s+(?:by(?:\s+whom)?|points?|required|owner|for|lead|officer))?|owner|lead(?:\s+officer)?"
    r"|(?:decisions?|outcomes?)\s*(?:and|&|/)\s*actions?(?:\s+points?)?|actions?\s*(?:and|&|/)\s*decisions?"
    r"|(?:by\s+)?whom?|responsib(?:le|ility)",
    re.IGNORECASE,
)
SHORT = re.compile(r"[A-Z]{2,4}(?:[/,&][A-Z]{2,4})*|All|ALL")
NO_TEXT = 0.75  # of a page's width, up to which lines may go where none is running text
RUNNING = 5  # spaces of a line that is running text


@dataclass(frozen=True, slots=True)
class Margin:
    """Where lines end that fill their column: by where they begin (``rights``, in steps of 4 points), else ``far``."""

    far: float
    rights: dict[int, float] = field(default_factory=dict)

    def at(self, left: float) -> float:
        """Where a line ends that begins here."""
        return self.rights.get(round(left / 4), self.far)


@dataclass(frozen=True, slots=True)
class Column:
    """A narrow column beside running text: its left edge, where its lines begin, and the word over it, if any."""

    left: float
    begins: frozenset[int] = frozenset()
    head: str = ""

    def parts(self, before: Word, word: Word) -> bool:
        """Whether a word begins this column's part of a line."""
        gap = (word.x0 - before.x1) / word.size
        if before.x1 > self.left + 1 or word.x0 < self.left or gap < 0.45:
            return False
        return gap > 0.8 or round(word.x0) in self.begins


def is_head(word: Word) -> bool:
    """Whether these words stand over a column of actions or of those who are to act."""
    return len(word.text) < 32 and bool(HEAD.fullmatch(word.text.strip(": ")))


def margin(lines: Iterable[tuple[float, float, int]], far: float, width: float) -> Margin:
    """The margin of lines, given by their left and right edges and the spaces in them.

    ``far`` is where the furthest ends, on pages of that width.
    """
    held: dict[int, list[float]] = {}
    for left, right, spaces in lines:
        if spaces >= RUNNING:
            for step in (-1, 0, 1):
                held.setdefault(round(left / 4) + step, []).append(right)
    rights = {n: _end(sorted(ends, reverse=True)) for n, ends in held.items() if len(ends) > 2}
    if not rights:  # no running text: lists, whose longest entry does not fill the page
        return Margin(max(far, NO_TEXT * width))
    return Margin(min(far, max(rights.values())), rights)


def _end(ends: list[float]) -> float:
    """The furthest end that some others come near, which a title that stands out does not move."""
    near = 1 + len(ends) // 6
    return next((end for end, other in zip(ends, ends[near:], strict=False) if end - other < 20), ends[0])


def column(rows: Sequence[Sequence[Word]], width: float) -> Column | None:
    """The column for actions beside these rows of words: below its head, else where initials stand in line."""
    for n, row in enumerate(rows):
        head = _head(row, width)
        if head:
            below = rows[n + 1 :]
            near = [w.x0 for w in _begun(below, head.x0 - 40, head.x1) if w.x1 > head.x0 - 40]
            found = _checked(below, min([head.x0, *near]), head.text.strip(": "))
            if found:
                return found
    tails = [w for w in _begun(rows, 0.7 * width, width, least=RUNNING) if SHORT.fullmatch(w.text)]
    count = Counter(round(w.x0) for w in tails)
    best = max(count, key=lambda x: count[x - 1] + count[x] + count[x + 1], default=None)
    if best is None or count[best - 1] + count[best] + count[best + 1] < 3:
        return None
    return _checked(rows, best - 1.5, "")


def listed_above(rows: Sequence[Sequence[Word]], column: Column | None, width: float) -> int:
    """How many rows of a page stand above the head of the column for actions as a list in three columns.

    0 where there are none: names, posts and initials above 'Action', the initials of which tell who came.
    """
    if column is None or not column.head:
        return 0
    for n, row in enumerate(rows):
        if _head(row, width):
            beyond = [r for r in rows[:n] if r[-1].x0 >= column.left]
            gaps = (sum(b.x0 - a.x1 > b.size for a, b in pairwise(r)) for r in beyond)
            return n if len(beyond) > 2 and 2 * sum(gap > 1 for gap in gaps) > len(beyond) else 0
    return 0


def _head(row: Sequence[Word], width: float) -> Word | None:
    """The head at the right end of a row, of one word or several."""
    for size in (1, 2, 3):
        words = row[-size:]
        if len(words) == size and words[0].x0 > 0.6 * width and words[-1].x1 - words[0].x0 < 0.25 * width:
            one = Word(words[0].x0, words[-1].x1, words[0].y, words[0].size, " ".join(w.text for w in words))
            apart = size == len(row) or words[0].x0 - row[-size - 1].x1 > 1.3 * one.size
            if apart and is_head(one) and not any(map(is_head, row[:-size])):
                return one
    return None


def _begun(rows: Sequence[Sequence[Word]], left: float, right: float, least: int = 0) -> list[Word]:
    """The words that begin after a gap between these places, in rows of more words before them than that."""
    return [
        word
        for row in rows
        for n, word in enumerate(row)
        if left <= word.x0 <= right and n >= least and (n == 0 or word.x0 - row[n - 1].x1 > 0.8 * word.size)
    ]


def _checked(rows: Sequence[Sequence[Word]], left: float, head: str) -> Column | None:
    """The column at this edge unless running text crosses it."""
    edge = left - 1
    crossed = sum(any(w.x0 < edge < w.x1 - 1 for w in row) for row in rows)
    beyond = [row for row in rows if row[-1].x0 >= edge]
    if not beyond or crossed > 0.08 * len(rows) or len(beyond) > 0.5 * len(rows):
        return None
    begins = Counter(round(w.x0) for w in _begun(rows, edge, edge + 60))
    return Column(edge, frozenset(x + step for x, count in begins.items() if count > 1 for step in (-1, 0, 1)), head)
