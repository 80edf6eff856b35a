'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '@/components/form/use-problem'
import type { ListNoun } from '@/domain/list'
import type { ActionResult } from '@/domain/result'
import { FormChoice, UnitChoice } from './candidate-choice'
import { reasonsOf } from './problem-words'
import { RowForm } from './row-form'
import type { RowActions } from './row-list'
import styles from './rows.module.css'
import type { ShownRow } from './shown-row'

type Props = {
  importId: number
  noun: ListNoun
  row: ShownRow
  isOpen: boolean
  editing: boolean
  edit: () => void
  close: () => void
  actions: RowActions
}

export function ImportRowLine({
  importId,
  noun,
  row,
  isOpen,
  editing,
  edit,
  close,
  actions,
}: Props) {
  const t = useTranslations()
  const say = useProblem()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const { cells } = row
  const isDone = row.resultHref !== undefined
  const canEdit = isOpen && !isDone
  const shown = isDone ? 'saved' : row.change === 'same' ? 'same' : row.state
  const run = async (send: () => Promise<ActionResult<unknown>>) => {
    setBusy(true)
    setRefused(undefined)
    const answer = await send().catch(
      (): ActionResult<unknown> => ({
        ok: false,
        reason: 'failed',
        problems: { '': 'unreachable' },
      }),
    )
    setBusy(false)
    if (!answer.ok) setRefused(say(Object.values(answer.problems)[0]))
  }
  const willSave = row.take === 'yes' || (row.take === null && row.state === 'ready')
  const name = noun === 'models' ? cells.title : cells.name
  return (
    <>
      <tr data-state={shown} data-left-out={row.take === 'no' || undefined} id={`row-${row.id}`}>
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
              <span className={styles.state}>{t(`imports.state.${shown}`)}</span>
            </label>
          ) : (
            <span className={styles.state}>
              {t(row.isUndone ? 'imports.state.undone' : `imports.state.${shown}`)}
            </span>
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
          {row.kind && <small>{t(`vocabulary.kind.${row.kind}`)}</small>}
        </th>
        <td>{secondOf(noun, cells)}</td>
        <td>
          {canEdit && asksForUnit(row) ? (
            <UnitChoice importId={importId} row={row} run={run} settle={actions.settle} />
          ) : (
            (row.unitName ?? cells.unit ?? cells.parent ?? '')
          )}
        </td>
        <td className={styles.why}>
          {canEdit && row.forms.length > 0 && (
            <FormChoice importId={importId} row={row} run={run} settle={actions.settle} />
          )}
          {reasonsOf(row.problems, t as never, locale).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {row.differences.length > 0 && (
            <ul className={styles.differences}>
              {row.differences.map((each) => (
                <li key={each.field}>
                  {t(`imports.field.${each.field}` as never)}:{' '}
                  <del>{said(each.field, each.old, t)}</del> →{' '}
                  <ins>{said(each.field, each.new, t)}</ins>
                </li>
              ))}
            </ul>
          )}
          {refused && <p role="alert">{refused}</p>}
          <span className={styles.actions}>
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
            {canEdit && !editing && (
              <button type="button" onClick={edit}>
                {t('imports.edit')}
              </button>
            )}
          </span>
        </td>
      </tr>
      {editing && (
        <tr className={styles.editing}>
          <td colSpan={6}>
            <RowForm noun={noun} row={row} send={actions.correct} close={close} />
          </td>
        </tr>
      )}
    </>
  )
}

const asksForUnit = ({ problems, chosenUnit }: ShownRow): boolean =>
  chosenUnit !== undefined ||
  problems.some(({ code }) =>
    ['unit-near', 'unit-ambiguous', 'unit-unknown', 'parent-unknown'].includes(code),
  )

function secondOf(noun: ListNoun, cells: ShownRow['cells']): string {
  if (noun === 'models') return [cells.field, cells.ownerName].filter(Boolean).join(' · ')
  if (noun === 'units') return cells.code ?? ''
  return cells.position ?? ''
}

/** Codes are said in words. */
function said(field: string, value: string, t: (key: never) => string): string {
  if (value === '') return '–'
  if (field === 'level') return t(`vocabulary.level.${value}` as never)
  if (field === 'ownerKind') return t(`vocabulary.kind.${value}` as never)
  return value
}
