'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { AwardDoubt } from '@/db/awards/doubts'

type Taken = { problem: string; from: number; to: number; name: string }

/**
 * A unit is meant by its name: when year or day are typed after it, the only one that bore the same
 * name then takes its place, and the form says so. One that is kept by hand is not exchanged again.
 */
export function useSameNameThen(doubts: AwardDoubt[]) {
  const { setValue, getValues, clearErrors } = useFormContext()
  const unitId = useWatch({ name: 'unitId' }) as number | string | null
  const [taken, setTaken] = useState<Taken>()
  const kept = useRef(new Set<number>())

  useEffect(() => {
    const doubt = doubts.find(({ field }) => field === 'unitId')
    const from = Number(getValues('unitId'))
    const name = String(getValues('labels.unitId') ?? '')
    const same = doubt?.instead.filter((unit) => unit.name === name) ?? []
    const [only] = same
    // What stood in the form when it was opened was recorded so.
    if (!doubt || !only || same.length > 1 || kept.current.has(from) || getValues('id')) return
    setValue('unitId', only.id, { shouldDirty: true, shouldValidate: true })
    setTaken({ problem: doubt.problem, from, to: only.id, name })
    // A save that was quicker than this was refused for the unit that is gone now.
    clearErrors('doubtReason')
  }, [doubts, getValues, setValue, clearErrors])

  const said = taken && Number(unitId) === taken.to ? taken : undefined
  const keep = () => {
    if (!taken) return
    kept.current.add(taken.from)
    setValue('unitId', taken.from, { shouldDirty: true, shouldValidate: true })
    setTaken(undefined)
  }
  return { said, keep }
}
