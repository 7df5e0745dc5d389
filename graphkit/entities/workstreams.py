"""Workstreams: the programmes, strategies and projects that items are about, by the names that minutes use most."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from graphkit.entities.ids import Union, unclashed
from graphkit.entities.naming import shown, slug
from graphkit.entities.places import Place
from graphkit.entities.titles import Title, Titles
from graphkit.text import fold

LEADS = re.compile(
    r"^(?:draft|the|update\s+on|report\s+(?:on|of)|progress\s+(?:on|with)|proposals?\s+for(?:\s+an?)?|review\s+of"
    r"|development\s+of)\s+"
    r"|\s*[-–—:,]?\s*(?:update|progress|progress\s+report|report|presentation|quarter\s+\d.*"
    r"|annual\s+\w+(?:\s+\w+)?)\s*$",
    re.IGNORECASE,
)


def trimmed(title: str) -> str:
    """A title without brackets, what follows a colon or dash, and words such as 'Draft' or 'Update'."""
    bare = re.split(r"\s[-–—]\s|:\s", re.sub(r"\s*\([^)]*\)", "", fold(title)).strip(" *."))[0]
    return fold(LEADS.sub("", LEADS.sub("", bare))) or bare


@dataclass(frozen=True, slots=True)
class Workstream:
    """One workstream: its id, the name that most titles use, and the titles that it has."""

    id: str
    name: str
    variants: list[str]


class Workstreams:
    """The workstreams of a set of items: titles of one family that say the same, or share most of their words.

    Those to which a person gave one name are one, those to which two are two.
    """

    def __init__(self, titles: Titles) -> None:
        places = [(title, place) for title in titles.places for place in titles.all(title)]
        self._given = {_given(place, name): name for _, place in places for name in _by_hand(place)}
        self._union: Union[Title] = Union(combinations(sorted(self._given), 2))
        self._join(titles)
        members: dict[Title, list[Place]] = {}
        for title, place in places:
            if _tells(title) or _by_hand(place):
                members.setdefault(self._of(place), []).append(place)
        called = {self._union.find(given): name for given, name in self._given.items()}
        names = {title: called.get(title) or _name(found) for title, found in members.items()}
        clashes = Counter(map(slug, names.values()))
        tails = {
            title: slug(name) if clashes[slug(name)] == 1 else f"{slug(name)}-{slug(title.family)}"
            for title, name in names.items()
        }
        ids = unclashed(tails.items())
        self.all = {
            title: Workstream(f"workstream/{ids[title]}", names[title], _variants(names[title], found))
            for title, found in members.items()
            if called.get(title, "") is not None
        }

    def _join(self, titles: Titles) -> None:
        named = {(given.family, slug(name)): given for given, name in self._given.items() if name}
        for title in titles.places:
            told = {_given(place, name) for place in titles.all(title) for name in _by_hand(place)}
            if len(told) == 1:
                self._union.join(title, told.pop())
        for title in filter(_tells, titles.places):
            for other in titles.alike(title):
                self._union.join(title, other)
            for name in {slug(trimmed(place.item.title)) for place in titles.all(title)}:
                self._union.join(title, named.setdefault((title.family, name), title))

    def _of(self, place: Place) -> Title:
        given = [_given(place, name) for name in _by_hand(place)]
        return self._union.find(given[0] if given else Titles.of(place))

    def of(self, place: Place) -> Workstream | None:
        """The workstream of an item, None for a standing item and one whose title tells nothing."""
        return self.all.get(self._of(place))


def _by_hand(place: Place) -> tuple[str | None, ...]:
    """What a person calls the workstream of an item, if anybody does; None says that it is of none."""
    return place.part_of("workstream", place.ref)


def _given(place: Place, name: str | None) -> Title:
    """What stands for a workstream that a person named; no item's title has such words."""
    return Title(place.family, ("", slug(name) if name else ""), ())


def _tells(title: Title) -> bool:
    return bool(title.telling)


def _name(places: list[Place]) -> str:
    """The name that most titles use; of equals, the shortest of two words or more."""
    titles = Counter(trimmed(p.item.title) for p in places)
    return shown(max(sorted(titles), key=lambda t: (titles[t], len(t.split()) > 1, -len(t))))


def _variants(name: str, places: list[Place]) -> list[str]:
    return sorted({name, *(p.item.title.strip(" *") for p in places)})
