'use client'

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SoftLink } from '@/components/page/soft-link'
import styles from './data-table.module.css'
import type { SortState } from './sort'
import { useTableHelp } from './use-table-help'

interface Props {
  caption: string
  bare?: boolean
  columns: ColumnView[]
  rows: RowView[]
}

interface ColumnView {
  key: string
  head: ReactNode
  look?: string
  width?: string
  sort?: { state: SortState; said?: string; href: string }
}

interface RowView {
  key: string | number
  href?: string
  tone?: string
  /** By the number of the column. */
  cells: Record<number, ReactNode>
}

/**
 * The markup of a table. A client component for the server's sake: fifty rows of eight cells are
 * written into the page once as text, not also as a tree of elements.
 */
export function TableView({ caption, bare, columns, rows }: Props) {
  const table = useTableHelp()
  return (
    <div className={styles.frame} data-bare={bare || undefined}>
      <table ref={table} className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, href, tone, cells }) => (
            <tr key={key} data-tone={tone} data-opens={href ? '' : undefined}>
              <th scope="row" className={columns[0]?.look}>
                {href ? (
                  <SoftLink href={href} className={styles.opener}>
                    {cells[0]}
                  </SoftLink>
                ) : (
                  cells[0]
                )}
              </th>
              {columns.slice(1).map((column, index) => {
                const cell = cells[index + 1]
                const empty = cell === null || cell === undefined || cell === ''
                return (
                  <td key={column.key} className={column.look} data-empty={empty ? '' : undefined}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column: { head, look, width, sort } }: { column: ColumnView }) {
  const style = width ? { width } : undefined
  if (!sort) {
    return (
      <th scope="col" className={look} style={style}>
        {head}
      </th>
    )
  }
  const Arrow = sort.state === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={sort.state} className={look} style={style}>
      <SoftLink href={sort.href}>
        {head}
        {sort.state && <Arrow size={13} stroke={2} role="img" aria-label={sort.said} />}
      </SoftLink>
    </th>
  )
}
