"""What holds for every record that the grammar makes: true quotes, golden minutes, and what it makes of nonsense.

The golden records are read by eye before they are frozen; ``python tests/test_grammar.py`` writes them anew.
"""

from __future__ import annotations

import ast
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from recorded import HEAD, ROOT, SAMPLE, SHARED, homeless, parts, record_of, text_of, untrue

from graphkit.grammar import parse
from graphkit.grammar.rules import RULES
from graphkit.record import Record, to_json
from graphkit.text import Text, read

GOLDEN = Path(__file__).parent / "golden"
FROZEN = ("2023-03-28-chief-officers-group", "2023-07-13-partnership-board")
MINUTES = sorted(SAMPLE.glob("*.txt"))


def shared(*names: str) -> Path:
    """A file or folder that stands beside a checkout of those who write graphkit; without it the test is skipped."""
    path = SHARED.joinpath(*names)
    if not path.exists():
        pytest.skip(f"no {path.relative_to(SHARED.parent)} beside this checkout")
    return path


def inline() -> list[Text]:
    """The texts of the tables of shapes, as one long document, and as a short one each."""
    tree = ast.parse((Path(__file__).parent / "test_shapes.py").read_text(encoding="utf-8"))
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    long = [text for text in texts if len(text) > 40]
    leads = (HEAD, HEAD + "1. Welcome\n\n2. Lighting\n\n")
    return [text_of(leads[1] + "\n\n".join(long)), *(text_of(lead + text) for text in long for lead in leads)]


def seeds() -> list[Path]:
    return sorted(shared("minutes", "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", MINUTES, ids=lambda p: p.stem)
def test_the_samples_quotes_are_true_and_their_values_printed(path: Path) -> None:
    text = read(path)
    record = parse(text)
    assert list(untrue(record, text)) == []
    assert list(homeless(record)) == []


def test_the_seeds_quotes_are_true_and_their_values_printed() -> None:
    for path in seeds():
        text = read(path)
        assert list(untrue(parse(text), text)) == []
        assert list(homeless(parse(text))) == []


def test_small_documents_quotes_are_true_and_their_values_printed() -> None:
    for text in inline():
        record = parse(text)
        assert list(untrue(record, text)) == []
        assert list(homeless(record)) == []


def test_other_peoples_minutes_are_read_without_an_exception_and_quoted_truly() -> None:
    paths = [
        p for p in sorted(shared("minutes").rglob("*")) if p.suffix in (".md", ".txt") and p.parent.name != "layouts"
    ]
    for path in paths:
        text = read(path)
        record = parse(text)
        assert [path.name, *untrue(record, text)] == [path.name]
        assert [path.name, *homeless(record)] == [path.name]


def test_every_rule_that_is_used_is_in_the_table_of_rules() -> None:
    texts = [*(read(path) for path in MINUTES), *inline()]
    used = {part.rule for text in texts for part in parts(parse(text))}
    assert used <= set(RULES)
    assert len(used) > 30


def test_every_rule_in_the_table_is_used_by_the_grammar() -> None:
    source = "".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "graphkit" / "grammar").glob("*.py") if p.stem != "rules"
    )
    assert [name for name in RULES if f'"{name}"' not in source] == []


def frozen(record: Record) -> Any:
    return json.loads(to_json(record))


@pytest.mark.parametrize("stem", FROZEN)
def test_a_golden_record_stays_as_it_was_read_by_eye(stem: str) -> None:
    golden = json.loads((GOLDEN / f"{stem}.json").read_text(encoding="utf-8"))
    assert frozen(parse(read(SAMPLE / f"{stem}.txt"))) == golden


def test_the_seeds_score_against_their_gold_records(tmp_path: Path) -> None:
    gold, predicted = tmp_path / "gold", tmp_path / "predicted"
    gold.mkdir()
    predicted.mkdir()
    for path in seeds():
        (gold / f"{path.stem}.json").write_bytes((shared("evaluation", "gold") / f"{path.stem}.json").read_bytes())
        (predicted / f"{path.stem}.json").write_bytes(to_json(parse(read(path))))
    command = [sys.executable, str(shared("evaluation", "score.py")), str(gold), str(predicted), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["micro_f1"] >= 0.985


ODD = "\0\f\r\u200b\u00ad\ufeff\u2028|#*()[]_`>~–—'’\"£é\U0001f4dc0123456789 \t\n.,;:AaZz"


def cut(chance: random.Random, lines: list[str]) -> list[str]:
    return [line[: chance.randrange(len(line) + 1)] if chance.random() < 0.2 else line for line in lines]


def doubled(chance: random.Random, lines: list[str]) -> list[str]:
    return [line for line in lines for _ in range(chance.choice((1, 1, 1, 2)))]


def shuffled(chance: random.Random, lines: list[str]) -> list[str]:
    return chance.sample(lines, len(lines))


def strewn(chance: random.Random, lines: list[str]) -> list[str]:
    def odd(line: str) -> str:
        at = chance.randrange(len(line) + 1)
        return line[:at] + "".join(chance.choices(ODD, k=chance.randrange(6))) + line[at:]

    return [odd(line) if chance.random() < 0.4 else line for line in lines]


def halved(chance: random.Random, lines: list[str]) -> list[str]:
    start = chance.randrange(len(lines))
    return lines[start : start + chance.randrange(len(lines))]


@pytest.mark.parametrize("spoil", [cut, doubled, shuffled, strewn, halved], ids=lambda f: f.__name__)
def test_spoilt_minutes_are_read_without_an_exception_and_quoted_truly(
    spoil: Callable[[random.Random, list[str]], list[str]],
) -> None:
    for path in MINUTES:
        lines = read(path).body.split("\n")
        for seed in range(4):
            chance = random.Random(f"{path.stem} {seed}")  # noqa: S311 - a seed that a failure can be run again with
            text = text_of("\n".join(spoil(chance, lines)))
            assert [f"{path.stem} {seed}", *untrue(parse(text), text)] == [f"{path.stem} {seed}"]


@pytest.mark.parametrize(
    "body",
    ["", "\n", "\0", "x", "1.", "|", "Present:", "RESOLVED:", "---\n---\n", "\f\f", "\ud800", "(" * 50, "**", "- (i)",
     "Apologies", "It was AGREED that", HEAD, "\ufeff" + HEAD, HEAD.replace("\n", "\r\n"), "Action:", "minute 5"],
)  # fmt: skip
def test_next_to_nothing_is_read(body: str) -> None:
    text = text_of(body)
    assert list(untrue(parse(text), text)) == []


HOSTILE = {
    "words": HEAD + "1. One\n\n" + "the board agreed that Ann Garvie report to the Forum on lines ",
    "brackets": HEAD + "1. One\n\n" + "(",
    "capitals": HEAD + "1. One\n\n" + "A",
    "names": HEAD + "1. One\n\n" + "Ann Garvie Moss Hill ",
    "stars": HEAD + "1. One\n\n" + "**a",
    "blanks": HEAD + "1. One\n\nIt was AGREED that" + " ",
    "clauses": HEAD + "1. One\n\nIt was AGREED:-\n\n" + "- (i) that the report be noted;\n",
    "sentences": HEAD + "1. One\n\n" + "It was agreed that the report be noted. ",
    "rows": HEAD + "PRESENT\n\n" + "| Ann Garvie | - Clerk, Lund Council |\n",
    "minutes": HEAD + "1. One\n\n" + "(minute 5) ",
    "motions": HEAD + "1. One\n\n" + "Proposed by Ann Garvie\n\n",
    "had": HEAD + "1. One\n\n" + "had agreed ",
}


def seconds(body: str) -> float:
    start = time.process_time()
    record_of(body)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    head, repeated = HOSTILE[name][: len(HEAD)], HOSTILE[name][len(HEAD) :]
    unit = repeated.split("\n\n", 1)[-1] if "\n\n" in repeated else repeated
    lead = head + repeated[: len(repeated) - len(unit)]
    small, large = (lead + unit * (size // len(unit)) for size in (15_000, 90_000))
    assert seconds(large) < 14 * max(seconds(small), 0.05)  # six times the text; quadratic would be 36


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in FROZEN:
        made = json.dumps(frozen(parse(read(SAMPLE / f"{name}.txt"))), indent=1, ensure_ascii=False)
        (GOLDEN / f"{name}.json").write_text(made + "\n", encoding="utf-8")
