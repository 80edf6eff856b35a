import { type RefObject, useEffect } from 'react'

const typed =
  'input:not([type=hidden], [type=radio], [type=checkbox], :disabled), select:not(:disabled), textarea:not(:disabled)'

/**
 * A page that is a form begins in its first field: nothing is clicked before the first letter. Not
 * where something has the focus already, not in a dialog (which sees to it) or a folded part, and
 * not on a touch screen, where a keyboard would cover the page unasked.
 */
export function useFirstField(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const own = form.current
    if (!own || !isFormOfPage(own)) return
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (!isFree || matchMedia('(pointer: coarse)').matches) return
    const first = own.querySelector<HTMLElement>('[data-autofocus]') ?? own.querySelector(typed)
    if (first instanceof HTMLElement) first.focus({ preventScroll: true })
  }, [form])
}

/** The page is there for this form: it is the first one that is neither folded nor in a dialog. */
export const isFormOfPage = (form: HTMLFormElement): boolean =>
  document.querySelector('main form:not(details form)') === form &&
  !form.closest('details, [role=dialog]')
