"""What is counted and in what it is measured, in both languages.

What may live here: currencies and the things that departments count. The English side is wide: a delegation may be a
group or a mission, and only a thing that fits nothing of the Vietnamese side is reported.
"""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

CURRENCIES: tuple[Concept, ...] = concepts(
    "currency",
    """
VND ; đồng | VNĐ | VND | vnđ | vnd | đ | đồng Việt Nam ; VND | VNĐ | dong+ | đồng | vietnam dong | vietnamese dong+ | viet nam dong | D
USD ; USD | usd | US$ | $ | đô la | đô la Mỹ | đô-la | đô-la Mỹ | đôla | đô ; USD | US$ | $ | dollar+ | US dollar+ | U.S. dollar+ | american dollar+ | united states dollar+ | usd
EUR ; EUR | euro | Euro | € | ơ rô ; EUR | euro+ | €
CNY ; CNY | NDT | nhân dân tệ | RMB | tệ | đồng nhân dân tệ | nhân dân tệ Trung Quốc ; CNY | RMB | yuan | renminbi | chinese yuan
JPY ; JPY | yên | yên Nhật | Yên Nhật ; JPY | yen | japanese yen | ¥
KRW ; KRW | won | Won | won Hàn Quốc ; KRW | won | korean won
LAK ; LAK | kíp | kip | Kíp | kíp Lào | kip Lào ; LAK | kip | lao kip
THB ; THB | bạt | baht | Bạt | bạt Thái Lan | baht Thái Lan | bạt Thái | baht Thái ; THB | baht | thai baht
KHR ; KHR | riel ; KHR | riel+
GBP ; GBP | bảng Anh | £ ; GBP | pound+ | £ | pounds sterling
AUD ; AUD | đô la Úc | đô la Australia | đô-la Úc ; AUD | australian dollar+ | A$
SGD ; SGD | đô la Singapore | đô-la Singapore ; SGD | singapore dollar+ | S$
CAD ; CAD | đô la Canada | đô-la Canada ; CAD | canadian dollar+ | C$
NZD ; NZD | đô la New Zealand | đô-la New Zealand ; NZD | new zealand dollar+ | NZ$
HKD ; HKD | đô la Hồng Kông | đô-la Hồng Kông ; HKD | hong kong dollar+ | HK$
TWD ; TWD | NTD | Đài tệ | đô la Đài Loan | đô-la Đài Loan ; TWD | NTD | new taiwan dollar+ | taiwan dollar+ | NT$
CHF ; CHF | franc Thụy Sĩ | phrăng Thụy Sĩ ; CHF | swiss franc+
RUB ; RUB | rúp | rúp Nga ; RUB | ruble+ | rouble+ | russian ruble+ | russian rouble+
INR ; INR | rupee | ru-pi | rupee Ấn Độ ; INR | rupee+ | indian rupee+
""",
)

UNITS: tuple[Concept, ...] = concepts(
    "unit",
    """
delegation ; đoàn | đội | tổ | nhóm | phái đoàn | đoàn khách | đoàn công tác | đoàn đại biểu | lượt đoàn | đoàn ra | đoàn vào | chuyến | chuyến thăm | chuyến công tác ; delegation+ | mission+ | group+ | team+ | visit+ | trip+ | party | parties
visitor ; lượt người | lượt khách | lượt | lượt cán bộ | lượt đại biểu | du khách | khách | khách du lịch | lượt kiều bào | khách quốc tế ; visitor+ | visit+ | person visits | people | arrival+ | guest+ | participant+ | traveler+ | trip+ | turn+ | times | person+ | tourist+ | passenger+ | attendance | attendee+ | trainee+ | member+ | official+ | delegate+ | crossing+ | entries | exits | travelers
person ; người | cán bộ | công chức | viên chức | đại biểu | học sinh | sinh viên | học viên | chuyên gia | công dân | lao động | người lao động | thành viên | lưu học sinh | trẻ em | bệnh nhân | thí sinh | nạn nhân | thuyền viên | ngư dân | cựu binh | tình nguyện viên | giáo viên | bác sĩ | phóng viên | nhà báo | đồng chí | cá nhân | kiều bào | người dân | phụ nữ | ủy viên | đối tượng | nhà đầu tư | doanh nhân | đảng viên | chiến sĩ | cháu | em | biên chế | nhân viên | lãnh đạo ; people | person+ | official+ | cadre+ | civil servant+ | delegate+ | student+ | pupil+ | trainee+ | expert+ | citizen+ | worker+ | laborer+ | member+ | child | children | patient+ | candidate+ | victim+ | crew | fisherman | fishermen | fisher+ | sailor+ | veteran+ | volunteer+ | teacher+ | doctor+ | reporter+ | journalist+ | individual+ | participant+ | women | man | men | woman | staff | employee+ | attendee+ | representative+ | learner+ | comrade+ | leader+ | public employee+ | specialist+ | businessperson+ | businessmen | businesspeople | investor+ | scholar+ | compatriot+ | resident+ | overseas vietnamese | visitor+ | subject+ | offender+ | officer+ | personnel | kids | youth | families | migrant+ | seafarer+ | guest+ | posts | positions | deputies | soldier+ | nationals | returnee+ | applicant+ | servants | professional+
project ; dự án | chương trình | đề án | công trình | chương trình, dự án | tiểu dự án | dự án FDI | dự án ODA ; project+ | program+ | scheme+ | work+ | facility | facilities | subproject+ | initiative+
organisation ; tổ chức | cơ quan | đơn vị | tổ chức phi chính phủ | tổ chức quốc tế | hội | hiệp hội | sở | sở, ngành | ban, ngành ; organization+ | NGO+ | NGOs | agency | agencies | body | bodies | entity | entities | association+ | institution+ | unit+ | department+ | society | societies | foundation+ | INGOs | office+ | organ+
enterprise ; doanh nghiệp | công ty | tập đoàn | nhà máy | cơ sở sản xuất | hợp tác xã ; enterprise+ | company | companies | firm+ | business | businesses | corporation+ | group+ | factory | factories | cooperative+ | plant+ | conglomerate+
grant ; khoản viện trợ | khoản | khoản tài trợ | món quà ; grant+ | aid | donation+ | package+ | item+ | contribution+ | project+ | assistance | gift+
agreement ; thỏa thuận | văn bản | biên bản | bản ghi nhớ | biên bản ghi nhớ | văn kiện | hiệp định | điều ước | thỏa thuận quốc tế | hợp đồng | thỏa thuận hợp tác | văn bản hợp tác ; agreement+ | memorandum | memoranda | memorandums | MoU | MoUs | MOU | MOUs | document+ | deal+ | pact+ | arrangement+ | instrument+ | minutes | text+ | paper+ | treaty | treaties | contract+ | accord+ | letter+ | written | record+
meeting ; cuộc | hội nghị | hội thảo | hội đàm | buổi | phiên | kỳ họp | cuộc họp | cuộc gặp | lễ | cuộc hội đàm | hội chợ | diễn đàn | tọa đàm | phiên họp | lượt trao đổi | cuộc gặp gỡ | buổi làm việc | cuộc làm việc | cuộc hội nghị | đợt | buổi tiếp ; meeting+ | conference+ | seminar+ | workshop+ | talk+ | session+ | event+ | round+ | exchange+ | ceremony | ceremonies | contact+ | call+ | forum+ | fair+ | discussion+ | gathering+ | reception+ | consultation+ | activity | activities | occasion+ | encounter+ | interview+ | courtesy call+ | visit+ | negotiation+ | drive+ | campaign+ | batch | batches | patrol+
activity ; hoạt động | sự kiện | hoạt động văn hóa | chương trình giao lưu | lượt hoạt động ; activity | activities | event+ | program+ | exchange+ | operation+
province ; tỉnh | tỉnh, thành | tỉnh thành | địa phương | tỉnh, thành phố | thành phố | tỉnh và thành phố | tỉnh/thành phố | địa phương nước ngoài ; province+ | city | cities | locality | localities | municipality | municipalities | provincial | prefecture+ | place+ | partner+ | area+ | states | region+
district ; huyện | quận | thị xã | huyện, thị | huyện, thị xã | huyện, thành phố | huyện biên giới ; district+ | town+ | county | counties
envoy ; đại sứ ; ambassador+
consul ; tổng lãnh sự ; consul general | consuls general
clinic ; trạm y tế | bệnh viện | phòng khám | trạm xá ; hospital+ | clinic+ | station+ | centre+ | center+
commune ; xã | xã, phường | xã biên giới | xã, thị trấn ; commune+ | township+
ward ; phường ; ward+
village ; thôn | bản | làng | thị trấn ; village+ | hamlet+ | township+ | town+
country ; nước | quốc gia | vùng lãnh thổ | quốc gia và vùng lãnh thổ | nước và vùng lãnh thổ | nền kinh tế | đối tác ; country | countries | nation+ | state+ | territory | territories | economies | partner+ | economy | nationalities
task ; nhiệm vụ | nội dung | chỉ tiêu | mục tiêu | giải pháp | nhóm nhiệm vụ | trọng tâm | điểm | vấn đề | kiến nghị | đề xuất | ý kiến | nhóm giải pháp | nhóm | trụ cột | lĩnh vực | tiêu chí | khâu đột phá | nhóm vấn đề | nội dung hợp tác ; task+ | duty | duties | target+ | goal+ | objective+ | content+ | item+ | issue+ | assignment+ | solution+ | measure+ | point+ | group+ | area+ | field+ | pillar+ | priority | priorities | indicator+ | criterion | criteria | proposal+ | recommendation+ | opinion+ | topic+ | matter+ | sector+ | breakthrough+ | subject+ | domain+ | set+ | front+ | question+ | aspect+ | comment+
heritage ; di sản | di tích | hiện vật | di sản văn hóa ; heritage | site+ | element+ | relic+ | monument+ | property | properties | artefact+ | artifact+
dossier ; hồ sơ | đơn | thủ tục | hồ sơ lãnh sự | thủ tục hành chính ; dossier+ | file+ | application+ | nomination+ | record+ | case+ | procedure+ | request+ | submission+ | form+
course ; lớp | khóa | lớp tập huấn | khóa học | khóa tập huấn | lớp bồi dưỡng | khóa đào tạo ; course+ | class | classes | training | session+ | workshop+ | program+
article ; tin bài | tin | bài | ấn phẩm | phóng sự | bài viết | tin, bài | cuốn | cuốn sách | bộ phim | video | tác phẩm | bản tin | số báo | chuyên mục ; article+ | news | item+ | story | stories | publication+ | report+ | post+ | piece+ | book+ | copy | copies | film+ | video+ | work+ | feature+ | bulletin+ | newsletter+ | issue+ | column+ | clip+ | movie+ | entries
award ; suất | học bổng | phần quà | suất học bổng | suất quà | giải | huân chương | bằng khen | phần ; scholarship+ | gift+ | award+ | grant+ | prize+ | medal+ | package+ | certificate+ | gift package+ | parcel+
card ; thẻ | thẻ ABTC ; card+ | ABTC | ABTCs
passport ; hộ chiếu | thị thực | giấy thông hành | giấy phép | giấy tờ | công hàm | thư ; passport+ | visa+ | permit+ | license+ | laissez passer | travel document+ | certificate+ | document+ | note+ | licence+ | paper+ | letter+ | pass | passes
case ; vụ | vụ việc | trường hợp | sự việc | ca ; case+ | incident+ | matter+ | violation+ | accident+ | offense+ | instance+ | infection+
marker ; mốc | cột mốc | mốc giới | cột mốc biên giới | vị trí mốc ; marker+ | landmark+ | post+ | pillar+ | position+ | milestone+
gate ; cửa khẩu | lối mở | cặp cửa khẩu | cửa khẩu phụ ; gate+ | crossing+ | checkpoint+ | opening+ | border gate+ | point+ | pair+
household ; hộ | hộ gia đình | gia đình | hộ dân ; household+ | family | families
school ; trường | trường học | trường mầm non | trường mẫu giáo | trường tiểu học | phòng học | điểm trường | lớp học ; school+ | classroom+ | kindergarten+ | nursery | nurseries | preschool+ | university | universities | college+ | class | classes
house ; căn nhà | ngôi nhà | nhà | nhà tình thương ; house+ | home+ | residence+
vehicle ; xe | phương tiện | lượt xe | tàu | xe ô tô | lượt phương tiện ; vehicle+ | car+ | truck+ | ship+ | vessel+ | boat+ | ambulance+ | bus | buses
year ; năm | tuổi ; year+ | yearly | anniversary | anniversaries | annual | year old | decade+
month ; tháng ; month+ | monthly
week ; tuần | tuần lễ ; week+ | weekly
day ; ngày ; day+ | daily
hour ; giờ | tiếng | tiếng đồng hồ ; hour+ | hourly | o'clock
minute ; phút ; minute+
hectare ; ha | héc ta | hecta ; hectare+ | ha
square-metre ; m2 | m² | mét vuông ; m2 | m² | square meter+ | sq m | sqm
square-kilometre ; km2 | km² | ki lô mét vuông ; km2 | km² | square kilometer+ | sq km
mile ; dặm | hải lý ; mile+ | nautical mile+
foot ; ; foot | feet
centimetre ; cm | xăng ti mét | xen ti mét ; cm | centimeter+
millimetre ; mm | mi li mét ; mm | millimeter+
acre ; ; acre+
gram ; g | gam ; gram+
pound ; ; lb | lbs
kilometre ; km | ki lô mét | cây số ; km | kilometer+ | kms
metre ; m | mét ; m | meter+
ton ; tấn ; ton+ | mt
kilogram ; kg | ki lô gam | ki-lô-gam | cân ; kg | kilogram+ | kilo+ | kgs
litre ; lít ; liter+
megawatt ; MW | mw ; MW | megawatt+
times ; lần ; time+ | fold | occasion+ | twice | thrice
route ; tuyến | đường bay | tuyến đường | chuyến bay | đường ; route+ | line+ | road+ | flight+ | section+ | highway+ | stretch
- ; đoàn thể | công đoàn | tập đoàn kinh tế | đoàn kết | đoàn viên | liên đoàn | xã hội | xã giao | tuyến tính | hội nhập | ngày càng | ngày nay | người đứng đầu | hội đồng | ;
""",
)

# Things that a number of one group may be called in the other language without harm.
CLOSE: tuple[frozenset[str], ...] = (
    frozenset("visitor person delegation".split()),
    frozenset("grant project award agreement".split()),
    frozenset("meeting activity course times task".split()),
    frozenset("province district country organisation".split()),
    frozenset("dossier case passport".split()),
    frozenset("organisation enterprise".split()),
    frozenset("commune ward village district".split()),
)
# Things and measures nobody confuses: only here a change is reported without a second number as witness.
EXACT: frozenset[str] = frozenset(
    "year month week day hour minute hectare square-metre square-kilometre kilometre metre ton kilogram litre "
    "mile foot centimetre millimetre acre gram pound megawatt delegation visitor person project enterprise agreement heritage district commune country province "
    "card marker gate household school scholarship vehicle article course award meeting dossier organisation".split()
)
