"""The lines of a PDF's page, and the paragraphs that they form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from graphkit.formats.pdf_page import Word

MARK = re.compile(
    r"[•*–-]|\(?(?:[ivxlIVXL]{1,5}|[a-zA-Z]|\d{1,3})[.)]|[A-Z]{0,4}[./]?\d{1,4}(?:[./]\d{1,4}){0,3}[.):]?"
)
MARKED = re.compile(r"(?:[•*–]|\(?(?:[ivxl]{1,5}|[a-z]|\d{1,2})\)|(?:[a-z]|\d{1,2})\.|\d{1,2}(?:\.\d{1,2}){1,2}\.?)\s")
WIDE = 1.3  # heights of type: a gap between words that parts columns


@dataclass(slots=True)
class Line:
    """Words on one base line, parted at wide gaps into pieces.

    ``first`` is the width of its first word, ``hang`` where its text begins after a number or bullet.
    """

    pieces: list[Word]
    first: float
    hang: float

    @property
    def x0(self) -> float:
        """Its left edge."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Its right edge."""
        return self.pieces[-1].x1

    @property
    def y(self) -> float:
        """Its base line."""
        return self.pieces[0].y

    @property
    def size(self) -> float:
        """The height of its type."""
        return max(p.size for p in self.pieces)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(p.text for p in self.pieces)


@dataclass(slots=True)
class Part:
    """A paragraph, or a table's row: where it begins and ends on the page, and whether its last line is full."""

    lines: list[str]
    top: float
    bottom: float
    full: bool = False
    cells: list[list[str]] = field(default_factory=list)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The lines that these words stand on, from the top down."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.y, w.x0)):
        if rows and rows[-1][0].y - word.y < 0.3 * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(sorted(row, key=lambda w: w.x0)) for row in rows]


def _line(words: list[Word]) -> Line:
    pieces: list[list[Word]] = [words[:1]]
    gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
    stretched = len(gaps) > 2 and min(gaps) > 0.5 * words[0].size  # a line spread out to fill a narrow column
    for gap, word in zip(gaps, words[1:], strict=True):
        if stretched or gap < WIDE * min(word.size, pieces[-1][-1].size):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    hang = words[0].x0
    if len(words) > 1 and MARK.fullmatch(words[0].text):
        hang = words[1].x0
    elif len(pieces) > 1 and pieces[0][-1].text.endswith(":"):
        hang = pieces[1][0].x0
    return Line(_marks_joined([_piece(piece) for piece in pieces]), words[0].x1 - words[0].x0, hang)


def _piece(words: list[Word]) -> Word:
    parts = [words[0].text]
    for a, b in pairwise(words):
        close = b.x0 - a.x1 < 0.08 * b.size and b.text[0] in ",.;:)’"
        parts.append(b.text if close else f" {b.text}")
    return Word(words[0].x0, words[-1].x1, words[0].y, max(w.size for w in words), "".join(parts))


def _marks_joined(pieces: list[Word]) -> list[Word]:
    """The pieces with a number, a bullet or a word with a colon joined to what stands after it."""
    joined: list[Word] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and (MARK.fullmatch(last.text) or (last.text.endswith(":") and len(joined) == 1)):
            joined[-1] = Word(last.x0, piece.x1, last.y, max(last.size, piece.size), f"{last.text} {piece.text}")
        else:
            joined.append(piece)
    return joined


def paragraphs(lines: list[Line], right: float) -> list[Part]:
    """The paragraphs that these lines of one column form."""
    parts: list[Part] = []
    usual = _leading(lines)
    for n, line in enumerate(lines):
        if parts and not _opens(lines[n - 1], line, usual, right):
            parts[-1].lines.append(line.text)
            parts[-1].bottom = line.y
        else:
            parts.append(Part([line.text], line.y, line.y))
        parts[-1].full = line.x1 > right - 0.2 * (right - line.x0)
    return parts


def _leading(lines: list[Line]) -> float:
    """The usual distance between lines, in heights of type."""
    drops = [(a.y - b.y) / b.size for a, b in pairwise(lines) if 0 < a.y - b.y < 2 * b.size]
    return min(median(drops), 1.5) if drops else 1.2


def _opens(last: Line, line: Line, usual: float, right: float) -> bool:
    """Whether a line opens a paragraph: after a gap, by its mark, or since its first word had room on the last line."""
    drop = (last.y - line.y) / line.size
    if drop > max(1.22 * usual, usual + 0.2) or drop < 0 or MARKED.match(f"{line.text} "):
        return True
    if abs(last.size - line.size) > 0.2 * line.size:
        return True
    if abs(last.x1 - line.x1) < 2 and line.x0 > last.x0 + 25 and 0.3 < last.x0 / right < 0.6:  # both at the right edge
        return ":" in line.text[:20]
    if last.hang > last.x0 + 60 and abs(line.x0 - last.hang) < 4:  # beside its label
        return False
    room = right - last.x1
    if abs((last.x0 + last.x1) - (line.x0 + line.x1)) < 5 and abs(last.x0 - line.x0) > 5:  # both centred
        return line.first < room
    return line.x0 > max(last.x0, last.hang) + 25 or line.first + 0.35 * line.size < room
