"""Which printed names are one person.

Two names are one where their parts agree (the same surname, first names that are equal or an initial of each other)
and something ties them: the same document, the same body or parent, or the same organisation. A surname spelt one letter
off counts as the same only beside the same first name, in one body's documents, and where no list holds both.
A name that fits two people is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from graphkit.entities.ids import Union
from graphkit.entities.naming import person_key, person_name

Key = tuple[str, tuple[str, ...]]  # scope, name


@dataclass(slots=True)
class Sightings:
    """One name in one scope (a body's parent, or a body): where and how it is printed."""

    forms: Counter[str] = field(default_factory=Counter)
    listed: Counter[str] = field(default_factory=Counter)
    meetings: set[tuple[str, str]] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    first: tuple[str, str, int] = ("9999", "", 0)


class People:
    """The people of a set of documents."""

    def __init__(self) -> None:
        self.seen: dict[Key, Sightings] = {}
        self.union = Union()

    def see(
        self,
        scope: str,
        name: str,
        at: tuple[str, str, int],
        organisation: str | None = None,
        meeting: tuple[str, str] | None = None,
    ) -> None:
        """Take in one printed name: ``at`` is its date, document and offset, ``meeting`` that of a list which holds it."""
        sighting = self.seen.setdefault((scope, person_key(name)), Sightings())
        sighting.forms[name] += 1
        sighting.first = min(sighting.first, at)
        if organisation:
            sighting.organisations.add(organisation)
        if meeting:
            sighting.listed[name] += 1
            sighting.meetings.add(meeting)

    def resolve(self) -> None:
        """Make one of the names that are one person's."""
        blocks: dict[str, list[Key]] = {}
        for key in sorted(self.seen):
            blocks.setdefault(key[1][-1][:1] + key[1][0] if key[1] else "", []).append(key)
        for block in blocks.values():
            for n, one in enumerate(block):
                for two in block[n + 1 :]:
                    if self._full(one) and self._full(two) and self._same(one, two):
                        self.union.join(one, two)
        families: dict[tuple[str, str], list[Key]] = {}
        for key in sorted(self.seen):
            if self._full(key):
                families.setdefault((key[0], key[1][-1]), []).append(key)
        for key in sorted(self.seen):
            if key[1] and not self._full(key):
                self._attach(key, families.get((key[0], key[1][-1]), []))

    def _full(self, key: Key) -> bool:
        return len(key[1]) > 1 and len(key[1][0]) > 1

    def _same(self, one: Key, two: Key) -> bool:
        """Whether two full names are one person's."""
        (scope, name), (other, second) = one, two
        if name[0] != second[0] or not _middle(name, second):
            return False
        same_scope = scope == other
        tied = same_scope or bool(self.seen[one].organisations & self.seen[two].organisations)
        if name[-1] == second[-1]:
            return tied
        apart = not self.seen[one].meetings & self.seen[two].meetings
        return (
            same_scope
            and apart
            and min(len(name[-1]), len(second[-1])) >= 5
            and DamerauLevenshtein.distance(name[-1], second[-1]) == 1
        )

    def _attach(self, key: Key, family: list[Key]) -> None:
        """Give a name with an initial, or a surname alone, to the one person of its scope that it fits."""
        fits = {self.union.find(k) for k in family if len(key[1]) == 1 or k[1][0][:1] == key[1][0][:1]}
        if len(fits) == 1:
            self.union.join(next(iter(fits)), key)

    def key(self, scope: str, name: str) -> Key:
        """The key that stands for the person whom a name means in a scope."""
        return self.union.find((scope, person_key(name)))  # type: ignore[return-value]

    def people(self) -> Iterable[tuple[Key, list[Key]]]:
        """Each person: the key that stands for them, and all keys that are theirs."""
        members: dict[Key, list[Key]] = {}
        for key in sorted(self.seen):
            members.setdefault(self.union.find(key), []).append(key)  # type: ignore[arg-type]
        return members.items()

    def name(self, keys: list[Key]) -> str:
        """The name that a person is shown by: the fullest of those that lists print most, else of all that are printed."""
        listed = sum((self.seen[k].listed for k in keys), Counter[str]())
        forms = listed or sum((self.seen[k].forms for k in keys), Counter[str]())
        counted: Counter[str] = Counter()
        for form, times in forms.items():
            counted[person_name(form)] += times
        return max(counted, key=lambda f: (len(person_key(f)) > 1 and len(person_key(f)[0]) > 1, counted[f], len(f), f))

    def first(self, keys: list[Key]) -> tuple[str, ...]:
        """The name, as its parts, of the earliest sighting."""
        return min(keys, key=lambda k: (self.seen[k].first, k))[1]

    def variants(self, keys: list[Key]) -> list[str]:
        """All forms in which a person's name is printed, in order."""
        return sorted({form for k in keys for form in self.seen[k].forms})


def _middle(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the names between first and last agree: one has none, or they are equal or initials of each other."""
    inner, other = one[1:-1], two[1:-1]
    return not inner or not other or all(a.startswith(b) or b.startswith(a) for a, b in zip(inner, other, strict=False))
