"""A SPARQL 1.1 endpoint: the triples in a graph of their own name beside whatever else the server holds.

What is written is compared with what is there first, so that a second push changes nothing, and one that was cut off
goes on where it ended. An endpoint holds one graph of graphkit: pushing another replaces it. A first push goes by the
SPARQL 1.1 Graph Store HTTP Protocol where the server has it, which is quicker; what changes is updated.
"""

from __future__ import annotations

import re
import time
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from io import BufferedReader, RawIOBase
from itertools import islice
from math import ceil, inf
from typing import TYPE_CHECKING, ClassVar, Self
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from graphkit.archive import BASE
from graphkit.errors import GraphkitError, QuerySyntaxError, RefusedQuery, Unreachable
from graphkit.ontology import ontology
from graphkit.rows import Graph
from graphkit.stores.guard import check_sparql
from graphkit.stores.rdf import base_of, triples
from graphkit.stores.sparql import doubts, filled
from graphkit.stores.tables import OUT_OF_TIME, Limits, Table
from graphkit.stores.tokens import pointed
from graphkit.stores.worker import id_of, value_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GRAPH = "https://w3id.org/graphkit/graph"
BATCH = 5000  # triples of an update
PATIENCE = 600.0  # seconds without a word from a server that writes, or gives all that it holds
ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
ELSEWHERE = (404, 405, 415, 501)  # what an address says that takes no triples
TABLE, TRIPLES = "application/sparql-results+json", "application/n-triples"


@dataclass(frozen=True, slots=True)
class EndpointStore:
    """A graph on a SPARQL server; ``open`` gives one. ``base`` begins the IRIs of its rows."""

    language: ClassVar = "sparql"
    uri: str
    login: str = field(repr=False)
    base: str

    @classmethod
    def open(cls, uri: str, user: str, password: str, base: str | None = None) -> Self:
        """The graph that is asked at this URI, by that user where one is named; the base is read there if not given.

        Raises Unreachable where no endpoint answers, or not to this user.
        """
        login = f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}" if user else ""
        return cls(uri, login, base or _base(cls(uri, login, BASE)))

    def run(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        """The answer to a query that only reads; parameters go in and values come out as the embedded store has them.

        Raises RefusedQuery for a query that would do more or passes the limits, QuerySyntaxError for none, and
        Unreachable where the server is gone.
        """
        check_sparql(text)
        asked = filled(text, params, self.base)
        columns, rows = self._ask(asked, limits.rows + 1, limits.seconds)
        plain = self._plain(rows)
        table = Table(columns, [[plain(term) for term in row] for row in rows[: limits.rows]], len(rows) > limits.rows)
        if not table.rows:
            table.notes.extend(doubts(text))
        return table

    def push(self, graph: Graph, tell: Callable[[int, int], None]) -> tuple[int, int]:
        """Have the server hold the triples of this graph and no others of ours; how many were written, and taken out.

        ``tell`` is called with the triples done and the triples to do. Raises Unreachable where the server goes in
        between: what was done by then stays, and the next push does the rest.
        """
        held, wanted = self.held(), written(graph, self.base)
        gone, come = sorted(held - wanted), sorted(wanted - held)
        total, done = len(gone) + len(come), 0
        with reaching(self.uri, inf):
            stores = [] if held else [to for to in self._stores() if self._vacant(to)]
            for verb, lines in (("INSERT", come), ("DELETE", gone)):
                for at in range(0, len(lines), BATCH):
                    cut = lines[at : at + BATCH]
                    if verb == "DELETE" or not self._posted(cut, stores):
                        self._update(f"{verb} DATA {{ GRAPH <{GRAPH}> {{ {' . '.join(cut)} }} }}")
                    done += len(cut)
                    tell(done, total)
        return len(come), len(gone)

    def held(self) -> set[str]:
        """The triples of ours that the server holds, each as N-Triples write it without the full stop."""
        from pyoxigraph import RdfFormat, parse

        with self._answer(ALL, PATIENCE) as answer:
            return set(map(str, parse(BufferedReader(answer), RdfFormat.N_TRIPLES, lenient=True)))

    def close(self) -> None:
        """Nothing, as each query has a connection of its own; other stores have one to let go of."""

    def _ask(self, text: str, most: int, seconds: float) -> tuple[list[str], list[list[object]]]:
        """The columns, and the rows as terms, of which no more are read."""
        from pyoxigraph import QueryBoolean, RdfFormat, parse, parse_query_results
        from pyoxigraph import QueryResultsFormat as Results

        prologue = f"BASE <{self.base}> PREFIX gk: <{ontology().base}>\n"
        with self._answer(prologue + text, seconds, text) as answer:
            if answer.kind == TRIPLES:
                found = islice(parse(BufferedReader(answer), RdfFormat.N_TRIPLES, lenient=True), most)
                return ["subject", "predicate", "object"], [[one.subject, one.predicate, one.object] for one in found]
            result = parse_query_results(BufferedReader(answer), Results.JSON)
            if isinstance(result, QueryBoolean):
                return ["answer"], [[bool(result)]]
            return [one.value for one in result.variables], [list(row) for row in islice(result, most)]

    def _plain(self, rows: Iterable[Iterable[object]]) -> Callable[[object], object]:
        """What gives a term of these rows as a plain value; the ids of things whose IRIs are encoded are asked for."""
        from pyoxigraph import Literal, NamedNode

        odd = {term for row in rows for term in row if isinstance(term, NamedNode) and "%" in term.value}
        known: dict[str, str] = {}
        if odd:
            things = " ".join(sorted(map(str, odd)))
            ask = f"SELECT ?thing ?id {{ VALUES ?thing {{ {things} }} ?thing <{ontology().properties['id']}> ?id }}"
            for thing, id in self._ask(ask, len(odd), PATIENCE)[1]:
                known[thing.value] = id.value  # type: ignore[attr-defined]

        def plain(term: object) -> object:
            if isinstance(term, NamedNode):
                return id_of(term.value, self.base, lambda one: iter([known[one]] if one in known else []))
            if isinstance(term, Literal):
                return value_of(term.value, term.datatype.value)
            return term if term is None or isinstance(term, bool) else str(term)

        return plain

    @contextmanager
    def _answer(self, query: str, seconds: float, text: str = "") -> Iterator[Answer]:
        """What the server says to a query, while it says it, for so many seconds."""
        headers = {"Content-Type": "application/sparql-query", "Accept": f"{TABLE}, {TRIPLES}"}
        # The protocol has no limit of time: Fuseki, RDF4J and GraphDB stop at this one, others at one of their own.
        stop = f"timeout={ceil(seconds)}" if text else ""
        to = _with(self.uri, f"default-graph-uri={quote(GRAPH, safe='')}", stop)
        until = time.monotonic() + seconds
        with reaching(self.uri, until, text), self._sent(to, query, headers, seconds) as response:
            yield Answer(response, until, self.uri)

    def _stores(self) -> list[str]:
        """Where a server may take triples by the Graph Store Protocol, which has no way to ask for that.

        Fuseki does where it takes queries, or at ``data`` beside ``query``; Oxigraph at ``store``.
        """
        beside = dict.fromkeys(map(self._beside, ("data", "store")))
        return [_with(to, f"graph={quote(GRAPH, safe='')}") for to in beside]

    def _vacant(self, to: str) -> bool:
        """Whether this address has nothing for our graph; one that has means something else by it, such as itself."""
        try:
            with self._sent(to, None, {"Accept": TRIPLES}, PATIENCE) as response:
                return response.headers.get_content_type() == TRIPLES and not response.read(1)
        except HTTPError as error:
            with error:
                return error.code == HTTPStatus.NOT_FOUND

    def _posted(self, lines: list[str], stores: list[str]) -> bool:
        """Whether one of these addresses has taken the triples; those that take none are left out of them."""
        while stores:
            try:
                self._sent(stores[0], " .\n".join([*lines, ""]), {"Content-Type": TRIPLES}, PATIENCE).close()
            except HTTPError as error:
                if error.code not in ELSEWHERE:
                    raise
                error.close()
                del stores[0]
            else:
                return True
        return False

    def _update(self, update: str) -> None:
        self._sent(self._beside("update"), update, {"Content-Type": "application/sparql-update"}, PATIENCE).close()

    def _beside(self, end: str) -> str:
        """This address with that end for its ``query``, where it ends so."""
        parts = urlsplit(self.uri)
        return parts._replace(path=re.sub(r"/query/?$", f"/{end}", parts.path)).geturl()

    def _sent(self, to: str, body: str | None, headers: dict[str, str], seconds: float) -> HTTPResponse:
        request = Request(to, None if body is None else body.encode(), headers)  # noqa: S310 (its scheme is one of ours)
        if self.login:
            request.add_unredirected_header("Authorization", self.login)
        response: HTTPResponse = urlopen(request, timeout=seconds)  # noqa: S310 (likewise)
        return response


def _with(uri: str, *parameters: str) -> str:
    """This address with what is asked for added to its query; an empty one adds nothing."""
    parts = urlsplit(uri)
    return parts._replace(query="&".join(filter(None, (parts.query, *parameters)))).geturl()


class Answer(RawIOBase):
    """An answer as a file that is read while it comes, until its time is up."""

    def __init__(self, response: HTTPResponse, until: float, uri: str) -> None:
        self.kind = response.headers.get_content_type()
        self._response = response
        self._until = until
        if self.kind not in (TABLE, TRIPLES):
            raise Unreachable(f"{uri} answers with {self.kind}, which no SPARQL endpoint does: is the address right?")

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Put some of what has come into a buffer; how many bytes. Raises TimeoutError after its time."""
        if time.monotonic() > self._until:
            raise TimeoutError
        return self._response.readinto(buffer)


def _base(store: EndpointStore) -> str:
    """What the IRIs of a store's rows begin with: what is left of one without its id, where there is one."""
    ask = f"SELECT ?iri ?id {{ ?thing <{ontology().properties['id']}> ?id BIND(STR(?thing) AS ?iri) }} LIMIT 1"
    for thing, id in store.run(ask, {}, Limits()).rows:
        return base_of(str(thing), str(id)) or store.base
    return store.base


def written(graph: Graph, base: str) -> set[str]:
    """The triples of a graph, each as N-Triples write it, as ``held`` gives them."""
    from pyoxigraph import RdfFormat, parse

    return set(map(str, parse("".join(triples(graph, base)), RdfFormat.N_TRIPLES, lenient=True)))


@contextmanager
def reaching(uri: str, until: float, text: str = "") -> Iterator[None]:
    """Turns what goes wrong on the way to a server and back into errors for people."""
    try:
        yield
    except HTTPError as error:
        with error:
            raise _refusal(error, uri, text) from error
    except (OSError, HTTPException, SyntaxError) as error:
        if time.monotonic() >= until:
            raise RefusedQuery(OUT_OF_TIME) from error
        why = str(getattr(error, "reason", error)) or type(error).__name__
        raise Unreachable(f"{uri} can't be reached ({why}): is a SPARQL server running there?") from error


def _refusal(error: HTTPError, uri: str, text: str) -> GraphkitError:
    """The error for what the server says of a query, or of who asks it."""
    why = error.read(10_000).decode(errors="replace").strip() or error.reason
    if error.code in (401, 403):
        return Unreachable(f"{uri}: not to this user; set SPARQL_USERNAME and SPARQL_PASSWORD")
    if error.code in (404, 405):
        return Unreachable(f"{uri}: no SPARQL endpoint is there ({error.code} {error.reason})")
    place = re.search(r"(?:error at |line:? ?)(\d+)(?::|,? col(?:umn)?:? ?)(\d+)", why)
    if error.code == 400 and place and text:
        said = " ".join(why[place.end() :].strip(" .:,]\n").split())[:100]
        return QuerySyntaxError(pointed(text, int(place[1]) - 1, int(place[2]), said))
    if error.code in (408, 503, 504):
        return RefusedQuery(f"{OUT_OF_TIME} ({error.code} {error.reason})")
    said = f"{error.code} {why.splitlines()[0][:200]}"
    return RefusedQuery(said) if text else GraphkitError(f"{uri}: {said}")
