"""`digest new`: a commented template for one report, in the folder of its year."""

from __future__ import annotations

import argparse
import sys
from datetime import date as Date  # noqa: N812, as in model.py
from pathlib import Path

from builder import dates, files, project, report
from builder.language import Lang, slugify
from builder.schema.template import template
from builder.terms.vocabulary import nearest


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--province", required=True, help="địa phương, ví dụ lang-son / the province's id or name"
    )
    parser.add_argument("--kind", required=True, help="loại hoạt động, ví dụ year-review / kind of event")
    parser.add_argument("--date", required=True, help="ngày diễn ra, ví dụ 2018-06-05 / date of the event")
    parser.add_argument("--slug", default="", help="phần cuối của tên tệp / last part of the file's name")
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )


def run(args: argparse.Namespace) -> int:
    """Write the template; refuse, with the cure, what would not pass the check."""
    lang: Lang = args.lang
    terms, faults = project.read_terms(args.content, prose_too=False)
    wrong = [fault for fault in faults if fault.is_error and f"/{project.VOCABULARY}/" in fault.path]
    if wrong:  # of a settings file that is at fault, a template asks nothing
        print(report.text(wrong, lang), file=sys.stderr)
        return 1
    day = dates.parse_iso(args.date) or dates.parse_iso(dates.guess(args.date) or "")
    kind = terms.vocabulary.kinds.get(args.kind) or nearest(args.kind, terms.vocabulary.kinds)
    unit = args.province if args.province in terms.provinces else terms.provinces.find(args.province)
    for found, words in ((day, _NO_DATE), (kind, _NO_KIND), (unit, _NO_PROVINCE)):
        if found is None:
            print(words[lang].format(date=args.date, kind=args.kind, province=args.province), file=sys.stderr)
            return 1
    assert isinstance(day, Date) and kind is not None and unit is not None  # noqa: S101, PT018, the loop above
    if args.kind != kind.id:
        print(_MEANT[lang].format(kind=args.kind, name=kind.text.of(lang), id=kind.id), file=sys.stderr)
    in_force = terms.provinces.in_force_for(unit, day)
    if terms.provinces.version_on(unit, day) is None and in_force:
        unit = in_force[0].id
        print(
            _RENAMED[lang].format(name=in_force[0].name.of(lang), date=dates.short(day, lang)),
            file=sys.stderr,
        )
    slug = slugify(args.slug) or slugify(kind.text.vi)
    name = slugify(f"{day.isoformat()}-{unit}-{slug}")  # no longer than an id may be
    path = args.content / project.REPORTS / f"{day.year}" / f"{name}.yml"
    if path.exists():
        print(_EXISTS[lang].format(path=path), file=sys.stderr)
        return 1
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, template(kind, unit, day, terms.vocabulary).encode())
    print(_WRITTEN[lang].format(path=project.shown(path)))
    return 0


_NO_DATE = {
    "vi": "Không đọc được ngày “{date}”. Viết năm-tháng-ngày, ví dụ 2018-06-05.",
    "en": "“{date}” is no date. Write year-month-day, for example 2018-06-05.",
}
_NO_KIND = {
    "vi": "Không có loại hoạt động “{kind}”. Các loại ghi ở content/vocabulary/kinds.yml.",
    "en": "There is no kind “{kind}”. The kinds stand in content/vocabulary/kinds.yml.",
}
_NO_PROVINCE = {
    "vi": "Không có địa phương “{province}”. Tên không dấu ghi ở content/vocabulary/provinces.yml.",
    "en": "There is no province “{province}”. The ids stand in content/vocabulary/provinces.yml.",
}
_MEANT = {
    "vi": "Loại “{kind}” được hiểu là {name} ({id}); nếu không phải thì sửa dòng `kind` và tên tệp.",
    "en": "The kind “{kind}” is taken for {name} ({id}); if it is another, change the line `kind` and the file's name.",
}
_RENAMED = {
    "vi": "Ngày {date} địa phương này mang tên {name}; tệp mẫu dùng tên đó.",
    "en": "On {date} this province was {name}; the template uses that name.",
}
_EXISTS = {
    "vi": "Đã có tệp {path}. Thêm --slug để đặt tên khác.",
    "en": "{path} exists. Give another name with --slug.",
}
_WRITTEN = {
    "vi": "Đã tạo {path}. Điền các dòng, xóa chú thích, rồi chạy: digest check {path}",
    "en": "Wrote {path}. Fill in the lines, delete the comments, then run: digest check {path}",
}
