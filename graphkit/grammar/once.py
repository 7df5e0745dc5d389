"""The rows of an attendance list with each person once, and with whom a later word of the text says to be away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from graphkit.grammar import words
from graphkit.grammar.seats import is_there
from graphkit.record import Also, Attendance

LATE = re.compile(r"\blate|\bleav", re.IGNORECASE)
LISTED = ("attendance-list", "attendance-table")


def once(rows: list[Attendance]) -> list[Attendance]:
    """The rows with each person once, there or away; the clerk who is also listed as a member is one."""
    seen: dict[tuple[str, bool], Attendance] = {}
    for made in rows:
        key = (_plain(made.name), is_there(made))
        if made.rule == "stood-in":  # told of in a sentence, often by surname alone
            key = next((k for k, r in seen.items() if k[1] and words.same_person(r.name, made.name)), key)
        first = seen.setdefault(key, made)
        if first is not made:
            seen[key] = _joined(first, made)
    return list(seen.values())


def _joined(first: Attendance, again: Attendance) -> Attendance:
    """A row with what another of the same person tells beyond it."""
    also = (*first.also, *again.also)
    if first.status == "absent" and again.status == "apologies":
        place = Also(span=again.span, quote=again.quote, value="status")
        first = msgspec.structs.replace(first, status="apologies", also=(*first.also, place))
    if again.represents and not first.represents:
        first = msgspec.structs.replace(first, represents=again.represents, also=also)
    if first.chair and again.posts and not any(p.organisation for p in first.posts):
        bare = () if any(p.title for p in again.posts) else first.posts
        return msgspec.structs.replace(again, chair=True, posts=(*bare, *again.posts), also=also)
    return first if first.posts or not again.posts else msgspec.structs.replace(first, posts=again.posts)


def _plain(name: str) -> str:
    """A name without honorifics, case and accents: what one person's entries share."""
    parted = unicodedata.normalize("NFKD", words.bare(name).casefold())
    return "".join(c for c in parted if not unicodedata.combining(c)).replace("’", "'")


def members_first(rows: list[Attendance], heads: Sequence[tuple[int, str]]) -> list[Attendance]:
    """The rows with those of a first list 'In attendance' as the members, where no list is of members.

    ``heads`` are the headings in small letters, each with how many rows stand ahead of it.
    """
    if len(heads) < 2 or heads[0] != (0, "in attendance") or any(r.status == "present" for r in rows):
        return rows
    own = [
        msgspec.structs.replace(r, status="present") if r.status == "in_attendance" else r for r in rows[: heads[1][0]]
    ]
    return [*own, *rows[heads[1][0] :]]


def away_after_all(rows: list[Attendance]) -> list[Attendance]:
    """The rows with those on the list away whose apologies an item tells of: the list says who was expected."""
    away = [r for r in rows if r.rule == "apologies-in-item" and not LATE.search(r.quote)]
    if len(away) * 3 > len(rows):
        return rows
    for told in away:
        there = [r for r in rows if is_there(r) and r.rule in LISTED and words.same_person(r.name, told.name)]
        if len(there) == 1 and not there[0].chair:
            place = Also(span=told.span, quote=told.quote, value="status")
            made = msgspec.structs.replace(there[0], status="apologies", also=(*there[0].also, place))
            rows = [made if r is there[0] else r for r in rows if r is not told]
    return rows
