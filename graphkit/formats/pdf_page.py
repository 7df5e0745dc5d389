"""What stands on a page of a PDF: its words with their places, and the straight lines that are drawn on it.

Places are in points from the page's lower left corner as a reader sees it, whichever way the page is turned.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

THIN = 3.0  # points: what is thinner is a line
LONG = 6.0  # points: a line that is shorter is an ornament
SIGNS = {
    **{ord(sign): "•" for sign in "\uf0b7\uf0a7\uf076\uf0d8\uf02d\uf0a8▪●◦∙‣○■➢❖►▸➤◆◇♦"},
    0xF0FB: "✗",
    0xF0FC: "✓",
    0xF0FD: "☒",
    0xF0FE: "☑",
    0x02: "-",  # how PDFium writes a hyphen at a line's end
    0xAD: "-",  # a soft hyphen that is drawn is seen as a hyphen
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
HEAVY = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)  # in the name of a font
NAME = 120  # bytes of a font's name
NO_SIGNS = frozenset((0xFFFD, 0xFFFE, 0xFFFF, 0x200B, 0xFEFF))
BLANKS = frozenset((9, 10, 13, 32, 0xA0))
Turn = Callable[[float, float], tuple[float, float]]


@dataclass(slots=True)
class Word:
    """Characters without a gap between them: left and right edge, base line, size of type, whether it is bold.

    Words set beside or below one another are one that has them as its ``parts``.
    """

    x0: float
    x1: float
    y: float
    size: float
    text: str
    parts: tuple[Word, ...] = ()
    bold: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """Its parts, or itself."""
        return self.parts or (self,)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line: its one coordinate across its direction, and the two along it."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size, its words in the order of the file, and what is drawn on it."""

    width: float
    height: float
    words: list[Word]
    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)
    drawn: bool = False
    pictured: bool = False


def page_of(source: pdfium.PdfPage) -> Page:
    """The words and lines of a page."""
    width, height = source.get_size()
    turn = _turn(source)
    across: list[Stroke] = []
    down: list[Stroke] = []
    drawn = pictured = False
    for item in source.get_objects(max_depth=1):
        drawn = drawn or item.type != pdf.FPDF_PAGEOBJ_TEXT
        pictured = pictured or item.type == pdf.FPDF_PAGEOBJ_IMAGE
        if item.type == pdf.FPDF_PAGEOBJ_PATH:
            for x0, y0, x1, y1 in _sides(item):
                (a, b), (c, d) = turn(x0, y0), turn(x1, y1)
                if not all(-height < place < width + height for place in (a, b, c, d)):
                    continue
                if abs(b - d) < THIN and abs(a - c) > LONG:
                    across.append(Stroke((b + d) / 2, min(a, c), max(a, c)))
                elif abs(a - c) < THIN and abs(b - d) > LONG:
                    down.append(Stroke((a + c) / 2, min(b, d), max(b, d)))
    words = [w for w in _words(source, turn) if -9 < w.x0 < width + 9 and -9 < w.y < height + 9]
    return Page(width, height, words, across, down, drawn, pictured)


def _turn(source: pdfium.PdfPage) -> Turn:
    """How a point of the file is turned to where it is seen."""
    width, height = source.get_size()
    left, bottom, _, _ = source.get_cropbox()
    return {
        90: lambda x, y: (y - bottom, height - (x - left)),
        180: lambda x, y: (width - (x - left), height - (y - bottom)),
        270: lambda x, y: (width - (y - bottom), x - left),
    }.get(source.get_rotation(), lambda x, y: (x - left, y - bottom))


def _sides(item: pdfium.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """The ends of the straight lines that a drawn path may show; a filled area shows none."""
    x0, y0, x1, y1 = item.get_bounds()
    count = pdf.FPDFPath_CountSegments(item.raw)
    if x1 - x0 < THIN or y1 - y0 < THIN:
        yield (x0, (y0 + y1) / 2, x1, (y0 + y1) / 2) if y1 - y0 < THIN else ((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
        return
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdf.FPDFPath_GetDrawMode(item.raw, mode, stroked)
    if not stroked.value and count <= 5:
        return
    matrix = item.get_matrix()
    last = first = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(count):
        segment = pdf.FPDFPath_GetPathSegment(item.raw, n)
        pdf.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        if pdf.FPDFPathSegment_GetType(segment) == pdf.FPDF_SEGMENT_MOVETO:
            first = point
        else:
            yield (*last, *point)
        if pdf.FPDFPathSegment_GetClose(segment):
            yield (*point, *first)
        last = point


def _words(source: pdfium.PdfPage, turn: Turn) -> Iterator[Word]:
    """The words of a page; text that stands askew, as a watermark does, is left out."""
    word: Word | None = None
    for sign, apart in _signs(source, turn):
        if word and _follows(word, sign, apart):
            word.text += sign.text
            word.x1 = max(word.x1, sign.x1)
        else:
            if word:
                yield word
            word = sign
    if word:
        yield word


def _signs(source: pdfium.PdfPage, turn: Turn) -> Iterator[tuple[Word, bool]]:
    """Each character as the beginning of a word, and whether a blank stands before it."""
    page = source.get_textpage()
    box, x, y, matrix = pdf.FS_RECTF(), ctypes.c_double(), ctypes.c_double(), pdf.FS_MATRIX()
    at_box, at_x, at_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    name, flags = ctypes.create_string_buffer(NAME), ctypes.c_int()
    turned = source.get_rotation()
    level, size, askew, apart, high = math.nan, 1.0, False, True, 0xD800
    for n in range(page.count_chars()):
        code = pdf.FPDFText_GetUnicode(page.raw, n)
        if 0xD800 <= code < 0xDC00:  # the first half of a character in UTF-16
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code += (high << 10) - 0x35FDC00
        text = SIGNS.get(code) or (chr(code) if code <= 0x10FFFF else "")
        if code in BLANKS or text.isspace():
            apart = True
            continue
        if not text.isprintable() or code in NO_SIGNS:
            continue
        pdf.FPDFText_GetLooseCharBox(page.raw, n, at_box)
        pdf.FPDFText_GetCharOrigin(page.raw, n, at_x, at_y)
        if y.value != level:  # a new run: its size and its slant hold for the rest of it
            level = y.value
            pdf.FPDFText_GetMatrix(page.raw, n, matrix)
            size = max(math.hypot(matrix.c, matrix.d) * pdf.FPDFText_GetFontSize(page.raw, n), 1.0)
            askew = _askew(math.degrees(math.atan2(matrix.b, matrix.a)), turned)
        if not askew:
            (x0, _), (x1, _) = turn(box.left, box.bottom), turn(box.right, box.top)
            if apart:
                pdf.FPDFText_GetFontInfo(page.raw, n, name, NAME, flags)
            bold = apart and bool(HEAVY.search(name.value))
            yield Word(min(x0, x1), max(x0, x1), turn(x.value, y.value)[1], size, text, bold=bold), apart
            apart = False


def _askew(angle: float, turned: int) -> bool:
    return 4 < (angle - turned) % 360 < 356


def _follows(word: Word, sign: Word, apart: bool) -> bool:
    """Whether a character goes on with a word: on its line at once, or raised and small as in '1st'."""
    gap, rise = sign.x0 - word.x1, sign.y - word.y
    if sign.size < 0.85 * word.size and 0.05 * word.size < rise < 0.6 * word.size:
        return abs(gap) < 0.15 * word.size
    return not apart and -1.2 * sign.size < gap < 0.25 * sign.size and abs(rise) < 0.2 * sign.size
