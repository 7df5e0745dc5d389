"""Items that the public was shut out of: from the exclusion until it is lifted, with the ground printed for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar.agenda import Section
from graphkit.grammar.source import Source, word_set

WHO = (
    r"(?:the\s+)?(?:members\s+of\s+(?:the\s+)?)?"
    r"(?:(?:press|media)\s+(?:and|or)\s+(?:the\s+)?(?:other\s+members\s+of\s+the\s+)?public"
    r"|public(?:\s+and\s+(?:the\s+)?press)?)"
)
EXCLUDED = re.compile(
    rf"\b{WHO}\s+(?:(?:and\s+\w+\s+)?(?:should\s+|would\s+|must\s+)?be|was|were|having\s+been|is|are)\s+(?:(?!not)\w+\s+)?(?:excluded|asked\s+to\s+(?:leave|withdraw)"
    rf"|requested\s+to\s+(?:leave|withdraw))|\bto\s+exclude\s+{WHO}"
    r"|\b(?:meeting|council|committee|board|session)\b[^.\n]{0,40}?\b(?:be\s+closed\s+to\s+the\s+public|(?:went|move[ds]?|go(?:es)?|resolve[ds]?)\s+in(?:to|side)?\s+(?:an?\s+)?"
    r"(?:in\s+)?(?:camera|closed|private|executive)(?:\s+session)?)\b"
    r"|\b(?:resolved?|agreed|moved|motion|voted)\s+to\s+(?:go|move|enter|convene)\s+(?:in(?:to|side)?\s+)?(?:an?\s+)?(?:in\s+)?(?:camera|closed\s+session"
    r"|private\s+session|executive\s+session)",
    re.IGNORECASE,
)
READMITTED = re.compile(
    rf"\b{WHO}\s+(?:be|was|were|having\s+been|is|are)\s+(?:then\s+)?(?:re-?\s?admitted|invited\s+(?:back|to\s+return)|allowed\s+(?:back|to\s+return))"
    r"|\b(?:resumed?|returned?|reverted?|moved?)\s+(?:back\s+)?(?:to|in|into)\s+(?:an?\s+)?(?:open|public)\s+(?:public\s+)?(?:session|meeting)\b"
    r"|\b(?:(?:came|come|comes|rise|rose)\s+out\s+of|(?:moved|motion|voted|resolved)\s+to\s+(?:end|leave|exit|close)(?:\s+the)?)\s+(?:camera|closed\s+session|private\s+session|executive\s+session)\b|\bre-?admission\s+of\s+the\s+(?:press|public)",
    re.IGNORECASE,
)
NEXT_ONLY = re.compile(r"\b(?:following|next|this|that)\s+(?:agenda\s+)?(?:item|business|minute)\b(?!s)", re.IGNORECASE)
NUMBERED = re.compile(
    r"\b(?:agenda\s+)?(?:item|minute)s?\s+(?:nos?\.?\s+)?(?P<first>\d{1,4}(?:/\d{1,4})?)(?:\s*(?:,|and|to|-|–|&)\s*(?P<last>\d{1,4}(?:/\d{1,4})?))?",
    re.IGNORECASE,
)
MARKED = re.compile(
    r"\(\s*(?:exempt|confidential|not\s+for\s+publication|closed|in\s+camera|private)\b[^()\n]{0,80}\)|^\W*(?:exempt|confidential)(?:\s+(?:item|report|minute))?\s*[:–—-]"
    r"|\bexempt\s+(?:report|minute|item)\b[^.\n]{0,40}\bnot\s+(?:published|publicly|for\s+publication)|^\W*NOT\s+FOR\s+PUBLICATION\b",
    re.IGNORECASE | re.MULTILINE,
)
LEADS_LIST = re.compile(r"\bfollowing\s+(?:\w+\s+){0,2}(?:reports|items|business|matters|minutes)\b", re.IGNORECASE)
LISTED = re.compile(
    r"^[\s|*_•-]{0,8}(?:(?:minute|item)\s+(?:no\.?\s*)?)?(?P<number>\d{1,4}(?:/\d{1,4})?)[.:)]?[\s|]+[A-Z]",
    re.IGNORECASE | re.MULTILINE,
)
IN_LAW = re.compile(r"\b(?:section|schedule|act|regulations?)\W*$", re.IGNORECASE)
SHUT = word_set(
    "excluded exclude asked requested closed camera cameras private executive readmitted admitted readmission admission"
    " invited allowed resume resumed return returned revert reverted move moved"
)
PRIVATE = word_set("exempt confidential publication closed camera private")
REOPENED = re.compile(
    r"\b(?:date|time)s?\s+of\s+(?:the\s+)?next\b|\bnext\s+meeting\b|\bclos(?:e|ure|ing)\s+of\s+(?:the\s+)?meeting\b|\badjournment\b"
    r"|\bre-?\s?admi|\b(?:return|resum\w+)\s+(?:to|of)\s+(?:the\s+)?(?:open|public)\b|^\W*(?:open|public)\s+session\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Closed:
    """An exclusion in force: its ground, and the items that it is for, where they are named."""

    ground: tuple[int, int]
    one: bool = False
    numbers: frozenset[str] = frozenset()


def exempt(source: Source, sections: list[Section]) -> list[tuple[int, int] | None]:
    """For each item the words by which it was dealt with in private, None for one that was open or does not say."""
    found: list[tuple[int, int] | None] = []
    closed: Closed | None = None
    for section in sections:
        told = list(_told(source, section))
        closed = None if closed and REOPENED.search(source.words(*section.title)) else closed
        marked = _marked(source, section)
        inside = bool(closed) and not (closed and closed.numbers and _number(section) not in closed.numbers)
        found.append(closed.ground if inside and closed else marked)
        if closed and closed.one and not told:
            closed = None
        for shut, ground in told:
            closed = _shut(source, ground, section.end) if shut else None
    return found


def _told(source: Source, section: Section) -> Iterator[tuple[bool, tuple[int, int]]]:
    """The exclusions (True) and their lifting (False) that an item decides, in order, each with its words."""
    for block in section.blocks:
        if not source.says(block.start, block.end, SHUT):
            continue
        text = source.body[block.left : block.end]
        if "ublic" not in text and "PUBLIC" not in text and "ession" not in text and "amera" not in text:
            continue
        marks = [(m.start(), True) for m in EXCLUDED.finditer(text)] + [
            (m.start(), False) for m in READMITTED.finditer(text)
        ]
        for at, shut in sorted(marks):
            if not _only_told_of(text, at):
                yield shut, _sentence(source, block.left, block.end, block.left + at)


def _only_told_of(text: str, at: int) -> bool:
    """Whether an exclusion is one of another meeting, or what an agenda had put forward."""
    ahead = text[max(0, at - 120) : at]
    if re.search(
        r"\bat\s+(?:the|its|that)\s+(?:last|previous|meeting\s+(?:of|on|held))\b",
        text[at : at + 120].split(".", maxsplit=1)[0],
    ):
        return True
    return bool(
        re.search(r"\b(?:minutes\s+of|would|if|whether|may|might|previous|last)\b[^.;:]*$|\bRECOMMENDED\b[^.]*$", ahead)
    )


def _sentence(source: Source, start: int, end: int, at: int) -> tuple[int, int]:
    first, last = next(((a, b) for a, b in source.sentences(start, end) if a <= at < b), (at, end))
    return source.trimmed(max(first, at - 200), min(last, at + 500))


def _shut(source: Source, ground: tuple[int, int], end: int) -> Closed:
    """What an exclusion is for: the items that its words name, or those of the list that it leads; else all to come."""
    told = source.words(*ground)
    listed = LISTED.finditer(source.body, ground[1], end) if LEADS_LIST.search(told) else ()
    if numbers := frozenset(m["number"] for m in listed):
        return Closed(ground, numbers=numbers)
    numbered = next((m for m in NUMBERED.finditer(told) if not IN_LAW.search(told[: m.start()])), None)
    if not numbered:
        return Closed(ground, bool(NEXT_ONLY.search(told)))
    first, last = numbered["first"], numbered["last"] or numbered["first"]
    span = range(int(first), int(last) + 1) if first.isdigit() and last.isdigit() else ()
    return Closed(ground, numbers=frozenset(str(n) for n in span) or frozenset((first, last)))


def _number(section: Section) -> str:
    return (section.number or "").strip(" .:()")


def _marked(source: Source, section: Section) -> tuple[int, int] | None:
    """What an item prints of itself: '(Exempt)' after its title, 'Exempt report – not published'."""
    first = section.blocks[0] if section.blocks else section.heading
    past = min(max(section.title[1] + 80, first.end if first.end - first.start < 120 else 0), section.end)
    found = MARKED.search(source.body, section.start, past) if source.says(section.start, past, PRIVATE) else None
    return found.span() if found else None
