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
        ("A working group was set up, made up of Ann Kell and Bo Burr.", ["establish+appoint"]),
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
            ["establish+appoint"],
        ),
        ("The notes were agreed with one change: ‘Kell Lane’ should read ‘Kell Road’.", ["approve"]),
        ("Approved.", ["approve"]),
        ("Ann Kell spoke of the weir.\n\nAgreed.", []),
        ("RESOLVED to RECOMMEND to Council that:\n\n- the plan be adopted\n\n- the fee be raised", ["refer", "refer"]),
        (
            "After debate, on being put to the vote, it was resolved by 6 votes to 2 that the lamp be bought.",
            ["approve"],
        ),
        ("The plan was put to the vote and approved by 6 votes to 2.", ["approve"]),
        ("The meeting agreed to co-opt Ann Kell.", ["approve+appoint"]),
        ("Members noted with concern that sickness had risen.", ["note"]),
        ("The consensus of the Forum was to buy the lamp.", ["approve"]),
        ("By consensus the Forum approved the agenda.", ["approve"]),
        ("Policy reviewed and adopted.", ["approve"]),
        ("RESOLVED: That the debt of £9 be written off.", ["approve"]),
        ("RESOLVED: That the Roof Board be asked, at its meeting on 3 May, whether it would pay.", ["request+refer"]),
        ("Decision That the lamp be bought.", ["approve"]),
        ("Decision (1) That the lamp be bought.\n\n(2) That the gate be not taken forward.", ["approve", "reject"]),
        (
            (
                "Decision The Forum RECOMMENDS to Council on 3 May that:\n\n(1) the fee be £1;\n\n"
                "and the Forum RESOLVED:\n\n(2) that £20 be moved."
            ),
            ["refer", "approve"],
        ),
        (
            "Agreed\n\nTo back the plan for a year;\n\nnot to take the bid further; and to ask the Clerk to say so.",
            ["approve", "reject", "request"],
        ),
        ("Agreed\n\nAnn Kell spoke of the weir.", []),
        (
            "Agreed\n\nThe Forum noted the plan.\n\nA task group on lamps was set up (Ann Kell, Bo Burr).",
            ["note", "establish+appoint"],
        ),
        (
            (
                "RESOLVED –\n\n(1) That a levy be issued as follows:-\n\n| Council | Levy |\n| Lund | £9 |\n\n"
                "(2) That the Clerk give notice of the levy."
            ),
            ["approve", "request"],
        ),
        (
            (
                "Bids were dealt with as follows:\n\n| From | For | Outcome |\n| Scouts | £75 | £75 awarded |\n"
                "| Choir | £90 | Continued to the June meeting |"
            ),
            ["approve", "refer+defer"],
        ),
        ("| From | For | Outcome |\n| Scouts | £75 | £75 awarded |", []),
        ("RESOLVED: That the fee be paid.\n\nThe bank statement of 3 May was noted.", ["approve", "note"]),
        ("The Chair’s purchase of a lamp, at £89, was homologated.", ["approve"]),
        ("Resolved, that the fee be £30.", ["approve"]),
        ("Members requested that the Clerk write to the owner.", ["request"]),
        ("It was agreed that Bo Burr represent the Forum on the Weir Trust.", ["appoint"]),
        ("Bo Burr was nominated to the Weir Trust.", ["appoint"]),
        ("A sub-group was formed to look at the rules.", ["establish"]),
        (
            "RESOLVED: by four votes to two:\n\n- that the lamp be bought; and\n\n- that AK write to it.",
            ["approve", "request"],
        ),
        (
            "The Forum RESOLVED, by nine votes to one:\n\nthat the fee be £1; and that Ann Kell be thanked.",
            ["approve"] * 2,
        ),
        ("By three votes to one, the Forum:\n\n- APPROVED the plan; and\n\n- NOTED the cost.", ["approve", "note"]),
        (
            "RESOLVED, nem. con. –\n\n(a) That the lamp be bought; and\n\n(b) That the gate be shut.",
            ["approve", "approve"],
        ),
        ("Proposed Bo Burr, seconded Ann Kell and RESOLVED to give £100 to the choir.", ["approve"]),
        ("RESOLVED that no objection be made. Cllr Burr returned.", ["approve"]),
        ("RESOLVED under the Bodies (Admission to Meetings) Act 1960 to exclude the public.", ["approve"]),
        ("Ann Kell presented the annual report, which was received.", ["note"]),
        ("Exception reports from the three groups were received.", ["note"]),
        ("The Clerk’s letter of 3 May was received. It spoke of the weir.", ["note"]),
        ("Bo Burr’s resignation was accepted and Ann Kell was appointed in his place.", ["approve+appoint"]),
        ("Decision: To DEFER the plan to the June meeting, so that the accounts can be received.", ["refer+defer"]),
        (
            "Agreed:\n\n(a) all partners to send AK a page; and\n\n(b) AK to bring a paper.",
            ["request", "request"],
        ),
        ("RESOLVED: That the Chief Executive reply to the owner.", ["request"]),
        (
            "RESOLVED: That permission be REFUSED on the grounds that:\n\n(i) it harms it; and\n\n(ii) it is dear.",
            ["reject"],
        ),
        ("5.5 The Forum:\n\n(a) NOTED the plan;\n\n(b) ASKED AK to report in July.", ["note", "request+refer"]),
        ("22/17/FUL, porch, Mill House: agreed that no comment be made.", ["approve"]),
        ("22/17/FUL, porch, Mill House. No objections.", ["approve"]),
        ("22/17/FUL, porch, Mill House. Granted.", []),
        ("The Forum was unable to support the bid.", ["reject"]),
        ("The Forum voted against the bid.", ["reject"]),
        ("- Porch at Mill House – Forum supported the application.", ["approve"]),
        ("Councillor Ann Kell: the Council agreed its budget on 3 May.", []),
        ("Agreed Bo Burr should find a plumber.", ["approve+request"]),
        ("It was agreed that BB draft a reply.", ["approve+request"]),
        ("The notes had been circulated and were noted.", ["note"]),
        ("With these changes minutes accepted as a true record.", ["approve"]),
        (
            "(a) Roof, 6 May. Received.\n\n(b) A letter from the Scouts asking for the hall. Agreed.",
            ["note", "approve"],
        ),
        ("The Clerk put that down to the wet spring. Agreed.", []),
        ("Bo Burr presented the risk list, which was approved as recommended.", ["approve"]),
        ("Forum consensus was that the Clerk get two more prices.", ["approve"]),
        ("At the June meeting it was decided to buy a lamp and one was found.", []),
        ("The item was adjourned to the June meeting.", ["refer+defer"]),
        ("Delegated authority was given to the Clerk to pay the bill.", ["approve"]),
        ("The Forum noted the plan and asked that it come to the June meeting.", ["note+request+refer"]),
        ("RESOLVED: That a Lamp Board be set up, comprising Ann Kell and Bo Burr.", ["establish+appoint"]),
        ("RESOLVED: That a task group be appointed to look at lamps.", ["establish"]),
        ("RESOLVED: That this go to the Roof Committee on 3 May.", ["refer"]),
        (
            "RESOLVED, by five votes to nil:\n\n(a) that the tender be accepted;\n\n(b) that the fee be £20.",
            ["approve", "approve"],
        ),
        ("RESOLVED: That each council notify the Clerk of its member.", ["request"]),
        ("RESOLVED: That the plan be approved and that AK and BB sign it.", ["approve+request"]),
        ("RESOLVED: That Lamps Ltd be required to send a log to the Clerk.", ["request"]),
        ("Agreed to set up a Quay Board, made up of AK (Chair), BB and the Clerk.", ["approve+establish+appoint"]),
        ("The recommendation of the Roof Committee that it be mended was accepted.", ["approve"]),
        ("The resignation of Ann Kell, received that day, was accepted.", ["approve"]),
        ("A decision on which lamps to keep was deferred until the price is known.", ["defer"]),
        ("Ann Kell had seen the boiler. She was asked to obtain three prices.", ["request"]),
        ("The Forum:\n\nNOTED the report; and\n\nASKED Ann Kell to write to the owner.", ["note", "request"]),
        (
            "Decision:\n\n(1) That the fee be £20;\n\n(2) That the plan be noted.\n\nMinutes:\n\nAnn Kell spoke.",
            ["approve", "note"],
        ),
        (
            "Agreed to set up a small group to look at lamps: Ann Kell and Bo Burr. They should report in June.",
            ["approve+refer+establish+appoint"],
        ),
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
            "(a) Councillor Ann Kell: “That this Council plant a tree.” She spoke. "
            "The motion was seconded by Councillor Bo Burr and agreed.",
            [("Councillor Ann Kell", "Councillor Bo Burr", None, None)],
            id="a motion behind its mover, seconded and agreed in one",
        ),
        pytest.param(
            "RESOLVED: (on the proposition of Councillor Burr, seconded by Councillor Kell, and with 3 voting for and "
            "2 against)\n\n(a) That the fee be £20;\n\n(b) That it be paid in May.",
            [("Councillor Burr", "Councillor Kell", (3, 2, None), None)] * 2,
            id="movers and count in a bracket ahead of the clauses",
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
        pytest.param(
            "Motion by Kell, support by Burr, to pay the bill. Ayes: 5. Nays: 0. Motion carried.",
            [("Kell", "Burr", (5, 0, None), "carried")],
            id="support by",
        ),
        pytest.param(
            "M/S/P (Kell/Burr) to adopt the budget.\n\nMOTION: Lund/Hart to pay the bill. All ayes, motion carried.",
            [("Kell", "Burr", None, None), ("Lund", "Hart", "unanimous", "carried")],
            id="mover and seconder with a stroke between",
        ),
        pytest.param(
            "Thereafter the Convener, seconded by Mrs Kell, moved that it be let.\n\nAs an amendment, Mr Burr, "
            "seconded by Ms Hart, moved that it be sold.\n\nThere voted for the amendment 3 and for the motion 6, and "
            "the motion accordingly became the finding of the meeting.",
            [("Convener", "Mrs Kell", (6, 3, None), "carried"), ("Mr Burr", "Ms Hart", (3, 6, None), "lost")],
            id="became the finding",
        ),
        pytest.param(
            "It was moved by Mr Lund and seconded by Mrs Kell that the report be approved.\n\nBy way of amendment, it "
            "was moved by Mr Burr and seconded by Ms Hart “That it be sold”.\n\nThe amendment was declared lost. The "
            "motion was then put and carried by 5 votes to 3. RESOLVED –\n\n(1) That it be let.",
            [("Mr Burr", "Ms Hart", None, "lost"), ("Mr Lund", "Mrs Kell", (5, 3, None), None)],
            id="by way of amendment",
        ),
        pytest.param(
            "Upon motion by Kell, seconded by Burr and unanimously carried, the minutes were approved.",
            [("Kell", "Burr", "unanimous", "carried")],
            id="carried ahead of what was moved",
        ),
        pytest.param(
            "The accounts were accepted (Ann Kell/Bo Burr).",
            [("Ann Kell", "Bo Burr", None, None)],
            id="a pair at its end",
        ),
        pytest.param(
            "RESOLVED (Cllr Kell/Cllr Burr): That the bill be paid.",
            [("Cllr Kell", "Cllr Burr", None, None)],
            id="a pair in brackets behind RESOLVED",
        ),
        pytest.param(
            "Two bids had come. RESOLVED, on a proposal by Cllr Kell seconded by Cllr Burr, that the first be taken.",
            [("Cllr Kell", "Cllr Burr", None, None)],
            id="RESOLVED, on a proposal by",
        ),
        pytest.param(
            "Ann Kell was re-elected Chair, proposed BB, seconded CD. Di Lund was elected Treasurer after a ballot.",
            [("BB", "CD", None, None), (None, None, None, None)],
            id="movers of the sentence before are not those of the next",
        ),
        pytest.param(
            "Cllr Kell moved the motion in her name. Seconded by Cllr Burr. It was RESOLVED:\n\n(i) to plant a tree.",
            [("Cllr Kell", "Cllr Burr", None, None)],
            id="moved the motion. Seconded by",
        ),
        pytest.param(
            "Ann Kell proposed that the fee rise and Bo Burr seconded. There were five votes for and one against, with "
            "Cy abstaining, so this was carried.",
            [("Ann Kell", "Bo Burr", (5, 1, 1), "carried")],
            id="who abstained",
        ),
    ],
)
def test_how_motions_went(body: str, told: list[tuple[object, ...]]) -> None:
    found = item(body).resolutions
    assert [(r.proposer, r.seconder, counted(r), r.outcome) for r in found] == told


@pytest.mark.parametrize("own", ["Motion failed, 2–3", "The vote was 2 to 3. Fails.", "The motion was LOST"])
def test_a_motion_is_said_to_be_lost(own: str) -> None:
    assert outcome(own) == "lost"
