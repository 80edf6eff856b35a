import { cleanText } from '@/domain/text'

/**
 * A file's name as it may be kept and given back: without folders (`../../x` is `x`), without what
 * Windows does not allow, and with the extension of what the bytes are.
 */
export function cleanFileName(name: string, extension: string): string {
  const last = cleanText(name).split(/[/\\]/).pop() ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${Array.from(stem).slice(0, 120).join('').trim() || 'tep'}.${extension}`
}
