"""The short forms that a document defines in brackets after the long one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphkit.grammar import words
from graphkit.grammar.source import Source
from graphkit.record import Abbreviation

DEFINED = re.compile(r"\((?:the\s+)?['‘\"“]?(?P<short>[A-Z][A-Za-z&]{1,9}?)s?['’\"”]?\)")
INITIALS = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")
AHEAD = re.compile(r"[|\s*_]{0,8}(?P<short>[A-ZÀ-Þ]{2,})[ \t|*_]+")
BEHIND = re.compile(r",[^()\n|]{2,80}\((?P<short>[A-ZÀ-Þ]{2,})\)")
BREAK = re.compile(r"[.;:!?|()]\s|\n\s*\n")


def abbreviations(source: Source) -> list[Abbreviation]:
    """The short forms of a document with their long ones: 'Area Based Grant (ABG)'."""
    rows: dict[str, Abbreviation] = {}
    for match in DEFINED.finditer(source.body):
        letters = [c for c in match["short"] if c.isupper()]
        offset = max(0, match.start() - 120)
        ahead = list(re.finditer(r"[^\W_][\w'’&-]*", source.body[offset : match.start()]))
        first = _long_form(ahead, letters) if len(letters) > 1 else None
        if first is None:
            continue
        start = offset + ahead[first].start()
        long = source.words(start, match.start())
        of_person = "," in long and words.is_person(long.partition(",")[0])  # 'Ann Garvie, Moss Homes (AG)'
        if not of_person and not BREAK.search(source.body[start : match.start()]):
            cited = source.cite(start, match.end(), "short-form-in-brackets")
            rows.setdefault(match["short"], Abbreviation(short=match["short"], long=long, **cited))
    return list(rows.values())


def initials(source: Source, names: Iterable[str]) -> Iterator[Abbreviation]:
    """The initials that a list prints beside names: 'AG Ann Garvie', '| Ann Garvie | Clerk | AG |'."""
    used = set(INITIALS.findall(source.body))
    for name in names:
        letters = "".join(word[0] for word in words.LETTERED.findall(words.bare(name)) if word[0].isupper())
        place = _beside(source.body, name, letters) if letters in used else None
        if place:
            yield Abbreviation(short=letters, long=name, **source.cite(*place, "initials-in-list"))


def _beside(body: str, name: str, letters: str) -> tuple[int, int] | None:
    """The first stretch that has these letters before a name, in its row or in a bracket behind it."""
    at = body.find(name)
    while at >= 0:
        past = at + len(name)
        first, end = body.rfind("\n", 0, at) + 1, body.find("\n", past)
        ahead, after = AHEAD.fullmatch(body, first, at), body[past : end if end >= 0 else len(body)]
        if ahead and ahead["short"] == letters and not after[:1].isalnum():
            return ahead.start("short"), past
        behind = BEHIND.match(after)
        if behind and behind["short"] == letters:
            return at, past + behind.end()
        told = _in_row(after, letters) if not body[first:at].strip("| \t*_") else None
        if told:
            return at, past + told
        at = body.find(name, past)
    return None


def _in_row(after: str, letters: str) -> int | None:
    """Where the cell of these letters ends in what follows a name in its row, none where it is the very next one."""
    cells = after.split("|")
    column = max((n for n, cell in enumerate(cells) if n > 1 and cell.strip() == letters), default=None)
    return len("|".join(cells[: column + 1]).rstrip()) if column and not cells[0].strip() else None


def _long_form(ahead: list[re.Match[str]], letters: list[str]) -> int | None:
    """The index of the word that a long form begins with: its capitals, read back, spell the letters."""
    left = list(letters)
    for n in range(len(ahead) - 1, max(-1, len(ahead) - 14), -1):
        word = ahead[n][0]
        if left and word[0].upper() == left[-1]:
            left.pop()
            if not left:
                return n if word[0].isupper() else None
        elif word.casefold() not in words.SMALL and len(left) < len(letters) and word[0].isupper() is False:
            return None
    return None
