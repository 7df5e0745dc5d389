"""Printed names made comparable: a person's parts, a body's name without its parent, slugs for ids."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote

from graphkit.grammar import words
from graphkit.text import fold, plain

HONORIFIC = re.compile(rf"^{words.HONORIFIC}")
POSTNOMINAL = re.compile(r",?\s+\b(?:MP|MSP|MEP|TD|T\.D\.|OBE|MBE|CBE|JP|DL|QC|KC|QPM|MS|MLA)\b\.?")
OF_BODY = re.compile(r"^(?P<name>.+?)\s+(?:of|from)\s+(?:the\s+)?(?P<body>[A-Z].+)$")
SMALL_WORDS = {"of", "and", "the", "for", "in", "on", "to", "with", "at", "by", "a", "an"}


def person_key(name: str) -> tuple[str, ...]:
    """A person's name as lower-case words, honorifics, ranks and letters after it left out."""
    bare = POSTNOMINAL.sub("", HONORIFIC.sub("", fold(name)))
    return tuple(re.findall(r"[^\W\d_][\w'-]*", plain(bare).replace(".", " ")))


def person_name(name: str) -> str:
    """A person's name as it is shown: without what ``person_key`` leaves out."""
    return POSTNOMINAL.sub("", HONORIFIC.sub("", fold(name))).strip(" ,.") or fold(name)


def body_key(name: str) -> str:
    """A body's name for comparison: no article, no short form in brackets, punctuation folded."""
    bare = re.sub(r"\s*\([^)]*\)", "", plain(name))
    bare = re.sub(r"['’]s?\b|s['’]", lambda m: "s" if "s" in m[0] else "", bare)
    return " ".join(w for w in re.findall(r"[\w&]+", bare) if w != "the")


def core_name(name: str, parent: str | None) -> str:
    """A body's name without its parent's: 'Tolbrook Council Cabinet' and 'Cabinet of Tolbrook Council' give 'Cabinet'."""
    if not parent:
        return fold(name)
    short = re.escape(re.sub(r"\s*\([^)]*\)", "", fold(parent)))
    bare = re.sub(r"\s*\([^)]*\)", "", fold(name))
    core = re.sub(rf"^{short}[\s,:-]+|[\s,]+(?:of|for)\s+(?:the\s+)?{short}$", "", bare, flags=re.IGNORECASE)
    return core or bare


def shown(name: str) -> str:
    """A name as it is shown: one printed in capitals is put in title case, small words and short forms left."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 6 or not name.isupper() or " " not in name.strip():
        return name
    parts = [w.lower() if w.lower() in SMALL_WORDS and n else _titled(w) for n, w in enumerate(name.split())]
    return " ".join(parts)


def _titled(word: str) -> str:
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m[0][:1].upper() + m[0][1:].lower(), word)


def slug(text: str) -> str:
    """A readable piece of an id: ASCII by NFKD, words joined by hyphens; what has no ASCII is percent-encoded."""
    folded = unicodedata.normalize("NFKD", text.replace("’", "'"))
    letters = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    kept = re.sub(r"[^\w]+", "-", letters.replace("'", "")).strip("-_")
    return quote(kept[:80].rstrip("-"), safe="-") or "unnamed"


def short_hash(*parts: object) -> str:
    """Eight hex digits of a key, for ids that would clash or that have no name."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:8]
