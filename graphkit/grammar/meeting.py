"""A meeting put together: its items read in their setting, its attendance, its next date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import (
    access,
    attendance,
    ballots,
    corrections,
    decisions,
    groups,
    guests,
    interests,
    movements,
    papers,
    references,
    referrals,
    retold,
    spoken,
    stays,
    tasks,
    words,
)
from graphkit.grammar.agenda import Section
from graphkit.grammar.decided_above import with_movers
from graphkit.grammar.header import Header
from graphkit.grammar.layout import Block
from graphkit.grammar.once import LISTED
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Citation, Source, word_set
from graphkit.record import Also, Attendance, Item, Meeting

LABEL_WORD = re.compile(r"^(?:(?:agenda|item|topic|minute|no)\b\.?\s){1,3}#?", re.IGNORECASE)
QUORATE = re.compile(
    r"\b(?:meeting|committee|board|group)\s+was\s+(?P<not>not\s+|in)?\s*quorate\b"
    r"|\bquorum\s+was\s+(?P<no>not\s+)?(?:present|achieved|reached)\b",
    re.IGNORECASE,
)
FEW = 3  # members of a list from which on it is the list of those who came
QUORUM = word_set("quorate inquorate quorum")


def items(setting: Setting, sections: list[Section]) -> Iterator[Item]:
    """The items of a meeting."""
    for section, ground in zip(sections, access.exempt(setting.source, sections), strict=True):
        yield _item(setting, section, ground)


def _item(setting: Setting, section: Section, ground: tuple[int, int] | None) -> Item:
    source = setting.source
    found = decisions.clauses(setting, section)
    decided = with_movers(source, section, tuple(decisions.resolutions(setting, found, section)))
    told, places = papers.presenters(setting, section)
    shut = (source.also(*ground, "access"),) if ground else ()
    title = source.words(*section.title).strip("*_ #").rstrip(":;*_ ")
    return Item(
        number=_number(section.number),
        title=title.removesuffix(".") if title.count(".") == 1 else title,
        extent=source.span(section.start, section.end),
        access="exempt" if ground else None,
        presenters=told,
        reports=tuple(papers.reports(setting, section)),
        resolutions=ballots.with_ballots(setting, section, decided),
        actions=tuple(tasks.actions(setting, section, found)),
        referrals=tuple(referrals.referrals(setting, section, found)),
        establishes=tuple(groups.establishes(setting, section, found)),
        refers_back=tuple(references.refers_back(setting, section)),
        corrections=tuple(corrections.corrections(setting, section)),
        interests=tuple(interests.interests(setting, section)),
        movements=tuple(movements.movements(setting, section)),
        speaks_of=tuple(spoken.spoken_of(setting, section)),
        **source.cite(section.start, _heading_end(source, section), "item-heading", *places, *shut),
    )


def _heading_end(source: Source, section: Section) -> int:
    """Where an item's number and title end; some numbers stand behind the title ('#815', 'Agenda Item No. 2')."""
    past = section.title[1]
    after = (section.number or "")[:1] == "#" or (section.number and section.start == section.title[0])
    behind = source.body.find(section.number or "", past, past + 30) if after else -1
    return behind + len(section.number or "") if behind >= 0 else past


def _number(label: str | None) -> str | None:
    """An item's number without 'Item' before it and the stop after it; brackets stay where both are printed."""
    if not label or label.startswith("("):
        return label
    bare = LABEL_WORD.sub("", re.sub(r"/\s+", "/", label))
    bare = bare.rstrip(" .:–-")
    return bare if "(" in bare else bare.rstrip(")")


def people(source: Source, head: list[Block], sections: list[Section]) -> list[Attendance]:
    """Everybody on the attendance list, in the head or the first items, and whose apologies an item reports."""
    numbers = [s.number for s in sections if s.number]
    early = [b for s in sections[:4] for b in (s.heading, *s.blocks)]
    rows = attendance.lists(source, [*head, *early], numbers)
    for away in attendance.reported_apologies(source, early):
        if not any(r.status == "apologies" and words.same_person(r.name, away.name) for r in rows):
            rows.append(away)
    for section in sections:
        number, title = (section.number or "").strip(".:()"), source.words(*section.title)
        for guest in attendance.for_item(source, section.blocks, number, title):
            known = next((n for n, r in enumerate(rows) if words.same_person(r.name, guest.name)), None)
            if section.number and known is None:
                rows.append(guest)
            elif known is not None and (rows[known].rule, guest.rule) == ("welcomed-guest", "attended-for-item"):
                rows[known] = guest
    if sum(row.status == "present" and row.rule in LISTED for row in rows) < FEW:
        for mover in (m for section in sections for b in section.blocks for m in guests.moved_there(source, b)):
            if not any(words.same_person(row.name, mover.name) for row in rows):
                rows.append(mover)
    return attendance.took_chair(source, early, rows)


def meeting(setting: Setting, header: Header, sections: list[Section], cited: Citation) -> Meeting:
    """The meeting that a document's header, people and items make."""
    source = setting.source
    spoken = (b for s in sections for b in s.blocks if source.says(b.start, b.end, QUORUM))
    told = next((m for b in spoken if (m := QUORATE.search(source.body, b.start, b.end))), None)
    also: tuple[Also, ...] = cited["also"]
    if setting.next_date:
        also = (*also, source.also(setting.next_date.start, setting.next_date.end, "next_meeting"))
    told_items = retold.told_once(setting, tuple(items(setting, sections)))
    return Meeting(
        body=setting.body.value,
        parent=header.parent.value if header.parent else None,
        date=setting.date,
        start=header.begins.value if header.begins else None,
        end=header.ends.value if header.ends else None,
        venue=header.venue.value if header.venue else None,
        next_meeting=setting.next_date.value if setting.next_date else None,
        quorate=None if not told else not (told["not"] or told["no"]),
        attendance=stays.with_stays(setting.people, told_items, source.text.body),
        items=told_items,
        span=cited["span"],
        quote=cited["quote"],
        also=also,
        rule=cited["rule"],
    )
