"""What kind of body a name's own words say it is."""

from __future__ import annotations

import re

Kinds = tuple[tuple[str, re.Pattern[str]], ...]


def _kinds(*pairs: tuple[str, str]) -> Kinds:
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in pairs)


GROUPS = _kinds(
    ("task group", r"task\s*(?:and\s+finish\s+)?(?:group|force)"),
    ("working group", r"working\s+(?:group|party)"),
    ("sub-group", r"sub-?\s?group"),
    ("sub-committee", r"sub-?\s?committee"),
    ("steering group", r"steering\s+group"),
    ("officers' group", r"officers?['’]?s?['’]?\s+group"),
    ("cabinet", r"cabinet|\bexecutive\b"),
    ("committee", r"committee"),
    ("board", r"board|trustees|governing body|governors|directors"),
    ("panel", r"panel"),
    ("forum", r"forum|assembly"),
    ("council", r"council"),
    ("partnership", r"partnership"),
    ("authority", r"authority"),
    ("group", r"group"),
)
ORGANISATIONS = _kinds(
    ("council", r"\bcouncil\b"),
    ("partnership", r"\bpartnership\b"),
    ("police", r"\bpolice\b|\bconstabulary\b"),
    ("health body", r"\bNHS\b|\bPCT\b|\bhospital\b|\bCCG\b"),
    ("company", r"\b(?:ltd|limited|plc|llp)\b"),
    ("education", r"\b(?:college|university|school|academy)\b"),
    ("voluntary body", r"\b(?:voluntary|charity|association|society|forum)\b"),
    ("government body", r"\b(?:ministry|department|agency|commission)\b"),
)


def group_kind(name: str) -> str:
    """The kind of a group that meets, 'group' where its name does not tell."""
    return _kind(name, GROUPS, "group")


def organisation_kind(name: str) -> str:
    """The kind of an organisation, 'organisation' where its name does not tell."""
    return _kind(name, ORGANISATIONS, "organisation")


def _kind(name: str, kinds: Kinds, default: str) -> str:
    """The kind whose words stand last in the name, since those are its head."""
    found = [(match.end(), -n, kind) for n, (kind, pattern) in enumerate(kinds) for match in pattern.finditer(name)]
    return max(found)[2] if found else default
