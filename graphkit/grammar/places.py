"""Printed values with their places."""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.grammar.source import Source


@dataclass(frozen=True, slots=True)
class Place:
    """A printed value and where it stands."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of actions: the bounds of its cells by what they hold, where it begins, and if it is done."""

    cells: dict[str, tuple[int, int]]
    begins: int
    over: bool = False


def place(source: Source, start: int, end: int) -> Place:
    """The words of a stretch, without the white space at its ends, and where they stand."""
    start, end = source.trimmed(start, end)
    return Place(source.words(start, end), start, end)
