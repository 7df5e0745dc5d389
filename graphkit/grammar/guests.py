"""Those whom the text of an item tells to have been there, beside the list: guests, and the public who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import Entry, posts_of, row
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import PERSONS
from graphkit.grammar.source import Source
from graphkit.record import Attendance

FOR_ITEM = re.compile(
    rf"(?P<who>{words.PERSON.pattern})(?P<post>(?:,\s+[A-Z][^,.;]{{2,60}}){{0,3}}?),?\s+(?:(?:attended|joined)"
    r"(?:\s+the\s+meeting)?|was\s+(?:also\s+)?(?:present|in\s+attendance))\s+(?:for\s+(?:this|the)\s+item"
    r"|to\s+(?:present|speak|give|introduce|answer|update|explain|discuss|deliver)|and\s+(?:gave|presented"
    r"|introduced))\b"
)
CAME = re.compile(r"\s(?:attended|joined|present|in\s+attendance)(?:\s+the\s+meeting)?\s+(?:for|to|and)\s")
SAID = re.compile(r"\s(?:asked|spoke|addressed|enquired|presented\s+a\s+petition)\b")
SPOKE = re.compile(
    rf"(?P<who>(?:Mr|Mrs|Ms|Miss)\b\.?\s+(?:{words.NAME_WORD}|{words.INITIALS})\s+{words.NAME_WORD})"
    rf"(?:\s+of\s+(?P<of>{words.NAME_WORD}(?:\s+{words.NAME_WORD}){{0,2}})"
    r"|,\s+(?:a\s+(?:\w+\s+)?(?:resident|parishioner|member\s+of\s+the\s+public)|whose\s)[^,.;]{0,60},)"
    r"\s+(?:attended\s+and\s+|then\s+)?(?:asked|spoke|addressed|enquired|presented\s+a\s+petition)\b"
)
WELCOMED = re.compile(
    rf"\bwelcomed\s+(?P<who>{PERSONS})(?P<post>(?:,\s+[A-Z][^,.;]{{2,60}}){{0,2}}?|\s+\([^()]{{3,80}}\))"
    r"(?=\s+(?:to\s+the\s+meeting|to\s+(?:this|the)\s+item|who|and|as|from|[-–])|\s*[.,;])"
)
INTRODUCED = re.compile(
    r"(?:,\s+|\s+\()(?P<post>[A-Z][\w'’&/-]*(?:\s+(?:of|for|and|the|to)\b"
    r"|\s+[A-Z&][\w'’&/-]*){0,9})(?=\s*(?:[,;.)–\n]|-\s))"
)


def introduced(source: Source, made: Attendance) -> Attendance:
    """The row with the post that the text names behind the name, where the list gives none."""
    if made.posts or made.status not in ("present", "in_attendance") or " " not in made.name:
        return made
    at = source.body.find(made.name)
    while at >= 0:
        past = at + len(made.name)
        told = INTRODUCED.match(source.body, past, past + 120)
        alone = told and told[0].lstrip()[0] == "(" and " " not in told["post"]  # '(Lead)' of a group set up there
        if told and not alone and words.TITLE.search(told["post"]) and not words.is_person(told["post"]):
            posts = posts_of(source, *told.span("post"), made.name)
            return msgspec.structs.replace(made, posts=tuple(posts))
        at = source.body.find(made.name, past)
    return made


def guests(source: Source, block: Block, number: str) -> Iterator[Attendance]:
    """Those who were there for an item alone ('A B, Title, attended for this item'), and the public who spoke in it."""
    text = source.body[block.start : block.end]
    if CAME.search(text):
        for match in FOR_ITEM.finditer(source.body, block.start, block.end):
            yield from _row(source, match, match.end("post"), "attended-for-item", (number,))
    if "M" in text and SAID.search(text):
        for match in SPOKE.finditer(source.body, block.start, block.end):
            if not match["of"] or not words.ORGANISATION.search(match["of"]):
                yield from _row(source, match, match.end("who"), "public-speaker", None)


def welcomed(source: Source, block: Block) -> Iterator[Attendance]:
    """Those whom the chair welcomed by name."""
    if "welcomed" in source.body[block.start : block.end]:
        for match in WELCOMED.finditer(source.body, block.start, block.end):
            if words.is_person(match["who"]):
                yield from _row(source, match, match.end("post"), "welcomed-guest", None)


def _row(
    source: Source, match: re.Match[str], end: int, rule: str, items: tuple[str, ...] | None
) -> Iterator[Attendance]:
    made = row(source, Entry(match.start("who"), end, Heading("in_attendance", False, 0)), [])
    if made:
        cited = source.cite(match.start(), match.end(), rule)
        yield msgspec.structs.replace(made, span=cited["span"], quote=cited["quote"], rule=rule, items=items)
