"""How well records are read: facts of a gold record that the program found, by kind of fact.

A fact is right where it stands in both records, letter case and the marks at its ends aside: stricter than the fuzzy
comparison of a paper's evaluation would be, as the gold records here were written against texts of our own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

Fact = tuple[object, ...]


def bare(text: object) -> object:
    return text.casefold().strip(" .;:,'’‘") if isinstance(text, str) else text


def meeting_facts(meeting: dict[str, Any]) -> Iterator[tuple[str, Fact]]:
    for key in ("body", "date", "start", "end", "venue", "next_meeting"):
        if meeting[key]:
            yield "meeting", (key, meeting[key])
    for person in meeting["attendance"]:
        name = person["name"]
        yield "attendance", (name, person["status"], person["represents"], *(person["items"] or ()))
        if person["chair"]:
            yield "chair", (name,)
        for post in person["posts"]:
            yield "posts", (name, post["title"], post["organisation"])
    for place, item in enumerate(meeting["items"]):
        yield "items", (item["number"], item["title"])
        for kind, fact in item_facts(item):
            yield kind, (item["number"] or place, *fact)


def item_facts(item: dict[str, Any]) -> Iterator[tuple[str, Fact]]:
    for name in item["presenters"]:
        yield "presenters", (name,)
    for report in item["reports"]:
        yield "reports", (report["title"], report["mark"])
    for resolution in item["resolutions"]:
        yield "resolutions", (resolution["label"], resolution["text"])
        yield from (("acts", (resolution["text"], act)) for act in resolution["acts"])
        yield from (("movers", (key, resolution[key])) for key in ("proposer", "seconder") if resolution[key])
    for action in item["actions"]:
        yield "actions", (*action["owners"], action["task"], action["clause"])
        if action["due"]:
            yield "due", (action["task"], action["due"])
    for referral in item["referrals"]:
        yield "referrals", (referral["to"], referral["on"], referral["clause"])
    for founding in item["establishes"]:
        yield "establishes", (founding["group"], *founding["members"], founding["reports_to"])
    for earlier in item["refers_back"]:
        yield "refers_back", (earlier["body"], earlier["date"], earlier["item"])


def facts(record: dict[str, Any]) -> Counter[tuple[str, Fact]]:
    found: Counter[tuple[str, Fact]] = Counter()
    for meeting in record["meetings"]:
        found.update((kind, tuple(bare(part) for part in fact)) for kind, fact in meeting_facts(meeting))
    return found


def scores(pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, float]:
    """F1 by kind of fact and, under ``micro``, over all facts alike, of (gold, predicted) records."""
    right: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for gold, predicted in pairs:
        ours, theirs = facts(predicted), facts(gold)
        for counter, counted in ((right, ours & theirs), (printed, ours), (printed, theirs)):
            for (kind, _), n in counted.items():
                counter.update({kind: n, "micro": n})
    return {kind: round(2 * right[kind] / n, 3) for kind, n in sorted(printed.items())}
