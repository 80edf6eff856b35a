'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { CheckField, DateField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { SavedNote } from '@/components/form/saved-note'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { Notice } from '@/components/page/notice'
import { createUnitInput, updateUnitInput } from '@/db/units/input'
import type { Pick } from '@/domain/pick'
import type { ActionResult } from '@/domain/result'
import { unitKindOf, unitLevelOf } from '@/domain/unit-kind'
import { levels, regimes, unitKinds } from '@/domain/vocabulary'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  account: number
  /** The unit that is corrected; absent for a new one. */
  id?: number
  /** Units under it that have no last day. */
  openBelow?: number
  /** In a dialog of another form: what to do with the new unit, and on giving up. */
  dialog?: { created: (pick: Pick) => void; cancel: () => void }
}

/** What stays for the next unit on “Lưu và thêm tiếp”: mostly a list under one parent. */
const carryOver = ['kind', 'level', 'parentId', 'validFrom']

export function UnitForm({ values, send, account, id, openBelow = 0, dialog }: Props) {
  const t = useTranslations('units.form')
  const router = useRouter()
  const [saved, setSaved] = useState<{ id: number; name: string }>()
  const state = useCommandForm({
    schema: id ? updateUnitInput : createUnitInput,
    values,
    send,
    carryOver,
    draft: dialog ? undefined : `unit.${id ?? `new.${values.parentId ?? ''}`}.${account}`,
    onSaved: (made, intent, { name }) => {
      if (dialog) return dialog.created({ id: made.id, label: name })
      if (intent !== 'again') return router.push(`/units/${made.id}?saved=1`)
      setSaved({ id: made.id, name })
      state.form.setFocus('name')
    },
  })
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <What brief={dialog !== undefined} fresh={!id} />
        {!dialog && <Issues />}
        <When openBelow={openBelow} brief={dialog !== undefined} />
      </Card>
      <FormButtons
        again={!id && !dialog}
        cancel={dialog?.cancel ?? (id ? `/units/${id}` : '/units')}
        keptAt={state.draft.keptAt}
      >
        {saved && (
          <SavedNote href={`/units/${saved.id}`} see={t('see')}>
            {t('savedOne', { name: saved.name })}
          </SavedNote>
        )}
      </FormButtons>
    </CommandForm>
  )
}

/** `brief` in a dialog, which is narrow: what a unit cannot do without. */
function What({ brief, fresh }: { brief: boolean; fresh: boolean }) {
  const t = useTranslations('units.form')
  const words = useTranslations('vocabulary')
  useLikely(fresh)
  return (
    <FormSection title={t('what')}>
      <Cell span={6}>
        <TextField name="name" label={t('name')} required autoFocus />
      </Cell>
      <Cell span={6}>
        <PickField name="parentId" label={t('parent')} noun="units" hint={t('parentHint')} />
      </Cell>
      <Cell span={brief ? 3 : 2}>
        <SelectField
          name="kind"
          label={t('kind')}
          required
          options={unitKinds.map((value) => ({ value, label: words(`unitKind.${value}`) }))}
        />
      </Cell>
      <Cell span={brief ? 3 : 2}>
        <SelectField
          name="level"
          label={t('level')}
          required
          options={levels.map((value) => ({ value, label: words(`levelFull.${value}`) }))}
        />
      </Cell>
      {!brief && (
        <Cell span={2}>
          <TextField name="code" label={t('code')} />
        </Cell>
      )}
    </FormSection>
  )
}

/** A new unit's kind and level follow its name until somebody chooses them. */
function useLikely(fresh: boolean) {
  const { setValue, formState } = useFormContext()
  const name = useWatch({ name: 'name' }) as string
  const { kind, level } = formState.dirtyFields
  useEffect(() => {
    if (!fresh || !name?.trim()) return
    const likely = unitKindOf(name)
    if (!kind && likely !== 'other') setValue('kind', likely)
    if (!level && likely !== 'other') setValue('level', unitLevelOf(name, likely))
  }, [fresh, name, kind, level, setValue])
}

function Issues() {
  const t = useTranslations('units.form')
  const words = useTranslations('vocabulary')
  const issues = useWatch({ name: 'issues' }) as boolean
  return (
    <FormSection title={t('decisions')}>
      <Cell span={4}>
        <CheckField name="issues" label={t('issues')} hint={t('issuesHint')} />
      </Cell>
      <Cell span={2}>
        <SelectField
          name="regime"
          label={t('regime')}
          empty={t('noRegime')}
          required={issues}
          options={regimes.map((value) => ({ value, label: words(`regime.${value}`) }))}
        />
      </Cell>
    </FormSection>
  )
}

function When({ openBelow, brief }: { openBelow: number; brief: boolean }) {
  const t = useTranslations('units.form')
  const { formState } = useFormContext()
  const validTo = useWatch({ name: 'validTo' }) as string
  const closing = openBelow > 0 && Boolean(validTo?.trim()) && formState.dirtyFields.validTo
  return (
    <FormSection title={t('time')} hint={t('timeHint')}>
      <Cell span={brief ? 3 : 2}>
        <DateField name="validFrom" label={t('validFrom')} />
      </Cell>
      <Cell span={brief ? 3 : 2}>
        <DateField name="validTo" label={t('validTo')} />
      </Cell>
      {closing && (
        <Cell span={6}>
          <Notice tone="doubt">{t('openBelow', { n: openBelow })}</Notice>
        </Cell>
      )}
    </FormSection>
  )
}
