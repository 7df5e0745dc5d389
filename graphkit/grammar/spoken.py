"""People of whom an item speaks by an honorific or a rank and a name, whom no list holds: 'Mrs Olive Stott asked'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.givens import is_given
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source, word_set
from graphkit.record import Named
from graphkit.text import fold

NAME = (
    rf"(?:{words.NAME_WORD}(?:\s+{words.INITIALS}(?![\w'’]))?\s+{words.PARTICLE}?{words.NAME_WORD}"
    rf"|{words.INITIALS}\s+{words.PARTICLE}?{words.NAME_WORD})"
)
OFFICERS = (  # of the police, the forces and the courts
    r"(?:(?:Assistant|Deputy|Detective|Det|Temporary|Acting)\.?\s+)?(?:Chief\s+)?(?:Constable|Superintendent|Supt|Inspector|Insp"
    r"|Sergeant|Sgt)\.?|PCSO|PC|(?:Lieutenant|Lt|Wing|Squadron|Air|Rear|Vice|Major)?\.?\s?(?:Colonel|Col|Commander|Commodore"
    r"|Admiral|General|Captain|Capt|Major)\.?|Fr\.?|Father|Monsignor|Judge|Alderman"
)
HONOURED = re.compile(
    r"(?<![Tt]he\s)\b(?:(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Canon|Cllr|Councillor)\b\.?\s+)"
    rf"{{1,2}}|(?:{OFFICERS})\s+){NAME}"
    rf"|(?<=\bthe\slate\s)(?P<late>{NAME})"
)

HONOURS = word_set(  # one of which every match of ``HONOURED`` has
    "mr mrs ms miss dr prof professor sir dame lady lord rev revd canon cllr councillor constable superintendent supt"
    " inspector insp sergeant sgt pcso pc colonel col commander commodore admiral general captain capt major fr father"
    " monsignor judge alderman late"
)
HONORIFIC_LAST = re.compile(r"\s(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev|Prof)\.?$")
NO_NAME = re.compile(r"\d|(?:ly|ing|tion)$")


def spoken_of(setting: Setting, section: Section) -> Iterator[Named]:
    """Each person whom an item names so, once, cited by the sentence in which they are first named."""
    source, known = setting.source, set[str]()
    parts = (section.title, *((block.start, block.end) for block in section.blocks))
    told = (part for part in parts if source.says(*part, HONOURS))
    for match in (match for part in told for match in HONOURED.finditer(source.body, *part)):
        name = source.words(*match.span())
        if name != fold(match[0]) or name in known or NO_NAME.search(name):
            continue
        if "\n\n" in match[0] or HONORIFIC_LAST.search(name):
            continue  # of two paragraphs
        cited = source.cite(*_around(source, section, match), "name-behind-honorific")
        person = words.is_person(name) and (not match["late"] or is_given(name.split()[0]))
        if name in cited["quote"] and person and not setting.person(name):
            known.add(name)  # a name with marks between its words is not printed so
            yield Named(name=name, **cited)


def _around(source: Source, section: Section, match: re.Match[str]) -> tuple[int, int]:
    """The bounds of the sentence that a name stands in."""
    block = next((b for b in section.blocks if b.start <= match.start() and match.end() <= b.end), None)
    sentences = source.sentences(block.start, block.end) if block else ()
    return next((s for s in sentences if s[0] <= match.start() and match.end() <= s[1]), match.span())
