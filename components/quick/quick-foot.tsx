'use client'

import { useTranslations } from 'next-intl'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { FormButtons } from '@/components/form/buttons'
import type { GridStore } from './grid-store'
import type { GridState } from './grid-types'
import styles from './quick.module.css'
import { countKinds, isBlank } from './quick-row'
import { SavedBatch, type SendUndoBatch } from './saved-batch'
import { useGridState } from './use-grid-state'
import type { Saved } from './use-quick-form'

type Props = {
  grid: GridStore
  keptAt: string | undefined
  saved: Saved | undefined
  undo: SendUndoBatch
}

/** Totals in words, what was just done with a way back, and the button. */
export function QuickFoot({ grid, keptAt, saved, undo }: Props) {
  const t = useTranslations()
  const state = useGridState(grid)
  const rows = state.rows.filter((row) => !isBlank(row))
  return (
    <FormButtons cancel="/awards" keptAt={keptAt}>
      <strong className={styles.totals} data-totals>
        {rows.length > 0 ? totalsInWords(countKinds(rows), t as never) : t('quick.noRowsYet')}
      </strong>
      {saved && (
        <SavedBatch
          key={saved.batch}
          grid={grid}
          saved={saved}
          totals={totalsInWords(saved.totals, t as never)}
          undo={undo}
        />
      )}
      <span className={styles.did} role="status">
        <Did state={state} />
        {state.undo && (
          <button type="button" title="Alt+U" onClick={() => grid.dispatch({ type: 'undo' })}>
            {t('quick.takeBack')}
          </button>
        )}
      </span>
    </FormButtons>
  )
}

function Did({ state: { undo, tooMany, rows } }: { state: GridState }) {
  const t = useTranslations('quick')
  if (tooMany !== null)
    return <span data-tone="error">{t('tooMany', { n: tooMany, there: rows.length })}</span>
  if (!undo) return null
  return <span>{t(`did.${undo.did}`, { n: undo.n, name: undo.name || '…' })}</span>
}
