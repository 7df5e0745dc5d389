"""The date of the next meeting: under the heading of that name, or in the sentence that tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.places import Place
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set

NEXT = re.compile(
    r"\b(?:[Nn]ext|NEXT)\s+(?:(?i:ordinary|regularly|scheduled|full|regular|general|formal|quarterly|monthly|annual|public|open|planned|and"
    r"|future)\s+){0,3}(?:(?P<body>(?:[A-Z][\w'’]+\s+){1,5}))?(?:[Mm]eetings?|MEETINGS?|[Cc]alls?(?!\s+for\b)|[Ss]ession)\b"
    r"(?:\s+of\s+(?:the\s+)?(?P<of>(?:[A-Z][\w'’]*\s*){1,8}))?|\bmeeting\s+date:?\s|\bDONM\b|\bmeet\s+again\s+on\b"
    r"|\b(?:[Tt]he\s+)?(?P<who>(?:[A-Z][\w'’]+\s+){0,7})(?:will\s+|to\s+|shall\s+)?next\s+meets?\b|\b[Nn]ext\s+(?:Board|Committee|Council|Forum|Group|Panel|Partnership|Cabinet)\s?(?::|[-–]|\b(?:is|will\s+be)\b)"
    r"|\b[Nn]ext\s+[A-Z]{2,6}\s+(?:is|will\s+be)\s"
)
TELLS_NEXT = re.compile(
    r"\bnext\b|\bmeeting\s+dates?\b|\bDONM\b|\bmeet\s+again\b|\bdates\b[^.\n]{0,60}\bmeetings\b", re.IGNORECASE
)
COMING_WORDS = word_set("next future")
NEXT_WORDS = word_set("next date dates donm again")
LISTED = re.compile(  # 'Dates of future meetings:', 'The following dates for Committee meetings were proposed:'
    r"\b(?:future\s+meeting\s+dates|dates\s+(?:for|of)\s+(?:the\s+)?(?P<body>(?:[\w'’]+\s+){0,4})meetings)\b[^.\n]{0,60}(?:\n[^.:\n]{0,60})?:\s*$",
    re.IGNORECASE,
)
OURS = re.compile(r"\b(?:future|next|forthcoming|our|these)\b", re.IGNORECASE)
OTHER_MEETS = re.compile(r"(?P<body>(?:[A-Z][\w'’]+\s+){1,6})(?:will\s+)?meets?\b")
OF_LINE = re.compile(  # 'Finance Committee – Wednesday 9 October' in a list of several bodies' dates
    r"(?:^|\n)[\W_]*(?P<body>[A-Z][\w'’]+(?:\s+(?:(?:of|and|for|the|&)\s+)*[A-Z][\w'’]+){0,7}?)\s*[-–—:,|]*\s*(?:on\s+)?"
    r"(?:\w{3,6}day\b,?\s*)?(?:the\s+)?$"
)
LED_BY = re.compile(r"(?P<body>(?:[A-Z][\w'’]+\s+){1,7})[-–—:]\s*$")  # 'Road Safety Committee - Next meeting 27/07/06'
OF_OTHER = re.compile(r"\b(?P<body>(?:[A-Z][\w'’]+\s+){1,6})(?:at|for)\s+its\s+next\s+meeting\b")
SCHEDULE = re.compile(  # 'Programme of meetings 2013/14', 'Meeting dates for 2024', 'Dates of meetings in 2023'
    r"^(?!.*\bnext\b)\W*(?:(?:programme|calendar|schedule|timetable|list|cycle|dates?(?:\s+and\s+(?:times?|venues?))?)\s+(?:of|for)\s+(?:the\s+)?"
    r"(?:\w+\s+){0,2}?meetings|meetings?\s+(?:dates|schedule|calendar|programme|timetable))"
    r"(?:\s+dates?)?(?:[\s,:–-]+(?:(?:in|for|during)\s+)?(?:the\s+(?:\w+\s+)?year\s*)?(?:\d{4}(?:\s?[-/–]\s?\d{2,4})?)?)?\W*$",
    re.IGNORECASE,
)
NEXT_TITLE = re.compile(
    r"^\W*(?:schedule\s+of\s+|dates?\s+(?:and\s+times?\s+)?(?:of|for)\s+(?:the\s+)?)(?:\w+\s+)?meetings?\W*$"
    r"|\b(?:date|time)s?\b[^.]{0,40}\b(?:next|future)\s+(?:\w+\s+){0,3}meetings?\b"
    r"|(?<!for )(?<!for the )\b(?:next|future)\s+(?:\w+\s+){0,2}?meetings?\b(?!\s+agenda)|^\W*next\s+(?:time|one)\W*$",
    re.IGNORECASE,
)
YEAR_ALONE = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b(?!\s?[-/–]\s?\d)")
OF_LAST = re.compile(r"\bminutes\s+(?:of|from|for)\s+(?:[\w'’]+\s+){0,6}$", re.IGNORECASE)
OTHER_DAY = re.compile(
    r"\b(?:induction|training|workshop|seminar|deadline|publication|strategy\s+day|away\s?day|exhibition)\b",
    re.IGNORECASE,
)


def coming(setting: Setting, sections: list[Section]) -> Place | None:
    """The next meeting's date: from the item of that title, else from the last words that tell of it."""
    source = setting.source
    for section in reversed(sections):
        if SCHEDULE.match(source.words(*section.title)) and (found := _first_of(setting, section)):
            return found
        heading = NEXT_TITLE.search(source.words(*section.title))
        if heading and not _led_by_other(setting, heading.string[: heading.start()]):
            places = [section.title, *((b.start, b.end) for b in section.blocks)]
            for titled in (False, True):  # a date told of the next meeting comes before any other below that title
                found = next((p for place in places if (p := next_meeting(setting, *place, titled=titled))), None)
                if found:
                    return found
    told = [p for b in source.blocks if (p := next_meeting(setting, b.start, b.end))]
    return told[-1] if told else _below_line(setting)


def _first_of(setting: Setting, section: Section) -> Place | None:
    """The earliest day of a section that lists the days of meetings; a year in its heading is that of each day."""
    year = YEAR_ALONE.search(setting.source.words(*section.title))
    near = f"{year['year']}-01-01" if year else setting.date
    listed: list[Place] = []
    for block in section.blocks:
        days = list(_days(setting, block.start, block.end, near, titled=True))
        if listed and not days:
            break  # the list ends
        listed += days
    return min(listed, key=lambda place: place.value, default=None)


def _below_line(setting: Setting) -> Place | None:
    """The date that begins the line below 'Date of next meeting:', where that is no item's heading."""
    source = setting.source
    for block, below in zip(source.blocks[-2::-1], source.blocks[:0:-1], strict=True):
        text = source.body[block.start : block.end]
        short = len(text) < 90 and source.says(block.start, block.end, COMING_WORDS)
        told = NEXT_TITLE.search(text) if short else None
        if told and not _led_by_other(setting, text[: told.start()]):
            found = next_meeting(setting, below.left, below.end, titled=True)
            if found and found.start - below.left < 12:
                return found
    return None


def next_meeting(setting: Setting, start: int, end: int, titled: bool = False) -> Place | None:
    """The date of the next meeting that a stretch states, with its place."""
    source = setting.source
    if not titled and not (source.says(start, end, NEXT_WORDS) and TELLS_NEXT.search(source.body, start, end)):
        return None
    return next(_days(setting, start, end, setting.date, titled), None)


def _days(setting: Setting, start: int, end: int, near: str | None, titled: bool) -> Iterator[Place]:
    """The days of a stretch that are said to be those of coming meetings; one without its year is read as ``near``."""
    source, date = setting.source, setting.date
    for first, last in source.sentences(start, end):
        for found in dates.dates(source.body[first:last], near):
            ahead, behind = (
                source.body[first : first + found.start],
                source.body[first + found.end : last].split("\n")[0],
            )
            later = len(found.edtf) == 10 and (not date or found.edtf > date) and not OF_LAST.search(ahead)
            if later and (_is_meant(setting, ahead, behind) if titled else _of_own(setting, ahead)):
                yield Place(found.edtf, first + found.start, first + found.end)


def _is_meant(setting: Setting, ahead: str, behind: str) -> bool:
    """Whether a date below that title is a meeting's, and not of another body."""
    other = OTHER_MEETS.search(ahead) or OF_LINE.search(ahead[-160:])
    return not OTHER_DAY.search(behind) and not _is_other(setting, other)


def _is_other(setting: Setting, named: re.Match[str] | None) -> bool:
    """Whether a match names a body, and not the one that met."""
    return bool(named and words.GROUP.search(named["body"]) and not setting.is_own(named["body"]))


def _of_own(setting: Setting, ahead: str) -> bool:
    """Whether the words before a date tell of the next meeting of the body itself, not of another."""
    listed = LISTED.search(ahead)
    if listed:
        named = OURS.sub("", listed["body"] or "").strip()
        return not named or setting.is_own(named)
    told = NEXT.search(ahead)
    if not told or len(ahead) - told.end() > 80 or OF_OTHER.search(ahead):
        return False
    named = told["of"] or told["body"] or (told["who"] or "").strip().removeprefix("We")
    return setting.is_own(named) if named else not _led_by_other(setting, ahead[: told.start()])


def _led_by_other(setting: Setting, ahead: str) -> bool:
    """Whether another body's name leads to the words of the next meeting."""
    return _is_other(setting, LED_BY.search(ahead))
