"""What labels the entries of matters arising and action logs: the minutes and actions that they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block
from graphkit.grammar.recalled import Told
from graphkit.grammar.setting import Setting

LOG = re.compile(
    r"\b(?:open\s+)?action\s+(?:log|list|tracker|points)\b|\bmatters\s+(?:arising|outstanding)\b|\boutstanding\s+matters\b|\b(?:outstanding|previous|open)\s+actions\b",
    re.IGNORECASE,
)
LOGGED = re.compile(
    r"(?P<ref>[A-Z][A-Za-z]{1,4}/\d{2}/\d{1,4})|(?:Item|Minute|Min\.?|Paragraph|Para\.?)\s(?P<item>\d{1,4}(?:[./]\d{1,4}){0,2})\s?[.:–-]?"
)
COLUMN = re.compile(
    r"(?:Minute|Minutes?\s+(?:[Nn]o\.?|[Rr]ef\.?)|Ref(?:erence)?\.?(?:\s+[Nn]o\.?)?|Action\s+(?:[Nn]o\.?|[Rr]ef\.?))"
)
NUMBER = re.compile(r"[A-Z][A-Za-z]{0,4}[ /]?\d{1,4}(?:[/-]\d{1,4})*|\d{1,4}(?:[./-]\d{1,4})*")
OF_YEAR = re.compile(r"[A-Z][A-Za-z]{0,4}/\d\d/\d{1,4}")
CODE = (
    r"(?:[A-Z][A-Za-z]{0,4}(?:/\d{1,4}){1,2}|[A-Z]{1,5}\.\d{1,4}|[A-Z]{1,4}\s?\d{2}/\d{1,4}|[A-Z]{1,3}\d{2,4}|\d\d-\d\d"
    r"|\d{1,4}(?:/\d{1,4}){1,2}|\d{1,3}(?:\.\d{1,3}){2})(?:\([a-z]\))?"
)
CODES = re.compile(rf"(?P<codes>{CODE}(?:(?:,\s|\sand\s|,\sand\s){CODE}){{0,5}})(?![\w/-])")
ENTRY = re.compile(r"\s*[,:–(-]|\s+(?:[A-Z]|closed|completed?|done|ongoing)")
STANDS = re.compile(
    r"(?:\s+(?:actions?|action\s+points?|items?))?(?:\s+(?:is|are|was|were|now|has\s+been|have\s+been))?\s+"
    r"(?:closed|ongoing|completed?|outstanding|carried\s+(?:over|forward)|superseded)\b",
    re.IGNORECASE,
)
STANDING = ("closed", "ongoing", "complete", "outstanding", "carried", "superseded")
BRACKETED = re.compile(rf"[^.;:()\n]{{2,70}}\((?P<codes>{CODE})\)(?=[.:\s–-])")  # 'Pull cords (22/29). …'
ENTRIES = re.compile(
    r"(?:Item|(?P<of>Paragraph|Para\.?|Minute))\s(?P<item>\d{1,4}(?:[./]\d{1,4}){0,2})"
    r"(?:,\s[^.:;\n]{2,60}(?::|\s[–-]|\.)|\s?[:–-]|(?(of)\s?\([^()\n]{2,60}\)[.:]?|(?!)))\s"
)
BEHIND = re.compile(r"(?P<item>\d{1,2}\.\d{1,2})\s+[A-Z][^.;:\n]{2,60}(?:\s[–—-]|:)\s")  # '2.2 4.3 Data sharing – …\'
ONE = re.compile(CODE)
IN_BRACKETS = re.compile(
    r"\((?:see\s+|minute\s+|[Mm]in\.?\s+)?(?P<code>[A-Z]{0,4}\s?\d{1,4}(?:[/.-]\d{1,4}){0,2})(?:\([a-z]\))?\)"
)
MINUTES = re.compile(r"\b(?:minutes|notes)\b", re.IGNORECASE)
COUNTED = re.compile(r"\d\d/\d{1,3}|\d{1,3}/\d\d")  # within a year: '14/17', '17/20'
LINE = re.compile(r"[^\n]+")
MARGIN = re.compile(r"[|\s•▪*–-]*")  # of a row or an entry
PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}\.?")
SENTENCE = re.compile(r"[.;]\s{1,3}$")


def labelled(setting: Setting, section: Section) -> Iterator[Told]:
    """The earlier items and actions that label the entries of the matters arising: 'QPS/14/19 – …', 'Item 5 – …'."""
    text = setting.source.body
    logs = bool(LOG.search(text, *section.title))
    of_minutes = logs or bool(MINUTES.search(text, *section.title))
    for block in section.blocks:
        match = LOGGED.fullmatch((block.label or "").strip()) if of_minutes else None
        if match:
            past = block.left + len(text[block.left : block.start].rstrip(" –-:.\n"))
            at = text.index(match["ref"] or match["item"], block.left, past)
            yield Told(at if match["ref"] else block.left, past, item=match["ref"] or match["item"])
        else:
            yield from _coded(setting, block, logs)
        logs = logs or (block.end - block.start < 60 and bool(LOG.search(text, block.start, block.end)))


def in_brackets(setting: Setting, start: int, end: int) -> Iterator[Told]:
    """The earlier minutes that stand in brackets, counted as this meeting's are: '(C116)' where it begins with C128."""
    text = setting.source.body
    first = next(iter(setting.listed), "")
    shape, own = _shape(first), _count(first)
    if shape.strip("0") in ("", "."):
        return  # '4', '4.1': a count that every meeting begins anew
    for match in IN_BRACKETS.finditer(text, start, end):
        code = match["code"]
        if code not in setting.listed and _shape(code) == shape and _count(code) < own:
            yield Told(*match.span("code"), item=code)


def _shape(code: str) -> str:
    """A number with its digits left out: 'C0' of 'C116'."""
    return re.sub(r"\d+", "0", code)


def _count(code: str) -> list[int]:
    """The numbers in a code: 'BD16/066' counts 16, 66."""
    return [int(digits) for digits in re.findall(r"\d{1,9}", code)]


def _coded(setting: Setting, block: Block, logs: bool) -> Iterator[Told]:
    """The codes that a paragraph begins with, or says are closed: 'GB/14/52, winter plan: …', '11-03 closed'."""
    text = setting.source.body
    if not logs and not any(sign in text[block.left : block.end] for sign in STANDING):
        return
    lines = (MARGIN.match(text, m.start()) for m in LINE.finditer(text, block.start, block.end)) if logs else ()
    for entry in filter(None, (ENTRIES.match(text, line.end(), block.end) for line in lines if line)):
        yield Told(entry.start(), entry.end("item"), item=entry["item"])
    if logs and PARAGRAPH.fullmatch(block.label or "") and (behind := BEHIND.match(text, block.start, block.end)):
        yield Told(*behind.span("item"), item=behind["item"])
    heads = BRACKETED.match(text, block.start, block.end) if logs else None
    if heads and _earlier(setting, heads["codes"], led=logs):
        yield Told(*heads.span("codes"), item=heads["codes"])
    for match in CODES.finditer(text, block.left, block.end):
        opens = match.start() == block.start or not text[block.left : match.start()].strip("-*•· \n")
        opens = opens or bool(SENTENCE.search(text, max(block.left, match.start() - 4), match.start()))
        if not (STANDS.match(text, match.end(), block.end) or (logs and opens and ENTRY.match(text, match.end()))):
            continue
        for one in ONE.finditer(text, *match.span("codes")):
            if _earlier(setting, one[0], led=logs):
                yield Told(one.start(), one.end(), item=one[0])


def _earlier(setting: Setting, code: str, *, led: bool) -> bool:
    """Whether a code is shaped like this meeting's numbers, or like an action's, and is none of its own."""
    if code in setting.listed:
        return False
    if re.fullmatch(r"\d\d-\d\d", code):  # the month in which an action was given, and its number there
        return bool(setting.date and 0 < int(code[:2]) <= 12 and code[:2] != setting.date[5:7])
    counted = COUNTED.fullmatch(code)
    of_year = counted and setting.date and setting.date[2:4] in (code[:2], code[-2:])
    return led and (_shaped(setting, code) or bool(of_year))


def _shaped(setting: Setting, code: str) -> bool:
    """Whether a code has the shape of this meeting's numbers, which tell more than a count."""
    shape = _shape(code.partition("(")[0])
    return shape != "0" and any(_shape(number) == shape for number in setting.listed)


def in_column(setting: Setting, section: Section) -> Iterator[Told]:
    """The minutes that a log of actions lists in a column of that name."""
    rows = [b for b in section.blocks if b.cells]
    if not rows or not LOG.search(setting.source.body, *section.title):
        return
    head = setting.source.words(*rows[0].cells[0])
    if not COLUMN.fullmatch(head):
        return
    for row in rows[1:]:
        number = setting.source.words(*row.cells[0])
        minute = head.startswith("Minute") or _shaped(setting, number) or OF_YEAR.fullmatch(number)  # no action's count
        if NUMBER.fullmatch(number) and minute and number not in setting.listed:
            yield Told(*row.cells[0], item=number)
