"""Pairs that turn a fact into its opposite when one stands for the other.

What may live here: groups of concepts that exclude each other, each with the wordings of both languages. A word before
`||` must find its like on the other side; a word behind it may stand for the concept and need not. A word with `!` is
so strong that it is reported whenever the Vietnamese has nothing of the kind.
"""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

_GROUPS: dict[str, str] = {
    "change": """
up ; tăng | gia tăng | tăng cường | đẩy mạnh | nâng cao | mở rộng | tăng trưởng | tăng tốc | đẩy nhanh || nâng | thúc đẩy | bứt phá | phát triển | cải thiện | nâng cấp | củng cố | vượt | cao hơn | nhiều hơn | lên | phục hồi | kiện toàn | phát huy | sâu rộng | đi vào chiều sâu | hơn nữa | thêm | rộng hơn ; increase~ | increasingly | rise~ | rose | risen | grow~ | grew | grown | growth | up | upward | climb~ | surge~ | jump~ | expand~ | expansion | strengthen~ | strengthened | enhance~ | enhancement | boost~ | intensify~ | step~ up | stepped up | accelerate~ | acceleration | deepen~ | broaden~ | widen~ | soar~ || higher | raise~ | improve~ | improvement+ | promote~ | promotion | advances | advancing | advanced | foster~ | exceed~ | gain~ | more | greater | upgrade~ | develop~ | development | speed~ up | sped up | double~ | triple~ | recover~ | consolidate~ | bolster~ | reinforce~ | further | heighten~ | scale~ up | ramp~ up | above | over | push~ | better | extend~ | faster | build~ | larger | bigger
down ; giảm | giảm bớt | suy giảm | cắt giảm | sụt giảm | thu hẹp | suy yếu | chững lại | chậm lại || sụt | hạ | thấp hơn | ít hơn | giảm thiểu | giảm nghèo | rút ngắn | tinh giản | tinh gọn | hạn chế | kiềm chế | ngăn chặn | chậm lại | xuống | suy thoái | tháo gỡ | dưới | tiết kiệm | khó khăn | kém | đẩy lùi | khắc phục | phòng chống | chống | bị ảnh hưởng | trầm lắng | bớt | từ bỏ | xóa ; !decrease~ | !decline~ | fall~ | fell | fallen | drop~ | !reduce~ | !reduction+ | lower~ | !weaken~ | !weakened | !shrink~ | shrank | shrunk | down | downward | slump~ | plunge~ | diminish~ | slip~ | dip~ | downturn | dwindle~ | cut | cuts | cutting | scale~ back | scale~ down | !worsen~ | !downgrade~ | !narrower | !weaker | !deteriorate~ | !narrowed | !narrowing | !curtail~ | !halve~ | lessen~ | slow~ down | slowdown | slowing | level~ off | stall~ || lower | weak | worse | narrow~ | less than in | fewer than in | fewer | less
- ; cắt băng | hạ tầng | hạ viện | hạ lưu | hạ cánh | hạ long | Hạ Long | xuống cấp | trước hạn | phát triển nông thôn | đồng bào | hạ nghị viện | từ trên xuống | trở lên | trở xuống | tăng gia ; cut the ribbon | ribbon cutting | moreover | more or less | once more | over the years | set up | made up | make up | follow up | pick~ up | open up | write down | broke down | break down | breakdown | down payment | come up | came up | fall under | falls under | fell under | up to date | up to | drop by | lower house | lower mekong | downstream | fall within | furthermore | take~ over | took over | hand~ over | handed over | handover | sum up | summing up | sums up | summed up | wrap~ up | wrapped up | laid down | lay~ down | keep~ up | kept up | in the fall | put down | turn~ down | turned down | fell short | fall~ short | fell to | fall on | falls on | fell on | draw~ up | drew up | drawn up | opened up | opening up | take~ up | took up | jointly | end up | up for | make~ up | call~ up
""",
    "against": """
below ; thấp hơn || dưới | kém | chưa bằng ; below | lower than || less than | under | fell short | not
above ; cao hơn || vượt | trên | hơn ; above | higher than || exceed~ | over | more than | beyond | up
""",
    "surpass": """
over ; vượt || cao hơn | hơn ; exceed~ | surpass~ || above | over | higher | ahead | more | beyond | beat | better | outstrip~
under ; không đạt | chưa đạt | hụt || thấp hơn | dưới ; fall~ short | falling short | fell short || short of | below | under | not | missed | fail~ | yet | poor
- ; vượt khó | vượt biên | vượt qua ;
""",
    "strength": """
strong ; thế mạnh | điểm mạnh || mạnh | vững | mạnh mẽ ; strong | strength+ | robust || strongly | powerful | solid | firm | vigorous
weak ; yếu | điểm yếu | khâu yếu || kém | yếu kém | hạn chế | chưa mạnh ; weak | weakness | weaknesses | weaker || poor | poorly | limited | shortcoming+ | not strong | low | lacking | bottleneck+
- ; chủ yếu | thiết yếu | trọng yếu | tất yếu | yếu tố | cốt yếu | đẩy mạnh | yếu nhân | suy yếu | yếu lược ;
""",
    "delegation": """
in ; đoàn vào | đoàn khách vào || đoàn nước ngoài đến | đoàn đến | đoàn quốc tế đến | đoàn khách quốc tế ; incoming | inbound | in coming | inward || visiting delegation+ | arriving | foreign delegation+ | delegation+ in | delegation+ from abroad | delegation+ visiting | guests
out ; đoàn ra | đoàn cán bộ đi công tác nước ngoài || đoàn đi | đi công tác nước ngoài | đoàn xuất cảnh | ra nước ngoài | ở nước ngoài | nước ngoài ; outgoing | outbound | out going | out coming | outward || delegation+ abroad | going abroad | sent abroad | travel~ abroad | abroad | overseas | delegation+ out | send~ out | sent out | dispatch~ | departing
""",
    "trade": """
export ; xuất khẩu | xuất nhập khẩu | xuất siêu ; export~ | export+ | exporter+ | exportation || trade surplus | import export | export import | trade | shipment+ | ship~
import ; nhập khẩu | xuất nhập khẩu | nhập siêu ; import~ | import+ | importer+ | importation || trade deficit | import export | export import | trade
""",
    "balance": """
surplus ; xuất siêu | thặng dư | bội thu ; surplus | surpluses || net export+ | net exporter+ | excess
deficit ; nhập siêu | thâm hụt | bội chi ; deficit+ || net import+ | net importer+ | shortfall+ | gap+
""",
    "door": """
open ; mở cửa | mở thêm | mở tuyến | mở đường bay | mở lối | khai trương | khánh thành | mở lại | khai mạc || thông quan | mở | ra mắt | khởi động ; open~ | opening | reopen~ | inaugurate~ | inauguration || launch~ | resume~ | start~ | began
close ; đóng cửa | bế mạc | tạm đóng || đóng | kết thúc | dừng ; closed | closes | closing | closure+ | shut | shuts | shutting | close the | to close | will close | soon close | shall close | be closed || conclude~ | end~ | ended
- ; đóng góp | đóng vai trò | đóng quân | đóng trên địa bàn | đóng tàu | mở rộng | đóng gói | đóng bảo hiểm | mở lớp | mở ra ; openness | open minded | closely | close cooperation | opening up | close relations | close ties | close coordination | opening remarks | closing remarks | open dialogue | the opening | opening of | close to
""",
    "order": """
before ; trước | trước khi | trước ngày ; before | prior | ahead of | preceding || beforehand | in advance | earlier | @BY@ | no later than | until | past
after ; sau | sau khi || kể từ khi | kể từ | từ khi ; after | following | subsequently | upon || afterwards | subsequent | later | thereafter | since | on from | once | a decade on | post | then | when
- ; trước hết | trước mắt | trước đây | trước đó | năm trước | sau đó | sau đây | như sau | sau cùng | sau này | tháng trước | quý trước | kỳ trước | trước tình hình | trước bối cảnh | trước những | năm sau | trước công chúng | trước thềm | sau đại học | lần trước | trước tiên | trước sự | sau hội nghị | trước pháp luật | tuần trước | tháng sau | đi trước | trước một bước ; sooner or later | the following | as follows | following the | look after | day after day | year after year | time after time | following tasks | after all | before the law | look~ after
""",
    "stage": """
start ; đầu năm | đầu tháng | đầu nhiệm kỳ | đầu quý | đầu tuần || nửa đầu | tháng đầu | đầu xuân | đầu Xuân | đầu giờ | đầu kỳ | khởi đầu | bắt đầu ; beginning | early | first half | h1 | outset | start of the year | start of the month | start of the quarter || earlier | first six | first nine | first three | first months | first quarter | start | new year | first | mid year | opening | spring | so far | to date | this year
end ; cuối năm | cuối tháng | cuối nhiệm kỳ | cuối quý | cuối tuần | hết năm | hết quý | hết tháng || nửa cuối | tháng cuối | cuối kỳ | cuối cùng | cuối giờ | tổng kết năm | kết thúc năm | hết năm | kết thúc | hết ; second half | latter half | h2 | year end | end of | the end | late in the year | late this year | late last year | late that year | late in the month | late this month | late in the quarter || end | late | later | last | final | remaining | rest of | ending | closing | remainder | second six | latter | weekend+ | close of
- ; lần đầu | hàng đầu | đầu tư | đầu mối | bước đầu | đứng đầu | người đứng đầu | đầu tiên | lần đầu tiên | cuối cùng là ; last year | at last | in the end | to this end | to that end | first of all | first time | for the first | first and foremost | the last few | over the last | in the last | first secretary | first lady | lately | at the latest | latest | dead end | first place | first and | year end review | at an early date | early spring | early warning | as early as
""",
    "signature": """
sign ; ký kết | ký | ký mới | ký lại || ký tắt ; sign~ | signed | signing | signatory | ink~ || signature+ | conclude~ | enter~ into | entered into | initial~ | agreement+ | agreed | reach~ | seal~
cancel ; hủy | huỷ | hủy bỏ | huỷ bỏ | bãi bỏ | chấm dứt || hoãn | tạm hoãn | tạm dừng | thanh lý | rút khỏi | đình chỉ | lùi | dời | ngừng | dừng | thu hồi | hết hạn | hết hiệu lực | kết thúc ; !cancel~ | !canceled | !terminate~ | !termination | !annul~ | !postpone~ | !suspend~ | !suspension | scrap~ | abrogate~ | rescind~ | call~ off | called off || withdraw~ from | withdrew from | abandon~ | void | repeal~ | revoke~
- ; ký ức ;
""",
    "home": """
home ; trong nước | nội địa | trong nước và quốc tế | trong và ngoài nước | trong, ngoài nước || trong tỉnh | ở trong nước ; domestic | domestically | at home | inland || home | in the country | inside the country | within the country | internal | within | in country | local | in viet nam | in vietnam | from viet nam | from vietnam | viet nam and | vietnam and | vietnamese and | nationwide | national | vietnamese
abroad ; ngoài nước | nước ngoài | trong nước và quốc tế | trong và ngoài nước | trong, ngoài nước || quốc tế | hải ngoại | ngoài tỉnh | đối ngoại | ngoại giao | ngoại vụ | bên ngoài | người nước ngoài | nước bạn | thế giới | kiều bào | ra ngoài | các nước ; abroad | overseas | foreign || foreigner+ | international | internationally | external | outside | expatriate+ | diplomatic | diplomacy | global | other countries | countries | NGO+ | NGOs | world
""",
    "tone": """
positive ; tích cực ; positive | positively || active | actively | encouraging | constructive | proactive | proactively | vigorous~ | vigorously | energetically | energetic | good | favorable | promising | keen | keenly | hard | diligently
negative ; tiêu cực ; !negative | !negatively || adverse | adversely | harmful | corruption | wrongdoing+ | misconduct | negativity
""",
    "ease": """
easy ; thuận lợi || dễ dàng | thuận tiện | tạo điều kiện ; favorable | favorably | advantage+ | advantageous | conducive || favor~ | smooth | smoothly | convenient | easy | easily | enabling | facilitate~ | benign | opportunity+ | ease | good conditions | helpful | well
hard ; khó khăn | thách thức | bất lợi || trở ngại | vướng mắc | phức tạp | khó | tồn tại | hạn chế | nghèo | vất vả ; difficult | difficulty+ | !unfavorable | !unfavorably | obstacle+ | disadvantageous || hardship+ | challenge+ | challenging | adverse | disadvantage+ | disadvantaged | hamper~ | hinder~ | hindrance+ | problem+ | hard | trouble+ | troubled | complicated | complex | poor | remote | bottleneck+ | constraint+ | shortcoming+
""",
    "initiative": """
active ; chủ động ; proactive | proactively || active | actively | initiative | own initiative | take~ the lead | took the lead | independently | initiate~
passive ; bị động | thụ động ; !passive | !passively || reactive | reactively | surprise
""",
    "cause": """
objective ; khách quan ; objective causes | objective and | objective factors | objective reasons || objective | objectively | external | beyond
subjective ; chủ quan ; subjective | subjectively || internal | own shortcomings | complacent | complacency
- ; cơ quan chủ quản ; key objective+ | objectives | objective+ of | the objective+ set | main objective
""",
    "outcome": """
success ; thành công | thắng lợi || tốt đẹp | thành tựu | hiệu quả ; success | successes | successful | successfully || succeed~ | well | victory | fruitful | achieve~ | achievement+ | effective | effectively | accomplish~
failure ; thất bại || đổ vỡ | không thành ; failure+ | unsuccessful | unsuccessfully || fail~ | failed | collapse~ | without success | flop~
""",
    "answer": """
yes ; đồng ý | nhất trí | chấp thuận | tán thành | phê duyệt | thông qua || ủng hộ | chấp nhận | cho phép | đồng tình | hoan nghênh | thống nhất ; agree~ | agreed | consent~ | approve~ | approval | endorse~ | ratify~ | adopt~ | accept~ | support~ | permit~ | allow~ || pass~ | concur~ | permission | unanimous | unanimously | welcome~ | consensus | green light | authorize~ | back~ | agreement+ | accord | decide~ | licensed
no ; từ chối | bác bỏ | phản đối | không đồng ý | không chấp thuận | không nhất trí || bác | cấm | khước từ | không phê duyệt | không thông qua | lên án | chống ; !reject~ | !refuse~ | !refusal | !oppose~ | opposed | opposition | turn~ down | turned down | veto~ | disapprove~ | disagree~ | disagreed || decline~ to | object~ to | dismiss~ | deny~ | denied | forbid~ | forbade | prohibit~ | ban~ | banned | protest~
- ; Bác Hồ | bác sĩ | bác ái | bác học | thông qua các | thông qua việc | thông qua hoạt động ; to the agreement
""",
    "course": """
begin ; bắt đầu | khởi động | khởi công | khai mạc || phát động | ra mắt | mở đầu | khởi đầu | từ ; begin~ | began | begun | start~ | started | commence~ | kick~ off | broke ground | break~ ground || beginning | launch~ | open~ | opened | opening | initiate~ | ground breaking | groundbreaking | from | debut~ | inaugurate~ | unveil~ | since
end ; kết thúc | chấm dứt | bế mạc || hoàn thành | hoàn tất | khép lại | hết hạn | hết | đến ; ended | ends | ending | finish~ | terminate~ | expire~ || conclude~ | conclusion | end~ | close~ | closed | closing | complete~ | completed | completion | finalize~ | expiry | wrap~ up | fulfil~ | fulfill~ | fulfilled | until | wind~ up | the end | end of
- ; đầu tư | kết luận ; from now | high end | end user+ | weekend+ | year end | close cooperation | close coordination | close relations | closer | close ties | close relationship | closest | concluded that | in conclusion | concluding remarks | start up+ | concluding | year ended
""",
    "height": """
high ; cao | cao nhất | cao hơn || lớn | vượt ; high | higher | highest || highly | tall | top | greatest | maximum | senior | strong | best | advanced | elevated | utmost | up | good | great | more | most
low ; thấp | thấp nhất | thấp hơn || kém | yếu | ít | chưa cao | không cao ; low | lower | lowest || poor | poorly | minimum | least | inferior | limited | weak | modest | worst | less | not high
- ; cao đẳng | nâng cao | đề cao | đường cao tốc | cao tốc | đánh giá cao | cao cấp | Cao Bằng | cao nguyên | cao su | chủ yếu | thiết yếu | trọng yếu | tất yếu | yếu tố | cốt yếu | cấp cao | cao điểm ; lower mekong | lower house | high school+ | high tech | high level | high ranking | at least | highway | lower secondary | upper | highly appreciated | highly appreciate | spoke highly | highly valued | high commissioner | high profile
""",
    "amount": """
many ; nhiều | đông đảo | hàng loạt || phong phú | đa dạng | đông ; many | much | numerous | a lot | lots | a wide range || multiple | plenty | various | a number of | large number+ | several | more | rich | abundant | a range | diverse | most | widely | a series | wide | greatly | a great deal | extensive | great | range | large | big | good | constantly | often | frequent | frequently | remains | variety | host of | countless | considerable | considerably | substantial | main | multi | some | high | further | double | array
few ; ít | hiếm | hạn hẹp | ít ỏi ; few | little | scarce | rarely || scarcely | hardly any | fewer | limited | less | small number | rare | small | low | understaffed | shortage | short | lack~ | thin | not many | lacking | scant
- ; ít nhất | không ít | nhiều năm | nhiều nhất | không nhiều | chưa nhiều | nhiều mặt ; at least | no less | no fewer | few years | little by little | quite a few | not many | a few | less than | a little | few days | few months | first few
""",
    "timing": """
early ; sớm | kịp thời | đúng hạn | đúng thời hạn ; early | within the deadline | within the time limit | on schedule | by the deadline | before the deadline | punctual | punctually | as scheduled | as planned | soon | timely | prompt | promptly | in time | on time || earlier | promptly | ahead | quickly | swiftly | at an early date | as soon | timely | prompt | before | rapidly | without delay
late ; muộn | trễ | chậm trễ | quá hạn || chậm | kéo dài ; late | delay~ | delayed | overdue | belated | belatedly | tardy || lately | behind | slow | slowly | backlog | lag~ | past
- ; ; of late | late may | late june | late july | late august | without delay | late in | ahead of time
""",
    "rate": """
day ; mỗi ngày | hằng ngày | hàng ngày | / ngày || một ngày ; a day | / day | per day | each day | every day | daily || day+
week ; mỗi tuần | hằng tuần | hàng tuần | / tuần || một tuần ; a week | / week | per week | each week | every week | weekly || week+
month ; mỗi tháng | hằng tháng | hàng tháng | / tháng || một tháng ; a month | / month | per month | each month | every month | monthly || month+
quarter ; mỗi quý | hằng quý | hàng quý | / quý || một quý ; a quarter | / quarter | per quarter | each quarter | every quarter | quarterly || quarter+ | three months
year ; mỗi năm | hằng năm | hàng năm | thường niên | / năm || một năm | bình quân năm ; a year | / year | per year | each year | every year | yearly | annual | annually | per annum || year+
- ; ; a year earlier | a year ago | a year before | a year later | a year on | half a year | a month earlier | a month ago | a month later | a month before | a week earlier | a week ago | a week later | a day earlier | a day later | a day before | a quarter of | a quarter to
""",
    "schedule": """
ahead ; vượt tiến độ | trước tiến độ | trước hạn | vượt kế hoạch || sớm | đúng tiến độ | đúng hạn ; ahead of schedule | ahead of time | above plan || early | on schedule | on time | exceed~ | above
late ; chậm tiến độ | không đúng tiến độ | chưa đúng tiến độ | chậm || quá hạn | muộn ; behind schedule | late || later | behind | delay~ | delayed | slow | overdue | not on schedule | not been | off schedule | lag~ | lagging
""",
    "speed": """
fast ; nhanh | nhanh chóng | khẩn trương | nhanh nhất || mau | kịp thời | gấp | sớm | tích cực ; fast | faster | fastest | quick | quickly | rapid | rapidly | swift | swiftly || speed~ | accelerate~ | prompt | promptly | urgent | urgently | speedily | expedite~ | expeditious | expeditiously | strongly | sharply | timely | sped | soon | without delay | sharp | steep | steeply | hurry | immediate | immediately | energetically | efficiently | on time
slow ; chậm | chậm chạp | trì trệ | chậm lại || muộn ; slow | slower | slowly | sluggish | stagnant || delay~ | delayed | lag~ | lagged | lagging | behind | late | stagnate~ | belated
- ; đẩy nhanh | tăng nhanh ; fasten | without delay | slow down
""",
    "size": """
large ; lớn | to lớn | quy mô lớn | đồ sộ ; large | larger | largest | huge | vast || big | bigger | biggest | major | great | greater | greatest | sizable | significant | considerable | substantial | main | key | important | grand | massive | immense | heavy | high | largely | leading | significantly | greatly
small ; ít | ít ỏi | nhỏ | bé | quy mô nhỏ || hạn hẹp | nhỏ lẻ | vừa và nhỏ | hạn chế | thiếu ; small | smaller | smallest | tiny || minor | little | minute | modest | petty | negligible | retail | slight | few | limited | short | low
- ; ít nhất | không ít | phần lớn ; at large | minutes | large number+ | a large | largely
""",
    "sides": """
bilateral ; song phương || hai bên | hai nước | hai chiều ; bilateral | bilaterally || two way | two sides | both | two
multilateral ; đa phương || nhiều bên | các bên ; !multilateral | !multilaterally || multi party | multilateralism
""",
    "contact": """
in-person ; trực tiếp | trực diện ; in person | face to face | in-person || direct | directly | on site | onsite | live | physical | straight | himself | itself | personally | hands on
online ; trực tuyến | từ xa ; online | virtual | video conference | teleconference+ | videoconference+ || virtually | video | remote | remotely | via zoom | internet
indirect ; gián tiếp ; indirect | indirectly
""",
    "grant-of": """
grant ; cấp phép | cấp giấy phép | cấp mới | gia hạn || cấp | trao | cấp giấy ; grant~ | granted | issue~ | issued | license~ | licensed || award~ | extend~ | renew~ | present~ | hand~ over | give~ | gave | given | confer~ | permit~ | provide~ | registration | register~ | license+ | permit+ | supply | supplied | bestow~
revoke ; thu hồi | rút giấy phép | đình chỉ || tước | hủy ; !revoke~ | confiscate~ | strip~ || withdraw~ | withdrew | withdrawn | cancel~ | canceled | suspend~ | rescind~ | recover~ | reclaim~
- ; cấp tỉnh | cấp cao | cấp huyện | cấp xã | cấp địa phương | cấp ủy | các cấp | cấp trung ương | cấp bộ | cấp thiết | cấp bách | cung cấp | nâng cấp | trao đổi | đẳng cấp | cấp thứ trưởng | cấp vụ | cấp sở | sơ cấp | trung cấp | cao cấp | trao trả | khẩn cấp | cấp quốc gia | hai cấp | cấp nhà nước | cấp phòng ; issues | the issue of | an issue | this issue | non grant | at present | present at | the present | present | exchange
""",
    "deal": """
buy ; mua | mua sắm ; buy~ | bought | purchase~ | procure~ | procurement || acquire~
sell ; bán | bán hàng ; sell~ | sold || sale+
- ; bán dẫn | bán đảo | bán kính | bán niên | bán chuyên trách | mua bán | mua bán người | bán kết | bán thời gian | buôn bán ; best selling
""",
    "refund": """
non-refundable ; không hoàn lại ; non refundable | grant aid | non reimbursable | nonrefundable | non repayable || grant+ | free | aid
refundable ; có hoàn lại | vốn vay || vay ; refundable | reimbursable | repayable || loan+ | credit+ | lend~ | borrow~
""",
    "sex": """
women ; nữ | phụ nữ | nữ giới || gái | bà | chị ; women | woman | female+ | women's | woman's || girl+
men ; nam giới | đàn ông | nam và nữ || trai | ông | anh | nam ; men | man | male+ | men's || boy+
- ; trang trại | trại | con trai | triển lãm | Việt Nam | Nam | miền nam | phương nam ; man made | manpower | chairman | spokesman | hit man | young men and women | businessmen and women
""",
    "town": """
urban ; đô thị | thành thị || thành phố ; urban | urbanization || city+ | town+ | municipal
rural ; nông thôn | miền núi || vùng sâu | vùng xa | thôn quê | vùng cao ; rural | countryside || mountainous | remote | upland | village+ | highland+
""",
    "stability": """
stable ; ổn định || giữ vững | vững chắc | bình yên ; stable | stability || stabilize~ | steady | steadily | secure | firmly | firm | settled | sustain~ | solid | maintain~
unstable ; bất ổn | mất ổn định | bất ổn định || biến động | phức tạp | khó lường ; !unstable | !instability || destabilize~ | turmoil | unrest | volatile | volatility | turbulent | unsteady | turbulence | unpredictable
""",
    "handing": """
receive ; tiếp nhận | nhận bàn giao || nhận | đón nhận | thu nhận | đón | tiếp ; receive~ | received | receipt || accept~ | take~ in | took in | admit~ | admitted | takeover | host~ | get~ | got | intake | welcome~ | handed over by | take~ back | took back | took over
return ; trao trả | trả lại | trục xuất | đẩy đuổi || bàn giao | hồi hương | trả về | trở về ; return~ | returned | hand~ back | handed back | repatriate~ | repatriation | deport~ | deportation | give~ back | gave back || hand~ over | handed over | handover | transfer~ | send~ back | sent back
""",
    "border-way": """
exit ; xuất cảnh | xuất nhập cảnh ; exit~ | departure+ || leave~ | outbound | emigration | depart~ | going abroad | travel~ abroad | entry and exit | immigration | left | crossing+ | crossed
entry ; nhập cảnh | xuất nhập cảnh ; entry | entries || enter~ | arrival+ | inbound | immigration | arrive~ | come in | entry and exit | crossing+ | crossed
- ; nhập cảnh trái phép ; enter~ into | data entry
""",
    "money-state": """
committed ; cam kết ; commit~ | committed | commitment+ | pledge~ | pledged || promise~ | undertake~ | undertook | guarantee~ | ensure~
disbursed ; giải ngân ; disburse~ | disbursed | disbursement+ || paid out | spent | spend~
registered ; đăng ký ; register~ | registered | registration || sign~ up | enrol~
""",
    "lending": """
aid ; viện trợ | tài trợ || trợ giúp | hỗ trợ | giúp đỡ | tặng | đóng góp | ủng hộ | quà ; aid | aids | donate~ | donation+ || grant+ | donor+ | assistance | assist~ | support~ | help~ | sponsor~ | fund~ | funding | relief | gift+ | contribution+ | contribute~ | provide~ | present~ | gave | give~ | non refundable | finance~
loan ; vay | vốn vay | khoản vay | cho vay || tín dụng | ODA ; !loan+ | borrow~ || lend~ | credit+ | lent
""",
    "level": """
province ; cấp tỉnh || tỉnh | tỉnh ủy | địa phương | Tỉnh | liên tỉnh ; provincial level || province+ | provincial | locality | localities | local | province's | provinces' | PPC
district ; huyện | cấp huyện || quận | huyện ủy | thị xã ; district+ | district's || county | counties
commune ; xã | cấp xã || phường | thị trấn | xã, phường | cơ sở ; commune+ | communal | commune's || ward+ | township+ | grassroots
village ; || thôn | bản | làng | ấp | buôn | sóc | xóm | thị trấn | cơ sở | nông thôn ; village+ | hamlet+
nation ; cả nước | toàn quốc || quốc gia | trung ương | Trung ương | đất nước | nhà nước | Nhà nước | cấp quốc gia | Chính phủ ; nationwide | the whole country || national | nationally | the country | central | countrywide | across the country | state | the entire country | country's | nation | nation's | all over the country | Viet Nam | Vietnam
- ; xã hội | xã giao | hợp tác xã | bản ghi nhớ | biên bản | văn bản | cơ bản | Nhật Bản | bản sắc | bản đồ | phiên bản | ấn bản | bản tin | bản quyền | bản chất | bản thân | kinh tế xã hội | kinh tế - xã hội | xuất bản | bản thỏa thuận | bản địa | bài bản | bản cam kết | bản kế hoạch | bản hợp tác | tư bản | các bản | bản dịch | tỉnh táo | bản sao | bản lĩnh | bản hướng dẫn | bản báo cáo ; united states | member state+ | united nations
""",
    "scope": """
all ; tất cả | tất cả các | toàn bộ các | toàn bộ | mọi | toàn thể || hết thảy | 100% | toàn | cả | đầy đủ | 100 % | từng | mỗi | bất kỳ | bất cứ ; all | every || entire | entirely | whole | fully | everyone | full | each | total | throughout | across | complete | completely | any | comprehensive
some ; một số | một vài || một phần | vài | số ít | nhất định | có nơi | có lúc | một bộ phận | nhiều | các | những ; some | several | a number of | certain | a few || partly | part of | partial | partially | various | sometimes | at times | selected | a handful | number of | few | many | limited | other | others | occasional | occasionally | individual | one or two | such
most ; hầu hết | phần lớn | đa số | đại đa số || chủ yếu | nhìn chung ; most | majority | almost all | nearly all || mostly | mainly | largely | chiefly | primarily | major | principal | predominantly | overwhelmingly | bulk | generally
- ; trước hết | tất cả những | cả nước | bao gồm cả | kể cả | an toàn | toàn diện | toàn cầu | toàn quốc | bảo toàn | toàn tỉnh | mọi mặt | hoàn toàn | cả hai | các bên ; at all | above all | first of all | all the best | after all | most favored | at most | almost | all round | allround | overall | in all | all aspects | at all levels | every year | all kinds | foremost | all fields | all areas | all parts | every six | every three | every two | every month | for all | all of this | once every | all in
""",
    "continuity": """
go-on ; tiếp tục | duy trì || nối lại | khôi phục | mở lại | vẫn | tiếp nối | không ngừng | luôn | giữ ; continue~ | continued | keep~ | maintain~ | maintained | resume~ || continuous | continuously | continually | kept | further | ongoing | remain~ | still | carry~ on | sustain~ | sustained | constantly | steadily | pursue~ | uphold~ | proceed~ | more | again | constant | retain~ | go on | going on | uninterrupted | persist~ | ceaselessly | additional
stop ; dừng | ngừng | tạm dừng | chấm dứt || thôi | đình chỉ | gián đoạn | tạm ngừng | hủy | hoãn | kết thúc ; stop~ | stopped | !halt~ | cease~ | ceased | discontinue~ | abandon~ || suspend~ | terminate~ | interrupt~ | interruption+ | quit | end~ | ended | pause~ | paused | disrupt~ | disruption+ | postpone~ | cancel~ | close~ | closed | on hold
- ; không dừng lại | chưa dừng | không ngừng nghỉ ; non stop | closely | close | closer | one stop | to this end | never ceased | never stopped | never ceas~
""",
    "taking-place": """
held ; ; take~ place | took place | taken place | held
postponed ; hoãn | lùi thời gian | lùi lịch | dời ngày ; postpone~ | postponed | defer~ | deferred | delay~ | delayed | put off | reschedule~ | push~ back | pushed back | suspend~ | adjourn~ | moved to | on hold | shelve~
cancelled ; bị hủy | bị huỷ | hủy bỏ | huỷ bỏ | hủy tổ chức ; cancel~ | cancelled | call~ off | called off | scrap~ | annul~ | revoke~ | abandon~ | drop~
- ; trì hoãn ;
""",
    "verdict": """
praise ; đánh giá cao | biểu dương | khen ngợi | hoan nghênh || khen thưởng | ghi nhận | chúc mừng | tuyên dương | cảm ơn | đánh giá tốt | khen ; highly appreciate~ | praise~ | praised | commend~ | commended | applaud~ | laud~ | hail~ || highly | appreciate~ | appreciation | acknowledge~ | congratulate~ | congratulations | welcome~ | spoke well | recognize~ | recognized | valued | value~ | esteem~ | reward~ | honor~ | thank~ | thanked | acclaim~ | compliment~ | good | noted | recognition | tribute | credit~ | speak~ highly
blame ; phê bình | chỉ trích | lên án | khiển trách || kỷ luật | xử phạt | kiểm điểm | phản đối ; !criticize~ | !criticized | !criticism | !condemn~ | rebuke~ | denounce~ | reprimand~ | blame~ || punish~ | penalize~ | discipline~ | censure~ | fined | penalty | sanction~
""",
    "peace": """
peace ; hòa bình | hoà bình || hữu nghị | hòa giải ; peace | peaceful | peacefully || friendship | friendly | amicable
war ; chiến tranh | xung đột || căng thẳng | thù địch ; war+ | warfare | conflict+ || hostile | hostility | tension+ | confrontation
- ; Hòa Bình | Hoà Bình ; post war | world war
""",
    "law": """
legal ; hợp pháp || đúng quy định | đúng pháp luật | theo quy định | chính ngạch | đúng quy trình | pháp luật ; legal | legally | lawful | lawfully || law | laws | regulation+ | in accordance | official | comply~ | complied | compliance | as prescribed | prescribed | as required | in line | properly
illegal ; trái phép | bất hợp pháp | trái pháp luật || vi phạm | trái quy định | sai quy định | tiểu ngạch | buôn lậu | chui | lậu | tội phạm ; !illegal | !illegally | !unlawful | !unlawfully || unauthorized | violate~ | violated | violation+ | breach~ | breached | smuggle~ | smuggling | contravene~ | irregular | illicit | informal | against the law | offense+ | unlicensed
""",
    "age": """
new ; mới ; new | newly || recent | recently | fresh | first | novel | renewed | innovate~ | renewal | just | modern | another | further | additional
old ; cũ | lâu đời || truyền thống | trước đây ; old | older || former | existing | previous | ancient | outdated | long standing
- ; đổi mới | mới đây | vừa mới | mới được | mới chỉ ; new zealand | new york | new delhi | new year | news | formerly | years old | year old
""",
    "range": """
long ; dài hạn | lâu dài | trung và dài hạn || dài ; long term | lasting | permanent || long | longer | durable | enduring | lengthy | extended | the long run
short ; ngắn hạn | tạm thời || trước mắt | ngắn ; short term | temporary | temporarily || short | brief | briefly | interim | immediate | shorter | near term
- ; ; in short | short of | as long as | no longer | fell short | shortcoming+ | shortage+
""",
    "duty": """
must ; bắt buộc || phải ; compulsory | mandatory | obligatory || required | must | binding
free ; tự nguyện | không bắt buộc || khuyến khích | tình nguyện ; voluntary | voluntarily | optional || encourage~ | encouraged | volunteer+ | non binding
""",
    "holder": """
public ; công lập | khu vực công || nhà nước | công ; public sector | state owned || public | state
private ; tư nhân | tư thục || ngoài nhà nước | dân doanh ; private | privately || non state
""",
    "way": """
attended ; tham dự | có mặt | đến dự || dự | tham gia | tới dự ; attend~ | attended | attendance || participate~ | participation | take~ part | took part | join~ | joined | present | participant+ | presence | engage~ | involved | involve~ | delegates
missed ; vắng mặt | không tham dự | không dự || rút khỏi ; absent | absence | skip~ | boycott~ || miss~ | missed | did not attend | withdrew
""",
    "aim": """
meet ; hoàn thành | đạt được || đạt | đáp ứng | hoàn thành tốt ; achieve~ | achieved | fulfil~ | fulfilled || meet~ | met | reach~ | reached | attain~ | complete~ | completed | accomplish~ | hit | satisfy~ | respond~ | exceed~ | gain~ | obtain~ | secured | deliver~ | record~ | total~ | carry~ out | carried out | finish~ | amount~ | stood at | result+ | success | done | win | won | earn~ | finalize~ | see~ | saw
fall-short ; không đạt | chưa đạt | chưa hoàn thành | không hoàn thành || hụt | chưa đáp ứng | thấp hơn kế hoạch | chưa tương xứng | thiếu | hạn chế ; fell short | fall~ short | below target | below the target | unmet || fail~ to | failed to | miss~ the | missed the | short of | not met | not meet | not reach | not achieve | yet to | not yet | not been | not attain | did not | has not | have not | had not | below | not satisfied | poor | incomplete | not | unfinished | limited | lacking
- ; đạt chuẩn ;
""",
    "leading": """
lead ; dẫn đầu | làm trưởng đoàn || trưởng đoàn | do ; led by | headed by || led | lead~ | head~ | headed | leader+ | by
member ; thành viên || tham gia đoàn | đoàn viên | ủy viên | gồm ; member+ || accompany~ | accompanied | membership | people | person
- ; do đó | tự do | do vậy | lý do | do nguyên nhân | do dự ;
""",
    "sea": """
land ; đất liền | đường bộ || trên bộ ; overland | mainland || land | road+ | terrestrial
sea ; trên biển | đường biển || biển đảo | hàng hải | vùng biển | biển ; maritime | by sea || sea+ | island+ | marine | naval | offshore
air ; đường hàng không | hàng không || đường bay ; aviation | by air || air | flight+ | airline+ | airport+
rail ; đường sắt ; railway+ | railroad+ | rail || train+
- ; Hải Dương | bờ biển ; train~ | training | trained
""",
}

# "trước ngày 25/11" is well said "by 25 November"; "by the province" is another by.
_BY = " | ".join(
    f"by {word}"
    for word in (
        *"january february march april may june july august september october november december the then end".split(),
        *map(str, range(1, 32)),
    )
)

OPPOSITES: tuple[Concept, ...] = tuple(
    concept for group, lines in _GROUPS.items() for concept in concepts(group, lines.replace("@BY@", _BY))
)
NAMES: tuple[str, ...] = tuple(_GROUPS)
