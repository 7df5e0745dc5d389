"""Headings in a column of their own at the left of the text, as some councils set their minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphkit.formats.blocks import WORD
from graphkit.formats.pdf_layout import flow
from graphkit.formats.pdf_lines import Part, lines_of, rows_of
from graphkit.formats.pdf_measure import Column, Margin
from graphkit.formats.pdf_page import Word

SAME = 2.5  # points: words this near begin in one column
GAP = 5.0  # points before a word that begins a column
LEAST = 4  # headings that make such a column

Row = list[Word]


@dataclass(frozen=True, slots=True)
class Sides:
    """Where the text begins beside the headings."""

    edge: float

    def kind(self, row: Row) -> str:
        """Whether a row has words at the left, at the right, at both, or across the edge."""
        left = [word for word in row if word.x0 < self.edge - SAME]
        right = row[len(left) :]
        if left and (left[-1].x1 > self.edge - 1 or (right and abs(right[0].x0 - self.edge) > SAME)):
            return "across"
        return "both" if left and right else "left" if left else "right"

    def parts(self, words: Iterable[Word], margin: Margin, column: Column | None) -> Iterator[Part]:
        """The parts of these words, each heading before the paragraph that begins at its height."""
        for beside, rows in groupby(rows_of(words), key=lambda row: self.kind(row) != "across"):
            zone = [*rows]
            if not beside or all(self.kind(row) == "right" for row in zone):
                yield from flow(lines_of((word for row in zone for word in row), column), margin, column)
                continue
            told = [word for row in zone for word in row if word.x0 >= self.edge - SAME]
            found = flow(lines_of(told, column), margin, column) if told else []
            yield from _merged(list(self._headings(zone)), found)

    def _headings(self, zone: Sequence[Row]) -> Iterator[Part]:
        """The headings of a zone, the lines of each as one part."""
        lines: list[Word] = []
        for line in lines_of(word for row in zone for word in row if word.x0 < self.edge - SAME):
            if lines and lines[-1].y - line.y > 1.9 * line.size:
                yield Part(lines, lines[0].y, lines[-1].y)
                lines = []
            lines = [*lines, line.whole]
        if lines:
            yield Part(lines, lines[0].y, lines[-1].y)


def _merged(headings: list[Part], told: list[Part]) -> Iterator[Part]:
    """The paragraphs with the headings before those that begin at their height or below."""
    for part in told:
        while headings and headings[0].top > part.top - SAME:
            yield headings.pop(0)
        yield part
    yield from headings


def sides(pages: Sequence[Sequence[Word]], width: float) -> Sides | None:
    """The column of headings at the left of most of the text of these pages, if they have one."""
    rows = [row for words in pages for row in rows_of(words)]
    begun = Counter(
        round(word.x0)
        for row in rows
        for n, word in enumerate(row)
        if 0.18 * width < word.x0 < 0.5 * width and (not n or word.x0 - row[n - 1].x1 > GAP)
    )
    best = max(begun, key=lambda x: begun[x - 1] + begun[x] + begun[x + 1], default=0)
    found = Sides(best - 0.5)
    kinds = [found.kind(row) for row in rows]
    told = [
        " ".join(word.text for word in row if word.x0 < found.edge - SAME)
        for row, kind in zip(rows, kinds, strict=True)
        if kind in ("both", "left")
    ]
    enough = sum(bool(WORD.search(text)) and not text.endswith(":") for text in told) >= LEAST
    most = kinds.count("right") * 2 > len(rows) and 5 * len(told) < 2 * len(rows)
    return found if best and enough and most and 4 * kinds.count("across") < len(rows) else None
