"""What of an entry is translated, piece by piece, and what a reader is told of each piece.

What may live here: cutting an entry into segments, and the joined text of both languages with its state.
Facts (dates, figures, names, terms) are data with words in both languages and are no segments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from builder.model import Entry

State = Literal["missing", "stale", "machine", "edited", "reviewed", "human"]
"""From worst to best; a page takes the state of its worst segment."""

STATES: tuple[State, ...] = get_args(State)

_BLANK = re.compile(r"\n[ \t]*\n+")
_LIST = re.compile(r"[ ]{0,3}([-*+]|\d+[.)])[ \t]")


class Segment(NamedTuple):
    """One field or one block of the text in both languages.

    `key` is `title`, `summary`, `body.3`, `limitations.1`, `tasks.2`, `captions.1` (counted from 1). `en` is None where
    there is nothing a reader may be shown. `by` is who made the English: `project`, a person, or
    `engine@version`. `was` is the Vietnamese that a stale English was made from. `person` is True where a
    person wrote, corrected or checked the English; `reviewer` is who checked it.
    """

    key: str
    vi: str
    en: str | None
    state: State
    by: str = ""
    was: str = ""
    person: bool = False
    reviewer: str = ""

    @property
    def tongue(self) -> str:
        """The language tag of the English: words of a machine that nobody checked say so.

        Private use of BCP 47, as Google asks for: https://cloud.google.com/translate/markup.
        """
        return "en" if self.person else "en-x-mtfrom-vi"


@dataclass(frozen=True)
class Translation:
    """An entry's text in both languages, in the order of the page. `day`: when stored English last changed."""

    segments: tuple[Segment, ...]
    day: Date | None = None

    @cached_property
    def state(self) -> State:
        """The state of the worst segment, which a page asks for again and again."""
        return worst(segment.state for segment in self.segments)

    @property
    def by(self) -> tuple[str, ...]:
        """Who made the English, each once, in the order of the text."""
        return tuple(dict.fromkeys(segment.by for segment in self.segments if segment.by))

    @property
    def reviewers(self) -> tuple[str, ...]:
        """Who checked the English, each once."""
        return tuple(dict.fromkeys(segment.reviewer for segment in self.segments if segment.reviewer))

    @property
    def vouched(self) -> bool:
        """True when a person stands behind all English there is."""
        shown = [segment for segment in self.segments if segment.en is not None]
        return bool(shown) and all(segment.person for segment in shown)

    def text(self, key: str) -> Segment:
        """Return the segment `key`. Raises KeyError where the entry has none."""
        for segment in self.segments:
            if segment.key == key:
                return segment
        raise KeyError(key)

    def all(self, field: str) -> tuple[Segment, ...]:
        """Return the segments of a field with several: `body`, `limitations`, `tasks`, `captions`."""
        prefix = f"{field}."
        return tuple([segment for segment in self.segments if segment.key.startswith(prefix)])


def worst(states: Iterable[State]) -> State:
    """Return the worst of `states`; of none, the best there is."""
    found = set(states)
    return next((state for state in STATES if state in found), "human")


def blocks(body: str | None) -> tuple[str, ...]:
    """Cut a text at its blank lines; a list stays whole, also where blank lines stand between its items."""
    cut: list[str] = []
    for block in _BLANK.split(body.strip("\n")) if body else ():
        in_list = cut and _LIST.match(cut[-1]) and (_LIST.match(block) or block.startswith("  "))
        if in_list:
            cut[-1] += "\n\n" + block
        elif block.strip():
            cut.append(block)
    return tuple(cut)


def source(entry: Entry) -> list[tuple[str, str]]:
    """Return the Vietnamese segments of an entry as (key, text), in the order of the page."""
    return [
        ("title", entry.title),
        ("summary", entry.summary),
        *_numbered("body", blocks(entry.body)),
        *_numbered("limitations", entry.limitations),
        *_numbered("tasks", entry.tasks),
        *_numbered("captions", [picture.caption for picture in entry.pictures]),
    ]


def written(entry: Entry) -> dict[str, str]:
    """Return the English that stands in the entry itself, by segment key."""
    if entry.en is None:
        return {}
    english = entry.en
    return dict(
        [
            ("title", english.title),
            ("summary", english.summary),
            *_numbered("body", blocks(english.body)),
            *_numbered("limitations", english.limitations),
            *_numbered("tasks", english.tasks),
            *_numbered("captions", english.captions),
        ]
    )


def _numbered(field: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(f"{field}.{number}", text) for number, text in enumerate(texts, start=1)]
