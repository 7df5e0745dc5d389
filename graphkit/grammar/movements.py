"""Who came, went, stepped out or returned while an item was dealt with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from graphkit import dates
from graphkit.grammar.agenda import Section
from graphkit.grammar.names import NAME, people
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.record import Also, Movement

Did = Literal["joined", "left", "out_for", "returned"]
PLACE = (
    r"(?:the\s+|this\s+)?(?:(?:virtual|council|committee|remainder\s+of\s+the)\s+)?"
    r"(?:meeting|room|chambers?|call|table|hall|session|proceedings)\b"
)
MOVED = re.compile(
    rf"\s(?:(?P<did>joined|arrived|entered|left|withdrew|vacated|returned|rejoined|re-joined|re-entered|departed|retired)\b"
    rf"(?P<rest>(?:\s+(?:at|to|from|late|in)\b)*\s*(?:{PLACE})?)|(?P<in>came\s+in|went\s+out|stepped\s+out(?:side)?)\b)",
    re.IGNORECASE,
)
WENT = word_set("joined rejoined arrived entered left withdrew vacated returned departed retired came went stepped")
NAMES = rf"(?P<who>{NAME}(?:\s*(?:,|/|,?\s+and)\s+{NAME}){{0,5}})"
LAST_NAMED = re.compile(
    rf"{NAMES}(?:,\s+who(?:\s+had\s+[\w\s]{{3,40}},)?|,?\s+and\s+(?:he|she|they))(?:\s+(?:then|both))?$"
)
SUBJECT = re.compile(
    rf"(?<![\w’'])(?P<who>{NAME}(?:\s*(?:,|/|,?\s+and)\s+{NAME}){{0,5}})(?:\s*\([^()\n]{{1,60}}\))?"
    r"(?:,?\s+(?:having|was|were|had|gave|apologi[sz]ed|presented|answered|thanked|declared|after|who|briefly)\b[^.;\n]{0,160}?(?:,|,?\s+and|,?\s+then))?"
    r"(?:\s+(?:then|had|also|later|both|all|again|briefly|now|temporarily|subsequently|duly|he|she|they))*$"
)
NO_RETURN = re.compile(r"\bdid\s+not\s+return\b|\bfor\s+the\s+(?:rest|remainder)\s+of\b", re.IGNORECASE)
TIMED = re.compile(rf"\W*(?:at\s+)?(?:{dates.TIME.pattern})[\s,:–-]+(?=[A-Z])", re.IGNORECASE)  # '7.42 pm A left'
SPOKEN_OF = re.compile(rf"(?<![\w’'])(?P<who>{NAME})")
HE = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:he|she)(?:\s+(?:then|had|also|later|duly|eventually|finally))*", re.IGNORECASE
)
FOR_ITEM = re.compile(
    r"\bfor\s+(?:this|that|the|item|agenda|minute)\b[^.]{0,30}|\bduring\b|\bwhile\b|\bwhilst\b|\btook\s+no\s+part\b|\bdiscussion\b|\bconsideration\b"
    r"|\bprior\s+to\s+the\s+(?:vote|item)|\btemporarily\b|\bbriefly\b",
    re.IGNORECASE,
)
HERE = re.compile(
    r"\b(?:at\s+this\s+(?:point|stage|juncture)|(?:at|by)\s+the\s+(?:end|conclusion|close|start|beginning)\s+of|(?:at|around|before|after|following|during)\s+(?:\d|item|minute|the\s+(?:item|vote)|(?:his|her|their|this)\s)|for\s+(?:this|the|that)\s+item)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\s*(?:the\s+)?(?:last|previous|group|board|council(?!\s+(?:chamber|table|meeting))|committee(?!\s+(?:room|meeting))|organisation|post|service|team|trust)\b"
    r"|\s*(?:remotely|virtually|via|by|on\s*-?line|online)\b|[^.]{0,30}\b(?:last|previous|next)\s+(?:meeting|year|month)\b",
    re.IGNORECASE,
)
REMOTELY = re.compile(
    r"\s*(?:remotely|virtually|via\b|by\s+(?:phone|video|zoom|telephone|link)|on-?line|on\s+(?:zoom|teams))",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:would|will|may|might|must|should|could|if|when|asked|to\s+be|having\s+to|until)\b[^.]{0,40}$"
)
HAS = re.compile(r"\b(?:ha[sd]|have|having|since|been|not)\b")
DECLARED = re.compile(r"\binterest\b", re.IGNORECASE)
CLOSED = re.compile(r"(?<!\d)(?<![ap])\.(?=\s|$)|(?<=\d)\.(?=\s+[A-Z]|$)|[)\]\n;]|(?<=[ap]\.m)\.(?=\s+[A-Z]|$)")
LOOK_BACK, LOOK_AHEAD = 240, 160


def movements(setting: Setting, section: Section) -> Iterator[Movement]:
    """Who came, went, stepped out or returned during an item."""
    for block in section.blocks:
        if not setting.source.says(block.start, block.end, WENT):
            continue
        text = setting.source.body[block.left : block.end]
        for match in MOVED.finditer(text):
            yield from _moved(setting, text, block.left, match)


def _moved(setting: Setting, text: str, left: int, match: re.Match[str]) -> Iterator[Movement]:
    opened = _opened(text, match.start())
    past = _closed(text, match.end())
    rest = text[match.end() : past]
    after = text[match.end("did") if match["did"] else match.end() : past]
    here = bool(match["in"]) or bool(re.search(PLACE + "$", match[0])) or bool(HERE.search(after[:80]))
    here = here or (not after.strip(" .") and not HAS.search(text, opened, match.start()))  # 'A arrived.'
    here = here or bool(TIMED.match(text, opened, match.start())) or _is_aside(text, opened, match.end(), past)
    if REMOTELY.match(rest):
        return
    if not here or ELSEWHERE.match(after) or NOT_YET.search(text[opened : match.start()]):
        return
    if HE.fullmatch(text, opened, match.start()):  # 'A had sent word that she would be late; she arrived at 6.20 pm'
        opened = max(_opened(text, opened - 1), text.rfind("\n", 0, opened) + 1)
        subject, who = _spoken_of(setting, text[opened : match.start()], left + opened)
    else:
        subject, who = _subject(setting, text[opened : match.start()], left + opened)
    if not subject:
        return
    start = left + opened + subject.start()
    time = _time(setting, text[match.start() : past])
    if not time and (told := _time(setting, text[opened : opened + subject.start()])) and subject.start() < 24:
        time, start = told, left + opened  # '7.50 pm: A left the meeting'
    aside = re.search(
        r"(?:room|chambers?|table)$", match[0]
    )  # who steps aside may have declared it in the sentence before
    first = max(0 if aside else opened, match.start() - 200)
    did = _did(match, rest, bool(DECLARED.search(text[first:past])))
    for name, also in who.items():
        yield Movement(
            person=name, did=did, time=time, **setting.source.cite(start, left + past, "came-or-went", *also)
        )


def _subject(setting: Setting, ahead: str, left: int) -> tuple[re.Match[str] | None, dict[str, tuple[Also, ...]]]:
    """The words before a verb that name its subject, and the people that they name."""
    for shape in (LAST_NAMED, SUBJECT):
        at = 0
        while match := shape.search(ahead, at):
            who = dict(people(setting, left + match.start("who"), left + match.end("who")))
            if who:
                return match, who
            at = match.start() + 1
    return None, {}


def _is_aside(text: str, opened: int, at: int, past: int) -> bool:
    """Whether a bracket says that somebody came or went, and nothing else: '[A arrived]'."""
    return text[opened - 1 : opened] in ("(", "[") and text[past : past + 1] in (")", "]") and not text[at:past].strip()


def _spoken_of(setting: Setting, ahead: str, left: int) -> tuple[re.Match[str] | None, dict[str, tuple[Also, ...]]]:
    """The one person whom the words before 'he' or 'she' name."""
    found = [(m, dict(people(setting, left + m.start(), left + m.end()))) for m in SPOKEN_OF.finditer(ahead)]
    known = [(m, who) for m, who in found if who]
    return known[0] if len({name for _, who in known for name in who}) == 1 else (None, {})


def _opened(text: str, at: int) -> int:
    """Where the sentence begins in which a word stands."""
    first = max(0, at - LOOK_BACK)
    stops = [
        m.end()
        for m in re.finditer(
            r"(?<![A-Z])(?<!\b(?:Mr|Dr|Ms))(?<!Cllr)(?<!Mrs)[.;:]\s+|[([*>•]\s*|\n\s*\n", text[first:at]
        )
    ]
    return first + (stops[-1] if stops else 0)


def _closed(text: str, at: int) -> int:
    """Where the sentence ends in which a word stands."""
    stop = CLOSED.search(text, at, at + LOOK_AHEAD)
    return stop.start() if stop else min(len(text), at + LOOK_AHEAD)


def _time(setting: Setting, text: str) -> str | None:
    """The time of day that a text names, in the half of the day that the meeting was held in."""
    for match in dates.TIME.finditer(text):
        found = next((t for _, _, t in dates.times(match[0])), None)
        begins = setting.begins.value if setting.begins else ""
        late = found and not match["half"] and begins >= "12:00" and found < begins and found < "12:00"
        return f"{int(found[:2]) + 12}{found[2:]}" if found and late else found
    return None


def _did(match: re.Match[str], rest: str, declared: bool) -> Did:
    did = (match["did"] or match["in"]).lower()
    if did in ("returned", "rejoined", "re-joined", "re-entered"):
        return "returned"
    if did in ("joined", "arrived", "entered") or did.startswith("came"):
        return "joined"
    if NO_RETURN.search(rest):
        return "left"
    return (
        "out_for"
        if (did != "left" and did not in ("departed", "retired")) or declared or FOR_ITEM.search(rest)
        else "left"
    )
