"""Dates and times as minutes print them, as EDTF (level 0) and 24-hour times.

A date without its year is read from a day that is known (the meeting's): forwards for what is to
come, backwards for what has been, as the caller says.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH_WORDS = frozenset((*MONTHS, *(month[:3] for month in MONTHS), "sept"))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,?\s{1,12}(?:the\s)?)?"
YEAR = r"(?:,?\s{0,12}(?P<year>(?:19|20)\d\d\b|(?<=\s)['’]\d\d\b(?!['’])))?"
DATE = re.compile(
    rf"(?:\b|(?<=\bon)){WEEKDAY}(?P<day>[0-3]?\d)\s?(?:\^?(?:st|nd|rd|th)\.?\^?(?:\s{{1,12}}(?:day\s)?of\b)?\s{{0,12}}|(?:\s{{1,12}}of)?\s{{1,12}}){MONTH}{YEAR}"
    rf"|\b{WEEKDAY.replace('weekday', 'weekday2')}{MONTH.replace('month', 'month2')}\s{{1,12}}(?P<day2>[0-3]?\d)(?:st"
    rf"|nd|rd|th)?\b(?:\s?[-–&]\s?[0-3]?\d(?=,?\s{{1,4}}(?:19|20)\d\d))?{YEAR.replace('year', 'year2')}"
    r"|\b(?P<iso>(?:19|20)\d\d(?:-[01]\d-[0-3]\d|(?P<mark>[-/.])[01]?\d(?P=mark)[0-3]?\d))(?=T\d|\b)"
    r"|\b(?P<d>[0-3]?\d)(?:[/.](?P<m>[0-3]?\d)[/.](?P<y>(?:19|20)?\d\d)|-(?P<m2>[0-3]?\d)-(?P<y2>(?:19|20)\d\d))\b"
    rf"|\b(?P<day5>[0-3]?\d)[-–]{MONTH.replace('month', 'month5')}[-–](?P<year5>(?:19|20)\d\d)\b"
    rf"|\b{MONTH.replace('month', 'month3').replace('may|', '')}{YEAR.replace('year', 'year3')}"
    r"|\b(?P<month4>May)\b" + YEAR.replace("year", "year4"),
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b(?:12(?:[.:]00)?\s{1,3})?(?P<noon>noon|midday)\b"
    r"|\b(?P<hour>[012]?\d)(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|\b(?P<hour4>[012]\d)(?P<minute4>[0-5]\d)(?:\s?(?:hours|hrs)\b|(?=\s?[-–]\s?[012]\d[0-5]\d\b(?![-/]))(?<!\b20[0-3]\d)(?<!\b19\d\d))"
    r"|(?:(?<=\b[01]\d[0-5]\d[-–])|(?<=\bat\s)(?=0)|(?<=\bclosed\sat\s))(?P<hour5>[012]\d)(?P<minute5>[0-5]\d)\b(?![-/])"
    r"|(?:\b|(?<=\dT))(?:(?<=[:.]\d\d-)|(?<!\d[./-]))(?P<hour24>[012]?\d)[:.](?P<minute24>[0-5]\d)\b(?![./]\d|-\d(?!\d?[:.]\d\d\b))(?:\s?(?:hours|hrs))?",
    re.IGNORECASE,
)

# what stands in every date: a test of these is cheaper than the pattern where there is none
SIGNS = tuple(month[:3] for month in MONTHS)
IN_DIGITS = re.compile(r"\d[-/.]\d?\d[-/.]")

RANGE = re.compile(r"\s?(?:[-–—]|to)\s?(?P<hour>1?\d)(?:[.:][0-5]\d)?\s?(?P<half>[ap])\.?\s?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A day printed without its year: its place, its month and day ('11-06'), its weekday where it is printed."""

    start: int
    end: int
    day: str
    weekday: str | None = None

    def fits(self, year: str) -> bool:
        """Whether there is such a day in a year, on the weekday printed."""
        try:
            found = datetime.date.fromisoformat(f"{year}-{self.day}")
        except ValueError:
            return False
        return not self.weekday or self.weekday.lower() == WEEKDAYS[found.weekday()]


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its place, its EDTF, and the weekday printed where that is not the date's own."""

    start: int
    end: int
    edtf: str
    clash: str | None = None


def dates(text: str, near: str | None = None, back: bool = False) -> Iterator[Found]:
    """The dates in the text, in order; those without a year are read from the day ``near``, left out without one."""
    for match in DATE.finditer(text) if may_hold(text) else ():
        found = _found(match, near, back)
        if found:
            yield found


def without_year(text: str) -> Iterator[Day]:
    """The days that the text prints without their year, in order."""
    for match in DATE.finditer(text) if may_hold(text) else ():
        groups = {key.rstrip("2345"): value for key, value in match.groupdict().items() if value}
        if "day" in groups and "year" not in groups:
            yield Day(
                match.start(),
                match.end(),
                f"{_month(groups['month']):02}-{int(groups['day']):02}",
                groups.get("weekday"),
            )


def may_hold(text: str) -> bool:
    """Whether a text may hold a date: the first letters of a month, or a date in digits."""
    lower = text.lower()
    return any(map(lower.__contains__, SIGNS)) or bool(IN_DIGITS.search(text))


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _found(match: re.Match[str], near: str | None, back: bool) -> Found | None:
    groups = {key.rstrip("2345"): value for key, value in match.groupdict().items() if value}
    if "iso" in groups:
        return _valid(match, "-".join(f"{part:0>2}" for part in re.split("[-/.]", groups["iso"])))
    if "d" in groups:
        year, first, second = (int(groups[key]) for key in ("y", "d", "m"))
        if first <= 12 < second:  # month first, as in America
            first, second = second, first
        return _valid(match, f"{year + 2000 if year < 100 else year:04}-{second:02}-{first:02}")
    if groups["month"].lower() == "may" and not groups.get("day") and not groups["month"][0].isupper():
        return None
    month = _month(groups["month"])
    day = int(groups["day"]) if "day" in groups else None
    year_text = groups.get("year", "")
    year_text = f"20{year_text[1:]}" if len(year_text) == 3 else year_text or _year(month, day, near, back)
    if not year_text:
        return None
    edtf = f"{year_text}-{month:02}" + (f"-{day:02}" if day else "")
    return _valid(match, edtf, groups.get("weekday"))


def _valid(match: re.Match[str], edtf: str, weekday: str | None = None) -> Found | None:
    try:
        first = datetime.date.fromisoformat(edtf if len(edtf) == 10 else edtf + "-01")
    except ValueError:
        return None
    clash = weekday if weekday and weekday.lower() != WEEKDAYS[first.weekday()] else None
    return Found(match.start(), match.end(), edtf, clash)


def _year(month: int, day: int | None, near: str | None, back: bool) -> str | None:
    """The year of the first such day at or after the known day (at or before it, for what has been)."""
    if not near:
        return None
    year, known = int(near[:4]), near[5:]
    this = f"{month:02}-{day or (1 if back else 31):02}"
    if back:
        return str(year if this <= known else year - 1)
    return str(year if this >= known else year + 1)


def in_year(digits: str, near: str) -> str | None:
    """The next day that '24/11' can be at or after the day ``near``: its day first; None where there is no such day."""
    day, month = (int(part) for part in digits.split("/"))
    year = _year(month, day, near, back=False)
    edtf = f"{year}-{month:02}-{day:02}"
    try:
        datetime.date.fromisoformat(edtf)
    except ValueError:
        return None
    return edtf


def bounds(edtf: str) -> tuple[str, str]:
    """The first and the last day of an EDTF date: ``2008-06`` gives 2008-06-01 and 2008-06-30."""
    if len(edtf) == 10:
        return edtf, edtf
    if len(edtf) == 7:
        last = calendar.monthrange(int(edtf[:4]), int(edtf[5:]))[1]
        return f"{edtf}-01", f"{edtf}-{last:02}"
    return f"{edtf}-01-01", f"{edtf}-12-31"


def weekday(day: str) -> str:
    """The English name of a whole day's weekday."""
    return WEEKDAYS[datetime.date.fromisoformat(day).weekday()].capitalize()


def _half_of_range(text: str, match: re.Match[str], hour: int) -> str | None:
    """The half of the day that a range names at its end: '2.00 – 4.15 pm'; '11.15 – 1.15 pm' is from the morning."""
    until = RANGE.match(text, match.end())
    if not until or hour > 12:
        return None
    earlier = until["half"].lower() == "p" and hour < 12 and hour > int(until["hour"]) % 12
    return "a" if earlier else until["half"]


def times(text: str) -> Iterator[tuple[int, int, str]]:
    """The times of day in the text: start, end and ``HH:MM``; an hour under 8 with no half named is left out."""
    for match in TIME.finditer(text):
        if match["noon"]:
            yield match.start(), match.end(), "12:00"
            continue
        hour = int(match["hour"] or match["hour24"] or match["hour4"] or match["hour5"])
        minute = match["minute"] or match["minute24"] or match["minute4"] or match["minute5"] or "00"
        half = match["half"] or _half_of_range(text, match, hour)
        if half:
            hour = hour % 12 + (12 if half.lower() == "p" else 0)
        elif hour < 8 and not (match["hour4"] or match["hour5"]):
            continue
        if hour < 24:
            yield match.start(), match.end(), f"{hour:02}:{minute}"
