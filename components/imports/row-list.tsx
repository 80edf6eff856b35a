'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ListNoun } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { ImportRowLine } from './row-line'
import styles from './rows.module.css'
import type { ShownRow } from './shown-row'

export type RowActions = {
  correct: (input: never) => Promise<ActionResult<unknown>>
  settle: (input: {
    id: number
    about: 'unit' | 'form'
    text: string
    choice: number | 'new'
    was?: number | 'new'
  }) => Promise<ActionResult<unknown>>
  split: (input: { id: number; version: number }) => Promise<ActionResult<unknown>>
  take: (input: {
    id: number
    rows: number[]
    take: boolean | null
  }) => Promise<ActionResult<unknown>>
}

type Props = {
  importId: number
  noun: ListNoun
  rows: ShownRow[]
  isOpen: boolean
  actions: RowActions
}

/** The rows of a list as they will be saved: each with its state, its reasons, and its own form. */
export function ImportRows({ importId, noun, rows, isOpen, actions }: Props) {
  const t = useTranslations('imports')
  const [editing, setEditing] = useState<number>()
  return (
    <div className={styles.tableFrame}>
      <table className={styles.rows}>
        <caption className={styles.caption}>{t('rowsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.row')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t(`column.name.${noun}`)}</th>
            <th scope="col">{t(`column.second.${noun}`)}</th>
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
              isOpen={isOpen}
              editing={editing === row.id}
              edit={() => setEditing(row.id)}
              close={() => setEditing(undefined)}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
