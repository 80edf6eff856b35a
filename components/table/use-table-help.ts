import { useEffect, useRef } from 'react'

/**
 * What a table's plain HTML cannot do alone. A click anywhere in a row is a click on the link of its
 * first cell; text can still be selected for copying, and links, buttons and fields inside the row
 * keep their own meaning. A tick in the head is a tick in every row, one with Shift in a range of them.
 */
export function useTableHelp() {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    element?.addEventListener('click', openRow)
    element?.addEventListener('change', tickRows)
    element?.addEventListener('mousedown', noteShift)
    element?.addEventListener('keydown', noteShift)
    return () => {
      element?.removeEventListener('click', openRow)
      element?.removeEventListener('change', tickRows)
      element?.removeEventListener('mousedown', noteShift)
      element?.removeEventListener('keydown', noteShift)
    }
  }, [])
  // Other rows may have come: the box in the head says whether all of these are ticked.
  useEffect(() => {
    if (table.current) tickHead(table.current)
  })
  return table
}

/** The box in the head ticks every row of the page; with Shift, one ticks all up to the last one. */
function tickRows({ currentTarget, target }: Event) {
  const table = currentTarget as HTMLTableElement
  const box = target as HTMLInputElement
  const boxes = boxesOf(table)
  if (box.closest('thead')) for (const row of boxes) row.checked = box.checked
  else {
    const last = boxes.findIndex(({ value }) => value === table.dataset.lastTicked)
    const at = boxes.indexOf(box)
    if (last >= 0 && table.dataset.shift !== undefined)
      for (const row of boxes.slice(Math.min(last, at), Math.max(last, at) + 1))
        row.checked = box.checked
    table.dataset.lastTicked = box.value
  }
  tickHead(table)
}

/** A change does not tell of the Shift key; the press before it does. */
function noteShift(event: MouseEvent | KeyboardEvent) {
  const table = event.currentTarget as HTMLTableElement
  if (event.shiftKey) table.dataset.shift = ''
  else delete table.dataset.shift
  // With Shift the browser would mark the text in between.
  if (event.shiftKey && (event.target as Element).closest('label')) event.preventDefault()
}

function tickHead(table: HTMLTableElement) {
  const head = table.querySelector<HTMLInputElement>('thead input[type=checkbox]')
  if (!head) return
  const boxes = boxesOf(table)
  const ticked = boxes.filter((box) => box.checked).length
  head.checked = ticked > 0 && ticked === boxes.length
  head.indeterminate = ticked > 0 && ticked < boxes.length
  // Without a script it would do nothing, and is not shown.
  table.dataset.helped = ''
}

const boxesOf = (table: HTMLTableElement) => [
  ...table.querySelectorAll<HTMLInputElement>('tbody input[name=ids]'),
]

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
