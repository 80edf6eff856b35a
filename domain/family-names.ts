import { cleanText, fold } from './text'
import { isVietnameseWord } from './vietnamese-word'

const families = new Set(
  [
    'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh đoàn',
    'đào trịnh trương mai lâm hà cao lưu châu chu tạ tống thái quách thạch kim phùng vương',
    'la tăng kiều tiêu tô trang lương nghiêm khưu khúc điệp diệp bạch âu ung ông giang từ',
    'thiều văn lư lữ hứa ngụy ngũ ninh phú khổng uông biện cù mạc triệu hồng tào nhan nhâm',
    'sơn danh du dư doãn đàm đậu đồng đới giáp hàn hàng hạ hán hầu huyền kha khương ksor',
    'lại lạc lã lăng liêu liễu lò lôi lục lường mã mạch mẫn mục nông ôn phi phí phương quan',
    'quảng quế sầm sái siu thang thẩm thích thiệu thùy tiết tôn tòng trà trác tri trì ứng',
    'vi viên lai bá bành bàn bế cam cấn cát chế chung chử khiếu kông mẫu nay nhữ phàn phìn',
    'quàng rmah ro sùng thào vừ tông tưởng tằng tạo đàng đái đèo điền điểu ẩn nghê nhiêu',
    'nhị nhạc nguỵ bồ thượng ma tề kpă rơ alăng bhling zơrâm bríu coor hôih arất ating blúp',
    'puih rahlan rcom rơchâm rơmah hiao kbuôr niê êban byă mlô ayun adrơng êñuôl liêng cil',
    'mấu pinăng katơr chamaléa patâu giàng hạng hờ tráng lầu sình cháng chảo tẩn cà bạc cầm',
    'moong xồng vàng thìn nịnh chíu chìu voòng giềng tất xa lỗ lỷ tán phù thình lèng giá',
    'sằm trằn đỉa',
  ].flatMap((line) => line.split(' ')),
)
const plainFamilies = new Set([...families].map(fold))

/** Whether a name begins with a family name; without its marks where the whole name has none. */
export function hasFamily(name: string): boolean {
  const lower = cleanText(name).toLowerCase()
  const [first = '', second] = lower.split(/[\s.,:-]+/, 2)
  if (first === 'danh' && (second === 'sách' || second === 'sach' || second === 'mục')) return false
  return families.has(first) || (plainFamilies.has(first) && fold(lower) === lower)
}

/** Family names that are hardly ever a second or a given name, nor the beginning of a place. */
export const isCommonFamily = (word: string): boolean => common.has(word.toLowerCase())
const common = new Set(
  'nguyễn trần lê phạm huỳnh phan võ đặng bùi đỗ ngô đinh đoàn trịnh trương'.split(' '),
)

/**
 * Whether a word is of no Vietnamese spelling, as names of other peoples and of saints are: "Kpă",
 * "H’Lan", "Giuse". A list of family names can never hold them all.
 */
export const isForeignWord = (word: string): boolean => {
  const bare = word.replace(/[.,;]+$/, '')
  return /^\p{L}[\p{L}\p{M}'’ʼ]+$/u.test(bare) && !isVietnameseWord(bare)
}

/** Names of whole peoples begin with a single letter: "Y Nuel", "A Lềnh", "K’Brim", "H’Xíu". */
export const isHighlandName = (name: string): boolean =>
  /^(?:[YA] \p{Lu}\p{Ll}|[HKYR]['’ʼ]\s?\p{Lu})/u.test(name)
