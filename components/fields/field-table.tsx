import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge, StatusBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import { LinkedCount } from '@/components/table/linked-count'
import type { FieldRow } from '@/db/fields/queries'
import { modelsHref } from '@/domain/model-filters'

export function FieldTable({ rows, empty }: { rows: FieldRow[]; empty: ReactNode }) {
  const t = useTranslations('fields')
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/admin/catalogue/fields/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          priority: 1,
          render: (row) => (
            <>
              {row.name} {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'active',
          head: t('column.state'),
          render: (row) => (
            <StatusBadge tone={row.active ? 'done' : 'neutral'}>
              {t(row.active ? 'inUse' : 'outOfUse')}
            </StatusBadge>
          ),
        },
        {
          key: 'ordinal',
          head: t('column.ordinal'),
          align: 'end',
          muted: true,
          priority: 3,
          render: (row) => row.ordinal,
        },
        {
          key: 'models',
          head: t('column.models'),
          align: 'end',
          priority: 1,
          render: (row) => (
            <LinkedCount
              n={row.models}
              href={modelsHref({ field: row.id })}
              noun={t('column.models')}
            />
          ),
        },
      ]}
    />
  )
}
