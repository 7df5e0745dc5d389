"""The embedded SPARQL store: pyoxigraph in a folder, with the IRIs that it was built with beside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from typing import ClassVar, Self

from graphkit.errors import BadValue, NoSuchGraph
from graphkit.rows import Change, Graph, Node, Value
from graphkit.stores.engine import Engine
from graphkit.stores.guard import check_sparql
from graphkit.stores.rdf import direct, iri, literal, page, triples
from graphkit.stores.tables import Id, Limits, Table
from graphkit.stores.tokens import Token, sparql_tokens

_LINES = 500_000  # triples that are handed over at once, some 75 MB


def build(graph: Graph, path: Path, base: str) -> None:
    """Write the graph as a store into this new folder; ``base`` begins the IRI of every row."""
    from pyoxigraph import RdfFormat, Store

    from graphkit.ontology import ontology

    path.mkdir()
    iris = {"base": base, "gk": ontology().base, "id": ontology().properties["id"]}
    (path / "iris.json").write_text(json.dumps(iris, indent=2) + "\n", encoding="utf-8")
    store = Store(path / "triples")
    lines = triples(graph, base)
    while chunk := "".join(islice(lines, _LINES)):
        store.bulk_load(chunk.encode(), RdfFormat.N_TRIPLES, lenient=True)  # lenient: IRIs are checked here already
    store.optimize()
    store.flush()


def amend(change: Change, before: Path, path: Path, base: str) -> None:
    """Write the graph that a change makes of the one in the first folder as a store into the second, a new one.

    The store before stays as it was: RocksDB never writes to a table that it has finished, so the two share those.
    Raises OSError where there is no such store.
    """
    from pyoxigraph import RdfFormat, Store, parse

    (path / "triples").mkdir(parents=True)
    shutil.copyfile(before / "iris.json", path / "iris.json")
    for file in (before / "triples").iterdir():
        if not file.name.startswith(("LOCK", "LOG")):
            _share(file, path / "triples" / file.name)
    gone = set(triples(change.gone, base)) - set(_still_told(change, base))
    come = set(triples(change.come, base))
    store = Store(path / "triples")
    for quad in parse("".join(gone - come), RdfFormat.N_TRIPLES, lenient=True):
        store.remove(quad)
    store.extend(parse("".join(come - gone), RdfFormat.N_TRIPLES, lenient=True))
    store.flush()


def _share(file: Path, new: Path) -> None:
    """Have a file under a second path, as the same bytes on the disk where it won't be written to again."""
    try:
        if file.suffix == ".sst":
            new.hardlink_to(file)
            return
    except OSError:
        pass  # a disk that has no links, or not so many
    shutil.copyfile(file, new)


def _still_told(change: Change, base: str) -> Iterator[str]:
    """The triples of rows that go which another row says as well: from node to node, and of a page."""
    gone = {(edge.type, edge.source, edge.target) for edge in change.gone.edges}
    yield from (direct(edge, base) for edge in change.after.edges if (edge.type, edge.source, edge.target) in gone)
    pages = {_page(node) for node in change.gone.nodes} - {None}
    for node in change.after.nodes:
        if _page(node) in pages:
            pages.remove(_page(node))
            yield from page(node, base)


def _page(node: Node) -> tuple[Value, Value] | None:
    """The document and page that a quote stands on, None for what stands on none."""
    told = node.properties
    return (told["document"], told["page"]) if "page" in told else None


@dataclass(frozen=True, slots=True)
class SparqlStore:
    """A store that answers in SPARQL; ``open`` gives one."""

    language: ClassVar = "sparql"
    engine: Engine
    base: str

    @classmethod
    def open(cls, path: Path) -> Self:
        """The store in this folder. Raises NoSuchGraph where there is none."""
        try:
            iris = json.loads((path / "iris.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise NoSuchGraph(f"{path}: no SPARQL store here") from error
        return cls(Engine("pyoxigraph", path / "triples", iris), iris["base"])

    def run(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        """The answer to a query that only reads; things come as their ids, literals as Python's values.

        A parameter goes where ``VALUES ?name { UNDEF }`` stands for it: an Id as its IRI, anything else as a
        literal, a list as so many rows, None as UNDEF. ASK gives one row, CONSTRUCT and DESCRIBE one a triple.
        ``gk:`` is the vocabulary without a PREFIX, and an id in angle brackets is the thing itself.
        Raises RefusedQuery for a query that would do more or passes the limits, QuerySyntaxError for none.
        """
        check_sparql(text)
        table = self.engine.ask(filled(text, params, self.base), {}, limits)
        if not table.rows:
            table.notes.extend(doubts(text))
        return table


def filled(text: str, params: dict[str, object], base: str) -> str:
    """The query with its parameters' values where it has UNDEF for them.

    Raises BadValue for a parameter that the query doesn't take, or a value that no query can take.
    """
    tokens = sparql_tokens(text)
    places = [
        (tokens[at + 1].text[1:], tokens[at + 3].start)
        for at in range(len(tokens))
        if _holds_place(tokens[at : at + 5])
    ]
    for name in params.keys() - {name for name, _ in places}:
        raise BadValue(f"nothing in the query takes {name}: it has no VALUES ?{name} {{ UNDEF }}")
    for name, start in reversed(places):
        text = text[:start] + _written(params.get(name), base) + text[start + len("UNDEF") :]
    return text


def _holds_place(tokens: list[Token]) -> bool:
    written = [token.text.upper() for token in tokens]
    return (
        len(written) == 5
        and tokens[1].kind == "variable"
        and written[0::2] == ["VALUES", "{", "}"]
        and written[3] == "UNDEF"
    )


def _written(value: object, base: str) -> str:
    if value is None:
        return "UNDEF"
    if isinstance(value, Id):
        return f"<{iri(base, value)}>"
    if isinstance(value, str | int | float):
        return literal(value)
    if isinstance(value, list | tuple):
        return " ".join(_written(one, base) for one in value)
    raise BadValue(f"a parameter that no query can take: {value!r}")


def doubts(text: str) -> Iterator[str]:
    """A note for each term of the vocabulary that the query asks for and the vocabulary doesn't have."""
    from graphkit.ontology import ontology

    known = ontology()
    edges = known.edges.values()
    terms = {
        *known.classes.values(),
        *known.properties.values(),
        *(edge.predicate for edge in edges),
        *(edge.resource for edge in edges),
    }
    tokens = sparql_tokens(text)
    for prefix, local in pairwise(tokens):
        if prefix.text == "gk" and local.kind == "local" and known.base + local.text[1:] not in terms:
            yield f"the vocabulary has no gk{local.text}"
