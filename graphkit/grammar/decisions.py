"""What a meeting decided: labelled clauses after a lead-in, decisions in one sentence, and prose.

Where an item has a formal decision ('It was AGREED:-', 'RESOLVED'), that is where its decisions are: prose
before it leads up to them and is read for none.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.grammar import entries, motion_tables, motions, moved, votes
from graphkit.grammar.acts import acts
from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import THAT_ALONE, Clause, Covered, Motion, bullets_end, inline, labelled
from graphkit.grammar.deciding import PUT_OFF, body_too, decides, is_active
from graphkit.grammar.formal import formal as led_in
from graphkit.grammar.noticed import noticed
from graphkit.grammar.prose import bare, prose, told_above
from graphkit.grammar.setting import Setting
from graphkit.grammar.slashed import slashed
from graphkit.grammar.source import Source
from graphkit.grammar.words import HONORIFIC
from graphkit.record import Act, Outcome, Resolution, Vote

__all__ = ["Clause", "Covered", "clauses", "resolutions"]

DECISION_BLOCK = re.compile(r"Decisions?:")
CLAUSE_BELOW = re.compile(r"(?:That|To)\s")
MINUTES_BLOCK = re.compile(r"Minutes:")
AUXILIARY = {"the", "a", "an", "was", "were", "be", "been", "duly"}
OPENS_FULL = re.compile(r"(?:the|this|these|that|it|all|both)\b")
TITLE_DONE = re.compile(
    r"^(?!Apolog).{3,60}\s(?:approved|agreed|ratified|elected|appointed|adopted|accepted)$", re.IGNORECASE
)
TITLE_ELECTS = re.compile(r"\b(?:election|appointment)s?\b", re.IGNORECASE)
FILLS = re.compile(r"[A-Z][\w'’ /-]{3,40}?\s*[:–—-]\s+(?:[^\W\d_][\w'’.-]*\s+){1,4}[^\W\d_][\w'’.-]*\s*")
IN_PROSE = ("prose-decision", "one-clause", "agreed-to", "motion")
RESULT = re.compile(
    r"\s+(?:CARRIED|Carried|AGREED|Agreed|LOST|Lost|PASSED|Passed|ACCEPTED|Accepted|APPROVED|Approved|Fail(?:s|ed)|FAILED|Passes|Unanimous\w*|All"
    r"|Motion|Vote)\Z|\s*\n\s*\n|(?<=\b[A-Z]{2})(?<!\bM[RS])(?<!\bDR)\.\s+(?=[A-Z])|(?<=[A-Z]{3})\.\s+(?=[A-Z][a-z])"
)
TITLED = re.compile(HONORIFIC)  # 'Cllr.', the name on the next line
WAS_DONE = re.compile(
    r"(?:It|[^.;:]{3,200}?)\s(?:was|were)\s+(?:\w+ly\s+)?(?:also\s+|then\s+)?(?:noted|received|approved|agreed|adopted|accepted|endorsed|ratified)\b"
)
LETTERS = re.compile(rf",?\s+{entries.LETTERS.pattern}\Z")  # after a name
NAMED_LAST = re.compile(r"\b(?:nominated|appointed|elected)\.?$")
CALLS_ON = re.compile(
    r"^[“\"]?(?:[Tt]hat\s+)?(?:[Tt]his|[Tt]he)\s+(?:\w+\s+){1,4}?(?:calls\s+(?:up)?on|urges|asks|requests)\s"
)  # no more than that
PUT_AGAIN = re.compile(r"\b(?:put|vot(?:e|ed|ing))\b")  # on its own, once an amendment to it has fallen
TO_STOP = re.compile(r"[^.\n]*")
FOR_NAMED = re.compile(r"\b(?:For|FOR|In\s+favour)\s*:\s+[A-Z]")  # a recorded vote, which may be long
AGREED_THAT = re.compile(r"\b[Aa]greed\b")


def clauses(setting: Setting, section: Section) -> list[Clause]:
    """The decisions of an item; of a decision block and the minutes below it those of the one that tells more."""
    source = setting.source
    parts = [
        [
            one
            for clause in _stated(setting, part)
            for told in _sentenced(setting, clause)
            for one in _parted(source, part, told)
        ]
        for part in _told_twice(source, section)
    ]
    found = _once(source, max(reversed(parts), key=len))
    return found or list(_titled(setting, section))


def _once(source: Source, found: list[Clause]) -> list[Clause]:
    """The decisions without those that repeat another of the item in fewer words, as a column of decisions does."""
    said = [(c.rule, source.words(*c.text).casefold().strip(" .")) for c in found]
    again: set[int] = set()
    for n, (rule, words) in enumerate(said):
        own = set(words.split()) - AUXILIARY
        if rule != "prose-decision" or len(own) < 2 or (len(own) < 7 and OPENS_FULL.match(words)):
            continue
        others = (m for m in range(len(said)) if m != n and m not in again and said[m][0] == rule)
        if any(own <= set(said[m][1].split()) and (m < n or said[m][1] != words) for m in others):
            again.add(n)
    return [c for n, c in enumerate(found) if n not in again]


def _titled(setting: Setting, section: Section) -> Iterator[Clause]:
    """The list below a heading that says what was done: 'Grants approved', 'Election of officers' with 'Chair: A B'."""
    source = setting.source
    title = source.words(*section.title)
    if len(title) > 25 and decides(setting, title):
        yield Clause(None, *section.title, section.title, "titled-decision")
        return
    if len(title.split()) > 6 or not (TITLE_DONE.search(title) or TITLE_ELECTS.search(title)):
        return
    blocks = [b for b in section.blocks if b.start >= section.title[1]]
    past = bullets_end(tuple(blocks), 0) if blocks else None
    filled = all(FILLS.match(source.body, b.start, b.end) for b in itertools.takewhile(lambda b: b.bullet, blocks))
    if past and (filled or TITLE_DONE.search(title)):
        yield Clause(None, section.title[0], past, (section.title[0], past), "titled-decision")


def _told_twice(source: Source, section: Section) -> list[Section]:
    """The decision block of a web page's item and the minutes below it; the item itself where it has not both."""
    blocks = section.blocks
    short = [
        (n, source.words(b.start, b.end))
        for n, b in enumerate(blocks)
        if b.end - b.start < 40 and ":" in source.body[b.start : b.end]
    ]
    first = next((n for n, words in short if DECISION_BLOCK.fullmatch(words)), None)
    after = () if first is None else blocks[first + 1 :]
    past = next(
        (n - first - 1 for n, words in short if first is not None and n > first and MINUTES_BLOCK.fullmatch(words)),
        None,
    )
    if first is None or past is None:
        return [section]
    led = past > 0 and CLAUSE_BELOW.match(source.body, after[0].start)
    decided = blocks[first if led else first + 1 : first + 1 + past]  # with the heading where it leads into clauses
    return [replace(section, blocks=decided), replace(section, blocks=after[past:])]


def _stated(setting: Setting, section: Section) -> list[Clause]:
    """The decisions of an item: its formal ones and what the body did after them, or else those told in prose."""
    register = list(motions.registered(setting.source, section))
    if register:
        named = [_moved(m, setting.source.words(*label)) for m, label in register]
        numbered = [replace(clause, rule="motion-register") for clause in named]
        covered = Covered.by(numbered)
        told = [c for c in prose(setting, section, section.start) if not covered.holds(c.start)]
        return sorted(numbered + told, key=lambda c: c.start)
    rows = [replace(_moved(m), rule="motion-row") for m in motion_tables.tabled(setting.source, section)]
    settled = list(motion_tables.settled(setting.source, section))
    rows += settled or motion_tables.answered(setting.source, section)
    rows += slashed(setting.source, section)
    rows += motion_tables.labelled_rows(setting.source, section)
    formal = list(led_in(setting, section)) + rows
    past = max((c.end for c in formal), default=section.start)
    told = list(prose(setting, section, past))
    chains = [_moved(m, label) for m, label in moved.chains(setting.source, section)]
    chained = Covered.by(chains)
    chains += [_moved(m) for m in noticed(setting.source, section) if not _overlaps(chained, m)]
    against = [_moved(m) for m in motions.against(setting.source, section)]
    if formal:
        covered = Covered.by(formal)
        against = [c for c in against if not covered.holds(c.end - 1)]
        fallen = [_moved(m) for m in motions.lost(setting.source, section)]
        known = Covered.by(fallen)
        fallen += [c for c in chains if _is_lost(setting.source, c) and not known.holds(c.start)]
        stated = Covered.by([replace(c, start=max(c.start, c.text[0] - len(c.lead) - 1)) for c in formal])
        lost = sorted((c for c in fallen if not stated.holds(c.start)), key=lambda c: c.start)
        gone = Covered.by(lost)
        apart = [c for c in chains if _stands_apart(setting.source, c, formal) and not gone.holds(c.start)]
        own = [c for c in told if _by_body(setting, c) or _elsewhere(setting.source, section, formal, c)]
        said = [setting.source.words(*c.text) for c in formal]
        above = [
            c
            for c, loud in told_above(setting, section, min(_led_at(c) for c in formal), said)
            if (loud or _elsewhere(setting.source, section, formal, c)) and not gone.holds(c.start)
        ]
        return above + lost + against + formal + _with_motions(own, apart)
    opposed, quoted = Covered.by(against), list(motions.motions(setting.source, section))
    decided = {m.text[0] for m in quoted if m.result is not None}  # whose result is told, which a chain may not reach
    put = against + [c for c in chains if not opposed.holds(c.start) and c.text[0] not in decided]
    taken = Covered.by(put)
    others = [_moved(m) for m in quoted if not _overlaps(taken, m) or _debated_in(put, m)]
    found = _with_motions(told, put + others)
    covered = Covered.by(found)
    return sorted(
        [*found, *(c for c in bare(setting.source, section) if not covered.holds(c.text[0]))], key=lambda c: c.start
    )


def _by_body(setting: Setting, clause: Clause) -> bool:
    """Whether a decision told after the formal ones has the body for its subject, itself or in its lead-in."""
    words = setting.source.words(*clause.text)
    return is_active(setting, words) or is_active(setting, clause.lead) or body_too(setting, words)


def _elsewhere(source: Source, section: Section, formal: list[Clause], clause: Clause) -> bool:
    """Whether a decision puts something off or turns it down, or stands in a labelled paragraph of its own."""
    if PUT_OFF.search(source.body, *clause.text) or _of_its_own(source, section, formal, clause):
        return True
    own = _paragraph(section, formal, clause.start)
    if own is None:
        return False
    others = {_paragraph(section, formal, _led_at(c)) for c in formal}
    return None not in others and own not in others


def _of_its_own(source: Source, section: Section, formal: list[Clause], clause: Clause) -> bool:
    """Whether a short paragraph behind the formal decisions says no more than that something was noted or approved."""
    block = next((b for b in section.blocks if b.start <= clause.start < b.end), None)
    if (
        not block
        or block.end - block.start > 260
        or source.body[clause.end - 1] == ":"
        or any(c.start < block.end and block.start < c.end for c in formal)
    ):
        return False
    return (
        clause.start - block.start < 12
        and clause.end >= block.end - 2
        and bool(WAS_DONE.match(source.body, *clause.text))
    )


def _paragraph(section: Section, formal: list[Clause], at: int) -> str | None:
    """The label of the paragraph that an offset lies in, where the item's paragraphs are labelled '(a)', '(b)'."""
    clauses = {c.label for c in formal if c.rule == "labelled-clause"}
    labels = [b.label for b in section.blocks if b.left <= at and b.label and b.label not in clauses]
    return labels[-1] if labels else None


def _is_lost(source: Source, clause: Clause) -> bool:
    return clause.motion is not None and _outcome(clause, clause.motion.own(source)) == "lost"


def _overlaps(taken: Covered, motion: Motion) -> bool:
    return taken.holds(motion.start) or taken.holds(motion.end - 1)


def _debated_in(put: list[Clause], motion: Motion) -> bool:
    """Whether a motion, an amendment then, was moved and decided in the debate of another."""
    told = [c.motion for c in put if c.motion and c.motion.result]
    return motion.result is not None and any(m.text[1] <= motion.start and motion.end <= (m.result or 0) for m in told)


def _stands_apart(source: Source, motion: Clause, formal: list[Clause]) -> bool:
    """Whether a motion is none of the formal decisions: none begins in it or right after it, none says the same."""
    told = set(source.words(*motion.text).casefold().split())
    own = motion.motion.own(source) if motion.motion else source.body[motion.start : motion.end]
    outcome = votes.outcome(own)
    for clause in formal:
        led = _led_at(clause)
        same = len(told & set(source.words(*clause.text).casefold().split()))
        near = motion.start < clause.end and led < motion.end + 400
        settled = outcome == "carried" and motion.end <= led and 3 * same <= len(told)
        if 5 * same > 3 * len(told) or (near and not settled):
            return False
    return outcome is not None or votes.vote("", own, "") is not None


def _with_motions(told: list[Clause], put: list[Clause]) -> list[Clause]:
    """The prose decisions with the motions among them; a decision that a motion's text holds is that motion."""
    rows: list[Clause] = []
    waiting = sorted(put, key=lambda m: m.start, reverse=True)
    for clause in told:
        while waiting and waiting[-1].end <= clause.start:
            rows.append(waiting.pop())
        one = waiting[-1] if waiting and waiting[-1].start < clause.end else None
        if one is None:
            rows.append(clause)
        elif clause.text[0] <= one.text[0] and one.text[1] <= clause.text[1]:
            waiting.pop()
            opens = one.text[0] > one.start and one.start - clause.start < 12  # 'On a motion by A, seconded by B, …'
            rows.append(one if opens else replace(clause, end=max(clause.end, one.end), motion=one.motion))
    return rows + waiting[::-1]


def _sentenced(setting: Setting, clause: Clause) -> Iterator[Clause]:
    """The sentences of the paragraph below 'Decision', where each of them says that the body decided."""
    source = setting.source
    told = list(source.sentences(*clause.text)) if clause.rule == "clause-below" and not clause.motion else []
    if len(told) < 2 or not all(decides(setting, source.words(*sentence)) for sentence in told):
        yield clause
        return
    for start, end in (source.trimmed(*sentence) for sentence in told):
        yield replace(clause, start=start, end=end, text=(start, end), past=None)


def _parted(source: Source, section: Section, clause: Clause) -> Iterator[Clause]:
    """The clauses of a motion of several: '“(i) That …; and (ii) That …”', or those of the list that it leads into."""
    motion = clause.motion
    led = _listed(source, section, motion) if motion else []
    parts = led or (list(inline(source, *motion.text)) if motion else [])
    if not motion or len(parts) < 2:
        yield clause
        return
    for n, part in enumerate(parts):
        start = part.start if n else clause.start
        yield replace(clause, label=part.label, start=start, text=part.text, motion=replace(motion, text=part.text))


def _listed(source: Source, section: Section, motion: Motion) -> list[Clause]:
    """The entries of the list that a motion's text runs into."""
    inside = [n for n, b in enumerate(section.blocks) if motion.text[0] < b.left < motion.text[1]]
    if not inside or not THAT_ALONE.fullmatch(
        source.body, *source.trimmed(motion.text[0], section.blocks[inside[0]].left)
    ):
        return []
    found = labelled(source, section.blocks, inside[0], "motion")
    return [part for part in found if part.text[1] <= motion.text[1]]


def _moved(motion: Motion, label: str | None = None) -> Clause:
    return Clause(label, motion.start, motion.end, motion.text, "motion", motion=motion)


def resolutions(setting: Setting, found: list[Clause], section: Section) -> Iterator[Resolution]:
    """The record's resolutions for these clauses."""
    begins = sorted(_led_at(c) for c in found)
    ends = sorted(c.end for c in found if c.motion is None or c.rule == "agreed-to")
    told = sorted(c.end for c in found)
    lost = sorted((c for c in found if _is_lost(setting.source, c)), key=lambda c: c.end)
    for clause in found:
        past = clause.end if clause.past is None else clause.past
        n = bisect.bisect_left(begins, past)
        behind = begins[n] if n < len(begins) else section.end
        done = told if clause.rule == "prose-decision" else ends  # a motion's vote is not that of what is told after it
        before = bisect.bisect_right(done, _led_at(clause)) - 1
        since = done[before] if before >= 0 else section.start
        fallen = next((c for c in reversed(lost) if c.end <= _led_at(clause)), None)
        around = since, (past, min(behind, section.end, past + 160))
        yield _resolution(setting.source, clause, section, around, fallen)


def _led_at(clause: Clause) -> int:
    return clause.start if clause.led is None else clause.led


def _resolution(
    source: Source, clause: Clause, section: Section, around: tuple[int, tuple[int, int]], fallen: Clause | None
) -> Resolution:
    """The resolution of a clause.

    ``around`` is where the one before it ends and the stretch behind it; ``fallen`` is the motion that was lost
    before it, whose movers and count are not its own.
    """
    (since, after), led = around, _led_at(clause)
    text = source.words(*clause.text).replace("***", "")  # a mark that stands inside a word is not taken for one
    own = clause.motion.own(source) if clause.motion else source.body[clause.start : clause.end]
    stated = source.body[clause.text[0] : clause.end] if clause.rule == "one-clause" and not clause.motion else own
    voted, put, went = own, clause.motion, _outcome(clause, stated)  # what was resolved is not what fell ahead of it
    if put and put.result is not None and not isinstance(votes.vote("", own, ""), Vote):
        voted = put.own(source, ahead=900)  # only then, since an amendment's count may stand before its result
    moved_by = clause.motion or motions.movers(
        source, (led, len(clause.lead)), (clause.start, clause.end), (since, after[0]), section
    )
    stood: Vote | None = None
    if not moved_by and clause.led is not None:
        moved_by = motions.put_before(source, since, led)
        stood = _stood(source, moved_by, fallen, led)
    if moved_by and fallen and moved_by.proposer and fallen.start <= moved_by.proposer[0] < fallen.end:
        moved_by = None
    proposer = _bare(source, moved_by.proposer) if moved_by else None
    seconder = _bare(source, moved_by.seconder) if moved_by else None
    also = [source.also(*place, role) for role, place in (("proposer", proposer), ("seconder", seconder)) if place]
    far = 900 if FOR_NAMED.search(source.body, max(since, led - 900), led) else 420
    lost = TO_STOP.match(source.body, fallen.end, led) if fallen and fallen.end < led else None
    before = "" if clause.motion else source.body[max(since, led - far, lost.end() if lost else 0) : led]
    told_of = clause.motion and clause.motion.result is not None and went == "lost"
    behind = "" if told_of else source.body[slice(*after)]  # what is counted behind it is the vote on the other motion
    cast, beaten = votes.vote(before, clause.lead + voted, behind), _beaten(clause)
    if votes.outvoted(cast) and went is None and beaten is None:
        # A motion of which nothing more is told was lost by it; what was decided was not, so the count is another's.
        went, cast = ("lost", cast) if clause.motion else (None, None)
    return Resolution(
        label=clause.label,
        text=text,
        acts=_acts(clause, text, went),
        proposer=source.words(*proposer) if proposer else None,
        seconder=source.words(*seconder) if seconder else None,
        vote=votes.contested(cast, beaten) if beaten is not None else stood or cast,
        outcome=went,
        **source.cite(clause.start, clause.end, clause.rule, *also),
    )


def _stood(source: Source, put: Motion | None, fallen: Clause | None, led: int) -> Vote | None:
    """The vote by which what was moved stood against the amendment that fell, unless it was put again by itself."""
    lost = fallen.motion if fallen else None
    if not (lost and lost.beaten and put and put.end <= lost.start) or PUT_AGAIN.search(source.body, lost.end, led):
        return None
    return votes.contested(votes.vote("", lost.own(source, ahead=900), ""), beaten=False)


def _beaten(clause: Clause) -> bool | None:
    return clause.motion.beaten if clause.motion else None


def _outcome(clause: Clause, own: str) -> Outcome | None:
    """How a decision went: what its own words say, or of two motions put against each other which won."""
    beaten = _beaten(clause)
    if clause.rule == "outcome-row":
        return None  # an application is refused, no motion is lost
    return votes.outcome(own) if beaten is None else "lost" if beaten else "carried"


def _bare(source: Source, place: tuple[int, int] | None) -> tuple[int, int] | None:
    """A mover's bounds without what ran into the name ('Burr CARRIED', the next paragraph) and the letters after it."""
    if not place:
        return None
    titled = TITLED.match(source.body, *place)
    ran_on = RESULT.search(source.body, titled.end() if titled else place[0], place[1])
    place = (place[0], ran_on.start()) if ran_on else place
    letters = LETTERS.search(source.body, *place)
    return (place[0], letters.start()) if letters else place


def _acts(clause: Clause, text: str, went: Outcome | None) -> tuple[Act, ...]:
    """The acts of a clause: a motion lost is rejected, a nomination appoints, what was agreed in prose is approved."""
    if went == "lost":
        return ("reject",)
    if (clause.motion and clause.motion.nominates) or (clause.rule == "titled-decision" and TITLE_ELECTS.search(text)):
        return ("appoint",)
    if clause.rule == "outcome-row" and NAMED_LAST.search(text):
        return ("appoint",)
    found = acts(text, clause.lead)
    told = clause.rule in IN_PROSE and (clause.motion or AGREED_THAT.search(clause.lead)) and not CALLS_ON.search(text)
    return (
        ("approve", *found)
        if told and {"request", "refer"} & {*found} and not {"approve", "defer", "note"} & {*found}
        else found
    )
