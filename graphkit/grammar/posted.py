"""Lists whose posts stand before the people, who are in brackets: 'Chief Executive (A B), Inspectors (C D & E F)'.

Irish councils list their officers so, and the lines of a PDF break such a list anywhere.
"""

from __future__ import annotations

import re

from graphkit.grammar import words
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source

# A post with the people in brackets behind it; a comma may be part of the post ('Senior Executive Officer, Housing')
POSTED = re.compile(
    r"[\s*_]*(?:[Aa]nd\s+)?(?P<post>[A-Z][^():;]{2,90}?)\s*(?:\(|\s(?=(?:Mr|Mrs|Ms|Dr)\b))(?P<names>[^():;]{3,120})\)[\s*_]*"
    r"(?:[,;.]|$)?"
)
BETWEEN = re.compile(r"\s*(?:,|&|\band\b)\s*")
OPENS = re.compile(r"\((?:(?:Mr|Mrs|Ms|Dr)\b\.?)?[^()]{0,40}$")

Posted = tuple[tuple[int, int], tuple[int, int]]  # the bounds of a post and of a name


def posted(source: Source, start: int, end: int) -> list[Posted]:
    """The people of a stretch that is such a list, each with the post before them; none where it is not."""
    found: list[Posted] = []
    at, count = start, 0
    while (match := POSTED.match(source.body, at, end)) and _is_post(match["post"]):
        names = _names(source, match)
        if not names:
            return []
        found += [(match.span("post"), name) for name in names]
        at, count = match.end(), count + 1
    whole = not source.body[at:end].strip(" \n*_,.;")
    return found if count > 1 and whole else []


def _is_post(printed: str) -> bool:
    """Whether words name a post, and nobody."""
    last = printed.rsplit(",", 1)[0]
    single = re.sub(r"s\b", "", printed)  # 'Superintendents (A B & C D)'
    return bool(words.TITLE.search(single)) and not words.is_person(printed) and not words.is_person(last)


def _names(source: Source, match: re.Match[str]) -> list[tuple[int, int]]:
    """The people in the brackets, none where anything else stands there."""
    first, last = match.span("names")
    cuts = [(m.start(), m.end()) for m in BETWEEN.finditer(source.body, first, last)]
    places = [
        source.trimmed(a, b)
        for a, b in zip([first, *(end for _, end in cuts)], [*(begun for begun, _ in cuts), last], strict=True)
    ]
    printed = [re.sub(r"\.(?=\w)", ". ", source.words(*place)) for place in places]
    return places if all(words.is_person(name) and not words.TITLE.search(name) for name in printed) else []


def breaks_off(source: Source, last: Block, block: Block) -> bool:
    """Whether a block breaks off such a list, with which the next goes on: anywhere, even within the brackets."""
    if last.cells or block.cells or last.level or block.level or block.label:
        return False
    told, after = source.body[last.start : last.end], source.body[block.start : block.end]
    first, opened = POSTED.match(told), OPENS.search(told)
    if not (first and _is_post(first["post"])) and not (opened and words.TITLE.search(told)):
        return False
    return ")" in after and ":" not in after and (bool(opened) or told.rstrip(" *_")[-1:] not in ".:")
