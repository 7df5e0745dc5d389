"""What a printed name of a body says besides: of the meeting that it heads, of the year, and of its other names.

'Annual Meeting of Swanley Parish Council', 'Special Planning Committee' and 'Board monthly meeting' name a body and an
occasion; 'Swanley Annual Parish Meeting', a meeting of no council, is a body's name as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.entities.naming import KEPT, is_common
from graphkit.grammar import words
from graphkit.text import fold

MONTH = r"january|february|march|april|may|june|july|august|september|october|november|december"
NTH = r"\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final"
RARE = r"extra-?\s?ordinary|special|annual|ordinary|monthly|virtual|remote|hybrid|adjourned|re-?convened|inaugural"
OPEN = r"public|private|open|closed|full|budget|emergency"
OCCASION = (
    rf"(?:{RARE}|{OPEN}|annual\s+general|general|regular|routine|bi-?monthly|quarterly|(?:bi-?)?weekly|fortnightly"
    rf"|online|urgent|statutory|formal|business|spring|summer|autumn|winter|{MONTH}|{NTH})"
)
MINUTES = r"(?:(?:draft|(?:un)?confirmed|(?:un)?approved|official|action)\s+)?(?:minutes|notes|record|proceedings)"
MEETING = r"(?:meetings?|sessions?|sitting|teleconference|conference\s+call)"
ELECTORS = r"(?:parish|town|community)\s+(?:meeting|assembly)"
NOUNS = rf"{words.GROUP_NOUNS}|plenum"
LEADING = re.compile(
    rf"(?:{MINUTES}(?:\s+(?:of|for|from)\s+(?:the\s+|an?\s+)?|\s*[–:-]\s*))?"
    rf"(?:(?:{OCCASION}\s+)*(?:council\s+(?=.*\bcouncil\b))?(?:{MEETING}|AGM|EGM)\s+(?:of|for)\s+)?"
    r"(?:(?:the|this)\s+)?",
    re.IGNORECASE,
)
TRAILING = re.compile(
    rf"(?P<body>.+?)[\s,:–-]+(?:{OCCASION}\s+)*(?:{MEETING}|{MINUTES})(?:\s+minutes|\s+of\s+(?:the\s+)?meeting)?",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"[\s,:–-]+(?:annual\s+general\s+meeting|AGM|EGM)$|(?<=council)(?:\s+full)?\s+council$"
    r"|\s+(?:held\s+)?in\s+(?:public|private)$",
    re.IGNORECASE,
)
ENDS_AS_BODY = re.compile(
    rf"\b(?:{NOUNS}|{words.ORGANISATION_NOUNS})['’]?(?:\s+(?:of\s+\w+|(?:{OCCASION}\s*)+))?$",
    re.IGNORECASE,
)
KINDS = re.compile(
    rf"(?P<before>.*?)\b(?P<word>{RARE}|{OPEN})\s+(?P<body>.*\b(?:{NOUNS})(?:\s+of\s+\w+)?|{ELECTORS})$",
    re.IGNORECASE,
)
OF_MEETING = re.compile(RARE, re.IGNORECASE)
# Of these there is one to a place, while a 'Special Committee' or an 'Open Forum' is a body of its own
ONE_TO_A_PLACE = re.compile(
    rf"(?:council|cabinet|board|executive|governing\s+body|trustees|plenum)(?:\s+of\s+\w+)?|{ELECTORS}", re.IGNORECASE
)
NOT_SPECIAL = re.compile(r"special\s+(?:education|school|care|service|project|interest)", re.IGNORECASE)
YEARS = re.compile(r"[\s,(-]+(?:19|20)\d\d\s*[/–-]\s*(?:\d\d){1,2}\)?$")
RENAMED = re.compile(
    r"(?P<name>.+?)\s*[(,]\s*(?P<when>formerly|previously|now|also)\s+(?:known\s+as\s+|called\s+)?(?:the\s+)?"
    r"(?P<other>[^(),]+)\)?",
    re.IGNORECASE,
)
SHORT_NAME = re.compile(r"\((?P<short>(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z&]{1,9})\)")


@lru_cache(maxsize=KEPT)
def body_name(printed: str) -> str:
    """A printed name without what tells of the occasion, the year or another name of the body."""
    name = fold(printed)
    if renamed := RENAMED.fullmatch(name):
        name = renamed["name"]
    while (less := _less(name)) != name:
        name = less
    return name


def other_names(printed: str) -> list[tuple[str, bool]]:
    """The other names that a printed name holds, each with whether it is one that the body has no more."""
    name = fold(printed)
    found = [(short["short"], False) for short in SHORT_NAME.finditer(name)]
    if renamed := RENAMED.fullmatch(name):
        found.append((renamed["other"], renamed["when"].casefold() in ("formerly", "previously")))
    return found


def _less(name: str) -> str:
    """The name without one of the things that tell no body."""
    bare = YEARS.sub("", BEHIND.sub("", name))
    bare = bare[led.end() :] if (led := LEADING.match(bare)) and led.end() < len(bare) else bare
    trailed = TRAILING.fullmatch(bare)
    if trailed and ENDS_AS_BODY.search(trailed["body"]):
        bare = trailed["body"]
    kind = KINDS.fullmatch(bare)
    return f"{kind['before']}{kind['body']}" if kind and _tells_of_meeting(bare, kind) else bare


def _tells_of_meeting(name: str, kind: re.Match[str]) -> bool:
    """Whether the word before a body's name ('Special', 'Public') is the meeting's and not the body's."""
    body = kind["body"]
    if ONE_TO_A_PLACE.fullmatch(body):
        return True
    common = is_common(body) and not words.GENERIC.fullmatch(body)
    return common and OF_MEETING.fullmatch(kind["word"]) is not None and not NOT_SPECIAL.search(name)
