"""What a meeting decided: labelled clauses after a lead-in, decisions in one sentence, and prose.

Where an item has a formal decision ('It was AGREED:-', 'RESOLVED'), that is where its decisions are: prose
before it leads up to them and is read for none.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphkit.grammar import motions
from graphkit.grammar.acts import POST_HEAD, acts
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source
from graphkit.record import Resolution

FORMAL = re.compile(
    r"(?:^|(?<=[.;\n)*]))\s*\(?\*{0,2}(?:[Ii]t\s+was|IT\s+WAS)\s+(?:\w+\s+){0,3}?\*{0,2}(?:AGREED|RESOLVED|NOTED"
    r"|DECIDED"
    r"|RECOMMENDED|APPROVED|\*\*(?:agreed|resolved|noted))\b\*{0,2}"
    r"|\b(?:and\s+)?it\s+was\s+(?:\w+ly\s+)?(?:AGREED|RESOLVED|DECIDED|RECOMMENDED|NOTED)\b"
    r"|(?:^|(?<=[.\n*]))\s*\*{0,2}(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECISIONS?"
    r"|RESOLUTIONS?)\b(?:\s+(?:unanimously|UNANIMOUSLY))?(?:\s*\([^()\n]{3,80}\))?\*{0,2}(?=\s*[:–—-]|\s+(?:[Tt]hat|[Tt]o|THAT|TO|unanimously)\b|\s*$)\*{0,2}"
    r"|^\s*\*{0,2}(?:[^\W\d]\w{2,30}\s/\s)?(?:Resolved|Agreed|Decisions?|Resolutions?)\b\*{0,2}\s*(?=[:–—]|\s-)"
    r"|(?:^\s*|\band\s+(?:unanimously\s+)?)RESOLVED(?:\s+by\s+\d{1,3}\s+votes[^.;:]{0,60}?,)?(?=\s*:|\s+[Tt]hat\b)"
)
BY_VOTES = re.compile(r"[\s:–—*_.-]*\((?:by\s+)?\d{1,3}\s+votes?[^()\n]{1,60}\)")  # 'RESOLVED: (by 5 votes to 3)'
DECISION_BLOCK = re.compile(r"Decisions?:")
MINUTES_BLOCK = re.compile(r"Minutes:")
CLAUSE = re.compile(r"(?:that|to)\s", re.IGNORECASE)
OWN_LEAD = re.compile(r"^(?:The\s+)?(?P<who>[A-Z][\w'’\s]{1,60}?)\b[^.]{0,400}?(?:\band)?\s*:-?\s*$", re.DOTALL)
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
    r"(?:[Gg]roup|Sub-?[Gg]roup|[Bb]oard|[Cc]ommittee|Sub-?[Cc]ommittee|Council|Cabinet|Panel|Forum|Partnership|Executive|Authority|Trustees"
    r"|Governors|Governing Body|Assembly|Members|members|meeting|Meeting|Chair(?:man|woman|person)?)"
)
RECEIVED_ALL = r"received(?=\s+the\s+[^.;:,]{3,50}\.$)"  # and had nothing else to say of it
ACTIVE = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<who>{COLLECTIVE}|[A-Z]{{3,8}}|[A-Z][\w'’]+(?:\s+[\w'’]+){{0,6}}?\s+{COLLECTIVE})\s+(?:(?:also"
    rf"|then|therefore|unanimously|further|next|duly|in\s+principle|discussed\s+and|considered\s+and|received\s+and"
    rf"|welcomed\s+and|was\s+[^.;,:]{{3,40}}?\s+and|thanked\s+[^.;,:]{{3,40}}?\s+and)\s+){{0,3}}"
    rf"(?P<verb>(?i:{DECIDES})|RECEIVED|{RECEIVED_ALL})\b(?!\s+with\b)"
)
ARISING = re.compile(r"(?:Arising|Having|After|Following|In\s+the\s+light)\b[^.;]{3,100}?,?\s+(?=(?:the|The)\s+[A-Z])")
PASSIVE = re.compile(
    r"\b(?:was|were)\s+(?:taken\s+as\s+read\s+and\s+)?(?:then\s+|therefore\s+|duly\s+|unanimously\s+|formally\s+"
    r"|all\s+){0,2}(?P<verb>noted"
    r"|approved|agreed|accepted|supported|adopted|endorsed|confirmed|deferred|rejected|ratified|appointed|elected"
    r"|referred\s+to)\b(?!\s+by\s+[A-Z][a-z]+\s+[A-Z])(?!\s+with\b(?!\s+(?:regret|thanks)\b))"
)
BRIEF = re.compile(
    r"(?:The\s+)?(?:reports?|correspondence|minutes|accounts|contents|update)\s+(?:(?:was|were)\s+)?(?:duly\s+)?"
    r"(?:noted|approved|received|adopted|accepted|agreed)\.?\s*|(?:Duly\s+)?(?:Noted|Approved|Received|Agreed)\.\s*",
    re.IGNORECASE,
)
BARE_VERB = re.compile(
    r"(?:Agreed\s+(?:that|to)|(?:APPROVED|NOTED|AGREED|RECEIVED|ENDORSED|SUPPORTED)\s+(?:the|that|to))\s"
)
MOVED_BY = re.compile(
    rf"(?<!\bIt\s)(?<!\bit\s)\b(?:was|were)\s+(?:moved|proposed)\s+(?:as\s+[^.;:]{{3,40}}?\s+)?by\s+{motions.NAME}\s+and\b"
)
INSTRUCTED = re.compile(
    rf"\b(?:[Tt]he\s+)?(?:{POST_HEAD}|[Cc]lerk|[Ss]ecretary|[Tt]reasurer)\s+(?:was|were)\s+(?:then\s+|also\s+)?"
    r"(?:instructed|directed|authorised)\s+to\b"
)
SAME = re.compile(
    r"(?:This|These|Both)\s+(?:was|were)\s+(?:then\s+|duly\s+)?(?:\w+ly\s+)?(?:AGREED|agreed|approved|supported)\b"
)
RUN_ON = re.compile(r"[\s:]{0,9}")  # between a run-in title and its text
WITHIN = re.compile(r"\sit\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s+(?=(?:that|to)\b)")
TOLD = re.compile(r"\b(?:said|reported|recalled|stated|advised|explained|reminded|informed|had|last|previous(?:ly)?)\b")
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


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that states one decision, with its label and the bounds of its text within it.

    ``lead`` is the lead-in that was cut from its text, ``led`` where it begins.
    """

    label: str | None
    start: int
    end: int
    text: tuple[int, int]
    rule: str
    lead: str = ""
    led: int | None = None
    motion: motions.Motion | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """The stretches that clauses cover, for asking whether an offset lies in one."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def by(cls, clauses: Iterable[Clause]) -> Covered:
        """What these clauses cover."""
        bounds = sorted((c.start, c.end) for c in clauses)
        return cls([a for a, _ in bounds], list(itertools.accumulate((b for _, b in bounds), max)))

    def holds(self, at: int) -> bool:
        """Whether an offset lies in one of the clauses."""
        n = bisect.bisect_right(self.starts, at) - 1
        return n >= 0 and at < self.ends[n]


def clauses(setting: Setting, section: Section) -> list[Clause]:
    """The decisions of an item; of a decision block and the minutes below it those of the one that tells more."""
    parts = [_stated(setting, part) for part in _told_twice(setting.source, section)]
    return max(reversed(parts), key=len)


def _told_twice(source: Source, section: Section) -> list[Section]:
    """The decision block of a web page's item and the minutes below it; the item itself where it has not both."""
    blocks = section.blocks
    first = next((n for n, b in enumerate(blocks) if DECISION_BLOCK.fullmatch(source.words(b.start, b.end))), None)
    after = () if first is None else blocks[first + 1 :]
    past = next((n for n, b in enumerate(after) if MINUTES_BLOCK.fullmatch(source.words(b.start, b.end))), None)
    if first is None or past is None:
        return [section]
    minutes = after[past:]
    return [replace(section, blocks=after[:past]), replace(section, blocks=minutes)]


def _stated(setting: Setting, section: Section) -> list[Clause]:
    """The decisions of an item: its formal ones and what the body did after them, or else those told in prose."""
    register = list(motions.registered(setting.source, section))
    if register:
        named = [(_moved(m), setting.source.words(*label)) for m, label in register]
        numbered = [replace(clause, label=label, rule="motion-register") for clause, label in named]
        covered = Covered.by(numbered)
        told = [c for c in _prose(setting, section, section.start) if not covered.holds(c.start)]
        return sorted(numbered + told, key=lambda c: c.start)
    formal = list(_formal(setting, section))
    past = max((c.end for c in formal), default=section.start)
    prose = list(_prose(setting, section, past))
    if formal:
        lost = [_moved(m) for m in motions.lost(setting.source, section) if not Covered.by(formal).holds(m.start)]
        return lost + formal + [c for c in prose if _is_active(setting, setting.source.words(*c.text))]
    return _with_motions(prose, list(motions.motions(setting.source, section)))


def _with_motions(prose: list[Clause], moved: list[motions.Motion]) -> list[Clause]:
    """The prose decisions with the motions among them; a decision that a motion's text holds is that motion."""
    rows: list[Clause] = []
    waiting = sorted(moved, key=lambda m: m.start, reverse=True)
    for clause in prose:
        while waiting and waiting[-1].end <= clause.start:
            rows.append(_moved(waiting.pop()))
        one = waiting[-1] if waiting and waiting[-1].start < clause.end else None
        if one is None:
            rows.append(clause)
        elif clause.text[0] <= one.text[0] and one.text[1] <= clause.text[1]:
            waiting.pop()
            rows.append(replace(clause, end=max(clause.end, one.end), motion=one))
    return rows + [_moved(motion) for motion in reversed(waiting)]


def _moved(motion: motions.Motion) -> Clause:
    return Clause(None, motion.start, motion.end, motion.text, "motion", motion=motion)


def resolutions(setting: Setting, found: list[Clause], section: Section) -> Iterator[Resolution]:
    """The record's resolutions for these clauses."""
    for clause in found:
        yield _resolution(setting.source, clause, section)


def _resolution(source: Source, clause: Clause, section: Section) -> Resolution:
    text, own = source.words(*clause.text), source.body[clause.start : clause.end]
    led = clause.start if clause.led is None else clause.led
    moved = clause.motion or motions.movers(source, led, clause.start, clause.end, section)
    proposer, seconder = (moved.proposer, moved.seconder) if moved else (None, None)
    also = [source.also(*place, role) for role, place in (("proposer", proposer), ("seconder", seconder)) if place]
    before = source.body[max(section.start, led - 240) : led]
    after = source.body[clause.end : min(section.end, clause.end + 160)]
    return Resolution(
        label=clause.label,
        text=text,
        acts=("reject",) if motions.outcome(own) == "lost" else acts(text, clause.lead),
        proposer=source.words(*proposer) if proposer else None,
        seconder=source.words(*seconder) if seconder else None,
        vote=motions.vote(before, clause.lead + own, after),
        outcome=motions.outcome(own),
        **source.cite(clause.start, clause.end, clause.rule, *also),
    )


def _formal(setting: Setting, section: Section) -> Iterator[Clause]:
    """Decisions after 'It was AGREED', 'RESOLVED' and the like."""
    source, blocks = setting.source, section.blocks
    past = section.start
    for n, block in enumerate(blocks):
        if block.cells or block.start < past:
            continue  # a block that is a clause already leads into no other
        lead = FORMAL.search(source.body[block.start : block.end])
        found: Iterable[Clause] = ()
        if lead:
            after = _after(source, blocks, n, block.start + lead.end())
            found = (replace(clause, lead=lead[0], led=block.start + lead.start()) for clause in after)
        elif _own_lead(setting, blocks, n):
            found = _labelled(source, blocks, n + 1, "verb-clause")
        for clause in found:
            past = max(past, clause.end)
            yield clause


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
    counted = BY_VOTES.match(source.body, at, block.end)
    at = counted.end() if counted else at
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
    elif following and not following.cells and not FORMAL.match(source.body, following.start, following.end):
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
        if block.cells or block.start < past:
            continue
        before: tuple[int, int] | None = None
        for left, end in source.sentences(block.start, block.end):
            skip = RUN_ON.match(source.body, left, end)
            start = skip.end() if skip else left
            sentence = source.words(start, end)
            trail = TRAIL.search(source.body[start:end])
            past = start + trail.start() if trail else end
            within = _within(source, start, end)
            if before and SAME.match(sentence):
                yield Clause(None, before[0], past, source.trimmed(*before), "agreed-to", sentence)
            elif within is not None:
                yield Clause(None, start, past, (within, past), "prose-decision", "it was agreed")
            elif _decides(setting, sentence):
                lead = IMPERSONAL.match(source.body[start:past])
                first = start + lead.end() if lead and lead["that"] else start
                opens = source.body[start:end].rstrip().endswith((":", ":-")) and end >= block.end
                if opens and (listed := list(_that_list(source, section.blocks, n + 1, (start, sentence)))):
                    yield from listed
                    continue
                if opens:
                    past = _bullets_end(section.blocks, n + 1) or past
                yield Clause(
                    None, start, past, (first, past), "prose-decision", lead[0] if lead and lead["that"] else ""
                )
            before = (start, end)


def _that_list(source: Source, blocks: tuple[Block, ...], n: int, lead: tuple[int, str]) -> Iterator[Clause]:
    """The entries of a list below a sentence that decides, where each begins with 'that' or 'to'."""
    if n < len(blocks) and has_marks(blocks[n]) and CLAUSE.match(source.body, blocks[n].start):
        rule = "labelled-clause" if blocks[n].label else "bulleted-clause"
        for clause in _labelled(source, blocks, n, rule):
            yield replace(clause, lead=lead[1], led=lead[0])


def _within(source: Source, start: int, end: int) -> int | None:
    """Where a decision begins inside a sentence: '… so it was agreed that', 'the Clerk was instructed to'."""
    agreed = WITHIN.search(source.body, start + 1, end)
    if agreed and not TOLD.search(source.body, start, agreed.start()):
        return agreed.end()
    told = INSTRUCTED.search(source.body, start, end)
    return told.start() if told and not TOLD.search(source.body, start, told.start()) else None


def _is_active(setting: Setting, sentence: str) -> bool:
    """Whether the body itself is the subject of a verb of decision; a mere question ('asked how') is none."""
    lead = ARISING.match(sentence)
    active = ACTIVE.match(sentence[lead.end() if lead else 0 :])
    if not active or not (setting.is_own(active["who"]) or re.fullmatch(COLLECTIVE, active["who"])):
        return False
    after = sentence[(lead.end() if lead else 0) + active.end() :]
    if active["verb"].lower() in ("asked", "requested") and re.match(r"Chair", active["who"]):
        return False
    return active["verb"].lower() not in ("asked", "requested") or bool(
        re.match(r"\s+(?:that|[\w\s]{2,60}\bto)\b", after)
    )


def _decides(setting: Setting, sentence: str) -> bool:
    if IMPERSONAL.match(sentence) or _is_active(setting, sentence) or BRIEF.fullmatch(sentence):
        return True
    if BARE_VERB.match(sentence):
        return True
    if MOVED_BY.search(sentence):
        return True
    passive = PASSIVE.search(sentence)
    return bool(
        passive
        and not PAST.search(sentence[: passive.start()])
        and not re.search(r"\b(?:said|that|which|who|reported)\b", sentence[: passive.start()])
    )
