'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Notice } from '@/components/page/notice'
import { revokeAwardInput } from '@/db/awards/input'
import type { ActionResult } from '@/domain/result'
import styles from './awards.module.css'
import { DecisionFields } from './decision-fields'

type Props = {
  id: number
  version: number
  issuer: { id: number; name: string } | null
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** An award is taken back by a later decision, and says why. */
export function RevokeForm({ id, version, issuer, send }: Props) {
  const t = useTranslations('awards.revoke')
  const router = useRouter()
  const state = useCommandForm({
    schema: revokeAwardInput,
    values: {
      id,
      version,
      decisionNumber: '',
      decidedOn: '',
      issuerId: issuer?.id ?? null,
      reason: '',
      labels: { issuerId: issuer?.name ?? '' },
    },
    send,
    onSaved: () => router.push(`/awards/${id}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Notice tone="doubt">{t('whatHappens')}</Notice>
      <div className={styles.sheet}>
        <FormSection title={t('paper')}>
          <DecisionFields required />
          <Cell span={6}>
            <AreaField name="reason" label={t('reason')} required />
          </Cell>
        </FormSection>
      </div>
      <FormButtons cancel={`/awards/${id}`} save={t('submit')} />
    </CommandForm>
  )
}
