"""The items that an attendance list limits a person to: '(Minutes 127-129)', '(from item 4)', '(left after item 6)'."""

from __future__ import annotations

import re

TIME = r"\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?"
AT = rf"(?:\s+(?:at\s+)?{TIME})?[\s,;(–-]{{1,4}}"
LIMIT = re.compile(
    r"(?:(?:was\s+)?(?:present|there|attended|attending|in\s+attendance)\s+)?"
    rf"(?:(?P<from>from|(?:joined|arrived|came|late|here)(?:\s+for\s+|{AT}(?:(?:at|for|during|from|in)\s+)?(?=(?:agenda\s+)?(?:minute|item))))\s*"
    rf"|(?P<before>(?:left|departed){AT}before|until\s+(?:the\s+)?(?:start|beginning)\s+of)\s+"
    r"|(?P<until>until|up\s+to|to(?:\s+the)?(?:\s+end\s+of)?"
    rf"|(?:left|departed){AT}(?:(?:after|at|during|following|in)\s+(?:(?:the\s+)?end\s+of\s+)?)?)(?<=\s)?\s*(?:(?:the\s+)?end\s+of\s+)?"
    r"|(?P<except>except(?:\s+for)?|excluding|(?:not|out)\s+for|not)\s+|for\s+)?"
    r"(?P<word>(?:agenda\s+)?(?:minutes?|items?|paras?)\b(?:\s+no?s?\.)?)?\s{0,3}"
    r"(?P<what>[\w/.,()&\s–-]{1,80}?)\s{0,3}(?P<onwards>onwards?)?(?P<only>\s+(?:only|refers?))?"
    rf"(?:\s*\((?:arrived|joined|left)\s+(?:at\s+)?{TIME}\)?)?\)?",
    re.IGNORECASE,
)
PARTED = re.compile(r"\s*(?:[,;]|\band\b|&)\s+(?:and\s+)?(?=(?:left|until|up\s+to|departed)\b)", re.IGNORECASE)
MARK = re.compile(r"[\w/.()]+")


def limits(inner: str, numbers: list[str]) -> tuple[str, ...] | None:
    """The items that a stretch limits a person to, of those numbered; None where it says nothing of items."""
    stretches = PARTED.split(inner, maxsplit=1)
    if len(stretches) == 2:  # 'joined at item 3, left after item 7'
        came, left = (limits(stretch, numbers) for stretch in stretches)
        return tuple(n for n in came if n in left) if came is not None and left is not None else None
    return _limits(inner, numbers)


def _limits(inner: str, numbers: list[str]) -> tuple[str, ...] | None:
    match = LIMIT.fullmatch(inner.strip())
    if not match or not re.search(r"\d", match["what"]):
        return None
    known = [n.strip(".():") for n in numbers]
    first = (MARK.findall(match["what"]) or [""])[0]
    listed = _listed(match["what"], known)
    if not match["word"] and not all(n in known and re.search(r"\d[./]|[./]\d", n) for n in (first, *listed)):
        return None  # numbers alone say nothing, unless they are items' and of several parts: 'from 118.4'
    if match["onwards"] or match["from"]:
        at = _at(first, known)
        return tuple(known[at:]) if at is not None else _from(first, known)
    if match["until"] or match["before"]:
        at = _at(first, known)
        return None if at is None else tuple(known[: at if match["before"] else at + 1])
    if match["except"]:
        return tuple(n for n in known if n not in listed) if set(listed) <= set(known) else None
    return tuple(_in_full(n, known) for n in listed)


def is_limit(text: str) -> bool:
    """Whether a stretch reads as such a limit and as nothing else: 'items 3 and 4', '18/94 only'."""
    match = LIMIT.fullmatch(text.strip())
    return bool(match and re.search(r"\d", match["what"]) and (match["word"] or match["only"] or match["onwards"]))


def _listed(what: str, known: list[str]) -> tuple[str, ...]:
    """The numbers of '127-129', '4, 5 and 9', 'GB/14/71', or '25/06 to 25/09' as they are known."""
    found: list[str] = []
    for part in re.split(r"\s*(?:,|&|\band\b)\s*", what):
        ends = MARK.findall(re.sub(r"\s*(?:–|\bto\b)\s*", "-", part))
        if len(ends) == 2 and all(e.isdecimal() and len(e) < 6 for e in ends) and int(ends[1]) - int(ends[0]) < 200:
            found += [str(n) for n in range(int(ends[0]), int(ends[1]) + 1)]
        elif len(ends) == 2 and all(e in known for e in ends):
            found += known[known.index(ends[0]) : known.index(ends[1]) + 1]
        elif ends:
            found.append(ends[-1])
    return tuple(found)


def _at(number: str, known: list[str]) -> int | None:
    """Where a number stands among the known ones; '71' stands for 'GB/14/71' and '43/23' where one alone ends so."""
    if number in known:
        return known.index(number)
    parted = [n for n, k in enumerate(known) if number in re.split(r"[/.]", k)]
    return parted[0] if len(parted) == 1 else None


def _in_full(number: str, known: list[str]) -> str:
    """The known number of which one is the last part: 'GB/14/71' for '71', '6.0' for '6'."""
    if number in known:
        return number
    whole = [k for k in known if k == f"{number}.0" or k.endswith(f"/{number}")]
    return whole[0] if len(whole) == 1 else number


def _from(number: str, known: list[str]) -> tuple[str, ...]:
    """The numbers from one that is not among them."""
    least = re.search(r"\d{1,6}", number)
    return tuple(n for n in known if least and (d := re.match(r"[0-9]{1,6}", n)) and int(d[0]) >= int(least[0]))
