"""What an item considered and who gave it: reports with their filed marks, and presenters."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.grammar import parties, words
from graphkit.grammar.acts import POST_HEAD, POST_WHOLE
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import MONTH
from graphkit.grammar.setting import Setting
from graphkit.record import Also, Report

PAPER = (
    r"(?P<paper>(?:(?:an?|the|its|his|her|their|this|further|written|oral|verbal|joint|brief|short|full|final|early|latest"
    r"|progress|update|annual|quarterly|monthly|scoping|exempt|detailed|performance|monitoring|overarching|draft|covering|updated?|interim"
    r"|report)\s+){0,6}(?:reports?|papers?|updates?|briefing|proposals?|(?:\w+\s+)?overview))"
)
CONSIDERED = re.compile(
    rf"\b(?:considered|consideration\s+was\s+given\s+to|received|introduced|presented|gave|discussed|tabled|submitted|noted|had\s+before\s+(?:it"
    rf"|them)|circulated|spoke\s+to)\b(?:\s+and\s+\w+)?\s+{PAPER}\b",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"\s*,?\s*(?:(?P<bare>(?-i:[A-Z]{1,5})[/-]\d{2,4}[/-]\d{1,4})\b,?\s*)?"
    r"(?:(?:of|by|from)\s+(?:the\s+)?(?-i:[A-Z])[^,.;:]{2,80}?\s+(?=(?:on|about|regarding|concerning|entitled)\b))?(?:\((?P<mark>(?:Paper|Enc(?:losure)?\.?|Appendix|Report|Item)\s[\w/.()]+?)\)\s*,?\s*)?"
    r"(?:(?:on|about|of|regarding|concerning|entitled|titled)\s+(?P<on>(?!which\b|what\b).+)"
    r"|,?\s*the\s+purpose\s+of\s+which\s+was\s+(?:to\s+)?(?:(?:provide|allow|give|present)\s+(?:an?\s+"
    r"|the\s+)?)?(?P<purpose>.+)"
    r"|seeking\s+(?:the\s+)?[\w'’]+\s+views\s+on\s+(?:the\s+)?(?P<views>.+)|(?:providing|giving|setting\s+out"
    r"|outlining)\s+(?:information\s+(?:on|about)\s+)?(?:the\s+|an?\s+)?(?P<giving>.+)"
    r"|(?P<from>from\s+.+|which\s+.+))",
    re.IGNORECASE | re.DOTALL,
)
TITLE_STOP = re.compile(
    r"[.;](?=\s|$)|,\s+(?:as\s|a\s+copy|copies|which|and\s+(?:in\s+particular|it)|of\s+which)\b|:\s+(?:a\s+copy|the\b)"
    r"|\s+and\s+(?:then\s+|also\s+)?(?:agreed|noted|approved|requested|resolved|recommended|decided|supported)\b"
    r"|\s+and\s*:-?|\s+(?:A\s+copy|\(copies?)\b|,?\s+of\s+which\s+a\s+copy\b|\s+with\s+a\s+view\b",
    re.IGNORECASE,
)
DECIDED = r"\b(?:noted|approved|considered|received|adopted|discussed|endorsed|introduced|presented|submitted|tabled)"
DOCUMENT = re.compile(
    rf"{DECIDED}\s+(?:the|an?)\s+(?P<title>"
    r"(?:(?:early|first|final|revised|latest)\s+)?draft\s+(?:of\s+the\s+)?[A-Z][^,.;:()]{3,90}?"
    r"|(?:[A-Z][\w'’-]{0,30}\s+){1,6}(?:Document|Plan|Strategy|Report|Framework|Agreement|Policy|Statement|Budget"
    r"|Accounts)(?:\s+\d{4}(?:[/–-]\d{2,4})?)?(?:\s+for\s+the\s+[A-Z]\w{0,30})?)"
    r"(?=,|\.|;|\s+\(|\s+which|\s+and\b|$)"
)
PAPER_NOUN = (
    r"(?:report|paper|summary|policy|strategy|plan|log|tracker|programme|statement|schedule|register|budget|analysis|protocol"
    r"|terms\s+of\s+reference|terms|dashboard|flow\s?chart|letter(?!\s+on\b)|results|chapter|draft|recommendation|minutes|notes"
    r"|scorecard|questionnaire|accounts|spreadsheet|business\s+case|recommendations|quotations)"
)
PRESENTED = re.compile(
    r"\b(?:considered|received|introduced|presented|tabled|submitted|noted|spoke\s+to|went\s+through|looked\s+at"
    r"|took\s+(?:the\s+\w+|members)\s+through)\s+(?:the|an?|its|his|her|their)\s+"
    rf"(?P<title>(?:(?!(?:which|that|who|and|of|on|for|in|to|by)\b)[\w'’-]+\s+){{0,5}}?(?i:{PAPER_NOUN})\b"
    r"(?:\s+(?:of|on|for|from|to|in|with|about|asking|that|arising)\s[^.;:()]{3,140}?)?)"
    r"(?:\s*\((?P<mark>(?:(?:Paper|Enc(?:losure)?\.?|Appendix)\s)?[A-Z]{1,5}(?:[/\d.-]{1,12}\d)?)\))?"
    r"(?=,|\.|;|:|\s+\(|\s+(?:which|and\s+(?:\w+ed|took|gave|thanked))\b|$)"
)
MARK = r"(?P<mark>(?:Paper|Enc(?:losure)?\.?|Appendix|Report)\s[A-Z0-9](?:[\w/.-]{0,12}[\w])?(?:\([ivx\d]{1,4}\))?)"
BRACKETED = re.compile(
    rf"(?:{DECIDED}|\bworked\s+through|\bhad\s+before\s+(?:it|them)|\bthrough)\s+(?:an?|the|its|their)\s+"
    rf"(?P<title>[^.;:()]{{3,140}}?)\s*\({MARK}\)"
)
CIRCULATED_AS = re.compile(
    rf"\b[Tt]he\s+(?P<title>[^.;:(),]{{3,100}}?)\s+(?:had\s+been|has\s+been|have\s+been|was|were)\s+(?:circulated"
    rf"|sent|tabled)\s+as\s+{MARK}"
)
TABLED_BY = re.compile(
    r"\s+(?:tabled|prepared|presented|submitted|written|drawn\s+up)\s+by\s+[A-Z].*$|\s+(?:by|from)\s+[A-Z].*$",
    re.DOTALL,
)
CRITIQUE = re.compile(
    r"\bthat\s+an?\s+(?P<title>(?:critique|analysis|summary|review|assessment|paper"
    r"|report)\s+of\s+[^,.;]{5,120}?)\s+(?:had|has)\s+been\s+(?:prepared|circulated|submitted|produced)\b",
    re.IGNORECASE,
)
UPDATE = re.compile(
    r"\bthat\s+the\s+(?P<title>update\s+report\s+on\s+[^,.;]{5,120}?)(?=\s+and\b|,|\s+be\s+noted)", re.IGNORECASE
)
STATEMENT = re.compile(
    rf"\b(?P<title>[Ss]tatements?\s+of\s+[Aa]ccounts?(?:\s+(?:as\s+at|to|for)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})?)"
)
FILED = re.compile(
    r"\bcop(?:y|ies)\b[^.]{0,200}?\bmarked,?\s*['‘\"“]?(?P<mark>\d{1,3}(?:\s?\([ivxl\d]+\))*"
    r"|[A-Z]{1,4}[\w/.-]{0,10})['’\"”]?",
    re.IGNORECASE,
)
NAMED_PAPER = re.compile(
    r"\b(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{0,10}\w)?)\b,?\s*(?:['‘\"“](?P<title>[^'’\"”]{3,120})['’\"”])?"
)
BARE_PAPER = re.compile(
    r"(?:reports?|papers?|letter|draft|minutes|notes|recommendations?|plan|strategy|policy|budget|update)",
    re.IGNORECASE,
)
GAVE_IT = re.compile(r"(?:introduced|presented|spoke\s+to)\s+(?:the|his|her|their)\s+(?:reports?|paper)(?=\.|,|;)")
BE_NOTED = re.compile(
    r"(?:\bthat\s+the\s+|^The\s+)(?P<title>(?:[\w'’-]+\s+){0,4}?(?:action\s+(?:log|tracker)|risk\s+register|forward\s+plan|work\s+programme"
    r"|strategy|statement|annual\s+report)(?:\s+on\s+[^.;:,]{3,80}?)?)\s+(?:be|was)\s+(?:noted|endorsed|received|agreed)\b",
    re.IGNORECASE,
)
APPOSED = re.compile(  # 'Paper B, a draft protocol.', 'Paper B, which summarised concerns about …'
    r"\b(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{0,10}\w)?),\s+"
    r"(?:(?:the|an?|his|her|their)\s+|which\s+(?:summari[sz]ed|set\s+out|described|gave|listed|proposed|reported)\s+(?:the\s+|an?\s+)?)"
    r"(?P<title>[^.;:,()]{5,140})"
)
QUOTED = re.compile(
    rf"(?:{DECIDED}|\bcirculated)\s+(?:an?|the|his|her)\s+(?:paper|report|note|briefing),?\s+['‘\"“](?P<title>[^'’\"”]{{5,120}})['’\"”]"
)
ALONE = re.compile(rf"{DECIDED}\s+(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{{0,10}}\w)?)(?=\.|;)")
PRESENTS = re.compile(
    r"\s(?:then\s+|also\s+|briefly\s+|formally\s+)?(?:introduced|presented|tabled|spoke\s+to|outlined|set\s+out|went\s+through|read\s+out"
    r"|submitted|gave\s+(?:(?:an?|the|members|those\s+present)\s+)?(?:[\w-]+\s+){0,4}?(?:report|update|presentation"
    r"|overview|summary|briefing|account|talk|demonstration)"
    r"|informed\s+the\s+\w+\s+(?:of|about)\b|updated\s+(?:the\s+)?\w+|reported\s+on|took\s+(?:members"
    r"|the\s+\w+)\s+through|briefed)\b"
)
TELLS = re.compile(  # of the first sentence alone: later ones answer questions
    r"\s(?:then\s+|also\s+)?(?:reported(?:,|\s+(?:that|back|verbally|to\b))|announced\b"
    r"|(?:informed|advised|told)\s+(?:the\s+(?:meeting|committee|council|board|group|members)|members"
    r"|councillors)\s+(?:that|of|about)\b)",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"\s*(?:Further\s+to|In\s+accordance\s+with|Arising\s+from|Following|Pursuant\s+to|In\s+the\s+absence\s+of"
    r"|On\s+behalf\s+of|With\s+reference\s+to|As\s+\w+(?:\s+\w+)?|At\s+the\s+invitation\s+of)\b"
)
GIVEN_BY = re.compile(
    r"\b(?:report|presentation|update|briefing|talk|outline|paper)s?\s+(?:(?:was\s+)?(?:given|tabled|presented"
    r"|introduced)\s+)?"
    r"(?P<by>by|from)\s+(?:the\s+)?(?=[A-Z])"
)


HOLDER = re.compile(rf"(?:(?:The|Our)\s+)?(?P<post>{POST_WHOLE})")
FIRST = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,20}")
TITLE_FROM = re.compile(
    r"\b(?:update|report|presentation|overview|briefing)s?\s+(?:\w+\s+){0,4}?(?:from|by)\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
PASSIVELY = re.compile(
    r"\b(?:(?:was|were)\s+(?:then\s+)?(?:presented|introduced|outlined)|[Ii]t\s+was\s+reported)\s+by\s+(?:the\s+)?"
    r"(?=[A-Z])"
)
LATER = re.compile(rf"\b(?:discussed|considered|received)\s+{PAPER}\s+on\s+")
POSSESSED = re.compile(rf"(?:[A-Z]\w{{1,30}}\s+){{0,3}}?[A-Z]\w{{1,30}}['’]s\s+{POST_HEAD}")
ASIDE = re.compile(
    r"\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w'’&-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w'’&-]*){0,6}\s|\s+\([^)]{1,60}\)\s"
    r"|,[^,.]{1,90},\s(?=[a-z])|,\s+[A-Z][^.;:]{2,100}?\s(?=(?:then\s+)?(?:introduced|presented|gave|outlined|set\s+out|spoke\s+to)\b)"
)
LETTERS = re.compile(r"[A-Z]{2,4}(?=\s)")
PAIR = re.compile(r"\s+and\s+(?=[A-Z])")


def presenters(setting: Setting, section: Section) -> tuple[tuple[str, ...], tuple[Also, ...]]:
    """Who introduced, presented or gave something, with the places that say so."""
    places: dict[str, Also] = {}
    for block in section.blocks:
        if block.bullet or (block.label and block.label.startswith("(")):
            continue
        for start, end in setting.source.sentences(block.start, block.end):
            opens = block is section.blocks[0] and start == block.start
            for first, last, past in _given(setting, start, end, opens):
                name = setting.source.words(first, last)
                if not any(words.surname(name) == words.surname(n) for n in places):
                    places[name] = setting.source.also(min(first, start), max(past, last), "presenter")
    for first, last in [] if places else _in_title(setting, section):
        places[setting.source.words(first, last)] = setting.source.also(first, last, "presenter")
    return tuple(places), tuple(places.values())


def _in_title(setting: Setting, section: Section) -> Iterator[tuple[int, int]]:
    """The person or post that a title names: 'Update from the Chief Officer'."""
    text = setting.source.body
    for match in TITLE_FROM.finditer(text, *section.title):
        if named := _named(text, match.end(), section.title[1]):
            yield named


def _named(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of the person or post at ``start``."""
    person = words.PERSON.match(text, start, end) or words.SURNAME_ONLY.match(text, start, end)
    if person and words.is_person(person[0]):
        return person.span()
    post = HOLDER.match(text, start, end)
    return post.span("post") if post else None


def _given(setting: Setting, start: int, end: int, opens: bool) -> Iterator[tuple[int, int, int]]:
    """The bounds of each presenter's name in a sentence, and where the words end that say so."""
    text = setting.source.body
    for at in _subjects(text, start, end):
        pair = list(_pair(setting, at, end, opens))
        if pair:
            yield from pair
            return
    passive = PASSIVELY.search(text, start, end)
    by = _named(text, passive.end(), end) if passive else None
    if by:
        yield *by, by[1]
        return
    for match in GIVEN_BY.finditer(text, start, end):
        person = words.PERSON.match(text, match.end(), end)
        if person and words.is_person(person[0]):
            yield match.end(), person.end(), person.end()
        elif match["by"] == "by" and (post := POSSESSED.match(text, match.end(), end)):
            named = parties.after(text, post.start())
            yield post.start(), max(post.end(), _list_end(text, named[1]) if named else 0), post.end()


def _subjects(text: str, start: int, end: int) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, or after the comma of 'Further to …,'."""
    yield start
    aside = re.compile(r"\([A-Z]\w{2,12}\)\s+").match(text, start, end)
    if aside:
        yield aside.end()
    lead = LEAD_IN.match(text, start, end)
    if lead:
        yield from (m.end() for m in re.compile(r",\s+").finditer(text, lead.end(), min(end, start + 300)))


def _subject(setting: Setting, start: int, end: int, opens: bool) -> tuple[int, int, int] | None:
    """The person or post that a clause begins with, where the clause says that they presented something."""
    text = setting.source.body
    match = _who(setting, start, end)
    if not match:
        return None
    of = ASIDE.match(text, match.end(), end)
    for gap in (match.end(), of.end() - 1 if of else match.end()):
        act = PRESENTS.match(text, gap, end) or (TELLS.match(text, gap, end) if opens else None)
        if act:
            return *_bounds(match), act.end()
    return None


def _pair(setting: Setting, start: int, end: int, opens: bool) -> Iterator[tuple[int, int, int]]:
    """The subject of a clause, or both of 'A and B presented the paper'."""
    subject = _subject(setting, start, end, opens)
    if subject:
        yield subject
        return
    first = _who(setting, start, end)
    also = PAIR.match(setting.source.body, first.end(), end) if first else None
    second = _subject(setting, also.end(), end, opens) if also else None
    if first and second:
        yield *_bounds(first), second[2]
        yield second


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    return match.span("post") if match.re is HOLDER else match.span()


def _who(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """The person or post that stands at ``start``: by name, title, first name or initials."""
    text = setting.source.body
    person = words.PERSON.match(text, start, end) or words.SURNAME_ONLY.match(text, start, end)
    if person and not words.is_person(person[0]) and not setting.person(person[0]):
        person = None
    named = person or HOLDER.match(text, start, end) or _first_name(setting, start, end)
    return named or _by_letters(setting, start, end)


def _by_letters(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """The initials of a person of the attendance list."""
    match = LETTERS.match(setting.source.body, start, end)
    return match if match and any(words.initials(row.name) == match[0] for row in setting.people) else None


def _first_name(setting: Setting, start: int, end: int) -> re.Match[str] | None:
    """A first name that one person of the attendance list alone has."""
    match = FIRST.match(setting.source.body, start, end)
    return match if match and setting.by_first_name(match[0]) else None


def _list_end(text: str, at: int) -> int:
    """The end of a post's name that goes on after a comma: 'Director of Highways, Transportation and Waste'."""
    more = re.match(r"(?:,\s+[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)+", text[at:])
    return at + (more.end() if more else 0)


def reports(setting: Setting, section: Section) -> list[Report]:
    """The papers of an item, each with its mark."""
    rows: list[Report] = []
    for block in section.blocks:
        for start, end in setting.source.sentences(block.start, block.end):
            rows += _in_sentence(setting, section, start, end)
    rows = rows or list(_of_the_item(setting, section))
    marks = [m for block in section.blocks for m in FILED.finditer(setting.source.body, block.start, block.end)]
    return _marked(setting, _distinct(rows), marks)


def _of_the_item(setting: Setting, section: Section) -> Iterator[Report]:
    """The paper of an item that names none elsewhere: 'presented the paper', 'that the forward plan be noted'."""
    source = setting.source
    for block in section.blocks:
        for start, end in source.sentences(block.start, block.end):
            given = GAVE_IT.search(source.body, start, end)
            noted = BE_NOTED.search(source.body[start:end])
            if given:
                title, place = source.words(*section.title).rstrip(" .:*"), source.also(*section.title, "title")
                yield Report(title=title, **source.cite(given.start(), given.end(), "report-on-item", place))
                return
            if noted:
                cited = source.cite(start + noted.start(), start + noted.end(), "paper-in-decision")
                yield Report(title=source.words(start + noted.start("title"), start + noted.end("title")), **cited)
                return


def _in_sentence(setting: Setting, section: Section, start: int, end: int) -> Iterator[Report]:
    source, text = setting.source, setting.source.body
    marked = list(_bracketed(setting, start, end))
    yield from marked
    match = CONSIDERED.search(text, start, end)
    later = LATER.search(text, start, end)
    given = _report(setting, section, match, end) if match else None
    given = given or (_report(setting, section, later, end) if later else None)
    if given and not marked:
        yield given
    more = list(_presented(setting, section, start, end, titled=not given))
    yield from more
    for pattern, rule in (
        (DOCUMENT, "document-decided"),
        (CRITIQUE, "paper-told-of"),
        (UPDATE, "paper-in-decision"),
        (STATEMENT, "statement-of-account"),
    ):
        for found in pattern.finditer(text, start, end):
            yield Report(title=source.words(*found.span("title")), **source.cite(found.start(), found.end(), rule))
    named = NAMED_PAPER.search(text, start, end)
    if named and not marked and not any(m.mark for m in more) and (named["title"] or not match):
        title = named.span("title") if named["title"] else named.span("mark")
        mark = source.words(*named.span("mark"))
        yield Report(title=source.words(*title), mark=mark, **source.cite(named.start(), named.end(), "named-paper"))


def _presented(setting: Setting, section: Section, start: int, end: int, *, titled: bool) -> Iterator[Report]:
    """Papers named by what they are or by a mark: 'introduced the revised policy on …', 'Paper A, the summary of …'."""
    source, text = setting.source, setting.source.body
    for pattern, rule in ((APPOSED, "paper-apposed"), (PRESENTED, "paper-presented"), (QUOTED, "named-paper")):
        for match in pattern.finditer(text, start, end):
            mark = source.words(*match.span("mark")) if match.groupdict().get("mark") else None
            title = source.words(*match.span("title"))
            if pattern is PRESENTED and (not titled or BARE_PAPER.fullmatch(title)):
                continue
            yield Report(title=title, mark=mark, **source.cite(match.start(), match.end(), rule))
    alone = ALONE.search(text, start, end)
    if alone:
        title, place = source.words(*section.title).rstrip(" .:*"), source.also(*section.title, "title")
        cited = source.cite(alone.start(), alone.end(), "report-on-item", place)
        yield Report(title=title, mark=source.words(*alone.span("mark")), **cited)


def _bracketed(setting: Setting, start: int, end: int) -> Iterator[Report]:
    """'a draft form for the incident log (Paper D)', 'The terms of reference had been circulated as Paper A'."""
    source, text = setting.source, setting.source.body
    for pattern in (BRACKETED, CIRCULATED_AS):
        for match in pattern.finditer(text, start, end):
            if re.fullmatch(PAPER, match["title"], re.IGNORECASE):
                continue  # 'a report (Paper B) on …' has its title behind it
            by = TABLED_BY.search(match["title"])
            first, past = match.start("title"), match.start("title") + (by.start() if by else len(match["title"]))
            lead = re.match(r"\s*(?:and\s+)?(?:(?:an?|the)\s+)?", text[first:past], re.IGNORECASE)
            first += lead.end() if lead else 0
            mark = source.words(*match.span("mark"))
            cited = source.cite(match.start(), match.end(), "paper-marked")
            yield Report(title=source.words(first, past), mark=mark, **cited)


def _report(setting: Setting, section: Section, match: re.Match[str], end: int) -> Report | None:
    """A report with its title: what the words after it say that it is on, for or from."""
    source, text = setting.source, setting.source.body
    title = TITLE.match(text, match.end("paper"), end)
    if re.search(r"\bpresentation\s*$", match["paper"]):
        return None
    if not title:
        return _untitled(setting, section, match, end)
    group = next(g for g in ("on", "purpose", "views", "giving", "from") if title[g])
    first = title.start(group)
    stop = TITLE_STOP.search(text, first, end)
    past = stop.start() if stop else end
    spoken = re.search(r"\b(?:oral|verbal|overarching|overview)\b", match["paper"], re.IGNORECASE)
    if group == "from" or spoken:
        first = match.start("paper")
        article = re.match(r"(?:an?|the)\s+", text[first:], re.IGNORECASE)
        first += article.end() if article else 0
    article = re.match(r"(?:an?|the)\s+", text[first:past], re.IGNORECASE)
    first += article.end() if article else 0
    mark = "mark" if title["mark"] else "bare"
    if not text[first:past].strip():
        return None
    return Report(
        title=source.words(first, past).strip("'‘’\"“” "),
        mark=source.words(*title.span(mark)) if title[mark] else None,
        **source.cite(match.start(), past, "report-considered"),
    )


def _untitled(setting: Setting, section: Section, match: re.Match[str], end: int) -> Report | None:
    """'introduced a report, of which a copy marked 6(i) is filed': the report is on what the item is on."""
    spoken = re.fullmatch(
        r"an?\s+(?P<title>(?:\w+\s+)?(?:oral|verbal)\s+(?:update|report))", match["paper"], re.IGNORECASE
    )
    if spoken:
        first = match.start("paper") + spoken.start("title")
        title = setting.source.words(first, match.end("paper"))
        return Report(title=title, **setting.source.cite(match.start(), match.end(), "report-considered"))
    filed = FILED.search(setting.source.body, match.end(), end)
    if not filed or filed.start() - match.end() > 20:
        return None
    title = setting.source.words(*section.title).rstrip(" .:*")
    place = setting.source.also(*section.title, "title")
    return Report(title=title, **setting.source.cite(match.start(), filed.end(), "report-on-item", place))


def _marked(setting: Setting, rows: list[Report], marks: list[re.Match[str]]) -> list[Report]:
    """The rows with the marks of their filed copies; each goes to the first unmarked row before it, else the first."""
    for mark in marks:
        at = mark.start("mark")
        free = [n for n, r in enumerate(rows) if not r.mark]
        if not free:
            continue
        before = [n for n in free if rows[n].span.start < at]
        nearest = before[0] if before else free[0]
        place = setting.source.also(mark.start(), mark.end(), "mark")
        rows[nearest] = msgspec.structs.replace(
            rows[nearest], mark=setting.source.words(*mark.span("mark")), also=(*rows[nearest].also, place)
        )
    return rows


def _distinct(rows: list[Report]) -> list[Report]:
    """The rows without those whose title another one's holds, or whose mark it has."""
    kept: list[tuple[set[str], Report]] = []
    for row in rows:
        title = set(re.findall(r"\w+", row.title.casefold()))
        if not any(title <= held or (one.mark and one.mark == row.mark) for held, one in kept):
            kept.append((title, row))
    return [row for _, row in kept]
