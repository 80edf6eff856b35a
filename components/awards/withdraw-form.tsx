'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Notice } from '@/components/page/notice'
import { withdrawAwardInput } from '@/db/awards/input'
import type { ActionResult } from '@/domain/result'
import styles from './awards.module.css'

type Props = {
  id: number
  version: number
  send: (input: never) => Promise<ActionResult<{ id: number }>>
}

/** An award without a decision leaves the book; why may be left unsaid. */
export function WithdrawForm({ id, version, send }: Props) {
  const t = useTranslations('awards.withdraw')
  const router = useRouter()
  const state = useCommandForm({
    schema: withdrawAwardInput,
    values: { id, version, reason: '' },
    send,
    onSaved: () => router.push(`/awards/${id}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t('title')}>
      <Notice tone="doubt">{t('whatHappens')}</Notice>
      <div className={styles.sheet}>
        <FormSection title={t('why')}>
          <Cell span={6}>
            <TextField name="reason" label={t('reason')} autoFocus />
          </Cell>
        </FormSection>
      </div>
      <FormButtons cancel={`/awards/${id}`} save={t('submit')} />
    </CommandForm>
  )
}
