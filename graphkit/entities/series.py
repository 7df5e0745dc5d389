"""Which bodies, as documents print them, are one: by a short form that is defined for both, or by who sat there.

Two names are one body's where a document defines the same short form of the same words for each and one name ends with
the other ('Tolbrook Senior Officers' Group (SOG)' and 'Senior Officers' Group (SOG)'). A *bare* name, one that any
council may have and that stands without a parent ('Cabinet'), may be another body's in each document. Two of one name,
or a bare one and one that ends with it ('Tolbrook Cabinet'), are one body where the same people sat: two or more, and
a third of the fewer. Bodies of two parents are two, whatever they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from graphkit.entities.ids import Union
from graphkit.entities.naming import body_key, person_key
from graphkit.record import Meeting, Record, Submission

Pair = tuple[str, str]


@dataclass(slots=True)
class Body:
    """A body under one key: its names, the short forms that are defined for it, and who sat there."""

    key: str
    full: str
    core: str
    parent: str | None
    bare: bool
    short_forms: set[Pair] = field(default_factory=set)
    sat: set[tuple[str, ...]] = field(default_factory=set)

    def read(self, head: Meeting | Submission, record: Record) -> None:
        """Take in what a document that tells of the body says."""
        for form in record.abbreviations:
            long = body_key(form.long)
            if self.full == long or self.full.endswith(f" {long}"):
                self.short_forms.add((form.short, long))
        if isinstance(head, Meeting):
            self.sat.update(person_key(row.name) for row in head.attendance if row.status == "present")


def one_body(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs of keys that are one body's, none of which would make one of bodies of two parents."""
    by_key = {body.key: body for body in bodies}
    union: Union[str] = Union()
    parents = {body.key: body.parent for body in bodies if body.parent}
    for one, two in [*_defined_alike(bodies), *_attended_alike(by_key)]:
        first, second = union.find(one), union.find(two)
        within = {parents[root] for root in (first, second) if root in parents}
        if first != second and len(within) < 2:
            union.join(first, second)
            parents.update((union.find(one), parent) for parent in within)
            yield one, two


def _defined_alike(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs for which the same short form of the same words is defined, each with the one name that all others end."""
    defined: dict[Pair, list[Body]] = {}
    for body in sorted(bodies, key=lambda b: b.key):
        for form in body.short_forms:
            defined.setdefault(form, []).append(body)
    for _, same in sorted(defined.items()):
        longest = max((body for body in same if not body.bare), key=lambda b: (len(b.full), b.key), default=None)
        if longest and all(body.full in {longest.full, *ends(longest.full)} for body in same):
            yield from ((longest.key, body.key) for body in same if not _apart(longest, body))


def _apart(one: Body, two: Body) -> bool:
    """Whether a bare body's list shows that others sat there."""
    return (one.bare or two.bare) and bool(one.sat and two.sat) and not one.sat & two.sat


def _attended_alike(bodies: dict[str, Body]) -> Iterator[Pair]:
    """Pairs of one name, or a bare one and one that ends with it, where the same people sat; the surest come first."""
    bare = {body.core for body in bodies.values() if body.bare}
    sat: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for key, body in sorted(bodies.items()):
        for name in {body.core, *(bare & ends(body.core))}:
            for person in body.sat:
                sat.setdefault((name, person), []).append(key)
    shared = Counter((pair, name) for (name, _), keys in sat.items() for pair in combinations(keys, 2))
    for ((one, two), name), both in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        first, second = bodies[one], bodies[two]
        enough = both >= 2 and 3 * both >= min(len(first.sat), len(second.sat))
        if enough and name in (first.core, second.core):
            yield one, two


def ends(name: str) -> set[str]:
    """The ends of a name, itself left out."""
    words = name.split()
    return {" ".join(words[n:]) for n in range(1, len(words))}
