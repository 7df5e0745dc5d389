"""A text being read: its blocks and sentences, and how a part of it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypedDict

from graphkit.grammar.columns import opened, underlined
from graphkit.grammar.layout import Block, blocks
from graphkit.grammar.numbering import numbered
from graphkit.grammar.reading import Reading, reading
from graphkit.record import Also
from graphkit.text import Span, Text, fold

# A full stop ends a sentence before a capital, unless an initial or a short form stands before it.
STOP = re.compile(r"[.!?]['’”\")]{0,2}\s+(?=[\"'‘“(]?[A-Z0-9])")
SHORT = re.compile(
    r"(?:^|[(\s])(?:[A-Za-z]|(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillors?)\.?\s(?:[A-Z]\.){1,2}[A-Z]|Mr|Mrs|Ms|Dr|Cllr|Cllrs|Prof|Rev|St|Ml|Wm|Jn|Chas|Thos|No|Nos|ref|para|paras|Enc|Encl|Encs|App|Supt|Insp|Sgt|Revd|Ald|Capt|Col|Hon|Asst|Dep|Supp|pp|vol|approx|eg|ie|e\.g|i\.e|vs|cf|p\.m|a\.m|Jan"
    r"|Feb|Sept?|Oct|Nov|Dec|[Pp]rop|[Ss]ec|[Pp]ropd|[Ss]ecd)$"
)
BEGINS = re.compile(r"\s+(?:The|It|This|He|She|They|Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Members)\b")
WORD = re.compile(r"\w+")
LONGEST = 3000  # characters of a sentence


def word_set(words: str) -> frozenset[str]:
    """These words, as ``Source.says`` takes them."""
    return frozenset(words.split())


class Citation(TypedDict):
    """Where an object stands, as the record's parts take it."""

    span: Span
    quote: str
    also: tuple[Also, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text as it reads, with its blocks; all offsets but those of spans count in the reading."""

    text: Text
    reading: Reading
    blocks: list[Block]
    body: str = field(init=False)  # the characters that are read
    _said: dict[tuple[int, int], frozenset[str]] = field(init=False, default_factory=dict, repr=False, compare=False)
    _cut: dict[tuple[int, int], tuple[tuple[int, int], ...]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "body", self.reading.body)

    @classmethod
    def of(cls, text: Text) -> Source:
        """The source that a text makes."""
        read = reading(text.body, text.bold)
        marked = underlined(read.body, blocks(read.body, read.bold))
        return cls(text, read, numbered(read.body, opened(read.body, marked, read.bold)))

    def span(self, start: int, end: int) -> Span:
        """Where a stretch stands in the text, without the white space at its ends."""
        return self.text.span(*self.reading.original(*self.trimmed(start, end)))

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of a stretch without the white space at its ends."""
        while start < end and self.body[start].isspace():
            start += 1
        while end > start and self.body[end - 1].isspace():
            end -= 1
        return start, end

    def between(self, shape: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches that the matches of a pattern hold apart."""
        for match in shape.finditer(self.body, start, end):
            yield start, match.start()
            start = match.end()
        yield start, end

    def words(self, start: int, end: int) -> str:
        """What stands between two offsets, folded."""
        return fold(self.body[start:end])

    def says(self, start: int, end: int, words: frozenset[str]) -> bool:
        r"""Whether any of these words stands between two offsets, in whatever case.

        The words are in lower case, and each is a run of letters and digits, what a pattern bounds with ``\b``:
        "Chair's" holds "chair" and "s". A test of a set is cheaper than a pattern that would find nothing.
        """
        said = self._said.get((start, end))
        if said is None:
            said = self._said[start, end] = frozenset(WORD.findall(self.body[start:end].lower()))
        return not said.isdisjoint(words)

    def cite(self, start: int, end: int, rule: str, *also: Also) -> Citation:
        """The citation of a stretch; places of ``also`` that the stretch holds already are left out."""
        span = self.span(start, end)
        apart = tuple(a for a in also if not (span.start <= a.span.start and a.span.end <= span.end))
        return Citation(span=span, quote=self.text.quote(span), also=apart, rule=rule)

    def also(self, start: int, end: int, value: str) -> Also:
        """Another place, where the value named stands."""
        span = self.span(start, end)
        return Also(span=span, quote=self.text.quote(span), value=value)

    def sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The bounds of the sentences of a stretch; what runs on for longer than any sentence is cut up."""
        cut = self._cut.get((start, end))
        if cut is None:
            cut = self._cut[start, end] = tuple(self._sentences(start, end))
        return iter(cut)

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = start
        for match in STOP.finditer(self.body, start, end):
            before = self.body[max(first, match.start() - 20) : match.start()]
            hour = before.endswith(".m") and BEGINS.match(self.body, match.end() - 1)
            if SHORT.search(before) and not hour:
                continue
            yield from self._pieces(first, match.end())
            first = match.end()
        if self.body[first:end].strip():
            yield from self._pieces(first, end)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while end - start > LONGEST:
            cut = max(self.body.rfind(" ", start, start + LONGEST), start + LONGEST // 2)
            yield start, cut
            start = cut
        yield start, end
