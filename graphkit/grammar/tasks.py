"""Actions: something still to be done, with whoever is to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar import parties, words
from graphkit.grammar.acts import NOTE, POST_HEAD, REFER, SUBGROUP, openings, subjunctive
from graphkit.grammar.agenda import Section
from graphkit.grammar.decisions import Clause
from graphkit.grammar.setting import Setting
from graphkit.record import Action, Also

ASKED = re.compile(
    r"\s(?:also\s+)?(?:be|was|were|is|are)\s+(?:also\s+|therefore\s+)?(?:asked|requested|invited|instructed|directed"
    r"|encouraged|tasked)\s+(?:initially\s+)?(?:to|with)\s+(?P<task>\S)"
)
ASKS = re.compile(
    r"\b(?:asked|requested|encouraged|invited|instructed)\s+(?P<owner>(?!to\b|that\b|for\b|how|what|whe|if\b"
    r"|about)[\w'’&/-]+(?:\s+[\w'’&/-]+){0,7}?)\s+to\s+(?P<task>\S)"
)
AGREED_TO = re.compile(r"\s(?:agreed|undertook|offered|volunteered)\s+to\s+(?P<task>\S)")
SHOULD = re.compile(r"\s(?:should|shall)\s+(?P<task>(?!be\b)\S)")
WOULD = re.compile(
    r"\s(?:would|will)\s+(?:(?:now|also|then|therefore)\s+){0,2}(?P<task>(?:be\s+\w+ing\b)|(?!be\b|like\b|prefer\b"
    r"|welcome\b|support\b|have\b|not\b|need\b|want\b|expect\b|take\s+place\b|serve\b|report\b)[a-z]+)"
)
NOW = re.compile(r"\bnow\b")
TO_DO = re.compile(
    rf"(?P<owner>{words.PERSON.pattern}|(?:the\s+|The\s+)?(?:Clerk|Secretary|Treasurer|{POST_HEAD})|All"
    rf"|ALL)\s+to\s+(?P<task>[a-z]+\s)"
)
DONE_BY = re.compile(
    r"\bbe\s+(?:\w+ly\s+)?(?:prepared|developed|co-?ordinated|drawn\s+up|undertaken|produced|obtained|written"
    r"|provided|commissioned|carried\s+out|led|arranged|organised|submitted|circulated"
    r"|finalised)\s+by\s+(?:the\s+)?(?=[A-Z])"
)
SENT_TO = re.compile(r"\bbe\s+(?:forwarded|sent|submitted|returned|made|given)\s+to\s+(?=[A-Z])")
CIRCULATED = re.compile(
    r"\bcirculated\s+to\s+(?P<owner>[\w\s'’]{3,50}?)\s+for\s+(?P<task>(?:\w+\s+){0,3}(?:comments?|consideration"
    r"|responses?|views))\b"
)
REPORT_BACK = re.compile(
    rf"(?P<owner>\b(?:{SUBGROUP})|\bit)\s+(?:which\s+|that\s+)?(?:will\s+|would\s+|should\s+"
    rf"|shall\s+)?(?P<task>report\s+back\b)",
    re.IGNORECASE,
)
ACTION_LINE = re.compile(
    r"(?:^|(?<=[.;:]\s))[^\w\n]*(?:action(?:\s+point)?s?|owner)\s*(?:\d+\s*)?[:–-]\s*(?P<rest>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
DUE = re.compile(
    r"\b(?:by|before|prior\s+to|no\s+later\s+than|until|not\s+later\s+than|due|for|deadline|at\s+(?:its"
    r"|the)\s+(?:next\s+)?meeting|to\s+the\s+meeting)\b",
    re.IGNORECASE,
)
TASK_END = re.compile(
    r"(?:;\s*and\b|;|\.(?=\s|$)|,\s+and\s+(?:asked|requested|it\s+be)\b|\s+and\s+(?:that|Group\s+members|it\s+be"
    r"|it\s+also|(?:the\s+)?[A-Z]\w+\s+(?:to|be)\b)|\s+\(to\s+be\b)"
)


@dataclass(frozen=True, slots=True)
class Duty:
    """An owner and a task found in a stretch: their bounds in the whole text, the clause and the rule."""

    owners: tuple[tuple[int, int], ...]
    task: tuple[int, int]
    clause: Clause | None
    within: tuple[int, int]
    rule: str


def actions(setting: Setting, section: Section, found: list[Clause]) -> list[Action]:
    """The actions of an item, in the order of the text; one told twice is one."""
    duties = [d for clause in found for d in _in_clause(setting, clause)]
    covered = [(c.start, c.end) for c in found if c.rule != "prose-decision"]
    for block in section.blocks:
        for start, end in setting.source.sentences(block.start, block.end):
            if not any(a <= start < b for a, b in covered):
                duties += _in_prose(setting, start, end, block.bullet)
    distinct = _distinct(duties)
    firsts = [min(point[0] for point in (duty.task, *duty.owners)) for duty in distinct]
    rows = [_action(setting, duty, firsts[n + 1] if n + 1 < len(firsts) else None) for n, duty in enumerate(distinct)]
    return _with_lines(setting, section, rows)


def _in_clause(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """Duties in a resolution's clause."""
    text = setting.source.body
    start, end = clause.text
    own = list(_asked(setting, start, end, clause)) + list(_report_back(setting, start, end, clause))
    for opening in openings(text[start:end]):
        at, person = start + opening, subjunctive(text[start + opening : end])
        if not person:
            continue
        own.append(
            _duty(
                setting,
                [(at + person.start("owner"), at + person.end("owner"))],
                at + person.start("verb"),
                end,
                clause,
                "subjunctive",
            )
        )
    for match in SHOULD.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and _names_somebody(setting, *owner):
            own.append(_duty(setting, [owner], match.start("task"), end, clause, "owner-should"))
    for match in WOULD.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if (
            owner
            and (NOW.search(text, match.start(), match.start("task")) or setting.person(setting.source.words(*owner)))
            and _names_somebody(setting, *owner)
        ):
            own.append(
                _duty(setting, [_antecedent(text, owner, start)], match.start("task"), end, clause, "owner-will-now")
            )
    yield from own
    words_of = setting.source.words(start, end)
    if own or NOTE.search(words_of) or REFER.search(words_of):
        return
    yield from _passive(setting, start, end, clause)


def _passive(setting: Setting, start: int, end: int, clause: Clause) -> Iterator[Duty]:
    """'be prepared by X', 'be circulated to X for comments by 7 November', 'be forwarded to X by 9 November'."""
    text = setting.source.body
    lead = re.match(r"\s*[Tt]hat\s+(?:an?\s+|the\s+)?", text[start:end])
    first = start + (lead.end() if lead else 0)
    done = DONE_BY.search(text, start, end)
    owner = parties.after(text, done.end()) if done else None
    if done and owner and _names_somebody(setting, *owner):
        past = re.search(r"\s+by\s", text[done.start() : done.end()])
        yield Duty((owner,), (first, done.start() + (past.start() if past else 0)), clause, (start, end), "done-by")
        return
    circulated = CIRCULATED.search(text, start, end)
    if circulated and next(_due(setting, circulated.end(), end), None):
        yield Duty((circulated.span("owner"),), circulated.span("task"), clause, (start, end), "comments-by")
        return
    sent = SENT_TO.search(text, start, end)
    to = parties.after(text, sent.end()) if sent else None
    if sent and to and words.PERSON.match(text, to[0]) and next(_due(setting, to[1], end), None):
        yield Duty((), (first, to[1]), clause, (start, end), "sent-to-by")


def _asked(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'X be asked to …', 'X were asked to …', 'asked X to …'."""
    text = setting.source.body
    for match in ASKED.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and text[owner[0] : owner[1]].casefold() not in ("it", "they", "he", "she", "who", "which"):
            yield _duty(setting, [owner], match.start("task"), end, clause, "owner-asked")
    for match in ASKS.finditer(text, start, end):
        yield _duty(setting, [match.span("owner")], match.start("task"), end, clause, "asked-owner")


def _report_back(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'the Group which will report back through X', 'that it report back to a future meeting'."""
    text = setting.source.body
    for match in REPORT_BACK.finditer(text, start, end):
        owner = match.span("owner")
        if match["owner"].casefold() in ("it", "group"):
            named = [
                m
                for m in re.finditer(
                    r"\b(?:(?:task|working)[\w\s-]{0,12}(?:group|party))\b|\bgroup\b",
                    text[max(0, start - 400) : match.start()],
                    re.IGNORECASE,
                )
            ]
            if not named:
                continue
            named.sort(key=lambda m: (len(m[0]) > 5, m.start()))
            offset = max(0, start - 400)
            owner = (offset + named[-1].start(), offset + named[-1].end())
        yield _duty(setting, [owner], match.start("task"), end, clause, "report-back")


def _in_prose(setting: Setting, start: int, end: int, bullet: bool) -> Iterator[Duty]:
    """Duties in the narrative: a person who agrees to, would or is to do something."""
    text = setting.source.body
    yield from _report_back(setting, start, end, None)
    for match in ASKED.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and _names_somebody(setting, *owner) and re.search(r"\b(?:was|were|be)\b", match[0]):
            yield _duty(setting, [owner], match.start("task"), end, None, "owner-asked")
    for match in AGREED_TO.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and _is_somebody(setting, *owner):
            yield _duty(setting, [owner], match.start("task"), end, None, "owner-agreed-to")
    for match in WOULD.finditer(text, start, end):
        yield from _would(setting, start, end, match)
    to_do = TO_DO.match(text, start + len(text[start:end]) - len(text[start:end].lstrip(" (-*")), end)
    for match in [to_do] if to_do else TO_DO.finditer(text, start, end) if bullet else []:
        if text[match.start() - 2 : match.start()].strip(" (-*\n") in ("", "."):
            yield _duty(setting, [match.span("owner")], match.start("task") - 3, end, None, "owner-to-do")


def _would(setting: Setting, start: int, end: int, match: re.Match[str]) -> Iterator[Duty]:
    """'X would now make contact with …', 'X will send …' where X begins the sentence."""
    text = setting.source.body
    lead = re.match(r"[\s(*]*(?:\(?NOTE:?\s*)?", text[start:end])
    first = start + (lead.end() if lead else 0)
    several = [m.span() for m in words.PERSON.finditer(text, first, match.start())]
    joined = re.sub(words.PERSON, "", text[first : match.start()]).strip(" /,&\n")
    if several and joined in ("", "and"):
        yield _duty(setting, several, match.start("task"), end, None, "owner-would")
        return
    if not NOW.search(text, match.start(), match.start("task")):
        return
    relative = re.search(r",?\s+who$", text[start : match.start()])
    owner = parties.before(text, start + relative.start() if relative else match.start(), start)
    if owner:
        yield _duty(setting, [_antecedent(text, owner, start)], match.start("task"), end, None, "owner-will-now")


def _antecedent(text: str, owner: tuple[int, int], start: int) -> tuple[int, int]:
    """The noun that a comma's clause hangs on: 'a Leadership Adviser, funded by the Centre will now …'."""
    if not re.match(r"(?:funded|chaired|appointed|employed|led)\b", text[owner[0] : owner[1]]):
        inner = re.search(
            r"(?:presentation|report|update)\s+(?:by|from)\s+(?:the\s+)?(?:[A-Z][\w\s]{2,40}?['’]s\s+)?(?=[A-Z])",
            text[owner[0] : owner[1]],
        )
        return (owner[0] + inner.end(), owner[1]) if inner else owner
    past = owner[0] - len(text[start : owner[0]]) + len(text[start : owner[0]].rstrip(" ,"))
    named = parties.before(text, past, start)
    if not named:
        return owner
    article = re.match(r"an?\s+", text[named[0] : named[1]])
    return named[0] + (article.end() if article else 0), named[1]


def _names_somebody(setting: Setting, start: int, end: int) -> bool:
    """Whether a phrase names a person, post, body or class of members, not a thing."""
    name = setting.source.words(start, end)
    if setting.person(name) and words.is_person(name):
        return True
    if re.match(r"(?:each|all|every)\b", name, re.IGNORECASE) or re.search(
        r"\bmembers?$|\bpartners?$", name, re.IGNORECASE
    ):
        return True
    if re.match(r"(?:it|this|these|that|consideration|the\s+meeting|report|reports|no)\b", name, re.IGNORECASE):
        return False
    capital = name[:1].isupper()
    return bool(
        (
            capital
            and (
                words.is_person(name)
                or words.TITLE.search(name)
                or words.GROUP.search(name)
                or words.ORGANISATION.search(name)
                or re.fullmatch(r"[A-Z]{3,10}|[A-Z][a-z]{4,}", name)
            )
        )
        or re.search(rf"\b(?:{SUBGROUP})\b", name, re.IGNORECASE)
    )


def _is_somebody(setting: Setting, start: int, end: int) -> bool:
    """Whether a phrase names one person or post other than the body itself and its chair."""
    name = setting.source.words(start, end)
    if setting.is_own(name) or re.fullmatch(
        r"(?:the\s+)?chair(?:man|woman|person)?|members?|(?:the\s+)?(?:board|committee|group|council|cabinet|meeting)",
        name,
        re.IGNORECASE,
    ):
        return False
    return (
        words.is_person(name)
        or bool(re.fullmatch(POST_HEAD, name))
        or (setting.person(name) is not None and name[:1].isupper())
    )


def _duty(
    setting: Setting, owners: list[tuple[int, int]], start: int, end: int, clause: Clause | None, rule: str
) -> Duty:
    cut = TASK_END.search(setting.source.body, start, end)
    return Duty(tuple(owners), (start, cut.start() if cut else end), clause, (start, end), rule)


def _due(setting: Setting, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The dates that a stretch gives as due: after 'by', 'before', 'prior to' and the like."""
    text = setting.source.body[start:end]
    for found in dates.dates(text, setting.date):
        ahead = text[max(0, found.start - 60) : found.start]
        if DUE.search(ahead) and "." not in ahead[(m.end() if (m := DUE.search(ahead)) else 0) :]:
            yield found.edtf, start + found.start, start + found.end


def _action(setting: Setting, duty: Duty, following: int | None) -> Action:
    """The row of a duty; its date stands in its task, or after it and before the next duty in the sentence."""
    source = setting.source
    past = max(duty.task[1], min(duty.within[1], following or duty.within[1]))
    due = next(_due(setting, *duty.task), None) or next(_due(setting, duty.task[0], past), None)
    bounds = dates.bounds(due[0]) if due else (None, None)
    points = [duty.task, *duty.owners, *([due[1:]] if due else [])]
    first, last = min(p[0] for p in points), max(p[1] for p in points)
    return Action(
        owners=tuple(source.words(*o) for o in duty.owners),
        task=source.words(*duty.task).strip(" ,;"),
        due=due[0] if due else None,
        due_from=bounds[0],
        due_until=bounds[1],
        clause=duty.clause.label if duty.clause else None,
        **source.cite(first, last, duty.rule),
    )


def _distinct(duties: list[Duty]) -> list[Duty]:
    """The duties without those that lie inside another one's task by the same owner."""
    kept: list[Duty] = []
    for duty in sorted(duties, key=lambda d: (d.task[0], -d.task[1])):
        if not any(k.task[0] <= duty.task[0] and duty.task[1] <= k.task[1] for k in kept):
            kept.append(duty)
    return kept


def _with_lines(setting: Setting, section: Section, rows: list[Action]) -> list[Action]:
    """'Action: Ann Garvie, by 22 March': the date of an action told above, or an action of its own."""
    source = setting.source
    for block in section.blocks:
        for line in ACTION_LINE.finditer(source.body, block.left, block.end):
            owners = _line_owners(source.body, *line.span("rest"))
            due = next(_due(setting, line.start("rest"), line.end("rest")), None)
            names = tuple(source.words(*o) for o in owners)
            told = next(
                (
                    n
                    for n in range(len(rows) - 1, -1, -1)
                    if names and _same_owner(rows[n].owners, names) and rows[n].span.start < line.start()
                ),
                None,
            )
            if told is not None:
                rows[told] = _dated(setting, rows[told], due)
            elif owners:
                rows.append(_own_line(setting, section, line, owners, due))
    return rows


def _same_owner(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return any(words.surname(a) == words.surname(b) or words.initials(a) == b for a in one for b in two)


def _line_owners(text: str, start: int, end: int) -> list[tuple[int, int]]:
    people = [(m.start(), m.end()) for m in words.PERSON.finditer(text, start, end) if words.is_person(m[0])]
    short = re.match(r"(?:[A-Z]{2,4})(?:\s*[/&,]\s*[A-Z]{2,4})*(?=\s|$|[.,;:])", text[start:end])
    if not people and short:
        return [(start + m.start(), start + m.end()) for m in re.finditer(r"[A-Z]{2,4}", short[0])]
    post = re.match(rf"(?:the\s+)?(?:{POST_HEAD}|Clerk)", text[start:end])
    return people or ([(start, start + post.end())] if post else [])


def _dated(setting: Setting, row: Action, due: tuple[str, int, int] | None) -> Action:
    """A row with the date that its line adds."""
    if row.due or not due:
        return row
    import msgspec

    first, last = dates.bounds(due[0])
    place: Also = setting.source.also(due[1], due[2], "due")
    return msgspec.structs.replace(row, due=due[0], due_from=first, due_until=last, also=(*row.also, place))


def _own_line(
    setting: Setting,
    section: Section,
    line: re.Match[str],
    owners: list[tuple[int, int]],
    due: tuple[str, int, int] | None,
) -> Action:
    """An action that only its line states: what it says after the owner, else the sentence before it."""
    source = setting.source
    rest = re.sub(r"^[\s,:–-]*(?:to\s+)?", "", source.body[owners[-1][1] : line.end("rest")])
    task = (line.end("rest") - len(rest), line.end("rest"))
    if len(rest.split()) < 3 or (due and due[1] <= task[0] + 4):
        task = next(
            (
                (a, b)
                for a, b in reversed(list(source.sentences(section.title[1], line.start())))
                if source.body[a:b].strip()
            ),
            task,
        )
    bounds = dates.bounds(due[0]) if due else (None, None)
    also = tuple(source.also(*o, "owner") for o in owners) + ((source.also(due[1], due[2], "due"),) if due else ())
    return Action(
        owners=tuple(source.words(*o) for o in owners),
        task=source.words(*task),
        due=due[0] if due else None,
        due_from=bounds[0],
        due_until=bounds[1],
        **source.cite(*task, "action-line", *also),
    )
