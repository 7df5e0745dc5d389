"""What later minutes say became of an action: done, or carried forward.

They say so under the matters arising or an action log, by the minute's number ('Minute 48 – the Chair had written to
the company on 3 April') or in the words of what was to be done. Which action is meant is told by its words, or by who
was to do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.entities.places import Cited, Owed, Place
from graphkit.entities.registry import Ref
from graphkit.entities.topics import FUNCTION, GENERAL, WORD, is_procedural, stem
from graphkit.text import plain

REVIEWED = re.compile(
    r"^\W*actions\W*$|\barising\b|\baction\s+(?:log|list|tracker|points?)\b|\b(?:previous|outstanding)\s+actions\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:not\s+(?:yet|been)|outstanding|on-?going|in\s+progress|in\s+hand|carr(?:y|ied)\s+forward|still\s+to|remains?"
    r"|deferred|awaited|chase[ds]?|to\s+be\s+\w+ed)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:had|has|have|was|were)\s+(?:now\s+|since\s+|already\s+|duly\s+)?(?:been\s+)?"
    r"(?:\w+(?:ed|en|id)|done|sent|met|held|put|made|told|found|given|bought|brought|built|set)\b"
    r"|\b(?:completed?|done|actioned|closed|discharged)\b",
    re.IGNORECASE,
)


USUAL = frozenset(stem(word)[:5] for word in GENERAL)
SENTENCE = re.compile(r"[^\s](?:[^.!?\n]|[.!?](?!\s)|\n(?!\s*\n))*[.!?]?")


@dataclass(frozen=True, slots=True)
class Progress:
    """A later item says that an action of an earlier one was done, or was not yet."""

    later: Place
    action: Ref
    says: str
    line: str
    bounds: tuple[int, int]


def progress(later: Place, cited: Cited, earlier: Place) -> Iterator[Progress]:
    """What the line that names an earlier minute says of an action of that minute."""
    if not REVIEWED.search(later.item.title) or not earlier.owed:
        return
    says, meant = _says(cited.line), _meant(cited.line, earlier.owed)
    if says and meant:
        yield Progress(later, meant.ref, says, cited.line, cited.span)


def recalled(later: Place, owed: tuple[Owed, ...]) -> Iterator[Progress]:
    """What the sentences of an item on what arises say of the actions of the meetings before, in their words."""
    if not owed or not (REVIEWED.search(later.item.title) or is_procedural(later.item.title)):
        return
    for said in later.said if later.gathers else ():
        if any(c.told.item and c.told.quote in said.text for c in later.cited):
            continue  # it names a minute
        for sentence in SENTENCE.finditer(said.text):
            says, meant = _says(sentence[0]), _recalled(sentence[0], owed)
            if says and meant:
                start = later.item.extent.start + said.bounds[0]
                yield Progress(later, meant.ref, says, sentence[0], (start + sentence.start(), start + sentence.end()))


def _recalled(sentence: str, owed: tuple[Owed, ...]) -> Owed | None:
    """The one action most of whose words a sentence says; by whom it was to be done counts with them."""
    said = _words(sentence)
    near = [one for one in owed if _tells(said, _words(one.task), _words(" ".join(one.owners)))]
    return near[0] if len(near) == 1 else None


def _tells(said: frozenset[str], task: frozenset[str], owners: frozenset[str]) -> bool:
    telling = said & task - USUAL
    return len(telling) > 1 and len(said & task) >= len(task) / 2 and len(telling | said & owners) > 2


def _says(line: str) -> str | None:
    """What a line says became of an action."""
    return "carried forward" if OPEN.search(line) else "done" if DONE.search(line) else None


def _meant(line: str, owed: tuple[Owed, ...]) -> Owed | None:
    """The action that a line tells of: the one that shares most words with it; none where two share as many."""
    said = _words(line)
    shared = sorted(
        ((len(said & _words(" ".join((one.task, *one.owners)))), -n) for n, one in enumerate(owed)), reverse=True
    )
    first, second = shared[0][0], shared[1][0] if len(shared) > 1 else 0
    return owed[-shared[0][1]] if first > second and first >= 2 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word)[:5] for word in WORD.findall(plain(text)) if len(word) > 3 and word not in FUNCTION)
