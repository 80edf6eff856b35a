import type { RecipientKind } from '@/domain/vocabulary'
import { cleanCell, foldCell } from './cell-text'

/** What a cell of a kind column says. */
export function kindOfWord(text: string): RecipientKind | undefined {
  const word = foldCell(text)
  if (/^(?:tap the|tt|don vi)\b/.test(word)) return 'collective'
  if (/^(?:ca nhan|cn)\b/.test(word)) return 'individual'
  if (/^(?:ho|ho gia dinh|ho dan|gia dinh|hgd)$/.test(word)) return 'household'
  return undefined
}

/** First words of collectives, with their marks: "Trường" is a school, "Trương" a family. */
const collective =
  /^(?:tập thể|phường|xã|quận|huyện|trường|ban|hội|chi bộ|đảng ủy|đảng bộ|công an|ủy ban|uỷ ban|ubnd|ubmttq|ubmttqvn|mặt trận|mttq|khu phố|kp|tổ|đội|nhóm|phòng|sở|bệnh viện|trung tâm|trạm|công ty|công đoàn|cđcs|liên đoàn|lđlđ|hộ kinh doanh|doanh nghiệp|chùa|giáo xứ|nhà thờ|ban quản lý|bch|câu lạc bộ|clb|lớp|khối|chi hội|chi đoàn|văn phòng|bộ phận|hợp tác xã|htx|khoa|thư viện|quận đoàn|ấp|thôn|bảo hiểm|kho bạc|tòa án|viện|chi cục|tiểu ban|bhxh|hđnd|ngân hàng|cơ sở|chợ|dân quân|thành đoàn|tổng công ty|xí nghiệp|đơn vị|tdp|tiểu đoàn|bộ chỉ huy|thường trực|quận ủy|thành ủy|đảng|hội đồng|trại|nhà|p\.|q\.|ph\.|đoàn (?:thanh|phường|tncs|quận|xã|trường|khối|cơ sở|kinh tế)|cụm|liên minh|mầm non|thcs|thpt|tiểu học|bđh|bqt|ca\b|đtn|hlhpn|ccb|tyt|tt\b|bv\b|vp\b|pgd|cty)(?:[\s.,-]|$)/u
const household = /^(?:hộ (?:gia đình|ông|bà|dân|anh|chị|đ\/c)|gia đình)/u

/** The same for text without any marks, where the first word alone cannot tell. */
const plainCollective =
  /^(?:tap the|phuong|uy ban|cong an|khu pho|chi bo|dang uy|benh vien|trung tam|tram y te|ban dieu hanh|cau lac bo|truong (?:thcs|thpt|tieu hoc|mam non)|hoi (?:lien hiep|cuu chien|chu thap|nong dan)|doan thanh nien|phong noi vu)\b/

/** What a name looks like; undefined when it might be either. */
export function kindOfName(name: string): RecipientKind | undefined {
  const lower = cleanCell(name).toLowerCase()
  const [first = ''] = lower.split(/[\s.,:-]/, 1)
  if (first === 'hộ' || first === 'gia') if (household.test(lower)) return 'household'
  if ((collective.test(lower) || plainCollective.test(lower)) && !position.test(lower))
    return 'collective'
  if (!hasFamily(lower)) return undefined
  const words = lower.split(' ').length
  if (words < 2 || words > 6 || /[\d:]/.test(lower)) return undefined
  // "Hồ bơi phường" is no person; a name all in small letters may be one.
  return /^\p{Lu}/u.test(name) && / (?!thị |văn )\p{Ll}/u.test(name) ? undefined : 'individual'
}

/** Whether a text begins as a position does: "Phó Bí thư", "Giáo viên". */
export const isPosition = (text: string): boolean => positions.test(text)
const positions =
  /^(?:(?:tổ |đội |nhóm |ban |quyền )?(?:trưởng|phó)|chủ|bí thư|cán bộ|công chức|giáo viên|nhân viên|viên chức|hiệu|ủy viên|bác sĩ|y sĩ|điều dưỡng|bảo vệ|kế toán|chuyên viên|giám đốc|đội|tổ|thành viên|hội viên|đoàn viên|công nhân|học sinh|sinh viên|chánh|thường trực|đại biểu|nội trợ|người)/iu

/** "Tổ trưởng", "Ban viên": a position that begins as a collective does. */
const position =
  /^(?:tổ|đội|nhóm|hội|khu phố|ban|lớp|khoa|trạm|chi hội|đoàn|cụm|trường|phòng) (?:trưởng|phó|viên)(?:$|[\s,])/u

/** Whether a name begins with a family name; without its marks where the whole name has none. */
export function hasFamily(name: string): boolean {
  const lower = cleanCell(name).toLowerCase()
  const [first = '', second] = lower.split(/[\s.,:-]+/, 2)
  if (first === 'danh' && (second === 'sách' || second === 'sach' || second === 'mục')) return false
  return families.has(first) || (plainFamilies.has(first) && foldCell(lower) === lower)
}

const families = new Set(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh đoàn đào trịnh trương mai lâm hà cao lưu châu chu tạ tống thái quách thạch kim phùng vương la tăng kiều tiêu tô trang lương nghiêm khưu khúc điệp diệp bạch âu ung ông giang từ thiều văn lư lữ hứa ngụy ngũ ninh phú khổng uông biện cù mạc triệu hồng tào nhan nhâm sơn danh du dư doãn đàm đậu đồng đới giáp hàn hàng hạ hán hầu huyền kha khương ksor lại lạc lã lăng liêu liễu lò lôi lục lường mã mạch mẫn mục nông ôn phi phí phương quan quảng quế sầm sái siu thang thẩm thích thiệu thùy tiết tôn tòng trà trác tri trì ứng vi viên lai bá bành bàn bế cam cấn cát chế chung chử khiếu kông mẫu nay nhữ phàn phìn quàng rmah ro sùng thào vừ tông tưởng tằng tạo đàng đái đèo điền điểu ẩn nghê nhiêu nhị nhạc nguỵ bồ thượng ma tề'.split(
    ' ',
  ),
)
const plainFamilies = new Set([...families].map(foldCell))
