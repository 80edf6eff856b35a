import type { useTranslations } from 'next-intl'
import type { EventRow } from '@/db/events/queries'
import type { ListColumn } from '@/domain/columns'
import { recipientKinds } from '@/domain/vocabulary'

type T = ReturnType<typeof useTranslations<'events'>>
type Words = ReturnType<typeof useTranslations<'vocabulary'>>

export const eventColumns = (t: T, words: Words): ListColumn<EventRow>[] => [
  {
    key: 'name',
    head: t('column.name'),
    value: (row) => row.name,
    sortable: true,
    priority: 1,
    width: 50,
  },
  {
    key: 'held',
    head: t('column.held'),
    value: (row) => row.heldOn,
    kind: 'date',
    sortable: true,
    priority: 1,
    width: 12,
  },
  {
    key: 'place',
    head: t('column.place'),
    value: (row) => row.place,
    priority: 3,
    muted: true,
    width: 30,
  },
  {
    key: 'organiser',
    head: t('form.organiser'),
    value: (row) => row.organiser,
    width: 30,
    extra: true,
  },
  {
    key: 'campaigns',
    head: t('column.campaigns'),
    value: (row) => row.campaigns.map(({ name }) => name).join(', '),
    muted: true,
    width: 24,
  },
  ...recipientKinds.map(
    (kind): ListColumn<EventRow> => ({
      key: kind,
      head: words(`kindShort.${kind}`),
      value: (row) => row.totals?.[kind] ?? 0,
      kind: 'whole',
      priority: kind === 'household' ? 3 : 1,
      width: 10,
    }),
  ),
]
