"""Motions told as a chain: who moved, what, who seconded, and how it went, in the order of the land.

'Motion by A, supported by B, to …, carried' (American townships), 'A moved that …. B seconded. Motion carried' (boards
of software projects and societies), 'Moved by A, seconded by B, that …' (Canada, English parishes).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.clauses import THAT_ALONE, Motion
from graphkit.grammar.layout import Block, has_marks
from graphkit.grammar.motions import AGREED, AS_AMENDMENT, FAR, POST, is_mover
from graphkit.grammar.motions import RESULT as RESULT_TOLD
from graphkit.grammar.source import Source, word_set

TITLE = (
    r"(?:(?:Commissioner|Supervisor|Trustee|Director|Member|Selectman|Council\s?(?:member|man|woman|or)|Alder(?:person"
    r"|woman)"
    r"|President|Treasurer|Secretary|Vice[\s-]Chair(?:man)?|Chair(?:man|woman|person)?|Deputy\s+Mayor|Mayor|Reeve"
    r"|Deputy(?=\s+[A-Z]\w+\s+[A-Z]))"
    r"\s+(?=[A-Z]))"
)
PERSON = (
    rf"(?:[A-Z]{{2,3}}(?=\.\s)|{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern}|{words.NAME_WORD}|[A-Z]{{2,3}}\b)"
    rf"(?![\w’'])"
)
SHORT_FORM = (  # the stop of an initial, of 'St.' or of 'the A.I.L.G. Seminar'
    r"(?:(?<=[\s(][A-Z])|(?<=\bSt|\bNo|\bMr|\bDr|\bMs)|(?<=\bMrs|\bRev)|(?<=\bCllr|\bRevd|\bProf)|(?<=\bCllrs)|(?<=[ap]\.m)(?=\.\s+[a-z])"
    r"|(?<=\.[A-Z])(?=\.\s+(?!(?:The|It|This|That|He|She|They|An?|In|On|Cllr|Councillor|Deputy|Alderman|Mr|Mrs|Ms|Dr|Members?)\b)[A-Z]))\.(?=\s)"
)
OF_PARTS = r";(?=\s+(?:and\s+)?\([a-z\d]{1,3}\)\s)"  # between '(a) …' and '(b) …'
TEXT = rf"(?P<text>(?:[^.;\n]|{OF_PARTS}|\.(?=[^\s”\"]|\s\d\d\b)|{SHORT_FORM}|\n(?!\s*\n(?![a-z]))){{3,600}}?)"
SECOND = r"(?:[Ss]econded|SECONDED|[Ss]upported|[Ss]upport(?=\s+(?:by|from)\b|\s*:)|[Ss]econd|2nd(?:ed)?)"
RESULT = (
    r"(?:unanimous\w*|carried|passed|agreed|approved|adopted|lost|defeated|all\s+(?:in\s+favou?r|agreed|ayes?)"
    r"|voted?|motion\b)"
)
ENDS = (
    rf"(?=(?:,|\s[–-]|\s(?=and\s+(?:all|everyone|was|were|it\s+was|this\s+was)\s))\s*(?:and\s+)?(?:(?:was|were|which|this|it|all|then|duly|the)\s+){{0,3}}(?i:{RESULT})"
    rf"|\s*(?!{SHORT_FORM})(?!{OF_PARTS})[.;](?:[”\"]?\s(?!\d\d\b)|[”\"]?$)|\s*\n\s*\n(?![a-z])|\s*$)"
)


def _who(role: str) -> str:
    return rf"\(?(?:[Tt]he\s+)?{TITLE}?(?P<{role}>{PERSON}|{POST}\b)\)?(?:\s*\([^()\n]{{2,40}}\))?"


BY_SECONDER = (
    rf"(?:,|\.|;|\s[–-])?\s*(?:\(|and\s+)?(?:(?:[Tt]his|these|[Ii]t|which|who|[Mm]otion|[Tt]he\s+(?:motion|amendment|proposal))\s+)?"
    rf"(?:was\s+|were\s+|is\s+)?{SECOND}(?:\s+was\s+made)?(?:\s+(?:by|BY))?(?:\s*:\s*|\s+)" + _who("seconder")
)
SECONDER_DOES = (
    rf"(?:,|\.|;)?\s+(?:and\s+)?{_who('second')},?\s+(?:seconded|seconds|seconding|supported|supports|made\s+(?:the|a)"
    rf"\s+second)\b(?!\s+by\b|[ ]+[A-Z]|\s*:)"
    r"(?:\s+(?:the|this)\s+(?:motion|proposal)|\s+it\b)?"
)
NUMBERED = r"(?:\s+(?:Resolution|RESOLUTION)\s+(?:No\.?\s*)?#?[\w-]{3,14})?"
OPENS = r"(?:[Mm]otion|MOTION)\s+(?:(?:was|is)\s+|WAS\s+)?(?:(?:made|moved|put|MADE)\s+)?by\s+" + _who("proposer")
RESOLVES = (
    r"(?:(?:(?:duly|unanimously)\s+)?(?:carried|passed|approved)(?:\s+unanimously)?,\s+"
    r"|(?:it\s+was\s+)?(?:\w+ly\s+)?(?:resolved|agreed|decided)\s+(?:\w+ly\s+)?"
    r"|the\s+[A-Z][\w\s]{2,40}?\s+(?:voted|VOTED)(?:\s+unanimously"
    r"|\s+\d{1,2}\s?[-–]\s?\d{1,2})?(?:,\s+with\s+[^,.;\n]{3,60},)?"
    r"\s*:?\s+(?=[Tt]o\b)|carried(?:"
    r"\s+\w+ly)?\s*:[–-]?\s*)?"
)
CHAINS = (
    re.compile(
        rf"\b(?:moved|proposed)\s+by\s+{_who('proposer')}{BY_SECONDER},?\s+(?:and\s+)?"
        r"(?:it\s+was\s+)?(?:\w+ly\s+)?(?:resolved|agreed|decided|carried|adopted)(?:\s+\w+ly)?\s*:?[-–]?\s+"
        r"[“\"](?P<text>(?:\([ia1]\)\s+)?(?:[Tt]hat|THAT|[Tt]o)\s[^”“\"]{5,1500}?)\.?[”\"]"
    ),
    re.compile(
        rf"\b{OPENS}{BY_SECONDER},?:?\s+(?:and\s+)?{RESOLVES}(?:that\s+|for\s+)?(?!(?:and|was|were|it)\b){TEXT}{ENDS}"
    ),
    re.compile(rf"\b{OPENS},?\s+(?:for\s+|that\s+|(?=to\b)){TEXT}{BY_SECONDER}"),
    re.compile(
        rf"\b(?:Motion|MOTION|motion)\s+(?:was\s+made\s+)?(?=to\b|TO\b|that\b){TEXT}"
        rf"(?:,?\s+(?:(?:which\s+)?(?:was|were)\s+)?(?:then\s+)?(?:moved|proposed|put\s+forward)(?=\s+by\b))?(?:[,;]?\s+by|\s+[–-])"
        rf"\s+{_who('proposer')}{BY_SECONDER}"
    ),
    re.compile(
        rf"\b(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Mm]otioned|[Oo]ffered|OFFERED|M/S/[CP]|MSC|MSP)\s*(?:by"
        rf"|BY)?\s*:?\s*\(?{_who('proposer')}{NUMBERED}(?:{BY_SECONDER}"
        rf"|/{_who('second')}\))"
        rf"[,:.]?\s+(?:and\s+)?{RESOLVES}[“\"]?(?=(?:[Tt]hat|THAT|[Tt]o|TO|BE\s+IT\s+RESOLVED|Be\s+it"
        rf"\s+resolved)\b){TEXT}{ENDS}"
    ),
    re.compile(rf"\b(?:Motion|MOTION)\s+(?=to\b){TEXT}\s*\({_who('proposer')}\s?/\s?{_who('seconder')}\)"),
    re.compile(
        rf"\b(?:Motion|MOTION)(?:\s+by)?\s*:?\s+\(?{_who('proposer')}\s?/\s?{_who('seconder')}\)?[,:]?\s+(?=(?:to|that)\b){TEXT}{ENDS}"
    ),
    re.compile(
        rf"\b(?:proposed|moved)\s+\({_who('proposer')}\),?\s+(?:and\s+)?seconded\s+\({_who('seconder')}\),?\s+and\s+"
        rf"(?:\w+ly\s+)?(?:carried|agreed|resolved|passed)\s+(?:\w+ly\s+)?(?=that\b|to\b){TEXT}{ENDS}"
    ),
    re.compile(
        rf"\b[Ii]t\s+was\s+(?:proposed|moved)\s+by\s+{_who('proposer')},?\s+(?=(?:that|to)\b){TEXT}{BY_SECONDER}"
    ),
    re.compile(
        rf"\b(?:Motion|MOTION|Proposal|Resolution)\s*:\s+{TEXT}\.?\s+\(?(?:Moved|MOVED|Proposed)(?:\s+by)?\s*:?\s+"
        rf"{_who('proposer')}{BY_SECONDER}"
    ),
    re.compile(
        rf"\b(?:Motion|Proposal)\s+\({_who('proposer')}\):\s+{TEXT}\.?\s+Second(?:ed)?\s+\({_who('seconder')}\)"
    ),
)
UNSECONDED = re.compile(  # 'Moved by A that the meeting adjourn at 9 p.m. CARRIED'
    rf"\b(?:[Mm]oved|MOVED)\s+(?:by|BY)\s+{_who('proposer')},?\s+(?=(?:[Tt]hat|THAT|to)\b){TEXT}\.?\s+(?:CARRIED|Carried)\b"
)
BOTH = re.compile(
    rf"{_who('proposer')}\s+and\s+{_who('seconder')}\s+(?P<verb>proposed|moved)\s+and\s+seconded\s+(?:that\s+)?{TEXT}{ENDS}"
)
SO_MOVED = re.compile(
    rf"\b(?i:motion)\s+(?=to\b){TEXT},\s+{_who('proposer')}\s+(?P<verb>so\s+moved|moved\s+so)(?:{BY_SECONDER}|{SECONDER_DOES})"
)
IN_CHAIR = r"(?:,\s+(?:[Vv]ice-?\s?)?[Cc]hair[^,.;\n]{0,60}?,?)?"
BY_NAME = (  # these begin with a name
    re.compile(
        rf"{_who('proposer')}{IN_CHAIR}\s+(?P<verb>moved|moves|proposed|proposes|motioned|nominated|(?:made|makes)"
        rf"\s+(?:a|the)"
        rf"\s+motion)\s+"
        rf"(?:that\s+|for\s+)?(?!(?:by|and|an?\s+amendment)\b){TEXT}(?:{BY_SECONDER}|{SECONDER_DOES})"
    ),
    re.compile(
        rf"{_who('proposer')}{IN_CHAIR}\s+(?P<verb>moved|moves|MOVED|proposed|PROPOSED|motioned)(?:,?\s+and|,)"
        rf"\s+(?:{_who('second')}"
        rf"\s+(?:seconded"
        rf"|seconds|SECONDED|supported)"
        rf"|[Ss]econded\s+by\s+{_who('seconder')})(?:,?\s+(?:the\s+motion\s+)?(?:that\s+|(?=(?:to|the|an?|acceptance"
        rf"|adoption|approval)\b))|:\s*[“\"]?(?=[Tt]hat\b)){TEXT}{ENDS}"
    ),
    re.compile(
        rf"{_who('proposer')}{IN_CHAIR}\s+(?:then\s+)?(?P<verb>moved|proposed)\s+(?:an|the\s+following)\s+amendment{BY_SECONDER},?\s+"
        rf"(?:that\s+|(?=to\b)){TEXT}{ENDS}"
    ),
)
MOVES = re.compile(
    r"\b(?:moved|moves|MOVED|proposed|proposes|PROPOSED|motioned|nominated|made\s+(?:a|the)\s+motion|makes\s+a"
    r"\s+motion)\b"
)
NAME_STARTS = re.compile(r"(?<![\w’'-])(?:[Tt]he\s+)?[A-Z]")
PASSIVE = re.compile(
    rf"(?<![Ii]t\s)(?<![Tt]his\s)(?P<be>\b(?:was|were)\s+|\s[–-]\s+|\(|(?<=[a-z])[ ])(?:motioned|moved|proposed"
    rf"|nominated)(?:"
    rf"\s+(?:for|as)\s+[\w\s]{{3,40}}?)?"
    rf"(?P<by>\s+by|(?<=\(proposed)|(?<=\(moved)):?\s+{_who('proposer')}{BY_SECONDER}"
)
CHEAP = re.compile(
    r"\b(?:[Mm]otion(?:ed)?|MOTION|[Mm]ove[ds]|MOVED|[Pp]ropose[ds]|PROPOSED|[Oo]ffered(?=\s+by\b)|OFFERED|nominated|Proposal|M/S/[CP]|MS[CP])\b|\b(?:Vote"
    r"|VOTE):"
)
MOVING_WORDS = word_set(  # one of which every match of ``CHEAP`` has
    "m msc msp motion motioned moved moves nominated offered proposal proposed proposes vote"
)
SECONDING = re.compile(
    r"\b(?:Vote|VOTE|Motion|MOTION|Proposal)(?:\s[^:\n]{1,10})?:\s|\([\w\s.]{2,40}/[\w\s.]{2,40}\)|\b[A-Z][\w’'-]+\s?/\s?[A-Z][\w’'-]+\s+(?:to|that)\b"
    r"|\b(?:[Ss]econd(?:ed|s|ing)?|SECONDED|[Ss]upport(?:ed|s)?|2nd(?:ed)?|M/S/[CP]|MS[CP])\b"
)
NUMBER = re.compile(
    r"(?:(?:Resolution|RESOLUTION|Motion|MOTION)\s+)?(?:No\.?\s*"
    r"|#\s*)?(?<![\w-])(?P<label>[A-Z]{0,3}\d{2,6}-\d{1,4})[:.)]?\s*$"
)
WENT = re.compile(
    r"(?P<lost>\b(?:not\s+carried|NOT\s+CARRIED|[Ll]ost|LOST|[Dd]efeated|[Ff]ailed|[Ff]ails|FAIL(?:S|ED)|fell|Refused|REFUSED)\b)(?:\s+by\s[^.;\n]{3,60})?"
    r"|\b(?:carried|Carried|CARRIED|carries|passed|Passed|[Pp]asses|PASSE[SD]|unanimous(?:ly)?|Unanimous(?:ly)?"
    r"|UNANIMOUS(?:LY)?|[Aa]ll\s+(?:[Aa]yes?|(?:vot(?:ed|ing)\s+)?yes|agreed|in\s+favou?r)"
    r"|[Aa]ll\s+(?:others\s+|members\s+)?present\s+(?:voted\s+in\s+favou?r|approved|agreed)|Nays|general"
    r"\s+consent)\b[^.;\n]{0,60}"
)
NOMINEE = re.compile(rf"(?:{words.PERSON.pattern})\Z")
APPOINTED = re.compile(r"\b(?:appointed|elected|co-?opted)\b")
STANDS = re.compile(r",?\s+who\b|\s+(?:as|for|to\s+be)\b")
REFERS = re.compile(
    r"(?:It|This|That|These|He|She|They|An?\s+(?:\w+\s+)?(?:motion|amendment)\s+(?:was|is)|The\s+(?:amended\s+)?(?:notice\s+of\s+)?(?:motion|amendment))\b",
    re.IGNORECASE,
)
STOP = re.compile(r"[.!?]\s+(?=[A-Z])|\n\s*\n\s*(?![a-z])(?:[-*•]\s+)?")
NAMELESS = re.compile(
    rf"\b(?i:(?:it\s+was\s+)?(?:moved|motioned|proposed),?\s+(?:and\s+)?seconded(?:,?\s+and\s+(?:unanimously\s+)?(?:voted"
    rf"|approved|carried|agreed|passed)|(?=\s+(?:that|to)\s[^.;\n]{{5,300}}[.;,]\s+(?:and\s+)?(?:(?:this|it|the\s+motion)\s+(?:was\s+)?)?(?:carried|passed|agreed|approved)\b))"
    rf"(?:\s+unanimously|\s+\d{{1,2}}\s?[-–/]\s?\d{{1,2}})?,?)\s+(?=(?i:to|that)\b){TEXT}{ENDS}"
)
PUT_TO_VOTE = re.compile(
    r"(?:^|(?<=\n))[-*•]?\s*(?:Vote|VOTE|Motion|MOTION"
    r"|Proposal)(?:\s+(?:No\.?\s*)?#?[\d-]{1,9})?:\s+(?P<text>(?![A-Z][\w’'-]+\s?/\s?[A-Z])[A-Za-z][^\n;]{8,300}?)[.;]?\s+"
    r"(?:Result:\s*|Vote:\s*|Motion\s+|\()?(?:[Uu]nanimously\s+)?(?:Passed|Carried|Approved|PASSED|CARRIED"
    r"|APPROVED|passed|carried)\b[^\n]{0,60}"
)
SECONDED_LATER = re.compile(  # 'It was proposed that …. This was seconded by B and carried'
    rf"\b[Ii]t\s+was\s+(?:then\s+)?(?:proposed|moved|suggested)\s+(?=that\b|to\b){TEXT}[.;,]\s+(?:and\s+)?(?:[Tt]his|[Ii]t|[Tt]he\s+(?:motion|proposal))\s+"
    rf"was\s+{SECOND}(?:\s+by\s+{_who('seconder')})?,?\s+and\s+(?:(?:was|all|duly|unanimously)\s+){{0,2}}(?:carried|agreed|approved|passed|adopted|lost|defeated)\b"
)
MADE = re.compile(
    r"\bmotion\s+was\s+made,?\s+(?:and\s+)?seconded,?\s+and\s+(?:passed|carried|approved)(?:\s+unanimously)?:\s+[‘“\"']"
    r"(?P<text>[^\n]{10,900}?)(?=[’”\"']\s*(?:\n|$))"
)
NOTICE = re.compile(
    rf"\b(?:The|This)\s+(?:amended\s+)?(?:Notice\s+of\s+)?(?:Motion|motion)\s+was\s+(?:proposed|moved)\s+by"
    rf"\s+{_who('proposer')}{BY_SECONDER}"
)
SECONDED_ALONE = re.compile(
    rf"\b(?:The|This)\s+(?:amended\s+)?(?:Notice\s+of\s+)?(?:Motion|motion)\s+was\s+seconded\s+by\s+{_who('seconder')}"
    rf"(?:\s*\([A-Z]\))?(?:,\s+T\.?D\.?)?,?\s+and\s+(?:unanimously\s+)?(?:agreed|carried|passed|adopted)\b"
)
MOVING = re.compile(
    rf"\b(?:[Ii]n\s+(?:proposing|moving)\s+(?:the|this)\s+[Mm]otion,?\s+|[Mm]otion\s+was\s+(?:proposed|moved)\s+by\s+)"
    rf"{_who('proposer')}"
)
MADE_BY = re.compile(r"\s+(?:(?:was\s+)?(?:made\s+)?by|made)\s|\s*:\s+[A-Z][\w’'-]+\s?/\s?[A-Z]")
COUNTED_FIRST = re.compile(  # 'Ayes: 5. Nays: 0. Motion carried'
    r"[\s.;:\d]{1,12}(?:[Tt]he\s+)?[Mm]otion\s+(?:was\s+)?(?:carried|carries|passed|passes|adopted|lost|defeated|failed|fails)\b[^.;\n]{0,60}"
)
I_WILL_MOVE = re.compile(
    r"\bI\s+will\s+move\s+(?:at\s+[^.;\n]{3,60}?\s)?(?P<text>that\s(?:[^\n]|\n(?!\s*\n)|\n\s*\n(?=[a-z])"
    r"|(?<![.:;?”\"])\n\s*\n(?!The\s|In\s|It\s|He\s|She\s|Councillor|Cllr|[^\n]{0,30}\n)(?=[A-Z])){15,900})"
)
QUOTED = re.compile(
    r"[“\"](?:I\s+will\s+move\s+at\s+the\s+next\s+[Mm]eeting\s+(?:of\s+the\s+[^“”]{3,60}?\s+(?=that\b|for\b"
    r"|to\b))?)?(?P<text>[^”\"“]{15,1200})[”\"]"
)
CONTESTED = re.compile(r"\bnominated\s+by\b[^.]{3,160}\bnominated\s+by\b")
HONORIFIC = re.compile(r"\s(?=(?:Cllr|Councillor|Mrs|Mr|Ms|Miss|Dr)\b)")
RESOLVED = re.compile(r"(?:NOW\s+)?(?:THEREFORE,?\s+)?(?i:be\s+it\s+(?:further\s+)?resolved),?\s+(?=(?i:that)\b)")
BECAME = re.compile(r"\s*(?:[.,–-]|\n)*\s*It\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\b")
AMENDMENT_FELL = re.compile(  # and so the motion stood
    r"\bamendment\b[^.\n]{0,60}\b(?:lost|LOST|defeated|DEFEATED|fell|not\s+carried)\b[^.\n]{0,40}\.\s+\Z"
)
AMENDS_THAT = re.compile(r",?\s+(?=that\s)(?P<text>[^.;\n]{5,400})")
FOLLOWING = re.compile(r"the\s+following\s+(?:motion|resolution|amendment|proposal)\b[^“”\"]*", re.IGNORECASE)
QUOTED_BELOW = re.compile(r"[\s:–-]*[“\"](?P<text>[^”“\"]{5,1500}?)\.?[”\"]")
WITHDRAWN = re.compile(r"\b(?:withdr[ae]wn?|no\s+seconder|not\s+seconded)\b")
OTHER_MOTION = re.compile(
    r"\b[Ss]econded\b|\b[Aa]mendment\b|\b(?:RESOLVED|AGREED)\b"
    r"|\b(?:[Mm]otion\s+(?:was\s+made\s+)?by|(?:MOTION|Motion)\s*:|M/S)"
)
NAMELESS_MOTION = re.compile(
    r"(?:the|this|that|his|her|their)\s+(?:notice\s+of\s+)?(?:motion|amendment)\W*", re.IGNORECASE
)
ORIGINAL = re.compile(r"\b(?:[Oo]riginal|[Ss]ubstantive|[Mm]ain|[Ff]irst)\s+\Z")  # once amendments have fallen
ELECTED = re.compile(
    r"[.\s–-]{1,4}(?:There\s+being\s+no\s+(?:other|further)\s+(?:candidates?|nominations?|nominees?|proposals?),?\s+)?"
    r"(?:[A-Z][\w.'’]*\s+){1,4}was\s+(?:(?:then|duly|therefore|accordingly|declared|deemed)\s+){0,2}(?:elected|appointed|co-?opted|voted"
    r"\s+in)\b[^.\n]{0,80}\.?"
    r"|,?\s+and\s+(?:(?:was|duly|unanimously|declared)\s+){0,2}(?:elected|appointed|co-?opted)(?=\s*[.;,]|\s+unopposed)[^.\n]{0,20}\.?"
)


def chains(source: Source, section: Section) -> Iterator[tuple[Motion, str | None]]:
    """The motions of an item that are told as a chain, each with its number where it is printed before it."""
    past = section.start
    for block in section.blocks:
        if block.cells or not _tells_of_motion(source, block):
            continue
        end = min(section.end, block.end + 500)
        if not SECONDING.search(source.body, block.start, end):
            yield from _unseconded(source, block)
            continue
        for match in sorted(_matches(source, block, end), key=lambda m: (m.start(), m.re is PUT_TO_VOTE, -m.end())):
            if match.re in (NAMELESS, MADE, PUT_TO_VOTE, SECONDED_LATER) and past <= match.start() < block.end:
                past = match.end()
                seconder = match.span("seconder") if match.groupdict().get("seconder") else None
                yield Motion(match.start(), past, source.trimmed(*match.span("text")), None, seconder), None
                continue
            if match.re is SECONDED_ALONE:
                if past <= match.start() < block.end and (told := _given_notice(source, section, match)):
                    past = told.end
                    yield told, None
                continue
            if not (
                past <= match.start() < block.end
                and is_mover(source.body[slice(*_proposer(source, match))])
                and is_mover(match[_second(match)])
            ):
                continue
            if motion := _motion(source, section, match):
                motion = _with_list(source, section, motion)
                past = motion.end
                number = NUMBER.search(source.body, max(section.start, match.start() - 40), match.start())
                yield (replace(motion, start=number.start("label")), number["label"]) if number else (motion, None)


def _unseconded(source: Source, block: Block) -> Iterator[tuple[Motion, None]]:
    """The motions of a block that nobody is said to have seconded, and that were carried."""
    for match in UNSECONDED.finditer(source.body, block.start, block.end):
        if is_mover(source.body[slice(*_proposer(source, match))]):
            yield Motion(*match.span(), source.trimmed(*match.span("text")), _proposer(source, match)), None


def _with_list(source: Source, section: Section, motion: Motion) -> Motion:
    """A motion that leads into a list ('That Council: 1. accepts …; 2. …'), with the list and how it went below it."""
    if not THAT_ALONE.fullmatch(source.body, *motion.text):
        return motion
    below = itertools.dropwhile(lambda b: b.end < motion.text[1], section.blocks)
    entries = list(
        itertools.takewhile(lambda b: has_marks(b) and not (b.cells or b.level), itertools.islice(below, 1, None))
    )
    if not entries:
        return motion
    last = entries[-1].end
    went = WENT.search(source.body, last, min(section.end, last + 40))
    return replace(motion, end=went.end() if went else last, text=(motion.text[0], last))


def _tells_of_motion(source: Source, block: Block) -> bool:
    return source.says(block.start, block.end, MOVING_WORDS) and bool(CHEAP.search(source.body, block.start, block.end))


def _matches(source: Source, block: Block, end: int) -> Iterator[re.Match[str]]:
    """The chains of a block; those that begin with a name are looked for before their verb alone."""
    for pattern in (*CHAINS, PUT_TO_VOTE, PASSIVE, NOTICE, SECONDED_ALONE, SECONDED_LATER, NAMELESS, MADE, SO_MOVED):
        yield from pattern.finditer(source.body, block.start, end)
    for verb in MOVES.finditer(source.body, block.start, block.end):
        starts = [
            m.start() for m in NAME_STARTS.finditer(source.body, max(block.start, verb.start() - 110), verb.start())
        ]
        for pattern in (*BY_NAME, BOTH):
            found = (pattern.match(source.body, start, end) for start in starts)
            match = next((m for m in found if m and m.start("verb") == verb.start()), None)
            if match:
                yield match


def _second(match: re.Match[str]) -> str:
    return "second" if "second" in match.re.groupindex and match["second"] else "seconder"


def _motion(source: Source, section: Section, match: re.Match[str]) -> Motion | None:
    """The motion that a match tells of, up to where its result is told; None where it was taken back."""
    text = source.trimmed(*match.span("text")) if match.groupdict().get("text") else (0, 0)
    text, ends = _told_behind(source, match, text) or (text, match.end())
    window = min(section.end, ends + 300)
    later = (m for m in CHEAP.finditer(source.body, ends, window) if _puts_another(source, m))
    behind = next((m.start() for m in later), window)
    if WITHDRAWN.search(source.body, ends, behind) or NAMELESS_MOTION.fullmatch(source.body, *text):
        return None  # what 'the motion' says stands elsewhere
    elected = ELECTED.match(source.body, ends, window)
    went = elected or WENT.search(source.body, ends, behind) or AGREED.match(source.body, ends, behind)
    others = went and went[0].endswith("fell")  # 'Moss proposed a longer notice, but his proposal fell'
    debated = _debated(source, ends, section.end) if others or not went else None
    went = debated or went
    went = (went and ELECTED.match(source.body, went.end(), window)) or went
    past = went.end() if went else ends
    more = COUNTED_FIRST.match(source.body, past, window) if went else None
    past = more.end() if more else past
    if match.re in (PASSIVE, NOTICE):
        read = _passive if match.re is PASSIVE else _noticed
        return read(source, section, match, past)
    movers = _proposer(source, match), match.span(_second(match))
    start, end = text
    start += source.body[start] in '“"'
    if end - start < 6 and HONORIFIC.match(f" {source.body[start:end]}"):
        return None  # the name behind it is on another line
    resolved = RESOLVED.match(source.body, start, end)
    start = resolved.end() if resolved else start
    person = words.PERSON.match(source.body, start, end)
    if not person or not (person.end() == end or elected or STANDS.match(source.body, person.end(), end)):
        result = debated.start() if debated else None
        return Motion(match.start(), past, (start, end), *movers, result=result)
    if not went or BECAME.match(source.body, ends, window):
        return None
    return Motion(match.start(), past, (match.start(), past), *movers, nominates=True)


def _told_behind(source: Source, match: re.Match[str], text: tuple[int, int]) -> tuple[tuple[int, int], int] | None:
    """What was moved and where it ends, where that is told behind the movers, or quoted below them.

    'A moved as an amendment, seconded by B, that …', 'A moved, and B seconded, the following motion:'.
    """
    if amends := AS_AMENDMENT.match(source.body, *text):
        text = source.trimmed(amends.end(), text[1])
        behind = None if text[0] < text[1] else AMENDS_THAT.match(source.body, match.end())
        return (behind.span("text"), behind.end()) if behind else (text, match.end())
    quoted = QUOTED_BELOW.match(source.body, text[1]) if FOLLOWING.fullmatch(source.body, *text) else None
    return (quoted.span("text"), quoted.end()) if quoted else None


def _puts_another(source: Source, word: re.Match[str]) -> bool:
    """Whether a word of moving opens another motion: 'Motion by A', not 'Motion carried'."""
    return word[0].lower() not in ("motion", "proposal") or bool(MADE_BY.match(source.body, word.end()))


def _debated(source: Source, start: int, end: int) -> re.Match[str] | None:
    """How a motion went that was debated first: 'The motion was put to the vote and declared CARRIED'."""
    told = RESULT_TOLD.finditer(source.body, start, min(end, start + FAR))
    result = next((m for m in told if m["what"].lower() == "motion"), None)
    if not result or ORIGINAL.search(source.body, max(start, result.start() - 24), result.start()):
        return result
    other = OTHER_MOTION.search(source.body, start, result.start())
    return None if other and not AMENDMENT_FELL.search(source.body, other.start(), result.start()) else result


def _proposer(source: Source, match: re.Match[str]) -> tuple[int, int]:
    """The proposer's bounds, without a word that ran into the name ('Refused Cllr Moss')."""
    start, end = match.span("proposer")
    first = HONORIFIC.search(source.body, start, end)
    ahead = source.body[start : first.start()] if first else ""
    return (first.end(), end) if first and not re.fullmatch(words.HONORIFIC, f"{ahead} ") else (start, end)


def _noticed(source: Source, section: Section, match: re.Match[str], past: int) -> Motion | None:
    """'The Notice of Motion was proposed by A, seconded by B': what was moved stands in quotation marks above."""
    quoted = list(QUOTED.finditer(source.body, max(section.start, match.start() - 2000), match.start()))
    if not quoted:
        return None
    return Motion(quoted[-1].start(), past, quoted[-1].span("text"), match.span("proposer"), match.span("seconder"))


def _given_notice(source: Source, section: Section, match: re.Match[str]) -> Motion | None:
    """'The Motion was seconded by B and agreed': what was moved, and often by whom, stands above."""
    above = list(I_WILL_MOVE.finditer(source.body, section.start, match.start()))
    if not above or not is_mover(match["seconder"]):
        return None
    text = source.trimmed(*above[-1].span("text"))
    mover = MOVING.search(source.body, text[1], match.start())
    proposer = mover.span("proposer") if mover and is_mover(mover["proposer"]) else None
    return Motion(text[0], match.end(), text, proposer, match.span("seconder"))


def _of_nominee(source: Source, said: tuple[int, int], then: tuple[int, int]) -> bool:
    """Whether a sentence behind the movers that elects somebody is of one whom the sentence before them names."""
    elected = ELECTED.match(source.body, *then)
    named = elected and re.search(r"(\S+)\s+was\b", elected[0])
    name = named[1] if named else ""
    return not name or name in source.body[slice(*said)]


def _passive(source: Source, section: Section, match: re.Match[str], past: int) -> Motion | None:
    """'The minutes were moved by A, seconded by B': what was moved is the sentence before the movers."""
    if "nominated" in match[0] and CONTESTED.search(source.body, max(section.start, match.start() - 200), past + 200):
        return None
    begins = section.title[1] if section.title[1] < match.start() else section.start
    first = max(begins, match.start() - 300)
    stops = [m.end() for m in STOP.finditer(source.body, first, match.start())]
    start = stops[-1] if stops else first
    past = past if _of_nominee(source, (start, match.start()), (match.end(), past)) else match.end()
    appointed = APPOINTED.search(source.body, match.end(), past) or not match["be"].strip()
    end = past if appointed or match["be"].startswith("w") else match.start()
    start, end = source.trimmed(start, end)
    said = source.body[start:end]
    if not match["be"].strip():
        nominee = NOMINEE.search(source.body, start, match.start())
        if not nominee or not words.is_person(nominee[0]):
            return None
        start = nominee.start()
    if len(said.split()) < 2 or not said[0].isalnum() or REFERS.match(said):
        return None
    return Motion(start, past, (start, end), match.span("proposer"), match.span("seconder"), nominates=bool(appointed))
