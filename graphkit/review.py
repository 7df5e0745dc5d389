"""Who may be one person and was not made one: shown with both contexts, to be decided by whoever knows.

A decision is kept in the archive by the two names and the documents that print them; it wins over every rule, survives
any reload, and is taken back by deciding *later*.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from graphkit.archive import Archive, Judgement
from graphkit.entities.people import Doubt
from graphkit.entities.registry import Registry
from graphkit.errors import BadValue, UnreadableFile

Verdict = Literal["yes", "no", "later"]
VERDICTS: tuple[Verdict, ...] = ("yes", "no", "later")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one person's: where each is first printed, why they may, and what was decided."""

    score: int
    reason: str
    first_name: str
    first_body: str
    first_document: str
    first_quote: str
    second_name: str
    second_body: str
    second_document: str
    second_quote: str
    verdict: Verdict
    first_digest: str
    second_digest: str

    @property
    def judgement(self) -> Judgement:
        """What the verdict says of the two names."""
        one, two = (self.first_digest, self.first_name), (self.second_digest, self.second_name)
        return Judgement.of(one, two, self.verdict == "yes")


COLUMNS = tuple(Suggestion.__dataclass_fields__)


def suggestions(folder: Path) -> list[Suggestion]:
    """The open suggestions of the graph in this folder, the likeliest first, then what was decided already."""
    with Archive.open(folder) as archive:
        documents, judged = list(archive.records()), archive.judgements()
    registry = Registry([(one.digest, one.record) for one in documents], judged)
    names = {one.digest: one.names[0] for one in documents}
    found = [_suggestion(registry, names, doubt) for doubt in registry.people.doubts()]
    return [*found, *(_decided(told, registry, names) for told in judged if _known(told, names))]


def _suggestion(registry: Registry, names: dict[str, str], doubt: Doubt) -> Suggestion:
    first, second = (registry.people.seen[key] for key in (doubt.one, doubt.two))
    return Suggestion(
        doubt.score,
        doubt.reason,
        *(first.printed[0], _body(registry, first.first[1]), names[first.first[1]], first.printed[1]),
        *(second.printed[0], _body(registry, second.first[1]), names[second.first[1]], second.printed[1]),
        "later",
        *(first.first[1], second.first[1]),
    )


def _decided(told: Judgement, registry: Registry, names: dict[str, str]) -> Suggestion:
    (first, name), (second, other) = told.one, told.two
    return Suggestion(
        100,
        "decided",
        *(name, _body(registry, first), names[first], name),
        *(other, _body(registry, second), names[second], other),
        "yes" if told.same else "no",
        *(first, second),
    )


def _known(told: Judgement, names: dict[str, str]) -> bool:
    return {told.one[0], told.two[0]} <= names.keys()


def _body(registry: Registry, digest: str) -> str:
    body = registry.bodies.body_of(digest)
    return registry.bodies.told(body).full if body else ""


def write_csv(path: Path, found: Iterable[Suggestion]) -> None:
    """Write the suggestions as CSV (RFC 4180), whose ``verdict`` column takes yes, no or later."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(asdict(one) for one in found)


def read_csv(path: Path) -> Iterator[Suggestion]:
    """The suggestions of such a file. Raises UnreadableFile or BadValue, naming file and line, for one that is not."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise BadValue(f"{path}:1: no column {missing[0]!r}; give a file that graphkit review --export wrote")
            for row in rows:
                yield _read(row, f"{path}:{rows.line_num}")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path}: {getattr(error, 'strerror', None) or 'is not UTF-8'}") from None


def _read(row: dict[str, str], place: str) -> Suggestion:
    verdict = next((known for known in VERDICTS if (row["verdict"] or "").strip().casefold() == known), None)
    if verdict is None:
        raise BadValue(f"{place}: verdict {row['verdict']!r} is none of yes, no and later")
    if not (row["score"] or "").isdecimal():
        raise BadValue(f"{place}: score {row['score']!r} is no number")
    told = {name: row[name] for name in COLUMNS if name not in ("score", "verdict")}
    return Suggestion(score=int(row["score"]), verdict=verdict, **told)
