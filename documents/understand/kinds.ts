import { fold } from '@/domain/text'
import type { RecipientKind } from '@/domain/vocabulary'

const numbering = /^(?:[ivx]{1,4}|[a-e]|\d{1,2})(?: |$)/

/** "I. TẬP THỂ", "B - Cá nhân (12 đồng chí)", "Danh sách hộ gia đình": the kind that a heading gives. */
export function kindOfHeading(text: string): { kind: RecipientKind; count?: number } | undefined {
  const folded = fold(text)
    .replace(numbering, '')
    .replace(/^(?:danh sach|khoi|doi voi|ve)(?: cac)? /, '')
  const [, said] = /^(?:cac )?(tap the|ca nhan|ho gia dinh|ho)(?: |$)/.exec(folded) ?? []
  if (!said || folded.length > 60) return undefined
  if (/tap the.*ca nhan|ca nhan.*tap the/.test(folded)) return undefined
  // "Hộ ông Trương Công Lành" is a household itself, and "Hồ Chí Nhựt" a person.
  if (
    said.startsWith('ho') &&
    !/^ho(?: gia dinh)?(?: \d.*| tieu bieu.*| duoc .*| de nghi.*| dien hinh.*)?$/.test(folded)
  )
    return undefined
  if (said.startsWith('ho') && /hồ|hố|họ|hô/iu.test(text.normalize('NFC').replace(/họp/giu, '')))
    return undefined
  const kind = said === 'tap the' ? 'collective' : said === 'ca nhan' ? 'individual' : 'household'
  const [, count] = /(\d+)/.exec(folded) ?? []
  return { kind, ...(count ? { count: Number(count) } : {}) }
}

/** What a cell of a kind column says. */
export function kindOfWord(text: string): RecipientKind | undefined {
  const word = fold(text)
  if (/^(?:tap the|tt|don vi)/.test(word)) return 'collective'
  if (/^(?:ca nhan|cn)/.test(word)) return 'individual'
  if (/^(?:ho|gia dinh|hgd)/.test(word)) return 'household'
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
  const lower = name.normalize('NFC').toLowerCase()
  if (household.test(lower)) return 'household'
  if (collective.test(lower) || plainCollective.test(lower)) return 'collective'
  const words = fold(name).split(' ')
  const isPerson = words.length >= 2 && words.length <= 6 && families.has(words[0] as string)
  return isPerson && !/\d/.test(lower) ? 'individual' : undefined
}

const families = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan dao trinh truong mai lam ha cao luu chau ta tong thai quach thach kim phung vuong la tang kieu tieu to trang luong nghiem khuu diep bach au ung ong giang tu thieu van lu hua ngu ninh phu khong la bien uong cu mac trieu hong tao nhan son danh hinh du on quan than lieu nong giap au vi tong ma han thi lai vien khuu lieu luc ngu sam thuy trung kim mo nham tong vien doi'.split(
    ' ',
  ),
)
