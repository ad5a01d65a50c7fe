"""Why a phrase is no figure, and what to do about it, in both languages.

What may live here: the words of troubles, one row a kind, and exacter rows for some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from builder.language import Both

if TYPE_CHECKING:
    from builder.figures.quantity import Kind


class Refusal(NamedTuple):
    """Reason and cure of one kind of trouble; `{it}` is the number or words concerned."""

    reason: Both
    cure: Both


_WITHOUT = Both(
    "Chép cụm từ có số đếm hoặc số tiền, kèm đơn vị.",
    "Copy the words that hold the count or the amount, with its unit.",
)
REFUSALS: dict[Kind, Refusal] = {
    "none": Refusal(
        Both("Không tìm thấy con số nào.", "No number was found."),
        Both(
            "Viết số như trong nguồn, kèm đơn vị, ví dụ “gần 36 tỷ đồng”.",
            "Write the number as in the source, with its unit, for example “gần 36 tỷ đồng”.",
        ),
    ),
    "two": Refusal(
        Both("Có hơn một con số: {it}.", "There is more than one figure: {it}."),
        Both(
            "Tách thành nhiều mục, mỗi mục một con số.",
            "Split it into several items, one figure each.",
        ),
    ),
    "ordinal": Refusal(
        Both("“{it}” là số thứ tự, không phải số lượng.", "“{it}” is an ordinal and counts nothing."),
        _WITHOUT,
    ),
    "period": Refusal(
        Both("“{it}” là thời gian, không phải số liệu.", "“{it}” is a time, not a figure."),
        Both(
            "Ghi thời kỳ vào mục period; nếu là số lượng, viết kèm đơn vị hoặc dấu chấm hàng nghìn (2.018).",
            "Put the period into `period`; if it is a count, give its unit or group its thousands (2.018).",
        ),
    ),
    "date": Refusal(
        Both("“{it}” là ngày tháng, không phải số liệu.", "“{it}” is a date, not a figure."),
        Both("Ghi ngày vào mục date.", "Put the date into `date`."),
    ),
    "time": Refusal(
        Both("“{it}” là giờ, không phải số liệu.", "“{it}” is a time of day, not a figure."),
        _WITHOUT,
    ),
    "document": Refusal(
        Both(
            "“{it}” là số hiệu hoặc tên riêng, không phải số liệu.", "“{it}” is a reference number or a name."
        ),
        Both("Ghi văn bản vào mục documents.", "Put a document into `documents`."),
    ),
    "marker": Refusal(
        Both("“{it}” là số hiệu mốc giới, không phải số liệu.", "“{it}” is the number of a border marker."),
        _WITHOUT,
    ),
    "phone": Refusal(
        Both("“{it}” là số điện thoại, không phải số liệu.", "“{it}” is a telephone number, not a figure."),
        Both("Bỏ số điện thoại.", "Leave the telephone number out."),
    ),
    "rate": Refusal(
        Both("“{it}” là mức cho mỗi đơn vị, không phải tổng số.", "“{it}” is so much each, not a total."),
        Both(
            "Ghi tổng số, hoặc nói mức này trong phần nội dung.",
            "Give the total, or say the rate in the text.",
        ),
    ),
    "unit": Refusal(
        Both("Đơn vị của “{it}” chưa có trong từ vựng.", "The unit of “{it}” is not in the vocabulary."),
        Both(
            "Thêm đơn vị vào content/vocabulary/units.yml.",
            "Add the unit to content/vocabulary/units.yml.",
        ),
    ),
    "english-notation": Refusal(
        Both("“{it}” viết theo lối tiếng Anh.", "“{it}” is written the English way."),
        Both(
            "Viết theo lối Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy thập phân ({cure}).",
            "Write it the Vietnamese way: points between thousands, a decimal comma ({cure}).",
        ),
    ),
    "ambiguous": Refusal(
        Both("“{it}” có thể hiểu nhiều cách.", "“{it}” can be read in more than one way."),
        Both("Viết lại số cho rõ, kèm đơn vị.", "Write the number out clearly, with its unit."),
    ),
    "not-whole": Refusal(
        Both("“{it}” đếm {unit} mà không phải số nguyên.", "“{it}” counts {unit} and is not a whole number."),
        Both(
            "Xem lại dấu chấm, dấu phẩy: một nghìn hai trăm hai mươi mốt là 1.221.",
            "Look at points and commas: one thousand two hundred and twenty-one is 1.221.",
        ),
    ),
    "negative": Refusal(
        Both("“{it}” là số âm.", "“{it}” is a negative number."),
        Both("Viết “giảm …” nếu là mức giảm.", "Write “giảm …” if it is a decrease."),
    ),
}
REFUSED_FOR: dict[str, Refusal] = {
    "vague": Refusal(
        Both("“{it}” không nói rõ con số.", "“{it}” does not say a number."),
        Both(
            "Chỉ ghi số liệu khi nguồn nêu con số; nếu không, nói trong phần nội dung.",
            "Enter a figure only where the source gives a number; otherwise say it in the text.",
        ),
    ),
    "long": Refusal(
        Both("Cụm từ quá dài cho một con số.", "The text is too long for one figure."),
        Both("Chỉ chép cụm từ có con số.", "Copy only the words around the number."),
    ),
    "mixed": Refusal(
        Both("“{it}” lẫn số với chữ, không đọc được.", "“{it}” mixes digits and letters and is no number."),
        Both(
            "Viết số bằng chữ số, kèm đơn vị: 1 tỷ đồng, 12.000 đồng.",
            "Write the number in digits, with its unit: 1 tỷ đồng, 12.000 đồng.",
        ),
    ),
    "spoken": Refusal(
        Both(
            "“{it}” viết số bằng lời, không đọc chắc được.", "“{it}” is a number in words, not surely read."
        ),
        Both(
            "Viết số bằng chữ số, kèm đơn vị: 2,5 triệu USD, 1.001 đoàn.",
            "Write the number in digits, with its unit: 2,5 triệu USD, 1.001 đoàn.",
        ),
    ),
    "parted": Refusal(
        Both("“{it}” có dấu thừa giữa các chữ số.", "“{it}” has something between its digits."),
        Both("Nếu là một số thì viết liền: {cure}.", "If it is one number, write it in one: {cure}."),
    ),
    "fellow": Refusal(
        Both(
            "Trong “{it}”, “đồng” nghĩa là cùng, không phải tiền.",
            "In “{it}”, “đồng” means co- and is no money.",
        ),
        Both("Ghi rõ đếm gì, ví dụ “3 người”.", "Say what is counted, for example “3 người”."),
    ),
    "unmarked": Refusal(
        Both("“{it}” thiếu dấu tiếng Việt.", "“{it}” lacks the marks of Vietnamese."),
        Both(
            "Gõ đủ dấu như trong nguồn, ví dụ “gần 36 tỷ đồng”.",
            "Type the marks as in the source, for example “gần 36 tỷ đồng”.",
        ),
    ),
    "percent": Refusal(
        Both("Tỷ lệ {it} không khớp.", "The share and the percentage do not agree: {it}."),
        Both("Xem lại hai số với nguồn.", "Check both numbers against the source."),
    ),
    "day-month": Refusal(
        Both("“{it}” có thể là ngày tháng hoặc tỷ lệ.", "“{it}” may be a date or a share."),
        Both("Nếu là tỷ lệ, viết kèm đơn vị: 5/6 dự án.", "If it is a share, give its unit: 5/6 dự án."),
    ),
    "reversed": Refusal(
        Both("Khoảng “{it}” có số đầu không nhỏ hơn số cuối.", "The range “{it}” does not go upwards."),
        Both("Viết số nhỏ trước: 10-12.", "Write the smaller number first: 10-12."),
    ),
    "digits": Refusal(
        Both("“{it}” dài quá mức của một số liệu.", "“{it}” has more digits than a figure can have."),
        Both("Xem lại số với nguồn.", "Check the number against the source."),
    ),
}
"""Reasons more exact than their kind's own; the key is the detail of a refusal."""
