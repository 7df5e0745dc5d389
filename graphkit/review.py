"""Who, and which bodies, may be one and were not made one: shown with both contexts, for whoever knows to decide.

A decision is kept in the archive by the two names and the documents that print them; it wins over every rule, survives
any reload, and is taken back by deciding *later*.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal, get_args

from graphkit.access import public
from graphkit.archive import Archive, Judgement, Kind
from graphkit.entities.bodies import heads
from graphkit.entities.doubles import doubles
from graphkit.entities.naming import person_name
from graphkit.entities.occasions import body_name
from graphkit.entities.people import Key
from graphkit.entities.registry import Ref, Registry
from graphkit.errata import corrected
from graphkit.errors import BadValue, GraphkitError, UnreadableFile
from graphkit.text import fold, plain

Verdict = Literal["yes", "no", "later"]
VERDICTS: tuple[Verdict, ...] = ("yes", "no", "later")
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one person's or body's: where each is printed, why they may be, and what was decided."""

    kind: Kind
    score: int
    reason: str
    first_name: str
    first_body: str
    first_document: str
    first_quote: str
    second_name: str
    second_body: str
    second_document: str
    second_quote: str
    verdict: Verdict
    first_digest: str
    second_digest: str

    @property
    def judgement(self) -> Judgement:
        """What the verdict says of the two names."""
        one, two = (self.first_digest, self.first_name), (self.second_digest, self.second_name)
        return Judgement.of(one, two, self.verdict == "yes", self.kind)


COLUMNS = tuple(Suggestion.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Side:
    """A name as a document prints it, with the words around it, and the person or body that it stands for so far."""

    kind: Kind
    name: str
    digest: str
    quote: str
    of: object = field(default=None, compare=False)


class Review:
    """The names of the graph in a folder, and what was decided of them.

    Those that are printed only in what was dealt with in private are left out unless asked for.
    """

    def __init__(self, folder: Path, include_exempt: bool = False) -> None:
        with Archive.open(folder) as archive:
            documents = list(corrected(archive.records(), archive.errata()))
            judged = archive.judgements()
        documents = documents if include_exempt else list(public(documents))
        self._registry = Registry([(one.digest, one.record) for one in documents], judged)
        for one in documents:
            for head in heads(one.record):
                if head.parent:
                    self._registry.organisation(head.parent, one.digest)
        self._documents = {one.digest: one for one in documents}
        self._judged = [told for told in judged if {told.one[0], told.two[0]} <= self._documents.keys()]

    def suggestions(self) -> list[Suggestion]:
        """The open ones of people, then of bodies, the likeliest first, then what was decided already."""
        people, bodies = self._registry.people.doubts(), doubles(self._registry)
        found = [(self._person(told.one), self._person(told.two), told.score, told.reason) for told in people]
        found += [(self._body(told.one), self._body(told.two), told.score, told.reason) for told in bodies]
        return [*(self._suggestion(*told) for told in found if told[0] != told[1]), *self._decided()]

    def between(self, first: str, second: str) -> list[Suggestion]:
        """Every pair of the one name with the other, whatever the rules say, with what was decided of it.

        Raises GraphkitError where no document prints such a name, or both are printed for the same alone.
        """
        ones, others = self._named(first), self._named(second)
        pairs = [(one, two) for one in ones for two in others if one.kind == two.kind and one != two]
        if not pairs:
            raise GraphkitError(f"{first!r} and {second!r} are one name, or a person's and a body's: nothing to decide")
        decided = {(told.kind, told.judgement.names): told for told in self._decided()}
        found = {}
        for one, two in pairs:
            told = self._suggestion(one, two, 100, "one so far" if one.of == two.of else "two so far")
            key = (told.kind, told.judgement.names)
            found[key] = decided.get(key, told)
        return list(found.values())

    def _named(self, name: str) -> list[Side]:
        """The people and bodies of which a name is printed."""
        wanted = plain(name)
        people = sorted((key, form) for key, seen in self._registry.people.seen.items() for form in seen.forms)
        keys = [key for key, form in people if wanted in (plain(form), plain(person_name(form)))]
        bodies = sorted((ref, form) for ref, form in self._registry.printed if ref[0] in ("Group", "Organisation"))
        called = [(ref, form) for ref, form in bodies if wanted in (plain(form), plain(body_name(form)))]
        found = [*map(self._person, dict.fromkeys(keys)), *(self._form(ref, form) for ref, form in called)]
        if not found:
            raise GraphkitError(f"{name!r} is the name of no person and no body, as the minutes print it")
        return found

    def _person(self, key: Key) -> Side:
        people = self._registry.people
        seen = people.seen[key]
        return Side("person", seen.printed[0], seen.first[1], seen.printed[1], people.one(key))

    def _body(self, ref: Ref) -> Side:
        """A body by the name that its own documents print, where there are any."""
        forms = [(self._registry.printed[ref, form], form) for form in self._registry.forms[ref]]
        return self._form(ref, min(forms)[1])

    def _form(self, ref: Ref, form: str) -> Side:
        _, digest = self._registry.printed[ref, form]
        kind: Kind = "group" if ref[0] == "Group" else "organisation"
        return Side(kind, form, digest, self._around(form, digest), ref)

    def _around(self, name: str, digest: str) -> str:
        """The line in which a document prints a name."""
        body = self._documents[digest].body
        there = re.search(r"\s+".join(map(re.escape, name.split())), body, re.IGNORECASE)
        if there is None:
            return name
        end = body.find("\n", there.end())
        return fold(body[body.rfind("\n", 0, there.start()) + 1 : end if end >= 0 else None])

    def _suggestion(self, one: Side, two: Side, score: int, reason: str, verdict: Verdict = "later") -> Suggestion:
        first = (one.name, self._where(one.digest), self._documents[one.digest].names[0], one.quote)
        second = (two.name, self._where(two.digest), self._documents[two.digest].names[0], two.quote)
        return Suggestion(one.kind, score, reason, *first, *second, verdict, one.digest, two.digest)

    def _decided(self) -> list[Suggestion]:
        return [
            self._suggestion(self._side(told, 0), self._side(told, 1), 100, "decided", "yes" if told.same else "no")
            for told in self._judged
        ]

    def _side(self, told: Judgement, which: int) -> Side:
        digest, name = told.names[which]
        return Side(told.kind, name, digest, self._around(name, digest))

    def _where(self, digest: str) -> str:
        body = self._registry.bodies.body_of(digest)
        return self._registry.bodies.told(body).full if body else ""


def write_csv(path: Path, found: Iterable[Suggestion]) -> None:
    """Write the suggestions as CSV (RFC 4180), whose ``verdict`` column takes yes, no or later."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(asdict(one) for one in found)


def read_csv(path: Path) -> Iterator[Suggestion]:
    """The suggestions of such a file. Raises UnreadableFile or BadValue, naming file and line, for one that is not."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise BadValue(f"{path}:1: no column {missing[0]!r}; give a file that graphkit review --export wrote")
            for row in rows:
                yield _read(row, f"{path}:{rows.line_num}")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path}: {getattr(error, 'strerror', None) or 'is not UTF-8'}") from None


def _read(row: dict[str, str], place: str) -> Suggestion:
    verdict = next((known for known in VERDICTS if (row["verdict"] or "").strip().casefold() == known), None)
    if verdict is None:
        raise BadValue(f"{place}: verdict {row['verdict']!r} is none of yes, no and later")
    kind = next((known for known in KINDS if row["kind"] == known), None)
    if kind is None:
        raise BadValue(f"{place}: kind {row['kind']!r} is none of {' and '.join(KINDS)}")
    if not (row["score"] or "").isdecimal():
        raise BadValue(f"{place}: score {row['score']!r} is no number")
    told = {name: row[name] for name in COLUMNS if name not in ("kind", "score", "verdict")}
    return Suggestion(kind=kind, score=int(row["score"]), verdict=verdict, **told)
