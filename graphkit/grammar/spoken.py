"""People of whom an item speaks by an honorific and a name, and whom no list holds: 'Mrs Olive Stott asked …'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.setting import Setting
from graphkit.record import Named

NAME = (
    rf"(?:{words.NAME_WORD}(?:\s+{words.INITIALS}(?![\w'’]))?\s+{words.PARTICLE}?{words.NAME_WORD}"
    rf"|{words.INITIALS}\s+{words.PARTICLE}?{words.NAME_WORD})"
)
HONOURED = re.compile(
    r"(?<![Tt]he\s)\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Canon|Cllr|Councillor)\b\.?\s+)"
    rf"{{1,2}}{NAME}"
)

NO_NAME = re.compile(r"\d|(?:ly|ing|tion)$")


def spoken_of(setting: Setting, section: Section) -> Iterator[Named]:
    """Each person whom an item names so, once, where they are first named."""
    source, known = setting.source, set[str]()
    for match in HONOURED.finditer(source.body, section.title[0], section.end):
        name, cited = source.words(*match.span()), source.cite(*match.span(), "name-behind-honorific")
        if name != cited["quote"] or name in known or NO_NAME.search(name):
            continue
        if words.is_person(name) and not setting.person(name):
            known.add(name)
            yield Named(name=name, **cited)
