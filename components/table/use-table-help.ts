import { useEffect, useRef } from 'react'

/**
 * What a table's plain HTML cannot do alone. A click anywhere in a row is a click on the link of its first cell. Text can still
 * be selected for copying; links, buttons and fields inside the row keep their own meaning.
 */
export function useTableHelp() {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    element?.addEventListener('click', openRow)
    element?.addEventListener('mouseover', sayWhole)
    return () => {
      element?.removeEventListener('click', openRow)
      element?.removeEventListener('mouseover', sayWhole)
    }
  }, [])
  return table
}

/** A cell that is cut off shows its whole text under the pointer. */
function sayWhole(event: MouseEvent) {
  const cell = (event.target as Element).closest('td')
  if (cell && !cell.title && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent
}

function openRow(event: MouseEvent) {
  const target = event.target as Element
  if (target.closest('a, button, input, select, textarea, label, summary')) return
  if (String(getSelection())) return
  const link = target.closest('tr[data-opens]')?.querySelector<HTMLAnchorElement>('th > a')
  const { ctrlKey, metaKey, shiftKey } = event
  link?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  )
}
