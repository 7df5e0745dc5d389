"""What became of each referral: taken up, no trace found, cannot tell, or not loaded.

A negative cites the meetings that were searched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.entities.matters import Matters
from graphkit.entities.places import Sent
from graphkit.entities.sittings import Sitting


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the referral of that edge, the meetings that were searched for it, and the day that told."""

    edge: str
    status: str
    searched: list[str]
    since: str | None


def outcomes(matters: Matters) -> Iterator[Outcome]:
    """The outcome of every referral, as far as the loaded minutes show."""
    taken = _taken(matters)
    came_back = matters.came_back()
    for place in matters.places:
        for sent in place.sent:
            searched = matters.meant(place, sent)
            # Whoever does not meet (a company that is written to) answers in the minutes of the body that asked.
            day = taken.get(sent.edge) or (came_back.get(place.ref) if sent.group is None else None)
            if day:
                yield Outcome(sent.edge, "taken up", [], day)
            else:
                status = _status(sent, searched)
                if status == "no trace found" and matters.may_have_come_up(place, sent):
                    status = "cannot tell"  # nobody is said to be silent on a matter of which a word came up
                last = max((sitting.date for sitting in searched), default=None)
                yield Outcome(sent.edge, status, sorted(sitting.id for sitting in searched), last)


def _taken(matters: Matters) -> dict[str, str]:
    """The referrals that a later item takes up, by their edges, with the first day on which one did."""
    days: dict[str, str] = {}
    for lead in (link.lead for link in matters.links):
        if lead.sent:
            days[lead.sent.edge] = min(lead.later.date, days.get(lead.sent.edge, lead.later.date))
    return days


def _status(sent: Sent, searched: list[Sitting]) -> str:
    """What the meetings searched show of a referral that none of them took up.

    Nothing can be told where the meeting that it names is missing, or where all are known from summaries.
    """
    if not searched:
        return "not loaded"
    missing = not all(sitting.date.startswith(sent.on or "") for sitting in searched)
    return "cannot tell" if missing or all(sitting.summary for sitting in searched) else "no trace found"
