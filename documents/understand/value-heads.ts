import type { ListField } from '@/domain/list'
import { cleanText } from '@/domain/text'
import { foldCell } from './cell-text'
import { formIn, levelIn, levelOf } from './title-words'

/** What a tick under a head says: a value of that field, in the words that a cell would have. */
export type HeadValue = { field: ListField; text: string; level?: string }

/**
 * The value that a head names by itself: "Giấy khen", "Cá nhân", "Nữ", "Cấp quận", "Kinh tế" under
 * "Lĩnh vực". Whether the head is one of values at all, the cells under it tell: marks, or words.
 */
export function valueOfHead(head: string): HeadValue | undefined {
  const folded = foldCell(head.replace(/\([^)]*\)/g, ' '))
  if (folded === '' || folded.length > 70) return undefined
  return (
    kindOf(folded) ??
    yearOf(folded) ??
    genderOf(head, folded) ??
    levelValue(folded) ??
    fieldOf(head, folded) ??
    formOf(head, folded)
  )
}

function kindOf(folded: string): HeadValue | undefined {
  const [, over = '', word = ''] =
    /^(doi tuong(?: \w+){0,3} |loai(?: hinh)? |la |chu the(?: \w+){0,2} )?(tap the|tt|ca nhan|cn|ho gia dinh|ho|hgd)$/.exec(
      folded,
    ) ?? []
  if (!word) return undefined
  const text = /^t/.test(word) ? 'Tập thể' : /^c/.test(word) ? 'Cá nhân' : 'Hộ gia đình'
  return { field: /^chu the|thuc hien/.test(over) ? 'ownerKind' : 'kind', text }
}

function yearOf(folded: string): HeadValue | undefined {
  const [, text] = /^(?:nam(?: \w+){0,3} )?((?:19|20)\d\d)$/.exec(folded) ?? []
  return text ? { field: 'year', text } : undefined
}

/** "Nam" and "Năm" fold to the same, so the marks tell. */
function genderOf(head: string, folded: string): HeadValue | undefined {
  const [, word = ''] = /^(?:(?:gioi tinh|phai|nam sinh) )?(nam|nu)$/.exec(folded) ?? []
  if (!word || (word === 'nam' && /năm$/iu.test(cleanText(head)))) return undefined
  return { field: 'gender', text: word === 'nam' ? 'Nam' : 'Nữ' }
}

function levelValue(folded: string): HeadValue | undefined {
  const [, word = ''] =
    /^(?:.*\bcap(?: [a-z]+){0,3} |)(trung uong|tw|nha nuoc|thanh pho|tp|tinh|quan|huyen|thi xa|phuong|xa|co so)$/.exec(
      folded,
    ) ?? []
  return word && levelOf(word) ? { field: 'level', text: `cấp ${word}` } : undefined
}

function fieldOf(head: string, folded: string): HeadValue | undefined {
  const known =
    /^(?:kinh te|(?:van hoa )?xa hoi|van hoa(?: xa hoi)?|quoc phong an ninh|an ninh(?: quoc phong)?|quoc phong|xay dung (?:dang|he thong chinh tri|dang chinh quyen)|he thong chinh tri|chinh tri|giao duc|y te|moi truong|cai cach hanh chinh)$/
  const isNamed = /^linh vuc [a-z]/.test(folded)
  if (!isNamed && !known.test(folded)) return undefined
  const text = cleanText(head).replace(/^lĩnh vực\s*:?\s*/iu, '')
  return { field: 'field', text: sentence(text) }
}

function formOf(head: string, folded: string): HeadValue | undefined {
  const short = shortForms.get(folded.split(' ').at(-1) ?? '')
  if (!short && !forms.test(folded)) return undefined
  const level = levelIn(head)
  const name = cleanText(head).replace(
    /^(?:đề nghị\s+)?(?:hình thức(?:\s+khen(?:\s+thưởng)?)?|danh hiệu(?:\s+thi đua)?|khen thưởng|tặng|được tặng|mức khen)\s*:?\s+/iu,
    '',
  )
  return {
    field: 'form',
    text: short ?? formIn(head) ?? sentence(name),
    ...(level ? { level } : {}),
  }
}

const forms =
  /^(?:(?:de nghi|hinh thuc|danh hieu|khen thuong|tang|duoc tang|muc khen)[a-z ]* )?(?:giay khen|bang khen|co thi dua|tuyen duong|bieu duong|thu khen|ky niem chuong|huan chuong|huy chuong|huy hieu|chien si thi dua|lao dong (?:tien tien|xuat sac)|tap the lao dong)/
const shortForms = new Map([
  ['gk', 'Giấy khen'],
  ['bk', 'Bằng khen'],
  ['td', 'Tuyên dương'],
  ['knc', 'Kỷ niệm chương'],
  ['ldtt', 'Lao động tiên tiến'],
  ['cstdcs', 'Chiến sĩ thi đua cơ sở'],
])

const sentence = (text: string): string => {
  const lower = text === text.toUpperCase() ? text.toLowerCase() : text
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
