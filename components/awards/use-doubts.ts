'use client'

import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { AwardDoubt } from '@/db/awards/doubts'
import { addressOf } from '@/domain/address'

const names = ['unitId', 'issuerId', 'decidedOn', 'awardYear', 'meritFrom', 'meritTo']

/** What contradicts in the award as it is typed, asked again when unit, issuer, day or year change. */
export function useDoubts(): AwardDoubt[] {
  const values = useWatch({ name: names }) as unknown[]
  const [found, setFound] = useState<AwardDoubt[]>([])
  const asks = addressOf(
    '/awards/doubts',
    Object.fromEntries(names.map((name, at) => [name, String(values[at] ?? '') || undefined])),
  )
  useEffect(() => {
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(asks, { signal: asked.signal })
        if (answer.ok) setFound((await answer.json()) as AwardDoubt[])
      } catch {
        // Aborted by the next change, or no network: the save asks again.
      }
    }, 120)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [asks])
  return found
}
