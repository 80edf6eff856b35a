import type { ListField, ListNoun } from '@/domain/list'
import { cleanText, fold } from '@/domain/text'
import { kindOfName } from './kinds'
import type { Head } from './tables'

/** "Tên đơn vị" is the recipient where nothing else is, and the unit beside a name. */
export function settle(
  columns: (ListField | undefined)[],
  noun: ListNoun,
): (ListField | undefined)[] {
  const settled = [...columns]
  const has = (field: ListField) => settled.includes(field)
  if (noun === 'units')
    return settled.map((field) => (field === 'unit' && !has('name') ? 'name' : field))
  if (noun === 'models') {
    return settled.map((field) => (field === 'name' && has('ownerName') ? 'ownerKind' : field))
  }
  const noName = !has('name')
  if (noName && has('kind') && settled.filter((field) => field === 'kind').length === 1)
    settled[settled.indexOf('kind')] = 'name'
  else if (noName && has('honorific')) settled[settled.indexOf('honorific')] = 'name'
  if (!settled.includes('name') && has('unit')) {
    const at = settled.indexOf('unit')
    settled[at] = 'name'
  }
  return settled.map((field) => (field === 'parent' ? 'unit' : field))
}

export function nounOf(columns: (ListField | undefined)[], title: string): ListNoun {
  const has = (field: ListField) => columns.includes(field)
  const folded = fold(title)
  if (has('title')) return 'models'
  if (
    !has('position') &&
    !has('form') &&
    (has('parent') || has('code') || /danh (?:sach|muc)(?: cac)? don vi/.test(folded)) &&
    !/khen|tuyen duong/.test(folded)
  )
    return 'units'
  const isAward =
    has('form') ||
    has('decisionNumber') ||
    has('level') ||
    has('citation') ||
    has('amount') ||
    has('kind') ||
    /khen|tuyen duong|bieu duong|danh hieu|ky niem chuong|dien hinh|guong|tieu bieu|thanh tich|xuat sac|hoan thanh tot/.test(
      folded,
    )
  if (
    !isAward &&
    /danh sach (?:can bo|cong chuc|dang vien|nhan su|trich ngang|cong tac vien|hoi vien|uy vien)|trich ngang/.test(
      folded,
    )
  )
    return 'individuals'
  return 'awards'
}

/** A unit above its people: one text alone in the row, beside a number or a letter at most. */
export function groupOf(texts: string[], { columns, from, to }: Head): string | undefined {
  const filled = texts.flatMap((text, col) =>
    text && from <= col && col <= to ? [{ text, col }] : [],
  )
  const words = filled.filter(({ text }) => !/^(?:[ivxlc]+|[a-h]|\d{1,3})[.)]?$/i.test(text))
  if (words.length !== 1) return undefined
  const [{ text = '', col = 0 } = {}] = words
  const bare = cleanText(
    text
      .replace(/^(?:[IVXLC]+|[A-H]|\d{1,3})\s*[.)\-–]\s*/, '')
      .replace(/\s*[:(]\s*\d*\s*(?:người|đồng chí|cá nhân|tập thể)?\s*\)?$/iu, ''),
  )
  if (/^lĩnh vực/iu.test(bare)) return bare
  const numbered = filled.some(
    (each) => columns[each.col] === 'ordinal' && /^\d{1,4}\.?$/.test(each.text),
  )
  const nameColumns = columns.filter((field) => field === 'name' || field === 'title').length
  const others = columns.filter(
    (field) => field && !['ordinal', 'name', 'note', 'title'].includes(field),
  ).length
  if (columns[col] === 'name' && (numbered || others === 0 || nameColumns > 1)) return undefined
  if (columns[col] === 'title' && numbered) return undefined
  return kindOfName(bare) === 'collective' || /^khối|^cụm/iu.test(bare) ? bare : undefined
}

/** Signatures and closing lines. */
export const isFooter = (text: string): boolean =>
  /^(?:noi nhan|tm |t m |kt |tl |nguoi lap|nguoi tong hop|ke toan|thu truong|xac nhan|bi thu$|pho bi thu$|chu tich$|pho chu tich$|ngay \d+ thang|.{0,40} ngay \d* ?thang \d* ?nam|\(?ky|da ky|luu |cong$|tong cong|tong so|cong cong|danh sach nay|lap bang|nguoi kiem|nhu tren|ban thuong vu$|thuong truc$|hieu truong$|pho hieu truong$|trang \d+)/.test(
    fold(text),
  )
