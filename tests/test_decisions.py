"""Decisions, their movers and votes, in the wordings of several lands and kinds of body."""

from __future__ import annotations

import pytest
from recorded import HEAD, record_of
from recorded import item_of as item

from graphkit.grammar.acts import acts
from graphkit.grammar.votes import vote
from graphkit.record import Resolution, Vote


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
            "To thank the Clerk",
            ("Kell", "Burr"),
            None,
            id="the result runs into the name",
        ),
        pytest.param(
            "On a motion by Kell, seconded by Burr, the Forum voted 4-1, with Moss voting against, to buy a mower.",
            "to buy a mower",
            ("Kell", "Burr"),
            (4, 1, None),
            id="voted by figures to",
        ),
        pytest.param(
            "It was proposed (AK), seconded (BB) and carried unanimously that the fee stay at £10.",
            "that the fee stay at £10",
            ("AK", "BB"),
            "unanimous",
            id="movers in brackets",
        ),
        pytest.param(
            "Cllr Kell proposed that Ann Moss be co-opted, seconded by Cllr Burr. 4 Votes for, 2 Abstentions - Agreed.",
            "Ann Moss be co-opted",
            ("Cllr Kell", "Cllr Burr"),
            (4, None, 2),
            id="for and abstaining alone",
        ),
        pytest.param(
            "It was moved by Kell and seconded by Burr:\n\n“That a mower be bought.”\n\nMoss said that it was too dear"
            " and that the old one would last for years. On being put to the vote the motion was lost by 4 votes to 2.",
            "That a mower be bought",
            ("Kell", "Burr"),
            (2, 4, None),
            id="lost by a count",
        ),
        pytest.param(
            "Motion moved by Cllr Kell and seconded by Cllr Burr:\n\n“That a mower be bought.”\n\n"
            + "Cllr Moss thought it dear, and his own proposal fell. " * 8
            + "\n\nUpon being put, the motion was CARRIED with 21 votes for, none against and 1 abstention.",
            "That a mower be bought",
            ("Cllr Kell", "Cllr Burr"),
            (21, 0, 1),
            id="carried after a long debate",
        ),
        pytest.param(
            "AMENDMENT moved by Cllr Kell and seconded by Cllr Burr: That £5 be struck out.\n\n"
            + "Cllr Moss spoke against it. " * 60
            + "\n\n| For | Kell and Burr | 2 |\n| Against | Moss, Dow and Hale | 3 |\n\n"
            "The amendment was accordingly declared LOST.\n\nRESOLVED:\n\nThat £5 be paid.",
            "That £5 be struck out",
            ("Cllr Kell", "Cllr Burr"),
            (2, 3, None),
            id="an amendment, and a table of votes",
        ),
        pytest.param(
            "The recommendations were moved by Cllr Kell and seconded by Cllr Burr. On a vote there were 4 in favour"
            " (Moss Council, Dow Council, Hale Council and the Trust), 0 against and 1 abstention (the Parish).\n\n"
            "Resolved –\n\n(1) That x be done.\n\n(2) That y be done.",
            "That y be done.",
            ("Cllr Kell", "Cllr Burr"),
            (4, 0, 1),
            id="the recommendations moved above",
        ),
        pytest.param(
            "On the proposal of Ann Kell, seconded by Bo Burr, Trustees RESOLVED, all voting in favour:\n\n"
            "(a) that x be done;\n\n(b) that y be done.",
            "that y be done.",
            ("Ann Kell", "Bo Burr"),
            "unanimous",
            id="movers and vote in the lead-in of a list",
        ),
        pytest.param(
            "Councillor Kell/Councillor Burr\n\nThat the fee be approved.\n\nCARRIED",
            "That the fee be approved.",
            ("Councillor Kell", "Councillor Burr"),
            None,
            id="a pair of names above",
        ),
        pytest.param(
            "I will move at the next meeting that the bridges be mended\n\nIn proposing the motion, Councillor Kell"
            " spoke of stones.\n\nThe Notice of Motion was seconded by Councillor Burr (B) and agreed.",
            "that the bridges be mended",
            ("Councillor Kell", "Councillor Burr"),
            None,
            id="a notice of motion, seconded and agreed",
        ),
        pytest.param(
            "| Motion | Moved | Seconded | Result |\n| That a mower be bought | Ann Kell | Bo Burr | Carried |",
            "That a mower be bought",
            ("Ann Kell", "Bo Burr"),
            None,
            id="a table of motions",
        ),
        pytest.param(
            "Ann Moss was nominated by Cllr Kell and seconded by Cllr Burr.\n\nThere were no others.\n\nRESOLVED:\n\n"
            "That Ann Moss be elected Chair.",
            "That Ann Moss be elected Chair.",
            ("Cllr Kell", "Cllr Burr"),
            None,
            id="nominated above",
        ),
        pytest.param(
            "Vote: Approve the minutes of May 2. Passed unanimously.",
            "Approve the minutes of May 2",
            (None, None),
            "unanimous",
            id="put to the vote by nobody named",
        ),
        pytest.param(
            "RESOLVED: That the plan be adopted. 9 for, 4 against, 2 abstain.",
            "That the plan be adopted.",
            (None, None),
            (9, 4, 2),
            id="the count behind it",
        ),
        pytest.param(
            "In the name of Cllr. Ann Moss:\n\n“That the bridge be mended.”\n\nCllr. Moss spoke to her motion and it"
            " was seconded by Mr. Burr. Kell agreed. The motion was carried unanimously.",
            "That the bridge be mended.",
            ("Cllr. Ann Moss", "Mr. Burr"),
            "unanimous",
            id="a motion of which notice was given",
        ),
        pytest.param(
            "It was proposed by Mr. Kell, seconded by Cllr. Burr and resolved:\n\n“That a lease of Unit 4, Quay,\n\n"
            "Lund, be taken.”",
            "That a lease of Unit 4, Quay, Lund, be taken",
            ("Mr. Kell", "Cllr. Burr"),
            None,
            id="in quotation marks over a broken line",
        ),
        pytest.param(
            "An amendment, moved by Cllr Kell and seconded by Cllr Burr, that x go on, was put and declared LOST, five"
            " voting for and ten against. The recommendations were then put and it was\n\nRESOLVED:\n\n(1) that x end.",
            "that x go on",
            ("Cllr Kell", "Cllr Burr"),
            (5, 10, None),
            id="an amendment lost in one sentence",
        ),
        pytest.param(
            "Kell moved and Burr seconded it. A recorded vote was taken:\n\nFor: Councillors Kell, J. R. Burr and"
            " Mrs. Moss (3)\n\nAgainst: Councillor Dow (1)\n\nAbstained: Councillor Miss Lund (1)\n\n"
            "RESOLVED that x be set.",
            "that x be set.",
            (None, None),
            (3, 1, 1),
            id="a recorded vote whose names have stops",
        ),
        pytest.param(
            "It was moved by Councillor Mrs. Kell, seconded by Councillor Burr and\n\nRESOLVED -\n\nThat x be done.",
            "That x be done.",
            ("Councillor Mrs. Kell", "Councillor Burr"),
            None,
            id="two honorifics, one with a stop",
        ),
        pytest.param(
            "It was moved by Councillor Miss Kell that the fee stay at £5. The amendment was seconded by Councillor Orr"
            " but on being put to the vote was declared lost, 2 Members voting in favour and 3 against.\n\n"
            "RESOLVED -\n\nThat the fee be £6.",
            "that the fee stay at £5",
            ("Councillor Miss Kell", "Councillor Orr"),
            (2, 3, None),
            id="an amendment that fell before what was resolved",
        ),
        pytest.param(
            "Councillor Kell moved the following amendment on behalf of the Labour Group:\n\n"
            "“That £6 be given to the Moss Society.”\n\n"
            "Councillor Orr formally seconded the amendment. The Chair put the amendment to the vote and it was lost by"
            " 4 votes to 6.\n\nRESOLVED - That x be done.",
            "That £6 be given to the Moss Society.",
            ("Councillor Kell", "Councillor Orr"),
            (4, 6, None),
            id="an amendment in quotation marks",
        ),
        pytest.param(
            "Councillor Kell moved a motion to ask for a report. Councillor Orr formally seconded the motion, which was"
            " put to the vote and carried.\n\nRESOLVED - That a report be brought.",
            "That a report be brought.",
            ("Councillor Kell", "Councillor Orr"),
            None,
            id="formally seconded",
        ),
        pytest.param(
            "Resolved to donate £9. Proposed (AK), seconded (BM).",
            "to donate £9. Proposed (AK), seconded (BM).",
            ("AK", "BM"),
            None,
            id="initials in brackets",
        ),
        pytest.param(
            "Resolution offered by Kell, supported by Burr, to renew 1.5 mills. Roll call: Kell, yes; Burr, yes;"
            " Dow, no. Resolution declared adopted.",
            "to renew 1.5 mills",
            ("Kell", "Burr"),
            (2, 1, None),
            id="a resolution offered, and each name's own answer",
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
        pytest.param(
            "The Forum:\n\n- NOTED the report;\n\n- DELEGATED the draft to the Clerk; and\n\n- REJECTED the bid.",
            ["NOTED the report", "DELEGATED the draft to the Clerk", "REJECTED the bid."],
            id="bullets that begin with what the body did",
        ),
        pytest.param(
            "The minutes were agreed subject to the following amendment:\n\nItem 6: Change one word.",
            ["The minutes were agreed subject to the following amendment: Item 6: Change one word."],
            id="the amendment below",
        ),
        pytest.param(
            "The Chair of the Roof Committee updated the Forum on discussions at the committee meeting in May:\n\n"
            "- The terms of reference were agreed.\n\n- The slates were approved.",
            [],
            id="what a committee decided",
        ),
        pytest.param("With that, the plan was APPROVED.", None, id="with that, and a comma"),
        pytest.param("The Forum reviewed and accepted the dates.", None, id="reviewed and accepted"),
        pytest.param(
            "Previous minutes were approved.\n\nMinutes approved\n\nThe Forum gave leave to the fair.",
            ["Previous minutes were approved."],
            id="told again in a column of decisions",
        ),
        pytest.param("RESOLVED 12/2020: that x be paid.", ["that x be paid."], id="a number in the lead-in"),
        pytest.param(
            "It was RESOLVED (Proposed: Cllr Heap, Seconded: Cllr Lyon) to pay x.",
            ["to pay x."],
            id="movers in the lead-in",
        ),
        pytest.param(
            "It was proposed, seconded and unanimously AGREED that x be done.",
            ["that x be done."],
            id="proposed and agreed",
        ),
        pytest.param("It was agreed the fete go ahead.", ["the fete go ahead."], id="agreed without that"),
        pytest.param("It was thus decided that x be done.", ["x be done."], id="thus decided"),
        pytest.param(
            "The roof should be mended. This was proposed by SK and seconded by SB.",
            ["The roof should be mended."],
            id="this was proposed and seconded",
        ),
        pytest.param(
            "No other name was put and Cllr Moss was declared elected as Chairman.", None, id="declared elected"
        ),
        pytest.param("Ann Moss and Bo Burr appointed to the Roof Committee.", None, id="appointed to"),
        pytest.param("Letters from the Moss Society noted.", None, id="noted, without a verb"),
        pytest.param("Ann Moss noted.", [], id="a person who noted"),
        pytest.param("The minutes of the Roof Committee were received.", None, id="minutes received"),
        pytest.param("The Forum would not entertain the request for a stall.", None, id="would not entertain"),
        pytest.param("There was unanimous agreement that the fair be held.", None, id="unanimous agreement"),
        pytest.param("Decision/Action: The plan was supported.", ["The plan was supported."], id="a label before it"),
        pytest.param("Members asked if the fair could be moved to May.", [], id="a question"),
        pytest.param("That the Council be RECOMMENDED to adopt the plan.", None, id="recommended in capitals"),
        pytest.param(
            "The Forum agreed this was good work, and suggested the following:\n\n- A booklet.",
            ["The Forum agreed this was good work"],
            id="what was only suggested",
        ),
        pytest.param(
            "RESOLVED:\n\nThat x be done.\n\nThat y be done.\n\nThe Clerk left.",
            ["That x be done.", "That y be done."],
            id="paragraphs that begin alike",
        ),
        pytest.param(
            "The Forum agreed to:\n\nNote the report\n\nApprove the plan",
            ["Note the report", "Approve the plan"],
            id="lines in the imperative",
        ),
        pytest.param(
            "It was agreed:\n\nTo note x.\n\nTo approve y.",
            ["To note x.", "To approve y."],
            id="lines that begin with to",
        ),
        pytest.param(
            "It was RESOLVED that:-\n\nthe report be noted; and\n\nthe plan be approved.",
            ["the report be noted", "the plan be approved."],
            id="clauses that blank lines part",
        ),
        pytest.param(
            "The Forum, having considered the report, resolved unanimously to:\n\n(1) approve x; and\n\n(2) note y.",
            ["approve x", "note y."],
            id="a clause between the body and its verb",
        ),
        pytest.param(
            "Following a debate, the Forum AGREED –\n\n(i) to note x;\n\n(ii) that y be done.",
            ["to note x", "that y be done."],
            id="a dash before the list",
        ),
        pytest.param(
            "The Forum agreed that:\n\n- the fee be set at £5\n\n- the plan be kept",
            ["the fee be set at £5", "the plan be kept"],
            id="bullets after that",
        ),
        pytest.param(
            "The priorities were agreed as follows:\n\n1. Health\n\n2. Roads",
            ["The priorities were agreed as follows:"],
            id="a list of things",
        ),
        pytest.param(
            "It was agreed, on the proposal of Cllr Kell, seconded by Cllr Burr, that x be done.",
            ["x be done."],
            id="movers before that",
        ),
        pytest.param(
            "Proposed by Cllr Kell, seconded by Cllr Burr and agreed:\n\n“That x be done.”",
            ["That x be done."],
            id="agreed, and below it what",
        ),
        pytest.param("Resolved (Kell / Burr): That x be done.", ["That x be done."], id="movers in the mark"),
        pytest.param("The minutes were read and approved.", None, id="read and approved"),
        pytest.param("Approved and signed.", None, id="approved and signed"),
        pytest.param("The application was REFUSED.", None, id="refused in capitals"),
        pytest.param("Decision made: Approve x.", ["Approve x."], id="decision made"),
        pytest.param("Unanimously AGREED to recommend approval.", ["to recommend approval."], id="unanimously agreed"),
        pytest.param("The Forum formally agreed to adopt option 2.", None, id="an adverb"),
        pytest.param("The Forum previously agreed to adopt option 2.", [], id="an adverb of the past"),
        pytest.param(
            "The Minutes of 3 May were APPROVED.\n\nRESOLVED: To recommend x.",
            ["The Minutes of 3 May were APPROVED.", "To recommend x."],
            id="minutes approved above",
        ),
        pytest.param(
            "Ann Kell proposed that the word be struck out. Agreed unanimously.",
            ["that the word be struck out."],
            id="agreed unanimously",
        ),
        pytest.param("It was agreed that", [], id="its words are lost"),
        pytest.param(
            "Moved by Kell, seconded by Burr, Be it resolved that x be paid. Carried.",
            ["that x be paid"],
            id="be it resolved, as a lead-in",
        ),
        pytest.param("Cllr Kell proposed Cllr\n\nBurr seconded\n\nCarried.", [], id="a name cut in two"),
        pytest.param("**AGREED** that x be done. **ACTION** JB", ["that x be done."], id="an owner behind it"),
        pytest.param(
            "Resolved, on the proposal of Mr Kell, seconded by Miss Burr: that x be done. The Clerk to file it.",
            ["that x be done."],
            id="movers between the verb and the colon, a task behind",
        ),
        pytest.param(
            "Kell spoke. Resolved by six votes to one: that x be done.",
            ["that x be done."],
            id="the vote between the verb and the colon",
        ),
        pytest.param(
            "AGREED: £200 to go to the roof.\nAGREED: buy a kettle (prop. Kell, sec.\nBurr). Kell to fetch it.  -> RK\n"
            "A dance class wants a key - left till next meeting as Lynn knows them.",
            [
                "£200 to go to the roof.",
                "buy a kettle",
                "A dance class wants a key - left till next meeting as Lynn knows them.",
            ],
            id="lines that run on",
        ),
        pytest.param(
            "| (a) | Letter from the Board | Noted |\n| (b) | Place on the Forum | Ann Moss nominated. |",
            ["Letter from the Board | Noted", "Place on the Forum | Ann Moss nominated."],
            id="letters with what was done with each",
        ),
        pytest.param(
            "It was moved by Cllr. Fell, seconded by Mr. Dunn and agreed:\n\ni. that x be done;\n\nii. that y be done.",
            ["that x be done", "that y be done."],
            id="short forms with stops in the lead-in",
        ),
        pytest.param(
            "The Forum:\n\nNOTED the position\n\nDELEGATED the rest to the Chair",
            ["NOTED the position", "DELEGATED the rest to the Chair"],
            id="verbs in capitals on lines of their own",
        ),
        pytest.param("The Works Panel was asked to report in June.", None, id="another body is asked"),
        pytest.param("The Forum was asked to note the report.", [], id="the body is asked itself"),
        pytest.param("The Forum was asked by the Council to give its view.", [], id="asked by others"),
        pytest.param("A request to be added was turned down.", None, id="a request turned down"),
        pytest.param("The band had asked for the yard in June. Agreed, at no charge.", None, id="on a condition"),
        pytest.param("Ann asked that the hall be painted, and this was agreed.", None, id="asked, and agreed"),
        pytest.param("Ann said that the Council saw it, and it was approved.", [], id="said to have been approved"),
        pytest.param("Decision put off to the April meeting.", None, id="a decision put off"),
        pytest.param("The matter was left over to the June meeting.", None, id="left over to a meeting"),
        pytest.param("Talks went on. It AGREED to close x.", ["It AGREED to close x."], id="a verb in capitals"),
        pytest.param(
            "Kell was for it. Resolved to put off a decision.", ["Resolved to put off a decision."], id="bare"
        ),
        pytest.param("The Forum did not accept the tender.", None, id="not accepted"),
        pytest.param("Noted: newsletter; letter of thanks.", None, id="a list of what was noted"),
        pytest.param("The meeting was confirmed as quorate.", [], id="no business"),
        pytest.param("The group signed off the plan.", None, id="signed off"),
        pytest.param("Application 21/0123: Mill House. Comment: no objection.", None, id="a comment behind its label"),
        pytest.param("21/0456/FUL – 4 Mill Lane – a loft: SUPPORT", None, id="a comment behind the colon"),
        pytest.param(
            "(i) NOTED x;\n(ii) ASKED officers to see.", ["NOTED x", "ASKED officers to see."], id="asked, last"
        ),
        pytest.param("Proposed AK, seconded BM and carried that x be done.", ["that x be done."], id="carried that"),
        pytest.param("A report on the trial was requested for June.", None, id="a report is asked for"),
        pytest.param("Directors consented to these absences.", None, id="consented"),
        pytest.param("Governors determined the admission rules as circulated.", None, id="determined"),
        pytest.param("On a vote Trustees decided by 3 to 1 to accept the quotation.", None, id="on a vote"),
        pytest.param("A small group of Ann Kell and Bo Burr was formed to write it.", None, id="a small group"),
        pytest.param("Clock. Last time it was agreed that the Forum would pay.", [], id="decided last time"),
        pytest.param(
            "Resolved:\n\nThat, subject to the above, x be agreed.",
            ["That, subject to the above, x be agreed."],
            id="an aside behind that",
        ),
        pytest.param(
            "GF asked that x go on the website. Agreed.", ["GF asked that x go on the website."], id="asked that"
        ),
        pytest.param("32C119A/LB – New windows. No objection.", None, id="a reference of another style"),
        pytest.param(
            "The request of the Swan Club was refused, as no accounts had been sent.", None, id="refused, and why"
        ),
        pytest.param(
            "Swan Club. A card. Noted with great pleasure.", ["A card. Noted with great pleasure."], id="with pleasure"
        ),
        pytest.param(
            "Letter from Tom Moss. Received for information.", None, id="received for information, behind what came"
        ),
        pytest.param(
            "It was reported. Agreed: that the Clerk reply; that Ann Garvie be re-elected Chair.",
            ["that the Clerk reply", "that Ann Garvie be re-elected Chair."],
            id="each that",
        ),
        pytest.param(
            "RESOLVED that a plan be sent: that A be built; that B be kept.",
            ["that a plan be sent: that A be built; that B be kept."],
            id="the thats of one plan",
        ),
        pytest.param("An item from the Trust – not ready, held over to the next meeting.", None, id="not ready"),
        pytest.param(
            "Moved by Cllr Moss that the meeting adjourn at 8.33 p.m. CARRIED",
            ["that the meeting adjourn at 8.33 p.m"],
            id="nobody seconds it",
        ),
        pytest.param(
            "Moved by Cllr Moss, seconded by Cllr Reed, THAT (a) lamp C be bought; and (b) the Clerk ring. Carried.",
            ["lamp C be bought", "the Clerk ring"],
            id="a motion of parts in one sentence",
        ),
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
        ("", "CARRIED 12/20", "", None),
        ("", "carried by 12 votes to 3", "", (12, 3, None)),
    ],
)
def test_votes_are_counted(before: str, own: str, after: str, expected: str | tuple[int | None, ...] | None) -> None:
    found = vote(before, own, after)
    assert (found if not isinstance(found, Vote) else (found.favour, found.against, found.abstained)) == expected


@pytest.mark.parametrize(
    ("body", "acts"),
    [
        ("It was remitted to the Finance Committee.", ["refer"]),
        ("RESOLVED that the attention of the Cabinet be drawn to the lamps.", ["refer"]),
        ("The Clerk was directed to ring the school.", ["request"]),
        (
            "RESOLVED that a Lamp Review Committee be struck consisting of Ann Garvie and Tom Moss.",
            ["establish", "appoint"],
        ),
        (
            "It was agreed that a Lamp Task Group be set up with Ann Garvie (lead) and Tom Moss.",
            ["establish", "appoint"],
        ),
        ("RESOLVED that the Head of Parks and the Head of Roads write to the owner.", ["request"]),
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
        (
            "RESOLVED: That a Reading Group be set up, comprising Ann Kell and a nominee of the Police.",
            ["establish", "appoint"],
        ),
        ("RESOLVED: That partners send comments to Ann Kell by May.", ["request"]),
        (
            "RESOLVED: That the request from Moss be put off to the next meeting so that it can be checked.",
            ["refer", "defer"],
        ),
        ("RESOLVED: That the risk be considered in detail by the Audit Committee.", ["refer"]),
        ("RESOLVED: That the fee be raised by 2%.", ["approve"]),
        ("The Forum RECEIVED the confirmed minutes of the Roof Committee.", ["note"]),
        ("RESOLVED: That the budget of £2,300 be passed to the Moss Society.", ["approve"]),
        ("It was agreed that a task group on parking should be arranged.", ["establish"]),
        ("It was agreed to establish a Roof Task & Finish Group comprising AK and BM.", ["establish", "appoint"]),
        ("It was agreed that AK and BM be the Lund representatives.", ["appoint"]),
        ("It was agreed that her co-option be confirmed until June.", ["appoint"]),
        ("RESOLVED: That the Group commission a study.", ["request"]),
        ("RESOLVED: That it be RECOMMENDED to Lund Council that they approve a loan.", ["refer"]),
        (
            "The Forum noted the position, and deferred approval of the budget to the next meeting.",
            ["note", "refer", "defer"],
        ),
        ("RESOLVED: That approval of the budget be deferred to the next meeting.", ["refer", "defer"]),
        ("Motion by Kell, supported by Burr, to table until the May meeting. Carried.", ["refer", "defer"]),
        ("RESOLVED: That the plan be sent back and that he report on it in May.", ["request"]),
        ("Miss Hart’s resignation was accepted with regret.", ["approve"]),
        ("RESOLVED to RECOMMEND: (to Council)\n\n(1) That the plan be adopted.", ["refer"]),
        ("RESOLVED: To receive the report.", ["note"]),
        ("It was noted that point 4 should refer to the chemist.", ["note"]),
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


def test_a_heading_that_says_what_was_done_decides_with_the_list_below_it() -> None:
    (meeting,) = record_of(
        "# Forum meeting, 3 May 2023\n\n## Grants approved\n\n- Moss Fair: £50\n- Dow Choir: £20\n\n"
        "## Officer elections\n\n- Chair: Ann Kell\n- Treasurer: Bo Burr\n\n## Action items\n\n- Ann Kell: write\n"
    ).meetings
    assert [(list(r.acts), r.text) for i in meeting.items for r in i.resolutions] == [
        (["approve"], "Grants approved - Moss Fair: £50 - Dow Choir: £20"),
        (["appoint"], "Officer elections - Chair: Ann Kell - Treasurer: Bo Burr"),
    ]


def test_a_heading_that_is_a_sentence_may_decide() -> None:
    (meeting,) = record_of(
        HEAD + "1. Welcome\n\n2. Accounts were presented and accepted for payment:\n\n£5 stamps\n"
    ).meetings
    (found,) = meeting.items[1].resolutions
    assert (found.rule, found.text) == ("titled-decision", "Accounts were presented and accepted for payment:")


def test_a_column_of_resolutions_states_each_of_its_list() -> None:
    found = item("Resolution: RESOLVED THAT:; a) The accounts be approved;; b) The clock be sold.").resolutions
    assert [(r.label, r.text, r.acts) for r in found] == [
        ("a)", "The accounts be approved", ("approve",)),
        ("b)", "The clock be sold.", ("approve",)),
    ]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("Voting:  7 – For    2 – Against    1 – Abstention", Vote(7, 2, 1)),
        ("Proposed Cllr Kell, seconded Cllr Burr and agreed unanimously", "unanimous"),
        ("Agreed by all.", "unanimous"),
        ("Agreed by all.\n\nFence: Moss was chosen. Vote: 6 in favour, none against.", "unanimous"),
    ],
)
def test_what_follows_a_decision_tells_its_vote(after: str, expected: Vote | str) -> None:
    assert vote("", "that x be done", "\n\n" + after) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That the Moss Committee be informed that this Forum does not support the sale.", ["refer"]),
        ("Agreed that the Plan should go to the cabinets of both councils for approval", ["approve", "refer"]),
        ("asked that the Paths Committee look at it", ["request", "refer"]),
        (
            "to form a Paths Working Party of Cllrs Kell and Burr, to cost x and report by May",
            ["refer", "establish", "appoint"],
        ),
        ("to establish a small group, chaired by AK, with TM, to write to this Forum", ["establish", "appoint"]),
        ("that a Works Board consisting of the Chair and an officer be set up", ["establish", "appoint"]),
        ("that Moss Council be asked to allow the use of the field", ["request", "refer"]),
        ("That the table of fares at page 2 to the report be approved.", ["approve"]),
        ("That x be done if no objections are received.", ["approve"]),
        ("The report was deferred until the next meeting, as two figures did not agree.", ["refer", "defer"]),
    ],
)
def test_acts_told_in_other_words(text: str, expected: list[str]) -> None:
    assert list(acts(text)) == expected


@pytest.mark.parametrize(
    ("numbers", "entries", "expected"),
    [
        (
            ("2.15.1", "2.15.2", "2.15.3"),
            "1.15.4 – Prayer space: done.\n\n1.15.7 – Website: old.",
            ["1.15.4", "1.15.7"],
        ),
        (("1.", "2.", "3."), "17/20 Telephone line: closed.\n\n22/20 Clinics: no answer.", ["17/20", "22/20"]),
        (("1.", "2.", "3."), "17/31 Telephone line: a vote.", []),
        (("1.", "2.", "3."), "Minute 4/17 – Phones. Done.\n\nParagraph 6.4 (Website). Old.", ["4/17", "6.4"]),
        (("1.", "2.", "3."), "2.2 4.3 Phones – now done.\n\n2.3 7.1 Website – old.", ["4.3", "7.1"]),
        (("1.", "2.", "3."), "- Item 4, gritting routes – done.", ["4"]),
    ],
)
def test_numbers_that_label_matters_arising(numbers: tuple[str, ...], entries: str, expected: list[str]) -> None:
    first, second, third = numbers
    body = (
        f"{first} Welcome\n\nAll came.\n\n{second} Minutes\n\nMatters arising:\n\n{entries}\n\n{third} Close\n\nAt 3.\n"
    )
    found = [told.item for one in record_of(HEAD + body).meetings[0].items for told in one.refers_back]
    assert found == expected


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("The plan was deferred from the January meeting.", "2020-01"),
        ("The plan was deferred to the January meeting.", None),
        ("Ann Kell presented the report of the Chief Executive of 9 January 2020.", None),
    ],
)
def test_a_meeting_to_come_and_an_officers_report_are_no_earlier_meeting(said: str, day: str | None) -> None:
    found = [
        told.date for one in record_of(f"{HEAD}1. Lamps\n\n{said}\n").meetings[0].items for told in one.refers_back
    ]
    assert found == ([day] if day else [])


@pytest.mark.parametrize(
    ("said", "members"),
    [
        (
            "that a Weir Group be set up, led by AK, with BB, CH and a nominee of Lund Trust",
            "AK BB CH nominee of Lund Trust",
        ),
        ("to establish a Weir Board, with AK as chair and BB and CH as members", "AK BB CH"),
        ("that a Weir Group, chaired by AK and including BB and CH, be set up", "AK BB CH"),
        ("that a small group of AK, BB and CH look for the money and report in May", "AK BB CH"),
    ],
)
def test_who_is_on_a_group_that_is_set_up(said: str, members: str) -> None:
    (meeting,) = record_of(f"{HEAD}1. Lamps\n\nThe Forum agreed {said}.\n\n2. Close\n\nAt 3.\n").meetings
    (founded,) = meeting.items[0].establishes
    assert " ".join(founded.members) == members
    assert {"establish", "appoint"} <= {*meeting.items[0].resolutions[0].acts}


@pytest.mark.parametrize(
    ("said", "acts_found", "movers"),
    [
        (
            "A motion to raise the fee was moved by Ann Kell, seconded by Bo Burr and lost.",
            ["reject"],
            ("Ann Kell", "Bo Burr"),
        ),
        (
            "Ann Kell moved an amendment, seconded by Bo Burr, that it be £2. The amendment was lost by 5 votes to 3.",
            ["reject"],
            ("Ann Kell", "Bo Burr"),
        ),
        (
            "The motion that it be £3, proposed by Ann Kell and seconded by Bo Burr, was carried.",
            ["approve"],
            ("Ann Kell", "Bo Burr"),
        ),
        ("It was proposed that it be £3. This was seconded by Bo Burr and carried.", ["approve"], (None, "Bo Burr")),
        (
            "Cy Hart was proposed as Treasurer by Ann Kell, seconded by Bo Burr, and elected.",
            ["appoint"],
            ("Ann Kell", "Bo Burr"),
        ),
        (
            "Ann Kell proposed, Bo Burr seconded, and it was RESOLVED by 5 votes to 3:\n\n1. That it be £3.",
            ["approve"],
            ("Ann Kell", "Bo Burr"),
        ),
        (
            "RESOLVED: on the proposal of Ann Kell, seconded by Bo Burr, all being in favour:\n\n- that it be £3.",
            ["approve"],
            ("Ann Kell", "Bo Burr"),
        ),
    ],
)
def test_motions_told_in_a_sentence_or_two(said: str, acts_found: list[str], movers: tuple[str | None, str]) -> None:
    people = "Present: Ann Kell, Bo Burr, Cy Hart\n\n"
    (meeting,) = record_of(f"{HEAD}{people}1. Lamps\n\n{said}\n\n2. Close\n\nAt 3.\n").meetings
    (found,) = meeting.items[0].resolutions
    assert ([*found.acts], (found.proposer, found.seconder)) == (acts_found, movers)


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        (
            "The Forum asked the Weir Committee to look at it at its meeting on 4 June 2020.",
            ("Weir Committee", "2020-06-04"),
        ),
        ("RESOLVED: That the Lund Vales NHS Trust be asked to measure it.", ("Lund Vales NHS Trust", None)),
        (
            "RESOLVED: That it be submitted to each of the constituent councils.",
            ("each of the constituent councils", None),
        ),
        ("RESOLVED: That a letter be sent by the Vice-Chair to NHS England.", ("NHS England", None)),
        ("RESOLVED: That it be looked into by the Weir Committee on 4 June 2020.", ("Weir Committee", "2020-06-04")),
        ("RESOLVED: That the attention of the Weir Committee be drawn to the lamps.", ("Weir Committee", None)),
        (
            "RESOLVED: That the plan be referred to the Weir Committee, and the Committee be asked to cost it.",
            ("Weir Committee", None),
        ),
        ("The new Director hopes to come to the next meeting.", None),
    ],
)
def test_where_something_is_sent(said: str, sent: tuple[str, str | None] | None) -> None:
    (meeting,) = record_of(f"{HEAD}1. Lamps\n\n{said}\n\n2. Close\n\nAt 3.\n").meetings
    assert [(r.to, r.on) for r in meeting.items[0].referrals] == ([sent] if sent else [])
