"""What is known of a meeting while its items are read: its body and names, its date, its people, its numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphkit.grammar import words
from graphkit.grammar.places import Place, Row
from graphkit.grammar.source import Source
from graphkit.record import Also, Attendance

KIND = re.compile(r"(?:ordinary|regular|special|extraordinary)(?:\s+meeting)?")  # of its own meetings


@dataclass(slots=True)
class Setting:
    """A meeting as its items see it.

    ``next_date`` is filled when the text first tells of the next meeting; ``minutes`` (date, bounds) when an
    item names the minutes of the last one, from which later items' matters arise; ``tables`` when the rows of the
    text's tables of actions are first asked for.
    """

    source: Source
    body: Place
    short: Place | None
    date: str | None
    people: list[Attendance] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    submitted: Place | None = None
    submitted_on: Place | None = None
    next_date: Place | None = None
    begins: Place | None = None
    minutes: tuple[str, int, int] | None = None
    tables: tuple[Row, ...] | None = None
    listed: dict[str, int] = field(init=False)
    taken: list[Row] = field(default_factory=list)  # the rows of tables of actions that an item tells
    families: dict[str, list[Attendance]] = field(init=False, default_factory=dict)
    firsts: dict[str, list[Attendance]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """The numbers of the items by their order, and the people by their surnames."""
        self.listed = {number.strip(".:()"): n for n, number in enumerate(self.numbers)}
        for row in self.people:
            self.families.setdefault(words.surname(row.name), []).append(row)
            self.firsts.setdefault(words.bare(row.name).split(" ")[0].casefold(), []).append(row)

    @property
    def noun(self) -> str:
        """The body's own noun, by which its minutes call it: 'Group', 'Board'."""
        found = words.GROUP.findall(self.body.value)
        return found[-1] if found else "meeting"

    def is_own(self, name: str) -> bool:
        """Whether a printed name ('the Group', 'LSG', the name in full) is that of the body that met."""
        bare = re.sub(r"^(?:the|this)\s+|['’]s$", "", name.strip(" .,;:"), flags=re.IGNORECASE).casefold()
        head = words.GROUP.findall(self.body.value.partition(" of ")[0])
        own = {
            self.body.value.casefold(),
            self.noun.casefold(),
            "meeting",
            "members",
            *(noun.casefold() for noun in head[-1:]),
        }
        if "joint" in self.body.value.casefold():
            own.add(f"joint {self.noun.casefold()}")
        if self.short:
            own.add(self.short.value.casefold())
        short = words.acronym(self.body.value)
        if bare.upper() == short or (len(bare) > 2 and short.endswith(bare.upper())):
            return True
        return (
            bare in own or bool(KIND.fullmatch(bare)) or (len(bare) > 6 and self.body.value.casefold().endswith(bare))
        )

    def name_own(self) -> tuple[str, Also]:
        """The body's name as a referral to itself gives it, with the place that it is printed at."""
        place = self.short or self.body
        return place.value, self.source.also(place.start, place.end, "to")

    def by_first_name(self, name: str) -> Attendance | None:
        """The one person of the attendance list whose first name this is."""
        found = self.firsts.get(name.casefold(), [])
        return found[0] if len(found) == 1 else None

    def person(self, name: str) -> Attendance | None:
        """The row of the attendance list that a name in the text belongs to."""
        family, letters = words.surname(name), words.initials(name)
        for row in self.families.get(family, ()):
            if len(letters) < 2 or words.initials(row.name)[:1] == letters[:1]:
                return row
        return None
