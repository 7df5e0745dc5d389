"""The formats that minutes come in, told apart by their content, each read into plain text with its pages."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from graphkit.formats.boxes import Boxes

SCAN = "a picture; run OCR on it and give its text"
REFUSED = {
    b"\xd0\xcf\x11\xe0": "an old Word or Outlook file; save it as a .docx file",
    b"\x89PNG": SCAN,
    b"\xff\xd8\xff": SCAN,
    b"GIF8": SCAN,
    b"II*\0": SCAN,
    b"MM\0*": SCAN,
}
ZIPPED = {
    "word/document.xml": "docx",
    "content.xml": "odt",
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
}
MAIL = re.compile(
    rb"From [^\s@]{1,99}@|(?:[a-z-]{2,40}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,40}){0,60}?"
    rb"(?:Message-ID:\s*<|MIME-Version:\s*\d|Return-Path:\s*<|Received:\s*(?:from|by)\s)",
    re.IGNORECASE,
)
MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
TAG = re.compile(rb"<[a-z][a-z\d]{0,9}[\s>]", re.IGNORECASE)
CLOSED = re.compile(rb"</(?:p|div|td|tr|li|h[1-6])>", re.IGNORECASE)
MARKDOWN = re.compile(rb"^(?:#{1,6} |[-*+] |\|)", re.MULTILINE)
PROLOGUE = re.compile(rb"\s+|<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*-->", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's text, lines ended by a line feed.

    ``pages`` holds the offset at which each page starts, ``boxes`` where the words stand on them, for a PDF;
    ``bold`` the bounds of what a paragraph begins with in bold, or all of one in the style of a heading.
    """

    body: str
    pages: tuple[int, ...] = ()
    boxes: Boxes | None = None
    bold: tuple[tuple[int, int], ...] = ()


def kind(source: bytes) -> str:
    """What a document is by its content: ``text``, ``html``, ``docx``, ``pdf``, or what is refused, in words."""
    for signature, told in REFUSED.items():
        if source.startswith(signature):
            return told
    if b"%PDF-" in source[:1024]:
        return "pdf"
    if source.startswith(b"PK\x03\x04"):
        return _zipped(source)
    opening = source[:65536].removeprefix(b"\xef\xbb\xbf")
    if opening[:2] in (b"\xff\xfe", b"\xfe\xff"):
        opening = opening.decode("utf-16", errors="replace").encode()
    if opening.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if MAIL.match(opening.replace(b"\r\n", b"\n")):
        return "an e-mail; save the minutes in it as a file of their own"
    at = _prologue(opening)
    return "html" if MARKUP.match(opening, at) or _is_fragment(opening, at) else "text"


def _is_fragment(opening: bytes, at: int) -> bool:
    """Whether a text is a part of a page: tags from its start, many of them closed, and no Markdown between them."""
    return bool(TAG.match(opening, at)) and len(CLOSED.findall(opening)) > 4 and not MARKDOWN.search(opening)


def _prologue(opening: bytes) -> int:
    """Where the white space, comments and declaration end that may stand before a page's first tag."""
    at = 0
    while found := PROLOGUE.match(opening, at):
        at = found.end()
    return at


def _zipped(source: bytes) -> str:
    try:
        names = zipfile.ZipFile(io.BytesIO(source)).namelist()
    except zipfile.BadZipFile:
        return "a broken zip file"
    return next(
        (what for name, what in ZIPPED.items() if name in names), "a zip file; unpack it and give what is in it"
    )
