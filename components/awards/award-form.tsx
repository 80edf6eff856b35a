'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { useCommandForm } from '@/components/form/use-command-form'
import { type SendUndo, UndoChange } from '@/components/history/undo-change'
import { useUndoWords } from '@/components/history/undo-words'
import { Notice } from '@/components/page/notice'
import { createAwardInput, updateAwardInput } from '@/db/awards/input'
import type { AwardOptions } from '@/db/awards/options'
import type { ActionResult } from '@/domain/result'
import { Details, Occasion, Recipient } from './award-form-sections'
import styles from './awards.module.css'
import type { CorrectedPerson } from './namesake-question'
import type { NewRecords } from './new-records'
import { RecipientPanel } from './recipient-panel'

type Props = {
  values: FieldValues
  options: AwardOptions
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  records: NewRecords
  /** Takes the award back that was saved just now. */
  undo?: SendUndo
  /** The award that is corrected; absent for a new one. */
  id?: number
  /** The person of the register whose award is corrected. */
  person?: CorrectedPerson
  /** What the button says, when it does more than save: a proposal becomes an award. */
  save?: string
}

/** What stays for the next person on “Lưu và thêm tiếp”. */
const carryOver = [
  'recipientKind',
  'awardFormId',
  'level',
  'campaignId',
  'eventId',
  'decisionNumber',
  'decidedOn',
  'issuerId',
  'decision',
  'awardYear',
  'meritFrom',
  'meritTo',
]

export function AwardForm({ values, options, send, records, undo, id, person, save }: Props) {
  const { account } = records
  const t = useTranslations('awards.form')
  const words = useUndoWords()
  const router = useRouter()
  const [recorded, setRecorded] = useState<{ id: number; name: string; n: number }>()
  const state = useCommandForm({
    schema: id ? updateAwardInput : createAwardInput,
    values,
    send,
    carryOver,
    draft: `award.${save ? 'confer.' : ''}${id ?? 'new'}.${account}`,
    onSaved: (saved, intent, { recipientName }) => {
      if (intent !== 'again') return router.push(`/awards/${saved.id}?saved=1`)
      setRecorded((before) => ({ id: saved.id, name: recipientName, n: (before?.n ?? 0) + 1 }))
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the next person begins at the name
  useEffect(() => {
    if (recorded) state.form.setFocus('recipientName')
  }, [recorded])

  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')} className={styles.layout}>
      <div className={styles.fields}>
        {recorded && (
          <Notice tone="done">
            {t('recorded', { name: recorded.name, n: recorded.n })}{' '}
            <a href={`/awards/${recorded.id}`} target="_blank" rel="noreferrer">
              {t('see')}
            </a>{' '}
            {undo && (
              <UndoChange
                key={recorded.id}
                change={{ noun: 'award', id: recorded.id }}
                words={words}
                send={undo}
              />
            )}
          </Notice>
        )}
        <div className={styles.sheet}>
          <Recipient records={records} person={person} />
          <Occasion options={options} records={records} />
          <Details open={Boolean(id)} />
        </div>
        <FormButtons
          again={!id}
          save={save}
          cancel={id ? `/awards/${id}` : '/awards'}
          keptAt={state.draft.keptAt}
        />
      </div>
      <RecipientPanel except={id} />
    </CommandForm>
  )
}
