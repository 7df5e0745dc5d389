"""A stretch of an item that states one decision, and the entries of the lists that decisions are told in."""

from __future__ import annotations

import bisect
import itertools
import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.source import Source

COPY = re.compile(r"\s*\(\s*A\s+copy\s+of\b[^)]*(?:\([^)]*\)[^)]*)*\)?\s*$|\s*\(Note:.*$", re.IGNORECASE | re.DOTALL)
MOVERS = re.compile(  # behind a decision
    r"\s(?:\(?(?:Proposed|Moved|[Pp]rop\.)|\((?:proposed|moved))(?:\s+by|:)?\s[A-Z](?:[^\n]|\n(?!\s*\n)){2,60}?(?:[Ss]econded|[Ss]ec\.)(?:\s+by|:)?\s(?:[^\n]|\n(?!\s*\n)){3,90}\Z"
)
EDGE = re.compile(
    r"(?:[ \t]{3,}|\s(?:->|=>|→|►)\s*)[A-Z]{2,3}(?:\s?[/,&+]\s?[A-Z]{2,3})*\s*\Z"
)  # initials at the right edge: who is to act
ACTION = re.compile(r"\s\*{0,2}(?:Action|ACTION)\*{0,2}\s*:|(?<=[.;])\s+ACTION\s+(?=[A-Z]{2,3}\b)")
VOTED = re.compile(  # behind a decision
    r"(?<=[.;)])\s+\(?(?:(?:Voting|Votes?|For|In\s+favour)\s*[:–-]|\d{1,2}\s+(?:votes?\s+)?(?:for|in\s+favour)\b"
    r"|Nobody\s+dissented"
    r"|Unanimous|All\s+(?:in\s+favour|agreed)|Carried\b|Passed\b|\+1\s)[^\n]{0,120}\Z",
)
TRAIL = re.compile(r"(?:(?<=[.;])\s+[ivx]{1,4}\.)?[\s;,*_]*(?:[;,]\s*and)?[\s;,*_]*$")
LABELS = re.compile(r"(?:(?<=[\s“\"])|^)(?P<open>\(?)(?P<label>\d{1,2}|[a-h]|[ivx]{1,4})\)\s")
THAT_ALONE = re.compile(  # 'That:', and of whom: 'That the Cabinet:'
    r"(?:[Tt]hat|THAT|[Tt]o|TO)\s*[:–-]{0,2}|(?:[Tt]hat|THAT)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w'’&-]*\s?|of\s|and\s|the\s|for\s){1,10}:[–-]?"
)
COUNTED = (tuple("123456789"), tuple("abcdefgh"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
JOINED = re.compile(r"[;,]?\s+and\s*\Z")

MARKS = string.whitespace + "\xa0;,*_"


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion in the text: the bounds of the whole, of what was moved, and of its movers.

    ``nominates`` says that what was moved is a person for a post; ``result`` is where its result is told if it was
    debated first; ``beaten`` says whether it lost to one that it was put against.
    """

    start: int
    end: int
    text: tuple[int, int]
    proposer: tuple[int, int] | None = None
    seconder: tuple[int, int] | None = None
    nominates: bool = False
    result: int | None = None
    beaten: bool | None = None

    def own(self, source: Source, ahead: int = 0) -> str:
        """Its words and those of its result, without the debate but for what stands that far ahead of the result."""
        if self.result is None:
            return source.body[self.start : self.end]
        first = max(self.text[1], self.result - ahead)
        return f"{source.body[self.start : self.text[1]]} {source.body[first : self.end]}"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that states one decision, with its label and the bounds of its text within it.

    ``lead`` is the lead-in that was cut from its text, ``led`` where it begins; ``past`` is where the list of
    clauses that it belongs to ends.
    """

    label: str | None
    start: int
    end: int
    text: tuple[int, int]
    rule: str
    lead: str = ""
    led: int | None = None
    motion: Motion | None = None
    past: int | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """The stretches that clauses cover, for asking whether an offset lies in one."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def by(cls, clauses: Iterable[Clause]) -> Covered:
        """What these clauses cover."""
        bounds = sorted((c.start, c.end) for c in clauses)
        return cls([a for a, _ in bounds], list(itertools.accumulate((b for _, b in bounds), max)))

    def holds(self, at: int) -> bool:
        """Whether an offset lies in one of the clauses."""
        n = bisect.bisect_right(self.starts, at) - 1
        return n >= 0 and at < self.ends[n]


def in_row(source: Source, block: Block) -> bool:
    """Whether a block is a cell, with no sentence in it, of a table's row that a number has opened an item in."""
    line = source.body.rfind("\n", 0, block.start) + 1
    return source.body.startswith("| ", line) and source.body[block.start : block.end].rstrip()[-1:] not in ".:"


def bullets_end(blocks: tuple[Block, ...], n: int) -> int | None:
    """Where the bullets end that begin at a block, None where it is none."""
    end = None
    for block in itertools.islice(blocks, n, None):
        if not block.bullet or block.label:
            break
        end = block.end
    return end


def labelled(source: Source, blocks: tuple[Block, ...], n: int, rule: str) -> Iterator[Clause]:
    """Each entry of the list that begins at a block; bullets below a labelled entry belong to it."""
    numbered = blocks[n].label is not None
    for m, block in enumerate(blocks[n:], n):
        if block.cells and m > n and tabled(source, blocks, m):
            continue
        if m > n and _is_aside(source, blocks, m):
            continue
        if not has_marks(block) or block.cells or block.level:
            return
        if numbered and block.label is None:
            continue
        if not numbered and block.label is not None:
            return
        if numbered and block.label and _outer(blocks[n].label or "", block.label):
            return
        yield with_table(source, blocks, m, trimmed(source, block.label, block.left, (block.start, block.end), rule))


ASIDE = re.compile(  # who is to act, in the margin of a list
    r"\*{0,2}(?:Action|ACTION)(?:\s+by)?\*{0,2}\s*[:–-][^\n]{2,80}|[A-Z]{2,3}(?:(?:\s*[,/&]\s*|\s+)[A-Z]{2,3}){0,4}|All(?:\s+[A-Z][a-z]+)?"
)


def _is_aside(source: Source, blocks: tuple[Block, ...], m: int) -> bool:
    """Whether a block is a line 'Action: A' between two entries of a list."""
    if has_marks(blocks[m]) or m + 1 >= len(blocks) or not is_aside(source, blocks[m]):
        return False
    before, after = blocks[m - 1], blocks[m + 1]
    if before.label is None:
        return before.bullet and after.bullet and after.label is None
    return follows(after.label or "", before.label)


def is_aside(source: Source, block: Block) -> bool:
    """Whether a block says no more than who is to act."""
    return ASIDE.fullmatch(source.body, block.start, block.end) is not None


def tabled(source: Source, blocks: tuple[Block, ...], m: int) -> bool:
    """Whether the rows at a block are those of a table that an entry before it leads into with a colon."""
    while m and blocks[m].cells:
        m -= 1
    return _ends_in_colon(source, blocks[m])


def with_table(source: Source, blocks: tuple[Block, ...], n: int, clause: Clause) -> Clause:
    """A clause that ends with the block ``n``, with the table that its colon leads into."""
    below = list(itertools.takewhile(lambda b: b.cells, blocks[n + 1 :]))
    if not below or not _ends_in_colon(source, blocks[n]):
        return clause
    return replace(clause, end=below[-1].end, text=(clause.text[0], below[-1].end))


def _ends_in_colon(source: Source, block: Block) -> bool:
    return source.body[block.start : block.end].rstrip().endswith((":", ":-", ":–"))


def _outer(first: str, label: str) -> bool:
    """Whether a number comes after letters, as the next paragraph's does behind a paragraph's list."""
    return first.strip("(").lstrip()[:1].isalpha() and label.strip("(").lstrip()[:1].isdigit()


def trimmed(source: Source, label: str | None, left: int, text: tuple[int, int], rule: str) -> Clause:
    """A clause whose text ends before '; and' and before a note that a copy is filed."""
    start, end = text
    note = COPY.search(source.body[start:end])
    past = start + note.start() if note and note.start() > 20 else end
    past = start + trail(source.body[start:past])
    if source.body[start : start + 1] in ("“", '"') and source.body[start:past].rstrip(" .").endswith(("”", '"')):
        start, past = start + 1, start + 1 + len(source.body[start + 1 : past].rstrip(' .”"'))
    edge = EDGE.search(source.body, start, past)
    past = edge.start() if edge else past
    action = ACTION.search(source.body, start + 5, past)
    past = action.start() if action else past
    movers = MOVERS.search(source.body, start + 10, past)
    if movers:
        return Clause(label, left, past, source.trimmed(start, movers.start()), rule)
    voted = VOTED.search(source.body, start + 10, past)
    if voted:
        return Clause(label, left, past, source.trimmed(start, voted.start()), rule)
    colon = re.search(r"\s*:[-–]?\s*$", source.body[start:past])
    return Clause(label, left, past, (start, start + colon.start() if colon else past), rule)


def follows(label: str, before: str) -> bool:
    """Whether a label is the next behind another: '(2)' behind '(1)', 'b' behind 'a'."""
    now, then = label.strip("(). "), before.strip("(). ")
    return any(then in run and now in run and run.index(now) == run.index(then) + 1 for run in COUNTED)


def trail(text: str) -> int:
    """Where the marks begin that trail behind a decision's words, with '; and' and the numeral of the next."""
    near = max(0, len(text.rstrip(MARKS)) - 40)
    match = TRAIL.search(text, near)
    return match.start() if match else len(text)


def inline(source: Source, start: int, last: int) -> Iterator[Clause]:
    """The clauses of 'that (1) …; (2) …' in one paragraph, whose labels count up from the first."""
    found = list(LABELS.finditer(source.body, start, last))
    counts = tuple(m["label"] for m in found)
    ahead = source.body[start : found[0].start()].strip() if found else "none"
    if not any(counts == run[: len(counts)] for run in COUNTED) or ahead.casefold().rstrip(":") not in (
        "",
        "that",
        "to",
    ):
        return
    for match, end in zip(found, [*(m.start() for m in found[1:]), last], strict=True):
        joined = JOINED.search(source.body, match.end(), end)
        past = joined.start() if joined else end
        label = f"{match['open']}{match['label']})"
        yield trimmed(source, label, match.start(), (match.end(), past), "labelled-clause")


def listed(source: Source, block: Block) -> bool:
    """Whether each line of a block is an entry of its own: four or more, nearly all beginning like a sentence."""
    if source.body.count("\n", block.start, block.end) < 3:
        return False
    lines = [line.strip() for line in source.body[block.start : block.end].split("\n") if line.strip()]
    begun = sum(not line[0].islower() for line in lines)
    return len(lines) > 3 and begun * 10 >= len(lines) * 9
