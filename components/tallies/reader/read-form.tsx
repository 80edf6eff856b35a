'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FieldValues, useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { confirmTalliesInput } from '@/db/tallies/input'
import type { ParagraphReading } from '@/db/tallies/paragraph'
import { addressOf } from '@/domain/address'
import type { ActionResult } from '@/domain/result'
import { SourceFields } from '../source-fields'
import type { TallyChoices } from '../tally-form-sections'
import { Found } from './found'
import { Paste } from './paste'
import styles from './reader.module.css'

type Props = {
  values: FieldValues
  choices: Pick<TallyChoices, 'campaigns' | 'forms' | 'fields' | 'sources'>
  read: (input: { text: string; year: string }) => Promise<ActionResult<ParagraphReading>>
  send: (input: never) => Promise<ActionResult<{ ids: number[]; sourceId: number }>>
  account: number
}

/** A paragraph, the numbers that it publishes, and one button that enters those that were chosen. */
export function ReadForm({ values, choices, read, send, account }: Props) {
  const t = useTranslations('tallies.read')
  const router = useRouter()
  const state = useCommandForm({
    schema: confirmTalliesInput,
    values,
    send,
    draft: `tally.read.${account}`,
    onSaved: ({ ids, sourceId }) =>
      router.push(addressOf('/tallies', { source: sourceId, entered: ids.length })),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Card>
        <Paste read={read} />
      </Card>
      <Reading choices={choices} keptAt={state.draft.keptAt} />
    </CommandForm>
  )
}

function Reading({ choices, keptAt }: Pick<Props, 'choices'> & { keptAt: string | undefined }) {
  const t = useTranslations('tallies')
  const reading = useWatch({ name: 'reading' }) as ParagraphReading | null
  const rows = (useWatch({ name: 'tallies' }) ?? []) as { take?: boolean }[]
  if (!reading) return null
  const chosen = rows.filter(({ take }) => take).length
  return (
    <>
      <Found key={reading.text} reading={reading} choices={choices} />
      {reading.numbers.length > 0 && (
        <>
          <Card>
            <FormSection title={t('read.source')}>
              <SourceFields sources={choices.sources} />
            </FormSection>
          </Card>
          <FormButtons save={t('read.confirm')} cancel="/tallies" keptAt={keptAt}>
            <span className={styles.chosen} role="status">
              {t('read.chosen', { n: chosen })}
            </span>
          </FormButtons>
        </>
      )}
    </>
  )
}
