"""What a printed name is by its own words: a person's, a post's, a body's, or that of a class of them."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.entities.naming import KEPT, OF_BODY, person_name
from graphkit.grammar import words
from graphkit.text import fold

CLASS = re.compile(
    r"^(?:each|all|every|any|both|some|other|members?|partners?|everyone|representatives?)\b"
    r"|\b(?:members|partners|agencies|organisations|authorities|officers|councils|councillors|groups|teams|boards"
    r"|(?-i:[A-Z]{2,5}s)|chairs|leads|representatives?|residents|public|stakeholders|providers|schools|volunteers"
    r"|applicants|districts)$"
    r"|^an?\s",
    re.IGNORECASE,
)
OF_MINUTE = re.compile(r"\b(?:group|party|panel|committee|team)\b.*\bminute\s+(?P<item>\d+)", re.IGNORECASE)
THE_GROUP = re.compile(
    r"(?:the\s+|this\s+|that\s+)?(?:new\s+)?(?:task(?:\s+and\s+finish)?|working|steering|sub-?)?\s*"
    r"(?:group|party|panel|force)",
    re.IGNORECASE,
)
MEETS = re.compile(
    r"\b(?:board|committee|sub-?committee|group|sub-?group|panel|forum|cabinet|working party|task force"
    r"|(?<!chief )executive)$",
    re.IGNORECASE,
)
OWNED = re.compile(r"(?P<organisation>[A-Z][\w\s&]{2,60}?)['’]s?\s+(?P<title>[A-Z].+)")
TITLE_OF = re.compile(
    r"(?P<title>.+?)\s+of\s+the\s+(?P<organisation>[A-Z].*"
    r"\b(?:Council|PCT|Trust|Police|Constabulary|Service|Partnership|Authority)\b.*)"
)
ACTING = re.compile(r"^(?:acting|interim|temporary)\s+", re.IGNORECASE)
CHAIR = re.compile(
    r"(?:(?:vice|deputy|co)[-\s]?)?(?:chair(?:man|woman|person)?|convener)(?:\s+of\s+the\s+\w+)?", re.IGNORECASE
)
KIND_WORDS = frozenset({"task", "finish", "group", "working", "party", "steering", "panel"})


def is_class(name: str) -> bool:
    """Whether a name is that of people or bodies that are not counted out ('each agency', 'all members')."""
    return CLASS.search(name) is not None


def is_post(name: str) -> bool:
    """Whether a name is a post's: it has a title's words, and is no body that meets."""
    return words.TITLE.search(name) is not None and not is_met(name)


def is_met(name: str) -> bool:
    """Whether a name is that of a body that meets."""
    return MEETS.search(name) is not None


def is_chair(title: str) -> bool:
    """Whether a post is the chair of a body, or the chair's deputy."""
    return CHAIR.fullmatch(title) is not None


def title_and_organisation(name: str) -> tuple[str, str | None]:
    """A post's title and the organisation that its name holds ('the Borough Council's Head of Parks'), if any."""
    owned = OWNED.fullmatch(name) or TITLE_OF.fullmatch(name)
    return (owned["title"], owned["organisation"]) if owned else (name, None)


@lru_cache(maxsize=KEPT)
def person_part(name: str) -> str:
    """'Ann Garvie of the Police' without what she is of."""
    match = OF_BODY.match(fold(name))
    return match["name"] if match and words.is_person(match["name"]) else fold(name)


@lru_cache(maxsize=KEPT)
def looks_like_person(name: str) -> bool:
    """Whether a name that no list holds is a person's: by its shape, and with no word of a post or body in it.

    A surname alone is one only behind what it goes by ('Dr', 'Councillor').
    """
    bare = person_name(name)
    if words.GROUP.search(bare) or words.ORGANISATION.search(bare) or words.TITLE.search(bare):
        return False
    return words.is_person(name) or (bare != fold(name) and re.fullmatch(words.NAME_WORD, bare) is not None)


def minute_meant(name: str) -> str | None:
    """The minute by which a name says which group it means ('the task group set up under minute 127')."""
    match = OF_MINUTE.search(name)
    return match["item"] if match else None


def is_the_group(name: str) -> bool:
    """Whether a name is only that of some group just spoken of ('the task group')."""
    return THE_GROUP.fullmatch(name) is not None


def called(name: str) -> str:
    """What a group that is being set up is called: its proper name, or, where it has none, all that is said of it."""
    head = re.split(r"\s+(?:to|for|on)\s", name, maxsplit=1)[0]
    proper = (w for w in re.findall(r"[A-Z][\w'’-]+", head) if w.casefold() not in KIND_WORDS)
    return head if any(proper) else name
