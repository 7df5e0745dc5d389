"""Minutes in PDF: what the text says of columns, tables, pages and broken lines."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable

import pytest

from graphkit import text
from graphkit.errors import UnreadableFile
from graphkit.formats.pdf import Vocabulary, extract, joined

PROSE = (
    "The Manager gave the quarterly report. Repairs to the quay had",
    "begun in May and would be done before the winter storms. Visitors",
    "were up by a tenth on last year, and the cafe had broken even at",
    "last, although the cost of coal had risen again in the meantime.",
)
LONG = "The engineers were asked to come again after the next"
SHORT = ("The harbour wall was", "inspected in March and", "found to be sound by", "two of the engineers")


def pdf(*pages: str, extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of these content streams, in Helvetica on A4."""
    kids = b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        4: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Length 1>>stream\n\x80\nendstream",
    }
    for n, page in enumerate(pages):
        stream = zlib.compress(page.encode("cp1252"))
        objects[10 + 2 * n] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>" % (extra, 11 + 2 * n)
        )
        objects[11 + 2 * n] = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream)
    told = b"".join(b"%d 0 obj%s endobj\n" % item for item in objects.items())
    return b"%PDF-1.4\n" + told + b"trailer<</Root 1 0 R%s>>\n%%%%EOF" % trailer


def at(x: float, y: float, words: str, size: float = 10) -> str:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def down(x: float, y: float, lines: Iterable[str], leading: float = 12) -> str:
    return "".join(at(x, y - n * leading, line) for n, line in enumerate(lines))


def grid(xs: list[float], ys: list[float]) -> str:
    flat = "".join(f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    return flat + "".join(f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)


def cells(xs: list[float], y: float, *words: str) -> str:
    return "".join(at(x + 4, y, word) for x, word in zip(xs, words, strict=False))


NARROW = [60.0, 100.0, 405.0, 475.0]
COLUMNS = [f"{words} {n}" for n in range(3) for words in SHORT]
FRAME = (
    grid(NARROW, [800, 780, 660, 560])
    + cells(NARROW, 786, "Item", "Discussion", "Action")
    + cells(NARROW, 766, "1.", "Harbour report")
    + down(104, 742, PROSE[:2])
    + at(104, 718, "last year.")
    + down(104, 694, ["Ms Reed will write to the county."])
    + at(409, 694, "AR")
    + cells(NARROW, 646, "2.", "Any other business")
    + down(104, 622, PROSE[:2])
    + at(104, 598, "by the end.")
    + at(104, 580, "None.")
)
FRAMED = (
    "Item Discussion\n\nAction\n\n1. Harbour report\n\n"
    f"{' '.join(PROSE[:2])} last year.\n\nMs Reed will write to the county.\n\nAR\n\n"
    f"2. Any other business\n\n{' '.join(PROSE[:2])} by the end.\n\nNone.\n"
)

PAGES = [
    ("lines joined, paragraphs apart by a gap", down(60, 780, PROSE) + at(60, 720, "It was agreed."),
     f"{' '.join(PROSE)}\n\nIt was agreed.\n"),
    ("a short line ends a paragraph without a gap", down(60, 780, [PROSE[0], "short.", *PROSE[1:]]),
     f"{PROSE[0]} short.\n\n{' '.join(PROSE[1:])}\n"),
    ("a number and its text", at(60, 780, "4.") + at(100, 780, "Any other business") + down(100, 760, PROSE),
     f"4. Any other business\n\n{' '.join(PROSE)}\n"),
    ("bullets", at(60, 780, "•") + at(80, 780, "the wall") + at(60, 768, "•") + at(80, 768, "the quay"),
     "- the wall\n\n- the quay\n"),
    ("a hyphen that parts a word", down(60, 780, [*PROSE, f"{LONG} inspec-", "tion followed"]),
     f"{' '.join(PROSE)} {LONG} inspection followed\n"),
    ("a raised ending", at(60, 780, "On 1") + at(81.1, 784, "st", 6) + at(88, 780, "May 2019"), "On 1st May 2019\n"),
    ("two newspaper columns", down(60, 780, COLUMNS) + down(320, 780, [line.upper() for line in COLUMNS]),
     f"{' '.join(COLUMNS)}\n\n{' '.join(COLUMNS).upper()}\n"),
    ("aligned columns, one cell of two lines",
     down(60, 780, ["Ann Reed", "Bo Lind"]) + down(220, 780, ["Harbour Trust", "Board of Works"])
     + at(220, 756, "and Quays") + at(60, 744, "Cy Dale") + at(220, 744, "Pilots"),
     "| Ann Reed | Harbour Trust |\n| Bo Lind | Board of Works and Quays |\n| Cy Dale | Pilots |\n"),
    ("names in columns, which are a list",
     down(60, 780, ["A. Reed", "B. Lind"]) + down(220, 780, ["Mrs C. Dale", "D. Holm"]),
     "A. Reed\n\nMrs C. Dale\n\nB. Lind\n\nD. Holm\n"),
    ("a ruled table", at(60, 810, "PRESENT") + grid([60, 200, 400], [800, 780, 750, 730])
     + cells([60, 200], 786, "Name", "Body") + cells([60, 200], 768, "Ann Reed", "Harbour Trust and")
     + at(204, 756, "Quays") + cells([60, 200], 736, "Bo Lind"),
     "PRESENT\n\n| Name | Body |\n| Ann Reed | Harbour Trust and Quays |\n| Bo Lind |  |\n"),
    ("minutes in a ruled table", FRAME,
     FRAMED),
    ("an action column without lines",
     down(60, 780, PROSE) + at(480, 768, "AR") + down(60, 720, PROSE) + at(480, 708, "BL"),
     f"{' '.join(PROSE)}\n\nAR\n\n{' '.join(PROSE)}\n\nBL\n"),
    ("a watermark askew", down(60, 780, PROSE) + "BT /F 60 Tf .7 .7 -.7 .7 150 600 Tm (DRAFT) Tj ET\n",
     f"{' '.join(PROSE)}\n"),
    ("a soft hyphen at a line's end", down(60, 780, [*PROSE, f"{LONG} inspec\u00ad", "tion followed"]),
     f"{' '.join(PROSE)} {LONG} inspection followed\n"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "body"), [c[1:] for c in PAGES], ids=[c[0] for c in PAGES])
def test_a_page_reads_in_order(page: str, body: str) -> None:
    assert extract(pdf(page)).body == body


def test_what_repeats_on_pages_is_left_out_and_a_paragraph_runs_over_the_break() -> None:
    furniture = at(60, 815, "Harbour Board 2 May 2019") + at(300, 30, "{}") + at(60, 30, "Page {} of 2")
    first = furniture.replace("{}", "1") + at(60, 790, "Minutes") + down(60, 770, PROSE[:2])
    second = furniture.replace("{}", "2") + down(60, 790, PROSE[2:]) + at(60, 740, "It was agreed.")
    found = extract(pdf(first, second))
    assert found.body == f"Minutes\n\n{' '.join(PROSE)}\n\nIt was agreed.\n"
    assert [found.body[start:][:10] for start in found.pages] == ["Minutes\n\nT", PROSE[2][:10]]


def test_a_turned_page_reads_as_it_is_seen() -> None:
    page = "".join(f"BT /F 10 Tf 0 1 -1 0 {60 + 12 * n} 60 Tm ({line}) Tj ET\n" for n, line in enumerate(PROSE))
    assert extract(pdf(page, extra=b"/Rotate 90")).body == f"{' '.join(PROSE)}\n"


def test_spans_name_their_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(text.READERS, "pdf", "pdf")
    found = text.text_of("a.pdf", pdf(at(60, 780, "Minutes"), at(60, 780, "Quay dues"), "", at(60, 780, "Ended.")))
    assert found.body == "Minutes\n\nQuay dues\n\nEnded.\n"
    assert [found.span(found.body.index(word), len(found.body)).page for word in ("Min", "Quay", "End")] == [1, 2, 4]


LOCKED = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"00" * 32, b"11" * 32)
REFUSED = [
    ("a scan", pdf("q 500 0 0 700 40 40 cm /I Do Q"), "is a scan: its pages hold no text; run OCR on it first"),
    ("cut off at once", b"%PDF-1.7\n%junk", "is a broken PDF"),
    ("no pages", b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>", "is a broken PDF"),
    ("a password", pdf(at(60, 780, "x"), trailer=LOCKED), "is encrypted"),
]


@pytest.mark.parametrize(("source", "told"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_refused_in_words(source: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile, match=told):
        extract(source)


def test_a_damaged_file_gives_text_or_is_refused() -> None:
    whole = pdf(FRAME, down(60, 780, PROSE))
    for n in range(0, len(whole), 37):
        for source in (whole[:n], whole[:n] + b"\xff\x00" + whole[n + 2 :], whole[:n] + whole[n + 9 :]):
            try:
                found = extract(source)
            except UnreadableFile:
                continue
            assert all(0 <= start <= len(found.body) for start in found.pages)


HYPHENS = [
    ("a word that stands whole elsewhere", ["the co-", "ordinator"], {"coordinator"}, False, "the coordinator"),
    ("a word written with it elsewhere", ["the cost-", "sharing"], {"cost-sharing"}, True, "the cost-sharing"),
    ("two words of the text", ["post-", "discharge"], {"post", "discharge"}, True, "post-discharge"),
    ("a word and another", ["county-", "wide"], set(), False, "county-wide"),
    ("the end of a word", ["an inspec-", "tion"], set(), False, "an inspection"),
    ("a text that divides words", ["the har-", "bour"], set(), True, "the harbour"),
    ("a hyphen before it", ["by-the-", "way"], set(), True, "by-the-way"),
    ("a name", ["Ann Farrow-", "Keane"], set(), True, "Ann Farrow-Keane"),
    ("a dash", ["Chair -", "ann reed"], set(), True, "Chair - ann reed"),
]


@pytest.mark.parametrize(("lines", "known", "divided", "whole"), [c[1:] for c in HYPHENS], ids=[c[0] for c in HYPHENS])
def test_a_hyphen_at_a_line_end(lines: list[str], known: set[str], divided: bool, whole: str) -> None:
    assert joined(lines, Vocabulary(frozenset(known), divided)) == whole


@pytest.mark.parametrize("pieces", [("a b c d e f",), ("Ann Reed", "Harbour"), ("a", "b", "c", "d")], ids=len)
def test_a_page_of_many_lines_takes_linear_time(pieces: tuple[str, ...]) -> None:
    def seconds(count: int) -> float:
        page = "".join(at(60 + 120 * m, 14 * n, p) for n in range(count) for m, p in enumerate(pieces))
        page += grid([600, 700, 800], [7.0 * n for n in range(count)])
        source = pdf(page)
        start = time.process_time()
        assert extract(source).body
        return time.process_time() - start

    assert seconds(8000) < 12 * max(seconds(2000), 0.05)
