'use client'

import { memo } from 'react'
import type { RowCheck } from '@/db/awards/quick-check'
import { Cell, type GridWords } from './cell'
import styles from './grid.module.css'
import type { GridStore } from './grid-store'
import { LineNotes } from './line-notes'
import { type ColumnKey, isBlank, type QuickRow } from './quick-row'
import { type Beside, notesOf } from './row-problems'

type Props = {
  row: QuickRow
  at: number
  shown: ColumnKey[]
  words: GridWords
  grid: GridStore
  /** What is wrong is said once somebody has left the line. */
  left: boolean
  check: RowCheck | undefined
  refused: Record<string, string> | undefined
  twice: number | undefined
  form: string
  year: string
  forms: Beside['forms']
  today: string
}

/** One line of the grid and what is to be said of it. A key typed elsewhere does not draw it again. */
export const Line = memo(function Line({ row, at, shown, words, grid, left, ...beside }: Props) {
  const notes = left ? notesOf(row, beside) : []
  const id = notes.length > 0 ? `line-${at + 1}-notes` : undefined
  const bad = new Set(notes.filter(({ tone }) => tone === 'error').map(({ column }) => column))
  const tone = bad.size > 0 ? 'error' : id && 'doubt'
  return (
    <>
      <tr
        className={styles.line}
        data-line={row.key}
        data-tone={tone}
        data-blank={isBlank(row) || undefined}
      >
        <th scope="row">{at + 1}</th>
        {shown.map((column) => (
          <td key={column} data-column={column} data-label={words.column[column]}>
            <Cell
              row={row}
              column={column}
              at={at}
              words={words}
              grid={grid}
              year={row.year || beside.year}
              bad={bad.has(column)}
              notes={id}
            />
          </td>
        ))}
        <td className={styles.remove}>
          <button
            type="button"
            tabIndex={-1}
            data-remove={row.key}
            aria-label={`${words.remove} ${at + 1}`}
            title="Alt+Delete"
          >
            ×
          </button>
        </td>
      </tr>
      {id && (
        <tr className={styles.notes} data-line={row.key} data-tone={tone}>
          <td />
          <td id={id} colSpan={shown.length + 1}>
            <LineNotes row={row} notes={notes} check={beside.check} grid={grid} />
          </td>
        </tr>
      )}
    </>
  )
})
