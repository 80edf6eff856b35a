'use client'

import { useActionState, useId } from 'react'
import styles from './listing.module.css'

/** What became of the last try. */
export type ViewState = { saved: boolean; name: string; problem?: string } | null

interface Props {
  listing: string
  /** The search part of the list's address. */
  query: string
  createKey: string
  /** Which roles it may be shared with; none for those who may not. */
  roles: { value: string; label: string }[]
  save: (state: ViewState, form: FormData) => Promise<ViewState>
  words: { name: string; save: string; done: string; share: string }
}

/** Keeps the list on screen under a name. */
export function ViewForm({ listing, query, createKey, roles, save, words }: Props) {
  const [state, send, sending] = useActionState(save, null)
  const problemId = useId()
  if (state?.saved) return <p role="status">{words.done}</p>
  return (
    <form action={send} className={styles.viewForm}>
      <input type="hidden" name="listing" value={listing} />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="createKey" value={createKey} />
      <label>
        {words.name}
        <input
          type="text"
          name="name"
          required
          maxLength={80}
          defaultValue={state?.name}
          aria-invalid={state?.problem ? true : undefined}
          aria-describedby={state?.problem ? problemId : undefined}
        />
      </label>
      {state?.problem && (
        <p id={problemId} role="alert" className={styles.problem}>
          {state.problem}
        </p>
      )}
      {roles.length > 0 && (
        <fieldset>
          <legend>{words.share}</legend>
          {roles.map(({ value, label }) => (
            <label key={value}>
              <input type="checkbox" name="role" value={value} /> {label}
            </label>
          ))}
        </fieldset>
      )}
      <button type="submit" disabled={sending} className={styles.save}>
        {words.save}
      </button>
    </form>
  )
}
