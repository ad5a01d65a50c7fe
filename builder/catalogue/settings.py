"""E130, E131: faults in content/site.yml and content/pages/, which a maintainer edits.

What may live here: the words of these codes.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

KINDS: tuple[Code, ...] = (
    kind(
        "E130/missing",
        "setting-missing",
        "Cài đặt của trang thiếu dòng `{key}`.",
        "Thêm dòng `{key}` vào content/site.yml; xem tệp mẫu trong lịch sử Git.",
        "The site's settings lack the line `{key}`.",
        "Add a line `{key}` to content/site.yml; the history in Git holds the original.",
        "title: {vi: Bản tin, en: Digest}\n",
    ),
    kind(
        "E130/unknown",
        "setting-unknown",
        "Cài đặt của trang không có dòng nào tên `{key}`.",
        "Xóa dòng này hoặc sửa tên cho đúng.",
        "The site's settings know no line `{key}`.",
        "Delete the line or correct its name.",
        "colour: green\n",
    ),
    kind(
        "E130/value",
        "setting-value",
        "Giá trị “{found}” của cài đặt `{key}` không dùng được.",
        "Xem lời chú bên trên dòng này trong content/site.yml. Địa chỉ phải bắt đầu bằng https:// và có dấu / ở cuối.",
        "The value “{found}” of the setting `{key}` cannot be used.",
        "See the comment above the line in content/site.yml. An address begins with https:// and ends with a slash.",
        "base_url: nhip-cau\n",
    ),
    kind(
        "E131",
        "missing-page",
        "Thiếu tệp “{found}”; trang nào cũng dẫn tới trang viết từ tệp này.",
        "Viết tệp này, bắt đầu bằng một dòng “# Tiêu đề”; có thể lấy lại bản mẫu trong lịch sử Git.",
        "The file “{found}” is missing; every page leads to the page that is written from it.",
        "Write it, beginning with a line “# Title”; the history in Git holds the original.",
        "",
    ),
)
