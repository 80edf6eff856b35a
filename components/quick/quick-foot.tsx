'use client'

import { useTranslations } from 'next-intl'
import { totalsInWords } from '@/components/awards/totals-in-words'
import { FormButtons } from '@/components/form/buttons'
import { DoubtJump } from './doubt-jump'
import { ReasonForDoubts } from './doubt-reason'
import type { GridStore } from './grid-store'
import type { GridState } from './grid-types'
import styles from './quick.module.css'
import { countKinds, isBlank } from './quick-row'
import { SavedBatch, type SendUndoBatch } from './saved-batch'
import { useGridState } from './use-grid-state'
import type { Judge } from './use-line-notes'
import type { Saved } from './use-quick-form'

type Props = {
  grid: GridStore
  keptAt: string | undefined
  saved: Saved | undefined
  undo: SendUndoBatch
} & Judge

/** Totals in words, what was just done with a way back, and the button. */
export function QuickFoot({ grid, keptAt, saved, undo, forms, today }: Props) {
  const t = useTranslations()
  const state = useGridState(grid)
  const rows = state.rows.filter((row) => !isBlank(row))
  return (
    <FormButtons cancel="/awards" keptAt={keptAt}>
      <ReasonForDoubts grid={grid} />
      <strong className={styles.totals} data-totals>
        {rows.length > 0 ? totalsInWords(countKinds(rows), t) : t('quick.noRowsYet')}
      </strong>
      <DoubtJump grid={grid} forms={forms} today={today} />
      {saved && (
        <SavedBatch
          key={saved.batch}
          grid={grid}
          saved={saved}
          totals={totalsInWords(saved.totals, t)}
          undo={undo}
        />
      )}
      <span className={styles.did} role="status">
        <Did state={state} />
        {state.did && (
          <button type="button" title="Ctrl+Z" onClick={() => grid.dispatch({ type: 'undo' })}>
            {t('quick.takeBack')}
          </button>
        )}
      </span>
    </FormButtons>
  )
}

function Did({ state: { did, tooMany, rows } }: { state: GridState }) {
  const t = useTranslations('quick')
  if (tooMany !== null)
    return <span data-tone="error">{t('tooMany', { n: tooMany, there: rows.length })}</span>
  if (!did) return null
  return <span>{t(`did.${did.what}`, { n: did.n, name: did.name || '…' })}</span>
}
