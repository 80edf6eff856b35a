import mammoth from 'mammoth'
import type { Grid } from '@/domain/list'
import { gridOfHtml } from './html-tables'
import { leftOut, type Problems } from './left-out'
import { Unreadable } from './refusal'
import { relations } from './relations'
import { chunkHtml } from './word-chunk'
import { unreadParts } from './word-parts'
import { chunkSign, shownXml } from './word-shown'
import { readStyles } from './word-styles'
import { readXml } from './xml'
import { type Archive, partOf, repacked, unpack } from './zip'

/** The name of the one grid that a Word file is. */
export const wordSheet = 'Văn bản'

/** A Word file as one grid: paragraphs are rows of one cell, rows of tables are rows. */
export async function readWord(zip: Archive): Promise<{ grid: Grid; problems: Problems }> {
  const notes: Problems = []
  const html = await htmlOfWord(zip, notes)
  const { grid, problems } = gridOfHtml(html, wordSheet)
  return { grid, problems: [...problems, ...notes] }
}

/** The document as a page, pieces from other parts in their places; what is not read goes to `notes`. */
export async function htmlOfWord(zip: Archive, notes: Problems, depth = 0): Promise<string> {
  check(zip)
  const path = mainPart(zip)
  if (!path) throw broken()
  const related = relations(zip, path)
  const styles = readStyles(zip, related.find(({ type }) => type === 'styles')?.path)
  const shown = shownXml(new TextDecoder().decode(partOf(zip, path)), styles)
  notes.push(...leftOut('deleted-text', shown.deleted), ...unreadParts(zip))
  const { value } = await mammoth
    .convertToHtml(
      // With the document as it is shown; pictures are not needed.
      { buffer: repacked(zip, isXml, { [path]: Buffer.from(shown.xml) }) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch(() => {
      throw broken()
    })
  const pieces = shown.chunks.map((id) => related.find((each) => each.id === id)?.path)
  const pages: string[] = []
  for (const piece of pieces) pages.push(await chunkHtml(zip, piece, notes, depth))
  return value.replace(sign, (_, at) => pages[Number(at)] ?? '')
}

const sign = new RegExp(`<p>${chunkSign.before}(\\d+)${chunkSign.after}</p>`, 'g')

/** The part that holds the text, whatever it is called. */
export const mainPart = (zip: Archive): string | undefined => {
  const path = relations(zip, '').find(({ type }) => type === 'officeDocument')?.path
  return path && zip.entries.has(path) ? path : undefined
}

const isXml = (path: string): boolean => /\.(?:xml|rels)$/i.test(path)

const broken = () =>
  new Unreadable(
    'truncated',
    'Tệp Word bị hỏng, không đọc được. Mở bằng Word, lưu lại rồi gửi lại.',
  )

/**
 * Unpacks everything once within the limits before another program of packages does, which has none,
 * and refuses what declares a document type.
 */
export function check(zip: Archive): void {
  for (const path of zip.entries.keys()) {
    if (isXml(path)) readXml(zip, path, {})
    else unpack(zip, path, () => {})
  }
}
