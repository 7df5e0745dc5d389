"""What later minutes say became of an action."""

from __future__ import annotations

import hashlib

import pytest
from byhand import Rows
from recorded import text_of

from graphkit.archive import Stored
from graphkit.grammar import parse

EARLIER = """13. Lamps

RESOLVED:

(a) That Ann Moss write to the lighting company by 1 February 2024; and

(b) That Bob Hart count the lanterns of the harbour.
"""
# what it shows, the line of the matters arising, and what it says of which action
CASES = [
    ("done", "Minute 13 – Ann Moss had written to the lighting company.", [("1", "done")]),
    ("done, of the second", "Minute 13 – the lanterns of the harbour had been counted by Bob Hart.", [("2", "done")]),
    ("not yet", "Minute 13 – Ann Moss had not yet written to the lighting company.", [("1", "carried forward")]),
    (
        "still going on",
        "Minute 13 – the count of the harbour lanterns by Bob Hart was ongoing.",
        [("2", "carried forward")],
    ),
    ("no word of either", "Minute 13 – the Board had met in the meantime.", []),
    ("a word about both", "Minute 13 – Ann Moss and Bob Hart had spoken.", []),
    ("another minute", "Minute 14 – Ann Moss had written to the lighting company.", []),
    ("done, in its words", "Ann Moss had now written to the lighting company.", [("1", "done")]),
    ("not yet, in its words", "Lanterns of the harbour: Bob Hart had still to count them.", [("2", "carried forward")]),
    ("too few of its words", "The company had been paid.", []),
    ("nothing that became of it", "Minute 13 – Ann Moss to write to the lighting company.", []),
]


def minutes(date: str, first: int, said: str) -> Stored:
    head = f"Vale Partnership\n\nMinutes of the meeting of the Board of the Vale Partnership held on {date}\n\n"
    opening = f"Present: Ann Moss (Chair), Bob Hart\n\n{first}. Apologies\n\nNone.\n\n{first + 1}. Welcome\n\nAll."
    text = text_of(f"{head}{opening}\n\n{said}\n", date)
    return Stored(hashlib.sha256(text.source).hexdigest(), (date,), parse(text), text.body)


def told(line: str, title: str = "Matters Arising") -> list[tuple[str, str]]:
    later = f"23. {title}\n\n- {line}\n\n24. Other\n\nNothing.\n"
    rows = Rows(minutes("9 January 2024", 11, EARLIER), minutes("6 February 2024", 21, later))
    found = [edge for edge in rows.edges("FOLLOWS") if "says" in edge.properties]
    return [(edge.target.split("/")[-1], str(edge.properties["says"])) for edge in found]


@pytest.mark.parametrize(("line", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_progress(line: str, expected: list[tuple[str, str]]) -> None:
    assert told(line) == expected


def test_only_where_actions_are_gone_through() -> None:
    assert told("Minute 13 – Ann Moss had written to the lighting company.", title="Lighting company") == []
