"""Who gave an item: those who are said, in its text or its title, to have presented or reported something."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.grammar import parties, titles, words
from graphkit.grammar import presenting as say
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import Block
from graphkit.grammar.setting import Setting
from graphkit.record import Also


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
    told, listed = not say.UNTOLD.search(title), say.REPORTS.search(title)
    plays = told and not say.NO_PLAY.search(title)
    for block in section.blocks:
        clause = block.label and block.label.startswith("(") and not block.label[1].isdigit()
        headed = bool(clause and say.HEADED_CLAUSE.match(body, block.start, block.end))
        if clause and not (headed or say.HAS_TOLD.search(body, block.start, block.end)):
            continue
        if listed:
            yield from ((*line.who, block.start, line.who[1]) for line in report_lines(setting, block))
        last: tuple[int, int] | None = None
        opens = block is opening or bool(listed) or headed
        for begin, end in setting.source.sentences(block.start, block.end):
            skip = say.DASH.match(setting.source.body, begin, end)
            start = skip.end() if skip else begin
            if clause and not (headed or say.HAS_TOLD.match(body, start, end)):
                continue
            given = list(_given(setting, start, end, opens and told))
            if opens and not given:
                given = list(_own(setting, title, start, end)) or list(_speaks(setting, start, end if plays else start))
            if listed and not (opens or given):
                given = list(_also(setting, start, end))
            given = given or list(_again(setting, last, start, end))
            opens = opens and not (given or block.label) and bool(say.RUN_IN.fullmatch(body, start, end))
            last = start, end
            yield from ((first, after, start, past) for first, after, past in given)


def _again(setting: Setting, last: tuple[int, int] | None, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The person whom the sentence before begins with, of whom this one goes on to tell: 'He gave a report'."""
    text = setting.source.body
    pronoun = say.PRONOUN.match(text, start, end) if last else None
    act = say.PRESENTS.match(text, pronoun.end(), end) if pronoun else None
    who = _who(setting, *last) if last and (act or say.HE_TOLD.match(text, start, end)) else None
    if last and who and (act or say.JOINED.match(text, who.end(), last[1])):
        first, past = _bounds(who)
        yield first, past, past


def _speaks(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Who speaks, told like a part in a play: 'Ann: 34 on the books, average 22.'."""
    who = _person(setting.source.body, start, end) or _first_name(setting, start, end)
    known = who and (setting.person(who[0]) or setting.by_first_name(who[0]))
    if who and known and say.SPEAKS.match(setting.source.body, who.end(), end):
        yield *who.span(), who.end()


def _also(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Another of those whose reports an item holds: 'Cllr Moss spoke about the changes'."""
    who = _who(setting, start, end)
    told = say.ALSO_TELLS.match(setting.source.body, who.end(), end) if who else None
    if who and told:
        yield *_bounds(who), told.end()


def _own(setting: Setting, title: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The subject of the first sentence below "Treasurer's report": the treasurer, whatever the verb."""
    own = say.OWN.fullmatch(title)
    who = _who(setting, start, end) if own else None
    if not own or not who or say.OTHERWISE.match(setting.source.body, who.end(), end):
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
        if say.MINUTES.fullmatch(body, block.start, block.end) and n + 1 < len(section.blocks):
            return section.blocks[n + 1]
    said = (b for b in section.blocks if not say.AGENDA_TEXT.match(body, b.start, b.end))
    return next((b for b in said if not say.FACTS.fullmatch(body, b.start, b.end)), None)


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
        told = say.REPORT_LINE.fullmatch(body, person.end(), at + len(line)) if person else None
        if person and told and words.is_person(person[0]):
            post = told.start("post") + 1, told.end("post")
            yield Line(person.span(), post if told["post"] else None, told.span("what"))
        at += len(line) + 1


def _in_title(setting: Setting, section: Section) -> Iterator[tuple[int, int]]:
    """The person or post that a title names: 'Update from the Chief Officer', 'Finance report (AG)'."""
    text = setting.source.body
    found = False
    for match in say.TITLE_FROM.finditer(text, *section.title):
        first = _first_name(setting, match.end(), section.title[1])
        named = _named(text, match.end(), section.title[1]) or (first.span() if first else None)
        if named:
            found = True
            yield named
    right = _at_right(setting, section)
    if right:
        yield right
    given = say.SPOKEN_OF.search(text, *section.title)
    untold = any(say.UNREPORTED.match(text, b.start, b.end) for b in section.blocks[:1])
    behind = (
        None
        if found or untold
        else say.TITLE_AFTER.search(text, max(section.title[0], section.title[1] - 60), section.title[1])
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
        at = text.find(behind, 0, say.EARLY)
        ahead = say.CELL.split(text[max(0, at - 60) : at])[-1].split(",")[0].strip(" |(") if at > 0 else ""
        for name in (ahead, " ".join(ahead.split()[-2:])):
            if words.initials(name) == capitals and words.PERSON.fullmatch(name):
                return True
    return False


def _named(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the person or post at ``start``."""
    person = _person(text, start, end)
    if person:
        return person.span()
    post = say.HOLDER.match(text, start, end)
    return post.span("post") if post and not say.MINUTES.fullmatch(post["post"]) else None


def _given(setting: Setting, start: int, end: int, opens: bool) -> Iterator[tuple[int, int, int]]:
    """The bounds of each presenter's name in a sentence, and where the words end that say so."""
    text, says = setting.source.body, setting.source.says
    sentence = text[start:end]
    acts = opens or (says(start, end, say.PRESENTS_WORDS) and any(act in sentence for act in say.ACTS))
    led = say.PRESENTING.match(text, start, end) if acts or says(start, end, say.LED_WORDS) else None
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
        passive = say.PASSIVELY.search(text, start, end) if says(start, end, say.BY_WORDS) else None
        passive = passive or say.LABELLED.match(text, start, end)
        by = list(_both(setting, passive.end(), end)) if passive else []
        if by:
            yield from by
            return
    if (" who " in sentence or " to " in sentence or " for " in sentence) and says(start, end, say.WHO_WORDS):
        yield from _brought_in(setting, start, end)
    if " which " in sentence:
        yield from _to_which(setting, start, end)
    if (" by " in sentence or " from " in sentence) and says(start, end, say.GIVEN_WORDS):
        given = list(_given_by(setting, start, end))
        yield from given
        update = None if given else say.UPDATE_FROM.search(text, start, end)
        if update:
            yield from _both(setting, update.end(), end)


def _both(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The person or post at ``start``, and another person after 'and'."""
    text = setting.source.body
    short = _by_letters(setting, start, end) or _first_name(setting, start, end)
    by = _named(text, start, end) or (short.span() if short else None)
    if by:
        yield *by, by[1]
        also = say.PAIR.match(text, by[1], end)
        person = _person(text, also.end(), end) or _by_letters(setting, also.end(), end) if also else None
        if person:
            yield *person.span(), person.end()


def _brought_in(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """'The Chair welcomed Ms A, who explained her study', 'invited B to present the plan'."""
    text = setting.source.body
    for match in say.WHO.finditer(text, start, end):
        person = _person(text, match.end(), end) or _by_letters(setting, match.end(), end)
        gave = say.WHO_GAVE.match(text, person.end(), end) if person else None
        if person and gave:
            yield *person.span(), gave.end()


def _to_which(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """'a report by the Area Commander, to which Inspector A spoke'."""
    for match in say.TO_WHICH.finditer(setting.source.body, start, end):
        who = _who(setting, match.end(), end)
        spoke = say.SPOKE.match(setting.source.body, who.end(), end) if who else None
        if who and spoke:
            yield *_bounds(who), spoke.end()


def _given_by(setting: Setting, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    text = setting.source.body
    for match in say.GIVEN_BY.finditer(text, start, end):
        person = words.PERSON.match(text, match.end(), end)
        if person and say.BY_AUTHOR.match(text, person.end(), end):
            continue  # 'A paper by A B had been circulated'
        if (person and words.is_person(person[0])) or _by_letters(setting, match.end(), end):
            yield from _both(setting, match.end(), end)
        elif match["by"] == "by" and (post := say.POSSESSED.match(text, match.end(), end)):
            named = parties.after(text, post.start())
            yield post.start(), max(post.end(), _list_end(text, named[1]) if named else 0), post.end()


def _subjects(text: str, start: int, end: int) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, or after the comma of 'Further to …,'."""
    yield start
    aside = say.ASIDE_FIRST.match(text, start, end)
    if aside:
        yield aside.end()
    dash = say.SUBHEAD.match(text, start, end)
    if dash:
        yield dash.end()
    lead = say.LEAD_IN.match(text, start, end)
    if lead:
        yield lead.end() + 1
        yield from (m.end() for m in say.COMMA.finditer(text, lead.end(), min(end, start + 300)))


def _subject(setting: Setting, start: int, end: int, opens: bool) -> tuple[int, int, int] | None:
    """The person or post that a clause begins with, where the clause says that they presented something."""
    text = setting.source.body
    match = _who(setting, start, end)
    if not match:
        return None
    apposed = say.APPOSED.match(text, match.end(), end)
    person = _person(text, apposed.end(), end) if apposed else None
    act = say.PRESENTS.match(text, person.end() + 1, end) if person else None
    if person and act:
        return *person.span(), act.end()  # 'The Chairman of the Committee, Cllr A, presented'
    of = say.ASIDE.match(text, match.end(), end)
    aside = match.end() + text.startswith(", in ", match.end())
    for gap in (aside, of.end() - 1 if of else aside):
        act = say.PRESENTS.match(text, gap, end) or (say.TELLS.match(text, gap, end) if opens else None)
        if act:
            first, last = _bounds(match)
            portfolio = gap > last and match.groupdict().get("post") and text[last : last + 3] in (" - ", " – ")
            return first, gap if portfolio else last, act.end()
    return None


def _person(text: str, start: int, end: int) -> re.Match[str] | None:
    """The person named at ``start``."""
    match = words.PERSON.match(text, start, end) or words.SURNAME_ONLY.match(text, start, end)
    return match if match and words.is_person(match[0]) else None


def _pair(setting: Setting, start: int, end: int, opens: bool) -> Iterator[tuple[int, int, int]]:
    """The subject of a clause, or both of 'A and B presented the paper'."""
    subject = _subject(setting, start, end, opens)
    if subject:
        yield subject
        for more in itertools.islice(say.PAIR.finditer(setting.source.body, subject[2], end), 3):
            second = _subject(setting, more.end(), end, False)
            if second:
                yield second
                return
        return
    first = _who(setting, start, end)
    aside = say.BRACKET.match(setting.source.body, first.end(), end) if first else None
    also = say.PAIR.match(setting.source.body, aside.end() if aside else first.end(), end) if first else None
    second = _subject(setting, also.end(), end, opens) if also else None
    if first and second:
        yield *_bounds(first), second[2]
        yield second


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    return match.span("post") if match.groupdict().get("post") else match.span()


def _who(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """The person or post that stands at ``start``: by name, title, first name or initials."""
    text = setting.source.body
    if titled := say.TITLED_NAME.match(text, start, end):
        return titled
    person = words.PERSON.match(text, start, end) or words.SURNAME_ONLY.match(text, start, end)
    if person and not words.is_person(person[0]) and not setting.person(person[0]):
        person = None
    named = person or say.HOLDER.match(text, start, end) or say.SMALL_HOLDER.match(text, start, end)
    named = named or _first_name(setting, start, end) or say.GROUP_OF.match(text, start, end)
    return named or _by_letters(setting, start, end)


def _by_letters(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """The initials of a person of the attendance list."""
    match = say.LETTERS.match(setting.source.body, start, end)
    return match if match and _is_initials(setting, match[0]) else None


def _first_name(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """A first name, or a surname, that one person of the attendance list alone has."""
    match = say.FIRST.match(setting.source.body, start, end)
    told = match and (setting.by_first_name(match[0]) or len(setting.families.get(match[0].casefold(), ())) == 1)
    return match if told else None


def _list_end(text: str, at: int) -> int:
    """The end of a post's name that goes on after a comma: 'Director of Highways, Transportation and Waste'."""
    more = say.MORE_OF_POST.match(text, at)
    return more.end() if more else at
