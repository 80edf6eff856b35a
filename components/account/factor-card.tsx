'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CommandForm } from '@/components/form/command-form'
import { PasswordField, TextField } from '@/components/form/fields'
import { useCommandForm } from '@/components/form/use-command-form'
import { StatusBadge } from '@/components/page/badge'
import { Card } from '@/components/page/card'
import { Notice } from '@/components/page/notice'
import type { NewFactor } from '@/db/users/factor'
import { confirmFactorInput, currentPasswordInput } from '@/db/users/input'
import type { ActionResult } from '@/domain/result'
import styles from './account.module.css'
import { QrCode } from './qr-code'

type Send<T> = (input: never) => Promise<ActionResult<T>>
type Props = {
  isOn: boolean
  start: Send<NewFactor>
  confirm: Send<{ on: boolean }>
  remove: Send<{ on: boolean }>
}

/** The second factor of the own account: turned on with an authenticator on the phone, or off. */
export function FactorCard({ isOn, start, confirm, remove }: Props) {
  const t = useTranslations('account.factor')
  const router = useRouter()
  const [made, setMade] = useState<NewFactor>()
  const settle = () => {
    setMade(undefined)
    router.refresh()
  }
  return (
    <Card
      title={t('title')}
      note={<StatusBadge tone={isOn ? 'done' : 'neutral'}>{t(isOn ? 'on' : 'off')}</StatusBadge>}
    >
      <p className={styles.about}>{t('hint')}</p>
      {isOn ? (
        <Ask key="on" label={t('remove')} send={remove} onDone={settle} />
      ) : made ? (
        <Confirm made={made} send={confirm} onDone={settle} />
      ) : (
        <Ask key="off" label={t('start')} send={start} onDone={setMade} />
      )}
    </Card>
  )
}

type AskProps<T> = { label: string; send: Send<T>; onDone: (made: T) => void }

/** Both ways ask for the password: a PC left open is not enough. */
function Ask<T>({ label, send, onDone }: AskProps<T>) {
  const account = useTranslations('account')
  const state = useCommandForm({
    schema: currentPasswordInput,
    values: { current: '' },
    send,
    onSaved: onDone,
  })
  return (
    <CommandForm state={state} label={label}>
      <div className={styles.ask}>
        <PasswordField
          name="current"
          label={account('current')}
          autoComplete="current-password"
          required
        />
        <Button type="submit" variant="default" loading={state.form.formState.isSubmitting}>
          {label}
        </Button>
      </div>
    </CommandForm>
  )
}

type ConfirmProps = { made: NewFactor; send: Send<{ on: boolean }>; onDone: () => void }

function Confirm({ made, send, onDone }: ConfirmProps) {
  const t = useTranslations('account.factor')
  const state = useCommandForm({
    schema: confirmFactorInput,
    values: { code: '' },
    send,
    onSaved: onDone,
  })
  return (
    <div className={styles.factor}>
      <p>{t('scan')}</p>
      <QrCode text={made.address} label={t('picture')} />
      <p>
        {t('typed')} <code>{made.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Notice tone="doubt" title={t('codes')}>
        {t('codesHint')}
      </Notice>
      <ul className={styles.codes}>
        {made.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CommandForm state={state} label={t('confirm')}>
        <div className={styles.ask}>
          <TextField
            name="code"
            label={t('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
          <Button type="submit" loading={state.form.formState.isSubmitting}>
            {t('confirm')}
          </Button>
        </div>
      </CommandForm>
    </div>
  )
}
