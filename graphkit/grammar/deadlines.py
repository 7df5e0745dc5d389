"""By when something is to be done: the dates that a stretch gives as due, and those of meetings that it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.setting import Setting

DUE = re.compile(
    r"\b(?:(?<!back\s)(?<!held\s)(?<!open\s)until|by|before|prior\s+to|no\s+later\s+than|not\s+later\s+than|due|(?:it|they)\s+(?:next\s+)?meets?(?:\s+next)?\s+on|for|deadline|closing\s+date|(?:forward|over|deferred|postponed)\s+(?:to|until)|at\s+(?:its"
    r"|the)\s+(?:next\s+)?meeting|to\s+(?:the|its|our)\s+(?:[\w'’]+\s+){0,2}meeting)\b",
    re.IGNORECASE,
)
NEXT = re.compile(
    r"\b(?:to|at|for|by|before|until|attend|ahead\s+of|prior\s+to)\s+(?:(?:the|its|our)\s+)?(?:next\s+(?P<body>(?-i:[A-Z][\w'’-]*\s+){1,4})?|(?P<month>[A-Z][a-z]+)\s+)"
    r"meeting\b(?:\s+of\s+(?:the\s+)?(?P<of>[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,5}))?"
)
THAT = re.compile(r"\b(?:on|by|before)\s+that\s+da(?:te|y)\b")
BEHIND = 1200  # characters before 'on that date' in which the date stands
RETURNS = re.compile(r"\b(?:report|submit|present|bring|return|make|come\s+back)\b[^.;]*?\b(?:in|on)\s+$")
LOOKS = re.compile(r"\b(?:look|consider|review|reconsider|revisit|meet)\b[^.;]*?\bin\s+$")
MONTH_END = re.compile(
    r"\b(?:by|before|at)\s+(?:the\s+)?(?P<end>end\s+of\s+(?:the|this|(?P<next>next))\s+(?P<unit>month|year))\b"
)

NUMERIC = re.compile(r"\b(?:by|before|due|until)\b:?\s+(?:the\s+)?(?P<day>\d{1,2}/\d{1,2})(?![\d/])", re.IGNORECASE)
RELATIVE = re.compile(r"\s(?:which(?!\s+is\s+(?:on\s+)?$)|who|that|until)\s")  # the date is that of what it tells
MEETING = re.compile(r"\s+meeting\b")
FOR = re.compile(
    r"for\b(?=\s.*\s(?:on|in)\s+$)(?!.*\b(?:meeting|session|agenda|hearing|call|(?-i:Committee|Board|Council|Cabinet|Panel|Trustees|Governors))\b)",
    re.IGNORECASE,
)  # 'for use on'
TO_THE = re.compile(r"\b(?:to|at|for)\s+(?:the|its|our)\s+$")
BRACKETED = re.compile(r"(?:[(\[]|\s[–—-]\s)(?:(?:by|due)\s+)?(?P<day>\w[^()\[\]–—]{3,24}?)[)\]]?[\s.]*$")
IF = re.compile(r"\sif\s+(?:he|she|they|it)\s")
KEEPS = re.compile(
    r"\b(?:hold(?:ing|s)?|held|keep(?:ing|s)?|kept|wait(?:ing|s)?)\b[^.;]{0,30}$"
)  # 'holding onto this until'
ROOM = re.compile(r"\b(?:room|venue|hall|refreshments|date)\s+$", re.IGNORECASE)

Day = tuple[str, int, int]  # an EDTF date with the bounds that it is printed at


ISSUE = re.compile(  # of a month: 'in the September newsletter'
    r"\s+(?:newsletters?|issues?|editions?|bulletins?|magazines?|newspapers?|mailings?|accounts|figures|statements?|invoices?)\b"
)


def due(setting: Setting, start: int, end: int) -> Iterator[Day]:
    """The dates that a stretch gives as due: after 'by', 'before', 'prior to' and the like."""
    text = setting.source.body[start:end]
    for found in dates.dates(text, setting.date):
        ahead = text[max(0, found.start - 60) : found.start]
        word = DUE.search(ahead) or (len(found.edtf) == 10 and MEETING.match(text, found.end) and TO_THE.search(ahead))
        if len(found.edtf) == 7 and ISSUE.match(text, found.end):
            continue
        if word and (RELATIVE.search(ahead, word.end()) or IF.search(ahead, 0, word.start())):
            continue
        if word and word[0].lower() == "until" and KEEPS.search(ahead, 0, word.start()):
            continue
        if word and FOR.match(ahead, word.start()):
            word = DUE.search(ahead, word.end())
        past = setting.date and found.edtf < setting.date[: len(found.edtf)]
        if word and not past and "." not in ahead[word.end() :]:
            yield found.edtf, start + found.start, start + found.end
    short = NUMERIC.search(text) if setting.date and text.find("/") >= 0 else None
    if short and setting.date and (told := dates.in_year(short["day"], setting.date)):
        yield told, start + short.start("day"), start + short.end("day")
    last = BRACKETED.search(text)
    behind = next(iter(dates.dates(last["day"], setting.date)), None) if last else None
    if (
        last
        and behind
        and behind.edtf > (setting.date or "")
        and not f"{last['day'][: behind.start]}{last['day'][behind.end :]}".strip()
    ):
        yield behind.edtf, start + last.start("day") + behind.start, start + last.start("day") + behind.end
    ends = MONTH_END.search(text) if "end of " in text and setting.date else None
    if ends and setting.date:
        yield _period(setting.date, ends["unit"], bool(ends["next"])), start + ends.start("end"), start + ends.end()


def _period(day: str, unit: str, following: bool) -> str:
    """The month or year of a day, or the one after it."""
    year, month = int(day[:4]), int(day[5:7])
    if unit == "year":
        return str(year + following)
    month += following
    return f"{year + month // 13}-{(month - 1) % 12 + 1:02}"


def that_date(setting: Setting, start: int, end: int) -> Day | None:
    """The date that 'on that date' means: the last whole one before a stretch, where it is still to come."""
    text = setting.source.body
    if text.find(" that da", start, end) < 0 or not THAT.search(text, start, end):
        return None
    behind = max(0, start - BEHIND)
    named = [f for f in dates.dates(text[behind:start], setting.date) if len(f.edtf) == 10]
    last = named[-1] if named else None
    to_come = last and setting.date and last.edtf > setting.date
    return (last.edtf, behind + last.start, behind + last.end) if last and to_come else None


def due_later(setting: Setting, start: int, end: int) -> Day | None:
    """The date of a meeting that a task is for: 'report to X on D', 'to the next meeting', 'for the March meeting'."""
    text = setting.source.body
    named = [f for f in dates.dates(text[start:end], setting.date) if f.edtf > (setting.date or "")]
    for found, verb in ((found, verb) for verb in (RETURNS, LOOKS) for found in named):
        if verb.search(text, start, start + found.start):
            return found.edtf, start + found.start, start + found.end
    after = setting.next_date
    month = dates.bounds(after.value)[0][5:7] if after else ""
    for match in NEXT.finditer(text, start, end) if setting.date else ():
        names = [name.strip() for name in (match["body"], match["of"]) if name]
        told = next((f.edtf[5:7] for f in dates.dates(f"1 {match['month']} 2000")), None) if match["month"] else month
        if ROOM.search(text, start, match.start()):
            continue
        if not told or not all(_is_own(setting, name) for name in names):
            continue
        if after and told == month:
            return after.value, after.start, after.end
        if match["month"] and (following := _month(setting, told)):
            return following, *match.span("month")
    return None


def _month(setting: Setting, month: str) -> str | None:
    """The next month of that number after the meeting's own."""
    year, own = (setting.date or "0000-00")[:4], (setting.date or "0000-00")[5:7]
    return f"{int(year) + (month < own)}-{month}" if own and month != own else None


def _is_own(setting: Setting, name: str) -> bool:
    """Whether a name is the body's own, or a word of it: 'the next SPC meeting' of the Housing SPC."""
    bare = re.sub(r"^(?:the|this)\s+", "", name, flags=re.IGNORECASE)
    if len(bare) > 2 and bare.isupper() and words.acronym(setting.body.value).endswith(bare):
        return True
    return setting.is_own(name) or bool(re.search(rf"\b{re.escape(bare)}\b", setting.body.value, re.IGNORECASE))
