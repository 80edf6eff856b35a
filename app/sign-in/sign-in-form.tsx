'use client'

import { useActionState } from 'react'
import buttons from '@/components/page/button.module.css'
import type { SignInState } from './actions'
import styles from './sign-in.module.css'

type Props = {
  action: (state: SignInState, form: FormData) => Promise<SignInState>
  words: Record<string, string>
  next: string
}

export function SignInForm({ action, words, next }: Props) {
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
        <span>{words.username}</span>
        <input
          name="username"
          key={state?.username}
          defaultValue={state?.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </label>
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" className={buttons.button} data-look="red" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
