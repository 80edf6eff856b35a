import { decodeText } from './decode'
import { leftOut, type Problems } from './left-out'
import { isMime, pagesOfMime } from './mime'
import { isPage } from './text'
import { htmlOfWord } from './word'
import { type Archive, openZip, partOf } from './zip'

/**
 * A piece that Word takes in from another part (`altChunk`): a page, a saved page, another Word file or
 * plain text, as a page. What it cannot be read from is said in `notes`.
 */
export async function chunkHtml(
  zip: Archive,
  path: string | undefined,
  notes: Problems,
  depth: number,
): Promise<string> {
  const bytes = path && zip.entries.has(path) ? partOf(zip, path) : undefined
  const start = bytes?.subarray(0, 2000).toString('latin1') ?? ''
  if (
    !bytes ||
    depth > 2 ||
    start.startsWith('{\\rtf') ||
    /^\s*<\?xml[^>]*\?>\s*<\w+:package/.test(start)
  ) {
    notes.push(...leftOut('part-not-read', [path ?? 'tệp liên kết ngoài']))
    return ''
  }
  if (start.startsWith('PK')) return htmlOfWord(openZip(bytes), notes, depth + 1)
  if (isMime(start))
    return pagesOfMime(bytes)
      .map((page) => decodeText(page).text)
      .join('\n')
  const { text } = decodeText(bytes)
  return isPage(text) || /<(?:p|div|tr|td|br)\b/i.test(text) ? text : paragraphs(text)
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')
