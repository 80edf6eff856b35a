import { useTranslations } from 'next-intl'
import { AwardStatusBadge, LevelBadge, SampleBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import type { ModelDetail } from '@/db/models/detail'
import { unbroken } from '@/domain/unbroken'

/** Who was commended for it. */
export function ModelAwards({ awards }: { awards: ModelDetail['awards'] }) {
  const t = useTranslations('models')
  return (
    <DataTable
      bare
      caption={t('awards')}
      rows={awards}
      rowKey={(row) => row.id}
      rowHref={(row) => `/awards/${row.id}`}
      columns={[
        {
          key: 'name',
          head: t('award.name'),
          priority: 1,
          render: (row) => (
            <>
              {row.recipientName} {row.sample && <SampleBadge />}
            </>
          ),
        },
        { key: 'form', head: t('award.form'), priority: 1, render: (row) => unbroken(row.form) },
        {
          key: 'level',
          head: t('award.level'),
          priority: 1,
          render: (row) => <LevelBadge level={row.level} />,
        },
        {
          key: 'status',
          head: t('award.status'),
          render: (row) => <AwardStatusBadge status={row.status} />,
        },
        {
          key: 'year',
          head: t('column.year'),
          align: 'end',
          priority: 1,
          render: (row) => row.awardYear,
        },
      ]}
    />
  )
}

/** Where it was copied to. */
export function ModelCopies({ copies }: { copies: ModelDetail['copies'] }) {
  const t = useTranslations('models')
  return (
    <DataTable
      bare
      caption={t('copies')}
      rows={copies}
      rowKey={(row) => row.id}
      rowHref={(row) => `/models/${row.id}`}
      columns={[
        {
          key: 'title',
          head: t('column.title'),
          priority: 1,
          render: (row) => (
            <>
              {unbroken(row.title)} {row.sample && <SampleBadge />}
            </>
          ),
        },
        { key: 'unit', head: t('column.unit'), priority: 1, render: (row) => unbroken(row.unit) },
        {
          key: 'year',
          head: t('column.year'),
          align: 'end',
          priority: 1,
          render: (row) => row.year,
        },
      ]}
    />
  )
}
