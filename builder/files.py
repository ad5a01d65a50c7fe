"""The disk: the only room that reads and writes files.

What may live here: listing and reading content safely, writing atomically, putting a new tree in an old
one's place, and what a machine's refusals are called. Nothing here knows what is in a file.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from builder.language import Both

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True)
class Found:
    """What stands below a folder, as paths from there with slashes, in order; folders are not named.

    `regular` are the regular files that are not hidden, `unusual` what is no regular file: links, pipes, devices.
    """

    regular: list[str]
    unusual: list[str]


def found(root: Path) -> Found:
    """Walk through `root` once. Paths are strings: making 10,000 of them paths takes longer than the walk."""
    all_of_it = Found([], [])
    _walk(str(root), "", all_of_it, hidden=False)
    return all_of_it


def _walk(folder: str, base: str, into: Found, *, hidden: bool) -> None:
    for entry in sorted(os.scandir(folder), key=_name):
        out_of_sight = hidden or entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False):
            _walk(entry.path, f"{base}{entry.name}/", into, hidden=out_of_sight)
        elif not entry.is_file(follow_symlinks=False):
            into.unusual.append(base + entry.name)
        elif not out_of_sight:
            into.regular.append(base + entry.name)


_name = attrgetter("name")


def regular_files(root: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """Yield the regular files below `root` with one of `suffixes`, by path; hidden ones and links are left out."""
    return (root / name for name in found(root).regular if name.endswith(suffixes))


def unusual_files(root: Path) -> Iterator[Path]:
    """Yield what stands below `root` and is neither a folder nor a regular file: links, pipes, devices."""
    return (root / name for name in found(root).unusual)


def is_folder(path: Path) -> bool:
    """Return whether a folder stands at `path`; a link to one is none."""
    return path.is_dir() and not path.is_symlink()


def data(root: Path, name: str) -> bytes:
    """Return the bytes of the regular file `name` below `root`, none where there is none or a link on the way."""
    path = root / name
    above = path.parents[: name.count("/")]
    if any(folder.is_symlink() for folder in above) or path.is_symlink() or not path.is_file():
        return b""
    return path.read_bytes()


def names(root: Path) -> Iterator[str]:
    """Yield every file below `root` as a relative path with slashes; of a folder that is not there, none."""
    folders = [""]
    for base in folders:  # which grow on the way; os.walk takes half as long again
        try:
            entries = list(os.scandir(f"{root}/{base}"))
        except OSError:
            continue
        for entry in entries:
            name = base + entry.name
            if not entry.is_dir():
                yield name
            elif not entry.is_symlink():
                folders.append(f"{name}/")


def write(path: Path, data: bytes) -> None:
    """Write `data` so that `path` holds either its old bytes or all of the new ones, whatever happens.

    Raises OSError when the disk refuses; the old file is then intact and no temporary file is left.
    """
    write_pieces(path, (data,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write what comes in pieces, each as it is made, as `write` does."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("wb") as stream:
            for piece in pieces:
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(path), None  # the name that somebody has given
        raise


class Tree:
    """A folder that is made to hold exactly what is put into it; a file whose bytes are right is not touched.

    For trees that are rebuilt at any time, so without fsync.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._left = set(names(root))
        self._folders: set[str] = set()

    def put(self, name: str, data: bytes) -> None:
        """Write a file at the relative path `name`."""
        target = f"{self._root}/{name}"
        if name in self._left:
            self._left.discard(name)
            if _holds(target, data):
                return
        folder = target.rpartition("/")[0]
        if folder not in self._folders:
            _make(folder)
            self._folders.add(folder)
        _written(target, data)

    def keep(self, name: str) -> None:
        """Leave a file that another process has put."""
        self._left.discard(name)

    def put_all(self, found: Iterable[tuple[str, bytes]]) -> None:
        """Write files given as (relative path, bytes)."""
        for name, data in found:
            self.put(name, data)

    def close(self) -> None:
        """Remove what was there and has not been put, and folders that have become empty."""
        for name in self._left:
            remove(self._root, name)


def _written(path: str, data: bytes) -> None:
    """Write a file. A disk that is nearly full takes a part of it, and says that it is full only when asked again.

    Without Python's own file around it, which takes half as long again for each of 37,000.
    """
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o666)
    try:
        done = os.write(file, data)
        while done < len(data):
            done += os.write(file, data[done:])
    finally:
        os.close(file)


def _make(folder: str) -> None:
    """Let `folder` be there; what it stands in nearly always is, and to look first takes half of the time."""
    try:
        os.mkdir(folder)  # noqa: PTH102, thousands of them
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103


def replace(path: Path, data: bytes) -> None:
    """Make `path` hold `data`, in one rename, with its folder; for what can be made again, so without fsync."""
    if _holds(path, data):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(data)
    temporary.replace(path)


def remove(root: Path, name: str) -> None:
    """Remove the file `name` below `root`, and the folders that become empty."""
    path = root / name
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()


def change(stage: Path, new: Iterable[tuple[str, bytes]], gone: Sequence[tuple[Path, str]] = ()) -> None:
    """Let every path of `new` hold its bytes and no file of `gone` (root and name) be there, or change nothing.

    All is written below `stage` before the first old file goes. A disk that refuses after
    that gets its old files back. A kill leaves each file old or new, and what is below `stage`. Paths are
    strings: a new report changes 1,600 files.
    """
    if stage.exists():
        shutil.rmtree(stage)
    stage.mkdir(parents=True)
    waiting: list[tuple[str | None, str]] = []
    for path, data in new:
        if not _holds(path, data):
            fresh = f"{stage}/{len(waiting)}.new"
            _written(fresh, data)
            waiting.append((fresh, path))
    waiting += [(None, f"{root}/{name}") for root, name in gone]
    done: list[tuple[str | None, str]] = []
    try:
        for number, (staged, path) in enumerate(waiting):
            kept = f"{stage}/{number}.old" if os.path.exists(path) else None  # noqa: PTH110
            done.append((kept, path))
            _put(staged, path, kept)
    except OSError:
        for kept, path in reversed(done):
            _put_back(kept, path)
        raise
    for root, name in gone:
        remove(root, name)
    shutil.rmtree(stage)


def _put(staged: str | None, path: str, kept: str | None) -> None:
    """Rename `staged` to `path`, or `path` away; a file that was there stays reachable as `kept`."""
    if staged is None:
        if kept is not None:
            _rename(path, kept)
        return
    if kept is None:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    else:
        try:
            os.link(path, kept)
        except OSError:  # a disk without such links
            shutil.copyfile(path, kept)
    _rename(staged, path)


def _put_back(kept: str | None, path: str) -> None:
    if kept is None:
        Path(path).unlink(missing_ok=True)
    elif os.path.exists(kept):  # noqa: PTH110
        _rename(kept, path)


def _rename(path: str, to: str) -> None:
    """Rename a file, also to another disk."""
    try:
        os.replace(path, to)  # noqa: PTH105
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        replace(Path(to), Path(path).read_bytes())
        os.unlink(path)  # noqa: PTH108


def exchange(new: Path, old: Path) -> None:
    """Put the tree `new` in the place of `old` in one rename; what was there before is removed.

    Linux exchanges the two names atomically (renameat2). Elsewhere the old tree steps aside first: for an
    instant the name is free, and a kill in that instant leaves the old tree beside it, whole. Where `old` is on
    another disk, or a disk of its own, no rename reaches it: its files are replaced one by one.
    """
    old.parent.mkdir(parents=True, exist_ok=True)
    try:
        _exchange(new, old)
    except OSError as error:
        if error.errno not in (errno.EXDEV, errno.EBUSY):
            raise
        _carry(new, old)


def _exchange(new: Path, old: Path) -> None:
    if not old.exists():
        new.replace(old)
        return
    if not _exchanged(new, old):
        aside = old.with_name(f".{old.name}.old")
        shutil.rmtree(aside, ignore_errors=True)
        old.replace(aside)
        try:
            new.replace(old)
        except OSError:
            aside.replace(old)
            raise
        new = aside
    shutil.rmtree(new)


def _carry(new: Path, old: Path) -> None:
    """Bring a tree to another disk, each file in one rename there; then remove what is not of it."""
    gone = set(names(old))
    for name in names(new):
        replace(old / name, (new / name).read_bytes())
        gone.discard(name)
    for name in gone:
        remove(old, name)
    shutil.rmtree(new)


def _exchanged(one: Path, other: Path) -> bool:
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(other))


def _holds(path: str | Path, data: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(data):  # noqa: PTH116
            return False
        with open(path, "rb") as stream:  # noqa: PTH123
            return stream.read() == data
    except OSError:
        return False


def refusal(error: OSError) -> Both:
    """Return where something stands in the way, and what."""
    where = f"{error.filename}: " if error.filename else ""
    return Both(*(where + words for words in reason(error)))


def reason(error: OSError) -> Both:
    """Return what stands in the way, in the system's own words where we have none."""
    own = error.strerror or str(error)
    return _REASONS.get(error.errno or 0, Both(own, own))


_REASONS: Mapping[int, Both] = {
    errno.ENOENT: Both("không có tệp hay thư mục này", "there is no such file or folder"),
    errno.ENOTDIR: Both("đây không phải thư mục", "this is no folder"),
    errno.EISDIR: Both("đây là thư mục, không phải tệp", "this is a folder, not a file"),
    errno.EACCES: Both("không có quyền", "permission denied"),
    errno.EPERM: Both("hệ thống không cho phép", "the system does not allow it"),
    errno.EROFS: Both("đĩa chỉ cho đọc", "the disk can only be read"),
    errno.ENOSPC: Both("đĩa đã đầy", "the disk is full"),
    errno.EDQUOT: Both("đã hết dung lượng được cấp", "the disk quota is used up"),
    errno.EIO: Both("đĩa báo lỗi khi đọc hoặc ghi", "the disk failed to read or write"),
    errno.ENAMETOOLONG: Both("tên tệp quá dài", "the file's name is too long"),
    errno.EADDRINUSE: Both(
        "cổng này đang có chương trình khác dùng; thử một cổng khác, ví dụ --port 8001",
        "another program is using this port; try another one, such as --port 8001",
    ),
}
