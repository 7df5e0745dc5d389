"""A report on other meetings: sections headed by a body and a date, each holding that meeting's items."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar import agenda, words
from graphkit.grammar.coming import next_meeting
from graphkit.grammar.header import Header, Place
from graphkit.grammar.layout import Block
from graphkit.grammar.meeting import meeting
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import Meeting

HEADING = re.compile(
    r"^[\W_]*(?:Notes\s+of\s+)?(?P<body>[A-Z][^\n]{1,90}?)\s*(?:[-–—:,]|\bon\b"
    r"|\bmeeting\b)\s*(?:meeting\s+(?:held\s+)?(?:on|of)\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Part:
    """The heading of a part of the report, with the body and the date that it names."""

    block: Block
    body: Place
    date: Place


def summary(source: Source, top: Header) -> list[Meeting]:
    """The meetings that a report tells of."""
    parts = list(_parts(source))
    lefts = [block.left for block in source.blocks]
    found: list[Meeting] = []
    for n, part in enumerate(parts):
        past = parts[n + 1].block.left if n + 1 < len(parts) else len(source.body)
        inner = source.blocks[bisect.bisect_right(lefts, part.block.left) : bisect.bisect_left(lefts, past)]
        found.append(_meeting(source, top, part, inner, n == len(parts) - 1))
    return found


def _parts(source: Source) -> Iterator[Part]:
    """The blocks that are nothing but a body's name and a date."""
    for block in source.blocks:
        if block.cells or block.end - block.start > 160:
            continue
        text = source.body[block.start : block.end]
        day = next((d for d in dates.dates(text) if len(d.edtf) == 10), None)
        named = HEADING.match(text[: day.start]) if day and not text[day.end :].strip(" *_:.") else None
        if day and named and (words.GROUP.search(named["body"]) or re.fullmatch(r"[A-Z]{2,10}", named["body"])):
            start, end = block.start + named.start("body"), block.start + named.end("body")
            body = Place(source.words(start, end), start, end)
            yield Part(block, body, Place(day.edtf, block.start + day.start, block.start + day.end))


def _meeting(source: Source, top: Header, part: Part, inner: list[Block], last: bool) -> Meeting:
    sections = agenda.sections(source, inner, letters=True) or agenda.sections(source, inner)
    full, short = _in_full(source, top, part.body)
    setting = Setting(source, full, short, part.date.value, submitted=top.body, submitted_on=top.date)
    setting.next_date = _told_next(setting) if last else None
    also = source.also(full.start, full.end, "body")
    cited = source.cite(part.block.start, part.block.end, "section-heading", also)
    return meeting(setting, Header(parent=None), sections, cited)


def _told_next(setting: Setting) -> Place | None:
    """The next meeting that the report speaks of, wherever it does: it comes after all those that it tells of."""
    told = (p for b in setting.source.blocks if (p := next_meeting(setting, b.start, b.end)))
    return next(told, None)


def _in_full(source: Source, top: Header, body: Place) -> tuple[Place, Place | None]:
    """The body's name in full where the document defines the short form that a section is headed by."""
    if words.GROUP.search(body.value):
        return body, None
    defined = re.compile(
        rf"(?P<long>(?:[A-Z][\w'’]*\s+(?:(?:of|and|for)\s+)?){{2,10}})\((?P<short>{re.escape(body.value)})\)"
    ).search(source.body)
    if defined:
        start, end = defined.span("long")
        long = source.body[start:end]
        return Place(source.words(start, end), start, start + len(long.rstrip())), body
    return (top.about or body), body
