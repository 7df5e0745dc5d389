"""The shapes of minutes that the grammar reads, in tables."""

from __future__ import annotations

import pytest
from recorded import HEAD, record_of
from recorded import item_of as item
from recorded import meeting_of as meeting

from graphkit.grammar.acts import acts
from graphkit.grammar.limits import limits
from graphkit.record import Vote


def rows(body: str) -> list[tuple[str, str, bool, list[tuple[str | None, str | None]]]]:
    """Name, status, chair and posts of each row of an attendance list."""
    found = meeting(HEAD + body + "\n\n1. Welcome\n\n2. Close\n").attendance
    return [(a.name, a.status, a.chair, [(p.title, p.organisation) for p in a.posts]) for a in found]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        pytest.param(
            "Notes of a meeting of the Lund Forum (LF) held in the Hall, Lund on Tuesday 3 March 2020 at 2.00 pm",
            ("Lund Forum", None, "2020-03-03", "14:00", "Hall, Lund"),
            id="one sentence",
        ),
        pytest.param(
            "Minutes of a meeting of the Cabinet of Lund County Council held at County Hall on 3 March 2020",
            ("Cabinet of Lund County Council", "Lund County Council", "2020-03-03", None, "County Hall"),
            id="of a council",
        ),
        pytest.param(
            "LUND BOROUGH COUNCIL\n\nCABINET\n\nMINUTES of the meeting held on Tuesday, 3 March 2020 in Room 1",
            ("LUND BOROUGH COUNCIL CABINET", "LUND BOROUGH COUNCIL", "2020-03-03", None, "Room 1"),
            id="parent and body lines",
        ),
        pytest.param(
            "MOSS TASK GROUP\n\n(a task group of the Lund Partnership)\n\nNotes of the first meeting "
            "held in the Net Room on 3 March 2020",
            ("MOSS TASK GROUP", "Lund Partnership", "2020-03-03", None, "Net Room"),
            id="parent in brackets",
        ),
        pytest.param(
            "Lund Partnership\n\nMOSS GROUP\n\nNotes of a meeting of the Lund Partnership Moss Group "
            "held on 3 March 2020",
            ("Lund Partnership Moss Group", "Lund Partnership", "2020-03-03", None, None),
            id="the parent begins the name",
        ),
        pytest.param(
            "Lund Quality Committee\n\nDATE: 3 March 2020\n\nTIME: 10.00 am\n\nVENUE: Boardroom, Moss House",
            ("Lund Quality Committee", None, "2020-03-03", "10:00", "Boardroom, Moss House"),
            id="labelled lines",
        ),
        pytest.param(
            "MINUTES OF PROCEEDINGS AT VIRTUAL MEETING OF THE JOINT\n\nPOLICING COMMITTEE HELD ON 3RD "
            "MARCH, 2020, AT 10.00 A.M.",
            ("JOINT POLICING COMMITTEE", None, "2020-03-03", "10:00", None),
            id="a page's line break in the name",
        ),
        pytest.param(
            "# Lund Foundation Project Council Meeting 2020-03-03",
            ("Lund Foundation Project Council", None, "2020-03-03", None, None),
            id="a heading with its date",
        ),
        pytest.param(
            '---\ntitle: "Lund Parish Council Minutes"\ndate: "2020-04-01"\n---\n\nMinutes of the meeting '
            "held on 3rd March 2020 in the\n\nVillage Hall at 7.30p.m.",
            ("Lund Parish Council", None, "2020-03-03", "19:30", "Village Hall"),
            id="a page's title",
        ),
        pytest.param(
            "---\ntitle: Spring Paths Group Meeting\nstart: 2020-03-03T14:00:42.475Z\nend: 2020-03-03T15:00:42.481Z\n"
            "location: MS Teams\nminutes: >-\n  ### Attendance\n\n  *Ann Garvie, Tom Moss*\n---\n",
            ("Paths Group", None, "2020-03-03", "14:00", "MS Teams"),
            id="minutes kept in front matter",
        ),
        pytest.param(
            "Minutes of Lund Annual Parish Meeting held in the Hall, Lund on 3 March 2020",
            ("Lund Annual Parish Meeting", None, "2020-03-03", None, "Hall, Lund"),
            id="a parish's electors",
        ),
        pytest.param(
            "Minutes of a special meeting (in committee) of the Moss Panel held in the Hall, Lund on 3 March 2020",
            ("Moss Panel", None, "2020-03-03", None, "Hall, Lund"),
            id="in committee",
        ),
        pytest.param(
            "A meeting of Lund City Council, Paths Strategic Policy Committee was held on 3 March 2020",
            ("Lund City Council, Paths Strategic Policy Committee", "Lund City Council", "2020-03-03", None, None),
            id="a council and its committee",
        ),
        pytest.param(
            "Agenda, decisions and minutes\n\nCabinet - Tuesday, 3rd March, 2020 2.00 pm\n\nVenue: Moss House, Lund",
            ("Cabinet", None, "2020-03-03", "14:00", "Moss House, Lund"),
            id="body, date and time in a line of a web page",
        ),
        pytest.param(
            "LUND TOGETHER\n\nSkills Task Group\n\nNotes of the third meeting held on Tuesday 3 March 2020\n\n"
            "Committee Room B, Moss House, Lund",
            ("Skills Task Group", None, "2020-03-03", None, "Committee Room B, Moss House, Lund"),
            id="a committee room is no body",
        ),
        pytest.param(
            "Care Homes Group\n\nNHS Lund CCG and Moss County Council\n\nNotes of the meeting, 3 March 2020",
            ("Care Homes Group", "NHS Lund CCG and Moss County Council", "2020-03-03", None, None),
            id="the group before those whose it is",
        ),
        pytest.param(
            "MINUTES\n\n| Title of Meeting | Lund Libraries - Board Meeting |\n| Date | 3rd March 2020 |\n"
            "| Time | 11.15am |",
            ("Lund Libraries - Board", None, "2020-03-03", "11:15", None),
            id="a table of labels",
        ),
        pytest.param(
            "LUND SAFETY PARTNERSHIP\n\nMinutes of the meeting of the Partnership held in the Hall, Lund "
            "on 3 March 2020",
            ("LUND SAFETY PARTNERSHIP", None, "2020-03-03", None, "Hall, Lund"),
            id="the name in full in the heading",
        ),
        pytest.param(
            "Minutes of the Management Committee\n\n3 March 2020, 8.00 p.m., the Goods Store, Lund",
            ("Management Committee", None, "2020-03-03", "20:00", "the Goods Store, Lund"),
            id="date, time, place",
        ),
        pytest.param(
            "The Lund Township Board of Trustees met in Special Session on March 3, 2020, at 5 p.m. at the Town Hall",
            ("Lund Township Board of Trustees", None, "2020-03-03", "17:00", "Town Hall"),
            id="the body met",
        ),
        pytest.param(
            "Moss Infant School\n\nGoverning Body\n\nTuesday 3 March 2020\n\nRoom 2, Moss Infant School, Lund",
            ("Governing Body", "Moss Infant School", "2020-03-03", None, "Room 2, Moss Infant School, Lund"),
            id="the place on the line below the day, the parent above",
        ),
        pytest.param(
            "Lund Skills Board\n\n| Date | Time | Place |\n| 3 March 2020 | 1400 hours | Moss House |",
            ("Lund Skills Board", None, "2020-03-03", "14:00", "Moss House"),
            id="a small table",
        ),
        pytest.param(
            "Lund Council\n\nMinutes of the May meeting of the Lund Parish Council\n\nMINUTES OF MOSS PARISH COUNCIL "
            "ANNUAL MEETING HELD AT THE CHURCH 3 March 2020",
            ("MOSS PARISH COUNCIL", "Lund Council", "2020-03-03", None, "CHURCH"),
            id="the sentence that says held",
        ),
        pytest.param(
            "LUND COUNCIL\n\nREGULAR MEETING\n\nMarch 3, 2020\n\nThe meeting was called to order at 7:08 p.m.",
            ("LUND COUNCIL", None, "2020-03-03", "19:08", None),
            id="called to order",
        ),
        pytest.param(
            "Agenda and minutes\n\nMoss Crime Scrutiny - Tuesday, 3 March 2020 10.30 a.m.\n\nVenue: Millfield Room",
            ("Moss Crime Scrutiny", None, "2020-03-03", "10:30", "Millfield Room"),
            id="the line of a web page, whatever the body is called",
        ),
        pytest.param(
            "Issue - meetings\n\nThe Roof\n\nMeeting: 03/03/2020 - Moss Cabinet (Item 8)",
            ("Moss Cabinet", None, "2020-03-03", None, None),
            id="an issue's page",
        ),
        pytest.param(
            "Minutes of Moss Parish Council 3 March 2020",
            ("Moss Parish Council", None, "2020-03-03", None, None),
            id="the day straight behind the name",
        ),
        pytest.param(
            "MOSS MUSEUM TRUST\n\nBOARD OF TRUSTEES\n\n3 March 2020",
            ("BOARD OF TRUSTEES", "MOSS MUSEUM TRUST", "2020-03-03", None, None),
            id="trustees are no parent",
        ),
        pytest.param(
            "Town of Moss\n\nMarch 3, 2020", ("Town of Moss", None, "2020-03-03", None, None), id="a town's own minutes"
        ),
        pytest.param(
            "PPG Meeting – Tuesday 3 March 2020\n\nMoss Lane Practice Patient Participation Group Meeting",
            ("Moss Lane Practice Patient Participation Group", None, "2020-03-03", None, None),
            id="a name in full below its initials",
        ),
        pytest.param(
            "March 3, 2020\n\nBoard Members Present: | Ann Moss, Bob Hart |",
            ("Board", None, "2020-03-03", None, None),
            id="a body that the heading of its list alone names",
        ),
        pytest.param(
            "Minutes of the Board of Trustees - March 2020\n\nMeeting held Tuesday 3 March 2020",
            ("Board of Trustees", None, "2020-03-03", None, None),
            id="no body begins with of",
        ),
        pytest.param(
            "Lund Forum\n\nDr Ann Moss Lund Executive Group\n\nTo confirm the minutes of 3 March 2020.",
            ("Lund Forum", None, None, None, None),
            id="neither a person's line nor the last meeting's day",
        ),
        pytest.param(
            "Minutes of the Lund PCT and Moss LMC MEETING\n\nHELD at MOSS MEDICAL CENTRE\n\n3 March 2020 11.00 am",
            ("Lund PCT and Moss LMC", None, "2020-03-03", "11:00", "MOSS MEDICAL CENTRE"),
            id="a name without a noun of bodies",
        ),
        pytest.param(
            "# Plenum 2020-03-03 Agenda/Minutes",
            ("Plenum", None, "2020-03-03", None, None),
            id="a title without a noun of bodies",
        ),
        pytest.param(
            "Lund Council - March\n\nLund and Moss Council – Ordinary Meeting Tuesday 3 March 2020, 7.30pm Moss Hall",
            ("Lund and Moss Council", None, "2020-03-03", "19:30", "Moss Hall"),
            id="the title with the day goes before a web page's",
        ),
        pytest.param(
            "Agenda item\n\nRoof\n\n- Meeting of Adjourned Meeting, Council, Tuesday, 3rd March, 2020 2.00 pm (Item 1)",
            ("Council", None, "2020-03-03", "14:00", None),
            id="the line of an agenda item's page",
        ),
        pytest.param(
            "THE UNIVERSITY OF LUND Minutes of the Senate held in Room 3 on 3 March 2020",
            ("Senate", "THE UNIVERSITY OF LUND", "2020-03-03", None, "Room 3"),
            id="the parent in the sentence's line",
        ),
        pytest.param(
            "Lund Township Board Special Meeting Minutes\n\nLund Township Board of Trustees\n\nMarch 3, 2020",
            ("Lund Township Board of Trustees", None, "2020-03-03", None, None),
            id="the body twice is no parent",
        ),
        pytest.param(
            "LUND COUNCIL\n\nMinutes of Monthly Meeting\n\nheld at 2.00 p.m. on 3 March 2020 at\n\nÁras Moss, Lund",
            ("LUND COUNCIL", None, "2020-03-03", "14:00", "Áras Moss, Lund"),
            id="the place below 'at'",
        ),
        pytest.param(
            "LUND TASK FORCE\n\nMarch 3, 2020 Moss Annex, Lund, Idaho",
            ("LUND TASK FORCE", None, "2020-03-03", None, "Moss Annex, Lund, Idaho"),
            id="the place behind the day",
        ),
        pytest.param(
            "Lund Museum Trustees\n\nAt the Village Hall - 3rd March 2020 10.00-12.00",
            ("Lund Museum Trustees", None, "2020-03-03", "10:00", "Village Hall"),
            id="the place before the day",
        ),
        pytest.param(
            "Moss Governing Body\n\nMinutes of the meeting held on the 3rd day of March 2020\n\n"
            "The members had seen the minutes of the meeting held on 4 February 2020.",
            ("Moss Governing Body", None, "2020-03-03", None, None),
            id="the day of March",
        ),
        pytest.param(
            "Lund History Society\nBoard and Annual Meeting Minutes\n\nDATE: 3/23/2020, 9:30-11:00 a.m.",
            ("Lund History Society Board", "Lund History Society", "2020-03-23", "09:30", None),
            id="the month first",
        ),
        pytest.param(
            "Moss Village Hall\n\nMinutes of a Trustee Meeting\nheld on 3rd March 2020 at 7.30pm.",
            ("Moss Village Hall", None, "2020-03-03", "19:30", None),
            id="the name alone above the title",
        ),
        pytest.param(
            "MG: Meeting Minutes Roof Board March 2020",
            ("Roof Board", None, "2020-03", None, None),
            id="a month alone",
        ),
        pytest.param(
            "Moss Board Meeting - 3 March 20",
            ("Moss Board", None, "2020-03-03", None, None),
            id="a year of two digits",
        ),
        pytest.param(
            "<div>\nBallot Committee<br>\nMEETING MINUTES<br>\nTuesday, March 3, 2020<br>\n</div>",
            ("Ballot Committee", None, "2020-03-03", None, None),
            id="lines with tags",
        ),
        pytest.param(
            "Moss Allotment Association\nMinutes of committee meeting held on 3 March 2020",
            ("Moss Allotment Association committee", "Moss Allotment Association", "2020-03-03", None, None),
            id="the noun alone",
        ),
        pytest.param(
            "Notes from the Moss Talking Shop – 3rd March 2020",
            ("Moss Talking Shop", None, "2020-03-03", None, None),
            id="notes from",
        ),
        pytest.param(
            "Moss Board Meeting Minutes of the meeting held on 3 March 2020 remotely through Zoom",
            ("Moss Board", None, "2020-03-03", None, "Zoom"),
            id="minutes twice, through Zoom",
        ),
        pytest.param(
            "MOSS SERVICE BOARD\n\nTuesday, 3 March 2020 at 9.30 am\nInterchange, Moss Bay",
            ("MOSS SERVICE BOARD", None, "2020-03-03", "09:30", "Interchange, Moss Bay"),
            id="an address below the hour",
        ),
        pytest.param(
            "Cabinet - Tuesday, 3 March 2020 6.00 p.m.\n\nVenue: THIS WILL BE A VIRTUAL MEETING",
            ("Cabinet", None, "2020-03-03", "18:00", None),
            id="a sentence for a place",
        ),
        pytest.param(
            "Moss University Board\n\nThe Moss University Board convened in Plenary Session on Tuesday, March 3, 2020, "
            "in Union 237B at 8:30 a.m.",
            ("Moss University Board", None, "2020-03-03", "08:30", "Union 237B"),
            id="convened in a session, in a room",
        ),
        pytest.param(
            "Moss Mill Trust\n\nRegistered Charity No. 123456\n\n"
            "Minutes of a meeting of the Trustees held on 3 March 2020",
            ("Moss Mill Trust Trustees", "Moss Mill Trust", "2020-03-03", None, None),
            id="a charity's number is no name",
        ),
        pytest.param(
            "Paper A (unconfirmed) NHS Moss Commissioning Group Primary Care Committee\n\n3 March 2020",
            ("Primary Care Committee", "NHS Moss Commissioning Group", "2020-03-03", None, None),
            id="a name in a line that says other things too",
        ),
        pytest.param(
            "MOSS PRIMARY SCHOOL\n\nGOVERNING BODY – SUMMER TERM MEETING\n\nHeld on Tuesday 3 March 2020 at 6.00pm",
            ("GOVERNING BODY", "MOSS PRIMARY SCHOOL", "2020-03-03", "18:00", None),
            id="the term is no part of the name",
        ),
        pytest.param(
            "# Moss Parish Council\n\nServing Moss\n\nMenu\n\n*   Home\n\n*   Cinema\n\n*   Minutes\n\n*   Hall\n\n"
            "## Annual Council Meeting - March 2020\n\nPosted on 9 April 2020 by clerk\n\n"
            "Minutes of the Annual Meeting of Moss Parish Council held at the Hall on Tuesday 3 March 2020 at 8.05 pm",
            ("Moss Parish Council", None, "2020-03-03", "20:05", "Hall"),
            id="below the menu of a site",
        ),
    ],
)
def test_the_head_says_who_met_when_and_where(head: str, said: tuple[str | None, ...]) -> None:
    found = meeting(head + "\n\nPresent: Ann Garvie\n\n1. Welcome\n\n2. Close\n")
    assert (found.body, found.parent, found.date, found.start, found.venue) == said


def test_a_meeting_whose_body_and_day_are_not_printed_keeps_its_items_and_people() -> None:
    page = "Agenda and minutes\n\nVenue: Moss Room\n\n1. Apologies\n\nApologies were received from Ann Garvie.\n\n{}"
    record = record_of(page.format("2. Roof\n\nRESOLVED that the roof be mended.\n"))
    (found,) = record.meetings
    assert (found.body, found.date, found.venue, len(found.items)) == ("", None, "Moss Room", 2)
    assert {w.kind for w in record.warnings} == {"no date", "no body"}
    assert record_of("Rules\n\n1. Doors\n\nDoors shut at dusk.\n\n2. Lights\n\nNone.\n").meetings == ()


def test_the_day_may_stand_below_the_list_of_those_who_came() -> None:
    for below in ("Date: 3 March 2020", "Held on 3 March 2020 at Moss Hall"):
        found = meeting(f"Moss Board\n\nPresent: Ann Garvie, Bo Kerr\n\n{below}\n\n1. Welcome\n\n2. Close\n")
        assert (found.body, found.date) == ("Moss Board", "2020-03-03")


def test_the_last_minutes_name_the_body_where_the_head_does_not() -> None:
    said = "1. Minutes\n\nThe minutes of the Lund Roof Committee meeting held on 4 May 2020 were approved.\n\n2. Roof\n"
    found = meeting("Agenda and minutes\n\n" + said)
    assert (found.body, found.date) == ("Lund Roof Committee", None)


def test_a_document_may_hold_the_minutes_of_several_meetings() -> None:
    one = "Minutes of the meeting of the Lund Forum held on {}\n\nPresent: Ann Garvie, {}\n\n1. Welcome\n\n2. Close\n\n"
    found = record_of(one.format("3 March 2020", "Tom Moss") + one.format("7 April 2020", "Jo Hart")).meetings
    people = [[a.name for a in m.attendance] for m in found]
    assert [(m.date, len(m.items)) for m in found] == [("2020-03-03", 2), ("2020-04-07", 2)]
    assert people == [["Ann Garvie", "Tom Moss"], ["Ann Garvie", "Jo Hart"]]


def test_two_councils_cabinets_have_different_parents() -> None:
    sentence = "Minutes of a meeting of the Cabinet of {} held on 3 March 2020\n\n1. Welcome\n\n2. Close\n"
    first, second = (meeting(sentence.format(council)) for council in ("Lund Council", "Moss Council"))
    assert (first.parent, second.parent) == ("Lund Council", "Moss Council")
    assert first.body != second.body


def test_a_head_without_date_or_body_is_cautioned_and_nothing_is_made_up() -> None:
    record = record_of("Some notes\n\nPresent: Ann Garvie\n\n1. Welcome\n\n2. Close\n")
    assert record.meetings == ()
    assert [w.kind for w in record.warnings] == ["no date"]
    named = record_of("3 March 2020\n\n1. Welcome\n\n2. Close\n")
    assert [w.kind for w in named.warnings] == ["no body"]


def test_a_weekday_that_the_date_has_not_and_a_number_left_out_are_cautioned() -> None:
    record = record_of(HEAD.replace("Tuesday", "Friday") + "1. Welcome\n\n3. Close\n")
    assert [(w.kind, w.text) for w in record.warnings] == [
        ("weekday clash", "2020-03-03, printed as a Friday, was a Tuesday"),
        ("numbering jumps", "item 3 follows item 1"),
    ]


@pytest.mark.parametrize(
    ("head", "below", "date", "warned"),
    [
        pytest.param(
            "Tuesday 3 March", "The next meeting is on 7 April 2020.", "2020-03-03", "2020-04-07", id="the next"
        ),
        pytest.param(
            "3 March",
            "The minutes of the meeting held on 7 December 2019 were agreed.",
            "2020-03-03",
            "2019",
            id="the last",
        ),
        pytest.param(
            "Tuesday 3 March", "© Lund Forum 2020", "2020-03-03", "weekday", id="the year that its weekday fits"
        ),
        pytest.param("Wednesday 3 March", "© Lund Forum 2020", None, "nothing else", id="a weekday that fits no year"),
        pytest.param("3 March", "© Lund Forum 2020", None, "nothing else", id="no weekday and no meeting"),
    ],
)
def test_a_day_without_its_year_gets_it_from_another_date_with_a_warning(
    head: str, below: str, date: str | None, warned: str
) -> None:
    record = record_of(f"Minutes of a meeting of the Lund Forum held on {head}\n\n1. Welcome\n\n2. Close\n\n{below}\n")
    assert [m.date for m in record.meetings] == [date]
    assert [w.kind for w in record.warnings] == ["no year"]
    assert warned in record.warnings[0].text


@pytest.mark.parametrize(
    ("first", "start"),
    [
        ("Chairman Moss called the March 3, 2020 regular meeting of the Lund Forum to order at 4:35 PM.", "16:35"),
        ("The meeting was called to order by the 2019 Chair Ann Garvie, who will be Acting Chair, at 4:02PM.", "16:02"),
        ("The meeting commences at 15:05 UTC.", "15:05"),
        ("At 7:05 p.m., the Chair called the meeting to order.", "19:05"),
        ("Start time: 19:05", "19:05"),
        ("The shop opened at 9.30 am.", None),
    ],
)
def test_the_start_is_told_below_the_head(first: str, start: str | None) -> None:
    assert meeting(HEAD + "Present: Ann Garvie\n\n1. Welcome\n\n" + first + "\n\n2. Close\n").start == start


@pytest.mark.parametrize(
    ("last", "end"),
    [
        ("The meeting closed at 3.50 pm.", "15:50"),
        ("The meeting started at 2.00 p.m. and finished at 3.12 p.m.", "15:12"),
        ("Tom Moss moved to adjourn. Jo Hart seconded. Meeting adjourned at 8:05 P.M.", "20:05"),
        ("The Senate adjourned at 5:10 p.m.", "17:10"),
        ("There being no further business the Chair closed the meeting at 9.15.", "21:15"),
        ("R20-1 A, B: That the meeting be adjourned. Time: 9:08 p.m. Carried.", "21:08"),
        ("ADJOURNMENT: 7:35 P.M.", "19:35"),
        ("The meeting closed. The next meeting is at 7.30 pm.", None),
        ("The Forum voted at 8.01 pm to enter executive session, and to adjourn at 8:40 p.m.", "20:40"),
        ("Duration of Meeting\n\n6.30 p.m. to 8.15 p.m.\n\nSigned\n\nAnn Garvie\n\nBo Kerr\n\nTim Moss", "20:15"),
        ("The meeting was adjourned at 7.10 pm to allow the public to speak.", None),
        ("At 9:05 p.m., the meeting was adjourned.", "21:05"),
    ],
)
def test_the_end_is_the_last_that_the_text_tells_of(last: str, end: str | None) -> None:
    head = HEAD.replace("2020\n", "2020 at 6.30 pm\n")
    assert meeting(head + "1. Welcome\n\n2. Close\n\n" + last + "\n").end == end


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(
            "LUND FORUM\n\nA meeting of the Lund Forum will be held on 3 March 2020\n\nAGENDA\n\n1. Apologies\n",
            "an agenda",
            id="an agenda",
        ),
        pytest.param(
            "Dear Mrs Moss\n\nLund Forum, 3 March 2020\n\nIt was agreed that the plan be noted.\n\nYours sincerely\n",
            "a letter",
            id="a letter",
        ),
        pytest.param(
            "Lund Forum - 3 March 2020, CANCELLED\n\n1. Apologies\n\n2. Lighting\n", "cancelled", id="cancelled"
        ),
    ],
)
def test_what_tells_of_no_meeting_held_gives_none(text: str, why: str) -> None:
    record = record_of(text)
    assert record.meetings == ()
    assert [w.kind for w in record.warnings] == ["no meeting"]
    assert why in record.warnings[0].text


def test_a_name_on_two_lists_and_the_next_meetings_weekday_are_cautioned() -> None:
    record = record_of(
        HEAD + "Present: Ann Garvie, Bo Kerr\n\nApologies: Bo Kerr\n\n1. Welcome\n\n2. Close\n\n"
        "The next meeting is on Friday 7 April 2020.\n"
    )
    assert [(w.kind, w.text) for w in record.warnings] == [
        ("listed twice", "Bo Kerr is listed as present and under apologies"),
        ("weekday clash", "the next meeting, 2020-04-07, printed as a Friday, is a Tuesday"),
    ]


@pytest.mark.parametrize(
    ("head", "foot", "status"),
    [
        ("DRAFT\n\n", "", "draft"),
        ("Unconfirmed minutes\n\n", "", "draft"),
        ("CONFIRMED\n\n", "", "confirmed"),
        ("", "Minutes to be approved by the Forum at the next meeting.", "draft"),
        ("", "The draft plan was approved.", None),
    ],
)
def test_minutes_say_whether_they_are_a_draft(head: str, foot: str, status: str | None) -> None:
    assert record_of(head + HEAD + "1. Welcome\n\n2. Close\n\n" + foot + "\n").status == status


EXCLUDED = "2. Exclusion\n\nRESOLVED: That the public be excluded {}.\n\n3. Lease\n\n4. Staff\n\n5. Parks\n\n"


@pytest.mark.parametrize(
    ("body", "shut"),
    [
        (EXCLUDED.format("for items 3 and 4 under section 100A of the Act"), ["3", "4"]),
        (EXCLUDED.format("for the next item"), ["3"]),
        (EXCLUDED.format("from the rest of the meeting") + "6. Date of next meeting\n\n3 May 2020\n", ["3", "4", "5"]),
        (EXCLUDED.format("") + "The public were readmitted.\n\n6. Trees\n", ["3", "4", "5"]),
        ("2. Lease (Exempt)\n\nThe lease was approved.\n\n3. Parks\n", ["2"]),
        ("2. Whether the press and public should be excluded\n\nNo.\n\n3. Parks\n", []),
        ("2. Minutes\n\nThe public were excluded at the last meeting.\n\n3. Parks\n", []),
    ],
)
def test_items_are_exempt_from_an_exclusion_until_it_is_lifted(body: str, shut: list[str]) -> None:
    found = meeting(HEAD + "1. Welcome\n\nAll came.\n\n" + body).items
    assert [i.number for i in found if i.access == "exempt"] == shut


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "For: Ann Garvie, Bo Kerr (2)\nAgainst: Tim Moss (1)",
            [("Ann Garvie", "for"), ("Bo Kerr", "for"), ("Tim Moss", "against")],
        ),
        ("Roll call: Garvie, aye; Moss, nay.", [("Garvie", "for"), ("Moss", "against")]),
        ("Tim Moss voted against. Bo Kerr abstained.", [("Tim Moss", "against"), ("Bo Kerr", "abstained")]),
        ("For: the hall was full. No: 3.", []),
    ],
)
def test_votes_are_recorded_by_name(told: str, expected: list[tuple[str, str]]) -> None:
    body = (
        "Present: Ann Garvie, Bo Kerr, Tim Moss\n\n1. Welcome\n\n2. Lights\n\nRESOLVED: That the lights be bought.\n\n"
    )
    (lights,) = meeting(HEAD + body + told + "\n\n3. Close\n").items[1].resolutions
    assert [(b.person, b.cast) for b in lights.ballots] == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The minutes were agreed subject to item 5 reading ‘eleven’ in place of ‘seven’.", ["5"]),
        ("The minutes were agreed subject to “Dr Sethy” on page 4 being corrected to “Dr Sethi”.", [None]),
        (
            "The minutes were agreed subject to the following amendments:\n\n- Item 5.3 should read ‘The Chair’.",
            ["5.3"],
        ),
        ("An amendment to item 3 was requested and a word was deleted.", ["3"]),
        ("The minutes were agreed.", []),
    ],
)
def test_what_is_put_right_in_earlier_minutes(told: str, expected: list[str | None]) -> None:
    body = HEAD + "1. Welcome\n\n2. Minutes of the last meeting\n\n" + told + "\n\n3. Close\n"
    assert [c.item for c in meeting(body).items[1].corrections] == expected


@pytest.mark.parametrize(
    ("last", "date"),
    [
        ("3. Close\n\nDate and time of next LF meeting:\n\nWednesday 10 June 2020, 12.30", "2020-06-10"),
        ("3. Close\n\nThat the meeting be adjourned. Next regular meeting June 9, 2020. Carried.", "2020-06-09"),
        ("3. OUR NEXT GENERAL MEETING: TUESDAY 9 JUNE at 7 pm", "2020-06-09"),
        ("3. Date of next meeting\n\n2 June 2020 – Induction\n\n9 June 2020 – Meeting", "2020-06-09"),
        (
            (
                "3. Next Meeting\n\nThe Director would report on 5 March 2020. The next meeting of the "
                "Forum is on 9 June 2020."
            ),
            "2020-06-09",
        ),
        ("3. Date of Next Meeting\n\nTuesday 9 June.", "2020-06-09"),
        ("3. Close\n\nIt was NOTED that the next meeting would be held on 9 June 2020.", "2020-06-09"),
        ("3. Close\n\nThe next meeting of the Moss Board would be held on 9 June 2020.", None),
        ("3. Close\n\nJune Forum meeting date Tuesday, 9 June 2020.", "2020-06-09"),
        ("3. Roads\n\nMoss Road Safety Committee - Next meeting 27/07/20", None),
        ("3. Close\n\nLund Forum - Next meeting 9 June 2020", "2020-06-09"),
        ("3. Close\n\nThe next LF is 9 June 2020.", "2020-06-09"),
        ("3. Items for the Next Meeting Agenda\n\nThe fair is on 9 June 2020.", None),
        ("3. Close\n\nDates of future meetings: 9 June 2020, 8 September 2020", "2020-06-09"),
        ("3. Close\n\nThe Forum will next meet on 9 June 2020.", "2020-06-09"),
        ("3. Close\n\nDONM: 09/06/2020", "2020-06-09"),
        ("3. Date of next meeting\n\nTo be fixed. The Audit Board meets on 9 June 2020.", None),
        ("3. Next Board Meeting\n\nThe minutes of the June 17 meeting were posted.", None),
    ],
)
def test_the_next_meeting_is_the_bodys_own(last: str, date: str | None) -> None:
    assert meeting(HEAD + "1. Welcome\n\n2. Lighting\n\n" + last).next_meeting == date


CLERK = ("Clerk", "Lund Council")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            (
                "PRESENT\n\nAnn Garvie - Chief Executive, Lund Council (in the Chair)\nTom Moss - Area "
                "Commander, Lund Fire and Rescue Service"
            ),
            [
                ("Ann Garvie", "present", True, [("Chief Executive", "Lund Council")]),
                ("Tom Moss", "present", False, [("Area Commander", "Lund Fire and Rescue Service")]),
            ],
            id="lines with a dash; an organisation with 'and' in its name",
        ),
        pytest.param(
            (
                "Officers in attendance:\n\nAnn Garvie, Area Commander, Lund Fire and Rescue Service "
                "(Minute 2)\nTom Moss, Head of Service, Lund Probation Unit\nEve Hill, Clerk, Lund "
                "Council"
            ),
            [
                ("Ann Garvie", "in_attendance", False, [("Area Commander", "Lund Fire and Rescue Service")]),
                ("Tom Moss", "in_attendance", False, [("Head of Service", "Lund Probation Unit")]),
                ("Eve Hill", "in_attendance", False, [CLERK]),
            ],
            id="lines with commas",
        ),
        pytest.param(
            (
                "Members present:\n\nCouncillor Ann Garvie, Lund Council (Chair)\nTom Moss, Lund Homes "
                "(Vice-Chair, in the Chair)\nEve Hill, Moss Faith Forum"
            ),
            [
                ("Councillor Ann Garvie", "present", False, [(None, "Lund Council"), ("Chair", None)]),
                ("Tom Moss", "present", True, [(None, "Lund Homes"), ("Vice-Chair", None)]),
                ("Eve Hill", "present", False, [(None, "Moss Faith Forum")]),
            ],
            id="the Vice-Chair in the Chair",
        ),
        pytest.param(
            (
                "Present: Superintendent Ann Garvie, Lund Police (in the Chair); Tom Moss, Clerk, Lund "
                "Council (LC); Eve Hill (Deputy Leader; Health)."
            ),
            [
                ("Ann Garvie", "present", True, [("Superintendent", "Lund Police")]),
                ("Tom Moss", "present", False, [("Clerk", "Lund Council (LC)")]),
                ("Eve Hill", "present", False, [("Deputy Leader", None), ("Health", None)]),
            ],
            id="run on with semicolons, which brackets may hold",
        ),
        pytest.param(
            "Present: A. Garvie - Chairman, T. Moss, Mrs. Hill together with 7 members of the public.",
            [
                ("A. Garvie", "present", True, [("Chairman", None)]),
                ("T. Moss", "present", False, []),
                ("Mrs. Hill", "present", False, []),
            ],
            id="run on with commas",
        ),
        pytest.param(
            (
                "PRESENT:  Councillor A. Garvie (in the Chair)\n          Councillors T. Moss (Housing), "
                "E. Hill (Street\n          Scene) and S. Thorne"
            ),
            [
                ("Councillor A. Garvie", "present", True, []),
                ("T. Moss", "present", False, [("Housing", None)]),
                ("E. Hill", "present", False, [("Street Scene", None)]),
                ("S. Thorne", "present", False, []),
            ],
            id="a run-on list that breaks in a bracket",
        ),
        pytest.param(
            "**Apologies**: Ann Garvie, Tom Moss, Eve\nHill MSP, Councillor Thorne",
            [
                ("Ann Garvie", "apologies", False, []),
                ("Tom Moss", "apologies", False, []),
                ("Eve Hill", "apologies", False, [("MSP", None)]),
                ("Councillor Thorne", "apologies", False, []),
            ],
            id="a run-on list that breaks in a name",
        ),
        pytest.param(
            "PRESENT\n\n| Name | Post |\n|---|---|\n| Ann Garvie | - Clerk, Lund Council (in the Chair) |",
            [("Ann Garvie", "present", True, [CLERK])],
            id="a table",
        ),
        pytest.param(
            (
                "## Present\n\n| Appointed by | Members |\n| --- | --- |\n| Lund Council | Councillors "
                "A\\. Garvie \\(Chair\\) and T\\. Moss |"
            ),
            [
                ("A. Garvie", "present", True, [("Chair", None), (None, "Lund Council")]),
                ("T. Moss", "present", False, [(None, "Lund Council")]),
            ],
            id="a table of organisations with their people, escaped",
        ),
        pytest.param(
            "OFFICIALS :\n\nChief Executive (Mr. A. Garvie), Staff Officer (Ms. T. Moss)",
            [
                ("Mr. A. Garvie", "in_attendance", False, [("Chief Executive", None)]),
                ("Ms. T. Moss", "in_attendance", False, [("Staff Officer", None)]),
            ],
            id="titles with the names in brackets",
        ),
        pytest.param(
            "I láthair / Present: Bríd Ní Chearra (Cathaoirleach), Peadar Mac Aonghusa",
            [
                ("Bríd Ní Chearra", "present", True, [("Cathaoirleach", None)]),
                ("Peadar Mac Aonghusa", "present", False, []),
            ],
            id="a heading in two languages",
        ),
        pytest.param(
            "MOSS NOMINEES :\n\nPresent: Tom Moss", [("Tom Moss", "present", False, [])], id="a heading is nobody"
        ),
        pytest.param("Absent: Councillor N. Garvie.", [("Councillor N. Garvie", "absent", False, [])], id="absent"),
        pytest.param(
            "Members:\n\nTom Moss\n\nGARDA NOMINATIONS :\n\nSuperintendent (Ms. A. Magner)\n\n"
            "MOSS MEMBERS :\n\nB. Reed, T.D.",
            [
                ("Tom Moss", "present", False, []),
                ("Ms. A. Magner", "present", False, [("Superintendent", "GARDA")]),
                ("B. Reed", "present", False, [("T.D", "MOSS")]),
            ],
            id="who had sent them, in a heading",
        ),
        pytest.param(
            "In Attendance:\n\nAn Cathaoirleach, Cllr. Tom Moss",
            [("Cllr. Tom Moss", "present", True, [("An Cathaoirleach", None)])],
            id="the chair under another heading",
        ),
        pytest.param(
            "Present: Councillors B. Collins, M. Murphy, E.\n\nHill and A. Reed",
            [(n, "present", False, []) for n in ("B. Collins", "M. Murphy", "E. Hill", "A. Reed")],
            id="a run-on list that breaks after an initial",
        ),
        pytest.param(
            "| Name | Role and organisation | Initials |\n\nMembers present\n\n"
            "| Ann Garvie (in the Chair) | Clerk, Lund Council | AG |\n| Tom Moss | Lund Street Pastors | TM |\n\n"
            "Did not attend\n\n| Eve Hill | Lund College | EH |",
            [
                ("Ann Garvie", "present", True, [CLERK]),
                ("Tom Moss", "present", False, [(None, "Lund Street Pastors")]),
                ("Eve Hill", "absent", False, [(None, "Lund College")]),
            ],
            id="a table whose head says which column holds initials",
        ),
        pytest.param(
            "| Present |  |  |\n| Ann Garvie | (AG) | Ward Nurse |\n| In attendance |  |  |\n"
            "| Tom Moss | (TMo) | Clerk (notes) |",
            [
                ("Ann Garvie", "present", False, [("Ward Nurse", None)]),
                ("Tom Moss", "in_attendance", False, [("Clerk", None)]),
            ],
            id="initials in brackets are no post",
        ),
        pytest.param(
            "| Member | Representing | Attendance |\n| Ann Garvie, Director | Lund Council | Present |\n"
            "| Tom Moss | Lund Homes | Apologies |\n| Eve Hill | Moss College | Not present |\n"
            "| Bo Reed | Moss Council (Parks) | ? |\n| Di Ash | Moss Council (Parks) | Substitute |",
            [
                ("Ann Garvie", "present", False, [("Director", "Lund Council")]),
                ("Tom Moss", "apologies", False, [(None, "Lund Homes")]),
                ("Eve Hill", "absent", False, [(None, "Moss College")]),
                ("Di Ash", "present", False, [(None, "Moss Council (Parks)")]),
            ],
            id="a column of who came; a cell that says neither makes no row",
        ),
        pytest.param(
            "Present:\n\n| Councillor Ann Garvie (Chair) | Councillor Tom Moss |\n| Councillor Eve Hill |  |",
            [
                ("Councillor Ann Garvie", "present", True, [("Chair", None)]),
                ("Councillor Tom Moss", "present", False, []),
                ("Councillor Eve Hill", "present", False, []),
            ],
            id="members in two columns",
        ),
        pytest.param(
            "Present: Ann Garvie (in the Chair), and Tom Moss deputising for the Treasurer. In attendance: Eve Hill "
            "(minutes secretary) and five members of the public. Apologies for absence had been received from "
            "Bo Reed and Di Ash. Cy Fox was absent. Three members form a quorum and the meeting was quorate.",
            [
                ("Ann Garvie", "present", True, []),
                ("Tom Moss", "present", False, []),
                ("Eve Hill", "in_attendance", False, [("minutes secretary", None)]),
                ("Bo Reed", "apologies", False, []),
                ("Di Ash", "apologies", False, []),
                ("Cy Fox", "absent", False, []),
            ],
            id="all in one paragraph",
        ),
        pytest.param(
            "Present: Ann Garvie    Tom Moss representing Lund Homes, Eve Hill (representing Moss Group) Cllrs Bo Reed "
            "and Di Ash\n\nApologies Cy Fox, Cllrs Dale and Ingle, and Jo May",
            [
                ("Ann Garvie", "present", False, []),
                ("Tom Moss", "present", False, [(None, "Lund Homes")]),
                ("Eve Hill", "present", False, [(None, "Moss Group")]),
                ("Bo Reed", "present", False, []),
                ("Di Ash", "present", False, []),
                ("Cy Fox", "apologies", False, []),
                ("Jo May", "apologies", False, []),
                ("Dale", "apologies", False, []),
                ("Ingle", "apologies", False, []),
            ],
            id="commas and a colon left out; surnames alone",
        ),
        pytest.param(
            "Attending: Dr A Garvie, Ward Nurse, Lund Trust (Chair); Tom Moss, Leader of Lund Borough Council\n\n"
            "Observer: Eve Hill, Healthwatch Lund\n\nStaff and visitors present: Mayor Bo Reed\n\n"
            "Apologies: Insp. Di Ash, Lund Police; Cy Fox, Lund County Council, Trading Standards",
            [
                ("Dr A Garvie", "present", True, [("Ward Nurse", "Lund Trust")]),
                ("Tom Moss", "present", False, [("Leader", "Lund Borough Council")]),
                ("Eve Hill", "in_attendance", False, [(None, "Healthwatch Lund")]),
                ("Bo Reed", "in_attendance", False, [("Mayor", None)]),
                ("Di Ash", "apologies", False, [("Insp.", "Lund Police")]),
                ("Cy Fox", "apologies", False, [(None, "Lund County Council, Trading Standards")]),
            ],
            id="other headings; a title of a body; a rank with a full stop",
        ),
        pytest.param(
            "PRESENT\n\n**CHAIRMAN :**\n\nCouncillor A. Garvie\n\n**MEMBERS :**\n\nMs. E. Hill",
            [("Councillor A. Garvie", "present", True, [("CHAIRMAN", None)]), ("Ms. E. Hill", "present", False, [])],
            id="the chair's heading is a post",
        ),
        pytest.param(
            "Present:\n\nAnn Garvie      AG      Clerk      Lund Council\nTom Moss        TM      Director, Lund Homes",
            [
                ("Ann Garvie", "present", False, [CLERK]),
                ("Tom Moss", "present", False, [("Director", "Lund Homes")]),
            ],
            id="columns that wide gaps hold apart",
        ),
        pytest.param(
            "Present:\n\nMr. Alan Garvie, Journalist, Lund Post\n\nMr. T. Moss, Property Marking Wales",
            [
                ("Mr. Alan Garvie", "present", False, [("Journalist", "Lund Post")]),
                ("Mr. T. Moss", "present", False, [(None, "Property Marking Wales")]),
            ],
            id="a person's trade and body are no people",
        ),
        pytest.param(
            "| Authority | Officer | Initials |\n|---|---|---|\n| Lund Council | Robert Moss (Bobby), Planner | RM |",
            [("Robert Moss", "present", False, [("Planner", "Lund Council")])],
            id="an authority's officer, by a first name too",
        ),
    ],
)
def test_an_attendance_list_gives_its_people(
    body: str, expected: list[tuple[str, str, bool, list[tuple[str | None, str | None]]]]
) -> None:
    assert rows(body) == expected


@pytest.mark.parametrize(
    ("entry", "represents", "organisation"),
    [
        ("Tom Moss (for Dr Ann Garvie), Lund Trust", "Dr Ann Garvie", "Lund Trust"),
        ("Tom Moss - Representing the Director of Care, Lund Council", "Director of Care", "Lund Council"),
        ("Tom Moss (sub. for Councillor C. Yarrow)", "Councillor C. Yarrow", None),
        ("Tom Moss - representing Lund Council", None, "Lund Council"),
    ],
)
def test_a_substitute_stands_in_for_a_person_or_a_post(
    entry: str, represents: str | None, organisation: str | None
) -> None:
    (found,) = meeting(HEAD + f"Present:\n\n{entry}\n\n1. Welcome\n\n2. Close\n").attendance
    assert found.status == "present"
    assert found.represents == represents
    assert [p.organisation for p in found.posts if p.organisation] == ([organisation] if organisation else [])


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("Minutes 127-129", ("127", "128", "129")),
        ("Minutes 43 and 44", ("43", "44")),
        ("Minute 128 onwards", ("128", "129")),
        ("item 5 only", ("5",)),
        ("from item 128", ("128", "129")),
        ("by Zoom", None),
        ("Minutes taken", None),
    ],
)
def test_a_limit_names_the_items(printed: str, items: tuple[str, ...] | None) -> None:
    assert limits(printed, ["126", "127", "128", "129"]) == items


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Apologies were received from Ann Garvie (Vice Principal, Lund College) and Tom Moss.",
            [("Ann Garvie", [("Vice Principal", "Lund College")]), ("Tom Moss", [])],
        ),
        ("An apology for absence was received from Councillor T. Moss.", [("Councillor T. Moss", [])]),
        ("The apology of Ann Garvie was reported.", [("Ann Garvie", [])]),
        ("Apologies were received as set out above.", []),
        (
            "An apology was sent by Ann Garvie, Clerk of the Lund Health Trust, who had been invited for item 2.",
            [("Ann Garvie", [("Clerk", "Lund Health Trust")])],
        ),
    ],
)
def test_apologies_are_read_in_an_item(told: str, expected: list[tuple[str, list[tuple[str, str]]]]) -> None:
    found = meeting(HEAD + f"1. Apologies for Absence\n\n{told}\n\n2. Close\n").attendance
    assert [(a.name, [(p.title, p.organisation) for p in a.posts]) for a in found] == expected
    assert {a.status for a in found} <= {"apologies"}


def test_who_took_the_chair_is_told_in_an_item_where_the_list_does_not_say() -> None:
    body = (
        "Present: Ann Garvie, Tom Moss\n\n1. Welcome\n\nIn the absence of Eve Hill, Tom Moss took the "
        "chair.\n\n2. Close\n"
    )
    assert [(a.name, a.chair) for a in meeting(HEAD + body).attendance] == [("Ann Garvie", False), ("Tom Moss", True)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("119. Welcome\n\nText.\n\n120. Close", [("119", "Welcome"), ("120", "Close")], id="numbers"),
        pytest.param(
            "22-23/41 WELCOME\n\nText.\n\n22-23/42 CLOSE",
            [("22-23/41", "WELCOME"), ("22-23/42", "CLOSE")],
            id="of a year",
        ),
        pytest.param("1.WELCOME\n\n2.CLOSE", [("1", "WELCOME"), ("2", "CLOSE")], id="numbers without a blank"),
        pytest.param("4.1 Welcome\n\n4.2 Close", [("4.1", "Welcome"), ("4.2", "Close")], id="parts"),
        pytest.param(
            "12/2018 Welcome\n\n13/2018 Close", [("12/2018", "Welcome"), ("13/2018", "Close")], id="of a year"
        ),
        pytest.param(
            "**Item 1:** **Welcome**\n\n**Item 2:** **Close**", [("1", "Welcome"), ("2", "Close")], id="'Item 1:'"
        ),
        pytest.param(
            "### 51. Welcome\n\n### 52. Declarations", [("51", "Welcome"), ("52", "Declarations")], id="headings"
        ),
        pytest.param("### Welcome\n\nText.\n\n### Close", [(None, "Welcome"), (None, "Close")], id="headings alone"),
        pytest.param("**Welcome**\n\nText.\n\n**Close**", [(None, "Welcome"), (None, "Close")], id="bold"),
        pytest.param(
            "1. Lighting: Third Quarter\n\n2. Close", [("1", "Lighting: Third Quarter"), ("2", "Close")], id="a colon"
        ),
        pytest.param(
            "1. Apologies: None were received.\n\n2. Close", [("1", "Apologies"), ("2", "Close")], id="run in"
        ),
        pytest.param(
            "".join(f"{title}: The text is here.\n\n" for title in ("Minutes", "Paths", "Lights", "Trees", "Close")),
            [(None, title) for title in ("Minutes", "Paths", "Lights", "Trees", "Close")],
            id="run in without numbers",
        ),
        pytest.param(
            "1. Welcome\n\n- 1 apple\n- 2 pears\n\n2. Close", [("1", "Welcome"), ("2", "Close")], id="a list inside"
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. MATTERS ARISING\n\na)  **Buses: the\n    new fares**\n\nText.\n\n"
            "b)  Bins\n\nText.\n\n3. Close",
            [("1", "Minutes"), ("2", "MATTERS ARISING"), ("a", "Buses: the new fares"), ("b", "Bins"), ("3", "Close")],
            id="lettered titles below a heading without text",
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. Arising\n\na)  The Clerk had written twice.\n\n"
            "b)  The seat was mended.\n\n3. Close",
            [("1", "Minutes"), ("2", "Arising"), ("3", "Close")],
            id="lettered text is no item",
        ),
        pytest.param(
            "### 1. Welcome\n\nText.\n\n### 2. Groups\n\n#### 2.1 Paths\n\nText.\n\n#### 2.2 Trees\n\n"
            "Text.\n\n### 3. Close",
            [("1", "Welcome"), ("2.1", "Paths"), ("2.2", "Trees"), ("3", "Close")],
            id="parts of a heading without text",
        ),
        pytest.param(
            "## Money\n\n### Balance\n\nText.\n\n## Plans\n\nText.\n\n### Ann\n\nText.\n\n## Close\n\nText.",
            [(None, "Balance"), (None, "Plans"), (None, "Close")],
            id="a heading that holds others, and one with text of its own",
        ),
        pytest.param(
            "## Links\n\n* **Recording**: here\n\n## Agenda\n\n### News\n\n* Text\n\n### lund/council\n\n"
            "* Add a licence check "
            "[#81](https://lund.example/81)\n  * Ann: will look\n\n"
            "* Drop the form [#79](https://lund.example/79)\n\n* A day out\n\n## Other",
            [
                (None, "News"),
                ("#81", "Add a licence check"),
                ("#79", "Drop the form"),
                (None, "A day out"),
                (None, "Other"),
            ],
            id="issues of a software project",
        ),
        pytest.param(
            "### Actions\n\n1. Write a paper\n\n2. Sweep the path\n\n3. Mend the gate\n\n### Paths\n\nText.",
            [(None, "Actions"), (None, "Paths")],
            id="a numbered list of actions",
        ),
        pytest.param(
            "1. Minutes:\n\nText.\n\nPolice Matters:\n\nText.\n\n2. Lights:\n\nText.\n\n3. Close:\n\nText.",
            [("1", "Minutes"), (None, "Police Matters"), ("2", "Lights"), ("3", "Close")],
            id="one without a number",
        ),
        pytest.param(
            "39.\n\nWelcome\n\nText.\n\n40.\n\nMinutes pdf icon PDF 75 KB\n\nMinutes:\n\nText.\n\n4a\n\nPaths",
            [("39", "Welcome"), ("40", "Minutes")],
            id="a number alone above its title",
        ),
        pytest.param(
            "1. Reports\n\n1a Roof\n\nText.\n\n1b Wall\n\nText.\n\n2 Close\n\nText.",
            [("1", "Reports"), ("1a", "Roof"), ("1b", "Wall"), ("2", "Close")],
            id="'1a'",
        ),
        pytest.param(
            "GV.14/22 Minutes\n\nText.\n\nGV.14/23 Roof\n\nText.",
            [("GV.14/22", "Minutes"), ("GV.14/23", "Roof")],
            id="'GV.14/22'",
        ),
        pytest.param(
            "Cou/285/07-08 Minutes\n\nText.\n\nCou/286/07-08 Roof\n\nText.",
            [("Cou/285/07-08", "Minutes"), ("Cou/286/07-08", "Roof")],
            id="'Cou/285/07-08'",
        ),
        pytest.param(
            "20-21/FRA/7 Minutes\n\nText.\n\n20-21/FRA/8 Roof\n\nText.",
            [("20-21/FRA/7", "Minutes"), ("20-21/FRA/8", "Roof")],
            id="'20-21/FRA/7'",
        ),
        pytest.param(
            "Minute 23 Welcome\n\nText.\n\nMinute 24 - Roof\n\nText.",
            [("23", "Welcome"), ("24", "Roof")],
            id="'Minute 23'",
        ),
        pytest.param(
            "I. Call to Order\n\nText.\n\nII. Roof\n\nText.\n\nIII. Adjournment\n\nText.",
            [("I", "Call to Order"), ("II", "Roof"), ("III", "Adjournment")],
            id="Roman numerals",
        ),
        pytest.param(
            "A. CALL TO ORDER\n\nText.\n\nB. ROOF WORKS PLAN\n\nText.\n\nC. ADJOURNMENT\n\nText.",
            [("A", "CALL TO ORDER"), ("B", "ROOF WORKS PLAN"), ("C", "ADJOURNMENT")],
            id="capital letters",
        ),
        pytest.param(
            "A. Garvie\n\nB. Moss\n\nC. Dunn\n\n1. Welcome\n\nText.\n\n2. Close\n\nText.",
            [("1", "Welcome"), ("2", "Close")],
            id="initials of people are no letters of items",
        ),
        pytest.param(
            "1 – Welcome\n\nText.\n\n2 – Roof\n\nText.",
            [("1", "Welcome"), ("2", "Roof")],
            id="a dash behind the number",
        ),
        pytest.param(
            "1.0 Welcome\n\n1.1 Ann Garvie spoke.\n\n2.0 Roof\n\n2.1 It leaks.\n\n2.2 It was mended.",
            [("1.0", "Welcome"), ("2.0", "Roof")],
            id="paragraphs below '1.0'",
        ),
        pytest.param(
            "1. Welcome\n\n1.1 Roof\n\n1.2 Wall\n\n1.3 Gate\n\nText.\n\n2. Close\n\nText.",
            [("1", "Welcome"), ("2", "Close")],
            id="more parts than items",
        ),
        pytest.param(
            "44 ELECTION OF CHAIR\nIt was agreed.\n45 ELECTION OF VICE CHAIR\nIt was agreed.\n46 ROOF\nNone.",
            [("44", "ELECTION OF CHAIR"), ("45", "ELECTION OF VICE CHAIR"), ("46", "ROOF")],
            id="items on lines without a blank one between",
        ),
        pytest.param(
            "38. ROOF The Chair welcomed Mr Davids.\n\n39. WALL\nAND GATE\nText.",
            [("38", "ROOF The Chair welcomed Mr Davids"), ("39", "WALL AND GATE")],
            id="a title in capitals of two lines",
        ),
        pytest.param(
            "38. THE ROOF The Chair was glad of it.\n\n39. Health Board - Terms of reference\n\nText.",
            [("38", "THE ROOF"), ("39", "Health Board - Terms of reference")],
            id="a title in capitals before a sentence, and a dash inside a title",
        ),
        pytest.param(
            "Agenda\n\n1. Welcome\n2. Roof\n3. Close\n\nMinutes\n\n1. Welcome\n\nText."
            "\n\n2. Roof\n\nText.\n\n3. Close\n\nText.",
            [("1", "Welcome"), ("2", "Roof"), ("3", "Close")],
            id="an agenda ahead",
        ),
        pytest.param(
            "(a) Welcome\n\nText.\n\n(b) Roof\n\nText.\n\n(c) Close\n\nText.",
            [("(a)", "Welcome"), ("(b)", "Roof"), ("(c)", "Close")],
            id="letters in brackets alone",
        ),
        pytest.param(
            "Apologies for absence\n\nNone were received.\n\nThe roof\n\nIt leaks.\n\n"
            "Date of next meeting\n\n4 April 2020.",
            [(None, "Apologies for absence"), (None, "The roof"), (None, "Date of next meeting")],
            id="lines alone",
        ),
        pytest.param(
            "**Welcome**\n\nText.\n\n**Roof**\n\nText.\n\n**Action:** TM\n\n**Decision**\n\nText.",
            [(None, "Welcome"), (None, "Roof")],
            id="'Action' and 'Decision' are no items",
        ),
        pytest.param(
            "Staff Reports:\nAnn Garvie – Library\n\nTreasurer: reported income of £9.\n\nNew Business: Text.",
            [(None, "Staff Reports"), (None, "Treasurer"), (None, "New Business")],
            id="before a colon",
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. Roof\n\nText.\n\n**ANY OTHER BUSINESS**\n\nNone.",
            [("1", "Minutes"), ("2", "Roof"), (None, "ANY OTHER BUSINESS")],
            id="other business without a number",
        ),
        pytest.param(
            "Welcome\n-------\n\nText.\n\nRoof\n----\n\nText.",
            [(None, "Welcome"), (None, "Roof")],
            id="lines below titles",
        ),
        pytest.param(
            "## Minutes\n\n- Welcome\n  - Ann spoke.\n- Roof\n  - It leaks.\n",
            [(None, "Welcome"), (None, "Roof")],
            id="bullets that hold bullets",
        ),
        pytest.param(
            "| Item | Discussion | Action |\n|---|---|---|\n| 1. | **Welcome** All were welcome. | |\n"
            "| 2. | **Roof** It leaks. | TM |\n",
            [("1", "Welcome"), ("2", "Roof")],
            id="a table of minutes",
        ),
        pytest.param(
            "| Topic | Notes | Action |\n|---|---|---|\n| Welcome | All were welcome. | |\n| Roof | It leaks. | TM |\n",
            [(None, "Welcome"), (None, "Roof")],
            id="a table without numbers",
        ),
        pytest.param(
            "23-24/FRA/1\n\nElection of Chair\n\nText.\n\n23-24/FRA/3\n\nMinutes\n\nText.",
            [("23-24/FRA/1", "Election of Chair"), ("23-24/FRA/3", "Minutes")],
            id="a reference alone above its title",
        ),
        pytest.param(
            "1\nWelcome\nText.\n2\nApologies\nNone.\n3\nRoof\nIt leaks.",
            [("1", "Welcome"), ("2", "Apologies"), ("3", "Roof")],
            id="numbers on lines of their own",
        ),
        pytest.param(
            "C048/23   1.  APOLOGIES.\n\nNone.\n\nC049/23   2.  ROOF.\n\nIt leaks.",
            [("C048/23", "APOLOGIES"), ("C049/23", "ROOF")],
            id="the agenda's number behind the minute's",
        ),
        pytest.param(
            "1. Minutes. They were read by all of us.\n\n2. Roof. The roof was mended in May.",
            [("1", "Minutes"), ("2", "Roof")],
            id="a title before a full stop",
        ),
        pytest.param(
            "1. Roof: None\n\n2. The Board agreed the paper as it was.\n\n3. That it be sold.\n\n4. Close",
            [("1", "Roof"), ("4", "Close")],
            id="sentences and clauses are no titles",
        ),
        pytest.param(
            "  1. Minutes\n\nText.\n\n  1. Roof\n\nText.\n\n  1. Close\n\nText.",
            [("1", "Minutes"), ("1", "Roof"), ("1", "Close")],
            id="a list that lost its numbers",
        ),
        pytest.param(
            "6. Planning\n\n6.1 New houses:\n\nText.\n\n6.2 Trees\n\nText.\n\n7. Close\n\nText.",
            [("6.1", "New houses"), ("6.2", "Trees"), ("7", "Close")],
            id="parts with a colon",
        ),
        pytest.param(
            "The Chair opened it.\nApologies for Absence\nNone came.\nThe roof\nIt leaks.\n"
            "Date of next meeting\nIn May.",
            [(None, "Apologies for Absence"), (None, "The roof"), (None, "Date of next meeting")],
            id="titles on lines without a blank one between",
        ),
        pytest.param(
            "ROLL CALL: All were there.\nMINUTES: They were read.\nOLD BUSINESS: It leaks.\nADJOURNMENT\nAt nine.",
            [(None, "ROLL CALL"), (None, "MINUTES"), (None, "OLD BUSINESS"), (None, "ADJOURNMENT")],
            id="capitals before a colon",
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. Decisions\n\n1. The roof\n\nIt leaks.\n\n2. The path\n\nText.\n\n"
            "3. Close\n\nText.",
            [("1", "Minutes"), ("1", "The roof"), ("2", "The path"), ("3", "Close")],
            id="numbers that begin anew below a bare heading",
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. MATTERS ARISING\n\na) Night buses: none ran.\n\n"
            "b) Grass  It had been cut by May.\n\n"
            "3. Close\n\nText.",
            [("1", "Minutes"), ("2", "MATTERS ARISING"), ("a", "Night buses"), ("b", "Grass"), ("3", "Close")],
            id="letters before a title and its text",
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. MOTIONS\n\n(a) The roof\n\nIt leaks.\n\n(b) The path\n\nText.\n\n"
            "3. Close\n\nText.",
            [("1", "Minutes"), ("2", "MOTIONS"), ("(a)", "The roof"), ("(b)", "The path"), ("3", "Close")],
            id="letters in brackets are parts of an item that stands too",
        ),
        pytest.param(
            "EXE 8 Apologies\n\nNone came.\n\nEXE 9 Minutes\n\nText.\n\nEXE 10 Roof\n\nText.",
            [("EXE 8", "Apologies"), ("EXE 9", "Minutes"), ("EXE 10", "Roof")],
            id="letters of a minute book before a number",
        ),
        pytest.param(
            "2. Minutes of the last meeting\n\nText.\n\n3. Welcome\n\nText.\n\n4. Projects\n\nThese were shared out:\n"
            "P1. Staff room – A\nP5. Marketing – B\nP8. Contacts – C\nP11. Reserves – D",
            [("2", "Minutes of the last meeting"), ("3", "Welcome"), ("4", "Projects")],
            id="a longer list within an item",
        ),
        pytest.param(
            "1. Minutes\n\nText.\n\n2. Matters Arising\n\n3.1 The roof\n\nText.\n\n3.2 The path\n\nText.",
            [("1", "Minutes"), ("2", "Matters Arising"), ("3.1", "The roof"), ("3.2", "The path")],
            id="parts of a number that is not printed",
        ),
        pytest.param(
            "Apologies for Absence Minutes: There were none. |\nMinutes To confirm the minutes of May.\n"
            "Minutes: They were. |\nThe roof Minutes: It leaks. |",
            [(None, "Apologies for Absence"), (None, "Minutes"), (None, "The roof")],
            id="a web page's table turned to text",
        ),
        pytest.param(
            "Call to Order: At nine.\nApproval of Minutes: They were read.\nRoad Report: It is wet.\n"
            "New Business: None came.",
            [(None, "Call to Order"), (None, "Approval of Minutes"), (None, "Road Report"), (None, "New Business")],
            id="lines that begin with a title and a colon",
        ),
        pytest.param(
            "Chairman's Welcome\n\n- All came.\n\nFinancial Update\n\n- It is good.\n\nThe roof, and the path\n\n"
            "- It leaks.",
            [(None, "Chairman's Welcome"), (None, "Financial Update"), (None, "The roof, and the path")],
            id="titles above bullets",
        ),
        pytest.param(
            "To receive the report of the Chairman\n\nHe read it.\n\nTo elect the officers of the Society\n\nText.\n\n"
            "The roof\n\nTo consider what to do about it.\n\nIt leaks.",
            [
                (None, "To receive the report of the Chairman"),
                (None, "To elect the officers of the Society"),
                (None, "The roof"),
            ],
            id="an agenda's own lines",
        ),
        pytest.param(
            "1 STANDING ORDERS.\n\nText.\n\nADOPTION OF MINUTES.\n\nText.\n\nMATTERS ARISING.\n\nNone came.",
            [("1", "STANDING ORDERS"), (None, "ADOPTION OF MINUTES"), (None, "MATTERS ARISING")],
            id="capitals of which the first alone has a number",
        ),
        pytest.param(
            "| 73/07 | APOLOGIES |\n\nNone came.\n\n| 74/07 | THE ROOF |\n|  | It leaks. |\n\n"
            "| 75/07 | THE PATH |\n\nText.",
            [("73/07", "APOLOGIES"), ("74/07", "THE ROOF"), ("75/07", "THE PATH")],
            id="rows of a number and a title",
        ),
        pytest.param(
            "## A\n\nText.\n\n## B\n\n### C\n\n#### D\n\nText.\n\n#### E\n\nText.\n\n#### F\n\nText.",
            [(None, "A"), (None, "D"), (None, "E"), (None, "F")],
            id="headings that hold headings",
        ),
        pytest.param(
            "### Agenda Topic #1: Welcome\n\nText.\n\n### Agenda Topic #2: Close\n\nText.",
            [("1", "Welcome"), ("2", "Close")],
            id="'Agenda Topic #1:'",
        ),
        pytest.param(
            "I\tAPOLOGIES\n\nNone came.\n\nII\tTHE ROOF\n\nIt leaks.",
            [("I", "APOLOGIES"), ("II", "THE ROOF")],
            id="Roman numbers before a tab",
        ),
        pytest.param(
            "Call to Order – Agenda Item No. 1\n\nAll came.\n\nThe Roof – Agenda Item No. 2\n\nIt leaks.",
            [("1", "Call to Order"), ("2", "The Roof")],
            id="numbers behind the titles",
        ),
        pytest.param(
            "20. Welcome\n\nAll came.\n\n21. Interests in any matter that is to be discussed.\n\nNone.\n\n"
            "22. Close\n\nText.",
            [("20", "Welcome"), ("21", "Interests in any matter that is to be discussed"), ("22", "Close")],
            id="a sentence that fills the gap between two numbers",
        ),
        pytest.param(
            "Agenda\n\n1. Minutes\n2. The Roof\n3. Next Meeting\n\nMinutes\n\nThe minutes were approved.\n\n"
            "Treasurer's Report (Garvie)\n\nAnn Garvie gave an overview of the accounts.\n\n"
            "The Roof\n\nIt leaks in rain.",
            [(None, "Minutes"), (None, "Treasurer's Report (Garvie)"), (None, "The Roof")],
            id="an agenda whose lines are repeated as headings",
        ),
        pytest.param(
            "Matters Arising\n\nRoof: It leaks.\n\nPath: It is wet.\n\nTreasurer's Report\n\nFunds: There are some.\n\n"
            "Fees: They are due.\n\nVisits: Two took place in June.",
            [(None, "Matters Arising"), (None, "Treasurer's Report")],
            id="labels of paragraphs below titles",
        ),
        pytest.param(
            "Minutes of Last Meeting\n\nThey were a true record.\n\nFinance\n\nThere is enough money.\n\nBooks\n\n"
            "Few were sold this year.\n\nNotices\n\nTwo were put up in the hall.",
            [(None, "Minutes of Last Meeting"), (None, "Finance"), (None, "Books"), (None, "Notices")],
            id="short lines between blank ones, one of them of every meeting",
        ),
        pytest.param(
            "1. Welcome\n\nAll came.\n\n2. Finance\n\n(i)To report on the accounts.\n\nNothing was said.\n\n"
            "(ii)To approve the fees.\n\nThey were approved.\n\n3. Close\n\nText.",
            [
                ("1", "Welcome"),
                ("2", "Finance"),
                ("(i)", "To report on the accounts"),
                ("(ii)", "To approve the fees"),
                ("3", "Close"),
            ],
            id="parts with small Roman numbers",
        ),
        pytest.param(
            "1. Welcome\n\nAll came.\n\n2. Works\n\nMost are done.\n\n"
            "2.1 Roof\nIt leaks in the north corner again.\n\n3. Close\n\nText.",
            [("1", "Welcome"), ("2", "Works"), ("2.1", "Roof"), ("3", "Close")],
            id="one part alone",
        ),
        pytest.param(
            "1 WELCOME\n\nAll came.\n\n2 MINUTES\n\nThey were agreed.\n\nMATTERS ARISING\n\nThe roof leaks.\n\n3 CLOSE",
            [("1", "WELCOME"), ("2", "MINUTES"), (None, "MATTERS ARISING"), ("3", "CLOSE")],
            id="capitals without a number among others with one",
        ),
        pytest.param(
            "Public Participation – None.\n\n7. Welcome\n\nAll came.\n\n8. Close\n\nText.",
            [(None, "Public Participation"), ("7", "Welcome"), ("8", "Close")],
            id="the public's turn before the first number",
        ),
        pytest.param(
            "Item 1: Welcome\n\nAll came.\n\nItem 2 & Item 4: Swans\n\nThree hatched.\n\nItem 3: Close\n\nText.",
            [("1", "Welcome"), ("2 & Item 4", "Swans"), ("3", "Close")],
            id="two items taken as one",
        ),
        pytest.param(
            "1. Welcome\n\nAll came.\n\n2 & 3. Swans and geese\n\nThree hatched.\n\n4. Close\n\nText.",
            [("1", "Welcome"), ("2 & 3", "Swans and geese"), ("4", "Close")],
            id="two numbers before one title",
        ),
    ],
)
def test_the_way_of_numbering_is_found(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(i.number, i.title) for i in meeting(HEAD + body).items] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "It was AGREED:-\n\n- (i) that x be noted; and\n- (ii) that y be approved.",
            [("(i)", "that x be noted"), ("(ii)", "that y be approved.")],
            id="labelled",
        ),
        pytest.param(
            "RESOLVED:\n\n(a)  That x be noted;\n\n(b)  That y be approved.",
            [("(a)", "That x be noted"), ("(b)", "That y be approved.")],
            id="lettered",
        ),
        pytest.param("RESOLVED: That the minutes be confirmed.", [(None, "That the minutes be confirmed.")], id="one"),
        pytest.param(
            "**Resolved:**\n\n- that x be noted\n- that y be noted",
            [(None, "that x be noted"), (None, "that y be noted")],
            id="bullets",
        ),
        pytest.param(
            "The Forum considered reports and:-\n\n- (i) approved x; and\n- (ii) noted y.",
            [("(i)", "approved x"), ("(ii)", "noted y.")],
            id="verbs",
        ),
        pytest.param(
            "It was agreed that paths be swept. Ann Garvie said that she agreed.",
            [(None, "paths be swept.")],
            id="prose",
        ),
        pytest.param(
            "The notes of the last meeting were agreed as a true record.",
            [(None, "The notes of the last meeting were agreed as a true record.")],
            id="minutes",
        ),
        pytest.param(
            "RESOLVED: That x be signed.\n\nArising from those minutes the Forum noted that:\n\n- one; and\n- two.",
            [(None, "That x be signed."), (None, "one"), (None, "two.")],
            id="noted after",
        ),
        pytest.param(
            "Ann Garvie suggested that the plan be approved. It was reported that the Council had resolved to pay.",
            [],
            id="said, not decided",
        ),
        pytest.param(
            "RESOLVED (unanimously):\n\n(a)  That x be noted;\n\n(b)  That y be approved.",
            [("(a)", "That x be noted"), ("(b)", "That y be approved.")],
            id="the vote in brackets",
        ),
        pytest.param(
            "Ann Garvie spoke. Arising from the discussion it was AGREED to:\n\ni)  Sweep the path.\n\n"
            "ii)  Paint the gate.",
            [("i)", "Sweep the path."), ("ii)", "Paint the gate.")],
            id="a lead-in that ends a paragraph",
        ),
        pytest.param("Cinneadh / Decision:\n\n1. That x be done.", [("1.", "That x be done.")], id="two languages"),
        pytest.param(
            "Ann Garvie told of the petition. We should support it. This was AGREED.",
            [(None, "We should support it.")],
            id="'this was agreed'",
        ),
        pytest.param(
            "Willow - some growth was seen so it was agreed that the tree be left.",
            [(None, "that the tree be left.")],
            id="agreed within a sentence",
        ),
        pytest.param(
            "Tom Moss offered to paint - the clerk was instructed to buy the paint.",
            [(None, "the clerk was instructed to buy the paint.")],
            id="the clerk instructed",
        ),
        pytest.param(
            "Ann Garvie said that last year it was agreed that the tree be left.", [], id="agreed before, told within"
        ),
        pytest.param("- It was agreed that the tree be left.", [(None, "the tree be left.")], id="in a bullet"),
        pytest.param("The walk made £90. Report noted.", [(None, "Report noted.")], id="brief"),
        pytest.param(
            "The resignation was accepted with regret.",
            [(None, "The resignation was accepted with regret.")],
            id="with regret",
        ),
        pytest.param("The Board of Moss had approved the plan in May.", [], id="of the past"),
        pytest.param(
            "Decision:\n\nRESOLVED:\n\n1. That x be noted; and\n\n2. That y be approved.\n\nMinutes:\n\nAnn Garvie "
            "spoke.\n\nRESOLVED:\n\n1. That x be noted; and\n\n2. That y be approved.",
            [("1.", "That x be noted"), ("2.", "That y be approved.")],
            id="a decision block and the minutes below it",
        ),
        pytest.param("Decision:\n\nThere were none.\n\nMinutes:\n\nThere were none.", [], id="a block without any"),
        pytest.param(
            "RESOLVED: (by 5 votes to 3, with 1 abstention)\n\nThat x be upheld.",
            [(None, "That x be upheld.")],
            id="counted in brackets",
        ),
        pytest.param(
            "The Forum agreed to recommend to the Council:\n\n1. that x be adopted; and\n\n2. that y be asked.",
            [("1.", "that x be adopted"), ("2.", "that y be asked.")],
            id="a sentence that leads into clauses",
        ),
        pytest.param("The Forum NOTED the figures.", [(None, "The Forum NOTED the figures.")], id="a verb in capitals"),
        pytest.param(
            "The Forum received the accident book.", [(None, "The Forum received the accident book.")], id="received"
        ),
        pytest.param("Agreed that x be done.", [(None, "Agreed that x be done.")], id="a sentence without a subject"),
        pytest.param("The Forum received a talk on paths from Eve Hill.", [], id="a talk received"),
        pytest.param("It was noted that x was open.", [(None, "x was open.")], id="noted, without the lead-in"),
        pytest.param(
            "Arising from them the Forum noted that:\n\n- (Minute 7) x was open; and\n- (Minute 8) y was shut.",
            [(None, "x was open"), (None, "y was shut.")],
            id="bullets noted, without their minutes",
        ),
        pytest.param(
            "The Forum approved the plan. The Clerk was asked to print it.",
            [(None, "The Forum approved the plan."), (None, "The Clerk was asked to print it.")],
            id="asked right after a decision",
        ),
        pytest.param("Partners endorsed the plan.", [(None, "Partners endorsed the plan.")], id="partners decide"),
        pytest.param("We agreed to hold it.", [(None, "We agreed to hold it.")], id="we decide"),
        pytest.param(
            "The minutes were taken as read and signed.", [(None, "The minutes were taken as read and signed.")]
        ),
        pytest.param("After it was agreed to pay, a request was made.", [], id="agreed before"),
        pytest.param(
            "Ann gave an update on paths, which was noted.", [(None, "Ann gave an update on paths, which was noted.")]
        ),
        pytest.param(
            "It was AGREED to:\n\n- Mend x\n- Buy y", [(None, "Mend x"), (None, "Buy y")], id="to and bullets"
        ),
        pytest.param(
            "Following debate, it was resolved unanimously on a show of hands to buy x.", [(None, "to buy x.")]
        ),
        pytest.param(
            "There was general agreement that x was due.", [(None, "There was general agreement that x was due.")]
        ),
        pytest.param(
            "The proposal was not supported.", [(None, "The proposal was not supported.")], id="not supported"
        ),
        pytest.param(
            "The chairman called for a motion to pay. Motion carried.",
            [(None, "The chairman called for a motion to pay.")],
        ),
    ],
)
def test_decisions_are_clauses_or_sentences(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(r.label, r.text) for r in item(body).resolutions] == expected


@pytest.mark.parametrize(
    ("body", "text", "proposer", "seconder", "vote"),
    [
        (
            "These were moved as correct by Ann Garvie and Tom Moss.",
            "These were moved as correct by Ann Garvie and Tom Moss.",
            "Ann Garvie",
            "Tom Moss",
            None,
        ),
        (
            "It was proposed by Ann Garvie and seconded by Mrs. Moss the accounts be adopted as presented.",
            "the accounts be adopted as presented",
            "Ann Garvie",
            "Mrs. Moss",
            None,
        ),
        (
            "Cllr Ann Garvie proposed Cllr Eve Hill, seconded by Cllr Moss. It was agreed that Cllr Hill sign.",
            "Cllr Hill sign.",
            "Cllr Ann Garvie",
            "Cllr Moss",
            None,
        ),
        (
            'Ann Garvie moved: "That fees be raised." Seconded by Tom Moss. Eve Hill spoke. The motion was defeated.',
            "That fees be raised.",
            "Ann Garvie",
            "Tom Moss",
            None,
        ),
        (
            "It was moved by Ann Garvie, seconded by Tom Moss and\n\nRESOLVED (7 votes to 1):\n\n(a)  That x be done.",
            "That x be done.",
            "Ann Garvie",
            "Tom Moss",
            (7, 1, None),
        ),
        (
            "Cllr Ann Garvie proposed acceptance of the accounts seconded by Cllr Moss. Unanimously Agreed",
            "acceptance of the accounts",
            "Cllr Ann Garvie",
            "Cllr Moss",
            "unanimous",
        ),
        (
            "The accounts were passed.\n\nProposed: Ann Garvie. Seconded: Tom Moss.",
            "The accounts were passed.",
            "Ann Garvie",
            "Tom Moss",
            None,
        ),
        (
            "Circulated, copy of the accounts :\n\nProposed by Councillor A. Garvie\n\nSeconded by Councillor T. Moss",
            "Circulated, copy of the accounts",
            "Councillor A. Garvie",
            "Councillor T. Moss",
            None,
        ),
        (
            "Tom Moss proposed and Eve Hill seconded that the accounts be signed.",
            "the accounts be signed",
            "Tom Moss",
            "Eve Hill",
            None,
        ),
        (
            "It was moved by Councillor Moss, seconded by Councillor Hill and\n\nRESOLVED: That x be done.",
            "That x be done.",
            "Councillor Moss",
            "Councillor Hill",
            None,
        ),
        (
            "It was AGREED that x be done (5 votes in favour, 2 against).",
            "that x be done (5 votes in favour, 2 against).",
            None,
            None,
            (5, 2, None),
        ),
        (
            "The motion was put to the vote: for 6, against 2, abstentions 1.\n\nRESOLVED: That x be done.",
            "That x be done.",
            None,
            None,
            (6, 2, 1),
        ),
        (
            "The Forum moved County Plan on and it was noted.\n\nIt was AGREED that x be done.",
            "that x be done.",
            None,
            None,
            None,
        ),
        ("R2020-82 T. Moss, E. Hill: That x be adopted. Carried.", "That x be adopted.", "T. Moss", "E. Hill", None),
        (
            "On the motion of Tom Moss, seconded by Eve Hill, it was unanimously\n\nRESOLVED\n\n(1) that x be done.",
            "that x be done.",
            "Tom Moss",
            "Eve Hill",
            "unanimous",
        ),
        (
            "Moved by Tom Moss, seconded by Eve Hill and RESOLVED: That x be.",
            "That x be.",
            "Tom Moss",
            "Eve Hill",
            None,
        ),
        (
            "Tom Moss proposed, and Eve Hill seconded, that x be offered. This was carried unanimously.",
            "x be offered",
            "Tom Moss",
            "Eve Hill",
            "unanimous",
        ),
        ("TM and EH proposed and seconded the accounts.", "the accounts", "TM", "EH", None),
        (
            "Mr Moss made a motion to pay. It was seconded by Ms Hill and carried unanimously.",
            "to pay",
            "Mr Moss",
            "Ms Hill",
            "unanimous",
        ),
        (
            "Asking for a motion to pay, Tom Moss so moved, seconded by Eve Hill.",
            "to pay",
            "Tom Moss",
            "Eve Hill",
            None,
        ),
        ("Tom Moss moved to pay, Eve Hill seconding.", "to pay", "Tom Moss", "Eve Hill", None),
        (
            "To pay the bills. Prop. Cllr Moss. Sec. Cllr Hill. All in favour.",
            "To pay the bills.",
            "Cllr Moss",
            "Cllr Hill",
            "unanimous",
        ),
        (
            "On the PROPOSAL of Cllr Moss\nSECONDED by Cllr Hill\nIt was AGREED to pay.",
            "to pay.",
            "Cllr Moss",
            "Cllr Hill",
            None,
        ),
    ],
)
def test_movers_and_votes(
    body: str, text: str, proposer: str | None, seconder: str | None, vote: str | tuple[int | None, ...] | None
) -> None:
    found = item(body).resolutions[-1]
    assert (found.text, found.proposer, found.seconder) == (text, proposer, seconder)
    counted = (
        found.vote
        if found.vote is None or found.vote == "unanimous"
        else (found.vote.favour, found.vote.against, found.vote.abstained)
    )
    assert counted == vote


def test_a_motion_and_an_amendment_that_are_lost_are_rejected() -> None:
    found = item(
        "An amendment was moved by Ann Garvie and seconded by Tom Moss:\n\n> That it be limited to £9.\n\n"
        "On being put to the vote the amendment was lost (3 votes for, 5 against).\n\nRESOLVED: That x be done."
    )
    assert [list(r.acts) for r in item('Ann Garvie moved: "That x be done." The motion was lost.').resolutions] == [
        ["reject"]
    ]
    assert found.resolutions[-1].text == "That x be done."


def test_who_attended_for_an_item_is_told_in_it() -> None:
    text = "The Head of Place spoke. Eve Hill, Safety Manager, Lund Council, attended for this item and answered."
    (row,) = meeting(HEAD + "1. Welcome\n\n2. Lighting\n\n" + text + "\n\n3. Close\n").attendance
    assert (row.name, row.status, row.items) == ("Eve Hill", "in_attendance", ("2",))
    assert [(p.title, p.organisation) for p in row.posts] == [("Safety Manager", "Lund Council")]


def test_an_amendments_vote_is_not_the_motions() -> None:
    found = item(
        "An amendment was lost: for 3, against 5.\n\nThe motion was then put: for 6, against 2.\n\n"
        "RESOLVED: That x be done."
    )
    vote = found.resolutions[-1].vote
    assert vote is not None
    assert vote != "unanimous"
    assert (vote.favour, vote.against) == (6, 2)


@pytest.mark.parametrize(
    ("text", "lead", "expected"),
    [
        ("that the report be noted", "", ["note"]),
        ("that the offer be declined", "", ["reject"]),
        ("that the Council be RECOMMENDED to adopt the Charter", "", ["refer"]),
        ("that it be deferred until the Audit Committee has considered it", "", ["refer", "defer"]),
        ("that a Paths Group be appointed, consisting of Ann Garvie and Tom Moss", "", ["establish", "appoint"]),
        ("that Draft Minutes should not be released", "", ["approve"]),
        ("that the Minutes of the Meeting be signed", "", ["approve"]),
        ("The meeting was adjourned to hear the public.", "", ["approve"]),
        ("that x be endorsed", "", ["approve"]),
        ("that the plan be done", "It was AGREED", ["approve"]),
        ("that the next meeting would be on 3 May", "It was NOTED", ["note"]),
        ("that Ann Garvie prepare a map", "", ["request"]),
        ("that the Director of Place be asked to report back to the Board", "", ["request", "refer"]),
        ("that the draft be referred to the Board for adoption", "", ["refer"]),
        ("that it be referred to the Board, with a recommendation that it be approved", "", ["refer"]),
        ("that it report to the meeting of the Forum on 5 May", "", ["refer"]),
        ("that Ann Garvie bring a report to the meeting of the Forum on 5 May", "", ["request", "refer"]),
        ("that a Paths Group be established", "", ["establish"]),
        ("that a Paths Group, consisting of Ann Garvie and Tom Moss, be set up", "", ["establish", "appoint"]),
        ("that its members be Ann Garvie and Tom Moss", "", ["appoint"]),
        ("that Ann Garvie be appointed a member of the Board", "", ["appoint"]),
        ("to defer this item", "", ["defer"]),
        ("that the motion was lost", "", ["reject"]),
        ("that x, as approved earlier, be noted", "", ["note"]),
        ("that EH obtain a valuation", "", ["request"]),
        ("that each partner name an officer", "", ["request"]),
        ("that the progress report be noted", "", ["note"]),
        ("That the Cabinet be recommended, at its meeting on 8 May, to accept x", "", ["refer"]),
        ("The Forum received the story.", "", ["note"]),
        ("to nominate Mr. Moss as Chair", "", ["appoint"]),
        ("that no action be taken", "", ["approve"]),
        ("requested an update in six months", "", ["request"]),
        ("Ann gave an update, which was noted by the Forum.", "", ["note"]),
        ("The request was turned down.", "", ["reject"]),
    ],
)
def test_acts_are_those_of_the_texts_own_words(text: str, lead: str, expected: list[str]) -> None:
    assert list(acts(text, lead)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "It was AGREED that Ann Garvie obtain a price by 14 April 2020.",
            [(("Ann Garvie",), "obtain a price by 14 April 2020", "2020-04-14")],
            id="subjunctive",
        ),
        pytest.param(
            "The Clerk will write to the owner.", [(("Clerk",), "write to the owner", None)], id="a post will"
        ),
        pytest.param(
            "The Chairman and Clerk will again inspect the field.",
            [(("Chairman", "Clerk"), "inspect the field", None)],
            id="two posts will",
        ),
        pytest.param("The clerk is to check the price.", [(("clerk",), "check the price", None)], id="is to"),
        pytest.param(
            "A letter came - clerk to write and thank him.", [(("clerk",), "write and thank him", None)], id="clerk to"
        ),
        pytest.param(
            "The Chairman asked the Clerk to investigate.", [(("Clerk",), "investigate", None)], id="asked to"
        ),
        pytest.param("The Charter would cost nothing. Moss Lane will follow.", [], id="things that will"),
        pytest.param("Draft Minutes should not be shown. This will now be done yearly.", [], id="nobody's"),
        pytest.param(
            "It was AGREED that the form be adopted and that Inspector Tom Moss issue it.",
            [(("Inspector Tom Moss",), "issue it", None)],
            id="the second clause",
        ),
        pytest.param(
            "RESOLVED: That the Director of Place be asked to report back by June.",
            [(("Director of Place",), "report back by June", "2020-06")],
            id="asked",
        ),
        pytest.param(
            "The Clerk was asked to write to the school by 12 May 2020.",
            [(("Clerk",), "write to the school by 12 May 2020", "2020-05-12")],
            id="asked in prose",
        ),
        pytest.param(
            "Ann Garvie agreed to send the slides.\n\nAction: Ann Garvie, by 26 May 2020.",
            [(("Ann Garvie",), "send the slides", "2020-05-26")],
            id="the date in a line",
        ),
        pytest.param(
            "The Forum asked Ann Garvie to give thought to x, and asked Tom Moss to end y by April 2021.",
            [(("Ann Garvie",), "give thought to x", None), (("Tom Moss",), "end y by April 2021", "2021-04")],
            id="each its own date",
        ),
        pytest.param(
            "Ann Garvie to write to the school.", [(("Ann Garvie",), "write to the school", None)], id="to do"
        ),
        pytest.param("The lights were poor.\n\nAction: TM", [(("TM",), "The lights were poor.", None)], id="initials"),
        pytest.param(
            "It was noted that the Director of Place would report to the Board on 20 June 2020.", [], id="noted"
        ),
        pytest.param("Ann Garvie thought that somebody should act.", [], id="wished"),
        pytest.param(
            "The lights were poor.\n\nThe Clerk will ring the works.\n\nAction by: Clerk - end of June 2020",
            [(("Clerk",), "ring the works", "2020-06")],
            id="a date in a line with no word before it",
        ),
        pytest.param(
            "The lights were poor.\n\nAction: Paths Working Group; 26 May 2020",
            [(("Paths Working Group",), "The lights were poor.", "2020-05-26")],
            id="a group in a line",
        ),
        pytest.param(
            "Ann Garvie did not know but undertook to reply.", [(("Ann Garvie",), "reply", None)], id="a second verb"
        ),
        pytest.param(
            "The Clerk had written to them. She will ring the works.",
            [(("Clerk",), "ring the works", None)],
            id="a pronoun",
        ),
        pytest.param(
            "Ann Garvie had written to Tom Moss and Mr Hill. He will ring the works.",
            [],
            id="a pronoun of one of three",
        ),
        pytest.param("Ann Garvie proposed that the Cabinet be asked to pay.", [], id="what is proposed alone"),
        pytest.param(
            "RESOLVED: That the Lund Health and Care Board be asked, at its meeting on 6 June 2020, to consider x.",
            [(("Lund Health and Care Board",), "consider x", "2020-06-06")],
            id="asked at its meeting",
        ),
        pytest.param(
            "RESOLVED: That the Clerk be asked to pay and Mr Tom Moss report on it to the Board on 5 May 2020.",
            [(("Clerk",), "pay", None), (("Mr Tom Moss",), "report on it to the Board on 5 May 2020", "2020-05-05")],
            id="two duties in a clause; the date of the meeting reported to",
        ),
        pytest.param(
            "| Action | Owner | By when | Status |\n|---|---|---|---|\n"
            "| Mend the gate | Ann Garvie | 5 May 2020 | Open |\n"
            "| Buy paint | Tom Moss | 3 April 2020 | Done |",
            [(("Ann Garvie",), "Mend the gate", "2020-05-05")],
            id="a table of actions, one of them done",
        ),
    ],
)
def test_actions_have_owners_and_dates(body: str, expected: list[tuple[tuple[str, ...], str, str | None]]) -> None:
    assert [(a.owners, a.task, a.due) for a in item(body).actions] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("* Ann: will look into the licence", [(("Ann",), "look into the licence")]),
        ("* Ann to ring the works", [(("Ann",), "ring the works")]),
        ("* Tom to ring the works", []),  # two of the list are called Tom
    ],
)
def test_a_first_name_of_one_person_alone_owns(body: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    found = meeting(HEAD + "Present: Ann Garvie, Tom Moss, Tom Hill\n\n1. Welcome\n\n" + body + "\n\n2. Close\n")
    assert [(a.owners, a.task) for a in found.items[0].actions] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("AG to ring the works.\n\nAction: AG; 26 May 2020", [(("AG",), "ring the works", "2020-05-26")]),
        ("AG and TM will ring the works.", [(("AG", "TM"), "ring the works", None)]),
        ("ZZ to ring the works.", [(("ZZ",), "ring the works", None)]),  # not on the list: a body's, or a guest's
        ("ZZ would ring the works.", []),
        ("AG will bring it to the June meeting.", [(("AG",), "bring it to the June meeting", "2020-06-09")]),
        ("AG will attend the July meeting.", [(("AG",), "attend the July meeting", "2020-07")]),
        ("The works to be invited to lunch (AG).", [(("AG",), "The works to be invited to lunch", None)]),
        ("Action: Slides to be sent. Owner: AG. By: 5 June 2020", [(("AG",), "Slides to be sent", "2020-06-05")]),
        ("AG – to ring the works.", [(("AG",), "ring the works", None)]),
        ("Action: That the Chair write to the works.", [(("Chair",), "write to the works", None)]),
        ("Ann would sound out the works.", [(("Ann",), "sound out the works", None)]),
        ("Ann Garvie asked staff to look into this.", [(("staff",), "look into this", None)]),
        ("The Forum will make the appointments later in the meeting.", []),
        (
            "It was noted that AG would report to Moss Board on 5 June 2020, as the Board had asked.",
            [(("AG",), "report to Moss Board on 5 June 2020", "2020-06-05")],
        ),
    ],
)
def test_initials_are_those_of_the_list(body: str, expected: list[tuple[tuple[str, ...], str, str | None]]) -> None:
    head = HEAD + "Present: Ann Garvie, Tom Moss\n\n1. Welcome\n\n"
    found = meeting(head + body + "\n\n2. Date of next meeting\n\n9 June 2020\n").items[0].actions
    assert [(a.owners, a.task, a.due) for a in found] == expected


def test_the_row_of_a_table_dates_the_action_of_its_item() -> None:
    table = "| Item | Action | Who | By when |\n|---|---|---|---|\n| 1 | Ring works | Ann Garvie | 5 May 2020 |"
    found = meeting(HEAD + "1. Gate\n\nAnn Garvie agreed to ring the works.\n\n2. Actions\n\n" + table + "\n").items
    assert [[(a.owners, a.due) for a in i.actions] for i in found] == [[(("Ann Garvie",), "2020-05-05")], []]


def test_a_list_of_actions_names_owners_in_brackets_behind_them() -> None:
    body = "## Paths\n\nText.\n\n## Actions\n\n1. Write a paper [new for Ann Garvie/Tom]\n\n2. Sweep [completed]\n"
    found = meeting(HEAD + body).items[-1].actions
    assert [(a.owners, a.task) for a in found] == [(("Ann Garvie", "Tom"), "Write a paper")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "It was AGREED that it be referred to the Moss Board for consideration at its meeting on 8 May 2020.",
            [("Moss Board", "2020-05-08", "consideration")],
            id="a body's meeting",
        ),
        pytest.param(
            "RESOLVED: That the Moss Council be RECOMMENDED to adopt it at its meeting on 8 May 2020.",
            [("Moss Council", "2020-05-08", None)],
            id="recommended",
        ),
        pytest.param(
            "RESOLVED: That it be deferred until the Audit Committee has considered it on 8 May 2020.",
            [("Audit Committee", "2020-05-08", None)],
            id="deferred until",
        ),
        pytest.param(
            "This will be discussed at a forthcoming Paths Committee Meeting.",
            [("Paths Committee", None, None)],
            id="at a committee",
        ),
        pytest.param("An update would be provided at the next Forum meeting.", [("LF", None, None)], id="the next one"),
        pytest.param(
            "It was AGREED that it be referred to the next meeting of the Board, on 8 May 2020, for adoption.",
            [("Board", "2020-05-08", "adoption")],
            id="the next meeting",
        ),
        pytest.param(
            "It was AGREED that Ann Garvie bring a report, with options, to the meeting of the Forum on 9 June 2020.",
            [("LF", "2020-06-09", None)],
            id="a later meeting of one's own",
        ),
        pytest.param(
            "The Forum asked that a plan be submitted to its meeting on 9 June 2020.",
            [("LF", "2020-06-09", None)],
            id="its meeting",
        ),
        pytest.param(
            (
                "It was AGREED:-\n\n- (i) that Ann Garvie report to the meeting of the Forum on 9 June "
                "2020; and\n- (ii) that y be considered at the same time."
            ),
            [("LF", "2020-06-09", None), ("LF", "2020-06-09", None)],
            id="the same time",
        ),
        pytest.param(
            "RESOLVED: That the Clerk write to Moss Coaches Ltd.", [("Moss Coaches Ltd", None, None)], id="a letter"
        ),
        pytest.param(
            "The Clerk was asked to write to the Students' Union.",
            [("Students' Union", None, None)],
            id="a letter in prose",
        ),
        pytest.param(
            "RESOLVED: That it be submitted to the Board in March 2021.", [("Board", "2021-03", None)], id="a month"
        ),
        pytest.param("The matter had been referred to the Board on 8 January 2020.", [], id="of the past"),
        pytest.param("It was noted that the Director would report to the Board on 20 June 2020.", [], id="noted"),
        pytest.param(
            "RESOLVED: That the Lund Board be recommended, at its meeting on 5 June 2020, to adopt it.",
            [("Lund Board", "2020-06-05", None)],
            id="recommended at its meeting",
        ),
        pytest.param(
            "RESOLVED: That the Care Quality Commission be asked to pay.",
            [("Care Quality Commission", None, None)],
            id="another body asked",
        ),
        pytest.param("RESOLVED: That the Paths Working Party be asked to pay.", [], id="a group of its own asked"),
        pytest.param(
            "It was AGREED to recommend to the Board:\n\n1. that x; and\n2. that the Lund Council be asked to pay.",
            [("Board", None, None)],
            id="asked only if the recommendation is taken",
        ),
        pytest.param(
            "RESOLVED: That it be referred by the Chair to the Board.", [("Board", None, None)], id="by whom it goes"
        ),
        pytest.param(
            "RESOLVED: That it be recommended to the June meeting of the Board for approval.",
            [("Board", "2020-06", "approval")],
            id="the meeting of a month",
        ),
        pytest.param(
            "The item was deferred to the next meeting on 9 June 2020.", [("LF", "2020-06-09", None)], id="put off"
        ),
        pytest.param(
            "RESOLVED: That the Clerk write to each parish council.",
            [("each parish council", None, None)],
            id="letters",
        ),
        pytest.param(
            "It was agreed to recommend to the Moss Board at its meeting on 5 May 2020:\n\n- that x;\n- that y.",
            [("Moss Board", "2020-05-05", None)],
            id="the lead-in recommends",
        ),
        pytest.param("RECOMMENDED – That Council approves it.", [("Council", None, None)], id="recommended that it do"),
        pytest.param("RESOLVED TO RECOMMEND TO COUNCIL that x be paid.", [("COUNCIL", None, None)], id="in capitals"),
        pytest.param(
            "RESOLVED: That it be considered in detail by the Audit Committee.",
            [("Audit Committee", None, None)],
            id="considered by",
        ),
        pytest.param(
            "RESOLVED: That officers report back in six months.", [("LF", None, None)], id="back without a name"
        ),
        pytest.param(
            "RESOLVED: That an item on x be added to the forward plan.", [("LF", None, None)], id="the forward plan"
        ),
        pytest.param(
            "AGREED: that x be drawn up by Ann Garvie for the Moss Board on 5 May 2020.",
            [("Moss Board", "2020-05-05", None)],
            id="ready for a body's day",
        ),
        pytest.param("The issue was escalated to the Moss Board.", [("Moss Board", None, None)], id="escalated"),
        pytest.param(
            "It would go before the next Moss Board in May, 2020 and subsequently be put to full Council.",
            [("Moss Board", "2020-05", None), ("full Council", None, None)],
            id="before the next board",
        ),
        pytest.param(
            "It was agreed to write to the Minister for Trees and the Commissioner for Parks.",
            [("Minister for Trees", None, None), ("Commissioner for Parks", None, None)],
            id="letters to two",
        ),
        pytest.param("The Clerk will write to Moss Water.", [("Moss Water", None, None)], id="will write"),
        pytest.param("A report will be forwarded to Highways.", [("Highways", None, None)], id="an office outside"),
        pytest.param("The item was laid over until the May meeting.", [("LF", "2020-05", None)], id="laid over"),
        pytest.param("Ann Garvie agreed to raise it with Moss Council.", [("Moss Council", None, None)], id="raised"),
        pytest.param(
            "Tom Hill of Moss Trees is to be asked for a price.", [("Tom Hill of Moss Trees", None, None)], id="a firm"
        ),
        pytest.param("RESOLVED to ask the Moss Council to pay.", [("Moss Council", None, None)], id="to ask a body"),
        pytest.param("The Commission reports periodically to the Moss Board.", [], id="what it always does"),
        pytest.param("The annual report to the Board was long.", [], id="a noun"),
        pytest.param("Ann Garvie would give views prior to the next Board meeting.", [], id="prior to"),
        pytest.param("“We will ask at the next meeting for a progress report on x.”", [], id="a notice of motion"),
        pytest.param("Ann Garvie asked if x could be reported to the Moss Board?", [], id="a question"),
        pytest.param("It would not be referred to full Council.", [], id="not referred"),
        pytest.param("A letter had been sent to the Moss Council.", [], id="had been sent"),
        pytest.param("CLERK TO WRITE TO MOSS COUNCIL & RESPOND TO ALL.", [("MOSS COUNCIL", None, None)], id="capitals"),
        pytest.param(
            "It was agreed that it be put on the agenda of the Paths Committee.",
            [("Paths Committee", None, None)],
            id="on the agenda of a committee",
        ),
        pytest.param("Continue to next meeting.", [("LF", None, None)], id="goes on at the next meeting"),
        pytest.param("Clerk to put on the September agenda.", [("LF", "2020-09", None)], id="the agenda of a month"),
        pytest.param(
            "RESOLVED: That it go to the Moss Panel for report to its May meeting.",
            [("Moss Panel", "2020-05", None)],
            id="for report",
        ),
        pytest.param(
            "RESOLVED: That the Moss Board, at its meeting on 8 May 2020, be recommended to pay.",
            [("Moss Board", "2020-05-08", None)],
            id="its meeting before the verb",
        ),
        pytest.param(
            "It was RESOLVED to recommend to the Moss Board that the fund be kept.",
            [("Moss Board", None, None)],
            id="it was resolved to",
        ),
        pytest.param(
            "RESOLVED: That x be referred to the Cabinet Member for Parks.",
            [("Cabinet Member for Parks", None, None)],
            id="a post",
        ),
        pytest.param("RESOLVED: That a grant be made to Moss Trust.", [], id="money"),
        pytest.param(
            "This will be discussed further at the Paths and Trees Committee meeting.",
            [("Paths and Trees Committee", None, None)],
            id="a committee with two fields",
        ),
        pytest.param("REFERRED the plan to the Moss Board.", [("Moss Board", None, None)], id="a verb in capitals"),
        pytest.param("Paths Committee to review the log.", [("Paths Committee", None, None)], id="a body to review"),
        pytest.param(
            "FSC to consider the rent.\n\nFSC – Finance Sub-Committee", [("FSC", None, None)], id="letters of a group"
        ),
        pytest.param("JB to consider the rent.", [], id="letters of nobody known"),
        pytest.param(
            "It was AGREED that the Paths Committee look at the costs.",
            [("Paths Committee", None, None)],
            id="a body looks at it",
        ),
        pytest.param("May meeting to review the gaps.", [("LF", "2020-05", None)], id="a meeting to review"),
        pytest.param(
            "The policy will go to the May Moss Board.", [("Moss Board", "2020-05", None)], id="a month's board"
        ),
        pytest.param(
            "x will be weighed up with great care by all and brought to the Moss Board.",
            [("Moss Board", None, None)],
            id="and brought to",
        ),
        pytest.param(
            "The audit was left for the Paths Committee to consider.", [("Paths Committee", None, None)], id="left for"
        ),
        pytest.param(
            "It was agreed to return to this issue at the next meeting.", [("LF", None, None)], id="return to it"
        ),
        pytest.param(
            "The item was deferred to the 14 May meeting.", [("LF", "2020-05-14", None)], id="the meeting of a day"
        ),
        pytest.param(
            "The Clerk was asked to report this to Moss Council.", [("Moss Council", None, None)], id="asked to report"
        ),
        pytest.param(
            "It was agreed to share the report with the Moss Trust.", [("Moss Trust", None, None)], id="share with"
        ),
        pytest.param("It was recommended to the Forum that fees rise.", [], id="advice to the body itself"),
        pytest.param("She asked that the figures be submitted to the next meeting.", [], id="what a speaker asks for"),
        pytest.param(
            "It was agreed to amend item 3 to include ‘and report to the Moss Board’.", [], id="words put into minutes"
        ),
        pytest.param(
            "RESOLVED that the following recommendations be made to the Moss Board:\n\n(1) that x be done.",
            [("Moss Board", None, None)],
            id="recommendations below",
        ),
        pytest.param("To be discussed next meeting.", [("LF", None, None)], id="next meeting without a preposition"),
        pytest.param("A report will go to Cabinet on 12 May 2020.", [("Cabinet", "2020-05-12", None)], id="goes to"),
        pytest.param(
            "It would be considered by Full Council on 12 May 2020.",
            [("Full Council", "2020-05-12", None)],
            id="considered on a day",
        ),
        pytest.param("Refer to Planning Committee.", [("Planning Committee", None, None)], id="refer to"),
        pytest.param("Refer to Appendix A.", [], id="refer the reader to"),
        pytest.param("The motion was referred to the Forum by the Moss Board.", [], id="what came to the body"),
        pytest.param("Agreed to continue consideration to its next meeting.", [("LF", None, None)], id="continued"),
        pytest.param(
            "It was agreed to put off the fees until the May meeting.", [("LF", "2020-05", None)], id="put off until"
        ),
        pytest.param("Deferred to the May call.", [("LF", "2020-05", None)], id="a call"),
        pytest.param("Tabled to May, as two were away.", [("LF", "2020-05", None)], id="tabled to a month"),
        pytest.param(
            "Consideration of it stood adjourned to 14 May.", [("LF", "2020-05-14", None)], id="adjourned to a day"
        ),
        pytest.param("Mining continued until 14 May 2021 under the report.", [], id="what went on until a day"),
        pytest.param(
            "The action stays open and figures come to the May Forum.", [("LF", "2020-05", None)], id="come to"
        ),
        pytest.param(
            "RESOLVED: That it be agreed, subject to the review being moved from April to the meeting on 9 June 2020.",
            [("LF", "2020-06-09", None)],
            id="moved to another meeting",
        ),
        pytest.param(
            "RESOLVED: That a draft be brought to the May 14 meeting.",
            [("LF", "2020-05-14", None)],
            id="the meeting of a day",
        ),
        pytest.param(
            "RECOMMENDED TO THE COUNCIL (18 May 2020): That the code be adopted.",
            [("COUNCIL", "2020-05-18", None)],
            id="its day in brackets",
        ),
        pytest.param(
            "It was agreed that the Rents Committee look at fees at its meeting on 9 April and "
            "report back to members in May.",
            [("Rents Committee", "2020-04-09", None), ("LF", "2020-05", None)],
            id="another body's meeting, then back",
        ),
        pytest.param(
            "RESOLVED: That it be sent to the Moss Board and be brought back to the Forum in July 2020.",
            [("Moss Board", None, None), ("LF", "2020-07", None)],
            id="each with its own day",
        ),
        pytest.param(
            "Members agreed to recommend to the Moss Board:\n\n- that x;\n- that y.\n\nTM to write this up for the "
            "Moss Board, which meets on 7 May.",
            [("Moss Board", "2020-05-07", None)],
            id="its day told apart",
        ),
        pytest.param(
            "RESOLVED:\n\n(a) To approve the draft for submission to the Lund Government.",
            [("Lund Government", None, None)],
            id="for submission",
        ),
        pytest.param(
            "It was agreed to invite Lund Voluntary Action to apply instead to the Care Group.",
            [("Care Group", None, None)],
            id="where to apply",
        ),
        pytest.param(
            "It was agreed to pass the question to the Lund Trust's counsel.",
            [("Lund Trust's counsel", None, None)],
            id="a body's advisers",
        ),
        pytest.param(
            "RESOLVED: That the Forum calls on Transport Lund Ireland to mend it.",
            [("Transport Lund Ireland", None, None)],
            id="called on",
        ),
        pytest.param(
            "It was agreed to send a copy to Deputy Kilbane.", [("Deputy Kilbane", None, None)], id="a copy to"
        ),
        pytest.param("Clerk to send Lund Ltd a letter about it.", [("Lund Ltd", None, None)], id="send X a letter"),
        pytest.param(
            "The Forum asked the Clerk to reply to the Planning Authority by 18 May.",
            [("Planning Authority", None, None)],
            id="reply to",
        ),
        pytest.param("RESOLVED: That the Chief Executive be requested to consider it.", [], id="a post is no body"),
        pytest.param(
            "RESOLVED: That the Licensing Team Leader be asked to look into it.", [], id="nor is a leader of a team"
        ),
        pytest.param(
            "It would be picked up at the next meeting of the Moss Panel on 4 April.",
            [("Moss Panel", "2020-04-04", None)],
            id="picked up at",
        ),
        pytest.param(
            "TM was asked to take it to the Moss Board on 18 April and to the Forum in May.",
            [("Moss Board", "2020-04-18", None), ("LF", "2020-05", None)],
            id="to another body and back",
        ),
        pytest.param(
            "RESOLVED to make representations to the Minister for Bees.",
            [("Minister for Bees", None, None)],
            id="an office",
        ),
        pytest.param(
            "RECOMMENDED to Cabinet (meeting of 9 April 2020) that it be so.",
            [("Cabinet", "2020-04-09", None)],
            id="its meeting in brackets",
        ),
        pytest.param(
            "RESOLVED to lodge an objection with Lund Council.", [("Lund Council", None, None)], id="objections"
        ),
        pytest.param("The Forum passed this to the Moss Group.", [("Moss Group", None, None)], id="passed to"),
        pytest.param(
            "Refer to Moss Committee; come back in April.",
            [("Moss Committee", None, None), ("LF", "2020-04", None)],
            id="until a semicolon",
        ),
        pytest.param(
            "It was agreed to invite the Lund Trust to send an officer to the next meeting.", [], id="who comes"
        ),
        pytest.param(
            "RESOLVED: That Lund Police be asked to count the cars.", [("Lund Police", None, None)], id="the police"
        ),
        pytest.param(
            "RESOLVED: That the Moss Board be asked, when it meets on 18 June, to give £2,400.",
            [("Moss Board", "2020-06-18", None)],
            id="when it meets",
        ),
        pytest.param(
            "It was agreed that x is done, and the Moss Board is to be asked to confirm this at its June meeting.",
            [("Moss Board", "2020-06", None)],
            id="at its June meeting",
        ),
        pytest.param(
            "RESOLVED to:\n\n(1) delegate authority to the Head of Park Services to agree it.",
            [],
            id="authority is no matter",
        ),
        pytest.param(
            "Approval of the plan was deferred to a special meeting on Tuesday, 9 June 2020.",
            [("LF", "2020-06-09", None)],
            id="a special meeting",
        ),
        pytest.param(
            "It was agreed that it be circulated to the other Moss and Lund Boards.",
            [("other Moss and Lund Boards", None, None)],
            id="other boards",
        ),
        pytest.param(
            "The Clerk to write to the Council's estates section about it.",
            [("Council's estates section", None, None)],
            id="a council's section",
        ),
        pytest.param(
            "The lone working policy was held over until July.", [("LF", "2020-07", None)], id="a policy held over"
        ),
        pytest.param(
            "RESOLVED: That a panel be set up, which would report to each meeting of the Moss Board.",
            [("Moss Board", None, None)],
            id="each meeting",
        ),
        pytest.param(
            "It was agreed to ask the Moss Council for figures and bring the item back in May.",
            [("Moss Council", None, None), ("LF", "2020-05", None)],
            id="asked, and back in a month",
        ),
        pytest.param("Governors were asked to agree the rota.", [], id="the body itself"),
        pytest.param(
            "The decision was passed up to the Moss Trustees for ratification.",
            [("Moss Trustees", None, "ratification")],
            id="passed up",
        ),
        pytest.param(
            "The Forum decided that Tom Moss should write on its behalf to the Head Teacher.",
            [("Head Teacher", None, None)],
            id="a letter on its behalf",
        ),
        pytest.param(
            "Tom Moss to raise the lamps at the next cluster meeting.",
            [("cluster meeting", None, None)],
            id="a meeting without capitals",
        ),
        pytest.param(
            "RESOLVED: That it be recommended to Moss Parish Council and Fen District Council that they pay.",
            [("Moss Parish Council", None, None), ("Fen District Council", None, None)],
            id="two councils",
        ),
        pytest.param(
            "RESOLVED: That the Clerk prepare a costed plan for the Estates Committee on 9 July 2020.",
            [("Estates Committee", "2020-07-09", None)],
            id="prepared for another body's day",
        ),
        pytest.param(
            "A note from Lund Parish Council about the lamp on the Fen road was passed to the Lamps Group for reply.",
            [("Lamps Group", None, None)],
            id="passed on for reply",
        ),
        pytest.param("Those who want a lamp should write to the Borough Council.", [], id="others' letters"),
    ],
)
def test_referrals_have_their_targets(body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(r.to, r.on, r.purpose) for r in item(body).referrals] == expected


@pytest.mark.parametrize(
    ("body", "group", "members", "reports_to"),
    [
        pytest.param(
            (
                "It was AGREED:-\n\n- (i) that a Data Sharing Group be established to draft an "
                "agreement;\n- (ii) that its members be Ann Garvie (lead), Tom Moss and a representative "
                "of Lund Police; and\n- (iii) that it report to the meeting of the Forum on 9 June 2020."
            ),
            "Data Sharing Group",
            ("Ann Garvie", "Tom Moss", "representative of Lund Police"),
            "Forum",
            id="over three clauses",
        ),
        pytest.param(
            "RESOLVED: That a Paths Working Party be appointed, consisting of Councillors N. Garvie (Chair), S. Moss "
            "and J. Hill.",
            "Paths Working Party",
            ("N. Garvie", "S. Moss", "J. Hill"),
            None,
            id="members by initials",
        ),
        pytest.param(
            "It was agreed to form a Heritage Sub-committee of Ann Garvie, Tom Moss and Eve Hill.",
            "Heritage Sub-committee",
            ("Ann Garvie", "Tom Moss", "Eve Hill"),
            None,
            id="a sub-committee of its members",
        ),
        pytest.param(
            (
                "RESOLVED: That a Winter Group, consisting of Canon Ann Garvie, Tom\n     Moss and an "
                "officer of Lund Council, be set up to act and to report to the Moss Board."
            ),
            "Winter Group",
            ("Canon Ann Garvie", "Tom Moss", "officer of Lund Council"),
            "Moss Board",
            id="consisting of",
        ),
        pytest.param(
            "It was AGREED that a task group be set up to look at paths.",
            "task group to look at paths",
            (),
            None,
            id="named by its purpose",
        ),
        pytest.param(
            "The Forum supported the establishment of a working party.",
            "working party on Lighting",
            (),
            None,
            id="named by the item",
        ),
        pytest.param(
            "It was agreed to set up a Taxi Working Group of TG (convenor), JW and SP, to look at costs.",
            "Taxi Working Group",
            ("TG", "JW", "SP"),
            None,
            id="members by their letters",
        ),
        pytest.param(
            "RESOLVED: That a Moss Group be set up, chaired by Ann Garvie, with Tom Moss, Eve Hill and the Clerk as "
            "members.",
            "Moss Group",
            ("Ann Garvie", "Tom Moss", "Eve Hill", "Clerk"),
            None,
            id="chaired by, with members",
        ),
        pytest.param(
            "RESOLVED\n\n(a) that a Paths Panel be established; and\n\n(b) that Councillors Garvie (Lead), Moss and "
            "Hill be appointed to the Panel.",
            "Paths Panel",
            ("Garvie", "Moss", "Hill"),
            None,
            id="appointed to it",
        ),
        pytest.param(
            "The Forum agreed to form an Events Committee. Members will be Ann Garvie and Tom Moss.",
            "Events Committee",
            ("Ann Garvie", "Tom Moss"),
            None,
            id="members will be",
        ),
        pytest.param(
            "RESOLVED: That a task and finish group be set up with the following membership:\n\n- Cllr A Garvie\n"
            "- the Clerk",
            "task and finish group on Lighting",
            ("Cllr A Garvie", "Clerk"),
            None,
            id="a list below",
        ),
        pytest.param(
            "RESOLVED: That a Moss Panel of three members (Councillors Garvie, Moss and Hill) be established.",
            "Moss Panel",
            ("Garvie", "Moss", "Hill"),
            None,
            id="in brackets",
        ),
        pytest.param(
            "It was agreed that AG, TM and DH would form a sub-group to look at x.",
            "sub-group to look at x",
            ("AG", "TM", "DH"),
            None,
            id="they form it",
        ),
        pytest.param(
            "RESOLVED: To establish a Moss Group comprising Cllrs Garvie and Moss together with three residents.",
            "Moss Group",
            ("Garvie", "Moss", "three residents"),
            None,
            id="together with",
        ),
        pytest.param(
            "It was agreed that a task group focusing on Paths should be arranged. The following expressed an interest "
            "in being part of this group:\n\nAnn Garvie\n\nTom Moss\n\nThe wall was mended.",
            "task group focusing on Paths",
            ("Ann Garvie", "Tom Moss"),
            None,
            id="names one a line",
        ),
        pytest.param(
            "RESOLVED: That a Moss Group be set up jointly with Moss Council, to be chaired by HM, with AS, the Care "
            "Lead and two officers as members.",
            "Moss Group",
            ("HM", "AS", "Care Lead", "two officers"),
            None,
            id="chaired by, with",
        ),
        pytest.param(
            "RESOLVED that a Paths Sub-Committee be appointed, its members to be Cllrs Moss and Garvie.",
            "Paths Sub-Committee",
            ("Moss", "Garvie"),
            None,
            id="appointed with its members",
        ),
        pytest.param(
            "The Forum agreed to form an ad hoc committee to study parking, chaired by Tom Moss.",
            "ad hoc committee to study parking",
            ("Tom Moss",),
            None,
            id="its chair is no part of its name",
        ),
        pytest.param(
            "It was agreed that a small working party (Cllrs Moss and Orme, with Mr D. Lill) be formed to "
            "look at paths.",
            "working party to look at paths",
            ("Moss", "Orme", "Mr D. Lill"),
            None,
            id="members in brackets, one with initials",
        ),
        pytest.param(
            "It was agreed that a sub-committee, consisting of Cllrs. Moss and Orme and the Clerk, be set up "
            "to draft it.",
            "sub-committee to draft it",
            ("Moss", "Orme", "Clerk"),
            None,
            id="a short form with a stop",
        ),
        pytest.param(
            "It was agreed that a recovery group be formed of Ann Garvie (who would lead it) and Tom Moss, "
            "to meet weekly.",
            "recovery group on Lighting",
            ("Ann Garvie", "Tom Moss"),
            None,
            id="formed of",
        ),
        pytest.param(
            "Agreed that a small working party be formed: Ann Garvie (to lead), and somebody from the Mill.",
            "working party on Lighting",
            ("Ann Garvie", "somebody from the Mill"),
            None,
            id="formed, with a colon",
        ),
        pytest.param(
            "Everybody in favour of a working group: Ann Garvie (lead) and Tom Moss.",
            "working group on Lighting",
            ("Ann Garvie", "Tom Moss"),
            None,
            id="in favour of one",
        ),
        pytest.param(
            "RESOLVED that a Grants Panel of three members, namely Ann Garvie, Tom Moss and Jane Orme, be appointed "
            "to consider it.",
            "Grants Panel",
            ("Ann Garvie", "Tom Moss", "Jane Orme"),
            None,
            id="namely",
        ),
        pytest.param(
            "It was agreed that a task group of Ann Garvie and Tom Moss be set up to write a draft and "
            "bring it to the Forum.",
            "task group to write a draft",
            ("Ann Garvie", "Tom Moss"),
            None,
            id="what it brings is no part of its name",
        ),
        pytest.param(
            "It was agreed to form a nominations panel of the Chair, Ann and Tom to draw up a list.",
            "nominations panel on Lighting",
            ("Chair", "Ann", "Tom"),
            None,
            id="what they are to draw up",
        ),
        pytest.param(
            "A working party was set up: Tom Moss and Ann Garvie.",
            "working party on Lighting",
            ("Tom Moss", "Ann Garvie"),
            None,
            id="members behind a colon",
        ),
        pytest.param(
            "RESOLVED to set up a Moss Working Group comprising Tom Moss, plus the Clerk.",
            "Moss Working Group",
            ("Tom Moss", "Clerk"),
            None,
            id="plus",
        ),
        pytest.param(
            "RESOLVED that a Moss Working Group of (TM), (AG) & (SB) be formed.",
            "Moss Working Group",
            ("TM", "AG", "SB"),
            None,
            id="initials in brackets",
        ),
        pytest.param(
            "RESOLVED that a Moss Group of Tom Moss and Ann Garvie be set up, with a representative of the school.",
            "Moss Group",
            ("Tom Moss", "Ann Garvie", "representative of the school"),
            None,
            id="with a representative",
        ),
    ],
)
def test_groups_are_set_up(body: str, group: str, members: tuple[str, ...], reports_to: str | None) -> None:
    (found,) = item(body).establishes
    assert (found.group, found.members, found.reports_to) == (group, members, reports_to)


@pytest.mark.parametrize(
    "body",
    [
        "It was agreed to consider if there would be benefit in setting up a task group.",
        "It was agreed that a working group would be put together if needed.",
        "RESOLVED: That the Paths Group set up in May be thanked.",
    ],
)
def test_no_group_is_set_up_that_exists_or_may_be(body: str) -> None:
    assert item(body).establishes == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Further to minute 5 of the meeting of the Moss Group held on 8 January 2020, x.",
            [("Moss Group", "2020-01-08", "5")],
            id="both",
        ),
        pytest.param(
            "It was amended by the Moss Group on 28 January 2020 (minute 44).",
            [("Moss Group", "2020-01-28", "44")],
            id="decided by",
        ),
        pytest.param(
            "It was amended by MG on 28 January 2020 (minute 44).", [("MG", "2020-01-28", "44")], id="by a short form"
        ),
        pytest.param(
            "The point, which it had put back on 28 January 2020 (minute 44(ii)), came again.",
            [(None, "2020-01-28", "44(ii)")],
            id="it had",
        ),
        pytest.param(
            "As agreed under minute 44(ii) of 28 January 2020.", [(None, "2020-01-28", "44(ii)")], id="minute of a day"
        ),
        pytest.param(
            "It was settled by the Moss Group on 17 January 2020 (minute 10). The log (minute 11) was out.",
            [("Moss Group", "2020-01-17", "10"), ("Moss Group", "2020-01-17", "11")],
            id="the next minute of the same",
        ),
        pytest.param("The Cabinet of Moss had resolved on 21 January 2020 to pay.", [], id="a date in passing"),
        pytest.param("The public meeting on Friday 14 November.", [], id="a day to come"),
        pytest.param("See minute 1 above.", [(None, None, "1")], id="an item before"),
        pytest.param("See minute 3 below.", [], id="an item after"),
        pytest.param(
            "Moss Council Meeting of 8 January 2020.", [("Moss Council", "2020-01-08", None)], id="its meeting"
        ),
        pytest.param("Item 3 Minutes 12 February - Paths", [(None, "2020-02-12", "3")], id="an item of other minutes"),
        pytest.param("The Liaison Meeting 20 June would be opened.", [], id="a meeting without its year"),
        pytest.param("The notes of 8 January 2020 were agreed.", [(None, "2020-01-08", None)], id="notes of a day"),
        pytest.param("It had been adjourned from 8 January 2020.", [(None, "2020-01-08", None)], id="adjourned from"),
        pytest.param(
            "A recalled that on 8 January they had agreed to wait.", [(None, "2020-01-08", None)], id="agreed on a day"
        ),
        pytest.param("It had its first reading on January 8.", [(None, "2020-01-08", None)], id="a first reading"),
        pytest.param(
            "A said that the committee met January 8.", [(None, "2020-01-08", None)], id="a committee that met"
        ),
        pytest.param(
            "Tom Moss, who had raised the matter on 8th January, agreed.",
            [(None, "2020-01-08", None)],
            id="who raised it",
        ),
        pytest.param(
            "A said that on 8 January the Moss Committee had agreed to wait (minute 19-20/14).",
            [("Moss Committee", "2020-01-08", "19-20/14")],
            id="who agreed on a day, by a minute of the year",
        ),
        pytest.param(
            "The plan had been through the A&E Board on 8 January.",
            [("A&E Board", "2020-01-08", None)],
            id="been through",
        ),
        pytest.param(
            "Minutes of the Safer Forum of 8 January and the Trade Forum of 9 January 2020.",
            [("Safer Forum", "2020-01-08", None), ("Trade Forum", "2020-01-09", None)],
            id="two bodies with their days",
        ),
        pytest.param(
            "Minutes of the Regular Meeting of January 8, 2020",
            [(None, "2020-01-08", None)],
            id="the month before the day",
        ),
        pytest.param("Minute AG.7 (Benefits) The Clerk agreed.", [(None, None, "AG.7")], id="letters and a stop"),
        pytest.param(
            "As agreed at the Forum's meeting in January (minute 14).", [(None, "2020-01", "14")], id="a month's minute"
        ),
        pytest.param(
            "The group set up by the Adult Care and Health Committee on 5 January 2020 met.",
            [("Adult Care and Health Committee", "2020-01-05", None)],
            id="a body with 'and' in its name",
        ),
        pytest.param(
            "A report from the Moss Group, which had met on 24 January 2020.",
            [("Moss Group", "2020-01-24", None)],
            id="which had met",
        ),
        pytest.param(
            "Ann Garvie recalled that the Cabinet had resolved on 21 January 2020 to pay.",
            [("Cabinet", "2020-01-21", None)],
            id="recalled",
        ),
        pytest.param(
            "In March 2018 the Cabinet resolved that no more be bought.",
            [("Cabinet", "2018-03", None)],
            id="a month alone",
        ),
        pytest.param("Minute 23 refers.", [(None, None, "23")], id="refers"),
        pytest.param("Motion to approve the February 5, 2020 minutes.", [(None, "2020-02-05", None)], id="of a day"),
        pytest.param(
            "Minutes of the Meetings of the Moss Board held on 8 January 2020 and the Paths Committee held on "
            "9 January 2020.",
            [("Moss Board", "2020-01-08", None), ("Paths Committee", "2020-01-09", None)],
            id="those of two bodies",
        ),
        pytest.param("Ann Garvie declared an interest in item 12.3.", [], id="an item of today"),
        pytest.param("Upcoming events are the budget meeting on February 24.", [], id="upcoming"),
        pytest.param(
            "The Draft Minute of the Board Meeting of 8 January 2020.", [("Board", "2020-01-08", None)], id="a draft"
        ),
        pytest.param("Ann Garvie spoke (Minute No. 45 of 3 June refers).", [(None, "2019-06-03", "45")], id="a number"),
        pytest.param("Trees (Min. ref 45/19).", [(None, None, "45/19")], id="shortened"),
        pytest.param("Cuts were back (Cabinet Minute 54).", [("Cabinet", None, "54")], id="a body's minute"),
        pytest.param("Minute 34(b) – 12 January 2020 – Trees", [(None, "2020-01-12", "34(b)")], id="its day behind"),
        pytest.param(
            "The minutes of the last meeting (12 February 2020) x.", [(None, "2020-02-12", None)], id="bracket"
        ),
        pytest.param(
            "Minutes of the meeting held at Moss Hall on 12 February 2020.", [(None, "2020-02-12", None)], id="held at"
        ),
        pytest.param(
            "The minutes of the meetings held on 8 January and 22 January 2020.",
            [(None, "2020-01-08", None), (None, "2020-01-22", None)],
            id="two meetings",
        ),
        pytest.param(
            "Minutes of the meeting held on Tuesday, 12 February 2020.",
            [(None, "2020-02-12", None)],
            id="wrong weekday",
        ),
        pytest.param("MINUTES OF THE JANUARY MEETING", [(None, "2020-01", None)], id="the meeting of a month"),
        pytest.param("It was agreed to come back to this at the November meeting.", [], id="a month to come"),
        pytest.param(
            "As the Moss Board had agreed in January, x.", [("Moss Board", "2020-01", None)], id="had agreed in"
        ),
        pytest.param(
            "The Annual Parish Meeting minutes dated 8 May 2019 and the Parish Council meeting minutes dated "
            "8 May 2019.",
            [("Annual Parish Meeting", "2019-05-08", None), ("Parish Council", "2019-05-08", None)],
            id="two bodies on a day",
        ),
        pytest.param(
            "At the Annual Parish Meeting it was agreed to pay.",
            [("Annual Parish Meeting", None, None)],
            id="its name alone",
        ),
        pytest.param(
            "The minutes of the Paths Committee (9 January 2020) and the minutes of the Tree Committee (22 January "
            "2020) were received.",
            [("Paths Committee", "2020-01-09", None), ("Tree Committee", "2020-01-22", None)],
            id="received with their days in brackets",
        ),
        pytest.param(
            "The Moss Committee’s recommendation of 9 January 2020 was read.",
            [("Moss Committee", "2020-01-09", None)],
            id="its recommendation of a day",
        ),
        pytest.param(
            "Ann Garvie reported on a meeting held with the Friends’ committee on 9 January 2020.",
            [("Friends’ committee", "2020-01-09", None)],
            id="a meeting held with",
        ),
        pytest.param(
            "The recommendations made by the Paths Sub-Group on 9 January 2020 were read.",
            [("Paths Sub-Group", "2020-01-09", None)],
            id="a sub-group's",
        ),
        pytest.param(
            "Ann Garvie told of discussions at the committee meeting in January.",
            [(None, "2020-01", None)],
            id="discussions in a month",
        ),
        pytest.param(
            "The January meeting had set a ceiling.", [(None, "2020-01", None)], id="a month's meeting had set"
        ),
        pytest.param(
            "As reported to the January meeting, the wall fell.", [(None, "2020-01", None)], id="reported to a month's"
        ),
        pytest.param(
            "x had been agreed by the Council of Members in January.",
            [("Council of Members", "2020-01", None)],
            id="a council of members",
        ),
        pytest.param("It will be discussed at the next Paths meeting in May.", [], id="a next one"),
        pytest.param("A short meeting on 30 May may follow.", [], id="a day told without its year"),
        pytest.param("Ann Garvie joined the meeting (noted in item 8).", [], id="where somebody came"),
        pytest.param("Minute 45: the wall had been mended.", [(None, None, "45")], id="a minute and a colon"),
        pytest.param("Deferred to the meeting on 9 June.", [], id="deferred to a day"),
        pytest.param(
            "The following minutes were noted:\n\n- Moss College, 10 September 2019\n- Lund College – 1 October 2019",
            [("Moss College", "2019-09-10", None), ("Lund College", "2019-10-01", None)],
            id="listed minutes",
        ),
        pytest.param(
            "The Moss Panel had met on 5 February 2020 and had no view.",
            [("Moss Panel", "2020-02-05", None)],
            id="a panel had met",
        ),
        pytest.param(
            "The Forum ratified the written resolution of 4 February 2020.",
            [(None, "2020-02-04", None)],
            id="a written resolution",
        ),
        pytest.param(
            "Arising from the Moss Committee's meeting on 4 February, the fence was mended.",
            [("Moss Committee", "2020-02-04", None)],
            id="a committee's meeting",
        ),
        pytest.param("See minutes of 7 January, item 6.", [(None, "2020-01-07", "6")], id="minutes, item"),
        pytest.param(
            "At its January meeting the Forum had asked for prices.",
            [(None, "2020-01", None)],
            id="its January meeting",
        ),
        pytest.param(
            "Further to the discussion in January, the wall was mended.",
            [(None, "2020-01", None)],
            id="a discussion in a month",
        ),
        pytest.param(
            "The minutes of the meetings of the Moss Sub-Committee held on 9 January and 6 February 2020 were noted.",
            [("Moss Sub-Committee", "2020-01-09", None), ("Moss Sub-Committee", "2020-02-06", None)],
            id="two days of one body",
        ),
        pytest.param("Carried forward from February.", [(None, "2020-02", None)], id="carried forward from a month"),
        pytest.param(
            "Following the decision taken on 14 January (item 4), it was bought.",
            [(None, "2020-01-14", "4")],
            id="a decision taken",
        ),
        pytest.param(
            "This was first raised at the meeting on 14 January.", [(None, "2020-01-14", None)], id="this was raised"
        ),
        pytest.param(
            "The proposal followed the Forum's debate on 14 January.",
            [(None, "2020-01-14", None)],
            id="a debate on a day",
        ),
        pytest.param(
            "The Moss Group had favoured the second at its meeting on 14 January.",
            [(None, "2020-01-14", None)],
            id="what a group had favoured",
        ),
        pytest.param(
            "Tom Moss having been co-opted on 14 January, he was welcomed.",
            [(None, "2020-01-14", None)],
            id="having been co-opted",
        ),
        pytest.param(
            "Mr Moss outlined the draft, which the Scheme Group had considered on 26 February 2020.",
            [("Scheme Group", "2020-02-26", None)],
            id="what another group had considered",
        ),
        pytest.param(
            "Mr Moss said that the Scheme Group had met a deputation on 26 February 2020.",
            [],
            id="what another group did in passing",
        ),
    ],
)
def test_references_back_have_body_date_and_minute(
    body: str, expected: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert [(r.body, r.date, r.item) for r in item(body).refers_back] == expected


def test_a_code_that_begins_with_the_year_labels_a_matter_arising() -> None:
    body = (
        "1. Welcome\n\n2. Matters arising\n\n20/17 (camera protocol) – With the solicitor.\n\n20/18 (leaflet) – Done.\n"
    )
    assert [r.item for r in meeting(HEAD + body + "\n3. Close\n").items[1].refers_back] == ["20/17", "20/18"]


def test_a_joint_committee_is_the_body_s_own() -> None:
    head = (
        "LUND JOINT BURIALS COMMITTEE\n\nMinutes of the meeting held on 3 March 2020\n\nPresent: Ann Moss, Bob Reed\n\n"
    )
    body = "1. Welcome\n\n2. Roof\n\nRESOLVED\n\n"
    body += "(1) that each of the constituent authorities be recommended to lend £9,000; and\n\n"
    body += "(2) that the Project Board report to the next meeting of the Joint Committee.\n\n"
    body += "3. Next meeting: 26 September 2020\n"
    found = meeting(head + body).items[1].referrals
    assert [(r.to, r.on) for r in found] == [
        ("each of the constituent authorities", None),
        ("LUND JOINT BURIALS COMMITTEE", "2020-09-26"),
    ]


def test_votes_stand_between_resolved_and_its_list() -> None:
    body = "It was then proposed by Councillor Moss, seconded by Councillor Reed and\n\n"
    body += "RESOLVED by five votes to two, with one abstention,\n\n"
    found = item(body + "(1) that the fee be raised to £745;\n\n(2) that no fee be charged for a child.").resolutions
    assert [(r.label, r.proposer, r.vote and r.vote.against) for r in found] == [
        ("(1)", "Councillor Moss", 2),
        ("(2)", "Councillor Moss", 2),
    ]


def test_matters_arise_from_the_minutes_that_an_item_before_confirms() -> None:
    body = (
        "51. Notes of the Meeting held on 8 January 2020\n\nThe notes of the meeting held on 8 January "
        "2020 were agreed.\n\n"
    )
    body += (
        "52. Matters Arising\n\n- Minute 43 – Ann Garvie had written.\n- Board Minute 25 of 13 January 2020 – Done.\n"
    )
    found = meeting(HEAD + body).items[1].refers_back
    assert [(r.body, r.date, r.item) for r in found] == [(None, "2020-01-08", "43"), ("Board", "2020-01-13", "25")]


@pytest.mark.parametrize(
    ("matters", "items"),
    [
        ("- Minute 1 (January): the lamps. Done.\n- Minute 2 (January): the path. Waiting.", ["1", "2"]),
        ("Footpath (min. 6.7) – The stile is mended.", ["6.7"]),
        ("With regard to Item 1 of those minutes, the lamps had come.", ["1"]),
        ("- Item 2, 8/1/20 – Lamps: done.", ["2"]),
    ],
)
def test_minutes_that_matters_arise_from_have_the_day_of_the_last_ones(matters: str, items: list[str]) -> None:
    body = "1. Minutes\n\nThe minutes of the meeting held on 8 January 2020 were agreed.\n\n2. Matters arising\n\n"
    found = meeting(HEAD + body + matters + "\n\n3. Close\n").items[1].refers_back
    assert [(r.date, r.item) for r in found] == [("2020-01-08", item) for item in items]


def test_codes_in_small_letters_label_matters_arising() -> None:
    body = "LuF/20/11 Minutes\n\nThe minutes were agreed.\n\nLuF/20/12 Matters arising\n\n"
    body += "LuF/20/03 Lamps. Tom Moss had bought two. Closed. LuF/20/05 Path. Waiting.\n\nLuF/20/13 Close\n\nNone.\n"
    found = meeting(HEAD + body).items[1].refers_back
    assert [r.item for r in found] == ["LuF/20/03", "LuF/20/05"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ann Garvie introduced a report on paths. A copy, marked '6(ii)', is filed.", [("paths", "6(ii)")]),
        ("Ann Garvie introduced a report, of which a copy marked '6(i)' is filed.", [("Lighting", "6(i)")]),
        ("The Forum considered a report (Paper B) on the paths.", [("paths", "Paper B")]),
        ("Ann Garvie presented a draft form for the log (Paper D).", [("draft form for the log", "Paper D")]),
        ("The terms of reference had been circulated as Paper A.", [("terms of reference", "Paper A")]),
        (
            "Ann Garvie introduced the draft Annual Report of the Forum for 2022/23 (Paper B).",
            [("draft Annual Report of the Forum for 2022/23", "Paper B")],
        ),
        (
            "Ann Garvie introduced the draft Winter Plan 2023/24, a copy of which, marked '5(ii)', is filed.",
            [("draft Winter Plan 2023/24", "5(ii)")],
        ),
        ("Ann Garvie gave an oral report on the Fund.", [("oral report on the Fund", None)]),
        ("Ann Garvie gave a presentation on health.", []),
        ("Consideration was given to a report of the Head of Place on the tenders.", [("tenders", None)]),
        ("Ann Garvie presented report FRA/19/42 on the consultation.", [("consultation", "FRA/19/42")]),
        ("Ann Garvie presented her report on spending.", [("spending", None)]),
        ("Ann Garvie gave a brief overview of crime.", [("brief overview of crime", None)]),
        ("Statement of Account as at 31 May - £9.", [("Statement of Account as at 31 May", None)]),
        (
            "Ann Garvie presented Paper A, the summary of crime in the town.",
            [("summary of crime in the town", "Paper A")],
        ),
        (
            "Ann Garvie presented Paper B, which summarised concerns about ulcers.",
            [("concerns about ulcers", "Paper B")],
        ),
        ("Ann Garvie introduced the monthly report (Paper C).", [("monthly report", "Paper C")]),
        ("Ann Garvie introduced Paper D.", [("Lighting", "Paper D")]),
        ("Ann Garvie presented the paper.", [("Lighting", None)]),
        ("Ann Garvie introduced the revised policy on paths, which was long.", [("revised policy on paths", None)]),
        ("Ann Garvie gave a short oral update.", [("short oral update", None)]),
        ("RESOLVED: That the forward plan be noted.", [("forward plan", None)]),
        ("Ann Garvie asked for the plan.", []),
        ("The Forum considered a report of the Director of Place.", [("Lighting", None)]),
        ("The Forum considered a report of the Head of Parks (Item 5) on the roof.", [("roof", None)]),
        ("The Cabinet considered a report which sought approval of the Tree Policy.", [("Tree Policy", None)]),
        ("The Forum considered a report entitled 'Trees for all' by Ann Garvie.", [("Trees for all", None)]),
        ("Ann Garvie presented Enc. D, the summary of crime.", [("summary of crime", "Enc. D")]),
        ("The draft terms (Paper T22/13) had been sent to all.", [("draft terms", "T22/13")]),
        ("Ann Garvie introduced her paper (C22/03), which was long.", [("Lighting", "C22/03")]),
        ("Report FRA/19/43 was presented by Ann Garvie.", [("Lighting", "FRA/19/43")]),
        ("The report of the Treasurer was received.", [("Lighting", None)]),
        ("The risk register was reviewed.", [("risk register", None)]),
        ("The Clerk's report was taken as read.", [("Clerk's report", None)]),
        (
            "The minutes of the Moss Committee held on 3 February 2020 were received.",
            [("minutes of the Moss Committee held on 3 February 2020", None)],
        ),
        ("The minutes of the Forum of 3 February 2020 were confirmed.", []),
        ("Ann Garvie reported on the visit to Moss.", [("visit to Moss", None)]),
        ("Ann Garvie provided a verbal update on the roof.", [("verbal update on the roof", None)]),
        ("Ann Garvie gave a presentation on the draft Lund Tree Strategy.", [("draft Lund Tree Strategy", None)]),
        ("Ann Garvie gave a presentation on the Lund Tree Strategy.", []),
        (
            "Report of the Treasurer dated 5th May, 2020 had been circulated.",
            [("Report of the Treasurer dated 5th May, 2020", None)],
        ),
        (
            "The Clerk submitted a revised Code of Good Practice, in which x was new.",
            [("revised Code of Good Practice", None)],
        ),
        ("A report by the Treasurer was received, setting out the six claims made.", [("six claims made", None)]),
        (
            "A letter from the diocese about the next visit was noted.",
            [("letter from the diocese about the next visit", None)],
        ),
        (
            "The letter from Lund Water dated 7th May, 2020, regarding a leak, and the reply from the Mill were noted.",
            [("reply from the Mill", None), ("letter from Lund Water dated 7th May, 2020", None)],
        ),
        ("The report by the Youth Club had been sent out. The report was noted.", [("report by the Youth Club", None)]),
        ("Ann Garvie gave a verbal update. The update was noted.", [("verbal update", None)]),
        ("Ann Garvie gave an update. All was well.", [("update", None)]),
        ("Safety Policy – approved. Pay Policy – adopted.", [("Safety Policy", None), ("Pay Policy", None)]),
        ("There was circulated a paper on bees prepared by the Clerk.", [("bees", None)]),
        ("Emails from Mr Moss about dogs were noted.", [("Emails from Mr Moss about dogs", None)]),
        ("The draft Charter was at Appendix A, with x as rewritten.", [("draft Charter", "Appendix A")]),
        (
            "A paper from the Youth Club on drinking had arrived too late.",
            [("paper from the Youth Club on drinking", None)],
        ),
        ("Counsel's draft wording (Exhibit B) was reviewed.", [("Counsel's draft wording", "Exhibit B")]),
        (
            "There was submitted a letter of 2 May from Lund Aid (Paper LF 13/3) for x.",
            [("letter of 2 May from Lund Aid", "Paper LF 13/3")],
        ),
        ("The following policies were approved: Safety; Pay.", [("Safety", None), ("Pay", None)]),
        ("The following policies were approved:\n\n- Safety\n- Pay", [("Safety", None), ("Pay", None)]),
        (
            "It received the following reports: Roofs, Walls and Trees.",
            [("Roofs", None), ("Walls", None), ("Trees", None)],
        ),
        ("Ann Garvie reported on the group's meeting of 3 May.", []),
        ("Submitted letter of reply from the Minister.", [("letter of reply from the Minister", None)]),
        ("Agreed: the draft terms of reference, with a map.", [("draft terms of reference", None)]),
        ("Ann Garvie talked members through the report.", [("Lighting", None)]),
        ("Ann Garvie presented a report (CSP/19/22) on crime.", [("crime", "CSP/19/22")]),
        ("Ann Garvie presented the annual review of parks (T22/14).", [("annual review of parks", "T22/14")]),
        (
            "The Forum considered a joint report of the Police and the Head of Parks (Paper 8) on the cameras.",
            [("cameras", "Paper 8")],
        ),
        ("Ann Garvie took the Forum through Paper E.", [("Lighting", "Paper E")]),
        ("The Head of Parks submitted a report upon the review.", [("review", None)]),
        ("This document was reviewed and accepted by the Forum.", [("Lighting", None)]),
        ("The Code of Conduct document was reviewed and agreed.", [("Code of Conduct document", None)]),
        (
            "The minutes of the Parks Committee (9 March) and the minutes of the Youth Panel (2 May) were received.",
            [("minutes of the Parks Committee", None), ("minutes of the Youth Panel", None)],
        ),
        ("Treasurer's Report\n\nSee report for full details.", [("Treasurer's Report", None)]),
        ("Ann Garvie reported on a meeting that she had held.", []),
        ("Ann Garvie presented her report (paper TB/19/042) and left.", [("Lighting", "TB/19/042")]),
        ("Ann Garvie circulated the accounts to 31 March prior to the meeting.", [("accounts to 31 March", None)]),
        ("Ann Garvie drew attention to the key points in the report.", [("Lighting", None)]),
        ("The register of interests was laid on the table.", []),
        ("Ann Garvie gave an overview of the work of the Fund.", []),
        ("To receive the report of the Clerk (FRA/19/40).\n\nShe presented her report on pay.", [("pay", "FRA/19/40")]),
        (
            "Ann Garvie presented the final report of the Street Review Panel, which the Council had adopted.",
            [("final report of the Street Review Panel", None)],
        ),
        (
            "Ann Garvie introduced the report (LF 15/20) and the draft lighting plan which was attached.",
            [("Lighting", "LF 15/20"), ("draft lighting plan", None)],
        ),
        ("Consideration was given to a report (LF 17/20) on the offers received.", [("offers received", "LF 17/20")]),
        ("The Head of Parks reported (LF 4/20) an underspend.", [("Lighting", "LF 4/20")]),
        (
            "The Moss Panel recommended the draft budget for 2020/21 (paper F3), which was high.",
            [("draft budget for 2020/21", "paper F3")],
        ),
        (
            "The health and safety policy and the pay policy had been circulated (papers B/20/3 and 24).",
            [("health and safety policy", "B/20/3"), ("pay policy", "24")],
        ),
        (
            "The Moss Policy, the Pay Policy and the Leave Policy were approved.",
            [("Moss Policy", None), ("Pay Policy", None), ("Leave Policy", None)],
        ),
        ("Cllr Moss had sent a written report.", [("written report", None)]),
        ("Ann Garvie gave her report. It leaks.", [("her report", None)]),
        (
            "The following minutes were noted:\n\n| Moss College | 1 May 2019 |\n| Lund College | 1 July 2019 |",
            [("Moss College", None), ("Lund College", None)],
        ),
        ("The independent examiner's report was accepted.", [("independent examiner's report", None)]),
        ("The Clerk tabled a revised version of the wall plan.", [("revised version of the wall plan", None)]),
        ("The Forum received the list of lamps mended by the Clerk.", [("list of lamps mended by the Clerk", None)]),
        ("The auditor's report for 2019 had come back without comment.", [("auditor's report for 2019", None)]),
    ],
)
def test_papers_have_titles_and_marks(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(r.title, r.mark) for r in item(body).reports] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ann Garvie introduced a report on paths.", ("Ann Garvie",)),
        ("Further to minute 6, Ann Garvie gave an update on paths.", ("Ann Garvie",)),
        ("The Forum worked through an outline tabled by Ann Garvie (Paper C).", ("Ann Garvie",)),
        ("The Forum received an oral report from Ann Garvie on paths.", ("Ann Garvie",)),
        ("The Director of Place outlined the plan.", ("Director of Place",)),
        ("The Chief Fire Officer presented the plan.", ("Chief Fire Officer",)),
        ("The Clerk informed the meeting that x was done.", ("Clerk",)),
        ("Ann Garvie asked. The Clerk informed the meeting that x was done.", ()),
        ("It was reported by Councillor Tom Moss that x was done.", ("Councillor Tom Moss",)),
        ("The plan was presented by the Chief Fire Officer.", ("Chief Fire Officer",)),
        ("Ann Garvie asked about a report.", ()),
        ("Ann Garvie and Tom Moss introduced the report.", ("Ann Garvie", "Tom Moss")),
        ("Tom Moss of Moss Data Ltd gave a presentation on paths.", ("Tom Moss",)),
        ("Tom Moss, Senior Analyst gave a brief overview of crime.", ("Tom Moss",)),
        ("Tom Moss went through the tracker.", ("Tom Moss",)),
        ("(Exempt) The Head of Parks gave a verbal update on x.", ("Head of Parks",)),
        ("The Leader spoke about the storm.", ("Leader",)),
        ("Minutes:\n\nAnn Garvie reported that it leaks.", ("Ann Garvie",)),
        ("Ann Garvie (Analyst – Moss) and Tom Moss (Head of Parks) gave a presentation.", ("Ann Garvie", "Tom Moss")),
        ("Ann Garvie provided the following updates: none.", ("Ann Garvie",)),
        ("Ann Garvie joined the meeting. She described the roof.", ("Ann Garvie",)),
        ("The Chair welcomed Ms Jane Orme, who explained her study.", ("Ms Jane Orme",)),
        ("The Chair invited Ms Jane Orme to present the plan.", ("Ms Jane Orme",)),
        ("Tom Moss introduced Jane Orme of Moss Data.", ()),
        ("Our chair reported that it leaks.", ("chair",)),
        ("The Forum received an update on trees from the Head of Parks.", ("Head of Parks",)),
        ("Presented by: Ann Garvie", ("Ann Garvie",)),
        ("Roof – Ann Garvie presented the plan.", ("Ann Garvie",)),
        ("The Executive Director - People presented a plan.", ("Executive Director - People",)),
        ("There was a presentation delivered by Ann Garvie.", ("Ann Garvie",)),
        ("Ann Garvie introduced the plan and Tom Moss took the Forum through the costs.", ("Ann Garvie", "Tom Moss")),
        ("Tom Moss, Lund Trust attended to discuss the plan.", ("Tom Moss",)),
        ("Tom Moss, the chair of the panel, attended for this item and presented the review.", ("Tom Moss",)),
        ("The Forum heard a presentation from Ann Garvie and Tom Moss on trees.", ("Ann Garvie", "Tom Moss")),
        ("In relation to this Ann Garvie gave an update on trees.", ("Ann Garvie",)),
        ("The Head of Parks drew attention to the key points in the report.", ("Head of Parks",)),
        ("The Head of Parks drew attention to the costs.", ()),
        ("The Chair read out an email from the Police.", ()),
        ("In presenting the report, Ms Jane Orme said that it was late.", ("Ms Jane Orme",)),
        ("Speaking to the paper, the Head of Parks noted two gaps.", ("Head of Parks",)),
        ("The Head of Parks, in introducing the paper, drew attention to the gaps.", ("Head of Parks",)),
        ("The Head of Parks reported orally on an enquiry.", ("Head of Parks",)),
        ("The Head of Parks took his report as read and added two things.", ("Head of Parks",)),
        ("Mr Tom Moss highlighted a projected overspend.", ("Mr Tom Moss",)),
        ("Tom Moss showed some slides of the river.", ("Tom Moss",)),
        ("Tom Moss summed up the thread.", ("Tom Moss",)),
        ("PC Moss reported three incidents.", ("PC Moss",)),
        ("(b) The Clerk tabled a first draft of the budget.", ("Clerk",)),
        ("With reference to minute 4, the Head of Parks outlined the replies.", ("Head of Parks",)),
        ("At the Chair's invitation, Tom Moss outlined the plan.", ("Tom Moss",)),
        ("Tom Moss was in attendance to present the plan.", ("Tom Moss",)),
        ("The Chair thanked all. Tom Moss presented the Forum with a cheque for trees.", ()),
        ("In the absence of the Chair of the Finance Committee the Head of Parks gave an update.", ()),
        ("Cllr Moss, as ward member, spoke to the same effect.", ()),
        ("Cllr Moss spoke to his motion.", ()),
        ("Lamp posts (minute 4, 9 January). Ann Garvie reported that two had fallen.", ("Ann Garvie",)),
        ("Tom Moss left the room. The Clerk reported three tenders.", ("Clerk",)),
        ("The Head of Parks reported (LF 4/20) an underspend.", ("Head of Parks",)),
        ("(c) Pool: Cllr Moss reported that it leaks.", ("Cllr Moss",)),
        ("The Clerk told us about the new fund.", ("Clerk",)),
        ("The Treasurer handed round a sheet.", ("Treasurer",)),
        ("The Head of Parks brought members up to date on the wall.", ("Head of Parks",)),
        ("The Head of Parks gave the figures for the winter.", ("Head of Parks",)),
        ("The accounts were tabled by Ann Garvie.", ("Ann Garvie",)),
        ("and the rest of a heading: Ann Garvie reported that it leaks.", ("Ann Garvie",)),
        ("The Clerk shared a slide deck on the wall.", ("Clerk",)),
        ("The Head of Parks was in attendance to present the report.", ("Head of Parks",)),
        ("In the Chair's absence from the room Tom Moss took this item and reported on the wall.", ("Tom Moss",)),
    ],
)
def test_presenters_are_those_who_are_said_to_present(body: str, expected: tuple[str, ...]) -> None:
    assert item(body).presenters == expected


def test_initials_of_the_attendance_list_present() -> None:
    body = "Present: Ann Garvie, Tom Moss\n\n1. Welcome\n\n2. Lighting\n\nAG presented the plan. ZZ presented it.\n"
    assert meeting(HEAD + body).items[1].presenters == ("AG",)


def test_a_motion_lost_before_a_formal_decision_is_rejected_with_its_own_vote() -> None:
    told = (
        "It was moved by Ann Garvie and seconded by Tom Moss that x be put off. On being put to the vote the motion "
        "was lost (3 votes for, 5 against).\n\nRESOLVED: That x be done."
    )
    found = item(told).resolutions
    assert [(r.text, r.acts, r.vote is not None) for r in found] == [
        ("that x be put off", ("reject",), True),
        ("That x be done.", ("approve",), False),
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(
            "Ann Garvie moved, and Tom Moss seconded, that x be put off. On being put to the vote the motion was lost, "
            "with 2 votes for, 4 against and 1 abstention.\n\nRESOLVED\n\n(a) That y be done; and\n\n"
            "(b) That z be done.",
            [
                ("x be put off", "reject", (2, 4)),
                ("That y be done", "approve", None),
                ("That z be done.", "approve", None),
            ],
            id="the count of a motion lost is its own",
        ),
        pytest.param(
            "“That x be done.”\n\nProposed by Ann Garvie, seconded by Tom Moss. Eve Hill said no. On a show of hands "
            "5 members were in favour and 9 against and the motion was declared lost.",
            [("“That x be done.”", "reject", (5, 9))],
            id="quoted above its movers, and lost",
        ),
        pytest.param(
            "Moved by Ann Garvie, seconded by Tom Moss, that x be done. As an amendment Eve Hill, seconded by Bo Kerr, "
            "moved that y be done. On a show of hands two voted for the motion and four for the amendment.",
            [("that x be done", "reject", (2, 4)), ("that y be done", "approve", (4, 2))],
            id="counted against an amendment",
        ),
        pytest.param(
            "Ann Garvie proposed a Civil Service seconded by Tom Moss. 2 Votes For, 3 Against. Refused",
            [("a Civil Service", "reject", (2, 3))],
            id="outvoted",
        ),
        pytest.param(
            "| A | 1 for, 2 against |\n\nIt was AGREED that x be done.",
            [("that x be done.", "approve", None)],
            id="what was decided was not outvoted",
        ),
        pytest.param(
            "“That x be done.”\n\nIt was moved by Ann Garvie and seconded by Tom Moss:-\n\n“That y be done.”\n\n"
            "It was then moved by Eve Hill and seconded by Bo Kerr:-\n\n“That the motion be referred to the Board.”\n\n"
            "The motion to refer was put and carried, 9 members voting for it and 6 against.",
            [("That the motion be referred to the Board", "refer", (9, 6))],
            id="a motion to refer decides no other",
        ),
        pytest.param(
            "Ann Garvie moved and Tom Moss seconded that x be done. The motion was lost by 3 votes to 5. "
            "It was then moved by Eve Hill and seconded by Bo Kerr and, by 5 votes to 3,\n\nRESOLVED that y be done.",
            [("x be done", "reject", (3, 5)), ("that y be done.", "approve", (5, 3))],
            id="a count before its own is of what was lost",
        ),
        pytest.param(
            "Ann Garvie, seconded by Tom Moss, moved that x be done. As an amendment Eve Hill, seconded by Bo Kerr, "
            "moved that y be done. On a vote 3 members voted for the amendment and 5 for the motion.",
            [("that x be done", "approve", (5, 3)), ("that y be done", "reject", (3, 5))],
            id="an amendment counted first",
        ),
    ],
)
def test_a_motion_went_as_its_own_vote_did(told: str, expected: list[tuple[str, str, tuple[int, int] | None]]) -> None:
    found = item(told).resolutions
    counts = [(r.vote.favour, r.vote.against) if isinstance(r.vote, Vote) else None for r in found]
    assert [(r.text, r.acts[-1], count) for r, count in zip(found, counts, strict=True)] == expected


def test_a_quoted_motion_of_several_clauses_gives_each_with_its_movers() -> None:
    told = (
        "It was moved by Ann Garvie, seconded by Tom Moss and carried unanimously:-\n\n"
        "“(i) That a panel be appointed; and\n\n(ii) That it meet in May.”"
    )
    found = [(r.label, r.text, r.proposer, r.seconder, r.vote) for r in item(told).resolutions]
    movers = ("Ann Garvie", "Tom Moss", "unanimous")
    assert found == [("(i)", "That a panel be appointed", *movers), ("(ii)", "That it meet in May", *movers)]


def test_the_furniture_of_a_site_is_no_item() -> None:
    body = "## Minutes\n\nAgreed.\n\n## Planning\n\nNone.\n\n## Share this\n\n* Mail\n\n## Recent posts\n\n* Notice\n"
    assert [one.title for one in meeting(HEAD + body).items] == ["Minutes", "Planning"]


def test_a_list_that_begins_anew_within_an_item_is_none_of_its_numbering() -> None:
    letters = "".join(f"{n}. Letter from No. {n}\n\n" for n in range(1, 9))
    body = f"1. Apologies\n\nNone.\n\n2. Correspondence\n\n{letters}3. Planning\n\nNone.\n\n4. Roads\n\nNone.\n"
    assert [one.number for one in meeting(HEAD + body).items] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("The Chief Executive stated that he has asked the Director to look at this.", []),
        ("All agreed to issue payment.", []),
        ("Eve Hill said she would do whatever she could to support members.", []),
        ("Eve Hill was asked to support members.", [("Eve Hill",)]),
        ("RESOLVED: That the Moss Panel be asked at its October meeting to read the leaflet.", [("Moss Panel",)]),
    ],
)
def test_what_was_asked_before_or_agreed_by_all_is_nobodys_task(told: str, owners: list[tuple[str, ...]]) -> None:
    assert [one.owners for one in item(told).actions] == owners


@pytest.mark.parametrize(
    "told",
    [
        "It was thought the way forward would be to write to Anglia Water.",
        "The petition had been accepted to go before the Planning Committee.",
        "Groups may speak if they thought a price was wrong, which would then be taken up to the Moss Board.",
        "It was decided that Eve Hill would ring, and this could be discussed at the Moss Committee.",
    ],
)
def test_what_might_go_somewhere_is_not_sent(told: str) -> None:
    assert not item(told).referrals


def test_a_day_of_the_next_meeting_is_no_earlier_one_whatever_its_year() -> None:
    body = "1. Roads\n\nNone.\n\n2. Date of next meeting 11th January 2020\n\n3. Close\n"
    assert not [row for one in meeting(HEAD + body).items for row in one.refers_back]


def test_a_task_held_until_a_day_is_not_due_by_it() -> None:
    (one,) = item("Eve Hill to forward the account, holding onto this until May 2020.").actions
    assert one.due is None


def test_who_moved_a_decision_may_be_told_below_the_minutes_of_a_page() -> None:
    told = (
        "Decision:\n\nRESOLVED that:\n\ni. x be done; and\n\nii. y be done.\n\nMinutes:\n\nEve Hill spoke of x.\n\n"
        "Moved by Councillor Garvie, seconded by Councillor Moss and RESOLVED unanimously as set out in the decision "
        "above."
    )
    found = [(r.text, r.proposer, r.seconder, r.vote) for r in item(told).resolutions]
    movers = ("Councillor Garvie", "Councillor Moss", "unanimous")
    assert found == [("x be done", *movers), ("y be done.", *movers)]


def test_a_row_of_the_items_table_decides() -> None:
    rows = (
        "| 1. | Welcome |\n|  | All were. |\n| 2. | Budget |\n|  | Ann Garvie went through it. |\n"
        "| Decision | The budget was approved. |\n| Action | AG to print it by 9 May. |\n| 3. | Panel |\n"
        "|  | It was wanted. |\n| Decision | (a) That a panel be formed. (b) That it meet in May. |\n| 4. | Close |\n"
        "|  | At six. |\n"
    )
    found = [r.text for one in meeting(HEAD + rows).items for r in one.resolutions]
    assert found == ["The budget was approved.", "That a panel be formed.", "That it meet in May."]


def test_a_list_below_a_lead_in_that_stands_below_another_is_its_own() -> None:
    told = "Decision\n\nThe Board agreed:\n\n(i)\tto set up a panel; and\n\n(ii)\tthat it meet in May."
    assert [r.text for r in item(told).resolutions] == ["to set up a panel", "that it meet in May."]


def test_who_is_elected_behind_a_motion_is_not_what_was_moved() -> None:
    told = "The plan was approved (proposed Ann Garvie, seconded Tom Moss). Eve Hill was appointed as liaison person."
    found = [(r.text, r.proposer) for r in item(told).resolutions]
    assert found == [("The plan was approved", "Ann Garvie"), ("Eve Hill was appointed as liaison person.", None)]


def test_what_arises_within_the_minutes_and_in_a_log_is_of_the_last_ones() -> None:
    body = (
        "1. Minutes\n\nThe minutes were agreed.\n\nArising: Item 2 (bench) – it had been mended. "
        "Item 3 (lamp post) – it was gone.\n\n"
        "2. Action log\n\n2.1 Ann took members through the log.\n\n2.2 Minute 3 (guidance): it was out.\n\n3. Close\n"
    )
    found = [[row.item for row in one.refers_back] for one in meeting(HEAD + body).items]
    assert found == [["2", "3"], ["3"], []]


def test_codes_like_this_meeting_s_label_what_arises_from_another() -> None:
    body = (
        "E/29 Welcome\n\nAll were.\n\nE/30 Matters arising\n\nE/21, winter plan: it was done.\n\n11-03 closed.\n\n"
        "E/31 Action log\n\n| Ref | Action | Owner |\n|---|---|---|\n| E/24 | Write | AG |\n| E/30 | Read | AG |\n\n"
        "E/32 Close\n"
    )
    found = [row.item for one in meeting(HEAD + body).items for row in one.refers_back]
    assert found == ["E/21", "11-03", "E/24"]


def test_an_item_of_committees_minutes_names_each() -> None:
    body = "7. Minutes of committees\n\nThe following were noted:\n\nPaths Committee – 8 January 2020\n\n8. Close\n"
    found = meeting(HEAD + body).items[0].refers_back
    assert [(r.body, r.date) for r in found] == [("Paths Committee", "2020-01-08")]


def test_entries_of_the_matters_arising_name_what_they_arise_from() -> None:
    body = "51. Matters arising and action log\n\n- QPS/14/19 – Briefing.\n- QPS/14/22 – Figures.\n\n52. Close\n"
    found = meeting(HEAD + body).items[0].refers_back
    assert [r.item for r in found] == ["QPS/14/19", "QPS/14/22"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("(Ann Garvie, having declared an interest, left the meeting for this item.)", [("Ann Garvie", "out_for")]),
        ("(Ann Garvie returned to the meeting.)", [("Ann Garvie", "returned")]),
        ("Councillor Moss joined the meeting at 3.15 pm.", [("Councillor Moss", "joined")]),
        ("Ann Garvie left the meeting.", [("Ann Garvie", "left")]),
        ("Ann Garvie left the Council in 2019.", []),
        ("Ann Garvie left the last meeting before it had ended.", []),
        ("Ann Garvie joined the meeting via Zoom.", []),
        ("The Chair said that Ann Garvie would leave the meeting.", []),
        ("PC Edwards was thanked for attending and left the meeting.", [("PC Edwards", "left")]),
        ("Bo Kerr thanked Ann Garvie, who then left the meeting.", [("Ann Garvie", "left")]),
        ("Ann Garvie thanked the Chair and left the meeting.", [("Ann Garvie", "left")]),
        (
            "Ann Garvie and Bo Kerr left the room while the item was discussed.",
            [("Ann Garvie", "out_for"), ("Bo Kerr", "out_for")],
        ),
        ("Ann Garvie came in at this point.", [("Ann Garvie", "joined")]),
    ],
)
def test_people_come_and_go(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.person, m.did) for m in item(body).movements] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Ann Garvie declared a personal interest in minute 3 and left the room.",
            [("Ann Garvie", "personal", "left")],
        ),
        ("Ann Garvie declared an interest and took no part.", [("Ann Garvie", None, "stayed_silent")]),
        ("No interests were declared.", []),
        (
            "Councillors Moss and Kerr declared a non-pecuniary interest in item 7. Both stayed and took part.",
            [("Moss", "non-pecuniary", "spoke"), ("Kerr", "non-pecuniary", "spoke")],
        ),
    ],
)
def test_interests_are_declared(body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(i.person, i.kind, i.took) for i in item(body).interests] == expected


def test_a_report_on_other_meetings_tells_of_each() -> None:
    record = record_of(
        "LUND PARTNERSHIP\nBOARD\n\n3 September 2007\n\nSUMMARY OF ISSUES AT RECENT MEETINGS OF THE OFFICERS' GROUP\n\n"
        "1. Since the last meeting of the Board the Officers' Group (OG) has met twice.\n\n"
        "2. Items marked * are told of apart.\n\n"
        "OG – 2 July 2007\n\n(a) Paths\n\nThe plan was noted.\n\n(b) Lights\n\nThe plan was approved.\n\n"
        "OG – 1 August 2007\n\n(a) Trees\n\nIt was agreed that a report be presented to this meeting of the Board.\n"
    )
    assert record.kind == "summary"
    assert record.submitted_to is not None
    assert record.submitted_to.date == "2007-09-03"
    assert [(m.body, m.date, len(m.items)) for m in record.meetings] == [
        ("Officers' Group", "2007-07-02", 2),
        ("Officers' Group", "2007-08-01", 1),
    ]
    assert [(r.to, r.on) for m in record.meetings for i in m.items for r in i.referrals] == [("Board", "2007-09-03")]


@pytest.mark.parametrize(
    ("title", "body", "presenters", "reports"),
    [
        ("Treasurer's Report", "Ann had no more to say.", ("Ann",), []),
        ("Roof report (AG)", "Noted.", ("AG",), []),
        ("Update on the roof – Tom Moss", "Noted.", ("Tom Moss",), []),
        ("Finance Report (Enc. C)", "Text.", (), [("Finance Report", "Enc. C")]),
        ("Treasurer's Report (Garvie)", "Moss gave an overview.", ("Moss",), [("Treasurer's Report", None)]),
        ("Treasurer's Report (Garvie)", "No report was submitted.", (), []),
        ("Roof          Ann Garvie", "It leaks.", ("Ann Garvie",), []),
        ("Member Reports", "Nothing new.\n\nMember Hill gave a short review of fees.", ("Member Hill",), []),
        ("Roof", "Members from the youth panel presented their film.", ("Members from the youth panel",), []),
        ("Roof", "Mr. Hill led a discussion on slates.", ("Mr. Hill",), []),
        ("Roof", "Ann Garvie, Head of Works, informed the members that it leaks.", ("Ann Garvie",), []),
        (
            "Roof",
            "They heard a presentation by Dr Hill on the Lund Roof Plan which was tabled.",
            ("Dr Hill",),
            [("Lund Roof Plan", None)],
        ),
        ("Roof", "The Chair outlined there were five slates.", (), []),
        ("Funds", "Hill proposed and Moss seconded the Treasurer’s report.", (), [("Treasurer’s report", None)]),
        ("Rules", "Policy #2.07 was reviewed.", (), [("Policy #2.07", None)]),
        ("Staff", "Ann Garvie gave an update on recruitment.", ("Ann Garvie",), [("update on recruitment", None)]),
        ("Apologies", "Ann Garvie reported that Tom Moss was away.", (), []),
        ("Schedule of Works", "They went through the draft Schedule.", (), [("Schedule of Works", None)]),
        (
            "Staff Reports",
            "Ann Garvie, Clerk – verbal report.\nTom Moss – Library Board, Museum Board",
            ("Ann Garvie", "Tom Moss"),
            [("Clerk – verbal report", None), ("Library Board", None), ("Museum Board", None)],
        ),
    ],
)
def test_a_title_tells_of_presenters_and_papers(
    title: str, body: str, presenters: tuple[str, ...], reports: list[tuple[str, str | None]]
) -> None:
    head = HEAD + "Present: Ann Garvie, Treasurer; Tom Moss, Clerk.\n\n"
    found = meeting(head + f"1. Welcome\n\n2. {title}\n\n{body}\n\n3. Close\n").items[1]
    assert (found.presenters, [(r.title, r.mark) for r in found.reports]) == (presenters, reports)


def test_what_an_agenda_had_said_above_the_minutes_decides_nothing() -> None:
    told = "RECOMMENDED that x be done.\n\nTo consider a plan.\n\nMinutes:\n\nRESOLVED that y be done."
    assert [r.text for r in item(told).resolutions] == ["that y be done."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mrs Olive Stead asked about the weir. Mrs Olive Stead was thanked.", ["Mrs Olive Stead"]),
        ("The manager, Mr G. Hale, would give no date.", ["Mr G. Hale"]),
        ("The wedding of Ms Ivy Rook to Mr Leo Simms of No. 9.", ["Ms Ivy Rook", "Mr Leo Simms"]),
        ("Miss Stead would keep a register.", []),  # a surname alone tells little
        ("The Dr Gray Hall was booked.", []),
        ("Olive Stead was thanked.", []),
        ("Proposed by Cllr Denny Unanimously agreed.", []),
        ("We saw **Councillor Alam**\n\nCllr Stead asked.", []),
        ("Mrs **Olive** Stead asked about the weir.", []),  # her name is not printed so
        ("Chief Inspector Ron Duxbury would take her place.", ["Chief Inspector Ron Duxbury"]),
        ("Superintendent Keeble had asked Lieutenant Colonel Hugh Strachan.", ["Lieutenant Colonel Hugh Strachan"]),
        ("The family of the late Harold Swaine would like a bench.", ["Harold Swaine"]),
        ("The late Georgian Terrace was to be mended.", []),
    ],
)
def test_people_of_whom_an_item_speaks(body: str, expected: list[str]) -> None:
    assert [told.name for told in item(body).speaks_of] == expected


def test_nobody_is_spoken_of_who_is_on_the_list() -> None:
    body = "Present: Bo Kerr, Ann Lee\n\n1. Weir\n\nMr B Kerr answered Mr Cy Marsh.\n\n2. Close\n"
    assert [told.name for told in meeting(HEAD + body).items[0].speaks_of] == ["Mr Cy Marsh"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Area Based Grant (ABG) was spent.", [("ABG", "Area Based Grant")]),
        ("The Moss Homes, Lund Branch (MHLB) were thanked.", [("MHLB", "Moss Homes, Lund Branch")]),
        ("Thanks went to Dave Marsh, Lund Council (DM).", []),
    ],
)
def test_a_short_form_is_no_persons_initials(body: str, expected: list[tuple[str, str]]) -> None:
    found = record_of(HEAD + "1. Welcome\n\n2. Lighting\n\n" + body + "\n\n3. Close\n").abbreviations
    assert [(told.short, told.long) for told in found if told.short != "LF"] == expected
