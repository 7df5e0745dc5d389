"""How a text reads, and how it is laid out."""

from __future__ import annotations

import pytest

from graphkit.grammar.layout import blocks
from graphkit.grammar.reading import reading


def laid_out(body: str) -> list[tuple[str | None, bool, str]]:
    """Label, bullet and folded words of each block that is no table row."""
    return [(b.label, b.bullet, " ".join(body[b.start : b.end].split())) for b in blocks(body) if not b.cells]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One.\n\nTwo.", [(None, False, "One."), (None, False, "Two.")]),
        ("12.  MINUTES\n\n     RESOLVED: That x.", [("12.", False, "MINUTES"), (None, False, "RESOLVED: That x.")]),
        ("- (i) that x; and\n- (ii) that y.", [("(i)", True, "that x; and"), ("(ii)", True, "that y.")]),
        ("a) Lighting\nb) Paths", [("a)", False, "Lighting"), ("b)", False, "Paths")]),
        ("1.MINUTES\n\n2.UPDATE", [("1.", False, "MINUTES"), ("2.", False, "UPDATE")]),
        ("Item 3: Plan", [("Item 3:", False, "Plan")]),
        ("### 51. Membership", [("51.", False, "Membership")]),
        ("52. Declarations", [("52.", False, "Declarations")]),
        ("2 July 2007", [(None, False, "2 July 2007")]),
        (
            "The report had been written by an officer of the\n\nLund Board",
            [(None, False, "The report had been written by an officer of the Lund Board")],
        ),
        (
            "Notes of a meeting of the Lund Forum held in the Hall, Moss, on 3 May 2020\n\nQuestions from all – None.",
            [
                (None, False, "Notes of a meeting of the Lund Forum held in the Hall, Moss, on 3 May 2020"),
                (None, False, "Questions from all – None."),
            ],
        ),
        ("2.00 pm – 4.00 pm", [(None, False, "2.00 pm – 4.00 pm")]),
        ("* Ann Garvie\n* Tom Lund", [(None, True, "Ann Garvie"), (None, True, "Tom Lund")]),
        ("** Topics\n*** Lighting\n- dim", [(None, False, "Topics"), (None, False, "Lighting"), (None, True, "dim")]),
        ("**Topics** of old", [(None, False, "**Topics** of old")]),
        ("---\n\n====", []),
        ("", []),
        ("\n \f\n", []),
    ],
)
def test_a_block_has_its_marks(body: str, expected: list[tuple[str | None, bool, str]]) -> None:
    assert laid_out(body) == expected


@pytest.mark.parametrize(
    ("body", "count", "why"),
    [
        ("The Group also\n\nagreed to it.", 2, "a title of three words is none that a page breaks"),
        ("In the long run the Group also\n\nagreed to it.", 1, "a sentence goes on in lower case"),
        ("Councillors B. Lund, J. Garvie,\n\nS. Thorne and A. Moss", 1, "a list goes on after a comma"),
        ("Cllr A. Lund, Mr. Tom\n\nMoss, Ms. Ann Thorne", 1, "a name is broken"),
        ("Chief Officer (Mr. B.\n\nLund), Clerk", 1, "a bracket is open"),
        ("1. Members,\n\nGuests", 2, "a numbered title is whole"),
        ("The notes were agreed.\n\nthe rest", 2, "a stop ends a sentence"),
        ("the first of these, and\n\nApologies: none", 2, "a heading runs in"),
    ],
)
def test_a_block_that_a_page_break_parts_is_one(body: str, count: int, why: str) -> None:
    assert len(blocks(body)) == count, why


def test_table_rows_have_their_cells_and_may_break_over_lines() -> None:
    body = "| Name | Post |\n|---|---|\n| Ann Garvie | - Clerk,\nLund Council |\n- | Tom Moss | Guest |"
    rows = [[body[a:b].strip() for a, b in block.cells] for block in blocks(body)]
    assert rows == [["Name", "Post"], ["Ann Garvie", "- Clerk,\nLund Council"], ["Tom Moss", "Guest"]]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (r"Councillors G\. Abney \(Chair\)", "Councillors G. Abney (Chair)"),
        ("**IN THE CHAIR :** *Ann*", "IN THE CHAIR : Ann"),
        ("the 16^th^ of May", "the 16th of May"),
        ('[Paper B](https://lund.example/b.pdf "B")', "Paper B"),
        ("> quoted\n> lines", "quoted\nlines"),
        ("Self Assessment *\n* item 3*4*5", "Self Assessment *\n* item 3*4*5"),
        ("snake_case_name and _this_", "snake_case_name and this"),
        ('---\ntitle: "Lund Council"\ndate: 2008-01-01\n---\nText', "Lund Council\nText"),
        ("---\ntitle: all there is\n---\n", "---\ntitle: all there is\n---\n"),
        ("a" + " " * 40 + "b", "a" + " " * 12 + "b"),
    ],
)
def test_markdown_reads_without_its_marks(body: str, read: str) -> None:
    assert reading(body).body == read


def test_every_character_of_a_reading_has_its_place_in_the_original() -> None:
    body = "---\ntitle: Lund\n---\n> **A\\. Moss** [x](y) 5^th^" + " " * 30 + "end\\\n"
    read = reading(body)
    assert [body[read.origin(at)] for at in range(len(read.body))] == list(read.body)
    start = read.body.index("A. Moss")
    first, past = read.original(start, start + len("A. Moss"))
    assert body[first:past] == "A\\. Moss"
    assert [read.body[a:b] for a, b in read.bold] == ["A. Moss"]
