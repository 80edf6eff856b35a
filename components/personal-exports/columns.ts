import type { useTranslations } from 'next-intl'
import type { PersonalExportRow } from '@/db/personal-exports/queries'
import type { ListColumn } from '@/domain/columns'
import { formatInstant } from '@/domain/dates'

type T = ReturnType<typeof useTranslations<'personalExports'>>

export const personalExportColumns = (t: T): ListColumn<PersonalExportRow>[] => [
  {
    key: 'at',
    head: t('column.at'),
    value: (row) => formatInstant(row.at),
    kind: 'centred',
    priority: 1,
    width: 18,
  },
  { key: 'by', head: t('column.by'), value: (row) => row.byName, priority: 1, width: 24 },
  { key: 'kind', head: t('column.kind'), value: (row) => t(`kind.${row.kind}`), width: 28 },
  { key: 'about', head: t('column.about'), value: (row) => row.about, muted: true, width: 44 },
  {
    key: 'people',
    head: t('column.people'),
    value: (row) => row.people ?? t('notCounted'),
    kind: 'whole',
    width: 12,
  },
  {
    key: 'format',
    head: t('column.format'),
    value: (row) => t(`format.${row.format}`),
    muted: true,
    priority: 3,
    width: 14,
  },
  {
    key: 'numbers',
    head: t('column.numbers'),
    value: (row) => (row.personal ? t('yes') : null),
    kind: 'centred',
    priority: 3,
    width: 14,
  },
  { key: 'reason', head: t('column.reason'), value: (row) => row.reason, priority: 3, width: 36 },
]
