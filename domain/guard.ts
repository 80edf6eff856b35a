/**
 * A text without the apostrophe that programs (this one's CSV too) put before it so that it is not
 * calculated or taken for a number. One that another closes is a quote.
 */
export function withoutGuard(text: string): string {
  if (text.charCodeAt(0) !== 39 || text.length < 2) return text
  if (/^'['=+\-@\t\r\d]/.test(text)) return text.slice(1)
  return /.'(?=[\s,.;:)]|$)/u.test(text) ? text : text.slice(1)
}
