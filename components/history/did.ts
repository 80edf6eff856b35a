import type { HistoryEntry } from '@/db/audit/entries'
import { wordOf } from '@/messages/words'
import type { Words } from './say-value'

/** "sửa khen thưởng", "tải lên tệp, ảnh". */
export function did(
  { verb, noun, restored }: Pick<HistoryEntry, 'verb' | 'noun' | 'restored'>,
  t: Words,
): string {
  const say = (group: string, key: string) => wordOf(t, `history.${group}.${key}`) ?? key
  if (restored !== null && verb === 'bringBack')
    return t('history.broughtBack', { n: restored, noun: say('noun', noun) })
  return `${say('verb', verb)} ${say('noun', noun)}`
}

/** A field's own label; where nouns differ, that of its noun. */
export function labelOf(field: string, noun: string, t: Words): string {
  return (
    wordOf(t, `history.fieldOf.${noun}.${field}`) ?? wordOf(t, `history.field.${field}`) ?? field
  )
}
