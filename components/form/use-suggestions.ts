'use client'

import { useEffect, useState } from 'react'
import type { Pick } from '@/domain/pick'
import type { PickNoun } from './pick-noun'

/**
 * What a register answers to the typed text, a moment after the last key; an older answer never
 * overtakes a newer one. Undefined while waiting. `on` is the day (`YYYY-MM-DD`) or year that a unit
 * must have been there; what is neither counts as today.
 */
export function useSuggestions(
  noun: PickNoun,
  text: string,
  open: boolean,
  on = '',
): Pick[] | undefined {
  const [found, setFound] = useState<{ asked: string; picks: Pick[] }>()
  const asks = `/pick/${noun}?${new URLSearchParams({ q: text, ...(on && { on }) })}`
  useEffect(() => {
    if (!open) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(asks, { signal: asked.signal })
        if (answer.ok) setFound({ asked: asks, picks: (await answer.json()) as Pick[] })
      } catch {
        // Aborted by the next key, or no network: the field stays usable as typed.
      }
    }, 120)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [asks, open])
  return found?.asked === asks ? found.picks : undefined
}
