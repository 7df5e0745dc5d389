"""The items of a meeting: a document's own way of numbering is found first, then read by.

A way of numbering is a shape of labels ('119.', '4.2', '12/2018', '(a)', a Markdown heading) whose
members stand before short titles and rise. The way with the most members wins; where none has two,
items are told by lines that stand alone as titles.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphkit import dates
from graphkit.grammar import attendance
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source

TITLE_END = re.compile(r":(?=\s)|\s[-–—]\s(?=[A-Z][a-z]+\s[a-z])|\n|\\(?=\n)")
HEAD = re.compile(r"\b(?:summary|minutes|notes|proceedings)\s+(?:of|at)\b", re.IGNORECASE)
RUN_IN = re.compile(r"[A-Z][^.:;?!\n]{2,60}:\s+[A-Z\"'‘“]")
PROSE = re.compile(r"\b(?:was|were|had|has|have|will|would|be|is|are|been|that|which)\b")
WORDS_IN_TITLE = 30
FURNITURE = re.compile(
    r"(?:useful\s+)?links|agenda|(?:table\s+of\s+)?contents|upcoming\s+meetings|dates(?:\s+and\s+reminders)?|attendance",
    re.IGNORECASE,
)
ACTIONS = re.compile(
    r"(?:summary\s+of\s+)?(?:agreed\s+)?actions?(?:\s+(?:items?|points?|list|log|agreed|arising))?", re.IGNORECASE
)
ISSUE = re.compile(r"[^\S\n](?P<number>#\d{1,6})\b")
UNNUMBERED = re.compile(r"[A-Z][\w'’&-]*(?:\s+(?:[A-Z][\w'’&-]*|of|and|the|for)){1,5}:\s*")
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


def shape(label: str) -> str:
    """The way of numbering that a label belongs to: digits and letters folded, marks kept."""
    bare = label.rstrip(".):")
    kind = re.sub(r"\d+", "1", bare)
    if label.startswith("("):
        return "(1)" if "1" in kind else "(a)"
    return kind if "1" in kind else "a"


def rank(label: str) -> tuple[int, ...]:
    """A label's place in its sequence; letters count from 1."""
    bare = label.strip(".():")
    numbers = re.findall(r"[0-9]{1,6}", bare)
    if not numbers:
        return (ord(bare[0]) - 96,) if len(bare) == 1 else (0,)
    return tuple(int(n) for n in numbers)


def title_bounds(source: Source, block: Block) -> tuple[int, int]:
    """The stretch of a block that is its title: its bold beginning, else to the first colon, line break or end."""
    if block.start < block.bold <= block.end:
        return block.start, block.bold
    text = source.body[block.start : min(block.end, block.start + 2000)]
    cut = TITLE_END.search(text)
    run_in = not (block.label or block.level)
    # 'Spatial Issues: Local Development Frameworks' is all title; after a run-in title stands a sentence
    if cut and cut[0] == ":" and not run_in and "\n" not in text.strip() and not text.rstrip().endswith("."):
        after = text[cut.end() :]
        cut = cut if len(after.split()) > 14 or PROSE.search(after) else None
    return block.start, block.start + cut.start() if cut else block.end


def is_heading(source: Source, block: Block) -> bool:
    """Whether a labelled block begins with a title: short, and no sentence."""
    start, end = title_bounds(source, block)
    title = source.words(start, end)
    if not title or len(title.split()) > WORDS_IN_TITLE or title.endswith((",", ";")):
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
    chain = _best_chain(source, blocks, letters)
    if len(chain) < 2:
        alone = [b for b in blocks if _stands_alone(source, b)]
        run_in = [b for b in blocks if _runs_in(source, b)]
        chain = run_in if len(run_in) >= 5 and len(run_in) > len(alone) else chain or alone
    if not letters:
        chain = _with_unnumbered(source, blocks, chain)
    found = list(_cut(source, blocks, chain))
    if letters:
        return found
    levels = [*(section.heading.level for section in found[1:]), 0]
    return [part for section, after in zip(found, levels, strict=False) for part in _opened(source, section, after)]


def _with_unnumbered(source: Source, blocks: list[Block], chain: list[Block]) -> list[Block]:
    """The headings with those among them that lack a number, where headings stand alone and end with a colon."""
    alone = [b for b in chain if b.label and source.body[b.start : b.end].rstrip(" *_").endswith(":")]
    if len(alone) < 3 or 2 * len(alone) < len(chain):
        return chain
    inside = blocks[blocks.index(chain[0]) + 1 : blocks.index(chain[-1])]
    others = [b for b in inside if UNNUMBERED.fullmatch(source.body, b.start, b.end) and not _is_marked(source, b)]
    return sorted({b.left: b for b in (*chain, *others)}.values(), key=lambda b: b.left)


def _is_marked(source: Source, block: Block) -> bool:
    return bool(block.label or block.bullet or block.cells or attendance.heading(source, block))


def _best_chain(source: Source, blocks: list[Block], letters: bool) -> list[Block]:
    ways: dict[str, list[Block]] = {}
    listed = False  # under 'Actions': what is numbered there is to be done, and no item
    for block in blocks:
        if block.level:
            listed = bool(ACTIONS.fullmatch(source.words(block.start, block.end).strip("*_ :")))
        if block.label and not block.cells and not (listed and not block.level) and is_heading(source, block):
            way = shape(block.label)
            if letters == (way in ("(a)", "a")):
                ways.setdefault(way, []).append(block)
        elif block.level >= 2 and not attendance.heading(source, block) and not _is_title(source, block):
            ways.setdefault("#", []).append(block)
    chains = [_two_levels(blocks, members) if way == "#" else _rising(members) for way, members in ways.items()]
    return max(chains, key=len, default=[])


def _is_title(source: Source, block: Block) -> bool:
    """Whether a heading is the document's own title: its first block, with a date."""
    return block is source.blocks[0] and bool(dates.DATE.search(source.body, block.start, block.end))


def _two_levels(blocks: list[Block], members: list[Block]) -> list[Block]:
    """The Markdown headings of the highest level that has two, and those below one that has no text of its own."""
    levels = [block.level for block in members]
    highest = min((n for n in levels if levels.count(n) > 1), default=min(levels, default=0))
    bare = {one.left for one, two in itertools.pairwise(blocks) if two.level > one.level > 0}
    chain, holds = [], True
    for block in members:
        if block.level <= highest:
            holds = block.left in bare
        if block.level <= highest or (holds and block.level == highest + 1):
            chain.append(block)
    return chain


def _opened(source: Source, section: Section, after: int) -> Iterator[Section]:
    """A section as the items that it is made of; one that only holds others is none, nor are a page's links."""
    if FURNITURE.fullmatch(source.words(*section.title).strip("*_ :")) and section.heading.level:
        return
    inner = _issues(source, section) or _titled(source, section)
    lead = section.blocks if not inner else tuple(b for b in section.blocks if b.left < inner[0].left)
    holds = after > section.heading.level > 0 and not section.blocks
    if lead or not (inner or holds):
        yield replace(section, end=lead[-1].end if lead else section.title[1], blocks=lead)
    for part in _cut(source, list(section.blocks), inner):
        number = ISSUE.search(source.body, *part.title)
        yield replace(part, number=number["number"], title=(part.title[0], number.start())) if number else part


def _issues(source: Source, section: Section) -> list[Block]:
    """The bullets at the margin of a list of which two or more name an issue: 'Licence check #815'."""
    edge = [b for b in section.blocks if b.bullet and source.body[b.left - 1 : b.left] in ("", "\n")]
    numbered = [b for b in edge if ISSUE.search(source.body, b.start, b.end)]
    return edge if len(numbered) > 1 else []


def _titled(source: Source, section: Section) -> list[Block]:
    """The labelled titles with text of their own below that part a section: 'a) Banking Services', '9.1 Events'."""
    own = (section.number or "").strip(".():") + "."
    ways: dict[str, list[Block]] = {}
    for n, block in enumerate(section.blocks[:-1]):
        label, following = block.label or "", section.blocks[n + 1]
        below = shape(label) in ("(a)", "a") or label.startswith(own) if label else False
        if below and not block.cells and not following.label and _is_short(source, block):
            ways.setdefault(shape(label), []).append(block)
    inner = max((_rising(members) for members in ways.values()), key=len, default=[])
    if len(inner) < 2 or rank(inner[0].label or "")[-1] != 1:
        return []
    ahead = source.body[section.start : inner[0].left].rstrip(" *_\n") if section.blocks[0] is not inner[0] else ""
    return [] if LED.search(ahead[-80:]) else inner


def _is_short(source: Source, block: Block) -> bool:
    """Whether a whole block is a title."""
    title = source.words(block.start, block.end).strip("*_ ")
    return 0 < len(title.split()) <= 16 and title[-1] not in ".;,:" and is_heading(source, block)


def _rising(members: list[Block]) -> list[Block]:
    """The longest run of labels that rise by small steps; of equals, the one that begins first."""
    ranks = [rank(block.label or "") for block in members]
    length, before = [1] * len(members), [-1] * len(members)
    for n, place in enumerate(ranks):
        for m in range(max(0, n - 40), n):
            if length[m] >= length[n] and _follows(ranks[m], place):
                length[n], before[n] = length[m] + 1, m
    at = max(range(len(members)), key=lambda n: length[n], default=-1)
    run: list[Block] = []
    while at >= 0:
        run.append(members[at])
        at = before[at]
    return run[::-1]


def _follows(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    if len(one) != len(two):
        return False
    if one[0] == two[0] and len(one) > 1:
        return one[1] < two[1] <= one[1] + 4
    return one[0] < two[0] <= one[0] + 4


def _stands_alone(source: Source, block: Block) -> bool:
    """A line that is a title by its look: short, no stop at its end, capitals or bold."""
    if block.cells or block.bullet or block.label:
        return False
    title = source.body[block.start : min(block.end, block.start + 200)].strip("*_ :\n")
    if "\n" in title or not 0 < len(title.split()) <= 12 or title.endswith((".", ",", ";")):
        return False
    bold = bool(block.bold) and not source.body[block.bold : block.end].strip(" :")
    if HEAD.search(title):
        return False
    return (title.isupper() or bold) and not dates.DATE.search(title) and not attendance.heading(source, block)


def _runs_in(source: Source, block: Block) -> bool:
    """A paragraph that begins with its title: 'Matters Arising: The footpath …'."""
    if block.cells or block.bullet or block.label or block.level:
        return False
    return bool(RUN_IN.match(source.body, block.start, block.end)) and not attendance.heading(source, block)


def _cut(source: Source, blocks: list[Block], chain: list[Block]) -> Iterable[Section]:
    """Each heading with what stands between it and the next."""
    lefts = [block.left for block in blocks]
    for n, head in enumerate(chain):
        past = chain[n + 1].left if n + 1 < len(chain) else len(source.body)
        start, end = title_bounds(source, head)
        rest = (Block(end, end, head.end),) if source.body[end : head.end].strip(": \n*_") else ()
        inner = tuple(blocks[bisect.bisect_right(lefts, head.left) : bisect.bisect_left(lefts, past)])
        last = inner[-1].end if inner else head.end
        yield Section(head.label, (start, end), head.left, last, rest + inner, head)
