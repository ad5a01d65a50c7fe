"""Words beside a number that say whether it is a level (giảm còn 40%, 85% of plan) or a change (giảm 40%, up 85%)."""

from __future__ import annotations

UP, DOWN = "up", "down"

# Words between a verb and its number, which say how much or how surely: tăng mạnh gần 40%, rose sharply to some 40%.
VI_BETWEEN = frozenset(
    "gần hơn khoảng trên dưới chỉ ước xấp xỉ chừng mức thêm mạnh nhẹ nhanh bình quân trung đáng kể ngót sâu".split()
)
EN_BETWEEN = frozenset(
    "about around some over more less than just an a the estimated further another additional well under as much many "
    "almost".split()
)

# A change, said right before its number.
VI_BY: dict[str, str] = {"tăng": UP, "trưởng": UP, "giảm": DOWN, "sụt": DOWN, "hụt": DOWN}
VI_TO = frozenset("lên xuống còn".split())
VI_OF = frozenset("bằng đạt chiếm hiện thành ngân lệ".split())  # thực hiện, hoàn thành, giải ngân, tỷ lệ
# `vượt 5% kế hoạch` is a change against a plan; `vượt 5%` alone may be any number above five percent.
VI_BASES = frozenset("kế chỉ dự mục so cùng".split())
VI_BEATEN = frozenset(
    ("vượt", one, two) for one, two in (("kế", "hoạch"), ("chỉ", "tiêu"), ("dự", "toán"), ("mục", "tiêu"))
)
VI_SET = frozenset("đề đã ra giao được năm tỉnh".split())  # vượt chỉ tiêu đề ra 18%, vượt kế hoạch năm 5%
# Where one of these stands before `đạt 8,5%`, the number may be that of a change: tốc độ tăng trưởng đạt 8,5%.
VI_CHANGING = frozenset("tăng giảm trưởng lên xuống vượt gấp thêm tốc phát sụt hụt chênh".split())

_RISING = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs "
    "climbed climbing jump jumps jumped jumping surge surges surged surging soar soared soaring expand expanded expanding "
    "gain gains gained improve improved"
)
_FALLING = (
    "fall falls fell fallen falling decline declines declined declining decrease decreases decreased decreasing drop drops "
    "dropped dropping shrink shrank shrunk shrinking plunge plunged plunging slump slumped slip slipped dip dipped contract "
    "contracted contraction"
)
# What changes by itself: "rose 5%" is a change even without "by".
EN_CHANGE: dict[str, str] = dict.fromkeys(_RISING.split(), UP) | dict.fromkeys(_FALLING.split(), DOWN)
EN_WAY: dict[str, str] = {"up": UP, "down": DOWN}
# What is changed, "by" or "to" a number: cut by 5%, raised to 5%, beat the plan by 5%.
EN_CAUSE: dict[str, str] = (
    EN_CHANGE
    | EN_WAY
    | dict.fromkeys("raise raises raised raising lift lifted exceed exceeds exceeded exceeding surpass surpassed beat beats beating".split(), UP)
    | dict.fromkeys("reduce reduces reduced reducing reduction cut cuts cutting lower lowered lowering short miss misses missed missing".split(), DOWN)
)  # fmt: skip
# After a percentage: a 15% rise, 15% higher, 5% above plan.
EN_AFTER: dict[str, str] = (
    dict.fromkeys("increase rise growth jump surge higher up more above over ahead".split(), UP)
    | dict.fromkeys("decrease decline drop fall reduction lower down less fewer below short under".split(), DOWN)
)  # fmt: skip
EN_YEARLY = frozenset("year on - annual yearly yoy y over".split())
# "made up 40%" is no rise.
EN_PHRASAL = frozenset(
    "make makes made making take takes took taking draw drew drawn set sets pick picked open opened bring brought come came "
    "sign signed break broke write wrote".split()
)
# Before "to" these make no change of it: close to 40%, equal to 40%.
EN_NO_TARGET = frozenset(
    "close up equal equivalent compared relative prior due amount amounted amounting".split()
)
EN_LEVEL = frozenset("reached reaching reach equaled equals represented representing".split())
EN_LEVEL_PHRASES = frozenset(
    (
        ("stood", "at"), ("stands", "at"), ("standing", "at"), ("equal", "to"), ("equivalent", "to"), ("accounted", "for"),
        ("accounting", "for"), ("made", "up"), ("making", "up"), ("amounted", "to"), ("amounting", "to"),
    )
)  # fmt: skip
# "85% of" one of these is a level: of last year's figure, of the plan.
EN_BASES = frozenset(
    "year year's period period's level level's figure plan target targets that quarter month estimate estimates same previous "
    "last corresponding".split()
)
