"""Those whom the text of an item tells to have been there, beside the list: guests, and the public who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import Entry, row
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import PERSONS
from graphkit.grammar.posts import is_of_chair, posts_of
from graphkit.grammar.seats import is_there
from graphkit.grammar.source import Source, word_set
from graphkit.record import Attendance, Post

HONOURED = rf"(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s+(?:{words.NAME_WORD}|{words.INITIALS})\s+{words.NAME_WORD}"
FOR_ITEM = re.compile(
    rf"(?P<who>{words.PERSON.pattern})(?P<post>(?:,\s+(?:the\s+)?\w[^,.;]{{2,60}}){{0,3}}?),?\s+(?:(?:attended|joined)"
    r"(?:\s+the\s+meeting)?|was\s+(?:also\s+)?(?:present|in\s+attendance))\s+(?:for\s+(?:this|the)\s+item"
    r"|to\s+(?:present|speak|give|introduce|answer|update|explain|discuss|deliver)|and\s+(?:gave|presented"
    r"|introduced))\b"
)
CAME = re.compile(r"\s(?:attended|joined|present|in\s+attendance)(?:\s+the\s+meeting)?\s+(?:for|to|and)\s")
GIVEN = re.compile(r"\b(?:presentation|overview|talk|demonstration|slides)\b")
GIVING = re.compile(r"\)\s+(?:gave|presented|delivered|provided)\s")
SPEAKS = r"(?:asked|spoke|addressed|enquired|complained|objected|presented\s+a\s+petition)"
SAID = re.compile(rf"\s{SPEAKS}\b|,\s+said\b")
SPOKE = re.compile(
    rf"(?P<who>(?:Mr|Mrs|Ms|Miss)\b\.?\s+(?:{words.NAME_WORD}|{words.INITIALS})\s+{words.NAME_WORD})"
    rf"(?:\s+of\s+(?P<of>{words.NAME_WORD}(?:\s+{words.NAME_WORD}){{0,2}})(?:\s+and\s+{HONOURED},\s[^,.;]{{2,60}},)?"
    r"|(?P<public>,\s+(?:a\s+(?:\w+\s+)?(?:resident|parishioner|member\s+of\s+the\s+public)|whose\s"
    r"|from\s+the\s+(?:public\s+(?:seats|gallery|benches)|gallery|floor|audience))[^,.;]{0,60},))"
    rf"\s+(?:attended\s+and\s+|then\s+)?(?:{SPEAKS}|(?(public)said|(?!)))\b"
)
WELCOMED = re.compile(
    rf"\bwelcomed\s+(?P<who>{PERSONS})(?P<post>(?:,\s+[A-Z][^,.;]{{2,60}}){{0,2}}?|\s+\([^()]{{3,80}}\))"
    r"(?=\s+(?:to\s+the\s+meeting|to\s+(?:this|the)\s+item|who|and|as|from|[-–])|\s*[.,;])"
    rf"|\bintroduced\s+(?P<near>{HONOURED}),\s+who\s+(?:then\s+)?(?:told|spoke|described|shared|talked|gave)\b"
)
TOLD = re.compile(  # 'Ann Garvie (Lund Fire and Rescue) gave an update'
    rf"(?P<who>{words.PERSON.pattern})(?P<post>\s\([A-Z][^()]{{2,80}}\))\s+(?:gave|presented|delivered|provided)\s+"
    r"(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}(?:presentation|overview|talk|demonstration|slides?|update|briefing|report|summary)\b"
)
GAVE = re.compile(
    rf"(?P<who>{words.PERSON.pattern})(?P<post>(?:,\s+[A-Z][^,.;]{{2,60}}){{1,3}}?),?\s+(?:gave|presented|delivered)\s+"
    r"(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}(?:presentation|overview|talk|demonstration|slides?)\b"
)
COMMENTED = re.compile(
    rf"\b[Pp]ublic\s+[Cc]omments?[*_]{{0,3}}[:.–-][*_\s]{{1,5}}(?P<who>(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s+{words.NAME_WORD}"
    rf"(?:\s+{words.NAME_WORD}){{1,2}})\s+(?:said|asked|spoke|stated|commented|suggested|thanked|raised|noted)\b"
)
OFFICER = re.compile(  # 'The Licensing Manager, Mr A Lund, introduced the report'
    rf"\b[Tt]he\s+(?P<post>[A-Z][\w'’&/-]*(?:\s+(?:(?:of|for|and|the|to)\s+)*[A-Z&][\w'’&/-]*){{0,9}}),\s+"
    rf"(?P<who>(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sgt|Insp|Supt)\b\.?\s+(?:{words.NAME_WORD}|{words.INITIALS})(?:\s+{words.NAME_WORD}){{0,2}}|{words.PERSON.pattern}),\s+"
    r"(?:then\s+|also\s+)?(?:introduced|presented|gave|outlined|summarised|attended|was\s+(?:in\s+attendance|present)|took\s+(?:the\s+)?(?:Members?|Committee|Board)\s+through)\s"
)
OFFICER_FIRST = re.compile(  # 'Ann Garvie, Licensing Manager, introduced the report'
    rf"(?:^|(?<=[.\n]\s))(?P<who>{words.PERSON.pattern}),\s+(?:the\s+)?(?P<post>[A-Z][\w'’&/-]*(?:\s+(?:(?:of|for|and|the|to)\s+)*[A-Z&][\w'’&/-]*){{0,9}}),\s+"
    r"(?:then\s+|also\s+)?(?:introduced|presented|outlined|summarised)\s+(?:an?|the|his|her)\s",
    re.MULTILINE,
)
COUNCILLOR = rf"(?=(?:Councillor|Cllr)\b){words.PERSON.pattern}"
MOVERS = re.compile(
    rf"(?P<who>{COUNCILLOR})\s+(?:then\s+)?(?:moved|proposed|seconded|declared)\b"
    rf"|\b(?:[Mm]oved|[Pp]roposed|[Ss]econded)\s+by\s+(?P<near>{COUNCILLOR})"
)
MOVING = re.compile(r"\b(?:Moved|Seconded|Proposed|Carried)\b")
MOVERS_WORDS = word_set("moved proposed seconded declared")
HEARD = re.compile(
    rf"\bpresentation\s+(?:was\s+given\s+)?(?:by|from)\s+(?P<who>{words.PERSON.pattern})(?P<post>\s+(?:of|from)\s+(?:the\s+)?"
    r"(?P<of>[A-Z][\w’'&-]*(?:\s+(?:of\s+|and\s+|&\s+)?[A-Z][\w’'&-]*){0,6}))"
)
QUESTIONS = re.compile(
    r"\b(?:public\s+(?:questions?|speaking|participation|forum|session|open)|open\s+forum"
    r"|(?:questions?|deputations?|statements?|representations?)\s+(?:from|by)\s+(?:the\s+|members\s+of\s+the\s+)?public)",
    re.IGNORECASE,
)
APPLIED = re.compile(  # 'The applicant, Mr A Lund, said', 'Mr A Lund, who lived next door, said'
    rf"\b[Tt]he\s+(?:applicant|appellant|objector|petitioner|agent|(?:applicant|appellant)['’]s\s+(?:agent|architect|solicitor)),\s+(?P<who>{HONOURED}),\s+"
    r"(?:said|spoke|told|explained|stated|asked|addressed)\b"
    rf"|(?P<near>{HONOURED}),\s+who\s+live[ds]\s[^,.;]{{2,60}},\s+(?:said|spoke|told|asked)\b"
)
SPEAKERS = re.compile(  # 'The following spoke on the application: A, objector; and B, agent'
    r"\b[Tt]he\s+following\s+(?:[a-z]+\s+){0,4}?(?:spoke|addressed|made\s+(?:representations|statements))\b[^.:;\n]{0,60}:\s+(?P<those>(?:[^.\n]|(?<=\b[A-Z])\.|(?<=Mr)\.|(?<=Mrs)\.){3,400})"
)
SPEAKER = re.compile(rf"(?:^|(?<=;\s)|(?<=;\sand\s)|(?<=,\sand\s))(?P<who>{words.PERSON.pattern})(?=,|\s\(|\s*(?:;|$))")
APPLIED_WORDS = word_set("applicant applicant's appellant appellant's objector petitioner agent lived lives")
PRAYED = re.compile(
    rf"\b[Pp]rayers\s+were\s+(?:led|said|offered)\s+by\s+(?:[^,.;]{{2,40}},\s+)?(?:the\s+)?(?P<who>{words.PERSON.pattern})"
)
ASKED = re.compile(
    rf"(?:^|(?<=[.\n]\s)|(?<=\d\s))(?P<who>(?:Mr|Mrs|Ms|Miss)\b\.?\s+(?:{words.NAME_WORD}|{words.INITIALS})\s+{words.NAME_WORD})"
    rf"(?:,\s+(?:of|from)\s+(?:the\s+)?(?P<of>[A-Z][^,.;]{{2,60}}),)?\s+{SPEAKS}\b",
    re.MULTILINE,
)
SEAT_SIGNED = re.compile(  # how the line of a signature ends
    r"[^\S\n]\(?(?:Chair(?:man|woman|person)?|Cathaoirleach|Convener|Mayor)\)?[\s*_]*$", re.MULTILINE
)
SIGNED = re.compile(
    rf"(?P<who>{words.PERSON.pattern}),?[^\S\n]+\(?(?P<post>Chair(?:man|woman|person)?|(?:An\s+)?Cathaoirleach|Convener"
    r"|Mayor)\)?[\s*_]*$",
    re.MULTILINE,
)
INTRODUCED = re.compile(
    r"(?:\s\([A-Z]{2,3}\))?(?:,\s+|\s+\()(?P<post>[A-Z][\w'’&/-]*(?:\s+(?:of|for|and|the|to)\b"
    r"|\s+[A-Z&][\w'’&/-]*){0,9})(?=\s*(?:[,;.)–\n]|-\s)"
    r"|\s+(?:asked|reported|advised|presented|introduced|gave|outlined|explained|said|informed|attended|queried)\s)"
)


OFFICER_WORDS = word_set("introduced presented gave outlined summarised attended attendance present took")
CAME_WORDS = word_set("attended joined present attendance")
WELCOMED_WORDS = word_set("welcomed introduced")
GIVEN_WORDS = word_set("presentation overview talk demonstration slides")
SAID_WORDS = word_set("asked spoke addressed enquired presented complained objected said")
NEXT = re.compile(rf"\b(?i:{words.TITLE_NOUNS})\s+(?P<name>{words.NAME_WORD}\s+{words.NAME_WORD})$")


def _names_next(post: str) -> bool:
    """Whether what stands behind a name is the next one's post, with the name: 'A B, Administrator C D'."""
    after = NEXT.search(post)
    if " and the " in post or " and The " in post:
        return True  # 'A B, C and the Head of Property'
    return words.is_person(post) or post[-2:-1] == " " or bool(after and words.is_person(after["name"]))


def introduced(source: Source, made: Attendance) -> Attendance:
    """The row with the post that the text names behind the name, where the list gives none."""
    if made.posts or not is_there(made) or " " not in made.name:
        return made
    at = source.body.find(made.name)
    while at >= 0:
        past = at + len(made.name)
        told = INTRODUCED.match(source.body, past, past + 120)
        alone = told and told[0].lstrip()[0] == "(" and " " not in told["post"]  # '(Lead)' of a group set up there
        if told and not alone and words.TITLE.search(told["post"]) and not _names_next(told["post"]):
            posts = posts_of(source, *told.span("post"), made.name)
            return msgspec.structs.replace(made, posts=tuple(posts))
        at = source.body.find(made.name, past)
    return made


def guests(source: Source, block: Block, number: str, asked: bool = False) -> Iterator[Attendance]:
    """Those who were there for an item alone ('A B, Title, attended for this item'), and the public who spoke in it."""
    text = source.body[block.start : block.end]
    if source.says(block.start, block.end, CAME_WORDS) and CAME.search(text):
        for match in FOR_ITEM.finditer(source.body, block.start, block.end):
            yield from _row(source, match, match.end("post"), "attended-for-item", (number,))
    yield from _spoke(source, block, text, asked)
    if source.says(block.start, block.end, GIVEN_WORDS) and GIVEN.search(text):
        for match in GAVE.finditer(source.body, block.start, block.end):
            yield from _row(source, match, match.end("post"), "attended-for-item", (number,))
    if ") " in text and GIVING.search(text):
        yield from _reported(source, block)
    if source.says(block.start, block.end, OFFICER_WORDS):
        yield from _officers(source, block)
    if "presentation" in text:
        for match in HEARD.finditer(source.body, block.start, block.end):
            if words.ORGANISATION.search(match["of"]):
                yield from _from(source, match)


def _officers(source: Source, block: Block) -> Iterator[Attendance]:
    """The officers who are named beside their post where they bring a report before the meeting."""
    found = (
        OFFICER.finditer(source.body, block.start, block.end),
        OFFICER_FIRST.finditer(source.body, block.start, block.end),
    )
    for match in chain(*found):
        title = words.TITLE.search(match["post"])
        if not title or is_of_chair(match["post"]) or match["who"].startswith(("Cllr", "Councillor")):
            continue
        for made in _row(source, match, match.end("who"), "attended-for-item", None):
            post = Post(title=match["post"], **source.cite(*match.span("post"), "post-title-organisation"))
            yield msgspec.structs.replace(made, posts=(post,))


def moved_there(source: Source, block: Block) -> Iterator[Attendance]:
    """The members who moved, seconded or declared something, and so were there: of minutes that list nobody."""
    for match in (
        MOVERS.finditer(source.body, block.start, block.end)
        if source.says(block.start, block.end, MOVERS_WORDS)
        else ()
    ):
        for made in _row(source, match, match.end("who" if match["who"] else "near"), "moved-there", None):
            if " " in words.bare(made.name) and not MOVING.search(made.name):
                yield msgspec.structs.replace(made, status="present")


def _from(source: Source, match: re.Match[str], rule: str = "attended-for-item") -> Iterator[Attendance]:
    """The one who gave a presentation or spoke, with the organisation that they came from."""
    for made in _row(source, match, match.end("who"), rule, None):
        post = Post(organisation=match["of"], **source.cite(*match.span("of"), "post-title-organisation"))
        yield msgspec.structs.replace(made, posts=(*made.posts, post))


def _reported(source: Source, block: Block) -> Iterator[Attendance]:
    """Those who gave an update, with the organisation that a bracket behind the name says they came from."""
    for match in TOLD.finditer(source.body, block.start, block.end):
        if words.ORGANISATION.search(match["post"]) or words.TITLE.search(match["post"]) or "&" in match["post"]:
            yield from _row(source, match, match.end("post"), "attended-for-item", None)


def _spoke(source: Source, block: Block, text: str, asked: bool) -> Iterator[Attendance]:
    """Those of the public who spoke in an item; ``asked`` where it is for their questions."""
    if "M" not in text:
        return
    if "ublic" in text:
        for match in COMMENTED.finditer(source.body, block.start, block.end):
            yield from _row(source, match, match.end("who"), "public-speaker", None)
    yield from _applied(source, block)
    yield from _speakers(source, block) if "ollowing" in text else ()
    yield from _asked(source, block) if asked else ()
    if source.says(block.start, block.end, SAID_WORDS) and SAID.search(text):
        for match in SPOKE.finditer(source.body, block.start, block.end):
            if not match["of"] or not words.ORGANISATION.search(match["of"]):
                yield from _row(source, match, match.end("who"), "public-speaker", None)


def _speakers(source: Source, block: Block) -> Iterator[Attendance]:
    """Those whom a sentence lists as having spoken on an application."""
    for listed in SPEAKERS.finditer(source.body, block.start, block.end):
        for one in SPEAKER.finditer(listed["those"]):
            first, last = (listed.start("those") + at for at in one.span("who"))
            made = row(source, Entry(first, last, Heading("in_attendance", False, 0)), [])
            if made:
                yield msgspec.structs.replace(made, rule="public-speaker")


def _asked(source: Source, block: Block) -> Iterator[Attendance]:
    """Those who put a question in an item that is for them, with the organisation that they spoke for."""
    for match in ASKED.finditer(source.body, block.start, block.end):
        if match["of"] and words.ORGANISATION.search(match["of"]):
            yield from _from(source, match, "public-speaker")
        else:
            yield from _row(source, match, match.end("who"), "public-speaker", None)


def _applied(source: Source, block: Block) -> Iterator[Attendance]:
    """Whoever applied for something, or lives near it, and spoke."""
    if source.says(block.start, block.end, APPLIED_WORDS):
        for match in APPLIED.finditer(source.body, block.start, block.end):
            yield from _row(source, match, match.end("who" if match["who"] else "near"), "public-speaker", None)


def signed(source: Source, made: Attendance) -> Attendance:
    """The row of whoever took the chair with that post from the line of the signature, where the list gives none."""
    if not made.chair or made.posts:
        return made
    foot = max(0, len(source.body) - 2500)
    for match in SIGNED.finditer(source.body, foot) if SEAT_SIGNED.search(source.body, foot) else ():
        if words.same_person(made.name, match["who"]):
            post = Post(title=match["post"], **source.cite(*match.span("post"), "post-title-organisation"))
            place = source.also(*match.span(), "posts")
            return msgspec.structs.replace(made, posts=(post,), also=(*made.also, place))
    return made


def is_for_questions(source: Source, blocks: list[Block], title: str) -> bool:
    """Whether the heading above an item's blocks is that of the public's questions."""
    start = blocks[0].left if blocks else 0
    return bool(QUESTIONS.search(title) or QUESTIONS.search(source.body, max(0, start - 120), start))


def welcomed(source: Source, block: Block) -> Iterator[Attendance]:
    """Those whom the chair welcomed by name, and who said the prayers."""
    if "rayers" in source.body[block.start : block.end]:
        for match in PRAYED.finditer(source.body, block.start, block.end):
            if words.TITLE.search(match["who"]):
                continue  # 'the Mayor's Chaplain'
            yield from _row(source, match, match.end("who"), "welcomed-guest", None)
    if source.says(block.start, block.end, WELCOMED_WORDS):
        for match in WELCOMED.finditer(source.body, block.start, block.end):
            if match["near"] or words.is_person(match["who"]):
                yield from _row(source, match, match.end("near" if match["near"] else "post"), "welcomed-guest", None)


def _row(
    source: Source, match: re.Match[str], end: int, rule: str, items: tuple[str, ...] | None
) -> Iterator[Attendance]:
    first = match.start("who") if match["who"] else match.start("near")
    made = row(source, Entry(first, end, Heading("in_attendance", False, 0)), [])
    if made:
        cited = source.cite(match.start(), match.end(), rule)
        yield msgspec.structs.replace(made, span=cited["span"], quote=cited["quote"], rule=rule, items=items)
