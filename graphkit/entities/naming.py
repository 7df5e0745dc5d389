"""Printed names made comparable: a person's parts, a body's name without its parent, slugs for ids."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from graphkit.grammar import words
from graphkit.grammar.source import word_set
from graphkit.text import fold, plain

HONORIFIC = re.compile(rf"^{words.HONORIFIC}")
POSTNOMINAL = re.compile(
    r",?\s+\b(?:MP|MSP|MEP|TD|T\.D|OBE|MBE|CBE|DBE|KBE|CB|CMG|JP|DL|QC|KC|QPM|MS|MLA|BEM|PhD|MA|BSc)(?!\w)\.?(?=[\s,)]|$)"
)
WHO = re.compile(r"\b(?:(?P<he>Mr|Sir|Lord)|(?P<she>Mrs|Ms|Miss|Dame|Lady|Madam|Baroness))\b")
SURNAME_FIRST = re.compile(r"(?P<surname>[^\W\d_][\w'’-]+),\s*(?P<first>[^\W\d_][\w'’. -]*)")
SURNAME_ALONE = re.compile(r"(?:Ó|Ní|Nic|Uí|Mac|Mc|[Dd]e|[Vv]an|[Dd]i|[Dd]el)\s[^\W\d_][\w'’-]+")
# Letters that Unicode does not take apart into a plain one and a mark
PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
KEPT = 65536  # names whose keys are remembered: minutes print the same ones over and over
OF_BODY = re.compile(r"^(?P<name>.+?)\s+(?:of|from)\s+(?:the\s+)?(?P<body>[A-Z].+)$")
BEHIND = r"(?:[\s,]+(?:of|for)\s+(?:the\s+)?|\s*[,–]\s*|\s+-\s+)"  # between a body and what it is of
OF_PLACE = re.compile(
    r"(?:\s+(?:city|county|borough|district|town|parish|community|metropolitan|and|&))*"
    r"\s*\b(?:council|partnership|trust|authority|society|association|foundation|company|limited|ltd)$",
    re.IGNORECASE,
)
SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "on", "to", "with", "at", "by", "a", "an"})
SHORT_FORM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z&]{1,9}")
ENDS_SHORT = re.compile(r"(?<=\s)[A-Z][A-Z&]{1,9}$")  # 'Vale PCT', but no name in capitals
BRACKETS = re.compile(r"\s*\([^)]*\)")
BRACKETED = re.compile(r"\s*\(([^)]*)\)(?P<legal>(?=\s+(?:ltd|limited|plc|llp)\b))?", re.IGNORECASE)
PART = re.compile(
    r"[A-Z]|\d{1,3}|[IVX]+|(?:north|south|mid|upper|lower|inner|outer)?[- ]?(?:north|south|east|west|central)(?:ern)?"
    r"|upper|lower|inner|outer|rural|urban",
    re.IGNORECASE,
)
# A hyphen or a space that one hand prints and another does not
JOINED = re.compile(r"(?:(?<=\bmulti)|(?<=\banti)|(?<=\bwell)(?=.being))[- ](?=\w)|(?<=\bco)-(?=\w)")
APART = re.compile(r"\bsub(?=committee|group|panel|board)")
SPELT = {"dept": "department", "assn": "association", "assoc": "association", "cttee": "committee", "ltd": "limited"}
LEGAL = word_set("limited plc llp cic inc")
OF_WHOLE = re.compile(
    rf"(?P<body>{words.GENERIC.pattern}|[\w\s&]+\b(?:committee|panel))(?:\s+of\s+(?:the\s+)?|\s*,\s*)(?P<whole>.+)",
    re.IGNORECASE,
)
OF_PLACES = re.compile(
    r"(?P<body>(?:parish|town|community|city|county|district|borough|municipal)\s+(?:council|district))\s+of\s+"
    r"(?P<whole>.+)",
    re.IGNORECASE,
)
WHOLES = re.compile(r"(?P<whole>.+\w)['’]s?\s+(?P<body>[\w\s&]+)", re.IGNORECASE)
COMMON = word_set(
    """audit planning finance financial policy resources personnel staffing licensing standards scrutiny overview
    health wellbeing well being sub quality remuneration nominations nomination appointments appointment highways
    transport environment environmental housing education children adults adult care social community safety
    governance risk strategy strategic management executive full general purposes joint area local district parish
    town county borough city main council annual economy economic regeneration development performance programme
    project advisory select services service members officers chief senior senate academic trust trustees charity
    company partnership corporate emergency complaints appeals pensions pension investment property estates
    policing"""
)
# Services that each place has, and parties that people sit for in any: that two share one does not make them one
EVERYWHERE = COMMON | word_set(
    "fire rescue labour conservative conservatives liberal democrat democrats lib dem green independent independents"
)


@lru_cache(maxsize=KEPT)
def person_key(name: str) -> tuple[str, ...]:
    """A person's name as lower-case words, the surname last; honorifics, ranks and letters after it left out.

    Initials that are printed as one word are taken apart, and so are first names that a hyphen joins.
    """
    bare = POSTNOMINAL.sub("", HONORIFIC.sub("", BRACKETS.sub("", fold(name)).strip(" *")))
    turned = SURNAME_FIRST.fullmatch(bare)
    ordered = HONORIFIC.sub("", f"{turned['first']} {turned['surname']}") if turned else bare
    if SURNAME_ALONE.fullmatch(ordered):
        return (squeezed(tuple(_letters(ordered).split())),)
    parts = re.findall(r"[^\W\d_](?:[\w'-]*\w)?", _letters(ordered).replace(".", " "))
    if len(parts) > 1 and len(parts[0]) > 1 and all(len(part) == 1 for part in parts[1:]):
        parts = [*parts[1:], parts[0]]
    if len(parts) > 1 and re.match(r"[A-Z]{2,3}\b(?!')", ordered) and not ordered.isupper():
        parts = [*parts[0], *parts[1:]]
    return (*(part for first in parts[:-1] for part in first.split("-") if part), *parts[-1:])


def _letters(name: str) -> str:
    """A name in small plain letters, without a genitive's ending."""
    return re.sub(r"'s?$", "", plain(re.sub("[‐-–]", "-", name)).translate(PLAIN_LETTERS))


def squeezed(name: tuple[str, ...]) -> str:
    """A name without what is written now one way and now another: spaces, hyphens, apostrophes, Mac and Mc."""
    return re.sub(r"(?:^|(?<=\s))mac(?=[a-z' ]{3})", "mc", " ".join(name)).translate({32: None, 39: None, 45: None})


def sex(name: str) -> str:
    """What a name's honorific says of the person: 'm', 'f', or nothing."""
    told = WHO.search(name)
    return "" if not told else "m" if told["he"] else "f"


def person_name(name: str) -> str:
    """A person's name as it is shown: without what ``person_key`` leaves out, the surname last."""
    bare = POSTNOMINAL.sub("", HONORIFIC.sub("", fold(name))).strip(" ,.") or fold(name)
    turned = SURNAME_FIRST.fullmatch(bare)
    return f"{turned['first']} {turned['surname']}" if turned else bare


@lru_cache(maxsize=KEPT)
def body_key(name: str) -> str:
    """A body's name for comparison: no article, no short form in brackets, no legal form; spelt and joined one way."""
    bare = plain(unbracketed(name)).replace("&", " and ")
    bare = re.sub(r"['’]s?\b|s['’]", lambda m: "s" if "s" in m[0] else "", bare)
    found = [w for w in re.findall(r"\w+", APART.sub("sub ", JOINED.sub("", bare))) if w != "the"]
    spelt = [SPELT.get(w, w) for w in found]
    if "st" in spelt[:-1]:
        spelt = ["saint" if w == "st" else w for w in spelt[:-1]] + spelt[-1:]
    while len(spelt) > 1 and spelt[-1] in LEGAL:
        spelt.pop()
    return " ".join([*spelt[:-1], *("company" if w == "co" else w for w in spelt[-1:])])


def unbracketed(name: str) -> str:
    """A name without what stands in brackets, unless that tells one of several parts ('(North)', '(A)')."""
    return BRACKETED.sub(_part, fold(name))


def _part(bracket: re.Match[str]) -> str:
    kept = bracket["legal"] is not None or PART.fullmatch(bracket[1].strip())
    return f" {bracket[1]}" if kept else ""


@lru_cache(maxsize=KEPT)
def is_common(name: str) -> bool:
    """Whether a body's name is one that many councils or companies have ('Cabinet', 'Audit Committee')."""
    bare = BRACKETS.sub("", fold(name))
    return words.GENERIC.fullmatch(bare) is not None or _of_words(words.GROUP.sub(" ", bare.casefold()), COMMON)


@lru_cache(maxsize=KEPT)
def is_common_organisation(name: str) -> bool:
    """Whether an organisation's name is one that each place has its own of ('the County Council', 'Labour')."""
    rest = words.ORGANISATION.sub(" ", words.GROUP.sub(" ", BRACKETS.sub("", fold(name)).casefold()))
    return _of_words(rest, EVERYWHERE)


def _of_words(text: str, known: frozenset[str]) -> bool:
    bare = re.sub("['’]", "", text)
    return all(w in known or w in SMALL_WORDS for w in re.findall(r"[^\W\d_]+", bare))


def core_name(name: str, parent: str | None) -> str:
    """A body's name without its parent's: 'Oxbow Council Cabinet' and 'Cabinet of Oxbow Council' give 'Cabinet'.

    A name that any body may have ('Planning Committee') stands without the parent's own word too ('Oxbow').
    """
    if not parent:
        return fold(name)
    whole, bare = re.escape(unbracketed(parent)), unbracketed(name)
    core = re.sub(rf"^(?:the\s+)?{whole}(?:['’]s?)?[\s,:–-]+|{BEHIND}{whole}$", "", bare, flags=re.IGNORECASE)
    own = re.escape(OF_PLACE.sub("", unbracketed(parent)))
    rest = re.sub(rf"^(?:the\s+)?{own}\s+", "", core, flags=re.IGNORECASE) if own else core
    if rest != core and is_common(rest) and words.GROUP.search(rest) and not OF_PLACE.search(rest):
        return rest
    return core or bare


def within_first(name: str) -> str:
    """'Cabinet of Oxbow Council' and 'Oxbow Council's Cabinet' as 'Oxbow Council Cabinet'."""
    of = OF_WHOLE.fullmatch(name) or WHOLES.fullmatch(name)
    if not of or not words.ORGANISATION.search(of["whole"]):
        of = OF_PLACES.fullmatch(name)
    return f"{of['whole']} {of['body']}" if of else name


def shown(name: str) -> str:
    """A name as it is shown: one printed in capitals is put in title case, small words and short forms left."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 6 or not name.isupper() or " " not in name.strip():
        return name
    parts = [w.lower() if w.lower() in SMALL_WORDS and n else _titled(w) for n, w in enumerate(name.split())]
    return " ".join(parts)


def best(forms: Iterable[str]) -> str:
    """The form to show: no capitals, no brackets, a name and no sentence, then the longest, then the first."""
    return shown(
        max(
            sorted(forms),
            key=lambda f: (not f.isupper() or len(f) < 6, "(" not in f, len(f) <= 90, len(f.split()) > 1, len(f)),
        )
    )


def _titled(word: str) -> str:
    if re.fullmatch(r"[B-DF-HJ-NP-TV-XZ]{3,5}", word) and word.casefold() not in LEGAL | SPELT.keys():
        return word  # 'LPC': no word is without a vowel
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda m: m[0][:1].upper() + m[0][1:].lower(), word)


@lru_cache(maxsize=KEPT)
def slug(text: str) -> str:
    """A readable piece of an id: ASCII by NFKD, words joined by hyphens; what has no ASCII is percent-encoded."""
    folded = unicodedata.normalize("NFKD", text.replace("’", "'"))
    letters = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    kept = re.sub(r"[^\w]+", "-", letters.replace("'", "")).strip("-_")
    return quote(kept[:80].rstrip("-"), safe="-") or "unnamed"


def short_hash(*parts: object) -> str:
    """Eight hex digits of a key, for ids that would clash or that have no name."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:8]
