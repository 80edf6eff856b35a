import { hasFamily } from './family-names'
import { cleanText } from './text'
import type { RecipientKind } from './vocabulary'

/** First words of collectives, with their marks: "Trường" is a school, "Trương" a family. */
const collective =
  /^(?:tập thể|phường|xã|quận|huyện|trường|ban|hội|chi bộ|đảng ủy|đảng bộ|công an|ủy ban|uỷ ban|ubnd|ubmttq|ubmttqvn|mặt trận|mttq|khu phố|kp|tổ|đội|nhóm|phòng|sở|bệnh viện|trung tâm|trạm|công ty|công đoàn|cđcs|liên đoàn|lđlđ|hộ kinh doanh|doanh nghiệp|chùa|giáo xứ|nhà thờ|ban quản lý|bch|câu lạc bộ|clb|lớp|khối|chi hội|chi đoàn|văn phòng|bộ phận|hợp tác xã|htx|khoa|thư viện|quận đoàn|ấp|thôn|bảo hiểm|kho bạc|tòa án|viện|chi cục|tiểu ban|bhxh|hđnd|ngân hàng|cơ sở|chợ|dân quân|thành đoàn|tổng công ty|xí nghiệp|đơn vị|tdp|tiểu đoàn|bộ chỉ huy|thường trực|quận ủy|thành ủy|đảng|hội đồng|trại|nhà|p\.|q\.|ph\.|đoàn (?:thanh|phường|tncs|quận|xã|trường|khối|cơ sở|kinh tế)|cụm|liên minh|mầm non|thcs|thpt|tiểu học|bđh|bqt|ca\b|đtn|hlhpn|ccb|tyt|tt\b|bv\b|vp\b|pgd|cty|tập đoàn|siêu thị|khách sạn|học viện|đại học|cao đẳng|bưu điện|điện lực|đồn (?:biên phòng|công an)|hạt kiểm lâm|buôn|làng|bản|xóm|tịnh xá|tịnh thất|thánh thất|niệm phật đường|tu viện|họ đạo|giáo họ|cửa hàng|huyện ủy|cục|đại đội|trung đoàn|sư đoàn|lữ đoàn|liên đội)(?:[\s.,-]|$)/u
const household = /^(?:hộ (?:gia đình|ông|bà|dân|anh|chị|đ\/c)|gia đình)/u

/** The same for text without any marks, where the first word alone cannot tell. */
const plainCollective =
  /^(?:tap the|phuong|uy ban|cong an|khu pho|chi bo|dang uy|benh vien|trung tam|tram y te|ban dieu hanh|cau lac bo|truong (?:thcs|thpt|tieu hoc|mam non)|hoi (?:lien hiep|cuu chien|chu thap|nong dan)|doan thanh nien|phong noi vu)\b/

/** What a name looks like; undefined when it might be either. */
export function kindOfName(name: string): RecipientKind | undefined {
  const lower = cleanText(name).toLowerCase()
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
  /^(?:tổ|đội|nhóm|hội|khu phố|ban|lớp|khoa|trạm|chi hội|đoàn|cụm|trường|phòng|ấp|thôn|buôn|làng|bản|xóm|chi đoàn|cục|đảng) (?:trưởng|phó|viên)(?:$|[\s,])/u
