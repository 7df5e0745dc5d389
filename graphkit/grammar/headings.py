"""The headings of an attendance list: what they are worded like, and what they say of those below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.record import Status

AWAY = (
    r"(?:to\s+(?:consider|receive|note|accept|approve|record)\s+)?(?:any\s+)?apolog(?:ies|y)(?:\s+(?:for|of)\s+(?:absence|non-attendance))?"
    r"(?:\s+(?:and|&)\s+(?:absences?|substitut(?:es|ions)|personal\s+matters))?(?:\s+from)?"
    r"(?:\s+(?:(?:were|had\s+been|have\s+been)\s+)?(?:received|given|sent|submitted|tendered|intimated|accepted|noted|recorded)"
    r"(?:\s+(?:from|on\s+behalf\s+of|by))?(?:\s+the\s+following)?)?"
    r"|(?:sent\s+)?regrets(?:\s+(?:sent|received))?|(?:(?:board|committee|council)\s+)?(?:(?:members|directors|trustees|governors)\s+)?excused|leithscéalta"
    r"|(?:unable\s+to|could\s?n['’]?o?t|sorry\s+(?:that\s+)?they\s+could(?:\s?n['’]?o?t|\s+not)|sorry\s+not\s+to)\s+(?:come|attend|make\s+it"
    r"|be\s+(?:here|there|present|with\s+us))|(?:sent\s+(?:their\s+)?|with\s+)?excuses(?:\s+from)?|sorry|away"
    r"|(?:who\s+)?sent\s+(?:their\s+)?(?:apologies|regrets)|(?:(?:members|directors|trustees|governors|councillors)\s+)?absent\s+with\s+apolog(?:ies|y)"
)
ABSENT = (
    r"(?:expected,?\s+but\s+)?(?:members\s+)?absent(?:\s+(?:from\s+(?:the\s+)?meeting|(?:without|no)\s+apolog(?:y|ies)))?|(?:expected,?\s+but\s+)?(?:(?:board|committee|council)\s+)?"
    r"(?:(?:members|directors|trustees|governors)\s+)?not\s+(?:present|in\s+attendance|attending)"
    r"|(?:[a-z'’-]+\s+){1,2}absent(?:\s+without\s+representation)?|did\s+not\s+(?:attend|come)|not\s+(?:attend(?:ed|ing)|here|there|represented)|missing|no\s+(?:word|news|show|reply)(?:\s+from)?|non-?attendance|absentees|no\s+apolog(?:ies|y)(?:\s+received)?"
)
ATTENDING = (
    r"(?:the\s+)?(?:council\s+)?(?:staff|officials|officers|executives|management)(?:\s+(?:present|in\s+attendance"
    r"|attending))?|also(?=\s?:)|(?:also\s+)?in\s+attendance|also\s+(?:present|attend(?:ing|ed)|there|here|with\s+us|came)|(?:(?:council|lead"
    r"|support(?:ing)?)\s+)?officers?(?:\s+(?:in\s+support"
    r"|in\s+attendance|present|attending))?|(?:other|visiting|non-(?:committee|board|cabinet|executive|panel|member))\s+"
    r"(?:members|councillors|attendees|officers|people|persons)(?:\s+(?:also\s+)?(?:present|attending|in\s+attendance))?"
    r"|(?:health|nhs|trust|ccg|hospital)\s+representatives(?=\s*:)|(?:expert\s+)?witnesses|presenters|representatives?\s+(?:of|from)\s+other\s+\w+(?:\s+(?:present|attending|in\s+attendance))?|others(?:\s+(?:present|attending|in\s+attendance))?"
    r"|(?:staff|officers)\s+and\s+(?:visitors|guests)(?:\s+present)?|secretariat|observers?|guests?"
    r"|visitors?|by\s+invitation|invited|invitees|advisers?|(?:in\s+)?support|supporting\s+the\s+(?:group|board|committee|panel|partnership|forum)"
    r"|the\s+following\s+(?:\w+\s+)?were\s+also\s+(?:present|in\s+attendance)"
    r"|from\s+the\s+(?:practice|surgery|school|college|hospital)|ag\s+freastal|members\s+of\s+the\s+public(?:\s+present)?"
    r"|(?:non-(?:members|governors|trustees|directors))(?:\s+(?:also\s+)?(?:present|attending|in\s+attendance))?"
    r"(?:\s+(?:at|by)\s+(?:the\s+)?(?:request|invitation)\s+of\s+[\w ]{3,40}?)?"
    r"|(?:guests?|visitors?|staff|public|administration|executive\s+officers|liaisons?|ex[\s-]officio|deans)"
    r"(?:\s+(?:members\s+)?(?:present|attending|in\s+attendance))?|guests\s+of\s+the\s+\w+"
    r"|audience(?:\s+members)?|clerk|minute\s+taker|(?:notes|minutes)\s+(?:taken\s+)?by"
)
OTHERS = r"the\s+other\s+(?:members|councillors|trustees|directors)\s+present"
SEATED = (
    r"in\s+(?:the\s+)?chair|(?:the\s+)?chair(?:man|woman|person)?(?:\s+of\s+the\s+meeting)?|convener|chaired\s+by"
    r"|(?:session|meeting)\s+(?:chair|leader)|(?:an\s+)?cathaoirleach|facilitator|chairing|presider|presiding(?:\s+(?:officer|member))?"
)
SECOND = r"(?:vice|deputy)[-\s]?(?:chair(?:man|woman|person)?|convener)|leas[-\s]?ch?athaoirleach"
PRESENT = (
    r"(?:members|councillors)\s+and\s+(?:officers|staff)\s+present|(?:those\s+|there\s+w(?:as|ere)\s+)?(?:(?:board|committee|council|group|voting|spc|panel)\s+)?(?:members\s+"
    r"|councillors\s+)?present"
    r"(?:\s+(?:were|at\s+the\s+meeting))?|i\s+láthair|in\s+person"
    r"|(?:cabinet|co-?opted|voting|non-voting|elected|independent|lay|appointed|school|core|executive|non-executive"
    r"|board|committee|panel|forum|authority|parish|statutory)"
    r"\s+(?:members|councillors|directors|representatives|governors|trustees)(?:\s+present)?"
    r"|(?:sectoral|ppn|community)\s+(?:interests?|members|representatives|nominees)(?=\s*:)"
    r"|(?:[a-z'’-]+\s+){1,2}present(?:\s+at\s+roll(?:\s+call)?)?|(?:core|full)\s+membership"
    r"|(?:[a-z]+\s+)?arriv(?:ing|ed)\s+(?:post|after|late)(?:\s+roll)?(?:\s+call)?"
    r"|present\s+(?:and|&)\s+apologies|attending|(?:(?:board|committee)\s+)?(?:members|directors|trustees|governors|councillors|partners)\s+in\s+attendance|attendance|attended(?:\s+by)?|attendees"
    r"|those\s+(?:attending|in\s+attendance)|participants|(?:in|on)\s+the\s+call|representations|(?:meeting\s+)?attended\s+by|substitutes?(?:\s+present)?"
    r"|(?:co-?opted|co-?optees?|non-voting|voting|independent|lay|elected|parish|teacher|parent|statutory|tenant)"
    r"(?:\s+(?:and|&|or)\s+\w+)?(?=[^\S\n]*(?:\([^)\n]{1,40}\))?[\s*_]*:)"
    r"|(?:who\s+(?:was|were)\s+)?(?:here|there)|who\s+(?:came|attended)|those\s+(?:here|there|who\s+(?:came|attended))|around\s+the\s+table"
    r"|we\s+were|(?:members\s+)?(?:joining|attending|joined|present)\s+(?:in\s+person|online|remotely|by\s+(?:telephone|phone|video|zoom|teams)|(?:via|on)\s+\w+(?:\s\w+){0,2})"
    r"|the\s+following\s+(?:\w+\s+)?were\s+(?:present|in\s+attendance)|responsible\s+authorities|portfolio\s+holders"
    r"|members(?:\s+(?:present|attending)|\s+of\s+the\s+\w{2,20})?|sederunt|councillors(?:\s+(?:present|attending))?"
    r"|trustees(?:\s+(?:present|attending))?|directors(?:\s+present)?|governors(?:\s+present)?|(?:representing|on\s+behalf\s+of|representatives?\s+(?:of|from)|nominees?\s+of)\s+[^:\n]{3,80}"
)
# words that head other things too, and so a list only where somebody's name follows them on their line
ALONE = r"minutes|notes?|scribe|(?:minute|recording|meeting|company)\s+secretary|secretary|recorder|note\s*taker|public"
HEADINGS: tuple[tuple[Status, bool, str], ...] = (
    # status, whether it names the chair, the heading's words; the first that fits is taken
    ("apologies", False, AWAY),
    ("absent", False, ABSENT),
    ("present", False, OTHERS),
    ("in_attendance", False, ATTENDING),
    ("present", True, SEATED),
    ("present", False, SECOND),
    ("present", False, PRESENT),
)
# what closes a heading: a colon or the like, a wide gap before names, or the end of its line
CLOSED = (
    r"(?:\s+(?:was|were))?[\s*_]*(?:\([^)\n]{1,40}\))?[\s*_]*"
    r"(?:[:;\]]|[–.-](?=[\s*_|]|$)|[^\S\n]{3,12}(?=\S)|\t|(?=[ |*_]{0,12}(?:\n|$)))[\s*_]*"
)
EITHER = r"^[\W_]{0,12}(?:[^\W\d][\w\s]{1,40}(?:[/|]|:;?)\s*)?"  # 'I láthair / Present', 'Tae mai | Present'
HEADING = [
    (status, chair, re.compile(rf"{EITHER}(?:{pattern}){CLOSED}", re.IGNORECASE)) for status, chair, pattern in HEADINGS
]
ANY = re.compile(rf"{EITHER}(?:{'|'.join(pattern for *_, pattern in HEADINGS)}){CLOSED}", re.IGNORECASE)
OPEN = re.compile(rf"{EITHER}(?:{AWAY})(?:\s+(?:was|were))?[*_]*\s[\s*_]*", re.IGNORECASE)
SILENT = re.compile(  # 'No word from A'
    rf"{EITHER}(?:no\s+(?:word|news|reply|message|apolog(?:y|ies))|nothing)\s+(?:(?:received|heard)\s+)?from\s",
    re.IGNORECASE,
)
NAMED_ALONE = re.compile(rf"^[*_\s]{{0,6}}(?P<title>{ALONE})[*_]*(?:[^\S\n]*:|[^\S\n]{{3,}})[\s*_]*", re.IGNORECASE)
LED = re.compile(r"\W{0,6}(?:the\s+)?meeting\s+was\s+(?:chaired|led|presided\s+over)\s+by\s+", re.IGNORECASE)
SEAT = re.compile(
    r"[\W_]*(?P<title>(?:(?:vice|deputy)[-\s]?)?(?:chair(?:man|woman|person)?|convener)|(?:an\s+|leas[-\s]?)?ch?athaoirleach|clerk|minute\s+taker"
    r"|(?:minute|recording|company)\s+secretary|secretary)[\W_]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the list: what it says of those below it, where its text ends, and who they were.

    ``organisation`` bounds who had sent them, ``seat`` the seat of the first of them, ``post`` the post of all.
    """

    status: Status
    chair: bool
    end: int
    organisation: tuple[int, int] | None = None
    seat: tuple[int, int] | None = None
    post: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a heading at the start of a text: where they end, and whether they head a list for sure."""

    status: Status
    chair: bool
    end: int
    sure: bool
    seat: tuple[int, int] | None = None


def heading_words(text: str) -> Words | None:
    """The heading that a text begins with; it is sure where a colon or its line's end closes it."""
    for status, chair, pattern in HEADING if ANY.match(text) else ():
        if match := pattern.match(text):
            seat = SEAT.fullmatch(match[0])
            return Words(status, chair, match.end(), True, seat.span("title") if seat else None)
    match = OPEN.match(text)
    if match and not re.search(r"received|from|submitted|tendered|intimated|behalf", match[0], re.IGNORECASE):
        return Words("apologies", False, match.end(), False)
    silent = SILENT.match(text)
    return Words("absent", False, silent.end(), False) if silent else None
