'use client'

import { useActionState } from 'react'
import buttons from '@/components/page/button.module.css'
import styles from '../sign-in.module.css'
import type { CodeState } from './actions'

type Props = {
  action: (state: CodeState, form: FormData) => Promise<CodeState>
  words: Record<'code' | 'hint' | 'submit', string>
  next: string
}

export function CodeForm({ action, words, next }: Props) {
  const [state, send, pending] = useActionState(action, null)
  return (
    <form action={send} className={styles.form}>
      <input type="hidden" name="next" value={next} />
      {state && (
        <p role="alert" className={styles.problem}>
          {state.message}
        </p>
      )}
      <label>
        <span>{words.code}</span>
        <input
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <small>{words.hint}</small>
      </label>
      <button type="submit" className={buttons.button} data-look="red" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
