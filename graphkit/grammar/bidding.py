"""Who is bidden to do something in a decision: 'that the Clerk and JS write', 'that the committee look at it'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import words
from graphkit.grammar.acts import MEANWHILE, SUBGROUP, openings, subjunctive
from graphkit.grammar.decisions import Clause
from graphkit.grammar.duties import Duty, duty, is_doer
from graphkit.grammar.owners import BUILT, LIKELY, SURE, Bounds, keyed, owners
from graphkit.grammar.setting import Setting
from graphkit.grammar.told import VERBS

AGREED_THAT = re.compile(
    r"\b(?:[Aa]greed|AGREED|[Rr]esolved|RESOLVED|REQUESTED|ASKED|INSTRUCTED|DIRECTED)[,:]?\s+that\s+(?:the\s+)?|\band\s+(?:the\s+)?(?=[A-Z]|(?:each|all|officers|members|partners)\s)"
    r"|[;:]\s*(?:\([ivx\da-z]{1,4}\)\s*)?(?:and\s+)?that\s+(?:the\s+)?"
    r"|\b(?:consensus|decision|view|wish|feeling|condition|understanding|basis)\s+(?:(?:was|is)\s+)?that\s+(?:the\s+)?|\bprovided\s+that\s+(?:the\s+)?"
)
THAT = re.compile(r"\b[Tt]hat\s+(?:the\s+)?$")
TERMS = re.compile(r"\b(?:condition|understanding|basis|provided)\s+that\s+(?:the\s+)?$")
CLASS_DOES = re.compile(
    rf"(?:an?\s+(?=delegation|deputation))?(?P<owner>(?:[A-Z][\w'’-]*\s+){{0,6}}(?i:{SUBGROUP})|(?:delegation|deputation)(?:\s+of\s+[^.;:]{{3,40}}?)?|each\s+(?:(?!give\b|let\b|tell\b|say\b|that\b)[\w'’-]+\s+){{0,4}}?(?!the\b|an?\b)[\w'’-]+|officers)\s+"
    r"(?P<verb>meet|give|let|tell|say|notify|make|take|hold|sign|seek|report|submit|present|prepare|produce|develop|bring|consider|examine|investigate|look|name|nominate"
    r"|provide|send|write|undertake|arrange|confirm|identify|supply|share|respond|ensure|complete|circulate)\s"
)
PEOPLE_DO = re.compile(
    rf"(?P<owner>(?:all\s+)?(?:[a-z]+\s+){{0,2}}(?:members|partners|officers|trustees|governors|councillors|directors"
    rf"|chairs|leads|agencies|authorities|organisations|schools))\s+(?P<verb>{VERBS}|give|put|keep|use|make|return)\s"
)
NAMED_DOES = re.compile(
    r"(?P<owner>(?!Carry\b)[A-ZÀ-Þ][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,3}(?:\s[–-](?:\s+(?:(?:and|of|for)\s+)?[A-Z][\w'’-]*){1,4})?)"
    rf"\s+(?P<verb>{VERBS})\s+(?!(?:\w+\s+){{0,3}}be\b)"
)
SHORT_DOES = re.compile(rf"(?P<owner>[A-Z]{{2,3}}[a-z]?)\s+(?P<verb>{VERBS})\s+(?!(?:\w+\s+){{0,3}}be\b)")
BODY = re.compile(  # that is not the one that met
    r"(?P<owner>(?!this\s|that\s|an?\s)(?:(?!(?:that|be|is|are|was|were|has|had)\b)(?:[A-Z][\w'’&-]*|[a-z]+)\s+(?:(?:and|of|for)\s+)?){0,6}?(?:[Ss]ub-?)?(?:[Cc]ommittee|[Bb]oard|[Cc]abinet|[Ee]xecutive|[Tt]rust"
    r"|[Cc]ouncil|[Aa]uthority|[Pp]artnership|[Ss]chool|[Cc]ollege|[Pp]ractice|[Cc]lub))\s+"
)
WHICH_DOES = re.compile(  # 'referred to the Finance Committee, which is to obtain three prices'
    rf"\bto\s+(?:the\s+)?(?P<owner>(?:[A-Z][\w'’&-]*\s+(?:(?:and|of|for)\s+)?){{0,6}}?(?:Committee|Board|Panel|Cabinet|Council|(?i:{SUBGROUP}))),?"
    rf"\s+which\s+(?:(?:is|was)\s+to|would|will|should|shall)\s+(?P<verb>{VERBS})\s"
)
ALSO = re.compile(
    rf"{MEANWHILE}"
    r"\s+(?:(?:also|then|therefore|now|first|jointly|both)\s+)?"
)
DO = re.compile(
    rf"(?P<verb>{VERBS}|accept|adopt|agree(?=\s+(?:its|the|an?|terms|wording)\b)|allow|appoint|begin|change|choose|close|commission|decide|display|employ|engage|enter|extend"
    r"|fill|find|fit|fix|give|hire|host|improve|increase|keep|lead|lend|lobby|look|maintain|manage|mark|mend|move|negotiate|offer|open"
    r"|oversee|press|prune|promote|propose|put|recommend|record|recruit|reduce|register|release|renew|run|settle|shred|sell|spend"
    r"|stop|store|study|take|teach|trim|tidy|train|transfer|use|warn|watch|withdraw)\b(?!-)"
)
DOES_SO = re.compile(rf"(?P<verb>{VERBS})\b(?!-)")
DOES = re.compile(rf"(?P<verb>{VERBS}(?:s|es)\b)(?!-)")
GROUP_DOES = re.compile(  # 'that a Roof Working Party of A, B and C meet the builder'
    rf"(?:[Aa]n?\s+)?(?P<owner>(?:(?:[A-Z][\w'’&-]*\s+){{1,6}}?|(?:small|short-life|new)\s+)(?i:{SUBGROUP}))\s+(?:of|comprising|consisting\s+of)\s+(?=[A-Z])[^.;:()]{{3,160}}?\s+"
    rf"(?:should\s+|would\s+|will\s+)?(?P<verb>meet|(?!set\s+up\b){VERBS})\s"
)
TO_VOTE = re.compile(r"put\s+(?:it|this|(?:the|this|that)\s+\w+)\s+to\s+(?:the|a)\s+vote\b")
POSSESSIVE = re.compile(r"['’]s$")


def bidden(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """'that Ann Garvie obtain a price and that the Clerk write …'."""
    start, end = clause.text
    stretch = setting.source.body[start:end]
    for sent in WHICH_DOES.finditer(stretch):
        named = (start + sent.start("owner"), start + sent.end("owner"))
        yield duty(setting, [named], (start + sent.start("verb"), end), clause, "subjunctive")
    whole = set(openings(stretch))
    for opening in sorted({*whole, *(m.end() for m in AGREED_THAT.finditer(stretch))}):
        ahead = stretch[max(0, opening - 40) : opening]
        that = bool(THAT.search(ahead))
        told_that = that or opening in whole
        group = GROUP_DOES.match(stretch, opening) if told_that else None
        if group:
            named = (start + group.start("owner"), start + group.end("owner"))
            yield duty(setting, [named], (start + group.start("verb"), end), clause, "subjunctive")
            continue
        found = _several(setting, start + opening, end, told_that, bool(TERMS.search(ahead)))
        found = found or _one(setting, start + opening, end, told_that, that)
        if found and not TO_VOTE.match(setting.source.body, found[1], end):
            who, task = found
            yield duty(setting, who, (task, end), clause, "subjunctive")


def _several(setting: Setting, at: int, end: int, told_that: bool, terms: bool) -> tuple[list[Bounds], int] | None:
    """Owners of whom each is sure, or one of several that the clause names, and where what they do begins."""
    text = setting.source.body
    who, sure = owners(setting, at, end)
    also = ALSO.match(text, who[-1][1], end) if who else None
    verb = also and (DO.match(text, also.end(), end) or (DOES.match(text, also.end(), end) if terms else None))
    named = [setting.source.words(*one) for one in who]
    if not verb or not told_that or any(setting.is_own(name) or POSSESSIVE.search(name) for name in named):
        return None
    known = sure == SURE or (sure == LIKELY and (len(who) > 1 or terms))
    return (who, verb.start()) if known else None


def _one(setting: Setting, at: int, end: int, told_that: bool, that: bool) -> tuple[list[Bounds], int] | None:
    """The one owner that a clause begins with, by the shape of its words, and where what it does begins."""
    ahead = setting.source.body[at:end]
    named = (NAMED_DOES if that else SHORT_DOES).match(ahead)
    body = (
        BODY.match(ahead)
        if told_that or ahead.startswith("the ") or setting.source.body.endswith("the ", 0, at)
        else None
    )
    settles = body and body["owner"].casefold().endswith(("committee", "board", "cabinet"))
    does = (DO if settles else DOES_SO).match(ahead, body.end()) if body else None
    known = subjunctive(ahead) or CLASS_DOES.match(ahead) or PEOPLE_DO.match(ahead) or named
    found = (known or (does and body)) if told_that else ((does and body) or known)
    verb = does if found is body else found
    if not found or not verb or re.fullmatch(r"are|is|do|\w{3,}ing", verb["verb"]) or POSSESSIVE.search(found["owner"]):
        return None
    owner = (at + found.start("owner"), at + found.end("owner"))
    if BUILT.search(found["owner"]) and not (words.TITLE.search(found["owner"]) or setting.person(found["owner"])):
        return None
    joins = found is body or _joins(setting, found["owner"], owner)
    if setting.is_own(found["owner"]) or not (told_that or joins):
        return None
    other = [(at + found.start("other"), at + found.end("other"))] if found.groupdict().get("other") else []
    return [owner, *other], at + verb.start("verb")


def _joins(setting: Setting, name: str, owner: Bounds) -> bool:
    """Whether what stands behind an 'and' begins a clause of its own: somebody of the list, or a class of members."""
    return is_doer(setting, *owner) or keyed(setting, name) or name.islower()
