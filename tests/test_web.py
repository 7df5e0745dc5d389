"""Web pages give the minutes on them, as a browser shows them, without what the site puts around."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit import text
from graphkit.errors import UnreadableFile
from graphkit.formats.web import extract

SHOWN = [
    ("paragraphs", "<p>a</p><p>b</p>", "a\n\nb"),
    ("never closed", "<p>a<p>b<ul><li>c<li>d", "a\n\nb\n\n- c\n\n- d"),
    ("white space", "<p>a\n   b\t<b>c</b> d&nbsp;e</p>", "a b c d e"),
    ("words parted by markup alone", '<p>Cllr <span class="SpellE">Que</span>nelle</p>', "Cllr Quenelle"),
    ("line break", "<p>a<br>b<br/>c</p>", "a\nb\nc"),
    ("text beside blocks", "a<div>b<div>c</div>d</div>e", "a\n\nb\n\nc\n\nd\n\ne"),
    ("empty paragraphs", "<p>a</p><p>&nbsp;</p><p></p><p>b</p>", "a\n\nb"),
    ("entities", "<p>&pound;5 &amp; &rsquo;s &#8211; caf&eacute; &lt;b&gt;</p>", "£5 & ’s – café <b>"),
    ("Windows-1252 in disguise", "<p>Bell&#146;s</p>", "Bell’s"),
    ("preformatted", "<pre>a\n  b</pre>", "a\n  b"),
    ("soft hyphen", "<p>co&shy;opted</p>", "coopted"),
    ("headings", "<h1>A</h1><h2>B</h2><p>c", "A\n\nB\n\nc"),
    ("bullets", "<ul><li>a<li><p>b</p><p>c</p></ul>d", "- a\n\n- b\n\nc\n\nd"),
    ("bullets inside", "<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n\n- b\n\n- c"),
    ("numbers", "<ol><li>a<li>b</ol><ol><li>c</ol>", "1. a\n\n2. b\n\n1. c"),
    ("numbers around numbers", "<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", "1. a\n\na. b\n\nb. c\n\n2. d"),
    ("start and value", '<ol start="61"><li>a<li value="70">b<li>c</ol>', "61. a\n\n70. b\n\n71. c"),
    ("letters", "<ol type=A><li>a</ol><ol type=i><li>a<li>b</ol>", "A. a\n\ni. a\n\nii. b"),
    ("shape by style", '<ol style="list-style-type: lower-alpha"><li>a</ol>', "a. a"),
    ("no marks", '<ul style="list-style:none"><li>a</ul>', "a"),
    ("nonsense for a start", '<ol start="x9"><li>a</ol>', "1. a"),
    ("table", "<table><tr><th>a<th>b<tr><td>c<td>d</table>", "| a | b |\n| c | d |"),
    ("caption", "<table><caption>x</caption><tr><td>a<td>b</table>", "x\n\n| a | b |"),
    ("cells without a row", "<table><thead><th>a<th>b</thead><tr><td>c<td>d</table>e", "| a | b |\n| c | d |\n\ne"),
    ("bar in a cell", "<table><tr><td>a|b<td>c</table>", "| a\\|b | c |"),
    ("empty row", "<table><tr><td> <td><tr><td>c<td>d</table>", "| c | d |"),
    ("lines in a cell", "<table><tr><td>a<br>b<td>c</table>", "| a b | c |"),
    (
        "people in a cell",
        "<table><tr><td>Present<td>Ann Bell<br>Bo Coe<td>x</table>",
        "| Present | Ann Bell; Bo Coe | x |",
    ),
    ("list in a cell", "<table><tr><td><ul><li>a<li>b</ul><td>c</table>", "| - a - b | c |"),
    ("table for the look of it", "<table><tr><td><p>a</p><p>b</p></table>", "a\n\nb"),
    ("cells without a table", "<td>a</td><td>b</td>", "a\n\nb"),
    ("comment and script", "<p>a<!-- x --><script>x()</script></p><style>p{}</style>", "a"),
    ("not displayed", '<p style="color:red; display: none">x</p><p hidden>y</p><p>a</p>', "a"),
]
AROUND = [
    ("navigation", "<nav><a>Home</a></nav><p>a</p>", "a"),
    ("menu by class", '<div class="site-nav x"><a>Home</a></div><p>a</p>', "a"),
    ("role", '<div role="navigation">Home</div><p>a</p>', "a"),
    ("breadcrumb", '<ul id="breadcrumb-holder"><li>Home</ul><p>a</p>', "a"),
    ("menu of links", "<ul><li><a>Home</a><li><a>News</a><li><a>Find us</a></ul><h1>a</h1>", "a"),
    ("links below a heading", "<h1>a</h1><ul><li><a>b</a><li><a>c</a><li><a>d</a></ul>", "a\n\n- b\n\n- c\n\n- d"),
    (
        "a list that says more",
        "<ul><li><a>b</a> was<li><a>c</a><li><a>d</a></ul><h1>a</h1>",
        "- b was\n\n- c\n\n- d\n\na",
    ),
    ("cookies", '<div id="cookie-banner">We use cookies</div><p>a</p>', "a"),
    ("header of the site", "<header><img><ul><li>Pay for it</ul></header><p>a</p>", "a"),
    ("header of the minutes", "<header><h1>Minutes of the Board</h1></header><p>a</p>", "Minutes of the Board\n\na"),
    ("footer", "<p>a</p><footer>Contact us</footer>", "a"),
    ("form around the page", "<form><input value=x><label>Find</label><button>Go</button><p>a</p></form>", "a"),
    ("main part alone", f"<div>x</div><main><p>{'a ' * 300}</p></main><div>y</div>", ("a " * 300).strip()),
    ("article in it", f"<main><article><p>{'a ' * 300}</p></article><p>(c)</p></main>", ("a " * 300).strip()),
    ("main part with little", f"<main>x</main><p>{'a ' * 600}</p>", "x\n\n" + ("a " * 600).strip()),
    ("classes of the page itself", '<html class="menu"><body class="nav"><p>a</p>', "a"),
]


@pytest.mark.parametrize(("markup", "told"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_what_a_browser_shows(markup: str, told: str) -> None:
    assert extract(markup.encode()).body == told


@pytest.mark.parametrize(("markup", "told"), [case[1:] for case in AROUND], ids=[case[0] for case in AROUND])
def test_what_a_site_puts_around(markup: str, told: str) -> None:
    assert extract(markup.encode()).body == told


def test_a_menu_never_closed_does_not_swallow_the_minutes() -> None:
    body = extract(f"<h1>Board</h1><nav><a>Home</a>{'<p>The report was noted.</p>' * 80}".encode()).body
    assert body.count("The report was noted.") == 80


MEETING = """
<h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Tolbrook Panel - Monday, 4th March, 2019</h2>
<ul class="mgActionList"><li><a>Agenda frontsheet <span class="mgFileSize">PDF 82 KB</span></a></ul>
<p><span class="mgLabel">Venue: </span>Town Hall. <a href="mgLocationDetails.aspx?RID=1">View directions</a></p>
<table id="mgItemTable"><tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
<tr><td class="mgItemNumberCell"><p>1.</p></td><td><p>Apologies</p><p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>None.</p></div></td></tr>
<tr><td class="mgItemNumberCell"><p>2.</p></td><td><p><a>Budget <span class="mgFileSize">PDF 1 MB</span></a></p>
<div class="mgWordPara"><p>To receive the report.</p></div>
<ul class="mgBulletList"><li><a>Annex <span class="mgHide">, item 2.</span></a></ul>
<p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p><b>RESOLVED</b> that the budget be
approved.</p></div><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>The Clerk spoke.</p>
<table><tr><td>A. Bell<td>Present<tr><td>C. Dunn<td>Apologies</table>
<p>1.<span style="font:7.0pt">&nbsp;&nbsp;&nbsp;</span>That it be noted ... <a href="mgAi.aspx?ID=5">view the full
minutes text for item 2.</a></p></div></td></tr>
<tr><td class="mgItemNumberCell"><p>3.</p></td><td><p>Urgent business</p></td></tr></table>"""


def test_a_page_of_meeting_software() -> None:
    assert extract(MEETING.encode()).body.split("\n\n") == [
        "Agenda and minutes",
        "Tolbrook Panel - Monday, 4th March, 2019",
        "Venue: Town Hall.",
        "1. Apologies",
        "Minutes:",
        "None.",
        "2. Budget",
        "To receive the report.",
        "- Annex",
        "Decision:",
        "RESOLVED that the budget be approved.",
        "Minutes:",
        "The Clerk spoke.",
        "| A. Bell | Present |\n| C. Dunn | Apologies |",
        "1. That it be noted ...",
        "3. Urgent business",
    ]


CHARSETS = [
    ("UTF-8 unsaid", "<p>café</p>".encode(), "café"),
    ("Windows-1252 unsaid", "<p>it’s</p>".encode("cp1252"), "it’s"),
    ("Latin-1 said, Windows-1252 meant", "<meta charset=iso-8859-1><p>it’s".encode("cp1252"), "it’s"),
    ("said in the old way", '<meta http-equiv=x content="text/html; charset=koi8-r"><p>Да'.encode("koi8-r"), "Да"),
    ("UTF-8 mark over what is said", b"\xef\xbb\xbf" + "<meta charset=koi8-r><p>é".encode(), "é"),
    ("UTF-16 by its mark", "<p>é".encode("utf-16"), "é"),
    ("one broken byte in UTF-8", "<meta charset=utf-8><p>éééé".encode() + b"\xff", "éééé\ufffd"),
    ("UTF-8 said, Windows-1252 meant", "<meta charset=utf-8><p>é".encode("cp1252"), "é"),
    ("nothing that there is", "<meta charset=klingon><p>é".encode(), "é"),
    ("no encoding of text", "<meta charset=hex><p>é".encode(), "é"),
    ("XML declaration", '<?xml version="1.0" encoding="utf-8"?><html><p>é'.encode(), "é"),
]


@pytest.mark.parametrize(("source", "told"), [case[1:] for case in CHARSETS], ids=[case[0] for case in CHARSETS])
def test_characters(source: bytes, told: str) -> None:
    assert extract(source).body == told


@pytest.mark.parametrize("source", [b"", b"<html></html>", b"<script>x</script>", b"<img src=x>", b"\0\0"])
def test_a_page_without_text_is_said_to_be_one(source: bytes) -> None:
    with pytest.raises(UnreadableFile, match="without text"):
        extract(source)


@pytest.mark.parametrize(
    ("opening", "times"),
    [
        ("<div>", 100_000),
        ("<table><tr><td>", 20_000),
        ("<ol><li>", 20_000),
        ("<header>", 20_000),
        ("<b><i>", 20_000),
        ("<main>", 20_000),
        ("<article>", 20_000),
        ("<nav>", 20_000),
    ],
)
def test_elements_within_elements_without_end(opening: str, times: int) -> None:
    assert extract((opening * times + "deep").encode()).body.endswith("deep")


def test_a_table_of_fifty_thousand_rows_takes_linear_time() -> None:
    def seconds(rows: int) -> float:
        start = time.process_time()
        body = extract(b"<table>" + b"<tr><td>a<td>b" * rows).body
        assert body.count("\n") == rows - 1
        return time.process_time() - start

    assert seconds(50_000) < 40 * seconds(5_000)


TAGS = ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ol>", "<li>", "</ol>", "<nav>", "</nav>"]


@given(st.lists(st.sampled_from([*TAGS, "<pre>", "</pre>", "a", "&#0;", "<!", "<a"])))
def test_tags_in_any_order_never_break_the_reader(tags: list[str]) -> None:
    with suppress(UnreadableFile):
        assert extract("".join(tags).encode()).body.strip()


@given(st.binary())
def test_any_bytes_never_break_the_reader(source: bytes) -> None:
    with suppress(UnreadableFile):
        assert extract(source).body.strip()


def test_the_reader_is_reached_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(text.READERS, "html", "web")
    path = tmp_path / "minutes.txt"
    path.write_bytes(b"<!DOCTYPE html><html><body><nav>Home</nav><p>Present: A. Bell</p>")
    assert text.read(path).body == "Present: A. Bell"


def test_headings_and_bold_beginnings_are_told_but_not_those_in_cells() -> None:
    page = (
        b"<!doctype html><html><body><h2>Matters arising</h2><p><b>Roof.</b> It leaks.</p><p>A <b>word</b></p>"
        b"<table><tr><td><b>Who</b></td><td>What</td></tr></table><p><strong>Any other business</strong></p></html>"
    )
    found = extract(page)
    assert [found.body[a:b] for a, b in found.bold] == ["Matters arising", "Roof.", "Any other business"]
