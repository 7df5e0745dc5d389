"""The program that queries run in: it opens one store, then answers lines of JSON until its input ends.

It imports nothing of graphkit, and ends itself where a query runs too long.
"""

from __future__ import annotations

import faulthandler
import gc
import json
import os
import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rdflib.term import Node

MEMORY = 4 << 30  # bytes: a sort of a cross product takes a quarter of a gigabyte a second

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")
_READ: dict[str, Callable[[str], object]] = {
    **dict.fromkeys((_XSD + name for name in _INTEGERS), int),
    **dict.fromkeys((_XSD + name for name in ("decimal", "double", "float")), float),
    _XSD + "boolean": {"true": True, "1": True, "false": False, "0": False}.__getitem__,
}
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\.", re.DOTALL)


class Fault(Exception):
    """What is wrong: its kind is ``open``, ``syntax`` or ``refused``; line and column where the engine tells them."""

    def __init__(self, kind: str, why: str, line: int | None = None, column: int | None = None) -> None:
        self.answer = {"fault": kind, "why": why, "line": line, "column": column}
        super().__init__(why)


class Cypher:
    """kglite on a file."""

    def __init__(self, path: str, _: dict[str, str]) -> None:
        import kglite

        kglite.set_query_warning_policy("silent")
        try:
            self._graph = kglite.load(path).freeze()
        except kglite.KgError as error:
            raise Fault("open", str(error)) from error

    def answer(self, text: str, rows: int, params: dict[str, Any]) -> dict[str, Any]:
        """The answer to a query, all of it read."""
        import kglite

        try:
            # Its own time limit is off: some queries never look at it, and the process ends for all alike.
            result = self._graph.cypher(text, params=params, row_limit=rows, timeout_ms=0)
        except (kglite.CypherSyntaxError, kglite.SchemaError) as error:
            place = (error.line, error.col) if isinstance(error, kglite.CypherSyntaxError) else ()
            raise Fault("syntax", _headline(error), *place) from error
        except (kglite.KgError, ValueError, TypeError, OverflowError, RecursionError) as error:
            raise Fault("refused", _headline(error)) from error
        if isinstance(result, str):
            raise Fault("refused", "FORMAT gives no table: leave it out")
        truncated = result.diagnostics["total_rows"] is not None
        return {
            "columns": result.columns,
            "rows": [[_plain(row[column]) for column in result.columns] for row in result.to_list()],
            "truncated": truncated,
            "notes": [note for note in result.warnings if not (truncated and "row_limit" in note)],
        }


class Sparql:
    """pyoxigraph on a folder; ``base`` begins the IRIs of things, ``gk`` those of terms; ``id`` is an id's property."""

    def __init__(self, path: str, iris: dict[str, str]) -> None:
        from pyoxigraph import Store

        self._iris = iris
        try:
            self._store = Store.read_only(path)
        except OSError as error:
            raise Fault("open", str(error)) from error

    def answer(self, text: str, rows: int, _: dict[str, Any]) -> dict[str, Any]:
        """The answer to a query, read as far as the limit."""
        try:
            columns, found = self._ask(text, rows + 1)
        except SyntaxError as error:
            place = re.match(r"error at (\d+):(\d+): ", str(error))
            why = str(error)[place.end() if place else 0 :].splitlines()[0][:100]
            raise Fault("syntax", why, *(map(int, place.groups()) if place else ())) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise Fault("refused", str(error)) from error
        return {"columns": columns, "rows": found[:rows], "truncated": len(found) > rows, "notes": []}

    def _ask(self, text: str, most: int) -> tuple[list[str], list[list[object]]]:
        from pyoxigraph import QueryBoolean, QuerySolutions

        result = self._store.query(text, base_iri=self._iris["base"], prefixes={"gk": self._iris["gk"]})
        if isinstance(result, QueryBoolean):
            return ["answer"], [[bool(result)]]
        rows: Iterable[Iterable[object]] = islice(result, most)
        if isinstance(result, QuerySolutions):
            columns = [variable.value for variable in result.variables]
        else:
            columns = ["subject", "predicate", "object"]
        return columns, [[self._plain(term) for term in row] for row in rows]

    def _plain(self, term: object) -> object:
        from pyoxigraph import Literal, NamedNode

        if isinstance(term, NamedNode):
            return id_of(term.value, self._iris["base"], self._ids)
        if isinstance(term, Literal):
            return value_of(term.value, term.datatype.value)
        return None if term is None else str(term)

    def _ids(self, iri: str) -> Iterator[str]:
        from pyoxigraph import Literal, NamedNode

        for quad in self._store.quads_for_pattern(NamedNode(iri), NamedNode(self._iris["id"]), None):
            if isinstance(quad.object, Literal):
                yield quad.object.value


class Memory:
    """rdflib on all triples of an RDF file, in whichever of its graphs; the IRIs are as for a folder."""

    def __init__(self, path: str, iris: dict[str, str]) -> None:
        # Not rdflib's own parsers, which are slower and reach the network for a context of JSON-LD.
        from pyoxigraph import RdfFormat, parse
        from rdflib import Graph

        self._iris = iris
        self._graph = Graph(store="SimpleMemory")
        form, term = RdfFormat.from_extension(path.rpartition(".")[2].lower()), _terms()
        try:
            with Path(path).open("rb") as file:
                for quad in parse(file, form, lenient=True):
                    self._graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
        except (OSError, SyntaxError) as error:
            raise Fault("open", str(error)) from error
        self._ask("CONSTRUCT WHERE { ?a ?a ?a }", 1)  # has rdflib load what it loads late, while it still can

    def answer(self, text: str, rows: int, _: dict[str, Any]) -> dict[str, Any]:
        """The answer to a query, read as far as the limit."""
        from pyparsing import ParseBaseException

        try:
            columns, found = self._ask(text, rows + 1)
        except ParseBaseException as error:
            raise Fault("syntax", error.msg, error.lineno, error.column) from error
        except Exception as error:  # rdflib has no narrower one, not for an unknown prefix either
            kind = "syntax" if "namespace prefix" in str(error) else "refused"
            raise Fault(kind, str(error) or type(error).__name__) from error
        return {"columns": columns, "rows": found[:rows], "truncated": len(found) > rows, "notes": []}

    def _ask(self, text: str, most: int) -> tuple[list[str], list[list[object]]]:
        from rdflib.plugins.sparql.algebra import translateQuery, traverse
        from rdflib.plugins.sparql.evaluate import evalQuery
        from rdflib.plugins.sparql.parser import Query

        # Not parseQuery: before a u, it takes a backslash that is escaped itself for the start of an escape.
        parsed = Query.parse_with_tabs().parse_string(_ESCAPE.sub(_unescaped, text), parse_all=True)
        query = translateQuery(parsed, self._iris["base"], {"gk": self._iris["gk"]})
        traverse(query.algebra, visitPost=_values)
        result = evalQuery(self._graph, query, {}, self._iris["base"])
        if result["type_"] == "ASK":
            return ["answer"], [[bool(result["askAnswer"])]]
        if result["type_"] != "SELECT":
            found = islice(result["graph"], most)
            return ["subject", "predicate", "object"], [[self._plain(term) for term in row] for row in found]
        columns = result["vars_"]
        if "projection" not in parsed[1]:  # for *, which rdflib gives in no order
            written = re.findall(r"[?$](\w+)", text)
            columns = sorted(columns, key=lambda name: written.index(str(name)))
        bindings = islice(result["bindings"], most)
        return list(map(str, columns)), [[self._plain(row.get(name)) for name in columns] for row in bindings]

    def _plain(self, term: object) -> object:
        from rdflib import Literal, URIRef

        if isinstance(term, URIRef):
            return id_of(str(term), self._iris["base"], self._ids)
        if isinstance(term, Literal):
            return value_of(str(term), str(term.datatype))
        return None if term is None else str(term)

    def _ids(self, iri: str) -> Iterator[str]:
        from rdflib import URIRef

        return map(str, self._graph.objects(URIRef(iri), URIRef(self._iris["id"])))


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1] or escape[2], 16)) if escape[1] or escape[2] else escape[0]


def _values(part: Any) -> None:
    """Mend rdflib's VALUES that has no rows, which it turns into what it can't evaluate."""
    from rdflib.plugins.sparql.algebra import Values

    if isinstance(part, dict) and part.get("p") == []:
        part["p"] = Values([])


def _terms() -> Callable[[object], Node]:
    """What gives pyoxigraph's terms as rdflib's, for which a string with a datatype and one without are two."""
    from pyoxigraph import Literal, NamedNode
    from rdflib import BNode, URIRef
    from rdflib import Literal as Value

    @cache
    def term(one: object) -> Node:
        if isinstance(one, NamedNode):
            return URIRef(one.value)
        if isinstance(one, Literal):
            plain = one.language or one.datatype.value == f"{_XSD}string"
            return Value(one.value, one.language, None if plain else URIRef(one.datatype.value))
        return BNode(str(one).removeprefix("_:"))

    return term


def id_of(iri: str, base: str, ids: Callable[[str], Iterator[str]]) -> str:
    """The id of a thing, which is the end of its IRI, or where that may be encoded what its property says."""
    end = iri.removeprefix(base)
    return next(ids(iri), end) if end != iri and "%" in end else end


def value_of(value: str, datatype: str) -> object:
    """A literal as Python has it."""
    try:
        return _READ.get(datatype, str)(value)
    except (KeyError, ValueError):
        return value


def _plain(value: Any) -> object:
    """A value as JSON has it, a node or relationship as its properties without those that kglite makes up."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        if value.keys() == {"id", "labels", "properties"}:
            return {key: _plain(part) for key, part in value["properties"].items() if key not in ("title", "type")}
        if value.keys() == {"id", "start", "end", "type", "properties"}:
            return _plain(value["properties"])
        return {key: _plain(part) for key, part in value.items()}
    return value.isoformat() if isinstance(value, date | time) else value


def _headline(error: BaseException) -> str:
    """The first line of kglite's message, without its kind and place."""
    return re.sub(r"^(\w+ )*error( at line \d+, col \d+)?: ", "", str(error).partition("\n")[0])


def _shut_in() -> None:
    """Have this process open nothing more, file or connection, and take no more than its share of memory.

    The store's files are open by now, and so is all that Python needs; what is garbage would let go of its files later.
    """
    gc.collect()
    if sys.platform == "win32":
        return
    import resource

    lowest = os.dup(0)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, lowest))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def _send(answer: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    sys.stdout.buffer.flush()


def _serve(store: Cypher | Sparql | Memory) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    _shut_in()
    _send({})
    for line in sys.stdin.buffer:
        seconds, text, rows, params = json.loads(line)
        # A thread of C, which waits for no engine and ends this process even where the parent was killed.
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            answer = store.answer(text, rows, params)
        except Fault as fault:
            answer = fault.answer
        faulthandler.cancel_dump_traceback_later()
        _send(answer)


def main() -> None:
    """Open the store that the arguments name (engine, path, IRIs as JSON) and answer."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    engine, path, iris = sys.argv[1:]
    engines: dict[str, type[Cypher | Sparql | Memory]] = {"kglite": Cypher, "pyoxigraph": Sparql, "rdflib": Memory}
    try:
        store = engines[engine](path, json.loads(iris))
    except Fault as fault:
        _send(fault.answer)
    else:
        _serve(store)


if __name__ == "__main__":
    main()
