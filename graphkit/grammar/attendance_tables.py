"""Who was there by the rows of a table: one person a row, several in a cell, or a grid of bodies and names."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graphkit.grammar import words
from graphkit.grammar.days import this_meetings
from graphkit.grammar.entries import Entry
from graphkit.grammar.givens import is_given
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.limits import is_limit
from graphkit.grammar.namebounds import BRACKET, name_bounds
from graphkit.grammar.parting import HONORIFIC, lines, people, surnames
from graphkit.grammar.posts import BODY, ELECTORATE, SENDER
from graphkit.grammar.source import Source
from graphkit.record import Status

COLUMNS = (
    (
        "name",
        (
            r"(?:full\s+)?names?(?:\s+of\s+\w+)?|(?:(?:board|committee|elected|appointed|nominated|co-?opted|independent|voting|lay)\s+)?members?(?:\s+names?)?|attendees?"
            r"|delegates?|representatives?|councillors?|trustees?|governors?|directors?|officer|person"
        ),
    ),
    ("initials", r"initials?"),
    ("state", r"attendance|attended\??|status|present\?|attending\??"),
    ("present", r"(?:those\s+|members\s+)?present|who\s+came|p"),
    ("attending", r"(?:also\s+)?in\s+attendance|also\s+present|officers(?:\s+(?:present|in\s+attendance))?|guests"),
    ("apologies", r"apolog(?:ies|y)(?:\s+(?:for\s+absence|received|sent))?|apols?\.?|a|ap"),
    ("absent", r"absent(?:\s+without\s+apolog(?:y|ies))?|who\s+did\s+not|not\s+present|did\s+not\s+attend|dna|ab"),
    ("post", r"(?:job\s+)?(?:title|role|post|position|designation|office|capacity)|portfolio"),
    (
        "body",
        (
            r"representing|(?:name\s+of\s+)?organi[sz]ation|agency|company|partner(?:\s+agency)?|employer"
            r"|department|(?:nominating|appointing)\s+(?:body|authority)|(?:constituent\s+|member\s+)?(?:authority|council)"
        ),
    ),
    (
        "class",
        (
            r"affil+iations?|(?:category|type|class)\s+of\s+\w+|(?:job\s+)?(?:title|role|post|position|designation)"
            r"\s*(?:and|/|&|,)\s*(?:organi[sz]ation|org\.?|agency|body|representing)"
        ),
    ),  # a body where no other column names it, else a post or a mere class
    ("category", r"category"),  # a post where it names one: 'Parent Governor'
    (
        "field",
        r"sector|(?:main\s+|represented\s+)?interests?(?:\s+represented)?|fields?|expertise|speciali[sz]m|background",
    ),
    (
        "deputy",
        (
            r"(?:named\s+|nominated\s+)?deput(?:y|ies)(?:\s+(?:name|attending|present))?|substitutes?|alternates?"
            r"|reserve(?:\s+member)?|represented\s+by|d\s?/\s?r|dep\.?|sub\.?|(?:deputy|substitute)\s?/\s?\w+"
        ),
    ),
    (
        "other",
        (
            r"ward|constituency|division|type|party|e-?mail|telephone|phone|reasons?(?:\s+given)?"
            r"|term(?:\s+of\s+office)?|no\.?|"
        ),
    ),
)
KINDS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in COLUMNS]
NAMED: dict[str, Status] = {
    "present": "present",
    "attending": "in_attendance",
    "apologies": "apologies",
    "absent": "absent",
}
WHY = r"(?:\s*[(,;–-]\s*[^\n]{0,40})?"  # what may stand behind
STATES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    (
        "apologies",
        re.compile(
            r"(?:(?:sent|gave|with)\s+|no\s?[–,(-]\s?)?(?:apolog(?:ies|y)|regrets?)(?:\s+(?:received|sent|given))?"
            rf"{WHY}|apols?\.?|ap\.?|(?:absent\s?[–,(-]?\s?)?(?:excused|(?:with\s+)?apologies)\)?|leave\s+of\s+absence",
            re.IGNORECASE,
        ),
    ),
    (
        "absent",
        re.compile(
            rf"(?:not\s+(?:present|here|in\s+attendance|attending)|absent|did\s+not\s+attend|no\s+apolog(?:ies|y)){WHY}"
            r"|dna|abs\.?|no\s+apolog(?:ies|y)\s+received|no(?:\s+show)?|away|n|[✗✘❌]",
            re.IGNORECASE,
        ),
    ),
    (
        "in_attendance",
        re.compile(
            r"(?:in\s+attendance|also\s+(?:present|attending|there)|by\s+invitation|invited|guest|observ(?:er|ing))"
            r"[\s,;(–-]{0,4}(?P<limit>[^\n]{0,60}?)\)?",
            re.IGNORECASE,
        ),
    ),
    (
        "present",
        re.compile(
            r"(?:(?:present|attended|here|in[\s-]person|in\s+the\s+room|substitute|yes|via\s+\w+|by\s+(?:phone|video|telephone"
            r"|zoom)|online|on\s+line|remote(?:ly)?|virtual(?:ly)?|teams|zoom|part(?:ly|ial)?)\b|[✓✔√☑✅●])[\s,;(–-]{0,4}"
            r"(?P<limit>[^\n]{0,60}?)\)?|p|y|[py]\s?[(–-]\s?(?P<letter>[^\n]{0,60}?)\)?"
            r"|(?P<moved>(?:arrived|joined|came|late|left|departed|until|from)\b[^\n]{0,60})",
            re.IGNORECASE,
        ),
    ),
)
SERVED = re.compile(r"officer|secretary|clerk", re.IGNORECASE)  # as what somebody came, in a column of attendance
DEPUTY = re.compile(rf"(?:D|[Dd]ep(?:uty)?|[Ss]ub(?:stitute)?)\b[\s:(–-]{{1,4}}(?P<by>{words.PERSON.pattern})\)?")
EITHER = re.compile(r"\bpresent\s*(?:/|or)\s*(?P<away>apolog|absen)", re.IGNORECASE)  # 'Present/Apologies'
KEY = re.compile(r"\b(?:Key|KEY|Legend|LEGEND)\b[^\w\n]{0,4}[^\n|]{0,240}")  # of the signs in a table's cells
KEYED: tuple[tuple[Status, str], ...] = (
    ("absent", r"absen|did\s+not|not\s|no\s+apolog|non-?attend"),
    ("apologies", r"(?:sent\s+|gave\s+)?(?:apolog|regret)|excus|deput|substitut|(?:gave|sent)\s"),
    ("present", r"(?:in\s+)?attend|present|here"),
)
VOTES = re.compile(
    r"\b(?:for|against|ayes?|nays?|noes|yes|no|abst\w*|vot\w+|interests?|left|declar\w+|paid|agreed|consent\w*|actions?|done"
    r"|completed?|due|sign\w*)\b",
    re.IGNORECASE,
)
TICKED = re.compile(r"[✓✔√☑✅]")
BARE_LIMIT = re.compile(r"^(?P<how>from|to|until)\s+(?P<number>\d{1,3})$", re.IGNORECASE)
GAP = re.compile(r"\t+|[^\S\n]{3,}")
WARD = re.compile(r"\bward$", re.IGNORECASE)
ITEMS = re.compile(r"(?:for|from)\s+(?:agenda\s+)?(?:items?|minutes?)\s+\S.{0,20}", re.IGNORECASE)
CLASS_AHEAD = re.compile(  # what all in a cell are: 'Officers: A B, C D'
    r"[\s*_]*(?:officers|members|staff|guests|visitors|advisers|observers|public)[*_]{0,2}:[\s*_]{1,6}", re.IGNORECASE
)
SHORTS = re.compile(r"[A-Z]{2,3}[a-z]?")
PLACE = re.compile(r"\bward\b|\bindependent\b|\bvacan(?:t|cy)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table say, by kind, and the heading of the list that its head makes."""

    kinds: tuple[str, ...] = ()
    status: Status | None = None
    head: str = ""  # over the column that says who was there
    end: int = 0  # of the row that names the columns

    def at(self, *kinds: str) -> list[int]:
        """The places of the columns of these kinds."""
        return [n for n, kind in enumerate(self.kinds) if kind in kinds]


def columns(source: Source, block: Block) -> Columns | None:
    """The columns of a table, where the row is its head: 'Name | Organisation | Attendance'; else nothing."""
    if len(block.cells) < 2 or block.end - block.start > 300:
        return None
    printed = [source.words(*cell).strip(" *_:") for cell in block.cells]
    if any(words.is_person(text) for text in printed):
        return None  # 'A B | Committee Member | Present'
    kinds = [next((k for k, p in KINDS if p.fullmatch(t)), "") for t in printed]
    if "name" in kinds and not all(kinds):
        kinds = this_meetings(source, printed, kinds)
        kinds = _with_marks(source, block, printed, kinds)
        kinds = kinds if all(kinds) else _by_cells(source, block, printed, kinds)
    kinds = _with_marks(source, block, printed, kinds)
    if not all(kinds) or (kinds.count("other") > len(kinds) - 2 and "state" not in kinds):
        return None
    kinds = _as_lists(source, block, kinds)
    lists = [k for k in kinds if k in NAMED]
    headed = (
        ("body" in kinds and lists)
        or (lists == kinds[:1] and len(set(kinds)) > 1)
        or len(lists) == len(kinds) - kinds.count("other")
    )
    if "name" not in kinds and not headed:
        return None
    if "name" not in kinds and len(lists) == 1:
        return Columns(tuple("name" if k in NAMED else k for k in kinds), NAMED[lists[0]])
    head = next((t for k, t in zip(kinds, printed, strict=True) if k == "state"), "")
    return Columns(tuple(kinds), head=head, end=block.end)


def _with_marks(source: Source, block: Block, printed: Sequence[str], kinds: list[str]) -> list[str]:
    """The kinds with those of columns without a head, behind the names or last, that hold marks of who was there."""
    last = len(kinds) - 1
    several = sum(map(bool, printed)) > 1  # 'Members | Role |  ', no 'Members |  |  ' within a table
    blank = [n for n in range(1, last + 1) if not printed[n] and (kinds[n - 1] == "name" or (several and n == last))]
    if "state" in kinds or not blank:
        return kinds
    below = _rows_below(source, block)
    marked = {n for n in blank if _are_states(source, [row[n] for row in below], "")}
    return ["state" if n in marked else kind for n, kind in enumerate(kinds)]


def _as_lists(source: Source, block: Block, kinds: list[str]) -> list[str]:
    """The kinds of 'Authority | Members | Officers', where the cells below both hold names."""
    other = next((n for n, kind in enumerate(kinds) if kind == "attending"), None)
    if other is None or "body" not in kinds or kinds.count("name") != 1:
        return kinds
    named = any(name_bounds(source, *row.cells[other]) for row in _table_below(source, block))
    return ["present" if kind == "name" else kind for kind in kinds] if named else kinds


def _rows_below(source: Source, head: Block) -> list[list[str]]:
    """The words of the rows below a table's head that have as many cells as it."""
    return [[source.words(*cell) for cell in row.cells] for row in _table_below(source, head)]


def _table_below(source: Source, head: Block) -> list[Block]:
    """The rows below a table's head that have as many cells as it."""
    at = bisect.bisect_right(source.blocks, head.left, key=lambda b: b.left)
    table = itertools.takewhile(lambda b: b.cells, source.blocks[at : at + 80])
    return [row for row in table if len(row.cells) == len(head.cells)]


def _by_cells(source: Source, block: Block, printed: Sequence[str], kinds: list[str]) -> list[str]:
    """The kinds with those of columns headed as no other table's told by their cells, where one says who was there."""
    below = _rows_below(source, block)
    unknown = [n for n, kind in enumerate(kinds) if not kind]
    told = [
        n
        for n in unknown
        if not VOTES.search(printed[n]) and _are_states(source, [row[n] for row in below], printed[n])
    ]
    if not (told or "state" in kinds or any(k in NAMED for k in kinds)) or len(told) > 1:
        return kinds
    named = {n for n in unknown if any(map(_names_post, (row[n] for row in below)))}
    return ["state" if n in told else kind or ("class" if n in named else "other") for n, kind in enumerate(kinds)]


def _names_post(cell: str) -> bool:
    return bool(words.TITLE.search(cell) or words.ORGANISATION.search(cell))


def _are_states(source: Source, cells: Sequence[str], head: str) -> bool:
    told = [cell for cell in cells if cell.strip(" -–")]
    return len(told) > 1 and 5 * sum(bool(_state(source, cell, head)) for cell in told) >= 4 * len(told)


def is_head(source: Source, block: Block) -> bool:
    """Whether a line names the columns of a list that tabs or wide gaps part: 'Members    Role'."""
    text = source.body[block.start : block.end]
    if block.cells or len(text) > 80 or "\n" in text or not GAP.search(text):
        return False
    kinds = [next((k for k, p in KINDS if p.fullmatch(t.strip(" *_:"))), "") for t in GAP.split(text)]
    return kinds[0] == "name" and all(kind in ("post", "body", "class", "other") for kind in kinds[1:])


def in_grid(source: Source, block: Block, under: Heading, table: Columns) -> Iterator[Entry]:
    """The entries of a row below a table's head."""
    half = len(table.kinds) // 2
    if half > 1 and table.kinds[0] == "name" and table.kinds == table.kinds[:half] * 2:  # 'Name | Role | Name | Role'
        for own in (block.cells[:half], block.cells[half:]):
            yield from in_grid(source, replace(block, cells=own), under, replace(table, kinds=table.kinds[:half]))
        return
    cells = [(a, b) for a, b in block.cells]
    for n in table.at("field"):
        cells[n] = _sender(source, cells[n])
    told = [n for n in table.at("post", "body", "class", "category", "field") if _tells(source, cells[n], table, n)]
    if not table.at("name"):  # 'Organisation | Present | Apologies': names in both
        for n in table.at(*NAMED):
            status = under.status if _headed_anew(table, n, under) else NAMED[table.kinds[n]]
            yield from _people(source, cells[n], replace(under, status=status, chair=False), [cells[t] for t in told])
        return
    limit = ""
    if table.at("state", *NAMED):
        said = _said(source, cells, table)
        yield from _deputies(source, cells, under, table, said)
        if not said and (under.end <= table.end or any(source.words(*cells[n]) for n in table.at("state", *NAMED))):
            return
        said = said or (under.status, "")  # by the heading inside the table that it stands below
        there = said[0] == "present" and under.status == "in_attendance"
        under, limit = under if there else replace(under, status=said[0]), said[1]
    titles, bodies = (tuple(cells[n] for n in told if table.kinds[n] == kind) for kind in ("post", "body"))
    for n in table.at("name"):
        for entry in _people(source, cells[n], under, [cells[t] for t in told]):
            yield replace(entry, limit=limit, titles=titles, bodies=bodies)


def _headed_anew(table: Columns, n: int, under: Heading) -> bool:
    """Whether a heading between the rows, 'In attendance', says more of those below it than their column's head."""
    return table.kinds[n] == "present" and table.end < under.end


def _sender(source: Source, cell: tuple[int, int]) -> tuple[int, int]:
    """The stretch of a cell that names a body, where others of its column hold what people care for."""
    inner = [m.span("inner") for m in BRACKET.finditer(source.body, *cell)]
    return next((place for place in (*inner, cell) if SENDER.search(source.body, *place)), (cell[1], cell[1]))


def _deputies(
    source: Source,
    cells: Sequence[tuple[int, int]],
    under: Heading,
    table: Columns,
    said: tuple[Status, str] | None,
) -> Iterator[Entry]:
    """Those who stood in for a row's person: named in a column of deputies, or in the cell that says 'Deputy: A B'."""
    member = next((name_bounds(source, *cells[n]) for n in table.at("name")), None)
    if not member or (said and said[0] == "present"):
        return
    there = replace(under, status="present", chair=False)
    for n in table.at("deputy", "state"):
        told = DEPUTY.fullmatch(source.body, *source.trimmed(*cells[n])) if table.kinds[n] == "state" else None
        place = told.span("by") if told else cells[n]
        if (told or table.kinds[n] == "deputy") and name_bounds(source, *place):
            yield Entry(*place, there, cells=(place,), in_row=True, stands_for=member)


def _tells(source: Source, cell: tuple[int, int], table: Columns, n: int) -> bool:
    """Whether a cell says what a person is: one of a column of classes does beside an organisation by a title alone."""
    if not source.body[slice(*cell)].strip(" *_-–\n"):
        return False
    if table.kinds[n] == "category":
        return bool(words.TITLE.search(source.body, *cell) or ELECTORATE.fullmatch(source.body, *source.trimmed(*cell)))
    return table.kinds[n] != "class" or not table.at("body") or bool(words.TITLE.search(source.body, *cell))


def _said(source: Source, cells: Sequence[tuple[int, int]], table: Columns) -> tuple[Status, str] | None:
    """What a row's marks say of whether its person was there."""
    for n in table.at("state", *NAMED):
        printed = source.words(*cells[n])
        said = _state(source, printed, table.head)
        if said and (table.kinds[n] == "state" or said[0] != "present"):
            return said
        if said or (printed.strip(" -–*_") and table.kinds[n] in ("apologies", "absent") and len(printed) < 4):
            return NAMED.get(table.kinds[n], "present"), said[1] if said else ""
    return None


def _state(source: Source, printed: str, head: str) -> tuple[Status, str] | None:
    """What a cell says of whether somebody was there, by its words, the head of its column or the text's key."""
    sign = printed.split("(", 1)[0].strip(" *_.")
    if sign == "A" and (either := EITHER.search(head)):
        return "absent" if either["away"].lower() == "absen" else "apologies", ""
    if head and SERVED.fullmatch(printed.strip(" *_.")):
        return "in_attendance", ""
    return (_by_key(source.body[:8000], sign) if 0 < len(sign) < 3 else None) or state(printed)


@lru_cache(256)
def _by_key(head: str, sign: str) -> tuple[Status, str] | None:
    """What a letter or a sign says by the key of the text's head, 'A = apologies'; beside ticks, a cross says no."""
    if TICKED.fullmatch(sign):
        return None
    keys = [m[0] for m in KEY.finditer(head, 0, 6000)]
    for status, what in KEYED:
        told = rf"(?<!\w){re.escape(sign)}\)?\s*[=–:-]\s*(?:{what})"
        beside = rf"(?<!\w){re.escape(sign)}\)?\s+(?i:{what})"
        if re.search(told, head[:6000], re.IGNORECASE) or any(re.search(beside, key) for key in keys):
            return status, ""
    return ("absent", "") if sign in "xX×" and TICKED.search(head) else None


def state(printed: str) -> tuple[Status, str] | None:
    """What a cell says of whether somebody was there, with what it limits that to."""
    bare = printed.strip(" *_.")
    if DEPUTY.fullmatch(bare):
        return "apologies", ""
    for status, pattern in STATES:
        if match := pattern.fullmatch(bare):
            told = match.groupdict()
            limit = told.get("limit") or told.get("letter") or told.get("moved") or ""
            return status, BARE_LIMIT.sub(r"\g<how> item \g<number>", limit)
    return ("present", bare) if is_limit(bare) else None


def _people(
    source: Source, cell: tuple[int, int], under: Heading, others: Sequence[tuple[int, int]]
) -> Iterator[Entry]:
    """The entries of a cell that names one person or several, with the cells that tell of all of them."""
    label = CLASS_AHEAD.match(source.body, *cell)
    if label and ";" not in source.body[slice(*cell)]:  # 'Staff: A B; Faculty: C D' is parted as it stands
        cell = (label.end(), cell[1])
    yield from (Entry(*place, under, cells=(place,), in_row=True, surname=True) for place in surnames(source, *cell))
    found = people(source, *cell)
    if not found and name_bounds(source, *cell):
        found = [(cell,)]
    if len(found) == 1:
        last = max((b for _, b in (cell, *others)), default=cell[1])
        yield Entry(found[0][0][0], last, under, cells=(*found[0], *others), in_row=True)
        return
    columns = [_beside(source, *other, len(found)) for other in others]
    for n, person in enumerate(found):
        cells = (*person, *(column[n] for column in columns if column))
        body = _whole(source, others, columns)
        yield Entry(person[0][0], person[-1][1], under, cells=cells, organisation=body, in_row=True)


def _whole(
    source: Source, others: Sequence[tuple[int, int]], columns: Sequence[list[tuple[int, int]]]
) -> tuple[int, int] | None:
    """The organisation in a cell that is not parted by person."""
    left = [o for o, column in zip(others, columns, strict=True) if not column]
    return source.trimmed(*left[0]) if left and not words.TITLE.search(source.body, *left[0]) else None


def _beside(source: Source, start: int, end: int, count: int) -> list[tuple[int, int]]:
    """The lines of a cell, where it has as many as the cell of names beside it; else none."""
    found = lines(source, start, end)
    return found if len(found) == count else []


MEMBERS_CELL = re.compile(r"(?:(?:County|Borough|District|Town|Parish)\s+)?(?:Councillors|Cllrs|Members)[\s:.]*")
INITIALLED = re.compile(rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+)?(?:[A-Z]\.\s?){{1,3}}{words.NAME_WORD}")


def paired_rows(source: Source, blocks: Sequence[Block]) -> frozenset[int]:
    """Where the rows begin of tables that hold two people a row and no more, three rows or longer."""
    found: list[int] = []
    run: list[int] = []
    for block in [*blocks, None]:
        two = block is not None and len(block.cells) == 2
        if block and two and all(source.words(*cell).isupper() for cell in block.cells):
            continue  # the wards that people sit for
        if block and two and all(_is_name(source.words(*cell)) for cell in block.cells):
            run.append(block.start)
            continue
        found += run if len(run) > 2 and not two and not _repeat(source, blocks, run) else []
        run = []
    return frozenset(found)


def _repeat(source: Source, blocks: Sequence[Block], run: list[int]) -> bool:
    """Whether a second cell comes twice in rows, as an organisation's name does and a person's does not."""
    second = [source.words(*b.cells[1]) for b in blocks if b.start in run and len(b.cells) == 2]
    return len(set(second)) < len(second)


def _is_name(cell: str) -> bool:
    printed = cell.lstrip("*# ")
    bodies = words.ORGANISATION.search(printed) or words.TITLE.search(printed) or re.search(r"\b[A-Z]{2,}\b", printed)
    return words.is_person(printed) and not bodies


def in_row(source: Source, block: Block, under: Heading, found: bool) -> Iterator[Entry]:
    """The entries of a row of a table without a head: its person with what follows, or what stands before names."""
    cells = _filled(source, block, under, found)
    if len(cells) == 4 and [_is_known(source, cell) for cell in cells] == [True, False] * 2:
        for half in (cells[:2], cells[2:]):  # 'A B | Lund Council | C D | Ashby Trust'
            yield from _people(source, half[0], under, half[1:])
    else:
        yield from _of_row(source, block, cells, under, found)


def _of_row(source: Source, block: Block, cells: list[tuple[int, int]], under: Heading, found: bool) -> Iterator[Entry]:
    """The entries of a row that tells of one person, of several in a cell, or of names side by side."""
    told = source.words(*cells[-1]) if len(cells) > 1 and not found and under.status != "absent" else ""
    if (said := state(told)) and not DEPUTY.fullmatch(told) and not is_limit(told):
        there = said[0] == "present" and under.status == "in_attendance"
        under = under if there else replace(under, status=said[0])
        entries = in_row(source, replace(block, cells=tuple(cells[:-1])), under, found)
        yield from (replace(entry, limit=entry.limit or said[1]) for entry in entries)
        return
    if not cells:
        return
    named = [name_bounds(source, *c) for c in cells]
    if len(cells) > 1 and named[1] and WARD.search(source.words(*cells[0])):
        named[0] = None
    if len(cells) > 1 and all(named) and (several := list(_side_by_side(source, cells, under))):
        yield from several
        return
    if named[0] or len(cells) == 1 or len(people(source, *cells[0])) > 1:
        yield from _people(source, cells[0], under, cells[1:])
        return
    ahead = source.words(*cells[0])
    if ITEMS.fullmatch(ahead) and named[1]:
        yield from (replace(e, limit=ahead) for e in _people(source, cells[1], under, cells[2:]))
        return
    titled = words.TITLE.search(ahead) and not BODY.fullmatch(ahead)
    if titled and named[1]:
        yield Entry(cells[1][0], cells[-1][1], under, cells=(cells[1], cells[0], *cells[2:]), in_row=True)
        return
    for entry in _people(source, cells[1], under, cells[2:]):
        yield entry if PLACE.search(ahead) else replace(entry, organisation=source.trimmed(*cells[0]))


def _is_known(source: Source, cell: tuple[int, int]) -> bool:
    """Whether a cell begins with a person's name: an honorific, a first name or the person's own initials tell."""
    bounds = name_bounds(source, *cell)
    if not bounds or words.ORGANISATION.search(source.body, *cell) or words.GROUP.search(source.body, *cell):
        return False
    name = source.words(*bounds)
    shorts = re.match(r"\s*\((?P<letters>[A-Z]{2,4})\)", source.body[bounds[1] : cell[1]])
    given = words.bare(name).partition(" ")[0]
    return bool(re.match(HONORIFIC, name) or is_given(given) or (shorts and shorts["letters"] == words.initials(name)))


def _filled(source: Source, block: Block, under: Heading, found: bool) -> list[tuple[int, int]]:
    """The cells of a row that hold something, without the heading, the 'Councillors' or the initials that begin it."""
    cells = [c for c in block.cells if source.body[c[0] : c[1]].strip(" *_-\n")]
    if found:
        cells = [(max(a, under.end), b) for a, b in cells if b > under.end]
        cells = [c for c in cells if source.body[c[0] : c[1]].strip(" *_-\n:")]
    ahead = source.words(*cells[0]) if len(cells) > 2 else ""
    return cells[1:] if MEMBERS_CELL.fullmatch(ahead) or _are_shorts(source, ahead, cells[1:2]) else cells


def _are_shorts(source: Source, ahead: str, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether a cell holds the initials of the person in the next: 'AG | Ann Garvie | Clerk'."""
    named = name_bounds(source, *cells[0]) if cells and SHORTS.fullmatch(ahead) else None
    return bool(named and words.initials(source.words(*named))[:1] == ahead[0])


def _side_by_side(source: Source, cells: Sequence[tuple[int, int]], under: Heading) -> Iterator[Entry]:
    """The entries of a row that holds names in two or three columns; none where its cells tell of one person."""
    if _told_apart(source, cells) or (len(cells) == 2 and _both_given(source, cells)):
        yield from (Entry(a, b, under, cells=((a, b),), in_row=True) for a, b in cells)
    elif len(cells) > 2 or _honoured(source, cells) or _are_lists(source, cells):
        for cell in cells:
            yield from _people(source, cell, under, [])


def _are_lists(source: Source, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether each cell lists people, a semicolon between them, or holds one: 'A B; C D | E F, T.D.; Senator G H'."""
    found = [people(source, *cell) for cell in cells]
    return (
        all(found)
        and sum(len(some) > 1 and ";" in source.body[a:b] for some, (a, b) in zip(found, cells, strict=True)) > 1
    )


def _both_given(source: Source, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether both cells hold a name and no more, and each begins with a first name or an initial."""
    printed = [source.words(*cell).strip(" *_") for cell in cells]
    return all(
        _is_name(name) and (INITIALLED.fullmatch(name) or is_given(words.bare(name).split()[0])) for name in printed
    )


def _told_apart(source: Source, cells: Sequence[tuple[int, int]]) -> bool:
    """Whether each cell holds a person and, behind a comma or in a bracket, who sent them: 'A B, Lund Council'."""
    apart = [re.split(r",\s|\s\(|\s[–—-]\s", source.body[a:b].strip(" *_"), maxsplit=1) for a, b in cells]
    return all(len(told) == 2 and _is_name(told[0]) and not re.search(r"[,;]|\band\b", told[1]) for told in apart)


def _honoured(source: Source, cells: Sequence[tuple[int, int]]) -> bool:
    return all(re.match(HONORIFIC, source.body[a:b].strip(" *#\n")) for a, b in cells)
