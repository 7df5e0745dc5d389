"""One referral from one verb that sends: its target, the date of the meeting it goes to, and where it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar import destinations, words
from graphkit.grammar import sending as say
from graphkit.grammar.decisions import Clause
from graphkit.grammar.destinations import Target
from graphkit.grammar.layout import MONTH
from graphkit.grammar.setting import Setting
from graphkit.record import Referral

UNTIL = re.compile(r"\b(?:to|until|till)\b", re.IGNORECASE)
OWN_PEOPLE = re.compile(r"(?:Governors|Trustees|Directors|Members|Officers|Partners)")  # 'Governors were asked to'
ITS_MONTH = re.compile(rf"\bat\s+(?:its|their)\s+(?P<month>{MONTH})\s+meeting\b")
ON_MEETING = re.compile(r"\b(?:meeting|meets?)\s+(?:next\s+)?on\s+|\bon\s+(?=\d)")


@dataclass(frozen=True, slots=True)
class Sent:
    """A verb that sends something: where its target and itself begin, and where its sentence or clause ends."""

    at: int
    start: int
    end: int
    clause: Clause | None
    rule: str
    any_name: bool = False


def at_body(setting: Setting, match: re.Match[str], end: int, clause: Clause | None, rule: str) -> Iterator[Referral]:
    """A body that is to deal with it: 'that the Council be recommended to', 'until X has considered'."""
    start, past = setting.source.trimmed(*match.span("to"))
    name = setting.source.words(start, past)
    letters = re.fullmatch(r"[A-Z]{2,6}", name) and not destinations.is_somebody(setting, name)
    if (
        not (
            destinations.is_body(name)
            or letters
            or (rule == "body-recommended" and destinations.is_outside(setting, name))
        )
        or (OWN_PEOPLE.fullmatch(name) and " were " in match[0])
        or destinations.is_own(setting, name)
    ):
        return
    on = ON_MEETING.search(setting.source.body, past, end)
    date = destinations.date(setting, on.end(), end) if on else None
    its = None if on else ITS_MONTH.search(setting.source.body, past, end)
    month = destinations.in_month(setting, its["month"]) if its else None
    date = (month, its.end()) if its and month else date
    first = clause.start if clause else match.start()
    yield Referral(
        to=name,
        on=date[0] if date else None,
        clause=clause.label if clause else None,
        **setting.source.cite(first, _stop(setting, max(match.end(), date[1] if date else 0), end), rule),
    )


def reminded(setting: Setting, start: int, end: int) -> Iterator[Referral]:
    """'No reply from the Rivers Trust. The Clerk to write again': to whom it goes again."""
    text = setting.source.body
    for match in say.REMINDS.finditer(text, start, end) if " from " in text[start:end] else ():
        name = setting.source.words(*match.span("to"))
        if not setting.person(name) and not destinations.is_own(setting, name):
            yield Referral(to=name, **setting.source.cite(*match.span(), "letter-to"))


def to_target(setting: Setting, sent: Sent) -> Iterator[Referral]:
    """What stands behind a verb that sends, each as a referral."""
    text = setting.source.body
    if say.MONEY.search(text, max(sent.start - 60, text.rfind("\n", 0, sent.start)), sent.at):
        return
    posts = bool(say.REFERS.search(text, sent.start, sent.at)) and sent.clause is not None
    posts = posts and not text.startswith("remit ", sent.start)  # to an officer it is a task
    for target in destinations.targets(setting, sent.at, sent.end, outside=sent.any_name, posts=posts):
        weak = sent.rule == "sent-to" and say.WEAK.match(text, sent.start)
        alone = sent.rule == "taken-to" and " " not in target.name and not target.name.isupper()
        advises = destinations.ADVISER.search(target.name)
        letters = weak and say.FEEDS.match(text, sent.start) and re.fullmatch(r"[A-Z]{3,8}", target.name)
        if (weak or alone) and not (
            words.GROUP.search(target.name)
            or target.also
            or letters
            or advises
            or destinations.OFFICES.search(target.name)
        ):
            return
        if re.match(r"\s+on\s+that\s+(?:date|day)\b", text[target.end :]):
            return  # told with its date before
        if target.on and setting.date and target.on < setting.date[: len(target.on)]:
            return
        if not target.name:
            return  # a body without a name of its own
        came = say.CAME.search(text, sent.start, sent.at) and not target.on
        if came and destinations.is_own(setting, target.name):
            return  # what somebody recommended, or another body sent, to this one
        clause, purpose = sent.clause, say.PURPOSE.search(text, sent.start, sent.end)
        first = clause.start if clause else sent.start
        yield Referral(
            to=target.name,
            on=target.on,
            purpose=purpose["purpose"].lower() if purpose else _purpose(setting, sent.start, sent.at),
            clause=clause.label if clause else None,
            **setting.source.cite(first, _stop(setting, target.end, sent.end), sent.rule, *target.also),
        )


def _purpose(setting: Setting, start: int, at: int) -> str | None:
    match = say.FOR_BY.search(setting.source.body, start, at)
    return match["purpose"].lower() if match else None


def _stop(setting: Setting, at: int, end: int) -> int:
    """The end of the sentence or clause in which a target is named."""
    stop = re.search(r";|\.(?=\s|$)", setting.source.body[at:end])
    return at + stop.start() if stop else end


def to_own(setting: Setting, match: re.Match[str], end: int, clause: Clause | None, rule: str) -> Iterator[Referral]:
    """A later meeting of the same body."""
    groups = match.groupdict()
    body = (groups.get("body") or groups.get("body2") or groups.get("body3") or "").strip()
    if re.search(r"\binvit\w+\s+(?:\w+\s+){0,3}$", setting.source.body[max(0, match.start() - 40) : match.start()]):
        return
    if body and not destinations.is_own(setting, body):
        if match.re in (say.MONTHLY, say.NEXT_ONE, say.DEFERRED) and words.GROUP.search(body):
            yield from _elsewhere(setting, match, body, end, clause)
        return
    if not setting.body.value:
        return
    found = _on(setting, match, end)
    if found.on is None and (rule == "extra-meeting" or match.re is say.MONTHLY):
        return
    if found.on and setting.date and found.on < setting.date[: len(found.on)]:
        return
    first = clause.start if clause else match.start()
    yield Referral(
        to=found.name,
        on=found.on,
        clause=clause.label if clause else None,
        **setting.source.cite(first, _stop(setting, max(match.end(), found.end), end), rule, *found.also),
    )


def _month(match: re.Match[str]) -> str:
    return next((value for key, value in match.groupdict().items() if key.startswith("month") and value), "")


def _on(setting: Setting, match: re.Match[str], end: int) -> Target:
    """The body's own later meeting that a match tells of: with the day printed, that of its month, or of the next."""
    if match.re is say.MONTHLY:
        month = destinations.in_month(setting, _month(match))
        return destinations.with_next(setting, (month, match.end()) if month else None, match.end(), told=True)
    until = [m.start() for m in UNTIL.finditer(match[0])] if match.re is say.DEFERRED else []
    on = destinations.date(setting, match.start() + (until[-1] if until else 0), min(end, match.end() + 60))
    if match.re is say.POSTPONED:
        return destinations.with_next(setting, on, match.end(), told=True)
    if "next" in match[0].lower():
        return destinations.with_next(setting, on, match.end(), called=(match.groupdict().get("body") or "").strip())
    name, also = setting.name_own()
    return Target(name, on[0] if on else None, on[1] if on else match.end(), (also,))


def _elsewhere(
    setting: Setting, match: re.Match[str], body: str, end: int, clause: Clause | None
) -> Iterator[Referral]:
    """The next meeting of another body: 'be put to the March Board meeting'."""
    month = destinations.in_month(setting, _month(match)) if match.re is say.MONTHLY else None
    day = destinations.date(setting, match.end() - 20, end) if match.re is say.DEFERRED else None
    first = clause.start if clause else match.start()
    cited = setting.source.cite(first, _stop(setting, max(match.end(), day[1] if day else 0), end), "next-meeting")
    yield Referral(to=body, on=month or (day[0] if day else None), clause=clause.label if clause else None, **cited)
