"""Motions that stand in quotation marks, as those given notice of do: who put and seconded them is told around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import Motion
from graphkit.grammar.motions import FAR, NAME, RESULT, is_mover
from graphkit.grammar.source import Source, word_set

SECONDING = word_set("seconded seconder")
QUOTE = re.compile(r"[“\"](?P<text>(?:[Tt]hat|THAT|[Tt]his)\s[^”“\"]{15,2000})[”\"]")
AHEAD = re.compile(rf"\b(?:[Ii]n\s+the\s+name\s+of|[Bb]y|[Ff]rom|[Oo]f)\s+(?P<name>{NAME})[\s:;,.–-]{{0,6}}\Z")
BEHIND = re.compile(
    rf"(?P<name>{NAME})\s+(?:then\s+)?(?:spoke\s+(?:to|on|in\s+support\s+of)|introduced|proposed|moved|put)\s+(?:his|her|their|the|this)"
    r"\s+(?:[Nn]otice\s+of\s+)?[Mm]otion\b"
)
AMENDS = re.compile(  # 'Councillor Moss moved the following amendment on behalf of the Labour Group:'
    rf"(?P<name>{NAME})\s+(?:then\s+|formally\s+)?(?:moved|proposed)\s+(?:an|the\s+following|a\s+further)\s+amendment\b[^\n“\"]{{0,160}}:?\s*\Z"
)
SECONDER = re.compile(rf"\b[Ss]econded\s+by\s+(?P<name>{NAME})|(?P<other>{NAME})\s+(?:formally\s+|then\s+)?seconded\b")


def noticed(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item that are quoted and whose seconder and result are told below."""
    if not source.says(section.start, section.end, SECONDING):
        return
    quotes = list(QUOTE.finditer(source.body, section.start, section.end))
    for n, quote in enumerate(quotes):
        past = quotes[n + 1].start() if n + 1 < len(quotes) else section.end
        result = RESULT.search(source.body, quote.end(), min(past, quote.end() + FAR))
        led = section.start + source.body[section.start : quote.start()].rstrip().rfind("\n") + 1
        amends = AMENDS.search(source.body, max(section.start, quote.start() - 240, led), quote.start())
        if not result or (result["what"].lower() == "amendment") != bool(amends):
            continue
        seconder = _named(SECONDER.search(source.body, quote.end(), result.end()))
        ahead = AHEAD.search(source.body, max(section.start, quote.start() - 80), quote.start())
        proposer = _named(amends or ahead or BEHIND.search(source.body, quote.end(), result.end()))
        if seconder and proposer:
            text = source.trimmed(*quote.span("text"))
            yield Motion(quote.start(), result.end(), text, proposer, seconder, result=result.start())


def _named(match: re.Match[str] | None) -> tuple[int, int] | None:
    """The bounds of the name in a match, if it is one that can move."""
    role = next((role for role in ("name", "other") if match and match.groupdict().get(role)), None)
    return match.span(role) if match and role and is_mover(match[role]) else None
