"""Decisions in the words of many clerks: put off, turned down, told in lists, or put against another motion."""

from __future__ import annotations

import pytest
from test_decisions import counted, item

from graphkit.grammar.votes import outcome


@pytest.mark.parametrize(
    ("body", "decided"),
    [
        ("The request for a bench was turned down.", ["reject"]),
        ("The plan for the weir was held over until the June meeting.", ["refer+defer"]),
        ("It was agreed to put off the choice of lamps until the next meeting.", ["refer+defer"]),
        ("Tabled until the June meeting.", ["refer+defer"]),
        ("The Forum decided against buying a mower.", ["reject"]),
        ("After debate the Forum declined to support the bid.", ["reject"]),
        ("The lamp policy was not agreed.", ["reject"]),
        ("The Clerk said that no money was left and the request was refused.", ["reject"]),
        ("The Clerk said that the grant had been refused.", []),
        ("There is no answer on why the advice was not accepted.", []),
        ("The Forum did not know enough and deferred the paper to its June meeting.", ["refer+defer"]),
        ("In the absence of the Clerk the Forum agreed the plan.", ["approve"]),
        ("As an aside the Chair said that the Forum agreed the plan.", []),
        ("The Forum agreed the plan. It noted the forecast.", ["approve", "note"]),
        ("Ann Kell spoke to the plan. It noted the forecast.", []),
        ("The report was noted and it was felt that more should see it.", ["note"]),
        ("Agreed it should go to the Roof Committee.", ["approve+refer"]),
        ("Her suggestion that the gate be painted was accepted.", ["approve"]),
        ("A request from the Scouts to use the field was agreed.", ["approve"]),
        ("All noted: letter from the Society; lamp newsletter.", ["note"]),
        ("Scouts – £75 for tents. Agreed unanimously.", ["approve"]),
        ("The report was received with thanks.", ["note"]),
        ("A report by the Clerk was received, setting out five complaints.", ["note"]),
        ("Report noted and accepted.", ["note+approve"]),
        ("The Forum requested an update in June.", ["request"]),
        ("The Forum asked for the reason.", []),
        ("The Forum welcomed the report and endorsed its advice.", ["approve"]),
        ("The Forum set up a task group to look at lamps.", ["establish"]),
        ("A working group was set up, made up of Ann Kell and Bo Burr.", ["establish"]),
        ("A task force was formed and, after two years, it has proposed a way.", []),
        ("A motion to close the debate was lost on a show of hands.", ["reject"]),
        ("Policies for approval – Lamps and Behaviour. Both approved.", ["approve"]),
        ("Minutes of 4 May approved (AK/BB).", ["approve"]),
        ("No action was agreed.", []),
        ("The Forum could not agree to the request.", ["reject"]),
        ("The matter was referred back to officers.", ["refer"]),
        ("The matter was referred to in the report.", []),
        ("RESOLVED, that the lamp be bought; RESOLVED FURTHER, that the Clerk pay for it.", ["approve", "request"]),
        ("Consensus: mend the lamp.", ["approve"]),
        ("The Forum took partial assurance from the report.", ["note"]),
        ("The Forum noted the plan and homologated the action of the Convener.", ["note+approve"]),
        ("There was submitted and approved the Minute of the last meeting.", ["approve"]),
        ("Everyone was in favour of a new bench.", ["approve"]),
        ("Approval was given for a new bench.", ["approve"]),
        ("The following payments were authorised: £20 to Ann Kell.", ["approve"]),
        ("RESOLVED under Standing Order 4 to exclude the public.", ["approve"]),
        ("The Forum:\n\nnoted the report;\n\nasked Ann Kell to write to the owner.", ["note", "request"]),
        ("The Forum (i) noted the report and (ii) deferred the plan.", ["note", "defer"]),
        ("It was RESOLVED:\n\nthat the plan be noted;\n\nthat the fee be paid.", ["note", "approve"]),
        ("RESOLVED that: a) the report be noted; and b) the fee be paid.", ["note", "approve"]),
        (
            "The Forum agreed the following: that the gate be shut; and that Ann Kell obtain a price.",
            ["approve", "request"],
        ),
        ("The Forum felt that it was dear and agreed to recommend to the Board:\n\n- that it be bought", ["refer"]),
        ("Decision\n\n(a) To approve the plan;\n\n(b) to instruct the Clerk to print it.", ["approve", "request"]),
        (
            "(a) Mill Lane. It was agreed to help.\n\n(b) Hill Road. RESOLVED to object.\n\n(c) The letter was noted.",
            ["approve", "approve", "note"],
        ),
        (
            "RESOLVED that Ann Kell be elected Chair.\n\nThe election of a deputy was put off to the June meeting.",
            ["appoint", "refer+defer"],
        ),
        ("RESOLVED: That the Clerk be authorised to refuse the bid.", ["approve"]),
        ("RESOLVED: That Councillor Ann Kell act as Vice-Chair.", ["appoint"]),
        ("RESOLVED: That the Roof Committee look at the price and report back to the Forum.", ["request+refer"]),
        ("RESOLVED: To note that the plan would be put to the Council.", ["note"]),
        (
            "It was agreed that a working group be formed of Ann Kell, Bo Burr and Cy Hart.",
            ["approve+establish+appoint"],
        ),
        ("The notes were agreed with one change: ‘Kell Lane’ should read ‘Kell Road’.", ["approve"]),
    ],
)
def test_what_is_decided_in_many_words(body: str, decided: list[str]) -> None:
    assert ["+".join(r.acts) for r in item(body).resolutions] == decided


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param(
            "Mr Lund, seconded by Mrs Kell, moved that it be let.\n\nAs an amendment, Mr Burr, seconded by Ms Hart, "
            "moved that it be sold.\n\n7 members voted for the motion and 4 for the amendment. The motion was carried.",
            [("Mr Lund", "Mrs Kell", (7, 4, None), "carried"), ("Mr Burr", "Ms Hart", (4, 7, None), "lost")],
            id="a motion and an amendment put against each other",
        ),
        pytest.param(
            "Councillor Ann Kell: “That this Council plant a tree.”\n\nSeconded by Councillor Bo Burr. Motion adopted.",
            [("Councillor Ann Kell", "Councillor Bo Burr", None, "carried")],
            id="a notice of motion behind its mover",
        ),
        pytest.param(
            "Motion: adopt the new logo.\nMoved: Ann, second: Bo\nFails, 1 in favour, 4 against.",
            [("Ann", "Bo", (1, 4, None), "lost")],
            id="motion, mover and result on lines of their own",
        ),
        pytest.param(
            "The recommendations were moved by the Chair, seconded by Councillor Burr and CARRIED by 6 votes to 2:\n\n"
            "1. That the plan be approved.\n\n2. That the fee be £20.",
            [("Chair", "Councillor Burr", (6, 2, None), None), ("Chair", "Councillor Burr", (6, 2, None), None)],
            id="moved, seconded and carried above a list",
        ),
        pytest.param(
            "Councillor Ann Kell was ill. She moved, and Councillor Bo Burr seconded, as an amendment, that it be £5. "
            "The amendment was LOST by 2 votes to 6.\n\nRESOLVED: That the fee be £20.",
            [("Councillor Ann Kell", "Councillor Bo Burr", (2, 6, None), "lost"), (None, None, None, None)],
            id="an amendment of somebody who spoke just before",
        ),
        pytest.param(
            "It was proposed by Ann Kell that the gate be shut, seconded by Bo Burr; all in favour.",
            [("Ann Kell", "Bo Burr", "unanimous", None)],
            id="proposed by one that …, seconded by another",
        ),
        pytest.param(
            "The minutes were approved.\n\nProposed: Cllr Kell, Seconded: Cllr Burr\n\nAll in favour",
            [("Cllr Kell", "Cllr Burr", None, None)],
            id="movers below, and the vote below them",
        ),
        pytest.param(
            "It was RESOLVED to buy a mower. Prop. Cllr Kell, sec. Cllr Burr. Unanimous.",
            [("Cllr Kell", "Cllr Burr", "unanimous", None)],
            id="proposed and seconded in short",
        ),
        pytest.param(
            "Resolved (5 votes to 2) that the lamp be mended.",
            [(None, None, (5, 2, None), None)],
            id="a vote in brackets behind 'Resolved'",
        ),
        pytest.param(
            "Councillor Kell proposed, and Councillor Burr seconded, a visit.\n\nRESOLVED: That the bid be deferred.",
            [("Councillor Kell", "Councillor Burr", None, None)],
            id="proposed, and seconded, before it was resolved",
        ),
        pytest.param(
            "Two were named: Ann Kell (proposed by Bo Burr) and Cy Hart (proposed by Di Lund). Ann Kell was appointed.",
            [("Bo Burr", None, None, None)],
            id="whose nominee was appointed",
        ),
        pytest.param(
            "Motion by Kell, second by Burr, to go into closed session. All yes. The Forum came back at 8. "
            "Motion by Burr, second by Kell, to approve the letter. Motion failed, 2–3. Deferred to the June meeting.",
            [("Kell", "Burr", "unanimous", None), ("Burr", "Kell", (2, 3, None), "lost"), (None, None, None, None)],
            id="two motions of a paragraph, each with its own result",
        ),
    ],
)
def test_how_motions_went(body: str, told: list[tuple[object, ...]]) -> None:
    found = item(body).resolutions
    assert [(r.proposer, r.seconder, counted(r), r.outcome) for r in found] == told


@pytest.mark.parametrize("own", ["Motion failed, 2–3", "The vote was 2 to 3. Fails.", "The motion was LOST"])
def test_a_motion_is_said_to_be_lost(own: str) -> None:
    assert outcome(own) == "lost"
