"""Finding the phrases of a table in a text, in one pass, however many tables there are.

What may live here: the tree of phrases and the search. The phrases themselves stand in `tables/`.

A table line is a concept: an id, its group, its Vietnamese phrases and its English phrases, both separated by
`|`. In a phrase a word with a capital must stand with a capital in the text; a lower-case word may stand in
any case. English words may carry `~` (a verb: increase~ also finds increased, increasing) or `+` (a noun and
its plural). Within a group the longest phrase at a place wins and hides the shorter ones below it, so a
concept with the id `-` (found and thrown away) is how "cơ sở" is kept from being a "sở". The id of a hit ends with `!`
where the phrase is so marked, and with `?` where it stands behind `||`: it may say the concept and need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from builder.translation.facts.text import Text, Token, english

NOTHING = "-"
STRONG, OPTIONAL = "!", "?"
_WORDS = re.compile(r"k?m[23]\b|CO2|[^\W\d_]+(?:['’][^\W\d_]+)?[~+]?|\d+|[^\w\s]")


class Concept(NamedTuple):
    """One line of a table."""

    group: str
    id: str
    vi: str
    en: str


class Hit(NamedTuple):
    """A phrase found: the concept, and its tokens from `first` up to, not including, `last`."""

    id: str
    first: int
    last: int


def concepts(group: str, lines: str) -> tuple[Concept, ...]:
    """Read the lines of a table: `id ; vi | vi ; en | en`."""
    found = []
    for line in lines.strip().splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = [part.strip() for part in line.split(";")]
        if len(parts) != 3:  # noqa: PLR2004, the three columns named above
            raise ValueError(f"a table line needs three columns: {line!r}")
        found.append(Concept(group, *parts))
    return tuple(found)


def _plurals(word: str) -> set[str]:
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return {word, word + "es"}
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return {word, word[:-1] + "ies"}
    return {word, word + "s"}


def _verb_forms(word: str) -> set[str]:
    forms = _plurals(word)
    if word.endswith("e"):
        return forms | {word + "d", word[:-1] + "ing"}
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return forms | {word[:-1] + "ied", word + "ing"}
    doubled = word + word[-1]
    return forms | {word + "ed", word + "ing", doubled + "ed", doubled + "ing"}


def _forms(word: str, *, is_english: bool) -> Iterable[str]:
    if not is_english:
        return (word,)
    if word.endswith("~"):
        return sorted(_verb_forms(word[:-1]))
    if word.endswith("+"):
        return sorted(_plurals(word[:-1]))
    return (word,)


def _key(word: str, *, is_english: bool) -> str:
    low = word.lower().replace("’", "'")
    return english(low) if is_english and low.isascii() else low


_ANY, _CAPITAL = "", "capital"
_Leaf = tuple[tuple[str, str, str], ...]


def _case(word: str) -> str:
    """Return how the first word of a phrase must stand in the text: `Sở` with a capital, `WHO` exactly so."""
    if len(word) > 1 and word[1].isupper():
        return word
    return _CAPITAL if word[:1].isupper() else _ANY


def _next(node: dict[str, Any], low: str) -> dict[str, Any] | None:
    """Return the phrases that go on with `low`; Thailand's is found as Thailand."""
    below: dict[str, Any] | None = node.get(low)
    if below is None and low.endswith("'s"):
        below = node.get(low[:-2])
    return below


_DASHES = frozenset("-–")


@dataclass
class Tree:
    """Phrases of many groups, by their words."""

    is_english: bool
    _root: dict[str, Any] = field(default_factory=dict)

    def add(self, group: str, concept: str, phrase: str) -> None:
        """Add the phrase to `group` as a wording of `concept`."""
        strong = phrase.startswith("!")
        concept += STRONG if strong else ""
        for words in self._spelt(_WORDS.findall(phrase.lstrip("!").replace("-", " "))):
            node = self._root
            if self.is_english:
                words[-1] = words[-1].removesuffix("'s")  # `_next` finds the genitive of every phrase
            for word in words:
                node = node.setdefault(_key(word, is_english=self.is_english), {})
            leaf: _Leaf = node.get("", ())
            node[""] = (*leaf, (group, concept, _case(words[0])))

    def _spelt(self, words: list[str]) -> Iterator[list[str]]:
        if not words:
            yield []
            return
        for rest in self._spelt(words[1:]):
            for form in _forms(words[0], is_english=self.is_english):
                yield [form, *rest]

    def find(self, text: Text) -> dict[str, list[Hit]]:
        """Return what stands in `text`, by group, in the order of the text."""
        tokens = text.tokens
        hits: dict[str, list[Hit]] = {}
        reach: dict[str, int] = {}
        root = self._root
        for first, token in enumerate(tokens):
            node = _next(root, token.low)
            if node is None:
                continue
            best = self._walk(node, tokens, first)
            free = [(key, last) for key, last in best.items() if reach.get(key[0], 0) <= first]
            for (group, concept), last in free:
                hits.setdefault(group, []).append(Hit(concept, first, last))
                reach[group] = last
        return {
            group: kept
            for group, found in hits.items()
            if (kept := [hit for hit in found if hit.id != NOTHING])
        }

    def _walk(
        self, node: dict[str, Any], tokens: tuple[Token, ...], first: int
    ) -> dict[tuple[str, str], int]:
        """Return the longest phrases at `first`, by group and concept."""
        longest: dict[str, int] = {}
        found: dict[tuple[str, str], int] = {}
        last = first
        while True:
            last += 1
            leaf: _Leaf | None = node.get("")
            if leaf is not None:
                written = tokens[first].text
                for group, concept, case in leaf:
                    if case and (not written[0].isupper() if case is _CAPITAL else written != case):
                        continue
                    if longest.get(group, 0) < last:
                        for key in [key for key in found if key[0] == group]:
                            del found[key]
                        longest[group] = last
                    found[group, concept] = last
            if last < len(tokens) and tokens[last].text in _DASHES and "-" not in node:
                last += 1  # "vice-chair" is found as "vice chair", "Ba Ria–Vung Tau" as the province
            if last >= len(tokens) or (below := _next(node, tokens[last].low)) is None:
                return found
            node = below


def trees(tables: Iterable[Concept]) -> tuple[Tree, Tree]:
    """Return the tree of the Vietnamese phrases of `tables` and that of the English ones."""
    vi, en = Tree(is_english=False), Tree(is_english=True)
    for concept in tables:
        for tree, cell in ((vi, concept.vi), (en, concept.en)):
            core, _, optional = cell.partition("||")
            for phrases, mark in ((core, ""), (optional, OPTIONAL)):
                for phrase in filter(None, (part.strip() for part in phrases.split("|"))):
                    tree.add(concept.group, concept.id + mark, phrase)
    return vi, en
