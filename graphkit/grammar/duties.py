"""A duty: owners and what they are to do, as rules find it in a stretch; and what names somebody who can have one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.grammar import words
from graphkit.grammar.acts import POST_HEAD, SUBGROUP
from graphkit.grammar.deadlines import Day
from graphkit.grammar.decisions import Clause
from graphkit.grammar.setting import Setting

TASK_END = re.compile(
    r"(?:;\s*and\b|;|\s*[|\]]|(?<!Cllr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\b[A-Z])(?<!M/s)\.(?=\s|$)|,\s+and\s+(?:asked|requested|it\s+be)\b|\s+and\s+(?:to\s+(?:authorise|delegate|note|approve|instruct|agree|adopt)\b|that|Group\s+members|it\s+be"
    r"|it\s+also|(?:the\s+)?[A-Z]\w+\s+(?:to|be)\b)|\s+\(to\s+be\b|\s*[(\[]?(?:ACTION|Action)s?(?:\s[Bb]y)?\s?[:–)]"
    r"|\s+(?:Deadline|Due(?:\s[Dd]ate)?|By\s[Ww]hen|Time-?scale|Target(?:\s[Dd]ate)?|Owner|Lead):|\s[-–]\s(?:ONGOING|OPEN|Ongoing|Open)\b|\s+and\s+this\s+was\b|,\s+as\s+(?:the\s+)?[A-Z]\w+\s+had\s|\s+ACTION\s+(?=[A-Z])|\s+and\s+(?:stated|said|added|advised|noted|explained|confirmed|reported)\s+(?:that|he|she)\b)"
)
BLANK = re.compile(r"\n[^\S\n]*\n\s*(?=[A-Z\d])")
WRAPPED = range(60, 131)  # the width of a line that a page breaks
NEW = re.compile(r"\d{2}-\d{2}\s|[A-Z]{2,4}\s+to\s|(?:Action|ACTION)s?\b|(?:It|There|This|These|He|She|They)\s")


@dataclass(frozen=True, slots=True)
class Duty:
    """An owner and a task found in a stretch: their bounds in the whole text, the clause and the rule."""

    owners: tuple[tuple[int, int], ...]
    task: tuple[int, int]
    clause: Clause | None
    within: tuple[int, int]
    rule: str
    day: Day | None = None


def duty(
    setting: Setting, owners: list[tuple[int, int]], within: tuple[int, int], clause: Clause | None, rule: str
) -> Duty:
    """A duty whose task begins a stretch and ends at the first word that ends one, or with its paragraph."""
    within = within[0], paragraph_end(setting.source.body, *within)
    cut = TASK_END.search(setting.source.body, *within)
    return Duty(tuple(owners), (within[0], cut.start() if cut else within[1]), clause, within, rule)


def paragraph_end(text: str, start: int, end: int) -> int:
    """Where the paragraph ends that begins a stretch: at a blank line, unless a page's lines are all set apart so."""
    if text.find("\n", start, end) < 0:
        return end
    for blank in BLANK.finditer(text, start, end):
        line = blank.start() - text.rfind("\n", 0, blank.start())
        if line not in WRAPPED or NEW.match(text, blank.end()):
            return blank.start()
    return end


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of an owner without 'the' before it."""
    article = re.match(r"[Tt]he\s+", text[start:end])
    return start + (article.end() if article else 0), end


def is_doer(setting: Setting, start: int, end: int) -> bool:
    """Whether an owner is a post, or a person by the shape of the name or by the attendance list."""
    name = setting.source.words(start, end)
    honoured = words.is_person(name) and words.bare(name) != name
    return honoured or setting.person(name) is not None or bool(words.TITLE.search(name))


def names_somebody(setting: Setting, start: int, end: int) -> bool:
    """Whether a phrase names a person, post, body or class of members, not a thing."""
    name = setting.source.words(start, end)
    if (setting.person(name) and words.is_person(name)) or name in ("clerk", "secretary", "treasurer"):
        return True
    if re.match(r"(?:each|all|every)\b", name, re.IGNORECASE) or re.search(
        r"\bmembers?$|\bpartners?$|^officers$", name, re.IGNORECASE
    ):
        return True
    if re.match(r"[Ii]n\s", name) or re.search(
        r"\b(?:he|she|they|it|we|could|should|might|would|can|will|shall|must)$", name
    ):
        return False
    if re.match(
        r"(?:it|this|these|that|consideration|the\s+meeting|(?:\w+['’]s\s+)?reports?|no)\b", name, re.IGNORECASE
    ):
        return False
    if re.search(rf"\b(?:{SUBGROUP})\b", name, re.IGNORECASE):
        return True
    named = words.TITLE.search(name) or words.GROUP.search(name) or words.ORGANISATION.search(name)
    return name[:1].isupper() and bool(
        named or words.is_person(name) or re.fullmatch(r"[A-Z]{3,10}|[A-Z][a-z]{4,}", name)
    )


def is_somebody(setting: Setting, start: int, end: int) -> bool:
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
