"""A matter's way through meetings as a timeline: in the terminal, as JSON, as a page, as a Mermaid flowchart.

Each step says where and when, what was decided, which earlier step it hangs on and how, and the line that it stands on.
"""

from __future__ import annotations

import datetime
import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graphkit import questions
from graphkit.errors import GraphkitError
from graphkit.printing import INDENT, cited, wrapped

if TYPE_CHECKING:
    from graphkit.questions import Store

LABEL = 44  # characters to a line of a box
ESCAPED = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;"}  # what Mermaid would read as markup


@dataclass(frozen=True, slots=True)
class Tie:
    """The earlier step that a step hangs on, and how: by reference, referral, action or matter."""

    step: int
    by: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a matter, or a referral that no step took up, which has no item."""

    step: int
    date: str | None
    body: str
    item: str | None
    title: str | None
    clause: str | None
    disposition: str | None
    follows: tuple[Tie, ...]
    text: str | None
    standing: str
    document: str
    page: int | None
    quote: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> Step:
        """The step that a row of the answer to ``trace`` is."""
        ties = (told.split(" by ", 1) for told in row["follows"])
        follows = tuple(sorted((Tie(int(step), by) for step, by in ties), key=lambda tie: (-tie.step, tie.by)))
        return cls(**{name: row[name] for name in cls.__dataclass_fields__} | {"follows": follows})

    @property
    def place(self) -> tuple[str, str, str, bool]:
        """Where it was taken: one entry of the timeline is of one place."""
        return self.date or "", self.body, self.item or "", self.item is None

    @property
    def decided(self) -> str:
        """What became of the matter there, in words, by the clause."""
        return " ".join(filter(None, (self.clause, self.disposition or "came up")))

    @property
    def earlier(self) -> list[tuple[int, str]]:
        """The earlier steps that it follows, each with how, in words."""
        by_step = groupby(self.follows, key=lambda tie: tie.step)
        return [(step, " and ".join(tie.by for tie in ties)) for step, ties in by_step]

    @property
    def hangs_on(self) -> str:
        """Which earlier steps it follows, in words."""
        told = ", ".join(f"step {step} by {by}" for step, by in self.earlier)
        return f"follows {told}" if told else ""

    @property
    def citation(self) -> str:
        """Its quote, with the document, the page and the standing."""
        return cited(asdict(self))


@dataclass(frozen=True, slots=True)
class Trace:
    """A matter and its steps in order."""

    matter: str
    steps: tuple[Step, ...]

    def entries(self) -> list[list[Step]]:
        """The steps, those of one item together."""
        return [list(steps) for _, steps in groupby(self.steps, key=lambda step: step.place)]


def traces(store: Store, text: str, as_of: str | None = None) -> list[Trace]:
    """The traces of the matters that a name fits, or of a workstream's, with what had been recorded by that day.

    Raises GraphkitError where it fits none.
    """
    question = questions.find("trace")
    values = {"matter": text, **({"as_of": as_of} if as_of else {})}
    answer = questions.ask(store, question, questions.bind(question, values, datetime.date.today()))
    if not answer.rows:
        raise GraphkitError("; ".join(answer.notes) or f"nothing had been recorded of {text!r} by that day")
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    found: dict[str, list[Step]] = {}
    for row in rows:
        found.setdefault(str(row["matter"]), []).append(Step.of(row))
    return [Trace(matter, tuple(_ordered(steps))) for matter, steps in sorted(found.items())]


def _ordered(steps: list[Step]) -> Iterator[Step]:
    """The steps in order, and what no step took up behind all that was decided of the item that sent it on."""
    taken = sorted((s for s in steps if s.item is not None), key=lambda s: (s.step, s.quote))
    sent = sorted((s for s in steps if s.item is None), key=lambda s: (s.step, s.body, s.quote))
    for _, entry in groupby(taken, key=lambda s: s.place):
        told = list(entry)
        yield from told
        yield from (s for s in sent if any(tie.step == one.step for one in told for tie in s.follows))


def heading(step: Step) -> str:
    """The place of an entry: the body, and the item with its title."""
    if step.item is None:
        return step.body
    title = f": {step.title}" if step.title and step.title != step.item else ""
    return f"{step.body}, item {step.item}{title}"


def as_text(found: Sequence[Trace], note: str = "") -> str:
    """The timelines for a terminal."""
    return "\n".join([*([note, ""] if note else []), *(line for trace in found for line in _lines(trace))]).rstrip()


def _lines(trace: Trace) -> Iterator[str]:
    yield from (trace.matter, "")
    for steps in trace.entries():
        first = steps[0]
        yield from wrapped(f"{first.date or 'no date':10}  {heading(first)}", "")
        for step in steps:
            yield from wrapped(f"{_number(step)}{'; '.join(filter(None, (step.decided, step.hangs_on)))}", INDENT)
            yield from wrapped(step.citation, INDENT * 2)
    yield ""


def as_json(found: Sequence[Trace], note: str = "") -> str:
    """A list of the matters with their steps."""
    head = [{"note": note}] if note else []
    return json.dumps([*head, *map(asdict, found)], ensure_ascii=False, indent=1)


def as_html(found: Sequence[Trace], note: str = "") -> str:
    """One page that holds all that it needs."""
    from jinja2 import Environment

    template = (files("graphkit") / "templates" / "timeline.html").read_text("utf-8")
    page = Environment(autoescape=True).from_string(template)
    return page.render(traces=found, heading=heading, note=note)


def as_mermaid(found: Sequence[Trace], note: str = "") -> str:
    """A flowchart in Mermaid: a box an item, an arrow for each way in which it hangs on an earlier one."""
    lines = [*([f"%% {note}"] if note else []), "flowchart TD"]
    for n, trace in enumerate(found, 1):
        lines += [f'    subgraph m{n}["{_escaped(trace.matter)}"]', *_boxes(n, trace), "    end"]
    return "\n".join(lines)


def _boxes(matter: int, trace: Trace) -> Iterator[str]:
    """The boxes and arrows of one matter; what no step took up hangs by a dotted line."""
    boxes: dict[int, str] = {}
    for at, steps in enumerate(trace.entries(), 1):
        first, box = steps[0], f"m{matter}s{at}"
        told = [f"{first.date or 'no date'} {heading(first)}", *(f"{_number(step)}{step.decided}" for step in steps)]
        label = "<br>".join(_escaped(line) for text in told for line in textwrap.wrap(text, LABEL))
        yield f'        {box}(["{label}"])' if first.item is None else f'        {box}["{label}"]'
        boxes |= {step.step: box for step in steps if step.item is not None}
        line = "-.->" if first.item is None else "-->"
        ties = sorted({(boxes[tie.step], tie.by) for step in steps for tie in step.follows if tie.step in boxes})
        for earlier, by in groupby((tie for tie in ties if tie[0] != box), key=lambda tie: tie[0]):
            yield f'        {earlier} {line}|"{", ".join(how for _, how in by)}"| {box}'


def _number(step: Step) -> str:
    return f"{step.step}. " if step.item is not None else ""


def _escaped(text: str) -> str:
    """A text for a quoted label of Mermaid."""
    return "".join(ESCAPED.get(sign, sign) for sign in " ".join(text.split()))


FORMATS = {"text": as_text, "json": as_json, "html": as_html, "mermaid": as_mermaid}
