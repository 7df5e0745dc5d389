"""The formats that minutes come in, told apart by their content, each read into plain text with its pages."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

REFUSED = {
    b"\xd0\xcf\x11\xe0": "an old Word or Outlook file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's text, lines ended by a line feed; ``pages`` holds the offset at which each page starts."""

    body: str
    pages: tuple[int, ...] = ()


def kind(source: bytes) -> str:
    """What a document is by its content: ``text``, ``html``, ``docx``, ``pdf``, or what is refused, in words."""
    for signature, told in REFUSED.items():
        if source.startswith(signature):
            return told
    if source.lstrip()[:5] == b"%PDF-":
        return "pdf"
    if source.startswith(b"PK\x03\x04"):
        return _zipped(source)
    return "html" if MARKUP.match(source.removeprefix(b"\xef\xbb\xbf")) else "text"


def _zipped(source: bytes) -> str:
    try:
        names = zipfile.ZipFile(io.BytesIO(source)).namelist()
    except zipfile.BadZipFile:
        return "a broken zip file"
    return "docx" if "word/document.xml" in names else "a zip file that holds no Word document"
