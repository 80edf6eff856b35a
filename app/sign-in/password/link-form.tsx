'use client'

import { useActionState } from 'react'
import buttons from '@/components/page/button.module.css'
import styles from '../sign-in.module.css'
import type { LinkState } from './actions'

type Props = {
  action: (state: LinkState, form: FormData) => Promise<LinkState>
  words: Record<'new' | 'newHint' | 'repeated' | 'submit', string>
  token: string
  username: string
}

export function LinkForm({ action, words, token, username }: Props) {
  const [state, send, pending] = useActionState(action, null)
  return (
    <form action={send} className={styles.form}>
      <input type="hidden" name="token" value={token} />
      {/* For the browser's own store of passwords. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      {state && (
        <p role="alert" className={styles.problem}>
          {state.message}
        </p>
      )}
      <label>
        <span>{words.new}</span>
        <input name="password" type="password" autoComplete="new-password" required />
        <small>{words.newHint}</small>
      </label>
      <label>
        <span>{words.repeated}</span>
        <input name="repeated" type="password" autoComplete="new-password" required />
      </label>
      <button type="submit" className={buttons.button} data-look="red" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
