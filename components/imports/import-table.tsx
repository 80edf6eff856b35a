import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/page/badge'
import { DataTable } from '@/components/table/data-table'
import type { ImportListRow } from '@/db/imports/queries'
import { formatInstant } from '@/domain/dates'

const tones = {
  reading: 'neutral',
  checking: 'doubt',
  reviewing: 'doubt',
  saving: 'doubt',
  undoing: 'doubt',
  saved: 'done',
  undone: 'neutral',
  discarded: 'neutral',
} as const

/** Batches, newest first: whoever left one, another officer goes on with it. */
export function ImportTable({ rows }: { rows: ImportListRow[] }) {
  const t = useTranslations('imports')
  return (
    <DataTable
      caption={t('batches')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/imports/${row.id}`}
      columns={[
        { key: 'file', head: t('file'), render: (row) => row.fileName, priority: 1 },
        { key: 'noun', head: t('whatListIs'), render: (row) => t(`noun.${row.noun}`), priority: 3 },
        {
          key: 'state',
          head: t('column.state'),
          priority: 1,
          render: (row) => (
            <StatusBadge tone={tones[row.state]}>{t(`batch.${row.state}`)}</StatusBadge>
          ),
        },
        {
          key: 'rows',
          head: t('rows'),
          priority: 1,
          render: (row) => t('rowsOf', { all: row.counts.all, saved: row.counts.saved }),
        },
        { key: 'by', head: t('by'), render: (row) => row.by ?? '', muted: true, priority: 3 },
        {
          key: 'at',
          head: t('at'),
          render: (row) => formatInstant(row.createdAt),
          muted: true,
          nowrap: true,
        },
      ]}
    />
  )
}
