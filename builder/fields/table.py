"""The table of fields, in an editor's words, as text that an editor could correct.

What may live here: data. One paragraph a field: its path, its name in Vietnamese and English, flags; then
what belongs in it in both languages, an example, and other names under which people know it. Flags: m may
run over several lines, n a bare number is fine, p people write sentences here.
"""

from __future__ import annotations

TABLE = """\
id | mã bài | id
  vi Không cần ghi: mã bài là tên tệp, bỏ đuôi .yml.
  en Need not be written: it is the file's name without .yml.
  eg 2019-01-08-thua-thien-hue-tong-ket-2018
  aka mã, mã bài, mã số

title | tiêu đề | title | p
  vi Tiêu đề do bản tin tự đặt, 20–160 ký tự; tiêu đề của cổng thông tin ghi ở source.title.
  en The digest's own headline, 20–160 characters; the portal's headline goes to source.title.
  eg Thừa Thiên Huế tổng kết công tác đối ngoại năm 2018
  aka tiêu đề, tựa đề, tên bài, đầu đề, nhan đề, headline, tit, tên, name

kind | loại hoạt động | kind of event
  vi Loại hoạt động, chọn một mã trong danh mục.
  en The kind of event: one id of the vocabulary.
  eg year-review
  aka loại, loại hình, thể loại, loại sự kiện, loại hoạt động, type, category

province | địa phương | province
  vi Tỉnh, thành phố đúng như tại ngày diễn ra (trước khi sáp nhập nếu có).
  en The province or city as it was on the date of the event (before a merger, if any).
  eg lang-son
  aka tỉnh, tỉnh thành, địa phương, thành phố, tỉnh thành phố, địa bàn, location

date | ngày diễn ra | date of the event
  vi Ngày diễn ra, viết năm-tháng-ngày.
  en The day of the event, written year-month-day.
  eg 2018-06-05
  aka ngày, ngày tháng, ngày diễn ra, ngày họp, thời gian, ngày tổ chức, event_date, day

end_date | ngày kết thúc | last day
  vi Ngày cuối cùng, nếu hoạt động kéo dài nhiều ngày; viết năm-tháng-ngày.
  en The last day of an event that took several; written year-month-day.
  eg 2018-06-07
  aka ngày kết thúc, đến ngày, kết thúc, end

part_of_day | buổi | part of the day
  vi Buổi: morning (sáng), afternoon (chiều), evening (tối), day (cả ngày).
  en Part of the day: morning, afternoon, evening or day.
  eg morning
  aka buổi, buổi trong ngày

date_inferred | phần ngày do suy ra | inferred part of the date
  vi Ghi year, month hoặc day nếu phần đó của ngày là do suy ra; cần một ghi chú về `date`.
  en year, month or day, where that part of the date was inferred; needs a note about `date`.
  eg year
  aka suy ra, ngày suy ra

period | kỳ báo cáo | period reviewed | n
  vi Kỳ được tổng kết: 2018, 2018-H1 (6 tháng đầu năm), 2018-Q3, 2018-05, 2022-01/2022-09, 2011/2015.
  en The period reviewed: 2018, 2018-H1 (first half), 2018-Q3, 2018-05, 2022-01/2022-09, 2011/2015.
  eg 2018-H1
  aka kỳ, kỳ báo cáo, giai đoạn, thời kỳ, năm, quý, năm báo cáo, year

plan_period | kỳ kế hoạch | period planned for | n
  vi Kỳ của phương hướng, nhiệm vụ; viết như kỳ báo cáo.
  en The period that the tasks are for; written like the period reviewed.
  eg 2019
  aka kỳ kế hoạch, kế hoạch, năm kế hoạch, phương hướng năm

host | đơn vị chủ trì | host
  vi Cơ quan chủ trì, chọn một mã trong danh mục cơ quan.
  en The body in the chair: one id of the agencies.
  eg so-ngoai-vu
  aka chủ trì, đơn vị chủ trì, cơ quan chủ trì, đơn vị tổ chức, cơ quan tổ chức, organizer, organiser

attendees | thành phần dự | attendees
  vi Danh sách cơ quan dự; mỗi dòng một mã, đứng sau dấu gạch và một dấu cách.
  en The bodies that attended, one id a line after a dash and a space.
  eg [van-phong-ubnd, so-ngoai-vu]
  aka thành phần, tham dự, dự họp, cơ quan dự, thành phần tham dự, participants

people | nhân sự | people
  vi Người có vai trò tại hoạt động; chỉ ghi tên, chức vụ và vai trò.
  en People with a role at the event: name, position and role only.
  aka người, nhân sự, lãnh đạo, cá nhân, đại biểu, nhân vật, persons

people.name | họ tên | name
  vi Họ và tên, không kèm chức danh.
  en Full name without a title.
  eg Nguyễn Dung
  aka tên, họ tên, họ và tên, full_name

people.position | chức vụ | position
  vi Chức vụ, chọn một mã trong danh mục chức vụ.
  en The position: one id of the vocabulary.
  eg ubnd-vice-chair
  aka chức vụ, chức danh, vị trí, job

people.role | vai trò | role
  vi Vai trò tại hoạt động, chọn một mã trong danh mục vai trò.
  en The role at the event: one id of the vocabulary.
  eg chair
  aka vai trò

people.gender | giới tính | gender
  vi male hoặc female; chỉ để tiếng Anh ghi đúng Chairman hay Chairwoman.
  en male or female; only so that the English can say Chairman or Chairwoman.
  eg female
  aka giới tính, giới, sex

people.title_vi | chức danh tiếng Việt | title in Vietnamese
  vi Chức danh đầy đủ bằng tiếng Việt, nếu danh mục chưa có.
  en The full title in Vietnamese where the vocabulary has none.
  eg Phó Chủ tịch UBND tỉnh
  aka chức danh tiếng việt

people.title_en | chức danh tiếng Anh | title in English
  vi Chức danh đầy đủ bằng tiếng Anh, nếu danh mục chưa có.
  en The full title in English where the vocabulary has none.
  eg Vice Chair of the Provincial People's Committee
  aka chức danh tiếng anh

themes | chủ đề | themes
  vi Danh sách chủ đề, mỗi dòng một mã; chủ đề chính đứng đầu.
  en The themes, one id a line, the main one first.
  eg [foreign-ngo, border]
  aka chủ đề, đề tài, lĩnh vực, nội dung chính, theme, topics, tags, thẻ

partners | đối tác | partners
  vi Danh sách đối tác nước ngoài đã làm việc; mã ba chữ của nước (LAO, CHN) hoặc mã địa phương (LA-LP).
  en Foreign partners worked with: country ids of three letters (LAO, CHN) or ids of localities (LA-LP).
  eg [LAO, LA-LP]
  aka đối tác, nước, quốc gia, đối tác nước ngoài, partner, countries, country

partners_planned | đối tác dự kiến | planned partners
  vi Danh sách đối tác mới nêu trong kế hoạch; viết như `partners`.
  en Partners named in plans only; written like `partners`.
  eg [JPN, KOR, THA]
  aka đối tác dự kiến, đối tác kế hoạch

summary | tóm tắt | summary | mp
  vi Tóm tắt bằng lời của bản tin, 80–600 ký tự, không chép câu của nguồn.
  en A summary in the digest's own words, 80–600 characters, no sentence of the source.
  aka tóm tắt, mô tả, trích yếu, sapo, tóm lược, description, abstract, lead

body | nội dung | text | mp
  vi Nội dung (Markdown), không quá 20.000 ký tự; tiêu đề nhỏ bắt đầu bằng ###.
  en The text (Markdown), at most 20,000 characters; headings begin with ###.
  aka nội dung, bài viết, thân bài, văn bản, content, text

figures | số liệu | figures
  vi Danh sách số liệu; mỗi số liệu chỉ cần `indicator` và `as_written`.
  en The figures; each needs only `indicator` and `as_written`.
  aka số liệu, con số, chỉ tiêu, kết quả, figure, numbers, data

figures.indicator | chỉ tiêu | indicator
  vi Chỉ tiêu, chọn một mã trong danh mục.
  en The indicator: one id of the vocabulary.
  eg delegations-in
  aka chỉ tiêu, chỉ số, tên chỉ tiêu, name, tên

figures.as_written | nguyên văn | as written | p
  vi Con số kèm đơn vị đúng như nguồn viết.
  en The figure with its unit, just as the source words it.
  eg gần 36 tỷ đồng
  aka nguyên văn, như nguồn, ghi trong nguồn, text, viết

figures.value | giá trị | value | n
  vi Chỉ chữ số, không dấu chấm hàng nghìn; chỉ ghi khi muốn kiểm lại số máy đọc.
  en Digits only, no thousands mark; write it only to double-check what the program reads.
  eg 36
  aka giá trị, số, con số, number, amount, số lượng

figures.unit | đơn vị | unit
  vi Đơn vị, chọn một mã trong danh mục đơn vị.
  en The unit: one id of the vocabulary.
  eg ty-dong
  aka đơn vị, đơn vị tính, dvt, units

figures.max | giá trị lớn nhất | upper value | n
  vi Số sau của một khoảng (10–12: ghi 12).
  en The upper end of a range (10–12: write 12).
  eg 12
  aka lớn nhất, tối đa, đến

figures.of | trên tổng số | out of | n
  vi Tổng số của một tỷ lệ (45/63: ghi 63).
  en The whole of a share (45 of 63: write 63).
  eg 63
  aka tổng số, trên tổng số, total

figures.scope | phạm vi | scope
  vi Phạm vi: province (tỉnh, mặc định), nation (cả nước), partner (với đối tác nêu tên).
  en Scope: province (the default), nation or partner.
  eg nation
  aka phạm vi, cấp

figures.partner | đối tác | partner
  vi Đối tác của số liệu, chọn một mã trong danh mục đối tác.
  en The partner of this figure: one id of the partners.
  eg LAO
  aka đối tác, nước, partners

figures.period | kỳ của số liệu | period of the figure | n
  vi Kỳ của số liệu, nếu khác kỳ báo cáo.
  en The figure's period where it differs from the report's.
  eg 2018
  aka kỳ, giai đoạn, năm

figures.as_of | tính đến ngày | as of
  vi Số liệu lũy kế tính đến ngày nào; viết năm-tháng-ngày.
  en The day a stock figure holds for; written year-month-day.
  eg 2018-12-31
  aka tính đến, tính đến ngày, đến ngày, lũy kế đến

figures.planned | số kế hoạch | planned
  vi true nếu là số kế hoạch, chưa thực hiện; nếu không thì bỏ mục này.
  en true for a planned figure; leave it out otherwise.
  eg true
  aka kế hoạch, dự kiến, plan

figures.change | tăng, giảm | change
  vi Mức thay đổi: đúng một trong pct, times, diff; `vs` là kỳ so sánh.
  en A change: exactly one of pct, times, diff; `vs` is the period it is measured against.
  eg {pct: 278, vs: 2013}
  aka thay đổi, tăng giảm, tăng, giảm, so sánh

figures.change.pct | phần trăm thay đổi | change in per cent | n
  vi Tăng (hoặc giảm, ghi dấu trừ) bao nhiêu phần trăm.
  en By how many per cent it rose (or fell, with a minus).
  eg 278
  aka phần trăm, percent

figures.change.times | số lần | times | n
  vi Gấp bao nhiêu lần.
  en How many times as much.
  eg 3.4
  aka lần, gấp

figures.change.diff | chênh lệch | difference | n
  vi Tăng (hoặc giảm, ghi dấu trừ) bao nhiêu đơn vị.
  en By how many units it rose (or fell, with a minus).
  eg 12
  aka chênh lệch, hiệu

figures.change.vs | kỳ so sánh | compared with | n
  vi Kỳ được so sánh.
  en The period it is measured against.
  eg 2013
  aka so với, kỳ so sánh, cùng kỳ

figures.label_vi | nhãn tiếng Việt | label in Vietnamese | p
  vi Nhãn tiếng Việt, nếu tên chỉ tiêu chưa đủ rõ.
  en A Vietnamese label where the indicator's name is not clear enough.
  aka nhãn, nhãn tiếng việt, label

figures.label_en | nhãn tiếng Anh | label in English | p
  vi Nhãn tiếng Anh, nếu tên chỉ tiêu chưa đủ rõ.
  en An English label where the indicator's name is not clear enough.
  aka nhãn tiếng anh

limitations | hạn chế | limitations | mp
  vi Danh sách tồn tại, hạn chế; mỗi dòng một ý.
  en Shortcomings, one a line.
  aka hạn chế, tồn tại, khó khăn, tồn tại hạn chế

tasks | nhiệm vụ | tasks | mp
  vi Danh sách nhiệm vụ thời gian tới; mỗi dòng một ý.
  en Tasks ahead, one a line.
  aka nhiệm vụ, phương hướng, nhiệm vụ trọng tâm, task, todo

documents | văn bản | documents
  vi Danh sách văn bản mà nguồn viện dẫn.
  en Documents that the source cites.
  aka văn bản, tài liệu, căn cứ, document

documents.kind | loại văn bản | kind of document
  vi Loại văn bản, chọn một mã trong danh mục.
  en The kind of document: one id of the vocabulary.
  eg nghi-quyet
  aka loại, loại văn bản, type

documents.number | số hiệu | number | n
  vi Số, ký hiệu văn bản.
  en The document's number.
  eg 22-NQ/TW
  aka số, số hiệu, số ký hiệu, ký hiệu

documents.title | trích yếu | title | p
  vi Tên hoặc trích yếu văn bản.
  en The document's title.
  aka tên, tiêu đề, trích yếu, name

documents.title_en | tên tiếng Anh | title in English | p
  vi Tên văn bản bằng tiếng Anh.
  en The document's title in English.
  aka tên tiếng anh

documents.issuer | cơ quan ban hành | issuer
  vi Cơ quan ban hành: một mã trong danh mục cơ quan, hoặc tên viết đầy đủ.
  en Who issued it: one id of the agencies, or the name written out.
  eg Bộ Chính trị
  aka cơ quan ban hành, nơi ban hành, ban hành

documents.date | ngày ban hành | date of issue
  vi Ngày ban hành, viết năm-tháng-ngày.
  en The day of issue, written year-month-day.
  eg 2013-04-10
  aka ngày, ngày ban hành

documents.as_written | nguyên văn | as written | p
  vi Cách nguồn viết về văn bản này.
  en How the source words it.
  eg Nghị quyết số 22 - NQ/TW
  aka nguyên văn, như nguồn

pictures | ảnh | pictures
  vi Ảnh của hoạt động, nhiều nhất 4; tải tệp lên thư mục content/pictures/<mã bài>/.
  en Pictures of the event, 4 at most; upload the files to content/pictures/<id>/.
  aka ảnh, hình, hình ảnh, ảnh minh họa, images, photos, photo, picture

pictures.file | tệp ảnh | file
  vi Tên tệp JPEG, PNG hoặc WebP: chữ thường không dấu, chữ số và gạch nối.
  en The name of a JPEG, PNG or WebP file: small letters a-z, digits and hyphens.
  eg toan-canh-hoi-nghi.jpg
  aka tệp, tên tệp, tệp ảnh, ảnh, hình, src, filename, image

pictures.caption | chú thích ảnh | caption | p
  vi Chú thích: trong ảnh có ai, việc gì, ở đâu. Người không nhìn được ảnh chỉ có câu này.
  en What is to be seen: who, doing what, where. Readers who cannot see the picture have only this.
  eg Toàn cảnh hội nghị tổng kết công tác đối ngoại năm 2018
  aka chú thích, ghi chú, mô tả, nội dung, alt, description, vi

pictures.credit | người chụp | credit | p
  vi Người chụp hoặc cơ quan giữ bản quyền. Chỉ dùng ảnh được phép đăng lại.
  en Who took it or holds the rights. Use only pictures that may be published again.
  eg Sở Ngoại vụ Lạng Sơn
  aka người chụp, tác giả, nguồn, nguồn ảnh, bản quyền, source, author, photographer

source | nguồn | source
  vi Nguồn của bài: ít nhất có `name`.
  en Where the facts come from: at least `name`.
  aka nguồn, nguồn tin, trích nguồn, xuất xứ, sources

source.name | tên nguồn | name of the source
  vi Tên cơ quan hoặc cổng thông tin đăng bài.
  en The portal or body that published it.
  eg Cổng thông tin điện tử tỉnh Lạng Sơn
  aka tên, tên nguồn, cơ quan, publisher

source.title | tiêu đề gốc | original headline | p
  vi Tiêu đề của bài gốc, chép đúng.
  en The original headline, copied exactly.
  aka tiêu đề, tiêu đề gốc, tựa đề

source.url | địa chỉ | address
  vi Địa chỉ bài gốc, bắt đầu bằng https:// hoặc http://.
  en The address of the original, beginning with https:// or http://.
  eg https://langson.gov.vn/bai-viet
  aka địa chỉ, liên kết, đường dẫn, link, website, trang web, web

source.archived | bản lưu | archived copy
  vi Địa chỉ của bản lưu.
  en The address of an archived copy.
  aka bản lưu, lưu trữ, archive

source.published | ngày đăng | published
  vi Ngày (và giờ) đăng ghi trên nguồn, viết năm-tháng-ngày; nguồn không ghi thì bỏ mục này.
  en When the source says it was published, year-month-day; leave it out where it does not say.
  eg 2020-02-25
  aka ngày đăng, đăng ngày, xuất bản, ngày xuất bản, date, ngày

source.published_label | loại ngày đăng | what the date is
  vi posted (ngày đăng) hoặc updated (ngày cập nhật).
  en posted or updated.
  eg updated
  aka loại ngày, cập nhật

source.author | tác giả | author
  vi Tác giả ghi trên nguồn.
  en The author that the source names.
  eg Thanh Hiếu
  aka tác giả, người viết, phóng viên, ký tên

source.via | dẫn lại từ | by way of
  vi Nơi dẫn lại bài, nếu không phải nơi đăng đầu tiên.
  en Who passed it on, where it is not the first publisher.
  aka qua, dẫn lại, theo

source.retrieved | ngày truy cập | retrieved
  vi Ngày xem nguồn, viết năm-tháng-ngày.
  en The day it was read, written year-month-day.
  eg 2026-11-01
  aka ngày truy cập, truy cập, ngày xem, ngày lấy

notes | ghi chú | notes
  vi Ghi chú của người biên tập về chỗ nguồn chưa rõ.
  en The editor's doubts about the source.
  aka ghi chú, chú thích, lưu ý, note

notes.about | về mục | about
  vi Ghi chú nói về mục nào: date, source, figures.visitors-in…
  en The field that the note is about: date, source, figures.visitors-in…
  eg date
  aka về, về mục, mục

notes.vi | tiếng Việt | Vietnamese | mp
  vi Nội dung ghi chú bằng tiếng Việt.
  en The note in Vietnamese.
  aka tiếng việt, nội dung, text

notes.en | tiếng Anh | English | mp
  vi Nội dung ghi chú bằng tiếng Anh.
  en The note in English.
  aka tiếng anh

corrections | đính chính | corrections
  vi Các lần đính chính sau khi đăng.
  en What was put right after publication.
  aka đính chính, sửa sai, correction

corrections.date | ngày đính chính | date of the correction
  vi Ngày đính chính, viết năm-tháng-ngày.
  en The day it was put right, written year-month-day.
  eg 2026-11-01
  aka ngày, ngày đính chính

corrections.vi | tiếng Việt | Vietnamese | mp
  vi Nội dung đính chính bằng tiếng Việt.
  en The correction in Vietnamese.
  aka tiếng việt, nội dung, text

corrections.en | tiếng Anh | English | mp
  vi Nội dung đính chính bằng tiếng Anh.
  en The correction in English.
  aka tiếng anh

withdrawn | gỡ bài | withdrawn
  vi Chỉ ghi khi gỡ bài: trang còn lại nói bài đã gỡ, ngày nào và vì sao.
  en Only for a withdrawn report: the page that stays says since when and why.
  aka gỡ bài, rút bài, thu hồi

withdrawn.date | ngày gỡ | date of withdrawal
  vi Ngày gỡ, viết năm-tháng-ngày.
  en The day it was withdrawn, written year-month-day.
  eg 2026-11-01
  aka ngày, ngày gỡ

withdrawn.vi | tiếng Việt | Vietnamese | mp
  vi Lý do gỡ bằng tiếng Việt.
  en The reason in Vietnamese.
  aka tiếng việt, lý do, nội dung

withdrawn.en | tiếng Anh | English | mp
  vi Lý do gỡ bằng tiếng Anh.
  en The reason in English.
  aka tiếng anh

draft | bản nháp | draft
  vi true nếu bài chưa được đăng; đăng thì bỏ mục này.
  en true while it is not to be published; leave it out otherwise.
  eg true
  aka nháp, bản nháp, dự thảo

en | bản tiếng Anh | English text
  vi Bản tiếng Anh do người viết; có mục này thì không dùng bản dịch máy.
  en English written by a person; it wins over any translation.
  aka tiếng anh, bản tiếng anh, english

en.title | tiêu đề tiếng Anh | English title | p
  vi Tiêu đề bằng tiếng Anh, 20–160 ký tự.
  en The headline in English, 20–160 characters.
  aka tiêu đề

en.summary | tóm tắt tiếng Anh | English summary | mp
  vi Tóm tắt bằng tiếng Anh, 80–600 ký tự.
  en The summary in English, 80–600 characters.
  aka tóm tắt

en.body | nội dung tiếng Anh | English text | mp
  vi Nội dung bằng tiếng Anh (Markdown).
  en The text in English (Markdown).
  aka nội dung

en.limitations | hạn chế (tiếng Anh) | limitations in English | mp
  vi Hạn chế bằng tiếng Anh.
  en Limitations in English.
  aka hạn chế

en.tasks | nhiệm vụ (tiếng Anh) | tasks in English | mp
  vi Nhiệm vụ bằng tiếng Anh.
  en Tasks in English.
  aka nhiệm vụ

en.captions | chú thích ảnh (tiếng Anh) | captions in English | p
  vi Chú thích ảnh bằng tiếng Anh, theo thứ tự các ảnh.
  en Captions of the pictures in English, in the order of the pictures.
  aka chú thích, chú thích ảnh, caption, pictures

en.by | người viết tiếng Anh | author of the English
  vi Ai viết bản tiếng Anh.
  en Who wrote the English.
  eg project
  aka người viết, người dịch, dịch giả

en.waive | lỗi được bỏ qua | waived findings
  vi Lỗi so dữ kiện mà người viết cho qua, mỗi lỗi một lý do.
  en Findings of the fact checks that the author lets pass, each with a reason.
  aka bỏ qua, cho qua, waiver

en.waive.check | mã lỗi | code of the finding
  vi Mã lỗi in trong thông báo.
  en The code that the message prints.
  eg E502
  aka mã lỗi, mã, code

en.waive.reason | lý do | reason | mp
  vi Vì sao cho qua.
  en Why it may pass.
  eg nguồn ghi cả hai con số
  aka lý do, vì sao
"""
