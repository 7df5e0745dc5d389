"""Which bodies, as documents print them, are one: by a short form that is defined for both, or by who sat there.

Two names are one body's where a document defines the same short form of the same words for each and one name ends with
the other ('Tolbrook Senior Officers' Group (SOG)' and 'Senior Officers' Group (SOG)'). A *bare* name, one that any
council may have and that stands without a parent ('Cabinet'), may be another body's in each document. Two of one name,
or a bare one and one that ends with it ('Tolbrook Cabinet'), are one body where the same people sat: two or more, and
a third of the fewer, or three and half of the fewer by initial and surname; or where one tells of a meeting of its
own, the next or the last, on the day on which only the other met. So are a name of its own without a parent and the
same under the only parent printed for it, a name and its initials ('Tolbrook PC'), and two of one parent that are a
slip of the pen apart. Bodies of two parents are two, whatever they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.distance import OSA

from graphkit.entities.ids import Union
from graphkit.entities.naming import ENDS_SHORT, SMALL_WORDS, body_key, person_key
from graphkit.grammar.words import ORGANISATION
from graphkit.record import Meeting, Record, Submission
from graphkit.text import fold

Pair = tuple[str, str]
TURNED_FROM, LEFT_OUT_FROM, OTHER_FROM = 6, 7, 8  # letters: shorter words that are so near are two words


@dataclass(slots=True)
class Body:
    """A body under one key: its names, the short forms that are defined for it, and who sat there."""

    key: str
    full: str
    core: str
    parent: str | None
    bare: bool
    short_forms: set[Pair] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    sat: set[tuple[str, ...]] = field(default_factory=set)
    short: set[tuple[str, ...]] = field(default_factory=set)  # each by initial and surname, as some lists print them
    days: set[str] = field(default_factory=set)
    told_days: set[str] = field(default_factory=set)
    initials: bool = False

    def read(self, head: Meeting | Submission, record: Record) -> None:
        """Take in what a document that tells of the body says."""
        for form in record.abbreviations:
            long = body_key(form.long)
            if self.full == long or self.full.endswith(f" {long}"):
                self.short_forms.add((form.short, long))
        self.initials |= ENDS_SHORT.search(fold(head.body)) is not None
        if isinstance(head, Meeting):
            self.days |= {head.date} if head.date else set()
            self.told_days |= {head.next_meeting} if head.next_meeting else set()
            self.told_days |= {
                back.date for item in head.items for back in item.refers_back if back.date and not back.body
            }
            there = {person_key(row.name) for row in head.attendance if row.status == "present"}
            self.sat |= there
            self.short |= {(name[0][0], name[-1]) for name in there if len(name) > 1}


def one_body(bodies: list[Body], union: Union[str]) -> None:
    """Join the keys that are one body's, and none that would make one of bodies of two parents."""
    by_key = {body.key: body for body in bodies}
    parents: dict[str, set[str]] = {}
    for body in bodies:
        parents.setdefault(union.find(body.key), set()).update({body.parent} if body.parent else ())
    named = [(body.key, other) for body in bodies for other in sorted(body.others)]
    for one, two in [*named, *_defined_alike(bodies), *_attended_alike(by_key), *_told_alike(bodies)]:
        first, second = (parents.get(union.find(key), set()) for key in (one, two))
        if first <= second or second <= first:
            union.join(one, two)
            parents.setdefault(union.find(one), set()).update(first, second)


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
    return (one.bare or two.bare) and _others_sat(one, two)


def _attended_alike(bodies: dict[str, Body]) -> Iterator[Pair]:
    """Pairs of one name, or a bare one and one that ends with it, where the same people sat; the surest come first."""
    whole = {key: body.sat for key, body in bodies.items()}
    short = {key: body.short for key, body in bodies.items()}  # where one list prints no more than initials
    for sat, least, of in ((whole, 2, 3), (short, 3, 2)):
        for ((one, two), name), both in _shared(bodies, sat):
            first, second = bodies[one], bodies[two]
            enough = both >= least and of * both >= min(len(sat[one]), len(sat[two]))
            if enough and name in (first.core, second.core) and _may_be_of(first, second):
                yield one, two


def _shared(bodies: dict[str, Body], sat: dict[str, set[tuple[str, ...]]]) -> list[tuple[tuple[Pair, str], int]]:
    """The pairs of keys that may be one name's, with that name and how many sat at both; the surest come first."""
    bare = {body.core for body in bodies.values() if body.bare or body.parent}
    where: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for key, body in sorted(bodies.items()):
        for name in {body.core, *(bare & ends(body.core))}:
            for person in sat[key]:
                where.setdefault((name, person), []).append(key)
    shared = Counter((pair, name) for (name, _), keys in where.items() for pair in combinations(keys, 2))
    return sorted(shared.items(), key=lambda item: (-item[1], item[0]))


def _may_be_of(one: Body, two: Body) -> bool:
    """Whether the words before a longer name are of the other's parent, where that is printed ('Oxbow Cabinet')."""
    longer, other = (one, two) if len(one.core) > len(two.core) else (two, one)
    before = longer.core.removesuffix(other.core).split()
    return not before or other.parent is None or set(before) <= set(other.parent.split())


def _told_alike(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs by how the names are printed, and by the days that one tells of the other's meetings."""
    yield from _met_as_told(bodies)
    yield from _under_one(bodies)
    yield from _initialled(bodies)
    yield from _slips(bodies)


def _met_as_told(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs of a bare name and the only body of that name that met on a day which its minutes tell of as its own."""
    met: dict[tuple[str, str], list[Body]] = {}
    for body in sorted(bodies, key=lambda b: b.key):
        for day in body.days:
            met.setdefault((body.core, day), []).append(body)
    for body in sorted((body for body in bodies if body.bare), key=lambda b: b.key):
        for day in sorted(body.told_days - body.days):
            there = met.get((body.core, day), [])
            if len(there) == 1 and not _others_sat(body, there[0]):
                yield there[0].key, body.key


def _under_one(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs of a name of its own with no parent printed, and the same under the only parent that is printed for it."""
    under: dict[str, list[Body]] = {}
    for body in sorted(bodies, key=lambda b: b.key):
        if body.parent:
            under.setdefault(body.core, []).append(body)
    for body in sorted(bodies, key=lambda b: b.key):
        same = [] if body.parent or body.bare else under.get(body.core, [])
        if len(same) == 1 and not _others_sat(body, same[0]):
            yield same[0].key, body.key


def _slips(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs that are one letter apart, of one parent or with the same people, and never met on one day."""
    near: dict[tuple[str | None, str], list[Body]] = {}
    for body in sorted((body for body in bodies if not body.bare), key=lambda b: b.key):
        for less in {body.core, *(body.core[:n] + body.core[n + 1 :] for n in range(1, len(body.core)))}:
            near.setdefault((body.parent, less), []).append(body)
    found = {(one.key, two.key): (one, two) for same in near.values() for one, two in combinations(same, 2)}
    for pair, (one, two) in sorted(found.items()):
        same_sat = len(one.sat & two.sat) >= 2
        tied = same_sat or (one.parent is not None and not _others_sat(one, two))
        if tied and not one.days & two.days and is_slip(one.core, two.core, same_sat):
            yield pair


def _initialled(bodies: list[Body]) -> Iterator[Pair]:
    """Pairs of a name that ends with initials and the only one, of the same parent or none, whose words they are."""
    spelt: dict[tuple[str | None, str], set[str]] = {}
    for body in bodies:
        for short in initialled(body.full.split()):
            spelt.setdefault((body.parent, short), set()).add(body.key)
    for body in sorted((body for body in bodies if body.initials), key=lambda b: b.key):
        long = spelt.get((body.parent, body.full), set())
        if len(long) == 1:
            yield min(long), body.key


def initialled(words: list[str]) -> Iterator[str]:
    """A name with its last two or more words as initials ('vale pct'), and three or more such alone ('pct')."""
    for n in range(1, len(words) - 1):
        initials = "".join(word[0] for word in words[n:] if word not in SMALL_WORDS)
        if len(initials) > 2:
            yield initials
        if len(initials) > 2 or ORGANISATION.fullmatch(words[-1]):
            yield " ".join([*words[:n], initials])


def is_slip(one: str, two: str, same_sat: bool = False) -> bool:
    """Whether two names differ by one letter within one long word; it may be shorter where the same people sat."""
    words = [(a, b) for a, b in zip(one.split(), two.split(), strict=False) if a != b]
    if len(words) != 1 or one.count(" ") != two.count(" "):
        return False
    ((first, second),) = words
    if not (first + second).isalpha() or (first[0], first[-1]) != (second[0], second[-1]):
        return False
    turned = sorted(first) == sorted(second)
    enough = TURNED_FROM if turned or same_sat else LEFT_OUT_FROM if len(first) != len(second) else OTHER_FROM
    return min(len(first), len(second)) >= enough and OSA.distance(first, second) == 1


def _others_sat(one: Body, two: Body) -> bool:
    return bool(one.sat and two.sat) and not (one.sat & two.sat or one.short & two.short)


def ends(name: str) -> set[str]:
    """The ends of a name, itself left out."""
    words = name.split()
    return {" ".join(words[n:]) for n in range(1, len(words))}
