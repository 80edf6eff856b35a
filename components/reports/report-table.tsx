import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DataTable } from '@/components/table/data-table'
import type { ReportRow } from '@/db/reports/queries'
import { formatInstant } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { display } from '@/domain/report/display'

/** Saved reports, each a link to its text. */
export function ReportList({ rows, empty }: { rows: ReportRow[]; empty: ReactNode }) {
  const t = useTranslations('reports')
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/reports/${row.id}`}
      empty={empty}
      columns={[
        { key: 'title', head: t('column.title'), priority: 1, render: (row) => display(row.title) },
        {
          key: 'template',
          head: t('column.template'),
          muted: true,
          nowrap: true,
          render: (row) => t(`template.${row.template}`),
        },
        {
          key: 'period',
          head: t('column.period'),
          nowrap: true,
          priority: 1,
          render: (row) => periodLabel({ from: row.yearFrom, to: row.yearTo }),
        },
        { key: 'by', head: t('column.by'), muted: true, priority: 3, render: (row) => row.by },
        {
          key: 'saved',
          head: t('column.saved'),
          nowrap: true,
          priority: 1,
          render: (row) => formatInstant(row.savedAt),
        },
      ]}
    />
  )
}
