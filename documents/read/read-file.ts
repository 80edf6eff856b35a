import type { Grid, ListEncoding, ListFile } from '@/domain/list'
import { decodeText } from './decode'
import { gridOfHtml } from './html-tables'
import { limits } from './limits'
import { modernise } from './modernise'
import { Unreadable } from './refusal'
import { readSheets } from './sheets'
import { type Sniffed, sniff, tooLarge } from './sniff'
import { isMail, isPage, readText } from './text'
import { readWord } from './word'

/** A file or pasted text as grids, in Unicode. Throws `Unreadable`. */
export async function readFile(
  source: { bytes: Uint8Array } | { text: string },
): Promise<ListFile> {
  const { grids, encoding } = 'text' in source ? pasted(source.text) : await gridsOf(source.bytes)
  if (grids.every((grid) => grid.rows.length === 0))
    throw new Unreadable('no-rows', 'Tệp không có chữ nào để đọc.')
  const mended = encoding === 'windows-1258' ? null : modernise(grids)
  return { grids, encoding, converted: [], ...mended }
}

type Read = { grids: Grid[]; encoding: ListEncoding }

function pasted(text: string): Read {
  if (text.length > limits.bytes) throw tooLarge()
  return { grids: [readText(text, true)], encoding: 'unicode' }
}

async function gridsOf(bytes: Uint8Array): Promise<Read> {
  const sniffed = sniff(bytes)
  if (sniffed.kind !== 'text') return { grids: await inOffice(bytes, sniffed), encoding: 'unicode' }
  const { text, encoding } = decodeText(bytes)
  // Many programs call a page with a table "….xls".
  const grid = isPage(text) ? gridOfHtml(text, '') : readText(text, isMail(text))
  return { grids: [grid], encoding }
}

const inOffice = async (
  bytes: Uint8Array,
  { kind, zip }: Exclude<Sniffed, { kind: 'text' }>,
): Promise<Grid[]> => (kind === 'docx' ? [await readWord(zip)] : readSheets(bytes, kind, zip))
