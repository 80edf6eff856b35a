'use client'

import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

type Kept = { at: string; values: FieldValues }

/**
 * Keeps what is being typed in this browser until it is saved, so that it survives a reload and a
 * lost session. `key` names the form and its account; without one nothing is kept.
 */
export function useDraft(form: UseFormReturn<FieldValues>, key: string | undefined) {
  const [restoredAt, setRestoredAt] = useState<string>()
  const [keptAt, setKeptAt] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Read while rendering, so that the form keeps count of it from the first key on.
  const dirty = useRef(false)
  dirty.current = form.formState.isDirty
  const place = key ? `so-vang.draft.${key}` : undefined

  useEffect(() => {
    if (!place) return
    const kept = read(place)
    if (kept) {
      // This form's own key, not the draft's: two windows may have taken up one draft, and a second
      // person saved under the first one's key would be lost.
      const createKey = form.getValues('createKey')
      form.reset({ ...kept.values, createKey }, { keepDefaultValues: true })
      setRestoredAt(kept.at)
    }
    const keep = () => {
      clearTimeout(timer.current)
      timer.current = undefined
      if (!dirty.current) return
      const at = new Date().toISOString()
      const values = withoutSecrets(form.getValues())
      localStorage.setItem(place, JSON.stringify({ at, values }))
      setKeptAt(at)
    }
    const keepWhatWaits = () => timer.current && keep()
    const watching = form.watch(() => {
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, 400)
    })
    addEventListener('pagehide', keepWhatWaits)
    return () => {
      removeEventListener('pagehide', keepWhatWaits)
      watching.unsubscribe()
      keepWhatWaits()
    }
  }, [place, form])

  const forget = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (place) localStorage.removeItem(place)
    setKeptAt(undefined)
    setRestoredAt(undefined)
  }
  return { restoredAt, keptAt, forget }
}

function read(place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

/** Identity numbers and telephones are not left behind on a shared computer. */
function withoutSecrets({ identityNumber: _, phone: __, ...values }: FieldValues): FieldValues {
  return values
}
