"""What was put right when the minutes of an earlier meeting were confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar.agenda import Section
from graphkit.grammar.setting import Setting
from graphkit.record import Correction

TITLE = re.compile(r"\b(?:minutes?|notes|record)\b", re.IGNORECASE)
CHEAP = re.compile(
    r"subject|amend|correct|addition|should\s+read|delet|replac|to\s+be\s+added|were\s+added|insert|alter",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\bsubject\s+to\s+(?:the\s+(?:following|inclusion|addition|deletion|correction|amendment|removal|insertion|replacement)\b|an?\s+(?:minor\s+|small\s+)?(?:amendment|correction|change|addition)"
    r"|(?:minor\s+)?(?:amendments?|corrections?|changes)\b|[^.;]{1,80}?\b(?:being|be)\s+(?:corrected|amended|added|changed|altered|replaced|deleted|removed|spel[lt])|points?\s+\d|(?:item|minute|page|paragraph)\s+\d)[^\n]{0,300}"
    r"|\bwith\s+the\s+(?:following\s+)?(?:addition|amendment|correction|exception|alteration|deletion|insertion|change)s?\b[^\n]{0,300}"
    r"|\b(?:should|to)\s+(?:have\s+)?read\b[^\n]{0,200}|\b(?:to|should|will|would|must)\s+be\s+(?:amended|corrected|changed|altered|added|deleted|removed|replaced)\b[^\n]{0,200}"
    r"|\b(?:was|were)\s+(?:corrected|amended|deleted|added\s+to\s+the\s+(?:minutes|record|notes)|replaced|altered)\b[^\n]{0,200}"
    r"|\b(?:amendment|correction|addition)s?\s+to\s+(?:item|minute|page|paragraph)\b[^\n]{0,200}|^\W*(?:correction|amendment|erratum)s?\s*:[^\n]{0,200}",
    re.IGNORECASE | re.MULTILINE,
)
LEAD_IN = re.compile(
    r"(?:amendment|correction|change|addition|alteration)s?(?:\s+(?:(?:set\s+out|noted|listed|shown)\s+)?(?:below|above)|\s+as\s+follows)?"
    r"\s*[:.–-]?\s*$",
    re.IGNORECASE,
)
IN_ITEM = re.compile(
    r"\b(?:item|minute|para(?:graph)?|point)\.?\s+(?:no\.?\s+)?(?P<number>[A-Z]{0,4}/?\d{1,4}(?:[./]\d{1,4}){0,3})",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:plan|policy|strategy|agreement|terms\s+of\s+reference|constitution|budget|protocol|application|report)\b",
    re.IGNORECASE,
)


def corrections(setting: Setting, section: Section) -> Iterator[Correction]:
    """The corrections that an item on earlier minutes makes to them, a sentence each."""
    source = setting.source
    if not TITLE.search(source.words(*section.title)):
        return
    for block in section.blocks[:6]:
        if not CHEAP.search(source.body, block.left, block.end):
            continue
        for start, end in source.sentences(block.left, block.end):
            match = CHANGED.search(source.body, start, end)
            if (
                not match
                or LEAD_IN.search(match[0])
                or (OTHER.search(match[0]) and not TITLE.search(source.body, start, end))
            ):
                continue
            own = IN_ITEM.search(source.body, start, end)
            opened = match.start() if match[0].lower().startswith(("subject", "with")) else start
            yield Correction(
                text=source.words(opened, end).rstrip(". "),
                item=own["number"] if own else None,
                **source.cite(start, end, "minutes-corrected"),
            )
