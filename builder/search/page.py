"""The search page's own part: an empty list that the script fills, and links to browse by without one.

What may live here: the HTML of that part and its words. The box is the header's; the shell is the theme's.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from builder.language import Both, Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FACETS: Mapping[str, Both] = {
    "province": Both("Địa phương lúc báo cáo", "Province at the time"),
    "today": Both("Địa phương hiện nay", "Province today"),
    "theme": Both("Chủ đề", "Theme"),
    "kind": Both("Loại hoạt động", "Kind of event"),
    "year": Both("Năm được báo cáo", "Year reported on"),
    "partner": Both("Đối tác", "Partner"),
    "text": Both("Ngôn ngữ của bài", "Text in"),
}
"""The facets of `Document.facets`, in the order of the form."""

_SAY: Mapping[str, Both] = {
    "best": Both("{n} kết quả, đúng nhất trước", "{n} result{s}, best first"),
    "newest": Both("{n} kết quả, mới nhất trước", "{n} result{s}, newest first"),
    "loose": Both("{n} báo cáo có đủ các từ, nhưng không liền nhau", "{n} result{s} with all the words, but not side by side"),
    "near": Both("Không báo cáo nào có đủ các từ. {n} báo cáo gần nhất:", "No report has all the words. The {n} nearest:"),
    "extra": Both("; thêm {n} báo cáo chỉ có một phần các từ", "; {n} more with only some of the words"),
    "none": Both("Không tìm thấy báo cáo nào", "No report found"),
    "narrow": Both("Không báo cáo nào khớp với bộ lọc", "No report matches the filters"),
    "place": Both("Xem trang {q}", "See the page of {q}"),
    "off": Both("Bỏ lọc {n}", "Remove filter {n}"),
    "clear": Both("Bỏ mọi bộ lọc", "Clear all filters"),
    "for": Both("Kết quả cho “{q}”", "Results for “{q}”"),
    "mended": Both("Đã tìm theo “{q}”.", "Searched for “{q}”."),
    "was": Both("nay là", "today"),
    "more": Both("Xem thêm kết quả", "More results"),
    "all": Both("Hiện tất cả ({n})", "Show all ({n})"),
    "busy": Both("Đang tìm…", "Searching…"),
    "lost": Both("Không tải được chỉ mục tìm kiếm. Hãy thử lại.", "The search index could not be loaded. Please try again."),
    "withdrawn": Both("đã rút", "withdrawn"),
    "missing": Both("chưa có bản tiếng Anh", "no English text yet"),
    "machine": Both("bản tiếng Anh do máy dịch, chưa kiểm tra", "machine translation, not checked"),
    "edited": Both("bản tiếng Anh dịch máy đã sửa, chưa kiểm tra", "machine translation corrected by a person, not checked"),
    "stale": Both("bản tiếng Anh đã cũ một phần", "English partly out of date"),
}  # fmt: skip
_TITLE = Both("Tìm kiếm", "Search")
_FILTER = Both("Lọc", "Filter")
_JUMP = Both("Lọc kết quả", "Filter results")
_ORDER = Both("Thứ tự", "Order")
_ORDERS = (("", Both("Đúng nhất trước", "Best first")), ("new", Both("Mới nhất trước", "Newest first")))
_HITS = Both("Kết quả", "Results")
_BROWSE = Both("Xem theo", "Browse by")
_NO_SCRIPT = Both(
    "Ô tìm kiếm cần JavaScript. Các danh sách dưới đây thì không.",
    "The search box needs JavaScript. The lists below do not.",
)


def search_page(lang: Lang, browse: Iterable[tuple[str, Iterable[tuple[str, str]]]], places: str = "") -> str:
    """Return the search page's content as one block of HTML without an empty line.

    `browse` gives the lists to go by without a search: a heading, and its links as address and text;
    `places` the address of the page that links to every province, for the name of one that no report is about.
    """
    say = escape(json.dumps({key: text.of(lang) for key, text in _SAY.items()}, ensure_ascii=False))
    lists = "".join(
        f'<h3>{escape(heading)}</h3><ul class="plain">'
        + "".join(f'<li><a href="{escape(address)}">{escape(text)}</a></li>' for address, text in links)
        + "</ul>"
        for heading, links in browse
    )
    orders = "".join(f'<option value="{value}">{text.of(lang)}</option>' for value, text in _ORDERS)
    facets = "".join(
        f'<details data-facet="{name}"><summary>{text.of(lang)}</summary>'
        f'<fieldset><legend class="vh">{text.of(lang)}</legend></fieldset></details>'
        for name, text in FACETS.items()
    )
    return (
        f'<div class="head"><h1 data-search-title>{_TITLE.of(lang)}</h1>'
        '<p class="mu" role="status" data-search-status></p><div class="set" data-search-on></div>'
        f'<p class="jump" data-search-jump hidden><a href="#filters">{_JUMP.of(lang)}</a></p></div>\n'
        f'<div class="find"><div><h2 class="vh" hidden>{_HITS.of(lang)}</h2><ol class="rows" id="results" data-search-results data-say="{say}" data-places="{escape(places)}"></ol>'
        f"<div data-search-browse><noscript><p>{_NO_SCRIPT.of(lang)}</p></noscript>"
        f"<h2>{_BROWSE.of(lang)}</h2>{lists}</div></div>"
        f'<form class="fil" id="filters" tabindex="-1" aria-label="{_FILTER.of(lang)}" data-search-filters hidden>'
        f'<label class="sort">{_ORDER.of(lang)} <select name="sort">{orders}</select></label>{facets}</form></div>'
    )
