"""Who moved and seconded a decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import votes, words
from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import Motion, listed
from graphkit.grammar.layout import Block
from graphkit.grammar.source import Source, word_set

NAME = rf"(?:{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})"
SHORT = rf"(?:{words.NAME_WORD}|[A-Z]{{2,3}})(?![\w’'-])"  # a surname or initials alone
POST = (
    r"(?:[Cc]hair(?:man|woman|person)?|[Tt]reasurer|[Ss]ecretary|(?:Deputy\s+)?Mayor|President"
    r"|Vice[\s-]Chair(?:man)?|(?:Vice[\s-])?Convener|(?:Depute\s+)?Provost)"
)
NOT_MOVERS = {"council", "members", "who", "he", "she", "they", "another", "someone", "nobody", "we", "i", "you", "one"}
NOT_MOVERS |= {"cllr", "councillor", "motion", "by", "but"}
CHAIRING = r"(?:the\s+(?:Vice-)?Chair(?:man|woman|person)?,\s+)?"
SECONDED = (
    rf"\)?(?:\s*\([A-Z]\))?[,.;/\s–-]{{1,30}}(?:and\s+)?(?:(?:who\s+)?was\s+)?(?:[Ss]econde(?:d|r)|SECONDED|[Ss]ec(?:['’]?d)?\.)(?:\s+(?:by|BY))?(?:\s*:\s*|\s+[–-]\s+|\s+)"
    rf"\(?{CHAIRING}(?P<seconder>{NAME}|{SHORT})"
)
MOVED = re.compile(
    r"\b(?:(?:[Pp]roposed|PROPOSED|[Pp]roposer|[Pp]rop(?:['’]?d)?\.|[Mm]oved|MOVED)(?:\s+as\s+[^.;:]{3,40}?)?(?:\s+(?:by|BY))?(?:\s*:|\s+[–-](?=\s))?"
    r"|(?:[Oo]n|[Uu]pon)\s+(?:the\s+|a\s+)?(?:motion|proposal|proposition|MOTION|PROPOSAL)\s+(?:of|by|OF|BY))\s+\(?"
    rf"(?:{CHAIRING}(?=[A-Z])|the\s+(?={POST}\b))(?P<proposer>{NAME}(?!\w)(?<!Seconded)(?<!SECONDED)|(?:{SHORT}|{POST})(?=\)?[,.;]?\s+(?:and"
    rf"\s+)?[Ss]ec(?:onde|['’]?d?\.)))(?:{SECONDED}|\s+and"
    rf"\s+(?P<other>{NAME}))?"
)
FORMAL = re.compile(
    rf"\b(?:Proposed|Moved|Proposer|Propd?\.|It\s+was\s+(?:proposed|moved)(?=[^.;\n]*(?:\.[^.;\n]+){{0,3}}\n\s*Seconded\b))(?:\s+as\s+[^.;:]{{3,40}}?)?(?:\s+by)?\s*:?\s+{CHAIRING}(?P<proposer>{NAME}"
    rf"|{SHORT}){SECONDED}"
)
ON_PROPOSAL = re.compile(
    rf"\b[Oo]n\s+(?:the\s+)?(?:proposal|motion|proposition)\s+of\s+{CHAIRING}(?P<proposer>{NAME}){SECONDED}"
)
PROPOSES = re.compile(
    rf"(?P<proposer>{NAME})\s+(?:proposed|moved)\s+(?:that\s+)?(?P<text>(?!by\b|and\b)[^.;]{{3,300}}?)"
    rf",?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}(?P<seconder>{NAME})"
)
IT_WAS = re.compile(
    rf"\b[Ii]t\s+was\s+(?:proposed|moved)\s+by\s+{CHAIRING}(?P<proposer>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+"
    rf"{CHAIRING}(?P<seconder>{NAME}),?\s+(?!and\b|(?:[A-Z][\w’'-]*\.?,?\s+){{1,3}}and\b)(?P<text>[^.;\s](?:[^.;]|\.(?=\s?\d)){{9,300}})"
)
QUOTED = re.compile(
    rf"(?P<proposer>{NAME})(?:\s+(?:proposed|moved)(?:\s+the\s+motion)?)?:"
    rf"\s+[\"“'‘](?P<text>[Tt]hat\s[^\"”\n]{{5,600}})[\"”'’]"
    rf"\.?(?:\s+(?:It\s+was\s+|This\s+was\s+)?[Ss]econded\s+by:?\s+(?P<seconder>{NAME})|\s+(?P<second>{NAME})\s+seconded\b)?"
)
AMENDMENT = re.compile(
    rf"\b(?:[Aa]n\s+amendment(?:\s+was|,)|AMENDMENT:?|Amendment:?|(?:[Aa]s|[Bb]y\s+way\s+of)\s+(?:an\s+)?amendment,?(?:\s+it\s+was)?(?:\s+then)?)\s+(?:proposed|moved)\s+by\s+(?P<proposer>{NAME}),?"
    rf"\s+(?:and\s+)?seconded\s+by\s+(?P<seconder>{NAME})(?:(?:,\s+namely)?:)?,?\s+"
    rf"[“\"]?(?P<text>[Tt]hat\s[^.;]{{5,600}})"
)
MOVED_BELOW = re.compile(  # 'It was moved by A and seconded by B:-' and below it, in quotation marks, what
    rf"\b(?:[Ii]t\s+was|[Aa]n?\s+(?:\w+\s+)?(?:motion|amendment)\s+was|AMENDMENT:?|MOTION:?|Amendment:?|Motion:?)\s+(?:then\s+)?(?:moved|[Mm]oved|proposed|[Pp]roposed)"
    rf"\s+by\s+{CHAIRING}(?P<proposer>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}(?P<seconder>{NAME}),?(?:\s+(?:as\s+an\s+amendment|that))?\s*:[-–—]?\s*"
    r"[“\"](?P<text>(?:\([ia1]\)\s+)?[Tt]hat\b[^”\"]{5,1500}?)\.?[”\"]"
)
PUT_IN_ONE = re.compile(  # 'An amendment, moved by A and seconded by B, that …, was put and declared LOST'
    rf"\b(?:[Aa]n?|[Tt]he)\s+(?:\w+\s+)?(?:amendment|motion)(?:,|\s+was)?\s+(?:(?:proposed|moved)\s+)?by\s+(?P<proposer>{NAME}),?"
    rf"\s+(?:and\s+)?seconded\s+by\s+(?P<seconder>{NAME}),?\s+(?P<text>[Tt]hat\s[^.;]{{5,400}}?),\s+"
    r"(?P<result>(?:on\s+being\s+put,?\s+)?(?:was|were)\s+(?:(?:then\s+)?put(?:\s+to\s+the\s+\w+)?\s+and\s+(?:was\s+)?)?(?:declared\s+)?"
    r"(?:lost|defeated|rejected|not\s+carried|LOST|DEFEATED)\b[^.\n]{0,80})"
)
RESULT = re.compile(
    r"\b(?P<what>[Mm]otion|[Aa]mendment|[Pp]roposal)\s+(?:to\s+(?P<aim>refer|defer|adjourn)\s+)?(?:(?:accordingly|therefore|thus|then)\s+)?(?:was\s+"
    r"|as\s+amended\s+)?(?:(?:(?:then|thereupon|duly)\s+)?(?:put\s+)?(?:to\s+the\s+\w+\s+)?and\s+(?:(?:it\s+)?was\s+)?)?"
    r"(?:(?:then|duly|therefore|accordingly)\s+)?(?:declared\s+)?(?:to\s+be\s+)?(?:lost|defeated|fell|carried|adopted|passed"
    r"|not\s+carried|LOST|CARRIED|became\s+(?:the\s+)?(?:finding|decision|resolution|substantive))\b[^.\n]{0,80}"
)
SECONDED_FIRST = re.compile(
    rf"(?:^|(?<=[.;]\s)|(?<=\n))(?:(?:Thereafter|Then|Following\s+(?:discussion|debate)|After\s+(?:discussion|debate)|In\s+the\s+first\s+place),?\s+)?"
    rf"(?P<amends>(?:As|By\s+way\s+of)\s+(?:an\s+)?(?:(?:further|second|counter[\s-])\s*)?amendment,?\s+)?(?:[Tt]he\s+(?={POST}))?(?P<proposer>{NAME}|{POST}),\s+seconded\s+by\s+"
    rf"{CHAIRING}(?P<seconder>{NAME}),\s+(?:then\s+)?(?:moved|proposed)(?P<also>\s+as\s+an\s+amendment)?,?:?\s+"
    r"(?P<text>[“\"]?[Tt]hat\s(?:[^.;\n]|\.(?=\d)){5,600})"
)
MOVES_IT = re.compile(  # 'A, seconded by B, moved the recommendations in the report', which an amendment is put against
    rf"(?P<proposer>{NAME}|{POST}),\s+seconded\s+by\s+{CHAIRING}(?P<seconder>{NAME}),\s+(?:then\s+)?(?:moved|proposed)\s+"
    r"(?:approval\s+of\s+|adoption\s+of\s+|acceptance\s+of\s+)?the\s+(?:\w+\s+)?(?:recommendations?|report|motion|proposals?)\b"
)
MOVED_THAT = re.compile(
    rf"\b[Mm]oved\s+by\s+{CHAIRING}(?P<proposer>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}(?P<seconder>{NAME}),\s+"
    r"(?P<text>that\s(?:[^.;\n]|\.(?=\d)){5,600})"
)
VOTED_BETWEEN = re.compile(  # 'two voted for the motion and four for the amendment, which was carried'
    rf"\b(?P<one>{votes.COUNT})\s+(?:members?\s+|votes?\s+)?(?:(?:were\s+|having\s+)?(?:cast|voted|voting)\s+)?for\s+the\s+(?P<what>motion|amendment)"
    rf"\s+and\s+(?P<two>{votes.COUNT})\s+(?:members?\s+|votes?\s+)?for\s+the\s+(?:motion|amendment)\b[^.\n]{{0,80}}",
    re.IGNORECASE,
)
AS_AMENDMENT = re.compile(r"(?:as|by\s+way\s+of)\s+an\s+amendment,?\s*", re.IGNORECASE)
NAMES_MOVER = re.compile(r"\b(?:[Pp]ropose[ds]?|[Mm]oved|Propd?)\b")  # asked first, since names are slow to look for
PROPOSALS = word_set("proposal motion proposition")
MOVERS = word_set("prop propd propose proposed proposes moved")
PUT_OR_DECIDED = MOVERS | word_set("carried lost became fell")
LEADS = re.compile(
    r"\b(?:proposed|moved|[Aa]n\s+amendment)\b[^:\n]{0,200}:|\b(?:(?:[Aa]n|of)\s+amendment|AMENDMENT)\b|:\s+[“\"‘'](?i:that)\b"
)
QUOTES_THAT = re.compile(r":(?<!moved:)(?<!proposed:)(?<!motion:)\s+[“\"](?i:that)\b")  # 'Cllr Moss: "That …"'
FAR = 4000  # characters between a motion that is debated and its result
BOTH = re.compile(
    rf"(?P<proposer>{NAME}|He|She)\s+(?:proposed"
    rf"|moved),?\s+and\s+(?P<seconder>{NAME})\s+seconded,?\s+(?:as\s+an\s+amendment,?\s+)?(?:that"
    rf"\s+)?(?P<text>[^.;]{{3,300}})"
)
LED = re.compile(
    r"[\s:;]*(?:(?:Motion|Resolution|Proposal|Recommendation)\s*:\s*|(?:[A-Z]\w+(?:\s+\w+){0,5}:\s+)?It\s+was"
    r"\s+(?:agreed|resolved)\s+)?"
)
ALREADY = re.compile(r"\b(?:Adopted|Agreed|Approved|Confirmed|Passed|Accepted)\s+\Z")
DECIDED = re.compile(r"\b(?:was|were|be)\s+(?:\w+ly\s+)?(?:\w+-)?\w+ed\b|\b[Aa]greed\b")
AGREED = re.compile(
    r"[\s.*–-]{0,8}(?:\d{1,2}\s+votes?\s[^.;\n–-]{3,60}[–-]\s*)?(?:(?:This|The\s+motion)\s+was\s+)?(?:duly\s+"
    r"|unanimously\s+)?(?:agreed|carried"
    r"|approved)\b[^.;\n]{0,40}",
    re.IGNORECASE,
)
PUT = re.compile(
    r"[^.]{0,200}?\.?(?:\s+[^.]{0,80}?\b(?:put|vote|motion|amendment|proposal)\b)?[^.]{0,80}?\b(?:was|were|being)\s+(?:declared\s+)?"
    r"(?i:lost|defeated)\b(?:\s*\([^()]{3,80}\)|[^.;]{0,80})|[^.]{0,60}?\.?[^.]{0,60}?\b(?:motion|amendment|proposal)"
    r"\s+fell\b"
)
THEN_SECONDED = re.compile(
    rf"\b(?:proposed|moved)\s+(?P<text>that\s[^.;]{{5,300}}?)(?:;|\.|,\s+and)\s+(?:[Tt]his|it|which)\s+was"
    rf"\s+seconded\s+by\s+"
    rf"{CHAIRING}(?P<seconder>{NAME})"
)


_SECONDED_BY = rf",?\s+(?:and\s+)?(?:was\s+)?seconded\s+by\s+{CHAIRING}(?P<seconder>{NAME})"
THEN_BELOW = re.compile(  # 'Proposed by A, seconded by B and agreed:' and below it what was
    r"[,.]?\s+(?:[Aa]nd\s+)?(?:[Ii]t\s+was\s+)?(?:unanimously\s+)?(?i:agreed|resolved|carried"
    r"|adopted)(?:\s+unanimously)?(?:\s*:-?\s*|\s+(?=that\b))[“\"]?"
    r"(?P<text>\([ia1]\)\s+[Tt]hat\s[^”\"]{5,1500}|(?:[Tt]hat|[Tt]o|THAT)\s[^”\"\n]{5,900})"
)
RECOMMENDED = re.compile(
    rf"\b(?:recommendations?|motion|proposals?|resolutions?)\s+(?:[^.;,\n]{{3,50}}?\s+)?(?:was|were)\s+(?:then\s+)?"
    rf"(?:moved|proposed)\s+by\s+{CHAIRING}(?P<proposer>{NAME}){_SECONDED_BY}"
    rf"|\b(?:moved|proposed)\s+by\s+{CHAIRING}(?P<mover>{NAME}),?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}"
    rf"(?P<second>{NAME}),?\s+that\s+the\s+(?:officer\s+)?(?:recommendations?|report|proposals?|motion)\s"
    rf"|(?P<moves>{NAME})\s+(?:moved"
    rf"|proposed),?\s+(?:and\s+)?(?P<seconds>{NAME})\s+seconded,?\s+the\s+(?:recommendations?|report|motion)\b"
    rf"|(?:[Tt]he\s+)?(?P<puts>{NAME}|{POST})\s+(?:moved|proposed)\s+the\s+(?:recommendations?|report"
    rf"|motion)[^.;\n]{{0,60}}?(?:,?\s+(?:which|and\s+(?:it|this|these))\s+(?:was|were)|[.;,](?:\s+(?:[Tt]he\s+motion|[Tt]his|[Ii]t)\s+was)?)\s+"
    rf"[Ss]econded\s+by\s+{CHAIRING}(?P<then>{NAME})"
    rf"|(?P<first>{NAME})(?:,\s[^,.;\n]{{3,60}},)?\s+(?:moved|proposed)\s+(?:the|an?)\s+(?:recommendations?|report|motion)s?\b[^\n]{{0,400}}?\.\s(?P<following>{NAME})\s+(?:formally\s+)?seconded\b"
    rf"|(?P<lone>{NAME})\s+(?:proposed|moved),?\s+and\s+(?P<pair>{NAME})\s+seconded,?\s[^.;\n]{{3,120}}\.\s*\Z"
    rf"|(?P<puts_it>{NAME})\s+(?:proposed|moved),?\s+(?:and\s+)?(?P<backs>{NAME})\s+seconded,?\s*(?:and\s+)?(?:it\s+was\s*)?\W*\Z"
    rf"|{MOVES_IT.pattern.replace('proposer', 'moved_it').replace('seconder', 'after_it')}"
    rf"|(?P<proposes>{NAME})\s+(?:then\s+|also\s+)?(?:proposed|moved),?\s+(?:and\s+)?seconded\s+by\s+{CHAIRING}"
    rf"(?P<supports>{NAME})\W*\Z",  # 'Cllr Moss then proposed, seconded by Cllr Lund, and it was RESOLVED'
)
PAIR_LED = re.compile(
    rf"\((?P<proposer>{NAME}|{SHORT})\s?/\s?(?P<seconder>{NAME}|{SHORT})(?:,\s+(?:all|unanimous|nem|carried|by)\b[^()\n]{{0,40}})?\)"
)
PAIR_LAST = re.compile(  # 'The accounts were accepted (Ann Kell/Bo Burr).'
    rf"\((?P<proposer>{NAME}|{words.NAME_WORD}|[A-Z]{{2}})\s?/\s?(?P<seconder>{NAME}|{words.NAME_WORD}|[A-Z]{{2}})\)\W*\Z"
)
PAIR = re.compile(rf"(?:^|\n)\s*(?P<proposer>{NAME})\s?/\s?(?P<seconder>{NAME})\s*:?\s*\Z")
NOMINATED = re.compile(
    rf"\bwas\s+(?:nominated|proposed)\s+by\s+{CHAIRING}(?P<proposer>{NAME}|[A-Z]{{2,3}}\b),?\s+(?:and\s+)?(?:was\s+)?seconded\s+by\s+{CHAIRING}"
    rf"(?P<seconder>{NAME}|[A-Z]{{2,3}}\b)"
)
REGISTERED = re.compile(
    rf"^[ \t]{{0,9}}(?P<label>[A-Z]{{0,3}}\d{{2,4}}-\d{{1,4}})\s+(?P<proposer>{NAME}),\s+(?P<seconder>{NAME}):\s+"
    r"(?P<text>T(?:hat|HAT)\s(?:[^\n]|\n(?!\s*\n)){5,900}?)"
    r"(?=;?\s+(?:Time:|Read\s+(?:a|the)\s+first|Next\s+regular|Carried\b|Lost\b|Defeated\b)|\s*\n\s*\n|\s*\Z)"
    r"(?:(?:[^\n]|\n(?!\s*\n)){0,300}?\b(?:Carried|Lost|Defeated)\.)?",
    re.MULTILINE,
)


TEXT_BEHIND = re.compile(r":\s+T(?:hat|HAT)\s")


def registered(source: Source, section: Section) -> Iterator[tuple[Motion, tuple[int, int]]]:
    """The motions of a register, 'R2019-82 A, B: That …. Carried.', each with the bounds of its number."""
    likely = TEXT_BEHIND.search(source.body, section.start, section.end)
    for match in REGISTERED.finditer(source.body, section.start, section.end) if likely else ():
        movers = match.span("proposer"), match.span("seconder")
        yield Motion(match.start("label"), match.end(), match.span("text"), *movers), match.span("label")


def motions(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item that were moved and seconded, told in prose."""
    for n, block in enumerate(section.blocks):
        if block.cells:
            continue
        following = section.blocks[min(n + 1, len(section.blocks) - 1)]
        past = following.end
        if QUOTES_THAT.search(source.body, block.start, block.end):
            yield from _put(source, section, block)
            continue
        yield from _on_proposal(source, section, block, past)
        if not any(source.says(b.start, b.end, MOVERS) for b in (block, following)):
            continue
        if not NAMES_MOVER.search(source.body, block.start, past):
            continue
        if LEADS.search(source.body, block.start, block.end):
            yield from _put(source, section, block)
        for match in IT_WAS.finditer(source.body, block.start, block.end):
            after = AGREED.match(source.body, match.end(), block.end)
            end = after.end() if after else match.end()
            yield Motion(match.start(), end, match.span("text"), match.span("proposer"), match.span("seconder"))
        for match in FORMAL.finditer(source.body, block.start, past):
            if match.start() < block.end and is_mover(match["proposer"]) and is_mover(match["seconder"]):
                yield _formal(source, section, block, section.blocks[n - 1] if n else None, match)


def _on_proposal(source: Source, section: Section, block: Block, past: int) -> Iterator[Motion]:
    """'On the proposal of A, seconded by B, it was resolved:' and below it what was (Irish councils)."""
    if source.says(block.start, block.end, PROPOSALS):
        for match in ON_PROPOSAL.finditer(source.body, block.start, block.end):
            below = THEN_BELOW.match(source.body, match.end(), past)
            if below and below.start("text") >= block.end:
                yield _formal(source, section, block, None, match)


def lost(source: Source, section: Section) -> Iterator[Motion]:
    """The motions of an item, moved and seconded in prose, that the sentence itself or the next says were lost."""
    for block in section.blocks:
        leads = not block.cells and LEADS.search(source.body, block.start, block.end)
        far = FAR if leads else 300
        if block.cells or not votes.IS_LOST.search(source.body, block.start, min(section.end, block.end + far)):
            continue
        if leads:
            yield from (m for m in _put(source, section, block) if votes.outcome(m.own(source)) == "lost")
        for put_once in PUT_IN_ONE.finditer(source.body, block.start, block.end) if leads else ():
            movers = put_once.span("proposer"), put_once.span("seconder")
            yield Motion(
                put_once.start(),
                put_once.end(),
                put_once.span("text"),
                *movers,
                result=put_once.start("result"),
                beaten=True,
            )
        for start, end in source.sentences(block.start, block.end):
            match = next(
                (m for p in (IT_WAS, PROPOSES, BOTH, THEN_SECONDED) if (m := p.search(source.body, start, end))), None
            )
            put = PUT.match(source.body, match.end(), block.end) if match else None
            proposer = _proposer(source, start, match) if match else None
            if match and put and proposer:
                amends = AS_AMENDMENT.match(source.body, *match.span("text"))
                text = (amends.end() if amends else match.start("text"), match.end("text"))
                yield Motion(match.start(), put.end(), text, proposer, match.span("seconder"))


def _proposer(source: Source, start: int, match: re.Match[str]) -> tuple[int, int] | None:
    """The bounds of who moved a motion; where the match has no name for it, the sentence begins with it."""
    if match.re is not THEN_SECONDED:
        if match["proposer"] not in ("He", "She"):
            return match.span("proposer")
        start = max(source.body.rfind(stop, 0, start - 2) for stop in (". ", "\n")) + 1
        start = source.trimmed(start, match.start())[0]
    person = re.compile(NAME).match(source.body, start, match.start())
    return person.span() if person and words.is_person(person[0]) else None


def _put(source: Source, section: Section, block: Block) -> Iterator[Motion]:
    """A motion in quotation marks, or an amendment, with the sentence that tells how the vote on it went."""
    told: set[int] = set()
    for pattern in (MOVED_BELOW, AMENDMENT, QUOTED):
        for match in pattern.finditer(source.body, block.start, min(section.end, block.end + 700)):
            if told & {match.start("text"), match.start("text") + 1}:
                continue
            told |= {match.start("text"), match.start("text") + 1}
            result = _result(source, section, match)
            if match.start() < block.end and result and is_mover(match["proposer"]):
                roles = [role for role in ("seconder", "second") if role in match.re.groupindex and match[role]]
                seconder = match.span(roles[0]) if roles else None
                movers = match.span("proposer"), seconder
                yield Motion(match.start(), result.end(), match.span("text"), *movers, result=result.start())


def against(source: Source, section: Section) -> Iterator[Motion]:
    """A motion and the amendment that it was put against, each 'A, seconded by B, moved that …' (Scottish councils)."""
    put: list[re.Match[str]] = []
    for block in section.blocks:
        if not source.says(block.start, block.end, PUT_OR_DECIDED):
            continue
        for pattern in (MOVED_THAT, SECONDED_FIRST):
            put += [m for m in pattern.finditer(source.body, block.start, block.end) if is_mover(m["proposer"])]
        put.sort(key=lambda m: m.start())
        after = max(block.start, put[-1].end()) if put else block.end
        result = RESULT.search(source.body, after, block.end)
        counted = VOTED_BETWEEN.search(source.body, after, block.end) if len(put) == 2 else None
        if counted and not result:
            one, two = (votes.number(counted[side]) or 0 for side in ("one", "two"))
            yield from _decided_between(put, counted, one < two)
            put = []
        elif result and _set_against(put):
            alone = len(put) == 1 and not MOVES_IT.search(source.body, section.start, put[0].start())
            yield from _decided_between(put, result, bool(votes.LOST.search(result[0])), alone)
            put = []


def _set_against(put: list[re.Match[str]]) -> bool:
    """Whether motions are of a debate as Scottish councils print it: one of them at least has its movers first."""
    return any(match.re is SECONDED_FIRST for match in put)


def _decided_between(
    put: list[re.Match[str]], result: re.Match[str], lost: bool, alone: bool = False
) -> Iterator[Motion]:
    """The motions that a result decides: that of the one it names, and the others lose or win accordingly.

    One that is ``alone`` was put against nothing.
    """
    for match in put:
        amends = match.re is SECONDED_FIRST and bool(match["amends"] or match["also"])
        named = amends == (result["what"].lower() == "amendment")
        movers = match.span("proposer"), match.span("seconder")
        beaten = None if alone else named == lost
        yield Motion(match.start(), result.end(), match.span("text"), *movers, result=result.start(), beaten=beaten)


def _result(source: Source, section: Section, match: re.Match[str]) -> re.Match[str] | None:
    """How the vote on a motion went: the first that is told of a motion, or of an amendment that is an amendment."""
    told = list(RESULT.finditer(source.body, match.end(), min(section.end, match.end() + FAR)))
    told = [m for m in told if not m["aim"] or m["aim"] in match["text"]]  # 'the motion to refer was carried'
    amends = "amendment" in source.body[match.start() : match.start("text")].lower()
    own = [m for m in told if m["what"].lower() == ("amendment" if amends else "motion")]
    return next(iter(own if amends else own + told), None)


def _declared_lost(source: Source, start: int, end: int) -> re.Match[str] | None:
    """Where the rest of a paragraph says that the motion was lost."""
    told = RESULT.search(source.body, start, max(start, end))
    return told if told and votes.LOST.search(told[0]) and told["what"].lower() != "amendment" else None


def _formal(source: Source, section: Section, block: Block, before: Block | None, match: re.Match[str]) -> Motion:
    """'Proposed by X, seconded by Y' below what was proposed: the words before it, else the item's title."""
    below = THEN_BELOW.match(source.body, match.end(), section.end)
    if below:
        text = source.trimmed(*below.span("text"))
        return Motion(match.start(), below.end(), text, match.span("proposer"), match.span("seconder"))
    ahead = list(source.sentences(block.start, match.start()))
    while len(ahead) > 1 and len(re.findall(r"[^\W\d]{3,}", source.body[slice(*ahead[-1])])) < 4:
        last = ahead.pop()
        ahead[-1] = (ahead[-1][0], last[1])  # an abbreviation or an amount has cut the sentence
    text = ahead[-1] if ahead else (before.start, before.end) if before else section.title
    told = list(source.sentences(*text)) if before and not ahead else []
    if told:
        last = told[-1]
        if DECIDED.search(source.body, *last) or len(source.words(*text).split()) > 60:
            text = last
    after = AGREED.match(source.body, match.end(), match.end() + 60)
    past = after.end() if after else match.end()
    start, end = source.trimmed(*text)
    if listed(source, block):
        start = max(start, source.body.rfind("\n", start, end) + 1)
    if ahead and source.body[start:end].endswith(("-", "–")):
        past = end = next(e for b, e in source.sentences(match.start(), block.end) if e > match.end() - 1)
        start, end = source.trimmed(start, end)  # 'Hall £36 - Proposed by X, seconded by Y pass for payment'
    while end > start and source.body[end - 1] in " :;(\n":
        end -= 1
    lead = LED.match(source.body, start, end)
    start = lead.end() if lead else start
    if start >= end:
        start, end = section.title
    movers = match.span("proposer"), match.span("seconder")
    gone = _declared_lost(source, match.end(), block.end)
    return Motion(start, gone.end() if gone else past, (start, end), *movers, result=gone.start() if gone else None)


def movers(
    source: Source, lead: tuple[int, int], bounds: tuple[int, int], around: tuple[int, int], section: Section
) -> Motion | None:
    """Who moved a decision at these bounds: named in it, right after its list, or in the words that lead into it.

    ``lead`` is where its lead-in begins, and how long that is; ``around`` is where the decision before it ends and
    where its own list does.
    """
    (start, end), led, (since, past) = bounds, lead[0], around
    inside = _named(source, start, end)
    leading = _named(source, led, min(start, led + lead[1]))
    after = _named(source, past, min(section.end, past + 120))
    close = [m for m in after[:1] if not source.body[past : m.start()].strip(" .,;*(\n–-0123456789")]
    before = _named(source, max(section.start, led - 240), led)
    before = [m for m in before if _nominates(source, m, bounds)]
    led_by = [
        m for m in before[-1:] if m.end() > since and not re.search(r"[.;]\s+\S", source.body[m.end() : led].strip())
    ]
    led_by = [m for m in led_by if not ALREADY.search(source.body, max(section.start, m.start() - 40), m.start())]
    pair = PAIR.search(source.body, max(section.start, led - 120), led) or (
        PAIR_LED.search(source.body, led, led + lead[1] + 1) or PAIR_LAST.search(source.body, max(start, end - 80), end)
    )
    pairs = [pair] if pair and is_mover(pair["proposer"]) and is_mover(pair["seconder"]) else []
    match = next(iter((*inside, *leading, *close, *led_by, *pairs)), None)
    if not match:
        return None
    seconder = match.span("seconder") if match["seconder"] else None
    if not seconder and match["other"] and re.search(r"\sby\s", match[0]):
        seconder = match.span("other")
    return Motion(start, end, (start, end), _mover(source, match), seconder)


def _nominates(source: Source, match: re.Match[str], bounds: tuple[int, int]) -> bool:
    """Whether a mover may be the decision's: of 'A B (proposed by C)' only where the decision names B."""
    nominee = re.search(r"([\w’'-]+)\s+\(\Z", source.body[max(0, match.start() - 40) : match.start()])
    return not nominee or nominee[1] in source.body[slice(*bounds)]


def put_before(source: Source, start: int, led: int) -> Motion | None:
    """Who moved the recommendations, or was alone in naming a candidate, in a stretch before what was resolved."""
    if "econded" not in source.body[start:led]:
        return None
    found = list(RECOMMENDED.finditer(source.body, start, led))
    named = [] if found else list(NOMINATED.finditer(source.body, start, led))
    if not found and len(named) != 1:
        return None
    match = (found or named)[-1]
    pairs = (
        ("proposer", "seconder"),
        ("mover", "second"),
        ("moves", "seconds"),
        ("puts", "then"),
        ("lone", "pair"),
        ("first", "following"),
        ("puts_it", "backs"),
        ("proposes", "supports"),
        ("moved_it", "after_it"),
    )
    roles = next(pair for pair in pairs if pair[0] in match.re.groupindex and match[pair[0]])
    start, end = match.span(roles[0])
    start = max(start, source.body.rfind("\n", start, end) + 1)
    if not (is_mover(source.body[start:end]) and is_mover(match[roles[1]])):
        return None
    return Motion(match.start(), match.end(), match.span(), (start, end), match.span(roles[1]))


def _mover(source: Source, match: re.Match[str]) -> tuple[int, int]:
    """The mover's bounds; in 'A proposed B, seconded by C' B is who was nominated."""
    ahead = max(0, match.start() - 60)
    ahead = max(ahead, source.body.rfind("\n\n", ahead, match.start()) + 2)
    if not re.match(r"\w+(?:\s+by|\s*:)|[Oo]n\s", match[0]):
        for person in re.finditer(rf"{NAME}(?=\s$)", source.body[ahead : match.start()]):
            return ahead + person.start(), ahead + person.end()
    return match.span("proposer")


RAN_ON = re.compile(
    r"\s*\n\s*\n|(?<=\b[A-Z]{2})(?<!\bM[RS])(?<!\bDR)\.\s+(?=[A-Z])|\s+(?:All|Agreed|Carried|Unanimous\w*|Approved)\b"
)  # into the name before it


def _named(source: Source, start: int, end: int) -> list[re.Match[str]]:
    """The movers named in a stretch; 'moved County Plan' names nobody."""
    return [
        m
        for m in MOVED.finditer(source.body, start, end)
        if is_mover(m["proposer"]) and (not m["seconder"] or is_mover(RAN_ON.split(m["seconder"])[0]))
    ]


def is_mover(name: str) -> bool:
    """Whether a printed word or two can be who moved something: a person, a surname alone, initials, or a post."""
    if re.fullmatch(r"(?!M[RS]|DR)[A-Z]{2}\.\s.*", name, re.DOTALL):
        return False  # 'seconded by AY. BR to send it'
    if re.fullmatch(POST, name) or words.is_person(name):
        return True
    return bool(re.fullmatch(SHORT, name)) and name.casefold() not in NOT_MOVERS and not words.NOT_NAMES.search(name)
