"""From the records of all documents to the rows of the graph.

A pure function: the same set of documents gives the same rows, in whatever order they were loaded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphkit import observations
from graphkit.archive import Stored
from graphkit.entities.bodies import head_key
from graphkit.entities.ids import unclashed
from graphkit.entities.naming import shown, slug
from graphkit.entities.matters import Link, Matters, Place, Step, disposition
from graphkit.entities.registry import Ref, Registry
from graphkit.entities.topics import Topic, stem
from graphkit.entities.workstreams import Workstreams, trimmed
from graphkit.observations import Observer, Sitting
from graphkit.record import Item, Meeting
from graphkit.rows import Graph
from graphkit.text import Span

VERSION = "graph/1"  # raised when the same records would give other rows
ENTITIES = ("Person", "Post", "Organisation", "Group", "Party")
STANDING = {"confirmed": 0, None: 1, "draft": 2}


def project(stored: Iterable[Stored]) -> Graph:
    """The graph that these documents make."""
    documents = sorted(stored, key=lambda s: s.digest)
    registry = Registry([(s.digest, s.record) for s in documents])
    observer = Observer(registry)
    for one in documents:
        observations.document(observer, one.digest, one.names, one.record)
    held = sittings(documents, registry)
    observer.heads = {(d, s.id): head for s in held for d, head in _heads(documents, s, registry)}
    observer.sittings = {(s.group, s.date): (s.id,) for s in held}
    places = [place for sitting in held for place in _meeting(observer, sitting)]
    _matters(observer, Matters(places), held)
    used = {end for fact in observer.facts.values() for end in (fact.source, fact.target) if end[0] in ENTITIES}
    entities, ids = registry.nodes(used)
    names = {node.id: node.name for node in entities}
    for sitting in held:
        observer.nodes[sitting.id] = replace(
            observer.nodes[sitting.id], name=f"{names[ids[sitting.group]]}, {sitting.date}"
        )
    return Graph.of([*observer.nodes.values(), *entities, *observer.evidence()], observer.edges(ids))


def sittings(documents: list[Stored], registry: Registry) -> list[Sitting]:
    """The meetings that the documents tell of, each with the document that stands for it."""
    told: dict[tuple[str, str, str], list[tuple[Stored, Meeting]]] = {}
    for one in documents:
        for met in one.record.meetings:
            if met.date and met.body:
                group = registry.bodies.group(head_key(one.digest, met))
                starts = {s for g, d, s in told if (g, d) == (group, met.date)}
                start = met.start or (min(starts) if len(starts) == 1 else "")
                told.setdefault((group, met.date, start), []).append((one, met))
    merged = _without_times(told)
    days = Counter((group, date) for group, date, _ in merged)
    held = [_sitting(registry, key, found, days[key[:2]] > 1) for key, found in sorted(merged.items())]
    ids = unclashed(((s.group, s.id), s.id) for s in held)
    return [replace(s, id=ids[s.group, s.id]) for s in held]


def _without_times(
    told: dict[tuple[str, str, str], list[tuple[Stored, Meeting]]],
) -> dict[tuple[str, str, str], list[tuple[Stored, Meeting]]]:
    """The meetings with those whose time is not printed put to the one of that body and day, if there is one alone."""
    merged: dict[tuple[str, str, str], list[tuple[Stored, Meeting]]] = {}
    for (group, date, start), found in sorted(told.items()):
        timed = [s for g, d, s in told if (g, d) == (group, date) and s]
        merged.setdefault((group, date, start or (timed[0] if len(timed) == 1 else "")), []).extend(found)
    return merged


def _sitting(
    registry: Registry, key: tuple[str, str, str], found: list[tuple[Stored, Meeting]], several: bool
) -> Sitting:
    """A meeting, told by the document that stands for it: confirmed before not stated before draft, minutes before summary, then the fuller."""
    found.sort(key=lambda f: (STANDING[f[0].record.status], f[0].record.kind == "summary", -_size(f[1]), f[0].digest))
    (first, met), others = found[0], tuple(f[0].digest for f in found[1:])
    tails = sorted(_tail(registry, f[0].digest, f[1]) for f in found)
    id = f"meeting/{tails[0]}/{key[1]}" + (f"/{key[2].replace(':', '')}" if several and key[2] else "")
    return Sitting(id, ("Group", key[0]), key[1], first.digest, met, first.record.kind == "summary", others)


def _size(met: Meeting) -> int:
    return len(met.attendance) + len(met.items) + sum(len(i.resolutions) + len(i.actions) for i in met.items)


def _tail(registry: Registry, digest: str, met: Meeting) -> str:
    """A body's place in a meeting's id: as printed, below its parent."""
    name = registry.bodies.groups[head_key(digest, met)]
    return f"{slug(name.parent)}/{slug(name.core)}" if name.parent else slug(name.core)


def _heads(documents: list[Stored], sitting: Sitting, registry: Registry) -> Iterator[tuple[str, tuple[Span, str]]]:
    """Where each document names a meeting."""
    for one in documents:
        for met in one.record.meetings:
            if (
                one.digest in (sitting.document, *sitting.others)
                and met.date == sitting.date
                and registry.bodies.group(head_key(one.digest, met)) == sitting.group[1]
            ):
                yield one.digest, (met.span, met.quote)


def _meeting(observer: Observer, sitting: Sitting) -> Iterator[Place]:
    """A meeting's rows, and its items as matters see them."""
    observations.meeting(observer, sitting)
    for row in sitting.meeting.attendance:
        observations.attendance(observer, sitting, row)
    taken: Counter[str] = Counter()
    for n, told in enumerate(sitting.meeting.items):
        tail = slug(told.number) if told.number else f"p{n + 1}"
        taken[tail] += 1
        id = f"item{sitting.id.removeprefix('meeting')}/{tail}" + (f"-p{n + 1}" if taken[tail] > 1 else "")
        observations.item(observer, sitting, told, n + 1, id)
        yield _place(observer, sitting, told, n + 1, id)


def _place(observer: Observer, sitting: Sitting, told: Item, position: int, id: str) -> Place:
    """An item as matters see it."""
    registry = observer.registry
    long_forms = registry.long_forms(sitting.document)
    group = registry.bodies.groups[sitting.group[1]]
    named = registry.naming_words(sitting.document) | frozenset(
        stem(w) for w in f"{group.full} {group.parent or ''}".split()
    )
    steps = [
        Step(
            ("Resolution", observations.resolution_id(id, n, r)),
            r.label,
            r.text,
            Topic(r.text, long_forms, named),
            disposition(r),
            (r.span.start, r.span.end),
        )
        for n, r in enumerate(told.resolutions)
    ]
    title = Topic(told.title, long_forms, named)
    every = " ".join(
        [
            told.title,
            *(r.title for r in told.reports),
            *(r.text for r in told.resolutions),
            *(a.task for a in told.actions),
        ]
    )
    steps = steps or [Step(("AgendaItem", id), None, told.title, title, None, (told.span.start, told.span.end))]
    place = Place(
        ("AgendaItem", id),
        sitting.document,
        sitting.group[1],
        group.parent,
        sitting.date,
        position,
        told,
        sitting.summary,
        title,
        Topic(every, long_forms, named),
        steps,
    )
    for n, referral in enumerate(told.referrals):
        target = observations.referral_target(registry, sitting, told, referral)
        place.targets[n] = registry.bodies.group(target[1]) if target[0] == "Group" else None
    return place


def _matters(observer: Observer, matters: Matters, held: list[Sitting]) -> None:
    """Matters, their steps and links, workstreams, and what became of each referral."""
    for link in matters.links:
        _follows(observer, link)
    workstreams = Workstreams(matters.places)
    threads = matters.threads()
    names = {n: _matter_name(steps, matters) for n, steps in enumerate(threads)}
    clashes = Counter(slug(name) for name in names.values())
    for n, steps in enumerate(threads):
        place, first = steps[0]
        own = slug(names[n])
        tail = (
            own
            if clashes[own] == 1
            else f"{own}-{place.date}-{slug(place.ref[1].removeprefix('item/'))[-24:]}-{slug(first.label or '')}".rstrip(
                "-"
            )
        )
        matter = observer.add("Matter", f"matter/{tail}", names[n], variants=_matter_variants(steps, names[n]))
        _steps(observer, matter, steps, workstreams)
    for name, (id, variants) in workstreams.rows():
        observer.add("Workstream", id, name, variants=variants)
    _outcomes(observer, matters, held)


def _steps(observer: Observer, matter: Ref, steps: list[tuple[Place, Step]], workstreams: Workstreams) -> None:
    """The STEP_OF edges of a matter, and the workstreams that it concerns."""
    for position, (place, step) in enumerate(steps, 1):
        span, quote = _quote(place, step)
        observer.observe(
            "STEP_OF",
            step.ref,
            matter,
            place.digest,
            place.date,
            span,
            quote,
            "matter",
            step.ref[1],
            {"position": position, "disposition": step.disposition},
        )
        stream = workstreams.of(place)
        if stream:
            head = place.item
            observer.observe(
                "CONCERNS",
                matter,
                ("Workstream", stream),
                place.digest,
                place.date,
                head.span,
                head.quote,
                "workstream",
                f"{matter[1]} {stream}",
                {},
            )


def _quote(place: Place, step: Step) -> tuple[Span, str]:
    """The quote of a step."""
    part = next((r for r in place.item.resolutions if (r.span.start, r.span.end) == step.span), place.item)
    return part.span, part.quote


def _follows(observer: Observer, link: Link) -> None:
    """A FOLLOWS edge: quoted by the words that refer back, by the referral, or by the later item's heading."""
    (later, step), (earlier, first) = link.later, link.earlier
    digest, part = later.digest, link.cited or later.item
    referral = None
    if link.referral is not None:
        digest, part = earlier.digest, earlier.item.referrals[link.referral]
        referral = next(
            (
                f.id
                for f in observer.facts.values()
                if f.type == "REFERRED_TO"
                and f.document == digest
                and f.span == part.span
                and f.told == str(link.referral)
            ),
            None,
        )
    observer.observe(
        "FOLLOWS",
        step.ref,
        first.ref,
        digest,
        later.date,
        part.span,
        part.quote,
        f"follows-by-{link.how}",
        f"{step.ref[1]} {first.ref[1]}",
        {"how": link.how, "score": link.score, "referral": referral},
    )


def _matter_name(steps: list[tuple[Place, Step]], matters: Matters) -> str:
    """A matter's name: what most of its items' titles call it; for a clause by itself, the report that it names, else its words."""
    place, first = steps[0]
    several = len({p.ref for p, _ in steps}) > 1
    if len(place.steps) > 1 and not matters.whole(place, first):
        named = [r.title for r in place.item.reports if first.span[0] <= r.span.start < first.span[1]]
        text = re.sub(r"^that\s+", "", first.text, flags=re.IGNORECASE).strip(" .;")
        if named or not several:
            return (
                named[0].removeprefix("report on ")
                if named
                else text
                if len(text) <= 80
                else text[:77].rsplit(" ", 1)[0] + "…"
            )
    titles = [shown(trimmed(p.item.title)) for p, _ in steps]
    votes = Counter(t.casefold() for t in titles)
    return max(titles, key=lambda t: (votes[t.casefold()], -titles.index(t)))


def _matter_variants(steps: list[tuple[Place, Step]], name: str) -> list[str]:
    """All names that a matter may be asked for by: its items' titles, and the reports that its clauses name."""
    titles = {p.item.title.strip(" *") for p, _ in steps}
    reports = {
        r.title.removeprefix("report on ")
        for p, s in steps
        for r in p.item.reports
        if len(p.steps) == 1 or s.span[0] <= r.span.start < s.span[1]
    }
    clauses = {s.text.strip(" .;") for _, s in steps if len(s.text) <= 160}
    return sorted({name, *titles, *reports, *clauses})


def _outcomes(observer: Observer, matters: Matters, held: list[Sitting]) -> None:
    """What became of each referral, and the meetings that were searched for it."""
    taken = {(link.earlier[0].ref, link.referral) for link in matters.links if link.how == "referral"}
    by_place = {
        (p.digest, r.span.start, r.span.end, str(n)): (p, n)
        for p in matters.places
        for n, r in enumerate(p.item.referrals)
    }
    by_group: dict[str, list[Sitting]] = {}
    for sitting in held:
        by_group.setdefault(sitting.group[1], []).append(sitting)
    for id, fact in sorted(observer.facts.items()):
        if fact.type == "REFERRED_TO":
            place, n = by_place[fact.document, fact.span.start, fact.span.end, fact.told]
            status, searched = _outcome(place, n, (place.ref, n) in taken, by_group)
            fact.properties.update({"status": status, **({"searched": searched} if searched else {})})


def _outcome(place: Place, n: int, taken: bool, held: dict[str, list[Sitting]]) -> tuple[str, list[str]]:
    """*taken up*, *no trace found* (in minutes), *cannot tell* (a summary, or the meeting's own minutes missing), *not loaded*."""
    group, on = place.targets.get(n), place.item.referrals[n].on
    later = [s for s in held.get(group or "", []) if s.date > place.date]
    at = [s for s in later if on and s.date.startswith(on)] or later
    if taken:
        return "taken up", []
    if not at:
        return "not loaded", []
    searched = sorted(s.id for s in at)
    missing = on is not None and not any(s.date.startswith(on) for s in at)
    return ("cannot tell" if missing or all(s.summary for s in at) else "no trace found"), searched
