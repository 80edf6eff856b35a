import { inflateSync } from 'node:zlib'

/** The words of a PDF that we made, page by page, read back through its own fonts: for tests. */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = objectsOf(file)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages
    .map(({ head }) => {
      const fonts = new Map(
        Array.from(head.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name, id]) => [
          name,
          lettersOf(objects, id),
        ]),
      )
      const content = /\/Contents (\d+) 0 R/.exec(head)?.[1]
      return wordsOf(objects.get(content ?? '')?.stream ?? '', fonts)
    })
    .join('\n')
}

type Objects = Map<string, { head: string; stream: string }>

function objectsOf(file: string): Objects {
  const objects: Objects = new Map()
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = Buffer.from(at < 0 ? '' : body.slice(at + 7, at + 7 + length), 'latin1')
    const stream = /FlateDecode/.test(head) ? inflateSync(raw) : raw
    objects.set(id, { head, stream: stream.toString('latin1') })
  }
  return objects
}

/** What each glyph of a font stands for, from its ToUnicode table. */
function lettersOf(objects: Objects, id: string | undefined): Map<number, string> {
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? '')?.head ?? '')?.[1]
  const letters = new Map<number, string>()
  for (const [, glyph = '', text = ''] of (objects.get(table ?? '')?.stream ?? '').matchAll(
    /<([0-9a-f]{4})> <([0-9a-f]+)>\n/gi,
  ))
    letters.set(
      Number.parseInt(glyph, 16),
      String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16))),
    )
  return letters
}

function wordsOf(content: string, fonts: Map<string | undefined, Map<number, string>>): string {
  let letters = new Map<number, string>()
  let text = ''
  for (let at = 0; at < content.length; at++) {
    const operator = /^(?:\/(f\d+) [\d.]+ Tf|T[jJ]\n)/.exec(content.slice(at, at + 30))
    if (operator?.[1]) letters = fonts.get(operator[1]) ?? letters
    else if (operator) text += ' '
    if (content[at] !== '(') continue
    const end = literalEnd(content, at)
    const glyphs = unescaped(content.slice(at + 1, end))
    for (let byte = 0; byte + 1 < glyphs.length; byte += 2)
      text += letters.get(glyphs.charCodeAt(byte) * 256 + glyphs.charCodeAt(byte + 1)) ?? ''
    at = end
  }
  return text.replace(/\s+/g, ' ')
}

/** Brackets that pair within a string stand in it as they are. */
function literalEnd(content: string, from: number): number {
  for (let at = from, depth = 0; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  return content.length
}

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (raw: string): string =>
  raw.replace(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
    /^\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  )
