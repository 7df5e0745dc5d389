"""The short forms that a document defines in brackets after the long one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphkit.grammar import words
from graphkit.grammar.source import Source
from graphkit.record import Abbreviation

DEFINED = re.compile(r"\((?:the\s+)?['‘\"“]?(?P<short>[A-Z][A-Za-z&]{1,9}?)s?['’\"”]?\)")
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
    for name in names:
        bare = words.bare(name)
        letters = "".join(word[0] for word in re.findall(r"[^\W\d_][\w'’]*", bare) if word[0].isupper())
        if len(letters) < 2:
            continue
        told = re.escape(name)
        found = re.search(
            rf"^[|\s*_]{{0,8}}(?P<ahead>{letters})[ \t|*_]+{told}\b"
            rf"|^[|\s*_]{{0,8}}{told}[ \t]*\|[^\n]*\|[ \t]*(?P<behind>{letters})[ \t]*(?:\||$)"
            rf"|\b{told},[^()\n|]{{2,80}}\((?P<bracket>{letters})\)",
            source.body,
            re.MULTILINE,
        )
        if found:
            first = found.start("ahead") if found["ahead"] else source.body.index(name, found.start())
            last = found.end("behind") if found["behind"] else found.end()
            yield Abbreviation(short=letters, long=name, **source.cite(first, last, "initials-in-list"))


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
