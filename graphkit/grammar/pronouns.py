"""Who 'he', 'she' and 'they' are that are to do something: 'Ann was told no and said she will ask again'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import words
from graphkit.grammar.acts import SUBGROUP
from graphkit.grammar.duties import Duty, duty, is_doer
from graphkit.grammar.owners import SURE, Bounds, owners
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.grammar.told import AGENT, BEGINS, DOES, DOUBT, GENERAL, LEAD, OPENING, VERBS, clause_start
from graphkit.record import Attendance

LATER = re.compile(
    r"(?:\b(?:agreed|said|stated|confirmed|advised|explained|added|reported|noted|and|but|(?:informed|assured|told|advised)\s+(?:the\s+)?[A-Za-z]+)\s+(?:that\s+)?(?:he|she|they)"
    r"(?:['’](?:d|ll)|\s+(?:will|would|(?:is|was|were)\s+going\s+to|was\s+(?:asked|requested|instructed)\s+to))|(?P<dash>[-–]\s+(?:he|she)\s+(?:will|would))|;\s+(?:he|she)\s+(?:will|would)|\b(?:(?:and|but|however,?)\s+(?:that\s+)?(?:he|she)|and|but)\s+(?:will|would|(?:also\s+)?(?:agreed|undertook|offered|promised|volunteered)\s+to))"
    r"\s+(?:(?:now|also|then)\s+)?"
)
LATER_WORDS = word_set(  # one of which every match of ``LATER`` has
    "agreed asked going instructed offered promised requested undertook volunteered will would d ll"
)
THAT_BODY = re.compile(r"\bthat\s+(?:the\s+)?(?=[A-Z])")
APPOSED = re.compile(r",\s+(?:the\s+|our\s+)?")
IF = re.compile(r"\b(?:if|unless|when|once\s+asked|like|prefer|rather|have)\b")
IS = re.compile(r"\s+(?:was|were|is|are|had|has|have)\s")
LED = (  # 'Asked who would pay, ', 'In reply to Mr Moss '
    r"(?:Asked|Questioned|Pressed|In\s+(?:reply|answer|response)|Replying|Responding)\b"
    r"(?P<led>(?:(?!\b(?:said|added|replied|agreed|explained|confirmed|undertook)\b)(?:[^.;]|(?<=\bCllr)\.|(?<=\bMrs)\.|(?<=\b[MD][rs])\.)){0,120}?),?\s+(?=(?:he|she)\s)"
)
HE_WOULD = re.compile(
    rf"[\s(*-]*(?:He|She|{LED}(?:he|she))\s+would\s+(?:(?:now|also|then|therefore)\s+)?(?={AGENT.pattern}|{VERBS}\b)"
)
HE = re.compile(
    rf"[\s(*-]*(?:(?P<he>He|She)(?:\s|['’]ll\s)|{LED}(?P<then>he|she)\s)"
)  # 'She ', 'Asked who would pay, she '
SPEAKS_AS = re.compile(r"speak\s+as\b")  # there and then
WOMAN = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b")
MAN = re.compile(r"\b(?:Mr|Sir|Lord)\b")
NAMED = re.compile(rf"{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern}|\b[A-Z]{{2,3}}[a-z]?\b|\b[A-Z][a-z]+\b")
NEAR = 200  # characters before 'said that he would' in which who said so is looked for
SINCE = 4  # sentences back to which a pronoun is followed
PRONOUN = re.compile(
    rf"[\s(*-]*(?:He|She|{LED}(?:he|she))(?:['’]ll|\s+(?:also\s+)?(?:will|would|is\s+(?:going\s+)?to|(?:has\s+)?(?:agreed|undertook|undertaken|promised|offered)\s+to|was\s+(?:then\s+)?(?:asked|requested|instructed)\s+to))\s+"
    r"(?:now\s+|also\s+|then\s+)?"
)
THEY = re.compile(
    r"They\s+(?:(?:also|now|then)\s+)?(?:will|(?:have\s+)?(?:also\s+)?(?:agreed|undertook|undertaken|promised|offered)\s+to|are\s+to)\s+"
    r"(?:now\s+|also\s+|then\s+)?"
)
FOUND_GROUP = re.compile(
    rf"\b(?P<group>{SUBGROUP})\b(?=[^.;]{{0,80}}?\bbe\s+(?:set\s+up|established|formed|convened)\b)"
    rf"|\b(?:set\s+up|establish|form|convene)\s+an?\s+(?:[\w'’&-]+\s+){{0,5}}?(?P<other>{SUBGROUP})\b",
    re.IGNORECASE,
)
ITS_TASK = re.compile(
    r"(?:It|The\s+(?:working\s+)?(?:group|party|committee|panel))\s+(?:will|would|is\s+to|was\s+to|should)\s+"
    rf"(?=(?:{VERBS})\b)"
)
TOPIC = re.compile(r"[\s*•-]*[A-Z][^.;:–\n]{2,50}?(?::|\s[–-])\s+(?=(?:the\s+)?[A-Z])")  # 'Boiler: Ann had two prices'
BY = re.compile(r"\sby\s+(?:the\s+)?(?=[A-Z][\w'’&. -]{1,60}\.?\s*$)")


def later(setting: Setting, sentences: list[Bounds]) -> Iterator[Duty]:
    """'Ann said that she would ask', 'Ann had not known but undertook to reply': who said so, or who speaks."""
    text = setting.source.body
    start, end = sentences[-1]
    if not setting.source.says(start, end, LATER_WORDS):
        return
    begun = HE_WOULD.match(text, start, end) if HE.match(text, start, end) else None
    if begun and not IF.search(text, begun.end(), end) and (before := speaker(setting, sentences)):
        yield duty(setting, before, (begun.end(), end), None, "owner-will")
    for match in LATER.finditer(text, start, end):
        if (
            not DOES.match(text, match.end(), end)
            or SPEAKS_AS.match(text, match.end())
            or DOUBT.search(text, clause_start(text, start, match.start()), match.start())
        ):
            continue
        behind = max(start, match.start() - NEAR)
        near = [m.end() for m in OPENING.finditer(text, behind, match.start()) if BEGINS.match(text, m.end(), end)]
        said = [owners(setting, at, match.start()) for at in reversed(near)]
        adjacent = (o for o, _ in said if o and not text[o[-1][1] : match.start()].strip())
        named = (o for o, sure in said if sure == SURE and len(o) == 1) if match["dash"] else iter(())
        who = next(adjacent, None) or next(named, None)
        who = who or _clause_subject(setting, start, match) or _of_part(setting, start, match.start())
        who = who or speaker(setting, sentences)
        if who:
            yield duty(setting, who, (match.end(), end), None, "owner-will")


def _clause_subject(setting: Setting, start: int, match: re.Match[str]) -> list[Bounds]:
    """The body that a clause before 'and would' is about: 'that the Council were aware and would review it'."""
    text = setting.source.body
    if not match[0].startswith(("and ", "but ")) or re.search(r"\s(?:he|she|they)\s", match[0]):
        return []
    for that in reversed(list(THAT_BODY.finditer(text, start, match.start()))):
        who, _ = owners(setting, that.end(), match.start())
        if who and len(who) == 1 and IS.match(text, who[0][1]):
            named = setting.source.words(*who[0])
            return who if words.GROUP.search(named) or words.ORGANISATION.search(named) else []
    return []


def _of_part(setting: Setting, start: int, past: int) -> list[Bounds]:
    """Whoever begins the last part of a sentence: 'A asked; the Head of Parks did not know, and undertook to look'."""
    part = setting.source.body.rfind(";", start, past)
    return _subject(setting, part + 1, past) if part >= 0 else []


def speaker(setting: Setting, sentences: list[Bounds]) -> list[Bounds]:
    """Whoever the last sentence is about: who begins it, or one before it, none else being named since."""
    text = setting.source.body
    he = HE.match(text, *sentences[-1])
    for n, (start, end) in enumerate(reversed(sentences)):
        who = _subject(setting, start, end)
        if who and he and _is_other(setting, who[0], he):
            continue
        if who or (n == 0 and not HE.match(text, start, end)) or n > SINCE:
            return who
        lead = LEAD.match(text, start, end)
        begun, sure = owners(setting, lead.end() if lead else start, end)
        thing = sure < SURE and text.startswith("The ", lead.end() if lead else start)  # 'The County had …'
        if (begun and not thing) or any(
            is_doer(setting, *m.span()) and not m[0].endswith(("'s", "’s", "s'", "s’"))
            for m in (words.PERSON.finditer(text, start, end) if n and not HE.match(text, start, end) else ())
        ):
            return []
    return []


def pronoun(setting: Setting, sentences: list[Bounds], start: int, end: int) -> Iterator[Duty]:
    """'Ann has written to them. She will ring …': whoever begins the sentence before, and is alone in it."""
    text, before = setting.source.body, sentences[-1]
    group = FOUND_GROUP.search(text, *before) if text.startswith(("It ", "The "), start) else None
    begun = ITS_TASK.match(text, start, end) if group else None
    if group and begun:
        yield duty(
            setting, [group.span("group" if group["group"] else "other")], (begun.end(), end), None, "owner-will"
        )
    if text.startswith("They", start):
        yield from _those(setting, before, start, end)
    match = PRONOUN.match(text, start, end)
    he = HE.match(text, start, end) if match else None
    who = _of_part(setting, *before) or _subject(setting, *before) if match else []
    who = [] if who and he and _is_other(setting, who[0], he) else who
    who = who or (speaker(setting, [*sentences, (start, end)]) if match else [])
    if match and who and GENERAL.match(text, match.end(), end) and not re.search("would", match[0]):
        named = [m.span() for m in words.PERSON.finditer(text, max(before[0], who[0][1]), before[1])]
        if not any(is_doer(setting, *other) and not _are_several(setting, *other) for other in named):
            yield duty(setting, who, (match.end(), end), None, "owner-will")


def _is_other(setting: Setting, who: Bounds, he: re.Match[str]) -> bool:
    """Whether somebody is not the one that 'he' or 'she' means: by an honorific, or since it is they who had asked."""
    name = setting.source.words(*who)
    row = _row(setting, name)
    told = (he["he"] or he["then"]).casefold()
    if any((WOMAN if told == "he" else MAN).search(form) for form in (name, row.name if row else "")):
        return True
    asked = NAMED.findall(he["led"] or "")
    return any(other == name or (row is not None and _row(setting, other) is row) for other in asked)


def _row(setting: Setting, name: str) -> Attendance | None:
    """The one on the attendance list whom a name, a first name or initials mean."""
    short = [row for row in setting.people if words.initials(row.name) == name]
    return setting.person(name) or setting.by_first_name(name) or (short[0] if len(short) == 1 else None)


def _are_several(setting: Setting, start: int, end: int) -> bool:
    """Whether a title is that of several, 'the Chief Executives', and so not 'he'."""
    name = setting.source.words(start, end)
    return name.endswith("s") and words.bare(name) == name and not setting.person(name)


def _those(setting: Setting, before: Bounds, start: int, end: int) -> Iterator[Duty]:
    """'It will be mended by Moss Ltd. They have agreed to paint it': those whom the sentence before names."""
    text = setting.source.body
    match = THEY.match(text, start, end)
    if not match or not DOES.match(text, match.end(), end):
        return
    lead = LEAD.match(text, *before)
    who, _ = owners(setting, lead.end() if lead else before[0], before[1])
    by = BY.search(text, *before)
    if by:
        who, _ = owners(setting, by.end(), before[1])
        who = who if who and not text[who[-1][1] : before[1]].strip().strip(".") else []
    named = setting.source.words(*who[0]) if who else ""
    if (
        len(who) > 1
        or re.fullmatch(r"[A-Z]{3,6}", named)
        or words.ORGANISATION.search(named)
        or words.GROUP.search(named)
    ):
        yield duty(setting, who, (match.end(), end), None, "owner-will")


def _subject(setting: Setting, start: int, end: int) -> list[Bounds]:
    """Whoever begins a sentence."""
    lead = LEAD.match(setting.source.body, start, end)
    who, sure = owners(setting, lead.end() if lead else start, end)
    label = TOPIC.match(setting.source.body, start, end) if sure < SURE else None
    lead = LEAD.match(setting.source.body, label.end(), end) if label else None
    who, sure = owners(setting, lead.end(), end) if lead else (who, sure)
    named = sure == SURE or (who and words.is_person(setting.source.words(*who[0])))
    apposed = len(who) == 2 and APPOSED.match(setting.source.body, who[0][1], end)
    if apposed and apposed.end() == who[1][0] and setting.source.body.startswith(",", who[1][1]):
        who = who[:1]  # 'Cllr Moss, Leader of the Council, replied'
    return who if named and len(who) == 1 else []
