'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CommandForm } from '@/components/form/command-form'
import { AreaField } from '@/components/form/fields'
import { useCommandForm } from '@/components/form/use-command-form'
import { returnRegistrationInput, stepInput } from '@/db/registrations/input'
import type { ActionResult } from '@/domain/result'
import styles from './way-card.module.css'

export type Send = (input: never) => Promise<ActionResult<{ id: number }>>
type Props = { id: number; version: number; send: Send }

/** Gửi văn phòng. */
export function SendForm({ again, ...props }: Props & { again: boolean }) {
  const t = useTranslations('registrations.way')
  return <OneClick {...props} label={t(again ? 'sendAgain' : 'send')} done="sent" />
}

/** Tiếp nhận. */
export function AcceptForm(props: Props) {
  const t = useTranslations('registrations.way')
  return <OneClick {...props} label={t('accept')} done="accepted" />
}

/** Trả lại, with the reason that the unit reads; folded away until asked for. */
export function ReturnForm({ id, version, send }: Props) {
  const t = useTranslations('registrations.way')
  const router = useRouter()
  const state = useCommandForm({
    schema: returnRegistrationInput,
    values: { id, version, reason: '' },
    send,
    onSaved: () => router.push(`/registrations/${id}?saved=returned`),
  })
  return (
    <details className={styles.return}>
      <summary>{t('return')}</summary>
      <CommandForm state={state} label={t('return')}>
        <AreaField name="reason" label={t('reason')} hint={t('reasonHint')} required rows={2} />
        <div>
          <Button type="submit" variant="default" loading={state.form.formState.isSubmitting}>
            {t('return')}
          </Button>
        </div>
      </CommandForm>
    </details>
  )
}

type Step = Props & { label: string; done: 'sent' | 'accepted' }

/** A step that needs no words: one button, and above it what stands in the way. */
function OneClick({ id, version, send, label, done }: Step) {
  const router = useRouter()
  const state = useCommandForm({
    schema: stepInput,
    values: { id, version },
    send,
    onSaved: () => router.push(`/registrations/${id}?saved=${done}`),
  })
  return (
    <CommandForm state={state} label={label}>
      <div>
        <Button type="submit" loading={state.form.formState.isSubmitting}>
          {label}
        </Button>
      </div>
    </CommandForm>
  )
}
