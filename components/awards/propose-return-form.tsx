'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { returnProposalInput } from '@/db/awards/input-propose'
import type { ActionResult } from '@/domain/result'

type Props = {
  id: number
  version: number
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** Trả lại đề nghị, with the reason that the unit reads. */
export function ReturnProposalForm({ id, version, send }: Props) {
  const t = useTranslations('awards.propose')
  const router = useRouter()
  const state = useCommandForm({
    schema: returnProposalInput,
    values: { id, version, reason: '' },
    send,
    onSaved: () => router.push(`/awards/${id}?saved=1`),
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
      <FormButtons cancel={`/awards/${id}`} save={t('return')} />
    </CommandForm>
  )
}
