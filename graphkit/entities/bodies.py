"""Which body a printed name means: groups that meet, organisations, and their short forms.

A group's key is its name in full, its parent's name before its own where one is printed. Two keys are one
group where a document defines the same short form for both and one name ends with the other ('Tolbrook Senior
Officers' Group (SOG)' and 'Senior Officers' Group (SOG)'), and their parents do not differ.
A name that any council may have ('Cabinet', 'the Board') is nothing by itself: it is read in its document, then
in the body's series, then under its parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graphkit.entities.ids import Union
from graphkit.entities.naming import SMALL_WORDS, body_key, core_name, person_key
from graphkit.grammar import words
from graphkit.record import Meeting, Record, Submission
from graphkit.text import fold

KINDS = (
    ("task group", r"task\s*(?:and\s+finish\s+)?(?:group|force)"),
    ("working group", r"working\s+(?:group|party)"),
    ("sub-group", r"sub-?\s?group"),
    ("sub-committee", r"sub-?\s?committee"),
    ("steering group", r"steering\s+group"),
    ("officers' group", r"officers?['’]?s?['’]?\s+group"),
    ("cabinet", r"cabinet|\bexecutive\b"),
    ("committee", r"committee"),
    ("board", r"board|trustees|governing body|governors|directors"),
    ("panel", r"panel"),
    ("forum", r"forum|assembly"),
    ("council", r"council"),
    ("partnership", r"partnership"),
    ("authority", r"authority"),
    ("group", r"group"),
)
ORGANISATION_KINDS = (
    ("council", r"\bcouncil\b"),
    ("partnership", r"\bpartnership\b"),
    ("police", r"\bpolice\b|\bconstabulary\b"),
    ("health body", r"\bNHS\b|\bPCT\b|\bhospital\b|\bCCG\b"),
    ("company", r"\b(?:ltd|limited|plc|llp)\b"),
    ("education", r"\b(?:college|university|school|academy)\b"),
    ("voluntary body", r"\b(?:voluntary|charity|association|society|forum)\b"),
    ("government body", r"\b(?:ministry|department|agency|commission)\b"),
)


def kind_of(name: str, kinds: tuple[tuple[str, str], ...], default: str) -> str:
    """The kind that a name's own words give: the one whose words stand last, since those are its head."""
    found = [
        (m.end(), -n, kind)
        for n, (kind, pattern) in enumerate(kinds)
        for m in re.finditer(pattern, name, re.IGNORECASE)
    ]
    return max(found)[2] if found else default


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group as one document prints it."""

    full: str
    core: str
    parent: str | None
    printed: str


@dataclass(slots=True)
class Place:
    """A document as the place where a name is read: its own body, parent and short forms."""

    body: str | None = None
    parent: str | None = None
    short_forms: dict[str, str] = field(default_factory=dict)


def group_name(body: str, parent: str | None) -> GroupName:
    """The group that a printed body and its parent make."""
    core = core_name(body, parent)
    full = f"{parent_key(parent)} {body_key(core)}" if parent else body_key(body)
    return GroupName(full, body_key(core), parent_key(parent) if parent else None, fold(core))


def parent_key(parent: str) -> str:
    """A parent's name for comparison, what stands in brackets left out."""
    return body_key(re.sub(r"\([^)]*\)", "", parent))


COMMON = frozenset(
    "audit planning finance financial policy resources personnel staffing licensing standards scrutiny overview health wellbeing well being quality "
    "remuneration nominations nomination appointments appointment highways transport environment environmental housing education children adults adult care social community safety "
    "governance risk strategy strategic management executive full general purposes joint area local district parish town county borough city main council annual "
    "economy economic regeneration development performance programme project advisory select performance services service members officers chief senior "
    "senate academic trust trustees charity company partnership corporate emergency complaints appeals pensions pension investment property estates".split()
)


def is_common(name: str) -> bool:
    """Whether a body's name is one that many councils or companies have ('Cabinet', 'the Board', 'Audit Committee')."""
    bare = re.sub(r"\s*\([^)]*\)", "", fold(name))
    if words.GENERIC.fullmatch(bare):
        return True
    rest = words.GROUP.sub(" ", bare.casefold())
    return all(w in COMMON or w in SMALL_WORDS for w in re.findall(r"[a-z]+", rest))


class Bodies:
    """The groups of a set of documents, and what a name means in one of them."""

    def __init__(self, records: Iterable[tuple[str, Record]]) -> None:
        self.groups: dict[str, GroupName] = {}
        self.union = Union()
        self.defined: dict[tuple[str, str], set[str]] = {}
        self.places: dict[str, Place] = {}
        documents = list(records)
        for digest, record in documents:
            self._read(digest, record)
        self._join_defined()
        self._join_attended(documents)

    def _read(self, digest: str, record: Record) -> None:
        """Take in the bodies and short forms that one document prints."""
        place = self.places.setdefault(digest, Place())
        for form in record.abbreviations:
            place.short_forms.setdefault(form.short, form.long)
        for head in heads(record):
            key = self._met(digest, head, record)
            place.body = place.body or key
            place.parent = place.parent or (parent_key(head.parent) if head.parent else None)

    def _met(self, digest: str, head: Meeting | Submission, record: Record) -> str:
        """The key of a body that a document says met, with the short forms that it defines for it."""
        name, key = group_name(head.body, head.parent), head_key(digest, head)
        self.groups.setdefault(key, GroupName(key, name.core, name.parent, name.printed))
        for form in record.abbreviations:
            long = body_key(form.long)
            if name.full == long or name.full.endswith(" " + long) or name.core == long:
                self.defined.setdefault((form.short, long), set()).add(key)
        return key

    def _join_defined(self) -> None:
        """Make one of the groups for which the same short form of the same words is defined, unless their parents differ."""
        for _, keys in sorted(self.defined.items()):
            parents = {p for k in keys if (p := self.groups[k].parent)}
            if len(parents) <= 1:
                for key in sorted(keys):
                    self.union.join(min(keys), key)

    def _join_attended(self, documents: list[tuple[str, Record]]) -> None:
        """Make one of the bare 'Cabinet's and 'Board's that the same people sat on: two or more, and a third of the fewer."""
        sat: dict[str, set[tuple[str, ...]]] = {}
        for digest, record in documents:
            for met in record.meetings:
                key = head_key(digest, met)
                if digest[:12] in key:
                    sat.setdefault(key, set()).update(
                        person_key(r.name) for r in met.attendance if r.status == "present"
                    )
        keys = sorted(sat)
        for n, one in enumerate(keys):
            for two in keys[n + 1 :]:
                both = len(sat[one] & sat[two])
                if (
                    self.groups[one].core == self.groups[two].core
                    and both >= 2
                    and 3 * both >= min(len(sat[one]), len(sat[two]))
                ):
                    self.union.join(one, two)

    def group(self, key: str) -> str:
        """The key that stands for this key's group."""
        return str(self.union.find(key))

    def body_of(self, digest: str) -> str | None:
        """The group that a document's own meetings, or the meeting that it was written for, are of."""
        body = self.places[digest].body
        return self.group(body) if body else None

    def scope(self, digest: str) -> str:
        """What a name holds within: the parent of the document's body, else the body itself, else the document."""
        place = self.places[digest]
        return place.parent or self.body_of(digest) or digest[:12]

    def expand(self, name: str, digest: str) -> str:
        """The long form of a short one: as its document defines it, else the documents of its body, its parent, or all, if they agree."""
        bare = fold(name)
        if not re.fullmatch(r"[A-Z][A-Za-z&]{1,9}", bare) or sum(c.isupper() for c in bare) < 2:
            return bare
        place, body = self.places[digest], self.body_of(digest)
        series = [p for p in self.places.values() if body and p.body and self.group(p.body) == body]
        siblings = [p for p in self.places.values() if place.parent and p.parent == place.parent]
        for scope in ([place], series, siblings, list(self.places.values())):
            found = {body_key(p.short_forms[bare]): p.short_forms[bare] for p in scope if bare in p.short_forms}
            if found:
                return next(iter(found.values())) if len(found) == 1 else bare
        return bare

    def find(self, name: str, digest: str, near: str = "") -> str | None:
        """The key of the known group that a name means in a document; ``near`` is text that may name it in full."""
        place, key = self.places[digest], body_key(self.expand(name, digest))
        scoped = [f"{s} {key}" for s in (place.parent, self.body_of(digest)) if s]
        for candidate in [*scoped, *([] if is_common(name) else [key])]:
            if candidate in self.groups:
                return self.group(candidate)
        return self._by_end(key, name, digest, near)

    def _by_end(self, key: str, name: str, digest: str, near: str) -> str | None:
        """A group by the end of its name: named in full near by, the document's own, or the only one."""
        ends = {self.group(k) for k, g in self.groups.items() if k.endswith(" " + key) or g.core == key}
        text = body_key(near)
        close = {g for g in ends if any(k in text for k in self.groups if self.group(k) == g and k != key)}
        if len(close) == 1:
            return next(iter(close))
        own = self.body_of(digest)
        if own in ends:
            return own
        place = self.places[digest]
        if is_common(name):
            ends = {g for g in ends if place.parent and self.groups[g].parent == place.parent}
        else:
            ends = {g for g in ends if place.parent is None or self.groups[g].parent in (None, place.parent)}
        return next(iter(ends)) if len(ends) == 1 else None

    def add(self, name: str, digest: str) -> str:
        """The key of a group that is only mentioned or set up: what it is called, within the document's scope."""
        known = self.find(name, digest)
        if known:
            return known
        long = self.expand(name, digest)
        key = f"{self.scope(digest)} {body_key(long)}"
        self.groups.setdefault(key, GroupName(key, body_key(long), self.places[digest].parent, fold(long)))
        return self.group(key)


def heads(record: Record) -> list[Meeting | Submission]:
    """What a document says of bodies that met or that it was written for, meetings first."""
    submitted = [record.submitted_to] if record.submitted_to else []
    return [head for head in (*record.meetings, *submitted) if head.body]


def head_key(digest: str, head: Meeting | Submission) -> str:
    """The key of a body that met: its name in full, or, for one without a parent that any council may have, that and its document."""
    name = group_name(head.body, head.parent)
    return name.full if name.parent or not is_common(head.body) else f"{name.full} {digest[:12]}"
