"""A matter's timeline: its steps in order, what they hang on, and what no meeting took up, in each form."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from graphs import hand_made

import graphkit
from graphkit.cli import main
from graphkit.errors import GraphkitError
from graphkit.folder import Folder
from graphkit.stores import cypher
from graphkit.stores.cypher import CypherStore
from graphkit.timeline import FORMATS, Step, Tie, Trace, as_html, as_json, as_mermaid, as_text, traces

SAMPLE = Path(graphkit.__file__).parent / "sample"
HOSTILE = 'A "plan" <script>alert(1)</script> & #1 | end'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> CypherStore:
    """The hand-made graph."""
    path = tmp_path_factory.mktemp("timeline") / "graph.kgl"
    cypher.build(hand_made(), path)
    return CypherStore.open(path)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the sample."""
    graph = Folder.create(tmp_path_factory.mktemp("timeline") / "minutes.graph")
    assert not graph.load([SAMPLE]).failures
    return graph.path


def step(number: int, item: str | None = "1", follows: tuple[Tie, ...] = (), **more: Any) -> Step:
    told: dict[str, Any] = {"date": "2024-01-09", "body": "Panel", "title": "Swans", "clause": None, "page": None}
    told |= {"disposition": "noted", "text": None, "standing": "draft", "document": "a.txt", "quote": f"quote {number}"}
    return Step(step=number, item=item, follows=follows, **told | more)


def test_the_terminal_tells_each_step_with_what_it_hangs_on_and_its_quote(store: CypherStore) -> None:
    assert as_text(traces(store, "reward targets")).splitlines() == [
        "Reward targets risk assessment",
        "",
        "2007-08-01  Senior Officers' Group (SOG), item 4(g): Local Agreement",
        "    1. (iv) deferred",
        "        “agreed a further report” — summary.txt (draft)",
        "2007-10-31  Senior Officers' Group (SOG), item 122: Local Agreement: progress",
        "    2. (ii) referred on; follows step 1 by action and referral",
        "        “a further report be” — october.txt (confirmed)",
        "2007-12-13  SOG 2007-12-13",
        "    referred to SOG 2007-12-13; not loaded: no minutes are here that could show whether it came",
        "    there; follows step 2 by referral",
        "        “to a meeting on 13 December” — october.txt (confirmed)",
        "2007-10-31  Senior Officers' Group (SOG), item 123: Local Agreement: new framework",
        "    3. (v) approved",
        "        “an assessment” — october.txt (confirmed)",
    ]


def test_a_workstream_has_the_traces_of_its_matters(store: CypherStore) -> None:
    assert [trace.matter for trace in traces(store, "LAA")] == ["Reward targets risk assessment"]


def test_of_a_day_later_steps_are_not_told(store: CypherStore) -> None:
    (trace,) = traces(store, "reward targets", "2007-09")
    assert [(one.step, one.item, one.decided) for one in trace.steps] == [
        (1, "4(g)", "(iv) deferred"),
        (2, None, "referred to Senior Officers' Group (SOG); not taken up yet"),
    ]


@pytest.mark.parametrize(("text", "day"), [("quantum", None), ("reward targets", "2001")])
def test_what_is_not_there_is_told_of(store: CypherStore, text: str, day: str | None) -> None:
    with pytest.raises(GraphkitError, match=text):
        traces(store, text, day)


def test_json_holds_the_steps_with_their_ties(store: CypherStore) -> None:
    (told,) = json.loads(as_json(traces(store, "reward targets")))
    assert told["matter"] == "Reward targets risk assessment"
    assert [one["follows"] for one in told["steps"]] == [
        [],
        [{"step": 1, "by": "action"}, {"step": 1, "by": "referral"}],
        [{"step": 2, "by": "referral"}],
        [],
    ]
    assert all(one["quote"] and one["document"] and one["standing"] for one in told["steps"])


def test_a_page_names_a_step_once_with_all_that_ties_to_it(store: CypherStore) -> None:
    told = re.sub(r"<[^>]+>", "", as_html(traces(store, "reward targets")))
    assert "follows step 1 by action and referral" in told
    assert "step 1 by action, step 1" not in told


class Page(HTMLParser):
    """The elements of a page, and every address and fragment that they name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_the_page_fetches_nothing_and_its_links_lead_somewhere(sample: Path) -> None:
    text = as_html(traces(Folder.open(sample).cypher(), "Safe Quays Scheme"))
    page = Page(text)
    assert "://" not in text
    assert not {"script", "iframe", "object", "img"} & set(page.tags)
    ids = {value for name, value in page.attributes if name == "id"}
    fragments = {value for name, value in page.attributes if name in ("href", "src") and value != "data:,"}
    assert fragments
    assert fragments <= {f"#{id}" for id in ids}


def test_the_page_shows_markup_in_minutes_as_text() -> None:
    page = Page(as_html([Trace(HOSTILE, (step(1, quote=HOSTILE, title=HOSTILE),))], "a note"))
    assert "script" not in page.tags
    assert "a note" in as_html([], "a note").partition("</header>")[0]


ARROW = re.compile(r'\s+(m\d+s\d+) (-->|-\.->)\|"[a-z, ]+"\| (m\d+s\d+)')
BOX = re.compile(r'\s+(m\d+s\d+)(?:\["[^"]*"\]|\(\["[^"]*"\]\))')
GROUPED = re.compile(r'\s+subgraph m\d+\["[^"]*"\]|    end|flowchart TD|%% .*')


@pytest.mark.parametrize("name", ["Safe Quays Scheme", "plan", "winter"])
def test_every_line_of_the_flowchart_is_mermaid_and_its_arrows_join_boxes(sample: Path, name: str) -> None:
    lines = as_mermaid(traces(Folder.open(sample).cypher(), name)).splitlines()
    assert [
        line for line in lines if not (ARROW.fullmatch(line) or BOX.fullmatch(line) or GROUPED.fullmatch(line))
    ] == []
    boxes = {found[1] for found in map(BOX.fullmatch, lines) if found}
    arrows = [found.group(1, 3) for found in map(ARROW.fullmatch, lines) if found]
    assert arrows
    assert {end for arrow in arrows for end in arrow} <= boxes


def test_the_flowchart_shows_markup_in_minutes_as_text() -> None:
    told = as_mermaid([Trace(HOSTILE, (step(1, title=HOSTILE), step(2, None, (Tie(1, "referral"),), body="Board")))])
    assert "<script>" not in told
    assert "A #quot;plan#quot; #lt;script#gt;" in told
    assert 'm1s1 -.->|"referral"| m1s2' in told
    assert all(ARROW.fullmatch(line) or BOX.fullmatch(line) or GROUPED.fullmatch(line) for line in told.splitlines())


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_prints_each_form(sample: Path, form: str) -> None:
    done = CliRunner().invoke(main, ["trace", "safe quays", "--format", form, "-g", str(sample)])
    assert done.exit_code == 0, done.output
    assert done.stdout.count("Safe Quays Scheme") >= 1
    assert ("relighting of the East Quay" in done.stdout) == (form != "mermaid")


def test_the_command_tells_of_a_name_that_fits_nothing(sample: Path) -> None:
    done = CliRunner().invoke(main, ["trace", "Safe Quais Skeme Plan", "-g", str(sample)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "graphkit: nothing in this graph is called" in done.stderr
