"""Actions in the shapes that minutes print them in: owners, modals, lines, lists and tables."""

from __future__ import annotations

import pytest
from recorded import HEAD, item_of, record_of

PEOPLE = (
    "Present: Helen Marsh (HM), Chair; John Stone (JS), Lund Council; Ann Garvie (AG), Partnership Manager; "
    "Rob Tove, Clerk; Cllr Peter Dunn\n\n"
)
Told = list[tuple[tuple[str, ...], str, str | None]]


def told(body: str) -> Told:
    """Owners, task and date of each action of an item with this text; the next meeting is on 9 June 2020."""
    text = HEAD + PEOPLE + "1. Welcome\n\nAll were welcomed.\n\n2. Lamps\n\n" + body
    (meeting,) = record_of(text + "\n\n3. Date of next meeting\n\n9 June 2020 at 2pm\n").meetings
    return [(a.owners, a.task, a.due) for a in meeting.items[1].actions]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("JS would speak to the police.", [(("JS",), "speak to the police", None)]),
        ("JS is to speak to the police.", [(("JS",), "speak to the police", None)]),
        ("JS offered to speak to the police.", [(("JS",), "speak to the police", None)]),
        ("Officers agreed to circulate the figures.", [(("Officers",), "circulate the figures", None)]),
        ("All partners to send comments by 5 May.", [(("All partners",), "send comments by 5 May", "2020-05-05")]),
        ("Cllr Dunn and the Clerk to meet the owner.", [(("Cllr Dunn", "Clerk"), "meet the owner", None)]),
        ("The Chair, Cllr Dunn and AG will visit.", [(("Chair", "Cllr Dunn", "AG"), "visit", None)]),
        ("Ms Hill will look into it.", [(("Ms Hill",), "look into it", None)]),
        ("Cllrs Mrs Hill and Moor agreed to print it.", [(("Cllrs Mrs Hill", "Moor"), "print it", None)]),
        ("Agreed: JS to speak to the police.", [(("JS",), "speak to the police", None)]),
        ("The Board DELEGATED approval of the plan to the Roof Committee.", []),
        (
            "RESOLVED: That each partner give AG the name of an officer by 5 May.",
            [(("each partner",), "give AG the name of an officer by 5 May", "2020-05-05")],
        ),
        (
            "RESOLVED: That Lamps Ltd be required to send a log to the Clerk.",
            [(("Lamps Ltd",), "send a log to the Clerk", None)],
        ),
        (
            "RESOLVED: That a Quay Board be established, to consist of JS and the Clerk, and to report to the Council.",
            [(("Quay Board",), "report to the Council", None)],
        ),
        (
            "AGREED to set up a Quay Board, made up of JS and AG, to meet and report to the Council in May 2020.",
            [(("Quay Board",), "report to the Council in May 2020", "2020-05")],
        ),
        ("It was agreed that the Clerk would order lamps.", [(("Clerk",), "order lamps", None)]),
        ("JS asked that officers provide the plan.", [(("officers",), "provide the plan", None)]),
        ("He met the Head of Parks who agreed to carry out checks.", [(("Head of Parks",), "carry out checks", None)]),
        ("The lamps were old and JS said he would ask the police.", [(("JS",), "ask the police", None)]),
        ("Ms Hill said that it was in hand and will provide a note.", [(("Ms Hill",), "provide a note", None)]),
        ("The Clerk spoke of it. He was told no and said he will ask again.", [(("Clerk",), "ask again", None)]),
        (
            "These concerns would be raised with them by Cllr Dunn.",
            [(("Cllr Dunn",), "These concerns would be raised with them", None)],
        ),
        ("It was confirmed that the Moss Trust will review the site.", [(("Moss Trust",), "review the site", None)]),
        ("CLERK TO INFORM HIGHWAYS", [(("CLERK",), "INFORM HIGHWAYS", None)]),
        ("* @jstone will open an issue", [(("@jstone",), "open an issue", None)]),
        ("* [ ] @jstone to open an issue", [(("@jstone",), "open an issue", None)]),
        (
            "A note is required from Cllr Dunn on the lamps.",
            [(("Cllr Dunn",), "A note is required from Cllr Dunn on the lamps.", None)],
        ),
        ("Owen to find out how much it costs.", [(("Owen",), "find out how much it costs", None)]),
        ("Mary Hill will send a copy.", [(("Mary Hill",), "send a copy", None)]),
        ("Report to include the lamps. Work to continue.", []),
        (
            "The Clerk said that they had not replied; she would press them for an answer.",
            [(("Clerk",), "press them for an answer", None)],
        ),
        (
            "JS spoke first. Asked by Cllr. Mrs. Hill about the bank, he agreed to ask Highways.",
            [(("JS",), "ask Highways", None)],
        ),
        ("AG still has to send in the list. She will do it by 5 May.", [(("AG",), "send in the list", "2020-05-05")]),
        ("The lamps came. JS has still to ring them and will do so by 5 May.", [(("JS",), "ring them", "2020-05-05")]),
        (
            "JS will tell the police by 5 May and will get three quotes.",
            [(("JS",), "tell the police by 5 May", "2020-05-05"), (("JS",), "get three quotes", None)],
        ),
        ("Mr Fane would warn the clubs.", [(("Mr Fane",), "warn the clubs", None)]),
        (
            "RESOLVED that the Head of Parks and the Head of Roads write to the owner.",
            [(("Head of Parks", "Head of Roads"), "write to the owner", None)],
        ),
        (
            "RESOLVED that the Lamp Group, with help at not more than £9,500, appraise the options.",
            [(("Lamp Group",), "appraise the options", None)],
        ),
        (
            "Moved by Cllr Dunn, seconded by JS, THAT the Clerk ring the school. Carried.",
            [(("Clerk",), "ring the school", None)],
        ),
        ("JS was asked by the Chair to let the owner know.", [(("JS",), "let the owner know", None)]),
        ("Members have until Friday 5 May 2020 to send comments.", [(("Members",), "send comments", "2020-05-05")]),
        (
            "It was agreed that the Moss Trust be asked, when it meets on 5 May, to give £200.",
            [(("Moss Trust",), "give £200", "2020-05-05")],
        ),
        (
            "It was agreed that the Clerk write a plan for the Finance Committee on 5 May 2020.",
            [(("Clerk",), "write a plan for the Finance Committee on 5 May 2020", "2020-05-05")],
        ),
        (
            "The lease was held over so that the Clerk might find out who owned the wall.",
            [(("Clerk",), "find out who owned the wall", None)],
        ),
        (
            "RESOLVED\n\n(1) request that the Head of Parks report; and\n\n(2) ask the Solicitor to the Council to go",
            [(("Head of Parks",), "report", None), (("Solicitor to the Council",), "go", None)],
        ),
        (
            "The Clerk gave an update. The permits had run out. He agreed to send members a list.",
            [(("Clerk",), "send members a list", None)],
        ),
        (
            "JS spoke of the van. He would not promise a refund, but undertook to let Mr Bell have the dates.",
            [(("JS",), "let Mr Bell have the dates", None)],
        ),
        ("It was agreed to give £50. Proposed (JS), seconded (AG).", []),
        ("The Clerk put the motion to the vote and it was lost.", []),
        ("HM will be away and JS will chair.", []),
        ("JS to ask the school - CLOSED", []),
        ("JS to circulate it and HM to comment.", [(("JS",), "circulate it", None), (("HM",), "comment", None)]),
        ("It was left to the Clerk to order lamps.", [(("Clerk",), "order lamps", None)]),
        (
            "RESOLVED that the Chief Executive, in consultation with the Leader, be asked to order lamps.",
            [(("Chief Executive",), "order lamps", None)],
        ),
        ("NHS England to send the data.", [(("NHS England",), "send the data", None)]),
        (
            "Each theme group chair to report by 5 May.",
            [(("Each theme group chair",), "report by 5 May", "2020-05-05")],
        ),
        ("The Board is to meet in May.", []),
        ("The police will increase patrols.", []),
        ("It was suggested that JS write to them.", []),
        ("If funds allow, the Clerk will order a bench.", []),
        ("The Chair invited Cllr Dunn to address the meeting.", []),
        ("Members are invited to declare any interest.", []),
        ("Cllr Dunn will be retiring in May.", []),
        ("RESOLVED: That partners send comments to JS.", [(("partners",), "send comments to JS", None)]),
        ("RESOLVED: That the update be noted and JS bring a plan.", [(("JS",), "bring a plan", None)]),
        (
            "RESOLVED: That the risk be considered in detail by the Audit Committee.",
            [(("Audit Committee",), "That the risk be considered in detail", None)],
        ),
        (
            "RESOLVED: That it be referred to the Head of Parks for a reply.",
            [(("Head of Parks",), "a reply", None)],
        ),
        (
            "RESOLVED: That it be referred to the Moss Group, which is asked to write a note.",
            [(("Moss Group",), "write a note", None)],
        ),
        ("RESOLVED: To ask the Clerk to order lamps.", [(("Clerk",), "order lamps", None)]),
        ("It was agreed the Clerk writes to the school.", [(("Clerk",), "writes to the school", None)]),
        ("The Clerk agreed she would ask the school.", [(("Clerk",), "ask the school", None)]),
        ("It was left with the Clerk to order lamps.", [(("Clerk",), "order lamps", None)]),
        (
            "In reply to Ms Hill, the Clerk said it was law, however, he agreed to ask Highways.",
            [(("Clerk",), "ask Highways", None)],
        ),
        (
            "The Clerk said it was a matter of law, however, he agreed to ask Highways.",
            [(("Clerk",), "ask Highways", None)],
        ),
        (
            "Ms Hill noted that the Moss Council were aware of it and would review it.",
            [(("Moss Council",), "Ms Hill noted that the Moss Council were aware of it and would review it", None)],
        ),
        ("Ms Hill, Head of Parks, agreed to send the plan.", [(("Ms Hill",), "send the plan", None)]),
        ("The Head of Parks (Mr Hill) agreed to send the plan.", [(("Head of Parks",), "send the plan", None)]),
        ("JS took an action to ask the school.", [(("JS",), "ask the school", None)]),
        ("Please could all members send comments.", [(("all members",), "send comments", None)]),
        ("Members are asked to send comments.", [(("Members",), "send comments", None)]),
        (
            "The bench will be mended by Moss Ltd. They have agreed to paint it red.",
            [(("Moss Ltd",), "The bench will be mended", None), (("Moss Ltd",), "paint it red", None)],
        ),
        ("People volunteered to draft the map: Ann, John", [(("Ann", "John"), "draft the map", None)]),
        ("The Clerk to the Board will send the map.", [(("Clerk to the Board",), "send the map", None)]),
        ("[HM to write to the school]", [(("HM",), "write to the school", None)]),
        ("Action HM to write to the school.", [(("HM",), "write to the school", None)]),
        ("* Fazli to review the plan\n* Fazli has it", [(("Fazli",), "review the plan", None)]),
        ("JS to send the map to all\n\nIt was noted that it rained", [(("JS",), "send the map to all", None)]),
        ("JS to order lamps and paint. JS to order lamps.", [(("JS",), "order lamps and paint", None)]),
        ("The Chair asked JS to give an update on the lamps.", []),
        ("Members of the public would request a lamp.", []),
        ("Approval was given for HM, JS to attend training.", []),
        ("A letter will be sent to the school as required by the Clerk.", []),
        ("It would have to be approved by the Lund Council.", []),
        ("Ms Hill agreed to act as treasurer.", []),
        ("JS agreed to vote for it.", []),
        ("RESOLVED: That the Chair asked the Board for agreement to move it forward.", []),
        ("JS to be given a key.", []),
        ("Ms Hill to be invited to the meeting.", []),
        ("* [ ] @jstone send the map", [(("@jstone",), "send the map", None)]),
        ("* [ ] Send the map (@jstone, @hmarsh)", [(("@jstone", "@hmarsh"), "Send the map", None)]),
        ("* @jstone: send the map", [(("@jstone",), "send the map", None)]),
        ("* ACTION (HM, JS): Ask the school", [(("HM", "JS"), "Ask the school", None)]),
        ("TODO: ask the school (HM)", [(("HM",), "ask the school", None)]),
        ("* [ ] HM: ask the school", [(("HM",), "ask the school", None)]),
        ("* [x] HM to ask the school", []),
        ("The Chair thanked Ms Hill, who will send the map.", [(("Ms Hill",), "send the map", None)]),
        ("The Hon. Secretary to write to them.", [(("Hon. Secretary",), "write to them", None)]),
        ("Next steps\n\n* Ask the school (JS)", [(("JS",), "Ask the school", None)]),
        ("Actions:\n\nHM: send the map", [(("HM",), "send the map", None)]),
        (
            "The Forum requested that a map be provided by the Head of Parks at its next meeting.",
            [(("Head of Parks",), "a map be provided", "2020-06-09")],
        ),
        ("Governors are requested to complete it.", [(("Governors",), "complete it", None)]),
        ("Boiler: JS had had two prices and would get a third.", [(("JS",), "get a third", None)]),
        ("HM asked if it could be moved; JS said he would ask us.", [(("JS",), "ask us", None)]),
        ("HM asked whether JS would ask the school.", []),
        ("Lamps need to be mended. Action John.", [(("John",), "Lamps need to be mended.", None)]),
        ("JS to ask the school. This had been done.", []),
        ("Action: JS to ask the school (complete)", []),
        ("→ JS to ask the school", [(("JS",), "ask the school", None)]),
        ("Action: Ask the school\nOwner: JS\nDue: 5 May 2020", [(("JS",), "Ask the school", "2020-05-05")]),
        ("Action: Ask the school\nLead: JS", [(("JS",), "Ask the school", None)]),
        ("Action required: JS to ask the school\nDeadline: 5 May", [(("JS",), "ask the school", "2020-05-05")]),
        (
            "Actions:\n\nHelen Marsh\n- ask the school\n\nJohn Stone\n- order lamps",
            [(("Helen Marsh",), "ask the school", None), (("John Stone",), "order lamps", None)],
        ),
        ("Actions\n\n- JS – order lamps – 5 May", [(("JS",), "order lamps – 5 May", "2020-05-05")]),
        ("Action HM/JS: send the map", [(("HM", "JS"), "send the map", None)]),
        ("The Board directed the Clerk to get a price.", [(("Clerk",), "get a price", None)]),
        ("JS was to send the map.", [(("JS",), "send the map", None)]),
        ("Mr Stone was going to send the map.", [(("Mr Stone",), "send the map", None)]),
        ("Mr Stone, of Lund Council, is to send the map.", [(("Mr Stone",), "send the map", None)]),
        ("HM thanked AG, who will now ask the school.", [(("AG",), "ask the school", None)]),
        ("The Chair asked that members let AG have a date.", [(("members",), "let AG have a date", None)]),
        ("Members were reminded to return the form.", [(("Members",), "return the form", None)]),
        (
            'Somebody should mend the gate. Ann: "I can do that."',
            [(("Ann",), "mend the gate", None)],
        ),
        (
            "Agreed that a small working party be formed: JS and AG. It will bring a plan.",
            [(("working party",), "bring a plan", None)],
        ),
        (
            "The schools had not heard. The Clerk undertook to write to them by 5 May.",
            [(("Clerk",), "The schools had not heard. The Clerk undertook to write to them by 5 May", "2020-05-05")],
        ),
        ("It was left to partners to reply if they wished to.", []),
        ("The Clerk to be thanked.", []),
        ("RESOLVED: That the Head of Parks be authorised to refuse it should the owner not reply.", []),
        ("RESOLVED: That the Head of Parks act as Chair for the meeting.", []),
        (
            "It was agreed that HM and JS draw up a form, and that the cost be met.",
            [(("HM", "JS"), "draw up a form", None)],
        ),
        ("RESOLVED that the Chair and the Clerk sign the lease.", [(("Chair", "Clerk"), "sign the lease", None)]),
        ("RESOLVED that the Clerk also give notice to the owner.", [(("Clerk",), "give notice to the owner", None)]),
        (
            "RESOLVED that £40 be paid, and that the Relief Committee look in May 2020 at whether it is enough.",
            [(("Relief Committee",), "look in May 2020 at whether it is enough", "2020-05")],
        ),
        (
            "RESOLVED that £40 be paid on condition that the sub-group reports each quarter.",
            [(("sub-group",), "reports each quarter", None)],
        ),
        ("The consensus was that the Clerk get two more quotes.", [(("Clerk",), "get two more quotes", None)]),
        (
            "RESOLVED that Mr Hill be invited to the Board's meeting on 5 May to explain the loss.",
            [(("Mr Hill",), "explain the loss", "2020-05-05")],
        ),
        (
            "The Chair promised Mrs Hill a letter from the Board.",
            [(("Chair",), "Mrs Hill a letter from the Board", None)],
        ),
        (
            "The Clerk, Secretary to the Trust, said it was old. It leaked. She liked it. She would ask the owner.",
            [(("Clerk",), "ask the owner", None)],
        ),
        ("Ms Hill, Head of Parks, said it was old. She would ask the owner.", [(("Ms Hill",), "ask the owner", None)]),
        ("Ms Hill thought it dear. She would write if it rose again.", []),
        (
            "Gate (item 3): In reply to JS, Ms Hill said it was shut. She would speak to the owner.",
            [(("Ms Hill",), "speak to the owner", None)],
        ),
        (
            "JS will send the sheet, and practices are to tell him of mistakes.",
            [(("JS",), "send the sheet", None), (("practices",), "tell him of mistakes", None)],
        ),
        ("It was felt that we hold too much and HM will clear the store.", [(("HM",), "clear the store", None)]),
        ("The Board asked its officers to bring a plan.", [(("officers",), "bring a plan", None)]),
        (
            "Clerk – write to the owner. Ms Hill – speak to the school.",
            [(("Clerk",), "write to the owner", None), (("Ms Hill",), "speak to the school", None)],
        ),
        ("Agreed JS would put together a bid.", [(("JS",), "put together a bid", None)]),
        (
            "RESOLVED: To instruct the Clerk to get a price and to authorise the Chair to sign.",
            [(("Clerk",), "get a price", None)],
        ),
        ("The Board tasked its Clerk with writing to the owner.", [(("Clerk",), "writing to the owner", None)]),
        ("RESOLVED that a letter be sent by the Clerk to Moss Ltd.", [(("Clerk",), "letter be sent", None)]),
        ("Cllr Dunn said he'd speak to the farmer.", [(("Cllr Dunn",), "speak to the farmer", None)]),
        (
            "JS is to seek advice, and the Chair undertook to keep members informed.",
            [(("JS",), "seek advice", None), (("Chair",), "keep members informed", None)],
        ),
        (
            "Mr. Dunn informed the Members that he would send them the draft.",
            [(("Mr. Dunn",), "send them the draft", None)],
        ),
        ("Ms Hill would see that the lamp was lit.", [(("Ms Hill",), "see that the lamp was lit", None)]),
        (
            "It was agreed that a delegation of three Members seek a meeting with Moss Ltd.",
            [(("delegation of three Members",), "seek a meeting with Moss Ltd", None)],
        ),
        (
            "RESOLVED that a Lamp Working Party of Cllrs Dunn and Moor and Miss Hill meet the owner.",
            [(("Lamp Working Party",), "meet the owner", None)],
        ),
        (
            "RESOLVED that the applicants be written to by the Clerk by 8 May 2020.",
            [(("Clerk",), "applicants be written to", "2020-05-08")],
        ),
        (
            "RESOLVED that the chapter on lamps be expanded by Dr Hill before May.",
            [(("Dr Hill",), "chapter on lamps be expanded", "2020-05")],
        ),
        (
            "Nothing was broken. The Clerk was asked to put right the lamps. RESOLVED that £100 be set aside.",
            [(("Clerk",), "put right the lamps", None)],
        ),
        (
            "The Forum noted the report and asked that a column for dates be added.\n\nAction: JS",
            [(("JS",), "The Forum noted the report and asked that a column for dates be added", None)],
        ),
        (
            "Agreed that the lamp be sold.\n\nAction by: Chair; Head of Parks",
            [(("Chair", "Head of Parks"), "Agreed that the lamp be sold", None)],
        ),
        ("Members were asked to agree the plan. RESOLVED that it be agreed.", []),
        ("JS asked members to help themselves.", []),
        ("JS has been asked to sit on the Moss Board.", []),
        ("HM said she would carry on until May.", []),
        ("Moss House would provide ten rooms.", []),
        ("A small group was set up. JS to lead.", []),
        ("HM to raise it with the school. Done, see item 7.", []),
    ],
)
def test_somebody_is_to_do_something(body: str, expected: Told) -> None:
    found = told(body)
    assert [(owners, task.rstrip("."), due) for owners, task, due in found] == [
        (owners, task.rstrip("."), due) for owners, task, due in expected
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "RESOLVED: That the Strategic Director (Resources) write to the owners by 5 May.",
            [(("Strategic Director (Resources)",), "write to the owners by 5 May", "2020-05-05")],
        ),
        (
            "RESOLVED: That the Head of Parks, having consulted the Chair, send the opinion by 5 May.",
            [(("Head of Parks",), "send the opinion by 5 May", "2020-05-05")],
        ),
        (
            "RESOLVED: To instruct the Corporate Director, Housing, to write to every tenant.",
            [(("Corporate Director, Housing",), "write to every tenant", None)],
        ),
        (
            "RESOLVED: That a report on the roof be made to the Board by the Head of Parks.",
            [(("Head of Parks",), "report on the roof be made to the Board", None)],
        ),
        (
            "JS asked about it; the Head of Parks said that he did not know, and undertook to write to him.",
            [(("Head of Parks",), "write to him", None)],
        ),
        (
            "JS said that it was full. Asked who had the key, he said that he did not know but that he would find out.",
            [(("JS",), "find out", None)],
        ),
        ("JS said that it was 40 and promised her a list by parish.", [(("JS",), "her a list by parish", None)]),
        (
            "JS had written to the Chief Executives of three councils. He undertook to write again by 5 May.",
            [(("JS",), "write again by 5 May", "2020-05-05")],
        ),
        (
            "RESOLVED: That the Clerk's pay be raised, and that AG be asked to tell JS and the Clerk when they come.",
            [(("AG",), "tell JS and the Clerk when they come", None)],
        ),
    ],
)
def test_who_is_meant_by_a_field_an_aside_or_a_pronoun(body: str, expected: Told) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            (
                "Agreed:\n\n(a) all partners to send AG a page; and\n\n(b) AG to collect them.\n\n"
                "Action: All – 5 May; AG – 7 May"
            ),
            [(("all partners", "All"), "send AG a page", "2020-05-05"), (("AG",), "collect them", "2020-05-07")],
        ),
        (
            "RESOLVED:\n\n- that AG write to the owner to say so.\n\nACTION 3: AG to write to the owner by 5 May",
            [(("AG",), "write to the owner to say so", "2020-05-05")],
        ),
    ],
)
def test_a_line_of_owners_gives_each_a_date(body: str, expected: Told) -> None:
    assert told(body) == expected


def test_a_row_of_a_list_is_what_an_item_tells_or_stands_alone() -> None:
    body = (
        "Agreed: (a) to note it; and (b) that two further lamps be put up at Low Hagg.\n\n3. Weir\n\nIt had burst.\n\n"
        "4. Actions\n\n| Item | Action | Owner | By |\n| 2 | Two more lamps at Low Hagg | AG | 5 May |\n"
        "| 3 | Send out the forms | JS | 7 May |"
    )
    (meeting,) = record_of(HEAD + PEOPLE + "1. Welcome\n\nAll were welcomed.\n\n2. Lamps\n\n" + body + "\n").meetings
    lamps, _, last = meeting.items[1:4]
    assert [(a.owners, a.due) for a in lamps.actions] == [(("AG",), "2020-05-05")]
    assert "two further lamps be put up" in lamps.actions[0].task
    assert [(a.owners, a.task, a.due) for a in last.actions] == [(("JS",), "Send out the forms", "2020-05-07")]


def test_a_task_that_says_little_alone_has_the_words_that_say_what_is_meant() -> None:
    assert told("The lamp in Moss Lane had failed. The Clerk will report this.") == [
        (("Clerk",), "The lamp in Moss Lane had failed. The Clerk will report this", None)
    ]


def test_each_task_of_a_sentence_ends_where_the_next_begins() -> None:
    assert told("JS agreed to paint the seat - the Clerk was asked to purchase the paint.") == [
        (("JS",), "paint the seat", None),
        (("Clerk",), "purchase the paint", None),
    ]


def test_what_a_page_prints_before_its_minutes_is_agenda() -> None:
    assert told("JS to give an update.\n\nMinutes:\n\nJS agreed to circulate the slides.") == [
        (("JS",), "circulate the slides", None)
    ]


def test_a_group_that_is_set_up_to_do_something_and_report() -> None:
    assert told("It was agreed that a Lamps Group be set up to count the lamps and report back to the Forum.") == [
        (("Lamps Group",), "count the lamps and report back to the Forum", None)
    ]


SURVEY = "The lamps were old. A survey should be made."


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("\n\nAction: HM/JS by 31 March", ("HM", "JS"), "2020-03-31"),
        ("\n\nAction: Head of Parks", ("Head of Parks",), None),
        ("\n\nAction by: Cllr Dunn / Clerk", ("Cllr Dunn", "Clerk"), None),
        ("\n\nAction: Sarah", ("Sarah",), None),
        ("\n\nACTION HM", ("HM",), None),
        (" (ACTION: JS)", ("JS",), None),
        (" Action: AG/JS", ("AG", "JS"), None),
        ("\n\nHM / JS", ("HM", "JS"), None),
        (" JS", ("JS",), None),
        ("\n\nHM by 31 March", ("HM",), "2020-03-31"),
        ("\n\nAll", ("All",), None),
        ("\n\nLead: Head of Parks", ("Head of Parks",), None),
        ("\n\nActions: HM JS", ("HM", "JS"), None),
        (" (A/62 – JS)", ("JS",), None),
        ("\n\nFor action: HM", ("HM",), None),
        ("\n\nAction: HM before the next meeting", ("HM",), "2020-06-09"),
        ("\n\nAction by: HM By when: 5 May 2020", ("HM",), "2020-05-05"),
        ("\n\nAction: HM\n\nDeadline: 5 May 2020", ("HM",), "2020-05-05"),
        ("\n\nAction: John S", ("John S",), None),
        (" [JS]", ("JS",), None),
        ("\n\nAction: JS\n5 May 2020", ("JS",), "2020-05-05"),
        ("\n\nAction: JS\n\nAction: by end May", ("JS",), "2020-05"),
        ("\n\nAction – JS by 24/4", ("JS",), "2020-04-24"),
        ("\n\nAction: JS\nBy: 5 May", ("JS",), "2020-05-05"),
    ],
)
def test_a_line_or_the_edge_of_a_paragraph_names_the_owners(
    line: str, owners: tuple[str, ...], due: str | None
) -> None:
    assert told(SURVEY + line) == [(owners, "A survey should be made.", due)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Action: circulate the paper (HM)", [(("HM",), "circulate the paper", None)]),
        (
            "Action: JS to circulate it to all; HM to add it.",
            [(("JS",), "circulate it to all", None), (("HM",), "add it", None)],
        ),
        ("The report was noted.\n\nAction: None", []),
        ("The Board noted the report.\n\nAction: JS", []),
        ("AG would write to them.\n\nAction: Partnership Manager", [(("AG",), "write to them", None)]),
        ("Helen would write to the school.\n\nAction: HM", [(("Helen", "HM"), "write to the school", None)]),
        ("Mr Stone undertook to ring.\n\nACTION: JS", [(("Mr Stone", "JS"), "ring", None)]),
        (
            "Mr Stone undertook to ring. The plan was approved for printing.\n\nACTION: JS / AG",
            [(("Mr Stone", "JS"), "ring", None), (("AG",), "The plan was approved for printing.", None)],
        ),
        (
            "The report was noted, and its publication approved.\n\nAction: JS",
            [(("JS",), "The report was noted, and its publication approved.", None)],
        ),
        (
            "It was damp.\n\nAction: AG\n\nAction: May 2020\n\nAG would take the map to the fair.",
            [(("AG",), "take the map to the fair.", "2020-05")],
        ),
        (
            "* that a group of AG and JS be set up to write\n\n* HM to ring us\n\nAction: AG\n5 May 2020\n\nHM\n6 May",
            [
                (("HM",), "ring us", "2020-05-06"),
                (("AG",), "that a group of AG and JS be set up to write", "2020-05-05"),
            ],
        ),
        ("ACTION ON PREVIOUS MINUTES: Motion by Moss, second by Hill, to approve them.", []),
        ("The Director would write to them.\n\nAction: Hill", [(("Director", "Hill"), "write to them", None)]),
        (
            (
                "Cllr Dunn moved and Ms Hill seconded that a grant of £20 be made. The motion was put and CARRIED, "
                "5 for, 2 against. Ms Hill asked that her vote against be recorded. Cllr Dunn returned.\n\nAction: JS"
            ),
            [(("JS",), "a grant of £20 be made", None)],
        ),
        (
            "A letter asking for the use of the hall on 12 May free of charge. Agreed.\n\nAction: JS",
            [(("JS",), "A letter asking for the use of the hall on 12 May free of charge.", None)],
        ),
        (
            (
                "RESOLVED that a lease be offered to the second bidder. The Yard Manager will have drains seen to.\n\n"
                "Action: JS\n\nAction: YM"
            ),
            [
                (("JS",), "that a lease be offered to the second bidder.", None),
                (("YM",), "The Yard Manager will have drains seen to.", None),
            ],
        ),
        (
            (
                "JS introduced the draft and asked for comments by the end of July. It would go to the Council in May. "
                "Ms Hill hoped that it might get shorter.\n\nAction: all members"
            ),
            [(("all members",), "JS introduced the draft and asked for comments by the end of July.", "2020-07")],
        ),
        (
            "It was agreed that tenders be invited for it. Anything above that was to come back.\n\nACTION – AG",
            [(("AG",), "tenders be invited for it.", None)],
        ),
        (
            "The Clerk undertook to send it to all by 5 May.\n\n(Action: Clerk – cost of the line)",
            [(("Clerk",), "send it to all by 5 May", "2020-05-05")],
        ),
        (
            "The lamps are to be mended.\n\nAction: HM\nHM to book the Annexe",
            [(("HM",), "The lamps are to be mended.", None), (("HM",), "book the Annexe", None)],
        ),
        (
            "Halls (JS): five are listed. Two had no heating. Carried forward to the end of May.\n\nAction: JS",
            [
                (
                    ("JS",),
                    "Halls (JS): five are listed. Two had no heating. Carried forward to the end of May.",
                    "2020-05",
                )
            ],
        ),
        (
            (
                "HM has drafted it. We approved it going in before the closing date, which is 30 May. Action: HM\n\n"
                "HM to write to the Chief Executive."
            ),
            [
                (("HM",), "write to the Chief Executive", None),
                (("HM",), "We approved it going in before the closing date, which is 30 May.", "2020-05-30"),
            ],
        ),
        (
            "Cameras were agreed for the vans. Action: JS to order",
            [(("JS",), "Cameras were agreed for the vans. Action: JS to order", None)],
        ),
    ],
)
def test_an_action_line_and_what_the_text_says(body: str, expected: Told) -> None:
    assert told(body) == expected


def test_a_list_under_actions_has_owners_before_or_behind() -> None:
    entries = "* Speak to the police (JS)\n* Draft it – HM/AG\n* HM: Send the map\n* Buy paint (Ann, by 5 May)\n"
    assert told("**Actions:**\n\n" + entries) == [
        (("JS",), "Speak to the police", None),
        (("HM", "AG"), "Draft it", None),
        (("HM",), "Send the map", None),
        (("Ann",), "Buy paint", "2020-05-05"),
    ]


def test_a_bullet_elsewhere_has_the_initials_of_its_owner_behind_what_is_to_be_done() -> None:
    assert told("* Lamps to be ordered (JS)\n* They were told of the lamps (JS)") == [
        (("JS",), "Lamps to be ordered", None)
    ]


def test_a_log_tells_what_is_open_and_by_when() -> None:
    head = "| Ref | Date | Action required | Responsible Officer | Timescale | Update |\n|---|---|---|---|---|---|\n"
    rows = (
        "| 1 | 3 Feb 2020 | Ask the police | HM/AG | next meeting | not yet completed |\n"
        "| 2 | 3 Feb 2020 | Ask the school | JS | 31 July 2020 | Open |\n"
        "| 3 | 3 Feb 2020 | Ask the church | All | ASAP | Completed |"
    )
    assert told(head + rows) == [
        (("HM", "AG"), "Ask the police", "2020-06-09"),
        (("JS",), "Ask the school", "2020-07-31"),
    ]


def test_a_row_has_its_date_from_its_status_or_its_task() -> None:
    head = "| Ref | Action | Owner | Position |\n|---|---|---|---|\n"
    signing = "| 1 | Sign it | JS | Late. To be signed by 30 April 2020 |\n"
    rows = signing + "| 2 | Bring it to the June meeting | HM | In hand |"
    assert told(head + rows) == [
        (("JS",), "Sign it", "2020-04-30"),
        (("HM",), "Bring it to the June meeting", "2020-06-09"),
    ]


def test_the_date_of_a_column_may_stand_below_its_owner() -> None:
    said = "AG would write to the owner.\n\nAG\n\n30 June"
    assert told(said) == [(("AG",), "write to the owner", "2020-06-30")]


def test_a_list_below_the_table_of_minutes_is_no_part_of_it() -> None:
    minuted = (
        "| No. | Discussion | Action |\n| 1 | Roof |  |\n|  | Ann Lee to write to the owner. | AL |\n| 2 | Close |  |"
    )
    listed = "| Ref | Action | Lead | Due |\n| F/61 | Write to the owner | AL | 27 June |"
    people = "Present:\n\nAnn Lee (AL)\n\nBo Kerr (BK)\n\n"
    (meeting,) = record_of(f"{HEAD}{people}{minuted}\n\nActions from this meeting\n\n{listed}\n").meetings
    assert [(a.owners, a.due) for item in meeting.items for a in item.actions] == [(("Ann Lee", "AL"), "2020-06-27")]


def test_a_last_cell_with_owners_alone_is_an_action_column() -> None:
    rows = "| 2.1 | The lamps were old. A survey should be made. | JS |\n| 2.2 | HM will ask the school. | Clerk |\n"
    assert told(rows + "| 2.3 | The map of the lamps was noted. | JS |") == [
        (("HM", "Clerk"), "ask the school", None),
        (("JS",), "A survey should be made.", None),
    ]


def test_that_date_is_the_last_one_named() -> None:
    assert told("The Board meets on 8 May 2020. JS to bring the map on that date.") == [
        (("JS",), "bring the map on that date", "2020-05-08")
    ]


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("before the next meeting", "2020-06-09"),
        ("in time for the next meeting of the Forum", "2020-06-09"),
        ("for the June meeting", "2020-06-09"),
        ("by the end of the month", "2020-03"),
        ("with the figures for January 2020", None),
        ("by the end of next month", "2020-04"),
        ("(5 May)", "2020-05-05"),
        ("by 5/5", "2020-05-05"),
        ("for the Board, which meets on 5 May", None),
        ("if he has it by 5 May", None),
        ("to book a room for the next meeting", None),
        ("to ask that it be held back until 5 May", None),
        ("by 5 May and report back in June 2020", "2020-06"),
        ("to the May 5 meeting", "2020-05-05"),
    ],
)
def test_by_when_something_is_due(when: str, due: str | None) -> None:
    assert [found[2] for found in told(f"JS will write a note {when}.")] == [due]


LIST = "| What | Who | By |\n|---|---|---|\n| Price of lamps | JS | 5 May 2020 |\n| Book the hall | HM | |\n"
HANDLES = "* [ ] @jstone: the price of lamps (2020-05-05)\n* [ ] @hmarsh: book the hall\n"


@pytest.mark.parametrize("listed", [LIST, HANDLES])
def test_a_list_at_the_end_repeats_what_an_item_tells(listed: str) -> None:
    text = HEAD + PEOPLE + "1. Lamps\n\nLamps were old. JS to ask for a price.\n\n2. Actions\n\n" + listed
    found = record_of(text + "\n\n3. Close\n\nThe Chair closed the meeting.\n").meetings[0].items
    assert [[(a.task.lower(), a.due) for a in item.actions] for item in found] == [
        [("ask for a price", "2020-05-05")],
        [("book the hall", None)],
        [],
    ]


def test_initials_behind_an_arrow_are_those_of_whoever_is_to_do_what_the_line_says() -> None:
    body = "It was agreed to go on. John to send the form off.      -> JS\nAnn and Helen to fill it in.   → AG/HM"
    assert told(body) == [
        (("John", "JS"), "send the form off", None),
        (("Ann", "Helen", "AG", "HM"), "fill it in", None),
    ]


def test_a_line_of_two_owners_is_each_ones_own_action() -> None:
    assert told("John to write to the Council. Ann would commission a survey.\n\nAction: JS, AG") == [
        (("John", "JS"), "write to the Council", None),
        (("Ann", "AG"), "commission a survey", None),
    ]


def test_a_list_at_the_end_has_initials_in_a_column_and_a_table_tells_actions_from_decisions() -> None:
    text = HEAD + PEOPLE + "1. Lamps\n\nJS to send the form off.\n\n2. Date of next meeting\n\n9 June 2020\n\n"
    columns = "TO DO\n\nJS    send the form off        by 5 May\nAG    new padlock for the shed\n"
    table = (
        "Decision and action summary\n\n| Ref | Type | Summary | Lead | By |\n| 1 | Action | Form to be sent off | JS "
        "| 5 May 2020 |\n| 1 | Decision | Lamps approved | HM | 9 June 2020 |\n"
    )
    for listed, own in ((columns, [("AG",)]), (table, [])):
        (meeting,) = record_of(text + listed).meetings
        assert [(a.owners, a.due) for a in meeting.items[0].actions] == [(("JS",), "2020-05-05")]
        assert [a.owners for a in meeting.items[-1].actions] == own


@pytest.mark.parametrize(
    ("body", "owner", "task"),
    [
        pytest.param(
            "It was agreed to form a Zone Group consisting of Cllr. Moss and Ms. Reed, to report to the Committee.",
            "Zone Group",
            "report to the Committee",
            id="members with stops behind their titles",
        ),
        pytest.param(
            "Agreed: That a Swans Working Group be formed, made up of AG and HM, and bring a draft to the May meeting.",
            "Swans Working Group",
            "bring a draft to the May meeting",
            id="and bring",
        ),
        pytest.param(
            "It was agreed that a Plan Group of Cllr Moss and up to six residents be set up to report to the Council.",
            "Plan Group",
            "report to the Council",
            id="up to six",
        ),
        pytest.param(
            "RESOLVED: That the Executive Director – Place prepare an action plan.",
            "Executive Director – Place",
            "prepare an action plan",
            id="a field behind a dash",
        ),
    ],
)
def test_a_group_or_a_post_is_to_do_what_stands_behind_its_members_or_its_field(
    body: str, owner: str, task: str
) -> None:
    found = item_of(body)
    assert [(a.owners, a.task) for a in found.actions] == [((owner,), task)]
    assert "bring a draft" not in [member for group in found.establishes for member in group.members]
