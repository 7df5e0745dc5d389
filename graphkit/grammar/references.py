"""References back to an earlier meeting or minute, short forms that a document defines, and who came, went or declared an interest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import Abbreviation, BackReference, Interest, Movement

MINUTE = re.compile(r"\b(?:[Mm]inutes?|[Ii]tem)\s+(?:no\.?\s+|number\s+)?(?P<item>\d{1,4}(?:[./]\d{1,4})*(?:\s?\([a-z]{1,4}\)){0,2})(?![-–\d]|\s?[-–]\s?\d|\s+onwards)")
MEETING = re.compile(r"\bmeetings?\s+(?:of\s+(?:the\s+)?(?P<body>[A-Z][\w'’\s]{1,60}?)\s+)?(?:which\s+was\s+)?(?:held\s+|dated\s+)?(?:on\s+|of\s+)?(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?\d)")
DECIDED_BY = re.compile(r"\b(?:by|of|from)\s+(?:the\s+)?(?P<body>(?:[A-Z][\w'’]+\s+){0,6}(?:Board|Group|Committee|Council|Cabinet|Panel|Forum|Executive|Authority))(?:\s+\([A-Z]+\))?\s+(?:on|of|at)\s+(?=(?:its\s+meeting\s+(?:on|of)\s+)?\d)")
DEFINED = re.compile(r"\((?:the\s+)?['‘\"“]?(?P<short>[A-Z][A-Za-z&]{1,9}?)s?['’\"”]?\)")
CAME = re.compile(rf"(?P<who>{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})(?:\s*\([^)]{{1,60}}\))?(?:,\s+having\s+declared\s+an\s+interest,)?\s+(?:then\s+|had\s+)?(?P<did>joined|arrived|entered|left|withdrew|returned|rejoined|re-entered)\b(?P<rest>[^.)]{{0,160}})")
DECLARED = re.compile(rf"(?P<who>{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})\s+declared\s+(?:an?\s+)?(?P<kind>(?:[\w-]+\s+){{0,4}}?)interests?\b(?P<rest>[^.]{{0,240}})")
FOR_ITEM = re.compile(r"\bfor\s+(?:this|that|the)\s+(?:item|matter)|\bduring\b|\bwhile\b|\btook\s+no\s+part\b|\bdiscussion\b|\bconsideration\b", re.IGNORECASE)


def refers_back(setting: Setting, section: Section) -> list[BackReference]:
    """The earlier meetings and minutes that an item names."""
    source, rows = setting.source, []
    for start, end in [section.title, *((b.start, b.end) for b in section.blocks)]:
        text = source.body[start:end]
        for match in [*MEETING.finditer(text), *DECIDED_BY.finditer(text)]:
            found = next(dates.dates(text[match.end() : match.end() + 50], setting.date, back=True), None)
            if not found or found.start > 25 or not _past(text, match, found) or not setting.date or len(found.edtf) < 10 or found.edtf >= setting.date:
                continue
            past = match.end() + found.end
            minute = re.match(r"\s*\(?(?:under\s+)?" + MINUTE.pattern, text[past : past + 40])
            rows.append(_reference(setting, start + match.start(), start + past + (minute.end() if minute else 0), match["body"], found.edtf, minute["item"] if minute else None))
        rows += [r for m in MINUTE.finditer(text) if (r := _minute(setting, start, m, text, (section.number or "").strip(".:()")))]
    return _distinct(rows)


def _past(text: str, match: re.Match[str], found: dates.Found) -> bool:
    """Whether a date is of the past: its year is printed, or nothing near it speaks of what is to come."""
    printed = text[match.end() + found.start : match.end() + found.end]
    return bool(re.search(r"\d{4}|/\d\d$", printed)) or not re.search(r"\b(?:be|will|would|next|extra|additional|its|this|shall|future)\b", text[max(0, match.start() - 60) : match.end()])


def _minute(setting: Setting, start: int, match: re.Match[str], text: str, current: str) -> BackReference | None:
    """'under minute 127 above', 'Further to minute 5 of the meeting of X held on D'."""
    if not re.search(r"\b(?:in|under|to|see|of|by|with|from|at|\()\s*$", text[: match.start()]) and not text[: match.start()].endswith("("):
        return None
    number = setting.source.words(start + match.start("item"), start + match.end("item"))
    listed = [n.strip(".:()") for n in setting.numbers]
    if number in listed and current in listed and listed.index(number) >= listed.index(current):
        return None
    return _reference(setting, start + match.start(), start + match.end(), None, None, number)


def _reference(setting: Setting, start: int, end: int, body: str | None, date: str | None, item: str | None) -> BackReference:
    return BackReference(body=body.strip() if body else None, date=date, item=item, **setting.source.cite(start, end, "earlier-meeting" if date else "earlier-minute"))


def _distinct(rows: list[BackReference]) -> list[BackReference]:
    """The rows without repeats; a bare minute that stands beside a dated reference belongs to it."""
    import msgspec

    kept: list[BackReference] = []
    for row in sorted(rows, key=lambda r: (r.date is None, r.span.start)):
        near = next((n for n, k in enumerate(kept) if k.date and not row.date and (not k.item or k.item == row.item) and abs(k.span.start - row.span.start) < 120), None)
        if near is not None:
            also = row.span.start >= kept[near].span.start and row.span.end <= kept[near].span.end
            place = () if also else (_place(row),)
            kept[near] = msgspec.structs.replace(kept[near], item=kept[near].item or row.item, also=(*kept[near].also, *place))
        elif not any((k.date, k.item, k.body or "") == (row.date, row.item, row.body or "") or k.date and k.date == row.date and (not row.item or row.item == k.item) for k in kept):
            kept.append(row)
    return sorted(kept, key=lambda r: r.span.start)


def _place(row: BackReference) -> object:
    from graphkit.record import Also

    return Also(span=row.span, quote=row.quote, value="item")


def abbreviations(source: Source) -> list[Abbreviation]:
    """The short forms that the document defines in brackets after the long one: 'Area Based Grant (ABG)'."""
    rows: dict[str, Abbreviation] = {}
    for match in DEFINED.finditer(source.body):
        ahead = list(re.finditer(r"[^\W_][\w'’&-]*", source.body[max(0, match.start() - 120) : match.start()]))
        offset = max(0, match.start() - 120)
        letters = [c for c in match["short"] if c.isupper()]
        if len(letters) < 2:
            continue
        first = _long_form(ahead, letters)
        between = source.body[offset + ahead[first].start() : match.start()] if first is not None else ""
        if first is not None and not re.search(r"[.;:!?|()]\s|\n\s*\n", between):
            start = offset + ahead[first].start()
            rows.setdefault(match["short"], Abbreviation(short=match["short"], long=source.words(start, match.start()), **source.cite(start, match.end(), "short-form-in-brackets")))
    return list(rows.values())


def _long_form(ahead: list[re.Match[str]], letters: list[str]) -> int | None:
    """The index of the word that a long form begins with: its capitals, read back, spell the letters."""
    left = list(letters)
    for n in range(len(ahead) - 1, max(-1, len(ahead) - 14), -1):
        word = ahead[n][0]
        if left and word[0].upper() == left[-1]:
            left.pop()
            if not left:
                return n if word[0].isupper() else None
        elif word.casefold() not in words.SMALL and len(left) < len(letters) and word[0].isupper() is False:
            return None
    return None


def movements(setting: Setting, section: Section) -> list[Movement]:
    """Who came, went, stepped out or returned during an item."""
    rows = []
    for block in section.blocks:
        for match in CAME.finditer(setting.source.body, block.left, block.end):
            here = re.search(r"\bmeeting\b|\broom\b|\bat\s+this\s+point\b|\bchair\b|\bitem\b", match["rest"])
            if not here or not words.is_person(match["who"]) or re.match(r"\s+(?:the\s+)?(?:Group|Board|organisation|post)\b", match["rest"]):
                continue
            rows.append(Movement(person=setting.source.words(*match.span("who")), did=_did(match), time=next((t for _, _, t in dates.times(match["rest"])), None),
                                 **setting.source.cite(match.start(), match.end(), "came-or-went")))
    return rows


def _did(match: re.Match[str]) -> str:  # type: ignore[return]
    if match["did"] in ("returned", "rejoined", "re-entered"):
        return "returned"
    if match["did"] in ("joined", "arrived", "entered"):
        return "joined"
    return "out_for" if match["did"] == "withdrew" or FOR_ITEM.search(match["rest"]) else "left"


def interests(setting: Setting, section: Section) -> list[Interest]:
    """The interests declared in an item, with what the text says that the person then did."""
    rows = []
    for block in section.blocks:
        for match in DECLARED.finditer(setting.source.body, block.left, block.end):
            rest = match["rest"]
            took = "left" if re.search(r"\b(?:left|leave|withdrew|withdraw)\b", rest) else "stayed_silent" if re.search(r"\btook\s+no\s+part\b|\bdid\s+not\s+(?:vote|speak)\b", rest) else None
            rows.append(Interest(person=setting.source.words(*match.span("who")), kind=match["kind"].strip() or None, took=took,
                                 **setting.source.cite(match.start(), match.end(), "interest-declared")))
    return rows


def numbering(source: Source, sections: list[Section]) -> Iterator[tuple[Section, str]]:
    """The items whose number does not follow the one before."""
    before: int | None = None
    for section in sections:
        digits = re.fullmatch(r"(\d+)[.):]?", section.number or "")
        if digits and before is not None and int(digits[1]) > before + 1:
            yield section, f"item {int(digits[1])} follows item {before}"
        before = int(digits[1]) if digits else before
