'use client'

import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { type Kept, type OtherDraft, otherDrafts, placeOf, readDraft } from './kept-drafts'
import { openWindows, windowId } from './window-id'

/**
 * Keeps what is being typed in this browser until it is saved, so that it survives a reload and a
 * lost session; each window its own, and those of other windows are offered. `key` names the form
 * and its account; without one nothing is kept.
 */
export function useDraft(form: UseFormReturn<FieldValues>, key: string | undefined) {
  const [restoredAt, setRestoredAt] = useState<string>()
  const [keptAt, setKeptAt] = useState<string>()
  const [others, setOthers] = useState<OtherDraft[]>([])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Read while rendering, so that the form keeps count of it from the first key on.
  const dirty = useRef(false)
  dirty.current = form.formState.isDirty

  useEffect(() => {
    if (!key) return
    const kept = readDraft(placeOf(key, windowId()))
    if (kept) {
      takeUp(form, kept)
      setRestoredAt(kept.at)
    }
    setOthers(otherDrafts(key, windowId()))
    const stopAsking = openWindows(setOpen)
    const keep = () => {
      clearTimeout(timer.current)
      timer.current = undefined
      if (dirty.current) setKeptAt(write(key, form))
    }
    const keepWhatWaits = () => timer.current && keep()
    const watching = form.watch(() => {
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, 400)
    })
    addEventListener('pagehide', keepWhatWaits)
    return () => {
      stopAsking()
      removeEventListener('pagehide', keepWhatWaits)
      watching.unsubscribe()
      keepWhatWaits()
    }
  }, [key, form])

  const forget = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (key) localStorage.removeItem(placeOf(key, windowId()))
    setKeptAt(undefined)
    setRestoredAt(undefined)
  }
  /** Another window's draft comes here, or goes. */
  const drop = (place: string) => {
    localStorage.removeItem(place)
    setOthers((all) => all.filter((each) => each.place !== place))
  }
  const take = (place: string) => {
    const kept = readDraft(place)
    if (!kept || !key) return drop(place)
    takeUp(form, kept)
    setRestoredAt(kept.at)
    setKeptAt(write(key, form))
    drop(place)
  }
  const offered = others.map((each) => ({ ...each, isOpen: open.has(each.window) }))
  return { restoredAt, keptAt, forget, others: offered, take, drop }
}

/** This form's own key, not the draft's: a second person saved under the first one's key would be lost. */
function takeUp(form: UseFormReturn<FieldValues>, { values }: Kept) {
  const createKey = form.getValues('createKey')
  form.reset({ ...values, createKey }, { keepDefaultValues: true })
}

function write(key: string, form: UseFormReturn<FieldValues>): string {
  const at = new Date().toISOString()
  const values = withoutSecrets(form.getValues())
  localStorage.setItem(placeOf(key, windowId()), JSON.stringify({ at, values }))
  return at
}

/** Identity numbers and telephones are not left behind on a shared computer. */
function withoutSecrets({ identityNumber: _, phone: __, ...values }: FieldValues): FieldValues {
  return values
}
