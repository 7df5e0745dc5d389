"""Where one person of an attendance list ends and the next begins: lines, run-on lists, joined surnames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from graphkit.grammar import words
from graphkit.grammar.givens import is_given
from graphkit.grammar.layout import Block
from graphkit.grammar.namebounds import ANSWERS_FOR, LEAD, PLURAL, TITLED, behind_title, hidden, name_bounds
from graphkit.grammar.posted import breaks_off
from graphkit.grammar.source import Source

HONORIFIC = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Canon|Sir|Dame|PCSO|PC|M/s)\b"
# 'Councillors A. Ashe Mrs B. Brook C. Day': names in columns, of which a PDF keeps no more than the blanks
INITIALLED_NAME = re.compile(
    rf"(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?(?:[A-Z]\.\s?){{1,3}}{words.NAME_WORD}(?:\s\((?:[Vv]ice[\s-]*)?[Cc]hair(?:man|woman|person)?\))?"
)
ROLL = re.compile(
    rf"\s*(?:(?:Councillors|Cllrs|Messrs)\.?\s)?{INITIALLED_NAME.pattern}(?:\s{INITIALLED_NAME.pattern}){{1,9}}\s*"
)
INITIALLED = re.compile(r"[ *_-]*[A-Z]\.\s")
SALUTED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\b\.?\s")
ADDRESSED = re.compile(rf"{HONORIFIC}|[A-Z]\.\s")
# words after which an honorific begins no further person: 'for Mr A', 'County Councillor A'
UNPARTED = r"(?<=[a-z])" + "".join(
    rf"(?<!\b{word})"
    for word in (
        *("for", "of", "and", "by", "with", "to", "from", "the", "vice", "representing", "Representing", "Apologies"),
        *(
            "County",
            "Borough",
            "District",
            "Parish",
            "Town",
            "City",
            "Unitary",
            "Mayor",
            "Chair",
            "Chairman",
            "Leader",
            "Present",
        ),
        *("Cllr", "Cllrs", "Councillor", "Councillors", "Dr", "Prof", "Professor", "Rev", "Cathaoirleach"),
    )
)
APART = re.compile(
    rf"(?=[\s,;.])(?:,\s+and\s+|\s+(?:[Aa]lso|[Pp]lus)\s+(?={HONORIFIC})|[;,]\s*|\s+and\s+|\s+&\s+|\n\s*(?={HONORIFIC})"
    rf"|(?<=[a-z)])\.\s+(?={HONORIFIC}|{PLURAL}\s)"
    rf"|(?<=[Cc]hair)\s+(?=(?:Councillors|Cllrs|Members):\s)|(?<=\))\s+(?={HONORIFIC})|(?=\s+(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b){UNPARTED}\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\b)"
    rf"|(?:[^\S\n]{{3,}}|\t[^\S\n]*)(?={words.PERSON.pattern}))"
)
MANY = re.compile(rf"\s*(?:and\s+)?{PLURAL}\s")
SEATED = r"(?:\s*\([^()\n]{1,40}\))?"
ELEMENT = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?(?:{words.INITIALS}\s+)?{words.NAME_WORD}{SEATED}"
SENT = r"\s+(?:from|of|representing)\s+(?:the\s+)?[A-Z]"
SURNAMES = re.compile(
    rf"\b{PLURAL}\s+(?P<names>(?:(?:Mrs?|Ms|Miss|Dr)\.?\s+)?(?!(?:Mrs?|Ms|Miss|Dr)\b){words.NAME_WORD}{SEATED}(?:,\s*{ELEMENT}){{0,40}}"
    rf"(?:,?\s+(?:and|&)\s+{ELEMENT})?)(?=\s*(?:[,;.\n]|$|[*_])|{SENT})"
)
BARE = re.compile(
    rf"(?:^|(?<=,)|(?<=and)|(?<=&))\s*(?P<one>(?!(?:Mrs?|Ms|Miss|Dr)\b){words.NAME_WORD}{SEATED})(?=\s*(?:[,;.\n]|\s(?:and|&)|$|[*_]))"
)
BODY = re.compile(
    r"\s+(?:from|of|representing)\s+(?:the\s+)?(?P<body>[A-Z][^,.;()\n]{3,80}?)(?=\s*(?:[,.;\n]|$)|\s+(?:and|with)\s+(?:the\s+)?"
    rf"(?:{PLURAL}|substitution)\b)"
)
KEYED = re.compile(
    rf"(?<!\S)(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof)\.?\s+)?{words.NAME_WORD}\s+{words.NAME_WORD})"
    r"\s*\((?P<letters>[A-Z]{2,3}[a-z]?)\)"
)
BESIDE = re.compile(rf"\w\)?(?:[^\S\n]{{3,}}|\t)(?={words.PERSON.pattern}\s*(?:\(|$|\n))")
AGENDA = re.compile(
    r"(?:Election|Appointment|Reports?|Minutes|Welcome|Apologies|Declarations?|Matters|Updates?|Introductions?|Review"
    r"|Chair(?:man)?['’]s|Actions?|Agenda|Date|Notes?)\b",
    re.IGNORECASE,
)
ONE = re.compile(ELEMENT)
ADDRESSED_ONE = re.compile(rf"(?=Mr|Ms|Miss|Dr){ELEMENT}")
CUT = re.compile(
    rf",(?P<before>[^,]+),\s*(?:{HONORIFIC}\.?\s+)?[A-Z][a-z'’][\w'’]{{0,20}}$"
)  # the line breaks a name: 'Che Campbell, Betty Ross, Humza'
SENTENCE = re.compile(
    r"\b(?:was|were|welcomed|that|took|had|have|has|substituted|deputised|opened|declared|reported|thanked|sent"
    r"|gave|did"
    r"|(?<!\()came\s+(?:for|to|along|in)"
    r"|attended\s+(?:the\s+meeting\s+)?(?:to|and))\b"
)
BROKEN = re.compile(rf"(?:[,&]|\band|,\s+[A-Z]\.|{HONORIFIC}\.?)$")
BREAK = re.compile(r"\n|<br\s{0,2}/?>")
CLASSED = re.compile(rf"\s*(?P<label>[A-Z][\w/&’' -]{{2,40}}):[\s*_]{{1,6}}(?={words.PERSON.pattern})")
WIDE = re.compile(r"(?<=\S)(?:[^\S\n]{3,}|\t[^\S\n]*)(?=\S)")
LETTERS = re.compile(r"\b[BCDFGHJKLMNPQRSTVWXZ]{3,}$")
FIRST = re.compile(r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ'’]{1,20})(?:\s?\+\s?\d)?(?:\s*\([^()]{1,40}\))?[.*_]*")
ALL_OF = re.compile(r"\s*(?:(?:all|both)\s+)?(?:(?:of|from|representing)\s+)?(?:the\s+)?(?=[A-Z])")
AND_NAMED = re.compile(rf"\s+and\s+(?=(?P<name>{words.PERSON.pattern}),\s)")
AND_HONOURED = re.compile(
    rf"[\s*_–-]{{0,6}}(?P<one>{HONORIFIC}\.?\s[^,;()\n]{{3,40}}\([^()\n]{{3,80}}\))\s+and\s+(?P<two>{HONORIFIC}\.?\s+{words.NAME_WORD}|{HONORIFIC}\.?\s+[A-Z])"
)
JOINING = re.compile(r"\s+(?:and|&)\s")
MASKED = str.maketrans("", "", "(x)")


def lines(source: Source, start: int, end: int) -> list[tuple[int, int]]:
    """The bounds of the lines of a stretch that hold something."""
    bounds, at = [], start
    for match in BREAK.finditer(source.body, start, end):
        bounds.append((at, match.start()))
        at = match.end()
    return [(a, b) for a, b in (*bounds, (at, end)) if source.body[a:b].strip(" *_\t")]


def wrapped(source: Source, found: list[tuple[int, int]]) -> bool:
    """Whether lines are one run-on list that breaks off at their ends: at a comma, in a bracket, after 'Councillor'."""
    texts = [source.body[a:b].strip() for a, b in found]
    if any(BROKEN.search(text) or text.count("(") > text.count(")") or _is_cut(text) for text in texts[:-1]):
        return True
    if len(texts) > 1 and any(sum(map(words.is_person, _apart(text))) > 1 for text in texts if ";" in text):
        return True
    return any(text.startswith("(") and "," in text[text.find(")") :] for text in texts[1:])


def _apart(text: str) -> list[str]:
    """The names that the stretches between semicolons begin with."""
    return [re.split(r"[,(]", part, maxsplit=1)[0].strip() for part in text.split(";")]


def _is_cut(text: str) -> bool:
    """Whether a line breaks off inside a name; a post before its last comma is somebody's, and the line is whole."""
    match = CUT.search(text)
    before = match["before"].strip() if match else ""
    return bool(before) and (words.is_person(before) or not words.TITLE.search(before))


def alike(source: Source, people: list[tuple[int, int]]) -> bool:
    """Whether all of a line's people are written alike: 'Ms Ann Garvie, Lund Student' names one, and what she is."""
    if re.search(r"\b(?:Councillors|Cllrs)\s", source.body[people[0][0] : people[-1][1]]):
        return True  # said once of all who follow
    told = [bool(ADDRESSED.match(source.body[a:b].strip(" *_-"))) for a, b in people]
    return told == sorted(told) or all(told)  # 'Ann Garvie, Cllr Bo Lund' are two, 'A. Garvie, Rural Fieldman' one


def run_on(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The people of a run-on list, each with what follows up to the next person."""
    if ROLL.fullmatch(source.body, start, end):
        yield from (match.span() for match in INITIALLED_NAME.finditer(source.body, start, end))
        return
    masked = hidden(source.body[start:end])
    if ";" in masked:
        for match in re.finditer(r"[^;]+", masked):
            place = (_past_class(source, start + match.start(), start + match.end()), start + match.end())
            named = list(run_on(source, *place)) if MANY.match(source.body, *place) or "," in match[0] else []
            classed = place[0] > start + match.start() and len(named) == len(list(parts(source, *place)))
            several = len(named) > 1 and (
                classed
                or MANY.match(source.body, *place)
                or _only_people(source, *place, len(named))
                or _sent_together(source, *place, len(named))
            )
            yield from named if several else _with_last(source, *place)
        return
    if turned := _posts_first(source, start, end):
        yield from turned
        return
    firsts = [a for a, _ in _people(source, start, end)]
    chaired = LEAD.match(source.body, start, end)
    if firsts and chaired and chaired["chair"]:
        firsts[0] = start
    firsts = _with_keyed(source, firsts, start, end)
    listed = [match.span("names") for match in SURNAMES.finditer(source.body, start, end)]
    for n, first in enumerate(firsts):
        last = firsts[n + 1] if n + 1 < len(firsts) else end
        bare = next((a for a, _ in listed if first < a < last), last)
        one = ONE.match(source.body, first, last) if any(a <= first < b for a, b in listed) else None
        if bare < last and (own := ADDRESSED_ONE.match(source.body, bare, last)):
            one = own  # 'Councillors Mrs Ash, Cox and Day'
        yield first, one.end() if one else bare


def _past_class(source: Source, start: int, end: int) -> int:
    """Where a stretch begins behind the class that it puts its people in: 'FACULTY: A B, C D'."""
    label = CLASSED.match(source.body, start, end)
    if not label or words.TITLE.search(label["label"]) or words.is_person(label["label"]):
        return start
    return label.end()


def _with_last(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch between semicolons, apart where the list's last joins it: 'A B, Clerk and C D, Head of Place'."""
    both = AND_HONOURED.match(source.body, start, end)
    if both:  # 'Councillor A (Cabinet Member) and Councillor B (for item 4)'
        yield from ((start, both.end("one")), (both.start("two"), end))
        return
    for match in AND_NAMED.finditer(source.body, start, end):
        titled = "," in source.body[start : match.start()] and words.TITLE.search(source.body, match.end(), end)
        if titled and words.is_person(match["name"]):
            yield from ((start, match.start()), (match.end(), end))
            return
    yield start, end


def _posts_first(source: Source, start: int, end: int) -> list[tuple[int, int]]:
    """The people of a list whose posts stand before the names throughout: 'Clerk, A B, Treasurer, C D'."""
    if "," not in source.body[start:end] or not words.TITLE.search(source.body, start, source.body.find(",", start)):
        return []
    found = list(parts(source, start, end))
    ahead, names = found[::2], found[1::2]
    if len(ahead) != len(names) or len(names) < 2 or any(name_bounds(source, *post) for post in ahead):
        return []
    whole = all(words.TITLE.search(source.body, *post) for post in ahead)
    return [(a, b) for (a, _), (_, b) in zip(ahead, names, strict=True)] if whole and _are_names(source, names) else []


def _are_names(source: Source, found: list[tuple[int, int]]) -> bool:
    printed = [source.words(*place).strip(" .") for place in found]
    return all(words.is_person(name) and not words.TITLE.search(name) for name in printed)


def _sent_together(source: Source, start: int, end: int, count: int) -> bool:
    """Whether a stretch holds people and, behind them all, the body that sent them: 'A B and C D, Lund Police'."""
    found = list(parts(source, start, end))
    if len(found) != count + 1 or name_bounds(source, *found[-1], alone=True):
        return False
    last = source.words(*found[-1])
    return bool(words.ORGANISATION.search(last)) and _are_names(source, found[:-1])


def together(source: Source, start: int, end: int) -> list[tuple[int, int, tuple[int, int] | None]]:
    """The stretches between semicolons, each with the body that sent all whom it names: 'A B and C D, Lund Police'.

    Nothing where none names several people and their body.
    """
    cuts = [start + m.start() for m in re.finditer(";", hidden(source.body[start:end]))]
    if not cuts:
        return []
    found: list[tuple[int, int, tuple[int, int] | None]] = []
    for first, last in zip([start, *cuts], [cuts[0] + 1, *cuts[1:], end], strict=True):
        past = first + (source.body[first] == ";")
        body = _body_of(source, past, last)
        found.append((past, body[0], body[1]) if body else (first, last, None))
    return found if any(body for *_, body in found) else []


def _body_of(source: Source, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """The body behind several people of whom none has one of their own, and where those end."""
    found = list(parts(source, start, end))
    if len(found) < 3 or name_bounds(source, *found[-1], alone=True):
        return None
    if not source.body[found[-2][1] : found[-1][0]].lstrip().startswith(","):
        return None  # 'A B, Lund Fire and Rescue Service'
    lead = ALL_OF.match(source.body, *found[-1])
    body = source.trimmed(lead.end() if lead else found[-1][0], found[-1][1])
    if not words.ORGANISATION.search(source.body, *body):
        return None
    alone = all(name_bounds(source, *part) and not words.ORGANISATION.search(source.body, *part) for part in found[:-1])
    return (found[-1][0], body) if alone else None


def _with_keyed(source: Source, firsts: list[int], start: int, end: int) -> list[int]:
    """Where people begin, with those whom nothing but their initials behind them parts: 'A Ash (AA) Bo Cox (BC)'."""
    keyed = [m.start("name") for m in KEYED.finditer(source.body, start, end) if _has_initials(m)]
    if len(keyed) < 2:
        return firsts
    added = [k for k in keyed if not any(0 <= k - first < 25 and "(" not in source.body[first:k] for first in firsts)]
    return sorted({*firsts, *added})


def _has_initials(match: re.Match[str]) -> bool:
    own = words.initials(match["name"])
    return len(own) > 1 and match["letters"][0] == own[0] and match["letters"][1:].upper().startswith(own[-1])


def _only_people(source: Source, start: int, end: int, count: int) -> bool:
    """Whether a stretch holds three people or more, and nothing between them."""
    return count > 2 and len(list(parts(source, start, end))) == count


def surnames(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The surnames that a list prints alone, with what is in brackets behind them: 'Cllrs Ashe (Chair) and Brook'."""
    for match in SURNAMES.finditer(source.body, start, end):
        first, last = match.span("names")
        if len(list(ONE.finditer(source.body, first, last))) > 1:
            found = BARE.finditer(source.body[first:last])
            yield from ((first + one.start("one"), first + one.end("one")) for one in found)


def sent_by(source: Source, entry: tuple[int, int], end: int) -> tuple[int, int] | None:
    """The organisation behind the list of surnames that an entry is of: 'Councillors A, B and C from Lund Council'."""
    for match in SURNAMES.finditer(source.body, max(0, entry[0] - 400), end):
        if match.start() < entry[0] < match.end("names"):
            body = BODY.match(source.body, match.end("names"), end)
            return body.span("body") if body and words.ORGANISATION.search(body["body"]) else None
    return None


def first_names(source: Source, start: int, end: int) -> list[tuple[int, int]]:
    """The people of a list that prints first names alone, 'Ann, Bo and Cy (Chair)'; none where anything else stands."""
    found = [source.trimmed(*part) for part in parts(source, start, end)]
    named = [FIRST.fullmatch(source.body, a, b) for a, b in found]
    if len(found) < 2 or not all(named):
        return []
    told = [m["name"] for m in named if m]
    known = any(
        words.NOT_NAMES.fullmatch(n) or words.ORGANISATION.fullmatch(n) or words.TITLE.fullmatch(n) for n in told
    )
    return [] if known or len(set(told)) < len(told) else found


def _people(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that begin with a person; 'and' parts two only where a person follows it."""
    ahead: int | None = None  # where words begin that 'and' joins to the next: 'Crime and Policing Analyst (A B)'
    for first, last in parts(source, start, end):
        joined = JOINING.match(source.body, last, last + 8)
        named = name_bounds(source, first, last, alone=True)
        if named and first > start and LETTERS.search(source.body, *named):
            named = None  # 'Lund & Moss CDRP'
        if named and not (joined and _goes_on(source, last, end)):
            yield ahead if ahead is not None and behind_title(source, ahead, last) == named else first, last
        several = source.body[first:last].strip().count(" ")
        seat = source.body.startswith("the ", first) and source.body.startswith(",", last)  # 'and the Clerk, Mrs A B'
        ahead = first if (seat or (joined and several)) and not named else None


def _goes_on(source: Source, at: int, end: int) -> bool:
    """Whether 'and' after a part joins it to words that name nobody ('X Fire and Rescue Service')."""
    after = re.match(r"\s+(?:and|&)\s+", source.body[at:end])
    if not after:
        return False
    rest = at + after.end()
    if source.body[rest].islower() or source.body[rest].isdecimal():
        return False  # 'A B and five members of the public'
    return not any(name_bounds(source, a, b, alone=True) for a, b in list(parts(source, rest, end))[:1])


def parts(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, semicolons and 'and', brackets left whole."""
    masked = hidden(source.body[start:end])
    at = 0
    for match in APART.finditer(masked):
        if masked[at : match.start()].strip():
            yield start + at, start + match.start()
        at = match.end()
    if masked[at:].strip():
        yield start + at, end


Person = tuple[tuple[int, int], ...]  # the stretches that tell of one person, the name's first


def people(source: Source, start: int, end: int) -> list[Person]:
    """The people of a stretch of several lines or of a run-on list, each with what tells of them."""
    found = lines(source, start, end)
    if wrapped(source, found):
        return [(place,) for place in run_on(source, start, end)]
    pairs = len(found) > 2 and (_are_pairs(source, found) or _are_columns(source, found))
    result: list[Person] = []
    for line in found:
        if result and len(result[-1]) == 1 and _tells_more(source, result[-1][0], line):
            result[-1] = (*result[-1], line)
            continue
        several = [] if pairs else list(run_on(source, *line))
        several = [] if len(several) < 2 and behind_title(source, *line) else several
        apart = len(several) > 1 and len(several) == len(list(parts(source, *line))) and alike(source, several)
        whole = [line] if behind_title(source, *line) else several
        whole = whole or ([line] if len(found) == 1 and _is_marked_off(source, *line) else [])
        one = len(several) == 2 and INITIALLED.match(source.body, several[0][0]) and not alike(source, several)
        one = one or (len(found) == 1 and _is_one(source, several))
        places = (
            (several or whole) if (apart or len(found) == 1 or not name_bounds(source, *line)) and not one else [line]
        )
        result += [(place,) for place in places]
    return result


SHORTENED = re.compile(r"\([A-Z]{2,3}\)$")  # 'Ruth Hill (RH), Victim Support'


def _is_one(source: Source, several: list[tuple[int, int]]) -> bool:
    """Whether a line is of one person, a post or a body second and third: 'Mr A B, Journalist, Lund Post'."""
    told = len(several) in (2, 3) and (
        SALUTED.match(source.body, several[0][0]) or SHORTENED.search(source.words(*several[0]))
    )
    if not told:
        return False
    rest = [source.body[start:end].lstrip() for start, end in several[1:]]
    apart = all(source.body[one[0] : two[0]].rstrip().endswith(",") for one, two in pairwise(several))
    return apart and not any(map(_opens_with_person, rest))


def _opens_with_person(told: str) -> bool:
    """Whether words begin with an honorific, an initial or a first name."""
    honoured = words.HONOURED.match(told)
    return bool((honoured and honoured[0]) or INITIALLED.match(told) or is_given(told.split(maxsplit=1)[0]))


def _is_marked_off(source: Source, start: int, end: int) -> bool:
    """Whether a stretch is a name and, behind a mark, what tells of it."""
    name = name_bounds(source, start, end)
    rest = source.body[name[1] if name else end : end].lstrip()
    return bool(name) and (rest[:1] in ("–", "-", "—", "(", ",", ":") or bool(ANSWERS_FOR.search(rest)))


def _are_pairs(source: Source, found: list[tuple[int, int]]) -> bool:
    """Whether 'Name, Organisation' stands on every line."""
    return all(len(list(parts(source, *line))) == 2 for line in found) and not _columns(source, found)


def _are_columns(source: Source, found: list[tuple[int, int]]) -> bool:
    """Whether wide gaps part names from what most of them are said to be: 'A B      Lund Police'."""
    gaps = [WIDE.search(source.body, *line) for line in found]
    told = [source.body[gap.end() : line[1]].strip() for gap, line in zip(gaps, found, strict=True) if gap]
    bodies = [t for t in told if words.ORGANISATION.search(t) or words.TITLE.search(t)]
    people = [t for t in bodies if words.is_person(re.split(r"[,(]", t)[0])]
    return len(told) > 2 and 2 * len(bodies) > len(told) and not people


def _columns(source: Source, found: list[tuple[int, int]]) -> bool:
    """Whether a wide gap parts two people on most lines."""
    return sum(bool(BESIDE.search(source.body, *line)) for line in found) * 2 > len(found)


def _tells_more(source: Source, last: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line names the post or organisation of the person whose bare name stands on the line before it."""
    printed = source.body[slice(*line)].strip()
    if printed.startswith("(") and printed.endswith(")") and printed.count("(") == 1:
        return not words.is_person(printed[1:-1])
    if len(printed) > 100 or not tells_post(printed) or name_bounds(source, *line):
        return False
    return is_bare(source, *last) and not any(True for _ in run_on(source, *line))


def is_bare(source: Source, start: int, end: int) -> bool:
    """Whether a stretch holds a name and no more than initials or a seat in brackets behind it."""
    name = name_bounds(source, start, end)
    return bool(name) and not hidden(source.body[name[1] if name else end : end]).translate(MASKED).strip(" *_.,–-")


def tells_post(printed: str) -> bool:
    """Whether a line reads as a post or an organisation, and as no heading or sentence."""
    if printed.endswith(":") or SENTENCE.search(printed) or not printed[:1].isupper() or AGENDA.match(printed):
        return False
    return bool(words.TITLE.search(printed) or words.ORGANISATION.search(printed))


def rejoined(source: Source, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those in one that a line's end parts inside a post: 'Clerk (A B), Senior Staff' / 'Officer (C D)'."""
    last: Block | None = None
    for block in blocks:
        if last and (_breaks_post(source, last, block) or breaks_off(source, last, block)):
            last = replace(last, end=block.end)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _breaks_post(source: Source, last: Block, block: Block) -> bool:
    """Whether a block's last words are no person but the first of a post, whose name the next one holds in brackets."""
    if last.cells or block.cells or last.level or block.level or block.label:
        return False
    tail = source.body[max(source.body.rfind(",", last.start, last.end), last.start) + 1 : last.end].strip()
    if not tail[-1:].isalpha() or len(tail) > 40 or "(" in tail or ")," not in source.body[last.start : last.end]:
        return False
    return bool(TITLED.match(source.body, block.start, block.end)) and not words.is_person(tail)
