"""Who was there and who was not: lists, tables and run-on lines under their headings, and apologies inside items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

import msgspec

from graphkit.grammar import presence, words
from graphkit.grammar.abreast import abreast
from graphkit.grammar.apologies import absences, apologies, pairs, substitutes, unheard
from graphkit.grammar.attendance_tables import NAMED, Columns, columns, is_head, paired_rows
from graphkit.grammar.deputations import deputations
from graphkit.grammar.entries import FOR_WHOM, SWAPPED, Entry, row, substitute
from graphkit.grammar.guests import guests, introduced, is_for_questions, signed, welcomed
from graphkit.grammar.headings import LED, NAMED_ALONE, SEAT, Heading, heading_words
from graphkit.grammar.layout import Block
from graphkit.grammar.listentries import entries, is_body, listed
from graphkit.grammar.namebounds import BRACKET, PERSONS, name_bounds
from graphkit.grammar.once import LISTED, away_after_all, members_first, once
from graphkit.grammar.parting import (
    SENTENCE,
    is_bare,
    lines,
    rejoined,
    run_on,
    surnames,
    tells_post,
)
from graphkit.grammar.posted import posted
from graphkit.grammar.seats import chaired, took_chair
from graphkit.grammar.source import Source
from graphkit.grammar.untitled import unheaded
from graphkit.record import Attendance

__all__ = ["for_item", "heading", "lists", "reported_apologies", "took_chair"]

RUN_IN = re.compile(
    r"(?<=[.;)\s])(?=[*_]{0,3}(?:(?:(?:Also i|I)n attendance|Also(?: present)?|Apologies(?: for absence)?|Absent)"
    r"[*_]{0,3}:"
    r"|Apologies for absence (?:had been|have been|were) received from\b))"
    r"|(?:(?<=[.;)]\s)|(?<=\s\s))(?=[*_]{0,3}(?:(?:Members p|P)resent|(?:Also )?In Attendance|Also Present|PRESENT"
    r"|(?:ALSO )?IN ATTENDANCE|APOLOGIES(?: FOR ABSENCE)?|Apologies received|Officers?(?: present| in attendance)?"
    r"|Guests?|Observers?|Visitors?|By invitation|(?:Parish |Town )?Clerk|Chair(?:man|person)?)[*_]{0,3}:)"
    rf"|(?<=\n)(?=Apologies\s+{words.PERSON.pattern})"
    r"|(?<=\.\s)(?=Representing\s+[A-Z][^.\n:]{4,60}(?:\n|$))"
)
NOMINATED = re.compile(
    r"(?P<of>(?!(?:board|committee|council|cabinet|panel|group|forum|executive|voting|non|co-?opted|elected|appointed"
    r"|lay|independent|other|parish|external|ex|honorary|staff|present|spc|all|community|public|sub|management)\b)"
    r"[^\W\d_][\w&'’-]*)(?:\s+sectoral)?\s+(?:members|nominees|nominations|representatives)\s*:",
    re.IGNORECASE,
)
SENT_BY = re.compile(  # a heading over those whom a body sent
    r"[\s*_]{0,8}(?:representing|on\s+behalf\s+of|(?:representatives?|nominees?)\s+(?:of|from))\s+(?:the\s+)?(?P<of>[A-Z][^:\n]{2,80}?)"
    r"[\s*_:–-]*",
    re.IGNORECASE,
)
OVER = re.compile(  # a heading that says what all below it are
    r"(?P<post>(?:[A-Z][\w'’&-]*\s){1,4}Councillor|(?:Independent|Lay|Co-opted)\s(?:[A-Z][\w'’-]*\s){0,2}(?:Member|Person|Representative)"
    r"|(?:Public|Staff|Appointed|Elected|Parent|Co-opted|Foundation|Partner)\sGovernor)s\s*:"
)
SENDERS = re.compile(  # the head of a column of those whom a body sent
    r"[\s*_]*(?:(?:Representing|Nominated\s+by|(?:Members|Representatives)\s+(?:of|from))\s+)(?:the\s+)?(?P<of>[A-Z][^\n:;]{3,70}?)[\s*_:]*"
)
CLASS_HEAD = re.compile(
    r"(?:Independent|Co-?opted|Lay|Appointed|Elected|Other|Community)\s+(?:Members|Representatives|Councillors)",
    re.IGNORECASE,
)
OTHER_MEMBERS = re.compile(
    r"[\W_]{0,6}other\s+(?:members|councillors|directors|trustees|governors)\s+present\b", re.IGNORECASE
)
ALSO_PRESENT = re.compile(r"[\W_]{0,6}also\s+present\b", re.IGNORECASE)
ATTENDING = re.compile(
    r"[\W_]{0,6}(?:attending\b(?!\s+(?:in\s+person|via|by|on|remotely))|portfolio\s+holders\b)", re.IGNORECASE
)
ELECTED = re.compile(r"\b(?:elect(?:ed|ion|ions)?|appointment)\b", re.IGNORECASE)
ENDS_OPEN = re.compile(r"(?:\b(?:of|for|and|the)|[,&–])\s*$")
PAIRED = Columns(("name", "name"))
MOVERS = re.compile(  # 'Councillor A/Councillor B' above a motion; names of whom it is not known whether they came
    rf"[\s*_]{{0,6}}{PERSONS}\s?/\s?{PERSONS}[^\S\n]*\n|[\s*_–-]{{0,6}}(?:TBD|TBC|[Tt]o be confirmed):?\s*(?:\n|$)"
)
ENDED = re.compile(r"[*_\s]{0,4}(?:$|[(,;.\n])")
CHAIR_LINE = re.compile(r"\((?:in\s+the\s+)?chair(?:man|woman|person)?\)\s{0,3}\n", re.IGNORECASE)
CHAIR_LAST = re.compile(r"\((?:in\s+the\s+)?chair(?:man|woman|person)?\)[\s*_.]*$", re.IGNORECASE)
POSTED = re.compile(r"^[^–-]{4,60}\s[–-]\s")
CLASS = re.compile(  # a heading within the list: 'Additional Members'
    r"\b(?:members|councillors|representatives|nominees|delegates|officers|trustees|governors|substitutes)[\W_]*$",
    re.IGNORECASE,
)
COUNCILLORS = re.compile(r"[*_\s]{0,6}(?:Councillors|Cllrs)\.?\s+(?=\S)")
PRESIDED = re.compile(  # a line that says who took the chair
    rf"[\s*_(]{{0,4}}(?P<who>{PERSONS})(?:,[^,.;\n]{{3,60}})?,?\s+(?:presiding|presided|(?:in|took)\s+the\s+chair)[\s*_.)]*"
)
PLACED = re.compile(  # 'In the Hall: A B, C D', 'On Zoom: E F'
    r"[\W_]{0,6}(?:in|at|on|by|via|over)\s+(?:the\s+|our\s+)?[\w’'-]+(?:\s[\w’'-]+){0,3}[*_]*:[\s*_]+", re.IGNORECASE
)
PROSE = re.compile(r"\b(?!(?:and|de|la|van|der|von|den)\b)[a-zà-ÿ]{2,}|:")


def heading(source: Source, block: Block) -> Heading | None:
    """The attendance heading that a block begins with, run-in or alone."""
    start, end = block.cells[0] if block.cells else (block.start, block.end)
    if table := columns(source, block):
        return Heading(table.status or "present", False, block.end)
    found = _heading(source, start, end)
    if not found and (_are_councillors(source, block) or _are_lines(source, block) or _are_sent(source, block)):
        return Heading("present", False, start)
    return found


def _heading(source: Source, start: int, end: int) -> Heading | None:
    text = source.body[start : min(end, start + 160)]
    said = heading_words(text)
    if said and (said.sure or _names_follow(source, start + said.end, end)):
        seat = (start + said.seat[0], start + said.seat[1]) if said.seat else None
        return Heading(said.status, said.chair, start + said.end, seat=seat)
    led = LED.match(text)
    if led and name_bounds(source, start + led.end(), end):
        return Heading("present", True, start + led.end())
    alone = NAMED_ALONE.match(text)
    named = name_bounds(source, start + alone.end(), end) if alone else None
    if alone and named and ENDED.match(source.body, named[1], end):
        titled = SEAT.fullmatch(alone["title"])
        seat = (start + alone.start("title"), start + alone.end("title")) if titled else None
        return Heading("in_attendance", False, start + alone.end(), seat=seat)
    placed = PLACED.match(text)
    listed = placed and _are_names(source, start + placed.end(), end)
    return Heading("present", False, start + placed.end()) if placed and listed else None


def _are_names(source: Source, start: int, end: int, least: int = 2) -> bool:
    """Whether a stretch is names and no more, with what stands in brackets: 'A B (convener), C D (from 7.30)'."""
    bare = BRACKET.sub(" ", source.body[start:end])
    return not PROSE.search(bare) and len([*run_on(source, start, end), *surnames(source, start, end)]) >= least


def _names_follow(source: Source, start: int, end: int) -> bool:
    """Whether a heading without a colon stands before names: 'Apologies A B, C D'."""
    return bool(name_bounds(source, start, end)) and not SENTENCE.search(source.body, start, end)


def _are_councillors(source: Source, block: Block) -> bool:
    """Whether a paragraph is a list under no heading: 'Councillors A Ashe (Chair), B Brook and C Day'."""
    if block.cells or block.start > block.left or not COUNCILLORS.match(source.body, block.start, block.end):
        return False
    return _are_names(source, block.start, block.end, 3)


def _are_sent(source: Source, block: Block) -> bool:
    """Whether a paragraph is a list under no heading of those whom each body sent: 'Lund Council: Councillors A, B'."""
    sent = None if block.cells or block.start > block.left else SENDER_LED.match(source.body, block.start, block.end)
    if not sent or not words.ORGANISATION.search(sent["of"]) or not SENT.match(source.body, sent.end(), block.end):
        return False
    line = BRACKET.sub(" ", source.body[sent.end() : block.end].split("\n", 1)[0])
    return not PROSE.search(line)


def _are_lines(source: Source, block: Block) -> bool:
    """Whether a paragraph is a list under no heading, a person a line, the chair among them: 'A B (Chair)'."""
    text = source.body[block.start : block.end]
    if block.cells or block.start > block.left or not CHAIR_LINE.search(text):
        return False
    found = lines(source, block.start, block.end)
    return len(found) > 3 and all(name_bounds(source, *line) for line in found)


def _are_spaced(source: Source, blocks: list[Block]) -> bool:
    """Whether a list under no heading begins here, a person a paragraph with a post behind a dash, the chair too."""
    run = list(
        takewhile(lambda block: _is_line(source, block) and POSTED.search(source.words(block.start, block.end)), blocks)
    )
    named = [block for block in run if name_bounds(source, block.start, block.end) and not heading(source, block)]
    return len(named) == len(run) > 2 and any(CHAIR_LAST.search(source.body[b.start : b.end]) for b in run)


TAKEN = re.compile(
    r"[*_\s]*(?:Minutes|Notes|Minutes\s+taken\s+by|(?:Minute|Note)[\s-]?taker)\s*:[*_\s]*", re.IGNORECASE
)
SENT = re.compile(r"(?:Councillors?|Cllrs?|Crs?|Aldermen|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s")
SENDER_LED = re.compile(r"(?P<of>[A-Z][\w’'& -]{3,60}):[*_ ]+(?=[A-Z])")


@dataclass(slots=True)
class _List:
    """An attendance list while it is read: its rows, the heading and the table that hold, and how it is laid out."""

    source: Source
    numbers: list[str]
    rows: list[Attendance] = field(default_factory=list)
    under: Heading | None = None
    table: Columns | None = None
    since: int = 0  # people since the heading
    grouped: bool = False  # by lines that name organisations
    bare: Entry | None = None  # the person on the block before, a name and no more
    below: bool = False  # posts stand below their names
    last: Entry | None = None  # the entry read last, and no line below it yet
    swaps: bool = False  # a list of substitutions has begun
    seated: bool = False  # the heading that holds named a seat, and so one person: 'Clerk: A B'
    paired: frozenset[int] = frozenset()  # where the rows begin that hold two people each
    heads: list[tuple[int, str]] = field(default_factory=list)  # the headings read, each with the rows ahead of it
    senders: tuple[tuple[int, int], ...] = ()  # the bodies that head the columns
    sender: tuple[int, int] | None = None  # the body in the first cell of the row before
    run_in: bool = False  # names stand in the heading's own paragraph
    elects: bool = False  # the text tells of elections, whose 'Chair: A' says who shall be

    def read(self, block: Block, after: Block | None) -> None:
        """Takes in a block; ``after`` is the one that follows it."""
        table = columns(self.source, block)
        if table:
            self._open(table, block)
            return
        if self._are_senders(block):
            return
        found = self._heading(block) or self._other_heading(block, after)
        self.table = self.table if block.cells or found else None
        if found and found.end == block.start and (self.under or self.rows):
            found = None  # councillors in a list that goes on
        if not found and not block.cells and (self._groups(block, after) or self._told_below(block, after)):
            return
        if not found and (self._breaks_off(block) or PRESIDED.fullmatch(self.source.body, block.start, block.end)):
            return
        self.rows += [] if found or block.cells else _told_away(self.source, block, self.rows)
        self.rows += _more_away(self.source, block, found, self.rows) if found and not block.cells else []
        self._swap(block)
        self.bare = self.last = None
        self._turn(block, found)
        if self.under:
            self._take(block, self.under, found)

    def _are_senders(self, block: Block) -> bool:
        """Whether a row names the bodies that sent those below it; then it holds for the rows of as many cells."""
        if len(block.cells) != len(self.senders):
            self.senders = ()
        if not self.under or len(block.cells) < 2 or self.table:
            return False
        told = [self._sender(*cell) for cell in block.cells]
        if None in told or not any(told):
            return False
        self.senders = tuple(place for place in told if place is not None)
        return True

    def _sender(self, start: int, end: int) -> tuple[int, int] | None:
        """The body that heads a column, nowhere of 'Independent Members'; None where a cell heads none."""
        named = SENDERS.fullmatch(self.source.body, start, end)
        if named:
            return named.span("of")
        place = self.source.trimmed(start, end)
        if is_body(self.source, *place):
            return place
        return (end, end) if CLASS_HEAD.fullmatch(self.source.body, *place) else None

    def _beside(self, block: Block) -> tuple[int, int] | None:
        """The body that a first cell says sent the person in the second, and those in the rows below it whose is empty.

        'Representing Lund Council: | A B', '  | C D'.
        """
        named = None
        if len(block.cells) == 2:
            led = SENDERS.fullmatch(self.source.body, *block.cells[0])
            blank = not self.source.body[slice(*block.cells[0])].strip(" *_")
            named = led.span("of") if led else self.sender if blank else None
        self.sender = named
        return named

    def take(self, block: Block) -> None:
        """Takes in a list of those present that has no heading."""
        self._take(block, Heading("present", False, block.start), None)
        self.under = None

    def _heading(self, block: Block) -> Heading | None:
        """The heading that a block begins with; 'Chair: A' is none where officers are elected."""
        found = None if self.under and is_head(self.source, block) else heading(self.source, block)
        if ELECTED.search(self.source.body, block.start, min(block.end, block.start + 200)):
            self.elects = not found or found.seat is not None or found.chair
        elif block.label and block.label[0] != "(":
            self.elects = False
        return None if found and self.elects and self.rows and (found.seat or found.chair) else found

    def _other_heading(self, block: Block, after: Block | None) -> Heading | None:
        """'Minutes:' above the name of who took them; 'Lund Police: A B' behind those who had sent apologies."""
        if not self.under or block.cells:
            return None
        if TAKEN.fullmatch(self.source.body, block.start, block.end):
            named = after and _is_line(self.source, after) and name_bounds(self.source, after.start, after.end)
            return Heading("in_attendance", False, block.end) if named else None
        sent = SENDER_LED.match(self.source.body, block.start, block.end) if self.run_in else None
        if (
            not sent
            or self.under.status == "present"
            or not words.ORGANISATION.search(sent["of"])
            or words.TITLE.search(sent["of"])
        ):
            return None
        return Heading("in_attendance", False, sent.end(), organisation=sent.span("of"))

    def _swap(self, block: Block) -> None:
        """Takes in a line of a list of substitutions."""
        text = self.source.body[block.start : block.end]
        if self.swaps:
            told = list(pairs(self.source, block))
            self.rows += told
            self.swaps = bool(told)
        elif "ubstitut" in text:
            self.swaps = text.rstrip().endswith((":", ":-", "made"))

    def _breaks_off(self, block: Block) -> bool:
        """Whether a block goes on with a post that the entry before it breaks off: 'Director of' / 'Public Health'."""
        last = self.last
        if not last or last.cells or block.cells or not _is_line(self.source, block) or not self.under:
            return False
        if not ENDS_OPEN.search(self.source.body, last.start, last.end) or SENTENCE.search(
            self.source.body, block.start, block.end
        ):
            return False
        made = row(self.source, replace(last, end=block.end), self.numbers)
        if not made or name_bounds(self.source, block.start, block.end):
            return False
        self.rows[-1], self.last = made, None
        return True

    def _open(self, table: Columns, block: Block) -> None:
        self.table = table
        self.under = None if self.seated and table.at("state") else self.under
        holds = self.under or table.status or table.at("state", *NAMED) or not self.rows
        status = table.status or (self.under.status if self.under else "present")
        self.under = Heading(status, False, block.end) if holds else None

    def _turn(self, block: Block, found: Heading | None) -> None:
        """The heading that holds from this block on."""
        if found and ATTENDING.match(self.source.body, block.start) and any(r.status == "present" for r in self.rows):
            found = replace(found, status="in_attendance")
        if found and self._are_its_own(block, found):
            found = replace(found, status="present")
        sent = SENT_BY.fullmatch(self.source.body, block.start, found.end) if found else None
        if found and sent:  # those whom a body sent, under the heading that holds
            found = replace(
                found, organisation=sent.span("of"), status=self.under.status if self.under else found.status
            )
        if found:
            self.heads.append((len(self.rows), self.source.words(block.start, found.end).strip(" *_:").casefold()))
            self.under, self.since, self.grouped, self.below = found, 0, False, False
            self.seated = found.seat is not None
            self.run_in = bool(self.source.body[found.end : block.end].strip())
        elif self.under and _is_other(self.source, block):
            self.under = None
        line = self.source.body[block.start : block.end].split("\n", 1)[0]
        if self.under and (post := OVER.match(line.strip(" *_"))):
            first = self.source.body.index(post["post"], block.start)
            self.under = replace(self.under, post=(first, first + len(post["post"])))
        sender = NOMINATED.fullmatch(self.source.body[block.start : block.end].strip(" *_"))
        if self.under and sender and not found:
            first = self.source.body.index(sender["of"], block.start)
            self.under = replace(self.under, organisation=(first, first + len(sender["of"])))

    def _are_its_own(self, block: Block, found: Heading) -> bool:
        """Whether a heading names the other members, beside whoever took the chair, and no others."""
        there = [row for row in self.rows if row.status == "present"]
        other = OTHER_MEMBERS.match(self.source.body, block.start, found.end)
        presided = not any("present" in head for _, head in self.heads) and all(row.chair for row in there)
        beside = presided and ALSO_PRESENT.match(self.source.body, block.start, found.end)  # 'Presiding: A' above it
        return bool(other or beside) and 0 < len(there) < 3 and any(row.chair for row in there)

    def _take(self, block: Block, under: Heading, found: Heading | None) -> None:
        """The people of a block under the heading; a heading's seat is the first one's alone."""
        if self.paired and block.cells and all(self.source.words(*cell).isupper() for cell in block.cells):
            return  # the wards that people sit for
        if self.senders and len(block.cells) > 1:
            for cell, sent in zip(block.cells, self.senders, strict=True):
                self._take(
                    replace(block, cells=(cell,)),
                    replace(under, organisation=sent if sent[0] < sent[1] else None),
                    found,
                )
            self.under = self._seated(under)
            return
        beside = None if self.table else self._beside(block)
        if beside:
            block, under, found = replace(block, cells=block.cells[1:]), replace(under, organisation=beside), None
        table = PAIRED if block.start in self.paired and not found else self.table
        for entry in entries(self.source, block, under, bool(found), table):
            made = row(self.source, replace(entry, under=self._seated(entry.under)), self.numbers)
            if made:
                other = substitute(self.source, entry, made) if made.status == "apologies" else None
                self.rows += [made, other] if other else [made]
                self.since += 1
                self.last = entry
                self.bare = entry if not entry.cells and is_bare(self.source, entry.start, entry.end) else None
        self.under = self._seated(under)

    def _seated(self, under: Heading) -> Heading:
        return replace(under, chair=False, seat=None) if self.since and (under.chair or under.seat) else under

    def _groups(self, block: Block, after: Block | None) -> bool:
        """Whether a block is an organisation's name above the people whom it sent; then it holds for them."""
        if not self.under or not after or (self.since and not self.grouped) or not _is_line(self.source, block):
            return False
        if not is_body(self.source, block.start, block.end) or not name_bounds(self.source, after.start, after.end):
            return False
        first, last = self.source.trimmed(block.start, block.end)
        self.under, self.grouped = replace(self.under, organisation=(first, last)), True
        return True

    def _told_below(self, block: Block, after: Block | None) -> bool:
        """Whether a block names the post of the person whose bare name is the block before; then it is theirs."""
        last = self.bare
        if not last or self.grouped or not (self.below or self.since == 1) or not _is_line(self.source, block):
            return False
        told = tells_post(self.source.body[block.start : block.end].strip(" *_"))
        if not told or block.bold or name_bounds(self.source, block.start, block.end):
            return False
        listed = after and (name_bounds(self.source, after.start, after.end) or heading(self.source, after))
        if not listed and not self.below:
            return False
        beside = replace(last, end=block.end, cells=((last.start, last.end), (block.start, block.end)))
        made = row(self.source, beside, self.numbers)
        if made:
            self.rows[-1], self.bare, self.below = made, None, True
        return bool(made)


def _is_line(source: Source, block: Block) -> bool:
    """Whether a block is one short line without a mark."""
    printed = source.body[block.start : block.end].strip()
    return block.start == block.left and not block.level and len(printed) < 90 and "\n" not in printed


def lists(source: Source, blocks: Iterable[Block], numbers: list[str]) -> list[Attendance]:
    """The rows of the attendance list that these blocks (the head of the document) hold."""
    found = _List(source, numbers)
    every = list(abreast(source, rejoined(source, blocks)))
    above = _above(source, every)
    found.paired = paired_rows(source, every)
    headed = list(_in_head(source, above))
    every = [*headed, *every]
    ahead = headed[0].start if headed else len(source.body)
    for block in unheaded(source, above, ahead):
        found.take(block)
    for n, block in enumerate(every):
        if not found.under and not found.rows and _are_spaced(source, every[n:]):
            found.under = Heading("present", False, block.start)
        pieces = list(_apart(source, block, found.under is not None))
        for piece, after in zip(pieces, [*pieces[1:], *every[n + 1 : n + 2], None], strict=False):
            found.read(piece, after)
    found.rows = members_first(found.rows, found.heads)
    for block in every:
        found.rows += [
            g for g in welcomed(source, block) if not any(words.same_person(r.name, g.name) for r in found.rows)
        ]
    for block in [*above, *every]:
        _add_told(source, block, found.rows)
    for block in above:
        if presence.CHAIRED_WITH.search(source.body, block.start, block.end):
            found.rows += once(list(_told_away(source, block, found.rows)))
    rows = [introduced(source, r) for r in once(away_after_all(_invited(found)))]
    return [signed(source, r) for r in took_chair(source, [*above, *every], chaired(rows))]


def _invited(found: _List) -> list[Attendance]:
    """The rows, those of a list of invited people as the ones present where no other list has any."""
    named = [head for _, head in found.heads]
    if named[:1] not in (["invited"], ["invitees"]) or any(row.status == "present" for row in found.rows):
        return found.rows
    past = next((n for n, head in found.heads[1:]), len(found.rows))
    return [msgspec.structs.replace(row, status="present") if n < past else row for n, row in enumerate(found.rows)]


def _add_told(source: Source, block: Block, rows: list[Attendance]) -> None:
    """Adds those whom the sentences of a block tell to have been there or away, and whom no row names."""
    for made in presence.told(source, block, any(r.status == "present" and r.rule in LISTED for r in rows)):
        if not any(words.same_person(r.name, made.name) for r in rows):
            rows.append(made)


def _above(source: Source, blocks: list[Block]) -> list[Block]:
    """The blocks that stand above these."""
    first = blocks[0].left if blocks else len(source.body)
    return [block for block in source.blocks[:60] if block.left < first]


def _in_head(source: Source, above: list[Block]) -> Iterator[Block]:
    """The lists that stand in a paragraph with the title: from the first heading that begins a line of it."""
    for block in above:
        if block.cells or "\n" not in source.body[block.start : block.end]:
            continue
        head = next((a for a, b in lines(source, block.start, block.end) if _heading(source, a, b)), None)
        if head is not None:
            yield replace(block, left=head, start=head, bold=0, label=None)


def _apart(source: Source, block: Block, within: bool) -> Iterator[Block]:
    """A block of the list, cut before each heading that begins in it: 'Present: A. Apologies: B'."""
    if block.cells or not (within or heading(source, block)) or posted(source, block.start, block.end):
        yield block
        return
    sent = NOMINATED.match(source.body, block.start, block.end)
    cuts = {sent.end()} if sent and source.body[sent.end() : block.end].strip(" *_") else set()
    cuts |= {m.start() for m in RUN_IN.finditer(source.body, block.start + 1, block.end)}
    cuts |= {a for a, b in lines(source, block.start, block.end)[1:] if _heading(source, a, b)}
    for start, end in pairwise([block.start, *sorted(cuts), block.end]):
        yield replace(block, left=start, start=start, end=source.trimmed(start, end)[1], bold=0) if cuts else block


def _more_away(source: Source, block: Block, found: Heading, rows: list[Attendance]) -> list[Attendance]:
    """Those whom the sentences behind a headed list tell to have sent apologies too."""
    rest = [first for first, _ in source.sentences(found.end, block.end)][1:]
    told = _told_away(source, replace(block, left=rest[0], start=rest[0]), rows) if rest else ()
    return [row for row in told if not any(words.same_person(row.name, other.name) for other in rows)]


def _told_away(source: Source, block: Block, rows: list[Attendance]) -> Iterator[Attendance]:
    """Those whom a paragraph tells in sentences to have sent apologies, been absent, or stood in for somebody."""
    away = reported_apologies(source, [block])
    yield from (a for a in away if not any(r.status == "apologies" and words.same_person(r.name, a.name) for r in rows))
    missing = absences(source, block) if away else unheard(source, block)
    yield from (m for m in missing if not any(words.same_person(r.name, m.name) for r in rows))
    yield from substitutes(source, block)


def _is_other(source: Source, block: Block) -> bool:
    """Whether a block ends the list: an item's number, a heading, or running text, which no entry of a list is."""
    if (block.label is not None and block.label[0] != "(") or block.level or MOVERS.match(source.body, block.start):
        return True
    titled = bool(block.bold) and not source.body[block.bold : block.end].strip(" :")
    if (
        titled
        and not CLASS.search(source.body, block.start, block.end)
        and not name_bounds(source, block.start, block.end)
        and not source.words(block.start, block.end).endswith(":")
    ):
        return True
    if block.cells or any(p.search(source.body, block.start, block.end) for p in (FOR_WHOM, SWAPPED)):
        return False
    return bool(SENTENCE.search(source.body, block.start, listed(source, block.start, block.end, False)))


def reported_apologies(source: Source, blocks: Iterable[Block]) -> list[Attendance]:
    """Apologies told inside an item: 'Apologies for absence were reported on behalf of A and B'."""
    return once([made for block in blocks for made in apologies(source, block)])


def for_item(source: Source, blocks: Iterable[Block], number: str, title: str) -> Iterator[Attendance]:
    """Those who were there for an item alone, or spoke in it as the public, as it tells."""
    every = list(blocks)
    asked = is_for_questions(source, every, title)
    for block in every:
        yield from guests(source, block, number, asked)
        yield from deputations(source, block, number, title)
