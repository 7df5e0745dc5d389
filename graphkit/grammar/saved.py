"""When a file was last saved, as the file itself says: in a Word file's or a PDF's properties, or in front matter.

That day only helps to find the year of a day that is printed without one: it may be a template's or a converter's.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from graphkit.text import Text

MODIFIED = re.compile(rb"<dcterms:modified[^<>]{0,80}>(?P<day>\d{4}-\d\d-\d\d)")  # ECMA-376 part 2, core properties
STAMPED = re.compile(rb"/(?:ModDate|CreationDate)\s{0,4}\(D:(?P<day>\d{8})")  # ISO 32000-1, document information
POSTED = re.compile(r"\A---\n(?:[^\n]{0,400}\n){0,40}?date:[ \t]{0,4}[\"']?(?P<day>\d{4}-\d\d-\d\d)")
CORE, LONGEST = "docProps/core.xml", 65536


def saved(text: Text) -> str | None:
    """The day on which the file was saved, as ``YYYY-MM-DD``; None where it does not say."""
    if text.source[:2] == b"PK":
        found = MODIFIED.search(_properties(text.source))
        return found["day"].decode() if found else None
    if text.source[:5] == b"%PDF-":
        days = [match["day"].decode() for match in STAMPED.finditer(text.source)]
        return f"{max(days)[:4]}-{max(days)[4:6]}-{max(days)[6:]}" if days else None
    posted = POSTED.match(text.body)
    return posted["day"] if posted else None


def _properties(source: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as packed, packed.open(CORE) as part:
            return part.read(LONGEST)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, NotImplementedError):
        return b""
