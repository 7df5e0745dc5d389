"""The demonstration: the sample minutes, three questions, a picture."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from graphkit import questions
from graphkit.draw import network
from graphkit.extracting import write
from graphkit.folder import NAME, Folder
from graphkit.printing import CITATION, as_table

ASKED = (
    (
        "trace",
        {"matter": "Safe Quays Scheme"},
        "How did the Safe Quays Scheme get from a task group to the Board? (The command quotes each step too.)",
        ("date", "body", "item", "clause", "disposition"),
    ),
    (
        "referrals",
        {"to": "Board"},
        "What was sent to the Board, and what became of it?",
        ("from_item", "to", "on", "status", *CITATION),
    ),
    (
        "responsibilities",
        {"who": "Yasmin Farouqui"},
        "What is Yasmin Farouqui to do, and on whose word?",
        ("task", "due", "body", "item", *CITATION),
    ),
)


def run(folder: Path) -> Iterator[str]:
    """Do it all in a folder, telling what is done and where."""
    minutes = folder / "minutes"
    for page in files("graphkit").joinpath("sample").iterdir():
        write(minutes / page.name, page.read_bytes())
    graph = Folder.create(folder / NAME)
    loaded = graph.load([minutes])
    yield f"The minutes of an invented partnership are in {minutes}; {len(loaded.kept)} are loaded into {graph.path}.\n"
    store = graph.cypher()
    for name, values, words, columns in ASKED:
        question = questions.find(name)
        answer = questions.ask(store, question, questions.bind(question, values, datetime.date.today()))
        command = " ".join(["graphkit ask", name, *(f'{k}="{v}"' for k, v in values.items()), "-g", str(graph.path)])
        yield f"{words}\n$ {command}\n{shown(answer.columns, answer.rows, columns)}\n"
    picture = folder / "network.html"
    write(picture, network(graph.graph(), "The Tessenmouth Partnership").encode())
    yield f"The network of people, organisations, groups and meetings is in {picture}: open it in a browser."


def shown(columns: list[str], rows: list[list[object]], wanted: tuple[str, ...]) -> str:
    """An answer with the columns wanted and, if these are among them, its citations."""
    kept = [n for n, name in enumerate(columns) if name in wanted]
    return as_table([columns[n] for n in kept], [[row[n] for n in kept] for row in rows])
