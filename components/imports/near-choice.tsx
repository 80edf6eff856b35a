'use client'

import { useTranslations } from 'next-intl'
import type { ActionResult } from '@/domain/result'
import type { RowActions } from './row-list'
import type { ShownRow } from './shown-row'

type Props = {
  importId: number
  row: ShownRow
  busy: boolean
  run: (send: () => Promise<ActionResult<unknown>>) => Promise<boolean>
  near: RowActions['near']
}

/** Whether a row corrects the award of the earlier list under nearly the same name. */
export function NearChoice({ importId, row, busy, run, near }: Props) {
  const t = useTranslations('imports.near')
  const corrects = typeof row.chosenAward === 'number'
  if (!row.near && !corrects) return null
  const old = row.near?.name ?? row.differences.find(({ field }) => field === 'name')?.old ?? ''
  const name = row.cells.name ?? ''
  const choose = (as: 'correct' | 'new') =>
    void run(() => near({ id: importId, rows: [row.id], as }))
  return (
    <>
      <button
        type="button"
        disabled={busy}
        aria-pressed={corrects}
        onClick={() => choose('correct')}
      >
        {t('correct', { old, name })}
      </button>
      <button
        type="button"
        disabled={busy}
        aria-pressed={row.chosenAward === 'new'}
        onClick={() => choose('new')}
      >
        {t('other')}
      </button>
    </>
  )
}
