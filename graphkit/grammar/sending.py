"""The words that send something: to another body, to somebody outside, to a later meeting."""

from __future__ import annotations

import re

from graphkit.grammar.layout import MONTH
from graphkit.grammar.source import word_set

# words of which one stands in every match of the pattern of that name
SENT_WORDS = word_set(
    "referred remitted submitted presented passed made taken put recommended brought reported forwarded given sent"
    " escalated delegated returned conveyed commended directed fed recommendation laid placed come go bring"
)
SENDS_WORDS = word_set(
    "refer recommend report submit pass forward escalate convey send take bring put present give make feed feeds"
    " reports delegate commend go come goes comes return submission apply remit"
)
THEN_WORDS = word_set("brought referred submitted presented passed taken reported sent recommended")
ATTENTION_WORDS = word_set("attention")
LETTER_WORDS = word_set("write letter email send reply draft prepare submit make lodge compile")
APPROACH_WORDS = word_set("approach")
RAISE_WORDS = word_set("discuss raise take")
AWARE_WORDS = word_set("aware")
NEXT_WORDS = word_set("next")
BY_WORDS = word_set(
    "picked revisited considered reviewed discussed scrutinised examined determined looked ratified signed"
)
TAKE_UP_WORDS = word_set("asked consider discuss examine scrutinise look review")
LATER_WORDS = word_set("next future later subsequent forthcoming following report paper update proposal proposals")
OFF_WORDS = word_set(
    "defer deferr defered deferred adjourn adjourned held carry carried put laid postpone postponed lay continued table"
    " tabled stood leave left continue moved rescheduled hold kept wait waits waited"
)
BODY_NEXT = (  # what can begin where it is sent
    r"(?=(?:the\s+|a\s+|an\s+|its\s+|our\s+|this\s+|each\s+)?(?:next|future|later|forthcoming|following|extra|additional|subsequent"
    r"|special|full|(?-i:[A-Z])|meetings?\b|(?:parish\s+|town\s+)?(?:council|board|committee|cabinet|trustees|governing)\b))"
)
SENT = re.compile(
    r"\b(?:be|been|was|were|will|would|to)\s+(?:\w+\s+){0,4}?(?:referred|remitted|submitted|presented|passed|made"
    r"|taken|put|recommended|brought|reported|forwarded|given|sent|escalated|delegated|returned|conveyed|commended"
    r"|directed|fed)\s+(?:back\s+|on\s+|forward\s+|up\s+|by\s+the\s+\w+\s+|directly\s+)?to\s+"
    rf"{BODY_NEXT}"
    rf"|\bbe\s+a\s+recommendation\s+to\s+{BODY_NEXT}"
    rf"|\b(?:brought|put|laid|taken|placed|come|go|bring|put)\s+(?:\w+\s+){{0,5}}?before\s+{BODY_NEXT}"
    rf"|\b(?:then|subsequently)\s+(?:be\s+)?(?:brought|referred|submitted|presented|passed|put|taken|reported|sent)\s+(?:back\s+|on\s+|forward\s+)?to\s+{BODY_NEXT}",
    re.IGNORECASE,
)
SENDS = re.compile(
    r"\b(?:refer(?!\s+to\b)|recommend|report|submit|pass|forward|escalate|convey|send|take|bring|put|present|give|make"
    r"|feeds?(?=\s+back)|reports(?=\s+back)|delegate|commend|remit|go(?:es)?|comes?(?!\s+(?:and\s+)?(?:speak|talk)))\b[^.;]{0,80}?\s+(?:back\s+)?to\s+"
    rf"{BODY_NEXT}|\breport\s+(?:back\s+)?(?:through|via)\s+{BODY_NEXT}|\breturn\s+to\s+{BODY_NEXT}"
    rf"|\bfor\s+(?:formal\s+|onward\s+)?submission\s+to\s+{BODY_NEXT}"
    rf"|\b(?:invited?|ask(?:ed)?|advised?|encouraged?)\b[^.;]{{3,80}}?\sto\s+apply\s+(?:\w+\s+){{0,2}}to\s+{BODY_NEXT}"
    r"|\bto\s+refer\s+(?:it\s+|this\s+)?(?:back\s+)?to\s+(?=(?:the\s+)?(?-i:(?:[A-Z][\w'’]*\s+(?:and\s+|of\s+)?){0,5}"
    r"(?:Committee|Board|Council|Commission|Panel|Cabinet)\b))",
    re.IGNORECASE,
)
HAS_SENT = re.compile(
    r"\b(?:referred|remitted|escalated|recommended|delegated|passed\s+(?:this|it|the\s+(?:matter|item|issue|question|paper))|REFERRED|REMITTED|ESCALATED|RECOMMENDED|DELEGATED)\b"
    rf"[^.;]{{0,80}}?\s(?:to|TO)\s+{BODY_NEXT.replace('(?-i:[A-Z])', '[A-Z]')}"
)
NOUN_AHEAD = re.compile(
    r"\b(?:an?|the|this|his|her|their|its|annual|update|progress|of|verbal|written)\s+$", re.IGNORECASE
)
HAD_SENT = re.compile(r"\b(?:had|has|have|been|was|were|be|as|report|item|matter)\s+$")
THIS_ONE = re.compile(r"\b(?:presented|submitted|reported|brought|referred)\s+to\s+(?=this\s+meeting\b)")
NEXT_AT = re.compile(
    r"\b(?:presented|considered|discussed|reported|raised|tabled|brought|provided|reviewed)\s+(?:\w+\s+){0,3}?at\s+"
    r"(?=(?:the\s+)?next\s+[A-Z])"
)
OTHER_TO = re.compile(
    r"^send\s+(?:an?|its|their)\s+(?:\w+\s+)?(?:representative|observer|delegate|officer|apolog\w+)\b|\b(?:prior|due|subject|relation|(?<!the\s)response|(?<!the\s)reply|addition|access|regard|according|thanks|support|next|open|how|object\w*)\s+to\s+$",
    re.IGNORECASE,
)
HAD_BEEN = re.compile(r"\bhad\s+(?:\w+\s+){0,2}(?:been|put|sent|taken|gone|written)\b")
HOPES = re.compile(r"\bhop(?:e|es|ed|ing)\s+to\s+$")
ATTENTION = re.compile(
    r"\b(?:be\s+(?:drawn|brought)|(?:to|will|would)\s+(?:draw|bring))\b[^.;]{0,60}?\sto\s+the\s+attention\s+of\s+"
    r"|\bthe\s+attention\s+of\s+(?=the\s+[^.;]{2,60}?\s+be\s+drawn\s+to\s)",
    re.IGNORECASE,
)
LETTER = re.compile(
    r"(?:\bwrite\s+(?:a\s+letter\s+|again\s+|back\s+|formally\s+|on\s+(?:\w+\s+){1,2}behalf\s+|on\s+behalf\s+of\s+the\s+\w+\s+)?|\bletter\s+(?:of\s+\w+\s+)?(?:to\s+|will\s+|would\s+|should\s+)?be\s+"
    r"(?:sent|written|forwarded|issued|addressed)\s+(?:by\s+the\s+(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+){0,3}\s+)?|\bsend\s+(?:an?|its|our)\s+(?:[\w-]+\s+){0,2}?(?:letter|e-?mail|copy|reply|response|resolution)\s+(?:of\s[^.;]{3,60}?\s)?"
    r"|\bcopy\s+(?:the|this|its|our)\s+(?:letter|reply|response|correspondence)\s+|\b(?-i:reply)\s+(?:in\s+writing\s+|formally\s+)?)to\s+(?:the\s+)?(?=(?-i:[A-Z]))"
    r"|\b(?:draft|prepare|submit|make|send|lodge|compile|write)\s+(?:(?:an?|the|our|its)\s+)?(?:(?!to\b)[\w-]+\s+){0,2}?(?:representations?|objections?"
    r"|comments|submission|evidence)\s+(?:to|for)\s+(?:the\s+)?(?=(?-i:[A-Z]))"
    r"|\bsend\s+(?:the\s+)?(?=(?-i:[A-Z])[^.;]{2,60}?\san?\s+(?:letter|reply|response)\b)",
    re.IGNORECASE,
)
TO_WRITE = re.compile(
    r"(?:\b(?:to|will|would|(?-i:[A-Z][\w.]*)\s+(?:should|shall)|and|that|(?:Council|Committee|Board|Clerk|Secretary|Convener|Chair(?:man)?)))\s+$",
    re.IGNORECASE,
)
WRITTEN_TO = re.compile(r"\bthat\s+(?:the\s+)?(?=[A-Z])(?P<to>[^.;:]{3,160}?)(?<!\sshould)\s+be\s+written\s+to\b")
APPROACH = re.compile(
    r"\b(?:to|we|will|would|that\s+the\s+\w+)\s+(?:formally\s+)?approach\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE
)
WITH = re.compile(
    r"\bbe\s+(?:discussed|raised|shared|taken\s+up)\s+(?:further\s+|again\s+)?with\s+"
    r"|\bto\s+share\s+(?!(?:the\s+)?costs?\b)[^.;]{2,60}?\swith\s+(?=(?:the\s+)?(?-i:[A-Z]))"
    r"|\b(?:lodge|raise|register|file)\s+(?:an?|its|our)\s+(?:formal\s+)?(?:objection|complaint|concerns?|query|appeal)\s+with\s+(?=(?:the\s+)?(?-i:[A-Z]))"
    r"|\badded\s+to\s+the\s+terms\s+of\s+reference\s+of\s+"
    r"|\b(?:a\s+)?discussion\s+with\s+(?=[^.;]{2,60}?\s(?:was|is|be)\s+(?:required|needed|held|arranged)\b)",
    re.IGNORECASE,
)
WILL_RAISE = re.compile(
    r"\b(?:[Tt]o|[Ww]ill|would)\s+(?:discuss|raise|take\s+(?:this\s+|it\s+)?up)\s+(?:[^.;,\d]{1,60}?\s)?(?:with\s+(?=(?:the\s+)?[A-Z])"
    r"|at\s+(?=(?:the\s+)?(?:next\s+(?:[A-Z]|[a-z]+\s+meeting\b)|[A-Z]{2,8}\b|(?:[A-Z][\w'’]+\s+){0,4}(?:Committee|Board|Council|Group|Forum|Panel|Partnership|Executive)\b)))"
)
MAKE_AWARE = re.compile(r"\b(?:[Tt]o|[Ww]ill)\s+make\s+(?:the\s+)?(?=[^.;]{2,60}?\saware\b)")
CONSIDERED_BY = re.compile(
    r"\bbe\s+(?:\w+ly\s+)?(?:considered|reviewed|discussed|scrutinised|examined|determined|looked\s+at|looked\s+into|ratified|signed\s+off|picked\s+up|revisited)"
    r"\s+(?:again\s+|further\s+|in\s+(?:more\s+)?detail\s+)?(?:by|at)\s+(?:(?:a|the)\s+(?:future\s+|next\s+)?meeting\s+of\s+)?(?=(?:the\s+)?(?-i:[A-Z]))",
    re.IGNORECASE,
)
RECOMMENDS_THAT = re.compile(
    r"\b(?:recommend(?:s|ed)?|RECOMMEND(?:S|ED)?|(?:ask|request)(?:s|ed)?(?=\s+that\s))\b\s*[:–-]?\s*(?:[Tt]hat\s+)?(?:the\s+)?(?=[A-Z])(?!That\b)"
)
THAT = re.compile(r"\s*(?:[Tt]hat\s+)?(?:the\s+)?(?=[A-Z])")
ASK_BODY = re.compile(
    r"\b(?:advise|press|lobby|petition|encourage|ask(?:ed|s)?|ASKED|request(?:ed|s)?|REQUESTED|invited?|INVITED|urged?|calls?\s+(?:up)?on)\s+"
    r"(?:the\s+)?(?=[A-Z])"
)
TO_DO = re.compile(
    r"\s+for\s+(?!its\b)|(?:,\s[^,.;]{3,60},)?\s+to\s+(?!(?:the|an?|join|attend|its|their|send|apply)\b)[a-z]"
)
HAS_GONE = re.compile(
    r"(?:[Tt]he\s+)?(?:[\w'’-]+\s+){1,6}?(?:was|were)\s+(?:then\s+|therefore\s+)?(?:referred|remitted|escalated|delegated|(?:sent|passed|handed)(?=\s+(?:back|up)\b))\s+(?:back\s+|on\s+|up\s+)?to\s+"
    r"|(?:The\s+|An?\s+)?(?:[\w'’-]+\s+){1,20}?(?:was|were)\s+(?:passed|handed|forwarded)\s+(?:on\s+)?to\s+(?=the\s+(?:[A-Z][\w'’]*\s+){1,4}for\s+(?:a\s+)?(?:reply|action|attention|consideration|response|decision)\b)"
    r"|(?:Refer(?:red)?|Remitted|Escalated|Forwarded|Passed)\s+(?:back\s+|on\s+|up\s+)?to\s+"
    r"|(?:[-*•·]\s+)?(?:REFERRED|REMITTED|ESCALATED|DELEGATED)\s+(?:[^.;]{0,80}?\s)?to\s+(?:the\s+)?(?=[A-Z])"
)
GONE = (  # one of these stands in every match of what has gone
    "Refer ",
    "ELEGATED",
    "ESCALATED",
    "eferred",
    "emitted",
    "scalated",
    "elegated",
    "assed",
    "orwarded",
    "ent back",
    "REFERRED",
    "REMITTED",
    "ecommended",
)
LONG_AGO = re.compile(
    r"\b(?:had|last|previous(?:ly)?|originally|recently|who|which|already|when|ago|in\s+(?:19|20)\d\d)\b"
)
BODY_DOES = re.compile(
    r"(?:The\s+)?(?:[A-Z][\w'’]*\s+){0,6}?(?:Group|Board|Committee|Council|Cabinet|Panel|Forum|Executive|Authority|Trustees|Members)\s"
)
TAKES_IT = re.compile(
    r"\s+(?:be\s+(?:asked|invited|requested)|to\s+(?:approve|adopt|agree|note|accept|consider|support|endorse|ratify)"
    r"|(?:approve|adopt|agree|note|accept|consider|support|endorse|ratif[yi]|authorise|delegate)(?:s|es)?\b)"
)
FOR_BY = re.compile(
    r"\b(?:report|paper|proposals?)\s+be\s+(?:prepared|submitted|brought)\s+for\s+(?P<purpose>\w+)\s+by\s+",
    re.IGNORECASE,
)
EXTRA = re.compile(
    r"\b(?:an?\s+)?(?:extra|additional|special|further)\s+meeting\s+(?:of\s+(?P<body>the\s+[\w'’\s]{2,40}?"
    r"|[A-Z]{2,10})\s+)?be\s+(?:held|arranged|convened)\b",
    re.IGNORECASE,
)
READY_FOR = re.compile(
    r"\b(?:draw[n]?\s+up|prepared?|produced?|written|write|draft(?:ed)?|finalised?|ready)\b[^.;]{0,60}?\sfor\s+(?=(?:the\s+)?[A-Z])"
)
ON_DAY = re.compile(r"\s+(?:on\s+(?:\w+\s+)?\d|meeting\b|in\s+[A-Z])")
NEXT = (
    r"(?:the\s+|its\s+|our\s+|their\s+)?next\s+(?:scheduled\s+|regular\s+|ordinary\s+|full\s+)?"
    r"(?P<body>(?-i:[A-Z][\w'’]*\s+){1,4})?meeting\b"
)
SOON = r"(?:the\s+|its\s+|an?\s+|our\s+)?(?:next|future|later|subsequent|forthcoming|following)\s+meeting\b(?!\s+of\b)"
LATER = re.compile(
    r"\bat\s+(?:the\s+(?P<body>[\w'’]+?)['’]s\s+|its\s+|the\s+)next\s+meeting\b[^.;]{0,60}?\b(?:consider(?:ation"
    r"|ed)?|discuss(?:ed|ion)?|report(?:ed)?|presented|submitted)\b"
    r"|\b(?:considered|discussed|reported|submitted|presented|brought|brought\s+back|reviewed|revisited|taken)\s+(?:again\s+|further\s+"
    rf"|back\s+)?(?:at|to)\s+{SOON}"
    r"|\bat\s+(?:the\s+[\w'’]+?['’]s\s+|its\s+|the\s+)next\s+meeting\s+on\b"
    r"|\b(?:agenda|an\s+item|this\s+item)\s+(?:items?\s+)?(?:of|for|at|on)\s+(?:the\s+|its\s+|our\s+)?next\s+meeting\b"
    r"|\b(?:discuss(?:ed)?|considered|reviewed|revisit(?:ed)?)\s+(?:at\s+)?next\s+meeting\b"
    r"|\bupdate\s+(?:(?:to|at|for)\s+)?(?:the\s+)?next\s+meeting\b"
    r"|\b(?:be|come|back|to|bring|brought)\s(?:[^.;]{2,60}?\s)?(?:to\s+)?next\s+time\b"
    r"|\b(?:on|to)\s+(?:the\s+)?next\s+(?:\w+\s+)?agenda\b|\breport\b[^.;]{0,100}?\sat\s+the\s+meeting\s+on\s+(?=(?:\w+\s+)?\d)"
    r"|\b(?:report|paper|update|proposals?)\s+(?:\w+\s+){0,3}?for\s+the\s+meeting\s+on\s+(?=(?:\w+\s+)?\d)",
    re.IGNORECASE,
)
NEXT_ONE = re.compile(
    r"\b(?:considered|discussed|reported|submitted|presented|provided|included|placed|put|brought|report\s+back|circulated|reviewed"
    r"|return|picked\s+up|raised|dealt\s+with|tabled|revert|bring|report|update|feed\s+back|come\s+back|revisit|added|available|updated)\b[^.;]{0,60}?\s(?:at|to|for|on\s+the\s+agenda\s+(?:of|for))\s+"
    rf"{NEXT}(?!\s+of\b)",
    re.IGNORECASE,
)
TO_BE = re.compile(
    r"\b(?:will|would|shall|be|agreed|asked|requested|instructed|[Aa]ctions?)\b|\bto\s+(?!(?:the|its|our|their|an?|next)\b)[a-z]",
    re.IGNORECASE,
)
ASKS = re.compile(r"\b(?:I|We|we)\s+will\s+(?:ask|move|be\s+moving)\b")
WILL = re.compile(
    r"\b(?:will|would|to|be|shall|can)\s+(?:\w+\s+){0,3}?$|\b(?:agreed|asked|requested|instructed|report\s+back|[Aa]ctions?:?)\b|\b(?:will|would)\s[^.;,]{3,90}\sand\s+$",
    re.IGNORECASE,
)
AT_COMMITTEE = re.compile(
    r"\b(?:(?:will|would|to|should)\s+be\s+(?:discussed|considered|raised)\b[^.;]{0,40}?\s(?:at|by|for)"
    r"|(?:(?:will|would|to|should)\s+)?be\s+(?:put|placed|included|added)\s+(?:on|to|in)\s+(?:the|an)\s+agenda\s+(?:of|for))\s+"
    r"(?:an?|the)\s+(?:forthcoming\s+|next\s+|following\s+)?(?P<to>(?-i:[A-Z][\w'’]*\s+(?:(?:and|of|for|&)\s+)?){0,5}(?-i:Committee|Sub-Committee|Panel|Working"
    r"\s+Group))\b",
    re.IGNORECASE,
)
RECOMMENDED = re.compile(
    r"\b(?P<to>(?:(?!(?:That|The)\s)[A-Z][\w'’]*\s+(?:(?:and|of|for|&)\s+(?:the\s+)?(?=[A-Z]))?){0,7}[A-Z][\w'’]*)"
    r"(?:,\s+at\s+(?:its|their)\s[^,;.]{0,40}?meeting\s+on\s[^,;.]{4,30},)?\s+(?:be|is\s+to\s+be|was|were)\s+(?:RECOMMENDED|recommended|asked"
    r"|requested|invited)(?:,\s+(?:at\s+(?:its|their)\s[^,;.]{0,40}?meeting\s+on|when\s+(?:it|they)\s+meets?\s+(?:next\s+)?on)\s[^,;.]{4,30},)?\s+(?:for\s|to\s(?!our\b|the\b|an?\b|its\b|this\b|join\b|attend\b))"
)
BE_TOLD = re.compile(  # 'that the Board be told on 14 June'
    r"\b(?P<to>(?:(?!That\b|The\b)[A-Z][\w'’]*\s+(?:(?:and|of|for|&)\s+(?:the\s+)?(?=[A-Z]))?){0,7}[A-Z][\w'’]*)\s+be\s+(?:told|informed|notified|advised)\b"
)
PUT_OFF = (
    r"(?:deferr?(?:ed)?|adjourn(?:ed)?|held\s+over|carr(?:y|ied)\s+(?:forward|over)|put\s+back|laid\s+over|postponed?"
    r"|lay\b[^.;]{1,60}?\sover|held\s+in\s+abeyance|continued|continue(?=\s+(?:to|until)\s+(?:the\s+)?next)|continue\s+(?:further\s+)?consideration\b|put\s+off|be(?:ing)?\s+(?:moved|rescheduled)|tabled?|stood\s+over|lef?a?ve?t?\b[^.;]{1,60}?\sover|left\s+over|(?:hold|carry)\b[^.;]{1,60}?\s(?:over|forward)|(?:left|leave(?:\s+(?:it|this|the\s+(?:matter|item|decision|question)))?|kept|held|waits?|waited)(?=\s+(?:until|till)\b))"
)
DEFERS = re.compile(rf"\b{PUT_OFF}\b", re.IGNORECASE)
OPENS_OFF = re.compile(r"\W{0,4}(?:Tabled|Deferred|Postponed|Adjourned|Held\s+over|Carried\s+over)\b")
DEFERRED = re.compile(
    rf"\b{PUT_OFF}\b[^.;]{{0,80}}?\s(?:to|until|till)\s+(?:(?:the\s+|its\s+|our\s+)?(?:next\s+(?:scheduled\s+|regular\s+)?"
    r"(?P<body>(?-i:[A-Z][\w'’]*\s+){1,4})?meeting\b|(?:ordinary\s+|special\s+|regular\s+)?meeting\s+on\s+(?=(?:\w+,?\s+)?\d)|(?:an?\s+)?(?:special|extraordinary|extra|additional|further|reconvened)\s+meeting\b)|next\s+(?:month(?:['’]s\s+meeting)?|call)\b"
    rf"|(?:the\s+)?(?:(?-i:{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?-i:{MONTH}))(?:,?\s+\d{{4}})?\s+(?:\w+\s+)?meeting\b"
    r"|(?:a|the)\s+(?:future|later|subsequent|spring|summer|autumn|winter"
    r"|following)\s+meeting\b|(?:the\s+)?meeting\s+of\s+the\s+(?P<body2>(?-i:[A-Z][\w'’]*)(?:\s+(?-i:[A-Z][\w'’]*)){0,4})\s+on\s+(?=(?:\w+\s+)?\d))",
    re.IGNORECASE,
)
POSTPONED = re.compile(
    rf"\b{PUT_OFF}\b(?!\s+(?:the\s+)?(?:\w+\s+)?meeting)[^.;]{{0,60}}?\s(?:to|until|till)\s+(?P<until>(?-i:{MONTH})(?:\s+\d{{4}})?)(?!\s+(?:\d|\w*\s?meeting))"
    rf"|\b(?!continu){PUT_OFF}\b[^.;]{{0,60}}?\s(?:to|until|till)\s+\d{{1,2}}(?:st|nd|rd|th)?\s+(?-i:{MONTH})\b(?!\s+\w*\s?meeting)",
    re.IGNORECASE,
)
MATTER = re.compile(
    r"\b(?:item|matter|polic(?:y|ie)|proposal|approval|paper|recommendation|report|decision|consideration|discussion|application|issue|motion)s?\b",
    re.IGNORECASE,
)
MONTHLY = re.compile(
    rf"(?<!in\stime\s)\b(?:to|for|at|until|till)\s+(?:(?:the|our|its)\s+)?(?P<month>(?-i:{MONTH}))\s+(?P<body>(?-i:[A-Z][\w'’]*\s+){{0,4}})(?:meeting|call)\b(?:\s+of\s+(?:the\s+)?(?P<body3>(?-i:[A-Z][\w'’]*(?:\s+(?:and\s+|of\s+)?[A-Z][\w'’]*){{0,6}})))?(?!\s+of\b)"
    rf"|\b(?:reports?|comes?|brings?|returns?|feeds?)\s+(?:\w+\s+){{0,3}}?back\s+(?:to\s+us\s+|to\s+(?:the\s+)?(?:members|governors|trustees|councillors|directors)\s+|with\s[^.;,]{{2,40}}?\s)?in\s+(?P<month5>(?-i:{MONTH}))\b"
    rf"|\b(?:for|until)\s+(?:the|its|our|a)\s+meeting\s+in\s+(?P<month6>(?-i:{MONTH}))\b"
    rf"|\bon\s+(?:the\s+)?(?P<month2>(?-i:{MONTH}))\s+agenda\b"
    rf"|\b(?:to|at|by)\s+(?:the\s+|our\s+|its\s+)?(?P<month4>(?-i:{MONTH}))\s+(?P<body2>(?-i:(?:[A-Z][\w'’]*\s+){{0,3}}"
    r"(?:Board|Committee|Council|Cabinet|Executive|Trustees|Group|Forum|Panel|Authority)))\b(?!\s+\w*(?:meeting|minute))"
    rf"|(?:^|(?<=[.\n]\s)|(?<=\n))(?P<month3>(?-i:{MONTH}))\s+meeting\s+to\s+(?:review|consider|discuss|receive|look)\b",
    re.IGNORECASE,
)
MONTHLY_DOES = re.compile(
    r"(?i:requested|asked\s+for)\s+an?\s.{0,160}|(?:\|\s|\n)(?:Bring|Report|Submit|Present|Return)\b|\b(?:will|would|to|agreed|be)\b.{0,300}\b(?:bring|report|discuss|consider|present(?!at)|submi|defer|over\b|proposal|paper"
    r"|decid|draft|prepare|produce|return|revert|go\b|available\b|look\b|revisit|again\b|come\s*back|come\b|leave\b|left\b|item|agenda|review|sign(?:ed)?\s+off)"
    r"|(?<!has )(?<!had )(?<!have )\b(?:comes?|goes)\s.{0,60}"
    r"|\b(?:[Tt]hey|[Ii]t|[Gg]roup|[Cc]ommittee|[Pp]arty|[Pp]anel)\s+(?:brings?|reports?|returns?)\s.{0,120}",
    re.DOTALL,
)
RETURNS = re.compile(
    r"\b(?:report(?:s|ed|ing)?|brought|bring|come|comes|revert|reverts|return|returns|feed|fed)\s+(?:\w+\s+){0,3}?back\b"
    r"(?!\s+(?:to|through|via|at|from|into|on\s+track)\b)(?P<when>\s+(?:in|by|after|before|within)\s[^.;]{3,30})?"
    r"|\b(?:tell|report\s+to|update)\s+us\b[^.;]{0,30}?\sin\s+(?:the\s+)?\w+",
    re.IGNORECASE,
)
FURTHER = re.compile(
    r"\ba(?:n)?\s+(?:further|update|updated|progress|interim|final|detailed|follow-?up|revised)\s+report\s+"
    r"(?:on\s[^.;]{3,80}?\s)?(?:to\s+)?be\s+(?:brought|submitted|presented|provided|made|received|given)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\bbe\s+(?:added|included|placed|put)\s+(?:to|in|on|onto)\s+(?:the\s+|its\s+|our\s+)?(?:[a-z][\w'’]*\s+)?"
    r"(?i:forward\s+(?:work\s+)?(?:plan|programme)|work\s*(?:plan|programme))\b"
)
MANY = re.compile(
    r"\b(?:(?:write|notice\b[^.;]{0,40}?|circulated?|copied|letters?(?:\s+be\s+(?:sent|written))?|be\s+(?:submitted|referred|forwarded|recommended|presented|reported))\s+to\s+(?:the\s+)?"
    r"|(?=(?:each|all)\s+of\s+the\s+(?:\w+\s+){1,3}be\s+(?:recommended|requested|asked|invited)\s+to\b))"
    r"(?P<to>(?:(?:each|all)\s+of\s+the|each|all|two|three|four|five|six|constituent|neighbouring|adjoining|member|partner|local|other|relevant)\s+(?:(?!(?:in|of|households|residents|members|people)\b)[A-Za-z]+\s+){0,5}?"
    r"(?:[Cc]ouncils?|[Bb]oards|[Cc]ommittees|authorit(?:y|ies)|[Aa]uthorities|schools?|parishes|clubs?|societies|associations|organisations)\b(?:\s+in\s+the\s+[A-Z]\w+)?)"
)
REMINDS = re.compile(  # 'No reply from the Rivers Trust. The Clerk to write again.'
    r"\b(?:[Nn]o|[Ww]ithout\s+an?)\s+(?:\w+\s+)?(?:reply|answer|response|acknowledgement)\s+(?:yet\s+)?(?:(?:had|has)\s+(?:yet\s+)?been\s+received\s+)?from\s+(?:the\s+)?"
    r"(?P<to>(?:[A-Z][\w'’]*\s+(?:(?:and|of|for)\s+)?){0,6}?[A-Z][\w'’]*)(?![\w'’]|\s+[A-Z])[^\n]{0,60}?\bto\s+(?:write\s+(?:to\s+them\s+)?again|chase|remind|send\s+a\s+reminder)\b"
)
OUTGOING = re.compile(
    r"\b(?:objection|response|representations?|comments|letter|submission|views)\s+(?:will|would|to)\s+(?:be\s+\w+|go)\b"
)
LOST = re.compile(
    r"\b(?:motion|amendment|proposal)\s+(?:(?:was\s+|is\s+)?(?:then\s+|therefore\s+)?(?:lost|defeated|rejected|not\s+carried)|fell\b)",
    re.IGNORECASE,
)
OWN_GROUP = re.compile(
    r"\b(?:(?:working|task|steering|project)\b[\w\s-]{0,12}(?:group|party|force)|sub-?\s?(?:group|committee))\s*$",
    re.IGNORECASE,
)
RECOMMENDS = re.compile(r"\b(?:recommend|RECOMMEND)\w*\s+to\s+(?:the\s+)?[A-Z]")
RECOMMENDS_IN = re.compile(rf"[^:\n]{{0,120}}{RECOMMENDS.pattern}[^:\n]*:")
RECOMMENDS_TO = re.compile(
    r"\b(?:recommend(?:ed|s|ations?)?|RECOMMEND(?:ED|S|ATIONS?)?)\b(?:\s+(?:be\s+)?made)?\s*[:–-]?\s*\(?(?:to|TO)\s+(?:(?:the|THE)\s+)?(?=[A-Z])",
)
UNTIL = re.compile(
    r"\bdeferred\s+until\s+(?:the\s+)?(?P<to>[A-Z][\w'’]*(?:(?:\s+|,\s+)(?:and\s+)?[A-Z][\w'’]*){0,6})\s+(?:has|have|had)\s+"
    r"(?:considered|examined|reported|met)\b"
)
SAME_TIME = re.compile(
    r"\bbe\s+(?:considered|discussed|reviewed|reported|looked\s+at)\s+(?:again\s+)?at\s+the\s+same\s+(?:time|meeting)\b"
)
MONEY = re.compile(
    r"\b(?:moving|transfer\w*|paying|donat\w+)\s+(?:of\s+)?£|\b(?:grants?|budget\s+of\s+£|donations?|payments?|funds|contributions?|money)\b[^.;]*\b(?:be|made)\b",
    re.IGNORECASE,
)
CAME = re.compile(r"ecommend|\b(?<!be )(?:referred|remitted|escalated)\s+(?:back\s+)?to\b")
REFERS = re.compile(r"\b(?:refer|remit)", re.IGNORECASE)
AND_THEN = re.compile(
    r"\b(?:be|will|would|to)\s[^.;]{3,80}?\sand\s+(?:then\s+)?(?:brought|referred|submitted|presented|passed|taken|reported|sent|recommended)"
    rf"\s+(?:back\s+|on\s+|forward\s+)?to\s+{BODY_NEXT}",
    re.IGNORECASE,
)
LEFT_FOR = re.compile(r"\b(?:left|leave\s+(?:it|this))\s+(?:for|to)\s+(?:the\s+)?(?=[A-Z])")
BODY_TO = re.compile(
    r"(?:^|(?<=[.;:•–-]\s)|(?<=\n)|(?<=\d\s))(?:The\s+)?(?P<to>(?:[A-Z][\w'’&-]*\s+(?:(?:and|of|for)\s+)?){0,5}?"
    r"(?:Committee|Sub-?[Cc]ommittee|Panel|Forum|Board|Cabinet|Council|Group|[A-Z]{2,6}))"
    r"(?:\s+and\s+(?P<also>[A-Z]{2,6}))?\s+to\s+(?:be\s+asked\s+(?:to|for)|consider|discuss|examine|scrutinise|look\s+(?:at|into)|(?<=[a-z]\sto\s)review)\b"
)
BODY_DOES_SO = re.compile(
    r"(?:[^.;:\n]{0,60}\b(?:asked|requested|agreed)\s+that\s+|\s*)(?:[Tt]hat\s+)?(?:the\s+)?"
    r"(?P<to>(?:[A-Z][\w'’&-]*\s+(?:(?:and|of|for)\s+)?){0,6}?(?:Committee|Panel|Forum|Board|Cabinet|Council|Group))"
    r"\s+(?:should\s+|would\s+|will\s+|also\s+|now\s+)?(?:consider|review|examine|investigate|look\s+(?:at|into))\s"
    r"(?:[^.;]{3,80}?\sat\s+its\s+(?:next\s+)?meeting\s+(?P<on>on)\s)?"
)
FOLLOWING = re.compile(r"\bsuggested\s+the\s+following\b")
AMENDS = re.compile(r"\b(?:amend|correct|replac|includ|insert)\w*\b[^‘“\"]{0,60}[‘“\"]")
SPEAKS = re.compile(r"(?:He|She)\s+(?:also\s+|further\s+)?(?:asked|requested|suggested|called)\b")
PURPOSE = re.compile(
    r"(?<!\()\bfor\s+(?:(?:its|their|further|formal)\s+)?(?P<purpose>consultation|consideration|information|approval"
    r"|decision|adoption|ratification|settlement|comment|discussion|endorsement|noting|scrutiny)\b",
    re.IGNORECASE,
)
SUPPOSED = re.compile(
    r"\bsuggested\b|\bwondered\b|\basked\s+(?:if|whether)\b|\bhad\b[^,;]{0,40}\b(?:referred|submitted"
    r"|presented|reported)\b|\binformed\b|\?\s*$|\b(?:could|can|may|might)\s+(?:refer|report|be\s+referred)\b",
    re.IGNORECASE,
)
PROPOSED = re.compile(r"\bproposed\b", re.IGNORECASE)
SETTLED = re.compile(r"\b(?:agreed|seconded|carried|approved|resolved)\b", re.IGNORECASE)
PAST_SENT = re.compile(
    r"\b(?:was|were|had\s+been|has\s+been|have\s+been|been|having)\s+"
    r"(?:(?!(?:to|asked|requested|instructed|agreed|resolved)\s)\w+\s+){0,3}$",
    re.IGNORECASE,
)
FEEDS = re.compile(r"\b(?:feed|take|bring)\b", re.IGNORECASE)
WEAK = re.compile(r"\b(?:send|give|make|put|take|bring|present|feed|come|pass|return)\b", re.IGNORECASE)
NOT_SENT = re.compile(
    r"\b(?:not|never|no\s+longer)\s+(?:be\s+|to\s+)?(?:\w+\s+)?$|^\w*\s*not\b|\bnot\s+be\b", re.IGNORECASE
)
MAY_BE = re.compile(r"^(?!.*\bso\s+that\b).*\b(?:could|might|may)\s+(?:also\s+|then\s+)?(?:be\s+)?$", re.DOTALL)
IN_CASE = re.compile(
    r"\bif\s+(?:\w+\s+){1,3}(?:thought|felt|wished|wanted|needed|had)\b[^.;]*\bwould\b|\bhad\s+been\s+(?:accepted|selected|chosen)\s+to\b"
)
THOUGHT = re.compile(r"^(?:It\s+was|Members|Some)\s+(?:thought|felt)\b(?!.*\b(?:agreed|resolved|decided)\b)", re.DOTALL)
ASKED_OUT = re.compile(
    r"(?:^|(?<=[.–-]\s)|(?<=\n))(?P<to>(?:[A-Z][\w'’.]*\s+){2,3}of\s+(?:the\s+)?(?:[A-Z][\w'’&]*\s+){1,5})(?:is|are)\s+to\s+be\s+"
    r"(?:asked|invited|contacted|approached)\b"
)
TO_ALL = re.compile(
    r"\b(?:[Tt]hat\s+)?(?:the\s+)?(?P<to>(?:(?!That\b)[A-Z][\w'’]*\s+(?:(?:and|of|for)\s+(?:the\s+)?(?=[A-Z]))?){1,8})be\s+"
    r"(?:RECOMMENDED|recommended)(?:,\s+at\s+its\s[^,;.]{0,40}?meeting\s+on\s[^,;.]{4,30},)?\s+(?:to|TO)\s*:"
)
LEADS = re.compile(
    r"(?:(?:[Aa]greed|AGREED|[Rr]esolved|RESOLVED|recommends?|RECOMMENDS)\b[^.\n]*:?\s*$|^\s*RECOMMENDED\b)",
    re.MULTILINE,
)
TITLED = re.compile(
    r"\b(?:drawn|brought)\s+to\s+the\s+attention\s+of\s+(?:the\s+)?(?=[A-Z])|\b(?:escalation|escalated?|refer(?:ral|red)?|report(?:ed|ing)?"
    r"|recommend(?:ed|ations?)?)\s+to\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
MEETS = re.compile(  # told apart from what it is sent: 'the Executive, which meets on 7 December'
    r"\b(?P<body>[A-Z][\w'’]*(?:\s[A-Z][\w'’]*){0,5}),?\s+(?:which|who)\s+(?:next\s+)?(?:meets?|will\s+meet|would\s+meet)"
    r"\s+(?:next\s+)?on\s+(?=(?:\w+\s+)?\d)"
)
NOTHING = re.compile(r"\W*(?:none|nil|no\b|there\s+(?:were|was)\s+no|not?hing|n/a)", re.IGNORECASE)
