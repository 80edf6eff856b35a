import { detectLegacy, fromLegacy, wordsRead } from '@/domain/legacy-text'
import type { ListEncoding } from '@/domain/list'
import { utf16Of } from './sniff'

/**
 * A file of text in whatever encoding; TCVN3 and VNI bytes come out as the Latin letters that Excel
 * would show. What is not Unicode is told by which reading makes the most Vietnamese words.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: ListEncoding } {
  const wide = utf16Of(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'unicode' }
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes)
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    // Enough words to tell by: the whole of a long file would be read three times.
    const sample = (text: string) => text.slice(0, 200_000)
    const legacy = detectLegacy(sample(western).split('\n'))
    const words = legacy ? wordsRead(fromLegacy(sample(western), legacy), 'unicode') : 0
    // Real windows-1258 writes tones as letters of their own; "?" in their place was lost before.
    const isLost = /\p{L}\?/u.test(sample(western)) && !/[ÌÒÞìò]/.test(sample(western))
    return !isLost && wordsRead(sample(vietnamese), 'unicode') > words
      ? { text: vietnamese, encoding: 'windows-1258' }
      : { text: western, encoding: 'unicode' }
  }
}
