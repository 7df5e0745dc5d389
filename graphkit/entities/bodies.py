"""Which body a printed name means: groups that meet, and their short forms.

A group's key is its name in full, its parent's name before its own where one is printed; one that any council may
have ('Cabinet', 'the Board') and that has no parent printed is keyed by its document too. Which keys are one group is
told by ``series``. A name is read in its document, then in its body's other documents, then under its parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.entities.ids import Union
from graphkit.entities.kin import Circle, kin
from graphkit.entities.naming import body_key, core_name, is_common, is_common_organisation, person_key
from graphkit.entities.series import Body, ends, one_body
from graphkit.record import Meeting, Record, Submission
from graphkit.text import fold

SHORT_FORM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z&]{1,9}")


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group's name in full, its own without its parent's, and its parent's, as compared."""

    full: str
    core: str
    parent: str | None


@dataclass(slots=True)
class Place:
    """A document as the place where a name is read: its own body, parent and short forms."""

    body: str | None = None
    parent: str | None = None
    short_forms: dict[str, str] = field(default_factory=dict)


def group_name(body: str, parent: str | None) -> GroupName:
    """The group that a printed body and its parent make."""
    core = body_key(core_name(body, parent))
    within = body_key(parent) if parent else None
    return GroupName(f"{within} {core}" if within else body_key(body), core, within)


class Bodies:
    """The groups of a set of documents, and what a name means in one of them."""

    def __init__(self, documents: list[tuple[str, Record]]) -> None:
        self.groups: dict[str, GroupName] = {}
        self.places: dict[str, Place] = {}
        self._union: Union[str] = Union()
        self._told: dict[str, GroupName] = {}
        self._by_end: dict[str, dict[str | None, set[str]]] = {}
        self._longest = 0
        self._long: dict[tuple[str, str, str], dict[str, str]] = {}
        self._join(documents)
        for digest, record in documents:
            self._read(digest, record)
        for key in sorted(self.groups):
            self._tell(key)
        for key in sorted(self.groups):
            self._enter(key)
        for digest in self.places:
            self._define(digest)
        self._families = kin(self._circles(documents))

    def _join(self, documents: list[tuple[str, Record]]) -> None:
        """Make one of the keys that are one group's."""
        bodies: dict[str, Body] = {}
        for digest, record in documents:
            for head in heads(record):
                key = head_key(digest, head)
                name = self.groups.setdefault(key, group_name(head.body, head.parent))
                body = bodies.setdefault(key, Body(key, name.full, name.core, name.parent, bare=key != name.full))
                body.read(head, record)
        for one, two in one_body(list(bodies.values())):
            self._union.join(one, two)

    def _read(self, digest: str, record: Record) -> None:
        """Take in a document as a place where names are read."""
        place = self.places.setdefault(digest, Place())
        for form in record.abbreviations:
            place.short_forms.setdefault(form.short, form.long)
        for head in heads(record):
            place.body = place.body or head_key(digest, head)
            place.parent = place.parent or (body_key(head.parent) if head.parent else None)

    def _tell(self, key: str) -> None:
        """Name a group by the longest of its names, of those with a parent if there are any."""
        group, name = self.group(key), self.groups[key]
        told = self._told.setdefault(group, name)
        if (name.parent is not None, len(name.full)) > (told.parent is not None, len(told.full)):
            self._told[group] = name

    def _enter(self, key: str) -> None:
        """Make a group findable by the ends of a name of its."""
        group, words = self.group(key), key.split()
        parent = self._told[group].parent
        for end in {self.groups[key].core, *ends(key)}:
            self._by_end.setdefault(end, {}).setdefault(parent, set()).add(group)
        self._longest = max(self._longest, len(words))

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
        return self.body_of(digest) or digest[:12]

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
                yield body_key(long), date or "", is_common(name) or is_common_organisation(long)

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
        key = body_key(self.expand(name, digest))
        scoped = [f"{scope} {key}" for scope in (self.parent_of(digest), self.body_of(digest)) if scope]
        for candidate in [*scoped, *([] if is_common(name) else [key])]:
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
        if is_common(name):
            kindred = {group for groups in ending.values() for group in groups if self._kindred(group, digest)}
            return _only([ending.get(parent, set())] if parent and ending.get(parent) else [kindred])
        return _only([ending.get(parent, set()), ending.get(None, set())] if parent else list(ending.values()))

    def _kindred(self, group: str, digest: str) -> bool:
        """Whether a group is of the family of a document's body."""
        return self._families.get(group) == self.family(digest)

    def _ends(self, key: str, ending: dict[str | None, set[str]]) -> str | None:
        """The group of a key, where it is among those found by an end."""
        group = self.group(key)
        return group if group in ending.get(self._told[group].parent, ()) else None

    def _named_in(self, text: str) -> set[str]:
        """The keys of the groups that a text names in full."""
        words = body_key(text).split()
        ends = range(1, self._longest + 1)
        runs = (" ".join(words[n : n + length]) for n in range(len(words)) for length in ends)
        return {run for run in runs if run in self.groups}

    def add(self, name: str, digest: str) -> str:
        """The key of a group that is only mentioned or set up: what it is called, within the document's scope."""
        known = self.find(name, digest)
        if known:
            return known
        core, parent = body_key(self.expand(name, digest)), self.parent_of(digest)
        key = f"{self.scope(digest)} {core}"
        if key not in self.groups:
            self.groups[key] = GroupName(key, core, parent)
            self._tell(key)
            self._enter(key)
        return self.group(key)


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
    return name.full if name.parent or not is_common(head.body) else f"{name.full} {digest[:12]}"
