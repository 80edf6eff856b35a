'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { cellOf, focusCell } from './grid-keys'
import type { GridStore } from './grid-store'
import styles from './quick.module.css'
import { isWrong, type Judge, type NotedLine, useLineNotes } from './use-line-notes'

/** How many lines are wrong or doubtful, and the way to the next: by the button or F8, back by Shift+F8. */
export function DoubtJump({ grid, ...judge }: Judge & { grid: GridStore }) {
  const t = useTranslations('quick')
  const lines = useLineNotes(grid, judge)
  const latest = useRef(lines)
  latest.current = lines
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.isComposing || latest.current.length === 0) return
      event.preventDefault()
      jump(grid, latest.current, event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [grid])
  if (lines.length === 0) return null
  const wrong = lines.filter(isWrong).length
  return (
    <button
      type="button"
      className={styles.jump}
      data-tone={wrong > 0 ? 'error' : 'doubt'}
      title="F8"
      onClick={() => jump(grid, lines, 1)}
    >
      {t('toSee', { wrong, doubtful: lines.length - wrong })} <kbd>F8</kbd>
    </button>
  )
}

/** From the cell with the focus to the next cell of which something is said, round and round. */
let last: { key: string } | null = null
function jump(grid: GridStore, lines: NotedLine[], by: 1 | -1): void {
  const { rows } = grid.state()
  const here = cellOf(document.activeElement) ?? last
  const from = rows.findIndex(({ key }) => key === here?.key)
  const next =
    by === 1
      ? (lines.find(({ at }) => at > from) ?? lines[0])
      : (lines.findLast(({ at }) => from < 0 || at < from) ?? lines.at(-1))
  const note = next?.notes.find(({ tone }) => tone === 'error') ?? next?.notes[0]
  if (!next || !note) return
  last = { key: next.key }
  focusCell(null, next.key, note.column)
}
