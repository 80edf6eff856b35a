import type { ExplainedRow } from '@/db/tallies/explain'
import type { Stood } from '@/db/tallies/splits'
import type { ListColumn } from '@/domain/columns'
import { formatDate } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { tallyDetail, tallyTitle, type Vocabulary, type Words } from './tally-words'

/** A published number beside what is recorded; a file says apart what the page says in one cell. */
export const tallyColumns = (t: Words, words: Vocabulary): ListColumn<Stood<ExplainedRow>>[] => [
  {
    key: 'what',
    head: t('column.what'),
    value: (row) => `${row.partOfId === null ? '' : `${t('partOf')} `}${tallyTitle(row, t, words)}`,
    priority: 1,
    width: 36,
  },
  {
    key: 'detail',
    head: t('column.detail'),
    value: (row) => tallyDetail(row, t),
    width: 40,
    extra: true,
  },
  {
    key: 'period',
    head: t('column.period'),
    value: (row) => periodLabel({ from: row.yearFrom, to: row.yearTo }),
    kind: 'centred',
    priority: 1,
    width: 14,
  },
  {
    key: 'source',
    head: t('column.source'),
    value: (row) => row.source,
    muted: true,
    priority: 3,
    width: 44,
  },
  {
    key: 'publishedOn',
    head: t('column.publishedOn'),
    value: (row) => row.publishedOn && formatDate(row.publishedOn),
    kind: 'centred',
    width: 13,
    extra: true,
  },
  {
    key: 'count',
    head: t('column.count'),
    value: (row) => row.count,
    kind: 'whole',
    priority: 1,
    width: 11,
  },
  {
    key: 'named',
    head: t('column.named'),
    value: (row) => (row.indistinct ? null : row.named),
    kind: 'whole',
    priority: 1,
    width: 11,
  },
  {
    key: 'sample',
    head: t('column.sample'),
    value: (row) => (row.indistinct ? null : row.sample),
    kind: 'whole',
    muted: true,
    priority: 1,
    width: 9,
  },
  {
    key: 'missing',
    head: t('column.missing'),
    value: (row) => (row.indistinct ? null : row.missing),
    kind: 'whole',
    wide: true,
    priority: 1,
    width: 11,
  },
]
