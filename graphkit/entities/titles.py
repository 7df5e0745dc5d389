"""The titles of items, each once in its family, so that items are compared by title and not one with all others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from graphkit.entities.places import Place
from graphkit.entities.topics import FEW, alike


class Title(NamedTuple):
    """What items of one family whose titles say the same are called."""

    family: str
    words: tuple[str, ...]
    telling: tuple[str, ...]


class Titles:
    """Items by their titles."""

    def __init__(self, places: Iterable[Place]) -> None:
        """``places`` come in order of date and position."""
        self.places: dict[Title, dict[str, list[Place]]] = {}
        for place in places:
            by_group = self.places.setdefault(self.of(place), {})
            by_group.setdefault(place.group, []).append(place)
        self._by_pair: dict[tuple[str, tuple[str, ...]], list[Title]] = {}
        for title in self.places:
            for mark in _marks(title):
                self._by_pair.setdefault((title.family, mark), []).append(title)
        self._alike: dict[Title, list[Title]] = {}

    @staticmethod
    def of(place: Place) -> Title:
        """The title of an item."""
        return Title(place.family, place.title.words, tuple(sorted(place.title.telling)))

    def all(self, title: Title) -> Iterator[Place]:
        """The items of a title."""
        return chain.from_iterable(self.places[title].values())

    def alike(self, title: Title) -> list[Title]:
        """The titles of the family that share telling words and a phrase with this one, itself among them."""
        if title not in self._alike:
            marked = (self._by_pair.get((title.family, mark), []) for mark in _marks(title))
            near = dict.fromkeys(chain.from_iterable(marked))
            telling = set(title.telling)
            self._alike[title] = [t for t in near if telling & {*t.telling} and alike(title.words, t.words)]
        return self._alike[title]

    def before(self, title: Title, date: str) -> Iterator[Place]:
        """The latest item of that title before a day, one of each group; the first of several on its day."""
        for places in self.places[title].values():
            past = bisect_left(places, date, key=_date)
            if past:
                yield places[bisect_left(places, places[past - 1].date, key=_date)]


def _date(place: Place) -> str:
    return place.date


def _marks(title: Title) -> dict[tuple[str, ...], None]:
    """What two titles that are alike have in common: all words, two that stand together, or the first of a few."""
    few = [title.words[:1]] if len(title.words) <= FEW else []
    return dict.fromkeys([title.words, *pairwise(title.words), *few])
