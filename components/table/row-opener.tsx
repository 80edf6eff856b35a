'use client'

import { useEffect, useRef } from 'react'

/**
 * Lets a click anywhere in a row open the record that its first cell links to. Text can still be
 * selected for copying, and links, buttons and fields inside the row keep their own meaning.
 */
export function RowOpener() {
  const here = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const table = here.current?.previousElementSibling
    const listener = (event: Event) => openRow(event as MouseEvent)
    table?.addEventListener('click', listener)
    return () => table?.removeEventListener('click', listener)
  }, [])
  return <span ref={here} hidden />
}

function openRow(event: MouseEvent) {
  const target = event.target as Element
  if (target.closest('a, button, input, select, textarea, label, summary')) return
  if (String(getSelection())) return
  const link = target.closest('tr[data-opens]')?.querySelector<HTMLAnchorElement>('th a')
  if (!link) return
  const { ctrlKey, metaKey, shiftKey } = event
  link.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  )
}
