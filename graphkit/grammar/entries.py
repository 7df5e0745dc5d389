"""One entry of an attendance list: the person, their posts, whom they stood in for, and their items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from graphkit.grammar import words
from graphkit.grammar.headings import Heading
from graphkit.grammar.limits import limits
from graphkit.grammar.namebounds import (
    BRACKET,
    CHAIR,
    IGNORED,
    LEAD,
    OFFICE,
    PERSONS,
    REPRESENTING,
    STANDING,
    hidden,
    name_bounds,
)
from graphkit.grammar.source import Source
from graphkit.record import Also, Attendance, Post, Status

VICE = re.compile(
    r"(?:the\s+)?(?:vice|deputy|leas)[-\s]?(?:chair(?:man|woman|person)?|convener|cathaoirleach)", re.IGNORECASE
)
CHAIR_AND = re.compile(rf"(?P<chair>{CHAIR.pattern}|in\s+the\s+chair)\s{{0,3}}(?:[,;]|\s[–-])\s", re.IGNORECASE)
IN_CHAIR = re.compile(r"(?:in\s+the\s+chair|presiding|sa\s+chathaoir)", re.IGNORECASE)
STOOD_IN = re.compile(
    rf"(?:{STANDING}|for|rep\.?|vice(?!\s+(?:chair|principal|president|captain|convener)))\s+(?P<whom>.+)",
    re.IGNORECASE | re.DOTALL,
)
NOTE = re.compile(
    r"(?:by|via|online|virtual(?:ly)?|remote(?:ly)?|part|until|from|arrived|left|joined|excused|unexcused|notes?"
    r"|minutes(?!\s+secretary)"
    r"|minute\s+taker|substitute|@|http|observer|non-voting)\b.*|@.*"
    # why or how: no post
    r"|(?:(?:due\s+to|through)\s+)?(?:illness|ill|unwell|sick(?:ness)?|holidays?|away|bereavement|work(?:ing)?"
    r"(?:\s+commitments?)?|(?:on\s+)?(?:annual\s+|maternity\s+|sick\s+)?leave"
    r"|(?:prior|other|previous|family|personal|business|medical|council|work)\s+"
    r"(?:engagements?|commitments?|reasons?|matters?|appointments?|illness|bereavement|business|meetings?))"
    r"|on\s+(?:ms\s+)?(?:teams|zoom|skype|call|the\s+phone|line|holiday|duty)|(?:tele)?phone|(?:ms\s+)?teams|zoom|skype"
    r"|in\s+person|late|vacan(?:t|cy)|(?:[\w&'’-]+\s+){0,4}ward|con(?:servative)?|lab(?:our)?"
    r"|lib(?:eral)?\s*dem(?:ocrat)?s?"
    r"|ind(?:ependent)?|grn|ukip|snp|dup|\w\.?",
    re.IGNORECASE | re.DOTALL,
)
LETTERS = re.compile(r"(?:T\.?D\.?|M\.?P\.?|M\.?S\.?P\.?|MEP|MLA|MS|OBE|MBE|CBE|QPM|JP|DL|CC)")
SHORT = re.compile(r"[A-Z][A-Z&]{1,9}")
EDGE = " -–—,:;|*_.\n\t[]/+"
GAP = re.compile(r"(?<=\S)(?:[^\S\n]{3,}|\t[^\S\n]*)(?=[^\s(])")
EXCUSED = re.compile(r"\bexcused\b", re.IGNORECASE)
TOLD = re.compile(
    r",?\s+(?:who(?:se)?|for\s+whom)\s|\s+There\s+w(?:as|ere)\b"
    r"|(?:,?\s+(?:and|plus|&)|,|&)?\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine"
    r"|ten)\s+members?\s+of\s+(?:the\s+)?public"
)
FOR_WHOM = re.compile(
    rf"\bfor\s+whom\s+(?P<by>{PERSONS})\s+(?:was\s+)?(?:deputi[sz]|substitut|attend|act|stood|present)"
)
SUBSTITUTED = re.compile(
    rf"(?:(?:sub(?:stitute)?|substituted\s+by|represented\s+by|replaced\s+by|deputy)[:\s–-]{{1,4}}(?P<by>{PERSONS})"
    rf"|(?P<who>{PERSONS})\s+(?:(?:was\s+|is\s+|acting\s+)?(?:substitut(?:ing|ed|e)|deputi[sz](?:ing|ed))"
    r"|(?:attend(?:ed|ing)\s+)?(?:as\s+(?:a\s+|his\s+|her\s+)?(?:substitute|deputy)"
    r"|in\s+(?:his|her|their)\s+(?:place|stead))|to\s+deputi[sz]e))\b[^()]{0,40}",
    re.DOTALL,
)
NUMBERED = re.compile(r"\s*[,;–-]\s*(?P<limit>[^,;–-]*\d[^,;–]*)$")  # '(Licensing Manager, Lund Council – item 6)'
OF_BODY = re.compile(
    rf"(?P<title>(?:[^,]*\s)?(?:{words.TITLE_NOUNS}))\s+(?:of|at)\s+(?:the\s+)?(?P<body>(?-i:[A-Z])[^,]*\s"
    r"(?:council|trust|constabulary|committee|board|partnership|panel))",
    re.IGNORECASE,
)
CUT = re.compile(r",|[^\S\n][–—/|-][^\S\n]")
BODY = re.compile(r"(?:(?!\bof\b).)*\b(?:council|constabulary|partnership|trust)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's stretch of the list, with the heading above it and the organisation that its table row names.

    ``cells`` bounds the cells of a table row, or the lines, that tell who it was, ``titles`` those of them that hold
    a post by the table's head; ``limit`` is what another cell limits them to.
    """

    start: int
    end: int
    under: Heading
    cells: tuple[tuple[int, int], ...] = ()
    limit: str = ""
    surname: bool = False
    organisation: tuple[int, int] | None = None
    titles: tuple[tuple[int, int], ...] = ()
    in_row: bool = False


@dataclass(slots=True)
class Details:
    """What an entry says beside the name."""

    numbers: list[str]
    name: str = ""
    posts: list[Post] = field(default_factory=list)
    represents: tuple[int, int] | None = None
    items: tuple[str, ...] | None = None
    chair: bool = False


def row(source: Source, entry: Entry, numbers: list[str]) -> Attendance | None:
    """The row of the record that an entry makes, None where it names nobody."""
    past = entry.cells[0][1] if entry.cells else entry.end
    bare = re.compile(words.NAME_WORD).match(source.body, entry.start) if entry.surname else None
    name = bare.span() if bare else name_bounds(source, entry.start, past)
    if not name:
        return None
    found = Details(numbers, source.words(*name), items=limits(entry.limit, numbers))
    lead = LEAD.match(source.body, entry.start, name[0])
    if lead and lead.end() < name[0]:
        _title_ahead(source, lead.end(), name[0], found)
    _read_cells(source, entry, name[1] + source.body.startswith(")", name[1]), found)
    seat = lead.span("chair") if lead and lead["chair"] else entry.under.seat
    if seat and not found.posts:
        found.posts.append(Post(title=source.words(*seat), **source.cite(*seat, "title-before-name")))
    found.chair = found.chair or bool(lead and lead["chair"])
    start = name[0]
    rank = re.match(rf"{words.RANK}\.?\s+(?=\S)", source.body[name[0] : name[1]])
    if rank and not any(p.title for p in found.posts):
        _ranked(source, name[0], name[0] + rank.end(), found)
    start += rank.end() if rank else 0
    sender = entry.organisation or entry.under.organisation
    also = _sent_by(source, found, sender, apart=bool(entry.organisation))
    status: Status = entry.under.status
    if status == "in_attendance" and lead and lead["chair"]:
        status = "present"
    elif status == "absent" and EXCUSED.search(source.body, name[1], entry.end):
        status = "apologies"
    return Attendance(
        name=source.words(start, name[1]),
        status=status,
        chair=(entry.under.chair or found.chair) and status in ("present", "in_attendance"),
        posts=tuple(found.posts),
        items=found.items,
        represents=source.words(*found.represents) if found.represents else None,
        **source.cite(min(name[0], entry.start), entry.end, _rule(entry), *also),
    )


def _title_ahead(source: Source, start: int, end: int, found: Details) -> None:
    """The post that stands before a name: 'Chief Executive (A B)', 'Chief Executive, Lund Council: A B'."""
    end = start + len(source.body[start:end].rstrip(" (:–—-*_\t\n"))
    start += 4 if source.body.startswith(("The ", "the "), start) else 0
    before = len(found.posts)
    _post(source, start, end, found, bracketed=False)
    found.posts[before:] = [
        msgspec.structs.replace(
            p,
            rule="title-before-name",
            title=p.title or p.organisation,
            organisation=p.organisation if p.title else None,
        )
        for p in found.posts[before:]
    ]


def substitute(source: Source, entry: Entry, away: Attendance) -> Attendance | None:
    """The one who was there for somebody away, from the bracket behind that name: '(Cllr B substituting)'."""
    for bracket in BRACKET.finditer(source.body, entry.start, entry.end):
        if told := SUBSTITUTED.fullmatch(source.body, *bracket.span("inner")):
            return _stands_in(source, entry, away, told.span("by" if told["by"] else "who"))
    told = FOR_WHOM.search(source.body, entry.start, entry.end)
    return _stands_in(source, entry, away, told.span("by")) if told else None


def _stands_in(source: Source, entry: Entry, away: Attendance, who: tuple[int, int]) -> Attendance | None:
    made = row(source, Entry(*who, Heading("present", False, who[0])), [])
    name = name_bounds(source, entry.start, entry.end)
    if not made or not name:
        return None
    place = source.also(*name, "represents")
    return msgspec.structs.replace(made, represents=away.name, also=(place,), rule="stood-in")


def _sent_by(source: Source, found: Details, organisation: tuple[int, int] | None, apart: bool) -> tuple[Also, ...]:
    """The organisation of the row or heading given to the posts, where they name none; the place that says so."""
    if not organisation:
        return ()
    printed = source.words(*organisation)
    titled = next((p for p in found.posts if p.title and not _of_chair(p.title)), None)
    if any(p.organisation for p in found.posts):
        return (source.also(*organisation, "organisation"),) if apart else ()
    if titled and not apart:
        place = source.also(*organisation, "organisation")
        filled = msgspec.structs.replace(titled, organisation=printed, also=(*titled.also, place))
        found.posts = [filled if p is titled else p for p in found.posts]
    else:
        found.posts.append(Post(organisation=printed, **source.cite(*organisation, "organisation-in-row")))
    return (source.also(*organisation, "organisation"),)


def posts_of(source: Source, start: int, end: int, name: str) -> list[Post]:
    """The posts that a stretch behind somebody's name tells of."""
    found = Details([], name)
    _post(source, start, end, found, bracketed=False)
    return found.posts


def _read_cells(source: Source, entry: Entry, start: int, found: Details) -> None:
    """What an entry says after the name: in the cells of its row, or in stretches that wide gaps or tabs hold apart."""
    gaps = [] if entry.cells else [m.span() for m in GAP.finditer(source.body, start, entry.end)]
    starts, ends = [start, *(b for _, b in gaps)], [*(a for a, _ in gaps), entry.end]
    (_, first), *others = entry.cells or zip(starts, ends, strict=True)
    _read(source, start, first, found)
    for cell in others:
        if cell in entry.titles and not words.TITLE.search(source.body, *cell) and "," not in source.body[slice(*cell)]:
            start, end = source.trimmed(*cell)
            cited = source.cite(start, end, "post-title-organisation")
            found.posts.append(Post(title=source.words(start, end), **cited))
            continue
        _read(source, *cell, found)
    _merged(source, found, first)


def _merged(source: Source, found: Details, at: int) -> None:
    """A title in one cell of a row made one post with the organisation in a cell after it."""
    titled = [p for p in found.posts if p.title and not p.organisation and not _of_chair(p.title)]
    named = [p for p in found.posts if p.organisation and not p.title and p.span.start >= source.span(at, at).start]
    if len(titled) == len(named) == 1 and titled[0].span.start < named[0].span.start:
        place = Also(span=named[0].span, quote=named[0].quote, value="organisation")
        made = msgspec.structs.replace(titled[0], organisation=named[0].organisation, also=(place,))
        found.posts = [made if p is titled[0] else p for p in found.posts if p is not named[0]]
    if any(p.title and p.organisation for p in found.posts):  # '(Chair)' beside it says who took the chair, no more
        found.posts = [p for p in found.posts if p.organisation or not CHAIR.fullmatch(p.title or "")]


def _of_chair(title: str) -> bool:
    return bool(CHAIR.fullmatch(title) or VICE.fullmatch(title))


def _rule(entry: Entry) -> str:
    return "attendance-table" if entry.in_row else "attendance-list"


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
    tail = NUMBERED.search(source.body, start, end)
    numbered = limits(tail["limit"], found.numbers) if tail else None
    if tail and numbered is not None:
        found.items, end = numbered, tail.start()
    inner = source.body[start:end]
    limited = limits(inner, found.numbers)
    stood = STOOD_IN.fullmatch(inner)
    if limited is not None:
        found.items = limited
    elif stood and _sends(stood["whom"]):
        _post(source, start + stood.start("whom"), end, found, bracketed=False)
    elif stood:
        found.represents = (start + stood.start("whom"), start + stood.end("whom"))
    elif (
        not SUBSTITUTED.fullmatch(inner)
        and not NOTE.fullmatch(inner.strip())
        and not _are_initials(inner, found)
        and not _part_of_body(source, end, found)
    ):
        for first, last in _split(source, start, end):
            _post(source, first, last, found, bracketed=True)


def _sends(whom: str) -> bool:
    """Whether one who represents ``whom`` was sent by an organisation, and stood in for no one who was away."""
    return not words.TITLE.search(whom) and not words.is_person(re.sub(rf"\s+{OFFICE.pattern}$", "", whom.strip()))


def _are_initials(text: str, found: Details) -> bool:
    """Whether letters stand for the person's own name: 'MB', or 'MBe' where another's are the same."""
    own, letters = words.initials(found.name), text.strip()
    if not (2 <= len(letters) <= 4 and letters.isalpha() and letters[:2].isupper() and own):
        return False
    if len(own) == 1:
        return letters[0] == own
    return letters[0] == own[0] and (letters[1] in own[1:] or letters[-1].upper() == own[-1])


def _part_of_body(source: Source, end: int, found: Details) -> bool:
    """Whether a bracket names a part of the organisation before it, 'Lund Council (Licensing)': then taken into it."""
    last = found.posts[-1] if found.posts else None
    if not last or last.title or not last.organisation or not words.ORGANISATION.search(last.organisation):
        return False
    start = source.body.rfind("(", 0, end)
    inner = source.body[start + 1 : end]
    apart = source.span(start, end).start - last.span.end
    if not 0 <= apart <= 1 or words.TITLE.search(inner) or IN_CHAIR.fullmatch(inner) or inner.isupper():
        return False
    first = start - apart - len(last.organisation)
    if source.words(first, start) != last.organisation:
        return False
    cited = source.cite(first, end + 1, last.rule)
    found.posts[-1] = Post(organisation=source.words(first, end + 1), **cited)
    return True


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
    told = TOLD.search(source.body, start, end)
    start, end = _stripped(source, start, told.start() if told else end)
    text = source.body[start:end]
    if (
        not text
        or IGNORED.match(text)
        or _are_initials(text, found)
        or re.fullmatch(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?", text)
    ):
        return
    if LETTERS.fullmatch(text):
        if OFFICE.fullmatch(text):
            found.posts.append(Post(title=text, **source.cite(start, end, "letters-after-name")))
        return
    standing = REPRESENTING.match(text)
    if standing and found.represents is None:
        _stand_in(source, start, end, standing, found)
        return
    letters = re.match(r"(?P<letters>[A-Z][A-Za-z.]{1,5})(?P<apart>\s*[,–-])?(?(apart)\s*|\s+)", text)
    known = letters and (
        (letters["apart"] and LETTERS.fullmatch(letters["letters"])) or _are_initials(letters["letters"], found)
    )
    start += letters.end() if letters and known else 0
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
    tail = re.search(r"(?:[-–—,:;|*_./\]\s]|(?<=[\s,])and(?=\s*$))+$", source.body[max(start, end - 40) : end])
    end -= len(tail[0]) if tail else 0
    return start, max(start, end)


def _stand_in(source: Source, start: int, end: int, match: re.Match[str], found: Details) -> None:
    """'Representing the Director of X, Y Council': a post or person, then the organisation."""
    comma = match["whom"].rfind(",")
    whom = match["whom"][: comma if comma > 0 else None]
    first = start + match.start("whom")
    if _sends(whom):
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
    seated = CHAIR_AND.match(text)
    if seated and not bracketed:  # 'Chair, Director of Public Health'
        _post(source, start, start + len(seated["chair"]), found, bracketed)
        _post(source, start + seated.end(), end, found, bracketed)
        return
    title, organisation = _title_organisation(source, start, end, bracketed)
    if found.represents and not bracketed and not (title and organisation):
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
    cut, past = _cut(text)
    of_body = OF_BODY.fullmatch(text)
    if of_body:
        return (start, start + of_body.end("title")), (start + of_body.start("body"), end)
    if cut > 0 and _comes_first(text[:cut], text[past:]):
        return (start + past, end), (start, start + cut)
    if cut > 0 and BODY.fullmatch(text[:cut].strip()) and not words.ORGANISATION.search(text, cut):
        return None, (start, end)  # 'Lund County Council, Trading Standards'
    listed = bracketed and not words.TITLE.search(text) and not words.ORGANISATION.search(text, past)
    if cut > 0 and not listed and _is_organisation(text[past:].strip()):
        return (start, start + cut), (start + past, end)
    return ((start, end), None) if _is_title(text, cut, bracketed) else (None, (start, end))


def _is_title(text: str, cut: int, bracketed: bool) -> bool:
    """Whether words that name no organisation beside it are a title, or a portfolio in brackets: '(Street Scene)'."""
    titled = words.TITLE.search(text[:cut] if cut > 0 else text)
    if _of_chair(text) or titled or (words.TITLE.search(text) and not BODY.fullmatch(text)):
        return True
    several = len(text.split()) > 1
    return bracketed and not text.isupper() and not (several and words.ORGANISATION.search(text))


def _cut(text: str) -> tuple[int, int]:
    """The bounds of the last comma, or of a dash or stroke with blanks about it; -1 where there is none."""
    cuts = [m.span() for m in CUT.finditer(hidden(text))]
    return cuts[-1] if cuts else (-1, -1)


def _comes_first(ahead: str, behind: str) -> bool:
    """Whether an organisation stands before a title: 'Lund Council, Director of Housing'."""
    sent = words.ORGANISATION.search(ahead) and not words.TITLE.search(ahead)
    titled, body = words.TITLE.search(behind), words.ORGANISATION.search(behind)
    return bool(sent and titled and (not body or titled.start() < body.start()) and not BODY.fullmatch(behind.strip()))


def _is_organisation(text: str) -> bool:
    """Whether what follows a title's comma names an organisation, not more of it ('Clerical Officer, Housing')."""
    if len(text.split()) == 1:
        return bool(SHORT.fullmatch(text))
    return bool(words.ORGANISATION.search(text)) or not words.TITLE.search(text)
