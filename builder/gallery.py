"""The pictures of the content folder: which there are, whether each can be shown, and each made small, once.

What may live here: finding, reading and keeping the files. An edge, as `project.py` is; what a picture is, `pictures.py`
knows. Making one small takes a tenth of a second, so it is kept from build to build under a name that says what
it was made from: a cold build of thousands must not do it anew.
"""

from __future__ import annotations

import hashlib
import os
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from builder import files, pictures
from builder.pictures import Photo, Small, Trouble

FOLDER = "pictures"

_HEAD = struct.Struct("!16sHH")
"""What stands before a kept picture: the sum of its bytes, by which a harmed one is known, and its size."""


@dataclass(frozen=True)
class Gallery:
    """The files of pictures by the id of their report. `kept` is where small ones are, None where none are made."""

    content: Path
    files: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kept: Path | None = None

    @classmethod
    def of(cls, content: Path, kept: Path | None = None) -> Gallery:
        """List the pictures below `content`; a link in the place of their folder holds none."""
        folder = content / FOLDER
        names = files.found(folder).regular if files.is_folder(folder) else ()
        found: dict[str, set[str]] = {}
        for id_, _, file in (name.partition("/") for name in names):
            found.setdefault(id_, set()).add(file)
        return cls(content, {id_: frozenset(some) for id_, some in found.items()}, kept)

    def names(self, id: str) -> frozenset[str]:  # noqa: A002, as everywhere
        """Return the files that lie in the folder of a report."""
        return self.files.get(id, frozenset())

    def marks(self, id: str) -> tuple[tuple[int, int, int], ...]:  # noqa: A002, as above
        """Return what changes when a file of a report does, or comes, or goes, or has another name; nothing where there is none."""
        names = sorted(self.names(id))
        if not names:
            return ()
        states = [(self.content / FOLDER / id / name).lstat() for name in names]
        stamps = [(state.st_mtime_ns, state.st_ctime_ns, state.st_size) for state in states]
        return ((zlib.crc32("/".join(names).encode()), 0, 0), *stamps)

    def trouble(self, id: str, file: str) -> Trouble | None:  # noqa: A002, as above
        """Return what is wrong with a picture. One that was shown before need not be read to its end."""
        try:
            data = self._bytes(id, file)
        except OSError:
            return "broken"
        return pictures.trouble(data, whole=not self._was_shown(data))

    def shown(self, id: str, names: Sequence[str]) -> tuple[Photo, ...]:  # noqa: A002, as above
        """Return the pictures of a report as its page shows them, all together within what a report may weigh."""
        return tuple(self._shown(id, name, pictures.BUDGET // len(names)) for name in names)

    def data(self, id: str, photo: Photo) -> bytes:  # noqa: A002, as above
        """Return the bytes of a picture as readers are sent it."""
        share = int(photo.digest.partition(".")[2])
        return (
            self._found(photo.digest) or self._made(photo.digest, self._bytes(id, photo.file), share)
        ).data

    def sweep(self, shown: Iterable[Photo]) -> None:
        """Remove small pictures that are not shown any more."""
        if self.kept is None or not self.kept.is_dir():
            return
        used = {photo.digest for photo in shown}
        for path in sorted(self.kept.iterdir()):
            if path.name not in used:
                path.unlink(missing_ok=True)

    def strays(self, ids: AbstractSet[str]) -> Iterator[tuple[str, Path]]:
        """Yield the pictures that lie in the folder of none of these reports, each behind the name of that folder."""
        for id_ in sorted(self.files.keys() - ids):
            yield from ((id_, self.content / FOLDER / id_ / file) for file in sorted(self.files[id_]))

    def _bytes(self, id: str, file: str) -> bytes:  # noqa: A002, as above
        """Read a picture, or of one that is too large so much that this is seen."""
        path = self.content / FOLDER / id / file
        with path.open("rb") as stream:
            return stream.read(pictures.MOST_BYTES + 1)

    def _was_shown(self, data: bytes) -> bool:
        digest = _digest(data)
        return any(name.startswith(digest) for name in self._names_kept())

    def _names_kept(self) -> Collection[str]:
        return _listed(self.kept) if self.kept is not None else ()

    def _shown(self, id: str, file: str, share: int) -> Photo:  # noqa: A002, as above
        data = self._bytes(id, file)
        digest = f"{_digest(data)}.{share}"
        small = self._found(digest) or self._made(digest, data, share)
        return Photo(file, small.width, small.height, digest)

    def _found(self, digest: str) -> Small | None:
        """Return a small picture that is kept and whole."""
        if self.kept is None:
            return None
        try:
            written = (self.kept / digest).read_bytes()
        except OSError:
            return None
        if len(written) <= _HEAD.size:
            return None
        sum_, width, height = _HEAD.unpack_from(written)
        data = written[_HEAD.size :]
        return Small(data, width, height) if sum_ == _sum(data) else None

    def _made(self, digest: str, data: bytes, share: int) -> Small:
        small = pictures.small(data, share)
        if self.kept is not None:
            head = _HEAD.pack(_sum(small.data), small.width, small.height)
            files.replace(self.kept / digest, head + small.data)
        return small


@cache
def _listed(folder: Path) -> frozenset[str]:
    """Return what a folder held when this process first asked: what has come since was read to its end."""
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208, names are all that is asked
    except OSError:
        return frozenset()


def _sum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _digest(data: bytes) -> str:
    """Return what stands for a picture and for the way in which it is made small."""
    sums = hashlib.blake2b(pictures.recipe().encode() + b"\0", digest_size=12)
    sums.update(data)
    return sums.hexdigest()
