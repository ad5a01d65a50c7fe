"""E501, W504, E505, E55x, W55x: stored English in content/en/, and the glossary.

What may live here: the words of these codes. What differs between the two texts of a pair is in
`translation.py`.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

_FILE = "content/en/<năm>/<mã>.yml"

KINDS: tuple[Code, ...] = (
    kind(
        "E501",
        "reviewed-by-nobody",
        "Đoạn `{key}` ghi là đã kiểm nhưng thiếu tên người kiểm hoặc dấu của bản đã kiểm.",
        "Không ghi tay `reviewed` và `rv`. Xóa cả hai dòng, rồi chạy: digest review MÃ --by TÊN {key}",
        "The segment `{key}` is marked as reviewed without a reviewer's name or without the mark of what was reviewed.",
        "Do not write `reviewed` and `rv` by hand. Delete both lines and run: digest review ID --by NAME {key}",
        "title:\n  vi: Hội nghị tổng kết năm 2018\n  en: Year-end review of 2018\n  reviewed: Lan\n",
    ),
    kind(
        "W504",
        "english-out-of-date",
        "Tiếng Việt của đoạn `{key}` đã đổi, tiếng Anh thì chưa.",
        "Sửa tiếng Anh rồi chạy: digest review {id} --by TÊN {key}. Máy dịch lại bằng: digest translate {id}",
        "The Vietnamese of `{key}` has changed, the English has not.",
        "Mend the English and run: digest review {id} --by NAME {key}. An engine translates it with: digest translate {id}",
        "title:\n  vi: Tiêu đề cũ, nay đã khác\n  en: The old title\n",
    ),
    kind(
        "E505",
        "english-too-many",
        "Mục `{key}` có {english} đoạn, tiếng Việt chỉ có {vietnamese}: phần thừa sẽ không hiện ở đâu cả.",
        "Giữ đúng số đoạn và thứ tự như tiếng Việt; nhập đoạn thừa vào đoạn của nó.",
        "`{key}` has {english} pieces and the Vietnamese only {vietnamese}: what is too many shows nowhere.",
        "Keep the number and order of the Vietnamese; join the extra piece with the one it belongs to.",
        "",
    ),
    kind(
        "W505",
        "english-too-few",
        "Mục `{key}` có {english} đoạn, tiếng Việt có {vietnamese}: trang tiếng Anh sẽ hiện phần còn lại bằng tiếng Việt.",
        "Viết đủ số đoạn, đúng thứ tự như tiếng Việt; thiếu đoạn ở giữa thì các đoạn sau đứng cạnh sai câu.",
        "`{key}` has {english} pieces and the Vietnamese {vietnamese}: the English page shows the rest in Vietnamese.",
        "Write as many, in the order of the Vietnamese; with one missing in the middle, those after it stand beside the wrong words.",
        "",
    ),
    kind(
        "E550/unknown",
        "unknown-line",
        "Tệp bản dịch không có mục nào tên `{key}`.",
        "Mỗi đoạn chỉ có vi, en, by, mt, gl, reviewed, rv, waive, new. Sửa tên cho đúng hoặc xóa dòng này.",
        "A file of stored English knows no line `{key}`.",
        "A segment holds vi, en, by, mt, gl, reviewed, rv, waive, new only. Correct the name or delete the line.",
        "title:\n  vi: Tiêu đề\n  english: Title\n",
    ),
    kind(
        "E550/shape",
        "not-a-segment",
        "Mục `{key}` của tệp bản dịch không đúng dạng.",
        "title và summary là một đoạn; body, limitations, tasks và captions là danh sách đoạn, mỗi đoạn bắt đầu bằng “- vi: |-”.",
        "`{key}` of a file of stored English does not have the right form.",
        "title and summary are one segment; body, limitations, tasks and captions are lists of segments, each beginning with “- vi: |-”.",
        "body: chỉ một dòng\n",
    ),
    kind(
        "E550/source",
        "english-of-nothing",
        "Đoạn `{key}` không có dòng `vi`: không biết tiếng Anh này dịch từ câu nào.",
        "Chép đoạn tiếng Việt tương ứng của báo cáo vào `vi`.",
        "The segment `{key}` has no line `vi`: nobody can tell what its English was made from.",
        "Copy the Vietnamese paragraph of the report into `vi`.",
        "title:\n  en: A title\n",
    ),
    kind(
        "E550/reason",
        "waiver-without-reason",
        "`{key}` bỏ qua một lỗi mà không nói vì sao.",
        "Viết lý do sau mã lỗi, ví dụ: waive: {{E502: nguồn ghi cả hai con số}}",
        "`{key}` waives a finding without a reason.",
        "Write the reason behind the code, such as: waive: {{E502: the source gives both numbers}}",
        "title:\n  vi: Tiêu đề\n  en: Title\n  waive:\n    E502: ''\n",
    ),
    kind(
        "W550",
        "english-of-no-report",
        "Tệp bản dịch này không thuộc báo cáo nào: không có báo cáo mang mã {id}.",
        "Nếu báo cáo đã đổi tên, đổi tên tệp này theo; nếu báo cáo đã xóa, xóa tệp này.",
        "This file of stored English belongs to no report: none has the id {id}.",
        "If the report was renamed, rename this file too; if it was deleted, delete this file.",
        "title:\n  vi: Tiêu đề\n  en: Title\n",
    ),
    kind(
        "W551",
        "english-held-back",
        "Tiếng Anh của đoạn `{key}` bị giữ lại, trang hiện như chưa dịch: {reason}",
        "Xem từng chỗ bằng: digest review {id} --page. Sửa tiếng Anh, hoặc ghi lý do bỏ qua vào `waive`.",
        "The English of `{key}` is held back and shows as missing: {reason}",
        "See each place with: digest review {id} --page. Mend the English, or give a reason in `waive`.",
        "title:\n  vi: Gần 36 tỷ đồng viện trợ\n  en: Nearly VND 63 billion in aid\n",
    ),
    kind(
        "E552",
        "glossary-row",
        "Dòng thuật ngữ “{found}” thiếu tiếng Việt hoặc tiếng Anh.",
        "Mỗi dòng của content/glossary.tsv có ít nhất hai cột, cách nhau bằng phím Tab: tiếng Việt, tiếng Anh.",
        "The glossary row “{found}” lacks its Vietnamese or its English.",
        "A row of content/glossary.tsv has at least two columns, separated by a TAB: Vietnamese, English.",
        "vi\ten\nSở Ngoại vụ\n",
    ),
    kind(
        "E552/columns",
        "glossary-columns",
        "Dòng đầu của bảng thuật ngữ phải bắt đầu bằng hai cột vi và en; cột lạ: {found}",
        "Giữ nguyên dòng đầu của content/glossary.tsv.",
        "The first row of the glossary begins with the columns vi and en; unknown: {found}",
        "Leave the first row of content/glossary.tsv as it is.",
        "tiếng Việt\ttiếng Anh\n",
    ),
    kind(
        "E552/twice",
        "glossary-term-twice",
        "Thuật ngữ “{found}” có hai dòng cùng thời hạn; dòng đầu ở dòng {first}.",
        "Gộp hai dòng, hoặc ghi thời hạn khác nhau ở cột since và until.",
        "The term “{found}” has two rows for the same time; the first is line {first}.",
        "Make one row of them, or give them different times in since and until.",
        "vi\ten\nSở\tDepartment\nSở\tDepartment\n",
    ),
)
