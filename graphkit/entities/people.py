"""Which printed names are one person.

Two names are one where their parts agree (the same surname, first names that are equal or an initial of each other)
and something ties them: the same body, a kindred one, or the same organisation. Spaces, hyphens, apostrophes and Mac or
Mc make no other name. A surname or a first name that is spelt a letter otherwise, and a short form of a first name
(Carlton Northern's list of nicknames) beside the same organisation or post, count as the same where no list holds both.
'Mr J Hart' and 'Mrs J Hart' are two. A name that fits two people is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from graphkit.entities.ids import Union
from graphkit.entities.naming import person_key, person_name, sex, squeezed
from graphkit.grammar.givens import nicknamer

COUNCILLOR = re.compile(r"(?:Cllr|Councillor|Cr)\b")
MOST_DOUBTED = 20  # names of one block that are compared with each other
Name = tuple[str, ...]
Key = tuple[str, Name, str]  # circle, name, and what an honorific says of a person who is not named in full
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
    quote: str = ""


class Doubt(NamedTuple):
    """Two people who may be one, how likely in hundredths, and why."""

    one: Key
    two: Key
    score: int
    reason: str


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
    printed: tuple[str, str] = ("", "")  # the name, and the words around it, where it is first seen

    def add(self, name: str, seen: Seen) -> None:
        """Take in one printing of the name."""
        self.forms[name] += 1
        if seen.at < self.first:
            self.first, self.printed = seen.at, (name, seen.quote or name)
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
        self.same: list[tuple[Key, Key]] = []
        self.different: list[tuple[Key, Key]] = []
        self._union: Union[Key] = Union()
        self._known: set[tuple[str, Name]] = set()

    def see(self, circle: Circle, name: str, seen: Seen) -> None:
        """Take in one printed name."""
        key = _key(circle.body, name)
        self.seen.setdefault(key, Sightings(circle.family)).add(name, seen)
        self._known.add((circle.family, key[1]))

    def also(self, circle: Circle, name: str, printed: str) -> None:
        """Take in another form that stands for a name already seen."""
        self.seen[_key(circle.body, name)].forms[printed] += 1

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

    def judge(self, one: tuple[Circle, str], two: tuple[Circle, str], same: bool) -> None:
        """Take in what a person decided of two names, which wins over every rule."""
        first, second = (_key(circle.body, name) for circle, name in (one, two))
        if first in self.seen and second in self.seen and first != second:
            (self.same if same else self.different).append((first, second))

    def resolve(self) -> None:
        """Make one of the names that are one person's."""
        self._union = Union(self.different)
        for one, two in self.same:
            self._union.join(one, two)
        full = [key for key in sorted(self.seen) if _says(key[1]) == 2]
        for tie in (self._body, self._family, self._organisations):
            for block in _blocks(full, tie, lambda name: f"{name[0]} {name[-1]}"):
                self._join(block, _middles_agree)
        for block in _blocks(full, self._family, squeezed):
            self._join(block, _always)
        for tie in (self._body, self._family):
            for block in _blocks(full, tie, lambda name: name[0] + name[-1][0]):
                self._join(block, self._misspelt)
        short = [key for key in sorted(self.seen) if _says(key[1]) == 1]
        for block in _blocks(short, self._called, lambda name: name[0] + name[-1][0]):
            self._join(block, self._misspelt_of_one)
        for block in _blocks(full, self._family, lambda name: name[0][0] + name[-1]):
            self._join(block, self._slipped)
        for block in _blocks(full, self._family, lambda name: name[-1]):
            self._join(block, self._shortened)
        self._attach(1)
        self._attach(0)

    def _body(self, key: Key) -> Iterable[str]:
        return (key[0],)

    def _called(self, key: Key) -> Iterable[tuple[str, str]]:
        return ((key[0], key[2]),)

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
        return _middles_agree(one, two) and _one_letter_apart(one[1][-1], two[1][-1]) and self._may_be_one(one, two)

    def _misspelt_of_one(self, one: Key, two: Key) -> bool:
        """Whether that holds of two names with initials that one organisation sent."""
        here, there = self.seen[one], self.seen[two]
        return bool(here.organisations & there.organisations) and self._misspelt(one, two)

    def _slipped(self, one: Key, two: Key) -> bool:
        """Whether two first names are the same but for a slip of the pen."""
        return _middles_agree(one, two) and _same_first(one[1][0], two[1][0]) and self._may_be_one(one, two)

    def _may_be_one(self, one: Key, two: Key) -> bool:
        here, there = self.seen[one], self.seen[two]
        elsewhere = here.organisations and there.organisations and not here.organisations & there.organisations
        return not here.lists & there.lists and not elsewhere

    def _shortened(self, one: Key, two: Key) -> bool:
        """Whether one first name is short for the other, both councillors, of one body or in a post of one title."""
        here, there = self.seen[one], self.seen[two]
        return (
            _short_for(one[1][0], two[1][0])
            and _middles_agree(one, two)
            and bool(
                here.organisations & there.organisations
                or here.titles & there.titles
                or (_are_councillors(here.forms) and _are_councillors(there.forms))
            )
            and not here.lists & there.lists
        )

    def _attach(self, says: int) -> None:
        """Give each name that says so much to the one person of its body, else of its family, whom it fits."""
        known = Known(self, [key for key in sorted(self.seen) if _says(key[1]) > says])
        alone: dict[tuple[str, str], set[Key]] = {}
        claims: dict[Key, list[Key]] = {}
        for key in [key for key in sorted(self.seen) if _says(key[1]) == says]:
            found = known.whom(key)
            if len(found) == 1:
                claims.setdefault(found.pop(), []).append(key)
            elif not found:
                alone.setdefault((self.seen[key].family, squeezed(key[1])), set()).add(key)
        for person, claiming in claims.items():
            others = self._others(known.rests[person], claiming)
            for key in claiming:
                if key[1:] in others:
                    alone.setdefault((self.seen[key].family, squeezed(key[1])), set()).add(key)
                else:
                    self._union.join(person, key)
        for keys in alone.values():
            told = {key[2] for key in keys} - {""}
            for one, two in combinations(sorted(keys), 2):
                if one[2] == two[2] or len(told) < 2:
                    self._union.join(one, two)

    def _others(self, rests: set[str], claiming: list[Key]) -> set[tuple[Name, str]]:
        """Of the names that fit one person, those that can't be theirs: a list holds them beside one that fits better.

        Of two on one list that fit alike neither is.
        """
        lists: dict[tuple[Name, str], set[tuple[str, str]]] = {}
        for key in claiming:
            lists.setdefault(key[1:], set()).update(self.seen[key].lists)
        beside = {a: {b for b in lists if a != b and lists[a] & lists[b]} for a in lists}
        whole = {name for name in lists if squeezed(name[0][1:]) in rests}
        return {name for name, near in beside.items() if near and (name not in whole or near & whole)}

    def one(self, key: Key) -> Key:
        """The key that stands for the person of a key."""
        return self._union.find(key)

    def sexes(self, key: Key) -> set[str]:
        """What the honorifics before a name say of the person."""
        return {sex(form) for form in self.seen[key].forms} - {""}

    def doubts(self) -> list[Doubt]:
        """The pairs of people who may be one and are not made one, the likeliest first."""
        full = [key for key in sorted(self.seen) if _says(key[1]) == 2]
        found: dict[tuple[Key, Key], Doubt] = {}
        for by, tie, agree, score, reason in (
            (squeezed, self._anywhere, _always, 50, "one name, in bodies that nothing ties"),
            (lambda name: name[0] + name[-1][0], self._family, self._near_surname, 60, "surnames a letter apart"),
            (lambda name: name[0][0] + name[-1], self._family, self._near_first, 60, "first names that a slip parts"),
            (lambda name: name[-1], self._family, self._shorter, 40, "one first name is short for the other"),
        ):
            for block in _blocks(full, tie, by):
                for one, two in combinations(block[:MOST_DOUBTED], 2):
                    pair = (min(self.one(one), self.one(two)), max(self.one(one), self.one(two)))
                    lists = self.seen[one].lists & self.seen[two].lists
                    if pair[0] != pair[1] and not lists and agree(one, two) and not self._decided(*pair):
                        found.setdefault(pair, Doubt(*pair, score, reason))
        return sorted(found.values(), key=lambda doubt: (-doubt.score, doubt.one, doubt.two))

    def _anywhere(self, _key: Key) -> Iterable[str]:
        return ("",)

    def _near_surname(self, one: Key, two: Key) -> bool:
        return _middles_agree(one, two) and _one_letter_apart(one[1][-1], two[1][-1])

    def _near_first(self, one: Key, two: Key) -> bool:
        return _middles_agree(one, two) and _same_first(one[1][0], two[1][0])

    def _shorter(self, one: Key, two: Key) -> bool:
        return _middles_agree(one, two) and _short_for(one[1][0], two[1][0])

    def _decided(self, one: Key, two: Key) -> bool:
        return any({self.one(first), self.one(second)} == {one, two} for first, second in self.different)

    def key(self, circle: Circle, name: str) -> Key:
        """The key that stands for the person whom a name means in a circle."""
        return self._union.find(_key(circle.body, name))

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


class Known:
    """Those who are named more fully, to be found by a shorter name."""

    def __init__(self, people: People, fuller: list[Key]) -> None:
        self._people = people
        self._person = {key: people.one(key) for key in fuller}
        self._by_name: dict[tuple[str, str], list[Key]] = {}
        self._by_initial: dict[tuple[str, str], list[Key]] = {}
        self._lists: dict[Key, set[tuple[str, str]]] = {}
        self._sexes: dict[Key, set[str]] = {}
        self.rests: dict[Key, set[str]] = {}  # each person's names without the first
        for key in fuller:
            person, seen = self._person[key], people.seen[key]
            self._lists.setdefault(person, set()).update(seen.lists)
            self._sexes.setdefault(person, set()).update(people.sexes(key))
            self.rests.setdefault(person, set()).add(squeezed(key[1][1:]))
            for scope in {key[0], seen.family}:
                for name in {key[1][-1], squeezed(key[1][1:])}:
                    self._by_name.setdefault((scope, name), []).append(key)
            self._by_initial.setdefault((seen.family, key[1][0][0]), []).append(key)

    def whom(self, key: Key) -> set[Key]:
        """Those whom a name may mean: of its body, else of its family, else those whose surname is a letter apart."""
        family, name = self._people.seen[key].family, key[1]
        surnames = {name[-1], squeezed(name[1:]) or squeezed(name)}
        for scope in (key[0], family):
            near = [k for surname in sorted(surnames) for k in self._by_name.get((scope, surname), [])]
            found = self._fitting(key, (k for k in near if _fits(name, k[1])))
            if found:
                return found
        near = self._by_initial.get((family, name[0][0]), []) if len(name) > 1 else []
        return self._fitting(key, (k for k in near if _nearly(name, k[1])))

    def _fitting(self, key: Key, near: Iterable[Key]) -> set[Key]:
        """The people of these names whom neither a list that holds both nor an honorific shows to be others."""
        lists, sexes = self._people.seen[key].lists, self._people.sexes(key)
        found = {self._person[k] for k in near}
        return {
            person
            for person in found
            if not self._lists[person] & lists
            and not (sexes and self._sexes[person] and not sexes & self._sexes[person])
        }


def _key(body: str, name: str) -> Key:
    parts = person_key(name)
    return body, parts, "" if _says(parts) == 2 else sex(name)


def _blocks(
    keys: list[Key], tie: Callable[[Key], Iterable[Hashable]], by: Callable[[Name], str]
) -> Iterable[list[Key]]:
    """The names that share a tie and what they are sorted by."""
    blocks: dict[tuple[Hashable, str], list[Key]] = {}
    for key in keys:
        for tied in tie(key):
            blocks.setdefault((tied, by(key[1])), []).append(key)
    return (block for block in blocks.values() if len(block) > 1)


def _says(name: Name) -> int:
    """How much a name says: 2 for one with a first name, 1 with an initial, 0 for a surname alone, -1 for no words."""
    return 2 if len(name) > 1 and len(name[0]) > 1 else min(len(name), 2) - 1


def _fits(short: Name, full: Name) -> bool:
    """Whether a name with an initial, or a surname alone, can be short for another of that surname."""
    if len(short) == 1:
        return True
    rest = squeezed(short[1:]) == squeezed(full[1:])
    return full[0][:1] == short[0][:1] and (rest or (short[-1] == full[-1] and _inner_agree(short, full)))


def _nearly(short: Name, full: Name) -> bool:
    """Whether a name with an initial can be short for one whose surname is spelt a letter otherwise."""
    return _one_letter_apart(short[-1], full[-1]) and full[0][:1] == short[0][:1] and _inner_agree(short, full)


def _one_letter_apart(one: str, two: str) -> bool:
    """Whether two surnames are one but for a letter, or for how a sound is spelt ('Maddox', 'Maddocks')."""
    if one == two:
        return False
    near = min(len(one), len(two)) >= 5 and DamerauLevenshtein.distance(one, two, score_cutoff=1) == 1
    return near or (len(sound := _sound(one)) > 2 and sound == _sound(two))


@lru_cache(4096)
def _sound(surname: str) -> str:
    """A surname as it sounds, so that what clerks write by ear is one: 'Frayne' and 'Frain', 'Rowe' and 'Row'."""
    for spelt, told in (("ph", "f"), ("x", "ks"), ("ck", "k"), ("y", "i"), ("ie", "i"), ("ee", "i"), ("ea", "i")):
        surname = surname.replace(spelt, told)
    return re.sub(r"(.)\1+", r"\1", surname.removesuffix("e"))


# First names of a man and of a woman that differ by less than a slip of the pen may
SEXED = ({"francis", "frances"}, {"leslie", "lesley"}, {"robin", "robyn"}, {"marion", "marian"})


def _same_first(one: str, two: str) -> bool:
    """Whether two first names are one but for letters that changed places, or for how a sound is spelt."""
    short, long = sorted((one, two), key=len)
    if {one, two} in SEXED or len(short) < 4 or long in (f"{short}a", f"{short}e"):
        return False
    swapped = len(short) == len(long) and DamerauLevenshtein.distance(one, two) == 1 and sorted(one) == sorted(two)
    sounded = len(short) > 4 and _consonants(one) == _consonants(two) and not re.match(f"{short}(?!h$)", long)
    return swapped or sounded


def _consonants(name: str) -> str:
    """The consonants of a first name as they sound: 'Stephen' and 'Steven', 'Kathryn' and 'Katherine'."""
    sounds = name.replace("ph", "v").replace("f", "v").replace("c", "k")
    return re.sub(r"(.)\1+", r"\1", sounds[0] + re.sub("[aeiouhy]", "", sounds[1:]))


def _short_for(one: str, two: str) -> bool:
    """Whether one first name is a short or another form of the other, by a list of such names."""
    if one == two or not (len(one) > 1 and len(two) > 1):
        return False
    names = nicknamer()
    return two in names.nicknames_of(one) or one in names.nicknames_of(two) or _same_stem(one, two)


def _same_stem(one: str, two: str) -> bool:
    """Whether two first names are near and have a form in common ('Debra' and 'Deborah')."""
    names = nicknamer()
    near = one[:3] == two[:3] and DamerauLevenshtein.distance(one, two) <= 2
    return _same_first(one, two) or (near and bool(names.canonicals_of(one) & names.canonicals_of(two)))


def _are_councillors(forms: Iterable[str]) -> bool:
    return any(COUNCILLOR.match(form) for form in forms)


def _always(_one: Key, _two: Key) -> bool:
    return True


def _middles_agree(one: Key, two: Key) -> bool:
    return _inner_agree(one[1], two[1])


def _inner_agree(one: Name, two: Name) -> bool:
    """Whether the names between first and last agree: one has none, or they are equal or initials of each other."""
    inner, other = one[1:-1], two[1:-1]
    return not inner or not other or all(a.startswith(b) or b.startswith(a) for a, b in zip(inner, other, strict=False))
