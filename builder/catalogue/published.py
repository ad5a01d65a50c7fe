"""E600 to E603: addresses once published, in content/urls.txt and content/redirects.yml.

What may live here: the words of these codes.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

KINDS: tuple[Code, ...] = (
    kind(
        "E600",
        "published-address-lost",
        "Địa chỉ đã công bố {found} sẽ không còn: không trang nào có địa chỉ này nữa.",
        "Nếu đã đổi tên: thêm vào content/redirects.yml một dòng, {cure} Nếu báo cáo sai: đừng xóa tệp, thêm mục `withdrawn` vào báo cáo. Nếu đúng là bỏ hẳn: xóa dòng này trong content/urls.txt.",
        "The published address {found} would be lost: no page has it any more.",
        "If it was renamed: add a line to content/redirects.yml, {cure} If a report was wrong: keep the file and add `withdrawn` to it. If it shall go for good: delete this line of content/urls.txt.",
        "/vi/bao-cao/2018-06-05-lang-son-so-ket/\n",
    ),
    kind(
        "E601",
        "redirect-to-nothing",
        "Chuyển hướng tới {found}, nhưng không có trang nào ở đó.",
        "Ghi địa chỉ của một trang đang có, như thấy trên thanh địa chỉ sau tên miền, hoặc mã của một báo cáo.",
        "A redirect leads to {found}, but there is no page.",
        "Write the address of a page that is there, as the browser shows it behind the domain, or a report's id.",
        "/vi/nhan-su/nguyen-van-a/: /vi/nhan-su/khong-co/\n",
    ),
    kind(
        "E602",
        "redirect-from-a-page",
        "Chuyển hướng từ {found}, nhưng đó là một trang đang có.",
        "Xóa dòng này, hoặc đổi địa chỉ của trang kia trước.",
        "A redirect leads away from {found}, which is a page.",
        "Delete this line, or give that page another address first.",
        "/vi/: /vi/bao-cao/\n",
    ),
    kind(
        "E603",
        "redirect-malformed",
        "Dòng chuyển hướng “{found}” không đúng dạng.",
        "Mỗi dòng: địa chỉ cũ, dấu hai chấm, địa chỉ mới, cùng một ngôn ngữ, ví dụ /vi/nhan-su/a/: /vi/nhan-su/b/. Báo cáo đổi tên: mã cũ: mã mới.",
        "The redirect “{found}” does not have the right form.",
        "A line is an old address, a colon, a new address in the same language, such as /en/people/a/: /en/people/b/. For a renamed report: old-id: new-id.",
        "vi/nhan-su: en/people\n",
    ),
)
