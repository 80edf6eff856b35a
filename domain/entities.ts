/**
 * Letters that a web page wrote by number or name, with a semicolon or without ("Nguy&#7877;n",
 * "&ocirc"), as themselves. What was escaped twice is mended twice.
 */
export function mendEntities(text: string): string {
  if (!text.includes('&')) return text
  let mended = text
  for (let times = 0; times < 2; times++)
    mended = mended.replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z])(acute|grave|circ|tilde|uml)|(nbsp|amp|lt|gt|quot|apos|ndash|mdash|eth|hellip));?/gi,
      (whole, hex, decimal, letter, mark, name) => {
        if (letter) return letter + (marks[mark.toLowerCase()] ?? '')
        if (name) return names[name] ?? names[name.toLowerCase()] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole
      },
    )
  return mended === text ? text : mended.normalize('NFC')
}

const marks: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
}
const names: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ETH: 'Đ',
  eth: 'đ',
}
