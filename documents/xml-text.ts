/**
 * Text that XML 1.0 can hold: what it cannot (control characters, U+FFFE and U+FFFF) would make an
 * office program refuse the whole file. Not yet escaped.
 */
export function xmlText(text: string): string {
  return text.replace(forbidden, '')
}

/** As `xmlText`, and escaped to stand between two tags. */
export function escapedXmlText(text: string): string {
  const safe = xmlText(text)
  return /[&<>]/.test(safe)
    ? safe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    : safe
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
