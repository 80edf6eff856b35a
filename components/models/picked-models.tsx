import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/table/data-table'
import type { PickedModel } from '@/db/models/picked'
import { unbroken } from '@/domain/unbroken'
import { StageBadge } from './stage-badge'

/** Which works and models a step is about, and where each stands now. */
export function PickedModels({ rows }: { rows: PickedModel[] }) {
  const t = useTranslations('models')
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}`}
      columns={[
        {
          key: 'title',
          head: t('column.title'),
          priority: 1,
          render: (row) => unbroken(row.title),
        },
        { key: 'unit', head: t('column.unit'), render: (row) => unbroken(row.unit) },
        { key: 'year', head: t('column.year'), nowrap: true, render: (row) => row.year },
        {
          key: 'stage',
          head: t('column.stage'),
          priority: 1,
          render: (row) => <StageBadge stage={row.stage} />,
        },
      ]}
    />
  )
}
