"""One entry of an attendance list: the person, their posts, whom they stood in for, and their items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from graphkit.grammar import words
from graphkit.grammar.givens import is_nickname
from graphkit.grammar.headings import Heading
from graphkit.grammar.limits import is_limit, limits
from graphkit.grammar.namebounds import (
    BRACKET,
    CHAIR,
    COUNCILLOR,
    IGNORED,
    LEAD,
    OFFICE,
    PERSONS,
    REPRESENTING,
    STANDING,
    name_bounds,
)
from graphkit.grammar.posts import (
    EDGE,
    IN_CHAIR,
    MEMBERSHIP,
    SENDER,
    SHORT,
    Details,
    add_post,
    are_seats,
    is_of_chair,
    part_of_body,
    part_of_title,
    stripped,
)
from graphkit.grammar.source import Source
from graphkit.record import Also, Attendance, Post, Status

STOOD_IN = re.compile(
    rf"(?:{STANDING}|for|rep\.?|vice(?!\s+(?:chair|principal|president|captain|convener)))\s+(?P<whom>.+)",
    re.IGNORECASE | re.DOTALL,
)
NOTE = re.compile(
    r"(?:by|via|online|virtual(?:ly)?|remote(?:ly)?|part|until|from|arrived|left|joined|excused|unexcused|notes?"
    r"|minutes(?!\s+secretary)|minute(?!\s+\w)|(?:Mr|Mrs|Ms|Miss|Dr)|attended|to\s+(?:the\s+)?(?:point|end|item)"
    r"|minute\s+taker|substitute|@|http|(?:as\s+(?:an?\s+)?)?observer(?!,\s+[A-Z])|non-voting)\b.*|@.*"
    # why or how: no post
    r"|(?:(?:due\s+to|through)\s+)?(?:illness|ill|unwell|sick(?:ness)?|holidays?|away|bereavement|work(?:ing)?"
    r"(?:\s+commitments?)?|(?:on\s+)?(?:annual\s+|maternity\s+|sick\s+)?leave"
    r"|(?:prior|other|previous|family|personal|business|medical|council|work)\s+"
    r"(?:engagements?|commitments?|reasons?|matters?|appointments?|illness|bereavement|business|meetings?))"
    r"|on\s+(?:ms\s+)?(?:teams|zoom|skype|call|the\s+phone|line|holiday|duty)|(?:tele)?phone|(?:ms\s+)?teams|zoom|skype"
    r"|on\s+(?:IRC|Slack|Meet|Webex)|in\s+person|late|for\s[^,;()\d]{2,60}\sonly|on\s+call|co-?opted(?:\s+member)?|ex[\s-]officio|(?:[ap]\.?m\.?|morning|afternoon)\s+(?:session\s+)?only|vacan(?:t|cy)|(?:[\w&'’-]+\s+){0,4}ward|con(?:servative)?|lab(?:our)?"
    r"|lib(?:eral)?\s*dem(?:ocrat)?s?"
    r"|ind(?:ependent)?|grn|ukip|snp|dup|\w\.?",
    re.IGNORECASE | re.DOTALL,
)
LETTERS = re.compile(r"(?:T\.?D\.?|M\.?P\.?|M\.?S\.?P\.?|MEP|MLA|MS|OBE|MBE|CBE|QPM|JP|DL|CC)")
OF_ITEM = re.compile(
    r"[^,;]{3,60}\s(?:agenda\s+)?items?(?:\s+only)?|for\s[^,;\d]{2,60}\sonly"
)  # '(for the bridge item)'
SHARED = re.compile(r"\s*(?:both|all)\s+(?:of\s+|from\s+)?(?:the\s+)?(?=[A-Z])")  # '(both Lund Council)'
AWAY = re.compile(  # 'A B – apologies' in a list of those present
    r"(?:\s+[-–—]\s*|\s*[,:]\s+|\s*\(\s*)(?:(?P<sent>(?:sent\s+|gave\s+|with\s+)?apolog(?:ies|y)(?:\s+(?:received|given|sent))?|apols?|excused|regrets)"
    r"|absent|did\s+not\s+attend|not\s+present)\)?[\s.*_]*$",
    re.IGNORECASE,
)
AWAY_SIGN = re.compile(r"#\s*(?:denotes\s+|indicates\s+|[=–-]\s*)?(?:sent\s+)?apolog", re.IGNORECASE)
STANDS_LAST = re.compile(
    rf"\s*[,;–-]\s+{STANDING}\s+(?:the\s+)?(?P<whom>[^(),;]{{2,60}}?)(?:\s+with\s+(?:his|her|their|a)\s[^()]*)?$"
)
OBSERVES = re.compile(
    r"\s*\(\s*(?:as\s+(?:an?\s+)?)?(?:observ(?:er|ing)|guest|visitor|by\s+invitation)(?=[),;])", re.IGNORECASE
)
BARE = re.compile(words.NAME_WORD)
CR = re.compile(r"Crs?\.?\s+(?=[A-Z])")  # Councillor, in Australia and New Zealand
RANKED = re.compile(rf"{words.RANK}\.?\s+(?=\S)")
GAP = re.compile(r"(?<=\S)(?:[^\S\n]{3,}|\t[^\S\n]*)(?=[^\s(])")
EXCUSED = re.compile(r"\b(?:excused|regrets|apolog(?:ies|y))\b", re.IGNORECASE)
TOLD = re.compile(
    r",?\s+(?:who(?:se)?|for\s+whom|in\s+whose)\s|\s+There\s+w(?:as|ere)\b"
    r"|(?:,?\s+(?:and|plus|&)|,|&)?\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine"
    r"|ten)\s+members?\s+of\s+(?:the\s+)?public"
)
YOUNGER = re.compile(r",?[^\S\n](?:Jr|Sr)\b\.?")
REMOTE = re.compile(
    r"\s(?:via|by|on)\s(?:(?:tele)?phone|zoom|teams|skype|video(?:\s?conference)?)$|\sremotely$|\sand\svoting\smember$",
    re.IGNORECASE,
)
FOR_WHOM = re.compile(
    rf"\b(?:for\s+whom|in\s+whose\s+(?:place|stead|absence))\s+(?P<by>{PERSONS})\s+(?:was\s+)?(?:deputi[sz]|substitut|attend|act|stood|present)"
)
SUBSTITUTED = re.compile(
    rf"(?:(?:sub(?:stitute)?|substituted\s+by|represented\s+by|replaced\s+by|deputy)[:\s–-]{{1,4}}(?P<by>{PERSONS})"
    rf"|(?P<who>{PERSONS})(?:,[^(),]{{3,60}},?)?\s+(?:(?:was\s+|is\s+|acting\s+)?(?:substitut(?:ing|ed|e)|deputi[sz](?:ing|ed))"
    r"|(?:attend(?:ed|ing)\s+)?(?:as\s+(?:a\s+|his\s+|her\s+)?(?:substitute|deputy)"
    r"|in\s+(?:his|her|their)\s+(?:place|stead|absence))|to\s+deputi[sz]e))\b[^()]{0,40}",
    re.DOTALL,
)
SWAPPED = re.compile(rf"\s[–-]\s+(?P<by>{PERSONS})\s+(?:substitut(?:ed|ing)|deputi[sz](?:ed|ing)|attended)\b.*")
LIMITED = re.compile(r"\d|\b(?:arrived|left|joined|item|minute)")
SITS_IN = re.compile(
    r"\b(?:substitut\w+|alternate|(?:sitting|sat)\s+in\s+for|vot(?:e|ing))\b", re.IGNORECASE
)  # as a member does
LAST_PART = re.compile(r"(?:,|\s[–-]\s+(?=[a-z]))(?P<tail>[^,]*)$")  # behind a comma, or a dash: '– to minute 49'
NUMBERED = re.compile(r"\s*[,;–-]\s*(?P<limit>[^,;–-]*\d[^,;–]*)$")  # '(Licensing Manager, Lund Council – item 6)'


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's stretch of the list, with the heading above it and the organisation that its table row names.

    ``cells`` bounds the cells of a table row, or the lines, that tell who it was, ``titles`` and ``bodies`` those of
    them that hold a post or an organisation by the table's head; ``limit`` is what another cell limits them to,
    ``stands_for`` bounds the name of whoever they stood in for.
    """

    start: int
    end: int
    under: Heading
    cells: tuple[tuple[int, int], ...] = ()
    limit: str = ""
    surname: bool = False
    organisation: tuple[int, int] | None = None
    titles: tuple[tuple[int, int], ...] = ()
    bodies: tuple[tuple[int, int], ...] = ()
    in_row: bool = False
    stands_for: tuple[int, int] | None = None


def row(source: Source, entry: Entry, numbers: list[str]) -> Attendance | None:
    """The row of the record that an entry makes, None where it names nobody."""
    past = entry.cells[0][1] if entry.cells else entry.end
    bare = BARE.match(source.body, entry.start) if entry.surname else None
    name = bare.span() if bare else name_bounds(source, entry.start, past)
    if not name:
        return None
    away = AWAY.search(source.body, name[1], entry.end) if entry.under.status in ("present", "in_attendance") else None
    if away and not entry.cells:
        gone = replace(entry.under, status="apologies" if away["sent"] else "absent", chair=False)
        return row(source, replace(entry, end=away.start(), under=gone), numbers)
    younger = YOUNGER.match(source.body, name[1], entry.end)
    name = (name[0], younger.end()) if younger else name
    found = Details(numbers, source.words(*name), items=limits(entry.limit, numbers))
    lead = LEAD.match(source.body, entry.start, name[0])
    if lead and lead.end() < name[0] and not _are_initials(source.body[lead.end() : name[0]], found):
        _title_ahead(source, lead.end(), name[0], found)
    _read_cells(source, entry, name[1] + source.body.startswith(")", name[1]), found)
    found.represents = found.represents or entry.stands_for
    seat = lead.span("chair") if lead and lead["chair"] else entry.under.seat
    if seat and not found.posts:
        found.posts.append(Post(title=source.words(*seat), **source.cite(*seat, "title-before-name")))
    post = entry.under.post
    if post and not any(p.title and not is_of_chair(p.title) for p in found.posts):
        found.posts.append(Post(title=source.words(*post), **source.cite(*post, "post-over-names")))
    found.chair = found.chair or bool(lead and lead["chair"])
    start = name[0]
    rank = RANKED.match(source.body, name[0], name[1]) or CR.match(source.body, *name)
    if rank and rank.re is RANKED:
        _ranked(source, name[0], rank.end(), found)
    start = rank.end() if rank else start
    if entry.under.status in ("apologies", "absent"):
        found.posts = [post for post in found.posts if not _is_reason(post)]
    sender = entry.organisation or entry.under.organisation
    also = _sent_by(source, found, sender, apart=bool(entry.organisation))
    also = (*also, source.also(*entry.stands_for, "represents")) if entry.stands_for else also
    status = _status(source, entry, found, name[1], seated=bool(lead and lead["chair"]))
    return Attendance(
        name=source.words(start, name[1]),
        status=status,
        chair=(entry.under.chair or found.chair) and status in ("present", "in_attendance"),
        posts=tuple(found.posts),
        items=found.items,
        represents=source.words(*found.represents) if found.represents else None,
        **source.cite(min(name[0], entry.start), entry.end, _rule(entry), *also),
    )


def _status(source: Source, entry: Entry, found: Details, past: int, *, seated: bool) -> Status:
    """Whether somebody was there, by the heading above and by what stands behind the name."""
    status: Status = entry.under.status
    if status == "present" and _is_marked_away(source, entry):
        return "apologies"
    if status == "present" and OBSERVES.match(source.body, past, entry.end):
        return "in_attendance"
    if status == "in_attendance" and (seated or (found.represents and SITS_IN.search(source.body, past, entry.end))):
        return "present"
    if status == "absent" and EXCUSED.search(source.body, past, entry.end):
        return "apologies"
    return status


def _is_marked_away(source: Source, entry: Entry) -> bool:
    """Whether a '#' stands before a name where the head says that it means apologies."""
    first = entry.cells[0][0] if entry.cells else entry.start
    ahead = source.body[max(0, first - 2) : entry.start + 3]
    return "#" in ahead and bool(AWAY_SIGN.search(source.body, 0, 6000))


def _is_reason(post: Post) -> bool:
    """Whether words behind the name of somebody away say why they were: 'A B – no locum cover'."""
    told = post.title or post.organisation or ""
    return told[:1].islower() and not (words.TITLE.search(told) or words.ORGANISATION.search(told))


def _title_ahead(source: Source, start: int, end: int, found: Details) -> None:
    """The post that stands before a name: 'Chief Executive (A B)', 'Chief Executive, Lund Council: A B'."""
    end = start + len(source.body[start:end].rstrip(" (:–—-*_\t\n"))
    start += 4 if source.body.startswith(("The ", "the "), start) else 0
    before = len(found.posts)
    add_post(source, start, end, found, bracketed=False)
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
    told = FOR_WHOM.search(source.body, entry.start, entry.end) or SWAPPED.search(source.body, entry.start, entry.end)
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
    titled = next((p for p in found.posts if p.title and not is_of_chair(p.title)), None)
    if any(p.organisation for p in found.posts):
        return (source.also(*organisation, "organisation"),) if apart else ()
    if titled:
        place = source.also(*organisation, "organisation")
        filled = msgspec.structs.replace(titled, organisation=printed, also=(*titled.also, place))
        found.posts = [filled if p is titled else p for p in found.posts]
    else:
        found.posts.append(Post(organisation=printed, **source.cite(*organisation, "organisation-in-row")))
    return (source.also(*organisation, "organisation"),)


def _read_cells(source: Source, entry: Entry, start: int, found: Details) -> None:
    """What an entry says after the name: in the cells of its row, or in stretches that wide gaps or tabs hold apart."""
    (_, first), *others = entry.cells or source.between(GAP, start, entry.end)
    _read(source, start, first, found)
    for cell in others:
        if MEMBERSHIP.fullmatch(source.words(*cell).strip()):
            continue
        kind = "title" if cell in entry.titles else "organisation" if cell in entry.bodies else None
        if not (kind and _whole_cell(source, *source.trimmed(*cell), kind == "title", found)):
            _read(source, *cell, found)
    _merged(source, entry, found)


def _whole_cell(source: Source, start: int, end: int, titled: bool, found: Details) -> bool:
    """Whether a cell below the head of posts, or of organisations, holds nothing but one; then it is theirs."""
    behind = BRACKET.search(source.body, start, end)
    note = behind["inner"] if behind and behind.end() == end else ""
    if behind and NOTE.fullmatch(note) and (note == "minutes" or not LIMITED.search(note)):
        start, end = source.trimmed(start, behind.start())  # 'Business Support (notes)'
    printed = source.words(start, end)
    if words.TITLE.search(printed) or is_limit(printed) or NOTE.fullmatch(printed):
        return False
    if titled and ("," in printed or SENDER.search(printed)):
        return False
    if not titled and ("(" in printed or REPRESENTING.match(printed)):
        return False
    named = {"title": printed} if titled else {"organisation": printed}
    found.posts.append(Post(**named, **source.cite(start, end, "post-title-organisation")))
    return True


def _merged(source: Source, entry: Entry, found: Details) -> None:
    """The one title and the one organisation of an entry made one post: in cells of its row, or 'Title (Body)'."""
    own = source.span(*entry.cells[0]) if entry.cells else None  # the cell of the name: '(Chair)' in it tells of here
    alone = [p for p in found.posts if p.title and not p.organisation]
    titled = [p for p in alone if not is_of_chair(p.title or "")] or [
        p for p in alone if own and not own.start <= p.span.start < own.end
    ]
    named = [p for p in found.posts if p.organisation and not p.title]
    here = bool(titled and named) and is_of_chair(titled[0].title or "")
    if here and (_is_councillors(found, named[0]) or titled[0].rule == "post-in-brackets"):
        return  # 'Cllr A B | Chair | Lund Council', 'A B | NHS Lund (Vice-Chair)'
    if len(titled) == len(named) == 1 and not (titled[0].rule == named[0].rule == "post-in-brackets"):
        place = Also(span=named[0].span, quote=named[0].quote, value="organisation")
        made = msgspec.structs.replace(titled[0], organisation=named[0].organisation, also=(place,))
        found.posts = [made if p is titled[0] else p for p in found.posts if p is not named[0]]
    if any(p.title and p.organisation for p in found.posts):  # '(Chair)' beside it says who took the chair, no more
        found.posts = [p for p in found.posts if p.organisation or not CHAIR.fullmatch(p.title or "")]


def _is_councillors(found: Details, sent: Post) -> bool:
    """Whether a post is a councillor's seat on the council, who chairs not that but the meeting."""
    return bool(COUNCILLOR.match(found.name) and (sent.organisation or "").casefold().endswith("council"))


def _rule(entry: Entry) -> str:
    return "attendance-table" if entry.in_row else "attendance-list"


def _ranked(source: Source, start: int, end: int, found: Details) -> None:
    """A rank before a name as the post's title, with the organisation that follows the name."""
    post = next((p for p in found.posts if p.organisation), None)
    if any(p.title and not is_of_chair(p.title) for p in found.posts):  # 'Supt A B, Divisional Commander, Lund Police'
        found.posts.append(Post(title=source.words(start, end), **source.cite(start, end, "rank-before-name")))
        return
    also = (Also(span=post.span, quote=post.quote, value="organisation"),) if post else ()
    cited = source.cite(start, end, "rank-before-name", *also)
    made = Post(title=source.words(start, end), organisation=post.organisation if post else None, **cited)
    found.posts = [made, *(p for p in found.posts if p is not post)]


def _read(source: Source, start: int, end: int, found: Details) -> None:
    """What follows a name: its brackets and the words between them."""
    at = start
    for match in BRACKET.finditer(source.body, start, end):
        between = source.trimmed(at, match.start())
        own = _are_initials(match["inner"], found)
        if not own and SHORT.fullmatch(match["inner"]) and source.body[slice(*between)].strip(EDGE):
            continue  # the short form of the organisation that stands before it
        _words(source, at, match.start(), found)
        _bracket(source, *match.span("inner"), found)
        at = match.end()
    _words(source, at, end, found)


def _bracket(source: Source, start: int, end: int, found: Details) -> None:
    whole = limits(source.body[start:end], found.numbers)  # 'items 16/46 - 16/47'
    tail = NUMBERED.search(source.body, start, end) if whole is None else None
    numbered = limits(tail["limit"], found.numbers) if tail else None
    if tail and numbered is not None:
        found.items, end = numbered, tail.start()
    if standing := STANDS_LAST.search(source.body, start, end):  # '(Lund Trust, sitting in for Ann)'
        found.represents = found.represents or source.trimmed(*standing.span("whom"))
        end = standing.start()
    shared = SHARED.match(source.body, start, end)
    start = shared.end() if shared else start
    ahead = re.match(r"\s*(?P<letters>[A-Z]{2,3}[a-z]?)\s*[,;–-]\s*", source.body[start:end])
    if ahead and _are_initials(ahead["letters"], found):  # '(AG, Chair)'
        start += ahead.end()
    end = _without_note(source, start, end)
    inner = source.body[start:end]
    if OF_ITEM.fullmatch(inner.strip()) or is_nickname(inner.strip()):
        return
    limited = limits(inner, found.numbers)
    if limited is not None:
        found.items = limited
    else:
        _stood_or_post(source, start, end, found)


def _stood_or_post(source: Source, start: int, end: int, found: Details) -> None:
    """For whom the words of a bracket say that somebody stood in, or the posts that they name."""
    inner = source.body[start:end]
    stood = STOOD_IN.fullmatch(inner)
    if stood and _sends(stood["whom"]):
        add_post(source, start + stood.start("whom"), end, found, bracketed=False)
    elif stood:
        found.represents = (start + stood.start("whom"), start + stood.end("whom"))
    elif (
        not SUBSTITUTED.fullmatch(inner)
        and not _is_remark(inner)
        and not NOTE.fullmatch(inner.strip())
        and not _are_initials(inner, found)
        and not part_of_body(source, end, found)
        and not part_of_title(source, start, end, found)
    ):
        for first, last in _split(source, start, end):
            add_post(source, first, last, found, bracketed=True)


def _without_note(source: Source, start: int, end: int) -> int:
    """Where a bracket ends without the notes at its end: '(Group PA, notes)'."""
    comma = source.body.rfind(",", start, end)
    while comma > start and NOTE.fullmatch(source.body[comma + 1 : end].strip()):
        end, comma = comma, source.body.rfind(",", start, comma)
    return end


def _is_remark(inner: str) -> bool:
    """Whether a bracket holds words that are no post: '(corrections to her please)'."""
    told = inner.strip()
    named = words.TITLE.search(told) or words.ORGANISATION.search(told)
    return told[:1].islower() and told.count(" ") > 1 and not named


def _sends(whom: str) -> bool:
    """Whether one who represents ``whom`` was sent by an organisation, and stood in for no one who was away."""
    return not words.TITLE.search(whom) and not words.is_person(re.sub(rf"\s+{OFFICE.pattern}$", "", whom.strip()))


def _are_initials(text: str, found: Details) -> bool:
    """Whether letters stand for the person's own name: 'MB', or 'MBe' where another's are the same."""
    own, letters = words.initials(found.name), text.strip()
    capitals = "".join(letter for letter in letters if letter.isupper())
    if len(letters) > 1 and letters.isupper() and own[1:] == letters:
        return True  # 'Sister Ann Garvie (AG)'
    if len(own) > 1 and letters[:1].isupper() and own in (letters.upper(), capitals) and len(letters) < 5:
        return True
    if not (2 <= len(letters) <= 4 and letters.isalpha() and letters[:2].isupper() and own):
        return False
    if len(own) == 1:
        return letters[0] == own
    return letters[0] == own[0] and (letters[1] in own[1:] or letters[-1].upper() == own[-1])


def _split(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The posts of a bracket: apart at semicolons, and at a comma beside 'in the Chair'."""
    for part in re.finditer(r"[^;]+", source.body[start:end]):
        first, last = start + part.start(), start + part.end()
        commas = [m.start() + first for m in re.finditer(",", part[0])]
        pieces = list(zip([first, *(c + 1 for c in commas)], [*commas, last], strict=True))
        seated = [p for p in pieces if IN_CHAIR.fullmatch(source.words(*p))]
        if are_seats(source, pieces):
            yield from pieces
        elif len(pieces) > 1 and seated:
            others = [p for p in pieces if p not in seated]
            yield from (*seated, (others[0][0], others[-1][1]))
        else:
            yield first, last


def _words(source: Source, start: int, end: int, found: Details) -> None:
    """The words of an entry outside brackets: 'Title, Organisation', or for whom the person stood in."""
    told = TOLD.search(source.body, start, end)
    start, end = stripped(source, start, told.start() if told else end)
    start += 4 if source.body.startswith("the ", start, end) else 0
    far = REMOTE.search(source.body, start, end)
    end = far.start() if far else end
    text = source.body[start:end]
    if (
        not text
        or IGNORED.match(text)
        or _are_initials(text, found)
        or re.fullmatch(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?", text)
        or SUBSTITUTED.fullmatch(text)
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
    for_items = limits(text, found.numbers) if text.startswith(("for ", "from ", "until ")) else None
    if for_items is not None:
        found.items = for_items
        return
    letters = re.match(r"(?P<letters>[A-Z][A-Za-z.]{1,5})(?P<apart>\s*[,–-])?(?(apart)\s*|\s+)", text)
    known = letters and (
        (letters["apart"] and LETTERS.fullmatch(letters["letters"])) or _are_initials(letters["letters"], found)
    )
    start += letters.end() if letters and known else 0
    while cut := LAST_PART.search(source.body[start:end]):
        tail = cut["tail"].strip()
        limited = limits(tail, found.numbers)
        if limited is None and not NOTE.fullmatch(tail):
            break
        found.items = limited if limited is not None else found.items
        end = start + cut.start()
    limited = limits(source.body[start:end], found.numbers)
    if limited is not None:
        found.items = limited
    elif not NOTE.fullmatch(source.body[start:end]):
        add_post(source, start, end, found, bracketed=False)


def _stand_in(source: Source, start: int, end: int, match: re.Match[str], found: Details) -> None:
    """'Representing the Director of X, Y Council': a post or person, then the organisation."""
    comma = match["whom"].rfind(",")
    whom = match["whom"][: comma if comma > 0 else None]
    first = start + match.start("whom")
    if _sends(whom):
        add_post(
            source, *source.trimmed(first, end), found, bracketed=False
        )  # an organisation, and no one who was away
        return
    found.represents = source.trimmed(first, first + len(whom))
    if comma > 0:
        organisation = source.trimmed(first + comma + 1, end)
        cited = source.cite(*organisation, "post-title-organisation")
        found.posts.append(Post(organisation=source.words(*organisation), **cited))
