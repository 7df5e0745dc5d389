"""From the records of all documents to the rows of the graph.

A pure function: the same set of documents and judgements gives the same rows, in whatever order they were loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from graphkit.archive import Judgement, Stored, Whole
from graphkit.entities.directory import Directory, Entity
from graphkit.entities.matters import Link, Matters
from graphkit.entities.outcomes import outcomes
from graphkit.entities.places import Cited, Owed, Part, Place, Sent, Step, disposition
from graphkit.entities.progress import Progress
from graphkit.entities.registry import Ref, Registry
from graphkit.entities.sittings import Sitting, calendar, sittings
from graphkit.entities.threads import Thread, threads
from graphkit.entities.topics import Topic, gathers, said, stem, stretches, tokens
from graphkit.entities.workstreams import Workstreams
from graphkit.errata import BY_HAND
from graphkit.observations.facts import Citation, Observer
from graphkit.observations.items import Listing, Referred, Stated, item
from graphkit.observations.minutes import Minutes, document, meeting
from graphkit.observations.standing import Standings
from graphkit.record import BackReference, Item, Referral
from graphkit.rows import Graph, Node, Value
from graphkit.text import Span, fold

ENTRY = re.compile(r"\n\s*\n|\n\s*(?:[-•*–]|\(?\w{1,4}[.)])\s|\n\|")  # where the next paragraph or list entry begins
CODE = re.compile(r"\b[A-Z]{1,8}(?:/\d{1,4}){1,3}\b|\b[A-Z]{2,8}-\d{1,4}\b|(?<=\()\d{1,4}/\d{1,4}(?=\))")
VERSION = "graph/18"  # raised when the same records would give other rows
ENTITIES = ("Person", "Post", "Organisation", "Group", "Party")


def project(stored: Iterable[Stored], judgements: Iterable[Judgement] = ()) -> Graph:
    """The graph that these documents make, by what people decided of the names in them."""
    documents = sorted(stored, key=lambda s: s.digest)
    registry = Registry([(one.digest, one.record) for one in documents], judgements)
    observer = Observer()
    held = sittings(documents, registry.bodies)
    for one in documents:
        document(observer, one)
    by_group = calendar(held)
    _matters(observer, Matters(list(_places(observer, registry, by_group)), by_group))
    used = {end for fact in observer.facts.values() for end in (fact.source, fact.target) if end[0] in ENTITIES}
    directory = Directory(registry, used)
    for sitting in held:
        name = f"{directory.entities['Group', sitting.group].name}, {sitting.date}"
        observer.nodes[sitting.id] = replace(observer.nodes[sitting.id], name=name)
    entities = map(_node, directory.entities.values())
    quotes = observer.evidence(Standings(observer, documents, held).of)
    return Graph.of([*observer.nodes.values(), *entities, *quotes], observer.edges(directory.ids))


def _node(entity: Entity) -> Node:
    kind: dict[str, Value] = {"kind": entity.kind} if entity.kind else {}
    return Node(entity.label, entity.id, entity.name, {"variants": entity.variants, **kind})


def _places(observer: Observer, registry: Registry, held: dict[str, list[Sitting]]) -> Iterator[Place]:
    """The rows of all meetings, which are told of by group, and their items as matters see them."""
    for sitting in chain.from_iterable(held.values()):
        minutes = Minutes(observer, registry, sitting, held)
        meeting(minutes)
        listed = zip(sitting.meeting.items, sitting.items(), sitting.numbers(), strict=True)
        for position, (told, id, number) in enumerate(listed, 1):
            yield _place(minutes, told, position, item(minutes, told, Listing(id, position, number)))


def _place(minutes: Minutes, told: Item, position: int, stated: Stated) -> Place:
    """An item as matters see it."""
    registry, sitting, digest = minutes.registry, minutes.sitting, minutes.digest
    group = registry.bodies.told(sitting.group)
    own = frozenset(map(stem, f"{group.full} {group.parent or ''}".split()))
    naming = registry.naming_words(digest) | own
    found = cache(partial(tokens, spell=partial(registry.bodies.expand, digest=digest)))
    topic = partial(Topic.of, naming=naming)
    title = topic(found(told.title))
    body = sitting.tellings[0].document.body
    narrative = body[told.extent.start : told.extent.end]
    texts = [r.title for r in told.reports] + [r.text for r in told.resolutions] + [a.task for a in told.actions]
    steps = tuple(
        Step(ref, r.label, r.text, topic(found(r.text)), disposition(r), (r.span.start, r.span.end))
        for ref, r in zip(stated.resolutions, told.resolutions, strict=True)
    )
    bounds = stretches(told.title, narrative, tells=bool(title.telling))
    several = gathers(told.title, narrative) or len(bounds) > 1
    parts = dict(_parts(told, narrative, bounds, lambda text: topic(found(text)))) if several else {}
    loose = any(referred.source == stated.ref for referred in stated.referrals)
    whole = Step(
        stated.ref, None, told.title, title, "referred on" if loose else None, (told.span.start, told.span.end)
    )
    if loose or not steps:
        steps = (*steps, whole)  # the whole item too, where it sends something on outside its clauses
    return Place(
        ref=stated.ref,
        digest=digest,
        group=sitting.group,
        family=registry.bodies.family(digest),
        date=sitting.date,
        position=position,
        item=told,
        title=title,
        topic=topic([word for text in (told.title, *texts) for word in found(text)]),
        said=tuple(said(narrative, part, registry.people_words(digest), naming) for part in bounds),
        gathers=several,
        names=registry.groups_named(narrative, digest),
        steps=steps,
        whole=whole,
        sent=tuple(
            _sent(referred, told.referrals[n], steps, parts.get(n)) for n, referred in enumerate(stated.referrals)
        ),
        cited=tuple(_cited(minutes, body, back) for back in (*told.refers_back, *_codes(told, body))),
        owed=tuple(Owed(ref, a.task, a.owners) for ref, a in zip(stated.actions, told.actions, strict=True)),
        given=tuple(_given(sitting.tellings[0].document, told, stated)),
    )


def _given(document: Stored, told: Item, stated: Stated) -> Iterator[tuple[Ref, Whole, str | None]]:
    """What a person says that an item and its clauses are part of."""
    spans = zip([told, *told.resolutions], [stated.ref, *stated.resolutions], strict=True)
    refs = {(part.span.start, part.span.end): ref for part, ref in spans} if document.given else {}
    return ((refs[at], whole, name) for at, whole, name in document.given if at in refs)


def _codes(told: Item, body: str) -> Iterator[BackReference]:
    """What looks like the number of a minute and is not told of as one, which it is where an item has that number."""
    known = {told.number, *(back.item for back in told.refers_back)}
    for match in CODE.finditer(body, told.span.end, told.extent.end):
        if match[0] not in known:
            known.add(match[0])
            place = Span(*match.span(), told.span.page)
            yield BackReference(item=match[0], span=place, quote=match[0], rule="minute-code")


def _cited(minutes: Minutes, body: str, back: BackReference) -> Cited:
    """A reference back as matters see it."""
    line, bounds = _line(body, back)
    beside = frozenset() if back.body else minutes.registry.groups_named(line, minutes.digest)
    return Cited(back, _meant(minutes, back), beside, line, bounds)


def _line(body: str, back: BackReference) -> tuple[str, tuple[int, int]]:
    """The line or list entry in which a reference stands, from its first word on, and its bounds."""
    start = max(body.rfind("\n", 0, back.span.start) + 1, back.span.start - 200)
    past = ENTRY.search(body, back.span.end)
    end = min(past.start() if past else len(body), back.span.end + 600)
    return body[start:end], (start, end)


def _sent(referred: Referred, told: Referral, steps: tuple[Step, ...], part: Part | None) -> Sent:
    """A referral as matters see it."""
    group = referred.target[1] if referred.target[0] == "Group" else None
    return Sent(referred.edge, group, told.on, next((s for s in steps if s.ref == referred.source), None), part)


def _parts(
    told: Item, narrative: str, bounds: list[tuple[int, int]], topic: Callable[[str], Topic]
) -> Iterator[tuple[int, Part]]:
    """The parts of an item in which its referrals stand."""
    for n, referral in enumerate(told.referrals):
        at = referral.span.start - told.extent.start
        for start, end in bounds:
            if start <= at < end:
                yield n, Part((start, end), topic(narrative[start:end]))


def _meant(minutes: Minutes, back: BackReference) -> str | None:
    """The group whose meeting a reference back is to: its own where it names none."""
    if not back.body:
        return minutes.sitting.group
    near = " ".join([back.quote, *(also.quote for also in back.also)])
    return minutes.registry.bodies.find(back.body, minutes.digest, near)


def _matters(observer: Observer, matters: Matters) -> None:
    """Matters, their steps and links, workstreams, and what became of each referral."""
    for link in matters.links:
        _follows(observer, link)
    for told in matters.progress():
        _progress(observer, told)
    workstreams = Workstreams(matters.titles)
    for stream in workstreams.all.values():
        observer.add("Workstream", stream.id, stream.name, variants=stream.variants)
    for thread in threads(matters):
        _thread(observer, thread, workstreams)
    for outcome in outcomes(matters):
        observer.amend(outcome.edge, status=outcome.status, searched=outcome.searched, status_from=outcome.since)


def _thread(observer: Observer, thread: Thread, workstreams: Workstreams) -> None:
    """A matter with its steps, and the workstreams that it concerns."""
    matter = observer.add("Matter", thread.id, thread.name, variants=thread.variants)
    for position, (place, step) in enumerate(thread.steps, 1):
        cited = _cite(place, step, BY_HAND if place.part_of("matter", step.ref) else "matter")
        ends = (step.ref, matter)
        observer.observe("STEP_OF", ends, cited, step.ref[1], position=position, disposition=step.disposition)
        stream = workstreams.of(place)
        if stream:
            rule = BY_HAND if place.part_of("workstream", place.ref) else "workstream"
            cited = Citation(place.digest, place.date, place.item.span, place.item.quote, rule)
            observer.observe("CONCERNS", (matter, ("Workstream", stream.id)), cited, f"{matter[1]} {stream.id}")


def _cite(place: Place, step: Step, rule: str) -> Citation:
    """Where a step stands: its clause, else the words that send the item on, else its heading."""
    clause = next((r for r in place.item.resolutions if (r.span.start, r.span.end) == step.span), None)
    words = (r for r, sent in zip(place.item.referrals, place.sent, strict=True) if sent.step == step)
    part = clause or next(words, place.item)
    return Citation(place.digest, place.date, part.span, part.quote, rule)


def _follows(observer: Observer, link: Link) -> None:
    """A FOLLOWS edge: quoted by the words that refer back, by the referral, or by the later item's heading."""
    lead, referral = link.lead, link.lead.sent
    sent = observer.facts[referral.edge].cited if referral else None
    part = lead.cited.told if lead.cited else lead.later.item
    cited = sent or Citation(lead.later.digest, None, part.span, part.quote, "")
    observer.observe(
        "FOLLOWS",
        (link.step.ref, link.first.ref),
        replace(cited, date=lead.later.date, rule=f"follows-by-{lead.how}"),
        f"{lead.how} {link.step.ref[1]} {link.first.ref[1]}",
        how=lead.how,
        score=lead.score,
        referral=referral.edge if referral else None,
    )


def _progress(observer: Observer, told: Progress) -> None:
    """A FOLLOWS edge from the item that says what became of an action to that action, quoted by its line."""
    page = next((c.told.span.page for c in told.later.cited if c.span == told.bounds), told.later.item.span.page)
    place = Span(*told.bounds, page)
    cited = Citation(told.later.digest, told.later.date, place, fold(told.line), "action-reviewed")
    ends = (told.later.ref, told.action)
    key = f"action {told.later.ref[1]} {told.action[1]}"
    observer.observe("FOLLOWS", ends, cited, key, how="action", score=90, says=told.says)
