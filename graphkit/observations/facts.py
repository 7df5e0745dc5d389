"""Observations as they are gathered: nodes, facts and the quotes that they stand on.

The ends of a fact are references (a label and a key); they get their ids when it is known which of them are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from graphkit.entities.naming import short_hash
from graphkit.entities.registry import Ref
from graphkit.rows import Edge, Node, Value
from graphkit.text import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: its document, the meeting's date, its words, and the rule that read them."""

    document: str
    date: str | None
    span: Span
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One observation before its ends have ids."""

    id: str
    type: str
    source: Ref
    target: Ref
    cited: Citation
    properties: dict[str, Value] = field(default_factory=dict)


class Observer:
    """Gathers the nodes of the documents' own structure, and the facts that the documents state."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.facts: dict[str, Fact] = {}
        self._quotes: dict[str, Citation] = {}

    def add(self, node: str, id: str, name: str, /, **properties: Value | None) -> Ref:
        """A node; properties that say nothing are left out."""
        self.nodes[id] = Node(node, id, name.strip()[:200] or id, _said(properties))
        return node, id

    def observe(self, type: str, ends: tuple[Ref, Ref], cited: Citation, told: str, **properties: Value | None) -> str:
        """The id of an observation, which is kept with its quote; properties that say nothing are left out.

        ``told`` tells apart those of one type that share a quote.
        """
        id = _fact_id(type, cited, told)
        same = self.facts.get(id)
        if same and (same.source, same.target) != ends:
            id = _fact_id(type, cited, f"{told}\0{ends[0][1]}\0{ends[1][1]}")
        self.facts[id] = Fact(id, type, *ends, cited, _said(properties))
        quote = evidence_id(cited.document, cited.span)
        known = self._quotes.get(quote)
        if known is None or known.date is None:
            self._quotes[quote] = cited  # the first that is dated: what follows a clause cites it under a later day
        return id

    def amend(self, id: str, **properties: Value | None) -> None:
        """Add what was found out about an observation afterwards."""
        fact = self.facts[id]
        self.facts[id] = replace(fact, properties={**fact.properties, **_said(properties)})

    def edges(self, ids: Mapping[Ref, str]) -> Iterator[Edge]:
        """All facts as edges between nodes; a node of the documents' own structure has its id as its key."""
        for id, fact in self.facts.items():
            cited = fact.cited
            common: dict[str, Value] = {
                "document": document_id(cited.document),
                "evidence": evidence_id(cited.document, cited.span),
                "rule": cited.rule,
                **({"date": cited.date} if cited.date else {}),
            }
            source, target = (ids.get(end, end[1]) for end in (fact.source, fact.target))
            yield Edge(fact.type, id, source, target, {**common, **fact.properties})

    def evidence(self, standing: Callable[[Citation], dict[str, Value]]) -> Iterator[Node]:
        """A node for each quote, with what ``standing`` says of it."""
        for id, cited in self._quotes.items():
            span = cited.span
            place: dict[str, Value] = {"first": span.start, "past": span.end}
            page: dict[str, Value] = {"page": span.page} if span.page else {}
            told: dict[str, Value] = {"document": document_id(cited.document), "quote": cited.quote}
            yield Node("Evidence", id, cited.quote[:80] or "(nothing)", {**told, **place, **page, **standing(cited)})


def _said(properties: Mapping[str, Value | None]) -> dict[str, Value]:
    return {key: value for key, value in properties.items() if value is not None and value != []}


def _fact_id(type: str, cited: Citation, told: str) -> str:
    """The edge's id: its type and a hash of where and what it is, as printed."""
    key = short_hash(type, cited.document, cited.span.start, cited.span.end, told)
    return f"{type.lower().replace('_', '-')}/{cited.document[:12]}-{key}"


def document_id(digest: str) -> str:
    """A document's id."""
    return f"document/{digest[:12]}"


def evidence_id(digest: str, span: Span) -> str:
    """A quote's id: its document and the characters that it holds."""
    return f"evidence/{digest[:12]}/{span.start}-{span.end}"
