"""What may be shown to anybody: a document without what was dealt with in private.

Graphs for others are computed from such documents, not cut out of one that holds it all, so that nothing of an exempt
item is left in a name, a matter or a quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import msgspec
from msgspec import structs

from graphkit.archive import Stored
from graphkit.record import Interest
from graphkit.text import Span

Bounds = list[tuple[int, int]]


def public(documents: Iterable[Stored]) -> Iterator[Stored]:
    """The documents as anybody may see them: those loaded as exempt left out, and of the others the exempt items."""
    for one in documents:
        if one.access != "exempt":
            yield _open(one)


def _open(one: Stored) -> Stored:
    shut = [item for met in one.record.meetings for item in met.items if item.access]
    if not shut:
        return one
    bounds = [(item.extent.start, item.extent.end) for item in shut]
    numbers = {item.number for item in shut if item.number}
    body = one.body
    for start, end in bounds:
        body = body[:start] + " " * (end - start) + body[end:]
    return replace(one, record=_without(one.record, bounds, numbers), body=body)


def _without(part: Any, shut: Bounds, numbers: set[str]) -> Any:
    """A part of a record without the parts that stand in these bounds, or tell of an interest in these items."""
    changed = {}
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, tuple) and any(isinstance(one, msgspec.Struct) for one in value):
            changed[name] = tuple(_without(one, shut, numbers) for one in value if not _in_private(one, shut, numbers))
    return structs.replace(part, **changed) if changed else part


def _in_private(part: Any, shut: Bounds, numbers: set[str]) -> bool:
    span: Span | None = getattr(part, "span", None)
    inside = span is not None and any(start <= span.start < end for start, end in shut)
    return inside or (isinstance(part, Interest) and part.item in numbers)
