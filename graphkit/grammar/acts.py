"""What a resolution does: the acts that its own words name (a lead-in that was cut away counts for nothing)."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.grammar import words
from graphkit.grammar.layout import MONTH
from graphkit.record import Act

SUBGROUP = (
    r"(?:task(?:\s+and\s+finish)?\s+(?:group|force)|working\s+(?:group|party)|sub-?\s?(?:group|committee)"
    r"|steering\s+group|panel|commission|team|forum|(?:informal\s+|small\s+|expert\s+)*group(?:\s+of\s+(?!(?-i:[A-Z]{2,4})\b)\w+)?)s?"
)
GROUPED = (
    "group",
    "board",
    "party",
    "panel",
    "committee",
    "commission",
    "team",
    "forum",
    "force",
    "member",
    "consist",
    "compris",
)
NOTE = re.compile(
    r"^(?:to\s+)?received?\s+(?:the|an?|this)\b|\breceived\s+for\s+information\b|(?<!been\s)(?<!objections\sare\s)\breceived\s*\.\s*$|\b(?:noted?|receive(?:d)?(?<!objections\sare\sreceived)\s*\.?\s*$|be\s+received|received\s+and\s+(?:\w+ly\s+)?(?:accepted|noted|approved|adopted|initialled|filed))\b"
    r"|^(?:The|An?|Our|\w+['’]s)?\b[^;]{2,200}?\s(?:was|were)\s+(?:duly\s+)?received(?=\s*(?:[,.]|$)|\s+with\b)"
    r"|\s(?:was|were)\s+received\s+and\s+(?:initialled|signed|filed)\b|^The\s+\w[^.;]{2,60}?\breceived\s+the\b|\b(?:took|received|gained)\s+(?:\w+\s+){0,2}assurance\b|\bwas\s+assured\b",
    re.IGNORECASE,
)
ASKED_FOR = re.compile(
    r"\b(?:(?:asked|requested|invited)\s+to|be\s+(?:informed|advised|told|notified)\s+that|recommend(?:ed)?|RECOMMEND(?:ED)?)\b.*",
    re.DOTALL,
)  # what others are to do
DOES = (
    r"(?:ask|write|redraft|prepare|obtain|contact|arrange|send|circulate|report|bring|speak|draw\s+up|find|invite"
    r"|produce|provide|organise|name|nominate|look|consider|review|examine|investigate|submit|present|make"
    r"|undertake|commission|carry\s+out|draft|chase|advise|raise|approach|update|redraft|publish|order|take)(?!\s+(?:be|on|of|by)\b)"
)
IS_TO_DO = re.compile(
    rf"^officers\s+{DOES}\s|^(?:Agreed\s+)?[Tt]hat\s+(?:(?:the\s+)?(?:[A-Z][\w'’-]*"
    rf"|[Gg]roup)(?:(?:\s+and)?\s+[A-Z][\w'’-]*){{0,4}}"
    rf"|(?:the|each)\s+(?:\w+\s+)?(?:group|organisation|authority|partner|trust)"
    rf"|(?:the|its)\s+(?:(?:[\w&’'-]+\s+){{0,5}}(?i:{SUBGROUP})|(?:[A-Z][\w&’'-]*\s+(?:and\s+)?){{1,5}}(?:Committee|Executive))"
    rf"|(?:all\s+)?(?:\w+\s+){{0,2}}(?:partners|officers|members|trustees|councillors|governors|directors|agencies"
    rf"|chairs|leads))"
    rf"\s+{DOES}\s|^[Tt]hat\s+(?:all\s+)?(?:[a-z]+\s+){{0,2}}(?:partners|officers|members|trustees|chairs|leads)\s+(?:give|put)\s"
    rf"|^(?:[Tt]hat\s+)?(?:all\s+)?(?:[a-z]+\s+){{0,2}}(?:partners|officers|members|trustees|governors|councillors|directors|agencies)\s+(?:would|will|to)\s+{DOES}\s"
    rf"|^[A-Z]{{2,3}}[a-z]?(?:(?:,|\s+and|\s*[/&])\s*[A-Z]{{2,3}}[a-z]?){{0,3}}\s+to\s+{DOES}\s"
    rf"|^[Tt]hat\s+[A-Z]{{2,3}}[a-z]?\s+(?:give|put)\s|\band\s+(?:that\s+)?(?:each|all)\s+\w+\s+(?:{DOES}|confirm)\s|\band\s+[A-Z]{{2,3}}\s+{DOES}\s"
    rf"|\band\s+that\s+(?:he|she|they)\s+{DOES}\b"
    rf"|\band\s+that\s+(?:[A-Z][\w'’-]*(?:(?:\s+and)?\s+[A-Z][\w'’-]*){{0,4}})\s+{DOES}\s|\band\s+requested\s+that\s"
    rf"|,\s+and\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?\s+to\s+(?:{DOES}|get)\s"
    r"|^(?:It\s+was\s+)?(?:\w+\s+){0,3}to\s+write\s+to\s"
)
ONE_DOES = re.compile(  # 'Bo write to the owner', 'AK would draft it'
    rf"(?:[Tt]hat\s+)?(?!(?:The|This|That|These|An?|All|No|New|Each|Annual|Draft|Final|Our|Any|Some|Agreed|To|It|Year|Not|Both)\b)(?:[A-Z]{{2,3}}|[A-Z][a-z’'-]+(?:\s+[A-Z][a-z’'-]+)?)"
    rf"\s+(?:(?:would|should|will)\s+)?{DOES}\s+(?:an?|the|this|these|his|her|their|its|it|them|him|up|back|on|out|with|to|into|that|whether|what|how|why|if|[A-Z]\w+)\b"
    r"(?!.*\b(?:was|were)\s+(?:\w+ly\s+)?(?:noted|received|approved|agreed|accepted)\b)",
    re.DOTALL,
)
STRETCH = (  # with the stops of short forms
    r"(?:[^.;]|(?<=\b[A-Z][a-z])\.|(?<=\bCllr)\.|(?<=\bCllrs)\.|(?<=\s[A-Z])\.|(?<=\bMrs)\.)"
)
ESTABLISH = re.compile(
    rf"\b(?:an?|the\s+following|two|three|new)\s+(?:[\w’'-]+\s+){{0,6}}?(?:{SUBGROUP})\b{STRETCH}{{0,240}}?\b(?:be|is|was"
    rf"|should\s+be|were)\s+(?:appointed(?=,?\s+(?:consisting|comprising|composed|made\s+up|to\s+(?!the\b|its\b|an?\b|act\b|serve\b)[a-z]))|established|set\s+up|formed|created|convened|arranged)"
    rf"|\b(?:the|an?)\s+(?:ad\s+hoc\s+)?(?-i:[A-Z])[^.;,]{{3,80}}?\s(?:Board|{SUBGROUP}|Committee)(?:,?\s+(?:of|consisting|comprising|made\s+up)\s[^.;]{{3,200}}?)?\s+(?:be|was|were)\s+(?:established|set\s+up"
    rf"|formed|struck)\b"
    rf"|\b(?:establish(?:ment)?|(?-i:ESTABLISHED)|set(?:ting)?\s+up|form(?:ation)?|creat(?:e|ion)|conven(?:e|ing))\s+(?:of\s+)?an?"
    rf"\s+(?:[\w’'&-]+\s+){{0,6}}?(?:{SUBGROUP}|committee|(?-i:Board))\b"
    rf"|\bappoint\s+an?\s+(?:[\w’'-]+\s+){{0,6}}?(?:{SUBGROUP}|committee)\b(?=,?\s+(?:comprising|consisting|composed|made\s+up|of\b|to\b))"
    rf"|\ban?\s+(?:[\w’'-]+\s+){{0,4}}?(?:{SUBGROUP})\s*(?:\([^()]{{3,160}}\)|,\s+(?-i:[A-Z])[^.;]{{3,80}}?,|\s+of\s+(?-i:[A-Z])(?:(?!\b(?:be|was|were|is)\b)[^.;:()]){{3,120}}?\sand\s(?:(?!\b(?:be|was|were|is)\b)[^.;:(),]){{2,40}}?)\s+(?:should\s+|would\s+|to\s+|will\s+)?(?:meet|look|walk|consider|review|examine|prepare|draft|work|visit|report|plan|develop|bring|go|put)\b"
    rf"|\b(?:in\s+favou?r\s+of|set\s+up|start)\s+(?:an?\s|(?=(?-i:[A-Z])))+(?:[\w’'-]+\s+){{0,4}}?(?:{SUBGROUP})\b",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    rf"\b(?:{SUBGROUP}|board|committee)\b(?:\s+(?:on|for)\s+[^.;,]{{2,60}})?,?\s+(?:consisting\s+of|comprising|composed\s+of|made\s+up\s+of)\b"
    rf"|\b(?:{SUBGROUP})\s+of\s+\w+\s+members\s+\((?-i:[A-Z])|\b(?:{SUBGROUP}),?\s+chaired\s+by\s+[^.;,]{{2,40}},?\s+(?:with\s+(?-i:[A-Z])|(?:and\s+)?(?:comprising|consisting\s+of|made\s+up\s+of|including)\s)"
    rf"|\b(?:{SUBGROUP})\b[^.;()]{{0,60}}\b(?:set\s+up|formed|established|appointed)\s*[(:–-]\s*(?-i:[A-Z])"
    rf"|\b(?:set\s+up|form|establish|create|appoint)\s+(?:an?\s|the\s|(?=(?-i:[A-Z])))[^.;:()]{{0,60}}?(?:{SUBGROUP}|committee)\b[^.;:()]{{0,90}}?(?::|\s[–-])\s+(?-i:[A-Z])[\w’'-]*(?:\s+\(|,|\s+and\b|\s+(?-i:[A-Z]))"
    rf"|\ba\s+(?:small|short-life|new)\s+(?:\w+\s+)?(?:{SUBGROUP}),\s+(?-i:[A-Z])[\w’'-]*(?:,|\s+and\b)|\b(?:it|the\s+(?:{SUBGROUP}))\s+(?:be\s+)?compris(?:e|ing)\s|\bits\s+members\b"
    rf"|\b(?:{SUBGROUP})\s+of\s+(?:the\s+)?(?-i:[A-Z])[\w'’-]*\.?(?:\s+(?-i:[A-Z])[\w'’-]*)*(?:\s*\([^()]*\))?(?:,|\s+and\b)"
    rf"|\b(?:set\s+up|form)\s+an?\s[^.;:()]{{0,60}}?(?:{SUBGROUP})\s+\((?-i:[A-Z])[\w’'-]*(?:,|\s+and\b)"
    r"|\bcommittee\s+of\s+(?-i:[A-Z])[\w'’-]*(?:\s+(?-i:[A-Z])[\w'’-]*){0,2},"
    r"|\bbe\s+(?:appointed|established|set\s+up|formed)\b[^.;]{0,120}?,?\s+(?:comprising|consisting\s+of)\b|\bas\s+members\b"
    r"|\b(?:be|was)\s+(?:appointed|established|set\s+up|formed)(?:,?\s+(?:consisting|composed|made\s+up)|,)?\s+of\b"
    r"|\b(?:be|was)\s+(?:appointed|established|set\s+up|formed)\b[^.;]{0,120}?\bto\s+include\s+(?-i:[A-Z])"
    rf"|\ban?\s+(?:[\w’'-]+\s+){{0,4}}?(?:{SUBGROUP})\s+\((?-i:[A-Z])[\w’'-]*(?:,|\s+and\b)"
    r"|\bbe\s+(?:appointed|established|set\s+up|formed)\s*(?::|\s[–-])\s+(?=(?-i:[A-Z]))"
    r"|\bbe\s+(?:appointed|established|set\s+up|formed|struck)(?:,\s+|\s+)(?:with\s+(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,2}(?:\s+\((?:lead|chair|convener|convenor)\)|,|\s+and\s)|(?:consisting|comprising|composed)\s)"
    r"|,?\s+(?:to\s+be\s+)?(?:chaired|led|convened)\s+by\s+[^.;,]{2,40}?,?\s+with\s+(?-i:[A-Z])|,\s+to\s+consist\s+of\s|(?<!\bto\sbe\s)\b(?:chaired|led|convened)\s+by\s+(?:the\s+)?(?-i:[A-Z])"
    r"|\b(?:its|the)\s+members(?:hip)?\s+(?:be|consist\s+of|comprise)\b|\bbe\s+its\s+members\b",
    re.IGNORECASE,
)
APPOINT = re.compile(
    r"\b(?:be|was|were|is)\s+(?:duly\s+|declared\s+|re-?)?(?:appointed|elected|nominated|co-?opted)\b"
    r"|(?<!\bofficers)(?<!\bappointed),?\s+and\s+(?:(?:was|were|duly|unanimously)\s+){0,2}(?:re-?)?elected(?=\s*[.;,(]|\s*$|\s+(?:unopposed|unanimously)\b)"
    r"|\bappoint(?:ed|ment)?\b|\bnominate(?:\s?/\s?elect)?\s[^;\n]{2,60}?\s(?:as|for|to\s+(?:be|serve))\b"
    r"|\belect(?:ed|ion)?\s+(?:as|of)\b|^(?:\w+\s+){0,3}?to\s+(?:re-?)?elect\b|\bre-?elected\b|\bco-?opt\b"
    r"|\bmembership\s+of\s+the\s+[\w\s]{3,40}?\s(?:was|be|were)\s[\w\s]{0,20}?(?:decided|agreed)\s+as\s+follows"
    r"|\b(?:roles|officers|office\s+holders)\s+(?:are|were|will\s+be)\s+as\s+follows"
    r"|\bbe\s+(?:the|its|our|their)\s+(?:[\w’'-]+\s+){0,4}?(?:representatives?|delegates?|trustees?|governors?|chair\w*|secretary|treasurer)\b"
    r"|\b(?:co-?options?|appointments?|elections?)\s+be\s+(?:confirmed|renewed|extended)\b"
    r"|^(?:that\s+)?(?-i:[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){1,3})\s+(?:should\s+|would\s+|will\s+)?represents?\s+(?:the\s+)?(?-i:[A-Z])[^.;]{2,60}?\s(?:on|at)\b"
    r"|\bgroup\s+(?:to\s+)?(?:include|consist\s+of|comprise)\b|\bbe\s+(?:a\s+)?members?\s+of\b"
    r"|^(?:that\s+)?(?:the\s+)?(?-i:[A-Z])[^.;,]{2,60}?\s(?:act|serve)\s+as\s",
    re.IGNORECASE,
)
INSERTED = re.compile(r"[‘“][^’”]{5,300}[’”]")  # words put into another text
WHICH_WAS = re.compile(r"\bwhich(?=\s+(?:was|were)\s+(?:duly\s+)?\w+ed(?:\s+by\s+[^.;]{2,40})?\.?\s*$)")
PRESENT = re.compile(  # 'That Council receives …', as motions are put in Australia and Canada, and its 'and requests …'
    r"(?P<ahead>^(?:[Tt]hat\s+(?:the\s+)?(?:[A-Z][\w'’]+\s+){0,4}?(?:Council|Committee|Board|Panel|Authority|Commission|Meeting)\s+)?"
    r"|,?\s+and\s+)(?P<verb>accept|adopt|appoint|approve|ask|authori[sz]e|confirm|decline|defer|direct|elect|endorse|establish|instruct"
    r"|invite|note|receive|recommend|refer|refuse|reject|request|require|support)e?s(?=\s+(?:(?:the|an?|that|to|this|its|all)\b|[A-Z]))"
)
ADVISED = re.compile(  # before what it was that was agreed then
    r"^[^.;:,]{3,60}?\shad\s+(?:recommended|proposed|suggested)\s+that\s(?=.*\b(?:this|that|it)\s+was\s+(?:\w+ly\s+)?(?:agreed|accepted|approved|adopted)\b)",
    re.DOTALL,
)
PUT_OFF = re.compile(
    r"^(?:That\s+)?(?:The\s+)?(?:formal\s+)?(?:approval|adoption|acceptance|confirmation)\s+of\s+[^.;]{3,120}?(?=\s(?:was|were|be)\s+(?:deferred|put\s+off|held\s+over|postponed)\b)"
    r"|(?<=deferred\s)(?:the\s+)?(?:approval|adoption|acceptance|confirmation)\s+of\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:appointment|election)\s+of\s+[^.;]{3,80}?\s+(?:be|was|were)\s+(?:deferred|put\s+off|held\s+over|postponed)\b",
    re.IGNORECASE,
)
TELLS_OF = re.compile(
    r"(?:to\s+|that\s+)?(?:it\s+be\s+)?note[ds]?\s+that\b(?!.*(?:\band\s+(?:to|that)\b|;))", re.IGNORECASE | re.DOTALL
)
LATER = (  # a meeting to come, or its month
    rf"(?:the|its|a|our|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:meeting|call|session|agenda|hearing)\b|(?:the\s+)?(?-i:{MONTH})\b"
    r"|(?:the\s+)?next\s+(?:\w+\s+)?(?:meeting|month|call|session)\b|(?:a\s+)?(?:later|future)\s+(?:meeting|date)\b"
)
REFER = re.compile(
    r"\b(?:be|was|were|been)\s+(?:\w+\s+){0,2}?(?:referred|remitted|submitted|recommended|commended|presented|passed|brought"
    r"|reported|put)\s+(?:back\s+|on\s+|forward\s+)?to\b(?!\s+(?:the|a)\s+vote\b)|\breport\s+back\b|\bcome\s+back\s+to\s+(?:the\s+)?(?-i:[A-Z])|\b(?:They|It)\s+(?:should|will|would)\s+(?:report|come\s+back)\b|\breport\s+be\s+(?:made|brought"
    r"|given)\s+(?:back\s+)?to\b"
    r"|\bbe\s+(?:discussed|considered|raised|examined|looked\s+at)\s+(?:further\s+|again\s+|in\s+(?:\w+\s+)?detail\s+)?"
    r"(?:with|by|at)\b(?!\s+[\d£$€])|(?<!thanks\s)\bgo(?:es)?\s+(?:back\s+|forward\s+|on\s+|up\s+)?to\s+(?:the\s+)?(?-i:[A-Z])|\b(?:come|brought|return(?:ed)?)\s+(?:back\s+)?to\s+"
    rf"(?:{LATER})"
    r"|\badded\s+to\s+the\s+terms\s+of\s+reference\b|(?<!should\s)\brefer(?:red)?\b(?!\s+to\s+as)|\brecommend(?:s"
    r"|ed)?\s+(?:to"
    r"|that)\b"
    r"|\basks\s+the\s+[^.;,]{0,60}?(?:committee|board|cabinet|panel|group)\s+to\s+(?:consider|look|examine|review)\b"
    r"|\brecommend(?:s|ed|ing)?\s+(?!to\b|that\b|for\b|\w+ing\b)[^.;]{2,80}?\s+to\s+(?:the\s+)?(?-i:[A-Z])"
    r"|\b(?:put|commend)\s+(?:this|it|them|these|the\s)[^.;]{0,80}?\s?to\s+(?:the\s+)?(?-i:[A-Z])|\bbe\s+left\s+to\s+the\s+(?-i:[A-Z])|^(?:Agreed\s+)?to\s+recommend\s+to\b"
    r"|\bbe\s+(?:reviewed|looked\s+into|monitored|scrutini[sz]ed|investigated)\s+by\s+the\s+(?:(?-i:[A-Z])[\w’'&-]*\s+(?:and\s+|of\s+)?){1,6}?(?-i:Committee|Panel|Forum|Commission|Cabinet|Sub-Committee)\b"
    rf"|\b(?:asked|requested)\s+for\s[^.;]{{3,80}}?\s(?:at|to)\s+(?:{LATER})"
    r"|\b(?:be|is|was)\s+(?:circulated|sent|forwarded)\s+to\s+(?:the\s+)?other\s+(?:\w+\s+(?:and\s+)?){0,4}?(?:boards|councils|authorities|committees)\b"
    r"|^(?:\w+\s+){0,3}?to\s+(?:invite|ask|request)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'&-]*\s+(?:of\s+|and\s+)?){0,5}?(?-i:Council|Authority|Board|Trust|Partnership|Constabulary|Association|Cabinet|Committee|Executive)\s+to\s"
    r"|\breport\s+to\s+(?:each|every)\s|\b(?:come|report)\s+back\s+to\s+us\b|\btell\s+us\s+about\s+it\b"
    r"|\breport\s+be\s+prepared\s+for\s+\w+\s+by\b"
    r"|\breport\s+(?:back\s+)?(?:(?:on|the)\s+[^.;]{1,60}?\s+)?to\s+(?:the\s+|its\s+|this\s+)?(?:next\s+|meeting\b|(?-i:[A-Z]))"
    rf"|\breport\s+(?:back\s+)?(?:by|in)\s+(?:the\s+)?(?:(?-i:{MONTH})|spring|summer|autumn|winter)\b"
    r"|\b(?-i:[A-Z])[\w’'&-]*\s(?-i:Council|Committee|Board|Cabinet|Executive|Panel)\s+be\s+(?:informed|advised|told|notified)\s+(?:of|that)\b"
    r"|\breport\s+(?:\w+\s+){1,3}to\s+(?:the|this|a|its)\s+(?:(?-i:[A-Z])|(?:next\s+)?meeting\b)|\btaken\s+to\s+(?:the|its)\s+(?-i:[A-Z])"
    r"|\brecommended,\s[^,;]{3,40},\s+to\b"
    r"|\bdeferred\s+until\s+(?:the\s+)?(?-i:[A-Z])[^.;]{2,80}?\s(?:has|have)\s+(?:considered|examined|reported|met)\b"
    r"|\b(?:defer(?:red)?|le(?:ave|ft)(?!\s+as\s)|put|tabled?|h[eo]ld\s+(?:[^.;]{1,40}?\s)?over|carr(?:y|ied)\s+over|postponed?|stood\s+over|continued"
    r"|continue\s+consideration"
    rf"|adjourn(?:ed)?)\b[^.;]{{0,80}}?\s(?:to|until|till|for)\s+(?:{LATER})"
    r"|(?:^|\bto\s+)(?:pass|remit(?:ted)?)\s[^.;]{3,80}?\sto\s+(?:the\s+)?(?-i:[A-Z])|^remit(?:ted|s)?\s+to\s+the\s+(?-i:[A-Z])"
    r"|\battention\s+of\s+the\s+(?-i:[A-Z])[^.;]{2,60}?\s+be\s+drawn\s+to\b"
    r"|\breturn\s+to\s+[^.;]{2,60}?\s+at\s+(?:the|its|a)\s+(?:next|future|\w+)\s+meeting\b"
    r"|\bescalated?\b[^.;]{1,60}?\sto\s|\bfor\s+submission\s+to\s|(?:should|would|will)\s+go\s+(?:back\s+|forward\s+|on\s+)?to"
    r"\s+(?:the|its|a)\s+[^.;]{0,80}?(?:committee|board|partnership|group|council|cabinet|panel|executive|forum|meeting)s?\b"
    r"|\b(?:asked|requested|agreed)\s+that\s+the\s+(?:(?-i:[A-Z])[\w’'&-]*\s+(?:and\s+)?){1,5}?(?-i:Committee|Board|Cabinet|Panel|Group)\s+(?:should\s+)?(?:look|consider|review|examine|investigate)\b"
    r"|\b(?:send|forward)\b[^.;]{1,80}?\sto\s+the\s+(?:(?-i:[A-Z])[\w’'&-]*\s+(?:and\s+|of\s+)?){1,5}?(?-i:Board|Committee|Cabinet|Council|Panel|(?<!Chief\s)Executive)\b"
    r"|\b(?:requested|asked\s+for)\s+an?\s+(?:further\s+)?(?:report|update|paper)\b[^.;]{0,80}?\sfor\s+its\s+meeting\b"
    r"|^to\s+Council\s+that\s|\bbe\s+(?:sent|forwarded|passed)\s+to\s+[^.;]{3,80}?\b(?:committee|board|cabinet|council"
    r"|panel|executive)\b"
    r"[^.;]{0,40}\sfor\s+(?:its|their|comments?|consideration|decision)\b"
    r"|(?<!nominated\sto\s)\b(?:submit|present|bring|take)\b[^.;]{1,80}?\sto\s+(?:the|this|its)?\s*(?-i:[A-Z])"
    r"|\b(?:bring|submit|present|give|make)\b[^.;]{1,80}?\s(?:to\s+(?:the|a|its)\s+(?:next\s+|future\s+)?meeting\b|for\s+the\s+meeting\s+(?:on|in|of)\b)",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\bfor\s+(?:(?:its|their|formal|final)\s+)?(?:adoption|approval|endorsement|acceptance|ratification|confirmation"
    r"|agreement|support)\b|\bwith\s+(?:a|the)\s+recommendation\s+that\b.*",
    re.IGNORECASE | re.DOTALL,
)
SO_THAT = re.compile(r",?\s+(?:so|in\s+order)\s+that\s[^;,]*")  # why, and nothing that was done
MONEY = re.compile(
    r"\b(?:budget|balance|money|sum|funds?|surplus)\b[^.;]{0,40}\bbe\s+passed\s+(?:on\s+)?to\b", re.IGNORECASE
)
ASKED = re.compile(
    rf"\b(?P<who>(?:{SUBGROUP}|committee|board|cabinet|(?-i:[A-Z]\w+\sCouncil))\b(?!\s+(?:leader|manager|officer|chair))[^.;,]{{0,60}}?)\s(?:also\s+)?(?:is\s+to\s+)?be\s+(?:also\s+)?(?:asked"
    rf"|requested|invited|instructed)(?:,\s+(?:at|when)\s+[^,;.]{{3,60}},|\s+(?:on|at)\s+[^,;.]{{3,60}}?)?\s+(?:to\s+(?:consider|examine|review|look|investigate|confirm|approve|agree|allow|permit|give|support|fund|make|provide)|whether)\b",
    re.IGNORECASE,
)
ANOTHER = (  # a body by name
    r"(?:(?-i:[A-Z])[\w’'&-]*\s+(?:of\s+|and\s+|for\s+|the\s+)?){0,7}?(?<!Chief\s)(?-i:Council|Committee|Board|Cabinet|Group|Trust|Partnership"
    r"|Panel|Forum|Executive(?!\s(?:Director|Officer|Member))|Authority|Association|Society|Agency|Company|Party|Club|Police|Federation|Network"
    r"|Constabulary|Commission|county\scouncil|host\sauthority)(?!['’]s?\s)"
)
ASKED_ANOTHER = re.compile(  # 'ASKED the Workforce Committee to', 'that the County Council be asked to'
    rf"\b(?:ask(?:ed|s)?|request(?:ed|s)?|invite[ds]?)\s+(?:the\s+)?(?=(?-i:[A-Zch])){ANOTHER}(?:,[^,;.]{{3,60}},)?\s+to\s"
    rf"|{ANOTHER}\s+(?:also\s+|therefore\s+)?be\s+(?:asked|requested|invited)\s+(?:to|for)\s",
    re.IGNORECASE,
)
SENT_ON = re.compile(
    rf"\b(?:deferred|adjourned|postponed|defers?)\s+(?:to|until)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?-i:{MONTH})"
    r"|\bbe\s+recommended(?:,[^,;.]{3,60},)?\s+(?:not\s+)?to\b|\bremit\s+(?:it|this|them)\s+to\b"
    r"|(?<!\bletter\sbe\s)(?<!\breply\sbe\s)\b(?:sent|forwarded)\s+(?:back\s+)?to\s+the\s+(?:(?-i:[A-Z])[\w’'&-]*\s+(?:of\s+|and\s+)?){0,5}?(?-i:Committee|Board|Partnership|Ministers?|Panel|Executive|Cabinet|Council)\b"
    r"|\b(?:report(?:s|ing)?|feed(?:s|ing)?\s+back|come\s+back)\s+(?:back\s+)?to\s+the\s+(?:full\s+)?(?:board|committee|council|governing\s+body|trustees|governors|\d+\w*\s+meeting|(?-i:[A-Z]{3,}|[A-Z]\w+\s+(?:and\s+\w+\s+)?(?:Committee|Board)))\b",
    re.IGNORECASE,
)
STRONG_REQUEST = re.compile(
    r"\b(?:be|was|were|is|are)\s+(?:also\s+|therefore\s+)?(?:asked|requested|invited|instructed|directed(?=\s+to\s)|encouraged|urged"
    r"|tasked|(?<=\bbe\s)required(?=\s+to\s))\b|\b(?:[Aa]sked|ASKED|[Rr]equested|REQUESTED|INSTRUCTED|DIRECTED|requests|(?<!the\s)(?<!The\s)(?<!a\s)(?<!A\s)(?<![Tt]his\s)(?<![Hh]is\s)(?<![Hh]er\s)(?<!heir\s)"
    r"(?<![a-z]['’]s\s)(?<!further\s)request|asks(?=\s+the\s)"
    r"|calls\s+(?:up)?on|encouraged|invited|instructed|directed"
    r"|urged)\s+(?!that\b)[\w\s,'’-]{2,80}?\s+to\s"
    r"|^(?:[Tt]o\s+)?(?:[Ii]nstruct|[Aa]sk|[Rr]equest|[Ii]nvite|[Dd]irect|[Uu]rge)\s[\w\s,'’-]{2,80}?\s+to\s"
    r"|\b(?!Agreed\b|It\b|This\b|There\b|They\b|These\b)[A-Z][\w'’&-]*(?:\s+\S+)?(?<!Council)(?<!Committee)(?<!Board)\s+should\s+(?!be\s|not\s|read\b|have\s|go\s+to\s)"
    r"|^(?:[Tt]o\s+)?(?:[Rr]equest|[Aa]sk|[Rr]equire)\s+that\b"
    r"|^(?:(?:The\s+(?:\w+\s+){1,3}|Members\s+|Trustees\s+|Governors\s+|Councillors\s+|Directors\s+)(?:also\s+|therefore\s+)?)?(?:(?:asked|requested|ASKED|REQUESTED)\s+that\b"
    r"|(?<!had\s)(?:requested|REQUESTED|asked\s+for)\s+(?:an?|the|further|more|additional)\s)"
    r"|^(?:(?:The\s+)?\w+\s+)?(?:ASKED|asked)\s+(?:the\s+)?[A-Z][\w\s&’-]{2,50}?\s+for\s+(?:an?|the|more|further)\s"
    r"|\b(?:was|were)\s+asked\s+for\b|\bto\s+ask\s+(?:the\s+)?[A-Z][\w\s’&]{2,60}?\s(?:where|whether|how|what|for|if)\b"
    r"|\band\s+(?:asked|requested)\s+(?:that|for(?!\s+(?:the\s+)?(?:approval|an?\s+motion)))\b|\band\s+that\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?\s+(?:would|will)\s+(?!be\b|not\b)",
)
WEAK_REQUEST = re.compile(
    r"(?<!\bno\s)\baction\s+(?:is|be)\s+taken\b|(?<!not\s)\bbe\s+(?:\w+ly\s+)?(?:prepared|developed|co-?ordinated|circulated"
    r"|forwarded|sent|arranged|drawn\s+up"
    r"|undertaken|produced|obtained|written(?!\s+off)|commissioned|contacted|taken\s+into\s+account|carried\s+out"
    r"|followed\s+up)\b",
    re.IGNORECASE,
)
BY_OWNER = re.compile(r"\bbe\s+(?:drawn\s+up|prepared|written|produced|arranged)\s+by\s+[A-Z]")
DEFER = re.compile(
    r"^(?:[Tt]hat\s+)?[Nn]ot\s+to\s[^.;]*\buntil\b"
    r"|\b(?:defer(?:red|s)?|continued\s+(?:[^.;]{1,60}?\s)?to\s+(?:the|its)\s+next\s+meeting"
    rf"|continued\s+(?:to|until)\s+(?:{LATER})"
    r"|(?<!meeting\swas\s)(?<!meeting\sbe\s)adjourn(?:ed)?(?!\s+(?:the\s+meeting|at\s)|\W*$)|left\s+to\s+lie|le(?:ave|ft)\s+(?:it|this|the\s+\w+)\s+(?:until|till)|laid"
    r"\s+on\s+the\s+table|return\s+to"
    r"\s+[^.;]{2,60}?\s+at\s+(?:the|a)\s+\w+\s+meeting|le(?:ave|ft)\s+[^.;]{1,60}?\bover\b|h[eo]ld\s+(?:this|it|that|the\s+(?:item|matter|decision|report|paper))\s+over|h[eo]ld\s+over|put\s+(?:off|back)|(?:be\s+)?(?:left|wait)\s+(?:over\s+)?(?:until|till)|left\s+over\s+to|left\s+on\s+the\s+table|stood\s+over|carr(?:y|ied)\s+over|postponed?"
    r"|continue\s+consideration|tabled\s+(?:to|until|for)|table\s+(?!of\b|at\b|into\b)(?:[^.;]{1,60}?\s)?(?:to|until)\s)\b",
    re.IGNORECASE,
)
REJECT = re.compile(
    r"^(?:[Tt]hat\s+)?[Nn]ot\s+to\s+(?![^.;]*\buntil\b)\w+"
    r"|\b(?:reject(?:ed)?|(?:decided|voted)\s+against|turned\s+(?:\w+\s+){0,3}?down|had\s+to\s+say\s+no|(?:would|did|could)\s+not\s+(?:entertain|support|agree|accept|approve)|not\s+minded\s+to\s+\w+"
    r"|(?:not\s+able|unable)\s+to\s+(?:support|agree|approve|accept|endorse)|(?<!not\s)(?<!un)opposed(?!\s+to\b)|be\s+not\s+(?:taken|pursued|progressed|granted|adopted|renewed|continued)"
    r"|(?:not\s+to|not\s+be)\s+(?:take\s+[^.;]{2,40}?\s(?:further|forward)|taken\s+(?:further|forward|up)|publish|proceed|pursued?|progress|support|award|fund|renew|adopt|accept|approve|agree|grant|appoint|continue|join|bid|participate)"
    r"|refused?(?:\s+to\s+\w+)?|decline[ds]?(?:\s+to\s+\w+)?|not\s+(?:be\s+)?(?:approved"
    r"|supported|agreed|accepted)|motion\s+(?:was\s+)?(?:lost"
    r"|fell)|not\s+carried|was\s+lost)\b",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(  # 'a record of refused requests', 'the number of requests refused': news, and no refusal
    r"\b(?:records?|lists?|numbers?|logs?|details|figures?|reasons?|counts?)\s+(?:of|for|on)\s+(?:all\s+|the\s+|any\s+)?"
    r"(?:(?:refused|rejected|declined)\s+\w+|(?:\w+\s+){1,3}(?:refused|rejected|declined)\b)",
    re.IGNORECASE,
)
REASON = re.compile(r",\s+(?:as|because|since)\s(?!.*[.;]\s).*", re.DOTALL)
POWER = re.compile(
    r"\b(?:authori[sz]ed|empowered|delegated|authority|power)\b[^.;]{0,40}?\sto\s+(?:refuse|reject|decline)\b"
)
APPROVE = re.compile(
    r"\b(?:agree[ds]?|agreeing|approv(?:e[ds]?|al)|adopt(?:ed|ion)?|support(?:ed|s)?\s*(?=[,.;:]|$|the\b|an?\b)"
    r"|be\s+supported|were\s+supported|endorse[ds]?|accept(?:ed|s)?|confirm(?:ed|s)?|ratif(?:y|ied)|resolved|homologated?"
    r"|support\s+be\s+given|authori[sz]ed|be\s+(?:thanked|congratulated))\b",
    re.IGNORECASE,
)


def acts(text: str, lead: str = "") -> tuple[Act, ...]:
    """The acts of a resolution's text in a fixed order; ``approve``, or ``note`` after 'NOTED', where it names none."""
    noted = bool(re.search(r"\bnoted\b", lead, re.IGNORECASE))
    text = ADVISED.sub("", text)
    if PRESENT.match(text):
        text = PRESENT.sub(lambda m: f"{m['ahead'] if m.start() else 'to '}{m['verb']}", text)
    if TELLS_OF.match(text) or (noted and re.search(r"\bwould\b", text)):
        return ("note",)  # what is to happen anyway was noted
    if re.match(r"(?:[Tt]hat\s+)?to\s+amend\b", text):
        text = INSERTED.sub("", text)
    own = SO_THAT.sub("", PURPOSE.sub("", _without_past(WHICH_WAS.sub("and", text))))
    grouped = any(noun in text.casefold() for noun in GROUPED)
    establishes, members = grouped and bool(ESTABLISH.search(text)), grouped and bool(MEMBERS.search(text))
    sent = bool(
        re.search(r"\brecommend(?:s|ed)?\b:?\s+\(?to\s|\bRECOMMENDED\b", lead, re.IGNORECASE)
    )  # 'agreed to recommend to the Council:' before each clause
    refer = sent or refers(MONEY.sub("", text)) or any(p.search(text) for p in (ASKED, ASKED_ANOTHER, SENT_ON))
    notes = bool(NOTE.search(own))
    weak = bool(WEAK_REQUEST.search(text)) and not (refer or establishes or notes)
    rejects = bool(REJECT.search(OF_OTHERS.sub("", POWER.sub("", REASON.sub("", text)))))
    holds: dict[Act, bool] = {
        "note": notes,
        "approve": bool(APPROVE.search(REJECT.sub("", ASKED_FOR.sub("", PUT_OFF.sub("", own))))) and not sent,
        "request": weak
        or (not notes and bool(BY_OWNER.search(text)))
        or bool(STRONG_REQUEST.search(text) or IS_TO_DO.search(text) or ONE_DOES.match(text))
        or _person_does(text),
        "refer": refer,
        "establish": establishes,
        "appoint": members or (bool(APPOINT.search(NOT_YET.sub("", text))) and not establishes),
        "defer": bool(DEFER.search(text)),
        "reject": rejects,
    }
    found = tuple(act for act, held in holds.items() if held)
    return found or (("note",) if noted else ("approve",))


@lru_cache(1024)
def refers(text: str) -> bool:
    """Whether a resolution's words send something on to others."""
    return bool(REFER.search(text))


def _without_past(text: str) -> str:
    """The text without what was agreed before and is only named here ('as agreed earlier', 'that had been agreed')."""
    return re.sub(
        r"\bto\s+be\s+(?:agreed|approved|confirmed|accepted)\b|\b(?:co-?option|appointment|election)s?\s+be\s+confirmed\b|(?<=\bthe\s)(?:confirmed|approved|agreed|adopted)\s+(?=minutes|notes)|(?<=\b(?:his|her|its)\s)(?:confirmed|approved|agreed)\s|(?<=\btheir\s)(?:confirmed|approved|agreed)\s|(?<!\bbe\s)\brecommended\s+to\s+\w+\b"
        r"|\bwas\s+invited\s+and\s+agreed\s+to\s+\w+|\bhad\s+(?:noted|agreed|approved)\b|\b(?:that|which"
        r"|who)\s+(?:is|are|was|were"
        r"|have\s+been)\s+\w+ed\b|\bset\s+up"
        r"\s+to\s+agree\b|\b(?:as|had\s+been|been|previously|already)\s+(?:\w+\s+)?(?:agreed|approved|adopted"
        r"|amended\s+and\s+supported|supported|accepted|noted|stated)\b",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _person_does(text: str) -> bool:
    """'that Ann Garvie obtain a price', 'that each council notify the Clerk': a verb in the subjunctive."""
    if any(THEY_DO.match(text, at) for at in openings(text)):
        return True
    found = (subjunctive(text[at:]) for at in openings(text))
    return any(m and (m["owner"].endswith("Chief Executive") or not _is_group(m["owner"])) for m in found)


def _is_group(owner: str) -> bool:
    """Whether a name ends with the noun of a body: 'Finance Executive'."""
    return bool(words.GENERIC.fullmatch(owner.rsplit(maxsplit=1)[-1]))


def openings(text: str) -> list[int]:
    """Where the clauses of a resolution begin: at its start, and after each 'that', articles left out."""
    return [
        m.end()
        for m in re.finditer(
            r"(?:^\s*(?:(?:[Tt]hat|THAT)\s+)?|(?:\band(?:,\s+\w+(?:\s+\w+)?,)?|\b(?:[Aa]greed|[Dd]ecided))\s+that\s+)(?:[Tt]he\s+)?",
            text,
        )
    ]


FIELD = (  # what a post is over, in brackets: 'Strategic Director (Resources)'; two capitals alone may be a name
    r"\s+\((?=[A-Z][a-z])(?:[\w’'&-]+|[\w’'-]+(?:,?\s+(?:and\s+|of\s+|&\s+|for\s+)?[A-Z][\w’'-]+){0,3}?\s+(?:(?:and|&|of|for)\s+)?"
    r"(?:Services?|Care|Health|Support|Commissioning|Development|Finance|Planning|Operations|Governance|Resources|Strategy"
    r"|Delivery|Housing|Education|Law|Property|Environment|People|Place|Performance|Transport|Growth|Communities"
    r"|Regeneration))\)"
)
OVER = (  # what a post is over: 'of Finance and Property'; a post behind 'and' is another's
    rf"\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w'’-]+(?:(?:\s+and)?\s+(?:the\s+(?!(?i:{words.TITLE_NOUNS})\b))?(?!(?<=and\s)(?i:{words.TITLE_NOUNS})\b)[A-Z][\w'’-]+)*"
)
POST_HEAD = (
    rf"(?:[A-Z][\w'’-]+\s+(?:of\s+|for\s+|and\s+)?){{0,6}}?(?=[A-Z])(?i:{words.TITLE_NOUNS})\b(?:{OVER}|{FIELD})?"
)
POST_WHOLE = (  # to the last of its nouns: 'Chief Fire Officer'
    r"(?:(?!The\b)[A-Z][\w'’-]+\s+(?:of\s+|for\s+|and\s+)?){0,6}(?=[A-Z])"
    rf"(?i:{words.TITLE_NOUNS})\b(?:{OVER}|{FIELD})?"
)
VERB = (
    r"(?!be\b|an?\b|and\b|in\b|on\b|(?:w|c|sh)ould\b|will\b"
    r"|shall\b|may\b|might\b|must\b|can\b|has\b|had\b|have\b|was\b|were\b|did\b|also\b|then\b|of\b|to\b|for\b|at\b"
    r"|act\b|serve\s+(?:as|on|for|until|in)\b|read\b|or\b|came\b|went\b|took\b|gave\b|made\b|got\b|saw\b|felt\b|kept\b|ran\b"
    r"|represent\b|when\b|where\b|while\b|until\b|before\b|after\b|because\b|during\b|without\b|under\b|over\b|into\b|upon\b|between\b"
    r"|as\b|by\b|with\b|from\b|who\b|which\b|that\b|the\b)[a-z]+(?<!ed)(?<!s)(?<![a-z]{3}ing)"
)
LOUD = re.compile(r"\b[A-Z]{3,}ED\b")  # 'Board DELEGATED': what was done, no part of a name
BEHIND = r"\s(?!(?:was|were|is|are|be|had|has)\b)"
MEANWHILE = (  # 'the Director, having consulted the Chair, reply'
    r"(?:,\s+(?:having|in\s+(?:consultation|conjunction|liaison|partnership|discussion)|after|with|following|together|jointly|working|acting)\b(?:[^,.;]|(?<=\d)[.,](?=\d)){3,90},)?"
)
SUBJUNCTIVE = re.compile(
    rf"(?P<owner>{words.PERSON.pattern}|{POST_HEAD})(?:\s+and\s+(?:the\s+)?(?P<other>{POST_HEAD}))?{MEANWHILE}\s+(?P<verb>{VERB}){BEHIND}"
)
THEY_DO = re.compile(
    r"(?:(?:[Ee]ach|[Ee]very)\s+(?:[\w’'-]+\s+){0,2}?(?:authority|council|organisation|agency|partner|member|school|trust|department|service|body)"
    rf"(?:\s+represented\s+[^.;,]{{2,40}}?)?|[A-Z]{{2,3}}(?:,\s+[A-Z]{{2,3}}){{0,3}}\s+and\s+[A-Z]{{2,3}}|Section\s+\d+\s+Officer)"
    rf"\s+{VERB}{BEHIND}"
)


def subjunctive(text: str) -> re.Match[str] | None:
    """A person or post with a verb in the subjunctive, at the beginning of the text ('X prepare a map')."""
    match = SUBJUNCTIVE.match(text)
    owner = match["owner"] if match else ""
    return (
        match
        if owner[:1].isupper()
        and not owner.endswith(("’s", "'s"))
        and not LOUD.search(owner)
        and not re.match(r"(?:Minutes|Notes|Report)\b|.*\bminutes$", owner)
        else None
    )
