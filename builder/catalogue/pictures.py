"""E14x, W14x: pictures of reports, in content/pictures/.

What may live here: the words of these codes. Slots: `found` is the file, `folder` where it is looked for.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

_EXAMPLE = "pictures:\n  - file: {}\n    caption: Toàn cảnh hội nghị\n"
_MISSING = _EXAMPLE.format("toan-canh.jpg")

KINDS: tuple[Code, ...] = (
    kind(
        "E140",
        "picture-missing",
        "Không có tệp ảnh “{found}” trong thư mục {folder}.",
        "Tải tệp lên thư mục ấy (trên GitHub: Add file, Upload files){suggestion}.",
        "There is no picture “{found}” in the folder {folder}.",
        "Upload the file to that folder (on GitHub: Add file, Upload files){suggestion}.",
        _MISSING,
    ),
    kind(
        "E140/name",
        "picture-name",
        "Tên tệp ảnh “{found}” không dùng được trong địa chỉ trang.",
        "Đổi tên tệp, và ghi ở đây: {cure}",
        "The name of the picture “{found}” cannot stand in a page's address.",
        "Rename the file, and write here: {cure}",
        _EXAMPLE.format("Ảnh 1.JPG"),
    ),
    kind(
        "E140/twice",
        "picture-twice",
        "Đã có ảnh tên như “{found}” ở trên (không kể đuôi tệp).",
        "Xóa một trong hai dòng, hoặc đổi tên tệp.",
        "A picture with the name of “{found}” stands above already (whatever the ending).",
        "Delete one of the two, or rename the file.",
        "",
    ),
    kind(
        "E141/kind",
        "not-a-picture",
        "Tệp “{found}” không phải ảnh JPEG, PNG hay WebP, dù tên gọi thế nào.",
        "Mở ảnh trên máy, lưu lại thành JPEG (Save as, JPEG) rồi tải tệp mới lên.",
        "The file “{found}” is no JPEG, PNG or WebP picture, whatever its name says.",
        "Open it on a computer, save it as JPEG and upload the new file.",
        "",
    ),
    kind(
        "E141/broken",
        "picture-broken",
        "Ảnh “{found}” hỏng hoặc bị cắt giữa chừng.",
        "Tải lại tệp gốc lên.",
        "The picture “{found}” is damaged or cut short.",
        "Upload the original again.",
        "",
    ),
    kind(
        "E141/large",
        "picture-large",
        "Ảnh “{found}” quá lớn: nhiều nhất {megabytes} MB và {megapixels} triệu điểm ảnh.",
        "Thu nhỏ còn khoảng 2.000 điểm ảnh chiều dài rồi tải lên; trang chỉ hiện 1.000.",
        "The picture “{found}” is too large: {megabytes} MB and {megapixels} million pixels are the most.",
        "Make it about 2,000 pixels long and upload that; the page shows 1,000.",
        "",
    ),
    kind(
        "W141",
        "picture-small",
        "Ảnh “{found}” nhỏ, chiều dài chưa đến {least} điểm ảnh: sẽ mờ trên màn hình.",
        "Dùng ảnh gốc, không dùng ảnh thu nhỏ chép từ trang web.",
        "The picture “{found}” is small, less than {least} pixels long: it will look dim.",
        "Use the original and not a thumbnail copied from a page.",
        "",
    ),
    kind(
        "W142",
        "picture-unused",
        "Thư mục {folder} có ảnh “{found}” mà báo cáo không dùng.",
        "Thêm ảnh vào mục `pictures`, hoặc xóa tệp.",
        "The folder {folder} holds the picture “{found}”, which the report does not show.",
        "Add it under `pictures`, or delete the file.",
        "",
    ),
    kind(
        "W142/nowhere",
        "pictures-of-nothing",
        "Tệp này không thuộc báo cáo nào: không có báo cáo tên “{found}”.",
        "Đặt ảnh trong content/pictures/<mã bài>/, đúng mã của báo cáo.",
        "This file belongs to no report: there is none called “{found}”.",
        "Put pictures into content/pictures/<id>/, under the report's very id.",
        "",
    ),
    kind(
        "W143",
        "credit-missing",
        "Ảnh “{found}” chưa ghi của ai.",
        "Thêm dòng `credit: …` với tên người chụp hoặc cơ quan giữ bản quyền.",
        "The picture “{found}” does not say whose it is.",
        "Add a line `credit: …` with the name of who took it or holds the rights.",
        "",
    ),
)
