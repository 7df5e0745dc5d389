"""What an item considered and who gave it: reports with their filed marks, and presenters."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.grammar import documents, words
from graphkit.grammar.agenda import Section
from graphkit.grammar.layout import MONTH
from graphkit.grammar.presenters import presenters
from graphkit.grammar.setting import Setting
from graphkit.grammar.source import word_set
from graphkit.record import Report

__all__ = ["presenters", "reports"]

CODE = r"[A-Z]{1,6}\d{0,2}/\d[\d/.-]{0,10}\d"
PAPER = (
    r"(?P<paper>(?:(?:an?|the|its|his|her|their|this|further|written|oral|verbal|joint|brief|short|full|final|early|latest"
    r"|progress|update|annual|quarterly|monthly|scoping|exempt|detailed|performance|monitoring|overarching|draft|covering|updated?|interim|attached|circulated|tabled"
    r"|report)\s+){0,6}(?:reports?|papers?|updates?|briefing|proposals?|(?!an?\b|the\b)\w+\s+overview))"
)
CONSIDERED = re.compile(
    rf"\b(?:considered|consideration\s+was\s+given\s+to|received|introduced|presented(?:\s+with)?|gave|discussed|tabled|submitted|noted|had\s+before\s+(?:it"
    rf"|them)|circulated|spoke\s+to)\b(?:\s+and\s+\w+)?\s+{PAPER}\b",
    re.IGNORECASE,
)
GIVES = (
    r"(?:provid|giv|outlin|detail|summaris|summariz|present|propos|recommend|contain|highlight|describ|explain|set|showing|cover|concern|address|review"
    r"|analys|examin|identify|list)(?:ing|ed|e|s|es|ave|t)?(?:\s+out)?|gave|sets?\s+out|setting\s+out"
)
TELLING = (
    r"(?:updat(?:ing|ed|es)|inform(?:ing|ed|s)|advis(?:ing|ed|es)|notif(?:ying|ied))\s+(?:the\s+\w+|members|\w+)\s+"
    r"(?:on|of|about|regarding|that)"
)
SEEKING = (
    r"(?:seeking|sought|requesting|requested|asking\s+for|which\s+asked\s+for|inviting)\s+(?:(?:the\s+)?[\w'’]+\s+)?"
    r"(?:approval|agreement|endorsement|views|comments?|consent|authority|authorisation|support|adoption|consideration|ratification)"
    r"\s+(?:of|for|to|on)"
)
FOLLOWS = (
    r"(?:(?:up)?on|about|regarding|concerning|entitled|titled|in\s+respect\s+of|in\s+relation\s+to|relating\s+to"
    rf"|,?\s*(?:which|{GIVES}|{TELLING}|{SEEKING}))\b"
)
TITLE = re.compile(
    r"\s*,?\s*(?:(?P<bare>(?-i:[A-Z]{1,5})[/-]\d{2,4}[/-]\d{1,4})\b,?\s*)?(?:\(previously\s+circulated\)\s*|previously\s+circulated\s+)?"
    r"(?:dated\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+(?:\s+\d{4})?\s+)?"
    rf"(?:(?:of|by|from)\s+(?:the\s+)?(?-i:[A-Z])(?:(?!,\s+(?:a\s+)?cop)[^.;:]){{2,80}}?(?:\s+\((?:item|agenda|page|minute)[^)]{{1,20}}\))?,?\s+(?={FOLLOWS}|\((?:Paper|Enc)))?"
    rf"(?:\((?P<mark>(?:Paper|Enc(?:losure)?\.?|Appendix|Report|Item)\s(?:[A-Z]{{2,5}}\s)?[\w/.()]+?"
    rf"|(?-i:{CODE}))\)\s*,?\s*)?"
    r"(?:(?:(?:up)?on|about|of|regarding|concerning|entitled|titled|in\s+respect\s+of|in\s+relation\s+to|relating\s+to)\s+(?P<on>(?!which\b|what\b).+)"
    r"|,?\s*the\s+purpose\s+of\s+which\s+was\s+(?:to\s+)?(?:(?:provide|allow|give|present)\s+(?:an?\s+"
    r"|the\s+)?)?(?P<purpose>.+)"
    rf"|,?\s*(?:which\s+)?{SEEKING}\s+(?:the\s+|an?\s+)?(?P<views>.+)|,?\s*(?:which\s+)?(?:{TELLING}|(?:{GIVES})(?:\s+(?:an?\s+)?(?:\w+\s+)?"
    r"(?:information|details|updates?|overview|summary)\s+(?:on|about|of|regarding))?)\s+(?:the\s+|an?\s+)?(?P<giving>.+)"
    r"|(?P<from>from\s+.+|which\s+(?!(?:followed|came|drew)\b).+))",
    re.IGNORECASE | re.DOTALL,
)
NOT_ON = r"(?:(?!\b(?:on|about|regarding|concerning|which|entitled|titled|seeking|giving|providing|setting)\b)[^.;:])"
AUTHOR = re.compile(
    rf"\s*(?:jointly\s+)?(?:of|by|from)\s+(?:the\s+)?(?=[A-Z]){NOT_ON}{{0,100}}?\b(?i:{words.TITLE_NOUNS})\b{NOT_ON}{{0,80}}"
)
TITLE_STOP = re.compile(
    r"[.;](?=\s|$)|\s+(?:prepared|drafted|written|compiled)\s+by\b|,\s+(?:as\s|together\s+with\s|a\s+copy|copies|which|and\s+(?:in\s+particular|it)|of\s+which)\b|:\s+(?:a\s+copy|the\b)"
    r"|\s+and\s+(?:then\s+|also\s+)?(?:agreed|noted|approved|requested|resolved|recommended|decided|supported)\b"
    r"|\s+and\s+(?:\w+\s+)?(?:stated|reported|said|advised|explained|informed|thanked|asked|highlighted|confirmed|gave)\b"
    r"|\s+and\s*:-?|\s+(?:A\s+copy|\(copies?)\b|,?\s+of\s+which\s+a\s+copy\b|\s+with\s+a\s+view\b",
    re.IGNORECASE,
)
DECIDED = r"\b(?i:noted|approved|considered|received|adopted|discussed|endorsed|introduced|presented|submitted|tabled)"
DOCUMENT = re.compile(
    rf"{DECIDED}\s+(?:the|an?)\s+(?P<title>"
    r"(?:(?:early|first|final|revised|latest)\s+)?(?:draft|revised|updated|amended)\s+(?:of\s+the\s+)?[A-Z][^,.;:()]{3,90}?"
    r"|(?:[A-Z][\w'’-]{0,30}\s+){1,6}(?:Document|Plan|Strategy|Report|Framework|Agreement|Policy|Statement|Budget"
    r"|Accounts)(?:\s+\d{4}(?:[/–-]\d{2,4})?)?(?:\s+for\s+the\s+[A-Z]\w{0,30})?)"
    r"(?=,|\.|;|\s+\(|\s+which|\s+and\b|\s+to\s+the\s+[A-Z]|$)"
)
PAPER_NOUN = (
    r"(?:report|paper|summary|policy|strategy|plan|log|tracker|programme|statement|schedule|register|budget|analysis|protocol"
    r"|terms\s+of\s+reference|terms|dashboard|flow\s?chart|letter(?!\s+on\b)|results|chapter|draft|recommendation(?=\s+(?:that|to|on)\b)|notes|draft\s+agreement"
    r"|scorecard|questionnaire|accounts|spreadsheet|business\s+case|recommendations|quotations|(?:budget|briefing|fact)\s+sheet)"
)
PRESENTED = re.compile(
    r"\b(?:considered|received|introduced|presented|tabled|submitted|noted|spoke\s+to|went\s+through|looked\s+at"
    r"|took\s+(?:the\s+\w+|members)\s+through|reviewed|discussed|circulated|distributed|listed\s+in)\s+(?:the|an?|its|his|her|their)\s+"
    rf"(?P<title>(?:(?!(?:which|that|who|and|of|on|for|in|to|by)\b)[\w'’/-]+\s+){{0,5}}?(?i:{PAPER_NOUN})\b(?:\s+\d{{4}}(?:[/–-]\d{{2,4}})?)?"
    r"(?:\s+(?:of|on|for|from|to(?!\s+(?:all\s+)?(?:members|governors|trustees))|in|with|about|asking|that|arising)\s(?:[^.;:()]|\.(?=\d)){3,140}?)?)"
    r"(?:\s*\((?P<mark>(?:(?:Paper|Enc(?:losure)?\.?|Appendix|Att(?:achment)?\.?|Report)\s)?[A-Z]{1,5}(?:\s?[/\d.-]{1,12}\d)?|Appendix\s\d{1,3})\))?"
    r"(?=,(?!\s(?:19|20)\d\d\b)|\.|;|:|\s+\(|\s+(?:which|and\s+(?:\w+ed|took|gave|thanked|(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w’']*)?\s(?:\w+ed|took|gave|spoke))"
    r"|circulated|prepared|tabled|produced|submitted|attached|drafted"
    r"|previously|before\s+(?:it|them|the\s+\w+)|with\s+the\s+agenda|prior\s+to|in\s+advance"
    r"|to\s+(?:all\s+)?(?:members|governors|trustees|directors|the\s+(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|meeting)))\b|$)"
)
NAMED_MARK = (
    r"(?:Paper|Enc(?:losure)?\.?|Appendix|Exhibit|Report)\s(?:[A-Z]{2,5}\s(?=\d))?[A-Z0-9](?:[\w/.-]{0,12}[\w])?"
    r"(?:\([ivx\d]{1,4}\))?"
)
MARK = rf"(?P<mark>{NAMED_MARK})"
BRACKETED = re.compile(
    rf"(?:{DECIDED}|\bworked\s+through|\bhad\s+before\s+(?:it|them)|\bthrough)\s+(?:an?|the|its|their)\s+"
    rf"(?P<title>(?:(?!\b(?:took|introduced|presented|gave|had|was|were|spoke)\b)[^.;:()]){{3,140}}?)\s*\((?P<mark>{NAMED_MARK}|{CODE})\)"
)
REVISION = re.compile(r"(?:draft|revised|updated|amended|final|latest|proposed)\s+")
BY_AUTHOR = re.compile(r"(?:\w+\s+){0,2}(?:report|paper)\s+(?:of|by|from)\b", re.IGNORECASE)
CIRCULATED_AS = re.compile(
    rf"\b[Tt]he\s+(?P<title>[^.;:(),]{{3,100}}?)\s+(?:had\s+been|has\s+been|have\s+been|was|were)\s+(?:(?:circulated"
    rf"|sent|tabled|attached)\s+(?:as|at)|at|set\s+out\s+at)\s+{MARK}"
)
BEHIND = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s+|(?=\b[A-Z]\w{{1,20}}['’]s\s))(?P<title>(?:(?!(?:was|were|had|on|the|which)\b)[\w'’-]+\s+){{0,5}}?[\w'’-]+)\s*\({MARK}\)"
    r"(?=\s+(?:had|has|was|were|which|have)\b|[.,;])"
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
    rf"\b(?P<title>[Ss]tatements?\s+of\s+[Aa]ccounts?\s+(?:as\s+at|to|for)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|Statements?\s+of\s+Accounts?\b)"
)
SPOKEN = re.compile(r"an?\s+(?P<title>(?:\w+\s+)?(?:oral|verbal)\s+(?:update|report)|(?:\w+\s+)?update)", re.IGNORECASE)
IN_QUOTES = re.compile(r"(?:['‘]|[\"“])[^'’\"”]{4,160}['’\"”]")
MARKED = re.compile(rf"\s*\((?P<mark>{NAMED_MARK}|(?:paper\s|report\s)?{CODE})\)")
FILED = re.compile(
    r"\bcop(?:y|ies)\b[^.]{0,200}?\bmarked,?\s*['‘\"“]?(?P<mark>\d{1,3}(?:\s?\([ivxl\d]+\))*"
    r"|[A-Z]{1,4}[\w/.-]{0,10})['’\"”]?",
    re.IGNORECASE,
)
NAMED_PAPER = re.compile(
    r"\b(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s(?:[A-Z]{2,4}\s\d{1,3}/\d{1,3}|[A-Z0-9](?:[\w/.-]{0,10}\w)?))\b,?\s*(?:['‘\"“](?P<title>[^'’\"”]{3,120})['’\"”])?"
)
REFERENCE = re.compile(r"(?:[Pp]aper|[Rr]eport)\s(?P<mark>[A-Z]{1,6}\d{0,3}/[\w/.-]+)")
ALONE_NOTED = re.compile(r"The\s+(?:\w+\s+)?(?:reports?|papers?|updates?)\s+(?:was|were)\s")
BARE_PAPER = re.compile(
    r"(?:reports?|papers?|letter|draft|minutes|notes|recommendations?|plan|strategy|policy|budget|update)",
    re.IGNORECASE,
)
GAVE_IT = re.compile(
    r"(?:introduced|presented|spoke\s+to|(?:talked|took|walked|ran|went)\s+(?:\w+\s+){0,2}?through|summari[sz]ed|considered|received|noted|discussed|circulated"
    r"|reviewed|to\s+(?:present|introduce)|(?:highlighted|explained|outlined)\s+the\s+(?:\w+\s+){1,3}(?:of|to|in|from)|referred\s+(?:\w+\s+)?to"
    r"|drew\s+(?:members['’]\s+)?attention\s+to\s+the\s+(?:\w+\s+){1,3}(?:of|in|from)"
    r"|in\s+presenting|in\s+introducing)\s+(?:the|his|her|their|this|its)\s+"
    r"(?:circulated\s+|written\s+|attached\s+|above\s+|contents\s+of\s+the\s+|content\s+of\s+the\s+)?(?:reports?|papers?)(?=\.|,|;|\s+(?:and|which|as|to|provided|presented|[a-z]{2,12}ed)\b|\s*$)"
    r"|\bthis\s+(?:document|policy|report|paper|strategy|plan)\s+(?:was|has\s+been)\s+(?:then\s+)?(?:reviewed|considered|approved|adopted|agreed|accepted|noted|discussed|presented|received)\b"
    r"|\b(?:the|this)\s+(?:\w+\s+)?report\s+be\s+(?:noted|received|approved|endorsed|accepted|adopted|welcomed)\b",
    re.IGNORECASE,
)
BE_NOTED = re.compile(
    r"(?:\bthat\s+the\s+|^The\s+)(?P<title>(?:(?!(?:and|the|of)\b)[\w'’-]+\s+){0,4}?(?:action\s+(?:log|tracker)|risk\s+register|forward\s+plan|work\s+programme"
    r"|strategy|statement|annual\s+report|[\w-]+\s+report|budget|accounts|policy|action\s+plan|business\s+plan|terms\s+of\s+reference|code\s+of\s+conduct(?:\s+document)?"
    r"|standing\s+orders(?:\s+and\s+financial\s+regulations)?|financial\s+regulations|guidelines)(?:\s+on\s+[^.;:,]{3,80}?)?)"
    r"\s+(?:be|was|were|has\s+been)\s+(?:(?:reviewed|considered|discussed|agreed)\s+and\s+)?(?:noted|endorsed|received|agreed|adopted|approved|accepted|ratified)\b",
    re.IGNORECASE,
)
ADOPTED = re.compile(
    r"\b(?i:agreed|accepted|seconded|approved?|endorsed?|adopt(?:ed)?|ratified|ratify):?\s+(?:that\s+)?the\s+(?P<title>(?:(?!(?:which|that|and|of|on|for|to)\b)[\w'’/-]+\s+){0,5}?"
    r"(?i:polic(?:y|ies)|strategy|plan|budget|protocol|framework|register|programme|terms\s+of\s+reference|business\s+case|code\s+of\s+conduct"
    r"|standing\s+orders|(?:annual|\w+['’]s)\s+report|accounts|guidelines)\b(?:\s+(?:update\s+)?\d{4}(?:(?:[/–-]|\s+to\s+)\d{2,4})?)?(?:\s+(?:for|on)\s[^.;:,()]{3,60}?)?)"
    r"(?=,|\.|;|\s+(?:and|subject|with|as|be)\b|\s*\(|\s*$)"
)
APPOSED = re.compile(  # 'Paper B, a draft protocol.', 'Paper B, which summarised concerns about …'
    r"\b(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{0,10}\w)?),\s+"
    r"(?:(?:the|an?|his|her|their)\s+|which\s+(?:summari[sz]ed|set\s+out|described|gave|listed|proposed|reported)\s+(?:the\s+|an?\s+)?)"
    r"(?P<title>[^.;:,()]{5,140})"
)
QUOTED = re.compile(
    rf"(?:{DECIDED}|\bcirculated)\s+(?:an?|the|his|her)\s+(?:paper|report|note|briefing),?\s+['‘\"“](?P<title>[^'’\"”]{{5,120}})['’\"”]"
)
NUMBERED = re.compile(
    r"(?:The\s+)?(?:Report|Paper)\s+(?:No\.?\s*)?(?P<mark>[A-Z]{1,6}\d{0,2}/[\d/.-]{1,12}\d)\s+(?:was|were|had\s+been)\s"
    r"(?:presented|introduced|considered|received|noted|circulated|tabled|submitted)"
)
ALONE = re.compile(rf"{DECIDED}\s+(?P<mark>(?:Paper|Enc(?:losure)?\.?)\s[A-Z0-9](?:[\w/.-]{{0,10}}\w)?)(?=\.|;)")
ACTS = (  # one of these stands in any sentence that a paper is considered in
    *(
        "consider",
        "receiv",
        "introduc",
        "present",
        "gave",
        "discuss",
        "tabled",
        "submitted",
        "noted",
        "before",
        "circulat",
        "spoke",
    ),
    *("through", "looked", "review", "listed", "approv", "adopt", "endors", "deration"),
)
DECIDING = (
    "report",
    "paper",
    "noted",
    "endors",
    "approv",
    "agreed",
    "adopt",
    "ratif",
    "received",
    "accepted",
    "reviewed",
)
# words of which one stands in every paper that is considered, noted as the item's, or filed
NOUNS = word_set(
    "report reports paper papers update updates briefing proposal proposals overview summary policy strategy plan log"
    " tracker programme statement schedule register budget analysis protocol terms dashboard flow flowchart letter"
    " results"
    " chapter draft recommendation recommendations notes note scorecard questionnaire accounts spreadsheet case"
    " quotations enc enclosure document framework agreement code"
)
ITEMS = word_set("report reports paper papers document policy strategy plan")
NOTED = word_set(
    "log tracker register plan programme strategy statement report budget accounts policy reference conduct document"
    " orders regulations guidelines"
)
ADOPTABLE = word_set(
    "policy policies strategy plan budget protocol framework register programme reference case conduct orders report"
    " accounts guidelines"
)
FILES = frozenset(("paper", "enc", "enclosure", "appendix", "exhibit", "report"))
COPY = frozenset(("copy", "copies"))
LATER = re.compile(rf"\b(?:discussed|considered|received)\s+{PAPER}\s+on\s+")


def reports(setting: Setting, section: Section) -> list[Report]:
    """The papers of an item, each with its mark."""
    rows: list[Report] = []
    for block in section.blocks:
        for start, end in setting.source.sentences(block.start, block.end):
            rows += _in_sentence(setting, section, start, end)
            rows += documents.told_of(setting, section, start, end)
        rows += documents.listed(setting, section, block)
    rows += [*documents.seen_apart(setting, section), *documents.enumerated(setting, section)]
    rows = [row for row in rows if not _noted_alone(row)] or rows
    rows = documents.in_title(setting, section, rows)
    rows = rows or list(_of_the_item(setting, section))
    copied = [b for b in section.blocks if setting.source.says(b.start, b.end, COPY)]
    marks = [m for b in copied for m in FILED.finditer(setting.source.body, b.start, b.end)]
    if marks and not rows:
        rows = [documents.of_item(setting, section, *marks[0].span())]
    return [_as_filed(row) for row in _marked(setting, _distinct(rows), marks)]


def _noted_alone(row: Report) -> bool:
    """Whether a paper is told by 'The report was noted' alone, which another of the item stands for."""
    return row.rule == "report-on-item" and not row.mark and bool(ALONE_NOTED.match(row.quote))


def _as_filed(row: Report) -> Report:
    """A paper whose mark is a reference ('C22/03') without the word before it; 'Paper A' stays."""
    bare = REFERENCE.fullmatch(row.mark or "")
    return msgspec.structs.replace(row, mark=bare["mark"]) if bare else row


def _of_the_item(setting: Setting, section: Section) -> Iterator[Report]:
    """The paper of an item that names none elsewhere: 'presented the paper', 'that the forward plan be noted'."""
    source = setting.source
    for block in section.blocks:
        for start, end in source.sentences(block.start, block.end):
            sentence = source.body[start:end].casefold()
            if not any(sign in sentence for sign in DECIDING):
                continue
            given = GAVE_IT.search(source.body, start, end) if source.says(start, end, ITEMS) else None
            noted = BE_NOTED.search(source.body[start:end]) if source.says(start, end, NOTED) else None
            if given:
                title, place = source.words(*section.title).rstrip(" .:*"), source.also(*section.title, "title")
                yield Report(title=title, **source.cite(given.start(), given.end(), "report-on-item", place))
                return
            adopted = ADOPTED.search(source.body, start, end) if source.says(start, end, ADOPTABLE) else None
            if adopted and not noted:
                cited = source.cite(adopted.start(), adopted.end(), "paper-in-decision")
                yield Report(title=source.words(*adopted.span("title")), **cited)
                return
            if noted:
                cited = source.cite(start + noted.start(), start + noted.end(), "paper-in-decision")
                yield Report(title=source.words(start + noted.start("title"), start + noted.end("title")), **cited)
                return


def _in_sentence(setting: Setting, section: Section, start: int, end: int) -> Iterator[Report]:
    source, text = setting.source, setting.source.body
    sentence = text[start:end].casefold()
    named_by = "paper " in sentence or "enc" in sentence
    acts = source.says(start, end, NOUNS) and any(act in sentence for act in ACTS)
    marked = list(_bracketed(setting, start, end))
    yield from marked
    match = CONSIDERED.search(text, start, end) if acts else None
    later = LATER.search(text, start, end) if acts else None
    given = _report(setting, section, match, end) if match else None
    given = given or (_report(setting, section, later, end) if later else None)
    if given and not marked:
        yield given
    more = list(_presented(setting, section, start, end, titled=not given)) if acts or named_by else []
    yield from more
    for pattern, rule, sign in (
        (DOCUMENT, "document-decided", ""),
        (CRITIQUE, "paper-told-of", " been "),
        (UPDATE, "paper-in-decision", "update report"),
        (STATEMENT, "statement-of-account", "statement"),
    ):
        for found in pattern.finditer(text, start, end) if (sign in sentence if sign else acts) else ():
            yield Report(title=source.words(*found.span("title")), **source.cite(found.start(), found.end(), rule))
    named = NAMED_PAPER.search(text, start, end) if named_by else None
    if named and not marked and not any(m.mark for m in more) and (named["title"] or not match):
        mark = source.words(*named.span("mark"))
        if named["title"]:
            title = source.words(*named.span("title"))
            yield Report(title=title, mark=mark, **source.cite(named.start(), named.end(), "named-paper"))
        else:
            yield documents.of_item(setting, section, *named.span("mark"), mark)


def _presented(setting: Setting, section: Section, start: int, end: int, *, titled: bool) -> Iterator[Report]:
    """Papers named by what they are or by a mark: 'introduced the revised policy on …', 'Paper A, the summary of …'."""
    source, text = setting.source, setting.source.body
    for pattern, rule in ((APPOSED, "paper-apposed"), (PRESENTED, "paper-presented"), (QUOTED, "named-paper")):
        for match in pattern.finditer(text, start, end):
            mark = source.words(*match.span("mark")) if match.groupdict().get("mark") else None
            title = source.words(*match.span("title"))
            bare = BARE_PAPER.fullmatch(title)
            if pattern is PRESENTED and (not titled or (bare and not mark)):
                continue
            noun = REVISION.sub("", title).casefold()
            if bare or (" " not in noun and noun in source.words(*section.title).casefold()):
                yield documents.of_item(setting, section, match.start(), match.end(), mark)
            else:
                yield Report(title=title, mark=mark, **source.cite(match.start(), match.end(), rule))
    alone = ALONE.search(text, start, end) or NUMBERED.match(text, start, end)
    if alone:
        yield documents.of_item(setting, section, alone.start(), alone.end(), source.words(*alone.span("mark")))


def _bracketed(setting: Setting, start: int, end: int) -> Iterator[Report]:
    """'a draft form for the incident log (Paper D)', 'The terms of reference had been circulated as Paper A'."""
    source, text = setting.source, setting.source.body
    said = text[start:end]
    filed = source.says(start, end, FILES)
    shapes = (BRACKETED, CIRCULATED_AS, BEHIND) if filed else (BRACKETED,) if "/" in said else ()
    for pattern in shapes if "(" in said or " as " in said or " at " in said else ():
        for match in pattern.finditer(text, start, end):
            if re.fullmatch(PAPER, match["title"], re.IGNORECASE) or _is_of_author(text, match):
                continue  # 'a report (Paper B) on …' has its title behind it
            by = None if match["title"].startswith("letter") else TABLED_BY.search(match["title"])
            first, past = match.start("title"), match.start("title") + (by.start() if by else len(match["title"]))
            lead = re.match(r"\s*(?:and\s+)?(?:(?:an?|the)\s+)?", text[first:past], re.IGNORECASE)
            first += lead.end() if lead else 0
            mark = source.words(*match.span("mark"))
            cited = source.cite(match.start(), match.end(), "paper-marked")
            yield Report(title=source.words(first, past), mark=mark, **cited)


def _is_of_author(text: str, match: re.Match[str]) -> bool:
    """'a joint report of the Chief Officer (Paper B) on …': whose report it is, and no title."""
    return bool(BY_AUTHOR.match(match["title"])) and text.startswith((" on ", " upon ", " about "), match.end())


def _report(setting: Setting, section: Section, match: re.Match[str], end: int) -> Report | None:
    """A report with its title: what the words after it say that it is on, for or from."""
    source, text = setting.source, setting.source.body
    title = TITLE.match(text, match.end("paper"), end)
    by = title and title["from"] and AUTHOR.fullmatch(text, match.end("paper"), _stop(text, match.end("paper"), end))
    if by or (
        title and title["on"] and AUTHOR.fullmatch(text, match.end("paper"), _stop(text, match.end("paper"), end))
    ):
        return documents.of_item(setting, section, match.start(), _stop(text, match.end("paper"), end))
    if re.search(r"\bpresentation\s*$", match["paper"]):
        return None
    if not title or (title["mark"] and (title["from"] or "").startswith("which")):
        return _untitled(setting, section, match, end)
    group = next(g for g in ("on", "purpose", "views", "giving", "from") if title[g])
    first = title.start(group)
    stop = TITLE_STOP.search(text, first, end)
    past = stop.start() if stop else end
    quoted = IN_QUOTES.match(text, first, end)
    past = quoted.end() if quoted else past
    spoken = re.search(r"\b(?:oral|verbal|overarching|overview)\b", match["paper"], re.IGNORECASE)
    update = group == "on" and match["paper"].lower().endswith(("update", "updates"))
    named = re.sub(r"^(?:the|an?)\s+", "", text[first:past])
    single = update and len(named.split()) == 1  # 'an update on recruitment'
    if group == "from" or spoken or single:
        first = match.start("paper")
        article = re.match(r"(?:an?|the)\s+", text[first:], re.IGNORECASE)
        first += article.end() if article else 0
    article = re.match(r"(?:that\s+)?(?:an?|the)\s+", text[first:past], re.IGNORECASE)
    first += article.end() if article else 0
    mark = "mark" if title["mark"] else "bare"
    if text[first:past].strip(" :") in ("", "following", "following items", "following matters"):
        return None
    return Report(
        title=source.words(first, past).strip("'‘’\"“” "),
        mark=source.words(*title.span(mark)) if title[mark] else None,
        **source.cite(match.start(), past, "report-considered"),
    )


def _stop(text: str, start: int, end: int) -> int:
    stop = TITLE_STOP.search(text, start, end)
    return stop.start() if stop else end


def _untitled(setting: Setting, section: Section, match: re.Match[str], end: int) -> Report | None:
    """'introduced a report, of which a copy marked 6(i) is filed': the report is on what the item is on."""
    spoken = SPOKEN.fullmatch(match["paper"])
    if spoken:
        first = match.start("paper") + spoken.start("title")
        title = setting.source.words(first, match.end("paper"))
        return Report(title=title, **setting.source.cite(match.start(), match.end(), "report-considered"))
    marked = MARKED.match(setting.source.body, match.end(), end)
    if marked:
        mark = setting.source.words(*marked.span("mark"))
        named = re.sub(
            r"^(?:an?|the|his|her|their)\s+", "", setting.source.words(*match.span("paper")), flags=re.IGNORECASE
        )
        if " " in named:
            cited = setting.source.cite(match.start(), marked.end(), "paper-marked")
            return Report(title=named, mark=mark, **cited)
        return documents.of_item(setting, section, match.start(), marked.end(), mark)
    filed = FILED.search(setting.source.body, match.end(), end)
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
