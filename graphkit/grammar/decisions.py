"""What a meeting decided: labelled clauses after a lead-in, decisions in one sentence, and prose.

Where an item has a formal decision ('It was AGREED:-', 'RESOLVED'), that is where its decisions are: prose
before it leads up to them and is read for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.grammar.acts import acts
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import Outcome, Resolution, Vote
from graphkit.grammar import words

VERBS = r"agreed|resolved|noted|decided|approved|recommended|adopted|endorsed|accepted|supported|received|confirmed|deferred|rejected"
FORMAL = re.compile(
    r"(?:^|(?<=[.;\n)*]))\s*\(?\**(?:[Ii]t\s+was|IT\s+WAS)\s+(?:\w+\s+){0,3}?\**(?:AGREED|RESOLVED|NOTED|DECIDED|RECOMMENDED|APPROVED|\*\*(?:agreed|resolved|noted))\b\**"
    r"|(?:^|(?<=[.\n*]))\s*\**(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECISIONS?|RESOLUTIONS?)\b(?:\s+unanimously)?\**(?=\s*[:–—-]|\s+(?:[Tt]hat|[Tt]o|THAT|TO|unanimously)\b|\s*$)\**"
    r"|^\s*\**(?:Resolved|Agreed|Decisions?|Resolutions?)\b\**\s*(?=[:–—]|\s-)")
UNANIMOUS = re.compile(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
OWN_LEAD = re.compile(r"^(?:The\s+)?(?P<who>[A-Z][\w'’\s]{1,60}?)\b[^.]*?(?:\band)?\s*:-?\s*$", re.DOTALL)
PAST_VERB = re.compile(r"^(?:also\s+|therefore\s+|unanimously\s+)?(?:approved|noted|agreed|requested|asked|supported|endorsed|accepted|adopted|discussed|considered|received|recommended|resolved|decided|deferred|confirmed|encouraged|welcomed|authorised|appointed|referred|rejected|homologated|remitted|instructed)\b", re.IGNORECASE)
DECIDES = (r"agreed|noted|approved|supported|adopted|resolved|accepted|endorsed|confirmed|requested|asked|encouraged|recommended|deferred|rejected|decided|appointed|elected|"
           r"established|ratified|homologated|remitted|instructed|authorised")
COLLECTIVE = r"(?:Group|Board|Committee|Sub-?Committee|Council|Cabinet|Panel|Forum|Partnership|Executive|Authority|Trustees|Governors|Governing Body|Assembly|Members|members|meeting|Meeting|Chair(?:man|woman|person)?)"
ACTIVE = re.compile(rf"^(?:The\s+)?(?P<who>{COLLECTIVE}|[A-Z]{{3,8}}|[A-Z][\w'’]+(?:\s+[\w'’]+){{0,6}}?\s+{COLLECTIVE})\s+(?:(?:also|then|therefore|unanimously|further|next|duly|in\s+principle|discussed\s+and|considered\s+and|received\s+and|welcomed\s+and)\s+){{0,3}}(?P<verb>{DECIDES})\b(?!\s+with\b)")
PASSIVE = re.compile(r"\b(?:was|were)\s+(?:then\s+|therefore\s+|duly\s+|unanimously\s+|formally\s+|all\s+){0,2}(?P<verb>noted|approved|agreed|accepted|supported|adopted|endorsed|confirmed|deferred|rejected|ratified|appointed|elected|referred\s+to)\b(?!\s+by\s+[A-Z][a-z]+\s+[A-Z])(?!\s+with\b)")
IMPERSONAL = re.compile(r"^(?:\w+,?\s+)?[Ii]t\s+was\s+(?:then\s+|therefore\s+|also\s+|further\s+|unanimously\s+|proposed[^.]{0,80}\band\s+){0,2}(?P<verb>agreed|noted|resolved|decided)\b(?P<that>\s+that\s+|\s+(?=to\b))?")
PAST = re.compile(r"\bhad\s+(?:been\s+|previously\s+|already\s+)?\w+ed\b[^.]*$|\bsuggested\b|\bproposed\s+that\b|\bno\s+decision\b|\b(?:was|were)\s+not\s+(?:taken|agreed)\b", re.IGNORECASE)
COPY = re.compile(r"\s*\(\s*A\s+copy\s+of\b[^)]*(?:\([^)]*\)[^)]*)*\)?\s*$|\s*\(Note:.*$", re.IGNORECASE | re.DOTALL)
TRAIL = re.compile(r"[\s;,*_]*(?:[;,]\s*and)?[\s;,*_]*$")
MOVED = re.compile(rf"\b(?:proposed|moved)\s+by\s+(?P<proposer>{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})(?:[,\s]+(?:and\s+)?seconded\s+by\s+(?P<seconder>{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern}))?")
COUNTED = re.compile(r"\b(?P<for>\d{1,3})\s+(?:votes?\s+)?(?:in\s+favour|for)\b[^.]{0,30}?\b(?P<against>\d{1,3}|none|nil)\s+(?:votes?\s+)?against(?:[^.]{0,30}?\b(?P<abstained>\d{1,3}|no)\s+abst)?", re.IGNORECASE)
LOST = re.compile(r"\b(?:motion|amendment|proposal)\b[^.]{0,40}\b(?P<how>lost|fell|defeated|withdrawn|not\s+carried)\b", re.IGNORECASE)


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
    """The decisions of an item: its formal ones, or else those told in prose."""
    return list(_formal(setting, section)) or list(_prose(setting, section))


def resolutions(setting: Setting, found: list[Clause], section: Section) -> list[Resolution]:
    """The record's resolutions for these clauses."""
    return [_resolution(setting.source, clause, section) for clause in found]


def _resolution(source: Source, clause: Clause, section: Section) -> Resolution:
    text = source.words(*clause.text)
    around = source.body[section.start : section.end] if clause.rule == "prose-decision" else source.body[max(section.start, clause.start - 300) : clause.end + 200]
    moved = MOVED.search(source.body, max(section.start, clause.start - 200), min(section.end, clause.end + 200))
    also = tuple(source.also(*moved.span(role), role) for role in ("proposer", "seconder") if moved and moved[role])
    return Resolution(label=clause.label, text=text, acts=acts(text, clause.lead), proposer=source.words(*moved.span("proposer")) if moved else None,
                      seconder=source.words(*moved.span("seconder")) if moved and moved["seconder"] else None,
                      vote=_vote(around, source.body[clause.start : clause.end]), outcome=_outcome(source.body[clause.start : clause.end]),
                      **source.cite(clause.start, clause.end, clause.rule, *also))


def _vote(around: str, own: str) -> Vote | None | str:  # type: ignore[return]
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
            yield from _labelled(source, blocks[n + 1 :], "verb-clause")


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
    block, following = blocks[n], blocks[n + 1 :]
    skip = re.match(r"[\s:–—*_.-]*", source.body[at : block.end])
    first = at + (skip.end() if skip else 0)
    rest = source.body[first : block.end].strip()
    listed = bool(following) and has_marks(following[0])
    if (not rest or rest.endswith((":", ":-", ":–"))) and listed:
        if following[0].label or not rest:
            yield from _labelled(source, following, "labelled-clause" if following[0].label else "bulleted-clause")
            return
        past = _bullets_end(following)
        yield Clause(None, block.start, past, (first, past), "clause-with-list")
        return
    if rest:
        yield _trimmed(source, None, block.start, first, block.end, "one-clause")
    elif following and not following[0].cells:
        yield _trimmed(source, None, following[0].start, following[0].start, following[0].end, "clause-below")


def _bullets_end(blocks: tuple[Block, ...]) -> int:
    end = blocks[0].end
    for block in blocks:
        if not block.bullet or block.label:
            break
        end = block.end
    return end


def _labelled(source: Source, blocks: tuple[Block, ...], rule: str) -> Iterator[Clause]:
    """Each entry of the list that these blocks begin with; bullets below a labelled entry belong to it."""
    labelled = blocks[0].label is not None
    for block in blocks:
        if not has_marks(block) or block.cells or block.level:
            return
        if labelled and block.label is None:
            continue
        if not labelled and block.label is not None:
            return
        yield _trimmed(source, block.label, block.left, block.start, block.end, rule)


def _trimmed(source: Source, label: str | None, left: int, start: int, end: int, rule: str) -> Clause:
    """A clause whose text ends before '; and' and before a note that a copy is filed."""
    note = COPY.search(source.body[start:end])
    past = start + note.start() if note and note.start() > 20 else end
    trail = TRAIL.search(source.body[start:past])
    past = start + trail.start() if trail else past
    colon = re.search(r"\s*:[-–]?\s*$", source.body[start:past])
    return Clause(label, left, past, (start, start + colon.start() if colon else past), rule)


def _prose(setting: Setting, section: Section) -> Iterator[Clause]:
    """Sentences in which the body, or 'it was', decides."""
    source = setting.source
    for block in section.blocks:
        if block.cells or block.bullet:
            continue
        for start, end in source.sentences(block.start, block.end):
            sentence = source.words(start, end)
            if _decides(setting, sentence):
                trail = TRAIL.search(source.body[start:end])
                past = start + trail.start() if trail else end
                lead = IMPERSONAL.match(source.body[start:past])
                first = start + lead.end() if lead and lead["that"] else start
                yield Clause(None, start, past, (first, past), "prose-decision", lead[0] if lead and lead["that"] else "")


def _decides(setting: Setting, sentence: str) -> bool:
    if IMPERSONAL.match(sentence):
        return True
    active = ACTIVE.match(sentence)
    if active and (setting.is_own(active["who"]) or re.fullmatch(COLLECTIVE, active["who"])):
        asked = active["verb"] in ("asked", "requested") and not re.match(r"\s+(?:that|[\w\s]{2,60}\bto)\b", sentence[active.end() :])
        return not asked
    passive = PASSIVE.search(sentence)
    return bool(passive and not PAST.search(sentence[: passive.start()]) and not re.search(r"\b(?:said|that|which|who|reported)\b", sentence[: passive.start()]))
