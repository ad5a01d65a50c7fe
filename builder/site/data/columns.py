"""The columns of the CSV files: names, types and what they mean.

What may live here: that table, in the order of the files. The same table writes the headers, the data
package and the words on the data page, so that none of them can say something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.language import Both

Type = Literal["string", "number", "integer", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `required`: no cell is empty; `several`: ids with `;` between them; `one_of`: all values."""

    name: str
    type: Type
    text: Both
    required: bool = False
    several: bool = False
    one_of: tuple[str, ...] = ()


def _must(name: str, kind: Type, vi: str, en: str, one_of: tuple[str, ...] = ()) -> Column:
    return Column(name, kind, Both(vi, en), required=True, one_of=one_of)


def _may(name: str, kind: Type, vi: str, en: str, one_of: tuple[str, ...] = ()) -> Column:
    return Column(name, kind, Both(vi, en), one_of=one_of)


def _list(name: str, vi: str, en: str) -> Column:
    return Column(name, "string", Both(vi, en), several=True)


BOUNDS = ("<", ">", "~", ">=", "<=", "..")
"""Signs of a figure that is not exactly the number. An exact one has no sign here, because a spreadsheet
takes a cell that begins with `=` for a formula."""
SCOPES = ("province", "nation", "partner")
STATES = ("missing", "stale", "machine", "edited", "reviewed", "human")

FIGURES: tuple[Column, ...] = (
    _must("report_id", "string", "Mã báo cáo", "Report, `id` in reports.csv"),
    _must("event_date", "date", "Ngày diễn ra", "Day of the event"),
    _must(
        "province_then",
        "string",
        "Địa phương khi đó",
        "Province of the report as it was on that day, `id` in provinces.csv",
    ),
    _must(
        "province_today",
        "string",
        "Địa phương hiện nay",
        "Unit of today in whose territory it lies; its figures of before and after a merger do not compare",
    ),
    _may(
        "period",
        "string",
        "Kỳ",
        "Period the figure counts: 2018, 2018-H1, 2018-Q3, 2018-05, 2022-01/2022-09 or 2011/2015",
    ),
    _may("period_start", "date", "Ngày đầu kỳ", "First day of the period"),
    _may("period_end", "date", "Ngày cuối kỳ", "Last day of the period"),
    _must(
        "scope",
        "string",
        "Phạm vi",
        "What is counted: the province, the whole country, or one partner; never added up across scopes",
        SCOPES,
    ),
    _may("partner", "string", "Đối tác", "Partner of a figure of scope `partner`, `id` in partners.csv"),
    _must("indicator", "string", "Chỉ tiêu", "What is counted, `id` in indicators.csv"),
    _may("value", "number", "Giá trị", "Number in `unit`; empty where the source states only a change"),
    _may("value_max", "number", "Giá trị cao nhất", "Upper end of a range"),
    _may("unit", "string", "Đơn vị", "Unit as the source counts, `id` in units.csv"),
    _may(
        "base_value",
        "number",
        "Giá trị quy về đơn vị gốc",
        "Number in `base_unit`: 36 billion is 36000000000",
    ),
    _may("base_unit", "string", "Đơn vị gốc", "Unit that compares; ISO 4217 for money, never converted"),
    _may(
        "bound",
        "string",
        "Quan hệ với số thật",
        "Empty: as written; `<` nearly or below; `>` over; `~` about; `>=` at least; `<=` at most; `..` a range",
        BOUNDS,
    ),
    _must("approx", "boolean", "Khoảng", "True where the source says about"),
    _must("estimated", "boolean", "Ước tính", "True where the source estimates"),
    _may("of", "number", "Trong tổng số", "Whole of a share: 63 in 45/63"),
    _may("change_pct", "number", "Thay đổi, %", "Change that the source states, in percent; -5 is 5% less"),
    _may(
        "change_vs",
        "string",
        "So với",
        "What the change is against: a period or same-period, plan and the like",
    ),
    _must("planned", "boolean", "Kế hoạch", "True for a plan or a target, which is no result"),
    _must("as_written", "string", "Như nguồn viết", "Words of the source, in Vietnamese"),
    _may("source_url", "string", "Địa chỉ nguồn", "Where the source stands, if it gives an address"),
)

REPORTS: tuple[Column, ...] = (
    _must("id", "string", "Mã báo cáo", "Id; /data/reports/<id>.json holds everything of the report"),
    _must("event_date", "date", "Ngày diễn ra", "Day of the event"),
    _may("event_end", "date", "Ngày kết thúc", "Last day of an event of several days"),
    _must("kind", "string", "Loại hoạt động", "Kind of event, `kinds` in vocab.json"),
    _must("province_then", "string", "Địa phương khi đó", "Province as it was on that day"),
    _must("province_today", "string", "Địa phương hiện nay", "Unit of today in whose territory it lies"),
    _may("period", "string", "Kỳ báo cáo", "Period looked back on"),
    _may("period_start", "date", "Ngày đầu kỳ", "First day of the period"),
    _may("period_end", "date", "Ngày cuối kỳ", "Last day of the period"),
    _list("themes", "Chủ đề", "Themes, `themes` in vocab.json"),
    _list("partners", "Đối tác", "Partners met or named in results, `id` in partners.csv"),
    _list("partners_planned", "Đối tác dự kiến", "Partners of plans only, `id` in partners.csv"),
    _may("host", "string", "Đơn vị tổ chức", "Host, `agencies` in vocab.json or as written"),
    _must("title_vi", "string", "Tiêu đề", "Title in Vietnamese"),
    _may("title_en", "string", "Tiêu đề tiếng Anh", "Title in English; empty where there is none"),
    _must("english", "string", "Tình trạng tiếng Anh", "State of the English text", STATES),
    _must("figures", "integer", "Số dòng số liệu", "Rows in figures.csv"),
    _must("source_name", "string", "Nơi đăng", "Publisher of the source"),
    _may("source_url", "string", "Địa chỉ nguồn", "Where the source stands"),
    _may(
        "source_published",
        "date",
        "Ngày đăng",
        "Day the source gives; its hour, if any, is in the report’s JSON",
    ),
    _may(
        "withdrawn",
        "date",
        "Ngày rút lại",
        "Day of withdrawal; a withdrawn report has no rows in figures.csv",
    ),
    _must("url_vi", "string", "Trang tiếng Việt", "Page in Vietnamese"),
    _must("url_en", "string", "Trang tiếng Anh", "Page in English"),
)

PROVINCES: tuple[Column, ...] = (
    _must("id", "string", "Mã", "Id; never changes meaning"),
    _must("name_vi", "string", "Tên", "Name in Vietnamese"),
    _must("name_en", "string", "Tên tiếng Anh", "Name in English"),
    _must("kind", "string", "Loại", "Status in this time", ("province", "city")),
    _must(
        "gso",
        "string",
        "Mã thống kê",
        "Two digits, a text: code of the General Statistics Office in this time; codes were reused in 2025",
    ),
    _may("since", "date", "Từ ngày", "First day; empty: no limit known"),
    _may("until", "date", "Đến ngày", "Last day; empty: still so"),
    _list("formed_from", "Hình thành từ", "Units it was formed from"),
    _may("law", "string", "Nghị quyết", "Resolution that did it"),
    _must("today", "string", "Nay thuộc", "Unit of today that holds its territory"),
    _must("region", "string", "Vùng", "Region"),
)

INDICATORS: tuple[Column, ...] = (
    _must("id", "string", "Mã", "Id, `indicator` in figures.csv"),
    _must("name_vi", "string", "Tên", "Name in Vietnamese"),
    _must("name_en", "string", "Tên tiếng Anh", "Name in English"),
    _must("definition_vi", "string", "Định nghĩa", "Definition in Vietnamese"),
    _must("definition_en", "string", "Định nghĩa tiếng Anh", "Definition in English"),
    _must(
        "kind",
        "string",
        "Loại số liệu",
        "`flow` adds up over periods and provinces; of a `stock` the last value counts; a `share` is never added",
        ("flow", "stock", "share"),
    ),
    _list("units", "Đơn vị", "Units it is counted in, the usual one first, `id` in units.csv; empty: any"),
    _may("theme", "string", "Chủ đề", "Theme, `themes` in vocab.json"),
    _may("part_of", "string", "Là một phần của", "Indicator that it is a part of and cannot exceed"),
    _may("people_of", "string", "Số người của", "Indicator whose delegations it counts the people of"),
)

UNITS: tuple[Column, ...] = (
    _must("id", "string", "Mã", "Id, `unit` in figures.csv"),
    _must("name_vi", "string", "Tên", "Name in Vietnamese"),
    _must("name_en", "string", "Tên tiếng Anh", "Name in English"),
    _must("base_unit", "string", "Đơn vị gốc", "Unit that compares, `base_unit` in figures.csv"),
    _must("factor", "number", "Hệ số", "How many base units make one"),
)

PARTNERS: tuple[Column, ...] = (
    _must(
        "id",
        "string",
        "Mã",
        "ISO 3166-1 alpha-3 of a country, ISO 3166-2 of a locality, else the digest’s own",
    ),
    _must("kind", "string", "Loại", "What it is", ("country", "locality", "organisation")),
    _must("name_vi", "string", "Tên", "Name in Vietnamese"),
    _must("name_en", "string", "Tên tiếng Anh", "Name in English"),
    _may("country", "string", "Nước", "Country of a locality"),
)


def header(columns: tuple[Column, ...]) -> tuple[str, ...]:
    """Return the names of columns, the first line of a file."""
    return tuple(column.name for column in columns)
