'use client'

import { useTranslations } from 'next-intl'
import type { GridWords } from './cell'
import { focusCell } from './grid-keys'
import type { GridStore } from './grid-store'
import { useNoteWords } from './line-notes'
import { isWrong, type Judge, useLineNotes } from './use-line-notes'

/** So many are named, the rest is counted: F8 leads to each. */
const named = 8

/** In the summary of what stands in the way: each wrong line leads to its cell. */
export function BadLines({ grid, words, ...judge }: Judge & { grid: GridStore; words: GridWords }) {
  const t = useTranslations('quick')
  const say = useNoteWords()
  const lines = useLineNotes(grid, judge).filter(isWrong)
  return (
    <>
      {lines.slice(0, named).map(({ key, at, notes }) => {
        const note = notes.find(({ tone }) => tone === 'error') ?? notes[0]
        return (
          note && (
            <li key={key}>
              <button type="button" onClick={() => focusCell(null, key, note.column)}>
                {t('lineCell', { line: at + 1, column: words.column[note.column] })}
              </button>
              : {say(note)}
            </li>
          )
        )
      })}
      {lines.length > named && <li>{t('moreLines', { n: lines.length - named })}</li>}
    </>
  )
}
