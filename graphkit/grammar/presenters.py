"""Who gave an item: those who are said, in its text or its title, to have presented or reported something."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar import parties, titles, words
from graphkit.grammar.acts import POST_HEAD, POST_WHOLE
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.record import Also

TOLD = (
    r"(?:[\w-]+\s+){0,4}?(?:report|updates?|presentation|overview|summary|briefing|account|review|talk|demonstration|feedback|outline"
    r"|resum[eé]|highlights)"
)
PAPERS = (
    r"(?:[\w'’]+\s+){0,4}?(?:report|paper|calendar|presentation|slides|dashboard|accounts|figures|plan|strategy|document|policy"
    r"|statement)s?\b"
)
TITLED = r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|PC|PCSO|Sgt|Sergeant|Inspector)\b\.?\s+[A-Z]"
ADVERB = r"(?:then\s+|jointly\s+|likewise\s+|also\s+|briefly\s+|formally\s+|verbally\s+)?"
CAME = r"(?:(?:,\s+who)?\s(?:attended|joined|was\s+in\s+attendance)\b[^.;,]{0,60}?\s(?:and|to))?"
PRESENTS = re.compile(
    rf"{CAME}\s{ADVERB}(?:introduced(?!\s+(?:{TITLED}|[A-Z][a-z]+\s+[A-Z][a-z]{{2,20}}(?:,|\s(?:who|from|of|as|to)\b)|(?:him|her|it|them)sel))|presented(?!\s[^.;]{{2,30}}?\swith\s+(?:an?\s+)?(?:che(?:ck|que)|certificate|award|gift|bouquet|medal|plaque))|tabled|spoke\s+to|talked\s+to\s+(?:the|his|her|their)\s+(?:slides|report|paper|presentation)"
    r"|outlined(?!\s+there\b)|le(?:a)?d\s+an?\s+discussion|set\s+out|went\s+through|read\s+out(?!\s+an?\s+(?:e-?mail|letter|message)\b)|demonstrated|submitted"
    rf"|(?:gave|provided|delivered|made|shared)\s+(?:(?:an?|the|members|those\s+present|everyone|the\s+\w+\s+with|members\s+with)\s+)?{TOLD}"
    r"|(?:informed|advised)\s+the\s+\w+\s+(?:of|about|on)\b|updated\s+(?:the\s+)?\w+|reported\s+(?:back\s+|orally\s+|verbally\s+)?(?:on|upon)|took\s+(?:his|her|the|their)\s+\w+\s+as\s+read|summed\s+up|showed\s+(?:the\s+\w+\s+|members\s+|an?\s+|some\s+|her\s+|his\s+)*(?:slides|pictures|photographs|film|video)|took\s+(?:the\s+)?\w+"
    r"\s+through|(?:talked|walked|ran|guided|led)\s+(?:\w+\s+){0,2}?through|led\s+(?:this|the)\s+(?:\w+\s+)?(?:item|section|session"
    r"|presentation)|briefed|(?:attended|was\s+(?:in\s+attendance|present|invited))\s+(?:the\s+meeting\s+|by\s+\w+\s+)?to\s+(?:discuss|present|give|provide|introduce|update|speak|talk|outline|explain)|in\s+(?:presenting|introducing)\s+(?:the|his|her|this))\b"
)
TELLS = re.compile(  # of the first sentence alone: later ones answer questions
    rf"\s{ADVERB}(?:reported(?:,|\s+(?:that|s?he|back|verbally|orally|to|an?|the|no|his|her|with|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)|announced\b"
    r"|(?:informed|advised|told)\s+(?:the\s+(?:meeting|committee|council|board|group|members|forum|cabinet|panel|governors|trustees"
    r"|partnership)|members|councillors|governors|trustees)\s+(?:that|of|about)\b"
    rf"|(?:summari[sz]ed|explained|circulated|reviewed|distributed|highlighted)\s+(?:the|an?|his|her|their)\s+{PAPERS}|highlighted\b"
    r"|advised\s+that\b|(?:explain(?:ed|s)|described|clarified)\s+(?:that|how|the|what|why)\b"
    rf"|spoke\s+(?:about|on)\b|drew\s+(?:[\w’']+\s+)?attention\s+to\s+the\s+(?:\w+\s+){{1,3}}(?:of|in)\s+(?:the|his|her)\s+{PAPERS}"
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
    r"\s(?:asked|thanked|welcomed|proposed|moved|seconded|declared|agreed|closed|opened|to|will|and)\b"
)
JOINED = re.compile(r"\s(?:joined|attended|came\s+to|arrived\s+at)\s+the\s+meeting\b")
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
    r"|On\s+behalf\s+of|With\s+reference\s+to|As\s+\w+(?:\s+\w+)?|At\s+the\s+(?:invitation|request)\s+of|At\s+the\s+[\w'’]+['’]s?\s+(?:invitation|request)|In\s+relation\s+to|With\s+regard\s+to"
    r"|Under\s+this\s+item|For\s+this\s+item)\b"
)
GIVEN_BY = re.compile(
    r"\b(?:report|presentation|update|briefing|talk|outline|paper)s?\s+(?:(?:was\s+)?(?:given|tabled|presented"
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
    r"\b(?:(?:was|were|been)\s+(?:then\s+)?(?:presented|introduced|outlined|given|delivered)|[Ii]t\s+was\s+reported)\s+by\s+(?:the\s+)?"
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
        "brief",
        "summed",
        "showed",
        "as read",
    ),
)
# words of which one stands in every match of the patterns above
PRESENTS_WORDS = word_set(
    "introduced presented tabled spoke outlined set went read demonstrated submitted gave provided delivered made"
    " shared informed advised updated reported took talked walked ran guided led lead briefed attended presenting"
    " introducing summed showed"
)
LED_WORDS = frozenset(("speaking", "summarising", "summarizing"))
BY_WORDS = word_set("presented introduced outlined given delivered reported")
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
    r"|convener|manager|head\s?teacher|principal|head|warden|president))(?=\s)"
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
FIRST = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,20}")
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
LETTERS = re.compile(r"[A-ZÀ-Þ]{2,4}[a-z]?(?=\s)")
CELL = re.compile(r"[|\t\n](?=[^|\t\n]*\w)")
PAIR = re.compile(r"\s+and\s+(?=[A-Z])")
ASIDE_FIRST = re.compile(r"\([A-Z]\w{2,12}\)\s+")
SUBHEAD = re.compile(r"[A-Z][^.;:–—]{2,70}?(?:\s[-–—]\s|:\s)(?=[A-Z])")
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
HAS_TOLD = re.compile(r"(?:The|Cllr|Mrs?|Ms|Dr)\b\.?\s[\w'’ -]{2,40}?\s(?:presented|introduced|tabled|gave|outlined)\s")
DASH = re.compile(r"[\s:–—-]+")


def presenters(setting: Setting, section: Section) -> tuple[tuple[str, ...], tuple[Also, ...]]:
    """Who introduced, presented or gave something, with the places that say so."""
    places: dict[str, Also] = {}
    for first, last, start, past in _told(setting, section):
        name = setting.source.words(first, last)
        if not any(words.surname(name) == words.surname(n) for n in places):
            places[name] = setting.source.also(min(first, start), max(past, last), "presenter")
    for first, last in [] if places else _in_title(setting, section):
        places[setting.source.words(first, last)] = setting.source.also(first, last, "presenter")
    return tuple(places), tuple(places.values())


def _told(setting: Setting, section: Section) -> Iterator[tuple[int, int, int, int]]:
    """The bounds of each presenter's name in the text of an item, and of the words that say so."""
    title = setting.source.words(*section.title)
    opening = _opening(setting, section)
    body = setting.source.body
    told, listed = not UNTOLD.search(title), REPORTS.search(title)
    for block in section.blocks:
        clause = block.label and block.label.startswith("(") and not block.label[1].isdigit()
        if clause and not HAS_TOLD.match(body, block.start):
            continue
        if listed:
            yield from ((*line.who, block.start, line.who[1]) for line in report_lines(setting, block))
        joined: tuple[int, int] | None = None
        for n, (begin, end) in enumerate(setting.source.sentences(block.start, block.end)):
            skip = DASH.match(setting.source.body, begin, end)
            start = skip.end() if skip else begin
            opens = n == 0 and (block is opening or bool(listed))
            given = list(_given(setting, start, end, opens and told))
            if opens and not given:
                given = list(_own(setting, title, start, end))
            if joined and not given and HE_TOLD.match(setting.source.body, start, end):
                given = [(*joined, joined[1])]
            joined = _joined(setting, start, end)
            yield from ((first, last, start, past) for first, last, past in given)


def _joined(setting: Setting, start: int, end: int) -> tuple[int, int] | None:
    """Whom a sentence says to have come ('Ann Garvie joined the meeting')."""
    if setting.source.body.find(" the meeting", start, min(end, start + 120)) < 0:
        return None
    who = _who(setting, start, end)
    return _bounds(who) if who and JOINED.match(setting.source.body, who.end(), end) else None


def _own(setting: Setting, title: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The subject of the first sentence below "Treasurer's report": the treasurer, whatever the verb."""
    own = OWN.fullmatch(title)
    who = _who(setting, start, end) if own else None
    if not own or not who or OTHERWISE.match(setting.source.body, who.end(), end):
        return
    first, last = _bounds(who)
    name = setting.source.words(first, last)
    row = setting.person(name) or setting.by_first_name(name)
    holds = row and any(own["post"].casefold() in (post.title or "").casefold() for post in row.posts)
    if holds or row or name.casefold().split(" of ")[0].endswith(own["post"].casefold()):
        yield first, last, last


def _opening(setting: Setting, section: Section) -> Block | None:
    """The block that an item's minutes begin with: behind 'Minutes:', without what the agenda had said."""
    body = setting.source.body
    for n, block in enumerate(section.blocks):
        if MINUTES.fullmatch(body, block.start, block.end) and n + 1 < len(section.blocks):
            return section.blocks[n + 1]
    return next((b for b in section.blocks if not AGENDA_TEXT.match(body, b.start, b.end)), None)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list of reports: who gave it, their post, and what it was on."""

    who: tuple[int, int]
    post: tuple[int, int] | None
    what: tuple[int, int]


def report_lines(setting: Setting, block: Block) -> Iterator[Line]:
    """'Ann Garvie, Clerk – verbal report', 'Tom Moss – Library Board': the lines of a list of reports."""
    body, at = setting.source.body, block.start
    for line in body[block.start : block.end].split("\n"):
        person = words.PERSON.match(body, at, at + len(line))
        told = REPORT_LINE.fullmatch(body, person.end(), at + len(line)) if person else None
        if person and told and words.is_person(person[0]):
            post = told.start("post") + 1, told.end("post")
            yield Line(person.span(), post if told["post"] else None, told.span("what"))
        at += len(line) + 1


def _in_title(setting: Setting, section: Section) -> Iterator[tuple[int, int]]:
    """The person or post that a title names: 'Update from the Chief Officer', 'Finance report (AG)'."""
    text = setting.source.body
    found = False
    for match in TITLE_FROM.finditer(text, *section.title):
        first = _first_name(setting, match.end(), section.title[1])
        named = _named(text, match.end(), section.title[1]) or (first.span() if first else None)
        if named:
            found = True
            yield named
    right = _at_right(setting, section)
    if right:
        yield right
    given = SPOKEN_OF.search(text, *section.title)
    untold = any(UNREPORTED.match(text, b.start, b.end) for b in section.blocks[:1])
    behind = (
        None
        if found or untold
        else TITLE_AFTER.search(text, max(section.title[0], section.title[1] - 60), section.title[1])
    )
    if behind and (_is_initials(setting, behind["who"]) or (given and setting.person(behind["who"]))):
        yield behind.span("who")


def _at_right(setting: Setting, section: Section) -> tuple[int, int] | None:
    """The name in a column at the right of a title: 'Museum Calendar          Ann Garvie'."""
    end = setting.source.body.find("\n", section.title[1])
    past = end if end >= 0 else len(setting.source.body)
    told = titles.at_right(setting.source, section.title[0], past) if 0 < past - section.title[1] < 80 else None
    return told[1:] if told and told[0] >= section.title[1] else None


def _is_initials(setting: Setting, letters: str) -> bool:
    """Whether letters are the initials of a person of the list, or stand behind such a person's name in the text."""
    capitals = "".join(filter(str.isupper, letters))
    if len(capitals) < 2:
        return False
    if letters == capitals and any(words.initials(row.name) == letters for row in setting.people):
        return True
    text = setting.source.body
    for behind in (f" ({letters})", f" {letters} ", f"\t{letters}"):
        at = text.find(behind, 0, EARLY)
        ahead = CELL.split(text[max(0, at - 60) : at])[-1].split(",")[0].strip(" |(") if at > 0 else ""
        for name in (ahead, " ".join(ahead.split()[-2:])):
            if words.initials(name) == capitals and words.PERSON.fullmatch(name):
                return True
    return False


def _named(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the person or post at ``start``."""
    person = words.PERSON.match(text, start, end) or words.SURNAME_ONLY.match(text, start, end)
    if person and words.is_person(person[0]):
        return person.span()
    post = HOLDER.match(text, start, end)
    return post.span("post") if post and not MINUTES.fullmatch(post["post"]) else None


def _given(setting: Setting, start: int, end: int, opens: bool) -> Iterator[tuple[int, int, int]]:
    """The bounds of each presenter's name in a sentence, and where the words end that say so."""
    text, says = setting.source.body, setting.source.says
    sentence = text[start:end]
    acts = opens or (says(start, end, PRESENTS_WORDS) and any(act in sentence for act in ACTS))
    led = PRESENTING.match(text, start, end) if acts or says(start, end, LED_WORDS) else None
    who = _who(setting, led.end(), end) if led else None
    if who:
        yield *_bounds(who), who.end()
        return
    for at in _subjects(text, start, end) if acts else ():
        pair = list(_pair(setting, at, end, opens))
        if pair:
            yield from pair
            return
    if " by " in sentence or ":" in sentence:
        passive = PASSIVELY.search(text, start, end) if says(start, end, BY_WORDS) else None
        passive = passive or LABELLED.match(text, start, end)
        by = list(_both(text, passive.end(), end)) if passive else []
        if by:
            yield from by
            return
    if (" who " in sentence or " to " in sentence or " for " in sentence) and says(start, end, WHO_WORDS):
        yield from _brought_in(setting, start, end)
    if (" by " in sentence or " from " in sentence) and says(start, end, GIVEN_WORDS):
        given = list(_given_by(text, start, end))
        yield from given
        update = None if given else UPDATE_FROM.search(text, start, end)
        if update:
            yield from _both(text, update.end(), end)


def _both(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The person or post at ``start``, and another person after 'and'."""
    by = _named(text, start, end)
    if by:
        yield *by, by[1]
        also = PAIR.match(text, by[1], end)
        person = words.PERSON.match(text, also.end(), end) if also else None
        if person and words.is_person(person[0]):
            yield *person.span(), person.end()


def _brought_in(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """'The Chair welcomed Ms A, who explained her study', 'invited B to present the plan'."""
    text = setting.source.body
    for match in WHO.finditer(text, start, end):
        person = words.PERSON.match(text, match.end(), end) or words.SURNAME_ONLY.match(text, match.end(), end)
        gave = WHO_GAVE.match(text, person.end(), end) if person and words.is_person(person[0]) else None
        if person and gave:
            yield *person.span(), gave.end()


def _given_by(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    for match in GIVEN_BY.finditer(text, start, end):
        person = words.PERSON.match(text, match.end(), end)
        if person and words.is_person(person[0]):
            yield from _both(text, match.end(), end)
        elif match["by"] == "by" and (post := POSSESSED.match(text, match.end(), end)):
            named = parties.after(text, post.start())
            yield post.start(), max(post.end(), _list_end(text, named[1]) if named else 0), post.end()


def _subjects(text: str, start: int, end: int) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, or after the comma of 'Further to …,'."""
    yield start
    aside = ASIDE_FIRST.match(text, start, end)
    if aside:
        yield aside.end()
    dash = SUBHEAD.match(text, start, end)
    if dash:
        yield dash.end()
    lead = LEAD_IN.match(text, start, end)
    if lead:
        yield lead.end() + 1
        yield from (m.end() for m in COMMA.finditer(text, lead.end(), min(end, start + 300)))


def _subject(setting: Setting, start: int, end: int, opens: bool) -> tuple[int, int, int] | None:
    """The person or post that a clause begins with, where the clause says that they presented something."""
    text = setting.source.body
    match = _who(setting, start, end)
    if not match:
        return None
    of = ASIDE.match(text, match.end(), end)
    aside = match.end() + text.startswith(", in ", match.end())
    for gap in (aside, of.end() - 1 if of else aside):
        act = PRESENTS.match(text, gap, end) or (TELLS.match(text, gap, end) if opens else None)
        if act:
            first, last = _bounds(match)
            portfolio = gap > last and match.groupdict().get("post") and text[last : last + 3] in (" - ", " – ")
            return first, gap if portfolio else last, act.end()
    return None


def _pair(setting: Setting, start: int, end: int, opens: bool) -> Iterator[tuple[int, int, int]]:
    """The subject of a clause, or both of 'A and B presented the paper'."""
    subject = _subject(setting, start, end, opens)
    if subject:
        yield subject
        for more in itertools.islice(PAIR.finditer(setting.source.body, subject[2], end), 3):
            second = _subject(setting, more.end(), end, False)
            if second:
                yield second
                return
        return
    first = _who(setting, start, end)
    aside = BRACKET.match(setting.source.body, first.end(), end) if first else None
    also = PAIR.match(setting.source.body, aside.end() if aside else first.end(), end) if first else None
    second = _subject(setting, also.end(), end, opens) if also else None
    if first and second:
        yield *_bounds(first), second[2]
        yield second


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    return match.span("post") if match.groupdict().get("post") else match.span()


def _who(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """The person or post that stands at ``start``: by name, title, first name or initials."""
    text = setting.source.body
    person = words.PERSON.match(text, start, end) or words.SURNAME_ONLY.match(text, start, end)
    if person and not words.is_person(person[0]) and not setting.person(person[0]):
        person = None
    if titled := TITLED_NAME.match(text, start, end):
        return titled
    named = person or HOLDER.match(text, start, end) or SMALL_HOLDER.match(text, start, end)
    named = named or _first_name(setting, start, end) or GROUP_OF.match(text, start, end)
    return named or _by_letters(setting, start, end)


def _by_letters(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """The initials of a person of the attendance list."""
    match = LETTERS.match(setting.source.body, start, end)
    return match if match and _is_initials(setting, match[0]) else None


def _first_name(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """A first name, or a surname, that one person of the attendance list alone has."""
    match = FIRST.match(setting.source.body, start, end)
    told = match and (setting.by_first_name(match[0]) or len(setting.families.get(match[0].casefold(), ())) == 1)
    return match if told else None


def _list_end(text: str, at: int) -> int:
    """The end of a post's name that goes on after a comma: 'Director of Highways, Transportation and Waste'."""
    more = MORE_OF_POST.match(text, at)
    return more.end() if more else at
