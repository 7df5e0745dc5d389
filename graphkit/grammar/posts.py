"""A person's posts as a list prints them: 'Title, Organisation', a title, a portfolio or an organisation alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphkit.grammar import words
from graphkit.grammar.namebounds import CHAIR, COUNCILLOR, hidden
from graphkit.grammar.source import Source
from graphkit.record import Post

VICE = re.compile(
    r"(?:the\s+)?(?:vice|deputy|leas)(?:-\s?|\s)?(?:chair(?:man|woman|person)?|convener|cathaoirleach)", re.IGNORECASE
)
CHAIR_AND = re.compile(rf"(?P<chair>{CHAIR.pattern}|in\s+the\s+chair)\s{{0,3}}(?:[,;]|\s[–-])\s", re.IGNORECASE)
IN_CHAIR = re.compile(
    r"(?:in\s+the\s+chair|presid(?:ing|ed)|sa\s+chathaoir|acting\s+as\s+(?:the\s+)?chair(?:man|woman|person)?)",
    re.IGNORECASE,
)
SEAT = re.compile(
    rf"(?:{CHAIR.pattern}|{VICE.pattern}|(?:[\w'’-]+\s)?(?:trustee|director|governor|councillor|member|treasurer|secretary|clerk|president))",
    re.IGNORECASE,
)
SEATED = re.compile(r"(?<=\w)[\s,]{1,4}(?:presiding|presided|in\s+the\s+chair)$", re.IGNORECASE)
AND = re.compile(r"\sand\s+")
TRADE = re.compile(r"GP|HR|PA|IT|ICT|CEO|CFO|COO")  # letters of what somebody is or works at
SHORT = re.compile(r"[A-Z][A-Z&]{1,9}")
EDGE = " -–—,:;|*_.\n\t[]/+&"
OFFICE_OF = re.compile(r"(?:the\s+)?(?:office|department|ministry|institute|chamber)\s+(?:of|for)\b", re.IGNORECASE)
LOCAL = re.compile(r"\w\s(?:DC|BC|CC|MBC|PC|TC|CCG|ICB|PCT|FRS|FRA)$")  # short for what sends somebody
PORTFOLIO = re.compile(
    r"\band\b|&|\b(?:services|finance|health|communities|environment|scene|place|people|person|housing|property|assets"
    r"|resources|culture|leisure|growth|adults|children|transport|highways|highway|regeneration|planning|education)$",
    re.IGNORECASE,
)
SENDER = re.compile(  # nouns that only bodies are called by
    r"\b(?:council|constabulary|police|authority|trust|partnership|agency|commission|university|college|academy"
    r"|association|society|charity|ltd|limited|plc|board|union|federation|foundation|committee|forum|alliance|network"
    r"|healthwatch|company|cvs|nhs|pct|school|group|department|ministry|hospital|institute|church|diocese|service|centre|office|surgery|homes)\b",
    re.IGNORECASE,
)
FIELD = re.compile(  # what an officer's title is limited to in a bracket
    r"(?:north|south|east|west|central|mid)\b.{0,12}|.{2,40}(?:tions?|ments?|ings?|ances?|ities|ity|gy|icy|ics|al)"
    r"|(?:deputy|acting|interim|temporary|job\s?share|adults?|children(?:['’]s)?|young people)(?:\s.{2,30})?",
    re.IGNORECASE,
)
FUNCTION = re.compile(  # what an officer works at, made of words that no body is named by alone
    r"(?:(?:adults?|social|acute|children(?:['’]s)?|young|people|famil(?:y|ies)|health|care|education|housing|planning|environment(?:al)?|legal"
    r"|corporate|democratic|finance|financial|resources|human|communit(?:y|ies)|communications?|customers?|public|protection|regeneration"
    r"|econom(?:y|ic)|development|place|transport(?:ation)?|highways?|strateg(?:y|ic)|policy|performance|quality|patients?|experience|nursing"
    r"|governance|safeguarding|commissioning|primary|clinical|operations?|information|technology|digital|cultur(?:e|al)|leisure|services?"
    r"|safety|partnerships|engagement|inclusion|learning|skills|property|assets|estates|procurement|revenues?|benefits|licensing|regulatory"
    r"|enforcement|waste|neighbourhoods?|growth|nurse|medicine|prevention|support|delivery|improvement|business|external|internal|audit|risk"
    r"|libraries|parks|roads|streetscene|territorial|specialist|operational|policing|intelligence|criminal|justice|involvement|participation|committees|members|member|mental|wellbeing|early|years|schools|and|of|the|for|&|,)(?:\s+|$)|,\s*)+",
    re.IGNORECASE,
)
PART = re.compile(r"(?:[A-Z][\w’'-]+\s){1,3}(?:Locality|Division|Sector|Cluster|Operations)")  # that a post is over
PLACE_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’]{3,}(?:-[A-Za-zà-ÿ]+)*")
NO_POST = re.compile(r"(?:apolog(?:y|ies)|no\s+rep(?:resentative)?|nobody|vacan(?:t|cy))\b", re.IGNORECASE)
FOR_NOW = re.compile(r"(?:deputy|acting|interim|temporary|job\s?share|designate|seconded)", re.IGNORECASE)
MEMBERSHIP = re.compile(  # what all are, and so no post
    r"(?:(?:committee|board|panel|group|forum|council|commission|authority|ordinary|full|voting|core)\s+){0,2}"
    r"member(?:ship)?|(?:named\s+)?substitute(?:\s+member)?|reserve(?:\s+member)?",
    re.IGNORECASE,
)
HONOURED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Hon)\b")
OF_BODY = re.compile(
    rf"(?P<title>(?:[^,]*\s)?(?:{words.TITLE_NOUNS}))\s+(?:of|at)\s+(?:the\s+)?(?P<body>(?-i:[A-Z])[^,–—]*\s"
    r"(?:council|trust|constabulary|committee|board|partnership|panel))",
    re.IGNORECASE,
)
ELECTORATE = re.compile(  # whom a governor or trustee stands for: 'Parent', 'Co-opted'
    r"(?:parent|staff|foundation|co-?opted|appointed|associate|community|ex[\s-]officio|LA|local\sauthority|elected)"
    r"(?:\s(?:governor|trustee|member))?",
    re.IGNORECASE,
)
BODYS = re.compile(  # the seat of a body named in full before it
    r"(?P<body>(?:[A-Z][\w'’&-]*\s){2,6}(?:Council|Trust|Partnership|Association|Society|Authority|Federation|Forum))\s"
    r"(?P<title>(?:Vice[-\s])?Chair(?:man|woman|person)?|Leader|President)"
)
PORTFOLIO_OF = re.compile(  # 'Cabinet Member for Environment, Transport and Leisure': one list
    r"(?:Deputy\s+|Assistant\s+)?(?:(?:Cabinet|Executive|Lead|Shadow)\s+(?:Cabinet\s+)?(?:Member|Councillor)|Portfolio\s+Holder|Lead)\s+(?:for|of)\s",
    re.IGNORECASE,
)
ASSISTS = re.compile(r"\w\sP\.?A\.?$")  # 'Network PA'
BESIDES = re.compile(r",\s+(?:(?:our|who|which|whose|where)\s|the\s+[a-z]|taking\s+(?:the\s+)?(?:notes|minutes)\b)")
OF = re.compile(r"(?:of|from|representing)\s+(?:the\s+)?(?=[A-Z])")
IN_PLACE = re.compile(
    r"(?:(?:deputi[sz]ing|deput(?:y|ed)|substitut(?:e|ed|ing)|sub|standing\s+in|stood\s+in|in\s+place|alternate)\s+)?(?:for|of)\s+(?=[A-Z])"
)
STANDS_IN = re.compile(
    r",\s+(?:deputi[sz]ing|substituting|standing\s+in|sitting\s+in|attending|in\s+place)\s+(?:for|of)\s+(?=[A-Z])"
)
CUT = re.compile(r",|[^\S\n][–—/|-][^\S\n]")
BODY = re.compile(r"(?:(?!\bof\b).)*\b(?:council|constabulary|partnership|trust)", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Details:
    """What an entry says beside the name."""

    numbers: list[str]
    name: str = ""
    posts: list[Post] = field(default_factory=list)
    represents: tuple[int, int] | None = None
    items: tuple[str, ...] | None = None
    chair: bool = False


LAST_SEAT = re.compile(
    r"\s+(?:&|and|[–—-])\s+(?P<seat>(?:Vice[\s-]?)?Chair(?:man|woman|person)?|Senior\s+Independent\s+Director|Lead\s+Governor"
    r"|[Mm]inute[\s-][Tt]aker)\Z"
)
IN_TWO_TONGUES = re.compile(r"(?P<other>[^/,;()]{3,40}?)\s/\s(?P<title>[^/,;()]{3,40})\Z")  # 'Clerc / Clerk'


def posts_of(source: Source, start: int, end: int, name: str) -> list[Post]:
    """The posts that a stretch behind somebody's name tells of."""
    found = Details([], name)
    add_post(source, start, end, found, bracketed=False)
    return found.posts


def are_seats(source: Source, pieces: list[tuple[int, int]]) -> bool:
    """Whether words that commas part are seats of one person, each a post of its own: 'Trustee, Treasurer'."""
    return len(pieces) > 1 and all(SEAT.fullmatch(source.words(*piece).strip()) for piece in pieces)


def is_of_chair(title: str) -> bool:
    """Whether a title is the chair's or the vice-chair's."""
    return bool(CHAIR.fullmatch(title) or VICE.fullmatch(title))


def stripped(source: Source, start: int, end: int) -> tuple[int, int]:
    """The bounds of a stretch without marks, blanks and a bare 'and' at its ends."""
    while start < end and source.body[start] in EDGE:
        start += 1
    tail = re.search(r"(?:[-–—,:;|*_./\]\s]|(?<=[\s,])and(?=\s*$))+$", source.body[max(start, end - 40) : end])
    end -= len(tail[0]) if tail else 0
    return start, max(start, end)


def add_post(source: Source, start: int, end: int, found: Details, bracketed: bool) -> None:
    """A post from 'Title, Organisation', a title, a portfolio or an organisation alone."""
    start, end = _opened(source, *stripped(source, start, end))
    whom = _stood_in_for(source, start, end)
    found.represents = found.represents or whom
    if seat := SEATED.search(source.body, start, end):
        found.chair, end = True, seat.start()
    if told := BESIDES.search(source.body, start, end):  # 'Lund Collective, our host'
        end = told.start()
    stands = STANDS_IN.search(source.body, start, end)
    if stands and words.is_person(source.words(stands.end(), end)):  # 'Deputy Director, deputising for Bo Burr'
        found.represents, end = found.represents or (stands.end(), end), stands.start()
    text = source.words(start, end)
    if whom or not text or IN_CHAIR.fullmatch(text) or MEMBERSHIP.fullmatch(text) or NO_POST.match(text):
        found.chair = found.chair or bool(IN_CHAIR.fullmatch(text))
        return
    found.chair = found.chair or any(CHAIR.fullmatch(one) for one in text.split(" / "))
    seated = CHAIR_AND.match(text)
    elsewhere = seated and words.ORGANISATION.search(text, seated.end()) and not words.TITLE.search(text, seated.end())
    if seated and elsewhere and CHAIR.fullmatch(seated["chair"]):  # 'Chair, Lund Healthwatch': no one's chair here
        cited = source.cite(start, end, "post-title-organisation")
        found.posts.append(Post(title=seated["chair"], organisation=text[seated.end() :].strip(), **cited))
        return
    if seated and not bracketed:  # 'Chair, Director of Public Health'
        add_post(source, start, start + len(seated["chair"]), found, bracketed)
        add_post(source, start + seated.end(), end, found, bracketed)
        return
    first, mark, rest = source.body[start:end].partition(";")
    if mark and not bracketed:
        add_post(source, start, start + len(first), found, bracketed)
        if not words.is_person(re.split(r"[,(]", rest)[0]):  # 'Clerk; B. Lund, Treasurer'
            add_post(source, end - len(rest), end, found, bracketed)
        return
    both = _two_seats(source, start, end)
    if both:
        add_post(source, start, both[0], found, bracketed)
        start = both[1]
        found.chair = found.chair or bool(CHAIR.fullmatch(source.words(start, end)))
    _add_one(source, start, end, found, bracketed)


def _opened(source: Source, start: int, end: int) -> tuple[int, int]:
    """The bounds without an 'of' that opens them, and without what another language calls the title."""
    of = OF.match(source.body, start, end)
    start = of.end() if of else start
    twice = IN_TWO_TONGUES.match(source.body, start, end)
    if twice and words.TITLE.search(twice["title"]) and not words.TITLE.search(twice["other"]):
        start = twice.start("title")
    return start, end


def _stood_in_for(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The person for whom somebody came: 'for Bo Burr', 'deputising for Bo Burr'."""
    sent = IN_PLACE.match(source.body, start, end)
    return (sent.end(), end) if sent and words.is_person(source.words(sent.end(), end)) else None


def _two_seats(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """Where the first of two seats ends and the second begins: 'Chair and Co-opted', 'Holding Trustee & Chair'."""
    last = LAST_SEAT.search(source.body, start, end)
    dashed = last and source.body[last.start() : last.start("seat")].strip() in ("–", "—", "-")
    sent = dashed and last and words.ORGANISATION.search(source.body, start, last.start())
    if last and (sent or words.TITLE.search(source.body, start, last.start())):
        return last.start(), last.start("seat")
    both = AND.search(source.body, start, end)
    if both and is_of_chair(source.words(start, both.start())) and ELECTORATE.fullmatch(source.words(both.end(), end)):
        return both.span()
    return None


def _add_one(source: Source, start: int, end: int, found: Details, bracketed: bool) -> None:
    text = source.words(start, end)
    title, organisation = _title_organisation(source, start, end, bracketed)
    if organisation and not title and (_is_portfolio(text, found.name) or ELECTORATE.fullmatch(text)):
        title, organisation = organisation, None
    if title and not organisation and bracketed and _names_sender(text, found.name):
        title, organisation = None, title
    if found.represents and not bracketed and not (title and (organisation or words.TITLE.search(text))):
        title, organisation = None, (start, end)
    found.posts.append(
        Post(
            title=source.words(*title) if title else None,
            organisation=source.words(*organisation) if organisation else None,
            **source.cite(start, end, "post-in-brackets" if bracketed else "post-title-organisation"),
        )
    )


def _is_portfolio(text: str, name: str) -> bool:
    """Whether words behind a councillor's name are what they answer for: 'Leisure and Culture'."""
    return bool(COUNCILLOR.match(name) and PORTFOLIO.search(text)) and not (SENDER.search(text) or LOCAL.search(text))


def part_of_body(source: Source, end: int, found: Details) -> bool:
    """Whether a bracket names a part of the organisation before it, 'Lund Council (Licensing)': then taken into it."""
    last = found.posts[-1] if found.posts else None
    if not last or last.title or not last.organisation or not words.ORGANISATION.search(last.organisation):
        return False
    start = source.body.rfind("(", 0, end)
    inner = source.body[start + 1 : end]
    apart = source.span(start, end).start - last.span.end
    if not 0 <= apart <= 1 or words.TITLE.search(inner) or IN_CHAIR.fullmatch(inner) or inner.isupper():
        return False
    first = start - apart - len(last.organisation)
    if source.words(first, start) != last.organisation:
        return False
    cited = source.cite(first, end + 1, last.rule)
    found.posts[-1] = Post(organisation=source.words(first, end + 1), **cited)
    return True


def part_of_title(source: Source, start: int, end: int, found: Details) -> bool:
    """Whether a bracket tells what the title before it is limited to, 'Team Leader (South)': then taken into it."""
    last, inner = found.posts[-1] if found.posts else None, source.words(start, end)
    told = inner[:1].isupper() or FOR_NOW.fullmatch(inner)
    if not last or not last.title or last.organisation or is_of_chair(last.title) or not told:
        return False
    other = inner.isupper() or words.TITLE.search(inner) or SENDER.search(inner) or words.is_person(inner)
    if other or not (FIELD.fullmatch(inner) or PORTFOLIO.search(inner)):
        return False
    first = start - 2 - len(last.title)
    if first < 0 or source.words(first, start - 2) != last.title:
        return False
    found.posts[-1] = Post(title=source.words(first, end + 1), **source.cite(first, end + 1, last.rule))
    return True


def _names_sender(text: str, name: str) -> bool:
    """Whether words in a bracket that hold no title say who sent somebody: a councillor's are a portfolio."""
    if not text[0].isupper() or "<" in text or COUNCILLOR.match(name) or ASSISTS.search(text):
        return False
    if " " not in text and (FUNCTION.fullmatch(text) or not PLACE_NAME.fullmatch(text)):
        return False
    if PORTFOLIO.search(text) and "&" not in text:
        return False
    return not (is_of_chair(text) or words.TITLE.search(text) or HONOURED.search(text) or text[-4:].isdecimal())


def _title_organisation(
    source: Source, start: int, end: int, bracketed: bool
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The bounds of the title and of the organisation that a stretch holds."""
    text = source.body[start:end]
    cut, past = _cut(text)
    if named := BODYS.fullmatch(text):  # 'Lund Hills Partnership Chairman'
        return (start + named.start("title"), end), (start, start + named.end("body"))
    of_body = OF_BODY.fullmatch(text)
    if of_body:
        return (start, start + of_body.end("title")), (start + of_body.start("body"), end)
    dashed = cut > 0 and text[cut:past].strip() in ("–", "—", "-")
    if cut > 0 and (_comes_first(text[:cut], text[past:]) or (dashed and _is_sender(text[:cut], text[past:]))):
        return (start + past, end), (start, start + cut)
    if cut > 0 and BODY.fullmatch(text[:cut].strip()) and not words.TITLE.search(text, cut):
        return None, (start, end)  # 'Lund County Council, Trading Standards'
    several = PORTFOLIO_OF.match(text) and AND.search(text, past) and not BODY.search(text, past)
    listed = several or (bracketed and not words.TITLE.search(text) and not words.ORGANISATION.search(text, past))
    if cut > 0 and not listed and _is_organisation(text[past:].strip()):
        return (start, start + cut), (start + past, end)
    return ((start, end), None) if _is_title(text, cut, bracketed) else (None, (start, end))


def _is_title(text: str, cut: int, bracketed: bool) -> bool:
    """Whether words that name no organisation beside it are a title, or a portfolio in brackets: '(Street Scene)'."""
    if OFFICE_OF.match(text) or (LOCAL.search(text) and not words.TITLE.search(text)):
        return False  # 'Office of the Police and Crime Commissioner', 'Lund DC'
    titled = words.TITLE.search(text[:cut] if cut > 0 else text)
    if is_of_chair(text) or titled or (words.TITLE.search(text) and not BODY.fullmatch(text)):
        return True
    several = len(text.split()) > 1
    if text[:1].islower() and not (text.startswith("and ") or words.ORGANISATION.search(text)):
        return True  # 'core maintainer'
    if bracketed and ASSISTS.search(text):
        return True
    return bracketed and not text.isupper() and not (several and words.ORGANISATION.search(text))


def _cut(text: str) -> tuple[int, int]:
    """The bounds of the last comma, or of a dash or stroke with blanks about it; -1 where there is none."""
    cuts = [m.span() for m in CUT.finditer(hidden(text))]
    return cuts[-1] if cuts else (-1, -1)


def _comes_first(ahead: str, behind: str) -> bool:
    """Whether an organisation stands before a title: 'Lund Council, Director of Housing'."""
    sent = words.ORGANISATION.search(ahead) and not words.TITLE.search(ahead)
    titled, body = words.TITLE.search(behind), words.ORGANISATION.search(behind)
    return bool(sent and titled and (not body or titled.start() < body.start()) and not BODY.fullmatch(behind.strip()))


def _is_sender(ahead: str, behind: str) -> bool:
    """Whether a name of several words without a title stands before a dash and a title: 'Lund Ways – Adviser'."""
    named = len(ahead.split()) > 1 and ahead[:1].isupper() and not words.TITLE.search(ahead)
    return named and bool(words.TITLE.search(behind)) and not words.ORGANISATION.search(behind)


def _is_organisation(text: str) -> bool:
    """Whether what follows a title's comma names an organisation, not more of it ('Clerical Officer, Housing')."""
    if len(text.split()) == 1:
        return bool(SHORT.fullmatch(text)) and not TRADE.fullmatch(text)
    if FUNCTION.fullmatch(text) or PART.fullmatch(text):
        return False
    return bool(words.ORGANISATION.search(text)) or not words.TITLE.search(text)
