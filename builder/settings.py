"""What an office decides about its site: the decoded `content/site.yml`.

What may live here: the types of the settings, and reading them from the parsed file.
"""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field, ValidationError

from builder.diagnostics import Finding
from builder.language import Both, Lang
from builder.model import Line, Part, Prose, Url
from builder.source.tree import Node
from builder.terms.termrows import place_in, plain

Engine = Literal["google", "mymemory", "libretranslate", "deepl", "ctranslate2"]


_BASE_URL = r"^https?://[\w.-]+(:[0-9]{1,5})?/([^\s<>\"?#]*/)?$"
"""A site's address: what comes behind it is a path, so it holds no query, and ends with a slash."""


class Words(Part):
    """A text in both languages."""

    vi: Prose
    en: Prose

    def of(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.vi if lang == "vi" else self.en

    @property
    def both(self) -> Both:
        """The pair as the rest of the builder passes it on."""
        return Both(self.vi, self.en)


class Repository(Part):
    """Where the content is kept, for links to a page's source."""

    url: Url
    branch: Line = "main"


class Contact(Part):
    """Whom to write to; an empty address means the repository's issues."""

    name: Words
    email: str = Field(default="", pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")


class Policies(Part):
    """What is decided per office, each with the careful choice as its default."""

    copy_check: bool = True
    index_unchecked_english: bool = False
    block_on_fact_errors: bool = True


class Licence(Part):
    """The licence of content and data."""

    id: Line
    name: Words
    url: Url


class Settings(Part):
    """All settings of a site."""

    title: Words
    short_title: Words
    tagline: Words
    description: Words
    disclaimer: Words | None = None
    base_url: str = Field(pattern=_BASE_URL, max_length=300)
    repository: Repository
    contact: Contact
    agency_en: Line = "Department of Foreign Affairs"
    agency_en_alternative: Line | None = None
    engines: tuple[Engine, ...] = ()
    policies: Policies = Policies()
    licence: Licence

    def history_url(self, path: str) -> str:
        """Return the address where the changes of a file are listed."""
        return f"{self.repository.url}/commits/{self.repository.branch}/{path}"

    def source_url(self, path: str) -> str:
        """Return the address where a file is shown."""
        return f"{self.repository.url}/blob/{self.repository.branch}/{path}"


def is_base_url(text: str) -> bool:
    """Return whether a site may have the address `text`."""
    return re.match(_BASE_URL, text) is not None


_CODES = {"missing": "E130/missing", "extra_forbidden": "E130/unknown"}


def decode(root: Node | None) -> tuple[Settings | None, list[Finding]]:
    """Return the settings that the parsed file holds, or everything that is wrong with them."""
    try:
        return Settings.model_validate(plain(root) or {}), []
    except ValidationError as error:
        return None, [
            Finding(
                _CODES.get(detail["type"], "E130/value"),
                place_in(root, tuple(detail["loc"])),
                key := ".".join(map(str, detail["loc"])),
                {"key": key, "found": str(detail["input"])},
            )
            for detail in error.errors(include_url=False)
        ]
