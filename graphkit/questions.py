"""Questions as files: a pair of queries with one header, asked in either language for the same rows.

The header of ``queries/NAME.cypher`` and ``queries/NAME.rq`` says the question in words, its parameters with their
types, and its columns. A name that a person types is turned into the ids that it fits, here, so that both languages are
asked the same thing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from graphkit.dates import bounds, dates
from graphkit.errors import BadValue, GraphkitError, UnknownQuestion
from graphkit.resources import resource
from graphkit.stores.tables import Id, Limits
from graphkit.text import fold, plain

if TYPE_CHECKING:
    from graphkit.stores.cypher import CypherStore
    from graphkit.stores.on import Server
    from graphkit.stores.sparql import SparqlStore

    Store = CypherStore | SparqlStore | Server

PARAM = re.compile(
    r"param (?P<name>\w+): (?P<kind>text|day|date|int|name\((?P<labels>[\w|]+)\))"
    r"(?: = (?P<default>\w+))?(?P<required> required)?(?:\s+(?P<note>.+))?"
)
COLUMN = re.compile(r"column (?P<name>\w+): (?P<kind>text|int|float|date|bool|list)(?:\s+(?P<note>.+))?")
DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
ABBREVIATED = re.compile(r"(.+\S)\s*\(([A-Z][\w&]*[A-Z])\)")
TITLES = re.compile(
    r"\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|revd?|canon|alderman|baroness|baron"
    r"|inspector|insp|sergeant|sgt|superintendent|supt|constable|pc|pcso)\b\.?(?=\s+\w)",
    re.IGNORECASE,
)
EXAMPLES = {"text": "budget", "day": "2008-06-15", "date": "2007-10", "int": "3", "name": "NAME"}
NEAR_WORD = 75  # a ratio at which one word may be a misspelling of another (of 100)
NEAR = 80  # what the ratios of all words of a misspelt name come to
SMALL = {"a", "and", "for", "in", "of", "on", "the", "to"}  # words that initials leave out
NEAREST = 60  # one at which it is worth telling of


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter: its type (``name`` means one of the nodes with these labels), default, and what it is for."""

    name: str
    kind: str
    labels: frozenset[str]
    default: str | None
    required: bool
    note: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column with the type of its values."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question in words, with its parameters, its columns and its text in each language."""

    name: str
    words: str
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    texts: Mapping[str, str]

    def param(self, name: str) -> Param:
        """The parameter of that name. Raises UnknownQuestion for none."""
        for param in self.params:
            if param.name == name:
                return param
        known = ", ".join(p.name for p in self.params)
        raise UnknownQuestion(f"{self.name} has no parameter {name!r}; it has {known}")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its columns, its rows, typed and with lists folded, and notes on how it was understood."""

    columns: list[str]
    rows: list[list[object]]
    notes: list[str] = field(default_factory=list)


@cache
def questions() -> tuple[Question, ...]:
    """All questions, in order of their names."""
    files = (file.name for file in resource("queries").iterdir())
    names = sorted(name.removesuffix(".cypher") for name in files if name.endswith(".cypher"))
    return tuple(read(name) for name in names)


def read(name: str) -> Question:
    """The question of that file name. Raises GraphkitError for a wrong header, or one that the pair doesn't share."""
    texts = {"cypher": _text(f"{name}.cypher"), "sparql": _text(f"{name}.rq")}
    header = _header(texts["cypher"], "//")
    if header != _header(texts["sparql"], "#"):
        raise GraphkitError(f"queries/{name}: the headers of its two files differ")
    if "" not in header:
        raise GraphkitError(f"queries/{name}: no blank line ends the question in words")
    words = " ".join(header[: header.index("")])
    params, columns = [], []
    for line in header[header.index("") + 1 :]:
        if match := PARAM.fullmatch(line):
            labels = frozenset((match["labels"] or "").split("|")) - {""}
            kind = "name" if labels else match["kind"]
            required = bool(match["required"])
            params.append(Param(match["name"], kind, labels, match["default"], required, match["note"] or ""))
        elif match := COLUMN.fullmatch(line):
            columns.append(Column(match["name"], match["kind"]))
        else:
            raise GraphkitError(f"queries/{name}: neither a param nor a column: {line!r}")
    return Question(name, words, tuple(params), tuple(columns), texts)


def _text(file: str) -> str:
    return resource("queries", *file.split("/")).read_text(encoding="utf-8")


def _header(text: str, mark: str) -> list[str]:
    """The comment lines that a query begins with."""
    lines = []
    for line in text.splitlines():
        if not line.startswith(mark):
            break
        lines.append(line.removeprefix(mark).strip())
    return lines


def find(name: str) -> Question:
    """The question of that name. Raises UnknownQuestion, with the names that are near."""
    for question in questions():
        if question.name == name:
            return question
    from rapidfuzz import process

    near = [found for found, score, _ in process.extract(name, [q.name for q in questions()], limit=2) if score >= 60]
    meant = f"did you mean {' or '.join(near)}?" if near else "graphkit ask lists them"
    raise UnknownQuestion(f"no question is called {name!r}: {meant}")


def catalogue() -> str:
    """The questions with their parameters, as ``graphkit ask`` lists them."""
    parts = []
    for question in questions():
        params = " ".join(f"{p.name}=…" if p.required else f"[{p.name}=…]" for p in question.params)
        parts.append(f"{question.name} {params}\n    {question.words}")
    return "\n".join(parts)


def parsed(question: Question, words: Iterable[str]) -> dict[str, str]:
    """The values of ``PARAM=VALUE`` words. Raises BadValue for another word, UnknownQuestion for another parameter."""
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            known = " or ".join(f"{p.name}={word}" for p in question.params)
            raise BadValue(f"{word!r} is no parameter; write {known}")
        if question.param(name).name in values:
            raise BadValue(f"{name} is given twice: {name}={values[name]} and {name}={value}; ask twice")
        values[name] = value
    return values


def bind(question: Question, values: Mapping[str, str], today: datetime.date) -> dict[str, str | int | None]:
    """A value for each parameter, typed, its default or None where none is given; names as they are typed.

    Raises UnknownQuestion or BadValue for a parameter that is not the question's, is missing or not of its type.
    """
    for name in values:
        question.param(name)
    given: dict[str, str | int | None] = {}
    for param in question.params:
        value = values.get(param.name, param.default)
        if value is None and param.required:
            raise BadValue(f"{question.name} needs {param.name}=…: {param.note}")
        given[param.name] = None if value is None else typed(param, value, today)
    return given


def ask(
    store: Store, question: Question, bound: Mapping[str, str | int | None], limits: Limits | None = None
) -> Answer:
    """The answer of a store to a question whose parameters are bound, the same in either language."""
    limits = limits or Limits()
    notes: list[str] = []
    names = Names(store, limits)
    given: dict[str, object] = dict(bound)
    for param in question.params:
        value = bound[param.name]
        if param.labels and value is not None:
            given[param.name] = names.ids(str(value), param.labels, notes)
    columns = [column.name for column in question.columns]
    if [] in given.values():
        return Answer(columns, [], notes)
    prefix = "" if store.language == "cypher" else "given_"  # SPARQL's parameters and columns share their names
    params = {f"{prefix}{name}": value for name, value in given.items()}
    table = store.run(question.texts[store.language], params, limits)
    if table.truncated:
        notes.append(f"only the first {limits.rows} rows are shown")
    return Answer(columns, folded(question.columns, table.rows), notes)


def typed(param: Param, value: str, today: datetime.date) -> str | int:
    """A value as its type has it: a ``day`` is whole, a month's or year's its last. Raises BadValue for another."""
    if not value.strip():
        raise BadValue(f"{param.name}= is empty: give a value, such as {_example(param)}, or leave it out")
    if param.kind in ("day", "date"):
        if value == "today":
            return today.isoformat()
        written = list(dates(value))
        if len(written) == 1 and (written[0].start, written[0].end) == (0, len(value)):
            value = written[0].edtf  # '31 October 2007', '31/10/2007'
        found = DATE.fullmatch(value)
        try:
            last = bounds(value)[1] if found else ""
            datetime.date.fromisoformat(last)
        except ValueError:
            raise _bad(param, value, "a date: a year, a month or a day") from None
        return last if param.kind == "day" else value
    if param.kind == "int":
        if not re.fullmatch(r"-?\d+", value):
            raise _bad(param, value, "a whole number")
        return int(value)
    return value


def _bad(param: Param, value: str, wanted: str) -> BadValue:
    return BadValue(f"{param.name}={value}: not {wanted}, such as {_example(param)}")


def _example(param: Param) -> str:
    return f"{param.name}={EXAMPLES[param.kind]}"


class Names:
    """What the nodes of a graph are called, and which of them a name that a person types may mean."""

    def __init__(self, store: Store, limits: Limits) -> None:
        self.store = store
        self.limits = Limits(limits.seconds, 10**9)
        self._known: list[tuple[str, str, str, str]] = []  # id, label, variant, variant as compared

    def known(self) -> list[tuple[str, str, str, str]]:
        """Every name with its node's id and label; read once."""
        if not self._known:
            question = read("lookup/names")
            for row in self.store.run(question.texts[self.store.language], {}, self.limits).rows:
                id, label, _, variant = map(str, row)
                self._known.extend((id, label, variant, form) for form in _forms(variant))
        return self._known

    def ids(self, name: str, labels: frozenset[str], notes: list[str]) -> list[Id]:
        """The ids of the nodes that a name fits, of those with these labels; none, with a note, where it fits no one.

        An exact name or id goes before whole words, these before beginnings of words, these before the name without
        titles, before initials, and these before a near spelling. A word alone is all people whose name holds it.
        """
        among = [one for one in self.known() if one[1] in labels]
        wanted = compared(name)
        untitled = compared(TITLES.sub("", name))
        tries: list[tuple[str, Callable[..., bool]]] = [(wanted, fits) for fits in (_exact, _words, _beginnings)]
        tries += [(untitled, fits) for fits in (_words, _beginnings, _initials, _spelling)]
        for told, fits in tries:
            found = {id: variant for id, _, variant, form in among if fits(told, form, id, name, variant)}
            if found and fits is _exact and " " not in told and "/" not in name:
                found |= {id: v for id, label, v, form in among if label == "Person" and _words(told, form)}
            if found and fits in (_initials, _spelling):
                notes.append(f"{name!r} is read as {' or '.join(variant for _, variant in sorted(found.items()))}")
            if found:
                return [Id(id) for id in sorted(found)]
        near = nearest(wanted, among)
        notes.append(f"nothing in this graph is called {name!r}" + (f"; near it are {', '.join(near)}" if near else ""))
        return []


def compared(name: str) -> str:
    """A name for comparison: case, accents, punctuation and articles folded away, an ampersand spelt out."""
    told = plain(name).replace("'s", "s").replace("'", "").replace("&", " and ")
    return " ".join(w for w in re.findall(r"\w+", told) if w != "the")


def _forms(variant: str) -> set[str]:
    """A printed name as it is compared; of ``Local Area Agreement (LAA)`` also either half."""
    halves = ABBREVIATED.fullmatch(variant)
    return {compared(name) for name in (variant, *(halves.groups() if halves else ()))}


def _exact(wanted: str, form: str, id: str, name: str, variant: str) -> bool:
    return wanted == form or name == variant or f"/{id}".endswith(f"/{name}")


def _words(wanted: str, form: str, *_: str) -> bool:
    return bool(wanted) and set(wanted.split()) <= set(form.split())


def _beginnings(wanted: str, form: str, *_: str) -> bool:
    words = form.split()
    return bool(wanted) and all(any(word.startswith(part) for word in words) for part in wanted.split())


def _initials(wanted: str, form: str, _id: str, _name: str, variant: str) -> bool:
    """Whether each word begins one of the name's, or is the initials that it begins or ends with ('JPC', 'TBC')."""
    words = [word for word in re.findall(r"[^\W\d][\w'’]*", variant) if word.lower() not in SMALL]
    runs = {"".join(word[0] for word in words), "".join(word if word.isupper() else word[0] for word in words)}
    initials = [plain(run) for run in runs]
    return bool(wanted) and all(
        any(word.startswith(part) for word in form.split())
        or (len(part) > 1 and any(run.startswith(part) or run.endswith(part) for run in initials))
        for part in wanted.split()
    )


def _spelling(wanted: str, form: str, *_: str) -> bool:
    from rapidfuzz import fuzz

    # Word by word: what forgives words beside those that are shared takes 'Harbour Board' for every 'Board'.
    near = [max(fuzz.ratio(word, other) for other in form.split() or [""]) for word in wanted.split()]
    return bool(near) and min(near) >= NEAR_WORD and sum(near) / len(near) >= NEAR


def nearest(wanted: str, among: Sequence[tuple[str, str, str, str]]) -> list[str]:
    """Up to three of the names that are nearest to one that fits none."""
    from rapidfuzz import fuzz, process

    forms = sorted({form: variant for _, _, variant, form in among}.items())
    found = process.extract(wanted, dict(forms).keys(), scorer=fuzz.WRatio, limit=3, score_cutoff=NEAREST)
    return [fold(dict(forms)[form]) for form, _, _ in found]


def folded(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> list[list[object]]:
    """The rows with each value of its column's type; rows that differ in lists alone are one, their members joined.

    A list's members are sorted, each once, and nulls left out.
    """
    lists = [n for n, column in enumerate(columns) if column.kind == "list"]
    found: dict[tuple[str, ...], tuple[list[object], list[set[str]]]] = {}
    for row in rows:
        key = tuple(repr(value) for n, value in enumerate(row) if n not in lists)
        _, members = found.setdefault(key, (list(row), [set() for _ in lists]))
        for n, held in zip(lists, members, strict=True):
            value = row[n]
            held.update(str(v) for v in (value if isinstance(value, list) else [value]) if v is not None)
    result = []
    for plain_row, members in found.values():
        for n, held in zip(lists, members, strict=True):
            plain_row[n] = sorted(held)
        result.append([_value(column, value) for column, value in zip(columns, plain_row, strict=True)])
    return result


def _value(column: Column, value: object) -> object:
    """A value of its column's type: engines may give a whole number as text, or the other way round."""
    if value is None or column.kind == "list":
        return value
    if column.kind == "int":
        return int(str(value))
    if column.kind == "float":
        return float(str(value))
    if column.kind == "bool":
        return value if isinstance(value, bool) else str(value).lower() == "true"
    return str(value)
