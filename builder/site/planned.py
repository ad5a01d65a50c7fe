"""A page or a file that the site will have: its address, the function that makes it, and what it is made from.

What may live here: the plan of one output and its fingerprint. The law of this room: a page is a function
of its arguments and of what changes everything (settings, terms, prose, the builder itself), so that the
fingerprint of the arguments says whether an output is still right. There is no graph of dependencies that
could miss one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.site.digest import digest
from builder.site.page import Page
from builder.site.site import Site

Made = TypeVar("Made", Page, bytes)


@dataclass(frozen=True, slots=True)
class Planned(Generic[Made]):
    """One output: `address` below the site's root, made by `make(site, *args)`."""

    address: str
    make: Callable[..., Made]
    args: tuple[object, ...]

    def made(self, site: Site) -> Made:
        """Make the output."""
        return self.make(site, *self.args)

    @property
    def fingerprint(self) -> str:
        """Digest of all that the output depends on, but for what makes every output stale."""
        return digest((self.make.__module__, self.make.__qualname__, self.args))
