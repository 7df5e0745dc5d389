"""Whether minutes say of themselves that they are a draft, or that they were confirmed."""

from __future__ import annotations

import re
from typing import Literal

from graphkit.grammar.source import Source

OF_MINUTES = r"(?:minutes|notes|record|action\s+notes)"
DRAFT = re.compile(
    rf"^\W*(?:(?:draft|unconfirmed|unapproved)\b\W*)+$|\b(?:draft|unconfirmed|unapproved)\b\W{{1,4}}(?:[\w&]+\s+){{0,6}}?{OF_MINUTES}\b"
    rf"|\b{OF_MINUTES}\W{{1,5}}(?:draft|unconfirmed|unapproved)\b|\bsubject\s+to\s+(?:approval|confirmation)\b",
    re.IGNORECASE | re.MULTILINE,
)
CAPITALS = re.compile(r"\b(?:DRAFT|UNCONFIRMED|UNAPPROVED)\b")
CONFIRMED = re.compile(
    rf"^\W*(?:confirmed|approved)\W*$|\b(?:confirmed|approved|agreed|signed|final)\s+{OF_MINUTES}\b"
    rf"|\b{OF_MINUTES}\W{{1,5}}(?:confirmed|approved)\W*$|^\W*(?:approved|confirmed)\s+(?:at|by|on)\b",
    re.IGNORECASE | re.MULTILINE,
)
FOOT = re.compile(  # what stands below minutes that are yet to be confirmed
    rf"\b{OF_MINUTES}\s+(?:are|remain)\s+(?:an?\s+|in\s+)?(?:draft|unconfirmed)\b|\b(?:draft|unconfirmed)\s+until\b"
    rf"|\b{OF_MINUTES}\s+(?:(?:are|will|have|yet)\s+)*(?:to\s+)?be\s+(?:approved|confirmed|agreed|ratified)\b[^.\n]{{0,40}}\bnext\b"
    r"|\bthese\s+are\s+draft\s+minutes\b",
    re.IGNORECASE,
)


def status(source: Source, start: int, end: int) -> Literal["confirmed", "draft"] | None:
    """What the head between these bounds, or the foot of the text, says of the minutes themselves."""
    head = source.body[start:end]
    if DRAFT.search(head) or CAPITALS.search(head) or FOOT.search(source.body, max(end, len(source.body) - 1200)):
        return "draft"
    return "confirmed" if CONFIRMED.search(head) else None
