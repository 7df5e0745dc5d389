"""Whom a printed name, role, first name or pair of initials is, by the attendance list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import words
from graphkit.grammar.setting import Setting
from graphkit.record import Also, Attendance

CHAIR = re.compile(r"(?:the\s+)?(?:chair(?:man|woman|person)?|convener)", re.IGNORECASE)
WORD = (
    r"(?:[A-ZÀ-Þ]\.(?:[A-ZÀ-Þ]\.){0,3}|(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|Sgt|Insp|Supt|St|Ald)\.|[A-ZÀ-Þ][\w'’-]*)"
)
NAME = rf"(?:(?:[Tt]he\s+)?{WORD}(?:\s+(?:(?:de|van|von|Mac|Ó|Ní)\s+)?{WORD}){{0,5}})"
SPLIT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*/\s*")
PLURAL = re.compile(r"^(?:Councillors|Cllrs|Messrs|Members|Drs)\.?\s+")


def people(setting: Setting, start: int, end: int, family: bool = False) -> Iterator[tuple[str, tuple[Also, ...]]]:
    """Each person that a stretch names, as printed there, or as the list prints them with the place where it does.

    A surname alone is a name after 'Councillors'; with ``family`` it is, anywhere, one's who is on the list.
    """
    text = setting.source.body[start:end]
    title = PLURAL.match(text)
    for part in SPLIT.split(text[title.end() :] if title else text):
        found = person(setting, " ".join(part.split()), family or bool(title), not title)
        if found:
            yield found


def person(
    setting: Setting, name: str, titled: bool = False, listed: bool = True
) -> tuple[str, tuple[Also, ...]] | None:
    """The person of that name, role, first name or initials; None for what nobody is known to be."""
    if CHAIR.fullmatch(name):
        return _row(next((row for row in setting.people if row.chair), None))
    if re.fullmatch(r"[A-Z]{2}[A-Za-z]?", name):
        known = [row for row in setting.people if words.initials(row.name) == name.upper()]
        return _row(known[0]) if len(known) == 1 else None
    if words.is_person(name):
        return name, ()
    if " " not in name and not titled:
        return _row(setting.by_first_name(name))
    family = setting.families.get(words.surname(name), [])
    if titled and " " not in name and (family or not listed):
        return name, ()
    return _row(family[0]) if len(family) == 1 and " " in name else None  # a post and a surname: 'Fire Chief Moss'


def _row(row: Attendance | None) -> tuple[str, tuple[Also, ...]] | None:
    return (row.name, (Also(span=row.span, quote=row.quote, value="person"),)) if row else None
