"""How far a passage can be relied on: as its own document says, or the later meeting that confirmed those minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphkit.archive import Stored
from graphkit.entities.registry import Ref
from graphkit.entities.sittings import Sitting
from graphkit.observations.facts import Citation, Fact, Observer
from graphkit.rows import Value
from graphkit.text import Span, plain

IN_QUOTES = re.compile(r"(?<!\w)['\"‘“](.+?)['\"’”](?!\w)")


@dataclass(frozen=True, slots=True)
class Amendment:
    """What was put right, and the item in which it was: its heading and its extent, where an item is named."""

    text: str
    heading: Span | None = None
    extent: Span | None = None

    def concerns(self, cited: Citation) -> bool:
        """Whether it may be of this passage: of an item's all that stands in it, else anything in the minutes."""
        return self.extent is None or self.extent.start <= cited.span.start < self.extent.end

    def changes(self, cited: Citation) -> bool:
        """Whether it is of this passage: its words are quoted, or it is the heading of the item that is put right."""
        if cited.span == self.heading:
            return True
        words = IN_QUOTES.findall(self.text)
        quote = plain(cited.quote) if words else ""
        return any(plain(word) in quote for word in words)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The meeting and item that confirmed minutes, on which day, and what was put right."""

    by: str
    date: str
    amendments: tuple[Amendment, ...]

    def standing(self, cited: Citation) -> str:
        """What it makes of a passage of those minutes."""
        near = [amendment for amendment in self.amendments if amendment.concerns(cited)]
        changed = [amendment.text for amendment in near if amendment.changes(cited)]
        if changed:
            return f"corrected by {self.by}: {'; '.join(changed)}"
        if near:
            return f"confirmed with a correction by {self.by}: {'; '.join(amendment.text for amendment in near)}"
        return f"confirmed by {self.by}"


class Standings:
    """The standing of the passages of a set of documents; asked once all facts are observed and meetings have names."""

    def __init__(self, observer: Observer, documents: Iterable[Stored], held: list[Sitting]) -> None:
        self._stated = {one.digest: one.record.status or "not stated" for one in documents}
        self._nodes = observer.nodes
        self._extents = dict(_extents(held))
        self._facts: dict[str, list[Fact]] = {"CONFIRMED": [], "CORRECTS": [], "HAS_ITEM": []}
        for fact in observer.facts.values():
            if fact.type in self._facts:
                self._facts[fact.type].append(fact)
        self._meetings = {fact.target: fact.source for fact in self._facts["HAS_ITEM"]}
        self._confirmed = dict(self._confirmations(held))

    def of(self, cited: Citation) -> dict[str, Value]:
        """The standing of a passage; where a later meeting gave it, also the day from which it has it."""
        confirmed = self._confirmed.get((cited.document, cited.date))
        if confirmed is None:
            return {"standing": self._stated[cited.document]}
        return {"standing": confirmed.standing(cited), "standing_from": confirmed.date}

    def _confirmations(self, held: list[Sitting]) -> Iterator[tuple[tuple[str, str | None], Confirmation]]:
        """The first confirmation of each meeting whose minutes stand, by their document and its day."""
        first: dict[Ref, Fact] = {}
        for fact in sorted(self._facts["CONFIRMED"], key=lambda fact: (fact.cited.date or "", fact.id)):
            first.setdefault(fact.target, fact)
        for sitting in held:
            if sitting.ref in first and not sitting.summary:
                yield (sitting.document, sitting.date), self._confirmation(first[sitting.ref])

    def _confirmation(self, told: Fact) -> Confirmation:
        """What an item that confirmed minutes says of them."""
        item, meeting = self._nodes[told.source[1]], self._nodes[self._meetings[told.source][1]]
        amendments = [
            Amendment(str(fact.properties["text"]), *self._extents.get(fact.target, ()))
            for fact in self._facts["CORRECTS"]
            if fact.source == told.source and told.target in (fact.target, self._meetings.get(fact.target))
        ]
        if not amendments and "subject_to" in told.properties:
            amendments = [Amendment(str(told.properties["subject_to"]))]  # put right, but no rule read what
        by = f"{meeting.name}, item {item.properties.get('number', item.name)}"
        return Confirmation(by, told.cited.date or "", tuple(sorted(amendments, key=lambda one: one.text)))


def _extents(held: list[Sitting]) -> Iterator[tuple[Ref, tuple[Span, Span]]]:
    """The heading and the extent of each item."""
    for sitting in held:
        for item, id in zip(sitting.meeting.items, sitting.items(), strict=True):
            yield ("AgendaItem", id), (item.span, item.extent)
