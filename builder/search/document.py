"""What the search knows of a report: plain text by field and language, and the facets to filter by.

What may live here: the frozen types that the site's plan fills in and the index reads. Nothing here knows
an entry, a file or a page's markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.language import Both, Lang


@dataclass(frozen=True, slots=True)
class Page:
    """A report in one language, as plain text without markup.

    `places`, `partners`, `people` and `documents` hold names in this language, other spellings included;
    `now` the names of the province of today where that is another one, which count like the summary;
    `labels` the words of themes, kinds and offices, which count like body text. `place`, `today`, `date` and
    `period` are printed under a hit as they are. `state` is the translation state of an English page, or
    `withdrawn`, and empty on a Vietnamese one.
    """

    url: str
    title: str
    summary: str = ""
    body: str = ""
    figures: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    place: str = ""
    today: str = ""
    date: str = ""
    period: str = ""
    state: str = ""


NOWHERE = 0
"""The number of a document that has none yet: what it is depends on all the others."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report under its number.

    Numbers are positive and nearly dense: lists of them are written as gaps.
    `date` is the ISO date of the event. `facets` maps a facet's name to the ids that hold for this report:
    province, today, theme, kind, year, partner, text.
    """

    number: int
    id: str
    date: str
    vi: Page
    en: Page
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def page(self, lang: Lang) -> Page:
        """Return the page in `lang`."""
        return self.vi if lang == "vi" else self.en


Labels = Mapping[str, Mapping[str, Both]]
"""The words of each facet's ids, in the order in which a filter lists them."""
