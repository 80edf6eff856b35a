import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { longestCell, withCell } from '@/domain/report/cell'
import { display } from '@/domain/report/display'
import { isCounted } from '@/domain/report/doubts'
import type { Figures, ReportTable } from '@/domain/report/types'
import styles from './reports.module.css'
import own from './table-fields.module.css'

type Props = {
  table: ReportTable
  /** The table that the edit began with: links are worked out from it anew at each letter. */
  from: ReportTable
  path: string
  figures: Figures
  set: (table: ReportTable) => void
}

/**
 * A table as fields of one line, cell by cell. They are the browser's own and keep what is typed:
 * a list of four hundred names has as many fields as letters in a page.
 */
export function TableFields({ table, from, path, figures, set }: Props) {
  const t = useTranslations('reports.editor')
  const name = (row: number, at: number) =>
    t('cell', { row: row + 1, column: table.heads[at] ?? '' })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keys
    <section className={styles.scroll} tabIndex={0} aria-label={table.caption} lang="vi">
      <table
        className={`${styles.table} ${own.fields}`}
        data-wide={table.heads.length > 3 || undefined}
      >
        <caption>{display(table.caption)}</caption>
        <thead>
          <tr>
            {table.heads.map((head, at) => (
              <th key={head} scope="col" data-number={isCounted(from, at) || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one text, in order
            <tr key={line}>
              {row.map((cell, at) => {
                const change = (text: string) =>
                  set(withCell(table, { row: line, at, from: cell, text }, figures))
                const props = {
                  defaultValue: (table.rows[line]?.[at] ?? cell).text,
                  'aria-label': name(line, at),
                  'data-field': `${path}.rows.${line}.${at}.text`,
                  'data-label': `${table.caption}: ${name(line, at)}`,
                  maxLength: longestCell,
                  autoComplete: 'off',
                }
                const isNumber = isCounted(from, at)
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row, in order
                    key={at}
                    data-number={isNumber || undefined}
                    data-typed={table.rows[line]?.[at]?.typed || undefined}
                  >
                    {isNumber ? (
                      <input {...props} onChange={(event) => change(event.currentTarget.value)} />
                    ) : (
                      <textarea
                        {...props}
                        rows={1}
                        onKeyDown={moveOn}
                        onChange={(event) => change(event.currentTarget.value)}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A cell holds one line: Enter moves on, as it does in every field of one line. */
function moveOn(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    return
  event.preventDefault()
  const cells = event.currentTarget
    .closest('table')
    ?.querySelectorAll<HTMLElement>('input, textarea')
  const all = [...(cells ?? [])]
  all[all.indexOf(event.currentTarget) + 1]?.focus()
}
