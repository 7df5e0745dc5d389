"""Which body a printed name means: groups that meet, and their short forms.

A group's key is its name in full, its parent's name before its own where one is printed; one that any council may
have ('Cabinet', 'the Board') and that has no parent printed is keyed by its document too. Which keys are one group is
told by ``series``. A name is read in its document, then in its body's other documents, then under its parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from graphkit.archive import Judgement
from graphkit.entities.ids import Union
from graphkit.entities.kin import Circle, kin
from graphkit.entities.mentions import THE_GROUP, is_the_group
from graphkit.entities.naming import (
    KEPT,
    SHORT_FORM,
    SMALL_WORDS,
    body_key,
    core_name,
    is_common,
    is_common_organisation,
    person_key,
    within_first,
)
from graphkit.entities.occasions import body_name, other_names
from graphkit.entities.series import Body, ends, one_body
from graphkit.grammar.source import word_set
from graphkit.record import Meeting, Record, Submission
from graphkit.text import fold

EXECUTIVE = re.compile(r"\bexecutive (?:group|board|committee)$")  # which minutes call 'the Executive'
WHOSE_BOARD = re.compile(
    r"\bboard of (?:directors|trustees|governors|management)$|\btrustees?(?: board)?$|^directors(?: board)?$"
)
TOGETHER = re.compile(r"^([^\s,]+)(?:,.+)? and .+ (committee|board|panel|forum|group)$")
ROUNDS = 3  # in which what people decided of names is brought to rest
LEFT_OUT = SMALL_WORDS | word_set("task finish working steering project review")  # 'Kite Task Group', 'the Kite Group'


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group's name in full, its own without its parent's, and its parent's, as compared."""

    full: str
    core: str
    parent: str | None


Named = tuple[str, GroupName]  # a group's key and its name
Judged = tuple[Named, Named, bool]  # two that a person decided are one, or two


@dataclass(slots=True)
class Place:
    """A document as the place where a name is read: its own body, parent and short forms."""

    body: str | None = None
    parent: str | None = None
    short_forms: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=KEPT)
def group_name(body: str, parent: str | None) -> GroupName:
    """The group that a printed body and its parent make."""
    name = body_name(body)
    within = body_key(parent) if parent else None
    core = WHOSE_BOARD.sub("board", body_key(core_name(name, parent)))
    return GroupName(f"{within} {core}" if within else core, core, within)


class Bodies:
    """The groups of a set of documents, and what a name means in one of them."""

    def __init__(self, documents: list[tuple[str, Record]], judged: Iterable[Judged] = ()) -> None:
        self.groups: dict[str, GroupName] = {}
        self.places: dict[str, Place] = {}
        self.met: dict[str, Body] = {}
        self._judged = tuple(judged)
        self._union: Union[str] = Union((one, two) for (one, _), (two, _), same in self._judged if not same)
        self._heads: dict[tuple[str, str], str] = {}
        self._told: dict[str, GroupName] = {}
        self._former: set[str] = set()
        self._met_as: set[str] = set()
        self._set_up_by: dict[str, set[str | None]] = {}
        self._by_end: dict[str, dict[str | None, set[str]]] = {}
        self._longest = 0
        self._firsts: set[str] = set()  # the first words of all names
        self._long: dict[tuple[str, str, str], dict[str, str]] = {}
        self._join(documents)
        for digest, record in documents:
            self._read(digest, record)
        self._circle = {digest: self.body_of(digest) or digest[:12] for digest in self.places}
        for key in sorted(self.groups):
            self._tell(key)
        for key in sorted(self.groups):
            self._enter(key)
        for digest in self.places:
            self._define(digest)
        self._families = kin(self._circles(documents))

    @classmethod
    def judged(cls, documents: list[tuple[str, Record]], judgements: Iterable[Judgement]) -> Self:
        """The groups by what people decided of names; which group a name means may follow from another decision."""
        bodies, told = cls(documents), list(judgements)
        for _ in range(ROUNDS if told else 0):
            judged = tuple((bodies.printed(*one.one), bodies.printed(*one.two), one.same) for one in told)
            if judged == bodies._judged:
                break
            bodies = cls(documents, judged)
        return bodies

    def printed(self, digest: str, name: str) -> Named:
        """The group that a document calls so: its own, or one of that name in the document's scope."""
        if (digest, fold(name)) in self._heads:
            key = self._heads[digest, fold(name)]
            return key, self.groups[key]
        core = group_name(self.expand(name, digest), None).full
        key = f"{self.scope(digest)} {core}"
        return key, GroupName(key, core, self.parent_of(digest))

    def apart(self, one: str, two: str) -> bool:
        """Whether a person decided that two groups are two."""
        return self._union.apart(one, two)

    def _join(self, documents: list[tuple[str, Record]]) -> None:
        """Make one of the keys that are one group's."""
        bodies = self.met
        for digest, record in documents:
            for head in heads(record):
                body = self._body(bodies, head_key(digest, head), group_name(head.body, head.parent))
                body.read(head, record)
                for other in self._others(head, record):
                    body.others.add(self._body(bodies, other.full, other).key)
        for one, two, same in self._judged:
            for key, name in (one, two):
                self.groups.setdefault(key, name)
            if same:
                self._union.join(one[0], two[0])
        one_body(list(bodies.values()), self._union)
        self._met_as = {body.full for body in bodies.values()}

    def _body(self, bodies: dict[str, Body], key: str, name: GroupName) -> Body:
        """The body of a key, under the parent that any of those prints who print that key."""
        if key not in self.groups or (name.parent and not self.groups[key].parent):
            self.groups[key] = name
        told = self.groups[key]
        body = bodies.setdefault(key, Body(key, told.full, told.core, told.parent, bare=key != told.full))
        body.core, body.parent = told.core, told.parent
        return body

    def _others(self, head: Meeting | Submission, record: Record) -> Iterator[GroupName]:
        """The other names that a heading prints for its body, or that the document defines for the one it prints."""
        key, defined = body_key(head.body), [(body_key(form.short), form) for form in record.abbreviations]
        spelt = [(form.long, False) for short, form in defined if short == key]
        short = [(form.short, False) for _, form in defined if body_key(form.long) == key]
        for printed, former in (*other_names(head.body), *spelt, *short, *_turned(head.body, head.parent)):
            name = group_name(printed, head.parent)
            if head.parent or not (is_common(printed) or SHORT_FORM.fullmatch(printed)):
                self._former |= {name.full} if former else set()
                yield name

    def _read(self, digest: str, record: Record) -> None:
        """Take in a document as a place where names are read."""
        place = self.places.setdefault(digest, Place())
        for form in record.abbreviations:
            place.short_forms.setdefault(form.short, form.long)
        for head in heads(record):
            place.body = place.body or head_key(digest, head)
            self._heads.setdefault((digest, fold(head.body)), head_key(digest, head))
            place.parent = place.parent or (body_key(head.parent) if head.parent else None)

    def _tell(self, key: str) -> None:
        """Name a group by the longest of its names, of those under which it met, still has and with a parent if any."""
        group, name = self.group(key), self.groups[key]
        told = self._told.setdefault(group, name)
        if self._worth(name) > self._worth(told):
            self._told[group] = name

    def _worth(self, name: GroupName) -> tuple[bool, bool, bool, int]:
        return name.full in self._met_as, name.parent is not None, name.full not in self._former, len(name.full)

    def _enter(self, key: str) -> None:
        """Make a group findable by the ends of a name of its."""
        group, words, core = self.group(key), key.split(), self.groups[key].core
        parent = self._told[group].parent
        known = {core, _short_name(core), _first_named(core), *ends(key), *ends(self.groups[key].full)}
        for end in known | {EXECUTIVE.sub("executive", name) for name in known}:
            self._by_end.setdefault(end, {}).setdefault(parent, set()).add(group)
        self._longest = max(self._longest, len(words))
        self._firsts.update(words[:1])

    def _define(self, digest: str) -> None:
        """Make a document's short forms known in its body, its parent and everywhere."""
        for short, long in self.places[digest].short_forms.items():
            for level, scope in self._scopes(digest):
                self._long.setdefault((level, scope, short), {}).setdefault(body_key(long), long)

    def _scopes(self, digest: str) -> list[tuple[str, str]]:
        """Where a short form may hold, the nearest first: the document, its body, its parent, and everywhere."""
        body, parent = self.body_of(digest), self.parent_of(digest)
        near = [("body", body)] if body else []
        return [("document", digest), *near, *([("parent", parent)] if parent else []), ("all", "")]

    def group(self, key: str) -> str:
        """The key that stands for this key's group."""
        return self._union.find(key)

    def told(self, group: str) -> GroupName:
        """The names of a group, its parent's too if any document prints it."""
        return self._told[group]

    def body_of(self, digest: str) -> str | None:
        """The group that a document's own meetings, or the meeting that it was written for, are of."""
        body = self.places[digest].body
        return self.group(body) if body else None

    def parent_of(self, digest: str) -> str | None:
        """The parent that a document prints, else its body's."""
        body = self.body_of(digest)
        return self.places[digest].parent or (self._told[body].parent if body else None)

    def scope(self, digest: str) -> str:
        """What a name holds within: the parent of the document's body, else the body itself, else the document."""
        return self.parent_of(digest) or self.circle(digest)

    def circle(self, digest: str) -> str:
        """The body whose people a document names, or the document where it is of none."""
        return self._circle[digest]

    def family(self, digest: str) -> str:
        """The kin of a document's body, by the name of their parent or of one of them."""
        return self._families[self.circle(digest)]

    def _circles(self, documents: list[tuple[str, Record]]) -> dict[str, Circle]:
        """The bodies with what may tie them to others."""
        circles: dict[str, Circle] = {}
        for digest, record in documents:
            circle = circles.setdefault(self.circle(digest), Circle())
            for head in heads(record):
                name = group_name(head.body, head.parent)
                circle.names |= {name.full, name.core}
                circle.parents |= {name.parent} if name.parent else set()
            for met in record.meetings:
                circle.dates |= {met.date} if met.date else set()
                circle.people.update(person_key(row.name) for row in met.attendance)
                circle.cited.update(self._cited(met, digest))
        return circles

    def _cited(self, met: Meeting, digest: str) -> Iterator[tuple[str, str, bool]]:
        """The bodies that the minutes of a meeting name, with the day of the meeting that is meant."""
        told: list[tuple[str | None, str | None]] = [
            (p.organisation, None) for row in met.attendance for p in row.posts
        ]
        for item in met.items:
            told += [(back.body, back.date) for back in item.refers_back]
            told += [(referral.to, referral.on) for referral in item.referrals]
            told += [(group.group, None) for group in item.establishes]
        for name, date in told:
            if name:
                long = self.expand(name, digest)
                yield group_name(long, None).full, date or "", is_common(name) or is_common_organisation(long)

    def expand(self, name: str, digest: str) -> str:
        """The long form of a short one: as its document has it, else its body, its parent or all, where they agree."""
        bare = fold(name)
        if SHORT_FORM.fullmatch(bare):
            for level, scope in self._scopes(digest):
                if found := self._long.get((level, scope, bare)):
                    return next(iter(found.values())) if len(found) == 1 else bare
        return bare

    def find(self, name: str, digest: str, near: str = "") -> str | None:
        """The key of the known group that a name means in a document; ``near`` is text that may name it in full."""
        long = self.expand(name, digest)
        key, turned = group_name(long, None).full, [group_name(other, None).full for other, _ in _turned(long, None)]
        scoped = [f"{scope} {key}" for scope in (self.parent_of(digest), self.body_of(digest)) if scope]
        for candidate in [*scoped, *([] if is_common(name) else [key]), *turned]:
            if candidate in self.groups:
                return self.group(candidate)
        return self._found_by_end(key, name, digest, near)

    def _found_by_end(self, key: str, name: str, digest: str, near: str) -> str | None:
        """A group by the end of its name: named in full near by, the document's own, or the only one."""
        ending = self._by_end.get(key, {})
        if not ending:
            return None
        close = {group for full in self._named_in(near) if full != key and (group := self._ends(full, ending))}
        if len(close) == 1:
            return close.pop()
        own, parent = self.body_of(digest), self.parent_of(digest)
        if own and self._ends(own, ending):
            return own
        if is_common(name) or is_the_group(name):
            near_by = ending[parent] if parent and ending.get(parent) else self._kindred(ending, digest)
            return self._only_common(name, near_by, own)
        if not parent:
            return _only(list(ending.values()))
        known = [ending.get(parent, set()), ending.get(None, set())]
        return _only(known if any(known) else [self._kindred(ending, digest)])

    def _only_common(self, name: str, groups: set[str], own: str | None) -> str | None:
        """The one of these groups; 'the task group' is one that the body itself set up, and none that another did."""
        if not is_the_group(name):
            return _only([groups])
        mine = {group for group in groups if own in self._set_up_by.get(group, ())}
        return _only([mine or groups - self._set_up_by.keys()])

    def _kindred(self, ending: dict[str | None, set[str]], digest: str) -> set[str]:
        """Of the groups found by an end, those of the family of a document's body."""
        family = self.family(digest)
        return {group for groups in ending.values() for group in groups if self._families.get(group) == family}

    def _ends(self, key: str, ending: dict[str | None, set[str]]) -> str | None:
        """The group of a key, where it is among those found by an end."""
        group = self.group(key)
        return group if group in ending.get(self._told[group].parent, ()) else None

    def _named_in(self, text: str) -> set[str]:
        """The keys of the groups that a text names in full."""
        words = body_key(text).split()
        starts = [n for n, word in enumerate(words) if word in self._firsts]
        runs = (" ".join(words[n:end]) for n in starts for end in range(n + 1, min(n + self._longest, len(words)) + 1))
        return {run for run in runs if run in self.groups}

    def set_up(self, name: str, digest: str) -> str:
        """The key of a group that a document's body sets up."""
        key = self.add(name, digest)
        self._set_up_by.setdefault(key, set()).add(self.body_of(digest))
        if pointer := THE_GROUP.match(fold(name)):
            self._by_end.setdefault(body_key(pointer[0]), {}).setdefault(self._told[key].parent, set()).add(key)
        return key

    def add(self, name: str, digest: str) -> str:
        """The key of a group that is only mentioned or set up: what it is called, within the document's scope."""
        known = self.find(name, digest)
        if known:
            return known
        core, parent = group_name(self.expand(name, digest), None).full, self.parent_of(digest)
        key = f"{self.scope(digest)} {core}"
        if key not in self.groups:
            self.groups[key] = GroupName(key, core, parent)
            self._tell(key)
            self._enter(key)
        return self.group(key)


def _turned(name: str, parent: str | None) -> list[tuple[str, bool]]:
    """'Oxbow Council Cabinet' for 'Cabinet of Oxbow Council', where no parent is printed."""
    turned = within_first(body_name(name))
    return [] if parent or turned == body_name(name) else [(turned, False)]


def _short_name(core: str) -> str:
    """A group's name without the words between that tell its kind ('kite group' of 'kite task and finish group')."""
    words = core.split()
    kept = [word for n, word in enumerate(words) if not n or word not in LEFT_OUT]
    return " ".join(kept) if len(kept) > 1 else core


def _first_named(core: str) -> str:
    """A group's name by the first of the things that it is for ('amenities committee', which does open spaces too)."""
    return TOGETHER.sub(r"\1 \2", core)


def _only(groups: list[set[str]]) -> str | None:
    """The one group that these sets hold, None for none or several."""
    held = [some for some in groups if some]
    return next(iter(held[0])) if len(held) == 1 and len(held[0]) == 1 else None


def heads(record: Record) -> list[Meeting | Submission]:
    """What a document says of bodies that met or that it was written for, meetings first."""
    found: list[Meeting | Submission] = [*record.meetings]
    if record.submitted_to:
        found.append(record.submitted_to)
    return [head for head in found if head.body]


def head_key(digest: str, head: Meeting | Submission) -> str:
    """The key of a body that met: its name, and its document where it is a name that any council may have."""
    name = group_name(head.body, head.parent)
    return name.full if name.parent or not is_common(body_name(head.body)) else f"{name.full} {digest[:12]}"
