"""The likeliest name of the body that met, where no sentence, line or label of the head names it for sure.

What may be the name, a run of capitalised words, gets points for how names of bodies look and where they stand. The
points are those of a linear model (a softmax over the candidates of each head) that was fitted to 183 heads and
rounded; it chose right in nine of ten heads that it had not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.layout import Block, lines
from graphkit.grammar.source import Source
from graphkit.grammar.titled import GATHERED

WORD = r"[A-ZÀ-Þ0-9][\w'’&./-]*|&|\([A-Z][\w'’& -]{1,60}\)"
RUN = re.compile(rf"(?:{WORD})(?:,?\s+(?:(?:of|and|the|for|in|on|y|de|&|–|-)\s+){{0,2}}(?:{WORD})){{0,15}}")
KIND = (
    r"draft|unconfirmed|confirmed|approved|open|action|minutes?|notes?|record|proceedings|report|summary|agenda|of|the|an?|at|for|from"
    r"|meetings?|monthly|quarterly|annual|ordinary|extra-?ordinary|special|regular|general|full|inaugural|\d+(?:st|nd|rd|th)|first|second"
    r"|third|held|on|virtual|public|part\s\w{1,3}|board\s+approved"
)
LEAD = re.compile(rf"(?:(?:{KIND})\b[\s:–—-]*)+", re.IGNORECASE)
TRAIL = re.compile(rf"(?:[\s,:–—(-]*\b(?:{KIND}|in|and|AGM|EGM|no\.?\s?\d+)\b)+[\s:–—,.()-]*$", re.IGNORECASE)
MEETS = re.compile(rf"\b(?:{words.GROUP_NOUNS})\b", re.IGNORECASE)
ENDS = re.compile(
    rf"\b(?:{words.GROUP_NOUNS})(?:\s*\([A-Z]{{2,9}}\))?(?:\s+of\s+(?:trustees|directors|governors|management|supervisors|commissioners))?$",
    re.IGNORECASE,
)
LED = re.compile(r"(?:meeting|minutes?|notes?|record|proceedings)\s+(?:of|for|from)(?:\s+(?:the|an?))?$", re.IGNORECASE)
FOLLOWED = re.compile(r"[ ,:–—(-]*(?:\w+\s+){0,2}(?:meeting|minutes|notes|AGM)\b", re.IGNORECASE)
HELD = re.compile(r"[ ,:–—(-]*(?:(?:meeting|which|was)\s+)*(?:held|took\s+place|on\s|convened|met)\b", re.IGNORECASE)
NO_NAME = re.compile(
    r"\b(?:minutes|notes|meetings?|apologies|present|attend|absent|date|time|venue|chair|clerk|secretary|item|agenda|action|skip|menu"
    r"|home|page|welcome|search|contact|draft|approved|posted|published)",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"\b(?:room|house|suite|street|road|lane|avenue|floor|building|hotel|telephone|fax|e-?mail)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b"
)
BEFORE_ROOM = re.compile(  # 'Moss COMMITTEE Board Room, Moss House'
    rf"\b(?P<noun>{words.GROUP_NOUNS})\s+(?:[\w'’-]+\s+){{0,2}}(?:rooms?|hall|house|chambers?|suite|centre)\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Cllrs?|Councillors?)\b")
FAR = 40  # lines of a head
ENOUGH = 2.0  # points of a name


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be the body's name: its bounds, the bounds of its line, and which line of the head that is."""

    start: int
    end: int
    line: tuple[int, int]
    nth: int
    cell: bool


def likeliest(source: Source, blocks: list[Block], listed: int) -> tuple[int, int] | None:
    """The bounds of the likeliest name in these blocks; ``listed`` is where the list of those who came begins."""
    told = source.body.lower()
    best = max(((_points(source, c, told, listed), -c.start, c) for c in _candidates(source, blocks)), default=None)
    return (best[2].start, best[2].end) if best and best[0] >= ENOUGH else None


def _candidates(source: Source, blocks: list[Block]) -> Iterator[Candidate]:
    nth = 0
    for block in blocks:
        for cell in block.cells or ((block.left, block.end),):
            for line in lines(source.body, *cell):
                nth += bool(source.body[slice(*line)].strip(" |*_#-="))
                if nth > FAR:
                    return
                for run in RUN.finditer(source.body, *line):
                    start, end = _bare(source.body, *run.span())
                    if end - start > 3 and re.search(r"[A-Za-z]{3}", source.body[start:end]):
                        yield Candidate(start, end, line, nth, bool(block.cells))


def _bare(body: str, start: int, end: int) -> tuple[int, int]:
    """A run's bounds without a day and the words that say what a document or a meeting is."""
    day = dates.DATE.search(body, start, end)
    end = day.start() if day else end
    lead = LEAD.match(body, start, end)
    start = lead.end() if lead else start
    room = BEFORE_ROOM.search(body, start, end)
    end = room.end("noun") if room else end
    trail = TRAIL.search(body, start, end)
    end = trail.start() if trail else end
    return start, start + len(body[start:end].rstrip(" ,:–—-("))


def _points(source: Source, one: Candidate, told: str, listed: int) -> float:
    """How likely a candidate is the name, by the model's points."""
    name, line = source.body[one.start : one.end], source.body[slice(*one.line)]
    nouns = MEETS.findall(name)
    person = words.is_person(re.split(r"[,(–-]", name)[0].strip())
    points = (
        (2.0, bool(words.ORGANISATION.search(name))),
        (1.5, bool(ENDS.search(name))),
        (1.25, bool(GATHERED.search(name))),
        (2.0, bool(LED.search(source.body[one.line[0] : one.start].rstrip()))),
        (1.5, bool(FOLLOWED.match(source.body, one.end, one.line[1]))),
        (1.0, bool(HELD.match(source.body, one.end, one.line[1]))),
        (1.0, bool(nouns) and bool(re.search(rf"\bthe\s+{re.escape(nouns[-1].lower())}\b", told))),
        (0.5, name.isupper()),
        ({1: 1.0, 2: 0.75}.get(one.nth, 0.35 if one.nth < 6 else -2.0), True),
        (-2.5, one.start > listed),
        (-1.5, " " not in name),
        (-1.0, bool(NO_NAME.search(name))),
        (-1.0 * name.count(","), True),
        (-1.0, person),
        (-2.0, bool(PLACE.search(name))),
        (-0.5, bool(ADDRESSED.search(line))),
        (-0.5, one.cell),
    )
    return sum(weight for weight, holds in points if holds)
