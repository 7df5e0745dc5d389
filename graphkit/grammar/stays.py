"""For which items those were there who came late or left for good, as the items tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from graphkit.grammar import words
from graphkit.grammar.seats import SEAT_AHEAD, is_there
from graphkit.record import Also, Attendance, Item, Movement

BEFORE = re.compile(
    r"\b(?:before|prior\s+to|ahead\s+of)\s+(?:the\s+(?:start|consideration|discussion)\s+of\s+)?(?:this|the)\b",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\b(?:after|following|(?:at|by)\s+the\s+(?:end|conclusion|close)\s+of)\s+(?:the\s+(?:discussion|consideration)\s+of\s+)?(?:this|the)\b",
    re.IGNORECASE,
)
AT_ITEM = re.compile(
    r"\b(?P<how>before|prior\s+to|after|following|during|at|for|from|in\s+time\s+for)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:agenda\s+)?(?:items?|minutes?)\s+(?:no\.?\s+|number\s+)?(?P<number>[A-Z]{0,4}[./]?\d[\w./]{0,9}(?:\([a-z]+\))?)",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\bleft\s+the\s+(?:[a-z]+\s+)?(?:room|chambers?|table|hall)\b", re.IGNORECASE)  # to come back
FOR_TITLED = re.compile(  # '(River Moss item only)'
    r"[(,;–-]\s?(?:for\s+|present\s+for\s+)?(?:the\s+)?(?P<what>[^\W\d_][^(),;\d]{2,50}?)\s+(?:agenda\s+)?item(?:\s+only)?\s*(?:\)|$)"
    r"|(?:\s|\()for\s+(?:the\s+)?(?P<alone>[^\W\d_][^(),;\d]{2,50}?)\s+only\s*(?:\)|$)",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:left|departed|until|(?:was\s+)?excused)\b[^()]{0,24}?\b(?:after|following)\s+(?:giving\s+)?(?:his|her|their|the)\s+"
    r"(?:\w+\s+)?(?:report|presentation|item|update|talk|address)",
    re.IGNORECASE,
)


def with_stays(rows: Iterable[Attendance], items: Sequence[Item], text: str = "") -> tuple[Attendance, ...]:
    """The rows with the items that their people were there for, where these tell who came late or left for good."""
    rows = [_limited(row, items) for row in rows]
    moves = [(n, move) for n, item in enumerate(items) for move in item.movements]
    if not moves:
        return tuple(rows)
    there = [row for row in rows if is_there(row)]
    told: dict[str, list[tuple[int, Movement]]] = {}
    for n, move in moves:
        who = [row.name for row in there if row.name == move.person] or [
            row.name for row in there if words.same_person(row.name, SEAT_AHEAD.sub("", move.person))
        ]
        if len(who) == 1:
            told.setdefault(who[0], []).append((n, move))
    return tuple(_with_stay(row, told.get(row.name, []), items, text) for row in rows)


def _limited(row: Attendance, items: Sequence[Item]) -> Attendance:
    """The row with the items that the list limits it to by words: '(bridge item only)', 'left after her report'."""
    if row.items is not None or not is_there(row):
        return row
    if titled := FOR_TITLED.search(row.quote):
        wanted = (titled["what"] or titled["alone"]).casefold()
        held = [item.number or item.title for item in items if wanted in item.title.casefold()]
        return msgspec.structs.replace(row, items=tuple(held)) if len(held) == 1 else row
    if not REPORTED.search(row.quote):
        return row
    own = [n for n, item in enumerate(items) if any(words.same_person(row.name, who) for who in item.presenters)]
    return msgspec.structs.replace(row, items=_held(items[: own[-1] + 1])) if own else row


def _held(items: Sequence[Item]) -> tuple[str, ...]:
    """The items by number or title; the lettered parts of one are none."""
    marks = (item.number or item.title for item in items)
    return tuple(mark for mark in marks if not mark.startswith("("))


def _with_stay(row: Attendance, moves: list[tuple[int, Movement]], items: Sequence[Item], text: str) -> Attendance:
    if row.items is not None or not is_there(row) or row.rule == "public-speaker" or not moves:
        return row
    first, past = _stay(moves, [(item.number or "").strip(".()") for item in items])
    early, came = moves[0]
    first += first == early and came.did == "joined" and _is_last_line(came, items[early], text)
    there = items[first:past]
    if (
        not first < past
        or len(there) == len(items)
        or (any(i.number for i in items) and not all(i.number for i in there))
    ):
        return row
    told = [Also(span=move.span, quote=move.quote, value="items") for _, move in moves]
    return msgspec.structs.replace(row, items=_held(there), also=(*row.also, *told))


def _is_last_line(move: Movement, item: Item, text: str) -> bool:
    """Whether somebody came by a line of its own at the end of an item: they were there for the next one."""
    return (
        text[move.span.start - 1 : move.span.start] == "\n"
        and move.quote.count(" ") < 4
        and 0 <= item.extent.end - move.span.end < 3
    )


def _stay(moves: list[tuple[int, Movement]], numbers: list[str]) -> tuple[int, int]:
    """The first item that somebody was there for, and the one past the last; all, where they only stepped out."""
    first, past = 0, len(numbers)
    (early, came), (late, left) = moves[0], moves[-1]
    if came.did == "joined":
        first = _at(early, came, numbers)
    if left.did == "left" and not ASIDE.search(left.quote):
        past = _at(late, left, numbers)
        past += not BEFORE.search(left.quote) and not _before(left)
    return first, past


def _before(move: Movement) -> bool:
    told = AT_ITEM.search(move.quote)
    return bool(told and told["how"].lower().startswith(("before", "prior")))


def _at(n: int, move: Movement, numbers: list[str]) -> int:
    """The place of the item at which somebody came or left: the one that the sentence names, else where it stands."""
    named = AT_ITEM.search(move.quote)
    if named:
        at = next((k for k, number in enumerate(numbers) if number == named["number"].strip(".()")), None)
        if at is not None:
            return at + (move.did == "joined" and named["how"].lower() in ("after", "following"))
    return n + (move.did == "joined" and bool(AFTER.search(move.quote)))
