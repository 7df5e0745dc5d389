"""Actions: something still to be done, with whoever is to do it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

import msgspec

from graphkit import dates
from graphkit.grammar import parties, words
from graphkit.grammar.action_lines import with_lines
from graphkit.grammar.action_lists import listed
from graphkit.grammar.action_tables import content, table_rows, with_tables
from graphkit.grammar.acts import LOUD, NOTE, SUBGROUP, refers
from graphkit.grammar.agenda import Section
from graphkit.grammar.bidding import bidden
from graphkit.grammar.deadlines import due, due_later, that_date
from graphkit.grammar.decisions import DECISION_BLOCK, MINUTES_BLOCK, Clause, Covered
from graphkit.grammar.duties import Duty, bare, duty, is_somebody, names_somebody
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.offers import offered, taken_on
from graphkit.grammar.owners import owners
from graphkit.grammar.pronouns import HE, SINCE, later, pronoun
from graphkit.grammar.referrals import only_recommended
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.grammar.told import antecedent, told
from graphkit.grammar.votes import LOST
from graphkit.record import Action, Also

ASKED = re.compile(
    r"(?<!\smight)\s(?:also\s+)?(?:be|being|was|were|is|are)\s+(?:also\s+|therefore\s+)?(?:asked|requested|invited|instructed"
    r"|directed|encouraged|tasked|(?<=\bbe\s)required|nominated(?=\s+to\s+(?!(?:serve|sit|join|fill|the|be|an?)\b)[a-z]))(?:,\s+(?:at\s+(?:its|their)\s[^,;.]{0,40}?meeting\s+on|when\s+(?:it|they)\s+(?:next\s+)?meets?(?:\s+next)?(?:\s+on)?)\s[^,;.]{4,30},)?"
    r"(?:\s+(?:to|at)\s+(?:the|its|our|their|an?)\s[^,;.]{0,60}?meeting(?:\s+on\s[^,;.]{4,24}?)?)?\s+(?:initially\s+)?(?:to|with)\s+(?P<task>(?!(?:the|an?|our|this|his|her|their|its|next|declare|disclose|agree)\s|(?:sit|serve|stand)\s+(?:on|as|for|again)\b|confirm\s+them)\S)"
)
ASKS = re.compile(
    r"\b(?:asked|requested|encouraged|invited|instructed|directed)\s+(?P<owner>(?!to\b|that\b|for\b|be\b|how|what|whe|if\b"
    r"|about|and\b|[a-z]+ly\b)[\w'’&/-]+(?:\s+[\w'’&/-]+){0,7}?)\s+to\s+(?P<task>\S)"
)
HAS_ASKED = re.compile(r"\b(?:has|had|have)\s+(?:already\s+|since\s+)?asked\s")
DOES_BEST = re.compile(
    r"do\s+(?:(?:whatever|what|all|everything)\b.{0,24}?\b(?:can|could)\b|(?:his|her|their|its)\s+(?:best|utmost)\b)|take\s+.{0,30}?on\s+board\b"
)
ARE_ASKED = word_set("asked requested invited instructed directed encouraged tasked nominated")
REPORTS = word_set("report revert bring")
AGREES = word_set("agreed undertook offered volunteered")
ABOUT = re.compile(r"\s(?:for|about|on|if)\s+[a-z]")
SOMEBODY = re.compile(rf"(?i:{words.TITLE.pattern})|\b[A-Z]{{2,6}}s?$")
BRIEFLY = 40  # characters of a paragraph that goes on with the one before it: 'Clerk to action'
RELATIVE = re.compile(r",\s+(?:which|who)$")
SENT = re.compile(r"[^,;]{0,200}\bto\s+(?:the\s+)?(?=[A-Z])")
AND_WILL = re.compile(r",?\s+and\s+(?:will|would)\s+(?:(?:now|also|then)\s+)?")
MODAL_END = re.compile(r"\s(?:to|would|will|should|shall|must)$")
HAD = re.compile(r"\s(?:were|was|had|have|has)\s")
IN_DETAIL = re.compile(
    r"\bbe\s+(?P<done>(?:considered|looked\s+at|examined|reviewed|discussed|scrutini[sz]ed)\s+(?:further\s+)?in\s+(?:\w+\s+)?detail"
    r"|looked\s+into|investigated|followed\s+up|pursued|taken\s+forward|monitored|explored)\s+by\s+(?:the\s+)?(?=[A-Z])"
)
THING = re.compile(r"^(?:that\s+)?an?\s[^.;]{3,80}?\sbe\s+required\s+to\b", re.IGNORECASE)  # 'an amendment be required'
SENT_BACK = re.compile(
    r"\b(?:be|was|were)\s+(?:referred|passed|sent|forwarded)\s+(?:back\s+)?to\s+(?:the\s+)?(?=[A-Z])"
)
BACK = re.compile(r"\b(?:back|revert|return)\b")
THAT = re.compile(r"\s*(?:[^.;]{0,60}?\s(?:requested|agreed|resolved|asked)\s+)?[Tt]hat\s+(?:an?\s+|the\s+)?")
DONE_SINCE = re.compile(
    r"(?:(?:This|It|[Aa]ction)\s+)?(?:(?:has|had|is|was)\s+)?(?:(?:now|been|since)\s+){0,2}"
    r"(?:[Dd]one|DONE|(?:[Aa]ction\s+)?[Cc]ompleted?|COMPLETED?|[Cc]losed|CLOSED|[Aa]ctioned|[Dd]ischarged)(?:,?\s+see\s+(?:item|minute|paragraph)\s[\w./]{1,8})?[.\s]*"
)
REMITTED = re.compile(
    r"\b(?:remit|remitted|delegate|leave)\s+(?P<what>(?:the|an?|its)\s[^,;.]{3,120}?)\s+to\s+(?:the\s+)?(?=[A-Z])"
)
PURPOSE = re.compile(r",?\s+(?:to\s+be\s+[a-z]+|to\s+[a-z]+|for\s+(?!information\b|noting\b)[a-z]+)\b")
FOR = re.compile(
    r"\s+for\s+(?!information\b|noting\b|the\s+meeting\b|approval\b)(?:(?:his|her|their|its)\s+)?(?=[a-z])"
)
TASK_GIVEN = re.compile(
    r"\b(?:delegated|DELEGATED|given|assigned)\s+(?:to\s+)?(?:the\s+)?(?P<owner>[A-Z][\w'’-]*(?:\s+(?:of\s+|and\s+|for\s+)?[A-Z][\w'’-]*){0,6})"
    r"\s+the\s+task\s+of\s+(?=[a-z]+ing\b)"
)
ASIDE = re.compile(r",\s+in\s+(?:consultation|conjunction|liaison|partnership|association)\s+with\s[^,;]{3,90},$")
SUPPOSED = re.compile(r"\b(?:proposed|suggested|wondered|thought|recommended)\b[^.;]*$")
AGREED_TO = re.compile(
    r"\s(?:agreed|undertook|offered|volunteered)\s+to\s+(?P<task>(?!(?:vote|abstain|join)\b|(?:take|fill)\s+(?:on\s+)?(?:this|the)\s+(?:role|post|position)\b|(?:stand|act|serve)\s+(?:as|for|on|in)\b)\S)"
)
SHOULD = re.compile(r"\s(?:should|shall)\s+(?P<task>(?!(?:be|not|the|an?|any|it|there|this|that)\b)\S)")
WOULD = re.compile(
    r"\s(?:would|will)\s+(?:(?:now|also|then|therefore)\s+){0,2}(?P<task>(?:be\s+\w+ing\b)|(?!be\b|like\b|prefer\b"
    r"|welcome\b|support\b|have\b|not\b|need\b|want\b|expect\b|take\s+place\b|serve\b|report\b)[a-z]+)"
)
NOW = re.compile(r"\bnow\b")
DONE_BY = re.compile(
    r"\bbe\s+(?:\w+ly\s+)?(?:prepared|developed|co-?ordinated|drawn\s+up|undertaken|produced|obtained|written"
    r"|provided|expanded|settled|revised|updated|rewritten|redrafted|amended|reviewed|checked|investigated|collected|compiled|completed|negotiated|inspected|sent|issued|drafted|conveyed|published|ordered|purchased|commissioned|carried\s+out|led|arranged|organised|submitted|circulated"
    r"|finalised|referred|written\s+to|looked\s+into|followed\s+up|dealt\s+with|taken\s+(?:up|forward|on)|chased|contacted|approached"
    r"|actioned|repaired|painted|installed|removed|cleared|tested|audited|advertised|measured|surveyed|delivered|uploaded|posted|(?:made|brought|presented|given)(?=\s+(?:to|by)\s))"
    rf"(?:\s+to\s+(?:the\s+)?[A-Z][^.;,]{{2,60}}?)?\s+by\s+(?:the\s+)?(?=[A-Z])(?!{MONTH}\b|\w+day\b)"
)
SENT_TO = re.compile(r"\bbe\s+(?:forwarded|sent|submitted|returned|made|given)\s+to\s+(?=[A-Z])")
CIRCULATED = re.compile(
    r"\bcirculated\s+to\s+(?P<owner>[\w\s'’]{3,50}?)\s+for\s+(?P<task>(?:\w+\s+){0,3}(?:comments?|consideration"
    r"|responses?|views))\b"
)
REPORT_BACK = re.compile(
    rf"(?P<owner>\b(?:{SUBGROUP})|\bit)\s+(?:which\s+|that\s+)?(?:will\s+|would\s+|should\s+"
    rf"|shall\s+)?(?P<task>report\s+back\b)",
    re.IGNORECASE,
)
STILL_TO = re.compile(r"\b(?:(?:has|have|had)\s+(?:still|yet)|still\s+(?:has|have|had))\s+to\s+(?=[a-z])")
BRIEF = re.compile(
    r"[a-z-]+|follow\s+up|report\s+back"
    r"|[\w-]+(?:\s+(?:on|at|into|out|up|with|for|to))?\s+(?:this|it|that|these|them|these\s+things|this\s+work|the\s+matter"
    r"|the\s+situation|this\s+matter|the\s+work|this\s+issue|same)(?:\s+(?:up|out|forward|further))?"
    r"(?:(?<=\bthem)\s+(?:by|before)\s+[\w\s]{3,40}|(?<=\bdo\sit)\s+(?:by|before|on|in)\s+[\w\s]{3,40})?|do\s+so(?:\s+(?:by|before|on|in)\s+[\w\s]{3,40})?"
)
TRAIL = re.compile(
    r"(?:[\s,;:–-]|\b(?:and|following|after|which|that|but|while|the|also|it\s+was\s+(?:also\s+)?agreed(?:\s+by\s+all)?)(?=\W|$))*$"
)
MEMBERS = (
    r"(?:[^.;]|(?<=\bCllr)\.|(?<=\bCllrs)\.|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\b[DF]r)\.)"  # stops behind titles are none
)
FOUNDED = re.compile(
    rf"(?P<owner>(?:[A-Z][\w'’-]*\s+(?:and\s+|of\s+)?){{0,6}}(?:small\s+)?(?i:{SUBGROUP})"
    r"|(?:(?!The\b)[A-Z][\w'’-]*\s+){1,4}[Cc]ommittee(?=\s+(?:of|comprising|consisting|to)\b))\b(?P<of>"
    + MEMBERS
    + r"{0,260}?)"
    r"[,\s]\s*(?<!\(who\s)(?:to(?!\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)|would|will|which\s+(?:would|will|is\s+to))\s+"
    r"(?P<task>(?!be\s)(?:[a-z]+\b[^.;]{0,260}?\b)?(?:report\s+(?:back|its|their|to|on)|revert"
    r"|bring\s[^.;]{3,80}?\sto\s+(?:the|its|our)\s[^.;]{0,30}?meeting)\b)"
)
FOUNDED_TO_REPORT = re.compile(  # 'a Paths Board be established, comprising A and B, and report to the Council'
    rf"\ban?\s+(?P<owner>(?:[A-Z][\w'’-]*\s+(?:and\s+|of\s+)?){{1,6}}(?i:{SUBGROUP}|Committee|Board))\b(?P<of>{MEMBERS}{{0,320}}?)"
    r"[,\s](?:and\s+(?:that\s+it\s+|to\s+)?|to\s+|which\s+(?:would|will|should)\s+)"
    r"(?P<task>report\s+(?:back\s+)?(?:to|in|each|its|by|on)\b|bring\s[^.;]{3,80}?\sto\s+(?:the|its|our)\s[^.;]{0,30}?meeting\b)"
)
FOUND = re.compile(
    r"\b(?:be|was|were)\s+(?:also\s+)?(?:set\s+up|established|formed|convened|created|appointed)\b|\ba\s+small\b|\b(?:ESTABLISHED|FORMED)\s+an?\s"
    r"|\b(?:set\s+up|establish|form|convene|create|appoint)\s+an?\s"
)
GROUP_NAMED = re.compile(r"\b(?:(?:task|working)[\w\s-]{0,12}(?:group|party))\b|\bgroup\b", re.IGNORECASE)


def _own_words(clause: Clause) -> Clause:
    """A clause without what its paragraph tells before it, or the marks around a motion."""
    if clause.motion:
        return replace(clause, start=clause.text[0] - 3, end=clause.text[1])
    return replace(clause, start=clause.led) if clause.rule == "one-clause" and clause.led is not None else clause


def actions(setting: Setting, section: Section, found: list[Clause]) -> list[Action]:
    """The actions of an item, in the order of the text; one told twice is one."""
    duties = [d for clause in found for d in _in_clause(setting, clause)]
    covered = Covered.by(
        _own_words(c)
        for c in found
        if c.rule not in ("prose-decision", "motion", "agreed-to") or (c.motion and _idle(setting, c))
    )
    listed_here = list(listed(setting, section))
    entries = {one.within[0] for one in listed_here}
    duties += listed_here
    told_before: list[tuple[int, int]] = []
    before: tuple[int, int] | None = None
    free: tuple[int, int] | None = None
    for block in _minuted(setting, section):
        if block.start in entries:
            continue
        if block.end - block.start > BRIEFLY:
            before = free = None
        told_before = told_before[-SINCE:] if HE.match(setting.source.body, block.start) else []
        for start, end in setting.source.sentences(block.start, block.end):
            if before and DONE_SINCE.fullmatch(setting.source.body, *setting.source.trimmed(start, end)):
                duties = [one for one in duties if one.within[0] not in range(*before)]
            here: list[Duty] = []
            if before:
                here += [
                    *pronoun(setting, told_before if before in told_before else [before], start, end),
                    *offered(setting, before, start, end),
                ]
            told_before.append((start, end))
            here += () if covered.holds(start) else _in_prose(setting, told_before)
            duties += _apart(setting, here, start, free) if here else ()
            before = (start, end)
            free = None if here else before
    distinct = _distinct(_parted(setting, _joined(setting, duties)))
    firsts = [min(point[0] for point in (one.task, *one.owners)) for one in distinct]
    rows = [_action(setting, one, firsts[n + 1] if n + 1 < len(firsts) else None) for n, one in enumerate(distinct)]
    rows = [row for row in rows if not _is_idle(setting, row)]
    table = table_rows(setting)
    told_here = with_lines(
        setting,
        section,
        _once(rows),
        {row.cells["owner"][0] for row in table},
        partial(_decided, setting, found),
    )
    return with_tables(setting, section, _merged(told_here), table)


def _decided(setting: Setting, found: list[Clause], since: int, start: int) -> tuple[int, int] | None:
    """The first sentence of the last thing decided in a stretch that somebody may be to act on."""
    told = [c.text for c in found if since <= c.text[0] < start and not _idle(setting, c)]
    return next(setting.source.sentences(*max(told)), None) if told else None


WHEN = word_set(  # of a date, no part of what is to be done
    "january february march april may june july august september october november december before end next meeting"
)
AND_ASKED = re.compile(
    r"\band\s+(?:(?:asked|requested|agreed|resolved|instructed|directed)\s+(?:that|to)\b|(?:an?|the)\s[^.;,]{3,60}?\sbe\s+(?!noted|received)\w+)"
)


def _idle(setting: Setting, clause: Clause) -> bool:
    """Whether nothing is to be done about a decision: it notes something, or its motion was lost."""
    told = setting.source.words(*clause.text)
    if NOTE.search(told) and not AND_ASKED.search(told):
        return True
    return _fell(setting, clause)


def _fell(setting: Setting, clause: Clause) -> bool:
    """Whether a decision is that of a motion that was lost."""
    motion = clause.motion
    if motion is None:
        return False
    return bool(LOST.search(motion.own(setting.source))) if motion.beaten is None else motion.beaten


def _minuted(setting: Setting, section: Section) -> tuple[Block, ...]:
    """The blocks that tell of the meeting: on a page of agenda and minutes, those from 'Decision:' or 'Minutes:' on."""
    text = setting.source.body
    for n, block in enumerate(section.blocks):
        if MINUTES_BLOCK.match(text, block.start, block.end) or DECISION_BLOCK.match(text, block.start, block.end):
            return section.blocks[n:]
    return section.blocks


def _apart(setting: Setting, found: list[Duty], start: int, before: tuple[int, int] | None) -> Iterator[Duty]:
    """The duties of a sentence, the first with what it means where it says little alone."""
    begins = min((owner[0] for one in found for owner in one.owners), default=0)
    for one in _parted(setting, found):
        first = min((owner[0] for owner in one.owners), default=0)
        yield _meant(setting, one, start, before) if first == begins else one


def _meant(setting: Setting, one: Duty, start: int, before: tuple[int, int] | None) -> Duty:
    """A duty whose task alone says little ('monitor this'), with the words before it that say what is meant."""
    text = setting.source.body
    first = min(owner[0] for owner in one.owners)
    which = text[max(start, first - 24) : first].rstrip().removesuffix(" the")
    relative = which.endswith(" which") and not which.endswith((" following which", " after which"))
    if not (relative or BRIEF.fullmatch(text, *setting.source.trimmed(*one.task))):
        return one
    if text.startswith("do ", one.task[0]) and (owed := _owed(text, before, start, one.task[0])):
        return replace(one, task=owed, within=(owed[0], one.within[1]))
    if len(text[start:first].split()) > 4:
        return replace(one, task=(start, one.task[1]))
    return replace(one, task=(before[0], one.task[1])) if before else one


def _owed(text: str, before: tuple[int, int] | None, start: int, past: int) -> tuple[int, int] | None:
    """What 'do so' means: 'She has still to write. She will do so by May', 'He has still to ring and will do so'."""
    for first, end in ((start, text.rfind(" and ", start, past)), before or (0, 0)):
        if still := STILL_TO.search(text, first, max(first, end)):
            return still.end(), first + len(text[first:end].rstrip(" .\n"))
    return None


def _once(rows: list[Action]) -> list[Action]:
    """The rows, one that is printed twice (a decision block and the minutes) once, where it has its clause or date."""
    best: dict[tuple[str, ...], Action] = {}
    for row in rows:
        key = (row.task.casefold(), *(owner.casefold() for owner in row.owners))
        before = best.get(key)
        if before is None or (row.clause and not before.clause) or (row.due and not before.due):
            best[key] = row
    return _merged(list(best.values()))


def _merged(rows: list[Action]) -> list[Action]:
    """The rows, one whose owners and words another one holds left out (the text, and the action column beside it)."""
    if len(rows) < 2:
        return rows
    said = [(frozenset(owner.casefold() for owner in row.owners), content(row.task) - WHEN) for row in rows]
    kept, gone = list(rows), set[int]()
    for n, (mine, task) in enumerate(said):
        for m, (theirs, longer) in enumerate(said):
            twice = n != m and m not in gone and mine == theirs and 1 < len(task) <= len(longer) and task <= longer
            if (
                twice
                and not rows[n].clause
                and (rows[m].due or not rows[n].due or rows[m].span.start < rows[n].span.start)
            ):
                gone.add(n)
                kept[m] = _dated_by(kept[m], rows[n])
    return [row for n, row in enumerate(kept) if n not in gone]


def _dated_by(row: Action, other: Action) -> Action:
    """A row that has no date with that of the row that tells the same again."""
    if row.due or not other.due:
        return row
    told = tuple(place for place in other.also if place.value == "due")
    told = told or (Also(span=other.span, quote=other.quote, value="due"),)
    dates_of = {"due": other.due, "due_from": other.due_from, "due_until": other.due_until}
    return msgspec.structs.replace(row, **dates_of, also=(*row.also, *told))


def _in_clause(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """Duties in a resolution's clause."""
    start, end = clause.text
    if only_recommended(setting, clause) or _fell(setting, clause):
        return  # it is for the body that is recommended to ask, or nobody's
    own = [
        *_asked(setting, start, end, clause),
        *(list(_report_back(setting, start, end, clause)) or _founded(setting, start, end, clause)),
        *bidden(setting, clause),
        *_modal(setting, clause),
    ]
    yield from own
    if clause.rule != "prose-decision":
        yield from told(setting, start, end, clause)
    words_of = setting.source.words(start, end)
    if not own:
        yield from _given(setting, start, end, clause)
    if not (own or NOTE.search(words_of)):
        yield from _passive(setting, start, end, clause, sent=refers(words_of) and "referred by" not in words_of)


def _parted(setting: Setting, duties: list[Duty]) -> Iterator[Duty]:
    """The duties, each ending where the next one's owner begins ('… and A B report on it')."""
    text = setting.source.body
    begins = sorted({one.owners[0][0] for one in duties if one.owners})
    for one in duties:
        first = min((owner[0] for owner in one.owners), default=one.task[0])
        n = bisect.bisect_right(begins, max(first, one.task[0]))
        if n < len(begins) and begins[n] < one.task[1]:
            kept = one.task[0] + len(TRAIL.sub("", text[one.task[0] : begins[n]]))
            yield replace(one, task=(one.task[0], kept), within=(one.within[0], begins[n]))
        else:
            yield one


def _modal(setting: Setting, clause: Clause) -> Iterator[Duty]:
    """'that X should develop a strategy', 'X will now work with …'."""
    text = setting.source.body
    start, end = clause.text
    for match in SHOULD.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if owner and names_somebody(setting, *owner):
            yield duty(setting, [owner], (match.start("task"), end), clause, "owner-should")
    for match in WOULD.finditer(text, start, end):
        owner = parties.before(text, match.start(), start)
        if not owner or not names_somebody(setting, *owner):
            continue
        if NOW.search(text, match.start(), match.start("task")) or setting.person(setting.source.words(*owner)):
            doer = antecedent(text, owner, start)
            yield duty(setting, [doer], (match.start("task"), end), clause, "owner-will-now")


def _passive(setting: Setting, start: int, end: int, clause: Clause, *, sent: bool) -> Iterator[Duty]:
    """'be prepared by X', 'be circulated to X for comments by 7 November', 'be forwarded to X by 9 November'.

    Of what is ``sent`` on, only who is to make it: 'that a report be made to the Council by the Head of Property'.
    """
    text = setting.source.body
    lead = THAT.match(text, start, end)
    first = lead.end() if lead else start
    done = DONE_BY.search(text, start, end)
    owner = parties.after(text, done.end()) if done else None
    if done and owner and names_somebody(setting, *owner):
        past = re.search(r"\s+by\s", text[done.start() : done.end()])
        apart = text.rfind(", with ", first, done.start())  # 'that a grant be made, with its terms to be settled by X'
        first = first if apart < 0 or text.find(",", apart + 1, done.start()) > 0 else apart + len(", with ")
        yield Duty((owner,), (first, done.start() + (past.start() if past else 0)), clause, (start, end), "done-by")
        return
    circulated = None if sent else CIRCULATED.search(text, start, end)
    if circulated and next(due(setting, circulated.end(), end), None):
        yield Duty((circulated.span("owner"),), circulated.span("task"), clause, (start, end), "comments-by")
        return
    given = None if sent else SENT_TO.search(text, start, end)
    to = parties.after(text, given.end()) if given else None
    if to and words.PERSON.match(text, to[0]) and next(due(setting, to[1], end), None):
        yield Duty((), (first, to[1]), clause, (start, end), "sent-to-by")


def _given(setting: Setting, start: int, end: int, clause: Clause) -> Iterator[Duty]:
    """'be looked at in detail by X', 'be referred to the Director for a reply', 'delegated to X the task of …'."""
    text = setting.source.body
    for match in IN_DETAIL.finditer(text, start, end):
        owner = parties.after(text, match.end())
        if owner and names_somebody(setting, *owner):
            yield Duty((owner,), (start, match.end("done")), clause, (start, end), "done-by")
    for match in SENT_BACK.finditer(text, start, end):
        owner = parties.after(text, match.end())
        purpose = FOR.match(text, owner[1], end) if owner else None
        if owner and purpose and is_somebody(setting, *owner):
            yield Duty((owner,), (purpose.end(), end), clause, (start, end), "referred-for")
    for match in REMITTED.finditer(text, start, end):
        who, sure = owners(setting, match.end(), end)
        purpose = PURPOSE.match(text, who[-1][1], end) if who and sure else None
        if purpose:
            yield Duty(tuple(who), (match.start("what"), end), clause, (start, end), "referred-for")
    for match in TASK_GIVEN.finditer(text, start, end):
        yield duty(setting, [match.span("owner")], (match.end(), end), clause, "referred-for")


def _asked(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'X be asked to …', 'X were asked to …', 'asked X to …'."""
    text = setting.source.body
    for match in ASKED.finditer(text, start, end):
        aside = ASIDE.search(text, start, match.start())
        relative = RELATIVE.search(text, max(start, match.start() - 8), match.start())
        owner = parties.before(text, (aside or relative or match).start(), start)
        sent = SENT.match(text, *owner) if owner and relative else None
        owner = (sent.end(), owner[1]) if owner and sent else owner
        owner = _unmodal(text, owner)
        told_of = text[slice(*owner)] if owner else ""
        if owner and told_of.casefold() not in ("it", "they", "he", "she", "who", "which") and not HAD.search(told_of):
            asked = duty(setting, [owner], (match.start("task"), end), clause, "owner-asked")
            yield replace(asked, day=next(due(setting, match.start(), match.start("task")), None))
    for match in ASKS.finditer(text, start, end):
        if ABOUT.search(match["owner"]):
            continue
        owner = bare(text, *match.span("owner"))
        if names_somebody(setting, *owner) or SOMEBODY.search(match["owner"]):
            yield duty(setting, [owner], (match.start("task"), end), clause, "asked-owner")


def _unmodal(text: str, owner: tuple[int, int] | None) -> tuple[int, int] | None:
    """An owner's bounds without the 'to' or 'should' that ends them."""
    behind = MODAL_END.search(text, *owner) if owner else None
    return (owner[0], behind.start()) if owner and behind else owner


def _report_back(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'the Group which will report back through X', 'that it report back to a future meeting'."""
    text = setting.source.body
    if text.find("back", start, end) < 0:
        return
    for match in REPORT_BACK.finditer(text, start, end):
        owner: tuple[int, int] | None = match.span("owner")
        if match["owner"].casefold() in ("it", "group"):
            owner = _named_before(text, max(0, start - 400), match.start())
        if owner:
            yield duty(setting, [owner], (match.start("task"), end), clause, "report-back")


def _founded(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'that a Paths Group of A and B be set up to test the map and report back'."""
    text = setting.source.body
    if not setting.source.says(start, end, REPORTS):
        return
    if not FOUND.search(text, start, end):
        return
    match = FOUNDED.search(text, start, end) or FOUNDED_TO_REPORT.search(text, start, end)
    if match:
        named = re.sub(r"\s+of\s+\w+$", "", match["owner"])
        owner = (match.start("owner"), match.start("owner") + len(named))
        yield duty(setting, [owner], (match.start("task"), end), clause, "report-back")


def _named_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the group that 'it' or 'the group' stands for: the last task group, else the last group."""
    named = sorted(GROUP_NAMED.finditer(text, start, end), key=lambda m: (len(m[0]) > 5, m.start()))
    return named[-1].span() if named else None


def _in_prose(setting: Setting, sentences: list[tuple[int, int]]) -> Iterator[Duty]:
    """Duties in the last of a paragraph's sentences: a person who agrees to, would or is to do something."""
    text = setting.source.body
    start, end = sentences[-1]
    if setting.source.says(start, end, REPORTS):
        yield from list(_report_back(setting, start, end, None)) or _founded(setting, start, end, None)
    yield from told(setting, start, end)
    yield from taken_on(setting, start, end)
    yield from later(setting, sentences)
    for match in ASKED.finditer(text, start, end) if setting.source.says(start, end, ARE_ASKED) else ():
        owner = parties.before(text, match.start(), start)
        owner = _unmodal(text, owner)
        if owner and setting.is_own(text[slice(*owner)]) and text[slice(*owner)].casefold() != "members":
            continue
        supposed = " be " in match[0] and SUPPOSED.search(text, start, match.start())
        supposed = supposed or (owner and HAD.search(text[slice(*owner)]))
        if owner and names_somebody(setting, *owner) and re.search(r"\b(?:was|were|be)\b", match[0]) and not supposed:
            yield duty(setting, [owner], (match.start("task"), end), None, "owner-asked")
    for match in AGREED_TO.finditer(text, start, end) if setting.source.says(start, end, AGREES) else ():
        who = match.start() - 4 if text[match.start() - 4 : match.start()] == " who" else match.start()
        owner = parties.before(text, who, start)
        if owner and is_somebody(setting, *owner):
            yield duty(setting, [owner], (match.start("task"), end), None, "owner-agreed-to")


def _is_idle(setting: Setting, row: Action) -> bool:
    """Whether an action is none: what somebody has asked for before, a vote of all, or a promise to do one's best."""
    ahead = setting.source.body[max(0, row.span.start - 24) : row.span.end]
    asked = row.rule in ("asked-owner", "owner-asked") and row.clause is None and HAS_ASKED.search(ahead)
    every = row.rule == "owner-agreed-to" and row.owners in (("All",), ("Everyone",), ("Everybody",))
    asked = asked or (row.rule == "owner-asked" and THING.search(row.quote))
    loud = any(LOUD.search(owner) for owner in row.owners)  # 'Board AGREED'
    return bool(asked or every or loud or DOES_BEST.match(row.task))


def _action(setting: Setting, one: Duty, following: int | None) -> Action:
    """The row of a duty; its date stands in its task, or after it and before the next duty in the sentence."""
    source = setting.source
    first = max(one.task[0], min(one.within[0], one.task[1]))
    past = max(one.task[1], min(one.within[1], following or one.within[1]))
    by = one.day or next(due(setting, first, one.task[1]), None) or next(due(setting, first, past), None)
    apart = not by or len(by[0]) == 7 or source.says(*one.task, REPORTS)
    later = (that_date(setting, *one.task) or due_later(setting, *one.task)) if apart else None
    later = due_later(setting, first, past) if not (by or later) and one.rule == "done-by" else later
    back = by and later and by[0] < later[0] and BACK.search(source.body, by[2], max(by[2], later[1]))
    by = None if by and later and (later[0].startswith(by[0]) or back) else by
    later = None if by else later
    near = by or (later if later and later[1] in range(*one.task) else None)
    day = by or later
    bounds = dates.bounds(day[0]) if day else (None, None)
    points = [one.task, *one.owners, *([near[1:]] if near else [])]
    first, last = min(p[0] for p in points), max(p[1] for p in points)
    also = [source.also(later[1], later[2], "due")] if later and later is not near else []
    return Action(
        owners=tuple(source.words(*o) for o in one.owners),
        task=_bare(source.words(*one.task)),
        due=day[0] if day else None,
        due_from=bounds[0],
        due_until=bounds[1],
        clause=one.clause.label if one.clause else None,
        **source.cite(first, last, one.rule, *also),
    )


def _bare(task: str) -> str:
    """A task's words without what joins it to the next, and without a bracket or a quotation that only ends in it."""
    bare = re.sub(r"\s+and(?:\s+(?:that|the))*$", "", task).strip(" ,;:")
    bare = bare if "“" in bare else re.sub(r"[.,;:\s]*”\W*$", "", bare)
    return bare.rstrip(")") if bare.endswith(")") and bare.count(")") > bare.count("(") else bare


def _joined(setting: Setting, duties: list[Duty]) -> list[Duty]:
    """The duties, each ending where the same owners' next one begins: 'A will ring them and would send a list'."""
    again = {one.task[0]: one.owners for one in duties}
    return [_up_to_next(setting, one, again) for one in duties]


def _up_to_next(setting: Setting, one: Duty, again: dict[int, tuple[tuple[int, int], ...]]) -> Duty:
    for match in AND_WILL.finditer(setting.source.body, *one.task):
        if again.get(match.end()) == one.owners:
            return replace(one, task=(one.task[0], match.start()), within=(one.within[0], match.start()))
    return one


def _distinct(duties: Iterable[Duty]) -> list[Duty]:
    """The duties without those that lie inside another one's task."""
    kept: list[Duty] = []
    past = -1
    for one in sorted(duties, key=lambda d: (d.task[0], -d.task[1])):
        if one.task[1] > past:
            kept.append(one)
            past = one.task[1]
    return kept
