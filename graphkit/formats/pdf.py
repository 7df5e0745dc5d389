"""The text of a PDF as it is laid out: paragraphs, columns, tables, and without what repeats on its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted
from graphkit.formats.boxes import Boxes

if TYPE_CHECKING:
    from graphkit.formats.pdf_lines import Line, Part
    from graphkit.formats.pdf_measure import Margin
    from graphkit.formats.pdf_page import Page, Word

PASSWORD = 4  # PDFium's number for a file that asks for one
MARK = 25  # characters of a page that may be no more than the name of what scanned it
EDGE = 4  # lines at the head and the foot of a page that may repeat on others
BULLET = re.compile(r"^[•*–✓o]\s+(?=\S)")
FOLIO = re.compile(r"page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DIGITS = re.compile(r"\d+")
WORDS = re.compile(r"\w+(?:-\w+)*")
ENDED = re.compile(r"[.:;?!]['’”\")*_]{0,4}$")
MARKED = re.compile(r"(?:[•*–o-]|\(?(?:[ivxlIVXL]{1,5}|[a-zA-Z]|\d{1,3})[.)]|[A-Z]{0,4}/?\d+(?:[./]\d+)*\.?)(?:\s|$)")
SYLLABLE = re.compile(
    r"(?:[cst]i(?:on|al)|ment|ings?$|[dst]ed$|[bdgt]er|ly$|ness|[lrt]?i(?:ty|ties)$|[ait]?bl[ey]$|[ae]nc[ey]|ous|ive|spect|ture)"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a document writes whole, and whether it divides words at its lines' ends."""

    words: frozenset[str]
    divided: bool = False


def extract(source: bytes) -> Extracted:
    """The text of a PDF and where its pages start.

    Raises UnreadableFile for one that is broken, asks for a password, or is a scan without text.
    """
    pages = _pages(source)
    if _is_scan(pages):
        raise UnreadableFile("is a scan: its pages hold no text; run OCR on it first")
    return _written(list(_parts(pages)))


def _is_scan(pages: list[Page]) -> bool:
    """Whether pages hold no text but drawings, or pictures with no more than a scanner's mark."""
    told = sum(len(word.text) for page in pages for word in page.words)
    if not told:
        return any(page.drawn for page in pages)
    return told < MARK * len(pages) and all(page.pictured for page in pages)


def _pages(source: bytes) -> list[Page]:
    import pypdfium2

    from graphkit.formats.pdf_page import page_of

    try:
        with pypdfium2.PdfDocument(source) as document:
            return [page_of(page) for page in document]
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD:
            raise UnreadableFile("is encrypted; save it without a password first") from None
        raise UnreadableFile("is a broken PDF; open it in a PDF reader and save it again") from None


def _parts(pages: list[Page]) -> Iterator[list[Part]]:
    """The parts of each page in reading order."""
    from graphkit.formats import pdf_layout, pdf_lines, pdf_measure, pdf_sides, pdf_tables

    drawn, words_free = [], []
    for words, page in zip(_kept(pages), pages, strict=True):
        found = pdf_tables.tables(page)
        drawn.append(found)
        words_free.append(pdf_tables.filled(found, words))
    width = max((page.width for page in pages), default=0.0)
    column = pdf_measure.column([row for words in words_free for row in pdf_lines.rows_of(words)], width)
    free = [pdf_lines.lines_of(words, column) for words in words_free]
    frames = {t.columns: t for found in drawn for t in found if pdf_tables.is_frame(t)}
    heads = pdf_tables.heads(t for found in drawn for t in found)
    main = pdf_tables.main_column(t for found in drawn for t in found if t.columns in frames)
    margins = _margins(free, pages)
    sides = pdf_sides.sides(words_free, width)
    for words, lines, found, page in zip(words_free, free, drawn, pages, strict=True):
        margin = margins[round(page.width)]
        rows = pdf_lines.rows_of(words) if not found else []
        if listed := pdf_measure.listed_above(rows, column, width):
            above, below = ([word for row in part for word in row] for part in (rows[:listed], rows[listed:]))
            ahead = pdf_layout.flow(pdf_lines.lines_of(above), margin)
            told = sides.parts(below, margin, column) if sides else ()
            yield [*ahead, *(told or pdf_layout.flow(pdf_lines.lines_of(below, column), margin, column))]
            continue
        if sides and not found:
            yield list(sides.parts(words, margin, column))
            continue
        parts: list[Part] = []
        done = 0
        for table in found:
            past = next((n for n in range(done, len(lines)) if lines[n].y <= table.top), len(lines))
            parts += pdf_layout.flow(lines[done:past], margin, column)
            parts += pdf_tables.framed(table, main, heads) if table.columns in frames else pdf_tables.rows(table)
            done = past
        yield parts + pdf_layout.flow(lines[done:], margin, column)


def _margins(free: list[list[Line]], pages: list[Page]) -> dict[int, Margin]:
    """How far lines go, by the width of the page."""
    from graphkit.formats.pdf_measure import margin

    margins: dict[int, Margin] = {}
    for width in {round(page.width) for page in pages}:
        lines = [line for found, page in zip(free, pages, strict=True) if round(page.width) == width for line in found]
        far = min(max((line.x1 for line in lines), default=0.0), 0.97 * width)
        pieces = [line.pieces[0] for line, below in pairwise(lines) if _wraps(line, below)]
        margins[width] = margin(((p.x0, p.x1, p.text.count(" ")) for p in pieces), far, width)
    return margins


def _wraps(line: Line, below: Line) -> bool:
    """Whether running text goes on from a line, which so fills its column, to the line below it."""
    return abs(line.x0 - below.x0) < 4 and below.text[0].islower()


def _kept(pages: list[Page]) -> Iterator[list[Word]]:
    """The words of each page without the lines at its head and foot that repeat on others."""
    from graphkit.formats.pdf_lines import lines_of

    edges: list[list[Line]] = []
    places: Counter[tuple[str, int]] = Counter()
    for page in pages:
        lines = lines_of(page.words)
        edges.append(lines if len(lines) <= 2 * EDGE else lines[:EDGE] + lines[-EDGE:])
        places.update(_place(line) for line in edges[-1])
    least = max(2, len(pages) // 4)
    if all(count >= least for count in places.values()) and all(len(lines) < 2 * EDGE for lines in edges):
        least = len(pages) + 1  # pages of nothing else say what repeats
    for n, (page, lines) in enumerate(zip(pages, edges, strict=True)):
        often = []
        for line in lines:
            text, level = _place(line)
            number = line in (lines[0], lines[-1]) and line.text.strip("-– ") == str(n + 1)
            same = sum(places[text, near] for near in (level - 1, level, level + 1))
            often.append(len(pages) + 1 if number or FOLIO.fullmatch(line.text) else same * (same >= least))
        most = max(2, len(pages) // 2)
        gone = [line for line, outer, same in zip(lines, _outer(often), often, strict=True) if outer or same > most]
        if not n:
            gone = [line for line in gone if not _alone_dates(line, page)]
        yield [w for w in page.words if not any(abs(w.y - line.y) < 0.3 * w.size for line in gone)]


def _outer(often: list[int]) -> list[bool]:
    """Which lines repeat with none between them and the page's edge that do not."""
    head = often if len(often) < 2 * EDGE else often[:EDGE]
    foot = often if len(often) < 2 * EDGE else often[EDGE:]
    first = next((n for n, same in enumerate(head) if not same), len(head))
    last = next((n for n, same in enumerate(reversed(foot)) if not same), len(foot))
    return [n < first or n >= len(often) - last for n in range(len(often))]


def _alone_dates(line: Line, page: Page) -> bool:
    """Whether a line at the head of a page is the only one on it that tells a year."""
    years = [w for w in page.words if YEAR.search(w.text)]
    return line.y > page.height / 2 and bool(years) and all(abs(w.y - line.y) < 0.3 * w.size for w in years)


def _place(line: Line) -> tuple[str, int]:
    """What a line says, whatever its numbers, and how high on the page, coarsely."""
    return DIGITS.sub("#", line.text), round(line.y / 4)


def _written(pages: list[list[Part]]) -> Extracted:
    """The text of these parts, a paragraph that a page break parts being one."""
    cells = (cell for page in pages for part in page for cell in part.cells or [part.lines])
    known = _vocabulary([[line.text for line in cell] for cell in cells])
    pieces: list[str] = []
    starts: list[int] = []
    boxes = Boxes()
    bold: list[tuple[int, int]] = []
    heads = {""}
    size = 0
    last: Part | None = None
    for page in pages:
        start: int | None = None
        for part in page:
            if start is None and _head_of(part) in heads - {""}:
                continue  # a table's head, printed again where a page breaks it
            heads.add(_head_of(part))
            text = _row(part.cells, known) if part.cells else BULLET.sub("- ", _joined(part.lines, known))
            if start is None and last and _goes_on(last, part, text):
                size -= len(pieces[-1])
                pieces[-1] = joined([pieces[-1], text], known)
                size += len(pieces[-1])
            else:
                pieces += [_gap(last, part), text]
                size += len(pieces[-2]) + len(text)
                lead = 0 if part.cells else _lead(part, text)
                bold += [(size - len(text), size - len(text) + lead)] if lead else []
            boxes.add(text, size - len(text), part.words, row=bool(part.cells))
            start = size - len(text) if start is None else start
            last = part
        starts.append(size if start is None else start)
    body = "".join(pieces)
    return Extracted(f"{body}\n" if body else "", tuple(starts), boxes, tuple(bold))


def _lead(part: Part, text: str) -> int:
    """Where the bold ends in a paragraph's text that it begins with, be it behind a number; 0 where there is none."""
    told = count = 0
    for n, word in enumerate(part.words):
        if not word.bold and (n or not MARKED.fullmatch(word.text)):
            break
        told += len(word.text)
        count += word.bold
    at = 0
    while count and told and at < len(text):
        told -= not text[at].isspace()
        at += 1
    return at


def _head_of(part: Part) -> str:
    """The words of a row that is the head of a table with a column for actions, else nothing."""
    from graphkit.formats.pdf_measure import is_head

    if not part.cells or not part.cells[-1] or not is_head(part.cells[-1][-1]):
        return ""
    return " ".join(word.text for word in part.words)


def _gap(last: Part | None, part: Part) -> str:
    """What stands between two parts: the rows of a table follow one another at once."""
    if not last:
        return ""
    return "\n" if last.cells and part.cells else "\n\n"


def _vocabulary(stretches: list[list[str]]) -> Vocabulary:
    """The words of a document, without those that a line's end parts."""
    words: set[str] = set()
    count = divided = 0
    for lines in stretches:
        parted = False
        count += len(lines)
        for line in lines:
            found = WORDS.findall(line.lower())
            divided += parted and line[:1].islower()
            ends = line.endswith("-")
            words.update(found[parted : len(found) - ends])
            parted = ends
    return Vocabulary(frozenset(words), divided > max(4, 0.03 * count))


def _row(cells: list[list[Word]], known: Vocabulary) -> str:
    return f"| {' | '.join(_joined(cell, known).replace('|', '/') for cell in cells)} |"


def _joined(lines: list[Word], known: Vocabulary) -> str:
    return joined([line.text for line in lines], known)


def _goes_on(last: Part, part: Part, text: str) -> bool:
    """Whether a part at the head of a page goes on with the paragraph at the foot of the page before."""
    before = last.lines[-1].text if last.lines else ""
    if last.cells or part.cells or last.aside or part.aside or not before or ENDED.search(before) or MARKED.match(text):
        return False
    long = last.full and len(last.lines) > 1
    return text[0].islower() or long or (last.flush and before.count(" ") > 5 and _under(last, part))


def _under(last: Part, part: Part) -> bool:
    return abs(last.lines[-1].x0 - part.lines[0].x0) < 4


def joined(lines: list[str], known: Vocabulary) -> str:
    """Lines as one text, a word that a hyphen parts at a line's end made whole."""
    whole = ""
    for line in lines:
        if not whole or not line:
            whole += line
        elif whole[-1] == "-" and whole[-2:-1].isalpha() and line[0].isalpha():
            whole = (whole[:-1] if _divided(whole, line, known) else whole) + line
        else:
            whole += f" {line}"
    return whole


def _divided(whole: str, line: str, known: Vocabulary) -> bool:
    """Whether a hyphen at a line's end only divides a word.

    Word processors seldom divide words, so most are of words such as 'cost-sharing' and stay.
    """
    early, late = WORDS.findall(whole[-60:-1])[-1].lower(), WORDS.findall(line[:60])[0].lower()
    if not line[0].islower() or f"{early}-{late}" in known.words:
        return False
    if early + late in known.words:
        return True
    compound = "-" in early or any(len(word) > 3 and word in known.words for word in (early, late))
    return not compound and (known.divided or bool(SYLLABLE.match(late)))
