'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ListNoun } from '@/domain/list'
import { Candidates } from './candidate-choice'
import { NearChoice } from './near-choice'
import { reasonsOf } from './problem-words'
import { Differences } from './row-differences'
import type { RowActions } from './row-list'
import { RowState, shownState } from './row-state'
import styles from './rows.module.css'
import type { ShownRow, WillBe } from './shown-row'
import { useRun } from './use-run'

type Props = {
  importId: number
  noun: ListNoun
  row: ShownRow
  /** What it will be saved with and most rows are not. */
  own: WillBe
  isOpen: boolean
  editing: boolean
  edit: () => void
  actions: RowActions
}

export function ImportRowLine({ importId, noun, row, own, isOpen, editing, edit, actions }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { busy, refused, run } = useRun()
  const { cells } = row
  const isDone = row.resultHref !== undefined
  const canEdit = isOpen && !isDone
  const shown = shownState(row)
  const willSave = row.take === 'yes' || (row.take === null && row.state === 'ready')
  const name = noun === 'models' ? cells.title : cells.name
  const [reason, ...more] = reasonsOf(row.problems, t, locale)
  return (
    <tr
      data-state={shown}
      data-left-out={row.take === 'no' || undefined}
      data-editing={editing || undefined}
      id={`row-${row.id}`}
    >
      <td className={styles.number}>{row.row || '–'}</td>
      <td>
        {canEdit && row.state !== 'error' && row.change !== 'same' ? (
          <label className={styles.take}>
            <input
              type="checkbox"
              checked={willSave}
              disabled={busy}
              onChange={(event) => {
                const take = event.currentTarget.checked
                void run(() => actions.take({ id: importId, rows: [row.id], take }))
              }}
            />
            <RowState state={shown} />
          </label>
        ) : (
          <RowState state={shown} />
        )}
      </td>
      <th scope="row">
        {row.resultHref ? (
          <a href={row.resultHref} data-soft="">
            {name}
          </a>
        ) : (
          name || <em>{t('imports.noName')}</em>
        )}
        {row.kind && row.kind !== 'individual' && <small>{t(`vocabulary.kind.${row.kind}`)}</small>}
        <small className={styles.under}>{secondOf(noun, cells)}</small>
      </th>
      <td className={styles.second}>{secondOf(noun, cells)}</td>
      <td>{row.unitName ?? row.parentName ?? cells.unit ?? cells.parent ?? ''}</td>
      <td className={styles.why}>
        {reason && (
          <span>
            {reason}
            {more.length > 0 && ` (+${more.length})`}
          </span>
        )}
        {own.length > 0 && (
          <span className={styles.will}>
            {t('imports.willOwn', { values: own.map(({ value }) => value).join(' · ') })}
          </span>
        )}
        {row.doubtReason && <span>{t('imports.explain.said', { reason: row.doubtReason })}</span>}
        <Differences differences={row.differences} />
        {refused && <span role="alert">{refused}</span>}
        <span className={styles.actions}>
          {canEdit && (
            <NearChoice importId={importId} row={row} busy={busy} run={run} near={actions.near} />
          )}
          {canEdit && (
            <Candidates
              importId={importId}
              row={row}
              most={1}
              busy={busy}
              run={run}
              settle={actions.settle}
            />
          )}
          {row.twinHref && (
            <a href={row.twinHref} target="_blank" rel="noreferrer">
              {t('imports.seeTwin')}
            </a>
          )}
          {canEdit && row.problems.some((p) => p.code === 'two-names') && (
            <button
              type="button"
              disabled={busy}
              onClick={() => void run(() => actions.split({ id: row.id, version: row.version }))}
            >
              {t('imports.split')}
            </button>
          )}
          {canEdit && (
            <button type="button" id={`edit-${row.id}`} aria-expanded={editing} onClick={edit}>
              {t('imports.edit')}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}

function secondOf(noun: ListNoun, cells: ShownRow['cells']): string {
  if (noun === 'models') return [cells.field, cells.ownerName].filter(Boolean).join(' · ')
  if (noun === 'units') return cells.code ?? ''
  return cells.position ?? ''
}
