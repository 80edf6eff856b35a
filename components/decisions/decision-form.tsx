'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type FieldValues, useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, DateField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { SavedNote } from '@/components/form/saved-note'
import { Cell, FormSection } from '@/components/form/section'
import { type CommandFormState, useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createDecisionInput, updateDecisionInput } from '@/db/decisions/input'
import { parseDate, todayIn } from '@/domain/dates'
import type { ActionResult } from '@/domain/result'
import { outOfTime } from '@/domain/unit-time'
import { readProblem } from '@/domain/validation'
import styles from './decisions.module.css'

type Validity = { validFrom: string | null; validTo: string | null }
type Props = {
  values: FieldValues
  /** When the issuer that the form begins with was there. */
  issuer: Validity | null
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The decision that is corrected; absent for a new one. */
  id?: number
}

export function DecisionForm({ values, issuer, send, account, id }: Props) {
  const t = useTranslations('decisions.form')
  const router = useRouter()
  const [validity, setValidity] = useState(issuer)
  const [saved, setSaved] = useState<{ id: number; number: string }>()
  const state = useCommandForm({
    schema: id ? updateDecisionInput : createDecisionInput,
    values,
    send,
    carryOver: ['issuerId', 'decidedOn', 'signatory', 'signatoryPosition'],
    draft: `decision.${id ?? 'new'}.${account}`,
    onSaved: (made, intent, sent) => {
      if (intent !== 'again') return router.push(`/decisions/${made.id}?saved=1`)
      setSaved({ id: made.id, number: sent.number })
      state.form.setFocus('number')
    },
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <FormSection title={t('paper')}>
          <Cell span={2}>
            <TextField
              name="number"
              label={t('number')}
              placeholder={t('numberExample')}
              required
              autoFocus
            />
          </Cell>
          <Cell span={2}>
            <DateField name="decidedOn" label={t('decidedOn')} required />
          </Cell>
          <FutureDay state={state} />
          <Cell span={6}>
            <TakenBy state={state} />
            <PickField
              name="issuerId"
              label={t('issuer')}
              noun="issuers"
              then={{ day: 'decidedOn' }}
              required
              hint={t('issuerHint')}
              onPicked={(pick) => setValidity((pick?.fills as Validity | undefined) ?? null)}
            />
            {validity && <OutOfTime validity={validity} />}
          </Cell>
          <Cell span={6}>
            <AreaField name="abstract" label={t('abstract')} rows={2} />
          </Cell>
        </FormSection>
        <FormSection title={t('signed')}>
          <TextField name="signatory" label={t('signatory')} />
          <TextField name="signatoryPosition" label={t('signatoryPosition')} />
        </FormSection>
        <FormSection title={t('revokes')} hint={t('revokesHint')}>
          <Cell span={4}>
            <PickField name="revokesDecisionId" label={t('revokesDecision')} noun="decisions" />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons
        again={!id}
        cancel={id ? `/decisions/${id}` : '/decisions'}
        keptAt={state.draft.keptAt}
      >
        {saved && (
          <SavedNote href={`/decisions/${saved.id}`} see={t('see')}>
            {t('saved', { number: saved.number })}
          </SavedNote>
        )}
      </FormButtons>
    </CommandForm>
  )
}

/** The way to the decision that bears this number already. */
function TakenBy({ state }: { state: CommandFormState }) {
  const t = useTranslations('decisions.form')
  const { key, values } = readProblem(state.trouble?.problems.number ?? '')
  if (key !== 'decisionTaken') return null
  return (
    <p className={styles.taken}>
      <a href={`/decisions/${values.id}`} target="_blank" rel="noreferrer">
        {t('seeTaken', { number: String(values.number) })}
      </a>
    </p>
  )
}

/** Why a day that is still to come is right: asked for as soon as one is typed. */
function FutureDay({ state }: { state: CommandFormState }) {
  const t = useTranslations('decisions.form')
  const typed = useWatch({ name: 'decidedOn' }) as string | undefined
  const today = todayIn(new Date())
  const read = parseDate(typed ?? '', today)
  const isFuture = read.ok && read.date > today
  if (!isFuture && !state.trouble?.problems.doubtReason && !state.form.getValues('doubtReason'))
    return null
  return (
    <Cell span={6}>
      <TextField
        name="doubtReason"
        label={t('doubtReason')}
        hint={t('doubtReasonHint')}
        required={isFuture}
      />
    </Cell>
  )
}

/** Warns, and never blocks: late papers about old merit do exist. */
function OutOfTime({ validity }: { validity: Validity }) {
  const t = useTranslations('decisions.outOfTime')
  const typed = useWatch({ name: 'decidedOn' }) as string | undefined
  const read = parseDate(typed ?? '', todayIn(new Date()))
  const out = read.ok ? outOfTime(validity, [read.date]) : null
  if (!out) return null
  return (
    <p className={styles.warning} role="status">
      {t(`${out}Short`)}
    </p>
  )
}
