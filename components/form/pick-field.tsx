'use client'

import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import type { Pick } from '@/domain/pick'
import type { PickNoun } from './pick-noun'
import { TypeAhead } from './type-ahead'
import { useProblem } from './use-problem'
import { type ThenFields, useThen } from './use-then'

export type CreateDialog = {
  title: string
  /** The noun's own form, inside the dialog; calls `created` with what was saved. */
  form: (props: { text: string; created: (pick: Pick) => void; cancel: () => void }) => ReactNode
}

type Props = {
  name: string
  label: string
  noun: PickNoun
  /** Of when the form speaks: units that were there then come first. */
  then?: ThenFields
  hint?: string
  required?: boolean
  placeholder?: string
  disabled?: boolean
  create?: CreateDialog
  onPicked?: (pick: Pick | null) => void
}

/**
 * A link to another record, found by typing. The form value is its id; its words are kept beside it
 * under `labels.<name>`, so that a draft or an edit shows them at once. Text that was typed but not
 * chosen stays the value, and the schema says “choose one”: it is never dropped in silence.
 */
export function PickField({ name, label, noun, then, create, onPicked, ...props }: Props) {
  const { setValue } = useFormContext()
  const say = useProblem()
  const on = useThen(then)
  const [creating, setCreating] = useState<string>()
  const text = (useWatch({ name: `labels.${name}` }) as string | undefined) ?? ''
  const labels = `labels.${name}`

  const pick = (chosen: Pick) => {
    setValue(labels, chosen.label)
    setValue(name, chosen.id, { shouldDirty: true, shouldValidate: true })
    onPicked?.(chosen)
  }
  const type = (typed: string) => {
    setValue(labels, typed)
    setValue(name, typed, { shouldDirty: true })
    onPicked?.(null)
  }

  return (
    <>
      <Controller
        name={name}
        render={({ field, fieldState }) => (
          <TypeAhead
            noun={noun}
            on={on}
            text={text}
            onText={type}
            onPick={pick}
            strict
            onCreate={create && setCreating}
            input={{
              label,
              ref: field.ref,
              name: `${name}Text`,
              'data-field': name,
              withAsterisk: props.required,
              'aria-required': props.required,
              description: props.hint,
              placeholder: props.placeholder,
              disabled: props.disabled,
              error: say(fieldState.error?.message),
              onBlur: field.onBlur,
            }}
          />
        )}
      />
      {create && (
        <Modal
          opened={creating !== undefined}
          onClose={() => setCreating(undefined)}
          title={create.title}
          size="lg"
        >
          {creating !== undefined &&
            create.form({
              text: creating.trim(),
              created: (made) => {
                pick(made)
                setCreating(undefined)
              },
              cancel: () => setCreating(undefined),
            })}
        </Modal>
      )}
    </>
  )
}
