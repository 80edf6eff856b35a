import type { Grid, ListEncoding, ListFile } from '@/domain/list'
import { modernise } from '@/domain/modernise'
import { decodeText } from './decode'
import { gridOfHtml } from './html-tables'
import type { Problems } from './left-out'
import { limits } from './limits'
import { mendCells } from './mend'
import { pagesOfMime } from './mime'
import { Unreadable } from './refusal'
import { readSheets } from './sheets'
import { sniff, tooLarge } from './sniff'
import { isMail, isPage, readText } from './text'
import { readWord, wordSheet } from './word'
import { unreadBoxes } from './xlsx-unread'
import { isXmlSheet, readXmlSheets } from './xml-sheets'

/** A file or pasted text as grids, in Unicode. Throws `Unreadable`. */
export async function readFile(
  source: { bytes: Uint8Array } | { text: string },
): Promise<ListFile> {
  const { grids, encoding, problems } =
    'text' in source ? pasted(source.text) : await gridsOf(source.bytes)
  if (grids.every((grid) => grid.rows.length === 0))
    throw new Unreadable('no-rows', 'Tệp không có chữ nào để đọc.')
  problems.push(...mendCells(grids))
  const mended = encoding === 'windows-1258' ? null : modernise(grids)
  return { grids, encoding, converted: [], problems, ...mended }
}

type Read = { grids: Grid[]; encoding: ListEncoding; problems: Problems }

function pasted(text: string): Read {
  if (text.length > limits.bytes) throw tooLarge()
  if (!isPage(text)) return { grids: [readText(text, true)], encoding: 'unicode', problems: [] }
  // The clipboard's page tells more than its text: what is struck out, what is one cell.
  const { grid, problems } = gridOfHtml(text, wordSheet)
  return { grids: [grid], encoding: 'unicode', problems }
}

async function gridsOf(bytes: Uint8Array): Promise<Read> {
  const sniffed = sniff(bytes)
  if (sniffed.kind === 'docx') {
    const { grid, problems } = await readWord(sniffed.zip)
    return { grids: [grid], encoding: 'unicode', problems }
  }
  if (sniffed.kind === 'mime') return pagesOf(pagesOfMime(bytes))
  if (sniffed.kind !== 'text')
    return {
      grids: await readSheets(bytes, sniffed.kind, sniffed.zip),
      encoding: 'unicode',
      problems: sniffed.kind === 'xlsx' ? unreadBoxes(sniffed.zip) : [],
    }
  const { text, encoding } = decodeText(bytes)
  // Many programs call a page with a table "….xls".
  if (isXmlSheet(text.slice(0, 4096)))
    return { grids: readXmlSheets(text), encoding: 'unicode', problems: [] }
  if (isPage(text)) return pagesOf([bytes])
  return { grids: [readText(text, isMail(text))], encoding, problems: [] }
}

/** Pages as sheets; those with nothing but frames and links of others have no rows. */
function pagesOf(pages: Uint8Array[]): Read {
  const decoded = pages.map(decodeText)
  const read = decoded.map(({ text }, at) =>
    gridOfHtml(text, pages.length > 1 ? `Trang ${at + 1}` : ''),
  )
  const filled = read.filter(({ grid }) => grid.rows.length > 0)
  return {
    grids: filled.map(({ grid }) => grid),
    encoding: decoded[0]?.encoding ?? 'unicode',
    problems: read.flatMap(({ problems }) => problems),
  }
}
