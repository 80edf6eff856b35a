'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ListNoun } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { RowEditor } from './row-editor'
import { ImportRowLine } from './row-line'
import styles from './rows.module.css'
import type { ShownRow } from './shown-row'

type Send<I> = (input: I) => Promise<ActionResult<unknown>>
export type RowActions = {
  correct: (input: never) => Promise<ActionResult<unknown>>
  settle: Send<{
    id: number
    about: 'unit' | 'form'
    text: string
    choice: number | 'new'
    was?: number | 'new'
  }>
  split: Send<{ id: number; version: number }>
  take: Send<{ id: number; rows: number[]; take: boolean | null }>
  near: Send<{ id: number; rows: number[] | 'all'; as: 'correct' | 'new' }>
  explain: Send<{ id: number; rows: number[] | 'all'; reason: string }>
}

type Props = {
  importId: number
  noun: ListNoun
  rows: ShownRow[]
  isOpen: boolean
  actions: RowActions
}

/** The rows of a list as they will be saved, each with its state and reasons; one is opened beside. */
export function ImportRows({ importId, noun, rows, isOpen, actions }: Props) {
  const t = useTranslations('imports')
  const [editing, setEditing] = useState<number>()
  const opened = rows.find(({ id }) => id === editing)
  const common = commonOf(rows)
  const ofOwn = (row: ShownRow) =>
    row.will.filter(({ field, value }) => common.get(field) !== value)
  const areSaved = rows.every((row) => row.resultHref)
  const said = areSaved ? (['didAll', 'didMost'] as const) : (['willAll', 'willMost'] as const)
  const hasOwn = rows.some((row) => ofOwn(row).length > 0)
  const close = () => {
    const from = editing
    setEditing(undefined)
    // Back to where the row was opened.
    requestAnimationFrame(() => document.getElementById(`edit-${from}`)?.focus())
  }
  return (
    <>
      {common.size > 0 && (
        <p className={styles.common}>
          {t(said[hasOwn ? 1 : 0])} <strong>{[...common.values()].join(' · ')}</strong>
        </p>
      )}
      <div className={styles.desk} data-open={opened ? '' : undefined}>
        <div className={styles.tableFrame}>
          <table className={styles.rows}>
            <caption className={styles.caption}>{t('rowsCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.row')}</th>
                <th scope="col">{t('column.state')}</th>
                <th scope="col">{t(`column.name.${noun}`)}</th>
                <th scope="col" className={styles.second}>
                  {t(`column.second.${noun}`)}
                </th>
                <th scope="col">{t(`column.unit.${noun}`)}</th>
                <th scope="col">{t('column.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ImportRowLine
                  key={row.id}
                  importId={importId}
                  noun={noun}
                  row={row}
                  own={ofOwn(row)}
                  isOpen={isOpen}
                  editing={editing === row.id}
                  edit={() => setEditing(row.id)}
                  actions={actions}
                />
              ))}
            </tbody>
          </table>
        </div>
        {opened && isOpen && !opened.resultHref && (
          <RowEditor
            // Another version is another form: what the row has become is shown.
            key={`${opened.id}.${opened.version}`}
            importId={importId}
            noun={noun}
            row={opened}
            actions={actions}
            close={close}
          />
        )}
      </div>
    </>
  )
}

/** What most rows shown will be saved with: said once above them, so that the others stand out. */
function commonOf(rows: ShownRow[]): Map<string, string> {
  // A row of which nothing is known yet is not saved either.
  const said = rows.filter(({ will }) => will.length > 0)
  const [first, ...others] = said
  const common = new Map<string, string>()
  if (!first || others.length === 0) return common
  for (const { field } of first.will) {
    const values = said.map(({ will }) => will.find((each) => each.field === field)?.value)
    const most = values.find(
      (value) => values.filter((each) => each === value).length * 2 > said.length,
    )
    if (most !== undefined && !values.includes(undefined)) common.set(field, most)
  }
  return common
}
