"""The people, posts, organisations, groups and parties that a graph refers to, each once, with its id and its names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphkit.entities.bodies import group_name
from graphkit.entities.ids import unclashed
from graphkit.entities.kinds import group_kind, organisation_kind
from graphkit.entities.naming import best, body_key, slug
from graphkit.entities.occasions import body_name
from graphkit.entities.organisations import WITHIN
from graphkit.entities.registry import Ref, Registry


@dataclass(frozen=True, slots=True)
class Entity:
    """One of them: its id, the name to show, all names that are printed for it, and what kind of body it is."""

    label: str
    id: str
    name: str
    variants: list[str]
    kind: str | None = None


class Directory:
    """The entities that these references are of; ids are given to those alone, so that nothing unused takes a slug."""

    def __init__(self, registry: Registry, used: Iterable[Ref]) -> None:
        self._registry = registry
        self._short_of = _short_forms(registry)
        wanted = sorted(set(used))
        self.ids = unclashed((ref, self._slug(ref)) for ref in wanted)
        self.entities = {ref: self._entity(ref) for ref in wanted}

    def _entity(self, ref: Ref) -> Entity:
        name = self._name(ref) or "(no name)"
        variants = sorted(filter(None, {name, *self._variants(ref)}))
        return Entity(ref[0], self.ids[ref], name, variants, self._kind(ref, name))

    def _name(self, ref: Ref) -> str:
        registry = self._registry
        if ref[0] == "Person":
            return registry.people.name(registry.members[ref])
        forms = registry.forms[ref]
        if ref[0] == "Group":
            told = registry.bodies.told(ref[1])
            names = {body_name(form) for form in forms}
            full = [name for name in names if group_name(name, None).full == told.full]
            return best(full or [name for name in names if told.core in body_key(name)] or names)
        name = best(forms)
        body = registry.titled[ref].body if ref[0] == "Post" else None
        return f"{name}, {self._name(body)}" if body else name

    def _variants(self, ref: Ref) -> set[str]:
        registry = self._registry
        if ref[0] == "Person":
            return set(registry.people.variants(registry.members[ref]))
        forms = registry.forms[ref]
        if ref[0] not in ("Group", "Organisation"):
            return forms
        keys = {(family, body_key(form)) for family in registry.seen_in[ref] for form in forms}
        return forms.union(*(self._short_of.get(key, set()) for key in keys))

    def _kind(self, ref: Ref, name: str) -> str | None:
        if ref[0] == "Group":
            return group_kind(self._registry.bodies.told(ref[1]).core)
        return organisation_kind(name) if ref[0] == "Organisation" else None

    def _slug(self, ref: Ref) -> str:
        """A readable id: a person's is their earliest printed name, a body's or a post's stands below what it is in."""
        label, key = ref
        return "/".join([label.lower(), *map(slug, self._path(label, key))])

    def _path(self, label: str, key: str) -> tuple[str, ...]:
        registry, ref = self._registry, (label, key)
        if label == "Person":
            return (" ".join(registry.people.first(registry.members[ref])),)
        if ref in registry.titled:
            return registry.titled[ref].scope, registry.titled[ref].name
        if label == "Group":
            told = registry.bodies.told(key)
            return (told.parent, told.core) if told.parent else (told.core or key,)
        return tuple(key.split(WITHIN))


def _short_forms(registry: Registry) -> dict[tuple[str, str], set[str]]:
    """The short forms of each long one, in each family whose documents define it."""
    found: dict[tuple[str, str], set[str]] = {}
    for digest, place in registry.bodies.places.items():
        for short, long in place.short_forms.items():
            found.setdefault((registry.bodies.family(digest), body_key(long)), set()).add(short)
    return found
