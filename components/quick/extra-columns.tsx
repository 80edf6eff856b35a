'use client'

import { useTranslations } from 'next-intl'
import type { GridWords } from './cell'
import type { GridStore } from './grid-store'
import styles from './quick.module.css'
import { extraColumns } from './quick-row'
import { useGridState } from './use-grid-state'

/** Columns for what differs from the head in some lines, and the keys of the grid. */
export function ExtraColumns({ grid, labels }: { grid: GridStore; labels: GridWords['column'] }) {
  const t = useTranslations('quick')
  const { extra, rows } = useGridState(grid)
  return (
    <div className={styles.bar}>
      <fieldset className={styles.extra}>
        <legend>{t('extra')}</legend>
        {extraColumns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={extra.includes(column)}
              // A column with something in it is not put out of sight.
              disabled={extra.includes(column) && rows.some((row) => row[column] !== '')}
              onChange={(event) =>
                grid.dispatch({ type: 'extra', column, shown: event.currentTarget.checked })
              }
            />
            {labels[column]}
          </label>
        ))}
      </fieldset>
      <span className={styles.keys}>{t('keys')}</span>
    </div>
  )
}
