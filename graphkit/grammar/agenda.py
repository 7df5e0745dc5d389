"""The items of a meeting: a document's own way of numbering is found first, then read by.

A way of numbering is a shape of labels ('119.', '4.2', '12/2018', '(a)', a Markdown heading) whose
members stand before short titles and rise. The way with the most members wins; where none has two,
items are told by lines that stand alone as titles.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphkit import dates
from graphkit.grammar import attendance, numbering, titles
from graphkit.grammar.layout import Block, is_unmarked
from graphkit.grammar.leads import leads
from graphkit.grammar.listed import Listed, agenda_ahead
from graphkit.grammar.paragraphs import numbered_below, over_numbers
from graphkit.grammar.source import Source

TITLE_END = re.compile(
    r":(?=\s)|\s[-–—]\s(?=(?:None|Nil)\b)|\s[-–—]\s(?=[A-Z][a-z]*['’]?[a-z]*\s\w)"
    r"|[ \t]{2,40}(?=[A-Z][\w’']*\s[^\n]{20})|\n|\\(?=\n)"
)
FILED = re.compile(r"[*_]{0,3}\s*(?P<mark>\([^()\n]{1,40}\))\s*$")  # '(Enc. C)' in plain type behind a title
FILE_SIZE = re.compile(r"\s+(?:pdf\s+icon\s+)?(?:PDF|DOCX?)\s+[\d.,]{1,9}\s?[KM]B\s*$")
CAPITALS = re.compile(
    r"(?:[A-Z0-9][A-Z0-9&/'’(),-]+\s+|[&A]\s+){1,16}(?=(?:[A-Z][a-z]|A\s[a-z]|(?:i\.|a\)|\([ai]\))\s|held\s|[A-Z]{2,4}\s[a-z]{3}))"
)
SENTENCE = re.compile(  # 'The Board agreed the paper', 'Mr Moss left.', 'Ann Garvie reported on the roof'
    r"(?:The|It|There|This|These|Members|Mrs?|Ms|Dr|Cllr|Councillor)\s(?:[\w'’.-]+\s){0,4}(?:was|were|is|are|had|has|have|will|would"
    r"|be|been|gave|took|said|left|[a-z]{2,12}ed)\b|[A-Z][a-z]+\s[A-Z][\w'’-]+\s(?:reported|said|gave|introduced|presented|asked"
    r"|explained|noted|advised|thanked|updated|outlined|agreed|left|joined)\b"
)
ONLY = re.compile(r"(?:action|decision|resolved|agreed|noted|outcome)\W*", re.IGNORECASE)
NIL = re.compile(r"\s*(?:none|nil|n/a|noted|approved|agreed|no\s)", re.IGNORECASE)
DASHED = re.compile(r"[^\n.:;?!]{3,90}[^\n.:;?!\W]")
STOPPED = re.compile(r"[A-Z][^.:;?!\n]{3,60}(?:(?<=\w{4})|(?<=\w[’'”)]))(?=\.\s+[A-Z][^.]{12})")
MINUTED = re.compile(r"\W{0,4}Minutes\W{0,2}:\W{0,4}(?:\n|$|(?=[A-Z]))")
INTENDED = re.compile(r"\W{0,4}To\s[a-z]{3,}\b")
DECIDED = re.compile(r"\W{0,4}(?:Decisions?|Resolved|Agreed)\W{0,2}:")
ENDED = re.compile(r"[.:](?:\s|$)")
PROSE = re.compile(r"\b(?:was|were|had|has|have|will|would|be|is|are|been|that|which)\b")
BEFORE = re.compile(r"(?:Item|Minutes?|Min|Paragraph|Page)\b\.?\s", re.IGNORECASE)
WORDS_IN_TITLE = 30
FURNITURE = re.compile(
    r"(?:useful\s+)?links|agenda|(?:table\s+of\s+)?contents|upcoming\s+meetings|dates(?:\s+and\s+reminders)?|attendance"
    r"|share\s+this(?:\s+(?:page|post))?|(?:post|site)\s+navigation|recent\s+(?:posts|comments)|related\s+posts|like\s+this|leave\s+a\s+(?:reply|comment)"
    r"|(?:signed|dated?)\b[\W_]*",
    re.IGNORECASE,
)
TOPICS = re.compile(
    r"(?:meeting\s+)?(?:minutes|notes|discussions?|agenda(?:\s+(?:items|and\s+notes))?|topics|items|business|discussed)",
    re.IGNORECASE,
)
ACTIONS = re.compile(
    r"(?:summary\s+of\s+)?(?:agreed\s+)?actions?(?:\s+(?:items?|points?|list|log|agreed|arising))?", re.IGNORECASE
)
ISSUE = re.compile(r"[^\S\n](?P<number>#\d{1,6})\b")
SMALL = ("(a)", "a")
LED = re.compile(r"(?::[-–]?|\b(?:RESOLVED|AGREED|NOTED|RECOMMENDED|DECISIONS?|APPROVED)\b[\W_]*)$")


@dataclass(frozen=True, slots=True)
class Section:
    """An item: its number as printed, its title's bounds, where it begins and ends, and the blocks of its text."""

    number: str | None
    title: tuple[int, int]
    start: int
    end: int
    blocks: tuple[Block, ...]
    heading: Block


def title_bounds(source: Source, block: Block) -> tuple[int, int]:
    """The stretch of a block that is its title: its bold or capital beginning, else to the first colon, line or end."""
    if block.start < block.bold <= block.end:
        mark = FILED.match(source.body, block.bold, block.end)
        return block.start, mark.end("mark") if mark else block.bold
    text = source.body[block.start : min(block.end, block.start + 2000)]
    capital = _capitals(text) if block.label else 0
    if capital:
        return block.start, block.start + capital
    cut = TITLE_END.search(text)
    run_in = not (block.label or block.level)
    # 'Spatial Issues: Local Development Frameworks' is all title; after a run-in title stands a sentence
    if cut and cut[0] != "\n" and not run_in and "\n" not in text.strip() and not text.rstrip().endswith("."):
        after = text[cut.end() :]
        cut = cut if len(after.split()) > 14 or PROSE.search(after) or NIL.match(after) else None
    elif cut and cut[0] == ":" and run_in and _is_lone(text, cut.end()):
        cut = None  # 'Swans: pressure on the pens', alone on its line
    elif cut and cut[0] != "\n" and not run_in and (line := _title_line(text, cut.end())):
        return block.start, block.start + line
    elif cut and cut[0].strip() in ("-", "–", "—") and len(text.split()) < 12 and DASHED.fullmatch(text.strip()):
        cut = None  # 'Part VIII – Extension of the library', alone on its line
    stopped = STOPPED.match(text) if block.label and block.label[0] != "(" and (not cut or cut.start() > 40) else None
    if stopped and not titles.VERB.search(stopped[0]) and stopped[0].count("(") == stopped[0].count(")"):
        return block.start, block.start + stopped.end()
    past = block.start + cut.start() if cut else block.end
    named = titles.at_right(source, block.start, past)
    past = named[0] if named else past
    size = FILE_SIZE.search(source.body, max(block.start + 1, past - 40), past)
    return block.start, size.start() if size else past


def _is_lone(text: str, past: int) -> bool:
    """Whether a title without a number goes on behind its colon to the end of its line, which is all there is."""
    bare = text.rstrip()
    after = bare[past:].split()
    told = PROSE.search(bare, past) or NIL.match(bare, past) or "\n" in bare or bare.endswith((".", ",", ";"))
    return 1 < len(after) <= 8 and after[0][0].isalpha() and not told


def _title_line(text: str, past: int) -> int:
    """Where a first line ends that is all title though a colon parts it, with lines of text below; 0 for none.

    'Swans: the new pens' is one where the first word of the next line would have stood on it, had it gone on.
    """
    first, *others = text.rstrip().split("\n")
    after, below = first[past:], others[0].split() if others else []
    if not below or past > len(first) or not 0 < len(after.split()) <= 8 or PROSE.search(after) or NIL.match(after):
        return 0
    room = len(first) + 1 + len(below[0]) < max(map(len, others))
    return len(first.rstrip()) if room and below[0][0].isupper() and not first.rstrip().endswith((".", ",")) else 0


def _capitals(text: str) -> int:
    """Where a title in capitals ends before a sentence, or below its second line; 0 for any other title."""
    lines = text.split("\n")
    if lines[0].isupper() and len(lines) > 1:
        above = list(itertools.takewhile(lambda line: line.isupper() and not titles.NO_ITEM.fullmatch(line), lines[:4]))
        return len("\n".join(above).rstrip()) if len(above) < len(lines) and lines[len(above)].strip() else 0
    run = CAPITALS.match(text)
    if not run or (len(run[0].split()) < 2 and len(run[0].strip()) < 7) or not ENDED.search(text, run.end()):
        return 0
    least = 1 if len(run[0].split()) > 2 else 3
    return len(run[0].rstrip(" :-–")) if len(text[run.end() :].split()) > least else 0


def is_heading(source: Source, block: Block) -> bool:
    """Whether a labelled block begins with a title: short, and no sentence."""
    start, end = title_bounds(source, block)
    title = source.words(start, end)
    if not title or len(title.split()) > WORDS_IN_TITLE or title.endswith((",", ";")):
        return False
    if title.startswith("That ") or SENTENCE.match(title) or ONLY.fullmatch(title):
        return False
    runs_on = source.body[end : block.end].strip(": \n\\")
    if (
        PROSE.search(title)
        and not title.startswith("To ")
        and (title.endswith(".") or len(title.split()) > 14 or (not runs_on and title[0].islower()))
    ):
        return False
    return title[0].isupper() or title[0].isdigit() or title[0] in "'\"‘“*["


def sections(source: Source, blocks: list[Block], letters: bool = False) -> list[Section]:
    """The items among these blocks; lettered ones where ``letters`` is asked for (a summary's)."""
    listed = agenda_ahead(source, blocks) if not letters else Listed()
    if listed.lines:
        blocks = [block for block in blocks if block not in listed.lines]
    chain = _best_chain(source, blocks, letters)
    above = [] if letters else over_numbers(source, blocks, chain)
    if above:
        chain = above
    elif len(chain) < 2:
        again = listed.again
        looks = titles.repeated(source, blocks, again) if again else titles.by_look(source, blocks)
        known = len(looks) > 1 or any(numbering.STANDING.search(source.body, b.start, b.end) for b in looks)
        if known:
            chain = _with_first(source, looks, chain)
            blocks, chain = numbered_below(source, blocks, chain)
        elif not chain and not letters:
            chain = _small(source, blocks)
    if not letters:
        chain = leads(source, blocks, chain) or titles.with_unnumbered(source, blocks, chain)
    found = list(_cut(source, blocks, chain))
    if letters:
        return found
    levels = [*(section.heading.level for section in found[1:]), 0]
    return [part for section, after in zip(found, levels, strict=False) for part in _opened(source, section, after)]


def _with_first(source: Source, looks: list[Block], chain: list[Block]) -> list[Block]:
    """Titles in capitals with the one before them that alone kept its number: '1. MINUTES', then 'MATTERS ARISING'."""
    first = [b for b in chain if b.label in ("1", "1.") and b not in looks and source.body[b.start : b.end].isupper()]
    return sorted([*looks, *first], key=lambda b: b.left)


def _best_chain(source: Source, blocks: list[Block], letters: bool) -> list[Block]:
    ways: dict[str, list[Block]] = {}
    listed = False  # under 'Actions': what is numbered there is to be done, and no item
    for block, following in itertools.zip_longest(blocks, blocks[1:]):
        if block.level:
            listed = bool(ACTIONS.fullmatch(source.words(block.start, block.end).strip("*_ :")))
        if block.label and not block.cells and not (listed and not block.level) and is_heading(source, block):
            for way in numbering.ways(block.label):
                if letters == (way in SMALL):
                    ways.setdefault(way, []).append(block)
        elif block.level >= 2 and not _heads_list(source, block, following) and not _is_title(source, block):
            ways.setdefault("#", []).append(block)
    chains = {
        way: _two_levels(blocks, members) if way == "#" else _told(source, blocks, members, way)
        for way, members in ways.items()
    }
    longest = max(chains, key=lambda way: _weight(source, chains[way]), default="")
    chain = _highest(chains, longest)
    return _filled(source, blocks, chain) if longest in ("1", "1.", "I") else chain


def _filled(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """The numbers with those that a gap between them lacks, though their titles are worded like sentences."""
    way = "" if ((chain and chain[0].label) or "1").strip(".):").isdigit() else "I"
    places = [numbering.rank(block.label or "", way) for block in chain]
    if any(len(place) != 1 for place in places):
        return chain
    lefts = [-1, *(block.left for block in chain), blocks[-1].left + 1] if blocks else []
    gaps = [(1, [0])] if places[:1] == [(2,)] else []
    for n, (a, b) in enumerate(itertools.pairwise(places), 1):
        if b[0] == a[0] + 2:
            gaps.append((a[0] + 1, [n, n + 1]))  # between the two, else taken after the second
    more: list[Block] = []
    for number, between in gaps:
        inner = ([b for b in blocks if lefts[n] < b.left < lefts[n + 1]] for n in between)
        more += next(filter(None, (_of_number(source, some, number, way) for some in inner)), [])
    return sorted([*chain, *more], key=lambda b: b.left) if more else chain


def _of_number(source: Source, inner: list[Block], number: int, way: str) -> list[Block]:
    """The one short line with this number among blocks; a first one must say what every meeting has."""
    found = [
        block
        for block in inner
        if block.label and not block.cells and not block.label.startswith("(") and _is_of(block.label, number, way)
    ]
    told = source.body[found[0].start : found[0].end].strip() if len(found) == 1 else ""
    short = 0 < len(told.split()) <= 14 and "\n" not in told and told[0].isupper() and not told.startswith("That ")
    return found if short and (number > 1 or numbering.STANDING.search(told)) else []


def _is_of(label: str, number: int, way: str) -> bool:
    """Whether a label is this number in figures, or as a Roman one."""
    return (way or "1") in numbering.ways(label) and numbering.rank(label, way) == (number,)


def _weight(source: Source, chain: list[Block]) -> int:
    """How many a way of numbering counts; more where it counts what every meeting has, and no list within an item."""
    if len(chain) < 3:
        return len(chain)
    known = any(numbering.STANDING.match(source.body, b.start, min(b.end, b.start + 60)) for b in chain)
    return len(chain) + 2 * known


def _heads_list(source: Source, block: Block, following: Block | None) -> bool:
    """Whether a heading is one of the attendance list, and no item that tells of apologies."""
    return bool(attendance.heading(source, block)) and not titles.is_apologies(source, block, following)


def _small(source: Source, blocks: list[Block]) -> list[Block]:
    """Items that are lettered '(a)', 'i.' where nothing else is: titles with text of their own below."""
    chain = _best_chain(source, blocks, True)
    lefts = {b.left for b in chain}
    bare = sum(one.left in lefts and not two.label for one, two in itertools.pairwise(blocks))
    return chain if len(chain) > 2 and bare + 1 >= len(chain) and all(_is_short(source, b) for b in chain) else []


def _told(source: Source, blocks: list[Block], members: list[Block], way: str) -> list[Block]:
    """The labels that rise; where an agenda, or a table of what was decided, stands ahead, those behind it."""
    run = numbering.rising(members, way)
    if len(run) < 2:
        same = len(members) > 2 and len({block.label for block in members}) == 1 and members[0].label == "1."
        return members if same and not any(block.bullet for block in members) else run  # a list that lost its numbers
    first, last = blocks.index(run[0]), blocks.index(run[-1])
    again = numbering.rising([block for block in members if block.left > run[-1].left], way)
    if last - first > len(run) and not _says_again(source, run, again):
        return run
    return again if 4 * len(again) >= 3 * len(run) and len(again) > 1 else run


def _says_again(source: Source, run: list[Block], again: list[Block]) -> bool:
    """Whether most titles of a run stand again, in the same words, in the one behind it."""
    first, second = ({source.words(b.start, b.end).casefold()[:30] for b in blocks} for blocks in (run, again))
    return len(again) > 2 and 2 * len(first & second) > len(run)


def _highest(chains: dict[str, list[Block]], longest: str) -> list[Block]:
    """The longest chain, or the one above it that its numbers belong to: 3.1 and 3.2 to 3, 2.1 to 2.0."""
    chain = chains.get(longest, [])
    if longest == "1" and chain:
        return chain + _parts_after(chain[-1], chains.get("1.1", []))
    if longest != "1.1":
        return chain
    whole = [block for block in chain if numbering.rank(block.label or "")[-1] == 0]
    if len(whole) > 1 and whole[0] is chain[0]:
        return whole
    above = chains.get("1", [])
    over = {numbering.rank(block.label or "")[0] for block in above}
    parts = {numbering.rank(block.label or "")[0] for block in chain}
    if len(above) < 2:
        return chain
    if 3 * len(parts - over) <= len(parts):
        return above
    apart = [block for block in chain if numbering.rank(block.label or "")[0] not in over]
    return sorted([*above, *apart], key=lambda b: b.left) if above[-1].left < chain[0].left else chain


def _parts_after(last: Block, parts: list[Block]) -> list[Block]:
    """The labels '3.1', '3.2' behind '2', whose '3' is not printed."""
    number = numbering.rank(last.label or "")[0] + 1
    found = [b for b in parts if b.left > last.left and numbering.rank(b.label or "")[0] == number]
    return found if len(found) > 1 else []


def _is_title(source: Source, block: Block) -> bool:
    """Whether a heading is the document's own title: its first block, with a date."""
    return block is source.blocks[0] and bool(dates.DATE.search(source.body, block.start, block.end))


def _two_levels(blocks: list[Block], members: list[Block]) -> list[Block]:
    """The Markdown headings of the highest level that has two, and those below any that has no text of its own."""
    levels = [block.level for block in members]
    counted = Counter(levels)
    highest = min((n for n, times in counted.items() if times > 1), default=min(levels, default=0))
    bare = {one.left for one, two in itertools.pairwise(blocks) if two.level > one.level > 0}
    chain, deepest = list[Block](), highest + 1
    for n, block in enumerate(members):
        if block.level <= deepest:
            chain.append(block)
            below = members[n + 1 : n + 4]
            many = len(below) > 2 and all(b.level > block.level for b in below)
            holds = block.left in bare and (block.level <= highest or many)
            deepest = max(highest, block.level + holds)
    return chain


def _opened(source: Source, section: Section, after: int) -> Iterator[Section]:
    """A section as the items that it is made of; one that only holds others is none, nor are a page's links."""
    title = source.words(*section.title).strip("*_ :")
    nested = _nested(source, section) if section.heading.level and TOPICS.fullmatch(title) else []
    if nested:
        yield from _cut(source, list(section.blocks), nested)
        return
    if FURNITURE.fullmatch(title) and section.heading.level:
        return
    inner = _issues(source, section) or _titled(source, section)
    lead = section.blocks if not inner else tuple(b for b in section.blocks if b.left < inner[0].left)
    holds = after > section.heading.level > 0 and not section.blocks
    kept = bool(inner) and (inner[0].label or "#")[0] in "(aiA"  # 'a)' is part of 44, as '(a)' is; '1.' stands alone
    if lead or kept or not (inner or holds):
        yield replace(section, end=lead[-1].end if lead else section.title[1], blocks=lead)
    for part in _cut(source, list(section.blocks), inner):
        number = ISSUE.search(source.body, *part.title)
        yield replace(part, number=number["number"], title=(part.title[0], number.start())) if number else part


def _nested(source: Source, section: Section) -> list[Block]:
    """The bullets at the margin that are titles with bullets below: '- Roof' above '  - It leaks'."""
    edge = [b for b in section.blocks if b.bullet and source.body[b.left - 1 : b.left] in ("", "\n")]
    lefts = {b.left for b in edge}
    bare = [one for one, two in itertools.pairwise(section.blocks) if one.left in lefts and two.left not in lefts]
    short = [b for b in edge if 0 < len(source.words(b.start, b.end).split()) <= 12]
    return edge if len(edge) > 1 and len(short) == len(edge) and 3 * len(bare) >= 2 * len(edge) else []


def _issues(source: Source, section: Section) -> list[Block]:
    """The bullets at the margin of a list of which two or more name an issue: 'Licence check #815'."""
    edge = [b for b in section.blocks if b.bullet and source.body[b.left - 1 : b.left] in ("", "\n")]
    numbered = [b for b in edge if ISSUE.search(source.body, b.start, b.end)]
    return edge if len(numbered) > 1 else []


def _titled(source: Source, section: Section) -> list[Block]:
    """The labelled titles with text of their own that part a section: 'a) Banking Services', '9.1 Events'."""
    ways: dict[str, list[Block]] = {}
    for block, following in itertools.zip_longest(section.blocks, section.blocks[1:]):
        if block.label and not block.cells and _is_below(source, section, block, following):
            ways.setdefault(numbering.ways(block.label)[0], []).append(block)
    inner = max((_runs(members) for members in ways.values()), key=len, default=[])
    if not inner or not _is_first(inner[0]) or (len(inner) < 2 and not _is_led(source, section, inner[0])):
        return []
    ahead = source.body[section.start : inner[0].left].rstrip(" *_\n") if section.blocks[0] is not inner[0] else ""
    return [] if LED.search(ahead[-80:]) else inner


def _is_led(source: Source, section: Section, block: Block) -> bool:
    """Whether the one part of an item stands above text of its own: '3.1 Helipad' and its paragraph, 'a) Hosting:'."""
    text = source.body[block.start : block.end].strip()
    label = (block.label or "").strip(".():")
    return (
        _has_title_line(source, block)
        if "." in label or label == "A"
        else section.blocks[0] is block and text.endswith(":")
    )


def _has_title_line(source: Source, block: Block) -> bool:
    """Whether the first line of a block is a short title, and its text goes on below it."""
    title, _, text = source.body[block.start : block.end].partition("\n")
    title = title.strip("*_: ")
    worded = 0 < len(title.split()) <= 10 and title[-1] not in ".,;" and is_heading(source, block)
    return worded and text.lstrip()[:1].isupper() and len(text.split()) > 4


def _is_below(source: Source, section: Section, block: Block, following: Block | None) -> bool:
    """Whether a label is of an item's parts, and stands before a title that has a text: below it or in its line."""
    label, own = block.label or "", numbering.ITEM.sub("", section.number or "").strip(".():") + "."
    small = numbering.ways(label)[0] in SMALL
    first = section.blocks[0].label is not None and section.number is not None
    again = first and section.number != label and label[:-1].isdigit() and (section.number or "")[:-1].isdigit()
    capital = numbering.ways(label)[0] == "A" and section.heading.label is not None
    counted = numbering.ways(label)[0] == "(1)" and (section.number or "(")[0] != "("  # '(1) Payday Lending' in 28
    if not (small or capital or label.startswith(own) or again or counted):
        return False
    if (capital or label.startswith(own)) and _has_title_line(source, block):
        return True
    if capital and not small:  # 'VII. STAFF REPORTS', 'A. Director', and below it what was told
        return following is not None and is_unmarked(following) and _is_short(source, block)
    told = following and (not following.label or _is_report(source, block))
    if told and _is_short(source, block):
        return True
    start, end = title_bounds(source, block)
    if label.startswith(own) and section.number and block.start < block.bold < block.end:
        counts = source.words(start, end).rstrip(" .:")[-1:].isdigit()  # '**5.1 Wind farm.** …', not '**4.1 Action 3**'
        return not counts and _is_title_before(source, start, end)
    return small and first and label[0] != "(" and end < block.end and _is_title_before(source, start, end)


def _is_report(source: Source, block: Block) -> bool:
    """Whether a block is the title of somebody's report, below which nothing need stand: "b) Treasurer's Report:"."""
    return source.body[block.start : block.end].rstrip(" :").endswith((" Report", " report"))


def _is_title_before(source: Source, start: int, end: int) -> bool:
    """Whether a title that its text follows in the same line is no beginning of a sentence."""
    title = source.words(start, end)
    return 0 < len(title.split()) <= 16 and title[0].isupper() and not (PROSE.search(title) or BEFORE.match(title))


def _runs(members: list[Block]) -> list[Block]:
    """The labels that rise; where they begin anew, each run of two or more."""
    parts: list[list[Block]] = []
    for block in members:
        if not parts or (_is_first(block) and _is_roman(block) == _is_roman(parts[-1][0])):
            parts.append([])
        parts[-1].append(block)
    runs = (numbering.rising(part, "i" if _is_roman(part[0]) else "") for part in parts)
    return [block for part in runs if len(part) > 1 or len(parts) == 1 for block in part]


def _is_first(block: Block) -> bool:
    """Whether a label is the first of its way: 'a)', '1.', '9.1', '(i)'."""
    return numbering.rank(block.label or "")[-1] == 1 or _is_roman(block)


def _is_roman(block: Block) -> bool:
    """Whether a label is the first Roman number: '(i)', 'i.'."""
    return (block.label or "").strip("().:") == "i"


def _is_short(source: Source, block: Block) -> bool:
    """Whether a whole block is a title."""
    title = source.words(block.start, block.end).strip("*_ ")
    led = len(title.split()) <= 6 and not titles.VERB.search(title)
    title = title.removesuffix(":") if led or re.fullmatch(r"[\d.]{3,}", block.label or "") else title
    title = title.removesuffix(".") if INTENDED.match(title) else title
    return 0 < len(title.split()) <= 16 and title[-1] not in ".;,:" and is_heading(source, block)


def _cut(source: Source, blocks: list[Block], chain: list[Block]) -> Iterable[Section]:
    """Each heading with what stands between it and the next."""
    lefts = [block.left for block in blocks]
    for n, head in enumerate(chain):
        past = chain[n + 1].left if n + 1 < len(chain) else len(source.body)
        start, end = title_bounds(source, head)
        rest = (Block(end, end, head.end),) if source.body[end : head.end].strip(": \n*_") else ()
        inner = tuple(blocks[bisect.bisect_right(lefts, head.left) : bisect.bisect_left(lefts, past)])
        last = inner[-1].end if inner else head.end
        yield Section(head.label, (start, end), head.left, last, _minuted(source, rest + inner), head)


def _minuted(source: Source, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without what an agenda had said above 'Minutes:' (web pages of councils).

    Its decision and its 'To consider the recommendation of …' stay: that names where the matter comes from.
    """
    at = next((n for n, b in enumerate(blocks) if MINUTED.match(source.body, b.start, b.end)), 0)
    first = next((n for n, b in enumerate(blocks[:at]) if DECIDED.match(source.body, b.start, b.end)), at)
    return (*(b for b in blocks[:first] if INTENDED.match(source.body, b.start, b.end)), *blocks[first:])
