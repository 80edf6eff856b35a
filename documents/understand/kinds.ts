import type { RecipientKind } from '@/domain/vocabulary'
import { foldCell } from './cell-text'

/** What a cell of a kind column says. */
export function kindOfWord(text: string): RecipientKind | undefined {
  const word = foldCell(text)
  if (/^(?:tap the|tt|don vi)\b/.test(word)) return 'collective'
  if (/^(?:ca nhan|cn)\b/.test(word)) return 'individual'
  if (/^(?:ho|ho gia dinh|ho dan|gia dinh|hgd)$/.test(word)) return 'household'
  return undefined
}
