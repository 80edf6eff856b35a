'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useFormState } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { conferProposalsInput } from '@/db/awards/input-propose'
import type { ActionResult } from '@/domain/result'
import { DecisionFields } from './decision-fields'

type Props = {
  seen: [id: number, version: number][]
  issuer: { id: number; name: string } | null
  send: (input: never) => Promise<ActionResult<{ n: number; decisionId: number | null }>>
  back: string
}

/** Number, date and issuer once, for all the proposals above. */
export function ConferManyForm({ seen, issuer, send, back }: Props) {
  const t = useTranslations('awards.propose')
  const router = useRouter()
  const state = useCommandForm({
    schema: conferProposalsInput,
    values: {
      seen,
      decisionNumber: '',
      decidedOn: '',
      issuerId: issuer?.id ?? null,
      doubtReason: '',
      labels: { issuerId: issuer?.name ?? '' },
    },
    send,
    onSaved: ({ n, decisionId }) => router.push(`/awards?decision=${decisionId}&conferred=${n}`),
  })
  return (
    <CommandForm state={state} label={t('conferMany')}>
      <Card>
        <FormSection title={t('paper')} hint={t('paperHint')}>
          <DecisionFields required />
          <DoubtReason />
        </FormSection>
      </Card>
      <FormButtons cancel={back} save={t('conferAll', { n: seen.length })} />
    </CommandForm>
  )
}

/** Asked only when the book asked for it: a unit that was not there on the decision's day. */
function DoubtReason() {
  const t = useTranslations('awards.form')
  const { errors, dirtyFields } = useFormState()
  if (!errors.doubtReason && !dirtyFields.doubtReason) return null
  return (
    <Cell span={6}>
      <TextField name="doubtReason" label={t('doubtReason')} hint={t('doubtReasonHint')} required />
    </Cell>
  )
}
