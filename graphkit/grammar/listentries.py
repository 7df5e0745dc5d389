"""The entries of a block of the attendance list: of a table's row, of its lines, or of a run-on list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graphkit.grammar import words
from graphkit.grammar.attendance_tables import Columns, in_grid, in_row
from graphkit.grammar.entries import Entry
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import name_bounds
from graphkit.grammar.parting import SENTENCE, first_names, lines, people, run_on, surnames, together, wrapped
from graphkit.grammar.posted import posted
from graphkit.grammar.source import Source

ALL_OF = re.compile(r"[,;–-]\s+(?:all|both)\s+(?:of\s+|from\s+)?(?:the\s+)?(?P<of>[A-Z][^,;.()\n]{2,70}?)[\s.*_]*$")
LABELLED = re.compile(  # 'Lund Council: A B, C D', 'Lund Council – Councillors A B and C D'
    r"[*_\s]{0,8}(?P<label>[A-Z][\w/&’' -]{2,50}?)[*_]{0,3}"
    r"(?::[*_\s]{1,40}|\s[–—-]\s+(?=(?:Councillors?|Cllrs?|Members|M[rs]s?|Miss|Dr)\b))"
    rf"(?={words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})"
)
PARTS = re.compile(r"[^;\n]+")
OWN = re.compile(r"\b(?:committee|board|panel|council\s+members|staff|members)$", re.IGNORECASE)  # of the body itself
GAP = re.compile(r"\n[^\S\n]*\n")


def entries(source: Source, block: Block, under: Heading, found: bool, table: Columns | None) -> Iterator[Entry]:
    """The entries of a block: of a table row, of its lines, or the people of a run-on list."""
    if block.cells:
        fits = table and not found and len(table.kinds) == len(block.cells)
        yield from in_grid(source, block, under, table) if fits and table else in_row(source, block, under, found)
        return
    start = under.end if found else block.start
    if source.body[start : block.end].rstrip(" *_").endswith(":"):
        return  # a heading that says nothing of who was there
    stop = _broken_off(source, start, listed(source, start, block.end, found))
    if every := ALL_OF.search(source.body, start, stop):  # '…, all Lund Council'
        under, stop = replace(under, organisation=every.span("of")), every.start()
    if ahead := posted(source, start, stop):
        yield from (Entry(*name, replace(under, post=post)) for post, name in ahead)
        return
    if found and (given := first_names(source, start, stop)):
        yield from (Entry(*place, under, surname=True) for place in given)
        return
    sent = together(source, start, stop)
    for first, last, body in sent:
        yield from (Entry(*place, _of(under, body)) for place in run_on(source, first, last))
    for first, last, body in [] if sent else _grouped(source, start, stop):
        for person in people(source, first, last):
            yield Entry(person[0][0], person[-1][1], _of(under, body), cells=person if len(person) > 1 else ())
    yield from (Entry(a, b, under, surname=True) for a, b in surnames(source, block.start, block.end))


def _of(under: Heading, body: tuple[int, int] | None) -> Heading:
    return replace(under, organisation=body) if body else under


def _grouped(source: Source, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """The stretches of a block whose first line names the organisation of those below it, each with that; else all."""
    found = lines(source, start, end)
    labels = [LABELLED.match(source.body, *line) for line in found]
    parts = [match.span() for match in PARTS.finditer(source.body, start, end)]
    apart = [LABELLED.match(source.body, *part) for part in parts]
    if len(apart) > len(found) and all(apart):  # 'Lund Council – Councillors A and B; Moss Council – Councillor C'
        yield from (_labelled(part, label) for part, label in zip(parts, apart, strict=True))
        return
    if any(labels) and not wrapped(source, found):
        for line, label in zip(found, labels, strict=True):
            yield _labelled(line, label)
        return
    heads = [n for n, line in enumerate(found) if is_body(source, *line)]
    if len(found) < 2 or heads[:1] != [0] or wrapped(source, found):
        yield start, end, None
        return
    for n, past in pairwise([*heads, len(found)]):
        if past > n + 1:
            yield found[n + 1][0], found[past - 1][1], source.trimmed(*found[n])


def _labelled(line: tuple[int, int], label: re.Match[str] | None) -> tuple[int, int, tuple[int, int] | None]:
    """A line's people without the label before them, with the organisation that it names: 'Lund Council: A, B'."""
    if not label or words.TITLE.search(label["label"]) or words.is_person(label["label"]):
        return *line, None
    sent = words.ORGANISATION.search(label["label"]) and not OWN.search(label["label"])
    return label.end(), line[1], label.span("label") if sent else None


def _broken_off(source: Source, start: int, end: int) -> int:
    """Where a list ends that a paragraph of the minutes has been joined to."""
    gaps = list(GAP.finditer(source.body, start, end))
    for gap, past in zip(gaps, [*(g.start() for g in gaps[1:]), end], strict=False):
        if SENTENCE.search(source.body, gap.end(), past) or _turns_bold(source, gap.start(), gap.end()):
            return gap.start()
    return end


def _turns_bold(source: Source, ended: int, begun: int) -> bool:
    """Whether bold begins behind a blank line, and none ended before it."""
    starts = {a for a, _ in source.reading.bold}
    return begun in starts and not any(a < ended <= b for a, b in source.reading.bold)


def listed(source: Source, start: int, end: int, found: bool) -> int:
    """Where a run-in list ends: before the first sentence after it that tells something."""
    if not SENTENCE.search(source.body, start, end):
        return end
    sentences = list(source.sentences(start, end))
    if not found and (SENTENCE.search(source.body, *sentences[0]) or len(list(run_on(source, *sentences[0]))) < 2):
        return end
    return next((first for first, last in sentences[1:] if SENTENCE.search(source.body, first, last)), end)


def is_body(source: Source, start: int, end: int) -> bool:
    """Whether a line is the name of an organisation, and of nobody."""
    printed = source.body[start:end].strip(" *_:\t")
    if not words.ORGANISATION.search(printed) or words.TITLE.search(printed) or SENTENCE.search(printed):
        return False
    if words.GENERIC.fullmatch(printed):
        return False  # 'Board': those who meet
    return not name_bounds(source, start, end) and not re.search(r"[\d,.;|]|[^\S\n]{3}|[–—-]\s", printed)
