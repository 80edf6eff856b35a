'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { reach, whyNot } from '@/components/bulk-edits/reach'
import { useProblem } from '@/components/form/use-problem'
import buttons from '@/components/page/button.module.css'
import type { ActionResult } from '@/domain/result'
import styles from './person-changes.module.css'

type Props = {
  label: string
  ask: string
  yes: string
  /** Given what to send, so that no function has to come from the server. */
  send: (input: never) => Promise<ActionResult<unknown>>
  input: object
  /** Where it leads once it is done; the same page without. */
  to?: string
}

/** A button that asks once more, in its place, before it does what cannot be done by mistake. */
export function AskButton({ label, ask, yes, send, input, to }: Props) {
  const t = useTranslations('personChanges')
  const sayWhy = whyNot(useTranslations('form'), useProblem())
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const act = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await reach(() => send(input as never))
    setBusy(false)
    if (!answer.ok) return setProblem(sayWhy(answer))
    setAsking(false)
    if (to) router.push(to)
  }
  return (
    <div className={styles.ask}>
      {problem && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      {asking ? (
        <>
          <span>{ask}</span>
          <button
            type="button"
            className={buttons.button}
            data-look="red"
            disabled={busy}
            onClick={() => void act()}
          >
            {busy ? t('undoing') : yes}
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
          {label}
        </button>
      )}
    </div>
  )
}
