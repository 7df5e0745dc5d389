"""A hand-made graph of a fictional partnership, small enough to answer each question by eye."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.rows import Edge, Graph, Node, Value

AUGUST, OCTOBER, FEBRUARY = "document/summary", "document/october", "document/february"
SOG, BOARD, PILOT = "group/northshire/sog", "group/northshire/board", "group/sog-2007-10-31-123-i"
PANEL, FORUM = "group/sog-2007-10-31-124", "group/care-forum"
SOG_AUG, SOG_OCT, SOG_DEC, SOG_FEB = (f"meeting/sog/{day}" for day in ("2007-08-01", "2007-10-31", "2007-12-13", "2008-02-06"))
BOARD_NOV = "meeting/board/2007-11-19"
ANN, TAILOR, WRIGHT, PURNELL, ROBINSON, CAVE, TOBIN, FARROW, ORME = (
    f"person/{slug}"
    for slug in ("ann-able", "kishor-tailor", "john-wright", "tom-purnell", "andy-robinson", "geoff-cave", "richard-tobin",
                 "nigel-farrow", "zoë-orme")
)  # fmt: skip
CHIEF, CHILDREN = "post/chief-executive-northshire", "post/director-of-children"
COUNTY, FIRE, NORTHSHIRE, DELOITTE = "organisation/northshire", "organisation/fire", "organisation/together", "organisation/deloitte"
AGENCIES = "party/each-agency"
AGREEMENT, TARGETS, PLACE = "workstream/local-agreement", "matter/reward-targets", "matter/leadership"
AUG_G = "item/sog/2007-08-01/4-g"
OCT_122, OCT_123, OCT_124, OCT_125, OCT_AOB = (f"item/sog/2007-10-31/{number}" for number in ("122", "123", "124", "125", "aob"))
FEB_7 = "item/sog/2008-02-06/7"

NODES = (
    Node("Person", ANN, "Ann Able", {"variants": ["Ann Able", "Mrs Able"]}),
    Node("Person", TAILOR, "Kishor Tailor", {"variants": ["Kishor Tailor", "Kishor Taylor"]}),
    Node("Person", WRIGHT, "John P Wright", {"variants": ["John P Wright", "John Wright"]}),
    Node("Person", PURNELL, "Tom Purnell", {"variants": ["Tom Purnell"]}),
    Node("Person", ROBINSON, "Andy Robinson", {"variants": ["Andy Robinson"]}),
    Node("Person", CAVE, "Geoff Cave", {"variants": ["Geoff Cave"]}),
    Node("Person", TOBIN, "Richard Tobin", {"variants": ["Richard Tobin"]}),
    Node("Person", FARROW, "Nigel Farrow", {"variants": ["Nigel Farrow"]}),
    Node("Person", ORME, 'Zoë "Zed" O\\Orme', {"variants": ['Zoë "Zed" O\\Orme', "Zoë Orme"]}),
    Node("Post", CHIEF, "Chief Executive, Northshire County Council", {"variants": ["Chief Executive, Northshire County Council"]}),
    Node("Post", CHILDREN, "Director of Children's Services", {"variants": ["Director of Children's Services"]}),
    Node("Organisation", COUNTY, "Northshire County Council", {"variants": ["Northshire County Council", "the County Council"]}),
    Node("Organisation", FIRE, "Northshire Fire Service", {"variants": ["Northshire Fire Service"]}),
    Node("Organisation", NORTHSHIRE, "Northshire Together", {"variants": ["Northshire Together"]}),
    Node("Organisation", DELOITTE, "Deloitte", {"variants": ["Deloitte"]}),
    Node("Party", AGENCIES, "each agency represented", {"variants": ["each agency represented"]}),
    Node("Group", SOG, "Senior Officers' Group (SOG)", {"kind": "officers' group", "variants": ["Senior Officers' Group (SOG)", "the Group"]}),
    Node("Group", BOARD, "Northshire Together Board", {"kind": "board", "variants": ["Northshire Together Board", "Board"]}),
    Node("Group", PILOT, "Area Grant Task Group", {"kind": "task group", "variants": ["Area Grant Task Group"]}),
    Node("Group", PANEL, "Transport Panel", {"variants": ["Transport Panel"]}),
    Node("Group", FORUM, "Care Forum", {"kind": "forum", "variants": ["Care Forum"]}),
    Node("Meeting", SOG_AUG, "SOG 2007-08-01", {"date": "2007-08-01", "known_from": "summary", "attendance": "not recorded"}),
    Node("Meeting", SOG_OCT, "SOG 2007-10-31", {"date": "2007-10-31", "known_from": "minutes", "attendance": "full"}),
    Node("Meeting", SOG_DEC, "SOG 2007-12-13", {"date": "2007-12-13", "known_from": "mention", "attendance": "not recorded"}),
    Node("Meeting", SOG_FEB, "SOG 2008-02-06", {"date": "2008-02-06", "known_from": "minutes", "attendance": "full"}),
    Node("Meeting", BOARD_NOV, "Board 2007-11-19", {"date": "2007-11-19", "known_from": "mention", "attendance": "not recorded"}),
    Node("AgendaItem", AUG_G, "Local Agreement", {"number": "4(g)", "position": 1}),
    Node("AgendaItem", OCT_122, "Local Agreement: progress", {"number": "122", "position": 1}),
    Node("AgendaItem", OCT_123, "Local Agreement: new framework", {"number": "123", "position": 2}),
    Node("AgendaItem", OCT_124, "Transport", {"number": "124", "position": 3}),
    Node("AgendaItem", OCT_125, "Priority Neighbourhoods", {"number": "125", "position": 4}),
    Node("AgendaItem", OCT_AOB, "Any Other Business", {"position": 5}),
    Node("AgendaItem", FEB_7, "Leadership of Place", {"number": "7", "position": 1}),
    Node("Resolution", "resolution/aug-g-iv", "4(g)(iv)", {
        "label": "(iv)", "text": "that a further report on reward targets be made to the next meeting", "acts": ["note", "request"],
        "outcome": "carried"}),
    Node("Resolution", "resolution/122-i", "122(i)", {"label": "(i)", "text": "that progress be noted", "acts": ["note"], "outcome": "carried"}),
    Node("Resolution", "resolution/122-ii", "122(ii)", {
        "label": "(ii)", "text": "that a further report be submitted to an additional meeting", "acts": ["refer", "request"],
        "outcome": "carried"}),
    Node("Resolution", "resolution/123-i", "123(i)", {
        "label": "(i)", "text": "that a task group be established on the Area Grant", "acts": ["establish"], "outcome": "carried"}),
    Node("Resolution", "resolution/123-v", "123(v)", {
        "label": "(v)", "text": "that an area based risk assessment be prepared by Deloitte", "acts": ["request"], "outcome": "carried"}),
    Node("Resolution", "resolution/124-lost", "124", {"text": "that the panel be paid", "acts": ["approve"], "outcome": "lost"}),
    Node("Resolution", "resolution/124-gone", "124", {"text": "that the panel be public", "acts": ["approve"], "outcome": "withdrawn"}),
    Node("Resolution", "resolution/125", "125", {"text": "that the review be put to the Board", "acts": ["refer"], "outcome": "not stated"}),
    Node("Action", "action/further-report", "Submit a further report", {"task": "submit a further report"}),
    Node("Action", "action/risk", "Prepare a risk assessment", {"task": "prepare an area based risk assessment"}),
    Node("Action", "action/strategy", "Develop a data quality strategy", {
        "task": "develop a data quality strategy", "due": "2008-06", "due_from": "2008-06-01", "due_until": "2008-06-30"}),
    Node("Action", "action/responses", "Send responses", {
        "task": "send responses", "due": "2007-11-08", "due_from": "2007-11-08", "due_until": "2007-11-08"}),
    Node("Matter", TARGETS, "Reward targets risk assessment", {"variants": ["Reward targets risk assessment"]}),
    Node("Matter", PLACE, "Leadership of Place", {"variants": ["Leadership of Place"]}),
    Node("Workstream", AGREEMENT, "Local Area Agreement (LAA)", {"variants": ["Local Area Agreement (LAA)", "LAA"]}),
    Node("Document", AUGUST, "summary.txt", {"names": ["summary.txt"], "kind": "summary"}),
    Node("Document", OCTOBER, "october.txt", {"names": ["october.txt", "october-copy.txt"], "kind": "minutes"}),
    Node("Document", FEBRUARY, "february.pdf", {"names": ["february.pdf"], "kind": "minutes"}),
    Node("Warning", "warning/weekday", "printed weekday", {"kind": "weekday", "text": "3 September 2007 was a Monday"}),
    Node("Warning", "warning/unread", "a line unread", {"kind": "unread line", "text": "no rule reads this line"}),
)  # fmt: skip

DATES = {AUGUST: "2007-08-01", OCTOBER: "2007-10-31", FEBRUARY: "2008-02-06"}


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a document: an edge and the words for it; February's document alone has pages."""

    document: str
    quote: str
    type: str
    source: str
    target: str
    properties: dict[str, Value] = field(default_factory=dict)


SAID = (
    Said(AUGUST, "SSOG - 1 August 2007", "DESCRIBES", AUGUST, SOG_AUG, {"stands": True}),
    Said(OCTOBER, "held on 31 October 2007", "DESCRIBES", OCTOBER, SOG_OCT, {"stands": True}),
    Said(FEBRUARY, "held on 6 February 2008", "DESCRIBES", FEBRUARY, SOG_FEB, {"stands": True}),
    Said(AUGUST, "SSOG - 1 August 2007", "HELD", SOG, SOG_AUG),
    Said(OCTOBER, "held on 31 October 2007", "HELD", SOG, SOG_OCT),
    Said(OCTOBER, "a meeting on 13 December", "HELD", SOG, SOG_DEC),
    Said(FEBRUARY, "held on 6 February 2008", "HELD", SOG, SOG_FEB),
    Said(OCTOBER, "the Board on 19 November", "HELD", BOARD, BOARD_NOV),
    Said(OCTOBER, "the Board of Northshire Together", "PART_OF", BOARD, NORTHSHIRE),
    Said(OCTOBER, "Zoë Orme of the Care Forum", "MEMBER_OF", ORME, FORUM, {"basis": "list"}),
    *(Said(AUGUST, "(g) Local Agreement", "HAS_ITEM", SOG_AUG, item, {"position": n}) for n, item in [(1, AUG_G)]),
    *(Said(OCTOBER, "item heading", "HAS_ITEM", SOG_OCT, item, {"position": n})
      for n, item in enumerate((OCT_122, OCT_123, OCT_124, OCT_125, OCT_AOB), 1)),
    Said(FEBRUARY, "7. Leadership of Place", "HAS_ITEM", SOG_FEB, FEB_7, {"position": 1}),

    Said(OCTOBER, "Ann Able (in the Chair)", "ATTENDED", ANN, SOG_OCT, {"status": "present", "chair": True}),
    Said(OCTOBER, "Ann Able, Chief Executive, Northshire County Council", "HOLDS", ANN, CHIEF),
    Said(OCTOBER, "Ann Able, Northshire County Council", "REPRESENTS", ANN, COUNTY),
    Said(OCTOBER, "Ann Able, also for the Fire Service", "REPRESENTS", ANN, FIRE),
    Said(OCTOBER, "Kishor Tailor", "ATTENDED", TAILOR, SOG_OCT, {"status": "present"}),
    Said(OCTOBER, "Kishor Taylor (again)", "ATTENDED", TAILOR, SOG_OCT, {"status": "present"}),
    Said(OCTOBER, "Kishor Tailor left the room for item 123", "OUT_FOR", TAILOR, OCT_123),
    Said(OCTOBER, "Nigel Farrow, representing the Director", "ATTENDED", FARROW, SOG_OCT, {"status": "present"}),
    Said(OCTOBER, "Nigel Farrow, representing the Director", "STOOD_IN_FOR", FARROW, CHILDREN, {"meeting": SOG_OCT}),
    Said(OCTOBER, "John P Wright (Minutes 122 and 123)", "ATTENDED", WRIGHT, SOG_OCT,
         {"status": "in_attendance", "items": ["122", "123"]}),
    Said(OCTOBER, "Tom Purnell (Minute 124)", "ATTENDED", PURNELL, SOG_OCT, {"status": "in_attendance", "items": ["124"]}),
    Said(OCTOBER, "Tom Purnell introduced a report", "PRESENTED", PURNELL, OCT_125),
    Said(OCTOBER, "Tom Purnell answered questions", "PRESENTED", PURNELL, OCT_125),
    Said(OCTOBER, "Tom Purnell thanked all", "PRESENTED", PURNELL, OCT_AOB),
    Said(OCTOBER, "Andy Robinson (Minute 124)", "ATTENDED", ROBINSON, SOG_OCT, {"status": "in_attendance", "items": ["124"]}),
    Said(OCTOBER, "Geoff Cave outlined the grant", "PRESENTED", CAVE, OCT_123),
    Said(OCTOBER, "apologies: Richard Tobin", "SENT_APOLOGIES", TOBIN, SOG_OCT),
    Said(OCTOBER, "Richard Tobin spoke", "PRESENTED", TOBIN, OCT_125),
    Said(OCTOBER, "the Director spoke", "PRESENTED", CHILDREN, OCT_125),
    Said(OCTOBER, "absent: Zoë Orme", "ABSENT_FROM", ORME, SOG_OCT),
    Said(FEBRUARY, "Present: Ann Able", "ATTENDED", ANN, SOG_FEB, {"status": "present"}),
    Said(FEBRUARY, "Present: Zoë Orme", "ATTENDED", ORME, SOG_FEB, {"status": "present"}),

    Said(AUGUST, "(iv) discussed and agreed a further report", "DECIDED", AUG_G, "resolution/aug-g-iv", {"label": "(iv)"}),
    Said(OCTOBER, "(i) that progress be noted", "DECIDED", OCT_122, "resolution/122-i", {"label": "(i)"}),
    Said(OCTOBER, "(ii) that a further report be submitted", "DECIDED", OCT_122, "resolution/122-ii", {"label": "(ii)"}),
    Said(OCTOBER, "(i) that a task group be established", "DECIDED", OCT_123, "resolution/123-i", {"label": "(i)"}),
    Said(OCTOBER, "(v) that an assessment be prepared by Deloitte", "DECIDED", OCT_123, "resolution/123-v", {"label": "(v)"}),
    Said(OCTOBER, "LOST: that the panel be paid", "DECIDED", OCT_124, "resolution/124-lost"),
    Said(OCTOBER, "withdrawn: that the panel be public", "DECIDED", OCT_124, "resolution/124-gone"),
    Said(OCTOBER, "AGREED that the review be put to the Board", "DECIDED", OCT_125, "resolution/125"),

    Said(OCTOBER, "a further report be submitted", "REQUIRES", "resolution/122-ii", "action/further-report"),
    Said(OCTOBER, "an assessment be prepared by Deloitte", "REQUIRES", "resolution/123-v", "action/risk"),
    Said(AUGUST, "the Forum should develop a strategy", "REQUIRES", AUG_G, "action/strategy"),
    Said(OCTOBER, "each agency to respond by 8 November", "REQUIRES", OCT_AOB, "action/responses"),
    Said(OCTOBER, "an assessment be prepared by Deloitte", "RESPONSIBLE_FOR", DELOITTE, "action/risk",
         {"kind": "action owner", "basis": "stated"}),
    Said(AUGUST, "the Forum should develop a strategy", "RESPONSIBLE_FOR", FORUM, "action/strategy",
         {"kind": "action owner", "basis": "stated"}),
    Said(OCTOBER, "each agency to respond by 8 November", "RESPONSIBLE_FOR", AGENCIES, "action/responses",
         {"kind": "action owner", "basis": "inferred"}),
    Said(FEBRUARY, "Kishor Tailor leads on the LAA", "RESPONSIBLE_FOR", TAILOR, AGREEMENT, {"kind": "lead", "basis": "stated"}),

    Said(OCTOBER, "(i) that a task group be established", "ESTABLISHED", "resolution/123-i", PILOT),
    Said(OCTOBER, "a panel was set up", "ESTABLISHED", OCT_124, PANEL),
    Said(OCTOBER, "the panel, set up today", "ESTABLISHED", OCT_124, PANEL),
    Said(OCTOBER, "the task group of the SOG", "PART_OF", PILOT, SOG),

    Said(OCTOBER, "(ii) that a further report be submitted", "REFERRED_TO", "resolution/122-ii", SOG_DEC,
         {"on": "2007-12-13", "purpose": "a further report", "status": "not loaded"}),
    Said(OCTOBER, "AGREED that the review be put to the Board", "REFERRED_TO", "resolution/125", BOARD,
         {"on": "2007-11", "status": "no trace found", "searched": [SOG_FEB, BOARD_NOV]}),
    Said(OCTOBER, "the parking question goes to the Board", "REFERRED_TO", OCT_AOB, BOARD_NOV, {"on": "2007-11-19", "status": "cannot tell"}),
    Said(AUGUST, "(iv) a further report to the next meeting", "REFERRED_TO", "resolution/aug-g-iv", SOG,
         {"status": "taken up", "purpose": "a further report"}),

    Said(AUGUST, "(iv) discussed and agreed a further report", "STEP_OF", "resolution/aug-g-iv", TARGETS,
         {"position": 1, "disposition": "deferred"}),
    Said(OCTOBER, "a further report be submitted", "STEP_OF", "action/further-report", TARGETS, {"position": 2, "disposition": "referred on"}),
    Said(OCTOBER, "a further report be submitted", "FOLLOWS", "action/further-report", "resolution/aug-g-iv", {"how": "referral"}),
    Said(OCTOBER, "a further report be submitted", "FOLLOWS", "action/further-report", "resolution/aug-g-iv", {"how": "matter"}),
    Said(OCTOBER, "a further report be submitted", "FOLLOWS", "action/further-report", "resolution/123-v", {"how": "reference"}),
    Said(OCTOBER, "reward targets of the LAA", "CONCERNS", TARGETS, AGREEMENT),
    Said(OCTOBER, "assessment of reward targets", "STEP_OF", "resolution/123-v", TARGETS, {"position": 3, "disposition": "approved"}),
    Said(FEBRUARY, "7. Leadership of Place", "STEP_OF", FEB_7, PLACE, {"position": 1, "disposition": "noted"}),

    Said(AUGUST, "TUESDAY 3 SEPTEMBER 2007", "STATED_IN", "warning/weekday", AUGUST),
    Said(FEBRUARY, "?? 7b ??", "STATED_IN", "warning/unread", FEBRUARY),
)  # fmt: skip


def hand_made() -> Graph:
    """The graph of these nodes and statements, each with its evidence."""
    evidence = {(said.document, said.quote): _evidence(n, said) for n, said in enumerate(SAID)}
    edges = (_edge(n, said, evidence[said.document, said.quote].id) for n, said in enumerate(SAID))
    return Graph.of((*NODES, *evidence.values()), _with_undated(edges))


def _evidence(n: int, said: Said) -> Node:
    page: dict[str, Value] = {"page": 2} if said.document == FEBRUARY else {}
    properties: dict[str, Value] = {"document": said.document, "first": n, "past": n + len(said.quote), "quote": said.quote}
    return Node("Evidence", f"evidence/{n:03}", said.quote, properties | page)


def _edge(n: int, said: Said, evidence: str) -> Edge:
    about: dict[str, Value] = {"date": DATES[said.document], "document": said.document, "evidence": evidence, "rule": "by hand"}
    return Edge(said.type, f"edge/{n:03}", said.source, said.target, about | said.properties)


def _with_undated(edges: Iterator[Edge]) -> Iterator[Edge]:
    """The same edges, those of warnings without a date: what a document's own form says is said on no day."""
    for edge in edges:
        if edge.type == "STATED_IN":
            del edge.properties["date"]
        yield edge
