"""What stands below a lead-in without marks: paragraphs that begin alike, or one that blank lines break."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar.clauses import Clause, is_aside, trimmed, with_table
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.source import Source

ALIKE = (
    re.compile(r"[“\"]?(?:[Tt]hat|THAT)\s"),
    re.compile(r"(?:[Tt]o|TO)\s+[a-zA-Z]{3,}\s"),
    re.compile(  # below 'The Board:'
        r"[A-Z]{3,}ED\s|(?:(?:was|were)\s+(?:not\s+)?assured|delegated|received|noted|agreed|approved|asked|requested|considered|discussed|resolved|recommended|endorsed|supported"
        r"|confirmed|accepted|adopted|deferred|instructed|authorised|appointed|ratified|referred|took|thanked)\s"
    ),
    re.compile(
        r"(?:Note|Approve|Agree|Endorse|Receive|Support|Delegate|Request|Ask|Recommend|Refer|Adopt|Accept|Appoint"
        r"|Authorise"
        r"|Confirm|Ratify|Defer|Establish|Publish|Nominate)\s"
    ),
)
BROKEN = re.compile(r"(?<=[;,])(?:\s+and)?\s*\n\s*\n\s*(?=[a-z])")
GOES_ON = re.compile(r"(?:and\s+)?(?:(?:not\s+)?to|that)\s")
AND_TO = re.compile(r"(?<=;)[ \t]+and[ \t]+(?=(?:not\s+)?to\s|that\s)")
AND_THAT = re.compile(r";[ \t]+and[ \t]+that\s")
LEADS_IN = re.compile(
    r"\b(?:agreed|resolved|decided|recommended(?:\s+to\s+(?:the\s+)?(?-i:[A-Z])[\w\s’'&-]{2,60}?)?|approved|noted)(?:\s+\w+ly)?\s+(?:that|to)\s*[:–-]{0,2}\s*$"
    r"|\b(?:agreed|resolved|decided|recommended)(?:\s+\w+ly)?,?\s+(?:by\s+[^.;:\n]{3,40}?|nem\.?\s*con\.?|on\s+a\s+show\s+of\s+hands):[–-]?\s*$",
    re.IGNORECASE,
)


def does(told: str) -> bool:
    """Whether an entry begins with what is done, as below 'RESOLVED to:'."""
    return any(pattern.match(told) for pattern in ALIKE)


def unmarked(source: Source, blocks: tuple[Block, ...], n: int) -> Iterator[Clause]:
    """The paragraphs from a block on that begin alike, 'That …', 'To …' or 'Note …', each a clause."""
    if n >= len(blocks):
        return
    opens = next((p for p in ALIKE if p.match(source.body, blocks[n].start, blocks[n].end)), None)
    runs_on = False
    for m, block in enumerate(blocks[n:], n):
        if m > n and is_aside(source, block):
            continue
        marked = block.cells or block.level or has_marks(block)
        more = runs_on and GOES_ON.match(source.body, block.start, block.end)
        if marked or not opens or not (more or opens.match(source.body, block.start, block.end)):
            return
        several = opens is ALIKE[0] and bool(AND_THAT.search(source.body, block.start, block.end))
        parts = list(broken(source, block.start, block.end, parted=runs_on or several))
        if parts:
            yield from parts
        else:
            whole = trimmed(source, None, block.left, (block.start, block.end), "clause-below")
            yield with_table(source, blocks, m, whole)
        runs_on = source.words(block.start, block.end).endswith((";", ",", "; and", ", and"))


def broken(source: Source, start: int, end: int, parted: bool = False) -> Iterator[Clause]:
    """The clauses of a paragraph that blank lines break: 'that: the report be noted; and', 'the plan be approved'.

    ``parted`` says that it goes on from a paragraph before it.
    """
    cuts = [m.span() for m in BROKEN.finditer(source.body, start, end)]
    if cuts or parted:  # what a blank line parts, a semicolon parts too
        cuts = sorted([*cuts, *(m.span() for m in AND_TO.finditer(source.body, start, end))])
    for first, past in zip([start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True):
        if cuts:
            yield trimmed(source, None, first, (first, past), "clause-below")
