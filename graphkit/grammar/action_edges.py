"""Where owners stand by themselves: behind 'Action:', at the edge of a paragraph, in a last column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import owners as who
from graphkit.grammar.agenda import Section
from graphkit.grammar.deadlines import Day
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.setting import Setting

Bounds = tuple[int, int]

ACTION_LINE = re.compile(
    r"(?:^|(?<=[.;:)]\s)|(?<=[(\[])|(?<=\s)(?=(?-i:Action|ACTION)(?:\s(?-i:by|BY))?:))[^\w\n(]*\(?(?:(?:officers?\s+to\s+)?actions?(?:\s+(?:points?|items?|required|agreed|owner))?(?:\s+(?:by|for))?|owner|AP|AI|to-?do|by\s+whom)"
    r"\s*(?:[A-Z]{0,3}\d+(?:[./-]\d+)*\s*)?(?:[:–-]|(?-i:(?<=ACTION)|(?<=Action)|(?<=AI)|(?<=TODO)|(?<=AP))\s?(?=[(\[][^()\[\]\n]{2,60}[)\]])|(?-i:(?<=ACTION)|(?<=ACTION\sBY)|(?<=Action\sby)|(?<=ction\sfor)|(?<=CTION\sFOR))\s(?!(?:ON|BY|TO|OF|IN|AS|IS|NO|FOR|AND|THE|LOG|WAS)\b)(?=[A-Z]{2,3}\b)|(?-i:(?<=Action)\s(?=[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})?:)))\s*"
    r"(?P<rest>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
POINTS = re.compile(r"[>→➔➢⇒»►▶]")
ARROW = re.compile(
    r"(?:[-=–—]{1,3}>|[→➔➢⇒»])[^\S\n]*(?P<rest>[A-Z]{2,3}[a-z]?(?:\s?[/&,+]\s?[A-Z]{2,3}[a-z]?){0,4})[^\S\n.|]*$",
    re.MULTILINE,
)
ARROW_TASK = re.compile(  # '→ MO, AB and SK – score the options'
    r"^[^\S\n]*(?:[-=–—]{1,3}>|[→➔➢⇒»►▶])[^\S\n]*(?P<rest>(?:All|[A-Z]{2,3}[a-z]?|[A-Z][a-z]+)(?:(?:\s?[/&,+]\s?|\s+and\s+)(?:[A-Z]{2,3}[a-z]?|[A-Z][a-z]+)){0,4}"
    r"[^\S\n]*(?:[–—:-][^\S\n]+|to[^\S\n]+)[^\n]+)",
    re.MULTILINE,
)
MOVER = re.compile(r"\b(?:[Pp]rop(?:osed)?|[Ss]ec(?:onded)?|[Mm]oved)\b[.:]?(?:\s+by)?\s*$")
LABELS = ("ction", "CTION", "wner", "WNER", "AP", "AI", "odo", "TODO", "whom", "WHOM")
EDGE = re.compile(
    r"(?:(?<=[.;:?!)])\s+(?:\((?:[A-Z]{1,3}/?)?\d+(?:/\d+)?\s*[–-]\s*)?|(?<=\S)[^\S\n]{3,})(?P<rest>[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})[\s|.)]*$"
)
ALONE = re.compile(
    r"(?P<label>(?:Action|ACTION)s?\s+)?(?P<rest>(?:(?:All|ALL)(?:\s+(?:partners|members|trustees|governors))?|[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})"
    r"(?:[\s,;:–-]{1,4}(?:(?:by|due|end|of|the)\s+){0,3}(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+(?:\s+\d{4})?"
    rf"|{MONTH}(?:\s+\d{{4}})?))?)[\s.]*"
)
COLUMN = re.compile(
    r"(?:lead(?:\s+officers?)?|(?:by\s+)?whom?|responsib(?:le|ility)|person\s+responsible|(?:assigned|allocated)\s+to|actioned\s+by|for\s+action(?:\s+by)?)\s*:\s*(?P<rest>[^\n]{2,60})$",
    re.IGNORECASE,
)
LABELLED_EDGE = re.compile(  # '… – ACTION LP', '… (Action LP)'
    r"(?:\s[–—-]\s|\s[(\[])(?:Action|ACTION)\s+(?P<rest>[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})[)\].\s]*$"
)
BRACKET_EDGE = re.compile(
    r"(?<=[a-z.?!])\s+[(\[](?P<rest>[A-Z]{2,3}[a-z]?(?:\s*[/&,]\s*[A-Z]{2,3}[a-z]?){0,4})[)\]][.\s]*$"
)
TIMED = re.compile(r"Time:\s\S", re.IGNORECASE)
SHORTS = re.compile(r"[A-Z]{2,4}[a-z]?")
BEFORE_DAY = re.compile(
    r"[\s;,:–—(-]*(?:(?:by(?:\s+when)?|due(?:\s+(?:date|by))?|deadline|time-?scale|target(?:\s+date)?|before)\s?:?\s+)?(?:the\s+)?(?:(?:end|middle)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
FEW = 70  # characters of a line that has a date alone


OWNER_TO = re.compile(r"(?P<owner>[A-Z]{2,3})\s+to\s+[a-z]")
NAMED = re.compile(r"(?<=[.?!)]\s)(?:Action|ACTION)\s+(?P<rest>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)[.\s]*$")


def _keyed(setting: Setting, printed: str) -> bool:
    """Whether all initials that are printed are those of people on the attendance list."""
    return all(who.keyed(setting, short) for short in SHORTS.findall(printed) if short != "ALL")


def _sure(setting: Setting, start: int, end: int) -> bool:
    """Whether a stretch begins with people of the attendance list, or with all of them."""
    return who.owners(setting, start, end)[1] == who.SURE


def columns(setting: Setting, section: Section) -> Iterator[tuple[Bounds, Bounds]]:
    """The cells of minutes beside which a last cell holds nothing but owners, with that cell."""
    for block in section.blocks:
        if len(block.cells) < 2:
            continue
        cells = [setting.source.trimmed(*cell) for cell in block.cells]
        edge = cells[-1]
        found, sure = who.owners(setting, *edge) if 0 < edge[1] - edge[0] < 60 else ([], 0)
        if sure == who.SURE and not setting.source.body[found[-1][1] : edge[1]].strip(" .\n"):
            yield max(cells[:-1], key=lambda cell: cell[1] - cell[0]), edge


def lines(setting: Setting, section: Section) -> Iterator[tuple[int, Bounds, bool]]:
    """Where the lines of a section begin, and what stands behind their label: 'Action:', or the edge of a paragraph."""
    text, led = setting.source.body, False  # behind the time of an item, whoever leads it
    owner_alone = False  # a block that is an owner's, below which the column's date may stand
    for block in section.blocks:
        if owner_alone and not block.cells and only_day(setting, block.start, block.end):
            yield block.start, (block.start, block.end), False
        told = False
        labelled = any(text.find(word, block.left, block.end) >= 0 for word in LABELS)
        for line in ACTION_LINE.finditer(text, block.left, block.end) if labelled else ():
            told = True
            bracketed = text[max(0, line.start() - 1) : line.start("rest")].strip().startswith(("(", "["))
            closed = text.find(")", *line.span("rest"))
            yield line.start(), (line.start("rest"), closed if bracketed and closed > 0 else line.end("rest")), False
            yield from () if bracketed else _more(setting, line.end("rest"), block.end)
        plain = told or block.cells or not POINTS.search(text, block.left, block.end)
        for arrow in () if plain else ARROW.finditer(text, block.left, block.end):
            if _keyed(setting, arrow["rest"]):
                told = True
                yield arrow.start(), arrow.span("rest"), False
        for arrow in () if told or plain else ARROW_TASK.finditer(text, block.left, block.end):
            if _sure(setting, *arrow.span("rest")):
                told = True
                yield arrow.start(), arrow.span("rest"), False
        edge = None if told or block.cells or led else _edge(setting, block)
        led = bool(TIMED.match(text, block.start, block.end))
        owner_alone = edge is not None and edge[0] == block.start
        if edge:
            yield edge


def _more(setting: Setting, start: int, end: int) -> Iterator[tuple[int, Bounds, bool]]:
    """The lines that go on with one: the date below its owner, the next owner with a date."""
    text = setting.source.body
    while start < end and text[start] == "\n":
        first = start + 1
        start = min(at for at in (text.find("\n", first, end), end) if at >= 0)
        owned = ALONE.fullmatch(text, first, start)
        keys = SHORTS.findall(owned["rest"]) if owned else []
        column = COLUMN.fullmatch(text, first, start)
        if column:
            yield first, column.span("rest"), False
            continue
        to_do = OWNER_TO.match(text, first, start)
        if to_do:
            keys = [to_do["owner"]]
        if not only_day(setting, first, start) and not (keys and all(who.keyed(setting, short) for short in keys)):
            return
        yield first, (first, start), False


def _edge(setting: Setting, block: Block) -> tuple[int, Bounds, bool] | None:
    """Who ends a paragraph or is alone in one, as an action column leaves them: where, the bounds, if unlabelled."""
    first = max(block.start, block.end - 40)
    column = COLUMN.fullmatch(setting.source.body, block.left, block.end)
    if column:
        return block.left, column.span("rest"), False
    edge = ALONE.fullmatch(setting.source.body, block.start, block.end)
    edge = edge or EDGE.search(setting.source.body, first, block.end)
    edge = edge or LABELLED_EDGE.search(setting.source.body, first, block.end)
    edge = edge or BRACKET_EDGE.search(setting.source.body, first, block.end)
    named = None if edge else NAMED.search(setting.source.body, first, block.end)
    if named:
        known = setting.by_first_name(named["rest"]) or setting.person(named["rest"])
        return (named.start(), named.span("rest"), False) if known else None
    if not edge or MOVER.search(setting.source.body, max(block.start, edge.start() - 20), edge.start()):
        return None
    labelled = "label" in edge.re.groupindex and edge["label"]
    alone = labelled or _keyed(setting, edge["rest"])
    return (edge.start("rest"), edge.span("rest"), not labelled) if alone else None


def only_day(setting: Setting, start: int, end: int) -> Day | None:
    """The date that is all a line says: the column's second line, below the owner."""
    text = setting.source.body
    if end - start > FEW:
        return None
    found = next(iter(dates.dates(text[start:end], setting.date)), None)
    whole = (
        found
        and BEFORE_DAY.fullmatch(text[start : start + found.start])
        and not text[start + found.end : end].strip(" .)|")
    )
    return (found.edtf, start + found.start, start + found.end) if found and whole else None
