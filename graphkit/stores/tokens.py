"""Cypher and SPARQL as tokens: enough to tell keywords from what stands in strings, names and comments.

Where the engine, or another one that the query may be sent to, could see a token boundary elsewhere,
the text is refused rather than guessed at: a query that two readers read differently passes any guard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.errors import QuerySyntaxError, RefusedQuery

_CYPHER = re.compile(
    r"""(?P<space> \s+ | //[^\r\n]* | /\*.*?(?:\*/|\Z) )
      | (?P<string> '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
      | (?P<quoted> `(?:[^`]|``)*` )
      | (?P<number> \d+(?:\.(?!\.))? )
      | (?P<word> [^\W\d]\w* )
      | (?P<mark> \.\. | . )""",
    re.VERBOSE | re.DOTALL,
)

# Oxigraph reads keywords without a boundary (`trueSERVICE<…>`, `SERVICE:g{…}` and `g:a.b.SERVICE<…>` all call
# out), so a word ends early here: a prefix and its local part are two tokens, and no dot belongs to a name.
_SPARQL = re.compile(
    r"""(?P<space> \s+ | \#[^\r\n]* )
      | (?P<iri> <[^<>"{}|^`\x00-\x20]*> )
      | (?P<string> '''(?:'{0,2}(?:[^'\\]|\\.))*''' | \"""(?:"{0,2}(?:[^"\\]|\\.))*\"""
                  | '(?:[^'\\\r\n]|\\.)*' | "(?:[^"\\\r\n]|\\.)*" )
      | (?P<variable> [?$]\w+ )
      | (?P<language> @[A-Za-z]+ )
      | (?P<local> :[\w-]* )
      | (?P<word> [^\W\d]\w* )
      | (?P<mark> . )""",
    re.VERBOSE | re.DOTALL,
)

_ASCII_ESCAPE = re.compile(r"\\(?:u+|U0000)00[0-7][0-9A-Fa-f]")
_SPARQL_ESCAPE = re.compile(
    r"""\\(?: [tbnrf"'\\] | u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4} | U00(?:0[1-9A-Fa-f]|10)[0-9A-Fa-f]{4} | (?P<none>) )""",
    re.VERBOSE,
)
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its kind, what is written, and where that starts in the text."""

    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The keyword that an engine may read it as, empty for what is no word."""
        return self.text.upper() if self.kind == "word" else ""

    @property
    def name(self) -> str:
        """The name that it writes, without backticks."""
        return self.text[1:-1].replace("``", "`") if self.kind == "quoted" else self.text


def pointed(text: str, line: int, column: int, why: str) -> str:
    """``line:column: why``, with that line of the text and a caret below the column."""
    lines = text.splitlines()
    shown = lines[line - 1].expandtabs(1) if line <= len(lines) else ""
    return f"{line}:{column}: {why}\n  {shown}\n  {' ' * (column - 1)}^"


def refused(text: str, start: int, why: str) -> RefusedQuery:
    """The error for a query that is refused for what starts here."""
    return RefusedQuery(pointed(text, *_place(text, start), why))


def malformed(text: str, start: int, why: str) -> QuerySyntaxError:
    """The error for a query that is none for what starts here."""
    return QuerySyntaxError(pointed(text, *_place(text, start), why))


def cypher_tokens(text: str) -> list[Token]:
    """The tokens of a Cypher query without its space and comments."""
    # kglite ends a comment at a line feed, Neo4j at a carriage return too.
    if lone := re.search(r"\r(?!\n)", text):
        raise refused(text, lone.start(), "a carriage return without a line feed: end lines with a line feed")
    return list(_tokens(_CYPHER, text))


def sparql_tokens(text: str) -> list[Token]:
    """The tokens of a SPARQL query without its space and comments."""
    found = list(_tokens(_SPARQL, text))
    for token in found:
        # After an escape that there isn't, Oxigraph takes the string's first two quotes for all of it.
        if token.kind == "string" and any(escape.lastgroup for escape in _SPARQL_ESCAPE.finditer(token.text)):
            raise malformed(text, token.start, "a backslash in this string escapes nothing: double it")
        # `?a<'x>y'` compares with a string and `?a<?b#x>` ends in a comment, unless the same signs are an IRI.
        if token.kind == "iri" and re.search("['#]", token.text) and not _ABSOLUTE.match(token.text):
            raise refused(text, token.start, "an IRI or a comparison? Put a space after <, or write the IRI in full")
    return found


def _tokens(grammar: re.Pattern[str], text: str) -> Iterator[Token]:
    # Neo4j and Jena decode these before they look for strings and keywords, the embedded engines only after.
    if escape := _ASCII_ESCAPE.search(text):
        raise refused(text, escape.start(), f"{escape[0]} stands for a plain character: write that character")
    for match in grammar.finditer(text):
        token = Token(match.lastgroup or "", match[0], match.start())
        if token.kind == "mark" and token.text in "'\"`":
            raise malformed(text, token.start, f"nothing closes this {token.text}")
        if token.kind == "mark" and token.text == "\\":
            raise refused(text, token.start, "a backslash outside a string")
        if token.kind != "space":
            yield token


def _place(text: str, start: int) -> tuple[int, int]:
    before = text[:start]
    return before.count("\n") + 1, start - before.rfind("\n")
