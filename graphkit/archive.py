"""The archive: one SQLite file with all that was loaded, the only thing of a graph that can't be rebuilt.

A document is its folded text; the bytes that it was saved in, its file names and its paths are
attributes. A *source* is the bytes of a file, a *path* names one source, and a document is what the
sources with one ``Text.digest`` say: as many as differ in white space alone. It is read from the
source whose hash comes first, so that no order of loading shows in it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Literal, Protocol, Self

import msgspec

import graphkit.text
from graphkit.errors import BadValue, GraphBusy, GraphkitError, NoSuchGraph, UnreadableFile
from graphkit.record import Record, from_json, to_json
from graphkit.text import Text, text_of

FILE = "archive.sqlite"
APPLICATION = int.from_bytes(b"gkit")
SCHEMA = 4
BASE = "https://w3id.org/graphkit/id/"
MEND = "load minutes into it with graphkit load"
PATIENCE = 0.5  # seconds to wait for another process's lock
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+[/#]")

# What is short stands before what is long: SQLite then tells the state without reading a text.
TABLES = (
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE source (sha TEXT PRIMARY KEY, digest TEXT NOT NULL, text_reader TEXT NOT NULL, bytes BLOB NOT NULL)",
    """CREATE TABLE path (path TEXT PRIMARY KEY, name TEXT NOT NULL, source TEXT NOT NULL REFERENCES source,
        access TEXT NOT NULL DEFAULT 'open')""",
    """CREATE TABLE document (digest TEXT PRIMARY KEY, reading TEXT NOT NULL, record_reader TEXT NOT NULL,
        pages TEXT NOT NULL, record TEXT NOT NULL, body TEXT NOT NULL)""",
    "CREATE INDEX source_digest ON source (digest)",
    "CREATE INDEX path_source ON path (source)",
    "CREATE VIEW held AS SELECT path, name, sha, digest FROM path JOIN source ON path.source = source.sha",
    """CREATE VIEW unnamed AS SELECT sha, digest FROM source
        WHERE NOT EXISTS (SELECT 1 FROM path WHERE path.source = source.sha)""",
)

# Two printed names, each with the digest of a document that prints it, and whether they are one's; of what, see KIND
JUDGEMENT = """CREATE TABLE judgement (first_digest TEXT, first_name TEXT, second_digest TEXT, second_name TEXT,
    same INTEGER NOT NULL, PRIMARY KEY (first_digest, first_name, second_digest, second_name))"""
KIND = "ALTER TABLE judgement ADD COLUMN kind TEXT NOT NULL DEFAULT 'person'"
# A fact by what is printed, never by its place; says is JSON, null for a fact that is wrong
ERRATUM = """CREATE TABLE erratum (document TEXT, kind TEXT, quote TEXT, nth INTEGER, says TEXT NOT NULL,
    PRIMARY KEY (document, kind, quote, nth))"""
FORGET_JUDGEMENT = """DELETE FROM judgement
    WHERE first_digest = ? AND first_name = ? AND second_digest = ? AND second_name = ?"""
FORGET_ERRATUM = "DELETE FROM erratum WHERE document = ? AND kind = ? AND quote = ? AND nth = ?"
# From each schema to the next
UPGRADES = {
    1: ("ALTER TABLE path ADD COLUMN access TEXT NOT NULL DEFAULT 'open'",),
    2: (JUDGEMENT,),
    3: (KIND, ERRATUM),
}

FAULTS: dict[int, tuple[type[GraphkitError], str]] = {
    sqlite3.SQLITE_BUSY: (GraphBusy, "another process is writing to this graph; try again when it is done"),
    sqlite3.SQLITE_CANTOPEN: (NoSuchGraph, "can't be opened; check that it is there and that you may write beside it"),
    sqlite3.SQLITE_NOTADB: (NoSuchGraph, "is no archive of graphkit's but a file of another kind"),
    sqlite3.SQLITE_CORRUPT: (GraphkitError, "is damaged; put back a copy of it"),
    sqlite3.SQLITE_READONLY: (GraphkitError, "can't be written; check its permissions and its folder's"),
    sqlite3.SQLITE_FULL: (GraphkitError, "can't be written: the disk is full"),
    sqlite3.SQLITE_IOERR: (GraphkitError, "can't be read or written: the disk gave an error"),
}

Outcome = Literal["new", "unchanged", "replaced", "read again", "another name", "access"]
Access = Literal["open", "exempt"]
Kind = Literal["person", "group", "organisation"]
Whole = Literal["workstream", "matter"]
Given = tuple[tuple[int, int], Whole, str | None]  # where an item or clause stands, and the name of what it is part of


class Grammar(Protocol):
    """What reads a text: ``graphkit.grammar``, or its stand-in."""

    READER: str  # its version: another one where the same text would give another record

    def parse(self, text: Text) -> Record:
        """The record of this text; raises nothing."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One document of the archive: its digest, file names in order, record under the first of them, and text.

    It is exempt where it was loaded as such from any path. ``given`` are the matters and workstreams that a person says
    its items and clauses are part of.
    """

    digest: str
    names: tuple[str, ...]
    record: Record
    body: str = ""
    access: Access = "open"
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided: whether two names, each printed in the document of that digest, are one's."""

    one: tuple[str, str]
    two: tuple[str, str]
    same: bool
    kind: Kind = "person"

    @classmethod
    def of(cls, one: tuple[str, str], two: tuple[str, str], same: bool, kind: Kind = "person") -> Self:
        """The judgement of two names in whichever order."""
        return cls(min(one, two), max(one, two), same, kind)

    @property
    def names(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """What it is about, whatever it says."""
        return self.one, self.two


@dataclass(frozen=True, slots=True)
class Erratum:
    """What a person says of a fact: what its fields should say, or None where it is none.

    The fact is the ``nth`` of its kind in the document, from 0, of those with the same quote.
    """

    document: str
    kind: str
    quote: str
    nth: int
    says: Mapping[str, object] | None


class Archive:
    """An archive as it was when it was opened, whatever another process writes meanwhile."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    @classmethod
    @contextmanager
    def open(cls, folder: Path) -> Iterator[Self]:
        """The archive in this folder, for reading. Raises NoSuchGraph where there is none."""
        with opened(folder, "ro") as db:
            db.execute("BEGIN")
            yield cls(db)

    @staticmethod
    def create(folder: Path) -> None:
        """Set up an empty archive in this folder; one that is there already stays as it is."""
        with connected(folder, "rwc") as db:
            if not fresh(db, folder):
                return
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("BEGIN IMMEDIATE")
            if fresh(db, folder):
                for table in (*TABLES, JUDGEMENT, KIND, ERRATUM):
                    db.execute(table)
                db.execute("INSERT INTO setting VALUES ('base', ?)", (BASE,))
                db.execute(f"PRAGMA application_id = {APPLICATION}")
                db.execute(f"PRAGMA user_version = {SCHEMA}")
            db.execute("COMMIT")

    @property
    def base(self) -> str:
        """The IRI that the ids of things are appended to."""
        return self.settings()["base"]

    def settings(self) -> dict[str, str]:
        """Every setting by its name."""
        return dict(self.db.execute("SELECT name, value FROM setting ORDER BY name"))

    def names(self) -> dict[str, tuple[str, ...]]:
        """The sorted file names of every document, by digest in order."""
        found: dict[str, tuple[str, ...]] = {}
        for digest, name in self.db.execute("SELECT DISTINCT digest, name FROM held ORDER BY digest, name"):
            found[digest] = (*found.get(digest, ()), name)
        return found

    def records(self) -> Iterator[Stored]:
        """Every document in order of digest."""
        names, exempt = self.names(), self.exempt()
        for digest, record, body in self.db.execute("SELECT digest, record, body FROM document ORDER BY digest"):
            known_as = names[digest]
            read = msgspec.structs.replace(from_json(record.encode()), document=known_as[0])
            yield Stored(digest, known_as, read, body, "exempt" if digest in exempt else "open")

    def judgements(self) -> list[Judgement]:
        """What people decided, in order."""
        rows = self.db.execute("SELECT * FROM judgement ORDER BY 1, 2, 3, 4")
        return [Judgement((a, b), (c, d), bool(same), kind) for a, b, c, d, same, kind in rows]

    def errata(self) -> list[Erratum]:
        """What people say of facts, in order."""
        rows = self.db.execute("SELECT * FROM erratum ORDER BY 1, 2, 3, 4")
        return [Erratum(digest, kind, quote, nth, json.loads(says)) for digest, kind, quote, nth, says in rows]

    def called(self, name: str) -> frozenset[str]:
        """The digests of the documents of that file name, or that were loaded from that path."""
        rows = self.db.execute("SELECT digest FROM held WHERE name = ? OR path = ?", (name, absolute(Path(name))))
        return frozenset(digest for (digest,) in rows)

    def exempt(self) -> frozenset[str]:
        """The digests of the documents that were loaded as exempt from any path."""
        query = "SELECT digest FROM path JOIN source ON path.source = source.sha WHERE access = 'exempt'"
        return frozenset(digest for (digest,) in self.db.execute(query))

    def text(self, digest: str) -> Text:
        """The text that the offsets of this document's record count in. Raises KeyError for no such document."""
        source = self.source(digest)
        if source is None:
            raise KeyError(digest)
        body, pages = self.db.execute("SELECT body, pages FROM document WHERE digest = ?", (digest,)).fetchone()
        return Text(self.names()[digest][0], body, source, tuple(json.loads(pages)))

    def source(self, digest: str) -> bytes | None:
        """The bytes that this document is read from, None where no path is left that gives it."""
        row = self.db.execute("SELECT bytes FROM source WHERE digest = ? ORDER BY sha LIMIT 1", (digest,)).fetchone()
        return None if row is None else zlib.decompress(row[0])

    def state(self) -> str:
        """A hash of all that a graph is computed from: texts, names, readers, what people said, settings; no paths."""
        readings = dict(self.db.execute("SELECT digest, reading FROM document"))
        documents = [(digest, readings[digest], names) for digest, names in self.names().items()]
        judged = [*map(astuple, self.judgements()), *map(astuple, self.errata())]
        return sha256(json.dumps([self.settings(), documents, sorted(self.exempt()), judged]).encode())


class Keeper(Archive):
    """An archive open for writing, by one process at a time; nothing is kept unless all is."""

    def __init__(self, db: sqlite3.Connection, grammar: Grammar) -> None:
        super().__init__(db)
        self.grammar = grammar
        self.again = self.renew()

    @classmethod
    @contextmanager
    def begin(cls, folder: Path, grammar: Grammar) -> Iterator[Self]:
        """The archive in this folder, locked until the end, which writes all or, after an error, nothing.

        Documents that an older reader read are first read again, from their kept bytes: ``again``
        has the paths that give them. Raises GraphBusy where another process is writing.
        """
        with opened(folder, "rw") as db:
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("BEGIN IMMEDIATE")
            yield cls(db, grammar)
            db.execute("COMMIT")

    def set_base(self, base: str) -> None:
        """Have the ids of things appended to this IRI. Raises BadValue unless it is absolute and ends in / or #."""
        if not IRI.fullmatch(base):
            raise BadValue(f"{base!r} is not an IRI to append ids to; give one like {BASE}, ending in / or #")
        self.db.execute("UPDATE setting SET value = ? WHERE name = 'base'", (base,))

    def judge(self, told: Judgement | Erratum, holds: bool) -> None:
        """Keep what a person says in place of what was said of the same names or fact, or forget that."""
        key: tuple[str | int, ...]
        said: tuple[str | int, ...]
        if isinstance(told, Judgement):
            key, said = (*told.one, *told.two), (told.same, told.kind)
            forget, keep = FORGET_JUDGEMENT, "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?)"
        else:
            key, said = (told.document, told.kind, told.quote, told.nth), (json.dumps(told.says, sort_keys=True),)
            forget, keep = FORGET_ERRATUM, "INSERT INTO erratum VALUES (?, ?, ?, ?, ?)"
        self.db.execute(forget, key)
        if holds:
            self.db.execute(keep, (*key, *said))

    def keep(self, path: Path, text: Text, access: Access | None = None) -> Outcome:
        """Keep what this path says, in place of what it said before; who may see it stays as it was unless told."""
        place, sha = absolute(path), sha256(text.source)
        held = self.db.execute("SELECT sha, digest FROM held WHERE path = ?", (place,)).fetchone()
        before = self.db.execute("SELECT access FROM path WHERE path = ?", (place,)).fetchone()
        outcome = self._keep(place, sha, text, held)
        told = access or (before[0] if before else "open")
        self.db.execute("UPDATE path SET access = ? WHERE path = ?", (told, place))
        return "access" if outcome == "unchanged" and before and told != before[0] else outcome

    def _keep(self, place: str, sha: str, text: Text, held: tuple[str, str] | None) -> Outcome:
        digest = text.digest
        known = self.reading(digest)
        if held is None or held[0] != sha:
            self.point(place, sha, text, digest)
            self.settle({digest} if held is None else {digest, held[1]})
        if held is None:
            return "new" if known is None else "another name"
        if held[1] != digest:
            return "replaced"
        return "read again" if place in self.again or self.reading(digest) != known else "unchanged"

    def remove(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Take out these paths, and all below these folders, as if never loaded; the paths that went.

        A document goes with its last path. Raises GraphkitError, and takes out none, where nothing was
        loaded from one of them.
        """
        gone: dict[str, str] = {}
        for path in paths:
            held = self.held_below(absolute(path))
            if not held:
                raise GraphkitError(f"{path}: nothing was loaded from there, so nothing is removed")
            gone.update(held)
        self.db.executemany("DELETE FROM path WHERE path = ?", [(place,) for place in gone])
        self.settle(set(gone.values()))
        return tuple(Path(place) for place in sorted(gone))

    def held_below(self, place: str) -> dict[str, str]:
        """The digests of what this path gives, or all paths below this folder, by path."""
        below = place.rstrip(os.sep) + os.sep
        # Not LIKE, which would take a % or _ in the path for a pattern.
        query = "SELECT path, digest FROM held WHERE path = ? OR substr(path, 1, length(?)) = ?"
        return dict(self.db.execute(query, (place, below, below)))

    def renew(self) -> frozenset[str]:
        """Read again what older readers read; the paths that give it."""
        reread = list(self.reread_sources())
        for before, digest in reread:
            if before != digest and self.source(before) is None:
                self.follow(before, digest)
        touched = {digest for pair in reread for digest in pair}
        outdated = self.db.execute("SELECT digest FROM document WHERE record_reader <> ?", (self.grammar.READER,))
        touched.update(digest for (digest,) in outdated.fetchall())
        read = self.settle(touched)
        rows = self.db.execute("SELECT path, digest FROM held") if read else ()
        return frozenset(path for path, digest in rows if digest in read)

    def reread_sources(self) -> Iterator[tuple[str, str]]:
        """Decode anew the sources that an older text reader decoded; the digest that each had, and the one it has."""
        reader = graphkit.text.READER
        rows = self.db.execute("SELECT sha, digest FROM source WHERE text_reader <> ?", (reader,)).fetchall()
        for sha, before in rows:
            (source,) = self.db.execute("SELECT bytes FROM source WHERE sha = ?", (sha,)).fetchone()
            digest = text_of("", zlib.decompress(source)).digest
            self.db.execute("UPDATE source SET digest = ?, text_reader = ? WHERE sha = ?", (digest, reader, sha))
            yield before, digest

    def follow(self, before: str, digest: str) -> None:
        """Aim what people said of a document at what it is read as now."""
        for told in self.judgements():
            if before in (told.one[0], told.two[0]):
                one, two = ((digest if of == before else of, name) for of, name in (told.one, told.two))
                self.judge(told, holds=False)
                self.judge(Judgement.of(one, two, told.same, told.kind), holds=True)
        for said in self.errata():
            if said.document == before:
                self.judge(said, holds=False)
                self.judge(replace(said, document=digest), holds=True)

    def point(self, place: str, sha: str, text: Text, digest: str) -> None:
        """Have this path name the source of this text."""
        row = (sha, digest, graphkit.text.READER, zlib.compress(text.source))
        self.db.execute("INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?)", row)
        self.db.execute("INSERT OR REPLACE INTO path (path, name, source) VALUES (?, ?, ?)", (place, text.name, sha))

    def settle(self, digests: Iterable[str]) -> set[str]:
        """Bring these documents in line with the paths that are left; the digests of those read for it."""
        return {digest for digest in sorted(digests) if self.read(digest)}

    def read(self, digest: str) -> bool:
        """Read this document unless it stands as it would be read; whether it was. It goes with its last path."""
        self.db.execute("DELETE FROM source WHERE sha IN (SELECT sha FROM unnamed WHERE digest = ?)", (digest,))
        source = self.source(digest)
        if source is None:
            self.db.execute("DELETE FROM document WHERE digest = ?", (digest,))
            return False
        text, reader = text_of("", source), self.grammar.READER  # nameless: a document's names come and go
        reading = sha256(json.dumps([graphkit.text.READER, reader, text.body, text.pages]).encode())
        if reading == self.reading(digest):
            return False
        record = to_json(self.grammar.parse(text)).decode()
        row = (digest, reading, reader, json.dumps(text.pages), record, text.body)
        self.db.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?)", row)
        return True

    def reading(self, digest: str) -> str | None:
        """A hash of what this document's record was made from and by; None for no such document."""
        row = self.db.execute("SELECT reading FROM document WHERE digest = ?", (digest,)).fetchone()
        return None if row is None else str(row[0])


@contextmanager
def connected(folder: Path, mode: Literal["ro", "rw", "rwc"]) -> Iterator[sqlite3.Connection]:
    """A connection to the folder's archive, closed in the end; what SQLite finds wrong is told in graphkit's errors."""
    file = folder / FILE
    try:
        uri = f"{file.absolute().as_uri()}?mode={mode}"
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)) as db:
            yield db
    except sqlite3.DatabaseError as error:
        fault = FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)  # the low byte tells the kind
        if fault is None:
            raise
        kind, message = fault
        raise kind(f"{file} {message}") from error


@contextmanager
def opened(folder: Path, mode: Literal["ro", "rw"]) -> Iterator[sqlite3.Connection]:
    """A connection to an archive that is set up. Raises NoSuchGraph for one that is still empty."""
    with connected(folder, mode) as db:
        if fresh(db, folder):
            raise NoSuchGraph(f"{folder} is not a graph folder: its {FILE} is empty; {MEND}")
        if schema_of(db) < SCHEMA:
            upgrade(folder)
        yield db


def upgrade(folder: Path) -> None:
    """Bring an archive of an older schema to this one."""
    with connected(folder, "rw") as db:
        db.execute("BEGIN IMMEDIATE")
        for step in range(schema_of(db), SCHEMA):
            for change in UPGRADES[step]:
                db.execute(change)
        db.execute(f"PRAGMA user_version = {SCHEMA}")
        db.execute("COMMIT")


def schema_of(db: sqlite3.Connection) -> int:
    """The schema of the database; 0 for one that has none yet."""
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    return int(schema)


def fresh(db: sqlite3.Connection, folder: Path) -> bool:
    """Whether the database is still empty.

    Raises NoSuchGraph for another program's, GraphkitError for one of a newer schema.
    """
    (application,) = db.execute("PRAGMA application_id").fetchone()
    schema = schema_of(db)
    if application == 0 and db.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
        return True
    if application != APPLICATION:
        raise NoSuchGraph(f"{folder / FILE} is no archive of graphkit's but a database of another program")
    if schema > SCHEMA:
        newer = f"was written by a newer graphkit (schema {schema}; this one reads {SCHEMA})"
        raise GraphkitError(f"{folder / FILE} {newer}: upgrade graphkit-minutes")
    return False


def absolute(path: Path) -> str:
    """The path as the archive has it: absolute, links unfollowed, so that it is the same once its file is gone."""
    place = os.path.normpath(path.absolute())
    try:
        place.encode()
    except UnicodeEncodeError:
        raise UnreadableFile(f"{str(path)!a}: its name is not UTF-8; rename it") from None
    return place


def sha256(data: bytes) -> str:
    """Its SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()
