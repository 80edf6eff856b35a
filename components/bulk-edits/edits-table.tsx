import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import type { BulkEditListRow } from '@/db/bulk-edits/queries'
import { formatInstant } from '@/domain/dates'
import { WhatIsSet } from './differences'

/** Bulk edits, newest first. */
export function EditsTable({ rows }: { rows: BulkEditListRow[] }) {
  const t = useTranslations('bulkEdits')
  return (
    <DataTable
      caption={t('list')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/bulk-edits/${row.id}`}
      columns={[
        {
          key: 'id',
          head: t('number'),
          priority: 1,
          nowrap: true,
          render: (row) => t('numbered', { id: String(row.id) }),
        },
        {
          key: 'set',
          head: t('changes'),
          priority: 1,
          width: '40%',
          render: (row) => <WhatIsSet set={row.set} inTable />,
        },
        {
          key: 'n',
          head: t('records'),
          priority: 1,
          nowrap: true,
          render: (row) => t('count', { n: row.changed }),
        },
        {
          key: 'state',
          head: t('state.title'),
          priority: 1,
          render: (row) => (
            <StatusBadge tone={row.undoneAt ? 'neutral' : 'done'}>
              {t(row.undoneAt ? 'state.undone' : 'state.edited')}
            </StatusBadge>
          ),
        },
        { key: 'by', head: t('by'), muted: true, priority: 3, render: (row) => row.by ?? '' },
        {
          key: 'at',
          head: t('at'),
          muted: true,
          nowrap: true,
          priority: 2,
          render: (row) => formatInstant(row.createdAt),
        },
      ]}
    />
  )
}
