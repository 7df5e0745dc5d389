"""What the records state, as edges between what they name: one observation for each statement.

Ends are references (a label and a key); the graph gives them their ids when it is known which of them are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphkit.entities.naming import short_hash, slug
from graphkit.entities.registry import ACTING, At, Ref, Registry
from graphkit.grammar import words
from graphkit.record import (
    Action,
    Attendance,
    Cited,
    Interest,
    Item,
    Meeting,
    Movement,
    Record,
    Referral,
    Resolution,
    Vote,
)
from graphkit.rows import Edge, Node, Value
from graphkit.text import Span

CONFIRMED = re.compile(
    r"\b(?:minutes|notes|record)\b[^.]{0,200}?\b(?:agreed|confirmed|approved|accepted|signed)\b", re.IGNORECASE
)
SUBJECT_TO = re.compile(
    r"\b(?:subject\s+to|with\s+the\s+(?:following\s+)?(?:amendments?|corrections?))\b.*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One observation before its ends have ids; ``told`` tells apart facts of one type that share a quote."""

    type: str
    source: Ref
    target: Ref
    document: str
    date: str | None
    span: Span
    rule: str
    properties: dict[str, Value] = field(default_factory=dict)
    told: str = ""

    @property
    def id(self) -> str:
        """The edge's id: its type and a hash of where and what it is, as printed."""
        kind = self.type.lower().replace("_", "-")
        return f"{kind}/{self.document[:12]}-{short_hash(self.type, self.document, self.span.start, self.span.end, self.told)}"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting of the graph: its id, its group, and the document that stands for it."""

    id: str
    group: Ref
    date: str
    document: str
    meeting: Meeting
    summary: bool
    others: tuple[str, ...] = ()


class Observer:
    """Gathers the nodes and facts of documents and meetings."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.nodes: dict[str, Node] = {}
        self.facts: dict[str, Fact] = {}
        self.quotes: dict[tuple[str, int, int], tuple[Span, str]] = {}
        self.heads: dict[tuple[str, str], tuple[Span, str]] = {}  # (document, meeting) -> where it names the meeting
        self.sittings: dict[tuple[Ref, str], tuple[str, ...]] = {}  # (group, date) -> meetings

    def add(self, node: str, id: str, name: str, /, **properties: Value | None) -> Ref:
        """A node of the documents' own structure; properties that say nothing are left out."""
        self.nodes[id] = Node(
            node, id, name.strip()[:200] or id, {k: v for k, v in properties.items() if v not in (None, [])}
        )  # type: ignore[misc]
        return node, id

    def state(
        self,
        type: str,
        source: Ref,
        target: Ref,
        sitting: Sitting,
        part: Cited,
        told: str = "",
        **properties: Value | None,
    ) -> Fact:
        """An observation that a part of a meeting's record makes."""
        return self.observe(
            type, source, target, sitting.document, sitting.date, part.span, part.quote, part.rule, told, properties
        )

    def observe(
        self,
        type: str,
        source: Ref,
        target: Ref,
        document: str,
        date: str | None,
        span: Span,
        quote: str,
        rule: str,
        told: str,
        properties: dict[str, Value | None],
    ) -> Fact:
        """An observation with its quote."""
        self.quotes[document, span.start, span.end] = (span, quote)
        kept = {k: v for k, v in properties.items() if v not in (None, [])}
        fact = Fact(type, source, target, document, date, span, rule, kept, told or f"{source[1]}\0{target[1]}")  # type: ignore[arg-type]
        self.facts[fact.id] = fact
        return fact

    def edges(self, ids: dict[Ref, str]) -> Iterator[Edge]:
        """All facts as edges between nodes that have ids."""
        for id, fact in self.facts.items():
            common: dict[str, Value] = {
                "document": document_id(fact.document),
                "evidence": evidence_id(fact.document, fact.span),
                "rule": fact.rule,
            }
            if fact.date:
                common["date"] = fact.date
            yield Edge(
                fact.type,
                id,
                ids.get(fact.source, fact.source[1]),
                ids.get(fact.target, fact.target[1]),
                {**common, **fact.properties},
            )

    def evidence(self) -> Iterator[Node]:
        """A node for each quote."""
        for (document, _, _), (span, quote) in self.quotes.items():
            page = {"page": span.page} if span.page else {}
            yield Node(
                "Evidence",
                evidence_id(document, span),
                quote[:80] or "(nothing)",
                {"document": document_id(document), "first": span.start, "past": span.end, "quote": quote, **page},
            )


def document_id(digest: str) -> str:
    """A document's id."""
    return f"document/{digest[:12]}"


def evidence_id(digest: str, span: Span) -> str:
    """A quote's id: its document and the characters that it holds."""
    return f"evidence/{digest[:12]}/{span.start}-{span.end}"


def document(observer: Observer, digest: str, names: tuple[str, ...], record: Record) -> Ref:
    """A document's node, with its warnings."""
    ref = observer.add(
        "Document",
        document_id(digest),
        names[0],
        names=list(names),
        kind=record.kind,
        status=record.status or "not stated",
        digest=digest,
    )
    for n, caution in enumerate(record.warnings):
        warning = observer.add(
            "Warning", f"warning/{digest[:12]}/{n + 1}", caution.text, kind=caution.kind, text=caution.text
        )
        observer.observe("STATED_IN", warning, ref, digest, None, caution.span, caution.quote, caution.rule, str(n), {})
    return ref


def meeting(observer: Observer, sitting: Sitting) -> Ref:
    """A meeting's node and what is said of it as a whole."""
    told = sitting.meeting
    statuses = {row.status for row in told.attendance}
    attendance = "full" if statuses & {"present"} else "partial" if statuses else "not recorded"
    ref = observer.add(
        "Meeting",
        sitting.id,
        sitting.date,
        date=sitting.date,
        starts=told.start,
        ends=told.end,
        venue=told.venue,
        next_meeting=told.next_meeting,
        quorate={True: "yes", False: "no", None: "not recorded"}[told.quorate],
        known_from="summary" if sitting.summary else "minutes",
        attendance=attendance,
    )
    observer.state("HELD", sitting.group, ref, sitting, told)
    if told.parent:
        parent = observer.registry.organisation(
            told.parent, sitting.document, (sitting.date, sitting.document, told.span.start)
        )
        place = next((a for a in told.also if a.value == "parent"), None)
        observer.observe(
            "PART_OF",
            sitting.group,
            parent,
            sitting.document,
            sitting.date,
            place.span if place else told.span,
            place.quote if place else told.quote,
            told.rule,
            "parent",
            {},
        )
    for digest in (sitting.document, *sitting.others):
        observer.observe(
            "DESCRIBES",
            ("Document", document_id(digest)),
            ref,
            digest,
            sitting.date,
            *_head(observer, digest, sitting),
            "document-head",
            sitting.id,
            {"stands": digest == sitting.document},
        )
    return ref


def _head(observer: Observer, digest: str, sitting: Sitting) -> tuple[Span, str]:
    """The quote in which a document names a meeting."""
    return observer.heads[digest, sitting.id]


def attendance(observer: Observer, sitting: Sitting, row: Attendance) -> None:
    """One row of the list: who was there or was not, for whom, in what post."""
    registry, ref = observer.registry, ("Meeting", sitting.id)
    person = registry.person(row.name, sitting.document)
    if row.status in ("present", "in_attendance"):
        observer.state(
            "ATTENDED",
            person,
            ref,
            sitting,
            row,
            row.name,
            status=row.status,
            chair=row.chair,
            items=list(row.items) if row.items else None,
        )
    else:
        observer.state(
            "SENT_APOLOGIES" if row.status == "apologies" else "ABSENT_FROM", person, ref, sitting, row, row.name
        )
    _posts(observer, sitting, row, person)
    if row.represents:
        observer.state(
            "STOOD_IN_FOR", person, _represented(registry, sitting, row), sitting, row, row.name, meeting=sitting.id
        )
    elif row.status == "present":
        observer.state("MEMBER_OF", person, sitting.group, sitting, row, row.name, basis="list")


def _posts(observer: Observer, sitting: Sitting, row: Attendance, person: Ref) -> None:
    registry = observer.registry
    for post in row.posts:
        at: At = (sitting.date, sitting.document, post.span.start)
        organisation = registry.organisation(post.organisation, sitting.document, at) if post.organisation else None
        if post.title:
            held = registry.post(post.title, post.organisation, sitting.document, at)
            observer.state(
                "HOLDS", person, held, sitting, post, row.name, acting=True if ACTING.match(post.title) else None
            )
            within = registry.body_of(held)
            if within:
                observer.state("POST_IN", held, within, sitting, post)
        if organisation and (row.status == "present" or not post.title):
            observer.state("REPRESENTS", person, organisation, sitting, post, row.name)


def _represented(registry: Registry, sitting: Sitting, row: Attendance) -> Ref:
    """The person or post that a substitute stood in for; no name is made up for a post's holder."""
    whom = row.represents or ""
    at = (sitting.date, sitting.document, row.span.start)
    if words.is_person(whom):
        return registry.person(whom, sitting.document)
    organisation = next((p.organisation for p in row.posts if p.organisation), None)
    return registry.post(whom, organisation, sitting.document, at)


def item(observer: Observer, sitting: Sitting, told: Item, position: int, id: str) -> Ref:
    """An item with its papers, presenters, decisions, actions, referrals and the groups that it sets up."""
    registry, meeting_ref = observer.registry, ("Meeting", sitting.id)
    ref = observer.add(
        "AgendaItem",
        id,
        told.title or f"item {position}",
        number=told.number,
        position=position,
        access=told.access or "not stated",
    )
    observer.state("HAS_ITEM", meeting_ref, ref, sitting, told, id, position=position)
    places = [a for a in told.also if a.value == "presenter"]
    for name, place in zip(told.presenters, places, strict=False):
        who = registry.party(name, sitting.document, (sitting.date, sitting.document, place.span.start))
        if who[0] in ("Person", "Post", "Organisation"):
            observer.observe(
                "PRESENTED", who, ref, sitting.document, sitting.date, place.span, place.quote, "presenter", name, {}
            )
    for n, report in enumerate(told.reports):
        paper = observer.add("Report", f"report{id.removeprefix('item')}/{n + 1}", report.title, mark=report.mark)
        observer.state("CONSIDERED", ref, paper, sitting, report, str(n), mark=report.mark)
    decided = {r.label or str(n): _resolution(observer, sitting, ref, n, r) for n, r in enumerate(told.resolutions)}
    _consequences(observer, sitting, told, ref, decided)
    for movement in told.movements:
        _movement(observer, sitting, ref, movement)
    for interest in told.interests:
        _interest(observer, sitting, ref, interest)
    return ref


def _resolution(observer: Observer, sitting: Sitting, ref: Ref, n: int, told: Resolution) -> Ref:
    """A resolution with its movers and its vote."""
    registry = observer.registry
    vote = told.vote if isinstance(told.vote, Vote) else Vote()
    node = observer.add(
        "Resolution",
        resolution_id(ref[1], n, told),
        told.text,
        label=told.label,
        text=told.text,
        acts=list(told.acts),
        outcome=told.outcome or "not stated",
        vote="unanimous" if told.vote == "unanimous" else None,
        votes_for=vote.favour,
        votes_against=vote.against,
        votes_abstained=vote.abstained,
    )
    observer.state("DECIDED", ref, node, sitting, told, str(n), label=told.label)
    for type, name in (("PROPOSED", told.proposer), ("SECONDED", told.seconder)):
        if name:
            observer.state(type, registry.person(name, sitting.document), node, sitting, told, name)
    return node


def resolution_id(item: str, n: int, told: Resolution) -> str:
    """A resolution's id: its item's, and its label or its place."""
    return f"resolution{item.removeprefix('item')}/{slug(told.label) if told.label else n + 1}"


def _consequences(observer: Observer, sitting: Sitting, told: Item, ref: Ref, decided: dict[str, Ref]) -> None:
    """Actions, referrals and groups, each hung on the resolution that holds it, else on the item."""
    for n, action in enumerate(told.actions):
        _action(observer, sitting, told, ref, _holder(told, ref, decided, action), n, action)
    for n, referral in enumerate(told.referrals):
        _referral(observer, sitting, told, ref, _holder(told, ref, decided, referral), n, referral)
    for n, group in enumerate(told.establishes):
        new = observer.registry.set_up[sitting.document, f"{told.number or told.title} {group.span.start}"]
        holder = _holder(told, ref, decided, group)
        observer.state("ESTABLISHED", holder, new, sitting, group, str(n))
        for name in group.members:
            who = observer.registry.party(name, sitting.document, (sitting.date, sitting.document, group.span.start))
            if who[0] in ("Person", "Organisation"):
                observer.state("MEMBER_OF", who, new, sitting, group, name, basis="appointment")
        if group.reports_to:
            above = observer.registry.party(
                group.reports_to, sitting.document, (sitting.date, sitting.document, group.span.start), told.title
            )
            if above[0] in ("Group", "Organisation"):
                observer.state("REPORTS_TO", new, above, sitting, group, str(n))
    for resolution in told.resolutions:
        _confirmed(observer, sitting, told, ref, resolution)


def _holder(told: Item, ref: Ref, decided: dict[str, Ref], part: Action | Referral | Cited) -> Ref:
    """The resolution in whose clause a part stands, else the item."""
    clause = getattr(part, "clause", None)
    if clause and clause in decided:
        return decided[clause]
    for n, resolution in enumerate(told.resolutions):
        if resolution.span.start <= part.span.start < resolution.span.end:
            return decided.get(resolution.label or str(n), ref)
    return ref


def _action(observer: Observer, sitting: Sitting, told: Item, ref: Ref, holder: Ref, n: int, action: Action) -> None:
    node = observer.add(
        "Action",
        action_id(ref[1], n),
        action.task,
        task=action.task,
        due=action.due,
        due_from=action.due_from,
        due_until=action.due_until,
    )
    observer.state("REQUIRES", holder, node, sitting, action, str(n))
    for owner in action.owners:
        who = observer.registry.party(
            owner,
            sitting.document,
            (sitting.date, sitting.document, action.span.start),
            told.title,
            told.number or told.title,
        )
        observer.state(
            "RESPONSIBLE_FOR", who, node, sitting, action, f"{n} {owner}", kind="action owner", basis="stated"
        )


def action_id(item: str, n: int) -> str:
    """An action's id: its item's, and its place."""
    return f"action{item.removeprefix('item')}/{n + 1}"


def _referral(
    observer: Observer, sitting: Sitting, told: Item, ref: Ref, holder: Ref, n: int, referral: Referral
) -> None:
    target = referral_target(observer.registry, sitting, told, referral)
    observer.state("REFERRED_TO", holder, target, sitting, referral, str(n), on=referral.on, purpose=referral.purpose)


def referral_target(registry: Registry, sitting: Sitting, told: Item, referral: Referral) -> Ref:
    """Whom a referral goes to; a bare 'Board' is the one that the item names in full."""
    near = " ".join([told.title, referral.quote, *(a.quote for a in referral.also)])
    return registry.party(
        referral.to,
        sitting.document,
        (sitting.date, sitting.document, referral.span.start),
        near,
        told.number or told.title,
    )


def _confirmed(observer: Observer, sitting: Sitting, told: Item, ref: Ref, resolution: Resolution) -> None:
    """The minutes of an earlier meeting of the same body, confirmed by this item."""
    if not CONFIRMED.search(resolution.text):
        return
    for back in told.refers_back:
        earlier = next((i for i in observer.sittings.get((sitting.group, back.date or ""), ())), None)
        if earlier and not back.item or earlier and back.date:
            subject = SUBJECT_TO.search(resolution.text)
            observer.state(
                "CONFIRMED",
                ref,
                ("Meeting", str(earlier)),
                sitting,
                resolution,
                str(earlier),
                subject_to=subject[0] if subject else None,
            )


def _movement(observer: Observer, sitting: Sitting, ref: Ref, told: Movement) -> None:
    type = {"joined": "JOINED", "left": "LEFT", "out_for": "OUT_FOR"}.get(told.did)
    if type:
        observer.state(
            type,
            observer.registry.person(told.person, sitting.document),
            ref,
            sitting,
            told,
            told.person,
            time=told.time,
        )


def _interest(observer: Observer, sitting: Sitting, ref: Ref, told: Interest) -> None:
    took = {"left": "left", "stayed_silent": "stayed silent", "spoke": "spoke", None: "not recorded"}[told.took]
    observer.state(
        "DECLARED_INTEREST",
        observer.registry.person(told.person, sitting.document),
        ref,
        sitting,
        told,
        told.person,
        kind=told.kind,
        took=took,
    )
