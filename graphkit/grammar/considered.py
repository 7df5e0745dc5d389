"""The words that an item's papers are named in: considered, presented, circulated, decided on."""

from __future__ import annotations

import re

from graphkit.grammar import words
from graphkit.grammar.layout import MONTH
from graphkit.grammar.source import word_set

CODE = r"(?:[A-Z]{1,6}\d{0,2}/\d[\d/.-]{0,10}\d|[A-Z]{2,6}\s\d{1,4}/\d{2,4})"
PAPER = (
    r"(?P<paper>(?:(?:an?|the|its|his|her|their|this|further|written|oral|verbal|joint|brief|short|full|final|early|latest"
    r"|progress|update|annual|quarterly|monthly|scoping|exempt|detailed|performance|monitoring|overarching|draft|covering|updated?|interim|attached|circulated|tabled"
    r"|report)\s+){0,6}(?:reports?|papers?|updates?|briefing|(?<=\ba\s)note|proposals?|(?!an?\b|the\b)\w+\s+overview))"
)
CONSIDERED = re.compile(
    rf"\b(?:considered|consideration\s+was\s+given\s+to|received|introduced|presented(?:\s+with)?|gave|discussed|tabled|submitted|noted|had\s+before\s+(?:it"
    r"|them)|circulated|(?:spoke|talked)\s+to|(?:following|points|highlights)\s+from(?=\s+(?:his|her|their)\s)|had\s+(?:done|prepared|written|produced|drafted|compiled|put\s+together)|ha[sd]\s+sent(?:\s+in)?)\b"
    rf"(?:\s+and\s+(?!that\b)\w+)?\s+{PAPER}\b",
    re.IGNORECASE,
)
GIVES = (
    r"(?-i:(?:provid|giv|outlin|detail|summaris|summariz|present|propos|recommend|contain|highlight|describ|explain|set|showing|cover|concern|address|review"
    r"|analys|examin|identify|list)(?:ing|ed|e|s|es|ave|t)?(?:\s+out)?|gave|sets?\s+out|setting\s+out)"
)
TELLING = (
    r"(?:updat(?:ing|ed|es)|inform(?:ing|ed|s)|advis(?:ing|ed|es)|notif(?:ying|ied))\s+(?:the\s+\w+|members|\w+)\s+"
    r"(?:on|of|about|regarding|that)"
)
SEEKING = (
    r"(?:seeking|sought|requesting|requested|asking\s+for|which\s+asked\s+for|inviting)\s+(?:(?:the\s+)?[\w'’]+\s+)?"
    r"(?:approval|agreement|endorsement|views|comments?|consent|authority|authorisation|support|adoption|consideration|ratification)"
    r"\s+(?:of|for|to|on)"
)
FOLLOWS = (
    r"(?:(?:up)?on|about|regarding|concerning|entitled|titled|in\s+respect\s+of|in\s+relation\s+to|relating\s+to"
    rf"|,?\s*(?:which|{GIVES}|{TELLING}|{SEEKING}))\b"
)
TITLE = re.compile(
    r"\s*,?\s*(?:(?P<bare>(?-i:[A-Z]{1,5})[/-]\d{2,4}[/-]\d{1,4})\b,?\s*)?(?:\(previously\s+circulated\)\s*|previously\s+circulated\s+|(?:sent|circulated)\s[^,.;]{2,40},\s+)?"
    r"(?:dated\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+(?:\s+\d{4})?\s+)?"
    rf"(?:(?:of|by|from)\s+(?:the\s+)?(?-i:[A-Z])(?:(?!,\s+(?:(?:a\s+)?cop|as\s))[^.;:]){{2,80}}?(?:\s+\((?:item|agenda|page|minute)[^)]{{1,20}}\))?,?\s+(?={FOLLOWS}|\((?:Paper|Enc|(?-i:{CODE}\)))))?"
    rf"(?:\((?P<mark>(?:Paper|Enc(?:losure)?\.?|Appendix|Report|Item)\s(?:[A-Z]{{2,5}}\s)?[\w/.()]+?"
    rf"|(?-i:{CODE}))\)\s*,?\s*)?"
    r"(?:(?:(?:up)?on|about|of|regarding|concerning|entitled|titled|in\s+respect\s+of|in\s+relation\s+to|relating\s+to)\s+(?P<on>(?!which\b|what\b|behalf\s+of\b|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]).+)"
    r"|,?\s*the\s+purpose\s+of\s+which\s+was\s+(?:to\s+)?(?:(?:provide|allow|give|present)\s+(?:an?\s+"
    r"|the\s+)?)?(?P<purpose>.+)"
    rf"|,?\s*(?:which\s+)?{SEEKING}\s+(?:the\s+|an?\s+)?(?P<views>.+)|,?\s*(?:which\s+)?(?:{TELLING}|(?:{GIVES})(?:\s+(?:an?\s+)?(?:\w+\s+)?"
    r"(?:information|details|updates?|overview|summary)\s+(?:on|about|of|regarding))?)\s+(?:the\s+|an?\s+)?(?P<giving>.+)"
    r"|(?P<from>from\s+.+|which\s+(?!(?:followed|came|drew|arose|had|was|were|is|has)\b).+))",
    re.IGNORECASE | re.DOTALL,
)
NOT_ON = r"(?:(?!\b(?:on|about|regarding|concerning|which|entitled|titled|seeking|giving|providing|setting)\b)[^.;:])"
AUTHOR = re.compile(
    rf"\s*(?:jointly\s+)?(?:of|by|from)\s+(?:the\s+)?(?=[A-Z]){NOT_ON}{{0,100}}?\b(?i:{words.TITLE_NOUNS})\b{NOT_ON}{{0,80}}"
    rf"|\s*(?:jointly\s+)?by\s+(?:the\s+)?(?=[A-Z]){NOT_ON}{{2,100}}"
)
CODED = re.compile(rf"\s+(?:[Nn]o\.?\s*)?(?P<mark>{CODE})\b")
OF_GROUP = re.compile(rf"\s+of\s+(?:the\s+)?[^,.;:]{{0,80}}?\b(?i:{words.GROUP_NOUNS})\b(?=[,.]|\s+(?:which|and|as)\b)")
TITLE_STOP = re.compile(
    r"[.;](?=\s|$)|,\s+(?:to|on|about)\s+which\b|,\s+(?:sent|circulated)\b|\s+(?:prepared|drafted|written|compiled)\s+by\b|,\s+(?:as\s|together\s+with\s|a\s+copy|copies|which|and\s+(?:in\s+particular|it)|of\s+which)\b|:\s+(?:a\s+copy|the\b)"
    r"|\s+and\s+(?:then\s+|also\s+)?(?:agreed|noted|approved|requested|resolved|recommended|decided|supported)\b"
    r"|\s+and\s+(?:\w+\s+)?(?:stated|reported|said|advised|explained|informed|thanked|asked|highlighted|confirmed|gave)\b"
    r"|\s+and\s*:-?|\s+(?:A\s+copy|\((?:copies|copy|marked|filed))\b|,?\s+of\s+which\s+a\s+copy\b|\s+with\s+a\s+view\b",
    re.IGNORECASE,
)
DECIDED = r"\b(?i:noted|approved|considered|received|adopted|discussed|endorsed|introduced|presented|submitted|tabled)"
DOCUMENT = re.compile(
    rf"{DECIDED}\s+(?:the|an?)\s+(?P<title>"
    r"(?:(?:early|first|final|revised|latest)\s+)?(?:draft|revised|updated|amended)\s+(?:of\s+the\s+)?[A-Z][^,.;:()]{3,90}?"
    r"|(?:[A-Z][\w'’-]{0,30}\s+){1,6}(?:Document|Plan|Strategy|Report|Framework|Agreement|Policy|Statement|Budget"
    r"|Accounts)(?:\s+\d{4}(?:[/–-]\d{2,4})?)?(?:\s+for\s+the\s+[A-Z]\w{0,30})?)"
    r"(?=,|\.|;|\s+\(|\s+which|\s+and\b|\s+to\s+the\s+[A-Z]|$)"
)
PAPER_NOUN = (
    r"(?:report|paper|summary|policy|strategy|plan|log|tracker|programme|statements?|schedule|register|budget(?!\s+forecast)|(?:budget\s+)?forecast|analysis|evaluation|appraisal|protocol|document|calendar|specifications?|application(?=\s+for\s+(?:£|a\s+grant|grant|funding))"
    r"|terms\s+of\s+reference|terms|dashboard|flow\s?chart|letter(?!\s+on\b)|results|chapter|draft|recommendation(?=\s+(?:that|to|on)\b)|notes?|draft\s+agreement"
    r"|scorecard|questionnaire|(?<=condition\s)survey|(?<=structural\s)survey|list(?=\s+of\b)|(?<=revised\s)version(?=\s+of\b)|(?<=amended\s)version(?=\s+of\b)|petition(?=\s+(?:of|from|for|against|about|signed|requesting|calling|asking)\b)|accounts|spreadsheet|business\s+case|recommendations|quotations|(?:budget|briefing|fact)\s+sheet)"
)
PRESENTED = re.compile(
    r"\b(?:considered|[Cc]onsideration\s+was\s+given\s+to|had\s+before\s+(?:it|them)|received|introduced|presented|tabled|submitted|noted|spoke\s+to|went\s+through|looked\s+at"
    r"|(?:took|talked|walked|led)\s+(?:the\s+|those\s+)?\w+\s+through|receipt\s+of|reviewed|discussed|circulated|distributed|listed\s+in)\s+(?:(?:the|an?|its|his|her|their)\s+|(?=accounts\s))"
    rf"(?P<title>(?:(?!(?:which|that|who|and|of|on|for|in|to|by)\b)[\w'’/-]+\s+){{0,5}}?(?i:{PAPER_NOUN})\b(?:\s+\d{{4}}(?:[/–-]\d{{2,4}})?)?"
    r"(?:\s+(?:of|on(?!\s+behalf\b)|for|from|to(?!\s+(?:all\s+)?(?:members|governors|trustees|the\s+(?i:board|committee|council|meeting|group|executive|cabinet|trust)\b))|in(?!\s+(?:the\s+absence|his|her|their)\b)|with|about|asking|signed|requesting|calling|that|arising|comparing|showing|describing|summari[sz]ing|proposing|explaining|listing|outlining|giving)\s(?:[^.;:()]|\.(?=\d)){3,140}?)?)"
    r"(?:\s*\((?P<mark>(?:(?:Paper|Enc(?:losure)?\.?|Appendix|Att(?:achment)?\.?|Report)\s)?[A-Z]{1,5}(?:\s?[/\d.-]{1,12}\d)?|(?:Paper|Enc(?:losure)?\.?|Appendix)\s\d{1,3})\))?"
    r"(?=,(?!\s(?:19|20)\d\d\b)|\.|;|:|\s+\(|\s+(?:which|on\s+behalf|in\s+(?:the\s+absence|his|her|their)|and\s+(?:\w+ed|took|gave|thanked|(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w’']*)?\s(?:\w+ed|took|gave|spoke))"
    r"|circulated|prepared|tabled|produced|submitted|attached|drafted"
    r"|previously|before\s+(?:it|them|the\s+\w+)|with\s+the\s+agenda|prior\s+to|in\s+advance"
    r"|to\s+(?:all\s+)?(?:members|governors|trustees|directors|the\s+(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|meeting)))\b|$)"
)
NAMED_MARK = (
    r"(?:[Pp]aper|Enc(?:losure)?\.?|Appendix|Exhibit|Report)\s(?:[A-Z]{2,5}\s(?=\d))?(?-i:[A-Z0-9])(?:[\w/.-]{0,12}[\w])?"
    r"(?:\([ivx\d]{1,4}\))?"
)
MARK = rf"(?P<mark>{NAMED_MARK})"
BRACKETED = re.compile(
    rf"(?:{DECIDED}|\bworked\s+through|\bhad\s+before\s+(?:it|them)|\bthrough)\s+(?:an?|the|its|their)\s+"
    rf"(?P<title>(?:(?!\b(?:took|introduced|presented|gave|had|was|were|spoke)\b)[^.;:()]){{3,140}}?)\s*\((?P<mark>{NAMED_MARK}|{CODE})\)"
)
REVISION = re.compile(r"(?:draft|revised|updated|amended|final|latest|proposed)\s+")
BY_AUTHOR = re.compile(r"(?:\w+\s+){0,2}(?:report|paper)\s+(?:of|by|from)\b", re.IGNORECASE)
CIRCULATED_AS = re.compile(
    rf"\b[Tt]he\s+(?P<title>[^.;:(),]{{3,100}}?)\s+(?:had\s+been|has\s+been|have\s+been|was|were)\s+(?:(?:circulated"
    rf"|sent|tabled|attached)\s+(?:as|at)|at|set\s+out\s+at)\s+{MARK}"
)
AS_FILED = re.compile(r"\s(?:circulated|sent|tabled|attached)\s(?:as|at)\s")
BEHIND = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s+|(?=\b[A-Z]\w{{1,20}}['’]s\s))(?P<title>(?:(?!(?:was|were|had|on|the|which)\b)[\w'’-]+\s+){{0,5}}?[\w'’/-]+)\s*\({MARK}\)"
    r"(?=\s+(?:had|has|was|were|which|have)\b|[.,;])"
)
TABLED_BY = re.compile(
    r"\s+(?:tabled|prepared|presented|submitted|written|drawn\s+up)\s+by\s+[A-Z].*$|\s+(?:by|from)\s+[A-Z].*$",
    re.DOTALL,
)
CRITIQUE = re.compile(
    r"\bthat\s+an?\s+(?P<title>(?:critique|analysis|summary|review|assessment|paper"
    r"|report)\s+of\s+[^,.;]{5,120}?)\s+(?:had|has)\s+been\s+(?:prepared|circulated|submitted|produced)\b",
    re.IGNORECASE,
)
UPDATE = re.compile(
    r"\bthat\s+the\s+(?P<title>update\s+report\s+on\s+[^,.;]{5,120}?)(?=\s+and\b|,|\s+be\s+noted)", re.IGNORECASE
)
STATEMENT = re.compile(
    rf"\b(?P<title>[Ss]tatements?\s+of\s+[Aa]ccounts?\s+(?:as\s+at|to|for)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|Statements?\s+of\s+Accounts?\b)"
)
SPOKEN = re.compile(
    r"(?:an?|his|her|their)\s+(?P<title>(?:\w+\s+)?(?:oral|verbal|written)\s+(?:update|report)|(?:\w+\s+)?update)"
    r"|(?P<bare>(?:oral|verbal|written)\s+(?:update|report))",
    re.IGNORECASE,
)
IN_QUOTES = re.compile(r"(?:['‘]|[\"“])[^'’\"”]{4,160}['’\"”]")
MARKED = re.compile(rf"\s*\((?P<mark>{NAMED_MARK}|(?:paper\s|report\s)?{CODE})\)")
FILED = re.compile(
    r"(?:\bcop(?:y|ies)\b[^.]{0,200}?\b|\()marked,?\s*['‘\"“]?(?P<mark>\d{1,3}(?:\s?\([ivxl\d]+\))*"
    r"|[A-Z]{1,4}[\w/.-]{0,10})['’\"”]?",
    re.IGNORECASE,
)
NAMED_PAPER = re.compile(
    r"\b(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s(?:[A-Z]{2,4}\s\d{1,3}/\d{1,3}|[A-Z0-9](?:[\w/.-]{0,10}\w)?)|Report\s[A-HJ-Z])\b,?\s*(?:['‘\"“](?P<title>[^'’\"”]{3,120})['’\"”])?"
)
REFERENCE = re.compile(r"(?:[Pp]aper|[Rr]eport)\s(?P<mark>[A-Z]{1,6}\d{0,3}/[\w/.-]+)")
ALONE_NOTED = re.compile(r"The\s+(?:\w+\s+)?(?:reports?|papers?|updates?)\s+(?:was|were)\s")
BARE_PAPER = re.compile(
    r"(?:reports?|papers?|letter|draft|minutes|notes|recommendations?|plan|strategy|policy|budget|update)",
    re.IGNORECASE,
)
GAVE_IT = re.compile(
    r"(?:introduced|presented|spoke\s+to|read\s+out|(?:talked|took|walked|ran|went)\s+(?:\w+\s+){0,2}?through|summari[sz]ed|considered|received|noted|discussed|circulated"
    r"|reviewed|to\s+(?:present|introduce)|(?:highlighted|explained|outlined)\s+the\s+(?:\w+\s+){1,3}(?:of|to|in|from)|referred\s+(?:\w+\s+)?to"
    r"|drew\s+(?:members['’]\s+)?attention\s+to\s+the\s+(?:\w+\s+){1,3}(?:of|in|from)"
    r"|in\s+presenting|in\s+introducing)\s+(?:the|his|her|their|this|its)\s+"
    r"(?:circulated\s+|written\s+|attached\s+|above\s+|contents\s+of\s+the\s+|content\s+of\s+the\s+)?(?:reports?|papers?)(?=\.|,|;|:|\s+(?:and|which|as|to|provided|presented|[a-z]{2,12}ed)\b|\s*$)"
    r"|\bthis\s+(?:document|policy|report|paper|strategy|plan)\s+(?:was|has\s+been)\s+(?:then\s+)?(?:reviewed|considered|approved|adopted|agreed|accepted|noted|discussed|presented|received)\b"
    r"|\b(?:the|this)\s+(?:\w+\s+)?report\s+be\s+(?:noted|received|approved|endorsed|accepted|adopted|welcomed)\b",
    re.IGNORECASE,
)
BE_NOTED = re.compile(
    r"(?:\bthat\s+the\s+|^(?:\w+,?\s+t|T)he\s+)(?P<title>(?!following\b)(?:(?!(?:and|the|of)\b)[\w'’/-]+\s+){0,4}?(?:action\s+(?:log|tracker)|risk\s+register|forward\s+plan|work\s+programme"
    r"|strategy|statement|annual\s+report|[\w'’-]+\s+report|budget|accounts|policy|policies(?:\s+(?:of|for|on)\s[^;:]{3,120}?)?|action\s+plan|business\s+plan|terms\s+of\s+reference|code\s+of\s+conduct(?:\s+document)?"
    r"|standing\s+orders(?:\s+and\s+financial\s+regulations)?|financial\s+regulations|guidelines|calendar|programme)(?:\s+on\s+[^.;:,]{3,80}?|\s+for\s+(?:the\s+)?[\w/–-]+(?:\s[\w/–-]+){0,3}?)?)"
    r"(?:,\s+as\s+(?:circulated|amended|drafted|presented|tabled),)?\s+(?:be|was|were|has\s+been)\s+(?:(?:reviewed|considered|discussed|agreed)\s+and\s+)?(?:noted|endorsed|received|agreed|adopted|approved|accepted|ratified)\b",
    re.IGNORECASE,
)
ADOPTED = re.compile(
    r"\b(?i:agreed|accepted|seconded|approved?|endorsed?|adopt(?:ed)?|ratified|ratify):?\s+(?:that\s+)?the\s+(?P<title>(?:(?!(?:which|that|and|of|on|for|to)\b)[\w'’/-]+\s+){0,5}?"
    r"(?i:polic(?:y|ies)|strategy|plan|budget|protocol|framework|register|programme|terms\s+of\s+reference|business\s+case|code\s+of\s+conduct"
    r"|standing\s+orders|(?:annual|\w+['’]s)\s+report|accounts|guidelines)\b(?:\s+(?:update\s+)?\d{4}(?:(?:[/–-]|\s+to\s+)\d{2,4})?)?(?:\s+(?:for|on)\s[^.;:,()]{3,60}?)?)"
    r"(?=,|\.|;|\s+(?:and|subject|with|as|be)\b|\s*\(|\s*$)"
)
APPOSED = re.compile(  # 'Paper B, a draft protocol.', 'Paper B, which summarised concerns about …'
    r"\b(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{0,10}\w)?),\s+"
    r"(?:(?:the|an?|his|her|their)\s+|which\s+(?:summari[sz]ed|set\s+out|described|gave|listed|proposed|reported)\s+(?:the\s+|an?\s+)?)"
    r"(?P<title>[^.;:,()]{5,140})"
)
QUOTED = re.compile(
    rf"(?:{DECIDED}|\bcirculated)\s+(?:an?|the|his|her)\s+(?:paper|report|note|briefing),?\s+['‘\"“](?P<title>[^'’\"”]{{5,120}})['’\"”]"
)
NUMBERED = re.compile(
    r"(?:The\s+)?(?:Report|Paper)\s+(?:No\.?\s*)?(?P<mark>[A-Z]{1,6}\d{0,2}/[\d/.-]{1,12}\d)\s+(?:was|were|had\s+been)\s"
    r"(?:presented|introduced|considered|received|noted|circulated|tabled|submitted)"
)
BY_WHOM = re.compile(r"by\s+(?:the\s+)?[A-Z]")  # 'a report presented by AB', and not on what
ALONE = re.compile(rf"{DECIDED}\s+(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{{0,10}}\w)?)(?=\.|;)")
ACTS = (  # one of these stands in any sentence that a paper is considered in
    *(
        "consider",
        "receiv",
        "introduc",
        "present",
        "gave",
        "discuss",
        "tabled",
        "submitted",
        "noted",
        "before",
        "circulat",
        "spoke",
    ),
    *(
        "through",
        "looked",
        "review",
        "listed",
        "approv",
        "adopt",
        "endors",
        "deration",
        "had done",
        "had pre",
        "had writ",
    ),
    *("had sent", "has sent", "had prod", "had draft", "had comp", "had put", "receipt", "talked to", " from "),
)
DECIDING = (
    "report",
    "paper",
    "noted",
    "endors",
    "approv",
    "agreed",
    "adopt",
    "ratif",
    "received",
    "accepted",
    "reviewed",
)
# words of which one stands in every paper that is considered, noted as the item's, or filed
NOUNS = word_set(
    "report reports paper papers update updates briefing proposal proposals overview summary policy strategy plan log"
    " tracker programme statement schedule register budget analysis protocol terms dashboard flow flowchart letter"
    " results"
    " chapter draft recommendation recommendations notes note scorecard questionnaire accounts spreadsheet case"
    " quotations enc enclosure document framework agreement code statements"
    " specification specifications forecast evaluation appraisal calendar application survey list version petition"
)
ITEMS = word_set("report reports paper papers document policy strategy plan")
NOTED = word_set(
    "log tracker register plan programme strategy statement report budget accounts policy policies reference"
    " conduct document orders regulations guidelines calendar"
)
ADOPTABLE = word_set(
    "policy policies strategy plan budget protocol framework register programme reference case conduct orders report"
    " accounts guidelines"
)
FILES = word_set("paper enc enclosure appendix exhibit report")
COPY = word_set("copy copies marked")
IN_REPORT = re.compile(
    r"\b(?:set\s+out|detailed|contained|outlined|proposed|costed|described|recommend\w+|information|options|figures|as)\s+in\s+the\s+report\b"
    r"|\brecommendations\s+(?:of|in)\s+the\s+report\b"
)
IN_WORDS = word_set("report")
AND_DRAFT = re.compile(  # 'introduced the report (C 15/18) and the draft consultation document'
    r"\s+and\s+(?:the|an?|its)\s+(?P<title>(?:draft|revised|proposed|updated|accompanying)\s+(?:[\w'’/-]+\s+){0,4}?"
    rf"(?i:{PAPER_NOUN})\b)(?=[.,;]|\s+(?:which|that|appended|attached|annexed)\b|\s*\()"
)
ON_DAY = re.compile(r"\s+on\s+\d.*$", re.DOTALL)
UNSEEN = re.compile(r"\s*(?:had|has|was|is)\s+not\b")
LATER = re.compile(rf"\b(?:discussed|considered|received)\s+{PAPER}\s+on\s+")
