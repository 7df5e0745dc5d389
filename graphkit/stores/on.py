"""Servers by their address and files by their name: which store answers, in which language, and to whom."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graphkit.errors import BadValue

if TYPE_CHECKING:
    from graphkit.stores.endpoint import EndpointStore
    from graphkit.stores.neo4j import Neo4jStore
    from graphkit.stores.sparql import SparqlStore

    Server = Neo4jStore | EndpointStore

LANGUAGES = {
    **dict.fromkeys(("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"), "cypher"),
    **dict.fromkeys(("http", "https"), "sparql"),
}


def in_file(name: str, language: str | None) -> SparqlStore | None:
    """The graph in a file that ``graphkit export`` wrote, in memory; None where the name is no RDF file's.

    Raises BadValue where it is asked in another language than SPARQL, and NoSuchGraph where no graph is in it.
    """
    from graphkit.stores.rdf import ENDINGS

    path = Path(name)
    if "://" in name or path.suffix.lower() not in ENDINGS:
        return None
    _check(name, "sparql", language)
    from graphkit.stores.memory import open_file

    return open_file(path)


def opened(uri: str, language: str | None, typed: Callable[[str], str], base: str | None = None) -> Server:
    """The graph on the server at this address; ``base`` begins the IRIs of what is to be pushed there.

    User and password come from NEO4J_USERNAME and NEO4J_PASSWORD, else as ``typed`` gives what it is asked for; those
    of an endpoint from SPARQL_USERNAME and SPARQL_PASSWORD, else it is asked as nobody. Raises BadValue for an address
    that is none, has a password in it or is asked in another language, and Unreachable where no server answers.
    """
    spoken = _language(uri)
    _check(uri, spoken, language)
    if spoken == "cypher":
        from graphkit.stores.neo4j import Neo4jStore

        user = os.environ.get("NEO4J_USERNAME") or typed("User")
        password = os.environ.get("NEO4J_PASSWORD")
        return Neo4jStore.open(uri, user, typed("Password") if password is None else password)
    from graphkit.stores.endpoint import EndpointStore

    user, password = (os.environ.get(f"SPARQL_{name}", "") for name in ("USERNAME", "PASSWORD"))
    return EndpointStore.open(uri, user, password, base)


def _check(name: str, spoken: str, language: str | None) -> None:
    """Raises BadValue where what is asked in one language was to be asked in the other."""
    if language not in (None, spoken):
        raise BadValue(f"{name} is asked in {spoken}, not in {language}: leave --language out")


def _language(uri: str) -> str:
    """The language that the server at an address is asked in. Raises BadValue for an address that can't be used."""
    try:
        parts = urlsplit(uri)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise BadValue(f"{uri}: not an address: {error}") from None
    if "@" in parts.netloc:
        shown = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        raise BadValue(
            f"{shown}: leave user and password out of the address, where others can read them; set NEO4J_USERNAME and "
            "NEO4J_PASSWORD, or for a SPARQL endpoint SPARQL_USERNAME and SPARQL_PASSWORD"
        )
    if parts.scheme not in LANGUAGES or not host:
        known = ", ".join(f"{scheme}://" for scheme in LANGUAGES)
        raise BadValue(f"{uri}: not the address of a server; those begin with {known}")
    return LANGUAGES[parts.scheme]
