"""Lines that state an action by themselves ('Action: Ann Garvie, by 22 March'), and the dates that are due."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.acts import POST_HEAD, SUBGROUP
from graphkit.grammar.agenda import Section
from graphkit.grammar.setting import Setting
from graphkit.record import Action

ACTION_LINE = re.compile(
    r"(?:^|(?<=[.;:]\s))[^\w\n]*(?:action(?:\s+point)?s?(?:\s+by)?|owner)\s*(?:\d+\s*)?[:–-]\s*(?P<rest>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
DUE = re.compile(
    r"\b(?:by|before|prior\s+to|no\s+later\s+than|until|not\s+later\s+than|due|for|deadline|at\s+(?:its"
    r"|the)\s+(?:next\s+)?meeting|to\s+the\s+meeting)\b",
    re.IGNORECASE,
)
NEXT = re.compile(
    r"\b(?:to|at|for)\s+(?:the|its|our)\s+(?:next\s+(?P<body>(?-i:[A-Z][\w'’-]*\s+){1,4})?|(?P<month>[A-Z][a-z]+)\s+)"
    r"meeting\b(?:\s+of\s+(?:the\s+)?(?P<of>[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,5}))?"
)
RETURNS = re.compile(r"\b(?:report|submit|present|bring|return|make)\b[^.;]*?\bto\s[^.;]*?\b(?:in|on)\s+$")
LEAD = re.compile(r"\s+to\s|[;:–—(]|\s-\s|,?\s+by\s")
BEFORE_DAY = re.compile(r"[\s;,:–—(-]*(?:(?:by|due|before)\s+)?(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE)
GROUP = re.compile(
    rf"(?:the\s+)?(?:[A-Z][\w'’-]*\s+(?:and\s+)?){{0,5}}(?i:{SUBGROUP})(?=\s*(?:$|[;:,.–—(-]|to\s))|All\b|ALL\b"
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


def due_later(setting: Setting, start: int, end: int) -> Day | None:
    """The date of a meeting that a task is for: 'report to X on D', 'to the next meeting', 'for the March meeting'."""
    text = setting.source.body
    for found in dates.dates(text[start:end], setting.date):
        if RETURNS.search(text, start, start + found.start) and found.edtf > (setting.date or ""):
            return found.edtf, start + found.start, start + found.end
    after = setting.next_date
    for match in NEXT.finditer(text, start, end) if after else ():
        names = [name.strip() for name in (match["body"], match["of"]) if name]
        month = dates.bounds(after.value)[0][5:7] if after else ""
        told = next((f.edtf[5:7] for f in dates.dates(f"1 {match['month']} 2000")), None) if match["month"] else month
        if after and told == month and all(setting.is_own(name) for name in names):
            return after.value, after.start, after.end
    return None


def keyed(setting: Setting, short: str) -> bool:
    """Whether initials are those of somebody on the attendance list."""
    return any(words.initials(row.name) == short for row in setting.people)


def with_lines(setting: Setting, section: Section, rows: list[Action]) -> list[Action]:
    """The rows with what action lines add: the date of an action told above, or an action of their own."""
    source = setting.source
    for block in section.blocks:
        for line in ACTION_LINE.finditer(source.body, block.left, block.end):
            owners = _owners(source.body, *line.span("rest"))
            by = next(due(setting, *line.span("rest")), None) or _day(setting, line, owners)
            task = _task(setting, line, owners, by)
            names = tuple(source.words(*o) for o in owners)
            told = None if task else _told(setting, rows, names, source.span(*line.span()).start)
            if told is not None:
                rows[told] = dated(setting, rows[told], by)
            elif owners:
                above = list(source.sentences(max(section.title[1], line.start() - FAR), line.start()))
                rows.append(_own(setting, task or (above[-1] if above else line.span("rest")), owners, by))
    return rows


def _day(setting: Setting, line: re.Match[str], owners: list[tuple[int, int]]) -> Day | None:
    """The date that stands straight behind the owners, with no word for 'due' ('Action: HM; 8 August')."""
    past = owners[-1][1] if owners else line.end("rest")
    for found in dates.dates(setting.source.body[past : line.end("rest")], setting.date):
        if BEFORE_DAY.fullmatch(setting.source.body[past : past + found.start]):
            return found.edtf, past + found.start, past + found.end
        break
    return None


def _told(setting: Setting, rows: list[Action], names: tuple[str, ...], before: int) -> int | None:
    """The index of the last action told before a line by one of its owners."""
    for n in range(len(rows) - 1, -1, -1):
        if rows[n].span.start < before and any(same_owner(setting, a, b) for a in rows[n].owners for b in names):
            return n
    return None


def same_owner(setting: Setting, one: str, two: str) -> bool:
    """Whether two printed owners can be one: by surname, initials or first name, by the chair, or by a group's noun."""
    if words.surname(one) == words.surname(two) or words.initials(one) == two or words.initials(two) == one:
        return True
    rows = [r for r in setting.people if words.initials(r.name) == two or words.same_person(r.name, two)]
    first = setting.by_first_name(one)
    return any((r.chair and re.fullmatch(r"(?:the\s+)?chair\w*", one, re.IGNORECASE)) or r is first for r in rows)


def _owners(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lead = LEAD.search(text, start, end)
    for past in (lead.start() if lead else end, end):
        people = [m.span() for m in words.PERSON.finditer(text, start, past) if words.is_person(m[0])]
        short = SHORT.match(text, start, past)
        if short and not people:
            return [m.span() for m in re.compile(r"[A-Z]{2,4}").finditer(text, *short.span())]
        named = GROUP.match(text, start, past) or POST.match(text, start, past)
        if people or named:
            return people or [named.span()] if named else people
    return []


def dated(setting: Setting, row: Action, by: Day | None) -> Action:
    """A row with the date that its line adds."""
    if row.due or not by:
        return row
    first, last = dates.bounds(by[0])
    place = setting.source.also(by[1], by[2], "due")
    return msgspec.structs.replace(row, due=by[0], due_from=first, due_until=last, also=(*row.also, place))


def _task(
    setting: Setting, line: re.Match[str], owners: list[tuple[int, int]], by: Day | None
) -> tuple[int, int] | None:
    """What a line itself says is to be done, behind its owner."""
    past = owners[-1][1] if owners else line.start("rest")
    lead = re.compile(r"[\s;,:–—-]{0,12}(?:to\s+)?").match(setting.source.body, past, line.end("rest"))
    task = (lead.end() if lead else past, line.end("rest"))
    dateless = by and by[1] <= task[0] + 12
    return None if dateless or len(setting.source.words(*task).split()) < 3 else task


def _own(setting: Setting, task: tuple[int, int], owners: list[tuple[int, int]], by: Day | None) -> Action:
    """An action that only its line states: what it says after the owner, else the sentence before it."""
    source = setting.source
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
