"""Text in minutes that looks like a query or like markup is text: it is loaded, asked for and exported as it stands."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from test_stores import NASTY

from graphkit import questions
from graphkit.export import rdf
from graphkit.folder import Folder
from graphkit.stores.memory import open_file
from graphkit.stores.rdf import format_of

# Those that a line of minutes can hold, with no space that a reader of lines would drop.
TEXTS = [text for text in NASTY if text.strip() and text.isprintable() and len(text) < 1000 and text.strip() == text]
ITEMS = "".join(f"\n{n}. Report {text}\n\nRESOLVED: That {text} be noted.\n" for n, text in enumerate(TEXTS, 1))
MINUTES = f"""Minutes of the Harbour Board held on 4 May 2021

Present: Ann Ash (Chair), Bob "'; DROP Beech
{ITEMS}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A graph of those minutes."""
    made = tmp_path_factory.mktemp("nasty")
    (made / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    graph = Folder.create(made / "minutes.graph")
    assert not graph.load([made / "minutes.txt"]).failures
    return graph


def test_each_is_the_title_of_an_item_and_in_a_decision(folder: Folder) -> None:
    rows = folder.graph()
    named = {node.name for node in rows.nodes if node.label == "AgendaItem"}
    assert named == {f"Report {text}".removesuffix(" \\") for text in TEXTS}  # a sign of a line's end
    assert {n.name for n in rows.nodes if n.label == "Resolution"} == {f"That {text} be noted." for text in TEXTS}


def test_each_is_asked_for_on_every_store(folder: Folder, tmp_path: Path) -> None:
    file = tmp_path / "minutes.trig"
    file.write_bytes(rdf(folder.graph(), folder.sparql().base, format_of(file), ""))
    question = questions.find("decisions")
    for text in TEXTS:
        bound = questions.bind(question, {"text": text}, datetime.date(2024, 1, 1))
        told = [questions.ask(store, question, bound) for store in (folder.cypher(), folder.sparql(), open_file(file))]
        assert told[0].rows == told[1].rows == told[2].rows
        assert any(f"That {text} be noted." in row for row in told[0].rows)
