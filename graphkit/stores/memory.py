"""A file of RDF as a store: all its triples in memory, asked in SPARQL with rdflib."""

from __future__ import annotations

import re
from pathlib import Path

from graphkit.errors import NoSuchGraph
from graphkit.stores.engine import Engine
from graphkit.stores.rdf import base_of, format_of
from graphkit.stores.sparql import SparqlStore


def open_file(path: Path) -> SparqlStore:
    """The graph in this file, in the RDF format that its ending names; named graphs in it are read as one.

    Raises NoSuchGraph where there is none, and GraphkitError for another ending.
    """
    from graphkit.ontology import ontology

    known = ontology()
    base = _base(path, known.properties["id"])
    return SparqlStore(Engine("rdflib", path, {"base": base, "gk": known.base, "id": known.properties["id"]}), base)


def _base(path: Path, id: str) -> str:
    """What the IRIs of a file's things begin with, which is what is left of one without its id."""
    from pyoxigraph import Literal, NamedNode, parse

    form = format_of(path)
    try:
        for quad in parse(path=path, format=form, lenient=True):
            if quad.predicate.value == id and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                base = base_of(quad.subject.value, quad.object.value)
                if base is not None:
                    return base
    except OSError as error:
        raise NoSuchGraph(f"{path} can't be read: {error.strerror or error}") from None
    except SyntaxError as error:
        place = f"{path}:{error.lineno}:{error.offset}" if error.lineno else f"{path}"
        why = re.sub(r"^Parser error at line .*?: ", "", error.msg)
        raise NoSuchGraph(f"{place}: not {form.name}: {why}") from None
    raise NoSuchGraph(f"{path}: no graph of graphkit's is in it; graphkit export writes one")
