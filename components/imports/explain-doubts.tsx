'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import type { ActionResult } from '@/domain/result'
import styles from './doubts.module.css'

type Props = {
  importId: number
  /** Of which rows; all that have no reason yet. */
  rows: number[] | 'all'
  reason: string | null
  send: (input: {
    id: number
    rows: number[] | 'all'
    reason: string
  }) => Promise<ActionResult<unknown>>
}

/** Why rows are right although something in them contradicts; kept with the row and its award. */
export function ExplainDoubts({ importId, rows, reason, send }: Props) {
  const t = useTranslations('imports.explain')
  const say = useProblem()
  const [text, setText] = useState(reason ?? '')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const save = async () => {
    setBusy(true)
    const answer = await send({ id: importId, rows, reason: text }).catch(() => undefined)
    setBusy(false)
    setRefused(
      answer?.ok ? undefined : say(Object.values(answer?.problems ?? {})[0] ?? 'unreachable'),
    )
  }
  return (
    <div className={styles.doubt} data-open={reason === null || undefined}>
      <label className={styles.reason}>
        <span>{t(rows === 'all' ? 'all' : 'row')}</span>
        <input
          value={text}
          maxLength={500}
          disabled={busy}
          aria-invalid={refused ? true : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void save()
          }}
        />
      </label>
      <span className={styles.buttons}>
        <button type="button" disabled={busy} onClick={() => void save()}>
          {t('keep')}
        </button>
      </span>
      {refused && <p role="alert">{refused}</p>}
    </div>
  )
}
