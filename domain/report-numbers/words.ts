import { type Level, levels } from '@/domain/vocabulary'
import { phraseBook } from './phrase-book'
import type { Meaning } from './types'

const places: Record<Level, string[]> = {
  central: ['trung ương', 'nhà nước', 'toàn quốc'],
  city: ['thành phố', 'tp', 'tỉnh', 'tp hcm', 'tphcm'],
  district: ['quận', 'huyện', 'thị xã'],
  ward: ['phường', 'xã', 'thị trấn', 'đặc khu'],
  grassroots: ['cơ sở'],
}

/** Bodies whose name tells the level without a place beside it. */
const bodies: [string, Level][] = [
  ['thủ tướng|thủ tướng chính phủ|chủ tịch nước|chính phủ|ban bí thư|bộ chính trị', 'central'],
  ['trung ương', 'central'],
  ['thành ủy|tỉnh ủy', 'city'],
  ['quận ủy|huyện ủy|thị ủy', 'district'],
]

const bodyPlaces = levels.filter(
  (level) => level === 'city' || level === 'district' || level === 'ward',
)

const is = (meaning: Meaning['is']): Meaning => ({ is: meaning }) as Meaning
const light = is('light')

/** Every phrase that the reader knows besides nouns, acts, papers and campaigns. */
export const words = phraseBook<Meaning>([
  ...levels.flatMap((level) =>
    places[level].map((place): [string, Meaning] => [`cấp ${place}`, { is: 'level', level }]),
  ),
  ...bodies.map(([body, level]): [string, Meaning] => [body, { is: 'body', level }]),
  ...bodyPlaces.flatMap((level) =>
    places[level].map((place): [string, Meaning] => [place, { is: 'body', level }]),
  ),
  // A place that is only where it happened.
  ...bodyPlaces.flatMap((level) =>
    places[level].map((place): [string, Meaning] => [
      `toàn ${place}|địa bàn ${place}|trên địa bàn ${place}|khối ${place}|cả ${place}`,
      light,
    ]),
  ),
  ['trong đó', is('of')],
  ['gồm|bao gồm|gồm có|bao gồm có|cụ thể|cụ thể là', is('made')],
  ['có', is('has')],
  ['cho|tới|đến', is('to')],
  ['của|do|với', is('link')],
  ['từ|từ trong|từ trong số|trong tổng số từ', { is: 'link', source: true }],
  ['vì|nhân|về|tại|ở|qua|đối với|theo', is('adjunct')],
  ['trong|trong số|trong tổng số|trong số các|trong các', { is: 'adjunct', within: true }],
  ['được|nhận|đón nhận|đạt|nhận được', is('passive')],
  ['đề nghị|đề xuất|trình|kiến nghị|đề cử|giới thiệu|tham mưu|tờ trình|hồ sơ', is('proposal')],
  ['xét|xem xét|bình xét|xét chọn|bình chọn|xét duyệt|thẩm định|rà soát', is('proposal')],
  ['theo đề nghị của|trên cơ sở đề nghị của|theo tờ trình của', light],
  ['chương trình|quy trình|quá trình|lộ trình|trình độ|trình bày|trình diễn', light],
  ['tiêu biểu|điển hình|nổi bật|xuất sắc', is('trait')],
  ['tham dự|đến dự|về dự|có mặt|giải nhất|giải nhì|giải ba|giải khuyến khích', is('foreign')],
  ['trao giải|đạt giải|giải thưởng|thu hồi|hủy|hủy bỏ|không công nhận|tặng quà', is('foreign')],
  ['mỗi|mỗi một|bình quân|trung bình|không quá|tối đa|chưa|không được', rate(false)],
  [
    'không khen|không khen thưởng|không xét khen|không xét|không tuyên dương|không biểu dương|không tặng|không trao|không đề nghị|chưa khen thưởng|chưa tuyên dương|chưa tặng',
    rate(false),
  ],
  ['tăng|tăng thêm|tăng lên|giảm|giảm còn|nhiều hơn|ít hơn|cao hơn|thấp hơn|so với', rate(false)],
  ['phấn đấu|dự kiến|sẽ|đặt mục tiêu|đề ra mục tiêu|chỉ tiêu|mục tiêu|đề ra|đặt ra', rate(true)],
  ['đã đề ra|đã đặt ra|nhiệm vụ|hướng tới|hướng đến|tiến tới|phương hướng|định hướng', rate(true)],
  ['ước|ước đạt|ước tính|cam kết|quyết tâm|yêu cầu|cần|dự định', rate(true)],
  ['kế hoạch năm|kế hoạch khen thưởng|kế hoạch tuyên dương|kế hoạch biểu dương', rate(true)],
  [
    'kế hoạch đề ra|kế hoạch đặt ra|kế hoạch là|kế hoạch giao|kế hoạch có|theo kế hoạch',
    rate(true),
  ],
  ['kế hoạch tặng|kế hoạch công nhận|kế hoạch xây dựng|có kế hoạch|lập kế hoạch', rate(true)],
  ['thực hiện kế hoạch|triển khai kế hoạch|hoàn thành kế hoạch|đạt kế hoạch', light],
  [
    'hoàn thành nhiệm vụ|hoàn thành tốt nhiệm vụ|hoàn thành xuất sắc nhiệm vụ|thực hiện nhiệm vụ',
    light,
  ],
  ['thực hiện chỉ tiêu|thực hiện các chỉ tiêu|thực hiện mục tiêu|thực hiện các mục tiêu', light],
  ['thực hiện các nhiệm vụ|thực hiện mục tiêu nhiệm vụ|thực hiện chỉ tiêu nhiệm vụ', light],
  ['thực hiện tốt nhiệm vụ|có thành tích trong thực hiện nhiệm vụ', light],
  ['hoàn thành chỉ tiêu đề ra|đạt chỉ tiêu đề ra|vượt chỉ tiêu đề ra|đạt mục tiêu đề ra', light],
  ['vượt kế hoạch|đạt chỉ tiêu|vượt chỉ tiêu|hoàn thành chỉ tiêu|đạt mục tiêu', light],
  ['hoàn thành kế hoạch năm|thực hiện kế hoạch năm|vượt kế hoạch năm', light],
  ['và|cùng|cùng với', { is: 'stop', strong: false }],
  ['đồng thời|ngoài ra|bên cạnh đó|riêng|các|những|vừa|cũng|đang', light],
  ['kết quả|kết quả là|đánh giá|tình hình', { is: 'light', says: 'done' }],
  ['đã|đến nay|đến nay đã|kết quả đã|thực tế|thực tế đã', { is: 'light', says: 'done' }],
  ['là', { is: 'light', says: 'is' }],
  ['tổng số|tổng số lượng', { is: 'light', says: 'sum' }],
  ['số|số lượng', { is: 'word', says: 'sum' }],
  ['một số|mã số|dân số|đa số|số đông|số còn lại', is('word')],
  ['tặng|trao|trao tặng|tặng thưởng|truy tặng|tiến hành|quyết định|tổ chức', light],
  ['tổng cộng|tất cả|thêm|vinh dự|hội nghị|dịp này|tiên tiến|như sau|hay|tốt', light],
  ['hiệu quả|có hiệu quả|trao cho|cấp|ban hành|thống nhất|thuộc', light],
  ['thi đua khen thưởng|hội đồng thi đua khen thưởng|công tác thi đua khen thưởng', light],
  ['có thành tích|có thành tích xuất sắc|có thành tích tiêu biểu|có thành tích tốt', light],
  ['đạt thành tích xuất sắc|đạt thành tích|đạt kết quả tốt|có nhiều đóng góp', light],
  ['đột xuất|thường xuyên|kịp thời|chuyên đề|tăng cường|gia tăng|giảm nghèo', light],
  ['có thành tích nổi bật|lập thành tích xuất sắc|năm qua|năm nay|lượt', light],
  ['ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|ban thường vụ|chủ tịch', light],
  ['ban chấp hành|thường trực|ủy ban mặt trận tổ quốc|mặt trận tổ quốc|khối dân vận', light],
  ['xã hội|văn hóa xã hội|cơ sở|trước đó|đó', is('word')],
])

function rate(lasting: boolean): Meaning {
  return { is: 'not-a-count', lasting }
}
