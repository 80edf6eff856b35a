'use client'

import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { SimilarIndividual } from '@/db/individuals/similar'

/** People of the typed name, asked again a moment after it changes. */
export function useSameName(except?: number): SimilarIndividual[] {
  const name = (useWatch({ name: 'fullName' }) as string | undefined) ?? ''
  const [found, setFound] = useState<SimilarIndividual[]>([])

  useEffect(() => {
    if (name.trim().length < 2) return setFound([])
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: name.slice(0, 200) })
      try {
        const answer = await fetch(`/individuals/similar?${query}`, { signal: asked.signal })
        if (answer.ok) setFound((await answer.json()) as SimilarIndividual[])
      } catch {
        // Aborted by the next key, or no network: the panel only informs.
      }
    }, 250)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [name])
  return found.filter((person) => person.id !== except)
}
