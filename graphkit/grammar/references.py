"""References back to an earlier meeting or minute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit import dates
from graphkit.grammar import arising, documents, recalled, words
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import MONTH
from graphkit.grammar.recalled import BODY, DECIDED, DIGIT, NOUN, Told
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source, word_set
from graphkit.record import BackReference

NUMBER = r"(?:(?:20)?\d{2}-\d{2}/)?(?:[A-Z]{1,5}[/.]?)?\d{1,4}[a-z]?(?:[./]\d{1,4}){0,3}(?:\s?\([a-z]{1,4}\)){0,2}"
NO = r"(?:(?:[Nn]o|[Nn]umber|[Rr]ef(?:erence)?|[Ii]tem)\.?:?\s{0,2})?"
MINUTE_WORD = r"(?:[Mm]inutes?|(?:[Mm]in|MIN)s?\.?|MINUTES?)"
MINUTE = re.compile(
    rf"\b(?:{MINUTE_WORD}|[Ii]tem)\s+{NO}(?P<item>{NUMBER})"
    rf"(?![-–\d]|\s?[-–]\s?\d{{1,3}}(?!\d|(?:st|nd|rd|th)?\s+{MONTH})|\s+onwards|\w|\s+{MONTH})"
)
DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?(?:\d|{MONTH}\s+\d)"
AT_PLACE = r"(?:(?:at|in|via|by)\s[^.;:\n]{2,80}?\s(?=on\s))?"
MEETING = re.compile(
    rf"\b(?:(?P<meets>(?:Annual\s+)?(?:Parish|Town|Community)\s+[Mm]eeting)"
    rf"|(?:(?P<own>{BODY})(?:['’]s)?\s+)?(?:[Mm]ee?tings?|MEETING))(?!\w)\s*(?:[Nn]o\.?\s?\d{{1,4}}\s+)?"
    rf"(?:of\s+(?:the\s+)?(?P<body>(?!{MONTH})[A-Z][\w'’,\s-]{{1,80}}?)\s+)?"
    rf"(?:[Mm]inutes\s+)?(?:(?:which|that)\s+(?:was\s+|took\s+place\s+))?(?:[,(:–-]\s*|\s[–-]\s)?"
    rf"(?P<link>(?:held\s+(?:remotely\s+|virtually\s+)?{AT_PLACE}|dated\s+)?(?:on\s?|of\s+|from\s+)?)(?={DAY})"
)
DATED_MINUTES = re.compile(
    rf"\b(?:[Mm]inutes|[Mm]inute(?=\s+of\s)|(?<=[Tt]he\s)[Nn]otes|[Nn]otes(?=\s+of\s+{DAY}))\s*(?:\s(?:dated|from)\s+|\s[–-]\s|[,(:]\s*|\sof\s+(?:the\s+)?(?:(?P<body>{NOUN})\s+)?(?:meeting\s+)?(?:held\s+on\s+"
    rf"|of\s+)?|\s)(?={DAY})"
)
DECIDED_BY = re.compile(
    rf"\b(?:by|of|from)\s+(?:the\s+)?(?P<body>{BODY})(?:\s+\([A-Z]{{2,9}}\))?\s+(?:held\s+on|on|of|at)\s+"
    r"(?=(?:its\s+meeting\s+(?:on|of)\s+)?\d)"
)
WEIGHED = (
    "considered",
    "endorsed",
    "supported",
    "recommended",
    "decided",
    "discussed",
)  # what tells of the matter itself
HAD_DONE = re.compile(
    rf"\b(?:which|that|as|The)\s+(?:the\s+)?(?P<body>{BODY}(?:\s+of\s+the(?:\s+[A-Z][\w'’]{{0,30}}){{1,4}})?|it)\s+"
    rf"(?:had|has|have)\s+(?:(?P<did>resolved|agreed|taken|approved|asked|{'|'.join(WEIGHED)}|(?=on\s)))?[^.;:,()]{{0,70}}?\s*\bon\s+(?={DAY})"
)
MINUTES_DATED = re.compile(
    rf"\b[Mm]inutes\s+of\s+(?:the\s+)?(?P<body>{BODY}|[A-Z][\w'’]*\s+[Cc]ommittee)(?:\s+dated\s+|\s*[(,]\s*|\s[–-]\s)(?={DAY})"
)
RECOMMENDED = re.compile(
    rf"(?P<body>\b{BODY})['’]s?\s+(?:\w+\s+)?(?:recommendation|request|decision|resolution|proposal)s?\s+(?:of|dated)\s+(?={DAY})"
)
MET_WITH = re.compile(
    rf"\bmeeting\b[^.;:\d]{{0,40}}?\bheld\s+with\s+(?:the\s+)?(?P<body>[A-Z][\w'’]*(?:\s[\w'’]+){{0,5}}?)\s+on\s+(?={DAY})"
)
NO_NAME = r"(?:On|In|At|From|The|Since|By|Monday|Tuesday|Wednesday|Thursday|Friday)\b"
CALLED = rf"(?!{NO_NAME})[A-Z][\w'’&-]+(?:\s(?:and\s|&\s)?[A-Za-z][\w'’-]+){{0,3}}"
COMMITTEES = re.compile(  # where the title says that these are minutes of others, by whatever each is called
    rf"\W{{0,4}}(?:\(?\w{{1,4}}[.)]\s+)?(?:[Mm]inutes\s+of\s+)?(?:the\s+)?(?P<body>{BODY}(?=[\s,:(–-])|{CALLED}(?=\s*[,(–-]))(?:\s+[Mm]eeting)?"
    rf"(?:\s*[,:(–-]\s*|\s+)(?:held\s+)?(?:on\s+)?(?={DAY})"
)
OF_OTHERS = re.compile(
    r"\b(?:minutes|(?:reports?|feedback)\s+(?:from|of))\b[^.\n]{0,40}\b(?:sub-?committees|committees|sub-?groups|groups|panels|other\s+(?:meetings|bodies|groups))\b|"
    r"\b(?:sub-?)?committee\s+minutes\b|\bminutes\s+of\s+meetings\W*$",
    re.IGNORECASE,
)
OTHERS_BELOW = re.compile(r"\bminutes\s+of\s+the\s+following\s+(?:sub-?)?committees\b", re.IGNORECASE)
LINE_END = re.compile(r"\n")
AND_BODY = re.compile(rf"\band\s+(?:of\s+)?(?:the\s+)?(?P<body>{BODY})(?:\s+held\s+on\s+|\s+of\s+|\s*\()(?={DAY})")
BODY_MINUTE = re.compile(rf"\b(?P<body>{NOUN})\s+[Mm]inute\s+(?P<item>{NUMBER})\s+of\s+(?={DAY})")
MET = re.compile(
    rf"\b(?P<body>{BODY})(?:,?\s+which)?\s+(?:had\s+|has\s+)?(?:also\s+|last\s+|since\s+)?met\s+on\s+(?={DAY})"
)
DECISION_OF = re.compile(  # 'ratified the written resolution of 4 April', 'the decision taken on 4 April'
    rf"\b(?:decision|resolution|agreement)s?\s+(?:taken|made|passed|reached)\s+(?:by\s[^.;\d]{{3,40}}?\s)?on\s+(?={DAY})|(?:\b(?:its|their|our|earlier|previous)|(?<=[a-z])['’]s|s['’])\s+(?:\w+\s+)?(?:discussion|debate|consideration|decision|resolution|request)s?\s+on\s+(?={DAY})|\b(?:written|e-?mail|electronic|urgent)\s+(?:resolution|decision|vote|ballot)s?\s+(?:passed\s+|taken\s+|made\s+)?(?:of|on|dated)\s+(?={DAY})"
)
MINUTE_OF = re.compile(
    rf"\b(?:{MINUTE_WORD}|[Ii]tem)\s+{NO}(?P<item>{NUMBER})(?:\s+(?:of|dated|from|on)\s+|\s*[,(]\s*|\s[–-]\s)(?={DAY})"
)
THROUGH = re.compile(rf"\b(?:been|gone)\s+(?:through|to|before)\s+(?:the\s+)?(?P<body>{BODY})\s+on\s+(?={DAY})")
BODY_HAD = re.compile(
    rf"\b(?P<body>{BODY}),?\s+(?:at\s+its\s+meeting\s+)?on\s+(?={DAY}[^.;]{{0,30}}?\shad\s+{DECIDED}\b)"
)
OTHERS_MET = re.compile(
    rf"\b[Mm]eeting\s+of\s+(?:the\s+)?(?P<body>(?:[a-z'’-]+\s){{0,3}}(?:chairs|leaders|clerks|residents|members|partners|officers|executives|heads|managers))"
    rf"\s+(?:held\s+)?on\s+(?={DAY})"
)
RAISED = re.compile(
    rf"\bwho\s+had\s+(?:first\s+|last\s+|also\s+|previously\s+)?raised\s+(?:(?:the|this)\s+\w+|it|this)\s+on\s+(?={DAY})"
    rf"|\b(?:first|second)\s+reading\s+(?:was\s+(?:held\s+|given\s+)?|took\s+place\s+)?on\s+(?={DAY})"
    rf"|\b(?:[Dd]eferred|[Aa]djourned|[Cc]ontinued|[Tt]abled|[Cc]arried\s+(?:over|forward)|[Hh]eld\s+over|[Pp]ostponed)\s+from\s+(?={DAY})"
    rf"|\bthat\s+on\s+(?={DAY}[^.;]{{0,30}}?\s(?:it|they|members|the\s+(?P<body>{BODY})|the\s+\w+)\s+had\s+{DECIDED}\b)"
    rf"|\bhaving\s+(?:first\s+|last\s+)?been\s+(?:co-?opted|appointed|elected|deferred|adjourned|approved|agreed|adopted|considered|discussed|raised)\s+on\s+(?={DAY})"
    rf"|\b[Tt]he\s+(?:\w+\s+){{0,2}}(?:sub-?committee|committee|group|panel|board)\s+(?:had\s+|last\s+)?met\s+(?:on\s+)?(?={DAY})"
)
NAMED = re.compile(rf"\(\s*(?:see\s+)?(?P<body>{BODY})\s+$")
OF_BODY = re.compile(rf"\s+of\s+(?:the\s+)?(?P<body>{BODY})(?=[\s,.;)])")
AND_DAY = re.compile(rf"\s*(?:,|\band\b|&)\s*(?:and\s+|on\s+)*(?={DAY})")
SHAPES = (  # each with what stands in every match
    (MEETING, ("eeting",)),
    (DATED_MINUTES, ("inute", "otes")),
    (DECIDED_BY, ("by ", "of ", "from ")),
    (HAD_DONE, (" had ", " has ", " have ")),
    (BODY_MINUTE, ("inute",)),
    (MINUTE_OF, ("inute", "Min", "MIN", "tem ")),
    (MET, (" met on ",)),
    (
        DECISION_OF,
        ("resolution", "decision", "agreement", " vote", " ballot", "discussion", "debate", "consideration", "request"),
    ),
    (MINUTES_DATED, ("inutes of",)),
    (RECOMMENDED, ("recommendation", "request", "decision", "resolution", "proposal")),
    (MET_WITH, ("held with ",)),
    (AND_BODY, (" and ",)),
    (THROUGH, ("been ", "gone ")),
    (BODY_HAD, (" had ",)),
    (OTHERS_MET, ("eeting of ",)),
    (RAISED, (" raised ", "aving ", " reading ", " met ", " from ", " that on ")),
)
AFTER = re.compile(r"\s*[,(]?\s*(?:under\s+)?" + MINUTE.pattern)
LED_TO = re.compile(
    r"(?:\b(?:in|under|to|see|of|by|with|from|at|per|See|[Ff]ollowing|From|Re:?|Ref[.:]?|Regarding)\s+|\(\s*)$"
)
OPENING = re.compile(r"\W*(?:(?:From|Re|Ref|Regarding)\b[:.]?\s*)?")
REFERS = re.compile(r"\s+(?:above\s+|below\s+)?refer(?:s|red)?\b(?!\s+to)")
LABELS = re.compile(r"\)\s*(?:[-–—:.]|$)")  # 'Paths (item 9) – completed'
HEADS = re.compile(
    r",?\s*\(?p(?:age)?\.?\s?\d|,\s[A-Za-z][^.:;\n]{2,60}:\s|\s*(?:[Mm]inutes\b|(?<=[\d)a-z])\s*[–—-]\s|\([A-Za-z])"
)
AND_MINUTES = re.compile(
    rf"\s{{1,4}}[Mm]inutes\s+(?:dated\s+|of\s+)?{DAY}"
    rf"|\s+(?:of|from|in)\s+(?:the\s+(?:last|previous|(?:{MONTH}))\s+(?:\d{{4}}\s+)?(?:minutes|meeting)|th[eo]se\s+minutes)\b"
)  # 'Item 8 Minutes 12 June'
AHEAD = re.compile(
    r"\b(?:be|will|would|next|extra|additional|its|their|this(?=\s+(?:\w+\s+)?meeting)|shall|future|upcoming|forthcoming|scheduled|defer\w*|asked\s+for|wanted|due"
    r"|postponed?|until)\b",
    re.IGNORECASE,
)
OF_LAST = re.compile(r"\b(?:last|previous|those|these)\b")
STILL = re.compile(r"[^.;]{0,30}?\b(?:will|would|is\s+to|are\s+to|to\s+be)\b")
OF_TODAY = re.compile(
    r"\b(?:interests?\s+in|declar\w+|(?:was|were|been)\s+(?:dealt\s+with|covered)\s+(?:under|in|at)|to\s+be\s+(?:considered|taken|discussed|dealt\s+with)\s+(?:under|at|with))\b[^.;]{0,60}$"
)
MINUTES_OF = re.compile(r"\b(?:minutes|notes)\s+of\s+(?:the\s+)?(?:last\s+|previous\s+|\w+\s+)?$", re.IGNORECASE)
APPROVED = re.compile(  # 'Ordinary Meeting 3 May – that the minutes be approved'
    r"[^.\n]{0,90}?\bminutes\s+(?:be|were|was|are)\s+(?:\w+ly\s+)?(?:approved|agreed|confirmed|accepted|adopted|signed)\b"
)
LATE = 8  # months past from which on a day is cited by its minutes alone
RECALLED = re.compile(r"\b(?:recalled|reminded\s+[\w\s]{2,30}|decision|request)\s+$")
ARISING_WORDS = word_set("arising outstanding log tracker action actions")
MINUTE_WORDS = word_set("minute minutes min mins item")
ARISING = re.compile(
    r"\b(?:matters\s+(?:arising|outstanding)|arising\s+from|action\s+(?:log|tracker)|review\s+of\s+actions"
    r"|actions\s+(?:from|arising|outstanding))\b|\barising:",
    re.IGNORECASE,
)
TITLED = re.compile(r"\s*\([A-Za-z][^()\n]{2,80}\)\s*(?::|[–—-]\s)")  # 'Item 6 (defibrillator) – it had been fixed'
HELD = re.compile(r"\bheld\b|\bminutes\b", re.IGNORECASE)
HAD_AT = re.compile(
    r"\bhad\s+(?:\w+\s+)?\w+(?:ed|en|ne|ade|eard)\b[^.;:]{0,60}?\bat\s+(?:its|their)\s+meeting\s+(?:held\s+)?on\s+$"
)
LAST = re.compile(r"\b(?:last|previous)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
NEXT = re.compile(r"\b(?:next|future)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
LABEL = re.compile(r"^Meeting:\s*$")
NAMES_MINUTES = re.compile(r"\b(?:minutes?|mins?|held|dated)\b", re.IGNORECASE)
JOINED = re.compile(r"\b(?:joined|left|arrived|withdrew|departed|attended)\b[^;\n]{0,60}$")
SENTENCE = re.compile(r"(?:[.;]|\barising:)\s+$", re.IGNORECASE)
YEAR = re.compile(r"\d{4}|[/.]\d\d$")
NEAR = 170  # characters between a meeting's date and the number of its minute


def refers_back(setting: Setting, section: Section) -> list[BackReference]:
    """The earlier meetings and minutes that an item names."""
    rows: list[Told] = []
    led, others = False, bool(OF_OTHERS.search(setting.source.body, *section.title))
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        arises = not led and setting.source.says(start, end, ARISING_WORDS)
        led = led or (arises and bool(ARISING.search(setting.source.body, start, end)))
        dated = _dated(setting, start, end)
        others = others or bool(OTHERS_BELOW.search(setting.source.body, start, end))
        dated = dated or (_of_committees(setting, start, end) if others else [])
        for row in _bare(setting, start, end, (section.number or "").strip(".:()"), led):
            if not _joined(dated, row):
                dated.append(_inherited(setting, dated, row, led))
        dated += [row for row in arising.in_brackets(setting, start, end) if not _joined(dated, row)]
        rows += dated
    for shape in APART:
        rows += shape(setting, section)
    rows += _of_listed(setting, section)
    rows = _with_minutes(sorted(_distinct(rows), key=lambda r: r.start))
    return [_reference(setting.source, row) for row in rows]


APART = (
    arising.labelled,
    arising.in_column,
    recalled.in_month,
    recalled.of_day,
    recalled.at_last,
    recalled.at_annual,
)


def _with_minutes(rows: list[Told]) -> list[Told]:
    """The rows, a minute without its date joined to the month that stands right before it: 'in May (minute 14)'."""
    kept: list[Told] = []
    for row in rows:
        one = kept[-1] if kept else None
        if (
            one
            and row.item
            and not (row.date or one.item)
            and len(one.date or "") == 7
            and 0 <= row.start - one.end < 9
        ):
            kept[-1] = replace(one, end=row.end, item=row.item)
        else:
            kept.append(row)
    return kept


def _of_listed(setting: Setting, section: Section) -> Iterator[Told]:
    """The meetings whose minutes a list takes: 'The following minutes were noted:' above bodies and days."""
    source = setting.source
    for start, end, at in documents.minutes_below(setting, section):
        day = next(dates.dates(source.body[at : at + 50], setting.date, back=True), None)
        first, last = source.trimmed(start, end)
        if day and day.start < 20 and len(day.edtf) == 10 and first < last:
            yield Told(first, at + day.end, source.words(first, last), day.edtf)


def _of_committees(setting: Setting, start: int, end: int) -> list[Told]:
    """The lines 'Audit Committee – 8 April 2020' below the title 'Minutes of committees'."""
    source = setting.source
    found = (COMMITTEES.match(source.body, *bounds) for bounds in source.sentences(start, end))
    lines = (m.end() for m in LINE_END.finditer(source.body, start, end))
    more = (COMMITTEES.match(source.body, at, end) for at in lines)
    rows = (_row(setting, match, start, end) for match in (*found, *more) if match)
    return [row for row in rows if row]


def _dated(setting: Setting, start: int, end: int) -> list[Told]:
    """The references of a block that give a date, each with the minute that stands right after it."""
    found: dict[int, Told] = {}
    words_there = setting.source.body[start:end]
    for shape, signs in SHAPES if DIGIT.search(words_there) and dates.may_hold(words_there) else ():
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
    place = next((p for p in row.places if p[2] == "body"), (row.start, row.end, "body"))
    return Told(more.end() + found.start, more.end() + found.end, row.body, found.edtf, places=(place,))


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
    text = setting.source.body
    day = _day(setting, match, start, end)
    if not day:
        return None
    date, past = day
    minute = AFTER.match(text, past, min(end, past + 40))
    if match.re is HAD_DONE and not minute and not _recalled(setting, match, start):
        return None  # what another body did on a day, told in passing
    groups = match.groupdict()
    if any(words.initials(p.name) == groups.get("body") for p in setting.people):
        return None  # 'by LF on 4 February': what a person did
    named = next((g for g in ("body", "own", "meets") if groups.get(g)), None)
    item = groups.get("item") or (minute["item"] if minute else None)
    said = MINUTES_OF.search(text[max(0, match.start() - 40) : match.start()]) or APPROVED.match(text, past, end)
    if said and not minute:
        setting.minutes = (date, match.start(), past)
    body = setting.source.words(*match.span(named)) if named and match[named] != "it" else None
    end = minute.end() if minute else past
    ahead = ((*match.span(named), "body"),) if body and named and match.end(named) > end else ()
    return Told(match.start(), end, body, date, item, places=ahead)


def _day(setting: Setting, match: re.Match[str], start: int, end: int) -> tuple[str, int] | None:
    """The day that stands behind a match, with where it ends; none where the meeting may be one to come."""
    text, at = setting.source.body, match.end()
    found = next(dates.dates(text[at : min(end, at + 50)], setting.date, back=True), None)
    if not found or found.start > 25 or len(found.edtf) < 10 or (setting.date and found.edtf >= setting.date):
        return None
    past = at + found.end
    if not setting.date and not (HELD.search(match[0]) and YEAR.search(text, at + found.start, past)):
        return None  # what tells of no day of its own names an earlier one only by its minutes
    ahead = text[max(start, match.start() - 30) : match.start()]
    other = match.re is MEETING and (LABEL.search(match[0]) or NEXT.search(ahead))
    if text[at : at + found.start].rstrip()[-1:].isdigit() or other:
        return None  # '1 1th March'; 'Meeting: 12/03/2020', which heads another's page; 'Date of next meeting'
    if YEAR.search(text, at + found.start, past):
        return found.edtf, past
    if found.clash or not setting.date or _told_late(setting.date, found.edtf, match[0]):
        return None  # 'Thursday 14 November' that was no Thursday last year; 'a meeting on 30 May', told of on 15 May
    near = text[max(start, match.start() - 60) : at]
    loose = match.re is MEETING and not match["link"] and not LAST.search(ahead)  # 'Meeting 20 June' may be one to come
    to_come = (
        loose
        or (match.re is not RAISED and AHEAD.search(near))
        or (match.re is MEETING and STILL.match(text, past, end))
    )
    return None if to_come and not HAD_AT.search(near) else (found.edtf, past)


def _told_late(today: str, day: str, told: str) -> bool:
    """Whether a day is eight months past or more and no minutes of it are named."""
    return recalled.months_past(today, day) >= LATE and not NAMES_MINUTES.search(told)


def _recalled(setting: Setting, match: re.Match[str], start: int) -> bool:
    """Whether a decision is told as where the matter comes from: recalled, the body's own, or the matter weighed."""
    if match["did"] is None:
        return False
    if match["did"] in WEIGHED:
        return True
    if match[0].startswith("The"):
        return setting.is_own(match["body"])
    return bool(RECALLED.search(setting.source.body, start, match.start()))


def _bare(setting: Setting, start: int, end: int, current: str, arising: bool) -> Iterator[Told]:
    """The minutes of a block that are named by number: 'under minute 127 above', 'Minute 43 – …'."""
    text = setting.source.body
    listed = setting.listed
    for match in MINUTE.finditer(text, start, end) if setting.source.says(start, end, MINUTE_WORDS) else ():
        led = LED_TO.search(text[max(start, match.start() - 12) : match.start()])
        ahead = text[max(start, match.start() - 90) : match.start()]
        titled = arising and SENTENCE.search(ahead) and TITLED.match(text, match.end(), end)
        opens = match.start() == start or titled or (arising and match[0][0] == "M" and SENTENCE.search(ahead))
        colon = match[0][0] == "M" and text.startswith(": ", match.end())
        heads = (opens and (colon or HEADS.match(text, match.end(), end))) or REFERS.match(text, match.end(), end)
        named = NAMED.search(text, max(start, match.start() - 90), match.start()) if match.start() > start else None
        number = setting.source.words(*match.span("item"))
        later = bool(current) and any(own.endswith(f"/{number}") for own in listed)
        later = later or (current in listed and listed.get(number, -1) >= listed[current])
        later = later or bool(OF_TODAY.search(ahead) or JOINED.search(ahead) or ahead.startswith("Meeting: "))
        line = max(start, text.rfind("\n", start, match.start()) + 1)
        labels = text.startswith("(", match.start() - 1) and (
            match.start() == start + 1 or LABELS.match(text, match.end(), end)
        )
        earlier = arising and (labels or titled or OPENING.fullmatch(text, line, match.start()))  # of those minutes
        cited = AND_MINUTES.match(text, match.end(), end)
        if named and not setting.is_own(setting.source.words(*named.span("body"))):
            yield Told(named.start("body"), match.end(), setting.source.words(*named.span("body")), item=number)
        elif led and (of := OF_BODY.match(text, match.end(), end)) and not setting.is_own(of["body"]):
            yield Told(match.start(), of.end(), setting.source.words(*of.span("body")), item=number)
        elif (led or heads) and not (later and not earlier and not cited):
            row = Told(match.start(), match.end(), item=number)
            last = earlier or (cited and OF_LAST.search(cited[0]))
            yield _of_last(setting, row) if last else row


def _of_last(setting: Setting, row: Told) -> Told:
    """A minute of those that matters arise from, whatever item of today has its number."""
    if not setting.minutes:
        return row
    date, start, end = setting.minutes
    return replace(row, date=date, places=((start, end, "date"),))


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
    if row.date:
        return row
    for one in reversed(dated):
        if (
            one.date
            and one.item
            and one.end <= row.start
            and row.item not in own
            and _follows(one.item, row.item or "")
        ):
            return replace(row, body=one.body, date=one.date, places=(_source_of(one),))
    return _of_last(setting, row) if arising and row.item not in own else row


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
    if not row.item and len(row.date or "") == 10 and any(place[2] == "date" for place in one.places):
        return False  # the meeting that a minute has its date from
    if row.item and not row.date and row.item == one.item and one.start <= row.start < one.end:
        return True
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
