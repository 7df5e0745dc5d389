"""Who moved what a web page prints as an item's decision, told at the end of the minutes below it.

'Moved by Councillor Wren, seconded by Councillor Heron and RESOLVED unanimously as set out in the decision above'
(councils' pages of the ModernGov software).
"""

from __future__ import annotations

import re

import msgspec

from graphkit.grammar.agenda import Section
from graphkit.grammar.motions import CHAIRING, NAME, is_mover
from graphkit.grammar.source import Source
from graphkit.record import Resolution

AS_ABOVE = re.compile(
    rf"\b(?:[Mm]oved|[Pp]roposed)\s+by\s+{CHAIRING}(?P<proposer>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}"
    rf"(?P<seconder>{NAME}),?\s+(?:and\s+)?(?:it\s+was\s+)?(?P<before>unanimously\s+)?(?i:resolved|agreed|carried)"
    r"(?P<behind>\s+unanimously)?,?\s*(?:(?:that|to)?\s*:?\s*(?:\.\.\.|…)"
    r"|(?:as\s+(?:set\s+out|recorded|shown|detailed)\b|in\s+(?:accordance\s+with|the\s+terms\s+of)\b)[^.\n]{0,60}\b(?:decision|above|resolutions?)\b)"
)


def with_movers(source: Source, section: Section, told: tuple[Resolution, ...]) -> tuple[Resolution, ...]:
    """The decisions of an item with the movers and the vote that one sentence below gives all of them."""
    if not told or any(row.proposer for row in told):
        return told
    past = max(row.span.end for row in told)
    found = list(AS_ABOVE.finditer(source.body, past, section.end))
    if len(found) != 1 or not (is_mover(found[0]["proposer"]) and is_mover(found[0]["seconder"])):
        return told
    match = found[0]
    every = match["before"] or match["behind"]
    also = tuple(source.also(*match.span(role), role) for role in ("proposer", "seconder"))
    return tuple(
        msgspec.structs.replace(
            row,
            proposer=source.words(*match.span("proposer")),
            seconder=source.words(*match.span("seconder")),
            vote=row.vote or ("unanimous" if every else None),
            also=(*row.also, *also),
        )
        for row in told
    )
