import 'server-only'

/** What is downloaded, by the ending of its name. */
export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
}
export type Format = keyof typeof mediaTypes

/** A file that was made for this request, under a name of ASCII letters: never kept on the way. */
export const download = (body: Uint8Array | BodyInit, format: Format, name: string): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** Why there is no file, in words. */
export const said = (status: number, words: string): Response =>
  new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
