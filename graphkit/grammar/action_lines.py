"""Lines that state an action by themselves: 'Action: Ann Garvie, by 22 March', initials at the edge of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit import dates
from graphkit.grammar import owners as who
from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.deadlines import Day, due, due_later
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.setting import Setting
from graphkit.record import Action

Bounds = tuple[int, int]

ACTION_LINE = re.compile(
    r"(?:^|(?<=[.;:)]\s)|(?<=[(\[])|(?<=\s)(?=(?-i:Action|ACTION)(?:\s(?-i:by|BY))?:))[^\w\n(]*\(?(?:actions?(?:\s+(?:points?|items?|required|agreed))?(?:\s+(?:by|for))?|owner|AP|AI|to-?do|by\s+whom)"
    r"\s*(?:[A-Z]{0,3}\d+(?:[./-]\d+)*\s*)?(?:[:–-]|(?-i:(?<=ACTION)|(?<=Action)|(?<=AI)|(?<=TODO)|(?<=AP))\s?(?=[(\[][^()\[\]\n]{2,60}[)\]])|(?-i:(?<=ACTION)|(?<=ACTION\sBY)|(?<=Action\sby))\s(?=[A-Z]{2,3}\b))\s*"
    r"(?P<rest>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
LABELS = ("ction", "CTION", "wner", "WNER", "AP", "AI", "odo", "TODO", "whom", "WHOM")
EDGE = re.compile(
    r"(?:(?<=[.;:?!)])\s+(?:\((?:[A-Z]{1,3}/?)?\d+(?:/\d+)?\s*[–-]\s*)?|(?<=\S)[^\S\n]{3,})(?P<rest>[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})[\s|.)]*$"
)
ALONE = re.compile(
    r"(?P<label>(?:Action|ACTION)s?\s+)?(?P<rest>(?:All|ALL|[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})"
    r"(?:[\s,;:–-]{1,4}(?:(?:by|due|end|of|the)\s+){0,3}(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+(?:\s+\d{4})?"
    rf"|{MONTH}(?:\s+\d{{4}})?))?)[\s.]*"
)
COLUMN = re.compile(
    r"(?:lead(?:\s+officers?)?|(?:by\s+)?whom?|responsib(?:le|ility)|person\s+responsible|(?:assigned|allocated)\s+to|actioned\s+by|for\s+action(?:\s+by)?)\s*:\s*(?P<rest>[^\n]{2,60})$",
    re.IGNORECASE,
)
FOR_MEETING = re.compile(
    r"\W*(?:before|for|by|at|to|in\s+time\s+for|prior\s+to)\s+(?:the\s+|our\s+)?(?:next|[A-Z]\w+)\s+(?:\w+\s+){0,2}meeting\W*"
)
BY_WHEN = re.compile(r"[\s.;,]{1,4}(?:By\s+[Ww]hen|Due(?:\s[Dd]ate)?|Deadline|When|Time-?scale|Target(?:\s[Dd]ate)?):")
DEADLINE = re.compile(
    r"\W{0,4}(?:by\s+when|due(?:\s+(?:date|by))?|deadline|time-?scale|target(?:\s+date)?|completion\s+date)\W{1,3}(?P<day>[^\n]{3,40})",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"[(\[](?P<owners>[^()\[\]\n]{2,60})[)\]]\s*[:–-]?\s*")
SHORTS = re.compile(r"[A-Z]{2,4}[a-z]?")
LEAD = re.compile(
    r"\s*(?:(?:yet\s+|still\s+)?to\s|(?:before|within|no\s+later|in\s+time|for\s+(?:the\s+)?next|at\s+(?:the\s+)?next)\b|[;:–—(\])|]|\s-\s|,?\s*by\s|due\b|\.?\s*$)|[,\s-]*(?=\d)|\s*[-–]\s"
)
BEHIND = re.compile(r"(?:[(\[]\s*|\s[–-]\s*|:\s*)(?P<owners>[^()\[\]–:]{2,60}?)(?:,?\s+by\s[^()\[\]]{3,30})?[)\].\s]*$")
NAMES = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]*){0,2}(?:\s*(?:/|&|,|\band\b)\s*[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]*){0,2}){0,5}"
)
APART = re.compile(r"\s*(?:/|&|,|\band\b)\s*")
BEFORE_DAY = re.compile(r"[\s;,:–—(-]*(?:(?:by|due|before)\s+)?(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
TO_DO = re.compile(r"[\s;,:–—-]{0,12}(?:(?:yet\s+|still\s+)?to\s+|will\s+)?")
TASK_LEAD = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+)?(?:It\s+was\s+(?:(?:also|further|then|therefore|\w+ly)\s+)?agreed\s+(?:that|to)\s+)?"
)
OWNER_IN = re.compile(r"[\s.;,]{1,4}(?:Owner|Lead|By\s+[Ww]hom|Responsible|Responsibility)\s?:\s*")
BRACKET_EDGE = re.compile(r"(?<=[a-z.?!])\s+\((?P<rest>[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})\)[.\s]*$")
PASSIVE = re.compile(r"\s+to\s+be\s+\w+(?:ed|en|t)\b")
NONE = re.compile(
    r"(?:none|n/?a|nil|no\s+action|noted|all\s+noted|for\s+noting|complete[d]?|closed|done)\b", re.IGNORECASE
)
NOTED = re.compile(
    r"\b(?:(?:was|were|be|is)\s+(?:duly\s+)?(?:noted|received)|noted\s+the|received\s+the|have\s+already|has\s+already|noted\.?$|presented\s+(?:the|an?|his|her|their)\s[^,;]*$)"
)
AHEAD = re.compile(r"\b(?:will|would|should|to|agreed|asked|needs?|must|could|requested|suggested)\b")
MEANT = re.compile(r"(?:This|It|These|They|He|She|Both)\b")
FEW = 70  # characters of a line that has a date alone
FAR = 3000  # characters above a line in which its task may stand


def keyed(setting: Setting, short: str) -> bool:
    """Whether initials are those of somebody on the attendance list."""
    return who.keyed(setting, short)


def with_lines(setting: Setting, section: Section, rows: list[Action], tabled: set[int]) -> list[Action]:
    """The rows with what action lines add: the date of an action told above, or an action of their own.

    ``tabled`` is where the owners of tables of actions begin, which are read as such.
    """
    for cell, column in _columns(setting, section):
        if column[0] not in tabled:
            _beside(setting, rows, cell, column)
    for start, rest, edge in _lines(setting, section):
        within = setting.source.span(*rest)
        inside = [row for row in rows if within.start <= row.span.start and row.span.end <= within.end]
        if not inside and not NONE.match(setting.source.body, *rest):
            _add(setting, rows, _above(setting, section, start, edge), start, rest)
    _deadlines(setting, section, rows)
    return rows


def _deadlines(setting: Setting, section: Section, rows: list[Action]) -> None:
    """Lines 'Deadline: 5 May' below an action that has no date give it to that one."""
    for block in section.blocks if rows else ():
        line = DEADLINE.fullmatch(setting.source.body, block.left, block.end) if block.end - block.left < FEW else None
        at = setting.source.span(block.left, block.end).start
        above = [n for n, row in enumerate(rows) if row.span.start < at] if line else []
        last = max(above, key=lambda n: rows[n].span.start, default=None)
        if line and last is not None:
            rows[last] = dated(setting, rows[last], _day(setting, *line.span("day")))


def _beside(setting: Setting, rows: list[Action], cell: Bounds, column: Bounds) -> None:
    """What the owners beside a cell of minutes add to the rows: to the one that the cell tells, or one of their own."""
    within = setting.source.span(*cell)
    told = [n for n, row in enumerate(rows) if within.start <= row.span.start and row.span.end <= within.end]
    owners, _ = who.owners(setting, *column)
    alone = None if told else _last_told(setting, *cell)
    if len(told) == 1:
        rows[told[0]] = _joint(setting, rows[told[0]], owners)
    elif alone:
        rows.append(_own(setting, alone, owners, None))


def _columns(setting: Setting, section: Section) -> Iterator[tuple[Bounds, Bounds]]:
    """The cells of minutes beside which a last cell holds nothing but owners, with that cell."""
    for block in section.blocks:
        if len(block.cells) < 2:
            continue
        cells = [setting.source.trimmed(*cell) for cell in block.cells]
        edge = cells[-1]
        found, sure = who.owners(setting, *edge) if 0 < edge[1] - edge[0] < 60 else ([], 0)
        if sure == who.SURE and not setting.source.body[found[-1][1] : edge[1]].strip(" .\n"):
            yield max(cells[:-1], key=lambda cell: cell[1] - cell[0]), edge


def _last_told(setting: Setting, start: int, end: int) -> Bounds | None:
    """The last sentence of a cell that says what is to be done."""
    for first, last in reversed(list(setting.source.sentences(start, end))):
        said = setting.source.words(first, last)
        if len(said.split()) > 4 and AHEAD.search(said) and not NOTED.search(said):
            return setting.source.trimmed(first, last)
    return None


def _lines(setting: Setting, section: Section) -> Iterator[tuple[int, Bounds, bool]]:
    """Where the lines of a section begin, and what stands behind their label: 'Action:', or the edge of a paragraph."""
    text = setting.source.body
    for block in section.blocks:
        told = False
        labelled = any(text.find(word, block.left, block.end) >= 0 for word in LABELS)
        for line in ACTION_LINE.finditer(text, block.left, block.end) if labelled else ():
            told = True
            bracketed = text[max(0, line.start() - 1) : line.start("rest")].strip().startswith(("(", "["))
            closed = text.find(")", *line.span("rest"))
            yield line.start(), (line.start("rest"), closed if bracketed and closed > 0 else line.end("rest")), False
        edge = None if told or block.cells else _edge(setting, block)
        if edge:
            yield edge


def _edge(setting: Setting, block: Block) -> tuple[int, Bounds, bool] | None:
    """Who ends a paragraph or is alone in one, as an action column leaves them: where, the bounds, if unlabelled."""
    first = max(block.start, block.end - 40)
    column = COLUMN.fullmatch(setting.source.body, block.left, block.end)
    if column:
        return block.left, column.span("rest"), False
    edge = ALONE.fullmatch(setting.source.body, block.start, block.end)
    edge = edge or EDGE.search(setting.source.body, first, block.end)
    edge = edge or BRACKET_EDGE.search(setting.source.body, first, block.end)
    if not edge:
        return None
    labelled = "label" in edge.re.groupindex and edge["label"]
    alone = labelled or all(keyed(setting, short) for short in SHORTS.findall(edge["rest"]) if short != "ALL")
    return (edge.start("rest"), edge.span("rest"), not labelled) if alone else None


def _add(setting: Setting, rows: list[Action], above: Bounds | None, start: int, rest: Bounds) -> None:
    """What one line adds to the rows."""
    owners, past = _owners(setting, *rest)
    by = next(due(setting, *rest), None) or _day(setting, past, rest[1]) or due_later(setting, *rest)
    task = _task(setting, rest, owners, past, by)
    names = tuple(setting.source.words(*o) for o in owners)
    told = None if task else _told(setting, rows, names, setting.source.span(start, rest[1]).start)
    if told is not None:
        rows[told] = _named(setting, dated(setting, rows[told], by), owners)
    elif owners and not task:
        here = [n for n, row in enumerate(rows) if above and _stands_in(setting, row, above)]
        if len(here) == 1:
            rows[here[0]] = _joint(setting, dated(setting, rows[here[0]], by), owners)
        elif above:
            rows.append(_own(setting, above, owners, by))
    elif owners and task:
        rows.append(_own(setting, task, owners, by))


def _above(setting: Setting, section: Section, start: int, edge: bool) -> Bounds | None:
    """The sentence before a line that says what is to be done: the last one that does more than note."""
    found = list(setting.source.sentences(max(section.title[1], start - FAR), start))
    for n, (first, last) in enumerate(reversed(found[-2:])):
        said = setting.source.words(first, last).strip(" ([*")
        if len(said.split()) > 1 and not NOTED.search(said) and ((n == 0 and not edge) or AHEAD.search(said)):
            brief = MEANT.match(said) and len(said.split()) < 10 and len(found) > n + 1
            past = first + len(setting.source.body[first:last].rstrip(" ([*\n"))
            return found[-n - 2][0] if brief else first, past
    return None


def _stands_in(setting: Setting, row: Action, stretch: Bounds) -> bool:
    span = setting.source.span(*stretch)
    return span.start <= row.span.start < span.end


def _joint(setting: Setting, row: Action, owners: list[Bounds]) -> Action:
    """A row with the owners of its line beside those of its sentence ('the Director' in the text, a name behind it)."""
    names = tuple(setting.source.words(*o) for o in owners)
    new = tuple(name for name in names if name not in row.owners)
    places = (setting.source.also(*o, "owner") for o in owners)
    return msgspec.structs.replace(row, owners=(*row.owners, *new), also=(*row.also, *places))


def _day(setting: Setting, past: int, end: int) -> Day | None:
    """The date that stands straight behind the owners, with no word for 'due' ('Action: HM; 8 August')."""
    for found in dates.dates(setting.source.body[past:end], setting.date):
        if BEFORE_DAY.fullmatch(setting.source.body[past : past + found.start]):
            return found.edtf, past + found.start, past + found.end
        break
    return None


def _told(setting: Setting, rows: list[Action], names: tuple[str, ...], before: int) -> int | None:
    """The index of the last action told before a line by one of its owners."""
    for n in range(len(rows) - 1, -1, -1):
        if rows[n].span.start < before and any(
            same_owner(setting, a, b) or same_owner(setting, b, a) for a in rows[n].owners for b in names
        ):
            return n
    return None


def same_owner(setting: Setting, one: str, two: str) -> bool:
    """Whether two printed owners can be one: by surname, initials or first name, by post, or by a group's noun."""
    if words.surname(one) == words.surname(two) or words.initials(one) == two or words.initials(two) == one:
        return True
    rows = [r for r in setting.people if words.initials(r.name) == two or words.same_person(r.name, two)]
    first, post = setting.by_first_name(one), re.sub(r"^(?:the|our)\s+", "", one, flags=re.IGNORECASE).casefold()
    return any(
        (r.chair and re.fullmatch(r"chair\w*", post))
        or r is first
        or any(p.title and p.title.casefold() == post for p in r.posts)
        for r in rows
    )


def _named(setting: Setting, row: Action, owners: list[Bounds]) -> Action:
    """A row with the owner of its line, where the sentence calls the same person by the first name alone."""
    if len(row.owners) > 1 or len(owners) > 1 or not setting.by_first_name(row.owners[0]):
        return row
    place = setting.source.also(*owners[0], "owner")
    return msgspec.structs.replace(row, owners=(setting.source.words(*owners[0]),), also=(*row.also, place))


def _owners(setting: Setting, start: int, end: int) -> tuple[list[Bounds], int]:
    """The owners that a line names, first or behind what is to be done, and where what follows them begins."""
    text = setting.source.body
    labelled = BY_WHEN.search(text, start, end)
    end = labelled.start() if labelled else end
    apart = OWNER_IN.search(text, start, end)
    return (who.owners(setting, apart.end(), end)[0], start) if apart else _named_owners(setting, start, end)


def _named_owners(setting: Setting, start: int, end: int) -> tuple[list[Bounds], int]:
    """The owners of a line that has no label for them."""
    text = setting.source.body
    bracket = BRACKETED.match(text, start, end)
    if bracket:
        found, _ = who.owners(setting, *bracket.span("owners"))
        return found, bracket.end() if found else start
    found, _ = who.owners(setting, start, end)
    if found and LEAD.match(text, found[-1][1], end):
        return found, found[-1][1]
    shorts = re.compile(r"[A-Z]{2,4}[a-z]?(?:[\s/&,]+[A-Z]{2,4}[a-z]?){0,5}(?=\s*(?:$|[;:,.–—(\d-]|to\s|by\s))").match(
        text, start, end
    )
    if shorts:
        return [m.span() for m in SHORTS.finditer(text, *shorts.span())], shorts.end()
    named = NAMES.match(text, start, end)
    led = named and LEAD.match(text, named.end(), end) and not PASSIVE.match(text, named.end(), end)
    if named and led and not re.search(r"[a-z]{3,}\s[a-z]", named[0]):
        return _parts(setting, *named.span()), named.end()
    behind = BEHIND.search(text, start, end)
    if behind:
        found, _ = who.owners(setting, *behind.span("owners"))
        if found and not text[found[-1][1] : behind.end("owners")].strip():
            return found, start
    return [], start


def _parts(setting: Setting, start: int, end: int) -> list[Bounds]:
    parts, at = [], start
    for apart in APART.finditer(setting.source.body, start, end):
        parts.append((at, apart.start()))
        at = apart.end()
    return [*parts, (at, end)]


def dated(setting: Setting, row: Action, by: Day | None) -> Action:
    """A row with the date that its line adds."""
    if row.due or not by:
        return row
    first, last = dates.bounds(by[0])
    place = setting.source.also(by[1], by[2], "due")
    return msgspec.structs.replace(row, due=by[0], due_from=first, due_until=last, also=(*row.also, place))


def _task(setting: Setting, rest: Bounds, owners: list[Bounds], past: int, by: Day | None) -> Bounds | None:
    """What a line itself says is to be done: behind its owners, or before them."""
    text = setting.source.body
    if owners and past == rest[0]:
        behind = OWNER_IN.search(text, *rest) or BEHIND.search(text, *rest)
        return (rest[0], behind.start() if behind else owners[0][0])
    lead = TO_DO.match(text, past, rest[1])
    task = (lead.end() if lead else past, rest[1])
    dateless = by and (by[1] <= task[0] + 12 or FOR_MEETING.fullmatch(text, *task))
    asked = lead and lead[0].rstrip().endswith(("to", "will"))
    return None if dateless or len(setting.source.words(*task).split()) < (1 if asked else 3) else task


def _own(setting: Setting, task: Bounds, owners: list[Bounds], by: Day | None) -> Action:
    """An action that only its line states: what it says after the owner, else the sentence before it."""
    source = setting.source
    lead = TASK_LEAD.match(source.body, *task)
    task = (lead.end(), task[1]) if lead else task
    bounds = dates.bounds(by[0]) if by else (None, None)
    also = [source.also(*o, "owner") for o in owners] + ([source.also(by[1], by[2], "due")] if by else [])
    return Action(
        owners=tuple(source.words(*o) for o in owners),
        task=source.words(*task),
        due=by[0] if by else None,
        due_from=bounds[0],
        due_until=bounds[1],
        **source.cite(*task, "action-line", *also),
    )
