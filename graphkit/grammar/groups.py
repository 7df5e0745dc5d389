"""Groups that a meeting sets up, with what they are for and who is on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import words
from graphkit.grammar.acts import SUBGROUP
from graphkit.grammar.agenda import Section
from graphkit.grammar.decisions import Clause
from graphkit.grammar.setting import Setting
from graphkit.record import Also, Establishment
from graphkit.text import fold

NAME = rf"(?P<group>(?:[\w-]+\s+){{0,6}}?(?:{SUBGROUP}))"
SET_UP = re.compile(rf"\b(?:an?|a\s+new)\s+(?:small\s+|new\s+|separate\s+)?{NAME}\b(?P<between>[^.;]{{0,60}}?)\s+(?:be|is|was|should\s+be)\s+(?:established|set\s+up|formed|created|convened)\b(?P<for>\s+(?:to|for|on|with\s+the\s+remit)\b[^.;]*)?", re.IGNORECASE)
SETTING_UP = re.compile(rf"\b(?:establish(?:ment)?|set(?:ting)?\s+up|form(?:ation)?|creat(?:e|ion))\s+(?:of\s+)?an?\s+(?:small\s+|new\s+)?{NAME}\b(?P<between>\s*\([^)]*\))?(?P<for>\s+(?:to|for|on)\b[^.;]*)?", re.IGNORECASE)
INCLUDED = re.compile(r"(?:[.(;:]\s*|^)(?P<who>[A-Z][^.();:]{3,160}?)\s+(?:would|will|to)\s+(?:be\s+included\s+in|serve\s+on|sit\s+on|be\s+members\s+of|join)\s+the\s+(?:group|panel|working)", re.IGNORECASE)
INCLUDE = re.compile(r"\b(?:the\s+)?(?:group|panel|working\s+party|membership)\s+(?:to\s+)?(?:include|consist\s+of|comprise)\s+(?P<who>[^.;]{3,200}?)(?=\s+and\s+that\b|[.;]|$)", re.IGNORECASE)
WILLING = re.compile(rf"(?P<who>{words.PERSON.pattern})\s+(?:indicated\s+(?:her|his|their)\s+willingness|agreed|volunteered|offered)\s+to\s+(?:join|serve\s+on|sit\s+on)\b")
CHAIRED = re.compile(r"\bto\s+be\s+chaired\s+by\s+(?:the\s+)?(?P<who>[^();.]{3,100})", re.IGNORECASE)
REPORTS = re.compile(r"\breport(?:ing|s)?\s+(?:back\s+)?(?:to|through|via)\s+(?:the\s+|a\s+future\s+|a\s+)?(?P<to>(?:[A-Z][\w'’&-]*)(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w'’&-]*){0,8})")
ARTICLED = re.compile(r",\s+and\s+|,\s*|\s+and\s+(?=(?:the|an?)\s)|;\s*")
APART = re.compile(r",\s+and\s+|,\s*|\s+and\s+|;\s*|\s*/\s*")


def establishes(setting: Setting, section: Section, found: list[Clause]) -> list[Establishment]:
    """The groups that an item sets up."""
    told = [(clause, match) for clause in found for pattern in (SET_UP, SETTING_UP) for match in pattern.finditer(setting.source.body, clause.start, clause.end)]
    return [_group(setting, section, clause, match, len(told) == 1) for clause, match in told]


def _group(setting: Setting, section: Section, clause: Clause, match: re.Match[str], alone: bool) -> Establishment:
    source = setting.source
    places = list(_members(setting, section, clause, alone))
    chaired = CHAIRED.search(source.body, clause.start, clause.end)
    if chaired:
        places.insert(0, chaired.span("who"))
    to = REPORTS.search(source.body, clause.start, section.end)
    own_body = bool(to and setting.is_own(re.sub(r"\s+(?:meeting).*$", "", source.words(*to.span("to")))))
    also = tuple(source.also(*p, "member") for p in places) + ((source.also(*to.span("to"), "reports_to"),) if to else ())
    name, named = _name(setting, section, match)
    return Establishment(group=name, members=tuple(source.words(*p) for p in places), reports_to=source.words(*to.span("to")) if to else None, clause=clause.label,
                         **source.cite(clause.start, clause.end, "group-set-up" if not own_body else "group-set-up-own", *also, *named))


def _name(setting: Setting, section: Section, match: re.Match[str]) -> tuple[str, tuple[Also, ...]]:
    """The group's name put together: what it is called and what it is for, else the item's title."""
    source = setting.source
    group = source.words(*match.span("group"))
    purpose = match["for"] or ""
    if purpose and not re.match(r"\s+with\s+the\s+remit\b", purpose):
        cut = re.search(r",?\s+(?:an\s+outline|and\s+(?:the\s+implications|Group\s+members)|and\s+report|\(Rep|with\s+a\s+view|as\s+set\s+out)", purpose)
        purpose = fold(purpose[: cut.start()] if cut else purpose)
        return f"{group} {purpose.rstrip('. ')}", ()
    if re.search(r"[A-Z]", group):
        return group, ()
    title = source.words(*section.title).rstrip(" .:*")
    return f"{group} on {title}", (source.also(*section.title, "group"),)


def _members(setting: Setting, section: Section, clause: Clause, alone: bool) -> Iterator[tuple[int, int]]:
    """The bounds of those whom the clause, or the item where it sets up no other, names as members."""
    source = setting.source
    for block in section.blocks if alone else [b for b in section.blocks if clause.start <= b.start < clause.end]:
        for pattern in (INCLUDED, INCLUDE):
            for match in pattern.finditer(source.body, block.start, block.end):
                yield from _split(source.body, *match.span("who"))
        for match in WILLING.finditer(source.body, block.start, block.end):
            yield match.span("who")


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, articles and 'representatives of' left out."""
    at = start
    apart = ARTICLED if ARTICLED.search(text, start, end) else APART
    for cut in [*apart.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        lead = re.match(r"\s*(?:representatives?\s+(?:of|from)\s+)?(?:the\s+|an?\s+)?", text[at:stop], re.IGNORECASE)
        first = at + (lead.end() if lead else 0)
        if text[first:stop].strip():
            yield first, stop
        at = cut.end() if cut else end


