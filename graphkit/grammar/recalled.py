"""Earlier meetings told of without their day: by their month, as the last one, by their name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import MONTH
from graphkit.grammar.setting import Setting

NOUN = (
    r"(?:Board|Group|Committee|Council|Cabinet|Panel|Forum|Executive|Authority|Partnership|Trustees|Governors"
    r"|Governing\s+Body|Sub-?[Cc]ommittee|Sub-?[Gg]roup)"
)
WORD = (
    r"(?!(?:The|THE|Minutes?|Notes?|Draft|Previous|Last|LAST|Confirmed|Unconfirmed)\b)"
    r"[A-Z][\w'’&]{0,30},?\s+(?:and\s+|of\s+(?:the\s+)?)?"
)
OF_WHOM = r"(?:\s+of\s+(?:the\s+)?(?:Members|Trustees|Governors|Directors|Management|Selectmen|Supervisors))?"
BODY = rf"(?:(?:{WORD}){{0,8}}{NOUN}(?<!Chief\sExecutive){OF_WHOM}|(?!THE\b|LAST\b)[A-Z]{{2,8}})"
DECIDED = (
    r"(?:agreed|decided|resolved|requested|approved|asked|made|recommended|reported|discussed|raised|noted|identified"
    r"|mentioned|considered)"
)
MONTHLY = re.compile(
    rf"\b[Ii]n\s+(?P<month>{MONTH})\s+(?P<year>\d{{4}})\s+the\s+(?P<body>{BODY})\s+(?:had\s+)?(?:resolved|agreed|decided)\b"
    rf"|\bhad\s+(?:agreed|decided|resolved|asked)\b[^.;:]{{0,60}}?\bat\s+its\s+(?P<month2>{MONTH})\s+meeting\b"
    rf"|\b(?:[Aa]s|which|that)\s+(?:the\s+(?P<body3>{BODY})|he|she|they|we|members)\s+had\s+(?:previously\s+|already\s+)?(?:{DECIDED}|promised|undertaken|offered)\s+in\s+(?P<month3>{MONTH})"
    rf"(?:\s+(?P<year3>\d{{4}}))?"
    rf"|\b(?:[Ff]urther\s+to|[Ff]ollowing)\s+(?:the|our|its|their)\s+(?:\w+\s+)?(?:discussions?|decision|request|debate)\s+in\s+(?P<month8>{MONTH})(?:\s+(?P<year8>\d{{4}}))?"
    rf"|\b[Cc]arried\s+(?:forward|over)\s+from\s+(?P<month9>{MONTH})\b(?!\s+\d)"
    rf"|\b{DECIDED}\s+by\s+the\s+(?P<body4>{BODY})\s+in\s+(?P<month4>{MONTH})(?:\s+(?P<year4>\d{{4}}))?"
    rf"|\bat\s+its\s+(?:first|last|previous)\s+meeting\s+in\s+(?P<month5>{MONTH})(?:\s+(?P<year5>\d{{4}}))?"
    rf"|\b(?:discussions?|decisions?|{DECIDED})\s+(?:\w+\s+){{0,2}}?at\s+(?:the|its|their|our)\s+(?!next\b|future\b)(?:[\w'’&]+\s+){{0,5}}?"
    rf"meeting\s+(?:held\s+)?in\s+(?P<month6>{MONTH})(?:\s+(?P<year6>\d{{4}}))?"
    rf"|\b(?:[Aa]t\s+)?(?:[Tt]he|[Ii]ts|[Oo]ur)\s+(?P<month7>{MONTH})(?:\s+(?P<year7>\d{{4}}))?\s+(?:[A-Z][\w'’]{{1,20}}\s+){{0,4}}?meeting,?\s+"
    rf"(?:had\s+(?:set|{DECIDED})|(?:(?:it|members|Members|we|the\s+\w+|[A-Z][\w'’]{{1,20}})\s+(?:had\s+)?(?:been\s+|was\s+)?){DECIDED})\b"
)
KIND = r"(?:(?:monthly|regular|general|annual|ordinary|special|public)\s+)?"
MONTH_MEETING = re.compile(
    rf"\b(?:(?:MINUTES|[Mm]inutes|[Nn]otes|decision|agreement|request|resolution|discussion)\s+(?:(?i:of|at|from|in|for)\s+)|(?:{DECIDED}\s+(?:at|to|by|from)|[Dd]eferred\s+(?:at|by|from))\s+"
    rf"|[Ff]ollowing(?:\s+on\s+from)?\s+)(?i:the|our|its|their)\s+(?P<month>(?i:{MONTH}))(?:\s+(?P<year>\d{{4}}))?"
    rf"\s+{KIND}(?P<body>(?:[A-Z][\w'’]{{1,20}}\s+){{0,5}}?)(?i:meeting)\b"
    rf"|\b[Tt]he\s+(?P<month3>{MONTH})\s+{KIND}(?:[A-Z][\w'’]{{1,20}}\s+){{0,3}}[Mm]eeting\s+[Mm]inutes\b"
    rf"|\b[Mm]inutes\s+of\s+(?:the\s+)?(?P<month2>{MONTH})\s+(?P<year2>\d{{4}})"
)
LAST = r"(?:the|our)\s+(?:last|previous)\s+(?:[A-Z]\w+\s+){0,3}meeting\b(?!\s+(?:on|of|held)\b)"
LAST_MEETING = re.compile(
    rf"\b(?:{DECIDED}|[Dd]eferred|carried\s+over|held\s+over)\s+(?:at|from)\s+{LAST}|\b(?:arose|arising|arisen)\s+from\s+{LAST}"
    rf"|\b[Aa]t\s+{LAST},?\s+(?:it|members|we|the\s+\w+|[A-Z][\w'’]{{1,20}})\s+(?:had\s+)?(?:been\s+|was\s+)?{DECIDED}\b"
)
DAY_MINUTES = re.compile(
    rf"\b(?P<day>{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}),?\s+(?P<body>(?:(?!The\b)[A-Z][\w'’]+\s+){0,4})(?:[Mm]eeting\s+)?[Mm]inutes\b"
)
TO_COME = re.compile(r"\b(?:be|to|will|would|should|shall|may|can)\s+$")
ANNUAL = re.compile(
    r"\b[Aa]t\s+the\s+(?P<body>Annual\s+(?:[A-Z]\w+\s+){0,3}Meeting|AGM),?\s+(?:it\s+was|the\s+\w+\s+had)\s+"
    r"(?:agreed|resolved|decided|reported|requested|proposed)\b"
)
DIGIT = re.compile(r"\d")
MONTHS = tuple(m for name in dates.MONTHS for m in (name[:3].capitalize(), name[:3].upper()))


@dataclass(frozen=True, slots=True)
class Told:
    """A reference in the text: its bounds, what it names, and the bounds of other places that say so."""

    start: int
    end: int
    body: str | None = None
    date: str | None = None
    item: str | None = None
    places: tuple[tuple[int, int, str], ...] = ()


def in_month(setting: Setting, section: Section) -> Iterator[Told]:
    """An earlier decision told with its month alone: 'in March 2018 the Board resolved', 'the July meeting'."""
    text = setting.source.body
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        said = text[start:end]
        if setting.source.says(start, end, dates.MONTH_WORDS) and any(month in said for month in MONTHS):
            for pattern in (MONTHLY, MONTH_MEETING):
                for match in pattern.finditer(text, start, end):
                    yield from _month(setting, match, text[max(start, match.start() - 12) : match.start()])


def _month(setting: Setting, match: re.Match[str], before: str) -> Iterator[Told]:
    groups = {key.rstrip("23456789"): key for key, value in match.groupdict().items() if value}
    printed = " ".join(match[groups[key]] for key in ("month", "year") if key in groups)
    found = next(dates.dates(printed, setting.date, back=True), None)
    if not found or len(found.edtf) != 7 or not setting.date or found.edtf > setting.date[:7]:
        return
    ahead = "year" not in groups and months_past(setting.date, found.edtf) > 9
    if ahead or (match.re is MONTH_MEETING and (TO_COME.search(before) or found.edtf == setting.date[:7])):
        return
    body = setting.source.words(*match.span(groups["body"])) if "body" in groups else None
    if body and match[0].startswith("that ") and not setting.is_own(body):
        return  # what another body did, told in passing
    yield Told(match.start(), match.end(), body, found.edtf)


def months_past(today: str, month: str) -> int:
    """How many months before a day, or month, another lies."""
    return (int(today[:4]) - int(month[:4])) * 12 + int(today[5:7]) - int(month[5:7])


def of_day(setting: Setting, section: Section) -> Iterator[Told]:
    """'approved the March 5, 2015 minutes' (North American towns)."""
    text = setting.source.body
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        said = text[start:end]
        for match in DAY_MINUTES.finditer(text, start, end) if "inutes" in said and DIGIT.search(said) else ():
            found = next(dates.dates(match["day"], setting.date, back=True), None)
            if found and len(found.edtf) == 10 and setting.date and found.edtf < setting.date:
                body = setting.source.words(*match.span("body")) or None
                yield Told(match.start(), match.end(), body, found.edtf)


def at_last(setting: Setting, section: Section) -> Iterator[Told]:
    """'as agreed at the last meeting', whose minutes an item before has named with their date."""
    text = setting.source.body
    for block in section.blocks if setting.minutes else ():
        if setting.minutes and " meeting" in text[block.start : block.end]:
            day, start, end = setting.minutes
            for match in LAST_MEETING.finditer(text, block.start, block.end):
                yield Told(match.start(), match.end(), date=day, places=((start, end, "date"),))


def at_annual(setting: Setting, section: Section) -> Iterator[Told]:
    """'At the Annual Parish Meeting it was agreed': a meeting that its name alone tells."""
    text = setting.source.body
    for block in section.blocks:
        said = text[block.start : block.end]
        for match in ANNUAL.finditer(text, block.start, block.end) if "Annual" in said or "AGM" in said else ():
            yield Told(match.start(), match.end(), setting.source.words(*match.span("body")))
