"""What items and clauses are part of: what a person gives one name is one workstream or matter, what two, is two."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

import graphkit
from graphkit.cli import main
from graphkit.errata import BY_HAND
from graphkit.folder import Folder
from graphkit.rows import Graph

SAMPLE = Path(graphkit.__file__).parent / "sample"
BOARD, OFFICERS, LATER = (
    f"{day}.txt"
    for day in ("2023-07-13-partnership-board", "2023-06-20-chief-officers-group", "2023-09-05-chief-officers-group")
)
GRAPH = Path("minutes.graph")
PLAN = "Winter Preparedness Plan 2023/24"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wholes")
    Folder.create(folder / GRAPH).load([SAMPLE])
    return folder


@pytest.fixture
def runner(loaded: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(loaded)
    return CliRunner()


def correct(runner: CliRunner, *words: str) -> None:
    done = runner.invoke(main, ["correct", *words])
    assert done.exit_code == 0, done.output


def graph() -> Graph:
    return Folder.open(GRAPH).graph()


def workstreams() -> dict[str, set[str]]:
    """The titles that each workstream has."""
    nodes = [node for node in graph().nodes if node.label == "Workstream"]
    return {node.name: {str(name) for name in node.properties["variants"]} - {node.name} for node in nodes}  # type: ignore[union-attr]


def matters() -> dict[str, list[str]]:
    """The steps of each matter, in order, by the ends of their ids."""
    rows = graph()
    names = {node.id: node.name for node in rows.nodes if node.label == "Matter"}
    steps: dict[str, list[tuple[int, str]]] = {}
    for edge in rows.edges:
        if edge.type == "STEP_OF":
            at = (int(str(edge.properties["position"])), edge.source.partition("/tessenmouth-partnership/")[2])
            steps.setdefault(names[edge.target], []).append(at)
    return {name: [step for _, step in sorted(told)] for name, told in steps.items()}


ROOMS, FIRST, EEAP = "65. Winter Rooms", "54. Winter Preparedness Plan", "66. EEAP"
WORKSTREAMS = [
    ("renamed", [(OFFICERS, FIRST, "Cold Weather")], {"Cold Weather": {PLAN, PLAN.upper()}}, {PLAN}),
    ("merged with one of that name", [(LATER, ROOMS, PLAN)], {PLAN: {"Winter Rooms", PLAN.upper()}}, {"Winter Rooms"}),
    (
        "merged under a new name",
        [(LATER, ROOMS, "Warm Rooms"), (LATER, EEAP, "Warm Rooms")],
        {"Warm Rooms": {"Winter Rooms", "EEAP: First Quarter", "Evening Economy Action Plan (EEAP): Third Quarter"}},
        {"Winter Rooms", "Evening Economy Action Plan"},
    ),
    (
        "split",
        [(OFFICERS, FIRST, "The Draft"), (BOARD, "24.", "The Plan")],
        {"The Draft": {PLAN}, "The Plan": {PLAN.upper()}},
        {PLAN},
    ),
    (
        "split between titles that are alike",
        [(OFFICERS, "53. Safe Quays", "Quays"), (LATER, "63. Safe Quays", "The Scheme at Work")],
        {"The Scheme at Work": {"Safe Quays Scheme: First Three Months"}},
        {"Safe Quays Scheme"},
    ),
    ("hidden", [(OFFICERS, FIRST, "")], {}, {PLAN}),
]


def told_in_any_order(
    runner: CliRunner,
    told: list[tuple[str, str, str]],
    wholes: Callable[[], Mapping[str, object]],
    there: Mapping[str, object],
    gone: set[str],
) -> None:
    """Say of items what they are part of, in each order, and take it back."""
    before, seen = list(graph().lines()), set()
    assert gone <= wholes().keys()
    for order in itertools.permutations(told):
        for document, quote, says in order:
            correct(runner, document, quote, "item", says)
        found = wholes()
        assert there.items() <= found.items()
        assert not gone & found.keys()
        seen.add("\n".join(graph().lines()))
        for document, quote, _ in order:
            correct(runner, document, quote, "item", "--take-back")
        assert list(graph().lines()) == before
    assert len(seen) == 1, "no order of saying it shows"


@pytest.mark.parametrize(("told", "there", "gone"), [case[1:] for case in WORKSTREAMS], ids=[c[0] for c in WORKSTREAMS])
def test_workstreams(
    runner: CliRunner, told: list[tuple[str, str, str]], there: dict[str, set[str]], gone: set[str]
) -> None:
    told_in_any_order(
        runner, [(document, quote, f"workstream={name}") for document, quote, name in told], workstreams, there, gone
    )


OURS = [f"chief-officers-group/2023-06-20/54/{clause}" for clause in ("i", "ii", "iii")]
THEIRS = [f"board/2023-07-13/24/{clause}" for clause in "abc"]
WINTER = "chief-officers-group/2023-09-05/65/1"
DRINK = "chief-officers-group/2023-06-20/57/1"
ARISING = "chief-officers-group/2023-09-05/62"  # in which the street drinking came up again, beside others
MATTERS = [
    ("renamed", [(OFFICERS, FIRST, "Cold Weather")], {"Cold Weather": [*OURS, *THEIRS, WINTER]}, {PLAN}),
    (
        "split",
        [(OFFICERS, FIRST, "The Draft"), (BOARD, "24.", "The Plan")],
        {"The Draft": OURS, "The Plan": [*THEIRS, WINTER]},
        {PLAN},
    ),
    (
        "merged with one of that name",
        [(OFFICERS, "57. Street Drinking", PLAN)],
        {PLAN: [*OURS, DRINK, *THEIRS, WINTER]},
        {"Street Drinking in Station Gardens"},
    ),
    (
        "merged under a new name",
        [(OFFICERS, "57. Street Drinking", "Streets"), (BOARD, "27.", "Streets")],
        {"Streets": [DRINK, "board/2023-07-13/27", ARISING]},
        {"Street Drinking in Station Gardens", "Regatta Week"},
    ),
    ("hidden", [(OFFICERS, "57. Street Drinking", "")], {}, {"Street Drinking in Station Gardens"}),
]


@pytest.mark.parametrize(("told", "there", "gone"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_matters(
    runner: CliRunner, told: list[tuple[str, str, str]], there: dict[str, list[str]], gone: set[str]
) -> None:
    told_in_any_order(
        runner, [(document, quote, f"matter={name}") for document, quote, name in told], matters, there, gone
    )


def test_a_clause_is_of_another_matter_than_its_item_and_says_that_a_person_said_so(runner: CliRunner) -> None:
    correct(runner, OFFICERS, FIRST, "item", f"matter={PLAN}")
    correct(runner, OFFICERS, "revise section 3", "resolution", "matter=Warm Rooms")
    try:
        assert matters()["Warm Rooms"] == [OURS[1]]
        assert matters()[PLAN] == [OURS[0], OURS[2], *THEIRS, WINTER]
        rules = {edge.source: edge.properties["rule"] for edge in graph().edges if edge.type == "STEP_OF"}
        assert {step.partition("partnership/")[2] for step, rule in rules.items() if rule == BY_HAND} == set(OURS)
        decided = {edge.properties["rule"] for edge in graph().edges if edge.type == "DECIDED"}
        assert BY_HAND not in decided, "what the clause says was not corrected"
    finally:
        correct(runner, OFFICERS, FIRST, "item", "--take-back")
        correct(runner, OFFICERS, "revise section 3", "resolution", "--take-back")


def test_two_that_are_of_two_matters_follow_each_other_by_their_own_words_alone(runner: CliRunner) -> None:
    correct(runner, OFFICERS, FIRST, "item", "matter=The Draft")
    correct(runner, BOARD, "24.", "item", "matter=The Plan")
    try:
        ends = {
            (e.source.rpartition("partnership/")[2], e.target.rpartition("partnership/")[2], e.properties["how"])
            for e in graph().edges
            if e.type == "FOLLOWS"
        }
        assert {how for one, two, how in ends if one in THEIRS and two in OURS} == {"reference"}
    finally:
        correct(runner, OFFICERS, FIRST, "item", "--take-back")
        correct(runner, BOARD, "24.", "item", "--take-back")
