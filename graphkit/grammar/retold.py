"""An action that an item tells and a list of actions repeats: it is one, at the item, with the date of the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from graphkit import dates
from graphkit.grammar.action_lines import owned
from graphkit.grammar.action_tables import content
from graphkit.grammar.setting import Setting
from graphkit.record import Action, Item

LISTED = ("action-row", "owner-colon", "owner-in-brackets")  # the rules that read an entry of a list
STEM = 5  # letters by which 'confirm' and 'confirmation' are one word


def told_once(setting: Setting, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, without the entries of lists of actions that another item tells in full."""
    told = {n: list(item.actions) for n, item in enumerate(items)}
    for n, item in enumerate(items):
        for entry in item.actions:
            found = _told(setting, items, n, entry) if entry.rule in LISTED else None
            if found:
                at, row = found
                told[at] = [_dated(a, entry) if a.span == row.span else a for a in told[at]]
                told[n] = [a for a in told[n] if a is not entry]
    return tuple(msgspec.structs.replace(item, actions=tuple(told[n])) for n, item in enumerate(items))


def _told(setting: Setting, items: Sequence[Item], n: int, entry: Action) -> tuple[int, Action] | None:
    """The action of another item that an entry repeats, and which item that is: the one with most of its words."""
    words = _stems(entry.task)
    shared = [(len(words & _around(setting, items[at], row)), at, row) for at, row in _others(setting, items, n, entry)]
    most, at, row = max(shared, key=lambda found: found[0], default=(0, 0, None))
    enough = most * 2 >= len(words) and (most > 1 or len(words) < 3)
    return (at, row) if row and most and enough else None


def _others(setting: Setting, items: Sequence[Item], n: int, entry: Action) -> Iterator[tuple[int, Action]]:
    """The actions that other items tell of an entry's owners."""
    for at, item in enumerate(items):
        for row in item.actions if at != n else ():
            mine = any(owned(setting, row, name) for name in entry.owners)
            if mine and row.rule not in LISTED:
                yield at, row


def _around(setting: Setting, item: Item, row: Action) -> set[str]:
    """The words of the paragraph that tells an action, and of its item's title."""
    text = setting.source.text.body
    first = text.rfind("\n\n", 0, row.span.start) + 1
    last = text.find("\n\n", row.span.end)
    return _stems(text[first : last if last >= 0 else len(text)]) | _stems(item.title)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in content(text)}


def _dated(row: Action, entry: Action) -> Action:
    """A row with the date of the entry that repeats it."""
    place = next((also for also in entry.also if also.value == "due"), None)
    if row.due or not entry.due:
        return row
    first, last = dates.bounds(entry.due)
    also = (*row.also, place) if place else row.also
    return msgspec.structs.replace(row, due=entry.due, due_from=first, due_until=last, also=also)
