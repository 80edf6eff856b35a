import type { ListField } from '@/domain/list'
import { fold } from '@/domain/text'

/** Heads in the wordings that lists use, folded; the first that fits wins. */
const patterns: [RegExp, ListField][] = [
  [/^(?:stt|tt|so tt|so thu tu|no)$/, 'ordinal'],
  [
    /^(?:ten )?(?:mo hinh|cong trinh|phan viec)\b|ten (?:mo hinh|cong trinh|giai phap)|^noi dung dang ky$/,
    'title',
  ],
  [/linh vuc/, 'field'],
  [/^(?:loai|loai hinh)(?: mo hinh| cong trinh)?$/, 'modelKind'],
  [/^(?:nam )?sinh$|^nam sinh|^ngay(?: thang)? nam sinh|^ngay sinh|^nam$(?=.*sinh)/, 'birthYear'],
  [
    /^(?:so )?(?:quyet dinh|qd)(?: so)?$|^so (?:quyet dinh|qd)|^quyet dinh so|^so, ky hieu|^so ky hieu/,
    'decisionNumber',
  ],
  [/^ngay (?:quyet dinh|qd|ky|ban hanh|thang nam|thang)|^ngay qd|^ngay$/, 'decidedOn'],
  [/co quan (?:ban hanh|quyet dinh|ky)|^cap ky|noi ban hanh/, 'issuer'],
  [/^(?:don vi cap tren|don vi quan ly|truc thuoc|thuoc don vi|cap tren)/, 'parent'],
  [/^ma(?: so)?(?: don vi)?$/, 'code'],
  [/^(?:loai|khoi)(?: don vi)?$/, 'unitKind'],
  [/^(?:chuc vu|chuc danh|nhiem vu)[ ,/va-]*(?:don vi|noi|co quan)/, 'position'],
  [/^(?:chuc vu|chuc danh|nhiem vu|cong viec|vi tri|chuc vu hien nay|nghe nghiep)/, 'position'],
  [/^(?:doi tuong|loai doi tuong|tap the\/? ?ca nhan\/? ?(?:ho)?$|phan loai)/, 'kind'],
  [/^(?:hinh thuc|danh hieu|de nghi (?:tang|khen)|hinh thuc khen|loai khen)/, 'form'],
  [/^cap(?: khen| khen thuong| do| quyet dinh)?$/, 'level'],
  [/^phong trao|^chuyen de/, 'campaign'],
  [/^su kien|^hoi nghi/, 'event'],
  [/^(?:nam(?: khen| khen thuong| dat| xet| dang ky)?)$/, 'year'],
  [/^(?:so tien|tien thuong|muc thuong|muc tien|thanh tien|kinh phi)/, 'amount'],
  [/^so (?:hieu|bang|giay)|^so vao so/, 'certificateNumber'],
  [/^(?:danh xung|ong ba|ong)$/, 'honorific'],
  [/^(?:gioi tinh|phai|nu|nam nu)$/, 'gender'],
  [/^(?:chu the|loai chu the|hinh thuc thuc hien)/, 'ownerKind'],
  [
    /^(?:nguoi phu trach|nguoi thuc hien|tac gia|chu nhiem|ten chu the|nguoi chiu trach nhiem)/,
    'ownerName',
  ],
  [/^(?:ket qua|hieu qua)/, 'result'],
  [
    /^(?:thanh tich|tom tat thanh tich|noi dung|noi dung thanh tich|ly do|thanh tich noi bat)/,
    'citation',
  ],
  [
    /^(?:ho va ten|ho ten|ho chu lot|ho ten lot|ten don vi ca nhan|ten tap the|don vi ca nhan|hoten|ten ca nhan|ho va chu lot|ho dem|ho lot|ho va ten dem|ten ho|ho gia dinh|chu ho|ten tap the|tap the|ten tap the ca nhan|ten ca nhan tap the|tap the ca nhan|ten don vi tap the|ten ca nhan)/,
    'name',
  ],
  [
    /^(?:don vi|noi cong tac|noi lam viec|co quan|dia chi|don vi cong tac|phuong|noi o|noi cu tru|thuoc|truong$|khu pho)/,
    'unit',
  ],
  [/^(?:ten don vi)/, 'unit'],
  [/^(?:ten)$/, 'name'],
  [/^(?:ghi chu|luu y|ky nhan|chu ky|ky ten)/, 'note'],
]

/** The field that a head names, or undefined when it says none. */
export function fieldOfHead(head: string): ListField | undefined {
  const text = fold(head.replace(/\([^)]*\)/g, ' '))
  if (text === '' || text.length > 60) return undefined
  return patterns.find(([pattern]) => pattern.test(text))?.[1]
}
