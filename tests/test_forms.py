"""Forms of heads, lists, headings and motions that minutes of many bodies have, and what is read of each."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recorded import HEAD, item_of, meeting_of

from graphkit.formats.blocks import Table, lines
from graphkit.record import Vote


def items(body: str) -> list[tuple[str | None, str]]:
    return [(i.number, i.title) for i in meeting_of(HEAD + body).items]


def decided(body: str) -> list[tuple[str, tuple[str, ...], str | None, str | None]]:
    """Text, acts, proposer and seconder of each decision of an item that is this text."""
    found = item_of(body)
    return [(r.text, r.acts, r.proposer, r.seconder) for r in found.resolutions]


def attending(body: str) -> list[tuple[str, str, list[tuple[str | None, str | None]]]]:
    found = meeting_of(HEAD + body + "\n\n1. Welcome\n\n2. Close\n").attendance
    return [(a.name, a.status, [(p.title, p.organisation) for p in a.posts]) for a in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Decision\n\nThe Board:-\n\n(i) NOTED the progress made;\n\n(ii) APPROVED the annual report; and\n\n"
            "(iii) INSTRUCTED the Clerk to bring a map to the next meeting.",
            [
                ("NOTED the progress made", ("note",)),
                ("APPROVED the annual report", ("approve",)),
                ("INSTRUCTED the Clerk to bring a map to the next meeting.", ("request", "refer")),
            ],
            id="a body's name alone over what it did",
        ),
        pytest.param(
            "Following discussion, the Board:\n\n- approved the budget as set out;\n\n- remitted the lease "
            "to the Roads Group.",
            [("approved the budget as set out", ("approve",)), ("remitted the lease to the Roads Group.", ("refer",))],
            id="a body behind a discussion",
        ),
        pytest.param(
            "Decision: The Committee, by 5 votes to 1:\n\n- APPROVED the merger;\n\n- ASKED that the Clerk "
            "write to both.",
            [("APPROVED the merger", ("approve",)), ("ASKED that the Clerk write to both.", ("request",))],
            id="a body and its vote",
        ),
        pytest.param(
            "It was agreed that the Secretary write to the Council.",
            [("the Secretary write to the Council.", ("approve", "request"))],
            id="somebody is to write",
        ),
        pytest.param(
            "The Committee agreed:\n\n(a) that the tender be accepted;\n\nAction: Clerk\n\n(b) that the gate be hung.",
            [("that the tender be accepted", ("approve",)), ("that the gate be hung.", ("approve",))],
            id="an action line inside a list",
        ),
        pytest.param(
            "RESOLVED (i) that a survey be made;\n\n(ii) that the gate be painted.",
            [("that a survey be made", ("approve",)), ("that the gate be painted.", ("approve",))],
            id="the first of a list in the line of its lead-in",
        ),
        pytest.param(
            "Also agreed that:\n\n1. the seat be mended\n\n2. the gate be painted",
            [("the seat be mended", ("approve",)), ("the gate be painted", ("approve",))],
            id="what was agreed besides",
        ),
        pytest.param(
            "A Roof Sub-Committee was formed, of HR, KB and AL, to look at the costs.",
            [
                (
                    "A Roof Sub-Committee was formed, of HR, KB and AL, to look at the costs.",
                    ("establish", "appoint"),
                )
            ],
            id="a group formed, and of whom",
        ),
        pytest.param("The county had been approved by the HSE as a pilot.", [], id="what another body decided"),
    ],
)
def test_lists_of_what_a_body_did(body: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(text, acts) for text, acts, *_ in decided(body)] == expected


LOST = (
    "It was moved by Mr Ash CC and seconded by Miss Bow CC:-\n\n“That the Director be requested to wait.”\n\n"
    "The motion was put and not carried, three members voting for and five against.\n\nRESOLVED:\n\n"
    "That the report be noted."
)


def test_what_was_lost_lends_its_movers_and_its_count_to_nothing_else() -> None:
    found = item_of(LOST)
    (lost, noted) = found.resolutions
    assert (lost.acts, lost.proposer, lost.seconder) == (("reject",), "Mr Ash", "Miss Bow")
    assert (noted.acts, noted.proposer, noted.seconder, noted.vote) == (("note",), None, None, None)
    assert found.actions == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Cr Ash/Cr Bow\n\nA) That the update be received.\n\nB) That a survey be made.\n\nCARRIED",
            [
                ("That the update be received.", ("note",), "Cr Ash", "Cr Bow"),
                ("That a survey be made.", ("approve",), "Cr Ash", "Cr Bow"),
            ],
            id="carried",
        ),
        pytest.param(
            "Cr Ash/Cr Bow\n\nThat glass be collected.\n\nAMENDMENT\n\nCr Cole/Cr Dee\n\nThat glass be left.\n\n"
            "The amendment was PUT and was LOST by 2 votes to 3.\n\nThe substantive motion was then PUT and CARRIED.",
            [
                ("That glass be collected.", ("approve",), "Cr Ash", "Cr Bow"),
                ("That glass be left.", ("reject",), "Cr Cole", "Cr Dee"),
            ],
            id="an amendment lost",
        ),
        pytest.param(
            "Cllr Ash then proposed, seconded by Cllr Bow, and it was RESOLVED by 7 votes to 2:\n\ni) That "
            "the budget be approved;\n\n"
            "ii) That the rate be set.",
            [
                ("That the budget be approved", ("approve",), "Cllr Ash", "Cllr Bow"),
                ("That the rate be set.", ("approve",), "Cllr Ash", "Cllr Bow"),
            ],
            id="then proposed, and it was resolved",
        ),
        pytest.param(
            "Agreed that £40 be paid. Proposed by TL, seconded by AY. BR to send the form.",
            [("Agreed that £40 be paid.", ("approve",), "TL", "AY")],
            id="initials end a sentence",
        ),
        pytest.param(
            "The budget was approved (Proposer – TL, Seconder – AY).",
            [("The budget was approved (Proposer – TL, Seconder – AY).", ("approve",), "TL", "AY")],
            id="dashes before movers",
        ),
        pytest.param(
            "It was proposed by Cllr. Ann Ash\n\nSeconded by Cllr. Bo Bow\n\nAnd Resolved:\n\nThat the plot be sold.",
            [("That the plot be sold.", ("approve",), "Cllr. Ann Ash", "Cllr. Bo Bow")],
            id="movers over what was resolved",
        ),
        pytest.param(
            "It was proposed by Councillor Ash, seconded by Councillor Mrs A Bow and RESOLVED, by 8 votes to 4, that "
            "the gate be mended.",
            [("that the gate be mended.", ("approve",), "Councillor Ash", "Councillor Mrs A Bow")],
            id="an initial behind a title",
        ),
        pytest.param(
            "The report was moved by Councillor Ash, seconded by Councillor Bow and Resolved (unanimously): (a) That "
            "the plan be approved; (b) That the fee be noted.",
            [
                ("That the plan be approved", ("approve",), "Councillor Ash", "Councillor Bow"),
                ("That the fee be noted.", ("note",), "Councillor Ash", "Councillor Bow"),
            ],
            id="a list in one sentence with its movers",
        ),
        pytest.param(
            "AY moved that the gate be mended. Agreed by 6 votes to 0.",
            [("that the gate be mended.", ("approve",), "AY", None)],
            id="moved by one and agreed",
        ),
    ],
)
def test_movers(body: str, expected: list[tuple[str, tuple[str, ...], str | None, str | None]]) -> None:
    assert decided(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "| Name | Category | Attendance |\n| --- | --- | --- |\n| Mrs Ruth Ash | Parent Governor "
            "(Chair) | Present |\n"
            "| Mr Tom Bow | Staff Governor | Apologies |\n| In attendance |  |  |\n| Miss Beth Cole | Clerk |  |",
            [
                ("Mrs Ruth Ash", "present", [("Parent Governor", None), ("Chair", None)]),
                ("Mr Tom Bow", "apologies", [("Staff Governor", None)]),
                ("Miss Beth Cole", "in_attendance", [("Clerk", None)]),
            ],
            id="a heading inside the table, and categories",
        ),
        pytest.param(
            "Present:\n\n| Representing Lund District Council | Representing Moss Town Council |\n| --- | --- |\n"
            "| Councillor A Ash; Councillor B Bow | Councillor C Cole |",
            [
                ("Councillor A Ash", "present", [(None, "Lund District Council")]),
                ("Councillor B Bow", "present", [(None, "Lund District Council")]),
                ("Councillor C Cole", "present", [(None, "Moss Town Council")]),
            ],
            id="columns by who sent them",
        ),
        pytest.param(
            "Key: ✓ attended; A apologies; – did not attend\n\n| Elected Members |  | Appointed Members |  "
            "|\n| --- | --- | --- | --- |\n"
            "| Mr J Ash | ✓ | Cllr B Bow | A |\n| Mrs H Cole | ✓ | Cllr D Dee | – |\n| Mr K Eve | A | Cllr F Fox | ✓ |",
            [
                ("Mr J Ash", "present", []),
                ("Cllr B Bow", "apologies", []),
                ("Mrs H Cole", "present", []),
                ("Cllr D Dee", "absent", []),
                ("Mr K Eve", "apologies", []),
                ("Cllr F Fox", "present", []),
            ],
            id="two blocks of names and marks",
        ),
        pytest.param(
            "Present:\n\nCllr A Ash, Cabinet Member for Environment, Transport and Leisure\n\nCllr B Bow, Leader",
            [
                ("Cllr A Ash", "present", [("Cabinet Member for Environment, Transport and Leisure", None)]),
                ("Cllr B Bow", "present", [("Leader", None)]),
            ],
            id="a portfolio of several names",
        ),
        pytest.param(
            "Present: Ann Ash (Holding Trustee & Chair), Bo Bow (Clerk & RFO)",
            [
                ("Ann Ash", "present", [("Holding Trustee", None), ("Chair", None)]),
                ("Bo Bow", "present", [("Clerk & RFO", None)]),
            ],
            id="a seat behind another post",
        ),
        pytest.param(
            "Present: Ann Ash\n\nApologies: Bo Bow\n\nLund Police: PC Cy Dee\n\nMinutes:\n\nEve Fay (Lund Council)",
            [
                ("Ann Ash", "present", []),
                ("Bo Bow", "apologies", []),
                ("Cy Dee", "in_attendance", [("PC", "Lund Police")]),
                ("Eve Fay", "in_attendance", [(None, "Lund Council")]),
            ],
            id="a force and who took the minutes, below the apologies",
        ),
        pytest.param(
            "Present:\n\nRepresenting Lund Council\n\nCouncillors Ash, Bow and Dee. Representing Moss Council\n\n"
            "Councillors Fay and Gow.",
            [
                ("Ash", "present", [(None, "Lund Council")]),
                ("Bow", "present", [(None, "Lund Council")]),
                ("Dee", "present", [(None, "Lund Council")]),
                ("Fay", "present", [(None, "Moss Council")]),
                ("Gow", "present", [(None, "Moss Council")]),
            ],
            id="the next council's heading at the end of a line",
        ),
    ],
)
def test_attendance(body: str, expected: list[tuple[str, str, list[tuple[str | None, str | None]]]]) -> None:
    assert attending(body) == expected


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Apologies accepted", "apologies"),
        ("Apologies noted from", "apologies"),
        ("Members absent with apologies", "apologies"),
        ("Who sent apologies", "apologies"),
        ("Directors in attendance", "present"),
        ("Board members in attendance", "present"),
    ],
)
def test_headings_of_lists(heading: str, status: str) -> None:
    assert attending(f"{heading}: Ann Lee, Bo Kerr and Cy Moss") == [
        (name, status, []) for name in ("Ann Lee", "Bo Kerr", "Cy Moss")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "I APOLOGIES\n\nNone.\n\nII MINUTES\n\nThese were approved.\n\nIII WINTER PLAN\n\nIt was noted.",
            [("I", "APOLOGIES"), ("II", "MINUTES"), ("III", "WINTER PLAN")],
            id="Roman numbers before capitals",
        ),
        pytest.param(
            "1. Apologies\n\nNone.\n\n2. Notices of motion\n\n(1) Lending\n\nIt was moved.\n\n(2) Waste\n\n"
            "It was withdrawn.\n\n3. Close\n\nAt nine.",
            [("1", "Apologies"), ("2", "Notices of motion"), ("(1)", "Lending"), ("(2)", "Waste"), ("3", "Close")],
            id="counted in brackets within an item",
        ),
        pytest.param(
            "4. Gas\n\nIt was noted.\n\n6. Glass\n\nTaken now.\n\n5. Rates\n\nIt was noted.\n\n7. Other "
            "business\n\nNone.\n\n8. Next meeting\n\nIn May.",
            [("4", "Gas"), ("6", "Glass"), ("5", "Rates"), ("7", "Other business"), ("8", "Next meeting")],
            id="one taken before its turn",
        ),
        pytest.param(
            "Declarations of Interest:\n\nNone.\n\nApproval of Minutes:\n\nThese were approved.\n\nMatters "
            "Arising:\n\nNone.\n\n"
            "1. Roof\n\nIt leaks.\n\n2. Loan\n\nIt was made.\n\n3. Store\n\nIt is dry.",
            [
                (None, "Declarations of Interest"),
                (None, "Approval of Minutes"),
                (None, "Matters Arising"),
                ("1", "Roof"),
                ("2", "Loan"),
                ("3", "Store"),
            ],
            id="titles before colons around a numbered part",
        ),
        pytest.param(
            "| 1. Apologies | 3 |\n| --- | --- |\n| 2. Minutes | 3 |\n| 3. Roof | 4 |\n\n1. APOLOGIES\n\n"
            "None.\n\n2. MINUTES\n\nThese were approved.\n\n"
            "3. ROOF\n\nIt leaks.",
            [("1", "APOLOGIES"), ("2", "MINUTES"), ("3", "ROOF")],
            id="a table of contents",
        ),
        pytest.param(
            "Agenda item 1\n\nApologies\n\nNone.\n\nAgenda item 2\n\nMinutes\n\nThese were approved.\n\n"
            "Agenda item 3\n\nRoof\n\nIt leaks.",
            [("1", "Apologies"), ("2", "Minutes"), ("3", "Roof")],
            id="'Agenda item 1' above each title",
        ),
        pytest.param(
            "Minutes\n\nThe minutes were approved by all of those there.\n\n"
            "Matters Arising\n\nCllr Bow asked about the wall again.\n\n"
            "Part VIII – Extension of the Library\n\nIt was put off until the spring, for want of a plan.\n\n"
            "Local Property Tax\n\nIt was explained to the members at length.\n\n"
            "Correspondence\n\nA letter from the county about the wall was read.",
            [
                (None, "Minutes"),
                (None, "Matters Arising"),
                (None, "Part VIII – Extension of the Library"),
                (None, "Local Property Tax"),
                (None, "Correspondence"),
            ],
            id="a dash in a title, and one that looks like a name",
        ),
    ],
)
def test_headings(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert items(body) == expected


NUMBERS = [
    *("JCC 17/{}", "JCC 2017-{}", "JCC-17-{}", "JCC:{}", "LGB 17-18/{}", "17/JCC/{}", "2017-{}", "2017/18-{}"),
    *("{}/2017-18", "[{}]", "#{}", "§ {}", "Min {}", "Minute Number {}", "Ref: {}", "No {}", "{}/"),
]
TITLES = ("Apologies", "Minutes", "Swan ringing", "Roof of the boathouse", "Close")
FORMS = {
    "before the title": "{} {}\n\nIt was noted by all who came.\n\n",
    "above the title": "{}\n\n{}\n\nIt was noted by all who came.\n\n",
    "in a cell": "| {} | **{}**<br>It was noted by all who came. | |\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("number", NUMBERS)
def test_numbers(number: str, form: str) -> None:
    table = "| Item | Discussion | Action |\n|---|---|---|\n" if form.startswith("|") else ""
    rows = (form.format(number.format(n), title) for n, title in enumerate(TITLES, 38))
    assert [title for _, title in items(table + "".join(rows))] == list(TITLES)


TABLED = (
    "Welcome and apologies",
    "Minutes of the meeting held on 2 July 2024",
    "Swan rings: prices",
    "Date of next meeting",
)
SAID = (
    "Ann Moss welcomed everyone. Apologies were received from Dan Pike and from Eve Holt.",
    "Agreed as an accurate record.",
    "Bob Reed presented the forecast.<br>Agreed: that a panel start on 1 October.",
    "Tuesday 5 November 2024.",
)
ROWS: dict[str, Callable[[str, str, str], str]] = {
    "below the title's row": lambda k, title, said: f"| {k} | {title} | |\n| | {said} | AM |\n",
    "below, each in a row": lambda k, title, said: (
        f"| {k} | {title} | |\n" + "".join(f"| | {part} | |\n" for part in said.split("<br>"))
    ),
    "in the title's cell": lambda k, title, said: f"| {k} | {title}<br>{said} | AM |\n",
}
UNKNOWN = ("No. | Item and discussion | Action / by when", "Para | Matters considered | Lead", "Min. No. | | Action")
ASIDE = (
    "Agenda item | Notes | Owner",
    "Item | What was said and decided | Lead",
    "Agenda ref | Discussion | Action required",
)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("head", UNKNOWN)
def test_what_is_said_in_a_table_of_minutes_belongs_to_the_number_above(
    head: str, row: Callable[[str, str, str], str]
) -> None:
    rows = "".join(row(str(n), *told) for n, told in enumerate(zip(TABLED, SAID, strict=True), 1))
    assert items(f"| {head} |\n|---|---|---|\n{rows}") == [(str(n), title) for n, title in enumerate(TABLED, 1)]


@pytest.mark.parametrize("label", ["{} ", "{}. ", "AB{} ", "12/0{} ", ""])
@pytest.mark.parametrize("head", ASIDE)
def test_titles_stand_beside_what_is_said_in_a_table_of_minutes(head: str, label: str) -> None:
    told = zip(TABLED, SAID, strict=True)
    rows = "".join(f"| {label.format(n)}{title} | {said} | AM |\n" for n, (title, said) in enumerate(told, 1))
    found = items(f"| {head} |\n|---|---|---|\n{rows}")
    assert [title for _, title in found] == list(TABLED)


@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (1, 2, 4, 5)], ids=["each", "one left out"])
def test_numbered_titles_stand_above_rows_of_text_where_the_head_only_says_action(numbers: tuple[int, ...]) -> None:
    told = zip(numbers, TABLED, SAID, strict=True)
    rows = "".join(f"| {n}.  {title} |  |\n| {said} | AM |\n" for n, title, said in told)
    found = items(f"|  | ACTION |\n|---|---|\n{rows}")
    assert found == [(str(n), title) for n, title in zip(numbers, TABLED, strict=True)]


def test_a_list_within_an_item_is_none_of_the_items_though_its_last_numbers_would_go_on() -> None:
    lists = "5. Reports\n\nThese were read:\n\n" + "\n\n".join(f"{n}. Ward {n} figures" for n in range(1, 8))
    body = f"4. Lamps\n\nIt was dark.\n\n{lists}\n\nAll were noted.\n\n6. Swans\n\nNone came.\n\n7. Close\n\nAt nine.\n"
    assert [title for _, title in items(body)] == ["Lamps", "Reports", "Swans", "Close"]


def test_a_number_and_a_title_stand_beside_what_is_said() -> None:
    told = zip(TABLED, SAID, strict=True)
    rows = "".join(f"| {n} | {title} | {said} | AM |\n" for n, (title, said) in enumerate(told, 1))
    found = items(f"| No. | Topic | Main points | Owner/date |\n|---|---|---|---|\n{rows}")
    assert found == [(str(n), title) for n, title in enumerate(TABLED, 1)]


def test_a_mover_s_name_may_stand_below_the_title() -> None:
    body = (
        "On the proposal of Cllr.\n\nBob Reed, seconded by Cllr Ann Moss it was agreed:\n\n“that the plan be adopted”."
    )
    assert decided(body) == [("that the plan be adopted", ("approve",), "Cllr. Bob Reed", "Cllr Ann Moss")]


def test_years_number_no_items() -> None:
    rows = "".join(f"{year}-{year % 100 + 1} Budget\n\nIt was noted.\n\n" for year in range(2017, 2021))
    found = items(f"1. Welcome\n\nAll came.\n\n2. Money\n\n{rows}3. Close\n")
    assert found == [("1", "Welcome"), ("2", "Money"), ("3", "Close")]


def test_a_motion_on_notice_is_the_one_quoted_and_its_mover_stands_in_the_title() -> None:
    (motion,) = (
        meeting_of(
            HEAD
            + "1. Minutes\n\nThese were approved.\n\n2. Notice of Motion – Cllr. A. Ash\n\n“That the Council grant no "
            "permission for turbines until the guidelines are published.”\n\nThe motion was seconded by Cllr. B. Bow. "
            "Cllr. Dee spoke against it. On a show of hands, in which 5 Members voted for and 7 against, "
            "with 1 abstention, the Chairman declared the motion defeated.\n\n3. Close\n\nAt nine."
        )
        .items[1]
        .resolutions
    )
    assert motion.text == "That the Council grant no permission for turbines until the guidelines are published."
    assert (motion.acts, motion.proposer, motion.seconder) == (("reject",), "Cllr. A. Ash", "Cllr. B. Bow")
    assert isinstance(motion.vote, Vote)
    assert (motion.vote.favour, motion.vote.against, motion.vote.abstained) == (5, 7, 1)


def test_a_group_has_those_whom_it_is_to_include_and_its_chair() -> None:
    (group,) = item_of(
        "The Board agreed that a short-life Learning Group be established, to be chaired by Ann Ash and to include Bo "
        "Bow, Prof. Cy Dee and a ward sister."
    ).establishes
    assert (group.group, group.members) == ("Learning Group", ("Ann Ash", "Bo Bow", "Prof. Cy Dee", "ward sister"))


def test_an_officer_who_brings_a_report_is_there_with_the_post_before_the_name() -> None:
    text = "Present: Ann Ash (Chair)\n\n1. Fees\n\nThe Licensing Manager, Mr Bow, introduced the report."
    _, officer = meeting_of(HEAD + text).attendance
    assert (officer.name, officer.status, [p.title for p in officer.posts]) == (
        "Mr Bow",
        "in_attendance",
        ["Licensing Manager"],
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Minutes Trustee Meeting 6th October 2022", None),
        (
            (
                "[board] Board minutes from 2016-05-11\n\nfind below the minutes of the board call held on "
                "2016-05-11. They were confirmed by mail on 2016-05-19."
            ),
            "board call",
        ),
        ("MOSS HILL TENANTS\n\nDraft minutes 4 May 2019\n\nMoss Hill Library", "MOSS HILL TENANTS"),
        ("Friends of Moss Hall\n\nMinutes for 4 May 2019", "Friends of Moss Hall"),
        ("Moss Hill Presbytery\n\nMinutes of the meeting held on 4 May 2019", "Moss Hill Presbytery"),
        ("MINUTES\n\nMOSS HILL STEWARDS\n\n4 May 2019", "MOSS HILL STEWARDS"),
        ("MOSS HILL ORCHARD TRUST\n\nTrustees' meeting - Saturday 4 May 2019, 7pm", "MOSS HILL ORCHARD TRUST"),
        (
            "MOSS HILL CARE\n(a charity)\n\nBOARD OF TRUSTEES\n\nMinutes of 4 May 2019\n\nTRUSTEES PRESENT\nAnn Lee",
            "MOSS HILL CARE BOARD OF TRUSTEES",
        ),
        (
            "St Mary’s Lund\nParochial Church Council\nMinutes of the PCC, 4 May 2019",
            "St Mary’s Lund Parochial Church Council",
        ),
        (
            "Moss School\n\nQuay Street\n\nMinutes of the Full Governing Board – Spring Term 2019\n\n4 May 2019",
            "Full Governing Board",
        ),
        (
            "Lund CCG\n\nMINUTES OF THE MEETING OF THE GOVERNING BODY – PART I (PUBLIC)\n\n4 May 2019",
            "Lund CCG GOVERNING BODY",
        ),
        (
            "Minutes of the 4th Meeting of the Lund Plan Steering Group, a working group of Lund Council\n\n4 May 2019",
            "Lund Plan Steering Group",
        ),
        ("OFFICIAL SENSITIVE\n\nEXECUTIVE BOARD\n\nMinutes of the meeting on 4 May 2019", "EXECUTIVE BOARD"),
        ("Town Hall\nLund\n\nBOARD OF TRUSTEES\n\nMinutes of 4 May 2019", "BOARD OF TRUSTEES"),
        ("Civic Centre\n\nEXECUTIVE BOARD\n\nMinutes of the meeting on 4 May 2019", "EXECUTIVE BOARD"),
        ("MINUTES\n\nCommittee: Finance & General Purposes\nDate: 4 May 2019", "Finance & General Purposes"),
        ("LUND PARISH COUNCIL\nMinutes of the Parish Council Meeting held on 4 May 2019", "LUND PARISH COUNCIL"),
        (
            "NHS Lund Care Board\n\nQuality Committee (public)\n\nMinutes of the meeting held on 4 May 2019",
            "Quality Committee",
        ),
        ("Lund NHS Trust\n\nCouncil of Governors – Public Meeting\n\nMinutes, 4 May 2019", "Council of Governors"),
        (
            "Lund Forward\n\nLocal Strategic Partnership\n\nEXECUTIVE BOARD\n\nNotes of the meeting on 4 May 2019",
            "Lund Forward Local Strategic Partnership EXECUTIVE BOARD",
        ),
        ("# Cyngor Tref Moss\n\n**Date:** 4 May 2019", "Cyngor Tref Moss"),
        ("Moss na nOwls\n\nMinutes of the meeting held on 4 May 2019", "Moss na nOwls"),
        ("Ann Lee\n\n4 May 2019", None),
        (
            "Welcome and Introductions\n\nThe panel agreed the minutes of 4 May 2019.\n\n4 May 2019",
            None,
        ),
    ],
)
def test_heads(head: str, expected: str | None) -> None:
    found = meeting_of(f"{head}\n\nPresent: Ann Lee, Bo Kerr\n\n1. Welcome\n\nAll came.\n\n2. Close\n")
    assert (found.body or None) == expected
    assert found.date in ("2022-10-06", "2016-05-11", "2019-05-04")


WORDS = st.sampled_from(
    [
        "1.",
        "2.",
        "(a)",
        "7",
        "Item",
        "Title",
        "Discussion",
        "Action",
        "Decision",
        "Present",
        "Apologies",
        "Roof",
        "Ann Lee",
        "Mr Bo Kerr",
        (
            "It leaks, and a price is to be had from three builders before the summer, as was said at the "
            "last meeting too."
        ),
        "AL",
        "by 4 May",
        "",
    ]
)
CELLS = st.lists(WORDS.filter(bool), max_size=5).map(tuple)


@given(
    rows=st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n).map(tuple), min_size=1, max_size=6)
    )
)
def test_no_word_of_a_table_is_lost(rows: list[tuple[tuple[str, ...], ...]]) -> None:
    told = re.findall(r"\w+", lines([Table(tuple(rows))]))
    printed = [word for row in rows for cell in row for block in cell for word in re.findall(r"\w+", block)]
    heads = {word for cell in rows[0] for block in cell for word in re.findall(r"\w+", block)}
    assert set(printed) <= set(told) | heads
    assert all(told.count(word) >= printed.count(word) for word in set(printed) - heads)


def test_a_report_with_a_letter_alone_is_called_after_its_item() -> None:
    found = item_of("Report E proposed that the leases of 41 benches should not be renewed. It was noted.")
    assert [(r.title, r.mark) for r in found.reports] == [("Lighting", "Report E")]


COLON = "Swan rings: pressure on the budget (Paper B)"
RUN_ON = ("Welcome and apologies", "Matters arising", "Swan rings", "Roof of the boathouse", "Date of next meeting")


@pytest.mark.parametrize(
    "form",
    ["{}\n\n{}\n\n", "{}:\n\n{}\n\n", "__{}__\n\n{}\n\n", "{}\n\n- {}\n\n"],
    ids=["alone", "before a colon", "underlined", "over a list"],
)
def test_a_title_without_a_number_may_have_a_colon_in_it(form: str) -> None:
    titles = ("Welcome", "Matters arising", COLON, "Roof of the boathouse", "Any other business")
    body = "".join(form.format(title, "Bob Reed said that the price had gone up twice this year.") for title in titles)
    assert [title for _, title in items(body)] == list(titles)


def test_a_title_with_a_number_may_have_a_colon_and_its_text_below() -> None:
    body = "1. Welcome\nAll of those who came were welcomed.\n2. Swan rings: pressure on the pens\nBob Reed said that "
    body += "the price had gone up twice.\n3. Roof: It leaks in the north\ncorner again, so Bob Reed said.\n4. Close\n"
    assert items(body) == [("1", "Welcome"), ("2", "Swan rings: pressure on the pens"), ("3", "Roof"), ("4", "Close")]


def test_titles_without_numbers_may_stand_before_a_dash() -> None:
    body = "".join(f"{title} – Bob Reed said that all was well.\n\n" for title in RUN_ON)
    assert [title for _, title in items(body)] == list(RUN_ON)


PAPERS = {
    "Correspondence: letter from the Lake Club thanking the Forum; notice from the County.": [
        "letter from the Lake Club thanking the Forum",
        "notice from the County",
    ],
    "The following correspondence was noted: reply from Road Design dated 4 May on lamps.": [
        "reply from Road Design dated 4 May on lamps"
    ],
    "The Chair gave the treasurer's report. All was well.": ["treasurer's report"],
    "PC Tosh gave the police report for February. It was short.": ["police report for February"],
    "The uniform policy was sent back to the Panel.": ["uniform policy"],
    "Tom Moss introduced the report, which the Council will see on 5 May.": ["Lighting"],
    "Consideration was given to a letter from the Swan Club, asking for more lamps.": ["letter from the Swan Club"],
}


@pytest.mark.parametrize("said", PAPERS)
def test_papers(said: str) -> None:
    assert [report.title for report in item_of(said).reports] == PAPERS[said]


def test_letters_are_listed_under_correspondence() -> None:
    listed = "- Letter dated 2 May from the Swan Club regarding the path. Noted.\n\n- Moss News."
    found = meeting_of(f"{HEAD}1. Welcome\n\n2. Correspondence\n\n{listed}\n\n3. Close\n").items[1]
    assert [report.title for report in found.reports] == ["Letter dated 2 May from the Swan Club regarding the path"]
