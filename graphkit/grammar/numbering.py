"""Ways of numbering items: the shapes of labels, how they rise, and the labels that only a whole text gives away.

A capital letter, a Roman numeral, 'EXE 9' or a number on a line of its own is a label only where others of its
way rise around it; so it is told from an initial, a page number or a reference in passing.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.grammar import words
from graphkit.grammar.layout import MONTH, Block, is_unmarked

STEP = 4  # how far a label may rise above the one before it
BACK = 40  # how many labels of its way may stand between it and the one before it
CAPITAL = re.compile(r"[A-Z]|[IVXL]{1,6}")
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# Codes of a minute: 'JCC 2017-38', '17/JCC/38', '38/2017-18', '(38/17)', '38 (2017)', 'JCC:38', '§ 3', 'Min 38'
CODE = (
    r"[A-Z]{1,5}\s(?:\d{2,4}[-/.]){1,2}\d{1,4}|(?:20)?\d{2}[-/][A-Z]{1,5}[-/]\d{1,4}|20\d{2}/\d{2}-\d{1,4}|20\d{2}-\d{1,3}"
    r"|\d{1,4}/(?:20)?\d{2}-\d{2}|\(\d{1,4}/\d{2,4}\)|\d{1,4}\s\((?:20)?\d{2}(?:[-/]\d{2})?\)|[A-Z]{1,5}:\d{1,4}"
    r"|[#§]\s?\d{1,3}|\[\d{1,3}\]|(?:Min|Minute\sNumber|Ref|No|N°)[.:]?\s?\d{1,4}|\d{1,3}/(?=\s|$)"
)
YEARS = re.compile(r"20(?P<first>\d\d)-(?P<last>\d\d)")
REFERENCE = re.compile(
    r"(?P<label>(?:Agenda\s)?(?:[Ii]tem|ITEM|[Mm]inute|MINUTE)\s(?:[Nn]o\.?\s)?\d{1,4}[a-z]?(?:[./]\d{1,4})?"
    r"|\*\s?\d{1,4}|[A-Z]{2,6}\s?\(\d{2,4}\)\s?\d{1,4}"
    r"|(?:20)?\d{2}-\d{2}/(?:[A-Z]{1,5}/)?\d{1,4}"
    r"|[A-Z][A-Za-z&]{0,4}[./-]{1,2}\s?\d{1,4}(?:[/.]\s?\d{1,4}){0,2}(?:-\d{2})?"
    r"|[A-Z]{1,5}\s\d{1,4}(?:[/.]\d{1,4}){0,2}"
    r"|\*[A-Z]{1,3}\d{2}/\d{1,4}|[A-Z]{2,4}\d{0,4}/\d{2,4}/\s\d{1,4}"
    rf"|\d{{1,3}}[a-z]|{CODE})"
    r"(?P<stop>[.):]{0,2})(?:\s+|$)(?:[-–—:]\s+)?(?:\d{1,3}\.\s+(?=[A-Z]))?"
)
LETTER = re.compile(r"(?P<label>(?:[A-Z]|[IVXL]{1,6})[.)]|[IVX]{1,5}(?=\t|\s+[A-Z]{3}))\s+(?=[A-Z\"'‘“])")
STANDING = re.compile(  # what every meeting has; other titles are told by the company of these
    r"\b(?:apologies|declarations?\s+of|disclosures?\s+of|(?:approval|adoption|confirmation)\s+of|minutes|notes\s+of\s+(?:the\s+)?(?:last|previous|preceding)\s+meeting|matters\s+arising"
    r"|any\s+other\s+(?:urgent\s+)?business|a\.?o\.?[bc]\.?[b]?|correspondence|(?:date|time)s?\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?next"
    r"|next\s+meeting|welcome|call\s+to\s+order|adjourn\w*|(?:un)?finished\s+business|(?:old|new|other)\s+business"
    r"|public\s+(?:comment|participation|question)s?|treasurer['’]?s?\s+report|roll\s+call|pledge|consent\s+agenda|quorum|election\s+of|standing\s+orders|work\s+programme|schedule\s+of\s+meetings|(?:formal\s+)?closure"
    r"|urgent\s+business|chair\w*['’]s\s+(?:report|announcements|remarks|communications))",
    re.IGNORECASE,
)
SECOND = re.compile(
    r"\d{1,2}\.[ \t]{2,20}(?=[A-Z])|(?:(?:Item\s\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2})[ \t]{0,4}\n\s{0,8})+(?=[A-Z])"
)
BEHIND = re.compile(
    r"(?P<title>[A-Z][^\n–—]{2,120}?)\s*[-–—(\[]\s*(?i:agenda\s+item)\s+(?:[Nn]o\.?\s*|NO\.?\s*)?(?P<label>\d{1,3})\b[^\n]{0,60}"
)
DASHED = re.compile(r"[-–—:/]\s+(?=[A-Z\"'‘“])")
LINE = re.compile(
    r"\n[ \t]{0,8}(?P<label>\d{1,4}(?:[./]\d{1,4}){0,2}[.):]?|[A-Z]{1,4}[./]?\d{1,4}(?:[./]\s?\d{1,4}){1,2}[.):]?"
    r"|[A-Z]{1,5}\s\d{1,4}(?:/\d{1,4}){0,2}|(?:[A-Z]|[IVXL]{1,6})[.)])"
    r"(?:[ \t]{1,12}|[ \t]{0,4}\n[ \t]{0,8}(?:Item\s\d{1,3}\n)?)(?=[A-Z\"'‘“])"
)
CAPITAL_LINE = re.compile(r"\n[ \t]{0,8}(?P<title>[A-Z][A-Z '’&/,-]{4,60}[A-Z)](?::(?=\s)|[ \t]{0,8}(?=\n)))")
LED_LINE = re.compile(
    r"(?:(?=[ \t\n])(?<=[.!?)\n])[ \t]{0,4}\n|\A)"
    r"(?P<title>[A-Z][\w’'&/-]{1,30}(?:[ ][\w’'&/-]{1,30}){0,5}):[ \t]+(?=[A-Z\"“‘'0-9])"
)
PIPED = re.compile(
    r"(?:\A|(?<=\|\n)|(?<=\| \n)|(?<=\n\n))(?P<title>[A-Z][^|\n.]{2,90}?)\s+"
    r"(?P<agenda>(?:To\s[a-z]{3,}|Report\sof|Reports?\sby)\b[^|]{3,900}?)?(?:(?<=\s)(?P<minutes>Minutes:\s)|(?(agenda)(?=\n)|(?!)))"
)
TITLE_PART = re.compile(r"[,(–:;]|\s{2}")
TITLE_LINE = re.compile(
    r"(?<=[.:;|\n])[ \t]{0,4}\n(?P<title>[A-Z][\w’'&/-]{1,30}(?:[ ][\w’'&/()-]{1,30}){0,12})[ \t]{0,4}\n(?=[A-Z\"“‘'])"
)
DATED = re.compile(MONTH)
LINE_WORDS = 16
NUMBER_ALONE = re.compile(
    r"(?:(?:(?:Agenda\s)?(?:[Ii]tem|ITEM)|Minute)\s(?:[Nn]o\.?\s)?)?\d{1,4}(?:[./]\d{1,4})?[a-z]?[.):]?|(?:20)?\d{2}-\d{2}/(?:[A-Z]{1,5}/)?\d{1,4}"
    rf"|\*?[A-Z]{{1,5}}[./]\d{{1,4}}(?:/\d{{1,4}}){{0,2}}|\*?[A-Z]{{1,3}}\d{{2}}/\d{{1,4}}|{CODE}"
    r"|[A-Z]{1,5}[ -]\d{1,4}(?:-\d{1,4})?|[A-Z]{2,6}\s?\(\d{2,4}\)\s?\d{1,4}"
)
ITEM = re.compile(r"(?:(?:Agenda\s)?(?:[Ii]tem|ITEM)|Minute)\s(?:[Nn]o\.?\s)?")
ITEM_ONLY = re.compile(r"(?:Item|ITEM)\s(?P<number>\d{1,2})\b.*")
ITEM_AHEAD = re.compile(r"(?:Item|ITEM)\s(?P<number>\d{1,2})\s+(?=[A-Z])")
CLAUSES = re.compile(  # 'Item 4 (a) and (b) :', 'Item 4 & Item 6:', '4 & 6.'
    r"(?<=\d)(?:\s?\([a-z]\)(?:\s(?:and|&)\s\([a-z]\))?\s?:|\.?\s?(?:and|&)\s?(?:Item\s)?\d{1,3}\s?[.):])$"
)
LETTERED = re.compile(r"(?<=1)\((?P<letter>[a-z])$")  # '133(a)'
GAP = 4  # characters between entries of a list with no text of their own
LISTED = 3  # labels that begin anew within an item and are a list
TITLE_WORDS = 30
SENTENCE = re.compile(r"[.!?]['’”\")]?$")


def ways(label: str) -> list[str]:
    """The ways of numbering that a label may belong to: digits and letters folded, marks kept."""
    bare = re.sub(r"/\s+", "/", CLAUSES.sub("", label).rstrip(".):"))
    kind = LETTERED.sub(r"\g<letter>", re.sub(r"\d+", "1", bare))
    if label.startswith("("):
        return ["(1)" if "1" in kind else "(a)"]
    if CAPITAL.fullmatch(bare):
        return [way for way, fits in (("A", len(bare) == 1), ("I", set(bare) <= ROMAN.keys())) if fits]
    return [re.sub(r"(?<=1)[a-z]$", "", kind).removeprefix("*").strip() if "1" in kind else "a"]


def rank(label: str, way: str = "") -> tuple[int, ...]:
    """A label's place in its sequence; letters count from 1."""
    bare = label.strip(".():")
    numbers = re.findall(r"[0-9]{1,6}", bare)
    if numbers:
        after = re.search(r"\d\(?([a-z])$", bare)
        return (*map(int, numbers), ord(after[1]) - 96) if after else tuple(map(int, numbers))
    if way == "I":
        return (_roman(bare),)
    if way == "i":
        return (_roman(bare.upper()) if set(bare.upper()) <= ROMAN.keys() else 0,)
    return (ord(bare.lower()) - 96,) if len(bare) == 1 else (0,)


def _roman(numeral: str) -> int:
    values = [ROMAN[sign] for sign in numeral]
    return sum(-v if n + 1 < len(values) and v < values[n + 1] else v for n, v in enumerate(values))


def rising(members: Sequence[Block], way: str = "") -> list[Block]:
    """The longest run of labels that rise by small steps; of equals, the one that begins first."""
    members = _outer(members, way)
    ranks = [rank(block.label or "", way) for block in members]
    length, before = [1] * len(members), [-1] * len(members)
    for n, place in enumerate(ranks):
        for m in range(max(0, n - BACK), n):
            if length[m] >= length[n] and _follows(ranks[m], place):
                length[n], before[n] = length[m] + 1, m
    at = max(range(len(members)), key=lambda n: length[n], default=-1)
    run: list[Block] = []
    while at >= 0:
        run.append(members[at])
        at = before[at]
    return run[::-1]


def _outer(members: Sequence[Block], way: str) -> list[Block]:
    """The labels without the lists that begin anew at 1 within an item: '7', '1' to '15' of letters received, '8'."""
    ranks = [rank(block.label or "", way) for block in members]
    inner: set[int] = set()
    for n in range(1, len(ranks)):
        before = ranks[n - 1]
        if ranks[n] != (1,) or len(before) != 1 or before[0] < 2:
            continue
        past = next((m for m in range(n, len(ranks)) if ranks[m] != (m - n + 1,)), len(ranks))
        if past - n >= LISTED and past < len(ranks) and ranks[past] == (before[0] + 1,):
            inner.update(range(n, past))
        tight = next((m for m in range(n + 1, past) if members[m].left - members[m - 1].end > GAP), past)
        if tight - n > LISTED:  # and nothing was said of any of them
            inner.update(range(n, tight))
    return [block for n, block in enumerate(members) if n not in inner]


def _follows(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether a label is the next of its way: the first part that differs is a little higher ('4', '4a', '5')."""
    if abs(len(one) - len(two)) > 1:
        return False
    for a, b in zip(one, two, strict=False):
        if a != b:
            return a < b <= a + STEP
    return len(one) < len(two)


def numbered(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the labels that only their company gives away; a number alone is joined to its title."""
    blocks = _behind(body, _led_lines(body, _piped(body, _between(body, blocks))))
    blocks = _opened(body, _in_words(body, _in_capitals(body, [_dashed(body, b) if b.label else b for b in blocks])))
    blocks = _joined(body, blocks)
    for read, least in ((_referenced, 2), (_lettered, 3)):
        blocks = _labelled(body, blocks, read, least)
    return blocks


def _between(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks, 'Item 4 Presentation' numbered too where 'Item 3:' and 'Item 5:' are and no 'Item 4:'."""
    labels = (ITEM_ONLY.fullmatch(block.label) for block in blocks if block.label)
    numbers = {int(label["number"]) for label in labels if label}
    if len(numbers) < 2:
        return blocks
    found = []
    for block in blocks:
        told = None if block.label or block.cells else ITEM_AHEAD.match(body, block.start, block.end)
        number = int(told["number"]) if told else 0
        here = bool(told) and number not in numbers and {number - 1, number + 1} <= numbers
        found.append(replace(block, start=told.end(), label=told[0].strip()) if told and here else block)
    return found


def _dashed(body: str, block: Block) -> Block:
    """'1 – Welcome', 'C048/23   1. Welcome': the dash and the agenda's own number are no part of the title."""
    sign = body[block.start : block.start + 1]
    dash = DASHED.match(body, block.start, block.end) if sign in "-–—:/" else None
    if not dash and (sign.isdigit() or sign == "I"):
        dash = SECOND.match(body, block.start, block.end)
    return replace(block, start=dash.end()) if dash else block


def _behind(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks whose number stands behind their title, 'Call to Order – Agenda Item No. 1', where these rise."""
    if body.count("genda Item") + body.count("GENDA ITEM") < 2:
        return blocks
    found: dict[int, Block] = {}
    for block in blocks:
        bare = not (block.label or block.cells or block.bullet) and block.end - block.start < 200
        match = BEHIND.fullmatch(body, block.start, block.end) if bare else None
        if match:
            found[block.left] = replace(block, end=match.end("title"), label=match["label"])
    run = {block.left: block for block in rising(list(found.values()))}
    return [run.get(block.left, block) for block in blocks] if len(run) > 1 else blocks


def _opened(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks cut where a line inside one begins with the next label of a way that others begin with."""
    found: dict[str, list[Block]] = {}
    inside: set[int] = set()
    for block in blocks:
        if block.label and not block.cells and block.start < block.end and not block.label.startswith("("):
            found.setdefault(ways(block.label)[0], []).append(block)
        told = (
            None if block.label or block.bullet or block.cells else _referenced(body, block) or _lettered(body, block)
        )
        for way in ways(told.label or "") if told else ():
            found.setdefault(way, []).append(replace(block, label=told.label if told else None))
        for line in [] if block.cells or body.find("\n", block.start, block.end) < 0 else _lines(body, block):
            inside.add(line.left)
            for way in ways(line.label or ""):
                found.setdefault(way, []).append(line)
    cuts: dict[int, Block] = {}
    for way, members in found.items() if inside else ():
        run = rising(members, way)
        own = [line for line in run if line.left in inside]
        titles = sum(body[line.start : line.end].split("\n", maxsplit=1)[0].isupper() for line in own)
        begun = way not in ("A", "I") or _is_lettering(body, run, way, 1)
        known = len(run) > 1 and any(STANDING.match(body, line.start, line.end) for line in own)
        if begun and (known or len(run) - len(own) >= 2 or (len(run) >= 3 and titles == len(own)) or "/" in way):
            cuts |= {line.left: line for line in own}
    return _cut(blocks, cuts)


def _cut(blocks: list[Block], cuts: dict[int, Block]) -> list[Block]:
    """The blocks parted at these places, each part as it is given for its place."""
    if not cuts:
        return blocks
    places, parts = sorted(cuts), list[Block]()
    for block in blocks:
        inner = places[bisect.bisect_right(places, block.left) : bisect.bisect_left(places, block.end)]
        parts.append(replace(block, end=inner[0]) if inner else block)
        parts += (replace(cuts[at], end=past) for at, past in zip(inner, [*inner[1:], block.end], strict=False))
    return parts


def _lines(body: str, block: Block) -> Iterator[Block]:
    """The lines of a block, its first left out, that begin with a label and a title."""
    for match in LINE.finditer(body, block.start, block.end):
        line = body[match.end() : min(block.end, match.end() + 200)].split("\n", maxsplit=1)[0]
        if 0 < len(line.split()) <= LINE_WORDS and not SENTENCE.search(line.rstrip()) and not DATED.match(line):
            yield Block(match.start("label"), match.end(), block.end, match["label"])


def _in_capitals(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks cut at lines that are titles in capitals, alone or before a colon, where three or more are so."""
    lines = list(CAPITAL_LINE.finditer(body))
    found = {m.start("title") for m in lines}
    if len(found) < 3 or sum(bool(STANDING.match(body, at)) for at in found) < 2:
        return blocks
    inner = found | {m.end() + 1 for m in lines if body[m.end() - 1] != ":"}
    bare = [b for b in blocks if not (b.cells or b.label or b.bullet)]
    return _cut(blocks, _within(bare, inner))


def _within(blocks: list[Block], places: set[int]) -> dict[int, Block]:
    """The places that lie inside one of these blocks, each with the part that begins there."""
    found, ordered = dict[int, Block](), sorted(places)
    for block in blocks:
        for at in ordered[bisect.bisect_right(ordered, block.left) : bisect.bisect_left(ordered, block.end)]:
            found[at] = Block(at, at, block.end)
    return found


def _piped(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks of a web page's table turned to text, 'Title To consider … Minutes: … |': cut at each of these."""
    if body.count("Minutes: ") < 3:
        return blocks
    rows = list(PIPED.finditer(body))
    if len(rows) < 3:
        return blocks
    names = ("title", "agenda", "minutes")
    parts = [(row.span(name), 2 * (name == "title")) for row in rows for name in names if row[name]]
    cuts = {start: Block(start, start, end, level=level) for (start, end), level in parts}
    firsts = {row.start("title") for row in rows}
    kept = [replace(b, level=2, end=b.end) if b.left in firsts else b for b in blocks]
    return _cut(kept, cuts)


def _led_lines(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks cut at lines that begin with a title and a colon, in a text without blank lines between its items."""
    lines = list(LED_LINE.finditer(body))
    if len(lines) < 3 or sum(bool(STANDING.match(m["title"])) for m in lines) < 2:
        return blocks
    bare = [b for b in blocks if is_unmarked(b)]
    return _cut(blocks, _within(bare, {m.start("title") for m in lines}))


def _in_words(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks cut around lines that are titles by their look, in a text without blank lines or numbers."""
    if sum(bool(block.label) and block.start < block.end for block in blocks) > 2:
        return blocks
    found = {m.start("title"): m.end() for m in TITLE_LINE.finditer(body)}
    known = sorted(at for at in found if STANDING.match(body, at))
    if len(found) < 3 or len(known) < 2:
        return blocks
    inner = {cut for at, past in found.items() if at >= known[0] for cut in (at, past)}
    bare = [b for b in blocks if is_unmarked(b)]
    return _cut(blocks, _within(bare, inner))


def _labelled(body: str, blocks: list[Block], read: Callable[[str, Block], Block | None], least: int) -> list[Block]:
    found: dict[str, dict[int, Block]] = {}
    for n, block in enumerate(blocks):
        bare = not (block.label or block.bullet or block.cells) and block.start < block.end
        told = read(body, block) if bare else block if CAPITAL.fullmatch((block.label or "").rstrip(".)")) else None
        if told:
            for way in ways(told.label or ""):
                found.setdefault(way, {})[n] = told
    chosen: dict[int, Block] = {}
    for way, members in sorted(found.items(), key=lambda kind: (kind[0] == "A", -len(kind[1]))):
        places = {told.left: n for n, told in members.items()}
        run = rising(list(members.values()), way)
        begun = way not in ("A", "I") or _is_lettering(body, run, way, 2)
        if way == "A" and sum((told.label or "A") in ("I.", "II.") for told in chosen.values()) == 2:
            run, begun = [told for told in members.values() if told.left not in {b.left for b in chosen.values()}], True
        if begun and (len(run) >= least or _is_pair(body, run, way)):
            chosen = {places[told.left]: told for told in run} | chosen
    return [chosen.get(n, block) for n, block in enumerate(blocks)] if chosen else blocks


def _is_lettering(body: str, run: list[Block], way: str, first: int) -> bool:
    """Whether capital letters begin a numbering, and are no initials of people ('A. Garvie', 'B. Moss')."""
    titles = [body[b.start : min(b.end, b.start + 120)].split("\n", maxsplit=1)[0] for b in run]
    named = [words.is_person(f"{b.label} {TITLE_PART.split(t)[0].strip()}") for b, t in zip(run, titles, strict=True)]
    known = any(map(STANDING.search, titles))
    return bool(run) and rank(run[0].label or "", way)[0] <= first and (known or 2 * sum(named) < len(run))


def _is_pair(body: str, run: list[Block], way: str) -> bool:
    """Whether two Roman numbers alone begin a numbering: 'I' and 'II', one of them above what every meeting has."""
    if way != "I" or len(run) != 2 or [rank(block.label or "", way)[0] for block in run] != [1, 2]:
        return False
    return any(STANDING.search(body, b.start, min(b.end, b.start + 80)) for b in run)


def _referenced(body: str, block: Block) -> Block | None:
    """'EXE 9 Minutes', 'GV.14/23 Minutes', 'Item 4 Minutes', '*312 Minutes'."""
    if not any(map(str.isdigit, body[block.start : block.start + 18])):
        return None
    match = REFERENCE.match(body, block.start, block.end)
    if not match or match.end() == block.end or body[match.end()].islower() or _is_years(match["label"]):
        return None
    return replace(block, label=match["label"] + match["stop"], start=match.end())


def _is_years(label: str) -> bool:
    """'2017-18': a year's, no minute's."""
    years = YEARS.fullmatch(label)
    return years is not None and int(years["last"]) == (int(years["first"]) + 1) % 100


def _lettered(body: str, block: Block) -> Block | None:
    """'A. MINUTES', 'IV. Minutes', 'IV MINUTES'."""
    if body[block.start + 1 : block.start + 8].isalpha():
        return None
    match = LETTER.match(body, block.start, block.end)
    return replace(block, label=match["label"], start=match.end()) if match else None


def _joined(body: str, blocks: list[Block]) -> list[Block]:
    """The blocks with numbers that stand alone above a title joined to it, where more items are so than not."""
    found: dict[str, list[Block]] = {}
    for one, two in pairwise(blocks):
        label = _alone(body, one)
        if label and _is_title(body, two):
            kind = re.sub(r"\d+", "1", re.sub(r"(?<=\d)[a-z](?=\W?$)", "", label.removeprefix("*")))
            found.setdefault(kind, []).append(replace(two, left=one.left, label=label, bullet=False))
    run: list[Block] = []
    for kind, members in found.items():
        chain = rising(members, kind)
        if len(chain) > len(run) and len(chain) >= (2 if kind[-1] in ".)" or "/" in kind else 3):
            run = chain
    if not run or (
        (run[0].label or "")[-1] not in ".)" and "/" not in (run[0].label or "") and len(run) <= _most_titled(blocks)
    ):
        return blocks  # page numbers rise too
    by_left = {told.left: told for told in run}
    ends = {told.end for told in run}
    return [by_left.get(b.left, b) for b in blocks if b.left in by_left or b.end not in ends]


def _most_titled(blocks: list[Block]) -> int:
    """How many labels of one way rise before words of their own."""
    told: dict[str, list[Block]] = {}
    for block in blocks:
        if block.label and block.label[0] != "(" and block.start < block.end:
            told.setdefault(ways(block.label)[0], []).append(block)
    return max((len(rising(members)) for members in told.values()), default=0)


def _alone(body: str, block: Block) -> str | None:
    """The number that is all that a block holds: '39.', '4a'."""
    if block.cells or block.bullet or block.end - block.left > 20:
        return None
    text = body[block.left : block.end].strip()
    return ITEM.sub("", text) if NUMBER_ALONE.fullmatch(text) else None


def _is_title(body: str, block: Block) -> bool:
    if block.label or block.cells or block.bullet or block.start >= block.end:
        return False
    line = body[block.start : min(block.end, block.start + 400)].split("\n", maxsplit=1)[0].strip()
    count = len(line.split())
    if count > TITLE_WORDS or not (line[0].isupper() or line[0] in "\"'‘“" or line[0].isdigit()):
        return False
    return count <= 8 or not SENTENCE.search(line)
