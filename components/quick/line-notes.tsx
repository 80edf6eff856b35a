'use client'

import { useTranslations } from 'next-intl'
import { useProblem } from '@/components/form/use-problem'
import type { RowCheck } from '@/db/awards/quick-check'
import type { GridStore } from './grid-store'
import styles from './notes.module.css'
import type { QuickRow } from './quick-row'
import type { RowNote } from './row-problems'
import { useNewUnit } from './unit-dialog'

type Props = { row: QuickRow; notes: RowNote[]; check: RowCheck | undefined; grid: GridStore }

/** Under a line, never in a dialog: what is wrong or doubtful, and what can be done with one press. */
export function LineNotes({ row, notes, check, grid }: Props) {
  const t = useTranslations('quick')
  const say = useNoteWords()
  const openUnit = useNewUnit()
  const take = (id: number, name: string) =>
    grid.dispatch({
      type: 'pick',
      key: row.key,
      patch: { unit: name, unitId: id, unitLooked: null },
    })
  return (
    <ul className={styles.noteList}>
      {notes.map((note) => (
        <li key={`${note.column}-${note.code}`} data-tone={note.tone}>
          {say(note)}
          {note.code === 'twoNames' && (
            <button type="button" onClick={() => grid.dispatch({ type: 'split', key: row.key })}>
              {t('split', { n: note.values?.n ?? 2 })}
            </button>
          )}
          {note.code === 'outOfTime' && (check?.candidates.length ?? 0) > 0 && (
            <span>{t('unitThen')}</span>
          )}
          {note.column === 'unit' &&
            check?.candidates.map(({ id, name, detail }) => (
              <button type="button" key={id} title={detail} onClick={() => take(id, name)}>
                {name}
              </button>
            ))}
          {note.code === 'unitUnknown' && (
            <button
              type="button"
              onClick={() => openUnit({ key: row.key, words: row.unit.trim() })}
            >
              {t('newUnit')}
            </button>
          )}
          {note.award && (
            <a href={`/awards/${note.award}`} target="_blank" rel="noreferrer">
              {t('see')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A note as a sentence. */
export function useNoteWords(): (note: RowNote) => string {
  const t = useTranslations('quick.note')
  const say = useProblem()
  return ({ code, values, said }) =>
    code === 'said' || code === 'outOfTime' ? (say(said) ?? '') : t(code, values)
}
