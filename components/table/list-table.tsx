import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'
import { type ListColumn, numeric } from '@/domain/columns'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { type Column, DataTable, type DataTableProps } from './data-table'
import { PhoneWord } from './phone-word'

type Props<Row> = Omit<DataTableProps<Row>, 'columns'> & {
  columns: ListColumn<Row>[]
  /** What shows a cell better than its plain value, by the key of its column. */
  cells?: Record<string, (row: Row) => ReactNode>
}

/** A list by the description of its columns, which its files are made by as well. */
export function ListTable<Row>({ columns, cells = {}, ...table }: Props<Row>) {
  const { number } = useFormatter()
  return (
    <DataTable
      {...table}
      columns={columns.map(
        (column): Column<Row> => ({
          ...lookOf(column),
          render: cells[column.key] ?? ((row) => plain(column, row, number)),
        }),
      )}
    />
  )
}

function lookOf<Row>(column: ListColumn<Row>): Omit<Column<Row>, 'render'> {
  const { key, head, sortable, priority, muted, wide } = column
  const kind = wide ? 'text' : (column.kind ?? 'text')
  return {
    key,
    head,
    sortable,
    priority,
    muted,
    nowrap: kind !== 'text',
    align: numeric(kind) ? 'end' : undefined,
    said: kind !== 'text',
  }
}

function plain<Row>(
  { value, kind = 'text', head }: ListColumn<Row>,
  row: Row,
  number: (n: number) => string,
): ReactNode {
  const cell = value(row) ?? ''
  if (cell === '') return null
  if (kind === 'date') return formatDate(String(cell))
  if (kind === 'year' || typeof cell !== 'number') return unbroken(String(cell))
  return (
    <>
      <span style={cell === 0 ? { color: 'var(--zero)' } : undefined}>{number(cell)}</span>
      <PhoneWord>{head.toLowerCase()}</PhoneWord>
    </>
  )
}
