"""Those from outside who came to be heard on an item: deputations, speakers on an application, petitioners."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.grammar import words
from graphkit.grammar.entries import Entry, row
from graphkit.grammar.headings import Heading
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source, word_set
from graphkit.record import Attendance, Post

HONOUR = (
    rf"(?:{words.RANK}|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Canon|Cllr|Councillor|Major|Captain)"
    r"\b\.?\s+"
)
WHO = (
    rf"(?P<who>(?:{HONOUR}){{1,2}}(?:{words.INITIALS}\s+|{words.NAME_WORD}\s+(?:{words.NAME_WORD}\s+)?)"
    rf"{words.PARTICLE}?{words.NAME_WORD})"
)
BODY = r"[A-Z][\w’'&.-]*(?:\s+(?:of\s+|and\s+|for\s+|the\s+|&\s+)*[A-Z][\w’'&-]*){0,7}"
PERSON = re.compile(WHO)
LISTED = re.compile(
    rf"{WHO}(?:,\s+(?!{HONOUR})(?P<title>[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,5}}?))?"
    rf"(?:,?\s+(?:speaking\s+)?(?:of|from|on\s+behalf\s+of|representing)\s+(?:the\s+)?(?P<body>{BODY}))?"
    r"(?=\s*(?:[,;.()]|and\b|who\b|to\b|against\b|in\s|for\b|as\b|that\b|$))"
)
HEARD = re.compile(  # what stands before a list of them
    rf"(?:\b(?i:deputation|delegation)s?\s+(?:from|of)\s+(?:the\s+)?(?P<of>{BODY}),?\s+(?:led|headed|represented)\s+by"
    r"|(?i:\b(?:was|were|then)\s+addressed\s+by|(?<!had\s)(?<!been\s)\bheard\s+(?:(?:a|the)\s+\w+\s+)?from"
    r"|\bmembers?\s+of\s+the\s+public\s+(?:who\s+)?(?:spoke|addressed[^.:\n]{3,40}|were\s+heard|made\s[^.:\n]{3,40}):"
    r"|\b(?:allowed|permitted|invited|agreed\s+to\s+(?:hear|allow))"
    r"(?=[^.;\n]{3,120}\sto\s+(?:address|speak|be\s+heard))"
    r"|\b(?:deputations?|delegations?)\s+(?:(?:was|were)\s+(?:then\s+)?\w+\s+)?(?:from|by|led\s+by)"
    r"|\b(?:representations?|statements?|speeches|submissions?|addresses|presentations?|petitions?)\s+(?:was|were)\s+"
    r"(?:then\s+)?(?:made|heard|given|presented|delivered)\s+by|\bwelcomed|\b(?:accompanied|supported|assisted|joined)\s+by(?=[^.;\n]{5,90},?\s(?:gave|presented|addressed|made|delivered)\s)))\s+(?=[A-Z])"
)
SPOKE = re.compile(
    rf"{WHO}(?P<aside>,\s+(?:(?:an?|the|on\s+behalf\s+of|representing|speaking\s+for|from|of)\s|[A-Z])[^.;\n]{{2,90}}?,)?"
    r"\s+(?:attended\s+(?:the\s+meeting\s+)?and\s+|then\s+|also\s+)?"
    rf"(?:spoke\s+to\s+(?:an?|the|his|her|their)\s+(?:deputation|delegation|petition)(?:\s+(?:on\s+behalf\s+of|from|for)\s+(?:the\s+)?(?P<of>{BODY}))?|spoke\s+(?!to\b)|addressed\s|(?:told|asked|urged|invited)\s+(?:the\s+)?(?i:committee|board|council|members|meeting"
    r"|panel|group|forum|cabinet|trustees|governors)\b|presented\s+(?:a|the|his|her|their)\s+(?:\w+\s+)?petition\b"
    r"|(?:gave|delivered|made)\s+(?:an?|the|his|her|their)\s+(?:\w+\s+){0,2}?"
    r"(?:presentation|talk|demonstration|statement)\b)"
)
ONE = WHO.replace("?P<who>", "?:")
ASIDE = r"(?:,\s[^.;\n]{2,80}?,)?"
SEVERAL = re.compile(  # 'A, the applicant's agent, and B, for the Lund Society, spoke in support', 'as did B'
    rf"(?P<list>{ONE}{ASIDE}(?:,|\s+and|,\s+and)\s+{ONE}{ASIDE})\s+(?:both\s+|also\s+)?(?:spoke\s+(?!to\b)|addressed\s)"
    rf"|,\s+as\s+did\s+(?P<also>{ONE})"
)
AT_PUBLIC = re.compile(
    r"\bpublic\s+(?:participation|questions?|speaking|statements?|session|forum|time|question\s+time)\b"
    r"|\bquestions?\s+(?:from|by)\s+(?:the\s+|members\s+of\s+the\s+)?public\b"
    r"|\b(?:petitions?|deputations?|statements?\s+by\s+the\s+public|open\s+forum|public\s+statements)\b",
    re.IGNORECASE,
)
STREET = re.compile(r"\s(?:Street|Road|Lane|Close|Avenue|Drive|Place|Court|Terrace|Way|Row|Hill|Green)$")
SAID = re.compile(  # in the public's own item: 'Mr Lund, Mill Street, said that', 'Mrs Ash of the Friends asked'
    rf"{WHO}(?P<aside>,\s[^.;\n]{{2,90}}?,|\s+(?:of|from)\s+(?:the\s+)?{BODY})?\s+(?:then\s+|also\s+)?"
    r"(?:said|asked|complained|spoke|enquired|thanked|told|drew|raised|read|presented|wished|wanted|urged|objected)\b"
)
OF_BODY = re.compile(
    rf"(?:the\s+)?(?P<title>[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,4}}?)\s+(?:of|for|at)\s+(?:the\s+)?(?P<body>{BODY})"
)
FOR_BODY = re.compile(rf"(?:speaking\s+)?(?:on\s+behalf\s+of|representing|for|from|of)\s+(?:the\s+)?(?P<body>{BODY})")
CAME = re.compile(r"welcomed|delegation", re.IGNORECASE)
GENERAL = re.compile(
    r"\b(?:welcome|apolog|introduct|opening|chair|attendance|present|call\s+to\s+order)", re.IGNORECASE
)
HEARING = word_set(
    "addressed heard welcomed spoke told asked urged invited petition presentation presentations talk demonstration"
    " allowed permitted hear statement statements representation representations deputation deputations delegation"
    " delegations submissions"
)
# words of which one stands in every match of ``SPOKE``, of ``SEVERAL`` and of ``HEARD``
SPEAKING = word_set("spoke addressed told asked urged invited petition presentation talk demonstration statement")
SPOKEN = word_set("spoke addressed did")
BEFORE_LIST = word_set(
    "deputation deputations delegation delegations addressed heard public allowed permitted invited agreed made given"
    " presented delivered welcomed accompanied supported assisted joined"
)
Bounds = tuple[int, int] | None


def deputations(source: Source, block: Block, number: str, title: str) -> Iterator[Attendance]:
    """Those whom an item's sentences tell to have been welcomed or heard, and those who spoke to the meeting."""
    if block.cells or not (source.says(block.start, block.end, HEARING) or AT_PUBLIC.search(title)):
        return
    for first, last in source.sentences(block.start, block.end):
        heard = HEARD.search(source.body, first, last) if source.says(first, last, BEFORE_LIST) else None
        if heard and LISTED.match(source.body, heard.end(), last):
            items = (number,) if CAME.search(heard[0]) and not GENERAL.search(title) else None
            yield from _listed(source, heard.end(), last, heard.span("of") if heard["of"] else None, items)
        for match in SPOKE.finditer(source.body, first, last) if source.says(first, last, SPEAKING) else ():
            told = match.span("aside") if match["aside"] else (match.end("who"),) * 2
            post, body = _parted(source, *told)
            body = body or (match.span("of") if match["of"] else None)
            yield from _row(source, match.span("who"), post, body, None)
        yield from _others(source, first, last, title)


def _others(source: Source, first: int, last: int, title: str) -> Iterator[Attendance]:
    """Several who spoke together, those who 'did so too', and who begins a sentence of the public's own item."""
    for match in SEVERAL.finditer(source.body, first, last) if source.says(first, last, SPOKEN) else ():
        start, end = match.span("list" if match["list"] else "also")
        for one in PERSON.finditer(source.body, start, end):
            yield from _row(source, one.span(), None, None, None)
    said = SAID.match(source.body, first, last) if AT_PUBLIC.search(title) else None
    if said:
        sent = FOR_BODY.match(source.body, _behind_comma(source, *said.span("aside")), last) if said["aside"] else None
        yield from _row(
            source, said.span("who"), None, sent.span("body") if sent and _is_sender(sent["body"]) else None, None
        )


def _is_sender(name: str) -> bool:
    """Whether a name is an organisation's, not of the street where somebody lives."""
    return bool(words.ORGANISATION.search(name) or words.GROUP.search(name)) and not STREET.search(name)


def _behind_comma(source: Source, start: int, end: int) -> int:
    """Where the words of an aside begin."""
    return start + len(source.body[start:end]) - len(source.body[start:end].lstrip(", \n"))


def _listed(
    source: Source, start: int, end: int, sender: Bounds, items: tuple[str, ...] | None
) -> Iterator[Attendance]:
    """The people of a list; 'A, Chair, and B, Treasurer, of Lund Club' were both sent by the club."""
    found = list(LISTED.finditer(source.body, start, end))
    sent: Bounds = None
    rows: list[Attendance] = []
    for match in reversed(found):
        titled = match["title"] and words.TITLE.search(match["title"])
        sent = match.span("body") if match["body"] else sent if titled else sender
        rows += _row(source, match.span("who"), match.span("title") if titled else None, sent, items)
    yield from reversed(rows)


def _parted(source: Source, start: int, end: int) -> tuple[Bounds, Bounds]:
    """The post and the body that an aside behind a name tells of: ', Chairman of the Lund Club,'."""
    start, end = source.trimmed(start, end)
    start, end = start + len(source.body[start:end]) - len(source.body[start:end].lstrip(", ")), end - 1
    if of := OF_BODY.fullmatch(source.body, start, max(start, end)):
        return (of.span("title"), of.span("body")) if words.TITLE.search(of["title"]) else (None, None)
    sent = FOR_BODY.fullmatch(source.body, start, max(start, end))
    return None, sent.span("body") if sent else None


def _row(
    source: Source, who: tuple[int, int], title: Bounds, body: Bounds, items: tuple[str, ...] | None
) -> Iterator[Attendance]:
    made = row(source, Entry(*who, Heading("in_attendance", False, 0)), [])
    if not made or source.words(*who).endswith(("’s", "'s")):
        return
    posts = made.posts
    if title or body:
        also = (source.also(*body, "organisation"),) if title and body else ()
        named = {key: source.words(*place) for key, place in (("title", title), ("organisation", body)) if place}
        cited = source.cite(*(title or body or who), "post-title-organisation", *also)
        posts = (*posts, Post(**named, **cited))
    rule = "attended-for-item" if items else "public-speaker"
    yield msgspec.structs.replace(made, posts=posts, items=items, rule=rule)
