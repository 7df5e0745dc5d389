"""Errata: what a person says of a fact, that it is wrong or what it should say, which wins over every rule.

A fact is a part of a document's record. It is known by its document, its kind, its quote and which of those with that
quote it is, never by a rule or an offset, so that what is said of it survives a better reader. Where no such fact is
read any more, what was said is kept and listed, and aimed at nothing else.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec
from msgspec import structs

from graphkit.archive import Archive, Erratum, Given, Stored, Whole
from graphkit.dates import bounds, dates
from graphkit.errors import BadValue, GraphkitError
from graphkit.record import Action, Cited
from graphkit.text import fold, plain

BY_HAND = "corrected-by-hand"
Key = tuple[str, str, int]  # kind, quote, which of those
P = TypeVar("P", bound=Cited)
# What says where a fact stands, and what follows from another field
FIXED = ("span", "quote", "also", "rule", "extent", "document", "clause", "due_from", "due_until")
# What items and clauses are part of, of which no record says a word
WHOLES: tuple[Whole, ...] = ("workstream", "matter")
PART_OF = {"item": WHOLES, "resolution": ("matter",)}
DAYS = ("date", "due", "on", "next_meeting")
EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
PLACE = re.compile(r"(?P<name>.+):(?P<line>\d+)")
SHOWN = 10  # facts of which an error tells


def corrected(documents: Iterable[Stored], errata: Iterable[Erratum]) -> Iterator[Stored]:
    """The documents as people say that they should read."""
    told = _by_document(errata)
    for document in documents:
        yield _Corrections(told[document.digest]).made(document) if document.digest in told else document


def _by_document(errata: Iterable[Erratum]) -> dict[str, dict[Key, Erratum]]:
    found: dict[str, dict[Key, Erratum]] = {}
    for one in errata:
        found.setdefault(one.document, {})[one.kind, one.quote, one.nth] = one
    return found


class _Corrections:
    """What people say of one document."""

    def __init__(self, told: Mapping[Key, Erratum]) -> None:
        self._told = told
        self._seen: Counter[tuple[str, str]] = Counter()
        self._given: list[Given] = []

    def made(self, document: Stored) -> Stored:
        """The document as it should read."""
        record = self._part(document.record) or document.record
        return replace(document, record=record, given=tuple(self._given))

    def _part(self, part: P) -> P | None:
        """A part of the record with what people say of it and of what is in it, None for one that is wrong."""
        erratum = self._told.get(_key(part, self._seen))
        changed: dict[str, object] = {}
        for name, value in _within(part):
            whole = isinstance(value, tuple)
            changed[name] = tuple(filter(None, map(self._part, value))) if whole else self._part(value)
        mended = structs.replace(part, **changed) if changed else part
        if erratum is None:
            return mended
        return None if erratum.says is None else self._said(mended, erratum.says)

    def _said(self, part: P, says: Mapping[str, object]) -> P:
        """A part that says what a person says; it keeps its quote, but not the places of what was read before."""
        at = (part.span.start, part.span.end)
        self._given += [(at, whole, None if name is None else str(name)) for whole, name in _wholes(says)]
        known = fields(kind_of(part))
        values = {name: msgspec.convert(value, known[name]) for name, value in says.items() if name not in WHOLES}
        if not values:
            return part
        if isinstance(part, Action) and "due" in values:
            due = values["due"]
            values["due_from"], values["due_until"] = bounds(due) if due else (None, None)
        names = {name.removesuffix("s") for name in values}
        also = tuple(one for one in part.also if one.value.removesuffix("s") not in names)
        return structs.replace(part, **values, also=also, rule=BY_HAND)


def _wholes(says: Mapping[str, object]) -> Iterator[tuple[Whole, object]]:
    return ((whole, says[whole]) for whole in WHOLES if whole in says)


def _key(part: Cited, seen: Counter[tuple[str, str]]) -> Key:
    kind, quote = kind_of(part), fold(part.quote)
    seen[kind, quote] += 1
    return kind, quote, seen[kind, quote] - 1


def kind_of(part: Cited) -> str:
    """What kind of fact a part of a record is ('action', 'back reference')."""
    return _words(type(part))


@cache
def _words(kind: type[Cited]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()


def _within(part: Cited) -> Iterator[tuple[str, Any]]:
    """The fields of a part that hold other parts."""
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if name != "also" and isinstance(value[0] if isinstance(value, tuple) and value else value, Cited):
            yield name, value


def _parts(part: Cited) -> Iterator[Cited]:
    """A part of a record and all that is in it, in the order in which they are counted."""
    yield part
    for _, value in _within(part):
        for one in value if isinstance(value, tuple) else (value,):
            yield from _parts(one)


@cache
def kinds() -> dict[str, type[Cited]]:
    """Every kind of fact."""
    return {_words(kind): kind for kind in sorted(Cited.__subclasses__(), key=lambda k: k.__name__)}


@cache
def fields(kind: str) -> dict[str, Any]:
    """What a fact of this kind says: its fields with their types."""
    told = {one.name: one.type for one in structs.fields(kinds()[kind]) if one.name not in FIXED}
    read = {name: type for name, type in told.items() if not any(map(_is_part, _types(type)))}
    return read | dict.fromkeys(PART_OF.get(kind, ()), str | None)


def _types(type: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield type
    for one in get_args(type):
        yield from _types(one)


def _is_part(told: Any) -> bool:
    return isinstance(told, type) and issubclass(told, Cited)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it was read, on which line of which file, and the erratum on it, which says {} where there is none.

    ``line`` is None where no such fact is read any more.
    """

    name: str
    line: int | None
    erratum: Erratum
    reads: Mapping[str, str]
    quotes: tuple[str, ...]

    @property
    def told(self) -> bool:
        """Whether a person says anything of it."""
        return self.erratum.says != {}

    def saying(self, says: Mapping[str, object] | None) -> Erratum:
        """The erratum on it once a person says this too; None says that the fact is wrong.

        Raises GraphkitError where a whole document is called wrong.
        """
        if says is None and self.erratum.kind == "record":
            raise GraphkitError(f"{self.name}: this is the document as a whole; take it out with graphkit remove")
        return replace(self.erratum, says=None if says is None else {**(self.erratum.says or {}), **says})

    def __str__(self) -> str:
        place = f"{self.name}:{self.line}" if self.line else f"{self.name} (no such fact is read there any more)"
        lines = [f"{place}: {self.erratum.kind} {_shown(self.reads)}".rstrip(), f"    “{self.erratum.quote}”"]
        if self.told:
            says = self.erratum.says
            lines.append(
                f"    corrected: {'wrong' if says is None else _shown({n: shown(v) for n, v in says.items()})}"
            )
        return "\n".join(lines)


def _shown(values: Mapping[str, str]) -> str:
    return " ".join(f'{name}="{value}"' if " " in value else f"{name}={value}" for name, value in values.items())


def shown(value: object) -> str:
    """A field's value as a person would type it."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(msgspec.to_builtins(value))


def corrections(archive: Archive) -> list[Fact]:
    """The facts of which a person says something, and what was said of those that are read no more."""
    said = {one.document for one in archive.errata()}
    return [fact for fact in _facts(archive, said) if fact.told]


def facts(archive: Archive, document: str, quote: str) -> list[Fact]:
    """The facts of a document that stand on this quote, else on one that holds it.

    The document is called by its file's name, the path that it was loaded from or its id, with or without ``:line``.
    Raises GraphkitError where there is no such document, or no fact there.
    """
    named = PLACE.fullmatch(document)
    digests = _called(archive, document)
    line = int(named["line"]) if named and not digests else None
    if named and not digests:
        digests = _called(archive, named["name"])
    if not digests:
        raise GraphkitError(f"{document}: no document of that name is loaded; graphkit ask documents lists them")
    wanted = plain(quote.strip(" \n“”"))
    there = [fact for fact in _facts(archive, digests) if line in (None, fact.line)]
    exact = [fact for fact in there if wanted in map(plain, fact.quotes)]
    found = exact or [fact for fact in there if any(wanted in plain(one) for one in fact.quotes)]
    if not found:
        raise GraphkitError(f"{document}: no fact stands on “{quote}”; graphkit correct {document} lists its facts")
    return found


def _called(archive: Archive, name: str) -> set[str]:
    """The digests of the documents that are called so, also of those that are loaded no more."""
    known = {*archive.names(), *(one.document for one in archive.errata())}
    return {*archive.called(name), *(digest for digest in known if name == f"document/{digest[:12]}")}


def _facts(archive: Archive, digests: Collection[str]) -> Iterator[Fact]:
    known = _by_document(archive.errata())
    said = {digest: known.get(digest, {}) for digest in digests}
    for document in archive.records():
        if document.digest in said:
            yield from _read(document, said.pop(document.digest))
    for digest, errata in said.items():
        yield from (_orphan(f"document/{digest[:12]}", one) for one in errata.values())


def _read(document: Stored, said: dict[Key, Erratum]) -> Iterator[Fact]:
    """The facts of a document, then what was said of those that are read no more."""
    seen: Counter[tuple[str, str]] = Counter()
    for part in _parts(document.record):
        key = _key(part, seen)
        reads = {name: shown(getattr(part, name)) for name in fields(key[0]) if name not in WHOLES}
        line = document.body.count("\n", 0, part.span.start) + 1
        erratum = said.pop(key, Erratum(document.digest, *key, {}))
        quotes = (key[1], *(also.quote for also in part.also))
        yield Fact(document.names[0], line, erratum, reads, quotes)
    yield from (_orphan(document.names[0], one) for one in said.values())


def _orphan(name: str, erratum: Erratum) -> Fact:
    return Fact(name, None, erratum, {}, (erratum.quote,))


def the_one(found: Iterable[Fact], kind: str | None, names: Iterable[str]) -> Fact:
    """The fact that is meant, of this kind where one is given and with these fields.

    Raises GraphkitError for none or more than one.
    """
    there = list(found)
    fit = [f for f in there if kind in (None, f.erratum.kind) and fields(f.erratum.kind).keys() >= {*names}]
    if len(fit) == 1:
        return fit[0]
    what = f"{len(fit)} facts fit; name the one that is meant by its line and its kind" if fit else "no such fact there"
    rest = len(fit or there) - SHOWN
    listed = [*map(str, (fit or there)[:SHOWN]), *([f"… and {rest} more"] if rest > 0 else [])]
    raise GraphkitError("\n".join([f"{what}:", *listed]))


def parsed(words: Iterable[str]) -> tuple[str | None, dict[str, str]]:
    """The kind that stands among ``[KIND] [FIELD=VALUE]...``, and the values. Raises BadValue for any other word."""
    kind, values = None, {}
    for word in words:
        name, equals, value = word.partition("=")
        if equals:
            values[name] = fold(value)
        elif word in kinds():
            kind = word
        else:
            raise BadValue(f"{word!r} is no kind of fact; there are {', '.join(kinds())}; or write FIELD=VALUE")
    return kind, values


def typed(kind: str, values: Mapping[str, str]) -> dict[str, object]:
    """The values of the fields of a fact, of their types. Raises BadValue for one that is not."""
    return {name: _typed(name, fields(kind)[name], value) for name, value in values.items()}


def _typed(name: str, type: Any, value: str) -> object:
    for meant in _meant(name, value):
        try:
            return msgspec.to_builtins(msgspec.convert(meant, type))
        except msgspec.ValidationError:
            continue
    choices = [one for told in _types(type) if get_origin(told) is Literal for one in get_args(told)]
    wanted = f"one of {', '.join(choices)}" if choices else "a date such as 2008-06-15" if name in DAYS else "a value"
    raise BadValue(f"{name}={value}: give {wanted}")


def _meant(name: str, value: str) -> Iterator[object]:
    """What a value that a person types may mean."""
    if not value:
        yield from (None, ())
        return
    if name in DAYS:
        written = [one for one in dates(value) if (one.start, one.end) == (0, len(value))]
        yield from (one.edtf for one in written)
        if EDTF.fullmatch(value) and not written:
            yield value
        return
    yield value
    yield tuple(map(fold, value.split(";")))
    yield from ({"yes": True, "no": False}[told] for told in [value.casefold()] if told in ("yes", "no"))
    try:
        yield json.loads(value)
    except json.JSONDecodeError:
        return
