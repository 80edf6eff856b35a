import type { HistoryEntry } from '@/db/audit/entries'
import type { Words } from './say-value'

/** "sửa khen thưởng", "tải lên tệp, ảnh". */
export function did(
  { verb, noun, restored }: Pick<HistoryEntry, 'verb' | 'noun' | 'restored'>,
  t: Words,
): string {
  const say = (group: string, key: string) => {
    const path = `history.${group}.${key}` as never
    return t.has(path) ? t(path) : key
  }
  if (restored !== null && verb === 'bringBack')
    return t('history.broughtBack' as never, { n: restored, noun: say('noun', noun) } as never)
  return `${say('verb', verb)} ${say('noun', noun)}`
}

/** A field's own label; where nouns differ, that of its noun. */
export function labelOf(field: string, noun: string, t: Words): string {
  for (const path of [`history.fieldOf.${noun}.${field}`, `history.field.${field}`])
    if (t.has(path as never)) return t(path as never)
  return field
}
