import 'server-only'
import type { Told } from '@/db/personal-exports/told'
import { fold } from '@/domain/text'

/** What is downloaded, by the ending of its name. */
export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
}
export type Format = keyof typeof mediaTypes

const sentTypes = { ...mediaTypes, zip: 'application/zip' }

type Way = 'inline' | 'attachment'

/**
 * Under which name a file is saved (RFC 6266): for programs that know no other letters in ASCII, for
 * all others as it is called. Without a name in either it would be refused or answered by an error.
 */
function disposition(way: Way, fileName: string): string {
  const ascii = (text: string) =>
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  const stem = ascii(fileName.replace(/\.[^.]*$/, '')) || 'tep'
  const extension = /\.[^.]+$/.test(fileName) ? ascii(fileName.split('.').pop() ?? '') : ''
  const full = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, percent)
  const plain = extension === '' ? stem : `${stem}.${extension}`
  return `${way}; filename="${plain}"; filename*=UTF-8''${full}`
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/**
 * A file that was made for this request, under a name of ASCII letters: never kept on the way. `told`
 * says that it stands in the register of exports, or that it names nobody.
 */
export const download = (
  body: Uint8Array | BodyInit,
  format: keyof typeof sentTypes,
  name: string,
  _told: Told,
): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': sentTypes[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** A file that the book keeps, as it was sent, under the name it came with. */
export const keptFile = (
  body: ReadableStream<Uint8Array>,
  { way, fileName, headers }: { way: Way; fileName: string; headers: Record<string, string> },
  _told: Told,
): Response =>
  new Response(body, {
    headers: {
      ...headers,
      'content-disposition': disposition(way, fileName),
      'x-content-type-options': 'nosniff',
    },
  })

/** Why there is no file, in words. */
export const said = (status: number, words: string): Response =>
  new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
