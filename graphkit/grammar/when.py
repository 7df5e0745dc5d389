"""When a meeting was held: its day, and the times at which it began and ended.

A day printed without its year gets it from another date that the document has, and says so.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit import dates
from graphkit.grammar.layout import Block, lines
from graphkit.grammar.places import Place
from graphkit.grammar.saved import saved
from graphkit.grammar.source import Source, word_set
from graphkit.record import Caution

HELD = re.compile(
    r"\b(?:meeting|session)\b[^\n]{0,24}\bheld\b[^\n]{0,24}$|\b(?:was|were)\s+held\b[^\n]{0,24}$", re.IGNORECASE
)
RANGE = re.compile(  # what stands between the hours of a beginning and of an end
    r"^(?:\W|\b(?:to|until|till|and|hours|hrs)\b){0,12}$|\b(?:ends?|ended|finish\w*|clos\w*|conclud\w*|terminat\w*|until|rose)\b[^\n]{0,24}$",
    re.IGNORECASE,
)
DURATION = re.compile(r"\b(?:duration|times?)\s+of\s+(?:the\s+)?meeting\b", re.IGNORECASE)
PUBLISHED = re.compile(
    r"\b(?:added|posted|published|updated|modified|printed|issued)\b[^\n]{0,12}\s{0,3}$", re.IGNORECASE
)
OTHERS = re.compile(
    r"\b(?:to\s+(?:confirm|approve|agree|sign|receive|consider|note)\b|last\s+(?:meeting|minutes)|previous|recommendations?\s+(?:from|of)|following\s+meetings"
    r"|next\s+(?:\w+\s+)?meeting|approval\s+of\s+(?:the\s+)?minutes|confirmation\s+of|arising\s+from)",
    re.IGNORECASE,
)
CONFIRMED = re.compile(
    r"^[^.]{0,100}\b(?:be|were|was|are|as)\s+(?:\w+\s+){0,2}?(?:confirmed|approved|agreed|signed|accepted|received|correct|true|accurate)\b",
    re.IGNORECASE,
)
RECALLED = re.compile(  # 'had seen the minutes of the meeting held on': not these minutes
    r"\b[a-z]+(?<!below)(?<!attached)(?<!\bare)(?<!\bthe)(?<!\bdraft)\W{1,3}(?:the\s+)?(?:draft\s+)?minutes\s+(?:of|from|for)\b[^.]{0,160}$"
)
CLOSED = re.compile(
    r"\b(?:meeting|session|proceedings|business|chair(?:man|woman|person)?|part|council|committee|board|group|senate|selectmen|trustees|directors"
    r"|(?:voted|motion(?:ed)?|moved|agreed)(?=[^.\n]{0,40}\sto\s+adjourn[^.\d]{0,24}\d))\b"
    r"(?:[^.\n]|\.(?=\d)|(?<=\d[ap])\.|(?<=\.m)\.|(?<=\s[ap])\.){0,60}?"
    r"\b(?P<verb>closed?|ended|finished|concluded|rose|terminated|adjourn(?:ed)?)\b(?:\s+the\s+meeting)?[^\d]{0,44}",
    re.IGNORECASE,
)
END_LABEL = re.compile(
    r"^\W*(?P<verb>(?:meeting\s+)?(?:closed?|ended|finish(?:ed)?|adjourned|adjournment)|end|críochnaíodh[^\d\n]{0,20})"
    r"(?:\s+(?:of\s+meeting|time|at))?\W{1,6}(?=\d)|(?<=[.!])\s+(?P<verb2>críochnaíodh)[^\d\n]{0,24}(?=\d)"
    r"|(?<=[.!])\s+(?P<verb3>(?:(?:meeting|[A-Z]{2,3})\s+)?(?:adjourned|closed|ended|concluded|finished))\s+(?:(?:at|@)\s+)?(?=\d)"
    r"|\b(?P<verb5>(?:closed|ended|concluded|adjourned|terminated)\s+the\s+(?:\w+\s+)?(?:meeting|session|proceedings))[^\d\n]{1,24}(?=\d)"
    r"|\b(?P<verb4>(?:this|that|which)\s+(?:concluded|concludes|completed|ended|closed)\s+(?:the\s+)?(?:business|meeting|proceedings|session)"
    r"(?:\s+of\s+(?:the\s+)?(?:meeting|day|evening))?)[^\d\n]{1,24}(?=\d)",
    re.IGNORECASE | re.MULTILINE,
)
CLOSING = word_set(
    "close closed end ended finish finished concluded concludes completed rose terminated adjourn adjourned adjournment"
    " críochnaíodh"
)
NO_END = re.compile(
    r"\bnext\b|\buntil\b|\bpropos|\breconvene|\bre-?open|\bresum|\bto\s+allow|\bto\s+(?:the\s+)?(?:press|public)",
    re.IGNORECASE,
)
RESUMED = re.compile(
    r"\b(?:and|then)\s+(?:was\s+|were\s+)?(?:re-?convened|resumed|re-?started|re-?opened)\b", re.IGNORECASE
)
OPENED = re.compile(
    r"\bcalled\s+(?:[\w'’,-]+\s+){0,16}?to\s+order\b(?:[^\n.]|\.(?=\S)|(?<=[MDJSF][rst])\.|(?<=Mrs)\.|(?<=\b[A-Z])\.|\.(?=\s+at\b)){0,140}"
    r"|\b(?:meeting|session|call|chair(?:man|woman|person)?)\b[^.\n]{0,30}?"
    r"\b(?:commence[sd]|start(?:ed|s)|began|begins|open(?:ed|s)|convene[sd])\b[^\n]{0,60}"
    r"|\bcame\s+to\s+order\b[^.\n]{0,60}|\bdeclared\s+the\s+(?:meeting|session)\s+open\b[^\n]{0,30}"
    r"|^\W*(?:meeting\s+)?(?:opened|started|commenced|start(?:\s+time)?|time\s+of\s+(?:commencement|start)|(?:hour\s+of\s+)?commencement|(?:called|call)\s+to\s+order(?:\s+at)?|time\s+started)\W{1,4}(?=\d)[^\n]{4,12}"
    r"|\bbegan\s+at\s{1,8}(?=\d)[^.]{4,12}",
    re.IGNORECASE | re.MULTILINE,
)
HOUR_FIRST = re.compile(
    r"^\W{0,6}(?P<hour>\d{1,2}[:.]\d\d)(?:\s?[ap]m)?\s{1,3}(?:meeting\s+)?(?:(?P<open>open(?:ed|ing)?|start(?:ed)?)"
    r"|(?P<close>closed?|end(?:ed)?|adjourned))\W*$",
    re.IGNORECASE,
)
HOUR_AHEAD = re.compile(  # 'At 7:05 p.m., the Chair called the meeting to order'
    rf"(?:\bAt\s+|^[\W_]{{0,4}})(?=\d)(?:{dates.TIME.pattern}),?[\s|]+[^.\n]{{0,110}}?\b(?:(?P<open>called\b[^.\n]{{0,60}}\bto\s+order|opened\s+the\s+(?:meeting|session)"
    r"|(?:meeting|session)\s+was\s+opened)|(?P<close>adjourned|closed|ended|concluded))\b(?!\s+(?:in)?to\b|\s+for\b)",
    re.MULTILINE,
)
TO_ORDER = re.compile(
    r"\bmeeting\s+(?:held\s+)?(?:on\s+)?[^.\n]{6,40}\bbe\s+called\s+to\s+order\b|\bcalled\s+(?:[\w'’]+\s+){0,5}?to\s+order\s+(?:on\s+)?[^.\n]{6,40}",
    re.IGNORECASE,
)
OF_NEXT = re.compile(r"\bnext\b[^.\n]{0,60}\bmeetings?\b|\bmeeting\s+date\b|\bnext\s+[A-Z]{2,6}\b", re.IGNORECASE)
OF_LAST = re.compile(r"\b(?:minutes|notes)\b[^.\n]{0,60}\b(?:held|meeting|of|dated)\b", re.IGNORECASE)
SLASHED = re.compile(r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>(?:\d\d){1,2})")
AMERICAN = re.compile(  # what only a text of the United States holds
    r"(?<![\d/.])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d\d){1,2}\b|\bPledge\s+of\s+Allegiance\b|\b[A-Z]{2}\s+\d{5}\b"
)
BRITISH = re.compile(r"(?<![\d/.])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\d\d){1,2}\b")
BRIEF_YEAR = re.compile(  # '4 May 16', '4 May ’16' that ends its line
    r",?[^\S\n]{1,3}['’]?(?P<year>\d\d)\b(?=[\W_]*(?:\n|$|at\b|from\b|meeting\b|\d{1,2}[.:]\d\d)|\s{1,3}[-–—@])"
)
TITLE = re.compile(r"\b(?:minutes|meeting|notes|AGM|EGM)\b", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d£$€,.-])(?:19[5-9]|20[0-6])\d\b(?!\d)")


@dataclass(frozen=True, slots=True)
class When:
    """The day of a meeting, its hours, and what is to be said of them."""

    date: Place | None = None
    begins: Place | None = None
    ends: Place | None = None
    cautions: tuple[Caution, ...] = ()


def when(source: Source, start: int, end: int, past: int) -> When:
    """When the meeting was held whose head these bounds hold; its day rather stands past the body's name."""
    day, cautions = _day(source, start, end, past)
    hours = _hours(source, start, end)
    begins = hours[0] if hours else _opened(source, end)
    ends = hours[1] if len(hours) > 1 and hours[1].value > hours[0].value else None
    if ends and not RANGE.search(source.body[hours[0].end : ends.start]):
        ends = None
    last = None if ends else _last_line(source, day)
    if last:
        return When(day, begins or last[0], last[1], cautions)
    past = max((p.end for p in (day, begins) if p and p.end <= end), default=end)
    return When(day, begins, _closed(source, begins, past) or ends or _beside(source, begins), cautions)


def _hours(source: Source, start: int, end: int) -> list[Place]:
    return [Place(value, start + a, start + b) for a, b, value in dates.times(source.body[start:end])]


def _day(source: Source, start: int, end: int, past: int) -> tuple[Place | None, tuple[Caution, ...]]:
    """The day of the meeting, with a caution where its weekday is another's or its year is not printed."""
    text = source.body[start:end]
    whole = [d for d in dates.dates(text) if len(d.edtf) == 10]
    whole = [d for d in whole if not _of_another(text, d)]
    days = [d for d in whole if not PUBLISHED.search(text[max(0, d.start - 24) : d.start])]
    if whole and not days:  # what stands without a year is the meeting's
        alone = _without_year(source, start, end, past)
        if alone[0]:
            return alone
        days = whole
    held = (d for d in days if HELD.search(text[max(0, d.start - 60) : d.start]))
    first = next(held, None) or next((d for d in days if start + d.start >= past), days[0] if days else None)
    if not first:
        return _without_year(source, start, end, past)
    edtf = _month_first(source, text[first.start : first.end]) or first.edtf
    place = Place(edtf, start + first.start, start + first.end)
    if not first.clash:
        return place, ()
    told = f"{first.edtf}, printed as a {first.clash.capitalize()}, was a {dates.weekday(first.edtf)}"
    return place, (Caution(kind="weekday clash", text=told, **source.cite(place.start, place.end, "weekday-clash")),)


def _month_first(source: Source, printed: str) -> str | None:
    """The day of '3/5/2019' where the text's other dates are written as in America, the month first."""
    found = SLASHED.fullmatch(printed)
    if not found or int(found["first"]) > 12 or int(found["second"]) > 12:
        return None
    if not AMERICAN.search(source.body) or BRITISH.search(source.body):
        return None
    year = int(found["year"])
    return f"{year + 2000 if year < 100 else year}-{int(found['first']):02}-{int(found['second']):02}"


def _of_another(text: str, day: dates.Found) -> bool:
    """Whether a date of the head is that of the last meeting, whose minutes are confirmed, or of the next."""
    ahead = text[max(0, day.start - 200) : day.start].rsplit("\n\n", maxsplit=1)[-1]
    behind = text[day.end : day.end + 160].split("\n\n", maxsplit=1)[0]
    return bool(OTHERS.search(ahead) or RECALLED.search(ahead) or CONFIRMED.search(behind))


def _without_year(source: Source, start: int, end: int, past: int) -> tuple[Place | None, tuple[Caution, ...]]:
    days = [day for day in dates.without_year(source.body[start:end]) if _stands_out(source, start + day.start)]
    if not days:
        return _called(source, end) or _month(source, start, end), ()
    day = next((d for d in days if start + d.start >= past), days[0])
    brief = BRIEF_YEAR.match(source.body, start + day.end)
    if brief and day.fits(f"20{brief['year']}"):
        return Place(f"20{brief['year']}-{day.day}", start + day.start, brief.end()), ()
    cited = source.cite(start + day.start, start + day.end, "year-not-printed")
    for year, told in _years(source, day):
        if day.fits(year):
            edtf = f"{year}-{day.day}"
            text = f"the day is printed without its year: {edtf} by {told}"
            return Place(edtf, start + day.start, start + day.end), (Caution(kind="no year", text=text, **cited),)
    return None, (
        Caution(kind="no year", text="the day is printed without its year, which nothing else tells", **cited),
    )


def _called(source: Source, head: int) -> Place | None:
    """The day in the words that call the meeting to order, below a head that prints none."""
    for match in TO_ORDER.finditer(source.body, head, head + 2000):
        text = source.body[match.start() : match.end()]
        day = next((d for d in dates.dates(text) if len(d.edtf) == 10), None)
        if day:
            return Place(day.edtf, match.start() + day.start, match.start() + day.end)
    return None


def _month(source: Source, start: int, end: int) -> Place | None:
    """The month that the title prints with its year, and no day: 'Committee Meeting - January 2013'."""
    for at, past in lines(source.body, start, end):
        line = source.body[at:past]
        day = next((d for d in dates.dates(line) if len(d.edtf) == 7), None) if len(line) < 120 else None
        alone = day and not line[: day.start].strip(" *_#|-–—(") and not line[day.end :].strip(" *_#|)")
        if day and (alone or TITLE.search(line)) and not OTHERS.search(line) and not OF_LAST.match(line.lstrip(" #*")):
            return Place(day.edtf, at + day.start, at + day.end)
    return None


def _stands_out(source: Source, at: int) -> bool:
    """Whether a day stands in a line of the head or after 'held', and not in what the meeting was told."""
    block = next((b for b in source.blocks if b.left <= at < b.end), None)
    if not block or block.bullet:
        return False
    return block.end - block.start < 160 or bool(
        HELD.search(source.body[max(block.start, at - 60) : at].replace("\n", " "))
    )


def _years(source: Source, day: dates.Day) -> Iterator[tuple[str, str]]:
    """The years that the day may be of, the likeliest first, each with what tells of it."""
    for shape, told, after in ((OF_NEXT, "the next meeting's", False), (OF_LAST, "the last minutes'", True)):
        for match in shape.finditer(source.body):
            near = source.body[match.end() : match.end() + 80].split("\n\n\n")[0]
            other = next((d.edtf for d in dates.dates(near) if len(d.edtf) == 10), None)
            if other:
                later = day.day > other[5:]
                yield str(int(other[:4]) + (after and not later) - (not after and later)), f"{told} date, {other}"
    if not day.weekday:
        return
    fitting = {year for year in YEAR.findall(source.body) if day.fits(year)}
    if len(fitting) == 1:
        yield fitting.pop(), "its weekday, of the years that the document names"
    kept = saved(source.text)
    if kept:
        yield str(int(kept[:4]) - (day.day > kept[5:])), f"its weekday and the day on which the file was saved, {kept}"


def _last_line(source: Source, day: Place | None) -> tuple[Place, Place] | None:
    """Start and end that the last lines print alone: '2.00 pm – 4.00 pm'."""
    last = source.blocks[-14:]
    for n, block in enumerate(last):
        text = source.body[block.left : block.end]
        titled = DURATION.search(source.body, last[max(n - 1, 0)].left, block.end)
        if len(text) > 120 or not (titled or len(last) - n <= 4):
            continue
        hours = _hours(source, block.left, block.end)
        bare = re.sub(
            r"[\W\d]|(?:[ap]\.?m|noon|hours|to)\b", "", DURATION.sub("", dates.DATE.sub("", text)), flags=re.IGNORECASE
        )
        other = day and any(len(d.edtf) == 10 and d.edtf != day.value for d in dates.dates(text))
        if len(hours) >= 2 and not bare and not other:
            return hours[0], hours[1]
    return None


def _closed(source: Source, begins: Place | None, head: int) -> Place | None:
    """The end that the last part of the text tells of: 'closed at 3.50 pm', 'be adjourned. Time: 9:08 p.m.'."""
    first = max(head, min(len(source.body) * 3 // 4, len(source.body) - 2500))
    for block in reversed(source.blocks):
        if block.end <= first:
            return None
        if not source.says(block.start, block.end, CLOSING):
            continue
        text = source.body[block.left : block.end]
        found = next((p for a, b in reversed(list(_ends(text))) if (p := _hour_at(source, block, a, b))), None)
        if found:
            return _after_noon(found, begins)
    return None


def _beside(source: Source, begins: Place | None) -> Place | None:
    """The end that is told with the beginning: 'The meeting started at 3.00 pm and closed at 4.55 pm'."""
    block = next((b for b in source.blocks if begins and b.left <= begins.start < b.end), None)
    if not begins or not block or not source.says(block.start, block.end, CLOSING):
        return None
    text = source.body[block.left : block.end]
    found = next((p for a, b in _ends(text) if (p := _hour_at(source, block, a, b))), None)
    ends = _after_noon(found, begins) if found else None
    return ends if ends and ends.value > begins.value else None


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells of an end, and by where its hour begins."""
    for match in CLOSED.finditer(text):
        if RESUMED.search(text[match.end() : match.end() + 60].split("\n", 1)[0]):
            continue
        goes_on = NO_END.match(text, match.end() + 8)
        if not NO_END.search(text[max(0, match.start() - 40) : match.end()]) and (not goes_on or goes_on[0] == "Next"):
            yield match.end("verb"), match.end() + 1
    for match in END_LABEL.finditer(text):
        yield match.start(), match.end() + 1
    yield from _hour_before(text, "close")


def _hour_before(text: str, did: str) -> Iterator[tuple[int, int]]:
    """Where a text tells of a beginning or an end behind its hour, and by where that hour begins."""
    alone = HOUR_FIRST.match(text)
    if alone and alone[did]:
        yield alone.start(), alone.start("hour") + 1
    ahead = HOUR_AHEAD.search(text)
    if ahead and ahead[did]:
        yield ahead.start(), ahead.start() + 8


def _hour_at(source: Source, block: Block, start: int, end: int) -> Place | None:
    return next((p for p in _hours(source, block.left + start, block.end) if p.start < block.left + end), None)


def _after_noon(ends: Place, begins: Place | None) -> Place:
    """The end of a meeting that began past noon, its half of the day not printed: 'closed at 9.15'."""
    hour = int(ends.value[:2])
    late = begins and begins.value >= "12:00" and ends.value < begins.value and hour < 12
    return Place(f"{hour + 12:02}{ends.value[2:]}", ends.start, ends.end) if late else ends


def _opened(source: Source, head: int) -> Place | None:
    """The start that the first lines below the head tell of: 'The meeting was called to order at 6:30 p.m.'."""
    for block in source.blocks:
        if block.end <= head:
            continue
        if block.left > head + 4000:
            return None
        text = source.body[block.left : block.end]
        match = OPENED.search(text)
        told = itertools.chain([match.span()] if match else [], _hour_before(text, "open"))
        found = next((p for a, b in told if (p := _hour_at(source, block, a, b))), None)
        if found:
            return found
    return None
