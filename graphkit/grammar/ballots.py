"""Votes recorded by name: 'For: A, B (2)', a table of names and votes, 'A voted against', a roll call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import structs

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.names import NAME, people
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.record import Ballot, Resolution

Cast = Literal["for", "against", "abstained"]
CHEAP = ("gainst", "GAINST", "bst", "BST", "voted", "oll call", "oll-call", "ecorded vote", "Nay", "nay", "oes:")
NAMES = rf"(?P<who>(?:Councillors?\s+|Cllrs?\.?\s+)?{NAME}(?:(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+){NAME}){{0,60}})"
HEADED = r"(?:^|[.;:|\n(]\s*)\**(?i:voting\s+|voted\s+)?"
THEN = r"\W{0,4}(?:\(\d{1,3}\))?\s*[:–|-]\s*\**\s*"
SHAPES: tuple[tuple[Cast, frozenset[str], re.Pattern[str]], ...] = (  # the words: each match has one of them
    (
        "for",
        word_set("for favour favor aye ayes yea yeas yes support"),
        re.compile(rf"{HEADED}(?i:for(?:\s+the\s+\w+)?|in\s+favou?r|ayes?|yeas?|yes|support){THEN}{NAMES}"),
    ),
    (
        "against",
        word_set("against opposed nay nays noes no"),
        re.compile(rf"{HEADED}(?i:against(?:\s+the\s+\w+)?|opposed|nays?|noes|no){THEN}{NAMES}"),
    ),
    (
        "abstained",
        word_set("abstained abstention abstentions abstaining abstain"),
        re.compile(rf"{HEADED}(?i:abstained|abstentions?|abstaining|abstain){THEN}{NAMES}"),
    ),
    ("for", word_set("voted"), re.compile(rf"{NAMES}\s+voted\s+(?:for|in\s+favou?r)\b")),
    (
        "against",
        word_set("against"),
        re.compile(
            rf"{NAMES}\s+(?:(?:voted|voting)\s+against|wished\s+[\w\s]{{0,60}}\b(?:voted|voting|vote)\s+against)\b"
        ),
    ),
    ("abstained", word_set("abstained abstaining"), re.compile(rf"{NAMES}\s+(?:having\s+)?abstain(?:ed|ing)\b")),
)
ROLL = re.compile(
    rf"(?P<who>{NAME})\s*(?:[,:–-]|\.{{2,}})?\s+(?P<vote>[Aa]ye|AYE|[Yy]es|YES|[Yy]ea|YEA|[Nn]ay|NAY|No|NO"
    rf"|[Aa]bstain(?:ed)?|ABSTAIN)\b"
)
ROLL_CALL = re.compile(r"\broll\s?-?call\b|\brecorded\s+vote\b|\bvote\s+on\s+motion\b|\bpoll\b", re.IGNORECASE)
CAST: dict[str, Cast] = {"aye": "for", "yes": "for", "yea": "for", "nay": "against", "no": "against"}


def with_ballots(setting: Setting, section: Section, found: tuple[Resolution, ...]) -> tuple[Resolution, ...]:
    """The resolutions of an item, each with the votes by name that are printed in it or before the next one."""
    votes = sorted(_ballots(setting, section), key=lambda b: b.span.start)
    if not votes or not found:
        return found
    cast: dict[int, list[Ballot]] = {}
    for ballot in votes:
        before = [n for n, r in enumerate(found) if r.span.start <= ballot.span.start]
        at = before[-1] if before else 0
        if all(b.person != ballot.person for b in cast.get(at, [])):
            cast.setdefault(at, []).append(ballot)
    return tuple(structs.replace(r, ballots=tuple(cast.get(n, ()))) for n, r in enumerate(found))


def _ballots(setting: Setting, section: Section) -> Iterator[Ballot]:
    called = False
    whole = setting.source.body[section.start : section.end]
    if not any(word in whole for word in CHEAP):
        return
    for block in section.blocks:
        text = setting.source.body[block.left : block.end]
        called = called or bool(ROLL_CALL.search(text))
        for cast, has, shape in SHAPES:
            for match in shape.finditer(text) if setting.source.says(block.left, block.end, has) else ():
                yield from _cast(setting, block.left, match, cast)
        for match in ROLL.finditer(text) if called else ():
            yield from _cast(setting, block.left, match, CAST.get(match["vote"].lower(), "abstained"))


def _cast(setting: Setting, left: int, match: re.Match[str], cast: Cast) -> Iterator[Ballot]:
    for name, also in people(setting, left + match.start("who"), left + match.end("who"), family=True):
        if words.is_person(name) or setting.person(name):
            cited = setting.source.cite(left + match.start(), left + match.end(), "vote-by-name", *also)
            yield Ballot(person=name, cast=cast, **cited)
