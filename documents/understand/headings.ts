import type { RecipientKind } from '@/domain/vocabulary'
import { foldCell } from './cell-text'
import { plainNumbers } from './said-numbers'
import { formIn, levelOf, onlyKindIn, yearIn } from './title-words'

/** What a heading between the rows says of those under it. */
export type Heading = {
  kind?: RecipientKind
  count?: number
  form?: string
  level?: string
  year?: number
}

const numbering = /^(?:[ivx]{1,4}|[a-h]|\d{1,2})(?: |$)/

/**
 * "I. TẬP THỂ", "B - Cá nhân (12 đồng chí)", "Danh sách hộ gia đình", "II. TẶNG GIẤY KHEN CHO CÁ
 * NHÂN", "A. CẤP THÀNH PHỐ"; undefined for what is no heading.
 */
export function headingOf(text: string): Heading | undefined {
  const heading = read(text)
  const year = heading && yearIn(text)
  return year ? { ...heading, year } : heading
}

function read(text: string): Heading | undefined {
  if (text.length > 90) return undefined
  const folded = foldCell(text).replace(numbering, '')
  const kind = kindIn(folded, text)
  if (kind) {
    const count = countIn(foldCell(plainNumbers(text).text).replace(numbering, ''))
    const form = formIn(text)
    return { kind, ...(count ? { count } : {}), ...(form ? { form } : {}) }
  }
  if (folded.length > 60) return undefined
  if (
    /^(?:(?:de nghi |danh sach )?(?:khen thuong )?(?:duoc )?(?:tang )|hinh thuc |danh hieu )?(?:giay khen|bang khen|co thi dua|tuyen duong|bieu duong|thu khen)(?: cap [a-z ]+| \d+(?: [a-z ]+)?| cua [a-z ]+)?$/.test(
      folded,
    ) ||
    /^(?:tang|de nghi tang|hinh thuc) /.test(folded)
  ) {
    const form = formIn(text)
    if (!form) return undefined
    const only = onlyKindIn(folded)
    const level = levelOf(/\bcap ([a-z ]+)/.exec(folded)?.[1] ?? '')
    return { form, ...(only ? { kind: only } : {}), ...(level ? { level } : {}) }
  }
  const [, said] =
    /^(?:khen thuong |de nghi )?cap (trung uong|thanh pho|tinh|quan|huyen|phuong|xa|co so)(?: khen(?: thuong)?)?$/.exec(
      folded,
    ) ?? []
  const level = said && levelOf(said)
  return level ? { level } : undefined
}

function kindIn(numbered: string, text: string): RecipientKind | undefined {
  const folded = numbered.replace(/^(?:danh sach|khoi|doi voi|ve)(?: cac)? /, '')
  const [, said] = /^(?:cac )?(tap the|ca nhan|ho gia dinh|ho)(?: |$)/.exec(folded) ?? []
  if (!said || folded.length > 60) return undefined
  if (/tap the.*ca nhan|ca nhan.*tap the/.test(folded)) return undefined
  if (!said.startsWith('ho')) {
    // "Tập thể cán bộ phường Tây Thạnh" is a collective itself.
    if (
      !/^(?:cac )?(?:tap the|ca nhan)(?: (?:\d|duoc|de nghi|tieu bieu|dien hinh|khen|xuat sac|co |dat|trong|ngoai|nam |gom|tang|nhan ).*)?$/.test(
        folded,
      )
    )
      return undefined
    return said === 'tap the' ? 'collective' : 'individual'
  }
  // "Hộ ông Trương Công Lành" is a household itself, and "Hồ Chí Nhựt" a person.
  if (!/^ho(?: gia dinh)?(?: \d.*| tieu bieu.*| duoc .*| de nghi.*| dien hinh.*)?$/.test(folded))
    return undefined
  if (/hồ|hố|họ|hô/iu.test(text.normalize('NFC').replace(/họp/giu, ''))) return undefined
  return 'household'
}

/** "(5)", "12 đồng chí" behind the kind; "năm 2021" is no count. */
function countIn(folded: string): number | undefined {
  const [, count] =
    /^(?:danh sach )?(?:cac )?(?:tap the|ca nhan|ho gia dinh|ho) (?:gom |co |tong so )?(\d{1,6})(?: (?:nguoi|dong chi|tap the|ca nhan|ho|don vi))?$/.exec(
      folded,
    ) ?? []
  return count ? Number(count) : undefined
}
