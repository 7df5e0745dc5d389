"""Who took the chair: by the list's own words, by what the text tells, or by the only post that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import Entry, row
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import PERSONS
from graphkit.grammar.posts import VICE
from graphkit.grammar.source import Source
from graphkit.record import Attendance, Post

SEATED = re.compile(r"\bchair|\bpresid|\bto\s+order\b", re.IGNORECASE)
AFTER = (
    r"(?:\s*\([^()]{1,40}\)|,\s+(?:the\s+)?(?P<office>(?:(?:vice|deputy|acting)[-\s])?(?:chair(?:man|woman|person)?"
    r"|conven[eo]r|provost|president|mayor|leader|reeve|cathaoirleach)(?:\s+of\s+(?:the\s+)?\w+)?),?)?\s*,?\s*"
    r"(?:then\s+|had\s+)?(?:(?:took|takes|taking|assumed|was\s+in|occupied)\s+the\s+chair\b|in\s+the\s+chair\b"
    r"|called\s+(?:[\w’']+\s+){1,6}to\s+order\b|presided\b|presiding\b|chaired\s+(?:the|this)\s+meeting\b|opened\s+the\s+meeting\s+as\s+chair"
    r"|was\s+(?:elected|appointed|nominated)\s+(?:as\s+|to\s+)?(?:act\s+as\s+|the\s+)?chair(?:man|woman|person)?"
    r"\s+(?:for|of)\s+(?:the|this)\s+(?:meeting|evening))"
)
BEFORE = (
    r"(?:(?<!item\swas\s)\bchaired\s+by|\bchair\s+was\s+taken\s+by|\bpresided\s+over\s+by|\b(?:meeting\s+)?called\s+to\s+order"
    r"(?:[^.;\n]|(?<=[ap])\.|(?<=\.m)\.){0,60}?\sby"
    r"(?:\s+(?:the\s+)?chair(?:man|woman|person)?,?)?|\bled\s+by\s+(?:the\s+)?chair(?:man|woman|person)?,?"
    r"|\bthe\s+chair(?:man|woman|person)?)[,:(\s]{1,4}"
)
TOOK_CHAIR = re.compile(
    rf"(?P<who>(?-i:{PERSONS}|\b[A-Z]{{2,3}}[a-z]?\b))(?i:{AFTER})|(?i:{BEFORE})(?P<by>(?-i:{PERSONS}))(?![^\S\n]+and\b)",
)
CHAIR_POST = re.compile(
    r"(?!(?:vice|deputy|former|past)\b)(?:[\w-]+\s+)?chair(?:man|woman|person)?"
    r"(?:\s+of\s+(?:the\s+)?(?:trustees|governors|board|committee|council|governing\s+body|partnership|panel|group))?",
    re.IGNORECASE,
)
SECOND_TOOK = re.compile(
    r"\b(?:vice|deputy)[-\s]chair(?:man|woman|person)?,?\s+(?:then\s+)?(?:took|was\s+in|assumed)\s+the\s+chair\b"
    r"|\b(?:vice|deputy)[-\s]chair(?:man|woman|person)?\s+(?:presided|chaired\s+the\s+meeting)\b",
    re.IGNORECASE,
)
BARE_TOOK = re.compile(  # 'As Bo was unwell Ann took the chair'
    rf"(?<![\w’'-])(?P<who>{words.NAME_WORD})\s+(?:then\s+|had\s+)?(?:took|takes|assumed|was\s+in)\s+the\s+(?i:chair)\b"
)
SEAT_AHEAD = re.compile(
    r"(?:The\s+)?(?:(?:Vice|Co|Deputy|Acting|Board|Council|Committee)[-\s]*)*(?:[Cc]hair(?:man|woman|person)?|President|Mayor"
    r"|Reeve|Convener|Supervisor|Provost|Commissioner|Trustee|Director|Leader|Selectman|Selectwoman|Moderator)\s+"
)
WHO = (
    r"(?P<title>(?:(?:Board|Council|Committee|Vice|Deputy|Acting|Temporary)[\s-]){0,2}(?:Chair(?:man|woman|person)?|President|Mayor"
    rf"|Reeve|Chairperson))\s(?P<name>{words.NAME_WORD}(?:\s{words.NAME_WORD}){{0,2}})"
)
SEATED_BY_POST = (  # 'Chairman Lund called the regular meeting to order', 'Presiding over the meeting was Mayor Lund'
    re.compile(
        rf"\b{WHO},?(?:\s(?:acting|serving)\sas\s(?:[\w’'-]+\s){{0,2}}[Cc]hair(?:man|woman|person)?,?)?"
        r"\s+called\s+(?:[\w’',-]+\s+){1,20}?to\s+order\b"
    ),
    re.compile(rf"\b[Pp]residing\s+(?:over|at)\s+the\s+(?:[\w’'-]+\s+)?meeting\s+was\s+(?:the\s+)?{WHO}"),
)
IN_CHAIR = re.compile(r"\b(?:took|takes|in|assumed)\s+the\s+chair$|\bpresided$", re.IGNORECASE)


def chaired(rows: list[Attendance]) -> list[Attendance]:
    """The rows with those alone in the chair who are said to be in it, where any is; '(Chair)' else says so."""
    taken = [r for r in rows if r.chair and re.search(r"in\s+the\s+chair|presiding", r.quote, re.IGNORECASE)]
    if not taken:
        own = any(r.chair and not _chairs_another(r) for r in rows)
        gone = [r for r in rows if r.chair and _chairs_another(r) and (own or r.status == "in_attendance")]
        return [msgspec.structs.replace(r, chair=False) if r in gone else r for r in rows]
    return [msgspec.structs.replace(r, chair=False) if r.chair and r not in taken else r for r in rows]


def _chairs_another(made: Attendance) -> bool:
    """Whether somebody is told to chair an organisation, which may be the one that met or that sent them."""
    seats = [p for p in made.posts if _presides(p)]
    return bool(seats) and all(p.organisation for p in seats)


def took_chair(source: Source, blocks: Iterable[Block], rows: list[Attendance]) -> list[Attendance]:
    """The rows with the chair that the text tells of ('Ann Garvie took the chair') where the list names none."""
    if not rows or any(r.chair and not _chairs_another(r) for r in rows):
        return rows
    blocks = list(blocks)
    if any(_seat_by_post(source, block, rows) for block in blocks):
        return rows
    for block in blocks:
        if not SEATED.search(source.body, block.start, block.end):
            continue
        for start, end, who, office in _seatings(source, block):
            seated = next((n for n, made in enumerate(rows) if is_there(made) and _is_meant(made, who)), None)
            if seated is not None:
                made, place = rows[seated], source.also(start, end, "chair")
                posts = made.posts or _office(source, office)
                rows = [msgspec.structs.replace(r, chair=False) if r.chair else r for r in rows]
                rows[seated] = msgspec.structs.replace(made, chair=True, posts=posts, also=(*made.also, place))
                return rows
    if any(r.chair for r in rows):
        return rows
    if unlisted := _unlisted_chair(source, blocks):
        return [*rows, unlisted]
    return _titled_chair(rows)


def _office(source: Source, bounds: tuple[int, int]) -> tuple[Post, ...]:
    """The post that the one in the chair is told to hold: 'Councillor Lund, Convener, presided'."""
    told = bounds[0] < bounds[1]
    return (Post(title=source.words(*bounds), **source.cite(*bounds, "post-title-organisation")),) if told else ()


def _seat_by_post(source: Source, block: Block, rows: list[Attendance]) -> bool:
    """Whether a block tells by post and name who opened or led the meeting; their row then says so."""
    text = source.body[block.start : block.end]
    if "to order" not in " ".join(text.split()) and "residing" not in text:
        return False
    for match in (m for pattern in SEATED_BY_POST for m in pattern.finditer(source.body, block.start, block.end)):
        n = next((n for n, r in enumerate(rows) if is_there(r) and words.same_person(r.name, match["name"])), None)
        if n is not None:
            post = Post(title=match["title"], **source.cite(*match.span("title"), "title-before-name"))
            place = source.also(*match.span(), "chair")
            posts = rows[n].posts or (post,)
            rows[n] = msgspec.structs.replace(rows[n], chair=True, posts=posts, also=(*rows[n].also, place))
            return True
    return False


def _unlisted_chair(source: Source, blocks: Iterable[Block]) -> Attendance | None:
    """The one told to have been in the chair of a meeting whose list does not name them."""
    for block in blocks:
        if not SEATED.search(source.body, block.start, block.end):
            continue
        for match in TOOK_CHAIR.finditer(source.body, block.start, block.end):
            if match["who"] and words.is_person(match["who"]) and IN_CHAIR.search(match[0]):
                made = row(source, Entry(match.start(), match.end("who"), Heading("present", True, block.start)), [])
                if made:
                    cited = source.cite(match.start(), match.end(), made.rule)
                    return msgspec.structs.replace(made, span=cited["span"], quote=cited["quote"])
    return None


def is_there(made: Attendance) -> bool:
    """Whether a row is of somebody who was there."""
    return made.status in ("present", "in_attendance")


def _titled_chair(rows: list[Attendance]) -> list[Attendance]:
    """The rows with the only one there whose post is to chair, 'Clinical Chair', where nothing else names the chair."""
    titled = [n for n, r in enumerate(rows) if is_there(r) and any(_presides(p) for p in r.posts)]
    titled = [n for n in titled if rows[n].status == "present" or not any(p.organisation for p in rows[n].posts)]
    members = [n for n in titled if rows[n].status == "present"] or titled
    own = [n for n in members if any(_presides(p) and not p.organisation for p in rows[n].posts)] or members
    if len(own) == 1:
        rows[own[0]] = msgspec.structs.replace(rows[own[0]], chair=True)
    return rows


def _presides(post: Post) -> bool:
    return bool(CHAIR_POST.fullmatch(post.title or ""))


def _seatings(source: Source, block: Block) -> Iterator[tuple[int, int, str, tuple[int, int]]]:
    """Where a block says who took the chair, the name that it says ('' for the vice-chair), and where their post is."""
    for match in TOOK_CHAIR.finditer(source.body, block.start, block.end):
        who = match["who"] or match["by"]
        yield (
            match.start(),
            match.end(),
            who.rsplit("\n", 1)[-1].strip(),
            match.span("office"),
        )  # what ends on the line above is no name
    for match in BARE_TOOK.finditer(source.body, block.start, block.end):
        if not words.NOT_NAMES.search(match["who"]) and not words.TITLE.search(match["who"]):
            yield match.start(), match.end(), match["who"], (0, 0)
    for match in SECOND_TOOK.finditer(source.body, block.start, block.end):
        yield match.start(), match.end(), "", (0, 0)


def _is_meant(made: Attendance, who: str) -> bool:
    """Whether a row is that of the one named, or of the vice-chair where no name is."""
    if not who:
        return any(VICE.fullmatch(p.title or "") for p in made.posts)
    if re.fullmatch(r"[A-Z]{2,3}[a-z]?", who):
        return words.initials(made.name) == who
    who = SEAT_AHEAD.sub("", who)
    if " " not in who:
        return who.casefold() in (words.bare(made.name).split(" ")[0].casefold(), words.surname(made.name).casefold())
    return words.same_person(made.name, who)
