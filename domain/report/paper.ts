import type { Regime } from '../vocabulary'

/** What makes a report a paper of the office: all of it may be left to be filled in by hand. */
export type PaperFields = {
  /** "12", or number and symbol as they stand: "12-BC/QU". */
  number: string | null
  /** `YYYY-MM-DD`; without it a paper is dated on the day it is exported. */
  signedOn: string | null
  /** One a line. */
  recipients: string | null
  /** In whose name it is signed: "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH". */
  authority: string | null
  signatoryPosition: string | null
  signatory: string | null
}

export const blankPaper: PaperFields = {
  number: null,
  signedOn: null,
  recipients: null,
  authority: null,
  signatoryPosition: null,
  signatory: null,
}

export const isBlank = (paper: PaperFields): boolean =>
  Object.values(paper).every((value) => value === null)

/**
 * The line of number and symbol. State and organisations: "Số: 12/BC-UBND" (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, phần I, mục II.3); Party: "Số 12-BC/QU" (Hướng dẫn 36-HD/VPTW). Without a number there is
 * room for it; a symbol that the issuer's name does not tell is left open too.
 */
export function numberLine(regime: Regime, issuer: string, number: string | null): string {
  const isParty = regime === 'party'
  const head = isParty ? 'Số' : 'Số:'
  if (number !== null && /[/\-–]/.test(number)) return `${head} ${number}`
  const symbol = symbolOf(issuer) ?? '…'
  return `${head} ${number ?? room}${isParty ? `-BC/${symbol}` : `/BC-${symbol}`}`
}

/** Spaces that no program takes together. */
const room = '\u00a0'.repeat(9)

const symbols: readonly (readonly [RegExp, string])[] = [
  [/^ủy ban nhân dân/, 'UBND'],
  [/^(ủy ban|ban thường trực ủy ban) mặt trận/, 'MTTQ'],
  [/^đảng ủy/, 'ĐU'],
  [/^quận ủy/, 'QU'],
  [/^huyện ủy/, 'HU'],
  [/^(thành|tỉnh) ủy/, 'TU'],
  [/^ban dân vận/, 'BDV'],
]

function symbolOf(issuer: string): string | null {
  const name = issuer.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
  return symbols.find(([begins]) => begins.test(name))?.[1] ?? null
}

/** Dots for what is written in by hand. */
export const dots = '…'.repeat(12)

/** "- Thường trực Quận ủy (để báo cáo);" … "- Lưu: VT.": who is given the paper, and where it is kept. */
export function recipientLines(regime: Regime, recipients: string | null): string[] {
  const own = (recipients ?? dots)
    .split('\n')
    .map((line) => line.replace(/^[\s\-–+•]+|[\s;.,]+$/g, ''))
    .filter((line) => line !== '')
  const isKept = own.some((line) => /^lưu(\s*:|\s+(vt|vp|văn|hồ sơ)|$)/iu.test(line))
  const kept = isKept ? [] : [regime === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT']
  const all = [...own, ...kept]
  return all.map((line, at) => `- ${line}${at < all.length - 1 ? ';' : '.'}`)
}

/** Above the signature, in capitals: in whose name, as what. Room where nothing is said. */
export function signedAs({ authority, signatoryPosition }: PaperFields) {
  const capitals = (text: string | null) => text?.toLocaleUpperCase('vi') ?? ''
  const position = capitals(signatoryPosition)
  return { authority: capitals(authority), position: position || (authority ? '' : dots) }
}
