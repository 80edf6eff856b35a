'use client'

import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { SimilarAward } from '@/db/awards/similar'
import { awardsHref } from '@/domain/award-filters'
import type { RecipientKind } from '@/domain/vocabulary'

/** The recipient's earlier awards, asked again when name, person or unit change. */
export function useSimilar(except?: number): SimilarAward[] {
  const [kind, name, individualId, unitId] = useWatch({
    name: ['recipientKind', 'recipientName', 'individualId', 'unitId'],
  }) as [RecipientKind, string, number | null, number | string | null]
  const [found, setFound] = useState<SimilarAward[]>([])
  const unit = typeof unitId === 'number' ? unitId : undefined

  useEffect(() => {
    if (name.trim().length < 2 || (!individualId && !unit)) return setFound([])
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const filters = { kind, q: name, individual: individualId ?? undefined, unit }
      try {
        const answer = await fetch(awardsHref(filters, '/awards/similar'), { signal: asked.signal })
        if (answer.ok) setFound((await answer.json()) as SimilarAward[])
      } catch {
        // Aborted by the next change, or no network: the panel only informs.
      }
    }, 250)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [kind, name, individualId, unit])
  return found.filter((award) => award.id !== except)
}
