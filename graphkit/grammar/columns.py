"""Minutes set in a table ('Item | Discussion | Action') as headings and paragraphs; titles with a line below."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.formats.heads import ITEM, NUMBER, TEXT
from graphkit.grammar import layout, numbering, words
from graphkit.grammar.layout import Block

LEADING = re.compile(r"(?P<number>\d{1,2})(?:(?P<stop>[.)])\s{0,4}|\s+)(?=[A-Z][A-Za-z])")  # '| 1.Apologies | |'
LABEL = re.compile(
    r"(?:(?:Agenda\s)?(?:[Ii]tem|ITEM)|Minute)\s(?:No\.?\s)?\d{1,4}[a-z]?[.:]?|(?:[A-Z]|[IVXL]{1,6})[.)]?"
    rf"|(?:[A-Z]{{1,5}}[ -]|[A-Z][a-z]{{1,4}}[./])\d{{1,4}}(?:[/-]\d{{1,4}}){{0,2}}[.:]?|(?:{numbering.CODE})[.:]?"
    r"|[A-Z]{2,6}\s?\(\d{2,4}\)\s?\d{1,4}"
    r"|\(?[A-Z]{0,5}[/.]?\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?[.):]?"
)
CODED = re.compile(rf"(?:{LABEL.pattern})\s+(?=[A-Z][A-Za-z])")
ROW_LABEL = re.compile(rf"(?:(?:Agenda\s)?Item\s)?(?:{LABEL.pattern})", re.IGNORECASE)
BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
PAID = re.compile(
    r".{0,20}(?:[£$€]|\b(?:cost|amount|price|total|value|net|vat|payee|cheque|owner|due|status|type)s?\b).{0,12}",
    re.IGNORECASE,
)
MONEY = re.compile(r"[£$€]?\s?\d[\d,]*\.\d\d")
LINE_BELOW = re.compile(r"\n[ \t]{0,3}(?P<line>={3,}|-{3,})[ \t]*(?:\n|$)")


def underlined(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the level of those titles that a line of '=' or '-' stands below (Setext headings)."""
    if "\n---" not in body and "\n===" not in body:
        return blocks
    return [_underlined(body, block) for block in blocks]


def _underlined(body: str, block: Block) -> Block:
    if (
        block.level
        or block.cells
        or block.bullet
        or block.end - block.left > 120
        or "\n" in body[block.left : block.end]
    ):
        return block
    line = LINE_BELOW.match(body, block.end)
    if not line or body[block.end - 1 : block.end] in (".", ",", ";") or body[block.start : block.end].endswith(":"):
        return block
    return replace(block, level=1 if line["line"][0] == "=" else 2)


def opened(body: str, blocks: list[Block], bold: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """The blocks with the rows of tables of minutes opened; other tables stay."""
    if not any(len(block.cells) > 1 for block in blocks):
        return blocks
    done: list[Block] = []
    level, columns, past = 1, None, 0
    width, band = 0, False
    counted, titles, under = _counted(body, blocks), _titles(body, blocks), False
    for block in blocks:
        if not block.cells and columns and _is_band(body, block):
            past, band = block.end, True
            done.append(block)
            continue
        if not block.cells:
            level, columns, under = block.level or level, None, False
            done.append(block)
            continue
        another = band and len(block.cells) != width  # the table below a line that was no band of the one above
        if another or body[past : block.left].strip(" |\n-:"):
            columns, under = None, False
        width, band = len(block.cells), False
        past, columns = block.end, columns or counted.get(block.left)
        head = _columns(body, block)
        columns = head or columns
        if head:
            continue
        if not columns and block.left in titles:
            under = True
            done.append(titles[block.left])
        elif not columns and under and not body[slice(*block.cells[0])].strip():
            done += (part for cell in block.cells for part in _parts(body, *_trimmed(body, *cell), bold))
        elif not columns or len(block.cells) > max(columns.values()) + 3:
            done.append(block)
        else:
            done += _row(body, block, columns, level + 1, bold)
    return done


def _is_band(body: str, block: Block) -> bool:
    """Whether a line stands for a row that goes over all columns: 'Part II (exempt)'."""
    words_of = body[block.start : block.end].split()
    return not block.label and not block.bullet and 0 < len(words_of) < 6 and words_of[0][:1].isupper()


def _titles(body: str, blocks: list[Block]) -> dict[int, Block]:
    """The rows that are an item's number and title alone, '| 73/07 | Apologies |', with text between them."""
    found: dict[str, list[Block]] = {}
    places = {block.left: n for n, block in enumerate(blocks)}
    for block in blocks:
        title = _title(body, block) if len(block.cells) > 1 else None
        if title:
            found.setdefault(numbering.ways(title.label or "")[0], []).append(title)
    rows: dict[int, Block] = {}
    for members in found.values():
        run = numbering.rising(members)
        next_to = {one.left for one, two in pairwise(run) if places[two.left] == places[one.left] + 1}
        known = any(numbering.STANDING.match(body, one.start, one.end) for one in run)
        if len(run) > 1 and known and 2 * len(next_to) < len(run):
            rows |= {one.left: one for one in run}
    return rows


def _title(body: str, block: Block) -> Block | None:
    """The heading that a row is: its first cell a number, its second a short title, the others empty."""
    label, title, *others = (_trimmed(body, *cell) for cell in block.cells)
    printed, words_of = body[slice(*label)], body[slice(*title)].strip("*_ ")
    if any(start < end for start, end in others) or not ROW_LABEL.fullmatch(printed):
        return None
    short = 0 < len(words_of.split()) <= 16 and words_of[0].isupper() and not words_of.endswith((".", ";", ","))
    fits = short and not MONEY.fullmatch(words_of)
    return Block(block.left, *title, label=printed) if fits else None


def _counted(body: str, blocks: list[Block]) -> dict[int, dict[str, int]]:
    """The first rows of tables whose own rows tell what their columns hold, and what: '| 1. | Welcome … | |'.

    A table with a head that tells nothing ('Para | Matter considered | Lead') has titles that every meeting has.
    """
    found: dict[int, dict[str, int]] = {}
    for rows in _tables(body, blocks):
        if all(len(row.cells) > 1 and body[slice(*row.cells[-1])].strip(" *_.\n").isdigit() for row in rows):
            continue  # a table of contents, with its pages
        told = (_told(body, rows[1:], below=True) if _is_head(body, rows[0]) else None) or _told(body, rows)
        if told:
            found[told[0]] = told[1]
    return found


def _is_head(body: str, row: Block) -> bool:
    """Whether a row may be the head of its table: a few words in most cells, and no number."""
    heads = [body[slice(*cell)].strip(" *_\n") for cell in row.cells]
    short = all(len(head.split()) <= 6 and not re.search(r"\w{4}\.$", head) for head in heads)
    told = LABEL.fullmatch(heads[0]) or numbering.STANDING.match(heads[0])
    return len(heads) > 1 and short and any(heads) and not told


def _told(body: str, rows: list[Block], *, below: bool = False) -> tuple[int, dict[str, int]] | None:
    """The first row of a table that has items for its rows, and what its columns hold; ``below`` is below a head."""
    led = [(row, LEADING.match(body, *_trimmed(body, *row.cells[0]))) for row in rows]
    first = [(row, match) for row, match in led if match]
    counted = [int(match["number"]) for _, match in first]
    counts = counted[:1] == [1] and all(0 < b - a <= 2 for a, b in pairwise(counted))  # a number may be left out
    stopped = not below and all(match["stop"] for _, match in first)
    if len(first) > 2 and counts and (stopped or _are_known([body[m.end() : m.end() + 60] for _, m in first])):
        return first[0][0].left, {"item": 0} if len(first) == len(rows) else {"text": 0}  # or rows of text below titles
    coded = [CODED.match(body, *_trimmed(body, *row.cells[0])) for row in rows]  # '| AB12 Apologies | |'
    if len(rows) > 2 and all(coded) and _are_known([body[m.end() : m.end() + 60] for m in coded if m]):
        return rows[0].left, {"item": 0}
    if _are_titled(body, rows):
        return rows[0].left, {"item": 0, "text": 1}
    numbers = [body[slice(*_trimmed(body, *row.cells[0]))].strip("*_ ") for row in rows if len(row.cells) > 1]
    told = [int(re.findall(r"\d+", n)[-1]) for n in numbers if LABEL.fullmatch(n) and not n.strip(".)").isalpha()]
    texts = [body[slice(*row.cells[1])].strip(" *_\n") for row in rows if len(row.cells) > 1]
    long = any(len(text) > 60 for text in texts)
    empty = sum(not n for n in numbers)
    rises = all(0 < b - a <= 2 for a, b in pairwise(told))
    people = sum(words.is_person(text.split(",")[0]) for text in texts)
    paid = any(MONEY.fullmatch(body[a:b].strip()) for row in rows for a, b in row.cells[1:])
    fits = len(told) > 2 and rises and long and len(told) + empty == len(rows) and not paid
    if fits and 2 * people < len(texts) and (not below or _are_known(texts)):
        return rows[0].left, {"number": 0, "text": 1}
    wide = len(told) > 2 and rises and len(told) == len(rows) and all(len(row.cells) > 2 for row in rows) and not paid
    if wide and _are_known(texts) and any(row.cells[2][1] - row.cells[2][0] > 60 for row in rows):
        return rows[0].left, {"number": 0, "item": 1, "text": 2}
    return None


def _are_known(titles: list[str]) -> bool:
    """Whether two of these begin with titles that every meeting has."""
    return sum(bool(numbering.STANDING.match(title)) for title in titles) > 1


def _are_titled(body: str, rows: list[Block]) -> bool:
    """Whether the rows of a table are a title and what is told below it: '| Chapel roof | The Surveyor … | AB |'."""
    cells = [[body[slice(*_trimmed(body, *cell))].strip("*_ ") for cell in row.cells] for row in rows]
    if len(rows) < 4 or any(len(row) not in (2, 3) or not row[0] or len("".join(row[2:])) > 40 for row in cells):
        return False
    titles = [row[0] for row in cells]
    short = all(title[0].isupper() and len(title.split()) < 13 and title[-1] not in ".;,:" for title in titles)
    told = sum(row[1].endswith((".", ".”")) and len(row[1].split()) > 4 for row in cells)
    return short and _are_known(titles) and 3 * told >= 2 * len(rows) and not any(map(words.is_person, titles))


def _tables(body: str, blocks: list[Block]) -> Iterator[list[Block]]:
    rows: list[Block] = []
    for block in blocks:
        apart = rows and (not block.cells or body[rows[-1].end : block.left].strip(" |\n-:"))
        if apart:
            yield rows
            rows = []
        if block.cells:
            rows.append(block)
    if rows:
        yield rows


def _columns(body: str, block: Block) -> dict[str, int] | None:
    """What the columns of a table of minutes hold, by its head row; None for any other row."""
    heads = [body[a:b].strip(" *_:\n") for a, b in block.cells]
    if any(PAID.fullmatch(head) for head in heads):
        return None
    text = next((n for n, head in enumerate(heads) if n and TEXT.fullmatch(head)), None)
    item = next((n for n, head in enumerate(heads) if n != text and ITEM.fullmatch(head)), None)
    number = next((n for n, head in enumerate(heads) if n not in (text, item) and NUMBER.fullmatch(head)), None)
    number = 0 if number is None and 1 in (item, text) and not heads[0] else number  # '|  | Agenda Item | Action |'
    if item is None and number is not None and text is not None:
        return {"number": number, "text": text}
    if item is None or (text is None and number is None):
        return None
    if text is None and number is not None:
        return {"number": number, "text": item}  # what is said stands below the title, in rows without a number
    found = {"item": item} | ({} if text is None else {"text": text})
    return found if number is None else found | {"number": number}


def _row(
    body: str, block: Block, columns: dict[str, int], level: int, bold: Sequence[tuple[int, int]]
) -> Iterator[Block]:
    """A row as its heading and its paragraphs; one without a heading goes on with the item above it."""
    cells = [_trimmed(body, *cell) for cell in block.cells]
    label = body[slice(*cells[columns["number"]])] if columns.get("number", len(cells)) < len(cells) else ""
    if "item" in columns and "text" in columns and LABEL.fullmatch(body[slice(*cells[columns["item"]])]):
        label, columns = body[slice(*cells[columns["item"]])], {"number": columns["item"], "text": columns["text"]}
    heads = {columns[what] for what in ("number", "item") if what in columns}
    named = columns.get("item", columns.get("text", 0))
    title = cells[named] if named < len(cells) else (block.end, block.end)
    parts = list(_parts(body, *title, bold))
    if parts and (named == columns.get("item") or LABEL.fullmatch(label)):
        head, *rest = parts
        printed = label if LABEL.fullmatch(label) else head.label
        yield replace(head, left=block.left, label=printed, level=0 if printed else level, bullet=False)
        yield from rest
    else:
        yield from parts
    for n, cell in enumerate(cells):
        if n not in heads and n != named:
            yield from _parts(body, *cell, bold)


def _parts(body: str, start: int, end: int, bold: Sequence[tuple[int, int]]) -> Iterator[Block]:
    first = start
    for cut in [*BREAK.finditer(body, start, end), None]:
        past = cut.start() if cut else end
        inner = bold[bisect.bisect_left(bold, (first, 0)) : bisect.bisect_left(bold, (past, 0))]
        for part in layout.blocks(body[first:past], [(a - first, b - first) for a, b in inner]):
            if not part.cells:
                held = part.bold and part.bold + first
                yield replace(part, left=part.left + first, start=part.start + first, end=part.end + first, bold=held)
        first = cut.end() if cut else end


def _trimmed(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return start, end
