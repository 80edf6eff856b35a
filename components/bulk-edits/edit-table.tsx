import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '@/components/table/data-table'
import type { Difference } from '@/db/bulk-edits/words'
import type { RecipientKind } from '@/domain/vocabulary'
import { Differences } from './differences'

type Row = {
  id: number
  name: string
  kind: RecipientKind
  unitName: string
  differences: Difference[]
}

type Props<R extends Row> = {
  caption: string
  rows: R[]
  /** The last column: why an award is left alone, or how it stands now. */
  last?: { head: string; render: (row: R) => ReactNode }
  changes?: boolean
}

/** The awards of an edit, each with what it was and what it is set to. */
export function EditTable<R extends Row>({ caption, rows, last, changes = true }: Props<R>) {
  const t = useTranslations()
  const columns: Column<R>[] = [
    {
      key: 'name',
      head: t('awards.column.name'),
      priority: 1,
      render: (row) => row.name,
    },
    {
      key: 'kind',
      head: t('bulkEdits.kind'),
      priority: 3,
      nowrap: true,
      muted: true,
      render: (row) => t(`vocabulary.kind.${row.kind}`),
    },
    {
      key: 'unit',
      head: t('awards.column.unit'),
      priority: 2,
      render: (row) => (row.unitName === row.name ? null : row.unitName),
    },
  ]
  if (changes)
    columns.push({
      key: 'changes',
      head: t('bulkEdits.changes'),
      priority: 1,
      render: (row) => <Differences of={row.differences} />,
    })
  if (last) columns.push({ key: 'last', priority: 1, ...last })
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/awards/${row.id}`}
      columns={columns}
    />
  )
}
