"""What a file says: its characters, its pages, and where a stretch of it stands.

Offsets count characters of ``Text.body``, the text that ``graphkit text FILE`` prints: decoded,
each line ended by one line feed. They are the selectors of the W3C Web Annotation model
(``oa:TextPositionSelector``: start included, end excluded).
"""

from __future__ import annotations

import bisect
import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import msgspec

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted, kind
from graphkit.formats.boxes import Box, Boxes, runs

READER = "text/9"  # raised when the same bytes would give another text
# What a folder is searched for
ENDINGS = (".txt", ".md", ".text", ".markdown", ".org", ".htm", ".html", ".docx", ".odt", ".rtf", ".pdf")
# A format, and the module of graphkit.formats that reads it
READERS = {"docx": "word", "html": "web", "odt": "odt", "pdf": "pdf", "rtf": "rtf"}
GIVE = "give text, Markdown, a web page, a PDF, or a file of Word (.docx), LibreOffice (.odt) or RTF"
STDIN = Path("-")


class Span(msgspec.Struct, frozen=True):
    """A stretch of a text: character offsets, ``end`` excluded, and the page it starts on (from 1) or None."""

    start: int
    end: int
    page: int | None = None


class Text(msgspec.Struct, frozen=True):
    """A file's text. ``pages`` holds the offset at which each page starts, nothing where there are none.

    ``places`` holds where the words of a PDF stand, ``bold`` the bounds of paragraphs, or of their beginnings, that a
    file shows in bold or in the style of a heading.
    """

    name: str
    body: str
    source: bytes
    pages: tuple[int, ...] = ()
    places: Boxes | None = None
    bold: tuple[tuple[int, int], ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the folded text, in hex: a document's identity, whatever bytes it was saved in."""
        return hashlib.sha256(fold(self.body).encode()).hexdigest()

    def span(self, start: int, end: int) -> Span:
        """The stretch from ``start`` to ``end`` without the white space at its ends."""
        while start < end and self.body[start].isspace():
            start += 1
        while end > start and self.body[end - 1].isspace():
            end -= 1
        return Span(start, end, bisect.bisect_right(self.pages, start) or None)

    def boxes(self, start: int, end: int) -> tuple[tuple[int, Box], ...]:
        """The pages (from 1) and boxes on which that stretch stands, one a line; none where this is no PDF.

        A box is the left, lower, right and upper edge in points (1/72 inch), from the lower left corner of the page
        as a reader sees it: cropped and turned. A stretch of white space stands nowhere.
        """
        places = self.places
        if places is None and kind(self.source) == "pdf":  # kept without them: they are in what it was read from
            places = text_of(self.name, self.source).places
        if places is None:
            return ()
        return tuple(runs((bisect.bisect_right(self.pages, at), box) for at, box in places.within(start, end)))

    def quote(self, span: Span) -> str:
        """What stands in that stretch, folded."""
        return fold(self.body[span.start : span.end])


def fold(text: str) -> str:
    """The text with each run of white space and line breaks as one space, none at its ends."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """The text for comparison: case, accents and apostrophes' shapes folded away."""
    straight = text.replace("’", "'").replace("‘", "'")
    if straight.isascii():
        return fold(straight.casefold())
    spread = unicodedata.normalize("NFKD", straight)
    return fold("".join(c for c in spread if not unicodedata.combining(c)).casefold())


def decode(source: bytes) -> str:
    """The characters of these bytes: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252."""
    if source[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = source.decode("utf-16", errors="replace")
    else:
        try:
            text = source.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = source.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def text_of(name: str, source: bytes) -> Text:
    """The text that the bytes of a document say, whatever format they are in.

    Raises UnreadableFile, without the file's name, for what is empty or of no format that is read.
    """
    what = kind(source)
    if what in READERS:
        found: Extracted = import_module(f"graphkit.formats.{READERS[what]}").extract(source)
    elif what == "text":
        body = decode(source)
        if body[:4096].count("\0") > 8:
            raise UnreadableFile(f"holds no text; {GIVE}")
        found = Extracted(body, page_starts(body))
    else:
        raise UnreadableFile(f"is {what}" if ";" in what else f"is {what}; {GIVE}")
    if not found.body.strip():
        raise UnreadableFile("is empty")
    return Text(name, found.body, source, found.pages, found.boxes, found.bold)


def read(path: Path) -> Text:
    """The text of a file, or of standard input for ``-``.

    Raises UnreadableFile for one that is missing, empty, or of a format that is not read.
    """
    try:
        if path == STDIN:
            return text_of("stdin", sys.stdin.buffer.read())
        return text_of(path.name, path.read_bytes())
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: no such file") from None
    except IsADirectoryError:
        raise UnreadableFile(f"{path}: is a folder; give a file") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror or error}") from None
    except UnreadableFile as error:
        raise UnreadableFile(f"{path}: {error}") from None


def page_starts(body: str) -> tuple[int, ...]:
    """The offsets at which the pages of a text with form feeds start."""
    breaks = [match.end() for match in re.finditer("\f", body)]
    return (0, *breaks) if breaks else ()


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that these paths name, a folder standing for the minutes in it, at any depth.

    Raises UnreadableFile for a folder that holds none.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(
            p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file() and not hidden(p, path)
        )
        if not found:
            raise UnreadableFile(f"{path}: no minutes in this folder (looked for {', '.join(ENDINGS)})")
        yield from found


def readable(paths: Iterable[Path], failures: list[UnreadableFile]) -> Iterator[Path]:
    """The files that these paths name; a folder that holds none is added to the failures."""
    for path in paths:
        try:
            yield from files([path])
        except UnreadableFile as error:
            failures.append(error)


def hidden(path: Path, below: Path) -> bool:
    """Whether a part of the path below that folder starts with a dot."""
    return any(part.startswith(".") for part in path.relative_to(below).parts)
