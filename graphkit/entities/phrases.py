"""What few items of a family say in the same two words, and which later items those words tie to which earlier ones.

Titles change from body to body and from month to month; what an item is about is still said in words that hardly any
other item uses ('venue inspection', 'pooled budget'). A phrase is two words that stand together, the small ones
between them left out. It counts by how few items say it (inverse document frequency, Spärck Jones 1972), twice where
it stands in the title or a clause of either item, and not at all where it names people or bodies.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphkit.entities.places import Place
from graphkit.entities.registry import Ref
from graphkit.entities.topics import Pair

# in units of the weight that a phrase of only these two items has
ENOUGH = 3.0
ENOUGH_OF_ONE_BODY = 5.0  # whose meetings go through the same business, mostly under the same titles
LISTED = 1.6  # for an entry of a list of items that go forward
FEW = 5  # items that may say a phrase, or
SHARE = 0.05  # of the items of the family


class Tie(NamedTuple):
    """Another item, and the weight of the phrases that tie it to one."""

    other: Place
    weight: float


class Phrases:
    """The telling phrases of the items of one family."""

    def __init__(self, places: Iterable[Place]) -> None:
        said = {place.ref: place.phrases for place in places}
        items = len(said)
        counted = Counter(pair for pairs in said.values() for pair in pairs)
        most = max(FEW, SHARE * items)
        unit = math.log(max(items, 3) / 2)
        self._weights = {pair: math.log(items / n) / unit for pair, n in counted.items() if 1 < n <= most}
        self._said = {ref: [pair for pair in pairs if pair in self._weights] for ref, pairs in said.items()}
        self._by_pair: dict[Pair, list[Place]] = {}
        for place in places:
            for pair in self._said[place.ref]:
                self._by_pair.setdefault(pair, []).append(place)

    def before(self, later: Place) -> Iterator[Tie]:
        """The earlier items that a later one is tied to, of the latest meeting of each group that has any."""
        ties = [tie for tie in self._ties(later) if tie.other.date < later.date and _tells(tie, later)]
        latest: dict[str, str] = {}
        for tie in ties:
            latest[tie.other.group] = max(latest.get(tie.other.group, ""), tie.other.date)
        yield from (tie for tie in ties if tie.other.date == latest[tie.other.group])

    def listed(self, forwarding: Place, meetings: frozenset[tuple[str, str]]) -> Iterator[Tie]:
        """The items of these meetings (group, date) that an item which forwards several others may list."""
        for tie in self._ties(forwarding):
            if (tie.other.group, tie.other.date) in meetings and tie.weight >= LISTED:
                yield tie

    def _ties(self, place: Place) -> Iterator[Tie]:
        """The other items that share phrases with one."""
        shared: dict[Ref, list[Pair]] = {}
        places: dict[Ref, Place] = {}
        for pair in sorted(self._said[place.ref]):
            for other in self._by_pair[pair]:
                if other.ref != place.ref:
                    shared.setdefault(other.ref, []).append(pair)
                    places[other.ref] = other
        for ref, pairs in shared.items():
            yield Tie(places[ref], self._weight(places[ref], place, pairs))

    def _weight(self, one: Place, two: Place, pairs: list[Pair]) -> float:
        """The weight of what two items share; nothing where it is one phrase that neither is about."""
        about = [pair for pair in pairs if pair in one.topic.pairs or pair in two.topic.pairs]
        named = [pair for pair in about if pair in (one.title.words, two.title.words)]
        if not about and len(pairs) < 2:
            return 0.0
        return sum(self._weights[pair] for pair in (*pairs, *about, *named))


def _tells(tie: Tie, later: Place) -> bool:
    return tie.weight >= (ENOUGH_OF_ONE_BODY if tie.other.group == later.group else ENOUGH)
