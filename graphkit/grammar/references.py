"""References back to an earlier meeting or minute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import MONTH
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import BackReference

NUMBER = r"(?:[A-Z]{1,5}/?)?\d{1,4}[a-z]?(?:[./]\d{1,4}){0,3}(?:\s?\([a-z]{1,4}\)){0,2}"
NO = r"(?:(?:[Nn]o|[Nn]umber|[Rr]ef(?:erence)?|[Ii]tem)\.?:?\s{0,2})?"
MINUTE_WORD = r"(?:[Mm]inutes?|M(?:in|IN)s?\.?|MINUTES?)"
MINUTE = re.compile(
    rf"\b(?:{MINUTE_WORD}|[Ii]tem)\s+{NO}(?P<item>{NUMBER})"
    rf"(?![-–\d]|\s?[-–]\s?\d{{1,3}}(?!\d|(?:st|nd|rd|th)?\s+{MONTH})|\s+onwards|\w|\s+{MONTH})"
)
DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?(?:\d|{MONTH}\s+\d)"
AT_PLACE = r"(?:(?:at|in|via|by)\s[^.;:\n]{2,80}?\s(?=on\s))?"
NOUN = (
    r"(?:Board|Group|Committee|Council|Cabinet|Panel|Forum|Executive|Authority|Partnership|Trustees|Governors"
    r"|Governing\s+Body|Sub-?[Cc]ommittee)"
)
WORD = (
    r"(?!(?:The|Minutes?|Notes?|Draft|Previous|Last|Confirmed|Unconfirmed)\b)"
    r"[A-Z][\w'’]{0,30},?\s+(?:and\s+|of\s+(?:the\s+)?)?"
)
BODY = rf"(?:(?:{WORD}){{0,8}}{NOUN}|[A-Z]{{2,8}})"
MEETING = re.compile(
    rf"\b(?:(?P<meets>(?:Annual\s+)?(?:Parish|Town|Community)\s+[Mm]eeting)"
    rf"|(?:(?P<own>{BODY})\s+)?(?:[Mm]ee?tings?|MEETING))(?!\w)\s*(?:[Nn]o\.?\s?\d{{1,4}}\s+)?"
    r"(?:of\s+(?:the\s+)?(?P<body>[A-Z][\w'’,\s]{1,80}?)\s+)?"
    rf"(?:[Mm]inutes\s+)?(?:(?:which|that)\s+(?:was\s+|took\s+place\s+))?(?:[,(:–-]\s*|\s[–-]\s)?"
    rf"(?P<link>(?:held\s+(?:remotely\s+|virtually\s+)?{AT_PLACE}|dated\s+)?(?:on\s?|of\s+|from\s+)?)(?={DAY})"
)
DATED_MINUTES = re.compile(
    rf"\b[Mm]inutes\s*(?:\s(?:dated|from)\s+|\s[–-]\s|[,(:]\s*|\sof\s+(?:the\s+)?(?:(?P<body>{NOUN})\s+)?(?:meeting\s+)?(?:held\s+on\s+"
    rf"|of\s+)?|\s)(?={DAY})"
)
DECIDED_BY = re.compile(
    rf"\b(?:by|of|from)\s+(?:the\s+)?(?P<body>{BODY})(?:\s+\([A-Z]{{2,9}}\))?\s+(?:held\s+on|on|of|at)\s+"
    r"(?=(?:its\s+meeting\s+(?:on|of)\s+)?\d)"
)
HAD_DONE = re.compile(
    rf"\b(?:which|that|as|The)\s+(?:the\s+)?(?P<body>{BODY}(?:\s+of\s+the(?:\s+[A-Z][\w'’]{{0,30}}){{1,4}})?|it)\s+"
    rf"(?:had|has|have)\s+(?:(?P<did>resolved|agreed|decided|taken|approved|asked|(?=on\s)))?[^.;:,()]{{0,70}}?\s*\bon\s+(?={DAY})"
)
MINUTES_DATED = re.compile(rf"\b[Mm]inutes\s+of\s+(?:the\s+)?(?P<body>{BODY})\s+dated\s+(?={DAY})")
AND_BODY = re.compile(rf"\band\s+(?:of\s+)?the\s+(?P<body>{BODY})\s+held\s+on\s+(?={DAY})")
BODY_MINUTE = re.compile(rf"\b(?P<body>{NOUN})\s+[Mm]inute\s+(?P<item>{NUMBER})\s+of\s+(?={DAY})")
MET = re.compile(rf"\b(?P<body>{BODY}),?\s+which\s+(?:had\s+)?met\s+on\s+(?={DAY})")
MINUTE_OF = re.compile(
    rf"\b(?:{MINUTE_WORD}|[Ii]tem)\s+{NO}(?P<item>{NUMBER})(?:\s+(?:of|dated|from|on)\s+|\s*[,(]\s*|\s[–-]\s)(?={DAY})"
)
NAMED = re.compile(rf"\(\s*(?:see\s+)?(?P<body>{BODY})\s+$")
AND_DAY = re.compile(rf"\s*(?:,|\band\b|&)\s*(?:and\s+|on\s+)*(?={DAY})")
SHAPES = (  # each with what stands in every match
    (MEETING, ("eeting",)),
    (DATED_MINUTES, ("inutes",)),
    (DECIDED_BY, ("by ", "of ", "from ")),
    (HAD_DONE, (" had ", " has ", " have ")),
    (BODY_MINUTE, ("inute",)),
    (MINUTE_OF, ("inute", "Min", "MIN", "tem ")),
    (MET, ("which ",)),
    (MINUTES_DATED, (" dated ",)),
    (AND_BODY, ("held on ",)),
)
AFTER = re.compile(r"\s*\(?(?:under\s+)?" + MINUTE.pattern)
LED_TO = re.compile(r"(?:\b(?:in|under|to|see|of|by|with|from|at|per|See)\s+|\(\s*)$")
REFERS = re.compile(r"\s+(?:above\s+|below\s+)?refer(?:s|red)?\b(?!\s+to)")
HEADS = re.compile(r"\s*(?:[Mm]inutes\b|(?<=[\d)a-z])\s*[–—-]\s|\([a-z])")
DECIDED = r"(?:agreed|decided|resolved|requested|approved|asked|made|recommended|reported|discussed|raised|noted)"
LOGGED = re.compile(r"(?P<ref>[A-Z]{2,5}/\d{2}/\d{1,4})|Item\s(?P<item>\d{1,3}(?:\.\d{1,3})?)\s?[.:–-]?")
MONTHLY = re.compile(
    rf"\b[Ii]n\s+(?P<month>{MONTH})\s+(?P<year>\d{{4}})\s+the\s+(?P<body>{BODY})\s+(?:had\s+)?(?:resolved|agreed|decided)\b"
    rf"|\bhad\s+(?:agreed|decided|resolved|asked)\b[^.;:]{{0,60}}?\bat\s+its\s+(?P<month2>{MONTH})\s+meeting\b"
    rf"|\b(?:[Aa]s|which|that)\s+the\s+(?P<body3>{BODY})\s+had\s+(?:previously\s+|already\s+)?{DECIDED}\s+in\s+(?P<month3>{MONTH})"
    rf"(?:\s+(?P<year3>\d{{4}}))?"
    rf"|\b{DECIDED}\s+by\s+the\s+(?P<body4>{BODY})\s+in\s+(?P<month4>{MONTH})(?:\s+(?P<year4>\d{{4}}))?"
    rf"|\bat\s+its\s+(?:first|last|previous)\s+meeting\s+in\s+(?P<month5>{MONTH})(?:\s+(?P<year5>\d{{4}}))?"
)
MONTH_MEETING = re.compile(
    rf"\b(?:(?:MINUTES|[Mm]inutes|[Nn]otes|decision|agreement|request|resolution|discussion)\s+(?:(?i:of|at|from|in)\s+)|{DECIDED}\s+at\s+"
    rf"|[Ff]ollowing(?:\s+on\s+from)?\s+)(?i:the|our|its|their)\s+(?P<month>(?i:{MONTH}))(?:\s+(?P<year>\d{{4}}))?"
    rf"\s+(?P<body>(?:[A-Z][\w'’]{{1,20}}\s+){{0,5}}?)(?i:meeting)\b"
    rf"|\b[Tt]he\s+(?P<month3>{MONTH})\s+(?:[A-Z][\w'’]{{1,20}}\s+){{0,3}}[Mm]eeting\s+[Mm]inutes\b"
    rf"|\b[Mm]inutes\s+of\s+(?:the\s+)?(?P<month2>{MONTH})\s+(?P<year2>\d{{4}})"
)
LAST_MEETING = re.compile(
    rf"\b(?:{DECIDED}|[Dd]eferred|carried\s+over|held\s+over)\s+(?:at|from)\s+(?:the|our)\s+(?:last|previous)\s+(?:[A-Z]\w+\s+){{0,3}}meeting\b"
    r"(?!\s+(?:on|of|held)\b)"
)
DAY_MINUTES = re.compile(
    rf"\b(?P<day>{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}),?\s+(?P<body>(?:[A-Z][\w'’]+\s+){0,4})(?:[Mm]eeting\s+)?[Mm]inutes\b"
)
TO_COME = re.compile(r"\b(?:be|to|will|would|should|shall|may|can)\s+$")
ANNUAL = re.compile(
    r"\b[Aa]t\s+the\s+(?P<body>Annual\s+(?:[A-Z]\w+\s+){0,3}Meeting|AGM),?\s+(?:it\s+was|the\s+\w+\s+had)\s+"
    r"(?:agreed|resolved|decided|reported|requested|proposed)\b"
)
COLUMN = re.compile(r"(?:Minute|Minutes?\s+(?:[Nn]o\.?|[Rr]ef\.?))")
AND_MINUTES = re.compile(rf"\s{{1,4}}[Mm]inutes\s+(?:dated\s+|of\s+)?{DAY}")  # 'Item 8 Minutes 12 June'
AHEAD = re.compile(
    r"\b(?:be|will|would|next|extra|additional|its|their|this|shall|future|upcoming|forthcoming|scheduled)\b",
    re.IGNORECASE,
)
STILL = re.compile(r"[^.;]{0,30}?\b(?:will|would|is\s+to|are\s+to|to\s+be)\b")
OF_TODAY = re.compile(
    r"\b(?:interests?\s+in|declar\w+|to\s+be\s+(?:considered|taken|discussed|dealt\s+with)\s+(?:under|at|with))\b[^.;]{0,60}$"
)
MINUTES_OF = re.compile(r"\b(?:minutes|notes)\s+of\s+the\s+(?:last\s+|previous\s+|\w+\s+)?$", re.IGNORECASE)
RECALLED = re.compile(r"\b(?:recalled|reminded\s+[\w\s]{2,30}|decision|request)\s+$")
LOG = re.compile(r"\baction\s+(?:log|list|tracker|points)\b|\bmatters\s+arising\b", re.IGNORECASE)
ARISING = re.compile(r"\b(?:matters\s+arising|arising\s+from)\b", re.IGNORECASE)
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\d{4}|[/.]\d\d$")
MONTHS = tuple(m for name in dates.MONTHS for m in (name[:3].capitalize(), name[:3].upper()))
NEAR = 170  # characters between a meeting's date and the number of its minute


@dataclass(frozen=True, slots=True)
class Told:
    """A reference in the text: its bounds, what it names, and the bounds of other places that say so."""

    start: int
    end: int
    body: str | None = None
    date: str | None = None
    item: str | None = None
    places: tuple[tuple[int, int, str], ...] = ()


def refers_back(setting: Setting, section: Section) -> list[BackReference]:
    """The earlier meetings and minutes that an item names."""
    rows: list[Told] = []
    arising = False
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        arising = arising or bool(ARISING.search(setting.source.body, start, end))
        dated = _dated(setting, start, end)
        for row in _bare(setting, start, end, (section.number or "").strip(".:()"), arising):
            if not _joined(dated, row):
                dated.append(_inherited(setting, dated, row, arising))
        rows += dated
    for shape in (_logged, _in_column, _in_month, _of_day, _at_last, _at_annual):
        rows += shape(setting, section)
    return [_reference(setting.source, row) for row in sorted(_distinct(rows), key=lambda r: r.start)]


def _logged(setting: Setting, section: Section) -> Iterator[Told]:
    """The earlier items and actions that label the entries of the matters arising: 'QPS/14/19 – …', 'Item 5 – …'."""
    if not LOG.search(setting.source.body, *section.title):
        return
    for block in section.blocks:
        match = LOGGED.fullmatch((block.label or "").strip())
        if match:
            past = block.left + len(setting.source.body[block.left : block.start].rstrip(" –-:.\n"))
            at = setting.source.body.index(match["ref"] or match["item"], block.left, past)
            yield Told(at if match["ref"] else block.left, past, item=match["ref"] or match["item"])


def _in_month(setting: Setting, section: Section) -> Iterator[Told]:
    """An earlier decision told with its month alone: 'in March 2018 the Board resolved', 'the July meeting'."""
    text = setting.source.body
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        said = text[start:end]
        if any(month in said for month in MONTHS):
            for pattern in (MONTHLY, MONTH_MEETING):
                for match in pattern.finditer(text, start, end):
                    yield from _month(setting, match, text[max(start, match.start() - 12) : match.start()])


def _month(setting: Setting, match: re.Match[str], before: str) -> Iterator[Told]:
    groups = {key.rstrip("2345"): key for key, value in match.groupdict().items() if value}
    printed = " ".join(match[groups[key]] for key in ("month", "year") if key in groups)
    found = next(dates.dates(printed, setting.date, back=True), None)
    if not found or len(found.edtf) != 7 or not setting.date or found.edtf > setting.date[:7]:
        return
    if match.re is MONTH_MEETING and (TO_COME.search(before) or found.edtf == setting.date[:7]):
        return
    body = setting.source.words(*match.span(groups["body"])) if "body" in groups else None
    if body and match[0].startswith("that ") and not setting.is_own(body):
        return  # what another body did, told in passing
    yield Told(match.start(), match.end(), body, found.edtf)


def _of_day(setting: Setting, section: Section) -> Iterator[Told]:
    """'approved the March 5, 2015 minutes' (North American towns)."""
    text = setting.source.body
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        said = text[start:end]
        for match in DAY_MINUTES.finditer(text, start, end) if "inutes" in said and DIGIT.search(said) else ():
            found = next(dates.dates(match["day"], setting.date, back=True), None)
            if found and len(found.edtf) == 10 and setting.date and found.edtf < setting.date:
                body = setting.source.words(*match.span("body")) or None
                yield Told(match.start(), match.end(), body, found.edtf)


def _at_last(setting: Setting, section: Section) -> Iterator[Told]:
    """'as agreed at the last meeting', whose minutes an item before has named with their date."""
    text = setting.source.body
    for block in section.blocks if setting.minutes else ():
        if setting.minutes and " meeting" in text[block.start : block.end]:
            day, start, end = setting.minutes
            for match in LAST_MEETING.finditer(text, block.start, block.end):
                yield Told(match.start(), match.end(), date=day, places=((start, end, "date"),))


def _at_annual(setting: Setting, section: Section) -> Iterator[Told]:
    """'At the Annual Parish Meeting it was agreed': a meeting that its name alone tells."""
    text = setting.source.body
    for block in section.blocks:
        said = text[block.start : block.end]
        for match in ANNUAL.finditer(text, block.start, block.end) if "Annual" in said or "AGM" in said else ():
            yield Told(match.start(), match.end(), setting.source.words(*match.span("body")))


def _in_column(setting: Setting, section: Section) -> Iterator[Told]:
    """The minutes that a log of actions lists in a column of that name."""
    rows = [b for b in section.blocks if b.cells]
    if not rows or not LOG.search(setting.source.body, *section.title):
        return
    if not COLUMN.fullmatch(setting.source.words(*rows[0].cells[0])):
        return
    for row in rows[1:]:
        number = setting.source.words(*row.cells[0])
        if re.fullmatch(r"[A-Z]{1,5}[ /]?\d{1,4}(?:/\d{1,4})*|\d{1,4}", number):
            yield Told(*row.cells[0], item=number)


def _dated(setting: Setting, start: int, end: int) -> list[Told]:
    """The references of a block that give a date, each with the minute that stands right after it."""
    found: dict[int, Told] = {}
    words_there = setting.source.body[start:end]
    for shape, signs in SHAPES if DIGIT.search(words_there) else ():
        if not any(sign in words_there for sign in signs):
            continue
        for match in shape.finditer(setting.source.body, start, end):
            row = _row(setting, match, start, end)
            while row:
                one = found.get(row.end)
                found[row.end] = row if not one else replace(one, body=one.body or row.body, item=one.item or row.item)
                row = _also_on(setting, row, end) if shape in (MEETING, DATED_MINUTES) else None
    return _by_date(list(found.values()))


def _also_on(setting: Setting, row: Told, end: int) -> Told | None:
    """The next day of 'the meetings held on 8 January and 22 January 2020'."""
    text = setting.source.body
    more = AND_DAY.match(text, row.end, end)
    found = (
        next(dates.dates(text[more.end() : min(end, more.end() + 50)], setting.date, back=True), None) if more else None
    )
    if not more or not found or found.start > 15 or len(found.edtf) < 10 or found.edtf >= (setting.date or ""):
        return None
    return Told(more.end() + found.start, more.end() + found.end, row.body, found.edtf)


def _by_date(rows: list[Told]) -> list[Told]:
    """The rows without those that end inside a longer one."""
    longest: list[Told] = []
    for row in sorted(rows, key=lambda r: (r.start, -r.end)):
        inside = next((n for n, k in enumerate(longest) if k.date == row.date and row.end <= k.end), None)
        if inside is None:
            longest.append(row)
        else:
            one = longest[inside]
            longest[inside] = replace(one, body=one.body or row.body, item=one.item or row.item)
    return longest


def _row(setting: Setting, match: re.Match[str], start: int, end: int) -> Told | None:
    text, at = setting.source.body, match.end()
    found = next(dates.dates(text[at : min(end, at + 50)], setting.date, back=True), None)
    if found and found.clash and not YEAR.search(text[at + found.start : at + found.end]):
        return None  # 'Thursday 14 November' that was no Thursday last year is still to come
    if not found or found.start > 25 or len(found.edtf) < 10 or not setting.date or found.edtf >= setting.date:
        return None
    printed = text[at + found.start : at + found.end]
    near = text[max(start, match.start() - 60) : at]
    loose = match.re is MEETING and not match["link"]  # 'Meeting 20 June' may be one to come
    past = at + found.end
    ahead = loose or AHEAD.search(near) or (match.re is MEETING and STILL.match(text, past, end))
    if ahead and not YEAR.search(printed):
        return None
    minute = AFTER.match(text, past, min(end, past + 40))
    if match.re is HAD_DONE and not minute and not _recalled(setting, match, start):
        return None  # what another body did on a day, told in passing
    groups = match.groupdict()
    if any(words.initials(p.name) == groups.get("body") for p in setting.people):
        return None  # 'by LF on 4 February': what a person did
    named = next((g for g in ("body", "own", "meets") if groups.get(g)), None)
    item = groups.get("item") or (minute["item"] if minute else None)
    if MINUTES_OF.search(text[max(0, match.start() - 40) : match.start()]) and not minute:
        setting.minutes = (found.edtf, match.start(), past)
    body = setting.source.words(*match.span(named)) if named and match[named] != "it" else None
    return Told(match.start(), minute.end() if minute else past, body, found.edtf, item)


def _recalled(setting: Setting, match: re.Match[str], start: int) -> bool:
    """Whether a decision is told as where the matter comes from: recalled, or the body's own."""
    if match["did"] is None:
        return False
    if match[0].startswith("The"):
        return setting.is_own(match["body"])
    return bool(RECALLED.search(setting.source.body, start, match.start()))


def _bare(setting: Setting, start: int, end: int, current: str, arising: bool) -> Iterator[Told]:
    """The minutes of a block that are named by number: 'under minute 127 above', 'Minute 43 – …'."""
    text = setting.source.body
    listed = setting.listed
    for match in MINUTE.finditer(text, start, end):
        led = LED_TO.search(text[max(start, match.start() - 12) : match.start()])
        heads = (match.start() == start and HEADS.match(text, match.end(), end)) or REFERS.match(text, match.end(), end)
        named = NAMED.search(text, max(start, match.start() - 90), match.start()) if match.start() > start else None
        number = setting.source.words(*match.span("item"))
        later = current in listed and listed.get(number, -1) >= listed[current]
        later = later or bool(OF_TODAY.search(text[max(start, match.start() - 90) : match.start()]))
        earlier = arising and match.start() == start and match[0].startswith("Item")  # of the minutes they arise from
        if named and not setting.is_own(setting.source.words(*named.span("body"))):
            yield Told(named.start("body"), match.end(), setting.source.words(*named.span("body")), item=number)
        elif (led or heads) and not (later and not earlier and not AND_MINUTES.match(text, match.end(), end)):
            yield Told(match.start(), match.end(), item=number)


def _joined(dated: list[Told], row: Told) -> bool:
    """Whether a bare minute belongs to a dated reference beside it, which then carries it."""
    for n, one in enumerate(dated):
        if one.date and (not one.item or one.item == row.item) and abs(one.start - row.start) < NEAR:
            inside = one.start <= row.start and row.end <= one.end
            places = one.places if inside else (*one.places, (row.start, row.end, "item"))
            dated[n] = replace(one, item=one.item or row.item, places=places)
            return True
    return False


def _inherited(setting: Setting, dated: list[Told], row: Told, arising: bool) -> Told:
    """A bare minute with its date: that of the minute before it that it follows, or of the minutes arising from."""
    own = setting.listed
    for one in reversed(dated):
        if (
            one.date
            and one.item
            and one.end <= row.start
            and row.item not in own
            and _follows(one.item, row.item or "")
        ):
            return replace(row, body=one.body, date=one.date, places=(_source_of(one),))
    if arising and setting.minutes and row.item not in own:
        date, start, end = setting.minutes
        return replace(row, date=date, places=((start, end, "date"),))
    return row


def _source_of(one: Told) -> tuple[int, int, str]:
    """Where a reference's date is printed: in itself, or where it has it from."""
    return next((place for place in one.places if place[2] == "date"), (one.start, one.end, "date"))


def _follows(one: str, two: str) -> bool:
    first, second = (re.match(r"[0-9]{1,4}", n) for n in (one, two))
    return bool(first and second and 0 < int(second[0]) - int(first[0]) <= 10)


def _reference(source: Source, row: Told) -> BackReference:
    also = [source.also(*place) for place in row.places]
    rule = "earlier-meeting" if row.date or not row.item else "earlier-minute"
    cited = source.cite(row.start, row.end, rule, *also)
    return BackReference(body=row.body, date=row.date, item=row.item, **cited)


def _distinct(rows: list[Told]) -> list[Told]:
    """The rows without repeats; a meeting named alone gives way to its minute."""
    kept: list[Told] = []
    for row in sorted(rows, key=lambda r: (r.date is None, -len(r.date or ""), r.item is None, r.start)):
        if not any(_same(row, one) for one in kept):
            kept.append(row)
    return kept


def _same(row: Told, one: Told) -> bool:
    """Whether a reference is told already by one that says as much or more."""
    if not row.date and not row.item:
        return bool(one.body == row.body or one.date)
    dated = one.date == row.date or bool(row.date and one.date and len(row.date) == 7 and one.date.startswith(row.date))
    if not dated or (row.item and one.item != row.item):
        return False
    bodies = [b.casefold() for b in (row.body, one.body) if b]
    apart = len(bodies) == 2 and not (bodies[0].endswith(bodies[1]) or bodies[1].endswith(bodies[0]))
    return not apart or words.acronym(row.body or "") == one.body or words.acronym(one.body or "") == row.body


def numbering(sections: list[Section]) -> Iterator[tuple[Section, str]]:
    """The items whose number does not follow the one before."""
    before: int | None = None
    for section in sections:
        digits = re.fullmatch(r"([0-9]{1,6})[.):]?", section.number or "")
        if digits and before is not None and int(digits[1]) > before + 1:
            yield section, f"item {int(digits[1])} follows item {before}"
        before = int(digits[1]) if digits else before
