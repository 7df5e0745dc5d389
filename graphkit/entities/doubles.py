"""Which groups, and which organisations, may be one and were not made one: for a person to decide.

Two that met on one day are two. Of the others, of one family of bodies, those are told of whose names are a letter
apart, differ in the words for what they are ('Kite Task Group', 'Kite Working Party'), hold one the other's words, or
share a telling word where the same people sat; and two of one name under other parents, or one without a parent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from graphkit.entities.kin import KINDS, SHARED_BY
from graphkit.entities.naming import SMALL_WORDS, is_common
from graphkit.entities.organisations import WITHIN
from graphkit.entities.registry import Ref, Registry

SLIP_FROM = 5  # letters of a word that may be misspelt


class Double(NamedTuple):
    """Two groups or organisations that may be one, how likely in hundredths, and why."""

    one: Ref
    two: Ref
    score: int
    reason: str


@dataclass(frozen=True, slots=True)
class Known:
    """A group or an organisation as it is compared."""

    ref: Ref
    core: str
    parent: str | None
    telling: frozenset[str]
    families: frozenset[str]
    sat: frozenset[tuple[str, ...]] = frozenset()
    days: frozenset[str] = frozenset()


def doubles(registry: Registry) -> list[Double]:
    """The pairs of groups, and those of organisations, that may be one, the likeliest first."""
    found: dict[tuple[Ref, Ref], Double] = {}
    for known, apart in (
        (_groups(registry), registry.bodies.apart),
        (_organisations(registry), registry.organisations.apart),
    ):
        for one, two in (pair for block in _blocks(list(known)) for pair in combinations(block, 2)):
            reason = _reason(one, two)
            if reason and not one.days & two.days and not apart(one.ref[1], two.ref[1]):
                found.setdefault((one.ref, two.ref), Double(one.ref, two.ref, *reason))
    return sorted(found.values(), key=lambda told: (-told.score, told.one, told.two))


def _groups(registry: Registry) -> Iterator[Known]:
    bodies = registry.bodies
    sat: dict[str, set[tuple[str, ...]]] = {}
    days: dict[str, set[str]] = {}
    for key, body in bodies.met.items():
        sat.setdefault(bodies.group(key), set()).update(body.sat)
        days.setdefault(bodies.group(key), set()).update(body.days)
    for ref in sorted(ref for ref in registry.seen_in if ref[0] == "Group"):
        told = bodies.told(ref[1])
        met = frozenset(sat.get(ref[1], ())), frozenset(days.get(ref[1], ()))
        yield Known(ref, told.core, told.parent, _telling(told.core), frozenset(registry.seen_in[ref]), *met)


def _organisations(registry: Registry) -> Iterator[Known]:
    for ref in sorted(ref for ref in registry.seen_in if ref[0] == "Organisation"):
        core = ref[1].rpartition(WITHIN)[2]
        yield Known(ref, core, None, _telling(core), frozenset(registry.seen_in[ref]))


def _telling(core: str) -> frozenset[str]:
    return frozenset(w for w in core.split() if w not in SMALL_WORDS and w not in KINDS)


def _blocks(known: list[Known]) -> Iterator[list[Known]]:
    """The groups of one name, and those of one family that share a telling word, or all their words but a letter."""
    by_name: dict[str, list[Known]] = {}
    by_word: dict[tuple[str, str], list[Known]] = {}
    for one in known:
        by_name.setdefault(one.core, []).append(one)
        for family in one.families:
            for word in one.telling:
                by_word.setdefault((family, word), []).append(one)
            for less in {one.core, *(one.core[:n] + one.core[n + 1 :] for n in range(1, len(one.core)))}:
                by_word.setdefault((family, less), []).append(one)
    for block in (*by_name.values(), *by_word.values()):
        if 1 < len(block) <= SHARED_BY:
            yield block


def _reason(one: Known, two: Known) -> tuple[int, str] | None:
    """Why two groups may be one, and how likely; None where nothing says so."""
    kindred = bool(one.families & two.families)
    if one.core == two.core:
        alone = not (one.parent and two.parent) and not is_common(one.core)
        return (60, "one name, under other parents") if kindred or alone else None
    if not kindred or (one.parent and two.parent and one.parent != two.parent):
        return None
    return next(((score, reason) for score, reason, holds in REASONS if holds(one, two)), None)


def _slip(one: Known, two: Known) -> bool:
    """Whether two names differ by a letter of one word, no number and not what tells a part ('Panel A')."""
    words = [(a, b) for a, b in zip(one.core.split(), two.core.split(), strict=False) if a != b]
    if len(words) != 1 or one.core.count(" ") != two.core.count(" "):
        return False
    ((first, second),) = words
    return (first + second).isalpha() and min(len(first), len(second)) >= SLIP_FROM and OSA.distance(first, second) == 1


def _other_kind(one: Known, two: Known) -> bool:
    return bool(one.telling) and one.telling == two.telling


def _within(one: Known, two: Known) -> bool:
    return bool(one.telling and two.telling) and (one.telling < two.telling or two.telling < one.telling)


def _same_sat(one: Known, two: Known) -> bool:
    """Whether two thirds of the fewer sat in both, and the names share a telling word."""
    fewer = min(len(one.sat), len(two.sat))
    return fewer > 1 and 3 * len(one.sat & two.sat) >= 2 * fewer and bool(one.telling & two.telling)


REASONS = (
    (60, "names a letter apart", _slip),
    (50, "names that differ in what kind of group they say", _other_kind),
    (40, "a name that holds the other's words", _within),
    (40, "names that share a word, and the same people", _same_sat),
)
