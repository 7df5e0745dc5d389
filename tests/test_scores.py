"""How well minutes are read, held against gold records: no change may lower a figure of ``baseline.json``.

``python tests/test_scores.py`` writes the figures of today into it, those that rose as well as those that fell.
"""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from recorded import SAMPLE, SHARED
from scoring import scores

from graphkit.grammar import parse
from graphkit.record import to_json
from graphkit.text import read

GOLD = Path(__file__).parent / "gold"
OTHERS = Path(__file__).parent / "others"
HEADS = Path(__file__).parent / "heads"
BASELINE = Path(__file__).parent / "baseline.json"
EVALUATION = SHARED / "evaluation"


def predicted(path: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(to_json(parse(read(path))))
    return record


def on_sample() -> dict[str, float]:
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    return scores((gold, predicted(SAMPLE / gold["document"])) for gold in golds)


def on_invented(folder: Path) -> dict[str, float]:
    """The figures over a folder's minutes of invented bodies, each with a layout and a wording of its own.

    ``others`` holds whole minutes, ``heads`` short ones that differ in how their heads and headings are laid out.
    """
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "gold").glob("*.json"))]
    return scores((gold, predicted(folder / gold["document"])) for gold in golds)


def on_real(out: Path) -> dict[str, float]:
    """The figures that the evaluation's own script gives over real minutes."""
    for gold in sorted((EVALUATION / "gold").glob("*.json")):
        name = json.loads(gold.read_text(encoding="utf-8"))["document"]
        path = next(p for p in (SHARED / "minutes" / part / name for part in ("annotated", "seeds")) if p.exists())
        (out / gold.name).write_text(to_json(parse(read(path))).decode(), encoding="utf-8")
    command = [sys.executable, str(EVALUATION / "score.py"), str(EVALUATION / "gold"), str(out), "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {
        **{facet: round(row["f1"], 3) for facet, row in told["facets"].items()},
        "micro": round(told["micro_f1"], 3),
    }


def lowered(figures: dict[str, float], frozen: dict[str, float]) -> dict[str, tuple[float, float]]:
    """What fell below the figure that was frozen, with both."""
    return {
        kind: (figure, figures.get(kind, 0.0)) for kind, figure in frozen.items() if figures.get(kind, 0.0) < figure
    }


def test_the_sample_is_read_no_worse_than_it_was() -> None:
    frozen = json.loads(BASELINE.read_text(encoding="utf-8"))["sample"]
    assert len(frozen) >= 14
    assert lowered(on_sample(), frozen) == {}


@pytest.mark.parametrize("folder", [OTHERS, HEADS], ids=lambda folder: folder.name)
def test_minutes_of_other_bodies_are_read_no_worse_than_they_were(folder: Path) -> None:
    frozen = json.loads(BASELINE.read_text(encoding="utf-8"))[folder.name]
    assert len(frozen) >= 14
    assert lowered(on_invented(folder), frozen) == {}


@pytest.mark.skipif(not EVALUATION.exists(), reason="no folder of annotated real minutes beside the checkout")
def test_real_minutes_are_read_no_worse_than_they_were(tmp_path: Path) -> None:
    frozen = json.loads(BASELINE.read_text(encoding="utf-8"))["real"]
    assert len(frozen) >= 20
    assert lowered(on_real(tmp_path), frozen) == {}


def no_chair(record: dict[str, Any]) -> None:
    for person in record["meetings"][0]["attendance"]:
        person["chair"] = False


def one_item_less(record: dict[str, Any]) -> None:
    del record["meetings"][0]["items"][3]


def another_owner(record: dict[str, Any]) -> None:
    next(action for item in record["meetings"][0]["items"] for action in item["actions"])["owners"] = ["Nobody"]


def an_invented_decision(record: dict[str, Any]) -> None:
    found = record["meetings"][0]["items"][4]["resolutions"]
    found.append({**found[0], "text": "that nothing be done"})


@pytest.mark.parametrize(
    ("spoil", "kinds"),
    [
        (no_chair, {"chair"}),
        (one_item_less, {"items", "resolutions", "acts"}),
        (another_owner, {"actions"}),
        (an_invented_decision, {"resolutions", "acts"}),
    ],
)
def test_a_spoilt_record_scores_lower_in_what_was_spoilt(
    spoil: Callable[[dict[str, Any]], None], kinds: set[str]
) -> None:
    gold = json.loads((GOLD / "2023-03-08-harbour-lights-task-group.json").read_text(encoding="utf-8"))
    spoilt = copy.deepcopy(gold)
    spoil(spoilt)
    whole, fallen = scores([(gold, gold)]), scores([(gold, spoilt)])
    assert set(whole.values()) == {1.0}
    assert kinds <= {kind for kind in whole if fallen.get(kind, 0.0) < whole[kind]} - {"micro"}


if __name__ == "__main__":
    import tempfile

    from test_traces import SETS, followed, known

    traces = {name: {"links": followed(name), "people": known(name)} for name in SETS}
    invented = {folder.name: on_invented(folder) for folder in (OTHERS, HEADS)}
    today: dict[str, Any] = {"sample": on_sample(), **invented, "traces": traces}
    if EVALUATION.exists():
        with tempfile.TemporaryDirectory() as folder:
            today["real"] = on_real(Path(folder))
    BASELINE.write_text(json.dumps(today, indent=1) + "\n", encoding="utf-8")
