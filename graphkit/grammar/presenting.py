"""The words that say who gave an item: of presenting, of telling, and of whom an item brings in."""

from __future__ import annotations

import re

from graphkit.grammar import words
from graphkit.grammar.acts import POST_HEAD, POST_WHOLE
from graphkit.grammar.source import word_set

TOLD = (
    r"(?:[\w-]+\s+){0,4}?(?:report|figures(?=\s+(?:for|from|on|of)\s)|updates?|presentation|overview|summary|briefing|account|review|talk|demonstration|feedback|outline"
    r"|resum[eé]|highlights|slide\s+deck)"
)
PAPERS = (
    r"(?:[\w'’]+\s+){0,4}?(?:report|paper|calendar|presentation|slides|dashboard|accounts|figures|plan|strategy|document|policy"
    r"|statement)s?\b"
)
TITLED = r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|PC|PCSO|Sgt|Sergeant|Inspector)\b\.?\s+[A-Z]"
ADVERB = r"(?:then\s+|jointly\s+|likewise\s+|also\s+|briefly\s+|formally\s+|verbally\s+)?"
CAME = (  # what somebody did first: 'attended to present', 'has drafted this and read out'
    r"(?:(?:,\s+who)?\s(?:(?:attended|joined|was\s+in\s+attendance)\b[^.;,]{0,60}?\s(?:and|to)"
    r"|(?:welcomed|thanked|apologi[sz]ed|took\s+(?:this|the)\s+\w+|ha[sd]\s+(?:\w+ly\s+)?\w+(?:ed|en|ne|ten))\b[^.;,]{0,60}?\sand))?"
)
PRESENTS = re.compile(
    rf"{CAME}\s{ADVERB}(?:introduced(?!\s+(?:{TITLED}|[A-Z][a-z]+\s+[A-Z][a-z]{{2,20}}(?:,|\s(?:who|from|of|as|to)\b)|(?:him|her|it|them)sel))|presented(?!\s[^.;]{{2,30}}?\swith\s+(?:an?\s+)?(?:che(?:ck|que)|certificate|award|gift|bouquet|medal|plaque))|tabled|spoke\s+to(?!\s+(?:the\s+same|that\s+effect|(?:the|his|her|their|this)\s+(?:\w+\s+)?(?:motion|amendment)\b))|talked\s+to\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:slides|report|paper|presentation|figures)"
    r"|outlined(?!\s+there\b)|le(?:a)?d\s+an?\s+discussion|set\s+out|went\s+through|read\s+out(?!\s+an?\s+(?:e-?mail|letter|message)\b)|demonstrated|submitted"
    rf"|(?:gave|provided|delivered|made|shared|followed\s+with)\s+(?:(?:an?|the|members|those\s+present|everyone|the\s+\w+\s+with|members\s+with)\s+)?{TOLD}"
    r"|(?:informed|advised)\s+the\s+\w+\s+(?:of|about|on)\b|updated\s+(?:the\s+)?\w+|reported\s+(?:back\s+|orally\s+|verbally\s+)?(?:on|upon)|took\s+(?:his|her|the|their)\s+\w+\s+as\s+read|summed\s+up|showed\s+(?:the\s+\w+\s+|members\s+|an?\s+|some\s+|her\s+|his\s+)*(?:slides|pictures|photographs|film|video)|fed\s+back\s+(?:on|from|about)"
    r"|brought\s+(?:the\s+)?\w+\s+up\s+to\s+date"
    r"|highlighted\s+(?:the\s+(?:following|main|key)|key|several|some|(?:items|points)\s+from)|summari[sz]ed\s+(?:the|his|her|their|its)\s+(?!(?:discussion|debate|position|views|decision|points|meeting)\b)\w+"
    r"|explained\s+the\s+(?:\w+\s+){0,3}?(?:changes|proposals?|options|report|paper|policy|background\s+to|contents|rationale\s+for|figures|amendments|process\s+for)"
    r"|reported\s+(?:back\s+)?(?:from|for|on\s+behalf\s+of)|took\s+(?:the\s+|those\s+)?\w+"
    r"\s+through|(?:talked|walked|ran|guided|led)\s+(?:\w+\s+){0,2}?through|led\s+(?:this|the)\s+(?:\w+\s+)?(?:item|section|session"
    r"|presentation)|briefed|(?:attended|was\s+(?:in\s+attendance|present|invited))\s+(?:the\s+meeting\s+|by\s+\w+\s+)?to\s+(?:discuss|present|give|provide|introduce|update|speak|talk|outline|explain)|in\s+(?:presenting|introducing)\s+(?:the|his|her|this))\b"
)
TELLS = re.compile(  # of the first sentence alone: later ones answer questions
    rf"\s{ADVERB}(?:reported(?:\s+\([^()]{{2,24}}\))?(?:,|\s+(?:that|s?he|back|verbally|orally|to|an?|the|no|his|her|with|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)|announced\b(?!\s+that\s+(?:the|this)\s+(?:report|item|paper)\s+(?:had|was))"
    r"|(?:informed|advised|told)\s+(?:the\s+(?:meeting|committee|council|board|group|members|forum|cabinet|panel|governors|trustees"
    r"|partnership)|members|councillors|governors|trustees)\s+(?:that|of|about)\b"
    rf"|(?:summari[sz]ed|explained|circulated|reviewed|distributed|highlighted)\s+(?:the|an?|his|her|their)\s+{PAPERS}|highlighted\b"
    r"|advised\s+that\b|(?:explain(?:ed|s)|described|clarified)\s+(?:that|how|the|what|why)\b"
    r"|told\s+(?:us|everyone|everybody|those\s+present)\s+(?:that|of|about|how|what)\b"
    r"|(?:handed|passed)\s+(?:a?round|out)\s+(?:an?|the|his|her|their|copies|some)\b"
    rf"|(?:spoke|talked)\s+(?:about|on)\b|drew\s+(?:[\w’']+\s+)?attention\s+to\s+the\s+(?:\w+\s+){{1,3}}(?:of|in)\s+(?:the|his|her)\s+{PAPERS}"
    r"|brought\s+(?:an?|the)\s+(?:request|report|paper|proposal|update)\b"
    r"|had\s+(?:no(?:thing)?\s+(?:(?:further|additional|other|new)\s+)?(?:(?:issues|items|matters)\s+)?to\s+(?:report|raise|add)))",
    re.IGNORECASE,
)
UNTOLD = re.compile(  # titles below which a report is an announcement, and a reply no report
    r"\b(?:apolog|question|motion|approv|minutes\s+of|substitut|membership|declaration|disclosure|announcement|any\s+other|a\.?\s?o\.?\s?(?:c\.?\s?)?b\b|welcome|attendance|urgent)",
    re.IGNORECASE,
)
EARLY = 20_000  # characters in which a text names its people
OWN = re.compile(
    rf"(?!(?:re-?)?(?:election|appointment|co-?option|nomination|minutes)\b)(?:the\s+)?(?P<post>(?:[\w-]+\s+){{0,3}}?(?:{words.TITLE_NOUNS}))(?:['’]?s?['’]?\s+(?:\w+\s+)?(?:report|update|remark|statement)s?)?[\s:.]*",
    re.IGNORECASE,
)
OTHERWISE = re.compile(
    r"\s(?:asked|thanked|welcomed|proposed|moved|seconded|declared|agreed|closed|opened|arrived|left|joined|returned|withdrew|to|will|and|(?:ha[sd]\s+)?(?:sent|e-?mailed))\b"
)
JOINED = re.compile(  # 'A joined the meeting.', 'A came in.', 'A had done a paper.': of whom the next sentence tells
    r"\s(?:(?:joined|attended|came\s+to|arrived\s+at|entered)\s+the\s+\w+\b|(?:then\s+)?(?:came\s+in|joined|arrived|was\s+welcomed)\b"
    r"|ha[sd]\s+(?:\w+ly\s+)?(?:done|prepared|written|produced|drafted|circulated|compiled|put\s+together|sent\s+(?:round|out))\b)"
)
PRONOUN = re.compile(r"(?:He|She|They)(?=\s)")
PRESENTING = re.compile(  # 'In presenting the report, A said that …': whatever the verb
    r"\s*(?:(?:In|When|On)\s+)?(?:[Pp]resenting|[Ii]ntroducing|[Ss]peaking\s+to|[Ss]ummari[sz]ing)\s+(?:the|this|his|her|their|its)\s+"
    r"[^,.;:]{3,80},\s+(?=(?:the\s+)?[A-Z])"
)
HE_TOLD = re.compile(
    r"(?:He|She|They|Mr|Mrs|Ms|Dr)\s(?:\w+\s)?(?:then\s+)?(?:described|explained|outlined|presented|gave|recalled|introduced|spoke|told|updated|reported"
    r"|showed|summari[sz]ed)\b"
)
LEAD_IN = re.compile(
    r"\s*(?:In\s+relation\s+to\s+th(?:is|at)(?=\s+[A-Z])|Further\s+to|In\s+accordance\s+with|Arising\s+from|Following|Pursuant\s+to|In\s+the\s+absence\s+of"
    r"|On\s+behalf\s+of|With\s+reference\s+to|As\s+\w+(?:\s+\w+)?|In\s+(?:his|her|their|(?:[\w.]+\s+){0,2}?[\w.]+['’]s?)\s+absence(?:\s+from\s+the\s+(?:room|meeting|chair))?|At\s+the\s+(?:invitation|request)\s+of|At\s+the\s+[\w'’]+['’]s?\s+(?:invitation|request)|In\s+relation\s+to|With\s+regard\s+to"
    r"|Under\s+this\s+item|For\s+this\s+item)\b"
)
GIVEN_BY = re.compile(
    r"\b(?:report|[Pp]resentation|[Uu]pdate|[Bb]riefing|[Tt]alk|outline|paper)s?\s+(?:(?:was\s+)?(?:given|tabled|presented"
    r"|introduced|delivered|provided|led|made)\s+)?"
    r"(?P<by>by|from)\s+(?:the\s+)?(?=[A-Z])"
)
UPDATE_FROM = re.compile(
    r"\ban?\s+(?:\w+\s+){0,3}?(?:update|presentation|briefing|talk|overview)\s+"
    r"(?:(?:on|about|regarding|in\s+relation\s+to)\s+[^.;:]{3,90}?\s+)?from\s+(?:the\s+)?(?=[A-Z])"
)
WHO = re.compile(  # 'welcomed Ms A, who explained …', 'invited B to present the report'
    r"\b(?:welcomed|introduced|invited|thanked|called\s+(?:up)?on|asked)\s+(?=[A-Z])"
)
GAVE = (
    r"(?:gave|told|presented|outlined|explained|introduced|delivered|provided|updated|described|spoke\s+(?:to|about|on)"
    r"|set\s+out|took\s+\w+\s+through)"
)
WHO_GAVE = re.compile(
    rf"(?:[,\s(][^.;]{{0,120}}?)?,?\s+(?:who\s+(?:then\s+|had\s+)?{GAVE}|to\s+(?:give|present|introduce|outline|update|speak\s+to|deliver|provide"
    r"|brief|take\s+\w+\s+through)|for\s+(?:his|her|their)\s+(?:\w+\s+)?(?:report|presentation|update|talk|briefing))\b"
)
PASSIVELY = re.compile(
    r"\b(?:(?:was|were|been)\s+(?:then\s+)?(?:presented|introduced|outlined|given|delivered|tabled)|[Ii]t\s+was\s+reported)\s+by\s+(?:the\s+)?"
    r"(?=[A-Z])"
)
ACTS = (  # one of these stands in any sentence that somebody presents something in
    *(
        "introduc",
        "present",
        "tabled",
        "spoke to",
        "talked to",
        "outlin",
        "set out",
        "through",
        "read out",
        "demonstrat",
        "submitted",
    ),
    *(
        "gave",
        "provided",
        "deliver",
        "made",
        "shared",
        "inform",
        "advis",
        "updat",
        "report",
        "led ",
        "up to date",
        "brief",
        "summed",
        "showed",
        "as read",
        "followed with",
        "fed back",
        "highlighted",
        "summari",
        "explained the",
    ),
)
# words of which one stands in every match of the patterns above
PRESENTS_WORDS = word_set(
    "introduced presented tabled spoke outlined set went read demonstrated submitted gave provided delivered made"
    " shared informed advised updated reported took talked walked ran guided led lead briefed attended attendance"
    " present invited presenting"
    " introducing brought summed showed followed fed highlighted summarised summarized explained"
)
LED_WORDS = word_set("speaking summarising summarizing")
BY_WORDS = word_set("tabled presented introduced outlined given delivered reported")
WHO_WORDS = word_set("welcomed introduced invited thanked called asked")
GIVEN_WORDS = word_set(
    "report reports presentation presentations update updates briefing briefings talk talks outline outlines paper"
    " papers overview"
)
LABELLED = re.compile(
    r"(?:presented\s+by|presenters?|introduced\s+by|speakers?|reporting\s+officer|lead\s+presenter|presenting)\s*[:|–-]\s*(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
TITLE_FROM = re.compile(
    r"\b(?:update|report|presentation|overview|briefing|statistics|talk)s?\s+\(?(?:\w+\s+){0,4}?(?:from|by)\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
TITLE_AFTER = re.compile(r"(?:\s[-–—]\s*|\()(?P<who>[A-Z][^()\n–—]{1,40}?)\)?[\s:.]*$")
SPOKEN_OF = re.compile(r"\b(?:report|update|presentation|overview|briefing|feedback|talk)s?\b", re.IGNORECASE)
HOLDER = re.compile(rf"(?:(?:The|Our|(?<=,\s)the)\s+)?(?P<post>{POST_WHOLE})")
SMALL_HOLDER = re.compile(
    r"(?:The|Our)\s+(?P<post>(?:(?:vice-?|deputy\s+)?chair(?:man|woman|person)?|clerk|secretary|treasurer|director|chief\s+executive|curator"
    r"|convener|manager|head\s?teacher|principal|head|warden|president|(?:internal|external)\s+auditors?))(?=\s)"
)
TITLED_NAME = re.compile(  # 'Member Moss', 'Vice President Ann Garvie'
    r"(?:(?:Vice|Deputy|Acting)[\s-])?(?:Member|Chair(?:man|woman|person)?|President|Treasurer|Secretary|Supervisor|Commissioner|Trustee|Director"
    r"|Mayor|Selectman|Alderman|Senator|Clerk)\s"
    rf"(?:(?P<post>{words.NAME_WORD}\s{words.NAME_WORD})|(?!(?:Executive|Officer|Inspector|Constable|Superintendent|Finance|General|Clerk|Secretary|Chair)\b){words.NAME_WORD})(?=\s[a-z])"
)
GROUP_OF = re.compile(  # 'Members from the youth panel presented their …'
    r"(?:Members|Representatives|Officers|Students|Volunteers|Pupils)\s(?:from|of)\sthe\s(?:[\w’'-]+\s){0,5}?(?i:team|panel|group|forum|school|club|project|department|service)"
    r"(?=\s(?:gave|presented|outlined)\b)"
)
FIRST = re.compile(r"[A-ZÀ-Þ][\w'’-]{1,20}")
UNREPORTED = re.compile(r"(?:No|There\s+was\s+no|Nothing)\s+(?:\w+\s+)?(?:report|update|to\s+report)", re.IGNORECASE)
POSSESSED = re.compile(rf"(?:[A-Z]\w{{1,30}}\s+){{0,3}}?[A-Z]\w{{1,30}}['’]s\s+{POST_HEAD}")
DOES = (
    r"(?=(?:then\s+)?(?:introduced|presented|gave|outlined|set\s+out|spoke\s+to|provided|updated|reported|delivered"
    r"|attended|talked|explained|briefed|informed|advised)\b)"
)
ASIDE = re.compile(
    r"\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w'’&-]*){0,6}\s|\s+\([^)]{1,90}\)\s"
    rf"|,\s+[A-Z][^.;:]{{2,120}}?\s{DOES}|\s[-–]\s+[A-Z][^.;:,]{{2,40}}?\s{DOES}"
    r"|,[^,.]{1,90},\s(?=[a-z])|\s+[-–]\s+[^.;:–]{2,80}?\s[-–]\s"
)
BRACKET = re.compile(r"\s+\([^)]{1,90}\)(?=\s)")
LETTERS = re.compile(r"[A-ZÀ-Þ]{2,4}[a-z]?(?=[\s,.;)]|$)")
CELL = re.compile(r"[|\t\n](?=[^|\t\n]*\w)")
PAIR = re.compile(r"\s+and\s+(?=[A-Z])")
ASIDE_FIRST = re.compile(r"\([A-Z]\w{2,12}\)\s+")
SUBHEAD = re.compile(r"(?:[A-Z]|[a-z]{2,}\s)[^.;:–—]{2,70}?(?:\s[-–—]\s|:\s)(?=[A-Z]|the\s[A-Z])")
COMMA = re.compile(r",\s+")
MORE_OF_POST = re.compile(r"(?:,\s+[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)+")
REPORTS = re.compile(
    r"\b(?:staff|committee|officers?['’]?|members?['’]?|liaison|council\w*['’]?|department|board|trustees?['’]?)\s+reports?\b",
    re.IGNORECASE,
)
REPORT_LINE = re.compile(r"(?P<post>,[^–—\n]{2,70})?\s[–—-]\s?(?P<what>[^\n]{3,200})")
MINUTES = re.compile(r"minutes\W*", re.IGNORECASE)
AGENDA_TEXT = re.compile(
    r"To\s+(?:receive|consider|note|approve|confirm|agree|discuss|review|report|endorse)\b|(?:A\s+)?[Rr]eports?\s+(?:of|by|from|to)\b"
)
HAS_TOLD = re.compile(
    r"(?:The|Cllr|Mrs?|Ms|Dr)\b\.?\s[\w'’, -]{2,60}?\s(?:presented|introduced|tabled|gave|outlined)\s"
)
TO_WHICH = re.compile(  # 'a report, to which Inspector A spoke'
    r"\b(?:(?:to|on|about)\s+which|which)\s+(?:the\s+)?"
    r"(?=[A-Z][^.;]{2,80}?\s(?:spoke|introduced|presented|outlined|summari[sz]ed|tabled)\b)"
)
SPOKE = re.compile(r"\s+(?:then\s+|had\s+)?(?:spoke|introduced|presented|outlined|summari[sz]ed|tabled)\b")
BY_AUTHOR = re.compile(
    r"[^.;]{0,60}?\s(?:had\s+been|was|were|has\s+been)\s+(?:circulated|sent|attached|received|noted|considered)\b"
)
FACTS = re.compile(  # 'Executive Member: A B | Key decision: No'
    r"(?:[A-Z][\w ]{2,40}:\s[^.!?]{1,80}?(?:\s\|\s|\n|$)){1,4}"
)
APPOSED = re.compile(r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w'’&-]*\s?){1,5})?,\s+(?=[^,.;]{3,50},\s+[a-z])")
DASH = re.compile(r"[\s:–—-]+")
RUN_IN = re.compile(  # 'Loom restoration (minute 4). ', 'A B left the room. ': what stands before the telling
    r"[A-Z](?:(?!\s(?:was|were|is|are|ha[sd]|have|will|would|could|to|\w+ed|gave|met|said|went|came|set|told|took|brought)\b)[^.;:()]){2,50}(?:\([^()]{2,30}\))?[.:]\s*"
    r"|[^.;:]{3,60}?\s(?:left|joined|entered|re-?joined|returned\s+to|withdrew\s+from)\s(?:the\s+)?(?:meeting|room|table|call|chamber)\.\s*"
)
NO_PLAY = re.compile(
    r"\bactions?\b|\bto\s+do\b|\bnotes\b", re.IGNORECASE
)  # titles with a task or a card behind each name
SPEAKS = re.compile(r":\s+(?!to\s)(?=[^\n]{25})")  # 'Ann: 34 on the books, …'
ALSO_TELLS = re.compile(r"\s(?:(?:then|also)\s+)?(?:reported|spoke\s+(?:about|on))\b")
HEADED_CLAUSE = re.compile(  # '(c) Swimming pool: A B reported that …'
    rf"[A-Z][^.;:]{{2,50}}:\s+(?:the\s+)?(?:{TITLED}|[A-Z])[^.;:]{{1,40}}?\s(?:reported|gave|updated|presented|introduced|explained)\b"
)
