"""Links by words that few items say, across bodies whose titles differ, and through lists of what goes forward."""

from __future__ import annotations

import hashlib

import pytest
from byhand import Rows
from recorded import text_of

from graphkit.archive import Stored
from graphkit.entities.topics import said
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


def test_a_word_in_passing_ties_nothing() -> None:
    passing = "Any comments\n\nSomebody thought of more lanterns."
    assert not linked(
        minutes("a", "Swan Panel", "9 January 2024", LAMPS), minutes("b", "Board", "6 February 2024", passing)
    )


def test_an_amount_ties_what_little_else_does() -> None:
    grant = "Lamps on the steps\n\nIt would cost £14,250."
    told = "Treasurer\n\nThe sum of £14,250 had been paid."
    found = linked(minutes("a", "Swan Panel", "9 January 2024", grant), minutes("b", "Board", "6 February 2024", told))
    assert found == {("board/2024-02-06/4", f"{SWANS}/2024-01-09/4", "matter")}
    none = told.replace("£14,250", "£14,300")
    assert not linked(
        minutes("a", "Swan Panel", "9 January 2024", grant), minutes("b", "Board", "6 February 2024", none)
    )


@pytest.mark.parametrize(
    ("item", "follows"),
    [
        pytest.param("Matters arising\n\nA price for the lanterns had come. See minute 5 below.", (5, 4), id="below"),
        pytest.param(
            "Items for the Board\n\nThe Board would be told of the lanterns (minute 5).", (5, 4), id="forward"
        ),
        pytest.param("Matters arising\n\nMinute 5 (Ferry): the winter sailings had been printed.", None, id="the last"),
        pytest.param("Declarations of interest\n\nMr Hart declared an interest in minute 5.", None, id="an interest"),
    ],
)
def test_an_item_of_the_same_meeting_that_is_named_by_its_number(item: str, follows: tuple[int, int] | None) -> None:
    found = linked(minutes("a", "Swan Panel", "9 January 2024", item, "Quay Task Group\n\nNoted that bulbs fail."))
    assert found == ({(*(f"{SWANS}/2024-01-09/{n}" for n in follows), "reference")} if follows else set())


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


ARISING = (
    "Matters arising\n\nThe ferry bell: it had been rung at noon since the autumn and no complaint had come.\n\n"
    "Sodium lanterns on the harbour steps: low voltage lanterns had been priced and the steps were still dark."
)


@pytest.mark.parametrize(
    "arising",
    [
        pytest.param(ARISING, id="under its title"),
        pytest.param(f"Minutes of the last meeting\n\nAgreed.\n\n{ARISING}", id="below the last minutes"),
    ],
)
def test_a_paragraph_of_what_arises_ties_its_item_to_the_one_that_it_tells_of(arising: str) -> None:
    found = linked(
        minutes("a", "Swan Panel", "9 January 2024", LAMPS), minutes("b", "Board", "6 February 2024", arising)
    )
    assert found == {("board/2024-02-06/4", f"{SWANS}/2024-01-09/4", "matter")}


def test_an_item_that_deals_with_several_things_is_a_step_of_each_and_joins_none() -> None:
    bell = "The ferry bell\n\nThe ferry bell was not rung at noon, and a complaint had come in the autumn."
    rows = Rows(
        minutes("a", "Swan Panel", "9 January 2024", LAMPS, bell), minutes("b", "Board", "6 February 2024", ARISING)
    )
    passed: dict[str, set[str]] = {}
    for edge in rows.edges("STEP_OF"):
        passed.setdefault(edge.source.rpartition("/")[0][-10:] + edge.source[-2:], set()).add(edge.target)
    assert passed["2024-02-06/4"] == passed["2024-01-09/4"] | passed["2024-01-09/5"]
    assert not passed["2024-01-09/4"] & passed["2024-01-09/5"]


def test_what_is_sent_to_a_meeting_is_found_there_by_what_is_said_of_it() -> None:
    sent = "Quay Task Group\n\nThe lanterns fail. It was agreed that this be referred to the Board on 6 February."
    taken = "Safety in winter\n\nThe Board heard that lanterns fail. Somebody had slipped."
    found = linked(minutes("a", "Swan Panel", "9 January 2024", sent), minutes("b", "Board", "6 February 2024", taken))
    assert found == {("board/2024-02-06/4", f"{SWANS}/2024-01-09/4", "referral")}


def test_a_code_is_a_reference_where_an_item_has_it_for_its_number() -> None:
    head = (
        "Vale Partnership\n\nMinutes of the meeting of the Swan Panel of the Vale Partnership held on 9 January 2024\n"
    )
    coded = text_of(f"{head}\nSP/24/07 Welcome\n\nAll were.\n\nSP/24/08 Reeds\n\nReeds were cut.\n", "a.txt")
    first = Stored(hashlib.sha256(coded.source).hexdigest(), (coded.name,), parse(coded), coded.body)
    later = minutes(
        "b", "Board", "6 February 2024", "Mowing\n\nThis goes back to what was settled (SP/24/08, AB/24/08)."
    )
    assert linked(first, later) == {
        ("board/2024-02-06/4", "swan-panel-of-vale-partnership/2024-01-09/sp-24-08", "reference")
    }


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        pytest.param(
            "At the instance of the Swan Panel (minute 5) a charge was proposed.", SWANS, id="the body beside it"
        ),
        pytest.param("Further to minute 5 a charge was proposed.", "board", id="nobody: the body's own"),
    ],
)
def test_a_minute_is_of_the_body_that_its_line_names(line: str, whose: str) -> None:
    mowing, reeds = "Mowing\n\nGrass was cut.", "Reeds\n\nReeds were cut."
    found = linked(
        minutes("a", "Swan Panel", "9 January 2024", "Ice\n\nIt was thin.", reeds),
        minutes("b", "Board", "9 January 2024", "Snow\n\nIt was thick.", mowing),
        minutes("c", "Board", "6 February 2024", f"Fees\n\n{line}"),
    )
    assert found == {("board/2024-02-06/4", f"{whose}/2024-01-09/5", "reference")}


def test_what_was_sent_is_the_item_that_says_by_whom_it_was_asked_for() -> None:
    sent = "Reeds\n\nIt was agreed that the matter be referred to the Board on 6 February 2024."
    taken = "Tidy paths\n\nThe Swan Panel had asked for this. Nothing was decided."
    found = linked(
        minutes("a", "Swan Panel", "9 January 2024", sent),
        minutes("b", "Board", "6 February 2024", "Ice\n\nIt was thin.", taken),
    )
    assert found == {("board/2024-02-06/5", f"{SWANS}/2024-01-09/4", "referral")}


SAME = "The harbour steps were dark and low voltage lanterns had been priced, sodium ones fail."


@pytest.mark.parametrize(
    ("title", "date", "tied"),
    [
        pytest.param("Harbour steps", "6 February 2024", True, id="it says what the title of the other does"),
        pytest.param("Various", "6 February 2024", False, id="it says what no title does"),
    ],
)
def test_items_of_one_body_must_name_each_other(title: str, date: str, tied: bool) -> None:
    later = minutes("b", "Swan Panel", date, f"{title}\n\n{SAME}")
    assert bool(linked(minutes("a", "Swan Panel", "9 January 2024", LAMPS), later)) is tied


def test_what_is_said_again_word_for_word_ties_nothing() -> None:
    again = "The Warden said that he would answer questions on the sodium lanterns after the talk of the engineer."
    first = minutes("a", "Swan Panel", "9 January 2024", f"Warden’s lanterns\n\n{again} Two had been stolen.")
    later = minutes("b", "Swan Panel", "6 February 2024", f"Talk on lanterns\n\n{again} A boat had sunk.")
    assert not linked(first, later)


OTHER_DAYS = [("c", 3, "May"), ("d", 4, "June"), ("e", 5, "July")]


@pytest.mark.parametrize(("place", "tied"), [("Mill Quay", True), ("Otter Weir", False)])
def test_items_of_one_kind_that_name_other_places_are_of_other_matters(place: str, tied: bool) -> None:
    said = "{} asked to change its opening hours so that the ferry could be met. The hours of {} were agreed."
    first, later = (f"{at} Opening Hours\n\n{said.format(at, at)}" for at in ("Mill Quay", place))
    found = linked(
        minutes("a", "Swan Panel", "9 January 2024", first), minutes("b", "Swan Panel", "6 March 2024", later)
    )
    assert bool(found) is tied


@pytest.mark.parametrize(("months", "tied"), [(("February",), True), (("February", "March", "April"), False)])
def test_what_another_body_said_several_meetings_ago_is_not_followed(months: tuple[str, ...], tied: bool) -> None:
    since = [minutes(month, "Swan Panel", f"9 {month} 2024", f"Nest {month}\n\nNone.") for month in months]
    first, later = minutes("a", "Swan Panel", "9 January 2024", LAMPS), minutes("b", "Board", "7 May 2024", LATER)
    assert any(source.startswith("board/") for source, _, _ in linked(first, *since, later)) is tied


@pytest.mark.parametrize(("others", "tied"), [("Nothing was said.", True), ("There was training of wardens.", False)])
def test_a_word_that_many_items_say_by_the_way_is_no_subject(others: str, tied: bool) -> None:
    days = ("9 January 2024", "6 February 2024")
    items = [f"Nest {n}\n\n{others}" for n in range(3)]
    found = linked(
        *(minutes(f"t{n}", "Swan Panel", day, "Training\n\nSome came.", *items) for n, day in enumerate(days))
    )
    assert ((f"{SWANS}/2024-02-06/4", f"{SWANS}/2024-01-09/4", "matter") in found) is tied


@pytest.mark.parametrize(("title", "tied"), [("Overview of lantern statistics", False), ("Sodium lanterns", True)])
def test_a_report_that_is_always_given_follows_no_other(title: str, tied: bool) -> None:
    others = [
        minutes(name, "Swan Panel", f"{n} {month} 2024", f"{title}\n\nThere were {n} thefts.")
        for name, n, month in OTHER_DAYS
    ]
    said = "Sodium lanterns at the harbour steps were stolen, and low voltage ones {}."
    two = [
        minutes("a", "Swan Panel", "9 January 2024", f"{title}\n\n{said.format('were wanted')}"),
        minutes("b", "Swan Panel", "6 February 2024", f"{title}\n\n{said.format('have come')}"),
    ]
    pair = (f"{SWANS}/2024-02-06/4", f"{SWANS}/2024-01-09/4", "matter")
    assert (pair in linked(*others, *two)) is tied


@pytest.mark.parametrize(
    ("title", "tied"), [("Lift of Moss Court", False), ("Cleaning contract, Moss Court", True), ("Moss Court", True)]
)
def test_what_is_at_one_place_is_of_one_matter_only_where_more_is_shared(title: str, tied: bool) -> None:
    first = "Cleaning at Moss Court\n\nThe stairs were dirty.\n\nRESOLVED: That this be referred to the Board."
    found = linked(
        minutes("a", "Swan Panel", "9 January 2024", first),
        minutes("b", "Board", "6 February 2024", f"{title}\n\nPrices were asked for by the warden of Moss Court."),
    )
    assert bool(found) == tied


def test_an_agenda_for_another_body_hangs_between_the_items_and_that_bodys() -> None:
    fees = "Mooring fees\n\nThe mooring fees of 2024 were gone through."
    goes = "Agenda for the Board\n\nThe following were agreed for the Board on 6 February 2024: mooring fees; tariff."
    board = minutes("b", "Board", "6 February 2024", "Mooring fees 2024\n\nThe mooring fees were agreed.")
    found = linked(minutes("a", "Swan Panel", "9 January 2024", fees, goes), board)
    assert (f"{SWANS}/2024-01-09/5", f"{SWANS}/2024-01-09/4", "matter") in found


PHRASES = [
    ("who it is that speaks", "Mr Otter for the Director of Quay Works", set()),
    ("a committee's name", "to the Quay Works Committee", set()),
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
    assert said(text, (0, len(text)), frozenset({"hart"}), frozenset({"vale", "partnership"})).pairs == pairs


@pytest.mark.parametrize(
    ("said", "follows"),
    [
        pytest.param("Litigation or potential litigation affecting the quay tribunal harbour appeal.", False, id="law"),
        pytest.param("The public be excluded while the quay tribunal harbour appeal is heard.", False, id="sent out"),
        pytest.param("We resumed in open session the quay tribunal harbour appeal.", False, id="let in"),
        pytest.param("The quay tribunal harbour appeal was heard.", True, id="the matter itself"),
    ],
)
def test_what_closes_a_meeting_to_the_public_tells_of_no_matter(said: str, follows: bool) -> None:
    first = minutes("a", "Swan Panel", "9 January 2024", f"Any other business\n\nA bulb had failed.\n\n{said}")
    later = minutes("b", "Board", "6 February 2024", f"Safety in winter\n\nSalt was short.\n\n{said}")
    assert bool(linked(first, later)) is follows


def test_lists_of_two_bodies_that_share_some_words_are_not_of_one_matter() -> None:
    one = "Matters arising\n\nKestrels were late, a barge had sunk with its gravel and a piano.\n\nKeys were cut."
    two = "Matters arising\n\nGravel was dear; the barge of the kestrels had come; no piano.\n\nA ladder was bought."
    assert not linked(minutes("a", "Swan Panel", "9 January 2024", one), minutes("b", "Board", "6 February 2024", two))
