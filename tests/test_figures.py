from __future__ import annotations

import random
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample import CONTENT

from builder.figures import (
    Change,
    Pieces,
    Quantity,
    Trouble,
    Units,
    number,
    parse,
    pieces,
    write,
    write_change,
)
from builder.figures.lexicon import DIGITS, DOUBTS, MARKS, SCALES
from builder.figures.numbers import value_of
from builder.figures.refusals import REFUSALS, REFUSED_FOR

VOCABULARY = CONTENT / "vocabulary"
UNITS = Units.of(yaml.safe_load((VOCABULARY / "units.yml").read_text(encoding="utf-8")))


def read(phrase: str) -> Quantity:
    found = parse(phrase, UNITS)
    assert isinstance(found, Quantity), f"{phrase}: {found}"
    return found


# phrase | value | unit | bound, with ~ for approx and E for estimated | Vietnamese | English
PHRASES = """
trên/dưới 20 đoàn | 20 | doan | ~~ | trên dưới 20 đoàn | about 20 delegations
± 20 đoàn | 20 | doan | ~~ | khoảng 20 đoàn | about 20 delegations
Ấn Độ 5 dự án | 5 | du-an | = | 5 dự án | 5 projects
tiến độ 12% | 12 | phan-tram | = | 12% | 12%
cấp trên 3 đoàn | 3 | doan | = | 3 đoàn | 3 delegations
không đầy 20 đoàn | 20 | doan | < | chưa đến 20 đoàn | under 20 delegations
chưa đủ 20 đoàn | 20 | doan | < | chưa đến 20 đoàn | under 20 delegations
chưa có đến 20 đoàn | 20 | doan | < | chưa đến 20 đoàn | under 20 delegations
tối thiểu phải đạt 20 đoàn | 20 | doan | >= | tối thiểu 20 đoàn | at least 20 delegations
gần cả 20 đoàn | 20 | doan | < | gần 20 đoàn | nearly 20 delegations
20 đoàn có lẻ | 20 | doan | > | hơn 20 đoàn | more than 20 delegations
tổng mức bán lẻ 5 tỷ đồng | 5 | ty-dong | = | 5 tỷ đồng | VND 5 billion
ngày 1-3/6 đón 3 đoàn | 3 | doan | = | 3 đoàn | 3 delegations
trong 2 ngày 5 và 6/6 đón 3 đoàn | 3 | doan | = | 3 đoàn | 3 delegations
1,221 tỷ USD | 1.221 | ty-usd | = | 1,221 tỷ USD | USD 1.221 billion
gần 36 tỷ đồng | 36 | ty-dong | < | gần 36 tỷ đồng | nearly VND 36 billion
1.221 đoàn | 1221 | doan | = | 1.221 đoàn | 1,221 delegations
1.221 đoàn khách quốc tế | 1221 | doan | = | 1.221 đoàn | 1,221 delegations
8199 lượt người | 8199 | luot-nguoi | = | 8.199 lượt người | 8,199 person-visits
8.199 lượt | 8199 | luot-nguoi | = | 8.199 lượt người | 8,199 person-visits
8.199 lượt đến thăm | 8199 | luot-nguoi | = | 8.199 lượt người | 8,199 person-visits
8199 lượt người đến thăm, làm việc | 8199 | luot-nguoi | = | 8.199 lượt người | 8,199 person-visits
40 biên bản ghi nhớ và thỏa thuận | 40 | van-ban | = | 40 văn bản | 40 agreements
36 khoản viện trợ | 36 | khoan | = | 36 khoản viện trợ | 36 grants
12 nhiệm vụ chủ yếu | 12 | nhiem-vu | = | 12 nhiệm vụ | 12 tasks
3 đoàn đại biểu | 3 | doan | = | 3 đoàn | 3 delegations
1 đoàn lãnh đạo | 1 | doan | = | 1 đoàn | 1 delegation
13 tổ chức phi chính phủ nước ngoài | 13 | to-chuc | = | 13 tổ chức | 13 organisations
gần 6 triệu USD | 6 | trieu-usd | < | gần 6 triệu USD | nearly USD 6 million
53 thỏa thuận hợp tác cấp địa phương | 53 | van-ban | = | 53 văn bản | 53 agreements
53 thoả thuận | 53 | van-ban | = | 53 văn bản | 53 agreements
hơn 450 tổ chức | 450 | to-chuc | > | hơn 450 tổ chức | more than 450 organisations
trên 1000 dự án | 1000 | du-an | > | trên 1.000 dự án | more than 1,000 projects
ước đạt khoảng trên 300 triệu USD | 300 | trieu-usd | >~E | ước đạt khoảng trên 300 triệu USD | an estimated USD 300 million or somewhat more
ước trên 300 triệu USD | 300 | trieu-usd | >E | ước trên 300 triệu USD | an estimated USD 300 million or more
ước đạt 300 triệu USD | 300 | trieu-usd | =E | ước đạt 300 triệu USD | an estimated USD 300 million
ước tính 300 triệu USD | 300 | trieu-usd | =E | ước tính 300 triệu USD | an estimated USD 300 million
ước giải ngân 300 triệu USD | 300 | trieu-usd | =E | ước 300 triệu USD | an estimated USD 300 million
300 triệu USD (ước tính) | 300 | trieu-usd | =E | ước tính 300 triệu USD | an estimated USD 300 million
ước đạt gần 6 triệu USD | 6 | trieu-usd | <E | ước đạt gần 6 triệu USD | an estimated USD 6 million or slightly less
ước khoảng 6 triệu USD | 6 | trieu-usd | ~~E | ước khoảng 6 triệu USD | an estimated USD 6 million
4 di sản văn hóa | 4 | di-san | = | 4 di sản | 4 heritage elements
4 di sản văn hoá | 4 | di-san | = | 4 di sản | 4 heritage elements
3 hồ sơ khác | 3 | ho-so | = | 3 hồ sơ | 3 dossiers
120 hoạt động văn hóa có yếu tố quốc tế tại địa phương | 120 | hoat-dong | = | 120 hoạt động | 120 activities
37 hoạt động văn hóa ở nước ngoài tập trung tại một số nước | 37 | hoat-dong | = | 37 hoạt động | 37 activities
tổng nguồn viện trợ gần 36 tỷ đồng | 36 | ty-dong | < | gần 36 tỷ đồng | nearly VND 36 billion
trong năm 2014 đã có 53 thỏa thuận | 53 | van-ban | = | 53 văn bản | 53 agreements
6 tháng đầu năm 2018 đón 53 đoàn | 53 | doan | = | 53 đoàn | 53 delegations
ngày 5/6 đón 3 đoàn | 3 | doan | = | 3 đoàn | 3 delegations
theo Nghị quyết 22 có 5 dự án | 5 | du-an | = | 5 dự án | 5 projects
trong năm tỉnh đón 3 đoàn | 3 | doan | = | 3 đoàn | 3 delegations
3 đoàn tại một tỉnh | 3 | doan | = | 3 đoàn | 3 delegations
3 đoàn với hàng trăm đại biểu | 3 | doan | = | 3 đoàn | 3 delegations
Số đoàn vào: 12 | 12 | doan | = | 12 đoàn | 12 delegations
Kim ngạch: 300 triệu USD | 300 | trieu-usd | = | 300 triệu USD | USD 300 million
(1.221 đoàn) | 1221 | doan | = | 1.221 đoàn | 1,221 delegations
“1.221 đoàn” | 1221 | doan | = | 1.221 đoàn | 1,221 delegations
1.221. | 1221 | - | = | 1.221 | 1,221
- 53 thỏa thuận | 53 | van-ban | = | 53 văn bản | 53 agreements
06 đoàn | 6 | doan | = | 6 đoàn | 6 delegations
05 (năm) đoàn | 5 | doan | = | 5 đoàn | 5 delegations
0 | 0 | - | = | 0 | 0
0 đoàn | 0 | doan | = | 0 đoàn | 0 delegations
03 đồng chí Phó Giám đốc | 3 | nguoi | = | 3 người | 3 people
05 đ/c lãnh đạo tỉnh | 5 | nguoi | = | 5 người | 5 people
02 đồng chủ tịch | 2 | nguoi | = | 2 người | 2 people
01 đồng chủ trì | 1 | nguoi | = | 1 người | 1 person
gần 12.000 đồng bào | 12000 | nguoi | < | gần 12.000 người | nearly 12,000 people
36 tỷ đồng tổ chức lễ hội | 36 | ty-dong | = | 36 tỷ đồng | VND 36 billion
36 tỷ đồng chủ yếu từ Nhật Bản | 36 | ty-dong | = | 36 tỷ đồng | VND 36 billion
120 đoàn viên thanh niên | 120 | nguoi | = | 120 người | 120 people
Số đoàn viên: 12 | 12 | nguoi | = | 12 người | 12 people
15 người dân | 15 | nguoi | = | 15 người | 15 people
12 dự kiến | 12 | - | = | 12 | 12
12 công ty | 12 | - | = | 12 | 12
giảm nhẹ còn 12 đoàn | 12 | doan | = | 12 đoàn | 12 delegations
giảm mạnh, chỉ còn 3 đoàn | 3 | doan | = | 3 đoàn | 3 delegations
tăng vọt lên 12 đoàn | 12 | doan | = | 12 đoàn | 12 delegations
€ 5 triệu | 5 | trieu-eur | = | 5 triệu euro | EUR 5 million
£ 5 triệu | 5 | trieu-gbp | = | 5 triệu bảng Anh | GBP 5 million
₩ 5 triệu | 5 | trieu-krw | = | 5 triệu won | KRW 5 million
₫5.000 | 5000 | dong | = | 5.000 đồng | VND 5,000
A$ 5 triệu | 5 | trieu-aud | = | 5 triệu đô la Úc | AUD 5 million
JPY 5 triệu | 5 | trieu-jpy | = | 5 triệu yên Nhật | JPY 5 million
NDT 5 triệu | 5 | trieu-cny | = | 5 triệu nhân dân tệ | CNY 5 million
vượt 12% | 12 | phan-tram | > | vượt 12% | more than 12%
12 lĩnh vực | 12 | - | = | 12 | 12
120 mốc giới | 120 | - | = | 120 | 120
vượt mốc 1.000 đoàn | 1000 | doan | > | vượt 1.000 đoàn | more than 1,000 delegations
kế hoạch 5 đoàn | 5 | doan | = | 5 đoàn | 5 delegations
2018 đoàn | 2018 | doan | = | 2.018 đoàn | 2,018 delegations
2.018 | 2018 | - | = | 2.018 | 2,018
hơn 2000 | 2000 | - | > | hơn 2.000 | more than 2,000
GẦN 36 TỶ ĐỒNG | 36 | ty-dong | < | gần 36 tỷ đồng | nearly VND 36 billion
1 người | 1 | nguoi | = | 1 người | 1 person
2 người | 2 | nguoi | = | 2 người | 2 people
3 khóa tập huấn | 3 | lop | = | 3 lớp | 3 courses
3 khoá tập huấn | 3 | lop | = | 3 lớp | 3 courses
10 lượt đoàn | 10 | doan | = | 10 đoàn | 10 delegations
5 vụ | 5 | vu | = | 5 vụ việc | 5 cases
63 tỉnh, thành | 63 | tinh | = | 63 tỉnh | 63 provinces
63 tỉnh,thành phố | 63 | tinh | = | 63 tỉnh | 63 provinces
15 thẻ ABTC | 15 | the | = | 15 thẻ ABTC | 15 APEC cards
3,5 triệu USD | 3.5 | trieu-usd | = | 3,5 triệu USD | USD 3.5 million
3,5 triệu | 3500000 | - | = | 3,5 triệu | 3.5 million
3,5 triệu lượt người | 3500000 | luot-nguoi | = | 3,5 triệu lượt người | 3.5 million person-visits
2,5 tỉ | 2500000000 | - | = | 2,5 tỷ | 2.5 billion
2,5 tỉ đồng | 2.5 | ty-dong | = | 2,5 tỷ đồng | VND 2.5 billion
14.250 triệu đồng | 14250 | trieu-dong | = | 14,25 tỷ đồng | VND 14.25 billion
1.221 triệu đồng | 1221 | trieu-dong | = | 1,221 tỷ đồng | VND 1.221 billion
1,221 tỷ đồng | 1.221 | ty-dong | = | 1,221 tỷ đồng | VND 1.221 billion
1.234.567,89 đồng | 1234567.89 | dong | = | 1.234.567,89 đồng | VND 1,234,567.89
1 tỷ 200 triệu đồng | 1.2 | ty-dong | = | 1,2 tỷ đồng | VND 1.2 billion
1 tỷ 250 triệu 500 nghìn đồng | 1.2505 | ty-dong | = | 1.250,5 triệu đồng | VND 1,250.5 million
14 nghìn tỷ đồng | 14 | nghin-ty-dong | = | 14 nghìn tỷ đồng | VND 14 trillion
14 ngàn tỉ đồng | 14 | nghin-ty-dong | = | 14 nghìn tỷ đồng | VND 14 trillion
hai nghìn năm trăm tỷ đồng | 2500 | ty-dong | = | 2,5 nghìn tỷ đồng | VND 2.5 trillion
500.000đ | 500000 | dong | = | 500.000 đồng | VND 500,000
500.000 VNĐ | 500000 | dong | = | 500.000 đồng | VND 500,000
300 nghìn đồng | 300000 | dong | = | 300.000 đồng | VND 300,000
12 tr.đ | 12 | trieu-dong | = | 12 triệu đồng | VND 12 million
12 trđ | 12 | trieu-dong | = | 12 triệu đồng | VND 12 million
12tr đồng | 12 | trieu-dong | = | 12 triệu đồng | VND 12 million
36tỷ đồng | 36 | ty-dong | = | 36 tỷ đồng | VND 36 billion
5 nghìn USD | 5 | nghin-usd | = | 5 nghìn USD | USD 5 thousand
500.000 đô la Mỹ | 500000 | usd | = | 500 nghìn USD | USD 500 thousand
300 triệu đô-la | 300 | trieu-usd | = | 300 triệu USD | USD 300 million
300 triệu đô la | 300 | trieu-usd | = | 300 triệu USD | USD 300 million
US$ 6 triệu | 6 | trieu-usd | = | 6 triệu USD | USD 6 million
$6 triệu | 6 | trieu-usd | = | 6 triệu USD | USD 6 million
USD 450 | 450 | usd | = | 450 USD | USD 450
6 triệu US$ | 6 | trieu-usd | = | 6 triệu USD | USD 6 million
1,2 tỷ USD | 1.2 | ty-usd | = | 1,2 tỷ USD | USD 1.2 billion
nửa triệu USD | 0.5 | trieu-usd | = | 500 nghìn USD | USD 500 thousand
3 triệu đô la Úc | 3 | trieu-aud | = | 3 triệu đô la Úc | AUD 3 million
200.000 euro | 200000 | eur | = | 200.000 euro | EUR 200,000
1 221 đoàn | 1221 | doan | = | 1.221 đoàn | 1,221 delegations
1.000,5 | 1000.5 | - | = | 1.000,5 | 1,000.5
12.345.678 USD | 12345678 | usd | = | 12.345.678 USD | USD 12,345,678
1.250,5 triệu USD | 1250.5 | trieu-usd | = | 1.250,5 triệu USD | USD 1,250.5 million
1.500 tỷ | 1500000000000 | - | = | 1,5 nghìn tỷ | 1.5 trillion
0,125 triệu USD | 0.125 | trieu-usd | = | 125 nghìn USD | USD 125 thousand
một trăm | 100 | - | = | 100 | 100
hai mươi lăm | 25 | - | = | 25 | 25
hai lăm | 25 | - | = | 25 | 25
một trăm linh năm | 105 | - | = | 105 | 105
một trăm lẻ năm | 105 | - | = | 105 | 105
một trăm hai | 120 | - | = | 120 | 120
một trăm năm mươi | 150 | - | = | 150 | 150
ba mươi mốt | 31 | - | = | 31 | 31
bốn mươi tư | 44 | - | = | 44 | 44
mười | 10 | - | = | 10 | 10
mười lăm | 15 | - | = | 15 | 15
năm mươi | 50 | - | = | 50 | 50
năm đoàn | 5 | doan | = | 5 đoàn | 5 delegations
hai dự án | 2 | du-an | = | 2 dự án | 2 projects
ba lĩnh vực | 3 | - | = | 3 | 3
hai chục dự án | 20 | du-an | = | 20 dự án | 20 projects
một nghìn không trăm linh năm | 1005 | - | = | 1.005 | 1,005
một nghìn linh năm | 1005 | - | = | 1.005 | 1,005
một nghìn hai | 1200 | - | = | 1.200 | 1,200
hai trăm năm mươi nghìn | 250000 | - | = | 250.000 | 250,000
hai triệu rưỡi đồng | 2.5 | trieu-dong | = | 2,5 triệu đồng | VND 2.5 million
hai triệu tư đồng | 2.4 | trieu-dong | = | 2,4 triệu đồng | VND 2.4 million
hơn một nghìn rưỡi | 1500 | - | > | hơn 1.500 | more than 1,500
một trăm rưỡi | 150 | - | = | 150 | 150
mười bốn nghìn tỷ đồng | 14 | nghin-ty-dong | = | 14 nghìn tỷ đồng | VND 14 trillion
năm mươi lăm triệu đồng | 55 | trieu-dong | = | 55 triệu đồng | VND 55 million
12 nghìn 500 người | 12500 | nguoi | = | 12.500 người | 12,500 people
5 vạn người | 50000 | nguoi | = | 50.000 người | 50,000 people
không quá 5 | 5 | - | <= | không quá 5 | at most 5
tối đa 5 cuộc | 5 | cuoc | <= | tối đa 5 cuộc | at most 5 meetings
ít nhất 5 cuộc | 5 | cuoc | >= | ít nhất 5 cuộc | at least 5 meetings
không dưới 5 cuộc | 5 | cuoc | >= | ít nhất 5 cuộc | at least 5 meetings
không kém 5 cuộc | 5 | cuoc | >= | ít nhất 5 cuộc | at least 5 meetings
10 người đổ lên | 10 | nguoi | >= | từ 10 người trở lên | at least 10 people
10 người trở lại | 10 | nguoi | <= | không quá 10 người | at most 10 people
chưa quá 5 cuộc | 5 | cuoc | <= | không quá 5 cuộc | at most 5 meetings
không trên 5 cuộc | 5 | cuoc | <= | không quá 5 cuộc | at most 5 meetings
chưa đạt 36 tỷ đồng | 36 | ty-dong | < | chưa đến 36 tỷ đồng | under VND 36 billion
5 đoàn trong một năm | 5 | doan | = | 5 đoàn | 5 delegations
hai triệu một | 2100000 | - | = | 2,1 triệu | 2.1 million
từ 10 người trở lên | 10 | nguoi | >= | từ 10 người trở lên | at least 10 people
10 người trở xuống | 10 | nguoi | <= | không quá 10 người | at most 10 people
chưa đến 5 triệu USD | 5 | trieu-usd | < | chưa đến 5 triệu USD | under USD 5 million
chưa đầy 20 đoàn | 20 | doan | < | chưa đầy 20 đoàn | under 20 delegations
dưới 20 đoàn | 20 | doan | < | dưới 20 đoàn | under 20 delegations
ngót nghét 20 đoàn | 20 | doan | < | gần 20 đoàn | nearly 20 delegations
trên dưới 20 | 20 | - | ~~ | trên dưới 20 | about 20
khoảng 20 đoàn | 20 | doan | ~~ | khoảng 20 đoàn | about 20 delegations
độ 20 đoàn | 20 | doan | ~~ | khoảng 20 đoàn | about 20 delegations
khoảng hơn 20 đoàn | 20 | doan | >~ | khoảng hơn 20 đoàn | somewhat more than 20 delegations
lên tới hơn 20 đoàn | 20 | doan | > | hơn 20 đoàn | more than 20 delegations
>450 tổ chức | 450 | to-chuc | > | hơn 450 tổ chức | more than 450 organisations
≥ 5 đoàn | 5 | doan | >= | ít nhất 5 đoàn | at least 5 delegations
~20 đoàn | 20 | doan | ~~ | khoảng 20 đoàn | about 20 delegations
20+ đoàn | 20 | doan | >= | ít nhất 20 đoàn | at least 20 delegations
71,4% | 71.4 | phan-tram | = | 71,4% | 71.4%
71,4 % | 71.4 | phan-tram | = | 71,4% | 71.4%
đạt 71,4 phần trăm | 71.4 | phan-tram | = | 71,4% | 71.4%
71,429% | 71.429 | phan-tram | = | 71,429% | 71.429%
hơn 70% | 70 | phan-tram | > | hơn 70% | more than 70%
giảm còn 5 vụ | 5 | vu | = | 5 vụ việc | 5 cases
tăng lên 12 đoàn | 12 | doan | = | 12 đoàn | 12 delegations
"""

RANGES = """
15÷20 đoàn | 15 | 20 | doan | 15–20 đoàn | 15–20 delegations
15 ~ 20 đoàn | 15 | 20 | doan | 15–20 đoàn | 15–20 delegations
hai ba đoàn | 2 | 3 | doan | 2–3 đoàn | 2–3 delegations
một hai đoàn | 1 | 2 | doan | 1–2 đoàn | 1–2 delegations
năm sáu đoàn | 5 | 6 | doan | 5–6 đoàn | 5–6 delegations
năm bảy đoàn | 5 | 7 | doan | 5–7 đoàn | 5–7 delegations
dăm bảy đoàn | 5 | 7 | doan | 5–7 đoàn | 5–7 delegations
bảy tám người | 7 | 8 | nguoi | 7–8 người | 7–8 people
hai ba chục đoàn | 20 | 30 | doan | 20–30 đoàn | 20–30 delegations
hai ba trăm người | 200 | 300 | nguoi | 200–300 người | 200–300 people
hai ba tỷ đồng | 2 | 3 | ty-dong | 2–3 tỷ đồng | VND 2–3 billion
sáu bảy trăm triệu đồng | 600 | 700 | trieu-dong | 600–700 triệu đồng | VND 600–700 million
10-12 dự án | 10 | 12 | du-an | 10–12 dự án | 10–12 projects
10–12 dự án | 10 | 12 | du-an | 10–12 dự án | 10–12 projects
10 — 12 dự án | 10 | 12 | du-an | 10–12 dự án | 10–12 projects
từ 10 đến 12 dự án | 10 | 12 | du-an | 10–12 dự án | 10–12 projects
10 hoặc 11 đoàn | 10 | 11 | doan | 10–11 đoàn | 10–11 delegations
ba đến năm đoàn | 3 | 5 | doan | 3–5 đoàn | 3–5 delegations
3-5 tỷ đồng | 3 | 5 | ty-dong | 3–5 tỷ đồng | VND 3–5 billion
từ 3 tỷ đến 5 tỷ đồng | 3 | 5 | ty-dong | 3–5 tỷ đồng | VND 3–5 billion
từ 500 triệu đến 1,2 tỷ đồng | 0.5 | 1.2 | ty-dong | 500–1.200 triệu đồng | VND 500–1,200 million
10% - 12% | 10 | 12 | phan-tram | 10–12% | 10–12%
10-12% | 10 | 12 | phan-tram | 10–12% | 10–12%
2011-2015 dự án | 2011 | 2015 | du-an | 2.011–2.015 dự án | 2,011–2,015 projects
"""

SHARES = """
15 trong số 20 huyện | 15 | 20 | - | 15/20 (75%) | 15 of 20 (75%)
15 trong tổng số 20 huyện | 15 | 20 | - | 15/20 (75%) | 15 of 20 (75%)
15 trong 20 huyện | 15 | 20 | - | 15/20 (75%) | 15 of 20 (75%)
15 huyện trong số 20 huyện | 15 | 20 | - | 15/20 (75%) | 15 of 20 (75%)
15 huyện, thị xã trong tổng số 20 huyện, thị xã | 15 | 20 | - | 15/20 (75%) | 15 of 20 (75%)
5 trên 8 tỷ đồng | 5 | 8 | ty-dong | 5/8 tỷ đồng (62,5%) | VND 5 of 8 billion (62.5%)
12 trong 15 nhiệm vụ | 12 | 15 | nhiem-vu | 12/15 nhiệm vụ (80%) | 12 of 15 tasks (80%)
45/63 tỉnh, thành | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
45 / 63 tỉnh/thành phố | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
45/63 tỉnh (71,4%) | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
45/63 tỉnh (chiếm 71%) | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
71,4% (45/63 tỉnh) | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
45 trong tổng số 63 tỉnh | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
45 trên 63 tỉnh | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
45 tỉnh trong số 63 tỉnh | 45 | 63 | tinh | 45/63 tỉnh, thành (71,4%) | 45 of 63 provinces and cities (71.4%)
5/6 dự án | 5 | 6 | du-an | 5/6 dự án (83,3%) | 5 of 6 projects (83.3%)
4/5 hồ sơ | 4 | 5 | ho-so | 4/5 hồ sơ (80%) | 4 of 5 dossiers (80%)
9/9 huyện, thị xã | 9 | 9 | - | 9/9 (100%) | 9 of 9 (100%)
45/63 | 45 | 63 | - | 45/63 (71,4%) | 45 of 63 (71.4%)
45 trên 100 tỷ đồng | 45 | 100 | ty-dong | 45/100 tỷ đồng (45%) | VND 45 of 100 billion (45%)
"""

# phrase | measure | direction | amount | against | Vietnamese | English
CHANGES = """
tốc độ tăng 12% | pct | up | 12 | - | tăng 12% | up 12%
↑ 12% | pct | up | 12 | - | tăng 12% | up 12%
▼ 3 vụ | diff | down | 3 | - | giảm 3 vụ việc | down 3 cases
(-) 5% | pct | down | 5 | - | giảm 5% | down 5%
(+) 5% | pct | up | 5 | - | tăng 5% | up 5%
hơn cùng kỳ 12% | pct | up | 12 | same-period | tăng 12% so với cùng kỳ | up 12% against the same period of the previous year
tăng hơn cùng kỳ 12% | pct | up | 12 | same-period | tăng 12% so với cùng kỳ | up 12% against the same period of the previous year
thấp hơn cùng kỳ 12% | pct | down | 12 | same-period | giảm 12% so với cùng kỳ | down 12% against the same period of the previous year
tăng hơn năm 2017 là 12% | pct | up | 12 | 2017 | tăng 12% so với năm 2017 | up 12% against 2017
nhiều hơn năm ngoái 3 đoàn | diff | up | 3 | previous-year | tăng 3 đoàn so với năm trước | up 3 delegations against the previous year
kém năm 2017 3 đoàn | diff | down | 3 | 2017 | giảm 3 đoàn so với năm 2017 | down 3 delegations against 2017
tăng 15,3% SVCK | pct | up | 15.3 | same-period | tăng 15,3% so với cùng kỳ | up 15.3% against the same period of the previous year
tăng 15,3% so với CK năm 2017 | pct | up | 15.3 | same-period:2017 | tăng 15,3% so với cùng kỳ năm 2017 | up 15.3% against the same period of 2017
bằng 89% CKNT | pct | to | 89 | same-period | bằng 89% so với cùng kỳ | 89% of the figure for the same period of the previous year
đạt 120% KH năm | pct | to | 120 | plan | bằng 120% so với kế hoạch | 120% of the plan
bằng 105% dự toán HĐND tỉnh giao | pct | to | 105 | plan | bằng 105% so với kế hoạch | 105% of the plan
vượt dự toán 5% | pct | up | 5 | plan | vượt 5% so với kế hoạch | 5% above the plan
tăng 12% so với kết quả thực hiện năm 2016 | pct | up | 12 | 2016 | tăng 12% so với năm 2016 | up 12% against 2016
tăng 12% so với 9 tháng năm 2017 | pct | up | 12 | 2017-01/2017-09 | tăng 12% so với 9 tháng đầu năm 2017 | up 12% against the first nine months of 2017
tăng nhẹ 2% | pct | up | 2 | - | tăng 2% | up 2%
giảm mạnh 20% | pct | down | 20 | - | giảm 20% | down 20%
giảm sâu 20% | pct | down | 20 | - | giảm 20% | down 20%
tăng khá 12% | pct | up | 12 | - | tăng 12% | up 12%
tăng trưởng khá cao 12% | pct | up | 12 | - | tăng 12% | up 12%
tăng vọt 12% so với cùng kỳ | pct | up | 12 | same-period | tăng 12% so với cùng kỳ | up 12% against the same period of the previous year
tăng đáng kể 12% | pct | up | 12 | - | tăng 12% | up 12%
tăng không đáng kể 0,2% | pct | up | 0.2 | - | tăng 0,2% | up 0.2%
cao hơn 5% so với cùng kỳ | pct | up | 5 | same-period | tăng 5% so với cùng kỳ | up 5% against the same period of the previous year
thấp hơn gần 5% so với kế hoạch | pct | down | 5 | plan | giảm gần 5% so với kế hoạch | down nearly 5% against the plan
vượt 12% so với cùng kỳ | pct | up | 12 | same-period | tăng 12% so với cùng kỳ | up 12% against the same period of the previous year
nhiều hơn 5 đoàn so với năm 2017 | diff | up | 5 | 2017 | tăng 5 đoàn so với năm 2017 | up 5 delegations against 2017
thiếu 5 đoàn so với kế hoạch | diff | down | 5 | plan | giảm 5 đoàn so với kế hoạch | down 5 delegations against the plan
vượt 5 đoàn so với kế hoạch | diff | up | 5 | plan | tăng 5 đoàn so với kế hoạch | up 5 delegations against the plan
đạt 107% mục tiêu | pct | to | 107 | plan | bằng 107% so với kế hoạch | 107% of the plan
giảm 5 điểm % | diff | down | 5 | - | giảm 5 điểm phần trăm | down 5 percentage points
tăng hai ba lần | times | up | 2 | - | tăng 2–3 lần | a 2–3-fold increase
gấp năm sáu lần | times | to | 5 | - | gấp 5–6 lần | 5–6 times
tăng 278 % | pct | up | 278 | - | tăng 278% | up 278%
tăng 278% so với năm 2013 | pct | up | 278 | 2013 | tăng 278% so với năm 2013 | up 278% against 2013
giảm 5% | pct | down | 5 | - | giảm 5% | down 5%
+12% | pct | up | 12 | - | tăng 12% | up 12%
(-5%) | pct | down | 5 | - | giảm 5% | down 5%
−5% | pct | down | 5 | - | giảm 5% | down 5%
tăng hơn 12% | pct | up | 12 | - | tăng hơn 12% | up more than 12%
ước tăng 12% | pct | up | 12 | - | ước tăng 12% | up an estimated 12%
tăng 10-12% | pct | up | 10 | - | tăng 10–12% | up 10–12%
tăng 12% so với 6 tháng đầu năm 2017 | pct | up | 12 | 2017-H1 | tăng 12% so với 6 tháng đầu năm 2017 | up 12% against the first half of 2017
tăng 12% so với quý I/2018 | pct | up | 12 | 2018-Q1 | tăng 12% so với quý I/2018 | up 12% against Q1 2018
tăng 12% so với năm trước | pct | up | 12 | previous-year | tăng 12% so với năm trước | up 12% against the previous year
tăng 12% so với cùng kỳ năm 2017 | pct | up | 12 | same-period:2017 | tăng 12% so với cùng kỳ năm 2017 | up 12% against the same period of 2017
bằng 107% so với cùng kỳ | pct | to | 107 | same-period | bằng 107% so với cùng kỳ | 107% of the figure for the same period of the previous year
107% cùng kỳ năm trước | pct | to | 107 | same-period | bằng 107% so với cùng kỳ | 107% of the figure for the same period of the previous year
bằng 378% so với năm 2013 | pct | to | 378 | 2013 | bằng 378% so với năm 2013 | 378% of the figure for 2013
đạt 107% kế hoạch | pct | to | 107 | plan | bằng 107% so với kế hoạch | 107% of the plan
vượt 12% kế hoạch năm | pct | up | 12 | plan | vượt 12% so với kế hoạch | 12% above the plan
vượt kế hoạch 12% | pct | up | 12 | plan | vượt 12% so với kế hoạch | 12% above the plan
gấp 3,4 lần | times | to | 3.4 | - | gấp 3,4 lần | 3.4 times
gấp 3,4 lần so với năm 2013 | times | to | 3.4 | 2013 | gấp 3,4 lần so với năm 2013 | 3.4 times the figure for 2013
tăng gấp 3 lần | times | to | 3 | - | gấp 3 lần | 3 times
gấp 3-4 lần | times | to | 3 | - | gấp 3–4 lần | 3–4 times
tăng gấp đôi so với năm 2013 | times | to | 2 | 2013 | gấp 2 lần so với năm 2013 | twice the figure for 2013
gần gấp đôi so với năm 2013 | times | to | 2 | 2013 | gấp gần 2 lần so với năm 2013 | nearly twice the figure for 2013
tăng 3,4 lần so với cùng kỳ | times | up | 3.4 | same-period | tăng 3,4 lần so với cùng kỳ | a 3.4-fold increase against the same period of the previous year
giảm 2 lần | times | down | 2 | - | giảm 2 lần | a 2-fold decrease
tăng 5 đoàn | diff | up | 5 | - | tăng 5 đoàn | up 5 delegations
+5 đoàn | diff | up | 5 | - | tăng 5 đoàn | up 5 delegations
giảm 3 vụ so với cùng kỳ | diff | down | 3 | same-period | giảm 3 vụ việc so với cùng kỳ | down 3 cases against the same period of the previous year
tăng 12 điểm phần trăm | diff | up | 12 | - | tăng 12 điểm phần trăm | up 12 percentage points
tăng 14.250 triệu đồng | diff | up | 14250 | - | tăng 14,25 tỷ đồng | up VND 14.25 billion
"""

LEVELS_WITH_CHANGE = """
12 đoàn, cao hơn 5% so với cùng kỳ | 12 | pct | 5 | 12 đoàn, tăng 5% so với cùng kỳ | 12 delegations, up 5% against the same period of the previous year
hơn 36 tỷ đồng, vượt 6 tỷ đồng so với kế hoạch | 36 | diff | 6 | hơn 36 tỷ đồng, tăng 6 tỷ đồng so với kế hoạch | more than VND 36 billion, up VND 6 billion against the plan
vượt 1%, vượt 2% so với kế hoạch | 1 | pct | 2 | vượt 1%, vượt 2% so với kế hoạch | more than 1%, 2% above the plan
12 đoàn, tăng nhẹ 2% | 12 | pct | 2 | 12 đoàn, tăng 2% | 12 delegations, up 2%
53 thỏa thuận, tăng 278% so với năm 2013 | 53 | pct | 278 | 53 văn bản, tăng 278% so với năm 2013 | 53 agreements, up 278% against 2013
53 thỏa thuận (tăng 278%) | 53 | pct | 278 | 53 văn bản, tăng 278% | 53 agreements, up 278%
53 thỏa thuận (+278%) | 53 | pct | 278 | 53 văn bản, tăng 278% | 53 agreements, up 278%
12 dự án, giảm 3 dự án so với cùng kỳ | 12 | diff | 3 | 12 dự án, giảm 3 dự án so với cùng kỳ | 12 projects, down 3 projects against the same period of the previous year
12 dự án, gấp 3 lần năm 2013 | 12 | times | 3 | 12 dự án, gấp 3 lần | 12 projects, 3 times
300 triệu USD, đạt 107% kế hoạch | 300 | pct | 107 | 300 triệu USD, bằng 107% so với kế hoạch | USD 300 million, 107% of the plan
tăng 12% so với cùng kỳ, đạt 300 triệu USD | 300 | pct | 12 | 300 triệu USD, tăng 12% so với cùng kỳ | USD 300 million, up 12% against the same period of the previous year
1,2 tỷ đồng, tăng 300 triệu đồng | 1.2 | diff | 0.3 | 1,2 tỷ đồng, tăng 300 triệu đồng | VND 1.2 billion, up VND 300 million
45/63 tỉnh, thành (71,4%), tăng 3 tỉnh | 45 | diff | 3 | 45/63 tỉnh, thành (71,4%), tăng 3 tỉnh | 45 of 63 provinces and cities (71.4%), up 3 provinces
"""

TROUBLES = """
hai phẩy năm triệu USD | ambiguous
không phẩy năm phần trăm | ambiguous
hai mươi hai phẩy năm phần trăm | ambiguous
3 phẩy 5 triệu USD | ambiguous
nghìn lẻ một đoàn | ambiguous
3,000 tỷ đồng | english-notation
12,000 triệu đồng | english-notation
1.500,000 USD | english-notation
12 . 500 đoàn | ambiguous
1. 221 đoàn | ambiguous
1'500 USD | ambiguous
1O đoàn | ambiguous
hơn chục đoàn | none
nghìn rưỡi lượt khách | none
tám chín phần mười | none
tăng trưởng hai con số | none
tăng 2 con số | none
ngày 1-3/6 | date
1-3/6/2018 | date
 | none
đoàn | none
không | none
không đoàn nào | none
vài chục | none
vài chục đoàn | none
hàng trăm triệu đồng | none
một số đoàn | none
một vài đoàn | none
mười mấy đoàn | none
hai bên | none
hai nước | none
đầu tư | none
trong năm | none
1.221 đoàn với 8199 lượt người | two
15 đoàn/120 lượt người | two
36 khoản viện trợ với tổng nguồn viện trợ gần 36 tỷ đồng | two
36 tỷ đồng (khoảng 1,5 triệu USD) | two
tăng từ 10 lên 12 đoàn | two
tăng 278% so với 14 thỏa thuận năm 2013 | two
3 đoàn đến 5 tỉnh | two
3 đoàn và hai dự án | two
5 đoàn, tăng 3 dự án | two
10, 12 | two
15 tàu/120 ngư dân | two
120 ngư dân/15 tàu | two
250 dự án còn hiệu lực với tổng vốn 3,2 tỷ USD | two
giảm từ 10 vụ xuống 3 vụ | two
lần thứ 10 | ordinal
Hội nghị UBCTLH lần thứ 10 | ordinal
Đại hội lần thứ XII | ordinal
khóa XI | ordinal
đợt 2 | ordinal
giai đoạn 2 | ordinal
thứ Hai | ordinal
năm 2018 | period
Năm 2018 | period
2018 | period
Festival Huế 2018 | period
6 tháng | period
6 tháng đầu năm 2018 | period
sáu tháng | period
9 tháng | period
quý III/2018 | period
quý 3 | period
tháng 5/2018 | period
5/2018 | period
giai đoạn 2011-2015 | period
2011-2015 | period
2011 – 2015 | period
nhiệm kỳ 2010-2015 | period
5 năm | period
mười năm | period
hai mươi năm | period
một trăm năm | period
27/1/2015 | date
05/6/2018 | date
5.6.2018 | date
05-06-2018 | date
2018-06-05 | date
ngày 5/6 | date
sáng ngày 8/01 | date
ngày 5 tháng 6 năm 2018 | date
14:35:53 | time
18:46 | time
8h30 | time
8 giờ 30 phút | time
22-NQ/TW | document
22 - NQ/TW | document
Nghị quyết 22 - NQ/TW | document
Nghị quyết 22 | document
Nghị quyết số 28 | document
Chương trình số 27-CTr/TU | document
67/KH-UBND | document
Thông tư 03/2009/TT-BNG | document
Luật số 69/2020/QH14 | document
123/UBND-NV | document
Covid-19 | document
G7 | document
QĐ 123 | document
4A | document
15oC | document
a1a1 | document
mốc 1116 | marker
cột mốc 1088/2 | marker
mốc giới số 1116 | marker
từ mốc 1116 đến mốc 1120 | marker
02163.818.555 | phone
Đường dây nóng: 02163.818.555 | phone
0912 345 678 | phone
+84 912 345 678 | phone
5 triệu đồng/người | rate
10 đoàn/năm | rate
12%/năm | rate
20 triệu đồng mỗi suất | rate
bình quân 5 đoàn | rate
mỗi năm đón 50 đoàn | rate
36 tỷ đồng một năm | rate
5 đoàn một năm | rate
3 triệu đồng một suất | rate
50 triệu một người | rate
3 triệu/suất | rate
thu nhập bình quân đầu người 50 triệu đồng | rate
lương bình quân đạt khoảng 50 triệu đồng | rate
3 triệu đô la Canada | unit
200.000 franc Thụy Sĩ | unit
1,221 đoàn | english-notation
1,221 | english-notation
1,221 USD | english-notation
1,221,000 đồng | english-notation
1,234.5 USD | english-notation
6 million USD | english-notation
5/6 | ambiguous
15/2 | ambiguous
2/3 số dự án | ambiguous
12-10 dự án | ambiguous
45/63 tỉnh (80%) | ambiguous
45/0 tỉnh | ambiguous
3 triệu 500 | ambiguous
1234.567 đồng | ambiguous
1.22.3 | ambiguous
12345678901234567890 đồng | ambiguous
05 (sáu) đoàn | ambiguous
gấp 3 dự án | ambiguous
3,5 đoàn | not-whole
3.5 đoàn | not-whole
0,5 người | not-whole
-3 vụ | negative
-5 tỷ đồng | negative
âm 5 tỷ đồng | negative
tăng -5% | negative
03 đồng tổ chức | ambiguous
02 đồng giám đốc | ambiguous
mươi mười lăm đoàn | none
mươi đoàn | none
hai phần ba số dự án | none
ba phần tư dự án | none
hai ba nước | none
đôi ba đoàn | none
vài ba đoàn | none
bốn năm đoàn | two
hai, ba đoàn | two
ba, năm đoàn | two
mười mười hai đoàn | two
đứng thứ 5/63 | ordinal
một trong 5 tỉnh | ordinal
top 10 tỉnh | ordinal
1/2 tỷ đồng | ambiguous
5 nghìn 3 | ambiguous
5‰ | unit
5 phần nghìn | unit
₽ 5 triệu | unit
5 triệu ₽ | unit
5 triệu ₺ | unit
₺ 5 triệu | unit
CHF 5 triệu | unit
S$ 5 triệu | unit
XYZ$5 triệu | unit
5 triệu X$ | unit
5 triệu ringgit | unit
1,5 triệu đô la Brunei | unit
1e9 đồng | ambiguous
0x10 đồng | ambiguous
12e3 người | ambiguous
12abc đồng | document
3x5 m | document
5-6-7 đoàn | two
1.2.3 đồng | ambiguous
2^3 đồng | two
gan 36 ty dong | ambiguous
gần 36 ty dong | ambiguous
36 tỷ dong | ambiguous
36 ngan dong | ambiguous
36 trieu USD | ambiguous
hon 450 to chuc | ambiguous
20 doan | ambiguous
tang 12% | ambiguous
muc tieu 36 USD | ambiguous
6 thang dau nam | ambiguous
"""


# phrase | unit | what is doubted (- for nothing)
DOUBTFUL = """
1,500 tỷ đồng | ty-dong | comma
1,221 tỷ đồng | ty-dong | -
tăng 12% so với nhiệm kỳ trước | phan-tram | lost
tăng 12% so với tỉnh Lào Cai | phan-tram | lost
tăng 12% so với cùng kỳ | phan-tram | -
thiếu 3 tỷ đồng | ty-dong | change
hụt 3 đoàn | doan | change
không phải 20 đoàn | doan | negated
đạt 105% dự toán | phan-tram | -
3.5 triệu USD | trieu-usd | point
dự kiến 3.5 triệu USD | trieu-usd | point plan
5 đoàn thể | - | longer
Số đoàn thể: 5 | - | longer
2 đồng minh | - | longer
30 tỉnh uỷ | - | longer
120 thẻ tạm trú | - | longer
24 cuộc tuần tra | - | longer
300 cuộc sống | - | longer
3 bài học kinh nghiệm | - | longer
200 tin nhắn | - | longer
20 ca sĩ | - | longer
100 suất cơm | - | longer
5 khoản vay | - | longer
3 dự án luật | - | longer
300 đô thị | - | longer
3 tỷ phú | - | longer
3 triệu phú | - | longer
3 tỷ lệ | - | longer
2 đồng | dong | few
0 đồng | dong | -
1.000 đồng | dong | -
¥ 5 triệu | trieu-jpy | yen
5 triệu yên | trieu-jpy | -
tăng nhanh, đạt 12% | phan-tram | change
tăng trưởng GRDP 8,5% | phan-tram | change
tăng cường hợp tác, đạt 12% | phan-tram | -
tỷ lệ hộ nghèo giảm còn 5% | phan-tram | -
hơn 5 đoàn so với năm trước | doan | against
12 đoàn, tăng mạnh so với cùng kỳ | doan | against
53 thỏa thuận, tăng 278% so với năm 2013 | van-ban | -
gan 36 tỷ đồng | ty-dong | unmarked
không có 5 đoàn | doan | negated
không quá 5 đoàn | doan | -
viện trợ không hoàn lại 36 tỷ đồng | ty-dong | -
phấn đấu đạt 36 tỷ đồng | ty-dong | plan
dự kiến đón 50 đoàn | doan | plan
mục tiêu 36 tỷ đồng | ty-dong | plan
kế hoạch 36 tỷ đồng | ty-dong | plan
năm tới sẽ đón 50 đoàn | doan | plan
36 tỷ đồng (dự kiến) | ty-dong | plan
phấn đấu tăng 10% | phan-tram | plan
đạt 107% kế hoạch | phan-tram | -
chương trình mục tiêu quốc gia 36 tỷ đồng | ty-dong | -
Sở Kế hoạch và Đầu tư đón 5 đoàn | doan | -
theo kế hoạch đón 12 đoàn | doan | -
ước đạt 36 tỷ đồng | ty-dong | -
"""


def rows(table: str) -> list[Any]:
    split = [[cell.strip() for cell in line.split(" | ")] for line in table.strip("\n").splitlines()]
    return [pytest.param(*cells, id=cells[0] or "empty") for cells in split]


def marks(q: Quantity) -> str:
    return q.bound + "~" * q.approx + "E" * q.estimated


@pytest.mark.parametrize(("phrase", "value", "unit", "bound", "vi", "en"), rows(PHRASES))
def test_a_phrase_is_read_and_written_back(
    phrase: str, value: str, unit: str, bound: str, vi: str, en: str
) -> None:
    q = read(phrase)
    assert (q.value, q.unit or "-", marks(q)) == (Decimal(value), unit, bound)
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)
    assert q.as_written == phrase
    assert q.change is None


@pytest.mark.parametrize(("phrase", "low", "high", "unit", "vi", "en"), rows(RANGES))
def test_a_range_has_two_ends(phrase: str, low: str, high: str, unit: str, vi: str, en: str) -> None:
    q = read(phrase)
    assert (q.value, q.value_max, q.unit, q.bound) == (Decimal(low), Decimal(high), unit, "..")
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(("phrase", "part", "whole", "unit", "vi", "en"), rows(SHARES))
def test_a_share_names_its_whole(phrase: str, part: str, whole: str, unit: str, vi: str, en: str) -> None:
    q = read(phrase)
    assert (q.value, q.of, q.unit or "-") == (Decimal(part), Decimal(whole), unit)
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(("phrase", "measure", "direction", "amount", "vs", "vi", "en"), rows(CHANGES))
def test_a_change_says_how_much_and_against_what(
    phrase: str, measure: str, direction: str, amount: str, vs: str, vi: str, en: str
) -> None:
    q = read(phrase)
    assert q.is_change
    assert q.change is not None
    assert (q.change.measure, q.change.direction, q.change.amount) == (measure, direction, Decimal(amount))
    assert (q.change.vs or "-") == vs
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(("phrase", "value", "measure", "amount", "vi", "en"), rows(LEVELS_WITH_CHANGE))
def test_a_level_with_its_change_is_one_figure(
    phrase: str, value: str, measure: str, amount: str, vi: str, en: str
) -> None:
    q = read(phrase)
    assert q.change is not None
    assert not q.is_change
    assert (q.value, q.change.measure, q.change.amount) == (Decimal(value), measure, Decimal(amount))
    assert (write(q, "vi", UNITS), write(q, "en", UNITS)) == (vi, en)


@pytest.mark.parametrize(("phrase", "kind"), rows(TROUBLES))
def test_what_is_no_figure_says_why_and_what_to_do(phrase: str, kind: str) -> None:
    found = parse(phrase, UNITS)
    assert isinstance(found, Trouble), f"{phrase}: {found}"
    assert (found.kind, found.code, found.as_written) == (kind, "E303", phrase)
    for text in (*found.reason, *found.cure):
        assert text.endswith(".")
        assert "{" not in text


@pytest.mark.parametrize(
    ("phrase", "plain"),
    [
        ("gần\u00a036\u202ftỷ đồng", "gần 36 tỷ đồng"),
        (unicodedata.normalize("NFD", "gần 36 tỷ đồng"), "gần 36 tỷ đồng"),
        ("gần ３６ tỷ đồng", "gần 36 tỷ đồng"),
        ("1\u2009221 đoàn", "1.221 đoàn"),
        ("1\u00a0221 đoàn", "1.221 đoàn"),
        ("tăng 278％", "tăng 278%"),
        ("  gần\n36 \t tỷ  đồng ", "gần 36 tỷ đồng"),
        ("gần\u200b 36 tỷ\ufeff đồng", "gần 36 tỷ đồng"),
        ("10\u201112 dự án", "10-12 dự án"),
        ("10\u221212 dự án", "10-12 dự án"),
    ],
    ids=repr,
)
def test_spelling_of_characters_does_not_matter(phrase: str, plain: str) -> None:
    assert read(phrase) == read(plain)


@pytest.mark.parametrize(
    ("phrase", "value"), [("3.5 triệu", "3500000"), ("1.22 triệu", "1220000"), ("0.125", "0.125")]
)
def test_a_point_that_cannot_part_thousands_is_read_with_a_doubt(phrase: str, value: str) -> None:
    q = read(phrase)
    assert (q.value, q.doubt) == (Decimal(value), "point")
    assert q.doubt in DOUBTS


@pytest.mark.parametrize(("phrase", "unit", "doubts"), rows(DOUBTFUL))
def test_a_reading_worth_a_look_says_so(phrase: str, unit: str, doubts: str) -> None:
    q = read(phrase)
    assert (q.unit or "-", q.doubt or "-") == (unit, doubts)
    assert DOUBTS.keys() >= set(q.doubts)


def test_all_that_is_read_here_reads_the_same_once_written_back() -> None:
    for table in (PHRASES, RANGES, SHARES, CHANGES, LEVELS_WITH_CHANGE, DOUBTFUL):
        for line in table.strip().splitlines():
            q = read(line.split(" | ")[0].strip())
            assert read(write(q, "vi", UNITS)).meaning == q.meaning, line


def test_a_phrase_without_marks_is_told_to_have_them() -> None:
    found = parse("gan 36 ty dong", UNITS)
    assert isinstance(found, Trouble)
    assert "Gõ đủ dấu" in found.cure.vi


def test_a_trouble_quotes_the_phrase_as_typed() -> None:
    found = parse("theo Nghị quyết 22-NQ/TW", UNITS)
    assert isinstance(found, Trouble)
    assert "“Nghị quyết 22-NQ/TW”" in found.reason.vi


def test_english_notation_is_answered_with_the_vietnamese_one() -> None:
    found = parse("1,221 đoàn", UNITS)
    assert isinstance(found, Trouble)
    assert "1.221" in found.cure.vi
    assert "1.221" in found.cure.en


@pytest.mark.parametrize(
    ("phrase", "cure"),
    [("3,000 tỷ đồng", "3.000"), ("1.500,000 USD", "1.500.000"), ("12 . 500 đoàn", "12.500")],
)
def test_a_slip_in_a_number_is_answered_with_what_was_meant(phrase: str, cure: str) -> None:
    found = parse(phrase, UNITS)
    assert isinstance(found, Trouble)
    assert cure in found.cure.vi


@pytest.mark.parametrize(
    ("phrase", "it"), [("hơn chục đoàn", "hơn chục"), ("nghìn rưỡi lượt khách", "nghìn rưỡi")]
)
def test_a_number_without_its_first_digit_is_named(phrase: str, it: str) -> None:
    found = parse(phrase, UNITS)
    assert isinstance(found, Trouble)
    assert f"“{it}”" in found.reason.vi


def test_base_value_makes_spellings_comparable() -> None:
    one, other = read("14.250 triệu đồng"), read("14,25 tỷ đồng")
    assert one.base_value == other.base_value == Decimal(14250000000)
    assert one.base_unit == "VND"
    assert one != other
    assert one.meaning == other.meaning


def test_currencies_never_convert() -> None:
    assert read("1 triệu USD").base_unit != read("1 triệu đồng").base_unit


@pytest.mark.parametrize(
    ("phrase", "pct", "times", "diff"),
    [
        ("tăng 278%", "278", None, None),
        ("giảm 5%", "-5", None, None),
        ("bằng 107% so với cùng kỳ", "7", None, None),
        ("gấp 3,4 lần", None, "3.4", None),
        ("giảm 3 vụ", None, None, "-3"),
    ],
)
def test_a_change_has_one_signed_number(
    phrase: str, pct: str | None, times: str | None, diff: str | None
) -> None:
    change = read(phrase).change
    assert change is not None
    expected = tuple(None if text is None else Decimal(text) for text in (pct, times, diff))
    assert (change.pct, change.times, change.diff) == expected


def test_a_change_alone_can_be_written() -> None:
    change = Change("pct", Decimal(278), vs="2013")
    assert write_change(change, None, "vi", UNITS) == "tăng 278% so với năm 2013"
    assert write_change(change, None, "en", UNITS) == "up 278% against 2013"
    assert write_change(Change("diff", Decimal(1), "down"), "doan", "en", UNITS) == "down 1 delegation"


@pytest.mark.parametrize(
    ("phrase", "vi", "en"),
    [
        ("gần 36 tỷ đồng", ("gần", "36", "tỷ đồng"), ("nearly VND", "36", "billion")),
        ("1.221 đoàn", ("", "1.221", "đoàn"), ("", "1,221", "delegations")),
        ("71,4%", ("", "71,4", "%"), ("", "71.4", "%")),
        (
            "45/63 tỉnh",
            ("", "45/63", "tỉnh, thành (71,4%)"),
            ("", "45", "of 63 provinces and cities (71.4%)"),
        ),
        (
            "ước đạt khoảng trên 300 triệu USD",
            ("ước trên", "300", "triệu USD"),
            ("an estimated USD", "300", "million or more"),
        ),
        ("từ 10 người trở lên", ("từ", "10", "người trở lên"), ("at least", "10", "people")),
        ("tăng 278% so với năm 2013", ("tăng", "278", "% so với năm 2013"), ("up", "278", "% against 2013")),
        ("10-12 dự án", ("", "10–12", "dự án"), ("", "10–12", "projects")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pieces_set_the_number_apart(phrase: str, vi: tuple[str, ...], en: tuple[str, ...]) -> None:
    q = read(phrase)
    assert pieces(q, "vi", UNITS) == Pieces(*vi)
    assert pieces(q, "en", UNITS) == Pieces(*en)
    assert pieces(q, "en", UNITS).text == write(q, "en", UNITS, headline=True)


def test_a_headline_keeps_one_hedge() -> None:
    q = read("ước đạt khoảng trên 300 triệu USD")
    assert write(q, "vi", UNITS, headline=True) == "ước trên 300 triệu USD"
    assert write(q, "en", UNITS, headline=True) == "an estimated USD 300 million or more"
    assert write(read("khoảng 20 đoàn"), "vi", UNITS, headline=True) == "khoảng 20 đoàn"


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1221", "1.221", "1,221"),
        ("3.5", "3,5", "3.5"),
        ("71.40", "71,4", "71.4"),
        ("1234567.89", "1.234.567,89", "1,234,567.89"),
        ("-5", "-5", "-5"),
        ("1E+3", "1.000", "1,000"),
    ],
)
def test_numbers_are_written_in_each_notation(value: str, vi: str, en: str) -> None:
    assert (number(Decimal(value), "vi"), number(Decimal(value), "en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("36", "36"),
        ("1.221", "1221"),
        ("3,5", "3.5"),
        ("3.5", "3.5"),
        ("-5", "-5"),
        ("hai mươi", "20"),
        ("06", "6"),
    ],
)
def test_a_number_of_an_entry_stands_alone(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "-", "abc", "3 đoàn", "1,234.5", "NO", "nan", "inf", "1e5", "0x10"])
def test_what_is_no_number_of_an_entry_is_none(text: str) -> None:
    assert value_of(text) is None


def test_every_unit_of_the_vocabulary_can_be_read_back() -> None:
    for unit in UNITS:
        for name in (unit.vi, *unit.aliases):
            q = read(f"12 {name}")
            assert q.base_value == 12 * unit.factor, name
            assert q.base_unit == unit.base, name


def test_every_word_of_the_vocabulary_is_a_mark_with_its_bound() -> None:
    for row in yaml.safe_load((VOCABULARY / "qualifiers.yml").read_text(encoding="utf-8")):
        for word in row.get("vi") or ():
            if "…" in word or "-" in word:
                continue
            q = read(f"{word} 20 đoàn")
            if row.get("flag"):
                assert (q.estimated, q.estimated_word) == (True, word)
            else:
                assert (q.bound, q.word) == (row["sign"], word)
            assert write(q, "vi", UNITS) == f"{word} 20 đoàn"


def test_every_kind_of_trouble_has_words_and_every_slot_is_filled() -> None:
    for refusal in (*REFUSALS.values(), *REFUSED_FOR.values()):
        for text in (*refusal.reason, *refusal.cure):
            assert text.format(it="x", cure="y", unit="z").endswith(".")


# ---------------------------------------------------------------- properties


def whole(most: int) -> st.SearchStrategy[Decimal]:
    return st.one_of(st.integers(0, 40), st.integers(0, most)).map(Decimal)


def decimals(most: int) -> st.SearchStrategy[Decimal]:
    return st.builds(lambda n, places: Decimal(n).scaleb(-places), st.integers(1, most), st.integers(0, 3))


BOUNDS = {
    "=": ("",),
    "<": ("gần", "chưa đến", "chưa đầy", "dưới", "ngót"),
    ">": ("hơn", "trên", "vượt", "quá"),
    "~": ("khoảng", "trên dưới", "xấp xỉ", "chừng", "tương đương"),
    ">=": ("ít nhất", "tối thiểu", "từ … trở lên"),
    "<=": ("tối đa", "không quá", "nhiều nhất"),
}
BASES = (None, "2013", "2017-H1", "2018-Q3", "same-period", "same-period:2017", "previous-year", "plan")


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit = draw(st.sampled_from([None, *UNITS]))
    counted = unit is None or unit.measure == "count"
    values = whole(9_999_999) if counted else decimals(99_999)
    value = draw(values)
    bound = draw(st.sampled_from(sorted(BOUNDS)))
    word = draw(st.sampled_from(BOUNDS[bound]))
    shape = draw(st.sampled_from(["level", "range", "share", "changed"]))
    high = of = change = None
    if shape == "range":
        bound, word, high = "..", "", value + draw(values.filter(bool))
    if shape == "share" and counted:
        of = value + draw(whole(999)) + 100
        word = "ít nhất" if word == "từ … trở lên" else word
    if shape == "changed":
        change = draw(changes(counted=counted))
    estimated = draw(st.booleans())
    return Quantity(
        as_written="",
        value=value,
        value_max=high,
        unit=unit.id if unit else None,
        bound=bound,  # type: ignore[arg-type]
        word=word,
        approx=bound == "~" or (bound != "=" and word != "từ … trở lên" and draw(st.booleans())),
        estimated=estimated,
        estimated_word=draw(st.sampled_from(["ước", "ước đạt", "ước tính"])) if estimated else "",
        of=of,
        change=change,
        base_unit=unit.base if unit else None,
        factor=unit.factor if unit else Decimal(1),
    )


@st.composite
def changes(draw: st.DrawFn, *, counted: bool) -> Change:
    measure = draw(st.sampled_from(["pct", "times", "diff"] if counted else ["pct", "times"]))
    direction = draw(st.sampled_from(["up", "down"] if measure == "diff" else ["up", "down", "to"]))
    amount = draw(whole(999) if measure == "diff" else decimals(9_999))
    bound = draw(st.sampled_from(["=", "<", ">"]))
    return Change(measure, amount, direction, draw(st.sampled_from(BASES)), None, bound, BOUNDS[bound][0])  # type: ignore[arg-type]


@settings(max_examples=600, deadline=None)
@given(quantities())
@example(read("45/63 tỉnh, thành"))
@example(read("ước đạt khoảng trên 300 triệu USD"))
def test_what_is_written_in_vietnamese_reads_as_the_same_quantity(q: Quantity) -> None:
    written = write(q, "vi", UNITS)
    again = parse(written, UNITS)
    assert isinstance(again, Quantity), f"{written}: {again}"
    assert again.meaning == q.meaning, written
    assert write(again, "vi", UNITS) == written
    assert write(again, "en", UNITS) == write(q, "en", UNITS)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_reading_never_raises_on_any_text(text: str) -> None:
    found = parse(text, UNITS)
    assert found.as_written == text


def test_reading_never_raises_on_soups_of_its_own_words() -> None:
    words = [
        *DIGITS,
        *SCALES,
        *MARKS,
        *[
            "mươi",
            "mốt",
            "linh",
            "rưỡi",
            "lần",
            "đôi",
            "gấp",
            "đến",
            "-",
            "/",
            "+",
            "(",
            ")",
            "%",
            ",",
            ".",
            ":",
            "¤",
            "0",
            "06",
            "3,5",
            "3.5",
        ],
    ]
    words += [
        "1.221",
        "1,221",
        "so với",
        "năm 2013",
        "cùng kỳ",
        "22-NQ/TW",
        "27/1/2015",
        "trong tổng số",
        "$",
    ]
    words += [unit.vi for unit in UNITS]
    chance = random.Random(20190108)  # noqa: S311, a repeatable soup, not a secret
    for _ in range(4_000):
        phrase = chance.choice(("", " ", "  ")).join(chance.choices(words, k=chance.randint(0, 9)))
        found = parse(phrase, UNITS)
        if isinstance(found, Quantity):
            assert write(found, "vi", UNITS)
            assert write(found, "en", UNITS)
            assert pieces(found, "en", UNITS).number


@pytest.mark.parametrize(
    "soup", ["1 ", "1-", "1/", "một ", "a-1", "năm 20", "một mấy ", "01 ", "so với ", "("]
)
def test_long_soups_are_answered_at_once(soup: str) -> None:
    assert parse(soup * (1_000 // len(soup)), UNITS).as_written


def test_a_text_longer_than_a_phrase_is_refused() -> None:
    found = parse("đoàn " * 1_000 + "3 đoàn", UNITS)
    assert isinstance(found, Trouble)
    assert found.kind == "none"
