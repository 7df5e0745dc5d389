"""What the title of an item tells: one matter, or what a body always has, or one of a kind.

A body goes through the same business month by month: its finance report, the opening hours of one library and of the
next. Two items of it are of one matter where their titles share a word that is what items are about, and where neither
its names nor its years say that each is of another thing.
"""

from __future__ import annotations

import re
from collections import Counter

from graphkit.entities.places import Place, days_met, usual
from graphkit.entities.topics import Weights, alike, is_procedural, other_years, stem
from graphkit.text import plain

BARELY = 2.2  # weight below which texts say hardly anything in the same words
OF_PLACE = 3.0  # weight of each word of a place that both name, with the pair that it makes
BY_THE_WAY = 2.5  # times as many items say a word as have it in their title
SHORT = 2  # telling words of a title that may be a standing item's
YEARLY, SEVERAL_BETWEEN = 11, 3  # months after which business comes round, meetings that passed without it
GIVEN = re.compile(r"\b(?:overview|statistics|monitoring|figures|accounts|briefing|bulletin)\b", re.IGNORECASE)
WHERE = re.compile(r"\b(?:at|in)\s+((?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:(?:and|of|the)\s+)?[A-Z][\w'’-]*)*)")
NAME_OR_WORD = re.compile(r"\b[A-Za-zÀ-ÿ][a-zà-ÿ][\w'’-]+")


class Telling:
    """What the titles of a set of items tell."""

    def __init__(self, places: list[Place]) -> None:
        self.weights = _weights(places)
        self._days = days_met(places)
        self._standing = _standing(places, self._days)
        self._proper = _proper(places)
        self._used = _used(places)

    def tells(self, place: Place) -> bool:
        """Whether an item's title tells one matter: not where it deals with several, nor at most of its meetings."""
        return is_matter(place) and not place.gathers and (place.group, place.title.words) not in self._standing

    def share(self, one: Place, two: Place) -> bool:
        """Whether two titles share a telling word that few items say."""
        return any(map(self.weights[one.family].rare, one.title.telling & two.title.telling))

    def same(self, one: Place, two: Place) -> bool:
        """Whether two titles share a run of words that is most of the shorter, and a telling word that is rare."""
        if other_years(one.item.title, two.item.title):
            return False
        return self.share(one, two) and alike(one.title.words, two.title.words)

    def comes_round(self, earlier: Place, later: Place) -> bool:
        """Whether two items of like titles are of two years: those that they name, or since it comes round each year.

        A body that met several times in between without it takes up its yearly round: fees, policies, a staff survey.
        """
        if other_years(later.item.title, earlier.item.title):
            return True
        if earlier.group != later.group or _month(later) - _month(earlier) < YEARLY:
            return False
        return sum(earlier.date < day < later.date for day in self._days[later.group]) >= SEVERAL_BETWEEN

    def is_subject(self, family: str, word: str) -> bool:
        """Whether a word that two titles share is their subject: not one that far more items say by the way."""
        titled, said = self._used[family, word]
        return said <= BY_THE_WAY * titled

    def of_others(self, one: Place, two: Place, shared: float) -> bool:
        """Whether two items of one body and kind are each of another thing: the opening hours of two libraries.

        So are two reports of what is always given, of another month each, and items whose titles share a kind and
        whose texts share hardly anything; ``shared`` is the weight of what these say in the same words.
        """
        if self._is_given(one) and self._is_given(two):
            return True
        kind, proper = one.title.telling & two.title.telling, self._proper[one.family]
        first, second = one.title.telling & proper, two.title.telling & proper
        if kind - proper and first and second and not first & second:
            return True
        return bool(kind and one.title.telling - kind and two.title.telling - kind) and shared < BARELY

    def of_one_place(self, one: Place, two: Place, shared: float) -> bool:
        """Whether two items share no more than where each of them is: 'Cleaning at Moss Court', 'Moss Court lift'.

        ``shared`` is the weight of what their texts say in the same words, those of the place among them.
        """
        both, where = one.title.telling & two.title.telling, _where(one) | _where(two)
        apart = (one.title.telling - both - where, two.title.telling - both - where)
        placed = bool(both) and both <= where & self._proper[one.family] and all(apart)
        return placed and shared < BARELY + OF_PLACE * len(both)

    def _is_given(self, place: Place) -> bool:
        """Whether an item is a report that most meetings of its body have."""
        standing = (place.group, place.title.words) in self._standing
        return standing and not place.gathers and bool(GIVEN.search(place.item.title))


def is_matter(place: Place) -> bool:
    """Whether an item is none of those that every meeting has."""
    return not is_procedural(place.item.title)


def _where(place: Place) -> frozenset[str]:
    """The words of a title's place."""
    return frozenset(
        stem(plain(word)) for part in WHERE.findall(place.item.title) for word in NAME_OR_WORD.findall(part)
    )


def _weights(places: list[Place]) -> dict[str, Weights]:
    """How telling words are, in each family."""
    topics: dict[str, list[frozenset[str]]] = {}
    for place in places:
        topics.setdefault(place.family, []).append(place.topic.telling)
    return {family: Weights(telling) for family, telling in topics.items()}


def _used(places: list[Place]) -> dict[tuple[str, str], tuple[int, int]]:
    """For each word of the titles of a family how many of its items have it in their title, and how many say it."""
    titled = Counter((place.family, word) for place in places for word in place.title.telling)
    said = Counter(
        (place.family, word) for place in places for word in frozenset().union(*(one.words for one in place.said))
    )
    return {key: (count, said[key]) for key, count in titled.items()}


def _proper(places: list[Place]) -> dict[str, frozenset[str]]:
    """The words that the texts of each family write with a capital and never without one: names."""
    written: dict[str, set[str]] = {}
    for place in places:
        written.setdefault(place.family, set()).update(*(NAME_OR_WORD.findall(said.text) for said in place.said))
    return {family: _stems(words, great=True) - _stems(words, great=False) for family, words in written.items()}


def _stems(words: set[str], *, great: bool) -> frozenset[str]:
    return frozenset(stem(plain(word)) for word in words if word[0].isupper() == great)


def _standing(places: list[Place], held: dict[str, set[str]]) -> set[tuple[str, tuple[str, ...]]]:
    """The titles, short or of reports, that most meetings of a group have, where there are several."""
    given = (p for p in places if len(p.title.telling) <= SHORT or GIVEN.search(p.item.title))
    return usual(((p.group, p.date, p.title.words) for p in given), held)


def _month(place: Place) -> int:
    """The month of an item's meeting, counted from year 0."""
    return 12 * int(place.date[:4]) + int(place.date[5:7])
