"""The XML parts of a zip file, as Word and OpenDocument files are."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from graphkit.errors import UnreadableFile

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST = 200_000_000  # bytes of a part once unpacked


def parts(
    source: bytes, names: tuple[str, ...], broken: str, swap: tuple[bytes, bytes] = (b"", b"")
) -> list[Element | None]:
    """The parts of these names, None for one that is missing or no XML; ``swap`` is replaced in each before.

    Raises UnreadableFile for a zip file that is broken, as ``broken`` tells, encrypted, or too large unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as packed:
            return [_part(packed, name, swap) for name in names]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError):
        raise UnreadableFile(broken) from None
    except RuntimeError:
        raise UnreadableFile("is encrypted; save it without a password") from None


def _part(packed: zipfile.ZipFile, name: str, swap: tuple[bytes, bytes]) -> Element | None:
    from lxml import etree

    if name not in packed.namelist():
        return None
    if packed.getinfo(name).file_size > LARGEST:
        raise UnreadableFile("unpacks to more than 200 MB; save it in parts")
    data = packed.read(name)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(data.replace(*swap) if swap[0] else data, parser)
    except etree.XMLSyntaxError:
        return None
