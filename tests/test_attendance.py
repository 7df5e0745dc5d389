"""Who was there and who was not, in each way that minutes lay it out."""

from __future__ import annotations

import re

import pytest
from recorded import HEAD, record_of

from graphkit.formats.persons import signs
from graphkit.grammar.limits import limits
from graphkit.record import Attendance

HEAD_LINE = HEAD.rstrip() + ".\n\n"
ITEMS = "\n\n1. Welcome\n\n2. Close\n"


def told(row: Attendance) -> str:
    """A row in words: 'present* Ann Garvie, Clerk @ Lund Council, for Tom Moss'; the star says who took the chair."""
    posts = "".join(f", {p.title or ''} @ {p.organisation or ''}" for p in row.posts)
    stood = f", for {row.represents}" if row.represents else ""
    items = f", items {' '.join(row.items)}" if row.items is not None else ""
    return f"{row.status}{'*' if row.chair else ''} {row.name}{posts}{stood}{items}"


def people(body: str) -> list[str]:
    (meeting,) = record_of(HEAD_LINE + body + ITEMS).meetings
    return [told(row) for row in meeting.attendance]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Present:\n\n| Ann Garvie (AG) – Chair | Lund Council | Insp. Tom Moss (TM) | Lund Police |\n"
            "| Tahir Reed (TR) | Moss Trust | Mary Hill (MH) for Bo Ash | Faith Forum |",
            [
                "present* Ann Garvie, Chair @ ,  @ Lund Council",
                "present Tom Moss, Insp. @ Lund Police",
                "present Tahir Reed,  @ Moss Trust",
                "present Mary Hill,  @ Faith Forum, for Bo Ash",
            ],
            id="two people a row, each with a body beside",
        ),
        pytest.param(
            "In the Hall: Ann Garvie (convener), Tom Moss (from item 2)\n\nOn Zoom: Bo Reed (secretary), Mary Hill",
            [
                "present* Ann Garvie, convener @ ",
                "present Tom Moss, items 2",
                "present Bo Reed, secretary @ ",
                "present Mary Hill",
            ],
            id="a list for each place",
        ),
        pytest.param(
            "| Group | Member | School / body |  |\n| Heads | Ann Garvie | Moss Primary | Present |\n"
            "|  | Tom Moss | Lund Juniors | Apologies |\n"
            "| Primary governors | Bo Reed (Chair) | Quay Infants | Present |\n"
            "| Other | Mary Hill | Ash PRU | Did not attend |",
            [
                "present Ann Garvie",
                "apologies Tom Moss",
                "present* Bo Reed, Chair @ ",
                "absent Mary Hill",
            ],
            id="a last column without a head says who came, beside one of groups",
        ),
        pytest.param(
            "In attendance\n\nAnn Garvie\tMoss Hills Partnership Chairman\n\nTom Moss\tNatural Lund\n\n"
            "Supporting officers\n\nBo Reed\tPlanner",
            [
                "present* Ann Garvie, Chairman @ Moss Hills Partnership",
                "present Tom Moss,  @ Natural Lund",
                "in_attendance Bo Reed, Planner @ ",
            ],
            id="a first list 'In attendance' is of the members where no other is; a body's chairman",
        ),
        pytest.param(
            "| Organisation | Present | Apologies |\n| Lund Council | Ann Garvie – Chair |  |\n"
            "| Lund Police |  | Tom Moss |\n\n"
            "In attendance\n\n| Lund Council | Bo Reed, Planner |  |",
            [
                "present* Ann Garvie, Chair @ ,  @ Lund Council",
                "apologies Tom Moss,  @ Lund Police",
                "in_attendance Bo Reed, Planner @ Lund Council",
            ],
            id="a heading between the rows of a grid",
        ),
        pytest.param(
            "Present:\n\nAnn Garvie, GP Member, Eskmoor Locality\n\nTom Moss, Engagement Lead, Marlowe Lund LLP\n\n"
            "Bo Reed, Support Officer, taking notes",
            [
                "present Ann Garvie, GP Member, Eskmoor Locality @ ",
                "present Tom Moss, Engagement Lead @ Marlowe Lund LLP",
                "present Bo Reed, Support Officer @ ",
            ],
            id="what a post is over, a firm, and what somebody did there",
        ),
        pytest.param(
            "| Present: | Councillor Mrs Garvie (Chair), and Councillors Moss, Mrs Hill, Ash and Reed |",
            [
                "present Moss",
                "present Ash",
                "present Reed",
                "present* Councillor Mrs Garvie, Chair @ ",
                "present Mrs Hill",
            ],
            id="surnames in a cell",
        ),
        pytest.param(
            "| Name | Type of Governor | Name | Type of Governor |\n"
            "| Ann Garvie | Chair and Parent | Tom Moss | Staff |",
            ["present* Ann Garvie, Chair @ , Parent @ ", "present Tom Moss, Staff @ "],
            id="two people a row, each with a class of governor",
        ),
        pytest.param(
            "Present: Cllr T Moss, Cllr M A Hill, Cllr B Reed and the Clerk, Mrs E Ash",
            ["present Cllr T Moss", "present Cllr M A Hill", "present Cllr B Reed", "present Mrs E Ash, Clerk @ "],
            id="the last behind a post; A among initials",
        ),
        pytest.param(
            "Present: Sister Ann Garvie (AG), Ward Nurse\n\nIn attendance: Tom Moss, Lead Clinician – GP",
            ["present Sister Ann Garvie, Ward Nurse @ ", "in_attendance Tom Moss, Lead Clinician – GP @ "],
            id="initials without the rank; letters of a trade",
        ),
        pytest.param(
            "| Apologies | Reason | Absent without apology |\n| Ann Garvie | Work | Tom Moss |",
            ["apologies Ann Garvie", "absent Tom Moss"],
            id="a column of reasons between those who are away",
        ),
        pytest.param(
            "| Present: | Ann Garvie (Chair)\nTom Moss, Lund Police |\n| Apologies: | Eve Hill<br>Bo Reed |",
            [
                "present* Ann Garvie, Chair @ ",
                "present Tom Moss,  @ Lund Police",
                "apologies Eve Hill",
                "apologies Bo Reed",
            ],
            id="one name a line in a labelled cell",
        ),
        pytest.param(
            "| Name | Initials | Role | Organisation |\n| Ann Garvie | AG | Portfolio | Lund Council |",
            ["present Ann Garvie, Portfolio @ Lund Council"],
            id="columns by their head; a role is a title whatever it says",
        ),
        pytest.param(
            "| Organisation | Representative |\n| Lund Council | Ann Garvie (Chair) |\n"
            "| Lund Police | Tom Moss and Eve Hill |",
            [
                "present* Ann Garvie, Chair @ ,  @ Lund Council",
                "present Tom Moss,  @ Lund Police",
                "present Eve Hill,  @ Lund Police",
            ],
            id="the organisation's column comes first",
        ),
        pytest.param(
            "| Organisation | Present | Apologies |\n| Lund Council | Ann Garvie | Tom Moss |",
            ["present Ann Garvie,  @ Lund Council", "apologies Tom Moss,  @ Lund Council"],
            id="a grid of those who came and those who did not",
        ),
        pytest.param(
            "| Member | Representing | Attendance |\n| Ann Garvie | Lund Council | ✓ |\n"
            "| Tom Moss | Lund Police | DNA |",
            ["present Ann Garvie,  @ Lund Council", "absent Tom Moss,  @ Lund Police"],
            id="ticks and letters",
        ),
        pytest.param(
            "| Present | | |\n| Chief Executive | Ann Garvie | AG |\n| Moss Ward | Tom Moss | TM |",
            ["present Ann Garvie, Chief Executive @ ", "present Tom Moss"],
            id="a post or a ward in the cell before the name",
        ),
        pytest.param(
            "Chair: Ann Garvie\nVice-Chair: Tom Moss\nMembers present: Eve Hill, Bo Reed\nOfficers: Di Ash\n"
            "Clerk: Cy Fox\nAbsent without apology: Al Dee",
            [
                "present* Ann Garvie, Chair @ ",
                "present Tom Moss, Vice-Chair @ ",
                "present Eve Hill",
                "present Bo Reed",
                "in_attendance Di Ash",
                "in_attendance Cy Fox, Clerk @ ",
                "absent Al Dee",
            ],
            id="a heading on each line of a paragraph; the chair's holds for one",
        ),
        pytest.param(
            "Present:\nAnn Garvie\nChief Executive, Lund Council\nTom Moss\nSuperintendent, Lund Police",
            [
                "present Ann Garvie, Chief Executive @ Lund Council",
                "present Tom Moss, Superintendent @ Lund Police",
            ],
            id="posts on the line below the name",
        ),
        pytest.param(
            "Present:\n\nAnn Garvie\n\nClerk, Lund Council\n\nTom Moss\n\nManager, Lund Police",
            ["present Ann Garvie, Clerk @ Lund Council", "present Tom Moss, Manager @ Lund Police"],
            id="posts in the paragraph below the name",
        ),
        pytest.param(
            "Present:\n\nChief Executive, Lund Council: Ann Garvie (Chair)\n\nDirector of Housing – Dr Tom Moss",
            ["present* Ann Garvie, Chief Executive @ Lund Council", "present Dr Tom Moss, Director of Housing @ "],
            id="posts before the name",
        ),
        pytest.param(
            "Present:\nLund Council\nAnn Garvie\nTom Moss\nLund Police\nEve Hill",
            [
                "present Ann Garvie,  @ Lund Council",
                "present Tom Moss,  @ Lund Council",
                "present Eve Hill,  @ Lund Police",
            ],
            id="lines that name the organisation of those below",
        ),
        pytest.param(
            "Present:\nAnn Garvie      Tom Moss\nEve Hill        Bo Reed\nDi Ash          Cy Fox",
            [f"present {name}" for name in ("Ann Garvie", "Tom Moss", "Eve Hill", "Bo Reed", "Di Ash", "Cy Fox")],
            id="two columns of names",
        ),
        pytest.param(
            "Councillors A Garvie (Chairman), B Reed and C Fox\n\nOfficers: D Ash (Head of Legal)",
            [
                "present* A Garvie, Chairman @ ",
                "present B Reed",
                "present C Fox",
                "in_attendance D Ash, Head of Legal @ ",
            ],
            id="members under no heading; A is an initial",
        ),
        pytest.param(
            "Present: Councillors: Garvie (Chair), Moss, Hill. Mrs D Ash (Clerk) and 3 members of the public",
            ["present Mrs D Ash, Clerk @ ", "present* Garvie, Chair @ ", "present Moss", "present Hill"],
            id="surnames alone, one with a bracket; a full stop between two lists",
        ),
        pytest.param(
            "Present: Councillor A Garvie; Councillors B Moss, C Hill and D Reed",
            ["present Councillor A Garvie", "present B Moss", "present C Hill", "present D Reed"],
            id="commas inside a list that semicolons part",
        ),
        pytest.param(
            "Present:\nAnn Garvie – Lund Police – Superintendent\nTom Moss, Lund Council, Director of Housing\n"
            "Eve Hill, Clerk – Lund Trust\nBo Reed [BR] Chair\nDi Ash AS (Clerk)",
            [
                "present Ann Garvie, Superintendent @ Lund Police",
                "present Tom Moss, Director of Housing @ Lund Council",
                "present Eve Hill, Clerk @ Lund Trust",
                "present* Bo Reed, Chair @ ",
                "present Di Ash AS, Clerk @ ",
            ],
            id="posts and organisations in either order; initials in square brackets",
        ),
        pytest.param(
            "Present: Ann Garvie AG, Tom Moss (Moss Ward), Eve Hill (on Teams), Bo Reed (Labour)\n\n"
            "Apologies: Di Ash (illness), Cy Fox (work commitments)",
            [
                "present Ann Garvie",
                "present Tom Moss",
                "present Eve Hill",
                "present Bo Reed",
                "apologies Di Ash",
                "apologies Cy Fox",
            ],
            id="wards, parties, places and reasons are no posts",
        ),
        pytest.param(
            "Present:\nMr Tom Moss Director of Housing\nMayor Ann Garvie\nDeputy Mayor Eve Hill\nPC Bo Reed",
            [
                "present Mr Tom Moss, Director of Housing @ ",
                "present Ann Garvie, Mayor @ ",
                "present Eve Hill, Deputy Mayor @ ",
                "present Bo Reed, PC @ ",
            ],
            id="a post behind the name without a mark; ranks",
        ),
        pytest.param(
            "Present: Ann Garvie\n\nMembers absent: Tom Moss (excused), Eve Hill\n\nRegrets: Bo Reed",
            ["present Ann Garvie", "apologies Tom Moss", "absent Eve Hill", "apologies Bo Reed"],
            id="excused (North America)",
        ),
        pytest.param(
            "## Present\n\n- [x] Ann Garvie (@ag)\n- [ ] Tom Moss",
            ["present Ann Garvie"],
            id="a box that is ticked (software projects)",
        ),
        pytest.param(
            "Present: Ann Garvie, Tom Moss\n\nMinutes: Tom Moss proposed that the minutes be approved.",
            ["present Ann Garvie", "present Tom Moss"],
            id="a sentence about somebody is no entry",
        ),
        pytest.param(
            "Present: Cllr. Seán Moss, Ann Garvie, Cllr Sean Moss",
            ["present Cllr. Seán Moss", "present Ann Garvie"],
            id="one person twice",
        ),
        pytest.param(
            "Present:\nDr Ann Garvie AG Clinical Lead\nTom Moss TMo Clerk",
            ["present Dr Ann Garvie, Clinical Lead @ ", "present Tom Moss, Clerk @ "],
            id="initials between the name and the post, and no mark (a table that was flattened)",
        ),
        pytest.param(
            "Present\n\nAnn (AG) - Chairman\n\nTom (TM)\n\nApologies\n\nEve (EH)",
            ["present* Ann, Chairman @ ", "present Tom", "apologies Eve"],
            id="first names alone (patient groups)",
        ),
        pytest.param(
            "Present: Ann Garvie (AG) : Clerk, Lund Trust Tom Moss (TM) : Nurse, Lund Trust (item 2) Eve Hill (EH)",
            [
                "present Ann Garvie, Clerk @ Lund Trust",
                "present Tom Moss, Nurse @ Lund Trust, items 2",
                "present Eve Hill",
            ],
            id="people whom nothing but their initials parts",
        ),
        pytest.param(
            "Present: Mrs A Garvie Mr T Moss Ms E Hill (Lund Council)",
            ["present Mrs A Garvie", "present Mr T Moss", "present Ms E Hill,  @ Lund Council"],
            id="people whom nothing but an honorific parts",
        ),
        pytest.param(
            "Present:\n\nLund Council: Ann Garvie, Tom Moss\nSchool Committee: Eve Hill",
            ["present Ann Garvie,  @ Lund Council", "present Tom Moss,  @ Lund Council", "present Eve Hill"],
            id="a label on each line; the body itself sent nobody",
        ),
        pytest.param(
            "Present:\nCllr Garvie\tLund Borough Council\nTom Moss\tLund Police",
            ["present Cllr Garvie,  @ Lund Borough Council", "present Tom Moss,  @ Lund Police"],
            id="tabs",
        ),
        pytest.param(
            "Councillors Garvie (Chairman), Mrs Ash, Moss and S Hill",
            ["present Mrs Ash", "present S Hill", "present* Garvie, Chairman @ ", "present Moss"],
            id="surnames, with an honorific or initials here and there",
        ),
        pytest.param(
            "By invitation: the Head of Place (Mr T Moss), the Clerk (Ms E Hill)",
            ["in_attendance Mr T Moss, Head of Place @ ", "in_attendance Ms E Hill, Clerk @ "],
            id="posts with an article and the name in brackets",
        ),
        pytest.param(
            "| Present | In attendance | Apologies |\n| Ann Garvie<br>Tom Moss | Eve Hill | Bo Reed |",
            ["present Ann Garvie", "present Tom Moss", "in_attendance Eve Hill", "apologies Bo Reed"],
            id="a column for each heading",
        ),
        pytest.param(
            "Ann Garvie (Chair)\nTom Moss (Director)\nEve Hill (Lund Trust)\nBo Reed (Clerk)",
            [
                "present* Ann Garvie, Chair @ ",
                "present Tom Moss, Director @ ",
                "present Eve Hill,  @ Lund Trust",
                "present Bo Reed, Clerk @ ",
            ],
            id="a person a line under no heading, the chair among them",
        ),
        pytest.param(
            "Apologies were received from:\n\nCllr Ann Garvie, for whom Cllr Tom Moss was substitute;\n\nCllr Eve Hill",
            ["apologies Cllr Ann Garvie", "present Cllr Tom Moss, for Cllr Ann Garvie", "apologies Cllr Eve Hill"],
            id="a list of those away with who stood in for them",
        ),
        pytest.param(
            "Present: Ann Garvie, Tom Moss\n\nIt was noted that Tom Moss, Fire Chief, had spoken.",
            ["present Ann Garvie", "present Tom Moss, Fire Chief @ "],
            id="a post where the text introduces somebody",
        ),
        pytest.param(
            "Present:\n\n| Organisation | Representative |\n| Lund Council | Ann Garvie (Chair) |\n"
            "| Lund Police | Tom Moss, Area Manager |",
            ["present* Ann Garvie, Chair @ ,  @ Lund Council", "present Tom Moss, Area Manager @ Lund Police"],
            id="the body before the person, and the title behind: one post",
        ),
        pytest.param(
            "In attendance: Ann Garvie, Policy Officer (Office of the Lund Commissioner)",
            ["in_attendance Ann Garvie, Policy Officer @ Office of the Lund Commissioner"],
            id="a title and the body in brackets: one post",
        ),
        pytest.param(
            "Present:\n\n| Name | Organisation | Affiliation |\n| Ann Garvie | Lloyds | CCA |\n"
            "| Tom Moss | LPC | Chief Officer |\n| Eve Hill | LPC | Chair |",
            [
                "present Ann Garvie,  @ Lloyds",
                "present Tom Moss, Chief Officer @ LPC",
                "present* Eve Hill, Chair @ LPC",
            ],
            id="a column of classes, some of them posts",
        ),
        pytest.param(
            "| Trustees | Attendance |\n| Ann Garvie | Via Zoom (left at 8.10 pm, after item 1) |\n"
            "| Staff and guests |\n| Tom Moss, Curator | Present |",
            ["present Ann Garvie, items 1", "in_attendance Tom Moss, Curator @ "],
            id="a heading inside a table with a column of who came, and until when",
        ),
        pytest.param(
            "P = present, A = apologies, DNA = did not attend\n\n| Name | Organisation | 4 Dec 2019 | 3 Mar 2020 |\n"
            "| Ann Garvie | Lund Council | A | P |\n| Tom Moss | Lund Police | P | A |\n"
            "| Eve Hill | Lund NHS Trust | P | DNA |\n| Bo Reed | Lund CVS | P | D (Di Fox) |",
            [
                "present Ann Garvie,  @ Lund Council",
                "apologies Tom Moss,  @ Lund Police",
                "absent Eve Hill,  @ Lund NHS Trust",
                "present Di Fox, for Bo Reed",
                "apologies Bo Reed,  @ Lund CVS",
            ],
            id="a grid over several meetings: this one's column",
        ),
        pytest.param(
            "| Member | Attendance | Deputy |\n| Ann Garvie | Apologies | Bo Reed |\n| Tom Moss | Present | Di Fox |",
            ["present Bo Reed, for Ann Garvie", "apologies Ann Garvie", "present Tom Moss"],
            id="a column of deputies",
        ),
        pytest.param(
            "Key: ✓ came  A apologies given  D deputy came  X did not come\n\n"
            "| Name | Initials | Position | Mtg 4 |\n| Voting members |\n| Ann Garvie | AG | Chair | ✓ |\n"
            "| Tom Moss | TM | Director of Finance | A |\n| Eve Hill | EH | Medical Director | ✓ (to 1) |\n"
            "| Non-voting members |\n| Bo Reed | BR | Director of People | X |\n| In attendance |\n"
            "| Di Fox | DF | Ward Nurse | item 2 only |",
            [
                "present* Ann Garvie, Chair @ ",
                "apologies Tom Moss, Director of Finance @ ",
                "present Eve Hill, Medical Director @ , items 1",
                "absent Bo Reed, Director of People @ ",
                "in_attendance Di Fox, Ward Nurse @ , items 2",
            ],
            id="a column under no known head, told by its cells; a key; limits in cells",
        ),
        pytest.param(
            "| Clerk | Mrs Bo Reed |\n\n| Name | Category of governor | Attendance |\n"
            "| Ann Garvie | Parent Governor (Chair) | Present – via Teams |\n"
            "| Tom Moss | Staff Governor | Arrived 6.20pm (item 2) |\n"
            "| Eve Hill | Parent Governor | Regrets |\n| Di Fox | Foundation Governor | Did not attend |",
            [
                "in_attendance Mrs Bo Reed, Clerk @ ",
                "present* Ann Garvie, Parent Governor @ , Chair @ ",
                "present Tom Moss, Staff Governor @ , items 2",
                "apologies Eve Hill, Parent Governor @ ",
                "absent Di Fox, Foundation Governor @ ",
            ],
            id="a clerk above a table of governors; who came late, by screen or not",
        ),
        pytest.param(
            "| Member | Constituency | Present/Apologies |\n| Ann Garvie | Lund North | P |\n"
            "| Tom Moss | Lund South | A |\n| Eve Hill | Moss | P |",
            ["present Ann Garvie", "apologies Tom Moss", "present Eve Hill"],
            id="letters by the head of their column, a column of places",
        ),
        pytest.param(
            "PRESENT\n\nRepresenting Lund Council:\n\nCllr Ann Garvie (Convener)\n\nTom Moss, Chief Executive\n"
            "\nOn behalf of the Moss Trust:\n\nEve Hill",
            [
                "present* Cllr Ann Garvie, Convener @ ,  @ Lund Council",
                "present Tom Moss, Chief Executive @ Lund Council",
                "present Eve Hill,  @ Moss Trust",
            ],
            id="a heading over those whom a body sent",
        ),
        pytest.param(
            "Present: Bo Reed\n\nIn attendance: Ann Garvie, Policy Officer; and Tom Moss, Engineer, all Lund "
            "Council.\n\nApologies: Eve Hill\n\nBo Reed, Convener, presiding.",
            [
                "present* Bo Reed, Convener @ ",
                "in_attendance Ann Garvie, Policy Officer @ Lund Council",
                "in_attendance Tom Moss, Engineer @ Lund Council",
                "apologies Eve Hill",
            ],
            id="whom one body sent, said at the list's end; a line on who presided",
        ),
        pytest.param(
            "Present: Ann Garvie (corrections to her please)\n\n"
            "Guests: Tom Moss (Lund Trust, sitting in for Eve with her vote), Bo Reed (Moss Collective, our host)",
            [
                "present Ann Garvie",
                "present Tom Moss,  @ Lund Trust, for Eve",
                "in_attendance Bo Reed,  @ Moss Collective",
            ],
            id="who sat in for a member; a remark in a bracket",
        ),
        pytest.param(
            "Present:\n\nAnn Garvie – Chair\n\nTom Moss – apologies\n\nEve Hill (absent)",
            ["present* Ann Garvie, Chair @ ", "apologies Tom Moss", "absent Eve Hill"],
            id="one of a list of those present who was not",
        ),
        pytest.param(
            "Present: Councillor Ann Garvie\n\nCo-opted (non-voting): Ms Eve Hill, Lund Tenants’ Federation\n\n"
            "Apologies were received from Councillor Tom Moss and from Mr Cy Fox.",
            [
                "present Councillor Ann Garvie",
                "present Ms Eve Hill,  @ Lund Tenants’ Federation",
                "apologies Councillor Tom Moss",
                "apologies Mr Cy Fox",
            ],
            id="co-opted members under a heading of one word; apologies 'and from'",
        ),
        pytest.param(
            "Present: Ann Garvie\n\nStaff: Tom Moss, Clerk (Welcome item only)",
            ["present Ann Garvie", "in_attendance Tom Moss, Clerk @ , items 1"],
            id="there for one item by its title, left after a report",
        ),
        pytest.param(
            "Present:\n\n| Ann Garvie | Tom Moss |\n| Eve Hill | Bo Reed |\n| Di Fox | Cy Lund |",
            [f"present {name}" for name in ("Ann Garvie", "Tom Moss", "Eve Hill", "Bo Reed", "Di Fox", "Cy Lund")],
            id="two people a row",
        ),
        pytest.param(
            "By invitation:\n\n| For item 2 | Ann Garvie (AG) |",
            ["in_attendance Ann Garvie, items 2"],
            id="the item before the name",
        ),
        pytest.param(
            "Ann Garvie    Chair\nTom Moss      Non-Executive Director\nEve Hill      Lund Trust\n\nApologies: Bo Reed",
            [
                "present* Ann Garvie, Chair @ ",
                "present Tom Moss, Non-Executive Director @ ",
                "present Eve Hill,  @ Lund Trust",
                "apologies Bo Reed",
            ],
            id="a list under no heading, posts in a column",
        ),
        pytest.param(
            "Circulation\nAnn Garvie    Chair\nTom Moss      Clerk\nEve Hill      Lund Trust",
            [],
            id="those whom a paper went to were not there",
        ),
        pytest.param(
            "Present:\nMr Tom Moss Board Secretary\nDr Ann Garvie Medical Director\nEve Hill Acting Chief Officer",
            [
                "present Mr Tom Moss, Board Secretary @ ",
                "present Dr Ann Garvie, Medical Director @ ",
                "present Eve Hill, Acting Chief Officer @ ",
            ],
            id="posts with no mark before them",
        ),
        pytest.param(
            "Present:\n\nDr Ann Garvie (AG) – Director of\n\nPublic Health, NHS Lund\n\nTom Moss – Clerk",
            ["present Dr Ann Garvie, Director of Public Health @ NHS Lund", "present Tom Moss, Clerk @ "],
            id="a post that goes on in the next paragraph",
        ),
        pytest.param(
            "Present: Clerk, Ann Garvie, Deputy Treasurer, Tom Moss",
            ["present Ann Garvie, Clerk @ ", "present Tom Moss, Deputy Treasurer @ "],
            id="posts before the names throughout",
        ),
        pytest.param(
            "Present: Bo Reed; Ann Garvie and Tom Moss, Lund Police",
            ["present Bo Reed", "present Ann Garvie,  @ Lund Police", "present Tom Moss,  @ Lund Police"],
            id="people whom one body sent",
        ),
        pytest.param(
            "There were present: Inspector Bo Reed (in the chair) and Sgt Tom Moss, both of Lund Police; Ann Garvie,"
            " Pilots’ Union; and Cy Hill, Lund Fire and Rescue Service. Di Ashe of Lund Council came for item 2.",
            [
                "present* Bo Reed, Inspector @ Lund Police",
                "present Tom Moss, Sgt @ Lund Police",
                "present Ann Garvie,  @ Pilots’ Union",
                "present Cy Hill,  @ Lund Fire and Rescue Service",
            ],
            id="a list in prose, its people sent together",
        ),
        pytest.param(
            "Here: Ann Garvie (chair), Bo Reed\nAlso here: Tom Moss; Cy Hill, buildings officer, Lund\nCouncil"
            "\nSorry they couldn't come: Di Ashe (at work), Cllr Ed Brook\nNo word from Flo Lind.",
            [
                "present* Ann Garvie, chair @ ",
                "present Bo Reed",
                "in_attendance Tom Moss",
                "in_attendance Cy Hill, buildings officer @ Lund Council",
                "apologies Di Ashe",
                "apologies Cllr Ed Brook",
                "absent Flo Lind",
            ],
            id="plain words over the lists",
        ),
        pytest.param(
            "Who was there: Ann Garvie and Bo Reed\n\nCouldn't make it: Tom Moss of Lund Council and Cy Hill"
            "\n\nNot here: Di Ashe",
            [
                "present Ann Garvie",
                "present Bo Reed",
                "apologies Tom Moss,  @ Lund Council",
                "apologies Cy Hill",
                "absent Di Ashe",
            ],
            id="plainer words still",
        ),
        pytest.param(
            "In attendance: Ann Garvie for item 1 and Tom Moss for item 2",
            ["in_attendance Ann Garvie, items 1", "in_attendance Tom Moss, items 2"],
            id="items with no mark before them",
        ),
        pytest.param(
            "Senators present: A Garvie, B Moss\n\nSenators absent: C Hill\n\nGuests: Bo Reed",
            ["present A Garvie", "present B Moss", "absent C Hill", "in_attendance Bo Reed"],
            id="any class of members",
        ),
        pytest.param(
            "Present: Ann, Bo+1 and Cy (Chair)",
            ["present Ann", "present Bo", "present* Cy, Chair @ "],
            id="first names alone",
        ),
        pytest.param("Present: Ann, Housing, Council", [], id="words that no first names are"),
        pytest.param(
            "Present were Mayor Ann Garvie, Councillors Tom Moss and Eve Hill, Clerk Bo Reed. Deputy Mayor Di Fox was "
            "absent.",
            [
                "present Ann Garvie, Mayor @ ",
                "present Tom Moss",
                "present Eve Hill",
                "present Bo Reed, Clerk @ ",
                "absent Di Fox, Deputy Mayor @ ",
            ],
            id="told in sentences",
        ),
        pytest.param(
            "It was called to order at 7 p.m. by Chairman Ann Garvie. Trustees present included Tom Moss and Eve Hill. "
            "Administrator Bo Reed also attended. Trustee Fox did not attend. Visitors included Cy Lund (Lund Trust).",
            [
                "present* Ann Garvie, Chairman @ ",
                "present Tom Moss",
                "present Eve Hill",
                "in_attendance Bo Reed, Administrator @ ",
                "absent Fox",
                "in_attendance Cy Lund,  @ Lund Trust",
            ],
            id="told in sentences, as American boards do",
        ),
        pytest.param(
            "Attendees: Ann Garvie, Tom Moss (Lund CVS), Eve Hill, Bo Reed\n\n1. Apologies\n\n"
            "Apologies were received from Cllr Moss.",
            ["present Ann Garvie", "apologies Tom Moss,  @ Lund CVS", "present Eve Hill", "present Bo Reed"],
            id="somebody on the list sent apologies after all",
        ),
        pytest.param(
            "Attending:\n\n1. Mr. Tom Moss, Director\n2. Eve Hill, Secretary\n\nNot Attending:\n\n1. Bo Reed\n\n"
            "Sent Regrets\n\n1. Cy Ash",
            [
                "present Mr. Tom Moss, Director @ ",
                "present Eve Hill, Secretary @ ",
                "absent Bo Reed",
                "apologies Cy Ash",
            ],
            id="people are numbered like items",
        ),
        pytest.param(
            "ATTENDANCE:\n\nBOARD\tSTAFF\nAnn Garvie, Chair\tTom Moss, Planner\nEve Hill, Jr., Resident\n\n"
            "ABSENT\tAUDIENCE\nBo Reed\tCy Ash",
            [
                "present* Ann Garvie, Chair @ ",
                "present Eve Hill, Jr., Resident @ ",
                "in_attendance Tom Moss, Planner @ ",
                "absent Bo Reed",
                "in_attendance Cy Ash",
            ],
            id="lists side by side between tabs",
        ),
        pytest.param(
            "Present:                 Apologies:\nAnn Garvie               Bo Reed\nTom Moss",
            ["present Ann Garvie", "present Tom Moss", "apologies Bo Reed"],
            id="lists side by side between blanks",
        ),
        pytest.param(
            "MEMBERS PRESENT          STAFF PRESENT\nAnn Garvie, Chair        Tom Moss, Planner\nEve Hill",
            ["present* Ann Garvie, Chair @ ", "present Eve Hill", "in_attendance Tom Moss, Planner @ "],
            id="lists side by side below a line of headings",
        ),
        pytest.param(
            "Present:\n\nMembers\tRole\n\nAnn Garvie\tRegistered Nurse\nTom Moss\tAudit Wales\n\n"
            "Non-members in attendance at request of Chief Officer:-\n\nEve Hill\tPlanner\n\n"
            "Apologies for absence were submitted on behalf of:-\n\nMembers\tRole\n\nBo Reed\tClerk",
            [
                "present Ann Garvie, Registered Nurse @ ",
                "present Tom Moss,  @ Audit Wales",
                "in_attendance Eve Hill, Planner @ ",
                "apologies Bo Reed, Clerk @ ",
            ],
            id="columns have their heads below each heading",
        ),
        pytest.param(
            "Present:\n\nLund County Councillors:\nCouncillors A Ash and B Reed.\n\nIndependent Members:\nMr C Moss",
            [
                "present A Ash, Lund County Councillor @ ",
                "present B Reed, Lund County Councillor @ ",
                "present Mr C Moss, Independent Member @ ",
            ],
            id="a heading gives all their post",
        ),
        pytest.param(
            "Attendees\n\n- Judith S – Treasurer\n- Eric B – Walk Leader\n\nApologies: Lindsey B – Chair",
            ["present Judith S, Treasurer @ ", "present Eric B, Walk Leader @ ", "apologies Lindsey B, Chair @ "],
            id="surnames are initials",
        ),
        pytest.param(
            "| Attended by: | STAFF: Ann Garvie, Tom Moss; FACULTY: Eve Hill |\n| Absent from meeting: | Bo Reed |",
            ["present Ann Garvie", "present Tom Moss", "present Eve Hill", "absent Bo Reed"],
            id="classes stand before names in a cell",
        ),
        pytest.param(
            "Present: Cllr A Ash & Cllr B Reed\n\nLouise Hill - Lund & Moss CDRP",
            ["present Cllr A Ash", "present Cllr B Reed", "present Louise Hill,  @ Lund & Moss CDRP"],
            id="an ampersand is no organisation",
        ),
        pytest.param(
            "Present: Lyn Dukes (Lund Herald), Cllr A Ash (Street Scene)",
            ["present Lyn Dukes,  @ Lund Herald", "present Cllr A Ash, Street Scene @ "],
            id="brackets name who sent somebody, and a councillor's portfolio",
        ),
        pytest.param(
            "| Attendee | Role | Attendance |\n| Cllr A Garvie | Chair | Present |"
            "\n| Cllr T Moss | Board Member | Present |\n"
            "| Eve Hill | Lund Agency | In attendance (item 2) |"
            "\n| Bo Reed | Fen Lead, Moss Water Ltd | In attendance |",
            [
                "present* Cllr A Garvie, Chair @ ",
                "present Cllr T Moss",
                "in_attendance Eve Hill,  @ Lund Agency, items 2",
                "in_attendance Bo Reed, Fen Lead @ Moss Water Ltd",
            ],
            id="a row with a member in it is no second head",
        ),
        pytest.param(
            "Present\n\n| Member | Interest |\n| Ann Garvie (Chair) | Walking |"
            "\n| Tom Moss | Riding (Lund Horse Society) |\n"
            "| Eve Hill | Lund Council (item 1) |",
            [
                "present* Ann Garvie, Chair @ ",
                "present Tom Moss,  @ Lund Horse Society",
                "present Eve Hill,  @ Lund Council, items 1",
            ],
            id="what people care for is no post",
        ),
        pytest.param(
            "| Name | Role | Organisation |"
            "\n| Ann Garvie (on behalf of Eve Hill) | Team Leader (North) | Lund Trust |\n"
            "| Supt Tom Moss |  | Heddlu Lund / Lund Police |\n| Bo Reed | Business Support (notes) | Lund Trust |",
            [
                "present Ann Garvie, Team Leader (North) @ Lund Trust, for Eve Hill",
                "present Tom Moss, Supt @ Heddlu Lund / Lund Police",
                "present Bo Reed, Business Support @ Lund Trust",
            ],
            id="cells hold a title or an organisation whole",
        ),
        pytest.param(
            "| Ann Garvie (Chair) | Chief Executive, Lund Council | AG |\n| Tom Moss | Lund Police | TM |\n"
            "| Eve Hill | Head of Parks, Lund Council | EH |\n| Apologies |  |  |\n| Bo Reed | Moss Trust | BR |",
            [
                "present* Ann Garvie, Chief Executive @ Lund Council",
                "present Tom Moss,  @ Lund Police",
                "present Eve Hill, Head of Parks @ Lund Council",
                "apologies Bo Reed,  @ Moss Trust",
            ],
            id="rows above the first heading are of those who came",
        ),
        pytest.param(
            "Executive Members present\n\n| Cllr A Garvie | Leader (in the Chair) |\n"
            "| Cllr T Moss | Deputy Leader; Parks and Growth |\n\nApologies\n\n"
            "Cllr Eve Hill Communities and Customer Services\n\nOther Councillors in attendance\n\n"
            "| Cllr Bo Reed Cllr Di Ash | Leader of the Lund Group |",
            [
                "present* Cllr A Garvie, Leader @ ",
                "present Cllr T Moss, Deputy Leader @ , Parks and Growth @ ",
                "apologies Cllr Eve Hill, Communities and Customer Services @ ",
                "in_attendance Cllr Bo Reed",
                "in_attendance Cllr Di Ash",
            ],
            id="portfolios are posts, and two may share a cell",
        ),
        pytest.param(
            "Present\n\nLund Council – Councillors Mrs. A. Ash, B. Reed (Chairman) and C. Day; "
            "Moss Council – Councillor D. Fox.",
            [
                "present Mrs. A. Ash,  @ Lund Council",
                "present* B. Reed, Chairman @ ,  @ Lund Council",
                "present C. Day,  @ Lund Council",
                "present Councillor D. Fox,  @ Moss Council",
            ],
            id="each body's members behind a dash",
        ),
        pytest.param(
            "| Authority | Members | Officers |\n| Lund Council | Cllr A Ash; Cllr B Reed | D Fox (Head of Waste) |\n"
            "| Moss Council | Cllr C Day | – |",
            [
                "present Cllr A Ash,  @ Lund Council",
                "present Cllr B Reed,  @ Lund Council",
                "in_attendance D Fox, Head of Waste @ Lund Council",
                "present Cllr C Day,  @ Moss Council",
            ],
            id="members and officers of each body in a row",
        ),
        pytest.param(
            "Key: P = present, A = apologies, D = deputy sent, N = did not attend\n\n| Members |  | Role |  |\n"
            "| Ann Ash | AA | Chair | P |\n| Bo Reed | BR | Head of Parks | A |\n| Cy Day | CD | Head of Roads | D |\n"
            "| Di Fox | DF | Clerk | N |",
            [
                "present* Ann Ash, Chair @ ",
                "apologies Bo Reed, Head of Parks @ ",
                "apologies Cy Day, Head of Roads @ ",
                "absent Di Fox, Clerk @ ",
            ],
            id="marks in a last column without a head",
        ),
        pytest.param(
            "| Attendee | Role | Attendance |\n| Cllr A Ash | Chair | Present |\n"
            "| Bo Reed | Chief Executive | Officer |\n| Cy Day | Committee Administrator | Secretary |",
            [
                "present* Cllr A Ash, Chair @ ",
                "in_attendance Bo Reed, Chief Executive @ ",
                "in_attendance Cy Day, Committee Administrator @ ",
            ],
            id="officers and a secretary in the column of attendance",
        ),
        pytest.param(
            "Present\n\n| * Councillor A Ash (Chairman) | # Councillor B Reed |\n"
            "| * Councillor C Day | * Councillor D Fox |\n\n* Present # Apologies received",
            [
                "present* Councillor A Ash, Chairman @ ",
                "apologies Councillor B Reed",
                "present Councillor C Day",
                "present Councillor D Fox",
            ],
            id="a sign before those who sent apologies",
        ),
        pytest.param(
            "Present\n\n| Cllr A Ash; Cllr B Reed | Colm Day; Superintendent Di Fox |",
            ["present Cllr A Ash", "present Cllr B Reed", "present Colm Day", "present Di Fox, Superintendent @ "],
            id="a list in each of two cells",
        ),
        pytest.param(
            "Present: Ann Ash (Chair)\n\nAlso in attendance:- Councillor B Reed (Cabinet Member) and "
            "Councillor C Day (Roads); Di Fox, Clerk\n\nApologies:- Councillor E Hill. "
            "An apology had also been received from Cy Orr.",
            [
                "present* Ann Ash, Chair @ ",
                "in_attendance Councillor B Reed, Cabinet Member @ ",
                "in_attendance Councillor C Day, Roads @ ",
                "in_attendance Di Fox, Clerk @ ",
                "apologies Cy Orr",
                "apologies Councillor E Hill",
            ],
            id="two joined between semicolons, and apologies in a sentence behind the list",
        ),
        pytest.param(
            "Present: Ann Garvie (AG, Chair), Tom Moss (TM)\n\nApologies\n\n"
            "| Eve Hill, Lund Trust | Bo Reed, Moss Police |",
            [
                "present* Ann Garvie, Chair @ ",
                "present Tom Moss",
                "apologies Eve Hill,  @ Lund Trust",
                "apologies Bo Reed,  @ Moss Police",
            ],
            id="two people a row, each with who sent them",
        ),
        pytest.param(
            "Present:\nDave Moss, ASB Co-ordinator, Lund Council (DM)\nInsp Eve Hill, Lund Police (chair)\n"
            "Father Bo Reed (BR)\n\nApologies: Di Ash (no locum cover), Cy Fox – on a course\n\n"
            "Also present: Al Dee (Network PA, notes)",
            [
                "present Dave Moss, ASB Co-ordinator @ Lund Council",
                "present* Eve Hill, Insp @ Lund Police, chair @ ",
                "present Father Bo Reed",
                "apologies Di Ash",
                "apologies Cy Fox",
                "in_attendance Al Dee, Network PA @ ",
            ],
            id="hyphened titles, initials, and why somebody was away",
        ),
        pytest.param(
            "Present: Ann Garvie (Trustee, Chairman), Tom Moss (Director, Secretary), Bo Reed (Opposition "
            "Spokesperson), Al Dee (observer, Lund Council). Also: County Commissioner Ed Ash, Zoning Administrator "
            "Di Fox and 11 guests.",
            [
                "present* Ann Garvie, Trustee @ , Chairman @ ",
                "present Tom Moss, Director @ , Secretary @ ",
                "present Bo Reed, Opposition Spokesperson @ ",
                "in_attendance Al Dee, observer @ Lund Council",
                "in_attendance Ed Ash, County Commissioner @ ",
                "in_attendance Di Fox, Zoning Administrator @ ",
            ],
            id="two seats of one person, and posts that stand before names with no mark between",
        ),
        pytest.param(
            "P = Present   A = Apologies   DNA = Did not attend\n\n| Board Member | P | A | DNA | D/R |\n"
            "|---|---|---|---|---|\n"
            "| Ann Garvie – Clerk | P | | | |\n| Tom Moss | | A | | Bo Reed |\n| Eve Hill | | | DNA | |",
            ["present Ann Garvie, Clerk @ ", "present Bo Reed, for Tom Moss", "apologies Tom Moss", "absent Eve Hill"],
            id="a column for each letter of the key",
        ),
        pytest.param(
            "Present: Ann Garvie (Chair)\n\nCo-opted Members: Mrs Eve Hill and Mr T Moss",
            [
                "present* Ann Garvie, Chair @ ",
                "present Mrs Eve Hill, Co-opted Member @ ",
                "present Mr T Moss, Co-opted Member @ ",
            ],
            id="a heading run in that says what they are",
        ),
    ],
)
def test_each_layout_of_the_list_is_read(body: str, expected: list[str]) -> None:
    assert people(body) == expected


@pytest.mark.parametrize(
    ("body", "chair"),
    [
        ("Present: Ann Garvie, Tom Moss (Vice-Chair)\n\nThe Vice-Chair took the Chair.", "Tom Moss"),
        ("Present: Ann Garvie, Tom Moss\n\nChairman Tom Moss called the meeting to order.", "Tom Moss"),
        ("Present: Ann Garvie, Tom Moss\n\nThe meeting was called to order by Chair Tom Moss.", "Tom Moss"),
        ("Present: Ann Garvie, Tom Moss\n\nThe Chair, Ann Garvie, welcomed everyone.", "Ann Garvie"),
        ("The meeting was chaired by Tom Moss.\n\nPresent: Ann Garvie, Tom Moss", "Tom Moss"),
        ("[CHAIR] Tom Moss\n[MEMBERS] Ann Garvie", "Tom Moss"),
        ("Present: Ann Garvie, Chair, Head of Place; Tom Moss", "Ann Garvie"),
        ("Present: Ann Garvie (Acting Chair), Tom Moss\n\nApologies: Eve Hill (Chair)", "Ann Garvie"),
        ("Present:\n\nDr Tom Moss, Clinical Chair\n\nAnn Garvie, Chief Nurse", "Dr Tom Moss"),
        ("Present: Ann Garvie, Tom Moss (Vice-Chair)", None),
        ("Present:\n\nSupt Ann Garvie (AG), Lund Police – Chair\n\nTom Moss (TM), Lund Council", "Ann Garvie"),
        ("| Cathaoirleach: | Cllr. Ann Garvie |\n| Members: | Cllr. Tom Moss; Cllr. Eve Hill |", "Cllr. Ann Garvie"),
        (
            (
                "| Name | Post | Organisation |\n| Ann Garvie (Vice-Chair) | Doctor | Lund CCG |\n"
                "| Tom Moss | Chair | Healthwatch Lund |\n\n"
                "In the absence of the Chair, the Vice-Chair, Ann Garvie, took the chair."
            ),
            "Ann Garvie",
        ),
        ("Present:\n\nAnn Garvie\tChairman\n\nIn attendance:\n\nTom Moss\tChair, Lund Healthwatch", "Ann Garvie"),
        ("Present: Ann Garvie, Clinical Chair; Tom Moss, Chair, Lund Healthwatch", "Ann Garvie"),
        ("Present: Ann Garvie, Tom Moss\n\nTM took the chair.", "Tom Moss"),
        ("Mrs Ann Garvie (Churchwarden) took the chair, with Mr Tom Moss and Miss Eve Hill.", "Mrs Ann Garvie"),
        ("The Mayor, Cllr Ann Garvie, was in the Chair.\n\nPresent: Tom Moss, Eve Hill", "Cllr Ann Garvie"),
        ("Present: Ann Garvie, Tom Moss\n\nThe following were elected:\n\nChair – Tom Moss", None),
        (
            "Present: Ann Garvie, Tom Moss\n\nChairman Moss called the May 3, 2020 meeting of the Board to order.",
            "Tom Moss",
        ),
        ("Present: Ann Garvie\n\nPresiding over the meeting was Board President Tom Moss.", "Tom Moss"),
        ("Present: Bo Ash\n\nVice President Tom Moss acting as board chair called the meeting to order.", "Tom Moss"),
        ("PRESENT:\tCouncillor Tom Moss, Cathaoirleach PRESIDED\n\nCouncillor Ann Garvie", "Councillor Tom Moss"),
        ("In attendance: Tom Moss, Joint Chair of the Lund Partnership\n\nPresent: Ann Garvie", None),
    ],
)
def test_who_took_the_chair(body: str, chair: str | None) -> None:
    (meeting,) = record_of(HEAD_LINE + body + ITEMS).meetings
    assert [row.name for row in meeting.attendance if row.chair] == ([chair] if chair else [])


@pytest.mark.parametrize(
    ("entry", "whom"),
    [
        ("Ann Garvie (in place of Tom Moss)", "Tom Moss"),
        ("Ann Garvie (rep Tom Moss)", "Tom Moss"),
        ("Ann Garvie (nominated deputy for Tom Moss)", "Tom Moss"),
        ("Ann Garvie (alternate for Tom Moss), Lund Trust", "Tom Moss"),
        ("Ann Garvie, deputising for Tom Moss, Lund Council", "Tom Moss"),
        ("Ann Garvie (attending for Tom Moss)", "Tom Moss"),
        ("Ann Garvie (Lund Trust), deputising for Tom Moss", "Tom Moss"),
        ("Ann Garvie (substitute)", None),
    ],
)
def test_a_substitute_is_told_in_many_words(entry: str, whom: str | None) -> None:
    (meeting,) = record_of(HEAD_LINE + f"Present:\n\n{entry}" + ITEMS).meetings
    assert [row.represents for row in meeting.attendance] == [whom]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann Garvie and Tom Moss sent their apologies.", ["apologies Ann Garvie", "apologies Tom Moss"]),
        (
            "Apologies were sent by Councillors A. Garvie and B. Moss. Councillor C. Hill substituted for Cllr Garvie.",
            ["apologies A. Garvie", "apologies B. Moss", "present Councillor C. Hill, for Cllr Garvie"],
        ),
        (
            "Apologies were received from Mr. A. Garvie, for whom Mr. B. Moss deputised, and Mrs C Hill.",
            ["apologies Mr. A. Garvie", "apologies Mrs C Hill", "present Mr. B. Moss, for Mr. A. Garvie"],
        ),
        (
            "Apologies: Councillor A Garvie (Councillor B Moss substituting), Councillor C Hill",
            [
                "apologies Councillor A Garvie",
                "present Councillor B Moss, for Councillor A Garvie",
                "apologies Councillor C Hill",
            ],
        ),
        ("Apologies were given by Ann Garvie and accepted.", ["apologies Ann Garvie"]),
        ("Cllr Garvie had sent apologies. Cllr Moss was absent.", ["apologies Cllr Garvie", "absent Cllr Moss"]),
        ("The Chair welcomed PCSO Ann Garvie to the meeting.", ["in_attendance Ann Garvie, PCSO @ "]),
        ("Mr T. Moss of Lund asked about the bins.", ["in_attendance Mr T. Moss"]),
        ("Ann Garvie, Clerk, attended to present the plan.", ["in_attendance Ann Garvie, Clerk @ , items 1"]),
        ("There were no apologies.", []),
        ("Mrs E Hill had not sent apologies.", ["absent Mrs E Hill"]),
        (
            "Apologies were received from Ann Garvie. Mr T Moss did not send any apology.",
            ["apologies Ann Garvie", "absent Mr T Moss"],
        ),
        ("No apology had been received from Ann Garvie.", ["absent Ann Garvie"]),
        ("Cllr Hill sent apologies. Nothing had been heard from Mr Moss.", ["apologies Cllr Hill", "absent Mr Moss"]),
        ("Ann Garvie had heard nothing more from the owner, Mr Moss.", []),
        ("No reply had been received from Mr Moss.", []),
        ("Apologies were read out by Ann Garvie.", []),
        (
            "Apologies were accepted from Cllr A Moss who was away and Cllr Hill who was ill.",
            ["apologies Cllr A Moss", "apologies Cllr Hill"],
        ),
        ("Cllr Moss was present as a Substitute Member for Cllr Hill.", ["present Cllr Moss, for Cllr Hill"]),
        (
            "An apology was received from Cllr Hill and Cllr Moss attended as substitute.",
            ["apologies Cllr Hill", "present Cllr Moss, for Cllr Hill"],
        ),
        (
            "Substitutions had been made:\n\n(i) Cllr Moss for Cllr Hill; and\n\n(ii) Cllr Reed for Cllr Fox.",
            ["present Cllr Moss, for Cllr Hill", "present Cllr Reed, for Cllr Fox"],
        ),
        (
            "Ann Garvie, Medical Director, Lund Trust gave an overview of the work.",
            ["in_attendance Ann Garvie, Medical Director @ Lund Trust, items 1"],
        ),
        (
            "Ann Garvie (Lund & Moss Fire and Rescue) gave an update on the project.",
            ["in_attendance Ann Garvie,  @ Lund & Moss Fire and Rescue"],
        ),
        ("Public Comment: Mr. Tom Moss said that it leaked.", ["in_attendance Mr. Tom Moss"]),
        ("Mr Tom Moss of Fen Lane complained of the smell.", ["in_attendance Mr Tom Moss"]),
        ("Mr Tom Moss, from the public seats, said that it was far.", ["in_attendance Mr Tom Moss"]),
        (
            "Apologies were submitted on behalf of Cllr A Ash and, for lateness, Cllr B Reed.",
            ["apologies Cllr A Ash"],
        ),
        ("The Board heard a presentation by Dr Eve Hill of Lund Trust.", ["in_attendance Dr Eve Hill,  @ Lund Trust"]),
        ("Governor Tom Moss was unable to attend today’s meeting and was excused.", ["apologies Tom Moss"]),
        (
            "Apologies came from Cllrs Ash and Reed of Lund Council, with the substitution of Cllr Day for Cllr Ash",
            [
                "apologies Ash,  @ Lund Council",
                "apologies Reed,  @ Lund Council",
                "present Cllr Day, for Cllr Ash",
            ],
        ),
    ],
)
def test_an_item_tells_of_those_away_their_substitutes_and_guests(sentence: str, expected: list[str]) -> None:
    (meeting,) = record_of(HEAD_LINE + f"1. Apologies\n\n{sentence}\n\n2. Close\n").meetings
    assert [told(row) for row in meeting.attendance] == expected


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("until item 127", ("126", "127")),
        ("left after item 126", ("126",)),
        ("left before item 127", ("126",)),
        ("joined at item 128", ("128", "129")),
        ("except item 127", ("126", "128", "129")),
        ("present for item 127", ("127",)),
        ("until item 300", None),
    ],
)
def test_a_limit_can_leave_items_out(printed: str, items: tuple[str, ...] | None) -> None:
    assert limits(printed, ["126", "127", "128", "129"]) == items


@pytest.mark.parametrize(
    ("printed", "items"),
    [
        ("23/54 and 23/55", ("23/54", "23/55")),
        ("for 23/54 to 23/56", ("23/54", "23/55", "23/56")),
        ("items 23/54 - 23/56", ("23/54", "23/55", "23/56")),
        ("item 55", ("23/55",)),
        ("23/54 and 23/99", None),
    ],
)
def test_a_limit_may_be_numbers_of_several_parts_alone(printed: str, items: tuple[str, ...] | None) -> None:
    assert limits(printed, ["23/53", "23/54", "23/55", "23/56"]) == items


def test_a_limit_names_an_item_by_a_part_of_its_number() -> None:
    assert limits("from item 71", ["GB/14/70", "GB/14/71", "GB/14/72"]) == ("GB/14/71", "GB/14/72")


ROADS = (
    "Present: Cllr A Garvie (Chair), Cllr T Moss\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nThe road was noted.\n\n"
    "3. Lighting\n\n{}\n\n4. Money\n\nNoted.\n\n5. Close\n"
)


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("Cllr Moss joined the meeting at 7.15 pm.", "3 4 5"),
        ("Cllr Moss had sent word that he would be late; he arrived at 6.20 pm during item 2.", "2 3 4 5"),
        ("Cllr Moss left the meeting at the end of this item.", "1 2 3"),
        ("(Cllr Moss left the meeting before this item.)", "1 2"),
        ("Cllr Moss left at the conclusion of item 2.", "1 2"),
        ("Cllr Moss was thanked and left at 7.32pm.", "1 2 3"),
        ("Cllr Moss left the meeting during this item and did not return.", "1 2 3"),
        ("[Cllr Moss arrived]", "3 4 5"),
        ("Cllr Moss arrived.", "4 5"),
        ("Cllr Moss left the meeting. The road was noted. Cllr Moss returned.", None),
        ("7.42 pm Cllr Moss left.", "1 2 3"),
        ("Cllr Moss left the room. He returned after the vote.", None),
        ("Cllr Moss declared an interest and left the meeting for this item.", None),
        ("Cllr Moss left the meeting. Cllr Moss rejoined the meeting after the vote.", None),
        ("Cllr Moss asked to leave the meeting early.", None),
    ],
)
def test_an_item_tells_who_came_late_or_left_for_good(said: str, items: str | None) -> None:
    (meeting,) = record_of(HEAD_LINE + ROADS.format(said)).meetings
    (row,) = [row for row in meeting.attendance if "Moss" in row.name]
    assert row.status == "present"
    assert row.items == (tuple(items.split()) if items else None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "The Chair welcomed Ms. Eve Hill, Chairperson, and Mr. Bo Reed, Treasurer, of Lund Tidy Towns.",
            [
                "Ms. Eve Hill, Chairperson @ Lund Tidy Towns, items 3",
                "Mr. Bo Reed, Treasurer @ Lund Tidy Towns, items 3",
            ],
        ),
        (
            (
                "The Committee was addressed by Mrs E Hill, a tenant of Mill Lane, against it; by Mr B Reed, on behalf "
                "of Lund Parish Council, who said that it was full; and by Mr C Fox of Lark Planning Ltd, for it."
            ),
            ["Mrs E Hill", "Mr B Reed,  @ Lund Parish Council", "Mr C Fox,  @ Lark Planning Ltd"],
        ),
        (
            "Mr B Reed, Chairman of the Lund Taxi Association, told the Committee of it.",
            ["Mr B Reed, Chairman @ Lund Taxi Association"],
        ),
        ("Mr Bo Reed, the lead petitioner, spoke for five minutes.", ["Mr Bo Reed"]),
        ("The Clerk introduced Mr Bo Reed, who told the Board about his stay.", ["Mr Bo Reed"]),
        (
            (
                "The following spoke on the application: Mr Bo Reed, objector; Cllr Eve Hill, Lund Town Council; and "
                "Ms C Fox, agent."
            ),
            ["Mr Bo Reed", "Cllr Eve Hill", "Ms C Fox"],
        ),
        (
            "Mr Bo Reed, the tenant, addressed the Committee. The Chair welcomed Ms Eve Hill of Lund Club.",
            ["Mr Bo Reed", "Ms Eve Hill,  @ Lund Club, items 3"],
        ),
        ("A deputation from the Lund Club, led by Mrs C Fox, was received.", ["Mrs C Fox,  @ Lund Club"]),
        ("Statements were made by Mr B Reed and Ms C Fox, both residents.", ["Mr B Reed", "Ms C Fox"]),
        (
            "Mr B Reed spoke to a deputation on behalf of the Friends of Lund Park.",
            ["Mr B Reed,  @ Friends of Lund Park"],
        ),
        (
            "Three tenants, accompanied by Ms C Fox of Lund Voices, gave a presentation on damp.",
            ["Ms C Fox,  @ Lund Voices"],
        ),
        ("It was moved by Mr Moss and supported by Mr B Reed of Lund Club.", []),
        ("Chief Inspector Eve Hill gave a presentation on burglary.", ["Eve Hill, Chief Inspector @ "]),
        (
            "The Chair allowed Mr B Reed, Chair of the Lund Club, to address the Board.",
            ["Mr B Reed, Chair @ Lund Club"],
        ),
        ("Mr B Reed, the owner, had told the Clerk that it was his.", []),
        ("Members welcomed Mr Reed’s letter.", []),
        ("Mr B Reed, the agent, and Mrs C Fox, for the Lund Club, spoke in support.", ["Mr B Reed", "Mrs C Fox"]),
        ("Mr B Reed spoke against it, as did Ms C Fox, a resident.", ["Mr B Reed", "Ms C Fox"]),
        ("The Clerk read a letter from Mr B Reed of Lund Club.", []),
    ],
)
def test_those_who_came_to_be_heard_are_named_in_the_item(said: str, expected: list[str]) -> None:
    (meeting,) = record_of(HEAD_LINE + ROADS.format(said)).meetings
    rows = [told(row) for row in meeting.attendance if row.name not in ("Cllr A Garvie", "Cllr T Moss")]
    assert rows == [f"in_attendance {row}" for row in expected]


def test_a_first_name_alone_took_the_chair() -> None:
    rows = people(
        "Present: Ann Garvie, Tom Moss\n\nApologies: Cllr Eve Hill (Chair)\n\nAs Cllr Hill was ill Tom took the chair."
    )
    assert rows == ["present Ann Garvie", "present* Tom Moss", "apologies Cllr Eve Hill, Chair @ "]


BOARD = "Minutes of the Lund Board held on 3 March 2020 at 6 pm\n\nPresent: Cllr A Garvie (Chair), Cllr T Moss\n\n"


@pytest.mark.parametrize(
    ("body", "items"),
    [
        (
            "Votes of Sympathy|All offered sympathy to Bo Reed’s family.|1. Minutes|Agreed.|2. Roads|Noted.",
            [(None, "Votes of Sympathy"), ("1", "Minutes"), ("2", "Roads")],
        ),
        (
            "I. MINUTES|Agreed.|II. REPORTS|A. Roads|It is open.|B. Parks|No news.|C. Fees|None.|III. END",
            [("I", "MINUTES"), ("II", "REPORTS"), ("A", "Roads"), ("B", "Parks"), ("C", "Fees"), ("III", "END")],
        ),
        (
            "## 1. Minutes|Agreed.|## 2. Roads|Noted.|### Bridge|It stands.|## Actions|- Ann: write",
            [("1", "Minutes"), ("2", "Roads"), (None, "Actions")],
        ),
        (
            "Notes of the last meeting, 12 February|Agreed without change.|Matters arising|The hedge has been cut.",
            [(None, "Notes of the last meeting, 12 February"), (None, "Matters arising")],
        ),
    ],
)
def test_headings_without_a_number_and_lettered_parts_are_items(body: str, items: list[tuple[str | None, str]]) -> None:
    (meeting,) = record_of(BOARD + body.replace("|", "\n\n") + "\n").meetings
    assert [(item.number, item.title) for item in meeting.items] == items


@pytest.mark.parametrize(
    ("close", "end", "coming"),
    [
        ("This concluded the business of the meeting at 8.15 p.m.", "20:15", None),
        ("The Mayor closed the meeting at 8.15 pm.", "20:15", None),
        ("This completed the business, the time being 8.15 pm.", "20:15", None),
        ("Motion to adjourn by Moss. Carried. Adjourned at 8:15 p.m.", "20:15", None),
        ("Next call: Tuesday 7 April 2020, 16:00 UTC", None, "2020-04-07"),
        ("Next Board: 7 April", None, "2020-04-07"),
        ("3. Next time\n\nTuesday 7 April 2020 at 4.", None, "2020-04-07"),
        ("Next call for papers: 7 April 2020", None, None),
    ],
)
def test_ends_and_next_meetings_as_others_print_them(close: str, end: str | None, coming: str | None) -> None:
    (meeting,) = record_of(BOARD + "1. Roads\n\nThe road was noted.\n\n2. Close\n\n" + close + "\n").meetings
    assert (meeting.end, meeting.next_meeting) == (end, coming)


def test_the_own_bodys_day_is_taken_from_a_list_of_several_bodies_dates() -> None:
    dates = "Audit Panel – Tuesday 10 March 2020, 4.30pm\nLund Board – Tuesday 7 April 2020, 6.00pm"
    (meeting,) = record_of(BOARD + "1. Roads\n\nNoted.\n\n2. Dates of meetings\n\n" + dates + "\n").meetings
    assert meeting.next_meeting == "2020-04-07"


def test_a_court_house_is_a_place() -> None:
    head = "LUND COUNCIL\n\nROADS COMMITTEE\n\n3 March 2020\n\nThe Old Court House, High Street, Lund\n\n2 pm\n\n"
    (meeting,) = record_of(head + "Present: Ann Garvie\n\n1. Roads\n\nNoted.\n\n2. Close\n").meetings
    assert meeting.venue == "The Old Court House, High Street, Lund"


@pytest.mark.parametrize(
    ("head", "body", "venue"),
    [
        ("Lund Trust\n\nMinutes of Board meeting – Tuesday 3 March 2020", "Lund Trust Board", None),
        (
            (
                "Lund Road Committee\n\nMinutes of Committee meeting – Tuesday 3 March 2020\n"
                "\nThe Moss Hotel, Lund, 9.30am – 3.40pm"
            ),
            "Lund Road Committee",
            "The Moss Hotel, Lund",
        ),
        ("Lund Partnership\n\nStrategic Board – notes and actions\n\n3 March 2020", "Strategic Board", None),
        (
            "Lund Council\n\nMINUTES OF THE EXECUTIVE\n\nTuesday 3 March 2020, Town Hall, Lund – 5.30 pm to 7 pm",
            "EXECUTIVE",
            "Town Hall, Lund",
        ),
        (
            (
                "LUND BOARD\n\n3 March 2020\n"
                "\nThe meeting was called to order at 6 p.m. in the Main Library by Chair Ann Garvie."
            ),
            "LUND BOARD",
            "the Main Library",
        ),
        (
            "MINUTES OF THE MAY MEETING OF LUND MUNICIPAL DISTRICT HELD IN TOWN HALL, LUND ON 3 MARCH 2020",
            "LUND MUNICIPAL DISTRICT",
            "TOWN HALL, LUND",
        ),
        (
            "Minutes of the meeting of Lund Matters held at Town Hall, Lund on 3 March 2020",
            "Lund Matters",
            "Town Hall, Lund",
        ),
        (
            "Moss Local Enterprise Partnership\n\nMinutes of the LEP Board\n\n3 March 2020\n\nPlace: Town Hall, Lund",
            "Moss Local Enterprise Partnership Board",
            "Town Hall, Lund",
        ),
    ],
)
def test_titles_of_meetings_and_places_between_hours(head: str, body: str, venue: str | None) -> None:
    text = f"{head}\n\nPresent: Ann Garvie, Tom Moss\n\n1. Roads\n\nNoted.\n\n2. Parks\n\nNoted.\n"
    (meeting,) = record_of(text).meetings
    assert (meeting.body, meeting.venue) == (body, venue)


@pytest.mark.parametrize(
    ("title", "days", "coming"),
    [
        (
            "Programme of meetings 2020/21",
            "14 June, 20 September and 7 February 2021.\n\nThe last is on 12 April 2020.",
            "2020-04-12",
        ),
        ("Dates of meetings in 2021", "14 February and 6 June, both at 10 a.m.", "2021-02-14"),
        ("Calendar of meetings", "The Clerk will draw it up.", None),
    ],
)
def test_the_earliest_day_of_a_programme_is_the_next_meeting(title: str, days: str, coming: str | None) -> None:
    (meeting,) = record_of(f"{BOARD}1. Roads\n\nThe road was noted.\n\n2. {title}\n\n{days}\n").meetings
    assert meeting.next_meeting == coming


def test_a_class_of_people_is_an_item_where_its_heading_stands_above_a_paragraph() -> None:
    told = "Tom Moss has sent a letter saying that he is standing down at the end of the year.\n\n"
    text = (
        f"{HEAD_LINE}Present: Ann Garvie\n\nWelcome\n\nAnn welcomed all who came.\n\nMatters arising\n"
        f"\nThere were none.\n\n"
    )
    (meeting,) = record_of(f"{text}Trustees\n\n{told}Any other business\n\nNobody had any.\n").meetings
    assert [item.title for item in meeting.items] == ["Welcome", "Matters arising", "Trustees", "Any other business"]


def test_lines_of_a_cell_are_people_though_longer_ones_go_on_below() -> None:
    lines = ["Cllr Eve Hill, Portfolio Holder,", "Lund Council (Chair)", "Group Manager Bo Reed, Lund Fire and Rescue"]
    lines += ["Service (for Mr A Dee)", "Mrs Di Ash, Moss Trust", "Five residents"]
    assert signs(lines) == ["", ";", "", ";", ";"]
    assert signs(["Cllr Hill said that the road", "would be mended.", "Mrs Ash asked when."]) == ["", ""]


def test_apologies_go_on_below_their_heading() -> None:
    body = (
        "1 Apologies:\n\nwere received from Councillors Mr Tom Moss (on holiday) & Mrs Eve Hill.\n\n2 Roads\n\nNoted.\n"
    )
    (meeting,) = record_of(BOARD + body).meetings
    away = [row.name for row in meeting.attendance if row.status == "apologies"]
    assert [name.removeprefix("Councillors ") for name in away] == ["Mr Tom Moss", "Mrs Eve Hill"]


@pytest.mark.parametrize(
    ("title", "body", "venue"),
    [
        ("Township Board of Trustees", "Moss Prairie Township Board of Trustees", "the Town Hall, 44 Line Rd."),
        ("Zoning Board of Appeals", "Zoning Board of Appeals", "St. Ann Hall"),
    ],
)
def test_a_name_goes_on_from_the_line_above(title: str, body: str, venue: str) -> None:
    head = f"# Moss Prairie Township\n\n## Proposed Minutes – Regular Meeting of the {title}\n\nApril 10, 2017\n\n"
    called = f"Ann Garvie called the meeting to order at 7:03 p.m. at {venue}, with the Pledge.\n\n"
    (meeting,) = record_of(head + called + "1. Roads\n\nNoted.\n\n2. Close\n\nAt nine.\n").meetings
    assert (meeting.body, meeting.venue) == (body, venue)


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        pytest.param(
            "PRESIDING: Cllr. Ann Moss\n\nALSO PRESENT:\n\n| Cllr. Bob Reed | Cllr. Cy Dane |\n\n"
            "OFFICIALS IN ATTENDANCE:\n\nMr. Dan Holt, Engineer\n",
            {"Ann Moss": "present", "Bob Reed": "present", "Cy Dane": "present", "Dan Holt": "in_attendance"},
            id="members beside who presided",
        ),
        pytest.param(
            "Present: Ann Moss (Chair), Bob Reed\n\nAlso present: Dan Holt\n",
            {"Ann Moss": "present", "Bob Reed": "present", "Dan Holt": "in_attendance"},
            id="others beside the members",
        ),
        pytest.param(
            "Present:\n\nCllr Ann Moss\nCllr Bob Reed\n\nPortfolio Holders: Cllr Cy Dane (Leisure)\n",
            {"Ann Moss": "present", "Bob Reed": "present", "Cy Dane": "in_attendance"},
            id="portfolio holders beside the members",
        ),
        pytest.param(
            "Present:\n\n| Ann Moss (Chair) | Principal |\n| Bob Reed | Moss Trust |\n\nSupporting the Group:\n\n"
            "| Dan Holt | Analyst |\n",
            {"Ann Moss": "present", "Bob Reed": "present", "Dan Holt": "in_attendance"},
            id="who supports the group",
        ),
        pytest.param(
            "1. Apologies and Attendance\n\nCllr Ann Moss – Leader (in the Chair)\n\nCllr Bob Reed – Adult Care\n\n"
            "Cllr Cy Dane – Resources\n\nThe following Councillors were also present: Dan Holt (minute 2).\n",
            {"Ann Moss": "present", "Bob Reed": "present", "Cy Dane": "present", "Dan Holt": "in_attendance"},
            id="a person a paragraph under no heading, the chair among them",
        ),
    ],
)
def test_who_was_there_is_told_by_the_company_of_the_heading(lists: str, expected: dict[str, str]) -> None:
    head = "Minutes of the Lund Council held on 3 March 2020 at 6 pm\n\n"
    (meeting,) = record_of(f"{head}{lists}\n2. Roads\n\nNoted.\n\n3. Close\n").meetings
    found = {re.sub(r"^(?:Cllr\.?|Mr\.?)\s", "", row.name): row.status for row in meeting.attendance}
    assert found == expected
