"""Who was there and who was not: lists, tables and run-on lines under their headings, and apologies inside items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import LEAD, Entry, Heading, hidden, name_bounds, row
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source
from graphkit.record import Attendance, Status

AWAY = (
    r"(?:to\s+(?:consider|receive)\s+)?apolog(?:ies|y)(?:\s+for\s+(?:absence|non-attendance))?"
    r"(?:\s+(?:were\s+)?received(?:\s+from)?)?|leithscéalta"
)
ABSENT = r"absent(?:\s+without\s+apolog(?:y|ies))?|not\s+present|did\s+not\s+attend"
ATTENDING = (
    r"(?:also\s+)?in\s+attendance|also\s+(?:present|attending|there)|officers?(?:\s+(?:in\s+support|in\s+attendance"
    r"|present))?|officials|secretariat|observers?|guests?|visitors?|by\s+invitation|invited|advisers?|support"
    r"|staff(?:\s+present)?|clerk|minute\s+taker|(?:notes|minutes)\s+(?:taken\s+)?by"
)
SEATED = r"in\s+the\s+chair|chair(?:man|woman|person)?(?:\s+of\s+the\s+meeting)?|convener"
PRESENT = (
    r"(?:(?:board|committee|council|group|voting|spc)\s+)?(?:members\s+)?present"
    r"|(?:board\s+)?members\s+in\s+attendance|attendance|attendees|those\s+(?:present|attending)"
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
HONORIFIC = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Canon|Sir|Dame)\b"
APART = re.compile(rf",\s+and\s+|[;,]\s*|\s+and\s+|\s+&\s+|\n\s*(?={HONORIFIC})")
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
    text = source.body[start : min(end, start + 160)]
    for status, chair, pattern in HEADING:
        match = pattern.match(text)
        alone = match and (not text[match.end() :].strip(" |*_\n") or "\n" in text[match.end() - 1 : match.end() + 1])
        if match and (match["colon"] or alone):
            return Heading(status, chair, start + match.end())
    return None


def lists(source: Source, blocks: Iterable[Block], numbers: list[str]) -> list[Attendance]:
    """The rows of the attendance list that these blocks (the head of the document) hold."""
    rows: list[Attendance] = []
    under: Heading | None = None
    for block in blocks:
        found = heading(source, block)
        under = found or (None if _is_other(source, block) else under)
        sender = NOMINATED.fullmatch(source.body[block.start : block.end].strip(" *_"))
        if under and sender and not found:
            first = source.body.index(sender["of"], block.start)
            under = replace(under, organisation=(first, first + len(sender["of"])))
        elif under:
            entries = _entries(source, block, under, bool(found))
            rows += [made for entry in entries if (made := row(source, entry, numbers))]
    return _chaired(_once(rows))


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


def _entries(source: Source, block: Block, under: Heading, found: bool) -> Iterator[Entry]:
    """The entries of a block: of a table row, of its lines, or the people of a run-on list."""
    if block.cells:
        yield from _in_row(source, block, under, found)
        return
    start = under.end if found else block.start
    if source.body[start : block.end].rstrip(" *_").endswith(":"):
        return  # a heading that says nothing of who was there
    lines = _lines(source, start, block.end)
    if _wrapped(source, lines):
        yield from (Entry(first, last, under) for first, last in _run_on(source, start, block.end))
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
    return len({bool(re.match(HONORIFIC, source.body[a:b].strip(" *_-"))) for a, b in people}) == 1


def _in_row(source: Source, block: Block, under: Heading, found: bool) -> Iterator[Entry]:
    """The entries of a table row: its person with what follows, or an organisation and its people."""
    cells = [c for c in block.cells if source.body[c[0] : c[1]].strip(" *_-\n")]
    if found:
        cells = [(max(a, under.end), b) for a, b in cells if b > under.end]
    if not cells:
        return
    if name_bounds(source, *cells[0]) or len(cells) == 1:
        yield Entry(cells[0][0], cells[-1][1], under, table=True)
        return
    for start, end in _run_on(source, *cells[1]):
        yield Entry(start, end, under, table=True, organisation=source.trimmed(*cells[0]))


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
        yield first, firsts[n + 1] if n + 1 < len(firsts) else end


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
