"""What the SHACL shapes find in a graph, each finding with the line of the minutes that it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import groupby
from operator import itemgetter

from pyshacl import validate
from rdflib import Graph as Triples
from rdflib import URIRef

from graphkit.archive import BASE
from graphkit.printing import FORMATS, as_table, wrapped
from graphkit.resources import resource
from graphkit.rows import Edge, Graph, Node
from graphkit.stores.rdf import iri, triples

SHAPES = ("shapes.ttl", "governance.ttl")
SH = "http://www.w3.org/ns/shacl#"
TELLING = ("HELD", "HAS_ITEM", "CONSIDERED", "DECIDED", "REQUIRES", "STEP_OF")  # what a node is known by


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not meet a shape: of the graph's structure, or a gap in the governance that it tells of.

    What stands nowhere has neither document nor quote.
    """

    part: str
    finding: str
    about: str
    standing: str | None
    document: str | None
    page: int | None
    quote: str | None


def printed(found: Sequence[Finding], form: str) -> str:
    """The findings in one of the forms of ``printing``; as tables, one for each thing that was found."""
    columns, rows = tuple(Finding.__dataclass_fields__), [astuple(one) for one in found]
    if form != "table":
        return FORMATS[form](columns, rows)
    tables = []
    for (part, finding), told in groupby(rows, key=itemgetter(0, 1)):
        head = "\n".join(wrapped(f"{part}: {finding}", ""))
        tables.append(f"{head}\n\n{as_table(columns[2:], [row[2:] for row in told])}")
    return "\n\n".join(tables) or "nothing found"


def findings(graph: Graph) -> list[Finding]:
    """What the shapes of structure and of governance find in these rows, structure first."""
    every: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    rows = {iri(BASE, row.id): row for row in every}
    citations = Citations(graph)
    told = {(part, message, citations.about(rows[focus]), focus) for part, message, focus in _results(graph)}
    return [Finding(part, says, about, *citations.of(rows[at])) for part, says, about, at in sorted(told, key=_order)]


def _order(told: tuple[str, str, str, str]) -> tuple[bool, tuple[str, str, str, str]]:
    return told[0] != "structure", told


def _results(graph: Graph) -> Iterator[tuple[str, str, str]]:
    """Each result: the part that it is of, its message, and the IRI of what it is about."""
    report = _report("".join(triples(graph, BASE)))
    result, focus, severity = (URIRef(SH + name) for name in ("resultMessage", "focusNode", "resultSeverity"))
    for found, message in report.subject_objects(result):
        part = "governance" if report.value(found, severity) == URIRef(SH + "Warning") else "structure"
        yield part, str(message), str(report.value(found, focus))


def _report(lines: str) -> Triples:
    """The report of all shapes on a graph that is told as N-Triples."""
    data, shapes = Triples(), Triples()
    data.parse(data=lines, format="nt")
    for name in SHAPES:
        shapes.parse(data=resource("ontology", name).read_bytes(), format="turtle")
    report = validate(data, shacl_graph=shapes, inplace=True)[1]
    assert isinstance(report, Triples)
    return report


class Citations:
    """Where the rows of a graph stand in its documents."""

    def __init__(self, graph: Graph) -> None:
        self._nodes = {node.id: node for node in graph.nodes}
        self._telling: dict[str, Edge] = {}
        for edge in sorted(graph.edges, key=_rank):
            for end in (edge.target, edge.source):
                self._telling.setdefault(end, edge)

    def about(self, row: Node | Edge) -> str:
        """What a person would call a row; of an edge, both its ends and what is between them."""
        if isinstance(row, Node):
            return row.name
        source, target = (self._nodes[end].name if end in self._nodes else end for end in (row.source, row.target))
        return f"{source} – {row.type.replace('_', ' ').lower()} – {target}"

    def of(self, row: Node | Edge) -> tuple[str | None, str | None, int | None, str | None]:
        """The standing, document, page and quote of a row: of a node, those by which it is known."""
        evidence = self._evidence(row)
        if evidence is None:
            return None, row.name if isinstance(row, Node) and row.label == "Document" else None, None, None
        told = evidence.properties
        document = self._nodes.get(str(told.get("document")))
        page = told.get("page")
        quote, standing = (str(told[key]) if key in told else None for key in ("quote", "standing"))
        return standing, document.name if document else None, page if isinstance(page, int) else None, quote

    def _evidence(self, row: Node | Edge) -> Node | None:
        if isinstance(row, Node) and row.label == "Evidence":
            return row
        edge = row if isinstance(row, Edge) else self._telling.get(row.id)
        return self._nodes.get(str(edge.properties.get("evidence"))) if edge else None


def _rank(edge: Edge) -> tuple[int, str, str]:
    """First what a node is known by, then what was said of it first."""
    place = TELLING.index(edge.type) if edge.type in TELLING else len(TELLING)
    return place, str(edge.properties.get("date", "")), edge.id
