"""Words of the calendar and the clock that carry no digits: weekdays, seasons, parts of the day, relative years."""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

DAY_PARTS: tuple[Concept, ...] = concepts(
    "day-part",
    """
morning ; sáng | buổi sáng | sáng ngày | sáng nay | sáng sớm ; morning+
noon ; trưa | buổi trưa ; noon | midday | lunch
afternoon ; chiều | buổi chiều | chiều ngày | chiều nay | chiều tối ; afternoon+
evening ; tối | chiều tối | buổi tối | tối ngày | tối nay | đêm ; evening+ | night+ | tonight
- ; sáng tạo | sáng kiến | trong sáng | tỏa sáng | sáng suốt | tươi sáng | sáng lập | chiều sâu | chiều rộng | nhiều chiều | hai chiều | chiều hướng | một chiều | tối đa | tối thiểu | tối ưu | chiều dài | tối cao | sáng tác | chiều cao | đa chiều | sáng chế | sáng giá | sáng tỏ | ánh sáng | chiếu sáng | soi sáng | Sáng tạo | ba chiều | sáng sủa | tăm tối | đen tối | bóng tối | tối thượng | tối hậu | làm sáng | bừng sáng | sáng lạn | sáng rõ | điểm sáng | bức tranh sáng | rạng sáng ; overnight | night market
""",
)

WEEKDAYS: tuple[Concept, ...] = concepts(
    "weekday",
    """
monday ; thứ hai | thứ 2 ; monday+
tuesday ; thứ ba | thứ 3 ; tuesday+
wednesday ; thứ tư | thứ 4 ; wednesday+
thursday ; thứ năm | thứ 5 ; thursday+
friday ; thứ sáu | thứ 6 ; friday+
saturday ; thứ bảy | thứ 7 ; saturday+
sunday ; chủ nhật ; sunday+
- ; lần thứ hai | lần thứ ba | lần thứ tư | lần thứ năm | lần thứ sáu | lần thứ bảy | lần thứ 2 | lần thứ 3 | lần thứ 4 | lần thứ 5 | lần thứ 6 | lần thứ 7 ;
""",
)

SEASONS: tuple[Concept, ...] = concepts(
    "season",
    """
spring ; mùa xuân | đầu xuân | Xuân | vụ xuân ; spring | new year | early spring | lunar new year | tet
summer ; mùa hè | mùa hạ | hè ; summer
autumn ; mùa thu | Thu ; autumn | fall
winter ; mùa đông ; winter
- ; vỉa hè | Hồ Xuân | Xuân Sơn | Nguyễn Xuân | Xuân Phúc ;
""",
)

RELATIVE: tuple[Concept, ...] = concepts(
    "relative",
    """
last ; năm qua | năm ngoái | năm trước | năm vừa qua | trước đó | tháng trước | quý trước | tuần trước | trước đây | vừa qua | qua | kỳ trước | cùng kỳ | so với ; last year | previous year | the past year | last month | preceding year | year earlier | last week | last quarter | previous month | a year ago | past year | year ago | year on year | the same period | same period | corresponding period | that year | the year | year under review | previous quarter | yesterday
this ; năm nay | năm này | tháng này | hiện nay | trong năm | tuần này | quý này | tháng nay | hôm nay ; this year | this month | current year | this week | this quarter | today
next ; năm sau | năm tới | tháng tới | thời gian tới | năm tiếp theo | tuần tới | quý tới | sắp tới | trong thời gian tới | tháng sau | tới | tiếp theo ; next year | coming year | next month | following year | year ahead | next week | next quarter | tomorrow | year to come
""",
)


_STEMS = "Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý".split()
_BRANCHES = (
    ("Tý", "rat"), ("Sửu", "buffalo | ox"), ("Dần", "tiger"), ("Mão", "cat | rabbit"), ("Thìn", "dragon"), ("Tỵ", "snake"),
    ("Ngọ", "horse"), ("Mùi", "goat | sheep"), ("Thân", "monkey"), ("Dậu", "rooster | chicken"), ("Tuất", "dog"), ("Hợi", "pig"),
)  # fmt: skip
# Lunar years: Giáp Thìn is the Year of the Dragon, and nobody's name.
LUNAR_YEARS: tuple[Concept, ...] = tuple(
    Concept(
        "lunar-year",
        animals,
        " | ".join(f"{stem} {branch}" for stem in _STEMS),
        " | ".join(f"year of the {animal}" for animal in animals.split(" | ")),
    )
    for branch, animals in _BRANCHES
)
