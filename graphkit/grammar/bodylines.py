"""The lines of a head that may name the body that met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit import dates
from graphkit.grammar import venue, words
from graphkit.grammar.givens import is_given
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.places import Place, place
from graphkit.grammar.source import Source

LISTING = re.compile(
    r"^\W*(?:(?:(?:voting|non-voting|members|also|core|board|committee|directors|trustees|governors|councillors|officers)\s+)*(?:present|in\s+attendance|attendance|attendees|membership|members)|apologies)\b",
    re.IGNORECASE,
)
SUMMARY = re.compile(r"(?<!contain a )(?<!contains a )(?<!is a )\bsummary\s+of\b[^.]{0,80}\bmeetings?\b", re.IGNORECASE)
KIND_AND_DATE = re.compile(
    rf"[\s,–—:-]*(?:\b(?:monthly|quarterly|annual|ordinary|general|special|regular|meeting|minutes|notes"
    rf"|draft|agenda|documents|call|actions?|decisions?|outcomes?|record|log|points|and|&|(?:held\s+)?in\s+(?:public|private)|public(?=\s+meeting)|meeting\s+(?:no\.?\s*|number\s+|\#)?\d{{1,3}}(?=\s*$)|(?:spring|summer|autumn|winter|michaelmas|lent)\s+term|open\s+session|public\s+session)\b[\s,–—:-]*){{0,6}}(?:\((?:held\s+)?(?:in\s+)?(?:public|private)\)\s*)?(?:part\s+\w{{1,3}}\s*)?(?:\(held\s+in\s+\w{{6,7}}\)\s*)?"
    rf"(?:(?:of|on|held\s+on)\s+)?(?:{dates.DATE.pattern}|\d{{1,4}}[-.]\d\d?[-.]\d{{2,4}})?(?:[\s,]*(?:at\s+)?\d{{1,2}}[.:]\d\d\s?[ap]m)?[\s,.:]*$",
    re.IGNORECASE,
)
SEASON = re.compile(
    rf"(?:\d{{4}}\s+)?(?:spring|summer|autumn|winter|{MONTH})\s+(?=(?:[\w&]+\s+){{1,8}}meeting\b)", re.IGNORECASE
)  # 'Spring Chest Group Meeting': which of the body's meetings it was
TAGS = re.compile(r"^(?:\s*<[a-z][^<>\n]{0,80}>)+|(?:</?[a-z][^<>\n]{0,80}>\s*)+$", re.IGNORECASE)
JOINING = re.compile(r"(?<=\w)\s+(?:and|&)\s*$", re.IGNORECASE)  # 'Board and Annual Meeting'
NAME_LINE = re.compile(
    r"(?:meeting\s+of\s+(?:the\s+)?)?(?:(?:[A-ZÀ-Þ0-9][\w'’&.,-]*|\([A-Z][\w'’& -]{1,60}\)|of|and|the|for|in|on|&"
    r"|[-–—/])(?:\s+|$)){1,14}",
)
LEADING = re.compile(
    r"(?:(?:(?:regular|special|annual|ordinary|monthly|quarterly)\s+){0,2}(?:minutes|notes|meeting)\s+of\s+(?:the\s+)?)+"
    r"|\d[\d\s–-]*(?=[A-Z])",
    re.IGNORECASE,
)
POST = re.compile(  # the line of a person or a post, though a noun of bodies stands in it
    rf"^(?:{words.RANK}|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Revd)\b\.?\s|\((?:Vice[\s-]*)?Chair|\bNon-Executive\b"
    r"|\b(?:Director|Chief\s+Executive|Chair(?:man|person)?|Manager|Officer|Clerk|Secretary|GP|Members|Present)\s*:?$"
)
YEARS = re.compile(r"\s*\((?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)?\d\d)?\)$")  # while a body was called so
NO_NAME = re.compile(r"\b(?:minutes|notes|meetings?|will|shall|approved|present)\b", re.IGNORECASE)
NO_BODY = re.compile(
    r"\(|rooms?\s+[\dA-Z]|(?:held|in|at|on|venue|place|location|to|from|present|minutes?|notes?|agenda)\b",
    re.IGNORECASE,
)
# 'Committee Room B, The Old Maltings': where a meeting was held, though a noun of bodies stands in it
ROOM = re.compile(
    r"\b(?:committee|board|council|cabinet|meeting|conference|assembly)\s+(?:rooms?|chambers?|suite|offices?)\b",
    re.IGNORECASE,
)
# What a body that meets is called by, beside what an organisation is
MEETS = re.compile(
    r"\b(?:board|committee|group|cabinet|panel|forum|executive|governing body|trustees|team|assembly|working party)\b",
    re.IGNORECASE,
)
REGISTERED = re.compile(  # 'Registered Charity No. 1234567', 'A company limited by guarantee'
    r"\W*(?:an?\s+)?(?:registered\b|charity\s+(?:registration\s+)?(?:no|number|\d)|(?:private\s+)?company\s+(?:limited|no|number|reg))",
    re.IGNORECASE,
)
PARTED = re.compile(r"\s*[–—,(]\s*|\s+-\s*|-\s+")  # a name from what its bearer stands for
UNFINISHED = re.compile(r"['’]s\s+[a-z]+\W*$")  # 'Council's virtual': what stands before a word left out


def names_body(name: str) -> bool:
    """Whether words hold a noun of bodies and neither a day, a person, the address of a room nor what no name holds."""
    said = words.GROUP.search(name) and not dates.DATE.search(name) and not NO_NAME.search(name)
    return bool(said) and not _of_person(name) and not venue.PLACED.match(name) and not UNFINISHED.search(name)


def _of_person(name: str) -> bool:
    """Whether a line tells of a person and whom they stand for: 'Ann Lund – Moss District Council'."""
    bare = name.strip()
    parted = PARTED.search(bare)
    first, rest = (bare[: parted.start()], bare[parted.end() :]) if parted else ("", "")
    person = words.is_person(first) and not MEETS.search(rest.rsplit(" ", 1)[-1])
    bracketed = parted is not None and parted[0].strip() == "("
    return bool(rest) and person and (not bracketed or is_given(first.split()[0]))


def body_lines(source: Source, block: Block) -> Iterator[Place]:
    """The lines of a block that name a body and nothing else but 'Meeting' or 'Minutes' and a date."""
    offset = block.start
    for line in source.body[block.start : block.end].split("\n"):
        start, end = source.trimmed(offset, offset + len(line))
        offset += len(line) + 1
        bare = TAGS.sub("", source.body[start:end]).strip(" *_#|\t")
        if LISTING.match(bare):
            return
        if not bare or len(bare.split()) > 20 or SUMMARY.search(bare) or no_body(bare):
            continue
        kind = KIND_AND_DATE.search(bare)
        season = SEASON.match(bare)
        led = LEADING.match(bare, season.end() if season else 0) or season
        name = YEARS.sub("", JOINING.sub("", bare[led.end() if led else 0 : kind.start() if kind else None]))
        if (
            0 < len(name.split()) <= 14
            and NAME_LINE.fullmatch(name.strip())
            and names_body(name)
            and not POST.search(name)
        ):
            at = start + source.body[start:end].find(name)
            yield place(source, at, at + len(name))


def no_body(line: str) -> bool:
    """Whether a line of the head says when or where a meeting was held, or leads to other pages, and names no body."""
    return bool(
        NO_BODY.match(line)
        or ">" in line
        or ROOM.search(line)
        or REGISTERED.match(line)
        or dates.TIME.match(line)
        or re.search(r"\sheld\s(?!in\s+(?:public|private)\b)", line, re.IGNORECASE)
    )
