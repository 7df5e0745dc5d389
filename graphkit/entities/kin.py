"""Which bodies are kin, so that a name in the minutes of one may be meant in those of another.

Bodies of one parent are. Others are by what ties them, each tie counting for something: that one cites or sends on to
a meeting which the other held on that very day; that one names the other by a name that nobody else has; people who
are printed in the lists of both; a rare word in the names of both. One tie of the surest kind is enough, several of
the others are needed. Two councils that each have a Cabinet, and a J Smith in it, are no kin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from graphkit.entities.ids import Union
from graphkit.entities.naming import EVERYWHERE, SMALL_WORDS
from graphkit.grammar.source import word_set

ENOUGH = 6  # halves
MET_THEN, NAMED, SAME_NAME, MAY_BE_NAME, RARE_WORD = 6, 4, 2, 1, 2  # what each tie counts, in halves
SHARED_BY = 12  # a name or word that more bodies share ties none of them

KINDS = word_set(
    """board committee cabinet council group sub-group subgroup forum panel party task finish working steering governing
    body meeting authority commission assembly directors trustees ordinary extraordinary monthly"""
)


@dataclass(slots=True)
class Circle:
    """A body as its documents show it: its names as compared, when it met, who is listed, and whom it cites."""

    names: set[str] = field(default_factory=set)
    parents: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    people: set[tuple[str, ...]] = field(default_factory=set)
    cited: set[tuple[str, str, bool]] = field(default_factory=set)  # name, date or "", whether any body may have it


def kin(circles: dict[str, Circle]) -> dict[str, str]:
    """The family of each of these bodies, named after the first parent of any, else after the first of its bodies."""
    ties: Counter[tuple[str, str]] = Counter()
    for one, two, weight in (*_cited(circles), *_listed(circles), *_worded(circles), *_within(circles)):
        if one != two:
            ties[min(one, two), max(one, two)] += weight
    families: Union[str] = Union()
    for (one, two), weight in sorted(ties.items()):
        if weight >= ENOUGH:
            families.join(one, two)
    by_parent: dict[str, str] = {}
    for key, circle in sorted(circles.items()):
        for parent in circle.parents:
            families.join(by_parent.setdefault(parent, key), key)
    parents: dict[str, str] = {}
    for parent, key in sorted(by_parent.items()):
        parents.setdefault(families.find(key), parent)
    return {key: parents.get(families.find(key), families.find(key)) for key in circles}


def _cited(circles: dict[str, Circle]) -> Iterator[tuple[str, str, int]]:
    """Ties of a body to those that it cites: the only one of that name that met on the day, or that has the name."""
    by_end: dict[str, set[str]] = {}
    by_start: dict[str, set[str]] = {}
    within: dict[str, str] = {}
    for key, circle in sorted(circles.items()):
        within.update((parent, key) for parent in circle.parents if parent not in within)
        for name in circle.names:
            words = name.split()
            for n in range(len(words)):
                by_end.setdefault(" ".join(words[n:]), set()).add(key)
                by_start.setdefault(" ".join(words[: n + 1]), set()).add(key)
    for key, circle in sorted(circles.items()):
        found: dict[str, int] = {}
        for name, date, common in circle.cited:
            called = (by_end.get(name) or by_start.get(name, set())) - {key}
            there = {other for other in called if date and date in circles[other].dates}
            if len(there) == 1:
                found[there.pop()] = MET_THEN
            elif not common and (len(called) == 1 or name in within):
                found.setdefault(called.pop() if len(called) == 1 else within[name], NAMED)
        yield from ((key, other, weight) for other, weight in sorted(found.items()))


def _listed(circles: dict[str, Circle]) -> Iterator[tuple[str, str, int]]:
    """Ties by people: a first name and surname in both lists, or an initial that a first name in the other fits."""
    holders: dict[tuple[str, str], dict[str, set[str]]] = {}
    for key, circle in sorted(circles.items()):
        for name in circle.people:
            if len(name) > 1:
                holders.setdefault((name[0][0], name[-1]), {}).setdefault(key, set()).add(name[0])
    for _, by_circle in sorted(holders.items()):
        if len(by_circle) <= SHARED_BY:
            for (one, firsts), (two, others) in combinations(by_circle.items(), 2):
                yield one, two, _weight(firsts, others)


def _weight(firsts: set[str], others: set[str]) -> int:
    if any(len(first) > 1 for first in firsts & others):
        return SAME_NAME
    return MAY_BE_NAME if any(len(name) == 1 for name in firsts | others) else 0


def _worded(circles: dict[str, Circle]) -> Iterator[tuple[str, str, int]]:
    """Ties by a word of their names that few bodies have in theirs; one word ties two once."""
    holders: dict[str, list[str]] = {}
    for key, circle in sorted(circles.items()):
        for word in {w for name in (*circle.names, *circle.parents) for w in _telling(name)}:
            holders.setdefault(word, []).append(key)
    pairs = {pair for keys in holders.values() if len(keys) <= SHARED_BY for pair in combinations(keys, 2)}
    yield from ((one, two, RARE_WORD) for one, two in sorted(pairs))


def _within(circles: dict[str, Circle]) -> Iterator[tuple[str, str, int]]:
    """Ties of a body whose name ends or begins with another's parent ('Panel of the Vale Partnership')."""
    parents = {parent: key for key, circle in sorted(circles.items(), reverse=True) for parent in circle.parents}
    for key, circle in sorted(circles.items()):
        for words in (name.split() for name in circle.names):
            parts = {" ".join(part) for n in range(1, len(words) - 1) for part in (words[n:], words[:-n])}
            yield from ((key, parents[part], ENOUGH) for part in sorted(parts & parents.keys()))


def _telling(name: str) -> Iterable[str]:
    return (w for w in name.split() if len(w) > 3 and w not in EVERYWHERE and w not in SMALL_WORDS and w not in KINDS)
