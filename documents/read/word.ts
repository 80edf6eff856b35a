import mammoth from 'mammoth'
import type { Grid } from '@/domain/list'
import { gridOfHtml } from './html-tables'
import { Unreadable } from './refusal'
import { readXml } from './xml'
import { type Archive, unpack } from './zip'

/** The name of the one grid that a Word file is. */
export const wordSheet = 'Văn bản'

/** A Word file as one grid: paragraphs are rows of one cell, rows of tables are rows. */
export async function readWord(zip: Archive): Promise<Grid> {
  check(zip)
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch(() => {
      throw new Unreadable(
        'truncated',
        'Tệp Word bị hỏng, không đọc được. Mở bằng Word, lưu lại rồi gửi lại.',
      )
    })
  return gridOfHtml(value, wordSheet)
}

/**
 * Unpacks everything once within the limits before another program of packages does, which has none,
 * and refuses what declares a document type.
 */
export function check(zip: Archive): void {
  for (const path of zip.entries.keys()) {
    if (/\.(?:xml|rels)$/i.test(path)) readXml(zip, path, {})
    else unpack(zip, path, () => {})
  }
}
