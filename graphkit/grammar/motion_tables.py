"""Tables of motions or of decisions: what was moved, by whom, seconded by whom, and how it went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import Clause, Motion, inline, trimmed
from graphkit.grammar.layout import Block
from graphkit.grammar.motions import is_mover
from graphkit.grammar.source import Source

Bounds = tuple[int, int]
OUTCOME = re.compile(  # the head of a column that says how each application or request went
    r"(?:(?:council|committee|board|cabinet|panel|trustees|governors|executive|forum)(?:['’]s?)?\s+)?(?:outcomes?|decisions?|resolutions?|comments?|responses?|observations?|awards?|awarded|granted"
    r"|amount\s+(?:agreed|awarded|granted))",
    re.IGNORECASE,
)
SETTLES = re.compile(  # ahead of such a table
    r"\b(?:dealt\s+with|decided|determined|agreed|resolved|awarded|approved|settled|(?:decisions?|comments|responses|awards|recommendations)\s+(?:were|was)\b)[^.;]{0,80}:-?\s*$"
    r"|\b(?:decisions?|awards|outcomes?)\s+(?:\w+\s+)?(?:is|are|was|were)\s+(?:shown|set\s+out|listed|given|recorded)\s+(?:below|in\s+the\s+table(?:\s+below)?)\W*$",
    re.IGNORECASE,
)
SETTLED = re.compile(
    r"\b(?:award|grant|approv|agree|refus|declin|defer|continu|reject|support|note[ds]?\b|no\s+(?:objection|comment|grant)|object|not\s|nil\b|in\s+full)|[£€$]\s?\d",
    re.IGNORECASE,
)

HEADS = {
    "text": re.compile(
        r"(?:motions?|resolutions?|proposals?|decisions?)(?:\s+(?:text|made|put|taken|passed))?", re.IGNORECASE
    ),
    "proposer": re.compile(r"(?:moved|proposed|mover|proposer|1st|first)(?:\s+by)?", re.IGNORECASE),
    "seconder": re.compile(r"(?:seconded|seconder|second|2nd)(?:\s+by)?", re.IGNORECASE),
    "result": re.compile(
        r"(?:results?|outcome|votes?|carried(?:\s?/\s?\w+)?|voting|status|disposition)", re.IGNORECASE
    ),
}
PUT_BACK = re.compile(r"\b(?:withdrawn|tabled|no\s+second(?:er)?|not\s+seconded|pending)\b", re.IGNORECASE)

DECISION_CELL = re.compile(r"(?:Decisions?|Resolutions?|Resolved|Agreed|DECISIONS?|RESOLUTIONS?|RESOLVED|AGREED)\s*:?")
AGREED_TO = re.compile(r"(?:(?:It\s+was|The\s+\w+)\s+)?(?:[Aa]greed|[Rr]esolved|AGREED|RESOLVED):?\s+(?=(?:to|that)\s)")


def tabled(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item that are the rows of a table with a column for what was moved and one for its mover."""
    heads: dict[str, int] = {}
    for block in section.blocks:
        if not block.cells:
            heads = {}
        elif named := _heads(source, block):
            heads = named
        elif heads and (motion := _row(source, block, heads)):
            yield motion


def _heads(source: Source, block: Block) -> dict[str, int]:
    """The columns of a table's head by what they hold; none where it is no table of motions."""
    printed = [source.words(*cell).strip(" *:") for cell in block.cells]
    named = {what: n for n, text in enumerate(printed) for what, head in HEADS.items() if head.fullmatch(text)}
    return named if {"text", "proposer"} <= named.keys() else {}


def _row(source: Source, block: Block, heads: dict[str, int]) -> Motion | None:
    cells: dict[str, Bounds] = {
        what: source.trimmed(*block.cells[n]) for what, n in heads.items() if n < len(block.cells)
    }
    told = source.words(*cells["text"]) if "text" in cells else ""
    if len(told.split()) < 2 or PUT_BACK.search(source.body, block.start, block.end):
        return None
    movers = {what: cells[what] for what in ("proposer", "seconder") if what in cells}
    names = {what: at for what, at in movers.items() if _names(source, at)}
    if "proposer" not in names:
        return None
    return Motion(cells["text"][0], block.end, cells["text"], names["proposer"], names.get("seconder"))


def _names(source: Source, cell: Bounds) -> bool:
    name = source.words(*cell)
    return is_mover(name) or bool(re.fullmatch(words.NAME_WORD, name))


ALONE = re.compile(  # all that the last cell of a row says of a letter or a request
    r"(?:to\s+(?:be\s+)?)?(?:noted|agreed|approved|adopted|accepted|received|declined|refused|rejected|deferred|granted|supported|endorsed"
    r"|no\s+(?:objections?|comments?)|no\s+further\s+action)(?:\s+(?:unanimously|with\s+thanks|and\s+\w+ed))?\W*"
    r"|(?:[A-Z][\w.’'-]*\s+){1,4}(?:was\s+)?(?:nominated|appointed|elected)\b[^|]{0,120}",
    re.IGNORECASE,
)
NAMELESS = re.compile(r"\([a-z0-9ivx]{1,4}\)|[\d/.]{1,9}")


def answered(source: Source, section: Section) -> Iterator[Clause]:
    """The rows of a table without a head whose last cell says what was done with each: '| (a) | Letter | Noted |'."""
    for block in section.blocks:
        if len(block.cells) < 2 or not ALONE.fullmatch(source.words(*block.cells[-1])):
            continue
        cells = [source.trimmed(*cell) for cell in block.cells]
        label = source.words(*cells[0])
        named = bool(NAMELESS.fullmatch(label)) and len(cells) > 2
        first = cells[1][0] if named else cells[0][0]
        moved = MOVED_BEHIND.search(source.body, *cells[-1])
        last = moved.start() if moved else cells[-1][1]
        if len(cells) == 2 + named and len(source.words(first, cells[-1][0]).split()) > 2:
            text = source.trimmed(first, last)
            yield Clause(label if named else None, cells[0][0], block.end, text, "outcome-row")


MOVED_BEHIND = re.compile(r"\s*\(?(?:Proposed|Moved|Prop\.)\s")


def settled(source: Source, section: Section) -> Iterator[Clause]:
    """The rows of a table of applications whose last column says how each went, below 'were dealt with as follows:'."""
    column: int | None = None
    before: Block | None = None
    for block in section.blocks:
        if not block.cells:
            column, before = None, block
        elif before is not None:
            heads = [source.words(*cell).strip(" *:") for cell in block.cells]
            column = len(heads) - 1 if len(heads) > 1 and OUTCOME.fullmatch(heads[-1]) else None
            column = column if SETTLES.search(source.body, before.start, before.end) else None
            before = None
        elif column is not None and len(block.cells) == column + 1 and SETTLED.search(source.body, *block.cells[-1]):
            first = source.trimmed(*block.cells[0])[0]
            yield Clause(None, first, block.end, (first, source.trimmed(*block.cells[-1])[1]), "outcome-row")


def labelled_rows(source: Source, section: Section) -> Iterator[Clause]:
    """The decisions in rows of an item's own table that are labelled so: '| Decision | The budget was approved. |'."""
    for block in section.blocks:
        if len(block.cells) != 2 or not DECISION_CELL.fullmatch(source.words(*block.cells[0])):
            continue
        first, end = source.trimmed(*block.cells[1])
        parts = list(inline(source, first, end))
        yield from (replace(part, rule="decision-row") for part in parts)
        if not parts and first < end:
            opens = AGREED_TO.match(source.body, first, end)
            text = (opens.end() if opens else first, end)
            clause = trimmed(source, None, block.cells[0][0], text, "decision-row")
            yield replace(clause, lead=opens[0] if opens else "")
