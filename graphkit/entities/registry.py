"""Who and what the records name, each once: people, posts, organisations, groups, and parties that are not counted out.

A reference is a label with a key made of what is printed. Names are taken in first, all of them; ids are given at the end, when it is
known which of them are one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from graphkit.entities.bodies import KINDS, ORGANISATION_KINDS, Bodies, heads, kind_of
from graphkit.entities.ids import unclashed
from graphkit.entities.naming import OF_BODY, body_key, person_key, person_name, shown, slug
from graphkit.entities.people import People
from graphkit.grammar import words
from graphkit.record import Attendance, Meeting, Record
from graphkit.rows import Node
from graphkit.text import fold

Ref = tuple[str, str]  # label, key
At = tuple[str, str, int]  # date, document, offset: where a name is printed

CLASS = re.compile(
    r"^(?:each|all|every|any|both|some|other|members?|partners?|everyone|representatives?)\b|\b(?:members|partners|agencies|organisations|authorities|officers|councils|councillors|groups|teams|boards|"
    r"[A-Z]{2,5}s|chairs|leads|representatives?|residents|public|stakeholders|providers|schools|volunteers|applicants|districts)$|^an?\s",
    re.IGNORECASE,
)
OF_MINUTE = re.compile(r"\b(?:group|party|panel|committee|team)\b.*\bminute\s+(?P<item>\d+)", re.IGNORECASE)
THE_GROUP = re.compile(
    r"(?:the\s+|this\s+|that\s+)?(?:new\s+)?(?:task(?:\s+and\s+finish)?|working|steering|sub-?)?\s*(?:group|party|panel|force)",
    re.IGNORECASE,
)
MEETS = re.compile(
    r"\b(?:board|committee|sub-?committee|group|sub-?group|panel|forum|cabinet|working party|task force|executive)$",
    re.IGNORECASE,
)
OWNED = re.compile(r"^(?P<organisation>[A-Z][\w\s&]{2,60}?)['’]s?\s+(?P<title>[A-Z].+)$")
ACTING = re.compile(r"^(?:acting|interim|temporary)\s+", re.IGNORECASE)
CHAIR = re.compile(
    r"(?:(?:vice|deputy|co)[-\s]?)?(?:chair(?:man|woman|person)?|convener)(?:\s+of\s+the\s+\w+)?", re.IGNORECASE
)
NOTES = re.compile(r"\s*\([^)]*\)")


class Registry:
    """The names of a set of documents, and what each of them refers to."""

    def __init__(self, documents: list[tuple[str, Record]]) -> None:
        self.bodies = Bodies(documents)
        self.people = People()
        self.forms: dict[Ref, Counter[str]] = {}
        self.first: dict[Ref, At] = {}
        self.titles: dict[tuple[str, str], set[str]] = {}
        self.set_up: dict[tuple[str, str], Ref] = {}
        for digest, record in documents:
            self._attendance(digest, record)
            self._set_up(digest, record)
        for digest, record in documents:
            self._prose(digest, record)
        self.people.resolve()
        self.members = {repr(key): keys for key, keys in self.people.people()}
        self._long: dict[str, dict[str, str]] = {}
        self._naming: dict[str, frozenset[str]] = {}
        self.short_of: dict[str, set[str]] = {}
        for place in self.bodies.places.values():
            for short, long in place.short_forms.items():
                self.short_of.setdefault(body_key(long), set()).add(short)

    def _attendance(self, digest: str, record: Record) -> None:
        """Take in the people and posts of a document's lists."""
        for head in heads(record):
            self.group(head.body, digest, (head.date or "", digest, head.span.start), head.parent)
        for met in record.meetings:
            for row in met.attendance:
                self._row(digest, met, row)

    def _row(self, digest: str, met: Meeting, row: Attendance) -> None:
        at = (met.date or "", digest, row.span.start)
        organisation = next((p.organisation for p in row.posts if p.organisation), None)
        tie = self.organisation(organisation, digest, at)[1] if organisation else None
        self.people.see(self.bodies.scope(digest), row.name, at, tie, (digest, met.date or ""))
        for post in row.posts:
            if post.title:
                self.post(post.title, post.organisation, digest, at)

    def _set_up(self, digest: str, record: Record) -> None:
        """Take in the groups that a document's meetings set up."""
        for met in record.meetings:
            for item in met.items:
                for told in item.establishes:
                    ref = self._new_group(told.group, digest, (met.date or "", digest, told.span.start))
                    self.set_up.setdefault((digest, item.number or item.title), ref)
                    self.set_up[digest, f"{item.number or item.title} {told.span.start}"] = ref

    def _new_group(self, name: str, digest: str, at: At) -> Ref:
        """A group being set up: one with a name of its own goes by it; one called only 'task group' by the clause."""
        head = re.split(r"\s+(?:to|for|on)\s", name, maxsplit=1)[0]
        proper = [
            w
            for w in re.findall(r"[A-Z][\w'’-]+", head)
            if w.casefold() not in ("task", "finish", "group", "working", "party", "steering", "panel")
        ]
        called = head if proper else name
        key = self.bodies.add(called, digest)
        return self._see(("Group", key), called, at)

    def _prose(self, digest: str, record: Record) -> None:
        """Take in the people whom items name."""
        for met in record.meetings:
            for item in met.items:
                named = [
                    *item.presenters,
                    *(o for a in item.actions for o in a.owners),
                    *(r.to for r in item.referrals),
                    *(m for e in item.establishes for m in e.members),
                ]
                named += [n for r in item.resolutions for n in (r.proposer, r.seconder) if n] + [
                    m.person for m in (*item.movements, *item.interests)
                ]
                for name in named + [r.represents for r in met.attendance if r.represents]:
                    bare = self._person_part(name)
                    if bare and (self._listed(bare, digest) or looks_like_person(bare)):
                        self.people.see(self.bodies.scope(digest), bare, (met.date or "", digest, item.span.start))

    def _person_part(self, name: str) -> str:
        """'Ann Garvie of the Police' without what she is of."""
        match = OF_BODY.match(fold(name))
        return match["name"] if match and words.is_person(match["name"]) else fold(name)

    def _listed(self, name: str, digest: str) -> bool:
        return (self.bodies.scope(digest), person_key(name)) in self.people.seen

    def _see(self, ref: Ref, name: str, at: At) -> Ref:
        self.forms.setdefault(ref, Counter())[fold(name)] += 1
        self.first[ref] = min(self.first.get(ref, at), at)
        return ref

    def person(self, name: str, digest: str) -> Ref:
        """The person whom a name means in a document."""
        return ("Person", repr(self.people.key(self.bodies.scope(digest), self._person_part(name))))

    def organisation(self, name: str, digest: str, at: At) -> Ref:
        """The organisation that a name means in a document."""
        bare = NOTES.sub("", fold(name)) or fold(name)
        long = self.bodies.expand(bare, digest)
        ref = self._see(("Organisation", body_key(long) or plain_key(bare)), bare, at)
        if long != bare:
            self._see(ref, long, at)
        return ref

    def group(self, name: str, digest: str, at: At, parent: str | None = None) -> Ref:
        """The group that a name means in a document, known or new."""
        key = self.bodies.find(name, digest) or self.bodies.add(name, digest)
        return self._see(("Group", key), name, at)

    def post(self, title: str, organisation: str | None, digest: str, at: At) -> Ref:
        """The post of this title, in the organisation printed or else the only one of that title in the document's scope; a chair is the body's own."""
        bare = NOTES.sub("", ACTING.sub("", fold(title))) or fold(title)
        scope, name = self.bodies.scope(digest), body_key(bare)
        body = self.bodies.body_of(digest)
        if CHAIR.fullmatch(bare) and body:
            return self._see(("Post", f"{body}\0{name}\0Group"), bare, at)
        within = self.organisation(organisation, digest, at)[1] if organisation else None
        if within is None:
            known = self.titles.get((scope, name), set())
            within = next(iter(known)) if len(known) == 1 else None
        else:
            self.titles.setdefault((scope, name), set()).add(within)
        return self._see(("Post", f"{within or scope}\0{name}\0{'Organisation' if within else ''}"), bare, at)

    def body_of(self, post: Ref) -> Ref | None:
        """The organisation or group that a post is in, where one is printed for it."""
        within, _, label = post[1].split("\0")
        return (label, within) if label else None

    def party(self, name: str, digest: str, at: At, near: str = "", item: str = "") -> Ref:
        """Whom an owner, recipient or member named in a document is: a person, post, group, organisation, or a class of them."""
        bare = re.sub(r"^the\s+", "", fold(name).strip(" .,;:"), flags=re.IGNORECASE)
        minute = OF_MINUTE.search(bare)
        if minute and (digest, minute["item"]) in self.set_up:
            return self.set_up[digest, minute["item"]]
        if THE_GROUP.fullmatch(bare) and (digest, item) in self.set_up:
            return self.set_up[digest, item]
        if self._listed(self._person_part(bare), digest):
            return self.person(bare, digest)
        known = None if CLASS.search(bare) else self.bodies.find(bare, digest, near)
        if known:
            return self._see(("Group", known), bare, at)
        return self._unknown(bare, digest, at)

    def _unknown(self, name: str, digest: str, at: At) -> Ref:
        """A name that is nobody on a list and no group known: by its own words."""
        if CLASS.search(name):
            return self._see(("Party", f"{self.bodies.scope(digest)}\0{body_key(name)}"), name, at)
        owned = OWNED.match(name) or re.match(
            r"^(?P<title>.+?)\s+of\s+the\s+(?P<organisation>[A-Z].*\b(?:Council|PCT|Trust|Police|Constabulary|Service|Partnership|Authority)\b.*)$",
            name,
        )
        if words.TITLE.search(name) and not MEETS.search(name):
            return (
                self.post(owned["title"], owned["organisation"], digest, at)
                if owned
                else self.post(name, None, digest, at)
            )
        if MEETS.search(self.bodies.expand(name, digest)):
            return self._see(("Group", self.bodies.add(name, digest)), name, at)
        return self.organisation(name, digest, at)

    def naming_words(self, digest: str) -> frozenset[str]:
        """The words that stand in names and tell no matter: of people in a document's scope, of councils, and those that two bodies or more have."""
        scope = self.bodies.scope(digest)
        if scope not in self._naming:
            bodies = [
                set(body_key(best(self.forms[ref])).split())
                for ref in self.forms
                if ref[0] in ("Organisation", "Group")
            ]
            shared = Counter(w for name in bodies for w in name)
            people = {w for within, name in self.people.seen if within == scope for w in name}
            places = {w for name in bodies if "council" in name for w in name}
            self._naming[scope] = frozenset(people | places | {w for w, times in shared.items() if times > 1})
        return self._naming[scope]

    def long_forms(self, digest: str) -> dict[str, str]:
        """The long form of each short one that holds in a document."""
        if digest not in self._long:
            every = {short for place in self.bodies.places.values() for short in place.short_forms}
            self._long[digest] = {short: self.bodies.expand(short, digest) for short in every}
        return self._long[digest]

    def nodes(self, used: Iterable[Ref]) -> tuple[list[Node], dict[Ref, str]]:
        """The nodes of these references, and the id of each."""
        wanted = sorted(set(used))
        names = {ref: self._name(ref) for ref in wanted}
        ids = unclashed((ref, self._slug(ref)) for ref in wanted)
        return [
            Node(ref[0], ids[ref], names[ref], {"variants": self._variants(ref), **self._kind(ref)}) for ref in wanted
        ], ids

    def _name(self, ref: Ref) -> str:
        if ref[0] == "Person":
            return self.people.name(self.members[ref[1]])
        forms = self.forms[ref]
        if ref[0] == "Post":
            body, title = self.body_of(ref), best(forms)
            return f"{title}, {self._name(body)}" if body else title
        return best(forms)

    def _variants(self, ref: Ref) -> list[str]:
        name = self._name(ref)
        if ref[0] == "Person":
            return sorted({name, *self.people.variants(self.members[ref[1]])})
        short = {
            s
            for form in self.forms[ref]
            for s in self.short_of.get(body_key(form), ())
            if ref[0] in ("Group", "Organisation")
        }
        return sorted({name, *self.forms[ref], *short})

    def _kind(self, ref: Ref) -> dict[str, str]:
        if ref[0] == "Group":
            return {"kind": kind_of(" ".join(self.forms[ref]), KINDS, "group")}
        if ref[0] == "Organisation":
            return {"kind": kind_of(self._name(ref), ORGANISATION_KINDS, "organisation")}
        return {}

    def _slug(self, ref: Ref) -> str:
        """A readable id: of the earliest mention's name, a group's below its parent, a post's below its organisation."""
        label = ref[0].lower()
        if ref[0] == "Person":
            return f"{label}/{slug(' '.join(self.people.first(self.members[ref[1]])))}"
        if ref[0] == "Post":
            within, name, _ = ref[1].split("\0")
            return f"{label}/{slug(within)}/{slug(name)}"
        if ref[0] == "Party":
            within, name = ref[1].split("\0")
            return f"{label}/{slug(within)}/{slug(name)}"
        if ref[0] == "Group":
            told = self.bodies.groups[ref[1]]
            return (
                f"{label}/{slug(told.parent)}/{slug(told.core)}"
                if told.parent
                else f"{label}/{slug(told.core or ref[1])}"
            )
        return f"{label}/{slug(ref[1])}"


def looks_like_person(name: str) -> bool:
    """Whether a name that no list holds is a person's: by its shape, and with no word of a post or body in it; a surname needs what it goes by."""
    bare = person_name(name)
    if words.GROUP.search(bare) or words.ORGANISATION.search(bare) or words.TITLE.search(bare):
        return False
    return words.is_person(name) or bare != fold(name) and re.fullmatch(words.NAME_WORD, bare) is not None


def best(forms: Counter[str]) -> str:
    """The form to show: in mixed case before capitals, without brackets, a name and no sentence, then the longest, then the first."""
    return shown(
        max(
            sorted(forms),
            key=lambda f: (not f.isupper() or len(f) < 6, "(" not in f, len(f) <= 90, len(f.split()) > 1, len(f)),
        )
    )


def plain_key(name: str) -> str:
    """A key for a name that has no words."""
    return slug(name)
