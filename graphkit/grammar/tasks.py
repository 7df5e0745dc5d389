"""Actions: something still to be done, with whoever is to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit import dates
from graphkit.grammar import parties, words
from graphkit.grammar.action_lines import Day, due, due_later, keyed, with_lines
from graphkit.grammar.action_tables import with_tables
from graphkit.grammar.acts import NOTE, POST_HEAD, POST_WHOLE, REFER, SUBGROUP, openings, subjunctive
from graphkit.grammar.agenda import ACTIONS, Section
from graphkit.grammar.decisions import Clause, Covered
from graphkit.grammar.referrals import only_recommended
from graphkit.grammar.setting import Setting
from graphkit.record import Action

ASKED = re.compile(
    r"(?<!\smight)\s(?:also\s+)?(?:be|was|were|is|are)\s+(?:also\s+|therefore\s+)?(?:asked|requested|invited|instructed"
    r"|directed|encouraged|tasked)(?:,\s+at\s+(?:its|their)\s[^,;.]{0,40}?meeting\s+on\s[^,;.]{4,30},)?"
    r"\s+(?:initially\s+)?(?:to|with)\s+(?P<task>\S)"
)
ASKS = re.compile(
    r"\b(?:asked|requested|encouraged|invited|instructed)\s+(?P<owner>(?!to\b|that\b|for\b|how|what|whe|if\b"
    r"|about|[a-z]+ly\b)[\w'’&/-]+(?:\s+[\w'’&/-]+){0,7}?)\s+to\s+(?P<task>\S)"
)
SUPPOSED = re.compile(r"\b(?:proposed|suggested|wondered|thought|recommended)\b[^.;]*$")
KEYED_TO = re.compile(
    r"(?P<owners>[A-Z]{2,4}(?:(?:\s*[/&,]\s*|\s+and\s+)[A-Z]{2,4}){0,3})\s+(?:to|will|(?:agreed|undertook)\s+to)\s+"
    r"(?P<task>(?!be\b|not\b|have\b|remain\b|leave\b|\w+ly\b)[a-z]{2,})"
)
THAT_POST = re.compile(
    r"\b(?:said|advised|confirmed|reported|and)\s+that\s+(?:the\s+)?"
    rf"(?P<owner>{POST_WHOLE})\s+(?:would|will)\s+(?:now\s+|also\s+|then\s+)?"
    r"(?P<task>(?:send|circulate|write|provide|supply|contact|arrange|report\s+back|check|investigate|look\s+into|follow\s+up"
    r"|forward|respond|reply|prepare)\b)"
)
AGREED_THAT = re.compile(
    r"\b(?:[Aa]greed|AGREED|[Rr]esolved|RESOLVED)[,:]?\s+that\s+(?:the\s+)?|\band\s+(?:the\s+)?(?=[A-Z])"
)
CLASS_DOES = re.compile(
    rf"(?P<owner>(?:[A-Z][\w'’-]*\s+){{0,6}}(?i:{SUBGROUP})|each\s+(?:[\w'’-]+\s+){{0,3}}?[\w'’-]+|officers)\s+"
    r"(?P<verb>report|submit|present|prepare|produce|develop|bring|consider|examine|investigate|look|name|nominate"
    r"|provide|send|write|undertake|arrange)\s"
)
AGREED_TO = re.compile(r"\s(?:agreed|undertook|offered|volunteered)\s+to\s+(?P<task>\S)")
SHOULD = re.compile(r"\s(?:should|shall)\s+(?P<task>(?!be\b|not\b)\S)")
WOULD = re.compile(
    r"\s(?:would|will)\s+(?:(?:now|also|then|therefore)\s+){0,2}(?P<task>(?:be\s+\w+ing\b)|(?!be\b|like\b|prefer\b"
    r"|welcome\b|support\b|have\b|not\b|need\b|want\b|expect\b|take\s+place\b|serve\b|report\b)[a-z]+)"
)
NOW = re.compile(r"\bnow\b")
TO_DO = re.compile(
    rf"(?P<owner>{words.PERSON.pattern}|(?:the\s+|The\s+)?(?:Clerk|Secretary|Treasurer|{POST_HEAD})|All"
    rf"|ALL)\s+to\s+(?P<task>[a-z]+\s)"
)
DOER = rf"(?:(?:[Tt]he\s+)?(?:Clerk|clerk|Chair(?:man|woman)?|Secretary|Treasurer|{POST_WHOLE})|{words.PERSON.pattern})"
WILL = re.compile(
    rf"(?P<owners>{DOER}(?:(?:,\s+|\s+and\s+){DOER}){{0,3}})\s+(?:will|would|(?:is|are)\s+(?:going\s+)?to"
    r"|(?:has|have)\s+(?:agreed|promised|offered|undertaken)\s+to)\s+(?:(?:now|also|then|again)\s+)?"
    r"(?P<task>be\s+\w+ing\b|(?!be\b|not\b|have\b|need\b|take\s+place\b|remain\b|like\b|prefer\b|welcome\b"
    r"|support\b|want\b|expect\b|serve\b|report\b|join\s+the\s+meeting\b|cost\b|retire\b|leave\b|\w+ly\b)[a-z]{2,})"
)
PRONOUN = re.compile(
    r"[\s(*-]*(?:He|She)\s+(?:will|(?:has\s+)?(?:agreed|undertook|undertaken|promised)\s+to)\s+(?:now\s+|also\s+|then\s+)?"
    r"(?P<task>(?!be\b|not\b|have\b|need\b|remain\b|like\b|leave\b|retire\b|\w+ly\b)[a-z]{2,})"
)
ONE = re.compile(DOER)
OPENS = re.compile(r"(?:\s[-–]|[;:,])\s+")
MODAL = re.compile(r"\s(?:will|would|to)\s")
CLERK_TO = re.compile(r"(?<=[-–,;:]\s)(?:the\s+)?(?P<owner>[Cc]lerk)\s+(?P<to>to)\s+(?P<task>[a-z]+)")
FIRST_TO = re.compile(r"(?P<owner>[A-ZÀ-Þ][\w'’-]{2,20})(?P<to>\s+to|:\s+(?:will|to))\s+(?P<task>[a-z]+)")
ASSIGNED = re.compile(
    r"[\[(](?:(?:new|ongoing|open)\s+for|owner:?)\s+(?P<owners>[^\]()\[]{2,80})[\])]\s*$", re.IGNORECASE
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
GROUP_NAMED = re.compile(r"\b(?:(?:task|working)[\w\s-]{0,12}(?:group|party))\b|\bgroup\b", re.IGNORECASE)
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
    day: Day | None = None


def actions(setting: Setting, section: Section, found: list[Clause]) -> list[Action]:
    """The actions of an item, in the order of the text; one told twice is one."""
    duties = [d for clause in found for d in _parted(list(_in_clause(setting, clause)))]
    covered = Covered.by(c for c in found if c.rule not in ("prose-decision", "motion"))
    for block in section.blocks:
        assigned = ASSIGNED.search(setting.source.body, block.start, block.end) if block.bullet or block.label else None
        if assigned and ACTIONS.fullmatch(setting.source.words(*section.title)):
            duties.append(_assigned(setting, block.start, block.end, assigned))
            continue
        before: tuple[int, int] | None = None
        for start, end in setting.source.sentences(block.start, block.end):
            duties += _pronoun(setting, before, start, end) if before else ()
            before = (start, end)
            in_clause = covered.holds(start)
            duties += _keyed_to(setting, start, end)
            duties += _first_to(setting, start, end) if in_clause else _in_prose(setting, start, end, block.bullet)
    distinct = _distinct(duties)
    firsts = [min(point[0] for point in (duty.task, *duty.owners)) for duty in distinct]
    rows = [_action(setting, duty, firsts[n + 1] if n + 1 < len(firsts) else None) for n, duty in enumerate(distinct)]
    return with_tables(setting, section, with_lines(setting, section, _once(rows)))


def _once(rows: list[Action]) -> list[Action]:
    """The rows, one that is printed twice (a decision block and the minutes) once, where it has its clause or date."""
    best: dict[tuple[str, ...], Action] = {}
    for row in rows:
        key = (row.task.casefold(), *(owner.casefold() for owner in row.owners))
        before = best.get(key)
        if before is None or (row.clause and not before.clause) or (row.due and not before.due):
            best[key] = row
    return list(best.values())


def _assigned(setting: Setting, start: int, end: int, match: re.Match[str]) -> Duty:
    """An entry of a list of actions whose owners stand in the bracket behind it."""
    first, last = match.span("owners")
    parts = re.finditer(r"[^,/&\s](?:(?!\s+and\s)[^,/&])*", setting.source.body[first:last])
    owners = tuple(setting.source.trimmed(first + m.start(), first + m.end()) for m in parts)
    return Duty(owners, (start, match.start()), None, (start, end), "owner-in-brackets")


def _in_clause(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """Duties in a resolution's clause."""
    start, end = clause.text
    if only_recommended(setting, clause):
        return  # it is for the body that is recommended to ask
    own = [
        *_asked(setting, start, end, clause),
        *_report_back(setting, start, end, clause),
        *_subjunctive(setting, clause),
        *_modal(setting, clause),
    ]
    yield from own
    words_of = setting.source.words(start, end)
    if not (own or NOTE.search(words_of) or REFER.search(words_of)):
        yield from _passive(setting, start, end, clause)


def _parted(duties: list[Duty]) -> list[Duty]:
    """The duties of a clause, each ending where the next one's owner begins ('… and A B report on it')."""
    owned = [o[0] for d in duties if d.rule == "subjunctive" for o in d.owners]
    ends = [min((o for o in owned if d.task[0] < o < d.task[1]), default=d.task[1]) for d in duties]
    return [
        replace(d, task=(d.task[0], e), within=(d.within[0], e)) if e < d.task[1] else d
        for d, e in zip(duties, ends, strict=True)
    ]


def _subjunctive(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """'that Ann Garvie obtain a price and that the Clerk write …'."""
    start, end = clause.text
    stretch = setting.source.body[start:end]
    places = {*openings(stretch), *(m.end() for m in AGREED_THAT.finditer(stretch))}
    for at in sorted(start + opening for opening in places):
        person = subjunctive(setting.source.body[at:end]) or CLASS_DOES.match(setting.source.body[at:end])
        if person and re.fullmatch(r"are|is|do|\w{3,}ing", person["verb"]):
            continue
        owner = (at + person.start("owner"), at + person.end("owner")) if person else None
        joined = at - start not in openings(stretch) and not re.search(r"that\s+(?:the\s+)?$", stretch[: at - start])
        if person and owner and not (joined and not _is_doer(setting, *owner)):
            yield _duty(setting, [owner], (at + person.start("verb"), end), clause, "subjunctive")


def _modal(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """'that X should develop a strategy', 'X will now work with …'."""
    text = setting.source.body
    start, end = clause.text
    for match in SHOULD.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and _names_somebody(setting, *owner):
            yield _duty(setting, [owner], (match.start("task"), end), clause, "owner-should")
    for match in WOULD.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if not owner or not _names_somebody(setting, *owner):
            continue
        if NOW.search(text, match.start(), match.start("task")) or setting.person(setting.source.words(*owner)):
            doer = _antecedent(text, owner, start)
            yield _duty(setting, [doer], (match.start("task"), end), clause, "owner-will-now")


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
    if circulated and next(due(setting, circulated.end(), end), None):
        yield Duty((circulated.span("owner"),), circulated.span("task"), clause, (start, end), "comments-by")
        return
    sent = SENT_TO.search(text, start, end)
    to = parties.after(text, sent.end()) if sent else None
    if sent and to and words.PERSON.match(text, to[0]) and next(due(setting, to[1], end), None):
        yield Duty((), (first, to[1]), clause, (start, end), "sent-to-by")


def _asked(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'X be asked to …', 'X were asked to …', 'asked X to …'."""
    text = setting.source.body
    for match in ASKED.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and text[owner[0] : owner[1]].casefold() not in ("it", "they", "he", "she", "who", "which"):
            duty = _duty(setting, [owner], (match.start("task"), end), clause, "owner-asked")
            yield replace(duty, day=next(due(setting, match.start(), match.start("task")), None))
    for match in ASKS.finditer(text, start, end):
        yield _duty(setting, [match.span("owner")], (match.start("task"), end), clause, "asked-owner")


def _report_back(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'the Group which will report back through X', 'that it report back to a future meeting'."""
    text = setting.source.body
    for match in REPORT_BACK.finditer(text, start, end):
        owner: tuple[int, int] | None = match.span("owner")
        if match["owner"].casefold() in ("it", "group"):
            owner = _named_before(text, max(0, start - 400), match.start())
        if owner:
            yield _duty(setting, [owner], (match.start("task"), end), clause, "report-back")


def _named_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the group that 'it' or 'the group' stands for: the last task group, else the last group."""
    named = sorted(GROUP_NAMED.finditer(text, start, end), key=lambda m: (len(m[0]) > 5, m.start()))
    return named[-1].span() if named else None


def _in_prose(setting: Setting, start: int, end: int, bullet: bool) -> Iterator[Duty]:
    """Duties in the narrative: a person who agrees to, would or is to do something."""
    text = setting.source.body
    yield from _report_back(setting, start, end, None)
    for match in ASKED.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        supposed = " be " in match[0] and SUPPOSED.search(text, start, match.start())
        if owner and _names_somebody(setting, *owner) and re.search(r"\b(?:was|were|be)\b", match[0]) and not supposed:
            yield _duty(setting, [owner], (match.start("task"), end), None, "owner-asked")
    for match in AGREED_TO.finditer(text, start, end):
        owner = parties.before(text, match.start(), start) or _subject(text, start, match.start())
        if owner and _is_somebody(setting, *owner):
            yield _duty(setting, [owner], (match.start("task"), end), None, "owner-agreed-to")
    will = list(_will(setting, start, end))
    yield from will
    for match in WOULD.finditer(text, start, end) if not will else ():
        yield from _would(setting, start, end, match)
    yield from _told(setting, start, end)
    to_do = TO_DO.match(text, start + len(text[start:end]) - len(text[start:end].lstrip(" (-*")), end)
    for match in [to_do] if to_do else TO_DO.finditer(text, start, end) if bullet else []:
        if re.search(r"\b(?:AGREED|RESOLVED|DECIDED|NOTED)$", match["owner"]):
            continue
        done_to = match["task"].startswith("be ") and not _is_doer(setting, *match.span("owner"))
        if text[match.start() - 2 : match.start()].strip(" (-*\n") in ("", ".") and not done_to:
            yield _duty(setting, [match.span("owner")], (match.start("task") - 3, end), None, "owner-to-do")


def _subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The person who begins a sentence whose second verb has no subject: 'A did not know but undertook to …'."""
    match = words.PERSON.match(text, start, end)
    joined = re.search(r"\s(?:but|and)$", text[start:end])
    return match.span() if match and joined and words.is_person(match[0]) else None


def _keyed_to(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'CW to send …', 'TG and KO will redraft …' where the attendance list has people of those initials."""
    lead = re.match(r"[\s(*-]*", setting.source.body[start:end])
    match = KEYED_TO.match(setting.source.body, start + (lead.end() if lead else 0), end)
    owners = (
        [m.span() for m in re.compile(r"[A-Z]{2,4}").finditer(setting.source.body, *match.span("owners"))]
        if match
        else []
    )
    if match and all(keyed(setting, setting.source.words(*owner)) for owner in owners):
        yield _duty(setting, owners, (match.start("task"), end), None, "initials-to-do")


def _pronoun(setting: Setting, before: tuple[int, int], start: int, end: int) -> Iterator[Duty]:
    """'Ann has written to them. She will ring …': whoever begins the sentence before, and is alone in it."""
    text = setting.source.body
    match = PRONOUN.match(text, start, end)
    word = re.compile(r"[\s(*-]*(?P<one>[A-ZÀ-Þ][\w'’-]+)").match(text, *before) if match else None
    if not match or not word:
        return
    named = ONE.match(text, word.start("one"), before[1])
    others = {m[0] for m in words.PERSON.finditer(text, *before) if _is_doer(setting, *m.span())}
    if named and _is_doer(setting, *named.span()) and others <= {named[0]}:
        yield _duty(setting, [_bare(text, *named.span())], (match.start("task"), end), None, "owner-will")
    elif setting.by_first_name(word["one"]) and not others:
        yield _duty(setting, [word.span("one")], (match.start("task"), end), None, "owner-will")


def _first_to(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'Ann to ring', 'Ann: will look into it' where the list has one Ann."""
    lead = re.match(r"[\s(*-]*", setting.source.body[start:end])
    first = FIRST_TO.match(setting.source.body, start + (lead.end() if lead else 0), end)
    if first and setting.by_first_name(first["owner"]):
        rule = "owner-colon" if first["to"].startswith(":") else "owner-to-do"
        yield _duty(setting, [first.span("owner")], (first.start("task"), end), None, rule)


def _will(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'The Clerk will write to …', 'A is to check …', 'the Chairman and Clerk will again inspect …'."""
    text = setting.source.body
    if not MODAL.search(text, start, end):
        return
    lead = re.match(r"[\s(*-]*", text[start:end])
    places = [start + (lead.end() if lead else 0), *(m.end() for m in OPENS.finditer(text, start, end))]
    past = start
    for match in filter(None, (WILL.match(text, at, end) for at in places)):
        owners = [m.span() for m in ONE.finditer(text, *match.span("owners"))]
        if match.start() >= past and all(_is_doer(setting, *owner) for owner in owners):
            past = match.end()
            yield _duty(setting, [_bare(text, *o) for o in owners], (match.start("task"), end), None, "owner-will")


def _is_doer(setting: Setting, start: int, end: int) -> bool:
    """Whether an owner is a post, or a person by the shape of the name or by the attendance list."""
    name = setting.source.words(start, end)
    honoured = words.is_person(name) and words.bare(name) != name
    return honoured or setting.person(name) is not None or bool(words.TITLE.search(name))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of an owner without 'the' before it."""
    article = re.match(r"[Tt]he\s+", text[start:end])
    return start + (article.end() if article else 0), end


def _told(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'The Chairman asked the Clerk to investigate', '… - clerk to write', 'Ann to ring', 'Ann: will look into it'."""
    text = setting.source.body
    for match in ASKS.finditer(text, start, end):
        owner = _bare(text, *match.span("owner"))
        if words.is_person(text[slice(*owner)]) or re.fullmatch(rf"[Cc]lerk|{POST_HEAD}", text[slice(*owner)]):
            yield _duty(setting, [owner], (match.start("task"), end), None, "asked-owner")
    for match in CLERK_TO.finditer(text, start, end):
        yield _duty(setting, [match.span("owner")], (match.start("task"), end), None, "owner-to-do")
    for match in THAT_POST.finditer(text, start, end):
        yield _duty(setting, [match.span("owner")], (match.start("task"), end), None, "owner-would")
    yield from _first_to(setting, start, end)


def _would(setting: Setting, start: int, end: int, match: re.Match[str]) -> Iterator[Duty]:
    """'X would now make contact with …', 'X will send …' where X begins the sentence."""
    text = setting.source.body
    lead = re.match(r"[\s(*]*(?:\(?NOTE:?\s*)?", text[start:end])
    first = start + (lead.end() if lead else 0)
    several = [m.span() for m in words.PERSON.finditer(text, first, match.start()) if _is_doer(setting, *m.span())]
    joined = re.sub(words.PERSON, "", text[first : match.start()]).strip(" /,&\n")
    if several and joined in ("", "and"):
        yield _duty(setting, several, (match.start("task"), end), None, "owner-would")
        return
    if not NOW.search(text, match.start(), match.start("task")):
        return
    relative = re.search(r",?\s+who$", text[start : match.start()])
    owner = parties.before(text, start + relative.start() if relative else match.start(), start)
    if owner and text[slice(*owner)].casefold() not in ("this", "it", "these", "they", "that", "which"):
        yield _duty(setting, [_antecedent(text, owner, start)], (match.start("task"), end), None, "owner-will-now")


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
    if (setting.person(name) and words.is_person(name)) or name in ("clerk", "secretary", "treasurer"):
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
    setting: Setting, owners: list[tuple[int, int]], within: tuple[int, int], clause: Clause | None, rule: str
) -> Duty:
    cut = TASK_END.search(setting.source.body, *within)
    return Duty(tuple(owners), (within[0], cut.start() if cut else within[1]), clause, within, rule)


def _action(setting: Setting, duty: Duty, following: int | None) -> Action:
    """The row of a duty; its date stands in its task, or after it and before the next duty in the sentence."""
    source = setting.source
    past = max(duty.task[1], min(duty.within[1], following or duty.within[1]))
    by = duty.day or next(due(setting, *duty.task), None) or next(due(setting, duty.task[0], past), None)
    later = None if by else due_later(setting, *duty.task)
    near = by or (later if later and later[1] in range(*duty.task) else None)
    day = by or later
    bounds = dates.bounds(day[0]) if day else (None, None)
    points = [duty.task, *duty.owners, *([near[1:]] if near else [])]
    first, last = min(p[0] for p in points), max(p[1] for p in points)
    apart = [source.also(later[1], later[2], "due")] if later and later is not near else []
    return Action(
        owners=tuple(source.words(*o) for o in duty.owners),
        task=re.sub(r"\s+and(?:\s+(?:that|the))*$", "", source.words(*duty.task)).strip(" ,;"),
        due=day[0] if day else None,
        due_from=bounds[0],
        due_until=bounds[1],
        clause=duty.clause.label if duty.clause else None,
        **source.cite(first, last, duty.rule, *apart),
    )


def _distinct(duties: list[Duty]) -> list[Duty]:
    """The duties without those that lie inside another one's task."""
    kept: list[Duty] = []
    past = -1
    for duty in sorted(duties, key=lambda d: (d.task[0], -d.task[1])):
        if duty.task[1] > past:
            kept.append(duty)
            past = duty.task[1]
    return kept
