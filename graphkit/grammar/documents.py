"""Papers that an item tells of in other words than 'considered a report': passive, as minutes of others, in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from graphkit.grammar import words
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import MONTH, Block, lines
from graphkit.grammar.presenters import report_lines
from graphkit.grammar.presenting import REPORTS, UNREPORTED
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.record import Report

NOUN = (
    r"(?:reports?|papers?|summary|policy|policies|strategy|plan|log|tracker|programme|statements?|schedule|register|budget|analysis|protocol"
    r"|terms\s+of\s+reference|dashboard|flow\s?chart|results|scorecard|questionnaire|accounts|spreadsheet|business\s+case|briefing|framework"
    r"|proposals?|forecast|review|assessment|evaluation|appraisal|calendar|notes(?=\s+(?:of|on|from|had|were))|(?:bank\s+)?reconciliation|(?:letters?|e-?mails?|correspondence|petition|acknowledgement)(?=\s+(?:from|of|dated)\s)|code\s+of\s+conduct|standing\s+orders|update|draft|strategy\s+document|action\s+plan|work\s?plan)"
)
WORD = r"(?!(?:which|that|who|and|was|were|had|is)\b)[\w'’/-]+"
PASSIVE = re.compile(
    r"(?:Notes?:\s+)?(?:[^.;:–—-]{2,60}?\s[–—-]\s)?(?:(?:The|An?|His|Her|Their)\s+|(?P<whose>(?:[A-Z][\w.]{0,20}\s){0,3}[A-Z][\w.]{0,20}['’]s?)\s+"
    r"|(?=(?:Policy|Attachment|Appendix)\s#?\d|Reports?\s+(?:of|by|from)\s|(?:Letters?|E-?mails?)\s+from\s))"
    rf"(?P<title>(?:{WORD}\s+){{0,6}}?(?:(?i:{NOUN})\b|(?:Policy|Attachment|Appendix)\s#?\d[\w.]{{0,8}}\b)"
    r"(?:\s+(?:on|of|for|from|to|by|in|dated|as\s+at|at|about|regarding|concerning)\s(?:[^.;:,()]|,(?=\s\d{4})){3,110}?)?)"
    r"(?:\s*\((?P<mark>(?:(?:Paper|Enc(?:losure)?\.?|Appendix|Report|Att(?:achment)?\.?)\s)?(?:[A-Z]{2,6}\s)?[A-Z0-9][\w/.-]{0,14})\))?"
    r"(?:,[^,.;]{3,80},)?(?:\s+and\s+the\s+(?P<also>(?:letter|acknowledgement|reply|response|e-?mail)\s(?:from|of)\s[^.;:,()]{3,80}?))?"
    r"\s+(?:had\s+(?:arrived|come\s+back)\b|(?:was|were|had\s+been|has\s+been|have\s+been)\s+(?:then\s+|also\s+|duly\s+|previously\s+|laid\s+)?"
    r"(?P<verb>presented|introduced|considered|received|noted|circulated|tabled|submitted|reviewed|discussed|shared|distributed|sent\s+(?:out|round)|(?:handed|passed)\s+(?:out|round|to\b)|issued|in\s+the\s+(?:packet|pack)"
    r"|before\s+(?:the|members|them|it)|upon\s+the\s+table|taken\s+as\s+read|laid|deferred|(?:sent|referred)\s+back|e-?mailed)\b|[–—-]\s+(?:noted|received|read)(?=[.;\s]|$))"
)
SETTING_OUT = re.compile(
    r",\s+(?:setting\s+out|giving\s+details\s+of|detailing|outlining|which\s+(?:set\s+out|gave|detailed|outlined))\s+(?:the\s+|an?\s+)?"
    r"(?P<title>[^.;:,]{5,140}?)(?=[.;:,]|$)"
)
NAMES_PAPER = re.compile(
    r"^[^.;:]{3,80}\s(?:Policy|Procedures?|Strategy|Protocol|Plan|Statement|Framework|Code|Terms\s+of\s+Reference)(?:\s+\(?v?\d[\d./-]*\)?)?\W*$"
)
FOLLOWING = re.compile(r"following\b", re.IGNORECASE)
ENUMERATED = re.compile(  # 'The following policies were reviewed and approved: …'
    r"(?:^|(?<=\n)|(?<=[.:]\s))(?:The\s+)?[Ff]ollowing\b(?:\s+(?P<noun>(?:\w+\s+){0,2}?(?:policies|documents|reports|papers|plans|procedures)))?\s[^.:\n]{0,60}?"
    r"\b(?:reviewed|approved|adopted|considered|received|agreed|ratified|before\s+\w+|circulated|noted)\b[^.:\n]{0,60}:\s*"
    r"|\b(?:reviewed|approved?|adopt(?:ed)?|considered|receive[d]?|agreed|ratif(?:y|ied)|noted?)\s+the\s+following\s+(?P<those>(?:\w+\s+){0,2}?"
    r"(?:policies|documents|reports|papers|plans|procedures))\b[^.:\n]{0,40}:\s*"
)
TAKEN_SIGN = re.compile(r"\s[–—-]\s[anr]\w+ed\b")
TAKEN_LINE = re.compile(  # 'Safeguarding Policy – approved.'
    r"(?:^|(?<=[.;]\s)|(?<=\n))(?P<title>[A-Z][\w’'&/ -]{1,60}?\s(?:Policy|Plan|Procedure|Strategy"
    r"|Statement|Code|Protocol|Register))"
    r"\s[–—-]\s(?:approved|adopted|agreed|ratified|reviewed|noted|received)\b"
)
LISTING = re.compile(r"\b(?:polic(?:y|ies)|documents|reports|papers)\b", re.IGNORECASE)
NO_TITLE = re.compile(
    r"(?:[\w'’-]+\s+)?(?:reports?|papers?|plan|draft|update|results|review|briefing|summary|proposals?|statements?|budget|policy|strategy)",
    re.IGNORECASE,
)
OF_ANY = word_set("draft new final revised updated annual amended current present existing latest proposed whole")
INTERESTS = re.compile(r"\bregister\s+of\s+interests?\b", re.IGNORECASE)
AUTHOR = re.compile(
    rf"(?:\w+\s+){{0,2}}(?:report|paper)s?\s+(?:of|by|from)\s+(?:the\s+)?(?=[A-Z])[^,.;]*?\b(?i:{words.TITLE_NOUNS})\b[^.;:]{{0,60}}"
)
OTHERS_MINUTES = re.compile(
    r"\b(?P<title>(?:(?:un)?confirmed\s+|draft\s+)?[Mm]inutes\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:meetings?\s+of\s+(?:the\s+)?)?"
    rf"(?P<body>[A-Z][^.;:()]{{2,100}}?\b(?i:{words.GROUP_NOUNS})\b)(?:\s+[Mm]eeting)?"
    r"(?:,?\s+(?:held\s+on|of|dated|on)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w+,?(?:\s+\d{4})?)?)"
    r"(?=,|[.;:]|\s+(?:were|was|be|had|and|had\s+been)\b|\s*\(|\s*$)"
)
TAKEN = re.compile(r"\b(?:received?|noted?|laid|submitted|presented|considered)\b", re.IGNORECASE)
OWN_MINUTES = re.compile(
    r"\b(?:confirm|correct\s+record|accurate|true\s+record|signed|approved?|agreed)", re.IGNORECASE
)
REPORTED_ON = re.compile(
    r"(?<!had\s)(?<!has\s)(?<!have\s)\breported\s+(?:back\s+)?(?:orally\s+|verbally\s+)?(?:up)?on\s+(?!behalf\b|[^.;:]{0,40}?\bmeetings?\s+(?:of|on|held)\b|(?:an?\s+|the\s+)?(?:\w+\s+)?(?:meeting|discussions?|conversations?)\s+(?:that|with|between|which)\b)(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?P<title>[^.;:]{8,200}?)"
    r"(?=[.;:]|\s+that\b|,\s+(?:to|which|and|as|with|including|noting|who)\b|\s+(?:which|and\s+(?:\w+ed|said|answered|gave)|\w+\s+and\s+\w+\s+attended"
    r"|he\s|she\s|they\s)|$)"
)
CLAUSE = re.compile(r"\b(?:that|which|who|whether|if|to\s+be|be|when|not)\b|,\s.{80}", re.DOTALL)
SUBMITTED = re.compile(
    r"(?:Submitted|Circulated|Read)\s+(?:an?\s+|the\s+)?(?P<title>(?:letter|report|correspondence|e-?mail|memo(?:randum)?|reply)\b[^.]{5,260}?)"
    r"(?=,\s+including\b|\.\s|\.$|$)"
)
SHOWN = re.compile(
    r"\b(?:gave|made|delivered|received|provided|heard)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?presentation\s+(?:(?:by|from)\s[^,.;]{3,60}?\s)?(?:of|on)\s+(?:the\s+|an?\s+)?"
    r"(?:['‘\"“](?P<quoted>[^'’\"”]{5,120})['’\"”]|(?P<named>(?:(?P<draft>draft|revised|proposed|updated)\s+)?(?:[A-Z][\w'’&/-]*\s+(?:(?:of|and|for|the)\s+)*){1,8}?"
    r"(?:Plan|Strategy|Policy|Framework|Report|Document|Budget|Assessment|Review)\b(?:\s+\d{4}(?:[/–-]\d{2,4})?)?)"
    r"(?(draft)|(?=,?\s+which\s+(?:was|had\s+been)\s+(?:tabled|circulated))))"
)
PROVIDED = re.compile(
    r"\b(?:provided|delivered|shared|made)\s+(?:(?:the\s+\w+|members)\s+with\s+)?(?P<lead>an?\s+(?P<spoken>(?:brief\s+|short\s+)?(?:oral|verbal)\s+)?"
    r"(?:(?:brief|short|further|detailed|quick|general|progress|financial)\s+){0,2}(?:update|report|overview|briefing|summary))"
    r"(?:\s+(?:on|about|regarding|of|to\s+\w+\s+on)\s+(?:the\s+)?(?P<title>[^.;:]{4,140}?))?(?=[.;:]|,\s|\s+(?:and\s+\w+ed|which)\b|$)"
)
IN_TITLE = re.compile(
    r"[\s–-]*[(\[](?P<mark>(?:[Pp]aper|[Ee]nc(?:losure|l)?\.?|[Aa]ppendix|Att(?:achment)?\.?|[Rr]eport|[Dd]oc(?:ument)?\.?)\s?[A-Z0-9][\w/.-]{0,14}|[A-Z]{1,6}\d{0,2}/\d[\d/.-]{1,10})[)\]]\W*$"
)
APART = re.compile(
    r"(?:see|refer\s+to|as\s+per)\s+(?:the\s+)?(?:attached\s+|circulated\s+|written\s+)?report\b", re.IGNORECASE
)
HEADED = re.compile(r"[A-Z][\w’'&-]*(?:\s[\w’'&-]{1,24}){0,6}\sReport")
ASKED = re.compile(  # an agenda's own words above the minutes of an item
    r"\W{0,2}To\s[a-z]{4,9}\s[^.\n]{0,160}?\((?P<mark>[A-Z]{1,6}\d{0,2}/\d[\d/.-]{0,10}\d|(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9][\w/.-]{0,10})\)"
)
COVERED = re.compile(r"\b(?:his|her|the|their)\s+(?:report|paper),\s+which\b")
CONFIRMED = re.compile(
    r"(?:draft\s+)?minutes\s+(?:of|from)\s+(?:the\s+)?(?:(?:last|previous)\s+)?(?:meetings?\b|last\b)", re.IGNORECASE
)
OWN_REPORT = re.compile(r"(?P<title>[A-Z][\w ]{2,40}['’]s\s[Rr]eport)\s\([A-Z][\w.’' -]{1,40}\)\W*")
ARISING = re.compile(r"matters\s+arising\s+and\s+(?:the\s+)?", re.IGNORECASE)
REPORT_WORDS = word_set("report reports")
PROVIDED_WORDS = word_set("provided delivered shared made")
REPORTED_IN = re.compile(
    r"\breported\s+\((?P<mark>[A-Z]{1,6}\s?\d{0,4}/\d{2,4}(?:/\d{1,4})?)\)\s"
)  # 'reported (C 16/18) an underspend'
DOCUMENT = rf"(?:(?!(?:which|that|who|was|were|had|is|[Tt]he)\b)[\w'’/-]+\s+){{0,5}}?(?i:{NOUN})"
SEVERAL = re.compile(  # 'The safety policy and the travel policy had been circulated (papers B/16/23 and 24).'
    rf"(?:The\s+|(?=[A-Z]))(?P<titles>{DOCUMENT}(?:,\s+(?:the\s+)?{DOCUMENT}){{0,4}},?\s+and\s+(?:the\s+)?{DOCUMENT})\s+"
    r"(?:were|had\s+been|have\s+been)\s+(?:then\s+|also\s+|all\s+|both\s+|each\s+)?(?:presented|introduced|considered|received|noted|circulated|tabled|reviewed"
    r"|approved|adopted|agreed|ratified|discussed)\b(?:[^.;()]{0,40}\((?:papers?\s+|encs?\.?\s+)?(?P<marks>[^()]{1,60})\))?",
)
JOINED = re.compile(rf"(?:\b(?i:{NOUN})|(?<=\d))(?P<cut>,?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?)")
MINUTES_BELOW = re.compile(
    r"\bfollowing\s+(?:draft\s+|confirmed\s+)?minutes\b[^.;]{0,40}?\b(?:noted|received|adopted|approved|circulated|before)\b"
    r"|\b(?:noted|received|adopted|approved)\s+the\s+following\s+(?:draft\s+|confirmed\s+)?minutes\b"
    r"|\bminutes\s+of\s+the\s+following\b[^.;]{0,60}:\s*$",
    re.IGNORECASE,
)
ITS_DAY = re.compile(r"\s*[,:(|–-]\s*(?:held\s+)?(?:on\s+)?(?=(?:\w{6,9}day,?\s+)?(?:the\s+)?\d{1,2})")
HIS_OWN = re.compile(
    r"\b(?:gave|delivered|read)\s+(?P<title>(?:his|her|their)\s+(?:\w+\s+)?report)\b(?!\s+(?:on|of|about|for|from)\b)"
    rf"|\b(?:gave|delivered|read(?:\s+out)?)\s+the\s+(?P<other>(?:(?:[\w’'-]+['’]s|police|monthly|weekly|quarterly|annual|written)\s+)?report(?:\s+for\s+(?:{MONTH}|the\s+(?:month|quarter|year)))?)(?=\.|,|:|\s+(?:and|for\s+the\s)\b|\s*$)"
    r"|\b(?:handed|passed)\s+(?:a?round|out)\s+(?:his|her|their|the|an?)\s+(?:\w+\s+)?(?:sheet|figures|accounts|statement|summary)\b"
)
OWN_WORDS = word_set("gave delivered read handed passed")
ALONE = re.compile(r"Report\s+(?:No\.?\s*)?(?P<mark>[A-Z]{0,6}[/-]?\d[\d/-]{1,12})\.?")


def told_of(setting: Setting, section: Section, start: int, end: int) -> Iterator[Report]:
    """The papers that a sentence tells of."""
    sentence = setting.source.body[start:end]
    if any(verb in sentence for verb in (" was ", " were ", " been ", " arrived ", " come ", " – ", " - ", " — ")):
        yield from _passive(setting, section, start, end)
        yield from _several(setting, start, end)
    if "(" in sentence and (match := REPORTED_IN.search(setting.source.body, start, end)):
        yield of_item(setting, section, *match.span(), setting.source.words(*match.span("mark")))
    if "inutes of" in sentence:
        yield from _others_minutes(setting, start, end)
    for sign, pattern, rule in (
        ("reported", REPORTED_ON, "reported-on"),
        ("ubmitted", SUBMITTED, "letter-submitted"),
        ("irculated", SUBMITTED, "letter-submitted"),
    ):
        match = pattern.search(setting.source.body, start, end) if sign in sentence else None
        if match and not CLAUSE.search(setting.source.body, start, match.start()):
            title = setting.source.words(*match.span("title"))
            yield Report(title=title, **setting.source.cite(match.start(), match.end(), rule))
    if "presentation" in sentence and (match := SHOWN.search(setting.source.body, start, end)):
        title = setting.source.words(*match.span("quoted" if match["quoted"] else "named"))
        yield Report(title=title, **setting.source.cite(match.start(), match.end(), "document-shown"))
    made = " a" in sentence and setting.source.says(start, end, PROVIDED_WORDS)
    if made and (match := PROVIDED.search(setting.source.body, start, end)):
        yield from _provided(setting, match)


def _provided(setting: Setting, match: re.Match[str]) -> Iterator[Report]:
    """'provided an update on recruitment', 'provided a verbal update'."""
    source = setting.source
    if match["spoken"] or (match["title"] and not match["title"].startswith("following")):
        first = match.start("title") if match["title"] and not match["spoken"] else match.start("lead") + 2
        title = source.words(first, match.end()).removeprefix("n ").strip()
        yield Report(title=title, **source.cite(match.start(), match.end(), "report-considered"))


def _passive(setting: Setting, section: Section, start: int, end: int) -> Iterator[Report]:
    """'The risk register was reviewed', 'The report of the Treasurer was received'."""
    source = setting.source
    match = PASSIVE.match(source.body, start, end)
    if not match:
        return
    title = source.words(*match.span("title"))
    if match["whose"] and (match["verb"] or "").startswith("in the"):
        return
    if match["whose"] and " " not in title:
        title = source.words(match.start("whose"), match.end("title"))
    if INTERESTS.search(title):
        return
    mark = source.words(*match.span("mark")) if match["mark"] else None
    owned = "'" in title or "’" in title
    if FOLLOWING.match(title):
        return  # 'The following policies were approved: …'
    apart = _is_of_its_own(title, source.words(*section.title))
    if (NO_TITLE.fullmatch(title) and not owned and not apart) or (AUTHOR.fullmatch(title) and " dated " not in title):
        on = SETTING_OUT.match(source.body, match.end(), end)
        if on:
            yield Report(
                title=source.words(*on.span("title")),
                mark=mark,
                **source.cite(match.start(), on.end(), "report-considered"),
            )
        else:
            yield of_item(setting, section, match.start(), match.end(), mark)
    else:
        if match["also"]:
            yield Report(
                title=source.words(*match.span("also")), **source.cite(match.start(), match.end(), "paper-told-of")
            )
        yield Report(title=title, mark=mark, **source.cite(match.start(), match.end(), "paper-told-of"))


def _is_of_its_own(title: str, item: str) -> bool:
    """Whether a policy or plan is told from the item's others by its first word: 'uniform policy' under 'Policies'."""
    kind, _, noun = title.casefold().partition(" ")
    return noun in ("policy", "plan", "strategy", "protocol") and kind not in OF_ANY and kind not in item.casefold()


def _several(setting: Setting, start: int, end: int) -> Iterator[Report]:
    """The papers that one sentence joins, each with its mark where as many are given."""
    source = setting.source
    match = SEVERAL.match(source.body, start, end)
    if not match:
        return
    places = _parts(source.body, *match.span("titles"))
    marks = _parts(source.body, *match.span("marks")) if match["marks"] else []
    for n, place in enumerate(places):
        mark = source.words(*marks[n]) if len(marks) == len(places) else None
        title = source.words(*place)
        if " " in title or not NO_TITLE.fullmatch(title):
            yield Report(title=title, mark=mark, **source.cite(*match.span(), "paper-told-of"))


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The bounds of what commas and 'and' join."""
    cuts = [m.span("cut") for m in JOINED.finditer(text, start, end)]
    return list(zip([start, *(past for _, past in cuts)], [*(first for first, _ in cuts), end], strict=True))


def minutes_below(setting: Setting, section: Section) -> Iterator[tuple[int, int, int]]:
    """Where each body stands whose minutes a list takes ('The following minutes were noted:'), and its day."""
    source, led = setting.source, False
    for block in section.blocks:
        if led and block.cells and len(block.cells) > 1:
            yield *block.cells[0], block.cells[1][0]
            continue
        for at, past in lines(source.body, block.start, block.end):
            day = ITS_DAY.search(source.body, at, past) if led and past - at < 120 else None
            if day and source.body[at].isupper():
                yield at, day.start(), day.end()
        led = led and (
            bool(block.cells) or source.body[block.left : block.start].strip() != "" or block.end - block.start < 100
        )
        led = led or bool(
            "inutes" in source.body[block.start : block.end]
            and MINUTES_BELOW.search(source.body, block.start, block.end)
        )


def minutes_listed(setting: Setting, section: Section) -> Iterator[Report]:
    """The minutes of other bodies that a list or a table takes, each called by whose they are."""
    for start, past, day in minutes_below(setting, section):
        first, last = setting.source.trimmed(start, past)
        yield Report(
            title=setting.source.words(first, last), **setting.source.cite(first, max(last, day), "minutes-received")
        )


def his_own(setting: Setting, section: Section) -> Iterator[Report]:
    """The report that somebody gave as theirs: the item's where its title says so, else 'her report'."""
    source = setting.source
    for block in section.blocks:
        match = (
            HIS_OWN.search(source.body, block.start, block.end)
            if source.says(block.start, block.end, OWN_WORDS)
            else None
        )
        if match and not match["other"] and "report" in source.words(*section.title).casefold():
            yield of_item(setting, section, *match.span())
        elif match and match.lastgroup:
            title = source.words(*match.span(match.lastgroup))
            yield Report(title=title, **source.cite(*match.span(), "report-considered"))
        if match:
            return


LETTERS_BEGIN = re.compile(
    r"(?:[-•*]\s+|\(?\w{1,4}[.)]\s+)?"
    r"(?P<title>(?i:letters?|resolutions?|e-?mails?|repl(?:y|ies)|notice|memo(?:randum)?|invitation|circular)\s+(?:(?:dated|of|from)\s|received\s+from\s)"
    r"(?:[^.;:\n]|\.(?=\S)|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\bMrs)\.|(?<=\s[A-Z])\.|\n(?!\s*\n|\s*[-•*(])){6,260}?)"
    r"(?=[.;:]|,\s+\w+ing\b|,?\s+(?:was|were)\s|\s[–—-]\s|\s*\n|\s*$)"
)
LETTERS_LED = re.compile(r"\b[Cc]orrespondence\b[^.;:\n]{0,60}:\s+(?=\w)")
NEXT_LETTER = re.compile(r";\s+(?:and\s+)?")
LETTERS = word_set("correspondence")
LETTERS_BELOW = re.compile(r"\bfollowing\s+(?:items\s+of\s+)?correspondence\b[^.;]{0,60}:-?\s*$")


def letters(setting: Setting, section: Section) -> Iterator[Report]:
    """The letters of an item on correspondence, an entry each: 'Letter dated 2 May from A regarding the path'."""
    source, title = setting.source, setting.source.words(*section.title).casefold()
    listed = "correspondence" in title
    if not listed and not source.says(section.start, section.end, LETTERS):
        return
    for block in section.blocks:
        starts = [block.start] if listed and not block.cells else []
        for led in LETTERS_LED.finditer(source.body, block.start, block.end):
            starts += [led.end(), *(m.end() for m in NEXT_LETTER.finditer(source.body, led.end(), block.end))]
        for at in starts:
            if letter := LETTERS_BEGIN.match(source.body, at, block.end):
                named = source.words(*letter.span("title"))
                yield Report(title=named, **source.cite(*letter.span("title"), "letter-listed"))
        listed = listed or bool(LETTERS_BELOW.search(source.body, block.start, block.end))


def _others_minutes(setting: Setting, start: int, end: int) -> Iterator[Report]:
    """The minutes of another body that are received, not this body's own that are confirmed."""
    source = setting.source
    sentence = source.body[start:end]
    if not TAKEN.search(sentence) or OWN_MINUTES.search(sentence):
        return
    for match in OTHERS_MINUTES.finditer(source.body, start, end):
        if not setting.is_own(match["body"]):
            title = source.words(*match.span("title"))
            yield Report(title=title, **source.cite(match.start(), match.end(), "minutes-received"))


def of_item(setting: Setting, section: Section, start: int, end: int, mark: str | None = None) -> Report:
    """The paper on what the item is on."""
    title = setting.source.words(*section.title).rstrip(" .:*")
    place = setting.source.also(*section.title, "title")
    return Report(title=title, mark=mark, **setting.source.cite(start, end, "report-on-item", place))


def listed(setting: Setting, section: Section, block: Block) -> Iterator[Report]:
    """The reports of a list: 'Ann Garvie, Clerk – verbal report', 'Tom Moss – Library Board, Museum Board'."""
    source = setting.source
    if not source.says(*section.title, REPORT_WORDS):
        return
    for line in report_lines(setting, block) if REPORTS.search(source.words(*section.title)) else ():
        if line.post:
            yield Report(
                title=source.words(line.post[0], line.what[1]).rstrip("."),
                **source.cite(line.who[0], line.what[1], "report-line"),
            )
            continue
        at = line.what[0]
        for part in source.body[slice(*line.what)].split(","):
            yield Report(title=part.strip(" ."), **source.cite(at, at + len(part), "report-line"))
            at += len(part) + 1


def enumerated(setting: Setting, section: Section) -> Iterator[Report]:
    """The papers that a sentence, or the bullets below it, lists: 'The following policies were approved: A; B; C'."""
    source = setting.source
    for n, block in enumerate(section.blocks):
        said = source.body[block.start : block.end]
        for line in TAKEN_LINE.finditer(source.body, block.start, block.end) if TAKEN_SIGN.search(said) else ():
            title = source.words(*line.span("title"))
            yield Report(title=title, **source.cite(line.start(), line.end(), "paper-told-of"))
        match = ENUMERATED.search(source.body, block.start, block.end) if "ollowing" in said and ":" in said else None
        if not match or not (match["noun"] or match["those"] or LISTING.search(source.words(*section.title))):
            continue
        stop = source.body.find(".", match.end(), block.end)
        inside = source.body[match.end() : stop if stop > 0 else block.end]
        at = match.end()
        apart = re.compile(r";|\n" if ";" in inside or "\n" in inside.strip() else r",(?:\s+and\s)?|\s+and\s(?=[^,]*$)")
        for cut in [*apart.finditer(source.body, at, at + len(inside)), None] if inside.strip() else ():
            yield from _entry(setting, at, cut.start() if cut else match.end() + len(inside), match.start())
            at = cut.end() if cut else at
        for below in section.blocks[n + 1 :] if not inside.strip() else ():
            if not source.body[below.left : below.start].strip() and not NAMES_PAPER.search(
                source.words(below.start, below.end)
            ):
                break  # no bullet, no label
            yield from _entry(setting, below.start, below.end, below.start)


def _entry(setting: Setting, start: int, end: int, first: int) -> Iterator[Report]:
    """A paper of a list, where what stands there can be its name."""
    name = setting.source.words(start, end).strip(" .;*-•·")
    if name[:1].isupper() and len(name) < 90 and not CLAUSE.search(name):
        yield Report(title=name, **setting.source.cite(first, end, "paper-told-of"))


def seen_apart(setting: Setting, section: Section) -> Iterator[Report]:
    """The reports that the minutes name and leave to be read: 'Treasurer's Report' above 'See report for details'."""
    source = setting.source
    for named, told in pairwise(section.blocks):
        if APART.match(source.body, told.start, told.end) and HEADED.fullmatch(source.body, named.start, named.end):
            title = source.words(named.start, named.end)
            yield Report(title=title, **source.cite(named.start, told.end, "report-line"))


def in_title(setting: Setting, section: Section, told: list[Report]) -> list[Report]:
    """The papers with the one whose mark the item's title ends with: 'Finance Report (Enc. C)'; 'Report CH/20/11'."""
    source = setting.source
    match = IN_TITLE.search(source.body, *section.title)
    if match and match.start() > section.title[0]:
        return list(_filed(setting, section, match, told))
    asked = ASKED.match(source.body, section.blocks[0].start, section.blocks[0].end) if section.blocks else None
    free = next((n for n, row in enumerate(told) if not row.mark), None)
    if asked and free is not None and not any(row.mark == asked["mark"] for row in told):
        place = source.also(*asked.span("mark"), "mark")
        row = told[free]
        marked = msgspec.structs.replace(row, mark=source.words(*asked.span("mark")), also=(*row.also, place))
        return [*told[:free], marked, *told[free + 1 :]]
    own = None if told else OWN_REPORT.fullmatch(source.words(*section.title))
    if own and section.blocks and not UNREPORTED.match(source.body, section.blocks[0].start, section.blocks[0].end):
        return [Report(title=own["title"], **source.cite(*section.title, "paper-in-title"))]
    alone = (ALONE.fullmatch(source.body, block.start, block.end) for block in section.blocks if not told)
    return told or [of_item(setting, section, *m.span(), source.words(*m.span("mark"))) for m in alone if m]


def _filed(setting: Setting, section: Section, match: re.Match[str], told: list[Report]) -> Iterator[Report]:
    """The papers told of, the first under the mark of the title; or the title's own, where they name it alone."""
    source = setting.source
    mark, title = source.words(*match.span("mark")), source.words(section.title[0], match.start())
    others = [row for row in told if row.mark or not _is_titles(row, title)]
    free = next((row for row in others if not row.mark), None)
    if any(row.mark == mark for row in others):
        yield from others
    elif free:
        place = source.also(*match.span("mark"), "mark")
        marked = msgspec.structs.replace(free, mark=mark, also=(*free.also, place))
        yield from (marked if row is free else row for row in others)
    elif CONFIRMED.match(title):
        yield from told
    else:
        arising = ARISING.match(title)
        first = section.title[0] + (arising.end() if arising else 0)
        cited = source.cite(section.title[0], match.end(), "paper-in-title")
        yield Report(title=source.words(first, match.start()), mark=mark, **cited)
        yield from others


def _is_titles(row: Report, title: str) -> bool:
    """Whether a paper is the one that an item's title names: its words, or 'her report, which covered …'."""
    held = set(re.findall(r"\w+", title.casefold()))
    return set(re.findall(r"\w+", row.title.casefold())) <= held or bool(COVERED.search(row.quote))
