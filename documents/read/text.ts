import { parseCsv } from 'hucre'
import type { Grid, GridCell, ListEncoding } from '@/domain/list'
import { limits, Unreadable } from './refusal'
import { looksUtf16 } from './sniff'
import { wordSheet } from './word'

/** A text file, whatever its encoding; TCVN3 and VNI bytes come out as Latin letters, like in Excel. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: ListEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide(bytes, 'utf-16be')
  if (looksUtf16(bytes)) return wide(bytes, 'utf-16le')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'unicode' }
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes)
    const western = new TextDecoder('windows-1252').decode(bytes)
    // Windows-1258 writes tones as marks of their own, which no other old encoding does.
    const marks = (vietnamese.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).length
    const odd = (vietnamese.match(/[¨©ª«¬®µ¶·¸¹»¼½¾]/g) ?? []).length
    return marks > 0 && marks > odd && /[ăâđêôơưĂÂĐÊÔƠƯ]/.test(vietnamese) && !looksVni(western)
      ? { text: vietnamese.normalize('NFC'), encoding: 'windows-1258' }
      : { text: western, encoding: 'unicode' }
  }
}

const looksVni = (text: string): boolean =>
  (text.match(/[aeouyAEOUY][øûïåäùõØÛÏÅÄÙÕ](?=[a-zA-Z\s])/g) ?? []).length >
  (text.match(/[ÌìÒòÞþðý](?=[a-z\s])/g) ?? []).length

const wide = (bytes: Uint8Array, label: string) => ({
  text: new TextDecoder(label).decode(bytes),
  encoding: 'utf-16' as const,
})

/** CSV, TSV or text: columns where a separator holds on, else one line a row. */
export function readText(source: string, isPasted: boolean): Grid {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const [, said] = /^sep=(.)\n/i.exec(text) ?? []
  const body = said ? text.slice(6) : text
  const delimiter = said ?? separatorOf(body)
  const grid: Grid = {
    name: isPasted ? wordSheet : '',
    hidden: false,
    date1904: false,
    rows: [],
    merges: [],
  }
  const rows: GridCell[][] = delimiter
    ? (parseCsv(body, { delimiter }) as GridCell[][])
    : body.split('\n').map((line) => [line])
  let line = said ? 1 : 0
  for (const values of rows) {
    line++
    const cells = values.map((value) => (value === null ? null : String(value)))
    while (cells.length > 0 && !cells.at(-1)?.trim()) cells.pop()
    if (cells.length > limits.columns)
      throw new Unreadable(
        'too-many-columns',
        `Dòng ${line}: hơn 200 cột. Xem lại dấu phân cách của tệp.`,
      )
    if (cells.length > 0) grid.rows.push({ row: line, hidden: false, cells })
  }
  if (grid.rows.length > limits.rows)
    throw new Unreadable('too-many-rows', 'Tệp có nhiều hơn 120.000 dòng. Chia thành nhiều tệp.')
  return grid
}

/** A tab wins: names hold commas. Undefined when lines do not agree on any. */
function separatorOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000)
  if (sample.includes('\t')) return '\t'
  const lines = sample.split('\n').filter((line) => line.trim() !== '')
  for (const sign of [';', ',']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length - 1)
    const often = counts.filter((n) => n >= 2).length
    if (often >= 2 && often >= counts.length / 2 && !numbered(lines)) return sign
  }
  return undefined
}

/** "1. Nguyễn Thị Hoa, tổ trưởng, phường …": lines of a mail, whose commas are not columns. */
const numbered = (lines: string[]): boolean =>
  lines.filter((line) => /^\s*\d+\s*[.)]\s+\p{L}/u.test(line)).length >= lines.length / 3
