import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { hrefWith, one, type Query } from '@/components/page/query'
import styles from './data-table.module.css'
import { RowOpener } from './row-opener'
import { flipped, sortState } from './sort'

export interface Column<Row> {
  /** Also the value of `sort` in the address when the column is sortable. */
  key: string
  head: ReactNode
  render: (row: Row) => ReactNode
  align?: 'start' | 'end' | 'center'
  sortable?: boolean
  /**
   * 1 always shown; 2 (the usual) gives way below 900 px; 3 below 1180 px. On a phone the rows
   * become cards and 1 and 2 are shown.
   */
  priority?: 1 | 2 | 3
  /** Muted ink, for what only accompanies. */
  muted?: boolean
  /** Keeps dates, numbers and codes on one line. */
  nowrap?: boolean
  /** Any CSS width. */
  width?: string
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
}

/** A list of records, rendered on the server; its order lives in the address. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, rowTone, empty, bare } = props
  if (rows.length === 0 && empty) {
    return (
      <div className={styles.frame} data-bare={bare || undefined}>
        {empty}
      </div>
    )
  }
  return (
    <div className={styles.frame} data-bare={bare || undefined}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const href = rowHref?.(row)
            return (
              <tr key={rowKey(row)} data-tone={rowTone?.(row)} data-opens={href ? '' : undefined}>
                {columns.map((column, index) => (
                  <Cell
                    key={column.key}
                    column={column}
                    row={row}
                    first={index === 0}
                    href={href}
                  />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {rowHref && <RowOpener />}
    </div>
  )
}

function Head<Row>({ column, path = '', query = {}, defaultSort }: HeadProps<Row>) {
  const t = useTranslations('common.sort')
  const look = cellLook(column)
  if (!column.sortable) {
    return (
      <th scope="col" {...look}>
        {column.head}
      </th>
    )
  }
  const state = sortState(one(query.sort) ?? defaultSort, column.key)
  const Arrow = state === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={state} {...look}>
      <Link href={hrefWith(path, query, { sort: flipped(column.key, state) })} prefetch={false}>
        {column.head}
        {state && <Arrow size={13} stroke={2} role="img" aria-label={t(state)} />}
      </Link>
    </th>
  )
}

function Cell<Row>({ column, row, first, href }: CellProps<Row>) {
  const content = column.render(row)
  const look = cellLook(column)
  if (!first) {
    return (
      <td {...look} data-empty={content == null || content === '' ? '' : undefined}>
        <span className={styles.label}>{column.head}</span>
        {content}
      </td>
    )
  }
  return (
    <th scope="row" {...look}>
      {href ? (
        <Link href={href} prefetch={false} className={styles.opener}>
          {content}
        </Link>
      ) : (
        content
      )}
    </th>
  )
}

function cellLook<Row>({ align, priority = 2, muted, nowrap, width }: Column<Row>) {
  return {
    'data-align': align,
    'data-priority': priority,
    'data-muted': muted || undefined,
    'data-nowrap': nowrap || undefined,
    style: width ? { width } : undefined,
  }
}

interface HeadProps<Row> {
  column: Column<Row>
  path?: string
  query?: Query
  defaultSort?: string
}

interface CellProps<Row> {
  column: Column<Row>
  row: Row
  first: boolean
  href: string | undefined
}
