"""What somebody takes on or promises: 'Who can? Ann: "I can do that."', 'The Chair promised members a note'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar.duties import Duty, duty
from graphkit.grammar.owners import SURE, Bounds, owners
from graphkit.grammar.pronouns import speaker
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.grammar.told import DOUBT, OPENING, VERBS, begins

WANTED_SIGN = re.compile(r"\b(?:[Ss]ome(?:body|one)|[Vv]olunteers?|[Ww]ho)\b")
WANTED = re.compile(
    r"[\s*•-]*(?:[Ss]ome(?:body|one)\s+(?:should|needs?\s+to|has\s+to|must|will\s+have\s+to|is\s+needed\s+to|was\s+needed\s+to)"
    r"|[Aa]?\s?[Vv]olunteers?\s+(?:is|are|was|were)\s+(?:needed|wanted|sought)\s+to|[Ww]ho\s+(?:can|could|will|would))\s+"
)
TAKES_ON = re.compile(
    r"(?P<owner>[A-ZÀ-Þ][\w'’-]*(?:\s+[A-ZÀ-Þ][\w'’-]*){0,2})(?::|\s+(?:said|replied|–|-))\s*[\"“‘']?(?:I\s*(?:can|will|['’]ll|could)|[Hh]appy\s+to"
    r"|(?:he|she|they)\s+(?:will|would|can|could))\s+(?:do|take|handle|look\s+(?:after|into))\s+(?:that|it|this|care\s+of\s+it)[.!]?[\"”’']?[.]?"
)
PROMISED = re.compile(
    r"\s(?:has\s+|have\s+)?(?:promised|offered)\s+(?P<task>(?!to\b|that\b|not\b)(?:[\w'’.]+\s+){0,4}?(?:an?|the|some|more|further|written)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:letter|note|report|reply|copy|copies|list|paper|answer|response|briefing|map|update|breakdown|figures|details|information|meeting|visit)\b)"
)
VOLUNTEERS = re.compile(r"\b[Vv]olunteer(?:s|ed)\s+to\s+(?P<task>[a-z][^:.\n]{3,120}):\s+")
SO_THAT = re.compile(
    r"\b(?:deferred|held\s+(?:(?:the|this|that)\s+\w+\s+|it\s+)?(?:over|back)|postponed|adjourned|left|carried\s+over|put\s+(?:off|back)|withdrawn)\b[^.;]{0,120}?,?\s(?:so|in\s+order)\s+that\s+"
)
MIGHT = re.compile(rf"\s+(?:might|could|can|may)\s+(?:first\s+)?(?={VERBS}\b)")
AND = re.compile(r"\band(?:\s+(?:then|also))?$")
PROMISES = word_set("promised offered")


def taken_on(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """What a sentence says that somebody volunteers to do, or promises others."""
    yield from _volunteers(setting, start, end)
    yield from _awaited(setting, start, end)
    if setting.source.says(start, end, PROMISES):
        yield from _promised(setting, start, end)


def offered(setting: Setting, before: Bounds, start: int, end: int) -> Iterator[Duty]:
    """'Somebody should mend the gate. Ann: "I can do that."', 'Ann offered.' after what is wanted: who takes it on."""
    text = setting.source.body
    match = TAKES_ON.fullmatch(text, *setting.source.trimmed(start, end)) if WANTED_SIGN.search(text, *before) else None
    wanted = WANTED.match(text, *before) if match else None
    who, sure = owners(setting, *match.span("owner")) if match and wanted else ([], 0)
    if wanted and who and sure:
        yield Duty(tuple(who), (wanted.end(), before[1]), None, (before[0], end), "owner-will")


def _awaited(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'It was held over so that the Clerk might find the deeds': what somebody does before it comes back."""
    text = setting.source.body
    match = SO_THAT.search(text, start, end) if text.find("that", start, end) >= 0 else None
    who, sure = owners(setting, match.end(), end) if match else ([], 0)
    might = MIGHT.match(text, who[-1][1], end) if sure == SURE else None
    own = any(setting.is_own(setting.source.words(*one)) for one in who)
    if might and not own:
        yield duty(setting, who, (might.end(), end), None, "owner-would")


def _volunteers(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'Volunteers to draft it: Ann, Joe', 'People volunteered to draft it: Ann, Joe'."""
    text = setting.source.body
    match = VOLUNTEERS.search(text, start, end) if text.find("olunteer", start, end) >= 0 else None
    who, sure = owners(setting, match.end(), end) if match else ([], 0)
    if match and who and sure and not text[who[-1][1] : end].strip(" .\n"):
        yield Duty(tuple(who), match.span("task"), None, (start, end), "owner-colon")


def _promised(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'The Chair promised Mrs Stott a letter', 'JS offered members a visit'."""
    text = setting.source.body
    for match in PROMISED.finditer(text, start, end):
        near = [begins(text, start), *(m.end() for m in OPENING.finditer(text, start, match.start()))]
        found = (owners(setting, at, match.start()) for at in near)
        who = next((one for one, sure in found if sure == SURE and one[-1][1] == match.start()), None)
        if not who and AND.search(text, start, match.start()):
            who = speaker(setting, [(start, end)])
        if who and not DOUBT.search(text, start, match.start()):
            yield duty(setting, who, (match.start("task"), end), None, "owner-agreed-to")
