"""A picture of the partnership network: one page that opens offline and quotes what each line stands on."""

from __future__ import annotations

import hashlib
import json
import math
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graphkit.rows import Edge, Graph, Node

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network


@dataclass(frozen=True, slots=True)
class Shape:
    """How nodes of one label are drawn; ``size`` is in pixels at full zoom."""

    one: str
    many: str
    shape: str
    colour: str
    size: int
    font: int


@dataclass(frozen=True, slots=True)
class Line:
    """How ties of one kind are drawn; ``pull`` is how close they hold their ends together."""

    words: str
    colour: str
    width: float
    pull: float
    dashes: tuple[int, int] | None = None
    arrow: bool = False


# Okabe and Ito's palette, which the colour-blind can tell apart; shapes and dashes say the same again.
SHAPES = {
    "Person": Shape("person", "people", "dot", "#0072B2", 9, 14),
    "Organisation": Shape("organisation", "organisations", "square", "#E69F00", 10, 14),
    "Group": Shape("group", "groups", "hexagon", "#009E73", 24, 21),
    "Meeting": Shape("meeting", "meetings", "diamond", "#CC79A7", 9, 12),
}
LINES = {
    "attended": Line("attended", "#C3CAD1", 1, 0.3),
    "chaired": Line("chaired", "#5B6670", 2, 0.5),
    "held": Line("held the meeting", "#CC79A7", 1.5, 3),
    "stands": Line("represents, or holds a post in", "#E69F00", 1.5, 3),
    "member": Line("is a member of", "#5A9BC9", 1.2, 1),
    "under": Line("is part of, or reports to", "#000000", 2, 1, (3, 4), arrow=True),
    "set up": Line("set up", "#009E73", 3, 1, arrow=True),
    "referred": Line("referred a matter to", "#D55E00", 2.5, 1, (9, 5), arrow=True),
}
_DIRECT = {"REPRESENTS": "stands", "MEMBER_OF": "member", "HELD": "held", "PART_OF": "under", "REPORTS_TO": "under"}
_QUOTED = 3  # statements that one tooltip quotes
_HUBS, _MANY = 12, 8  # so many nodes, with so many lines each, are labelled large
_ASPECT, _AIR = 1.5, 1.5  # of the picture: width to height, and its area to that of what stands on it
_CROWD = 150  # beyond which one net of nodes reads better as several
_STRONGEST = 4.0  # pull of many lines together
_MARGIN = 60  # pixels about each part
_PUSHES = 200  # rounds at most of pushing apart

Places = dict[int, tuple[float, float]]
Seen = tuple[str, str, str, Edge, str]  # kind of tie, source, target, the observation, and how in words

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": False},
    "nodes": {
        "borderWidth": 1.5,
        "font": {"face": "Helvetica, Arial, sans-serif", "color": "#1b2733", "strokeWidth": 4, "strokeColor": "#fff"},
        "scaling": {"label": {"drawThreshold": 7, "maxVisible": 24}},
    },
    "edges": {"smooth": False, "arrowStrikethrough": False, "selectionWidth": 1.5, "hoverWidth": 1},
}


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of the picture: all observations of one kind between two nodes, the newest first, each in words."""

    kind: str
    source: str
    target: str
    observed: tuple[tuple[Edge, str], ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A graph to be drawn: nodes by id, edges by type."""

    nodes: dict[str, Node]
    edges: dict[str, list[Edge]]


def network(graph: Graph, heading: str = "Partnership network", note: str = "") -> str:
    """One HTML page that draws who stands for whom, who sits where and who met, and asks no other host for anything.

    Nodes without a tie are left out and counted; a ``note`` stands at the head. Equal graphs give equal pages.
    """
    reading = _reading(graph)
    ties = _ties(reading)
    ends = {end for tie in ties for end in (tie.source, tie.target)}
    drawn = [node for id, node in sorted(reading.nodes.items()) if id in ends]
    alone = sum(node.label in SHAPES for node in reading.nodes.values()) - len(drawn)
    sheet = _sheet(reading, drawn, ties) if ties else None
    words = {"heading": heading, "note": note, "summary": _summary(drawn, ties, alone)}
    return _page(words, _legend(drawn, ties), sheet)


def _reading(graph: Graph) -> _Reading:
    edges: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        edges[edge.type].append(edge)
    return _Reading({node.id: node for node in graph.nodes}, edges)


def _ties(reading: _Reading) -> list[Tie]:
    found: dict[tuple[str, str, str], dict[str, tuple[Edge, str]]] = defaultdict(dict)
    for kind, source, target, edge, how in _observations(reading):
        if source != target and {reading.nodes[source].label, reading.nodes[target].label} <= SHAPES.keys():
            found[kind, source, target][edge.id] = (edge, how)
    for kind, source, target in [key for key in found if key[0] == "attended"]:
        if ("chaired", source, target) in found:
            found["chaired", source, target] |= found.pop((kind, source, target))
    return [
        Tie(*key, tuple(sorted(observed.values(), key=lambda seen: (_date(seen[0]), seen[0].id), reverse=True)))
        for key, observed in sorted(found.items(), key=lambda item: (list(LINES).index(item[0][0]), item[0]))
    ]


def _observations(reading: _Reading) -> Iterator[Seen]:
    for type, kind in _DIRECT.items():
        for edge in reading.edges[type]:
            yield kind, edge.source, edge.target, edge, str(edge.properties.get("capacity", ""))
    for edge in reading.edges["ATTENDED"]:
        kind = "chaired" if edge.properties.get("chair") is True else "attended"
        yield kind, edge.source, edge.target, edge, _presence(edge)
    yield from _posts(reading)
    yield from _clauses(reading)


def _posts(reading: _Reading) -> Iterator[Seen]:
    seats: dict[str, list[Edge]] = defaultdict(list)
    for edge in reading.edges["POST_IN"]:
        seats[edge.source].append(edge)
    for held in reading.edges["HOLDS"]:
        post = reading.nodes[held.target].name
        for seat in seats[held.target]:
            acting = " (acting)" if held.properties.get("acting") else ""
            yield "stands", held.source, seat.target, held, post + acting
            yield "stands", held.source, seat.target, seat, post


def _clauses(reading: _Reading) -> Iterator[Seen]:
    """Referrals and foundings, from the body whose meeting made them; none from beneath what is exempt."""
    above = {e.target: e.source for type in ("HELD", "HAS_ITEM", "DECIDED") for e in reversed(reading.edges[type])}

    def body(id: str) -> str:
        while id in above and reading.nodes[id].label != "Group":
            id = above[id]
        return id

    for edge in reading.edges["ESTABLISHED"]:
        yield "set up", body(edge.source), edge.target, edge, ""
    for edge in reading.edges["REFERRED_TO"]:
        said = (str(edge.properties[key]) for key in ("purpose", "status") if key in edge.properties)
        yield "referred", body(edge.source), body(edge.target), edge, "; ".join(said)


def _presence(edge: Edge) -> str:
    words = "in the chair" if edge.properties.get("chair") is True else str(edge.properties.get("status", ""))
    items = edge.properties.get("items")
    alone = f" for {', '.join(items)} alone" if isinstance(items, list) and items else ""
    return words.replace("_", " ") + alone


def _date(edge: Edge) -> str:
    return str(edge.properties.get("date", ""))


def _sheet(reading: _Reading, drawn: list[Node], ties: list[Tie]) -> dict[str, Any]:
    """What the page's script reads: pyvis's nodes, edges and options."""
    from pyvis.network import Network

    # pyvis compares every new undirected edge with all before it; a directed one it just adds.
    net = Network(directed=True)
    net.options = _OPTIONS
    arms = Counter(end for tie in ties for end in (tie.source, tie.target))
    stated = _stated(reading, ties)
    marks = _marks(drawn, arms)
    places = _places(drawn, ties, marks)
    for node in sorted(drawn, key=lambda node: (node.label == "Group", node.id)):
        mark, look, (x, y) = marks[node.id], SHAPES[node.label], places[node.id]
        said = "\n".join(_about(reading, node, arms[node.id], stated[node.id]))
        net.add_node(node.id, label=mark.words, shape=look.shape, color=look.colour, x=x, y=y, size=mark.size,
                     font={"size": mark.font}, kind=node.label, name=node.name, title=said)  # fmt: skip
    beside: Counter[frozenset[str]] = Counter()
    for tie in ties:
        _add_tie(net, reading, tie, beside)
    nodes, edges, *_, options = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def _add_tie(net: Network, reading: _Reading, tie: Tie, beside: Counter[frozenset[str]]) -> None:
    look = LINES[tie.kind]
    options: dict[str, Any] = {
        "arrows": "to" if look.arrow else "",
        "color": dict.fromkeys(("color", "highlight", "hover"), look.colour),
        "dashes": list(look.dashes) if look.dashes else False,
    }
    pair = frozenset((tie.source, tie.target))
    if beside[pair] or look.arrow:
        # A second line between the same two, and every arrow, bends: else it lies on the first.
        options["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": 0.12 * (1 + beside[pair])}
    beside[pair] += 1
    said = "\n".join(_said(reading, tie))
    id = f"{tie.kind} {tie.source} {tie.target}"
    net.add_edge(tie.source, tie.target, id=id, width=look.width, kind=tie.kind, title=said, **options)


def _said(reading: _Reading, tie: Tie) -> Iterator[str]:
    """A tie's tooltip: what it says, then each observation in words and with its citation."""
    yield f"{reading.nodes[tie.source].name} {LINES[tie.kind].words} {reading.nodes[tie.target].name}"
    cited: dict[object, tuple[Edge, str]] = {}
    for edge, how in tie.observed:
        cited.setdefault(edge.properties.get("evidence", edge.id), (edge, how))
    for edge, how in list(cited.values())[:_QUOTED]:
        yield ", ".join(filter(None, (how, _date(edge))))
        yield from _citation(reading, edge)
    if len(cited) > _QUOTED:
        yield f"and {_counted(len(cited) - _QUOTED, 'earlier statement', 'earlier statements')}"


def _about(reading: _Reading, node: Node, arms: int, stated: Edge) -> Iterator[str]:
    """A node's tooltip: its name, what it is, other printed names, and where it was read."""
    yield node.name
    facts = (str(node.properties.get(key, "")) for key in ("date", "starts", "venue"))
    kind = SHAPES[node.label].one
    yield ", ".join(filter(None, (kind, *facts, _counted(arms, "line", "lines"))))
    variants = node.properties.get("variants")
    others = [name for name in variants if name != node.name] if isinstance(variants, list) else []
    if others:
        yield "also printed as " + "; ".join(others)
    yield from _citation(reading, stated)


def _stated(reading: _Reading, ties: list[Tie]) -> dict[str, Edge]:
    """For each node the observation that its tooltip cites: where it is stated, else its first line's."""
    stated = {edge.source: edge for edge in reversed(reading.edges["STATED_IN"])}
    stated |= {edge.target: edge for edge in reversed(reading.edges["DESCRIBES"])}
    for tie in ties:
        for end in (tie.source, tie.target):
            stated.setdefault(end, tie.observed[0][0])
    return stated


def _citation(reading: _Reading, edge: Edge) -> Iterator[str]:
    evidence = reading.nodes.get(str(edge.properties.get("evidence")))
    document = reading.nodes.get(str(edge.properties.get("document")))
    if evidence and "quote" in evidence.properties:
        yield f"“{textwrap.shorten(str(evidence.properties['quote']), 220, placeholder=' …')}”"
    page = evidence.properties.get("page") if evidence else None
    if document:
        yield document.name + (f", page {page}" if page is not None else "")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A node as drawn: the words below it, their font size and its own, all in pixels at full zoom."""

    words: str
    font: int
    size: int

    def room(self, reach: float) -> tuple[float, float, float]:
        """How wide it is with its words, and how high above and below its middle; ``reach`` is its meetings' arc."""
        lines = self.words.split("\n")
        wide = max(map(len, lines)) * self.font * 0.56 + 14
        below = self.size + len(lines) * self.font * 1.2 + 14
        return (max(wide, 2 * reach + 100), reach + 24, max(below, 60)) if reach else (wide, self.size + 6, below)


def _marks(drawn: list[Node], arms: Counter[str]) -> dict[str, _Mark]:
    """Bodies, and others with many lines, grow with the picture: they can be read when all of it is in the window."""
    far = max(1.0, math.sqrt(len(drawn) / 60))
    hubs = {id for id, count in arms.most_common(_HUBS) if count >= _MANY}
    marks = {}
    for node in drawn:
        look, hub = SHAPES[node.label], node.label == "Group" or node.id in hubs
        size = look.size + min(12, round(math.sqrt(arms[node.id])))
        marks[node.id] = _Mark(_words(node), round(look.font * (far if hub else 1)), size)
    return marks


def _words(node: Node) -> str:
    """What stands under a node: a meeting's date, else the name in at most three short lines."""
    if node.label == "Meeting" and "date" in node.properties:
        return str(node.properties["date"])
    wide = 24 if node.label == "Group" else 20
    return "\n".join(textwrap.wrap(node.name, wide, max_lines=3, placeholder=" …")) or node.name


def _places(drawn: list[Node], ties: list[Tie], marks: dict[str, _Mark]) -> dict[str, tuple[int, int]]:
    """Where each node stands: bodies, people and organisations by force, each body's meetings in arcs above it."""
    owner = {tie.target: tie.source for tie in reversed(ties) if tie.kind == "held"}
    held: dict[str, list[Node]] = defaultdict(list)
    for node in drawn:
        if node.id in owner:
            held[owner[node.id]].append(node)
    arcs = {body: _arcs(meetings) for body, meetings in held.items()}
    # Numbers, not ids: networkx keeps parts in sets, and the order of a set of strings differs from run to run.
    number = {node.id: n for n, node in enumerate(node for node in drawn if node.id not in owner)}
    stands = {id: number[owner.get(id, id)] for id in marks}
    joined = ((stands[tie.source], stands[tie.target], LINES[tie.kind].pull) for tie in ties)
    rooms = [marks[id].room(max((math.hypot(*at) for at in arcs.get(id, {}).values()), default=0)) for id in number]
    settled = _settle(_net(len(number), joined), {n: (wide, up + down) for n, (wide, up, down) in enumerate(rooms)})
    # What has been settled is the middle of the room, and a node stands above that: its words are below it.
    places = {id: (settled[n][0], settled[n][1] + (rooms[n][1] - rooms[n][2]) / 2) for id, n in number.items()}
    for body, arc in arcs.items():
        x, y = places[body]
        places |= {id: (x + across, y + down) for id, (across, down) in arc.items()}
    return {id: (round(x), round(y)) for id, (x, y) in places.items()}


def _arcs(meetings: list[Node]) -> dict[str, tuple[float, float]]:
    """Meetings by date from left to right, in arcs that leave the foot free for the body's own name."""
    left = sorted(meetings, key=lambda node: (str(node.properties.get("date", "")), node.id))
    places: dict[str, tuple[float, float]] = {}
    radius, span = 60.0, 1.1 * math.pi
    while left:
        radius += 70
        fits = min(len(left), int(span * radius / 85) + 1)
        for n, node in enumerate(left[:fits]):
            turn = span * ((n + 0.5) / fits - 0.5)
            places[node.id] = (radius * math.sin(turn), -radius * math.cos(turn))
        left = left[fits:]
    return places


def _net(size: int, joined: Iterable[tuple[int, int, float]]) -> networkx.Graph[int]:
    import networkx

    net: networkx.Graph[int] = networkx.Graph()
    net.add_nodes_from(range(size))
    for one, other, pull in joined:
        if one != other:
            weight = pull + net.get_edge_data(one, other, {"weight": 0})["weight"]
            net.add_edge(one, other, weight=min(weight, _STRONGEST))
    return net


def _settle(net: networkx.Graph[int], room: Places) -> Places:
    """Places by force; parts that nothing joins in rows, and a large net part by part and the parts by force."""
    import networkx

    if not net.edges:
        return _rows({n: room[n] for n in net})
    parts = _parts(net)
    if len(parts) in (1, len(net)):
        turns = max(50, min(300, 45_000 // len(net)))
        return _spread(networkx.forceatlas2_layout(net, weight="weight", seed=1, max_iter=turns), room)
    inner = [_centred(_settle(net.subgraph(part), room), room) for part in parts]
    part_of = {n: p for p, (_, places) in enumerate(inner) for n in places}
    joined = ((part_of[one], part_of[other], net[one][other]["weight"] / 4) for one, other in net.edges)
    outer = _settle(_net(len(inner), joined), {p: box for p, (box, _) in enumerate(inner)})
    return {
        n: (x + outer[p][0], y + outer[p][1]) for p, (_, places) in enumerate(inner) for n, (x, y) in places.items()
    }


def _rows(boxes: Places) -> Places:
    """Frames set in rows like words, the highest first, on a sheet of the picture's shape."""
    wide = max(*(box[0] for box in boxes.values()), math.sqrt(_ASPECT * sum(w * h for w, h in boxes.values())))
    places: Places = {}
    x = top = bottom = 0.0
    for p, (across, down) in sorted(boxes.items(), key=lambda box: (-box[1][1], box[0])):
        if x and x + across > wide:
            x, top = 0.0, bottom
        bottom = max(bottom, top + down)
        places[p] = (x + across / 2, top + down / 2)
        x += across
    return places


def _parts(net: networkx.Graph[int]) -> list[list[int]]:
    import networkx

    parts = list(networkx.connected_components(net))
    if len(parts) == 1 and len(net) > _CROWD:
        parts = networkx.community.louvain_communities(net, seed=1)
    return sorted(sorted(part) for part in parts)


def _centred(places: Places, room: Places) -> tuple[tuple[float, float], Places]:
    """The size of the frame about some places, and the places as seen from its middle."""
    xs = [x + side * room[n][0] / 2 for n, (x, _) in places.items() for side in (-1, 1)]
    ys = [y + side * room[n][1] / 2 for n, (_, y) in places.items() for side in (-1, 1)]
    across, down = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    size = (max(xs) - min(xs) + _MARGIN, max(ys) - min(ys) + _MARGIN)
    return size, {n: (x - across, y - down) for n, (x, y) in places.items()}


def _spread(found: dict[int, Any], room: Places) -> Places:
    """The places found, drawn in or out so that they fill an oval evenly, then pushed apart until no two overlap."""
    import numpy

    x, y = numpy.array(list(found.values()), dtype=numpy.float32).T
    wide, high = numpy.array([room[n] for n in found], dtype=numpy.float32).T
    area = wide * high
    x, y = x - numpy.average(x, weights=area), y - numpy.average(y, weights=area)
    away = numpy.maximum(numpy.hypot(x, y), 1e-9)
    order = numpy.argsort(away, kind="stable")
    reach = numpy.empty_like(away)
    reach[order] = numpy.sqrt((numpy.cumsum(area[order]) - area[order]) * _AIR / math.pi / _ASPECT)
    x, y = x / away * reach * _ASPECT, y / away * reach
    for _ in range(_PUSHES):
        across, down = x[:, None] - x, y[:, None] - y
        over_x = (wide[:, None] + wide) / 2 - abs(across)
        over_y = (high[:, None] + high) / 2 - abs(down)
        hit = (over_x > 0) & (over_y > 0)
        numpy.fill_diagonal(hit, False)
        if not hit.any():
            break
        sideways = over_x < over_y
        x = x + (numpy.copysign(over_x * 0.3 + 0.5, across) * (hit & sideways)).sum(axis=1)
        y = y + (numpy.copysign(over_y * 0.3 + 0.5, down) * (hit & ~sideways)).sum(axis=1)
    return {n: (across, down) for n, across, down in zip(found, x.tolist(), y.tolist(), strict=True)}


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _summary(drawn: list[Node], ties: list[Tie], alone: int) -> str:
    if not ties:
        return "Nothing to draw: no person, organisation, group or meeting here has a tie to another."
    kinds = Counter(node.label for node in drawn)
    counts = [_counted(kinds[label], look.one, look.many) for label, look in SHAPES.items() if kinds[label]]
    edges = {edge.id: edge for tie in ties for edge, _ in tie.observed}
    documents = {edge.properties.get("document") for edge in edges.values()}
    said = (
        f"{', '.join(counts[:-1])} and {counts[-1]}, joined by {_counted(len(ties), 'line', 'lines')}: "
        f"{_counted(len(edges), 'statement', 'statements')} in {_counted(len(documents), 'document', 'documents')}."
    )
    return said + (f" Not drawn: {_counted(alone, 'name', 'names')} that nothing ties to another." if alone else "")


def _legend(drawn: list[Node], ties: list[Tie]) -> dict[str, Any]:
    kinds, lines = Counter(node.label for node in drawn), Counter(tie.kind for tie in ties)
    return {
        "shapes": [(label, look, kinds[label]) for label, look in SHAPES.items() if kinds[label]],
        "lines": [(kind, look, lines[kind]) for kind, look in LINES.items() if lines[kind]],
    }


def _page(words: dict[str, str], legend: dict[str, Any], sheet: dict[str, Any] | None) -> str:
    from jinja2 import Environment

    assets = files("pyvis") / "lib" / "vis-9.1.2"
    # A source map is a file beside the script, and there is none.
    script = (assets / "vis-network.min.js").read_text("utf-8").partition("//# sourceMappingURL")[0]
    data = json.dumps(sheet, sort_keys=True)
    for sign in "<>&":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    template = (files("graphkit") / "templates" / "network.html").read_text("utf-8")
    return Environment(autoescape=True).from_string(template).render(
        **words,
        legend=legend,
        sheet=data if sheet else None,
        # A text in the page would have to hold a digest of itself to be run.
        nonce=hashlib.sha256(data.encode()).hexdigest()[:32],
        script=script,
        style=(assets / "vis-network.css").read_text("utf-8"),
    )  # fmt: skip
