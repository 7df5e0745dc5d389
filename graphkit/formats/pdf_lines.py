"""The lines of a PDF's page, and the paragraphs that they form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from graphkit.formats.pdf_measure import Column, Margin
from graphkit.formats.pdf_page import Word

MARK = re.compile(
    r"[•*–o-]|\(?(?:[ivxlIVXL]{1,5}|[a-zA-Z]|\d{1,3})[.)]|[A-Z]{0,4}[./]?\d{1,4}(?:[./]\d{1,4}){0,3}[.):]?"
)
MARKED = re.compile(r"(?:[•*–o]|\(?(?:[ivxl]{1,5}|[a-z]|\d{1,2})\)|(?:[a-z]|\d{1,2})\.|\d{1,2}(?:\.\d{1,2}){1,2}\.?)\s")
LISTED = re.compile(
    r"(?:[\w ]{0,30}\s)?(?:present|attend|apolog|absen|members|officers|observers|councillors)", re.IGNORECASE
)
DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
TICKS = ("✓", "✗", "☑", "☒")  # bullets where a line begins with one, and what a table says elsewhere
TIGHT = 0.7  # heights of type: a gap that parts columns where other lines have one above the same place
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

    @property
    def whole(self) -> Word:
        """All of it as one."""
        return beside(self.pieces)


@dataclass(slots=True)
class Part:
    """A paragraph, or a table's row: where it begins and ends on the page, and whether its last line is full.

    ``aside`` is one that stands beside the text.
    """

    lines: list[Word]
    top: float
    bottom: float
    full: bool = False
    cells: list[list[Word]] = field(default_factory=list)
    aside: bool = False

    @property
    def words(self) -> Iterator[Word]:
        """Its words in the order of its text."""
        for lines in self.cells or [self.lines]:
            for line in lines:
                yield from line.words


def beside(pieces: Sequence[Word]) -> Word:
    """Pieces as one, a space between them."""
    if len(pieces) == 1:
        return pieces[0]
    size, parts = max(p.size for p in pieces), tuple(word for piece in pieces for word in piece.words)
    return Word(pieces[0].x0, pieces[-1].x1, pieces[0].y, size, " ".join(p.text for p in pieces), parts)


def lines_of(words: Iterable[Word], column: Column | None = None) -> list[Line]:
    """The lines that these words stand on, from the top down, parted where that column begins."""
    rows = rows_of(words)
    begun = [frozenset(round(b.x0) for a, b in pairwise(row) if b.x0 - a.x1 > TIGHT * b.size) for row in rows]
    lines: list[Line] = []
    for n, row in enumerate(rows):
        near = begun[n] and frozenset().union(*begun[max(n - 2, 0) : n], *begun[n + 1 : n + 3])
        lines.append(_line(row, column, near))
    return lines


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """These words by the base line that they stand on, from the top down, each row from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.y, w.x0)):
        if rows and rows[-1][0].y - word.y < 0.3 * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.x0) for row in rows]


def _line(words: list[Word], column: Column | None, near: frozenset[int]) -> Line:
    pieces: list[list[Word]] = [words[:1]]
    gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
    aligned = [
        gap > TIGHT * word.size and not near.isdisjoint(range(round(word.x0) - 1, round(word.x0) + 2))
        for gap, word in zip(gaps, words[1:], strict=True)
    ]
    # a line spread out to fill a narrow column
    stretched = len(gaps) > 2 and min(gaps) > 0.5 * words[0].size and sum(aligned) < 2
    for n, word in enumerate(words[1:]):
        last = pieces[-1][-1]
        wide = not stretched and gaps[n] > WIDE * min(word.size, last.size)
        if wide or (aligned[n] and not stretched) or (column and column.parts(last, word)):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    hang = words[0].x0
    if len(words) > 1 and (MARK.fullmatch(words[0].text) or words[0].text in TICKS):
        hang = words[1].x0
    elif len(pieces) > 1 and pieces[0][-1].text.endswith(":"):
        hang = pieces[1][0].x0
    return Line(_marks_joined([_piece(piece) for piece in pieces]), words[0].x1 - words[0].x0, hang)


def _piece(words: list[Word]) -> Word:
    parts = [words[0].text]
    for a, b in pairwise(words):
        close = b.x0 - a.x1 < 0.08 * b.size and b.text[0] in ",.;:)’"
        parts.append(b.text if close else f" {b.text}")
    return Word(words[0].x0, words[-1].x1, words[0].y, max(w.size for w in words), "".join(parts), tuple(words))


def _marks_joined(pieces: list[Word]) -> list[Word]:
    """The pieces with a number or a bullet joined to what stands after it."""
    joined: list[Word] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        tick = len(joined) == 1 and last and last.text in TICKS
        if last and (tick or (MARK.fullmatch(last.text) and not DATE.fullmatch(last.text))):
            joined[-1] = beside([last, piece])
        else:
            joined.append(piece)
    return joined


def labelled(line: Line) -> Line:
    """A line of a label and what it is for as one piece."""
    if len(line.pieces) == 2 and line.pieces[0].text.endswith(":"):
        return Line([line.whole], line.first, line.hang)
    return line


def paragraphs(lines: list[Line], margin: Margin) -> list[Part]:
    """The paragraphs that these lines of one column form."""
    parts: list[Part] = []
    usual = _leading(lines)
    for n, line in enumerate(lines):
        right = margin.at(line.x0)
        if parts and not _opens(lines[n - 1], line, usual, margin.at(lines[n - 1].x0)):
            parts[-1].lines.append(line.whole)
            parts[-1].bottom = line.y
        else:
            parts.append(Part([line.whole], line.y, line.y))
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
    return not _in_mid_sentence(last, line) and _stands_apart(last, line, right)


def _stands_apart(last: Line, line: Line, right: float) -> bool:
    """Whether a line opens a paragraph by its place below another of its size."""
    if abs(last.x1 - line.x1) < 2 and line.x0 > last.x0 + 25 and 0.3 < last.x0 / right < 0.6:  # both at the right edge
        return ":" in line.text[:20]
    room = right - last.x1
    if last.hang > last.x0 + 60 and abs(line.x0 - last.hang) < 4:  # beside its label
        return bool(LISTED.match(last.text)) and line.first + 0.35 * line.size < room
    if abs((last.x0 + last.x1) - (line.x0 + line.x1)) < 5 and abs(last.x0 - line.x0) > 5:  # both centred
        return line.first < room
    return line.x0 > max(last.x0, last.hang) + 25 or line.first + 0.35 * line.size < room


def _in_mid_sentence(last: Line, line: Line) -> bool:
    """Whether a line begins with a small letter after one of some words that ends no sentence."""
    before = last.pieces[-1].text
    if min(abs(line.x0 - last.x0), abs(line.x0 - last.hang)) >= 4:
        return False
    return line.pieces[0].text[0].islower() and before[-1] not in ".:;?!" and last.text.count(" ") > 3
