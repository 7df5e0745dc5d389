"""One entry of an attendance list: the person, their posts, whom they stood in for, and their items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from graphkit.grammar import words
from graphkit.grammar.source import Source
from graphkit.record import Also, Attendance, Post, Status

CHAIR = re.compile(r"(?:the\s+)?(?:chair(?:man|woman|person)?|convener|cathaoirleach)", re.IGNORECASE)
VICE = re.compile(
    r"(?:the\s+)?(?:vice|deputy|leas)[-\s]?(?:chair(?:man|woman|person)?|convener|cathaoirleach)", re.IGNORECASE
)
IN_CHAIR = re.compile(r"(?:in\s+the\s+chair|presiding|sa\s+chathaoir)", re.IGNORECASE)
BRACKET = re.compile(r"\((?P<inner>[^()]{1,120})\)\.?")
STOOD_IN = re.compile(
    r"(?:(?:as\s+a\s+)?sub(?:stitut(?:e|ing))?\.?\s+for"
    r"|for|vice(?!\s+(?:chair|principal|president|captain|convener))|on\s+behalf\s+of|deputi[sz]ing\s+for"
    r"|representing)\s+(?P<whom>.+)",
    re.IGNORECASE | re.DOTALL,
)
REPRESENTING = re.compile(
    r"(?:representing|deputi[sz]ing\s+for|on\s+behalf\s+of|substitut(?:e|ing)\s+for)\s+(?:the\s+)?(?P<whom>[^()]+)",
    re.IGNORECASE,
)
LIMIT = re.compile(
    r"(?:for\s+|from\s+|until\s+|to\s+)?(?:agenda\s+)?(?:minutes?|items?|paras?)\b\s{0,3}"
    r"(?P<what>[\w/.,()&\s-]{1,80}?)\s{0,3}(?P<onwards>onwards)?(?:\s+only)?",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"(?:by|via|online|virtual(?:ly)?|remotely|part|until|from|arrived|left|notes?|minutes|minute\s+taker|substitute|@"
    r"|http|observer|non-voting)\b.*|@.*",
    re.IGNORECASE | re.DOTALL,
)
LETTERS = re.compile(r"(?:T\.?D\.?|M\.?P\.?|M\.?S\.?P\.?|MEP|MLA|MS|OBE|MBE|CBE|QPM|JP|DL|CC)")
OFFICE = re.compile(r"(?:T\.?D|M\.?P|M\.?S\.?P|MEP|MLA)\.?")  # the letters of a member of a parliament
SHORT = re.compile(r"[A-Z][A-Z&]{1,9}")
EDGE = " -–—,:;|*_.\n\t"
IGNORED = re.compile(r"(?:and|together|with|plus|\d+)\b", re.IGNORECASE)
LEAD = re.compile(
    rf"[\s*_|–—-]{{0,40}}(?:(?:the\s+)?(?:Councillors|Cllrs)\s+"
    rf"|(?P<chair>(?-i:{CHAIR.pattern})|An\s+Cathaoirleach|The\s+Chair(?:man|woman|person)?)\s*[,:–-]\s+)?",
    re.IGNORECASE,
)
TITLED = re.compile(r"(?P<title>[A-Z][^(),;:]{2,60}?)\s*\((?P<name>[^()]{3,50})\)")
BODY = re.compile(r"(?:(?!\bof\b).)*\b(?:council|constabulary|partnership|trust)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the list: what it says of those below it, where its text ends, and who had sent them."""

    status: Status
    chair: bool
    end: int
    organisation: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's stretch of the list, with the heading above it and the organisation that its table row names."""

    start: int
    end: int
    under: Heading
    table: bool = False
    organisation: tuple[int, int] | None = None


@dataclass(slots=True)
class Details:
    """What an entry says beside the name."""

    numbers: list[str]
    posts: list[Post] = field(default_factory=list)
    represents: tuple[int, int] | None = None
    items: tuple[str, ...] | None = None
    chair: bool = False


def hidden(text: str) -> str:
    """The text with what stands in brackets made unreadable, at its old length."""
    return BRACKET.sub(lambda m: "(" + "x" * (len(m[0]) - 2) + ")", text)


def name_bounds(source: Source, start: int, end: int, alone: bool = False) -> tuple[int, int] | None:
    """The bounds of the person's name that a stretch begins with; ``alone`` where nothing but a post may follow."""
    lead = LEAD.match(source.body, start, end)
    first = lead.end() if lead else start
    found = words.PERSON.match(source.body, first, end) or words.SURNAME_ONLY.match(source.body, first, end)
    if not found or not words.is_person(found[0]):
        return _in_bracket(source, first, end)
    rest = source.body[found.end() : end].lstrip(" *_")
    if rest.startswith("(") and (inside := _in_bracket(source, first, end)):
        return inside
    # 'John Smith Street' begins with what may be a name, and is none
    if (rest[:1].isalpha() and rest[:1].isupper()) or (alone and rest[:1].isalpha() and not IGNORED.match(rest)):
        return None
    letters = re.search(rf"\s+{OFFICE.pattern}$", found[0])
    return first, found.end() - (len(letters[0]) if letters else 0)


def _in_bracket(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The name in 'Chief Superintendent (Mr G. Roche)'."""
    match = TITLED.match(source.body, start, end)
    if match and words.TITLE.search(match["title"]) and words.is_person(match["name"]):
        return match.span("name")
    return None


def row(source: Source, entry: Entry, numbers: list[str]) -> Attendance | None:
    """The row of the record that an entry makes, None where it names nobody."""
    name = name_bounds(source, entry.start, entry.end)
    if not name:
        return None
    found = Details(numbers)
    ahead = source.body[entry.start : name[0]].rstrip(" (")
    if "(" in source.body[entry.start : name[0]] and words.TITLE.search(ahead):
        start, end = source.trimmed(entry.start, entry.start + len(ahead))
        found.posts.append(Post(title=source.words(start, end), **source.cite(start, end, "title-before-name")))
    _read(source, name[1] + source.body.startswith(")", name[1]), entry.end, found)
    lead = LEAD.match(source.body, entry.start, name[0])
    found.chair = found.chair or bool(lead and lead["chair"])
    start = name[0]
    rank = re.match(rf"{words.RANK}\s+(?=\S)", source.body[name[0] : name[1]])
    if rank and not any(p.title for p in found.posts):
        _ranked(source, name[0], name[0] + rank.end(), found)
    start += rank.end() if rank else 0
    sender = entry.organisation or entry.under.organisation
    also = _sent_by(source, found, sender, apart=bool(entry.organisation))
    return Attendance(
        name=source.words(start, name[1]),
        status="present" if lead and lead["chair"] and entry.under.status == "in_attendance" else entry.under.status,
        chair=(entry.under.chair or found.chair) and entry.under.status in ("present", "in_attendance"),
        posts=tuple(found.posts),
        items=found.items,
        represents=source.words(*found.represents) if found.represents else None,
        **source.cite(min(name[0], entry.start), entry.end, _rule(entry), *also),
    )


def _sent_by(source: Source, found: Details, organisation: tuple[int, int] | None, apart: bool) -> tuple[Also, ...]:
    """The organisation of the row or heading given to the posts, where they name none; the place that says so."""
    if not organisation:
        return ()
    printed = source.words(*organisation)
    titled = next(
        (p for p in found.posts if p.title and not (CHAIR.fullmatch(p.title) or VICE.fullmatch(p.title))), None
    )
    if any(p.organisation for p in found.posts):
        return (source.also(*organisation, "organisation"),) if apart else ()
    if titled and not apart:
        place = source.also(*organisation, "organisation")
        filled = msgspec.structs.replace(titled, organisation=printed, also=(*titled.also, place))
        found.posts = [filled if p is titled else p for p in found.posts]
    else:
        found.posts.append(Post(organisation=printed, **source.cite(*organisation, "organisation-in-row")))
    return (source.also(*organisation, "organisation"),)


def _rule(entry: Entry) -> str:
    return "attendance-table" if entry.table else "attendance-list"


def _ranked(source: Source, start: int, end: int, found: Details) -> None:
    """A rank before a name as the post's title, with the organisation that follows the name."""
    post = next((p for p in found.posts if p.organisation), None)
    also = (Also(span=post.span, quote=post.quote, value="organisation"),) if post else ()
    cited = source.cite(start, end, "rank-before-name", *also)
    made = Post(title=source.words(start, end), organisation=post.organisation if post else None, **cited)
    found.posts = [made, *(p for p in found.posts if p is not post)]


def _read(source: Source, start: int, end: int, found: Details) -> None:
    """What follows a name: its brackets and the words between them."""
    at = start
    for match in BRACKET.finditer(source.body, start, end):
        between = source.trimmed(at, match.start())
        if SHORT.fullmatch(match["inner"]) and source.body[slice(*between)].strip(EDGE):
            continue  # the short form of the organisation that stands before it
        _words(source, at, match.start(), found)
        _bracket(source, *match.span("inner"), found)
        at = match.end()
    _words(source, at, end, found)


def _bracket(source: Source, start: int, end: int, found: Details) -> None:
    inner = source.body[start:end]
    limited = limits(inner, found.numbers)
    stood = STOOD_IN.fullmatch(inner)
    if limited is not None:
        found.items = limited
    elif stood:
        found.represents = (start + stood.start("whom"), start + stood.end("whom"))
    elif not NOTE.fullmatch(inner.strip()):
        for first, last in _split(source, start, end):
            _post(source, first, last, found, bracketed=True)


def _split(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The posts of a bracket: apart at semicolons, and at a comma beside 'in the Chair'."""
    for part in re.finditer(r"[^;]+", source.body[start:end]):
        first, last = start + part.start(), start + part.end()
        commas = [m.start() + first for m in re.finditer(",", part[0])]
        pieces = list(zip([first, *(c + 1 for c in commas)], [*commas, last], strict=True))
        seated = [p for p in pieces if IN_CHAIR.fullmatch(source.words(*p))]
        if len(pieces) > 1 and seated:
            others = [p for p in pieces if p not in seated]
            yield from (*seated, (others[0][0], others[-1][1]))
        else:
            yield first, last


def _words(source: Source, start: int, end: int, found: Details) -> None:
    """The words of an entry outside brackets: 'Title, Organisation', or for whom the person stood in."""
    start, end = _stripped(source, start, end)
    text = source.body[start:end]
    if not text or IGNORED.match(text) or re.fullmatch(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?", text):
        return
    if LETTERS.fullmatch(text):
        if OFFICE.fullmatch(text):
            found.posts.append(Post(title=text, **source.cite(start, end, "letters-after-name")))
        return
    standing = REPRESENTING.match(text)
    if standing and found.represents is None:
        _stand_in(source, start, end, standing, found)
        return
    letters = re.match(rf"{LETTERS.pattern}\s*[,–-]\s*", text)
    start += letters.end() if letters else 0
    while cut := re.search(r",[^,]*$", source.body[start:end]):
        tail = source.body[start + cut.start() + 1 : end].strip()
        limited = limits(tail, found.numbers)
        if limited is None and not NOTE.fullmatch(tail):
            break
        found.items = limited if limited is not None else found.items
        end = start + cut.start()
    limited = limits(source.body[start:end], found.numbers)
    if limited is not None:
        found.items = limited
    elif not NOTE.fullmatch(source.body[start:end]):
        _post(source, start, end, found, bracketed=False)


def _stripped(source: Source, start: int, end: int) -> tuple[int, int]:
    """The bounds of a stretch without marks, blanks and a bare 'and' at its ends."""
    while start < end and source.body[start] in EDGE:
        start += 1
    tail = re.search(r"(?:[-–—,:;|*_.\s]|(?<=[\s,])and(?=\s*$))+$", source.body[max(start, end - 40) : end])
    end -= len(tail[0]) if tail else 0
    return start, max(start, end)


def _stand_in(source: Source, start: int, end: int, match: re.Match[str], found: Details) -> None:
    """'Representing the Director of X, Y Council': a post or person, then the organisation."""
    comma = match["whom"].rfind(",")
    whom = match["whom"][: comma if comma > 0 else None]
    first = start + match.start("whom")
    if not words.TITLE.search(whom) and not words.is_person(whom.strip()):
        _post(source, *source.trimmed(first, end), found, bracketed=False)  # an organisation, and no one who was away
        return
    found.represents = source.trimmed(first, first + len(whom))
    if comma > 0:
        organisation = source.trimmed(first + comma + 1, end)
        cited = source.cite(*organisation, "post-title-organisation")
        found.posts.append(Post(organisation=source.words(*organisation), **cited))


def _post(source: Source, start: int, end: int, found: Details, bracketed: bool) -> None:
    """A post from 'Title, Organisation', a title, a portfolio or an organisation alone."""
    start, end = _stripped(source, start, end)
    text = source.words(start, end)
    if not text or IN_CHAIR.fullmatch(text):
        found.chair = found.chair or bool(text)
        return
    found.chair = found.chair or bool(CHAIR.fullmatch(text))
    title, organisation = _title_organisation(source, start, end, bracketed)
    if found.represents and not bracketed:
        title, organisation = None, (start, end)
    found.posts.append(
        Post(
            title=source.words(*title) if title else None,
            organisation=source.words(*organisation) if organisation else None,
            **source.cite(start, end, "post-in-brackets" if bracketed else "post-title-organisation"),
        )
    )


def _title_organisation(
    source: Source, start: int, end: int, bracketed: bool
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The bounds of the title and of the organisation that a stretch holds."""
    text = source.body[start:end]
    cut = hidden(text).rfind(",")
    if cut > 0 and _is_organisation(text[cut + 1 :].strip()):
        return (start, start + cut), (start + cut + 1, end)
    several = len(text.split()) > 1
    if CHAIR.fullmatch(text) or VICE.fullmatch(text) or (cut > 0 and words.TITLE.search(text[:cut])):
        return (start, end), None
    if words.TITLE.search(text) and not BODY.fullmatch(text):
        return (start, end), None
    if bracketed and not text.isupper() and not (several and words.ORGANISATION.search(text)):
        return (start, end), None  # a portfolio: '(Housing)', '(Environment and Street Scene)'
    return None, (start, end)


def _is_organisation(text: str) -> bool:
    """Whether what follows a title's comma names an organisation, not more of it ('Clerical Officer, Housing')."""
    if len(text.split()) == 1:
        return bool(SHORT.fullmatch(text))
    return bool(words.ORGANISATION.search(text)) or not words.TITLE.search(text)


def limits(inner: str, numbers: list[str]) -> tuple[str, ...] | None:
    """The items that '(Minutes 127-129)', '(Minute 128 onwards)' or '(item 5 only)' limits a person to."""
    match = LIMIT.fullmatch(inner.strip())
    if not match or not re.search(r"\d", match["what"]):
        return None
    known = [n.strip(".():") for n in numbers]
    if match["onwards"] or re.match(r"\s*from\b", inner, re.IGNORECASE):
        first = re.search(r"\d{1,6}", match["what"])
        return tuple(n for n in known if first and _at_least(n, int(first[0])))
    found: list[str] = []
    for part in re.split(r"\s*(?:,|&|\band\b)\s*", match["what"]):
        ends = re.findall(r"[\w/.()]+", part.replace(" to ", "-"))
        if len(ends) == 2 and all(e.isdecimal() and len(e) < 6 for e in ends) and int(ends[1]) - int(ends[0]) < 200:
            found += [str(n) for n in range(int(ends[0]), int(ends[1]) + 1)]
        elif ends:
            found.append(ends[-1])
    return tuple(found)


def _at_least(number: str, least: int) -> bool:
    digits = re.match(r"[0-9]{1,6}", number)
    return bool(digits) and int(digits[0] if digits else 0) >= least
