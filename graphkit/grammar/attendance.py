"""Who was there and who was not: lists, tables and run-on lines under their headings, and apologies inside items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import LEAD, Entry, Heading, hidden, name_bounds, row
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source
from graphkit.record import Attendance, Status

AWAY = (
    r"(?:to\s+(?:consider|receive)\s+)?apolog(?:ies|y)(?:\s+for\s+(?:absence|non-attendance))?"
    r"(?:\s+(?:(?:were|had\s+been|have\s+been)\s+)?received(?:\s+from)?)?|leithscéalta"
)
ABSENT = r"absent(?:\s+without\s+apolog(?:y|ies))?|not\s+present|did\s+not\s+attend"
ATTENDING = (
    r"(?:also\s+)?in\s+attendance|also\s+(?:present|attending|there)|officers?(?:\s+(?:in\s+support|in\s+attendance"
    r"|present|attending))?|other\s+(?:members|councillors|attendees)(?:\s+present)?"
    r"|(?:staff|officers)\s+and\s+(?:visitors|guests)(?:\s+present)?|officials|secretariat|observers?|guests?|visitors?|by\s+invitation|invited|advisers?|support"
    r"|staff(?:\s+present)?|clerk|minute\s+taker|(?:notes|minutes)\s+(?:taken\s+)?by"
)
SEATED = r"in\s+the\s+chair|chair(?:man|woman|person)?(?:\s+of\s+the\s+meeting)?|convener"
PRESENT = (
    r"(?:(?:board|committee|council|group|voting|spc)\s+)?(?:members\s+)?present"
    r"|(?:cabinet|co-?opted|voting|non-voting)\s+members(?:\s+present)?|attending|(?:board\s+)?members\s+in\s+attendance|attendance|attendees|those\s+(?:present|attending)"
    r"|members(?:\s+present|\s+of\s+the\s+\w{2,20})?|sederunt|councillors(?:\s+present)?|trustees(?:\s+present)?"
    r"|directors(?:\s+present)?|governors|representing\s+.{3,80}"
)
HEADINGS: tuple[tuple[Status, bool, str], ...] = (
    # status, whether it names the chair, the heading's words; the first that fits is taken
    ("apologies", False, AWAY),
    ("absent", False, ABSENT),
    ("in_attendance", False, ATTENDING),
    ("present", True, SEATED),
    ("present", False, PRESENT),
)
END = (
    r"(?:\s+(?:was|were))?[\s*_]*(?:\([^)\n]{1,40}\))?[\s*_]*(?P<colon>[:;\-–.])?[\s*_]*(?=$|\n|(?<=[:;*–.-])|(?<=\s))"
)
HEADING = [
    (status, chair, re.compile(rf"^[\W_]{{0,12}}(?:[^\W\d][\w\s]{{1,30}}/\s*)?(?:{pattern}){END}", re.IGNORECASE))
    for status, chair, pattern in HEADINGS
]
REPORTED = re.compile(
    r"\bapolog(?:ies|y)\b[^.:]{0,60}?\b(?:from|on\s+behalf\s+of|by|of)\s*:?\s*(?P<names>[^.]{3,600}"
    r"(?:\.(?=\s?[A-Z]\w*[,.])[^.]{1,80}){0,8})"
    r"|\bapolog(?:ies|y)(?:\s+for\s+absence)?\s*:\s*(?P<listed>[^.]{3,600})",
    re.IGNORECASE,
)
WAS_REPORTED = re.compile(r"\s+(?:was|were|had\s+been)\s+(?:reported|received|noted|given|tendered)\b.*$", re.DOTALL)
RUN_IN = re.compile(
    r"(?<=[.;)\s])(?=[*_]{0,3}(?:(?:(?:Also i|I)n attendance|Also present|Apologies(?: for absence)?|Absent)[*_]{0,3}:"
    r"|Apologies for absence (?:had been|have been|were) received from\b))"
    rf"|(?<=\n)(?=Apologies\s+{words.PERSON.pattern})"
)
TOLD_ABSENT = re.compile(rf"(?P<who>{words.PERSON.pattern})\s+was\s+absent\.")
COLUMNS = (
    ("name", r"(?:full\s+)?names?|members?|attendees?"),
    ("initials", r"initials?"),
    ("state", r"attendance|attended|status|present\??"),
    (
        "post",
        r"(?:job\s+)?(?:title|role|post|position)(?:\s*(?:and|/|&)\s*organi[sz]ation)?|representing|organi[sz]ation|agency",
    ),
)
STATES: tuple[tuple[Status, str], ...] = (
    ("apologies", r"(?:sent\s+)?apolog(?:ies|y)(?:\s+(?:received|sent|given))?"),
    ("absent", r"not\s+present|absent|did\s+not\s+attend|no\s+apolog(?:ies|y)(?:\s+received)?|no"),
    ("in_attendance", r"in\s+attendance"),
    ("present", r"(?:present|attended|substitute|yes|[✓✔])\s*\(?(?P<limit>[^()]*)\)?"),
)
HONORIFIC = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Canon|Sir|Dame)\b"
APART = re.compile(
    rf",\s+and\s+|[;,]\s*|\s+and\s+|\s+&\s+|\n\s*(?={HONORIFIC})"
    rf"|(?<=\))\s+(?={HONORIFIC})|[^\S\n]{{3,}}(?={words.PERSON.pattern})"
)
SEAT = re.compile(r"[\W_]*(?P<title>chair(?:man|woman|person)?|convener)[\W_]*", re.IGNORECASE)
SURNAMES = re.compile(
    rf"\b(?:Councillors|Cllrs)\s+(?P<names>{words.NAME_WORD}(?:,\s+{words.NAME_WORD})*\s+and\s+{words.NAME_WORD})"
    r"(?=\s*(?:[,;.]|$))"
)
CUT = re.compile(
    rf",[^,]+,\s*(?:{HONORIFIC}\.?\s+)?[A-Z][\w'’]{{1,20}}$"
)  # the line breaks a name: 'Che Campbell, Betty Ross, Humza'
SENTENCE = re.compile(r"\b(?:was|were|welcomed|that)\b")
BROKEN = re.compile(rf"(?:[,&]|\band|,\s+[A-Z]\.|{HONORIFIC}\.?)$")
NOMINATED = re.compile(
    r"(?P<of>(?!(?:board|committee|council|cabinet|panel|group|forum|executive|voting|non|co-?opted|elected|appointed"
    r"|lay|independent|other|parish|external|ex|honorary|staff|present|spc|all|community|public|sub|management)\b)"
    r"[^\W\d_][\w&'’-]*)(?:\s+sectoral)?\s+(?:members|nominees|nominations|representatives)\s*:",
    re.IGNORECASE,
)
TOOK_CHAIR = re.compile(
    r"\s*,?\s*(?:then\s+)?(?:took|was\s+in)\s+the\s+chair\b|\s*,?\s*(?:presided|chaired\s+the\s+meeting)\b"
)


ALONE = re.compile(r"\sfor\s+(?:this|the)\s+item\b")
FOR_ITEM = re.compile(
    rf"(?P<who>{words.PERSON.pattern})(?P<post>(?:,\s+[A-Z][^,.;]{{2,60}}){{0,3}}?),?\s+(?:attended|joined\s+the\s+meeting"
    r"|was\s+(?:also\s+)?(?:present|in\s+attendance))\s+for\s+(?:this|the)\s+item\b"
)


def heading(source: Source, block: Block) -> Heading | None:
    """The attendance heading that a block begins with, run-in or alone."""
    start, end = block.cells[0] if block.cells else (block.start, block.end)
    if _columns(source, block):
        return Heading("present", False, block.end)
    text = source.body[start : min(end, start + 160)]
    for status, chair, pattern in HEADING:
        match = pattern.match(text)
        alone = match and (not text[match.end() :].strip(" |*_\n") or "\n" in text[match.end() - 1 : match.end() + 1])
        told = match and re.search(r"received|from", match[0], re.IGNORECASE)
        named = match and status == "apologies" and not told and _names_follow(source, start + match.end(), end)
        if match and (match["colon"] or alone or named):
            seat = SEAT.fullmatch(match[0]) if chair else None
            held = (start + seat.start("title"), start + seat.end("title")) if seat else None
            return Heading(status, chair, start + match.end(), seat=held)
    return None


def _names_follow(source: Source, start: int, end: int) -> bool:
    """Whether a heading without a colon stands before names: 'Apologies A B, C D'."""
    return bool(name_bounds(source, start, end)) and not SENTENCE.search(source.body, start, end)


def lists(source: Source, blocks: Iterable[Block], numbers: list[str]) -> list[Attendance]:
    """The rows of the attendance list that these blocks (the head of the document) hold."""
    rows: list[Attendance] = []
    under: Heading | None = None
    columns: list[str] = []
    for block in _apart(source, blocks):
        if headed := _columns(source, block):
            columns = headed
            under = under or (Heading("present", False, block.end) if "state" in headed else None)
            continue
        found = heading(source, block)
        rows += [] if found or block.cells else _told_away(source, block, rows)
        under = found or (None if _is_other(source, block) else under)
        sender = NOMINATED.fullmatch(source.body[block.start : block.end].strip(" *_"))
        if under and sender and not found:
            first = source.body.index(sender["of"], block.start)
            under = replace(under, organisation=(first, first + len(sender["of"])))
        elif under:
            entries = _entries(source, block, under, bool(found), columns)
            surnames = _surnames(source, block, under)
            rows += [made for entry in (*entries, *surnames) if (made := row(source, entry, numbers))]
    return _chaired(_once(rows))


def _apart(source: Source, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a paragraph that holds several headings of the list cut before each: 'Present: A. Apologies: B'."""
    for block in blocks:
        cuts = [m.start() for m in RUN_IN.finditer(source.body, block.start + 1, block.end)]
        if not cuts or block.cells or not heading(source, block):
            yield block
            continue
        for start, end in pairwise([block.start, *cuts, block.end]):
            yield replace(block, left=start, start=start, end=source.trimmed(start, end)[1], bold=0)


def _columns(source: Source, block: Block) -> list[str]:
    """What the columns of a table say, where the row is its head: 'Name | Organisation | Attendance'; else nothing."""
    printed = [source.words(*cell).strip(" *_:") for cell in block.cells]
    kinds = [next((k for k, p in COLUMNS if re.fullmatch(p, t, re.IGNORECASE)), "") for t in printed]
    return kinds if len(kinds) > 1 and kinds[0] == "name" and all(kinds) else []


def _surnames(source: Source, block: Block, under: Heading) -> Iterator[Entry]:
    """The people of whom a list prints no more than surnames: 'Cllrs Ashe and Brook'."""
    for match in SURNAMES.finditer(source.body, block.start, block.end):
        for name in re.finditer(words.NAME_WORD, match["names"]):
            start, end = match.start("names") + name.start(), match.start("names") + name.end()
            yield Entry(start, end, under, surname=True)


def _told_away(source: Source, block: Block, rows: list[Attendance]) -> Iterator[Attendance]:
    """Those whom a paragraph of the list tells in sentences to have sent apologies, or to have been absent."""
    away = reported_apologies(source, [block])
    yield from (a for a in away if not any(r.status == "apologies" and words.same_person(r.name, a.name) for r in rows))
    for match in TOLD_ABSENT.finditer(source.body, block.start, block.end) if away else ():
        made = row(source, Entry(match.start(), match.end("who"), Heading("absent", False, match.start())), [])
        if made:
            cited = source.cite(match.start(), match.end(), made.rule)
            yield msgspec.structs.replace(made, span=cited["span"], quote=cited["quote"])


def _is_other(source: Source, block: Block) -> bool:
    """Whether a block ends the list: an item's number, a heading, or running text, which no entry of a list is."""
    if (block.label is not None and block.label[0] != "(") or block.level:
        return True
    titled = bool(block.bold) and not source.body[block.bold : block.end].strip(" :")
    if (
        titled
        and not name_bounds(source, block.start, block.end)
        and not source.words(block.start, block.end).endswith(":")
    ):
        return True
    return not block.cells and bool(SENTENCE.search(source.body, block.start, block.end))


def _entries(source: Source, block: Block, under: Heading, found: bool, columns: list[str]) -> Iterator[Entry]:
    """The entries of a block: of a table row, of its lines, or the people of a run-on list."""
    if block.cells:
        yield from _in_row(source, block, under, found, columns)
        return
    start = under.end if found else block.start
    if source.body[start : block.end].rstrip(" *_").endswith(":"):
        return  # a heading that says nothing of who was there
    stop = _listed(source, start, block.end) if found else block.end
    lines = _lines(source, start, stop)
    if _wrapped(source, lines):
        yield from (Entry(first, last, under) for first, last in _run_on(source, start, stop))
        return
    counts = [len(list(_parts(source, *line))) for line in lines]
    pairs = len(lines) > 2 and set(counts) == {2}  # 'Name, Organisation' on every line
    for line in lines:
        several = [] if pairs else list(_run_on(source, *line))
        apart = len(several) > 1 and len(several) == len(list(_parts(source, *line))) and _alike(source, several)
        entries = several if apart or len(lines) == 1 or not name_bounds(source, *line) else [line]
        yield from (Entry(first, last, under) for first, last in entries)


def _alike(source: Source, people: list[tuple[int, int]]) -> bool:
    """Whether all of a line's people are written alike: 'Ms Ann Garvie, Lund Student' names one, and what she is."""
    if re.search(r"\b(?:Councillors|Cllrs)\s", source.body[people[0][0] : people[-1][1]]):
        return True  # said once of all who follow
    return len({bool(re.match(HONORIFIC, source.body[a:b].strip(" *_-"))) for a, b in people}) == 1


def _listed(source: Source, start: int, end: int) -> int:
    """Where a run-in list ends: before the first sentence after it that tells something."""
    for first, last in list(source.sentences(start, end))[1:]:
        if SENTENCE.search(source.body, first, last):
            return first
    return end


def _in_row(source: Source, block: Block, under: Heading, found: bool, columns: list[str]) -> Iterator[Entry]:
    """The entries of a table row: its person with what follows, or an organisation and its people."""
    fits = len(columns) == len(block.cells) and not found
    cells = [c for c in block.cells if source.body[c[0] : c[1]].strip(" *_-\n")]
    limit, last = "", cells[-1][1] if cells else 0
    if fits and "state" in columns:
        said = _state(source.words(*block.cells[columns.index("state")]))
        if not said:
            return
        under, limit = replace(under, status=said[0]), said[1]
        cells = [c for c in cells if c != block.cells[columns.index("state")]]
    if fits and "initials" in columns:
        cells = [c for c in cells if c != block.cells[columns.index("initials")]]
    if found:
        cells = [(max(a, under.end), b) for a, b in cells if b > under.end]
    if not cells:
        return
    if len(cells) > 1 and all(
        re.match(HONORIFIC, source.body[a:b].strip()) and name_bounds(source, a, b) for a, b in cells
    ):
        yield from (Entry(a, b, under, cells=((a, b),)) for a, b in cells)  # names in two or three columns
        return
    if name_bounds(source, *cells[0]) or len(cells) == 1:
        yield Entry(cells[0][0], last, under, cells=tuple(cells), limit=limit)
        return
    for start, end in _run_on(source, *cells[1]):
        yield Entry(start, end, under, cells=((start, end),), organisation=source.trimmed(*cells[0]))


def _state(printed: str) -> tuple[Status, str] | None:
    """What a cell says of whether somebody was there, with what it limits that to."""
    for status, pattern in STATES:
        match = re.fullmatch(pattern, printed.strip(" *_."), re.IGNORECASE)
        if match:
            return status, match.groupdict().get("limit") or ""
    return None


def _lines(source: Source, start: int, end: int) -> list[tuple[int, int]]:
    bounds, at = [], start
    for line in source.body[start:end].split("\n"):
        if line.strip():
            bounds.append((at, at + len(line)))
        at += len(line) + 1
    return bounds


def _wrapped(source: Source, lines: list[tuple[int, int]]) -> bool:
    """Whether lines are one run-on list that breaks off at their ends: at a comma, in a bracket, after 'Councillor'."""
    texts = [source.body[a:b].strip() for a, b in lines]
    return any(BROKEN.search(text) or text.count("(") > text.count(")") or CUT.search(text) for text in texts[:-1])


def _run_on(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The people of a run-on list, each with what follows up to the next person."""
    masked = hidden(source.body[start:end])
    if ";" in masked:
        yield from ((start + m.start(), start + m.end()) for m in re.finditer(r"[^;]+", masked))
        return
    firsts = [a for a, _ in _people(source, start, end)]
    chaired = LEAD.match(source.body, start, end)
    if firsts and chaired and chaired["chair"]:
        firsts[0] = start
    for n, first in enumerate(firsts):
        last = firsts[n + 1] if n + 1 < len(firsts) else end
        bare = SURNAMES.search(source.body, first + 1, last)
        yield first, bare.start() if bare else last


def _people(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that begin with a person; 'and' parts two only where a person follows it."""
    for first, last, joined in _joints(source, start, end):
        if name_bounds(source, first, last, alone=True) and not (joined and _goes_on(source, last, end)):
            yield first, last


def _goes_on(source: Source, at: int, end: int) -> bool:
    """Whether 'and' after a part joins it to words that name nobody ('X Fire and Rescue Service')."""
    after = re.match(r"\s+(?:and|&)\s+", source.body[at:end])
    if not after:
        return False
    rest = at + after.end()
    if source.body[rest].islower() or source.body[rest].isdecimal():
        return False  # 'A B and five members of the public'
    return not any(name_bounds(source, a, b, alone=True) for a, b in list(_parts(source, rest, end))[:1])


def _joints(source: Source, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The parts of a stretch, each with whether 'and' follows it."""
    for first, last in _parts(source, start, end):
        yield first, last, bool(re.match(r"\s+(?:and|&)\s", source.body[last : last + 8]))


def _parts(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, semicolons and 'and', brackets left whole."""
    masked = hidden(source.body[start:end])
    at = 0
    for match in APART.finditer(masked):
        if masked[at : match.start()].strip():
            yield start + at, start + match.start()
        at = match.end()
    if masked[at:].strip():
        yield start + at, end


def reported_apologies(source: Source, blocks: Iterable[Block]) -> list[Attendance]:
    """Apologies told inside an item: 'Apologies for absence were reported on behalf of A and B'."""
    rows: list[Attendance] = []
    for block in blocks:
        for match in REPORTED.finditer(source.body, block.start, block.end):
            start, end = match.span("names" if match["names"] else "listed")
            told = WAS_REPORTED.search(source.body[start:end])
            under = Heading("apologies", False, start)
            for first, last in _run_on(source, start, start + told.start() if told else end):
                made = row(source, Entry(first, last, under), [])
                if made:
                    rows.append(msgspec.structs.replace(made, rule="apologies-in-item", items=None))
    return _once(rows)


def for_item(source: Source, blocks: Iterable[Block], number: str) -> Iterator[Attendance]:
    """Those who were there for an item alone, as it tells: 'A B, Title, Organisation, attended for this item'."""
    under = Heading("in_attendance", False, 0)
    for block in blocks:
        told = ALONE.search(source.body, block.start, block.end)
        for match in FOR_ITEM.finditer(source.body, block.start, block.end) if told else ():
            made = row(source, Entry(match.start(), match.end("post"), under), [])
            if made:
                cited = source.cite(match.start(), match.end(), "attended-for-item")
                yield msgspec.structs.replace(
                    made, span=cited["span"], quote=cited["quote"], rule=cited["rule"], items=(number,)
                )


def _once(rows: list[Attendance]) -> list[Attendance]:
    """The rows with each person once, there or away; the clerk who is also listed as a member is one."""
    seen: dict[tuple[str, bool], Attendance] = {}
    for made in rows:
        seen.setdefault((made.name.casefold(), made.status in ("present", "in_attendance")), made)
    return list(seen.values())


def _chaired(rows: list[Attendance]) -> list[Attendance]:
    """The rows with those alone in the chair who are said to be in it, where any is; '(Chair)' else says so."""
    taken = [r for r in rows if r.chair and re.search(r"in\s+the\s+chair|presiding", r.quote, re.IGNORECASE)]
    if not taken:
        return rows
    return [msgspec.structs.replace(r, chair=False) if r.chair and r not in taken else r for r in rows]


def took_chair(source: Source, blocks: Iterable[Block], rows: list[Attendance]) -> list[Attendance]:
    """The rows with the chair that an item tells of ('Ann Garvie took the chair') where the list names none."""
    if any(r.chair for r in rows):
        return rows
    for block in blocks:
        for match in TOOK_CHAIR.finditer(source.body, block.start, block.end):
            ahead = source.body[max(block.start, match.start() - 80) : match.start()]
            named = [m for m in words.PERSON.finditer(ahead) if m.end() == len(ahead)]
            for n, made in enumerate(rows):
                if named and made.status == "present" and words.same_person(made.name, named[0][0]):
                    place = source.also(match.start() - len(named[0][0]), match.end(), "chair")
                    rows[n] = msgspec.structs.replace(made, chair=True, also=(*made.also, place))
                    return rows
    return rows
