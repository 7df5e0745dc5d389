"""Lists of actions: the entries under 'Actions' and those that end with their owner, 'Circulate the paper (HM)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import owners as who
from graphkit.grammar.agenda import ACTIONS, Section
from graphkit.grammar.duties import Duty
from graphkit.grammar.layout import Block
from graphkit.grammar.setting import Setting
from graphkit.grammar.told import VERBS

Bounds = tuple[int, int]

STEPS = re.compile(r"next\s+steps|follow[\s-]?ups?|to[\s-]?dos?|tasks", re.IGNORECASE)
ASSIGNED = re.compile(
    r"[\[(](?:(?:new|ongoing|open)\s+for|owner:?)\s+(?P<owners>[^\]()\[\\]{2,80})\\?[\])]\s*$", re.IGNORECASE
)
BEHIND = re.compile(
    r"(?:\s*[(\[](?:action:?\s*)?|\s+[–-]\s+|:\s+)(?P<owners>[^()\[\]–:]{2,60}?)(?P<more>(?:,\s*|\s+)by\s[^()]{3,30}|;[^()]{3,30})?[)\]]?(?:,?\s+(?:due|by)\s[^()\n]{3,24})?[.\s]*$",
    re.IGNORECASE,
)
NAMES = 60  # characters of a line of names
SHORT = 300  # characters of an entry that has no mark
COLUMNS = re.compile(
    r"^(?P<owners>[A-Z]{2,3}[a-z]?(?:\s?[/&,+]\s?[A-Z]{2,3}[a-z]?){0,4})(?:[^\S\n]{2,}|\t)(?P<task>[A-Za-z][^\n]{2,200}?)"
    r"(?:[^\S\n]{2,}[^\n]{3,40})?$",
    re.MULTILINE,
)
HANDLE = re.compile(r"@[\w-]{2,39}")
HANDLES = r"(?P<owners>@[\w-]{2,39}(?:(?:\s*[,&/]\s*|\s+and\s+|\s+)@[\w-]{2,39}){0,5})"
HANDLES_FIRST = re.compile(rf"(?:\[ ?\]\s*)?{HANDLES}(?:\s*[:–-])?\s+(?:to\s+)?(?=(?i:{VERBS})\b)")
HANDLES_LAST = re.compile(rf"\[ ?\]\s*(?P<task>[^@\n]{{5,300}}?)[\s(\[:–-]+{HANDLES}[)\].\s]*")
AHEAD = re.compile(r"(?:\[[ xX]?\]\s*)?(?P<owners>[^:–.]{2,60}?)(?::\s+|\s+[–-]\s+)(?=[A-Za-z])")
TO_TICK = re.compile(r"\[ ?\]\s")
LABELLED = re.compile(r"\b(?:ACTIONS?|Actions?)(?:\s[Bb]y)?:\s*$")  # 'Action: HM' at the end, a line of its own
DONE = re.compile(r"\[[xX]\]|\b(?:completed?|done|closed)\b[^a-z]{0,3}$")
TO_BE = re.compile(rf"\bto\s+be\s+\w+(?:ed|en|wn|nt)\b|^(?i:{VERBS})\b")


def listed(setting: Setting, section: Section) -> Iterator[Duty]:
    """The duties that the entries of a section's lists of actions state."""
    text = setting.source.body
    under = _is_list(setting.source.words(*section.title))
    head: Block | None = None
    for block in section.blocks:
        entry = bool(block.bullet or block.label)
        head = head if entry else block
        if not entry:
            under = under or _is_list(text[block.start : min(block.end, block.start + 60)])
            plain = (
                _ahead(setting, block, who.SURE)
                if under and not block.cells and block.end - block.start < SHORT
                else None
            )
            yield from [plain] if plain else _lines(setting, block) if under and not block.cells else ()
            continue
        if block.cells or DONE.search(text, block.start, block.end):
            continue
        duty = _assigned(setting, block) if under else None
        duty = duty or (_handled(setting, block) if text.find("@", block.start, block.end) >= 0 else None)
        ticked = under or TO_TICK.match(text, block.start, block.end)
        duty = duty or _behind(setting, block, under) or (_ahead(setting, block) if ticked else None)
        if not duty and under and head and (above := _whose(setting, head)):
            duty = Duty(tuple(above), (block.start, block.end), None, (block.start, block.end), "owner-colon")
        if duty:
            yield duty


def _lines(setting: Setting, block: Block) -> Iterator[Duty]:
    """The lines of a list that begin with initials in a column of their own: 'HM   circulate the paper   by 4 May'."""
    for line in COLUMNS.finditer(setting.source.body, block.left, block.end):
        found, _ = who.owners(setting, *line.span("owners"))
        if found and all(who.keyed(setting, setting.source.body[a:b]) for a, b in found):
            yield Duty(tuple(found), line.span("task"), None, line.span(), "owner-colon")


def _whose(setting: Setting, block: Block) -> list[Bounds]:
    """Whoever a line names and nothing else: the entries below it are theirs."""
    found, sure = who.owners(setting, block.start, block.end) if block.end - block.start < NAMES else ([], 0)
    alone = sure == who.SURE and not setting.source.body[found[-1][1] : block.end].strip(" *:\n")
    return found if alone else []


def _is_list(title: str) -> bool:
    """Whether a heading is that of a list of actions."""
    bare = title.strip("*_: \n")
    return bool(ACTIONS.fullmatch(bare) or STEPS.fullmatch(bare))


def _assigned(setting: Setting, block: Block) -> Duty | None:
    """An entry whose owners stand in a bracket that says so: 'Write the paper [new for Ann]'."""
    match = ASSIGNED.search(setting.source.body, block.start, block.end)
    if not match:
        return None
    first, last = match.span("owners")
    parts = re.finditer(r"[^,/&\s](?:(?!\s+and\s)[^,/&])*", setting.source.body[first:last])
    owners = tuple(setting.source.trimmed(first + m.start(), first + m.end()) for m in parts)
    return Duty(owners, (block.start, _past(setting, match)), None, (block.start, block.end), "owner-in-brackets")


def _past(setting: Setting, match: re.Match[str]) -> int:
    return match.start() - (setting.source.body[match.start() - 1] == "\\")


def _behind(setting: Setting, block: Block, under: bool) -> Duty | None:
    """An entry with its owners behind it, in brackets or after a dash; outside such a list these are initials."""
    text = setting.source.body
    match = BEHIND.search(text, max(block.start, block.end - 100), block.end)
    if not match or match.start() <= block.start or LABELLED.search(text, block.start, match.start("owners")):
        return None
    found, sure = who.owners(setting, *match.span("owners"))
    whole = found and not text[found[-1][1] : match.end("owners")].strip()
    if not whole or not (sure == who.SURE or (under and sure)):
        return None
    short = all(who.keyed(setting, text[a:b]) for a, b in found)
    if not under and not (short and TO_BE.search(setting.source.words(block.start, match.start()))):
        return None
    return Duty(tuple(found), (block.start, match.start()), None, (block.start, block.end), "owner-in-brackets")


def _handled(setting: Setting, block: Block) -> Duty | None:
    """An entry that its owners' handles begin or end: '@ann: send the map', '[ ] Send the map (@ann, @joe)'."""
    text = setting.source.body
    match = HANDLES_FIRST.match(text, block.start, block.end) or HANDLES_LAST.fullmatch(text, block.start, block.end)
    if not match:
        return None
    owners = tuple(m.span() for m in HANDLE.finditer(text, *match.span("owners")))
    task = match.span("task") if "task" in match.re.groupindex else (match.end(), block.end)
    return Duty(owners, task, None, (block.start, block.end), "owner-colon")


def _ahead(setting: Setting, block: Block, least: int = who.LIKELY) -> Duty | None:
    """An entry that begins with its owners: 'HM: circulate the paper', 'Ann – ring the works'."""
    text = setting.source.body
    match = AHEAD.match(text, block.start, block.end)
    found, sure = who.owners(setting, *match.span("owners")) if match else ([], 0)
    if not match or sure < least or text[found[-1][1] : match.end("owners")].strip():
        return None
    return Duty(tuple(found), (match.end(), block.end), None, (block.start, block.end), "owner-colon")
