"""How entries of a list are counted: decimal, letters, Roman numerals."""

from __future__ import annotations

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def counted(number: int, form: str) -> str:
    """A number as Word or a browser prints it in this format; decimal in one that is not known."""
    if form == "none":
        return ""
    told = {"lowerLetter": letters, "upperLetter": letters, "lowerRoman": roman, "upperRoman": roman}.get(form)
    if told and number > 0:
        return told(number).upper() if form.startswith("upper") else told(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def letters(number: int) -> str:
    """A to z, then aa to zz, then aaa, as Word counts."""
    return chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)


def roman(number: int) -> str:
    """A Roman numeral in small letters; decimal from 4000."""
    if number >= 4000:
        return str(number)
    told = ""
    for value, sign in ROMAN:
        told += sign * (number // value)
        number %= value
    return told
