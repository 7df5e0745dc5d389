"""OpenDocument texts: paragraphs and tables in their order, numbered as LibreOffice prints them, changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted
from graphkit.formats.blocks import PAGE, Cell, Row, Table, lines, paged, tidy
from graphkit.formats.counting import counted
from graphkit.formats.packed import parts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE, DRAW, OFFICE = (
    f"{{{OASIS}{name}:1.0}}" for name in ("text", "table", "style", "drawing", "office")
)
BREAK = f"{{{OASIS}xsl-fo-compatible:1.0}}break-before"
PARAGRAPHS = frozenset({TEXT + "p", TEXT + "h"})
# What a reader of the accepted document does not see in its place.
LEFT_OUT = frozenset(
    {TEXT + name for name in ("tracked-changes", "note", "ruby-text", "hidden-text", "hidden-paragraph")}
    | {OFFICE + "annotation", OFFICE + "forms", TEXT + "sequence-decls", TEXT + "variable-decls"}
)
SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n", TEXT + "soft-page-break": PAGE}
ROWS = frozenset({TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")})
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
BROKEN = "is a broken OpenDocument file, or one with a password; open it in LibreOffice and save it again without one"
SPACE = re.compile(r"[ \t\r\n]+")


def extract(source: bytes) -> Extracted:
    """The text of an OpenDocument text without its headers, footers and footnotes, and its pages when last laid out.

    Raises UnreadableFile for a file that is broken, encrypted or larger than 200 MB unpacked.
    """
    content, styles = parts(source, ("content.xml", "styles.xml"), BROKEN)
    body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or body is None:
        raise UnreadableFile(BROKEN)
    return paged(lines(Reader([content] if styles is None else [styles, content]).blocks(body)))


@dataclass(slots=True)
class Listed:
    """An open list: the name of its style, how deep it lies (from 1), and its counts by depth."""

    style: str
    depth: int
    counts: dict[int, int] = field(default_factory=dict)


class Reader:
    """Reads the elements of a document by its styles."""

    def __init__(self, sources: list[Element]) -> None:
        self.levels: dict[tuple[str, int], Element] = {}
        self.breaks: set[str] = set()
        self.outline = Listed("", 1)  # headings
        self.counts: dict[str, dict[int, int]] = {}  # of the lists so far by their ids and styles, to go on with
        for source in sources:
            for style in source.iter(TEXT + "list-style", TEXT + "outline-style"):
                name = style.get(STYLE + "name", "") if style.tag == TEXT + "list-style" else ""
                self.levels |= {(name, _number(level, "level", 1)): level for level in style}
            for style in source.iter(STYLE + "style"):
                rule = style.find(STYLE + "paragraph-properties")
                if style.get(STYLE + "master-page-name") or (rule is not None and rule.get(BREAK) == "page"):
                    self.breaks.add(style.get(STYLE + "name", ""))

    def blocks(self, nodes: Iterable[Element], listed: Listed | None = None) -> Iterator[str | Table]:
        """The paragraphs and tables of these elements."""
        for node in nodes:
            if node.tag in PARAGRAPHS:
                yield from self._paragraph(node, self._heading(node))
            elif node.tag == TEXT + "list":
                yield from self._list(node, listed)
            elif node.tag == TABLE + "table":
                yield Table(tuple(self._rows(node)))
            elif node.tag == TEXT + "soft-page-break":
                yield PAGE
            elif node.tag not in LEFT_OUT and node.get(TEXT + "display") != "none":
                yield from self.blocks(node, listed)

    def _paragraph(self, node: Element, label: str) -> Iterator[str | Table]:
        told: list[str] = []
        boxes: list[Element] = []
        _words(node, told, boxes)
        text = tidy("".join(told)).strip(" \t\n")
        words = text.lstrip(PAGE)
        turned = PAGE if node.get(TEXT + "style-name") in self.breaks else ""
        if words or turned:
            yield turned + text[: len(text) - len(words)] + (label + words if words else "")
        for box in boxes:
            yield from self.blocks(box)

    def _list(self, node: Element, around: Listed | None) -> Iterator[str | Table]:
        """The entries of a list, the first paragraph of each behind its number or bullet."""
        style = node.get(TEXT + "style-name") or (around.style if around else "")
        here = Listed(style, around.depth + 1, around.counts) if around else self._opened(node, style)
        for entry in node:
            label = entry.tag == TEXT + "list-item"
            start = entry.get(TEXT + "start-value", "")
            if start.isdecimal() and len(start) < 7:
                here.counts[here.depth] = int(start) - 1
            for inner in entry:
                if inner.tag in PARAGRAPHS:
                    told = list(self._paragraph(inner, self._label(here) if label else ""))
                    label = label and not told
                    yield from told
                else:
                    yield from self.blocks([inner], here)

    def _opened(self, node: Element, style: str) -> Listed:
        """A list at the outermost level, which may go on with the counts of one before it."""
        named = node.get(TEXT + "continue-list", "")
        goes_on = node.get(TEXT + "continue-numbering") == "true"
        counts = self.counts.get(f"#{named}") if named else self.counts.get(style) if goes_on else None
        here = Listed(style, 1, {} if counts is None else counts)
        self.counts[style] = here.counts
        self.counts["#" + node.get("{http://www.w3.org/XML/1998/namespace}id", "")] = here.counts
        return here

    def _heading(self, node: Element) -> str:
        """The number of a heading outside of lists."""
        if node.tag != TEXT + "h" or node.get(TEXT + "is-list-header") == "true":
            return ""
        return self._label(Listed("", _number(node, "outline-level", 1), self.outline.counts))

    def _label(self, here: Listed) -> str:
        """What stands before the next entry of a list ('3. ', '(a) ', '- '), counting it."""
        level = self.levels.get((here.style, here.depth))
        if level is None:
            return ""
        if level.tag == TEXT + "list-level-style-bullet":
            return "- "
        here.counts[here.depth] = here.counts.get(here.depth, _number(level, "start-value", 1) - 1) + 1
        for below in [depth for depth in here.counts if depth > here.depth]:
            del here.counts[below]
        first = max(here.depth - _number(level, "display-levels", 1), 0) + 1
        told = [self._counted(here, depth) for depth in range(first, here.depth + 1)]
        if not told[-1]:
            return ""
        text = (
            f"{level.get(STYLE + 'num-prefix', '')}{'.'.join(filter(None, told))}{level.get(STYLE + 'num-suffix', '')}"
        )
        return f"{text.strip()} "

    def _counted(self, here: Listed, depth: int) -> str:
        level = self.levels.get((here.style, depth))
        form = "" if level is None else level.get(STYLE + "num-format", "")
        return counted(here.counts.get(depth, 1), FORMS.get(form, "decimal")) if form else ""

    def _rows(self, table: Element) -> Iterator[Row]:
        for node in table:
            if node.tag in ROWS:
                yield from self._rows(node)
            elif node.tag == TABLE + "table-row":
                yield tuple(self._cells(node))

    def _cells(self, row: Element) -> Iterator[Cell]:
        """The cells of a row; one that the cell above it covers is empty, one that its neighbour covers is none."""
        covered = 0
        for node in row:
            if node.tag == TABLE + "table-cell":
                covered = _number(node, "number-columns-spanned", 1, TABLE) - 1
                yield tuple(self.blocks(node))
            elif node.tag == TABLE + "covered-table-cell":
                if covered <= 0:
                    yield ()
                covered -= 1


def _words(node: Element, told: list[str], boxes: list[Element]) -> None:
    """The text of a paragraph, and the text boxes that hang on it."""
    told.append(SPACE.sub(" ", node.text or ""))
    for inner in node:
        if inner.tag in SIGNS:
            told.append(SIGNS[inner.tag])
        elif inner.tag == TEXT + "s":
            told.append(" " * min(_number(inner, "c", 1), 99))
        elif inner.tag == DRAW + "text-box":
            boxes.append(inner)
        elif inner.tag not in LEFT_OUT:
            _words(inner, told, boxes)
        told.append(SPACE.sub(" ", inner.tail or ""))


def _number(node: Element, name: str, otherwise: int, space: str = TEXT) -> int:
    value = node.get(space + name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else otherwise
