'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { AreaField, TextField } from '@/components/form/fields'
import { Cell, FormSection } from '@/components/form/section'
import { Notice } from '@/components/page/notice'
import type { ParagraphReading } from '@/db/tallies/paragraph'
import type { ActionResult } from '@/domain/result'

type Props = {
  read: (input: { text: string; year: string }) => Promise<ActionResult<ParagraphReading>>
}

/** Where the paragraph is pasted. Reading it changes nothing but what is offered below. */
export function Paste({ read }: Props) {
  const t = useTranslations('tallies.read')
  const { getValues, setValue, setError, clearErrors } = useFormContext()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const text = (useWatch({ name: 'text' }) as string | undefined) ?? ''
  const reading = useWatch({ name: 'reading' }) as ParagraphReading | null

  const find = async () => {
    clearErrors()
    setTrouble(undefined)
    setBusy(true)
    const answer = await reach(() => read({ text: getValues('text'), year: getValues('year') }))
    setBusy(false)
    if (answer.ok) {
      const rows = answer.value.numbers.map(({ values }) => values)
      setValue('tallies', rows, { shouldDirty: true })
      // The words of picks belonged to the numbers that were found before.
      setValue('labels', {})
      setValue('reading', answer.value, { shouldDirty: true })
      return
    }
    if (answer.reason !== 'invalid') return setTrouble(answer.reason)
    for (const [path, message] of Object.entries(answer.problems)) setError(path, { message })
  }

  return (
    <FormSection title={t('paste')} hint={t('pasteHint')}>
      <Cell span={6}>
        <AreaField name="text" label={t('text')} required rows={7} />
      </Cell>
      <Cell span={2}>
        <TextField name="year" label={t('year')} hint={t('yearHint')} inputMode="numeric" />
      </Cell>
      <Cell span={6}>
        <Button
          type="button"
          variant={reading ? 'default' : 'filled'}
          loading={busy}
          onClick={() => void find()}
        >
          {t(reading ? 'again' : 'find')}
        </Button>
      </Cell>
      {trouble && (
        <Cell span={6}>
          <Trouble reason={trouble} />
        </Cell>
      )}
      {reading && reading.text !== text && (
        <Cell span={6}>
          <Notice tone="doubt">{t('changed')}</Notice>
        </Cell>
      )}
    </FormSection>
  )
}

/** Why nothing was read: what was pasted stays where it is. */
function Trouble({ reason }: { reason: string }) {
  const t = useTranslations('form')
  return (
    <Notice tone="error">
      {reason === 'signedOut' && (
        <>
          {t('signedOut')}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t('signInAgain')}
          </a>
        </>
      )}
      {reason === 'notAllowed' && t('notAllowed')}
      {reason === 'failed' && t('unreachable')}
    </Notice>
  )
}

/** A lost connection is an answer too: what was pasted stays. */
async function reach<T>(send: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await send()
  } catch {
    return { ok: false, reason: 'failed', problems: { '': 'unreachable' } }
  }
}
