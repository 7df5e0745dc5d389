"""Decisions told in prose: a sentence in which the body decides, or 'it was agreed', or a word at its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit.grammar import motions, words
from graphkit.grammar.acts import ESTABLISH, POST_HEAD
from graphkit.grammar.agenda import Section
from graphkit.grammar.below import LEADS_IN, does, unmarked
from graphkit.grammar.clauses import (
    MOVERS,
    Clause,
    Motion,
    bullets_end,
    in_row,
    inline,
    is_aside,
    labelled,
    listed,
    trail,
    trimmed,
)
from graphkit.grammar.deciding import (
    DECIDING,
    ELSEWHERE,
    HOW_NOTED,
    IMPERSONAL,
    MOVED_IN_IT,
    TOLD,
    decides,
    is_active,
    told_last,
)
from graphkit.grammar.layout import MONTH, Block, has_marks
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import Source, word_set

BARE_LEAD = re.compile(
    r"(?:[\w-]+\s+){1,6}(?:agreed|noted|approved|resolved|endorsed|received)(?:\s+unanimously)?"
    r"(?:\s+the\s+following|\s+as\s+follows|\s+to|\s+that)?\s*:-?",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"(?:that|to)\s", re.IGNORECASE)
ALL_NOTED = re.compile(r"\ball\s+(?:noted|agreed|accepted)\W*$")
SAYS = re.compile(rf",\s+{motions.NAME}\s+(?:confirmed|said|reported|advised|stated|explained)\b")
BARE_THAT = re.compile(
    r"That\s[^.;\n]{3,300}?\sbe\s+(?:\w+ly\s+)?(?i:noted|approved|agreed|confirmed|adopted|received|accepted|endorsed"
    r"|deferred|appointed|elected|nominated"
    r"|authorised|delegated|supported|recommended|referred)\b"
)
ADVISES = re.compile(r"\b(?:recommend|propos|asked|invited|suggest|motion|consider)", re.IGNORECASE)
ALL_AGREED = re.compile(r"(?:All|Everyone|Members)\s+(?:(?:were|was)\s+)?(?:in\s+(?:agreement|favour)|agreed)\.?\s*")
ASKED_IF = re.compile(
    r"\basked\s+(?:if|whether)\s+[^.;]{3,60}?\s(?=that\s)|^It\s+was\s+(?:suggested|proposed|recommended)\s+(?=that\b)"
)
OTHERS_TOLD = re.compile(  # before what another meeting decided
    r"\b(?:updated|informed|briefed)\s+the\s+[^.;:]{3,40}?\s+(?:on|of|about)\s+[^.;:]{3,60}?\s+at\s+(?:the|its"
    r"|their|a)\s[^.:;]{0,60}"
    r"\bmeeting\b[^.;:]{0,40}:\s*$"
)
AMENDED = re.compile(
    r"\bfollowing\s+(?:\w+\s+){0,2}?(?:amendments?|additions?|changes?|corrections?|statement|wording|words?|text"
    r"|alterations?"
    r"|condition)\b[^.;:]{0,160}:\s*$"
)
FELT = re.compile(  # what somebody thought, behind what was decided
    r",?\s+(?:and|but)\s+it\s+was\s+(?:felt|thought|said|suggested|hoped|pointed\s+out|considered)\s(?!.*\bagreed\b)",
    re.DOTALL,
)
IT_DID = re.compile(  # a second sentence of the body's own
    r"(?:It|They)\s+(?:also\s+|further\s+|then\s+|therefore\s+|unanimously\s+)?(?:noted|agreed|approved|endorsed|supported|adopted"
    r"|accepted|confirmed|resolved|deferred|recommended|ratified|received|asked\s+(?!(?:if|whether|how|why|what|about|for)\b)[\w\s]{2,60}?\sto)\s"
)
AND_DECLINED = re.compile(  # behind what somebody advised
    r"(?:,|;)?\s+(?:and|so)\s+(?=(?:(?:this|that|it)|(?:the|this|his|her|their)\s+(?:request|proposal|application|suggestion|offer|bid))\s+(?:was|were)\s+"
    r"(?:\w+ly\s+)?(?:declined|refused|rejected|turned\s+down|agreed|accepted|approved|granted|deferred)\b[^.;]{0,60}\.?\s*$)"
)
PRONOUN = re.compile(r"(?:this|that|it)\s")
WAS_SO = re.compile(
    r"(?:this|that|it)\s+was\s+(?:\w+ly\s+)?(?:declined|refused|rejected|turned\s+down|agreed|accepted|approved|granted|deferred)"
    r"(?:\s+unanimously|\s+by\s+(?:all|everyone|the\s+\w+|members)[^.;]{0,20})?\.?\s*$"
)
DASHED = re.compile(
    r"[^.;\n]{3,80}?\s[–—-]\s(?!.*\b(?:was|were|is|are|had|has|have|said|asked|will)\b)[^\n]{3,160}", re.DOTALL
)
SUGGESTS = re.compile(r",?\s+and\s+(?:suggested|discussed|raised)\s+[^.;:]{0,60}:-?\s*\Z")
IN_CAPITALS = re.compile(
    r"\b(?:AGREED|APPROVED|NOTED|RECEIVED|ENDORSED|RATIFIED|ACCEPTED|SUPPORTED)\b"
    r"|\b[Mm]inutes\b.{0,120}\b(?:was|were)\s+(?:\w+ly\s+)?(?:approved|agreed|confirmed|accepted|received|noted)\b"
)
EMPTY = re.compile(
    r"\s*(?:It\s+was\s+(?:\w+\s+){0,2}(?:agreed|resolved)\s+)?(?:that|to)?(?:\s+(?:the|an?))?[\s:–-]*", re.IGNORECASE
)
LEADS_LIST = re.compile(
    r"\b(?:agreed|noted|approved|resolved|endorsed|received|decided|accepted|supported|recommended(?:\s+to\s+(?:the\s+)?(?-i:[A-Z])[\w\s’'&-]{2,60}?)?)(?:\s+unanimously)?"
    r"(?:\s+(?:the\s+following(?:\s+\w+)?|as\s+follows|to|that))*\s*[:–-]{0,2}\s*$",
    re.IGNORECASE,
)
FIRST_LABEL = re.compile(r"\s\((?:i|a|1)\)\s")
LEADS_THAT = re.compile(r"\b(?i:agreed|resolved|decided|recommended)\b[^.;:\n]{0,40}:\s+(?=(?i:that)\s)")
EACH_THAT = re.compile(r";\s+(?:and\s+)?(?=that\s)")
LEADS_COUNT = re.compile(
    r"\b(?i:agreed|resolved|decided|recommended)\b[^.;:()\n]{0,60}?:?[-–]?\s+(?:(?:that|to):?\s+)?(?=\(?(?:1|i|a)\)\s)"
)
LEADS_LINES = re.compile(r"The\s+following\b|[^\n]{3,400}?\bas\s+follows:-?\s*$")
INSTRUCTED = re.compile(
    rf"\b(?:[Tt]he\s+)?(?:{POST_HEAD}|[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Ss]taff|[Oo]fficers|[Aa]dministration)\s+(?:was|were)\s+(?:then\s+|also\s+)?"
    r"(?:instructed|directed|authorised)\s+to\b"
)
PROPOSED = re.compile(
    r"\b(?:[Pp]ropos|moved\s+that|suggest|recommend|should|would|be\s+\w+ed\b"
    r"|(?:asked|called)\s+for\s|\basked\s+(?:if|whether|to|that)\b|\brequest(?:s|ed|ing)?\b|\bappl(?:ied|ying|ies)\s+for\b|\b(?:wants?|wished|would\s+like)\b)"
)
SAME = re.compile(
    r"(?:This|These|Both)\s+(?:was|were)\s+(?:then\s+|duly\s+)?(?:\w+ly\s+)?(?:AGREED|agreed|approved|supported"
    r"|(?:proposed|moved)\s+by\s+[^.;]{2,40}?\s+(?:and\s+)?seconded)\b"
    r"|(?:It|This)\s+has\s+been\s+(?:agreed|approved)\s+unanimously\b"
)
OUTCOME = re.compile(
    r"(?:(?:Agreed|Approved|Refused|Declined)(?:,?\s+(?:by(?=\s+(?:\d|\w+\s+votes?\b|unanimous))|at|with|without|provided|subject\s+to|on\s+condition|for\s+(?:this|one|two))\s[^.;:]{2,80})?|Approved|(?:Both|All|These)\s+(?:were\s+)?(?:approved|agreed|adopted|accepted|noted)|(?:Everyone|All(?:\s+(?:members|present))?|Members)\s+agreed|(?:Unanimously\s+)(?:agreed|approved)"
    r"|(?:Agreed|Approved)\s+unanimously|(?:[Mm]otion|MOTION)\s+(?:was\s+)?(?:carried|CARRIED|passed|PASSED)"
    r"(?:\s+unanimously)?)\W*"
)
MOVES_THAT = re.compile(rf"(?P<proposer>{motions.NAME}|{motions.SHORT})\s+(?:then\s+)?(?:moved|proposed)\s+(?=that\s)")
CONDITION = re.compile(r"\b(?:at|with|without|provided|subject|condition|for)\s")
SET_UP = word_set("set form formed establish established create created group")
OF_GROUP = re.compile(
    r"[\s.]*(?:(?:They|It|Its\s+members|The\s+(?:[\w-]+\s+){0,3}(?:[Gg]roup|[Pp]arty|[Pp]anel|[Cc]ommittee))\s+(?:should|will|would|is\s+to|are\s+to)\s+(?:also\s+)?"
    r"(?:report|come\s+back|bring|meet|consist|comprise|be\s+(?:made|led|chaired|convened))|(?:[A-Z][\w’'-]*\s+){1,3}(?:to|will|would)\s+(?:lead|chair|convene)\b)"
)
BETWEEN = " .:–—-\n\t"  # marks between an item's title and its text
RESULT_ALONE = re.compile(  # behind what has no verb of its own
    r"(?:(?:Duly\s+|Unanimously\s+)?(?:Agreed|Approved|Received|Noted|Accepted|Adopted|Refused|Declined|Granted|Supported|Deferred|Ratified|Endorsed|Rejected"
    rf"|Confirmed)(?:\s+unanimously|\s+and\s+(?:noted|adopted|approved|accepted)|{HOW_NOTED})?|(?:Approval|Refusal)\s+recommended)\W*"
)
REFERENCE = re.compile(
    r"\W*(?:(?:Planning\s+)?App(?:lication|\.)?\s+(?:No\.?\s*)?)?(?:(?:[A-Z]{1,4}[/-])?\d{2,4}/\d{2,6}|\d{2}[A-Z]\d{1,4}[A-Z]?/[A-Z]{1,4})(?:/[A-Z0-9]+)*\b"
)  # of a planning application
COMMENTED = re.compile(
    r"(?:(?:Comments?|Response|Recommendation|Decision|Resolved|Observations?)\s*[:–-]\s*)?(?i:No\s+(?:objections?|comments?)|Support(?:ed)?|Object(?:ed|ion)?)(?:\s+(?:raised|made))?\W*"
)
VERBLESS = re.compile(
    r"(?:\(?[a-z0-9ivx]{1,3}[).]\s+)?(?![A-Z]{2,3}\s+[a-z]|(?:That|To|It|This|There|He|She|They|We|I|If|When)\b)(?:(?!\b(?:was|were|is|are|be|been|am|had|has|have|did|does|do|will|would|could|should|can"
    r"|may|might|must|said|asked|told|gave|reported|presented|thanked|noted|agreed|advised|explained|proposed|moved|seconded|suggested|thought|felt|read|spoke|attended|raised"
    r"|outlined|confirmed|wondered|introduced|recommended|circulated|declared|left|joined|wished|replied|informed|updated|requested|needs|wants|hopes|put|took|came|went|got|kept|made|found|showed|wrote|met|held|sent|brought|began)\b)[^\n]){6,240}"
)
THEN_ASKED = re.compile(  # what the body asks right after it decided
    rf"(?:(?:The\s+)?(?:{POST_HEAD}|[Cc]lerk|[Ss]ecretary|[Tt]reasurer)|[A-Z]{{2,3}}|{words.PERSON.pattern})\s+(?:was|were)\s+"
    r"(?:also\s+|therefore\s+|then\s+)?(?:asked|requested|instructed)\s+to\s"
)
AFTER_IT = re.compile(r"\b(?:[Aa]fter|[Oo]nce|[Ww]hen|[Ss]ince|[Aa]lthough|[Ww]hile|[Ww]hilst)$")
ADVISED = re.compile(  # of which what follows tells how it went
    r"[^.;:,]{3,60}?\shad\s+(?:recommended|proposed|suggested|asked|requested)\s(?:that|for|to)\b(?!.*\bhad\b)",
    re.DOTALL,
)
CONJUNCTION = re.compile(r"\b(?:and|so|but)\s*$")
BEFORE_NOW = re.compile(r"\b(?:had|last|previous(?:ly)?)\b")
NUMBERED = re.compile(  # paragraphs without a blank line between
    r"[ \t](?:->|=>|→)[ \t]*[A-Z]{2,3}(?:\s?[/,&+]\s?[A-Z]{2,3})*[ \t]*\n|"
    r"\n[ \t]*(?=(?:The\s+(?:Board|Committee|Group|Council|Panel|Forum|Trustees)|It\s+was)\s+(?:also\s+)?"
    r"(?i:agreed|noted|approved|resolved|received|accepted|endorsed)\b|(?:Agreed|Approved|Accepted|Confirmed)\s+as"
    r"\s+an?\s|\d{1,3}(?:\.\d{1,3}){1,2}\s+[A-Z])"
)
RUN_ON = re.compile(  # between a run-in title and its text
    r"[\s:]{0,9}(?:(?:Order|Decisions?(?:\s?/\s?Actions?)?|Outcome|A(?:ction"
    r"|CTION)(?=:\s+The\s[^.\n]{3,80}\swas\s)):\s+)?(?:\d{1,3}(?:\.\d{1,3}){1,2}\s+"
    r"|(?:[A-Z][A-Z\s&]{4,60}\s)?[ivx]{1,5}\."
    r"\s+(?=[A-Z£]))?(?:[A-Z][\w'’/&.-]*(?:\s+[\w'’/&.-]+){0,6}:\s+(?=It\s+was\b))?"
)
WITHIN = re.compile(
    r"\sit\s+was\s+(?:(?:\w+ly|also|then|therefore|further)\s+){0,2}(?:agreed|resolved|decided)(?:\s+\w+ly)?"
    r"(?:\s+on\s+a\s+show\s+of\s+hands|\s+by\s+[^.;,]{3,60}?|,\s+on\s+the\s+(?:proposal|motion)\s+of\s[^.;\n]{5,90}?(?=,))?,?\s+(?=(?:that|to(?!\s+\d))\b)"
    r"|(?<=\s)and\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s+(?=that\b)"
)
AT_ANOTHER = re.compile(rf"\b[Aa]t\s+(?:the|our|its)\s+(?:last|previous|{MONTH})\s+meeting\b,?\s+it\s+was\b")
ANSWERED = ("declined", "refused", "rejected", "turned down", "accepted", "approved", "granted", "deferred")
OF_MINUTE = re.compile(r"\((?:Minute|Min|Item)\b[^()\n]{1,40}\)\s*")
IT_WAS = re.compile(r"(?:\w+\s+){0,4}?[Ii]t\s+was\s")
# One of these every sentence has that is read for a decision here
TELLS = DECIDING | word_set("comment comments object supports")
TOLD_BY = word_set("updated informed briefed")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The bounds of a sentence, and those of the one before it in its block with its run-in title."""

    start: int
    end: int
    before: tuple[int, int] | None


def prose(setting: Setting, section: Section, past: int) -> Iterator[Clause]:
    """Sentences after an offset in which the body, or 'it was', decides; a list that one leads into belongs to it."""
    source, told = setting.source, section.start
    for n, block in enumerate(section.blocks):
        if block.end <= past or block.start < told or block.cells or in_row(source, block):
            continue
        if _others_told(source, block):
            told = bullets_end(section.blocks, n + 1) or told
        if not source.says(block.start, block.end, TELLS):
            continue
        before: tuple[int, int] | None = None
        begun = past if block.start < past else 0  # in a paragraph whose beginning was decided formally
        for left, end in _sentences(source, block):
            if left < begun:
                continue
            tells = source.says(left, end, TELLS)
            sentence = Sentence(_opens(source, left, end), end, before) if tells else None
            if tells and not source.body[section.title[1] : left].strip(BETWEEN) and _in_a_word(source, left, end):
                last = source.trimmed(left, end)[1]
                past = max(past, last)
                yield Clause(None, left, last, (left, last), "prose-decision")
                continue
            for told_here in _of_sentence(setting, section.blocks, n, sentence, past) if sentence else ():
                clause = _whole(source, section.blocks, n, told_here)
                if clause is None or (clause.rule == "agreed-to" and clause.start < past):
                    continue  # told already
                clause = _with_group(source, clause, block)
                past = max(past, clause.end)
                yield clause
            before = (left, end)


def _in_a_word(source: Source, start: int, end: int) -> bool:
    """Whether a sentence says no more than 'Approved.', of what the item's title names."""
    said = source.words(start, end)
    return end - start < 40 and said.endswith(".") and bool(RESULT_ALONE.fullmatch(said))


def _with_group(source: Source, clause: Clause, block: Block) -> Clause:
    """A decision that sets up a group, with the sentences behind it on who leads the group and what it is to do."""
    if clause.end >= block.end or not source.says(clause.start, clause.end, SET_UP):
        return clause
    if not ESTABLISH.search(source.body, *clause.text):
        return clause
    end = clause.end
    for first, last in itertools.islice(source.sentences(clause.end, block.end), 4):
        if not source.body[first:last].strip(" .\n"):
            continue
        if not OF_GROUP.match(source.body, first, last):
            break
        end = source.trimmed(first, last)[1]
    return replace(clause, end=end, text=(clause.text[0], end)) if end > clause.end else clause


def _others_told(source: Source, block: Block) -> bool:
    """Whether a paragraph leads into what another meeting decided."""
    short = block.end - block.start < 300 and source.says(block.start, block.end, TOLD_BY)
    return short and bool(OTHERS_TOLD.search(source.body, block.start, block.end))


def _opens(source: Source, start: int, end: int) -> int:
    """Where a sentence's words begin behind a run-in title."""
    skip = RUN_ON.match(source.body, start, end)
    return skip.end() if skip else start


def _whole(source: Source, blocks: tuple[Block, ...], n: int, clause: Clause) -> Clause | None:
    """The decision itself; where its paragraph has no more of it than 'that the', the next sentence with it."""
    if not EMPTY.fullmatch(source.body, *clause.text):
        return clause
    below = blocks[n + 1] if n + 1 < len(blocks) else None
    if not below or below.cells or below.level or has_marks(below):
        return None
    end = next(source.sentences(below.start, below.end))[1]
    return replace(clause, end=end, text=source.trimmed(below.start, end))


def _sentences(source: Source, block: Block) -> Iterator[tuple[int, int]]:
    """The bounds of a block's sentences, those of each line apart where its lines are entries of their own."""
    start = block.start
    if not listed(source, block):
        broken = source.body.find("\n", block.start, block.end) >= 0
        for number in NUMBERED.finditer(source.body, block.start, block.end) if broken else ():
            yield from source.sentences(start, number.start())
            start = number.end()
        yield from source.sentences(start, block.end)
        return
    for line in source.body[block.start : block.end].split("\n"):
        yield from source.sentences(start, start + len(line))
        start += len(line) + 1


def _of_sentence(setting: Setting, blocks: tuple[Block, ...], n: int, told: Sentence, past: int) -> Iterator[Clause]:
    """The decisions that a sentence of block ``n`` tells, those before it having ended at ``past``."""
    source, start, end = setting.source, told.start, told.end
    before = (_opens(source, *told.before), told.before[1]) if told.before else None
    sentence = source.words(start, end)
    last = start + trail(source.body[start:end])
    settled = before is not None and bool(OUTCOME.fullmatch(sentence))
    if before and (asked := ALL_AGREED.fullmatch(sentence) and ASKED_IF.search(source.body, *before)):
        yield Clause(None, before[0], last, source.trimmed(asked.end(), before[1]), "agreed-to", "agreed")
    elif before and settled and DASHED.fullmatch(source.body, *source.trimmed(*before)):
        yield Clause(None, before[0], last, source.trimmed(before[0], last), "agreed-to")  # 'Playgroup – £150. Agreed.'
    elif before and _left_open(source, before, sentence):
        yield Clause(
            None, before[0], last, source.trimmed(before[0], last), "agreed-to"
        )  # 'A letter from the Scouts. Agreed.'
    elif before and (SAME.match(sentence) or (settled and _proposes(source, before))):
        past = last if settled and CONDITION.search(sentence) else before[1]
        text, moves = source.trimmed(before[0], past), MOVES_THAT.match(source.body, *source.trimmed(*before))
        mover = moves.span("proposer") if moves and motions.is_mover(moves["proposer"]) else None
        text = (moves.end(), text[1]) if moves and mover else text
        motion = Motion(before[0], last, text, mover) if mover else None
        yield Clause(None, before[0], last, text, "agreed-to", sentence, motion=motion)
    elif before and (
        (before[0] < past and THEN_ASKED.match(sentence))
        or (IT_DID.match(sentence) and is_active(setting, source.words(*before)))
    ):
        yield Clause(None, start, last, (start, last), "prose-decision")
    elif named := list(_numbered(setting, start, last)):
        yield from named
    elif within := list(_within(source, start, end)):
        opens = (
            end >= blocks[n].end
            and sentence.endswith((":", ":-", ":–"))
            and EMPTY.fullmatch(source.body, within[-1][0], end)
        )
        below = list(_that_list(source, blocks, n + 1, (start, sentence))) if opens else []
        yield from (
            below or _counted(source, within[0][0] - len(within[0][1]), last) or _parted(source, within, (start, last))
        )
    elif ALL_NOTED.search(sentence) and told_last(sentence):
        first = _list_start(source, blocks, n, past)
        skip = RUN_ON.match(source.body, first, last)
        yield Clause(None, first, last, (skip.end() if skip else first, last), "prose-decision", "noted")
    elif decides(setting, sentence):
        felt = FELT.search(source.body, start, last)
        last, end = (felt.start(), felt.start()) if felt else (last, end)
        yield from _decision(source, blocks, n, (start, end), last)


def _decision(
    source: Source, blocks: tuple[Block, ...], n: int, bounds: tuple[int, int], past: int
) -> Iterator[Clause]:
    """The decision of a sentence, or the entries of the list that it leads into."""
    start, end = bounds
    lead = IMPERSONAL.match(source.body[start:past])
    first = start + lead.end() if lead and lead["that"] else start
    opens = source.body[start:end].rstrip().endswith((":", ":-", ":–", " –", " -")) and end >= blocks[n].end
    aside = SUGGESTS.search(source.body, start, end) if opens else None
    if aside:
        opens, past = False, aside.start()
    if not opens and (parts := _counted(source, start, past) or list(_apart(source, start, last=past))):
        yield from parts
        return
    if opens:
        n = next(
            (m for m in range(n, len(blocks) - 1) if not is_aside(source, blocks[m + 1])), n
        )  # 'Action: AB' between
    if opens and (listed := list(_that_list(source, blocks, n + 1, (start, source.words(start, end))))):
        yield from listed
        return
    if opens and n + 1 < len(blocks) and BARE_LEAD.fullmatch(source.words(start, end)) and not has_marks(blocks[n + 1]):
        below = blocks[n + 1]
        led = source.words(start, end)
        if alike := list(unmarked(source, blocks, n + 1)):
            yield from (replace(clause, lead=led, led=start) for clause in alike)
            return
        if not below.cells and CLAUSE.match(source.body, below.start):
            yield Clause(None, start, below.end, (below.start, below.end), "clause-below", source.words(start, end))
            return
    if opens:
        past = bullets_end(blocks, n + 1) or _lines_end(source, blocks, n + 1, (start, end)) or past
    moved = MOVERS.search(source.body, first + 8, past)
    text = (first, first + len(source.body[first : moved.start()].rstrip(" ,;(\n–-"))) if moved else (first, past)
    yield Clause(None, start, past, text, "prose-decision", lead[0] if lead and lead["that"] else "")


def _numbered(setting: Setting, start: int, last: int) -> Iterator[Clause]:
    """The clauses of 'The Board (i) noted the report, (ii) approved the plan'."""
    source = setting.source
    first = FIRST_LABEL.search(source.body, start, min(last, start + 90))
    if first and is_active(
        setting, f"{source.words(start, first.start()).rstrip(' :-')} {source.words(first.end(), last)}"
    ):
        yield from inline(source, first.start(), last)


def _counted(source: Source, start: int, last: int) -> list[Clause]:
    """The clauses of 'it was agreed that (1) the report be noted; (2) the Clerk reply'."""
    lead = LEADS_COUNT.search(source.body, start, min(last, start + 240))
    parts = list(inline(source, lead.end(), last)) if lead else []
    led = source.body[start : lead.end()] if lead else ""
    return [replace(part, lead=led, led=start) for part in parts] if len(parts) > 1 else []


def _apart(source: Source, start: int, last: int) -> Iterator[Clause]:
    """The clauses of a sentence that a colon leads into: 'agreed the following: that …; that …; and that …'."""
    lead = LEADS_THAT.search(source.body, start, last)
    if not lead:
        return
    cuts = [m.span() for m in EACH_THAT.finditer(source.body, lead.end(), last)]
    led = source.body[start : lead.end()]
    for first, end in zip([lead.end(), *(b for _, b in cuts)], [*(a for a, _ in cuts), last], strict=True):
        if cuts:
            yield replace(trimmed(source, None, first, (first, end), "bulleted-clause"), lead=led, led=start)


def _left_open(source: Source, before: tuple[int, int], sentence: str) -> bool:
    """Whether 'Agreed.' tells how it went with what the sentence before it names: 'A letter from the Scouts'."""
    if len(sentence) > 50:
        return False
    if REFERENCE.match(source.body, *before):
        return bool(COMMENTED.fullmatch(sentence))  # what is granted or refused is another authority's decision
    told = RESULT_ALONE.fullmatch(sentence)
    return bool(told and VERBLESS.fullmatch(source.body, *source.trimmed(*before)))


def _proposes(source: Source, before: tuple[int, int]) -> bool:
    """Whether a sentence says what is to be done, and is no motion with its movers."""
    return bool(PROPOSED.search(source.body, *before)) and not MOVED_IN_IT.search(source.body, *before)


def told_above(setting: Setting, section: Section, led: int, said: list[str]) -> Iterator[tuple[Clause, bool]]:
    """What is told above a formal decision that does not say it itself, and whether in capitals or of the minutes."""
    ahead = (b if b.end <= led else replace(b, end=led) for b in section.blocks if b.start < led)
    above = replace(section, blocks=tuple(b for b in ahead if setting.source.body[b.start : b.end].strip()))
    words = [set(text.casefold().split()) for text in said]
    for clause in prose(setting, above, section.start):
        text = setting.source.words(clause.start, clause.end)
        own = set(text.casefold().split())
        again = any(len(own & other) * 2 > len(other) for other in words)
        if not again:
            yield clause, bool(IN_CAPITALS.search(text))


def bare(source: Source, section: Section) -> Iterator[Clause]:
    """Paragraphs that begin with 'That' and have no lead-in, as a web page that has lost its marks gives them."""
    for n, block in enumerate(section.blocks):
        if block.cells or not BARE_THAT.match(source.body, block.start, block.end):
            continue
        above = source.words(section.blocks[n - 1].start, section.blocks[n - 1].end) if n else ""
        if not ADVISES.search(above) or BARE_THAT.match(above):
            yield trimmed(source, block.label, block.left, (block.start, block.end), "one-clause")


def _lines_end(source: Source, blocks: tuple[Block, ...], n: int, lead: tuple[int, int]) -> int | None:
    """Where the lines end that a sentence leads into.

    Short ones ('Chairman: A B') after 'The following were appointed:', one paragraph after 'the following amendment:'.
    """
    end = None
    below = blocks[n] if n < len(blocks) else None
    if (
        AMENDED.search(source.body, *lead)
        and below
        and not (below.cells or below.level)
        and (below.label or "Item").startswith("Item")
    ):
        return below.end
    if not LEADS_LINES.match(source.body, *lead):
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
    if n >= len(blocks):
        return
    if not (has_marks(blocks[n]) or blocks[n].cells) and LEADS_IN.search(lead[1]):
        yield from (replace(clause, lead=lead[1], led=lead[0]) for clause in unmarked(source, blocks, n))
        return
    told = source.words(blocks[n].start, blocks[n].end)
    stated = told[:1].islower() or len(told.split()) > 3 or does(told) or lead[1].rstrip(" :–-").endswith(" to")
    leads = stated and (  # 'Education' alone is no decision of its own
        LEADS_LIST.search(lead[1]) if blocks[n].label else LEADS_IN.search(lead[1])
    )
    if has_marks(blocks[n]) and (CLAUSE.match(source.body, blocks[n].start) or leads):
        rule = "labelled-clause" if blocks[n].label else "bulleted-clause"
        for clause in labelled(source, blocks, n, rule):
            yield replace(clause, text=_unnumbered(source, clause.text), lead=lead[1], led=lead[0])


def _unnumbered(source: Source, text: tuple[int, int]) -> tuple[int, int]:
    """The bounds of an entry's text without the number of the minute that it arises from."""
    number = OF_MINUTE.match(source.body, *text)
    return (number.end(), text[1]) if number else text


def _within(source: Source, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where decisions begin inside a sentence, and their lead: 'so it was agreed that', 'the Clerk was told to'."""
    said = source.body[start:end]
    if not any(
        word in said for word in ("agreed", "resolved", "decided", "instructed", "directed", "authorised", *ANSWERED)
    ):
        return
    found = (
        ()
        if ELSEWHERE.match(source.body, start, end) or AT_ANOTHER.search(source.body, start, end)
        else WITHIN.finditer(source.body, start + 1, end)
    )
    for agreed in found:
        if AFTER_IT.search(source.body, start, agreed.start()):
            continue
        if agreed[0].startswith("and") and not IT_WAS.match(source.body, start, agreed.start()):
            continue
        joined = CONJUNCTION.search(source.body, start, agreed.start() + 1)
        if not (BEFORE_NOW if joined else TOLD).search(source.body, start, agreed.start()):
            yield agreed.end(), agreed[0]
    declined = AND_DECLINED.search(source.body, start, end)
    if declined and not PRONOUN.match(source.body, declined.end()):
        yield declined.end(), ""
        return
    so = declined and WAS_SO.match(source.body, declined.end(), end)
    if (
        declined
        and so
        and (
            ADVISED.match(source.body, start, declined.start()) or not TOLD.search(source.body, start, declined.start())
        )
    ):
        yield start, ""  # 'Ann asked that it be moved, and this was agreed'
        return
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
