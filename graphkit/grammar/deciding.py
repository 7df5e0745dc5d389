"""Whether a sentence tells a decision: the body decides in it, or 'it was agreed', or a word at its end says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.grammar import motions, words
from graphkit.grammar.acts import POST_HEAD
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set

STEMS = (  # one of which every sentence that decides has
    *("agree", "note", "approv", "support", "adopt", "resolv", "accept", "endors", "confirm", "request", "asked"),
    *("encourag", "recommend", "defer", "reject", "decid", "appoint", "elect", "establish", "ratif", "homologat"),
    *("remit", "instruct", "authoris", "delegat", "declin", "opted", "refus", "grant", "vote", "gave", "minded"),
    *("content", "happy", "entertain", "continued", "chose", "received", "referred", "consent", "passed"),
    *("turned", "nominated", "signed", "consensus", "unanimous decision", "oppos", "unable", "not able", "award"),
    *("waiv", "determin", "object", "assured", "adjourn", "concur", "dismiss", "sanction", "allocat"),
    *(
        "sense of",
        "moved",
        "proposed",
        "as follows",
        "directed",
        "put off",
        "held over",
        "given",
        "assurance",
        "set up",
    ),
    *(
        "tabled",
        "postpon",
        "favour",
        "left ",
        "say no",
        "went for",
        "sent back",
        "stood over",
        "formed",
        "lost",
        "defeated",
        "carried",
    ),
)
DECIDING = word_set(  # one of which, as a whole word, every sentence that decides has
    "accept approve accepted adopted agree agreed agreement appointed approval approved asked authorised chose"
    " confirmed consensus consent content continued coopted decided decision declined deferred delegated elected"
    " encouraged endorsed entertain established follows gave granted happy homologated instructed minded moved"
    " noted objection objections opted passed proposed ratified reappointed received recommended recoopted"
    " reelected referred refused rejected remitted requested resolved sense signed support supported assurance"
    " carried defeated directed favor favour formed given held left lost postponed say tasked went put set stood"
    " tabled turned voted able adjourned allocated assured authority objected awarded concurred consented"
    " determined dismissed nominated opposed sanctioned unable waived"
)
DECIDES = (
    r"agreed|noted|approved|supported|adopted|resolved|accepted|endorsed|confirmed|requested|asked|encouraged"
    r"|directed|opposed|was\s+assured\b|(?:was|were|felt)\s+(?:not\s+able|unable)\s+to\s+(?:support|agree|approve|accept|endorse|recommend)"
    r"|awarded|waived|consented(?=\s+to\b)|determined|concurred|dismissed|sanctioned|allocated|resolved|signed\s+off|opted(?=\s+(?:to|for)\b)|(?:set\s+up|formed)(?=\s+an?\s)|objected(?=\s+to\b)|reached(?=\s+(?:a\s+)?(?:consensus|agreement)\s+(?:to|that)\b)|(?:took|received|gained)(?=\s+(?:\w+\s+){0,2}assurance\b)|turned\s+(?:(?:it|this|them|the\s\w+)\s+)?down|went(?=\s+for\b)|put\s+off|held\s+over|postponed|recommended|deferred|rejected|decided|appointed|elected|"
    r"referred(?=\s+(?!(?:members|us|everyone|back|to|in|the\s+(?:meeting|board|committee|council))\b)[^.;:]{2,120}?\sto\s+(?:the\s+)?(?-i:[A-Z]))|"
    r"established|ratified|homologated|remitted|instructed|authorised|delegated|declined|re-?elected|re-?appointed"
    r"|co-?opted|refused|granted|voted(?=\s.{0,60}?(?:in\s+favour|against|to)\b)|gave\s+(?:its|their|full|unanimous)"
    r"\s+(?:full\s+|unanimous\s+)?"
    r"(?:support|approval|agreement|endorsement|consent)|(?:was|were)\s+(?:not\s+minded\s+to|minded\s+to|content"
    r"\s+(?:with|to|that)|happy\s+to\s+(?=approve|agree|support|accept|endorse|adopt))|(?:would|did|could)\s+not\s+(?:entertain"
    r"|support|accept|approve|agree\s+to)|had\s+to\s+say\s+no(?=\s+to\b)|(?:ha[sd]|have|raised|offered)\s+no\s+objections?|chose(?=\s+to\b)"
    r"|continued(?=\s+(?:(?:the|this)\s+(?:item|matter|report)|consideration\s+of)\b)"
)
COLLECTIVE = (
    r"(?:[Gg]roup|Sub-?[Gg]roup|[Bb]oard|[Cc]ommittee|Sub-?[Cc]ommittee|Council|Cabinet|Panel|Forum|Partnership|[Pp]artners"
    r"|Executive|Authority"
    r"|[Gg]overnors|[Tt]rustees|Governing Body|Assembly|Senate|Members|members|[Cc]ouncillors|[Dd]irectors|Selectmen"
    r"|meeting|Meeting"
    r"|Chair(?:man|woman|person)?)"
)
RECEIVED_ALL = (  # and had nothing else to say of it
    r"received(?=\s+the\s+(?:[^.;:,]{3,50}|(?:minutes|notes|reports?)\s+of\s[^.;:]{3,200})\.$)"
)
ACTIVE = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<who>{COLLECTIVE}|[Ww]e|[A-Z]{{2,8}}|[A-Z][\w'’]+(?:\s+[\w'’]+){{0,6}}?\s+{COLLECTIVE})(?:\s+"
    rf"|,\s+(?:having|after|following|on|upon|in|with)\s[^.;:]{{3,120}}?,\s+)(?:(?:also"
    rf"|then|therefore|unanimously|further|next|duly|in\s+principle|discussed\s+and|considered\s+and|received\s+and"
    rf"|reviewed\s+and|(?!previously|recently|originally|initially|earlier|already)[a-z]{{4,12}}ly"
    rf"|welcomed\s+and|was\s+[^.;,:]{{3,40}}?\s+and|(?:thought|felt|considered)\s+(?:that\s+)?[^.;:]{{3,80}}?,?\s+and|thanked\s+[^.;,:]{{3,40}}?\s+and"
    rf"|(?:did|was|were|had|could)\s+not\s+[^.;:]{{3,80}}?,?\s+and"
    rf"|(?:considered|discussed|received|reviewed|debated|examined|heard|welcomed|commended|scrutinised)\s+[^.;,:]{{3,90}}?,?\s+and)\s+){{0,3}}"
    rf"(?P<verb>(?i:{DECIDES})|RECEIVED|{RECEIVED_ALL})\b(?!\s+(?:with(?!\s+(?:concern|interest|thanks|regret|pleasure|satisfaction|disappointment|approval)\b)|at\s+the)\b)"
)
ARISING = re.compile(
    r"(?:(?:As|Since|Because|Owing\s+to|In\s+view\s+of|Members\s+having|There\s+being)\b(?=[^.;]{3,100},\s)|So|Therefore|Accordingly|At\s+this\s+(?:point|stage|juncture)|Arising|Having|With|After|Following|In\s+the\s+light|In\s+addition|By\s+(?:\w+\s+votes?|an?\s+(?:majority|vote|show)|consensus|acclamation|(?:common|general|unanimous)\s+\w+))\b[^.;]{0,100}?,?\s+(?=(?:[Tt]he\s+)?(?:[A-Z]|we\b|meeting\b|members\b|board\b|committee\b))"
)
PASSIVE = re.compile(
    r"\b(?:was|were)\s+(?:taken\s+as\s+read(?:\s+and|,)\s+|(?:then\s+)?put\s+to\s+the\s+(?:vote|meeting)\s+and\s+|(?:received|considered|discussed|reviewed|presented|gone\s+through|looked\s+at"
    r"|read|checked(?:\s+for\s+\w+)?|amended|corrected|submitted"
    r"|circulated|proposed)(?:,\s+(?:discussed|reviewed|considered|amended|corrected))?,?"
    r"\s+and\s+|(?:duly\s+)?proposed,?\s+seconded,?\s+and\s+)?(?:then\s+|therefore\s+|duly\s+|unanimously\s+"
    r"|formally\s+"
    r"|all\s+|otherwise\s+|declared\s+){0,2}(?P<verb>(?i:noted"
    r"|approved|agreed|accepted|supported|adopted|endorsed|confirmed(?!\s+(?:that|by|as\s+(?:being\s+)?quorate)\b|\s+as\s+(?-i:[A-Z]))|deferred"
    r"|rejected|ratified|homologated|sanctioned|awarded(?!\s+(?:by|at|in)\b)|waived|carried\s+over|remitted\s+to|(?<!meeting\swas\s)adjourned(?=\s+(?:to|until|till)\s)"
    r"|authorised(?=\s*[:.]|\s+for\s+payment)|passed\s+for\s+payment|left\s+on\s+the\s+table"
    r"|appointed|elected|nominated(?=\s+(?:to|as)\s)|turned\s+down|declined|put\s+off|(?:held|stood)\s+over|sent\s+back|postponed"
    r"|tabled\s+(?:to|until|till)|left\s+(?:over\s+)?(?:to|until|till|for)(?=\s+(?:the|our|a|its)\s+(?:\w+\s+){0,2}?(?:meeting|agenda)\b|\s+next\s)|passed(?=\.?\s*$|\s+as\s|\s+(?:unanimously|nem|without)\b)|not\s+(?:agreed|approved|adopted|accepted|supported|granted)|signed(?=\s+off\b|\s+as\s+an?\s|\s+by\s+the\s+[Cc]hair|\.?\s*$)"
    r"|re-?elected|re-?appointed|co-?opted|(?-i:REFUSED|GRANTED)|decided(?=\s+as\s+follows))"
    r"|passed\s+(?:on\s+)?to\s+(?:the\s+)?(?-i:[A-Z])[\w\s&’-]{2,50}?\s(?:group|committee|panel|party|team|board)\s+for|referred\s+(?:back|to(?!\s+(?:in|as|by)\b)))\b(?!\s+by\s+(?!Unanimous\b)[A-Z][a-z]+\s+[A-Z])(?!"
    r"\s+with\b(?!\s+(?:regret|thanks|no|\d+|an?|minor|some|one|two|immediate|amendments?|the\s+(?:following|above"
    r"|addition|amendments?|exception|stated))\b))"
)
PUT_OFF = re.compile(  # what stands by itself beside a formal decision
    r"\b(?:was|were)\s+(?:then\s+|therefore\s+)?(?:deferred|held\s+over|left\s+(?:over\s+)?(?:to|until|till|for)|put\s+off|postponed|turned\s+down|declined|refused"
    r"|rejected|not\s+(?:agreed|approved|adopted|accepted))\b"
    r"|\s[–—-]\s+(?:deferred|held\s+over|left\s+(?:over\s+)?(?:to|until|till)|put\s+off|carried\s+over|postponed|declined|refused|turned\s+down)\b"
)
HOW_NOTED = (  # behind 'Noted', 'Received'
    r"\s+with\s+(?:\w+\s+)?(?:thanks|pleasure|interest|regret|concern|approval|satisfaction)|\s+for\s+information"
)
BRIEF = re.compile(
    r"(?:The\s+|All\s+(?:the\s+)?)?(?:reports?|correspondence|minutes|notes|accounts|contents|update|recommendations?"
    r"|agenda|budget|policy)\s+(?:(?:was|were)\s+)?(?:duly\s+)?"
    r"(?:noted|approved|received|adopted|accepted|agreed)(?:\s+and\s+(?:noted|approved|adopted|accepted|agreed))?\.?\s*"
    r"|(?:The\s+)?(?:minutes|notes)\s+(?:of|from|for)\s+[^.;:]{3,80}?\s(?:approved|agreed|accepted|confirmed)(?:\s+as\s[^.;]{3,60}?)?"
    r"(?:\s*\([^()]{3,40}\))?\.?\s*|(?:Approval|Refusal)\s+recommended\.?\s*"
    r"|Referred\s+to\s+(?:the\s+)?(?-i:[A-Z])[\w\s&-]{1,60}\.?\s*"
    r"|(?:Deferred|Tabled|Postponed|Held\s+over)\s+(?:to|until|till|for)\s[^.;]{3,120}\.?\s*"
    r"|(?:The\s+)?minutes\s+of\s+[^.;:]{3,60}:\s+(?:no\s+objections?|agreed|approved)\b[^;:]{0,60}"
    r"|(?:The|(?-i:[A-Z])[^.;:]{2,60}?['’]s?)\s+(?:draft\s+|confirmed\s+)?minutes\s+(?:of|for|\()[^.;]{3,240}\s(?:was|were)\s+(?:duly\s+)?received\.?\s*"
    r"|(?:The|An?|(?-i:[A-Z][a-z]+))\s+(?:[\w’'-]+\s+){0,4}?(?:reports?|updates?|reconciliations?|statements?|accounts|letters?)\b[^.;]{0,160}?\s(?:was|were)"
    r"\s+(?:duly\s+)?received(?:\s+with\s+(?:thanks|interest)(?:\s+to\s+[^.;,]{3,40})?)?(?:\.|,\s(?!and\b)[^.;]{3,200}\.?|\s+and\s+(?:\w+ly\s+)?(?:noted|filed|initialled|signed)\b[^.;]{0,40}\.?)?\s*"
    r"|(?:Approved|Agreed)\s+and\s+signed\.?\s*|(?:Duly\s+)?(?:Noted|Received)"
    rf"(?:{HOW_NOTED})?\.\s*",
    re.IGNORECASE,
)
PLANNING = re.compile(  # '21/0456/FUL – 4 Mill Lane, loft conversion: support'
    r"\W*(?:(?:Planning\s+)?App(?:lication|\.)?\s+(?:No\.?\s*)?)?(?:[A-Z]{1,4}[/-])?\d{2,4}/\d{2,6}(?:/[A-Z0-9]+)*\b[^\n;]{3,200}?(?::|\s[–—-])\s+"
    r"(?:no\s+(?:objections?|comments?)|support(?:ed)?|object(?:ed|ion)?)\b[^.;\n]{0,80}\.?\s*",
    re.IGNORECASE,
)
PAPER = (
    r"(?:minutes|accounts|notes|reports?|polic(?:y|ies)|budget|recommendations?|agenda|letter|application|request|proposal|draft"
    r"|plans?|terms\s+of\s+reference|statements?|invoices?|payments?|reconciliations?|updates?|quotations?|quotes?|schedule|strategy"
    r"|programme|precept|register|expenditure|appointments?|calendar|dates?|results|figures|position|progress|presentation|correspondence|newsletters?"
    r"|contents|information|action\s+log|forecast|reconciliation)"
)
ELLIPTIC = re.compile(  # 'With these changes minutes accepted', 'Accounts to 31 May approved, prop. AK'
    rf"(?:(?:With|Subject\s+to|After)\s+[^.;:]{{3,60}}?,?\s+)?(?!(?:No|Any|If|When|Once|As)\b)(?:(?!\b(?:was|were|is|are|be|been|had|has|have|that|which|who"
    rf"|said|asked|to\s+be|will|would|should|when|once|until)\b)[\w’'(),&/£.-]+\s+){{0,6}}?{PAPER}"
    rf"(?:\s+(?:for|of|to|at|from|on|by|in)\s+(?:(?!\b(?:was|were|is|are|be|been|had|has|have|that|which|who|to\s+be|will|would|should)\b)[\w’'(),&/£.-]+\s+){{0,9}}?|\s+)"
    r"(?:(?:all|duly|unanimously|then|formally)\s+)?(?:(?:reviewed|discussed|considered|presented|read)(?:,\s+\w+)?\s+and\s+)?(?:approved|agreed|accepted|adopted|ratified|endorsed|confirmed|noted|received|signed\s+off|deferred|rejected|refused|declined)"
    r"(?:\s+and\s+(?:signed|noted|adopted|accepted))?(?:,?\s+(?:as\s|subject\s+to\s|with\s|for\s+payment|on\s+the\s|unanimously|pending\s|prop|nem\b|\(?[Pp]ropose|moved)[^;]{0,160})?\.?\s*",
    re.IGNORECASE,
)
LABELLED = re.compile(  # 'Porch at 3 High Street: agreed that no comment be made', 'Dog bins – deferred until June'
    r"(?:[Tt]he\s+)?(?:[Dd]ecision|[Mm]atter|[Ii]tem|[Dd]iscussion)(?:\s+on\s+[^.;:]{3,60}?)?\s+(?:put\s+off|held\s+over|left(?:\s+over)?|deferred|postponed|carried\s+over)\s+(?:to|until|till|for)\s|"
    r"(?![^:–—]{0,120}\b(?:said|reported|asked|advised|had|meeting\s+of|last|previous)\b)[^.;:–—]{3,120}(?::|\s[–—-])\s+(?:not\s+(?:yet\s+)?[^.;:,–—]{2,40},\s+)?"
    r"(?:it\s+was\s+)?(?:(?:unanimously\s+)?(?:agreed|resolved|decided|resolved)\s+(?:that|to|not)\s|(?:deferred|put\s+off|left(?:\s+over)?|held\s+over|carried\s+over|adjourned"
    r"|continued|postponed)\s+(?:to|until|till|for|pending)\s)"
)
NOTED_LAST = re.compile(  # 'Letters from the Moss Society noted.', 'Risk register noted.'
    r"(?!(?:The\s+|Our\s+)?(?:Chair|Clerk|Leader|Director|Head|President|Mayor|Secretary|Treasurer|Member|Cllr"
    r"|Councillor|Mrs?"
    r"\b|Ms\b|Dr\b))(?![^.]*\b(?:was|were|is|are|has|had|have|be|that|which|who|as|not|he|she|it|also|said|asked"
    r"|agreed)\b)"
    r"(?:The\s+)?[A-Z][\w’'-]*\s+(?:[\w’'&/().-]+\s+){0,14}?(?:(?:from|of|on|re|about|for)\s[\w\s’'&/()-]{2,80}"
    r"|[a-z]{3,}\s)"
    r"(?<!all\s)(?<!ly\s)\s*noted\.\s*"
)
BARE_VERB = re.compile(
    r"(?:(?:It|They)\s+(?:(?:also|then|therefore|further|unanimously)\s+)?[A-Z]{3,}ED|(?:Unanimously\s+)?(?:(?:Resolved|Decided)\s+(?:that|to|not)|Agreed\s+(?:(?:that|to|it|they|we|not)|(?:[A-Z]{2,3}|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})\s+(?:to|should|would|will|can|could))|Agreed,\s+(?:apart\s+from|except|with|subject|on|but)"
    r"|All\s+(?:items\s+|of\s+these\s+)?(?:noted|agreed|approved|received)\s*(?::|\s[–-])|(?:Approved|Agreed|Accepted|Confirmed)\s+as\s+(?:an?|accurate|correct)|(?:Adopted"
    r"|Agreed|Approved|Confirmed|Passed)\s+on\s+the\s+(?:proposal|motion)\s+of|(?:Approved"
    r"|Accepted|Adopted|Ratified|Endorsed|Noted|Received|Supported)\s+(?:the|that|an?"
    r"|[€£$]\d\S*)|(?:Declined|Refused)\s+(?:the|to|an?))|(?:(?:APPROVED|NOTED|AGREED|RECEIVED|ENDORSED|SUPPORTED|ASKED|REQUESTED|RECOMMENDED|DELEGATED|REFERRED|DEFERRED|ADOPTED|ACCEPTED|CONFIRMED|RATIFIED"
    r"|INSTRUCTED|AUTHORISED|APPOINTED|REJECTED|DECLINED)(?=\s+[a-z])|unanimously\s+approved\s+(?:the|that|to))|(?:Noted|Received)\s*:(?=\s+\S+\s+\S))\s"
)
TOLD_LAST = re.compile(
    r"(?P<what>[^–—]{3,300}?)\s*(?:\s[–—-]|:)\s*(?:(?:all|duly|unanimously)\s+)?(?P<verb>(?i:noted|agreed|accepted"
    r"|deferred|approved))\W*$"
)
DASH = re.compile(r"[–—:-]")
MOVED_IN_IT = re.compile(r"\bseconded\b|\bvotes?\b|\bsaid\b|\breported\b", re.IGNORECASE)
PROPOSES = re.compile(r"[^,.;]{2,40}?\s(?:proposed|suggested|moved|recommended|offered|asked)\s")
AND_BODY = re.compile(
    rf",?\s+and\s+(?:the\s+)?(?P<who>{COLLECTIVE}|councillors)\s+(?:duly\s+)?(?:accepted|agreed|approved|noted"
    rf"|endorsed|supported)\b(?!\s+with\b)"
)
REQUEST = re.compile(
    r"\b(?:proposal|offer|suggestion|request|application|bid)\s+(?:was|were)\s+(?:not\s+(?:supported|agreed|approved|accepted"
    r"|granted)|refused|declined|rejected|turned\s+down|accepted|agreed|approved|granted|put\s+off)\b"
    r"|^(?:The|A|An|His|Her|Their|This|Its|Our|(?:[A-Z][\w.’'-]*\s+){1,4}(?<=['’]s\s))\s?(?:\w+\s+){0,3}?"
    r"(?:proposal|offer|suggestion|request|application|recommendation|motion|amendment)\s+(?:(?:(?:at|in|of)\s[^,;]{2,40},|of\s+the\s+[A-Z][^,;.]{2,50}?)\s+)?(?:that|to|for|from|by|of)\s[^.;]{3,200}?,?\s(?:was|were)\s+"
    r"(?:then\s+|also\s+|unanimously\s+|not\s+)?(?:accepted|agreed|approved|adopted|supported|declined|refused|rejected|granted|carried|lost|defeated|passed"
    r"|turned\s+down)(?=\s*\.?\s*$|,?\s+(?:by|subject|with|as|in|on|because|since)\b)|\brequest\s+(?:was\s+)?(?:rejected|refused|declined|agreed|approved|granted)\b"
    r"|^(?:The|An?|His|Her|(?:[A-Z][\w.’'-]*\s+){1,4}(?<=['’]s\s))\s?(?:resignation|decision|tender|quotation)\s+(?:(?:of|on|from|for|about|to)\s[^.;]{3,200}?,?\s)?(?:was|were)\s+"
    r"(?:then\s+|unanimously\s+)?(?:accepted|approved|agreed|deferred|put\s+off)(?=\s*\.?\s*$|\s+(?:until|and|with)\b)"
)
BY_OTHERS = re.compile(
    r"\b(?:approved|agreed|accepted|adopted|endorsed|confirmed|rejected|refused|granted)\s+by\s+(?:the\s+)?(?:(?P<short>[A-Z]{2,6})\b(?!\s+(?:[Mm]embers|[Gg]overnors))"
    r"|Departments?\b|Minister\b|Government\b|Secretary\s+of\s+State\b|Planning\s+Inspect|Court\b|Ombudsman\b|auditors?\b)"
)
NOTHING = re.compile(
    r"(?:No|Nothing)\s+(?:\w+\s+){0,4}?(?:was|were)\s+(?:then\s+)?(?:agreed|approved|decided|appointed|elected|deferred|noted)\b"
)
GIVEN = re.compile(
    r"An?\s+(?:[\w’'-]+\s+){0,5}?(?:(?:[Ss]ub-?\s?)?(?:group|[Cc]ommittee|Group)|party|force|Group|Party|Force|Panel|panel|(?:Project|Programme|Steering)\s+Board)\s+"
    r"(?:(?:on|for)\s+[^.;,]{2,60}?\s+|of\s+[^.;]{2,90}?\s+|(?:consisting|comprising|composed|made\s+up)\s+[^.;]{2,240}?\s+)?was\s+"
    r"(?:then\s+|therefore\s+)?(?:set\s+up|formed|established)(?=\.?\s*$|,?\s+(?:to|of|made|comprising|consisting|with)\s|\s*[:(])|(?:[A-Z][a-z]+\s+)?(?i:approval|authority|authorisation|support|agreement|consent)\s+(?:was|were)\s+(?:then\s+|therefore\s+|also\s+|unanimously\s+)?"
    r"(?:given|granted|refused|delegated)\s|An?\s+(?:[\w-]+\s+){0,3}?(?:report|paper|update|briefing|note)\b[^.;]{0,80}?\s(?:was|were)\s+(?:then\s+|also\s+)?(?:requested|asked\s+for)\b|(?:A|The)\s+(?:sum|grant|donation)\s+of\s+[£€$]\d[^.;]{0,60}?\s(?:was|were)\s+(?:\w+ly\s+)?(?:granted|agreed|given)\b"
)
TASKED = re.compile(  # the meeting gives a part of itself, an officer or a member a task
    r"(?P<who>The\s+(?:[A-Z][\w’'&-]*\s+(?:and\s+)?){0,6}(?:Sub-?)?(?:Committee|Group|Panel|Party|Board|Executive|Team|Council|Cabinet|Forum))\s+(?:was|were|is)\s+"
    r"(?:then\s+|therefore\s+|also\s+)?(?:to\s+be\s+)?(?:asked|invited|requested|instructed|directed|tasked)\s+(?:to|with)\s(?!agree\b|approve\b|note\b|accept\b|endorse\b|support\b)"
    r"|(?:He|She)\s+was\s+asked\s+to\s+(?:obtain|get|write|report|bring|arrange|prepare|circulate|send|provide|contact|find|seek|draft|look)\s"
    rf"|(?:The\s+)?(?:{POST_HEAD}|{motions.NAME}|[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Oo]fficers)\s+(?:was|were)\s+"
    r"(?:then\s+|therefore\s+|also\s+)?(?:requested|instructed|directed|tasked)\s+(?:to|with)\s"
)
CHAIRS = re.compile(  # the order of business is the chair's to settle
    r"(?:The\s+)?Chair(?:man|woman|person)?\s+agreed\s+to\s+(?:vary|alter|change|take|adjourn|suspend)\b"
)
LEADS = re.compile(  # a clause before the subject; one of time tells of the past
    r"(?!(?:In|On|At)\s+(?:\d|(?:[A-Z][a-z]+|early|late)\s+\d|the\s+past))"
    r"(?:As|Since|Because|Given|In|On|Subject|Further|Noting|Due|Upon|Under|For|Although|While|Whilst)\s"
)
COMMA = re.compile(r",\s+(?=(?:[Tt]he\s+)?(?:[A-Z]|members\b|trustees\b|councillors\b|governors\b|directors\b))")
UNCOMMAED = re.compile(  # 'In the absence of the Clerk the Board agreed'
    rf"(?:In|On|Upon|Under|Subject|By(?=\s+(?:consensus|common|general|unanimous|acclamation|\d)))\s(?:(?!\b(?:that|which|who|when|while|as|if|and)\b)[^,.;:]){{3,90}}?\s"
    rf"(?=(?:the\s+{COLLECTIVE}|Trustees|Governors|Members|Directors|Councillors)\s+(?:then\s+|therefore\s+|also\s+)?(?:{DECIDES})\b)"
)
ASIDE = re.compile(r"\bnoted\b.{0,160}?\b(?:substitut|apologies|quorate)", re.IGNORECASE)  # no business of the meeting
WITH_THAT = re.compile(
    r"^The\s+(?:question|matter|issue)\s+(?:of|as\s+to)\s+(?:who|which|whether)\s|^(?:With|After|On|Subject\s+to)\s+that[,\s]"
)
ELSEWHERE = re.compile(
    r"At\s+(?:(?:the|its|an?)\s+(?:\w+\s+){0,4}[Mm]eeting\b|(?i:meeting)\s+of\b)|Last\s+(?:time|month|year|week|term)\b"
)
CONSENT = re.compile(
    rf"(?:(?:(?:The|By)\s+)?(?:\w+\s+)?{COLLECTIVE}(?:['’]s)?\s+consensus\s+was\s+(?:that|to)|There\s+was\s+(?:(?:unanimous|full)\s+(?:agreement|support)\s+(?:that|to|for)|(?:general|broad)\s+agreement\s+(?:that|to))|Agreement\s+was\s+reached\s+(?:that|to)|The\s+consensus\s+(?:of\s+the\s+\w+\s+)?was\s+(?:that|to)"
    r"|It\s+was\s+the\s+unanimous\s+decision\s+of\s+the\s+\w+\s+(?:that|to)|(?:All|Everyone)(?:\s+(?:those"
    r"|members|present|trustees|councillors|directors))*\s+(?:unanimously\s+)?agreed\s+(?:that|to)|(?:All|Everyone|Everybody)(?:\s+(?:those|members|present))*\s+(?:(?:was|were)\s+)?in\s+favour\s+of"
    r"|By\s+(?:common"
    r"|general)\s+consent,?|The\s+sense\s+of\s+the\s+\w+\s+was\s+that)\s"
)
APPOINTED = re.compile(  # 'AL, SC and AW appointed to the Governance Sub-Committee'
    r"(?:[A-Z]{2,3}|[A-Z][\w’'-]+\s[A-Z][\w’'-]+)(?:(?:,\s+|\s+and\s+)(?:[A-Z]{2,3}"
    r"|[A-Z][\w’'-]+\s[A-Z][\w’'-]+)){0,8}\s+"
    r"(?:re-?)?(?:appointed|elected|co-?opted)\s+(?:(?:to|as|onto)\s+)?(?:the\s+)?[A-Z][^.;:]{2,80}\.?\s*"
    r"|[^.;:]{0,160}\b(?:roles|officers|office\s+holders|appointments)\s+(?:are|were|will\s+be)\s+as\s+follows:?-?\s*"
)
MOVED_BY = re.compile(
    rf"(?<!\bIt\s)(?<!\bit\s)\b(?:was|were)\s+(?:moved|proposed)\s+(?:as\s+[^.;:]{{3,40}}?\s+)?by\s+{motions.NAME}"
    rf"\s+and\b"
)
HAD_BEEN = re.compile(r"\bha[ds]\s+been\s+[^.;]{3,80}?,?\s+and\s*$")  # 'had been circulated and were noted'
COPIES = re.compile(  # 'The minutes, copies of which had been circulated, were confirmed'
    r",\s+(?:(?:copies|a\s+copy)\s+of\s+)?which\s+(?:had|have|were|was)\s+[^,.;]{3,80},\s*$"
)
WHICH_WAS = re.compile(  # 'presented the accounts, which were approved'
    r"\b(?:present|gave|provid|tabl|submitt|circulat|outlin|updat|introduc|read|consider|thank)\w*\s[^.;]{3,300}?,?\s+which\s+(?:was|were)\s+"
    rf"(?:duly\s+|unanimously\s+|then\s+)?(?:noted|approved|agreed|accepted|adopted|endorsed|received)"
    rf"(?:\s+by\s+(?:all|(?:the\s+)?{COLLECTIVE})|,?\s+(?:as|on|subject|with|without|unanimously|save|nem)\b[^;]{{0,160}})?\.?\s*$"
)
SIGNED = re.compile(r"\bminutes\b|\bsigned\s+off\b", re.IGNORECASE)
IN_TIME = re.compile(r"(?:After|Once|When|Since|Although|While|If)\s+it\s*")
DULY = re.compile(r"\b(?:was|were)\s+(?:duly|declared)\s+(?:re-)?(?:elected|appointed)\b")
TOLD = re.compile(r"\b(?:said|reported|recalled|stated|advised|explained|reminded|informed|had|last|previous(?:ly)?)\b")
IMPERSONAL = re.compile(
    r"^(?:(?!(?:After|Once|When|Since|Although|While|If)\b)\w+,?\s+)?(?:[Ii]t\s+was|Also)\s+(?:then\s+|therefore\s+|also\s+|further\s+|unanimously\s+|thus\s+|subsequently\s+"
    r"|finally\s+|generally\s+|eventually\s+|accordingly\s+|formally\s+|duly\s+"
    r"|proposed[^.]{0,80}\band\s+){0,2}(?P<verb>agreed|noted|resolved|decided)\b(?!\s+(?:with\s+(?:the\s+)?[A-Z][\w\s]{2,40}?\s)?(?:beforehand|previously|in\s+advance|before\s+the\s+meeting)\b)(?:\s+unanimously\b)?"
    r"(?:,\s+on\s+the\s+(?:proposal|motion)\s+of\s[^.;\n]{5,90}?,(?=\s+(?:that|to)\b))?(?:\s+by\s+(?:all|those"
    r"|everyone)\s[^.,;\n]{0,30}?(?=\s+that\b))?(?P<that>"
    r"\s+that\s+|\s+(?=(?:to|the|an?|not|these|those|this|all|we)\b|[A-Z][a-z])|\s+[–—-]\s+|\s*:\s*[“\"]?(?=[Tt]hat\b))?"
)
PAST = re.compile(
    r"\bhad\s+(?:been\s+|previously\s+|already\s+)?\w+ed\b[^.]*$|(?<!['’]s\s)\bsuggested\b|\bproposed\s+that\b|\bno\s+decision\b"
    r"|\b(?:was|were)\s+not\s+(?:taken|agreed)\b",
    re.IGNORECASE,
)


HEADED = re.compile(r"[^.;:–—]{3,120}?\s[–—-]\s+(?=(?:[Tt]he\s+)?[A-Z])")  # 'Scouts – Committee supported it'


def is_active(setting: Setting, sentence: str) -> bool:
    """Whether the body itself is the subject of a verb of decision; a mere question ('asked how') is none."""
    for first in _subjects(sentence):
        active = ACTIVE.match(sentence[first:])
        after = sentence[first + active.end() :] if active else ""
        if active and (_is_body(setting, active["who"]) or re.match(r"\s+the\s+minutes\b", after)):
            return _decided(active, after)
    return False


def _subjects(sentence: str) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, or behind 'After discussion, '."""
    yield 0
    if headed := HEADED.match(sentence):
        yield headed.end()
    lead = ARISING.match(sentence)
    if lead:
        yield lead.end()
    if plain := UNCOMMAED.match(sentence):
        yield plain.end()
    if lead or LEADS.match(sentence):
        yield from (m.end() for m in COMMA.finditer(sentence, 0, 240))


ASKED_THAT = re.compile(
    r"\s+(?!(?:to|if|whether|how|why|what|about|for(?![^.;]{2,60}\sto\s+be\b)|when|who)\b)(?:that|[\w\s]{2,60}\bto)\b"
    r"|\s+(?:for\s+)?(?:an?|further|more|additional|regular)\s+(?:[\w-]+\s+){0,3}?(?:reports?|updates?|briefings?|papers?)\b"
)


def _decided(active: re.Match[str], after: str) -> bool:
    return active["verb"].lower() not in ("asked", "requested") or bool(ASKED_THAT.match(after))


def _is_body(setting: Setting, who: str) -> bool:
    """Whether a subject is the body that met: not its chair, nor the council that a committee tells of."""
    if who.startswith("Chair"):
        return False
    if who in ("We", "we") or (len(who) == 2 and who.isupper()):
        return who in ("We", "we") or words.acronym(setting.body.value).endswith(who)
    if who == "Council" and not setting.is_own(who) and setting.noun.casefold() not in ("meeting", "council"):
        return False
    if who.isupper() and re.search(rf"\b{who}(?:\s+(?:Committee|Board|Meeting))?$", setting.body.value, re.IGNORECASE):
        return True
    return setting.is_own(who) or bool(re.fullmatch(COLLECTIVE, who))


def body_too(setting: Setting, sentence: str) -> bool:
    """'A offered to write, and the Group accepted her offer'."""
    also = AND_BODY.search(sentence)
    own = also and (setting.is_own(also["who"]) or also["who"].casefold() == "councillors")
    return bool(also and own and (PROPOSES.match(sentence) or not TOLD.search(sentence[: also.start()])))


def told_last(sentence: str) -> bool:
    """'A letter on paths - noted'; what is approved behind a dash may be another's, but for the body's own papers."""
    told = TOLD_LAST.fullmatch(sentence) if DASH.search(sentence) else None
    if not told or len(told["what"].split()) < 2 or PAST.search(told["what"]) or MOVED_IN_IT.search(told["what"]):
        return False
    return told["verb"].lower() != "approved" or bool(
        re.search(r"\b[Mm]inutes\b|\b[Aa]ccounts\b|\b[Aa]genda\b", told["what"])
    )


def decides(setting: Setting, sentence: str) -> bool:
    """Whether a sentence says that the body decided."""
    folded = sentence.casefold()
    if not any(stem in folded for stem in STEMS) or ASIDE.search(sentence):
        return False
    if any(p.match(sentence) for p in (IMPERSONAL, BARE_VERB, CONSENT, CHAIRS, GIVEN, LABELLED)):
        return True
    if _tasks(setting, sentence) or (len(sentence) < 300 and _is_brief(sentence)):
        return True
    if (("moved" in folded or "proposed" in folded) and MOVED_BY.search(sentence)) or (
        (asked := REQUEST.search(sentence)) and not TOLD.search(sentence, 0, asked.end())
    ):
        return True
    if is_active(setting, sentence) or told_last(sentence) or body_too(setting, sentence):
        return True
    return _is_passive(sentence) and not _by_others(setting, sentence)


def _by_others(setting: Setting, sentence: str) -> bool:
    """Whether it is another body that decided: 'was submitted and approved by the HSE'."""
    whom = BY_OTHERS.search(sentence)
    return whom is not None and not (whom["short"] and words.acronym(setting.body.value).endswith(whom["short"]))


def _tasks(setting: Setting, sentence: str) -> bool:
    """Whether somebody, or a body that is not the one that met, was asked or told to do something."""
    tasked = TASKED.match(sentence)
    return tasked is not None and not (tasked["who"] and setting.is_own(tasked["who"]))


def _is_brief(sentence: str) -> bool:
    """Whether a short sentence without a full verb decides: 'Minutes approved', 'Letters from the Society noted'."""
    if (
        BRIEF.fullmatch(sentence)
        or ELLIPTIC.fullmatch(sentence)
        or ("/" in sentence and PLANNING.fullmatch(sentence))
        or (sentence.rstrip().endswith("noted.") and NOTED_LAST.fullmatch(sentence))
    ):
        return True
    named = any(word in sentence for word in ("ppointed", "lected", "opted", "as follows"))
    return named and bool(APPOINTED.fullmatch(sentence))


def _is_passive(sentence: str) -> bool:
    """'The minutes were approved': no speech, nothing of the past or of another meeting."""
    if (
        "which w" in sentence
        and WHICH_WAS.search(sentence)
        and not (PAST.search(sentence) or ELSEWHERE.match(sentence))
    ):
        return True
    passive = PASSIVE.search(sentence)
    if not passive or ELSEWHERE.match(sentence) or NOTHING.match(sentence):
        return False
    ahead = COPIES.sub("", HAD_BEEN.sub("", sentence[: passive.start()]))
    if IN_TIME.fullmatch(ahead) or (passive["verb"].lower() == "signed" and not SIGNED.search(sentence)):
        return False
    if passive["verb"].lower() == "noted" and re.search(r"\b[Aa]pologies\b", ahead):
        return False
    said = re.search(r"\b(?:said|that|which|who|reported|why)\b", WITH_THAT.sub("", ahead)) or PAST.search(ahead)
    return not said or bool(DULY.search(sentence))
