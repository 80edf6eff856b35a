'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { returnProposalInput, returnProposalsInput } from '@/db/awards/input-propose'
import type { ActionResult } from '@/domain/result'

type Props = {
  send: (input: never) => Promise<ActionResult<unknown>>
  /** Where one comes from, and goes when nothing is done. */
  back: string
  /** Where one goes when it is done. */
  done: string
} & ({ id: number; version: number } | { seen: [id: number, version: number][] })

/** Trả lại một hay nhiều đề nghị, with the reason that the unit reads. */
export function ReturnProposalForm({ send, back, done, ...which }: Props) {
  const t = useTranslations('awards.propose')
  const router = useRouter()
  const state = useCommandForm({
    schema: 'seen' in which ? returnProposalsInput : returnProposalInput,
    values: { ...which, reason: '' },
    send,
    onSaved: () => router.push(done),
  })
  return (
    <CommandForm state={state} label={t('return')}>
      <Card>
        <FormSection title={t('return')}>
          <Cell span={6}>
            <AreaField name="reason" label={t('reason')} hint={t('reasonHint')} required />
          </Cell>
        </FormSection>
      </Card>
      <FormButtons cancel={back} save={t('return')} />
    </CommandForm>
  )
}
