"""The lines of a PDF's page, and the paragraphs that they form."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from graphkit.formats import persons
from graphkit.formats.pdf_measure import Column, Margin
from graphkit.formats.pdf_page import Word

MARK = re.compile(
    r"[•*–o-]|\(?(?:[ivxlIVXL]{1,5}|[a-zA-Z]|\d{1,3})[.)]|[A-Z]{0,4}[./]?\d{1,4}(?:[./]\d{1,4}){0,3}[.):]?"
)
MARKED = re.compile(
    r"(?:[•*–o]|\(?(?:[ivxl]{1,5}|[a-z]|\d{1,2})\)|(?:[a-z]|\d{1,2})\.|\d{1,2}-\d{2}(?=\s[–A-Z])"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?!\s*(?:[ap]\.?m\b|per\s?cent|million|hours|noon)))\s"
)
ACTION = re.compile(r"(?:Action|ACTION)[Ss]?(?:\s(?i:by|for|points?|required))?\s?:")
VERB = re.compile(r"(?:[A-Z]{3,}ED|DECISION|ACTION|Agreed|Resolved|Noted|Approved|Decision|Action)\b")
LEADING_ON = re.compile(
    r"\b(?:at|from|until|of|by|to|and|or|the|items?|minutes?|paras?|paragraphs?|sections?|appendix|page|no\.?)$",
    re.IGNORECASE,
)
DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
TICKS = ("✓", "✗", "☑", "☒")  # bullets where a line begins with one, and what a table says elsewhere
AROUND = 8  # lines above and below that tell whether one is set flush at the right
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
    def bold(self) -> bool:
        """Whether it begins in bold."""
        return self.pieces[0].words[0].bold

    @property
    def ends_bold(self) -> bool:
        """Whether it ends in bold."""
        return self.pieces[-1].words[-1].bold

    @property
    def all_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for piece in self.pieces for word in piece.words)

    @property
    def whole(self) -> Word:
        """All of it as one."""
        return beside(self.pieces)


@dataclass(slots=True)
class Part:
    """A paragraph, or a table's row: where it begins and ends on the page.

    ``full`` is one whose last line nearly fills the column, and ``flush`` one whose ends at its edge;
    ``aside`` is one that stands beside the text.
    """

    lines: list[Word]
    top: float
    bottom: float
    full: bool = False
    flush: bool = False
    cells: list[list[Word]] = field(default_factory=list)
    aside: bool = False

    @property
    def text(self) -> str:
        """What its lines say."""
        return " ".join(line.text for line in self.lines)

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
    told = line.pieces[-1].text
    if (
        len(line.pieces) == 2
        and line.pieces[0].text.endswith(":")
        and not (told[-1] == ":" and persons.is_list_head(told))
    ):
        return Line([line.whole], line.first, line.hang)
    return line


def with_whole_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with the label of a list whole where it is broken in its column: 'Members' above 'Present:'."""
    n = 0
    while n < len(lines):
        line, below = lines[n], lines[n + 1] if n + 1 < len(lines) else None
        label = _broken_label(line, below) if below else None
        if not label or not below:
            yield line
            n += 1
            continue
        yield Line([label, line.pieces[1]], line.first, line.pieces[1].x0)
        if len(below.pieces) > 1:
            told = below.pieces[1]
            yield Line([told], (told.x1 - told.x0) / len(told.text) * len(told.text.split(" ", 1)[0]), told.x0)
        n += 2


def _broken_label(line: Line, below: Line) -> Word | None:
    """The whole of a label that goes on below its beginning, which stands beside what it is for."""
    if len(line.pieces) != 2 or len(below.pieces) > 2 or not below.pieces[0].text.endswith(":"):
        return None
    first, last = line.pieces[0], below.pieces[0]
    aligned = abs(first.x0 - last.x0) < 3 and last.x1 < line.pieces[1].x0 and line.y - below.y < 1.6 * line.size
    if (
        not aligned
        or first.text[-1] in ".:;,)"
        or persons.is_person(first.text)
        or (len(below.pieces) == 2 and abs(below.pieces[1].x0 - line.pieces[1].x0) > 4)
    ):
        return None
    return beside([first, last]) if persons.is_list_head(f"{first.text} {last.text}") else None


def paragraphs(lines: list[Line], margin: Margin) -> list[Part]:
    """The paragraphs that these lines of one column form."""
    parts: list[Part] = []
    column = _Column(lines, margin)
    first = 0
    for n, line in enumerate(lines):
        if n and not column.opens(first, n):
            parts[-1].lines.append(line.whole)
            parts[-1].bottom = line.y
        else:
            parts.append(Part([line.whole], line.y, line.y))
            first = n
        right = column.right(n)
        parts[-1].full = line.x1 > right - 0.2 * (right - line.x0)
        parts[-1].flush = line.x1 > right - 2
    return parts


def entries(parts: list[Part]) -> list[Word]:
    """The lines of a cell of these paragraphs, a semicolon after each person where it lists some."""
    for part, sign in zip(parts, persons.signs([part.text for part in parts]), strict=False):
        if not sign:
            continue
        last = part.lines[-1]
        told = Word(last.x1, last.x1, last.y, last.size, sign)
        part.lines[-1] = replace(last, text=f"{last.text}{sign}", parts=(*last.words, told))
    return [line for part in parts for line in part.lines]


NEVER_LAST = re.compile(r"(?<!; )\b(?:the|a|an|of|and|to|for|by|with|from|were|was|be|its|their|that)$")
CLAUSE_ENDS = re.compile(r";(?:\s+and)?$")
CLAUSE_BEGINS = re.compile(  # what a body did, below 'The Board:'
    r"(?:noted|approved|agreed|asked|requested|delegated|received|endorsed|supported|authorised|adopted|accepted|resolved|recommended"
    r"|referred|deferred|confirmed|ratified|appointed|welcomed|thanked)\s",
    re.IGNORECASE,
)
AUXILIARY = re.compile(r"\b(?:was|were|be)$")


class _Column:
    """The lines of one column: their usual distance, where those end that are set flush, and where they begin."""

    def __init__(self, lines: list[Line], margin: Margin) -> None:
        self.lines, self.margin = lines, margin
        self.usual = _leading(lines)
        self.ends = _ends(lines)
        self.lefts = Counter(round(line.x0) for line in lines)

    def right(self, n: int) -> float:
        """Where a line would end that fills the column."""
        return self.ends[n] or self.margin.at(self.lines[n].x0)

    def opens(self, first: int, n: int) -> bool:
        """Whether a line opens a paragraph: after a gap, by its mark, or since its first word had room on the last.

        The paragraph before it begins with the line ``first``.
        """
        last, line = self.lines[n - 1], self.lines[n]
        drop = (last.y - line.y) / line.size
        right = self.right(n - 1)
        clause = CLAUSE_ENDS.search(last.text) and CLAUSE_BEGINS.match(line.text)
        if drop > max(1.22 * self.usual, self.usual + 0.2) or drop < 0 or clause or _marked(last, line, right):
            return True
        if abs(last.size - line.size) > 0.2 * line.size:
            return True
        if _in_mid_sentence(last, line):
            return False
        out = last.x1 < self.ends[n - 1] - 2 or _stands_out(self.lines[first : first + 2], line, first + 1 < n)
        if out or self._turns(first, n):
            return True
        if abs(last.x1 - line.x1) < 2 and line.x0 > last.x0 + 25 and self._at_right(last, line, right):
            return ":" in line.text[:20]
        return _stands_apart(last, line, right)

    def _turns(self, first: int, n: int) -> bool:
        """Whether a line turns to another weight of type below a title in bold, or begins another decision."""
        above, last, line = self.lines[first:n], self.lines[n - 1], self.lines[n]
        if line.text[0].islower() or LEADING_ON.search(last.text):
            return False
        if len(above) < 4 and all(one.all_bold for one in above):
            numbered = all(MARK.fullmatch(one.text.split(" ", 1)[0]) for one in (above[0], line))
            return last.text[-1] not in ",;" and (not line.bold or (numbered and not line.all_bold))
        decided = bool(VERB.match(line.text))
        return (decided and (last.text[-1] == ":" or bool(VERB.match(above[0].text)))) or (
            line.bold and not last.ends_bold and (decided or line.all_bold)
        )

    def _at_right(self, last: Line, line: Line, right: float) -> bool:
        """Whether two lines that end alike are set at the right edge: a label's, or such as begin about the middle."""
        alone = all(sum(self.lefts[round(x.x0) + step] for step in (-1, 0, 1)) == 1 for x in (last, line))
        return 0.3 < last.x0 / right < 0.6 or (alone and ":" in last.text[:20])


def _ends(lines: list[Line]) -> list[float]:
    """Where the lines end that are set flush at the right like those around them, 0 for each other."""
    columns: dict[int, list[int]] = {}
    for n, line in enumerate(lines):
        columns.setdefault(round(line.hang / 3), []).append(n)
    found = [0.0] * len(lines)
    for column in columns.values():
        for m, n in enumerate(column):
            near = sorted(lines[k].x1 for k in column[max(m - AROUND, 0) : m + AROUND + 1] if abs(k - n) <= 3 * AROUND)
            counts = [bisect.bisect(near, x + 1) - at for at, x in enumerate(near)]
            most = max(counts)
            edge = near[counts.index(most)]
            short = bisect.bisect(near, edge - 1.5) - bisect.bisect(near, edge - 40)
            beyond = len(near) - bisect.bisect(near, edge + 1.5)
            if most > 2 and most >= 2 * short and not beyond:
                found[n] = edge
    return found


def _leading(lines: list[Line]) -> float:
    """The usual distance between lines, in heights of type."""
    drops = [(a.y - b.y) / b.size for a, b in pairwise(lines) if 0 < a.y - b.y < 2 * b.size]
    return min(median(drops), 1.5) if drops else 1.2


def _marked(last: Line, line: Line, right: float) -> bool:
    """Whether a line begins with the mark of a list's entry, not with a number that the line before leads on to."""
    found = MARKED.match(f"{line.text} ")
    if not found:
        return bool(ACTION.match(line.text))
    full = line.first > right - last.x1 - line.size
    return not (found[0][0].isdigit() and full and LEADING_ON.search(last.text) and abs(line.x0 - last.hang) < 4)


def _stands_out(above: Sequence[Line], line: Line, several: bool) -> bool:
    """Whether a line stands left of the text of an entry whose lines hang, or left of its bullet."""
    first, left = above[0], line.x0 + 4
    if line.text[0].islower():
        return False
    hangs = several and abs(above[1].x0 - first.hang) < 4 and first.hang > first.x0 + 4
    return (left < first.x0 and first.text.startswith("•")) or (hangs and left < first.hang)


def _stands_apart(last: Line, line: Line, right: float) -> bool:
    """Whether a line opens a paragraph by its place below another of its size."""
    room = right - last.x1
    if last.hang > last.x0 + 60 and abs(line.x0 - last.hang) < 4:  # beside its label
        more = last.text[-1] in ",;"  # a list that runs on
        return bool(persons.HEAD.match(last.text)) and not more and line.first + 0.35 * line.size < room
    if abs((last.x0 + last.x1) - (line.x0 + line.x1)) < 5 and abs(last.x0 - line.x0) > 5:  # both centred
        return line.first < room
    return line.x0 > max(last.x0, last.hang) + 25 or line.first + 0.35 * line.size < room


def _in_mid_sentence(last: Line, line: Line) -> bool:
    """Whether a line goes on with a sentence of some words: with a small letter, or behind a word that ends none."""
    before = last.pieces[-1].text
    if min(abs(line.x0 - last.x0), abs(line.x0 - last.hang)) >= 4:
        return False
    decides = VERB.match(line.text) and not AUXILIARY.search(before)
    if last.text.count(" ") > 5 and (before[-1] == "," or NEVER_LAST.search(before)) and not decides:
        return True
    return line.pieces[0].text[0].islower() and before[-1] not in ".:;?!" and last.text.count(" ") > 3
