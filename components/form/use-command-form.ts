'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type FieldValues, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { ActionResult } from '@/domain/result'
import { newCreateKey } from './key'
import { useDraft } from './use-draft'

type Options<I extends z.ZodType, T> = {
  /** The noun's own `input.ts` schema: the same one that the command parses with. */
  schema: I
  /** What the fields hold at first, as typed text. `labels.<field>` holds the words of a pick. */
  values: FieldValues
  send: (input: never) => Promise<ActionResult<T>>
  /** After a save. `intent` is the button's value: `save`, or `again` for “Lưu và thêm tiếp”. */
  onSaved: (value: T, intent: string, sent: FieldValues) => void
  /** Field names that stay filled on `again`. */
  carryOver?: string[]
  /** Names the draft kept in this browser: noun, record and account. */
  draft?: string
}

export type Trouble = Exclude<ActionResult<unknown>, { ok: true }>
export type CommandFormState = {
  form: UseFormReturn<FieldValues>
  submit: (intent: string) => Promise<void>
  trouble: Trouble | undefined
  draft: ReturnType<typeof useDraft>
  discard: () => void
  /** What another saved meanwhile, and what both began with when that is known. */
  newer: { theirs: FieldValues; base: FieldValues | undefined } | undefined
  /** Goes on from their version with these fields as theirs, the others as typed here, and saves. */
  merge: (fieldsOfTheirs: string[]) => Promise<void>
}

/** Binds React Hook Form to one command: the same schema here and on the server, nothing typed lost. */
export function useCommandForm<I extends z.ZodType, T>(options: Options<I, T>): CommandFormState {
  const { schema, send, onSaved, carryOver } = options
  const router = useRouter()
  const [trouble, setTrouble] = useState<Trouble>()
  const [base, setBase] = useState(options.values)
  const [first] = useState(() => ({ createKey: newCreateKey(), ...options.values }))
  const form = useForm<FieldValues>({
    defaultValues: first,
    resolver: zodResolver(schema as never, undefined, { raw: true }) as never,
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const draft = useDraft(form, options.draft)

  const submit = async (intent: string) => {
    setTrouble(undefined)
    await form.handleSubmit(async (values) => {
      const answer = await reach(() => send(values as never))
      if (!answer.ok) return refused(answer)
      draft.forget()
      if (intent === 'again') startAnew(values)
      onSaved(answer.value, intent, values)
    })()
  }

  const refused = (answer: Trouble) => {
    setTrouble(answer)
    // The page brings what was saved meanwhile; gone from the book, it could only take the form away.
    if (answer.reason === 'stale' && answer.changed && !answer.changed.gone) router.refresh()
    for (const [path, message] of Object.entries(answer.problems))
      if (path !== '') form.setError(path, { message, type: 'server' })
  }

  const startAnew = (values: FieldValues) => {
    const kept = (carryOver ?? []).map((name) => [name, values[name]])
    const labels = Object.fromEntries(
      Object.entries((values.labels ?? {}) as FieldValues).filter(([n]) => carryOver?.includes(n)),
    )
    const createKey = newCreateKey()
    form.reset({ ...options.values, ...Object.fromEntries(kept), labels, createKey })
  }

  const discard = () => {
    draft.forget()
    form.reset({ ...options.values, createKey: newCreateKey() })
  }
  const theirs = options.values
  const isNewer =
    trouble?.reason === 'stale' &&
    theirs.version !== undefined &&
    theirs.version !== form.getValues('version')
  const newer = isNewer
    ? { theirs, base: base.version === form.getValues('version') ? base : undefined }
    : undefined
  const merge = async (fields: string[]) => {
    const dirty = { shouldDirty: true }
    for (const field of fields) {
      form.setValue(field, theirs[field], dirty)
      const words = theirs.labels?.[field]
      if (words !== undefined) form.setValue(`labels.${field}`, words)
    }
    form.setValue('version', theirs.version, dirty)
    setBase(theirs)
    await submit('save')
  }
  return { form, submit, trouble, draft, discard, newer, merge }
}

/** A lost connection is an answer too: what was typed stays. */
async function reach<T>(send: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await send()
  } catch {
    return { ok: false, reason: 'failed', problems: { '': 'unreachable' } }
  }
}
