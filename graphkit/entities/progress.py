"""What later minutes say became of an action: done, or carried forward.

They say so under the matters arising or an action log, by the minute's number: 'Minute 48 – the Chair had written to
the company on 3 April'. Which of the item's actions is meant is told by its words, or by who was to do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.entities.places import Cited, Owed, Place
from graphkit.entities.registry import Ref
from graphkit.entities.topics import FUNCTION, WORD, stem
from graphkit.text import plain

REVIEWED = re.compile(
    r"\barising\b|\baction\s+(?:log|list|tracker|points?)\b|\b(?:previous|outstanding)\s+actions\b", re.IGNORECASE
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


@dataclass(frozen=True, slots=True)
class Progress:
    """A later item says that an action of an earlier one was done, or was not yet."""

    later: Place
    action: Ref
    says: str
    cited: Cited


def progress(later: Place, cited: Cited, earlier: Place) -> Iterator[Progress]:
    """What the line that names an earlier minute says of an action of that minute."""
    if not REVIEWED.search(later.item.title) or not earlier.owed:
        return
    says = "carried forward" if OPEN.search(cited.line) else "done" if DONE.search(cited.line) else None
    meant = _meant(cited.line, earlier.owed)
    if says and meant:
        yield Progress(later, meant.ref, says, cited)


def _meant(line: str, owed: tuple[Owed, ...]) -> Owed | None:
    """The action that a line tells of: the one that shares most words with it; none where two share as many."""
    said = _words(line)
    shared = sorted(
        ((len(said & _words(" ".join((one.task, *one.owners)))), -n) for n, one in enumerate(owed)), reverse=True
    )
    most, second = shared[0][0], shared[1][0] if len(shared) > 1 else 0
    return owed[-shared[0][1]] if most > second and most >= 2 else None


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word)[:5] for word in WORD.findall(plain(text)) if len(word) > 3 and word not in FUNCTION)
