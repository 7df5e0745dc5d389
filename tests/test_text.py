"""What a file says: decoding, pages, identity, and what is refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from graphkit.errors import UnreadableFile
from graphkit.formats import kind
from graphkit.text import decode, files, fold, read

SAID = "Minutes – 3 May 2007\n\nIt was AGREED.\n"


@pytest.mark.parametrize(
    ("source", "case"),
    [
        (SAID.encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + SAID.encode(), "UTF-8 with its mark"),
        (SAID.encode("utf-16"), "UTF-16 with its mark"),
        (SAID.encode("cp1252"), "Windows-1252"),
        (SAID.replace("\n", "\r\n").encode(), "line ends of Windows"),
        (SAID.replace("\n", "\r").encode(), "line ends of old Macs"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_same_text_is_read_from_other_bytes(source: bytes, case: str) -> None:
    assert decode(source) == SAID, case


def test_a_document_is_its_folded_text(tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("a.txt", "b.md", "c.txt"))
    one.write_bytes(SAID.encode())
    two.write_bytes(b"\xef\xbb\xbf" + SAID.replace("\n", "\r\n").encode())
    three.write_text(SAID.replace("AGREED", "NOTED"))
    assert read(one).digest == read(two).digest != read(three).digest


def test_a_form_feed_starts_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one\n\ftwo\n\fthree\n")
    text = read(path)
    pages = [text.span(at, at + 3).page for at in (text.body.index(w) for w in ("one", "two", "thr"))]
    assert pages == [1, 2, 3]
    path.write_text("one\n")
    assert read(path).span(0, 3).page is None


def test_a_span_leaves_out_the_space_at_its_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("  It was\n   AGREED  ")
    text = read(path)
    span = text.span(0, len(text.body))
    assert (span.start, span.end) == (2, 18)
    assert text.quote(span) == "It was AGREED" == fold(text.body)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("gone.txt", None, "no such file"),
        ("empty.txt", b" \n\t\n", "is empty"),
        ("picture.txt", b"\x89PNG\r\n", "is a picture"),
        ("minutes.txt", b"PK\x03\x04rest", "is a broken zip file"),
        ("noise.txt", b"\0\1\2" * 50, "holds no text"),
    ],
)
def test_what_gives_no_text_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=told) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_a_folder_stands_for_the_minutes_in_it_at_any_depth(tmp_path: Path) -> None:
    for name in ("b/one.md", "a.txt", "b/c/two.TXT", "picture.png", ".hidden/three.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [p.relative_to(tmp_path).as_posix() for p in files([tmp_path])] == ["a.txt", "b/c/two.TXT", "b/one.md"]
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(UnreadableFile, match="no minutes in this folder"):
        list(files([empty]))


def zipped(name: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(name, "x")
    return packed.getvalue()


TOLD = [
    ("a page behind comments", b"<!-- a -->\n<!-- b -- c -->" * 40 + b"<html><p>x", "html"),
    ("comments and no page", b"<!-- a -->" * 4000 + b"x", "text"),
    ("a page in UTF-16", "<html><p>x".encode("utf-16"), "html"),
    ("a part of a page", b"<div><h1>Minutes</h1>" + b"<p>a</p>\n" * 4 + b"</div>", "html"),
    ("Markdown with tags", b"<div>\n\n# Minutes\n\n" + b"<p>a</p>\n" * 6, "text"),
    ("a text in brackets", b"<draft> Minutes", "text"),
    ("a PDF behind a line of a mail system", b"Content: x\n\n%PDF-1.4", "pdf"),
    ("Markdown with YAML front matter", b"---\ntitle: Minutes\ndate: 2019-05-03\n---\n\n# Minutes\n", "text"),
    ("org-mode", b"#+TITLE: Minutes\n* Present\n  - Ann Reed\n", "text"),
    ("a memo", b"Date: 3 May\nFrom: the Clerk\nTo: Members\nReceived: the report\n", "text"),
    (
        "a message",
        b"From: a@b.c\r\nSubject: x\r\n y\r\nMessage-ID: <1@b.c>\r\n\r\nx",
        "an e-mail; save the minutes in it",
    ),
    ("a message that was passed on", b"Received: from a by b\nSubject: x\n\nx", "an e-mail; save the minutes in it"),
    ("a mailbox", b"From a@b.c Fri May 3 10:00:00 2019\nSubject: x\n\nx", "an e-mail; save the minutes in it"),
    ("a zip file", zipped("a.txt"), "a zip file; unpack it and give what is in it"),
    ("a spreadsheet", zipped("xl/workbook.xml"), "a spreadsheet"),
]


@pytest.mark.parametrize(("source", "what"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
def test_a_format_is_told_by_its_content(source: bytes, what: str) -> None:
    assert kind(source).startswith(what)


@pytest.mark.parametrize("ending", [".html", ".org", ".weird"])
def test_the_ending_is_not_looked_at(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"minutes{ending}"
    path.write_text("#+TITLE: Minutes\n* Present\n  - Ann Reed\n")
    assert read(path).body == "#+TITLE: Minutes\n* Present\n  - Ann Reed\n"
