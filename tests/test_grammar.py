"""What holds for every record that the grammar makes: true quotes and golden minutes.

The golden records are read by eye before they are frozen; ``python tests/test_grammar.py`` writes them anew.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from recorded import HEAD, ROOT, SAMPLE, SHARED, homeless, parts, text_of, untrue

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


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in FROZEN:
        made = json.dumps(frozen(parse(read(SAMPLE / f"{name}.txt"))), indent=1, ensure_ascii=False)
        (GOLDEN / f"{name}.json").write_text(made + "\n", encoding="utf-8")
