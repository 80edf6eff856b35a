'use client'

import { useActionState, useId } from 'react'
import styles from './pins.module.css'

/** What became of the last try. */
export type PinState = { pinned: boolean; label: string; problem?: string } | null

interface Props {
  address: string
  /** What the view is called unless something else is typed. */
  suggested: string
  save: (state: PinState, form: FormData) => Promise<PinState>
  words: { label: string; save: string; done: string }
}

/** Gives the view on screen a name and keeps it at hand. */
export function PinForm({ address, suggested, save, words }: Props) {
  const [state, send, sending] = useActionState(save, null)
  const problemId = useId()
  if (state?.pinned) return <p role="status">{words.done}</p>
  return (
    <form action={send} className={styles.form}>
      <input type="hidden" name="address" value={address} />
      <label>
        {words.label}
        <input
          name="label"
          required
          maxLength={80}
          defaultValue={state?.label ?? suggested.slice(0, 80)}
          aria-invalid={state?.problem ? true : undefined}
          aria-describedby={state?.problem ? problemId : undefined}
        />
      </label>
      {state?.problem && (
        <p id={problemId} role="alert" className={styles.problem}>
          {state.problem}
        </p>
      )}
      <button type="submit" disabled={sending}>
        {words.save}
      </button>
    </form>
  )
}
