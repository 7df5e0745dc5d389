"""The head of a document: which body met, for whom, when and where.

Two layouts, both common in local government (a sentence, 'Notes of a meeting of the X held at Y on Z',
or lines of their own for parent, body, date and place), and a report's head, which names the meeting that
the report is for and the one that it tells of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from graphkit import dates
from graphkit.grammar import titled, venue, words
from graphkit.grammar.bodylines import (
    LISTING,
    MEETS,
    NAME_LINE,
    NO_NAME,
    POST,
    SUMMARY,
    body_lines,
    names_body,
    no_body,
)
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.likely import likeliest
from graphkit.grammar.places import Place, place
from graphkit.grammar.source import Source
from graphkit.grammar.standing import status
from graphkit.grammar.when import when
from graphkit.record import Also, Caution

__all__ = ["Header", "Place", "header"]

ABBREVIATED = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z&]{1,9})\)")
MEETING_OF = (
    r"\b(?:(?:notes?|minutes?|record|action\s+notes?)\s+of\s+)?(?:(?:the\s+)?proceedings\s+(?:of|at)\s+)?(?:an?\s+"
    r"|the\s+)?"
    r"(?:[\w-]{1,30}\s+){0,3}?meeting\s+(?:\([^()\n]{3,30}\)\s+)?of\s+(?:the\s+)?"
)
HELD = re.compile(
    rf"{MEETING_OF}(?P<body>[^.;:|]{{3,160}}?),?\s+"
    r"(?:(?:was\s+|which\s+was\s+)?(?<!be )(?:held|called\s+to\s+order|convened)\b|on\s+(?=\w{2,6}day|\d))",
    re.IGNORECASE,
)
MEETING_OF_NOUN = re.compile(  # 'Minutes of the Board Meeting of the Moss Tenants’ Association (MTA) held'
    r"\b(?:minutes|notes|record)\s+of\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?(?P<noun>board|committee|trustees?|directors|governors|executive|council)['’]?\s+meeting\s+of\s+(?:the\s+)?"
    r"(?P<body>[A-Z](?:[^.;:|\n(]|\.(?=\s*\()){3,100}?)\s*(?:\((?P<short>[A-Z]{2,8})\)\s*)?,?\s*(?:\b(?:was\s+)?held\b|\bon\s+\w{2,6}day|$)",
    re.IGNORECASE | re.MULTILINE,
)
HELD_OF = re.compile(  # of a body that no noun tells: 'Minutes of the meeting of Moss Matters held on'
    rf"\b(?=(?:notes|minutes)\s+of\b){MEETING_OF}"
    r"(?P<body>(?-i:[A-ZÀ-Þ][\w'’&-]+(?:\s+(?:[A-ZÀ-Þ][\w'’&-]*|and|of|the|for|in|&)){0,8}?)),?\s+(?:was\s+)?held\b",
    re.IGNORECASE,
)
OF_BODY = re.compile(rf"{MEETING_OF}(?P<body>[^.;:|]{{3,160}}?)\s*$", re.IGNORECASE)
BODY_MEETING = re.compile(
    r"\b(?:notes?|minutes?|record|report)\s+(?:of|for)\s+(?:the\s+)?(?P<body>[^.;:|]{3,120}?)(?:\s+meeting)?(?:\s+\([^()\n]{3,30}\))?\s+"
    r"(?:held|following)\b",
    re.IGNORECASE,
)
MET = re.compile(  # 'The X met in special session on January 7, 2009' (townships of the United States)
    r"^\W*(?:the\s+)?(?P<body>[A-Z][^.;:|\n]{3,120}?)\s+(?:met|convened)\s+(?:in|on|for|at|via)\b",
    re.MULTILINE | re.IGNORECASE,
)
DATED = re.compile(  # 'Minutes of Moss Parish Council 15 November 2023'
    r"\b(?:minutes|notes)\s+of\s+(?:the\s+)?(?:meeting\s+of\s+(?:the\s+)?)?(?P<body>[^.;:|\n]{3,100}?)(?:\s+meeting)?(?:\s+in\s+public)?\s*[,–-]?\s*(?:on\s+)?"
    r"(?=(?:\w{3,6}day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+\d{4}|\d\d?/\d\d?/\d\d)",
    re.IGNORECASE,
)
TOWN = re.compile(
    r"^[\s#*]*(?P<body>(?:town|township|city|village|borough|county|municipality)\s+of\s+[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3})[\s*,]*$",
    re.IGNORECASE | re.MULTILINE,
)
PARISH_MEETING = re.compile(  # of a parish's electors, which no council is
    r"\b(?:Minutes|Notes)\s+of\s+(?:the\s+)?(?P<body>(?:[A-Z][\w'’]+\s+){1,4}?(?:Parish|Town)\s+[Mm]eeting)\s+held\b"
)
MINUTES_OF = re.compile(
    r"\b(?:notes?|minutes?)\s+of\s+(?:the\s+)?(?P<body>(?:(?!\bmeetings?\b)[^.;:|\n]){3,100}?)(?:\s+meeting)?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
MEMBERS = (  # 'Board of Trustees': what its members are called, no parent
    r"(?:fire\s+)?(?:trustees|directors|governors|selectmen|supervisors|commissioners|management|education|visitors|regents|aldermen|health)\b(?!\s+of\b)"
)
MEMBERS_BEHIND = re.compile(rf"\s+of\s+{MEMBERS}")
A_GROUP_OF = r"an?\s+(?:[\w-]+\s+){0,3}(?:sub-?group|(?:sub-?)?committee|group|panel|forum)\s+of\s+(?:the\s+)?"
UNDER = re.compile(
    r"(?:\(\s*an?\s+[\w\s-]{3,40}\s+of\s+(?:the\s+)?(?=[^()\n]{3,80}\))"
    rf"|^[\W_]*{A_GROUP_OF})(?P<parent>[A-Z][^()\n,]{{2,80}})",
    re.MULTILINE,
)  # '(a sub-committee of the X)', 'a sub-group of the X' on a line of its own
PART_OF = re.compile(
    rf",\s+{A_GROUP_OF}(?=[A-Z])"
)  # 'Lund Plan Steering Group, a working group of Lund Parish Council'
COUNCIL_FIRST = re.compile(  # 'Lund City Council, Paths Committee'
    r"(?P<parent>[A-Z][^,\n]{2,60}\b(?:Council|Trust|Authority|University|Partnership)),\s+"
    r"(?=[^,]{2,80}\b(?:Committee|Sub-Committee|Board|Panel|Group|Forum|Cabinet|Executive)$)"
)
BARE = re.compile(  # the noun of a body and no more
    r"(?:board|committee|trustees?|directors|governors|members?|group)['’]?", re.IGNORECASE
)
OF_ANY = re.compile(  # what the body of any association may be called
    r"(?:full\s+)?governing\s+(?:body|board)|(?:board|council|committee)\s+of\s+(?:trustees|directors|governors|management)"
    r"|(?:executive|management|partnership|trust)\s+(?:board|group|committee)|parochial\s+church\s+council",
    re.IGNORECASE,
)
KIND_ALONE = re.compile(  # what kind of partnership it is, below its name
    r"(?:the\s+)?(?:local\s+strategic|community\s+(?:planning|safety)|crime\s+(?:and|&)\s+disorder\s+reduction)\s+partnership",
    re.IGNORECASE,
)
MEETING_ALONE = re.compile(  # what the meeting was, and no body
    r"(?:(?:trustees|members|directors|governors|councillors|partners|annual|general|ordinary|monthly|quarterly|regular)['’]?\s+){1,2}meeting",
    re.IGNORECASE,
)
RECALLED = re.compile(r"[a-z]\W{1,3}(?:the\s+)?minutes\s+of\b")  # of a meeting that was held elsewhere
# A row of a block of labels: '| Title of Meeting | X Board Meeting |', 'Committee: Audit Committee'
NAMED = re.compile(
    r"^\W*(?:title\s+of\s+(?:the\s+)?meeting|name\s+of\s+(?:the\s+)?(?:meeting|committee|group|body)|meeting\s+of|meeting|meeting\s+title|title|committee|group"
    r"|board|forum|panel|body|name)"
    r"\s{0,3}[|:][\s|:]{0,6}(?P<body>[^|\n:]{3,120}?)(?:\s+meeting)?\s*\|?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
NOUN_LABEL = re.compile(r"\W*(?:committee|board|panel|forum)\b\s{0,3}[|:]", re.IGNORECASE)
BEFORE = re.compile(
    r"(?:regular|special|annual|ordinary|extra-?ordinary|monthly|quarterly|[A-Z]{2,5}[-/]\d{1,4}[-/]\d{1,4})\s+(?=\w)",
    re.IGNORECASE,
)
OF_WHOM = re.compile(  # '| Governing Body of | Moss School |'
    r"^\W*(?P<body>(?:governing\s+body|board(?:\s+of\s+(?:trustees|directors|governors))?|trustees|committee)\s+of\s*\|\s*(?P<whom>[^|\n]{3,100}?))\s*\|",
    re.IGNORECASE | re.MULTILINE,
)
OCCASION = re.compile(
    rf"\s*[-–—]\s*{MONTH}\s*$|\s*[-–—(]\s*part\s+\w{{1,3}}\)?(?:\s*\((?:public|private)\))?\s*$"
    rf"|\s*[-–—,(]\s*(?:spring|summer|autumn|winter|michaelmas|lent)(?:\s+term)?(?:\s+\d{{1,4}}(?:/\d\d)?)?\)?\s*$"
    r"|\s+(?:annual|ordinary|extra-?ordinary|special|monthly|quarterly|general|regular)(?=\s*$)",
    re.IGNORECASE,
)


INITIALS = re.compile(r"(?P<letters>[A-Z]{3,6})(?:\s+[Mm]eeting)?")
INITIALS_OF = re.compile(rf"(?P<letters>[A-Z]{{3,6}})\s+(?P<noun>(?:\w+\s+){{0,3}}(?i:{words.GROUP_NOUNS}))")
LONG_NAME = re.compile(r"^[^\S\n]*(?P<name>[A-Z][\w'’ &-]{12,120}?)(?:\s+[Mm]eeting)?[^\S\n]*$", re.MULTILINE)
LOCAL = re.compile(  # a line 'Lund Township' that a body's name may go on from
    r"^[\s#*_]{0,8}(?P<name>(?:[A-Z][\w'’.-]*[ ]){1,4}"
    r"(?P<last>(?i:township|town|village|borough|county|city|parish|district|school|college|library)))[ *_]{0,4}$",
    re.MULTILINE,
)
TOP = 3000  # characters of a text in which its head stands
LED_IN = re.compile(r"of\s+(?:the\s+)?(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a document says; a part that it does not say is None."""

    start: int = 0
    end: int = 0
    body: Place | None = None
    parent: Place | None = None
    short: Place | None = None
    date: Place | None = None
    begins: Place | None = None
    ends: Place | None = None
    venue: Place | None = None
    summary: bool = False
    about: Place | None = None
    status: Literal["confirmed", "draft"] | None = None
    cautions: tuple[Caution, ...] = ()
    rule: str = "header-lines"

    def also(self, source: Source) -> tuple[Also, ...]:
        """The places of the header's values, for the meeting's citation."""
        named = (
            ("body", self.body),
            ("parent", self.parent),
            ("date", self.date),
            ("start", self.begins),
            ("end", self.ends),
            ("venue", self.venue),
        )
        return tuple(source.also(p.start, p.end, name) for name, p in named if p)


def header(source: Source, blocks: list[Block]) -> Header:
    """The header that these first blocks make, with the end time from the document's last lines."""
    start, end = (blocks[0].left, blocks[-1].end) if blocks else (0, 0)
    blocks = _to_list(source, blocks)
    past = blocks[-1].end if blocks else end
    found = _sentence(source, blocks) or _lines(source, blocks)
    if not found.body:
        found = next(_otherwise(source, blocks, (start, past), found), found)
    if found.body and (led := LED_IN.match(found.body.value)):
        body = found.body
        found = replace(found, body=Place(body.value[led.end() :], body.start + led.end(), body.end))
    if found.body and found.parent and MEETING_ALONE.fullmatch(found.body.value):
        found = replace(found, body=found.parent, parent=None)  # below 'Moss Trust': 'Trustees' meeting – 2 May 2023'
    if found.body and (spelt := _spelt(source, found.body, past) or _spelt_above(source, start, found.body)):
        found = replace(found, body=spelt)
    if found.body:
        bare = BARE.fullmatch(found.body.value) or (not found.parent and OF_ANY.fullmatch(found.body.value))
        whole = _of_whom(source, blocks, found) if bare else _overlapping(source, start, found.body)
        found = replace(found, body=whole)
    found = replace(found, start=start, end=end, summary=bool(SUMMARY.search(source.words(start, end))))
    if found.summary:
        found = _summary(source, found)
    held = when(source, start, past, found.body.start if found.body else start)
    found = replace(found, date=held.date, begins=held.begins, ends=held.ends, cautions=held.cautions)
    names = [(p.start, p.end) for p in (found.body, found.parent) if p]
    told = found.venue or venue.below(source, blocks, held.date, names)
    return replace(found, venue=told, status=status(source, start, end))


def _otherwise(source: Source, blocks: list[Block], head: tuple[int, int], found: Header) -> Iterator[Header]:
    """The header with the body's name by each rule for heads that have it in no sentence and on no line of its own."""
    start, past = head
    top = [block for block in source.blocks[:60] if block.left < start + TOP]
    rules: tuple[tuple[str, Callable[[], tuple[int, int] | None]], ...] = (
        ("header-named", lambda: titled.named_otherwise(source, blocks)),
        ("last-minutes", lambda: titled.confirming(source, start, past + 4000)),
        ("header-likely", lambda: likeliest(source, top, past)),
        ("header-dated", lambda: titled.beside_day(source, start, past)),
        ("header-first", lambda: titled.first_line(source, blocks)),
        ("list-heading", lambda: titled.over_list(source, start, past + 400)),
    )
    for rule, naming in rules:
        if named := naming():
            name, above = titled.parted(source, *named) if rule == "header-likely" else (named, None)
            parent = place(source, *above) if above else found.parent
            yield replace(found, body=place(source, *name), parent=parent, rule=rule)


def _spelt(source: Source, body: Place, past: int) -> Place | None:
    """The name in full on a line below one that calls the body by its initials: 'PPG Meeting'."""
    short = INITIALS.fullmatch(body.value)
    for line in LONG_NAME.finditer(source.body, body.end, min(past, body.end + 400)) if short else ():
        capitals = _capitals(line["name"])
        if short and capitals.endswith(short["letters"]) and len(capitals) > len(short["letters"]):
            return place(source, *line.span("name"))
    return None


def _spelt_above(source: Source, start: int, body: Place) -> Place | None:
    """'LEP Board' below 'Moss Local Enterprise Partnership' as 'Moss Local Enterprise Partnership Board'."""
    short = INITIALS_OF.fullmatch(body.value)
    for line in LONG_NAME.finditer(source.body, start, body.start) if short else ():
        if short and _capitals(line["name"]).endswith(short["letters"]):
            return Place(f"{source.words(*line.span('name'))} {short['noun']}", line.start("name"), body.end)
    return None


def _capitals(name: str) -> str:
    """The capitals that the words of a name begin with."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _overlapping(source: Source, start: int, body: Place) -> Place:
    """'Lund Township' above 'Township Board of Trustees' as 'Lund Township Board of Trustees'."""
    first, _, rest = body.value.partition(" ")
    above = next(LOCAL.finditer(source.body, start, body.start), None) if rest else None
    if not above or above["last"].casefold() != first.casefold():
        return body
    return Place(f"{source.words(*above.span('name'))} {rest}", above.start("name"), body.end)


def _of_whom(source: Source, blocks: list[Block], found: Header) -> Place | None:
    """A body that is called by its noun alone, 'Committee', with the name of the association that heads its minutes."""
    body = found.body
    if not body:
        return None
    above = found.parent or _line(source, titled.heading_name(source, blocks))
    if not above or above.end > body.start or above.value.casefold() == body.value.casefold():
        above = _line(source, titled.opening_name(source, blocks))
    if not above or above.end > body.start or above.value.casefold().endswith(body.value.casefold()):
        return body
    name = body.value.rstrip("'’")
    return Place(f"{above.value} {name}", above.start, body.end)


def _line(source: Source, bounds: tuple[int, int] | None) -> Place | None:
    return place(source, *bounds) if bounds else None


def _to_list(source: Source, blocks: list[Block]) -> list[Block]:
    """The blocks up to the line that heads the list of those who came, where the day is printed above it."""
    for n, block in enumerate(blocks):
        at = block.start
        for line in source.body[block.start : block.end].split("\n"):
            if LISTING.match(line.strip()):
                above = [*blocks[:n], replace(block, end=at)] if at > block.start else blocks[:n]
                text = source.body[above[0].left : at] if above else ""
                return above if any(len(d.edtf) == 10 for d in dates.dates(text)) else blocks
            at += len(line) + 1
    return blocks


def _sentence(source: Source, blocks: list[Block]) -> Header | None:
    """'Notes of a meeting of the X (ABC) held at Y on Z', 'Minutes of the X': body, short form and venue."""
    if not blocks:
        return None
    text = next((n for n, b in enumerate(blocks) if b.label and b.end - b.start > 60), len(blocks))
    blocks = blocks[: max(text, 1)]
    whole = (blocks[0].left, blocks[-1].end)
    title = titled.titled(source, *whole)
    if title:
        body = _in_full(source, blocks, place(source, *titled.title_name(title)), title.start())
        above = [b for b in blocks if b.end <= title.start()]
        return Header(body=body, parent=_parent(source, body, above), rule="header-titled")
    places = [(HELD, whole), (BODY_MEETING, whole), (DATED, whole), (MET, whole)]
    places += [(shape, (b.start, b.end)) for shape in (OF_BODY, MINUTES_OF) for b in blocks]
    for shape, (start, end) in places:
        at = start
        while match := shape.search(source.body, at, end):
            about = source.words(max(0, match.start() - 60), match.end())
            bare = shape is MINUTES_OF and match[0].rstrip().casefold().endswith(
                "meeting"
            )  # 'minutes of the board meeting'
            generic = bare and " " not in match["body"].strip()
            if names_body(OCCASION.sub("", match["body"])) and not generic and not SUMMARY.search(about):
                return _from_sentence(source, blocks, match)
            at = match.start() + 1  # what names no body may reach over a sentence that does
        if shape is MET and (told := titled.meeting_dated(source, blocks)):
            return _from_sentence(source, blocks, told)
    if of_noun := MEETING_OF_NOUN.search(source.body, *whole):
        return _of_noun(source, blocks, of_noun)
    found = _unnamed(source, whole) or PARISH_MEETING.search(source.body, *whole)
    return _from_sentence(source, blocks, found) if found else None


def _unnamed(source: Source, head: tuple[int, int]) -> re.Match[str] | None:
    """The sentence of a body that no noun of bodies names."""
    found = HELD_OF.search(source.body, *head)
    return found if found and not no_body(found["body"]) and not dates.DATE.search(found["body"]) else None


def _of_noun(source: Source, blocks: list[Block], of_noun: re.Match[str]) -> Header:
    """'Minutes of the Board Meeting of the X held': the body is the Board of X."""
    name = f"{of_noun['noun']} of {source.words(*of_noun.span('body'))}"
    short = place(source, *of_noun.span("short")) if of_noun["short"] else None
    body, parent = Place(name, of_noun.start("noun"), of_noun.end("body")), place(source, *of_noun.span("body"))
    told = venue.after(source, of_noun.end("body"), of_noun.end() + 200, blocks[-1].end)
    return Header(body=body, short=short, parent=parent, venue=told, rule="header-sentence")


def _from_sentence(source: Source, blocks: list[Block], match: re.Match[str]) -> Header:
    body, short = _in_full(source, blocks, place(source, *match.span("body")), match.start()), None
    brief = ABBREVIATED.search(source.body, *match.span("body"))
    if brief:
        short = place(source, *brief.span("short"))
        body = place(source, match.start("body"), brief.start())
    end = next((b.end for b in blocks if b.start <= match.end("body") <= b.end), match.end())
    body = _without_occasion(source, body)
    parent: Place | None
    if part := PART_OF.search(source.body, body.start, body.end):
        body, parent = place(source, body.start, part.start()), place(source, part.end(), body.end)
    else:
        above = [b for b in blocks if b.left < match.start("body")]
        parent = _parent(source, body, above) or _ahead(source, match)
    ahead = source.body[max(0, match.start() - 40) : match.start("body")]
    told = None if RECALLED.search(ahead) else venue.after(source, match.end("body"), end, blocks[-1].end)
    return Header(body=body, short=short, parent=parent, venue=told, rule="header-sentence")


def _in_full(source: Source, blocks: list[Block], body: Place, past: int) -> Place:
    """The heading's name where the sentence has its last words alone: 'X PARTNERSHIP … meeting of the Partnership'."""
    if len(body.value.split()) > 2 or not words.GROUP.fullmatch(body.value.split()[-1]):
        return body
    above = [named for b in blocks if b.left <= past for named in body_lines(source, b) if named.end <= past]
    whole = [named for named in above if named.value.casefold().endswith(" " + body.value.casefold())]
    alone = len(body.value.split()) == 2 or len(above) == 1
    return whole[0] if alone and whole and len({named.value.casefold() for named in whole}) == 1 else body


def _parent(source: Source, body: Place, before: list[Block]) -> Place | None:
    """The council or partnership: 'the Cabinet of X', or a line that names a body above the sentence."""
    match = re.match(
        rf"(?:{words.GENERIC.pattern})\s+of\s+(?:the\s+)?(?!{MEMBERS})(?=[A-Z])",
        source.body[body.start : body.end],
        re.IGNORECASE,
    )
    if match:
        return place(source, body.start + match.end(), body.end)
    of_council = COUNCIL_FIRST.match(source.body, body.start, body.end)
    if of_council:
        return place(source, *of_council.span("parent"))
    under = next((m for b in before if (m := UNDER.search(source.body, b.start, b.end))), None)
    if under:
        return place(source, *under.span("parent"))
    lines = (named for block in before for named in body_lines(source, block) if named.end <= body.start)
    above = (_without_occasion(source, named) for named in lines)
    found = next((named for named in above if not _same(named.value, body.value)), None)
    bare = words.ORGANISATION.search(words.GROUP.sub("", body.value))
    common = len(body.value.split()) < 6 and (not bare or body.value.casefold() == "trust board")
    return found or (_organisation_above(source, body, before) if common else None)


def _organisation_above(source: Source, body: Place, blocks: list[Block]) -> Place | None:
    """The last line above a body's common name that names an organisation: 'Moss Infant School / Governing Body'."""
    found = None
    for block in blocks:
        at = block.start
        for line in source.body[block.start : block.end].split("\n"):
            bare = line.strip(" *_#|\t")
            named = NAME_LINE.fullmatch(bare) and words.ORGANISATION.search(bare) and len(bare.split()) < 9
            other = named and not NO_NAME.search(bare) and not no_body(bare) and not _same(bare, body.value)
            if other and at + len(line) <= body.start and not dates.DATE.search(bare) and not POST.search(bare):
                found = place(source, at + line.find(bare), at + line.find(bare) + len(bare))
            at += len(line) + 1
    return found


def _ahead(source: Source, match: re.Match[str]) -> Place | None:
    """The organisation that stands ahead of the sentence in its line: 'THE UNIVERSITY OF X Minutes of the Senate'."""
    at = source.body.rfind("\n", 0, match.start()) + 1
    bare = source.body[at : match.start()].strip(" *_#|\t")
    named = NAME_LINE.fullmatch(bare) and words.ORGANISATION.search(bare) and 1 < len(bare.split()) < 10
    start = source.body.find(bare, at)
    return place(source, start, start + len(bare)) if named and not NO_NAME.search(bare) else None


def _same(one: str, two: str) -> bool:
    """Whether a name above is a form of the body's own: it has the same words, and is no parent that begins it."""
    if two.casefold().startswith(one.casefold()) and len(one) < len(two):
        return bool(MEMBERS_BEHIND.fullmatch(two.casefold()[len(one) :]))
    first, second = (set(re.findall(r"\w+", name.casefold())) for name in (one, two))
    return first <= second or second <= first


def _lines(source: Source, blocks: list[Block]) -> Header:
    """Parent, body, date and venue on lines of their own."""
    labelled = _labelled(source, blocks)
    if labelled:
        return Header(body=labelled, rule="header-labels")
    lines = (line for block in _above_list(source, blocks) for line in body_lines(source, block))
    named = [_without_occasion(source, line) for line in lines]
    if not named:
        return Header(body=_municipality(source, blocks), rule="header-lines")
    body, parent = named[0], None
    if len(named) > 1 and len(named[1].value) >= len(named[0].value) and _same(named[0].value, named[1].value):
        body = named[1]  # 'X Township Board', 'X Township Board of Trustees'
    elif len(named) > 1 and not _same(named[1].value, named[0].value):
        parent, body = named[0], named[1]
        if KIND_ALONE.fullmatch(parent.value):  # 'Moss Forward', then 'Local Strategic Partnership'
            parent = _line(source, titled.opening_name(source, blocks)) or parent
        if MEETS.search(parent.value) and not MEETS.search(body.value):
            parent, body = body, parent  # the group first, then those whose group it is
    if (
        parent
        and parent.end <= body.start
        and words.GENERIC.fullmatch(body.value)
        and not KIND_ALONE.sub("", source.body[parent.end : body.start]).strip(" \n\t*_#|-–—,")
    ):
        body = Place(source.words(parent.start, body.end), parent.start, body.end)
    body = _without_occasion(source, body)
    if not parent:
        parent = _parent(source, body, blocks)
    if parent and words.GENERIC.fullmatch(parent.value):
        parent = None
    short = ABBREVIATED.search(source.body, body.start, body.end)
    brief = place(source, *short.span("short")) if short else None
    return Header(body=body, parent=parent, short=brief, rule="header-lines")


def _municipality(source: Source, blocks: list[Block]) -> Place | None:
    """A township or town that heads its own minutes: 'Town of Moss'."""
    found = next((m for b in _above_list(source, blocks) if (m := TOWN.search(source.body, b.left, b.end))), None)
    return place(source, *found.span("body")) if found else None


def _above_list(source: Source, blocks: list[Block]) -> list[Block]:
    """The blocks up to the one in which the list of those who came begins."""
    for n, block in enumerate(blocks):
        if any(LISTING.match(line.strip()) for line in source.body[block.start : block.end].split("\n")):
            return blocks[: n + 1]
    return blocks


def _without_occasion(source: Source, body: Place) -> Place:
    """The body's name without what kind of its meetings it was: 'REGULAR COUNCIL', 'X Council Annual'."""
    before, after = BEFORE.match(source.body, body.start, body.end), OCCASION.search(source.body, body.start, body.end)
    start = before.end() if before else body.start
    return place(source, start, after.start() if after and after.end() == body.end else body.end)


def _labelled(source: Source, blocks: list[Block]) -> Place | None:
    """The body that a block of labels names ('Title of Meeting')."""
    for block in blocks:
        match = NAMED.search(source.body, block.start, block.end)
        of_noun = match and NOUN_LABEL.match(match[0]) and titled.capitalised(match["body"])  # 'Committee: Finance'
        if match and (names_body(match["body"]) or (of_noun and not dates.DATE.search(match["body"]))):
            return place(source, *match.span("body"))
        parted = OF_WHOM.search(source.body, block.left, block.end)
        if parted:
            return Place(re.sub(r"\s*\|\s*", " ", parted["body"]), *parted.span("body"))
    return None


def _summary(source: Source, found: Header) -> Header:
    """A report on other meetings: what the heading names is the meeting that it was written for."""
    match = SUMMARY.search(source.body, found.start, found.end)
    if not match:
        return found
    about = re.compile(
        r"(?:meetings?\s+of\s+(?:the\s+)?)(?P<body>[^.\n]{3,80}(?:\n[^.\n]{3,80})?)", re.IGNORECASE
    ).search(source.body, match.start(), found.end)
    return replace(found, about=place(source, *about.span("body")) if about else None)
