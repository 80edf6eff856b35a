'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type FieldValues, useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { AreaField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { QuestionField } from '@/components/form/question-field'
import { SavedNote } from '@/components/form/saved-note'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { blankUnit } from '@/components/units/blank-unit'
import { UnitForm } from '@/components/units/unit-form'
import { createIndividualInput, updateIndividualInput } from '@/db/individuals/input'
import type { ActionResult } from '@/domain/result'
import styles from './individuals.module.css'
import { SameNamePanel } from './same-name-panel'

type Send = (input: never) => Promise<ActionResult<{ id: number }>>
type Props = {
  values: FieldValues
  send: Send
  /** Enters a unit that the register does not hold yet, without leaving the form. */
  sendUnit: Send
  account: number
  /** The person who is corrected; absent for a new one. */
  id?: number
  /** How many awards bear the person's name as it stands. */
  named?: number
}

/** What stays for the next person on “Lưu và thêm tiếp”. */
const carryOver = ['unitId']

export function IndividualForm({ values, send, sendUnit, account, id, named = 0 }: Props) {
  const t = useTranslations('individuals.form')
  const router = useRouter()
  const [saved, setSaved] = useState<{ id: number; name: string }>()
  const state = useCommandForm({
    schema: id ? updateIndividualInput : createIndividualInput,
    values,
    send,
    carryOver,
    draft: `individual.${id ?? `new.${values.unitId ?? ''}`}.${account}`,
    onSaved: (made, intent, { fullName }) => {
      if (intent !== 'again') return router.push(`/individuals/${made.id}?saved=1`)
      setSaved({ id: made.id, name: fullName })
      state.form.setFocus('fullName')
    },
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <div className={styles.layout}>
        <div className={styles.fields}>
          <Card>
            <Who />
            {named > 0 && <OnAwards name={String(values.fullName)} n={named} />}
            <Where sendUnit={sendUnit} account={account} />
            <Personal />
          </Card>
          <FormButtons
            again={!id}
            cancel={id ? `/individuals/${id}` : '/individuals'}
            keptAt={state.draft.keptAt}
          >
            {saved && (
              <SavedNote href={`/individuals/${saved.id}`} see={t('see')}>
                {t('savedOne', { name: saved.name })}
              </SavedNote>
            )}
          </FormButtons>
        </div>
        <SameNamePanel except={id} />
      </div>
    </CommandForm>
  )
}

function Who() {
  const t = useTranslations('individuals.form')
  return (
    <FormSection title={t('who')}>
      <Cell span={6}>
        <TextField name="fullName" label={t('fullName')} required autoFocus />
      </Cell>
      <TextField name="honorific" label={t('honorific')} placeholder={t('honorificExample')} />
      <TextField name="birthYear" label={t('birthYear')} inputMode="numeric" />
    </FormSection>
  )
}

/** Asked once the name is typed otherwise: what the awards are to say is never guessed. */
function OnAwards({ name, n }: { name: string; n: number }) {
  const t = useTranslations('individuals.awardNames')
  const typed = useWatch({ name: 'fullName' }) as string
  if (typed.trim() === name) return null
  return (
    <QuestionField
      name="awardNames"
      title={t('title')}
      note={t('note', { n, name })}
      answers={[
        { value: 'correct', label: t('correct', { n }), hint: t('correctHint') },
        { value: 'keep', label: t('keep'), hint: t('keepHint') },
      ]}
    />
  )
}

function Where({ sendUnit, account }: Pick<Props, 'sendUnit' | 'account'>) {
  const t = useTranslations('individuals.form')
  const units = useTranslations('units.form')
  return (
    <FormSection title={t('where')} hint={t('whereHint')}>
      <Cell span={6}>
        <TextField name="position" label={t('position')} />
      </Cell>
      <Cell span={6}>
        <PickField
          name="unitId"
          label={t('unit')}
          noun="units"
          create={{
            title: units('newTitle'),
            form: ({ text, created, cancel }) => (
              <UnitForm
                values={{ ...blankUnit, name: text, labels: {} }}
                send={sendUnit}
                account={account}
                dialog={{ created, cancel }}
              />
            ),
          }}
        />
      </Cell>
    </FormSection>
  )
}

function Personal() {
  const t = useTranslations('individuals.form')
  return (
    <FormSection title={t('personal')} hint={t('personalHint')}>
      <TextField name="identityNumber" label={t('identityNumber')} inputMode="numeric" />
      <TextField name="phone" label={t('phone')} inputMode="tel" />
      <Cell span={6}>
        <AreaField name="note" label={t('note')} rows={2} />
      </Cell>
    </FormSection>
  )
}
