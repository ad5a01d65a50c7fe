"""Names that vocabularies of places leave out: peoples, short forms, cities abroad, Vietnamese surnames."""

from __future__ import annotations

# ISO 3166-1 alpha-3 -> further Vietnamese forms ; further English forms.
COUNTRY_FORMS: dict[str, tuple[str, str]] = {
    "VNM": ("tiếng Việt | Việt Nam | Việt | nước ta | CHXHCN Việt Nam", "Viet Nam | Vietnam | Việt Nam | Vietnamese | Viet Nam's | Vietnam's | Viet | the country"),
    "LAO": ("tiếng Lào | Lào | CHDCND Lào | nước bạn Lào | Việt - Lào | Cộng hòa Dân chủ Nhân dân Lào", "Laos | Lao | Laotian | Laotians | Lao PDR | Laos's | Laos' | Lao People's Democratic Republic | Lao's"),
    "CHN": ("Trung Quốc | tiếng Trung | CHND Trung Hoa | Trung Hoa | Việt - Trung | Việt Trung | Trung - Việt | nước bạn Trung Quốc", "China | Chinese | China's | PRC | Sino | People's Republic of China"),
    "KHM": ("Campuchia | Khmer | Khơ-me | Cam-pu-chia | Việt - Campuchia", "Cambodia | Cambodian | Cambodians | Cambodia's | Kampuchea | Khmer"),
    "THA": ("tiếng Thái | Thái Lan | Thái", "Thailand | Thai | Thais | Thailand's"),
    "MMR": ("Myanmar | Mi-an-ma", "Myanmar | Burmese | Burma | Myanmar's"),
    "MYS": ("Malaysia | Ma-lai-xi-a", "Malaysia | Malaysian | Malaysia's"),
    "SGP": ("Singapore | Xin-ga-po", "Singapore | Singaporean | Singapore's"),
    "IDN": ("Indonesia | In-đô-nê-xi-a", "Indonesia | Indonesian | Indonesia's"),
    "PHL": ("Philippines | Phi-líp-pin", "Philippines | Philippine | Filipino | the Philippines'"),
    "BRN": ("Brunei", "Brunei | Bruneian | Brunei Darussalam"),
    "JPN": ("tiếng Nhật | Nhật Bản | Nhật | Việt - Nhật", "Japan | Japanese | Japan's"),
    "KOR": ("tiếng Hàn | Hàn Quốc | Nam Hàn | CH Hàn Quốc | Đại Hàn Dân Quốc | Cộng hòa Hàn Quốc | Việt - Hàn | Hàn", "South Korea | Republic of Korea | Korea | Korean | Koreans | South Korean | South Koreans | RoK | ROK | Korea's | South Korea's"),
    "PRK": ("Triều Tiên | CHDCND Triều Tiên", "North Korea | DPRK | North Korean | Democratic People's Republic of Korea"),
    "IND": ("Ấn Độ", "India | Indian | Indians | India's"),
    "RUS": ("tiếng Nga | Nga | Liên bang Nga | LB Nga | Việt - Nga", "Russia | Russian | Russians | Russian Federation | Russia's"),
    "USA": ("Hoa Kỳ | Mỹ | Hợp chúng quốc Hoa Kỳ | Việt - Mỹ", "United States | US | U.S. | USA | U.S.A. | American | Americans | America | United States of America | US's"),
    "GBR": ("tiếng Anh | Anh | Vương quốc Anh | nước Anh | Liên hiệp Vương quốc Anh và Bắc Ireland", "United Kingdom | UK | U.K. | Britain | English-language | British | England | English | Great Britain | UK's"),
    "FRA": ("tiếng Pháp | Pháp | Cộng hòa Pháp", "France | French | France's"),
    "DEU": ("tiếng Đức | Đức | CHLB Đức | Cộng hòa Liên bang Đức", "Germany | German | Germans | Germany's"),
    "ITA": ("Italy | Ý | Italia", "Italy | Italian | Italy's"),
    "ESP": ("Tây Ban Nha", "Spain | Spanish"),
    "PRT": ("Bồ Đào Nha", "Portugal | Portuguese"),
    "NLD": ("Hà Lan", "Netherlands | Dutch | Holland"),
    "BEL": ("Bỉ", "Belgium | Belgian"),
    "LUX": ("Luxembourg | Lúc-xăm-bua", "Luxembourg"),
    "CHE": ("Thụy Sĩ | Thuỵ Sĩ", "Switzerland | Swiss"),
    "AUT": ("Áo | Cộng hòa Áo", "Austria | Austrian"),
    "SWE": ("Thụy Điển | Thuỵ Điển", "Sweden | Swedish"),
    "NOR": ("Na Uy", "Norway | Norwegian"),
    "DNK": ("Đan Mạch", "Denmark | Danish"),
    "FIN": ("Phần Lan", "Finland | Finnish"),
    "IRL": ("Ireland | Ai-len", "Ireland | Irish"),
    "POL": ("Ba Lan", "Poland | Polish"),
    "CZE": ("Séc | Cộng hòa Séc | CH Séc", "Czechia | Czech | Czech Republic"),
    "SVK": ("Slovakia", "Slovakia | Slovak"),
    "HUN": ("Hungary | Hung-ga-ri", "Hungary | Hungarian"),
    "ROU": ("Romania | Ru-ma-ni", "Romania | Romanian"),
    "BGR": ("Bulgaria | Bun-ga-ri", "Bulgaria | Bulgarian"),
    "UKR": ("Ukraina | Ukraine", "Ukraine | Ukrainian"),
    "BLR": ("Belarus", "Belarus | Belarusian"),
    "KAZ": ("Kazakhstan", "Kazakhstan | Kazakh"),
    "MNG": ("Mông Cổ", "Mongolia | Mongolian"),
    "AUS": ("Australia | Úc | Ô-xtrây-li-a", "Australia | Australian | Australians | Australia's"),
    "NZL": ("New Zealand | Niu Di-lân", "New Zealand | New Zealander+"),
    "CAN": ("Canada | Ca-na-đa", "Canada | Canadian | Canada's"),
    "CUB": ("Cuba | Cu-ba", "Cuba | Cuban | Cuba's"),
    "BRA": ("Brazil | Bra-xin", "Brazil | Brazilian"),
    "ARG": ("Argentina", "Argentina | Argentine | Argentinian"),
    "CHL": ("Chile | Chi-lê", "Chile | Chilean"),
    "MEX": ("Mexico | Mê-hi-cô", "Mexico | Mexican"),
    "ISR": ("Israel | I-xra-en", "Israel | Israeli"),
    "ARE": ("UAE | Các Tiểu vương quốc Ả Rập Thống nhất", "UAE | United Arab Emirates | Emirati"),
    "SAU": ("Ả Rập Xê Út | Ả-rập Xê-út | Saudi Arabia", "Saudi Arabia | Saudi"),
    "TUR": ("Thổ Nhĩ Kỳ", "Türkiye | Turkey | Turkish"),
    "EGY": ("Ai Cập", "Egypt | Egyptian"),
    "ZAF": ("Nam Phi", "South Africa | South African"),
    "MOZ": ("Mozambique | Mô-dăm-bích", "Mozambique | Mozambican"),
    "AGO": ("Angola | Ăng-gô-la", "Angola | Angolan"),
    "TWN": ("Đài Loan | Đài Loan (Trung Quốc)", "Taiwan | Taiwanese | Taiwan (China)"),
    "HKG": ("Hồng Kông | Hồng Kông (Trung Quốc) | Hong Kong", "Hong Kong | Hong Kong (China)"),
    "TLS": ("Timor-Leste | Đông Timor", "Timor-Leste | East Timor | Timorese"),
    "IRN": ("Iran", "Iran | Iranian"),
    "PAK": ("Pakistan", "Pakistan | Pakistani"),
    "BGD": ("Bangladesh", "Bangladesh | Bangladeshi"),
    "LKA": ("Sri Lanka | Xri Lan-ca", "Sri Lanka | Sri Lankan"),
    "NPL": ("Nepal", "Nepal | Nepali | Nepalese"),
    "VEN": ("Venezuela | Vê-nê-xu-ê-la", "Venezuela | Venezuelan"),
}  # fmt: skip

# Localities abroad that departments write about: id, country, Vietnamese ; English.
LOCALITIES: tuple[tuple[str, str, str, str], ...] = (
    ("x-vientiane", "LAO", "Viêng Chăn | Vientiane | Thủ đô Viêng Chăn", "Vientiane | Vientiane Capital | Vientiane Prefecture"),
    ("x-savannakhet", "LAO", "Savannakhet | Sa-vẳn-na-khẹt | Xa-vẳn-na-khẹt | Savanakhet", "Savannakhet | Savanakhet"),
    ("x-xayabury", "LAO", "Xay-nha-bu-ly | Xayaboury | Xay Nha Bu Ly", "Xayabouly | Xayaboury | Sainyabuli | Xayabury"),
    ("x-phnom-penh", "KHM", "Phnôm Pênh | Phnom Penh", "Phnom Penh"),
    ("x-nanning", "CHN", "Nam Ninh", "Nanning"),
    ("x-chongzuo", "CHN", "Sùng Tả", "Chongzuo"),
    ("x-baise", "CHN", "Bách Sắc", "Baise"),
    ("x-pingxiang", "CHN", "Bằng Tường", "Pingxiang"),
    ("x-fangchenggang", "CHN", "Phòng Thành Cảng | Phòng Thành", "Fangchenggang"),
    ("x-dongxing", "CHN", "Đông Hưng", "Dongxing"),
    ("x-kunming", "CHN", "Côn Minh", "Kunming"),
    ("x-honghe", "CHN", "Hồng Hà", "Honghe | Hong He | Red River"),
    ("x-hekou", "CHN", "Hà Khẩu", "Hekou"),
    ("x-wenshan", "CHN", "Văn Sơn", "Wenshan"),
    ("x-guilin", "CHN", "Quế Lâm", "Guilin"),
    ("x-beijing", "CHN", "Bắc Kinh", "Beijing"),
    ("x-shanghai", "CHN", "Thượng Hải", "Shanghai"),
    ("x-guangzhou", "CHN", "Quảng Châu", "Guangzhou"),
    ("x-sichuan", "CHN", "Tứ Xuyên", "Sichuan"),
    ("x-chongqing", "CHN", "Trùng Khánh", "Chongqing"),
    ("x-hunan", "CHN", "Hồ Nam", "Hunan"),
    ("x-fujian", "CHN", "Phúc Kiến", "Fujian"),
    ("x-zhejiang", "CHN", "Chiết Giang", "Zhejiang"),
    ("x-jiangsu", "CHN", "Giang Tô", "Jiangsu"),
    ("x-shandong", "CHN", "Sơn Đông", "Shandong"),
    ("x-guizhou", "CHN", "Quý Châu", "Guizhou"),
    ("x-longzhou", "CHN", "Long Châu", "Longzhou"),
    ("x-jingxi", "CHN", "Tịnh Tây", "Jingxi"),
    ("x-seoul", "KOR", "Seoul | Xơ-un", "Seoul"),
    ("x-busan", "KOR", "Busan", "Busan"),
    ("x-moscow", "RUS", "Mát-xcơ-va | Mátxcơva | Moskva | Moscow", "Moscow"),
    ("x-paris", "FRA", "Paris | Pa-ri", "Paris"),
    ("x-tokyo", "JPN", "Tokyo | Tô-ky-ô", "Tokyo"),
    ("x-osaka", "JPN", "Osaka", "Osaka"),
    ("x-bangkok", "THA", "Băng Cốc | Bangkok", "Bangkok"),
)  # fmt: skip

# Regions of the world.
REGIONS: tuple[tuple[str, str, str], ...] = (
    ("r-europe", "châu Âu | Châu Âu", "Europe | European | Europeans | EU"),
    (
        "r-asia",
        "châu Á | Châu Á | châu Á - Thái Bình Dương | Châu Á - Thái Bình Dương",
        "Asia | Asian | Asia-Pacific",
    ),
    ("r-pacific", "Thái Bình Dương", "Pacific"),
    ("r-indo-pacific", "Ấn Độ Dương - Thái Bình Dương | Ấn Độ - Thái Bình Dương", "Indo-Pacific"),
    ("r-africa", "châu Phi | Châu Phi", "Africa | African"),
    (
        "r-america",
        "châu Mỹ | Châu Mỹ | Mỹ Latinh",
        "Americas | Latin America | Latin American | the Americas",
    ),
    ("r-sea", "Đông Nam Á", "Southeast Asia | South-East Asia | Southeast Asian | ASEAN"),
    ("r-nea", "Đông Bắc Á", "Northeast Asia | Northeast Asian | North-East Asia"),
    ("r-eurasia", "Á - Âu | Á-Âu", "Asia-Europe | Eurasia | Eurasian"),
    ("r-mekong", "Mê Công | Mê Kông | Mekong", "Mekong"),
    ("r-mideast", "Trung Đông", "Middle East | Middle Eastern"),
)

SURNAMES: frozenset[str] = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trịnh mai đào tô lâm lương "
    "trương cao tạ phùng hà chu tăng thái lưu vương tống kiều quách văn doãn cù giàng vàng sùng lò hứa nông hoàng "
    "bế triệu thào lục ninh nghiêm lại khuất kim thạch châu ksor điểu niê siu khổng "
    "cầm quàng lèo bạch viên mạc thân đàm âu giáp lữ thiều tòng".split()
)
# Surnames that are surely one in English too, where diacritics no longer help.
SURE_SURNAMES: frozenset[str] = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui ngo duong trinh dinh luong truong doan".split()
)
HONORIFICS: frozenset[str] = frozenset("ông bà anh chị cô đ/c".split())

# Vietnamese words that good English keeps.
KEPT_WORDS: frozenset[str] = frozenset(
    "áo dài phở nhã nhạc ca trù quan họ đờn tài tử then xoan hát ví giặm đổi mới tết chèo tuồng cải lương xòe chầu văn "
    "bánh chưng mì nón lá lân đờn ca doi moi đàn tính hò khoan bài chòi gióng mo mường lễ hội".split()
)
