"""How a text is laid out: blocks of running text, list entries and table rows, each with its marks.

Written for plain text and for Markdown as it reads. A block that breaks off in mid-sentence at the foot
of a page and goes on after blank lines is one block, since its span may hold them.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
LABEL = (
    r"\((?:[ivxl]{1,5}|[a-z]|\d{1,3})\)"
    r"|(?:(?:Agenda\s)?(?:Item|Topic)|ITEM)\s(?:[Nn]o\.?\s|#)?\d{1,4}(?:\.\d{1,3})?(?:\s?\([a-z]\)(?:\s(?:and|&)\s\([a-z]\))?|\s(?:and|&)\s(?:Item\s)?\d{1,3})?(?=\s?[:.–-])\s?[:.–-]"
    r"|\d{1,3}\.?\s?(?:&|and)\s?\d{1,3}[.):](?=[\s*]|$)"
    r"|[A-Z]{0,4}/?\d{1,4}(?:[./]\d{1,4}){0,3}\([a-z]\)\.?(?=\s)"
    r"|(?:[A-Z]{0,4}/?\d{1,4}(?:[./]\d{1,4}){0,3}|\d{5})[.):]?(?!\s*[ap]\.?m\b)(?!\s{1,3}" + MONTH + r")(?=[\s*]|$)"
    r"|\d{1,3}[.)](?=[A-Z][A-Za-z])|\d{1,2}\.\d{1,2}(?=[A-Z][A-Za-z]{2})"
    r"|(?:[a-z]|[ivxl]{1,5})[.)]"
)
# Headings as Markdown and as org-mode write them: '## Title', '** Title'
HEADING = r"(?P<heading>#{1,6}\s+|\*{2,6}[^\S\n]+(?=[^\s*])(?![^\n]{0,200}\*[^\S\n]*(?:\n|\Z)))"
BULLET = "-*•·–▪◦○●■➢‣❖►▸▹➤◆◇♦★∙⁃"  # that stand before the entries of a list, as Word and its readers have them
MARK = re.compile(rf"(?P<bullet>(?:[{BULLET}]|o(?=\s))\s+)?{HEADING}?(?:(?P<label>{LABEL})(?:\s+|(?=[A-Z])|$))?")
LONGEST = 10_000  # characters of a paragraph
RULE = re.compile(r"[\s|:+_=*-]+$")
OPEN = re.compile(r"(?:[a-z0-9’'-]|,|\b(?:and|or|of|the|to|by|for|in|with))\s*$")
LEADS_ON = re.compile(r"\b(?:or|of|the|to|by|for|in|with|an?|at|from|on|that)\s*$")
TITLE_LAST = re.compile(  # 'On the proposal of Cllr.', its name on the next line
    r"\b(?:of|by|and|to|with|from|that)\s(?:Cllr|Councillor|Ald|Alderman|Mrs?|Ms|Miss|Dr|Prof|Professor|Rev)\.?[\s*_]*$"
)
DAY_LAST = re.compile(r"\s(?:19|20)\d\d\s*$")  # of a line that says when the meeting was
LISTED = re.compile(r"(?:,|\band)\s*$")
NAME_BROKEN = re.compile(r"(?:,|\band)\s+[A-Z]\.$|\b(?:Mr|Mrs|Ms|Dr|Cllr)\.?(?:\s+[A-Z][\w'’]{1,20})?$")
NAME_LEFT = re.compile(r"[A-Z][\w'’-]{1,20}(?:,|\s+and\b|\.?\s*$)")
STARTS = re.compile(  # what begins a sentence, and stands within none with a capital
    r"(?:The|An?|It|This|These|There|Members|Officers|Following|After)\s"
)
RUN_IN = re.compile(r"[A-Z][\w’'/ ]{2,40}:")
APOLOGIES = re.compile(r"(?:An?\s)?[Aa]polog(?:ies|y)\b")
NEXT_CLAUSE = re.compile(r";\s+and\s*$")
ENDED = re.compile(r"[.:;?!…|]['’”\")*_]{0,4}\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a text that stands on its own.

    ``start`` and ``end`` bound its words without bullet and label; ``left`` is where its marks begin.
    ``cells`` holds the bounds of the cells of a table row; ``level`` is a Markdown heading's depth or 0;
    ``bold`` is where the bold that it begins with ends, or 0.
    """

    left: int
    start: int
    end: int
    label: str | None = None
    bullet: bool = False
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    bold: int = 0


def lines(body: str, start: int = 0, past: int | None = None) -> Iterator[tuple[int, int]]:
    """The bounds of each line of a stretch of the text, without its line break."""
    for line in body[start:past].split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def blocks(body: str, bold: Sequence[tuple[int, int]] = ()) -> list[Block]:
    """The text's blocks in order; rules ('---') and blank lines are none. ``bold`` bounds what stands in bold."""
    found: list[Block] = []
    for row, start, end in _pieces(body):
        found.extend(_row(body, start, end) if row else _paragraph(body, start, end))
    joined = _joined(body, found)
    return [_bolded(body, block, bold) for block in joined] if bold else joined


def _pieces(body: str) -> Iterator[tuple[bool, int, int]]:
    """The bounds of each paragraph (False) and table row (True); a row may go on over several lines."""
    row: int | None = None
    paragraph: tuple[int, int] | None = None
    for start, end in lines(body):
        words = body[start:end].strip()
        if row is not None:
            if not words or words.endswith("|"):
                yield True, row, end
                row = None
            continue
        opened = _row_opens(body, start, end)
        apart = not words or opened is not None or bool(RULE.match(words))
        if paragraph and (apart or _starts(body, start, end)):
            yield False, *paragraph
            paragraph = None
        if opened is not None and words.endswith("|") and len(words) > 1:
            yield True, opened, end
        elif opened is not None:
            row = opened
        elif not apart:
            paragraph = (paragraph[0] if paragraph else start, end)
    if row is not None:
        yield True, row, len(body)
    if paragraph:
        yield False, *paragraph


def _paragraph(body: str, start: int, end: int) -> Iterator[Block]:
    """A paragraph's block; one longer than any paragraph of minutes is cut up, so that reading stays linear."""
    while end - start > LONGEST:
        cut = max(body.rfind(" ", start, start + LONGEST), start + LONGEST // 2)
        yield _block(body, start, cut)
        start = cut
    yield _block(body, start, end)


def _row_opens(body: str, start: int, end: int) -> int | None:
    """Where a line opens a table row: at a bar with nothing but a bullet's mark before it."""
    at = body.find("|", start, end)
    return at if at >= 0 and not body[start:at].strip(" -*\t") else None


def _starts(body: str, start: int, end: int) -> bool:
    """Whether a line begins a new block although no blank line stands before it."""
    while start < end and body[start].isspace():
        start += 1
    mark = MARK.match(body, start, end)
    return bool(mark and (mark["bullet"] or mark["heading"] or (mark["label"] and not mark["label"][-1].isdigit())))


def _bolded(body: str, block: Block, bold: Sequence[tuple[int, int]]) -> Block:
    """The block with the end of the bold that it begins with; bold stretches with a blank between are one."""
    n = bisect.bisect_right(bold, (block.start, len(body))) - 1
    if n < 0 or bold[n][1] <= block.start:
        return block
    past = bold[n][1]
    while n + 1 < len(bold) and bold[n + 1][0] < block.end and not body[past : bold[n + 1][0]].strip(" :\n"):
        n += 1
        past = bold[n][1]
    return replace(block, bold=min(past, block.end))


def _block(body: str, start: int, end: int) -> Block:
    while start < end and body[start].isspace():
        start += 1
    mark = MARK.match(body, start, end)
    first = mark.end() if mark else start
    label = mark["label"] if mark else None
    level = len(mark["heading"].strip()) if mark and mark["heading"] else 0
    return Block(start, min(first, end), end, label, bool(mark and mark["bullet"]), level)


def _row(body: str, start: int, end: int) -> Iterator[Block]:
    """A table row, unless it holds no words."""
    edges = [at for at in range(start, end) if body[at] == "|" and (at == 0 or body[at - 1] != "\\")]
    if len(edges) < 2:
        edges.append(end)
    cells = tuple((a + 1, b) for a, b in pairwise(edges))
    if any(body[a:b].strip(" \n:-") for a, b in cells):
        yield Block(start, start, end, cells=cells)


def _joined(body: str, found: list[Block]) -> list[Block]:
    """The blocks with those made one that a page break has parted."""
    result: list[Block] = []
    for block in found:
        if result and _goes_on(body, result[-1], block):
            last = result[-1]
            result[-1] = Block(last.left, last.start, block.end, last.label, last.bullet, last.level)
        else:
            result.append(block)
    return result


def _goes_on(body: str, last: Block, block: Block) -> bool:
    """Whether a block goes on with the sentence or the list that the block before it breaks off."""
    marked = last.cells or last.level or block.cells or block.label or block.bullet or block.level
    if marked or block.end - last.start > LONGEST:
        return False
    return _list_goes_on(body, last, block) or _sentence_goes_on(body, last, block)


def _list_goes_on(body: str, last: Block, block: Block) -> bool:
    """Whether a run-on list of people is broken in a bracket or inside a name."""
    early, late = body[last.start : min(last.end, last.start + 200)], body[max(last.start, last.end - 20) : last.end]
    open_bracket = early.count("(") > early.count(")") and last.end - last.start <= len(early)
    bracketed = body[block.start] == "(" and "," in early and not (last.label or ENDED.search(late))
    if open_bracket or bracketed or "," not in early:
        return open_bracket or bracketed
    left = NAME_LEFT.match(body, block.start, min(block.end, block.start + 40))
    return bool(left and NAME_BROKEN.search(late.rstrip()))


def _sentence_goes_on(body: str, last: Block, block: Block) -> bool:
    early, late = body[last.start : min(last.end, last.start + 200)], body[max(last.start, last.end - 20) : last.end]
    if TITLE_LAST.search(late) and body[block.start : block.end].lstrip("*_ ")[:1].isupper():
        return True
    if ENDED.search(late) or not OPEN.search(late):
        return False
    count = len(early.split())
    if body[block.start].islower():
        return count > 3 or late.rstrip().endswith(",")
    if LEADS_ON.search(late) and count >= 8 and not early.isupper() and early[:1].isupper():
        return True
    numbered = last.label is not None and last.label[0] != "("
    titled = _is_titled(body, block) and not LISTED.search(late)
    anew = RUN_IN.match(body, block.start) or APOLOGIES.match(body, block.start) or NEXT_CLAUSE.search(late)
    if numbered or titled or DAY_LAST.search(late) or anew:
        return False
    return bool(LISTED.search(late)) or (count >= 12 and not early.isupper() and not STARTS.match(body, block.start))


def _is_titled(body: str, block: Block) -> bool:
    """Whether a block looks like a heading, and not like the rest of a sentence: short, with no stop at its end."""
    line = body[block.start : min(block.end, block.start + 100)]
    return len(line[:60].split()) < 4 or (block.end - block.start < 100 and "\n" not in line and not ENDED.search(line))


def is_unmarked(block: Block) -> bool:
    """Whether a block is a paragraph with nothing that marks it: no row, entry or heading."""
    return not (block.label or block.bullet or block.cells or block.level)


def has_marks(block: Block) -> bool:
    """Whether a block is an entry of a list."""
    return block.bullet or block.label is not None
