"""Where the words of a text stand on its pages."""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.formats.pdf_page import Word

Box = tuple[float, float, float, float]  # left, lower, right and upper edge
BELOW, ABOVE = 0.25, 0.85  # heights of type from the base line to the edges of a box
APART = 1.5  # heights of type between words that share no box


@dataclass(slots=True, eq=False)
class Boxes:
    """The words of a text: where each starts and ends in it, and its edges on its page. 24 bytes a word."""

    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    edges: array[float] = field(default_factory=lambda: array("f"))

    def add(self, text: str, at: int, words: Iterable[Word], *, row: bool) -> None:
        """Take the words of a paragraph or a table's row, which is the text and stands at this offset.

        It is made of the words in their order, but for a hyphen that parts one, a bullet's shape and the bars of a row.
        """
        place = 0
        for word in words:
            while place < len(text) and (text[place].isspace() or (row and text[place] == "|")):
                place += 1
            said = word.text.replace("|", "/") if row else word.text
            whole = len(said) == 1 or text.startswith(said, place)
            past = place + (len(said) if whole else len(said) - 1)
            self.starts.append(at + place)
            self.ends.append(at + past)
            self.edges.extend((word.x0, word.y - BELOW * word.size, word.x1, word.y + ABOVE * word.size))
            place = past

    def within(self, start: int, end: int) -> Iterator[tuple[int, Box]]:
        """The offset and the box of each word in a stretch of the text, of one that it cuts the part inside."""
        for n in range(bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end)):
            first, past = self.starts[n], self.ends[n]
            x0, y0, x1, y1 = self.edges[4 * n : 4 * n + 4]
            width = (x1 - x0) / max(past - first, 1)
            left, right = x0 + width * max(start - first, 0), x1 - width * max(past - end, 0)
            yield max(start, first), (left, y0, right, y1)


def runs(boxes: Iterable[tuple[int, Box]]) -> Iterator[tuple[int, Box]]:
    """The pages and boxes of words with those of one line as one."""
    last: tuple[int, Box] | None = None
    for page, (x0, y0, x1, y1) in boxes:
        if last and _on_line(last, page, (x0, y0, x1, y1)):
            left, low, right, high = last[1]
            last = page, (left, min(low, y0), max(right, x1), max(high, y1))
            continue
        if last:
            yield last
        last = page, (x0, y0, x1, y1)
    if last:
        yield last


def _on_line(last: tuple[int, Box], page: int, box: Box) -> bool:
    before, (left, low, right, high) = last
    return page == before and abs(box[1] - low) < 0.3 * (high - low) and left <= box[0] < right + APART * (high - low)
