"""The picture: everything that belongs is on it, nothing on it runs, and it asks no other host for anything."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graphkit.draw import network
from graphkit.rows import Edge, Graph, Node, Value

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)

BODIES = {
    "Leicestershire County Council": "Chief Executive",
    "Leicestershire Constabulary": "Chief Constable",
    "Leicestershire Fire and Rescue Service": "Chief Fire Officer",
    "NHS Leicestershire County and Rutland": "Director of Public Health",
    "Blaby District Council": "Chief Executive",
    "Charnwood Borough Council": "Chief Executive",
    "Harborough District Council": "Chief Executive",
    "Hinckley and Bosworth Borough Council": "Deputy Chief Executive",
    "Melton Borough Council": "Head of Communities",
    "Voluntary Action Leicestershire": "Director",
    "Leicester Shire Economic Partnership": "Managing Director",
    "Jobcentre Plus": "District Manager",
    "Learning and Skills Council": "Area Director",
    "Loughborough University": "Registrar",
}
PEOPLE = [
    "Anne Whitcombe", "Bharat Solanki", "Carol Dunmore", "David Ellerby", "Elaine Frobisher",
    "Farida Khanum", "Graham Oakden", "Helen Pashley", "Ian Rudkin", "Jagdish Parmar",
    "Kate Lowesby", "Liam Thurnby", "Margaret Ansty", "Nigel Bottesford", "Olive Croxton",
    "Peter Desford", "Quentin Enderby", "Ruth Fleckney", "Suresh Gohil", "Tina Hoby",
    "Una Ibstock", "Victor Kegworth", "Wendy Launde", "Yasmin Mistry", "Zoe Narborough",
]  # fmt: skip
GROUPS = {
    "board": ("Leicestershire Together Board", range(13)),
    "ssog": ("Senior Officers' Support Group", range(6, 20)),
    "safer": ("Safer Communities Task Group", range(14, 22)),
    "health": ("Health and Wellbeing Theme Group", range(18, 25)),
}
MEETINGS = (
    ("board", "2007-09-19"), ("board", "2007-12-12"), ("board", "2008-03-19"),
    ("ssog", "2007-10-31"), ("ssog", "2008-01-23"), ("safer", "2008-02-06"),
)  # fmt: skip


NASTY = (
    "<script>document.title='ran'</script>",
    "</script><script>document.title='ran'</script>",
    "<img src=x onerror=\"document.title='ran'\">",
    "<!--<script>",
    "\"'`${document.title='ran'}`'\"",
    "\u2028document.title='ran'\u2029",
    "{{ heading }} {% raw %}",
)


class Rows:
    """Rows of a graph as a reader of minutes would give them: each edge with an evidence and a document."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []

    def node(self, label: str, id: str, name: str, **properties: Value) -> str:
        self.nodes[id] = Node(label, id, name, properties)
        return id

    def edge(self, type: str, source: str, target: str, quote: str = "", **properties: Value) -> str:
        number = len(self.edges)
        date = str(properties.pop("date", "2007-10-31"))
        document = self.node("Document", f"document/{date}", f"minutes-{date}.txt")
        evidence = self.node(
            "Evidence",
            f"evidence/{number:04}",
            "quote",
            document=document,
            page=1 + number % 4,
            quote=quote or f"{type} {number}",
        )
        id = f"edge/{number:04}"
        cited: dict[str, Value] = {"date": date, "document": document, "evidence": evidence, "rule": "test"}
        self.edges.append(Edge(type, id, source, target, cited | properties))
        return id

    def graph(self) -> Graph:
        return Graph.of(self.nodes.values(), self.edges)


def partnership() -> Rows:
    """25 people, 14 organisations, 4 groups and 6 meetings, with posts, referrals and a group that another set up."""
    rows = Rows()
    for n, (organisation, post) in enumerate(BODIES.items()):
        rows.node("Organisation", f"organisation/{n}", organisation)
        rows.node("Post", f"post/{n}", post)
        rows.edge("POST_IN", f"post/{n}", f"organisation/{n}", f"{post}, {organisation}")
    for n, name in enumerate(PEOPLE):
        rows.node("Person", f"person/{n:02}", name, variants=[name, "Cllr " + name.split()[1]])
        body = n if n < len(BODIES) else n * 5 % len(BODIES)
        if n % 2:
            rows.edge("HOLDS", f"person/{n:02}", f"post/{body}", f"{name} – {list(BODIES.values())[body]}")
        else:
            rows.edge("REPRESENTS", f"person/{n:02}", f"organisation/{body}", f"{name} ({list(BODIES)[body]})")
    for key, (name, sits) in GROUPS.items():
        rows.node("Group", f"group/{key}", name)
        for n in sits:
            rows.edge("MEMBER_OF", f"person/{n:02}", f"group/{key}", f"Membership: … {PEOPLE[n]} …", basis="list")
    for key, date in MEETINGS:
        meeting = rows.node(
            "Meeting", f"meeting/{key}/{date}", f"{GROUPS[key][0]}, {date}", date=date, venue="County Hall"
        )
        rows.edge("HELD", f"group/{key}", meeting, f"Minutes of the meeting held on {date}", date=date)
        there = [n for n in GROUPS[key][1] if (n + int(date[-2:])) % 4]
        for n in there:
            rows.edge(
                "ATTENDED",
                f"person/{n:02}",
                meeting,
                f"Present: {PEOPLE[n]}",
                date=date,
                chair=n == there[0],
                status="present",
            )
        item = rows.node("AgendaItem", f"item/{key}/{date}/1", "Local Area Agreement")
        rows.node("Resolution", f"resolution/{key}/{date}/1", "That the report be noted")
        rows.edge("HAS_ITEM", meeting, item, date=date)
        rows.edge("DECIDED", item, f"resolution/{key}/{date}/1", date=date)
    rows.edge(
        "REFERRED_TO",
        "resolution/ssog/2007-10-31/1",
        "meeting/board/2007-12-12",
        "be referred to the Board",
        purpose="for approval",
    )
    rows.edge(
        "REFERRED_TO",
        "resolution/board/2008-03-19/1",
        "group/health",
        "ask the Theme Group to report",
        purpose="to report back",
    )
    rows.edge(
        "REFERRED_TO",
        "resolution/board/2007-12-12/1",
        "group/safer",
        "ask the Task Group to consider",
        status="taken up",
    )
    rows.edge(
        "ESTABLISHED", "resolution/board/2007-09-19/1", "group/ssog", "a Senior Officers' Support Group be set up"
    )
    rows.edge("REPORTS_TO", "group/health", "group/board", "which reports to the Board")
    rows.edge("PART_OF", "group/safer", "organisation/1", "a group of the Constabulary")
    return rows


def sheet(page: str) -> Any:
    """What the page's script is given to draw."""
    found = re.search(r'<script type="application/json" id="sheet">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def nasty() -> Rows:
    """A small partnership whose every printed word is an attack."""
    rows = Rows()
    group = rows.node("Group", "group/x", NASTY[0])
    for n, name in enumerate(NASTY):
        rows.node("Person", f"person/{n}", name, variants=[name, name + "!"])
        rows.edge("MEMBER_OF", f"person/{n}", group, quote=name, capacity=name)
    return rows


class Resources(HTMLParser):
    """The elements of a page, and everything that it would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.fetched: list[str] = []
        self.style = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.style = tag == "style"
        names = ("src", "href", "srcset", "data", "action", "poster", "background", "xlink:href")
        self.fetched += [value or "" for name, value in attrs if name in names]
        self.styled(" ".join(value or "" for name, value in attrs if name == "style"))

    def handle_data(self, data: str) -> None:
        if self.style:
            self.styled(data)

    def styled(self, css: str) -> None:
        self.fetched += [url.strip("\"' ") for url in re.findall(r"url\(([^)]*)\)", css)]
        self.fetched += re.findall(r"@import[^;]*", css)


@pytest.fixture(scope="module")
def page() -> str:
    return network(partnership().graph(), "Leicestershire Together")


@pytest.mark.parametrize(
    "rows", [partnership(), nasty(), Rows()], ids=["a partnership", "nasty names", "an empty graph"]
)
def test_a_page_fetches_nothing(rows: Rows) -> None:
    page = network(rows.graph())
    assert [url for url in Resources(page).fetched if not url.startswith("data:")] == []
    assert "default-src 'none'" in page
    assert "sourceMappingURL" not in page


def test_a_resource_would_be_seen() -> None:
    page = "<style>@import 'a.css'; b { background: url(//c/d.png) }</style><script src=https://e/f.js></script>"
    assert Resources(page).fetched == ["//c/d.png", "@import 'a.css'", "https://e/f.js"]


def test_every_node_that_belongs_is_drawn(page: str) -> None:
    expected = {
        node.id for node in partnership().nodes.values() if node.label in {"Person", "Organisation", "Group", "Meeting"}
    }
    assert {node["id"] for node in sheet(page)["nodes"]} == expected
    assert "25 people, 14 organisations, 4 groups and 6 meetings, joined by " in page


@pytest.mark.parametrize(
    ("type", "kinds"),
    [
        ("MEMBER_OF", {"member"}),
        ("REPRESENTS", {"stands"}),
        ("ATTENDED", {"attended", "chaired"}),
        ("HELD", {"held"}),
        ("PART_OF", {"under"}),
        ("REPORTS_TO", {"under"}),
    ],
)
def test_every_edge_that_belongs_is_drawn(page: str, type: str, kinds: set[str]) -> None:
    drawn = {(line["from"], line["to"]) for line in sheet(page)["edges"] if line["kind"] in kinds}
    stated = {(edge.source, edge.target) for edge in partnership().edges if edge.type == type}
    assert stated
    assert stated <= drawn


@pytest.mark.parametrize(
    ("kind", "source", "target", "said"),
    [
        ("stands", "person/01", "organisation/1", "Chief Constable, 2007-10-31\n“Bharat Solanki – Chief Constable”"),
        (
            "referred",
            "group/ssog",
            "group/board",
            "for approval, 2007-10-31\n“be referred to the Board”\nminutes-2007-10-31.txt, page ",
        ),
        ("referred", "group/board", "group/health", "to report back"),
        ("set up", "group/board", "group/ssog", "“a Senior Officers' Support Group be set up”"),
        ("chaired", "person/00", "meeting/board/2007-09-19", "in the chair, 2007-09-19"),
    ],
    ids=[
        "a post is drawn as its organisation",
        "a referral to a meeting",
        "a referral to a body",
        "a founding",
        "a chair",
    ],
)
def test_a_line_says_what_it_stands_on(page: str, kind: str, source: str, target: str, said: str) -> None:
    lines = [
        line for line in sheet(page)["edges"] if (line["kind"], line["from"], line["to"]) == (kind, source, target)
    ]
    assert len(lines) == 1
    assert said in lines[0]["title"]


def test_statements_of_one_thing_are_one_line_that_quotes_the_latest() -> None:
    rows = Rows()
    rows.node("Person", "person/a", "Anne Whitcombe")
    rows.node("Group", "group/b", "Board")
    for year in range(2001, 2007):
        rows.edge("MEMBER_OF", "person/a", "group/b", f"as in {year}", date=f"{year}-01-01")
    page = network(rows.graph())
    (line,) = sheet(page)["edges"]
    assert re.findall(r"as in (\d+)", line["title"]) == ["2006", "2005", "2004"]
    assert line["title"].endswith("and 3 earlier statements")
    assert "1 person and 1 group, joined by 1 line: 6 statements in 6 documents." in page


def test_a_node_cites_where_it_is_stated() -> None:
    rows = Rows()
    rows.node("Person", "person/a", "Anne Whitcombe", variants=["Anne Whitcombe", "Mrs Whitcombe"])
    rows.node("Group", "group/b", "Board")
    rows.edge("MEMBER_OF", "person/a", "group/b", "Membership")
    rows.edge("STATED_IN", "person/a", "document/2007-10-31", "Mrs A Whitcombe")
    (said,) = (node["title"] for node in sheet(network(rows.graph()))["nodes"] if node["id"] == "person/a")
    assert said.split("\n") == [
        "Anne Whitcombe",
        "person, 1 line",
        "also printed as Mrs Whitcombe",
        "“Mrs A Whitcombe”",
        "minutes-2007-10-31.txt, page 2",
    ]


def test_nasty_words_stay_words() -> None:
    page = network(nasty().graph(), heading=NASTY[1] + NASTY[5])
    assert {node["name"] for node in sheet(page)["nodes"]} == set(NASTY)
    elements = Resources(page).elements
    assert elements.count("script") == 3
    assert "img" not in elements
    assert "<!--" not in page.partition('id="sheet">')[2].partition("</script>")[0]
    assert "\u2028" not in page.partition("<body>")[2].partition("</header>")[2]


def test_a_note_stands_at_the_head() -> None:
    page = network(nasty().graph(), note="Seen by <all>.")
    assert "Seen by &lt;all&gt;." in page.partition("</header>")[0]


@pytest.mark.parametrize("names", [0, 1], ids=["nothing at all", "a name without a tie"])
def test_a_graph_without_a_tie_says_so(names: int) -> None:
    page = network(Graph.of([Node("Person", "person/a", "Anne Whitcombe")] * names, []))
    assert "Nothing to draw" in page
    assert "vis.Network" not in page


def test_no_two_names_share_room(page: str) -> None:
    nodes = sheet(page)["nodes"]
    boxes = []
    for node in nodes:
        lines, font = node["label"].split("\n"), node["font"]["size"]
        half = max(map(len, lines)) * font * 0.5 / 2
        top = node["y"] + node["size"]
        boxes.append((node["x"] - half, node["x"] + half, top, top + len(lines) * font))
    clashes = [
        (nodes[i]["name"], nodes[j]["name"])
        for i, (left, right, top, foot) in enumerate(boxes)
        for j, (other_left, other_right, other_top, other_foot) in enumerate(boxes[:i])
        if left < other_right and other_left < right and top < other_foot and other_top < foot
    ]
    assert clashes == []


def test_parts_that_nothing_joins_fill_the_sheet_in_rows() -> None:
    rows = Rows()
    for part in range(6):
        rows.node("Group", f"group/{part}", f"Board {part}")
        for n in range(8):
            rows.node("Person", f"person/{part}-{n}", f"Anne Whitcombe {part}{n}")
            rows.edge("MEMBER_OF", f"person/{part}-{n}", f"group/{part}", "Membership")
    boxes = []
    nodes = sheet(network(rows.graph()))["nodes"]
    for part in range(6):
        own = [node for node in nodes if node["id"].split("/")[1].split("-")[0] == str(part)]
        xs, ys = [node["x"] for node in own], [node["y"] for node in own]
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    for n, (left, right, top, foot) in enumerate(boxes):
        assert not any(left < b and a < right and top < d and c < foot for a, b, c, d in boxes[:n])
    lefts, rights, tops, feet = zip(*boxes, strict=True)
    taken = sum((right - left) * (foot - top) for left, right, top, foot in boxes)
    assert taken > 0.4 * (max(rights) - min(lefts)) * (max(feet) - min(tops))


SEEDED = "import sys; sys.path[:0] = sys.argv[1:]; import test_draw; sys.stdout.write(test_draw.digest())"


def crowd() -> Graph:
    """Six partnerships, and a person who joins five of them: enough for it to be laid out in parts."""
    one = partnership()
    nodes = {id: node for id, node in one.nodes.items() if node.label in {"Document", "Evidence"}}
    edges: list[Edge] = []
    for part in range(6):
        new = {id: f"{id}/{part}" for id, node in one.nodes.items() if node.label not in {"Document", "Evidence"}}
        nodes |= {new[id]: Node(n.label, new[id], n.name, n.properties) for id, n in one.nodes.items() if id in new}
        edges += (Edge(e.type, f"{e.id}/{part}", new[e.source], new[e.target], e.properties) for e in one.edges)
    nodes["person/link"] = Node("Person", "person/link", "Xavier Lindley")
    edges += (Edge("MEMBER_OF", f"edge/link/{part}", "person/link", f"group/board/{part}") for part in range(5))
    return Graph.of(nodes.values(), edges)


def digest() -> str:
    return hashlib.sha256(network(crowd()).encode()).hexdigest()


def test_the_same_graph_gives_the_same_bytes_in_any_process() -> None:
    home = Path(__file__).parent
    runs = {
        subprocess.run(
            [sys.executable, "-c", SEEDED, str(home), str(home.parent)],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert runs == {digest()}


@pytest.mark.skipif(not CHROMIUM, reason="no chromium on the PATH: apt-get install chromium")
def test_a_browser_draws_the_page_and_runs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(network(nasty().graph(), heading="Safe"), "utf-8")
    assert CHROMIUM
    flags = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync --window-size=1200,800 --virtual-time-budget=5000 --dump-dom"
    )
    command = [
        CHROMIUM,
        *flags.split(),
        f"--user-data-dir={tmp_path / 'profile'}",
        (tmp_path / "page.html").as_uri() + "#person/2",
    ]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    body = dom.partition("<body>")[2]
    assert "<title>Safe</title>" in dom
    assert "<canvas" in body
    assert body.count("<option") == len(NASTY), "the list of names is filled, so the script ran to its end"
    assert "&lt;img src=x onerror=" in body.partition('id="card"')[2].partition("</aside>")[0]
    assert "<img" not in body
