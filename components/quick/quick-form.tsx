'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type { FieldValues } from 'react-hook-form'
import { CommandForm } from '@/components/form/command-form'
import type { AwardOptions } from '@/db/awards/options'
import type { ActionResult } from '@/domain/result'
import { levels, recipientKinds } from '@/domain/vocabulary'
import { BadLines } from './bad-lines'
import type { GridWords } from './cell'
import { ExtraColumns } from './extra-columns'
import type { SendUnit } from './new-unit'
import styles from './quick.module.css'
import { QuickFoot } from './quick-foot'
import { QuickGrid } from './quick-grid'
import { QuickHead } from './quick-head'
import type { SendUndoBatch } from './saved-batch'
import { UnitDialog } from './unit-dialog'
import { useQuickForm } from './use-quick-form'

type Props = {
  values: FieldValues
  options: AwardOptions
  send: (
    input: never,
  ) => Promise<ActionResult<{ ids: number[]; decisionId: number | null; batch: number | null }>>
  undo: SendUndoBatch
  sendUnit: SendUnit
  account: number
  /** `YYYY-MM-DD`. */
  today: string
}

/** Many awards at once: the head that they share, a line each, one save. */
export function QuickForm({ values, options, send, undo, sendUnit, account, today }: Props) {
  const t = useTranslations('quick')
  const { forms } = options
  const { state, grid, active, checks, saved } = useQuickForm({
    values,
    send,
    forms,
    today,
    account,
  })
  const words = useGridWords(options)
  const lines = useRef<HTMLFieldSetElement>(null)

  useEffect(() => {
    // The next block begins at its first name.
    if (saved) lines.current?.querySelector<HTMLElement>('[data-cell=name]')?.focus()
  }, [saved])

  return (
    <CommandForm
      state={state}
      label={t('title')}
      more={<BadLines grid={grid} words={words} forms={forms} today={today} />}
    >
      <QuickHead options={options} today={today} />
      <fieldset ref={lines} className={styles.lines} disabled={state.form.formState.isSubmitting}>
        <legend className={styles.heard}>{t('rows')}</legend>
        <ExtraColumns grid={grid} labels={words.column} />
        <UnitDialog grid={grid} send={sendUnit} account={account}>
          <QuickGrid
            grid={grid}
            words={words}
            forms={forms}
            today={today}
            active={active}
            checks={checks}
          />
        </UnitDialog>
      </fieldset>
      <QuickFoot
        grid={grid}
        keptAt={state.draft.keptAt}
        saved={saved}
        undo={undo}
        forms={forms}
        today={today}
      />
    </CommandForm>
  )
}

function useGridWords({ forms }: AwardOptions): GridWords {
  const t = useTranslations('quick')
  const words = useTranslations('vocabulary')
  return useMemo(
    () => ({
      column: {
        kind: t('column.kind'),
        name: t('column.name'),
        position: t('column.position'),
        unit: t('column.unit'),
        note: t('column.note'),
        form: t('column.form'),
        level: t('column.level'),
        year: t('column.year'),
      },
      line: t('line'),
      remove: t('removeLine'),
      kinds: recipientKinds.map((value) => ({ value, label: words(`kind.${value}`) })),
      forms: forms.map(({ id, name }) => ({ value: String(id), label: name })),
      levels: levels.map((value) => ({ value, label: words(`level.${value}`) })),
      asHead: t('asHead'),
      choose: t('choose'),
    }),
    [t, words, forms],
  )
}
