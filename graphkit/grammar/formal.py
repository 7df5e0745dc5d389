"""Decisions behind a lead-in printed as one: 'It was AGREED:-', 'RESOLVED', 'Decision', or a body's name alone."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.grammar import words
from graphkit.grammar.acts import POST_HEAD
from graphkit.grammar.agenda import Section
from graphkit.grammar.below import broken, unmarked
from graphkit.grammar.clauses import (
    MOVERS,
    THAT_ALONE,
    Clause,
    bullets_end,
    follows,
    in_row,
    inline,
    labelled,
    trimmed,
    with_table,
)
from graphkit.grammar.deciding import ARISING, COLLECTIVE, PUT_OFF
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source, word_set

LABEL_ALONE = re.compile(
    r"(?:[Uu]nanimously\s+)?(?:Agreed|Decided|Resolved|Determined|Outcome)(?:\s+unanimously)?\s*:?"
)
OTHER_VERBS = (  # of which a colon alone makes no lead-in: 'Approved: 12 May'
    "APPROVED|ACCEPTED|ENDORSED|ADOPTED|CONFIRMED|REQUESTED|DIRECTED|INSTRUCTED|DETERMINED|CONCLUDED|RULED|OUTCOME"
    "|Decided|Noted|Approved|Accepted|Endorsed|Adopted|Confirmed|Ordered|Determined|Outcome"
)
FORMAL = re.compile(
    r"(?:^|(?<=[.;\n)*]))\s*\(?\*{0,2}(?:[Ii]t\s+was|IT\s+WAS)\s+(?:(?:proposed"
    r"|moved),?\s+(?:and\s+)?seconded,?\s+and\s+)?"
    r"(?:\w+\s+){0,3}?\*{0,2}(?:AGREED|RESOLVED|NOTED"
    r"|DECIDED"
    r"|RECOMMENDED|APPROVED|\*\*(?:agreed|resolved|noted))\b\*{0,2}"
    r"|\b(?:and\s+)?it\s+was\s+(?:\w+ly\s+)?(?:AGREED|RESOLVED|DECIDED|RECOMMENDED|NOTED)\b"
    r"|(?:^|(?<=[.\n*]))\s*(?:\d{3,5}\s+)?\*{0,2}(?:(?:(?:NOW,?\s+)?(?:THEREFORE,?\s+)?BE\s+IT\s+(?:FURTHER\s+)?|AND"
    r"\s+|UNANIMOUSLY"
    r"\s+)?RESOLVED"
    r"|AND\s+AGREED|(?:Unanimously\s+)?AGREED|RECOMMENDED|NOTED|ORDERED|DECIDED|DECISIONS?(?:\s+(?:MADE|TAKEN))?"
    r"|RESOLUTIONS?)\b(?:\s+\d{1,4}/\d{2,4}(?=\s*[:–-]))?(?:,?\s+(?:unanimously"
    r"|UNANIMOUSLY)(?!\s+that))?(?:\s*\([^()\n]{3,80}\))?\*{0,2}(?=\s*[:–—-]|\s+[“\"]|\s+\([ia1]\)\s+(?:[Tt]hat|[Tt]o|THAT)\s|,?"
    r"\s+(?:[Tt]hat"
    r"|[Tt]o|THAT|TO|unanimously)\b|,?\s+(?:nem\b|with\s+\w+\s+abst|by\s+(?:\d|\w+\s+votes?\b)|every\s|all\s)|,?\s+(?:up)?on\s+(?:an?|the)\s+(?:proposal|motion|proposition)\b|\s+(?:under|in\s+accordance\s+with|pursuant\s+to)\s[^.;:\n]{3,160}?\s(?:to(?=\s+[a-z])|that)\b|\s*$)\*{0,2}"
    rf"|(?:^|(?<=[.\n*]))\s*\*{{0,2}}(?:{OTHER_VERBS})(?:\s+unanimously)?(?:\s*\([^()\n]{{3,60}}\))?\*{{0,2}}(?=\s*(?::-?|\s[–—-])\*{{0,2}}\s*(?:$|[Tt]hat\b|[Tt]o\s|\([1ai]\)))"
    r"|(?:^|(?<=\band\n\n))\s*\*{0,2}(?:[^\W\d]\w{2,30}\s/\s)?(?:Resolved|Agreed|Decided|Voted|VOTED|Decisions?(?:\s+(?:made|taken))?"
    r"|Resolutions?(?:\s+(?:No\.?\s*)?\d[\d/.-]{0,9})?|Consensus(?:\s+reached)?|Be\s+it\s+(?:further\s+)?resolved)\b(?:\s+unanimously)?(?:\s*\([^()\n]{3,60}\))?\*{0,2}\s*(?=[:–—]"
    r"|\s-)"
    r"|^\s*(?:Resolved|Be\s+it\s+(?:further\s+)?resolved)(?:,?\s+unanimously|\s*\([^()\n]{3,60}\))?,?(?=\s+(?:that|to)\b)|^\s*(?:Decisions?|Resolutions?)\s*$"
    r"|^\s*(?:The|Our)\s+(?:[A-Z][\w'’]*\s+){0,3}(?:decisions?|resolutions?)\s+(?:(?:taken|made|reached|passed)\s+)?(?:was|were)(?=\s*:)"
    r"|^\s*Resolved\s+on\s+the\s+(?:proposal|motion)\s+of\b[^.;\n]{5,120}?(?=\s+that\b)"
    r"|\b(?:and\s+)?(?:BE\s+IT\s+FURTHER\s+RESOLVED|RESOLVED\s+FURTHER|FURTHER\s+RESOLVED)(?=,?\s+that)"
    r"|^\s*(?:Decisions?|Resolutions?|Outcome|Resolved|Agreed)(?=\s+(?:\(?[1ai]\)\s|That\s|To\s+[a-z]|By\s+\d|Not\s+to\s"
    r"|The\s+[A-Z]\w+(?:\s+[A-Z]\w+){0,3}\s+(?:RECOMMEND|RESOLVE|AGREE|APPROVE|NOTE)))"
    rf"|^\s*{LABEL_ALONE.pattern}\s*$"
    r"|(?:^\s*|(?<=[.?!)”])\s+)(?:Unanimously\s+)?(?:Resolved|RESOLVED|Agreed|Decided)(?:\s+unanimously)?(?:,?\s+(?:up)?(?:on|by|with|nem)\s[^;:]{3,140}?)?\s*:"
    r"(?=\s+(?:[Tt]hat|[Tt]o|[Nn]ot)\s)"
    r"|(?<=[.?!)”])\s+(?:(?:Resolved|RESOLVED)(?:\s*:|\s[–-])|(?:Decision|DECISION|Agreed|AGREED)\s*:(?=\s+[A-Z£€]))(?=\s+\S+\s+\S|\s+\w{5})"
    r"|\band\s+Resolved(?:\s+\([^()\n]{3,40}\)|\s+unanimously)?\s*:(?=\s+\([ia1]\)\s)"
    r"|(?:^\s*|\band\s+(?:the\s+(?:[A-Z]\w+\s+){1,4})?(?:unanimously\s+)?)RESOLVED(?:\s+unanimously)?(?:,?\s+by\s+\d{1,3}\s+votes[^.;:]{0,60}?,?(?=,|\s+(?:[Tt]hat|to\s+[a-z])))?,?(?=\s*:|\s+(?:[Tt]hat|THAT|to(?=\s+[a-z]))\b|\s*$)"
)
ALONE = re.compile(rf"{LABEL_ALONE.pattern}|{OTHER_VERBS}")
FORMALLY = word_set(  # one of which every match of ``FORMAL`` has
    "accepted adopted agreed approved concluded confirmed consensus decided decision decisions determined directed"
    " endorsed instructed noted ordered outcome recommended requested resolution resolutions resolved ruled voted"
)
BY_VOTES = re.compile(  # 'RESOLVED: (by 5 votes to 3)', 'RESOLVED, nem. con., that'
    r"[\s:–—*_.-]*\((?:(?:up)?on\s+the\s+(?:proposal|proposition|motion)\s+of|proposed|moved)\b[^()\n]{3,160}\)(?=\s*:?\s*\Z)"
    r"|\s+By\s+\d{1,3}\s+votes?\s[^.;:()\n]{1,60}(?=:)|[\s:–—*_.-]*\((?:by\s+)?\d{1,3}\s+votes?[^()\n]{1,60}\)"
    r"|\s*:\s+(?:(?:up)?on\s+the\s+(?:proposal|proposition|motion)\s+of|by\s+\w+\s+votes?|by\s+a\s+(?:majority|vote)|nem\.?\s*con)[^\n;:]{0,160}?(?=:-?\s*\Z)"
    r"|,?\s+nem\.?\s*con\.?(?=\s*[–—-]\s*\Z)|,?\s+by\s+\w+\s+votes?\s+to\s+\w+(?:,?\s+with\s+\w+\s+abst\w+)?,?(?=\s*\Z)"
    r"|,?\s+(?:nem\.?\s*con\.?|(?:by|with|on|upon|every|all)\s[^.;:()\n]{3,80}?),?(?=\s*:|\s+(?:[Tt]hat|THAT)\b)"
    r"|,?\s+(?:by\s+[^.;:()\n]{3,80}?,|(?:under|in\s+accordance\s+with|pursuant\s+to)\s[^.;:\n]{3,160}?),?(?=\s+(?:that\b|to\s+[a-z]))"
)
BODY_DOES = re.compile(  # 'Decision The Executive RECOMMENDS to Council on 28 February that:'
    r"\s+The\s+[A-Z]\w+(?:\s+[A-Z]\w+){0,3}\s+(?:RECOMMEND|RESOLVE|AGREE|APPROVE|NOTE)[SD]{0,2}(?:\s+to\s+[^.;:\n]{3,80}?)?(?=\s+that\b|\s*:)"
)
WHO_DOES = re.compile(  # behind a decision
    rf"(?:The\s+(?:[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Cc]hair(?:man)?|{POST_HEAD})|[A-Z]{{2,3}}|{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern}"
    rf"|{words.NAME_WORD})\s+(?:(?:then\s+)?(?:(?:undertook|agreed|offered|promised)\s+to\s+[a-z]|(?:said|reported|added|thanked)(?=\s))|(?:then\s+)?(?:returned|re-?joined|left|abstained|withdrew|arrived|dissented|declared|resumed|was\s+absent)\b|(?:to|will|would)\s+(?:also\s+)?[a-z])"
)
OPENS_CLAUSE = re.compile(
    r"(?:[Tt]hat,?|(?:[Nn]ot\s+)?[Tt]o)\s|(?:[Nn]ote|[Aa]pprove|[Rr]eceive|[Aa]gree|[Ee]ndorse|[Ss]upport|[Aa]dopt)\s"
)
TO_RECOMMEND = re.compile(  # ahead of a list: 'RESOLVED to RECOMMEND to Full Council that:'
    r"\s+(?:to|TO)\s+(?i:recommend):?(?:\s+\(?to\s+[^()\n.;:]{3,90}?\)?)?(?=\s*(?:\s[Tt]hat)?\s*(?:\s[–—-]|:[–-]?)?\s*(?:\Z|\([1ia]\)\s))"
)
FURTHER = re.compile(
    r"[;,]?\s+and\s+(?=BE\s+IT\s+FURTHER\s+RESOLVED)|[;.,]\s+(?:and\s+)?(?=RESOLVED\s+FURTHER|FURTHER\s+RESOLVED)"
)
PARAGRAPH = re.compile(r"\d{1,3}\.\d{1,3}\.?")  # numbered, as no entry of a list is
GROUNDS = re.compile(  # what follows is no decision of its own
    r"\bbe\s+(?:REFUSED|GRANTED|APPROVED|refused|granted|approved|permitted)\b[^.;]{0,160}?\b(?:on\s+the\s+(?:following\s+)?grounds?(?:\s+that)?"
    r"|for\s+the\s+(?:following\s+)?reasons?(?:\s+\w+){0,3}|subject\s+to(?:\s+the\s+following(?:\s+conditions?)?)?)\s*:[-–]?\s*$"
)
BY_MOVERS = re.compile(r"\s*\((?:Proposed|Moved|proposed|moved)\b[^()\n]{5,90}\),?(?=\s+(?:[Tt]hat|[Tt]o|THAT)\b)")
SENT = re.compile(
    r"\s+to\s+(?:the\s+)?[A-Z][\w\s&’']{2,60}?(?=\s+[Tt]hat\b|\s*(?:\s[–—-]|:[–-]?)\s*(?:\Z|\([1ia]\)\s))"
)
DECLARED = re.compile(r"(?:(?!That\b|To\b)[A-Z][\w'’.]*\s+){1,4}declared\s+an?\s")
BARE_LEAD = re.compile(
    r"(?:[Tt]hat\s+)?(?:[Tt]he\s+)?[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+){0,4}|to\s+RECOMMEND:?\s*(?:\(?to"
    r"\s+[^()\n]{3,60}\)?)?"
)
SUBJECT = re.compile(rf"(?:[Tt]he\s+)?(?:{COLLECTIVE}\b|[A-Z][\w'’]+(?:\s+{COLLECTIVE}\b)?)")
OWN_LEAD = re.compile(r"^(?:The\s+)?(?P<who>[A-Z][\w'’\s]{1,60}?)\b[^.]{0,400}?(?:\band)?\s*:-?\s*$", re.DOTALL)
BODY_NAME = r"(?:[Tt]he\s+)?(?:(?:[A-Z][\w'’&]+|and|of|for|&)\s+){0,11}[A-Z][\w'’]+"
BARE_BODY = re.compile(rf"{BODY_NAME}\s*:-?")
BODY_VOTED = re.compile(rf"{BODY_NAME}(?:,?\s+(?:by\s+\d|unanimously|nem)[^.;:\n]{{0,60}})?\s*:-?")
SHORT_STOP = r"(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\b(?:Mrs|Rev))\.|(?<=\b(?:Cllr|Prof))\.|(?<=\s[A-Z])\."
MOVED_LEAD = re.compile(  # 'The recommendations were moved by A, seconded by B and CARRIED by 6 votes to 2:'
    rf"\b(?i:seconded)\b(?:[^.;:\n]|{SHORT_STOP}){{3,120}}?\b(?i:carried|agreed|approved|passed|adopted|resolved|decided)\b[^.;:\n]{{0,60}}:-?\s*\Z"
)
BY_COUNT = re.compile(r"By\s+(?:\w+\s+votes?|an?\s+(?:majority|vote|show))\b")  # 'By eight votes to one, the Board:'
PAST_VERB = re.compile(
    r"(?:also\s+|therefore\s+|unanimously\s+)?(?:approved|noted|agreed|requested|asked|supported|endorsed|accepted"
    r"|adopted|discussed|considered|received|recommended|resolved|decided|deferred|confirmed|encouraged|welcomed"
    r"|authorised|appointed|referred|rejected|homologated|remitted|continued|instructed|delegated|ratified|directed)\b",
    re.IGNORECASE,
)
THAT = re.compile(r"[Tt]hat\s")
AND_THAT = re.compile(r";\s+(?=that\s)")  # 'that A be approved; that B reply'; with 'and that' it is one
LIST_THAT = re.compile(r":\s+that\s")  # 'that the following be forwarded: that A; that B'
IN_SENTENCE = re.compile(r"\b(?:it|It)\s+was\s")


def formal(setting: Setting, section: Section) -> Iterator[Clause]:
    """Decisions after 'It was AGREED', 'RESOLVED' and the like."""
    source, blocks = setting.source, section.blocks
    past = section.start
    for n, block in enumerate(blocks):
        if block.cells or block.start < past or block.end <= section.title[1] or in_row(source, block):
            continue  # a block that is a clause already leads into no other, nor does the item's title
        found = list(_of_block(source, blocks, n))
        if not found and (rule := _own_lead(setting, blocks, n)):
            below = (
                labelled(source, blocks, n + 1, rule) if has_marks(blocks[n + 1]) else unmarked(source, blocks, n + 1)
            )
            told = MOVED_LEAD.search(source.body, block.start, block.end) or BY_COUNT.match(source.body, block.start)
            lead = source.body[block.start : block.end] if told else ""
            found = _led([replace(clause, rule=rule) for clause in below], lead, block.start)
        for clause in found:
            past = max(past, clause.end)
            yield clause


def _of_block(source: Source, blocks: tuple[Block, ...], n: int) -> Iterator[Clause]:
    """The decisions after each lead-in of a block."""
    block, start = blocks[n], blocks[n].start
    if not source.says(start, block.end, FORMALLY):
        return
    while lead := FORMAL.search(source.body[start : block.end]):
        first, at = start + lead.start(), start + lead.end()
        counted = BY_VOTES.match(source.body, at, block.end) or BY_MOVERS.match(source.body, at, block.end)
        at = counted.end() if counted else at
        sent = SENT.match(source.body, at, block.end) if "RECOMMENDED" in lead[0] else None
        at = sent.end() if sent else at
        does = BODY_DOES.match(source.body, at, block.end) or TO_RECOMMEND.match(source.body, at, block.end)
        at = does.end() if does else at
        told = list(_after(source, blocks, n, (first, at)))
        past = block.end if told and told[0].start >= block.end else at  # 'RESOLVED to RECOMMEND: (to Council)'
        found = _led(told, source.body[first:past], first)
        yield from found
        if not found or found[-1].end >= block.end - 3:
            return
        start = found[-1].end


def _led(found: list[Clause], lead: str, led: int) -> list[Clause]:
    """The clauses of one lead-in, which share their movers and their vote."""
    past = max((c.end for c in found), default=led)
    return [replace(clause, lead=lead, led=led, past=past) for clause in found]


def _own_lead(setting: Setting, blocks: tuple[Block, ...], n: int) -> str | None:
    """The rule for the list below 'The Group considered … and:-' whose entries begin with what it did, if it is one."""
    block, source = blocks[n], setting.source
    following = blocks[n + 1] if n + 1 < len(blocks) else None
    text = source.body[block.start : block.end].strip()
    listed = has_marks(block) and not PARAGRAPH.fullmatch(block.label or "")
    if not following or following.cells or listed or not text.endswith((":", ":-")):
        return None
    if has_marks(following) and MOVED_LEAD.search(text):
        return "labelled-clause" if following.label else "bulleted-clause"
    return _verbs_below(source, blocks, n) if OWN_LEAD.match(text) and _opens_with_body(setting, text) else None


def _opens_with_body(setting: Setting, text: str) -> bool:
    name = text.rstrip(" :–-")
    whole = setting.body.value.casefold()
    if BARE_BODY.fullmatch(text) and (setting.is_own(name) or (whole and name.casefold().endswith(whole))):
        return True
    ahead = ARISING.match(text)  # 'Following discussion, the Board:'
    subject = SUBJECT.match(text, ahead.end() if ahead else 0)
    if not subject:
        return False
    return setting.is_own(subject[0]) or bool(re.fullmatch(rf"(?:[Tt]he\s+)?{COLLECTIVE}", subject[0]))


def _verbs_below(source: Source, blocks: tuple[Block, ...], n: int) -> str | None:
    """The rule for the list below a body's name, where its entries begin with what the body did."""
    following = blocks[n + 1]
    if not has_marks(following):
        said = source.words(blocks[n].start, blocks[n].end)
        ahead = ARISING.match(said)  # 'Following discussion the Board:'
        bare_name = BARE_BODY.fullmatch(said, ahead.end() if ahead else 0)
        return "verb-clause" if bare_name and following.end - following.start < 400 else None
    if following.label:
        return "verb-clause" if PAST_VERB.match(source.body, following.start) else None
    bullets = itertools.takewhile(lambda b: b.bullet and not b.label, blocks[n + 1 :])
    return "verb-bullet" if all(PAST_VERB.match(source.body, b.start, b.end) for b in bullets) else None


def _after(source: Source, blocks: tuple[Block, ...], n: int, lead: tuple[int, int]) -> Iterator[Clause]:
    """The clauses after a lead-in with these bounds in block ``n``."""
    block = blocks[n]
    first, n = _first(source, blocks, n, lead[1])
    rest = source.body[first : block.end].strip()
    following = blocks[n + 1] if n + 1 < len(blocks) else None
    labels = following is not None and following.label is not None
    if numbered := list(inline(source, first, block.end)):
        yield replace(numbered[0], start=block.start)
        yield from numbered[1:]
        if (
            following
            and following.label
            and (rest.endswith((";", "; and", ",")) or follows(following.label, numbered[-1].label or ""))
        ):
            yield from labelled(source, blocks, n + 1, "labelled-clause")
    elif (
        following
        and has_marks(following)
        and (not rest or rest.endswith((":", ":-", ":–")) or _leads_below(rest, labels))
    ):
        yield from _below(source, blocks, n, first)
    elif following and not rest and _names_body(source, blocks, n + 1):
        yield from labelled(source, blocks, n + 2, "verb-clause")
    elif rest and (parts := list(broken(source, first + _that(source, first, block.end), block.end))):
        yield from parts
    elif rest:
        yield from _whole(source, block, lead, first)
    elif following:
        yield from _paragraph_below(source, blocks, n + 1, source.words(*lead))


def _paragraph_below(source: Source, blocks: tuple[Block, ...], n: int, lead: str) -> Iterator[Clause]:
    """The clauses of the paragraph below a lead-in, or of those that begin alike."""
    block = blocks[n]
    if _leads_on(source, blocks, n):
        return  # the clauses are its own: 'Decision', and below it 'The Board agreed:'
    if parts := list(broken(source, block.start, block.end)):
        yield from parts if _states(source, block, lead) else ()
    elif alike := list(unmarked(source, blocks, n)):
        yield from alike
    elif _states(source, block, lead):
        below = trimmed(source, None, block.start, (block.start, block.end), "clause-below")
        yield with_table(source, blocks, n, below)


def _below(source: Source, blocks: tuple[Block, ...], n: int, first: int) -> Iterator[Clause]:
    """The clauses of the list below a block: its labelled entries, its bullets, or all of these as one."""
    block, following = blocks[n], blocks[n + 1]
    rest = source.body[first : block.end].strip()
    if grounds_end := _grounds(source, blocks, n):
        yield Clause(None, block.start, grounds_end, source.trimmed(first, grounds_end), "clause-with-list")
        return
    told = BODY_VOTED.fullmatch(rest) and PAST_VERB.match(source.body, following.start)
    if following.label or not rest or told:
        yield from labelled(source, blocks, n + 1, "labelled-clause" if following.label else "bulleted-clause")
        return
    past = bullets_end(blocks, n + 1) or block.end
    yield Clause(None, block.start, past, (first, past), "clause-with-list")


def _grounds(source: Source, blocks: tuple[Block, ...], n: int) -> int | None:
    """Where the grounds or conditions end that a decision closes with: 'be REFUSED on the grounds that: (i) …'."""
    if not GROUNDS.search(source.body, blocks[n].start, blocks[n].end):
        return None
    below = list(itertools.takewhile(lambda b: has_marks(b) and not b.level, blocks[n + 1 :]))
    return below[-1].end if below else None


def _leads_on(source: Source, blocks: tuple[Block, ...], n: int) -> bool:
    """Whether a paragraph below a lead-in is another, for the list that follows it."""
    below = blocks[n + 1] if n + 1 < len(blocks) else None
    ends = source.body[blocks[n].start : blocks[n].end].rstrip().endswith((":", ":-", ":–"))
    return bool(below and has_marks(below) and ends and not blocks[n].cells and not has_marks(blocks[n]))


def _names_body(source: Source, blocks: tuple[Block, ...], n: int) -> bool:
    """Whether a paragraph names a body alone, and a list below it what that did: 'The Board:-', '(i) NOTED …'."""
    below = blocks[n + 1] if n + 1 < len(blocks) else None
    if not below or not has_marks(below) or not PAST_VERB.match(source.body, below.start):
        return False
    return bool(BARE_BODY.fullmatch(source.words(blocks[n].start, blocks[n].end)))


def _that(source: Source, first: int, end: int) -> int:
    """How long the 'that:' is that a list begins with."""
    that = THAT_ALONE.match(source.body, first, end)
    return that.end() - first if that else 0


def _states(source: Source, block: Block, lead: str) -> bool:
    """Whether the paragraph below a lead-in is what was decided: no table, no other lead-in, no declared interest."""
    if ALONE.fullmatch(lead) and not OPENS_CLAUSE.match(source.body, block.start):
        return False  # 'Agreed' may end what is above it, 'Confirmed:' stand above who signs
    return not (block.cells or any(p.match(source.body, block.start, block.end) for p in (FORMAL, DECLARED)))


def _first(source: Source, blocks: tuple[Block, ...], n: int, at: int) -> tuple[int, int]:
    """Where the words behind a lead-in begin, and the block that it ends in: 'RESOLVED -', 'That:', '1. …'."""
    block = blocks[n]
    skip = re.match(
        r"[\s:,–—*_.-]*(?:RESOLVED(?:\s+(?:THAT|[Tt]hat)\b)?\s*[:;–-][\s:;–-]*)?"
        r"(?:\d{1,4}\s+(?=[Tt]hat\b)|unanimously\s+(?=(?:that|to)\b))?",
        source.body[at : block.end],
    )
    first = at + (skip.end() if skip else 0)
    rest = source.body[first : block.end].strip()
    if THAT_ALONE.fullmatch(rest):
        return block.end, n
    below = blocks[n + 1] if n + 2 < len(blocks) else None
    if below and not rest and THAT_ALONE.fullmatch(source.words(below.start, below.end)):
        return block.end, n + 1
    return first, n


def _leads_below(rest: str, labels: bool) -> bool:
    """Whether the words behind a lead-in lead into the labelled clauses below: 'Resolved: The Board', '(a) noted …'."""
    return labels and bool(BARE_LEAD.fullmatch(rest))


def _own_end(source: Source, block: Block, led: int, first: int) -> int:
    """Where a decision ends in its paragraph: at the next one, or where the text tells who will do what."""
    inside = source.body.rfind("\n", block.start, led) >= 0 or bool(source.body[block.start : led].strip())
    sentences = list(source.sentences(first, block.end))
    moved = MOVERS.search(source.body, first, block.end)
    for (_, before), (start, end) in itertools.pairwise(sentences):
        line_done = inside and "\n" in source.body[len(source.body[:before].rstrip()) : start + 1]
        others = not moved and WHO_DOES.match(source.body, start, block.end)
        put_off = PUT_OFF.search(source.body, start, end)
        if line_done or others or put_off or FORMAL.match(source.body[start : block.end]):
            return before
    return block.end


def _whole(source: Source, block: Block, lead: tuple[int, int], first: int) -> Iterator[Clause]:
    """The clause that the rest of a paragraph states; of one inside a paragraph its sentence alone."""
    told = source.body[block.start : lead[0]].strip() and IN_SENTENCE.search(source.body, *lead)
    end = next(source.sentences(first, block.end))[1] if told else _own_end(source, block, lead[0], first)
    further = FURTHER.search(source.body, first, end)
    end = further.start() if further else end
    if DECLARED.match(source.body, first, end):
        return
    start = block.start if end == block.end else lead[0]
    cuts = [m.span() for m in AND_THAT.finditer(source.body, first, end)]
    if not cuts or not THAT.match(source.body, first, end) or LIST_THAT.search(source.body, first, cuts[0][0]):
        yield trimmed(source, None, start, (first, end), "one-clause")
        return
    for begins, past in zip([first, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True):
        yield trimmed(source, None, begins, (begins, past), "bulleted-clause")
