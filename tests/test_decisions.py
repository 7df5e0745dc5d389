"""Decisions, their movers and votes, in the wordings of several lands and kinds of body."""

from __future__ import annotations

import pytest
from recorded import HEAD, record_of

from graphkit.grammar.votes import vote
from graphkit.record import Item, Resolution, Vote


def item(body: str) -> Item:
    """The second item of a meeting whose second item is this text."""
    (meeting,) = record_of(HEAD + "1. Welcome\n\n2. Lighting\n\n" + body + "\n\n3. Close\n").meetings
    return meeting.items[1]


def counted(found: Resolution) -> str | tuple[int | None, ...] | None:
    """A vote as a word or as the numbers for, against and abstaining."""
    return (found.vote.favour, found.vote.against, found.vote.abstained) if isinstance(found.vote, Vote) else found.vote


@pytest.mark.parametrize(
    ("body", "text", "movers", "voted"),
    [
        pytest.param(
            "Motion by Kell supported by Burr to approve the agenda as presented, carried.",
            "to approve the agenda as presented",
            ("Kell", "Burr"),
            None,
            id="supported",
        ),
        pytest.param(
            "Ann Kell made a motion to buy a mower for $9.50\n\nBo Burr seconded the motion\n\nMotion passed 3/0",
            "to buy a mower for $9.50",
            ("Ann Kell", "Bo Burr"),
            (3, 0, None),
            id="three paragraphs",
        ),
        pytest.param(
            "Kell moves to approve the minutes. Burr seconds. All present approved.",
            "to approve the minutes",
            ("Kell", "Burr"),
            "unanimous",
            id="in the present tense",
        ),
        pytest.param(
            "Motion by Commissioner Kell to approve the bills. Seconded by Commissioner Burr. Unanimous.",
            "to approve the bills",
            ("Kell", "Burr"),
            "unanimous",
            id="a title before the name",
        ),
        pytest.param(
            "Motion (Kell): Approve the budget\n\nSecond (Burr).\n\nVote: 10 Yes; 0 No; 1 Abstain.",
            "Approve the budget",
            ("Kell", "Burr"),
            (10, 0, 1),
            id="names in brackets",
        ),
        pytest.param(
            "M/S/C (Kell/Burr) to approve the agenda. Vote: 5-0.",
            "to approve the agenda",
            ("Kell", "Burr"),
            (5, 0, None),
            id="M/S/C",
        ),
        pytest.param(
            "Upon motion by Ann Kell and seconded by Bo Burr, the Board\n\nVOTED: To approve the "
            "plan.\n\nUnanimous Vote.",
            "To approve the plan.",
            ("Ann Kell", "Bo Burr"),
            "unanimous",
            id="the Board voted",
        ),
        pytest.param(
            "Moved, seconded and voted 3-0 to have the hall painted.",
            "to have the hall painted",
            (None, None),
            (3, 0, None),
            id="no names",
        ),
        pytest.param(
            "Moved by Councillor Kell\n\nSeconded by Councillor Burr\n\nTHAT the minutes be adopted.\n\nCARRIED",
            "THAT the minutes be adopted",
            ("Councillor Kell", "Councillor Burr"),
            None,
            id="movers on lines of their own",
        ),
        pytest.param(
            "It was moved by Mr. Kell, seconded by Mr. Burr, and carried:-\n\n“That the fence be mended.”",
            "That the fence be mended",
            ("Mr. Kell", "Mr. Burr"),
            None,
            id="carried, and the words in quotation marks",
        ),
        pytest.param(
            "Cllr Kell proposed that the fence be mended, this was seconded by Cllr Burr and agreed with 9 in "
            "favour and "
            "2 against.",
            "the fence be mended",
            ("Cllr Kell", "Cllr Burr"),
            (9, 2, None),
            id="this was seconded",
        ),
        pytest.param(
            "Cllr Kell PROPOSED and Cllr Burr SECONDED that the fence be mended. AGREED.",
            "the fence be mended",
            ("Cllr Kell", "Cllr Burr"),
            None,
            id="capitals",
        ),
        pytest.param(
            "Fence to be mended (proposed OR, seconded KD).", "Fence to be mended", ("OR", "KD"), None, id="initials"
        ),
        pytest.param(
            "“I will move at the next meeting that the gate be painted”.\n\nThe Notice of Motion was proposed by "
            "Cllr A. "
            "Kell, seconded by Cllr B. Burr and unanimously agreed.",
            "that the gate be painted",
            ("Cllr A. Kell", "Cllr B. Burr"),
            "unanimous",
            id="notice of motion",
        ),
        pytest.param(
            "M Hallam, Chairman of the Audit Committee proposed recommendations 1 and 2 and these were seconded by R "
            "Bigsby.",
            "recommendations 1 and 2",
            ("M Hallam", "R Bigsby"),
            None,
            id="the chair of another committee",
        ),
        pytest.param(
            "Kell proposed and Burr seconded the adoption of the minutes. Agreed.",
            "the adoption of the minutes",
            ("Kell", "Burr"),
            None,
            id="no that",
        ),
        pytest.param(
            'Councillor Kell moved, seconded by Councillor Burr: "That the Minister be asked to act." Dow opposed.',
            "That the Minister be asked to act",
            ("Councillor Kell", "Councillor Burr"),
            None,
            id="a colon and quotation marks",
        ),
        pytest.param(
            "An amendment was moved by Councillor Dow and seconded by Councillor Heath that x be £5. Orme spoke.\n\n"
            "The amendment was put and LOST, 12 members voting for and 17 against.\n\nRESOLVED: That x be £8.",
            "that x be £5",
            ("Councillor Dow", "Councillor Heath"),
            (12, 17, None),
            id="an amendment lost",
        ),
        pytest.param(
            "RESOLVED that:\n\n(a) x be noted;\n\n(b) y be done.\n\n(Proposed by Kell and seconded by Burr)",
            "x be noted",
            ("Kell", "Burr"),
            None,
            id="movers behind all clauses",
        ),
        pytest.param(
            "It was RESOLVED that Cllr Potter be elected Chair.\n\nProposed by: Cllr Kell          Seconded by: "
            "Cllr Burr",
            "that Cllr Potter be elected Chair.",
            ("Cllr Kell", "Cllr Burr"),
            None,
            id="far apart in one line",
        ),
        pytest.param(
            "Resolved on the proposal of Cllr Kell, seconded by Cllr Burr that the fence be mended.",
            "that the fence be mended.",
            ("Cllr Kell", "Cllr Burr"),
            None,
            id="resolved on the proposal of",
        ),
        pytest.param(
            "The accounts were passed. Motion: To thank the Clerk. Moved: Kell Seconded: Burr CARRIED",
            "To thank the Clerk.",
            ("Kell", "Burr"),
            None,
            id="the result runs into the name",
        ),
    ],
)
def test_motions_are_read_with_their_movers(
    body: str, text: str, movers: tuple[str | None, str | None], voted: str | tuple[int | None, ...] | None
) -> None:
    found = next(r for r in item(body).resolutions if r.text == text)
    assert ((found.proposer, found.seconder), counted(found)) == (movers, voted)


@pytest.mark.parametrize(
    ("body", "acts"),
    [
        ("Kell proposed Ann Moss, seconded by Burr. Ann Moss was duly elected.", [["appoint"]]),
        ("Ann Moss - proposed by Cllr Kell seconded by Cllr Burr and unanimously appointed.", [["appoint"]]),
        ("Councillor Kell moved, and Councillor Burr seconded, that x be done. The motion was LOST.", [["reject"]]),
        ("Cllr Kell proposed that the fence be mended. There was no seconder and the motion fell.", []),
        ("Kell moved to mend the fence. Burr seconded. Kell withdrew the motion.", []),
        ("Kell moved to adjourn the meeting at 7.37 p.m. Burr seconded. Carried.", [["approve"]]),
    ],
)
def test_nominations_appoint_and_what_is_lost_is_rejected(body: str, acts: list[list[str]]) -> None:
    assert [list(r.acts) for r in item(body).resolutions] == acts


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param("RESOLVED, nem. con., that x be done.", ["that x be done."], id="nem con"),
        pytest.param(
            "It was RESOLVED by 7 votes to 3 that x be done.", ["that x be done."], id="the vote in the lead-in"
        ),
        pytest.param(
            "RESOLVED, that\n\n(1) x be noted;\n\n(2) y be done.", ["x be noted", "y be done."], id="that alone"
        ),
        pytest.param(
            "RESOLVED –\n\nThat:\n\n1. x be noted.\n\n2. y be done.", ["x be noted.", "y be done."], id="that on a line"
        ),
        pytest.param(
            "Resolved: that (1) x be noted; (2) y be done.", ["x be noted", "y be done."], id="labels in the paragraph"
        ),
        pytest.param(
            "Resolved: The Forum\n\n(a) noted x;\n\n(b) agreed y.", ["noted x", "agreed y."], id="a bare subject"
        ),
        pytest.param(
            "BE IT RESOLVED, that A be relieved; and BE IT FURTHER RESOLVED, that B be appointed.",
            ["that A be relieved", "that B be appointed."],
            id="be it further resolved",
        ),
        pytest.param(
            "The Forum agreed:\n\n(a) the plan\n\n(b) the budget", ["the plan", "the budget"], id="labelled nouns"
        ),
        pytest.param(
            "The Forum resolved:-\n\nto agree that the matter was urgent.",
            ["to agree that the matter was urgent."],
            id="the clause below",
        ),
        pytest.param("That the minutes be approved as a correct record.", None, id="no lead-in at all"),
        pytest.param(
            "The recommendations of officers were:\n\nThat the plan be approved.", [], id="an officer's recommendation"
        ),
        pytest.param(
            "Ann Garvie spoke. It was AGREED that x be done. Steps were taken last year.",
            ["that x be done."],
            id="one sentence of a paragraph",
        ),
        pytest.param(
            "It was felt that the fence was unsafe and agreed that it be mended.",
            ["that it be mended."],
            id="felt and agreed",
        ),
        pytest.param(
            "The Chair asked if everyone was content that x go to the paper. All agreed.",
            ["that x go to the paper."],
            id="all agreed",
        ),
        pytest.param("The Forum voted 4 to 1 in favour of Option 1.", None, id="voted"),
        pytest.param("The Forum considered the report and agreed that x be done.", None, id="considered and agreed"),
        pytest.param("With links to the rest of the Museum, Members agreed the story.", None, id="behind a phrase"),
        pytest.param("The minutes were taken as read, confirmed and signed.", None, id="taken as read"),
        pytest.param(
            "Eve Hill offered to write, and the Forum accepted her offer.", None, id="the body in the second half"
        ),
        pytest.param("A letter from the school on parking - noted.", None, id="noted behind a dash"),
        pytest.param("By common consent the Treasurer was asked to write to the bank.", None, id="common consent"),
        pytest.param("The minutes of 13/09/06 were confirmed as a true record.", None, id="confirmed"),
        pytest.param("UNANIMOUSLY RESOLVED that x be noted.", ["that x be noted."], id="the adverb first"),
        pytest.param("As no question had come, members agreed that a reply be sent.", None, id="behind a clause"),
        pytest.param("In March 2019, the Forum agreed that a reply be sent.", [], id="of the past, behind a date"),
        pytest.param("The minutes were approved with no amendments.", None, id="approved with no amendments"),
        pytest.param(
            "Members were told of the fee and it was agreed that it be paid.",
            ["that it be paid."],
            id="told and agreed",
        ),
        pytest.param("Ann Moss, who had offered, was duly elected as Chairman.", None, id="duly elected"),
        pytest.param("Voted: to approve the minutes.", ["to approve the minutes."], id="voted"),
        pytest.param("Resolved unanimously that x be signed.", ["that x be signed."], id="resolved unanimously"),
        pytest.param(
            "The Forum RESOLVED to:\n\n(i) note x;\n\n(ii) do y.", ["note x", "do y."], id="resolved to, and a list"
        ),
        pytest.param("Agreed: To adopt the plan. Action: Clerk", ["To adopt the plan."], id="an action behind it"),
        pytest.param("The Chair agreed that the fence was unsafe.", [], id="the chair's own word"),
        pytest.param("It was confirmed that the lamp still worked.", [], id="a fact confirmed"),
        pytest.param("The Forum noted that Ann Garvie was substitute for Tom Moss.", [], id="a substitute noted"),
        pytest.param("At the Annual Meeting it was agreed that x be done.", [], id="of another meeting"),
        pytest.param("The extension at 3 Moss Lane - approved.", [], id="the planning authority's decision"),
        pytest.param("RESOLVED:\n\nMrs J Woodes declared an interest in item 9.", [], id="a declaration"),
    ],
)
def test_decisions_of_many_wordings(body: str, texts: list[str] | None) -> None:
    assert [r.text for r in item(body).resolutions] == ([body] if texts is None else texts)


@pytest.mark.parametrize(
    ("before", "own", "after", "expected"),
    [
        ("", "carried by five votes to one, with one member abstaining", "", (5, 1, 1)),
        ("", "the motion was lost by 4 votes to 3", "", (3, 4, None)),
        ("", "(8 votes to 0, Councillor Moss abstaining)", "", (8, 0, 1)),
        ("", "For (7): Kell, Burr. Against (2): Dow.", "", (7, 2, None)),
        ("", "Vote: For 7, Against 2, Abstentions 1", "", (7, 2, 1)),
        ("Votes for 9, votes against 4, abstaining 2\n", "x", "", (9, 4, 2)),
        ("", "Voting: For – Cllrs Kell, Burr (2); Against – Cllr Heath (1)", "", (2, 1, None)),
        ("The voting was eighteen in favour, nil against. ", "x", "", (18, 0, None)),
        ("", "x", " Carried unanimously.", "unanimous"),
        ("", "x", "\n\nVoting: Unanimous", "unanimous"),
        ("", "x, nem. con.", "", "unanimous"),
        ("", "x", " Tom Moss said that all agreed.", None),
        ("", "the minutes of 3/5/2019 were approved 12-13 March", "", None),
    ],
)
def test_votes_are_counted(before: str, own: str, after: str, expected: str | tuple[int | None, ...] | None) -> None:
    found = vote(before, own, after)
    assert (found if not isinstance(found, Vote) else (found.favour, found.against, found.abstained)) == expected


@pytest.mark.parametrize(
    ("body", "acts"),
    [
        ("It was agreed that a letter be sent to the Minister.", ["approve", "request"]),
        (
            "It was agreed to form a task group of Ann Garvie, to report to the Forum.",
            ["approve", "refer", "establish", "appoint"],
        ),
        ("The Forum AGREED to escalate the matter to the Board.", ["approve", "refer"]),
        ("The Forum NOTED the summary and DEFERRED the audit to its next meeting.", ["note", "refer", "defer"]),
        ("It was decided to leave the choice over to the June meeting.", ["refer", "defer"]),
        ("The Forum was not minded to support the bid.", ["reject"]),
        ("RECOMMENDED to the Council that the plan be adopted.", ["refer"]),
        ("RESOLVED: That the report be received and the officers be thanked.", ["note", "approve"]),
        ("RESOLVED: That the appointment of a Chair be deferred to the next meeting.", ["refer", "defer"]),
        ("RESOLVED: to amend item 3 to include ‘and report to the meeting of the Board’.", ["approve"]),
        ("RESOLVED: That the Parish Council fund the project.", ["approve"]),
    ],
)
def test_acts_of_decisions_in_prose(body: str, acts: list[str]) -> None:
    (found,) = item(body).resolutions
    assert list(found.acts) == acts


def test_a_register_goes_on_behind_a_list_and_tells_how_each_motion_went() -> None:
    found = item(
        "Ann Kell - the Library Board\nTom Moss - the Water Board\n\nR2019-82 A. Kell, T. Moss: That x be "
        "adopted. Carried.\n\n"
        "R2019-83 T. Moss, A. Kell: That the meeting be closed for:\nb) personal matters; Time: 8.18 p.m. Carried."
    ).resolutions
    assert [(r.label, r.text, r.outcome) for r in found] == [
        ("R2019-82", "That x be adopted.", "carried"),
        ("R2019-83", "That the meeting be closed for: b) personal matters", "carried"),
    ]


def test_each_line_of_a_list_is_a_sentence_of_its_own() -> None:
    found = item(
        "Boundary letter\nSubscription to the Moss Society Proposed Cllr Kell, seconded Cllr Burr\nOffer of help\n"
        "Mayor's appeal - request rejected, as money was short\nNew clock - Members looked at it and "
        "councillors noted it."
    ).resolutions
    assert [r.text for r in found] == [
        "Subscription to the Moss Society",
        "Mayor's appeal - request rejected, as money was short",
        "New clock - Members looked at it and councillors noted it.",
    ]
