'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/components/page/button.module.css'
import type { ActionResult } from '@/domain/result'
import styles from './ask-button.module.css'
import { reach, whyNot } from './reach'
import { useProblem } from './use-problem'

type Props = {
  /** The button, what is asked once it is pressed, the answer that does it, and while it is done. */
  words: { button: string; ask: string; yes: string; busy: string }
  /** Given what to send, so that no function has to come from the server. */
  send: (input: never) => Promise<ActionResult<unknown>>
  input: object
  /** Where it leads once it is done; the same page without. */
  to?: string
}

/** A button that asks once more, in its place, before it does what cannot be done by mistake. */
export function AskButton({ words, send, input, to }: Props) {
  const t = useTranslations('form')
  const sayWhy = whyNot(t, useProblem())
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
          <span>{words.ask}</span>
          <button
            type="button"
            className={buttons.button}
            data-look="red"
            disabled={busy}
            onClick={() => void act()}
          >
            {busy ? words.busy : words.yes}
          </button>
          <button
            type="button"
            className={buttons.button}
            data-look="plain"
            disabled={busy}
            onClick={() => setAsking(false)}
          >
            {t('cancel')}
          </button>
        </>
      ) : (
        <button
          type="button"
          className={buttons.button}
          data-look="plain"
          onClick={() => setAsking(true)}
        >
          {words.button}
        </button>
      )}
    </div>
  )
}
