'use client'

import { IconX } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import type { ListNoun } from '@/domain/list'
import { Candidates } from './candidate-choice'
import styles from './editor.module.css'
import { ExplainDoubts } from './explain-doubts'
import { NearChoice } from './near-choice'
import { isReasonable, reasonsOf } from './problem-words'
import { Differences } from './row-differences'
import { RowForm } from './row-form'
import type { RowActions } from './row-list'
import { RowState, shownState } from './row-state'
import type { ShownRow } from './shown-row'
import { useRun } from './use-run'

type Props = {
  importId: number
  noun: ListNoun
  row: ShownRow
  actions: RowActions
  close: () => void
}

/** One row beside the list: why it is to be looked at, what it may mean, what it will be, its form. */
export function RowEditor({ importId, noun, row, actions, close }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { busy, refused, run } = useRun()
  useEscape(close)
  const reasons = reasonsOf(row.problems, t, locale)
  const isDoubted = row.doubtReason !== null || row.problems.some(isReasonable)
  return (
    <aside className={styles.editor} aria-label={t('imports.rowBeside', { row: row.row })}>
      <header>
        <h2>{t('imports.rowN', { row: row.row })}</h2>
        <RowState state={shownState(row)} />
        <button
          type="button"
          className={styles.close}
          aria-label={t('imports.close')}
          onClick={close}
        >
          <IconX size={17} stroke={1.7} aria-hidden />
        </button>
      </header>
      {reasons.map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      <Differences differences={row.differences} />
      <div className={styles.candidates}>
        <NearChoice importId={importId} row={row} busy={busy} run={run} near={actions.near} />
        <Candidates
          importId={importId}
          row={row}
          most={20}
          busy={busy}
          run={run}
          settle={actions.settle}
        />
      </div>
      {refused && <p role="alert">{refused}</p>}
      {isDoubted && (
        <ExplainDoubts
          importId={importId}
          rows={[row.id]}
          reason={row.doubtReason}
          send={actions.explain}
        />
      )}
      <RowForm noun={noun} row={row} send={actions.correct} close={close} />
      {row.will.length > 0 && (
        <dl className={styles.will}>
          <dt>{t('imports.willBe')}</dt>
          {row.will.map(({ field, value }) => (
            <dd key={field}>
              <span>{t(`imports.field.${field}`)}</span> {value}
            </dd>
          ))}
        </dl>
      )}
    </aside>
  )
}

/** Closes wherever the focus is; a list of suggestions that is open goes first. */
function useEscape(close: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isList = document.activeElement?.getAttribute('aria-expanded') === 'true'
    const inList = isList && document.activeElement?.getAttribute('role') === 'combobox'
    if (event.key === 'Escape' && !event.defaultPrevented && !inList) close()
  })
  useEffect(() => {
    // Before what is inside acts on it: an open list is still seen as open.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}
