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
FLUSH = "The Manager gave the quarterly report on the quays to the Board of the"
LONG = "The engineers were asked to come again after the next"
SHORT = ("The harbour wall was", "inspected in March and", "found to be sound by", "two of the engineers")


def pdf(*pages: str, extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of these content streams, in Helvetica on A4."""
    kids = b" ".join(b"%d 0 R" % (10 + 2 * n) for n in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        4: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Length 1>>stream\n\x80\nendstream",
    }
    for n, page in enumerate(pages):
        stream = zlib.compress(page.encode("cp1252"))
        objects[10 + 2 * n] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R/B 5 0 R>>/XObject<</I 4 0 R>>>>>>" % (extra, 11 + 2 * n)
        )
        objects[11 + 2 * n] = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream)
    told = b"".join(b"%d 0 obj%s endobj\n" % item for item in objects.items())
    return b"%PDF-1.4\n" + told + b"trailer<</Root 1 0 R%s>>\n%%%%EOF" % trailer


def at(x: float, y: float, words: str, size: float = 10, font: str = "F") -> str:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


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
    "| Item | Discussion | Action |\n\n1. Harbour report\n\n"
    f"{' '.join(PROSE[:2])} last year.\n\nMs Reed will write to the county.\n\nAction: AR\n\n"
    f"2. Any other business\n\n{' '.join(PROSE[:2])} by the end.\n\nNone.\n"
)

PAGES = [
    ("lines joined, paragraphs apart by a gap", down(60, 780, PROSE) + at(60, 720, "It was agreed."),
     f"{' '.join(PROSE)}\n\nIt was agreed.\n"),
    ("a short line ends a paragraph without a gap", down(60, 780, [PROSE[0], "short.", *PROSE[1:]]),
     f"{PROSE[0]} short.\n\n{' '.join(PROSE[1:])}\n"),
    ("a line that begins in mid-sentence", down(60, 780, [PROSE[0], "(i) that the report on the dues be noted"])
     + at(75, 756, "and that it be sent to the pilots")
     + at(60, 744, "AGREED"),
     f"{PROSE[0]}\n\n(i) that the report on the dues be noted and that it be sent to the pilots\n\nAGREED\n"),
    ("people beside their label", at(60, 780, "Present:") + down(150, 780, ["Ann Reed", "Bo Lind, Chair", "Cy Dale"]),
     "Present: Ann Reed\n\nBo Lind, Chair\n\nCy Dale\n"),
    ("a label that is broken in its column, people behind both of its lines",
     at(60, 780, "Trustees") + at(60, 768, "present:")
     + down(150, 780, ["Ann Reed, President; Bo Lind, Secretary;", "Cy Dale"]),
     "Trustees present: Ann Reed, President; Bo Lind, Secretary; Cy Dale\n"),
    ("a label, people and bodies", at(60, 780, "Present:") + down(150, 780, ["Ann Reed", "Bo Lind", "Cy Dale"])
     + down(250, 780, ["Trust", "Pilots", "Board"]) + at(60, 744, "Away:") + at(150, 744, "Di Ash")
     + at(250, 744, "Gas"),
     "| Present: | Ann Reed | Trust |\n|  | Bo Lind | Pilots |\n|  | Cy Dale | Board |\n| Away: | Di Ash | Gas |\n"),
    ("a place of two lines beside its label", at(60, 780, "Venue:") + down(150, 780, ["Custom House,", "Tessenmouth"]),
     "Venue: Custom House, Tessenmouth\n"),
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
     "A. Reed\n\nB. Lind\n\nMrs C. Dale\n\nD. Holm\n"),
    ("people in columns under their heads, one in two lines",
     down(60, 780, ["Mr A. Reed", "Cllr B. Lind of the Harbour", "Commissioners", "Others present", "F. Ash"])
     + down(220, 780, ["Mrs C. Dale", "D. Holm"]) + at(220, 732, "G. Elm"),
     ("Mr A. Reed\n\nCllr B. Lind of the Harbour Commissioners\n\nMrs C. Dale\n\nD. Holm\n\n"
     "Others present\n\nF. Ash\n\nG. Elm\n")),
    ("a row of its own, parted as those above",
     down(60, 780, ["Ann Reed", "Bo Lind", "Apologies:", "Cy Dale"]) + down(220, 780, ["Trust", "Pilots", "", "Board"]),
     "| Ann Reed | Trust |\n| Bo Lind | Pilots |\n\nApologies:\n\n| Cy Dale | Board |\n"),
    ("a column of text that ends before the page does",
     at(60, 800, "A line of more than six words that goes on and on up to the right margin of the whole page.")
     + down(60, 770, [*PROSE, "end."]) + down(60, 690, [*PROSE, "end."]) + down(60, 610, [*PROSE, "end."]),
     "A line of more than six words that goes on and on up to the right margin of the whole page."
     + f"\n\n{' '.join(PROSE)} end." * 3 + "\n"),
    ("a ruled table", at(60, 810, "PRESENT") + grid([60, 200, 400], [800, 780, 750, 730])
     + cells([60, 200], 786, "Name", "Body") + cells([60, 200], 768, "Ann Reed", "Harbour Trust and")
     + at(204, 756, "Quays") + cells([60, 200], 736, "Bo Lind"),
     "PRESENT\n\n| Name | Body |\n| Ann Reed | Harbour Trust and Quays |\n| Bo Lind |  |\n"),
    ("minutes in a ruled table", FRAME,
     FRAMED),
    ("an action column without lines",
     down(60, 780, PROSE) + at(480, 768, "AR") + down(60, 720, PROSE) + at(480, 708, "BL"),
     f"{' '.join(PROSE)}\n\nAR\n\n{' '.join(PROSE)}\n\nBL\n"),
    ("an action column without lines, its head, and a row that is full up to it",
     at(60, 800, "Item") + at(420, 800, "Action by:") + down(60, 780, PROSE) + at(60 + 300, 744, "AR")
     + down(60, 720, PROSE) + at(420, 720, "BL") + at(420, 708, "3 May"),
     f"| Item | Action by: |\n\n{' '.join(PROSE)} AR\n\n{' '.join(PROSE)}\n\nAction by: BL\n\nAction by: 3 May\n"),
    ("an action beside a title is of the text below it",
     at(60, 800, "Item") + at(420, 800, "ACTION") + at(60, 780, "2. Quay dues") + at(420, 780, "AR")
     + down(60, 760, PROSE),
     f"| Item | ACTION |\n\n2. Quay dues\n\n{' '.join(PROSE)}\n\nACTION: AR\n"),
    ("initials in line at the right",
     "".join(down(60, 780 - 80 * n, PROSE) + at(420, 780 - 80 * n, w) for n, w in enumerate(["AR", "BL/AR", "All"])),
     "".join(f"{' '.join(PROSE)}\n\n{who}\n\n" for who in ["AR", "BL/AR", "All"])[:-1]),
    ("a table of actions stays one",
     grid([60.0, 300.0, 400.0, 500.0], [800, 780, 760, 740]) + cells([60, 300, 400], 786, "Action", "Lead", "Date")
     + cells([60, 300, 400], 766, "Mend the wall", "AR", "3 May"),
     "| Action | Lead | Date |\n| Mend the wall | AR | 3 May |\n"),
    ("a list of actions without lines stays a table",
     down(60, 780, ["Ref", "1", "2"]) + down(120, 780, ["Action", "Mend the wall", "Ring Bo"])
     + down(420, 780, ["Lead", "AR", "BL"]) + down(60, 700, PROSE),
     f"| Ref | Action | Lead |\n| 1 | Mend the wall | AR |\n| 2 | Ring Bo | BL |\n\n{' '.join(PROSE)}\n"),
    ("columns with little room between them, under their heads",
     down(60, 780, ["Ref", "19/04", "19/05"]) + down(100, 780, ["Action", "Write to the pilots of the county", "Ring"])
     + down(260, 780, ["Who", "Bo", "Al"]) + down(300, 780, ["Due", "3/5/19", "1/6/19"])
     + down(340, 780, ["Status", "Open", "Over"]),
     ("| Ref | Action | Who | Due | Status |\n| 19/04 | Write to the pilots of the county | Bo | 3/5/19 | Open |\n"
     "| 19/05 | Ring | Al | 1/6/19 | Over |\n")),
    ("bullets of the second kind", down(60, 780, ["o the wall", "o the quay"]), "- the wall\n\n- the quay\n"),
    ("a watermark askew", down(60, 780, PROSE) + "BT /F 60 Tf .7 .7 -.7 .7 150 600 Tm (DRAFT) Tj ET\n",
     f"{' '.join(PROSE)}\n"),
    ("a soft hyphen at a line's end", down(60, 780, [*PROSE, f"{LONG} inspec\u00ad", "tion followed"]),
     f"{' '.join(PROSE)} {LONG} inspection followed\n"),
    ("lists of people side by side, each below its head",
     at(60, 780, "PRESENT") + at(300, 780, "IN ATTENDANCE") + down(60, 766, ["Ann Reed, Chair", "Bo Lind", "Cy Dale"])
     + down(300, 766, ["Di Ash, Clerk", "Ed Elm"]) + at(60, 710, "APOLOGIES") + at(60, 696, "Flo Fir"),
     ("PRESENT\n\nAnn Reed, Chair\n\nBo Lind\n\nCy Dale\n\nIN ATTENDANCE\n\nDi Ash, Clerk\n\nEd Elm\n\n"
      "APOLOGIES\n\nFlo Fir\n")),
    ("such lists whose heads have colons",
     at(60, 780, "Present:") + at(300, 780, "Apologies:") + down(60, 766, ["Ann Reed", "Bo Lind"])
     + at(300, 766, "Di Ash"),
     "Present:\n\nAnn Reed\n\nBo Lind\n\nApologies:\n\nDi Ash\n"),
    ("people and what they are in columns, more room between them than between the lines of one",
     down(60, 780, ["Ann Reed (AR) - Chief Executive,", "Hythe Borough Council (Chair)"])
     + down(60, 752, ["Bo Lind (BL) - Pilots"]) + down(60, 724, ["Cy Dale (CD) - Board of Works and", "Quays"])
     + down(300, 780, ["Di Ash (DA) - Director of", "Public Works"])
     + down(300, 752, ["Ed Elm (EE) - Harbour", "College"]) + down(300, 724, ["Flo Fir (FF) - Gas", "Board"]),
     ("Ann Reed (AR) - Chief Executive, Hythe Borough Council (Chair)\n\nBo Lind (BL) - Pilots\n\n"
      "Cy Dale (CD) - Board of Works and Quays\n\nDi Ash (DA) - Director of Public Works\n\n"
      "Ed Elm (EE) - Harbour College\n\nFlo Fir (FF) - Gas Board\n")),
    ("people below one another beside a label without a colon",
     at(60, 780, "Present") + down(150, 780, ["Cllr A Reed (Chair)", "Cllr B Lind"]) + at(60, 748, "Away")
     + at(150, 748, "Cllr C Dale"),
     "| Present | Cllr A Reed (Chair); Cllr B Lind |\n| Away | Cllr C Dale |\n"),
    ("people one a line in the cells of a ruled table",
     grid([60, 200, 400], [800, 780, 740]) + cells([60, 200], 786, "Present", "Apologies")
     + down(64, 766, ["Ann Reed (Chair)", "Bo Lind, Pilots"]) + at(204, 766, "Di Ash"),
     "| Present | Apologies |\n| Ann Reed (Chair); Bo Lind, Pilots | Di Ash |\n"),
    ("a long list of people in a ruled table is no minutes",
     grid([60, 200, 400], [800, 690]) + at(64, 786, "Present")
     + down(204, 786, ["Ann Reed (Chair)", "Bo Lind, Treasurer to the Harbour Board and", "its Pilots",
                       *(f"{name}, Board of Harbour Works" for name in ("Cy Dale", "Di Ash", "Ed Elm"))]),
     ("| Present | Ann Reed (Chair); Bo Lind, Treasurer to the Harbour Board and its Pilots; "
      "Cy Dale, Board of Harbour Works; Di Ash, Board of Harbour Works; Ed Elm, Board of Harbour Works |\n")),
    ("lists in the cells of one row, their heads above them",
     grid([60, 200, 400], [800, 740]) + down(64, 786, ["PRESENT", "Ann Reed", "Bo Lind"])
     + down(204, 786, ["APOLOGIES", "Di Ash"]),
     "PRESENT\n\nAnn Reed\n\nBo Lind\n\nAPOLOGIES\n\nDi Ash\n"),
    ("columns typed in one row",
     grid([60, 200, 400], [800, 740]) + down(64, 786, ["Ann Reed", "Bo Lind"]) + down(204, 786, ["Trust", "Pilots"]),
     "| Ann Reed | Trust |\n| Bo Lind | Pilots |\n"),
    ("a name and a post below it",
     grid([60, 200, 400], [800, 770]) + down(64, 786, ["Ann Reed", "Head of Works"]) + at(204, 786, "AR"),
     "| Ann Reed, Head of Works | AR |\n"),
    ("such a cell beside one of as many lines",
     grid([60, 200, 400], [800, 770]) + down(64, 786, ["Ann Reed", "Head of Works"])
     + down(204, 786, ["Trust", "Hythe"]),
     "| Ann Reed, Head of Works | Trust Hythe |\n"),
    ("people of many names", grid([60, 200, 400], [800, 770])
     + down(64, 786, ["Ann van der Reed", "Élodie Ní Lind"]) + at(204, 786, "x"),
     "| Ann van der Reed; Élodie Ní Lind | x |\n"),
    ("a column for decisions and actions",
     FRAME.replace("(Action)", "(Decisions and)").replace("(AR)", "(05-01 AR to write)")
     + at(409, 782, "Action Points", 6),
     FRAMED.replace("| Action |", "| Decisions and Action Points |").replace("Action: AR", "05-01 AR to write")),
    ("numbered actions in such a column", down(60, 780, ["05-01 AR to write", "05-02 BL to ring"]),
     "05-01 AR to write\n\n05-02 BL to ring\n"),
    ("in justified text a line that is a little short ends a paragraph",
     down(60, 780, [FLUSH, FLUSH, FLUSH[:-4] + ".", FLUSH, FLUSH]) + down(60, 700, [FLUSH, "once more."] * 4),
     f"{FLUSH} {FLUSH} {FLUSH[:-4]}.\n\n{FLUSH} {FLUSH}\n" + f"\n{FLUSH} once more.\n" * 4),
    ("in ragged text it does not",
     down(60, 780, [FLUSH, FLUSH[:-2], FLUSH[:-4] + ".", FLUSH[:-1], FLUSH[:-2]])
     + down(60, 700, [FLUSH, "once more."] * 4),
     (f"{FLUSH} {FLUSH[:-2]} {FLUSH[:-4]}. {FLUSH[:-1]} {FLUSH[:-2]}\n" + f"\n{FLUSH} once more.\n" * 4)),
    ("text left of a bullet does not go on with it",
     down(60, 780, PROSE) + at(80, 732, "•") + at(95, 732, "that the report upon the quays be noted with thanks")
     + at(60, 720, "Commissioners spoke."),
     (f"{' '.join(PROSE)}\n\n- that the report upon the quays be noted with thanks\n\nCommissioners spoke.\n")),
    ("text left of an entry that hangs",
     down(60, 780, PROSE) + at(60, 732, "(a)") + down(80, 732, [PROSE[0], PROSE[1][:56]])
     + at(60, 708, "Commissioners spoke."),
     f"{' '.join(PROSE)}\n\n(a) {PROSE[0]} {PROSE[1][:56]}\n\nCommissioners spoke.\n"),
    ("a number or an hour that a line leads on to",
     down(60, 780, [*PROSE, f"{LONG} page, Appendix", "1.", f"{LONG} spring at", "7.30 p.m. in"]),
     f"{' '.join(PROSE)} {LONG} page, Appendix 1.\n\n{LONG} spring at 7.30 p.m. in\n"),
    ("a long title in bold ends where its text begins",
     at(60, 792, "HB/9 Repairs to the northern harbour wall and what they cost", font="B") + down(60, 780, PROSE),
     f"HB/9 Repairs to the northern harbour wall and what they cost\n\n{' '.join(PROSE)}\n"),
    ("a title in bold that runs over two lines is one",
     at(60, 792, "HB/9 Repairs to the harbour wall of the north and all that", font="B")
     + at(60, 780, "Winter Storms had brought about in the last two years", font="B") + down(60, 768, PROSE),
     ("HB/9 Repairs to the harbour wall of the north and all that Winter Storms had brought about in the last two years"
      f"\n\n{' '.join(PROSE)}\n")),
    ("a decision in bold below what was said begins anew",
     down(60, 780, PROSE) + at(60, 732, "RESOLVED that the report be noted and sent to the county", font="B"),
     f"{' '.join(PROSE)}\n\nRESOLVED that the report be noted and sent to the county\n"),
    ("a word in bold in the midst of a sentence does not",
     down(60, 780, PROSE) + at(60, 732, "Quay Street", font="B") + at(130, 732, "was closed for a week."),
     f"{' '.join(PROSE)} Quay Street was closed for a week.\n"),
    ("decisions one below another under a lead-in",
     down(60, 780, [*PROSE, f"{FLUSH[:53]} and so it:", "SUPPORTED the plan for the quays in the northern harbour now",
                    "RECOMMENDED it to the county"]),
     (f"{' '.join(PROSE)} {FLUSH[:53]} and so it:\n\nSUPPORTED the plan for the quays in the northern harbour now\n\n"
      "RECOMMENDED it to the county\n")),
    ("a line that breaks off in mid sentence though there was room",
     down(60, 780, PROSE) + at(60, 708, "The minutes of the two committees of June were") + at(60, 696, "RECEIVED.")
     + at(60, 672, "A Quay Group was set up of Councillors Ash, Reed,") + at(60, 660, "Mrs Day and Mr Elm."),
     (f"{' '.join(PROSE)}\n\nThe minutes of the two committees of June were RECEIVED.\n\n"
      "A Quay Group was set up of Councillors Ash, Reed, Mrs Day and Mr Elm.\n")),
    ("an action at the right edge that goes on there",
     down(60, 780, PROSE) + at(83.8, 732, "Action: DA to write to the county council about the manager by 11")
     + at(356.1, 720, "July"),
     f"{' '.join(PROSE)}\n\nAction: DA to write to the county council about the manager by 11 July\n"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "body"), [c[1:] for c in PAGES], ids=[c[0] for c in PAGES])
def test_a_page_reads_in_order(page: str, body: str) -> None:
    assert extract(pdf(page)).body == body


def test_what_repeats_on_pages_is_left_out_and_a_paragraph_runs_over_the_break() -> None:
    furniture = at(60, 815, "Harbour Board 2 May 2019") + at(300, 30, "{}") + at(60, 30, "Page {} of 2")
    first = furniture.replace("{}", "1") + at(60, 790, "Minutes 2019") + down(60, 770, PROSE[:2])
    second = furniture.replace("{}", "2") + down(60, 790, PROSE[2:]) + at(60, 740, "It was agreed.")
    found = extract(pdf(first, second))
    assert found.body == f"Minutes 2019\n\n{' '.join(PROSE)}\n\nIt was agreed.\n"
    assert [found.body[start:][:10] for start in found.pages] == ["Minutes 20", PROSE[2][:10]]
    undated = extract(pdf(first.replace("Minutes 2019", "Minutes"), second)).body
    assert undated == f"Harbour Board 2 May 2019\n\nMinutes\n\n{' '.join(PROSE)}\n\nIt was agreed.\n"


def test_what_stands_alike_within_two_pages_is_read() -> None:
    around = ["It was moved and", "RESOLVED:", *PROSE, "Ended."]
    pages = [down(60, 800, ["Harbour Board", title, *around], 20) for title in ("Dues", "Wall")]
    body = extract(pdf(*pages, at(60, 400, "Ash."), at(60, 400, "Elm."))).body
    assert (body.count("RESOLVED:"), body.count("Harbour Board")) == (2, 0)


def test_a_line_that_is_full_at_a_page_s_end_goes_on_below() -> None:
    first, second = at(60, 50, FLUSH), down(60, 800, ["Custom House.", "", *[FLUSH, "once more."] * 4])
    assert extract(pdf(first, second)).body.startswith(f"{FLUSH} Custom House.\n\n{FLUSH} once more.\n\n")
    short = at(60, 50, FLUSH[:40])
    assert extract(pdf(short, second)).body.startswith(f"{FLUSH[:40]}\n\nCustom House.\n\n")


def test_a_page_s_own_number_is_no_text() -> None:
    page = down(60, 780, [*PROSE, "2"]) + at(300, 30, "- 1 -")
    assert extract(pdf(page)).body == f"{' '.join(PROSE)}\n\n2\n"


def test_pages_that_say_the_same_are_read() -> None:
    assert extract(pdf(at(60, 780, "Nil return"), at(60, 780, "Nil return"))).body == "Nil return\n\nNil return\n"


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
    (
        "a scan with its scanner's mark",
        pdf(*["q 500 0 0 700 40 40 cm /I Do Q\n" + at(60, 30, "Scanned by X")] * 2),
        "is a scan",
    ),
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


PLACED = [
    ("a word", at(60, 780, "Minutes") + at(60, 700, "Quay dues"), "Quay", [(60, 22, 700)]),
    ("a part of a word", at(60, 780, "WWWW"), "WW", [(60, 18.9, 780)]),
    ("words of one line", at(60, 780, "The quay dues"), "The quay dues", [(60, 66, 780)]),
    ("two lines", down(60, 780, PROSE), "had begun", [(326, 17, 780), (60, 27, 768)]),
    ("a word that is parted", down(60, 780, [*PROSE, f"{LONG} inspec-", "tion followed"]), "inspection",
     [(307, 34, 732), (60, 18, 720)]),
    ("a row's cells", grid([60, 200, 400], [800, 780, 750]) + cells([60, 200], 786, "Name", "Body")
     + cells([60, 200], 768, "Ann Reed", "Pilots/Quay"), "Ann Reed | Pilots/Quay", [(64, 43, 768), (204, 51, 768)]),
    ("people of a cell", grid([60, 200, 400], [800, 760]) + down(64, 786, ["Ann Reed", "Bo Lind"]) + at(204, 786, "AR"),
     "Reed; Bo Lind", [(84.5, 23, 786), (64, 33, 774)]),
    ("what follows a bullet", at(60, 780, "•") + at(80, 780, "the wall"), "- the wall",
     [(60, 3.5, 780), (80, 35, 780)]),
    ("the same word twice", at(60, 780, "Agreed.") + at(60, 700, "Agreed again."), "Agreed again", [(60, 59, 700)]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "words", "boxes"), [c[1:] for c in PLACED], ids=[c[0] for c in PLACED])
def test_a_stretch_stands_where_it_is_drawn(page: str, words: str, boxes: list[tuple[float, float, float]]) -> None:
    found = text.text_of("a.pdf", pdf("", page))
    start = found.body.index(words)
    told = found.boxes(start, start + len(words))
    assert [page for page, _ in told] == [2] * len(boxes)
    for (_, (x0, y0, x1, y1)), (left, width, base) in zip(told, boxes, strict=True):
        assert (x0, x1 - x0) == pytest.approx((left, width), abs=2)
        assert base - 4 < y0 < base < base + 6 < y1 < base + 10


def test_every_character_stands_on_its_page_whichever_way_it_is_turned() -> None:
    found = text.text_of("a.pdf", pdf(FRAME, "".join(at(60, 780 - 12 * n, w) for n, w in enumerate(PROSE))))
    for n, sign in enumerate(found.body):
        assert len(found.boxes(n, n + 1)) == (not sign.isspace() and sign != "|")
    assert {page for page, _ in found.boxes(0, len(found.body))} == {1, 2}
    page = "".join(f"BT /F 10 Tf 0 1 -1 0 {60 + 12 * n} 60 Tm ({line}) Tj ET\n" for n, line in enumerate(PROSE))
    turned = text.text_of("a.pdf", pdf(page, extra=b"/Rotate 90"))
    ((_, (x0, y0, _, y1)),) = turned.boxes(0, 3)
    assert (x0, (y0 + y1) / 2) == pytest.approx((60, 595 - 57), abs=4)


def test_a_text_kept_without_its_places_finds_them_and_other_formats_have_none() -> None:
    found = text.text_of("a.pdf", pdf(at(60, 780, "Minutes")))
    assert found.boxes(0, 7) == text.Text("a.pdf", found.body, found.source, found.pages).boxes(0, 7) != ()
    assert found.boxes(7, 8) == text.text_of("a.txt", b"Minutes\n").boxes(0, 7) == ()


def test_titles_in_bold_are_told() -> None:
    page = at(60, 780, "1.") + at(80, 780, "Harbour report", font="B") + down(60, 750, PROSE)
    found = extract(pdf(page))
    assert [found.body[a:b] for a, b in found.bold] == ["1. Harbour report"]


def test_a_list_above_the_head_of_the_column_for_actions_is_no_part_of_it() -> None:
    listed = (
        ("Ann Garvie", "Chairman", "AG"),
        ("Tom Moss", "Medical Director", "TM"),
        ("Eve Hill", "Chief Nurse", "EH"),
    )
    rows = [
        at(x, 760 - 14 * n, told) for n, row in enumerate(listed) for x, told in zip((72, 260, 480), row, strict=True)
    ]
    head = at(480, 690, "Action")
    told = [at(72, 670 - 12 * n, line) for n, line in enumerate(PROSE * 2)]
    acts = [at(480, 658, "AG"), at(480, 610, "TM")]
    found = extract(pdf("".join([at(72, 780, "Present"), *rows, head, *told, *acts]))).body
    assert "| Ann Garvie | Chairman | AG |" in found
    assert "| Eve Hill | Chief Nurse | EH |" in found
    assert found.count("Action: AG") == found.count("Action: TM") == 1
