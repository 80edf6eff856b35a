'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { newCreateKey } from '@/components/form/key'
import { reach, whyNot } from '@/components/form/reach'
import { useProblem } from '@/components/form/use-problem'
import buttons from '@/components/page/button.module.css'
import type { ActionResult } from '@/domain/result'
import type { EditText } from './address'
import styles from './bulk-edits.module.css'

type Input = EditText & { seen: [number, number][]; createKey: string }
type Props = {
  edit: EditText
  seen: [number, number][]
  /** Back to the form, with what is set there. */
  form: string
  send: (input: Input) => Promise<ActionResult<{ id: number }>>
}

/** Saves what the preview shows; when the book has moved on, shows the new preview and says so. */
export function SaveEdit({ edit, seen, form, send }: Props) {
  const t = useTranslations('bulkEdits')
  const sayWhy = whyNot(useTranslations('form'), useProblem())
  const router = useRouter()
  const [createKey] = useState(newCreateKey)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const save = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await reach(() => send({ ...edit, seen, createKey }))
    if (answer.ok) return router.push(`/bulk-edits/${answer.value.id}?done=save`)
    setBusy(false)
    setProblem(sayWhy(answer))
    if (answer.reason === 'stale') router.refresh()
  }
  return (
    <div className={styles.saveBar}>
      {problem && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        {seen.length > 0 && (
          <button
            type="button"
            className={buttons.button}
            data-look="red"
            disabled={busy}
            onClick={() => void save()}
          >
            {busy ? t('saving') : t('save', { n: seen.length })}
          </button>
        )}
        <a className={buttons.button} data-look="plain" href={form} data-soft="">
          {t('setAgain')}
        </a>
        {seen.length > 0 && <span className={styles.note}>{t('canUndo')}</span>}
      </div>
    </div>
  )
}
