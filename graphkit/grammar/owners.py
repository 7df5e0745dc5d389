"""Who is to do something: the owners that a stretch begins with, and how surely each is one."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.grammar import words
from graphkit.grammar.acts import POST_WHOLE, SUBGROUP
from graphkit.grammar.setting import Setting

Bounds = tuple[int, int]

HONOURED = (
    rf"(?:(?:{words.RANK}|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Revd|Canon|Fr|Sr|PC|PCSO|Sgt|Insp"
    rf"|Supt|DCI|Lady|Lord)\b\.?\s+){{1,2}}(?:{words.INITIALS}\s+)?{words.NAME_WORD}(?:\s+{words.NAME_WORD})?"
)
OFFICE = (
    r"(?:Vice-?\s?)?[Cc]hair(?:man|woman|person)?|[Cc]lerk|(?:Hon\.?\s|Honorary\s)?(?:[Ss]ecretary|[Tt]reasurer)"
    r"|[Cc]onvener|[Cc]onvenor|[Ss]ecretariat"
)
TO_BODY = (
    r"(?:Clerk|Secretary|Adviser|Advisor|Solicitor|Treasurer)\s+to\s+the\s+(?:Board|Council|Governors|Governing\s+Body|Trustees|Corporation"
    r"|Committee|Trust|Authority)"
)
PEOPLE = (
    r"[Mm]embers|[Pp]artners|[Oo]fficers|[Tt]rustees|[Gg]overnors|[Cc]ouncillors|[Dd]irectors|[Aa]gencies"
    r"|[Oo]rganisations|[Aa]uthorities|[Ss]chools|[Rr]epresentatives|[Ll]eads|[Cc]hairs|[Cc]onveners|[Ss]taff"
)
CLASS = (
    rf"(?:[Aa]ll\s+|ALL\s+)?(?:[Tt]he\s+)?(?:(?:other|lead|ward|parish|board|committee|partner|partnership"
    rf"|governing|relevant|senior|council|member|local|theme|group|[A-Z][\w'’-]+)\s+){{0,2}}?(?:{PEOPLE})|[Aa]ll|ALL|[Ee]veryone"
    rf"|[Ee]ach\s+(?:[\w'’-]+\s+){{0,3}}?[\w'’-]+(?=\s+(?:to|will|would|should|agreed|was|be)\s|$)"
)
BODY = (
    rf"(?:[A-Z][\w'’&-]*\s+(?:(?:of|and|for|&|the)\s+)?){{0,6}}(?:(?i:{SUBGROUP})|(?=[A-Z])(?i:{words.GROUP_NOUNS}"
    rf"|{words.ORGANISATION_NOUNS}))\b(?:\s+[A-Z][\w'’&-]*){{0,3}}"
)
UNITS = (
    r"(?:[Aa]ll\s+|[Tt]he\s+|[Bb]oth\s+|[Oo]ther\s+|[Pp]artner\s+|[Mm]ember\s+|[Ll]ocal\s+){0,2}(?:sites|practices|wards|branches|boroughs|districts|parishes|providers|teams|departments"
    r"|directorates|services|clubs|colleges|hospitals|trusts|boards|clusters|localities|communities|societies|hubs|groups|sub-?groups"
    r"|committees|sub-committees|faculties|units|stations|agents|contractors|volunteers|tenants|residents|owners|applicants|bidders)"
    r"(?=\s+(?:are|were)\s+(?:now\s+|also\s+|then\s+)?to\s)"
)
SHORT = r"[A-Z]{2,3}[a-z]?|[A-Z]{4,5}"
ONE = re.compile(
    rf"(?:[Tt]he\s+|[Oo]ur\s+|its\s+|their\s+)?(?:(?P<handle>@[\w-]{{2,39}})|(?P<class>{CLASS}|{UNITS})(?![\w'’-])(?!\s+of\s+the\s+public)"
    rf"|(?P<short>{SHORT})(?![\w'’-])(?!\s+[A-Z][a-z])"
    rf"|(?P<honoured>{HONOURED})|(?P<post>{TO_BODY}|(?:{OFFICE})(?=\s+and\s)|{POST_WHOLE}(?:\s+{words.NAME_WORD})?|{OFFICE})(?![\w'’-])"
    rf"|(?P<body>{BODY})(?![\w'’-])|(?P<person>{words.PERSON.pattern})"
    rf"|(?P<first>[A-ZÀ-Þ][\w'’-]{{1,20}}))(?:\s+\((?:[A-Z]{{2,3}}[a-z]?)\))?"
)
JOINED = re.compile(r"\s*(?:,\s*and\s|,|/|&|\+|\band\s)\s*")
NOBODY = re.compile(
    r"(?:It|This|These|That|Those|They|There|He|She|What|Which|Who|Members?\s+of\s+the\s+public|Agreed|AGREED|Resolved"
    r"|RESOLVED|NOTED|Noted|DECIDED|ACTION|Action|OPEN|CLOSED|DONE|NEW|LATE|TBC|AGM|AOB|RED|AMBER|GREEN|Due|Further|According|How|When|Where|Next|Note|Subject|Prior|Up|Only"
    r"|In|On|At|To|As|So|For|From|And|Not|Also|Then|Need"
    r"|The|We|No|My|If|Is|By|Or|Do|Be|Of|Us|Am|An|Me|Go|Ok|Oh|Re|Ms|Mr|Dr|St|Cc|Hi)"
)
SEVERAL = re.compile(r"(?:Cllrs|Councillors|Messrs)\b")
IMPERATIVE = re.compile(
    r"(?:Use|Ask|Let|See|Invite|Contact|Add|Check|Review|Send|Get|Email|Call|Draft|Write|Update|Request|Remind|Follow|Create"
    r"|Set|Make|Move|Find|Keep|Arrange|Confirm|Discuss|Publish|Reply|Welcome|Thank|Need|Try|Post|Book|Order|Share|Agree"
    r"|Respond|Speak|Talk|Liaise|Meet|Look|Come|Return|Refer|Apply|Submit|Present|Circulate|Forward|Provide|Prepare|Produce|Bring"
    r"|Take|Give|Put|Raise|Obtain|Seek|Consult|Develop|Organise|Identify|Investigate|Explore|Consider|Complete|Finalise|Advise"
    r"|Inform|Notify|Tell|Feed|Escalate|Explain|Listen|Appeal|Object|Revert|Attend|Proceed|Aim|Ensure|Issue|Offer|Pay|Purchase)(?=\s|$)"
)
GIVEN = re.compile(  # what may be a first name, as words that begin a sentence with a capital seldom are
    r"(?!(?:Just|Continue|Please|Still|Again|Sub|Report|Letter|Meeting|Training|Work|Survey|Budget|Website|Agenda|Copy|Paper|Discussion|Update|Action|Proposal"
    r"|E-?mail|Presentation|Review|Plan|Policy|Project|Decision|Event|Group|Item|Reminder|Request|Quote|Price|Invoice|Notice|Poster"
    r"|Leaflet|Newsletter|Information|Feedback|Money|Everyone|Nobody|Someone|Anyone|None|Chair|Nothing|Data|Page|Further|Other"
    r"|Another|Whoever|Staff|Team|Public|Police|Highway|Village|Parish|Town|Church|School|Club|Trust|Council|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Prior|Subject|Welcome|Due|Need|Able|Unable|Ready|Keen|Happy|Hope|Aim|Time|Date|Venue|Reply|Response|Advice|Cost)\b)"
    r"[A-ZÀ-Þ][a-zà-ž’'-]{1,12}(?<!ing)(?<!ion)(?<!ment)(?<!ity)(?<!ship)(?<!ness)(?<!ance)(?<!ence)(?<!ed)(?<!ly)(?<![b-df-hj-np-rtv-z]s)"
)
NO_BODY = re.compile(
    r"(?:Formation|Establishment|Reports?|Review|Update|Minutes|Letters?|Funding|Proposals?|Membership|Terms|Work|Role"
    r"|Meetings?|Plans?|Future|Copies|Request|Details|Development)\b"
)
BUILT = re.compile(  # a place by its last word, where no list has such a person
    r"\s(?:House|Hall|Lane|Park|Road|Street|Court|Bridge|Farm|Lodge|Close|Avenue|Square|Place|Gardens|Tower|Station|Works|Field)$"
)
ARTICLE = re.compile(r"(?:[Tt]he|[Oo]ur|its|their)\s+")
SURE, LIKELY = 2, 1


def owners(setting: Setting, start: int, end: int) -> tuple[list[Bounds], int]:
    """The owners that a stretch begins with ('the Chairman, Cllr Moss and AG'), and how surely all are some: 0 to 2."""
    text, sure = setting.source.body, SURE
    found: list[Bounds] = []
    at = start
    while match := ONE.match(text, at, end):
        kind = _sure(setting, match)
        if kind < SURE and found and match["first"] and SEVERAL.match(text, start):
            kind = SURE  # 'Cllrs Mrs Lund and Moss'
        if not kind:
            break
        sure = min(sure, kind)
        article = ARTICLE.match(text, match.start(), match.end())
        found.append(
            (
                article.end()
                if article and (not match["class"] or article[0].startswith(("its", "their")))
                else match.start(),
                match.end(),
            )
        )
        joined = JOINED.match(text, match.end(), end)
        if not joined or len(found) > 7:
            break
        at = joined.end()
    return found, sure if found else 0


def _sure(setting: Setting, match: re.Match[str]) -> int:
    """How surely a match of ``ONE`` is somebody: a name of the list, a post, initials; less so what only may be one."""
    name, kind = match[match.lastgroup or 0], match.lastgroup
    known = setting.by_first_name(name) or setting.person(name)
    if NOBODY.fullmatch(name) or NO_BODY.match(name) or (IMPERATIVE.match(name) and not known):
        return 0
    if kind in ("handle", "class", "honoured", "post"):
        return SURE
    if kind == "short":
        return SURE if keyed(setting, name) else LIKELY
    if kind == "first":
        several = name.casefold() in setting.firsts  # and more than one person's
        return SURE if known else LIKELY if GIVEN.fullmatch(name) and not several else 0
    if kind == "person":
        return SURE if setting.person(name) else 0 if BUILT.search(name) else LIKELY
    return LIKELY


def keyed(setting: Setting, short: str) -> bool:
    """Whether initials are those that somebody on the attendance list is known by."""
    return any(short in _keys(row.name, row.quote) for row in setting.people)


@lru_cache(maxsize=1024)
def _keys(name: str, quote: str) -> frozenset[str]:
    """The initials of a name, and those printed behind it: 'Mark Bell (MBe)'."""
    own = words.initials(name)
    printed = re.findall(r"\b[A-Z]{2,3}[a-z]?\b", quote)
    return frozenset([own, *(p for p in printed if p[0] == own[:1] and p[1] in own[1:])])
