"""Each matter's thread: its name, its id, and its steps in order."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from graphkit.entities.ids import unclashed
from graphkit.entities.matters import Matters, in_order
from graphkit.entities.naming import shown, slug
from graphkit.entities.places import Place, Step
from graphkit.entities.workstreams import trimmed

Steps = list[tuple[Place, Step]]
LONGEST = 80  # characters of a clause that a matter may be named by


@dataclass(frozen=True, slots=True)
class Thread:
    """One matter: what it is called, all that it may be asked for by, and the steps that it took."""

    id: str
    name: str
    variants: list[str]
    steps: Steps


def threads(matters: Matters) -> list[Thread]:
    """The matters of a set of meetings, in order of their first steps."""
    called = _called(matters)
    names, found = [name for name, _ in called], [steps for _, steps in called]
    slugs = Counter(map(slug, names))
    tails = [
        slug(name) if slugs[slug(name)] == 1 else _dated(slug(name), *steps[0])
        for name, steps in zip(names, found, strict=True)
    ]
    ids = unclashed((steps[0][1].ref, tail) for tail, steps in zip(tails, found, strict=True))
    return [
        Thread(f"matter/{ids[steps[0][1].ref]}", name, _variants(steps, name), matters.whole_way(steps))
        for name, steps in zip(names, found, strict=True)
    ]


def _called(matters: Matters) -> list[tuple[str, Steps]]:
    """Each matter's steps with its name; what a person calls as one other of the family is called is of that one."""
    alike: dict[tuple[str, str], list[tuple[str, Steps, bool]]] = {}
    for steps in matters.threads():
        given = matters.called(steps[0][1])
        name = next(filter(None, given), None) or _name(steps, matters)
        alike.setdefault((steps[0][0].family, slug(name)), []).append((name, steps, bool(given)))
    found = []
    for same in alike.values():
        if len(same) == 2 and same[0][2] != same[1][2]:
            name = next(name for name, _, given in same if given)
            found.append((name, sorted(same[0][1] + same[1][1], key=in_order)))
        else:
            longest = max((steps for _, steps, _ in same), key=len)
            found += [
                (name if given or steps is longest else _by_clause(name, steps), steps) for name, steps, given in same
            ]
    return sorted(found, key=lambda told: in_order(told[1][0]))


def _dated(name: str, place: Place, step: Step) -> str:
    """The slug of a matter whose name others share: with the day, the item and the clause of its first step."""
    parts = (name, place.date, slug(place.number or f"p{place.position}"), slug(step.label) if step.label else "")
    return "-".join(filter(None, parts))


def _name(steps: Steps, matters: Matters) -> str:
    """What most of its items' titles call it; for a clause by itself, the report that it names, else its words."""
    place, first = steps[0]
    if len(place.steps) > 1 and not matters.whole(place, first):
        named = _reports(place, first)
        if named:
            return named[0]
        if len({p.ref for p, _ in steps}) == 1:
            return _worded(first)
    items = {p.ref: p.item for p, _ in steps}
    titles = [shown(trimmed(item.title)) for item in items.values()]
    votes = Counter(title.casefold() for title in titles)
    return max(titles, key=lambda title: votes[title.casefold()])


def _by_clause(name: str, steps: Steps) -> str:
    """The words of the clause that a matter begins with, where the title of its items names another of theirs too."""
    place, first = steps[0]
    return _worded(first) if len(place.steps) > 1 else name


def _worded(step: Step) -> str:
    """What a clause says, without 'that' before it, cut short."""
    text = re.sub(r"^that\s+", "", step.text, flags=re.IGNORECASE).strip(" .;")
    return text if len(text) <= LONGEST else text[: LONGEST - 3].rsplit(" ", 1)[0] + "…"


def _reports(place: Place, step: Step) -> list[str]:
    """The titles of the reports that a clause names."""
    first, past = step.span
    return [r.title.removeprefix("report on ") for r in place.item.reports if first <= r.span.start < past]


def _variants(steps: Steps, name: str) -> list[str]:
    """All names that a matter may be asked for by: its items' titles, its reports and its shorter clauses."""
    titles = {p.item.title.strip(" *") for p, _ in steps}
    whole = {r.title.removeprefix("report on ") for p, _ in steps if len(p.steps) == 1 for r in p.item.reports}
    reports = {title for p, s in steps for title in _reports(p, s)}
    clauses = {s.text.strip(" .;") for _, s in steps if len(s.text) <= 2 * LONGEST}
    return sorted({name, *titles, *whole, *reports, *clauses})
