"""Interests declared in an item, and what those who declared them then did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from graphkit.grammar.agenda import Section
from graphkit.grammar.names import NAME, people
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.record import Interest

NAMES = rf"(?P<who>{NAME}(?:\s*(?:,|,?\s+and)\s+{NAME}){{0,5}})"
KIND = r"(?P<kind>(?:[\w-]{1,30}(?:\s+(?:and|or)\s+|,?\s+)){0,4}?)"
DECLARED = re.compile(
    rf"(?<![\w’'])(?:{NAMES}(?:\s*\([^()\n]{{1,60}}\))?,?\s+(?:(?:also|again|both|each|had|then|verbally|duly|who)\s+)*"
    rf"(?:declared?s?|disclosed?|registered)\s+(?:an?\s+|his\s+|her\s+|their\s+|the\s+existence\s+of\s+an?\s+)?{KIND}interests?\b"
    r"|(?P<heading>disclosures?\s+of\s+(?P<kind2>[\w-]{1,20}\s+)?interests?)\s*:\s*(?P<who2>"
    rf"{NAME}(?:\s*(?:,|,?\s+and)\s+{NAME}){{0,5}})(?=[.\s]*(?:\n|$)))",
)
TOLD_UNDER_TITLE = re.compile(  # under 'Declarations of interest': 'A told the Committee that she was …', 'A: item 6'
    rf"(?:^|(?<=[.:]\s)|(?<=\n))(?P<bullet>[\W_]{{0,4}}){NAMES}(?:\s*\([^()\n]{{1,80}}\))?(?:\s+(?:told|reminded|informed|advised|said|stated|noted|wished"
    r"|mentioned|reported|explained|confirmed|drew)\b|\s*[:–-]\s+(?=(?:item|minute|agenda|personal|pecuniary|non|as\b)))",
    re.MULTILINE,
)
ITEM = re.compile(
    r"\b(?:agenda\s+item|item|minute)s?\s+(?:nos?\.?\s+|numbers?\s+)?(?P<number>[A-Z]{0,4}/?\d{1,4}(?:[./]\d{1,4}){0,3}(?:\s?\([a-z]\))?)",
    re.IGNORECASE,
)
TITLE = re.compile(r"\binterests?\b", re.IGNORECASE)
NOTHING = re.compile(
    r"\b(?:no|none|nil|nothing)\b(?!\s+(?:other|further))[^.]{0,40}\b(?:declar|interest)|\bthere\s+were\s+n",
    re.IGNORECASE,
)
CONNECTED = re.compile(
    r"\b(?:item|minute)s?\s+[A-Z/]{0,5}\d|\binterests?\b|\b(?:trustee|director|governor|employ\w+|patron|volunteer\w*|shareholder|owne[dr]s?|tenant"
    r"|neighbour|relative|wife|husband|spouse|partner|son|daughter|clients?|member\s+of)\b",
    re.IGNORECASE,
)
TOLD = word_set("declare declared declares disclose disclosed disclosure disclosures registered")
NOBODY = re.compile(r"^(?:No|None|Nil|Any|All|Members?|Councillors?|The|There|Each|Every)\b\s*$")
LEFT = re.compile(r"\b(?:left|leave|withdrew|withdraw|vacated|retired|absented|go(?:es)?\s+out)\b", re.IGNORECASE)
SILENT = re.compile(
    r"\b(?:took|take|taking|taken)\s+no\s+part\b|\b(?:did|would|will|does)\s+not\s+(?:vote|speak|take\s+part|participate|contribute)\b"
    r"|\babstain|\bnot\s+take\s+part\b|\bneither\s+spoke\b",
    re.IGNORECASE,
)
SPOKE = re.compile(
    r"\b(?:remained?|stay(?:ed)?|remain)\b[^.]{0,60}\b(?:took|take|taking|spoke|speak|participat|vot|all\s+items)"
    r"|\btook\s+part\b|\bspoke\b|\b(?:could|might|may)\s+speak\b",
    re.IGNORECASE,
)
REST = 280


def interests(setting: Setting, section: Section) -> Iterator[Interest]:
    """The interests declared in an item, with what the text says that the person then did."""
    titled = bool(TITLE.search(setting.source.words(*section.title)))
    for block in section.blocks:
        if not titled and not setting.source.says(block.start, block.end, TOLD):
            continue
        text = setting.source.body[block.left : block.end]
        found = list(DECLARED.finditer(text))
        for match in found:
            yield from _declared(setting, text, block.left, match)
        if titled and not found and not NOTHING.search(text):
            for match in TOLD_UNDER_TITLE.finditer(text):
                told = text[match.end() : _sentence_end(text, match.end())]
                if CONNECTED.search(told) or _took(_what_followed(text, match.end(), match["who"])):
                    yield from _declared(setting, text, block.left, match)


def _declared(setting: Setting, text: str, left: int, match: re.Match[str]) -> Iterator[Interest]:
    groups = match.groupdict()
    name = "who" if groups["who"] else "who2"
    if NOBODY.match(groups[name]):
        return
    past = _sentence_end(text, match.end())
    kind = (groups.get("kind") or groups.get("kind2") or "").strip(" ,\\")
    item = ITEM.search(text, match.start(), past)
    for person, also in dict(people(setting, left + match.start(name), left + match.end(name))).items():
        yield Interest(
            person=person,
            kind=kind or None,
            item=item["number"] if item else None,
            took=_took(_what_followed(text, match.end(), person)),
            **setting.source.cite(left + match.start(), left + past, "interest-declared", *also),
        )


def _sentence_end(text: str, at: int) -> int:
    stop = re.compile(r"\.(?=\s|$)|\n\s*\n").search(text, at, at + REST)
    return stop.start() if stop else min(len(text), at + REST)


def _what_followed(text: str, at: int, person: str) -> str:
    """The rest of the sentence, and the next where it is of the same person."""
    end = _sentence_end(text, at)
    family = person.rsplit(maxsplit=1)[-1]
    own = re.compile(rf"[.\s]*(?:(?:He|She|They|Both)\b|(?:[A-Z][\w.'’-]*\s+){{0,3}}{re.escape(family)}\b)").match(
        text, end
    )
    return text[at : _sentence_end(text, end + 2)] if own else text[at:end]


def _took(rest: str) -> Literal["left", "stayed_silent", "spoke"] | None:
    if LEFT.search(rest):
        return "left"
    if SILENT.search(rest):
        return "stayed_silent"
    return "spoke" if SPOKE.search(rest) else None
