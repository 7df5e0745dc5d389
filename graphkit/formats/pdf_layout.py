"""How a page of a PDF reads: its columns one after another, what is aligned as rows, an action where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit.formats.pdf_lines import MARK, Line, Part, beside, entries, labelled, paragraphs, with_whole_labels
from graphkit.formats.pdf_measure import Column, Margin, is_head
from graphkit.formats.pdf_page import Word
from graphkit.formats.persons import HEAD, NAME, PERSON, is_list_head, is_person

DECISION = re.compile(r"decision|outcome", re.IGNORECASE)  # over a column that tells of both
OPEN = re.compile(r"(?:[,(–&-]|\b(?:of|the|for|and|to|at))$|\([^)]*$")  # how a line ends that goes on
MOST_COLUMNS = 24
GUTTER = 6.0  # points between columns, at least
APART = 60.0  # points between the left edges of two lists, at least
NEAR = 9.0  # points above a paragraph at which what stands beside it may begin


def flow(lines: list[Line], margin: Margin, column: Column | None = None) -> list[Part]:
    """The parts that these lines form, read in order, those in the narrow column after what they stand beside."""
    parts: list[Part] = []
    for halves in _newspaper(lines):
        if len(halves) > 1:
            for half in halves:
                parts.extend(_unaided(half, Margin(max(line.x1 for line in half))))
        else:
            parts.extend(_plain(halves[0], margin, column))
    return parts


def _newspaper(lines: list[Line]) -> Iterator[list[list[Line]]]:
    """Stretches of lines, each as one column or as two that are read one after the other."""
    start = n = 0
    while n < len(lines):
        past, gutter = _gutter(lines, n)
        if gutter:
            if start < n:
                yield [lines[start:n]]
            yield _halves(lines[n:past], gutter)
            start = past
        n = past
    if start < len(lines):
        yield [lines[start:]]


def _gutter(lines: list[Line], at: int) -> tuple[int, float]:
    """Where a stretch of lines parted alike ends, and the middle between its two columns, 0 where it has none."""
    if len(lines[at].pieces) != 2:
        return at + 1, 0.0
    a, b = lines[at].pieces
    low, high = a.x1, b.x0
    past, both = at, 0
    while past < len(lines):
        line = lines[past]
        lefts = [p for p in line.pieces if p.x0 < low]
        rights = [p for p in line.pieces if p.x0 >= low]
        new = max([low, *(p.x1 for p in lefts)]), min([high, *(p.x0 for p in rights)])
        if new[1] - new[0] < 0.5 * line.size or len(line.pieces) > 2 or len(lefts) > 1:
            break
        low, high = new
        both += len(line.pieces) == 2
        past += 1
    stretch = lines[at:past]
    if both < 6 or not _prose(stretch, (low + high) / 2):
        return max(past, at + 1), 0.0
    return past, (low + high) / 2


def _prose(lines: list[Line], gutter: float) -> bool:
    """Whether both sides of the gutter are running text: lines that fill their column with some words each."""
    for side in _halves(lines, gutter):
        width = max(line.x1 for line in side) - min(line.x0 for line in side)
        filled = [line for line in side if line.x1 - line.x0 > 0.65 * width and line.text.count(" ") >= 2]
        people = sum(bool(PERSON.match(line.text)) for line in side)
        if len(side) < 6 or len(filled) < 0.5 * len(side) or people > 0.25 * len(side):
            return False
    return True


def _halves(lines: list[Line], gutter: float) -> list[list[Line]]:
    """The lines of both sides of the gutter."""
    sides: list[list[Line]] = [[], []]
    for line in lines:
        for n, side in enumerate(sides):
            pieces = [p for p in line.pieces if (p.x0 >= gutter) == bool(n)]
            if pieces:
                side.append(_again(line, pieces))
    return sides


def _again(line: Line, pieces: list[Word]) -> Line:
    """Some pieces of a line as a line."""
    if pieces[0] is line.pieces[0]:
        return Line(pieces, line.first, line.hang)
    share = (pieces[0].x1 - pieces[0].x0) / len(pieces[0].text)
    return Line(pieces, share * len(pieces[0].text.split(" ", 1)[0]), pieces[0].x0)


def _plain(lines: list[Line], margin: Margin, column: Column | None) -> list[Part]:
    """The parts of one column of text, with what stands in a narrow column at its right put where it belongs."""
    edge = column.left if column and any(line.pieces[-1].x0 >= column.left for line in lines) else 0.0
    edge = edge or _aside(lines, margin.far)
    if not edge:
        return _unaided(lines, margin)
    parts: list[Part] = []
    start = 0
    for n, line in enumerate(lines):
        if line.pieces[-1].x0 >= edge and is_head(line.pieces[-1]):
            parts += _beside(lines[start:n], edge, margin, column)
            parts.append(Part([], line.y, line.y, cells=[[piece] for piece in line.pieces]))
            start = n + 1
    return parts + _beside(lines[start:], edge, margin, column)


def _beside(lines: list[Line], edge: float, margin: Margin, column: Column | None) -> list[Part]:
    main, aside = _halves(lines, edge)
    told = paragraphs(aside, Margin(max((line.x1 for line in aside), default=edge)))
    if not margin.rights:
        margin = Margin(max((line.x1 for line in main), default=margin.far))
    return list(interleaved(_unaided(main, margin), [headed(part, column.head if column else "") for part in told]))


def headed(part: Part, head: str) -> Part:
    """A part of a column behind the word that stands over the column, 'Action: HP', but for one of decisions too."""
    part.aside = True
    first = part.lines[0] if part.lines else None
    if head and not DECISION.search(head) and first and not first.text.lower().startswith(("action", "owner")):
        part.lines[0] = beside([Word(first.x0, first.x0, first.y, first.size, f"{head}:"), first])
    return part


def _aside(lines: list[Line], right: float) -> float:
    """The left edge of a narrow column beside running text, as for actions; 0 where there is none."""
    wide = [line for line in lines if len(line.pieces) > 1 and line.pieces[0].x1 - line.x0 > 0.4 * right]
    starts = sorted(line.pieces[-1].x0 for line in wide if line.pieces[-1].x0 > 0.7 * right)
    edge = starts[0] - 2 if starts else 0.0
    same = sum(x < edge + 8 for x in starts)
    crossed = sum(p.x0 < edge < p.x1 for line in lines for p in line.pieces)
    single = sum(len(line.pieces) == 1 for line in lines)
    return edge if same >= 2 and crossed <= 0.05 * len(lines) and single > same else 0.0


def interleaved(parts: list[Part], asides: list[Part]) -> Iterator[Part]:
    """The parts, each followed by those that stand beside it."""
    waiting = sorted(asides, key=lambda p: p.top)
    for n, part in enumerate(parts):
        yield part
        if n + 1 < len(parts) and _is_title(part):
            continue
        below = parts[n + 1].top + NEAR if n + 1 < len(parts) else 0.0
        while waiting and waiting[-1].top > below:
            yield waiting.pop()
    yield from reversed(waiting)


def _is_title(part: Part) -> bool:
    """Whether a part is a title, which what stands beside it is not about alone."""
    text = part.lines[0].text if len(part.lines) == 1 else "."
    return len(text) < 80 and text[-1] not in ".:;,?!"


def _unaided(lines: list[Line], margin: Margin) -> list[Part]:
    """The paragraphs and the rows of aligned columns of one column of text."""
    parts: list[Part] = []
    lines = [labelled(line) for line in with_whole_labels(lines)]
    columns: list[float] = []
    n = start = 0
    while n < len(lines):
        past = _zone(lines, n, columns) if len(lines[n].pieces) > 1 else n
        apart = _apart(lines, n) if past == n else []
        past = max(past, n + len(apart))
        if past > n:
            parts += paragraphs(lines[start:n], margin)
            parts += _lists(apart, _edges_of(apart), margin.far) if apart else _grid(lines[n:past], margin.far)
            columns = [p.x0 for line in lines[n:past] for p in line.pieces if len(line.pieces) > 1]
            start = n = past
        else:
            n += 1
    return parts + paragraphs(lines[start:], margin)


def _apart(lines: list[Line], at: int) -> list[Line]:
    """The lines of two lists side by side, each below its own head, whose lines stand at heights of their own."""
    heads = lines[at : at + 2]
    if len(heads) < 2 or not all(len(line.pieces) == 1 and is_list_head(line.text) for line in heads):
        return []
    left, right = sorted(line.x0 for line in heads)
    if right - left < APART or heads[0].y - heads[1].y > 1.3 * heads[0].size:
        return []
    past = at + 2
    while past < len(lines) and lines[past - 1].y - lines[past].y < 2.2 * lines[past].size:
        if not all(abs(p.x0 - right) < 4 or (abs(p.x0 - left) < 4 and p.x1 < right) for p in lines[past].pieces):
            break
        past += 1
    return lines[at:past] if past - at > 4 else []


def _edges_of(lines: list[Line]) -> list[float]:
    """The left edges of two lists that begin with these lines' first two."""
    return sorted(line.x0 - 4 for line in lines[:2])


def _zone(lines: list[Line], at: int, before: Sequence[float]) -> int:
    """Where the aligned columns that begin with this line end; this line itself where there are none.

    One line is enough where it is parted as the aligned columns before it are.
    """
    starts = [p.x0 for p in lines[at].pieces]
    several, past = 1, at + 1
    for n in range(at + 1, len(lines)):
        line, drop = lines[n], lines[n - 1].y - lines[n].y
        if drop > 3.2 * line.size or len(starts) > MOST_COLUMNS:
            break
        aligned = [p for p in line.pieces if any(abs(p.x0 - x) < 4 for x in starts)]
        if len(line.pieces) > 1 and len(aligned) >= min(2, len(starts)):
            starts += [p.x0 for p in line.pieces if all(abs(p.x0 - x) >= 4 for x in starts)]
            several += 1
        elif len(line.pieces) > 1 or not aligned or not _within(line.pieces[0], starts) or drop > 1.6 * line.size:
            break
        past = n + 1
    again = all(any(abs(x - y) < 2 for y in before) for x in starts)
    return past if several >= 2 or len(lines[at].pieces) > 2 or again else at


def _within(piece: Word, starts: Sequence[float]) -> bool:
    """Whether a piece stays inside the column that it begins in."""
    return all(x <= piece.x0 + 4 or piece.x1 < x for x in starts)


def _grid(lines: list[Line], far: float) -> Iterator[Part]:
    """The rows of aligned columns; a line that stands alone in the first is a heading between them."""
    lines = [lines[0], *(_numbered(line, lines[0]) for line in lines[1:])]
    edges = _edges(lines)
    if _are_lists(lines, edges):
        yield from _lists(lines, edges, far)
        return
    rows = _grid_rows(lines, edges)
    grid = [[_cell(row, a, b) for a, b in pairwise([*edges, 1e9])] for row in rows]
    if _are_people(grid) or (len(grid) > 2 and not any(map(_names, grid[0])) and _are_people(grid[1:])):
        yield from _people(lines, [*edges, far + GUTTER])
        return
    for row, cells in zip(rows, grid, strict=True):
        if not any(cells[1:]):
            yield from (Part(c, row[0].y, row[-1].y) for c in cells if c)
        else:
            told = [_listed(row, a, b, far) for a, b in pairwise([*edges, 1e9])]
            yield Part([], row[0].y, row[-1].y, cells=told)


def _listed(row: list[Line], left: float, right: float, far: float) -> list[Word]:
    """The lines of a cell, with people in it apart."""
    held = [_again(line, pieces) for line in row if (pieces := [p for p in line.pieces if left <= p.x0 < right])]
    return entries(paragraphs(held, Margin(min(right - GUTTER, far))))


def _are_lists(lines: list[Line], edges: list[float]) -> bool:
    """Whether aligned columns are lists of people, each below its own head."""
    if len(lines) < 2 or len(lines[0].pieces) < 2 or not all(is_list_head(p.text) for p in lines[0].pieces):
        return False
    for left, right in pairwise([*edges, 1e9]):
        below = [p.text for line in lines[1:] for p in line.pieces if left <= p.x0 < right]
        told = sum(is_person(text) or is_list_head(text) for text in below)
        if not below or told < 0.6 * len(below):
            return False
    return True


def _lists(lines: list[Line], edges: list[float], far: float) -> Iterator[Part]:
    """The columns one after another, the people of each below its head."""
    for left, right in pairwise([*edges, far + GUTTER]):
        yield from _persons([p for line in lines for p in line.pieces if left <= p.x0 < right], right, 0.0)


def _numbered(line: Line, head: Line) -> Line:
    """A line whose number stands in a column of its own, by the head of the next, with the number apart."""
    first, *rest = line.pieces
    told = len(first.parts) > 1 and MARK.fullmatch(first.parts[0].text)
    if told and any(abs(first.parts[1].x0 - piece.x0) < 4 for piece in head.pieces[1:]):
        return Line([first.parts[0], beside(first.parts[1:]), *rest], line.first, line.hang)
    return line


def _are_people(grid: list[list[list[Word]]]) -> bool:
    """Whether most cells of the rows with several are people."""
    filled = [c for row in grid if any(row[1:]) for c in row if c]
    return bool(filled) and sum(map(_names, filled)) > 0.75 * len(filled)


def _names(cell: list[Word]) -> bool:
    return bool(cell) and bool(PERSON.match(cell[0].text))


def _people(lines: list[Line], edges: list[float]) -> Iterator[Part]:
    """People in columns, one column after another; what stands alone and is nobody heads those below it."""
    tight = _tight(lines)
    first = 0
    for n, line in enumerate(lines):
        alone = len(line.pieces) == 1 and line.x0 < edges[1] and not PERSON.match(line.text)
        goes_on = n and (lines[n - 1].y - line.y < tight or (not tight and _wraps(lines[n - 1], line, edges[1])))
        if alone and (HEAD.match(line.text) or not goes_on):
            yield from _by_column(lines[first:n], edges, tight)
            yield Part([line.whole], line.y, line.y)
            first = n + 1
    yield from _by_column(lines[first:], edges, tight)


def _tight(lines: list[Line]) -> float:
    """What parts the lines of one person at most, where people stand farther apart than that; else 0."""
    drops = [a.y - b.y for a, b in pairwise(lines)]
    least = min(drops, default=0.0)
    below = [b for drop, b in zip(drops, lines[1:], strict=True) if drop < 1.1 * least]
    people = sum(is_person(line.text) for line in below)
    wider = sum(1.1 * least < drop < 2 * least for drop in drops)
    return 1.1 * least if wider >= len(below) / 2 and people <= len(below) / 3 else 0.0


def _wraps(last: Line, line: Line, right: float) -> bool:
    """Whether a line goes on with the first column of the line before it, which is full."""
    return last.x0 < right and line.first > right - GUTTER - last.pieces[0].x1


def _by_column(lines: list[Line], edges: list[float], tight: float) -> Iterator[Part]:
    for left, right in pairwise(edges):
        yield from _persons([p for line in lines for p in line.pieces if left <= p.x0 < right], right, tight)


def _persons(column: list[Word], right: float, tight: float) -> Iterator[Part]:
    parts: list[Part] = []
    for piece in column:
        last = parts[-1].lines[-1] if parts else None
        if last and (last.y - piece.y < tight if tight else _no_room(last, piece, right)):
            parts[-1].lines.append(piece)
            parts[-1].bottom = piece.y
        else:
            parts.append(Part([piece], piece.y, piece.y))
    yield from parts


def _no_room(last: Word, piece: Word, right: float) -> bool:
    """Whether what stands below a person's line is nobody and had no room on it."""
    share = (piece.x1 - piece.x0) / len(piece.text) * len(piece.text.split(" ", 1)[0])
    fits = share <= right - GUTTER - last.x1
    new = is_list_head(piece.text) or PERSON.match(piece.text) or (is_person(piece.text) and not OPEN.search(last.text))
    return not fits and not new and last.y - piece.y < 1.6 * piece.size


def _grid_rows(lines: list[Line], edges: list[float]) -> list[list[Line]]:
    """The lines of each row: one that only goes on with the cells above it joins them."""
    drops = [a.y - b.y for a, b in pairwise(lines)]
    least = min(drops, default=0.0)
    apart = max((d for d, b in zip(drops, lines[1:], strict=True) if len(b.pieces) > 1), default=0.0)
    close = [len(b.pieces) > 1 for d, b in zip(drops, lines[1:], strict=True) if d < 1.1 * least]
    if sum(close) > 2 * (len(drops) - len(close)):  # rows that stand close, some below a gap
        apart = 0.0
    rows: list[list[Line]] = [[lines[0]]]
    for drop, line in zip(drops, lines[1:], strict=True):
        above = rows[-1][-1].pieces[0]
        room = min((x for x in edges if x > line.x0 + 4), default=0.0) - above.x1 - line.size
        if line.x0 >= edges[0] + 4:
            goes_on = drop < 1.6 * line.size and not (len(line.pieces) > 1 and NAME.fullmatch(line.pieces[0].text))
        elif least < 0.9 * apart:  # rows stand farther apart than the lines of one
            goes_on = drop < 1.1 * least
        else:
            goes_on = len(line.pieces) == 1 and drop < 1.6 * line.size and line.first > room
        heads = len(line.pieces) == 1 and is_list_head(line.text) and is_person(above.text)
        if goes_on and not heads:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _edges(lines: list[Line]) -> list[float]:
    """The left edges of the columns: where pieces begin on more than one line."""
    several = [line for line in lines if len(line.pieces) > 1]
    starts = sorted(p.x0 for line in several for p in line.pieces)
    edges: list[tuple[float, int]] = []
    for x in starts:
        if edges and x - edges[-1][0] < 8:
            edges[-1] = (edges[-1][0], edges[-1][1] + 1)
        else:
            edges.append((x, 1))
    return [x - 1 for n, (x, count) in enumerate(edges) if count > 1 or n == 0 or len(several) == 1]


def _cell(lines: list[Line], left: float, right: float) -> list[Word]:
    return [p for line in lines for p in line.pieces if left <= p.x0 < right]
