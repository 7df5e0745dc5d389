"""What a query gives, how far it may go, and how an id is handed to it."""

from __future__ import annotations

from dataclasses import dataclass, field

OUT_OF_TIME = "ended by its time limit: ask for less, or allow it longer"  # said of a query on a server


class Id(str):
    """A node's or edge's id as a parameter: a string in Cypher, its IRI in SPARQL."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A query's answer: plain values, a row each, in the engine's order.

    ``truncated`` says that there were more rows than the limit; ``notes`` are the engine's doubts
    about the query, such as a label that nothing has.
    """

    columns: list[str]
    rows: list[list[object]]
    truncated: bool = False
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a query may run, in seconds, and how many rows it may give."""

    seconds: float = 30.0
    rows: int = 10_000
