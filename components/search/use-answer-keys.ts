import { useEffect, useState } from 'react'
import type { Answer } from './suggestions'
import { searchField } from './use-answers'

type How = { id: string; close: () => void; open: (href: string) => void }

/** Keys of the search field while it has answers; returns which one is marked, −1 for none. */
export function useAnswerKeys(answers: Answer[], { id, close, open }: How): number {
  const [at, setAt] = useState(-1)
  const shown = answers.map(({ href }) => href).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: other answers, no mark
  useEffect(() => setAt(-1), [shown])

  useEffect(() => {
    const field = searchField()
    if (!field) return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || answers.length === 0) return
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const chosen = answers[at]
      if (step) {
        const next =
          at < 0 && step < 0 ? answers.length - 1 : (at + step + answers.length) % answers.length
        setAt(next)
        document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
      } else if (event.key === 'Enter' && chosen) open(chosen.href)
      else if (event.key !== 'Escape') return
      event.preventDefault()
      if (!step) close()
    }
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-expanded', String(answers.length > 0))
    field.setAttribute('aria-controls', id)
    if (at < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', `${id}-${at}`)
    field.addEventListener('keydown', onKey)
    return () => field.removeEventListener('keydown', onKey)
  }, [answers, at, id, close, open])

  return at
}
