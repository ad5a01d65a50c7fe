"""Words that say whether a thing happened, will happen, ought to happen or did not.

What may live here: negation, result, plan, duty and course words of both languages, and the idioms that look
like them and are not (`không ngừng` is continuously, `chưa từng có` unprecedented).
"""

from __future__ import annotations

from builder.translation.facts.phrases import Concept, concepts

# `not` is a strict negation; `soft` is what a good translation may use instead of one.
NEGATION: tuple[Concept, ...] = concepts(
    "negation",
    """
not ; không | chưa | chẳng | chả | không thể | không có | chưa có | chưa được | không được | không còn | chưa từng | chưa thể | chưa hề | không hề | không phải | không đủ | chưa đủ | chưa thực sự | chưa thật sự | chẳng hạn như không | hưa | đừng | không nên ; not | no | never | cannot | none | neither | nor | nothing | nobody | nowhere | without | can't | don't | doesn't | didn't | won't | isn't | aren't | wasn't | weren't | hasn't | haven't | hadn't | couldn't | wouldn't | shouldn't | didn't | no longer | not yet | yet to | fail~ | failed | failure+ | unable | nor did | no one | hardly | scarcely | barely
soft ; thiếu | hạn chế | chậm | yếu | kém | khó | khó khăn | ít | muộn | tránh | ngừng | dừng | từ chối | bất | vô | phi | mất | hết | khác | trừ | ngoại trừ | thấp | lúng túng | ngăn chặn | hủy | cấm | phản đối | bác | ngoài | thoát | vắng | hiếm | loại bỏ | xóa | miễn | tồn tại | bất cập | khiêm tốn | rời rạc | chống | phòng chống | trống | không thể thiếu | không thể tách rời | không dưới | không quá | chưa từng có | chưa đến | chưa đầy | chưa tới | không nhất thiết phải | không chính thức | không phân biệt | không kể | chẳng những | không vượt quá | không hạn chế | đứt | gián đoạn | thất bại | vướng mắc | trở ngại ; small | outside | excluded | hesitant | hesitantly | uncertainly | confused | confusion | want of | for want | refrain~ | abstain~ | inconvenient | inconvenience | turn~ down | turned down | disqualified | rarely | lack~ | lacking | shortage+ | insufficient | insufficiently | inadequate | inadequately | limited | limitation+ | few | little | rarely | seldom | low | slow | slowly | late | delay~ | delayed | weak | weakness | weaknesses | poor | poorly | irregular | irregularly | infrequent | infrequently | sporadic | unstable | uneven | unevenly | unclear | incomplete | untimely | below | short | shortcoming+ | absent | absence | miss~ | missed | missing | unmet | difficult | difficulty | difficulties | hard | beyond | impossible | unsatisfactory | ineffective | ineffectively | inefficient | inexperienced | unfavorable | non | un | unfinished | unresolved | outstanding | pending | remain~ to be | narrow | modest | loose | loosely | unprofessional | undiversified | disappointing | unwilling | instead | rather than | lag~ | lagged | lagging | behind | avoid~ | prevent~ | deny~ | denied | refuse~ | reject~ | decline~ | stop~ | halt~ | cease~ | less | fell | fall~ | fewer | least | yet | lose~ | lost | hamper~ | hinder~ | obstacle+ | problem+ | constraint+ | constrained | gap+ | deficit | unusual | unlikely | unprepared | unprecedented | incommensurate | disproportionate | inconsistent | inconsistently | uncoordinated | underdeveloped | understaffed | underused | untapped | unfamiliar | passive | invisible | invalid | unauthorized | unlicensed | free | zero | nil | except | unless | free of charge | ineligible | exempt~ | unchanged | undecided | unreported | unannounced | underutilized | unreliable | isolated | patchy | thin | scant | insignificant | barring | incapable | disagree~ | unequal | unqualified | undeveloped | unsigned | unapproved | unimplemented | inappropriate | incorrect | uncertain
- ; không ngừng | không ít | không chỉ | không những | không gian | hàng không | không quân | không khí | không hoàn lại | có … hay không | hay không | không biên giới | không ngừng nghỉ | chưa kể | chẳng hạn | không thường trú | không chuyên trách | không tưởng | trên không | không lưu | đường không | không vận | ngoại vụ | ngoài nước | ở nước ngoài | nước ngoài | ngoài ra | phi chính phủ | phi chính phủ nước ngoài | người nước ngoài | Phi | châu phi | vô cùng | có hay không | không gian mạng | hết sức | trước hết | bất động sản | kết hết | yếu tố | chủ yếu | thiết yếu | trọng yếu | tất yếu | cốt yếu | vô địch | bác sĩ | không đổi | phi vật thể | vật thể | trống đồng | không giấy tờ | chính phủ không | xóa đói | xóa đói giảm nghèo | không tách rời | đồng bất | không gì khác | không mệt mỏi | không ai khác | không khói | miễn thị thực | bên ngoài | ngoài khơi | bất cứ | bất kỳ | mất mùa | lần đầu tiên không | hết lòng | hết mình | hết năm | đến hết | tính đến hết | hết tháng | hết quý | hết ngày | khai thác hết | phát huy hết | tận dụng hết | sử dụng hết | đáp ứng hết | kém phát triển | nghiệp dư ; never ceas~ | never ceased | never stopped | unceasing | without pause | no small number | not a few | no few | never cease | not exceed | not be more | not go beyond | not only | no less than | no fewer than | no more than | not more than | not exceeding | not less than | not fewer than | no doubt | No | no later than | not least | nothing but | not to mention | non governmental | non government | non refundable | non reimbursable | nonetheless | nevertheless | no matter | whether or not | if not | non official | without borders | can not but | without interruption | not merely | not just | not simply | not include | nothing else | last but not least | at least | short term | in short | little by little | free trade | duty free | visa free | hard work | hard working | less than | fewer than | more or less | no other than | tax free | no fewer | no less | a few | quite a few | rain or shine | tangible | intangible | non tariff | non resident | below mentioned | late may | free of tariffs | non permanent | without delay | without cease | non stop | in the fall | short courses | short course | poor household+ | poor people | the poor | poor student+ | poor families | poor patient+ | poor area+ | free medical | few days | little over | a little
""",
)

# `sure`: surely to come. `asked`: somebody is told to. `plan`: words in whose company `will` is no invention.
TENSE: tuple[Concept, ...] = concepts(
    "tense",
    """
done ; đã | vừa | mới được | vừa được | đã được | đã có | đã và đang ;
sure ; sẽ | mục tiêu đến | phấn đấu | đặt mục tiêu | có kế hoạch | sắp | dự kiến | dự định | dự tính | sẽ được | sẽ có | sắp được ; will | shall | would | going to | plan~ to | planned | planning to | expect~ | expected | schedule~ | scheduled | aim~ | intend~ | due | upcoming | coming | forthcoming | next | set to | to be | projected | prepare~ | prepared | preparation+ | forecast~ | future | year ahead | time ahead | tasks ahead | months ahead | period ahead | anticipate~ | envisage~ | slated | is due to | are due to | was due to | were due to | propose~ | proposed | target~ | goal+ | promise~ | pledge~ | commit~ | committed | strive~ | striving | about to | hope~ | look~ forward | ready | 'll | it'll | they'll | we'll | tentative | tentatively | provisional | provisionally | draft | likely | earmarked | is to | are to | was to | were to | pending | later | soon | undertake~ | seek~ | ambition+ | prospective | resolve~ | vow~ | poised | plans | plan | tomorrow | prospect+ | foreseen | foresee~ | foreseeable
asked ; cần | phải | đề nghị | yêu cầu | cần phải | kiến nghị | đề xuất ; should | need~ | needed | must | have to | has to | had to | require~ | required | requirement+ | request~ | requested | ask~ | asked | propose~ | proposed | proposal+ | urge~ | urged | recommend~ | recommended | suggest~ | suggested | call~ on | call~ for | called on | called for | instruct~ | instructed | instruction+ | directed | necessary | ought | want~ | wish~ | hope~ | demand~ | supposed | obliged | essential | needs | advise~ | advised | assign~ | assigned | task~ with | tasked | expect~ | expected | encourage~ | encouraged | exhort~ | order~ to | ordered | told | imperative | remind~ | reminded | urge | necessity | would like | important to | vital | crucial | appeal~ | appealed | petition~ | insist~ | press~ for | desire~ | sought | let us | is to | are to | was to | were to | it is important | compulsory | mandatory | obligation+ | put forward | motion | binding | prescribed | correct | as required | forced | compelled | facing
plan ; chuẩn bị | dự báo | trong thời gian tới | thời gian tới | hứa | mục tiêu | cam kết | năm tới | tương lai | tháng tới | tuần tới | đến năm | chỉ tiêu | nguyện | mong muốn | mong | hy vọng | chỉ đạo | giao | đôn đốc | nhiệm vụ | phương hướng | giải pháp | khuyến nghị | kêu gọi | đề ra | chủ trương | phương châm | nhắc nhở | lưu ý | tiếp tục | tập trung | định hướng | kế hoạch | nhằm | để | góp phần | tạo | giúp | hướng tới | hướng đến | nếu | có thể | kỳ vọng | khẳng định | nhấn mạnh | tin tưởng | thống nhất | nhất trí | sẵn sàng | thời hạn | tăng cường | đẩy mạnh | mở ra | tới | mở đường | hẹn | theo đó | cho biết | bảo đảm | đảm bảo | mỗi năm | hằng năm | hàng năm | định kỳ | trọng tâm | thỏa thuận | đồng ý ;
ongoing ; đang | đang được | hiện đang | đang trong quá trình ; being | under | underway | currently | now | ongoing | in progress | still | is | are | continue~ | continued | process | step by step | gradually | at present | presently | remain~ | progressing | today | afoot
- ; đã từng | phải chăng | phải trái | phía bên phải | mới đây | đúng phép | trái phải | sắp xếp | sắp đặt | vừa và nhỏ | nhỏ và vừa | vừa qua | vừa phải | năm vừa qua | thời gian vừa qua | không phải | không phải là | cần cù | không cần | cần thơ | Cần Thơ | mong manh | giao lưu | giao thương | giao thông | ngoại giao | bàn giao | chuyển giao | giao dịch | giao tiếp | xã giao | giao ban | đáng tiếc | cố vấn | tạo hình | đào tạo | sáng tạo | cải tạo | nên đã | trở nên | nên việc | nên kết quả | cho nên | làm nên | tạo nên | xây dựng nên | nhu cầu | để lại | hướng dẫn | giúp đỡ | đề án | tới dự | tới thăm | dẫn tới | mọi yêu cầu | nên thực hiện | nên chưa | nên không | tới tham dự | đáp ứng yêu cầu | yêu cầu nhiệm vụ | theo yêu cầu | yêu cầu mới | các yêu cầu | những yêu cầu ; to date | plan of | planning and investment | under the | master plan | due to | at will | goodwill | free will | will of | project+ | target program+ | planned economy | may 1 | in may | of may | political will | the will | their will | directed by | film director | direct | directly | directed at | order of | can not but | next to | coming from | coming to | coming into | later that | two weeks later | later on | work plan | national target | requirements of | meet the requirements | meet requirements | met the requirements | action plan+ | the required | required quality | required standard+ | in order | as scheduled | well prepared
""",
)

# Verbs by which "đã ký" and "will sign" are seen to speak of the same act.
VERBS: tuple[Concept, ...] = concepts(
    "verb",
    """
sign ; ký | ký kết ; sign | signed | signs | signing | conclude | concluded | ink | inked
hold ; tổ chức | diễn ra ; hold | held | holds | organize | organized | host | hosted | take place | took place | taken place | stage | staged | convene | convened
establish ; thành lập | thiết lập ; establish | established | set up | found | founded | create | created | form | formed
implement ; triển khai | thực hiện | tiến hành ; implement | implemented | carry out | carried out | deploy | deployed | conduct | conducted | undertake | undertaken | undertook | roll out | rolled out | perform | performed | execute | executed
receive ; tiếp nhận | nhận | đón tiếp | đón | tiếp ; receive | received | welcome | welcomed | host | hosted | accept | accepted
complete ; hoàn thành | hoàn tất ; complete | completed | finish | finished | finalize | finalized | fulfil | fulfilled
approve ; phê duyệt | thông qua ; approve | approved | adopt | adopted | pass | passed | endorse | endorsed
issue ; ban hành | cấp ; issue | issued | promulgate | promulgated | grant | granted | license | licensed | release | released
recognize ; công nhận ; recognize | recognized | recognise | inscribe | inscribed
support ; hỗ trợ | tài trợ | viện trợ | giúp đỡ | trao tặng | tặng ; support | supported | assist | assisted | fund | funded | sponsor | sponsored | donate | donated | provide | provided | present | presented | give | gave | given
reach ; đạt | đạt được ; reach | reached | achieve | achieved | attain | attained | hit | total | totaled
attract ; thu hút ; attract | attracted | draw | drew | drawn | mobilize | mobilized
increase ; tăng ; increase | increased | rise | rose | risen | grow | grew | grown
decrease ; giảm ; decrease | decreased | fall | fell | fallen | drop | dropped | decline | declined
visit ; thăm | đi thăm | sang thăm | công tác ; visit | visited | tour | toured | travel | traveled | pay | paid
send ; cử | gửi | trình | đệ trình ; send | sent | dispatch | dispatched | submit | submitted | second | seconded
build ; xây dựng | khởi công ; build | built | construct | constructed | develop | developed | draw up | drawn up | drew up | formulate | formulated | break ground | broke ground | broken ground
open ; mở | mở lại | khai trương | khánh thành | khai mạc ; open | opened | resume | resumed | reopen | reopened | inaugurate | inaugurated | launch | launched
train ; đào tạo | bồi dưỡng | tập huấn ; train | trained
advise ; tham mưu ; advise | advised
propose ; đề xuất | kiến nghị | đề nghị ; propose | proposed | recommend | recommended | request | requested
coordinate ; phối hợp ; coordinate | coordinated | cooperate | cooperated | collaborate | collaborated | work with | worked with
meet ; gặp | gặp gỡ | hội đàm | làm việc ; meet | met | talk | talked | work | worked
protect ; bảo hộ ; protect | protected | assist | assisted
preside ; chủ trì ; chair | chaired | preside | presided | take the lead | took the lead | taken the lead
present ; trình bày ; present | presented | deliver | delivered
permit ; cho phép ; permit | permitted | allow | allowed
focus ; tập trung ; focus | focused | concentrate | concentrated
continue ; tiếp tục ; continue | continued | go on | went on | keep | kept
consider ; xem xét | nghiên cứu ; consider | considered | study | studied | examine | examined
report ; báo cáo ; report | reported
make ; ra mắt | làm ; make | made
transfer ; bàn giao | chuyển giao | trao trả ; hand over | handed over | transfer | transferred | return | returned
extend ; gia hạn ; extend | extended | renew | renewed
help ; giúp | góp phần ; help | helped | contribute | contributed
lead ; dẫn đầu ; lead | led | head | headed
attend ; dự | tham dự | tham gia ; attend | attended | participate | participated | join | joined | take part | took part | taken part
exchange ; trao đổi ; exchange | exchanged | discuss | discussed
strengthen ; tăng cường | củng cố | đẩy mạnh | mở rộng ; strengthen | strengthened | expand | expanded | promote | promoted | enhance | enhanced | step up | stepped up | intensify | intensified | boost | boosted
handle ; giải quyết | xử lý ; handle | handled | settle | settled | resolve | resolved | process | processed | deal | dealt
agree ; thống nhất | nhất trí | thỏa thuận ; agree | agreed
- ; cơ quan tổ chức | tổ chức phi chính phủ | các tổ chức | tổ chức quốc tế | tổ chức, cá nhân | bộ máy tổ chức | tổ chức bộ máy | nhận thức | công tác đối ngoại | công tác tham mưu | công tác quản lý | nhận định | tiếp tục | trực tiếp | dự kiến | dự án | dự thảo | dự báo | trao đổi đoàn | nhận thấy | ghi nhận | cung cấp | cấp tỉnh | cấp huyện | cấp xã | cấp cao | các cấp | nâng cấp | mở rộng thị trường | công nhận | gián tiếp | đặc biệt | tiếp theo | hội nghị | mối quan hệ | tăng trưởng | tổ chức hữu nghị | tổ chức nước ngoài | tổ chức này | trang bị | công tác năm | công tác ngoại vụ | đoàn công tác | nhiệm vụ công tác | dự phòng | dự toán | tiếp cận | thiết thực | thực hiện tốt công tác | nhận diện | tiếp giáp | tiếp nối | mở đầu ;
""",
)
