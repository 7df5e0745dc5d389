"""First names, by a list of them and of what they are cut to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nicknames import NickNamer


@cache
def nicknamer() -> NickNamer:
    """The list of first names and what they are cut to."""
    from nicknames import NickNamer

    return NickNamer()


def is_given(word: str) -> bool:
    """Whether the list has a word as a first name, long or short."""
    names = nicknamer()
    return bool(names.nicknames_of(word) or names.canonicals_of(word))


def is_nickname(inner: str) -> bool:
    """Whether a bracket behind a name holds a first name alone: 'Robert Lund (Bobby)'."""
    return inner.isalpha() and inner.istitle() and is_given(inner.lower())
