"""Who came, went, stepped out or declared an interest while an item was dealt with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.setting import Setting
from graphkit.record import Interest, Movement

NAMED = rf"(?P<who>{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})"
CAME = re.compile(
    rf"{NAMED}(?:\s*\([^)]{{1,60}}\))?(?:,\s+having\s+declared\s+an\s+interest,)?\s+(?:then\s+|had\s+)?"
    r"(?P<did>joined|arrived|entered|left|withdrew|returned|rejoined|re-entered)\b(?P<rest>[^.)]{0,160})"
)
MOVED = re.compile(r"\s(?:joined|arrived|entered|left|withdrew|returned|rejoined|re-entered)\b")
DECLARED = re.compile(
    rf"{NAMED}\s+declared\s+(?:an?\s+)?(?P<kind>(?:[\w-]{{1,30}}\s+){{0,4}}?)interests?\b(?P<rest>[^.]{{0,240}})"
)
FOR_ITEM = re.compile(
    r"\bfor\s+(?:this|that|the)\s+(?:item|matter)|\bduring\b|\bwhile\b|\btook\s+no\s+part\b|\bdiscussion\b"
    r"|\bconsideration\b",
    re.IGNORECASE,
)
HERE = re.compile(r"\bmeeting\b|\broom\b|\bat\s+this\s+point\b|\bchair\b|\bitem\b")
JOINED_BODY = re.compile(r"\s+(?:the\s+)?(?:Group|Board|organisation|post)\b")


def movements(setting: Setting, section: Section) -> Iterator[Movement]:
    """Who came, went, stepped out or returned during an item."""
    for block in section.blocks:
        if not MOVED.search(setting.source.body, block.left, block.end):
            continue
        for match in CAME.finditer(setting.source.body, block.left, block.end):
            here = HERE.search(match["rest"]) and not JOINED_BODY.match(match["rest"])
            if here and words.is_person(match["who"]):
                yield Movement(
                    person=setting.source.words(*match.span("who")),
                    did=_did(match),
                    time=next((t for _, _, t in dates.times(match["rest"])), None),
                    **setting.source.cite(match.start(), match.end(), "came-or-went"),
                )


def _did(match: re.Match[str]) -> Literal["joined", "left", "out_for", "returned"]:
    if match["did"] in ("returned", "rejoined", "re-entered"):
        return "returned"
    if match["did"] in ("joined", "arrived", "entered"):
        return "joined"
    return "out_for" if match["did"] == "withdrew" or FOR_ITEM.search(match["rest"]) else "left"


def interests(setting: Setting, section: Section) -> Iterator[Interest]:
    """The interests declared in an item, with what the text says that the person then did."""
    for block in section.blocks:
        if "declared" not in setting.source.body[block.left : block.end]:
            continue
        for match in DECLARED.finditer(setting.source.body, block.left, block.end):
            yield Interest(
                person=setting.source.words(*match.span("who")),
                kind=match["kind"].strip() or None,
                took=_took(match["rest"]),
                **setting.source.cite(match.start(), match.end(), "interest-declared"),
            )


def _took(rest: str) -> Literal["left", "stayed_silent"] | None:
    if re.search(r"\b(?:left|leave|withdrew|withdraw)\b", rest):
        return "left"
    silent = re.search(r"\btook\s+no\s+part\b|\bdid\s+not\s+(?:vote|speak)\b", rest)
    return "stayed_silent" if silent else None
