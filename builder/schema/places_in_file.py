"""Where the fields of an entry stand in its file.

What may live here: `PlaceIndex`. Keys are paths with items counted from 0: `figures.2.unit`.
"""

from __future__ import annotations

from builder.diagnostics import START, Place
from builder.source.tree import Mapping, Node, Scalar, Sequence

_INDENT = 2


class PlaceIndex:
    """Places of the keys and values of one tree; looked through only when somebody asks.

    `faulty` holds the fields whose value could not be read: what is in the entry there says nothing. `sound` is
    True for a file in which every field was known and could be read.
    """

    __slots__ = ("_found", "_renamed", "_root", "faulty", "sound")

    def __init__(self, root: Node | None) -> None:
        self.faulty: frozenset[str] = frozenset()
        self.sound = False
        self._root = root
        self._renamed: dict[str, str] = {}
        self._found: dict[str, tuple[Place, Place]] | None = None

    def rename(self, written: str, meant: str) -> None:
        """Let the field that is spelt `written` in the file be found as `meant`."""
        self._renamed[meant] = written
        self._found = None

    def lookup(self, key: str) -> Place | None:
        """Return the place of the value at `key`, None where there is none."""
        places = self._places().get(key)
        return places[1] if places else None

    def key_place(self, key: str) -> Place | None:
        """Return the place of the key's own name (of the item, in a list)."""
        places = self._places().get(key)
        return places[0] if places else None

    def has(self, key: str) -> bool:
        """Whether the file has something at `key`, be it empty."""
        return key in self._places()

    def at(self, key: str) -> Place:
        """Return the place of the value at `key`, or of the nearest thing around it that is there."""
        if self.sound and self._root is not None:
            return _nearest(self._root, key).place
        places = self._places()
        while key:
            if key in places:
                return places[key][1]
            key = key.rpartition(".")[0]
        return self._root.place if self._root is not None else START

    def inside(self, key: str, line: int, column: int) -> Place:
        """Return where the character at 0-based `line` and `column` of the text at `key` stands.

        Exact for a block that keeps its lines (`|`) and is indented by two spaces, as all of ours are; for
        any other text the place of its start.
        """
        node = self._root
        for part in key.split("."):
            if not isinstance(node, Mapping):
                return self.at(key)
            node = node.get(part)
        name = self.key_place(key)
        if not isinstance(node, Scalar) or node.style != "|" or name is None:
            return self.at(key)
        return Place(node.place.line + 1 + line, name.column + _INDENT + column)

    def _places(self) -> dict[str, tuple[Place, Place]]:
        if self._found is None:
            self._found = {}
            if self._root is not None:
                _collect(self._root, "", self._found)
            for meant, written in self._renamed.items():
                for key in [key for key in self._found if key == written or key.startswith(f"{written}.")]:
                    self._found.setdefault(meant + key[len(written) :], self._found[key])
        return self._found


def _nearest(node: Node, key: str) -> Node:
    """Return the value at `key`, or the nearest one around it; names of fields must hold no dots."""
    for part in key.split("."):
        inner: Node | None = None
        if isinstance(node, Mapping):
            inner = node.get(part)
        elif isinstance(node, Sequence) and part.isdecimal() and int(part) < len(node.items):
            inner = node.items[int(part)]
        if inner is None:
            break
        node = inner
    return node


def _collect(node: Node, key: str, found: dict[str, tuple[Place, Place]]) -> None:
    prefix = f"{key}." if key else ""
    if isinstance(node, Mapping):
        for name, value in node.pairs:
            here = f"{prefix}{name.text}"
            found.setdefault(here, (name.place, value.place))
            _collect(value, here, found)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            here = f"{prefix}{number}"
            found.setdefault(here, (item.place, item.place))
            _collect(item, here, found)
