"""What a query may not do: write, read a file, reach the network, or administer.

Both checks go by tokens and refuse on doubt. A full parser other than the engine's own would be no
safer: rdflib, for one, takes ``trueSERVICE`` for a mistake where Oxigraph runs it. Behind the guard
the stores are opened read-only, in a process that can open no file and no connection.
"""

from __future__ import annotations

import re

from graphkit.stores.tokens import Token, cypher_tokens, malformed, refused, sparql_tokens

READING = ("MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL")
PROCEDURES = (
    "db.labels",
    "db.relationshipTypes",
    "db.propertyKeys",
    "db.schema.nodeTypeProperties",
    "db.schema.relTypeProperties",
    "db.schema.visualization",
    "db.index.fulltext.queryNodes",
    "db.index.fulltext.queryRelationships",
)
_LOAD = "would read a file or reach the network"
_WORDS = {
    **dict.fromkeys(("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "INSERT"), "would write"),
    **dict.fromkeys(("FOREACH", "DROP", "ALTER", "GRANT", "DENY", "REVOKE"), "would write"),
    **dict.fromkeys(("USE", "SHOW"), "asks the server, not the graph"),
    "LOAD": _LOAD,
}
# The only namespaces whose functions compute and do nothing else.
_NAMESPACES = ("date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD")

_NOTHING = Token("mark", "", 0)


def check_cypher(text: str) -> None:
    """Nothing for a Cypher query that only reads the graph.

    Raises RefusedQuery for any other, and QuerySyntaxError for what is no query.
    """
    tokens = cypher_tokens(text)
    for at, token in enumerate(tokens):
        if why := _clause(tokens, at) or _function(tokens, at):
            raise refused(text, token.start, why)
    first = next((token for token in tokens if token.keyword not in ("EXPLAIN", "PROFILE")), None)
    if first is None:
        raise malformed(text, 0, "there is no query here")
    if first.keyword not in READING:
        raise malformed(text, first.start, f"a query starts with {', '.join(READING[:-1])} or {READING[-1]}")


def check_sparql(text: str) -> None:
    """Nothing for a SPARQL query that only reads the graph.

    Raises RefusedQuery for any other, and QuerySyntaxError for what can't be a query.
    """
    tokens = sparql_tokens(text)
    if not tokens:
        raise malformed(text, 0, "there is no query here")
    for token in tokens:
        if token.kind == "iri" and token.text.lower().startswith("<java:"):
            raise refused(text, token.start, f"{token.text} names a class for Jena to run")
        if token.keyword in _UPDATES:
            raise refused(text, token.start, f"{token.text} would write, and graphkit only reads")
        # Anywhere in a word, since Oxigraph wants no space before or after: prefixes may not be called so either.
        if found := re.search("SERVICE|FROM", token.keyword):
            why = "would reach the network" if found[0] == "SERVICE" else "asks for another graph than this one"
            raise refused(text, token.start, f"{found[0]} {why}")


def _clause(tokens: list[Token], at: int) -> str:
    """Why the clause that starts at this token is refused, if one does and is."""
    token, follows = tokens[at], _next(tokens, at)
    if token.text == ";" and at + 1 < len(tokens):
        return "a second query: ask one at a time"
    # kglite takes these two for keywords in backticks too.
    if token.name.upper() == "LOAD" and follows.name.upper() == "CSV":
        return f"LOAD CSV {_LOAD}"
    if _is_name(tokens, at):
        return ""
    if token.keyword in _WORDS:
        return f"{token.text} {_WORDS[token.keyword]}, and graphkit only reads; if it is a name, put it in backticks"
    calls = token.keyword == "CALL" and follows.text not in ("{", "(")
    if calls and _dotted(tokens, at + 1)[0] not in (name.lower() for name in PROCEDURES):
        return f"the only procedures to call are {', '.join(PROCEDURES)}"
    return ""


def _function(tokens: list[Token], at: int) -> str:
    """Why the function whose name starts at this token is refused, if one does and is."""
    before = tokens[at - 1] if at else _NOTHING
    if before.text == "." or before.keyword == "CALL":
        return ""
    name, end = _dotted(tokens, at)
    space, dot, _ = name.partition(".")
    if dot and space not in _NAMESPACES and end < len(tokens) and tokens[end].text == "(":
        return f"the function {name} may do more than compute"
    return ""


def _is_name(tokens: list[Token], at: int) -> bool:
    """Whether no clause can start here: what stands before asks for a name, or what follows makes it a key."""
    before = tokens[at - 1] if at else _NOTHING
    if before.text == ".":
        return at > 1 and tokens[at - 2].kind != "number"
    if before.text in (":", "$") or before.keyword == "AS":
        return True
    return before.text in ("{", ",") and _next(tokens, at).text == ":"


def _next(tokens: list[Token], at: int) -> Token:
    return tokens[at + 1] if at + 1 < len(tokens) else _NOTHING


def _dotted(tokens: list[Token], at: int) -> tuple[str, int]:
    """The dotted name that starts at this token, in lower case, and where the token after it is."""
    parts = []
    while at < len(tokens) and tokens[at].kind in ("word", "quoted"):
        parts.append(tokens[at].name.lower())
        at += 1
        if at >= len(tokens) or tokens[at].text != ".":
            break
        at += 1
    return ".".join(parts), at
