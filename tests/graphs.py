"""A hand-made graph of a fictional partnership, small enough to answer each question by eye."""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.rows import Edge, Graph, Node, Value

AUGUST, OCTOBER, FEBRUARY = "document/summary", "document/october", "document/february"
DATES = {AUGUST: "2007-08-01", OCTOBER: "2007-10-31", FEBRUARY: "2008-02-06"}
SOG, BOARD, GRANT, PANEL, FORUM = (f"group/{slug}" for slug in ("sog", "board", "grant", "panel", "care-forum"))
SOG_AUG, SOG_OCT, SOG_DEC, SOG_FEB = (
    f"meeting/sog/{day}" for day in ("2007-08-01", "2007-10-31", "2007-12-13", "2008-02-06")
)
BOARD_NOV = "meeting/board/2007-11-19"
ANN, TAILOR, WRIGHT, PURNELL, ROBINSON, CAVE, TOBIN, FARROW, ORME = (
    f"person/{name}" for name in ("able", "tailor", "wright", "purnell", "robinson", "cave", "tobin", "farrow", "zoë")
)
CHIEF, CHILDREN = "post/chief-executive", "post/director-of-children"
COUNTY, FIRE, TOGETHER, DELOITTE = (f"organisation/{slug}" for slug in ("county", "fire", "together", "deloitte"))
AGENCIES = "party/each-agency"
STANDING: dict[str, dict[str, Value]] = {
    AUGUST: {"standing": "draft"},
    OCTOBER: {"standing": "confirmed by SOG 2008-02-06, item 7", "standing_from": "2008-02-06"},
    FEBRUARY: {"standing": "confirmed"},
}
LAA, TARGETS, PLACE = "workstream/local-area-agreement", "matter/reward-targets", "matter/leadership"
AUG_G, FEB_7 = "item/sog/2007-08-01/4-g", "item/sog/2008-02-06/7"
OCT_122, OCT_123, OCT_124, OCT_125, OCT_AOB = (
    f"item/sog/2007-10-31/{number}" for number in ("122", "123", "124", "125", "aob")
)
FURTHER, ASSESSMENT, STRATEGY, RESPONSES = (f"action/{slug}" for slug in ("further", "risk", "strategy", "responses"))


def named(label: str, row: str, name: str, *others: str, **properties: Value) -> Node:
    """A node with the names under which it is printed."""
    return Node(label, row, name, {"variants": [name, *others], **properties})


def item(row: str, position: int, title: str, number: str = "") -> Node:
    properties: dict[str, Value] = {"position": position}
    return Node("AgendaItem", row, title, properties | ({"number": number} if number else {}))


def resolution(row: str, label: str, text: str, *acts: str, outcome: str = "carried", **votes: Value) -> Node:
    properties: dict[str, Value] = {"text": text, "acts": list(acts), "outcome": outcome, **votes}
    return Node("Resolution", row, text, properties | ({"label": label} if label else {}))


def action(row: str, task: str, **due: Value) -> Node:
    return Node("Action", row, task, {"task": task, **due})


TIED: dict[str, Value] = {"votes_for": 1, "votes_against": 1}
NODES = (
    named("Person", ANN, "Ann Able", "Mrs Able"),
    named("Person", TAILOR, "Kishor Tailor", "Kishor Taylor"),
    named("Person", WRIGHT, "John P Wright", "John Wright"),
    named("Person", PURNELL, "Tom Purnell"),
    named("Person", ROBINSON, "Andy Robinson"),
    named("Person", CAVE, "Geoff Cave"),
    named("Person", TOBIN, "Richard Tobin"),
    named("Person", FARROW, "Nigel Farrow"),
    named("Person", ORME, 'Zoë "Zed" O\\Orme', "Zoë Orme"),
    named("Post", CHIEF, "Chief Executive, Northshire County Council"),
    named("Post", CHILDREN, "Director of Children's Services"),
    named("Organisation", COUNTY, "Northshire County Council", "the County Council"),
    named("Organisation", FIRE, "Northshire Fire Service"),
    named("Organisation", TOGETHER, "Northshire Together"),
    named("Organisation", DELOITTE, "Deloitte"),
    named("Party", AGENCIES, "each agency represented"),
    named("Group", SOG, "Senior Officers' Group (SOG)", "the Group", kind="officers' group"),
    named("Group", BOARD, "Northshire Together Board", "Board", kind="board"),
    named("Group", GRANT, "Area Grant Task Group", kind="task group"),
    named("Group", PANEL, "Transport Panel"),
    named("Group", FORUM, "Care Forum", kind="forum"),
    Node("Meeting", SOG_AUG, "SOG 2007-08-01", {"date": "2007-08-01", "known_from": "summary"}),
    Node(
        "Meeting",
        SOG_OCT,
        "SOG 2007-10-31",
        {"date": "2007-10-31", "known_from": "minutes", "starts": "14:00", "quorate": "yes", "attendance": "full"},
    ),
    Node("Meeting", SOG_DEC, "SOG 2007-12-13", {"date": "2007-12-13", "known_from": "mention"}),
    Node("Meeting", SOG_FEB, "SOG 2008-02-06", {"date": "2008-02-06", "known_from": "minutes"}),
    Node("Meeting", BOARD_NOV, "Board 2007-11-19", {"date": "2007-11-19", "known_from": "mention"}),
    item(AUG_G, 1, "Local Agreement", "4(g)"),
    item(OCT_122, 1, "Local Agreement: progress", "122"),
    item(OCT_123, 2, "Local Agreement: new framework", "123"),
    item(OCT_124, 3, "Transport", "124"),
    item(OCT_125, 4, "Priority Neighbourhoods", "125"),
    item(OCT_AOB, 5, "Any Other Business"),
    item(FEB_7, 1, "Leadership of Place", "7"),
    resolution("resolution/g-iv", "(iv)", "that a report on reward targets be made to the next meeting", "request"),
    resolution("resolution/122-i", "(i)", "that progress be noted", "note", vote="unanimous"),
    resolution("resolution/122-ii", "(ii)", "that a further report be submitted", "request", "refer"),
    resolution("resolution/123-i", "(i)", "that a task group be established on the Area Grant", "establish"),
    resolution("resolution/123-v", "(v)", "that a risk assessment be prepared by Deloitte", "request"),
    resolution(
        "resolution/124-a", "", "that the panel be paid", "approve", outcome="lost", votes_for=1, votes_against=1
    ),
    resolution("resolution/124-b", "", "that the panel be public", "approve", outcome="withdrawn"),
    resolution("resolution/125", "", "that the review be put to the Board", "refer", outcome="not stated"),
    action(FURTHER, "submit a further report"),
    action(ASSESSMENT, "prepare a risk assessment"),
    action(STRATEGY, "develop a strategy", due="2008-06", due_from="2008-06-01", due_until="2008-06-30"),
    action(RESPONSES, "send responses", due="2007-11-08", due_from="2007-11-08", due_until="2007-11-08"),
    Node("Report", "report/framework", "the new framework", {"mark": "B"}),
    Node("Report", "report/buses", "evening buses"),
    named("Matter", TARGETS, "Reward targets risk assessment"),
    named("Matter", PLACE, "Leadership of Place"),
    named("Workstream", LAA, "Local Area Agreement (LAA)", "LAA"),
    Node("Document", AUGUST, "summary.txt", {"names": ["summary.txt"], "kind": "summary", "status": "draft"}),
    Node(
        "Document",
        OCTOBER,
        "october.txt",
        {"names": ["october.txt", "october-copy.txt"], "kind": "minutes", "status": "not stated"},
    ),
    Node("Document", FEBRUARY, "february.txt", {"names": ["february.txt"], "kind": "minutes", "status": "confirmed"}),
    Node("Warning", "warning/weekday", "weekday", {"kind": "weekday clash", "text": "3 September 2007 was a Monday"}),
    Node("Warning", "warning/unread", "unread", {"kind": "unread line", "text": "no rule reads this line"}),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a document: an edge, and the words for it."""

    document: str
    quote: str
    type: str
    source: str
    target: str
    properties: dict[str, Value]


def said(document: str, quote: str, type: str, source: str, target: str, **properties: Value) -> Said:
    return Said(document, quote, type, source, target, properties)


SAID = (
    said(AUGUST, "SOG - 1 August 2007", "DESCRIBES", AUGUST, SOG_AUG, stands=True),
    said(OCTOBER, "held on 31 October 2007", "DESCRIBES", OCTOBER, SOG_OCT, stands=True),
    said(FEBRUARY, "held on 6 February 2008", "DESCRIBES", FEBRUARY, SOG_FEB, stands=True),
    said(AUGUST, "SOG - 1 August 2007", "HELD", SOG, SOG_AUG),
    said(OCTOBER, "held on 31 October 2007", "HELD", SOG, SOG_OCT),
    said(OCTOBER, "a meeting on 13 December", "HELD", SOG, SOG_DEC),
    said(FEBRUARY, "held on 6 February 2008", "HELD", SOG, SOG_FEB),
    said(OCTOBER, "the Board of Northshire Together", "PART_OF", BOARD, TOGETHER),
    said(OCTOBER, "the Board on 19 November", "HELD", BOARD, BOARD_NOV),
    said(OCTOBER, "a task group of the SOG", "PART_OF", GRANT, SOG),
    said(OCTOBER, "Zoë Orme of the Care Forum", "MEMBER_OF", ORME, FORUM, basis="list"),
    said(AUGUST, "(g) Local Agreement", "HAS_ITEM", SOG_AUG, AUG_G, position=1),
    said(OCTOBER, "122. Local Agreement: progress", "HAS_ITEM", SOG_OCT, OCT_122, position=1),
    said(OCTOBER, "123. Local Agreement: new framework", "HAS_ITEM", SOG_OCT, OCT_123, position=2),
    said(OCTOBER, "124. Transport", "HAS_ITEM", SOG_OCT, OCT_124, position=3),
    said(OCTOBER, "125. Priority Neighbourhoods", "HAS_ITEM", SOG_OCT, OCT_125, position=4),
    said(OCTOBER, "Any Other Business", "HAS_ITEM", SOG_OCT, OCT_AOB, position=5),
    said(FEBRUARY, "7. Leadership of Place", "HAS_ITEM", SOG_FEB, FEB_7, position=1),
    # Who was there on 31 October, and what each said.
    said(OCTOBER, "Ann Able (in the Chair)", "ATTENDED", ANN, SOG_OCT, status="present", chair=True),
    said(OCTOBER, "Ann Able, Chief Executive", "HOLDS", ANN, CHIEF),
    said(OCTOBER, "Ann Able, for the County Council", "REPRESENTS", ANN, COUNTY),
    said(OCTOBER, "and for the Fire Service", "REPRESENTS", ANN, FIRE),
    said(OCTOBER, "Kishor Tailor", "ATTENDED", TAILOR, SOG_OCT, status="present"),
    said(OCTOBER, "Kishor Taylor (again)", "ATTENDED", TAILOR, SOG_OCT, status="present"),
    said(OCTOBER, "Kishor Tailor left for item 123", "OUT_FOR", TAILOR, OCT_123),
    said(OCTOBER, "Nigel Farrow, for the Director", "ATTENDED", FARROW, SOG_OCT, status="present"),
    said(OCTOBER, "Nigel Farrow, for the Director", "STOOD_IN_FOR", FARROW, CHILDREN, meeting=SOG_OCT),
    said(OCTOBER, "for the Fire Service in December", "STOOD_IN_FOR", FARROW, FIRE, meeting=SOG_DEC),
    said(OCTOBER, "J Wright (122-123)", "ATTENDED", WRIGHT, SOG_OCT, status="in_attendance", items=["122", "123"]),
    said(OCTOBER, "T Purnell (124)", "ATTENDED", PURNELL, SOG_OCT, status="in_attendance", items=["124"]),
    said(OCTOBER, "Tom Purnell introduced a report", "PRESENTED", PURNELL, OCT_125),
    said(OCTOBER, "Tom Purnell answered questions", "PRESENTED", PURNELL, OCT_125),
    said(OCTOBER, "Tom Purnell thanked all", "PRESENTED", PURNELL, OCT_AOB),
    said(OCTOBER, "A Robinson (124)", "ATTENDED", ROBINSON, SOG_OCT, status="in_attendance", items=["124"]),
    said(OCTOBER, "A Robinson was out for 125", "OUT_FOR", ROBINSON, OCT_125),
    said(OCTOBER, "Geoff Cave outlined the grant", "PRESENTED", CAVE, OCT_123),
    said(OCTOBER, "apologies: Richard Tobin", "SENT_APOLOGIES", TOBIN, SOG_OCT),
    said(OCTOBER, "Richard Tobin spoke", "PRESENTED", TOBIN, OCT_125),
    said(OCTOBER, "the Director spoke", "PRESENTED", CHILDREN, OCT_125),
    said(OCTOBER, "absent: Zoë Orme", "ABSENT_FROM", ORME, SOG_OCT),
    said(FEBRUARY, "Present: Ann Able", "ATTENDED", ANN, SOG_FEB, status="present"),
    said(FEBRUARY, "Present: Zoë Orme", "ATTENDED", ORME, SOG_FEB, status="present"),
    # What was decided, and who is to do what.
    said(AUGUST, "(iv) agreed a further report", "DECIDED", AUG_G, "resolution/g-iv", label="(iv)"),
    said(OCTOBER, "(i) that progress be noted", "DECIDED", OCT_122, "resolution/122-i", label="(i)"),
    said(OCTOBER, "(ii) that a further report", "DECIDED", OCT_122, "resolution/122-ii", label="(ii)"),
    said(OCTOBER, "(i) that a task group", "DECIDED", OCT_123, "resolution/123-i", label="(i)"),
    said(OCTOBER, "(v) that an assessment", "DECIDED", OCT_123, "resolution/123-v", label="(v)"),
    said(OCTOBER, "LOST: that the panel be paid", "DECIDED", OCT_124, "resolution/124-a"),
    said(OCTOBER, "withdrawn: that it be public", "DECIDED", OCT_124, "resolution/124-b"),
    said(OCTOBER, "AGREED to go to the Board", "DECIDED", OCT_125, "resolution/125"),
    said(OCTOBER, "a further report be submitted", "REQUIRES", "resolution/122-ii", FURTHER),
    said(OCTOBER, "to be prepared by Deloitte", "REQUIRES", "resolution/123-v", ASSESSMENT),
    said(AUGUST, "the Forum to develop a strategy", "REQUIRES", AUG_G, STRATEGY),
    said(OCTOBER, "each agency to respond", "REQUIRES", OCT_AOB, RESPONSES),
    said(OCTOBER, "by Deloitte", "RESPONSIBLE_FOR", DELOITTE, ASSESSMENT, kind="action owner", basis="stated"),
    said(AUGUST, "the Forum to", "RESPONSIBLE_FOR", FORUM, STRATEGY, kind="action owner", basis="stated"),
    said(OCTOBER, "each agency to", "RESPONSIBLE_FOR", AGENCIES, RESPONSES, kind="action owner", basis="inferred"),
    said(FEBRUARY, "Mr Tailor leads on the LAA", "RESPONSIBLE_FOR", TAILOR, LAA, kind="lead", basis="stated"),
    said(OCTOBER, "(i) that a task group", "ESTABLISHED", "resolution/123-i", GRANT),
    said(OCTOBER, "a panel was set up", "ESTABLISHED", OCT_124, PANEL),
    said(OCTOBER, "the panel, set up today", "ESTABLISHED", OCT_124, PANEL),
    # Where things were sent, and how they travelled.
    said(OCTOBER, "to a meeting on 13 December", "REFERRED_TO", "resolution/122-ii", SOG_DEC,
         on="2007-12-13", purpose="a further report", status="not loaded"),
    said(OCTOBER, "go to the Board", "REFERRED_TO", "resolution/125", BOARD,
         on="2007-11", status="no trace found", searched=[SOG_FEB, BOARD_NOV], status_from="2008-02-06"),
    said(OCTOBER, "parking: to the Board", "REFERRED_TO", OCT_AOB, BOARD_NOV, on="2007-11-19", status="cannot tell"),
    said(AUGUST, "to the next meeting", "REFERRED_TO", "resolution/g-iv", SOG,
         status="taken up", status_from="2007-10-31"),
    said(AUGUST, "agreed a further report", "STEP_OF", "resolution/g-iv", TARGETS, position=1, disposition="deferred"),
    said(OCTOBER, "a further report be", "STEP_OF", FURTHER, TARGETS, position=2, disposition="referred on"),
    said(OCTOBER, "a further report be", "FOLLOWS", FURTHER, "resolution/g-iv", how="referral"),
    said(OCTOBER, "a further report be", "FOLLOWS", FURTHER, "resolution/g-iv", how="action"),
    said(OCTOBER, "a further report be", "FOLLOWS", FURTHER, AUG_G, how="reference"),
    said(OCTOBER, "an assessment", "STEP_OF", "resolution/123-v", TARGETS, position=3, disposition="approved"),
    said(OCTOBER, "reward targets of the LAA", "CONCERNS", TARGETS, LAA),
    said(FEBRUARY, "7. Leadership of Place", "STEP_OF", FEB_7, PLACE, position=1, disposition="noted"),
    said(AUGUST, "TUESDAY 3 SEPTEMBER 2007", "STATED_IN", "warning/weekday", AUGUST),
    said(FEBRUARY, "?? 7b ??", "STATED_IN", "warning/unread", FEBRUARY),
    # What was read there, who had an interest, who moved and voted, what was put right.
    said(OCTOBER, "the framework (paper B)", "CONSIDERED", OCT_123, "report/framework", mark="B"),
    said(OCTOBER, "a paper on evening buses", "CONSIDERED", OCT_124, "report/buses"),
    said(OCTOBER, "Mr Tailor, a trustee", "DECLARED_INTEREST", TAILOR, OCT_123, kind="personal", took="left"),
    said(OCTOBER, "Mrs Able declared", "DECLARED_INTEREST", ANN, OCT_AOB, took="not recorded"),
    said(OCTOBER, "moved by Mrs Able", "PROPOSED", ANN, "resolution/124-a"),
    said(OCTOBER, "seconded by Mr Tailor", "SECONDED", TAILOR, "resolution/124-a"),
    said(OCTOBER, "for: Mrs Able", "VOTED", ANN, "resolution/124-a", vote="for"),
    said(OCTOBER, "against: N Farrow", "VOTED", FARROW, "resolution/124-a", vote="against"),
    said(FEBRUARY, "the Forum had written its strategy", "FOLLOWS", FEB_7, STRATEGY,
         how="action", says="done", score=90),
    said(OCTOBER, "Ann Able at the Board", "ATTENDED", ANN, BOARD_NOV, status="present"),
    said(FEBRUARY, "'Tobin' to read 'Toby'", "CORRECTS", FEB_7, OCT_122, text="'Tobin' to read 'Toby'"),
    said(FEBRUARY, "the time to read 10 am", "CORRECTS", FEB_7, SOG_OCT, text="the time to read 10 am"),
)  # fmt: skip


def hand_made(*more: Said) -> Graph:
    """The graph of these nodes and statements; February's document alone has pages, warnings have no date."""
    told = (*SAID, *more)
    evidence = {(one.document, one.quote): _evidence(n, one) for n, one in enumerate(told)}
    edges = [_edge(n, one, evidence[one.document, one.quote].id) for n, one in enumerate(told)]
    return Graph.of((*NODES, *evidence.values()), edges)


def _evidence(n: int, one: Said) -> Node:
    place: dict[str, Value] = {"document": one.document, "first": n, "past": n + len(one.quote)}
    page: dict[str, Value] = {"page": 2} if one.document == FEBRUARY else {}
    told = {"quote": one.quote, **STANDING[one.document], **place, **page}
    return Node("Evidence", f"evidence/{n:03}", one.quote, told)


def _edge(n: int, one: Said, evidence: str) -> Edge:
    source: dict[str, Value] = {"document": one.document, "evidence": evidence, "rule": "by hand"}
    date: dict[str, Value] = {} if one.type == "STATED_IN" else {"date": DATES[one.document]}
    return Edge(one.type, f"edge/{n:03}", one.source, one.target, source | date | one.properties)
