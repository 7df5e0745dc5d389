"""Tables of actions (what, who, by when): the date that a row adds to an action, and the actions told there alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from graphkit import dates
from graphkit.grammar import owners as who
from graphkit.grammar.action_lines import AHEAD, dated, same_owner
from graphkit.grammar.agenda import Section
from graphkit.grammar.deadlines import Day, due, due_later
from graphkit.grammar.layout import Block
from graphkit.grammar.places import Row
from graphkit.grammar.setting import Setting
from graphkit.record import Action

Bounds = tuple[int, int]

HEADS = {
    "task": re.compile(
        r"(?:agreed\s+)?(?:actions?|tasks?|what)(?:\s+(?:points?|items?|required|agreed|needed|to\s+be\s+taken|arising|details?|description))?"
        r"|(?:action|task)\s*/\s*\w+|(?:description|details?|summary)(?:\s+of\s+actions?)?",
        re.IGNORECASE,
    ),
    "owner": re.compile(
        r"(?:action\s+)?(?:owners?|who|by\s+whom|leads?|lead\s+officers?|responsible(?:\s+(?:officer|person|lead))?|officers?"
        r"|responsibility|action(?:ed)?\s+by|person(?:\s+responsible)?|assigned\s+to|allocated\s+to|assignee|initials|resp\.?"
        r"|named?(?:\s+lead)?|accountable)(?:\(s\))?",
        re.IGNORECASE,
    ),
    "due": re.compile(
        r"(?:by\s+when|when|due(?:\s+(?:date|by))?|deadline|time-?\s?(?:scale|line|frame)s?|target(?:\s+date)?"
        r"|by|(?:completion|review|end)\s+date|date\s+(?:due|for\s+completion|to\s+be\s+completed)|to\s+be\s+completed\s+by|by\s+date)",
        re.IGNORECASE,
    ),
    "date": re.compile(r"date", re.IGNORECASE),
    "kind": re.compile(r"(?:type|kind|category)", re.IGNORECASE),
    "number": re.compile(r"(?:item|minute|min|agenda)\.?(?:\s+(?:item|no|ref|number))?\.?", re.IGNORECASE),
    "ref": re.compile(r"(?:no|ref|reference)\.?(?:\s+(?:no|ref|number))?\.?", re.IGNORECASE),
    "status": re.compile(
        r"(?:current\s+)?(?:status|progress|update|outcome|position|comments?|rag(?:\s+\w+)?)", re.IGNORECASE
    ),
}
LABELLED = re.compile(
    r"\**Actions?(?:\s+points?)?(?:\s+\d{1,2})?\s*:?\**", re.IGNORECASE
)  # the first cell of a row alone
OVER = re.compile(
    r"(?<!not\s)(?<!not\syet\s)(?<!to\sbe\s)(?<!be\s)(?<!until\s)\b(?:completed?|closed|done|discharged|not\s+pursued|actioned|superseded"
    r"|resolved)\b",
    re.IGNORECASE,
)
DUE = re.compile(r"\b(?:due|by)\b")
NEXT = re.compile(r"\bnext\s+(?:\w+\s+)?meeting\b|^\s*next\s+mtg\b", re.IGNORECASE)
WORD = re.compile(r"[a-z]{3,}")
SMALL = {"the", "and", "for", "with", "that", "from", "into", "this"}


def table_rows(setting: Setting) -> tuple[Row, ...]:
    """The rows of the text's tables of actions."""
    if setting.tables is None:
        setting.tables = tuple(_rows(setting))
    return setting.tables


def _rows(setting: Setting) -> Iterator[Row]:
    heads: dict[int, str] = {}
    begins = past = 0
    for block in setting.source.blocks:
        if not block.cells:
            continue
        if setting.source.body[past : block.left].strip(" |\n-:"):
            heads = {}
        past = block.end
        named = _heads(setting, block)
        if named:
            heads, begins = named, block.left
        elif not heads and len(block.cells) in (3, 4) and LABELLED.fullmatch(setting.source.words(*block.cells[0])):
            labelled = dict(zip(("task", "owner", "due"), block.cells[1:], strict=False))
            cells = {what: setting.source.trimmed(*cell) for what, cell in labelled.items()}
            row = Row({what: cell for what, cell in cells.items() if cell[0] < cell[1]}, block.left)
            if {"task", "owner"} <= row.cells.keys():
                yield row
        elif heads:
            cells = {heads[n]: setting.source.trimmed(*cell) for n, cell in enumerate(block.cells) if n in heads}
            row = Row({what: cell for what, cell in cells.items() if cell[0] < cell[1]}, begins)
            kind = _words(setting, row, "kind").casefold()
            if {"task", "owner"} <= row.cells.keys() and (not kind or "action" in kind or "task" in kind):
                yield replace(row, over=bool(OVER.search(_words(setting, row, "status"))))


def _heads(setting: Setting, block: Block) -> dict[int, str]:
    found = {
        n: what
        for n, cell in enumerate(block.cells)
        for what, head in HEADS.items()
        if head.fullmatch(setting.source.words(*cell).strip("* "))
    }
    told = set(found.values())
    if "due" not in told:
        found = {n: "due" if what == "date" else what for n, what in found.items()}
    return found if {"task", "owner"} <= told else {}


def with_tables(setting: Setting, section: Section, told: list[Action], table: Sequence[Row]) -> list[Action]:
    """The actions with the dates that their rows add, and those of the rows below this item that no item tells."""
    for row in (row for row in table if not row.over):
        number = _words(setting, row, "number" if "number" in row.cells else "ref").strip(".:()")
        number = "" if "number" not in row.cells and number.isdigit() else number  # its place in the list
        number = number if number in setting.listed else number.rpartition(".")[0] or number  # of a paragraph: '5.2'
        here = section.start <= row.cells["task"][0] < section.end
        listed = number in setting.listed
        if listed and number == (section.number or "").strip(".:()"):
            told = _dated(setting, section, row, told)
        elif here and not (listed and _told(setting, row) and row in setting.taken) and not _again(setting, row, told):
            told = [*told, _action(setting, row)]
    return told


def _dated(setting: Setting, section: Section, row: Row, told: list[Action]) -> list[Action]:
    """The actions of an item, the one that a row repeats with its date; where none is its owner's, what it tells."""
    owners = [setting.source.words(*o) for o in _owners(setting, row)]
    task = content(_words(setting, row, "task"))
    same = [n for n, a in enumerate(told) if any(same_owner(setting, x, y) for x in a.owners for y in owners)]
    best = max(same, key=lambda n: len(task & content(told[n].task)), default=None)
    if best is None:
        said = _said(setting, section, task, told)
        known = said or any(2 * len(task & content(a.task)) >= len(task) for a in told)
        setting.taken += [row] if known else []
        return [*told, _action(setting, row, said)] if said else told
    setting.taken.append(row)
    if len(same) > 1 and not task & content(told[best].task):
        return told
    return [dated(setting, a, _day(setting, row)) if n == best else a for n, a in enumerate(told)]


def _said(setting: Setting, section: Section, task: frozenset[str], told: list[Action]) -> Bounds | None:
    """The sentence of an item that tells a row's task, in more than half of its words, and no action that is read."""
    text = setting.source.body
    best, most = None, len(task) / 2
    for block in section.blocks if len(task) > 1 else ():
        for sentence in () if block.cells else setting.source.sentences(block.start, block.end):
            shared = len(task & content(text[slice(*sentence)]))
            if shared > most and AHEAD.search(text, *sentence):
                best, most = setting.source.trimmed(*sentence), shared
    at = setting.source.span(*best) if best else None
    apart = at and not any(a.span.start < at.end and at.start < a.span.end for a in told)
    return best if apart else None


def _again(setting: Setting, row: Row, told: list[Action]) -> bool:
    task, owners = content(_words(setting, row, "task")), [setting.source.words(*o) for o in _owners(setting, row)]
    shared = [(len(task & content(a.task)), a) for a in told]
    return any(
        (n * 2 >= len(task) and any(same_owner(setting, x, y) for x in a.owners for y in owners)) or n == len(task) > 0
        for n, a in shared
    )


def _told(setting: Setting, row: Row) -> bool:
    """Whether a paragraph above the table has half of the words of a row's task."""
    task = content(_words(setting, row, "task"))
    above = (b for b in setting.source.blocks if b.end <= row.begins)
    return any(len(task & content(setting.source.body[b.start : b.end])) * 2 >= len(task) for b in above)


@lru_cache(4096)  # each row of a list is held against each action
def content(text: str) -> frozenset[str]:
    """The words of a text that say something, in lower case."""
    return frozenset(WORD.findall(text.lower())) - SMALL


def _words(setting: Setting, row: Row, what: str) -> str:
    return setting.source.words(*row.cells[what]) if what in row.cells else ""


def _owners(setting: Setting, row: Row) -> list[Bounds]:
    first, last = row.cells["owner"]
    found, _ = who.owners(setting, first, last)
    if found and not setting.source.body[found[-1][1] : last].strip():
        return found
    parts = re.finditer(r"[^,/&;\s](?:(?!\s+and\s)[^,/&;])*", setting.source.body[first:last])
    return [setting.source.trimmed(first + m.start(), first + m.end()) for m in parts]


def _day(setting: Setting, row: Row) -> Day | None:
    """The date of a row: in the cell for it, else behind 'due' in its status."""
    for what in ("due", "status"):
        first, last = row.cells.get(what, (0, 0))
        ahead = DUE.search(setting.source.body, first, last) if what == "status" else None
        if what == "status" and not ahead:
            break
        first = ahead.end() if ahead else first
        for found in dates.dates(setting.source.body[first:last], setting.date):
            return found.edtf, first + found.start, first + found.end
        following = NEXT.search(setting.source.body, first, last) if setting.next_date else None
        if following and setting.next_date:
            return setting.next_date.value, setting.next_date.start, setting.next_date.end
    task = row.cells["task"]
    return next(due(setting, *task), None) or due_later(setting, *task)


def _action(setting: Setting, row: Row, said: Bounds | None = None) -> Action:
    """The action of a row, in its own words or in those that an item has for it."""
    source, owners = setting.source, _owners(setting, row)
    task = said or row.cells["task"]
    action = Action(
        owners=tuple(source.words(*o) for o in owners),
        task=source.words(*task),
        due=None,
        due_from=None,
        due_until=None,
        **source.cite(*task, "action-row", *(source.also(*o, "owner") for o in owners)),
    )
    return dated(setting, action, _day(setting, row))
