'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { FormProvider } from 'react-hook-form'
import { Drafts } from './drafts'
import styles from './form.module.css'
import { onFormKey, useSaveKey } from './form-keys'
import { ProblemSummary } from './problem-summary'
import { StaleCompare } from './stale-compare'
import type { CommandFormState } from './use-command-form'
import { useFirstField } from './use-first-field'

type Props = {
  state: CommandFormState
  label: string
  children: ReactNode
  className?: string
  more?: ReactNode
}

/**
 * The one form: never under `<form action>` (React resets its fields), Enter moves on to the next
 * field, Ctrl+Enter presses the first button, problems are gathered in a summary that takes focus.
 */
export function CommandForm({ state, label, children, className, more }: Props) {
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Until here a click would be lost; fields and buttons open only now (see `fieldset`).
    element.current?.setAttribute('data-ready', 'true')
  }, [])
  useFirstField(element)
  useSaveKey(element)

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A form in a dialog is a child of the outer form for React: its submit is not the outer one's.
    event.stopPropagation()
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    void state.submit(button?.value || 'save')
  }

  return (
    <FormProvider {...state.form}>
      <form
        ref={element}
        noValidate
        aria-label={label}
        className={className ?? styles.form}
        onSubmit={onSubmit}
        onKeyDown={onFormKey}
      >
        <Drafts state={state} />
        <ProblemSummary state={state} more={more} />
        <StaleCompare state={state} />
        {children}
      </form>
    </FormProvider>
  )
}
