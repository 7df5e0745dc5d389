"""Which organisation a printed name means: its name in full, its short form or initials, or the end of its name.

A name that each place has its own of ('the County Council', 'Police') is the one organisation whose name ends so
that the documents of its scope name in full; where there is none, or two, it holds in that scope alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from graphkit.archive import Judgement
from graphkit.entities.bodies import Bodies
from graphkit.entities.ids import Union
from graphkit.entities.naming import ENDS_SHORT, KEPT, SMALL_WORDS, body_key, is_common_organisation, slug, unbracketed
from graphkit.entities.series import initialled
from graphkit.text import fold

WITHIN = "\0"  # joins the scope to the name of an organisation that has no name of its own


class Organisations:
    """The organisations that a set of documents names in full, by the scope that they are named in."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._known: set[tuple[str, str]] = set()
        self._by_end: dict[tuple[str, str], set[str]] = {}
        self._by_initials: dict[tuple[str, str], set[str]] = {}
        self._union: Union[str] = Union()
        self._alone: set[tuple[str, str]] = set()

    def know(self, name: str, digest: str) -> None:
        """Take in a name from a list or a heading."""
        long = self.long(name, digest)
        if is_common_organisation(long):
            return
        scope, key = self._bodies.family(digest), body_key(long)
        self._known.add((scope, key))
        words = key.split()
        for n in range(1, len(words)):
            if words[n - 1] not in SMALL_WORDS:
                self._by_end.setdefault((scope, " ".join(words[n:])), set()).add(key)
        for short in initialled(words) if "," not in long else ():
            self._by_initials.setdefault((scope, short), set()).add(key)

    def long(self, name: str, digest: str) -> str:
        """The name without notes in brackets, a short form spelt out."""
        return self._bodies.expand(bare(name), digest)

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Take in what people decided of names, once all organisations are known."""
        told = list(judgements)
        for one in told:
            if not one.same and self.key(one.one[1], one.one[0]) == self.key(one.two[1], one.two[0]):
                self._alone.update(
                    (self._bodies.family(digest), _own(self.long(name, digest))) for digest, name in one.names
                )
        keys = [(self.key(one.one[1], one.one[0]), self.key(one.two[1], one.two[0])) for one in told]
        self._union = Union(pair for pair, one in zip(keys, told, strict=True) if not one.same)
        for (first, second), one in zip(keys, told, strict=True):
            if one.same:
                self._union.join(first, second)

    def apart(self, one: str, two: str) -> bool:
        """Whether a person decided that two organisations are two."""
        return self._union.apart(one, two)

    def key(self, name: str, digest: str) -> str:
        """The key of the organisation that a name means in a document."""
        return self._union.find(self._meant(self.long(name, digest), digest))

    def _meant(self, long: str, digest: str) -> str:
        scope, key, common = self._bodies.family(digest), _own(long), is_common_organisation(long)
        if (scope, key) in self._alone:
            return key
        called = self._by_initials.get((scope, key), set()) if ENDS_SHORT.search(f" {long}") else set()
        if len(called) == 1:
            return next(iter(called))
        if (scope, key) in self._known:
            return key
        ends = self._by_end.get((scope, key), set())
        if len(ends) == 1 and (common or " " in key):
            return next(iter(ends))
        return f"{scope}{WITHIN}{key}" if common else key


def _own(long: str) -> str:
    return body_key(long) or slug(long)


@lru_cache(maxsize=KEPT)
def bare(name: str) -> str:
    """A name without what stands in brackets."""
    return unbracketed(name) or fold(name)
