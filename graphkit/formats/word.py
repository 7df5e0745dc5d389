"""Word documents: paragraphs and tables in their order, numbered as Word prints them, changes accepted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST = 200_000_000  # bytes of a part once unpacked
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{" + NAMESPACE + "}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PARAGRAPH, TABLE, ROW, CELL, BOX, SECTION = (f"{W}{tag}" for tag in ("p", "tbl", "tr", "tc", "txbxContent", "sectPr"))
BLOCKS = frozenset({PARAGRAPH, TABLE})
# What a reader of the accepted document does not see; the text of a drawing stands in a fallback once more.
LEFT_OUT = frozenset({FALLBACK} | {W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "rt", "sdtPr", "instrText")})
Cell = tuple["str | Table", ...]
Row = tuple[Cell, ...]
PAGE = "\f"  # no XML text may hold one
PRINTED = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
BREAKS = {"page": PAGE}
RENDERED = W + "lastRenderedPageBreak"
SYMBOLS = {"F0FC": "✓", "F0FE": "☑", "F0FB": "✗", "F0FD": "☒", "F0A8": "☐", "F0B7": "•", "F0A7": "•", "F0D8": "•"}
LEAVES = frozenset(PRINTED) | {BOX, RENDERED, W + "t", MATH + "t", W + "br", W + "sym"}
BROKEN = "is a broken Word file; open it in Word or LibreOffice and save it again"
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
LISTED = 4  # paragraphs from which a cell is a list of its own
NAME = 80  # characters of a name with its post
HEAD = 40  # characters over a column
WORD = re.compile(r"[^\W\d_]{3}")
NUMBERED = re.compile(
    r"(?:[A-Z]{0,4}[./ ]?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?|[A-Za-z]|[ivxIVX]{1,5}|\([a-z\d]{1,4}\))[.):]?"
)
DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
SPACES = DROPPED | dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f"), " ")
SPACES |= {int(code, 16): sign for code, sign in SYMBOLS.items()}
SPACES |= {0x2011: "-", 0x2028: "\n", 0x2029: "\n", 0x0B: "\n", 0x0D: "\n", 0x85: "\n"}


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: where it starts, how it counts, and the text around its number."""

    start: int
    form: str
    text: str
    restart: int | None  # the depth (from 1) whose entries start it again; 0 for never, None for any above
    legal: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows, their cells, and the paragraphs and tables in each cell."""

    rows: tuple[Row, ...]


def extract(source: bytes) -> Extracted:
    """The text of a Word document without its headers and footers, and the pages that Word last laid it out in.

    Raises UnreadableFile for a file that is broken, encrypted or larger than 200 MB unpacked.
    """
    parts = _parts(source)
    document = parts["document"]
    if document is None:
        raise UnreadableFile(BROKEN)
    numbers = Numbers(parts["numbering"], parts["styles"])
    return _paged(lines(_content(document, numbers)))


def lines(blocks: Iterable[str | Table]) -> str:
    """Paragraphs apart by a blank line, and the rows of a table as lines '| a | b |'."""
    told: list[str] = []
    for block in blocks:
        row = False
        for piece in [block] if isinstance(block, str) else _table_told(block):
            is_row = piece.lstrip(PAGE).startswith("| ")
            if told and piece.strip(PAGE):
                told.append("\n" if is_row and row else "\n\n")
            told.append(piece)
            row = is_row
    return "".join(told)


def tidy(text: str) -> str:
    """A text with plain spaces for those that Word and browsers keep together, and no soft hyphens."""
    return text.translate(SPACES)


def _table_told(table: Table) -> Iterator[str]:
    """A table's rows as lines, or as paragraphs where its cells hold running text, as in minutes set in columns."""
    running = any(_is_running(cell) for row in table.rows for cell in row) or _is_numbered(table)
    head = _head(table.rows) if running else ()
    for row in table.rows:
        if _is_side_by_side(row):
            yield from (_line(tuple((block,) for block in beside)) for beside in zip(*row, strict=True))
        elif len(row) == 1 or max(map(len, row), default=0) >= LISTED or (running and _words_of(row) != head):
            yield from _laid_out(row, head)
        elif any(row):
            yield _line(row)


def _line(row: Row) -> str:
    told = (" ".join(_flat(cell)).replace("\n", " ").replace("|", "\\|").strip(" \t") for cell in row)
    return "| " + " | ".join(told) + " |"


def _spread(blocks: Iterable[str | Table]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, str):
            yield block
        else:
            yield from _table_told(block)


def _flat(cell: Iterable[str | Table]) -> Iterator[str]:
    """The paragraphs of a cell, those of tables in it one after another."""
    for block in cell:
        if isinstance(block, str):
            yield block
        else:
            for row in block.rows:
                for inner in row:
                    yield from _flat(inner)


def _is_running(cell: Cell) -> bool:
    """Whether a cell holds several paragraphs, one of them longer than a name with its post."""
    return len(cell) > 1 and any(isinstance(block, Table) or len(block) > NAME for block in cell)


def _is_numbered(table: Table) -> bool:
    """Whether nearly all rows are a number and the words that it stands for."""
    fitting = sum(len(row) == 2 and bool(_number_of(row)) and _is_worded(row[1]) for row in table.rows)
    return fitting > 1 and fitting * 5 >= len(table.rows) * 4


def _number_of(row: Row) -> str:
    """The number that a row begins with in a cell of its own, a page's start before it."""
    first = row[0][0] if row and len(row[0]) == 1 else ""
    return first.strip(" \t\n") if isinstance(first, str) and NUMBERED.fullmatch(first.strip()) else ""


def _is_worded(cell: Cell) -> bool:
    return any(isinstance(block, str) and WORD.search(block) for block in cell)


def _is_side_by_side(row: Row) -> bool:
    """Whether the cells are columns typed in one row: as many short paragraphs in each."""
    counts = {len(cell) for cell in row}
    level = len(row) > 1 and len(counts) == 1 and max(counts) > 1
    return level and all(isinstance(block, str) and len(block) <= NAME for cell in row for block in cell)


def _words_of(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(_flat(cell)).strip(" :\n" + PAGE) for cell in row)


def _head(rows: tuple[Row, ...]) -> tuple[str, ...]:
    """The words over the columns: the first row that has as many cells as any, if it holds such."""
    widest = max(map(len, rows))
    first = next(row for row in rows if len(row) == widest)
    words = _words_of(first)
    short = all(len(cell) < 2 for cell in first) and all(len(word) <= HEAD for word in words)
    return words if short and words and words[-1] and not _number_of(first) else ()


def _laid_out(row: Row, head: tuple[str, ...]) -> Iterator[str]:
    """The cells one after another: a number on the line of the title beside it, side columns behind their heading."""
    cells = [list(_spread(cell)) for cell in row]
    number = _number_of(row)
    if number and len(cells) > 1 and cells[1]:
        cells[:2] = [[], [f"{number} {cells[1][0].lstrip(PAGE)}", *cells[1][1:]]]
    told = False
    for n, cell in enumerate(cells):
        if told and cell and n < len(head) == len(row) and head[n]:
            yield f"{head[n]}: " + "; ".join(cell)
        else:
            yield from cell
        told = told or bool(cell)


def _paged(text: str) -> Extracted:
    """The text without the marks of its pages, and where these start."""
    told = text.split(PAGE)
    starts, at = [0], 0
    for piece in told[:-1]:
        at += len(piece)
        # A page's hard end and its start as Word laid it out are one break.
        if piece.strip():
            starts.append(at)
    return Extracted("".join(told), tuple(starts) if len(starts) > 1 else ())


def _parts(source: bytes) -> dict[str, Element | None]:
    """The parts of the file that its text comes from; None for one that is not there."""
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as packed:
            return {name: _part(packed, f"word/{name}.xml") for name in ("document", "numbering", "styles")}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise UnreadableFile(BROKEN) from None
    except RuntimeError:
        raise UnreadableFile("is encrypted; save it without a password") from None


def _part(packed: zipfile.ZipFile, name: str) -> Element | None:
    from lxml import etree

    if name not in packed.namelist():
        return None
    if packed.getinfo(name).file_size > LARGEST:
        raise UnreadableFile("unpacks to more than 200 MB; save it in parts")
    data = packed.read(name).replace(STRICT, NAMESPACE.encode())
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


def _within(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """The elements of these kinds below one, in order and not inside each other, where a reader sees them."""
    stack = list(reversed(parent))
    while stack:
        node = stack.pop()
        if node.tag in wanted:
            yield node
        elif node.tag not in LEFT_OUT and not _hidden(node):
            stack.extend(reversed(node))


def _hidden(node: Element) -> bool:
    """Whether a run is formatted as hidden, or a field of a form still shows the text that asks to be replaced."""
    if node.tag == W + "r":
        return _on(node.find(f"{W}rPr/{W}vanish"))
    return node.tag == W + "sdt" and node.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _on(switch: Element | None) -> bool:
    return switch is not None and switch.get(W + "val", "true") not in {"0", "false", "off"}


def _value(parent: Element | None, path: str) -> str | None:
    found = None if parent is None else parent.find(path)
    return None if found is None else found.get(W + "val")


def _count(parent: Element | None, path: str, otherwise: int = 0) -> int:
    value = _value(parent, path) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else otherwise


def _content(parent: Element, numbers: Numbers) -> Iterator[str | Table]:
    """The paragraphs and rows of a body, a cell or a text box."""
    ahead = ""  # what a paragraph holds whose end was deleted: it runs on into the next
    for block in _within(parent, BLOCKS):
        if block.tag == TABLE:
            yield _table(block, numbers)
            continue
        words, boxes = _words(block)
        if block.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            ahead += words
            continue
        text = (ahead + words).strip(" \t\n")
        label = numbers.label(block)
        if text.strip(PAGE):
            yield _labelled(label, text)
        elif text:
            yield text
        ahead = ""
        for box in boxes:
            yield from _content(box, numbers)
    if ahead.strip():
        yield ahead.strip(" \t\n")


def _labelled(label: str, text: str) -> str:
    """The paragraph behind its number, a page's start staying in front."""
    words = text.lstrip(PAGE)
    return text[: len(text) - len(words)] + label + words.lstrip(" \t\n")


def _words(paragraph: Element) -> tuple[str, list[Element]]:
    """The text of a paragraph, and the text boxes that hang on it."""
    told: list[str] = []
    boxes: list[Element] = []
    if _on(paragraph.find(f"{W}pPr/{W}pageBreakBefore")):
        told.append(PAGE)
    for node in _within(paragraph, LEAVES):
        if node.tag == BOX:
            boxes.append(node)
        else:
            told.append(_leaf(node))
    section = paragraph.find(f"{W}pPr/{SECTION}")
    if section is not None and _value(section, f"{W}type") != "continuous":
        told.append(PAGE)
    return "".join(told), boxes


def _leaf(node: Element) -> str:
    if node.tag == W + "br":
        return BREAKS.get(node.get(W + "type", ""), "\n")
    if node.tag == RENDERED:
        return PAGE
    if node.tag == W + "sym":
        return SYMBOLS.get(node.get(W + "char", "").upper(), "")
    return PRINTED.get(str(node.tag)) or tidy((node.text or "").replace("\n", " ").replace("\r", " "))


def _table(table: Element, numbers: Numbers) -> Table:
    rows = [row for row in _within(table, frozenset({ROW})) if row.find(f"{W}trPr/{W}del") is None]
    cells = frozenset({CELL})
    return Table(tuple(_once_paged([_cell(cell, numbers) for cell in _within(row, cells)]) for row in rows))


def _cell(cell: Element, numbers: Numbers) -> Cell:
    """The paragraphs of a cell; none for one that goes on with the cell above it, which holds the text."""
    for way in ("vMerge", "hMerge"):
        merged = cell.find(f"{W}tcPr/{W}{way}")
        if merged is not None and merged.get(W + "val", "continue") == "continue":
            return ()
    return tuple(_content(cell, numbers))


def _once_paged(cells: list[Cell]) -> Row:
    """The cells of a row with its page breaks once: Word marks them in each cell that they cut."""
    counts = ["".join(_flat(cell)).count(PAGE) for cell in cells]
    kept = counts.index(max(counts)) if counts else 0
    return tuple(cell if n == kept or not counts[n] else _unpaged(cell) for n, cell in enumerate(cells))


def _unpaged(cell: Cell) -> Cell:
    return tuple(block.replace(PAGE, "") if isinstance(block, str) else block for block in cell)


class Numbers:
    """The numbers that Word prints before paragraphs, which the file holds as rules and not as text."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self.styles = {} if styles is None else {s.get(W + "styleId", ""): s for s in styles.iterfind(W + "style")}
        self.plain = next((k for k, s in self.styles.items() if _default(s)), "")
        abstract, lists = (() if numbering is None else numbering.findall(W + t) for t in ("abstractNum", "num"))
        self.abstract = {a.get(W + "abstractNumId", ""): a for a in abstract}
        self.lists = {n.get(W + "numId", ""): n for n in lists}
        self.levels: dict[tuple[str, int], Level | None] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.started: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str:
        """What stands before the paragraph ('3. ', '(a) ', '- '), counting it; nothing before one without number."""
        number, depth = self._place(paragraph)
        level = self._level(number, depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(self._root(number), {})
        self._start(number, depth, counts)
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for below in [d for d in counts if d > depth]:
            told = self._level(number, below)
            if told is None or told.restart is None or depth < told.restart:
                del counts[below]
        return self._printed(number, level, counts)

    def _start(self, number: str, depth: int, counts: dict[int, int]) -> None:
        """A list that overrides its start begins there, where it is first used."""
        path = f"{W}lvlOverride[@{W}ilvl='{depth}']/{W}startOverride"
        if (number, depth) not in self.started and self.lists[number].find(path) is not None:
            counts[depth] = _count(self.lists[number], path) - 1
        self.started.add((number, depth))

    def _printed(self, number: str, level: Level, counts: dict[int, int]) -> str:
        if level.form == "bullet":
            return "- "

        def one(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            told = self._level(number, depth)
            if told is None:
                return ""
            return counted(counts.get(depth, told.start), "decimal" if level.legal else told.form)

        text = re.sub(r"%([1-9])", one, tidy(level.text)).strip()
        return f"{text} " if text else ""

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the depth of a paragraph, its own or its style's; '' for none."""
        style = _value(paragraph, f"{W}pPr/{W}pStyle") or self.plain
        number, depth = self._styled(style)
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is not None:
            number = _value(own, W + "numId") or number
            depth = _count(own, W + "ilvl", depth)
        return number, depth

    def _styled(self, style: str) -> tuple[str, int]:
        chain: dict[str, None] = {}
        name, depth = style, None
        while name in self.styles and name not in chain:
            chain[name] = None
            rule = self.styles[name].find(f"{W}pPr/{W}numPr")
            if rule is not None and depth is None and rule.find(W + "ilvl") is not None:
                depth = _count(rule, W + "ilvl")
            number = _value(rule, W + "numId")
            if number:
                return number, self._linked(number, chain, depth or 0)
            name = _value(self.styles[name], W + "basedOn") or ""
        return "", 0

    def _linked(self, number: str, styles: Iterable[str], otherwise: int) -> int:
        """The depth that a list keeps for the first of these styles that it knows."""
        source = self.abstract.get(self._root(number))
        levels = () if source is None else source.findall(W + "lvl")
        kept = {_value(level, W + "pStyle"): _depth(level) for level in levels}
        return next((kept[style] for style in styles if style in kept), otherwise)

    def _root(self, number: str) -> str:
        """The abstract list behind a list, through the style that it may be taken from."""
        found = _value(self.lists.get(number), W + "abstractNumId") or ""
        linked = _value(self.abstract.get(found), W + "numStyleLink")
        if linked:
            through = _value(self.styles.get(linked), f"{W}pPr/{W}numPr/{W}numId")
            return _value(self.lists.get(through or ""), W + "abstractNumId") or found
        return found

    def _level(self, number: str, depth: int) -> Level | None:
        if number not in self.lists:
            return None
        if (number, depth) not in self.levels:
            self.levels[number, depth] = self._read(number, depth)
        return self.levels[number, depth]

    def _read(self, number: str, depth: int) -> Level | None:
        source = self.abstract.get(self._root(number))
        own = self.lists[number].iterfind(f"{W}lvlOverride/{W}lvl")
        levels = [*own, *(() if source is None else source.iterfind(W + "lvl"))]
        return next((_as_level(level) for level in levels if _depth(level) == depth), None)


def _default(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in {"1", "true", "on"}


def _depth(level: Element) -> int:
    value = level.get(W + "ilvl", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 3 else 0


def _as_level(level: Element) -> Level:
    form = next((f.get(W + "val") for f in level.iter(W + "numFmt")), None) or "decimal"
    restart = _count(level, W + "lvlRestart") if level.find(W + "lvlRestart") is not None else None
    text = _value(level, W + "lvlText") or ""
    return Level(_count(level, W + "start"), form, text, restart, _on(level.find(W + "isLgl")))


def counted(number: int, form: str) -> str:
    """A number as Word or a browser prints it in this format; decimal in one that is not known."""
    if form == "none":
        return ""
    told = {"lowerLetter": letters, "upperLetter": letters, "lowerRoman": roman, "upperRoman": roman}.get(form)
    if told and number > 0:
        return told(number).upper() if form.startswith("upper") else told(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def letters(number: int) -> str:
    """A to z, then aa to zz, then aaa, as Word counts."""
    return chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)


def roman(number: int) -> str:
    """A Roman numeral in small letters; decimal from 4000."""
    if number >= 4000:
        return str(number)
    told = ""
    for value, sign in ROMAN:
        told += sign * (number // value)
        number %= value
    return told
