"""A text as it reads: without Markdown's marks and long runs of blanks, each character with its place in the original.

The marks follow CommonMark: backslash escapes, emphasis, links, block quotes, comments; and the front
matter that site generators put before a page, of which the title alone tells of the meeting.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

TITLE = re.compile(r"^title:[ \t]{0,4}(?P<quote>[\"']?)(?P<words>[^\n\"]{1,200}?)(?P=quote)[ \t]{0,4}$", re.MULTILINE)
FRONT_MATTER = re.compile(r"\A---\n(?:[^\n]{0,2000}\n){0,200}?---(?:\n|\Z)")
# minutes kept as a value of the front matter, with the keys that tell of the meeting
VALUE = re.compile(r"^minutes:[ \t]{0,4}[|>][+-]?\n(?P<lines>(?:[ \t]{1,40}[^\n]*\n|[ \t]*\n){1,9999})", re.MULTILINE)
KEPT = re.compile(r"^(?:title:[ \t]{0,4}(?P<words>[^\n]*)|(?:start|end|location|venue):[^\n]*)\n", re.MULTILINE)
INDENT = re.compile(r"^[ \t]{2}", re.MULTILINE)
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])|\\$", re.MULTILINE)
LINK = re.compile(r"(?P<open>!?\[)[^\[\]\n]{0,300}(?P<close>\]\([^()\s]{0,600}(?:\s\"[^\"\n]{0,200}\")?\))")
BOLD = re.compile(r"(?P<open>\*\*\*?)(?=[^\s*])(?:[^*\n]|\n(?![>\s]*\n)){0,600}[^\s*](?P<close>\*\*\*?)")
ITALIC = re.compile(r"(?<![\w*])(?P<open>\*)(?=[^\s*])[^*\n]{0,400}[^\s*](?P<close>\*)(?![\w*])")
UNDERLINED = re.compile(r"(?<![\w_])(?P<open>__?)(?=[^\s_])[^_\n]{0,400}[^\s_](?P<close>__?)(?![\w_])")
RAISED = re.compile(r"(?<=\d)(?P<open>\^)(?:st|nd|rd|th)(?P<close>\^)")
QUOTED = re.compile(r"^[ ]{0,3}>[ ]?", re.MULTILINE)
COMMENT = re.compile(r"<!--[^<>]{0,400}-->")
# no pattern then meets a run of blanks that it can split at will
BLANKS = re.compile(r"[^\S\n][^\S\n]{11}(?P<past>[^\S\n]+)")
LINES = re.compile(r"\n\n\n\n(?P<past>\n+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read: ``body``, the bounds of its bold stretches, and the map back to the text it was made of."""

    body: str
    bold: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, at: int) -> int:
        """The offset in the original of the character at an offset of the reading."""
        n = bisect.bisect_right(self.starts, at) - 1
        return self.origins[n] + at - self.starts[n]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The bounds in the original of a stretch of the reading."""
        return (self.origin(start), self.origin(end - 1) + 1) if end > start else (self.origin(start),) * 2


def reading(body: str, shown: Sequence[tuple[int, int]] = ()) -> Reading:
    """The reading of a text; ``shown`` bounds what it shows in bold without marks."""
    marks = sorted(_marks(body))
    parts: list[str] = []
    starts, origins = [0], [0]
    kept = at = 0
    for start, end in [*marks, (len(body), len(body))]:
        if start > at:
            starts.append(kept)
            origins.append(at)
            parts.append(body[at:start])
            kept += start - at
        at = max(at, end)
    held = ((_after(a, starts, origins), _after(b, starts, origins)) for a, b in shown)
    bold = tuple(sorted([*_bold(body, starts, origins), *held]))
    return Reading("".join(parts), bold, tuple(starts), tuple(origins))


def _marks(body: str) -> Iterator[tuple[int, int]]:
    """The bounds of what is left out."""
    matter = FRONT_MATTER.match(body)
    if matter and (value := VALUE.search(body, 0, matter.end())):
        yield from _around(body, matter, value)
    elif matter and body[matter.end() :].strip():
        title = TITLE.search(body, 0, matter.end())
        yield 0, title.start("words") if title else matter.end()
        if title:
            yield title.end("words"), matter.end() - 1
    for whole, sign in ((ESCAPE, "\\"), (QUOTED, ">"), (COMMENT, "<!--")):
        yield from (match.span() for match in (whole.finditer(body) if sign in body else ()))
    for run in (BLANKS, LINES):
        yield from (match.span("past") for match in run.finditer(body))
    for paired, sign in ((LINK, "]("), (BOLD, "**"), (ITALIC, "*"), (UNDERLINED, "_"), (RAISED, "^")):
        for match in paired.finditer(body) if sign in body else ():
            yield match.span("open")
            yield match.span("close")


def _around(body: str, matter: re.Match[str], value: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The bounds of front matter that holds the minutes, but for these and the keys that tell of the meeting."""
    at = 0
    for kept in KEPT.finditer(body, 0, value.start()):
        first = kept.start("words") if kept["words"] else kept.start()
        yield at, first
        at = kept.end()
    yield at, value.start("lines")
    yield from (indent.span() for indent in INDENT.finditer(body, *value.span("lines")))
    yield value.end("lines"), matter.end() - 1


def _bold(body: str, starts: list[int], origins: list[int]) -> Iterator[tuple[int, int]]:
    """The bounds, in the reading, of what stands in bold."""
    for match in BOLD.finditer(body) if "**" in body else ():
        first, last = (_after(at, starts, origins) for at in (match.end("open"), match.start("close")))
        yield first, last


def _after(at: int, starts: list[int], origins: list[int]) -> int:
    n = max(0, bisect.bisect_right(origins, at) - 1)
    past = starts[n + 1] if n + 1 < len(starts) else None
    place = starts[n] + at - origins[n]
    return place if past is None else min(place, past)
