"""E12x: faults in the files of content/vocabulary/, which a maintainer edits.

What may live here: the words of these codes.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

KINDS: tuple[Code, ...] = (
    kind(
        "E120",
        "vocabulary-file",
        "Thiếu tệp danh mục {file}, hoặc tệp không phải một danh sách{key}.",
        "Lấy lại tệp từ lịch sử Git.",
        "The vocabulary file {file} is missing, or is no list{key}.",
        "Get the file back from the history in Git.",
        "",
    ),
    kind(
        "E121",
        "term-without-id",
        "Mục này của danh mục không có `id` hoặc không có nội dung.",
        "Thêm `id`: chữ thường không dấu và gạch nối.",
        "This term has no `id`, or nothing in it.",
        "Add `id`: small letters a-z and hyphens.",
        "- {vi: Biên giới, en: Borders}\n",
    ),
    kind(
        "E122",
        "id-twice",
        "Mã “{id}” có hai lần trong danh mục (lần đầu ở {file}).",
        "Xóa một mục; mã không bao giờ đổi nghĩa.",
        "The id “{id}” stands twice in the vocabulary (first in {file}).",
        "Delete one of them; an id never changes its meaning.",
        "- {id: border, vi: Biên giới, en: Borders}\n- {id: border, vi: Biên giới, en: Borders}\n",
    ),
    kind(
        "E123",
        "language-missing",
        "Mục “{id}” thiếu tên bằng ngôn ngữ `{lang}`.",
        "Thêm dòng `{lang}: …`.",
        "The term “{id}” has no name in the language `{lang}`.",
        "Add a line `{lang}: …`.",
        "- {id: border, vi: Biên giới}\n",
    ),
    kind(
        "E124/missing",
        "slug-missing",
        "Mục “{id}” có trang riêng mà chưa có `slug`.",
        "Thêm dòng slug: {{vi: …, en: …}}.",
        "The term “{id}” has a page of its own and no `slug`.",
        "Add a line slug: {{vi: …, en: …}}.",
        "- {id: border, vi: Biên giới, en: Borders}\n",
    ),
    kind(
        "E124/form",
        "slug-form",
        "`slug` “{slug}” của “{id}” không dùng được trong địa chỉ.",
        "Chỉ dùng chữ thường không dấu, chữ số và gạch nối, nhiều nhất 80 ký tự.",
        "The `slug` “{slug}” of “{id}” cannot stand in an address.",
        "Use small letters a-z, digits and hyphens, at most 80 characters.",
        "slug: {vi: Biên giới, en: border}\n",
    ),
    kind(
        "E124/clash",
        "slug-clash",
        "`slug` “{slug}” của “{id}” đã dùng cho “{other}”.",
        "Chọn `slug` khác cho mục mới; địa chỉ đã công bố không bao giờ đổi.",
        "The `slug` “{slug}” of “{id}” is taken by “{other}”.",
        "Choose another for the newer term; a published address never changes.",
        "slug: {vi: bien-gioi, en: border}\n",
    ),
    kind(
        "E125",
        "unknown-reference",
        "Mục “{id}” nhắc đến “{found}”, mà danh mục không có.",
        "Sửa cho đúng mã, hoặc thêm mục đó.",
        "The term “{id}” refers to “{found}”, which the vocabulary does not hold.",
        "Correct the id, or add that term.",
        "- {id: delegations-in, vi: Đoàn vào, en: Inbound delegations, units: [doan-khach]}\n",
    ),
    kind(
        "E126",
        "wording-of-two-units",
        "Cách viết “{name}” của đơn vị “{id}” cũng là của “{other}”: số liệu sẽ bị đọc nhầm.",
        "Để cách viết đó ở một đơn vị thôi.",
        "The wording “{name}” of the unit “{id}” is also that of “{other}”: figures would be misread.",
        "Leave it with one unit.",
        "- {id: vu, base: case, factor: 1, vi: vụ, en: case}\n- {id: ca, base: case, factor: 1, vi: vụ, en: case}\n",
    ),
    kind(
        "E127",
        "value-not-allowed",
        "Giá trị “{found}” của mục “{id}” không được dùng.",
        "Dùng một trong: {allowed}.",
        "The value “{found}” of the term “{id}” is not allowed.",
        "Use one of: {allowed}.",
        "- {id: delegations-in, kind: sum}\n",
    ),
    kind(
        "E128",
        "versions-do-not-join",
        "Các giai đoạn của “{id}” không nối liền: giai đoạn trước đến {until}, sau từ {since}.",
        "Ngày bắt đầu phải là hôm sau của ngày kết thúc giai đoạn trước.",
        "The versions of “{id}” do not join: one ends {until}, the next begins {since}.",
        "A version begins the day after the one before it ended.",
        "versions: [{kind: province, until: 2025-06-30}, {kind: city, since: 2025-08-01}]\n",
    ),
)
