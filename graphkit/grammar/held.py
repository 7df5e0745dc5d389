"""Documents that tell of no meeting held: agendas, notices, letters, and pages of a meeting that was cancelled."""

from __future__ import annotations

import re

from graphkit.grammar.source import Source
from graphkit.record import Meeting

HEAD = 2500  # characters in which a document says what it is
NOTICE = re.compile(
    r"\b(?:will|shall|is\s+to)\s+(?:now\s+)?(?:be\s+held|meet|take\s+place)\b|\b(?:hereby\s+)?summon(?:ed|s)\b|\bnotice\s+is\s+(?:hereby\s+)?given\b"
    r"|\bnotice\s+of\s+(?:an?\s+|the\s+)?meeting\b|^\W*(?:public\s+)?agenda\W*$|\bagenda\s+for\b|\bplease\s+find\s+attached\b",
    re.IGNORECASE | re.MULTILINE,
)
MINUTES = re.compile(
    r"^[^\n]{0,80}?\b(?:minutes|minute\s+of|notes|record|proceedings|decisions)\b(?!\s+of\s+(?:the\s+)?(?:last|previous))",
    re.IGNORECASE | re.MULTILINE,
)
LISTED = re.compile(
    r"^\W*(?:members\s+|also\s+)?(?:present|in\s+attendance|attendees|attendance|sederunt)\b",
    re.IGNORECASE | re.MULTILINE,
)
LETTER = re.compile(r"^\W*Dear\s+[A-Z]", re.MULTILINE)
SIGNED = re.compile(r"\b(?:Yours|Kind\s+regards|Best\s+wishes|With\s+regards)\b", re.IGNORECASE)
CANCELLED = re.compile(r"\bCANCELLED\b|\bmeeting\s+(?:has\s+been|was|is)\s+(?:cancelled|postponed)\b|\bPOSTPONED\b")


def why_none(source: Source, head: tuple[int, int], meeting: Meeting) -> str | None:
    """Why a document tells of no meeting held, None where it does tell of one."""
    top, listed = source.body[: max(head[1], HEAD)], bool(LISTED.search(source.body))
    if sum(row.status == "present" for row in meeting.attendance) > (
        0 if listed else 1
    ):  # an agenda may name its chair
        return None
    if CANCELLED.search(source.body[head[0] : head[1] + 200]):
        return "the meeting was cancelled or put off"
    first = source.body[head[0] : head[1]]
    if LETTER.search(source.body, 0, 800) and SIGNED.search(source.body):
        return "a letter"
    done = listed or any(item.movements or item.actions for item in meeting.items)
    if NOTICE.search(top) and not MINUTES.search(first) and not done:
        return "an agenda or a notice: it tells of a meeting to come"
    return None
