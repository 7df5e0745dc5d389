"""Who and what the records name, each once: people, posts, organisations, groups, and parties that are not counted out.

A reference is a label with a key made of what is printed. All names are taken in first, those of lists before those
of prose; what a name means is asked afterwards, and ids are given by ``directory``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphkit.archive import Judgement
from graphkit.entities import mentions
from graphkit.entities.bodies import Bodies, head_key, heads
from graphkit.entities.naming import KEPT, best, body_key
from graphkit.entities.organisations import Organisations, bare
from graphkit.entities.people import Circle, Key, People, Seen
from graphkit.grammar import words
from graphkit.record import Attendance, Establishment, Item, Meeting, Record, Referral
from graphkit.text import fold

Ref = tuple[str, str]  # label, key


@dataclass(frozen=True, slots=True)
class Titled:
    """A post's or a party's name, the scope that it holds in, and the body that a post is in where one is printed."""

    name: str
    scope: str
    body: Ref | None = None


class Registry:
    """The names of a set of documents, and what each of them refers to."""

    def __init__(self, documents: list[tuple[str, Record]], judgements: Iterable[Judgement] = ()) -> None:
        known = {digest for digest, _ in documents}
        judged = [told for told in judgements if {told.one[0], told.two[0]} <= known]
        self.bodies = Bodies.judged(documents, (told for told in judged if told.kind == "group"))
        self.people = People()
        self.forms: dict[Ref, set[str]] = {}
        self.seen_in: dict[Ref, set[str]] = {}
        self.titled: dict[Ref, Titled] = {}
        self.printed: dict[tuple[Ref, str], tuple[bool, str]] = {}
        self.set_up: dict[tuple[str, int], Ref] = {}
        self.organisations = Organisations(self.bodies)
        self._titles: dict[tuple[str, str], set[str]] = {}
        self._by_item: dict[tuple[str, int], Ref] = {}
        self._by_minute: dict[tuple[str, str], Ref] = {}
        self._beside: dict[tuple[str, str], set[str]] = {}  # those listed, by surname, first name and initials
        for digest, record in documents:
            self._know(digest, record)
        self.organisations.judge(told for told in judged if told.kind == "organisation")
        for read in (self._read_lists, self._read_people, self._read_likely, self._read_known):
            for digest, record in documents:
                read(digest, record)
        for told in judged:
            if told.kind == "person":
                one, two = ((self._circle(digest), mentions.person_part(name)) for digest, name in (told.one, told.two))
                self.people.judge(one, two, told.same)
        self.people.resolve()
        for digest, record in documents:
            self._read_prose(digest, record)
        self._people_words = {family: frozenset(words) for family, words in self.people.words().items()}
        self._naming = self._naming_words()
        self._names = self._called()
        self.members: dict[Ref, list[Key]] = {_person(key): keys for key, keys in self.people.people().items()}

    def _know(self, digest: str, record: Record) -> None:
        """Take in the organisations that a document names in full: parents and those of its lists."""
        for head in heads(record):
            if head.parent:
                self.organisations.know(head.parent, digest)
        for _, row in _rows(record):
            for post in row.posts:
                if post.organisation:
                    self.organisations.know(post.organisation, digest)

    def _read_lists(self, digest: str, record: Record) -> None:
        """Take in the bodies, people and posts of a document's headings and lists, and the groups that it sets up."""
        for head in heads(record):
            self._see(("Group", self.bodies.group(head_key(digest, head))), head.body, digest)
        for met, row in _rows(record):
            printed = next((p.organisation for p in row.posts if p.organisation), None)
            organisation = self.organisation(printed, digest)[1] if printed else None
            at = (met.date or "", digest, row.span.start)
            titles = frozenset(body_key(post.title) for post in row.posts if post.title)
            self._meet(row.name, Seen(at, organisation, (digest, met.date or ""), titles, row.quote))
            first, _, last = words.bare(row.name).partition(" ")
            for short in (last.rpartition(" ")[2], words.initials(row.name), first if len(first) > 2 else last):
                self._beside.setdefault((digest, short), set()).add(row.name)
            for post in row.posts:
                if post.title:
                    self.post(post.title, post.organisation, digest)
            if row.represents and words.is_person(row.represents):
                self._meet(row.represents, Seen(at))
            elif row.represents:
                self.represented(row, digest)
        for _, item in _items(record):
            for told in item.establishes:
                self._set_up(digest, item, told)

    def _set_up(self, digest: str, item: Item, told: Establishment) -> None:
        """Take in a group that an item sets up, by its name, its item and its minute's number."""
        name = mentions.called(told.group)
        ref = self._see(("Group", self.bodies.set_up(name, digest)), name, digest)
        self.set_up[digest, told.span.start] = ref
        self._by_item.setdefault((digest, item.span.start), ref)
        if item.number:
            self._by_minute.setdefault((digest, item.number.strip(".():")), ref)

    def _read_people(self, digest: str, record: Record) -> None:
        """Take in those whom prose names that can only be people: who moved, declared, or came and went."""
        for met, item in _items(record):
            for name in _people_of(item):
                self._meet(name, Seen((met.date or "", digest, item.span.start)))

    def _read_likely(self, digest: str, record: Record) -> None:
        """Take in those of the others whose names look like people's."""
        self._read_parties(digest, record, _likely)

    def _read_known(self, digest: str, record: Record) -> None:
        """Take in those of the rest by whose names the family knows a person."""
        self._read_parties(digest, record, lambda name: self._listed(name, digest) and not _likely(name))

    def _read_parties(self, digest: str, record: Record, is_person: Callable[[str], bool]) -> None:
        for met, item in _items(record):
            for name in filter(is_person, map(_short, _parties_of(item))):
                self._meet(name, Seen((met.date or "", digest, item.span.start)))

    def _read_prose(self, digest: str, record: Record) -> None:
        """Take in the posts, organisations and groups that prose names, so that what it means hangs on no order."""
        for _, item in _items(record):
            for name in item.presenters:
                self.party(name, digest)
            for owner in (owner for action in item.actions for owner in action.owners):
                self.owner(owner, item, digest)
            for referral in item.referrals:
                self.recipient(referral, item, digest)
            for told in item.establishes:
                self.above(told, item, digest)
                for member in told.members:
                    self.party(member, digest)

    def _circle(self, digest: str) -> Circle:
        return Circle(self.bodies.circle(digest), self.bodies.family(digest))

    def _meet(self, name: str, seen: Seen) -> None:
        circle, full = self._circle(seen.at[1]), mentions.person_part(self._in_full(name, seen.at[1]))
        self.people.see(circle, full, seen)
        if full != mentions.person_part(name):
            self.people.also(circle, full, name)

    def _listed(self, name: str, digest: str) -> bool:
        return self.people.knows(self._circle(digest), mentions.person_part(self._in_full(name, digest)))

    def _in_full(self, name: str, digest: str) -> str:
        """The person whom initials mean in a document that says whose they are, else the name as it is."""
        long = self.bodies.places[digest].short_forms.get(name)
        return long if long and words.is_person(long) else name

    def _by_list(self, name: str, digest: str) -> str:
        """The one person on a document's lists whose surname, first name or initials a name is, else the name."""
        alike = (
            set[str]() if name in self.bodies.places[digest].short_forms else self._beside.get((digest, name), set())
        )
        if len(alike) != 1 or name in alike:
            return name
        (full,) = alike
        self.people.also(self._circle(digest), mentions.person_part(full), name)
        return full

    def _see(self, ref: Ref, name: str, digest: str) -> Ref:
        form = fold(name)
        self.forms.setdefault(ref, set()).add(form)
        elsewhere = ref[0] == "Group" and self.bodies.group(self.bodies.printed(digest, form)[0]) != ref[1]
        place = self.printed.get((ref, form), (elsewhere, digest))
        self.printed[ref, form] = min(place, (elsewhere, digest))
        self.seen_in.setdefault(ref, set()).add(self.bodies.family(digest))
        return ref

    def _naming_words(self) -> dict[str, frozenset[str]]:
        bodies: dict[str, list[set[str]]] = {}
        for ref, families in self.seen_in.items():
            if ref[0] in ("Organisation", "Group"):
                for family in families:
                    bodies.setdefault(family, []).append(set(body_key(best(self.forms[ref])).split()))
        found = {family: set(words) for family, words in self._people_words.items()}
        for family, names in bodies.items():
            shared = {word for word, times in Counter(w for name in names for w in name).items() if times > 1}
            found.setdefault(family, set()).update(shared, *(name for name in names if "council" in name))
        return {family: frozenset(words) for family, words in found.items()}

    def _called(self) -> dict[str, list[tuple[str, str]]]:
        """What the groups that each family names are called in running text, each name with its group."""
        found: dict[str, list[tuple[str, str]]] = {}
        for (label, key), families in self.seen_in.items():
            for form in self.forms[label, key] if label == "Group" else ():
                whole = body_key(form)
                names = {whole, whole.partition(" of ")[0], " ".join(whole.split()[-3:])}
                for family in families:
                    found.setdefault(family, []).extend((name, key) for name in names if " " in name)
        return {family: sorted(names) for family, names in found.items()}

    def groups_named(self, text: str, digest: str) -> frozenset[str]:
        """The groups of a document's family that a text names by a name of more than one word."""
        said = f" {body_key(text)} "
        return frozenset(key for name, key in self._names.get(self.bodies.family(digest), ()) if f" {name} " in said)

    def naming_words(self, digest: str) -> frozenset[str]:
        """The words that name who or where and tell no matter: of people, of councils, and what two bodies share.

        Those are meant that the documents of the same family name.
        """
        return self._naming.get(self.bodies.family(digest), frozenset())

    def people_words(self, digest: str) -> frozenset[str]:
        """The words of the names of the people of a document's family."""
        return self._people_words.get(self.bodies.family(digest), frozenset())

    def person(self, name: str, digest: str) -> Ref:
        """The person whom a name means in a document."""
        return _person(self.people.key(self._circle(digest), mentions.person_part(self._in_full(name, digest))))

    def organisation(self, name: str, digest: str) -> Ref:
        """The organisation that a name means in a document."""
        ref = self._see(("Organisation", self.organisations.key(name, digest)), bare(name), digest)
        return self._see(ref, self.organisations.long(name, digest), digest)

    def group(self, name: str, digest: str) -> Ref:
        """The group that a name means in a document, known or new."""
        return self._see(("Group", self.bodies.add(name, digest)), name, digest)

    def post(self, title: str, organisation: str | None, digest: str) -> Ref:
        """The post of this title: a chair is the body's own, any other the organisation's that is printed for it.

        Where none is printed it is the only one of that title in the document's scope, else one of the scope itself.
        """
        name = bare(mentions.ACTING.sub("", fold(title)))
        scope, key, body = self.bodies.family(digest), body_key(name), self.bodies.body_of(digest)
        if mentions.is_chair(name) and body:
            return self._titled("Post", Titled(key, body, ("Group", body)), name, digest)
        known = self._titles.setdefault((scope, key), set())
        if organisation:
            within = self.organisation(organisation, digest)[1]
            known.add(within)
        elif len(known) == 1:
            within = next(iter(known))
        else:
            return self._titled("Post", Titled(key, scope), name, digest)
        return self._titled("Post", Titled(key, within, ("Organisation", within)), name, digest)

    def _titled(self, label: str, told: Titled, name: str, digest: str) -> Ref:
        ref = (label, "\0".join((told.body[0] if told.body else "", told.scope, told.name)))
        self.titled[ref] = told
        return self._see(ref, name, digest)

    def represented(self, row: Attendance, digest: str) -> Ref:
        """Whom a substitute stood in for: a person, a post or an organisation; a post's holder is not made up."""
        whom = row.represents or ""
        if words.is_person(whom):
            return self.person(whom, digest)
        organisation = next((p.organisation for p in row.posts if p.organisation), None)
        return self.post(whom, organisation, digest)

    def owner(self, name: str, item: Item, digest: str) -> Ref:
        """Who is to do an action of an item."""
        return self.party(name, digest, item.title, item)

    def above(self, told: Establishment, item: Item, digest: str) -> Ref | None:
        """Whom a new group is to report to."""
        return self.party(told.reports_to, digest, item.title) if told.reports_to else None

    def recipient(self, referral: Referral, item: Item, digest: str) -> Ref:
        """Whom a referral goes to; a bare 'Board' is the one that the item names in full."""
        near = " ".join([item.title, referral.quote, *(also.quote for also in referral.also)])
        return self.party(referral.to, digest, near, item)

    def party(self, name: str, digest: str, near: str = "", item: Item | None = None) -> Ref:
        """Whom an owner, recipient or member named in a document is, whatever the kind.

        ``near`` is text that may name a group in full, ``item`` the one that 'the group' may have been set up by.
        """
        short = self._by_list(_short(name), digest)
        new = self._new_group(short, digest, item)
        if new:
            return new
        if self._listed(short, digest):
            return self.person(short, digest)
        known = None if mentions.is_class(short) else self.bodies.find(short, digest, near)
        return self._see(("Group", known), short, digest) if known else self._unknown(short, digest)

    def _new_group(self, name: str, digest: str, item: Item | None) -> Ref | None:
        """The group that the item or a minute of the document set up, where a name is no more than a pointer to it."""
        minute = mentions.minute_meant(name)
        if minute and (digest, minute) in self._by_minute:
            return self._by_minute[digest, minute]
        return self._by_item.get((digest, item.span.start)) if item and mentions.is_the_group(name) else None

    def _unknown(self, name: str, digest: str) -> Ref:
        """A name that is nobody on a list and no group known: by its own words."""
        if mentions.is_class(name):
            return self._titled("Party", Titled(body_key(name), self.bodies.family(digest)), name, digest)
        if mentions.is_post(name):
            return self.post(*mentions.title_and_organisation(name), digest)
        if mentions.is_met(self.bodies.expand(name, digest)):
            return self.group(name, digest)
        return self.organisation(name, digest)


def _person(key: Key) -> Ref:
    return "Person", repr(key)


def _likely(name: str) -> bool:
    return mentions.looks_like_person(mentions.person_part(name))


@lru_cache(maxsize=KEPT)
def _short(name: str) -> str:
    """A name without its article and the marks around it."""
    return re.sub(r"^the\s+", "", fold(name).strip(" .,;:"), flags=re.IGNORECASE)


def _rows(record: Record) -> Iterator[tuple[Meeting, Attendance]]:
    return ((met, row) for met in record.meetings for row in met.attendance)


def _items(record: Record) -> Iterator[tuple[Meeting, Item]]:
    return ((met, item) for met in record.meetings for item in met.items)


def _people_of(item: Item) -> list[str]:
    """The names of an item that can only be people's."""
    movers = [name for r in item.resolutions for name in (r.proposer, r.seconder) if name]
    voters = [ballot.person for r in item.resolutions for ballot in r.ballots]
    moved, bound = [told.person for told in item.movements], [told.person for told in item.interests]
    return [*movers, *voters, *moved, *bound, *(named.name for named in item.speaks_of)]


def _parties_of(item: Item) -> list[str]:
    """The names of an item that may be anybody's or any body's."""
    return [
        *item.presenters,
        *(owner for action in item.actions for owner in action.owners),
        *(referral.to for referral in item.referrals),
        *(name for told in item.establishes for name in (*told.members, told.reports_to) if name),
    ]
