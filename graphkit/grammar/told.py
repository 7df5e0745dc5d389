"""What somebody is to do as the narrative tells it: 'A will write', 'HM to ring', 'A said that she would ask'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.grammar import parties, words
from graphkit.grammar.acts import POST_WHOLE
from graphkit.grammar.deadlines import due
from graphkit.grammar.decisions import Clause
from graphkit.grammar.duties import Duty, duty
from graphkit.grammar.owners import GIVEN, HONOURED, LIKELY, SURE, owners
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set

Bounds = tuple[int, int]

VERBS = (  # what minutes have people do
    r"(?:re-?)?(?:action|add|address|advertise|aim|amend|answer(?!\s+(?:any|q))|apply|approach|arrange|ascertain|ask|assist|attend|bring|book"
    r"|build|buy|call|carry(?!\s+on\b)|chase|check|circulate|clarify|clean|clear|collate|collect|come\s+back|commission|compile|complete"
    r"|confirm|consider|consult|contact|convey|co-?ordinate|correct|create|cut|deal|deliver|design|develop"
    r"|discuss|distribute|do|draft|draw|email|e-mail|enquire|inquire|ensure|erect|escalate|establish|examine|explore"
    r"|feed|file|finali[sz]e|find\s+(?:out|an?|the)|flag|follow|forward|gather|get|go\s+(?:back|through)|have\s+an?\s+(?:quiet\s+)?(?:word|look|chat)|help|highlight|hold|identify"
    r"|implement|include|inform|inspect|install|investigate|invite|issue|keep\s+(?:an|the|[\w'’]+\s+(?:informed|updated|posted|advised|under\s+review))|let\s+(?:[\w'’.]{1,20}\s+){1,5}?(?:know|have|see)|liaise|link|list|look|mail|make|map"
    r"|meet|monitor|mow|nominate|notify|obtain|order|organi[sz]e|paint|pass|pay|phone|pick|place|plan|post|prepare|press\s+(?:for|on|them|him|her|the)"
    r"|present|print|process|produce|progress|provide|publici[sz]e|publish|purchase|pursue|put\s+(?:together|up|out|forward|this|it|in\s+place|the\s+matter|(?:the|an?|his|her|their|its)\s+(?:[\w’'-]+\s+){1,4}?(?:in\s+(?:hand|train|writing)|right|before|into)\b)|raise|redraft|refer"
    r"|remind|remove|repair|replace|reply|report|request|research|resend|respond|return|revert|review|revise|ring"
    r"|schedule|scope|secure|see\s+(?:about|to|if|whether)|seek|send|set|share|sign|sound\s+out|source|speak|spray|start|submit|summari[sz]e|supply|survey|sweep"
    r"|table|take\s+(?:this|it|these|forward|note|up|photo\w*)|talk|telephone|tell|test|thank|try|undertake|update|upload"
    r"|verify|visit|warn|work|write)"
)
DOES = re.compile(
    rf"(?:continue\s+to\s+)?(?:{VERBS}|see\s+(?:to\s+it\s+)?(?=that\s)|put(?=\s+right\s))\b(?!-|\s?:)|continue\s+(?:report|monitor|work|look|collect|send)ing\b"
)
GENERAL = re.compile(
    r"(?!(?:the|an?|our|this|that|his|her|their|its|each|all|every|any)\s)(?:be\s+(?!(?:retir|leav|tak|mov|stand|stepp|join|com|hav|hold|clos|open|end|runn|charg|undertak|act|continu|serv)ing)\w+ing\b|(?!(?:declare|disclose|be|not|have|need|take\s+place|remain|like|prefer|welcome|support|want|vote|abstain|expect|serve|join|cost"
    r"|retire|leave|become|become|stand|see|receive|miss|benefit|note|recall|know|say|act\s+as|take\s+(?:on\s+)?this\s+role|\w+ly)\b)[a-z][a-z-]+)"
)
AGENT = re.compile(  # what a person does, and no paper or event
    r"(?:contact|speak|send|sound\s+out|e-?mail|circulate|ring|phone|telephone|write|find\s+out|check|arrange|organi[sz]e|chase|liaise|provide"
    r"|draft|ask|investigate|bring|order|buy|get|call|talk|prepare|look\s+into|reach\s+out|attend|try|meet|obtain|purchase"
    r"|post|feed\s+back|follow\s+up|report\s+back|research|put\s+(?:out|up|together)|make\s+(?:contact|enquiries)|update|set\s+up|work\s+(?:on|with)"
    r"|confirm|draw\s+up|design|submit|forward|share|supply|approach|enquire|inquire|pass|raise|invite)\b"
)
BARE = re.compile(
    r"(?!record,\s+without\b|(?:declare|disclose|note|the|an?|our|this|that|his|her|their|its|all|each|which|date|every|no)\b|(?:be|have)\s(?!\w+(?:ed|en|wn)\b|a\s|an\s|the\s|two\s))[a-z][a-z-]+"
)
COLLECTIVE = re.compile(
    r"(?:[Tt]he\s+)?(?:[Vv]ice-?)?[Cc]hair\w*|.*\b[Mm]embers|[Aa]ll\b.*|.*\b(?:[Tt]rustees|[Gg]overnors|[Pp]artners|[Cc]ouncillors)"
)
SETTLES = re.compile(r"(?:agree|approve|adopt|elect|ratify|confirm|endorse|note)\b")  # what a meeting does there
SETS_UP = re.compile(
    r"\s*(?:set\s+up|establish|form|create|convene|appoint|elect|co-?opt|approve|adopt|accept|support|defer)\b"
)
CUE = re.compile(r"\s(?:to|will|would|shall|by|from)\s|:\s+will\s")
MODAL = re.compile(
    r"(?:\s+\([^()\n]{2,60}\))?(?:,\s+(?:the\s+|an?\s+|of\s+|in\s+(?:consultation|conjunction|liaison|partnership)\s+with\s+(?:the\s+)?)?[A-Z][^,.;:]{3,80},(?=\s))?(?:\s+(?P<will>will|shall)|\s+(?P<would>would)"
    r"|\s+(?P<asked>(?:was|were|is|are(?=\s+(?:asked|requested|reminded)\s+to\s+(?:send|provide|submit|contact|e-?mail|forward|complete|share|return|respond|feed|let)\b)|has\s+been|have\s+been)\s+(?:also\s+|then\s+)?(?:asked|requested|instructed|tasked"
    r"|invited|directed|reminded(?=\s+to\s+(?:return|submit|send|complete|let|respond|reply|provide|forward|confirm)\b))(?:\s+by\s+(?:the\s+)?[A-Z][\w'’]*(?:\s+[A-Z][\w'’]*){0,2})?\s+to"
    r"|(?:was|were|has|have|had)\s+(?:been\s+given\s+|given\s+)?until\s+[^.;:()]{4,40}?\s+to|(?:is|are|was|were)\s+going\s+to)"
    r"|\s+(?P<agreed>(?:(?:has|have|also|has\s+also|have\s+also|(?:has\s+|have\s+)?(?:very\s+)?kindly|then)\s+)?(?:agreed|undertook|undertaken|offered"
    r"|promised|volunteered|committed|agrees|offers|undertakes|promises|volunteers)\s+to|(?:took|takes|has\s+taken|was\s+given|were\s+given)\s+(?:an|the)\s+action\s+to)"
    r"|\s+(?P<is>(?:is|are|was|were)\s+to)|(?P<colon>(?::|\s[–—-])\s+(?:will|to))|(?P<dash>(?::|\s[–—-])(?=\s+(?:write|speak|send|circulate|ring|phone|find\s+out|chase|ask|get|buy|talk"
    r"|prepare|obtain|provide|look\s+into|follow\s+up|liaise|arrange|organi[sz]e|inform|email|investigate|check\s+(?:with|on|if|whether))\s))|(?:\s+(?:yet|still))?\s+(?P<to>to))\s+"
    r"(?:(?:now|also|then|again|therefore|further|first|in\s+turn|kindly)\s+){0,2}"
)
OPENING = re.compile(
    r"[>→➔][^\S\n]*[A-Z]{2,3}[a-z]?(?:\s?[/&,]\s?[A-Z]{2,3}[a-z]?){0,4}[^\S\n]*\n\s*|"
    r"\s[-–—]\s+|[;:,(]\s*|\n\s*\n(?:\d{2}-\d{2}\s+|(?=[A-Z]{2,4}\s+to\s))|\b(?:[Tt]hat|THAT|and|but|said|so|which|although|though|whilst|while|then|where|agreed\s+for|left\s+(?:to|with)|fell\s+to|[Aa]greed|AGREED)\s+|\|\s*|\([ivx\da-z]{1,4}\)\s*"
)
STRONG = re.compile(
    r"[-–—;:(|\n]|agreed\s+for|(?:left|fell)\s+(?:to|with)"
)  # before which one 'A to write' is a task, and no part of a sentence
BEGINS = re.compile(
    r"[A-Z@À-Þ]|(?:the|our|all|each|officers|members|partners|trustees|governors|councillors|clerk|chair\w*|secretary"
    r"|treasurer)\s|(?:[a-z]+\s)?[a-z-]+s\s+(?:are|were)\s+to\s"
)
LEAD = re.compile(
    r"(?:\((?:Minute|Min|Item)\b[^()\n]{1,80}\)\s*)?[\s(*•·|>»→➔➢☐□▪►=-]*(?:\[[ xX]?\]\s*|\[)?"
    r"(?:\(?NOTE:?\s*|(?:Action|ACTION)\s+(?=[A-Z]{2,3}\s))?(?:\d{1,3}(?:[./-]\d{1,3}){0,2}[.)]?\s+)?"
    r"(?:In\s+(?:reply|response|answer)(?:\s+to[^,.;]{1,60})?,\s+|In\s+(?:reply|response|answer)\s+to\s+(?:Cllr|Councillor|Mrs|Mr|Ms|Miss|Dr)\.?(?:\s(?!the\b)[A-Z][\w'’.-]*){1,3}\s+(?=the\s[A-Z]))?"
)
DOUBT = re.compile(
    r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|suggest\w*|(?<!the\s)(?<!with\s)(?<!\ba\s)propos(?!als?\b)\w+|hop(?:es?|ed|ing)|felt|thought|wonder\w*|believ\w+|preferred|could"
    r"|might|[Aa]pproval\s+(?:was\s+)?(?:given|granted)|(?:was|were|be)\s+noted|NOTED|had\s+(?:been\s+|previously\s+|already\s+)?(?:agreed|resolved|asked|decided))\b"
)
OPINED = re.compile(r"(?:felt|thought|suggested|wondered|hoped|believed|preferred|could)$")
SAID = re.compile(r"\b(?:confirmed|agreed|informed\s+(?:the\s+)?[A-Za-z]+|undertook)\s+that\s+(?:the\s+)?$")
ASKS = re.compile(
    r"(?<!had\s)(?<!have\s)\b(?:asked|asks|requested|requests|encouraged|instructed|directed|tasked|urged|invited"
    r"|calls?\s+(?:up)?on|ASKED|REQUESTED)\s+(?=[A-Z@]|(?:the|its|our|their)\s"
    r"|officers|members|partners|staff\s|all\s|each\s)"
)
TO_ASK = re.compile(
    r"\s*(?:[Tt]hat\s+|[Ii]t\s+was\s+|(?:agreed|AGREED|resolved|RESOLVED)\s+)*(?:[Tt]o\s+)?(?:[Aa]sk|[Rr]equest|[Ii]nstruct|[Ii]nvite|[Dd]irect)\s+(?=[A-Z@]|the\s|officers)"
)
ALSO_ASK = re.compile(
    r"(?:[;,:]\s*(?:and\s+)?|\band\s+)(?:also\s+)?to\s+(?:ask|request|instruct|invite|direct)\s+(?=[A-Z@]|the\s|officers)"
)
PLEASE = re.compile(
    r"\b[Pp]lease\s+(?:could|can|would|will)\s+|\b(?:Could|Can|Would|Will)\s+(?=[\w\s'’]{2,40}?\splease\s)"
)
PLEASED = re.compile(rf"\s+(?:please\s+)?(?={VERBS}\b)")
DONE = re.compile(
    r"\b(?:(?:will|would|(?<!have\s)(?<!has\s)(?<!had\s)to|must)\s+(?:(?:also|now|then)\s+)?|that\s+(?:an?|the)\s[^.;:]{3,80}?\s)be\s+(?:re-?)?(?:(?:action|add|address|amend|answer|arrang|ask"
    r"|circulat|clean|clear|collat|collect|complet|consult|contact|correct|deliver|distribut|draft|email|fix|follow|forward"
    r"|inform|inspect|install|investigat|issu|mend|monitor|obtain|order|organis|pass|pick|pin|plac|plant|post|prepar|print|produc"
    r"|progress|provid|publish|purchas|pursu|rais|rectifi|remov|repair|replac|report|resolv|review|revis|speak|submitt|suppli"
    r"|updat)ed|sent|written|drawn\s+up|taken|brought|put|cut|sought|spoken|done|undertaken|bought)\b[^.;:]{0,80}?"
    r"(?<!required)(?<!requested)(?<!suggested)(?<!recommended)(?<!caused)(?<!made)(?<!owned)(?<!used)\sby\s+"
    r"(?=[A-Z@]|the\s|officers\s)"
)
ASKING = word_set("asked asks requested requests encouraged instructed directed tasked urged invited call calls")
TO_BID = word_set("ask request instruct invite direct")
NEED = word_set("required awaited needed requested sought")
US = word_set("we")
TO = re.compile(r"\s+(?:to\s+|with\s+(?=[a-z]+ing\b))")
OF_TITLE = re.compile(r",(?=\s+to\s)")
FIELD_BEHIND = re.compile(
    r",\s(?!(?:in|on|at|by|with|as)\s)[A-Z][\w’'&-]*(?:\s(?:and\s|of\s)?[A-Z][\w’'&-]*){0,3},(?=\s+to\s)"
)
HERE = re.compile(
    r"(?:join|attend|address|speak|introduce|present|comment|sit|take|ask|give|declare|outline|update|open|leave|say)\b"
)
AT_ONCE = re.compile(  # what whoever is asked does there and then
    r"(?:give|provide|present)\s+(?:[\w\s]{1,30}?\s)?an?\s+(?:brief\s+|short\s+|verbal\s+)?(?:update|overview|summary|introduction)\b"
    r"|(?:explain|outline|introduce|clarify|carry\s+on|expand|elaborate|comment|leave|vote|state)\b"
    r"|(?:help|introduce|make)\s+(?:themselves|himself|herself)\b|keep\s+(?:the\s+)?(?:windows?|doors?|cameras?|microphones?)\b"
    r"|sign\s+the\s+(?:attendance|sheet|register|book)\b|(?:stay|wait|mute|turn|switch|sit|stand|serve|come\s+along|observe)\b"
)
ACTED_ON = re.compile(
    r"be\s+(?:given|invited|contacted|asked|approached|consulted|appointed|co-opted|thanked|congratulated|reimbursed|elected|re-elected)\b"
    r"|(?:sit|serve|stand)\s+(?:on|as|for|again)\b|(?:lead|chair)(?=\s*[.;)\n]|\s*$)"
)
SUBJUNCTIVE = re.compile(rf"\s+(?:should\s+)?(?P<verb>{VERBS}(?:s|es)?\b)")
THAT = re.compile(
    r"\b(?:(?:asked|ASKED|requested|REQUESTED|requests|asks)\s+that|(?:was|were)\s+agreed(?:\s+that)?|(?:Actions?|ACTIONS?)\s?[:–-]\s+[Tt]hat)\s+(?=[A-Z]|the\s|(?:all\s+)?(?:officers|members|partners|governors|trustees|councillors)\s)"
)
REQUEST_THAT = re.compile(
    r"\s*(?:[Tt]o\s+)?(?:[Rr]equest|[Aa]sk)\s+that\s+(?=[A-Z]|the\s|(?:all\s+)?(?:officers|members|partners)\s)"
)
CAPITALS = re.compile(
    r"\b(?P<owners>(?:THE\s+)?(?:CLERK|CHAIR(?:MAN)?|SECRETARY|TREASURER|ALL|OFFICERS|(?:CLLRS?|COUNCILLORS?|MRS?|MS|DR)\.?\s[A-Z]{2,}"
    r"|[A-Z]{2,4})(?:\s*(?:,|/|&|\bAND\b)\s*(?:CLERK|CHAIR(?:MAN)?|(?:CLLR\s)?[A-Z]{2,})){0,3})\s+TO\s+"
    r"(?P<task>[A-Z]{2,}\s(?:(?!\s(?:CLERK|CLLRS?|CHAIR)\s)[A-Z0-9 '’&,/£-]){4,}(?![a-z]))"
)
WE = re.compile(
    r"\b(?:(?:agreed|AGREED)\s+that\s+(?P<owner>we)\s+(?:should\s+|will\s+|would\s+)?|(?P<alone>We)\s+will\s+)"
    r"(?:\w+ly\s+)?"
)
CONFIRMED = re.compile(
    r"\b(?:confirmed|agreed|undertook|(?:informed|assured)\s+(?:the\s+)?\w+)\s+that\s+(?:the\s+)?(?P<owner>[A-ZÀ-Þ][\w'’-]*"
    r"(?:\s+(?:(?:of|and|for|the|&)\s+)?[A-ZÀ-Þ][\w'’-]*){0,6})\s+(?:will|would)\s+"
    rf"(?P<task>be\s+(?:focuss?|look|work|monitor|send|review|contact|arrang|follow|provid)ing\b|{VERBS}\b)"
)
ONLY_WE = re.compile(
    r"\s*(?:[Tt]hat\s+)?(?P<owner>[Ww]e)\s+(?:should\s+|will\s+|would\s+)?(?:\w+ly\s+)?(?=(?:approach|write|contact|ask|invite|respond|seek|send"
    r"|arrange|publici[sz]e|organi[sz]e|look|monitor|prepare|draft|circulate|review|find|raise|meet)\b)"
)
BARE_CLERK = re.compile(
    rf"(?<![Tt]he)(?<!our)(?<!arish)(?<!own)(?<!Deputy)(?<!that)(?<!asked)(?<!and)(?<!for)\s(?P<owner>clerk)\s+to\s+(?={VERBS}\b)"
)
NEEDED = re.compile(r"\s(?:is\s+|was\s+|are\s+)?(?:required|awaited|needed|requested|sought)\s+from\s+(?=[A-Z@]|the\s)")
INITIALS_WHO = re.compile(r"\b(?P<owner>[A-Z]{2,3}),?\s+who$")
WHO = re.compile(
    r"(?:,?\s+who\s+(?:(?:has|have|also)\s+)?(?:agreed|undertook|offered|promised|volunteered)\s+to"
    rf"|,\s+who\s+(?:will|would|is\s+to|was\s+to|is\s+going\s+to)(?=\s+{VERBS}\b))\s+"
)
BEHIND = re.compile(rf"(?:{HONOURED}|{POST_WHOLE})$")
NOW = re.compile(r"\s(?:would|will)\s+(?:(?:also|then|therefore)\s+)?now\s+(?P<task>(?!be\s(?!\w+ing\b))[a-z]+)")
OVER = re.compile(
    r"(?:[-–(\[]\s*|\.\s+)(?:CLOSED|Closed|COMPLETED?|[Cc]ompleted?|DONE|[Dd]one|ACTIONED|Actioned)\b\W*$"
)
TICKED = re.compile(r"[\s*-]*\[[xX]\]")
SAID_HE = re.compile(r"\s(?:confirmed|said|stated|advised|agreed|explained|added)\s+(?:that\s+)?(?:he|she|they)$")
AS_ASKED = re.compile(r",\s+as\s+(?:the\s+)?[A-Z][\w\s]{1,40}?\s+had\s+(?:asked|requested|agreed|resolved|decided)\b")
NOT_TO_DO = re.compile(  # done there, or left to them
    r"\b(?:later\s+(?:in|at|during)\s+(?:the|this)\s+meeting|tonight|this\s+evening"
    r"|if\s+(?:they|he|she)\s+(?:so\s+)?(?:want|wish|like|choose|prefer)(?:s|ed)?)\b"
)
THINGS = ("this", "it", "these", "they", "that", "which")


PAPER = re.compile(  # that does nothing itself
    r"(?:[A-Z][\w’']*['’]s\s+)?(?:(?:further|final|draft|annual|new|revised|updated)\s+)?(?:reports?|papers?|plans?|strategy|policy|scheme|budget|draft|letter|programme|minutes)\b.*",
    re.DOTALL,
)


def told(setting: Setting, start: int, end: int, clause: Clause | None = None) -> Iterator[Duty]:
    """The duties that a sentence tells of, in the order of their kinds."""
    text = setting.source.body
    if OVER.search(text, max(start, end - 24), end) or TICKED.match(text, start, end):
        return
    if text.find("TO", start, end) >= 0:
        yield from _capitals(setting, start, end, clause)
    yield from _that(setting, start, end, clause)
    yield from _please(setting, start, end, clause)
    if CUE.search(text, start, end):
        yield from _cued(setting, start, end, clause)


def _cued(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """The duties of a sentence that has a word for what is to be done."""
    taken: list[Bounds] = []
    for found in _modal(setting, start, end, clause):
        taken.append((found.owners[0][0], found.task[0]))
        yield found
    yield from _asks(setting, start, end, clause)
    yield from _who(setting, start, end, clause)
    yield from _others(setting, start, end, clause)
    if clause is None:
        yield from _done(setting, start, end)
        yield from _now(setting, start, end, taken)


def _who(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'met the Head of Parks, who agreed to carry out checks'."""
    text = setting.source.body
    for match in WHO.finditer(text, start, end) if text.find("who", start, end) >= 0 else ():
        who = BEHIND.search(text[max(start, match.start() - 80) : match.start()])
        if who and not DOUBT.search(text, start, match.start()):
            owner = (match.start() - len(who[0]), match.start())
            yield duty(setting, [owner], (match.end(), end), clause, "owner-agreed-to")


def _modal(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'HM to ring', 'Ann and the Clerk will write', '- officers to report', 'All partners agreed to send'."""
    text = setting.source.body
    last = max(text.rfind(word, start, end) for word in ("to", "will", "would", "shall"))
    lead = LEAD.match(text, start, end)
    first = lead.end() if lead else start
    past = start
    openings = OPENING.finditer(text, first, min(end, last + 8))  # none behind the last modal opens anything
    for at, apart in [(first, True), *((m.end(), bool(STRONG.search(m[0]))) for m in openings)]:
        if at < past or at > last or not BEGINS.match(text, at, end):
            continue
        who, sure = owners(setting, at, end)
        modal = MODAL.match(text, who[-1][1], end) if who else None
        if len(who) == 2 and not modal and text.startswith(", ", who[1][1]):
            apart_from = MODAL.match(text, who[1][1] + 1, end)
            who, modal = (
                who[:1],
                apart_from if apart_from and apart_from.lastgroup not in ("to", "colon", "dash") else None,
            )  # 'Ms Hill, Head of Parks, agreed to'
        listed = (sure == SURE and text[at - 2 : at] == ", ") or (past > first and text[at - 4 : at] == "and ")
        if not modal or (modal.lastgroup in ("to", "colon", "dash") and not (apart or listed)):
            continue
        if _does(setting, who, modal, start, sure):
            past = modal.end()
            found = duty(setting, who, (modal.end(), end), clause, _rule(setting, who, modal))
            until = modal.lastgroup == "asked" and next(due(setting, *modal.span()), None)
            yield replace(found, day=until) if until else found


def _rule(setting: Setting, who: list[Bounds], modal: re.Match[str]) -> str:
    kind = modal.lastgroup
    if kind in ("to", "is") and all(re.fullmatch(r"[A-Z]{2,4}[a-z]?", setting.source.body[a:b]) for a, b in who):
        return "initials-to-do"
    names = {
        "asked": "owner-asked",
        "agreed": "owner-agreed-to",
        "colon": "owner-colon",
        "dash": "owner-colon",
        "to": "owner-to-do",
        "would": "owner-would",
    }
    return names.get(kind or "", "owner-will")


def _does(setting: Setting, who: list[Bounds], modal: re.Match[str], start: int, sure: int) -> bool:
    """Whether what stands behind owners and a modal is something for them to do, and said to be done."""
    text, kind, at = setting.source.body, modal.lastgroup, who[0][0]
    verb = bool(DOES.match(text, modal.end()))
    one = setting.source.words(*who[0])
    if _doubted(setting, start, at, modal) or not (verb or _is_task(text, modal, sure)):
        return False
    acted_on = kind in ("to", "is", "asked", "will") and ACTED_ON.match(text, modal.end())
    if acted_on or NOT_TO_DO.search(text, modal.end(), modal.endpos):
        return False
    if kind == "asked":
        there = "been invited" in modal[0] and HERE.match(text, modal.end())
        there = there or (COLLECTIVE.fullmatch(one) and SETTLES.match(text, modal.end()))
        return not there and (not setting.is_own(one) or one.casefold() == "members")
    if kind in ("agreed", "dash"):
        decided = SETS_UP.match(text, modal.end())  # 'Governors agreed to set up a group'
        return sure == SURE and not setting.is_own(one) and ((verb and not decided) or not COLLECTIVE.fullmatch(one))
    if sure == LIKELY:
        return _likely(setting, one, modal, start, at)
    return not (kind in ("will", "would") and one.startswith(("each ", "Each ")))


def clause_start(text: str, start: int, at: int) -> int:
    """Where the part of a sentence begins that a place is in: what stands before a semicolon is another's doubt."""
    return max(start, text.rfind(";", start, at) + 1)


def _doubted(setting: Setting, start: int, at: int, modal: re.Match[str]) -> bool:
    """Whether it is supposed, of the past, or noted as news: what others had asked for is noted as a task."""
    doubt = DOUBT.search(setting.source.body, clause_start(setting.source.body, start, at), at)
    if (
        doubt
        and modal.lastgroup == "will"
        and setting.source.body.startswith("and ", at - 4)
        and OPINED.match(doubt[0])
    ):
        return False  # 'It was felt that we hold too much and HM will clear it': the second is no part of what was felt
    noted = doubt and doubt[0].lower().endswith("noted")
    return bool(doubt) and not (noted and AS_ASKED.search(setting.source.body, modal.end(), modal.endpos))


def _likely(setting: Setting, one: str, modal: re.Match[str], start: int, at: int) -> bool:
    """Whether an owner that no list has is told of as one: a name that begins a sentence, the body, by a promise."""
    text, kind = setting.source.body, modal.lastgroup
    agent = bool(AGENT.match(text, modal.end()))
    if text.startswith("meet", modal.end()) and (setting.is_own(one) or words.GROUP.search(one)):
        return False
    if kind == "to" and GIVEN.fullmatch(one) and _entry(text, at) and text.count(one) > 1:
        return bool(DOES.match(text, modal.end()))
    if kind not in ("will", "would"):
        return agent or not (GIVEN.fullmatch(one) or words.PERSON.fullmatch(one))
    if at == begins(text, start) and (words.is_person(one) or GIVEN.fullmatch(one)):
        return agent
    said = SAID.search(text, start, at) or (kind == "will" and setting.is_own(one))
    return bool(said and not text.startswith("continue", modal.end()))


def _entry(text: str, at: int) -> bool:
    """Whether a place begins an entry of a list."""
    return text[text.rfind("\n", 0, at) + 1 : at].strip() in ("-", "*", "•", "+")


def begins(text: str, start: int) -> int:
    """Where the words of a sentence begin, behind bullet and number."""
    lead = LEAD.match(text, start)
    return lead.end() if lead else start


def _is_task(text: str, modal: re.Match[str], sure: int) -> bool:
    """Whether a verb other than the usual ones is that of a task; after a bare 'to' most are."""
    if modal.lastgroup == "would" or sure == LIKELY:
        return False
    return bool((BARE if modal.lastgroup == "to" else GENERAL).match(text, modal.end()))


def _asks(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'The Chairman asked the Clerk to investigate', 'requests officers to report back'."""
    text = setting.source.body
    begins = TO_ASK.match(text, start, end) if clause else None
    also = ALSO_ASK.finditer(text, start, end) if clause and setting.source.says(start, end, TO_BID) else ()
    asks = ASKS.finditer(text, start, end) if setting.source.says(start, end, ASKING) else ()
    for match in (*([begins] if begins else []), *also, *asks):
        who, sure = owners(setting, match.end(), end)
        if len(who) == 2 and text[who[0][1] : who[1][0]] == ", " and OF_TITLE.match(text, who[1][1], end):
            who, sure = [(who[0][0], who[1][1])], SURE  # 'the Director, Housing, to write'
        titled = FIELD_BEHIND.match(text, who[-1][1], end) if who else None
        behind = titled or (OF_TITLE.match(text, who[-1][1], end) if len(who) == 1 else None)
        modal = TO.match(text, behind.end() if behind else who[-1][1], end) if who else None
        every = (
            re.search(r"\b(?:officers|members|partners)$|^(?:all|each)\b", setting.source.words(*who[0]), re.IGNORECASE)
            if who
            else None
        )
        does = modal and (DOES if every else BARE).match(text, modal.end(), end)
        said = HERE if match[0].startswith("invited") else AT_ONCE
        there = modal and said.match(text, modal.end(), end)
        sure = SURE if who and clause and _is_body(setting, who[0]) else sure
        who = [*who[:-1], (who[-1][0], titled.end() - 1)] if titled else who
        if modal and does and not there and sure == SURE and not DOUBT.search(text, start, match.start()):
            yield duty(setting, who, (modal.end(), end), clause, "asked-owner")


def _is_body(setting: Setting, owner: Bounds) -> bool:
    """Whether an owner is a group or an organisation, or called upon by a name of several words."""
    name = setting.source.words(*owner)
    return bool(words.GROUP.search(name) or words.ORGANISATION.search(name) or name.count(" ") > 1)


def _please(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'Please could all members send comments', 'Could members please reply'."""
    text = setting.source.body
    for match in PLEASE.finditer(text, start, end) if text.find("lease", start, end) >= 0 else ():
        who, sure = owners(setting, match.end(), end)
        verb = PLEASED.match(text, who[-1][1], end) if sure == SURE else None
        if verb:
            yield duty(setting, who, (verb.end(), end), clause, "asked-owner")


def _others(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'confirmed that the Council will look at it'; in a clause 'we approach'; 'Licence due clerk to renew'."""
    text = setting.source.body
    for match in WE.finditer(text, start, end) if setting.source.says(start, end, US) else ():
        if DOES.match(text, match.end(), end):
            yield duty(setting, [match.span(match.lastgroup or 0)], (match.end(), end), clause, "owner-should")
    if clause and (alone := ONLY_WE.match(text, start, end)):
        yield duty(setting, [alone.span("owner")], (alone.end(), end), clause, "owner-should")
    if text.find("that", start, end) >= 0:
        for match in CONFIRMED.finditer(text, start, end):
            yield duty(setting, [match.span("owner")], (match.start("task"), end), clause, "owner-would")
    if text.find("clerk", start, end) >= 0:
        for match in BARE_CLERK.finditer(text, start, end):
            yield duty(setting, [match.span("owner")], (match.end(), end), clause, "owner-to-do")
    needed = NEEDED.search(text, start, end) if setting.source.says(start, end, NEED) else None
    who, sure = owners(setting, needed.end(), end) if needed else ([], 0)
    named = who and (sure == SURE or words.is_person(setting.source.words(*who[0])))
    if who and named and needed and needed.start() - start < 80:
        yield Duty(tuple(who), (start, end), clause, (start, end), "asked-owner")


def _that(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'A requested that the Clerk writes to …', 'asked that officers provide …'."""
    text = setting.source.body
    if text.find("hat ", start, end) < 0 and text.find("agreed", start, end) < 0:
        return
    begins = REQUEST_THAT.match(text, start, end) if clause else None
    for match in (*([begins] if begins else []), *THAT.finditer(text, start, end)):
        who, sure = owners(setting, match.end(), end)
        does = SUBJUNCTIVE.match(text, who[-1][1], end) if sure == SURE or (clause and who) else None
        if does and not DOUBT.search(text, start, match.start()):
            yield duty(setting, who, (does.end() - len(does["verb"]), end), clause, "asked-owner")


def _capitals(setting: Setting, start: int, end: int, clause: Clause | None) -> Iterator[Duty]:
    """'CLERK TO INFORM HIGHWAYS' in the text."""
    for match in CAPITALS.finditer(setting.source.body, start, end):
        yield duty(setting, [match.span("owners")], match.span("task"), clause, "owner-to-do")


def _done(setting: Setting, start: int, end: int) -> Iterator[Duty]:
    """'concerns would be passed on by Cllr Moss': what is to be done, and by whom."""
    text = setting.source.body
    if text.find("by", start, end) < 0:
        return
    for match in DONE.finditer(text, start, end):
        who, sure = owners(setting, match.end(), end)
        if sure and not DOUBT.search(text, start, match.start()):
            near = (m.end() for m in OPENING.finditer(text, start, match.start()) if m[0].strip() != "agreed")
            first = match.start() + 5 if match[0].startswith("that") else max(near, default=start)
            yield Duty(tuple(who), (first, match.end() - 4), None, (start, end), "done-by")


def _now(setting: Setting, start: int, end: int, taken: list[Bounds]) -> Iterator[Duty]:
    """'X would now make contact with …' where X begins the sentence."""
    text = setting.source.body
    for match in NOW.finditer(text, start, end) if text.find(" now ", start, end) >= 0 else ():
        relative = re.search(r",?\s+who$", text[start : match.start()])
        shorts = INITIALS_WHO.search(text[start : match.start()]) if relative else None
        if shorts:
            named = (start + shorts.start("owner"), start + shorts.end("owner"))
            yield duty(setting, [named], (match.start("task"), end), None, "owner-will-now")
            continue
        owner = parties.before(text, start + relative.start() if relative else match.start(), start)
        if any(a <= match.start() < b for a, b in taken) or not owner or PAPER.fullmatch(text, *owner):
            continue
        said = SAID_HE.search(text, *owner)
        owner = (owner[0], said.start()) if said else owner
        if text[slice(*owner)].casefold() not in THINGS:
            yield duty(setting, [antecedent(text, owner, start)], (match.start("task"), end), None, "owner-will-now")


def antecedent(text: str, owner: Bounds, start: int) -> Bounds:
    """The noun that a comma's clause hangs on: 'a Leadership Adviser, funded by the Centre will now …'."""
    if not re.match(r"(?:funded|chaired|appointed|employed|led)\b", text[owner[0] : owner[1]]):
        inner = re.search(
            r"(?:presentation|report|update)\s+(?:by|from)\s+(?:the\s+)?(?:[A-Z][\w\s]{2,40}?['’]s\s+)?(?=[A-Z])",
            text[owner[0] : owner[1]],
        )
        return (owner[0] + inner.end(), owner[1]) if inner else owner
    past = owner[0] - len(text[start : owner[0]]) + len(text[start : owner[0]].rstrip(" ,"))
    named = parties.before(text, past, start)
    if not named:
        return owner
    article = re.match(r"an?\s+", text[named[0] : named[1]])
    return named[0] + (article.end() if article else 0), named[1]
