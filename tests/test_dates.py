"""Dates and times as minutes print them."""

from __future__ import annotations

import pytest

from graphkit import dates

NEAR = "2007-10-31"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("13 December 2007", ["2007-12-13"]),
        ("Tuesday, 8 October 2019", ["2019-10-08"]),
        ("Wednesday the 5th of March 2008", ["2008-03-05"]),
        ("the 16th  February\n     2022", ["2022-02-16"]),
        ("4TH DECEMBER, 2020, AT 10.00 A.M.", ["2020-12-04"]),
        ("October 12, 2023", ["2023-10-12"]),
        ("Oct. 3rd 2019", ["2019-10-03"]),
        ("31/10/07 and 31.10.2007", ["2007-10-31", "2007-10-31"]),
        ("2023-03-14", ["2023-03-14"]),
        ("2022-05-24T14:00:42.475Z", ["2022-05-24"]),
        ("held on20th April 2022", ["2022-04-20"]),
        ("by the end of June 2008", ["2008-06"]),
        ("in May 2008", ["2008-05"]),
        ("5thFebruary 2010", ["2010-02-05"]),
        ("May 8-9, 2019", ["2019-05-08"]),
        ("8/18/2010 and 18/8/2010", ["2010-08-18", "2010-08-18"]),
        ("2016/05/04, 2016.05.04 and 2016-5-4", ["2016-05-04"] * 3),
        ("04-05-2016 and 4-May-2016", ["2016-05-04", "2016-05-04"]),
        ("4th. May 2016", ["2016-05-04"]),
        ("it may be so", []),
        ("31 February 2007", []),
        ("version 2.10", []),
        ("", []),
    ],
)
def test_a_date_is_read_as_printed(printed: str, edtf: list[str]) -> None:
    assert [found.edtf for found in dates.dates(printed)] == edtf


@pytest.mark.parametrize(
    ("printed", "back", "edtf"),
    [
        ("13 December", False, "2007-12-13"),
        ("8 November", False, "2007-11-08"),
        ("early October", False, "2007-10"),
        ("3 March", False, "2008-03-03"),
        ("1 August", True, "2007-08-01"),
        ("13 December", True, "2006-12-13"),
        ("October", True, "2007-10"),
    ],
)
def test_a_date_without_its_year_is_read_from_a_known_day(printed: str, back: bool, edtf: str) -> None:
    assert [found.edtf for found in dates.dates(printed, NEAR, back)] == [edtf]


def test_a_date_without_its_year_is_left_out_without_a_known_day() -> None:
    assert list(dates.dates("13 December")) == []


def test_a_date_says_where_it_stands_and_that_its_weekday_is_another() -> None:
    text = "held on Tuesday 3 September 2007 at noon"
    found = next(dates.dates(text))
    assert text[found.start : found.end] == "Tuesday 3 September 2007"
    assert found.clash == "Tuesday"
    assert dates.weekday(found.edtf) == "Monday"
    assert next(dates.dates("Monday 3 September 2007")).clash is None


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2007-11-08", "2007-11-08", "2007-11-08"),
        ("2008-06", "2008-06-01", "2008-06-30"),
        ("2008-02", "2008-02-01", "2008-02-29"),
        ("2007", "2007-01-01", "2007-12-31"),
    ],
)
def test_a_partial_date_has_its_first_and_last_day(edtf: str, first: str, last: str) -> None:
    assert dates.bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2.00 pm – 4.10 pm", ["14:00", "16:10"]),
        ("at 10.00 A.M.", ["10:00"]),
        ("at 7 p.m.", ["19:00"]),
        ("12.15 am", ["00:15"]),
        ("14:00 hours", ["14:00"]),
        ("at noon", ["12:00"]),
        ("paragraph 4.2", []),
        ("25:00", []),
        ("a ratio of 3:15", []),
        ("DPP 10.08.2004", []),
        ("1400 hours", ["14:00"]),
        pytest.param("2.00 – 4.15 pm", ["14:00", "16:15"], id="a range in one half of the day"),
        pytest.param("11.15 - 1.15pm", ["11:15", "13:15"], id="a range over noon"),
        pytest.param("10.00am – 12.15pm", ["10:00", "12:15"], id="a range with both halves"),
    ],
)
def test_a_time_is_read_in_24_hours(printed: str, read: list[str]) -> None:
    assert [time for _, _, time in dates.times(printed)] == read
