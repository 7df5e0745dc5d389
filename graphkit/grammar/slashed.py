"""Motions below their movers, as New Zealand's councils print them: 'Cr Moss/Cr Lund', 'That …', 'CARRIED'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import votes
from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import Clause, Motion
from graphkit.grammar.motions import NAME, is_mover
from graphkit.grammar.source import Source

PAIR = re.compile(
    rf"[\s*_]*(?:(?:[Mm]oved|MOVED|[Rr]esolved|RESOLVED)\s*:?\s+)?(?:\(?(?P<proposer>{NAME})\s?/\s?(?P<seconder>{NAME})\)?)[\s*_:]*"
)
THAT = re.compile(r"(?:(?P<label>\(?[A-Za-z1-9]\)|\(?[ivx]{1,4}\))\s+)?[“\"*_]*(?=(?:That|THAT)\b)")
AMENDED = re.compile(r"[\s*_]*amendment\s*:?[\s*_]*", re.IGNORECASE)
SUBSTANTIVE = re.compile(
    r"[\s*_]*(?:The\s+)?(?:substantive|original|amended)\s+motion\b[^\n]{0,60}?\b(?:carried|lost|defeated)\b[^\n]{0,80}",
    re.IGNORECASE,
)
WENT = re.compile(
    r"[\s*_]*(?:(?:The\s+)?(?:substantive\s+|amended\s+)?(?:motion|amendment)\b[^\n]{0,60}?\b)?(?:put\s+and\s+)?(?:was\s+|is\s+)?(?:(?:declared|then)\s+)?"
    r"(?:carried|lost|defeated|passed|agreed|withdrawn)\b[^\n]{0,80}",
    re.IGNORECASE,
)


def slashed(source: Source, section: Section) -> Iterator[Clause]:
    """The motions of an item that stand below a line with their movers alone, and above how they went."""
    blocks = section.blocks
    for n, block in enumerate(blocks[:-1]):
        named = not block.cells and source.body.find("/", block.start, block.end) > 0
        pair = PAIR.fullmatch(source.body, block.start, block.end) if named else None
        if not pair or not (is_mover(pair["proposer"]) and is_mover(pair["seconder"])):
            continue
        put = n + 1
        while put < len(blocks) and THAT.match(source.body, blocks[put].start, blocks[put].end):
            put += 1
        result = _result(source, section, put)
        if not result or "withdrawn" in result[0].lower():
            continue
        movers = pair.span("proposer"), pair.span("seconder")
        beaten = bool(votes.IS_LOST.search(result[0]))
        for told in blocks[n + 1 : put]:
            that = THAT.match(source.body, told.start, told.end)
            text = source.trimmed(that.end() if that else told.start, told.end)
            label = told.label or (that["label"] if that else None)
            end = result.end() if told is blocks[put - 1] and result.start() < told.end + 4 else told.end
            motion = Motion(told.left, end, text, *movers, result=result.start(), beaten=beaten)
            yield Clause(label, told.left, end, text, "motion", motion=motion)


def _result(source: Source, section: Section, put: int) -> re.Match[str] | None:
    """How a motion went: on the line below it, or behind the amendments that were put."""
    if put >= len(section.blocks):
        return None
    below = section.blocks[put]
    if not AMENDED.fullmatch(source.body, below.start, below.end):
        return WENT.fullmatch(source.body, below.start, below.end)
    told = (SUBSTANTIVE.fullmatch(source.body, b.start, b.end) for b in section.blocks[put:])
    return next((match for match in told if match), None)
