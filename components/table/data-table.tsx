import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { hrefWith, one, type Query } from '@/components/page/query'
import styles from './data-table.module.css'
import { flipped, sortState } from './sort'
import { TableView } from './table-view'

export interface Column<Row> {
  /** Also the value of `sort` in the address when the column is sortable. */
  key: string
  head: ReactNode
  render: (row: Row) => ReactNode
  align?: 'start' | 'end' | 'center'
  sortable?: boolean
  /**
   * 1 keeps its place; where the list is narrow 3, then 2 (the usual) fold under the name as a second
   * line. On a phone the rows become cards and 1 and 2 are shown.
   */
  priority?: 1 | 2 | 3
  /** Muted ink, for what only accompanies. */
  muted?: boolean
  /** Keeps dates, numbers and codes on one line. */
  nowrap?: boolean
  /** Any CSS width. */
  width?: string
  /** Folded under the name the cell is told by its head, for it says too little alone. */
  said?: boolean
}

export interface DataTableProps<Row> {
  /** Says what the table lists; read to screen readers. */
  caption: string
  /** The first column names the row: it is bold, and carries the link to the record. */
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
  /** The page of the row; the whole row opens it, the first cell is the link. */
  rowHref?: (row: Row) => string | undefined
  rowTone?: (row: Row) => 'doubt' | 'error' | undefined
  /** Needed when a column is sortable: the page's own path and search parameters. */
  path?: string
  query?: Query
  /** The order without `sort` in the address: a column key, `-` before it for descending. */
  defaultSort?: string
  /** Shown in place of the rows. */
  empty?: ReactNode
  /** Without its own border, inside a `Card flush`. */
  bare?: boolean
  /** A box in front of each row, sent as `ids` with the form of this id. */
  select?: Select
}

export interface Select {
  form: string
  /** "Chọn": said before the name of a row. */
  label: string
  /** Of the box that ticks the whole page. */
  all: string
}

/** A list of records; its order lives in the address and works before any script has loaded. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, empty, bare, select } = props
  const t = useTranslations('common.sort')
  if (rows.length === 0 && empty) {
    return (
      <div className={styles.frame} data-bare={bare || undefined}>
        {empty}
      </div>
    )
  }
  const sort = one(props.query?.sort) ?? props.defaultSort
  return (
    <TableView
      caption={caption}
      bare={bare}
      select={select}
      columns={columns.map((column, at) => ({
        key: column.key,
        head: column.head,
        look: lookOf(column),
        width: column.width,
        fold: at === 0 || column.priority === 1 ? undefined : (column.priority ?? 2),
        said: column.said || column.align === 'end',
        sort: column.sortable ? sortOf(column.key, sort, props, t) : undefined,
      }))}
      rows={rows.map((row) => viewOf(row, props))}
    />
  )
}

/** A row as it is handed over: what it has not, is not written into the page either. */
function viewOf<Row>(row: Row, { columns, rowKey, rowHref, rowTone }: DataTableProps<Row>) {
  const href = rowHref?.(row)
  const tone = rowTone?.(row)
  return {
    key: rowKey(row),
    // Not an array: React would ask for a key on every element in it.
    cells: Object.fromEntries(columns.map((column, index) => [index, column.render(row)])),
    ...(href && { href }),
    ...(tone && { tone }),
  }
}

/** The class names of a column's cells. */
function lookOf<Row>({ align, priority = 2, muted, nowrap }: Column<Row>) {
  const names = [
    align === 'end' && styles.end,
    align === 'center' && styles.center,
    priority === 2 && styles.second,
    priority === 3 && styles.third,
    muted && styles.muted,
    nowrap && styles.nowrap,
  ]
  return names.filter(Boolean).join(' ') || undefined
}

function sortOf(
  key: string,
  sort: string | undefined,
  { path = '', query = {} }: { path?: string; query?: Query },
  t: (state: 'ascending' | 'descending') => string,
) {
  const state = sortState(sort, key)
  return {
    state,
    said: state && t(state),
    href: hrefWith(path, query, { sort: flipped(key, state) }),
  }
}
