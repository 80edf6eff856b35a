import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SampleBadge } from '@/components/page/badge'
import type { Query } from '@/components/page/query'
import { type Column, DataTable } from '@/components/table/data-table'
import type { ModelRow } from '@/db/models/queries'
import { unbroken } from '@/domain/unbroken'
import styles from './models.module.css'
import { ownerPhrase } from './owner'
import { StageBadge } from './stage-badge'

type Props = { rows: ModelRow[]; path: string; query: Query; empty: ReactNode }

export function ModelTable({ rows, path, query, empty }: Props) {
  const t = useTranslations('models')
  const words = useTranslations('vocabulary')
  const several = new Set(rows.map((row) => row.campaign)).size > 1
  const campaign: Column<ModelRow> = {
    key: 'campaign',
    head: t('column.campaign'),
    muted: true,
    priority: 3,
    render: (row) => unbroken(row.campaign),
  }
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}`}
      path={path}
      query={query}
      defaultSort="-year"
      empty={empty}
      columns={[
        {
          key: 'title',
          head: t('column.title'),
          sortable: true,
          priority: 1,
          width: '34%',
          render: (row) => (
            <>
              {unbroken(row.title)} {row.sample && <SampleBadge />}
            </>
          ),
        },
        {
          key: 'unit',
          head: t('column.unit'),
          sortable: true,
          priority: 1,
          render: (row) => unbroken(row.unit),
        },
        {
          key: 'owner',
          head: t('column.owner'),
          muted: true,
          priority: 3,
          render: (row) => ownerPhrase(row, words),
        },
        {
          key: 'field',
          head: t('column.field'),
          sortable: true,
          muted: true,
          render: (row) => row.field && <span className={styles.field}>{row.field}</span>,
        },
        // With one campaign in the list its name would only be repeated.
        ...(several ? [campaign] : []),
        {
          key: 'stage',
          head: t('column.stage'),
          sortable: true,
          priority: 1,
          nowrap: true,
          render: (row) => <StageBadge stage={row.stage} />,
        },
        {
          key: 'year',
          head: t('column.year'),
          sortable: true,
          align: 'end',
          priority: 1,
          render: (row) => row.year,
        },
      ]}
    />
  )
}
