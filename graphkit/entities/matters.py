"""Matters: how one decision goes from meeting to meeting.

The steps are clauses (a resolution), or a whole item where nothing finer is printed. A later step follows an earlier one by *reference* (the text names the
earlier meeting or minute), by *referral* (the earlier clause sent it to this meeting), or by *matter* (their titles share a telling phrase).
Clauses of one item belong together only where they share telling words with its title or with each other, so that an item which
lists four things is a step of four matters and joins none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from graphkit.entities.ids import Union
from graphkit.entities.registry import Ref
from graphkit.entities.topics import Topic, Weights, is_procedural, phrase
from graphkit.record import BackReference, Item, Referral, Resolution

AMENDED = re.compile(
    r"\bas\s+(?:now\s+)?amended\b|\bamend(?:ed|ment)s?\b|\bbe\s+reduced\b|\bsubject\s+to\s+the\s+(?:amendments?|changes?)\b",
    re.IGNORECASE,
)


ANAPHORA = re.compile(
    r"^(?:that\s+)?(?:it|its|they|their|these|this|the\s+(?:group|scheme|proposals?|plan|report|draft|arrangements?|form))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Step:
    """A clause, or an item without one: what a matter may pass through."""

    ref: Ref
    label: str | None
    text: str
    topic: Topic
    disposition: str | None
    span: tuple[int, int]


@dataclass(slots=True)
class Place:
    """An item as matters see it: when and where it was, what it says, what it refers to."""

    ref: Ref
    digest: str
    group: str
    parent: str | None
    date: str
    position: int
    item: Item
    summary: bool
    title: Topic
    topic: Topic
    steps: list[Step]
    targets: dict[int, str | None] = field(
        default_factory=dict
    )  # a referral's position -> the key of the group that it goes to

    @property
    def number(self) -> str:
        """The item's number without marks."""
        return (self.item.number or "").strip(".():").casefold()


@dataclass(frozen=True, slots=True)
class Link:
    """A later step follows an earlier one; ``referral`` is the position of the earlier item's referral that joins them."""

    later: tuple[Place, Step]
    earlier: tuple[Place, Step]
    how: str
    score: int
    referral: int | None = None
    cited: BackReference | None = None


def disposition(resolution: Resolution) -> str | None:
    """What a clause says became of the matter."""
    acts = resolution.acts
    for act, told in (("reject", "refused"), ("defer", "deferred"), ("refer", "referred on")):
        if act in acts:
            return told
    if AMENDED.search(resolution.text) and "approve" in acts:
        return "amended"
    return (
        "approved"
        if "approve" in acts or "establish" in acts or "appoint" in acts
        else "noted"
        if "note" in acts
        else "approved"
        if "request" in acts
        else None
    )


class Matters:
    """The links between the items of a set of meetings, and the threads that they make."""

    def __init__(self, places: list[Place]) -> None:
        self.places = sorted(places, key=lambda p: (p.date, p.digest, p.position))
        self.weights = Weights(p.topic.telling for p in self.places)
        self.by_meeting: dict[tuple[str, str], list[Place]] = {}
        self.by_group: dict[str, list[Place]] = {}
        for place in self.places:
            self.by_meeting.setdefault((place.group, place.date), []).append(place)
            self.by_group.setdefault(place.group, []).append(place)
        self._by_word: dict[str, list[Place]] = {}
        self.links = self._links()
        self.union = Union()
        self._join()

    def _links(self) -> list[Link]:
        """Every link, the surest of those that join two steps in one way."""
        found: dict[tuple[Ref, Ref, str], Link] = {}
        told = (
            link
            for place in self.places
            for find in (self._by_reference, self._by_referral, self._by_matter)
            for link in find(place)
        )
        for link in told:
            key = (link.later[1].ref, link.earlier[1].ref, link.how)
            if key not in found or link.score > found[key].score:
                found[key] = link
        return list(found.values())

    def _by_reference(self, place: Place) -> Iterator[Link]:
        """Links to the items that a place names by minute number and date, or by date alone."""
        if is_procedural(place.item.title):
            return
        for told in place.item.refers_back:
            number, label = _minute(told.item)
            for earlier in self._named(place, told, number):
                yield self._link(place, earlier, "reference", 100, label=label, cited=told)

    def _named(self, place: Place, told: BackReference, number: str) -> Iterable[Place]:
        """The earlier items that a reference names; one by date alone names the likest item of that meeting."""
        if told.date and told.date < place.date:
            there = [
                p
                for (_, day), items in sorted(self.by_meeting.items())
                if day == told.date
                for p in items
                if _may_be(told, p, place)
            ]
            if number:
                return [p for p in there if p.number == number][:1]
            likest = max(
                (p for p in there if not is_procedural(p.item.title)),
                key=lambda p: (self._like(place, p), -p.position),
                default=None,
            )
            return [likest] if likest and self._like(place, likest) > 0 else []
        if number and not told.date and not _names_group(place.item, number):
            before = [
                p
                for p in self.by_group[place.group]
                if (p.date, p.position) < (place.date, place.position) and p.number == number
            ]
            own = [p for p in before if p.date == place.date]
            return own[-1:] or before[-1:]
        return []

    def _by_referral(self, earlier: Place) -> Iterator[Link]:
        """Links from the items that take up what a place's clauses sent to their meeting: of its items, the one that says most of the same."""
        for n, sent in enumerate(earlier.item.referrals):
            step = _clause(earlier, sent)
            about = step.topic if step and step.topic.telling else earlier.topic
            there = [p for p in self._meeting_meant(earlier, n, sent) if not is_procedural(p.item.title)]
            best = max(there, key=lambda p: (self._taken_up(about, earlier, p), -p.position), default=None)
            if best and (weight := self._taken_up(about, earlier, best)) > 0:
                yield self._link(best, earlier, "referral", min(99, round(50 + 5 * weight)), step=step, referral=n)

    def _taken_up(self, about: Topic, earlier: Place, later: Place) -> float:
        """How much an item is about what was sent: by the clause's own words, or the earlier item's title, or by naming the earlier minute."""
        named = any(
            _minute(b.item)[0] == earlier.number and b.date in (None, earlier.date)
            for b in later.item.refers_back
            if b.item
        )
        return (
            max(
                self.weights.common(about, later.topic),
                self.weights.common(earlier.title, later.topic),
                float(self._same_title(later, earlier)),
            )
            + 4.0 * named
        )

    def _meeting_meant(self, earlier: Place, n: int, sent: Referral) -> list[Place]:
        """The items of the meeting that a referral names, or, where it names no date, of the body's next one."""
        group = earlier.targets.get(n)
        later = sorted({p.date for p in self.by_group.get(group or "", ()) if p.date > earlier.date})
        day = sent.on if sent.on in later else later[0] if later and sent.on is None else None
        return self.by_meeting.get((group or "", day or ""), [])

    def _by_matter(self, place: Place) -> Iterator[Link]:
        """Links to the latest earlier items, one of each body, whose titles share a telling phrase with this one's."""
        if is_procedural(place.item.title):
            return
        latest: dict[str, Place] = {}
        for earlier in self.by_word(place):
            related = earlier.group == place.group or place.parent and earlier.parent == place.parent
            if related and earlier.date < place.date and self._same_title(place, earlier):
                latest[earlier.group] = max(
                    latest.get(earlier.group, earlier), earlier, key=lambda p: (p.date, -p.position)
                )
        for earlier in latest.values():
            yield self._link(
                place, earlier, "matter", min(90, round(40 + 5 * self.weights.common(place.title, earlier.title)))
            )

    def by_word(self, place: Place) -> list[Place]:
        """The items whose titles share a rare telling word with this one's."""
        if not self._by_word:
            for other in self.places:
                if not is_procedural(other.item.title):
                    for word in other.title.telling:
                        self._by_word.setdefault(word, []).append(other)
        return list(
            {
                p.ref: p for w in sorted(place.title.telling) if self.weights.rare(w) for p in self._by_word.get(w, ())
            }.values()
        )

    def _same_title(self, one: Place, two: Place) -> bool:
        """Whether two titles share a run of words, one of them telling and rare, that is most of the shorter title."""
        first, second = list(dict.fromkeys(one.title.tokens)), list(dict.fromkeys(two.title.tokens))
        run = phrase(first, second)
        rare = any(self.weights.rare(w) for w in one.title.telling & two.title.telling)
        return rare and (first == second or run >= 2 and 2 * run > min(len(first), len(second)))

    def _like(self, one: Place, two: Place) -> float:
        """How much one item's title and what the other says are in the same words, or, if less, that both titles share a rare word."""
        titles = max(
            (self.weights.of(w) / 10 for w in one.title.telling & two.title.telling if self.weights.rare(w)),
            default=0.0,
        )
        return max(self.weights.common(one.title, two.topic), self.weights.common(one.topic, two.title)) + titles

    def _link(
        self,
        place: Place,
        earlier: Place,
        how: str,
        score: int,
        *,
        label: str = "",
        step: Step | None = None,
        referral: int | None = None,
        cited: BackReference | None = None,
    ) -> Link:
        """A link between the clauses of two items that are most about each other."""
        first = step or next(
            (s for s in earlier.steps if label and s.label and s.label.strip("().").casefold() == label), None
        )
        first = first or self._closest(earlier, place.topic)
        return Link(
            (place, self._closest(place, first.topic if first.topic.telling else earlier.topic)),
            (earlier, first),
            how,
            score,
            referral,
            cited,
        )

    def _closest(self, place: Place, topic: Topic) -> Step:
        """The step of an item that shares most words with a topic; the first of equals."""
        return max(
            place.steps,
            key=lambda s: (
                sum(self.weights.of(w) for w in sorted(s.topic.telling & topic.telling)),
                -place.steps.index(s),
            ),
        )

    def _join(self) -> None:
        """Make one thread of linked steps, and of an item's clauses that share rare telling words with its title or say nothing of their own."""
        for place in self.places:
            if len(place.steps) == 1:
                self.union.join(place.ref, place.steps[0].ref)
            if is_procedural(place.item.title):
                continue
            known = {w for w in place.title.telling if not self.weights.usual(w)}
            for step in place.steps:
                if step.topic.telling & known or not step.topic.telling:
                    self.union.join(place.ref, step.ref)
            for before, step in zip(place.steps, place.steps[1:], strict=False):
                if ANAPHORA.match(step.text):
                    self.union.join(before.ref, step.ref)
            for one, two in combinations(place.steps, 2):
                if self.weights.common(one.topic, two.topic) > 0:
                    self.union.join(one.ref, two.ref)
        for link in self.links:
            self.union.join(link.later[1].ref, link.earlier[1].ref)
            if self._same_title(link.later[0], link.earlier[0]):
                self.union.join(link.later[0].ref, link.earlier[0].ref)

    def whole(self, place: Place, step: Step) -> bool:
        """Whether a step belongs to its item's thread, not to one of its own."""
        return self.union.find(place.ref) == self.union.find(step.ref)

    def threads(self) -> list[list[tuple[Place, Step]]]:
        """The steps of each matter in order: by date, then as the minutes have them."""
        found: dict[object, list[tuple[Place, Step]]] = {}
        linked = {end[1].ref for link in self.links for end in (link.later, link.earlier)}
        for place in self.places:
            for step in place.steps:
                if not is_procedural(place.item.title) or step.ref in linked:
                    found.setdefault(self.union.find(step.ref), []).append((place, step))
        return sorted(
            found.values(),
            key=lambda steps: (steps[0][0].date, steps[0][0].digest, steps[0][0].position, steps[0][1].span),
        )


def _minute(item: str | None) -> tuple[str, str]:
    """The number and the clause of a minute: '44(ii)' gives 44 and ii."""
    match = re.match(r"(?P<number>[^(]+?)\s*(?:\((?P<label>\w+)\))?\s*$", (item or "").strip())
    return (match["number"].strip(".():").casefold(), (match["label"] or "").casefold()) if match else ("", "")


def _may_be(told: BackReference, earlier: Place, place: Place) -> bool:
    """Whether a reference may be to a meeting of this item's body: it names none, or the body's own words."""
    if not told.body:
        return earlier.group == place.group
    words = set(re.findall(r"[a-z]+", told.body.casefold())) - {"the", "of"}
    return (
        words <= set(re.findall(r"[a-z]+", earlier.group.casefold()))
        or earlier.group == place.group
        and len(words) == 1
    )


def _names_group(item: Item, number: str) -> bool:
    """Whether an item names that minute only to say which group it means ('the task group established under minute 127')."""
    said = re.compile(
        rf"\b(?:group|party|panel|committee|team)\s+(?:that\s+(?:had\s+been|was)\s+)?(?:established|set\s+up|formed)\s+(?:under|by|in)\s+minute\s+{re.escape(number)}\b",
        re.IGNORECASE,
    )
    return any(said.search(r.text) for r in item.resolutions)


def _clause(place: Place, sent: Referral) -> Step | None:
    """The step in which a referral is printed."""
    return next((s for s in place.steps if s.ref[0] == "Resolution" and s.span[0] <= sent.span.start < s.span[1]), None)
