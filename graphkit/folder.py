"""A graph folder: the archive, and what is built from it.

    archive.sqlite           what was loaded
    generations/BUILD/       rows.jsonl and both stores of one build, never changed once it has its name;
                             public.jsonl and public too, the rows and the Cypher store without what is exempt,
                             where anything is
    current                  names the generation to read

A build's name is a hash of all that it is made from; where little changed, its stores are those of the build before
with the rows that differ taken out and put in. A writer holds the archive's lock to the end,
builds beside what is read, then swaps ``current``; a reader that finds it missing, or naming another
build than the archive's, mends that first.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import graphkit
import graphkit.text
from graphkit.archive import FILE, MEND, Access, Archive, Erratum, Judgement, Keeper, Outcome, absolute, sha256
from graphkit.errors import GraphBusy, GraphkitError, NoSuchGraph, UnreadableFile
from graphkit.rows import Change, Graph
from graphkit.text import read, readable

if TYPE_CHECKING:
    from graphkit.stores.cypher import CypherStore
    from graphkit.stores.sparql import SparqlStore

NAME = "minutes.graph"  # the folder that is meant where none is named
LAYOUT = "folder/4"  # raised when a generation is laid out in another way
ENGINES = ("kglite", "pyoxigraph")
STORE = {"rows": "cypher", "public": "public"}  # the Cypher store of each file of rows


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one file that was loaded."""

    path: Path
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: each file's outcome, an error for each that gave no text, whether the graph was built anew."""

    kept: tuple[Kept, ...]
    failures: tuple[UnreadableFile, ...]
    built: bool


@dataclass(frozen=True, slots=True)
class Generation:
    """One build of a graph: its rows, and the stores of both languages, which hold the same rows."""

    path: Path

    def graph(self, include_exempt: bool = False) -> Graph:
        """The rows of this build, those that rest on what was dealt with in private only if asked for."""
        public = self.path / "public.jsonl"
        rows = public if public.exists() and not include_exempt else self.path / "rows.jsonl"
        with rows.open(encoding="utf-8") as lines:
            return Graph.parse(lines)

    def cypher(self, include_exempt: bool = True) -> CypherStore:
        """The store that answers in Cypher, or the one without what was dealt with in private."""
        from graphkit.stores.cypher import CypherStore

        public = self.path / "public"
        return CypherStore.open(public if public.exists() and not include_exempt else self.path / "cypher")

    def sparql(self) -> SparqlStore:
        """The store that answers in SPARQL."""
        from graphkit.stores.sparql import SparqlStore

        return SparqlStore.open(self.path / "sparql")


@dataclass(frozen=True, slots=True)
class Folder:
    """A graph folder that is there; ``open`` or ``create`` gives one."""

    path: Path

    @classmethod
    def open(cls, path: Path) -> Self:
        """The graph in this folder. Raises NoSuchGraph where there is none."""
        if not path.is_dir():
            what = "is a file, not a graph folder" if path.exists() else "no such graph folder"
            raise NoSuchGraph(f"{path}: {what}; make one with graphkit load")
        if not (path / FILE).is_file():
            raise NoSuchGraph(f"{path} is not a graph folder: it has no {FILE}; {MEND}")
        with Archive.open(path):
            return cls(path)

    @classmethod
    def create(cls, path: Path) -> Self:
        """The graph in this folder, an empty one where there is none.

        Raises NoSuchGraph for a file, and for a folder that holds other things.
        """
        if path.exists() and not path.is_dir():
            raise NoSuchGraph(f"{path} is a file; a graph is a folder: name another")
        if path.is_dir() and not (path / FILE).exists() and any(path.iterdir()):
            raise NoSuchGraph(f"{path} holds other things and no graph; name a new folder or an empty one")
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise NoSuchGraph(f"{path} can't be made: {error.strerror or error}") from None
        Archive.create(path)
        return cls(path)

    def load(self, paths: Iterable[Path], access: Access | None = None) -> Loaded:
        """Load these files, and the minutes in these folders; a file that gives no text is told of, the rest loaded.

        ``access`` says who may see them; where it is left out, what is loaded already stays as it was. Documents that
        an older version read are read again. Raises GraphBusy where another process is writing.
        """
        from graphkit import grammar

        failures: list[UnreadableFile] = []
        kept: list[Kept] = []
        with Keeper.begin(self.path, grammar) as archive:
            for path in dict.fromkeys(readable(paths, failures)):
                try:
                    kept.append(Kept(path, archive.keep(path, read(path), access)))
                except UnreadableFile as error:
                    failures.append(error)
            others = archive.again - {absolute(one.path) for one in kept}
            kept.extend(Kept(Path(place), "read again") for place in sorted(others))
            built = self.build(archive)
        return Loaded(tuple(kept), tuple(failures), built)

    def remove(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Take out these paths, or all below these folders, as if never loaded; the absolute paths that went.

        Raises GraphkitError, and takes out none, where nothing was loaded from one of them.
        """
        from graphkit import grammar

        with Keeper.begin(self.path, grammar) as archive:
            gone = archive.remove(paths)
            self.build(archive)
        return gone

    def judge(self, told: Iterable[tuple[Judgement | Erratum, bool]]) -> bool:
        """Keep each of these, or forget what was said of its names or fact where it does not hold.

        Whether that changed anything.
        """
        from graphkit import grammar

        with Keeper.begin(self.path, grammar) as archive:
            for one, holds in told:
                archive.judge(one, holds)
            return self.build(archive)

    def rebuild(self) -> bool:
        """Build the graph anew unless it stands as it would be built; whether it was built."""
        from graphkit import grammar

        with Keeper.begin(self.path, grammar) as archive:
            return self.build(archive)

    def generation(self) -> Generation:
        """The current build, mended first where it is stale or missing.

        While another process writes, the build before it. Raises GraphBusy where there is none yet.
        """
        with Archive.open(self.path) as archive:
            wanted = build_id(ingredients(archive))
        if self.current() != wanted:
            try:
                self.rebuild()
            except GraphBusy:
                if self.current() is None:
                    raise
        return Generation(self.generations / str(self.current()))

    def graph(self, include_exempt: bool = False) -> Graph:
        """The rows of the graph, those that rest on what was dealt with in private only if asked for."""
        return self.generation().graph(include_exempt)

    def cypher(self, include_exempt: bool = True) -> CypherStore:
        """The store that answers in Cypher, or the one without what was dealt with in private."""
        return self.generation().cypher(include_exempt)

    def sparql(self) -> SparqlStore:
        """The store that answers in SPARQL."""
        return self.generation().sparql()

    @property
    def generations(self) -> Path:
        """The folder of all builds."""
        return self.path / "generations"

    def current(self) -> str | None:
        """The build that ``current`` names, None where it names none that is there."""
        try:
            named = (self.path / "current").read_text(encoding="utf-8").strip()
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        return named if whole(self.generations / named) else None

    def build(self, archive: Archive) -> bool:
        """Have ``current`` name the build of this archive; whether that changed anything.

        The swap comes before the archive's commit, since the lock ends with that: after a crash
        between them the archive is the old one, and the old build is still there to swap back to.
        """
        made_from = ingredients(archive)
        build, before = build_id(made_from), self.current()
        if build == before:
            return False
        try:
            self.sweep({build, before})
            if not (self.generations / build).exists():
                last = self.generations / before if before else None
                with uncollected():
                    write_generation(self.generations / build, archive, made_from, last)
            self.swap(build)
        except OSError as error:
            raise GraphkitError(f"{self.path} can't be written: {error.strerror or error}") from error
        return True

    def swap(self, build: str) -> None:
        """Have ``current`` name this build, at once or not at all."""
        new = self.path / "current.new"
        new.write_text(build + "\n", encoding="utf-8")
        sync(new)
        new.replace(self.path / "current")
        sync(self.path)

    def sweep(self, builds: set[str | None]) -> None:
        """Delete what is left of unfinished builds, and all finished ones but these.

        A build loses its name before its files, so that a half-deleted one is never taken for whole.
        """
        self.generations.mkdir(exist_ok=True)
        for old in sorted(self.generations.iterdir()):  # unfinished ones first: their names start with a dot
            if old.name not in builds or not whole(old):
                gone = old if old.name.startswith(".") else old.rename(old.with_name(f".old-{old.name}"))
                shutil.rmtree(gone, ignore_errors=True)  # a reader on Windows may hold it: the next sweep has it


def whole(generation: Path) -> bool:
    """Whether a build is there."""
    return (generation / "build").is_file()


def ingredients(archive: Archive) -> list[str]:
    """All that a build is made from, a line each: the archive's state, and the versions of what reads and writes."""
    from importlib.metadata import version

    from graphkit import grammar, graph
    from graphkit.resources import resource

    ontology = resource("ontology", "graphkit.ttl").read_bytes()
    return [
        f"archive {archive.state()}",
        f"base {archive.base}",
        f"graphkit {graphkit.__version__}",
        *(LAYOUT, graphkit.text.READER, grammar.READER, graph.VERSION),
        f"ontology {sha256(ontology)}",
        *(f"{engine} {version(engine)}" for engine in ENGINES),
    ]


def build_id(made_from: list[str]) -> str:
    """The name of the build that is made from these."""
    return sha256("\n".join(made_from).encode())[:16]


@contextmanager
def uncollected() -> Iterator[None]:
    """Have Python not look for cycles: rows by the million make none, and looking takes a third of a build."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def write_generation(path: Path, archive: Archive, made_from: list[str], before: Path | None) -> None:
    """Build the archive's graph under this path, which is there once all of it is on the disk.

    Its stores are made of those of the build before where the same versions made that.
    """
    from graphkit.access import public
    from graphkit.errata import corrected
    from graphkit.graph import project

    new = path.with_name(f".new-{path.name}")
    new.mkdir(parents=True)
    if before and (before / "build").read_text(encoding="utf-8").splitlines()[2:] != made_from[1:]:
        before = None
    documents = list(corrected(archive.records(), archive.errata()))
    judgements = archive.judgements()
    shown = list(public(documents))
    if shown != documents:
        write_rows(project(shown, judgements), "public", new, before, None)
    write_rows(project(documents, judgements), "rows", new, before, archive.base)
    (new / "build").write_text("\n".join([path.name, *made_from, ""]), encoding="utf-8")
    for folder, _, names in os.walk(new):
        for name in names:
            sync(Path(folder, name))
        sync(Path(folder))
    new.rename(path)
    sync(path.parent)


def write_rows(rows: Graph, kind: str, new: Path, before: Path | None, base: str | None) -> None:
    """Write rows, a line each, and their stores: one for SPARQL where there is a base for its IRIs."""
    from graphkit.stores import cypher, sparql

    lines = list(rows.lines())
    with (new / f"{kind}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)
    if before and amended(change_from(before / f"{kind}.jsonl", rows, lines), kind, before, new, base):
        return
    cypher.build(rows, new / STORE[kind])
    if base:
        sparql.build(rows, new / "sparql", base)


def change_from(before: Path, rows: Graph, lines: list[str]) -> Change | None:
    """What makes these rows of those in a file; None where there is no such file."""
    if not before.exists():
        return None
    with before.open(encoding="utf-8", newline="\n") as old:
        return Change.of((line.removesuffix("\n") for line in old), rows, lines)


def amended(change: Change | None, kind: str, before: Path, new: Path, base: str | None) -> bool:
    """Whether the stores were made of those before them: not where much changed, or those are damaged."""
    from graphkit.stores import cypher, sparql

    if change is None or change.large:
        return False
    try:
        cypher.amend(change, before / STORE[kind], new / STORE[kind])
        if base:
            sparql.amend(change, before / "sparql", new / "sparql", base)
    except (ValueError, OSError):
        shutil.rmtree(new / "sparql", ignore_errors=True)
        return False
    return True


def sync(path: Path) -> None:
    """Have the disk hold this file or folder as it is."""
    if os.name == "nt":  # which opens no folder, and syncs nothing that was opened for reading
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
