"""Which earlier items a later one is like: what both say in words that few items of their family use.

Titles change from body to body and from month to month; what an item is about is still said in words that hardly any
other item has ('pressure ulcers', 'camera'). An item is compared by all of its text, one that deals with several things
('Matters arising', questions, actions) paragraph by paragraph. A word or a pair of words that stand together counts by
how few stretches have it (inverse document frequency, Spärck Jones 1972), and little where it is a small part of what
the two say. Two items are alike where each is the likest to the other in its meeting, so that a subject which comes up
everywhere ties nothing. Of two bodies an item may be the other's likest by little, where they share much or one names
the other's body: how much each of the three counts was fitted, as a logistic regression, to the items of nineteen sets
of three meetings whose matters were followed by hand, each set left out in turn.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from graphkit.entities.places import SEVERAL_HELD, Place, Sent, clause_sent, days_met, usual
from graphkit.entities.registry import Ref
from graphkit.entities.topics import WORD, Pair, Said, stem
from graphkit.grammar.access import EXCLUDED, READMITTED
from graphkit.text import plain

# in units of the weight of a word that only these two stretches have
ENOUGH_OF_ONE_BODY = 8.0  # whose meetings go through the same business in much the same words
ENOUGH = 3.4  # of two bodies: the root of what they share, how much liker each is than the next, a word of the body
LEAD, MOST_LEAD, NAMING = 0.18, 5.0, 1.0  # what those two count
OF_LISTS = 5.2  # at least, of two bodies' lists of several things, neither of which names the other body
RECENT = 3  # meetings of one body within which a matter comes back
LISTED = 1.6  # for an entry of a list of items that go forward
SENT = 2.5  # for an item of the meeting of another body to which the other was sent, or of what a paragraph sent
SENT_ON = 5.0  # for an item of the same body's next meeting
AMOUNTS = 4.0  # words that an amount of money counts as
WHOLE = 0.25  # the share of what two stretches say from which on it counts in full
ABOUT = 1.5  # times as much counts what stands in a title or a decision of either
FORMULA = 6  # spaces in a sentence from which on it isn't met again by chance
SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n\s*\n|\n(?=\s*[-•*–▪])")
# For closing a meeting: Ontario's Municipal Act 2001, s. 239(2); Local Government Act 1972, Schedule 12A
GROUND = re.compile(
    r"\bidentifiable\s+individual\b|\blitigation\s+or\s+potential\s+litigation\b|\bsolicitor-client\s+privilege\b"
    r"|\blabour\s+relations\s+or\s+employee\s+negotiations\b|\bfinancial\s+or\s+business\s+affairs\s+of\s+any\b"
    r"|\binformation\s+relating\s+to\s+any\s+individual\b",
    re.IGNORECASE,
)
CLOSING = (EXCLUDED, READMITTED, GROUND)
FEW, SHARE, MOST = 5, 0.05, 20  # stretches that may have a word: so many, or a share of them, never more than that


Meeting = tuple[str, str]  # group and date


class Tie(NamedTuple):
    """Another item, and how like one it is."""

    other: Place
    weight: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    place: Place
    bounds: tuple[int, int]
    features: frozenset[str | Pair]
    about: frozenset[str | Pair]  # those that stand in its title or in what it decides, too
    mass: float


class Likeness:
    """How like each other the items of one family are."""

    def __init__(self, places: Iterable[Place]) -> None:
        stretches = [(place, said) for place in places for said in place.said]
        formulas = _formulas(stretches)
        said = [(place, one.bounds, _told(place, one, formulas)) for place, one in stretches]
        counted = Counter(feature for _, _, features in said for feature in features)
        most = max(FEW, min(SHARE * len(said), MOST))
        unit = math.log((len(said) + 1) / 2.5) if len(said) > 2 else 1.0
        weights = {feature: math.log((len(said) + 1) / (n + 0.5)) / unit for feature, n in counted.items()}
        self._stretches = [
            _Stretch(
                place, bounds, features, features & (place.topic.telling | place.topic.pairs), _mass(features, weights)
            )
            for place, bounds, features in said
        ]
        self._of: dict[Ref, list[int]] = {}
        holders: dict[str | Pair, list[int]] = {}
        for n, stretch in enumerate(self._stretches):
            self._of.setdefault(stretch.place.ref, []).append(n)
            for feature in stretch.features:
                if 1 < counted[feature] <= most:
                    holders.setdefault(feature, []).append(n)
        held = days_met(place for place, _ in stretches)
        self._dates = {group: sorted(some) for group, some in held.items()}
        self._usual = usual(((s.place.group, s.place.date, f) for s in self._stretches for f in s.features), held)
        self._rare = {feature for feature, n in counted.items() if n <= most}
        self._shared = self._add_up(holders, weights)
        self._best: dict[int, dict[Meeting, list[tuple[float, Ref]]]] = {}  # by stretch, the two likest of a meeting

    def _add_up(self, holders: dict[str | Pair, list[int]], weights: dict[str | Pair, float]) -> list[dict[int, float]]:
        """For each stretch the weight of what each other shares with it."""
        shared: list[dict[int, float]] = [{} for _ in self._stretches]
        for feature in sorted(holders, key=repr):
            weight = weights[feature] * _counts(feature)
            for one, two in combinations(holders[feature], 2):
                first, second = self._stretches[one], self._stretches[two]
                group = first.place.group
                if group == second.place.group and (group, feature) in self._usual:
                    continue
                if first.place.ref != second.place.ref:
                    told = weight * (ABOUT if feature in first.about or feature in second.about else 1)
                    shared[one][two] = shared[two][one] = shared[one].get(two, 0.0) + told
        return shared

    def before(self, later: Place) -> Iterator[Tie]:
        """The earlier items that a later one is like, of the latest meeting of each group that has any."""
        ties: dict[Ref, Tie] = {}
        for one in self._of.get(later.ref, []):
            for other, weight in self._alike(one, later):
                _keep(ties, Tie(self._stretches[other].place, weight))
        latest: dict[str, str] = {}
        for tie in ties.values():
            latest[tie.other.group] = max(latest.get(tie.other.group, ""), tie.other.date)
        yield from (tie for tie in ties.values() if tie.other.date == latest[tie.other.group])

    def _alike(self, one: int, later: Place) -> Iterator[tuple[int, float]]:
        for other in self._shared[one]:
            place = self._stretches[other].place
            if place.date >= later.date:
                continue
            if place.date < self._recent(place.group, later.date):
                continue
            weight, leads = self._weight(one, other), (self._lead(one, other), self._lead(other, one))
            if place.group == later.group:
                tells = min(leads) >= 0 and weight >= ENOUGH_OF_ONE_BODY and self._named(one, other)
            else:
                names = later.group in place.names or place.group in later.names
                if place.gathers and later.gathers and not names and weight < OF_LISTS:
                    continue
                lead = sum(max(-MOST_LEAD, min(lead, MOST_LEAD)) for lead in leads)
                tells = math.sqrt(weight) + LEAD * lead + NAMING * names >= ENOUGH and (
                    names or not self._meets_often(place.group, later.group) or self._named(one, other)
                )
            if tells:
                yield other, weight

    def _meets_often(self, *groups: str) -> bool:
        """Whether of one of the groups there are so many meetings that some item of theirs is like most."""
        return any(len(self._dates[group]) >= SEVERAL_HELD for group in groups)

    def _recent(self, group: str, date: str) -> str:
        """The first of the meetings of a group within which what comes back on a day was dealt with."""
        held = self._dates[group]
        return held[max(0, bisect_left(held, date) - RECENT)]

    def _named(self, one: int, other: int) -> bool:
        """Whether one says what the other's title does, or both are of items that deal with several things."""
        first, second = self._stretches[one], self._stretches[other]
        if first.place.gathers and second.place.gathers:
            return True
        titles = (first.place.title, second.features), (second.place.title, first.features)
        return any(told in self._rare for title, said in titles for told in (title.telling | title.pairs) & said)

    def likest(self, place: Place, sent: Sent, there: Iterable[Place]) -> Tie | None:
        """Of the items of a meeting, the one that is most like what another sent to it.

        Where it deals with several things, the paragraph that does is meant; a clause's own words are in the other.
        """
        clause = clause_sent(place, sent)
        ties = [
            Tie(other, self._weight(one, two))
            for other in there
            for one in self._of.get(place.ref, [])
            if sent.part is None or sent.part.bounds == self._stretches[one].bounds
            for two in self._of.get(other.ref, [])
            if two in self._shared[one] and (not clause or clause.telling & self._stretches[two].features)
        ]
        found = max(ties, key=lambda tie: (tie.weight, -tie.other.position), default=None)
        enough = SENT if found and (sent.part or found.other.group != place.group) else SENT_ON
        return found if found and found.weight >= enough else None

    def weight(self, one: Place, two: Place) -> float:
        """What two items say in the same words: of the stretches of each that do most."""
        pairs = ((first, second) for first in self._of.get(one.ref, []) for second in self._of.get(two.ref, []))
        return max((self._weight(*pair) for pair in pairs), default=0.0)

    def listed(self, forwarding: Place, meetings: frozenset[Meeting]) -> Iterator[Tie]:
        """The items of these meetings that an item which forwards several others may list."""
        ties: dict[Ref, Tie] = {}
        for one in self._of.get(forwarding.ref, []):
            for other, weight in self._shared[one].items():
                place = self._stretches[other].place
                if _meeting(place) in meetings and weight >= LISTED:
                    _keep(ties, Tie(place, weight))
        yield from ties.values()

    def _weight(self, one: int, other: int) -> float:
        """What two stretches share, less where it is a small part of what they say."""
        shared = self._shared[one].get(other, 0.0)
        part = shared / math.sqrt(self._stretches[one].mass * self._stretches[other].mass)
        return shared * min(1.0, part / WHOLE)

    def _lead(self, one: int, other: int) -> float:
        """How much more the one shares with the other than with the next liker item of the other's meeting."""
        there = self._stretches[other].place
        if one not in self._best:
            best: dict[Meeting, list[tuple[float, Ref]]] = {}
            for n, shared in self._shared[one].items():
                place = self._stretches[n].place
                best.setdefault(_meeting(place), []).append((shared, place.ref))
            self._best[one] = {meeting: _two_best(some) for meeting, some in best.items()}
        next_best = (shared for shared, ref in self._best[one][_meeting(there)] if ref != there.ref)
        return self._shared[one][other] - max(next_best, default=0.0)


def _formulas(stretches: list[tuple[Place, Said]]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The sentences that two meetings of a group have word for word, and those that two items of one meeting have.

    The first tell nothing of the one meeting or the other, unless an item lists several things, which may repeat one.
    """
    first: dict[tuple[str, str], Place] = {}
    of_meetings: set[tuple[str, str]] = set()
    of_items: set[tuple[str, str]] = set()
    for place, said in stretches:
        for _, folded in _sentences(said.text):
            before = first.setdefault((place.group, folded), place) if folded.count(" ") >= FORMULA else place
            if before.date != place.date:
                of_meetings.add((place.group, folded))
            elif before.ref != place.ref:
                of_items.add((place.group, folded))
    return of_meetings, of_items


def _sentences(text: str) -> list[tuple[str, str]]:
    """The sentences of a text, each as it stands and folded."""
    return [(sentence, " ".join(sentence.casefold().split())) for sentence in SENTENCE.split(text)]


def _told(
    place: Place, said: Said, formulas: tuple[set[tuple[str, str]], set[tuple[str, str]]]
) -> frozenset[str | Pair]:
    """The words and pairs of a stretch, without its formulas; that the public leaves or comes back is always one."""
    every = said.words | said.pairs
    of_meetings, of_items = formulas
    known = of_items if place.gathers else of_meetings
    sentences = _sentences(said.text)
    kept = [
        sentence
        for sentence, folded in sentences
        if (place.group, folded) not in known and not any(pattern.search(sentence) for pattern in CLOSING)
    ]
    if len(kept) == len(sentences):
        return every
    words = {stem(word) for word in WORD.findall(plain(" ".join(kept)))}
    return frozenset(
        one for one in every if _is_amount(one) or words.issuperset((one,) if isinstance(one, str) else one)
    )


def _is_amount(feature: str | Pair) -> bool:
    return isinstance(feature, str) and not feature[0].isalpha()


def _two_best(shared: list[tuple[float, Ref]]) -> list[tuple[float, Ref]]:
    """What is shared most with an item, and most with another."""
    first = max(shared)
    return [first, *sorted(one for one in shared if one[1] != first[1])[-1:]]


def _counts(feature: str | Pair) -> float:
    """How many words a word, a pair of them or an amount counts as."""
    return 2.0 if isinstance(feature, tuple) else AMOUNTS if _is_amount(feature) else 1.0


def _meeting(place: Place) -> Meeting:
    return place.group, place.date


def _keep(ties: dict[Ref, Tie], tie: Tie) -> None:
    """Keep a tie if no stronger one to its item is kept."""
    ties[tie.other.ref] = max(ties.get(tie.other.ref, tie), tie, key=lambda t: t.weight)


def _mass(features: Iterable[str | Pair], weights: dict[str | Pair, float]) -> float:
    """The weight of all words that a stretch says."""
    return sum(sorted(weights[feature] for feature in features if isinstance(feature, str))) or 1.0
