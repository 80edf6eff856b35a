import { useTranslations } from 'next-intl'
import { SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import type { UnitDetail } from '@/db/units/detail'
import { unbroken } from '@/domain/unbroken'
import { isThere } from '@/domain/unit-filters'
import { unitSpan } from './unit-span'
import styles from './units.module.css'

/** What lies directly under a unit. */
export function UnitsBelow({ rows, today }: { rows: UnitDetail['below']; today: string }) {
  const t = useTranslations('units')
  const words = useTranslations('vocabulary')
  return (
    <DataTable
      bare
      caption={t('below')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/units/${row.id}`}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          priority: 1,
          render: (row) => (
            <span className={styles.plain} data-quiet={isThere(row, today) ? undefined : ''}>
              {unbroken(row.name)} {row.sample && <SampleBadge />}
            </span>
          ),
        },
        {
          key: 'kind',
          head: t('column.kind'),
          muted: true,
          render: (row) => words(`unitKind.${row.kind}`),
        },
        {
          key: 'level',
          head: t('column.level'),
          muted: true,
          priority: 3,
          nowrap: true,
          render: (row) => words(`level.${row.level}`),
        },
        {
          key: 'time',
          head: t('column.time'),
          muted: true,
          nowrap: true,
          render: (row) => unitSpan(row, t),
        },
      ]}
    />
  )
}
