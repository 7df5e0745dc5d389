"""How a decision was voted on: counts in figures or words, a vote said to be unanimous, and whether it was carried."""

from __future__ import annotations

import re
from typing import Literal

from graphkit.grammar import words
from graphkit.record import Outcome, Vote

NUMBERS = {"no": 0, "none": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
NUMBERS |= {"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
NUMBERS |= {"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18}
NUMBERS |= {"nineteen": 19, "twenty": 20, "thirty": 30}
COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
FOR = r"(?:for|in\s+favou?r|yes|yeas?|ayes?)"
AGAINST = r"(?:against|opposed|no|noes|nays?)"
ABSTAINED = r"(?:(?:votes?\s+)?abst\w{3,8})"
BETWEEN = r"[\s,;:.|/–—-]{1,5}(?:and\s+)?"
NAMED = r"(?:[^()\d.]|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\bMrs)\.|(?<=\s[A-Z])\.)"
COUNTED = (
    re.compile(  # 'there voted for the amendment 3 and against it 7'
        rf"\bfor\s+the\s+(?:motion|amendment|proposal)[\s:,–-]{{1,3}}(?P<for>{COUNT})\b(?:\s+votes?|\s+members?)?[\s,;]{{1,3}}(?:and\s+)?"
        rf"against(?:\s+(?:it|the\s+\w+))?[\s:,–-]{{1,3}}(?P<against>{COUNT})\b(?:[^.\d]{{0,30}}?\b(?P<abstained>{COUNT})\s+(?:members?\s+)?abst)?",
        re.IGNORECASE,
    ),
    re.compile(  # '3 votes for, 2 abstentions, 1 against'
        rf"\b(?P<for>{COUNT})\s+(?:votes?\s+)?(?:for|in\s+favou?r)[\s,;]{{1,3}}(?:and\s+|with\s+)?(?P<abstained>{COUNT})\s+abst\w*"
        rf"[\s,;]{{1,3}}(?:and\s+|with\s+)?(?P<against>{COUNT})\s+(?:votes?\s+)?against",
        re.IGNORECASE,
    ),
    re.compile(  # a table of the recorded vote, names in its first row
        r"\|\s*(?:for|in\s+favou?r)\s*\|\s*against\s*\|(?:\s*abst\w*\s*\|)?\s*\n(?:\|(?!\s*\d)[^\n]*\n){0,2}"
        r"\|\s*(?P<for>\d{1,3})\s*\|\s*(?P<against>\d{1,3})\s*\|(?:\s*(?P<abstained>\d{1,3})\s*\|)?",
        re.IGNORECASE,
    ),
    re.compile(  # 'there voted for the amendment 3 and for the motion 6'
        rf"\bfor\s+the\s+(?:motion|amendment|proposal)[\s:,–-]{{1,3}}(?P<for>{COUNT})\b(?:\s+votes?|\s+members?)?[\s,;]{{1,3}}(?:and\s+)?for\s+the\s+"
        rf"(?:motion|amendment|proposal)[\s:,–-]{{1,3}}(?P<against>{COUNT})\b(?:[^.\d]{{0,30}}?\b(?P<abstained>{COUNT})\s+(?:members?\s+)?(?:abst|declin))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<for>{COUNT})\s+(?:members?\s+|votes?\s+)?(?:voted\s+|voting\s+)?(?:for|in\s+favou?r\s+of)\s+the\s+(?:motion|amendment)\b[^.\d]{{0,30}}?"
        rf"\b(?P<against>{COUNT})\s+(?:members?\s+|votes?\s+)?(?:voted\s+|voting\s+)?(?:for|in\s+favou?r\s+of)\s+the\s+(?:motion|amendment)"
        rf"(?:[^.\d]{{0,30}}?\b(?P<abstained>{COUNT})\s+(?:members?\s+)?abst)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<for>{COUNT})\s+(?:[–-]\s+)?(?:votes?\s+|members?\s+)?(?:were\s+|being\s+|voting\s+|(?:having\s+)?voted\s+)?(?:in\s+favou?r"
        rf"|for)\b(?:\s*\([^()]{{3,240}}\))?[^.]{{0,30}}?\b(?P<against>{COUNT})\s+(?:[–-]\s+)?(?:votes?\s+)?"
        rf"against(?:(?:\s*\([^()]{{3,240}}\))?[^.]{{0,30}}?\b(?P<abstained>{COUNT})\s+(?:[–-]\s+)?(?:members?\s+)?abst)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{FOR}(?:\s+the\s+\w+)?[:\s–=-]{{1,3}}(?P<for>{COUNT}){BETWEEN}(?:votes?"
        rf"\s+)?{AGAINST}(?:\s+the\s+\w+)?[:\s–=-]{{1,3}}(?P<against>{COUNT})\b(?:{BETWEEN}{ABSTAINED}[:\s–=-]{{1,3}}"
        rf"(?P<abstained>{COUNT})\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<for>{COUNT})\s+(?:yes|yeas?|ayes?){BETWEEN}(?P<against>{COUNT})\s+(?:no|noes"
        rf"|nays?)\b(?:{BETWEEN}(?P<abstained>{COUNT})\s+abst)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:\b(?:carried|lost|defeated|resolved|agreed|decided|approved|passed|adopted|voted|rejected|elected(?:\s+as"
        rf"\s+[\w\s]{{3,30}}?)?),?\s+(?:by\s+)?(?:a"
        rf"\s+(?:vote|majority)\s+of\s+)?"
        rf"|\bby\s+a\s+(?:vote|majority)\s+of\s+|\bby\s+(?=\w+\s+votes?\s)"
        rf"|\((?:by\s+)?)(?P<for>{COUNT})\s+(?:votes?\s+)?t[o0]"
        rf"\s+(?P<against>{COUNT})\b"
        rf"(?:,?\s+(?:with\s+)?(?P<abstained>{COUNT})\s+(?:members?\s+)?abst)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:voted?s?(?:\s+(?:of|was))?|carried|carries|passed|passes|approved|adopted|defeated|lost"
        r"|failed|fails)[\s:,(]{1,3}(?:by\s+)?"
        r"(?P<for>\d{1,2})\s?[–/-]\s?(?P<against>\d{1,2})(?:\s?[–/-]\s?(?P<abstained>\d{1,2}))?(?![\d–/-])(?!\s+(?:Jan"
        r"|Feb|Mar|Apr|May|Ju|Aug|Sep|Oct|Nov|Dec))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{FOR}\s*\((?P<for>\d{{1,3}})\)[^()\d]{{0,300}}\b{AGAINST}\s*\((?P<against>\d{{1,3}})\)"
        rf"(?:[^()\d]{{0,300}}\b{ABSTAINED}\s*\((?P<abstained>\d{{1,3}})\))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{FOR}\b{NAMED}{{0,400}}\((?P<for>\d{{1,3}})(?:\s+votes?)?\)[^()\d]{{0,40}}\b{AGAINST}\b{NAMED}{{0,300}}\((?P<against>\d{{1,3}})(?:\s+votes?)?\)"
        rf"(?:[^()\d]{{0,40}}\b{ABSTAINED}\b{NAMED}{{0,300}}\((?P<abstained>\d{{1,3}})(?:\s+votes?)?\))?",
        re.IGNORECASE,
    ),
)
IN_TABLE = re.compile(
    r"\|\s*(?:For|FOR|In\s+favour)\s*\|(?:[^|\n]*\|)?\s*(?P<for>\d{1,3})\s*\|\s*\|\s*(?:Against"
    r"|AGAINST)\s*\|(?:[^|\n]*\|)?\s*"
    r"(?P<against>\d{1,3})\s*\|(?:\s*\|\s*(?i:abst)\w*\s*\|(?:[^|\n]*\|)?\s*(?P<abstained>\d{1,3})\s*\|)?"
)
FOR_AND_ABSTAINED = re.compile(
    rf"\b(?P<for>{COUNT})\s+(?:votes?\s+for|(?:(?:votes?|members?)\s+)?(?:voted\s+)?in\s+favou?r),?\s+(?:and\s+|with\s+)?(?P<abstained>{COUNT})\s+abst(?P<against>(?!))?",
    re.IGNORECASE,
)
CALLED = r"[A-Z][A-Za-zÀ-ž.’' -]{1,40}?(?:(?:,|,?\s+and)\s+[A-Z][A-Za-zÀ-ž.’' -]{1,40}?){0,20}"
ROLL = re.compile(  # 'Ayes: Hill, Moss and Lund. Nays: none. Abstain: Ford.'
    rf"\b(?:[Aa]yes?|AYES?|[Yy]eas?|YEAS?|In\s+favou?r|Voting\s+(?:for|yes))\s*[:–-]\s*(?P<for>{CALLED})[.;\n]\s*"
    rf"(?:[Nn]ays?|NAYS?|[Nn]oes|NOES|Against|Opposed|Voting\s+(?:against|no))\s*[:–-]\s*(?P<against>[Nn]one|NONE|0|{CALLED})(?=[.;\n]|$)"
    rf"(?:[.;\n]\s*(?:[Aa]bst\w*|ABST\w*)\s*[:–-]\s*(?P<abstained>[Nn]one|NONE|0|{CALLED})(?=[.;\n]|$))?"
)
EACH = re.compile(  # 'Roll call vote: Hill, yes; Moss, yes; Lund, no'
    rf"(?:(?:[A-Z]\.?\s+)?{words.NAME_WORD}(?:,|:|\s?[–-])?\s+(?i:yes|aye|yea|no|nay|abst\w*)(?:[;,.]?\s+(?:and\s+)?|[;,.]|$)){{3,20}}"
)
COUNTS = re.compile(  # what every count has, in lower case, which is quicker to search
    r"against|\bvot|\bayes?\b|\byeas?\b|\byes\b|noes|carrie[ds]|passe[ds]|majority|opposed|\bby\s+\w+\s+t[o0]\s"
    r"|[a-z][,:]?\s\(?\d{1,2}\s?[–/-]\s?\d|favou?r"
)
ONE = (
    rf"(?:{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern}|[Tt]he\s+Chair(?:man|woman|person)?|[Oo]ne\s+member"
    rf"|(?:[A-Z]{{2,3}}|{words.NAME_WORD})(?=,|\s))"
)
ABSTAINER = re.compile(
    rf",?\s+(?:with\s+)?(?P<names>{ONE}(?:(?:,|\s+and)\s+{ONE}){{0,5}})"
    r"\s+(?:having\s+)?abstain(?:ing|ed)"
)
ALL = (
    r"(?:unanimous(?:ly)?|nem\.?\s*con\b|without\s+dissent|all\s+(?:(?:members|those|councillors)\s+)?(?:present"
    r"\s+)?(?:voted\s+|voting\s+|were\s+|being\s+)?in\s+(?:favou?r|agreement)"
    r"|all\s+(?:(?:vot(?:ed|ing)\s+)?(?:ayes?|yes)|agreed)|every\s+\w+\s+in\s+favour|nobody\s+dissented|all\s+(?:members\s+)?present\s+(?:voted"
    r"\s+)?(?:approved|agreed))"
)
UNANIMOUS = re.compile(rf"\b(?:{ALL}|(?:agreed|resolved|decided)\s+by\s+(?:all|everyone)\b)", re.IGNORECASE)
LED_BY_ALL = re.compile(
    rf"\b(?:unanimously|nobody\s+dissented|for:\s+unanimous|(?:carried|agreed|approved|passed)\s*,?\s+{ALL})[\s.*]*$",
    re.IGNORECASE,
)
THEN_ALL = re.compile(
    r"[\s.*,;:(\[–—-]{0,8}(?:and\s+)?(?:(?:Proposed|Moved)\b[^.;\n]{3,60}?\b[Ss]econded\b[^.;\n]{2,60}?(?:,|\sand|\s[–-])\s+)?(?:vot(?:ing|e)\s*[:–-]\s*)?(?:(?:the\s+)?(?:motions?|votes?|it|this|these"
    r"|proposal|resolution)\s+)?(?:(?:was|were|being|is)\s+)?"
    r"(?:then\s+)?(?:put\s+to\s+the\s+(?:vote|meeting)\s+and\s+)?(?:(?:was|were)\s+)?(?:declared\s+)?(?:duly\s+)?"
    rf"(?:(?:carried|passed|agreed|approved|adopted)?\s*[,:;–-]?\s*{ALL}|(?:agreed|carried|approved)\s+by\s+(?:all|everyone)\b)",
    re.IGNORECASE,
)
LOST = re.compile(
    r"(?:\b(?:motion|amendment|proposal|vote)\b[^.]{0,40}|\bseconded\b[^.;]{3,60}?,?\s(?:and|but)\s+(?:(?:was|duly|declared)\s+){0,2}|[;,]\s+(?:this|it|which)\s+was\s+(?:then\s+|declared\s+)?)\b(?P<how>lost|fell|defeated|failed|fails|withdrawn|not"
    r"\s+carried)\b",
    re.IGNORECASE,
)
ENDS_LOST = re.compile(
    r"[.;,)|:\n]\s*(?:LOST|Lost|Defeated|DEFEATED|Fail(?:s|ed)|FAIL(?:S|ED)|Rejected|REJECTED|Refused|REFUSED|Not\s+[Cc]arried|NOT\s+CARRIED)\W*$"
)
IS_LOST = re.compile(r"\b(?:not\s+carried|lost|fell|defeated|LOST|DEFEATED)\b")
CARRIED = re.compile(
    r"(?<!not\s)\bcarried\b(?!\s+(?:out|forward|over)\b)|\bmotion\s+(?:was\s+)?(?:passed|passes|carries|adopted|approved)\b"
    r"|[.|;\n)]\s*(?:passe[sd]|approved|adopted)(?=\s*[,.:]|\s+unanimously|\s*$)",
    re.IGNORECASE,
)


STOP = re.compile(r"[.\n]\s")
PAST = 24  # characters behind a decision, in which a count may end that begins in it


def vote(before: str, own: str, after: str) -> Vote | Literal["unanimous"] | None:
    """The vote that a decision's words count, or those that lead into it or follow it."""
    inside = [m for m in _counts(own + after[:PAST]) if m.start() < len(own)]  # a count may run over a page's end
    inside = [m for m in inside if not _of_lost(own, m)] or inside
    ahead, behind = (_counts(text) for text in (before, after))
    ahead = [m for m in ahead[-1:] if not _of_lost(before, m)]
    every = THEN_ALL.match(after)
    if every and behind and STOP.search(after, every.end(), behind[0].start()):
        behind = []  # which is the vote on what comes next
    counted = next(iter((*inside, *ahead, *behind)), None)
    if counted:
        return _vote(counted)
    return "unanimous" if UNANIMOUS.search(own) or LED_BY_ALL.search(before) or every else None


def _of_lost(text: str, counted: re.Match[str]) -> bool:
    """Whether the sentence of a count says that something was lost by it."""
    return bool(IS_LOST.search(STOP.split(text[: counted.start()])[-1] + counted[0]))


def outvoted(cast: Vote | Literal["unanimous"] | None) -> bool:
    """Whether a count has more against than for."""
    if not isinstance(cast, Vote) or cast.favour is None or cast.against is None:
        return False
    return cast.favour < cast.against


def contested(cast: Vote | Literal["unanimous"] | None, beaten: bool) -> Vote | None:
    """The vote on one of two motions put against each other, of a count of both: the greater number is the winner's."""
    if not isinstance(cast, Vote) or cast.favour is None or cast.against is None:
        return None
    few, many = sorted((cast.favour, cast.against))
    favour, against = (few, many) if beaten else (many, few)
    return Vote(favour=favour, against=against, abstained=cast.abstained)


def _counts(text: str) -> list[re.Match[str]]:
    if not COUNTS.search(text.lower()):
        return []
    patterns = (*COUNTED, FOR_AND_ABSTAINED, IN_TABLE, ROLL, EACH)
    found = (m for pattern in patterns for m in pattern.finditer(text) if not _numbers_it(m))
    return sorted(found, key=lambda m: m.start())


def _numbers_it(counted: re.Match[str]) -> bool:
    """Whether it is no count: 'CARRIED 12/2020' numbers a resolution, and no motion is carried by fewer votes."""
    if counted.re is EACH:
        return False
    favour, against = number(counted["for"]), number(counted["against"])
    return bool(favour and against and favour < against and re.match(r"(?i:carrie|passe|adopt|approv)", counted[0]))


def _vote(counted: re.Match[str]) -> Vote:
    """The vote of a count; 'lost by 4 votes to 2' gives the greater number first, which is of those against."""
    if counted.re is EACH:
        return _roll(counted[0])
    favour, against = number(counted["for"]), number(counted["against"])
    lost = IS_LOST.search(counted[0]) or IS_LOST.search(counted.string[max(0, counted.start() - 12) : counted.start()])
    if lost and favour is not None and against is not None and favour > against:
        favour, against = against, favour
    abstained = number(counted["abstained"])
    named = ABSTAINER.match(counted.string, counted.end()) if abstained is None else None
    if named:
        abstained = len(re.split(r",|\sand\s", named["names"]))
    return Vote(favour=favour, against=against, abstained=abstained)


def _roll(called: str) -> Vote:
    """The vote of a roll that is called: each name with its own answer."""
    said = [word[:2].lower() for word in re.findall(r"\s(yes|aye|yea|no|nay|abst)", called, re.IGNORECASE)]
    favour, abstained = sum(word in ("ye", "ay") for word in said), said.count("ab")
    return Vote(favour=favour, against=len(said) - favour - abstained, abstained=abstained or None)


def number(printed: str | None) -> int | None:
    """A count in figures or words, or of the names that are printed for it; None where nothing is."""
    if printed is None:
        return None
    if printed.isdecimal():
        return int(printed)
    return NUMBERS.get(printed.lower(), len(re.split(r",|\sand\s", printed)))


def outcome(own: str) -> Outcome | None:
    """Whether a motion is said to be carried, lost or withdrawn."""
    lost = LOST.search(own)
    if lost:
        return "withdrawn" if lost["how"].lower() == "withdrawn" else "lost"
    if ENDS_LOST.search(own):
        return "lost"
    return "carried" if CARRIED.search(own) else None
