"""A report on other meetings: sections headed by a body and a date, each holding that meeting's items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import agenda, words
from graphkit.grammar.header import Header, Place
from graphkit.grammar.layout import Block
from graphkit.grammar.meeting import meeting, next_meeting
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import Meeting

HEADING = re.compile(
    r"^[\W_]*(?:Notes\s+of\s+)?(?P<body>[A-Z][^\n]{1,90}?)\s*(?:[-–—:,]|\bon\b"
    r"|\bmeeting\b)\s*(?:meeting\s+(?:held\s+)?(?:on|of)\s+)?$"
)


def summary(source: Source, top: Header) -> list[Meeting]:
    """The meetings that a report tells of."""
    headings = list(_headings(source))
    found: list[Meeting] = []
    for n, (block, body, date) in enumerate(headings):
        past = headings[n + 1][0].left if n + 1 < len(headings) else len(source.body)
        inner = [b for b in source.blocks if block.left < b.left < past]
        found.append(_meeting(source, top, block, body, date, inner, n == len(headings) - 1))
    return found


def _headings(source: Source) -> Iterator[tuple[Block, Place, Place]]:
    """The blocks that are nothing but a body's name and a date."""
    for block in source.blocks:
        text = source.body[block.start : block.end]
        day = next((d for d in dates.dates(text) if len(d.edtf) == 10), None)
        if not day or block.cells or text[day.end :].strip(" *_:.") or len(text) > 160:
            continue
        named = HEADING.match(text[: day.start])
        if named and (words.GROUP.search(named["body"]) or re.fullmatch(r"[A-Z]{2,10}", named["body"])):
            body = Place(
                source.words(block.start + named.start("body"), block.start + named.end("body")),
                block.start + named.start("body"),
                block.start + named.end("body"),
            )
            yield block, body, Place(day.edtf, block.start + day.start, block.start + day.end)


def _meeting(
    source: Source, top: Header, block: Block, body: Place, date: Place, inner: list[Block], last: bool
) -> Meeting:
    sections = agenda.sections(source, inner, letters=True) or agenda.sections(source, inner)
    full, short = _in_full(source, top, body)
    setting = Setting(
        source, full, short, date.value, submitted=top.body, submitted_on=top.date.value if top.date else None
    )
    setting.next_date = _told_next(setting) if last else None
    cited = source.cite(block.start, block.end, "section-heading", source.also(full.start, full.end, "body"))
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
