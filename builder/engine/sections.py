"""A Markdown extension for MkDocs: the finished HTML in sections, by `wrapping.py`."""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

from builder.engine.wrapping import wrap


class _Wrap(Postprocessor):
    def run(self, text: str) -> str:
        return wrap(text)


class Sections(Extension):
    """The extension's registration; its only effect is `wrap`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the name is Python-Markdown's
        """Run after Python-Markdown's own postprocessors, the last of which has priority 10."""
        md.postprocessors.register(_Wrap(md), "sections", 0)


def makeExtension(**options: object) -> Sections:  # noqa: N802, the name is Python-Markdown's
    """Python-Markdown's entry point; there are no options."""
    return Sections(**options)
