"""The rows of a graph: what holds of all of them, meetings that several documents tell of, and a whole sample."""

from __future__ import annotations

import hashlib
import random
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest
from byhand import Rows, action, back, item, lines, minutes, stored, there

from graphkit.archive import Stored
from graphkit.entities.ids import unclashed
from graphkit.grammar import parse
from graphkit.graph import project
from graphkit.observations.facts import Citation, Observer
from graphkit.ontology import ontology
from graphkit.record import (
    Attendance,
    Caution,
    Correction,
    Establishment,
    Interest,
    Item,
    Movement,
    Named,
    Record,
    Report,
    Resolution,
    Submission,
    Vote,
    from_json,
    to_json,
)
from graphkit.rows import Edge, Graph, Node, Value
from graphkit.text import Span, fold, read

SAMPLE = Path(__file__).parent.parent / "graphkit" / "sample"
OXBOW = "Oxbow Council"


def everything() -> list[Stored]:
    """Minutes by hand that hold every kind of statement that a record may hold."""
    people = (
        *there("Ann Lee, Acting Leader, Oxbow Council", "Cai Lunn, Chair", "Dai Moss, , Vale Police"),
        Attendance(name="Eve Nott", status="present", represents="Fay Orme", items=("1", "2")),
        Attendance(name="Gil Peel", status="present", represents="Head of Parks", chair=True),
        *there("Fay Orme", status="apologies"),
        *there("Hal Quick", status="absent"),
        *there("Ida Rudd, Clerk, Oxbow Council", status="in_attendance"),
    )
    decided = Resolution(
        label="(i)",
        text="that the swans be counted",
        acts=("approve",),
        proposer="Ann Lee",
        seconder="Councillor Lunn",
        vote=Vote(favour=5, against=2, abstained=0),
        outcome="carried",
    )
    group = Establishment(
        group="Swan Task Group", members=("Ann Lee", "Vale Police", "a student"), reports_to="the Board"
    )
    told = Item(
        number="1",
        title="Swans",
        access="exempt (commercial)",
        presenters=("Ida Rudd", "the Clerk", "Vale Police", "the Board"),
        reports=(Report(title="report on swans", mark="6(i)"),),
        resolutions=(decided, Resolution(text="The report was noted", acts=("note",), vote="unanimous")),
        actions=tuple(
            action(owner, due="2024-02") for owner in ("Ann Lee", "the Clerk", "Acme Ltd", "Board", "all members")
        ),
        establishes=(group,),
        interests=(Interest(person="Ann Lee", kind="pecuniary", took="left"), Interest(person="Dai Moss")),
        movements=tuple(
            Movement(person="Ann Lee", did=did, time="10:30") for did in ("joined", "left", "out_for", "returned")
        ),
        speaks_of=(Named(name="Mrs Olive Stead"),),
    )
    sent = tuple(
        item(str(n), f"Thing {n}", "(i) agreed", to=to)
        for n, to in enumerate(("Board", "Ann Lee", "the Clerk", "Acme Ltd", "all members"), 2)
    )
    first = minutes(
        "Cabinet",
        "2024-01-09",
        told,
        *sent,
        people=people,
        parent=OXBOW,
        start="10:00",
        quorate=True,
        next_meeting="2024-02-09",
    )
    agreed = Resolution(text="The minutes were agreed subject to minute 1 saying 'geese'", acts=("approve",))
    last = Item(number="1", title="Minutes", resolutions=(agreed,), refers_back=(back("2024-01-09"),))
    swans = item("2", "Swans", "carry on", refers_back=(back("2024-01-09", "1(i)"),))
    warnings = (Caution(kind="weekday", text="Tuesday is a Wednesday"),)
    return [
        stored("1.txt", first, status="confirmed", warnings=warnings),
        stored("2.txt", minutes("Cabinet", "2024-01-09", item("1", "Swans"), parent=OXBOW), status="draft"),
        stored(
            "3.txt", minutes("Cabinet", "2024-02-09", last, swans, parent=OXBOW), short={"KSS": "Kite Support Society"}
        ),
        stored("5.txt", minutes("Arts Panel", "2024-02-09", parent=OXBOW), short={"KSS": "KITE SUPPORT SOCIETY"}),
        stored("6.txt", minutes("Arts Panel", "2024-03-09", item("1", "Kites", "fly", to="KSS"), parent=OXBOW)),
        stored(
            "4.txt",
            minutes("Board", "2024-02-09", item("9", "Thing 2"), parent=OXBOW),
            kind="summary",
            submitted_to=Submission(body="Council"),
        ),
    ]


@pytest.fixture(scope="module")
def sample() -> list[Stored]:
    """The documents that the package carries."""
    texts = [read(path) for path in sorted(SAMPLE.glob("*.txt"))]
    return [Stored(text.digest, (text.name,), parse(text)) for text in texts]


@pytest.fixture(scope="module")
def rows(sample: list[Stored]) -> Rows:
    """Their graph."""
    return Rows(*sample)


def faults(graph: Graph) -> list[str]:
    """What is wrong with the rows of a graph: ends that are not there, names that the ontology has not."""
    known, nodes, edges = ontology(), {node.id: node for node in graph.nodes}, {edge.id for edge in graph.edges}
    found = [f"two nodes or edges of one id: {len(nodes)}, {len(edges)}"] * (
        len(nodes) + len(edges) < len(graph.nodes) + len(graph.edges)
    )
    found += [f"no name: {node}" for node in graph.nodes if not node.name.strip()]
    found += [f"label: {node}" for node in graph.nodes if node.label not in known.classes]
    rows: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    for row in rows:
        found += [f"property {key}: {row}" for key in row.properties.keys() - known.properties.keys()]
        for key in known.references & row.properties.keys():
            found += [
                f"{key} leads nowhere: {row}" for id in listed(row.properties[key]) if id not in nodes.keys() | edges
            ]
    for edge in graph.edges:
        kind = known.edges[edge.type]
        ends = [(edge.source, kind.sources), (edge.target, kind.targets)]
        found += [f"end {id}: {edge}" for id, labels in ends if id not in nodes or nodes[id].label not in labels]
        found += [f"no {key}: {edge}" for key in ("document", "evidence", "rule") if not edge.properties.get(key)]
    return found


def listed(value: Value) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_all_rows_are_whole_and_declared(rows: Rows) -> None:
    assert not faults(rows.graph)
    assert not faults(Rows(*everything()).graph)


def test_every_kind_of_statement_becomes_an_edge(rows: Rows) -> None:
    made = {edge.type for edge in (*rows.graph.edges, *Rows(*everything()).graph.edges)}
    assert ontology().edges.keys() - made == {"VOTED"}, "no record holds who voted how"


def test_what_by_hand_minutes_state() -> None:
    rows = Rows(*everything())
    (decided,) = (edge for edge in rows.edges("DECIDED") if edge.target.endswith("2024-01-09/1/i"))
    assert decided.properties["label"] == "(i)"
    motion = rows.by_id[decided.target].properties
    assert (motion["votes_for"], motion["votes_against"], motion["votes_abstained"], motion["outcome"]) == (
        5,
        2,
        0,
        "carried",
    )
    assert rows.ends("PROPOSED", "SECONDED") == {
        ("person/ann-lee", decided.target),
        ("person/cai-lunn", decided.target),
    }
    item_1 = decided.source
    assert rows.ends("PRESENTED") == {
        (who, item_1) for who in ("person/ida-rudd", "post/oxbow-council/clerk", "organisation/vale-police")
    }
    holds = {(edge.source, edge.target): edge.properties.get("acting") for edge in rows.edges("HOLDS")}
    assert holds["person/ann-lee", "post/oxbow-council/leader"] is True
    assert holds["person/ida-rudd", "post/oxbow-council/clerk"] is None
    assert ("person/cai-lunn", "post/oxbow-council-cabinet/chair") in holds
    assert rows.ends("MEMBER_OF") == {
        *((who, "group/oxbow-council/cabinet") for who in ("person/ann-lee", "person/cai-lunn", "person/dai-moss")),
        *((who, "group/oxbow-council/swan-task-group") for who in ("person/ann-lee", "organisation/vale-police")),
    }
    assert {edge.properties.get("took") for edge in rows.edges("DECLARED_INTEREST")} == {"left", "not recorded"}
    (there_for_some,) = (edge for edge in rows.edges("ATTENDED") if "items" in edge.properties)
    assert (there_for_some.source, there_for_some.properties["items"]) == ("person/eve-nott", ["1", "2"])


def test_substitutes_make_no_member_and_no_holder() -> None:
    people = (
        Attendance(
            name="Ann Lee", status="present", represents="Director of Care", posts=there("X, , Acme Homes")[0].posts
        ),
        Attendance(name="Bo Kerr", status="present", represents="Dr Mary Hope"),
        *there("Mary Hope", status="apologies"),
    )
    rows = Rows(stored("a.txt", minutes("Cabinet", "2024-01-09", people=people, parent=OXBOW)))
    assert rows.ends("STOOD_IN_FOR") == {
        ("person/ann-lee", "post/acme-homes/director-of-care"),
        ("person/bo-kerr", "person/mary-hope"),
    }
    assert rows.ids("Person") == ["person/ann-lee", "person/bo-kerr", "person/mary-hope"]
    assert not rows.edges("MEMBER_OF", "HOLDS")


def test_the_order_of_loading_shows_nowhere(sample: list[Stored]) -> None:
    documents = [*sample, *everything()]
    expected = lines(documents)
    for seed in range(4):
        random.Random(seed).shuffle(documents)  # noqa: S311 - an order that a failure can be run again with
        assert lines(documents) == expected


def test_another_partnership_changes_nothing(sample: list[Stored]) -> None:
    together = set(lines([*sample, *everything()]))
    assert set(lines(sample)) | set(lines(everything())) == together


def renamed(documents: list[Stored], copy: int) -> list[Stored]:
    """The documents with all people and places called otherwise: each name with letters more."""
    names = {
        word for one in documents for met in one.record.meetings for row in met.attendance for word in row.name.split()
    }
    words = re.compile(
        r"\b(" + "|".join(sorted({*names, "Tessenmouth", "Corvenshire", "Tessen", "Tessenside"})) + r")\b"
    )
    letters = "".join("bdfklmnrst"[int(digit)] for digit in str(copy))
    found = []
    for one in documents:
        text = words.sub(rf"\1{letters}", to_json(one.record).decode())
        digest = hashlib.sha256(text.encode()).hexdigest()
        found.append(Stored(digest, one.names, from_json(text.encode())))
    return found


def test_copies_under_other_names_make_as_many_graphs(sample: list[Stored], rows: Rows) -> None:
    copies = [document for copy in range(3) for document in renamed(sample, copy)]
    together = Rows(*copies)
    assert Counter({label: 3 * n for label, n in rows.counts().items()}) == together.counts()


@pytest.mark.slow
def test_the_time_grows_with_the_documents(sample: list[Stored]) -> None:
    def seconds(copies: int) -> float:
        documents = [document for copy in range(copies) for document in renamed(sample, copy)]
        began = time.perf_counter()
        project(documents)
        return time.perf_counter() - began

    few, many = seconds(20), seconds(160)
    assert many < 8 * few * 2.5, f"{few:.1f} s for 20 copies, {many:.1f} s for 160"


def test_two_statements_in_the_same_words_are_two_edges() -> None:
    observer, ends = Observer(), [(("Person", who), ("AgendaItem", "item")) for who in ("one", "two", "two")]
    cited = Citation("digest", None, Span(0, 4), "they", "rule")
    assert len({observer.observe("PRESENTED", pair, cited, "they") for pair in ends}) == len(observer.facts) == 2


def test_ids_that_clash_are_given_to_nobody() -> None:
    ids = unclashed([("one", "x"), ("two", "x"), ("three", "y")])
    assert ids["three"] == "y"
    assert len({*ids.values()}) == 3
    assert "x" not in ids.values()


def test_no_documents_give_no_rows() -> None:
    assert not lines([])


WORDS = (
    *("", "\0", "…", "理事会", "Smith", "J Smith", "Dr Smith", "Ann Lee of the Police", "the Clerk", "all members"),
    *("Board", "the Group", "COG", "Police", "the group set up under minute 5"),
)
NAMES = {
    *("name", "body", "parent", "organisation", "represents", "proposer", "seconder", "person", "to", "group"),
    *("reports_to", "title", "label", "number", "clause", "short", "long", "date", "on"),
}
DAYS = ("2023", "2023-07", "2023-07-13")


def spoilt(value: Any, chance: random.Random, share: float) -> Any:
    """A record with some of its names, numbers and days changed, and some of its parts twice or not at all."""
    if isinstance(value, tuple):
        kept = [spoilt(part, chance, share) for part in value if chance.random() > share / 4]
        return (*kept, *(part for part in kept if chance.random() < share / 4 and not isinstance(part, str)))
    if not isinstance(value, msgspec.Struct):
        return value
    fields = {name: spoilt(getattr(value, name), chance, share) for name in value.__struct_fields__ if name != "span"}
    for name in sorted(NAMES & fields.keys()):
        if chance.random() < share and not isinstance(value, Record):
            fields[name] = chance.choice(DAYS if name in ("date", "on") else WORDS)
    return msgspec.structs.replace(value, **fields)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_a_record_holds_its_rows_are_whole(sample: list[Stored], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a seed that a failure can be run again with
    documents = [*sample, *everything()]
    bad = [Stored(one.digest, one.names, spoilt(one.record, chance, (0.03, 0.1, 0.3)[seed % 3])) for one in documents]
    rows = Rows(*bad)
    assert not faults(rows.graph)
    chance.shuffle(bad)
    assert lines(bad) == list(rows.graph.lines())


# what it shows, the documents of one meeting as (status, kind, number of items), and the place of the one that stands
STANDING = [
    ("confirmed before draft", [("draft", "minutes", 3), ("confirmed", "minutes", 1)], 1),
    ("confirmed before not stated", [(None, "minutes", 3), ("confirmed", "minutes", 1)], 1),
    ("not stated before draft", [("draft", "minutes", 3), (None, "minutes", 1)], 1),
    ("minutes before a summary", [(None, "summary", 3), (None, "minutes", 1)], 1),
    ("the fuller of two", [(None, "minutes", 1), (None, "minutes", 3)], 1),
    ("a confirmed summary before a draft", [("draft", "minutes", 3), ("confirmed", "summary", 1)], 1),
]


@pytest.mark.parametrize(("documents", "stands"), [pytest.param(*case[1:], id=case[0]) for case in STANDING])
def test_one_document_stands_for_a_meeting(documents: list[tuple[str | None, str, int]], stands: int) -> None:
    told = []
    for n, (status, kind, size) in enumerate(documents):
        items = [item(str(k), f"Swans {k}", "agreed to swim") for k in range(size)]
        held = minutes("Cabinet", "2024-01-09", *items, people=there("Ann Lee", f"Bo Kerr {n}"), parent=OXBOW)
        told.append(stored(f"{n}.txt", held, status=status, kind=kind))
    rows = Rows(*told)
    assert rows.ids("Meeting") == ["meeting/oxbow-council/cabinet/2024-01-09"]
    described = {edge.source: edge.properties["stands"] for edge in rows.edges("DESCRIBES")}
    assert described == {f"document/{one.digest[:12]}": n == stands for n, one in enumerate(told)}
    others = {source for source, standing in described.items() if not standing}
    assert {
        edge.type for edge in rows.edges(*{e.type for e in rows.graph.edges}) if edge.properties["document"] in others
    } == {"DESCRIBES"}
    assert rows.nodes("Meeting")[0].properties["known_from"] == documents[stands][1]


# what it shows, the times at which documents say that meetings of one day began, and the meetings
TIMES = [
    ("two times are two meetings", ["10:00", "14:00"], ["2024-01-09/1000", "2024-01-09/1400"]),
    ("one time is one meeting", ["10:00", "10:00"], ["2024-01-09"]),
    ("no time is that of the only meeting", ["10:00", None], ["2024-01-09"]),
    ("no time at all is one meeting", [None, None], ["2024-01-09"]),
    (
        "no time is neither of two meetings",
        ["10:00", "14:00", None],
        ["2024-01-09", "2024-01-09/1000", "2024-01-09/1400"],
    ),
]


@pytest.mark.parametrize(("times", "expected"), [pytest.param(*case[1:], id=case[0]) for case in TIMES])
def test_meetings_of_one_day(times: list[str | None], expected: list[str]) -> None:
    documents = [
        stored(f"{n}.txt", minutes("Cabinet", "2024-01-09", parent=OXBOW, start=start)) for n, start in enumerate(times)
    ]
    assert Rows(*documents).ids("Meeting") == [f"meeting/oxbow-council/cabinet/{tail}" for tail in expected]


def test_a_summary_tells_of_two_meetings_for_a_third_body() -> None:
    meetings = [
        minutes("Kite Task Group", date, item("(a)", "Kites", "noted")) for date in ("2024-01-09", "2024-02-09")
    ]
    report = stored(
        "a.txt", *meetings, kind="summary", submitted_to=Submission(body="Board", parent=OXBOW, date="2024-03-09")
    )
    rows = Rows(report)
    assert [(node.id, node.properties["known_from"]) for node in rows.nodes("Meeting")] == [
        ("meeting/kite-task-group/2024-01-09", "summary"),
        ("meeting/kite-task-group/2024-02-09", "summary"),
    ]
    assert {node.properties["attendance"] for node in rows.nodes("Meeting")} == {"not recorded"}


def test_items_and_clauses_that_share_a_number_keep_ids_of_their_own() -> None:
    items = (
        item("7", "Swans", "(i) count", "(ii) feed", "(i) ring"),
        item("7", "Kites", "fly", "land"),
        item("7", "Rooks"),
    )
    rows = Rows(stored("a.txt", minutes("Cabinet", "2024-01-09", *items, parent=OXBOW)))
    at = "oxbow-council/cabinet/2024-01-09"
    assert rows.ids("AgendaItem") == [f"item/{at}/7", f"item/{at}/7-p2", f"item/{at}/7-p3"]
    assert rows.ids("Resolution") == [
        f"resolution/{at}/{tail}" for tail in ("7-p2/1", "7-p2/2", "7/i", "7/i-p3", "7/ii")
    ]


def test_confirmed_minutes_and_what_is_put_right_in_them() -> None:
    first = stored("a.txt", minutes("Cabinet", "2024-01-09", item("4", "Lamps", "buy twelve lamps"), parent=OXBOW))
    agreed = Resolution(
        text="The minutes were agreed, subject to 'twelve' in minute 4 being 'eleven'", acts=("approve",)
    )
    put_right = Correction(text="subject to 'twelve' in minute 4 being 'eleven'", item="4")
    last = Item(
        number="9",
        title="Minutes",
        resolutions=(agreed,),
        refers_back=(back("2024-01-09", "4"),),
        corrections=(put_right,),
    )
    rows = Rows(first, stored("b.txt", minutes("Cabinet", "2024-02-09", last, parent=OXBOW)))
    later = "item/oxbow-council/cabinet/2024-02-09/9"
    assert rows.ends("CONFIRMED") == {(later, "meeting/oxbow-council/cabinet/2024-01-09")}
    assert rows.ends("CORRECTS") == {(later, "item/oxbow-council/cabinet/2024-01-09/4")}
    assert rows.edges("CONFIRMED")[0].properties["subject_to"] == "subject to 'twelve' in minute 4 being 'eleven'"


def of_sample(rows: Rows, type: str) -> dict[str, list[Edge]]:
    """The edges of a type by their source's id without what all of the sample's have in common."""
    found: dict[str, list[Edge]] = {}
    for edge in rows.edges(type):
        found.setdefault(edge.source.partition("/")[2].removeprefix("tessenmouth-partnership/"), []).append(edge)
    return found


COG, BOARD, TASK = "chief-officers-group", "board", "harbour-lights-task-group"


def test_the_people_and_bodies_of_the_sample(rows: Rows) -> None:
    assert len(rows.nodes("Person")) == 31
    assert ["Gwen Pettigrew", "Gwen Pettigrow"] in rows.variants("Person")
    assert ["Colm Branniff", "Dr Colm Branniff"] in rows.variants("Person")
    groups = {node.id.rpartition("/")[2]: node.properties["kind"] for node in rows.nodes("Group")}
    assert groups == {
        BOARD: "board",
        COG: "officers' group",
        TASK: "task group",
        "data-sharing-task-and-finish-group": "task group",
        "winter-rooms-group": "group",
    }
    assert len(rows.nodes("Meeting")) == 7


def test_the_posts_and_substitutes_of_the_sample(rows: Rows) -> None:
    commander = "post/corvenshire-fire-and-rescue-service/area-commander"
    held = sorted((str(e.properties["date"]), e.source) for e in rows.edges("HOLDS") if e.target == commander)
    assert [who for _, who in held] == ["person/joyce-amankwah"] * 3 + ["person/callum-dunbavin"]
    assert rows.ends("STOOD_IN_FOR") == {
        ("person/tomasz-gronowicz", "post/corvenshire-county-council/director-of-adult-social-care"),
        ("person/yasmin-farouqui", "person/colm-branniff"),
    }
    members = {source for source, target in rows.ends("MEMBER_OF") if target.endswith("/board")}
    assert "person/colm-branniff" in members
    assert "person/yasmin-farouqui" not in members
    managers = {e.source for e in rows.edges("RESPONSIBLE_FOR") if e.source.startswith("post/")}
    assert managers == {
        "post/tessenmouth-partnership/partnership-manager",
        "post/tessenmouth-borough-council/director-of-place",
    }


def test_the_matter_that_travels_through_the_sample(rows: Rows) -> None:
    steps = [e for e in rows.edges("STEP_OF") if e.target == "matter/safe-quays-scheme"]
    steps.sort(key=lambda edge: int(str(edge.properties["position"])))
    path = [edge.source.removeprefix("resolution/tessenmouth-partnership/") for edge in steps]
    assert path[:4] == [f"{TASK}/2023-03-08/5/{label}" for label in ("i", "ii", "iii", "iv")]
    expected = {
        f"{COG}/2023-03-28/44": "i ii iii iv",
        f"{BOARD}/2023-04-20/15": "a b c d",
        f"{TASK}/2023-05-17/10": "i ii iii",
        f"{COG}/2023-06-20/53": "i ii iii",
        f"{COG}/2023-09-05/63": "i ii iii",
    }
    for at, labels in expected.items():
        assert [step for step in path if step.startswith(at + "/")] == [f"{at}/{label}" for label in labels.split()]
    assert not [step for step in path if "/55/" in step or "/45/" in step], "other matters"
    dates = [edge.properties["date"] for edge in steps]
    assert dates == sorted(dates, key=str)


def test_what_became_of_the_referrals_of_the_sample(rows: Rows) -> None:
    status = {at: {edge.properties["status"] for edge in edges} for at, edges in of_sample(rows, "REFERRED_TO").items()}
    assert status.pop(f"{COG}/2023-06-20/55/ii") == {"no trace found"}
    assert status.pop(f"{TASK}/2023-05-17/14/1") == {"cannot tell"}
    assert status.pop(f"{COG}/2023-09-05/63/iii") == {"not loaded"}
    assert status.pop(f"{COG}/2023-09-05/66/1") == {"not loaded"}
    assert len(status) >= 13
    assert set().union(*status.values()) == {"taken up"}
    (silent,) = of_sample(rows, "REFERRED_TO")[f"{COG}/2023-06-20/55/ii"]
    assert silent.properties["searched"] == ["meeting/tessenmouth-partnership/board/2023-07-13"]


def test_what_the_sample_puts_right(rows: Rows) -> None:
    (edge,) = rows.edges("CORRECTS")
    ends = (edge.source, edge.target)
    assert ends == tuple(f"item/tessenmouth-partnership/{TASK}/{at}" for at in ("2023-05-17/9", "2023-03-08/4"))
    quoted = rows.by_id[str(edge.properties["evidence"])].properties["quote"]
    assert fold(str(edge.properties["text"])) in str(quoted)
