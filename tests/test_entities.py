"""Who is who across documents: people, bodies, organisations and meetings, each once, and no two made one."""

from __future__ import annotations

from typing import Any

import pytest
from byhand import Rows, action, back, item, minutes, stored, there
from recorded import text_of

from graphkit.archive import Stored
from graphkit.entities.ids import Union
from graphkit.entities.kinds import group_kind
from graphkit.entities.mentions import called, is_class, is_post, looks_like_person, title_and_organisation
from graphkit.entities.naming import body_key, core_name, is_common, person_key, shown, slug, within_first
from graphkit.entities.occasions import body_name, other_names
from graphkit.entities.series import is_slip
from graphkit.grammar import parse
from graphkit.record import Establishment

OXBOW, HARL = "Oxbow Council", "Harl Council"
List = tuple[str, str | None, str]  # a body, its parent, and the names on its list


def met(name: str, body: str, date: str, people: str, parent: str | None = None, **more: Any) -> Stored:
    """Minutes of a body at which these people were present; ``owner`` is to do an action."""
    actions = (action(more.pop("owner")),) if "owner" in more else ()
    start = more.pop("start", None)
    items = (item("1", "Parks", actions=actions),)
    held = minutes(body, date, *items, people=there(*people.split("; ")), parent=parent, start=start)
    return stored(name, held, **more)


def named(lists: tuple[List, ...]) -> Rows:
    """The graph of meetings in successive months with these lists."""
    return Rows(
        *(met(f"{n}.txt", body, f"2024-{n:02}-09", people, parent) for n, (body, parent, people) in enumerate(lists, 1))
    )


# what it shows, the lists of successive months, and each person's printed names
PEOPLE: list[tuple[str, tuple[List, ...], list[list[str]]]] = [
    (
        "an honorific makes no other person",
        (("Cabinet", OXBOW, "Councillor Ann Lee"), ("Cabinet", OXBOW, "Ann Lee")),
        [["Ann Lee", "Councillor Ann Lee"]],
    ),
    (
        "one council's two bodies share their people",
        (("Cabinet", OXBOW, "Ann Lee"), ("Planning Committee", OXBOW, "Ann Lee")),
        [["Ann Lee"]],
    ),
    (
        "namesakes in two councils are two",
        (("Cabinet", OXBOW, "Ann Lee"), ("Cabinet", HARL, "Ann Lee")),
        [["Ann Lee"], ["Ann Lee"]],
    ),
    (
        "one person sits for one organisation in two partnerships",
        (("Board", "Harl Forum", "Ann Lee, Director, Acme Homes"), ("Board", "Oxbow Forum", "Ann Lee, , Acme Homes")),
        [["Ann Lee"]],
    ),
    (
        "an organisation that each place has its own of ties nobody",
        (("Board", "Harl Forum", "Ann Lee, , Police"), ("Board", "Oxbow Forum", "Ann Lee, , Police")),
        [["Ann Lee"], ["Ann Lee"]],
    ),
    (
        "a party that people sit for ties nobody",
        (("Cabinet", OXBOW, "Ann Lee, , Labour"), ("Cabinet", HARL, "Ann Lee, , Labour")),
        [["Ann Lee"], ["Ann Lee"]],
    ),
    (
        "an initial is the one person of the body whom it fits",
        (("Cabinet", OXBOW, "John Smith"), ("Cabinet", OXBOW, "J Smith")),
        [["J Smith", "John Smith"]],
    ),
    (
        "an initial that fits two is nobody else",
        (("Cabinet", OXBOW, "John Smith; Jane Smith"), ("Cabinet", OXBOW, "J Smith")),
        [["J Smith"], ["Jane Smith"], ["John Smith"]],
    ),
    (
        "the body's own person comes before another of its council",
        (("Cabinet", OXBOW, "John Smith"), ("Arts Panel", OXBOW, "Jane Smith"), ("Cabinet", OXBOW, "J Smith")),
        [["J Smith", "John Smith"], ["Jane Smith"]],
    ),
    (
        "an initial is found in another body of the council",
        (("Cabinet", OXBOW, "John Smith"), ("Arts Panel", OXBOW, "J Smith")),
        [["J Smith", "John Smith"]],
    ),
    (
        "an initial is not found in another council",
        (("Cabinet", OXBOW, "John Smith"), ("Cabinet", HARL, "J Smith")),
        [["J Smith"], ["John Smith"]],
    ),
    (
        "an initial on one list with the name is another person",
        (("Cabinet", OXBOW, "John Smith; J Smith"), ("Arts Panel", OXBOW, "John Smith")),
        [["J Smith"], ["John Smith"]],
    ),
    (
        "of two on one list with the initial it is the one whose names agree, whatever list the other is on",
        (
            ("Cabinet", OXBOW, "Janet Smith"),
            ("Cabinet", OXBOW, "Mrs J Smith; J R Smith"),
            ("Arts Panel", OXBOW, "J. R. Smith"),
        ),
        [["J R Smith", "J. R. Smith"], ["Janet Smith", "Mrs J Smith"]],
    ),
    (
        "of two on one list with the initial it is neither where both agree",
        (("Cabinet", OXBOW, "Janet Smith"), ("Cabinet", OXBOW, "Mrs J Smith; Mr J Smith")),
        [["J Smith", "Mr J Smith"], ["J Smith", "Mrs J Smith"], ["Janet Smith"]],
    ),
    (
        "a surname behind an honorific is the one person of the body who has it",
        (("Cabinet", OXBOW, "Mary Hope"), ("Cabinet", OXBOW, "Dr Hope")),
        [["Dr Hope", "Mary Hope"]],
    ),
    (
        "a surname that fits two is neither",
        (("Cabinet", OXBOW, "Mary Hope; A Hope"), ("Cabinet", OXBOW, "Dr Hope")),
        [["A Hope"], ["Dr Hope", "Hope"], ["Mary Hope"]],
    ),
    (
        "a surname one letter off is a slip",
        (("Cabinet", OXBOW, "Gwen Fairweather"), ("Cabinet", OXBOW, "Gwen Fairwether")),
        [["Gwen Fairweather", "Gwen Fairwether"]],
    ),
    (
        "a surname one letter off is no slip on one list",
        (("Cabinet", OXBOW, "Gwen Fairweather; Gwen Fairwether"),),
        [["Gwen Fairweather"], ["Gwen Fairwether"]],
    ),
    (
        "nor where the two are of different organisations",
        (("Cabinet", OXBOW, "Ann Walker, , Acme Homes"), ("Cabinet", OXBOW, "Ann Walter, , Bolt Homes")),
        [["Ann Walker"], ["Ann Walter"]],
    ),
    (
        "a slip in a body of the same parent too",
        (("Cabinet", OXBOW, "Gwen Fairweather"), ("Arts Panel", OXBOW, "Gwen Fairwether")),
        [["Gwen Fairweather", "Gwen Fairwether"]],
    ),
    (
        "nor in a body of another",
        (("Cabinet", OXBOW, "Gwen Fairweather"), ("Arts Panel", HARL, "Gwen Fairwether")),
        [["Gwen Fairweather"], ["Gwen Fairwether"]],
    ),
    (
        "a slip behind an initial",
        (("Cabinet", OXBOW, "Gwen Fairweather"), ("Cabinet", OXBOW, "G Fairwether")),
        [["G Fairwether", "Gwen Fairweather"]],
    ),
    (
        "a first name cut short, of one organisation",
        (("Cabinet", OXBOW, "Deborah Ash, , Acme Homes"), ("Cabinet", OXBOW, "Debra Ash, , Acme Homes")),
        [["Deborah Ash", "Debra Ash"]],
    ),
    (
        "no first name is cut short where nothing else ties the two",
        (("Cabinet", OXBOW, "Christopher Ash"), ("Cabinet", OXBOW, "Chris Ash")),
        [["Chris Ash"], ["Christopher Ash"]],
    ),
    (
        "whose name stands in the genitive",
        (("Cabinet", OXBOW, "Marcus Yelland"), ("Cabinet", OXBOW, "Marcus Yelland’s")),
        [["Marcus Yelland", "Marcus Yelland’s"]],
    ),
    (
        "nor where it is one letter off two names",
        (("Cabinet", OXBOW, "Gwen Tailor"), ("Cabinet", OXBOW, "Gwen Taylor"), ("Cabinet", OXBOW, "Gwen Tayler")),
        [["Gwen Tailor"], ["Gwen Tayler"], ["Gwen Taylor"]],
    ),
    (
        "nor beside another first name",
        (("Cabinet", OXBOW, "Gwen Fairweather"), ("Cabinet", OXBOW, "Gwyn Fairwether")),
        [["Gwen Fairweather"], ["Gwyn Fairwether"]],
    ),
    (
        "a middle name may be left out or be an initial",
        (
            ("Cabinet", OXBOW, "John P Wright"),
            ("Cabinet", OXBOW, "John Wright"),
            ("Cabinet", OXBOW, "John Paul Wright"),
        ),
        [["John P Wright", "John Paul Wright", "John Wright"]],
    ),
    (
        "a name that two middle names fit is neither",
        (("Cabinet", OXBOW, "John Adam Wright; John Paul Wright"), ("Arts Panel", OXBOW, "John Wright")),
        [["John Adam Wright"], ["John Paul Wright"], ["John Wright"]],
    ),
    (
        "the body tells which of two middle names is meant",
        (
            ("Cabinet", OXBOW, "John Adam Wright"),
            ("Arts Panel", OXBOW, "John Paul Wright"),
            ("Cabinet", OXBOW, "John Wright"),
        ),
        [["John Adam Wright", "John Wright"], ["John Paul Wright"]],
    ),
]


@pytest.mark.parametrize(("lists", "expected"), [pytest.param(*case[1:], id=case[0]) for case in PEOPLE])
def test_people(lists: tuple[List, ...], expected: list[list[str]]) -> None:
    assert named(lists).variants("Person") == expected


def test_namesakes_have_neither_the_bare_id() -> None:
    here = met("a.txt", "Cabinet", "2024-01-09", "Ann Lee; Bo Kerr", OXBOW)
    there_too = met("b.txt", "Cabinet", "2024-01-09", "Ann Lee; Cai Lunn", HARL)
    ids = Rows(here, there_too).ids("Person")
    assert len(ids) == 4
    assert "person/ann-lee" not in ids
    assert {"person/bo-kerr", "person/cai-lunn"} < set(ids)
    assert Rows(here).ids("Person") == ["person/ann-lee", "person/bo-kerr"]


def test_a_person_is_called_as_lists_print_them_most_and_keeps_the_first_id() -> None:
    rows = named(
        (
            ("Cabinet", OXBOW, "Gwen Fairwether"),
            ("Cabinet", OXBOW, "Gwen Fairweather"),
            ("Cabinet", OXBOW, "Gwen Fairweather"),
        )
    )
    assert [(node.id, node.name) for node in rows.nodes("Person")] == [("person/gwen-fairwether", "Gwen Fairweather")]


# what it shows, the lists of successive months, and the names of each group
GROUPS: list[tuple[str, tuple[List, ...], list[list[str]]]] = [
    (
        "two councils' cabinets are two",
        (("Cabinet", OXBOW, "Ann Lee; Bo Kerr"), ("Cabinet", HARL, "Ann Lee; Bo Kerr")),
        [["Cabinet"], ["Cabinet"]],
    ),
    (
        "two bare cabinets are two where others sat there",
        (("Cabinet", None, "Ann Lee; Bo Kerr"), ("Cabinet", None, "Cai Lunn; Eve Nott")),
        [["Cabinet"], ["Cabinet"]],
    ),
    (
        "two bare cabinets are one where the same people sat there",
        (("Cabinet", None, "Ann Lee; Bo Kerr; Cai Lunn"), ("Cabinet", None, "Bo Kerr; Cai Lunn; Eve Nott")),
        [["Cabinet"]],
    ),
    (
        "two bare cabinets are one where three people sat there of whom one list prints the initials",
        (("Cabinet", None, "Ann Lee; Bo Kerr; Cai Lunn"), ("Cabinet", None, "A Lee; B Kerr; C Lunn; E Nott")),
        [["Cabinet"]],
    ),
    (
        "and not where they are two",
        (("Cabinet", None, "Ann Lee; Bo Kerr; Cai Lunn"), ("Cabinet", None, "A Lee; B Kerr; E Nott")),
        [["Cabinet"], ["Cabinet"]],
    ),
    (
        "one person in common makes no body",
        (("Cabinet", None, "Ann Lee; Bo Kerr"), ("Cabinet", None, "Bo Kerr; Cai Lunn")),
        [["Cabinet"], ["Cabinet"]],
    ),
    (
        "the same people on a bare board and a bare cabinet sit on two bodies",
        (("Cabinet", None, "Ann Lee; Bo Kerr"), ("Board", None, "Ann Lee; Bo Kerr")),
        [["Board"], ["Cabinet"]],
    ),
    (
        "a bare cabinet is the council's whose people sat there",
        (("Cabinet", OXBOW, "Ann Lee; Bo Kerr"), ("Cabinet", None, "Ann Lee; Bo Kerr")),
        [["Cabinet"]],
    ),
    (
        "and is the body's whose longer name ends with it",
        (("Fenn Audit Committee", None, "Ann Lee; Bo Kerr"), ("Audit Committee", None, "Ann Lee; Bo Kerr")),
        [["Audit Committee", "Fenn Audit Committee"]],
    ),
    (
        "two longer names are two bodies though the same people sit on both",
        (
            ("Fenn Audit Committee", None, "Ann Lee; Bo Kerr"),
            ("Vale Audit Committee", None, "Ann Lee; Bo Kerr"),
            ("Audit Committee", None, "Cai Lunn; Eve Nott"),
        ),
        [["Audit Committee"], ["Fenn Audit Committee"], ["Vale Audit Committee"]],
    ),
    (
        "and so is a name of its own",
        (("Kite Task Group", OXBOW, "Ann Lee; Bo Kerr"), ("Kite Task Group", None, "Ann Lee; Bo Kerr")),
        [["Kite Task Group"]],
    ),
    (
        "and joins no two councils' where namesakes sit on both",
        (
            ("Cabinet", OXBOW, "Ann Lee; Bo Kerr"),
            ("Cabinet", HARL, "Ann Lee; Bo Kerr"),
            ("Cabinet", None, "Ann Lee; Bo Kerr"),
        ),
        [["Cabinet"], ["Cabinet"]],
    ),
    (
        "a name of its own needs no parent",
        (("Kite Task Group", None, "Ann Lee"), ("Kite Task Group", None, "Bo Kerr")),
        [["Kite Task Group"]],
    ),
    (
        "a parent before or behind the name is no part of it",
        (("Oxbow Council Cabinet", OXBOW, "Ann Lee"), ("Cabinet of Oxbow Council", OXBOW, "Bo Kerr")),
        [["Cabinet of Oxbow Council", "Oxbow Council Cabinet"]],
    ),
]


@pytest.mark.parametrize(("lists", "expected"), [pytest.param(*case[1:], id=case[0]) for case in GROUPS])
def test_groups(lists: tuple[List, ...], expected: list[list[str]]) -> None:
    assert named(lists).variants("Group") == expected


def test_a_group_has_its_parent_from_whatever_document_prints_it() -> None:
    rows = named((("Cabinet", None, "Ann Lee; Bo Kerr"), ("Cabinet", OXBOW, "Ann Lee; Bo Kerr")))
    assert rows.ids("Group") == ["group/oxbow-council/cabinet"]
    rows = named((("Audit Committee", None, "Ann Lee; Bo Kerr"), ("Vale Audit Committee", None, "Ann Lee; Bo Kerr")))
    assert rows.ids("Group") == ["group/vale-audit-committee"]


def test_a_group_is_called_by_its_name_behind_its_parents() -> None:
    rows = named((("Cabinet of Oxbow Council", OXBOW, "Ann Lee"), ("Oxbow Council Cabinet", OXBOW, "Bo Kerr")))
    assert [node.name for node in rows.nodes("Group")] == ["Oxbow Council Cabinet"]


# what it shows, the next meeting that January's minutes tell of, the last that February's do, who sat, how many groups
TELLS = [
    ("the first tells of the next", "2024-02-09", None, ("", ""), 1),
    ("the second tells of the last", None, "2024-01-09", ("", ""), 1),
    ("a day on which nobody met", "2024-02-12", None, ("", ""), 2),
    ("others sat there", "2024-02-09", None, ("Ann Lee", "Bo Kerr"), 2),
]


@pytest.mark.parametrize(
    ("following", "last", "sat", "expected"), [pytest.param(*case[1:], id=case[0]) for case in TELLS]
)
def test_a_bare_body_is_the_one_that_met_when_it_says(
    following: str | None, last: str | None, sat: tuple[str, str], expected: int
) -> None:
    people = [there(*filter(None, [name])) for name in sat]
    first = minutes("Cabinet", "2024-01-09", people=people[0], next_meeting=following)
    backs = (back(date=last),) if last else ()
    second = minutes("Cabinet", "2024-02-09", item("1", "Minutes", refers_back=backs), people=people[1])
    assert len(Rows(stored("a.txt", first), stored("b.txt", second)).nodes("Group")) == expected


@pytest.mark.parametrize("parents", [(OXBOW, HARL), (None, None)], ids=["under two councils", "with no parent printed"])
def test_two_cabinets_of_one_day_held_two_meetings(parents: tuple[str | None, str | None]) -> None:
    rows = Rows(
        met("a.txt", "Cabinet", "2024-01-09", "Ann Lee; Bo Kerr", parents[0]),
        met("b.txt", "Cabinet", "2024-01-09", "Cai Lunn; Eve Nott", parents[1]),
    )
    assert len(rows.nodes("Group")) == len(rows.nodes("Meeting")) == len(rows.ends("HELD")) == 2
    assert not {"group/cabinet", "meeting/cabinet/2024-01-09"} & rows.by_id.keys()


SHORT = {"SOG": "Senior Officers' Group"}
# what it shows, the bodies that define SOG with who sat there, and how many groups they are
SHORT_FORMS = [
    ("one name ends with the other", ["Vale Senior Officers' Group", "Senior Officers' Group"], ["Ann Lee", ""], 1),
    ("two places have a group each", ["Vale Senior Officers' Group", "Fenn Senior Officers' Group"], ["", ""], 2),
    (
        "a bare name that two end with is of neither",
        ["Vale Senior Officers' Group", "Fenn Senior Officers' Group", "Senior Officers' Group"],
        ["", "", ""],
        3,
    ),
    (
        "a bare name is of another place whose people sat there",
        ["Vale Senior Officers' Group", "Senior Officers' Group"],
        ["Ann Lee", "Bo Kerr"],
        2,
    ),
    (
        "two bare names are of two places for all that is known",
        ["Senior Officers' Group", "Senior Officers' Group"],
        ["", ""],
        2,
    ),
]


@pytest.mark.parametrize(
    ("bodies", "people", "expected"), [pytest.param(*case[1:], id=case[0]) for case in SHORT_FORMS]
)
def test_groups_by_their_short_forms(bodies: list[str], people: list[str], expected: int) -> None:
    documents = [
        stored(f"{n}.txt", minutes(body, f"2024-0{n}-09", people=there(*filter(None, [name]))), short=SHORT)
        for n, (body, name) in enumerate(zip(bodies, people, strict=True), 1)
    ]
    assert len(Rows(*documents).nodes("Group")) == expected


def owner_of(rows: Rows, document: Stored) -> str:
    """Whom the one action of a document is given to."""
    found = [
        edge.source
        for edge in rows.edges("RESPONSIBLE_FOR")
        if edge.properties["document"] == f"document/{document.digest[:12]}"
    ]
    assert len(found) == 1
    return found[0]


DEFINES = {"KSS": "Kite Support Service"}
# what it shows, the body and parent of the document that says only KSS, and whom it means
MEANT = [
    ("the same body", "Cabinet", OXBOW, "organisation/kite-support-service"),
    ("another body of the parent", "Arts Panel", OXBOW, "organisation/kite-support-service"),
    ("a council that gives it another meaning", "Cabinet", HARL, "organisation/keel-survey-society"),
    ("a third, where it has two meanings", "Cabinet", "Fenn Council", "organisation/kss"),
]


@pytest.mark.parametrize(("body", "parent", "expected"), [pytest.param(*case[1:], id=case[0]) for case in MEANT])
def test_a_short_form_holds_in_its_body_and_its_parent(body: str, parent: str, expected: str) -> None:
    defines = met("a.txt", "Cabinet", "2024-01-09", "Ann Lee", OXBOW, short=DEFINES, owner="Kite Support Service (KSS)")
    other = met("b.txt", "Cabinet", "2024-01-09", "Bo Kerr", HARL, short={"KSS": "Keel Survey Society"})
    says = met("c.txt", body, "2024-02-09", "Cai Lunn", parent, owner="the KSS")
    assert owner_of(Rows(defines, other, says), says) == expected


def test_a_short_form_of_one_meaning_holds_everywhere() -> None:
    defines = met("a.txt", "Cabinet", "2024-01-09", "Ann Lee", OXBOW, short=DEFINES)
    says = met("b.txt", "Cabinet", "2024-01-09", "Bo Kerr", HARL, owner="KSS")
    assert owner_of(Rows(defines, says), says) == "organisation/kite-support-service"


def test_a_short_form_is_a_name_of_the_body_that_it_is_defined_for_and_of_no_namesake() -> None:
    here = met("a.txt", "Youth Strategy Board", "2024-01-09", "Ann Lee", OXBOW, short={"YSB": "Youth Strategy Board"})
    elsewhere = met("b.txt", "Youth Strategy Board", "2024-01-09", "Bo Kerr", HARL)
    assert Rows(here, elsewhere).variants("Group") == [["YSB", "Youth Strategy Board"], ["Youth Strategy Board"]]


# what it shows, the organisations on the list, the owner that an action names, and whom that means
OWNERS = [
    ("a person of the list", "Ann Lee; Bo Kerr", "Ann Lee", "person/ann-lee"),
    ("a surname behind an honorific", "Ann Lee; Bo Kerr", "Councillor Lee", "person/ann-lee"),
    (
        "a post that only one on the list holds",
        "Ann Lee, Head of Parks, Acme Homes",
        "the Head of Parks",
        "post/acme-homes/head-of-parks",
    ),
    ("a post that nobody holds", "Ann Lee", "the Town Clerk", "post/oxbow-council/town-clerk"),
    (
        "a post with its organisation",
        "Ann Lee, , Acme Homes",
        "Acme Homes' Head of Parks",
        "post/acme-homes/head-of-parks",
    ),
    ("the chair of the body", "Ann Lee", "the Chair", "post/oxbow-council-cabinet/chair"),
    ("the body itself", "Ann Lee", "the Cabinet", "group/oxbow-council/cabinet"),
    ("another body of the council", "Ann Lee", "the Arts Panel", "group/oxbow-council/arts-panel"),
    ("an organisation in full", "Ann Lee", "Acme Homes", "organisation/acme-homes"),
    (
        "an organisation by the end of its name",
        "Ann Lee, , Vale College Students' Union",
        "the Students' Union",
        "organisation/vale-college-students-union",
    ),
    (
        "but not where more belongs to it",
        "Ann Lee, , Friends of the Vale Trust",
        "the Vale Trust",
        "organisation/vale-trust",
    ),
    (
        "the only police force of the list",
        "Ann Lee, , Vale Police; Bo Kerr, , Acme Homes",
        "the Police",
        "organisation/vale-police",
    ),
    ("the police, where none is named", "Ann Lee", "the Police", "organisation/oxbow-council/police"),
    ("the parent, by the end of its name", "Ann Lee", "the Council", "organisation/oxbow-council"),
    ("a class of bodies", "Ann Lee", "each partner agency", "party/oxbow-council/each-partner-agency"),
    ("a class by a short form's plural", "Ann Lee", "all the CVSs", "party/oxbow-council/all-cvss"),
    ("no class, though it ends in s", "Ann Lee", "Vale Homes", "organisation/vale-homes"),
]


@pytest.mark.parametrize(("people", "owner", "expected"), [pytest.param(*case[1:], id=case[0]) for case in OWNERS])
def test_owners(people: str, owner: str, expected: str) -> None:
    document = met("a.txt", "Cabinet", "2024-01-09", people, OXBOW, owner=owner)
    assert owner_of(Rows(document), document) == expected


def test_the_police_of_two_councils_are_two() -> None:
    rows = Rows(
        *(
            met(f"{parent}.txt", "Cabinet", "2024-01-09", "Ann Lee", parent, owner="the Police")
            for parent in (OXBOW, HARL)
        )
    )
    assert rows.ids("Organisation") == [
        "organisation/harl-council",
        "organisation/harl-council/police",
        "organisation/oxbow-council",
        "organisation/oxbow-council/police",
    ]


def test_a_group_that_is_set_up_goes_by_its_name_or_by_its_purpose_and_is_found_by_its_minute() -> None:
    new = (Establishment(group="task group to count the swans", members=("Ann Lee",)),)
    proper = (Establishment(group="Kite Task Group to fly", reports_to="the Cabinet"),)
    items = (
        item("7", "Swans", establishes=new, actions=(action("the task group"),)),
        item(
            "8", "Kites", establishes=proper, actions=(action("the task group set up under minute 7", "count kites"),)
        ),
    )
    rows = Rows(stored("a.txt", minutes("Cabinet", "2024-01-09", *items, people=there("Ann Lee"), parent=OXBOW)))
    swans, kites = "group/oxbow-council/task-group-to-count-swans", "group/oxbow-council/kite-task-group"
    assert {target for _, target in rows.ends("ESTABLISHED")} == {swans, kites}
    assert {source for source, _ in rows.ends("RESPONSIBLE_FOR")} == {swans}
    assert rows.ends("REPORTS_TO") == {(kites, "group/oxbow-council/cabinet")}
    assert ("person/ann-lee", swans) in rows.ends("MEMBER_OF")


def test_a_bare_noun_is_the_body_that_met_though_no_parent_is_printed() -> None:
    new = (Establishment(group="Kite Task Group", members=("Ann Lee",), reports_to="Panel"),)
    met = minutes("Scrutiny Panel", "2024-01-09", item("7", "Kites", establishes=new), people=there("Ann Lee"))
    rows = Rows(stored("a.txt", met))
    assert {target for _, target in rows.ends("REPORTS_TO")} == {"group/scrutiny-panel"}
    assert sorted(node.name for node in rows.nodes("Group")) == ["Kite Task Group", "Scrutiny Panel"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (person_key("Councillor Ann Lee OBE"), ("ann", "lee")),
        (person_key("Dr. J. P. O’Neil"), ("j", "p", "o'neil")),
        (person_key("Inspector Wing-Yan Leung"), ("wing", "yan", "leung")),
        (body_key("The Senior Officers’ Group (SOG)"), "senior officers group"),
        (body_key("Health & Well-being Board"), "health and wellbeing board"),
        (body_key("Licensing Subcommittee (North)"), "licensing sub committee north"),
        (body_key("St. John's (Fenn) Ltd."), "saint johns fenn"),
        (core_name("Oxbow Council’s Cabinet", "Oxbow Council"), "Cabinet"),
        (core_name("Oxbow Audit Committee", "Oxbow Council"), "Audit Committee"),
        (core_name("Oxbow Parish Council", "Oxbow Council"), "Oxbow Parish Council"),
        (within_first("Audit Committee of Oxbow Council"), "Oxbow Council Audit Committee"),
        (within_first("Board of Directors"), "Board of Directors"),
        (core_name("Oxbow Council Cabinet", "Oxbow Council"), "Cabinet"),
        (core_name("Oxbow Council", "Oxbow Council"), "Oxbow Council"),
        (is_common("Audit and Standards Committee"), True),
        (is_common("Kite Committee"), False),
        (is_common("理事会"), False),
        (shown("HARBOUR LIGHTS OF THE QUAY"), "Harbour Lights of the Quay"),
        (shown("LAA"), "LAA"),
        (shown("VALE LPC LTD"), "Vale LPC Ltd"),
        (slug("Ysgol Llanfáir – Tŷ"), "ysgol-llanfair-ty"),
        (slug("理事会"), "%E7%90%86%E4%BA%8B%E4%BC%9A"),
        (slug("…"), "unnamed"),
        (group_kind("Kite Task and Finish Group"), "task group"),
        (group_kind("Senior Officers' Group"), "officers' group"),
        (group_kind("Kite"), "group"),
        (is_class("District LSPs"), True),
        (is_class("Tessenside Homes"), False),
        (is_post("the Chief Executive"), True),
        (is_post("Executive Board"), False),
        (looks_like_person("Dr Hope"), True),
        (looks_like_person("Hope"), False),
        (looks_like_person("Head of Parks"), False),
        (title_and_organisation("the Clerk"), ("the Clerk", None)),
        (title_and_organisation("Clerk of the Vale Trust"), ("Clerk", "Vale Trust")),
        (called("Kite Task Group to fly"), "Kite Task Group"),
        (called("task group to fly"), "task group to fly"),
    ],
)
def test_names(given: object, expected: object) -> None:
    assert given == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Annual Meeting of Swanley Parish Council", "Swanley Parish Council"),
        ("Swanley Parish Annual Council Meeting", "Swanley Parish Council"),
        ("Swanley Annual Parish Meeting", "Swanley Parish Meeting"),
        ("Draft Minutes of the 12th Meeting of the Kite Group", "Kite Group"),
        ("Minutes - Kite Group", "Kite Group"),
        ("Kite Group, June Meeting", "Kite Group"),
        ("Trust Board monthly meeting held in public", "Trust Board"),
        ("Swanley Town Council Full Council Meeting", "Swanley Town Council"),
        ("Finance Committee 2018/19", "Finance Committee"),
        ("Swan Society AGM", "Swan Society"),
        ("Arts Panel (formerly the Culture Panel)", "Arts Panel"),
        ("Special Planning Committee", "Planning Committee"),
        ("Special Committee", "Special Committee"),
        ("Public Health Board", "Public Health Board"),
        ("Annual Show Committee", "Annual Show Committee"),
        ("Swanley Residents' Meeting", "Swanley Residents' Meeting"),
        ("Meeting", "Meeting"),
        ("", ""),
    ],
)
def test_what_a_heading_says_of_the_meeting_is_no_part_of_the_bodys_name(printed: str, expected: str) -> None:
    assert body_name(printed) == expected


def test_the_other_names_in_a_heading_say_which_the_body_has_no_more() -> None:
    assert other_names("Arts Panel (formerly known as the Culture Panel)") == [("Culture Panel", True)]
    assert other_names("Culture Panel (now the Arts Panel)") == [("Arts Panel", False)]
    assert other_names("Senior Officers' Group (SOG)") == [("SOG", False)]


@pytest.mark.parametrize(
    ("one", "two", "same_sat", "expected"),
    [
        ("helath board", "health board", False, True),
        ("scutiny panel", "scrutiny panel", False, True),
        ("licencing panel", "licensing panel", False, True),
        ("swanly council", "swanley council", False, False),
        ("swanly council", "swanley council", True, True),
        ("policy panel", "police panel", True, False),
        ("norton council", "morton council", True, False),
        ("ward 3 forum", "ward 4 forum", True, False),
        ("arts panel", "arts panel", True, False),
    ],
)
def test_a_slip_is_one_letter_within_a_long_word(one: str, two: str, same_sat: bool, expected: bool) -> None:
    assert is_slip(one, two, same_sat) is expected


def test_a_body_is_called_by_its_name_and_not_by_the_meeting_that_a_heading_tells_of() -> None:
    rows = named(
        (("Annual Meeting of Swanley Parish Council", None, "Ann Lee"), ("Swanley Parish Council", None, "Bo Kerr"))
    )
    assert [node.name for node in rows.nodes("Group")] == ["Swanley Parish Council"]
    assert rows.ids("Meeting") == [
        "meeting/swanley-parish-council/2024-01-09",
        "meeting/swanley-parish-council/2024-02-09",
    ]


def test_a_body_that_was_renamed_is_called_by_the_name_that_it_has() -> None:
    rows = named((("Culture Panel", OXBOW, "Ann Lee"), ("Arts Panel (formerly the Culture Panel)", OXBOW, "Ann Lee")))
    assert [node.name for node in rows.nodes("Group")] == ["Arts Panel"]


def test_a_union_is_the_same_in_any_order() -> None:
    pairs = [("a", "b"), ("c", "d"), ("b", "d"), ("e", "f")]
    found = []
    for order in (pairs, pairs[::-1], [(two, one) for one, two in pairs]):
        union: Union[str] = Union()
        for one, two in order:
            union.join(one, two)
        found.append({key: union.find(key) for key in "abcdefg"})
    assert found[0] == found[1] == found[2] == {**dict.fromkeys("abcd", "a"), **dict.fromkeys("ef", "e"), "g": "g"}


def test_initials_and_a_surname_alone_mean_the_one_person_listed_and_make_no_organisation() -> None:
    text = text_of(
        "# Moss Forum\n\nMinutes of the meeting of the Moss Forum held on 4 May 2020\n\nPresent:\n\n"
        "RL Cllr. Ruth Lang (Chair)\nED Eamon Dale (Lund DC)\nSP Sanjay Poole (Lund DC)\nJanet Opie (Lund DC)\n\n"
        "1. Roof\n\nAgreed that a Roof Group of Dale and Poole be formed.\n\nACTION: ED to write to the owner.\n\n"
        "ACTION: JO to get a price.\n\n2. Close\n\nNone.\n"
    )
    rows = Rows(Stored(text.digest, (text.name,), parse(text), text.body))
    owners = {edge.source for edge in rows.edges("RESPONSIBLE_FOR")}
    assert {"person/eamon-dale", "person/janet-opie"} <= owners
    assert {tuple(p.properties["variants"]) for p in rows.nodes("Person")} >= {
        ("Dale", "ED", "Eamon Dale"),
        ("JO", "Janet Opie"),
    }
    assert [o.name for o in rows.nodes("Organisation")] == ["Lund DC"]
