"""Word files give the text that a reader of the accepted document sees, with its numbers and its pages."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from graphkit import text
from graphkit.errors import UnreadableFile
from graphkit.formats import kind
from graphkit.formats.counting import counted, letters, roman
from graphkit.formats.word import extract

NAMES = nsdecls("w")
MARKUP = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
LEVELS = """
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>"""


def saved(*blocks: str, levels: dict[int, str] | None = None, lists: str = "", styles: str = "") -> bytes:
    """A Word file of these elements, with lists of its own (from 50) and styles."""
    document = docx.Document()
    body, numbering = document.element.body, document.part.numbering_part.element
    for number, told in (levels or {}).items():
        numbering.append(parse_xml(f'<w:abstractNum {NAMES} w:abstractNumId="{number}">{told}</w:abstractNum>'))
        plain = f'<w:num {NAMES} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        numbering.append(parse_xml(plain))
    for parent, told in ((numbering, lists), (document.styles.element, styles)):
        parent.extend(parse_xml(f"<w:body {NAMES}>{told}</w:body>"))
    body[:-1] = list(parse_xml(f"<w:body {NAMES} {MARKUP}>{''.join(blocks)}</w:body>"))
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def p(words: str, number: int | None = None, depth: int = 0, style: str = "") -> str:
    listed = "" if number is None else f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{r(words)}</w:p>"


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    told = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in told)}</w:tbl>"


def paragraphs(source: bytes) -> list[str]:
    return extract(source).body.split("\n\n")


def test_levels_count_restart_and_print_the_levels_above() -> None:
    depths = [0, 1, 1, 2, 2, 1, 0, 1, 2]
    told = paragraphs(saved(*(p("x", 50, depth) for depth in depths), levels={50: LEVELS}))
    assert told == ["1. x", "1.1 x", "1.2 x", "(i) x", "(ii) x", "1.3 x", "2. x", "2.1 x", "(i) x"]


FORMS = [
    ("decimal", "%1)", 1, ["1) x", "2) x"]),
    ("decimal", "Item %1:", 9, ["Item 9: x", "Item 10: x"]),
    ("decimalZero", "%1", 9, ["09 x", "10 x"]),
    ("lowerLetter", "(%1)", 26, ["(z) x", "(aa) x"]),
    ("upperLetter", "%1.", 1, ["A. x", "B. x"]),
    ("lowerRoman", "%1.", 3, ["iii. x", "iv. x"]),
    ("upperRoman", "%1", 9, ["IX x", "X x"]),
    ("bullet", "\uf0b7", 1, ["- x", "- x"]),
    ("none", "", 1, ["x", "x"]),
    ("decimal", "%1/19", 0, ["0/19 x", "1/19 x"]),
]


@pytest.mark.parametrize(("form", "around", "start", "told"), FORMS)
def test_number_formats(form: str, around: str, start: int, told: list[str]) -> None:
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{around}"/></w:lvl>'
    )
    assert paragraphs(saved(p("x", 50), p("x", 50), levels={50: level})) == told


def test_two_lists_of_one_kind_go_on_unless_one_starts_anew() -> None:
    lists = """<w:num w:numId="60"><w:abstractNumId w:val="50"/></w:num>
        <w:num w:numId="61"><w:abstractNumId w:val="50"/>
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>"""
    source = saved(*(p("x", n) for n in (50, 60, 61, 61)), levels={50: LEVELS}, lists=lists)
    assert paragraphs(source) == ["1. x", "2. x", "7. x", "8. x"]


def test_a_list_may_override_a_level_and_a_level_may_go_on_counting() -> None:
    lists = """<w:num w:numId="60"><w:abstractNumId w:val="51"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">
        <w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride></w:num>"""
    going_on = LEVELS.replace('<w:numFmt w:val="lowerRoman"/>', '<w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/>')
    source = saved(
        *(p("x", 50, depth) for depth in (0, 2, 0, 2)), p("x", 60), levels={50: going_on, 51: LEVELS}, lists=lists
    )
    assert paragraphs(source) == ["1. x", "(1) x", "2. x", "(2) x", "A x"]


def test_a_level_may_start_again_under_some_levels_alone() -> None:
    under_first = LEVELS.replace(
        '<w:numFmt w:val="lowerRoman"/>', '<w:numFmt w:val="decimal"/><w:lvlRestart w:val="1"/>'
    )
    source = saved(*(p("x", 50, depth) for depth in (0, 1, 2, 1, 2, 0, 2)), levels={50: under_first})
    assert paragraphs(source) == ["1. x", "1.1 x", "(1) x", "1.2 x", "(2) x", "2. x", "(1) x"]


def test_legal_numbering_prints_the_levels_above_in_figures() -> None:
    levels = """<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>"""
    assert paragraphs(saved(p("x", 50), p("x", 50, 1), levels={50: levels})) == ["I x", "1.1 x"]


def test_numbers_come_through_styles_and_are_switched_off_by_list_zero() -> None:
    styles = """<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="50"/></w:numPr></w:pPr>
        </w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>
        <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>"""
    linked = LEVELS.replace('<w:lvlText w:val="%1.%2"/>', '<w:pStyle w:val="Sub"/><w:lvlText w:val="%1.%2"/>')
    blocks = [
        p("x", style="Item"),
        p("y", style="Loop"),
        p("x", 0, style="Item"),
        p("x", style="Sub"),
        p("x", style="Item"),
    ]
    assert paragraphs(saved(*blocks, levels={50: linked}, styles=styles)) == ["1. x", "y", "x", "1.1 x", "2. x"]


def test_word_s_own_list_styles() -> None:
    document = docx.Document()
    for style in ("List Number", "List Number", "List Bullet", "Normal"):
        document.add_paragraph("x", style=style)
    packed = io.BytesIO()
    document.save(packed)
    assert paragraphs(packed.getvalue()) == ["1. x", "2. x", "- x", "x"]


def test_an_empty_numbered_paragraph_counts_and_is_not_printed() -> None:
    assert paragraphs(saved(p("x", 50), p("", 50), p("x", 50), levels={50: LEVELS})) == ["1. x", "3. x"]


TEXT_BOX = (
    f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>{p('box')}</w:txbxContent></w:drawing>"
    f"</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p('box')}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)
PROMPT = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click')}</w:sdtContent></w:sdt>"
RUNS = [
    ("insertion kept", f"<w:p><w:ins>{r('new ')}</w:ins>{r('text')}</w:p>", "new text"),
    ("deletion left out", f"<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>{r('text')}</w:p>", "text"),
    ("moved text once", f"<w:p><w:moveFrom>{r('a')}</w:moveFrom><w:moveTo>{r('a')}</w:moveTo></w:p>", "a"),
    ("hyperlink", f"<w:p>{r('see ')}<w:hyperlink>{r('there')}</w:hyperlink></w:p>", "see there"),
    ("field result", f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{r('4')}</w:p>", "4"),
    ("tab and line break", f"<w:p>{r('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
    ("tab stop of the format", f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{r('a')}</w:p>", "a"),
    ("hyphens", "<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op\u00aded</w:t><w:softHyphen/></w:r></w:p>", "co-oped"),
    ("spaces kept together", "<w:p><w:r><w:t>5\u00a0May</w:t></w:r></w:p>", "5 May"),
    ("symbol", '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', "✓"),
    ("hidden", f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>{r('a')}</w:p>", "a"),
    ("not hidden", '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>', "a"),
    ("content control", f"<w:sdt><w:sdtContent><w:p>{r('a')}</w:p></w:sdtContent></w:sdt>", "a"),
    ("placeholder", f"<w:p>{r('a')}{PROMPT}</w:p>", "a"),
    (
        "end deleted",
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('one ')}</w:p><w:p>{r('sentence')}</w:p>",
        "one sentence",
    ),
    (
        "text box once",
        f"<w:p>{r('a')}<w:r>{TEXT_BOX}</w:r></w:p>",
        "a\n\nbox",
    ),
]


@pytest.mark.parametrize(("markup", "told"), [case[1:] for case in RUNS], ids=[case[0] for case in RUNS])
def test_runs(markup: str, told: str) -> None:
    assert extract(saved(markup)).body == told


def test_headers_and_footers_are_left_out() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "HEADER"
    document.sections[0].footer.paragraphs[0].text = "FOOTER"
    document.add_paragraph("text")
    packed = io.BytesIO()
    document.save(packed)
    assert extract(packed.getvalue()).body == "text"


MERGED = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
TABLES = [
    ("rows", table((p("Name"), p("Post")), (p("A. Bell"), p("Clerk"))), "| Name | Post |\n| A. Bell | Clerk |"),
    ("lines in a cell", table((p("A") + p("B"), p("C"))), "| A B | C |"),
    ("bar in a cell", table((p("A|B"), p("C"))), "| A\\|B | C |"),
    ("columns typed in one row", table((p("A") + p("B"), p("x") + p("y"))), "| A | x |\n| B | y |"),
    (
        "merged down, once",
        table((MERGED + p("A"), p("x")), ("<w:tcPr><w:vMerge/></w:tcPr>" + p("A"), p("y"))),
        "| A | x |\n|  | y |",
    ),
    ("merged across", table(('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("Present"),), (p("A"), p("x"))), None),
    (
        "nested",
        table(
            (p("A"), table((p("B"), p("C"))) + p("")),
        ),
        "| A | B C |",
    ),
    ("frame", table((p("Title") + p("Text"),)), "Title\n\nText"),
    ("two tables", table((p("A"), p("x"))) + table((p("B"), p("y"))), "| A | x |\n\n| B | y |"),
    ("between paragraphs", p("a") + table((p("b"), p("c"))) + p("d"), "a\n\n| b | c |\n\nd"),
    (
        "people one a line",
        table((p("Present"), p("A. Bell (Chair)") + p("B. Coe, Pilots")), (p("Away"), p("C. Dow"))),
        "| Present | A. Bell (Chair); B. Coe, Pilots |\n| Away | C. Dow |",
    ),
    (
        "people below their heads",
        table(
            (p("Present"), p("Apologies")), ("".join(map(p, ("A. Bell", "B. Coe", "C. Dow", "D. Eve"))), p("E. Fox"))
        ),
        "| Present | Apologies |\n| A. Bell; B. Coe; C. Dow; D. Eve | E. Fox |",
    ),
    (
        "people below heads in their cells",
        table((p("Present") + p("A. Bell") + p("B. Coe") + p("C. Dow"), p("Apologies") + p("E. Fox"))),
        "Present\n\nA. Bell\n\nB. Coe\n\nC. Dow\n\nApologies\n\nE. Fox",
    ),
    ("a name and a post", table((p("Ann Bell") + p("Head of Works"), p("AB"))), "| Ann Bell, Head of Works | AB |"),
    ("numbers beside words", table((p("1."), p("Apologies")), (p("2."), p("Budget"))), "1. Apologies\n\n2. Budget"),
]


@pytest.mark.parametrize(("markup", "told"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_tables(markup: str, told: str | None) -> None:
    assert extract(saved(markup)).body == (told or "Present\n\n| A | x |")


def test_minutes_set_in_columns_read_as_paragraphs() -> None:
    long = "HA welcomed everyone to the meeting, and asked each of those who had come for the first time to speak."
    rows = [
        (p("No."), p("Notes"), p("Action")),
        (p("1"), p("Welcome") + p(long), p("")),
        (p(""), p("KW to send the map."), p("KW") + p("LF")),
    ]
    told = ["| No. | Notes | Action |", "1 Welcome", long, "KW to send the map.", "Action: KW; LF"]
    assert paragraphs(saved(table(*rows))) == told


LONG = "HA welcomed everyone to the meeting, and asked each of those who had come for the first time to speak."


def test_a_column_for_decisions_and_actions_is_read_without_its_head() -> None:
    rows = [(p("Notes"), p("Decisions and actions")), (p("Welcome") + p(LONG), p("07-01 KW to write"))]
    assert paragraphs(saved(table(*rows)))[-2:] == [LONG, "07-01 KW to write"]


def test_a_deleted_row_is_left_out() -> None:
    deleted = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('old')}</w:tc></w:tr></w:tbl>"
    assert paragraphs(saved(deleted + p("new"))) == ["new"]


RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
HARD = '<w:r><w:br w:type="page"/></w:r>'
PAGES = [
    ("none", [p("one"), p("two")], ["one", "two"], [None, None]),
    ("as laid out", [p("one"), f"<w:p>{RENDERED}{r('two')}</w:p>"], ["one", "two"], [1, 2]),
    ("hard", [f"<w:p>{r('one')}{HARD}</w:p>", p("two")], ["one", "two"], [1, 2]),
    ("hard and as laid out", [f"<w:p>{r('one')}{HARD}</w:p>", f"<w:p>{RENDERED}{r('two')}</w:p>"], ["two"], [2]),
    ("inside a sentence", [f"<w:p>{r('one ')}{RENDERED}{r('two')}</w:p>"], ["one", "two"], [1, 2]),
    ("before", [p("one"), f"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{r('two')}</w:p>"], ["one", "two"], [1, 2]),
    (
        "cells cut by one page",
        [table((f"<w:p>{r('a ')}{RENDERED}{r('b')}</w:p>", f"<w:p>{r('c ')}{RENDERED}{r('d')}</w:p>")), p("two")],
        ["a", "two"],
        [1, 2],
    ),
    (
        "row on a new page",
        [p("one"), table((f"<w:p>{RENDERED}{r('1')}</w:p>", p("Budget") + p("x " * 60)))],
        ["1 Budget"],
        [2],
    ),
]


@pytest.mark.parametrize(("blocks", "words", "pages"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_pages(blocks: list[str], words: list[str], pages: list[int | None]) -> None:
    found = extract(saved(*blocks))
    read = text.Text("x.docx", found.body, b"", found.pages)
    starts = [found.body.index(word) for word in words]
    assert [read.span(at, at + len(word)).page for at, word in zip(starts, words, strict=True)] == pages
    assert "\f" not in found.body


def test_a_page_s_start_stays_before_the_number() -> None:
    found = extract(saved(p("one", 50), f"{p('', 50)[:-6].replace('<w:r>', RENDERED + '<w:r>')}{r('two')}</w:p>",
                          levels={50: LEVELS}))  # fmt: skip
    assert found.body[found.pages[1] :].strip() == "2. two"


def packed(document: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{document}</w:body></w:document>")
    return made.getvalue()


def test_a_file_without_lists_and_styles() -> None:
    assert extract(packed(p("text", 3))).body == "text"


def test_the_strict_variant_of_the_format() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", f'<d xmlns="{strict}"><body><p><r><t>a</t></r></p></body></d>')
    assert extract(made.getvalue()).body == "a"


def test_broken_files_are_named_as_such() -> None:
    whole = saved(p("text"))
    for cut in (0, 10, len(whole) // 2, len(whole) - 10):
        with pytest.raises(UnreadableFile, match="broken Word file"):
            extract(whole[:cut])


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=20))
def test_bytes_changed_anywhere_never_break_the_reader(at: int, junk: bytes) -> None:
    whole = packed(p("text", 3) * 50 + table((p("a"), p("b"))))
    at %= len(whole)
    with suppress(UnreadableFile):
        extract(whole[:at] + junk + whole[at + len(junk) :])


def test_tables_within_tables_without_end() -> None:
    depth = 20_000
    assert extract(packed(p("text") + "<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth)).body == "text"


def test_a_table_of_fifty_thousand_rows() -> None:
    rows = 50_000
    body = extract(packed(table(*[(p("a"), p("b"))] * rows))).body
    assert body.count("\n") == rows - 1
    assert body.startswith("| a | b |\n")


def test_the_reader_is_reached_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(text.READERS, "docx", "word")
    path = tmp_path / "minutes.bin"
    path.write_bytes(saved(p("Present: A. Bell")))
    assert kind(path.read_bytes()) == "docx"
    assert text.read(path).body == "Present: A. Bell"


@pytest.mark.parametrize(("number", "told"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa")])
def test_letters(number: int, told: str) -> None:
    assert letters(number) == told


@pytest.mark.parametrize(("number", "told"), [(4, "iv"), (1999, "mcmxcix"), (4000, "4000")])
def test_roman(number: int, told: str) -> None:
    assert roman(number) == told


def test_formats_not_known_are_decimal() -> None:
    assert counted(3, "chicago") == "3"


@pytest.mark.parametrize(
    ("body", "told"), [("Minutes", "3 May 2019\n\nMinutes"), ("Minutes, 3 May 2019", "Minutes, 3 May 2019")]
)
def test_a_header_is_read_where_it_alone_tells_a_year(body: str, told: str) -> None:
    document = docx.Document()
    document.add_paragraph(body)
    document.sections[0].header.paragraphs[0].text = "3 May 2019"
    document.sections[0].footer.paragraphs[0].text = "printed in 2020"
    packed = io.BytesIO()
    document.save(packed)
    assert extract(packed.getvalue()).body == told


def test_headings_by_style_and_bold_beginnings_are_told() -> None:
    document = docx.Document()
    document.add_heading("Matters arising", 2)
    told = document.add_paragraph()
    told.add_run("Roof.").bold = True
    told.add_run(" It leaks.")
    document.add_paragraph("A ").add_run("word").bold = True
    document.add_paragraph(style="List Number").add_run("Any other business").bold = True
    file = io.BytesIO()
    document.save(file)
    found = extract(file.getvalue())
    assert [found.body[a:b] for a, b in found.bold] == ["Matters arising", "Roof.", "1. Any other business"]
