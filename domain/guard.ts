/**
 * A text without the apostrophe that programs (this one's CSV too) put before it so that it is not
 * calculated or taken for a number. One that another closes is a quote.
 */
export function withoutGuard(text: string): string {
  const inner = within.test(text) ? text.replace(guarded, '$1') : text
  if (inner.charCodeAt(0) !== 39 || inner.length < 2) return inner
  if (/^'['=+\-@\t\r\d]/.test(inner)) return inner.slice(1)
  return /.'(?=[\s,.;:)]|$)/u.test(inner) ? inner : inner.slice(1)
}

/**
 * Where semicolons part cells, as in a Vietnamese Excel, and at a line break, a text goes on in a cell of
 * its own, quotes or not: what would be calculated there gets its apostrophe, which `withoutGuard`
 * takes away.
 */
export const guardWithin = (text: string): string =>
  parted.test(text) ? text.replace(open, "$1'") : text

const parted = /[;\t\r\n]/
const open = /([;\t\r\n])(?=[\s"']*[=+\-@])/g
const within = /[;\t\r\n]'/
const guarded = /([;\t\r\n])'(?=[\s"']*[=+\-@])/g
