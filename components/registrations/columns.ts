import type { useTranslations } from 'next-intl'
import type { RegistrationRow } from '@/db/registrations/queries'
import type { ListColumn } from '@/domain/columns'

type T = ReturnType<typeof useTranslations<'registrations'>>

/** With `several` campaigns in the list; of one its name would only be repeated. */
export const registrationColumns = (t: T, several: boolean): ListColumn<RegistrationRow>[] => [
  {
    key: 'unit',
    head: t('column.unit'),
    value: (row) => row.unit,
    sortable: true,
    priority: 1,
    width: 40,
  },
  {
    key: 'campaign',
    head: t('column.campaign'),
    value: (row) => row.campaign,
    sortable: true,
    muted: true,
    width: 24,
    extra: !several,
  },
  {
    key: 'state',
    head: t('column.state'),
    value: (row) => t(`state.${row.state}`),
    kind: 'centred',
    width: 16,
    extra: true,
  },
  {
    key: 'registeredOn',
    head: t('column.registeredOn'),
    value: (row) => row.registeredOn,
    kind: 'date',
    muted: true,
    width: 13,
  },
  {
    key: 'note',
    head: t('column.note'),
    value: (row) => row.note,
    muted: true,
    priority: 3,
    width: 40,
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
  {
    key: 'models',
    head: t('column.models'),
    value: (row) => row.models,
    kind: 'whole',
    sortable: true,
    priority: 1,
    width: 14,
  },
]
