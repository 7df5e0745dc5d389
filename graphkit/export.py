"""The graph's RDF as a file for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graphkit.resources import resource
from graphkit.rows import Graph
from graphkit.stores.rdf import DCTERMS, OA, ORG, PROV, RDF, XSD, triples

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat


def rdf(graph: Graph, base: str, form: RdfFormat, note: str) -> bytes:
    """The graph in an RDF format, the same bytes for equal graphs; ``base`` begins the IRI of every row.

    A note stands at its head: as a comment or, where the format has none, as a triple about the base.
    """
    from pyoxigraph import RdfFormat, parse, serialize

    from graphkit.ontology import ontology

    lines = "".join(sorted(set(triples(graph, base))))
    if form == RdfFormat.JSON_LD:
        return _json_ld(lines, base, note).encode()
    prefixes = {"gk": ontology().base, "dcterms": DCTERMS, "oa": OA, "org": ORG, "prov": PROV, "rdf": RDF, "xsd": XSD}
    found = (quad.triple for quad in parse(lines, RdfFormat.N_TRIPLES, lenient=True))
    told = (serialize(found, format=form, prefixes=prefixes, base_iri=base) or b"").decode()
    head = f"# {note}\n" if note else ""
    if form in (RdfFormat.TURTLE, RdfFormat.TRIG):
        head += f"@base <{base}> .\n" + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items())
        told = told.split("\n", len(prefixes) + 1)[-1]  # its own has another order each time
    return (head + told).encode()


def _json_ld(lines: str, base: str, note: str) -> str:
    """JSON-LD in the words of the ontology's context, which it carries, with one thing a line."""
    from rdflib import Graph as Triples

    context = json.loads(resource("ontology", "context.jsonld").read_bytes())["@context"]
    found = json.loads(Triples().parse(data=lines, format="nt").serialize(format="json-ld", context=context))
    things = [thing for thing in found.get("@graph", [found]) if "@id" in thing]  # where it is one, it stands alone
    told = [{"@id": base, "rdfs:comment": note}] if note else []
    told += sorted(things, key=lambda thing: str(thing["@id"]))
    rows = ({key: _sorted(value) for key, value in sorted(one.items()) if key != "@context"} for one in told)
    written = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{{"@context": {json.dumps(context)},\n"@graph": [\n{written}\n]}}\n'


def _sorted(value: object) -> object:
    """A value of JSON-LD, the members of which rdflib gives in any order."""
    return sorted(value, key=json.dumps) if isinstance(value, list) else value
