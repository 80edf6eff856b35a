'use client'

import { useEffect, useState } from 'react'
import type { Pick } from '@/domain/pick'
import type { PickNoun } from './pick-noun'

/**
 * What a register answers to the typed text, a moment after the last key; an older answer never
 * overtakes a newer one. Undefined while waiting.
 */
export function useSuggestions(noun: PickNoun, text: string, open: boolean): Pick[] | undefined {
  const [found, setFound] = useState<{ text: string; picks: Pick[] }>()
  useEffect(() => {
    if (!open) return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ q: text })
        const answer = await fetch(`/pick/${noun}?${query}`, { signal: asked.signal })
        if (answer.ok) setFound({ text, picks: (await answer.json()) as Pick[] })
      } catch {
        // Aborted by the next key, or no network: the field stays usable as typed.
      }
    }, 120)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [noun, text, open])
  return found?.text === text ? found.picks : undefined
}
