"""The minutes record: what one document says, nothing resolved across documents.

Every part but ``Span`` and ``Vote`` is ``Cited``: it says where it stands (``span``), what stands
there (``quote``, the folded text of that span), at what other places its values stand (``also``)
and which rule found it. Values stand as printed, folded; what is not printed is None or empty.
Dates are EDTF (ISO 8601-2, Library of Congress 2019, level 0): ``2007-11-08``, ``2007-11``, ``2007``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from graphkit.text import Span

Status = Literal["present", "in_attendance", "apologies", "absent"]
Act = Literal["note", "approve", "request", "refer", "establish", "appoint", "defer", "reject"]
Outcome = Literal["carried", "lost", "withdrawn", "deferred"]
NOWHERE = Span(0, 0)


class Also(msgspec.Struct, frozen=True, kw_only=True, rename={"value": "for"}):
    """Another place at which a value of an object stands; ``value`` names which one ('owner', 'due')."""

    span: Span
    quote: str
    value: str


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """What every part of a record carries: its place, its quote and the rule that found it."""

    span: Span = NOWHERE
    quote: str = ""
    also: tuple[Also, ...] = ()
    rule: str = ""


class Post(Cited, frozen=True, kw_only=True):
    """A post held: its title, its organisation, or both."""

    title: str | None = None
    organisation: str | None = None


class Attendance(Cited, frozen=True, kw_only=True):
    """One person's row of the attendance list; ``items`` only where they were there for some items alone."""

    name: str
    status: Status
    chair: bool = False
    posts: tuple[Post, ...] = ()
    represents: str | None = None
    items: tuple[str, ...] | None = None


class Report(Cited, frozen=True, kw_only=True):
    """A paper that an item considered; ``mark`` is the mark of the filed copy ('6(i)')."""

    title: str
    mark: str | None = None


class Vote(msgspec.Struct, frozen=True, rename={"favour": "for"}):
    """A counted vote."""

    favour: int | None = None
    against: int | None = None
    abstained: int | None = None


class Ballot(Cited, frozen=True, kw_only=True):
    """How a person voted, where votes are recorded by name."""

    person: str
    cast: Literal["for", "against", "abstained"]


class Resolution(Cited, frozen=True, kw_only=True):
    """One thing that the meeting decided: a clause where clauses are labelled, else a sentence."""

    label: str | None = None
    text: str
    acts: tuple[Act, ...]
    proposer: str | None = None
    seconder: str | None = None
    vote: Literal["unanimous"] | Vote | None = None
    outcome: Outcome | None = None
    ballots: tuple[Ballot, ...] = ()


class Action(Cited, frozen=True, kw_only=True):
    """Something still to be done; ``clause`` is the label of the resolution that it stands in."""

    owners: tuple[str, ...]
    task: str
    due: str | None = None
    due_from: str | None = None
    due_until: str | None = None
    clause: str | None = None


class Referral(Cited, frozen=True, kw_only=True):
    """The matter, or a report on it, goes to another body or a later meeting (``on`` its date, EDTF)."""

    to: str
    on: str | None = None
    purpose: str | None = None
    clause: str | None = None


class Establishment(Cited, frozen=True, kw_only=True):
    """A group that the meeting sets up."""

    group: str
    members: tuple[str, ...] = ()
    reports_to: str | None = None
    clause: str | None = None


class BackReference(Cited, frozen=True, kw_only=True):
    """An earlier meeting or minute that the text names as where the matter comes from."""

    body: str | None = None
    date: str | None = None
    item: str | None = None


class Correction(Cited, frozen=True, kw_only=True):
    """What was put right when earlier minutes were confirmed; ``item`` is the minute that it is in, where named."""

    text: str
    item: str | None = None


class Interest(Cited, frozen=True, kw_only=True):
    """An interest that a person declared, in which item (its number as printed), and what they then did."""

    person: str
    kind: str | None = None
    item: str | None = None
    took: Literal["left", "stayed_silent", "spoke"] | None = None


class Movement(Cited, frozen=True, kw_only=True):
    """A person who came or went during the meeting."""

    person: str
    did: Literal["joined", "left", "out_for", "returned"]
    time: str | None = None


class Named(Cited, frozen=True, kw_only=True):
    """A person of whom an item speaks and whom no list holds."""

    name: str


class Item(Cited, frozen=True, kw_only=True):
    """One item of the agenda; its span is its number and heading, ``extent`` the whole of it."""

    number: str | None = None
    title: str
    extent: Span = NOWHERE
    access: str | None = None
    presenters: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[Action, ...] = ()
    referrals: tuple[Referral, ...] = ()
    establishes: tuple[Establishment, ...] = ()
    refers_back: tuple[BackReference, ...] = ()
    corrections: tuple[Correction, ...] = ()
    interests: tuple[Interest, ...] = ()
    movements: tuple[Movement, ...] = ()
    speaks_of: tuple[Named, ...] = ()


class Meeting(Cited, frozen=True, kw_only=True):
    """One meeting of one body; ``parent`` is the partnership or council that the body belongs to."""

    body: str
    parent: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    venue: str | None = None
    next_meeting: str | None = None
    quorate: bool | None = None
    attendance: tuple[Attendance, ...] = ()
    items: tuple[Item, ...] = ()


class Submission(Cited, frozen=True, kw_only=True):
    """The meeting that a summary or report was written for."""

    body: str
    parent: str | None = None
    date: str | None = None


class Abbreviation(Cited, frozen=True, kw_only=True):
    """A short form that the document defines: 'Area Based Grant (ABG)'."""

    short: str
    long: str


class Caution(Cited, frozen=True, kw_only=True):
    """Something about the document that its reader should know (a weekday that its date does not have)."""

    kind: str
    text: str


class Record(Cited, frozen=True, kw_only=True):
    """All that one document says; its own span is its heading."""

    document: str
    kind: Literal["minutes", "summary"]
    status: Literal["confirmed", "draft"] | None = None
    title: str | None = None
    submitted_to: Submission | None = None
    meetings: tuple[Meeting, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    warnings: tuple[Caution, ...] = ()


def to_json(record: Record) -> bytes:
    """The record as one line of JSON, in the order of its fields."""
    return msgspec.json.encode(record)


def from_json(data: bytes) -> Record:
    """The record that ``to_json`` wrote. Raises msgspec.ValidationError for anything else."""
    return msgspec.json.decode(data, type=Record)
