"""Wordings crossed with layouts: whatever leads into a decision is read, in whatever list; so are actions.

Each wording is one that clerks use, each layout one that they put it in; nothing here knows which of the two another
document joins.
"""

from __future__ import annotations

import pytest
from recorded import HEAD
from recorded import item_of as item
from recorded import meeting_of as meeting

PRESENT = "Present: Graham Tuffin (GT) Chair, Lucy Penrose (LP) Head of Waste, Martin Oakes (MO), Angela Birtles (AB)"
THAT = ("the banks be removed", "the Clerk write to the parish councils")
TO = ("remove the banks", "write to the parish councils")
LEADS = r"""
RESOLVED:
RESOLVED –
RESOLVED:-
RESOLVED that:
RESOLVED, unanimously:
RESOLVED (nem con):
RESOLVED (by 5 votes to 2):
RESOLVED UNANIMOUSLY:
Resolved:
Resolved that:
It was resolved:
It was RESOLVED that:
It was agreed:
It was agreed that:
It was unanimously agreed that:
It was agreed to:
Agreed:
AGREED –
Members agreed:
Members agreed that:
The Forum agreed:
The Forum agreed that:
The Forum RESOLVED:
The Forum decided:
The Forum agreed to:
We agreed:
We agreed to:
DECIDED:
Decided:
DETERMINED:
ORDERED:
APPROVED:
Decision:
Decisions:
DECISION –
Resolution:
Outcome:
The decisions were:
The Forum's decisions were:
The meeting agreed:
Following discussion, it was agreed that:
Accordingly it was agreed that:
It was therefore RESOLVED:
RECOMMENDED to the Council:
RESOLVED TO RECOMMEND to the Council:
The Forum recommended to the Council that:
On the motion of Cllr Dyke, seconded by Cllr Gough, it was RESOLVED:
Moved by Cllr Dyke, seconded by Cllr Gough and RESOLVED:
Moved by Cllr Dyke, seconded by Cllr Gough and\n\nResolved –
"""
FORMS = r"""
Action: LP to write to the owners
ACTION: LP to write to the owners
Action – LP to write to the owners
→ LP to write to the owners
→ LP – write to the owners
[Action: LP to write to the owners]
Action (LP): write to the owners
Action LP: write to the owners
Action for LP: write to the owners
Action point 1: LP to write to the owners
AP1: LP to write to the owners
ACTION 12/07: LP to write to the owners
Action:\n\nLP to write to the owners
LP: write to the owners
LP to write to the owners.
LP will write to the owners.
LP agreed to write to the owners.
LP was asked to write to the owners.
It was agreed that LP would write to the owners.
☐ LP to write to the owners
- [ ] LP to write to the owners
OPEN, LP to write to the owners.
Action: LP, to write to the owners
"""
GAVE = """
The report was introduced by LP.
A report was presented by LP.
The item was presented by LP.
Paper 3 was introduced by LP.
The Forum received a presentation from LP on recycling.
Presentation by LP.
The Forum considered a report presented by LP.
The Chair invited LP to present the report.
"""
LISTS = {
    "in one": "{lead} {one}.",
    "letters": "{lead}\n\n(a) {one}; and\n\n(b) {two}.",
    "numbers": "{lead}\n\n1. {One}.\n\n2. {Two}.",
    "bullets": "{lead}\n\n• {one}\n\n• {two}",
    "arrowheads": "{lead}\n\n➢\t{one}\n\n➢\t{two}",
    "letters in one": "{lead} (i) {one}; and (ii) {two}.",
    "numbers in one": "{lead} (1) {one}; (2) {two}.",
    "who acts between": "{lead}\n\n• {one}\n\nAction: GT\n\n• {two}",
}


def each(lines: str) -> list[str]:
    """The wordings of a list that has one a line, line breaks in them written out."""
    return [line.strip().replace("\\n", "\n") for line in lines.strip().splitlines()]


def clauses(lead: str) -> tuple[str, str]:
    """What a lead-in goes on with: 'agreed to' with a verb, 'agreed that' with a sentence, others with 'that'."""
    bare = lead.rstrip(":–- ").lower()
    if bare.endswith(" to"):
        return TO
    return THAT if bare.endswith("that") else (f"that {THAT[0]}", f"that {THAT[1]}")


@pytest.mark.parametrize("lead", each(LEADS))
@pytest.mark.parametrize("layout", LISTS.values(), ids=LISTS.keys())
def test_what_leads_into_decisions_does_in_any_list(lead: str, layout: str) -> None:
    one, two = clauses(lead)
    body = layout.format(lead=lead, one=one, two=two, One=one[0].upper() + one[1:], Two=two[0].upper() + two[1:])
    texts = [r.text for r in item(f"It had rained.\n\n{body}").resolutions]
    wanted = [one, two] if "wo}" in layout else [one]
    assert len(texts) == len(wanted)
    assert all(text.removeprefix("that ")[1:] in told for told, text in zip(texts, wanted, strict=True))


@pytest.mark.parametrize("mark", "-*•·–▪◦○●■➢‣❖►▸▹➤◆◇♦★o")
def test_a_bullet_of_any_shape_begins_an_entry(mark: str) -> None:
    found = item(f"The Forum:\n\n{mark} Noted the report.\n\n{mark} Approved the plan.\n\n{mark} Deferred the scheme.")
    assert [(r.text, r.acts) for r in found.resolutions] == [
        ("Noted the report.", ("note",)),
        ("Approved the plan.", ("approve",)),
        ("Deferred the scheme.", ("defer",)),
    ]


@pytest.mark.parametrize("lead", ["Resolved:", "RESOLVED:", "Resolved –", "Decision:", "Agreed:"])
@pytest.mark.parametrize("text", ["No objection", "Support", "Object on the grounds of loss of light"])
def test_what_ends_an_entry_of_a_list_of_applications_is_decided(lead: str, text: str) -> None:
    found = item(f"19/1182 - Shed at Low Farm. The access is poor. {lead} {text}. Clerk to write to the Council.")
    assert [r.text.rstrip(".") for r in found.resolutions] == [text]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("not to lend the map", ("reject",)),
        ("not to lend the map until it is insured", ("defer",)),
        ("not to accept the quotation", ("reject",)),
        ("to keep a record of refused requests", ("approve",)),
        ("to keep a record of requests refused", ("approve",)),
    ],
)
def test_what_is_not_to_be_done_is_refused_or_put_off(text: str, acts: tuple[str, ...]) -> None:
    assert [r.acts for r in item(f"It was resolved {text}.").resolutions] == [acts]


def test_an_amendment_put_against_recommendations_wins_or_loses() -> None:
    moved = "Councillor Ross, seconded by Councillor Mill, moved the recommendations in the report. Councillor Orr,"
    moved += " seconded by Councillor Tait, moved as an amendment that the charge be dropped. On a division there voted"
    decided = "\n\nThe Board agreed to:\n\n(i) approve the charge; and\n\n(ii) note the risks."
    lost = item(f"{moved} for the amendment 3 and for the motion 5. The motion was accordingly carried.{decided}")
    assert [(r.proposer, r.outcome, r.vote and (r.vote.favour, r.vote.against)) for r in lost.resolutions] == [
        ("Councillor Orr", "lost", (3, 5)),
        ("Councillor Ross", None, (5, 3)),
        ("Councillor Ross", None, (5, 3)),
    ]
    won = item(f"{moved} for the amendment 5 and for the motion 3. The amendment was accordingly carried.")
    assert [(r.proposer, r.outcome, r.vote and r.vote.favour) for r in won.resolutions] == [
        ("Councillor Orr", "carried", 5)
    ]


def test_a_post_in_two_languages_is_the_one_that_is_known() -> None:
    present = (
        "PRESENNOL / PRESENT: Eirlys Rees (Cadeirydd / Chair), Meirion Puw (Clerc / Clerk), Ann Orr (Chair / Clerk)"
    )
    told = meeting(f"{HEAD}{present}\n\n1. Welcome\n\n2. Banks\n\nNoted.\n").attendance
    assert [[post.title for post in row.posts] for row in told] == [["Chair"], ["Clerk"], ["Chair / Clerk"]]


def actions(body: str) -> list[tuple[tuple[str, ...], str, str | None]]:
    """The owners, task and day of each action of an item of a meeting with a list of people."""
    found = meeting(f"{HEAD}{PRESENT}\n\n1. Welcome\n\n2. Banks\n\n{body}\n\n3. Close\n").items[1]
    return [(a.owners, a.task.rstrip("."), a.due) for a in found.actions]


@pytest.mark.parametrize(
    "body",
    each(FORMS),
)
def test_an_action_in_any_form_is_its_owners(body: str) -> None:
    assert actions(body) == [(("LP",), "write to the owners", None)]


@pytest.mark.parametrize(
    "body",
    [
        "Action: Write to the owners (LP)",
        "Action: Write to the owners – LP",
        "Action: Write to the owners. LP",
        "Action: Write to the owners [LP]",
        "| Action | Write to the owners | LP |",
    ],
)
def test_a_task_that_begins_with_its_verb_has_the_owner_behind_it(body: str) -> None:
    assert actions(body) == [(("LP",), "Write to the owners", None)]


def test_what_one_part_of_a_decision_leaves_to_somebody_is_the_task() -> None:
    decided = "It was resolved that the scheme be approved, with a ceiling on costs to be settled by Lucy Penrose."
    assert [(who, task) for who, task, _ in actions(decided)] == [
        (("Lucy Penrose",), "a ceiling on costs to be settled")
    ]


def test_who_has_which_of_several_is_told_by_a_word_of_it() -> None:
    decided = "It was resolved that the site be made safe at once and that a claim be made on the policy."
    assert actions(f"{decided}\n\nAction: Martin Oakes (claim); Lucy Penrose (site)") == [
        (("Martin Oakes",), "a claim be made on the policy", None),
        (("Lucy Penrose",), "the site be made safe at once", None),
    ]


def test_a_row_labelled_action_is_a_task_an_owner_and_a_day() -> None:
    table = "| Decision | The report was noted. |\n| Action | Revise the plan with AB | LP / MO | 14/04/20 |\n"
    assert actions(table) == [(("LP", "MO"), "Revise the plan with AB", "2020-04-14")]


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("Ms Lucy Penrose gave the figures. In answer to MO she agreed to send them on.", "Ms Lucy Penrose"),
        ("LP gave the figures. Asked by MO about costs, she undertook to send them on.", "LP"),
        ("LP gave the figures. There was a review. She would send them on.", "LP"),
        ("LP gave the figures. Mr Martin Oakes asked about costs. She would send them on.", "LP"),
    ],
)
def test_he_or_she_is_who_gave_it_and_not_who_asked(said: str, owner: str) -> None:
    assert actions(said) == [((owner,), "send them on", None)]


@pytest.mark.parametrize(
    "said",
    each(GAVE),
)
def test_who_presented_may_be_told_in_the_passive_by_initials(said: str) -> None:
    found = meeting(f"{HEAD}{PRESENT}\n\n1. Welcome\n\n2. Recycling\n\n{said}\n\n3. Close\n").items[1]
    assert found.presenters == ("LP",)
    assert not any(report.title.startswith("by ") for report in found.reports)


def test_earlier_minutes_in_brackets_are_counted_as_the_meetings_own() -> None:
    body = (
        "C128 Apologies\n\nNone.\n\nC129 Shelter\n\nThe shelter (C116) was mended, at £40 (C130 below).\n\nC130 Close\n"
    )
    found = meeting(f"{HEAD}{PRESENT}\n\n{body}").items[1].refers_back
    assert [(back.date, back.item) for back in found] == [(None, "C116")]
