"""Groups that a meeting sets up, with what they are for and who is on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar import words
from graphkit.grammar.acts import STRETCH, SUBGROUP
from graphkit.grammar.agenda import Section
from graphkit.grammar.decisions import Clause
from graphkit.grammar.layout import MONTH, Block
from graphkit.grammar.setting import Setting
from graphkit.record import Also, Establishment
from graphkit.text import fold

KIND = (
    rf"{SUBGROUP}|task\s?(?:&|-and-)\s?finish\s+group|taskforce|committee|(?:project|programme|advisory|steering"
    r"|management|implementation|member|oversight|delivery|shadow|liaison|transition|transformation|partnership)\s+board"
    r"|(?-i:(?!The\b|Our\b)[A-Z][\w'’-]+\s+Board)"
)
NO_GROUP = r"(?!\s+(?:leaders?|members?|meetings?|managers?|chair|lead|policy|discussions?|structure|strategy)\b)"
NO_WORD = r"(?:that|an?|the|be|is|was|to(?!\s(?-i:[A-Z])))\b"
OF_TWO = r"(?:\s+(?-i:[A-Z][\w'’-]+\s+)?(?-i:Committee|Group|Panel|Board))?"  # 'Town Team Steering Committee'
NAME = rf"(?P<group>(?:(?!{NO_WORD})[\w'’&/-]{{1,30}}\s+){{0,6}}?(?:{KIND}){OF_TWO})\b{NO_GROUP}"
FORMED = (
    r"(?:appointed(?=,?\s+(?:consisting|comprising|composed|made\s+up|to\s|its\s+members|with\s+(?:the\s+following|delegated)))|established|set\s+up|formed|created"
    r"|convened|constituted|struck|put\s+together|brought\s+together|arranged)"
)
SET_UP = re.compile(
    rf"\b(?:(?P<the>the)|an?|two|three)\s+(?:small\s+|new\s+|separate\s+)*{NAME}(?(the)|{STRETCH}{{0,240}}?)\s+"
    rf"(?:be|is|was|should\s+be|would\s+be|will\s+be)\s+{FORMED}\b(?!\s+(?:following|and,?\s+(?:after|having)\b|in\s+(?:\d|[A-Z])))"
    r"(?P<for>\s+(?:to|for|on|with\s+the\s+remit)\b[^.;]{0,600})?",
    re.IGNORECASE,
)
SETTING_UP = re.compile(
    r"\b(?:(?:(?-i:ESTABLISHED|FORMED|CREATED)|establish(?:ing|ment)?|form(?:ing|ation)?|creat(?:e|ing|ion)|conven(?:e|ing)|constitut(?:e|ing))"
    r"|set(?:ting)?\s+up|appoint|put(?:ting)?\s+together|bring(?:ing)?\s+together|in\s+favou?r(?=\s+of)|(?:meet|act|work)\s+as)\s+(?:of\s+)?"
    rf"(?:(?:an?|(?P<the>the)|two|three)\s+(?:small\s+|new\s+)*|(?=(?-i:[A-Z]))){NAME}"
    r"(?:\s*\([^)]{0,200}\))?(?P<for>\s+(?:to|for|on)\b[^.;]{0,600})?",
    re.IGNORECASE,
)
FOUNDS = re.compile(
    r"(?:meet|act|work) as|establish|set(?:ting)? up|form|creat|conven|constitut|struck|appoint|together|arranged"
    r"|favou?r of",
    re.IGNORECASE,
)
DOES = re.compile(  # 'that a small group, A, B and C, look into it', 'a group (A and B) should walk the path'
    rf"\b(?:that|have|agreed)\s+an?\s+{NAME}\s*(?:,\s+(?P<who>[^.;:()]{{5,160}}?),|\((?P<those>[^()\n]{{5,160}})\)|\s+of\s+(?P<they>(?-i:[A-Z])(?:(?!\b(?:be|was|were|is)\b)[^.;:()]){{3,120}}?\sand\s(?:(?!\b(?:be|was|were|is)\b)[^.;:(),]){{2,40}}?))\s+"
    r"(?:should|would|will|to|look|meet|consider|draft|prepare|draw|put(?=\s+[^.;]{3,60}?\s+together\b)|review|visit|examine|explore|investigate|work|plan|discuss|go)\s",
    re.IGNORECASE,
)
GROUPS = re.compile(rf"\b(?:{KIND})\b", re.IGNORECASE)
ANEW = re.compile(rf"\bbe\s+{FORMED}|\b(?:establishment|formation)\b", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?:where|had|already|recall\w*|remind\w*|if|whether|consider|considering|benefit|suggest\w*)\b[^.;]*$",
    re.IGNORECASE,
)
IF_NEEDED = re.compile(r"\s+(?:if|when|where|as)\s+(?:needed|required|necessary)\b", re.IGNORECASE)
PERSON = rf"(?:{words.PERSON.pattern}|{words.SURNAME_ONLY.pattern})"
SOME = (
    r"(?:\([^()\n]{0,60}\)|[^.;:()]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\bMrs)\."
    r"|(?<=\bProf)\.|(?<=\bRev)\.|(?<=\bCllr)\.|(?<=\bCllrs)\.)"
)
WHO = rf"(?P<who>{SOME}{{3,300}}?)"
CUT = (
    r"(?=,?\s+(?:be|is|was|were|(?<!\bup\s)to|who|which|would|will|reporting|tasked|charged|with\s+(?:a\s+view"
    r"|the\s+(?:aim|remit|power|purpose)|terms|power|delegated)|and\s+(?:to|that|report|bring))\s|\s+(?:look|meet|draft|prepare|draw|visit|examine|explore|investigate|evaluate|assess|oversee|interview)\s+(?:at|into|for|out|the|up|an?|with)\s|\s+as\s+(?:its\s+|the\s+)?members\b"
    rf"|(?!{SOME})[.;:]|\)|$)"
)
CONSISTING = re.compile(
    rf"\b(?:(?:consisting|composed|comprised|made\s+up|constituted)\s+of|to\s+consist\s+of|comprising(?:\s+of)?"
    rf"|(?:be|was)\s+{FORMED},?\s+of"
    rf"|with\s+(?:membership|representat(?:ion|ives))\s+(?:from|of))\s+{WHO}{CUT}"
)
GROUP_OF = re.compile(
    rf"\b(?:(?:being|namely):?\s+|(?i:{KIND})(?:\s*:|\s+(?:\([A-Z]{{2,8}}\)\s+)?(?:of(?:\s+\w+\s+members,?\s+(?:being|namely):?)?|with"
    rf"|\((?![A-Z]{{2,8}}\))|including|to\s+include|[–-]\s))\s*){WHO}{CUT}"
)
TO_INCLUDE = re.compile(  # 'a Town Team be established, to include A, B and C'
    rf"\b(?:be|was)\s+{FORMED}[^.;:()]{{0,120}}?\bto\s+include\s+{WHO}{CUT}"
)
FOR_WHOM = re.compile(rf"\b(?i:{KIND})\s+(?:to|for|on)\s[^.;:()\n]{{3,120}}:\s*{WHO}{CUT}")
FORMED_WITH = re.compile(
    rf"\b(?:be|was|were)\s+{FORMED}(?:\s*:|\s+[–-]|,\s+with(?=\s+(?:a\s+)?representatives?\b)"
    r"|,?\s+with(?=\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}(?:\s+\((?:lead|chair|conven[eo]r)\)|,|\s+and\s)))"
    rf"\s*{WHO}{CUT}"
)
BRACKETED = re.compile(r"\((?P<who>[^()\n]{5,200}(?:[,;]|\sand\s|&)[^()\n]{2,100})\)")
LISTED = re.compile(
    r"\b(?:the\s+following\b[^.;:]{0,80}|membership(?:\s+of\b[^.;:]{0,80})?|members\b[^.;:]{0,60}\bwere):\s*"
    rf"(?P<who>{SOME}{{3,600}})",
    re.IGNORECASE,
)
HEADED = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=\n))Member(?:s|ship)(?::|\s+(?:will|would|to|shall)\s+(?:be|include|comprise):?)"
    rf"\s*{WHO}{CUT}"
)
FORM_ONE = re.compile(
    rf"\b(?:[Tt]hat|(?:agreed|resolved)(?!\s+that\b))\s+{WHO}\s+(?:(?:would|will|should)\s+)?(?:form|constitute|(?:meet|act|work)\s+as|be\s+appointed\s+as)\s+an?\s"
)
MEMBERS = re.compile(
    rf"\bit\s+(?:(?:to|will|would|should|shall)\s+)?(?:comprises?|consists?\s+of|be\s+made\s+up\s+of|be\s+composed\s+of)\s+(?P<they>[^.;:]{{3,240}}?)(?=;|\.|$)"
    rf"|\b(?:its|the|(?:{KIND})(?:['’]s)?)\s+members(?:hip)?\s+(?:of\s+(?:the|this)\s+(?:[\w-]{{3,20}}\s+){{1,5}}?)?"
    r"(?:(?:to|will|would|shall|should)\s+)?(?:be|are|being|consists?\s+of|comprises?|include)\s+"
    r"(?P<who>[^.;:]{3,240}?)(?=;|\.|,?\s+and\s+that\b|$)"
    r"|(?<=[.;]\s)members\s+(?:will|would|to|shall)\s+be:?\s+(?P<those>[^.;:]{3,240}?)(?=;|\.|$)",
    re.IGNORECASE,
)
APPOINTED = re.compile(
    rf"(?:(?<=\bthat\s)|(?<=[.;)]\s)(?:that\s+)?|^)(?P<who>{SOME}{{3,240}}?),?\s+(?:be|were|was)\s+"
    r"(?:(?:appointed|nominated|elected|named|co-?opted)\s+(?:to|as|on)\s+|(?=its\s+members|(?:the\s+)?members\s+of))"
    rf"(?:(?:serve|sit)\s+on\s+|(?:the\s+)?members\s+of\s+)?(?:it\b|its\s+members\b|(?:the|this)\s+(?:[\w-]+\s+){{0,6}}?(?:{KIND})\b)",
    re.IGNORECASE,
)
APPOINTS = re.compile(  # 'The Chair appointed A, B and the Director to the committee'
    rf"\b(?:appointed|named|nominated|asked)\s+(?P<who>{SOME}{{3,200}}?)\s+to\s+(?:(?:serve|sit|be)\s+on\s+)?(?:the|this)\s+(?:[\w-]+\s+){{0,5}}?(?:{KIND})\b(?=[.;,]|$)"
    rf"|(?:^|(?<=[.;]\s))(?P<those>{SOME}{{3,160}}?)\s+to\s+serve(?=[.;]|$)",
    re.IGNORECASE,
)
WITH_MEMBERS = re.compile(
    r"\bwith\s+(?P<who>(?:(?!\bwith\b|\bas\s+(?:its\s+|the\s+)?(?:[Cc]hair|[Ll]ead|[Cc]onven))[^.;:]){3,240}?)\s+as\s+(?:its\s+|the\s+)?(?:other\s+)?members\b"
)
INCLUDED = re.compile(
    r"(?:[.(;:]\s*|^)(?P<who>[A-Z][^.();:]{1,160}?)\s+(?:would|will|to|(?:agreed|volunteered|offered)\s+to)\s+"
    r"(?:be\s+included\s+in|serve\s+on|sit\s+on|be\s+(?:members|part)\s+of|be\s+on|join|form|make\s+up)\s+"
    rf"the\s+(?:[\w-]+\s+){{0,5}}?(?:{KIND}|working)\b",
    re.IGNORECASE,
)
INCLUDE = re.compile(
    r"\b(?:the\s+)?(?:group|panel|working\s+party|membership)\s+(?:to\s+|will\s+|would\s+)?(?:include|consist\s+of"
    r"|comprise|be\s+made\s+up\s+of)\s+(?P<who>[^.;]{3,200}?)(?=\s+and\s+that\b|[.;]|$)",
    re.IGNORECASE,
)
WILLING = re.compile(
    rf"(?P<who>{PERSON})\s+(?:indicated\s+(?:her|his|their)\s+willingness|agreed|volunteered|offered"
    r"|(?:expressed|had)\s+an\s+interest|[a-z]+\s+(?:he|she|they)\s+would\s+like\s+to\s+put\s+(?:him|her|them)sel(?:f|ves)"
    r"\s+forward)\s+(?:to|in)\s+(?:join|serv|sit|be|participat|tak)(?:e|t?ing)?(?:\s+(?:on|in|part(?:\s+(?:of|in))?))?\b"
)
CHAIRED = re.compile(
    rf"\bthat\s+(?P<chair>{PERSON})\s+(?:chair|lead|convene)\s+(?:it|the\s+(?:group|party|panel|committee))\b|"
    r"\b(?:(?:to\s+be\s+)?chaired\s+by|to\s+be\s+led\s+by|(?<=,\s)led\s+by)\s+(?:the\s+)?"
    r"(?P<who>[^();.,]{2,100}?)(?=,|\s+(?:be|is|to|and|with)\s|[();.]|$)"
    rf"|\bwith\s+(?P<head>(?-i:{PERSON}|[A-Z]{{2,3}}))\s+as\s+(?:its\s+|the\s+)?(?:chair(?:man|woman|person)?|lead|convenor|convener)\b",
    re.IGNORECASE,
)
LED_WITH = re.compile(  # 'led by A, with B, C and a nominee of the Trust', 'with A as chair and B and C as members'
    rf"\b(?:chaired|led|convened)\s+by\s+[^.;:]{{2,60}}?,?\s+(?:and\s+)?(?:with|including|comprising|together\s+with)\s+{WHO}{CUT}"
    rf"|\bwith\s+(?:{PERSON}|[A-Z]{{2,3}})\s+as\s+(?:its\s+|the\s+)?(?:[Cc]hair\w*|[Ll]ead|[Cc]onvenor|[Cc]onvener)\s+and\s+(?P<those>[^.;:]{{3,240}}?)\s+as\s+(?:its\s+|the\s+)?(?:other\s+)?members\b"
)
LEADS_LIST = re.compile(
    rf"\b(?:following|members?|volunteer\w*|interest\w*)\b[^.:]{{0,80}}\b(?:{KIND}|it)\b[^.:]{{0,40}}:\s*$",
    re.IGNORECASE,
)
FOCUS = re.compile(
    r"\s+(?:focus(?:ing|ed)\s+on|looking\s+(?:at|into)|dealing\s+with|on|for)\s[^.;,]{3,80}$", re.IGNORECASE
)
REPORTS = re.compile(
    r"\breport(?:ing|s)?\s+(?:its\s+findings\s+)?(?:back\s+)?(?:to|through|via)\s+(?:the\s+|a\s+future\s+|a\s+)?"
    rf"(?:meeting\s+of\s+(?:the\s+)?)?(?P<to>(?!{MONTH})[A-Z][\w'’&-]*"
    r"(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w'’&-]*){0,8})"
)
ARTICLED = re.compile(
    r",?\s+plus\s+|,\s+and\s+|,\s*|\s+and\s+(?=(?:the|an?|one|two|three|(?:Cllrs?|Councillors?|Mrs?|Miss|Ms|Dr|Prof)\.?)\s)|\s+(?:together|along)\s+with\s+|;\s*|\n\s*[-*•·]\s+"
)
LEAD = re.compile(
    r"\s*(?:[-*•·]\s+)?(?:representatives?\s+(?:of|from)\s+)?(?:the\s+|an?\s+)?(?:(?:Councillors|Cllrs|Messrs)\.?\s+)?",
    re.IGNORECASE,
)
TWO = re.compile(r"(?<=,\s)[A-Z][a-z]{1,15}(?P<and>\s+and\s+)[A-Z][a-z]{1,15}(?=\s*[,;]|\s+to\s|$)")  # first names
NOTED = re.compile(
    r"\s*\([^()]{0,60}\)\s*$|(?<=[a-z])\s+to\s+(?:advise|assist|support|act|draw|bring|look|consider|draft|prepare|review|report|meet|work|take|examine|sift|shortlist|interview)\b.*$|\s+in\s+support$|\s+on\s+it$|\s+to\s+be\s+co-?opted$"
)
TOGETHER = re.compile(r"(?:Councillors|Cllrs|Messrs)\b[^,]*?(?P<and>\s+and\s+)")
PEOPLE = re.compile(
    rf"\s*(?:(?:Councillors|Cllrs|Messrs)\b|(?:{words.PERSON.pattern}|\(?[A-Z]{{2,3}}\)?|[A-Z][a-z]{{1,15}})"
    r"(?:\s*\([^()]{1,40}\))?(?:,|\s+and\b))"
)
OF_GROUP = re.compile(rf"\s*(?:and\s+)?(?:that\s+)?(?:it\b|the\s+(?:new\s+)?(?:{KIND})\b)", re.IGNORECASE)
APART = re.compile(
    r",?\s+plus\s+|,\s+(?:and|with)\s+|,\s*|\s+and\s+|\s+(?:(?:together|along)\s+)?with\s+|\s+&\s+|;\s*|\s*/\s*|\n\s*[-*•·]\s+|(?<!Cllrs)(?<!Councillors)\n\s*(?=(?:Councillor|Cllr|Mrs?|Ms|Dr)\b)"
)

LETTERS = re.compile(r"\((?P<who>[A-Z]{2,4})(?:\)(?=[,\s]|$)|$)")  # people of whom the minutes tell so
SPEAKS_FOR = ("representatives", "a representative", "Councillors ", "Cllrs ", "Messrs ")
MOST = 20  # groups that an item sets up


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the text tells of a group that a clause sets up: the clause, those after it, and blocks of the item."""

    clause: Clause
    following: tuple[Clause, ...]
    blocks: tuple[Block, ...]


def establishes(setting: Setting, section: Section, found: list[Clause]) -> Iterator[Establishment]:
    """The groups that an item sets up; the whole item tells of the only one, each clause of one among several."""
    told = [(n, match) for n, clause in enumerate(found) for match in _founded(setting.source.body, clause)][:MOST]
    for n, match in told:
        clause = found[n]
        inside = tuple(b for b in section.blocks if clause.start <= b.start < clause.end)
        alone = len(told) == 1
        reach = Reach(clause, tuple(found[n + 1 :]) if alone else (), section.blocks if alone else inside)
        yield _group(setting, section, match, reach)


def _founded(text: str, clause: Clause) -> Iterator[re.Match[str]]:
    """Where a clause sets up a group: one told of as set up before, or one that exists, is none."""
    if not GROUPS.search(text, clause.start, clause.end):
        return
    yield from DOES.finditer(text, clause.start, clause.end)
    if not FOUNDS.search(text, clause.start, clause.end):
        return
    past = clause.start
    for pattern in (SET_UP, SETTING_UP):
        for match in pattern.finditer(text, clause.start, clause.end):
            anew = ANEW.search(match[0]) or (text[: match.start()].endswith("to ") and match["group"][:1].isupper())
            known = match["the"] and (not anew or match[0].endswith("arranged"))
            only = BEFORE.search(text[clause.start : match.start()]) or IF_NEEDED.match(text, match.end())
            if match.start() >= past and not known and not only:
                past = match.end("group")
                yield match


def _group(setting: Setting, section: Section, match: re.Match[str], reach: Reach) -> Establishment:
    source, clause = setting.source, reach.clause
    places = _distinct(setting, _members(setting, reach))
    to = _reports_to(source.body, reach)
    also = [source.also(*p, "member") for p in places] + ([source.also(*to, "reports_to")] if to else [])
    name, named = _name(setting, section, match)
    return Establishment(
        group=name,
        members=tuple(source.words(*p) for p in places),
        reports_to=source.words(*to) if to else None,
        clause=clause.label,
        **source.cite(clause.start, clause.end, "group-set-up", *also, *named),
    )


def _distinct(setting: Setting, places: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bounds of each member once."""
    kept: dict[str, tuple[int, int]] = {}
    for place in places:
        kept.setdefault(words.bare(setting.source.words(*place)).casefold(), place)
    return list(kept.values())


def _reports_to(text: str, reach: Reach) -> tuple[int, int] | None:
    """The bounds of the body that the group reports to, in its clause or a later one that speaks of the group."""
    for clause in (reach.clause, *(c for c in reach.following if OF_GROUP.match(text, *c.text))):
        match = REPORTS.search(text, clause.start, clause.end)
        if match:
            return match.span("to")
    return None


def _name(setting: Setting, section: Section, match: re.Match[str]) -> tuple[str, tuple[Also, ...]]:
    """The group's name put together: what it is called and what it is for, else the item's title."""
    source = setting.source
    group = re.sub(r"\s+of\s+[A-Z]\w*$", "", source.words(*match.span("group")))
    group = re.sub(r"^short-?\s?life\s+(?=[A-Z])", "", group)
    if group[:1].isupper() and not re.fullmatch(KIND, group, re.IGNORECASE):
        return group, ()  # a name of its own: 'Data Sharing Task and Finish Group'
    purpose = match.groupdict().get("for") or ""
    if purpose and not re.match(r"\s+with\s+the\s+remit\b", purpose):
        cut = re.search(
            r":\s|,?\s+(?:an\s+outline|and\s+(?:the\s+implications|Group\s+members)|and\s+(?:to\s+)?(?:report|bring|submit|present)\b|\(Rep|with\s+a\s+view"
            r"|as\s+set\s+out|consisting|comprising|composed|made\s+up|reporting|(?:to\s+be\s+)?(?:chaired|led)\s+by)",
            purpose,
        )
        purpose = fold(purpose[: cut.start()] if cut else purpose)
        return f"{group} {purpose.rstrip('. ')}", ()
    between = source.words(match.end("group"), match.end())
    focus = FOCUS.match(re.split(r"\s(?:be|is|was|should|would|will)\s", f" {between}")[0])
    if focus:
        return f"{group}{focus[0]}", ()
    if re.search(r"[A-Z]", group):
        return group, ()
    title = source.words(*section.title).rstrip(" .:*")
    if set(title.casefold().split()) <= set(group.casefold().split()):
        return group, ()
    return f"{group} on {title}", (source.also(*section.title, "group"),)


def _members(setting: Setting, reach: Reach) -> Iterator[tuple[int, int]]:
    """The bounds of those whom the clause, or the item where it sets up no other, names as members."""
    text, start, end = setting.source.body, reach.clause.start, reach.clause.end
    for match in CHAIRED.finditer(text, start, end):
        yield match.span(match.lastgroup or 0)
    for pattern in (CONSISTING, MEMBERS, WITH_MEMBERS):
        for match in pattern.finditer(text, start, end):
            yield from _named(setting, match, first=False)
    for pattern in (GROUP_OF, DOES, FOR_WHOM, TO_INCLUDE, FORMED_WITH, LED_WITH, BRACKETED, LISTED, FORM_ONE):
        for match in pattern.finditer(text, start, end):
            yield from _named(setting, match, first=True)
    for clause in reach.following:
        for pattern in (MEMBERS, APPOINTED, LISTED):
            for match in pattern.finditer(text, *clause.text):
                yield from _named(setting, match, first=pattern is LISTED)
    for block in reach.blocks:
        yield from _told(setting, block)
    yield from _listed_below(setting, reach.blocks)


def _listed_below(setting: Setting, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """The people below 'The following expressed an interest in being part of this group:', one a line."""
    text, listing = setting.source.body, False
    for block in blocks:
        name = setting.source.words(block.start, block.end)
        if listing and words.is_person(name):
            yield setting.source.trimmed(block.start, block.end)
        else:
            listing = bool(LEADS_LIST.search(text, block.start, block.end))


def _told(setting: Setting, block: Block) -> Iterator[tuple[int, int]]:
    """Who of a block joins the group: 'A and B would serve on the group', 'A volunteered to join it'."""
    text = setting.source.body
    for pattern in (HEADED, APPOINTS):
        for match in pattern.finditer(text, block.start, block.end):
            yield from _named(setting, match, first=True)
    for pattern in (INCLUDED, INCLUDE):
        for match in pattern.finditer(text, block.start, block.end):
            yield from _split(text, *match.span("who"))
    for match in WILLING.finditer(text, block.start, block.end):
        yield match.span("who")


def _named(setting: Setting, match: re.Match[str], *, first: bool) -> Iterator[tuple[int, int]]:
    """The members of a list; where ``first``, only if its first can be one."""
    named = next(key for key in ("those", "they", "who") if match.groupdict().get(key))
    places = list(_split(setting.source.body, *match.span(named)))
    speaks = setting.source.body.startswith(SPEAKS_FOR, match.start(named))
    if places and (not first or speaks or _can_be(setting, setting.source.words(*places[0]))):
        yield from places


def _can_be(setting: Setting, name: str) -> bool:
    """Whether a name is a person's, a post's, or the short form of somebody there."""
    if name.count("(") != name.count(")"):
        return False
    bare = words.bare(name)
    known = bare in setting.firsts or words.surname(bare) in setting.families or setting.by_first_name(bare)
    post = len(name) < 60 and name[:1].isupper() and words.TITLE.search(name)
    return bool(words.is_person(name) or known or post or re.fullmatch(r"[A-Z]{2,3}", name))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, articles, 'representatives of' and notes in brackets left out."""
    at = start
    people = PEOPLE.match(text, start, end)
    apart = ARTICLED if ARTICLED.search(text, start, end) and not people else APART
    both = (m.span("and") for m in (*TOGETHER.finditer(text, start, end), *TWO.finditer(text, start, end)))
    cuts = sorted({*(m.span() for m in apart.finditer(text, start, end)), *both})
    for stop, past_cut in [*cuts, (end, end)]:
        lead = LEAD.match(text, at, stop)
        first = lead.end() if lead else at
        note = NOTED.search(text[first:stop])
        past = first + note.start() if note else stop
        if letters := LETTERS.match(text, first, stop):
            first, past = letters.span("who")
        if text[first:past].strip(" -•*"):
            yield first, past
        at = past_cut
