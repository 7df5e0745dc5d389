"""Motions that stand in quotation marks, as those given notice of do: who put and seconded them is told around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import Motion
from graphkit.grammar.motions import FAR, NAME, RESULT, is_mover
from graphkit.grammar.source import Source, word_set

SECONDING = word_set("seconded seconder")
QUOTE = re.compile(r"[“\"](?P<text>(?:[Tt]hat|THAT|[Tt]his|To)\s[^”“\"]{15,2000})[”\"]")
AHEAD = re.compile(
    rf"\b(?:[Ii]n\s+the\s+name\s+of|[Bb]y|[Ff]rom|[Oo]f)\s+(?P<name>{NAME})[\s:;,.–-]{{0,6}}\Z|(?P<other>{NAME}):\s{{0,4}}\Z"
)
BEHIND = re.compile(
    rf"(?P<name>{NAME})\s+(?:then\s+)?(?:spoke\s+(?:to|on|in\s+support\s+of)|introduced|proposed|moved|put)\s+(?:his|her|their|the|this)"
    r"\s+(?:[Nn]otice\s+of\s+)?[Mm]otion\b"
)
AMENDS = re.compile(  # 'Councillor Moss moved the following amendment on behalf of the Labour Group:'
    rf"(?P<name>{NAME})\s+(?:then\s+|formally\s+)?(?:moved|proposed)\s+(?:an|the\s+following|a\s+further)\s+amendment\b[^\n“\"]{{0,160}}:?\s*\Z"
)
TITLED = re.compile(  # 'Notice of Motion – Cllr. A. Moss'
    rf"\bMotion\b\s*(?:[-–—:]|by|from|of|in\s+the\s+name\s+of)\s*(?P<name>{NAME})\W*\Z", re.IGNORECASE
)
NAMED = re.compile(rf"(?P<name>{NAME})")
PROPOSED = re.compile(rf"\b[Pp]roposed\s+by\s+(?P<name>{NAME})")
AGREED = re.compile(  # beside what motions.RESULT tells
    r"\b(?P<what>[Mm]otion)\s+was\s+(?:\w+ly\s+(?:agreed|adopted|carried|passed)|agreed)\b(?:(?!\sand\s+it\s+was\b)[^.\n]){0,80}"
    rf"|\b[Mm]otion\s+was\s+(?:duly\s+)?seconded\s+by\s+{NAME},?\s+and\s+(?:\w+ly\s+)?(?:agreed|carried|adopted|passed|lost|defeated)\b"
    r"|\bdeclared\s+(?:that\s+)?the\s+(?P<kind>motion|amendment)\s+(?:was\s+|to\s+be\s+)?(?:lost|defeated|carried|passed)\b"
    r"|\b[Ii]t\s+was\s+(?:\w+ly\s+)?agreed\s+to\s+[^.\n]{3,80}\bin\s+the\s+terms\s+of\s+the\s+motion\b"
)
SECONDER = re.compile(rf"\b[Ss]econded\s+by\s+(?P<name>{NAME})|(?P<other>{NAME})\s+(?:formally\s+|then\s+)?seconded\b")


def noticed(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item that are quoted and whose seconder and result are told below."""
    if not source.says(section.start, section.end, SECONDING):
        return
    quotes = list(QUOTE.finditer(source.body, section.start, section.end))
    titled = TITLED.search(source.body, *section.title) or NAMED.fullmatch(source.body, *section.title)
    for n, quote in enumerate(quotes):
        past = quotes[n + 1].start() if n + 1 < len(quotes) else section.end
        result = _result(source, quote.end(), min(past, quote.end() + FAR))
        led = section.start + source.body[section.start : quote.start()].rstrip().rfind("\n") + 1
        amends = AMENDS.search(source.body, max(section.start, quote.start() - 240, led), quote.start())
        if not result or _of_amendment(result) != bool(amends):
            continue
        seconder = _named(SECONDER.search(source.body, quote.end(), result.end()))
        ahead = AHEAD.search(source.body, max(section.start, quote.start() - 80), quote.start())
        behind = (p.search(source.body, quote.end(), result.end()) for p in (BEHIND, PROPOSED))
        proposer = next(filter(None, map(_named, (amends, ahead, *behind, titled))), None)
        if seconder and proposer:
            text = source.trimmed(*quote.span("text"))
            yield Motion(quote.start(), result.end(), text, proposer, seconder, result=result.start())


def _result(source: Source, start: int, end: int) -> re.Match[str] | None:
    """Where the first result of a motion or amendment is told."""
    told = [match for pattern in (RESULT, AGREED) if (match := pattern.search(source.body, start, end))]
    return min(told, key=lambda match: match.start(), default=None)


def _of_amendment(result: re.Match[str]) -> bool:
    """Whether it is an amendment that a result is told of."""
    told = result.groupdict()
    return (told["what"] or told.get("kind") or "").lower() == "amendment"


def _named(match: re.Match[str] | None) -> tuple[int, int] | None:
    """The bounds of the name in a match, if it is one that can move."""
    role = next((role for role in ("name", "other") if match and match.groupdict().get(role)), None)
    return match.span(role) if match and role and is_mover(match[role]) else None
