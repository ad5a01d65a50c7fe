"""E41x: the text of a report, which is a small subset of Markdown.

What may live here: the words of these codes.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

KINDS: tuple[Code, ...] = (
    kind(
        "E411",
        "heading-too-high",
        "Tiêu đề trong bài phải từ bậc ba trở xuống; bậc {level} đã dùng cho trang.",
        "Viết: {cure}",
        "A heading inside the text is of level three or below; level {level} belongs to the page.",
        "Write: {cure}",
        "body: |\n  ## Kết quả\n",
    ),
    kind(
        "E412",
        "raw-html",
        "Trong bài có mã HTML: {found}",
        "Xóa mã đó. In đậm viết **như thế này**; dấu bé hơn trong câu viết là &lt;.",
        "The text holds HTML: {found}",
        "Delete it. Bold is written **like this**; a less-than sign in a sentence is &lt;.",
        "body: |\n  <b>Kết quả</b> chính của năm.\n",
    ),
    kind(
        "E413",
        "image",
        "Trong bài có hình chèn bằng ![…]; bài chỉ có chữ.",
        "Xóa dòng hình; nếu cần, dẫn liên kết: [chữ](https://…).",
        "The text holds an image ![…]; it is text only.",
        "Delete the image; if needed, link to it: [words](https://…).",
        "body: |\n  ![ảnh](https://example.org/a.jpg)\n",
    ),
    kind(
        "E414",
        "link-address",
        "Liên kết chỉ được bắt đầu bằng https://, http:// hoặc mailto:, ở đây là “{found}”.",
        "Chép cả địa chỉ từ trình duyệt.",
        "A link begins with https://, http:// or mailto:; here it is “{found}”.",
        "Copy the whole address from the browser.",
        "body: |\n  Xem [tại đây](javascript:alert(1)).\n",
    ),
    kind(
        "E415",
        "too-many-brackets",
        "Bài có {count} dấu ngoặc vuông mở, nhiều hơn mức cho phép ({most}).",
        "Xóa bớt; liên kết nhiều thì để ở nguồn.",
        "The text holds {count} opening square brackets, more than the {most} allowed.",
        "Delete some; many links belong into the source.",
        "",
    ),
    kind(
        "E416",
        "unsafe-text",
        "Sau khi làm sạch, bài khác với bản viết: {found}",
        "Viết lại chỗ đó bằng chữ thường, không dùng ký hiệu.",
        "Made safe, the text differs from what was written: {found}",
        "Say it in plain words there, without markup.",
        "",
    ),
    kind(
        "E417",
        "nested-too-deep",
        "Danh sách hoặc trích dẫn lồng nhau quá {most} bậc.",
        "Viết phẳng hơn.",
        "Lists or quotations are nested more than {most} levels deep.",
        "Write them flatter.",
        "body: |\n  > > > > > > > > lồng nhau\n",
    ),
)
