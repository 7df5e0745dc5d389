"""What a meeting decided: labelled clauses after a lead-in, decisions in one sentence, and prose.

Where an item has a formal decision ('It was AGREED:-', 'RESOLVED'), that is where its decisions are: prose
before it leads up to them and is read for none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.grammar import words
from graphkit.grammar.acts import acts
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import Outcome, Resolution, Vote

VERBS = (
    r"agreed|resolved|noted|decided|approved|recommended|adopted|endorsed|accepted|supported|received|confirmed"
    r"|deferred|rejected"
)
FORMAL = re.compile(
    r"(?:^|(?<=[.;\n)*]))\s*\(?\**(?:[Ii]t\s+was|IT\s+WAS)\s+(?:\w+\s+){0,3}?\**(?:AGREED|RESOLVED|NOTED|DECIDED"
    r"|RECOMMENDED|APPROVED|\*\*(?:agreed|resolved|noted))\b\**"
    r"|(?:^|(?<=[.\n*]))\s*\**(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECISIONS?"
    r"|RESOLUTIONS?)\b(?:\s+unanimously)?\**(?=\s*[:–—-]|\s+(?:[Tt]hat|[Tt]o|THAT|TO|unanimously)\b|\s*$)\**"
    r"|^\s*\**(?:Resolved|Agreed|Decisions?|Resolutions?)\b\**\s*(?=[:–—]|\s-)"
)
UNANIMOUS = re.compile(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
OWN_LEAD = re.compile(r"^(?:The\s+)?(?P<who>[A-Z][\w'’\s]{1,60}?)\b[^.]*?(?:\band)?\s*:-?\s*$", re.DOTALL)
PAST_VERB = re.compile(
    r"^(?:also\s+|therefore\s+|unanimously\s+)?(?:approved|noted|agreed|requested|asked|supported|endorsed|accepted"
    r"|adopted|discussed|considered|received|recommended|resolved|decided|deferred|confirmed|encouraged|welcomed"
    r"|authorised|appointed|referred|rejected|homologated|remitted|instructed)\b",
    re.IGNORECASE,
)
DECIDES = (
    r"agreed|noted|approved|supported|adopted|resolved|accepted|endorsed|confirmed|requested|asked|encouraged"
    r"|recommended|deferred|rejected|decided|appointed|elected|"
    r"established|ratified|homologated|remitted|instructed|authorised"
)
COLLECTIVE = (
    r"(?:Group|Board|Committee|Sub-?Committee|Council|Cabinet|Panel|Forum|Partnership|Executive|Authority|Trustees"
    r"|Governors|Governing Body|Assembly|Members|members|meeting|Meeting|Chair(?:man|woman|person)?)"
)
ACTIVE = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<who>{COLLECTIVE}|[A-Z]{{3,8}}|[A-Z][\w'’]+(?:\s+[\w'’]+){{0,6}}?\s+{COLLECTIVE})\s+(?:(?:also"
    rf"|then|therefore|unanimously|further|next|duly|in\s+principle|discussed\s+and|considered\s+and|received\s+and"
    rf"|welcomed\s+and)\s+){{0,3}}(?P<verb>{DECIDES})\b(?!\s+with\b)"
)
ARISING = re.compile(r"(?:Arising|Having|After|Following|In\s+the\s+light)\b[^.;]{3,100}?,?\s+(?=(?:the|The)\s+[A-Z])")
PASSIVE = re.compile(
    r"\b(?:was|were)\s+(?:then\s+|therefore\s+|duly\s+|unanimously\s+|formally\s+|all\s+){0,2}(?P<verb>noted"
    r"|approved|agreed|accepted|supported|adopted|endorsed|confirmed|deferred|rejected|ratified|appointed|elected"
    r"|referred\s+to)\b(?!\s+by\s+[A-Z][a-z]+\s+[A-Z])(?!\s+with\b)"
)
IMPERSONAL = re.compile(
    r"^(?:\w+,?\s+)?[Ii]t\s+was\s+(?:then\s+|therefore\s+|also\s+|further\s+|unanimously\s+"
    r"|proposed[^.]{0,80}\band\s+){0,2}(?P<verb>agreed|noted|resolved|decided)\b(?P<that>\s+that\s+|\s+(?=to\b))?"
)
PAST = re.compile(
    r"\bhad\s+(?:been\s+|previously\s+|already\s+)?\w+ed\b[^.]*$|\bsuggested\b|\bproposed\s+that\b|\bno\s+decision\b"
    r"|\b(?:was|were)\s+not\s+(?:taken|agreed)\b",
    re.IGNORECASE,
)
COPY = re.compile(r"\s*\(\s*A\s+copy\s+of\b[^)]*(?:\([^)]*\)[^)]*)*\)?\s*$|\s*\(Note:.*$", re.IGNORECASE | re.DOTALL)
TRAIL = re.compile(r"[\s;,*_]*(?:[;,]\s*and)?[\s;,*_]*$")
MOVED = re.compile(
    rf"\b(?:proposed|moved)\s+by\s+(?P<proposer>{words.PERSON.pattern}"
    rf"|{words.SURNAME_ONLY.pattern})(?:[,\s]+(?:and\s+)?seconded\s+by\s+(?P<seconder>{words.PERSON.pattern}"
    rf"|{words.SURNAME_ONLY.pattern}))?"
)
COUNTED = re.compile(
    r"\b(?P<for>\d{1,3})\s+(?:votes?\s+)?(?:in\s+favour|for)\b[^.]{0,30}?\b(?P<against>\d{1,3}|none"
    r"|nil)\s+(?:votes?\s+)?against(?:[^.]{0,30}?\b(?P<abstained>\d{1,3}|no)\s+abst)?",
    re.IGNORECASE,
)
LOST = re.compile(
    r"\b(?:motion|amendment|proposal)\b[^.]{0,40}\b(?P<how>lost|fell|defeated|withdrawn|not\s+carried)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that states one decision, with its label and the bounds of its text within it."""

    label: str | None
    start: int
    end: int
    text: tuple[int, int]
    rule: str
    lead: str = ""


def clauses(setting: Setting, section: Section) -> list[Clause]:
    """The decisions of an item: its formal ones and what the body did after them, or else those told in prose."""
    formal = list(_formal(setting, section))
    past = max((c.end for c in formal), default=section.start)
    prose = _prose(setting, section, past)
    return formal + [c for c in prose if not formal or _is_active(setting, setting.source.words(*c.text))]


def resolutions(setting: Setting, found: list[Clause], section: Section) -> list[Resolution]:
    """The record's resolutions for these clauses."""
    return [_resolution(setting.source, clause, section) for clause in found]


def _resolution(source: Source, clause: Clause, section: Section) -> Resolution:
    text = source.words(*clause.text)
    around = (
        source.body[section.start : section.end]
        if clause.rule == "prose-decision"
        else source.body[max(section.start, clause.start - 300) : clause.end + 200]
    )
    moved = MOVED.search(source.body, max(section.start, clause.start - 200), min(section.end, clause.end + 200))
    also = tuple(source.also(*moved.span(role), role) for role in ("proposer", "seconder") if moved and moved[role])
    return Resolution(
        label=clause.label,
        text=text,
        acts=acts(text, clause.lead),
        proposer=source.words(*moved.span("proposer")) if moved else None,
        seconder=source.words(*moved.span("seconder")) if moved and moved["seconder"] else None,
        vote=_vote(around, source.body[clause.start : clause.end]),
        outcome=_outcome(source.body[clause.start : clause.end]),
        **source.cite(clause.start, clause.end, clause.rule, *also),
    )


def _vote(around: str, own: str) -> Vote | str | None:  # type: ignore[return]
    counted = COUNTED.search(around)
    if counted:
        number = {k: int(v) if v and v.isdigit() else (0 if v else None) for k, v in counted.groupdict().items()}
        return Vote(favour=number["for"], against=number["against"], abstained=number["abstained"])
    return "unanimous" if UNANIMOUS.search(own) else None


def _outcome(own: str) -> Outcome | None:
    lost = LOST.search(own)
    if lost:
        return "withdrawn" if lost["how"].lower() == "withdrawn" else "lost"
    return "carried" if re.search(r"\bcarried\b", own, re.IGNORECASE) else None


def _formal(setting: Setting, section: Section) -> Iterator[Clause]:
    """Decisions after 'It was AGREED', 'RESOLVED' and the like."""
    source, blocks = setting.source, section.blocks
    for n, block in enumerate(blocks):
        if block.cells:
            continue
        lead = FORMAL.search(source.body[block.start : block.end])
        if lead:
            for clause in _after(source, blocks, n, block.start + lead.end()):
                yield replace(clause, lead=lead[0])
        elif _own_lead(setting, blocks, n):
            yield from _labelled(source, blocks, n + 1, "verb-clause")


def _own_lead(setting: Setting, blocks: tuple[Block, ...], n: int) -> bool:
    """'The Group considered … and:-' before labelled clauses that begin with what it did."""
    block = blocks[n]
    lead = OWN_LEAD.match(setting.source.body[block.start : block.end])
    following = blocks[n + 1] if n + 1 < len(blocks) else None
    if not lead or not following or not following.label or has_marks(block):
        return False
    subject = re.match(r"^(?:The\s+)?[\w'’]+", setting.source.body[block.start : block.end])
    own = bool(subject and (setting.is_own(subject[0]) or re.fullmatch(rf"(?:The\s+)?{COLLECTIVE}", subject[0])))
    return own and bool(PAST_VERB.match(setting.source.body[following.start : following.end]))


def _after(source: Source, blocks: tuple[Block, ...], n: int, at: int) -> Iterator[Clause]:
    """The clauses after a lead-in that ends at ``at`` in block ``n``."""
    block = blocks[n]
    following = blocks[n + 1] if n + 1 < len(blocks) else None
    skip = re.match(r"[\s:–—*_.-]*", source.body[at : block.end])
    first = at + (skip.end() if skip else 0)
    rest = source.body[first : block.end].strip()
    if following and has_marks(following) and (not rest or rest.endswith((":", ":-", ":–"))):
        if following.label or not rest:
            rule = "labelled-clause" if following.label else "bulleted-clause"
            yield from _labelled(source, blocks, n + 1, rule)
            return
        past = _bullets_end(blocks, n + 1) or block.end
        yield Clause(None, block.start, past, (first, past), "clause-with-list")
        return
    if rest:
        yield _trimmed(source, None, block.start, (first, block.end), "one-clause")
    elif following and not following.cells:
        yield _trimmed(source, None, following.start, (following.start, following.end), "clause-below")


def _bullets_end(blocks: tuple[Block, ...], n: int) -> int | None:
    """Where the bullets end that begin at a block, None where it is none."""
    end = None
    for block in itertools.islice(blocks, n, None):
        if not block.bullet or block.label:
            break
        end = block.end
    return end


def _labelled(source: Source, blocks: tuple[Block, ...], n: int, rule: str) -> Iterator[Clause]:
    """Each entry of the list that begins at a block; bullets below a labelled entry belong to it."""
    labelled = blocks[n].label is not None
    for block in itertools.islice(blocks, n, None):
        if not has_marks(block) or block.cells or block.level:
            return
        if labelled and block.label is None:
            continue
        if not labelled and block.label is not None:
            return
        yield _trimmed(source, block.label, block.left, (block.start, block.end), rule)


def _trimmed(source: Source, label: str | None, left: int, text: tuple[int, int], rule: str) -> Clause:
    """A clause whose text ends before '; and' and before a note that a copy is filed."""
    start, end = text
    note = COPY.search(source.body[start:end])
    past = start + note.start() if note and note.start() > 20 else end
    trail = TRAIL.search(source.body[start:past])
    past = start + trail.start() if trail else past
    colon = re.search(r"\s*:[-–]?\s*$", source.body[start:past])
    return Clause(label, left, past, (start, start + colon.start() if colon else past), rule)


def _prose(setting: Setting, section: Section, past: int) -> Iterator[Clause]:
    """Sentences after an offset in which the body, or 'it was', decides; a list that one leads into belongs to it."""
    source = setting.source
    for n, block in enumerate(section.blocks):
        if block.cells or block.bullet or block.start < past:
            continue
        for start, end in source.sentences(block.start, block.end):
            sentence = source.words(start, end)
            if _decides(setting, sentence):
                trail = TRAIL.search(source.body[start:end])
                past = start + trail.start() if trail else end
                lead = IMPERSONAL.match(source.body[start:past])
                first = start + lead.end() if lead and lead["that"] else start
                if source.body[start:end].rstrip().endswith((":", ":-")) and end >= block.end:
                    past = _bullets_end(section.blocks, n + 1) or past
                yield Clause(
                    None, start, past, (first, past), "prose-decision", lead[0] if lead and lead["that"] else ""
                )


def _is_active(setting: Setting, sentence: str) -> bool:
    """Whether the body itself is the subject of a verb of decision; a mere question ('asked how') is none."""
    lead = ARISING.match(sentence)
    active = ACTIVE.match(sentence[lead.end() if lead else 0 :])
    if not active or not (setting.is_own(active["who"]) or re.fullmatch(COLLECTIVE, active["who"])):
        return False
    after = sentence[(lead.end() if lead else 0) + active.end() :]
    return active["verb"] not in ("asked", "requested") or bool(re.match(r"\s+(?:that|[\w\s]{2,60}\bto)\b", after))


def _decides(setting: Setting, sentence: str) -> bool:
    if IMPERSONAL.match(sentence) or _is_active(setting, sentence):
        return True
    passive = PASSIVE.search(sentence)
    return bool(
        passive
        and not PAST.search(sentence[: passive.start()])
        and not re.search(r"\b(?:said|that|which|who|reported)\b", sentence[: passive.start()])
    )
