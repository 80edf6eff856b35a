import type { useTranslations } from 'next-intl'
import type { IndividualRow } from '@/db/individuals/queries'
import type { ListColumn } from '@/domain/columns'

type T = ReturnType<typeof useTranslations<'individuals'>>

export const individualColumns = (t: T): ListColumn<IndividualRow>[] => [
  {
    key: 'name',
    head: t('column.name'),
    value: (row) => row.fullName,
    sortable: true,
    priority: 1,
    width: 28,
  },
  {
    key: 'honorific',
    head: t('form.honorific'),
    value: (row) => row.honorific,
    kind: 'centred',
    width: 12,
    extra: true,
  },
  {
    key: 'position',
    head: t('column.position'),
    value: (row) => row.position,
    muted: true,
    width: 32,
  },
  {
    key: 'unit',
    head: t('column.unit'),
    value: (row) => row.unit,
    sortable: true,
    priority: 1,
    width: 32,
  },
  {
    key: 'birthYear',
    head: t('column.birthYear'),
    value: (row) => row.birthYear,
    kind: 'year',
    muted: true,
    priority: 3,
    width: 10,
    personal: true,
  },
  {
    key: 'identityNumber',
    head: t('form.identityNumber'),
    value: (row) => row.identityNumber,
    muted: true,
    priority: 3,
    width: 18,
    extra: true,
    personal: true,
  },
  {
    key: 'phone',
    head: t('form.phone'),
    value: (row) => row.phone,
    muted: true,
    priority: 3,
    width: 16,
    extra: true,
    personal: true,
  },
  {
    key: 'awards',
    head: t('column.awards'),
    value: (row) => row.awards,
    kind: 'whole',
    priority: 1,
    width: 10,
  },
]
