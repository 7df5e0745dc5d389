"""Where something is sent: the body, person or meeting that stands behind a verb that sends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphkit import dates
from graphkit.grammar import parties, words
from graphkit.grammar.layout import MONTH
from graphkit.grammar.setting import Setting
from graphkit.record import Also

THIS = re.compile(r"this\s+(?P<noun>[A-Z][\w-]+)")
MONTH_OF = re.compile(r"the\s+(?P<month>[A-Z][a-z]{2,8})\s+(?:[A-Z][a-z]+\s+)?[Mm]eeting\s+of\s+(?:the\s+)?(?=[A-Z])")
DAY_MEETING = re.compile(
    rf"(?:the\s+)?(?P<day>{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})(?:,?\s+\d{{4}})?\s+"
    r"(?P<body>(?:[A-Z][\w'’]*\s+){0,4})(?:[a-z]+\s+)?meeting\b"
)
OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
MEETING_OF = re.compile(
    r"(?:the\s+|an?\s+|our\s+|each\s+|every\s+|(?P<its>its)\s+)?(?P<which>this|next|future|later|additional|extra|special"
    r"|subsequent|forthcoming|following)?\s*(?P<body>(?-i:(?:[A-Z][\w'’]*\s+){1,5}))?meetings?\b(?:\s+of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
NEXT_BODY = re.compile(
    r"(?:the\s+)?next\s+(?P<body>(?:full\s+)?[A-Z][\w'’]*(?:\s+(?:and\s+)?[A-Z][\w'’]*){0,5})(?!['’\w]|\s+[Mm]eeting)"
)
PLAIN = re.compile(
    r"(?:the\s+)?(?P<next>next\s+)?(?P<name>(?:(?:full|parish|town|community|whole)\s+){0,2}(?:council|board|committee|cabinet"
    r"|trustees|governing\s+body))\b(?!['’])(?P<meets>\s+meeting)?"
)
FULL = re.compile(r"(?:the\s+)?(?=(?:full|Full)\s+[A-Z])")
LOCAL = re.compile(  # of others, who need no capitals: 'the next locality meeting'
    r"(?:the\s+)?next\s+(?P<name>(?:locality|network|cluster|area|regional|district|county|partnership|liaison|neighbourhood|ward|federation"
    r"|deanery|branch|residents)\s+meeting)\b"
)
TWO = re.compile(  # 'the Moss Council and Lund Council'
    r"\b(?:Council|Committee|Board|Authority|Trust|Panel|Commission|Cabinet)(?P<cut>\s+and\s+)(?=(?:[A-Z][\w'’-]*\s+){1,5}(?:Council|Committee|Board|Authority|Trust|Panel|Commission)$)"
)
MONTH_ALONE = re.compile(rf"{MONTH}(?:\s+\d{{4}})?", re.IGNORECASE)
TO_BODY = re.compile(
    r"\s+(?:members?|staff|colleagues|officers|website|minutes|report|agenda|papers?|senior\s+\w+|for\s+(?:the\s+)?minutes)\b"
)
AND_TO = re.compile(r"\s*(?:,|,?\s+and)\s+(?:to\s+|also\s+)?(?=(?:the\s+)?[A-Z])")
OFFICES = re.compile(
    r"\b(?:Minister|Secretary\s+of\s+State|Government|Ombudsman|Highways|Commissioner|MPs?|Taoiseach|Lord\s+Lieutenant"
    r"|Cabinet\s+Secretary|(?:Consents|Licensing|Enforcement|Crime|Policy)\s+Unit|Agency|Constabulary|Police(?=$|\s+Service)|Fire\s+(?:and\s+Rescue\s+)?Service|Tribunal|Registrar|Inspectorate|Municipal\s+District|Planning\s+Authority)\b"
)
OWN_POSTS = re.compile(
    r"\b(?:Chief\s+Executive|Director|Manager|Officer|Clerk|Treasurer|Secretary|Chair(?:man)?|Head|Solicitor|Leader"
    r"|Cabinet\s+Member|Portfolio\s+Holder|Executive\s+Member|President)\b"
)
POST_LAST = re.compile(
    r"\b(?:Chief Executive|Director|Manager|Officer|Clerk|Treasurer|Chair(?:man)?|Solicitor|Leader|Lead|Member)$"
)
DESK = re.compile(r"(?:[A-Z]\w+\s+)?(?:Clerk|Secretary|Chair(?:man)?|Treasurer)")
AND_DO = re.compile(
    r"\sand\s+(?:to|be|that|then|bring|report|come|return|look|put|ask|review)\s|;"
)  # what else is done has a day of its own
IN_BRACKETS = re.compile(r"\s\((?:(?:[A-Z][a-z]+day\s)?\d|[a-z])")
ADVISER = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:manager|engineer|counsel|solicitors?|auditors?|lawyers?|insurers?|architects?|advisers?|agents?|sections?|departments?|surveyors?|offices?)\b"
)
SHOUTED_ARTICLE = re.compile(r"THE\s+(?=[A-Z]{2})")
LOWER_NOUN = re.compile(r"\s+(?:commission|committee|council|board|department|authority|trust|society)\b")
LOWER_GROUP = re.compile(r"\s+(?:[a-z]+\s+)?(?:panel|committee|forum|board)\b(?!['’]|\s+(?:meeting|member))")
ANNUAL = re.compile(r"Annual\b(?!.*\b(?:Board|Council|Committee|Group)\b)")
PEOPLE = re.compile(r"\s(?:Members|Staff|Managers|Officers|Partners|Councillors|Directors)$")
COURT = re.compile(r"^(?:\w+\s)?Courts?(?:\sSystem)?$")
AND_THE = re.compile(r"\s+and\s+[Tt]he\s+(?=[A-Z])")
SHOUTED = re.compile(r"\s+(?:&|AND|TO|FOR|RE|THAT|ABOUT|REGARDING|WITH)\s")
WHEN = re.compile(rf"\s+(?:on\s+(?:\w+\s+)?\d|in\s+{MONTH})")
DATED = re.compile(r"^\s*\((?:\w+\s)?\d|\bmeetings?\b|\bon\b|\bin\s+[A-Z]|\bfor\s+\d")
CLOSES = re.compile(r"\b(?:before|by|until|clos\w+|deadline|later\s+than|after|since)\b")
PAPER = re.compile(r"\s(?:Plan|Strategy|Consultation|Review|Bill|Policy|Framework|Guidance|Inquiry)$")
AT_NEXT = re.compile(r"\s+at\s+(?:its|the|their)\s+next\s+meeting\b")
AT_ITS = re.compile(r"[^.;]{0,160}?\sat\s+(?:its|their)\s+(?:\w+\s+)?meeting\s+on\s+")
ON_DAY = re.compile(r",?\s+on\s+(?:\w+,?\s+)?(?:the\s+)?\d|\s*,?\s*\(\d|\s+in\s+[A-Z]|,?\s+to\s+be\s+held\s+on\b")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a referral goes: the name with the bounds it is printed at, the meeting's date, places apart."""

    name: str
    on: str | None
    end: int
    also: tuple[Also, ...] = ()


def targets(setting: Setting, at: int, end: int, *, outside: bool, posts: bool = False) -> Iterator[Target]:
    """What stands at an offset, and what 'and' joins to it; ``outside`` takes any name but that of somebody there."""
    first = _target(setting, at, end, outside) or (_post(setting, at, end) if posts else None)
    if not first:
        return
    yield first
    past = first.end
    last = first
    while more := AND_TO.match(setting.source.body, past, end):
        if re.search(r"\b(?:for|of)\b", last.name) and more[0].lstrip().startswith(","):
            return  # 'the Minister for Housing, Local Government and Heritage'
        other = _target(setting, more.end(), end, outside=False)
        if not other or other.end > end or (is_own(setting, other.name) and not other.on):
            return
        yield other
        past, last = other.end, other


def _target(setting: Setting, at: int, end: int, outside: bool) -> Target | None:
    text = setting.source.body
    month = MONTH_OF.match(text, at, end)
    if month:
        return _in_month(setting, month, end)
    if dated := DAY_MEETING.match(text, at, end):
        return _of_day(setting, dated)
    meeting = MEETING_OF.match(text, at, min(end, at + 90))
    if meeting and _tells(text, meeting, end):
        return _meeting_target(setting, meeting, end)
    following = LOCAL.match(text, at, end) or NEXT_BODY.match(text, at, end) or PLAIN.match(text, at, end)
    if following:
        return _next_body(setting, following, end)
    shouted = SHOUTED_ARTICLE.match(text, at, end)
    at = shouted.end() if shouted else at
    this, full = THIS.match(text, at, end), FULL.match(text, at, end)
    named = this.span("noun") if this else parties.after(text, full.end() + 5 if full else at)
    if not named or named[0] >= end:
        return None
    named = (full.end() if full else named[0], min(named[1], end))
    if day := IN_BRACKETS.search(text, *named):
        named = (named[0], day.start())
    printed = text[named[0] : named[1]]
    if two := TWO.search(printed):
        named, printed = (named[0], named[0] + two.start("cut")), printed[: two.start("cut")]
    joined = (SHOUTED if printed.isupper() else AND_THE).search(printed) if outside else None
    if joined:
        named = (named[0], named[0] + joined.start())
    elif noun := (LOWER_NOUN if outside else LOWER_GROUP).match(text, named[1], end):
        named = (named[0], noun.end())
    return _adviser(setting, named, end) or _by_name(setting, named, end, outside)


def _adviser(setting: Setting, named: tuple[int, int], end: int) -> Target | None:
    """'the Trust's solicitors': those who advise a body that is named."""
    adviser = ADVISER.match(setting.source.body, named[1], end)
    if not adviser or not setting.source.words(*named).endswith(("'s", "’s")):
        return None
    return Target(setting.source.words(named[0], adviser.end()), None, adviser.end())


def _of_day(setting: Setting, match: re.Match[str]) -> Target:
    """'the May 14 meeting', 'the 5 June Board meeting'."""
    name, on = match["body"].strip(), date(setting, *match.span("day"))
    if name and not is_own(setting, name):
        return Target(name, on[0] if on else None, match.end())
    return Target(*_named_own(setting, on, match.end()))


def _post(setting: Setting, at: int, end: int) -> Target | None:
    """An officer or a member that a decision refers something to: 'the Cabinet Member for Parks'."""
    named = parties.after(setting.source.body, at)
    name = setting.source.words(*named) if named and named[1] <= end else ""
    if not named or not OWN_POSTS.search(name) or DESK.fullmatch(name):
        return None
    return _named_target(setting, named, end)


def _tells(text: str, meeting: re.Match[str], end: int) -> bool:
    """Whether words for a meeting say which: the next, a body's, one on a day; 'the June meeting' is told elsewhere."""
    if meeting["body"] and MONTH_ALONE.fullmatch(meeting["body"].strip()):
        return False
    dated = WHEN.match(text, meeting.end(), end)
    return bool(meeting["which"] or meeting["body"] or meeting["its"] or OF.search(meeting[0]) or dated)


def _by_name(setting: Setting, named: tuple[int, int], end: int, outside: bool) -> Target | None:
    """A body that its name tells, or, where ``outside``, whoever is named and was not there."""
    text, name = setting.source.body, setting.source.words(*named)
    if (
        re.search(r"['’]s$", name)
        or MONTH_ALONE.match(name)
        or TO_BODY.match(text, named[1])
        or PEOPLE.search(name)
        or PAPER.search(name)
        or COURT.search(name)
    ):
        return None
    body = words.GROUP.search(name) or words.ORGANISATION.search(name) or OFFICES.search(name) or is_own(setting, name)
    person = words.PERSON.match(name) if not body else None
    if person and words.is_person(person[0]):
        of = re.match(r"\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*", text[named[0] + person.end() : end])
        past = max(named[0] + person.end() + (of.end() if of else 0), named[1])
        there = not of and setting.person(person[0])
        return None if not outside or there else Target(setting.source.words(named[0], past), None, past)
    if re.fullmatch(r"[A-Z]{2,10}(?:\s[A-Z]{2,8})*", name):
        return None if is_somebody(setting, name) else _named_target(setting, named, end)
    office = OFFICES.search(name)
    post = OWN_POSTS.search(name) and not office and not re.search(r"\bof\s+(?:the\s+)?\w+.*", name)
    if post and not (outside and (words.ORGANISATION.search(name) or _elsewhere(setting, name))):
        return None
    if outside or body or _first_of_own(setting, name):
        return _named_target(setting, named, end)
    return None


def _elsewhere(setting: Setting, name: str) -> bool:
    """Whether a post is one that nobody there holds: 'write to the Chief Executive', of a council that is told of."""
    return name == "Chief Executive" and not any(post.title == name for row in setting.people for post in row.posts)


def is_body(name: str) -> bool:
    """Whether a name is that of a body or an office outside, not of a post that such a noun stands in."""
    return not POST_LAST.search(name) and bool(words.GROUP.search(name) or OFFICES.search(name))


def is_outside(setting: Setting, name: str) -> bool:
    """Whether a name is that of an organisation that nobody there came from: 'Lund Hospitals NHS Trust'."""
    if not words.ORGANISATION.search(name) or POST_LAST.search(name) or words.TITLE.search(name):
        return False
    sent = (post.organisation or "" for row in setting.people for post in row.posts)
    return " " in name and not any(name.casefold() in organisation.casefold() for organisation in sent)


def is_somebody(setting: Setting, letters: str) -> bool:
    """Whether letters are the initials of somebody there."""
    return any(words.initials(row.name) == letters for row in setting.people)


def _next_body(setting: Setting, match: re.Match[str], end: int) -> Target | None:
    """'the next Housing Panel', 'the full council', 'the next parish council meeting'."""
    if match.re is LOCAL:
        return Target(match["name"], None, match.end())
    named = "body" if match.re is NEXT_BODY else "name"
    name = setting.source.words(*match.span(named))
    if MONTH_ALONE.match(name) or (match.re is NEXT_BODY and not _is_body(setting, name)):
        return None
    following = match.re is NEXT_BODY or match["next"]
    found = date(setting, match.end(), end) if ON_DAY.match(setting.source.body, match.end(), end) else None
    plain = name.split()[-1].capitalize()
    if not (is_own(setting, name) or is_own(setting, plain)) or name.casefold().startswith(("full", "whole")):
        return Target(name, found[0] if found else None, found[1] if found else match.end())
    called = name if match.re is NEXT_BODY else ""
    if following:
        return with_next(setting, found, match.end(), called=called)
    return Target(*_named_own(setting, found, match.end()))


def is_own(setting: Setting, name: str) -> bool:
    """Whether a name is the body's own, or the initials of the last words of its name."""
    if setting.is_own(name):
        return True
    letters = re.fullmatch(r"(?:[Tt]he\s+)?(?:[A-Z]\w+\s+)?(?P<letters>[A-Z]{2,5})", name)
    return bool(letters and words.acronym(setting.body.value).endswith(letters["letters"]))


def _is_body(setting: Setting, name: str) -> bool:
    return bool(
        words.GROUP.search(name)
        or re.fullmatch(r"[A-Z]{2,10}|(?:[A-Z]\w+\s+)+[A-Z]{2,8}", name)
        or is_own(setting, name)
    )


def _named_own(
    setting: Setting, on: tuple[str, int] | None, past: int, called: str = ""
) -> tuple[str, str | None, int, tuple[Also, ...]]:
    own, also = setting.name_own()
    if called and not setting.is_own(called):
        return called, on[0] if on else None, on[1] if on else past, ()
    return own, on[0] if on else None, on[1] if on else past, (also,)


def with_next(
    setting: Setting, on: tuple[str, int] | None, past: int, *, told: bool = False, called: str = ""
) -> Target:
    """The body's own next meeting, on the day printed, else on that of its next meeting, if in the month ``told``."""
    target = Target(*_named_own(setting, on, past, called))
    following = setting.next_date
    month = bool(target.on and len(target.on) == 7 and following and following.value.startswith(target.on))
    if following and (month or not (target.on or told)):
        there = setting.source.also(following.start, following.end, "on")
        return replace(target, on=following.value, also=(*target.also, there))
    return target


def _in_month(setting: Setting, match: re.Match[str], end: int) -> Target | None:
    """'the April meeting of the Trustees': that month of the year, or of the next one."""
    named = parties.after(setting.source.body, match.end())
    month = in_month(setting, match["month"])
    if not named or not month:
        return None
    return Target(setting.source.words(*named), month, min(end, named[1]))


def in_month(setting: Setting, name: str) -> str | None:
    """A month to come by its name, as EDTF: that of the year, or of the next one."""
    month = next((f.edtf[5:7] for f in dates.dates(f"1 {name} 2000")), None)
    if not month or not setting.date:
        return None
    ahead = (int(month) - int(setting.date[5:7])) % 12
    year = int(setting.date[:4]) + (month < setting.date[5:7])
    return f"{year}-{month}" if 0 < ahead < 10 else None  # one just past is no meeting to come


def _named_target(setting: Setting, named: tuple[int, int], end: int) -> Target | None:
    """A body named outright, with the date of its meeting where one follows."""
    text, name = setting.source.body, setting.source.words(*named)
    also = AND_DO.search(text, named[1], min(end, named[1] + 60))
    end = also.start() if also else end
    on = date(setting, named[1], end) if DATED.search(text[named[1] : min(end, named[1] + 60)]) else None
    on = None if on and CLOSES.search(text, named[1], on[1]) else on
    its = AT_ITS.match(text, named[1], end) if not on else None
    on = date(setting, its.end(), end) if its else on
    if is_own(setting, name) or _first_of_own(setting, name):
        following = AT_NEXT.match(text, named[1], end)
        if following and on is None:
            return with_next(setting, None, following.end())
        called = "" if _first_of_own(setting, name) else name
        return Target(*_named_own(setting, on, named[1], called))
    trimmed = re.sub(r"\s+meeting$", "", name)
    return Target(trimmed, on[0] if on else None, on[1] if on else named[1])


def _first_of_own(setting: Setting, name: str) -> bool:
    """Whether a word is the first of the body's name, as it is called where that is its noun ('the Coiste')."""
    first = setting.body.value.split(" ")[0]
    return name == first and not words.GROUP.search(setting.body.value)


def _meeting_target(setting: Setting, meeting: re.Match[str], end: int) -> Target | None:
    """'the next meeting of X on D', 'this meeting of the Board', 'the next Board meeting', 'a future meeting'."""
    text = setting.source.body
    named = parties.after(text, meeting.end()) if OF.search(meeting[0]) else None
    if named is None and meeting["body"]:
        named = (meeting.start("body"), meeting.end("body") - (len(meeting["body"]) - len(meeting["body"].rstrip())))
    past = max(meeting.end(), named[1] if named else 0)
    name = setting.source.words(*named) if named else ""
    on = date(setting, past, min(end, past + 60))
    which = (meeting["which"] or "").lower()
    if which == "this":
        return _submitted(setting, name, past)
    if name and not is_own(setting, name):
        name = f"{name} Meeting" if ANNUAL.match(name) and meeting["body"] and "Meeting" in meeting[0] else name
        return Target(name, on[0] if on else None, on[1] if on else past)
    if which in ("next", "forthcoming", "following"):
        return with_next(setting, on, past, called=name)
    return Target(*_named_own(setting, on, past))


def _submitted(setting: Setting, name: str, past: int) -> Target | None:
    """The meeting that a summary is submitted to: 'this meeting of the Board'."""
    if not setting.submitted:
        return None
    place, on_day = setting.submitted, setting.submitted_on
    also = [setting.source.also(place.start, place.end, "to")]
    also += [setting.source.also(on_day.start, on_day.end, "on")] if on_day else []
    return Target(name or place.value, on_day.value if on_day else None, past, tuple(also))


def date(setting: Setting, start: int, end: int) -> tuple[str, int] | None:
    """The first date of a stretch, read forward from the meeting's, with where it ends."""
    for found in dates.dates(setting.source.body[start : min(end, start + 160)], setting.date):
        return found.edtf, start + found.end
    return None
