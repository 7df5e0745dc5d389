"""Who was there and who was not: lists, tables and run-on lines under their headings, and apologies inside items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphkit.grammar import words
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source
from graphkit.record import Also, Attendance, Post, Status

HEADINGS: tuple[tuple[Status, bool, str], ...] = (
    # status, whether it names the chair, the heading's words; the first that fits is taken
    ("apologies", False, r"apolog(?:ies|y)(?:\s+for\s+absence)?(?:\s+(?:were\s+)?received(?:\s+from)?)?|leithscéalta"),
    ("absent", False, r"absent(?:\s+without\s+apolog(?:y|ies))?|not\s+present|did\s+not\s+attend"),
    ("in_attendance", False, r"(?:also\s+)?in\s+attendance|also\s+(?:present|attending|there)|officers?(?:\s+(?:in\s+support|in\s+attendance|present))?|officials|secretariat|"
                             r"observers?|guests?|visitors?|by\s+invitation|invited|advisers?|support|staff(?:\s+present)?|clerk|minute\s+taker|(?:notes|minutes)\s+(?:taken\s+)?by"),
    ("present", True, r"in\s+the\s+chair|chair(?:man|woman|person)?(?:\s+of\s+the\s+meeting)?|convener"),
    ("present", False, r"(?:(?:board|committee|council|group|voting)\s+)?(?:members\s+)?present|attendance|attendees|those\s+(?:present|attending)|members(?:\s+present|\s+of\s+the\s+\w+)?|sederunt|"
                       r"councillors(?:\s+present)?|trustees(?:\s+present)?|directors(?:\s+present)?|governors|representing\s+.{3,80}"),
)
HEADING = [(status, chair, re.compile(rf"^[\W_]*(?:{pattern})[\s*_]*(?:\([^)]{{1,40}}\))?[\s*_]*(?P<colon>[:\-–.])?[\s*_]*(?=$|\n|(?<=[:*–.-])|(?<=\s))", re.IGNORECASE))
           for status, chair, pattern in HEADINGS]
CHAIR = re.compile(r"\b(?:in\s+the\s+chair|chair(?:man|woman|person)?\b(?!\s+of)|convener|presiding)\b", re.IGNORECASE)
VICE = re.compile(r"\b(?:vice|deputy)[-\s]?(?:chair|convener)", re.IGNORECASE)
BRACKET = re.compile(r"\((?P<inner>[^()]{1,120})\)\.?")
STOOD_IN = re.compile(r"^(?:(?:as\s+a\s+)?substitut(?:e|ing)\s+for|for|vice(?!\s+(?:chair|principal|president|captain|convener))|on\s+behalf\s+of|deputi[sz]ing\s+for|representing)\s+(?P<whom>.+)$", re.IGNORECASE)
REPRESENTING = re.compile(r"^[-–—\s]*(?:representing|deputi[sz]ing\s+for|on\s+behalf\s+of|substitut(?:e|ing)\s+for)\s+(?:the\s+)?(?P<whom>[^()]+)", re.IGNORECASE)
LIMIT = re.compile(r"^(?:for\s+|from\s+|until\s+|to\s+)?(?:agenda\s+)?(?:minutes?|items?|paras?)\b\s*(?P<what>[\w/.,()&\s-]+?)\s*(?P<onwards>onwards)?(?:\s+only)?$", re.IGNORECASE)
REPORTED = re.compile(r"\bapolog(?:ies|y)\b[^.:]{0,60}?\b(?:from|on\s+behalf\s+of|by)\s*:?\s*(?P<names>[^.]{3,600}(?:\.(?=\s?[A-Z]\w*[,.])[^.]{1,80}){0,8})|\bapolog(?:ies|y)(?:\s+for\s+absence)?\s*:\s*(?P<listed>[^.]{3,600})", re.IGNORECASE)
DASH = re.compile(r"\s[-–—]\s|^[-–—]\s|:\s")
APART = re.compile(r",\s+and\s+|;\s*|,\s*|\s+and\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|[A-ZÀ-Þ]))|\s+&\s+|\n")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the list: what it says of those below it, and where its text ends."""

    status: Status
    chair: bool
    end: int


def heading(source: Source, block: Block) -> Heading | None:
    """The attendance heading that a block begins with, run-in or alone."""
    cell = block.cells[0] if block.cells else (block.start, block.end)
    text = source.body[cell[0] : cell[1]]
    for status, chair, pattern in HEADING:
        match = pattern.match(text)
        if match and (match["colon"] or not text[match.end() :].strip(" |*_\n") or "\n" in text[match.end() - 1 : match.end() + 1]):
            return Heading(status, chair, cell[0] + match.end())
    return None


def lists(source: Source, blocks: Iterable[Block], numbers: list[str]) -> list[Attendance]:
    """The rows of the attendance list that these blocks (the head of the document) hold."""
    rows: list[Attendance] = []
    under: Heading | None = None
    for block in blocks:
        found = heading(source, block)
        if found:
            under = found
        if under is None:
            continue
        for start, end in _entries(source, block, found):
            row = _row(source, start, end, under, numbers, block)
            if row:
                rows.append(row)
    return _once(rows)


def _entries(source: Source, block: Block, found: Heading | None) -> Iterator[tuple[int, int]]:
    """The bounds of the entries of a block: a table row, a line, or the people of a run-on list."""
    if block.cells:
        cells = [c for c in block.cells if source.body[c[0] : c[1]].strip()]
        if found:
            cells = [(max(a, found.end), b) for a, b in cells if b > found.end]
        if cells:
            yield cells[0][0], cells[-1][1]
        return
    start = found.end if found else block.start
    lines = _lines(source, start, block.end)
    if len(lines) > 1 and all(_one_each(source, *line) for line in lines):
        yield from lines
    else:
        yield from _run_on(source, start, block.end)


def _lines(source: Source, start: int, end: int) -> list[tuple[int, int]]:
    bounds, at = [], start
    for line in source.body[start:end].split("\n"):
        if line.strip():
            bounds.append((at, at + len(line)))
        at += len(line) + 1
    return bounds


def _one_each(source: Source, start: int, end: int) -> bool:
    """Whether a line holds one person, with or without a post."""
    name, _ = _name(source, start, end)
    line = source.body[start:end].strip()
    people = [p for p in APART.split(BRACKET.sub("", line)) if words.is_person(_bare(p))]
    return bool(name) and not line.endswith((",", " and")) and len(people) == 1


def _run_on(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The people of a run-on list, each with what follows up to the next person."""
    if ";" in source.body[start:end]:
        yield from ((m.start(), m.end()) for m in re.compile(r"[^;]+").finditer(source.body, start, end))
        return
    firsts = [a for a, b in _parts(source, start, end) if words.is_person(_bare(source.body[a:b]))]
    for n, first in enumerate(firsts):
        yield first, firsts[n + 1] if n + 1 < len(firsts) else end


def _parts(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, semicolons and 'and', brackets left whole."""
    text = source.body[start:end]
    hidden = BRACKET.sub(lambda m: "(" + "x" * (len(m[0]) - 2) + ")", text)
    at = 0
    for match in APART.finditer(hidden):
        if hidden[at : match.start()].strip():
            yield start + at, start + match.start()
        at = match.end()
    if hidden[at:].strip():
        yield start + at, end


def _bare(text: str) -> str:
    """A part without brackets, what follows a dash, and marks at its ends."""
    return DASH.split(BRACKET.sub("", text).strip(" *_"))[0].strip(" .,*_|\n-–—\t")


def _name(source: Source, start: int, end: int) -> tuple[tuple[int, int] | None, int]:
    """The bounds of the person's name that an entry begins with, and where the rest begins."""
    text = source.body[start:end]
    match = re.match(r"[\s*_|–—-]*", text)
    first = match.end() if match else 0
    found = words.PERSON.match(text, first) or words.SURNAME_ONLY.match(text, first)
    if not found or not words.is_person(found[0]):
        return None, start
    # 'Present: Councillors' before several names is no part of the first one's name
    trimmed = re.match(r"(?:Councillors|Cllrs)\s+", found[0])
    at = first + (trimmed.end() if trimmed else 0)
    return (start + at, start + found.end()), start + found.end()


def _row(source: Source, start: int, end: int, under: Heading, numbers: list[str], block: Block) -> Attendance | None:
    name, rest = _name(source, start, end)
    if not name:
        return None
    text = source.body[rest:end]
    brackets = [(m["inner"], rest + m.start("inner"), rest + m.end("inner")) for m in BRACKET.finditer(text)]
    represents = _represents(source, rest, end, brackets)
    items = next((i for i in (limits(inner, numbers) for inner, _, _ in brackets) if i is not None), None)
    chair = under.chair or bool(CHAIR.search(VICE.sub("", text)) and any(CHAIR.search(VICE.sub("", b[0])) for b in brackets)) or _chair_dash(text)
    posts = tuple(_posts(source, rest, end, brackets, represents))
    rank = re.match(rf"{words.RANK}\s+(?=\S)", source.body[name[0] : name[1]])
    if rank and not (posts and posts[0].title):
        posts = (_ranked(source, name[0], rank, posts),)
    name = (name[0] + (rank.end() if rank else 0), name[1])
    return Attendance(name=source.words(*name), status=under.status, chair=chair and under.status == "present", posts=posts, items=items,
                      represents=source.words(*represents) if represents else None, **source.cite(name[0], end, "attendance-table" if block.cells else "attendance-list"))


def _ranked(source: Source, start: int, rank: re.Match[str], posts: tuple[Post, ...]) -> Post:
    """A rank before a name as the post's title, with the organisation that follows the name."""
    organisation = posts[0].organisation if posts else None
    also = (Also(span=posts[0].span, quote=posts[0].quote, value="organisation"),) if posts else ()
    return Post(title=source.words(start, start + rank.end()), organisation=organisation, **source.cite(start, start + rank.end(), "rank-before-name", *also))


def _chair_dash(text: str) -> bool:
    """'R. Lankfer - Chairman': the chair named after a dash and nothing else."""
    return bool(re.fullmatch(r"\s*[-–—,:]\s*(?:in\s+the\s+chair|chair(?:man|woman|person)?)\W*", text, re.IGNORECASE))


def _represents(source: Source, start: int, end: int, brackets: list[tuple[str, int, int]]) -> tuple[int, int] | None:
    """The bounds of whom a person stood in for: '(for X)', '- Representing the Director of Y, Z Council'."""
    for inner, at, _ in brackets:
        match = None if LIMIT.match(inner) else STOOD_IN.match(inner)
        if match:
            return at + match.start("whom"), at + match.end("whom")
    text = source.body[start:end].lstrip(" |\n\t,")
    offset = end - len(text)
    match = REPRESENTING.match(text)
    if not match:
        return None
    comma = match["whom"].rfind(",")
    past = match.start("whom") + comma if comma > 0 else match.end("whom")
    whom = source.text.span(offset + match.start("whom"), offset + past)
    return (whom.start, whom.end) if words.TITLE.search(match["whom"][: comma if comma > 0 else None]) or words.is_person(source.words(whom.start, whom.end)) else None


def _posts(source: Source, start: int, end: int, brackets: list[tuple[str, int, int]], represents: tuple[int, int] | None) -> Iterator[Post]:
    """The posts of an entry: after a dash or comma 'Title, Organisation'; in brackets a title or an organisation."""
    cut = end
    first = start
    for inner, at, past in brackets:
        if _is_note(inner) and not source.body[first : at - 1].strip(" ,"):
            first = past + 1
        elif _is_note(inner):
            cut = min(cut, at - 1)
    first = represents[1] if represents and first <= represents[0] < cut else first
    bounds = source.text.span(first, cut)
    while bounds.start < bounds.end and source.body[bounds.start] in "-–—,:|*_ \n\t":
        bounds = source.text.span(bounds.start + 1, bounds.end)
    trailing = re.search(r"(?:[-–—,;:|*_.\s]|(?<=\W)and\s*$)+$", source.body[bounds.start : bounds.end])
    if trailing:
        bounds = source.text.span(bounds.start, bounds.start + trailing.start())
    if bounds.start >= bounds.end:
        return
    text = source.body[bounds.start : bounds.end]
    bracketed = text.startswith("(") and text.endswith(")")
    if bracketed:
        bounds = source.text.span(bounds.start + 1, bounds.end - 1)
        text = source.body[bounds.start : bounds.end]
    if re.match(r"(?:and|together|with)\b", text) or CHAIR.fullmatch(text):
        return
    several = len(text.split()) > 1
    portfolio = bracketed and not (several and words.ORGANISATION.search(text)) and not text.isupper()
    if portfolio:
        yield Post(title=source.words(bounds.start, bounds.end), **source.cite(bounds.start, bounds.end, "post-in-brackets"))
    else:
        yield _post(source, bounds.start, bounds.end, only_organisation=represents is not None)


def _is_note(inner: str) -> bool:
    """Whether a bracket says how a person was there, not who they are."""
    return bool(STOOD_IN.match(inner) or LIMIT.match(inner) or re.fullmatch(r"(?:in\s+the\s+)?(?:vice[-\s]?|deputy\s+)?chair(?:man|woman|person)?", inner.strip(), re.IGNORECASE)
                or re.match(r"(?:by|via|online|virtual|part|until|from|arrived|left|notes|minutes|minute\s+taker)\b", inner, re.IGNORECASE))


def _post(source: Source, start: int, end: int, only_organisation: bool) -> Post:
    text = source.body[start:end]
    cite = source.cite(start, end, "post-title-organisation")
    hidden = BRACKET.sub(lambda m: "x" * len(m[0]), text)
    cut = hidden.rfind(",")
    if only_organisation:
        return Post(organisation=source.words(start, end), **cite)
    if cut > 0:
        return Post(title=source.words(start, start + cut), organisation=source.words(start + cut + 1, end), **cite)
    if words.TITLE.search(text) and not re.fullmatch(r"(?:(?!\bof\b).)*\b(?:council|constabulary|partnership|trust)", text, re.IGNORECASE | re.DOTALL):
        return Post(title=source.words(start, end), **cite)
    return Post(organisation=source.words(start, end), **cite)


def limits(inner: str, numbers: list[str]) -> tuple[str, ...] | None:
    """The items that '(Minutes 127-129)', '(Minute 128 onwards)' or '(item 5 only)' limits a person to."""
    match = LIMIT.match(inner.strip())
    if not match or not re.search(r"\d", match["what"]):
        return None
    known = [n.strip(".():") for n in numbers]
    if match["onwards"] or re.match(r"\s*from\b", inner, re.IGNORECASE):
        first = re.search(r"\d+", match["what"])
        return tuple(n for n in known if first and _at_least(n, int(first[0])))
    found: list[str] = []
    for part in re.split(r"\s*(?:,|&|\band\b)\s*", match["what"]):
        ends = re.findall(r"[\w/.()]+", part.replace(" to ", "-"))
        if len(ends) == 2 and all(e.isdigit() for e in ends) and int(ends[1]) - int(ends[0]) < 200:
            found += [str(n) for n in range(int(ends[0]), int(ends[1]) + 1)]
        elif ends:
            found.append(ends[-1])
    return tuple(found)


def _at_least(number: str, least: int) -> bool:
    digits = re.match(r"\d+", number)
    return bool(digits) and int(number[: digits.end() if digits else 0]) >= least


def reported_apologies(source: Source, blocks: Iterable[Block]) -> list[Attendance]:
    """Apologies told inside an item: 'Apologies for absence were reported on behalf of: A and B.'"""
    rows: list[Attendance] = []
    for block in blocks:
        for match in REPORTED.finditer(source.body, block.start, block.end):
            group = "names" if match["names"] else "listed"
            under = Heading("apologies", False, match.start(group))
            for start, end in _run_on(source, *match.span(group)):
                row = _row(source, start, end, under, [], block)
                if row:
                    rows.append(_as_reported(source, row))
    return _once(rows)


def _as_reported(source: Source, row: Attendance) -> Attendance:
    cited = source.cite(row.span.start, row.span.end, "apologies-in-item")
    return Attendance(name=row.name, status="apologies", posts=row.posts, represents=row.represents, **cited)


def _once(rows: list[Attendance]) -> list[Attendance]:
    """The rows with each person once under each status."""
    seen: dict[tuple[str, str], Attendance] = {}
    for row in rows:
        seen.setdefault((row.name.casefold(), row.status), row)
    return list(seen.values())


def place_of(row: Attendance) -> Also:
    """A row's place, for an object elsewhere that names its person."""
    return Also(span=row.span, quote=row.quote, value="name")
