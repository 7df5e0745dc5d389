"""Minutes of earlier meetings that an item confirms, and what it puts right in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.entities.registry import Ref
from graphkit.entities.sittings import Sitting
from graphkit.observations.minutes import Minutes
from graphkit.record import Correction, Item, Resolution

OF_MINUTES = re.compile(r"\b(?:minutes|notes|record)\b", re.IGNORECASE)
CONFIRMED = re.compile(
    r"\b(?:minutes|notes|record)\b[^.]{0,200}?\b(?<!\bnot )(?<!\bnot be )"
    r"(?:agreed|confirmed|approved|accepted|adopted|signed)\b",
    re.IGNORECASE,
)
AS_CORRECT = re.compile(
    r"^(?:these|they|the\s+(?:minutes|notes)|this|it)\b[^.]{0,40}\b(?<!\bnot )"
    r"(?:agreed|confirmed|approved|accepted|moved|taken)\s+(?:as\s+)?(?:an?\s+)?(?:true|correct|accurate)\b",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"^(?:\W|\b(?:that|the|to|a|copy|of|circulated|and|confirm|confirmation|approve|approval|adopt|adoption|accept"
    r"|acceptance|agree|sign)\b)*\bminutes\b(?!.*\b(?:received|noted|not|laid)\b)",
    re.IGNORECASE,
)
SUBJECT_TO = re.compile(
    r"\b(?:subject\s+to|with\s+the\s+(?:\w+\s+)?(?:amendment|addition|correction|change|alteration|sentence)).*",
    re.IGNORECASE | re.DOTALL,
)
PREVIOUS = re.compile(r"\b(?:previous|last)\s+(?:meeting|minutes)\b", re.IGNORECASE)


def confirmed(minutes: Minutes, told: Item, ref: Ref) -> None:
    """The minutes that an item confirms, each with what is put right in them."""
    for resolution in told.resolutions:
        if _confirms(told, resolution):
            for earlier in _earlier(minutes, told, resolution):
                _confirmed(minutes, told, ref, (resolution, earlier))


def _confirms(told: Item, resolution: Resolution) -> bool:
    """Whether a resolution confirms minutes: it says so, or they are moved and seconded and nothing else is said."""
    if resolution.outcome not in (None, "carried"):
        return False
    moved = resolution.proposer and resolution.seconder and MOVED.search(resolution.text)
    right = OF_MINUTES.search(told.title) and AS_CORRECT.search(resolution.text)
    return bool(moved or right or CONFIRMED.search(resolution.text))


def _earlier(minutes: Minutes, told: Item, resolution: Resolution) -> Iterator[Sitting]:
    """The earlier meetings of the same body that are meant: those that are named, else the one that led to this one."""
    days = dict.fromkeys(back.date for back in told.refers_back if back.date)
    sitting = minutes.sitting
    held = [one for one in minutes.calendar[sitting.group] if one.date < sitting.date]
    for day in days:
        named = [one for one in held if one.date.startswith(day)]
        if len(named) == 1:
            yield named[0]
    if not days and PREVIOUS.search(f"{told.title}. {resolution.text}"):
        yield from (one for one in held if one.meeting.next_meeting == sitting.date)


def _confirmed(minutes: Minutes, told: Item, ref: Ref, what: tuple[Resolution, Sitting]) -> None:
    resolution, earlier = what
    put_right = SUBJECT_TO.search(resolution.text)
    text = "; ".join(correction.text for correction in told.corrections) or (put_right[0] if put_right else None)
    minutes.state("CONFIRMED", (ref, earlier.ref), resolution, earlier.id, subject_to=text)
    for correction in told.corrections:
        ends = (ref, _corrected(earlier, correction))
        minutes.state("CORRECTS", ends, correction, f"{earlier.id} {correction.text}", text=correction.text)


def _corrected(earlier: Sitting, correction: Correction) -> Ref:
    """The item of an earlier meeting whose minute a correction names, else the meeting."""
    id = earlier.numbered(correction.item)
    return ("AgendaItem", id) if id else earlier.ref
