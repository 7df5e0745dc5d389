"""Spoilt documents and nonsense: no exception, true quotes, and time in proportion to the text."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from recorded import HEAD, SAMPLE, SHARED, record_of, text_of, untrue

from graphkit import text
from graphkit.errors import UnreadableFile
from graphkit.grammar import parse
from graphkit.text import read

MINUTES = sorted(SAMPLE.glob("*.txt"))
REAL = [p for p in sorted((SHARED / "minutes").rglob("*.*")) if p.suffix in (".md", ".txt", ".html", ".docx", ".pdf")]


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


LINES = sorted({line for path in MINUTES for line in read(path).body.split("\n")})
LINE = st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), st.text(alphabet=st.characters(), max_size=60))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINE, max_size=60), st.sampled_from(["", HEAD, HEAD + "1. One\n\n", "\ufeff"]))
def test_any_lines_are_read_without_an_exception_and_quoted_truly(lines: list[str], lead: str) -> None:
    made = text_of(lead + "\n".join(lines))
    assert list(untrue(parse(made), made)) == []


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(MINUTES), st.sampled_from(["utf-8-sig", "utf-16", "cp1252", "latin-1"]), st.booleans())
def test_an_encoding_and_line_ends_change_no_fact(path: Path, encoding: str, crlf: bool) -> None:
    body = read(path).body.replace("–", "-").replace("£", "L") if encoding == "latin-1" else read(path).body
    source = (body.replace("\n", "\r\n") if crlf else body).encode(encoding, "replace")
    assert text.text_of("minutes.txt", source).body == body.encode(encoding, "replace").decode(encoding)


def spoilt_bytes(chance: random.Random, source: bytes) -> bytes:
    """The bytes with a stretch cut out, doubled or overwritten, as a broken download has them."""
    made = bytearray(source)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(made))
        past = min(len(made), at + chance.choice((1, 7, 300, 5000)))
        made[at:past] = chance.choice((b"", made[at:past] * 2, b"\0" * (past - at), chance.randbytes(past - at)))
        if not made:
            break
    return bytes(made)


@pytest.mark.skipif(not REAL, reason="no folder of real minutes beside the checkout")
def test_spoilt_files_of_every_format_are_refused_or_read_and_quoted_truly() -> None:
    chance = random.Random(20)  # noqa: S311 - a seed that a failure can be run again with
    for path in chance.sample(REAL, min(80, len(REAL))):
        source = spoilt_bytes(chance, path.read_bytes())
        try:
            made = text.text_of(path.name, source)
        except UnreadableFile:
            continue
        assert [path.name, *untrue(parse(made), made)] == [path.name]


@pytest.mark.skipif(not REAL, reason="no folder of real minutes beside the checkout")
def test_spoilt_real_minutes_are_read_without_an_exception_and_quoted_truly() -> None:
    chance = random.Random(21)  # noqa: S311 - a seed that a failure can be run again with
    plain = [path for path in REAL if path.suffix in (".md", ".txt")]
    for path in chance.sample(plain, min(60, len(plain))):
        spoil = chance.choice([cut, doubled, shuffled, strewn, halved])
        made = text_of("\n".join(spoil(chance, read(path).body.split("\n"))))
        assert [path.name, *untrue(parse(made), made)] == [path.name]
