"""Acronyms of the field with the full names that may stand for them in either language."""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

ACRONYMS: tuple[Concept, ...] = concepts(
    "acronym",
    """
ODA ; ODA | hỗ trợ phát triển chính thức | viện trợ phát triển chính thức ; ODA | official development assistance | official development aid
FDI ; FDI | đầu tư trực tiếp nước ngoài | đầu tư nước ngoài | vốn đầu tư nước ngoài | trực tiếp nước ngoài | đầu tư trực tiếp của nước ngoài ; FDI | foreign direct investment | foreign investment | foreign invested | foreign investor+
NGO ; NGO | NGOs | INGO | INGOs | PCPNN | TCPCPNN | PCP | tổ chức phi chính phủ | phi chính phủ ; NGO | NGOs | INGO | INGOs | FNGO | FNGOs | non governmental | nongovernmental | NGO's | NGOs'
ASEAN ; ASEAN | hiệp hội các quốc gia đông nam á | đông nam á ; ASEAN | association of southeast asian nations | southeast asian | southeast asia | ASEAN's
APEC ; APEC | diễn đàn hợp tác kinh tế châu á thái bình dương | thẻ ABTC | ABTC | thẻ doanh nhân ; APEC | asia pacific economic cooperation
ABTC ; ABTC | thẻ doanh nhân APEC | thẻ đi lại doanh nhân APEC | thẻ đi lại của doanh nhân APEC | thẻ doanh nhân ; ABTC | ABTCs | apec business travel card+ | apec card+ | business travel card+
UNESCO ; UNESCO | tổ chức giáo dục, khoa học và văn hóa của liên hợp quốc ; UNESCO | united nations educational | UNESCO's
UNICEF ; UNICEF | quỹ nhi đồng liên hợp quốc ; UNICEF | united nations children's fund
UNDP ; UNDP | chương trình phát triển liên hợp quốc | chương trình phát triển của liên hợp quốc ; UNDP | united nations development program
UNFPA ; UNFPA | quỹ dân số liên hợp quốc ; UNFPA | united nations population fund
UNHCR ; UNHCR | cao ủy liên hợp quốc về người tị nạn ; UNHCR | high commissioner for refugees
UN ; LHQ | UN | liên hợp quốc | liên hiệp quốc ; UN | united nations | UN's
WHO ; WHO | tổ chức y tế thế giới ; WHO | world health organization
WTO ; WTO | tổ chức thương mại thế giới ; WTO | world trade organization
WB ; WB | ngân hàng thế giới ; WB | world bank
ADB ; ADB | ngân hàng phát triển châu á ; ADB | asian development bank
IMF ; IMF | quỹ tiền tệ quốc tế ; IMF | international monetary fund
ILO ; ILO | tổ chức lao động quốc tế ; ILO | international labor organization
IOM ; IOM | tổ chức di cư quốc tế ; IOM | international organization for migration
FAO ; FAO | tổ chức lương thực và nông nghiệp ; FAO | food and agriculture organization
JICA ; JICA | cơ quan hợp tác quốc tế nhật bản ; JICA | japan international cooperation agency
KOICA ; KOICA | cơ quan hợp tác quốc tế hàn quốc ; KOICA | korea international cooperation agency
JETRO ; JETRO | tổ chức xúc tiến thương mại nhật bản ; JETRO | japan external trade organization
KOTRA ; KOTRA ; KOTRA
GIZ ; GIZ ; GIZ
USAID ; USAID | cơ quan phát triển quốc tế hoa kỳ ; USAID | agency for international development
EVFTA ; EVFTA ; EVFTA | eu vietnam free trade agreement | vietnam eu free trade agreement | viet nam eu free trade agreement | eu viet nam free trade agreement
CPTPP ; CPTPP | đối tác toàn diện và tiến bộ xuyên thái bình dương ; CPTPP | comprehensive and progressive agreement for trans pacific partnership
RCEP ; RCEP | đối tác kinh tế toàn diện khu vực ; RCEP | regional comprehensive economic partnership
FTA ; FTA | FTAs | hiệp định thương mại tự do | EVFTA ; FTA | FTAs | free trade agreement+ | EVFTA
GDP ; GDP | tổng sản phẩm quốc nội | tổng sản phẩm trong nước ; GDP | gross domestic product
GRDP ; GRDP | tổng sản phẩm trên địa bàn ; GRDP | gross regional domestic product | regional gross domestic product | regional GDP
PCI ; PCI | chỉ số năng lực cạnh tranh cấp tỉnh | năng lực cạnh tranh cấp tỉnh ; PCI | provincial competitiveness index
PPP ; PPP | đối tác công tư ; PPP | public private partnership+
GMS ; GMS | tiểu vùng mê kông mở rộng | tiểu vùng sông mê kông ; GMS | greater mekong subregion
CLV ; CLV | tam giác phát triển | campuchia - lào - việt nam ; CLV | development triangle | cambodia - laos - vietnam | cambodia laos vietnam
ASEM ; ASEM | diễn đàn hợp tác á - âu | hợp tác á - âu ; ASEM | asia europe meeting
COMINGO ; COMINGO | ủy ban công tác về các tổ chức phi chính phủ nước ngoài ; COMINGO | committee for foreign non governmental organization affairs | committee for foreign NGO affairs
VCCI ; VCCI | liên đoàn thương mại và công nghiệp ; VCCI | chamber of commerce and industry
VUFO ; VUFO | liên hiệp các tổ chức hữu nghị ; VUFO | union of friendship
SME ; SME | DNNVV | doanh nghiệp vừa và nhỏ | doanh nghiệp nhỏ và vừa ; SME | SMEs | small and medium | small or medium
SDG ; SDG | SDGs | mục tiêu phát triển bền vững ; SDG | SDGs | sustainable development goal+
OCOP ; OCOP | mỗi xã một sản phẩm ; OCOP | one commune one product
EU ; EU | liên minh châu âu ; EU | european union | EU's
HIV ; HIV ; HIV
AIDS ; AIDS ; AIDS
COVID ; COVID | Covid | dịch bệnh | đại dịch ; COVID | Covid | coronavirus | pandemic | epidemic
BRICS ; BRICS ; BRICS
MOU ; MOU | MoU | MOUs | bản ghi nhớ | biên bản ghi nhớ ; MOU | MoU | MOUs | MoUs | memorandum | memoranda | memorandums
""",
)

# Acronyms of Vietnamese words: they are written out in English and never stand there as they are.
VIETNAMESE: frozenset[str] = frozenset(
    "UBND HĐND CHDCND CHND UBCTLH TTHC PCPNN TCPCPNN ĐBQH BCH BTV MTTQ LHHN NVNONN XHCN KTXH QLNN CBCC CCVC TW BNG "
    "SNV NDT UBMTTQ HDND UBTVQH TNHH BTP GDĐT KHĐT VHTT VHTTDL NSNN BCĐ HTQT BHCD ĐSQ TLSQ LSQ BĐBP".split()
)
