/** A page that a browser or an Office program saved with its pictures as one file (.mht). */
export const isMime = (start: string): boolean =>
  /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*mime-version:/i.test(start)

type Part = { type: string; bytes: Uint8Array }

/** The pages within, each as bytes in its own encoding; those that are only frames for others first. */
export function pagesOfMime(bytes: Uint8Array): Uint8Array[] {
  return partsOf(Buffer.from(bytes).toString('latin1'))
    .filter(({ type }) => /^(?:text\/html|application\/xhtml)/i.test(type))
    .map((part) => part.bytes)
}

/** All leaves of a message, by its headers (RFC 2045, 2046). */
function partsOf(source: string, depth = 0): Part[] {
  const text = source.replace(/\r\n/g, '\n').replace(/^\n+/, '')
  const end = text.indexOf('\n\n')
  if (end < 0) return []
  const head = text.slice(0, end).replace(/\n[ \t]+/g, ' ')
  const body = text.slice(end + 2)
  const header = (name: string) =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const type = header('content-type')
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary && depth < 4)
    return `\n${body}`
      .split(`\n--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => partsOf(part.slice(part.indexOf('\n') + 1), depth + 1))
  return [{ type, bytes: decoded(body, header('content-transfer-encoding')) }]
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  const plain = body
    .replace(/(?<![ \t])[ \t]*=\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}
