"""Referrals: the matter, or a report on it, goes to another body, a named person, or a later meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar import parties, words
from graphkit.grammar.acts import ASKED
from graphkit.grammar.agenda import Section
from graphkit.grammar.decisions import Clause, Covered
from graphkit.grammar.setting import Setting
from graphkit.record import Also, Referral

SENT = re.compile(
    r"\b(?:be|been|was|were|will|would|to)\s+(?:\w+\s+){0,4}?(?:referred|remitted|submitted|presented|passed|made"
    r"|taken|put|recommended|brought|reported|forwarded|given)\s+(?:back\s+|on\s+|forward\s+|by\s+the\s+\w+\s+)?to\s+"
    r"|\bbe\s+sent\s+to\s+|\bescalate\s[^.;]{0,60}?\sto\s+"
    r"|\b(?:refer|recommend|report|submit)s?\b[^.;]{0,80}?\s+(?:back\s+)?(?:to|through|via)\s+|\b(?:bring|present"
    r"|take|make|give)\b[^.;]{0,80}?\s+to\s+(?=(?:the|a|its)\s+(?:next\s+|future\s+)?meeting\b)|\breport\s+back\s+(?:to"
    r"|through|via)\s+|\breport\s+[^.;]{0,60}\bto\s+(?=the\s+next\s+meeting)",
    re.IGNORECASE,
)
LETTER = re.compile(r"\b(?:write|letter\s+be\s+(?:sent|written))\s+to\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
WITH = re.compile(
    r"\bbe\s+(?:discussed|raised|shared|taken\s+up)\s+(?:further\s+|again\s+)?with\s+"
    r"|\badded\s+to\s+the\s+terms\s+of\s+reference\s+of\s+",
    re.IGNORECASE,
)
FOR_BY = re.compile(
    r"\b(?:report|paper|proposals?)\s+be\s+(?:prepared|submitted|brought)\s+for\s+(?P<purpose>\w+)\s+by\s+",
    re.IGNORECASE,
)
EXTRA = re.compile(
    r"\b(?:an?\s+)?(?:extra|additional|special|further)\s+meeting\s+(?:of\s+(?P<body>the\s+[\w'’\s]{2,40}?"
    r"|[A-Z]{2,10})\s+)?be\s+(?:held|arranged|convened)\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\bat\s+(?:the\s+(?P<body>[\w'’]+?)['’]s\s+|its\s+|the\s+)next\s+meeting\b[^.;]{0,60}?\b(?:consider(?:ation"
    r"|ed)?|discuss(?:ed|ion)?|report(?:ed)?|presented|submitted)\b"
    r"|\b(?:considered|discussed|reported|submitted|presented|brought\s+back)\s+(?:again\s+|further\s+"
    r"|back\s+)?(?:at|to)\s+(?:the\s+|its\s+)(?:next|future)\s+meeting\b"
    r"|\bat\s+(?:the\s+[\w'’]+?['’]s\s+|its\s+|the\s+)next\s+meeting\s+on\b",
    re.IGNORECASE,
)
NEXT_ONE = re.compile(
    r"\b(?:considered|discussed|reported|submitted|presented|provided|included|placed|put|brought|report\s+back"
    r"|revert)\b[^.;]{0,50}?\s(?:at|to|for|on\s+the\s+agenda\s+(?:of|for))\s+(?:the\s+|its\s+)"
    r"next\s+(?P<body>(?-i:[A-Z][\w'’]*\s+){1,4})?meeting\b(?!\s+of\b)",
    re.IGNORECASE,
)
WILL = re.compile(
    r"\b(?:will|would|to|be|shall)\s+(?:\w+\s+){0,3}?$|\b(?:agreed|asked|requested|instructed|report\s+back)\b",
    re.IGNORECASE,
)
AT_COMMITTEE = re.compile(
    r"\b(?:will|would|to|should)\s+be\s+(?:discussed|considered|raised|put\s+on\s+the\s+agenda)\b[^.;]{0,40}?\s(?:at|by|for)\s+"
    r"(?:an?|the)\s+(?:forthcoming\s+|next\s+|following\s+)?(?P<to>(?-i:[A-Z][\w'’]*\s+){0,3}(?-i:Committee|Sub-Committee|Panel|Working"
    r"\s+Group))\b",
    re.IGNORECASE,
)
RECOMMENDED = re.compile(
    r"\b(?P<to>(?:[A-Z][\w'’]*\s+(?:(?:and|of|for|&)\s+(?:the\s+)?(?=[A-Z]))?){1,8})be\s+(?:RECOMMENDED|recommended|asked"
    r"|requested|invited)(?:,\s+at\s+(?:its|their)\s[^,;.]{0,40}?meeting\s+on\s[^,;.]{4,30},)?\s+to\s(?!our\b|the\b|an?\b|its\b|this\b|join\b|attend\b)"
)
DEFERRED = re.compile(
    r"\b(?:deferred|adjourned|held\s+over|carried\s+forward)\b[^.;]{0,80}?\s(?:to|until|till)\s+(?:the\s+|its\s+|our\s+)(?:next\s+"
    r"(?P<body>(?-i:[A-Z][\w'’]*\s+){1,4})?meeting\b|meeting\s+on\s+(?=(?:\w+\s+)?\d))",
    re.IGNORECASE,
)
MONTHLY = re.compile(r"\b(?:to|for|at)\s+the\s+(?P<month>[A-Z][a-z]{2,8})\s+meeting\b(?!\s+of\b)")
MANY = re.compile(
    r"\bwrite\s+to\s+(?:the\s+)?(?P<to>(?:each|all|two|three|four|five|six)\s+(?:[a-z]+\s+){0,4}?"
    r"(?:councils?|authorit(?:y|ies)|schools?|parishes|clubs?)\b(?:\s+in\s+the\s+[A-Z]\w+)?)"
)
LOST = re.compile(r"\b(?:motion|amendment|proposal)\s+(?:was\s+|fell\b|not\s+carried)(?:lost|defeated)?")
OWN_GROUP = re.compile(
    r"\b(?:(?:working|task|steering|project)\b[\w\s-]{0,12}(?:group|party|force)|sub-?\s?(?:group|committee))\s*$",
    re.IGNORECASE,
)
MONTHLY_DOES = re.compile(
    r"\b(?:will|would|to|agreed|be)\b.*\b(?:bring|report|discuss|consider|present(?!at)|submi|defer|over\b|proposal|paper"
    r"|decid|return|revert)",
    re.DOTALL,
)
RECOMMENDS = re.compile(r"\b(?:recommend|RECOMMEND)\w*\s+to\s+(?:the\s+)?[A-Z]")
RECOMMENDS_IN = re.compile(rf"[^:\n]{{0,120}}{RECOMMENDS.pattern}[^:\n]*:")
THIS = re.compile(r"this\s+(?P<noun>[A-Z][\w-]+)")
UNTIL = re.compile(
    r"\bdeferred\s+until\s+(?:the\s+)?(?P<to>[A-Z][\w'’]*(?:(?:\s+|,\s+)(?:and\s+)?[A-Z][\w'’]*){0,6})\s+(?:has|have|had)\s+"
    r"(?:considered|examined|reported|met)\b"
)
NAMED = ((RECOMMENDED, "body-recommended"), (UNTIL, "deferred-until"), (AT_COMMITTEE, "at-committee"))
MONTH_OF = re.compile(r"the\s+(?P<month>[A-Z][a-z]{2,8})\s+meeting\s+of\s+(?:the\s+)?(?=[A-Z])")
OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
SAME_TIME = re.compile(
    r"\bbe\s+(?:considered|discussed|reviewed|reported|looked\s+at)\s+(?:again\s+)?at\s+the\s+same\s+(?:time|meeting)\b"
)
WROTE = re.compile(r"\b(?:asked|agreed|undertook|offered|Clerk|Secretary)\s+to\s+(?=write\b)")
MEETING_OF = re.compile(
    r"(?:the\s+|a\s+|an\s+|(?P<its>its)\s+)?(?P<which>this|next|future|later|additional|extra|special"
    r"|subsequent)?\s*(?P<body>(?-i:(?:[A-Z][\w'’]*\s+){1,5}))?meetings?\b(?:\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"(?<!\()\bfor\s+(?:(?:its|their|further|formal)\s+)?(?P<purpose>consultation|consideration|information|approval"
    r"|decision|adoption|ratification|settlement|comment|discussion|endorsement|noting|scrutiny)\b",
    re.IGNORECASE,
)
SUPPOSED = re.compile(
    r"\bsuggested\b|\bproposed\b|\bwondered\b|\basked\s+(?:if|whether)\b|\bhad\b[^,;]{0,40}\b(?:referred|submitted"
    r"|presented|reported)\b|\binformed\b",
    re.IGNORECASE,
)
PAST_SENT = re.compile(
    r"\b(?:was|were|had\s+been|has\s+been|have\s+been|been|having)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a referral goes: the name with the bounds it is printed at, the meeting's date, places apart."""

    name: str
    on: str | None
    end: int
    also: tuple[Also, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A verb that sends something: where its target and itself begin, and where its sentence or clause ends."""

    at: int
    start: int
    end: int
    clause: Clause | None
    rule: str
    any_name: bool = False


def referrals(setting: Setting, section: Section, found: list[Clause]) -> list[Referral]:
    """The referrals of an item; one to the same target told twice is one."""
    rows: list[Referral] = []
    for clause in found:
        past = setting.source.body.find("\n", clause.end)
        if LOST.search(setting.source.body, clause.start, max(clause.end, past)):
            continue
        rows += _in_clause(setting, clause) if not SAME_TIME.search(setting.source.body, *clause.text) else ()
        rows += _at_same_time(setting, clause, rows)
    formal = [c for c in found if c.rule != "prose-decision"]
    covered = Covered.by(found)
    for block in section.blocks:
        for start, end in setting.source.sentences(block.start, block.end):
            if covered.holds(start):
                continue
            rows += _in_prose(setting, start, end, bool(formal))
    return _distinct(rows)


def _at_same_time(setting: Setting, clause: Clause, rows: list[Referral]) -> Iterator[Referral]:
    """'that Thursday nights be considered at the same time': where the clause before it went."""
    match = SAME_TIME.search(setting.source.body, *clause.text)
    before = rows[-1] if rows and rows[-1].on else None
    if match and before:
        places = [Also(span=before.span, quote=before.quote, value=value) for value in ("to", "on")]
        cited = setting.source.cite(clause.start, clause.end, "same-time", *places, *before.also)
        yield Referral(to=before.to, on=before.on, clause=clause.label, **cited)


def _in_clause(setting: Setting, clause: Clause) -> Iterator[Referral]:
    text = setting.source.body
    start, end = clause.start, clause.end
    noted = re.search(r"\bnoted\b", clause.lead, re.IGNORECASE)
    for match in SENT.finditer(text, start, end):
        # what somebody would do anyway was noted, and referred nothing
        anyway = noted and re.search(r"\bwould\b", text[start : match.start()])
        if not anyway and (clause.rule == "prose-decision" or not PAST_SENT.search(text[start : match.start()])):
            yield from _to(setting, Sent(match.end(), match.start(), end, clause, "sent-to"))
    for match in LETTER.finditer(text, start, end):
        yield from _to(setting, Sent(match.end(), match.start(), end, clause, "letter-to", any_name=True))
    for match in WITH.finditer(text, start, end):
        yield from _to(setting, Sent(match.end(), match.start(), end, clause, "taken-to", any_name=True))
    for match in FOR_BY.finditer(text, start, end):
        yield from _to(setting, Sent(match.end(), match.start(), end, clause, "prepared-for"))
    yield from _to_many(setting, clause)
    yield from _named_in(setting, clause)
    for match in EXTRA.finditer(text, start, end):
        yield from _own(setting, match, end, clause, "extra-meeting")
    for match in _later(setting, start, end):
        yield from _own(setting, match, end, clause, "next-meeting")
    asked = ASKED.search(text, start, end)
    if asked:
        yield _asked(setting, asked, end, clause)


def _to_many(setting: Setting, clause: Clause) -> Iterator[Referral]:
    """'write to each parish council': bodies that have no name of their own there."""
    many = MANY.search(setting.source.body, clause.start, clause.end)
    if many:
        cited = setting.source.cite(clause.start, many.end(), "letter-to")
        yield Referral(to=setting.source.words(*many.span("to")), clause=clause.label, **cited)


def _later(setting: Setting, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where a stretch sends something to a later meeting of the same body."""
    text, after = setting.source.body, setting.next_date
    yield from LATER.finditer(text, start, end)
    yield from DEFERRED.finditer(text, start, end)
    for match in MONTHLY.finditer(text, start, end) if after else ():
        month = next((f.edtf[5:7] for f in dates.dates(f"1 {match['month']} 2000")), None)
        if after and month == after.value[5:7] and MONTHLY_DOES.search(text, start, match.start()):
            yield match


def only_recommended(setting: Setting, clause: Clause) -> bool:
    """Whether a clause is for another body to take up: 'agreed to recommend to the Board: (i) that …'."""
    led = clause.led if clause.led is not None else clause.start
    return bool(RECOMMENDS.search(clause.lead) or RECOMMENDS_IN.match(setting.source.body, led))


def _named_in(setting: Setting, clause: Clause) -> Iterator[Referral]:
    for pattern, rule in NAMED:
        for match in pattern.finditer(setting.source.body, clause.start, clause.end):
            asks = rule == "body-recommended" and not re.search(r"be\s+recommended", match[0], re.IGNORECASE)
            within = OWN_GROUP.search(match["to"]) or re.match(
                r"(?:report|submit)\b", setting.source.body[match.end() :]
            )
            if not (asks and (within or only_recommended(setting, clause))):
                yield from _at(setting, match, clause.end, clause, rule)


def _in_prose(setting: Setting, start: int, end: int, formal: bool) -> Iterator[Referral]:
    text = setting.source.body
    if SUPPOSED.search(text, start, end):
        return
    later = list(_later(setting, start, end)) or [
        m for m in NEXT_ONE.finditer(text, start, end) if WILL.search(text[start : m.start()])
    ]
    for match in later:
        yield from _own(setting, match, end, None, "next-meeting")
    for match in AT_COMMITTEE.finditer(text, start, end):
        yield from _at(setting, match, end, None, "at-committee")
    if formal:
        return
    for match in SENT.finditer(text, start, end):
        here = re.match(r"this\s+meeting", text[match.end() :])
        if here or (not PAST_SENT.search(text[start : match.start()]) and not re.match(r"been|was|were", match[0])):
            yield from _to(setting, Sent(match.end(), match.start(), end, None, "sent-to"))
    asked = WROTE.search(text, start, end)
    letter = LETTER.match(text, asked.end(), end) if asked else None
    if letter:
        yield from _to(setting, Sent(letter.end(), letter.start(), end, None, "letter-to", any_name=True))
    presented = re.search(r"\bpresented\s+to\s+(?=this\s+meeting\b)", text[start:end])
    if presented:
        yield from _to(setting, Sent(start + presented.end(), start + presented.start(), end, None, "sent-to"))


def _at(setting: Setting, match: re.Match[str], end: int, clause: Clause | None, rule: str) -> Iterator[Referral]:
    """A body that is to deal with it: 'that the Council be recommended to', 'until X has considered'."""
    start, past = setting.source.trimmed(*match.span("to"))
    name = setting.source.words(start, past)
    if not (words.GROUP.search(name) or re.fullmatch(r"[A-Z]{2,6}", name)) or setting.is_own(name):
        return
    on = re.compile(r"\bmeeting\s+on\s+|\bon\s+(?=\d)").search(setting.source.body, past, end)
    date = _date(setting, on.end(), end) if on else None
    first = clause.start if clause else match.start()
    yield Referral(
        to=name,
        on=date[0] if date else None,
        clause=clause.label if clause else None,
        **setting.source.cite(first, _stop(setting, max(match.end(), date[1] if date else 0), end), rule),
    )


def _to(setting: Setting, sent: Sent) -> Iterator[Referral]:
    target = _target(setting, sent.at, sent.end, sent.any_name)
    if target and re.match(r"\s+on\s+that\s+(?:date|day)\b", setting.source.body[target.end :]):
        return  # told with its date before
    if target and not (target.on and setting.date and target.on < setting.date):
        clause, purpose = sent.clause, PURPOSE.search(setting.source.body, sent.start, sent.end)
        first = clause.start if clause else sent.start
        yield Referral(
            to=target.name,
            on=target.on,
            purpose=purpose["purpose"].lower() if purpose else _purpose(setting, sent.start, sent.at),
            clause=clause.label if clause else None,
            **setting.source.cite(first, _stop(setting, target.end, sent.end), sent.rule, *target.also),
        )


def _purpose(setting: Setting, start: int, at: int) -> str | None:
    match = FOR_BY.search(setting.source.body, start, at)
    return match["purpose"].lower() if match else None


def _stop(setting: Setting, at: int, end: int) -> int:
    """The end of the sentence or clause in which a target is named."""
    stop = re.search(r";|\.(?=\s|$)", setting.source.body[at:end])
    return at + stop.start() if stop else end


def _target(setting: Setting, at: int, end: int, any_name: bool) -> Target | None:
    """The body, person or meeting that stands at an offset."""
    text = setting.source.body
    meeting = MEETING_OF.match(text, at, min(end, at + 90))
    month = MONTH_OF.match(text, at, end)
    if month:
        return _in_month(setting, month, end)
    dated = meeting and re.match(r"\s+on\s+(?:\w+\s+)?\d", text[meeting.end() : end])
    if meeting and (meeting["which"] or meeting["body"] or meeting["its"] or OF.search(meeting[0]) or dated):
        return _meeting_target(setting, meeting, end)
    this = THIS.match(text, at, end)
    named = this.span("noun") if this else parties.after(text, at)
    if not named:
        return None
    name = setting.source.words(*named)
    person = words.PERSON.match(name)
    if person and words.is_person(person[0]) and any_name:
        of = re.match(r"\s+of\s+(?:the\s+)?[A-Z]\w+", text[named[0] + person.end() : end])
        past = named[0] + person.end() + (of.end() if of else 0)
        return Target(setting.source.words(named[0], max(past, named[1])), None, max(past, named[1]))
    if any_name or words.GROUP.search(name) or re.fullmatch(r"[A-Z]{2,10}", name):
        return _named_target(setting, named, end)
    return None


def _in_month(setting: Setting, match: re.Match[str], end: int) -> Target | None:
    """'the April meeting of the Trustees': that month of the year, or of the next one."""
    named = parties.after(setting.source.body, match.end())
    month = next((f.edtf[5:7] for f in dates.dates(f"1 {match['month']} 2000")), None)
    if not named or not month or not setting.date:
        return None
    year = int(setting.date[:4]) + (month < setting.date[5:7])
    return Target(setting.source.words(*named), f"{year}-{month}", min(end, named[1]))


def _named_target(setting: Setting, named: tuple[int, int], end: int) -> Target | None:
    """A body named outright, with the date of its meeting where one follows."""
    name = setting.source.words(*named)
    on = (
        _date(setting, named[1], end)
        if re.search(r"\bmeetings?\b|\bon\b|\bin\s+[A-Z]", setting.source.body[named[1] : min(end, named[1] + 60)])
        else None
    )
    if setting.is_own(name):
        own, also = setting.name_own()
        next_one = re.compile(r"\s+at\s+(?:its|the|their)\s+next\s+meeting\b").match(setting.source.body, named[1], end)
        if on is None and next_one and setting.next_date:
            there = setting.source.also(setting.next_date.start, setting.next_date.end, "on")
            return Target(own, setting.next_date.value, next_one.end(), (also, there))
        return Target(own, on[0] if on else None, on[1] if on else named[1], (also,))
    trimmed = re.sub(r"\s+meeting$", "", name)
    return Target(trimmed, on[0] if on else None, on[1] if on else named[1])


def _meeting_target(setting: Setting, meeting: re.Match[str], end: int) -> Target | None:
    """'the next meeting of X on D', 'this meeting of the Board', 'the next Board meeting', 'a future meeting'."""
    text = setting.source.body
    named = parties.after(text, meeting.end()) if OF.search(meeting[0]) else None
    if named is None and meeting["body"]:
        named = (meeting.start("body"), meeting.end("body") - (len(meeting["body"]) - len(meeting["body"].rstrip())))
    past = max(meeting.end(), named[1] if named else 0)
    name = setting.source.words(*named) if named else ""
    on = _date(setting, past, min(end, past + 60))
    if (meeting["which"] or "").lower() == "this" and setting.submitted:
        place, on_day = setting.submitted, setting.submitted_on
        also = [setting.source.also(place.start, place.end, "to")]
        also += [setting.source.also(on_day.start, on_day.end, "on")] if on_day else []
        return Target(name or place.value, on_day.value if on_day else None, past, tuple(also))
    if name and not setting.is_own(name):
        return Target(name, on[0] if on else None, on[1] if on else past)
    own, place_also = setting.name_own()
    if on is None and (meeting["which"] or "").lower() == "next" and setting.next_date:
        there = setting.source.also(setting.next_date.start, setting.next_date.end, "on")
        return Target(own, setting.next_date.value, past, (place_also, there))
    return Target(own, on[0] if on else None, on[1] if on else past, (place_also,))


def _own(setting: Setting, match: re.Match[str], end: int, clause: Clause | None, rule: str) -> Iterator[Referral]:
    """A later meeting of the same body."""
    body = match.groupdict().get("body")
    if body and not setting.is_own(body):
        return
    name, also = setting.name_own()
    on = _date(setting, match.start(), min(end, match.end() + 60))
    places = [also]
    if on is None and setting.next_date and ("next" in match[0].lower() or match.re is MONTHLY):
        on = (setting.next_date.value, match.end())
        places.append(setting.source.also(setting.next_date.start, setting.next_date.end, "on"))
    if on is None and rule == "extra-meeting":
        return
    yield Referral(
        to=name,
        on=on[0] if on else None,
        clause=clause.label if clause else None,
        **setting.source.cite(
            clause.start if clause else match.start(),
            _stop(setting, max(match.end(), on[1] if on else 0), end),
            rule,
            *places,
        ),
    )


def _asked(setting: Setting, match: re.Match[str], end: int, clause: Clause) -> Referral:
    """'that the task group established under minute 127 also be asked to consider …'."""
    start, past = match.span("who")
    name = re.sub(r"\s+(?:above|below|also)$", "", setting.source.words(start, past))
    return Referral(to=name, clause=clause.label, **setting.source.cite(clause.start, end, "group-asked"))


def _date(setting: Setting, start: int, end: int) -> tuple[str, int] | None:
    """The first date of a stretch, read forward from the meeting's, with where it ends."""
    for found in dates.dates(setting.source.body[start : min(end, start + 160)], setting.date):
        return found.edtf, start + found.end
    return None


def _distinct(rows: list[Referral]) -> list[Referral]:
    """The rows with each target once; one without a date gives way to one with it."""
    kept: list[Referral] = []
    for row in rows:
        same = next(
            (
                n
                for n, k in enumerate(kept)
                if k.to.casefold() == row.to.casefold()
                and (k.on == row.on or not k.on or not row.on)
                and (k.clause == row.clause or not row.clause)
            ),
            None,
        )
        if same is None:
            kept.append(row)
        elif row.on and not kept[same].on:
            kept[same] = row
    return kept
