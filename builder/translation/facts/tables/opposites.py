"""Pairs that turn a fact into its opposite when one stands for the other.

What may live here: groups of concepts that exclude each other, each with the wordings of both languages. The
wordings are wide on purpose: a pair is reported only when the right concept is missing and its opposite has come.
"""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

_GROUPS: dict[str, str] = {
    "change": """
up ; tăng | gia tăng | tăng cường | đẩy mạnh | nâng cao | nâng | mở rộng | thúc đẩy | tăng trưởng | tăng tốc | đẩy nhanh | bứt phá | phát triển | cải thiện | nâng cấp | củng cố | vượt | cao hơn | nhiều hơn | lên | phục hồi | kiện toàn | phát huy | sâu rộng | đi vào chiều sâu | hơn nữa ; increase~ | increasingly | rise~ | rose | risen | grow~ | grew | grown | growth | up | upward | higher | climb~ | surge~ | jump~ | expand~ | expansion | strengthen~ | strengthened | enhance~ | enhancement | boost~ | raise~ | improve~ | improvement+ | intensify~ | step~ up | stepped up | accelerate~ | acceleration | promote~ | promotion | advances | advancing | advanced | foster~ | deepen~ | broaden~ | widen~ | exceed~ | gain~ | more | greater | upgrade~ | develop~ | development | speed~ up | sped up | soar~ | double~ | triple~ | recover~ | consolidate~ | bolster~ | reinforce~ | further | heighten~ | scale~ up | ramp~ up | above | over | push~ | better | extend~ | faster
down ; giảm | giảm bớt | suy giảm | cắt giảm | sụt giảm | sụt | hạ | thu hẹp | suy yếu | thấp hơn | ít hơn | giảm thiểu | giảm nghèo | rút ngắn | tinh giản | tinh gọn | hạn chế | kiềm chế | ngăn chặn | chậm lại | xuống | suy thoái | tháo gỡ | dưới | tiết kiệm | khó khăn | kém | đẩy lùi | khắc phục | phòng chống | chống ; !decrease~ | !decline~ | fall~ | fell | fallen | drop~ | !reduce~ | !reduction+ | lower~ | lower | !weaken~ | !weakened | !shrink~ | shrank | shrunk | down | downward | slump~ | plunge~ | diminish~ | slip~ | dip~ | downturn | dwindle~ | cut | cuts | cutting | scale~ back | scale~ down | less than in | fewer than in | narrow~ | !curtail~ | !halve~ | lessen~ | slow~ down | slowdown | weak | !worse | !worsen~ | !deteriorate~ | !narrowed | !narrowing
- ; cắt băng | hạ tầng | hạ viện | hạ lưu | hạ cánh | hạ long | Hạ Long | xuống cấp | trước hạn | phát triển nông thôn | đồng bào | lên kế hoạch | nâng niu | hạ nghị viện | thường xuyên lên ; cut the ribbon | ribbon cutting | moreover | more or less | once more | over the years | set up | made up | make up | follow up | pick~ up | open up | write down | broke down | break down | breakdown | down payment | come up | came up | fall under | falls under | fell under | up to date | up to | drop by | lower house | lower mekong | downstream | fall within | furthermore | over the past | over the course | over the | all over | take~ over | took over | hand~ over | handed over | handover | sum up | summing up | sums up | summed up | wrap~ up | wrapped up | laid down | lay~ down | keep~ up | autumn fall | as a further
""",
    "delegation": """
in ; đoàn vào | đoàn khách vào | đoàn nước ngoài đến | đoàn đến | đoàn quốc tế đến ; incoming | inbound | visiting delegation+ | in coming | arriving | foreign delegation+ | delegation+ in | delegation+ from abroad | delegation+ visiting | inward | guests
out ; đoàn ra | đoàn đi | đi công tác nước ngoài | đoàn cán bộ đi | đoàn xuất cảnh ; outgoing | outbound | out going | out coming | delegation+ abroad | going abroad | sent abroad | travel~ abroad | abroad | overseas | delegation+ out | outward | departing
- ; nước ngoài | người Việt Nam ở nước ngoài ; overseas vietnamese | vietnamese abroad | vietnamese people abroad | from abroad | people abroad
""",
    "trade": """
export ; xuất khẩu | xuất nhập khẩu | xuất siêu | xuất khẩu hàng hóa ; export~ | export+ | exporter+ | exportation | trade surplus | import export | export import
import ; nhập khẩu | xuất nhập khẩu | nhập siêu ; import~ | import+ | importer+ | importation | trade deficit | import export | export import
- ; cửa khẩu ; trade turnover | foreign trade
""",
    "door": """
open ; mở cửa | khai trương | khánh thành | mở lại | khai mạc | thông quan ; open~ | opening | reopen~ | inaugurate~ | inauguration
close ; đóng cửa | bế mạc | tạm đóng | đóng ; closed | closes | closing | closure+ | shut | shuts | shutting | conclude~ | close the | to close | will close | soon close | shall close | be closed
- ; đóng góp | đóng vai trò | đóng quân | đóng trên địa bàn | đóng tàu | mở rộng | đóng gói | đóng bảo hiểm | mở lớp ; openness | open minded | closely | close cooperation | opening up
""",
    "order": """
before ; trước | trước khi | trước ngày ; before | prior | ahead of | preceding | beforehand | in advance | earlier
after ; sau | sau khi | kể từ khi ; after | following | afterwards | subsequently | subsequent | upon | later | thereafter
- ; trước hết | trước mắt | trước đây | trước đó | năm trước | sau đó | sau đây | như sau | sau cùng | sau này | tháng trước | quý trước | kỳ trước | trước tình hình | trước bối cảnh | trước những | năm sau | trước công chúng | trước thềm | sau đại học | lần trước | trước tiên ; sooner or later | the following | as follows | following the | look after | ahead | day after day | year after year | time after time
""",
    "stage": """
start ; đầu năm | đầu tháng | đầu nhiệm kỳ | đầu quý | đầu tuần | nửa đầu | tháng đầu | đầu xuân | đầu Xuân | đầu giờ | đầu kỳ ; beginning | early | earlier | first half | first six | first nine | first three | first months | first quarter | start | outset | new year | first | h1 | mid year | opening | spring
end ; cuối năm | cuối tháng | cuối nhiệm kỳ | cuối quý | cuối tuần | nửa cuối | tháng cuối | cuối kỳ | cuối cùng | cuối giờ | tổng kết năm | kết thúc năm ; end | late | later | last | second half | latter half | final | h2 | remaining | rest of | year end | ending | closing | remainder | second six | latter | weekend+ | close of
- ; lần đầu | hàng đầu | đầu tư | đầu mối | bước đầu | đứng đầu | người đứng đầu | đầu tiên | lần đầu tiên | cuối cùng là ; last year | at last | in the end | to this end | to that end | first of all | first time | for the first | first and foremost | the last few | over the last | in the last | first secretary | first lady | lately | at the latest | latest | dead end | first place | first and
""",
    "signature": """
sign ; ký | ký kết | ký mới | đã ký | ký lại | ký tắt ; sign~ | signed | signing | signatory | signature+ | conclude~ | ink~ | enter~ into | entered into | initial~ | agreement+ | agreed | reach~ | seal~
cancel ; hủy | huỷ | hủy bỏ | huỷ bỏ | bãi bỏ | chấm dứt | hoãn | tạm hoãn | tạm dừng | thanh lý | rút khỏi | đình chỉ | lùi | dời | ngừng | dừng | thu hồi | hết hạn | hết hiệu lực | kết thúc ; !cancel~ | !canceled | !terminate~ | !termination | !annul~ | !postpone~ | !suspend~ | !suspension | scrap~ | revoke~ | withdraw~ from | withdrew from | abrogate~ | rescind~ | call~ off | called off | abandon~ | void | repeal~
- ; chữ ký túc | ký ức | kỳ ký ; 
""",
    "home": """
home ; trong nước | trong nước và quốc tế | trong và ngoài nước | trong, ngoài nước | nội địa | trong tỉnh | trong nước và quốc tế | ở trong nước ; domestic | domestically | at home | home | inland | in the country | inside the country | within the country | internal | within | in country | local | in viet nam | in vietnam | from viet nam | from vietnam | viet nam and abroad | vietnam and abroad | vietnamese and | viet nam and | vietnam and | nationwide | national
abroad ; ngoài nước | trong nước và quốc tế | trong và ngoài nước | trong, ngoài nước | nước ngoài | quốc tế | hải ngoại | ngoài tỉnh | đối ngoại | ngoại giao | ngoại vụ | bên ngoài | người nước ngoài | nước bạn | thế giới ; abroad | overseas | foreign | foreigner+ | international | internationally | external | outside | expatriate+ | diplomatic | diplomacy | global
""",
    "tone": """
positive ; tích cực ; positive | positively | active | actively | encouraging | constructive | proactive | proactively | vigorous~ | vigorously | energetically | energetic | good | favorable | promising
negative ; tiêu cực ; !negative | !negatively | adverse | adversely | harmful | corruption | wrongdoing+ | misconduct | negativity
""",
    "ease": """
easy ; thuận lợi | dễ dàng | thuận tiện ; favorable | favorably | favor~ | advantage+ | advantageous | conducive | smooth | smoothly | convenient | easy | easily | enabling | facilitate~ | benign | opportunity+ | ease
hard ; khó khăn | trở ngại | thách thức | bất lợi | vướng mắc | phức tạp | khó | tồn tại | hạn chế ; difficult | difficulty+ | hardship+ | !unfavorable | !unfavorably | obstacle+ | challenge+ | challenging | adverse | disadvantage+ | disadvantaged | disadvantageous | hamper~ | hinder~ | hindrance+ | problem+ | hard | trouble+ | troubled | complicated | complex | poor | remote
""",
    "initiative": """
active ; chủ động ; proactive | proactively | active | actively | initiative | own initiative | take~ the lead
passive ; bị động | thụ động ; !passive | !passively | reactive | reactively
- ; không chủ động được | chưa chủ động | chưa thật sự chủ động | thiếu chủ động ;
""",
    "cause": """
objective ; khách quan ; objective | objectively | external | beyond
subjective ; chủ quan ; subjective | subjectively | internal | own shortcomings | complacent | complacency
- ; cơ quan chủ quản | khách quan và chủ quan ; key objective+ | objectives | objective+ of | the objective+ set | main objective
""",
    "outcome": """
success ; thành công | thắng lợi | tốt đẹp ; success | successes | successful | successfully | succeed~ | well | victory | fruitful
failure ; thất bại | đổ vỡ | không thành ; fail~ | failed | failure+ | unsuccessful | unsuccessfully | collapse~ | without success | flop~
""",
    "answer": """
yes ; đồng ý | nhất trí | chấp thuận | tán thành | phê duyệt | thông qua | ủng hộ | chấp nhận | cho phép | đồng tình | hoan nghênh ; agree~ | agreed | consent~ | approve~ | approval | endorse~ | adopt~ | pass~ | ratify~ | accept~ | support~ | concur~ | permit~ | permission | allow~ | unanimous | unanimously | welcome~ | consensus | green light
no ; từ chối | bác bỏ | bác | phản đối | không đồng ý | không chấp thuận | không nhất trí | cấm | khước từ ; !reject~ | !refuse~ | !refusal | !oppose~ | opposed | opposition | decline~ to | turn~ down | turned down | object~ to | veto~ | dismiss~ | disapprove~ | disagree~ | disagreed | deny~ | denied | forbid~ | forbade | prohibit~ | ban~ | banned | protest~
- ; Bác Hồ | bác sĩ | bác ái | bác học ; objected goods | to the agreement
""",
    "course": """
begin ; bắt đầu | khởi động | khởi công | khai mạc | phát động | ra mắt | mở đầu | khởi đầu ; begin~ | began | begun | beginning | start~ | started | launch~ | commence~ | kick~ off | open~ | opened | opening | initiate~ | broke ground | break~ ground | ground breaking | groundbreaking | from | debut~ | inaugurate~ | unveil~
end ; kết thúc | chấm dứt | bế mạc | hoàn thành | hoàn tất | khép lại | hết hạn | hết ; end~ | ended | conclude~ | conclusion | finish~ | close~ | closed | closing | terminate~ | complete~ | completed | completion | finalize~ | expire~ | expiry | wrap~ up | fulfil~ | fulfill~ | fulfilled | until | wind~ up
- ; đầu tư | kết luận ; from now | high end | end user+ | weekend+ | year end | at the end | by the end | the end of | close cooperation | close coordination | close relations | closer | close ties | close relationship | closest | concluded that | in conclusion | concluding remarks | close | start up+ | concluding
""",
    "height": """
high ; cao | cao nhất | cao hơn ; high | higher | highest | highly | tall | top | greatest | maximum | senior | strong | best | advanced | elevated | utmost | up
low ; thấp | thấp nhất | thấp hơn | kém | yếu ; low | lower | lowest | poor | poorly | minimum | least | inferior | limited | weak | modest | worst
- ; cao đẳng | nâng cao | đề cao | đường cao tốc | cao tốc | đánh giá cao | cao cấp | Cao Bằng | Tây Nguyên cao | cao nguyên | cao su | chất lượng chưa cao | cơ sở yếu | chủ yếu | thiết yếu | trọng yếu | tất yếu | yếu tố | cốt yếu | chưa cao | không cao ; lower mekong | lower house | high school+ | high tech | high level | high ranking | at least | highway | lower secondary | upper
""",
    "amount": """
many ; nhiều | đông đảo | phong phú | hàng loạt | đa dạng | đông ; many | much | numerous | a lot | lots | multiple | plenty | various | a number of | large number+ | several | more | rich | abundant | a wide range | a range | diverse | most | widely | a series | wide | greatly | a great deal | extensive | great | range
few ; ít | hiếm | hạn hẹp | ít ỏi ; few | little | scarce | scarcely | rarely | hardly any | fewer | limited | less | small number | rare | small | low | understaffed | shortage
- ; ít nhất | không ít | nhiều năm | nhiều nhất | không nhiều | chưa nhiều | nhiều mặt ; at least | no less | no fewer | few years | little by little | quite a few | not many | a few | less than | a little
""",
    "timing": """
early ; sớm ; early | earlier | soon | promptly | ahead | quickly | swiftly | at an early date | as soon
late ; muộn | trễ | chậm trễ | chậm | quá hạn ; late | lately | delay~ | delayed | overdue | behind | belated | belatedly | tardy | slow | slowly | backlog
- ; ; of late | late may | late june | late
""",
    "speed": """
fast ; nhanh | nhanh chóng | khẩn trương | mau | kịp thời | nhanh nhất ; fast | faster | fastest | quick | quickly | rapid | rapidly | swift | swiftly | speed~ | accelerate~ | prompt | promptly | urgent | urgently | speedily | expedite~ | expeditious | expeditiously | strongly | sharply | timely | sped | soon | without delay
slow ; chậm | chậm chạp | trì trệ | chậm lại ; slow | slower | slowly | sluggish | stagnant | delay~ | delayed | lag~ | lagged | lagging | behind | late | stagnate~
- ; đẩy nhanh | tăng nhanh ; fasten
""",
    "size": """
large ; lớn | to lớn | quy mô lớn | đồ sộ ; large | larger | largest | big | bigger | biggest | major | great | greater | greatest | huge | vast | sizable | significant | considerable | substantial | main | key | important | grand | massive | immense
small ; ít | ít ỏi | hạn hẹp | nhỏ | bé | quy mô nhỏ | nhỏ lẻ | vừa và nhỏ ; small | smaller | smallest | minor | tiny | little | minute | modest | petty | negligible | retail | slight
- ; ; a large | minutes
""",
    "sides": """
bilateral ; song phương | hai bên | hai nước | hai chiều ; bilateral | bilaterally | two way | two sides | both | two
multilateral ; đa phương | nhiều bên ; multilateral | multilaterally | multi party | multilateralism
""",
    "contact": """
in-person ; trực tiếp | trực diện ; direct | directly | in person | face to face | on site | onsite | live | physical
online ; trực tuyến | từ xa ; online | virtual | virtually | video | teleconference+ | remote | remotely | videoconference+ | via zoom
indirect ; gián tiếp ; indirect | indirectly
- ; kết hợp trực tiếp ;
""",
    "grant-of": """
grant ; cấp phép | cấp giấy phép | cấp | gia hạn | trao | cấp mới | cấp giấy ; grant~ | granted | issue~ | issued | license~ | licensed | award~ | extend~ | renew~ | present~ | hand~ over | give~ | gave | given | confer~ | permit~
revoke ; thu hồi | tước | rút giấy phép | đình chỉ ; !revoke~ | withdraw~ | withdrew | withdrawn | cancel~ | canceled | confiscate~ | suspend~ | strip~ | rescind~ | recover~ | reclaim~
- ; cấp tỉnh | cấp cao | cấp huyện | cấp xã | cấp địa phương | cấp ủy | các cấp | cấp trung ương | cấp bộ | cấp thiết | cấp bách | cung cấp | nâng cấp | trao đổi | đẳng cấp | cấp thứ trưởng | cấp vụ | cấp sở | sơ cấp | trung cấp | cao cấp | trao trả | khẩn cấp | cấp quốc gia | hai cấp | cấp nhà nước | cấp phòng ; issues | the issue of | an issue | this issue | non grant | at present | present at | the present | present | exchange
""",
    "deal": """
buy ; mua | mua sắm ; buy~ | bought | purchase~ | procure~ | procurement | acquire~
sell ; bán | bán hàng ; sell~ | sold | sale+
- ; bán dẫn | bán đảo | bán kính | bán niên | bán chuyên trách | mua bán | mua bán người | bán kết | bán thời gian ; best selling
""",
    "refund": """
non-refundable ; không hoàn lại ; non refundable | grant aid | grant+ | non reimbursable | nonrefundable | non repayable | free
refundable ; có hoàn lại | vốn vay | vay ; refundable | loan+ | reimbursable | repayable | credit+ | lend~ | borrow~
""",
    "sex": """
women ; nữ | phụ nữ | nữ giới | gái ; women | woman | female+ | girl+ | women's | woman's
men ; nam giới | đàn ông | nam và nữ | trai ; men | man | male+ | boy+ | men's
- ; bé gái | phụ nữ Việt Nam | trang trại | trại | trai sò | con trai | triển lãm | phái nữ ; man made | manpower | chairman | spokesman | hit man
""",
    "town": """
urban ; đô thị | thành thị ; urban | city+ | town+ | municipal | urbanization
rural ; nông thôn | miền núi | vùng sâu | vùng xa | thôn quê ; rural | countryside | mountainous | remote | upland | village+
""",
    "stability": """
stable ; ổn định | giữ vững | vững chắc | bình yên ; stable | stability | stabilize~ | steady | steadily | secure | firmly | firm | settled | sustain~ | solid | maintain~
unstable ; bất ổn | mất ổn định | bất ổn định | biến động | phức tạp | khó lường ; !unstable | !instability | destabilize~ | turmoil | unrest | volatile | volatility | turbulent | unsteady | turbulence
""",
    "handing": """
receive ; tiếp nhận | nhận | đón nhận | thu nhận | nhận bàn giao ; receive~ | received | receipt | accept~ | take~ in | took in | admit~ | admitted | takeover | host~ | get~ | got | intake
return ; trao trả | trả lại | bàn giao | hồi hương | trả về | đẩy đuổi | trục xuất ; return~ | returned | hand~ over | handed over | hand~ back | handed back | handover | repatriate~ | repatriation | deport~ | deportation | transfer~ | give~ back | gave back
- ; công nhận | ghi nhận | nhận thức | nhận định | xác nhận | chấp nhận | nhận thấy | đảm nhận | nhìn nhận | nhận diện | thừa nhận | nhận xét | chứng nhận | giấy chứng nhận | nhận biết ; receiving end
""",
    "border-way": """
exit ; xuất cảnh | xuất nhập cảnh ; exit~ | departure+ | leave~ | outbound | emigration | depart~ | going abroad | travel~ abroad | entry and exit | immigration | left
entry ; nhập cảnh | xuất nhập cảnh ; entry | entries | enter~ | arrival+ | inbound | immigration | arrive~ | come in | entry and exit
- ; nhập cảnh trái phép ; enter~ into | data entry
""",
    "money-state": """
committed ; cam kết ; commit~ | committed | commitment+ | pledge~ | pledged | promise~ | undertake~ | undertook
disbursed ; giải ngân ; disburse~ | disbursed | disbursement+ | paid out | spent
registered ; đăng ký ; register~ | registered | registration | sign~ up
""",
    "lending": """
aid ; viện trợ | tài trợ | trợ giúp | hỗ trợ | giúp đỡ | tặng | đóng góp | ủng hộ | quà ; aid | aids | grant+ | donate~ | donation+ | donor+ | assistance | assist~ | support~ | help~ | sponsor~ | fund~ | funding | relief | gift+ | contribution+ | contribute~ | provide~ | present~ | gave | give~ | non refundable
loan ; vay | vốn vay | khoản vay | cho vay | tín dụng ; !loan+ | lend~ | borrow~ | credit+ | lent
""",
    "level": """
province ; tỉnh | cấp tỉnh | tỉnh ủy | địa phương | Tỉnh | liên tỉnh ; province+ | provincial | locality | localities | local | province's | provinces' | PPC
district ; huyện | cấp huyện | quận | huyện ủy | thị xã ; district+ | district's | county | counties
commune ; xã | cấp xã | phường | thôn | bản | thị trấn | xã, phường ; commune+ | communal | ward+ | village+ | township+ | commune's | hamlet+ | grassroots
nation ; cả nước | toàn quốc | quốc gia | trung ương | Trung ương | đất nước | nhà nước | Nhà nước | cấp quốc gia | Chính phủ ; nationwide | national | nationally | the whole country | the country | central | countrywide | across the country | state | the entire country | country's | nation | nation's | all over the country | Viet Nam | Vietnam
- ; xã hội | xã giao | hợp tác xã | bản ghi nhớ | biên bản | văn bản | cơ bản | Nhật Bản | bản sắc | bản đồ | phiên bản | ấn bản | bản tin | bản quyền | bản chất | tài bản | bản thân | kinh tế xã hội | kinh tế - xã hội | xuất bản | bản thỏa thuận | bản địa | bài bản | bản cam kết | bản kế hoạch | bản hợp tác | tư bản | lâm bản | các bản | bản dịch | tỉnh táo | hình sự xã | bản sao | bản lĩnh | bản hướng dẫn | cộng đồng quốc gia | bản báo cáo ; united states | member state+ | state+ management | united nations | state+ of | department of state
""",
    "scope": """
all ; tất cả | toàn bộ | mọi | hết thảy | toàn thể | 100% | toàn | đều | cả | đầy đủ | hầu hết | 100 % | từng | mỗi ; all | every | entire | entirely | whole | fully | everyone | full | each | total | throughout | across | complete | completely | any | comprehensive
some ; một số | một vài | một phần | vài | số ít | nhất định | có nơi | có lúc | một bộ phận | nhiều ; some | several | a number of | certain | a few | partly | part of | partial | partially | various | sometimes | at times | selected | a handful | number of | few | many | limited
most ; hầu hết | phần lớn | đa số | chủ yếu | đại đa số ; most | mostly | majority | mainly | largely | chiefly | primarily | major | almost all | nearly all | principal | predominantly | overwhelmingly
- ; trước hết | tất cả những | cả nước | bao gồm cả | kể cả | an toàn | toàn diện | toàn cầu | toàn quốc | bảo toàn | toàn tỉnh | mọi mặt | hoàn toàn | cả hai | các bên ; at all | above all | first of all | all the best | after all | most favored | at most | almost | most of all | all round | allround | overall
""",
    "continuity": """
go-on ; tiếp tục | duy trì | vẫn | tiếp nối | không ngừng ; continue~ | continued | continuous | continuously | continually | maintain~ | maintained | keep~ | kept | further | ongoing | remain~ | still | carry~ on | sustain~ | sustained | constantly | steadily | pursue~ | uphold~ | proceed~ | more | again | constant | retain~ | go on | uninterrupted | persist~ | ceaselessly | resume~
stop ; dừng | ngừng | tạm dừng | chấm dứt | thôi | đình chỉ | gián đoạn | tạm ngừng | hủy | hoãn ; stop~ | stopped | halt~ | halted | cease~ | ceased | discontinue~ | suspend~ | terminate~ | abandon~ | interrupt~ | interruption+ | quit | end~ | ended | pause~ | paused | disrupt~ | disruption+ | postpone~ | cancel~ | close~ | closed
- ; không dừng lại | chưa dừng | không ngừng nghỉ ; non stop | by the end | at the end | the end of | year end | end of | closely | close | closer | one stop | to this end
""",
    "verdict": """
praise ; đánh giá cao | biểu dương | khen ngợi | khen thưởng | ghi nhận | hoan nghênh | chúc mừng | tuyên dương | cảm ơn | đánh giá tốt | khen ; highly | appreciate~ | appreciation | praise~ | praised | commend~ | commended | applaud~ | laud~ | acknowledge~ | congratulate~ | congratulations | welcome~ | hail~ | spoke well | recognize~ | recognized | valued | value~ | esteem~ | reward~ | honor~ | thank~ | thanked | acclaim~ | compliment~ | good | noted | recognition | tribute | credit~
blame ; phê bình | chỉ trích | lên án | kỷ luật | xử phạt | khiển trách | kiểm điểm ; !criticize~ | !criticized | !criticism | !condemn~ | rebuke~ | denounce~ | reprimand~ | blame~ | punish~ | penalize~ | discipline~ | censure~ | fined | penalty | sanction~
""",
    "peace": """
peace ; hòa bình | hoà bình | hữu nghị | hòa giải ; peace | peaceful | peacefully | friendship | friendly | amicable
war ; chiến tranh | xung đột | căng thẳng | thù địch ; war+ | warfare | conflict+ | hostile | hostility | tension+ | confrontation
- ; Hòa Bình | Hoà Bình ; post war | world war
""",
    "law": """
legal ; hợp pháp | đúng quy định | đúng pháp luật | theo quy định | chính ngạch | đúng quy trình | pháp luật ; legal | legally | lawful | lawfully | law | laws | regulation+ | in accordance | official | comply~ | complied | compliance | as prescribed | prescribed | as required | in line
illegal ; trái phép | bất hợp pháp | vi phạm | trái quy định | sai quy định | tiểu ngạch | trái pháp luật | buôn lậu ; !illegal | !illegally | unlawful | unlawfully | unauthorized | violate~ | violated | violation+ | breach~ | breached | smuggle~ | smuggling | contravene~ | irregular | illicit | informal | against the law | offense+ | unlicensed
""",
    "age": """
new ; mới ; new | newly | recent | recently | fresh | first | novel | renewed | innovate~ | renewal
old ; cũ | lâu đời ; old | older | former | existing | previous | ancient | outdated
- ; đổi mới | mới đây | vừa mới | mới được | mới chỉ ; new zealand | new york | new delhi | new year | news | formerly
""",
    "range": """
long ; dài hạn | lâu dài | trung và dài hạn | dài ; long | long term | lasting | longer | durable | enduring | lengthy | permanent | extended
short ; ngắn hạn | tạm thời | trước mắt | ngắn ; short | short term | brief | briefly | temporary | temporarily | interim | immediate | shorter | near term
- ; ; in short | short of | as long as | no longer | fell short | shortcoming+ | shortage+
""",
    "duty": """
must ; bắt buộc ; compulsory | mandatory | obligatory | required | must | binding
free ; tự nguyện | không bắt buộc | khuyến khích ; voluntary | voluntarily | optional | encourage~ | encouraged | volunteer+ | non binding
""",
    "holder": """
public ; công lập | khu vực công | nhà nước ; public | state | state owned
private ; tư nhân | tư thục | ngoài nhà nước | dân doanh ; private | privately | non state
""",
    "way": """
attended ; tham dự | dự | tham gia | có mặt | đến dự | tới dự ; attend~ | attended | attendance | participate~ | participation | take~ part | took part | join~ | joined | present | participant+ | presence | engage~ | involved | involve~ | delegates
missed ; vắng mặt | không tham dự | không dự | rút khỏi ; absent | absence | miss~ | missed | skip~ | boycott~ | did not attend | withdrew
- ; dự án | dự kiến | dự thảo | dự báo | dự toán | dự phòng | dự trữ ;
""",
    "praise-of-aim": """
meet ; đạt | hoàn thành | đáp ứng | đạt được | hoàn thành tốt ; meet~ | met | achieve~ | achieved | reach~ | reached | attain~ | fulfil~ | fulfilled | complete~ | completed | accomplish~ | hit | satisfy~ | respond~ | exceed~ | gain~ | obtain~ | secured | deliver~ | record~ | total~ | met the | carry~ out | carried out | finish~ | amount~ | stood at | result+ | success
fall-short ; không đạt | chưa đạt | chưa hoàn thành | không hoàn thành | hụt | chưa đáp ứng | thấp hơn kế hoạch | chưa tương xứng | thiếu ; fell short | fall~ short | fail~ to | failed to | miss~ the | missed the | below target | below the target | short of | not met | not meet | unmet | not reach | not achieve | yet to | not yet | not been | not attain | did not | has not | have not | had not | below
- ; đạt chuẩn ; miss
""",
    "import-of-people": """
lead ; dẫn đầu | trưởng đoàn | làm trưởng đoàn | do ; led | lead~ | head~ | headed | leader+ | by
member ; thành viên | tham gia đoàn | đoàn viên ; member+ | accompany~ | accompanied | membership
- ; do đó | tự do | do vậy | lý do | do nguyên nhân | do dự | chính vì ; member+ of | member state+
""",
    "sea": """
land ; đất liền | trên bộ | trên đất liền | đường bộ ; land | overland | road+ | mainland | terrestrial
sea ; trên biển | biển đảo | đường biển | hàng hải | vùng biển ; sea+ | maritime | island+ | marine | naval | offshore
air ; hàng không | đường hàng không | đường bay ; air | flight+ | aviation | airline+ | airport+
rail ; đường sắt ; rail | railway+ | railroad+ | train+
- ; Hải Dương | bờ biển ; train~ | training | trained | islanders | land border+ | island province
""",
}

OPPOSITES: tuple[Concept, ...] = tuple(
    concept for group, lines in _GROUPS.items() for concept in concepts(group, lines)
)
NAMES: tuple[str, ...] = tuple(_GROUPS)
