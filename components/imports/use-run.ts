'use client'

import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import type { ActionResult } from '@/domain/result'

/** Sends one thing at a time; what was refused is kept in words. */
export function useRun() {
  const say = useProblem()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const run = async (send: () => Promise<ActionResult<unknown>>): Promise<boolean> => {
    setBusy(true)
    setRefused(undefined)
    const answer = await send().catch(
      (): ActionResult<unknown> => ({
        ok: false,
        reason: 'failed',
        problems: { '': 'unreachable' },
      }),
    )
    setBusy(false)
    if (!answer.ok) setRefused(say(Object.values(answer.problems)[0]))
    return answer.ok
  }
  return { busy, refused, run }
}
