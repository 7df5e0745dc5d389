"""Decisions told in prose: a sentence in which the body decides, or 'it was agreed', or a word at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.grammar import motions
from graphkit.grammar.acts import POST_HEAD
from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import TRAIL, Clause, bullets_end, labelled, listed, trimmed
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source

BARE_LEAD = re.compile(
    r"(?:[\w-]+\s+){1,6}(?:agreed|noted|approved|resolved|endorsed|received)(?:\s+unanimously)?"
    r"(?:\s+the\s+following|\s+as\s+follows|\s+to|\s+that)?\s*:-?",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"(?:that|to)\s", re.IGNORECASE)
DECIDES = (
    r"agreed|noted|approved|supported|adopted|resolved|accepted|endorsed|confirmed|requested|asked|encouraged"
    r"|recommended|deferred|rejected|decided|appointed|elected|"
    r"established|ratified|homologated|remitted|instructed|authorised|delegated|declined|re-?elected|re-?appointed"
    r"|co-?opted|refused|granted|voted(?=\s.{0,60}?(?:in\s+favour|against|to)\b)|gave\s+(?:its|their|full|unanimous)"
    r"\s+(?:full\s+|unanimous\s+)?"
    r"(?:support|approval|agreement|endorsement|consent)|(?:was|were)\s+(?:not\s+minded\s+to|minded\s+to|content"
    r"\s+(?:with|to|that))|(?:ha[sd]|have|raised|offered)\s+no\s+objections?|continued(?=\s+(?:the|this)\s+(?:item"
    r"|matter|report))"
)
COLLECTIVE = (
    r"(?:[Gg]roup|Sub-?[Gg]roup|[Bb]oard|[Cc]ommittee|Sub-?[Cc]ommittee|Council|Cabinet|Panel|Forum|Partnership"
    r"|Executive|Authority|Trustees"
    r"|Governors|Governing Body|Assembly|Senate|Members|members|[Cc]ouncillors|[Dd]irectors|Selectmen|meeting|Meeting"
    r"|Chair(?:man|woman|person)?)"
)
RECEIVED_ALL = r"received(?=\s+the\s+[^.;:,]{3,50}\.$)"  # and had nothing else to say of it
ACTIVE = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<who>{COLLECTIVE}|[A-Z]{{3,8}}|[A-Z][\w'’]+(?:\s+[\w'’]+){{0,6}}?\s+{COLLECTIVE})\s+(?:(?:also"
    rf"|then|therefore|unanimously|further|next|duly|in\s+principle|discussed\s+and|considered\s+and|received\s+and"
    rf"|welcomed\s+and|was\s+[^.;,:]{{3,40}}?\s+and|thanked\s+[^.;,:]{{3,40}}?\s+and"
    rf"|(?:considered|discussed|received|reviewed|debated|examined|heard)\s+[^.;,:]{{3,90}}?,?\s+and)\s+){{0,3}}"
    rf"(?P<verb>(?i:{DECIDES})|RECEIVED|{RECEIVED_ALL})\b(?!\s+with\b)"
)
ARISING = re.compile(
    r"(?:Arising|Having|With|After|Following|In\s+the\s+light|In\s+addition)\b[^.;]{0,100}?,?\s+(?=(?:[Tt]he\s+)?[A-Z])"
)
PASSIVE = re.compile(
    r"\b(?:was|were)\s+(?:taken\s+as\s+read(?:\s+and|,)\s+|(?:received|considered|discussed|reviewed|presented"
    r"|circulated|proposed)"
    r"\s+and\s+|(?:duly\s+)?proposed,?\s+seconded,?\s+and\s+)?(?:then\s+|therefore\s+|duly\s+|unanimously\s+"
    r"|formally\s+"
    r"|all\s+){0,2}(?P<verb>(?i:noted"
    r"|approved|agreed|accepted|supported|adopted|endorsed|confirmed(?!\s+(?:that|by)\b|\s+as\s+(?-i:[A-Z]))|deferred"
    r"|rejected|ratified"
    r"|appointed|elected"
    r"|re-?elected|re-?appointed|co-?opted)|referred\s+to)\b(?!\s+by\s+[A-Z][a-z]+\s+[A-Z])(?!"
    r"\s+with\b(?!\s+(?:regret|thanks|no|an?|minor|some|one|two|immediate|amendments?|the\s+(?:following|above"
    r"|addition|amendments?|exception|stated))\b))"
)
BRIEF = re.compile(
    r"(?:The\s+|All\s+(?:the\s+)?)?(?:reports?|correspondence|minutes|notes|accounts|contents|update|recommendations?"
    r"|agenda|budget|policy)\s+(?:(?:was|were)\s+)?(?:duly\s+)?"
    r"(?:noted|approved|received|adopted|accepted|agreed)\.?\s*|(?:Approval|Refusal)\s+recommended\.?\s*|(?:Duly"
    r"\s+)?(?:Noted|Received)\.\s*",
    re.IGNORECASE,
)
BARE_VERB = re.compile(
    r"(?:(?:Unanimously\s+)?(?:Agreed\s+(?:that|to)|(?:Approved|Agreed|Accepted|Confirmed)\s+as\s+an?|(?:Adopted"
    r"|Agreed|Approved|Confirmed|Passed)\s+on\s+the\s+(?:proposal|motion)\s+of|(?:Approved"
    r"|Accepted|Adopted|Ratified|Endorsed)\s+(?:the|that|an?"
    r"|[€£$]\d\S*))|(?:APPROVED|NOTED|AGREED|RECEIVED|ENDORSED|SUPPORTED|unanimously\s+approved)\s+(?:the|that|to))\s"
)
TOLD_LAST = re.compile(
    r"(?P<what>[^–—]{3,300}?)\s*(?:\s[–—-]|:)\s*(?:(?:all|duly|unanimously)\s+)?(?P<verb>(?i:noted|agreed|accepted"
    r"|deferred|approved))\W*$"
)
MOVED_IN_IT = re.compile(r"\bseconded\b|\bvotes?\b|\bsaid\b|\breported\b", re.IGNORECASE)
ALL_NOTED = re.compile(r"\ball\s+(?:noted|agreed|accepted)\W*$")
SAYS = re.compile(rf",\s+{motions.NAME}\s+(?:confirmed|said|reported|advised|stated|explained)\b")
AND_BODY = re.compile(
    rf",?\s+and\s+(?:the\s+)?(?P<who>{COLLECTIVE}|councillors)\s+(?:duly\s+)?(?:accepted|agreed|approved|noted"
    rf"|endorsed|supported)\b(?!\s+with\b)"
)
REQUEST = re.compile(r"\brequest\s+(?:was\s+)?(?:rejected|refused|declined|agreed|approved|granted)\b")
CHAIRS = re.compile(  # the order of business is the chair's to settle
    r"(?:The\s+)?Chair(?:man|woman|person)?\s+agreed\s+to\s+(?:vary|alter|change|take|adjourn|suspend)\b"
)
BARE_THAT = re.compile(
    r"That\s[^.;\n]{3,300}?\sbe\s+(?:\w+ly\s+)?(?:noted|approved|agreed|confirmed|adopted|received|accepted|endorsed"
    r"|deferred|appointed|elected|nominated"
    r"|authorised|delegated|supported|recommended|referred)\b"
)
ADVISES = re.compile(r"\b(?:recommend|propos|asked|invited|suggest|motion|consider)", re.IGNORECASE)
LEADS = re.compile(  # a clause before the subject; one of time tells of the past
    r"(?!(?:In|On|At)\s+(?:\d|(?:[A-Z][a-z]+|early|late)\s+\d|the\s+past))"
    r"(?:As|Since|Because|Given|In|On|Subject|Further|Noting|Due|Upon|Under|For|Although|While|Whilst)\s"
)
COMMA = re.compile(r",\s+(?=(?:[Tt]he\s+)?(?:[A-Z]|members\b|trustees\b|councillors\b))")
ASIDE = re.compile(r"\bnoted\b.{0,160}?\b(?:substitut|apologies|quorate)", re.IGNORECASE)  # no business of the meeting
WITH_THAT = re.compile(r"^(?:With|After|On|Subject\s+to)\s+that\s")
ELSEWHERE = re.compile(r"At\s+(?:the|its|an?)\s+(?:\w+\s+){0,4}[Mm]eeting\b")
CONSENT = re.compile(r"(?:By\s+(?:common|general)\s+consent,?|The\s+sense\s+of\s+the\s+\w+\s+was\s+that)\s")
ALL_AGREED = re.compile(r"(?:All|Everyone|Members)\s+(?:(?:were|was)\s+)?(?:in\s+(?:agreement|favour)|agreed)\.?\s*")
ASKED_IF = re.compile(
    r"\basked\s+(?:if|whether)\s+[^.;]{3,60}?\s(?=that\s)|^It\s+was\s+(?:suggested|proposed|recommended)\s+(?=that\b)"
)

MOVED_BY = re.compile(
    rf"(?<!\bIt\s)(?<!\bit\s)\b(?:was|were)\s+(?:moved|proposed)\s+(?:as\s+[^.;:]{{3,40}}?\s+)?by\s+{motions.NAME}"
    rf"\s+and\b"
)
INSTRUCTED = re.compile(
    rf"\b(?:[Tt]he\s+)?(?:{POST_HEAD}|[Cc]lerk|[Ss]ecretary|[Tt]reasurer)\s+(?:was|were)\s+(?:then\s+|also\s+)?"
    r"(?:instructed|directed|authorised)\s+to\b"
)
PROPOSED = re.compile(r"\b(?:propos|suggest|recommend|should|would|be\s+\w+ed\b)")
SAME = re.compile(
    r"(?:This|These|Both)\s+(?:was|were)\s+(?:then\s+|duly\s+)?(?:\w+ly\s+)?(?:AGREED|agreed|approved|supported)\b"
)
DULY = re.compile(r"\b(?:was|were)\s+duly\s+(?:re-)?(?:elected|appointed)\b")
CONJUNCTION = re.compile(r"\b(?:and|so|but)\s*$")
BEFORE_NOW = re.compile(r"\b(?:had|last|previous(?:ly)?)\b")
NUMBERED = re.compile(  # paragraphs without a blank line between
    r"\n[ \t]*(?=(?:The\s+(?:Board|Committee|Group|Council|Panel|Forum|Trustees)|It\s+was)\s+(?:also\s+)?"
    r"(?i:agreed|noted|approved|resolved|received|accepted|endorsed)\b|(?:Agreed|Approved|Accepted|Confirmed)\s+as"
    r"\s+an?\s|\d{1,3}(?:\.\d{1,3}){1,2}\s+[A-Z])"
)
RUN_ON = re.compile(  # between a run-in title and its text
    r"[\s:]{0,9}(?:\d{1,3}(?:\.\d{1,3}){1,2}\s+|(?:[A-Z][A-Z\s&]{4,60}\s)?[ivx]{1,5}\."
    r"\s+(?=[A-Z£]))?(?:[A-Z][\w'’/&.-]*(?:\s+[\w'’/&.-]+){0,6}:\s+(?=It\s+was\b))?"
)
WITHIN = re.compile(
    r"\sit\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s+(?=(?:that|to)\b)"
    r"|(?<=\s)and\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s+(?=that\b)"
)
IT_WAS = re.compile(r"(?:\w+\s+){0,4}?[Ii]t\s+was\s")
TOLD = re.compile(r"\b(?:said|reported|recalled|stated|advised|explained|reminded|informed|had|last|previous(?:ly)?)\b")
IMPERSONAL = re.compile(
    r"^(?:\w+,?\s+)?[Ii]t\s+was\s+(?:then\s+|therefore\s+|also\s+|further\s+|unanimously\s+"
    r"|proposed[^.]{0,80}\band\s+){0,2}(?P<verb>agreed|noted|resolved|decided)\b(?:\s+unanimously\b)?(?P<that>"
    r"\s+that\s+|\s+(?=to\b)|\s*:\s*[“\"]?(?=[Tt]hat\b))?"
)
PAST = re.compile(
    r"\bhad\s+(?:been\s+|previously\s+|already\s+)?\w+ed\b[^.]*$|\bsuggested\b|\bproposed\s+that\b|\bno\s+decision\b"
    r"|\b(?:was|were)\s+not\s+(?:taken|agreed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The bounds of a sentence, and those of the one before it in its block."""

    start: int
    end: int
    before: tuple[int, int] | None


def prose(setting: Setting, section: Section, past: int) -> Iterator[Clause]:
    """Sentences after an offset in which the body, or 'it was', decides; a list that one leads into belongs to it."""
    source = setting.source
    for n, block in enumerate(section.blocks):
        if block.cells or block.start < past:
            continue
        before: tuple[int, int] | None = None
        for left, end in _sentences(source, block):
            skip = RUN_ON.match(source.body, left, end)
            sentence = Sentence(skip.end() if skip else left, end, before)
            for clause in _of_sentence(setting, section.blocks, n, sentence, past):
                if clause.rule == "agreed-to" and clause.start < past:
                    continue  # told already
                past = max(past, clause.end)
                yield clause
            before = (sentence.start, end)


def _sentences(source: Source, block: Block) -> Iterator[tuple[int, int]]:
    """The bounds of a block's sentences, those of each line apart where its lines are entries of their own."""
    start = block.start
    if not listed(source, block):
        for number in NUMBERED.finditer(source.body, block.start, block.end):
            yield from source.sentences(start, number.start())
            start = number.end()
        yield from source.sentences(start, block.end)
        return
    for line in source.body[block.start : block.end].split("\n"):
        yield from source.sentences(start, start + len(line))
        start += len(line) + 1


def _of_sentence(setting: Setting, blocks: tuple[Block, ...], n: int, told: Sentence, past: int) -> Iterator[Clause]:
    """The decisions that a sentence of block ``n`` tells, those before it having ended at ``past``."""
    source, start, end, before = setting.source, told.start, told.end, told.before
    sentence = source.words(start, end)
    trail = TRAIL.search(source.body[start:end])
    last = start + trail.start() if trail else end
    if before and (asked := ALL_AGREED.fullmatch(sentence) and ASKED_IF.search(source.body, *before)):
        yield Clause(None, before[0], last, source.trimmed(asked.end(), before[1]), "agreed-to", "agreed")
    elif before and (SAME.match(sentence) or (sentence.strip() == "Agreed." and _proposes(source, before))):
        yield Clause(None, before[0], last, source.trimmed(*before), "agreed-to", sentence)
    elif within := list(_within(source, start, end)):
        yield from _parted(source, within, (start, last))
    elif ALL_NOTED.search(sentence) and told_last(sentence):
        first = _list_start(source, blocks, n, past)
        skip = RUN_ON.match(source.body, first, last)
        yield Clause(None, first, last, (skip.end() if skip else first, last), "prose-decision", "noted")
    elif _decides(setting, sentence):
        yield from _decision(source, blocks, n, (start, end), last)


def _decision(
    source: Source, blocks: tuple[Block, ...], n: int, bounds: tuple[int, int], past: int
) -> Iterator[Clause]:
    """The decision of a sentence, or the entries of the list that it leads into."""
    start, end = bounds
    lead = IMPERSONAL.match(source.body[start:past])
    first = start + lead.end() if lead and lead["that"] and lead["verb"] != "noted" else start
    opens = source.body[start:end].rstrip().endswith((":", ":-")) and end >= blocks[n].end
    if opens and (listed := list(_that_list(source, blocks, n + 1, (start, source.words(start, end))))):
        yield from listed
        return
    if opens and n + 1 < len(blocks) and BARE_LEAD.fullmatch(source.words(start, end)) and not has_marks(blocks[n + 1]):
        below = blocks[n + 1]
        if not below.cells and CLAUSE.match(source.body, below.start):
            yield Clause(None, start, below.end, (below.start, below.end), "clause-below", source.words(start, end))
            return
    if opens:
        past = bullets_end(blocks, n + 1) or _short_lines_end(source, blocks, n + 1, start) or past
    yield Clause(None, start, past, (first, past), "prose-decision", lead[0] if lead and lead["that"] else "")


def _proposes(source: Source, before: tuple[int, int]) -> bool:
    """Whether a sentence says what is to be done, and is no motion with its movers."""
    return bool(PROPOSED.search(source.body, *before)) and not MOVED_IN_IT.search(source.body, *before)


def bare(source: Source, section: Section) -> Iterator[Clause]:
    """Paragraphs that begin with 'That' and have no lead-in, as a web page that has lost its marks gives them."""
    for n, block in enumerate(section.blocks):
        if block.cells or not BARE_THAT.match(source.body, block.start, block.end):
            continue
        above = source.words(section.blocks[n - 1].start, section.blocks[n - 1].end) if n else ""
        if not ADVISES.search(above) or BARE_THAT.match(above):
            yield trimmed(source, block.label, block.left, (block.start, block.end), "one-clause")


def _short_lines_end(source: Source, blocks: tuple[Block, ...], n: int, start: int) -> int | None:
    """Where the short lines end ('Chairman: A B') that 'The following were appointed:' leads into."""
    end = None
    if not re.match(r"The\s+following\b", source.body[start : start + 40]):
        return None
    for block in blocks[n : n + 20]:
        if block.cells or block.label or block.end - block.start > 80 or source.body[block.end - 1] == ".":
            break
        end = block.end
    return end


def _list_start(source: Source, blocks: tuple[Block, ...], n: int, told: int) -> int:
    """Where a run-on list begins whose end says 'all noted': its paragraphs end with a colon."""
    first = max(blocks[n].start, told)
    while first > told and n and source.words(blocks[n - 1].start, blocks[n - 1].end).endswith(":"):
        n -= 1
        first = max(blocks[n].start, told)
    return first


def _that_list(source: Source, blocks: tuple[Block, ...], n: int, lead: tuple[int, str]) -> Iterator[Clause]:
    """The entries of a list below a sentence that decides, where each begins with 'that' or 'to'."""
    if n >= len(blocks) or not has_marks(blocks[n]):
        return
    if CLAUSE.match(source.body, blocks[n].start) or (blocks[n].label and BARE_LEAD.fullmatch(lead[1])):
        rule = "labelled-clause" if blocks[n].label else "bulleted-clause"
        for clause in labelled(source, blocks, n, rule):
            yield replace(clause, lead=lead[1], led=lead[0])


def _within(source: Source, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where decisions begin inside a sentence, and their lead: 'so it was agreed that', 'the Clerk was told to'."""
    found = () if ELSEWHERE.match(source.body, start, end) else WITHIN.finditer(source.body, start + 1, end)
    for agreed in found:
        if agreed[0].startswith("and") and not IT_WAS.match(source.body, start, agreed.start()):
            continue
        joined = CONJUNCTION.search(source.body, start, agreed.start() + 1)
        if not (BEFORE_NOW if joined else TOLD).search(source.body, start, agreed.start()):
            yield agreed.end(), agreed[0]
    told = INSTRUCTED.search(source.body, start, end)
    if told and not TOLD.search(source.body, start, told.start()):
        yield told.start(), ""


def _parted(source: Source, within: list[tuple[int, str]], bounds: tuple[int, int]) -> Iterator[Clause]:
    """The decisions inside a sentence, each up to the next."""
    start, past = bounds
    for n, (first, lead) in enumerate(within):
        end = within[n + 1][0] - len(within[n + 1][1]) if n + 1 < len(within) else past
        says = SAYS.search(source.body, first, end) if n + 1 < len(within) else None
        end = says.start() if says else max(first, source.trimmed(first, end)[1])
        yield Clause(None, start if n == 0 else first - len(lead), end, (first, end), "prose-decision", lead)


def is_active(setting: Setting, sentence: str) -> bool:
    """Whether the body itself is the subject of a verb of decision; a mere question ('asked how') is none."""
    for first in _subjects(sentence):
        active = ACTIVE.match(sentence[first:])
        after = sentence[first + active.end() :] if active else ""
        if active and (_is_body(setting, active["who"]) or re.match(r"\s+the\s+minutes\b", after)):
            return _decided(active, after)
    return False


def _subjects(sentence: str) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, or behind 'After discussion, '."""
    yield 0
    lead = ARISING.match(sentence)
    if lead:
        yield lead.end()
    if lead or LEADS.match(sentence):
        yield from (m.end() for m in COMMA.finditer(sentence, 0, 240))


def _decided(active: re.Match[str], after: str) -> bool:
    return active["verb"].lower() not in ("asked", "requested") or bool(
        re.match(r"\s+(?:that|[\w\s]{2,60}\bto)\b", after)
    )


def _is_body(setting: Setting, who: str) -> bool:
    """Whether a subject is the body that met: not its chair, nor the council that a committee tells of."""
    if who.startswith("Chair"):
        return False
    if who == "Council" and not setting.is_own(who) and setting.noun.casefold() not in ("meeting", "council"):
        return False
    return setting.is_own(who) or bool(re.fullmatch(COLLECTIVE, who))


def body_too(setting: Setting, sentence: str) -> bool:
    """'A offered to write, and the Group accepted her offer'."""
    also = AND_BODY.search(sentence)
    own = also and (setting.is_own(also["who"]) or also["who"].casefold() == "councillors")
    return bool(also and own and not TOLD.search(sentence[: also.start()]))


def told_last(sentence: str) -> bool:
    """'A letter on paths - noted'; what is approved behind a dash may be another's, but for the body's own papers."""
    told = TOLD_LAST.fullmatch(sentence)
    if not told or len(told["what"].split()) < 2 or PAST.search(told["what"]) or MOVED_IN_IT.search(told["what"]):
        return False
    return told["verb"].lower() != "approved" or bool(
        re.search(r"\b[Mm]inutes\b|\b[Aa]ccounts\b|\b[Aa]genda\b", told["what"])
    )


def _decides(setting: Setting, sentence: str) -> bool:
    if ASIDE.search(sentence):
        return False
    if any(pattern.match(sentence) for pattern in (IMPERSONAL, BARE_VERB, CONSENT, CHAIRS)) or BRIEF.fullmatch(
        sentence
    ):
        return True
    if MOVED_BY.search(sentence) or (REQUEST.search(sentence) and not TOLD.search(sentence)):
        return True
    if is_active(setting, sentence) or told_last(sentence) or body_too(setting, sentence):
        return True
    return _is_passive(sentence)


def _is_passive(sentence: str) -> bool:
    """'The minutes were approved': no speech, nothing of the past or of another meeting."""
    passive = PASSIVE.search(sentence)
    if not passive or ELSEWHERE.match(sentence):
        return False
    ahead = sentence[: passive.start()]
    if passive["verb"].lower() == "noted" and re.search(r"\b[Aa]pologies\b", ahead):
        return False
    said = re.search(r"\b(?:said|that|which|who|reported)\b", WITH_THAT.sub("", ahead)) or PAST.search(ahead)
    return not said or bool(DULY.search(sentence))
