"""In the words of many clerks: who gave an item, its papers, where it goes, the groups set up, what it comes from."""

from __future__ import annotations

import pytest
from recorded import HEAD
from test_shapes import item, meeting


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ann Garvie came in. She gave a report on the weir.", ("Ann Garvie",)),
        ("Ann Garvie asked why. He gave a report on the weir.", ("Ann Garvie",)),
        ("Ann Garvie had done a paper. She explained that lamps cost more.", ("Ann Garvie",)),
        ("Ann Garvie asked why. She explained that lamps cost more.", ()),
        ("Ann Garvie has drafted this and read out the main points.", ("Ann Garvie",)),
        ("Tom Moss, who had been to see it, summarised the application.", ("Tom Moss",)),
        ("The Chair summarised the discussion.", ()),
        ("Ann Garvie followed with a short presentation on lamps.", ("Ann Garvie",)),
        ("In Mr Hall's absence Tom Moss read out the report.", ("Tom Moss",)),
        ("The Chairman of the Lamp Committee, Cllr Tom Moss, presented the register.", ("Cllr Tom Moss",)),
        (
            "There was submitted a report by the Commander, to which Inspector Jane Orme spoke.",
            ("Inspector Jane Orme",),
        ),
        ("A paper by Ann Garvie had been circulated.", ()),
        ("Lead Member: Ann Garvie | Key decision: No\n\nThe Head of Parks explained the changes.", ("Head of Parks",)),
        ("Lead Member: Ann Garvie | Key decision: No\n\nThe Leader announced that this report had been withdrawn.", ()),
    ],
)
def test_who_gave_it(body: str, expected: tuple[str, ...]) -> None:
    assert item(body).presenters == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("There was submitted Report LF/20/11 by the Head of Parks.", [("Lighting", "LF/20/11")]),
        ("There was submitted report LF/20/11 by the Head of Parks on fees.", [("fees", "LF/20/11")]),
        ("The Forum considered a report of the Head of Parks (LF/20/12) on fees.", [("fees", "LF/20/12")]),
        ("The Forum considered a joint report by the Clerk and the Treasurer (LF/20/13).", [("Lighting", "LF/20/13")]),
        ("Ann Garvie presented the final report of the Lamp Group.", [("final report of the Lamp Group", None)]),
        ("Ann Garvie took us through the accounts to the end of May.", [("accounts to the end of May", None)]),
        ("Ann Garvie talked to her written report.", [("written report", None)]),
        ("Ann Garvie had prepared a paper, sent round beforehand, giving three choices.", [("three choices", None)]),
        ("Letter from Lund Council about bins – noted.", [("Letter from Lund Council about bins", None)]),
        ("Tom Moss's notes had been circulated.", [("Tom Moss's notes", None)]),
        ("The bank reconciliation at 31 May was noted.", [("bank reconciliation at 31 May", None)]),
        ("Three options had been costed in the report.", [("Lighting", None)]),
        ("Put off as Paper 4 had not been received.", []),
        ("The Clerk's note was at Appendix F.", []),
    ],
)
def test_papers(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(r.title, r.mark) for r in item(body).reports] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It was agreed that this be left until the spring meeting.", [("LF", None)]),
        ("The Forum decided to hold this over to the June meeting.", [("LF", "2020-06")]),
        ("They should come back with a form in June.", [("LF", "2020-06")]),
        (
            "It was agreed that the Chair sign and send it to Moss Council before it closes on 20 June.",
            [("Moss Council", None)],
        ),
        ("It was agreed that AG draft it before it goes to the Moss Board on 20 June.", [("Moss Board", "2020-06-20")]),
        ("Tom Moss to draft representations for Lund Council by 5 June.", [("Lund Council", None)]),
        ("It was agreed to remit this to the Moss Committee.", [("Moss Committee", None)]),
        ("The objection will go to the Energy Consents Unit.", [("Energy Consents Unit", None)]),
        (
            "RESOLVED: That the Treasurer give notice of the levy to the constituent councils.",
            [("constituent councils", None)],
        ),
        ("RESOLVED: That the Forum advise Lund Council to mend it.", [("Lund Council", None)]),
        ("RESOLVED: That Lund Council be asked for the survey.", [("Lund Council", None)]),
        ("No reply from the Moss Trust. The Clerk to write again.", [("Moss Trust", None)]),
        ("It was agreed to respond to the Local Plan.", []),
        ("Tom Moss recommended moving £500 of it to the Moss Society.", []),
    ],
)
def test_where_it_goes(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(r.to, r.on) for r in item(body).referrals] == expected


@pytest.mark.parametrize(
    ("body", "members"),
    [
        ("It was agreed that a small group, Ann Garvie and Tom Moss, look into it.", ("Ann Garvie", "Tom Moss")),
        (
            "It was agreed that a short-life group (Ann Garvie and a nominee of the Trust) should walk the path.",
            ("Ann Garvie", "nominee of the Trust"),
        ),
        ("Agreed to set up Lamp Working Group – Ann Garvie (lead), Tom Moss.", ("Ann Garvie", "Tom Moss")),
        ("Agreed to set up a small group to write one form: Ann Garvie and Tom Moss.", ("Ann Garvie", "Tom Moss")),
        (
            "AGREED:\n\n(i) that a lamp group be set up;\n\n(ii) that it comprise Councillors Moss (lead) and Garvie.",
            ("Moss", "Garvie"),
        ),
        (
            "RESOLVED: To set up a lamp group, consisting of the Chair, Councillors Moss and Garvie, and Rev Ann Hall.",
            ("Chair", "Moss", "Garvie", "Rev Ann Hall"),
        ),
        ("RESOLVED: That a Lamp Member Board be set up, comprising Cllrs Moss and Garvie.", ("Moss", "Garvie")),
        ("It was agreed to form a lamp committee. The Chair appointed Tom Moss to the committee.", ("Tom Moss",)),
    ],
)
def test_who_is_on_a_group(body: str, members: tuple[str, ...]) -> None:
    (found,) = item(body).establishes
    assert found.members == members


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Matters arising", "Minute 165, lamps in Moss Road: done.", [(None, None, "165")]),
        (
            "Matters arising",
            "From item 33 - Lamps. Done.\nFrom item 36 - Beds. Done.",
            [(None, None, "33"), (None, None, "36")],
        ),
        ("Matters arising", "(a) Lamps (22/29). Mended.", []),
        ("Matters outstanding", "Minute 33 (lamps): they had been mended.", [(None, None, "33")]),
        ("Levy", "Further to Minute 47 of the Lamp Committee, it was done.", [("Lamp Committee", None, "47")]),
        ("Levy", "A report was asked for at the meeting on 13 December.", []),
        ("Lamp policy", "Second reading, continued from January 15.", [(None, "2020-01-15", None)]),
        ("Lamp policy", "The minute of 8 January 2020 was approved.", [(None, "2020-01-08", None)]),
        ("Levy", "Lamp Committee on 24 January had recommended a rise.", [("Lamp Committee", "2020-01-24", None)]),
        (
            "Levy",
            "Tom Moss told of the meeting of lamp managers on 24 January.",
            [("lamp managers", "2020-01-24", None)],
        ),
        ("Levy", "The Moss lamp committee met on 24 January.", [(None, "2020-01-24", None)]),
        ("Reports from sub-committees", "Planning (2 January) – none.", [("Planning", "2020-01-02", None)]),
        ("Levy", "Planning (2 January) – none.", []),
        ("Action log", "| Ref | Action | Owner |\n|---|---|---|\n| X/19/22 | Write | AG |", [(None, None, "X/19/22")]),
        ("Action log", "| Ref | Action | Owner |\n|---|---|---|\n| A22 | Write | AG |", []),
    ],
)
def test_what_it_comes_from(title: str, body: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    found = meeting(HEAD + f"1. Welcome\n\n2. {title}\n\n{body}\n\n3. Close\n").items[1].refers_back
    assert [(r.body, r.date, r.item) for r in found] == expected
