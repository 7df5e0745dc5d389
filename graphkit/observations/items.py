"""What an item states: who presented what, what was decided, who is to do what, and where it goes from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from msgspec import structs

from graphkit.entities.registry import Ref
from graphkit.errata import BY_HAND
from graphkit.observations.confirming import confirmed
from graphkit.observations.facts import Citation, document_id
from graphkit.observations.minutes import Minutes
from graphkit.record import Action, Establishment, Interest, Item, Movement, Referral, Resolution, Vote

MOVED = {"joined": "JOINED", "left": "LEFT", "out_for": "OUT_FOR"}
TOOK = {"left": "left", "stayed_silent": "stayed silent", "spoke": "spoke", None: "not recorded"}


@dataclass(frozen=True, slots=True)
class Referred:
    """A referral as it was stated: its edge, and the ends of that."""

    edge: str
    source: Ref
    target: Ref


@dataclass(frozen=True, slots=True)
class Stated:
    """An item as it was stated: its node, those of its resolutions and actions, and its referrals."""

    ref: Ref
    resolutions: list[Ref]
    referrals: list[Referred]
    actions: list[Ref]


class Listing(NamedTuple):
    """An item's id, its place on the agenda from 1, and its number as it is cited."""

    id: str
    position: int
    number: str | None


def item(minutes: Minutes, told: Item, listing: Listing) -> Stated:
    """An item with its papers, presenters, decisions, actions, referrals and the groups that it sets up."""
    id, position, number = listing
    name, access = told.title or f"item {position}", told.access or minutes.access
    ref = minutes.observer.add("AgendaItem", id, name, number=number, position=position, access=access)
    minutes.state("HAS_ITEM", (minutes.sitting.ref, ref), told, id, position=position)
    _presented(minutes, told, ref)
    for n, report in enumerate(told.reports, 1):
        paper = minutes.observer.add("Report", f"report{id.removeprefix('item')}/{n}", report.title, mark=report.mark)
        minutes.state("CONSIDERED", (ref, paper), report, str(n), mark=report.mark)
    ids = minutes.sitting.resolutions(told, id)
    decided = [_resolution(minutes, ref, at, resolution) for at, resolution in zip(ids, told.resolutions, strict=True)]
    stated = Stated(ref, decided, [], [])
    for n in range(1, len(told.actions) + 1):
        _action(minutes, told, stated, n)
    for referral in told.referrals:
        stated.referrals.append(_referral(minutes, told, stated, referral))
    for group in told.establishes:
        _established(minutes, told, stated, group)
    _particulars(minutes, told, ref)
    return stated


def _presented(minutes: Minutes, told: Item, ref: Ref) -> None:
    """Who introduced the item, each quoted where they are named."""
    places = [also for also in told.also if also.value == "presenter"]
    rule = BY_HAND if told.rule == BY_HAND else "presenter"
    for n, name in enumerate(told.presenters):
        who = minutes.registry.party(name, minutes.digest)
        place = places[n] if n < len(places) else told
        cited = Citation(minutes.digest, minutes.sitting.date, place.span, place.quote, rule)
        if who[0] in ("Person", "Post", "Organisation"):
            minutes.observer.observe("PRESENTED", (who, ref), cited, name)


def _resolution(minutes: Minutes, item: Ref, id: str, told: Resolution) -> Ref:
    """A resolution with its movers and its vote."""
    vote = told.vote if isinstance(told.vote, Vote) else Vote()
    ref = minutes.observer.add(
        "Resolution",
        id,
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
    minutes.state("DECIDED", (item, ref), told, id, label=told.label)
    for type, name in (("PROPOSED", told.proposer), ("SECONDED", told.seconder)):
        if name:
            minutes.state(type, (minutes.registry.person(name, minutes.digest), ref), told, f"{id} {name}")
    for ballot in told.ballots:
        voter = minutes.registry.person(ballot.person, minutes.digest)
        minutes.state("VOTED", (voter, ref), ballot, f"{id} {ballot.person}", vote=ballot.cast)
    return ref


def _holder(told: Item, stated: Stated, part: Action | Referral | Establishment) -> Ref:
    """The resolution that a part is a clause of or stands in, else the item."""
    labelled = [n for n, r in enumerate(told.resolutions) if part.clause and r.label == part.clause]
    around = [n for n, r in enumerate(told.resolutions) if r.span.start <= part.span.start < r.span.end]
    both = [n for n in labelled if n in around]
    held = next(iter(both or labelled or around), None)
    return stated.ref if held is None else stated.resolutions[held]


def _action(minutes: Minutes, told: Item, stated: Stated, n: int) -> None:
    """The ``n``-th action, with those who are to do it."""
    action, id = told.actions[n - 1], f"action{stated.ref[1].removeprefix('item')}/{n}"
    dates = {"due": action.due, "due_from": action.due_from, "due_until": action.due_until}
    node = minutes.observer.add("Action", id, action.task, task=action.task, **dates)
    stated.actions.append(node)
    minutes.state("REQUIRES", (_holder(told, stated, action), node), action, id)
    for owner in action.owners:
        who = minutes.registry.owner(owner, told, minutes.digest)
        minutes.state("RESPONSIBLE_FOR", (who, node), action, f"{id} {owner}", kind="action owner", basis="stated")


def _referral(minutes: Minutes, told: Item, stated: Stated, referral: Referral) -> Referred:
    """A referral, from the clause that makes it to whom it goes."""
    source, target = _holder(told, stated, referral), minutes.registry.recipient(referral, told, minutes.digest)
    key = f"{stated.ref[1]} {len(stated.referrals) + 1}"
    edge = minutes.state("REFERRED_TO", (source, target), referral, key, on=referral.on, purpose=referral.purpose)
    return Referred(edge, source, target)


def _established(minutes: Minutes, told: Item, stated: Stated, group: Establishment) -> None:
    """A group that is set up, with its members and whom it reports to."""
    new = minutes.registry.set_up[minutes.digest, group.span.start]
    minutes.state("ESTABLISHED", (_holder(told, stated, group), new), group, group.group)
    for name in group.members:
        who = minutes.registry.party(name, minutes.digest)
        if who[0] in ("Person", "Organisation"):
            minutes.state("MEMBER_OF", (who, new), _where(told, group, "member", name), name, basis="appointment")
    above = minutes.registry.above(group, told, minutes.digest)
    if above and above[0] in ("Group", "Organisation"):
        minutes.state("REPORTS_TO", (new, above), _where(told, group, "reports_to", ""), group.group)


def _where(told: Item, group: Establishment, value: str, name: str) -> Establishment:
    """A group's statement, cited by the clause or the words in which a value of it stands."""
    place = next((also for also in group.also if also.value == value and name in also.quote), None)
    if place is None:
        return group
    held = (r for r in told.resolutions if r.span.start <= place.span.start and place.span.end <= r.span.end)
    part = next(held, place)
    return structs.replace(group, span=part.span, quote=part.quote)


def _particulars(minutes: Minutes, told: Item, ref: Ref) -> None:
    """Minutes confirmed, interests declared, people who came and went, and others of whom the item speaks."""
    confirmed(minutes, told, ref)
    for movement in told.movements:
        _movement(minutes, movement, ref)
    for interest in told.interests:
        _interest(minutes, interest, ref)
    spoken = ("Document", document_id(minutes.digest))
    for named in told.speaks_of:
        minutes.state("STATED_IN", (minutes.registry.person(named.name, minutes.digest), spoken), named, ref[1])


def _movement(minutes: Minutes, told: Movement, ref: Ref) -> None:
    person = minutes.registry.person(told.person, minutes.digest)
    if told.did in MOVED:
        minutes.state(MOVED[told.did], (person, ref), told, told.person, time=told.time)


def _interest(minutes: Minutes, told: Interest, ref: Ref) -> None:
    meant = minutes.sitting.numbered(told.item) or ref[1]
    ends = (minutes.registry.person(told.person, minutes.digest), ("AgendaItem", meant))
    minutes.state("DECLARED_INTEREST", ends, told, f"{told.person} {ref[1]}", kind=told.kind, took=TOOK[told.took])
