"""Ranks, bodies and documents: who holds which office, which body, which kind of paper.

What may live here: concepts of which one must never become another.
"""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

# A deputy is never the head; `HEADS` says whose deputy each is.
RANKS: tuple[Concept, ...] = concepts(
    "rank",
    """
deputy-pm ; phó thủ tướng | phó thủ tướng chính phủ ; deputy prime minister+ | vice premier+
pm ; thủ tướng | thủ tướng chính phủ ; prime minister+ | premier+ | PM
vice-president ; phó chủ tịch nước | phó tổng thống ; vice president+ | vice state president
president ; chủ tịch nước | tổng thống ; president+ | state president
vice-chair ; phó chủ tịch | phó chủ tịch thường trực | phó chủ nhiệm ; vice chair+ | vice chairman | vice chairwoman | vice chairperson+ | vice chairmen | vice chairwomen | deputy chair+ | deputy chairman | deputy chairwoman | deputy chairperson | deputy chairmen | vice head | vice chairs | deputy head+
chair ; chủ tịch | chủ tịch tỉnh | chủ nhiệm ; chairman | chairwoman | chairperson+ | chairmen | Chair | Chairs | chairwomen | the chair of | chair of the | president+
deputy-minister ; thứ trưởng | thứ trưởng thường trực ; deputy minister+ | deputy foreign minister+ | vice minister+ | vice foreign minister+ | permanent deputy minister | deputy minister's
minister ; bộ trưởng | ngoại trưởng ; minister+ | foreign minister+ | minister's
deputy-director ; phó giám đốc | phó giám đốc sở | quyền phó giám đốc ; deputy director+ | vice director+ | assistant director+ | deputy directors
director ; giám đốc | giám đốc sở ; director+ | director's
deputy-director-general ; phó tổng giám đốc | phó cục trưởng | phó vụ trưởng | phó tổng cục trưởng ; deputy director general | deputy directors general | deputy general director+ | vice director general | deputy director+ general
director-general ; tổng giám đốc | cục trưởng | vụ trưởng | tổng cục trưởng ; director general | directors general | general director+ | director+ general
deputy-secretary ; phó bí thư | phó bí thư thường trực ; deputy secretary | deputy secretaries | deputy party secretary | vice secretary | standing deputy secretary | permanent deputy secretary | deputy provincial party secretary | standing deputy party secretary
secretary ; bí thư ; secretary | secretaries | party secretary
general-secretary ; tổng bí thư | tổng thư ký ; general secretary | party general secretary | party chief | secretary general
deputy-ambassador ; phó đại sứ ; deputy ambassador+ | deputy chief+ of mission | deputy head+ of mission || vice ambassador+
ambassador ; đại sứ | đại sứ đặc mệnh toàn quyền ; ambassador+ | ambassador's
charge ; đại biện | đại biện lâm thời ; charge d'affaires | chargé d'affaires | charge d'affaires | chargé
deputy-consul-general ; phó tổng lãnh sự ; deputy consul general | vice consul general | deputy consuls general
consul-general ; tổng lãnh sự ; consul general | consuls general | consul general's
consul ; phó lãnh sự || lãnh sự ; consul | vice consul | consuls
deputy-governor ; phó tỉnh trưởng | phó thống đốc | phó tỉnh trưởng thường trực | phó chủ tịch tỉnh ; deputy governor+ | vice governor+ | lieutenant governor+
governor ; tỉnh trưởng | thống đốc | chủ tịch tỉnh ; governor+ | governor's
deputy-mayor ; phó thị trưởng ; deputy mayor+ | vice mayor+
mayor ; thị trưởng ; mayor+
deputy-head-division ; phó trưởng phòng ; deputy head of division | deputy division head | deputy head of the division | deputy heads of division | deputy head+ of
head-division ; trưởng phòng ; head of division | division head+ | heads of division | head of the division | head+ of the
deputy-chief-office ; phó chánh văn phòng ; deputy chief of office | deputy chief of the office | deputy head of the office
chief-office ; chánh văn phòng ; chief of office | chief of the office | head of the office | office chief | chief of
deputy-head ; phó trưởng ban | phó trưởng đoàn | phó chỉ huy trưởng | phó tư lệnh | phó trưởng công an | phó đoàn | phó ban ; deputy head+ | deputy commander+ | deputy chief+ | deputy leader+ | deputy chair+ | vice chairman | vice chair | vice head+
head ; trưởng ban | trưởng đoàn | chỉ huy trưởng | tư lệnh | trưởng công an | người đứng đầu | trưởng đại diện ; head+ | headed | commander+ | chief+ | leader+ | chair | chairman | led | heading | leading | lead
na-chair ; chủ tịch quốc hội ; national assembly chair | national assembly chairman | national assembly chairwoman | chairman of the national assembly | chair of the national assembly | chairwoman of the national assembly | chairperson of the national assembly | speaker
na-vice-chair ; phó chủ tịch quốc hội ; vice chairman of the national assembly | vice chair of the national assembly | vice chairwoman of the national assembly | national assembly vice chairman | national assembly vice chair | deputy speaker
first-secretary ; bí thư thứ nhất | thư ký thứ nhất ; first secretary | first secretaries
second-secretary ; bí thư thứ hai | bí thư thứ 2 | thư ký thứ hai ; second secretary | second secretaries
third-secretary ; bí thư thứ ba | bí thư thứ 3 | thư ký thứ ba ; third secretary | third secretaries
minister-counsellor ; tham tán công sứ | công sứ ; minister counsellor+ | minister counselor+ | minister plenipotentiary || minister
counsellor ; tham tán ; counsellor+ | counselor+
attache ; tùy viên | tuỳ viên ; attaché+ | attache+
- ; thư ký | bí thư đoàn | đại sứ quán | tổng lãnh sự quán | lãnh sự quán ; national assembly deputy | national assembly deputies | people's council deputies | secretariat | head to head | prime ministerial | board of directors | deputies | ministerial
""",
)

HEADS: dict[str, str] = {
    "deputy-pm": "pm",
    "vice-president": "president",
    "vice-chair": "chair",
    "deputy-minister": "minister",
    "deputy-director": "director",
    "deputy-director-general": "director-general",
    "deputy-secretary": "secretary",
    "deputy-ambassador": "ambassador",
    "deputy-consul-general": "consul-general",
    "deputy-governor": "governor",
    "deputy-mayor": "mayor",
    "deputy-head-division": "head-division",
    "deputy-chief-office": "chief-office",
    "deputy-head": "head",
    "na-vice-chair": "na-chair",
}

# Ranks so distinct that one in the English without any in the Vietnamese is an invention.
DISTINCT_RANKS: frozenset[str] = frozenset(
    "deputy-pm pm vice-president vice-chair deputy-minister minister deputy-director deputy-secretary ambassador "
    "consul-general governor deputy-governor mayor deputy-mayor general-secretary chair".split()
)

FORMER: tuple[Concept, ...] = concepts(
    "former",
    """
former ; nguyên chủ tịch | nguyên phó | nguyên giám đốc | nguyên bí thư | nguyên bộ trưởng | nguyên thứ trưởng | nguyên trưởng | nguyên đại sứ | nguyên tổng bí thư | nguyên thủ tướng | nguyên ủy viên | nguyên lãnh đạo | nguyên cán bộ | nguyên tổng lãnh sự | nguyên cục trưởng | nguyên vụ trưởng | cựu | nguyên chuyên viên || cũ | trước đây | trước kia | tiền thân | từng ; former | ex | formerly | retired | veteran+ | alumni | alumnus
acting ; quyền chủ tịch | quyền giám đốc | quyền bộ trưởng | quyền trưởng | quyền chánh | quyền tổng lãnh sự | quyền cục trưởng | quyền bí thư | quyền vụ trưởng ; acting
- ; ; acting on | acting as | acting in | acting for | acting under | acting together
""",
)

# Ranks of officers. A đại tá and a thượng tá are both a colonel where the English has no senior one.
ARMS: tuple[Concept, ...] = concepts(
    "arms",
    """
general ; đại tướng ; senior general+ | army general+ || General
colonel-general ; thượng tướng ; colonel general+ | senior lieutenant general+
lieutenant-general ; trung tướng ; lieutenant general+
major-general ; thiếu tướng ; major general+
senior-colonel ; đại tá ; senior colonel+ | colonel+
colonel ; thượng tá ; senior lieutenant colonel+ | colonel+
lieutenant-colonel ; trung tá || thượng tá ; lieutenant colonel+
major ; thiếu tá ; Major
captain ; đại úy | đại uý | thượng úy | thượng uý ; captain+ | senior captain+ | senior lieutenant+ | first lieutenant+
lieutenant ; trung úy | trung uý | thiếu úy | thiếu uý ; Lieutenant | second lieutenant+ | junior lieutenant+
""",
)

BODIES: tuple[Concept, ...] = concepts(
    "body",
    """
ministry ; Bộ || các bộ | bộ, ngành | bộ ngành | liên bộ | bộ trưởng | thứ trưởng | hai bộ | cấp bộ | ngoại trưởng | trung ương ; ministry | ministries || MOFA | MoFA | MFA | foreign ministry | MPI | MPS | MOIT | MOHA
department ; Sở | sở ngoại vụ || các sở | sở, ngành | sở ngành | sở, ban | sở kế hoạch | sở công thương | sở du lịch | sở nội vụ | sở y tế | sở tài chính | sở tư pháp | sở xây dựng | sở văn hóa | sở giáo dục | sở nông nghiệp | sở thông tin | sở khoa học | sở lao động | sở giao thông | giám đốc sở | lãnh đạo sở | sở đã | sở cần | tại sở | của sở | cục | Cục | Vụ | vụ trưởng ; department+ | departmental | DOFA | DoFA | dept | department's || administration | bureau | director+ | bureaus | authority | agency
peoples-committee ; ubnd | ủy ban nhân dân | uỷ ban nhân dân ; people's committee+ | PPC | peoples committee+ | people committee+ | PPC's | people's committee's
peoples-council ; hđnd | hội đồng nhân dân ; people's council+ | peoples council+ | PPCouncil
party-committee ; tỉnh ủy | tỉnh uỷ | thành ủy | huyện ủy | đảng ủy | cấp ủy | cấp uỷ | khu ủy | đảng bộ | thị ủy | quận ủy | đảng đoàn || ban chấp hành trung ương | ban chấp hành trung ương đảng | trung ương đảng | Đảng | đảng | ban thường vụ | bí thư | ban chấp hành đảng bộ | thành uỷ | huyện uỷ | đại hội ; party committee+ | party organization+ || party | party's | party central committee | CPV | communist party | party secretary | secretary | congress
national-assembly ; quốc hội | ĐBQH || nghị viện ; national assembly || parliament | parliaments | legislature+ | parliamentary | NA deputies | national assembly's
government ; chính phủ || nhà nước | thủ tướng | chính quyền ; government+ | government's || governmental | prime minister | authorities | state | public
politburo ; bộ chính trị ; politburo | political bureau
secretariat ; ban bí thư ; secretariat
fatherland-front ; mặt trận tổ quốc | mttq ; fatherland front | VFF
border-guard ; biên phòng | bộ đội biên phòng | BĐBP ; border guard+ || border defense | border soldiers | border force+ | guards
police ; công an | cảnh sát || bộ công an | an ninh ; police | public security || MPS | security
military ; quân sự | quân đội || bộ chỉ huy quân sự | bộ quốc phòng | quốc phòng | quân khu | lực lượng vũ trang ; military | army || defense | armed forces | soldiers | troops
customs ; hải quan || thông quan | thuế | thuế quan | xuất nhập khẩu | phong tục | tập quán | tập tục | tục lệ ; customs
women-union ; hội phụ nữ | hội liên hiệp phụ nữ || phụ nữ ; women's union || women | women's
youth-union ; đoàn thanh niên | tỉnh đoàn || thanh niên ; youth union || youth | young
friendship-union ; liên hiệp các tổ chức hữu nghị || hội hữu nghị | lhhn | liên hiệp hữu nghị ; union of friendship | friendship union || friendship association+ | union of friendship organizations | VUFO | friendship organizations
embassy ; đại sứ quán | sứ quán | ĐSQ || cơ quan đại diện ngoại giao | đại sứ ; embassy | embassies || diplomatic mission+ | representative mission+ | embassy's | mission+
consulate ; tổng lãnh sự quán | lãnh sự quán | TLSQ | LSQ || cơ quan lãnh sự | cơ quan đại diện lãnh sự | tổng lãnh sự ; consulate+ | consulate general || consulates general | consulate general's
court ; tòa án | toà án || tòa | toà | cung đình | triều đình | hoàng cung | cung | triều | sân | xét xử | tố tụng ; court+
procuracy ; viện kiểm sát ; procuracy
boundary-commission ; ủy ban biên giới quốc gia ; boundary commission | border commission | national border committee
overseas-commission ; ủy ban nhà nước về người việt nam ở nước ngoài ; state commission for overseas vietnamese | state committee for overseas vietnamese | state commission on overseas vietnamese | COVA
joint-committee ; ủy ban công tác liên hợp | ubctlh | ủy ban liên hợp ; joint working committee | joint work committee | joint committee | JWC
- ; cán bộ | nội bộ | bộ máy | bộ đội | tiến bộ | cục bộ | bộ phận | bộ tiêu chí | đường bộ | đồng bộ | sơ bộ | bộ luật | bộ chỉ huy | trung bộ | nam bộ | bắc bộ | chi bộ | bộ môn | bộ sách | bộ tài liệu | toàn bộ | cơ sở | trụ sở | sở hữu | sở tại | phi chính phủ | hội đồng | phi chính phủ nước ngoài | Bộ đội | Bộ chỉ huy | Bộ Tư lệnh | vụ việc | Bắc Bộ | Nam Bộ | Trung Bộ | Bộ chỉ số | Bộ luật | Bộ tiêu chí | Bộ quy tắc | Bộ thủ tục | Bộ nhận diện | đảng cộng sản nhật bản | Bộ phận | Sở hữu | Vụ việc ; non governmental | non government | NGOs | party to | parties | third party | multi party | joint working | member state | united states | intergovernmental | head of state | women's day | state management | Party member | state diplomacy
""",
)

# Bodies so distinct that one in the English without any in the Vietnamese is an invention.
DISTINCT_BODIES: frozenset[str] = frozenset(
    "ministry peoples-committee peoples-council national-assembly politburo embassy customs fatherland-front "
    "border-guard court".split()
)

PAPERS: tuple[Concept, ...] = concepts(
    "paper",
    """
resolution ; nghị quyết ; resolution+
decree ; nghị định ; decree+
circular ; thông tư ; circular+
decision ; quyết định ; decision+ || decide~ | determine~
directive ; chỉ thị || chỉ đạo ; directive+ || instruction+
plan ; kế hoạch || quy hoạch | phương án | đề án ; plan+ || planned | planning | schedule
programme ; chương trình || lễ | sự kiện ; program+ || agenda+ | curriculum | event+ | show+ | scheme+ | project+
law ; luật || pháp luật | bộ luật | pháp lý ; law+ || code | legal | legislation
regulation ; quy chế | quy định || nội quy ; regulation+ | rule+ || provision+ | regulate~ | stipulate~ | procedure+ | require~ | prescribed
conclusion ; kết luận ; conclusion+ || conclude~ | concluding | close
notice ; thông báo || cho biết ; notice+ | announcement+ || announce~ | notify~ | inform~ | notification+ | brief~ | tell~
scheme ; đề án ; scheme+ || project+ | plan+ | proposal+ | program+
project ; dự án ; project+ || scheme+ | work+
strategy ; chiến lược ; strategy | strategies || strategic
treaty ; điều ước ; treaty | treaties
accord ; hiệp định ; agreement+ | accord+ || pact+ | treaty
protocol ; nghị định thư || lễ tân | nghi thức | nghi lễ ; protocol+
mou ; biên bản ghi nhớ | bản ghi nhớ ; memorandum | memoranda | memorandums | MoU | MOU | MOUs | MoUs
minutes ; biên bản || biên bản làm việc | biên bản cuộc họp | biên bản hội đàm | phút ; minute+ || record+
agreement ; thỏa thuận | thoả thuận || văn bản | văn kiện | biên bản | hợp đồng | cam kết | hiệp định | nhất trí | thống nhất | đồng ý | bản ghi nhớ ; agreement+ || agree~ | agreed | deal+ | arrangement+ | document+ | pact+ | accord+ | instrument+
contract ; hợp đồng ; contract+
letter ; công văn || thư | công hàm ; letter+ || official letter+ | dispatch+ | note+ | correspondence | official dispatch | document+
report ; báo cáo || tường trình | theo ; report+ || reported | reporting
submission ; tờ trình ; submission+ | proposal+
- ; luật sư | thương thư | thư viện | bí thư | thư ký | thư tín ; according to plan | law enforcement | note that | noted | notes that | noting
""",
)
# Papers of state: one of them in the English while the Vietnamese names none such is an invention.
DISTINCT_PAPERS: frozenset[str] = frozenset(
    "resolution decree circular directive treaty contract minutes".split()
)

TOPICS: tuple[Concept, ...] = concepts(
    "topic",
    """
foreign-affairs ; ngoại vụ | ngoại giao || đối ngoại | quốc tế | ngoài nước ; foreign affairs | external relations || foreign | diplomatic | diplomacy | external | foreign relations | foreign ministry | international | MOFA | DOFA
finance ; tài chính || kinh phí | ngân sách | vốn ; finance || finances | financial
home-affairs ; nội vụ ; home affairs | internal affairs | interior || internal
industry-trade ; công thương | công nghiệp và thương mại ; industry and trade | trade and industry
planning ; kế hoạch và đầu tư || kế hoạch | quy hoạch ; planning and investment || planning | plan+
tourism ; du lịch || lữ hành | du khách | khách ; tourism || tourist+ | travel | visitor+
culture ; văn hóa | văn hoá || văn nghệ | di sản | nghệ thuật ; culture | cultural || cultures | heritage | art+ | artistic
sports ; thể thao || thể dục | bóng đá ; sport+ || sporting
health ; y tế || sức khỏe | bệnh viện | khám bệnh | bệnh | khám chữa bệnh | dịch ; health | medical | healthcare | hospital+ || clinic+ | treatment
education ; giáo dục || đào tạo | học tập | du học | trường học | các trường | nhà trường | học sinh | sinh viên | học bổng ; education | educational || training | school+ | study | student+ | learning | scholarship+
agriculture ; nông nghiệp || nông dân | nông sản | trồng trọt | nông thôn ; agriculture | agricultural || farming | farm+ | farmer+
transport ; giao thông | vận tải || đường | vận chuyển ; transport | transportation || traffic | road+ | logistics | carry~
justice ; tư pháp || hộ tịch | pháp lý | công lý ; justice | judicial || legal
science ; khoa học || công nghệ ; science || sciences | scientific | technology | technological | scientist+ | scholar+ | IT
labour ; lao động || việc làm | nhân lực | người lao động ; labor | employment || worker+ | job+ | employee+ | human resources | laborer+ | workforce
construction ; xây dựng cơ bản || xây dựng | công trình | kiến trúc | khởi công ; construction || build~ | built | building
environment ; tài nguyên và môi trường || môi trường ; environment | environmental || climate | natural resources | conditions | atmosphere
trade ; thương mại || xuất khẩu | nhập khẩu | buôn bán | công thương ; trade || commercial | commerce | trading | export+ | import+
investment ; đầu tư || nhà đầu tư | FDI | vốn ; investment+ || invest~ | investor+ | FDI | capital
consular ; lãnh sự || hộ chiếu | thị thực ; consular || consul+ | consulate+ | passport+ | visa+
border ; biên giới || mốc giới | đường biên | cửa khẩu | biên phòng | vùng biên ; border+ || boundary | boundaries | borderline | frontier | border gate+ | borders
security ; an ninh || an toàn | trật tự | công an ; security || safety | order | safe | safely | secure
defence ; quốc phòng || quân sự | bảo vệ tổ quốc ; defense || military
""",
)

FACILITIES: tuple[Concept, ...] = concepts(
    "facility",
    """
school ; trường học | phòng học | điểm trường || trường | lớp học ; school+ | classroom+ || education | college+ | institution+
hospital ; bệnh viện | trạm y tế || y tế ; hospital+ | clinic+ | health station+ || medical | health
airport ; sân bay | cảng hàng không ; airport+ || flight+
seaport ; cảng biển ; seaport+ || port+ | harbor+
bridge ; cây cầu | cầu treo | cầu hữu nghị ; bridge+
market ; chợ | siêu thị ; market+ | supermarket+ || fair+
""",
)
