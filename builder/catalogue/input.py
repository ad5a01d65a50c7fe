"""E1xx and W4xx: mistakes in the file itself. What may live here: the words of these codes."""

from __future__ import annotations

from builder.catalogue.code import Code
from builder.language import Both

KINDS: tuple[Code, ...] = (
    Code(
        "E102",
        "missing-key",
        Both("Thiếu mục bắt buộc `{key}` ({name}).", "The required field `{key}` ({name}) is missing."),
        Both("Thêm một dòng `{key}: …`.", "Add a line `{key}: …`."),
        example="title: Hội nghị tổng kết công tác đối ngoại năm 2018\n",
    ),
)
