"""The picture: everything that belongs is on it, nothing on it runs, and it asks no other host for anything."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graphkit.draw import network
from graphkit.rows import Edge, Graph, Node, Value

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)

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
PEOPLE = (
    "Anne Whitcombe, Bharat Solanki, Carol Dunmore, David Ellerby, Elaine Frobisher, Farida Khanum, Graham Oakden, "
    "Helen Pashley, Ian Rudkin, Jagdish Parmar, Kate Lowesby, Liam Thurnby, Margaret Ansty, Nigel Bottesford, "
    "Olive Croxton, Peter Desford, Quentin Enderby, Ruth Fleckney, Suresh Gohil, Tina Hoby, Una Ibstock, "
    "Victor Kegworth, Wendy Launde, Yasmin Mistry, Zoe Narborough"
).split(", ")
GROUPS = {
    "board": ("Leicestershire Together Board", range(0, 13)),
    "ssog": ("Senior Officers' Support Group", range(6, 20)),
    "safer": ("Safer Communities Task Group", range(14, 22)),
    "health": ("Health and Wellbeing Theme Group", range(18, 25)),
}
MEETINGS = (
    ("board", "2007-09-19"), ("board", "2007-12-12"), ("board", "2008-03-19"),
    ("ssog", "2007-10-31"), ("ssog", "2008-01-23"), ("safer", "2008-02-06"),
)  # fmt: skip


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
            "Evidence", f"evidence/{number:04}", "quote", document=document, page=1 + number % 4, quote=quote or f"{type} {number}"
        )
        id = f"edge/{number:04}"
        cited: dict[str, Value] = {"date": date, "document": document, "evidence": evidence, "rule": "test"}
        self.edges.append(Edge(type, id, source, target, cited | properties))
        return id

    def graph(self) -> Graph:
        return Graph.of(self.nodes.values(), self.edges)


def partnership() -> Rows:
    """25 people, 14 organisations, 4 groups and 6 meetings, with posts, referrals and a group that another set up."""
    rows, chance = Rows(), random.Random(7)
    for n, (body, post) in enumerate(BODIES.items()):
        rows.node("Organisation", f"organisation/{n}", body)
        rows.node("Post", f"post/{n}", post)
        rows.edge("POST_IN", f"post/{n}", f"organisation/{n}", f"{post}, {body}")
    for n, name in enumerate(PEOPLE):
        rows.node("Person", f"person/{n:02}", name, variants=[name, "Cllr " + name.split()[1]])
        body = n if n < len(BODIES) else chance.randrange(len(BODIES))
        if n % 2:
            rows.edge("HOLDS", f"person/{n:02}", f"post/{body}", f"{name} – {list(BODIES.values())[body]}")
        else:
            rows.edge("REPRESENTS", f"person/{n:02}", f"organisation/{body}", f"{name} ({list(BODIES)[body]})")
    for key, (name, sits) in GROUPS.items():
        rows.node("Group", f"group/{key}", name)
        for n in sits:
            rows.edge("MEMBER_OF", f"person/{n:02}", f"group/{key}", f"Membership: … {PEOPLE[n]} …", basis="list")
    for key, date in MEETINGS:
        meeting = rows.node("Meeting", f"meeting/{key}/{date}", f"{GROUPS[key][0]}, {date}", date=date, venue="County Hall")
        rows.edge("HELD", f"group/{key}", meeting, f"Minutes of the meeting held on {date}", date=date)
        there = sorted(chance.sample(GROUPS[key][1], len(GROUPS[key][1]) * 3 // 4))
        for n in there:
            rows.edge("ATTENDED", f"person/{n:02}", meeting, f"Present: {PEOPLE[n]}", date=date, chair=n == there[0], status="present")
        item = rows.node("AgendaItem", f"item/{key}/{date}/1", "Local Area Agreement")
        rows.node("Resolution", f"resolution/{key}/{date}/1", "That the report be noted")
        rows.edge("HAS_ITEM", meeting, item, date=date)
        rows.edge("DECIDED", item, f"resolution/{key}/{date}/1", date=date)
    rows.edge("REFERRED_TO", "resolution/ssog/2007-10-31/1", "meeting/board/2007-12-12", "be referred to the Board", purpose="for approval")
    rows.edge("REFERRED_TO", "resolution/board/2008-03-19/1", "group/health", "ask the Theme Group to report", purpose="to report back")
    rows.edge("REFERRED_TO", "resolution/board/2007-12-12/1", "group/safer", "ask the Task Group to consider", status="taken up")
    rows.edge("ESTABLISHED", "resolution/board/2007-09-19/1", "group/ssog", "a Senior Officers' Support Group be set up")
    rows.edge("REPORTS_TO", "group/health", "group/board", "which reports to the Board")
    rows.edge("PART_OF", "group/safer", "organisation/1", "a group of the Constabulary")
    return rows
