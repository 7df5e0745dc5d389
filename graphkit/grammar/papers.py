"""What an item considered and who gave it: reports with their filed marks, and presenters."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.grammar import considered as say
from graphkit.grammar import documents
from graphkit.grammar.agenda import Section
from graphkit.grammar.presenters import presenters
from graphkit.grammar.setting import Setting
from graphkit.record import Report

__all__ = ["presenters", "reports"]


WHICH = re.compile(r"the\s+(?:\w+\s+)?(?:report|paper),\s+which\b", re.IGNORECASE)


def reports(setting: Setting, section: Section) -> list[Report]:
    """The papers of an item, each with its mark."""
    rows: list[Report] = []
    for block in section.blocks:
        for start, end in setting.source.sentences(block.start, block.end):
            rows += _in_sentence(setting, section, start, end)
            rows += documents.told_of(setting, section, start, end)
        rows += documents.listed(setting, section, block)
    rows += documents.minutes_listed(setting, section)
    rows += [*documents.seen_apart(setting, section), *documents.enumerated(setting, section)]
    rows += documents.letters(setting, section)
    rows = [row for row in rows if not _noted_alone(row)] or rows
    rows = documents.in_title(setting, section, rows)
    rows = rows or list(_of_the_item(setting, section))
    rows = rows or list(documents.his_own(setting, section))
    copied = [b for b in section.blocks if setting.source.says(b.start, b.end, say.COPY)]
    marks = [m for b in copied for m in say.FILED.finditer(setting.source.body, b.start, b.end)]
    if marks and not rows:
        rows = [documents.of_item(setting, section, *marks[0].span())]
    return [_as_filed(row) for row in _marked(setting, _distinct(rows), marks)]


def _noted_alone(row: Report) -> bool:
    """Whether a paper is told by 'The report was noted' alone, which another of the item stands for."""
    return row.rule == "report-on-item" and not row.mark and bool(say.ALONE_NOTED.match(row.quote))


def _as_filed(row: Report) -> Report:
    """A paper whose mark is a reference ('C22/03') without the word before it; 'Paper A' stays."""
    bare = say.REFERENCE.fullmatch(row.mark or "")
    return msgspec.structs.replace(row, mark=bare["mark"]) if bare else row


def _of_the_item(setting: Setting, section: Section) -> Iterator[Report]:
    """The paper of an item that names none elsewhere: 'presented the paper', 'that the forward plan be noted'."""
    source = setting.source
    for block in section.blocks:
        for start, end in source.sentences(block.start, block.end):
            sentence = source.body[start:end].casefold()
            if not any(sign in sentence for sign in say.DECIDING):
                continue
            given = say.GAVE_IT.search(source.body, start, end) if source.says(start, end, say.ITEMS) else None
            if given:
                yield documents.of_item(setting, section, *given.span())
                return
            noted = say.BE_NOTED.search(source.body[start:end]) if source.says(start, end, say.NOTED) else None
            if noted:
                place = start + noted.start(), start + noted.end()
                named = source.words(start + noted.start("title"), start + noted.end("title"))
                if " " not in named and named.casefold() in source.words(*section.title).casefold():
                    yield documents.of_item(setting, section, *place)
                else:
                    yield Report(title=named, **source.cite(*place, "paper-in-decision"))
                return
            adopted = say.ADOPTED.search(source.body, start, end) if source.says(start, end, say.ADOPTABLE) else None
            if adopted:
                cited = source.cite(adopted.start(), adopted.end(), "paper-in-decision")
                yield Report(title=source.words(*adopted.span("title")), **cited)
                return
    for block in section.blocks:
        told = (
            say.IN_REPORT.search(source.body, block.start, block.end)
            if source.says(block.start, block.end, say.IN_WORDS)
            else None
        )
        if told:
            yield documents.of_item(setting, section, *told.span())
            return


def _in_sentence(setting: Setting, section: Section, start: int, end: int) -> Iterator[Report]:
    source, text = setting.source, setting.source.body
    sentence = text[start:end].casefold()
    named_by = "paper " in sentence or "enc" in sentence
    acts = source.says(start, end, say.NOUNS) and any(act in sentence for act in say.ACTS)
    marked = list(_bracketed(setting, section, start, end))
    yield from marked
    match = say.CONSIDERED.search(text, start, end) if acts else None
    later = say.LATER.search(text, start, end) if acts else None
    given = _report(setting, section, match, end) if match else None
    given = given or (_report(setting, section, later, end) if later else None)
    if given and not marked:
        yield given
    if match and (draft := say.AND_DRAFT.search(text, match.end(), min(end, match.end() + 60))):
        title = source.words(*draft.span("title"))
        yield Report(title=title, **source.cite(match.start(), draft.end(), "paper-presented"))
    more = list(_presented(setting, section, start, end, titled=not given)) if acts or named_by else []
    yield from more
    for pattern, rule, sign in (
        (say.DOCUMENT, "document-decided", ""),
        (say.CRITIQUE, "paper-told-of", " been "),
        (say.UPDATE, "paper-in-decision", "update report"),
        (say.STATEMENT, "statement-of-account", "statement"),
    ):
        for found in pattern.finditer(text, start, end) if (sign in sentence if sign else acts) else ():
            yield Report(title=source.words(*found.span("title")), **source.cite(found.start(), found.end(), rule))
    named = say.NAMED_PAPER.search(text, start, end) if named_by else None
    if (
        named
        and not say.UNSEEN.match(text, named.end(), end)
        and not marked
        and not any(m.mark for m in more)
        and (named["title"] or not match)
    ):
        mark = source.words(*named.span("mark"))
        if named["title"]:
            title = source.words(*named.span("title"))
            yield Report(title=title, mark=mark, **source.cite(named.start(), named.end(), "named-paper"))
        else:
            yield documents.of_item(setting, section, *named.span("mark"), mark)


def _presented(setting: Setting, section: Section, start: int, end: int, *, titled: bool) -> Iterator[Report]:
    """Papers named by what they are or by a mark: 'introduced the revised policy on …', 'Paper A, the summary of …'."""
    source, text = setting.source, setting.source.body
    for pattern, rule in (
        (say.APPOSED, "paper-apposed"),
        (say.PRESENTED, "paper-presented"),
        (say.QUOTED, "named-paper"),
    ):
        for match in pattern.finditer(text, start, end):
            mark = source.words(*match.span("mark")) if match.groupdict().get("mark") else None
            title = source.words(*match.span("title"))
            bare = say.BARE_PAPER.fullmatch(say.ON_DAY.sub("", title))
            if pattern is say.PRESENTED and (not titled or (bare and not mark)):
                continue
            noun = say.REVISION.sub("", title).casefold()
            if bare or (" " not in noun and noun in source.words(*section.title).casefold()):
                yield documents.of_item(setting, section, match.start(), match.end(), mark)
            else:
                yield Report(title=title, mark=mark, **source.cite(match.start(), match.end(), rule))
    alone = say.ALONE.search(text, start, end) or say.NUMBERED.match(text, start, end)
    if alone:
        yield documents.of_item(setting, section, alone.start(), alone.end(), source.words(*alone.span("mark")))


def _bracketed(setting: Setting, section: Section, start: int, end: int) -> Iterator[Report]:
    """'a draft form for the incident log (Paper D)', 'The terms of reference had been circulated as Paper A'."""
    source, text = setting.source, setting.source.body
    said = text[start:end]
    filed = source.says(start, end, say.FILES)
    shapes = (say.BRACKETED, say.CIRCULATED_AS, say.BEHIND) if filed else (say.BRACKETED,) if "/" in said else ()
    for pattern in shapes if "(" in said or " as " in said or " at " in said else ():
        for match in pattern.finditer(text, start, end):
            if re.fullmatch(say.PAPER, match["title"], re.IGNORECASE) or _is_of_author(text, match):
                continue  # 'a report (Paper B) on …' has its title behind it
            apart = pattern is say.CIRCULATED_AS and match["mark"].startswith("Appendix")
            if apart and not (say.AS_FILED.search(match[0]) or say.REVISION.match(match["title"])):
                continue  # a part of another paper
            if documents.AUTHOR.fullmatch(match["title"]):
                yield documents.of_item(setting, section, *match.span(), source.words(*match.span("mark")))
                continue
            by = None if match["title"].startswith("letter") else say.TABLED_BY.search(match["title"])
            first, past = match.start("title"), match.start("title") + (by.start() if by else len(match["title"]))
            lead = re.match(r"\s*(?:and\s+)?(?:(?:an?|the)\s+)?", text[first:past], re.IGNORECASE)
            first += lead.end() if lead else 0
            mark = source.words(*match.span("mark"))
            cited = source.cite(match.start(), match.end(), "paper-marked")
            yield Report(title=source.words(first, past), mark=mark, **cited)


def _is_of_author(text: str, match: re.Match[str]) -> bool:
    """'a joint report of the Chief Officer (Paper B) on …': whose report it is, and no title."""
    return bool(say.BY_AUTHOR.match(match["title"])) and text.startswith((" on ", " upon ", " about "), match.end())


def _report(setting: Setting, section: Section, match: re.Match[str], end: int) -> Report | None:
    """A report with its title: what the words after it say that it is on, for or from."""
    source, text = setting.source, setting.source.body
    at = match.end("paper")
    coded = say.CODED.match(text, at, end)
    at = coded.end() if coded else at
    code = source.words(*coded.span("mark")) if coded else None
    title, stop = say.TITLE.match(text, at, end), _stop(text, at, end)
    if (title and _is_untold(text, match, title, (at, stop))) or (coded and not title):
        return documents.of_item(setting, section, match.start(), stop, code)
    of = title and (title["on"] or (title["from"] or "").startswith("which"))
    group = say.OF_GROUP.match(text, at, end) if of and not coded else None
    if group:
        cited = source.cite(match.start(), group.end(), "report-considered")
        return Report(title=source.words(_unled(match), group.end()), **cited)
    if re.search(r"\bpresentation\s*$", match["paper"]):
        return None
    if not title or (title["mark"] and (title["from"] or "").startswith("which")):
        return _untitled(setting, section, match, end)
    key = next(g for g in ("on", "purpose", "views", "giving", "from") if title[g])
    first = title.start(key)
    quoted = say.IN_QUOTES.match(text, first, end)
    past = quoted.end() if quoted else _stop(text, first, end)
    spoken = re.search(r"\b(?:oral|verbal|overarching|overview)\b", match["paper"], re.IGNORECASE)
    update = key == "on" and match["paper"].lower().endswith(("update", "updates"))
    named = re.sub(r"^(?:the|an?)\s+", "", text[first:past])
    single = update and len(named.split()) == 1  # 'an update on recruitment'
    if key == "from" or spoken or single:
        first = _unled(match)
    article = re.match(r"(?:that\s+)?(?:an?|the)\s+", text[first:past], re.IGNORECASE)
    first += article.end() if article else 0
    mark = "mark" if title["mark"] else "bare"
    empty = text[first:past].strip(" :") in ("", "following", "following items", "following matters")
    if empty or say.BY_WHOM.match(text, first, past):
        return None if empty else documents.of_item(setting, section, match.start(), past)
    return Report(
        title=source.words(first, past).strip("'‘’\"“” "),
        mark=source.words(*title.span(mark)) if title[mark] else code,
        **source.cite(match.start(), past, "report-considered"),
    )


def _is_untold(text: str, match: re.Match[str], title: re.Match[str], bounds: tuple[int, int]) -> bool:
    """Whether the words behind a paper tell who wrote it, or of its way: 'the report, which the Council will see'."""
    which = (title["from"] or "").startswith("which") and WHICH.match(text, match.start("paper"))
    told = title["from"] or title["on"]
    return bool(which or (told and say.AUTHOR.fullmatch(text, *bounds)))


def _unled(match: re.Match[str]) -> int:
    """Where a paper's words begin behind their article."""
    lead = re.match(r"(?:an?|the)\s+", match["paper"], re.IGNORECASE)
    return match.start("paper") + (lead.end() if lead else 0)


def _stop(text: str, start: int, end: int) -> int:
    stop = say.TITLE_STOP.search(text, start, end)
    return stop.start() if stop else end


def _untitled(setting: Setting, section: Section, match: re.Match[str], end: int) -> Report | None:
    """'introduced a report, of which a copy marked 6(i) is filed': the report is on what the item is on."""
    spoken = say.SPOKEN.fullmatch(match["paper"])
    if spoken:
        first = match.start("paper") + spoken.start("title" if spoken["title"] else "bare")
        title = setting.source.words(first, match.end("paper"))
        return Report(title=title, **setting.source.cite(match.start(), match.end(), "report-considered"))
    marked = say.MARKED.match(setting.source.body, match.end(), end)
    if marked:
        mark = setting.source.words(*marked.span("mark"))
        named = re.sub(
            r"^(?:an?|the|his|her|their)\s+", "", setting.source.words(*match.span("paper")), flags=re.IGNORECASE
        )
        if " " in named:
            cited = setting.source.cite(match.start(), marked.end(), "paper-marked")
            return Report(title=named, mark=mark, **cited)
        return documents.of_item(setting, section, match.start(), marked.end(), mark)
    filed = say.FILED.search(setting.source.body, match.end(), end)
    if not filed or filed.start() - match.end() > 20:
        return None
    return documents.of_item(setting, section, match.start(), filed.end())


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
