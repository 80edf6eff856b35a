import type { useTranslations } from 'next-intl'
import type { ModelRow } from '@/db/models/queries'
import type { ListColumn } from '@/domain/columns'
import { ownerPhrase } from './owner'

type T = ReturnType<typeof useTranslations<'models'>>
type Words = ReturnType<typeof useTranslations<'vocabulary'>>

/** With `several` campaigns in the list; of one its name would only be repeated. */
export const modelColumns = (t: T, words: Words, several: boolean): ListColumn<ModelRow>[] => [
  {
    key: 'title',
    head: t('column.title'),
    value: (row) => row.title,
    sortable: true,
    priority: 1,
    width: 50,
  },
  {
    key: 'kind',
    head: t('column.kind'),
    value: (row) => words(`modelKind.${row.kind}`),
    kind: 'centred',
    width: 13,
    extra: true,
  },
  {
    key: 'unit',
    head: t('column.unit'),
    value: (row) => row.unit,
    sortable: true,
    width: 30,
  },
  {
    key: 'owner',
    head: t('column.owner'),
    value: (row) => ownerPhrase(row, words),
    muted: true,
    priority: 3,
    width: 26,
  },
  {
    key: 'field',
    head: t('column.field'),
    value: (row) => row.field,
    sortable: true,
    muted: true,
    width: 24,
  },
  {
    key: 'campaign',
    head: t('column.campaign'),
    value: (row) => row.campaign,
    muted: true,
    priority: 3,
    width: 18,
    extra: !several,
  },
  {
    key: 'stage',
    head: t('column.stage'),
    value: (row) => words(`modelStage.${row.stage}`),
    kind: 'centred',
    sortable: true,
    priority: 1,
    width: 16,
  },
  {
    key: 'year',
    head: t('column.year'),
    value: (row) => row.year,
    kind: 'year',
    sortable: true,
    priority: 1,
    width: 9,
  },
]
