"""Lines that state an action by themselves ('Action: Ann Garvie, by 22 March'), and the dates that are due."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.acts import POST_HEAD
from graphkit.grammar.agenda import Section
from graphkit.grammar.setting import Setting
from graphkit.record import Action

ACTION_LINE = re.compile(
    r"(?:^|(?<=[.;:]\s))[^\w\n]*(?:action(?:\s+point)?s?|owner)\s*(?:\d+\s*)?[:–-]\s*(?P<rest>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
DUE = re.compile(
    r"\b(?:by|before|prior\s+to|no\s+later\s+than|until|not\s+later\s+than|due|for|deadline|at\s+(?:its"
    r"|the)\s+(?:next\s+)?meeting|to\s+the\s+meeting)\b",
    re.IGNORECASE,
)
SHORT = re.compile(r"[A-Z]{2,4}(?:\s*[/&,]\s*[A-Z]{2,4}){0,5}(?=\s|$|[.,;:])")
POST = re.compile(rf"(?:the\s+)?(?:{POST_HEAD}|Clerk)")
FAR = 3000  # characters above a line in which its task may stand

Day = tuple[str, int, int]  # an EDTF date with the bounds that it is printed at


def due(setting: Setting, start: int, end: int) -> Iterator[Day]:
    """The dates that a stretch gives as due: after 'by', 'before', 'prior to' and the like."""
    text = setting.source.body[start:end]
    for found in dates.dates(text, setting.date):
        ahead = text[max(0, found.start - 60) : found.start]
        word = DUE.search(ahead)
        if word and "." not in ahead[word.end() :]:
            yield found.edtf, start + found.start, start + found.end


def with_lines(setting: Setting, section: Section, rows: list[Action]) -> list[Action]:
    """The rows with what action lines add: the date of an action told above, or an action of their own."""
    source = setting.source
    for block in section.blocks:
        for line in ACTION_LINE.finditer(source.body, block.left, block.end):
            owners = _owners(source.body, *line.span("rest"))
            by = next(due(setting, *line.span("rest")), None)
            told = _told(rows, tuple(source.words(*o) for o in owners), source.span(*line.span()).start)
            if told is not None:
                rows[told] = _dated(setting, rows[told], by)
            elif owners:
                rows.append(_own(setting, section, line, owners, by))
    return rows


def _told(rows: list[Action], names: tuple[str, ...], before: int) -> int | None:
    """The index of the last action told before a line by one of its owners."""
    for n in range(len(rows) - 1, -1, -1):
        if rows[n].span.start < before and any(_same(a, b) for a in rows[n].owners for b in names):
            return n
    return None


def _same(one: str, two: str) -> bool:
    return words.surname(one) == words.surname(two) or words.initials(one) == two


def _owners(text: str, start: int, end: int) -> list[tuple[int, int]]:
    people = [m.span() for m in words.PERSON.finditer(text, start, end) if words.is_person(m[0])]
    short = SHORT.match(text, start, end)
    if short and not people:
        return [m.span() for m in re.compile(r"[A-Z]{2,4}").finditer(text, *short.span())]
    post = POST.match(text, start, end)
    return people or ([post.span()] if post else [])


def _dated(setting: Setting, row: Action, by: Day | None) -> Action:
    """A row with the date that its line adds."""
    if row.due or not by:
        return row
    first, last = dates.bounds(by[0])
    place = setting.source.also(by[1], by[2], "due")
    return msgspec.structs.replace(row, due=by[0], due_from=first, due_until=last, also=(*row.also, place))


def _own(
    setting: Setting, section: Section, line: re.Match[str], owners: list[tuple[int, int]], by: Day | None
) -> Action:
    """An action that only its line states: what it says after the owner, else the sentence before it."""
    source = setting.source
    lead = re.compile(r"[\s,:–-]{0,12}(?:to\s+)?").match(source.body, owners[-1][1], line.end("rest"))
    task = (lead.end() if lead else owners[-1][1], line.end("rest"))
    if len(source.words(*task).split()) < 3 or (by and by[1] <= task[0] + 4):
        above = list(source.sentences(max(section.title[1], line.start() - FAR), line.start()))
        task = above[-1] if above else task
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
