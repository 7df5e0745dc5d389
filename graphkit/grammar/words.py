"""The vocabulary of minutes: nouns that bodies, organisations and posts are named by, and the shape of names."""

from __future__ import annotations

import re
from functools import lru_cache

GROUP_NOUNS = (
    r"board|committees?|sub-?committee|group|sub-?group|cabinet|council|forum|partnership|panel|executive|authority"
    r"|assembly|"
    r"trustees|governors|governing body|team|network|alliance|commission|working party|task ?force|steering group|"
    r"conference|directors|senate|court|convention|federation|association|society|consortium|municipal district"
)
ORGANISATION_NOUNS = (
    r"council|constabulary|police|authority|trust|service|services|partnership|agency|commission|university|college|"
    r"school|academy|pct|nhs|association|society|charity|company|ltd|limited|plc|department|ministry|board|office|"
    r"centre|federation|union|chamber|church|diocese|hospital|practice|network|alliance|foundation|institute|"
    r"bureau|action|housing|homes|group|library|museum|probation|ambulance|connexions|committee|cvs|forum|healthwatch|llp|cic"
)
TITLE_NOUNS = (
    r"chief|director|officer|manager|leader|chair|chairman|chairwoman|chairperson|vice-?chair|clerk|secretary"
    r"|treasurer|"
    r"member|head|president|adviser|advisor|assistant|solicitor|constable|superintendent|inspector|sergeant"
    r"|coordinator|"
    r"co-ordinator|administrator|trustee|governor|executive|mayor|councillor|analyst|engineer|planner|accountant|"
    r"curator|librarian|master|principal|representative|deputy|convener|minute taker|minutes|lead|consultant"
    r"|commander|warden|nurse|doctor|specialist|practitioner|psychologist|archivist|auditor|registrar|bursar|student"
    r"|commissioner|headteacher|headmaster|attorney|counsel|supervisor|pharmacist|chancellor|rep|provost|convenor|chaplain|rector|ch?athaoirleach|gp|resident|dean|partner|spokes(?:person|man|woman)|prescriber|author|ceo|cfo|coo|matron"
    r"|journalist|reporter|editor|examiner|worker|organiser|technician|paramedic|midwife|therapist|researcher|statistician|architect|caretaker|ranger|rúnaí|cisteoir|surveyor|dentist|volunteer|sheriff|harbourmaster|fieldman|councilperson|facilitator|note-?taker|pcso|holder|guardian|vicar|curate|deacon|verger|churchwarden|observer|sexton|minister|bailiff"
    r"|fundraiser|bookkeeper|ward\s+sister|podiatrist|radiographer|physiotherapist|dietitian|groundsman|custodian|apprentice|trainee"
    r"|ecologist|biologist|teacher|lecturer|tutor|designer|developer|programmer"
)
GROUP = re.compile(rf"\b(?:{GROUP_NOUNS})\b", re.IGNORECASE)
ORGANISATION = re.compile(rf"\b(?:{ORGANISATION_NOUNS})\b", re.IGNORECASE)
TITLE = re.compile(rf"\b(?:{TITLE_NOUNS})\b", re.IGNORECASE)
GENERIC = re.compile(
    r"(?:the\s+)?(?:executive\s+|full\s+|management\s+|main\s+)?(?:board|committee|group|cabinet|council|forum|panel"
    r"|executive|trustees|"
    r"governing body|governors|assembly|authority|partnership|team)(?:\s+of\s+(?:trustees|directors|governors))?",
    re.IGNORECASE,
)

RANK = (
    r"(?:(?:Borough|County|District|City|Town|Parish|Unitary)\s+(?:Councillor|Cllr)|(?:Assistant\s+|Deputy\s+|Temporary\s+"
    r"|T/|Acting\s+|Detective\s+|Det\.?\s+)?(?:Chief\s+)?(?:Constable|Superintendent|Inspector"
    r"|Supt|Insp)|Ch\.?\s+(?:Supt|Insp)|(?:(?:Detective|Det|Acting)\.?\s+)?(?:Sergeant|Sgt)"
    r"|PCSO|PC|DCI|D\.C\.I\.|DCS|(?:Area\s+|Borough\s+)?Commander|(?:Group|Area|Station|Watch)\s+Manager"
    r"|Minister(?=\s[A-Z])|(?:Deputy\s+)?(?:Mayor|Reeve|Provost)|(?:County\s+)?Commissioner|Trustee|Select(?:man|woman))"
)
HONORIFIC = (
    rf"(?:(?:{RANK}|Cllrs?|Crs?|Councillors?|Mr|Mrs|M/s|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Canon|Father|Alderman"
    rf"|Ald|"
    r"Baroness|Baron|Fr|Sr|Major|Captain|Colonel)\b\.?\s+){0,2}"
)
NAME_WORD = r"(?:(?:Mac|Mc|O['’]|D['’]|Fitz)?[A-ZÀ-ÞŁŚŠŽ][\w'’]{1,20}(?:-[A-ZÀ-Þ][\w'’]{1,20}){0,2})"
INITIALS = r"(?:[A-ZÀ-Þ]\.?(?:[-\s]?[A-ZÀ-Þ]\.?){0,3})"
PARTICLE = r"(?:(?:de|de la|van|van der|von|der|den|di|da|du|le|la|al|el|bin|[Nn]í|Ó|Mac|[Nn]ic|[Uu]í|y|ap|ab)\s+)"
PERSON = re.compile(
    rf"{HONORIFIC}(?:{NAME_WORD}(?:\s+{INITIALS}(?![\w'’]))?(?:\s+{PARTICLE}?(?!(?:Mrs?|Ms|Miss|Dr)\b){NAME_WORD}){{1,3}}"
    rf"|{INITIALS}\s+{PARTICLE}?{NAME_WORD}(?:\s+{NAME_WORD})?)"
)
SURNAME_ONLY = re.compile(
    r"(?:(?:(?:County|Borough|District|City|Town|Parish)\s+)?(?:Cllr|Cr|Councillor)(?:\s+(?:Mr|Mrs|Ms|Miss|Dr))?"
    rf"|Mr|Mrs|M/s|Ms|Miss|Dr|Prof|Professor|Rev|PCSO|PC|Sgt|Sergeant|Insp|Inspector|Supt)\b\.?\s+(?!(?:Mrs?|Ms|Miss|Dr)\b){NAME_WORD}"
)
NOT_NAMES = re.compile(
    r"\b(?:The|This|That|These|Both|An?(?!\.)|It|In|On|At|For|Of|No|All|Members?|Meeting|Minutes?|Notes?|Chair(?:man)?"
    r"|Report|Natural|Historic"
    r"|Item|Agenda|Apologies|Present|Governors|Trustees|Directors|Councillors|"
    r"Absent|Attendance|Appendix|Paper|Committee|Council|Board|Group|Officers?|Public|None|Date|Venue|Next|January"
    r"|February|"
    r"July|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Action"
    r"|Agreed|Resolved|Noted|Opening|Business|OPENING|BUSINESS|CLOSING|"
    r"County|Borough|District|City|Town|Parish|Partnership|Strategy|Plan|Project|Programme|Framework|Service"
    r"|Services|Trust|Room|Village|"
    r"Director|Manager|Chief|Executive|Deputy|Assistant|Secretary|Treasurer|Leader|"
    r"Association|College|Union|Homes|Commissioners|Police|Constabulary|Authority|University|School|Agency|Society"
    r"|Centre|Forum|Network|Alliance|Foundation|Architects|Solicitors|Associates|Consultants|Sports?|Management|"
    r"Commissioner|Analyst|Student|Nominees?|Nominations?|Adviser|Co-?ordinator|Administrator|Consultant|Solicitor|"
    r"Unit|Probation|Rescue|Ambulance|Housing|Library|Libraries|Scheme|Department|Ministry|Company|Fund|Office"
    r"|Commission|Institute|Federation|Hospital|NHS|PCT|Healthwatch|Ltd|Limited|Engineer|Officer|Street|Lighting"
    r"|Task|Further"
    r"|Following|Senior|Prevention|Policing"
    r"|Master|Principal|Commander|Constable|Superintendent|Inspector|CVS|CCG|ICB|LSC|PPG|CIC|UK|Concern|Advice|Bureau"
    r"|Health|Healthcare|Community|Communities|Voluntary|Youth|Environment|Environmental|Education|Learning|Chamber"
    r"|Commerce|Citizens|Mental|Social|Planning|Transport|Highways|Finance|Safeguarding|Clinical|Pharmacy|Operations"
    r"|Communications|Regeneration|Economic|Development|Neighbourhood|Corporate|Governance|Leisure|Heritage|Tourism"
    r"|Residents?|Tenants?|Vacancy|Vacant|Practice|Secondary|Primary|Urgent|Acute|Healthy|Integrated|Locality"
    r"|National|Membership|CSU|Patient|Story|Not|Nil|Various|Accountant|Financial|Architect|Surveyor|Also|Sector"
    r"|Counsel|Corporation|Attorney|Treasurer|Planner|Supervisor|Headteacher|Headmaster|Representatives?"
    r"|Tax|Trading|Byelaws|Draft|Local|Property|Casual|Parking|Library|Lighting|Signage|Grants|Rates|Footpaths?|Roads|Drainage"
    r"|Allotments?|Cemetery|Burial|Playground|Recreation|Boundary|Flooding|Broadband|Website|Insurance|Trees|Repairs"
    r"|Names?|Organi[sz]ations?|Call|Order|Roll|Special|Reports|Legislative|Forecasts?|Matters|Arising|Part|Personal|Human|Resources"
    r"|Meetings|Upcoming|Topics?|Attended|Waste|Lead|Membership|Core|Care|Statements?|Summary|Schedule|Budget|Contents|Arriving|Confidential|Open"
    r"|Representing|Welcome|Operation|Festival|Museum|Diocese|Regrets|Vice|Registered|Practitioner|Chancellor|Nurse|Audit"
    r"|Government|Assembly|Councillor|Presided|Presiding|PRESIDED|People|Persons|Children|Families|Adults)\b"
)


HONOURED = re.compile(rf"^{HONORIFIC}")
BOTH_INITIALS = re.compile(r"[B-Z]\.?\s?A\.?\s+[A-Z]")  # the A of 'M A Lund' is no article
INITIALLED = re.compile(rf"^{INITIALS}\s+")
SEVERAL = re.compile(r"[\w'’-]+")
LETTERED = re.compile(r"[^\W\d_][\w'’]*")
LETTERS = re.compile(r"[A-Z]{2,3}")
KEPT = 8192  # names of which the answers are kept; documents repeat theirs


@lru_cache(KEPT)
def is_person(text: str) -> bool:
    """Whether a printed stretch has the shape of one person's name and none of the words that no name holds."""
    printed = text.strip()
    bare = HONOURED.sub("", printed)
    bare = bare.title() if bare.isupper() else bare
    told = (
        INITIALLED.sub("", bare) if bare != printed or BOTH_INITIALS.match(bare) else bare
    )  # the A of 'Dr A Sethi' is no article
    if len(bare) > 60 or NOT_NAMES.search(told):
        return False
    return bool(PERSON.fullmatch(printed) or SURNAME_ONLY.fullmatch(printed))


@lru_cache(KEPT)
def bare(name: str) -> str:
    """A name without its honorifics."""
    return HONOURED.sub("", name.strip())


@lru_cache(KEPT)
def surname(name: str) -> str:
    """The last word of a name in lower case, letters after it ('MP', 'OBE') left out."""
    words = [w for w in SEVERAL.findall(name) if w not in ("TD", "Jr", "Sr") and not LETTERS.fullmatch(w)]
    last: str = (words or [name])[-1]
    return last.casefold().replace("’", "'")


@lru_cache(KEPT)
def initials(name: str) -> str:
    """The first letters of the words of a name, in capitals, honorifics left out."""
    return "".join(w[0] for w in LETTERED.findall(bare(name))).upper()


def same_person(one: str, two: str) -> bool:
    """Whether two printed names can be one person's: the same surname, and no initials that differ."""
    if surname(one) != surname(two):
        return False
    first, second = given(one), given(two)
    return not first or not second or first[0] == second[0]


@lru_cache(KEPT)
def given(name: str) -> str:
    """The initials of a name without its surname, honorifics left out: '' for 'Dr Ashdown'."""
    words = [w for w in LETTERED.findall(bare(name)) if not LETTERS.fullmatch(w)]
    return "".join(w[0] for w in words[:-1]).upper()


SMALL = {"the", "a", "an", "of", "and", "for", "to", "in", "on", "at", "by", "with", "&"}


def acronym(name: str) -> str:
    """The initials of a body's name, small words left out: 'Local Area Agreement' gives LAA."""
    return "".join(w[0] for w in re.findall(r"[^\W_][\w'’]*", name) if w.casefold() not in SMALL).upper()
