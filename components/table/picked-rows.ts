import type { BlockCell, BlockTable } from '@/domain/block-table'

/** The ticked rows of a list, by its own heads, as a table to be copied or downloaded. */
export function pickedRows(form: string, title: string, picked: string): BlockTable {
  const boxes = document.querySelectorAll<HTMLInputElement>(
    `tbody input[name=ids][form="${form}"]:checked`,
  )
  const rows = [...boxes].flatMap((box) => box.closest('tr') ?? [])
  const heads = [...(rows[0]?.closest('table')?.querySelectorAll('thead th') ?? [])]
  return {
    title,
    about: picked.replace('{n}', String(rows.length)),
    columns: heads.map(textOf),
    rows: rows.map((row) => [...row.querySelectorAll('th, td:not(:first-child)')].map(cellOf)),
  }
}

/** A count with its dots is a number; a year, a date and a decision's number stay as they are. */
function cellOf(cell: Element): BlockCell {
  const text = textOf(cell)
  return /^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replaceAll('.', '')) : text
}

/** What the cell itself says: not what folds under the name where the list is narrow. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element
  for (const folded of copy.querySelectorAll('[data-fold], input')) folded.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
