"""Groups that a meeting sets up, with what they are for and who is on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar import words
from graphkit.grammar.acts import SUBGROUP
from graphkit.grammar.agenda import Section
from graphkit.grammar.decisions import Clause
from graphkit.grammar.layout import Block
from graphkit.grammar.setting import Setting
from graphkit.record import Also, Establishment
from graphkit.text import fold

NAME = rf"(?P<group>(?:[\w-]{{1,30}}\s+){{0,6}}?(?:{SUBGROUP}))"
SET_UP = re.compile(
    rf"\b(?:an?|a\s+new)\s+(?:small\s+|new\s+|separate\s+)?{NAME}\b(?P<between>[^.;]{{0,240}}?)\s+(?:be|is|was"
    r"|should\s+be)\s+(?:appointed(?=,\s+consisting)|established|set\s+up|formed|created|convened)\b"
    r"(?P<for>\s+(?:to|for|on|with\s+the\s+remit)\b[^.;]{0,600})?",
    re.IGNORECASE,
)
SETTING_UP = re.compile(
    rf"\b(?:establish(?:ment)?|set(?:ting)?\s+up|form(?:ation)?|creat(?:e|ion))\s+(?:of\s+)?an?\s+(?:small\s+|new\s+)?"
    rf"{NAME}\b(?P<between>\s*\([^)]{{0,200}}\))?(?P<for>\s+(?:to|for|on)\b[^.;]{{0,600}})?",
    re.IGNORECASE,
)
CONSISTING = re.compile(
    rf"(?:\b(?:(?:consisting|composed|made\s+up)\s+of|comprising)"
    rf"|\b(?i:{SUBGROUP})\s+of(?=\s+{words.PERSON.pattern},))\s+(?P<who>(?:[^.;:]|(?<=\b[A-Z])\.){{3,240}}?)"
    r"(?=,?\s+(?:be|is|was|to)\s|(?<!\b[A-Z])\.|;|$)"
)
MEMBERS = re.compile(
    r"\b(?:its|the)\s+members(?:hip)?\s+(?:of\s+the\s+\w{3,12}\s+)?(?:be|to\s+be|are|consist\s+of|comprise)\s+"
    r"(?P<who>[^.;:]{3,240}?)(?=;|\.|,?\s+and\s+that\b|$)",
    re.IGNORECASE,
)
INCLUDED = re.compile(
    r"(?:[.(;:]\s*|^)(?P<who>[A-Z][^.();:]{3,160}?)\s+(?:would|will|to)\s+(?:be\s+included\s+in|serve\s+on|sit\s+on"
    r"|be\s+members\s+of|join)\s+the\s+(?:group|panel|working)",
    re.IGNORECASE,
)
INCLUDE = re.compile(
    r"\b(?:the\s+)?(?:group|panel|working\s+party|membership)\s+(?:to\s+)?(?:include|consist\s+of"
    r"|comprise)\s+(?P<who>[^.;]{3,200}?)(?=\s+and\s+that\b|[.;]|$)",
    re.IGNORECASE,
)
WILLING = re.compile(
    rf"(?P<who>{words.PERSON.pattern})\s+(?:indicated\s+(?:her|his|their)\s+willingness|agreed|volunteered"
    rf"|offered)\s+to\s+(?:join|serve\s+on|sit\s+on)\b"
)
CHAIRED = re.compile(r"\bto\s+be\s+chaired\s+by\s+(?:the\s+)?(?P<who>[^();.]{3,100})", re.IGNORECASE)
REPORTS = re.compile(
    r"\breport(?:ing|s)?\s+(?:back\s+)?(?:to|through|via)\s+(?:the\s+|a\s+future\s+"
    r"|a\s+)?(?:meeting\s+of\s+(?:the\s+)?)?(?P<to>(?:[A-Z][\w'’&-]*)(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w'’&-]*){0,8})"
)
ARTICLED = re.compile(r",\s+and\s+|,\s*|\s+and\s+(?=(?:the|an?)\s)|;\s*")
LEAD = re.compile(
    r"\s*(?:representatives?\s+(?:of|from)\s+)?(?:the\s+|an?\s+)?(?:(?:Councillors|Cllrs)\s+)?", re.IGNORECASE
)
PEOPLE = re.compile(rf"\s*(?:(?:Councillors|Cllrs)\s|{words.PERSON.pattern}(?:\s*\([^()]{{1,40}}\))?,)")
OF_GROUP = re.compile(rf"\s*(?:and\s+)?(?:that\s+)?(?:it\b|the\s+(?:new\s+)?(?:{SUBGROUP})\b)", re.IGNORECASE)
APART = re.compile(r",\s+and\s+|,\s*|\s+and\s+|;\s*|\s*/\s*")


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the text tells of a group that a clause sets up: the clause, those after it, and blocks of the item."""

    clause: Clause
    following: tuple[Clause, ...]
    blocks: tuple[Block, ...]


def establishes(setting: Setting, section: Section, found: list[Clause]) -> Iterator[Establishment]:
    """The groups that an item sets up; the whole item tells of the only one, each clause of one among several."""
    told = [
        (n, match)
        for n, clause in enumerate(found)
        for pattern in (SET_UP, SETTING_UP)
        for match in pattern.finditer(setting.source.body, clause.start, clause.end)
    ]
    for n, match in told:
        clause = found[n]
        inside = tuple(b for b in section.blocks if clause.start <= b.start < clause.end)
        alone = len(told) == 1
        reach = Reach(clause, tuple(found[n + 1 :]) if alone else (), section.blocks if alone else inside)
        yield _group(setting, section, match, reach)


def _group(setting: Setting, section: Section, match: re.Match[str], reach: Reach) -> Establishment:
    source, clause = setting.source, reach.clause
    places = list(dict.fromkeys(_members(source.body, reach)))
    chaired = CHAIRED.search(source.body, clause.start, clause.end)
    if chaired:
        places.insert(0, chaired.span("who"))
    to = _reports_to(source.body, reach)
    also = [source.also(*p, "member") for p in places] + ([source.also(*to, "reports_to")] if to else [])
    name, named = _name(setting, section, match)
    return Establishment(
        group=name,
        members=tuple(source.words(*p) for p in places),
        reports_to=source.words(*to) if to else None,
        clause=clause.label,
        **source.cite(clause.start, clause.end, "group-set-up", *also, *named),
    )


def _reports_to(text: str, reach: Reach) -> tuple[int, int] | None:
    """The bounds of the body that the group reports to, in its clause or a later one that speaks of the group."""
    for clause in (reach.clause, *(c for c in reach.following if OF_GROUP.match(text, *c.text))):
        match = REPORTS.search(text, clause.start, clause.end)
        if match:
            return match.span("to")
    return None


def _name(setting: Setting, section: Section, match: re.Match[str]) -> tuple[str, tuple[Also, ...]]:
    """The group's name put together: what it is called and what it is for, else the item's title."""
    source = setting.source
    group = source.words(*match.span("group"))
    if group[:1].isupper() and not re.fullmatch(SUBGROUP, group, re.IGNORECASE):
        return group, ()  # a name of its own: 'Data Sharing Task and Finish Group'
    purpose = match["for"] or ""
    if purpose and not re.match(r"\s+with\s+the\s+remit\b", purpose):
        cut = re.search(
            r",?\s+(?:an\s+outline|and\s+(?:the\s+implications|Group\s+members)|and\s+report|\(Rep|with\s+a\s+view"
            r"|as\s+set\s+out)",
            purpose,
        )
        purpose = fold(purpose[: cut.start()] if cut else purpose)
        return f"{group} {purpose.rstrip('. ')}", ()
    if re.search(r"[A-Z]", group):
        return group, ()
    title = source.words(*section.title).rstrip(" .:*")
    return f"{group} on {title}", (source.also(*section.title, "group"),)


def _members(text: str, reach: Reach) -> Iterator[tuple[int, int]]:
    """The bounds of those whom the clause, or the item where it sets up no other, names as members."""
    for pattern in (CONSISTING, MEMBERS):
        for match in pattern.finditer(text, reach.clause.start, reach.clause.end):
            yield from _split(text, *match.span("who"))
    for clause in reach.following:
        for match in MEMBERS.finditer(text, clause.start, clause.end):
            yield from _split(text, *match.span("who"))
    for block in reach.blocks:
        for pattern in (INCLUDED, INCLUDE):
            for match in pattern.finditer(text, block.start, block.end):
                yield from _split(text, *match.span("who"))
        for match in WILLING.finditer(text, block.start, block.end):
            yield match.span("who")


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, articles, 'representatives of' and notes in brackets left out."""
    at = start
    people = PEOPLE.match(text, start, end)
    apart = ARTICLED if ARTICLED.search(text, start, end) and not people else APART
    for cut in [*apart.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        lead = LEAD.match(text, at, stop)
        first = lead.end() if lead else at
        note = re.search(r"\s*\([^()]{0,60}\)\s*$", text[first:stop])
        past = first + note.start() if note else stop
        if text[first:past].strip():
            yield first, past
        at = cut.end() if cut else end
