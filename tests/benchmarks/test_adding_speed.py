"""How long one more document takes beside building the whole graph anew, in one run.

The aim is a second at 2,000 documents; half of the whole is what a change must not come to.

Run on demand: ``pytest -m slow tests/benchmarks -s``.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from graphkit.folder import Folder

SAMPLE = Path(__file__).parent.parent.parent / "graphkit" / "sample"
COPIES = 72  # of the sample's minutes, each with names of its own: some 500 documents
PLACES = ["Tessenmouth", "Corvenshire", "Tessenside", "Tessen"]
NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+(?=, | \||\n)")
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu")


def minutes(folder: Path) -> Iterator[Path]:
    """The sample's minutes again and again, of councils that have no place and nobody in common."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("*.txt"))}
    small = set(re.findall(r"\b[a-z]+\b", " ".join(texts.values())))
    named = {word for text in texts.values() for name in NAME.findall(text) for word in name.split()}
    changed = [*PLACES, *sorted(word for word in named if word.lower() not in small)]
    word = re.compile(rf"\b(?:{'|'.join(changed)})\b", re.IGNORECASE)
    for n in range(COPIES):
        mark = "".join(SYLLABLES[int(digit)] for digit in f"{n:03}")
        for name, text in texts.items():
            path = folder / f"{n:03}-{name}"
            path.write_text(word.sub(partial(marked, mark), text), encoding="utf-8")
            yield path


def marked(mark: str, word: re.Match[str]) -> str:
    """A name that is another council's own."""
    return word[0] + (mark.upper() if word[0].isupper() else mark)


def seconds(task: Callable[[], object]) -> tuple[float, float]:
    """The seconds that a task took, by the clock and of processor time."""
    clock, processor = time.perf_counter(), time.process_time()
    task()
    return time.perf_counter() - clock, time.process_time() - processor


@pytest.mark.slow
def test_one_more_document_costs_less_than_half_of_the_whole(tmp_path: Path) -> None:
    *most, last = minutes(tmp_path)
    folder = Folder.create(tmp_path / "minutes.graph")
    folder.load(most)
    one = seconds(lambda: folder.load([last]))
    shutil.rmtree(folder.generations)
    whole = seconds(folder.rebuild)
    for what, (clock, processor) in (("one more of", one), ("all", whole)):
        print(f"\n{what} {len(most)} documents: {clock:.1f} s, {processor:.1f} s of processor time", end="")
    assert 2 * one[1] <= whole[1]
