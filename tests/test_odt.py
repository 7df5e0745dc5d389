"""OpenDocument and RTF files give the text that a reader of the accepted document sees."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from graphkit import text
from graphkit.errors import UnreadableFile
from graphkit.formats.odt import extract
from graphkit.formats.rtf import extract as extract_rtf

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
LEVELS = """
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>
<style:style style:name="New"><style:paragraph-properties fo:break-before="page"/></style:style>
"""


def odt(body: str, styles: str = LEVELS) -> bytes:
    """An OpenDocument text of these elements."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return packed.getvalue()


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def entries(*entries: str, style: str = "L1", more: str = "") -> str:
    told = "".join(f"<text:list-item>{entry}</text:list-item>" for entry in entries)
    return f'<text:list text:style-name="{style}" {more}>{told}</text:list>'


def row(*cells: str) -> str:
    told = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row>{told}</table:table-row>"


SHOWN = [
    ("paragraphs", p("a") + p("b <text:span>c</text:span> d"), "a\n\nb c d"),
    ("empty paragraphs", p("a") + p("") + p(" ") + p("b"), "a\n\nb"),
    ("spaces and breaks", p('a<text:s text:c="2"/>b\n  c<text:tab/>d<text:line-break/>e'), "a  b c\td\ne"),
    ("numbers", entries(p("a"), p("b")) + entries(p("c")), "1. a\n\n2. b\n\n1. c"),
    ("numbers that go on", entries(p("a")) + p("x") + entries(p("b"), more='text:continue-numbering="true"'),
     "1. a\n\nx\n\n2. b"),
    ("a list that goes on by its name",
     entries(p("a"), more='xml:id="one"') + entries(p("x")) + entries(p("b"), more='text:continue-list="one"'),
     "1. a\n\n1. x\n\n2. b"),
    ("lists inside", entries(p("a") + entries(p("b"), p("c") + entries(p("d"), p("e"))), p("f") + entries(p("g"))),
     "1. a\n\n1.1. b\n\n1.2. c\n\n(a) d\n\n(b) e\n\n2. f\n\n2.1. g"),
    ("a second paragraph", entries(p("a") + p("b"), p("c")), "1. a\n\nb\n\n2. c"),
    ("a list's own start", ('<text:list text:style-name="L1"><text:list-item text:start-value="61"><text:p>a</text:p>'
     "</text:list-item><text:list-header><text:p>b</text:p></text:list-header></text:list>"), "61. a\n\nb"),
    ("bullets", entries(p("a"), style="L2"), "- a"),
    ("headings that are numbered", ('<text:h text:outline-level="1">a</text:h><text:h text:outline-level="2">b</text:h>'
     '<text:h text:outline-level="1">c</text:h>'), "1. a\n\nb\n\n2. c"),
    ("a table", (f"<table:table><table:table-header-rows>{row(p('a'), p('b'))}</table:table-header-rows>"
     f"{row(p('c'), p('d') + p('e'))}</table:table>"), "| a | b |\n| c | d e |"),
    ("cells that span", ('<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a'
     "</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell>"
     "</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>c</text:p>"
     "</table:table-cell></table:table-row></table:table>"), "| a | b |\n|  | c |"),
    ("changes as accepted", "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
     "</text:deletion></text:changed-region></text:tracked-changes>" + p('a<text:change text:change-id="1"/>b'), "ab"),
    ("a footnote and a comment", p("a<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>"
     "<office:annotation><text:p>y</text:p></office:annotation>b"), "ab"),
    ("a text box", p("a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>c"), "ac\n\nb"),
    ("a link in a section", f"<text:section>{p('a <text:a>b</text:a>')}</text:section>", "a b"),
    ("a section that is hidden", f'<text:section text:display="none">{p("x")}</text:section>{p("a")}', "a"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), [c[1:] for c in SHOWN], ids=[c[0] for c in SHOWN])
def test_an_opendocument_text_reads_as_it_is_shown(body: str, told: str) -> None:
    assert extract(odt(body)).body == told


def test_pages_start_where_they_break() -> None:
    found = extract(odt(p("a") + '<text:p text:style-name="New">b</text:p>' + p("c <text:soft-page-break/>d")))
    assert found.body == "a\n\nb\n\nc d"
    assert [found.body[start:] for start in found.pages] == ["a\n\nb\n\nc d", "b\n\nc d", "d"]


RICH = [
    ("paragraphs", r"a\par b {\b c}\par", "a\n\nb c"),
    ("signs", r"Caf\'e9 \u8211? \'93x\'94 \rquote s\~y\line z \emdash", "Café – “x” ’s y\nz —"),
    ("a sign of two halves", r"\uc1\u-10179?\u-8704?", "\U0001f600"),
    ("numbers and bullets", r"{\listtext\pard\plain 1.\tab}a\par{\pntext\f3\'b7\tab}b\par", "1. a\n\n- b"),
    ("header, footer, footnote", r"{\header h\par}{\footer f\page\par}a{\footnote n}\par", "a"),
    ("a deletion", r"a {\deleted\revauthdel1 gone }b", "a b"),
    ("a link", r'a {\field{\*\fldinst HYPERLINK "http://b.c"}{\fldrslt d e}} f', "a d e f"),
    ("a table", r"x\par\trowd\cellx1\cellx2\intbl a\cell b\par c\cell\row\trowd\intbl d\cell e\cell\trowd\row\pard y",
     "x\n\n| a | b c |\n| d | e |\n\ny"),
    ("a backslash before a word", r"a \\page b", r"a \page b"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), [c[1:] for c in RICH], ids=[c[0] for c in RICH])
def test_rich_text_reads_as_it_is_shown(body: str, told: str) -> None:
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f3\fnil\fcharset2 Symbol;}}" + "\n"
    assert extract_rtf(f"{head}{body}}}".encode()).body == told


def test_rich_text_has_pages() -> None:
    found = extract_rtf(rb"{\rtf1 a\par\page b\par}")
    assert (found.body, found.pages) == ("a\n\nb", (0, 3))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (odt("").replace(b"office:text", b"office:tent"), "is a broken OpenDocument file"),
        (odt(p("a"))[:-30], "is a broken"),
        (rb"{\rtf1 \uc a\u99999999999?}", "is a broken RTF file"),
        (rb"{\rtf1 }", "is empty"),
    ],
)
def test_refused_in_words(source: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile, match=told):
        text.text_of("", source)


def test_a_format_is_told_by_its_content() -> None:
    for source in (odt(p("Agreed.")), rb"{\rtf1 Agreed.}", b"Agreed."):
        assert text.text_of("minutes.doc", source).body.strip() == "Agreed."


NASTY = [
    ("open groups", lambda n: b"{\\rtf1 " + b"{" * n + b"a"),
    ("links never closed", lambda n: b"{\\rtf1 a" + b"{\\field{\\*\\fldinst{ HYPERLINK " * (n // 10) + b"a"),
    ("fonts", lambda n: b"{\\rtf1 {\\fonttbl " + b"\\f1 " * (n // 4) + b"} a}"),
    ("cells", lambda n: b"{\\rtf1 " + b"\\trowd a\\cell b\\cell\\row" * (n // 10) + b"}"),
    ("rows", lambda n: odt(f"<table:table>{row(p('a'), p('b')) * (n // 20)}</table:table>")),
    ("lists", lambda n: odt(entries(p("a")) * (n // 20))),
]


@pytest.mark.parametrize("made", [c[1] for c in NASTY], ids=[c[0] for c in NASTY])
def test_nasty_files_take_linear_time(made: object) -> None:
    def seconds(count: int) -> float:
        source = made(count)  # type: ignore[operator]
        start = time.process_time()
        assert text.text_of("", source).body
        return time.process_time() - start

    assert seconds(400_000) < 12 * max(seconds(100_000), 0.05)
