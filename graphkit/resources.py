"""The data that graphkit carries, wherever it is installed: its ontology and its questions."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """The file or folder of that name, such as ``resource("ontology", "graphkit.ttl")`` or ``resource("queries")``.

    Raises FileNotFoundError where graphkit carries nothing of that name.
    """
    for home in (files("graphkit") / "data", Path(__file__).parent.parent):
        found = home.joinpath(*parts)
        if found.is_file() or found.is_dir():
            return found
    raise FileNotFoundError(f"graphkit carries no {'/'.join(parts)}: its installation is incomplete")
