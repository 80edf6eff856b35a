'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SavedNote } from '@/components/form/saved-note'
import type { ActionResult } from '@/domain/result'
import type { GridStore } from './grid-store'
import styles from './quick.module.css'
import { isBlank } from './quick-row'
import type { Saved } from './use-quick-form'

export type SendUndoBatch = (input: {
  id: number
  version: number
}) => Promise<ActionResult<{ stays: unknown[] }>>

type Props = { grid: GridStore; saved: Saved; totals: string; undo: SendUndoBatch }

/** What was saved, where it is to be seen, and the way back: the lines return into an empty grid. */
export function SavedBatch({ grid, saved, totals, undo }: Props) {
  const t = useTranslations('quick')
  const [step, setStep] = useState<'offered' | 'busy' | 'failed' | { stays: number }>('offered')
  const takeBack = async (id: number) => {
    setStep('busy')
    // A batch is saved once, in its first version.
    const answer = await undo({ id, version: 1 }).catch(() => undefined)
    if (!answer?.ok) return setStep('failed')
    const { rows, extra } = grid.state()
    if (rows.every(isBlank)) grid.dispatch({ type: 'load', rows: saved.rows, extra })
    setStep({ stays: answer.value.stays.length })
  }
  if (typeof step === 'object')
    return (
      <span className={styles.did} role="status">
        {t('undone', { stays: step.stays })}
      </span>
    )
  return (
    <>
      <SavedNote href={saved.href} see={t('seeSaved')}>
        {t('saved', { totals })}
      </SavedNote>
      {saved.batch !== null && (
        <span className={styles.did}>
          <button
            type="button"
            disabled={step === 'busy'}
            onClick={() => saved.batch && void takeBack(saved.batch)}
          >
            {t(step === 'busy' ? 'undoing' : 'undoSaved')}
          </button>
          <a href={`/imports/${saved.batch}`} target="_blank" rel="noreferrer">
            {t('seeBatch')}
          </a>
          {step === 'failed' && (
            <span role="alert" data-tone="error">
              {t('notUndone')}
            </span>
          )}
        </span>
      )}
    </>
  )
}
