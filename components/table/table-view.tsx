'use client'

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SoftLink } from '@/components/page/soft-link'
import type { Select } from './data-table'
import styles from './data-table.module.css'
import foldStyles from './folded.module.css'
import boxStyles from './select-box.module.css'
import type { SortState } from './sort'
import { useTableHelp } from './use-table-help'

interface Props {
  caption: string
  bare?: boolean
  select?: Select
  columns: ColumnView[]
  rows: RowView[]
}

interface ColumnView {
  key: string
  head: ReactNode
  look?: string
  width?: string
  /** Where the list is narrow it stands under the name: 3 first, then 2. */
  fold?: 2 | 3
  said?: boolean
  sort?: { state: SortState; said?: string; href: string }
}

interface RowView {
  key: string | number
  href?: string
  tone?: string
  /** By the number of the column. */
  cells: Record<number, ReactNode>
}

/** Columns that fit a sheet of paper upright. */
const mostUpright = 6

/**
 * The markup of a table. A client component for the server's sake: fifty rows of eight cells are
 * written into the page once as text, not also as a tree of elements.
 */
export function TableView({ caption, bare, select, columns, rows }: Props) {
  const table = useTableHelp()
  return (
    <div
      className={styles.frame}
      data-bare={bare || undefined}
      data-across={!bare && columns.length > mostUpright ? '' : undefined}
    >
      <table ref={table} className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {select && (
              <td className={boxStyles.box}>
                <label>
                  <input type="checkbox" aria-label={select.all} />
                </label>
              </td>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, href, tone, cells }) => (
            <tr key={key} data-tone={tone} data-opens={href ? '' : undefined}>
              {select && <Box select={select} value={key} />}
              <th scope="row" className={columns[0]?.look} id={select && `${select.form}-${key}`}>
                {href ? (
                  <SoftLink href={href} className={styles.opener}>
                    {cells[0]}
                  </SoftLink>
                ) : (
                  cells[0]
                )}
                <Folded columns={columns} cells={cells} />
              </th>
              {columns.slice(1).map((column, index) => {
                const cell = cells[index + 1]
                const empty = isEmpty(cell) ? '' : undefined
                return (
                  <td key={column.key} className={column.look} data-empty={empty}>
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

/** What gives up its column in a narrow list, as a second line of the name; shown only there. */
function Folded({ columns, cells }: { columns: ColumnView[]; cells: RowView['cells'] }) {
  const folded = columns.flatMap((column, at) =>
    column.fold && !isEmpty(cells[at]) ? [{ ...column, cell: cells[at] }] : [],
  )
  if (folded.length === 0) return null
  return (
    <span
      className={foldStyles.folded}
      data-fold={Math.max(...folded.map(({ fold }) => fold ?? 0))}
    >
      {folded.map(({ key, head, fold, said, cell }) => (
        <span key={key} data-fold={fold} data-said={said ? '' : undefined}>
          {said && <i>{head} </i>}
          {cell}
        </span>
      ))}
    </span>
  )
}

const isEmpty = (cell: ReactNode) =>
  cell === null || cell === undefined || cell === '' || cell === false

/** The label fills the cell, so that a near miss does not open the row. */
function Box({ select: { form, label }, value }: { select: Select; value: string | number }) {
  const id = `${form}-box-${value}`
  return (
    <td className={boxStyles.box}>
      <label>
        <input
          id={id}
          type="checkbox"
          name="ids"
          value={value}
          form={form}
          aria-label={label}
          aria-labelledby={`${id} ${form}-${value}`}
        />
      </label>
    </td>
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
