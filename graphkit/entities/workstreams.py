"""Workstreams: the programmes, strategies and projects that items are about, by the names that the minutes use most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from graphkit.entities.ids import Union
from graphkit.entities.matters import Place
from graphkit.entities.naming import shown, slug
from graphkit.entities.topics import is_procedural, phrase
from graphkit.text import fold

TRIM = re.compile(
    r"^(?:draft|the|update\s+on|report\s+(?:on|of)|progress\s+(?:on|with)|proposals?\s+for(?:\s+an?)?|review\s+of|development\s+of)\s+|\s*[-–—:,]?\s*(?:update|progress|progress\s+report|report|presentation|quarter\s+\d.*|annual\s+\w+(?:\s+\w+)?)\s*$",
    re.IGNORECASE,
)


def trimmed(title: str) -> str:
    """A title without brackets, what follows a colon or dash, and words such as 'Draft' or 'Update'."""
    bare = re.split(r"\s[-–—]\s|:\s", re.sub(r"\s*\([^)]*\)", "", fold(title)).strip(" *."))[0]
    return fold(TRIM.sub("", TRIM.sub("", bare))) or bare


class Workstreams:
    """The workstreams of a set of items: titles that share a run of telling words that is most of the shorter one."""

    def __init__(self, places: list[Place]) -> None:
        self.union = Union()
        self.places = [p for p in places if p.title.telling and not is_procedural(p.item.title)]
        by_word: dict[str, list[Place]] = {}
        for place in self.places:
            for other in {id(p): p for w in place.title.telling for p in by_word.get(w, ())[-50:]}.values():
                if self._same(place, other):
                    self.union.join(place.ref, other.ref)
            for word in place.title.telling:
                by_word.setdefault(word, []).append(place)
        self.members: dict[object, list[Place]] = {}
        for place in self.places:
            self.members.setdefault(self.union.find(place.ref), []).append(place)
        self.named = {key: self._name(found) for key, found in self.members.items()}
        clashes = Counter(slug(n) for n in self.named.values())
        self.ids = {
            key: f"workstream/{slug(n)}" + ("" if clashes[slug(n)] == 1 else f"-{slug(found[0].ref[1])[-40:]}")
            for (key, n), found in zip(self.named.items(), self.members.values(), strict=True)
        }

    def _same(self, one: Place, two: Place) -> bool:
        related = one.group == two.group or one.parent is not None and one.parent == two.parent
        first, second = list(dict.fromkeys(one.title.tokens)), list(dict.fromkeys(two.title.tokens))
        run = phrase(first, second)
        return related and (run >= 2 and 2 * run > min(len(first), len(second)) or first == second)

    def _name(self, places: list[Place]) -> str:
        """The name that most titles use; of equals, the shortest of two words or more."""
        titles = Counter(trimmed(p.item.title) for p in places)
        return shown(max(sorted(titles), key=lambda t: (titles[t], len(t.split()) > 1, -len(t))))

    def of(self, place: Place) -> str | None:
        """The id of an item's workstream."""
        return self.ids.get(self.union.find(place.ref))

    def rows(self) -> Iterator[tuple[str, tuple[str, list[str]]]]:
        """Each workstream: its name, its id, and the titles that it has."""
        for key, name in self.named.items():
            yield name, (self.ids[key], sorted({name, *(p.item.title.strip(" *") for p in self.members[key])}))
