"""Word documents: paragraphs and tables in their order, numbered as Word prints them, changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted
from graphkit.formats.blocks import BLANKS, MARK, PAGE, SYMBOLS, Cell, Row, Table, flat, lines, paged, tidy
from graphkit.formats.counting import counted
from graphkit.formats.packed import parts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{" + NAMESPACE + "}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PARAGRAPH, TABLE, ROW, CELL, BOX, SECTION = (f"{W}{tag}" for tag in ("p", "tbl", "tr", "tc", "txbxContent", "sectPr"))
BLOCKS = frozenset({PARAGRAPH, TABLE})
# What a reader of the accepted document does not see; the text of a drawing stands in a fallback once more.
LEFT_OUT = frozenset({FALLBACK} | {W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "rt", "sdtPr", "instrText")})
PRINTED = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
BREAKS = {"page": PAGE}
RENDERED = W + "lastRenderedPageBreak"
LEAVES = frozenset(PRINTED) | {BOX, RENDERED, W + "t", MATH + "t", W + "br", W + "sym"}
HEADERS = ("header1", "header2", "header3")  # as Word names those of a document's first section
RUNS = frozenset({W + "r"})
HEADING = re.compile(r"(?:heading|title|subtitle)\b", re.IGNORECASE)  # names of styles
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BROKEN = "is a broken Word file; open it in Word or LibreOffice and save it again"


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: where it starts, how it counts, and the text around its number."""

    start: int
    form: str
    text: str
    restart: int | None  # the depth (from 1) whose entries start it again; 0 for never, None for any above
    legal: bool


def extract(source: bytes) -> Extracted:
    """The text of a Word document without its footers and footnotes, and the pages that Word last laid it out in.

    A page's header is read only where it alone tells a year. Raises UnreadableFile for a file that is broken,
    encrypted or larger than 200 MB unpacked.
    """
    names = tuple(f"word/{name}.xml" for name in ("document", "numbering", "styles", *HEADERS))
    document, numbering, styles, *headers = parts(source, names, BROKEN, (STRICT, NAMESPACE.encode()))
    if document is None:
        raise UnreadableFile(BROKEN)
    numbers = Numbers(numbering, styles)
    text = lines(_content(document, numbers, marked=True))
    if not YEAR.search(text):
        heads = (lines(_content(header, numbers)) for header in headers if header is not None)
        text = "\n\n".join([*[head for head in heads if YEAR.search(head)][:1], text])
    return paged(text)


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


def _content(parent: Element, numbers: Numbers, marked: bool = False) -> Iterator[str | Table]:
    """The paragraphs and rows of a body, a cell or a text box; ``marked`` where their bold beginnings are marked."""
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
        text = _marked(text, block, numbers) if marked and not ahead else text
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


def _marked(text: str, paragraph: Element, numbers: Numbers) -> str:
    """The paragraph with a mark behind what it begins with in bold: all of it, where its style is a heading's."""
    if not text.strip(PAGE):
        return text
    if numbers.heads(paragraph):
        return text + MARK
    told: list[str] = []
    for run in _within(paragraph, RUNS):
        piece = "".join(_leaf(leaf) for leaf in _within(run, LEAVES) if leaf.tag != BOX)
        if piece.strip() and not numbers.is_bold(run, paragraph):
            break
        told.append(piece)
    lead = "".join(told).strip(BLANKS + "\n")
    at = text.find(lead) + len(lead) if lead else 0
    return f"{text[:at]}{MARK}{text[at:]}" if at and not text[: at - len(lead)].strip(BLANKS) else text


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
    counts = ["".join(flat(cell)).count(PAGE) for cell in cells]
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

    def heads(self, paragraph: Element) -> bool:
        """Whether a paragraph has the style of a heading."""
        style = _value(paragraph, f"{W}pPr/{W}pStyle") or ""
        return any(HEADING.match(_value(self.styles[name], W + "name") or name) for name in self._chain(style))

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is set in bold, by itself or by the style of its paragraph."""
        own = run.find(f"{W}rPr/{W}b")
        if own is not None:
            return _on(own)
        style = _value(paragraph, f"{W}pPr/{W}pStyle") or ""
        found = (self.styles[name].find(f"{W}rPr/{W}b") for name in self._chain(style))
        return _on(next((bold for bold in found if bold is not None), None))

    def _chain(self, style: str) -> Iterator[str]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield style
            style = _value(self.styles[style], W + "basedOn") or ""

    def _styled(self, style: str) -> tuple[str, int]:
        chain: list[str] = []
        depth = None
        for name in self._chain(style):
            chain.append(name)
            rule = self.styles[name].find(f"{W}pPr/{W}numPr")
            if rule is not None and depth is None and rule.find(W + "ilvl") is not None:
                depth = _count(rule, W + "ilvl")
            number = _value(rule, W + "numId")
            if number:
                return number, self._linked(number, chain, depth or 0)
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
