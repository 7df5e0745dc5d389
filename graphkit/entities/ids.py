"""Ids: readable, and pure functions of the loaded set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from graphkit.entities.naming import short_hash

K = TypeVar("K", bound=Hashable)


def unclashed(wanted: Iterable[tuple[K, str]]) -> dict[K, str]:
    """An id for each key: the one it wants, or, where two want the same, that one with a hash of the key to each."""
    pairs = list(wanted)
    claims = Counter(name for _, name in pairs)
    return {key: name if claims[name] == 1 else f"{name}-{short_hash(key)}" for key, name in pairs}


class Union(Generic[K]):
    """Sets of keys that are one, by union and find; the least key stands for its set, so order does not matter.

    Keys that are kept ``apart`` never come into one set.
    """

    def __init__(self, apart: Iterable[tuple[K, K]] = ()) -> None:
        self._above: dict[K, K] = {}
        self._apart: dict[K, set[K]] = {}
        for one, two in apart:
            self._apart.setdefault(one, set()).add(two)
            self._apart.setdefault(two, set()).add(one)

    def find(self, key: K) -> K:
        """The key that stands for this key's set."""
        path = []
        while (up := self._above.get(key, key)) != key:
            path.append(key)
            key = up
        for one in path:
            self._above[one] = key
        return key

    def apart(self, one: K, two: K) -> bool:
        """Whether the sets of two keys hold keys that are kept apart."""
        return any(self.find(other) == self.find(two) for other in self._apart.get(self.find(one), ()))

    def join(self, one: K, two: K) -> None:
        """Make the sets of two keys one, unless they hold keys that are kept apart."""
        one, two = self.find(one), self.find(two)
        if one == two or self.apart(one, two):
            return
        first, second = sorted((one, two), key=repr)
        self._above[second] = first
        if second in self._apart:
            self._apart.setdefault(first, set()).update(self._apart[second])
