'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { newCreateKey } from '@/components/form/key'
import { largestFile, megabyte } from '@/domain/file-kinds'
import type { ActionResult } from '@/domain/result'
import { problem } from '@/domain/validation'

export type Upload = {
  name: string
  state: 'waiting' | 'sending' | 'sent' | 'refused'
  answer?: Refused
}
export type Refused = Exclude<ActionResult<unknown>, { ok: true }>
type Target = { ownerNoun: string; ownerId: number } | { id: number; version: number }

/** Sends files one after the other, so that one refusal does not stop the rest. */
export function useUploads() {
  const router = useRouter()
  const [uploads, setUploads] = useState<Upload[]>([])
  const busy = uploads.some(({ state }) => state === 'sending' || state === 'waiting')

  const send = async (files: File[], target: Target) => {
    setUploads(files.map(({ name }) => ({ name, state: 'waiting' })))
    const set = (at: number, change: Partial<Upload>) =>
      setUploads((all) => all.map((one, index) => (index === at ? { ...one, ...change } : one)))
    for (const [at, file] of files.entries()) {
      set(at, { state: 'sending' })
      const answer = await post(file, target)
      set(at, answer.ok ? { state: 'sent' } : { state: 'refused', answer })
    }
    router.refresh()
  }
  return { uploads, busy, send }
}

async function post(file: File, target: Target): Promise<ActionResult<{ id: number }>> {
  if (file.size > largestFile) {
    const file = problem('fileTooLarge', { max: largestFile / megabyte })
    return { ok: false, reason: 'invalid', problems: { file } }
  }
  const form = new FormData()
  for (const [key, value] of Object.entries(target)) form.set(key, String(value))
  form.set('createKey', newCreateKey())
  form.set('file', file)
  try {
    const response = await fetch('/attachments', { method: 'POST', body: form })
    return (await response.json()) as ActionResult<{ id: number }>
  } catch {
    return { ok: false, reason: 'failed', problems: { '': 'unreachable' } }
  }
}
