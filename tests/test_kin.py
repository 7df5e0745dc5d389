"""Which bodies are kin, and on what ground."""

from __future__ import annotations

import pytest

from graphkit.entities.kin import Circle, kin


def circle(
    *names: str, parent: str = "", met: str = "", people: str = "", cites: tuple[tuple[str, str, bool], ...] = ()
) -> Circle:
    listed = {tuple(name.split()) for name in people.split("; ") if name}
    return Circle(set(names), {parent} - {""}, set(met.split()), listed, set(cites))


CABINET = ("cabinet", "2024-03-05", True)
CASES: list[tuple[str, list[Circle], list[set[int]]]] = [
    ("bodies of one parent", [circle("cabinet", parent="oxbow"), circle("board", parent="oxbow")], [{0, 1}]),
    ("bodies that share nothing", [circle("oxbow board"), circle("harl board")], [{0}, {1}]),
    (
        "one sends on to the other's meeting of that day",
        [circle("scrutiny committee", cites=(CABINET,)), circle("cabinet", met="2024-03-05")],
        [{0, 1}],
    ),
    (
        "a meeting of another day",
        [circle("scrutiny committee", cites=(CABINET,)), circle("cabinet", met="2024-03-12")],
        [{0}, {1}],
    ),
    (
        "two bodies of that name met that day",
        [
            circle("scrutiny", cites=(CABINET,)),
            circle("cabinet", met="2024-03-05"),
            circle("cabinet", met="2024-03-05"),
        ],
        [{0}, {1}, {2}],
    ),
    (
        "a name that nobody else has, and somebody on both lists",
        [
            circle("board", people="ann lee; bob moss", cites=(("swan quay forum", "", False),)),
            circle("swan quay forum", people="ann lee; cy hart"),
        ],
        [{0, 1}],
    ),
    (
        "a name that nobody else has, alone",
        [circle("board", cites=(("swan quay forum", "", False),)), circle("swan quay forum")],
        [{0}, {1}],
    ),
    (
        "three people on both lists",
        [circle("board", people="ann lee; bob moss; cy hart"), circle("panel", people="ann lee; bob moss; cy hart")],
        [{0, 1}],
    ),
    (
        "two people on both lists",
        [circle("board", people="ann lee; bob moss; cy hart"), circle("panel", people="ann lee; bob moss; di ash")],
        [{0}, {1}],
    ),
    (
        "namesakes with other first names",
        [circle("board", people="ann lee; bob moss; cy hart"), circle("panel", people="amy lee; ben moss; cat hart")],
        [{0}, {1}],
    ),
    (
        "six initials that fit",
        [
            circle("board", people="a lee; b moss; c hart; d ash; e fox; f lane"),
            circle("panel", people="ann lee; bob moss; cy hart; di ash; ed fox; flo lane"),
        ],
        [{0, 1}],
    ),
    (
        "a rare word in both names and two people",
        [circle("swanley board", people="ann lee; bob moss"), circle("swanley panel", people="ann lee; bob moss")],
        [{0, 1}],
    ),
    (
        "a name that ends with the other's parent",
        [circle("board", parent="vale partnership"), circle("swan panel of vale partnership")],
        [{0, 1}],
    ),
    (
        "names that more bodies share than any place has",
        [circle(f"board {n}", people="ann lee; bob moss; cy hart") for n in range(13)],
        [{n} for n in range(13)],
    ),
]


@pytest.mark.parametrize(("circles", "families"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_kin(circles: list[Circle], families: list[set[int]]) -> None:
    found = kin({f"{n:02}": one for n, one in enumerate(circles)})
    grouped: dict[str, set[int]] = {}
    for key, family in found.items():
        grouped.setdefault(family, set()).add(int(key))
    assert sorted(grouped.values(), key=min) == families


def test_a_family_is_named_after_its_parent() -> None:
    tied = {"b": circle("cabinet", parent="oxbow council"), "a": circle("board", cites=(CABINET,))}
    tied["b"].dates.add("2024-03-05")
    assert kin(tied) == {"a": "oxbow council", "b": "oxbow council"}
