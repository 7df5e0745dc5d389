"""The questions: answers written by hand on a hand-made graph, the same in each language and on a third engine."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from graphs import hand_made

from graphkit import questions
from graphkit.errors import BadValue, GraphkitError, UnknownQuestion
from graphkit.questions import Question
from graphkit.stores import cypher, sparql
from graphkit.stores.cypher import CypherStore
from graphkit.stores.rdf import triples
from graphkit.stores.sparql import SparqlStore
from graphkit.stores.tables import Limits, Table

BASE = "https://example.org/id/"
TODAY = datetime.date(2026, 1, 1)
GROUP, LAA = "Senior Officers' Group (SOG)", "Local Area Agreement (LAA)"
OCTOBER, FEBRUARY = "SOG 2007-10-31", "SOG 2008-02-06"


class Rdflib:
    """An engine that has nothing in common with the embedded ones."""

    language = "sparql"

    def __init__(self) -> None:
        from rdflib import Graph

        self.graph = Graph().parse(data="".join(triples(hand_made(), BASE)), format="nt")

    def run(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        from rdflib import URIRef

        result = self.graph.query(sparql.filled(text, params, BASE))
        rows = [
            [v.removeprefix(BASE) if isinstance(v, URIRef) else v if v is None else v.toPython() for v in row]
            for row in list(result)[: limits.rows]
        ]
        return Table([str(name) for name in result.vars or ()], rows)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The hand-made graph in each engine."""
    path = tmp_path_factory.mktemp("stores")
    cypher.build(hand_made(), path / "graph.kgl")
    sparql.build(hand_made(), path / "triples", BASE)
    return {
        "cypher": CypherStore.open(path / "graph.kgl"),
        "sparql": SparqlStore.open(path / "triples"),
        "rdflib": Rdflib(),
    }


@pytest.fixture(params=["cypher", "sparql", "rdflib"])
def store(request: pytest.FixtureRequest, stores: dict[str, Any]) -> Any:
    return stores[request.param]


def ask(store: Any, name: str, values: dict[str, str]) -> questions.Answer:
    question = questions.find(name)
    return questions.ask(store, question, questions.bind(question, values, TODAY))


class Case(NamedTuple):
    """What is asked, the columns that are looked at, and their values, a row each."""

    name: str
    values: dict[str, str]
    columns: str
    rows: list[tuple[object, ...]]


OWNED = "owner kind basis task due body date item status workstream quote"
FORUM = ("Care Forum", "action owner", "stated", "develop a strategy", "2008-06", GROUP, "2007-08-01", "4(g)")
DELOITTE = (
    *("Deloitte", "action owner", "stated", "prepare a risk assessment", None, GROUP, "2007-10-31", "123"),
    *("open", [LAA], "by Deloitte"),
)
LEAD = (
    *("Kishor Tailor", "lead", "stated", None, None, GROUP, "2008-02-06", None),
    *(None, [LAA], "Mr Tailor leads on the LAA"),
)
AGENCIES = (
    *("each agency represented", "action owner", "inferred", "send responses", "2007-11-08", GROUP, "2007-10-31"),
    *("Any Other Business", "overdue", [], "each agency to"),
)
RESPONSIBILITIES = [
    Case("responsibilities", {}, OWNED, [(*FORUM, "done", [], "the Forum to"), DELOITTE, LEAD, AGENCIES]),
    Case("responsibilities", {"as_of": "2008-06"}, OWNED, [
        (*FORUM, "done", [], "the Forum to"), DELOITTE, LEAD, AGENCIES]),
    Case("responsibilities", {"as_of": "2007"}, "owner status", [
        ("Care Forum", "open"), ("Deloitte", "open"), ("each agency represented", "overdue")]),
    Case("responsibilities", {"workstream": "LAA"}, OWNED, [DELOITTE, LEAD]),
    Case("responsibilities", {"workstream": "reward targets"}, OWNED, [DELOITTE]),
    Case("responsibilities", {"who": "Tailor"}, "owner variants document page", [
        ("Kishor Tailor", ["Kishor Tailor", "Kishor Taylor"], "february.txt", 2)]),
    Case("responsibilities", {"who": "Andy Robinson"}, OWNED, []),
]  # fmt: skip

TRACED = "matter step date body item clause disposition how text document page quote"
TARGETS: list[tuple[object, ...]] = [
    ("Reward targets risk assessment", 1, "2007-08-01", GROUP, "4(g)", "(iv)", "deferred", [],
     "that a report on reward targets be made to the next meeting", "summary.txt", None, "agreed a further report"),
    ("Reward targets risk assessment", 2, "2007-10-31", GROUP, "122", "(ii)", "referred on", ["action", "referral"],
     "submit a further report", "october.txt", None, "a further report be"),
    ("Reward targets risk assessment", 3, "2007-10-31", GROUP, "123", "(v)", "approved", [],
     "that a risk assessment be prepared by Deloitte", "october.txt", None, "an assessment"),
    ("Reward targets risk assessment", 3, "2007-12-13", "SOG 2007-12-13", None, None,
     "referred to SOG 2007-12-13; not loaded: no minutes are here that could show whether it came there", ["referral"],
     "a further report", "october.txt", None, "to a meeting on 13 December"),
]  # fmt: skip
PLACE: tuple[object, ...] = (
    *("Leadership of Place", 1, "2008-02-06", GROUP, "7", None, "noted", []),
    *("Leadership of Place", "february.txt", 2, "7. Leadership of Place"),
)
TRACES = [
    Case("trace", {"matter": "Reward targets risk assessment"}, TRACED, TARGETS),
    Case("trace", {"matter": "LAA"}, TRACED, TARGETS),
    Case("trace", {"matter": "leadership"}, TRACED, [PLACE]),
    Case("trace", {"matter": "nothing of the sort"}, TRACED, []),
]

LISTED = "person status chair posts represents items quote"
ABLE: tuple[object, ...] = ("Ann Able", "present", True, ["Chief Executive, Northshire County Council"],
        ["Northshire County Council", "Northshire Fire Service"], [], "Ann Able (in the Chair)")  # fmt: skip
ATTENDANCE = [
    Case("attendance", {"date": "2007-10-31"}, LISTED, [
        ("Andy Robinson", "in_attendance", False, [], [], ["124"], "A Robinson (124)"),
        ABLE,
        ("John P Wright", "in_attendance", False, [], [], ["122", "123"], "J Wright (122-123)"),
        ("Kishor Tailor", "present", False, [], [], [], "Kishor Tailor"),
        ("Kishor Tailor", "present", False, [], [], [], "Kishor Taylor (again)"),
        ("Nigel Farrow", "present", False, [], ["for Director of Children's Services"], [],
         "Nigel Farrow, for the Director"),
        ("Richard Tobin", "apologies", False, [], [], [], "apologies: Richard Tobin"),
        ("Tom Purnell", "in_attendance", False, [], [], ["124"], "T Purnell (124)"),
        ('Zoë "Zed" O\\Orme', "absent", False, [], [], [], "absent: Zoë Orme"),
    ]),
    Case("attendance", {"person": 'Zoë "Zed" O\\Orme'}, "meeting status document page", [
        (OCTOBER, "absent", "october.txt", None), (FEBRUARY, "present", "february.txt", 2)]),
    Case("attendance", {"body": "SOG", "date": "2008"}, "meeting person posts represents", [
        (FEBRUARY, "Ann Able", [], []), (FEBRUARY, 'Zoë "Zed" O\\Orme', [], [])]),
    Case("attendance", {"body": "Board"}, "meeting person quote", [
        ("Board 2007-11-19", "Ann Able", "Ann Able at the Board")]),
    Case("attendance", {"body": "Transport Panel"}, LISTED, []),
]  # fmt: skip

ROOM = "meeting item person basis quote"
ALL = [("Ann Able", "listed without limit", "Ann Able (in the Chair)"),
       ("Kishor Tailor", "listed without limit", "Kishor Tailor"),
       ("Nigel Farrow", "listed without limit", "Nigel Farrow, for the Director")]  # fmt: skip
IN_THE_ROOM = [
    Case("in-the-room", {"body": "SOG", "date": "2007-10-31", "item": "123"}, ROOM, [
        (OCTOBER, "123", "Ann Able", "listed without limit", "Ann Able (in the Chair)"),
        (OCTOBER, "123", "Geoff Cave", "spoke here", "Geoff Cave outlined the grant"),
        (OCTOBER, "123", "John P Wright", "listed for this item", "J Wright (122-123)"),
        (OCTOBER, "123", "Kishor Tailor", "withdrew", "Kishor Tailor left for item 123"),
        (OCTOBER, "123", "Nigel Farrow", "listed without limit", "Nigel Farrow, for the Director"),
    ]),
    Case("in-the-room", {"item": "PRIORITY"}, "person basis quote", [
        *ALL,
        ("Richard Tobin", "list and text disagree", "Richard Tobin spoke"),
        ("Tom Purnell", "list and text disagree", "Tom Purnell introduced a report"),
    ]),
    Case("in-the-room", {"item": "other business", "date": "2007"}, "person basis quote", [
        *ALL, ("Tom Purnell", "list and text disagree", "Tom Purnell thanked all")]),
    Case("in-the-room", {"item": "124"}, "person basis quote", [
        ("Andy Robinson", "listed for this item", "A Robinson (124)"),
        *ALL,
        ("Tom Purnell", "listed for this item", "T Purnell (124)"),
    ]),
    Case("in-the-room", {"date": "2008-02-06"}, "item title person document page", [
        ("7", "Leadership of Place", "Ann Able", "february.txt", 2),
        ("7", "Leadership of Place", 'Zoë "Zed" O\\Orme', "february.txt", 2),
    ]),
    Case("in-the-room", {"item": "12"}, ROOM, []),
    Case("in-the-room", {"body": "Northshire Together"}, ROOM, []),
]  # fmt: skip

DECIDED = "date body item label text acts outcome title quote"
DECISIONS = [
    Case("decisions", {"text": "A FURTHER"}, DECIDED, [
        ("2007-10-31", GROUP, "122", "(ii)", "that a further report be submitted", ["refer", "request"], "carried",
         "Local Agreement: progress", "(ii) that a further report")]),
    Case("decisions", {"body": "SOG", "date": "2007-10-31"}, "item label outcome", [
        ("122", "(i)", "carried"), ("122", "(ii)", "carried"), ("123", "(i)", "carried"), ("123", "(v)", "carried"),
        ("125", None, "not stated")]),
    Case("decisions", {"text": "local agreement", "date": "2007-08"}, "item label document", [
        ("4(g)", "(iv)", "summary.txt")]),
    Case("decisions", {"text": "area grant"}, "item label", [("123", "(i)")]),
    Case("decisions", {"text": "panel"}, DECIDED, []),
    Case("decisions", {"text": '\\" } UNION { ?s ?p ?o } # \\u0022'}, DECIDED, []),
]  # fmt: skip

FOUND = "group kind parent set_up_by meetings quote"
GRANT: tuple[object, ...] = (
    "Area Grant Task Group",
    "task group",
    GROUP,
    f"{OCTOBER}, item 123",
    [],
    "(i) that a task group",
)
TRANSPORT: tuple[object, ...] = ("Transport Panel", None, None, f"{OCTOBER}, item 124", [], "a panel was set up")
GROUPS = [
    Case("groups", {}, FOUND, [
        GRANT,
        ("Care Forum", "forum", None, None, [], "the Forum to"),
        ("Northshire Together Board", "board", "Northshire Together", None, ["2007-11-19"], "the Board on 19 November"),
        (GROUP, "officers' group", None, None, ["2007-08-01", "2007-10-31", "2007-12-13", "2008-02-06"],
         "SOG - 1 August 2007"),
        TRANSPORT,
    ]),
    Case("groups", {"name": "Transport Panel"}, FOUND, [TRANSPORT]),
    Case("groups", {"name": "grant task"}, FOUND, [GRANT]),
]  # fmt: skip

SENT = "from_item to on purpose status searched from_body date clause quote"
TO_BOARD: list[tuple[object, ...]] = [
    ("125", "Northshire Together Board", "2007-11", None, "no trace found", ["Board 2007-11-19", FEBRUARY], GROUP,
     "2007-10-31", None, "go to the Board"),
    ("Any Other Business", "Board 2007-11-19", "2007-11-19", None, "cannot tell", [], GROUP, "2007-10-31", None,
     "parking: to the Board"),
]  # fmt: skip
REFERRALS = [
    Case("referrals", {"to": "Board"}, SENT, TO_BOARD),
    Case("referrals", {"body": "SOG", "date": "2007-10"}, SENT, [
        ("122", "SOG 2007-12-13", "2007-12-13", "a further report", "not loaded", [], GROUP, "2007-10-31", "(ii)",
         "to a meeting on 13 December"),
        *TO_BOARD,
    ]),
    Case("referrals", {"date": "2007-08"}, "from_item to on status clause text", [
        ("4(g)", GROUP, None, "taken up", "(iv)", "that a report on reward targets be made to the next meeting")]),
    Case("referrals", {"to": "Board 2007-11-19"}, "from_item", [("Any Other Business",)]),
]  # fmt: skip

CLASH = ("summary.txt", "weekday clash", "3 September 2007 was a Monday", None, "TUESDAY 3 SEPTEMBER 2007")
UNREAD = ("february.txt", "unread line", "no rule reads this line", 2, "?? 7b ??")
WARNINGS = [
    Case("warnings", {}, "document kind text page quote", [UNREAD, CLASH]),
    Case("warnings", {"kind": "Weekday"}, "document kind text page quote", [CLASH]),
    Case("warnings", {"document": "february.txt"}, "document kind text page quote", [UNREAD]),
    Case("warnings", {"document": "october-copy.txt"}, "document kind text page quote", []),
]

AWAY = "date body person status quote"
TOBIN_AWAY = ("2007-10-31", GROUP, "Richard Tobin", "apologies", "apologies: Richard Tobin")
ORME_AWAY = ("2007-10-31", GROUP, 'Zoë "Zed" O\\Orme', "absent", "absent: Zoë Orme")
APOLOGIES = [
    Case("apologies", {}, AWAY, [TOBIN_AWAY, ORME_AWAY]),
    Case("apologies", {"person": "tobin"}, AWAY, [TOBIN_AWAY]),
    Case("apologies", {"body": "SOG", "date": "2007-10"}, AWAY, [TOBIN_AWAY, ORME_AWAY]),
    Case("apologies", {"date": "2008"}, AWAY, []),
]

PUT_RIGHT = "date item corrects text document page quote"
NAME_RIGHT = ("2008-02-06", "7", f"{OCTOBER}, item 122", "'Tobin' to read 'Toby'", "february.txt", 2,
              "'Tobin' to read 'Toby'")  # fmt: skip
TIME_RIGHT = ("2008-02-06", "7", OCTOBER, "the time to read 10 am", "february.txt", 2, "the time to read 10 am")
CORRECTIONS = [
    Case("corrections", {}, PUT_RIGHT, [NAME_RIGHT, TIME_RIGHT]),
    Case("corrections", {"body": "SOG"}, PUT_RIGHT, [NAME_RIGHT, TIME_RIGHT]),
    Case("corrections", {"date": "2008-02"}, PUT_RIGHT, [NAME_RIGHT, TIME_RIGHT]),
    Case("corrections", {"date": "2007"}, PUT_RIGHT, []),
]

LOADED = "names kind status body date stands document page quote"
LOADED_OCTOBER = (["october-copy.txt", "october.txt"], "minutes", "not stated", GROUP, "2007-10-31", True,
                  "october.txt", None, "held on 31 October 2007")  # fmt: skip
DOCUMENTS = [
    Case("documents", {}, "kind date document", [
        ("summary", "2007-08-01", "summary.txt"), ("minutes", "2007-10-31", "october.txt"),
        ("minutes", "2008-02-06", "february.txt")]),
    Case("documents", {"document": "october-copy.txt"}, LOADED, [LOADED_OCTOBER]),
    Case("documents", {"body": "SOG", "document": "october.txt"}, LOADED, [LOADED_OCTOBER]),
    Case("documents", {"body": "Board"}, LOADED, []),
]  # fmt: skip

DECLARED = "date item person kind took title quote"
TRUSTEE = ("2007-10-31", "123", "Kishor Tailor", "personal", "left", "Local Agreement: new framework",
           "Mr Tailor, a trustee")  # fmt: skip
ABLE_DECLARED = ("2007-10-31", "Any Other Business", "Ann Able", None, "not recorded", "Any Other Business",
                 "Mrs Able declared")  # fmt: skip
INTERESTS = [
    Case("interests", {}, DECLARED, [TRUSTEE, ABLE_DECLARED]),
    Case("interests", {"person": "Kishor Taylor"}, DECLARED, [TRUSTEE]),
    Case("interests", {"body": "SOG", "date": "2007"}, DECLARED, [TRUSTEE, ABLE_DECLARED]),
    Case("interests", {"date": "2008"}, DECLARED, []),
]

LINKED = "from_date from_item from_document from_quote to_date to_item to_document to_quote how score quote"
SENT_ON = ("2007-08-01", "4(g)", "summary.txt", "(iv) agreed a further report", "2007-10-31", "122", "october.txt",
           "a further report be submitted")  # fmt: skip
TAKEN_UP = [
    (*SENT_ON, "referral", None, "a further report be"),
    (*SENT_ON, "action", None, "a further report be"),
    ("2007-08-01", "4(g)", "summary.txt", "(g) Local Agreement", *SENT_ON[4:], "reference", None,
     "a further report be"),
]  # fmt: skip
WRITTEN = (
    *("2007-08-01", "4(g)", "summary.txt", "the Forum to develop a strategy", "2008-02-06", "7", "february.txt"),
    *("7. Leadership of Place", "action", 90, "the Forum had written its strategy"),
)
LINKS = [
    Case("links", {}, LINKED, [*TAKEN_UP, WRITTEN]),
    Case("links", {"body": "SOG"}, LINKED, [*TAKEN_UP, WRITTEN]),
    Case("links", {"matter": "LAA"}, LINKED, TAKEN_UP),
    Case("links", {"matter": "reward targets"}, LINKED, TAKEN_UP),
    Case("links", {"matter": "leadership"}, LINKED, [WRITTEN]),
    Case("links", {"matter": "nothing of the sort"}, LINKED, []),
]

HELD = "date body starts chair quorate known_from attendance quote"
HELD_OCTOBER = ("2007-10-31", GROUP, "14:00", ["Ann Able"], "yes", "minutes", "full", "held on 31 October 2007")
HELD_BOARD = ("2007-11-19", "Northshire Together Board", None, [], None, "mention", None, "the Board on 19 November")
MEETINGS = [
    Case("meetings", {"date": "2007-10"}, HELD, [HELD_OCTOBER]),
    Case("meetings", {"body": "Board"}, HELD, [HELD_BOARD]),
    Case("meetings", {"body": "Northshire Together", "date": "2007"}, HELD, [HELD_BOARD]),
    Case("meetings", {"body": "SOG"}, "date", [("2007-08-01",), ("2007-10-31",), ("2007-12-13",), ("2008-02-06",)]),
]

KNOWN = "id person variants posts bodies first last document quote"
KNOWN_ABLE = (
    *("person/able", "Ann Able", ["Ann Able", "Mrs Able"], ["Chief Executive, Northshire County Council"]),
    ["Northshire Together Board", GROUP],
    *("2007-10-31", "2008-02-06", "october.txt", "Ann Able (in the Chair)"),
)
PEOPLE = [
    Case("people", {"name": "Able"}, KNOWN, [KNOWN_ABLE]),
    Case("people", {"name": "kishor taylor"}, "id variants bodies first last", [
        ("person/tailor", ["Kishor Tailor", "Kishor Taylor"], [GROUP], "2007-10-31", "2007-10-31")]),
    Case("people", {"name": "Tobin"}, "person posts bodies first last quote", [
        ("Richard Tobin", [], [], None, None, "apologies: Richard Tobin")]),
    Case("people", {"name": "nobody"}, KNOWN, []),
]  # fmt: skip

READ = "item report mark presenters title quote"
FRAMEWORK = (
    "123",
    "the new framework",
    "B",
    ["Geoff Cave"],
    "Local Agreement: new framework",
    "the framework (paper B)",
)
BUSES = ("124", "evening buses", None, [], "Transport", "a paper on evening buses")
REPORTS = [
    Case("reports", {}, READ, [FRAMEWORK, BUSES]),
    Case("reports", {"text": "BUS"}, READ, [BUSES]),
    Case("reports", {"text": "local agreement", "body": "SOG"}, READ, [FRAMEWORK]),
    Case("reports", {"date": "2008"}, READ, []),
]

STOOD_IN = "date body person stood_in_for quote"
FOR_DIRECTOR = (
    "2007-10-31",
    GROUP,
    "Nigel Farrow",
    "Director of Children's Services",
    "Nigel Farrow, for the Director",
)
FOR_FIRE = ("2007-12-13", GROUP, "Nigel Farrow", "Northshire Fire Service", "for the Fire Service in December")
SUBSTITUTES = [
    Case("substitutes", {}, STOOD_IN, [FOR_DIRECTOR, FOR_FIRE]),
    Case("substitutes", {"person": "Director of Children's Services"}, STOOD_IN, [FOR_DIRECTOR]),
    Case("substitutes", {"body": "SOG", "date": "2007-12"}, STOOD_IN, [FOR_FIRE]),
    Case("substitutes", {"body": "Board"}, STOOD_IN, []),
]

VOTED = "item text outcome vote for against abstained proposer seconder named quote"
LOST = ("124", "that the panel be paid", "lost", None, 1, 1, None, ["Ann Able"], ["Kishor Tailor"],
        ["Ann Able: for", "Nigel Farrow: against"], "LOST: that the panel be paid")  # fmt: skip
NOTED = (
    "122",
    "that progress be noted",
    "carried",
    "unanimous",
    None,
    None,
    None,
    [],
    [],
    [],
    "(i) that progress be noted",
)
VOTES = [
    Case("votes", {}, VOTED, [LOST, NOTED]),
    Case("votes", {"person": "Nigel Farrow"}, VOTED, [LOST]),
    Case("votes", {"body": "SOG", "date": "2007-10-31"}, VOTED, [LOST, NOTED]),
    Case("votes", {"date": "2008"}, VOTED, []),
]

DONE = "date item task owners due status title quote"
RISK = ("2007-10-31", "123", "prepare a risk assessment", ["Deloitte"], None, "open", "Local Agreement: new framework",
        "to be prepared by Deloitte")  # fmt: skip
REPLY = ("2007-10-31", "Any Other Business", "send responses", ["each agency represented"], "2007-11-08", "overdue",
         "Any Other Business", "each agency to respond")  # fmt: skip
REPORT = ("2007-10-31", "122", "submit a further report", [], None, "open", "Local Agreement: progress",
          "a further report be submitted")  # fmt: skip
ACTIONS = [
    Case("actions", {"date": "2007-10"}, DONE, [RISK, REPLY, REPORT]),
    Case("actions", {"owner": "Deloitte", "body": "SOG"}, DONE, [RISK]),
    Case("actions", {"as_of": "2007-08"}, "date task status", [("2007-08-01", "develop a strategy", "open")]),
    Case(
        "actions",
        {"date": "2007-08", "as_of": "2008-07"},
        "date task status",
        [("2007-08-01", "develop a strategy", "done")],
    ),
    Case(
        "actions",
        {"date": "2007-08", "as_of": "2007-12"},
        "date task status",
        [("2007-08-01", "develop a strategy", "open")],
    ),
    Case("actions", {"owner": "Tailor"}, DONE, []),
]

MISSING = "kind date item what who quote"
UNOWNED = ("action without an owner", "2007-10-31", "122", "submit a further report", None,
           "a further report be submitted")  # fmt: skip
STAYED = ("interest and no word of leaving", "2007-10-31", "Any Other Business", "Any Other Business", "Ann Able",
          "Mrs Able declared")  # fmt: skip
NEVER_MET = [
    ("group set up and not heard of", "2007-10-31", "123", "Area Grant Task Group", None, "(i) that a task group"),
    ("group set up and not heard of", "2007-10-31", "124", "Transport Panel", None, "a panel was set up"),
    ("group set up and not heard of", "2007-10-31", "124", "Transport Panel", None, "the panel, set up today"),
]
GAPS = [
    Case("gaps", {"kind": "owner"}, MISSING, [UNOWNED]),
    Case("gaps", {"kind": "Interest", "body": "SOG"}, MISSING, [STAYED]),
    Case("gaps", {"kind": "set up"}, MISSING, NEVER_MET),
    Case("gaps", {"kind": "date", "as_of": "2008-06"}, MISSING, [
        ("action past its date", "2007-10-31", "Any Other Business", "send responses", "each agency represented",
         "each agency to")]),
    Case("gaps", {"kind": "date", "as_of": "2008-08", "body": "SOG"}, "date what", [
        ("2007-10-31", "send responses")]),
    Case("gaps", {"kind": "trace"}, MISSING, [
        ("referral without trace", "2007-10-31", "125", "that the review be put to the Board",
         "Northshire Together Board", "go to the Board")]),
    Case("gaps", {"as_of": "2007-08"}, MISSING, []),
]  # fmt: skip

TOLD = "date what about quote"
ONE_GROUP = [
    Case("group", {"name": "grant task"}, TOLD, [
        ("2007-10-31", "is part of", GROUP, "a task group of the SOG"),
        ("2007-10-31", "was set up by", "that a task group be established on the Area Grant",
         "(i) that a task group")]),
    Case("group", {"name": "Care Forum"}, TOLD, [
        ("2007-08-01", "is responsible for", "develop a strategy", "the Forum to"),
        ("2007-10-31", "has as a member", 'Zoë "Zed" O\\Orme', "Zoë Orme of the Care Forum")]),
    Case("group", {"name": "Care Forum", "as_of": "2007-09"}, TOLD, [
        ("2007-08-01", "is responsible for", "develop a strategy", "the Forum to")]),
    Case("group", {"name": "Board", "as_of": "2007-09"}, TOLD, []),
]  # fmt: skip
ONE_ORGANISATION = [
    Case("organisation", {"name": "Deloitte"}, TOLD, [
        ("2007-10-31", "is responsible for", "prepare a risk assessment", "by Deloitte")]),
    Case("organisation", {"name": "Northshire Fire Service"}, TOLD, [
        ("2007-10-31", "was stood for by", "Ann Able", "and for the Fire Service"),
        ("2007-10-31", "was stood in for by", "Nigel Farrow", "for the Fire Service in December")]),
    Case("organisation", {"name": "Northshire Together"}, TOLD, [
        ("2007-10-31", "has as a part", "Northshire Together Board", "the Board of Northshire Together")]),
    Case("organisation", {"name": "Deloitte", "as_of": "2007-09"}, TOLD, []),
]  # fmt: skip
ONE_PERSON = [
    Case("person", {"name": "Geoff Cave"}, TOLD, [
        ("2007-10-31", "presented", "Local Agreement: new framework", "Geoff Cave outlined the grant")]),
    Case("person", {"name": "Tobin"}, TOLD, [
        ("2007-10-31", "sent apologies for", OCTOBER, "apologies: Richard Tobin"),
        ("2007-10-31", "presented", "Priority Neighbourhoods", "Richard Tobin spoke")]),
    Case("person", {"name": "Zoë Orme", "as_of": "2007"}, TOLD, [
        ("2007-10-31", "was absent from", OCTOBER, "absent: Zoë Orme"),
        ("2007-10-31", "was a member of", "Care Forum", "Zoë Orme of the Care Forum")]),
    Case("person", {"name": "Zoë Orme", "as_of": "2006"}, TOLD, []),
]  # fmt: skip

SEEN = "person kind role first last state quote"
CHIEF = ("Ann Able", "post", "Chief Executive, Northshire County Council", "2007-10-31", "2007-10-31")
CHIEF_SAID = "Ann Able, Chief Executive"
ROLES = [
    Case("roles", {"who": "Able", "role": "Chief Executive"}, SEEN, [(*CHIEF, "last seen", CHIEF_SAID)]),
    Case("roles", {"role": "Chief Executive", "as_of": "2007-10-31"}, SEEN, [(*CHIEF, "held", CHIEF_SAID)]),
    Case("roles", {"role": "Chief Executive", "as_of": "2007-09"}, SEEN, [(*CHIEF, "unknown", CHIEF_SAID)]),
    Case("roles", {"who": "Zoë Orme"}, SEEN, [
        ('Zoë "Zed" O\\Orme', "member", "Care Forum", "2007-10-31", "2007-10-31", "last seen",
         "Zoë Orme of the Care Forum")]),
    Case("roles", {"who": "Purnell"}, SEEN, []),
]  # fmt: skip

SITTING = "person body other_body meetings other_meetings quote"
LINKED_BY_ANN = ("Ann Able", "Northshire Together Board", GROUP, ["Board 2007-11-19"], [OCTOBER, FEBRUARY],
                 "Ann Able at the Board")  # fmt: skip
INTERLOCKS = [
    Case("interlocks", {}, SITTING, [LINKED_BY_ANN]),
    Case("interlocks", {"person": "Able"}, SITTING, [LINKED_BY_ANN]),
    Case("interlocks", {"body": "SOG"}, SITTING, [LINKED_BY_ANN]),
    Case("interlocks", {"person": "Tailor"}, SITTING, []),
]

PROGRAMME = "workstream variants matters bodies first last quote"
ON_LAA = (LAA, ["LAA", LAA], ["Reward targets risk assessment"], [GROUP], "2007-10-31", "2007-10-31",
          "reward targets of the LAA")  # fmt: skip
WORKSTREAMS = [
    Case("workstreams", {}, PROGRAMME, [ON_LAA]),
    Case("workstreams", {"name": "LAA"}, PROGRAMME, [ON_LAA]),
    Case("workstreams", {"name": "local area"}, PROGRAMME, [ON_LAA]),
    Case("workstreams", {"name": "nothing"}, PROGRAMME, []),
]
CONFIRMED = "confirmed by SOG 2008-02-06, item 7"
THEN = [
    Case("decisions", {"date": "2007"}, "label standing", [
        ("(iv)", "draft"), ("(i)", CONFIRMED), ("(ii)", CONFIRMED), ("(i)", CONFIRMED), ("(v)", CONFIRMED),
        (None, CONFIRMED)]),
    Case("decisions", {"date": "2007", "as_of": "2008-02-05"}, "label standing", [
        ("(iv)", "draft"), ("(i)", "not stated"), ("(ii)", "not stated"), ("(i)", "not stated"), ("(v)", "not stated"),
        (None, "not stated")]),
    Case("decisions", {"as_of": "2007-08"}, "date standing", [("2007-08-01", "draft")]),
    Case("meetings", {"date": "2008"}, "date standing", [("2008-02-06", "confirmed")]),
    Case("documents", {}, "document standing", [
        ("summary.txt", "draft"), ("october.txt", CONFIRMED), ("february.txt", "confirmed")]),
    Case("warnings", {}, "document standing", [("summary.txt", "draft"), ("february.txt", "confirmed")]),
    Case("referrals", {"date": "2007-08", "as_of": "2007-10-30"}, "from_item status searched", [
        ("4(g)", "not taken up yet", [])]),
    Case("referrals", {"to": "Board", "as_of": "2008-01"}, "from_item status searched", [
        ("125", "not taken up yet", ["Board 2007-11-19"]), ("Any Other Business", "cannot tell", [])]),
    Case("trace", {"matter": "Reward targets risk assessment", "as_of": "2007-09"}, "step date body disposition quote",
         [
        (1, "2007-08-01", GROUP, "deferred", "agreed a further report"),
        (2, None, GROUP, f"referred to {GROUP}; not taken up yet", "to the next meeting")]),
    Case("gaps", {"kind": "trace", "as_of": "2008-01"}, "what", []),
    Case("groups", {"name": "SOG", "as_of": "2007-11"}, "group meetings quote", [
        (GROUP, ["2007-08-01", "2007-10-31"], "SOG - 1 August 2007")]),
    Case("groups", {"name": "Board", "as_of": "2007-11"}, "group parent meetings", [
        ("Northshire Together Board", "Northshire Together", ["2007-11-19"])]),
    Case("groups", {"name": "Transport Panel", "as_of": "2007-09"}, FOUND, []),
    Case("people", {"name": "Ann Able", "as_of": "2007-12"}, "person posts bodies first last", [
        ("Ann Able", ["Chief Executive, Northshire County Council"], ["Northshire Together Board", GROUP],
         "2007-10-31", "2007-11-19")]),
    Case("people", {"name": "Ann Able", "as_of": "2007-09"}, "person", []),
    Case("interlocks", {"as_of": "2007-12"}, "meetings other_meetings", [(["Board 2007-11-19"], [OCTOBER])]),
    Case("interlocks", {"as_of": "2007-10-31"}, "meetings other_meetings", []),
    Case("workstreams", {"as_of": "2007-09"}, "workstream", []),
    Case("links", {"as_of": "2007-10-31"}, "to_date how", [
        ("2007-10-31", "action"), ("2007-10-31", "reference"), ("2007-10-31", "referral")]),
]  # fmt: skip

PART = "date what about who status matters body item quote"
OF_LAA: list[tuple[object, ...]] = [
    ("2007-08-01", "came up", "Local Agreement", [], None, ["Reward targets risk assessment"], GROUP, "4(g)",
     "(g) Local Agreement"),
    ("2007-08-01", "decided", "that a report on reward targets be made to the next meeting", [], None,
     ["Reward targets risk assessment"], GROUP, "4(g)", "(iv) agreed a further report"),
    ("2007-10-31", "came up", "Local Agreement: progress", [], None, ["Reward targets risk assessment"], GROUP, "122",
     "122. Local Agreement: progress"),
    ("2007-10-31", "to be done", "submit a further report", [], "open", ["Reward targets risk assessment"], GROUP,
     "122", "a further report be submitted"),
    ("2007-10-31", "came up", "Local Agreement: new framework", [], None, ["Reward targets risk assessment"], GROUP,
     "123", "123. Local Agreement: new framework"),
    ("2007-10-31", "decided", "that a risk assessment be prepared by Deloitte", [], None,
     ["Reward targets risk assessment"], GROUP, "123", "(v) that an assessment"),
    ("2007-10-31", "to be done", "prepare a risk assessment", ["Deloitte"], "open", ["Reward targets risk assessment"],
     GROUP, "123", "to be prepared by Deloitte"),
]  # fmt: skip
LED = ("2008-02-06", "lead", LAA, ["Kishor Tailor"], None, [], None, None, "Mr Tailor leads on the LAA")
ONE_WORKSTREAM = [
    Case("workstream", {"name": "LAA"}, PART, [*OF_LAA, LED]),
    Case("workstream", {"name": "local area agreement", "as_of": "2007"}, PART, OF_LAA),
    Case("workstream", {"name": "LAA", "as_of": "2007-08"}, PART, OF_LAA[:2]),
    Case("workstream", {"name": "nothing"}, PART, []),
]
CASES = [
    *(ONE_WORKSTREAM + THEN),
    *(RESPONSIBILITIES + TRACES + ATTENDANCE + IN_THE_ROOM + DECISIONS + GROUPS + REFERRALS + WARNINGS),
    *(APOLOGIES + CORRECTIONS + DOCUMENTS + INTERESTS + LINKS + MEETINGS + PEOPLE + REPORTS + SUBSTITUTES + VOTES),
    *(ACTIONS + GAPS + ONE_GROUP + ONE_ORGANISATION + ONE_PERSON + ROLES + INTERLOCKS + WORKSTREAMS),
]


def called(case: object) -> str:
    assert isinstance(case, Case)
    return " ".join((case.name, *(f"{name}={value}" for name, value in case.values.items())))


@pytest.mark.parametrize("case", CASES, ids=called)
def test_a_question_has_the_answer_that_a_person_would_give(store: Any, case: Case) -> None:
    answer = ask(store, case.name, case.values)
    places = [answer.columns.index(column) for column in case.columns.split()]
    assert sorted((tuple(row[n] for n in places) for row in answer.rows), key=repr) == sorted(case.rows, key=repr)


@pytest.mark.parametrize("case", CASES, ids=called)
def test_all_engines_give_the_same_rows(stores: dict[str, Any], case: Case) -> None:
    first, *others = (sorted(ask(store, case.name, case.values).rows, key=repr) for store in stores.values())
    assert others == [first, first]


DATED = {"summary.txt": "2007-08-01", "october.txt": "2007-10-31", "february.txt": "2008-02-06"}
ABOUT = {"trace": {"matter": "reward targets"}, "workstream": {"name": "LAA"}, "group": {"name": "SOG"},
         "person": {"name": "Able"}, "organisation": {"name": "Northshire"}}  # fmt: skip
ASKED_OF_A_DAY = [q.name for q in questions.questions() if any(p.name == "as_of" for p in q.params)]


@pytest.mark.parametrize("name", ASKED_OF_A_DAY)
@pytest.mark.parametrize("day", ["2007-07-31", "2007-08-01", "2008-02-05"])
def test_what_was_recorded_after_the_day_asked_about_does_not_count(store: Any, name: str, day: str) -> None:
    answer = ask(store, name, {**ABOUT.get(name, {}), "as_of": day})
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    late = [row for row in rows if DATED[str(row["document"])] > day or row["standing"] == CONFIRMED]
    assert name == "roles" or not late  # whose rows are of the day, known from before it and after it


def test_the_day_is_asked_of_all_but_what_is_of_the_files_themselves() -> None:
    names = {question.name for question in questions.questions()}
    assert names - set(ASKED_OF_A_DAY) == {"documents", "warnings"}


def test_every_question_is_asked_three_times_or_more_with_an_answer() -> None:
    answered = [case.name for case in CASES if case.rows]
    assert {name: answered.count(name) >= 3 for name in answered} == {q.name: True for q in questions.questions()}


@pytest.mark.parametrize("question", questions.questions(), ids=lambda question: question.name)
class TestHeader:
    def test_it_says_the_question_on_a_line(self, question: Question) -> None:
        assert question.words.endswith(".")
        assert len(question.words) <= 120

    def test_its_columns_are_those_of_both_queries_and_end_with_the_citation(
        self, question: Question, stores: dict[str, Any]
    ) -> None:
        columns = [column.name for column in question.columns]
        citing = [name for name in columns if name in {"document", "page", "quote"}]
        assert citing == ["document", "page", "quote"]
        assert "standing" in columns
        assert columns[-2:] == ["page", "quote"]
        nothing: dict[str, object] = {param.name: None for param in question.params}
        given = {f"given_{name}": value for name, value in nothing.items()}
        assert stores["cypher"].run(question.texts["cypher"], nothing, Limits()).columns == columns
        assert stores["sparql"].run(question.texts["sparql"], given, Limits()).columns == columns

    def test_each_parameter_says_what_it_is_for_or_is_plain(self, question: Question) -> None:
        assert all(param.note for param in question.params if param.required)
        assert all(param.labels for param in question.params if param.kind == "name")


BROKEN = [
    ("// A.\n//\n// column a: text\n", "# B.\n#\n# column a: text\n", "headers of its two files differ"),
    ("// A.\n//\n// colum a: text\n", "# A.\n#\n# colum a: text\n", "neither a param nor a column: 'colum a: text'"),
    ("// A.\n//\n// param a: number\n", "# A.\n#\n# param a: number\n", "neither a param nor a column"),
    ("// A.\n", "# A.\n", "no blank line ends the question in words"),
]


@pytest.mark.parametrize(("first", "second", "why"), BROKEN, ids=[case[2] for case in BROKEN])
def test_a_broken_header_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, second: str, why: str
) -> None:
    (tmp_path / "odd.cypher").write_text(first + "RETURN 1 AS a")
    (tmp_path / "odd.rq").write_text(second + "SELECT (1 AS ?a) {}")
    monkeypatch.setattr(questions, "resource", lambda _, *parts: tmp_path.joinpath(*parts))
    with pytest.raises(GraphkitError, match=f"queries/odd: .*{why}"):
        questions.read("odd")


REFUSED: list[tuple[str, dict[str, str], type[GraphkitError], str]] = [
    ("attendance", {"persn": "Ann"}, UnknownQuestion, "attendance has no parameter 'persn'; it has body, date, person"),
    ("trace", {}, BadValue, "trace needs matter=…"),
    ("attendance", {"date": "31 October"}, BadValue, "date=31 October: not a date: .*, such as date=2007-10"),
    ("attendance", {"date": "2007-1"}, BadValue, "date=2007-1: not a date"),
    ("attendance", {"date": "2007-02-30"}, BadValue, "date=2007-02-30: not a date"),
    ("responsibilities", {"as_of": "soon"}, BadValue, "as_of=soon: .*such as as_of=2008-06-15"),
    ("attendance", {"person": " "}, BadValue, "person= is empty: give a value, such as person="),
]


@pytest.mark.parametrize(("name", "values", "error", "why"), REFUSED, ids=[case[3] for case in REFUSED])
def test_what_is_wrong_with_a_value_is_said(
    name: str, values: dict[str, str], error: type[GraphkitError], why: str
) -> None:
    with pytest.raises(error, match=why):
        questions.bind(questions.find(name), values, TODAY)


def test_an_unknown_question_names_those_near_it() -> None:
    with pytest.raises(UnknownQuestion, match="'attendence': did you mean attendance"):
        questions.find("attendence")


DAYS = [("2008-06-15", "2008-06-15"), ("2008-02", "2008-02-29"), ("2008", "2008-12-31"), ("today", "2026-01-01")]


@pytest.mark.parametrize(("value", "day"), DAYS, ids=[value for value, _ in DAYS])
def test_a_day_is_the_last_of_what_is_given(value: str, day: str) -> None:
    assert questions.bind(questions.find("responsibilities"), {"as_of": value}, TODAY)["as_of"] == day


NAMED: list[tuple[str, str, str, list[str], str]] = [
    ("a name", "Kishor Tailor", "Person", ["person/tailor"], ""),
    ("a name as it is misprinted", "kishor taylor", "Person", ["person/tailor"], ""),
    ("without its accents and case", "ZOE ORME", "Person", ["person/zoë"], ""),
    ("without an apostrophe", "Director of Childrens Services", "Post", ["post/director-of-children"], ""),
    ("an abbreviation", "LAA", "Workstream", ["workstream/local-area-agreement"], ""),
    ("an abbreviation in brackets", "sog", "Group", ["group/sog"], ""),
    ("an id", "group/care-forum", "Group", ["group/care-forum"], ""),
    ("the end of an id", "care-forum", "Group", ["group/care-forum"], ""),
    ("an exact name goes before words", "Board", "Group", ["group/board"], ""),
    ("words in any order", "able ann", "Person", ["person/able"], ""),
    ("words of several names", "Northshire", "Organisation",
     ["organisation/county", "organisation/fire", "organisation/together"], ""),
    ("beginnings of words", "rich tob", "Person", ["person/tobin"], ""),
    ("a misspelling", "Rickard Tobin", "Person", ["person/tobin"], "'Rickard Tobin' is read as Richard Tobin"),
    ("one word misspelt", "Robinsen", "Person", ["person/robinson"], "'Robinsen' is read as Andy Robinson"),
    ("with a title", "Mr Tailor", "Person", ["person/tailor"], ""),
    ("with a title that is not printed", "Councillor Richard Tobin", "Person", ["person/tobin"], ""),
    ("initials that no minutes define", "NCC", "Organisation", ["organisation/county"],
     "'NCC' is read as Northshire County Council"),
    ("the last initials beside a word", "northshire tb", "Group", ["group/board"],
     "'northshire tb' is read as Northshire Together Board"),
    ("initials in the middle of a name are not", "RB", "Person", [], "nothing in this graph is called 'RB'"),
    ("surname first with a comma", "Purnell, Tom", "Person", ["person/purnell"], ""),
    ("an initial for the first name", "T. Purnell", "Person", ["person/purnell"], ""),
    ("words that stand in no name are not forgiven", "Harbour Board", "Group", [], "called 'Harbour Board'"),
    ("a name of another kind", "Deloitte", "Person", [], "nothing in this graph is called 'Deloitte'"),
    ("one near nothing", "zzzz", "Person", [], "nothing in this graph is called 'zzzz'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "label", "ids", "note"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED]
)
def test_a_name_is_looked_up_as_a_person_types_it(
    stores: dict[str, Any], name: str, label: str, ids: list[str], note: str
) -> None:
    notes: list[str] = []
    assert questions.Names(stores["sparql"], Limits()).ids(name, frozenset({label}), notes) == ids
    assert note in "".join(notes)
    assert bool(notes) == bool(note)


@pytest.mark.parametrize(
    ("typed", "printed"), [("Fire & Rescue", "Fire and Rescue"), ("Fire and Rescue", "Fire & Rescue")]
)
def test_an_ampersand_is_the_word(typed: str, printed: str) -> None:
    assert questions.compared(typed) == questions.compared(printed)


def test_a_name_that_fits_nothing_gives_no_rows_and_those_near_it(store: Any) -> None:
    answer = ask(store, "attendance", {"person": "Andrea Robin"})
    assert answer.rows == []
    assert answer.notes == ["nothing in this graph is called 'Andrea Robin'; near it are Andy Robinson"]


def test_an_answer_that_is_cut_says_so(stores: dict[str, Any]) -> None:
    question = questions.find("attendance")
    answer = questions.ask(stores["cypher"], question, questions.bind(question, {}, TODAY), Limits(rows=2))
    assert answer.notes == ["only the first 2 rows are shown"]
