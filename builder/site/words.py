"""The words of the interface in both languages.

What may live here: labels, headings, and sentences with named slots. Terms of the field come from
`content/vocabulary/`, names of the site from `content/site.yml`, the words of the page's shell from
`overrides/partials/`.
"""

from __future__ import annotations

from builder.language import LANGS, Both, Lang

WORDS: dict[str, Both] = {
    # sections of the site
    "home": Both("Trang đầu", "Home"),
    "reports": Both("Báo cáo", "Reports"),
    "provinces": Both("Địa phương", "Provinces"),
    "themes": Both("Chủ đề", "Themes"),
    "kinds": Both("Loại hoạt động", "Kinds of event"),
    "years": Both("Năm", "Years"),
    "digests": Both("Bản tin kỳ", "Digests"),
    "partners": Both("Đối tác", "Partners"),
    "figures": Both("Số liệu", "Figures"),
    "people": Both("Nhân sự", "People"),
    "documents": Both("Văn bản", "Documents"),
    "glossary": Both("Thuật ngữ", "Glossary"),
    "search": Both("Tìm kiếm", "Search"),
    # a report
    "held": Both("Ngày diễn ra", "Held"),
    "kind": Both("Loại", "Kind"),
    "period": Both("Kỳ báo cáo", "Period"),
    "plan_period": Both("Kỳ kế hoạch", "Plan for"),
    "translation": Both("Bản dịch", "Translation"),
    "the_original": Both("bản gốc", "the original"),
    "today": Both("nay là", "today"),
    "today_with": Both("nay gồm cả {names}", "today with {names}"),
    "was_called": Both("trước là {name}", "formerly {name}"),
    "inferred.year": Both("năm do bản tin suy ra", "year inferred"),
    "inferred.month": Both("tháng do bản tin suy ra", "month inferred"),
    "inferred.day": Both("ngày do bản tin suy ra", "day inferred"),
    "part.morning": Both("buổi sáng", "morning"),
    "part.afternoon": Both("buổi chiều", "afternoon"),
    "part.evening": Both("buổi tối", "evening"),
    "part.day": Both("cả ngày", "all day"),
    "summary": Both("Tóm tắt", "Summary"),
    "pictures": Both("Hình ảnh", "Pictures"),
    "picture": Both("Ảnh {number}", "Picture {number}"),
    "credit": Both("Ảnh:", "Picture:"),
    "key_figures": Both("Số liệu chính", "Key figures"),
    "figures_caption": Both(
        "Ghi theo cách nguồn viết. Các dòng khác đơn vị, kỳ hoặc phạm vi: không cộng, không so với nhau.",
        "Worded as the source words them. Rows differ in unit, period or scope: never added up or compared.",
    ),
    "indicator": Both("Chỉ tiêu", "Indicator"),
    "as_reported": Both("Như nguồn viết", "As the source puts it"),
    "scope": Both("Phạm vi", "Scope"),
    "of_period": Both("Kỳ", "Period"),
    "change": Both("Thay đổi", "Change"),
    "with_partner": Both("Với {partner}", "With {partner}"),
    "planned": Both("kế hoạch", "planned"),
    "planned_note": Both("(kế hoạch, chưa phải kết quả)", "(planned, not a result)"),
    "approx.<": Both("gần đúng: dưới mức này", "approximate: below this"),
    "approx.>": Both("gần đúng: trên mức này", "approximate: above this"),
    "approx.~": Both("gần đúng: quanh mức này", "approximate: around this"),
    "approx.>=": Both("từ mức này trở lên", "this or more"),
    "approx.<=": Both("không quá mức này", "this or less"),
    "approx...": Both("khoảng giá trị", "a range"),
    "estimated": Both("số ước tính", "an estimate"),
    "no_figures": Both("Nguồn không nêu con số nào.", "The source gives no figures."),
    "text": Both("Nội dung", "Report"),
    "own_words": Both("Lời của bản tin, không chép từ nguồn", "In the digest’s own words"),
    "people_and_roles": Both("Người tham gia", "People"),
    "with": Both("Với", "With"),
    "host": Both("Đơn vị tổ chức", "Host"),
    "attendees": Both("Cơ quan tham dự", "Bodies attending"),
    "limitations": Both("Hạn chế nguồn nêu", "Limitations named"),
    "tasks": Both("Nhiệm vụ phía trước", "Tasks ahead"),
    "documents_cited": Both("Văn bản được viện dẫn", "Documents cited"),
    "as_written": Both("nguồn viết “{text}”", "written “{text}” in the source"),
    "notes": Both("Ghi chú về nguồn", "Notes on the source"),
    "note": Both("Ghi chú {number}", "Note {number}"),
    "source": Both("Nguồn", "Source"),
    "source_title": Both("Tiêu đề gốc", "Original headline"),
    "publisher": Both("Nơi đăng", "Published by"),
    "author": Both("Tác giả", "Author"),
    "via": Both("Theo", "Via"),
    "posted": Both("Ngày đăng", "Posted"),
    "updated": Both("Ngày cập nhật", "Updated"),
    "retrieved": Both("Ngày truy cập", "Retrieved"),
    "not_given": Both("nguồn không ghi ngày đăng", "the source gives no publish date"),
    "address": Both("Địa chỉ", "Address"),
    "archived": Both("Bản lưu", "Archived copy"),
    "use": Both("Trích dẫn và dữ liệu", "Cite and data"),
    "citation": Both(
        "{site}, “{title}”, sự kiện ngày {date}, mã {id}, {url}",
        "{site}, “{title}”, event of {date}, id {id}, {url}",
    ),
    "all_csv": Both("CSV (mọi báo cáo)", "CSV (all reports)"),
    "yaml": Both("YAML", "YAML"),
    "history": Both("Lịch sử sửa đổi", "Change history"),
    "print": Both("In trang này", "Print this page"),
    "report_error": Both("Báo lỗi", "Report an error"),
    "error_subject": Both("Báo lỗi: {id}", "Error report: {id}"),
    "related": Both("Liên quan", "Related"),
    "related.province": Both("Cùng địa phương", "Same province"),
    "related.period": Both("Cùng kỳ báo cáo", "Same period"),
    "related.year": Both("Cũng về năm {year}", "Also about {year}"),
    "related.partner": Both("Cùng đối tác", "Same partner"),
    "other_language": Both("Đọc trang này bằng tiếng Việt", "Read this page in English"),
    "corrections": Both("Đính chính", "Corrections"),
    "withdrawn": Both("Báo cáo này đã được rút lại ngày {date}.", "This report was withdrawn on {date}."),
    "moved": Both("Trang này đã chuyển sang địa chỉ khác", "This page has moved"),
    "moved_to": Both("Địa chỉ mới:", "The new address:"),
    "open_data": Both("Dữ liệu mở", "Open data"),
    "withdrawn_why": Both("Đã rút lại: {why}", "Withdrawn: {why}"),
    # translation states
    "banner": Both("Tình trạng bản dịch", "Translation state"),
    "state.original": Both("bản gốc", "the original"),
    "state.missing": Both("chưa có", "not yet translated"),
    "state.stale": Both("chưa cập nhật", "out of date"),
    "state.machine": Both("dịch máy, chưa kiểm", "machine translation, not checked"),
    "state.edited": Both(
        "dịch máy, có người sửa, chưa kiểm", "machine translation corrected by a person, not yet checked"
    ),
    "state.reviewed": Both("đã kiểm", "checked"),
    "state.human": Both("do người viết", "written by a person"),
    "state.project": Both("do ban biên tập viết", "written by the editors"),
    "banner.missing": Both("", "No English text yet."),
    "banner.missing.more": Both(
        "", "Dates, figures and names below are in English; the text is in Vietnamese."
    ),
    "banner.partly": Both("", "Part of the English text is missing."),
    "banner.partly.more": Both("", "Passages without English are shown in Vietnamese."),
    "banner.machine": Both("", "Machine translation, not checked."),
    "banner.machine.more": Both(
        "",
        "By {by}{date}. The Vietnamese text is the reference; dates, figures and names in the table come from the data.",
    ),
    "banner.stale": Both("", "The Vietnamese text has changed."),
    "banner.stale.more": Both("", "Marked passages are not yet updated."),
    "banner.edited": Both("", "Machine translation corrected by a person, not yet checked."),
    "banner.edited.more": Both("", "The Vietnamese text is the reference."),
    "banner.reviewed": Both("", "Checked by {reviewers}{date}."),
    "banner.reviewed_partly": Both(
        "", "English text by {by}; {checked} of {passages} passages checked by {reviewers}{date}."
    ),
    "banner.human": Both("", "English text by {by}."),
    "on_date": Both(", ngày {date}", ", {date}"),
    "english_only": Both("Chỉ tiếng Anh", "English only"),
    "side_by_side": Both("Song song", "Side by side"),
    "and_more": Both("và {count} báo cáo cũ hơn", "and {count} older reports"),
    "not_translated": Both("Chưa dịch", "Not yet translated"),
    "not_updated": Both("(chưa cập nhật)", "(not yet updated)"),
    "tinted": Both(
        "Con số tô nền có trong cả hai bản và khớp nhau.", "Tinted numbers stand in both texts and agree."
    ),
    "by.project": Both("ban biên tập", "the editors"),
    "by.google": Both("Google", "Google"),
    "by.mymemory": Both("MyMemory", "MyMemory"),
    "by.libretranslate": Both("LibreTranslate", "LibreTranslate"),
    "by.deepl": Both("DeepL", "DeepL"),
    "by.ctranslate2": Both("một mô hình chạy tại chỗ", "a model on our own machine"),
    # lists
    "all_reports": Both("Tất cả báo cáo", "All reports"),
    "newest": Both("Báo cáo mới", "Newest reports"),
    "by_event_date": Both("Theo ngày diễn ra", "By date of the event"),
    "count_reports": Both("{count} báo cáo", "{count} reports"),
    "one_report": Both("1 báo cáo", "1 report"),
    "no_reports": Both("Chưa có báo cáo nào.", "No reports yet."),
    "archive_page": Both("Trang {number}", "Page {number}"),
    "archive_pages": Both("Các trang", "Pages"),
    "older": Both("Cũ hơn", "Older"),
    "newer": Both("Mới hơn", "Newer"),
    "newest_page": Both("Mới nhất", "Newest"),
    # provinces
    "then_and_now": Both("Tên lúc báo cáo và tên hiện nay", "Names then and now"),
    "units_before": Both("đơn vị trước đây", "units before"),
    "units_today": Both("đơn vị hiện nay", "units today"),
    "provinces_today": Both("Hiện nay", "Today"),
    "provinces_former": Both("Tên cũ", "Former names"),
    "all_provinces": Both(
        "Tất cả: {today} đơn vị hiện nay, {before} đơn vị trước đây",
        "All: {today} units today, {before} before",
    ),
    "lineage": Both("Lịch sử địa giới", "Lineage"),
    "formed_from": Both("Hình thành từ", "Formed from"),
    "became": Both("Nay thuộc", "Now part of"),
    "since": Both("từ {date}", "since {date}"),
    "until": Both("đến {date}", "until {date}"),
    "law": Both("Nghị quyết {number}", "Resolution {number}"),
    "kind.province": Both("Tỉnh", "Province"),
    "kind.city": Both("Thành phố trực thuộc trung ương", "Centrally run city"),
    "unconfirmed": Both("thay đổi chưa xác nhận", "a change not yet confirmed"),
    "reports_of_predecessors": Both("Báo cáo của đơn vị tiền thân", "Reports of its predecessors"),
    "region": Both("Vùng", "Region"),
    "always": Both("Từ trước đến nay", "Throughout"),
    # terms
    "document_title": Both("Trích yếu", "Subject"),
    "issuer": Both("Cơ quan ban hành", "Issued by"),
    "document_date": Both("Ngày ban hành", "Date"),
    "document_facts": Both("Văn bản", "Document"),
    "older_by_year": Both("Báo cáo cũ hơn: xem theo năm.", "Older reports are listed by year."),
    # figures
    "figures_lead": Both(
        "Mỗi chỉ tiêu một trang: định nghĩa, mọi con số kèm kỳ, phạm vi và câu chữ của nguồn. Chỉ vẽ biểu đồ khi có ít nhất ba số liệu so sánh được với nhau.",
        "A page for each indicator: its definition, and every figure with its period, scope and the source’s wording. A chart stands only where at least three figures really compare.",
    ),
    "indicators": Both("Chỉ tiêu", "Indicators"),
    "other_theme": Both("Khác", "Other"),
    "count_figures": Both("{count} số liệu", "{count} figures"),
    "one_figure": Both("1 số liệu", "1 figure"),
    "reported_for": Both("Các kỳ", "Periods"),
    "counts": Both("Loại số liệu", "Kind of figure"),
    "counts.flow": Both("phát sinh trong kỳ", "what happened in the period"),
    "counts.stock": Both("có tại một thời điểm; không cộng", "a level at one time; never added up"),
    "counts.share": Both("tỷ lệ; không cộng", "a share; never added up"),
    "theme": Both("Chủ đề", "Theme"),
    "compare": Both("So sánh", "Compared"),
    "compare_note": Both("Chỉ những số liệu so sánh được với nhau", "Only figures that compare"),
    "no_chart": Both(
        "Không vẽ biểu đồ: {why}. Bảng dưới đây ghi từng con số như nguồn viết.",
        "No chart: {why}. The table below gives each figure as its source words it.",
    ),
    "more_series": Both(
        "Còn {number} dãy số liệu khác so sánh được; tệp CSV có đủ.",
        "{number} more series can be compared; the CSV file has them all.",
    ),
    "values": Both("Toàn bộ số liệu", "Every figure"),
    "newest_values": Both("{number} số liệu mới nhất", "The newest {number} figures"),
    "values_note": Both("Mới nhất ở trên", "Newest first"),
    "values_caption": Both(
        "Ghi theo cách nguồn viết. Các dòng khác phạm vi, kỳ hoặc đơn vị: không cộng, không so với nhau.",
        "Worded as the source words them. Rows of different scope, period or unit are not added up or compared.",
    ),
    "place": Both("Địa phương", "Place"),
    "reported_by": Both("theo báo cáo của {name}", "as reported by {name}"),
    "report": Both("Báo cáo", "Report"),
    "is_withdrawn": Both("đã rút", "withdrawn"),
    "by_year": Both("Theo năm", "By year"),
    "figures_of_year": Both("Số liệu của năm {year}", "Figures for {year}"),
    "download": Both("Tải về", "Download"),
    "figures_csv": Both("Số liệu của mọi chỉ tiêu (CSV)", "Figures of all indicators (CSV)"),
    "about_data": Both("Cách dùng dữ liệu", "How to use the data"),
    "chart.time": Both("{name}, {place}, {length}", "{name}, {place}, {length}"),
    "chart.places": Both(
        "{name}, {period}, {number} địa phương có số", "{name}, {period}, {number} places with a figure"
    ),
    "chart.cut": Both(
        "Từ đây địa giới {name} đã khác: không so với phần trên",
        "From here on the territory of {name} is another: not to be compared with the above",
    ),
    "chart.merged": Both(
        "Từ {date}, {name} gồm cả {names}: không so với phần trên",
        "Since {date} {name} includes {names}: not to be compared with the above",
    ),
    "chart.sum": Both(
        "{number} địa phương trên cộng lại: {total}. Đây không phải số của cả nước.",
        "The {number} places above together: {total}. This is no figure of the whole country.",
    ),
    "length.year": Both("từng năm", "whole years"),
    "length.half": Both("từng 6 tháng", "half-years"),
    "length.quarter": Both("từng quý", "quarters"),
    "length.month": Both("từng tháng", "months"),
    "length.months": Both("từng kỳ {number} tháng", "periods of {number} months"),
    "length.years": Both("từng giai đoạn {number} năm", "periods of {number} years"),
    # compiled issues
    "digest": Both("Bản tin kỳ", "Digest"),
    "digests_lead": Both(
        "Mỗi kỳ một bản tin: các địa phương đã báo cáo gì, số liệu đặt cạnh kỳ trước nếu so sánh được, và đính chính từ đó đến nay.",
        "One issue for each period: what the provinces reported, their figures beside the period before where the two compare, and corrections since.",
    ),
    "digest_lead": Both(
        "{number} địa phương báo cáo cho {period}. Số liệu của từng nơi để riêng, không cộng lại.",
        "{number} provinces report on {period}. Each one’s figures stand alone; nothing is added up.",
    ),
    "digest_lead_one": Both(
        "Một địa phương báo cáo cho {period}.",
        "One province reports on {period}.",
    ),
    "before": Both("Kỳ gần nhất so sánh được", "Last comparable period"),
    "country_note": Both(
        "Số của cả nước nêu trong báo cáo địa phương", "National figures in provincial reports"
    ),
    "only_country": Both(
        "Báo cáo này chỉ nêu số của cả nước, xem phần đầu trang.",
        "This report gives national figures only; they stand at the top.",
    ),
    "was_withdrawn": Both(
        "Báo cáo này đã được rút lại, số liệu không còn tính.",
        "This report was withdrawn; its figures no longer count.",
    ),
    "corrections_since": Both("Đính chính từ đó đến nay", "Corrections since"),
    "parts_of_period": Both("Trong kỳ này", "Within this period"),
    "later_issue": Both("Kỳ sau", "Next issue"),
    "sooner_issue": Both("Kỳ trước", "Previous issue"),
    "more_issues": Both("Các bản tin khác", "Other issues"),
    "for_email": Both("Thư điện tử", "For e-mail"),
    "email_copy": Both("Bản HTML gọn để gửi qua thư", "Plain HTML for e-mail"),
    "read_on_site": Both(
        "Đọc trên trang, kèm nguồn của từng con số", "Read on the site, with the source of every figure"
    ),
    "disclaimer": Both(
        "Bản tin không phải cổng thông tin chính thức của cơ quan nào.",
        "This digest is not the official portal of any agency.",
    ),
    "licence_is": Both("Giấy phép: {licence}.", "Licence: {licence}."),
    # glossary, corrections, data
    "terms": Both("Thuật ngữ", "Terms"),
    "terms_counted": Both(
        "{terms} thuật ngữ, {seen} đã thấy ở nguồn công bố",
        "{terms} terms, {seen} seen in a published source",
    ),
    "term.vi": Both("Tiếng Việt", "Vietnamese"),
    "term.en": Both("Tiếng Anh", "English"),
    "term.source": Both("Nguồn", "Source"),
    "term.also": Both("cũng được", "also"),
    "term.never": Both("không dùng", "never"),
    "term.seen": Both("đã thấy", "seen"),
    "term.unconfirmed": Both("chưa xác nhận", "unconfirmed"),
    "term.dropped": Both("(bỏ khi dịch)", "(dropped in English)"),
    "all_corrections": Both("Mọi đính chính", "All corrections"),
    "no_corrections": Both(
        "Đến nay chưa có đính chính hay rút lại báo cáo nào.", "So far nothing was corrected or withdrawn."
    ),
    "withdrawal": Both("rút lại", "withdrawal"),
    "files": Both("Tệp dữ liệu", "Files"),
    "file.figures": Both(
        "Mỗi dòng một con số: phạm vi, kỳ, đơn vị, câu chữ của nguồn, báo cáo.",
        "One figure a row: scope, period, unit, the source’s wording, the report.",
    ),
    "file.reports_csv": Both(
        "Mỗi dòng một báo cáo, mở được bằng Excel.", "One report a row; opens in Excel."
    ),
    "file.reports_json": Both("Mọi báo cáo với dữ kiện của chúng.", "All reports with their facts."),
    "file.provinces": Both(
        "Các đơn vị cấp tỉnh theo thời gian: tên, hiệu lực, hình thành từ đâu, nay thuộc đâu.",
        "Provinces over time: names, dates in force, what each was formed from and became.",
    ),
    "file.indicators": Both(
        "Các chỉ tiêu: tên, định nghĩa, cộng được hay không, đơn vị.",
        "The indicators: name, definition, whether it adds up, units.",
    ),
    "file.units": Both(
        "Các đơn vị tính và đơn vị gốc để so sánh.", "The units of measure, each with the base that compares."
    ),
    "file.partners": Both(
        "Nước, địa phương nước ngoài, tổ chức: mã và tên.",
        "Countries, places abroad, organisations: ids and names.",
    ),
    "file.vocab": Both(
        "Mọi danh mục với tên hai thứ tiếng: chỉ tiêu, chủ đề, đơn vị, đối tác.",
        "All vocabularies in both languages: indicators, themes, units, partners.",
    ),
    "file.schema": Both("JSON Schema của một báo cáo.", "The JSON Schema of a report."),
    "file.package": Both(
        "Mô tả từng cột của các tệp CSV (Frictionless Data Package).",
        "Describes every column of the CSV files (Frictionless Data Package).",
    ),
    "file.catalog": Both("Danh mục dữ liệu (DCAT).", "The data catalogue (DCAT)."),
    "file.report": Both("Mỗi báo cáo một tệp, theo mã của báo cáo.", "A file for each report, by its id."),
    "licence": Both("Giấy phép", "Licence"),
    # lists of terms
    "lead.themes": Both(
        "Mỗi báo cáo có ít nhất một chủ đề; chủ đề đầu tiên là chủ đề chính.",
        "Every report has at least one theme; the first is its main one.",
    ),
    "lead.kinds": Both(
        "Hội nghị, đoàn thăm hay buổi làm việc mà báo cáo thuật lại.",
        "The conference, visit or working session that a report is about.",
    ),
    "lead.years": Both(
        "Năm mà báo cáo nhìn lại, không phải năm đăng.",
        "The year that a report looks back on, not the year it was posted.",
    ),
    "lead.partners": Both(
        "Nước, địa phương nước ngoài và tổ chức được nêu trong báo cáo, kể cả đối tác mới nằm trong kế hoạch.",
        "Countries, places abroad and organisations that reports name, those in plans included.",
    ),
    "lead.people": Both(
        "Cán bộ được nêu tên trong báo cáo: chỉ ghi chức vụ và vai trò tại sự kiện. Xếp theo tên.",
        "Officials named in reports: only their office and their role at the event are kept. In order of given names, which stand last.",
    ),
    "lead.documents": Both("Văn bản mà các báo cáo viện dẫn.", "Documents that reports cite."),
    "one.themes": Both("Chủ đề", "Theme"),
    "one.kinds": Both("Loại hoạt động", "Kind of event"),
    "one.years": Both("Năm được báo cáo", "Year under review"),
    "one.partners": Both("Đối tác", "Partner"),
    "one.people": Both("Nhân sự", "Person"),
    "one.documents": Both("Văn bản", "Document"),
    "countries": Both("Nước và địa phương", "Countries and places"),
    "organisations": Both("Tổ chức", "Organisations"),
    # home and shell
    "issue_reports": Both("Địa phương có báo cáo: {names}.", "Provinces reporting: {names}."),
    "names_and_more": Both("{names} và {count} địa phương khác", "{names} and {count} more"),
    "skip": Both("Tới nội dung", "Skip to content"),
    "jump": Both("Tới phần", "Jump to"),
    "breadcrumb": Both("Đường dẫn", "Breadcrumb"),
    "latest_issue": Both("Kỳ mới nhất", "Latest period"),
    "earlier_issues": Both("Các kỳ trước", "Earlier periods"),
    "read_issue": Both("Đọc các báo cáo của kỳ này", "Read the reports of this period"),
    "figures_home_note": Both(
        "Khác kỳ, khác phạm vi: đọc từng dòng, không cộng, không so với nhau",
        "Different periods and scopes: read row by row, not to be compared or added",
    ),
    "search_label": Both("Tìm trong bản tin", "Search the digest"),
    "search_hint": Both("Ví dụ: doan vao hue 2018", "e.g. delegations hue 2018"),
    "search_button": Both("Tìm", "Search"),
    "search_try": Both("Gõ không dấu vẫn ra. Thử:", "English or Vietnamese, with or without marks. Try:"),
}


SAID: dict[Lang, dict[str, str]] = {
    lang: {key: text.of(lang) for key, text in WORDS.items()} for lang in LANGS
}
"""The words of each language by their keys."""


def word(key: str, lang: Lang, **slots: object) -> str:
    """Return the words for `key` in `lang`, its named slots filled. Raises KeyError for an unknown key."""
    text = SAID[lang][key]
    return text.format(**slots) if slots else text


def count(number: int, lang: Lang) -> str:
    """Return "5 báo cáo" or "5 reports"."""
    return (
        word("one_report", lang) if number == 1 else word("count_reports", lang, count=grouped(number, lang))
    )


def capital(text: str) -> str:
    """Return `text` with a capital at its start: what stands alone, in a heading or a cell, begins with one."""
    return text[:1].upper() + text[1:]


def grouped(number: int, lang: Lang) -> str:
    """Return a whole number with the language's thousands sign: 1.221 or 1,221."""
    text = f"{number:,}"
    return text.replace(",", ".") if lang == "vi" else text
