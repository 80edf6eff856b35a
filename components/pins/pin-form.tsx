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

const most = 80

/** As much of the proposed name as a pin may hold, by whole words. */
const shortened = (text: string) =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\s,]+\S*$/, '')}…`

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
          maxLength={most}
          defaultValue={state?.label ?? shortened(suggested)}
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
