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
    """What became of the referral of that edge, and the meetings that were searched for it."""

    edge: str
    status: str
    searched: list[str]


def outcomes(matters: Matters) -> Iterator[Outcome]:
    """The outcome of every referral, as far as the loaded minutes show."""
    taken = {link.lead.sent.edge for link in matters.links if link.lead.sent}
    came_back = matters.came_back()
    for place in matters.places:
        for sent in place.sent:
            searched = matters.meant(place, sent)
            # Whoever does not meet (a company that is written to) answers in the minutes of the body that asked.
            if sent.edge in taken or (sent.group is None and place.ref in came_back):
                yield Outcome(sent.edge, "taken up", [])
            else:
                status = _status(sent, searched)
                if status == "no trace found" and matters.may_have_come_up(place, sent):
                    status = "cannot tell"  # nobody is said to be silent on a matter of which a word came up
                yield Outcome(sent.edge, status, sorted(sitting.id for sitting in searched))


def _status(sent: Sent, searched: list[Sitting]) -> str:
    """What the meetings searched show of a referral that none of them took up.

    Nothing can be told where the meeting that it names is missing, or where all are known from summaries.
    """
    if not searched:
        return "not loaded"
    missing = not all(sitting.date.startswith(sent.on or "") for sitting in searched)
    return "cannot tell" if missing or all(sitting.summary for sitting in searched) else "no trace found"
