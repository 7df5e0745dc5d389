"""Lines that state an action by themselves: 'Action: Ann Garvie, by 22 March', initials at the edge of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from graphkit import dates
from graphkit.grammar import owners as who
from graphkit.grammar import words
from graphkit.grammar.action_edges import ACTION_LINE, BEFORE_DAY, FEW, SHORTS, columns, lines, only_day
from graphkit.grammar.agenda import Section
from graphkit.grammar.deadlines import Day, due, due_later
from graphkit.grammar.setting import Setting
from graphkit.grammar.told import DOES, OVER, VERBS
from graphkit.record import Action

Bounds = tuple[int, int]
ALL_OF = re.compile(r"^all\s+(?:the\s+)?", re.IGNORECASE)  # 'All partners' for 'Partners'
Decided = Callable[[int, int], Bounds | None]

FOR_MEETING = re.compile(
    r"\W*(?:before|for|by|at|to|in\s+time\s+for|prior\s+to)\s+(?:the\s+|our\s+)?(?:next|[A-Z]\w+)\s+(?:\w+\s+){0,2}meeting\W*"
)
BY_WHEN = re.compile(r"[\s.;,]{1,4}(?:By\s+[Ww]hen|Due(?:\s[Dd]ate)?|Deadline|When|Time-?scale|Target(?:\s[Dd]ate)?):")
DEADLINE = re.compile(
    r"\W{0,4}(?:by\s+when|due(?:\s+(?:date|by))?|deadline|time-?scale|target(?:\s+date)?|completion\s+date)\W{1,3}(?P<day>[^\n]{3,40})",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"[(\[](?P<owners>[^()\[\]\n]{2,60})[)\]]\s*[:–-]?\s*")
LEAD = re.compile(
    r"\s*(?:,?\s*(?:yet\s+|still\s+)?to\s|(?:before|within|no\s+later|in\s+time|for\s+(?:the\s+)?next|at\s+(?:the\s+)?next)\b|[;:–—(\])|]|\s-\s|,?\s*by\s|due\b|\.?\s*$)|[,\s-]*(?=\d)|\s*[-–]\s"
)
BEHIND = re.compile(
    r"(?:[(\[]\s*|\s[–-]\s*|:\s*|\.\s+(?=[A-Z]{2,3}\b))(?P<owners>[^()\[\]–:]{2,60}?)(?:,?\s+by\s[^()\[\]]{3,30})?[)\].\s]*$"
)
NAMES = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]*){0,2}(?:\s*(?:/|&|,|\band\b)\s*[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]*){0,2}){0,5}"
)
APART = re.compile(r"\s*(?:/|&|,|\band\b)\s*")
TO_DO = re.compile(r"[\s;,:–—-]{0,12}(?:(?:yet\s+|still\s+)?to\s+|will\s+)?")
TASK_LEAD = re.compile(
    r"(?:[*•·–-]\s+)?(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+)?(?:It\s+was\s+(?:(?:also|further|then|therefore|\w+ly)\s+)?agreed\s+(?:that|to)\s+)?"
    r"(?:(?:He|She|They)\s+(?:will|would)\s+)?"
)
OWNER_IN = re.compile(r"[\s.;,]{1,4}(?:Owner|Lead|By\s+[Ww]hom|Responsible|Responsibility)\s?:\s*")
PASSIVE = re.compile(r"\s+to\s+be\s+\w+(?:ed|en|t)\b")
NONE = re.compile(
    r"(?:none|n/?a|nil|no\s+action|noted|all\s+noted|for\s+noting|complete[d]?|closed|done)\b", re.IGNORECASE
)
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*){0,200}")
BEGUN = re.compile(
    r"\s+(?:will|would|to|(?:is|was|are|were)\s+to|(?:agreed|undertook|offered)\s+to)"
    r"\s+(?!be\b|have\b|like\b)(?=[a-z])"
)
NAMED_TO_DO = (
    r"\b(?!\s+(?:said|asked|thought|reported|noted|explained|added|advised|suggested|told|felt|wondered|proposed)\b)"
    rf"[^.;:]{{0,120}}?\s(?:to|will|would)\s+(?:{VERBS}|let|say|have)\b"
)
DECIDED = re.compile(
    r"\b(?:approved|agreed|adopted|authorised|accepted|supported)\b|\band\s+(?:asked|requested)\s+(?:that|for)\b"
)
NOTED = re.compile(
    r"\b(?:(?:was|were|be|is)\s+(?:duly\s+)?(?:noted|received)|noted\s+the|received\s+the|have\s+already|has\s+already|noted\.?$|presented\s+(?:the|an?|his|her|their)\s[^,;]*$)"
)
AHEAD = re.compile(r"\b(?:will|would|should|to|agreed|asked|needs?|must|could|requested|suggested)\b")
WANTED = re.compile(
    r"\b(?:should|must|needs?\s+to|agreed|resolved|RESOLVED|requested|to\s+be|asked\s+(?:for|to|that))\b"
)
DONE_TO = re.compile(
    r"\b(?:[Ww]e|Board|Committee|Council|Group|Trustees|Members)\s+(?:approved|agreed|accepted|asked)\b"
)
BARE = re.compile(
    r"(?:(?:This|It|That)\s+was\s+)?(?:agreed|AGREED|approved|accepted|adopted|carried|CARRIED|so\s+(?:agreed|resolved))\W*",
    re.IGNORECASE,
)
VOTED = re.compile(
    r"\b(?:vote|dissent)s?\b.*\b(?:recorded|minuted)\b|\b(?:motion|amendment|proposal)\b.*\b(?:carried|lost|fell|defeated|put)\b"
    r"|\bput\s+to\s+the\s+vote\b",
    re.IGNORECASE,
)
CAME = re.compile(r"\b(?:left|returned|re-?joined|withdrew|arrived|came\s+(?:in|back)|went\s+out)\b")
HOPED = re.compile(r"\b(?:hoped|wondered|thought|felt|thanked|grateful|regretted|pleased|sorry|observed|remarked)\b")
PROVISO = re.compile(r"(?:Any(?:thing|one|body)?|Otherwise|Nothing)\b")
CARRIED = re.compile(
    r"\W*(?:(?:Carried|Brought|Held)\s+(?:forward|over)|Ongoing|On-going|Outstanding|In\s+hand|Still\s+to\s+(?:do|be\s+done)|Not\s+(?:yet\s+)?done)\b",
    re.IGNORECASE,
)
WILL = re.compile(r"\s+(?:will|would|is\s+to|shall|agreed\s+to)\s")
MEANT = re.compile(r"(?:This|It|These|They|He|She|Both)\b")
EVERY = re.compile(
    r"(?:all|each|every)\s|(?:\w+\s)?(?:members|partners|trustees|governors|councillors|directors)$", re.IGNORECASE
)
ONE_DATED = (
    r"\s*(?:[A-Z]{2,3}[a-z]?|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:\s*[/,&]\s*[A-Z]{2,3})*"
    r"(?:\s[–-]\s(?:\d|[A-Z])[^;\n–]{2,24})?\s*"
)
EACH_DATED = re.compile(rf"(?=[^\n]*\s[–-]\s)(?:{ONE_DATED};){{1,8}}{ONE_DATED}\.?\s*")
ONE_NAMED = r"(?:[A-Z]{2,3}[a-z]?|[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){0,3})"
ABOUT = re.compile(rf"(?P<owner>{ONE_NAMED})\s+\((?P<topic>[a-z][^()\n]{{2,40}})\)")
EACH_ABOUT = re.compile(rf"{ABOUT.pattern}(?:\s*[;,]\s*{ONE_NAMED}\s+\([a-z][^()\n]{{2,40}}\)){{0,5}}\.?\s*")
PART = re.compile(  # before a clause
    r",?\s+and\s+that\s+|;\s+(?:and\s+)?(?:\(\w{1,3}\)\s+)?(?:that\s+)?|\b(?:agreed|resolved|decided)(?:\s+\w+ly)?(?:\s+\(\w{1,3}\))?\s+that\s+"
)
WILL_BE = re.compile(r"\b(?:would|will|to|be|should)\b")
FAR = 3000  # characters above a line in which its task may stand


@dataclass(frozen=True, slots=True)
class Line:
    """A line of owners as read: its bounds, if it has no label, where the line before it ended, owners and date."""

    start: int
    rest: Bounds
    edge: bool
    since: int
    owners: list[Bounds]
    by: Day | None
    decided: Bounds | None


def with_lines(
    setting: Setting, section: Section, rows: list[Action], tabled: set[int], decided: Decided
) -> list[Action]:
    """The rows with what action lines add: the date of an action told above, or an action of their own.

    ``tabled`` is where the owners of tables of actions begin, which are read as such; ``decided`` gives the last
    thing decided between two offsets.
    """
    for cell, column in columns(setting, section):
        if column[0] not in tabled:
            _beside(setting, rows, cell, column)
    since, last = section.title[1], None
    asked: Bounds | None = None  # what a line says is to be done, its owner on a line of its own
    parted = ((start, part, edge) for start, rest, edge in lines(setting, section) for part in _each(setting, *rest))
    for start, rest, edge in parted:
        within = setting.source.span(*rest)
        inside = [row for row in rows if row.span.start < within.end and within.start < row.span.end]
        alone = only_day(setting, *rest)
        labelled = BY_WHEN.search(setting.source.body, *rest) if inside else None
        apart = _each_about(setting, rows, (since, start), rest)
        if apart is not None:
            rows += apart
        elif labelled and len(inside) == 1:  # 'Action: LP to write. Deadline: 30 June'
            at = rows.index(inside[0])
            rows[at] = dated(setting, rows[at], _day(setting, labelled.end(), rest[1]))
        elif alone and last is not None:
            rows[last] = dated(setting, rows[last], alone)
        elif not (inside or alone or _is_none(setting, *rest)):
            owners, past = _owners(setting, *rest)
            by = next(due(setting, *rest), None) or _day(setting, past, rest[1]) or due_later(setting, *rest)
            if asked and owners and not setting.source.body[asked[1] : start].strip():
                rows.append(_own(setting, asked, owners, by))
                last = len(rows) - 1
            else:
                last = _add(
                    setting, rows, section, Line(start, rest, edge, since, owners, by, decided(since, start)), past
                )
            asked = None if owners else rest
        since = since if setting.source.body.startswith(";", rest[1]) else max(since, rest[1])
    _deadlines(setting, section, rows)
    return rows


def _each(setting: Setting, start: int, end: int) -> Iterator[Bounds]:
    """The owners of a line each with a date: 'All – 14 Jan; KM – 26 Jan'; else the line as it is."""
    if not EACH_DATED.fullmatch(setting.source.body, start, end):
        yield start, end
        return
    at = start
    for part in setting.source.body[start:end].split(";"):
        yield setting.source.trimmed(at, at + len(part))
        at += len(part) + 1


def _each_about(setting: Setting, rows: list[Action], above: Bounds, rest: Bounds) -> list[Action] | None:
    """The actions of a line that says who has which of those told above: 'Ann Garvie (claim); Bo Burr (site)'."""
    text, found = setting.source.body, []
    if not EACH_ABOUT.fullmatch(text, *rest):
        return None
    for match in ABOUT.finditer(text, *rest):
        name, task = match["owner"], _part_about(setting, above, match["topic"])
        at = setting.source.span(*task) if task else None
        told = at and any(owned(setting, r, name) and r.span.start < at.end and at.start < r.span.end for r in rows)
        if task and not told:
            by = next(due(setting, *task), None) or due_later(setting, *task)
            found.append(_own(setting, task, [match.span("owner")], by))
    return found


def _part_about(setting: Setting, above: Bounds, topic: str) -> Bounds | None:
    """The clause of a stretch in which a word of a topic stands nearest behind what is to be done."""
    said_of = re.compile(r"\b(?:" + "|".join(re.findall(r"[^\W\d]{4,}", topic) or [r"(?!)"]) + r")s?\b", re.IGNORECASE)
    found: list[tuple[int, int, Bounds]] = []
    for first, last in setting.source.sentences(*above):
        cuts = [m.span() for m in PART.finditer(setting.source.body, first, last)]
        for start, end in zip([first, *(b for _, b in cuts)], [*(a for a, _ in cuts), last], strict=True):
            said = setting.source.body[start:end].casefold()
            for at in (m.start() for m in said_of.finditer(said)):
                ahead = max((m.end() for m in WILL_BE.finditer(said, 0, at)), default=None)
                behind = WILL_BE.search(said, at)
                near = at - ahead if ahead is not None else behind.start() - at if behind else len(said)
                found.append((near, -start, setting.source.trimmed(start, end)))
    return min(found)[-1] if found else None


def _is_none(setting: Setting, start: int, end: int) -> bool:
    """Whether a line says that there is nothing to be done, or that it has been."""
    text = setting.source.body
    return bool(NONE.match(text, start, end) or OVER.search(text, max(start, end - 24), end))


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


def _last_told(setting: Setting, start: int, end: int) -> Bounds | None:
    """The last sentence of a cell that says what is to be done."""
    for first, last in reversed(list(setting.source.sentences(start, end))):
        said = setting.source.words(first, last)
        if len(said.split()) > 4 and AHEAD.search(said) and not NOTED.search(said):
            return setting.source.trimmed(first, last)
    return None


def _add(setting: Setting, rows: list[Action], section: Section, line: Line, past: int) -> int | None:
    """What one line adds to the rows, and which of them it is about."""
    owners, by = line.owners, line.by
    task = _task(setting, line.rest, owners, past, by)
    topic = _of_topic(setting, rows, line, task) if task else None
    if topic is not None:
        rows[topic] = dated(setting, rows[topic], by)
        return topic
    if task:
        rows += [_own(setting, task, owners, by)] if owners else []
        return len(rows) - 1 if owners else None
    if not owners:
        return None
    names = [setting.source.words(*o) for o in owners]
    told = _told(setting, rows, line, names)
    since = setting.source.span(line.since, line.rest[1]).start
    task = _naming(setting, names, line) if told is None or rows[told].span.start < since else None
    if told is None or task:
        return _beyond(setting, rows, section, line, task)
    left = [o for o in owners if not owned(setting, rows[told], setting.source.words(*o))]
    rows[told] = _named(setting, dated(setting, rows[told], by), [o for o in owners if o not in left])
    for n in _others_since(setting, rows, line, told):
        theirs = [o for o in left if owned(setting, rows[n], setting.source.words(*o))]
        rows[n], left = _named(setting, rows[n], theirs), [o for o in left if o not in theirs]
    more = _decided_since(setting, rows[told], line) if left and len(left) < len(owners) else None
    if more:
        rows.append(_own(setting, more, left, None))
    return told


def _of_topic(setting: Setting, rows: list[Action], line: Line, task: Bounds) -> int | None:
    """The one action of a line's owners since the line before, where the line only says what it is about.

    'Action: Clerk – cost of the telephone line' below what the Clerk is to find out.
    """
    said = setting.source.words(*task)
    if len(said.split()) > 6 or DOES.match(said) or AHEAD.search(said) or said.endswith("."):
        return None
    since, before = (setting.source.span(at, line.rest[1]).start for at in (line.since, line.start))
    names = [setting.source.words(*o) for o in line.owners]
    here = [n for n, row in enumerate(rows) if since <= row.span.start < before]
    theirs = [n for n in here if all(owned(setting, rows[n], name) for name in names)]
    return theirs[0] if names and len(theirs) == 1 else None


def _others_since(setting: Setting, rows: list[Action], line: Line, told: int) -> list[int]:
    """The other rows told between a line and the one before it: 'Ann to write. Ben to ring. Action: AM, BC'."""
    since, before = (setting.source.span(at, line.rest[1]).start for at in (line.since, line.start))
    return [n for n, row in enumerate(rows) if n != told and since <= row.span.start < before]


def _beyond(setting: Setting, rows: list[Action], section: Section, line: Line, task: Bounds | None) -> int | None:
    """What a line adds of whose owners no action since the line before is told: ``task`` where a sentence says it."""
    names, above = [setting.source.words(*o) for o in line.owners], _above(setting, section, line)
    ahead = task or (above and AHEAD.search(setting.source.words(*above)))
    text = setting.source.body
    inline = text[text.rfind("\n", 0, line.start) + 1 : line.start].strip()  # behind its own sentence
    below = None if ahead or inline else _below(setting, section, line.start)
    told = next((n for n, row in enumerate(rows) if below and _stands_in(setting, row, below)), None)
    if told is not None and any(owned(setting, rows[told], name) for name in names):
        rows[told] = dated(setting, rows[told], line.by)
        return told
    task = task or (_begun(setting, names, below) if below else None)
    settled = ahead or (above and DONE_TO.search(setting.source.words(*above)))
    theirs = None if task or settled else _told_after(setting, rows, line, names)
    if theirs is not None:  # the line of a column stands beside the first of what is told in its row
        rows[theirs] = dated(setting, rows[theirs], line.by)
        return theirs
    task = task or above
    if not task and below and any(_mentions(setting, name, *below) for name in names):
        task = below
    here = [n for n, row in enumerate(rows) if task and task == above and _stands_in(setting, row, task)]
    if task and task == above and line.decided and _another(setting, task, names):
        task, here = line.decided, []
    if len(here) == 1:
        rows[here[0]] = _joint(setting, dated(setting, rows[here[0]], line.by), line.owners)
        return here[0]
    if task:
        by = line.by or next(due(setting, *task), None) or due_later(setting, *task)
        rows.append(_own(setting, task, line.owners, by))
    return len(rows) - 1 if task else None


def _told_after(setting: Setting, rows: list[Action], line: Line, names: list[str]) -> int | None:
    """The index of the first action of a line's owners that the item tells behind it."""
    past = setting.source.span(line.start, line.rest[1]).start
    told = [n for n, r in enumerate(rows) if r.span.start > past and any(owned(setting, r, name) for name in names)]
    return min(told, key=lambda n: rows[n].span.start, default=None)


def _another(setting: Setting, sentence: Bounds, names: list[str]) -> bool:
    """Whether a sentence begins with a post that will do something, and a line's initials are not its own."""
    begins, _ = who.owners(setting, *sentence)
    begins = begins if begins and WILL.match(setting.source.body, begins[-1][1]) else []
    named = setting.source.words(*begins[0]) if len(begins) == 1 else ""
    post = words.initials(named) if words.TITLE.search(named) else ""
    return len(post) > 1 and all(SHORTS.fullmatch(name) and name != post for name in names)


def _only_noted(said: str) -> bool:
    """Whether a sentence does no more than note: 'was noted, and its publication approved' does."""
    noted = NOTED.search(said)
    return noted is not None and not DECIDED.search(said, noted.end())


def _naming(setting: Setting, names: list[str], line: Line) -> Bounds | None:
    """The last sentence since the line before that says of an owner what is to be done."""
    for first, last in _back(setting, line):
        said = setting.source.words(first, last)
        if not _only_noted(said) and any(re.search(rf"\b{re.escape(name)}{NAMED_TO_DO}", said) for name in names):
            return setting.source.trimmed(first, last)
    return None


def _below(setting: Setting, section: Section, start: int) -> Bounds | None:
    """The paragraph below a line, and those lines that go on with it: a column's line may stand above its text."""
    for block in section.blocks:
        if block.left > start:
            text = setting.source.body[block.left : block.end]
            if not (ACTION_LINE.match(text) or only_day(setting, block.start, block.end)):
                return block.start, block.end
    return None


def _begun(setting: Setting, names: list[str], below: Bounds) -> Bounds | None:
    """What the paragraph below a line says that its owner is to do."""
    text = setting.source.body
    for name in names:
        begins = BEGUN.match(text, below[0] + len(name), below[1]) if text.startswith(name, *below) else None
        if begins:
            return begins.end(), next(iter(setting.source.sentences(*below)))[1]
    return None


def _mentions(setting: Setting, name: str, start: int, end: int) -> bool:
    return bool(re.search(rf"\b{re.escape(name)}\b", setting.source.body[start:end]))


def _back(setting: Setting, line: Line) -> list[Bounds]:
    """The sentences since the line before, the last first; none runs on into the next paragraph."""
    found = PARAGRAPH.finditer(setting.source.body, max(line.since, line.start - FAR), line.start)
    return [one for paragraph in found for one in setting.source.sentences(*paragraph.span())][::-1]


def _decided_since(setting: Setting, row: Action, line: Line) -> Bounds | None:
    """The sentence of a decision that stands between an action and the line below it."""
    for first, last in _back(setting, line):
        said = setting.source.words(first, last)
        if setting.source.span(first, last).start <= row.span.end:
            return None
        if DECIDED.search(said) and not _only_noted(said):
            return setting.source.trimmed(first, last)
    return None


def _above(setting: Setting, section: Section, line: Line) -> Bounds | None:
    """The sentence before a line that says what is to be done: the last one that does more than note."""
    found = list(setting.source.sentences(max(section.title[1], line.start - FAR), line.start))
    found = [(max(first, line.since) if last > line.since else first, last) for first, last in found]
    since = [one for one in found if one[1] > line.since and setting.source.body[slice(*one)].strip()]
    kept = [one for one in since if not _aside(setting.source.words(*one).strip(" ([*"))]
    passed = bool(kept) and kept[-1] != since[-1]
    if passed:
        wanted = [one for one in kept[-3:] if WANTED.search(setting.source.words(*one))]
        if line.decided or wanted:
            return line.decided or setting.source.trimmed(*wanted[-1])
    found = kept or found
    agreed = passed and BARE.fullmatch(setting.source.words(*since[-1]))
    for n, (first, last) in enumerate(reversed(found[-2:])):
        said = setting.source.words(first, last).strip(" ([*")
        if CARRIED.match(said):
            return max(setting.source.body.rfind("\n", 0, first) + 1, section.title[1]), last
        ahead = (n == 0 and (agreed or not line.edge)) or AHEAD.search(said)
        if len(said.split()) > 1 and not _only_noted(said) and ahead:
            brief = MEANT.match(said) and len(said.split()) < 10 and len(found) > n + 1
            past = first + len(setting.source.body[first:last].rstrip(" ([*\n"))
            return found[-n - 2][0] if brief else first, past
    return None


def _aside(said: str) -> bool:
    """Whether nobody is to act on a sentence: a bare 'Agreed.', a vote, who came or left, a proviso, a hope."""
    if BARE.fullmatch(said) or VOTED.search(said):
        return True
    few = len(said.split()) < 12
    told = (few and (CAME.search(said) or PROVISO.match(said))) or HOPED.search(said)
    return not WANTED.search(said) and bool(told)


def _stands_in(setting: Setting, row: Action, stretch: Bounds) -> bool:
    span = setting.source.span(*stretch)
    return span.start <= row.span.start < span.end


def _joint(setting: Setting, row: Action, owners: list[Bounds]) -> Action:
    """A row with the owners of its line beside those of its sentence ('the Director' in the text, a name behind it)."""
    names = tuple(setting.source.words(*o) for o in owners)
    told = {ALL_OF.sub("", name).casefold() for name in row.owners}
    new = tuple(name for name in names if ALL_OF.sub("", name).casefold() not in told)
    places = (setting.source.also(*o, "owner") for o in owners)
    return msgspec.structs.replace(row, owners=(*row.owners, *new), also=(*row.also, *places))


def _day(setting: Setting, past: int, end: int) -> Day | None:
    """The date that stands straight behind the owners, with no word for 'due' ('Action: HM; 8 August')."""
    for found in dates.dates(setting.source.body[past:end], setting.date):
        if BEFORE_DAY.fullmatch(setting.source.body[past : past + found.start]):
            return found.edtf, past + found.start, past + found.end
        break
    return None


def _told(setting: Setting, rows: list[Action], line: Line, names: list[str]) -> int | None:
    """The index of the last action of one of a line's owners that is told before it."""
    before = setting.source.span(line.start, line.rest[1]).start
    told = [n for n, r in enumerate(rows) if r.span.start < before and any(owned(setting, r, name) for name in names)]
    return max(told, key=lambda n: rows[n].span.start, default=None)


def owned(setting: Setting, row: Action, name: str) -> bool:
    """Whether an action may be of the owner of that printed name."""
    return any(same_owner(setting, a, name) or same_owner(setting, name, a) for a in row.owners)


def same_owner(setting: Setting, one: str, two: str) -> bool:
    """Whether two printed owners can be one: by surname, initials or first name, by post, or by a group's noun."""
    one, two = (_of_handle(setting, name) if name.startswith("@") else name for name in (one, two))
    one, two = (ALL_OF.sub("", name) for name in (one, two))
    if words.surname(one) == words.surname(two) or words.initials(one) == two or words.initials(two) == one:
        return True
    if "all" in (one.casefold(), two.casefold()) and EVERY.match(one if two.casefold() == "all" else two):
        return True
    rows = [r for r in setting.people if words.initials(r.name) == two or words.same_person(r.name, two)]
    first, post = setting.by_first_name(one), re.sub(r"^(?:the|our)\s+", "", one, flags=re.IGNORECASE).casefold()
    return any(
        (r.chair and re.fullmatch(r"chair\w*", post))
        or r is first
        or words.same_person(r.name, one)
        or any(p.title and p.title.casefold() == post for p in r.posts)
        for r in rows
    )


def _of_handle(setting: Setting, handle: str) -> str:
    """The name of whoever goes by a handle: printed beside it on the list, or first name, or initial and surname."""
    bare = re.sub(r"\W|_", "", handle).casefold()
    for row in setting.people:
        first, last = words.bare(row.name).split(" ")[0].casefold(), words.surname(row.name)
        short = len(bare) > 3 and (first[0] + last).startswith(bare)
        if handle in row.quote or short or bare in (first, first + last, first[0] + last):
            return row.name
    return handle


def _named(setting: Setting, row: Action, owners: list[Bounds]) -> Action:
    """A row with the owner of its line beside the one of its sentence, where that calls them otherwise."""
    same = SHORTS.fullmatch(row.owners[0]) or (owners and words.TITLE.search(setting.source.words(*owners[0])))
    return row if len(row.owners) != len(owners) or same else _joint(setting, row, owners)


def _owners(setting: Setting, start: int, end: int) -> tuple[list[Bounds], int]:
    """The owners that a line names, first or behind what is to be done, and where what follows them begins."""
    text = setting.source.body
    labelled = BY_WHEN.search(text, start, end)
    end = labelled.start() if labelled else end
    apart = OWNER_IN.search(text, start, end)
    if apart:
        return who.owners(setting, apart.end(), end)[0], start
    listed = _listed_owners(setting, start, end)
    return (listed, end) if listed else _named_owners(setting, start, end)


BETWEEN = re.compile(r"[^;\n]{2,80}")


def _listed_owners(setting: Setting, start: int, end: int) -> list[Bounds]:
    """The owners of a line that holds nothing but two or more with semicolons between: 'Principal; Clerk'."""
    parts = [setting.source.trimmed(*m.span()) for m in BETWEEN.finditer(setting.source.body, start, end)]
    named = [who.owners(setting, *part)[0] for part in parts] if len(parts) > 1 else []
    whole = all(len(one) == 1 and one[0][1] >= part[1] - 1 for one, part in zip(named, parts, strict=False))
    return [one[0] for one in named] if whole else []


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
    if named and led and not (re.search(r"[a-z]{3,}\s[a-z]", named[0]) or who.IMPERATIVE.match(named[0])):
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
    task = (lead.end() if lead else task[0], task[0] + len(source.body[slice(*task)].rstrip(" |\n")))
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
