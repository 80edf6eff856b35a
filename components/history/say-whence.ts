import type { HistoryEntry } from '@/db/audit/entries'
import type { Words } from './say-value'

/** "Chrome, Windows · 10.0.0.5"; says openly where it was not kept, and from whom it is kept. */
export function sayWhence({ actorId, whence }: HistoryEntry, t: Words): string {
  if (actorId === null) return ''
  if (whence === 'hidden') return t('history.whenceHidden')
  if (whence === null) return t('history.whenceUnknown')
  const { device, address } = whence
  return [device, address].filter(Boolean).join(' · ')
}
