"""Which column of an attendance grid over several meetings is this meeting's."""

from __future__ import annotations

import re

from graphkit import dates
from graphkit.grammar.source import Source

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMED = rf"(?P<name>{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
DAY = re.compile(
    rf"(?:[a-z]{{3,9}}day,?\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s./-]+(?:(?P<number>\d{{1,2}})|{NAMED})"
    r"|(?P<alone>" + "|".join(MONTHS) + r")[a-z]{0,6}\.?)(?:[\s./’'-]+(?P<year>\d{2,4}))?",
    re.IGNORECASE,
)


def this_meetings(source: Source, printed: list[str], kinds: list[str]) -> list[str]:
    """The kinds of a table's columns with those headed by days told apart: this meeting's says who was there."""
    found = [DAY.fullmatch(text) if not kind else None for text, kind in zip(printed, kinds, strict=True)]
    if not any(found):
        return kinds
    day = next((d.edtf for d in dates.dates(source.body[:1500]) if len(d.edtf) == 10), None)
    own = [n for n, match in enumerate(found) if match and day and _is(match, day)]
    if len(own) != 1:
        return kinds
    return ["state" if n in own else "other" if match else kinds[n] for n, match in enumerate(found)]


def _is(match: re.Match[str], day: str) -> bool:
    """Whether a column's head names the day, as far as it goes."""
    year, month, number = day.split("-")
    if match["day"] and int(match["day"]) != int(number):
        return False
    name = match["name"] or match["alone"]
    told = int(match["number"]) if match["number"] else MONTHS.index(name.lower()) + 1
    return told == int(month) and (not match["year"] or year.endswith(match["year"]))
