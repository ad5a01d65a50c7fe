"""E3xx, W3xx: figures, their wording, their units, and how they fit with each other.

What may live here: the words of these codes.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

KINDS: tuple[Code, ...] = (
    kind(
        "E301",
        "value-against-wording",
        "`value: {found}` không khớp với cách viết trong nguồn “{written}” (đọc được {read}).",
        "Xóa dòng `value` (máy tự đọc từ `as_written`), hoặc sửa cho khớp.",
        "`value: {found}` does not agree with the source's wording “{written}” (read as {read}).",
        "Delete the line `value` (it is read from `as_written`), or make them agree.",
        "figures:\n  - {indicator: ngo-value-committed, as_written: gần 36 tỷ đồng, value: 35}\n",
    ),
    kind(
        "E301/unit",
        "unit-against-wording",
        "`unit: {found}` không khớp với cách viết trong nguồn “{written}” (đơn vị đọc được: {read}).",
        "Xóa dòng `unit`, hoặc viết unit: {read}.",
        "`unit: {found}` does not agree with the source's wording “{written}” (unit read: {read}).",
        "Delete the line `unit`, or write unit: {read}.",
        "figures:\n  - {indicator: ngo-value-committed, as_written: gần 36 tỷ đồng, unit: trieu-usd}\n",
    ),
    kind(
        "E301/part",
        "part-against-wording",
        "`{field}: {found}` không khớp với cách viết trong nguồn “{written}” (đọc được {read}).",
        "Xóa dòng `{field}`, hoặc viết {field}: {read}.",
        "`{field}: {found}` does not agree with the source's wording “{written}” (read as {read}).",
        "Delete the line `{field}`, or write {field}: {read}.",
        "figures:\n  - {indicator: provinces-with-department, as_written: 45/63 tỉnh, of: 64}\n",
    ),
    kind(
        "E302",
        "unit-of-indicator",
        "Chỉ tiêu “{indicator}” không dùng đơn vị “{unit}”.",
        "Đơn vị được dùng: {allowed}. Xem có chọn nhầm chỉ tiêu không; nếu không có chỉ tiêu nào hợp "
        "thì dùng indicator: other.",
        "The indicator “{indicator}” does not use the unit “{unit}”.",
        "It uses: {allowed}. See whether the indicator is the right one; if none fits, use indicator: other.",
        "figures:\n  - {indicator: delegations-in, as_written: gần 36 tỷ đồng}\n",
    ),
    kind(
        "E302/word",
        "word-is-no-unit",
        "Từ sau con số trong “{written}” chỉ bắt đầu giống một đơn vị, nên chưa rõ có đếm “{indicator}” không.",
        "Đơn vị được dùng: {allowed}. Nếu đúng là đếm như vậy, thêm dòng `unit`; nếu không, chọn chỉ tiêu khác hoặc "
        "indicator: other.",
        "The word after the number in “{written}” only begins as a unit does; it may not count “{indicator}”.",
        "It uses: {allowed}. If it does count that, add a line `unit`; if not, choose another indicator or "
        "indicator: other.",
        "figures:\n  - {indicator: delegations-in, as_written: 5 đoàn thể}\n",
    ),
    kind(
        "E302/missing",
        "amount-without-currency",
        "“{written}” là số tiền mà không có đơn vị.",
        "Chép cả đơn vị từ nguồn vào `as_written` (ví dụ “gần 36 tỷ đồng”), hoặc thêm dòng `unit`.",
        "“{written}” is an amount of money without a unit.",
        "Copy the unit from the source into `as_written` (such as “gần 36 tỷ đồng”), or add a line `unit`.",
        "figures:\n  - {indicator: ngo-value-committed, as_written: gần 36}\n",
    ),
    kind(
        "E303",
        "no-figure",
        "{reason}",
        "{cure}",
        "{reason}",
        "{cure}",
        "figures:\n  - {indicator: delegations-in, as_written: nhiều đoàn khách}\n",
    ),
    kind(
        "E303/whole",
        "count-not-whole",
        "“{written}” là số đếm mà không phải số nguyên.",
        "Xem lại dấu chấm, dấu phẩy: 1.221 là một nghìn hai trăm hai mươi mốt, 3,5 là ba rưỡi.",
        "“{written}” is a count and not a whole number.",
        "Look at points and commas: 1.221 is one thousand two hundred and twenty-one, 3,5 is three and a half.",
        "figures:\n  - {indicator: delegations-in, as_written: '1,5 đoàn'}\n",
    ),
    kind(
        "E303/negative",
        "negative-figure",
        "Số liệu “{written}” âm.",
        "Nếu là mức giảm, ghi ở `change`; `as_written` là số của kỳ này.",
        "The figure “{written}” is negative.",
        "If it is a decrease, put it into `change`; `as_written` is the figure of this period.",
        "figures:\n  - {indicator: fdi-value, as_written: '-5 triệu USD'}\n",
    ),
    kind(
        "E304",
        "partner-of-figure",
        "Số liệu có scope: partner mà không nói với đối tác nào.",
        "Thêm dòng `partner` vào số liệu, ví dụ partner: {cure}.",
        "The figure has scope: partner and does not say which partner.",
        "Add a line `partner` to the figure, such as partner: {cure}.",
        "figures:\n  - {indicator: delegations-in, as_written: 3 đoàn, scope: partner}\n",
    ),
    kind(
        "E305",
        "part-above-whole",
        "Phần ({value}) lớn hơn tổng ({of}).",
        "Xem lại hai con số; có thể viết đảo.",
        "The part ({value}) is larger than the whole ({of}).",
        "Check the two numbers; they may be exchanged.",
        "figures:\n  - {indicator: provinces-with-department, as_written: 63/45 tỉnh}\n",
    ),
    kind(
        "E305/range",
        "range-backwards",
        "Số đầu ({value}) không nhỏ hơn số cuối ({upper}).",
        "Viết số nhỏ trước, số lớn sau.",
        "The lower end ({value}) is not below the upper end ({upper}).",
        "Write the smaller number first.",
        "figures:\n  - {indicator: ngo-projects, as_written: 10 dự án, max: 8}\n",
    ),
    kind(
        "E306",
        "change-in-one-way",
        "Mức thay đổi phải ghi bằng đúng một trong `pct`, `times`, `diff`; ở đây có {count}.",
        "Giữ lại một dòng: pct (phần trăm), times (số lần) hoặc diff (số chênh lệch).",
        "A change is given in exactly one of `pct`, `times`, `diff`; here are {count}.",
        "Keep one line: pct (percent), times (a multiple) or diff (a difference).",
        "figures:\n  - {indicator: delegations-in, as_written: 40 đoàn, change: {pct: '25', diff: '8'}}\n",
    ),
    kind(
        "W306",
        "change-does-not-fit",
        "Nguồn viết thay đổi {stated} so với {period}, nhưng theo số đã có ({earlier}, bài {other}) thì phải "
        "khoảng {computed}.",
        "Xem lại cả hai nguồn; nếu đúng như nguồn viết thì để nguyên và thêm ghi chú.",
        "The source states a change of {stated} against {period}; from the figure on record ({earlier}, "
        "report {other}) it would be about {computed}.",
        "Check both sources; if they say so, leave it and add a note.",
        "",
    ),
    kind(
        "E307",
        "figure-twice",
        "Chỉ tiêu “{indicator}” có hai giá trị khác nhau cho cùng phạm vi và cùng kỳ: {value} và {other}.",
        "Giữ một giá trị; nếu là hai số khác nhau thì đặt nhãn (`label_vi`), phạm vi hoặc kỳ khác.",
        "The indicator “{indicator}” has two values for one scope and period: {value} and {other}.",
        "Keep one; if they are two different things, give them a label (`label_en`), scope or period of their own.",
        "figures:\n  - {indicator: delegations-in, as_written: 40 đoàn}\n"
        "  - {indicator: delegations-in, as_written: 41 đoàn}\n",
    ),
    kind(
        "W307",
        "figure-in-two-reports",
        "Bài {other} ghi giá trị khác cho cùng chỉ tiêu “{indicator}”, cùng phạm vi và cùng kỳ: {earlier}; "
        "ở đây là {value}.",
        "Xem lại cả hai nguồn; nếu nguồn khác nhau thật thì thêm ghi chú.",
        "The report {other} gives another value of “{indicator}” for the same scope and period: {earlier}; "
        "here it is {value}.",
        "Check both sources; if they do differ, add a note.",
        "",
    ),
    kind(
        "W308",
        "part-above-whole-indicator",
        "“{part}” ({value}) là một phần của “{whole}” mà lại lớn hơn ({other}).",
        "Xem lại hai con số trong nguồn.",
        "“{part}” ({value}) is part of “{whole}” and yet larger ({other}).",
        "Look both numbers up in the source.",
        "figures:\n  - {indicator: delegations-out, as_written: 3 đoàn}\n"
        "  - {indicator: promotion-missions, as_written: 5 đoàn}\n",
    ),
    kind(
        "W309",
        "fewer-people-than-delegations",
        "“{people}” ({value}) ít hơn “{delegations}” ({other}): mỗi đoàn có ít nhất một người.",
        "Xem có viết đảo hai con số không.",
        "“{people}” ({value}) is below “{delegations}” ({other}): a delegation has at least one member.",
        "See whether the two numbers are exchanged.",
        "figures:\n  - {indicator: delegations-in, as_written: 40 đoàn}\n"
        "  - {indicator: visitors-in, as_written: 30 lượt người}\n",
    ),
    kind(
        "W310",
        "tenfold-of-neighbour",
        "“{indicator}” là {value}, gấp hoặc kém hơn mười lần kỳ {period} ({earlier}, bài {other}).",
        "Xem có nhầm đơn vị hoặc dấu chấm, dấu phẩy không.",
        "“{indicator}” is {value}, more than ten times above or below {period} ({earlier}, report {other}).",
        "See whether the unit, a point or a comma is wrong.",
        "",
    ),
    kind(
        "W311",
        "figure-without-period",
        "Số liệu này không có ở kỳ nào: bài không có `period` và số liệu cũng không.",
        "Thêm dòng `period` vào bài hoặc vào số liệu.",
        "This figure belongs to no period: neither the report nor the figure has `period`.",
        "Add a line `period` to the report or to the figure.",
        "figures:\n  - {indicator: delegations-in, as_written: 40 đoàn}\n",
    ),
    kind(
        "W312",
        "doubtful-reading",
        "“{written}” được đọc là {read}: {reason}",
        "Xem lại nguồn; nếu đúng thì để nguyên.",
        "“{written}” is read as {read}: {reason}",
        "Look at the source; if it is right, leave it.",
        "figures:\n  - {indicator: fdi-value, as_written: 3.5 triệu USD}\n",
    ),
    kind(
        "W312/plan",
        "plan-read-as-result",
        "“{written}” nói về kế hoạch hoặc dự kiến, mà số liệu không ghi `planned`.",
        "Nếu là số kế hoạch, thêm dòng planned: true; nếu là kết quả, chỉ chép phần nói kết quả vào `as_written`.",
        "“{written}” speaks of a plan or a forecast, and the figure does not say `planned`.",
        "If it is planned, add a line planned: true; if it is a result, copy only the words of the result into "
        "`as_written`.",
        "figures:\n  - {indicator: ngo-value-committed, as_written: dự kiến 36 tỷ đồng}\n",
    ),
    kind(
        "W313",
        "number-differs-from-text",
        "Số liệu ghi “{written}” mà bài viết “{said}”: có thể gõ nhầm một chữ số.",
        "Xem lại nguồn rồi sửa số ở số liệu hoặc ở bài cho khớp; nếu là hai số khác nhau thì để nguyên.",
        "The figure says “{written}” and the text “{said}”: one digit may be wrong.",
        "Look at the source and put the figure or the text right; if they are two numbers, leave them.",
        "figures:\n  - {indicator: delegations-in, as_written: 1.212 đoàn}\nbody: Tỉnh đón 1.221 đoàn khách quốc tế.\n",
    ),
    kind(
        "W314",
        "scope-of-national-figure",
        "Bài về hội nghị toàn quốc, các số khác là của cả nước, mà “{written}” không ghi phạm vi nên thành số của tỉnh.",
        "Thêm dòng scope: nation; nếu đúng là số của tỉnh thì ghi scope: province.",
        "The report is on a national conference and other figures are the nation's; “{written}” names no scope and so "
        "counts as the province's.",
        "Add a line scope: nation, or scope: province where it is the province's own.",
        "kind: national-conference\nfigures:\n  - {indicator: delegations-in, as_written: 12 đoàn, scope: nation}\n"
        "  - {indicator: delegations-out, as_written: 5 đoàn}\n",
    ),
)
