"""Where a person's name stands in a stretch of an attendance list, and that no name stands there."""

from __future__ import annotations

import re

from graphkit.grammar import words
from graphkit.grammar.source import Source

CHAIR = re.compile(
    r"(?:the\s+)?(?:acting\s+|interim\s+)?(?:chair(?:man|woman|person)?|convener|cathaoirleach"
    r"|cadeirydd)(?:\s?/\s?chair(?:man|person)?)?",
    re.IGNORECASE,
)
BRACKET = re.compile(
    r"[(\[](?P<inner>(?:[^()\[\]]|\([^()\[\]\n]{1,30}\)){1,120})[)\]]\.?"
)  # one may hold '44(a)', 'Director (Places)'
STANDING = (
    r"(?:(?:attending\s+)?(?:as\s+(?:a\s+)?)?sub(?:stitut(?:e|ing))?\.?\s+for|(?:attending\s+)?on\s+behalf\s+of"
    r"|deputi[sz]ing\s+for|in\s+(?:the\s+)?place\s+of|(?:nominated\s+)?(?:deputy|alternate|proxy)\s+for|attending\s+for"
    r"|(?:standing|stand|sitting|filling)[\s-]in\s+for|acting\s+for|(?:holding\s+(?:the\s+)?|with\s+(?:the\s+)?)proxy\s+(?:of|for)|covering\s+for|representing)"
)
REPRESENTING = re.compile(rf"{STANDING}\s+(?:the\s+)?(?P<whom>[^()]+)", re.IGNORECASE)
OFFICE = re.compile(r"(?:T\.?D|M\.?P|M\.?S\.?P|MEP|MLA)\.?")  # the letters of a member of a parliament
SEATED_IN = re.compile(rf"(?:{OFFICE.pattern})(?=\s*(?:$|[,;(\n]|and\b))")  # 'A. Lund T.D.'
IGNORED = re.compile(r"(?:and|together|with|plus|\d+)\b", re.IGNORECASE)
BESIDE = re.compile(  # what may stand behind a name with no mark between
    rf"{IGNORED.pattern}|(?:who\s+(?:was|is|were|had)|(?:for|from|until)\s+(?:agenda\s+)?(?:items?|minutes?))\b"
    r"|for\s+[^,;()\n]{2,40}\s(?:items?|only)\b"
    r"|(?:of|from)\s+(?:the\s+)?(?-i:[A-Z][\w'’&-]*(?:\s+(?:(?:of|and|the|for|in|&)\s+){0,2}[A-Z][\w'’&-]*){0,7})\s*(?:$|[(.,;*_])",
    re.IGNORECASE,
)
PLURAL = r"(?:Councillors|Cllrs|Trustees|Governors|Directors|Messrs|Deputies|Drs)\.?:?(?:\s[–-])?"
LEAD = re.compile(
    rf"[\s*#_|–—-]{{0,40}}(?:\[[xX✓]\]\s+)?(?:and\s+)?(?:the\s+(?=Rev|Rt|Very|Hon))?"
    rf"(?:(?:the\s+)?{PLURAL}\s+"
    rf"|(?P<chair>(?-i:{CHAIR.pattern})|An\s+Cathaoirleach|The\s+Chair(?:man|woman|person)?)\s*[,:–-]\s+)?",
    re.IGNORECASE,
)
TITLED = re.compile(
    r"(?:[Tt]he\s+)?(?P<title>[A-Z][^(),;:]{2,60}?(?:\s*\((?!(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof)\b)[A-Z]"
    r"[^()]{2,40}\)(?=\s*\())?)\s*\((?P<name>[^()]{3,50})\)"
)
TITLE_AHEAD = re.compile(
    r"(?P<title>(?!(?:Election|Appointment|Reports?|Welcome|Apologies|Votes?|Minutes|Updates?|Present|Moved"
    r"|Proposed)\b)"
    r"[A-Z][\w’'&/.-]*(?:,?[^\S\n](?:(?:of|for|and|the|to|in|&)[^\S\n]){0,2}[A-Z][\w’'&/.-]*){0,9})"
    r"(?:[*_]{0,3}\s?[:–—][*_]{0,3}[^\S\n]{1,12}|[^\S\n]{1,12}-[^\S\n]{1,12})"
    rf"(?P<name>{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})(?=[*_\s]{{0,6}}(?:$|[\n(,;|]))"
)
SEATED = re.compile(  # 'The Deputy Mayor, Councillor K. Lund'
    rf"(?:[Tt]he|An)\s+(?P<title>(?:[A-Z][\w’'-]*\s+){{0,3}}[A-Z][\w’'-]*),\s+(?P<name>{words.HONORIFIC}(?:{words.PERSON.pattern}"
    rf"|{words.SURNAME_ONLY.pattern}))(?=\s*(?:$|[\n(,;.|]))"
)
POST_FIRST = re.compile(  # 'Director of Housing, A. Lund' and no more
    r"(?P<title>[A-Z][\w’'&/-]*(?:[^\S\n]+(?:(?:of|for|and|the|to|&|/)[^\S\n]+){0,2}[A-Z][\w’'&/-]*){0,9}),[^\S\n]+"
    rf"(?P<name>{words.PERSON.pattern})(?=[\s.*_]*$)"
)
POST_BEFORE = re.compile(  # 'Zoning Administrator Pam Lund'
    rf"(?P<title>(?:[A-Z][\w’'&/-]*[^\S\n]+){{0,4}}?(?=[A-Z])(?i:{words.TITLE_NOUNS}))[^\S\n]+(?P<name>{words.PERSON.pattern})"
    r"(?=[\s.*_]*(?:$|[,;(]|\s(?:and|&)\s))"
)
PERSONS = rf"(?:{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})"
UNMARKED = re.compile(  # 'Mr Michael Lund Director of Services', 'Jane Lund Acting Chief Officer'
    rf"(?P<name>(?P<hon>{words.HONORIFIC})(?:{words.NAME_WORD}|{words.INITIALS})(?:\s{words.INITIALS}(?![\w'’]))?"
    rf"\s+{words.NAME_WORD})[^\S\n]+(?P<first>[A-Z][\w'’/&-]*)(?P<rest>[^,;:()\n]{{0,80}})"
)
COUNCILLOR = re.compile(r"(?:Cllr|Councillor)\b")
ANSWERS_FOR = re.compile(
    r"\s(?:and|&)\s|^(?:Communities|Community|Housing|Finance|Environment|Environmental"
    r"|Health|Planning|Transport|Highways|Education|Leisure|Heritage|Tourism|Regeneration|Economic|Corporate|Development)\b"
)  # a portfolio
HYPHENED = re.compile(r"[-–][a-z]")
POSTED = re.compile(r"(?:Vice|Deputy|Acting|Interim|Assistant|Associate|Lay|Medical|General|Hon|Honorary|Non)\b.*")
ABSTRACT = re.compile(r"(?:tion|ment|ing|ance|ity|ness|ship|care|joint|interim|acting|deputy|senior)\b", re.IGNORECASE)
TELLS = re.compile(  # no entry of a list: a sentence about somebody
    r",?\s*(?:welcomed|began|opened|asked|said|told|gave|reported|proposed|seconded|thanked|noted|presented|introduced"
    r"|declared|explained|advised|informed|updated|agreed|stated|suggested|raised|confirmed|outlined|moved|requested"
    r"|had|has|have|was|were|felt|referred|expressed|took|is|will|would|did|to)\s"
)
SHORTENED = re.compile(  # 'Judith S – Treasurer': all that a small body prints of a surname
    r"(?P<name>(?P<first>[A-ZÀ-Þ][a-zà-ÿ'’]{1,14})\s[A-ZÀ-Þ]\b\.?)(?=[^\S\n]*(?:[–—,(]|-\s|[*_]{0,2}$|\n))"
)
COUNTED = re.compile(
    r"zone|block|phase|class|band|grade|annex|enclosure|option|section|category|vitamin|hepatitis|level|tier|stage|table"
    r"|figure|enc|type|route|plot|site|building|house|shed|hall|studio|form|exhibit|attachment|note|step|plan|schedule|unit",
    re.IGNORECASE,
)
KEYED = re.compile(
    rf"(?P<name>{words.HONORIFIC}{words.NAME_WORD}(?:\s{words.NAME_WORD}){{1,2}}?)\s+(?P<letters>[A-Z]{{2,3}}[a-z]?)\s+(?=[A-Z(])"
)
FIRST_KEYED = re.compile(rf"(?P<name>{words.NAME_WORD})\s?\((?P<letters>[A-Z]{{2,3}}[a-z]?)\)")
LETTERS_AHEAD = re.compile(rf"(?P<letters>[A-Z]{{2,3}}[a-z]?)[^\S\n]+(?P<name>{words.PERSON.pattern})")
BEHIND = re.compile(rf"\s+({OFFICE.pattern}|[A-Z]{{2,4}})$")
WIDE = re.compile(r"\w(?:[^\S\n]{3,}|[^\S\n]*\t[^\S\n]*|[^\S\n]*\n\s*)\w")


def hidden(text: str) -> str:
    """The text with what stands in brackets made unreadable, at its old length."""
    if "(" not in text and "[" not in text:
        return text
    return BRACKET.sub(lambda m: "(" + "x" * (len(m[0]) - 2) + ")", text)


def name_bounds(source: Source, start: int, end: int, alone: bool = False) -> tuple[int, int] | None:
    """The bounds of the person's name that a stretch begins with; ``alone`` where nothing but a post may follow."""
    lead = LEAD.match(source.body, start, end)
    first = lead.end() if lead else start
    first = _past_letters(source, first, end)
    found = words.PERSON.match(source.body, first, end) or words.SURNAME_ONLY.match(source.body, first, end)
    wide = WIDE.search(found[0]) if found else None  # 'A B    C D': two people, a comma left out
    if found and wide and _breaks(found[0], wide):
        return first, first + wide.start() + 1
    if keyed := _keyed(source, first, end) or (None if found else _shortened(source, first, end)):
        return keyed
    found = None if found and HYPHENED.match(source.body, found.end(), end) else found  # 'ASB Co-ordinator'
    if not found or not _named(found[0]):
        unmarked = _unmarked(source, first, end, alone) if found else None
        return unmarked or behind_title(source, first, end) or _behind_post(source, first, end)
    rest = source.body[found.end() : end].lstrip(" *_")
    if rest.startswith("(") and (inside := behind_title(source, first, end)):
        return inside
    seated = SEATED_IN.match(rest)
    if rest[:1].isalpha() and rest[:1].isupper() and not seated:  # 'John Smith Street' is no name
        return _unmarked(source, first, end, alone)
    return None if _goes_on(rest, alone) and not seated else (first, found.end() - _letters_behind(found[0]))


def _behind_post(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The name that a post stands before with no mark between: 'Zoning Administrator Pam Lund'."""
    match = POST_BEFORE.match(source.body, start, end)
    if not match or match["name"].isupper():
        return None
    return match.span("name") if words.is_person(match["name"]) and not words.TITLE.search(match["name"]) else None


def _past_letters(source: Source, start: int, end: int) -> int:
    """Where a name begins that its own initials stand before: 'AG Ann Garvie'."""
    match = LETTERS_AHEAD.match(source.body, start, end)
    own = words.initials(match["name"]) if match else ""
    return match.start("name") if match and own and match["letters"].upper() in (own, own[0] + own[-1]) else start


def _unmarked(source: Source, start: int, end: int, alone: bool) -> tuple[int, int] | None:
    """The name that a post follows with no mark between: the post begins with a word that no name has."""
    match = UNMARKED.match(source.body, start, end)
    if not match or not words.is_person(match["name"]):
        return None
    first, told = match["first"], match["first"] + match["rest"]
    if not match["hon"] and (alone or words.TITLE.fullmatch(first) or ABSTRACT.search(match["name"])):
        return None  # 'Waste Minimisation Officer'
    if not (words.NOT_NAMES.fullmatch(first) or words.TITLE.fullmatch(first) or POSTED.fullmatch(first)):
        return None
    held = words.TITLE.search(told) or (COUNCILLOR.match(match["hon"]) and ANSWERS_FOR.search(told))
    return match.span("name") if held and not TELLS.search(told) else None


def _keyed(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The name before its own initials: 'Ann Garvie AG Clerk', and a first name alone in 'Ann (AG)'."""
    match = KEYED.match(source.body, start, end) or FIRST_KEYED.match(source.body, start, end)
    if not match:
        return None
    own, letters = words.initials(match["name"]), match["letters"]
    if letters[0] != own[0] or (len(own) > 1 and not letters[1:].upper().startswith(own[-1])):
        return None
    return None if words.NOT_NAMES.search(match["name"]) else match.span("name")


def _shortened(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The name whose surname is an initial; 'Zone A' is none."""
    match = SHORTENED.match(source.body, start, end)
    if not match or words.NOT_NAMES.search(match["first"]) or COUNTED.search(match["first"]):
        return None
    return match.span("name")


def _goes_on(rest: str, alone: bool) -> bool:
    """Whether what follows a name makes it part of a sentence, or is no post where nothing else may follow."""
    told = alone and rest[:1].isalpha() and not BESIDE.match(rest) and not REPRESENTING.match(rest)
    return bool(told or TELLS.match(rest))


def _letters_behind(name: str) -> int:
    """How long the letters are that follow a name: a seat in a parliament ('A B MSP'), or its initials ('A B AB')."""
    letters = BEHIND.search(name)
    if not letters or not (OFFICE.fullmatch(letters[1]) or letters[1] == words.initials(name[: letters.start()])):
        return 0
    return len(letters[0])


def _breaks(name: str, wide: re.Match[str]) -> bool:
    """Whether a name ends before a wide gap in it, or before a line's end after which no name goes on."""
    ended = words.is_person(name[: wide.start() + 1])
    return ended and ("\n" not in wide[0] or not words.is_person(name))


def _named(text: str) -> bool:
    """Whether what a list prints is a name; the A of 'A Sethi' is an initial there."""
    return words.is_person(text) or (text[:2] == "A " and words.is_person(f"Mr {text}"))


def behind_title(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The name in 'Chief Superintendent (Mr G. Roche)', 'Head of Housing: Cy Lund' and 'Clerk - Cy Lund'."""
    for pattern in (TITLED, TITLE_AHEAD, SEATED):
        match = pattern.match(source.body, start, end)
        if match and words.TITLE.search(match["title"]) and _named(match["name"]):
            return match.span("name")
    match = POST_FIRST.match(source.body, start, end)
    if match and words.TITLE.search(match["title"]) and words.is_person(match["name"]):
        return None if words.PERSON.match(match["title"]) and words.is_person(match["title"]) else match.span("name")
    return None
