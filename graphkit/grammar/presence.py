"""Who sentences tell to have been there or not: 'Members present were A, B and C', 'A was absent', 'B was excused'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import Entry, row
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.parting import SENTENCE, parts
from graphkit.grammar.source import Source, word_set
from graphkit.record import Attendance, Post, Status

HINT = re.compile(
    r"\b(?:to\s+order|[Aa]lso\s+there|took\s+the\s+chair|[Pp]resid|[Uu]nable|[Pp]resent|[Aa]bsent|[Aa]ttend|[Ee]xcused|[Vv]isitors)"
)
HINTS = word_set(
    "there took present absent attendance attending attended attend excused visitors guests order unable presiding"
)
LED = re.compile(
    r"(?:[A-Z][A-Z ]{2,30}:\s+)?(?P<who>(?:(?:[Aa]lso|[Oo]thers?|[A-Z][\w’'-]*)\s+)?(?:[\w’'-]+\s+){0,3}?)"
    r"(?P<how>[Pp]resent|(?<=lso\s)there|[Ii]n\s+attendance|[Aa]ttending"
    r"|[Aa]bsent|[Ee]xcused)(?:\s+at\s+(?:the|this)\s+meeting)?\s*(?:(?:were|was|are|included|includes?)\b\s*:?|:)\s*"
    r"|(?P<class>[Vv]isitors|[Gg]uests)\s+(?:were|included)\s*:?\s*"
)
TOLD = re.compile(
    r"\s+(?:(?:were|was)\s+(?P<also>also\s+)?(?P<how>present|in\s+attendance|absent|excused)"
    r"|(?P<came>also\s+attended)|(?P<stayed>did\s+not\s+attend)"
    r"|(?:was|were)\s+(?P<unable>unable\s+to\s+(?:attend|be\s+present)\b(?:\s+(?:the|this|today[’']s)\s+meeting)?"
    r"(?:\s+and\s+(?:was|were)\s+excused)?))"
    r"(?:\s+(?:from|at)\s+(?:the|this)\s+meeting)?\s*[.;]?\s*$"
)
CHAIRED_WITH = re.compile(  # 'Mrs Garvie (Churchwarden) took the chair, with Mr Moss and Miss Reed'
    rf"(?P<who>{words.PERSON.pattern})(?:\s*\([^()\n]{{2,60}}\))?,?\s+(?:took|was\s+in|in)\s+the\s+chair,?\s+(?:and\s+)?with\s+"
)
AFTER_TIME = re.compile(r"(?<=[ap]\.m\.)\s+(?=[A-Z][a-z])")
CALLED = re.compile(
    r"\bcalled\s+to\s+order\s+(?:at\s+[\d:.]{1,5}\s*(?:[ap]\.?m\.?|hours)?,?\s+)?by\s+(?P<by>[^,;.()]{3,60}?)"
    r"(?=\s+(?:at|on|in|and)\s|\s*[,;(]|\.?\s*$)"
    r"|^(?P<who>[^,;()]{3,60}?),?(?:\s+(?:acting|serving)\s+as\s+(?:[\w’'-]+\s+){0,2}chair(?:man|woman|person)?,?)?"
    r"\s+called\s+(?:[\w’',-]+\s+){1,20}?to\s+order\b"
    r"|\b[Pp]residing\s+(?:over|at)\s+the\s+(?:[\w’'-]+\s+)?meeting\s+was\s+(?P<led>[^,;.()]{3,60}?)(?=\s*[,;(]|\.?\s*$)",
    re.MULTILINE,
)
MEMBERS = re.compile(
    r"\b(?:members?|councillors?|trustees|directors|selectm[ae]n|supervisors|commissioners|senators|governors)\b",
    re.IGNORECASE,
)
SEATED = re.compile(
    r"(?:the\s+)?(?:(?:vice|deputy|co)?-?\s?chair(?:man|woman|person)?|senator|representative|commissioner|selectm[ae]n"
    r"|selectwoman|supervisor|trustees?|governors?|alderm[ae]n|boardmember|reeve|mayor)",
    re.IGNORECASE,
)
CHIEF = re.compile(r"\bC[EFO]O\b")
SHORT = re.compile(r"\b(?:Lt|Sen|Atty|Comm|Capt|Cpl|Fr)\.\s*$")
OTHERS = re.compile(
    r"\b(?:also|others?|staff|guests?|visitors?|officers?|officials?|liaisons?|administration|employees|public)\b",
    re.IGNORECASE,
)
CLASS = re.compile(
    r"(?:the\s+)?(?:(?:co-?)?chair(?:man|woman|person)?|senator|representative|commissioner|selectm[ae]n|selectwoman"
    r"|supervisors?|trustees?|governors?|directors?|board\s?members?|members?|alderm[ae]n|delegates?|lieutenant|lt|ff"
    r"|president|guests?|councillors?|cllrs?|mayor|reeve|deputy\s+mayor)\.?",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"(?:the\s+)?(?:(?:deputy|vice|co)?-?\s?(?:chair(?:man|woman|person)?|president|mayor|reeve))", re.IGNORECASE
)
CHAIR = re.compile(r"(?:the\s+)?(?:chair(?:man|woman|person)?|president|presiding\s+officer)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in a sentence, with what stands before and where what tells of it ends."""

    start: int
    end: int
    title: tuple[int, int] | None


def told(source: Source, block: Block, listed: bool) -> Iterator[Attendance]:
    """Those whom a block's sentences tell to have been there or away; ``listed`` where members are known already."""
    if block.cells or not source.says(block.start, block.end, HINTS):
        return
    if not HINT.search(source.body, block.start, block.end):
        return
    for first, last in _sentences(source, block):
        yield from _called(source, first, last)
        if with_chair := CHAIRED_WITH.search(source.body, first, last):
            yield from _rows(source, with_chair.end(), last, "present")
        led = LED.match(source.body, first, last)
        if led and source.body[led.start() : led.end()].rstrip().endswith(":") and _begins_line(source, first):
            led = None  # a heading, whose list is read elsewhere
        if led and led["how"]:
            others = OTHERS.search(led["who"]) and not MEMBERS.search(led["who"])
            status = _status(led["how"], bool(others), listed)
            yield from _rows(source, led.end(), last, status)
            continue
        if led:
            yield from _rows(source, led.end(), last, "in_attendance")
            continue
        ended = TOLD.search(source.body, max(first, last - 80), last)
        if ended:
            away = "absent" if ended["stayed"] else "excused" if ended["unable"] else ended["how"] or "present"
            yield from _rows(
                source, first, ended.start(), _status(away, bool(ended["also"] or ended["came"]), listed), whole=True
            )


def _sentences(source: Source, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of a block, which also end behind a time: 'at 7.00 p.m. Members present were …'."""
    kept: int | None = None
    for first, end in source.sentences(block.start, block.end):
        start = first if kept is None else kept
        kept = start if SHORT.search(source.body, start, end) else None
        if kept is not None:
            continue
        at = start
        for match in AFTER_TIME.finditer(source.body, start, end):
            yield at, match.start()
            at = match.end()
        yield at, end


def _called(source: Source, start: int, end: int) -> Iterator[Attendance]:
    """The one who called the meeting to order."""
    text = source.body[start:end]
    match = CALLED.search(source.body, start, end) if "order" in text or "residing" in text else None
    named = _person(source, *match.span(match.lastgroup or 0)) if match else None
    if not named:
        return
    made = _made(source, named, "present", named.end)
    if made:
        yield msgspec.structs.replace(made, chair=True)


def _begins_line(source: Source, at: int) -> bool:
    return not source.body[source.body.rfind("\n", 0, at) + 1 : at].strip(" *_\t")


def _status(how: str, others: bool, listed: bool) -> Status:
    how = how.lower()
    if how == "absent":
        return "absent"
    if how == "excused":
        return "apologies"
    return "in_attendance" if others or listed else "present"


def _rows(source: Source, start: int, end: int, status: Status, whole: bool = False) -> Iterator[Attendance]:
    """The rows of the people that a stretch names; none where it says something else (``whole``: anything else)."""
    gap = source.body.find("\n\n", start, end)
    found = list(_named(source, start, gap if gap > 0 else end, whole))
    for named in found:
        made = _made(source, named, status, start)
        if made:
            yield made


def _made(source: Source, named: _Named, status: Status, at: int) -> Attendance | None:
    entry = Entry(named.start, named.end, Heading(status, False, at))
    made = row(source, entry, []) or (row(source, replace(entry, surname=True), []) if named.title else None)
    if not made:
        return None
    return _titled(source, msgspec.structs.replace(made, rule="told-present"), named.title, status)


def _titled(source: Source, made: Attendance, title: tuple[int, int] | None, status: Status) -> Attendance:
    """The row with the post before the name: 'Treasurer Ann Garvie'; a mere class of members is none."""
    if not title:
        return made
    printed = source.words(*title)
    chairs = bool(CHAIR.fullmatch(printed)) and status == "present"
    if CLASS.fullmatch(printed) and not OFFICE.fullmatch(printed):
        return made
    post = Post(title=printed, **source.cite(*title, "title-before-name"))
    return msgspec.structs.replace(made, posts=(post, *made.posts), chair=made.chair or chairs)


def _named(source: Source, start: int, end: int, whole: bool) -> Iterator[_Named]:
    """The people of a run of names with their posts; nothing where its first part is no person."""
    found: list[_Named] = []
    for first, last in parts(source, start, end):
        named = _person(source, first, last)
        if named:
            found.append(named)
        elif not found or (whole and not words.TITLE.search(source.body, first, last)):
            return
        elif last - first > 70 or SENTENCE.search(source.body, first, last):
            break
        elif words.TITLE.search(source.body, first, last) or words.ORGANISATION.search(source.body, first, last):
            found[-1] = replace(found[-1], end=source.trimmed(first, last)[1])
    yield from found


def _person(source: Source, start: int, end: int) -> _Named | None:
    """The person whom a part names, behind at most five words of a post or class."""
    start, end = source.trimmed(start, end)
    start += 4 if source.body.startswith("and ", start, end) else 0
    start += 4 if re.match(r"the\s+(?:Rev|Very|Right|Hon)", source.body[start:end]) else 0  # 'the Revd. Ann Garvie'
    while end > start and source.body[end - 1] in ".;:":
        end -= 1
    bracket = source.body.find(" (", start, end)
    stop = bracket if bracket > 0 else end
    tokens = [m.span() for m in re.finditer(r"\S+", source.body[start:stop])]
    for n, (at, past) in enumerate(tokens[:6]):
        title = source.trimmed(start, start + at) if n else None
        word, name = source.words(start + at, start + past), source.words(start + at, stop)
        if CLASS.fullmatch(word) or words.TITLE.fullmatch(word) or CHIEF.fullmatch(word):
            continue
        classed = bool(title and SEATED.fullmatch(source.words(*title)))
        if words.is_person(name) or (classed and _is_surname(name)):
            if words.TITLE.search(name):
                return None
            told = source.words(*title) if title else ""
            known = not told or CLASS.fullmatch(told) or words.TITLE.search(told) or CHIEF.search(told)
            return _Named(start + at, end, title) if known else None
    return None


def _is_surname(name: str) -> bool:
    return bool(re.fullmatch(words.NAME_WORD, name)) and not words.NOT_NAMES.search(name)
