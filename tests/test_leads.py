"""Items whose titles begin their paragraphs in bold or in capitals."""

from __future__ import annotations

import io

import docx
import pytest
from recorded import meeting_of

from graphkit.grammar import parse
from graphkit.text import text_of

HEAD = "# Moss Township\n\n## Minutes – Regular Meeting of the Township Board\n\n10 April 2017\n\n"
FIRST = [
    ("Roll Call", "Present: Ann Lund, Supervisor; Bo Kerr, Clerk."),
    ("Minutes", "The minutes of 13 March were approved."),
    ("Public Comment", "Cy Tarn asked about the ditch."),
    ("Fire Department", "The chief gave the monthly report."),
    ("Clerk", "Bills in the amount of $231 were reviewed and paid."),
    ("Zoning", "Three permits in March."),
]
LAST = ("Adjourn", "Motion to adjourn. Carried.")
OLD = [("Hall roof", "tabled from March."), ("Noise ordinance", "the draft is not in.")]
NEW = [("Use permit 17-02", "granted."), ("Road millage", "put to the ballot."), ("Parks", "it was talked about.")]
TITLES = [
    *[(None, title) for title, _ in FIRST],
    *[("AB"[n], title) for n, (title, _) in enumerate(OLD)],
    *[("ABC"[n], title) for n, (title, _) in enumerate(NEW)],
    (None, "Adjourn"),
]


def titles(body: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in meeting_of(body).items]


@pytest.mark.parametrize(
    ("lead", "part", "gathers"),
    [
        ("**{}:** {}", "**{}\\. {}** – {}", "### {}"),
        ("**{}**: {}", "**{}. {}:** {}", "### {}"),
        ("**{}.** {}", "**{}. {}.** {}", "### {}"),
        ("**{}** – {}", "**{}. {}** - {}", "**{}**"),
    ],
)
def test_bold_beginnings_are_items_and_headings_that_gather_them_none(lead: str, part: str, gathers: str) -> None:
    said = [
        *(lead.format(*told) for told in FIRST),
        gathers.format("Unfinished Business"),
        *(part.format("AB"[n], *told) for n, told in enumerate(OLD)),
        gathers.format("New Business"),
        *(part.format("ABC"[n], *told) for n, told in enumerate(NEW)),
        lead.format(*LAST),
    ]
    assert titles(HEAD + "\n\n".join(said) + "\n") == TITLES


def test_titles_in_capitals_before_what_is_told() -> None:
    said = [
        *(f"{title.upper()}: {told}" for title, told in FIRST),
        *(f"{'AB'[n]}. {title.upper()} – {told}" for n, (title, told) in enumerate(OLD)),
        f"ADJOURN: {LAST[1]}",
    ]
    expected = [(number, title.upper()) for number, title in [*TITLES[:8], TITLES[-1]]]
    assert titles(HEAD.replace("#", "") + "\n\n".join(said) + "\n") == expected


def test_bold_beginnings_of_a_word_file() -> None:
    document = docx.Document()
    document.add_heading("Moss Township", 1)
    document.add_paragraph("Minutes of the Regular Meeting of the Township Board, 10 April 2017")
    for title, told in [*FIRST, ("A. Hall roof", "it leaks."), ("B. Noise", "none."), LAST]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{title}:").bold = True
        paragraph.add_run(f" {told}")
    file = io.BytesIO()
    document.save(file)
    (found,) = parse(text_of("a.docx", file.getvalue())).meetings
    assert [(i.number, i.title) for i in found.items] == [
        *TITLES[:6],
        ("A", "Hall roof"),
        ("B", "Noise"),
        (None, "Adjourn"),
    ]


def test_bold_beginnings_below_headings_with_items_of_their_own_are_no_items() -> None:
    below = "\n\n".join(f"**{title}:** {told}" for title, told in [*FIRST[1:], LAST])
    ahead = f"{HEAD}## Apologies\n\nNone were received.\n\n## Reports\n\nAll were read.\n\n"
    assert titles(f"{ahead}{below}\n\n## Close\n\nAt nine.\n") == [
        (None, "Apologies"),
        (None, "Reports"),
        (None, "Close"),
    ]


def test_a_label_of_a_form_is_no_item() -> None:
    said = "\n\n".join(f"**{title}:** {told}" for title, told in [*FIRST[1:], LAST])
    assert titles(f"{HEAD}**Chair:** Ann Lund\n\n{said}\n") == [*TITLES[1:6], TITLES[-1]]


def test_three_bold_beginnings_are_items() -> None:
    said = [
        "**Water rates.** The council discussed them.",
        "**Roof.** It leaks.",
        "**Hall floor.** Ann Lund will sand it.",
    ]
    head = "Moss Town Council\n\nMinutes – Tuesday 3 March 2020\n\nPresent: Ann Lund, Bo Kerr\n\n"
    assert titles(head + "\n\n".join(said) + "\n") == [(None, "Water rates"), (None, "Roof"), (None, "Hall floor")]


@pytest.mark.parametrize("said", ["Minutes – Tuesday 3 March 2020", "Meeting Notes: 3rd March 2020"])
def test_the_day_behind_minutes_belongs_to_the_head(said: str) -> None:
    body = f"# Moss Board\n\n## {said}\n\n## Welcome\n\nAll were welcomed.\n\n## Roof\n\nIt leaks.\n"
    found = meeting_of(body)
    assert (found.date, [item.title for item in found.items]) == ("2020-03-03", ["Welcome", "Roof"])
