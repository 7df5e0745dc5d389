"""A Neo4j server: the rows under a label of their own beside what else its database holds, asked by the same Cypher.

What is written is compared with what is there first, so that a second push changes nothing, and one that was cut off
goes on where it ended. A database holds one graph of graphkit: pushing another replaces it.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Self

from graphkit.errors import GraphkitError, RefusedQuery, Unreachable
from graphkit.ontology import ontology
from graphkit.rows import Change, Edge, Graph, Node
from graphkit.stores.guard import check_cypher
from graphkit.stores.tables import OUT_OF_TIME, Limits, Table
from graphkit.stores.tokens import Token, cypher_tokens, malformed

if TYPE_CHECKING:
    from neo4j import Driver, GqlStatusObject, ManagedTransaction

    Rows = list[dict[str, Any]]

LABEL = "Graphkit"  # what every node of ours is labelled beside its own label
BATCH = 2000  # rows of a transaction
SCHEMA = (
    f"CREATE CONSTRAINT graphkit_id IF NOT EXISTS FOR (n:{LABEL}) REQUIRE n.id IS UNIQUE",  # brings an index on ids
    # Of names a full-text one: Neo4j refuses the row whose name is too long for another.
    f"CREATE FULLTEXT INDEX graphkit_name IF NOT EXISTS FOR (n:{LABEL}) ON EACH [n.name]",
)
NODES = f"MATCH (n:{LABEL}) WHERE n.id IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties"
EDGES = f"""
MATCH (a:{LABEL})-[r]->(b:{LABEL}) WHERE type(r) IN $types AND r.id IS NOT NULL
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
"""


@dataclass(frozen=True, slots=True)
class Neo4jStore:
    """A graph on a Neo4j server; ``open`` gives one."""

    language: ClassVar = "cypher"
    uri: str
    driver: Driver

    @classmethod
    def open(cls, uri: str, user: str, password: str) -> Self:
        """The graph that this server's database holds.

        Raises Unreachable where no server answers, or not to this user.
        """
        from neo4j import GraphDatabase, NotificationMinimumSeverity

        # What the driver would print of them, the answer's notes tell.
        logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)
        with reaching(uri):
            driver = GraphDatabase.driver(
                uri, auth=(user, password), notifications_min_severity=NotificationMinimumSeverity.WARNING
            )
            with ExitStack() as closing:
                closing.callback(driver.close)
                driver.verify_connectivity()
                closing.pop_all()
        return cls(uri, driver)

    def run(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        """The answer to a query that only reads; a node or relationship is a dictionary of its properties.

        A pattern that names a label is matched by our nodes alone, one without by all that the database holds.
        Raises RefusedQuery for a query that would do more or passes the limits, QuerySyntaxError for none, and
        Unreachable where the server is gone.
        """
        from neo4j import READ_ACCESS, Query

        check_cypher(text)
        query = Query(scoped(text), timeout=limits.seconds)
        with reaching(self.uri, text), self.driver.session(default_access_mode=READ_ACCESS) as session:
            result = session.run(query, params)
            rows = [[_plain(value) for value in record.values()] for record in islice(result, limits.rows + 1)]
            notes = [] if len(rows) > limits.rows else list(_doubts(result.consume().gql_status_objects))
            return Table(list(result.keys()), rows[: limits.rows], len(rows) > limits.rows, notes)

    def push(self, graph: Graph, tell: Callable[[int, int], None]) -> tuple[int, int]:
        """Have the server hold the rows of this graph and no others of ours; how many were written, and taken out.

        ``tell`` is called with the rows done and the rows to do. Raises Unreachable where the server goes in between:
        what was done by then stays, and the next push does the rest.
        """
        with reaching(self.uri):
            for statement in SCHEMA:
                self._write(statement, [])
            change = Change.of(self.held().lines(), graph, list(graph.lines()))
            todo = list(_tasks(change))
            total, done = sum(len(rows) for _, rows in todo), 0
            for statement, rows in todo:
                self._write(statement, rows)
                done += len(rows)
                tell(done, total)
        gone, come = _ids(change.gone), _ids(change.come)
        return len(come), len(gone - come)

    def close(self) -> None:
        """Let go of the server."""
        self.driver.close()

    def held(self) -> Graph:
        """The rows of ours that the server holds."""
        with self.driver.session() as session:
            nodes = [_node(record["labels"], record["properties"]) for record in session.run(NODES)]
            edges = [
                Edge(
                    record["type"],
                    record["properties"].pop("id"),
                    record["source"],
                    record["target"],
                    record["properties"],
                )
                for record in session.run(EDGES, types=list(ontology().edges))
            ]
        return Graph.of(nodes, edges)

    def _write(self, statement: str, rows: Rows) -> None:
        """Run a statement for these rows in a transaction, tried again where the server asks for that."""

        def work(transaction: ManagedTransaction) -> None:
            transaction.run(statement, rows=rows).consume()

        with self.driver.session() as session:
            session.execute_write(work)


def _ids(rows: Graph) -> set[str]:
    return {node.id for node in rows.nodes} | {edge.id for edge in rows.edges}


def _node(labels: Iterable[str], properties: dict[str, Any]) -> Node:
    # Any two of ours, such as one that a push of ours did not give it, are no label: that row is written again.
    label = ":".join(sorted(ontology().classes.keys() & set(labels)))
    return Node(label, properties.pop("id"), properties.pop("name", ""), properties)


def _tasks(change: Change) -> Iterator[tuple[str, Rows]]:
    """The statements that make a change, each with the rows of one transaction.

    Nodes come first and go last, so that an edge always has its ends. Each can be run twice: a transaction that was
    cut off may have been committed.
    """
    come = {node.id for node in change.come.nodes}
    for label, rows in _grouped((n.label, {"id": n.id, "name": n.name, **n.properties}) for n in change.come.nodes):
        others = "".join(f":`{other}`" for other in ontology().classes if other != label)
        merge = f"MERGE (n:{LABEL} {{id: row.id}}) SET n = row REMOVE n{others} SET n:`{label}`"
        yield from _cut(f"UNWIND $rows AS row {merge}", rows)
    for kind, rows in _grouped((edge.type, _ends(edge)) for edge in change.gone.edges):
        match = f"MATCH (:{LABEL} {{id: row.source}})-[r:`{kind}`]->(:{LABEL} {{id: row.target}})"
        yield from _cut(f"UNWIND $rows AS row {match} WHERE r.id = row.properties.id DELETE r", rows)
    for kind, rows in _grouped((edge.type, _ends(edge)) for edge in change.come.edges):
        match = f"MATCH (a:{LABEL} {{id: row.source}}), (b:{LABEL} {{id: row.target}})"
        merge = f"MERGE (a)-[r:`{kind}` {{id: row.properties.id}}]->(b) SET r = row.properties"
        yield from _cut(f"UNWIND $rows AS row {match} {merge}", rows)
    gone: Rows = [{"id": node.id} for node in change.gone.nodes if node.id not in come]
    yield from _cut(f"UNWIND $rows AS row MATCH (n:{LABEL} {{id: row.id}}) DETACH DELETE n", gone)


def _ends(edge: Edge) -> dict[str, Any]:
    return {"source": edge.source, "target": edge.target, "properties": {"id": edge.id, **edge.properties}}


def _grouped(pairs: Iterable[tuple[str, dict[str, Any]]]) -> Iterable[tuple[str, Rows]]:
    found: defaultdict[str, Rows] = defaultdict(list)
    for kind, row in pairs:
        found[kind].append(row)
    return sorted(found.items())


def _cut(statement: str, rows: Rows) -> Iterator[tuple[str, Rows]]:
    for at in range(0, len(rows), BATCH):
        yield statement, rows[at : at + BATCH]


def scoped(text: str) -> str:
    """The query with every label of a node's pattern narrowed to our nodes: ``(p:Person)`` asks for nobody else's."""
    for at, put in reversed(_narrowings(text)):
        text = text[:at] + put + text[at:]
    return text


def _narrowings(text: str) -> list[tuple[int, str]]:
    """What is put into the query, and where."""
    tokens, found = cypher_tokens(text), []
    for at, token in enumerate(tokens):
        colon = at + 1 + (tokens[at + 1 : at + 2] != [] and tokens[at + 1].kind in ("word", "quoted"))
        if token.text != "(" or [one.text for one in tokens[colon : colon + 1]] != [":"]:
            continue
        labels = _labels(tokens, colon + 1)
        if labels and any(one.text == ":" for one in labels):  # which Neo4j takes no & beside
            found.append((labels[-1].start + len(labels[-1].text), f":{LABEL}"))
        elif labels:
            found += [(labels[0].start, "("), (labels[-1].start + len(labels[-1].text), f")&{LABEL}")]
    return found


def _labels(tokens: list[Token], at: int) -> list[Token]:
    """The label expression that starts at this token: it ends at what is no operand, or one without an operator."""
    depth, wanted, start = 0, True, at
    while at < len(tokens):
        token = tokens[at]
        if token.text in ("|", "&", ":"):
            wanted = True
        elif token.text == "(" and wanted:
            depth += 1
        elif token.text == ")" and depth:
            depth -= 1
        elif wanted and (token.kind in ("word", "quoted") or token.text in ("!", "%")):
            wanted = token.text == "!"
        else:
            break
        at += 1
    return tokens[start:at]


def _written(text: str, offset: int) -> int:
    """Where in the query as it was written a place in the narrowed one is."""
    for at, put in _narrowings(text):
        if offset <= at:
            break
        offset = max(at, offset - len(put))
    return offset


def _plain(value: Any) -> object:
    """A value as JSON has it, a node or relationship as its properties."""
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if hasattr(value, "nodes") and hasattr(value, "relationships"):
        return [_plain(part) for part in (*value.nodes, *value.relationships)]
    return value.iso_format() if hasattr(value, "iso_format") else value


def _doubts(told: Iterable[GqlStatusObject]) -> Iterator[str]:
    """What the server thinks of the query, without its doubts of what the ontology knows and this graph has none of."""
    known = ontology()
    for one in told:
        named = re.search(r"The (?:label|relationship type|property) `(.+)` does not exist", one.status_description)
        if named and named[1] not in {*known.classes, *known.edges, *known.properties, LABEL}:
            yield named[0]


@contextmanager
def reaching(uri: str, text: str = "") -> Iterator[None]:
    """Turns what the driver raises into errors for people."""
    from neo4j import exceptions

    try:
        yield
    except exceptions.AuthError as error:
        raise Unreachable(
            f"{uri}: wrong user or password; set NEO4J_USERNAME and NEO4J_PASSWORD, or type them"
        ) from error
    except (
        exceptions.ServiceUnavailable,
        exceptions.SessionExpired,
        exceptions.ConfigurationError,
        ValueError,
    ) as error:
        raise Unreachable(f"{uri} can't be reached ({_first(error)}): is Neo4j running there?") from error
    except exceptions.Neo4jError as error:
        raise _refusal(error, text, uri) from error
    except (exceptions.DriverError, OSError) as error:
        raise Unreachable(f"{uri}: {_first(error)}") from error


def _refusal(error: Any, text: str, uri: str) -> GraphkitError:
    """The error for what the server says of a query."""
    code, why = str(error.code), re.sub(r" \(line \d.*", "", _first(error.message))
    place = re.search(r"\(offset: (\d+)\)", str(error.message))
    if "SyntaxError" in code and place:
        return malformed(text, _written(text, int(place[1])), why)
    if "TimedOut" in code:
        return RefusedQuery(OUT_OF_TIME)
    return RefusedQuery(why) if text else GraphkitError(f"{uri}: {why}")


def _first(error: object) -> str:
    """The first line of a message."""
    return (str(error).strip() or type(error).__name__).splitlines()[0]
