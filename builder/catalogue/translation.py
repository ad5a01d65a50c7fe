"""E502, E51x-E54x, E56x and their warnings: what differs between the two texts of a pair.

What may live here: the words of these codes. Every message can name the piece of the Vietnamese (`vi`) and the
piece of the English (`en`). An example is one pair: Vietnamese, a tab, English.
"""

from __future__ import annotations

from builder.catalogue.code import Code, kind

_LOOK_VI = "Đối chiếu với tiếng Việt rồi sửa tiếng Anh; nếu tiếng Anh đúng, ghi lý do vào `waive`."
_LOOK_EN = "Compare with the Vietnamese and mend the English; where the English is right, give the reason in `waive`."


def _pair(
    code: str, slug: str, vi: str, en: str, example: str, hint: tuple[str, str] = (_LOOK_VI, _LOOK_EN)
) -> Code:
    return kind(code, slug, vi, hint[0], en, hint[1], example)


KINDS: tuple[Code, ...] = (
    _pair(
        "E502", "number-not-in-vietnamese",
        "Số “{en}” của tiếng Anh không có trong tiếng Việt.",
        "The number “{en}” of the English is not in the Vietnamese.",
        "Tỉnh đón các đoàn khách quốc tế.\tThe province received 40 international delegations.",
    ),
    _pair(
        "E502/changed", "number-changed",
        "“{vi}” của tiếng Việt thành “{en}” trong tiếng Anh.",
        "“{vi}” of the Vietnamese became “{en}” in the English.",
        "Viện trợ gần 36 tỷ đồng.\tAid of nearly VND 36 million.",
    ),
    _pair(
        "W502", "number-missing",
        "Số “{vi}” của tiếng Việt không có trong tiếng Anh.",
        "The number “{vi}” of the Vietnamese is missing in the English.",
        "Tỉnh đón 40 đoàn khách quốc tế.\tThe province received international delegations.",
    ),
    _pair(
        "W503", "vietnamese-left-over",
        "Trong tiếng Anh còn từ tiếng Việt: “{en}”.",
        "Vietnamese words are left in the English: “{en}”.",
        "Công tác đối ngoại đạt kết quả tốt.\tThe đối ngoại work had good results.",
    ),
    _pair(
        "E510", "date-changed",
        "Ngày “{en}” của tiếng Anh khác tiếng Việt (“{vi}”).",
        "The date “{en}” of the English is not that of the Vietnamese (“{vi}”).",
        "Hội nghị diễn ra ngày 8/1/2019.\tThe conference took place on 1 August 2019.",
    ),
    _pair(
        "W510", "date-missing",
        "Ngày “{vi}” của tiếng Việt không có trong tiếng Anh.",
        "The date “{vi}” of the Vietnamese is missing in the English.",
        "Hội nghị diễn ra ngày 8/1/2019.\tThe conference took place in 2019.",
    ),
    _pair(
        "E511", "period-changed",
        "Thời kỳ “{en}” của tiếng Anh khác tiếng Việt (“{vi}”).",
        "The period “{en}” of the English is not that of the Vietnamese (“{vi}”).",
        "Kết quả 6 tháng đầu năm 2018.\tResults of the second half of 2018.",
    ),
    _pair(
        "W511", "period-missing",
        "Thời kỳ “{vi}” của tiếng Việt không có trong tiếng Anh.",
        "The period “{vi}” of the Vietnamese is missing in the English.",
        "Kết quả công tác quý III năm 2018.\tResults of the work in 2018.",
    ),
    _pair(
        "E512", "time-changed",
        "Giờ “{en}” của tiếng Anh khác tiếng Việt (“{vi}”).",
        "The time “{en}” of the English is not that of the Vietnamese (“{vi}”).",
        "Hội nghị khai mạc lúc 8 giờ 30.\tThe conference opened at 9.30 a.m.",
    ),
    _pair(
        "E512/part", "part-of-day-changed",
        "Buổi hoặc thứ “{en}” của tiếng Anh khác tiếng Việt (“{vi}”).",
        "The part of the day or the weekday “{en}” is not that of the Vietnamese (“{vi}”).",
        "Sáng ngày 8/1, Sở tổ chức hội nghị.\tOn the afternoon of 8 January, the Department held a conference.",
    ),
    _pair(
        "W512", "time-missing",
        "Giờ “{vi}” của tiếng Việt không có trong tiếng Anh.",
        "The time “{vi}” of the Vietnamese is missing in the English.",
        "Hội nghị khai mạc lúc 8 giờ 30 tại thành phố Huế.\tThe conference opened in the city of Huế.",
    ),
    _pair(
        "E513", "document-number-changed",
        "Số hiệu văn bản “{en}” khác tiếng Việt (“{vi}”).",
        "The document number “{en}” is not that of the Vietnamese (“{vi}”).",
        "Nghị quyết số 22-NQ/TW về hội nhập quốc tế.\tResolution No. 23-NQ/TW on international integration.",
    ),
    _pair(
        "W513", "document-number-missing",
        "Số hiệu văn bản “{vi}” không có, hoặc không đủ, trong tiếng Anh.",
        "The document number “{vi}” is missing in the English, or cut short.",
        "Nghị quyết số 22-NQ/TW về hội nhập quốc tế.\tThe Resolution on international integration.",
    ),
    _pair(
        "E514", "unit-changed",
        "“{vi}” và “{en}” bằng nhau về số nhưng khác đơn vị (tiền tệ, phần trăm, thứ tự).",
        "“{vi}” and “{en}” are the same number in another unit (currency, percent, order).",
        "Viện trợ 6 triệu USD.\tAid of VND 6 million.",
    ),
    _pair(
        "E515", "counted-thing-changed",
        "“{vi}” và “{en}” là cùng con số nhưng đếm thứ khác.",
        "“{vi}” and “{en}” are the same number of different things.",
        "Thời hạn thuê là 50 năm.\tThe lease runs for 50 months.",
    ),
    _pair(
        "E515/crossed", "numbers-crossed",
        "Hai con số đổi chỗ cho nhau: “{en}” không phải là của “{vi}”.",
        "Two numbers changed places: “{en}” does not belong where “{vi}” stands.",
        "Xuất khẩu 12 triệu USD, nhập khẩu 15 triệu USD.\tExports USD 15 million, imports USD 12 million.",
    ),
    _pair(
        "E516/contrary", "bound-turned-round",
        "“{vi}” và “{en}”: mức ước chừng bị đảo ngược (gần, hơn, ít nhất, không quá).",
        "“{vi}” and “{en}”: the bound is turned round (nearly, more than, at least, at most).",
        "Viện trợ gần 36 tỷ đồng.\tAid of more than VND 36 billion.",
    ),
    _pair(
        "E516/dropped", "bound-dropped",
        "“{en}” mất từ chỉ mức ước chừng mà “{vi}” có (gần, hơn, khoảng, ước).",
        "“{en}” has lost the word that makes “{vi}” inexact (nearly, more than, about, estimated).",
        "Viện trợ gần 36 tỷ đồng.\tAid of VND 36 billion.",
    ),
    _pair(
        "E516/invented", "bound-invented",
        "“{en}” có từ chỉ mức ước chừng mà “{vi}” không có.",
        "“{en}” is said to be inexact, “{vi}” is not.",
        "Viện trợ 36 tỷ đồng.\tAid of nearly VND 36 billion.",
    ),
    _pair(
        "W516", "bound-weakened",
        "“{en}” ước chừng theo cách khác với “{vi}”.",
        "“{en}” is inexact in another way than “{vi}”.",
        "Có hơn 450 tổ chức.\tThere are about 450 organisations.",
    ),
    _pair(
        "E517", "direction-turned-round",
        "“{vi}” và “{en}”: tăng thành giảm hoặc ngược lại.",
        "“{vi}” and “{en}”: a rise became a fall, or a fall a rise.",
        "Số đoàn vào tăng 15%.\tInbound delegations fell by 15%.",
    ),
    _pair(
        "E517/level", "level-became-change",
        "“{vi}” và “{en}”: mức đạt được thành mức tăng giảm, hoặc ngược lại.",
        "“{vi}” and “{en}”: a level became a change, or a change a level.",
        "Xuất khẩu chỉ bằng 85% so với cùng kỳ.\tExports rose 85% year on year.",
    ),
    _pair(
        "E519", "address-or-code-changed",
        "“{en}” của tiếng Anh khác “{vi}” của tiếng Việt.",
        "“{en}” of the English is not “{vi}” of the Vietnamese.",
        "Xem tại songoaivu.langson.gov.vn để biết thêm.\tSee songoaivu.langson.com.vn for more.",
    ),
    _pair(
        "W519", "address-or-code-missing",
        "“{vi}” của tiếng Việt không có trong tiếng Anh.",
        "“{vi}” of the Vietnamese is missing in the English.",
        "Xem tại songoaivu.langson.gov.vn để biết thêm.\tSee the portal for more information.",
    ),
    _pair(
        "E520", "name-misspelt",
        "Tên “{vi}” viết thành “{en}”.",
        "The name “{vi}” is written “{en}”.",
        "Đồng chí Nguyễn Dung phát biểu.\tComrade Nguyen Dong spoke.",
    ),
    _pair(
        "E520/order", "name-reordered",
        "Tên “{vi}” bị đảo thứ tự thành “{en}”.",
        "The parts of the name “{vi}” are in another order: “{en}”.",
        "Đồng chí Nguyễn Công Trưởng phát biểu.\tComrade Truong Cong Nguyen spoke.",
        ("Giữ thứ tự họ, tên đệm, tên như trong tiếng Việt.", "Keep the order of the Vietnamese: family name first."),
    ),
    _pair(
        "W520", "name-missing",
        "Tên “{vi}” không có, hoặc không đủ, trong tiếng Anh.",
        "The name “{vi}” is missing in the English, or cut short.",
        "Đồng chí Nguyễn Công Trưởng phát biểu tại hội nghị.\tThe Vice Chair spoke at the conference.",
    ),
    _pair(
        "E521", "place-changed",
        "Địa danh “{en}” của tiếng Anh khác tiếng Việt (“{vi}”).",
        "The place “{en}” of the English is not that of the Vietnamese (“{vi}”).",
        "Đoàn đã thăm Thái Lan.\tThe delegation visited Laos.",
    ),
    _pair(
        "W521", "place-missing",
        "Địa danh “{vi}” của tiếng Việt không có trong tiếng Anh.",
        "The place “{vi}” of the Vietnamese is missing in the English.",
        "Đoàn đã thăm Thái Lan và Nhật Bản.\tThe delegation visited Japan.",
    ),
    _pair(
        "E522", "rank-changed",
        "Chức vụ “{vi}” dịch thành “{en}”.",
        "The rank “{vi}” is translated as “{en}”.",
        "Thứ trưởng Bộ Ngoại giao dự hội nghị.\tThe Minister of Foreign Affairs attended the conference.",
    ),
    _pair(
        "E523", "body-changed",
        "Cơ quan “{vi}” dịch thành “{en}”.",
        "The body “{vi}” is translated as “{en}”.",
        "Sở Tài chính đã góp ý.\tThe Ministry of Finance gave its comments.",
        ("Sở là Department, Bộ là Ministry, UBND là People's Committee, HĐND là People's Council.",
         "Sở is a Department, Bộ a Ministry, UBND a People's Committee, HĐND a People's Council."),
    ),
    _pair(
        "E524", "acronym-changed",
        "Chữ viết tắt “{en}” của tiếng Anh khác tiếng Việt (“{vi}”).",
        "The acronym “{en}” of the English is not that of the Vietnamese (“{vi}”).",
        "Di sản được UNESCO công nhận.\tThe heritage was recognised by UNICEF.",
    ),
    _pair(
        "W524", "acronym-missing",
        "“{vi}” của tiếng Việt không có trong tiếng Anh.",
        "“{vi}” of the Vietnamese is missing in the English.",
        "Kêu gọi các dự án FDI và ODA vào tỉnh.\tCall for ODA projects in the province.",
    ),
    _pair(
        "E525", "gender-invented",
        "Tiếng Việt không cho biết giới tính mà tiếng Anh viết “{en}”.",
        "The Vietnamese gives no gender, the English says “{en}”.",
        "Phó Chủ tịch phát biểu tại hội nghị.\tThe Vice Chair spoke at the conference; he praised the work.",
        ("Ghi `gender` của người đó trong báo cáo, hoặc viết trung tính: the Vice Chair, they.",
         "Give the person's `gender` in the report, or write neutrally: the Vice Chair, they."),
    ),
    _pair(
        "E526", "document-kind-changed",
        "Loại văn bản “{vi}” dịch thành “{en}”.",
        "The kind of document “{vi}” is translated as “{en}”.",
        "Thực hiện Nghị định của Chính phủ.\tImplementing the Circular of the Government.",
    ),
    _pair(
        "E527", "subject-changed",
        "Lĩnh vực “{vi}” dịch thành “{en}”.",
        "The subject “{vi}” is translated as “{en}”.",
        "Hai bên hợp tác về du lịch.\tThe two sides cooperate in agriculture.",
    ),
    _pair(
        "E530", "negation-lost",
        "“{vi}” của tiếng Việt phủ định, tiếng Anh thì không.",
        "The Vietnamese denies (“{vi}”), the English does not.",
        "Công tác này chưa đạt mục tiêu.\tThis work reached its targets.",
    ),
    _pair(
        "E531", "negation-invented",
        "Tiếng Anh phủ định (“{en}”), tiếng Việt thì không.",
        "The English denies (“{en}”), the Vietnamese does not.",
        "Công tác này đã đạt mục tiêu.\tThis work did not reach its targets.",
    ),
    _pair(
        "E532", "result-became-plan",
        "Việc đã làm (“{vi}”) bị dịch thành việc sẽ làm (“{en}”).",
        "What was done (“{vi}”) is translated as still to come (“{en}”).",
        "Tỉnh đã ký 40 thỏa thuận.\tThe province will sign 40 agreements.",
    ),
    _pair(
        "E533", "plan-became-result",
        "Việc sẽ làm (“{vi}”) bị dịch như đã xảy ra (“{en}”).",
        "What is to come (“{vi}”) is translated as if it had happened (“{en}”).",
        "Tỉnh sẽ ký 40 thỏa thuận.\tThe province signed 40 agreements.",
    ),
    _pair(
        "E534", "request-became-fact",
        "Yêu cầu, đề nghị (“{vi}”) bị dịch như một việc có thật.",
        "What is asked for (“{vi}”) is translated as a fact.",
        "Sở cần tăng cường phối hợp.\tThe Department strengthened its coordination.",
    ),
    _pair(
        "E535", "opposite",
        "“{vi}” dịch thành nghĩa trái ngược hoặc nghĩa khác hẳn: “{en}”.",
        "“{vi}” is translated as its opposite, or as something else: “{en}”.",
        "Hội nghị bế mạc vào buổi trưa.\tThe conference opened at noon.",
    ),
    _pair(
        "W535", "half-of-a-pair-missing",
        "“{vi}” không có trong tiếng Anh, chỉ có vế kia.",
        "“{vi}” is missing in the English, which has its counterpart only.",
        "Quản lý tốt đoàn ra, đoàn vào.\tOutgoing delegations were managed well.",
    ),
    _pair(
        "E540", "glossary-forbids",
        "Bảng thuật ngữ không cho dịch “{vi}” là “{en}”; dùng: {wanted}.",
        "The glossary forbids “{en}” for “{vi}”; use: {wanted}.",
        "Thứ trưởng dự hội nghị tổng kết năm.\tThe Vice Minister attended the year-end conference.",
        ("Dùng từ của content/glossary.tsv, hoặc sửa dòng của thuật ngữ đó.",
         "Use the words of content/glossary.tsv, or correct the row of that term."),
    ),
    _pair(
        "W540", "another-agency-name",
        "Trang này gọi “{vi}” là {wanted}, không phải “{en}”.",
        "This site calls “{vi}” {wanted}, not “{en}”.",
        "",
    ),
    _pair(
        "E560", "not-translated",
        "Tiếng Anh là tiếng Việt chép lại.",
        "The English is the Vietnamese once more.",
        "Hội nghị đã thảo luận sôi nổi.\tHội nghị đã thảo luận sôi nổi.",
    ),
    _pair(
        "E561", "junk",
        "Đây không phải là bản dịch: “{en}”.",
        "This is no translation: “{en}”.",
        "Hội nghị đã thảo luận sôi nổi.\t<html><title>502 Bad Gateway</title></html>",
    ),
    _pair(
        "E561/twice", "said-twice",
        "Câu “{en}” lặp lại trong tiếng Anh.",
        "The sentence “{en}” stands twice in the English.",
        "Hội nghị đã bế mạc, các đại biểu ra về.\tThe conference has closed. The conference has closed.",
    ),
    _pair(
        "E562", "length",
        "Tiếng Anh dài gấp {ratio} lần tiếng Việt: thiếu câu hoặc thừa câu.",
        "The English is {ratio} times as long as the Vietnamese: something is missing, or too much is there.",
        "Hội nghị đã thảo luận và thống nhất nhiều nội dung quan trọng trong thời gian tới.\tThe conference met.",
    ),
    _pair(
        "E563", "cut-off",
        "Tiếng Anh bị cắt ngang sau “{en}”.",
        "The English breaks off after “{en}”.",
        "Hội nghị đã thảo luận và thống nhất nhiều nội dung.\tThe conference discussed and agreed on many matters of the",
    ),
    _pair(
        "E564", "another-language",
        "Đây không phải là tiếng Anh: “{en}”.",
        "This is not English: “{en}”.",
        "Hội nghị đã thảo luận sôi nổi.\tThe conference held a lively 讨论.",
    ),
    _pair(
        "E565", "not-a-pair",
        "Dòng này không phải là một cặp: cần đúng một dấu Tab giữa tiếng Việt và tiếng Anh.",
        "This line is no pair: exactly one tab must stand between the Vietnamese and the English.",
        "",
        ("Mỗi dòng: tiếng Việt, một Tab, tiếng Anh.", "A line is: Vietnamese, one tab, English."),
    ),
)  # fmt: skip
