"""Referrals: the matter, or a report on it, goes to another body, a named person, or a later meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from graphkit import dates
from graphkit.grammar import destinations, parties, words
from graphkit.grammar import sending as say
from graphkit.grammar.acts import ASKED
from graphkit.grammar.agenda import Section
from graphkit.grammar.decisions import Clause, Covered
from graphkit.grammar.sent import Sent, at_body, reminded, to_own, to_target
from graphkit.grammar.setting import Setting
from graphkit.grammar.told import AS_ASKED
from graphkit.record import Also, Referral

NAMED = (
    (say.RECOMMENDED, "body-recommended"),
    (say.UNTIL, "deferred-until"),
    (say.AT_COMMITTEE, "at-committee"),
    (say.BE_TOLD, "body-recommended"),
)
IN_CLAUSE = (  # the verb, its rule, whether it may go to any name, and what stands in every match
    (say.SENT, "sent-to", False, (" to ", " before ", " to\n")),
    (say.AND_THEN, "sent-to", False, (" and ",)),
    (say.LEFT_FOR, "sent-to", False, ("left ", "leave ")),
    (say.SENDS, "sent-to", False, (" to ", " before ", " through ", " via ", " to\n")),
    (say.ATTENTION, "sent-to", False, ("attention",)),
    (say.LETTER, "letter-to", True, ("write", "letter", "email", "send ", "reply", " to ", " for ")),
    (say.APPROACH, "letter-to", False, ("approach",)),
    (say.WITH, "taken-to", True, (" with", " of ")),
    (say.WILL_RAISE, "taken-to", True, ("raise", "discuss", " up ")),
    (say.FOR_BY, "prepared-for", False, (" for ",)),
    (say.NEXT_AT, "sent-to", False, (" next ",)),
    (say.CONSIDERED_BY, "considered-by", False, (" by ", " at ")),
)
SPOKEN = (  # as above, with the words of which one stands in every match
    (say.APPROACH, "letter-to", False, say.APPROACH_WORDS, ("approach",)),
    (say.WILL_RAISE, "taken-to", True, say.RAISE_WORDS, ("raise", "discuss", " up ")),
    (say.MAKE_AWARE, "taken-to", True, say.AWARE_WORDS, (" aware",)),
    (say.NEXT_AT, "sent-to", False, say.NEXT_WORDS, (" next ",)),
)
PROPER = re.compile(
    r"(?:(?!(?:That|The)\b)[A-Z][\w’'-]*\s+(?:(?:and|of|for)\s+)?){1,5}\Z"
)  # of 'Local Plan Working Party'
LED_FAR = 600  # characters before a clause in which the lead-in of its list is looked at
POWER = re.compile(r"\b(?:authority|powers?|responsibility|decision-making)\b", re.IGNORECASE)
SIGNS = (" to ", " to\n", " before ", " through ", " via ")
SIGNS_OF_LATER = (
    "meeting",
    "Meeting",
    "agenda",
    "until",
    " over ",
    "eferred",
    "ostponed",
    *(f" {m.capitalize()}" for m in dates.MONTHS),
)
IN_PROSE = (
    (say.SENT, say.SENT_WORDS),
    (say.AND_THEN, say.THEN_WORDS),
    (say.SENDS, say.SENDS_WORDS),
    (say.ATTENTION, say.ATTENTION_WORDS),
)


ANY = frozenset(  # one of these stands in every sentence that sends something
    {
        *(say.SENT_WORDS | say.SENDS_WORDS | say.ATTENTION_WORDS | say.LETTER_WORDS | say.APPROACH_WORDS),
        *(say.RAISE_WORDS | say.AWARE_WORDS | say.NEXT_WORDS | say.BY_WORDS | say.TAKE_UP_WORDS | say.LATER_WORDS),
        *(say.OFF_WORDS | dates.MONTH_WORDS | {"raised", "written", "asked", "invited", "contacted", "approached"}),
    }
)


def referrals(setting: Setting, section: Section, found: list[Clause]) -> list[Referral]:
    """The referrals of an item; one to the same target told twice is one."""
    rows: list[Referral] = []
    lost = (say.LOST.search(setting.source.body, c.start, max(c.end, _line_end(setting, c.end))) for c in found)
    for clause in [_moved(c) for c, fell in zip(found, lost, strict=True) if not fell]:
        rows += _in_clause(setting, clause) if not say.SAME_TIME.search(setting.source.body, *clause.text) else ()
        rows += _at_same_time(setting, clause, rows)
    rows += _led(setting, found)
    formal = [c for c in found if c.rule != "prose-decision"]
    covered = Covered.by(found)
    for block in section.blocks:
        rows += reminded(setting, block.start, block.end)
        for start, end in setting.source.sentences(block.start, block.end):
            if setting.source.says(start, end, ANY) and not covered.holds(start):
                rows += _in_prose(setting, start, end, bool(formal))
    rows = [*rows, *_titled(setting, section, rows)]
    meets = list(_meets(setting, section)) if any(not row.on for row in rows) else []
    return _distinct([_on_day(setting, meets, row) for row in rows])


def _meets(setting: Setting, section: Section) -> Iterator[tuple[str, int, tuple[str, int]]]:
    """The bodies of which an item tells when they meet, where and on which day: 'the Executive meets on 7 December'."""
    text = setting.source.body
    for block in section.blocks:
        for match in (
            say.MEETS.finditer(text, block.start, block.end) if text.find(" meet", block.start, block.end) >= 0 else ()
        ):
            day = destinations.date(setting, match.end(), block.end)
            if day:
                yield match["body"], match.start(), day


def _on_day(setting: Setting, meets: list[tuple[str, int, tuple[str, int]]], row: Referral) -> Referral:
    """A referral with the day that the item gives elsewhere, where it gives none itself."""
    for body, start, (day, end) in meets if not row.on else ():
        if row.to.endswith(body):
            place = setting.source.also(start, end, "on")
            return msgspec.structs.replace(row, on=day, also=(*row.also, place))
    return row


def _line_end(setting: Setting, at: int) -> int:
    return setting.source.body.find("\n", at)


def _moved(clause: Clause) -> Clause:
    """A clause without the debate that the span of a motion holds, between what was moved and the vote."""
    return replace(clause, end=clause.text[1]) if clause.rule == "motion" else clause


def _titled(setting: Setting, section: Section, rows: list[Referral]) -> Iterator[Referral]:
    """'Items to be drawn to the attention of the Board': where the item's title says that its matters go."""
    text = setting.source.body
    match = say.TITLED.search(text, *section.title)
    named = parties.after(text, match.end()) if match else None
    told = "".join(text[b.start : b.end] for b in section.blocks)
    if not named or named[0] >= section.title[1] or len(told) < 40 or say.NOTHING.match(told):
        return
    name = setting.source.words(named[0], min(named[1], section.title[1])).rstrip(" .:*")
    known = any(r.to.casefold() in name.casefold() or name.casefold() in r.to.casefold() for r in rows)
    if known or not words.GROUP.search(name) or destinations.is_own(setting, name):
        return
    day = re.compile(rf"\b{re.escape(name)}\s+on\s+(?=(?:\w+\s+)?\d)")
    places = [m for b in section.blocks for m in day.finditer(text, b.start, b.end)]
    on = destinations.date(setting, places[0].end(), places[0].end() + 40) if places else None
    also = [setting.source.also(places[0].start(), on[1], "on")] if on else []
    yield Referral(to=name, on=on[0] if on else None, **setting.source.cite(*section.title, "titled-to", *also))


def _led(setting: Setting, found: list[Clause]) -> Iterator[Referral]:
    """'agreed to recommend to the Board at its meeting on D:' before the clauses that go there."""
    text = setting.source.body
    for led in sorted({c.led if c.led is not None else text.rfind("\n", 0, c.start) for c in found}):
        first = led if text[led : led + 1] != "\n" else text.rfind("\n", 0, len(text[:led].rstrip())) + 1
        stop = text.find("\n", max(led, first) + 1)
        line = (first, min(stop if stop > 0 else len(text), first + 300))
        match = say.RECOMMENDS_TO.search(text, *line) if say.LEADS.search(text, *line) else None
        if match:
            yield from to_target(setting, Sent(match.end(), match.start(), line[1], None, "sent-to"))
        elif all_of_it := say.TO_ALL.search(text, *line):
            yield from at_body(setting, all_of_it, line[1], None, "body-recommended")


def _at_same_time(setting: Setting, clause: Clause, rows: list[Referral]) -> Iterator[Referral]:
    """'that Thursday nights be considered at the same time': where the clause before it went."""
    match = say.SAME_TIME.search(setting.source.body, *clause.text)
    before = rows[-1] if rows and rows[-1].on else None
    if match and before:
        places = [Also(span=before.span, quote=before.quote, value=value) for value in ("to", "on")]
        cited = setting.source.cite(clause.start, clause.end, "same-time", *places, *before.also)
        yield Referral(to=before.to, on=before.on, clause=clause.label, **cited)


def _in_clause(setting: Setting, clause: Clause) -> Iterator[Referral]:
    text = setting.source.body
    start, end = clause.start, clause.end
    said = text[start:end]
    if say.ASKS.search(said) or say.FOLLOWING.search(said) or said.rstrip().endswith("?"):
        return
    rows = [*_verbs(setting, clause, said), *_bodies(setting, clause), *_body_to(setting, start, end, clause)]
    asked = ASKED.search(text, start, end)
    group = _asked(setting, asked, end, clause) if asked and not destinations.POST_LAST.search(asked["who"]) else None
    if group and not any(row.to.endswith(group.to) for row in rows):
        rows.append(group)
    days = {row.on for row in rows if row.on}  # 'to the Panel for report to the May meeting'
    rows += [row for row in _own_meetings(setting, clause) if row.on not in days]
    yield from rows
    if not rows:
        for pattern in (say.RETURNS, say.FURTHER, say.PLANNED):
            for match in pattern.finditer(text, start, end):
                yield from to_own(setting, match, end, clause, "report-returns")
                return


def _verbs(setting: Setting, clause: Clause, said: str) -> Iterator[Referral]:
    """What a clause sends, by its verb."""
    text, start, end = setting.source.body, clause.start, clause.end
    noted, lower = re.search(r"\bnoted\b", clause.lead, re.IGNORECASE), said.lower()
    for pattern, rule, any_name, signs in IN_CLAUSE:
        if not any(sign in lower for sign in signs):
            continue
        for match in _each(pattern, text, start, end):
            before = text[start if match.start() < clause.text[0] else clause.text[0] : match.start()]
            # what somebody would do anyway was noted, and referred nothing
            would = rule == "sent-to" and noted and re.search(r"\bwould\b", before)
            anyway = would and not AS_ASKED.search(text, match.end(), end)
            past = rule == "sent-to" and clause.rule != "prose-decision" and say.PAST_SENT.search(before)
            told = (pattern is say.WILL_RAISE and " had " in before) or say.AMENDS.search(before)
            idle = say.NOT_SENT.search(before[-12:]) or " not " in match[0][:12] or say.MAY_BE.search(before)
            if rule == "considered-by" and only_recommended(setting, clause):
                continue
            if not (anyway or past or told or idle):
                yield from to_target(setting, Sent(match.end(), match.start(), end, clause, rule, any_name))
    gone = say.HAS_GONE.match(text, *clause.text)
    if gone:
        yield from to_target(setting, Sent(gone.end(), gone.start(), end, clause, "sent-to"))
    if clause.rule != "labelled-clause":
        for match in say.HAS_SENT.finditer(text, start, end):
            if not say.HAD_SENT.search(text[start : match.start()]):
                yield from to_target(setting, Sent(match.end(), match.start(), end, clause, "sent-to"))


def _each(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a verb, none from a noun ('the report …') on, which may hide a verb behind it."""
    at = start
    while match := pattern.search(text, at, end):
        noun = pattern is say.SENDS and _noun(match[0], text[start : match.start()])
        power = "elegate" in match[0] and POWER.search(text, start, match.end())
        other = (
            power
            or say.OTHER_TO.search(match[0])
            or say.HAD_BEEN.search(text[max(start, match.start() - 20) : match.end()])
            or say.HOPES.search(text, max(start, match.start() - 12), match.start())
        )
        at = match.start() + 4 if noun or other else match.end()
        if not noun and not other:
            yield match


def _body_to(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Referral]:
    """'Finance Committee to consider the rent': a body that is to take something up, told in note form."""
    text = setting.source.body
    for match in say.BODY_TO.finditer(text, start, end) if setting.source.says(start, end, say.TAKE_UP_WORDS) else ():
        for part in ("to", "also"):
            name = setting.source.words(*match.span(part)) if match[part] else ""
            known = _is_group(setting, name) if name.isupper() else " " in name or name in ("Cabinet", "Council")
            if name and known and not destinations.is_own(setting, name):
                cited = setting.source.cite(match.start("to"), end, "body-to-consider")
                yield Referral(to=name, clause=clause.label if clause else None, **cited)


def _body_does(setting: Setting, clause: Clause) -> Iterator[Referral]:
    """'that the Finance Committee look at the rent': another body that the decision gives it to."""
    match = say.BODY_DOES_SO.match(setting.source.body, *clause.text)
    name = setting.source.words(*match.span("to")) if match else ""
    if match and not (destinations.is_own(setting, name) or say.OWN_GROUP.search(name)):
        day = destinations.date(setting, match.end("on"), clause.end) if match["on"] else None
        cited = setting.source.cite(clause.start, clause.end, "body-to-consider")
        yield Referral(to=name, on=day[0] if day else None, clause=clause.label, **cited)


def _is_group(setting: Setting, letters: str) -> bool:
    """Whether letters are those of a group that the document names in full beside them."""
    told = re.search(
        rf"(?i:group|committee|board|panel|forum|team)\s+\({letters}\)|\b{letters}\s+[–=-]\s+[^\n]{{3,60}}(?i:group|committee|board|panel|forum|team)\b",
        setting.source.body,
    )
    return bool(told)


def _noun(verb: str, before: str) -> bool:
    """Whether a word that can be a verb is a noun: 'a report to the Board', 'the annual Report to Council'."""
    return bool(
        re.match(r"(?:report|present|return|make|put|recommend)s?\b", verb, re.IGNORECASE)
        and say.NOUN_AHEAD.search(before)
        and not re.search(r"\bto\s+(?:the\s+|its\s+)?(?:next|future)\s|\bmeeting", verb, re.IGNORECASE)
    ) or verb.startswith("Report ")


def _bodies(setting: Setting, clause: Clause) -> Iterator[Referral]:
    """The bodies that a clause names as those that are to deal with it."""
    text, start, end = setting.source.body, clause.start, clause.end
    many = say.MANY.search(text, start, end)
    if many:  # 'write to each parish council': bodies that have no name of their own there
        cited = setting.source.cite(start, many.end(), "letter-to")
        yield Referral(to=setting.source.words(*many.span("to")), clause=clause.label, **cited)
    yield from _named_in(setting, clause)
    lead = start if clause.led is None or not clause.lead else max(min(start, clause.led), start - LED_FAR)
    for match in say.RECOMMENDS_THAT.finditer(text, lead, end):
        named = parties.after(text, match.end())
        if named and say.TAKES_IT.match(text, named[1], end):
            yield from to_target(setting, Sent(match.end(), match.start(), end, clause, "body-recommended"))
    if re.search(r"\brecommended\b", clause.lead, re.IGNORECASE):
        first = say.THAT.match(text, *clause.text)
        named = parties.after(text, first.end()) if first else None
        if first and named and say.TAKES_IT.match(text, named[1], end):
            yield from to_target(setting, Sent(first.end(), first.start(), end, clause, "body-recommended"))
    yield from _asked_body(setting, clause)
    yield from _body_does(setting, clause)
    for match in say.READY_FOR.finditer(text, start, end):
        named = parties.after(text, match.end())
        if named and say.ON_DAY.match(text, named[1], end):
            yield from to_target(setting, Sent(match.end(), match.start(), end, clause, "prepared-for"))
    for match in say.WRITTEN_TO.finditer(text, start, end):
        yield from _written(setting, match, clause)


def _asked_body(setting: Setting, clause: Clause) -> Iterator[Referral]:
    """'to ask the Council to fund it': another body, where the clause is not itself for one to take up."""
    text = setting.source.body
    for match in say.ASK_BODY.finditer(text, clause.start, clause.end):
        named = parties.after(text, match.end())
        if named and say.TO_DO.match(text, named[1], clause.end) and not only_recommended(setting, clause):
            name = setting.source.words(*named)
            if not (destinations.is_own(setting, name) or say.OWN_GROUP.search(name)):
                called = match[0].startswith(("call", "urge"))  # what a motion calls on need be no body's name
                yield from to_target(
                    setting, Sent(match.end(), match.start(), clause.end, clause, "body-asked", called)
                )


def _written(setting: Setting, match: re.Match[str], clause: Clause | None) -> Iterator[Referral]:
    """'that the Minister and the Commission be written to': each of those named."""
    for target in destinations.targets(setting, match.start("to"), match.end("to"), outside=True):
        cited = setting.source.cite(clause.start if clause else match.start(), match.end(), "letter-to")
        yield Referral(to=target.name, clause=clause.label if clause else None, **cited)


def _own_meetings(setting: Setting, clause: Clause) -> Iterator[Referral]:
    """The later meetings of the same body that a clause sends something to."""
    text, start, end = setting.source.body, clause.start, clause.end
    for match in say.EXTRA.finditer(text, start, end):
        yield from to_own(setting, match, end, clause, "extra-meeting")
    later = list(_later(setting, start, end))
    if not later and "next" in text[start:end]:
        later = [m for m in say.NEXT_ONE.finditer(text, start, end) if say.TO_BE.search(text[start : m.end()])]
    for match in later:
        yield from to_own(setting, match, end, clause, "next-meeting")


def _later(setting: Setting, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where a stretch sends something to a later meeting of the same body."""
    text = setting.source.body
    said = text[start:end]
    if not any(sign in said for sign in SIGNS_OF_LATER):
        return
    if setting.source.says(start, end, say.LATER_WORDS):
        yield from say.LATER.finditer(text, start, end)
    if setting.source.says(start, end, say.OFF_WORDS):
        yield from say.DEFERRED.finditer(text, start, end)
        if say.MATTER.search(said) or say.OPENS_OFF.match(said):
            yield from say.POSTPONED.finditer(text, start, end)
    for match in say.MONTHLY.finditer(text, start, end) if setting.source.says(start, end, dates.MONTH_WORDS) else ():
        if (
            match["month2"]
            or match["month3"]
            or match["month5"]
            or say.MONTHLY_DOES.search(text, start, match.start())
            or say.DEFERS.search(text, start, match.start())
        ):
            yield match


def only_recommended(setting: Setting, clause: Clause) -> bool:
    """Whether a clause is for another body to take up: 'agreed to recommend to the Board: (i) that …'."""
    led = clause.led if clause.led is not None else clause.start
    return bool(say.RECOMMENDS.search(clause.lead) or say.RECOMMENDS_IN.match(setting.source.body, led))


def _named_in(setting: Setting, clause: Clause) -> Iterator[Referral]:
    for pattern, rule in NAMED:
        for match in pattern.finditer(setting.source.body, clause.start, clause.end):
            asks = rule == "body-recommended" and not re.search(r"be\s+recommended", match[0], re.IGNORECASE)
            within = say.OWN_GROUP.search(match["to"]) or re.match(
                r"(?:report|submit)\b", setting.source.body[match.end() :]
            )
            if not (asks and (within or only_recommended(setting, clause))):
                yield from at_body(setting, match, clause.end, clause, rule)


def _in_prose(setting: Setting, start: int, end: int, formal: bool) -> Iterator[Referral]:
    """What a sentence sends on; beside formal decisions, only to a later meeting or one that is named with its day."""
    text = setting.source.body
    said = text[start:end]
    rows = [*_meetings_in_prose(setting, start, end, said), *_body_to(setting, start, end, None)]
    rows += [
        row for row in _sent_in_prose(setting, start, end, said) if row.on or not formal or say.OUTGOING.search(said)
    ]
    if not rows or say.ASKS.search(said) or say.SPEAKS.match(said):
        return
    if say.SUPPOSED.search(said) or say.IN_CASE.search(said) or say.THOUGHT.match(said):
        return
    if not say.PROPOSED.search(said) or say.SETTLED.search(text, start, end + 300):
        yield from rows


def _meetings_in_prose(setting: Setting, start: int, end: int, said: str) -> Iterator[Referral]:
    """The later meetings of the body, and those of its committees, that a sentence sends something to."""
    text = setting.source.body
    later = list(_later(setting, start, end))
    if not later and "next" in said:
        later = [m for m in say.NEXT_ONE.finditer(text, start, end) if say.TO_BE.search(text[start : m.end()])]
    for match in say.LEFT_FOR.finditer(text, start, end) if "left " in said else ():
        yield from to_target(setting, Sent(match.end(), match.start(), end, None, "sent-to"))
    yield from _has_gone(setting, start, end, said)
    for match in later:
        yield from to_own(setting, match, end, None, "next-meeting")
    if any(noun in said for noun in ("ommittee", "Panel", "Working")):
        for match in say.AT_COMMITTEE.finditer(text, start, end):
            yield from at_body(setting, match, end, None, "at-committee")


def _sent_in_prose(setting: Setting, start: int, end: int, said: str) -> Iterator[Referral]:
    """What a sentence sends: by a verb of what is to be, in a letter, by word of mouth."""
    text = setting.source.body
    for pattern, its_words in IN_PROSE if any(sign in said for sign in SIGNS) else ():
        for match in _each(pattern, text, start, end) if setting.source.says(start, end, its_words) else ():
            if _to_be_sent(pattern, match, text[start : match.start()]):
                yield from to_target(setting, Sent(match.end(), match.start(), end, None, "sent-to"))
    yield from _letters(setting, start, end)
    for pattern, rule, any_name, its_words, signs in SPOKEN:
        told = setting.source.says(start, end, its_words)
        if told and any(sign in said for sign in signs) and " had " not in said:
            for match in pattern.finditer(text, start, end):
                yield from to_target(setting, Sent(match.end(), match.start(), end, None, rule, any_name))
    considered = (" by " in said or " at " in said) and setting.source.says(start, end, say.BY_WORDS)
    for match in say.CONSIDERED_BY.finditer(text, start, end) if considered else ():
        found = to_target(setting, Sent(match.end(), match.start(), end, None, "considered-by"))
        yield from (row for row in found if row.on and words.GROUP.search(row.to))
    yield from _asked_outside(setting, start, end, said)


def _letters(setting: Setting, start: int, end: int) -> Iterator[Referral]:
    """The letters that a sentence says are to be written."""
    text = setting.source.body
    if not setting.source.says(start, end, say.LETTER_WORDS):
        return
    for match in say.LETTER.finditer(text, start, end):
        if match[0].lower().startswith("letter") or say.TO_WRITE.search(text[start : match.start()]):
            sent = to_target(setting, Sent(match.end(), match.start(), end, None, "letter-to", any_name=True))
            # 'write to Mrs. Ash': a private person
            yield from (one for one in sent if not words.HONOURED.fullmatch(f"{one.to} "))


def _has_gone(setting: Setting, start: int, end: int, said: str) -> Iterator[Referral]:
    """'It was remitted to the Committee', 'The Board REFERRED it to the Panel': at this meeting, not before."""
    text, start = setting.source.body, setting.source.trimmed(start, end)[0]
    if not any(sign in said for sign in say.GONE) or say.LONG_AGO.search(said):
        return
    gone = say.HAS_GONE.match(text, start, end)
    if not gone and say.BODY_DOES.match(text, start, end):
        gone = say.HAS_SENT.search(text, start, end)
        gone = None if gone and say.HAD_SENT.search(text[start : gone.start()]) else gone
    if gone:
        yield from to_target(setting, Sent(gone.end(), gone.start(), end, None, "sent-to"))


def _to_be_sent(pattern: re.Pattern[str], match: re.Match[str], before: str) -> bool:
    """Whether a verb in a sentence tells of what is to be sent: not of what was, or will not be."""
    if say.PAST_SENT.search(before) or re.match(r"been|was|were", match[0]):
        return False
    refused = say.NOT_SENT.search(before[-12:]) or " not " in match[0][:12]
    return not refused and (pattern is not say.SENDS or bool(say.WILL.search(before)))


def _asked_outside(setting: Setting, start: int, end: int, said: str) -> Iterator[Referral]:
    """'A B of Moss Ltd is to be asked for advice', 'that the Minister be written to'."""
    text = setting.source.body
    asked = say.ASKED_OUT.search(text, start, end) if " to be " in said else None
    if asked:
        name = setting.source.words(*setting.source.trimmed(*asked.span("to")))
        yield Referral(to=name, **setting.source.cite(start, end, "body-asked"))
    for match in say.WRITTEN_TO.finditer(text, start, end) if "written" in said else ():
        yield from _written(setting, match, None)
    for match in say.THIS_ONE.finditer(text, start, end) if setting.submitted and "this" in said else ():
        yield from to_target(setting, Sent(match.end(), match.start(), end, None, "sent-to"))


def _asked(setting: Setting, match: re.Match[str], end: int, clause: Clause) -> Referral:
    """'that the task group established under minute 127 also be asked to consider …'."""
    start, past = match.span("who")
    ahead = PROPER.search(setting.source.body, clause.start, start)
    start = ahead.start() if ahead else start
    name = re.sub(r"\s+(?:above|below|also)$", "", setting.source.words(start, past))
    return Referral(to=name, clause=clause.label, **setting.source.cite(clause.start, end, "group-asked"))


def _distinct(rows: list[Referral]) -> list[Referral]:
    """The rows with each target once; one without a date gives way to one with it."""
    kept: list[Referral] = []
    for row in rows:
        same = next(
            (
                n
                for n, k in enumerate(kept)
                if k.to.casefold() == row.to.casefold()
                and ((k.on or "").startswith(row.on or "") or (row.on or "").startswith(k.on or ""))
                and (k.clause == row.clause or not row.clause)
            ),
            None,
        )
        if same is None and not _named_above(row, kept):
            kept.append(row)
        elif same is not None and len(row.on or "") > len(kept[same].on or ""):
            kept[same] = row
    return kept


def _named_above(row: Referral, kept: list[Referral]) -> bool:
    """Whether 'the Committee' is one that its clause has sent it to by its whole name."""
    return row.on is None and any(k.clause == row.clause and k.to.endswith(f" {row.to}") for k in kept)
