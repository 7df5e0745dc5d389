"""How lists of people look before they are read: what begins as a person does, and what stands over such a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

PERSON = re.compile(
    r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Rev)\b\.?|[A-Z]\.\s?[A-Z]|[A-Z][\w'’-]+(?:\s[\w'’-]+){1,3}\s?\([A-Z])"
)
NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*\s(?:(?:[A-ZÀ-Þ][\w'’.-]*|d[aeiu]|de[nr]|v[ao]n|la|le)\s){0,3}[A-ZÀ-Þ][\w'’-]+(?:\s?\([^)]{1,30}\))?"
)
RANKED = re.compile(
    r"(?:(?:Chief|Deputy|Assistant|Detective|Acting|Temporary)\s)*(?:Superintendent|Supt|Inspector|Insp|Sergeant|Sgt|Constable"
    r"|PCSO|PC|Canon|Revd|Father|Alderman|Professor|Lady|Lord|Dame|(?:Group|Station|Area|Watch)\s(?:Manager|Commander))\b\.?\s[A-Z]"
)
TELLS = re.compile(
    r"\b(?:was|were|is|are|be|had|has|have|will|would|said|asked|noted|agreed|reported|raised|to\s[a-z]+)\b|[.:?!]$"
)
COUNTED = re.compile(
    r"(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal)\s[a-z]"
)
GOES_ON = re.compile(r"(?:[,&–-]|\b(?:and|of|for|the|to))$")
HEAD = re.compile(
    r"(?:[\w /]{0,30}\s)?(?:present|attend|apolog|absen|members|officers|observers|councillors"
    r"|(?:trustees|governors|directors)\s*:?$)",
    re.IGNORECASE,
)
NAMED = re.compile(r"[^,;:()–]+[\w.]")  # a name and nothing else
LONGEST = 36  # characters over a list
ENDED = re.compile(r"\s*[,(;:–—]|\s-\s")
NOBODY = re.compile(
    r"\b(?:chair(?:man|person)?|director|manager|officer|secretary|treasurer|clerk|head|lead|leader|chief|deputy|member"
    r"|council|board|trust|committee|group|service|services|department|partnership|authority|police|university|college"
    r"|school|association|society|agency|hospital|care|health|limited|ltd|centre|meeting|report|policy)\b",
    re.IGNORECASE,
)


def is_person(entry: str) -> bool:
    """Whether an entry of a list begins as a person's does: 'Cllr A Reed', 'Ann Reed (Chair)', 'Bo Lind, Pilots'."""
    name = ENDED.split(entry, maxsplit=1)[0]
    return bool(NAME.fullmatch(name) or PERSON.match(entry)) and not NOBODY.search(name)


def are_people(entries: Sequence[str]) -> bool:
    """Whether several entries are people, nearly all of them, with nothing between them that parts them already."""
    told = sum(map(is_person, entries))
    parted = any(entry[-1:] in ",;&" or is_list_head(entry) for entry in entries[:-1])
    return len(entries) > 1 and 5 * told > 4 * len(entries) and not parted


def between(entries: Sequence[str]) -> str:
    """The sign that parts the lines of a cell put on one: those of people, of a person and their post, or none."""
    if are_people(entries):
        return ";"
    posts = [entry for entry in entries[1:] if NOBODY.search(entry) and not is_person(entry)]
    if 1 <= len(posts) == len(entries) - 1 < 3 and NAMED.fullmatch(entries[0]) and is_person(entries[0]):
        return ","
    return ""


def signs(entries: Sequence[str]) -> list[str]:
    """What parts each line of a cell put on one from the next: a semicolon before each further person, else nothing.

    So a list whose longer entries go on below reads as one person after another.
    """
    if sign := between(entries):
        return [sign] * (len(entries) - 1)
    begins = [bool(is_person(entry) or RANKED.match(entry)) for entry in entries]
    told = any(TELLS.search(entry) or ";" in entry or is_list_head(entry) for entry in entries)
    if told or sum(begins) < 2 or not begins[0] or 2 * sum(begins) < len(entries):
        return [""] * (len(entries) - 1)
    apart = zip(entries, entries[1:], begins[1:], strict=False)
    return [
        ";" if (begun or COUNTED.match(below)) and not GOES_ON.search(entry) else "" for entry, below, begun in apart
    ]


def are_headed(entries: Sequence[str]) -> bool:
    """Whether the first of several entries stands over the others, which are people."""
    return len(entries) > 1 and is_list_head(entries[0]) and all(map(is_person, entries[1:]))


def is_list_head(entry: str) -> bool:
    """Whether a line is one that stands over a list of people: 'Present', 'In attendance:'."""
    return len(entry) <= LONGEST and bool(HEAD.match(entry)) and entry.rstrip(" :")[-1:].isalpha()
