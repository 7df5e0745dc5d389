"""Matters: how one decision goes from meeting to meeting.

The steps are clauses (a resolution), or a whole item where nothing finer is printed. A later step follows an earlier
one by *reference* (the text names the earlier meeting or minute), by *referral* (the earlier clause sent it to this
meeting), or by *matter* (their titles share a telling phrase, or their texts say what few others do). Clauses of one
item belong together only where they share telling words with its title or with each other, so that an item which lists
four things is a step of four matters and joins none of them. How telling a word is, is asked within one family of
bodies: what another council does makes no difference.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from graphkit.entities.ids import Union
from graphkit.entities.likeness import Likeness
from graphkit.entities.naming import slug
from graphkit.entities.places import Cited, Owed, Place, Sent, Step, clause_sent
from graphkit.entities.progress import Progress, progress, recalled
from graphkit.entities.registry import Ref
from graphkit.entities.sittings import Sitting
from graphkit.entities.telling import Telling, is_matter
from graphkit.entities.titles import Titles
from graphkit.entities.topics import FORWARDED, FUNCTION, Topic, is_procedural, stem
from graphkit.text import fold, plain

ANAPHORA = re.compile(
    r"^(?:that\s+)?(?:it|its|they|their|these|this"
    r"|the\s+(?:group|scheme|proposals?|plan|report|draft|arrangements?|form))\b",
    re.IGNORECASE,
)
SURE = 4.0  # weight of what two items share from which on it tells more than a body's name
BARELY_SAID = 1.5  # weight of what is shared beneath which an item that is more like it all is the one
SEARCHED = 6  # meetings that are looked through for what was sent to a body on no day, or to one that is not loaded
ENTRIES = re.compile(r"[;:,•]|\s[-–]\s|\band\b")
ARISING = re.compile(r"\barising\b", re.IGNORECASE)
BESIDE = re.compile(  # '(56/18)', 'see P19/23 below', 'minute 75', 'on the agenda at E24/41'
    r"(?P<see>\b[Ss]ee\s+(?:also\s+)?|\bon\s+(?:the|this|today['’]s|tonight['’]s)\s+agenda\s+(?:at|as|under)\s+|\b[Cc][ao]m(?:e|ing)\s+to\s+"
    r"|\b(?:dealt\s+with|discussed|considered|covered|addressed|taken(?:\s+into\s+account)?)\s+(?:further\s+|later\s+)?(?:at|under|with|in)\s+)?"
    r"(?:\b(?:[Aa]genda\s+)?(?:[Mm]inutes?|[Ii]tems?)\s+(?:[Nn]o\.?\s*)?|\(|(?<=ee\s)|(?<=so\s)|(?<=(?:at|as|to)\s)|(?<=under\s))"
    r"(?P<number>(?:[A-Z]{1,5}[/.]?)?\d{1,4}(?:[-./]\d{1,4}){0,3})(?=[\s).,;:])(?P<where>\)?\s+(?:above|below|refers|on\s+this\s+agenda))?"
)
SENTENCE_ENDS = re.compile(r"(?<=\w{2})\.\s")
REPORTED = re.compile(
    r"\b(?:reported|advised|informed|told|explained|confirmed\s+that|said|stated|updated?|(?:had|has|have)\s+(?:now|since|been|not|gone))\b"
)
PUT_RIGHT = re.compile(
    r"\b(?:amend(?!ment\s+order)\w*|additions?|delet\w+|insert\w*|replaced?|correct\w*|omit\w*|word(?:s|ing)?|spell\w*|typ(?:o|ing)\w*|should\s+(?:read|say)|to\s+read"
    r"|be\s+(?:added|changed))\b",
    re.IGNORECASE,
)
PREFIX = re.compile(r"^[a-z]{1,6}[\s/.-]{0,2}(?=\d{1,4}[/.-]\d)")  # 'jwc 12/08', which others call 12/08
MINUTE = re.compile(r"(?P<number>[^(]+?)\s*(?:\((?P<label>\w+)\))?\s*$")


@dataclass(frozen=True, slots=True)
class Lead:
    """A later item takes up an earlier one, from the clause ``first`` where the text says which."""

    later: Place
    earlier: Place
    how: str
    score: int
    first: Step | None = None
    sent: Sent | None = None
    cited: Cited | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """The step of a later item that follows one of an earlier."""

    step: Step
    first: Step
    lead: Lead


class Matters:
    """The links between the items of a set of meetings, and the threads that they make."""

    def __init__(self, places: list[Place], held: dict[str, list[Sitting]]) -> None:
        self.places = sorted(places, key=lambda p: (p.date, p.digest, p.position))
        self._telling = Telling(self.places)
        self._weights = self._telling.weights
        self._by_meeting: dict[tuple[str, str], list[Place]] = {}
        self._by_number: dict[tuple[str, str], list[Place]] = {}
        self._of_kin: dict[tuple[str, str], list[Place]] = {}
        self._kin_numbered: dict[tuple[str, str], list[Place]] = {}
        self._held = held
        for place in self.places:
            self._by_meeting.setdefault((place.group, place.date), []).append(place)
            self._of_kin.setdefault((place.family, place.date), []).append(place)
            for number in dict.fromkeys((place.number, PREFIX.sub("", place.number))):
                self._by_number.setdefault((place.group, number), []).append(place)
                self._kin_numbered.setdefault((place.family, number), []).append(place)
        by_family: dict[str, list[Place]] = {}
        for place in self.places:
            by_family.setdefault(place.family, []).append(place)
        self._likeness = {family: Likeness(some) for family, some in by_family.items()}
        self.titles = Titles(p for p in sorted(self.places, key=lambda p: p.when) if is_matter(p))
        given = [(ref, _given(place.family, name), name) for place in self.places for ref, name in _by_hand(place)]
        named = {whole: name for _, whole, name in given}
        self._union: Union[Ref] = Union(combinations(sorted(named), 2))
        for ref, whole, _ in given:
            self._union.join(ref, whole)
        self.links = [link for link in self._links() if not self._denied(link)]
        self._join()
        self._passed = self._gathered()
        self._called = {self._union.find(whole): name for whole, name in named.items()}

    def _links(self) -> list[Link]:
        """Every link, the surest of those that join two steps in one way."""
        found: dict[tuple[Ref, Ref, str], Link] = {}
        for place in self.places:
            for find in (
                self._by_reference,
                self._within,
                self._by_referral,
                self._by_matter,
                self._by_likeness,
                self._by_list,
            ):
                for link in (link for lead in find(place) if not self._apart(lead) for link in self._of(lead)):
                    lead = link.lead
                    key = (link.step.ref, link.first.ref, lead.how)
                    if key not in found or lead.score > found[key].lead.score:
                        found[key] = link
        return list(found.values())

    def _apart(self, lead: Lead) -> bool:
        """Whether two items that are alike are each of another thing: of one kind and body, or in one place."""
        of_one_body = lead.how == "matter" and lead.later.group == lead.earlier.group
        if lead.how == "reference" or not (of_one_body or lead.later.title.telling & lead.earlier.title.telling):
            return False
        shared = self._likeness[lead.later.family].weight(lead.later, lead.earlier)
        if self._telling.of_one_place(lead.later, lead.earlier, shared):
            return True
        return of_one_body and self._telling.of_others(lead.later, lead.earlier, shared)

    def _denied(self, link: Link) -> bool:
        """Whether a person says that the two are of two matters, and the text does not say that one is the other."""
        return link.lead.how != "reference" and self._union.apart(link.step.ref, link.first.ref)

    def called(self, step: Step) -> tuple[str | None, ...]:
        """What a person calls the matter of a step, if anybody does; None for one that is of no matter."""
        root = self._union.find(step.ref)
        return (self._called[root],) if root in self._called else ()

    def _by_reference(self, place: Place) -> Iterator[Lead]:
        """Links to the items that a place names by minute number and date, or by date alone; a list names by number."""
        for cited in place.cited:
            if not is_matter(place) and not (cited.told.item and _tells_of(cited, place)):
                continue  # 'the minutes of 26 April', 'item 5.3 should read'
            earlier = self._named(place, cited)
            if earlier and earlier.ref != place.ref:
                _, label = _minute(cited.told.item)
                yield Lead(place, earlier, "reference", 100, first=_labelled(earlier, label), cited=cited)

    def _within(self, place: Place) -> Iterator[Lead]:
        """Links to the items of its own meeting that a list names by number, or that a text says stand above or below.

        Where the items are counted from 1, a list of what arises means those of the last minutes.
        """
        there = self._by_meeting[place.group, place.date]
        if is_procedural(place.item.title) and not place.gathers:
            return
        said = " ".join(one.text for one in place.said) or " ".join(step.text for step in place.steps)
        for beside in BESIDE.finditer(said):
            number, told = _minute(beside["number"])[0], beside["see"] or beside["where"]
            lists = place.gathers and (
                not number.isdecimal() or int(number) > len(there) or FORWARDED.search(place.item.title)
            )
            other = next((p for p in there if p.number == number and p.ref != place.ref), None)
            if other and (told or lists) and (is_matter(other) or other.gathers):
                later, earlier = (place, other) if other.position < place.position else (other, place)
                yield Lead(later, earlier, "reference", 100)

    def came_back(self) -> dict[Ref, str]:
        """The items that a later one names by their minute, be it only among the matters arising, and the first day."""
        arising = (p for p in self.places if ARISING.search(p.item.title))
        named = [(self._named(p, cited), p.date) for p in arising for cited in p.cited]
        linked = ((link.lead.earlier, link.lead.later.date) for link in self.links if link.lead.how == "reference")
        days: dict[Ref, str] = {}
        for earlier, day in (*linked, *named):
            if earlier:
                days[earlier.ref] = min(day, days.get(earlier.ref, day))
        return days

    def progress(self) -> Iterator[Progress]:
        """What later items say became of the actions of the minutes that they name."""
        for place in self.places:
            by_minute = (
                (cited, earlier) for cited in place.cited if cited.told.item and (earlier := self._named(place, cited))
            )
            told = [one for cited, earlier in by_minute for one in progress(place, cited, earlier)]
            known = {one.action for one in told}
            yield from told
            yield from (one for one in recalled(place, self._owed_before(place)) if one.action not in known)

    def _owed_before(self, place: Place) -> tuple[Owed, ...]:
        """The actions of the last two meetings of a body before an item's, the later first."""
        held = self._held.get(place.group, [])
        past = bisect_left(held, place.date, key=lambda sitting: sitting.date)
        days = dict.fromkeys(sitting.date for sitting in reversed(held[:past]))
        return tuple(o for day in list(days)[:2] for p in self._by_meeting.get((place.group, day), []) for o in p.owed)

    def _named(self, place: Place, cited: Cited) -> Place | None:
        """The earlier item that a reference names; one by date alone names the likest item of that meeting."""
        day = cited.told.date
        number, _ = _minute(cited.told.item)
        if number and not place.gathers and (beside := self._beside(place, cited, number)):
            return beside
        if day and day < place.date:
            there = self._by_meeting.get((cited.group or "", day)) or self._met_then(place, cited, day)
            return _numbered(there, number) if number else self._likest(place, there)
        if not number or day or _names_group(place, number):
            return None
        found = (self._by_number.get((cited.group or "", wanted)) for wanted in _with_item(number))
        numbered = next(filter(None, found), None) or self._only_numbered(place, cited, number)
        before = [p for p in numbered if p.date < place.date or (p.group == place.group and p.when < place.when)]
        return max(before, key=lambda p: p.when, default=None)

    def _beside(self, place: Place, cited: Cited, number: str) -> Place | None:
        """The latest earlier item with that number of the one other body that the reference's line names."""
        others = cited.beside - {place.group}
        day = cited.told.date or ""
        numbered = [p for group in others for p in self._by_number.get((group, number), []) if p.date < place.date]
        found = [p for p in numbered if p.date.startswith(day)]
        return max(found, key=lambda p: p.when) if len({p.group for p in found}) == 1 else None

    def _met_then(self, place: Place, cited: Cited, day: str) -> list[Place]:
        """The items of the one kindred body that met on that day, where the text doesn't say which body is meant."""
        there = [] if cited.told.body else self._of_kin.get((place.family, day), [])
        return there if len({p.group for p in there}) == 1 else []

    def _only_numbered(self, place: Place, cited: Cited, number: str) -> list[Place]:
        """The one earlier item of a kindred body with a number, where the text doesn't say which body is meant."""
        numbered = [] if cited.told.body else self._kin_numbered.get((place.family, number), [])
        before = [p for p in numbered if p.date < place.date]
        if number.isdecimal():  # many bodies have a minute of that number
            before = [p for p in before if p.group != place.group and self._telling.share(place, p)]
        return before if len(before) == 1 else []

    def _likest(self, place: Place, there: list[Place]) -> Place | None:
        like = [(self._like(place, p), p) for p in there if is_matter(p)]
        weight = self._likeness[place.family].weight
        telling = [(shared + weight(place, p), -p.position, p) for shared, p in like if shared > 0]
        return max(telling, key=lambda told: told[:2])[-1] if telling else None

    def _by_referral(self, earlier: Place) -> Iterator[Lead]:
        """Links from the items that take up what a place sent on: of the first meeting that does, the likest."""
        for sent in earlier.sent:
            for day in dict.fromkeys(sitting.date for sitting in self.meant(earlier, sent)):
                weight, later = self._taking_up(earlier, sent, self._by_meeting.get((sent.group or "", day), []))
                if later:
                    yield Lead(later, earlier, "referral", min(99, round(50 + 5 * weight)), first=sent.step, sent=sent)
                    break

    def _taking_up(self, earlier: Place, sent: Sent, there: list[Place]) -> tuple[float, Place | None]:
        """The item of a meeting that takes up what was sent to it, and how surely.

        It is the one that says most of the same; else the only one that says by whom it was sent, or whose title tells.
        """
        about, matters = _about(earlier, sent), [p for p in there if is_matter(p)]
        weighed = [(self._taken_up(about, earlier, p), -p.position, p) for p in matters]
        weight, _, later = max(weighed, key=lambda told: told[:2], default=(0.0, 0, None))
        like = self._likeness[earlier.family].likest(earlier, sent, there) if weight < BARELY_SAID else None
        if like:
            weight, later = like.weight / 2, like.other
        asked = [p for p in there if earlier.group in p.names and earlier.group != p.group and not p.gathers]
        if len(asked) == 1 and weight < SURE and asked[0] is not later:
            return 1.0, asked[0]
        return weight, later if weight > 0 else None

    def meant(self, place: Place, sent: Sent) -> list[Sitting]:
        """The meetings in which what a place sent on is looked for: the one that it names, else its body's next."""
        held = self._held.get(sent.group or "", [])
        later = held[bisect_right(held, place.date, key=lambda sitting: sitting.date) :]
        due = [sitting for sitting in later if sitting.date >= (sent.on or "")]
        named = [sitting for sitting in due if sent.on and sitting.date.startswith(sent.on)]
        return named or due[:SEARCHED]

    def may_have_come_up(self, place: Place, sent: Sent) -> bool:
        """Whether an item of the meetings in which it is looked for says a word of what a place sent on."""
        usual = self._weights[place.family].usual
        known = {word for word in _about(place, sent).telling if not usual(word)}
        days = {sitting.date for sitting in self.meant(place, sent)}
        return any(known & p.topic.telling for day in days for p in self._by_meeting.get((sent.group or "", day), []))

    def _taken_up(self, about: Topic, earlier: Place, later: Place) -> float:
        """How much an item is about what was sent.

        By the clause's own words, by the earlier item's title, or by naming the earlier minute.
        """
        weights = self._weights[earlier.family]
        named = any(
            _minute(cited.told.item)[0] == earlier.number and cited.told.date in (None, earlier.date)
            for cited in later.cited
            if cited.told.item and cited.group == earlier.group
        )
        said = weights.common(about, later.topic)
        if self._telling.tells(earlier):
            said = max(said, weights.common(earlier.title, later.topic), float(self._telling.same(later, earlier)))
        return said + 4.0 * named

    def _by_matter(self, place: Place) -> Iterator[Lead]:
        """Links to the latest earlier items, one of each body, whose titles share a telling phrase with this one's."""
        if not self._telling.tells(place):
            return
        weights = self._weights[place.family]
        latest: dict[str, Place] = {}
        for title in self.titles.alike(Titles.of(place)):
            shared = place.title.telling.intersection(title.telling)
            if any(map(weights.rare, shared)) and (len(shared) > 1 or self._telling.is_subject(place.family, *shared)):
                for earlier in self.titles.before(title, place.date):
                    known = latest.get(earlier.group, earlier)
                    if self._telling.tells(earlier) and not self._telling.comes_round(earlier, place):
                        latest[earlier.group] = max(known, earlier, key=lambda p: (p.date, -p.position, p.ref))
        for earlier in latest.values():
            score = min(90, round(40 + 5 * weights.common(place.title, earlier.title)))
            yield Lead(place, earlier, "matter", score)

    def _by_likeness(self, place: Place) -> Iterator[Lead]:
        """Links to the earlier items that say most nearly what a place says."""
        if is_procedural(place.item.title) and FORWARDED.search(place.item.title):
            return
        for tie in self._likeness[place.family].before(place):
            yield Lead(place, tie.other, "matter", min(89, round(40 + 3 * tie.weight)))

    def _by_list(self, place: Place) -> Iterator[Lead]:
        """Links through an item that lists what goes forward: from the items listed, and to where they went."""
        if not FORWARDED.search(place.item.title):
            return
        own = (place.group, place.date)
        for other, score in self._listed(place, [own]):
            if other.position < place.position:
                yield Lead(place, other, "matter", min(89, 40 + score))
        for sent in place.sent:
            there = [(sitting.group, sitting.date) for sitting in self.meant(place, sent)[:1]]
            for other, score in self._listed(place, [at for at in there if at != own]):
                yield Lead(other, place, "referral", min(89, 50 + score), first=sent.step, sent=sent)

    def _listed(self, place: Place, meetings: list[tuple[str, str]]) -> Iterator[tuple[Place, int]]:
        """The items of these meetings that a list names: by a phrase that few items say, or by words of their title."""
        for tie in self._likeness[place.family].listed(place, frozenset(meetings)):
            yield tie.other, round(3 * tie.weight)
        texts = (*(step.text for step in place.steps), *(said.text for said in place.said))
        entries = [_words(entry) for text in texts for entry in ENTRIES.split(text)]
        for other in (p for at in meetings for p in self._by_meeting.get(at, []) if p.ref != place.ref):
            if any(len(entry) > 1 and entry <= _words(other.item.title) for entry in entries):
                yield other, 20

    def _like(self, one: Place, two: Place) -> float:
        """How much one item's title and what the other says are in the same words.

        A rare word that both titles share counts for a little.
        """
        weights = self._weights[one.family]
        shared = filter(weights.rare, one.title.telling & two.title.telling)
        said = max(weights.common(one.title, two.topic), weights.common(one.topic, two.title))
        return said + max((weights.of(w) / 10 for w in shared), default=0.0)

    def _of(self, lead: Lead) -> Iterator[Link]:
        """The link between the clauses of two items that are most about each other, and any that say the same."""
        first = lead.first or self._closest(lead.earlier, lead.later.topic)
        main = self._closest(lead.later, first.topic if first.topic.telling else lead.earlier.topic)
        yield Link(main, first, lead)
        if lead.how != "reference" or lead.first:
            return
        weights = self._weights[lead.later.family]
        for step in lead.later.steps:
            weight, _, same = max(
                (weights.common(step.topic, s.topic), -n, s) for n, s in enumerate(lead.earlier.steps)
            )
            if step is not main and weight > 0:
                yield Link(step, same, lead)

    def _closest(self, place: Place, topic: Topic) -> Step:
        """The step of an item that shares most words with a topic; the first of equals, or all of several things."""
        weights = self._weights[place.family]
        shared = [(sum(map(weights.of, sorted(s.topic.telling & topic.telling))), s) for s in place.steps]
        most, step = max(shared, key=lambda told: told[0])
        return place.whole if place.gathers and not most else step

    def _join(self) -> None:
        """Make one thread of linked steps, and of an item's clauses that belong together."""
        for place in self.places:
            if len(place.steps) == 1:
                self._union.join(place.ref, place.steps[0].ref)
            if is_matter(place):
                for one, two in self._together(place):
                    self._union.join(one, two)
        for link in self.links:
            later, earlier = link.lead.later, link.lead.earlier
            if later.gathers or earlier.gathers:
                continue  # what deals with several things makes no one matter of them
            same = self._telling.same(later, earlier)
            if link.lead.how == "matter" and not same and not link.step.topic.telling & link.first.topic.telling:
                continue  # the items have to do with each other, these two clauses of theirs have not
            self._union.join(link.step.ref, link.first.ref)
            if same:
                self._union.join(later.ref, earlier.ref)

    def _together(self, place: Place) -> Iterator[tuple[Ref, Ref]]:
        """An item with its clauses that share rare telling words with its title or tell nothing of their own.

        And clauses of which one takes up the other, in its words or by a pronoun.
        """
        weights = self._weights[place.family]
        known = {w for w in place.title.telling if not weights.usual(w)}
        for step in place.steps:
            if step.topic.telling & known or not step.topic.telling:
                yield place.ref, step.ref
        for before, step in pairwise(place.steps):
            if ANAPHORA.match(step.text):
                yield before.ref, step.ref
        for one, two in combinations(place.steps, 2):
            if weights.common(one.topic, two.topic) > 0:
                yield one.ref, two.ref

    def whole(self, place: Place, step: Step) -> bool:
        """Whether a step belongs to its item's thread, not to one of its own."""
        return self._union.find(place.ref) == self._union.find(step.ref)

    def threads(self) -> list[list[tuple[Place, Step]]]:
        """The steps of each matter in order: by date, then as the minutes have them."""
        found: dict[Ref, list[tuple[Place, Step]]] = {}
        linked = {step.ref for link in self.links for step in (link.step, link.first)}
        for place in self.places:
            for step in place.steps:
                own = is_matter(place) or step.ref in linked or place.part_of("matter", step.ref)
                told = not (place.gathers and step.ref == place.ref) or place.part_of("matter", step.ref)
                if own and told and self.called(step) != (None,):
                    found.setdefault(self._union.find(step.ref), []).append((place, step))
        return list(found.values())

    def whole_way(self, thread: list[tuple[Place, Step]]) -> list[tuple[Place, Step]]:
        """A matter's steps, with the items in which it came up beside others: what arises, what goes forward."""
        beside = self._passed.get(self._union.find(thread[0][1].ref), {})
        return sorted([*thread, *beside.values()], key=in_order)

    def _gathered(self) -> dict[Ref, dict[Ref, tuple[Place, Step]]]:
        """For each matter the items that deal with several things and are linked with it."""
        found: dict[Ref, dict[Ref, tuple[Place, Step]]] = {}
        for link in self.links:
            ends = (link.lead.later, link.step), (link.lead.earlier, link.first)
            for (place, step), (other, own) in (ends, ends[::-1]):
                if place.gathers and step.ref == place.ref and not other.gathers:
                    found.setdefault(self._union.find(own.ref), {})[step.ref] = (place, step)
        return found


def in_order(at: tuple[Place, Step]) -> tuple[str, str, int, int]:
    """Where a step comes in a matter: by date, then as the minutes have it."""
    place, step = at
    return place.date, place.digest, place.position, (*place.steps, place.whole).index(step)


def _by_hand(place: Place) -> Iterator[tuple[Ref, str | None]]:
    """The item and its clauses with the matter that a person says they are of."""
    for ref in (place.ref, *(step.ref for step in place.steps)) if place.given else ():
        yield from ((ref, name) for name in place.part_of("matter", ref))


def _given(family: str, name: str | None) -> Ref:
    """What stands for a matter that a person named."""
    return "Matter", f"{family}\0{slug(name) if name else ''}"


def _words(text: str) -> frozenset[str]:
    """The words and numbers of a text, small words and brackets left out."""
    found = re.findall(r"\w+", plain(re.sub(r"\([^()]*\)", "", text)))
    return frozenset(stem(word) for word in found if word not in FUNCTION)


def _minute(item: str | None) -> tuple[str, str]:
    """The number and the clause of a minute: '44(ii)' gives 44 and ii."""
    match = MINUTE.match((item or "").strip())
    return (match["number"].strip(".():").casefold(), (match["label"] or "").casefold()) if match else ("", "")


def _about(place: Place, sent: Sent) -> Topic:
    """What was sent: what its clause is about, or the paragraph or the whole item where that tells nothing."""
    return clause_sent(place, sent) or (sent.part.topic if sent.part else place.topic)


def _numbered(there: list[Place], number: str) -> Place | None:
    """The item of that number, else the one whose paragraph has it."""
    return next((p for wanted in _with_item(number) for p in there if p.number == wanted), None)


def _with_item(number: str) -> tuple[str, ...]:
    """A number, and that of the item whose paragraph it may be: '16.5' is in 16."""
    return tuple(filter(None, (number, number.rpartition(".")[0])))


def _tells_of(cited: Cited, place: Place) -> bool:
    """Whether the sentence of a reference tells what came of that minute, and doesn't put the minute right."""
    at = cited.line.find(fold(cited.told.quote))
    ahead = max(cited.line.rfind(mark, 0, max(at, 0)) for mark in (". ", "; ", "\n"))
    said = SENTENCE_ENDS.split(cited.line[max(ahead, 0) + 1 :], maxsplit=1)[0]
    return (place.gathers or bool(REPORTED.search(said))) and not PUT_RIGHT.search(said)


def _labelled(place: Place, label: str) -> Step | None:
    """The clause of that label."""
    return next((s for s in place.steps if label and s.label and s.label.strip("().").casefold() == label), None)


def _names_group(place: Place, number: str) -> bool:
    """Whether an item names that minute only for the group that it set up ('the panel formed under minute 127')."""
    said = re.compile(
        r"\b(?:group|party|panel|committee|team)\s+(?:that\s+(?:had\s+been|was)\s+)?(?:established|set\s+up|formed)\s+"
        rf"(?:under|by|in)\s+minute\s+{re.escape(number)}\b",
        re.IGNORECASE,
    )
    return any(said.search(resolution.text) for resolution in place.item.resolutions)
