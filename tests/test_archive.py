"""The archive keeps documents, not files: in any order, under any name, with nothing left of what went."""

from __future__ import annotations

import itertools
import os
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

import graphkit.text
from graphkit.archive import BASE, FILE, SCHEMA, Archive, Erratum, Judgement, Keeper, Stored
from graphkit.errors import BadValue, GraphBusy, GraphkitError, NoSuchGraph, UnreadableFile
from graphkit.record import Record
from graphkit.text import Text, text_of

NOTES = "Notes of the Board\nIt was AGREED.\n"
WRAPPED = "Notes of the\nBoard\nIt was\nAGREED.\n"
OTHER = "Minutes of the Cabinet\n"


@dataclass
class Headings:
    """A grammar that reads the first line alone, and counts what it reads."""

    READER: str = "headings/1"
    read: list[str] = field(default_factory=list)

    def parse(self, text: Text) -> Record:
        self.read.append(text.body)
        span = text.span(0, text.body.find("\n"))
        return Record(document=text.name, kind="minutes", title=text.quote(span), span=span, quote=text.quote(span))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_archive(tmp_path / "graph")


def new_archive(folder: Path) -> Path:
    folder.mkdir(parents=True)
    Archive.create(folder)
    return folder


def keep(folder: Path, path: str | Path, source: str | bytes, grammar: Headings | None = None) -> str:
    data = source.encode() if isinstance(source, str) else source
    with Keeper.begin(folder, grammar or Headings()) as archive:
        return archive.keep(Path(path), text_of(Path(path).name, data))


def remove(folder: Path, *paths: str) -> tuple[Path, ...]:
    with Keeper.begin(folder, Headings()) as archive:
        return archive.remove(map(Path, paths))


def stored(folder: Path) -> list[Stored]:
    with Archive.open(folder) as archive:
        return list(archive.records())


def state(folder: Path) -> str:
    with Archive.open(folder) as archive:
        return archive.state()


def names(folder: Path) -> list[tuple[str, ...]]:
    return sorted(one.names for one in stored(folder))


def rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the file holds, so that nothing left behind goes unseen."""
    with closing(sqlite3.connect(folder / FILE)) as db:
        queries = db.execute("SELECT name, 'SELECT * FROM ' || name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {table: sorted(db.execute(query)) for table, query in queries}


LOADS = [
    ("a file twice", [("a.txt", NOTES), ("a.txt", NOTES)], ["new", "unchanged"], [("a.txt",)]),
    ("other content at a path", [("a.txt", NOTES), ("a.txt", OTHER)], ["new", "replaced"], [("a.txt",)]),
    ("one text at two paths", [("b.txt", NOTES), ("a.txt", NOTES)], ["new", "another name"], [("a.txt", "b.txt")]),
    ("one text in two folders", [("x/a.txt", NOTES), ("y/a.txt", NOTES)], ["new", "another name"], [("a.txt",)]),
    ("saved with CRLF", [("a.txt", NOTES), ("a.txt", NOTES.replace("\n", "\r\n"))], ["new", "unchanged"], [("a.txt",)]),
    ("saved with a mark", [("a.txt", NOTES), ("a.txt", NOTES.encode("utf-8-sig"))], ["new", "unchanged"], [("a.txt",)]),
    (
        "saved as UTF-16",
        [("a.txt", NOTES), ("b.txt", NOTES.encode("utf-16"))],
        ["new", "another name"],
        [("a.txt", "b.txt")],
    ),
    ("wrapped anew", [("a.txt", NOTES), ("a.txt", WRAPPED)], ["new", "read again"], [("a.txt",)]),
    (
        "one of two paths changes",
        [("a.txt", NOTES), ("b.txt", NOTES), ("a.txt", OTHER)],
        ["new", "another name", "replaced"],
        [("a.txt",), ("b.txt",)],
    ),
    (
        "a path comes to say what another says",
        [("a.txt", NOTES), ("b.txt", OTHER), ("b.txt", NOTES)],
        ["new", "new", "replaced"],
        [("a.txt", "b.txt")],
    ),
    ("two texts of one name", [("x/a.txt", NOTES), ("y/a.txt", OTHER)], ["new", "new"], [("a.txt",), ("a.txt",)]),
]


@pytest.mark.parametrize(("loads", "outcomes", "documents"), [case[1:] for case in LOADS], ids=[c[0] for c in LOADS])
def test_what_becomes_of_a_path(
    folder: Path, loads: list[tuple[str, str | bytes]], outcomes: list[str], documents: list[tuple[str, ...]]
) -> None:
    assert [keep(folder, path, source) for path, source in loads] == outcomes
    assert names(folder) == documents


def test_unchanged_reads_nothing_and_writes_nothing(folder: Path) -> None:
    grammar = Headings()
    keep(folder, "a.txt", NOTES, grammar)
    before = rows(folder)
    assert keep(folder, "a.txt", NOTES, grammar) == "unchanged"
    assert grammar.read == [NOTES]
    assert rows(folder) == before


def test_wrapped_anew_moves_the_record_with_the_text(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    keep(folder, "a.txt", WRAPPED)
    (one,) = stored(folder)
    assert one.record.title == "Notes of the"


def test_offsets_count_in_the_text_that_is_kept(folder: Path) -> None:
    keep(folder, "a.txt", b"\xef\xbb\xbf" + "\f\nCaf\u00e9 Board\r\nAGREED\x00\f".encode())
    (one,) = stored(folder)
    with Archive.open(folder) as archive:
        text = archive.text(one.digest)
        assert text == text_of("a.txt", text.source)
        assert text.quote(one.record.span) == one.record.quote
        with pytest.raises(KeyError):
            archive.text("0" * 64)


def test_a_record_is_named_after_the_first_of_its_names(folder: Path) -> None:
    keep(folder, "b.txt", NOTES)
    keep(folder, "c.txt", NOTES)
    keep(folder, "a.txt", NOTES)
    (one,) = stored(folder)
    assert (one.names, one.record.document) == (("a.txt", "b.txt", "c.txt"), "a.txt")
    remove(folder, "a.txt")
    (one,) = stored(folder)
    assert (one.names, one.record.document) == (("b.txt", "c.txt"), "b.txt")


FILES = {"a.txt": NOTES, "b.txt": WRAPPED, "x/c.txt": NOTES.replace("\n", "\r\n"), "y/c.txt": OTHER}


def test_no_order_of_loading_shows(tmp_path: Path) -> None:
    seen = set()
    for n, order in enumerate(itertools.permutations(FILES)):
        folder = new_archive(tmp_path / str(n))
        for path in order:
            keep(folder, path, FILES[path])
        seen.add((state(folder), str(stored(folder)), str(rows(folder))))
    assert len(seen) == 1


def test_state_is_blind_to_places(tmp_path: Path) -> None:
    here, there = new_archive(tmp_path / "1"), new_archive(tmp_path / "2")
    keep(here, "x/a.txt", NOTES)
    keep(there, "y/a.txt", NOTES.replace("\n", "\r\n"))
    assert state(here) == state(there)


def change_base(folder: Path) -> None:
    with Keeper.begin(folder, Headings()) as archive:
        archive.set_base("https://council.example/id/")


CHANGES = [
    ("a new document", lambda folder: keep(folder, "b.txt", OTHER)),
    ("a second name", lambda folder: keep(folder, "b.txt", NOTES)),
    ("the same words on other lines", lambda folder: keep(folder, "a.txt", WRAPPED)),
    ("a newer reader", lambda folder: keep(folder, "a.txt", NOTES, Headings("headings/2"))),
    ("another base", change_base),
    ("a document gone", lambda folder: remove(folder, "a.txt")),
]


@pytest.mark.parametrize("change", [case[1] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_state_tells_every_change_of_the_graph(folder: Path, change) -> None:  # type: ignore[no-untyped-def]
    keep(folder, "a.txt", NOTES)
    before = state(folder)
    change(folder)
    assert state(folder) != before


def test_any_history_leaves_what_its_end_alone_would(tmp_path: Path) -> None:
    sources = [NOTES, WRAPPED, NOTES.replace("\n", "\r\n"), OTHER, OTHER + "\n\n", "Third\n"]
    for seed in range(15):
        dice = random.Random(seed)  # noqa: S311 - dice, not secrets
        folder, left = new_archive(tmp_path / f"{seed}"), dict[str, str]()
        for _ in range(12):
            path = dice.choice(["a.txt", "b.txt", "x/a.txt", "x/c.txt"])
            if path in left and dice.random() < 0.4:
                remove(folder, path)
                del left[path]
            else:
                left[path] = dice.choice(sources)
                keep(folder, path, left[path])
        scratch = new_archive(tmp_path / f"{seed}-scratch")
        for path, source in sorted(left.items()):
            keep(scratch, path, source)
        assert rows(folder) == rows(scratch), f"seed {seed}"


def test_a_newer_grammar_reads_every_document_again_from_its_kept_bytes(folder: Path) -> None:
    for path in ("a.txt", "b.txt", "c.txt"):
        keep(folder, path, NOTES if path < "c" else OTHER)
    newer = Headings("headings/2")
    with Keeper.begin(folder, newer) as archive:
        assert {Path(place).name for place in archive.again} == {"a.txt", "b.txt", "c.txt"}
        assert archive.keep(Path("a.txt"), text_of("a.txt", NOTES.encode())) == "read again"
    assert sorted(newer.read) == [OTHER, NOTES], "each document once, no file being there"
    with Keeper.begin(folder, newer) as archive:
        assert not archive.again
        assert archive.keep(Path("a.txt"), text_of("a.txt", NOTES.encode())) == "unchanged"


def test_a_newer_text_reader_may_part_one_document_in_two(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = NOTES.encode("utf-8-sig")
    keep(folder, "a.txt", NOTES)
    keep(folder, "b.txt", marked)
    assert names(folder) == [("a.txt", "b.txt")]

    def text_with_mark(name: str, source: bytes) -> Text:
        return Text(name, ("marked " if source == marked else "") + NOTES, source)

    monkeypatch.setattr(graphkit.text, "READER", "text/99")
    monkeypatch.setattr("graphkit.archive.text_of", text_with_mark)
    with Keeper.begin(folder, Headings()) as archive:
        assert archive.keep(Path("b.txt"), text_with_mark("b.txt", marked)) == "read again"
    assert names(folder) == [("a.txt",), ("b.txt",)]


REMOVALS = [
    ("a path", ["a.txt", "b.txt"], "a.txt", ["b.txt"]),
    ("a path twice", ["a.txt", "b.txt"], "a.txt a.txt", ["b.txt"]),
    ("a folder and a path in it", ["x/a.txt", "b.txt"], "x x/a.txt", ["b.txt"]),
    ("a folder, at any depth", ["x/a.txt", "x/y/b.txt", "c.txt"], "x", ["c.txt"]),
    ("a folder with its slash", ["x/a.txt", "c.txt"], "x/", ["c.txt"]),
    ("a folder, not the one that begins like it", ["x/a.txt", "xy/b.txt"], "x", ["xy/b.txt"]),
    ("a folder whose name looks like a pattern", ["_%/a.txt", "xx/b.txt"], "_%", ["xx/b.txt"]),
    ("a path the long way round", ["a.txt", "b.txt"], "x/../a.txt", ["b.txt"]),
]


@pytest.mark.parametrize(("loaded", "paths", "left"), [case[1:] for case in REMOVALS], ids=[c[0] for c in REMOVALS])
def test_removing(tmp_path: Path, loaded: list[str], paths: str, left: list[str]) -> None:
    folder, scratch = new_archive(tmp_path / "1"), new_archive(tmp_path / "2")
    for name in loaded:
        keep(folder, name, f"Minutes in {name}\n")
    for name in left:
        keep(scratch, name, f"Minutes in {name}\n")
    gone = remove(folder, *paths.split())
    assert gone == tuple(Path.cwd() / name for name in sorted(set(loaded) - set(left)))
    assert rows(folder) == rows(scratch)


def test_removing_what_was_never_loaded(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    before = rows(folder)
    with pytest.raises(GraphkitError, match=r"^b\.txt: nothing was loaded from there"):
        remove(folder, "a.txt", "b.txt")
    assert rows(folder) == before


def test_a_document_stays_until_its_last_path_goes(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    keep(folder, "b.txt", WRAPPED)
    remove(folder, "a.txt")
    (one,) = stored(folder)
    assert one.record.title == "Notes of the", "read from the source that is left"
    remove(folder, "b.txt")
    assert not stored(folder)


def test_an_error_keeps_nothing(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    before = rows(folder)

    def break_off() -> None:
        with Keeper.begin(folder, Headings()) as archive:
            archive.keep(Path("b.txt"), text_of("b.txt", OTHER.encode()))
            archive.remove([Path("a.txt")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert rows(folder) == before


def test_one_writer_at_a_time_and_readers_beside_it(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    with Keeper.begin(folder, Headings()) as archive:
        archive.keep(Path("b.txt"), text_of("b.txt", OTHER.encode()))
        assert names(folder) == [("a.txt",)]
        with pytest.raises(GraphBusy, match="another process is writing to this graph"):
            keep(folder, "c.txt", "Third\n")
    assert names(folder) == [("a.txt",), ("b.txt",)]


def test_a_reader_sees_one_state_throughout(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    with Archive.open(folder) as archive:
        before = archive.state()
        keep(folder, "b.txt", OTHER)
        assert archive.state() == before
        assert [one.names for one in archive.records()] == [("a.txt",)]


def test_creating_again_changes_nothing(folder: Path) -> None:
    keep(folder, "a.txt", NOTES)
    before = rows(folder)
    Archive.create(folder)
    assert rows(folder) == before


def test_the_base_of_things(folder: Path) -> None:
    with Keeper.begin(folder, Headings()) as archive:
        assert archive.base == BASE
        archive.set_base("https://council.example/things#")
    with Archive.open(folder) as archive:
        assert archive.base == "https://council.example/things#"


@pytest.mark.parametrize(
    "base", ["", "id/", "https://council.example/id", "https://council.example/a b/", "https://x/<"]
)
def test_no_base_for_things(folder: Path, base: str) -> None:
    with pytest.raises(BadValue, match="is not an IRI to append ids to"), Keeper.begin(folder, Headings()) as archive:
        archive.set_base(base)


def as_of_schema(folder: Path, schema: int) -> None:
    """Bring an archive back to what an older graphkit wrote."""
    with closing(sqlite3.connect(folder / FILE)) as db:
        db.execute("DROP TABLE erratum")
        db.execute("ALTER TABLE judgement DROP COLUMN kind" if schema == 3 else "DROP TABLE judgement")
        if schema < 2:
            db.execute("ALTER TABLE path DROP COLUMN access")
        db.execute(f"PRAGMA user_version = {schema}")


@pytest.mark.parametrize("schema", range(1, SCHEMA))
def test_an_older_archive_is_brought_up_to_date_when_it_is_opened(tmp_path: Path, schema: int) -> None:
    Archive.create(tmp_path)
    keep(tmp_path, "a.txt", NOTES)
    if schema == 3:
        judge(tmp_path, Judgement(("0" * 64, "Ann"), ("1" * 64, "Anne"), True))
    before = rows(tmp_path)
    for again in (lambda: stored(tmp_path), lambda: keep(tmp_path, "a.txt", NOTES)):
        as_of_schema(tmp_path, schema)
        again()
        assert rows(tmp_path) == before
        assert [one.access for one in stored(tmp_path)] == ["open"]
        assert keep(tmp_path, "a.txt", NOTES) == "unchanged"


def judge(folder: Path, *told: Judgement | Erratum, holds: bool = True) -> None:
    with Keeper.begin(folder, Headings()) as archive:
        for one in told:
            archive.judge(one, holds)


def said(folder: Path) -> list[Judgement | Erratum]:
    with Archive.open(folder) as archive:
        return [*archive.judgements(), *archive.errata()]


SAID = (
    Judgement(("0" * 64, "Ann"), ("1" * 64, "Anne"), False),
    Judgement(("0" * 64, "Board"), ("1" * 64, "The Board"), True, "group"),
    Erratum("0" * 64, "action", "Ann to write", 0, {"due": None, "owners": ["Ann", "Di"]}),
    Erratum("0" * 64, "action", "Ann to write", 1, None),
)


def test_what_people_say_is_kept_replaced_and_forgotten(folder: Path) -> None:
    judge(folder, *SAID)
    assert said(folder) == list(SAID)
    other = replace(SAID[3], says={"task": "read"})
    judge(folder, other)
    assert said(folder) == [*SAID[:3], other]
    judge(folder, *SAID, holds=False)
    assert said(folder) == []


@pytest.mark.parametrize("told", SAID, ids=str)
def test_state_tells_what_people_say(folder: Path, told: Judgement | Erratum) -> None:
    before = state(folder)
    judge(folder, told)
    after = state(folder)
    assert after != before
    judge(folder, replace(told, same=True) if isinstance(told, Judgement) and not told.same else told, holds=False)
    assert state(folder) == before


def test_what_people_say_of_a_document_goes_with_it_when_its_text_is_read_in_another_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folder, "a.txt", NOTES)
    (before,) = (one.digest for one in stored(folder))
    judge(folder, Judgement.of((before, "Ann"), ("8" * 64, "Anne"), True), Erratum(before, "item", "Lamps", 0, None))
    monkeypatch.setattr(graphkit.text, "READER", "text/99")
    monkeypatch.setattr("graphkit.archive.text_of", lambda name, source: Text(name, "marked " + NOTES, source))
    with Keeper.begin(folder, Headings()):
        pass
    (after,) = (one.digest for one in stored(folder))
    assert after != before
    assert said(folder) == [
        Judgement.of((after, "Ann"), ("8" * 64, "Anne"), True),
        Erratum(after, "item", "Lamps", 0, None),
    ]


def no_database(file: Path) -> None:
    file.write_bytes(b"Minutes of the Board " * 100)


def another_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE bookmark (url)")


def newer_schema(file: Path) -> None:
    Archive.create(file.parent)
    with closing(sqlite3.connect(file)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA + 1}")


def damaged(file: Path) -> None:
    Archive.create(file.parent)
    keep(file.parent, "a.txt", NOTES)
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (file.stat().st_size - 4096))


STRANGERS = [
    ("no database", no_database, NoSuchGraph, "is no archive of graphkit's but a file of another kind"),
    ("another program's database", another_program, NoSuchGraph, "is no archive of graphkit's but a database of"),
    ("a newer schema", newer_schema, GraphkitError, "was written by a newer graphkit .*: upgrade graphkit-minutes"),
    ("nothing", lambda _: None, NoSuchGraph, "can't be opened"),
    ("an empty file", Path.touch, NoSuchGraph, "is empty; load minutes into it with graphkit load"),
    ("a damaged file", damaged, GraphkitError, "is damaged"),
]


@pytest.mark.parametrize(("make", "kind", "message"), [case[1:] for case in STRANGERS], ids=[c[0] for c in STRANGERS])
def test_what_is_no_archive_is_told_apart(tmp_path, make, kind, message) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / FILE)
    for attempt in (lambda: stored(tmp_path), lambda: keep(tmp_path, "b.txt", OTHER)):
        with pytest.raises(kind, match=f"{FILE}.* {message}"):
            attempt()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    another_program(tmp_path / FILE)
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(NoSuchGraph):
        Archive.create(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_creation_that_was_cut_short_is_taken_up(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    Archive.create(tmp_path)
    assert stored(tmp_path) == []


def test_a_name_that_is_not_utf8(folder: Path) -> None:
    with pytest.raises(UnreadableFile, match="its name is not UTF-8; rename it"):
        keep(folder, os.fsdecode(b"minutes-\xe9.txt"), NOTES)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative paths are taken from an empty folder: no file that a test names is there."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
