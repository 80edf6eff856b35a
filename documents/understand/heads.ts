import type { ListField } from '@/domain/list'
import { foldCell } from './cell-text'

/** Heads in the wordings that lists use, folded; the first that fits wins. */
const patterns: [RegExp, ListField][] = [
  [/(?:khong|ko) dau$|tieng anh$|^ten (?:dang nhap|tat|viet tat|tep|file)/, 'skip'],
  [
    /^(?:ten (?:thuong goi|goi khac|khac|tuc|that|dan gian)|bi danh|biet danh|phap danh|phap hieu|the danh|ten thanh)/,
    'note',
  ],
  [/^(?:stt|tt|so tt|so thu tu|no)$/, 'ordinal'],
  [
    /^(?:ten )?(?:mo hinh|cong trinh|phan viec)\b|ten (?:mo hinh|cong trinh|giai phap)|^noi dung dang ky$/,
    'title',
  ],
  [/linh vuc/, 'field'],
  [/^(?:loai|loai hinh)(?: mo hinh| cong trinh)?$/, 'modelKind'],
  [/^(?:nam )?sinh$|^nam sinh|^ngay(?: thang)? nam sinh|^ngay(?: thang)? sinh/, 'birthYear'],
  [
    /^(?:so )?(?:quyet dinh|qd)(?: so)?$|^so (?:quyet dinh|qd)|^(?:quyet dinh|qd) (?:so|khen|ngay)|^so,? ky hieu|^so ngay (?:quyet dinh|qd)|^can cu$/,
    'decisionNumber',
  ],
  [/^ngay (?:quyet dinh|qd|ky|ban hanh|thang nam|thang|khen)|^thoi gian ky|^ngay$/, 'decidedOn'],
  [/co quan (?:ban hanh|quyet dinh|ky|khen)|^cap ky|noi ban hanh|^nguoi ky/, 'issuer'],
  [/^(?:don vi cap tren|don vi quan ly|truc thuoc|thuoc don vi|cap tren)/, 'parent'],
  [/^(?:ma|ma so|ma don vi|ma so don vi|ky hieu don vi)$/, 'code'],
  [/^(?:loai|khoi)(?: don vi)?$/, 'unitKind'],
  [/^(?:chuc vu|chuc danh|nhiem vu)[ /va-]*(?:don vi|noi|co quan)/, 'position'],
  [/^(?:chuc vu|chuc danh|nhiem vu|cong viec|vi tri|nghe nghiep|cap bac|chuc nghiep)/, 'position'],
  [/^(?:doi tuong|loai doi tuong|tap the ?ca nhan ?(?:ho)?$|phan loai)/, 'kind'],
  [
    /^(?:hinh thuc|danh hieu|de nghi (?:tang|khen|hinh thuc|danh hieu)|muc khen|loai khen|khen thuong$)/,
    'form',
  ],
  [/^cap(?: khen| khen thuong| do| quyet dinh)?$/, 'level'],
  [/^phong trao|^chuyen de/, 'campaign'],
  [/^su kien|^hoi nghi/, 'event'],
  [/^nam(?: khen| khen thuong| dat| xet| dang ky| duoc khen)?$/, 'year'],
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
  [/^(?:thanh tich|tom tat|noi dung|ly do|neu (?:ro )?thanh tich)/, 'citation'],
  [
    /^(?:so (?:dien thoai|dt|cccd|cmnd|luong|tai khoan)|dien thoai|email|cccd|cmnd|dan toc|ton giao|que quan|trinh do|ngay vao|he so)/,
    'skip',
  ],
  [
    /^(?:ho va ten|ho ten|ho va|ho chu|ho lot|ho dem|ho$|ten dem|ten lot|chu lot|dem$|lot$|hoten|chu ho|ten ho|ho gia dinh|ten (?:tap the|ca nhan|don vi tap the|don vi ca nhan|nguoi|day du)|ten tap the|tap the|ca nhan$|don vi ca nhan|don vi tap the|nguoi duoc)/,
    'name',
  ],
  [
    /^ten don vi|^ten (?:co quan|truong|phong ban|to chuc|doanh nghiep|cong ty|co so|hop tac xa|chi bo)/,
    'unit',
  ],
  [
    /^(?:don vi|noi cong tac|noi lam viec|co quan|dia chi|phuong|xa$|xa phuong|noi o|noi cu tru|noi thuong tru|thuong tru|ho khau|cho o|dia ban|cu ngu|thuoc|truong$|khu pho|phong ban|bo phan|co so (?:ton giao|tin nguong|tho tu)|(?:chi bo|chi doan|chi hoi|to dan pho|thon|ap|buon|lang|xom|khoi pho|lop)(?: (?:thon|ap|ban|buon|lang|xom|khu pho|to dan pho|sinh hoat|noi))*$)/,
    'unit',
  ],
  [/^ten$/, 'name'],
  [/^(?:ghi chu|luu y|ky nhan|chu ky|ky ten)/, 'note'],
]

/** The field that a head names, or undefined when it says none. */
export function fieldOfHead(head: string): ListField | undefined {
  const text = foldCell(head.replace(/\((?!không dấu)[^)]*\)/giu, ' ').trim())
  if (text === '' || text.length > 60) return undefined
  return patterns.find(([pattern]) => pattern.test(text))?.[1]
}

/** Words that heads are made of: "Phường Tây Thạnh" begins like a head and is none. */
const words = new Set(
  'stt tt so thu tu no ho va ten hoten chu lot dem ca nhan tap the don vi cong tac noi lam viec co quan chuc vu danh hien nay tai nhiem nghe nghiep hinh thuc khen thuong hieu de nghi tang cap bac do quyet dinh qd ky ngay thang nam sinh gioi tinh phai nu ban hanh pho thanh tich tom tat noi dung ly bat linh vuc mo cong trinh phan giai phap dang tac gia nguoi phu trach thuc chiu ket qua hieu tien muc kinh phi ghi luu y nhan phong trao chuyen su kien hoi ma loai khoi truc thuoc tren quan dia chi o cu tru phuong xa truong khu pho dien thoai email cccd cmnd dan toc ton giao que trinh mon vao doi tuong xung ong ba vi tri dat xet duoc gom trong tong bo hinh neu ro day gia dinh'.split(
    ' ',
  ),
)

/** Whether a text is made of nothing but words of heads. */
export const isHeadWording = (text: string): boolean =>
  text.length <= 60 &&
  foldCell(text)
    .split(' ')
    .every((word) => words.has(word))
