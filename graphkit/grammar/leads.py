"""Items whose titles begin their paragraphs, in bold or in capitals: '**Roll Call:** …', '**A. Hall** – …', 'CLERK: …'.

Headings may stand between that only gather them ('Unfinished Business'); such are no items.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from graphkit.grammar import attendance, titles, words
from graphkit.grammar.layout import Block
from graphkit.grammar.numbering import STANDING
from graphkit.grammar.source import Source

LEAST = 5  # paragraphs that begin so
LABEL = re.compile(r"(?P<label>(?:[A-Z]|\d{1,2}|[IVX]{1,5})[.)])\s+(?=[A-Z\"'‘“])")
CAPITALS = re.compile(r"[A-Z](?:[A-Z0-9 &/'’,-]){2,60}[A-Z0-9)](?=:\s|\.\s|\s[-–—]\s)")
STOP = re.compile(r"[\s*_]{0,4}[.:–—-]\s")
CALLED = re.compile(  # what labels of a form are called too, and so a title only above something told
    r"(?:agenda|(?:\w+\s+)?clerk|mayor|president|secretary|treasurer|chair\w*|staff|visitors|guests|public|officers|adjourned|recess"
    r"|attendance|apolog(?:y|ies)|quorum|motions?|correspondence)\W*",
    re.IGNORECASE,
)
OF_HEAD = re.compile(r"\b(?:minutes|meeting|notes|proceedings)\b", re.IGNORECASE)
TELLS = 6  # words that tell something


def leads(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """The paragraphs that begin with their titles, with those headings of ``chain`` that have text of their own.

    None where the headings are what the document is divided by.
    """
    found = [lead for block in blocks if (lead := _lead(source, block))]
    bare = [lead for lead in found if not lead.label]
    known = sum(bool(STANDING.match(source.body, lead.start, lead.bold)) for lead in bare)
    if len(bare) < LEAST or known < 2:
        return []
    own = {lead.left for lead in found}
    head = {b.left for b in chain if b.left < bare[0].left and (_is_of_head(source, b) or b.left == blocks[0].left)}
    others = [b for b in chain if b.left not in own | head]
    ahead = any(block.left < bare[0].left or block.label for block in others)
    if ahead or 2 * len(others) >= len(found):
        return []
    after = {one.left: two for one, two in pairwise(blocks)}
    told = [b for b in others if b.left in after and after[b.left].left not in own]
    return sorted([*found, *told], key=lambda b: b.left)


def _is_of_head(source: Source, block: Block) -> bool:
    """Whether a heading is the document's own: 'Proposed Minutes', 'Regular Meeting'."""
    return bool(OF_HEAD.search(source.body, block.start, block.end))


def _lead(source: Source, block: Block) -> Block | None:
    """The block, its bold ending with the title that it begins with; None where it begins with none."""
    if block.cells or block.bullet or block.level:
        return None
    label = None if block.label else LABEL.match(source.body, block.start, block.end)
    start = label.end() if label else block.start
    if start < block.bold < block.end:
        past = block.bold
    else:
        capitals = CAPITALS.match(source.body, start, block.end)
        past = capitals.end() if capitals else start
    if not _is_title(source, start, past, block.end):
        return None
    return replace(block, start=start, bold=past, label=label["label"] if label else block.label)


def _is_title(source: Source, start: int, past: int, end: int) -> bool:
    """Whether a beginning is a short title that a stop parts from what is told of it."""
    title = source.words(start, past).strip("*_ ")
    stopped = title.endswith((".", ":")) or STOP.match(source.body, past, end)
    bare = title.rstrip(" .:")
    if not stopped or not 0 < len(bare.split()) <= 9 or not bare[0].isalnum() or titles.VERB.search(bare.lower()):
        return False
    capitals = bare.isupper() and bare.title() not in source.body  # 'NOISE ORDINANCE' has the shape of a name
    if words.is_person(bare) and not (STANDING.match(bare) or capitals):
        return False
    told = source.body[past:end].strip(" .:–—-\n*_")
    if CALLED.fullmatch(bare):
        return len(told.split()) > TELLS and not words.is_person(" ".join(told.split()[:2]).rstrip(",;("))
    if titles.NO_ITEM.fullmatch(bare) and not STANDING.match(bare):
        return False
    return bool(STANDING.match(bare)) or not attendance.heading(source, Block(start, start, end))
