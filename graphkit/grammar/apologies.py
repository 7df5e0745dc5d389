"""Who is told in sentences to have been away, and who then stood in for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import Entry, row, substitute
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import PERSONS
from graphkit.grammar.parting import run_on, sent_by, surnames
from graphkit.grammar.source import Source, word_set
from graphkit.record import Attendance

FROM = re.compile(
    r"\bapolog(?:ies|y)\b(?!\s+for\s+(?:late|leaving|early))(?!\s+w(?:as|ere)\s+(?:read|reported|presented)\s+(?:out\s+)?by)[^.:]{0,60}?"
    r"\b(?:from(?!\s+(?:the|this)\s+meeting)|on\s+behalf\s+of|by|of(?!\s+(?:absence|non))|provided\s+for|given\s+for)\s*:?\s*(?:the\s+following(?:\s+\w+)?\s*:?\s*)?"
    r"|\bapolog(?:ies|y)(?:\s+for\s+absence)?\s*:(?!\s*present)\s*",
    re.IGNORECASE,
)
SENT = re.compile(
    r"\s+(?:had\s+|have\s+|has\s+)?(?:each\s+|also\s+)?(?:sent|tendered|given|gave|submitted|offered|conveyed)\s+"
    r"(?:(?:his|her|their)\s+)?apolog(?:ies|y)\b(?!\s+(?:and\s+(?:then\s+)?left|for\s+(?:leaving|late|being\s+late|having\s+to)|before\s+leaving))",
    re.IGNORECASE,
)
WAS_REPORTED = re.compile(
    r"\s+(?:and\s+)?(?:(?:was|were|had\s+been|have\s+been)\s+)?(?:reported|received|noted|given|tendered|accepted"
    r"|approved|recorded)\b.*$",
    re.DOTALL,
)
LATE = re.compile(  # '… of A and, for lateness, B'
    r",?\s+and\b[\s,]{1,3}(?:apologies\s+)?for\s+(?:lateness|late\s+arrival|being\s+late|leaving\s+early|early\s+departure)\b"
)
AND_FROM = re.compile(r",?\s+and\s+(?:also\s+)?(?:from|by|on\s+behalf\s+of|of)\s+(?:the\s+(?=Rev))?(?=[A-Z])")
ABSENT = re.compile(
    rf"(?P<who>{PERSONS}),?\s+(?:who\s+)?was\s+(?:also\s+)?(?:(?:recorded|noted|marked|shown)\s+(?:as\s+)?)?"
    r"absent\b(?:\s+without\s+apolog(?:y|ies))?\.?"
)
NOT_SENT = re.compile(
    rf"(?P<who>{PERSONS}),?\s+(?:(?:had|has|have)\s+(?:not|n['’]t)\s+(?:sent|given|tendered|submitted)|did\s?(?:not|n['’]t)\s+(?:send|give|tender|submit)"
    r"|(?:had\s+)?(?:sent|gave|given)\s+no|(?:was|were)\s+absent\s+without)\s+(?:any\s+|an\s+|(?:his|her|their)\s+)?apolog(?:y|ies)"
)
APOLOGY = re.compile(r"apolog|absen", re.IGNORECASE)
RESUMED = re.compile(  # below the heading 'Apologies': 'were received from A'
    r"(?:were|was|had\s+been|have\s+been)\s+(?:received|given|tendered|sent)\s+(?:from|by|on\s+behalf\s+of)\s+"
)
HEADED = re.compile(r"\bapologies(?:\s+for\s+absence)?\W*$", re.IGNORECASE)
HEARD = word_set("apology apologies word message reply response news nothing")
NONE = re.compile(r"\bno\s+$", re.IGNORECASE)  # 'No apology was received from A'
UNHEARD = re.compile(
    r"\b(?:no\s+apolog(?:y|ies)|(?P<else>no\s+(?:word|message|reply|response|news)|nothing(?=\s+(?:ha[sd]|was|were|further)\b)))"
    r"[^.;:\n]{0,50}?\b(?:from|by|for)\s+(?=[A-Z])",
    re.IGNORECASE,
)
STOOD = re.compile(
    r"ubstitut|eputi[sz]|\sfor\s+whom\s|behalf|place\sof|\sin\s(?:his|her|their)\s|\sst(?:ood|anding)\s+in\s|\((?:sub|deputy|represented)\b"
)
FOR = re.compile(
    rf"(?P<who>{PERSONS})(?:,[^,.;]{{3,60}},)?\s+(?:(?:was\s+|is\s+|had\s+been\s+|has\s+been\s+)?"
    r"(?:substitut(?:ed|ing)|deputi[sz](?:ed|ing)|attend(?:ed|ing)|present|in\s+attendance|appointed|acted"
    r"|st(?:ood|anding)\s+in)"
    r"(?:\s+(?:as\s+(?:a\s+|the\s+)?(?:[Ss]ubstitute|[Dd]eputy|[Rr]eserve)(?i:\s+member)?))?)\s+(?:for|on\s+behalf\s+of"
    rf"|in\s+place\s+of|in\s+the\s+place\s+of)\s+(?P<whom>{PERSONS})"
)
AND_STOOD = re.compile(  # 'An apology was received from A and B attended as substitute'
    rf"\s+and\s+(?P<by>{PERSONS})\s+(?:attended|was\s+present|substituted|deputised|acted)(?:\s+as\s+(?:a\s+|his\s+"
    r"|her\s+|their\s+)?(?:substitute|deputy|reserve))?\.?\s*$"
)
IN_ABSENCE = re.compile(
    rf"\s*(?P<by>{PERSONS})\s+(?:attended|was\s+present|deputi[sz]ed|substituted)\s+in\s+(?:his|her|their)\s+"
    r"(?:absence|place|stead)\b"
)
SUBSTITUTION = re.compile(rf"\bsubstitution\s+of\s+(?P<who>{PERSONS})\s+for\s+(?P<whom>{PERSONS})")
PAIR = re.compile(
    rf"\W{{0,8}}(?:\([a-z]+\)\s+)?(?P<who>{PERSONS})\s+for\s+(?P<whom>{PERSONS})(?=\s*(?:[;.,(]|$)|\s+and\b)"
)


def apologies(source: Source, block: Block) -> Iterator[Attendance]:
    """The apologies that the sentences of a block tell of."""
    text = source.body[block.start : block.end]
    resumed = RESUMED.match(text) and HEADED.search(source.body, max(0, block.left - 40), block.left)
    if not resumed and "polog" not in text and "POLOG" not in text:
        return
    for first, last in source.sentences(block.start, block.end):
        goes_on = RESUMED.match(source.body, first, last) if resumed and first == block.start else None
        for entry in _named(source, goes_on.end(), last) if goes_on else _entries(source, first, last):
            made = row(source, entry, [])
            if made:
                yield msgspec.structs.replace(made, rule="apologies-in-item", items=None)


def _entries(source: Source, start: int, end: int) -> Iterator[Entry]:
    """Those whom a sentence names as away, each with what it says of them."""
    told = FROM.search(source.body, start, end)
    sent = None if told else SENT.search(source.body, start, end)
    if not (told or sent) or (told and NONE.search(source.body, start, told.start())):
        return
    first = told.end() if told else start
    last = end if told else sent.start() if sent else end
    other = AND_STOOD.search(source.body, first, last) if "ubstitut" in source.body[first:last] else None
    last = other.start() if other else last
    stop = WAS_REPORTED.search(source.body, first, last) if told else None
    stop = LATE.search(source.body, first, stop.start() if stop else last) or stop
    yield from _named(source, first, stop.start() if stop else last)


def _named(source: Source, first: int, last: int) -> Iterator[Entry]:
    """Those whom a stretch names as away."""
    last = first + len(source.body[first:last].rstrip(" .\n\t"))
    under = Heading("apologies", False, first)
    at = first
    for cut in [*AND_FROM.finditer(source.body, first, last), None]:
        yield from (Entry(a, b, under) for a, b in run_on(source, at, cut.start() if cut else last))
        at = cut.end() if cut else last
    for a, b in surnames(source, first, last):
        yield Entry(a, b, under, surname=True, organisation=sent_by(source, (a, b), last))


def absences(source: Source, block: Block) -> Iterator[Attendance]:
    """Those whom a block tells to have been absent."""
    yield from _said_away(source, block, ABSENT)
    yield from unheard(source, block)


def _said_away(source: Source, block: Block, shape: re.Pattern[str]) -> Iterator[Attendance]:
    for match in shape.finditer(source.body, block.start, block.end):
        made = row(source, Entry(match.start(), match.end("who"), Heading("absent", False, match.start())), [])
        if made:
            cited = source.cite(match.start(), match.end(), made.rule)
            yield msgspec.structs.replace(made, span=cited["span"], quote=cited["quote"])


def unheard(source: Source, block: Block) -> Iterator[Attendance]:
    """Those of whom a block tells that nothing was heard: 'No apology had been received from A'."""
    if not source.says(block.start, block.end, HEARD):
        return
    yield from _said_away(source, block, NOT_SENT)
    for first, last in source.sentences(block.start, block.end):
        told = UNHEARD.search(source.body, first, last)
        if told and (not told["else"] or APOLOGY.search(source.body, block.start, block.end)):
            for place in run_on(source, told.end(), last):
                made = row(source, Entry(*place, Heading("absent", False, told.end())), [])
                yield from (made,) if made else ()


def substitutes(source: Source, block: Block) -> Iterator[Attendance]:
    """Those whom a block tells to have stood in: 'Cllr B substituted for Cllr A', 'from A (B substituting)'."""
    text = source.body[block.start : block.end]
    if not STOOD.search(text):
        return
    for pattern in (FOR, SUBSTITUTION):
        for match in pattern.finditer(source.body, block.start, block.end):
            yield from _stood(source, match)
    if "polog" not in text:
        return
    before: list[Entry] = []  # those whom the sentence before tells to be away
    for first, last in source.sentences(block.start, block.end):
        found = list(_entries(source, first, last))
        for entry in found:
            away = row(source, entry, [])
            made = substitute(source, entry, away) if away else None
            if made:
                yield made
        yield from _beside(source, found, AND_STOOD.search(source.body, first, last))
        yield from _beside(source, before if len(before) == 1 else [], IN_ABSENCE.match(source.body, first, last))
        before = found


def _beside(source: Source, away: list[Entry], match: re.Match[str] | None) -> Iterator[Attendance]:
    """The one who came for the last of those away: '… and B attended as substitute', 'B attended in her absence'."""
    whom = row(source, away[-1], []) if away and match else None
    made = row(source, Entry(*match.span("by"), Heading("present", False, match.start())), []) if match else None
    if whom and made and match:
        cited = source.cite(min(away[-1].start, match.start("by")), match.end(), "stood-in")
        yield msgspec.structs.replace(made, represents=whom.name, **cited)


def pairs(source: Source, block: Block) -> Iterator[Attendance]:
    """Those whom a line of a list of substitutions names: '(i) Cllr B for Cllr A'."""
    match = PAIR.match(source.body, block.start, block.end)
    if match:
        yield from _stood(source, match)


def _stood(source: Source, match: re.Match[str]) -> Iterator[Attendance]:
    """The row of the one who stood in, from a match that names both."""
    if not words.is_person(match["who"]) or not words.is_person(match["whom"]):
        return
    made = row(source, Entry(match.start("who"), match.end("who"), Heading("present", False, match.start())), [])
    if made:
        cited = source.cite(match.start("who"), match.end(), "stood-in")
        whom = source.words(*match.span("whom"))
        yield msgspec.structs.replace(made, represents=whom, **cited)
