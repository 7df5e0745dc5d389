"""A graph folder is whole at any moment: a load that is cut short, at any point, leaves what was there."""

from __future__ import annotations

import itertools
import os
import pkgutil
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import graphkit
from graphkit.archive import FILE, MEND, Archive, Keeper, Stored
from graphkit.errors import GraphBusy, GraphkitError, NoSuchGraph
from graphkit.folder import Folder, Generation
from graphkit.record import Record
from graphkit.rows import Change, Edge, Graph, Node
from graphkit.text import Text, fold


def parse(text: Text) -> Record:
    return Record(document=text.name, kind="minutes", title=fold(text.body))


def project(stored: Iterable[Stored], _judgements: object = ()) -> Graph:
    """One node a document, and an edge from each to itself, with values of every type."""
    nodes = [Node("Document", one.digest, str(one.record.title), {"names": list(one.names)}) for one in stored]
    edges = [Edge("STATED_IN", f"{n.id}/1", n.id, n.id, {"label": "(i)", "first": 1, "stands": True}) for n in nodes]
    return Graph.of(nodes, edges)


class Store:
    """A stand-in for the stores of both languages: a file with the names of the nodes."""

    def __init__(self, names: list[str]) -> None:
        self.names = names

    @classmethod
    def open(cls, path: Path) -> Store:
        return cls((path / "names").read_text().splitlines())


def build(graph: Graph, path: Path, *_: str) -> None:
    path.mkdir(exist_ok=True)
    (path / "names").write_text("\n".join(sorted(node.name for node in graph.nodes)))


def amend(change: Change, before: Path, path: Path, *_: str) -> None:
    gone = {node.name for node in change.gone.nodes}
    kept = [name for name in Store.open(before).names if name not in gone]
    path.mkdir()
    (path / "names").write_text("\n".join(sorted([*kept, *(node.name for node in change.come.nodes)])))


def module(name: str, **members: object) -> ModuleType:
    made = ModuleType(f"graphkit.{name}")
    vars(made).update(members)
    return made


@pytest.fixture(autouse=True)
def standins(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """A grammar, a projection and stores of our own in place of graphkit's, by their names."""
    cypher = module("stores.cypher", build=build, amend=amend, CypherStore=Store)
    sparql = module("stores.sparql", build=build, amend=amend, SparqlStore=Store)
    modules = {
        "grammar": module("grammar", READER="standin/1", parse=parse),
        "graph": module("graph", VERSION="standin/1", project=project),
        "stores": module("stores", cypher=cypher, sparql=sparql),
        "stores.cypher": cypher,
        "stores.sparql": sparql,
    }
    for name, standin in modules.items():
        monkeypatch.setitem(sys.modules, f"graphkit.{name}", standin)
        if "." not in name:
            monkeypatch.setattr(graphkit, name, standin, raising=False)
    return modules


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A folder with two minutes, and a third beside it."""
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "a.txt").write_text("Board of May")
    (folder / "b.txt").write_text("Board of June")
    (tmp_path / "c.txt").write_text("Board of July")
    return folder


@pytest.fixture
def graph(tmp_path: Path, minutes: Path) -> Folder:
    """A graph of the two."""
    folder = Folder.create(tmp_path / "minutes.graph")
    folder.load([minutes])
    return folder


TWO = ["Board of June", "Board of May"]
THREE = ["Board of July", *TWO]
FOUR = ["Board of August", *THREE]


def names(folder: Folder) -> list[str]:
    """What all three readers say, which is the same."""
    generation = folder.generation()
    said = [sorted(node.name for node in generation.graph().nodes)]
    said += [sorted(vars(store)["names"]) for store in (generation.cypher(), generation.sparql())]
    assert said[0] == said[1] == said[2]
    return said[0]


def content(folder: Folder) -> dict[str, bytes]:
    """The bytes of every file that is built."""
    files = [path for path in folder.generation().path.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder.generation().path)): path.read_bytes() for path in files}


def builds(folder: Folder) -> set[str]:
    return {path.name for path in folder.generations.iterdir()}


def test_load_and_read(graph: Folder) -> None:
    assert names(Folder.open(graph.path)) == names(graph) == TWO


def test_rows_come_back_equal(graph: Folder) -> None:
    with Archive.open(graph.path) as archive:
        assert graph.graph() == project(archive.records())


def test_rows_come_back_equal_whatever_their_properties_are_called() -> None:
    nodes = [
        Node("Resolution", "b", "Agreed \u2028 \x85 line\nend", {"label": "(i)", "acts": ["note"], "votes_for": 1}),
        Node("Meeting", "a", "Café", {"kind": "x", "quorate": "yes", "names": []}),
    ]
    edges = [Edge("DECIDED", "e", "a", "b", {"label": "(i)", "stands": True, "name": "n", "score": 0})]
    graph = Graph.of(nodes, edges)
    written = "".join(f"{line}\n" for line in graph.lines())
    assert Graph.parse(written.split("\n")[:-1]) == graph


def test_outcomes_and_failures_of_a_load(tmp_path: Path, minutes: Path, graph: Folder) -> None:
    (minutes / "picture.txt").write_bytes(b"\x89PNG\r\n")
    (minutes / "a.txt").write_text("Board of May, corrected")
    (tmp_path / "empty").mkdir()
    (tmp_path / "copy.txt").write_bytes(b"Board of\r\nJune")
    others = [tmp_path / name for name in ("gone.txt", "empty", "c.txt", "copy.txt")]
    loaded = graph.load([minutes, minutes / "a.txt", *others])
    assert [(kept.path.name, kept.outcome) for kept in loaded.kept] == [
        ("a.txt", "replaced"),
        ("b.txt", "unchanged"),
        ("c.txt", "new"),
        ("copy.txt", "another name"),
    ]
    failures = [str(failure).split(": ")[0] for failure in loaded.failures]
    assert failures == [str(path) for path in (tmp_path / "empty", minutes / "picture.txt", tmp_path / "gone.txt")]
    assert loaded.built
    assert names(graph) == ["Board of July", "Board of June", "Board of May, corrected"]


def test_loading_nothing_that_can_be_read_gives_an_empty_graph(tmp_path: Path) -> None:
    folder = Folder.create(tmp_path / "new.graph")
    assert len(folder.load([tmp_path / "gone.txt"]).failures) == 1
    assert names(folder) == []


def test_an_unchanged_load_touches_no_build(graph: Folder, minutes: Path, standins: dict[str, ModuleType]) -> None:
    del standins["graph"].project
    before = {path: path.stat().st_mtime_ns for path in graph.path.rglob("*") if path.name != FILE}
    assert not graph.load([minutes]).built
    assert {path: path.stat().st_mtime_ns for path in graph.path.rglob("*") if path.name != FILE} == before


def test_other_bytes_of_the_same_text_touch_no_build(graph: Folder, minutes: Path) -> None:
    (minutes / "a.txt").write_bytes(b"\xef\xbb\xbfBoard of May")
    assert not graph.load([minutes]).built


def test_no_order_of_loading_shows(tmp_path: Path, minutes: Path, graph: Folder) -> None:
    graph.load([tmp_path / "c.txt"])
    other = Folder.create(tmp_path / "other.graph")
    for path in (tmp_path / "c.txt", minutes / "b.txt", minutes / "a.txt"):
        other.load([path])
    assert content(other) == content(graph)
    assert other.current() == graph.current()


def test_removing_is_as_if_it_had_never_been_there(tmp_path: Path, graph: Folder) -> None:
    before = content(graph)
    graph.load([tmp_path / "c.txt"])
    (tmp_path / "c.txt").unlink()
    assert graph.remove([tmp_path / "c.txt"]) == (tmp_path / "c.txt",)
    assert content(graph) == before


def test_removing_a_folder(tmp_path: Path, minutes: Path, graph: Folder) -> None:
    graph.load([tmp_path / "c.txt"])
    assert graph.remove([minutes]) == (minutes / "a.txt", minutes / "b.txt")
    assert names(graph) == ["Board of July"]


def test_removing_what_is_unknown_removes_nothing(tmp_path: Path, minutes: Path, graph: Folder) -> None:
    with pytest.raises(GraphkitError, match=r"c\.txt: nothing was loaded from there"):
        graph.remove([minutes / "a.txt", tmp_path / "c.txt"])
    assert names(graph) == TWO


def test_a_build_stays_for_those_who_read_it_and_goes_with_the_next_but_one(tmp_path: Path, graph: Folder) -> None:
    first = graph.generation()
    graph.load([tmp_path / "c.txt"])
    assert len(first.graph().nodes) == 2
    second = graph.generation()
    (tmp_path / "c.txt").write_text("Board of August")
    graph.load([tmp_path / "c.txt"])
    assert builds(graph) == {second.path.name, graph.generation().path.name}


def newer(name: str, **members: object) -> Callable[[dict[str, ModuleType], pytest.MonkeyPatch], None]:
    return lambda standins, _: vars(standins[name]).update(members)


NEWER = Record(document="", kind="minutes", title="newer")
ONE_NODE = Graph.of([Node("X", "x", "newer")], [])
STALE = [
    ("a newer grammar", newer("grammar", READER="standin/2", parse=lambda _: NEWER)),
    ("a newer projection", newer("graph", VERSION="standin/2", project=lambda *_: ONE_NODE)),
    ("a newer text reader", lambda _, monkeypatch: monkeypatch.setattr("graphkit.text.READER", "text/99")),
    ("a newer graphkit", lambda _, monkeypatch: monkeypatch.setattr("graphkit.__version__", "99")),
]


@pytest.mark.parametrize("change", [case[1] for case in STALE], ids=[case[0] for case in STALE])
def test_a_newer_version_builds_anew_before_it_reads(graph, minutes, standins, monkeypatch, change) -> None:  # type: ignore[no-untyped-def]
    shutil.rmtree(minutes)
    before = graph.current()
    change(standins, monkeypatch)
    read = names(graph)
    assert graph.current() != before
    assert read == TWO or set(read) == {"newer"}
    assert not graph.rebuild(), "the next one finds it built"


def test_a_load_by_a_newer_grammar_tells_of_every_document_that_it_read_again(
    tmp_path: Path, minutes: Path, graph: Folder, standins: dict[str, ModuleType]
) -> None:
    (minutes / "b.txt").unlink()
    standins["grammar"].READER = "standin/2"  # type: ignore[attr-defined]
    loaded = graph.load([minutes, tmp_path / "c.txt"])
    assert [(kept.path.name, kept.outcome) for kept in loaded.kept] == [
        ("a.txt", "read again"),
        ("c.txt", "new"),
        ("b.txt", "read again"),
    ]


def test_another_base_builds_anew(graph: Folder, standins: dict[str, ModuleType]) -> None:
    before = graph.current()
    with Keeper.begin(graph.path, standins["grammar"]) as archive:
        archive.set_base("https://council.example/")
    names(graph)
    assert graph.current() != before


def lose_all_builds(folder: Folder) -> None:
    shutil.rmtree(folder.generations)
    (folder.path / "current").unlink()


LOST = [
    ("current", lambda folder: (folder.path / "current").unlink()),
    ("what current says", lambda folder: (folder.path / "current").write_text("")),
    ("the build", lambda folder: shutil.rmtree(folder.generation().path)),
    ("a part of the build", lambda folder: (folder.generation().path / "build").unlink()),
    ("all but the archive", lose_all_builds),
]


@pytest.mark.parametrize("lose", [case[1] for case in LOST], ids=[case[0] for case in LOST])
def test_whatever_is_lost_but_the_archive_is_built_again(graph, lose) -> None:  # type: ignore[no-untyped-def]
    before = content(graph)
    lose(graph)
    assert names(graph) == TWO
    assert content(graph) == before


Crash = Callable[..., object]


def crash_by_error(*_: object, **__: object) -> None:
    raise RuntimeError("cut short")


def crash_by_kill(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True)
class Cut:
    """A point of a load at which it is cut short: the nth call of this function, or just after it."""

    target: str
    nth: int = 1
    after: bool = False

    def set(self, monkeypatch: pytest.MonkeyPatch, crash: Crash) -> None:
        place, _, name = self.target.rpartition(".")
        owner = pkgutil.resolve_name(place)
        function, calls = getattr(owner, name), itertools.count(1)

        def cut(*args: object, **kwargs: object) -> object:
            here = next(calls) == self.nth
            given = None if here and not self.after else function(*args, **kwargs)
            return crash() if here else given

        monkeypatch.setattr(owner, name, cut)


CUTS = [
    ("while a document is parsed", Cut("graphkit.grammar.parse")),
    ("between two documents", Cut("graphkit.archive.Keeper.keep", 2)),
    ("as old builds are deleted", Cut("shutil.rmtree")),
    ("before the graph", Cut("graphkit.graph.project")),
    ("before the Cypher store", Cut("graphkit.stores.cypher.build")),
    ("before the SPARQL store", Cut("graphkit.stores.sparql.build")),
    ("as the build reaches the disk", Cut("graphkit.folder.sync", 2)),
    ("as the build gets its name", Cut("pathlib.Path.rename", 2)),
    ("before the swap", Cut("pathlib.Path.replace")),
    ("between swap and commit", Cut("graphkit.folder.Folder.swap", after=True)),
]


def cut_short(graph: Folder, paths: list[Path], cut: Cut, crash: Crash) -> None:
    """Load in a process of its own, as a kill takes the whole of one."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as monkeypatch:
            cut.set(monkeypatch, crash)
            try:
                graph.load(paths)
            except RuntimeError:
                os._exit(1)
            finally:
                os._exit(2)
    _, status = os.waitpid(child, 0)
    expected = 1 if crash is crash_by_error else -signal.SIGKILL
    assert os.waitstatus_to_exitcode(status) == expected, "it was not cut short"


@pytest.mark.parametrize("crash", [crash_by_error, crash_by_kill])
@pytest.mark.parametrize("cut", [case[1] for case in CUTS], ids=[case[0] for case in CUTS])
def test_a_load_that_is_cut_short_never_was(tmp_path: Path, minutes: Path, cut: Cut, crash: Crash) -> None:
    graph = Folder.create(tmp_path / "minutes.graph")
    graph.load([minutes / "a.txt"])
    graph.load([minutes])
    before, left_build = content(graph), graph.current()
    more = [tmp_path / "c.txt", tmp_path / "d.txt"]
    more[1].write_text("Board of August")
    cut_short(graph, more, cut, crash)

    left = Generation(graph.generations / (graph.path / "current").read_text().strip()).graph()
    assert sorted(node.name for node in left.nodes) == (FOUR if cut.after else TWO), "a whole build, not yet mended"
    assert names(graph) == TWO
    assert content(graph) == before

    assert graph.load(more).built
    assert names(graph) == FOUR
    assert builds(graph) == {graph.current(), left_build}
    scratch = Folder.create(tmp_path / "scratch.graph")
    scratch.load([minutes, *more])
    assert content(graph) == content(scratch)


@pytest.fixture
def many(tmp_path: Path, minutes: Path) -> Folder:
    """A graph of so many documents that one more changes little."""
    for n in range(12):
        (minutes / f"{n}.txt").write_text(f"Cabinet of the day {n}")
    folder = Folder.create(tmp_path / "many.graph")
    folder.load([minutes])
    return folder


def no_build(*_: object) -> None:
    raise AssertionError("nothing is built anew")


def test_stores_are_made_of_those_before_where_little_changes(
    tmp_path: Path, minutes: Path, many: Folder, standins: dict[str, ModuleType]
) -> None:
    whole = Folder.create(tmp_path / "whole.graph")
    whole.load([minutes, tmp_path / "c.txt"])
    for language in ("cypher", "sparql"):
        vars(standins[f"stores.{language}"]).update(build=no_build)
    before = content(many)
    many.load([tmp_path / "c.txt"])
    assert content(many) == content(whole)
    many.remove([tmp_path / "c.txt"])
    assert content(many) == before


def another_base(folder: Folder, standins: dict[str, ModuleType]) -> None:
    with Keeper.begin(folder.path, standins["grammar"]) as archive:
        archive.set_base("https://council.example/")


def an_unreadable_store(_: Folder, standins: dict[str, ModuleType]) -> None:
    def amend(*_: object) -> None:
        raise ValueError("damaged")

    vars(standins["stores.sparql"]).update(amend=amend)


BUILT_ANEW = [
    ("another base", another_base),
    ("a newer graphkit", lambda *_: setattr(graphkit, "__version__", "99")),
    ("a store that is damaged", an_unreadable_store),
    ("rows that are gone", lambda folder, _: (folder.generation().path / "rows.jsonl").unlink()),
]


@pytest.mark.parametrize("change", [case[1] for case in BUILT_ANEW], ids=[case[0] for case in BUILT_ANEW])
def test_stores_are_built_anew_after(many, standins, monkeypatch, change) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(graphkit, "__version__", graphkit.__version__)
    built = []

    def building(graph: Graph, *args: Any) -> None:
        built.append(len(graph.nodes))
        build(graph, *args)

    monkeypatch.setattr(standins["stores.sparql"], "build", building)
    change(many, standins)
    many.load([many.path.with_name("c.txt")])
    assert built == [15]
    assert len(names(many)) == 15


AMENDING = ["graphkit.stores.cypher.amend", "graphkit.stores.sparql.amend", "graphkit.folder.sync"]


@pytest.mark.parametrize("crash", [crash_by_error, crash_by_kill])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("target", AMENDING)
def test_a_small_load_that_is_cut_short_never_was(
    tmp_path: Path, many: Folder, target: str, after: bool, crash: Crash
) -> None:
    before = content(many)
    cut_short(many, [tmp_path / "c.txt"], Cut(target, after=after), crash)
    assert content(many) == before
    many.load([tmp_path / "c.txt"])
    assert len(names(many)) == 15


FIRST = ["graphkit.grammar.parse", "graphkit.stores.sparql.build", "pathlib.Path.rename", "pathlib.Path.replace"]


@pytest.mark.parametrize("crash", [crash_by_error, crash_by_kill])
@pytest.mark.parametrize("target", FIRST)
def test_a_first_load_that_is_cut_short_leaves_an_empty_graph(
    tmp_path: Path, minutes: Path, target: str, crash: Crash
) -> None:
    graph = Folder.create(tmp_path / "minutes.graph")
    cut_short(graph, [minutes], Cut(target), crash)
    assert names(Folder.open(graph.path)) == []
    graph.load([minutes])
    assert names(graph) == TWO


def test_a_second_writer_is_told(tmp_path: Path, graph: Folder, standins: dict[str, ModuleType]) -> None:
    def project_while_another_loads(stored: Iterable[Stored], _judgements: object) -> Graph:
        with pytest.raises(GraphBusy, match="another process is writing to this graph; try again"):
            graph.load([tmp_path / "minutes"])
        with pytest.raises(GraphBusy):
            graph.remove([tmp_path / "minutes"])
        assert names(graph) == TWO, "a reader reads on"
        return project(stored)

    vars(standins["graph"])["project"] = project_while_another_loads
    graph.load([tmp_path / "c.txt"])
    assert names(graph) == THREE


def test_a_stale_build_is_read_while_another_process_writes(graph: Folder, standins: dict[str, ModuleType]) -> None:
    with Keeper.begin(graph.path, standins["grammar"]):
        vars(standins["graph"])["VERSION"] = "standin/2"
        assert names(graph) == TWO
        shutil.rmtree(graph.generations)
        with pytest.raises(GraphBusy):
            graph.graph()


def test_a_disk_that_takes_no_more_is_told(tmp_path: Path, graph: Folder, standins: dict[str, ModuleType]) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    vars(standins["stores.sparql"]).update(build=full, amend=full)
    with pytest.raises(GraphkitError, match=r"minutes\.graph can't be written: No space left on device"):
        graph.load([tmp_path / "c.txt"])
    assert names(graph) == TWO
    vars(standins["stores.sparql"]).update(build=build, amend=amend)
    graph.load([tmp_path / "c.txt"])
    assert names(graph) == THREE


def a_folder_of_other_things(path: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("Dear Board")


NOT_GRAPHS = [
    ("nothing", lambda _: None, "no such graph folder; make one with graphkit load", None),
    ("a file", Path.touch, "is a file, not a graph folder", "is a file; a graph is a folder"),
    ("an empty folder", Path.mkdir, f"is not a graph folder: it has no archive.sqlite; {MEND}", None),
    ("a folder of other things", a_folder_of_other_things, "it has no archive.sqlite", "holds other things"),
]


@pytest.mark.parametrize(("make", "opening", "creating"), [c[1:] for c in NOT_GRAPHS], ids=[c[0] for c in NOT_GRAPHS])
def test_what_is_no_graph(tmp_path, make, opening, creating) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "deep" / "x.graph"
    path.parent.mkdir()
    make(path)
    with pytest.raises(NoSuchGraph, match=f"x.graph.* {opening}"):
        Folder.open(path)
    if creating is None:
        assert names(Folder.create(path)) == []
    else:
        with pytest.raises(NoSuchGraph, match=f"x.graph {creating}"):
            Folder.create(path)
        assert not (path / FILE).exists()


def test_a_graph_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoSuchGraph, match="can't be made"):
        Folder.create(tmp_path / "file" / "minutes.graph")


def test_creating_again_opens(graph: Folder) -> None:
    assert names(Folder.create(graph.path)) == TWO


def test_opening_is_light() -> None:
    heavy = "rdflib", "kglite", "pyoxigraph", "networkx", "pyvis", "neo4j"
    code = f"import sys, graphkit.folder; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
