"""Which printed names are one person.

Two names are one where their parts agree (the same surname, first names that are equal or an initial of each other)
and something ties them: the same body, a body of the same parent, or the same organisation. A surname spelt one letter
off counts as the same only beside the same first name, in one body's documents, and where no list holds both.
A name that fits two people is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from graphkit.entities.ids import Union
from graphkit.entities.naming import person_key, person_name

Name = tuple[str, ...]
Key = tuple[str, Name]  # circle, name
Agree = Callable[[Key, Key], bool]


class Circle(NamedTuple):
    """The people of a body, in the family of the bodies of its parent."""

    body: str
    family: str


class Seen(NamedTuple):
    """Where a name is printed: date, document and offset, organisation and titles beside it, the list that holds it."""

    at: tuple[str, str, int]
    organisation: str | None = None
    listed: tuple[str, str] | None = None
    titles: frozenset[str] = frozenset()


@dataclass(slots=True)
class Sightings:
    """One name in one circle: where and how it is printed."""

    family: str
    forms: Counter[str] = field(default_factory=Counter)
    listed: Counter[str] = field(default_factory=Counter)
    lists: set[tuple[str, str]] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    first: tuple[str, str, int] = ("9999", "", 0)

    def add(self, name: str, seen: Seen) -> None:
        """Take in one printing of the name."""
        self.forms[name] += 1
        self.first = min(self.first, seen.at)
        if seen.organisation:
            self.organisations.add(seen.organisation)
        self.titles |= seen.titles
        if seen.listed:
            self.listed[name] += 1
            self.lists.add(seen.listed)


class People:
    """The people of a set of documents."""

    def __init__(self) -> None:
        self.seen: dict[Key, Sightings] = {}
        self._union: Union[Key] = Union()
        self._known: set[tuple[str, Name]] = set()

    def see(self, circle: Circle, name: str, seen: Seen) -> None:
        """Take in one printed name."""
        parts = person_key(name)
        self.seen.setdefault((circle.body, parts), Sightings(circle.family)).add(name, seen)
        self._known.add((circle.family, parts))

    def knows(self, circle: Circle, name: str) -> bool:
        """Whether the name is printed in the circle's family."""
        parts = person_key(name)
        return bool(parts) and (circle.family, parts) in self._known

    def words(self) -> dict[str, set[str]]:
        """The words of the names of each family."""
        found: dict[str, set[str]] = {}
        for family, name in self._known:
            found.setdefault(family, set()).update(name)
        return found

    def resolve(self) -> None:
        """Make one of the names that are one person's."""
        full = [key for key in sorted(self.seen) if _says(key[1]) == 2]
        for tie in (self._body, self._family, self._organisations):
            for block in _blocks(full, tie, whole=True):
                self._join(block, _middles_agree)
        for tie in (self._body, self._family):
            for block in _blocks(full, tie, whole=False):
                self._join(block, self._misspelt)
        for block in _blocks(full, self._family, whole=True, first=False):
            self._join(block, self._shortened)
        self._attach(1)
        self._attach(0)

    def _body(self, key: Key) -> Iterable[str]:
        return (key[0],)

    def _family(self, key: Key) -> Iterable[str]:
        return (self.seen[key].family,)

    def _organisations(self, key: Key) -> Iterable[str]:
        return self.seen[key].organisations

    def _join(self, block: list[Key], agree: Agree) -> None:
        """Join the names of a block that agree, but for those that agree with two which don't agree themselves."""
        by_name: dict[Name, list[Key]] = {}
        for key in block:
            by_name.setdefault(key[1], []).append(key)
        some = {name: keys[0] for name, keys in by_name.items()}
        near = {a: [b for b in some if b != a and agree(some[a], some[b])] for a in some}
        clear = [a for a in some if all(self._one(some[b], some[c], agree) for b, c in combinations(near[a], 2))]
        for name in clear:
            for key in [*by_name[name], *(some[other] for other in near[name] if other in clear)]:
                self._union.join(some[name], key)

    def _one(self, one: Key, two: Key, agree: Agree) -> bool:
        return self._union.find(one) == self._union.find(two) or agree(one, two)

    def _misspelt(self, one: Key, two: Key) -> bool:
        """Whether two surnames are a letter apart, no list holds both and no organisation tells them apart."""
        (_, name), (_, second) = one, two
        here, there = self.seen[one], self.seen[two]
        elsewhere = here.organisations and there.organisations and not here.organisations & there.organisations
        return (
            _middles_agree(one, two)
            and _one_letter_apart(name[-1], second[-1])
            and not here.lists & there.lists
            and not elsewhere
        )

    def _shortened(self, one: Key, two: Key) -> bool:
        """Whether two first names are one ('Debra', 'Deborah'): both of one organisation, or in a post of one title."""
        (_, name), (_, second) = one, two
        here, there = self.seen[one], self.seen[two]
        short, long = sorted((name[0], second[0]), key=len)
        near = long.startswith(short) or (
            long[:3] == short[:3] and DamerauLevenshtein.distance(short, long) <= 2 and short[-1:] != long[-1:]
        )
        return (
            near
            and _middles_agree(one, two)
            and bool(here.organisations & there.organisations or here.titles & there.titles)
            and not here.lists & there.lists
        )

    def _attach(self, says: int) -> None:
        """Give each name that says so much to the one person of its body, else of its family, whom it fits."""
        fuller = [key for key in sorted(self.seen) if _says(key[1]) > says]
        person = {key: self._union.find(key) for key in fuller}
        surnames: dict[tuple[str, str], list[Key]] = {}
        initials: dict[tuple[str, str], list[Key]] = {}
        lists: dict[Key, set[tuple[str, str]]] = {}
        for key in fuller:
            lists.setdefault(person[key], set()).update(self.seen[key].lists)
            for scope in {key[0], self.seen[key].family}:
                surnames.setdefault((scope, key[1][-1]), []).append(key)
            initials.setdefault((self.seen[key].family, key[1][0][0]), []).append(key)
        alone: dict[tuple[str, Name], Key] = {}
        for key in [key for key in sorted(self.seen) if _says(key[1]) == says]:
            family, mine = self.seen[key].family, self.seen[key].lists
            known = (surnames.get((scope, key[1][-1]), []) for scope in (key[0], family))
            fits = ({person[k] for k in keys if _fits(key[1], k[1]) and not lists[person[k]] & mine} for keys in known)
            found = next(filter(None, fits), set()) or {
                person[k]
                for k in initials.get((family, key[1][0][0]), [])
                if says and _nearly(key[1], k[1]) and not lists[person[k]] & mine
            }
            if len(found) < 2:
                self._union.join(found.pop() if found else alone.setdefault((family, key[1]), key), key)

    def key(self, circle: Circle, name: str) -> Key:
        """The key that stands for the person whom a name means in a circle."""
        return self._union.find((circle.body, person_key(name)))

    def people(self) -> dict[Key, list[Key]]:
        """Each person: the key that stands for them, and all keys that are theirs."""
        members: dict[Key, list[Key]] = {}
        for key in sorted(self.seen):
            members.setdefault(self._union.find(key), []).append(key)
        return members

    def name(self, keys: list[Key]) -> str:
        """The name to show: the fullest of those that lists print most, else of all that are printed."""
        listed = sum((self.seen[k].listed for k in keys), Counter[str]())
        counted: Counter[str] = Counter()
        for form, times in (listed or sum((self.seen[k].forms for k in keys), Counter[str]())).items():
            counted[person_name(form)] += times
        return max(counted, key=lambda f: (_says(person_key(f)) == 2, counted[f], len(f), f))

    def first(self, keys: list[Key]) -> Name:
        """The name, as its parts, of the earliest sighting."""
        return min(keys, key=lambda k: (self.seen[k].first, k))[1]

    def variants(self, keys: list[Key]) -> list[str]:
        """All forms in which a person's name is printed, in order."""
        return sorted({form for k in keys for form in self.seen[k].forms})


def _blocks(
    keys: list[Key], tie: Callable[[Key], Iterable[str]], whole: bool, first: bool = True
) -> Iterable[list[Key]]:
    """The names that share a tie, a first name or its first letter, and the surname or its first letter."""
    blocks: dict[tuple[str, str, str], list[Key]] = {}
    for key in keys:
        name = key[1]
        for tied in tie(key):
            part = (tied, name[0] if first else name[0][0], name[-1] if whole else name[-1][0])
            blocks.setdefault(part, []).append(key)
    return (block for block in blocks.values() if len(block) > 1)


def _says(name: Name) -> int:
    """How much a name says: 2 for one with a first name, 1 with an initial, 0 for a surname alone, -1 for no words."""
    return 2 if len(name) > 1 and len(name[0]) > 1 else min(len(name), 2) - 1


def _fits(short: Name, full: Name) -> bool:
    """Whether a name with an initial, or a surname alone, can be short for another of that surname."""
    return len(short) == 1 or (full[0][:1] == short[0][:1] and _inner_agree(short, full))


def _nearly(short: Name, full: Name) -> bool:
    """Whether a name with an initial can be short for one whose surname is spelt a letter otherwise."""
    return _one_letter_apart(short[-1], full[-1]) and full[0][:1] == short[0][:1] and _inner_agree(short, full)


def _one_letter_apart(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= 5 and DamerauLevenshtein.distance(one, two, score_cutoff=1) == 1


def _middles_agree(one: Key, two: Key) -> bool:
    return _inner_agree(one[1], two[1])


def _inner_agree(one: Name, two: Name) -> bool:
    """Whether the names between first and last agree: one has none, or they are equal or initials of each other."""
    inner, other = one[1:-1], two[1:-1]
    return not inner or not other or all(a.startswith(b) or b.startswith(a) for a, b in zip(inner, other, strict=False))
