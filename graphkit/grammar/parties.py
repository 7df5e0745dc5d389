"""Who a clause names as owner or recipient: the noun phrase that stands before or after a verb."""

from __future__ import annotations

import re

from graphkit.grammar import words

BOUNDARY = {
    "that",
    "which",
    "whom",
    "who",
    "and",
    "but",
    "where",
    "while",
    "whilst",
    "as",
    "so",
    "then",
    "when",
    "if",
    "because",
    "also",
}
LEADING = re.compile(r"^(?:the|also|therefore|further|then|to|by)\s+", re.IGNORECASE)
CAPITALISED = re.compile(
    r"(?:the\s+|The\s+)?(?P<name>(?:[A-ZÀ-Þ0-9][\w'’&/-]*)(?:\s+(?:(?:of|for|and|the|&"
    r"|de)\s+){0,3}[A-ZÀ-Þ(][\w'’&/)-]*){0,11})"
)


# 'Director of Highways, ' before 'Transportation and Waste Management': a post whose fields are a list
LISTED_POST = re.compile(
    r"(?P<post>(?:[A-Z][\w'’-]*\s+){1,5}(?:of|for)\s+(?:[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,3},\s+){1,4}"
    r"(?:[A-Z][\w'’-]*\s+and\s+)?)$"
)
CLASS = re.compile(
    r"(?:\w+\s+){0,2}(?:members|partners|officers|agencies|organisations|councillors|trustees)$", re.IGNORECASE
)


def before(text: str, past: int, start: int = 0) -> tuple[int, int] | None:
    """The bounds of the noun phrase that ends at ``past``: back to a comma, a stop, or a word that begins a clause."""
    tokens = list(re.finditer(r"\S+", text[start:past]))
    if tokens and tokens[-1][0] == "to":  # 'the Safety Committee to be asked'
        tokens = tokens[:-1]
    first = len(tokens)
    for n in range(len(tokens) - 1, max(-1, len(tokens) - 15), -1):
        token = tokens[n][0]
        if (
            token[-1] in ",;:.)"
            and n < len(tokens) - 1
            and not re.fullmatch(r"[A-Z]\.|Mr\.|Mrs\.|Ms\.|Dr\.|Cllr\.|St\.", token)
        ):
            break
        if token.casefold() in BOUNDARY and not (token.casefold() == "and" and _joins(tokens, n)):
            break
        first = n
    if first == len(tokens):
        return None
    at, end = start + tokens[first].start(), start + tokens[-1].end()
    lead = LEADING.match(text[at:end])
    at += lead.end() if lead else 0
    listed = LISTED_POST.search(text[start:at])
    if listed and re.search(words.TITLE, listed["post"]):
        at = start + listed.start("post")
    return (at, end) if text[at:end].strip(" ,.;") else None


def _joins(tokens: list[re.Match[str]], n: int) -> bool:
    """Whether an 'and' joins two capitalised words of one name ('Director of Adult and Community Services')."""
    after = tokens[n + 1][0] if n + 1 < len(tokens) else ""
    ahead = tokens[n - 1][0] if n else ""
    if CLASS.match(" ".join(t[0] for t in tokens[n + 1 :])):
        return False
    listed = (n > 1 and tokens[n - 2][0] in ("of", "for")) or (
        words.GROUP.fullmatch(tokens[-1][0]) and not words.GROUP.fullmatch(ahead)
    )
    return bool(
        ahead[:1].isupper()
        and ahead[-1] not in ",;:"
        and after[:1].isupper()
        and (listed or (not words.is_person(f"{ahead} {after}") and n + 2 < len(tokens)))
    )


def after(text: str, start: int) -> tuple[int, int] | None:
    """The bounds of the name that begins at ``start``: capitalised words with 'of', 'and' and 'the' between."""
    match = CAPITALISED.match(text, start)
    if not match:
        return None
    name = match["name"]
    cut = re.search(r"(?:['’]s)?\s+(?:and|of|for|on|the)$|[.,;:]+$|\s+\($", name)
    end = match.start("name") + (cut.start() if cut and cut.start() > 0 else len(name))
    while end < match.end("name") and text[match.start("name") : end].count("(") > text[
        match.start("name") : end
    ].count(")"):
        end += 1
    return match.start("name"), end
