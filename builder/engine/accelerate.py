"""The accelerator: MkDocs builds the same site, byte for byte, without doing the same work for every page.

All contact with MkDocs' inner life is here; `tests/test_engine.py` pins what it relies on. Two levers: a page
whose HTML is known needs no parser (`fast.py`), and the document around it is rendered once for each kind,
language, section and depth, then filled.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from builder.engine import fast

TEMPLATE = "main.html"

_GROUP = ("kind", "lang", "section", "root")
"""Front matter that the template branches on; one shell is rendered for each combination."""
_SLOTS: Mapping[str, Callable[[str], str]] = {
    "title": escape,
    "description": escape,
    "switch_url": escape,
    "switch_state": escape,
    "report_id": escape,
    "translation": escape,
    "head": str,
}
"""Front matter that the template only prints, and how."""
_CONTENT = "content"
_MARK = "\x02{}\x03"
"""What stands for a slot while a shell is rendered; no page can hold these characters (E107)."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A page as MkDocs would have read it: source address, front matter, body, and the whole file."""

    uri: str
    meta: Mapping[str, str]
    body: bytes
    markdown: bytes


Shell = tuple[list[bytes], list[str]]
"""A rendered shell: pieces of text, and the names of the slots between them."""
ShellMap = dict[tuple[str, ...], Shell]
"""Rendered shells by the values of `_GROUP`."""


def document(page: Ready, shells: ShellMap) -> bytes | None:
    """Return the finished document of `page`, or None where its shell is not known yet."""
    shell = shells.get(_group(page.meta))
    if shell is None:
        return None
    content = fast.html(page.body)
    if content is None:
        content = fast.parsed(page.body)
    return filled(shell, page.meta, content)


def _group(meta: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(meta.get(key, "") for key in _GROUP)


def filled(shell: Shell, meta: Mapping[str, str], content: bytes) -> bytes:
    """Fill a shell's slots."""
    texts, names = shell
    pieces = [texts[0]]
    for name, text in zip(names, texts[1:], strict=True):
        pieces.append(content if name == _CONTENT else _SLOTS[name](meta.get(name, "")).encode())
        pieces.append(text)
    return b"".join(pieces)


def plugin(engine: str, pages: Sequence[Ready], shells: ShellMap) -> Any:
    """Return a plugin for `engine` (mkdocs or its like) that puts `pages` into its build.

    `shells` is filled with the shells that were rendered. The pages need not be in the folder of pages: the engine takes them from memory.
    """
    structure = importlib.import_module(f"{engine}.structure.files")
    pages_of = importlib.import_module(f"{engine}.structure.pages")
    base = importlib.import_module(f"{engine}.plugins").BasePlugin

    class FastPage(pages_of.Page):  # type: ignore[name-defined,misc]  # the engine's class, found at run time
        """A page that need not be read, nor parsed where its HTML is known."""

        def __init__(self, ready: Ready, file: Any, config: Any) -> None:
            self.ready = ready
            super().__init__(None, file, config)

        def _set_canonical_url(self, base: Any) -> None:  # noqa: ARG002, the template prints its own
            self.canonical_url = self.abs_url = None

        def _set_edit_url(self, *args: Any, **kwargs: Any) -> None:  # noqa: ARG002
            self.edit_url = None

        def read_source(self, config: Any) -> None:  # noqa: ARG002, as the engine calls it
            self.markdown, self.meta = self.ready.body.decode(), dict(self.ready.meta)

        def render(self, config: Any, files: Any) -> None:
            made = fast.html(self.ready.body)
            if made is None:
                super().render(config, files)
            else:
                self.content, self.toc = made.decode(), ()
                self.present_anchor_ids: set[str] = set()
                self._title_from_render = None

    class Accelerator(base):  # type: ignore[misc,valid-type]
        """Adds the pages, and wraps the template."""

        def on_files(self, files: Any, config: Any) -> Any:
            for ready in pages:
                file = structure.File.generated(
                    config, ready.uri, content=ready.markdown, inclusion=structure.InclusionLevel.NOT_IN_NAV
                )
                file.page = FastPage(ready, file, config)
                files.append(file)
            return files

        def on_env(self, env: Any, config: Any, files: Any) -> Any:  # noqa: ARG002
            original = env.get_template
            stand_in = Shells(original(TEMPLATE), shells)
            env.get_template = lambda name, *args, **kwargs: (
                stand_in if name == TEMPLATE else original(name, *args, **kwargs)
            )
            return env

    return Accelerator()


class Shells:
    """Stands in for the template: renders it once for each group of pages, then fills the slots."""

    def __init__(self, template: Any, shells: ShellMap) -> None:
        self.template, self.shells = template, shells

    def render(self, context: dict[str, Any]) -> str:
        """Return the document of `context["page"]`."""
        page = context["page"]
        group = _group(page.meta)
        shell = self.shells.get(group)
        if shell is None:
            shell = self.shells[group] = self._shell(context)
        return filled(shell, page.meta, page.content.encode()).decode()

    def _shell(self, context: dict[str, Any]) -> Shell:
        """Render with marks in place of the slots."""
        page = context["page"]
        meta, content = page.meta, page.content
        page.meta = {**meta, **{name: _MARK.format(name) for name in _SLOTS}}
        page.content = _MARK.format(_CONTENT)
        try:
            text: str = self.template.render(context)
        finally:
            page.meta, page.content = meta, content
        pieces = text.replace("\x03", "\x02").split("\x02")
        return [piece.encode() for piece in pieces[::2]], pieces[1::2]
