import type { HistoryEntry } from '@/db/audit/entries'
import type { ListColumn } from '@/domain/columns'
import { formatInstant } from '@/domain/dates'
import { isPersonal } from '@/domain/personal'
import { did, labelOf } from './did'
import { sayParts } from './say-parts'
import { sayValue, type Words } from './say-value'
import { sayWhence } from './say-whence'

/** What a file says of each entry; the page tells the same as a list of sentences. */
export const historyColumns = (t: Words): ListColumn<HistoryEntry>[] => [
  {
    key: 'at',
    head: t('history.column.at'),
    value: (entry) => formatInstant(entry.at),
    kind: 'centred',
    width: 18,
  },
  {
    key: 'by',
    head: t('history.filter.actor'),
    value: (entry) => (entry.actorId === null ? t('history.system') : entry.by),
    width: 24,
  },
  {
    key: 'whence',
    head: t('history.column.whence'),
    value: (entry) => sayWhence(entry, t),
    width: 28,
  },
  {
    key: 'what',
    head: t('history.column.what'),
    value: (entry) => did(entry, t),
    width: 30,
  },
  {
    key: 'record',
    head: t('history.column.record'),
    value: recordOf(t),
    width: 36,
  },
  {
    key: 'changes',
    head: t('history.column.changes'),
    value: (entry) => (entry.parts ? sayParts(entry.parts, t) : changesOf(entry, t)),
    width: 60,
  },
]

const recordOf =
  (t: Words) =>
  ({ batch, title, nounId }: HistoryEntry) => {
    if (batch !== null) return t('history.batch', { n: batch })
    return title ?? (nounId === 0 ? null : `#${nounId}`)
  }

function changesOf({ changes, whole, noun }: HistoryEntry, t: Words): string {
  const say = (value: HistoryEntry['changes'][number]['before'], field: string) =>
    // That it was changed is told; the numbers themselves never leave in a file.
    value !== null && isPersonal(field) ? '••••' : sayValue(value, field, noun, t, 'vi')
  return changes
    .map(({ field, before, after }) => {
      const label = labelOf(field, noun, t)
      if (whole) return `${label}: ${say(after ?? before, field)}`
      return `${label}: ${say(before, field)} → ${say(after, field)}`
    })
    .join('; ')
}
