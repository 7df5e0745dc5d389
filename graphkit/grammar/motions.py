"""Who moved and seconded a decision, and how it was voted on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source
from graphkit.record import Outcome, Vote

NAME = rf"(?:{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})"
CHAIRING = r"(?:the\s+(?:Vice-)?Chair(?:man|woman|person)?,\s+)?"
SECONDED = (
    rf"[,.;\s–-]{{1,6}}(?:and\s+)?(?:(?:who\s+)?was\s+)?[Ss]econded(?:\s+by|\s*:)?\s+{CHAIRING}(?P<seconder>{NAME})"
)
MOVED = re.compile(
    r"\b(?:(?:[Pp]roposed|[Mm]oved)(?:\s+as\s+[^.;:]{3,40}?)?(?:\s+by|\s*:)?|[Oo]n\s+the\s+(?:motion|proposal|proposition)\s+of)\s+"
    rf"{CHAIRING}(?P<proposer>{NAME})(?:{SECONDED}|\s+and\s+(?P<other>{NAME}))?"
)
FORMAL = re.compile(rf"\b(?:Proposed|Moved)(?:\s+by|\s*:)\s+{CHAIRING}(?P<proposer>{NAME}){SECONDED}")
PROPOSES = re.compile(
    rf"(?P<proposer>{NAME})\s+(?:proposed|moved)\s+(?:that\s+)?(?P<text>(?!by\b|and\b)[^.;]{{3,300}}?)"
    rf",?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}(?P<seconder>{NAME})"
)
IT_WAS = re.compile(
    rf"\b[Ii]t\s+was\s+(?:proposed|moved)\s+by\s+{CHAIRING}(?P<proposer>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+"
    rf"{CHAIRING}(?P<seconder>{NAME}),?\s+(?!and\b)(?P<text>[^.;\s](?:[^.;]|\.(?=\s?\d)){{9,300}})"
)
QUOTED = re.compile(
    rf"(?P<proposer>{NAME})\s+(?:proposed|moved)(?:\s+the\s+motion)?:\s+[\"“'‘](?P<text>[Tt]hat\s[^\"”\n]{{5,600}})[\"”'’]"
    rf"\.?(?:\s+(?:It\s+was\s+)?[Ss]econded\s+by\s+(?P<seconder>{NAME}))?"
)
AMENDMENT = re.compile(
    rf"\b[Aa]n\s+amendment\s+was\s+(?:proposed|moved)\s+by\s+(?P<proposer>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+"
    rf"(?P<seconder>{NAME})(?:,\s+namely)?:\s+(?P<text>[Tt]hat\s[^.;]{{5,600}})"
)
RESULT = re.compile(
    r"\b(?:motion|amendment|proposal)\s+(?:was\s+)?(?:then\s+|duly\s+|therefore\s+)?(?:declared\s+)?(?:lost|defeated|fell|carried|not\s+carried"
    r"|LOST|CARRIED)\b[^.\n]{0,80}"
)
NAMES_MOVER = re.compile(r"\b(?:[Pp]ropose[ds]?|[Mm]oved)\b")  # asked first, since names are slow to look for
LEADS = re.compile(r"\b(?:proposed|moved|[Aa]n\s+amendment)\b[^:\n]{0,200}:")
FAR = 1200  # characters between a motion in quotation marks and its result
BOTH = re.compile(
    rf"(?P<proposer>{NAME})\s+(?:proposed"
    rf"|moved),?\s+and\s+(?P<seconder>{NAME})\s+seconded,?\s+(?:as\s+an\s+amendment,?\s+)?(?:that\s+)?(?P<text>[^.;]{{3,300}})"
)
AGREED = re.compile(
    r"[\s.*–-]{0,8}(?:(?:This|The\s+motion)\s+was\s+)?(?:duly\s+|unanimously\s+)?(?:agreed|carried|approved)\b[^.;\n]{0,40}",
    re.IGNORECASE,
)
UNANIMOUS = re.compile(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
NUMBERS = {"no": 0, "none": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
NUMBERS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
COUNTED = (
    re.compile(
        rf"\b(?P<for>{COUNT})\s+(?:votes?\s+)?(?:in\s+favour|for)\b[^.]{{0,30}}?\b(?P<against>{COUNT})\s+(?:votes?\s+)?"
        rf"against(?:[^.]{{0,30}}?\b(?P<abstained>{COUNT})\s+abst)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bfor:?\s+(?P<for>{COUNT})[,;]\s+against:?\s+(?P<against>{COUNT})(?:[,;]\s+abst\w{{4,8}}:?"
        rf"\s+(?P<abstained>{COUNT}))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\b(?:carried|lost|defeated|resolved|agreed|approved)\s+by\s+|\((?:by\s+)?)(?P<for>{COUNT})\s+votes?\s+to\s+(?P<against>{COUNT})\b"
        rf"(?:,?\s+(?:with\s+)?(?P<abstained>{COUNT})\s+(?:members?\s+)?abst)?",
        re.IGNORECASE,
    ),
)
IS_LOST = re.compile(r"\b(?:lost|fell|defeated)\b")
PUT = re.compile(
    r"[^.]{0,200}?\.?(?:\s+[^.]{0,80}?\b(?:put|vote|motion|amendment|proposal)\b)?[^.]{0,80}?\b(?:was|were|being)\s+"
    r"(?:lost|defeated)\b(?:\s*\([^()]{3,80}\)|[^.;]{0,80})|[^.]{0,60}?\.?[^.]{0,60}?\b(?:motion|amendment|proposal)\s+fell\b"
)
THEN_SECONDED = re.compile(
    rf"\b(?:proposed|moved)\s+(?P<text>that\s[^.;]{{5,300}}?)(?:;|\.|,\s+and)\s+(?:[Tt]his|it|which)\s+was\s+seconded\s+by\s+"
    rf"{CHAIRING}(?P<seconder>{NAME})"
)
LOST = re.compile(
    r"\b(?:motion|amendment|proposal|vote)\b[^.]{0,40}\b(?P<how>lost|fell|defeated|withdrawn|not\s+carried)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion in the text: the bounds of the whole, of what was moved, and of its movers."""

    start: int
    end: int
    text: tuple[int, int]
    proposer: tuple[int, int] | None = None
    seconder: tuple[int, int] | None = None


REGISTERED = re.compile(
    rf"(?P<label>[A-Z]{{0,3}}\d{{2,4}}-\d{{1,4}})\s+(?P<proposer>{NAME}),\s+(?P<seconder>{NAME}):\s+(?P<text>T(?:hat|HAT)\s.{{5,900}}?)"
    r"(?=\s+(?:Time:|Read\s+(?:a|the)\s+first|Next\s+regular|Carried\b|Lost\b|Defeated\b)|\s*$)"
    r"(?:.{0,300}?\b(?:Carried|Lost|Defeated)\.)?",
    re.DOTALL,
)


def registered(source: Source, section: Section) -> Iterator[tuple[Motion, tuple[int, int]]]:
    """The motions of a register, 'R2019-82 A, B: That …. Carried.', each with the bounds of its number."""
    for block in section.blocks:
        match = REGISTERED.match(source.body, block.left, block.end)
        if match:
            movers = match.span("proposer"), match.span("seconder")
            yield Motion(match.start(), match.end(), match.span("text"), *movers), match.span("label")


def motions(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item that were moved and seconded, told in prose."""
    for n, block in enumerate(section.blocks):
        if block.cells:
            continue
        past = section.blocks[n + 1].end if n + 1 < len(section.blocks) else block.end
        if not NAMES_MOVER.search(source.body, block.start, past):
            continue
        if LEADS.search(source.body, block.start, block.end):
            yield from _put(source, section, block)
        for pattern in (IT_WAS, PROPOSES, BOTH):
            for match in pattern.finditer(source.body, block.start, block.end):
                after = AGREED.match(source.body, match.end(), block.end)
                end = after.end() if after else match.end()
                yield Motion(match.start(), end, match.span("text"), match.span("proposer"), match.span("seconder"))
        for match in FORMAL.finditer(source.body, block.start, past):
            if match.start() < block.end:
                yield _formal(source, section, block, section.blocks[n - 1] if n else None, match)


def lost(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item, moved and seconded in prose, that the sentence itself or the next says were lost."""
    for block in section.blocks:
        if block.cells or not IS_LOST.search(source.body, block.start, block.end):
            continue
        for start, end in source.sentences(block.start, block.end):
            match = next(
                (m for p in (IT_WAS, PROPOSES, BOTH, THEN_SECONDED) if (m := p.search(source.body, start, end))), None
            )
            put = PUT.match(source.body, match.end(), block.end) if match else None
            proposer = _proposer(source, start, match) if match else None
            if match and put and proposer:
                yield Motion(match.start(), put.end(), match.span("text"), proposer, match.span("seconder"))


def _proposer(source: Source, start: int, match: re.Match[str]) -> tuple[int, int] | None:
    """The bounds of who moved a motion; where the match has no name for it, the sentence begins with it."""
    if match.re is not THEN_SECONDED:
        return match.span("proposer")
    person = re.compile(NAME).match(source.body, start, match.start())
    return person.span() if person and words.is_person(person[0]) else None


def _put(source: Source, section: Section, block: Block) -> Iterator[Motion]:
    """A motion in quotation marks, or an amendment, with the sentence that tells how the vote on it went."""
    for pattern in (QUOTED, AMENDMENT):
        for match in pattern.finditer(source.body, block.start, min(section.end, block.end + 700)):
            result = RESULT.search(source.body, match.end(), min(section.end, match.end() + FAR))
            if match.start() < block.end and result:
                seconder = match.span("seconder") if match["seconder"] else None
                yield Motion(match.start(), result.end(), match.span("text"), match.span("proposer"), seconder)


def _formal(source: Source, section: Section, block: Block, before: Block | None, match: re.Match[str]) -> Motion:
    """'Proposed by X, seconded by Y' below what was proposed: the words before it, else the item's title."""
    ahead = list(source.sentences(block.start, match.start()))
    text = ahead[-1] if ahead else (before.start, before.end) if before else section.title
    if before and not ahead and len(source.words(*text).split()) > 60:
        text = list(source.sentences(*text))[-1]
    start, end = source.trimmed(*text)
    while end > start and source.body[end - 1] in " :;\n":
        end -= 1
    if start >= end:
        start, end = section.title
    after = AGREED.match(source.body, match.end(), match.end() + 60)
    past = after.end() if after else match.end()
    return Motion(start, past, (start, end), match.span("proposer"), match.span("seconder"))


def movers(source: Source, led: int, start: int, end: int, section: Section) -> Motion | None:
    """Who moved a decision at these bounds: named in it, right after it, or in the words that lead into it."""
    inside = _named(source, start, end)
    after = _named(source, end, min(section.end, end + 120))
    close = [m for m in after[:1] if not source.body[end : m.start()].strip(" .,;*(\n–-")]
    before = _named(source, max(section.start, led - 240), led)
    led_by = [m for m in before[-1:] if not re.search(r"[.;]\s+\S", source.body[m.end() : led].strip())]
    match = next(iter((*inside, *close, *led_by)), None)
    if not match:
        return None
    seconder = match.span("seconder") if match["seconder"] else None
    if not seconder and match["other"] and re.search(r"\sby\s", match[0]):
        seconder = match.span("other")
    return Motion(start, end, (start, end), _mover(source, match), seconder)


def _mover(source: Source, match: re.Match[str]) -> tuple[int, int]:
    """The mover's bounds; in 'A proposed B, seconded by C' B is who was nominated."""
    ahead = max(0, match.start() - 60)
    ahead = max(ahead, source.body.rfind("\n\n", ahead, match.start()) + 2)
    if not re.match(r"\w+(?:\s+by|\s*:)|[Oo]n\s", match[0]):
        for person in re.finditer(rf"{NAME}(?=\s$)", source.body[ahead : match.start()]):
            return ahead + person.start(), ahead + person.end()
    return match.span("proposer")


def _named(source: Source, start: int, end: int) -> list[re.Match[str]]:
    """The movers named in a stretch; 'moved County Plan' names nobody."""
    return [m for m in MOVED.finditer(source.body, start, end) if words.is_person(m["proposer"])]


def vote(before: str, own: str, after: str) -> Vote | Literal["unanimous"] | None:
    """The vote that a decision's words count, or those that lead into it or follow it."""
    inside, ahead, behind = (
        sorted((m for pattern in COUNTED for m in pattern.finditer(text)), key=lambda m: m.start())
        for text in (own, before, after)
    )
    ahead = [m for m in ahead[-1:] if not IS_LOST.search(re.split(r"[.\n]\s", before[: m.start()])[-1])]
    counted = next(iter((*inside, *ahead, *behind)), None)
    if counted:
        number = {key: _number(counted[key]) for key in ("for", "against", "abstained")}
        return Vote(favour=number["for"], against=number["against"], abstained=number["abstained"])
    return "unanimous" if UNANIMOUS.search(own) or re.search(r"\bunanimously[\s*]*$", before) else None


def _number(printed: str | None) -> int | None:
    if printed is None:
        return None
    return int(printed) if printed.isdecimal() else NUMBERS[printed.lower()]


def outcome(own: str) -> Outcome | None:
    """Whether a motion is said to be carried, lost or withdrawn."""
    lost = LOST.search(own)
    if lost:
        return "withdrawn" if lost["how"].lower() == "withdrawn" else "lost"
    return "carried" if re.search(r"\bcarried\b(?!\s+(?:out|forward|over)\b)", own, re.IGNORECASE) else None
