"""Phrase banks of the invented corpus: pairs of Vietnamese and English with the same slots.

Nothing here tells of a real event. Slots: {p} province, {l} locality or country abroad, {l2} another, {o}
organisation, {f} field of work, {f2} another, {w} place in the province, {n} number, {n2} another, {m} money,
{h} official, {h2} another, {y} year, {b} the year before, {a} the year after, {d} document, {c} goods, {v} event.
"""

from __future__ import annotations

Pair = tuple[str, str]

SENTENCES: tuple[Pair, ...] = (
    (
        "Trong năm {y}, tỉnh đón {n} đoàn khách quốc tế với {n2} lượt người đến thăm và làm việc.",
        "In {y} the province received {n} international delegations with {n2} person-visits.",
    ),
    (
        "Số đoàn vào tăng so với năm {b}, chủ yếu đến từ {l} và {l2}.",
        "The number of inbound delegations rose compared with {b}, mostly from {l} and {l2}.",
    ),
    (
        "Tỉnh cử {n} đoàn ra nước ngoài, trong đó {n2} lượt cán bộ đi học tập về {f}.",
        "The province sent {n} delegations abroad, with {n2} officials studying {f}.",
    ),
    (
        "Đoàn công tác do {h} dẫn đầu đã sang {l} bàn về {f}.",
        "A delegation led by {h} travelled to {l} to discuss {f}.",
    ),
    (
        "Hai bên ký bản ghi nhớ về {f}, có hiệu lực trong {n} năm.",
        "The two sides signed a memorandum of understanding on {f}, valid for {n} years.",
    ),
    (
        "Đến nay tỉnh có quan hệ hợp tác với {n} địa phương nước ngoài, nhiều nhất là {l}.",
        "The province now has cooperative relations with {n} localities abroad, most of them in {l}.",
    ),
    ("{o} tài trợ {m} cho dự án {f} tại {w}.", "{o} granted {m} for a project on {f} in {w}."),
    (
        "Có {n} tổ chức phi chính phủ nước ngoài đang hoạt động, triển khai {n2} dự án về {f}.",
        "There are {n} foreign non-governmental organisations at work, carrying out {n2} projects on {f}.",
    ),
    (
        "Giá trị cam kết viện trợ phi chính phủ nước ngoài đạt {m}, tập trung vào {f} và {f2}.",
        "Foreign non-governmental aid committed came to {m}, concentrated on {f} and {f2}.",
    ),
    (
        "Giải ngân viện trợ chậm hơn kế hoạch vì thủ tục phê duyệt {f} kéo dài.",
        "Disbursement of aid fell behind plan because approval procedures for {f} took long.",
    ),
    (
        "Lực lượng chức năng phối hợp với {l} tuần tra {n} đợt dọc đường biên giới.",
        "The forces concerned patrolled the border line with {l} on {n} occasions.",
    ),
    (
        "Công tác quản lý biên giới, mốc giới được giữ ổn định, không để xảy ra điểm nóng ở {w}.",
        "Management of the border and its markers stayed stable, with no flashpoint in {w}.",
    ),
    (
        "Cửa khẩu tại {w} thông quan {n} nghìn tấn {c} sang {l}.",
        "The border gate in {w} cleared {n} thousand tonnes of {c} for {l}.",
    ),
    (
        "Tỉnh trao trả {n} người vượt biên trái phép và tiếp nhận {n2} công dân từ {l}.",
        "The province handed back {n} illegal crossers and received {n2} citizens from {l}.",
    ),
    (
        "Công tác bảo hộ công dân giải quyết {n} vụ việc, trong đó có ngư dân của {w} gặp nạn.",
        "Citizen protection handled {n} cases, among them fishermen of {w} in distress.",
    ),
    (
        "Sở cấp {n} thẻ ABTC cho doanh nhân. Cùng thời gian này, {n2} hồ sơ lãnh sự được giải quyết.",
        "The Department issued {n} APEC cards to business people. In the same time {n2} consular files were processed.",
    ),
    (
        "Kiều bào của tỉnh gửi về {m}, phần lớn dùng cho {f}.",
        "Overseas Vietnamese of the province sent home {m}, mostly for {f}.",
    ),
    (
        "Khoảng {n2} lượt kiều bào về thăm quê dịp Tết, nhiều người góp vốn vào {f}.",
        "About {n2} overseas Vietnamese came home for the Lunar New Year, many investing in {f}.",
    ),
    (
        "{v} thu hút khách từ {l} và giới thiệu nghề truyền thống của {w}.",
        "The {v} drew guests from {l} and presented the traditional crafts of {w}.",
    ),
    (
        "Tỉnh tổ chức {n} hoạt động ngoại giao văn hóa, nổi bật là {v}.",
        "The province held {n} cultural diplomacy activities, above all the {v}.",
    ),
    (
        "Cơ quan báo chí đăng {n} tin bài đối ngoại bằng tiếng Anh về {f}.",
        "The press published {n} external information items in English about {f}.",
    ),
    (
        "Hội nghị xúc tiến đầu tư với {l} giới thiệu {n} dự án về {f}.",
        "An investment promotion conference with {l} presented {n} projects in {f}.",
    ),
    ("Kim ngạch xuất khẩu {c} sang {l} đạt {m}.", "Exports of {c} to {l} reached {m}."),
    (
        "Vốn đầu tư trực tiếp nước ngoài đăng ký mới đạt {m}, nhà đầu tư lớn nhất đến từ {l}.",
        "Newly registered foreign direct investment reached {m}; the largest investor came from {l}.",
    ),
    (
        "Nguồn vốn ODA {m} được bố trí cho {f} tại {w}.",
        "Official development assistance of {m} went to {f} in {w}.",
    ),
    (
        "Sở mở {n} lớp tập huấn về lễ tân đối ngoại cho cán bộ của {w}.",
        "The Department ran {n} courses on diplomatic protocol for staff of {w}.",
    ),
    (
        "{n2} lượt cán bộ được bồi dưỡng ngoại ngữ và kiến thức về {f}.",
        "{n2} officials were trained in foreign languages and in {f}.",
    ),
    (
        "Tỉnh ủy ban hành {d} về nâng cao hiệu quả công tác đối ngoại.",
        "The Provincial Party Committee issued {d} on making external relations more effective.",
    ),
    (
        "Việc thực hiện {d} được đánh giá là nghiêm túc nhưng còn chậm ở {w}.",
        "Implementation of {d} was judged serious but still slow in {w}.",
    ),
    (
        "Hội hữu nghị Việt Nam - {l} tổ chức gặp mặt {n} cựu lưu học sinh.",
        "The Viet Nam - {l} Friendship Association met {n} former students.",
    ),
    (
        "Tỉnh tiếp nhận {n} lưu học sinh của {l} sang học về {f}.",
        "The province received {n} students from {l} to study {f}.",
    ),
    (
        "Phát biểu kết luận, {h} đề nghị ngành ngoại vụ chủ động hơn trong {f}.",
        "In conclusion, {h} asked the foreign affairs service to take more initiative in {f}.",
    ),
    (
        "{h} ghi nhận kết quả của năm {y} và giao {n} nhiệm vụ cho năm {a}.",
        "{h} noted the results of {y} and set {n} tasks for {a}.",
    ),
    (
        "{h2} báo cáo rằng biên chế còn thiếu, nhất là cán bộ biết tiếng của {l}.",
        "{h2} reported a shortage of staff, above all of people who speak the language of {l}.",
    ),
    (
        "Kinh phí đón đoàn còn hạn chế, trong khi giá dịch vụ ở {w} tăng.",
        "Funds for receiving delegations were limited while prices in {w} rose.",
    ),
    (
        "Việc kết nối doanh nghiệp của tỉnh với {l} về {f} chưa đạt mục tiêu.",
        "Linking the province's companies with {l} in {f} has not reached its target.",
    ),
    (
        "Năm {a}, tỉnh dự kiến ký thêm {n} thỏa thuận với {l} và {l2}.",
        "In {a} the province expects to sign {n} more agreements with {l} and {l2}.",
    ),
    (
        "Phương hướng năm {a} là đẩy mạnh {f} gắn với quốc phòng, an ninh.",
        "The direction for {a} is to step up {f} together with defence and security.",
    ),
    (
        "Đối ngoại Đảng, ngoại giao Nhà nước và đối ngoại nhân dân được triển khai đồng bộ.",
        "Party external relations, State diplomacy and people-to-people diplomacy went forward together.",
    ),
    (
        "{o} khởi công trạm nước sạch cho {n} hộ dân ở {w}.",
        "{o} began building a clean water station for {n} households in {w}.",
    ),
    (
        "Chương trình khám mắt của {o} phục vụ {n2} lượt người nghèo tại {w}.",
        "The eye care programme of {o} served {n2} poor people in {w}.",
    ),
    (
        "{o} trao {n} suất học bổng cho học sinh dân tộc thiểu số ở {w}.",
        "{o} gave {n} scholarships to ethnic minority pupils in {w}.",
    ),
    (
        "Dự án {f} của {o} kết thúc sau {n} năm, bàn giao cho {w} quản lý.",
        "The project of {o} on {f} closed after {n} years and was handed over to {w}.",
    ),
    (
        "Rà phá bom mìn làm sạch {n} héc-ta đất tại {w} với sự giúp đỡ của {l}.",
        "Mine clearance freed {n} hectares of land in {w} with the help of {l}.",
    ),
    (
        "Hai bên thống nhất nâng cấp cặp chợ biên giới tại {w} để trao đổi {c}.",
        "The two sides agreed to upgrade the pair of border markets in {w} for trade in {c}.",
    ),
    (
        "Đường bay thử nghiệm từ {l} đưa {n2} du khách đến {w}.",
        "A trial flight route from {l} brought {n2} tourists to {w}.",
    ),
    (
        "Tỉnh ký kết kết nghĩa cấp huyện giữa {w} với một huyện của {l}.",
        "The province signed a district-level twinning between {w} and a district of {l}.",
    ),
    (
        "Đoàn đại biểu của {l} khảo sát vườn {c} tại {w}.",
        "A delegation of {l} surveyed the {c} orchards in {w}.",
    ),
    (
        "Lãnh đạo tỉnh tiếp Đại sứ của {l}, bàn về {f} và {f2}.",
        "Leaders of the province received the Ambassador of {l} and discussed {f} and {f2}.",
    ),
    (
        "Tổng Lãnh sự của {l} thăm {w} và dự {v}.",
        "The Consul General of {l} visited {w} and attended the {v}.",
    ),
    (
        "Lao động của tỉnh sang {l} theo thời vụ là {n2} người.",
        "Seasonal workers of the province in {l} numbered {n2}.",
    ),
    ("Tỉnh hỗ trợ {l} xây dựng trường học trị giá {m}.", "The province helped {l} build a school worth {m}."),
    (
        "Sở rà soát {n} thỏa thuận quốc tế đã ký, đề xuất chấm dứt {n2} văn bản không còn phù hợp.",
        "The Department reviewed {n} signed international agreements and proposed ending {n2} texts no longer suitable.",
    ),
    (
        "Hội nghị trực tuyến với {n} điểm cầu nghe báo cáo chuyên đề về {f}.",
        "An online conference with {n} points heard a special report on {f}.",
    ),
    (
        "Cổng thông tin đối ngoại đăng thêm chuyên mục về {f} bằng tiếng của {l}.",
        "The external information portal opened a section on {f} in the language of {l}.",
    ),
    (
        "Bệnh viện tỉnh nhận thiết bị trị giá {m} do {o} trao tặng.",
        "The provincial hospital received equipment worth {m} from {o}.",
    ),
    (
        "Ủy ban công tác liên hợp họp lần thứ {n}, thống nhất {n2} nội dung về {f}.",
        "The joint working committee met as session number {n} and agreed on {n2} points about {f}.",
    ),
    (
        "Tàu cá của {w} bị nước ngoài bắt giữ giảm còn {n} chiếc.",
        "Fishing boats of {w} seized abroad fell to {n}.",
    ),
    (
        "Sở phối hợp với {o} xây dựng kế hoạch ứng phó biến đổi khí hậu cho {w}.",
        "The Department worked with {o} on a climate change plan for {w}.",
    ),
    (
        "Nhiều doanh nghiệp của {l} quan tâm đến {c} và {f} của tỉnh.",
        "Many companies of {l} took an interest in the {c} and the {f} of the province.",
    ),
)

TITLES: tuple[Pair, ...] = (
    (
        "{p} tổng kết đối ngoại năm {y}: {n} đoàn vào, viện trợ {m}",
        "{p} reviews external relations in {y}: {n} inbound delegations, aid of {m}",
    ),
    (
        "{p} sơ kết công tác ngoại vụ 6 tháng đầu năm {y}, bàn về {f}",
        "{p} reviews foreign affairs in the first half of {y} and discusses {f}",
    ),
    (
        "Lãnh đạo {p} làm việc với Sở Ngoại vụ về {f}",
        "Leaders of {p} work with the Department of Foreign Affairs on {f}",
    ),
    ("{p} hội đàm với {l} về {f}", "{p} holds talks with {l} on {f}"),
    ("{p} sang {l} ký thỏa thuận về {f}", "{p} signs agreement on {f} in {l}"),
    ("{p} tập huấn {f} cho {n} cán bộ", "{p} trains {n} officials in {f}"),
    (
        "{p} giao ban quý, nêu {n} việc còn chậm về {f}",
        "{p} holds quarterly review, names {n} delayed tasks in {f}",
    ),
    ("{p} đón {n} đoàn từ {l}, mở rộng {f}", "{p} receives {n} delegations from {l}, widens {f}"),
    ("{o} triển khai dự án {f} tại {p}", "In {p}, {o} carries out project on {f}"),
    (
        "{p} nhìn lại giai đoạn hợp tác với {l}: {n} dự án về {f}",
        "{p} looks back on cooperation with {l}: {n} projects in {f}",
    ),
    (
        "{p} dự hội nghị trực tuyến toàn quốc về đối ngoại năm {y}",
        "{p} joins national online conference on external relations in {y}",
    ),
    ("{p} tham gia {v} cùng bạn bè {l}", "{p} joins {v} with friends from {l}"),
)

FIELDS: tuple[Pair, ...] = (
    ("nông nghiệp công nghệ cao", "high-tech agriculture"),
    ("nuôi trồng thủy sản", "aquaculture"),
    ("trồng rừng ngập mặn", "mangrove planting"),
    ("du lịch cộng đồng", "community tourism"),
    ("y tế cơ sở", "primary health care"),
    ("giáo dục mầm non", "preschool education"),
    ("đào tạo nghề", "vocational training"),
    ("nước sạch nông thôn", "rural clean water"),
    ("năng lượng tái tạo", "renewable energy"),
    ("điện mặt trời", "solar power"),
    ("phòng chống thiên tai", "disaster prevention"),
    ("logistics cửa khẩu", "border gate logistics"),
    ("xúc tiến thương mại", "trade promotion"),
    ("chuyển đổi số", "digital transformation"),
    ("bảo tồn di sản", "heritage conservation"),
    ("phục hồi rừng", "forest restoration"),
    ("chăm sóc trẻ khuyết tật", "care for children with disabilities"),
    ("bình đẳng giới", "gender equality"),
    ("xử lý rác thải nhựa", "plastic waste treatment"),
    ("giao lưu thể thao", "sports exchange"),
    ("giao lưu thanh niên", "youth exchange"),
    ("hợp tác lao động", "labour cooperation"),
    ("phòng chống mua bán người", "prevention of human trafficking"),
    ("kiểm dịch động vật", "animal quarantine"),
    ("cà phê bền vững", "sustainable coffee"),
    ("lễ tân đối ngoại", "diplomatic protocol"),
    ("thông tin đối ngoại", "external information"),
    ("biên dịch, phiên dịch", "translation and interpreting"),
    ("công tác lãnh sự", "consular work"),
    ("quản lý biên giới", "border management"),
    ("đô thị thông minh", "smart cities"),
    ("đường sắt liên vận", "through railway transport"),
    ("dệt thổ cẩm", "brocade weaving"),
    ("nghề gốm", "pottery"),
    ("chế biến gỗ", "wood processing"),
    ("chăn nuôi bò sữa", "dairy farming"),
    ("nghiên cứu dược liệu", "research on medicinal plants"),
    ("thư viện lưu động", "mobile libraries"),
    ("cảng biển", "seaports"),
    ("khởi nghiệp", "start-ups"),
    ("tiết kiệm năng lượng", "energy saving"),
    ("phòng chống sốt rét", "malaria control"),
)

ORGANISATIONS: tuple[Pair, ...] = (
    ("Quỹ Cầu Vồng", "Rainbow Bridge Fund"),
    ("Tổ chức Hạt Giống Xanh", "Green Seed Organisation"),
    ("Hội Bàn Tay Ấm", "Warm Hands Society"),
    ("Quỹ Nụ Cười Biển", "Ocean Smile Foundation"),
    ("Tổ chức Nguồn Sáng", "Source of Light"),
    ("Mạng lưới Làng Xanh", "Green Village Network"),
    ("Quỹ Trẻ Em Sông Mây", "Cloud River Children's Fund"),
    ("Hội Y tế Gần Nhà", "Near Health Society"),
    ("Tổ chức Giếng Trong", "Clear Well Organisation"),
    ("Quỹ Cánh Diều", "Kite Foundation"),
    ("Tổ chức Đất Lành", "Good Earth Organisation"),
    ("Hội Bạn Đồng Hành", "Fellow Travellers Association"),
    ("Quỹ Ngọn Đèn Nhỏ", "Little Lamp Fund"),
    ("Tổ chức Mái Trường", "School Roof Organisation"),
    ("Hội Dòng Sông Sạch", "Clean Rivers Association"),
)

EVENTS: tuple[Pair, ...] = (
    ("Lễ hội hoa ban", "Ban Flower Festival"),
    ("Tuần lễ cà phê", "Coffee Week"),
    ("Ngày hội biên cương", "Borderland Day"),
    ("Festival trà", "Tea Festival"),
    ("Lễ hội đua thuyền", "Boat Race Festival"),
    ("Triển lãm ảnh hữu nghị", "Friendship Photo Exhibition"),
    ("Hội chợ biên giới", "Border Fair"),
    ("Đêm nhạc giao lưu", "Exchange Concert"),
    ("Giải chạy quốc tế", "International Run"),
    ("Tuần phim hữu nghị", "Friendship Film Week"),
    ("Liên hoan múa rối", "Puppetry Festival"),
    ("Lễ hội đèn lồng", "Lantern Festival"),
)

GOODS: tuple[Pair, ...] = (
    ("vải thiều", "lychees"),
    ("thanh long", "dragon fruit"),
    ("sầu riêng", "durians"),
    ("cà phê nhân", "coffee beans"),
    ("chè khô", "dried tea"),
    ("tôm đông lạnh", "frozen shrimp"),
    ("cá tra", "pangasius"),
    ("gỗ dăm", "wood chips"),
    ("hạt điều", "cashew nuts"),
    ("hồ tiêu", "pepper"),
    ("quế", "cinnamon"),
    ("hoa hồi", "star anise"),
    ("gạo thơm", "fragrant rice"),
    ("xoài", "mangoes"),
    ("cao su", "rubber"),
    ("sắn lát", "cassava chips"),
    ("nhãn lồng", "longans"),
    ("mật ong", "honey"),
)

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tô Trịnh Đoàn Hà Lương Vi Nông Lò Quàng Cầm Hứa Mạc Lâm Thạch Sơn Kiên".split()  # noqa: SIM905
MIDDLES = "Văn Thị Đức Minh Thanh Hữu Quang Ngọc Xuân Công Thế Bá Đình Hồng Kim Anh Tuấn Mạnh Trọng Gia Khánh Hải Việt Phương".split()  # noqa: SIM905
GIVENS = "An Bình Châu Cường Dũng Duy Đạt Đông Giang Hà Hải Hạnh Hiền Hiếu Hòa Hùng Hương Khánh Khiêm Lan Linh Long Lộc Mai Nam Nga Nghĩa Nhung Phong Phúc Phượng Quân Quý Sơn Tâm Tân Thắng Thảo Thịnh Thủy Tiến Toàn Trang Trí Trung Tú Tuyết Uyên Vân Vinh Yến Ánh Bảo Diễm Đăng Hoan Kiên Liễu Mẫn Nhật Oanh Sáng Thái Vượng".split()  # noqa: SIM905

POSITIONS: tuple[tuple[str, str, str], ...] = (
    ("ubnd-chair", "Chủ tịch UBND tỉnh", "Chair of the Provincial People's Committee"),
    ("ubnd-vice-chair", "Phó Chủ tịch UBND tỉnh", "Vice Chair of the Provincial People's Committee"),
    ("department-director", "Giám đốc Sở Ngoại vụ", "Director of the Department of Foreign Affairs"),
    (
        "department-deputy-director",
        "Phó Giám đốc Sở Ngoại vụ",
        "Deputy Director of the Department of Foreign Affairs",
    ),
)

WARDS = [
    "Bản Mường",
    "Bản Sen",
    "Bình Sơn",
    "Cao Lộc Thượng",
    "Cầu Mới",
    "Cồn Nổi",
    "Đá Bạc",
    "Đèo Gió",
    "Đông Hải Trung",
    "Đức Linh Hạ",
    "Gò Me",
    "Hàm Rồng",
    "Hòa Lạc",
    "Kỳ Phú",
    "La Ngà",
    "Lộc Bình Trung",
    "Mai Hạ",
    "Mũi Né Tây",
    "Nà Hang",
    "Nậm Khao",
    "Ngọc Chiến Hạ",
    "Núi Thành Nam",
    "Ô Lâm",
    "Phú Quý Đông",
    "Phước Hải",
    "Quế Phong",
    "Rạch Kiến",
    "Sa Huỳnh",
    "Suối Dầu",
    "Tà Lài",
    "Tân Kỳ",
    "Thạnh Lợi",
    "Thượng Trạch",
    "Tịnh Khê",
    "Trà Cú",
    "Trường Sa Hạ",
    "Vạn Giã",
    "Vĩnh Châu",
    "Xuân Lộc Bắc",
    "Yên Minh Thượng",
]

FIGURES: tuple[tuple[str, str, str], ...] = (
    ("delegations-in", "{n} đoàn", "{n} delegations"),
    ("visitors-in", "{n2} lượt người", "{n2} person-visits"),
    ("delegations-out", "{n} đoàn", "{n} delegations"),
    ("agreements-signed", "{n} thỏa thuận", "{n} agreements"),
    ("ngo-projects", "{n} dự án", "{n} projects"),
    ("ngo-grants", "{n} khoản viện trợ", "{n} grants"),
    ("ngo-value-committed", "{m}", "{m}"),
    ("consular-cases", "{n} vụ việc", "{n} cases"),
    ("abtc-cards", "{n} thẻ ABTC", "{n} APEC cards"),
    ("training-courses", "{n} lớp", "{n} courses"),
    ("info-products", "{n} tin bài", "{n} items"),
    ("border-talks", "{n} cuộc", "{n} meetings"),
)
