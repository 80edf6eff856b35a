'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import buttons from '@/components/page/button.module.css'
import type { ActionResult } from '@/domain/result'
import styles from './bulk-edits.module.css'
import { reach, whyNot } from './reach'

type Props = {
  id: number
  n: number
  send: (input: { id: number }) => Promise<ActionResult<unknown>>
}

/** Asked once more before it is done. */
export function UndoEdit({ id, n, send }: Props) {
  const t = useTranslations('bulkEdits')
  const sayWhy = whyNot(useTranslations('form'), useProblem())
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const undo = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await reach(() => send({ id }))
    setBusy(false)
    if (!answer.ok) return setProblem(sayWhy(answer))
    setAsking(false)
    router.push(`/bulk-edits/${id}?done=undo`)
  }
  return (
    <div className={styles.saveBar}>
      {problem && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        {asking ? (
          <>
            <span>{t('undoAsk', { n })}</span>
            <button
              type="button"
              className={buttons.button}
              data-look="red"
              disabled={busy}
              onClick={() => void undo()}
            >
              {busy ? t('undoing') : t('undoYes')}
            </button>
            <button
              type="button"
              className={buttons.button}
              data-look="plain"
              disabled={busy}
              onClick={() => setAsking(false)}
            >
              {t('leave')}
            </button>
          </>
        ) : (
          <button
            type="button"
            className={buttons.button}
            data-look="plain"
            onClick={() => setAsking(true)}
          >
            {t('undo')}
          </button>
        )}
      </div>
    </div>
  )
}
