import type { ListField } from '@/domain/list'
import { foldCell } from './cell-text'

/** What a committee writes beside a name that is not to be commended, at the beginning of a remark. */
const said = new RegExp(
  `^(?:${[
    '(?:de nghi |xin |da |tu nguyen |dong y )?(?:rut|gach|loai|xoa)(?: ten| ho so| khoi\\b.*| lai| don| danh sach| bo)?(?: (?:do|vi|theo|ra|khoi)\\b.*)?',
    '(?:bi|da) (?:loai|gach|rut|huy|bo|ky luat)\\b.*',
    '(?:tam |de nghi |xin )?hoan(?: (?:lai|xet|den|sang|khen|trao|do|vi)\\b.*)?',
    '(?:khong|chua) (?:dat|du|xet|khen|de nghi|cong nhan|thong qua|thong nhat|dong y|duyet|duoc (?:xet|duyet|khen|thong qua|cong nhan)|chon|dua vao|nam trong|bao dam|dam bao|thuoc dien|nhan(?! (?:tien|qua|phan thuong|hien vat|kinh phi|luong|tro cap|phu cap|ho tro|thu lao|che do)))\\b.*',
    '(?:de nghi |xin |da )?(?:huy|bo)(?: (?:ten|ra|khoi|qua|ho so|ket qua|quyet dinh|de nghi|vi|do)\\b.*)?',
    '(?:de nghi |da )?(?:dua|rut) (?:ra )?khoi\\b.*',
    '(?:de nghi |xin )?(?:chuyen|de|doi|xet|xet lai|lui)(?: (?:lai|sang|qua|vao|xet|den|khen|danh sach|dot))* (?:nam|dot|quy|ky) (?:sau|toi|\\d{4})\\b.*',
    '(?:dang |bi |dang bi |dang xem xet |dang bi xem xet |cho )+(?:ky luat|xem xet ky luat|xu ly|dieu tra|khoi to)\\b.*',
    '(?:de nghi )?(?:tra|tra lai) ho so\\b.*|tu choi(?: nhan)?\\b.*|thu hoi(?: quyet dinh| khen)?\\b.*|da co trong danh sach\\b.*|trung(?: ten| ho so| lap)?|truot|rot|(?:tam )?dung(?: (?:xet|khen|lai|ho so)\\b.*)?|thieu ho so\\b.*|cho (?:bo sung|xac minh|xem xet)\\b.*|(?:de nghi )?xem xet lai\\b.*|de nghi xem xet',
    '(?:sai|khong dung) doi tuong\\b.*|(?:co |do )?vi pham (?:ky luat|phap luat|chinh sach|luat|quy dinh|quy che|sinh con|dan so|dao duc)\\b.*|(?:de nghi |xin |da |duoc )?thay (?:the )?(?:bang|boi)\\b.*|(?:tam )?ngung(?: (?:xet|khen|lai|ho so)\\b.*)?',
  ].join('|')})$`,
)

/** Columns of long texts, where the same words tell of something else. */
const told = new Set<ListField | undefined>(['citation', 'content', 'result', 'title', 'name'])

/** What a cell says of being withdrawn or refused, or undefined. */
export function withdrawnIn(
  text: string,
  field: ListField | undefined,
  head: string,
): string | undefined {
  if (text.length < 2) return isTick(text) && said.test(foldCell(head)) ? head : undefined
  if (isTick(text) && said.test(foldCell(head))) return head
  if (field === 'unit' || field === 'decisionNumber' || field === 'ordinal') return undefined
  if (!mayTell.test(text)) return undefined
  const parts = field === 'name' ? behind(text) : [text, ...behind(text)]
  const limit = told.has(field) ? 40 : 120
  return parts.find((part) => part.length <= limit && isWithdrawn(part))
}

/** A cheap look: most cells hold none of these. */
const mayTell =
  /r[úu]t|g[ạa]ch|lo[ạa]i|x[óo]a|xoá|ho[ãa]n|kh[ôo]ng|(?:^|\s)(?:k|ko|kg|khg)\s|ch[ưu]a|h[ủu]y|huỷ|b[ỏo]|kh[ỏo]i|sau|t[ớo]i|k[ỷỉy]|tr[ảa]|ch[ốo]i|thu h[ồo]i|danh s[áa]ch|tr[ùu]ng|tr[ượu]+t|r[ớo]t|d[ừu]ng|thi[ếe]u|ch[ờo]|x[ée]t|đ[ểợ]|chuy[ểe]n|x[ửu] l[ýy]|đi[ềe]u tra|^\s*sai |vi ph[ạa]m|thay|ng[ưu]ng/iu

/** Words without their marks are many: "hoàn" is no "hoãn", "bộ" no "bỏ", "loài" no "loại". */
export const isWithdrawn = (text: string): boolean => {
  const folded = foldCell(text)
    .replace(/^(?:k|ko|kg|khg) /, 'khong ')
    .replace(subject, '')
  if (!said.test(folded) || everBefore.test(folded)) return false
  if (foldCell(text) === text.toLowerCase()) return folded.length > 4
  return !/^(?:hoàn|hoan|bộ|bố|bó|bơ|bồ|bờ|hủy hoại|đề nghị (?:hoàn|bộ)|không đủ sức|để|đời)/iu.test(
    text
      .normalize('NFC')
      .trim()
      .replace(/^để (?:lại|sang|năm|đợt|xét|qua)/iu, 'ok')
      .replace(/^đợi/iu, 'ok'),
  )
}

/** "Chưa được khen lần nào" tells of the years before. */
const everBefore = /(?:lan nao|bao gio|truoc do|truoc day|nam truoc)$/

/** Who says so: "Hội đồng không thông qua", "Cá nhân xin rút". */
const subject =
  /^(?:thoi|(?:ca nhan|don vi|hoi dong|tap the|ubnd|phuong|xa|chi bo|ban than|gia dinh|ho so|thuong truc|cap uy|lanh dao)(?: [a-z]+){0,4}?) (?=(?:de nghi |xin |da )*(?:khong|chua|rut|hoan|huy|loai|bo ten|gach)(?: |$))/

/** Remarks behind a sign, or in brackets. */
const behind = (text: string): string[] =>
  text
    .split(/\s*[([\])]\s*|\s+[-–]\s+|\s*[;\n:]\s*|,\s+/u)
    .slice(1)
    .filter(Boolean)

const isTick = (text: string): boolean => /^(?:x|v|✓|✔|☑|1)$/iu.test(text)
