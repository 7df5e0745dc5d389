"""The body's name in the title of its minutes, and where no noun of bodies stands in the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.givens import is_given
from graphkit.grammar.layout import Block, lines
from graphkit.grammar.source import Source

DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
KIND = r"(?:ordinary|extra-?ordinary|annual|monthly|quarterly|general|regular|special|full|public|adjourned|open)"
DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\.?[\s-](?:of\s+)?[A-Z][a-z]{2,8}\b|(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[/.-]\d\d?[/.-]\d\d|[A-Z][a-z]{2,8}\s+\d{1,2}(?:st|nd|rd|th)?\b"
    r"|[A-Z][a-z]{2,8}\s+(?:19|20)\d\d)"
)
DAY_FIRST = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+(?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d\d?[/.]\d\d?[/.](?:\d\d){1,2})"
)
TITLED = re.compile(  # 'X Panel - Monday, 4 March 2019 6.30 p.m.', 'Meeting: 04/03/2019 - X Panel (Item 8)'
    rf"^\W*(?:Moved\s+from\s[^,\n]{{3,30}},\s+)?(?P<body>[A-Z][^\n|]{{2,140}}?)\s+[-–—]\s+{DAY}[\s,–-]{{1,4}}\d"
    r"|^\W*Meeting:\s*\d{1,2}/\d\d/\d{4}\s*[-–]\s*(?P<body2>[^\n(]{3,120}?)\s*\(Item\b"
    rf"|^\W*Meeting\s+of\s+(?:\w+\s+Meeting,\s+)?(?P<body3>[A-Z][^\n,|]{{2,120}}),\s+{DAY}[\s,–-]{{1,4}}\d",
    re.MULTILINE,
)
MEETING_DATED = re.compile(  # 'X Council – Ordinary Meeting Tuesday 4 July 2017', 'X Board meeting (2013-02-14)'
    r"^[\s#*_]{0,8}(?:(?:draft|unconfirmed)\s+)?(?:(?:minutes|notes)\s*(?:of\s+(?:the\s+)?|for\s+(?:the\s+)?|[-–—:]\s*)?)?"
    rf"(?P<body>[^\n|:]{{3,100}}?)\s*[-–—,]?\s*(?:{KIND}\s+){{0,2}}meeting(?:\s+(?:minutes|notes))?\s*(?:[-–—,:(]\s*)?(?:held\s+)?(?:on\s+)?"
    rf"(?:{DAY}[\s,–-]{{1,4}})?(?:the\s+)?(?={DATE})",
    re.IGNORECASE | re.MULTILINE,
)
SAID = re.compile(  # the sentence, whatever the body is called by
    r"\b(?:(?:(?:minutes|notes)\s+of\s+(?:the\s+|an?\s+)?)?meeting\s+of\s+(?:the\s+)?|(?:minutes|notes)\s+(?:of|for)\s+(?:the\s+)?)(?P<body>(?:(?!\bmeeting\s+of\b)[^.;:|]){2,100}?)"
    r"(?:\s+(?:meeting|AGM|EGM))?,?\s+(?:held\b|on\s+(?=\w{2,6}day|\d)|(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2}))",
    re.IGNORECASE,
)
LINE = re.compile(  # 'Selectmen's Minutes, May 20, 2018', 'Plenum 2017-11-14 Agenda/Minutes', 'VILLAGE MINUTES'
    rf"^[\s#*_]{{0,8}}(?:{DAY_FIRST}[\s,:–-]+)?(?:draft\s+)?(?P<body>[^\n|:(]{{3,80}}?)(?:['’]s|(?<=s)['’])?[\s,–-]*(?:{DATE}[\s,–-]*(?:\d{{4}})?\s*)?(?:agenda\s*/\s*)?"
    rf"(?:(?:{KIND}|meeting|AGM|EGM)\s+){{0,3}}(?:minutes|notes|meeting)\b"
    rf"(?:\s+of\s+(?:the|a)\s+meeting\s+held\b[^\n]{{0,90}}"
    rf"|(?:\s+\([^()\n]{{1,30}}\))?[\s,–(-]*(?:(?:{DAY}[\s,–-]{{1,4}})?{DATE}[\w ,]{{0,12}})?[\s)*_#]*)$",
    re.IGNORECASE | re.MULTILINE,
)
MINUTES_FIRST = re.compile(  # 'Minutes - X Board - May 2014', 'ABC: Meeting Minutes X Board October 2022'
    rf"^[\s#*_]{{0,8}}(?:[A-Z]{{2,8}}:\s)?(?:(?:draft|meeting)\s+)*(?:minutes|notes)\s{{0,3}}[-–—:,]?\s{{1,3}}(?P<body>[A-Z][^\n|:.]{{2,80}}?)"
    r"(?:\s+meeting)?\s{0,3}[-–—,(]?\s{0,3}(?:on\s+)?"
    rf"(?:{DAY}[\s,–-]{{1,4}})?(?:the\s+)?{DATE}[\w ,]{{0,12}}[\s)*_#]*$",
    re.IGNORECASE | re.MULTILINE,
)
KINDS = re.compile(r"\b(?:minutes?|notes|meetings?|proceedings|AGM|EGM)\b", re.IGNORECASE)
NO_HEAD = re.compile(  # what stands in the lines of a head that name no body
    r"\b(?:agenda|draft|present|apologies|attendees|attendance|home|menu|skip|contents|page|contact|venue|location|date|time|where|clerk|secretary"
    r"|chair(?:man|woman|person)?|director|manager|officer|room|floor|street|road|avenue|zoom|teams|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
    r"january|february|march|april|june|july|august|september|october|november|december|\w{3,6}day)\b|\d{3}",
    re.IGNORECASE,
)
GATHERED = re.compile(  # what clubs and the like are called by, beside what an organisation is
    r"\b(?:clubs?|lodge|guild|troop|hall|friends|project|users?|league|band|choir|circle|co-?op(?:erative)?|owners|tenants|residents['’]?|neighbou?rs"
    r"|hackerspace|makerspace|community|pta|parents|collective|fellowship|order|chapter|branch|section|allotments?|gardens?|theatre|festival)\b",
    re.IGNORECASE,
)
FAR = 2000  # characters below a first line within which the document lists who came
NEAR = 12  # lines in which a document's title stands
OF_TITLE = re.compile(  # 'Notes from the X Forum – 4th May 2016', 'Meeting Minutes: X Council'
    rf"^[\s#*_]{{0,8}}(?:{DAY_FIRST}[\s,:–-]+)?(?:(?:draft|meeting)\s+)*(?:minutes|notes)(?:\s+(?:of|from|for)\s+(?:the\s+)?|:\s{{1,3}})"
    rf"(?P<body>[A-Z][^\n|:.]{{2,80}}?)(?:\s+(?:meeting|call))?\s{{0,3}}"
    rf"(?:[-–—,(]?\s{{0,3}}(?:on\s+)?(?:{DAY}[\s,–-]{{1,4}})?(?:the\s+)?{DATE}[\w ,]{{0,12}})?[\s)*_#]*$",
    re.IGNORECASE | re.MULTILINE,
)
GATHERING = re.compile(  # 'X Group Meeting at Moss Hall on 4 May', 'X Group Meeting Minutes Room 4, Moss Hall'
    r"^[\s#*_|]{0,8}(?P<body>(?-i:[A-Z])[^\n|:.,]{2,80}?)\s+meeting\s+(?:(?:minutes|notes)\b\s*)?(?:held\s+)?(?=(?:at|in|on|via)\s|(?-i:[A-Z]))",
    re.IGNORECASE | re.MULTILINE,
)
CONFIRMED = re.compile(  # 'The minutes of the X Committee meeting held on 3 May were confirmed': the body's own
    r"\b[Mm]inutes\s+of\s+(?:the\s+)?(?:last\s+|previous\s+)?(?:meeting\s+of\s+(?:the\s+)?)?(?P<body>(?:[A-Z][\w'’&,-]*\s+(?:(?:of|and|for|the)\s+)?){1,9}?)"
    r"(?:\([A-Z]{2,8}\)\s+)?(?:[Mm]eeting\s+)?(?:held\s+)?(?:on\s+)?(?:\w{3,6}day,?\s+)?(?:the\s+)?\d[^.\n]{3,60}?\b(?:confirmed|approved|agreed|accepted|signed|true|correct)\b"
)
OWN_NEXT = re.compile(r"\b(?:next|last|this)\s+meeting\s+of\s+the\s+(?P<body>(?:[A-Z][\w'’&-]*\s+){0,6}[A-Z][\w'’&-]*)")
LEAD = re.compile(rf"(?:(?:{KIND}|(?:minutes|notes)\s+(?:of|for)(?:\s+the)?)\s+)*", re.IGNORECASE)
ALONE = re.compile(
    rf"(?:\W|\b(?:{KIND}|last|previous|next|draft|final|approved|unapproved|unconfirmed|confirmed|meetings?|minutes?|notes?|agenda|the|of|for|from|on|at|held|AGM|EGM|and"
    r"|board|records?|public|session|summary|trustee|director|governor|member|councillor|action|some|brief|rough|short|our|my|these|this|official|formal|amended|revised|corrected)\b|\d)*",
    re.IGNORECASE,
)
MINUTES_OF = re.compile(
    rf"(?:draft\s+)?(?:minutes|notes)\s+(?:of|for|from)\s+(?:the\s+|an?\s+)?(?:{KIND}\s+)*", re.IGNORECASE
)
MEETING_LAST = re.compile(r"['’]?\s+meeting$", re.IGNORECASE)
WORD = re.compile(
    r"(?:(?:[A-ZÀ-Þ0-9][\w'’&.,/-]*|[nt]?-?[A-ZÀ-Þ]\w+|\([A-Z][\w'’& -]{1,60}\)|of|and|the|for|in|na|nan|y|yr|&|[-–—/])"
    r"(?:\s+|$)){1,14}"
)
TITLE = re.compile(  # 'Minutes of the meeting held on', no sentence on the last ones
    r"\W*(?:(?:draft|(?:un)?confirmed|(?:un)?approved)\s+)?(?:minutes?|notes?|record|proceedings)\b"
    r"(?!.*\b(?:agreed|approved|confirmed|signed|accepted|read|taken|correct)\b)",
    re.IGNORECASE,
)
CAME = re.compile(r"^\W*(?:present|in\s+attendance|attend\w+|sederunt|apologies)\b", re.IGNORECASE | re.MULTILINE)
SITE = re.compile(
    r"\b(?:hall|room|house|suite|centre|center|hotel|church|chapel|school|library|offices?|building|street|road|lane|inn|pavilion)\b",
    re.IGNORECASE,
)


def titled(source: Source, start: int, end: int) -> re.Match[str] | None:
    """'X Panel - Monday, 4 March 2019', 'Meeting: 04/03/2019 - X Panel (Item 8)': the name is whatever stands there."""
    found = TITLED.finditer(source.body, start, end)
    return next((m for m in found if not ALONE.fullmatch(source.body, *title_name(m))), None)


def title_name(match: re.Match[str]) -> tuple[int, int]:
    """Where the name stands that a title gives."""
    start, end = next(match.span(key) for key in ("body", "body2", "body3") if match[key])
    name = MEETING_LAST.sub("", match.string[start:end])
    lead = MINUTES_OF.match(name)
    return (start + lead.end(), start + len(name)) if lead else (start, end)


def meeting_dated(source: Source, blocks: list[Block]) -> re.Match[str] | None:
    """A line that names a body, its meeting and the day."""
    for block in blocks:
        for match in MEETING_DATED.finditer(source.body, block.left, block.end):
            name = words.GROUP.sub("Board", match["body"].strip(" ,–—-"))
            told = re.search(r"\b(?:minutes|notes)\b", name, re.IGNORECASE) or dates.DATE.search(name)
            if words.GROUP.search(name) and capitalised(name) and not told:
                return match
    return None


def capitalised(name: str) -> bool:
    """Whether a name is made of words in capitals and the small words between them."""
    return bool(WORD.fullmatch(name.strip())) and not ALONE.fullmatch(name)


def named_otherwise(source: Source, blocks: list[Block]) -> tuple[int, int] | None:
    """The bounds of a body's name that no noun of bodies stands in: of a sentence, a title, or of its next meeting."""
    return next(_named(source, blocks), None)


# A run of capitalised words with the small ones between them, and the nouns that end a body's name in it
CAPITALISED = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’&/-]*|\([A-Z]{2,8}\))(?:,?\s+(?:(?:of|and|the|for|in|on|&)\s+){0,2}(?:[A-ZÀ-Þ][\w'’&/-]*|\([A-Z]{2,8}\))){1,14}"
)
NOUN = re.compile(
    r"\b(?:board|committee|group|cabinet|panel|forum|executive|governing\s+body|trustees|assembly|working\s+party|partnership"
    r"|council|authority|sub-?committee|commission)\b(?!\s+(?:of|and|for)\b)",
    re.IGNORECASE,
)


def confirming(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the name of the body whose last minutes these confirm: it is their own."""
    for match in CONFIRMED.finditer(source.body, start, end):
        if words.GROUP.search(match["body"]) and not ALONE.fullmatch(match["body"]):
            return match.span("body")
    return None


def heading_name(source: Source, blocks: list[Block]) -> tuple[int, int] | None:
    """The bounds of the line above a title like 'Minutes of the Meeting', or straight below it, that names a body."""
    lines = list(islice(_lines(source, blocks), NEAR))
    title = next((n for n, bounds in enumerate(lines) if KINDS.search(source.body, *bounds)), None)
    if title is None:
        return None
    above, below = lines[:title], lines[title + 1 : title + 2]
    names = [bounds for bounds in above if _is_name(source.words(*bounds))]
    likely = [b for b in names if words.ORGANISATION.search(told := source.words(*b)) or GATHERED.search(told)]
    below = [b for b in below if _is_name(source.words(*b)) and words.ORGANISATION.search(source.words(*b))]
    return next(iter([*likely, *names, *below]), None)


MARKING = re.compile(  # 'OFFICIAL SENSITIVE', 'Public Document Pack', 'Appendix A', 'Town Hall', 'Moss Hall, Lund'
    r"\b(?:official|sensitive|restricted|confidential|public(?:ation)?|documents?|pack|appendix|annexe?|enc(?:losure)?|attachment|item|paper|page"
    r"|copy|copies|circulation|distribution|version|welcome|unclassified|redacted|dear|(?:town|city|county|shire)\s+hall|guildhall"
    r"|civic\s+(?:centre|offices?|suite)|chambers?|offices?|rooms?|suite|hotel)\b|,",
    re.IGNORECASE,
)


def opening_name(source: Source, blocks: list[Block]) -> tuple[int, int] | None:
    """The bounds of a document's first line, but for markings and 'MINUTES', where it may be a name, no person's."""
    lines_of = (b for b in _lines(source, blocks) if not ALONE.fullmatch(source.body, *b))
    line = next((b for b in lines_of if not MARKING.search(source.body, *b)), None)
    name = source.words(*line) if line else ""
    person = words.is_person(name) and is_given(name.split()[0].capitalize())
    return line if _reads_as_name(name) and not KINDS.search(name) and not person else None


def first_line(source: Source, blocks: list[Block]) -> tuple[int, int] | None:
    """The bounds of the line that a document begins with, straight above one that says that it is minutes, or of when.

    Where no more than the day stands below it, the document lists who came.
    """
    told = list(islice(_lines(source, blocks), 3))
    titled = bool(told) and bool(ALONE.fullmatch(source.body, *told[0]))  # 'MINUTES' above it
    if len(told) < 2 + titled:
        return None
    line, below = told[titled : titled + 2]
    name, after = source.words(*line), source.words(*below)
    minuted = bool(TITLE.match(after))
    day = next((day for day in dates.dates(after) if len(day.edtf) == 10), None)
    dated = day is not None and len(after.split()) < 12 and not after.endswith(".")
    heading = any(block.level and block.left <= line[0] < block.end for block in blocks)
    came = dated and CAME.search(source.body, below[0], below[1] + FAR) and (heading or not words.is_person(name))
    named = 1 < len(name.split()) < 10 and capitalised(name) and not NO_HEAD.search(name) and not KINDS.search(name)
    if not named or (titled and SITE.search(name)):
        return None
    return line if (dated if titled else minuted or came) else None


# 'Board Members Present:' over the list of those who came, where no other line names the body
SITTING = re.compile(
    r"^[^\S\n]*(?P<body>Board|Committee|Council|Cabinet|Commission|Trustees)(?:\s+Members?)?\s+Present\b", re.MULTILINE
)


def over_list(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of what the heading of the list of those who came calls the body."""
    heading = SITTING.search(source.body, start, end)
    return heading.span("body") if heading else None


def parted(source: Source, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """The bounds of a body's name and of its parent's ahead of it: 'NHS Moss Group Primary Care Committee'."""
    ends = [match.end() for match in NOUN.finditer(source.body, start, end)]
    cut = next((at for at in reversed(ends[:-1]) if len(source.body[at : ends[-1]].split()) > 1), None)
    return ((source.trimmed(cut, end)[0], end), (start, cut)) if cut else ((start, end), None)


def beside_day(source: Source, start: int, past: int) -> tuple[int, int] | None:
    """The bounds of a body's name in a line, anywhere, that has the day of the head: '[X Committee – 2024/03/21]'."""
    day = next((d.edtf for d in dates.dates(source.body[start:past]) if len(d.edtf) == 10), None)
    for at, end in lines(source.body) if day else ():
        if not any(found.edtf == day for found in dates.dates(source.body[at:end])):
            continue
        for run in CAPITALISED.finditer(source.body, at, end):
            last = max((match.end() for match in NOUN.finditer(source.body, *run.span())), default=0)
            if last - run.start() > 12:
                return run.start(), last
    return None


def _lines(source: Source, blocks: list[Block]) -> Iterator[tuple[int, int]]:
    """The bounds of the printed lines, without what marks and closes them."""
    for block in blocks:
        for at, past in lines(source.body, block.left, block.end):
            bare = source.body[at:past].strip(" *_#|\t")
            if bare:
                first = source.body.find(bare, at, past)
                yield first, first + len(bare)


def _is_name(line: str) -> bool:
    """Whether a line of the head may be a body's name, and is no person's."""
    person = words.is_person(line) and not words.ORGANISATION.search(line) and not GATHERED.search(line)
    return _reads_as_name(line) and not person


def _reads_as_name(line: str) -> bool:
    """Whether a line is capitalised words that may be a name: no day, no hour, no marking, nothing else."""
    other = NO_HEAD.search(line) or MARKING.search(line) or dates.TIME.search(line)
    return 1 < len(line.split()) < 10 and capitalised(line) and not other


def _named(source: Source, blocks: list[Block]) -> Iterator[tuple[int, int]]:
    for shape in (SAID, LINE, MINUTES_FIRST, OF_TITLE, GATHERING, OWN_NEXT):
        for block in blocks:
            if shape in (LINE, MINUTES_FIRST, OF_TITLE, GATHERING) and block.label:
                continue
            for match in shape.finditer(source.body, block.left, block.end):
                name = re.sub(r"\s+(?:meeting|AGM|EGM)$", "", match["body"].rstrip(" ,–—-"), flags=re.IGNORECASE)
                lead = LEAD.match(name)
                first = lead.end() if lead else 0
                if capitalised(name[first:]) and not dates.DATE.search(name) and not _last(source, match):
                    yield match.start("body") + first, match.start("body") + len(name)


def _last(source: Source, match: re.Match[str]) -> bool:
    """Whether the words are those of a sentence on the last minutes: 'approved the minutes of the X meeting'."""
    ahead = source.body[max(0, match.start() - 30) : match.start()].rsplit("\n", 1)[-1]
    return bool(re.search(r"\b[a-z]+\s\W*(?:the\s+)?$", ahead)) and match.re is SAID
