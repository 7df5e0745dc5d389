"""The minutes of several meetings in one document: where each of them begins."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from graphkit import dates
from graphkit.grammar.bodylines import LISTING
from graphkit.grammar.source import Source

HEAD = re.compile(
    r"\W*(?:Meeting:\s*\d{1,2}/\d\d/\d{4}\s*[-–]\s*\S"
    r"|(?:draft\s+|unconfirmed\s+)?(?:summary|minutes?|notes?|record)\s+of\s+(?:the\s+|an?\s+)?(?:[\w'’&,-]+\s+){0,10}?(?:meeting|held)\b)",
    re.IGNORECASE,
)
PAGE = re.compile(r"\W*Meeting:", re.IGNORECASE)
NEAR, LONGEST = 4, 300  # blocks in which a list of those who came follows; characters of such a title


def parts(source: Source) -> list[Source]:
    """The document's parts, one for each meeting of a day of its own; the document itself where it has one alone."""
    starts: list[int] = []
    known: set[str] = set()
    for n, block in enumerate(source.blocks):
        text = source.body[block.start : block.end][:LONGEST]
        if block.label or block.cells or not HEAD.match(text) or not (PAGE.match(text) or _lists(source, n)):
            continue
        day = next((d.edtf for d in dates.dates(text.split("\n\n")[0]) if len(d.edtf) == 10), None)
        if day and day not in known:
            known.add(day)
            starts.append(n)
    if len(starts) < 2:
        return [source]
    bounds = [0, *starts[1:], len(source.blocks)]
    return [_part(source, first, past) for first, past in pairwise(bounds)]


def _lists(source: Source, at: int) -> bool:
    """Whether a list of those who came follows a title."""
    near = source.blocks[at : at + NEAR]
    lines = (line for b in near for line in source.body[b.start : b.end].split("\n"))
    return any(LISTING.match(line.strip()) for line in lines)


def _part(source: Source, first: int, past: int) -> Source:
    blocks = source.blocks[first:past]
    return Source(source.text, replace(source.reading, body=source.body[: blocks[-1].end]), blocks)
