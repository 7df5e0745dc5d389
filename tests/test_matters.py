"""How a decision goes from meeting to meeting: what follows what, what belongs together, and what nobody took up."""

from __future__ import annotations

from typing import Any

import pytest
from byhand import Rows, action, back, item, minutes, stored
from recorded import text_of

from graphkit.archive import Stored
from graphkit.entities.places import disposition
from graphkit.entities.topics import Topic, Weights, alike, is_procedural, tokens
from graphkit.entities.workstreams import trimmed
from graphkit.grammar import parse
from graphkit.record import Item, Report, Resolution

PARENT = "Vale Partnership"


def met(body: str, date: str, *items: Item, parent: str | None = PARENT, **more: Any) -> Stored:
    return stored(f"{date} {body}.txt", minutes(body, date, *items, parent=parent), **more)


def clause(id: str) -> str:
    """A clause's id without what all of these have in common: 'panel/2024-01-09/5/i'."""
    return id.partition("/")[2].removeprefix("vale-partnership/")


def followed(rows: Rows, how: str) -> set[tuple[str, str]]:
    """Which clause or item follows which, in one way."""
    found = (edge for edge in rows.edges("FOLLOWS") if edge.properties["how"] == how)
    return {(clause(edge.source), clause(edge.target)) for edge in found}


def threads(rows: Rows) -> dict[str, list[str]]:
    """The steps of each matter in order, by its name."""
    steps: dict[str, list[tuple[Any, str]]] = {}
    for edge in rows.edges("STEP_OF"):
        steps.setdefault(rows.by_id[edge.target].name, []).append((edge.properties["position"], clause(edge.source)))
    return {name: [id for _, id in sorted(found)] for name, found in steps.items()}


EARLIER = (
    met(
        "Swan Panel", "2024-01-09", item("5", "Swan Ringing", "(i) ring the swans of the quay", "(ii) count the geese")
    ),
    met("Rook Panel", "2024-01-09", item("5", "Rook Scaring", "scare the rooks of the orchard")),
    met("Swan Panel", "2024-02-09", item("5", "Goose Feeding", "feed geese on the green")),
)
# what it shows, the reference of a later item of the Swan Panel, and the item that it names
REFERENCES = [
    ("minute and date", back("2024-01-09", "5"), "swan-panel/2024-01-09/5/i"),
    ("minute with its marks", back("2024-01-09", "5."), "swan-panel/2024-01-09/5/i"),
    ("a clause of a minute", back("2024-01-09", "5(ii)"), "swan-panel/2024-01-09/5/ii"),
    ("minute and date of another body", back("2024-01-09", "5", "Rook Panel"), "rook-panel/2024-01-09/5/1"),
    ("date alone names the likest item", back("2024-01-09"), "swan-panel/2024-01-09/5/i"),
    ("minute alone is the body's last of that number", back(item="5"), "swan-panel/2024-02-09/5/1"),
    ("minute of another body is its last", back(item="5", body="Rook Panel"), "rook-panel/2024-01-09/5/1"),
    ("a paragraph of a minute", back("2024-01-09", "5.4"), "swan-panel/2024-01-09/5/i"),
    ("a minute that there is not", back("2024-01-09", "6"), None),
    ("a meeting that is not loaded", back("2023-12-09", "5"), None),
    ("a body that is not known", back("2024-01-09", "5", "Crow Panel"), None),
    ("a day that is still to come", back("2024-05-09", "5"), None),
]


@pytest.mark.parametrize(("told", "expected"), [pytest.param(*case[1:], id=case[0]) for case in REFERENCES])
def test_references(told: Any, expected: str | None) -> None:
    later = met("Swan Panel", "2024-03-09", item("9", "Ringing of Swans", "ring on", refers_back=(told,)))
    wanted = {("swan-panel/2024-03-09/9/1", expected)} if expected else set()
    assert followed(Rows(*EARLIER, later), "reference") == wanted


def test_a_reference_is_read_in_its_own_partnership() -> None:
    later = met(
        "Swan Panel", "2024-03-09", item("9", "Nests", refers_back=(back("2024-01-09", "5"),)), parent="Fenn Forum"
    )
    assert not Rows(*EARLIER, later).edges("FOLLOWS")


def test_a_reference_to_where_a_group_was_set_up_is_no_thread() -> None:
    first = met("Swan Panel", "2024-01-09", item("5", "Ringing", "set up a task group"))
    says = "That the task group established under minute 5 count the rooks"
    later = met("Swan Panel", "2024-02-09", item("9", "Rooks", says, refers_back=(back(item="5"),)))
    assert not Rows(first, later).edges("FOLLOWS")


def test_matters_arising_follow_what_they_name_and_join_nothing() -> None:
    first = met("Swan Panel", "2024-01-09", item("5", "Ringing", "ring"), item("6", "Feeding", "feed"))
    both = (back("2024-01-09", "5"), back("2024-01-09", "6"))
    later = met("Swan Panel", "2024-02-09", item("2", "Matters Arising", "noted", refers_back=both))
    rows = Rows(first, later)
    assert {edge.properties["how"] for edge in rows.edges("FOLLOWS")} == {"reference"}
    assert {edge.target.partition("/swan-panel/")[2] for edge in rows.edges("FOLLOWS")} == {
        "2024-01-09/5/1",
        "2024-01-09/6/1",
    }
    arising = "swan-panel/2024-02-09/2"
    assert threads(rows) == {
        "Ringing": ["swan-panel/2024-01-09/5/1", arising],
        "Feeding": ["swan-panel/2024-01-09/6/1", arising],
    }


# what it shows, what is said beside the minutes of the last meeting, and whether the later item follows the earlier
BESIDE_MINUTES = [
    ("what came of it since", "Minute 12/20 – the Clerk reported that the hut had been built.", True),
    ("a minute put right", "Minute 12/20 – to read that the Clerk reported on the hut.", False),
    ("a minute named and no more", "Minute 12/20 – a copy was signed.", False),
]


@pytest.mark.parametrize(("said", "expected"), [pytest.param(*case[1:], id=case[0]) for case in BESIDE_MINUTES])
def test_the_item_on_the_minutes_follows_a_minute_of_which_it_tells_what_came(said: str, expected: bool) -> None:
    head = "# Moss Forum\n\nMinutes of the meeting of the Moss Forum held on {}\n\nPresent: Ann Lee, Bo Kerr\n\n"
    told = f"14/20. Minutes of the meeting on 4 May 2020\n\n{said}\n\n15/20. Close\n\nNone.\n"
    first = "11/20. Apologies\n\nNone.\n\n12/20. Ringing\n\nAgreed to build a hut.\n\n13/20. Close\n\nNone.\n"
    texts = head.format("4 May 2020") + first, head.format("4 June 2020") + told
    rows = Rows(*(Stored(t.digest, (f"{n}.md",), parse(t), t.body) for n, t in enumerate(map(text_of, texts))))
    links = {(e.source.rpartition("2020-")[2], e.target.rpartition("2020-")[2]) for e in rows.edges("FOLLOWS")}
    assert (("06-04/14-20", "05-04/12-20/1") in links) == expected


# what it shows, what item 6 says of item 8, and which item of that meeting follows which
AHEAD = [
    ("on the agenda", "It is on the agenda at 8.", {("8", "6")}),
    ("come to later", "This was to be come to under item 8 below.", {("8", "6")}),
    ("no more than a number", "The county sent 8.", set()),
]


@pytest.mark.parametrize(("said", "expected"), [pytest.param(*case[1:], id=case[0]) for case in AHEAD])
def test_an_item_names_another_of_its_agenda(said: str, expected: set[tuple[str, str]]) -> None:
    text = text_of(
        "# Moss Forum\n\nMinutes of the meeting of the Moss Forum held on 4 May 2020\n\nPresent: Ann Lee, Bo Kerr\n\n"
        f"6. Swan hut\n\n{said}\n\n7. Geese\n\nNoted.\n\n8. Works at the quay\n\nNoted.\n"
    )
    rows = Rows(Stored(text.digest, (text.name,), parse(text), text.body))
    links = {(e.source.rpartition("2020-")[2], e.target.rpartition("2020-")[2]) for e in rows.edges("FOLLOWS")}
    assert {(one.split("/")[1], two.split("/")[1]) for one, two in links} == expected


def test_each_clause_follows_the_clause_that_says_the_same() -> None:
    first = met(
        "Swan Panel",
        "2024-01-09",
        item("5", "Quay", "(i) a ringing hut be built", "(ii) duck weed be cut", "(iii) a boat be bought"),
    )
    again = ("(a) the duck weed be burnt", "(b) the ringing hut be moved", "(c) nothing more be done")
    later = met("Swan Panel", "2024-02-09", item("9", "Works", *again, refers_back=(back("2024-01-09", "5"),)))
    here, before = "swan-panel/2024-02-09/9", "swan-panel/2024-01-09/5"
    found = followed(Rows(first, later), "reference")
    assert found == {(f"{here}/a", f"{before}/ii"), (f"{here}/b", f"{before}/i")}


RINGING = ("2024-02-09", "Swan Ringing")
ROOKS, ROOKS_AGAIN = ("2024-02-09", "Rooks"), ("2024-03-09", "Rooks")
# what it shows, the day for which the Swan Panel of 9 January sends swan ringing to the Board, the Board's later
# minutes (day and title), what became of it, and the days of the meetings searched
SENT: list[tuple[str, str | None, list[tuple[str, str]], str, list[str]]] = [
    ("the meeting named took it up", "2024-02-09", [RINGING], "taken up", []),
    ("the next meeting did", None, [RINGING, ROOKS_AGAIN], "taken up", []),
    ("or the one after that", None, [ROOKS, ("2024-03-09", "Swan Ringing")], "taken up", []),
    ("the first of two did", None, [RINGING, ("2024-03-09", "Swan Ringing")], "taken up", []),
    ("a meeting of the month named did", "2024-02", [RINGING], "taken up", []),
    (
        "the meeting named is silent",
        "2024-02-09",
        [ROOKS, ("2024-03-09", "Swan Ringing")],
        "no trace found",
        ["2024-02-09"],
    ),
    ("all later meetings are", None, [ROOKS, ROOKS_AGAIN], "no trace found", ["2024-02-09", "2024-03-09"]),
    ("the meeting named is missing, a later one silent", "2024-02-09", [ROOKS_AGAIN], "cannot tell", ["2024-03-09"]),
    ("only a meeting before that named is loaded", "2024-03-09", [RINGING], "not loaded", []),
    ("no later meeting is loaded", "2024-02-09", [], "not loaded", []),
]


@pytest.mark.parametrize(("on", "later", "status", "searched"), [pytest.param(*case[1:], id=case[0]) for case in SENT])
def test_what_became_of_a_referral(
    on: str | None, later: list[tuple[str, str]], status: str, searched: list[str]
) -> None:
    sends = met("Swan Panel", "2024-01-09", item("5", "Swan Ringing", "(i) put ringing forward", to="Board", on=on))
    before = met("Board", "2023-12-09", item("1", "Swan Ringing"))
    rows = Rows(sends, before, *(met("Board", day, item("7", title, "agreed")) for day, title in later))
    (edge,) = rows.edges("REFERRED_TO")
    assert edge.source.endswith("/5/i")
    assert edge.properties["status"] == status
    assert edge.properties.get("searched", []) == [f"meeting/vale-partnership/board/{day}" for day in searched]
    links = [link for link in rows.edges("FOLLOWS") if link.properties["how"] == "referral"]
    assert [link.properties["referral"] for link in links] == ([edge.id] if status == "taken up" else [])
    assert all(link.properties["evidence"] == edge.properties["evidence"] for link in links)


def test_a_minute_of_its_own_of_that_number_is_no_trace() -> None:
    sends = met("Swan Panel", "2024-01-09", item("5", "Swan Ringing", "put forward", to="Board", on="2024-02-09"))
    later = met("Board", "2024-02-09", item("5", "Rooks"), item("6", "Crows", refers_back=(back(item="5"),)))
    (edge,) = Rows(sends, later).edges("REFERRED_TO")
    assert edge.properties["status"] == "no trace found"


def test_a_summary_of_the_meeting_does_not_show_that_it_was_silent() -> None:
    sends = met("Swan Panel", "2024-01-09", item("5", "Swan Ringing", "put forward", to="Board", on="2024-02-09"))
    (edge,) = Rows(sends, met("Board", "2024-02-09", item("1", "Rooks"), kind="summary")).edges("REFERRED_TO")
    assert edge.properties["status"] == "cannot tell"


# what it shows, whom swan ringing is sent to, who then has it on the agenda, and what became of it
RECIPIENTS = [
    ("the body itself, at its next meeting", "the Panel", "Swan Panel", "taken up"),
    ("another body than that which took it up", "Board", "Rook Panel", "not loaded"),
    ("a company, which does not meet", "Acme Ltd", "Board", "not loaded"),
    ("a body by its short form", "PB", "Board", "taken up"),
    ("a body by the first thing that it is for", "Rook Committee", "Rook and Orchard Committee", "taken up"),
    ("a body by the second", "Orchard Committee", "Rook and Orchard Committee", "taken up"),
    ("a body with a like name", "Rook Committee", "Rook Policy Committee", "not loaded"),
]


@pytest.mark.parametrize(("to", "body", "status"), [pytest.param(*case[1:], id=case[0]) for case in RECIPIENTS])
def test_to_whom_a_referral_goes(to: str, body: str, status: str) -> None:
    sent = item("5", "Swan Ringing", "put forward", to=to)
    sends = met("Swan Panel", "2024-01-09", sent, short={"PB": "Vale Partnership Board"})
    (edge,) = Rows(sends, met(body, "2024-02-09", item("7", "Swan Ringing", "agreed"))).edges("REFERRED_TO")
    assert edge.properties["status"] == status


@pytest.mark.parametrize("title", ["Swans", "Matters Arising"])
def test_a_company_answers_in_the_minutes_of_the_body_that_asked(title: str) -> None:
    asks = met("Swan Panel", "2024-01-09", item("5", "Last Ferry", "write to the company", to="Acme Ltd"))
    later = met("Swan Panel", "2024-02-09", item("2", title, "noted", refers_back=(back("2024-01-09", "5"),)))
    assert [edge.properties["status"] for edge in Rows(asks, later).edges("REFERRED_TO")] == ["taken up"]


def test_a_committee_of_two_parents_is_the_one_that_its_kin_names() -> None:
    swans = item("5", "Swan Ringing", "(i) ring", to="Joint Feeding Committee", on="2024-02-09")
    joint = met("Joint Feeding Committee", "2024-02-09", item("7", "Swan Ringing"), parent="Vale and Moss Trusts")
    rows = Rows(met("Swan Panel", "2024-01-09", swans), joint)
    (edge,) = rows.edges("REFERRED_TO")
    assert edge.properties["status"] == "taken up"
    assert [n.name for n in rows.nodes("Group")].count("Joint Feeding Committee") == 1


def test_a_referral_without_a_date_is_looked_for_in_six_meetings() -> None:
    sends = met("Swan Panel", "2024-01-09", item("5", "Swan Ringing", "put forward", to="Board"))
    later = [met("Board", f"2024-{month:02}-09", item("1", "Rooks")) for month in range(2, 12)]
    (edge,) = Rows(sends, *later).edges("REFERRED_TO")
    searched = edge.properties["searched"]
    assert isinstance(searched, list)
    assert len(searched) == 6
    assert searched[-1].endswith("2024-07-09")


# what it shows, two titles of two bodies, and whether the later follows the earlier
TITLES = [
    ("the same", "Swan Ringing", "Swan Ringing", True),
    ("in capitals", "Swan Ringing", "SWAN RINGING", True),
    ("with more after it", "Swan Ringing Scheme", "Swan Ringing Scheme: Progress", True),
    ("a plural", "Swan Ringing Schemes", "Swan Ringing Scheme", True),
    ("one word of two", "Swan Ringing", "Swan Feeding", False),
    ("all of the shorter", "Swan Ringing", "Boats, Huts and Nets for Swan Ringing on the Quay", True),
    ("words that any minutes use", "Progress Report", "Progress Report", False),
    ("terms of two committees", "Nests Committee Terms of Reference", "Rooks Committee Terms of Reference", False),
    ("one year", "Swan Count 2023/24", "Swan Count 2024", True),
    ("two years", "Swan Count 2023/24", "Swan Count 2024/25", False),
    ("a standing item", "Minutes of the Last Meeting", "Minutes of the Last Meeting", False),
]


@pytest.mark.parametrize(("one", "two", "expected"), [pytest.param(*case[1:], id=case[0]) for case in TITLES])
def test_titles(one: str, two: str, expected: bool) -> None:
    rows = Rows(met("Swan Panel", "2024-01-09", item("5", one)), met("Board", "2024-02-09", item("7", two)))
    assert followed(rows, "matter") == ({("board/2024-02-09/7", "swan-panel/2024-01-09/5")} if expected else set())


def test_a_title_is_followed_in_its_own_family_alone() -> None:
    first = met("Swan Panel", "2024-01-09", item("5", "Swan Ringing"))
    elsewhere = met("Board", "2024-02-09", item("7", "Swan Ringing"), parent="Fenn Forum")
    rows = Rows(first, elsewhere)
    assert not rows.edges("FOLLOWS")
    assert rows.ids("Matter") == ["matter/swan-ringing-2024-01-09-5", "matter/swan-ringing-2024-02-09-7"]
    assert rows.ids("Workstream") == ["workstream/swan-ringing-fenn-forum", "workstream/swan-ringing-vale-partnership"]


def test_a_title_follows_the_latest_of_each_body_and_not_all() -> None:
    titles = ("Swan Ringing", "Swan Ringing: Progress", "Swan Ringing: Report")
    days = [met("Swan Panel", f"2024-0{month}-09", item("5", title)) for month, title in enumerate(titles, 1)]
    other = met("Board", "2024-01-20", item("1", "Swan Ringing"))
    later = met(
        "Swan Panel", "2024-04-09", item("5", "Swan Ringing"), *(item(str(n), f"Nest {n}") for n in range(6, 60))
    )
    found = followed(Rows(*days, other, later), "matter")
    assert {target for source, target in found if source.startswith("swan-panel/2024-04")} == {
        "swan-panel/2024-03-09/5",
        "board/2024-01-20/1",
    }


def test_a_report_that_is_always_given_and_one_office_of_a_body_are_no_matter() -> None:
    days = [
        met(
            "Swan Panel",
            f"2024-0{n}-09",
            item("5", "Overview on Swan Statistics from the Warden"),
            item("6", "Finance"),
        )
        for n in range(1, 6)
    ]
    assert not followed(Rows(*days), "matter")


@pytest.mark.parametrize(
    ("between", "later", "expected"),
    [("yes", "2024-09-09", False), ("", "2024-09-09", True), ("yes", "2024-05-09", True)],
    ids=["a yearly round", "the next meeting is a year later", "the same year"],
)
def test_what_comes_round_each_year_is_no_matter(between: str, later: str, expected: bool) -> None:
    days = [met("Swan Panel", f"2023-1{n}-09", item("1", f"Nest {n}")) for n in range(3) if between]
    first = met("Swan Panel", "2023-09-09", item("5", "Review of Ringing Fees"))
    others = (item(str(n), f"Nest {n}") for n in range(6, 60))
    rows = Rows(first, *days, met("Swan Panel", later, item("5", "Review of Ringing Fees"), *others))
    assert bool(followed(rows, "matter")) == expected


def test_words_of_any_decision_do_not_take_a_referral_up() -> None:
    sends = met("Swan Panel", "2024-01-09", item("5", "Ringing", "(i) bring it to the Board for agreement", to="Board"))
    later = met("Board", "2024-02-09", item("8", "Staff Survey", "(i) ask the Board for agreement to a plan"))
    assert not followed(Rows(sends, later), "referral")


def test_an_item_that_sends_four_things_is_a_step_of_four_matters() -> None:
    lists = ("(i) lamp posts be lit", "(ii) duck weed be cut", "(iii) boats be tarred", "(iv) nets be mended")
    rows = Rows(met("Swan Panel", "2024-01-09", item("5", "Items for the Board", *lists)))
    assert len(rows.nodes("Matter")) == 4
    assert {tuple(steps) for steps in threads(rows).values()} == {
        (f"swan-panel/2024-01-09/5/{label}",) for label in ("i", "ii", "iii", "iv")
    }


def test_of_two_matters_of_one_title_the_shorter_is_called_by_its_first_clause() -> None:
    lists = ("(i) that the swans be ringed", "(ii) that a mooring be guaranteed to the ferry company")
    first = met("Swan Panel", "2024-01-09", item("5", "Quay Works", *lists, "(iii) that swans be ringed anew"))
    again = ("(a) the swans be ringed at night", "(b) the mooring of the ferry company be not guaranteed")
    later = met("Swan Panel", "2024-02-09", item("9", "Quay Works", *again, refers_back=(back("2024-01-09", "5"),)))
    at, then = "swan-panel/2024-01-09/5", "swan-panel/2024-02-09/9"
    found = threads(Rows(first, later))
    assert found["a mooring be guaranteed to the ferry company"] == [f"{at}/ii", f"{then}/b"]
    assert found["Quay Works"] == [f"{at}/i", f"{at}/iii", f"{then}/a"]


def test_clauses_of_one_thing_are_steps_of_one_matter() -> None:
    lists = (
        "(i) ringing be begun",
        "(ii) it last a week",
        "(iii) a hut be built",
        "(iv) the hut be tarred",
        "(v) be it so",
    )
    rows = Rows(met("Swan Panel", "2024-01-09", item("5", "Swan Ringing", *lists)))
    at = "swan-panel/2024-01-09/5"
    assert threads(rows)["Swan Ringing"] == [f"{at}/i", f"{at}/ii", f"{at}/v"]


def test_a_matter_is_called_by_most_of_its_titles_and_found_by_all() -> None:
    reports = (Report(title="report on Ringing Costs"),)
    rows = Rows(
        met("Swan Panel", "2024-01-09", item("5", "Proposals for a Swan Ringing Scheme (SRS)", "put it forward")),
        met("Board", "2024-02-09", item("7", "SWAN RINGING SCHEME", "agreed", reports=reports)),
        met("Board", "2024-03-09", item("7", "Swan Ringing Scheme: Progress", "noted")),
    )
    (matter,) = rows.nodes("Matter")
    assert (matter.id, matter.name) == ("matter/swan-ringing-scheme", "Swan Ringing Scheme")
    variants = matter.properties["variants"]
    assert isinstance(variants, list)
    assert {"Ringing Costs", "SWAN RINGING SCHEME", "Swan Ringing Scheme: Progress"} < set(variants)
    assert rows.ends("CONCERNS") == {("matter/swan-ringing-scheme", "workstream/swan-ringing-scheme")}


def test_a_short_form_in_a_title_is_the_matter_that_another_document_defines() -> None:
    first = met(
        "Swan Panel", "2024-01-09", item("5", "Swan Ringing Scheme (SRS)"), short={"SRS": "Swan Ringing Scheme"}
    )
    rows = Rows(first, met("Board", "2024-02-09", item("7", "Progress of the SRS")))
    assert followed(rows, "matter") == {("board/2024-02-09/7", "swan-panel/2024-01-09/5")}


def test_items_of_one_heading_are_of_one_workstream() -> None:
    items = (item("5", "Swan Fund: Position at Michaelmas"), item("6", "Swan Fund: Small Grants"))
    rows = Rows(met("Swan Panel", "2024-01-09", *items))
    assert rows.ids("Workstream") == ["workstream/swan-fund"]
    assert len(rows.nodes("Matter")) == 2


def test_an_action_hangs_on_its_clause_and_does_not_join_matters() -> None:
    acts = (action("Acme Ltd", clause="(ii)"),)
    rows = Rows(met("Swan Panel", "2024-01-09", item("5", "Rings", "(i) ring swans", "(ii) buy nets", actions=acts)))
    assert {clause(source) for source, _ in rows.ends("REQUIRES")} == {"swan-panel/2024-01-09/5/ii"}


@pytest.mark.parametrize(
    ("acts", "text", "expected"),
    [
        (("approve",), "be approved", "approved"),
        (("approve", "refer"), "be referred", "referred on"),
        (("approve",), "be approved as amended", "amended"),
        (("approve",), "be reduced to £5", "amended"),
        (("note",), "be noted as amended", "noted"),
        (("note", "approve"), "be noted and approved", "approved"),
        (("reject", "refer"), "be refused", "refused"),
        (("defer",), "be put off", "deferred"),
        (("request",), "that the Clerk be asked", "approved"),
        (("request",), "The Board encouraged all partners to help.", None),
        (("approve",), "as amended by the Board, be approved", "approved"),
        (("establish",), "a group be set up", "approved"),
        ((), "be it so", None),
    ],
)
def test_dispositions(acts: Any, text: str, expected: str | None) -> None:
    assert disposition(Resolution(text=text, acts=acts)) == expected


def topic(text: str) -> Topic:
    found = tokens(text, lambda name: {"SRS": "Swan Ringing Scheme"}.get(name, name))
    return Topic.of(found, frozenset({"vale"}))


def test_a_topic_is_told_by_its_rarer_words() -> None:
    assert topic("The SRS: a report on the rings of Vale").words == (
        "swan",
        "ringing",
        "scheme",
        "report",
        "ring",
        "vale",
    )
    assert topic("The SRS: a report on the rings of Vale").telling == {"swan", "ringing", "scheme", "ring"}
    weights = Weights([frozenset({"swan", "quay"}), *[frozenset({"swan"})] * 9])
    assert weights.of("quay") > weights.of("swan")
    assert (weights.rare("quay"), weights.rare("swan"), weights.usual("swan")) == (True, False, True)
    assert weights.common(topic("the swan quay"), topic("a swan quay")) > 0
    assert weights.common(topic("swan swan"), topic("swan")) == 0


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("a b c", "a b c", True),
        ("a b c", "a b d e f", True),
        ("a b c d", "x b c", True),
        ("a b", "b a", False),
        ("a", "a b", True),
        ("a", "b a", False),
        ("a", "a b c", False),
        ("a b c d", "a b e f", False),
    ],
)
def test_alike(one: str, two: str, expected: bool) -> None:
    assert alike(tuple(one.split()), tuple(two.split())) is alike(tuple(two.split()), tuple(one.split())) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Draft Vale Plan", "Vale Plan"),
        ("Vale Plan (VP) – Annual Self Assessment", "Vale Plan"),
        ("Vale Plan: Progress", "Vale Plan"),
        ("Proposals for a Vale Plan", "Vale Plan"),
        ("Vale Plan Update", "Vale Plan"),
        ("Update", "Update"),
    ],
)
def test_trimmed(title: str, expected: str) -> None:
    assert trimmed(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Apologies for absence", True),
        ("MINUTES AND MATTERS ARISING", True),
        ("To approve the draft minutes", True),
        ("Date of next meeting", True),
        ("Any other business", True),
        ("Recording of Meetings", False),
        ("Minuteman statue", False),
    ],
)
def test_standing_items(title: str, expected: bool) -> None:
    assert is_procedural(title) is expected
