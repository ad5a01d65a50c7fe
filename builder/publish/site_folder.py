"""Where a site may be put: a build replaces the whole folder, so it must be a folder that holds nothing else.

What may live here: telling such a folder from one that somebody works in. An edge.
"""

from __future__ import annotations

from pathlib import Path

from builder.language import Both

_OURS = (("vi/index.html", "en/index.html"), ("search/head.json", "data/datapackage.json"))
"""Files of every site, even where somebody took some away: a page, and what stands in no other site. The folder of
pages in the work folder has the second, and no page."""

_FILE = Both("là một tệp, không phải thư mục", "is a file, not a folder")
_HOLDS = Both("chứa {inner}, trang mới sẽ xóa mất", "holds {inner}, which the new site would replace")
_INSIDE = Both("nằm trong {outer}", "lies inside {outer}")
_FOREIGN = Both(
    "có tệp không phải do lần dựng nào tạo ra (ví dụ {name}), trang mới sẽ xóa mất",
    "holds files that no build has made (such as {name}), which the new site would replace",
)
_CURE = Both(
    "Chọn một thư mục trống hoặc chưa có cho --site-dir.",
    "Choose an empty folder for --site-dir, or one that is not there yet.",
)


def objection(site: Path, content: Path, work: Path) -> str:
    """Return why `site` may not be replaced by a new site and what to do, in both languages; empty where it may."""
    why = _why(site.resolve(), content.resolve(), work.resolve())
    if why is None:
        return ""
    return f"{site}: {why.vi}. {_CURE.vi} / {why.en}. {_CURE.en}"


def _why(site: Path, content: Path, work: Path) -> Both | None:
    if site.exists() and not site.is_dir():
        return _FILE
    for held in (content, work, site / ".git"):
        if held.exists() and held.is_relative_to(site):
            return _filled(_HOLDS, inner=held.name)
    if site.is_relative_to(content):
        return _filled(_INSIDE, outer=content.name)
    first = next(iter(sorted(site.iterdir())), None) if site.exists() else None
    if first is not None and not all(any((site / name).is_file() for name in some) for some in _OURS):
        return _filled(_FOREIGN, name=first.name)
    return None


def _filled(words: Both, **values: str) -> Both:
    return Both(words.vi.format(**values), words.en.format(**values))
