/**
 * Height in points of a sheet's row in Times New Roman 12 whose cells wrap, near enough. Excel fits
 * rows when it opens a file, LibreOffice does not and would print one line over the next.
 * `texts` and `widths` run together; widths are in characters.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  let most = 1
  for (let at = 0; at < texts.length; at++) {
    most = Math.max(most, lineCount(texts[at] ?? '', (widths[at] ?? 0) - cellPadding))
  }
  return Math.min(most * lineHeight, highest)
}

const lineHeight = 15.75
const cellPadding = 0.8
/** No row can be higher in Excel. */
const highest = 409.5

function lineCount(text: string, width: number): number {
  let lines = 1
  let line = 0
  let word = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) {
      lines++
      line = 0
      word = 0
      continue
    }
    const letter = letterWidths[code] ?? 1
    line += letter
    word = code === 0x20 ? 0 : word + letter
    if (line <= width || code === 0x20) continue
    lines++
    if (word > width) word = letter
    line = word
  }
  return lines
}

/** In digits of the same size, by letter; letters after U+1FFF, rare in lists, count as one. */
const letterWidths = Float32Array.from({ length: 0x2000 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/\p{M}/u.test(letter)) return 0
  if (/\p{Lu}/u.test(letter)) return 1.42
  if (/[\s,.;:!'()/-]/.test(letter)) return 0.55
  return /\p{Ll}/u.test(letter) ? 0.94 : 1
})
