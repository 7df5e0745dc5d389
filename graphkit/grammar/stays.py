"""For which items those were there who came late or left for good, as the items tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from graphkit.grammar import words
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
THERE = ("present", "in_attendance")


def with_stays(rows: Iterable[Attendance], items: Sequence[Item]) -> tuple[Attendance, ...]:
    """The rows with the items that their people were there for, where one tells that they came late or left for good."""
    moves = [(n, move) for n, item in enumerate(items) for move in item.movements]
    if not moves:
        return tuple(rows)
    there = [row for row in rows if row.status in THERE]
    marks = [item.number or item.title for item in items]
    told: dict[str, list[tuple[int, Movement]]] = {}
    for n, move in moves:
        who = [row.name for row in there if row.name == move.person] or [
            row.name for row in there if words.same_person(row.name, move.person)
        ]
        if len(who) == 1:
            told.setdefault(who[0], []).append((n, move))
    return tuple(_with_stay(row, told.get(row.name, []), marks) for row in rows)


def _with_stay(row: Attendance, moves: list[tuple[int, Movement]], marks: list[str]) -> Attendance:
    if row.items is not None or row.status not in THERE or row.rule == "public-speaker" or not moves:
        return row
    first, past = _stay(moves, marks)
    if not first < past or past - first == len(marks):
        return row
    told = [Also(span=move.span, quote=move.quote, value="items") for _, move in moves]
    held = tuple(mark for mark in marks[first:past] if not mark.startswith("("))  # not the parts of an item
    return msgspec.structs.replace(row, items=held, also=(*row.also, *told))


def _stay(moves: list[tuple[int, Movement]], marks: list[str]) -> tuple[int, int]:
    """The first item that somebody was there for, and the one past the last; all, where they only stepped out."""
    first, past = 0, len(marks)
    (early, came), (late, left) = moves[0], moves[-1]
    if came.did == "joined":
        first = _at(early, came, marks)
    if left.did == "left" and not ASIDE.search(left.quote):
        past = _at(late, left, marks)
        past += not BEFORE.search(left.quote) and not _before(left)
    return first, past


def _before(move: Movement) -> bool:
    told = AT_ITEM.search(move.quote)
    return bool(told and told["how"].lower().startswith(("before", "prior")))


def _at(n: int, move: Movement, marks: list[str]) -> int:
    """The place of the item at which somebody came or left: the one that the sentence names, else where it stands."""
    named = AT_ITEM.search(move.quote)
    if named:
        at = next((k for k, mark in enumerate(marks) if mark.strip(".()") == named["number"].strip(".()")), None)
        if at is not None:
            return at + (move.did == "joined" and named["how"].lower() in ("after", "following"))
    return n + (move.did == "joined" and bool(AFTER.search(move.quote)))
