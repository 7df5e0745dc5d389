"""The SHACL shapes: they agree with the ontology, pass the sample's structure, and find what is put wrong in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef

from graphkit.checks import Citations, Finding, findings, printed
from graphkit.cli import main
from graphkit.folder import Folder
from graphkit.ontology import ontology
from graphkit.resources import resource
from graphkit.rows import Edge, Node, Value
from graphkit.rows import Graph as Rows

GK = Namespace(ontology().base)


def turtle(name: str) -> Graph:
    return Graph().parse(data=resource("ontology", name).read_bytes(), format="turtle")


TERMS, STRUCTURE, GOVERNANCE = turtle("graphkit.ttl"), turtle("shapes.ttl"), turtle("governance.ttl")
BOTH = STRUCTURE + GOVERNANCE


def properties(on: URIRef) -> list[tuple[URIRef, URIRef]]:
    """The property shapes of a class in the shapes of structure, each with its path."""
    shapes = STRUCTURE.subjects(SH.targetClass, on)
    found = [one for shape in shapes for one in STRUCTURE.objects(shape, SH.property)]
    return [(one, path) for one in found if isinstance(path := STRUCTURE.value(one, SH.path), URIRef)]


def union(node: URIRef, end: URIRef) -> set[URIRef]:
    """The classes at an end of a property."""
    ends = TERMS.value(node, end)
    members = TERMS.value(ends, OWL.unionOf)
    return set(TERMS.items(members)) if members else {ends}


def test_every_class_of_data_has_a_shape_and_no_other() -> None:
    targets = set(STRUCTURE.objects(None, SH.targetClass))
    assert targets == {
        *map(URIRef, ontology().classes.values()),
        *(URIRef(edge.resource) for edge in ontology().edges.values()),
    }
    assert set(GOVERNANCE.objects(None, SH.targetClass)) <= targets


@pytest.mark.parametrize("kind", ontology().edges)
def test_a_shape_allows_the_ends_that_the_ontology_gives(kind: str) -> None:
    edge = ontology().edges[kind]
    for path, end in ((GK.source, RDFS.domain), (GK.target, RDFS.range)):
        allowed = {
            found
            for shape, of in properties(URIRef(edge.resource))
            if of == path
            for found in [
                *STRUCTURE.objects(shape, SH["class"]),
                *(
                    STRUCTURE.value(one, SH["class"])
                    for choice in STRUCTURE.objects(shape, SH["or"])
                    for one in STRUCTURE.items(choice)
                ),
            ]
        }
        assert allowed == union(URIRef(edge.predicate), end) - {GK.Node}


def test_a_shape_has_the_datatype_that_the_ontology_gives() -> None:
    typed = list(BOTH.subject_objects(SH.datatype))
    assert len(typed) > 50
    for shape, datatype in typed:
        assert TERMS.value(BOTH.value(shape, SH.path), RDFS.range) == datatype


SCHEMES = [
    (of, on, scheme)
    for scheme in sorted(TERMS.subjects(RDF.type, SKOS.ConceptScheme))
    for of in TERMS.objects(scheme, GK.ofProperty)
    for on in TERMS.objects(scheme, GK.ofClass)
]


@pytest.mark.parametrize(("of", "on", "scheme"), SCHEMES)
def test_a_shape_allows_the_values_of_the_scheme(of: URIRef, on: URIRef, scheme: URIRef) -> None:
    values = {str(TERMS.value(concept, SKOS.notation)) for concept in TERMS.subjects(SKOS.inScheme, scheme)}
    ((shape, _),) = [row for row in properties(on) if row[1] == of and STRUCTURE.value(row[0], SH["in"])]
    assert set(map(str, STRUCTURE.items(STRUCTURE.value(shape, SH["in"])))) == values
    assert all(f"'{value}'" in str(STRUCTURE.value(shape, SH.message)) for value in values)


def test_each_property_shape_says_what_is_wrong_in_a_sentence() -> None:
    for graph in (STRUCTURE, GOVERNANCE):
        for shape in graph.subjects(RDF.type, SH.NodeShape):
            told = list(graph.objects(shape, SH.message))
            told += [message for one in graph.objects(shape, SH.property) for message in graph.objects(one, SH.message)]
            wanted = 1 if (shape, SH.message, None) in graph else len(list(graph.objects(shape, SH.property)))
            assert len(told) == wanted
            assert all(message.language == "en" and message.endswith(".") for message in told)


def test_what_governance_finds_is_a_warning() -> None:
    assert set(GOVERNANCE.objects(None, SH.severity)) == {SH.Warning}
    assert len(list(GOVERNANCE.subjects(SH.severity))) == len(list(GOVERNANCE.subjects(RDF.type, SH.NodeShape)))
    assert (None, SH.severity, None) not in STRUCTURE


@pytest.fixture(scope="module")
def rows(sample: Folder) -> Rows:
    return sample.graph()


def test_the_sample_is_in_order_but_for_what_its_minutes_left_open(rows: Rows) -> None:
    (found,) = findings(rows)
    assert found.part == "governance"
    assert "nothing of it was found" in found.finding
    assert found.about.endswith("– referred to – Tessenmouth Partnership Board")
    assert found.document == "2023-06-20-chief-officers-group.txt"
    assert found.quote
    assert found.quote.startswith("- (ii) that the draft protocol be referred to the next meeting of the Board")


# What is put wrong: the label or type of the row, what it is made to say, and a part of the message.
NONE: Value = ""  # the property is taken away
BROKEN = [
    ("a meeting of no day", "Meeting", {"date": NONE}, "date of a meeting must be a whole day"),
    ("a meeting of half a day", "Meeting", {"date": "2023-06"}, "date of a meeting must be a whole day"),
    ("a meeting that begins at tea time", "Meeting", {"starts": "tea"}, "time at which a meeting began"),
    ("a quorum of a sort", "Meeting", {"quorate": "perhaps"}, "quorate must be 'no', 'not recorded' or 'yes'"),
    ("an item at no place", "AgendaItem", {"position": 0}, "one place among the items"),
    ("a resolution without words", "Resolution", {"text": NONE}, "must have its words"),
    ("an act of another sort", "Resolution", {"acts": ["noted"]}, "What a resolution does must be"),
    ("an outcome of another sort", "Resolution", {"outcome": "passed"}, "outcome of a resolution must be"),
    ("an action due before itself", "Action", {"due_from": "2099-01-01"}, "not after the last"),
    ("an action due some time", "Action", {"due": "soon"}, "a year, a month or a day"),
    ("an action of no task", "Action", {"task": NONE}, "what is to be done"),
    ("a person without a printed name", "Person", {"variants": []}, "name as it is printed"),
    ("a body of another sort", "Group", {"kind": "committees"}, "kind of a body must be"),
    ("a quote that ends before it begins", "Evidence", {"first": 10**6}, "not after it ends"),
    ("a quote on no page", "Evidence", {"page": 0}, "counted from 1"),
    ("a document of no status", "Document", {"status": NONE}, "status of a document must be"),
    ("a statement without a quote", "PRESENTED", {"evidence": NONE}, "must stand on a quote"),
    ("a statement in no loaded document", "PRESENTED", {"document": "document/none"}, "which must be loaded"),
    ("a statement by no rule", "PRESENTED", {"rule": NONE}, "name the rule"),
    ("an attendance of another sort", "ATTENDED", {"status": "online"}, "status of an attendance must be"),
    ("a chair who may be one", "ATTENDED", {"chair": "yes"}, "in the chair must be yes or no"),
    ("a link that is too sure", "FOLLOWS", {"score": 101}, "from 0 to 100"),
    ("a referral in another state", "REFERRED_TO", {"status": "pending"}, "status of a referral must be"),
]
ENDS = [
    ("a person who is attended", "ATTENDED", "target", "Person", "Only a person can attend, and only a meeting."),
    ("a meeting that attends", "ATTENDED", "source", "Meeting", "Only a person can attend, and only a meeting."),
    ("a person who is decided", "DECIDED", "target", "Person", "Only under an item can a resolution be put."),
    ("a report that is responsible", "RESPONSIBLE_FOR", "source", "Report", "can be responsible"),
]


Row = Node | Edge


def saying(row: Row, values: dict[str, Value]) -> Row:
    """The row with these properties; what is none is taken away."""
    told = {key: value for key, value in (row.properties | values).items() if value not in (NONE, [])}
    return replace(row, properties=told)


def put_together(rows: Iterable[Row]) -> Rows:
    every = list(rows)
    return Rows.of((row for row in every if isinstance(row, Node)), (row for row in every if isinstance(row, Edge)))


@pytest.fixture(scope="module")
def broken(rows: Rows) -> tuple[list[Finding], dict[str, str]]:
    """What is found where each case is put wrong in a row of its own, and what that row is called then."""
    every: dict[str, Row] = {row.id: row for row in (*rows.nodes, *rows.edges)}
    first = {node.label: node.id for node in reversed(rows.nodes)}
    fresh = {kind: iter([r for r in every.values() if kind in (getattr(r, "label", ""), getattr(r, "type", ""))])
             for kind in {row[1] for row in (*BROKEN, *ENDS)}}  # fmt: skip
    wrong: dict[str, Row] = {}
    for case, kind, values, _ in BROKEN:
        wrong[case] = saying(next(fresh[kind]), values)
    for case, kind, end, label, _ in ENDS:
        row = next(fresh[kind])
        assert isinstance(row, Edge)
        wrong[case] = replace(row, source=first[label]) if end == "source" else replace(row, target=first[label])
    every |= {row.id: row for row in wrong.values()}
    found = put_together(every.values())
    return findings(found), {case: Citations(found).about(row) for case, row in wrong.items()}


CASES = [(case, message) for case, *_, message in (*BROKEN, *ENDS)]


@pytest.mark.parametrize(("case", "message"), CASES, ids=[case for case, _ in CASES])
def test_what_is_put_wrong_is_found(broken: tuple[list[Finding], dict[str, str]], case: str, message: str) -> None:
    found, about = broken
    told = [one for one in found if message in one.finding and one.about == about[case]]
    assert [one.part for one in told] == ["structure"]


def test_structure_stands_before_governance(broken: tuple[list[Finding], dict[str, str]]) -> None:
    parts = [one.part for one in broken[0]]
    assert parts == sorted(parts, reverse=True)
    assert set(parts) == {"structure", "governance"}


def found_by(rows: Iterable[Row], message: str) -> list[Finding]:
    return [one for one in findings(put_together(rows)) if message in one.finding]


def all_saying(rows: Rows, kind: str, values: dict[str, Value]) -> list[Row]:
    """The rows, those of a label or a type with these properties."""
    every: list[Row] = [*rows.nodes, *rows.edges]
    return [saying(r, values) if kind in (getattr(r, "label", ""), getattr(r, "type", "")) else r for r in every]


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Rows:
    """The graph of one meeting's minutes."""
    folder = Folder.create(tmp_path_factory.mktemp("board") / "board.graph")
    folder.load([root / "graphkit" / "sample" / "2023-04-20-partnership-board.txt"])
    return folder.graph()


def test_an_action_that_is_nobody_s_is_found(board: Rows) -> None:
    left = [edge for edge in board.edges if edge.type != "RESPONSIBLE_FOR"]
    found = found_by([*board.nodes, *left], "Nobody was found to be responsible")
    assert len(found) == sum(node.label == "Action" for node in board.nodes)
    assert all(one.part == "governance" and one.quote and one.document for one in found)


def test_a_meeting_that_nobody_chairs_is_found_by_its_heading(board: Rows) -> None:
    found = found_by(all_saying(board, "ATTENDED", {"chair": False}), "in the chair")
    assert len(found) == sum(node.label == "Meeting" for node in board.nodes)
    assert all(" held in the " in str(one.quote) for one in found)


@pytest.mark.parametrize("values", [{"known_from": "summary"}, {"attendance": "not recorded"}])
def test_nobody_asks_who_chaired_where_that_cannot_be_told(board: Rows, values: dict[str, Value]) -> None:
    unchaired = put_together(all_saying(board, "ATTENDED", {"chair": False}))
    assert found_by(all_saying(unchaired, "Meeting", values), "in the chair") == []


def test_a_meeting_without_its_quorum_is_found(board: Rows) -> None:
    assert len(found_by(all_saying(board, "Meeting", {"quorate": "no"}), "not enough members")) == 1


def test_a_resolution_without_evidence_is_found(board: Rows) -> None:
    left = all_saying(board, "DECIDED", {"evidence": NONE})
    assert len(found_by(left, "No line of the minutes")) == sum(node.label == "Resolution" for node in board.nodes)


def test_an_interest_that_was_not_dealt_with_is_found_with_its_words(board: Rows) -> None:
    (found,) = found_by(all_saying(board, "DECLARED_INTEREST", {"took": "not recorded"}), "An interest was declared")
    assert found.about.startswith("Gareth Trevannion – declared interest – ")
    assert str(found.quote).startswith("Gareth Trevannion declared an interest in Minute 17")


def test_the_command_lists_findings_by_what_was_found(sample: Folder) -> None:
    done = CliRunner().invoke(main, ["check", "-g", str(sample.path)])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("governance: This was sent on, and nothing of it was found")
    assert "adoption” — 2023-06-20-chief-officers-group.txt (confirmed)" in done.output


def test_strict_sets_the_exit_status(sample: Folder) -> None:
    assert CliRunner().invoke(main, ["check", "--strict", "-g", str(sample.path)]).exit_code == 1


def test_json_holds_the_findings_with_their_citations(sample: Folder, rows: Rows) -> None:
    done = CliRunner().invoke(main, ["check", "--format", "json", "-g", str(sample.path)])
    assert [Finding(**row) for row in json.loads(done.output)] == findings(rows)


def test_where_nothing_is_found_the_command_says_so(tmp_path: Path, root: Path) -> None:
    graph = tmp_path / "one.graph"
    Folder.create(graph).load([root / "graphkit" / "sample" / "2023-03-28-chief-officers-group.txt"])
    done = CliRunner().invoke(main, ["check", "--strict", "-g", str(graph)])
    assert (done.exit_code, done.output) == (0, "nothing found\n")
    assert printed([], "json") == "[]"


def test_what_was_private_is_shown_only_if_asked_for(tmp_path: Path, root: Path) -> None:
    graph = tmp_path / "shut.graph"
    folder = Folder.create(graph)
    folder.load([root / "graphkit" / "sample"])
    folder.load([root / "graphkit" / "sample" / "2023-06-20-chief-officers-group.txt"], "exempt")
    shut = CliRunner().invoke(main, ["check", "-g", str(graph)]).output
    assert "draft protocol" not in shut
    opened = CliRunner().invoke(main, ["check", "--include-exempt", "-g", str(graph)]).output
    assert opened.startswith("This includes what was dealt with in private.\n")
    assert "draft protocol" in opened
