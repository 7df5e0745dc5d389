"""Links by words that few items say, across bodies whose titles differ, and through lists of what goes forward."""

from __future__ import annotations

import hashlib

import pytest
from byhand import Rows
from recorded import text_of

from graphkit.archive import Stored
from graphkit.entities.topics import phrases
from graphkit.grammar import parse

# items that are about nothing that the others are about, so that few items say what these say
OTHERS = """
1. Ferry timetable

The winter sailings were read out.

2. Allotment rents

Rents stay as they were.

3. Cycle parking

Stands are wanted by the library.
"""


def minutes(name: str, body: str, date: str, *items: str) -> Stored:
    head = f"Vale Partnership\n\nMinutes of the meeting of the {body} of the Vale Partnership held on {date}\n"
    said = "\n\n".join(f"{n}. {item}" for n, item in enumerate(items, 4))
    text = text_of(f"{head}{OTHERS if name == 'a' else ''}\n{said}\n", f"{name}.txt")
    return Stored(hashlib.sha256(text.source).hexdigest(), (text.name,), parse(text), text.body)


def linked(*documents: Stored) -> set[tuple[str, str, str]]:
    """The later and the earlier item of each link, and how they hang together."""
    rows = Rows(*documents)
    item = {edge.target: edge.source for edge in rows.edges("DECIDED", "REQUIRES")}

    def short(ref: str) -> str:
        while ref in item:
            ref = item[ref]
        return "/".join(ref.split("/")[-3:])

    return {(short(e.source), short(e.target), str(e.properties["how"])) for e in rows.edges("FOLLOWS")}


SWANS = "swan-panel-of-vale-partnership"
LAMPS = (
    "Quay Task Group: second report\n\nMr Hart said that the sodium lanterns on the harbour steps fail each winter. "
    "A price for low voltage lanterns was being sought."
)
LATER = (
    "Safety in winter\n\nThe Board heard that sodium lanterns fail, that the harbour steps were dark, and that low "
    "voltage lanterns had been priced.\n\nRESOLVED: That low voltage lanterns be bought."
)


def test_an_item_of_another_body_that_says_what_hardly_any_says_is_followed() -> None:
    found = linked(minutes("a", "Swan Panel", "9 January 2024", LAMPS), minutes("b", "Board", "6 February 2024", LATER))
    assert found == {("board/2024-02-06/4", f"{SWANS}/2024-01-09/4", "matter")}


def test_a_word_or_two_in_passing_tie_nothing() -> None:
    passing = "Any comments\n\nSomebody thought of the harbour steps."
    assert not linked(
        minutes("a", "Swan Panel", "9 January 2024", LAMPS), minutes("b", "Board", "6 February 2024", passing)
    )


def test_an_earlier_item_follows_no_later_one() -> None:
    found = linked(minutes("a", "Swan Panel", "9 March 2024", LAMPS), minutes("b", "Board", "6 February 2024", LATER))
    assert found == {(f"{SWANS}/2024-03-09/4", "board/2024-02-06/4", "matter")}


def test_a_list_of_what_goes_forward_hangs_between_the_items_and_the_meeting_that_they_went_to() -> None:
    forward = (
        "Items for the Board\n\nRESOLVED: That the following go forward to the Board on 6 February 2024: low voltage "
        "lanterns; ferry timetable."
    )
    found = linked(
        minutes("a", "Swan Panel", "9 January 2024", LAMPS, forward), minutes("b", "Board", "6 February 2024", LATER)
    )
    assert (
        f"{SWANS}/2024-01-09/5",
        f"{SWANS}/2024-01-09/4",
        "matter",
    ) in found
    assert ("board/2024-02-06/4", f"{SWANS}/2024-01-09/5", "referral") in found


PHRASES = [
    ("words that stand together", "The low voltage lanterns", {("low", "voltage"), ("voltage", "lantern")}),
    ("small words between them", "lanterns of the quay", {("lantern", "quay")}),
    ("words that minutes use of anything", "the annual report was presented", {("annual", "report")}),
    ("of which none tells", "a further report on the matter", set()),
    ("a person's name", "Hart lanterns", set()),
    ("a body's name", "Vale Partnership", set()),
    ("beside a word that tells", "Vale lanterns", {("vale", "lantern")}),
    ("words by which motions are put", "moved, seconded and lost", set()),
]


@pytest.mark.parametrize(("text", "pairs"), [pytest.param(*case[1:], id=case[0]) for case in PHRASES])
def test_phrases(text: str, pairs: set[tuple[str, str]]) -> None:
    assert phrases(text, frozenset({"hart"}), frozenset({"vale", "partnership"})) == pairs
