import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { isFormOfPage } from './use-first-field'

/** Enter moves on to the next field, Ctrl+Enter presses the first button of a form. */
export function onFormKey(event: KeyboardEvent<HTMLFormElement>) {
  // Enter during a composition belongs to the keyboard, not to the form.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return
  const form = event.currentTarget
  const target = event.target as HTMLElement
  if (target.closest('form') !== form) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    pressFirst(form)
    return
  }
  if (!target.matches('input, select')) return
  event.preventDefault()
  const fields = [...form.querySelectorAll<HTMLElement>(focusable)].filter(
    (field) => field.offsetParent !== null || field === target,
  )
  fields[fields.indexOf(target) + 1]?.focus()
}

/**
 * Ctrl+Enter where nothing has the focus: a button that goes once it is pressed takes the focus
 * along, and so does a click beside the fields.
 */
export function useSaveKey(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isKey = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat
      const isNowhere = event.target instanceof HTMLElement && event.target.matches('body, main')
      if (!isKey || !isNowhere || document.querySelector('[role=dialog], dialog[open]')) return
      if (form.current && isFormOfPage(form.current)) pressFirst(form.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [form])
}

const pressFirst = (form: HTMLFormElement) =>
  form.querySelector<HTMLButtonElement>('button[type=submit]')?.click()

const focusable =
  'input:not([type=hidden], [type=radio]:not(:checked), :disabled), select:not(:disabled), textarea:not(:disabled), button[type=submit]'
