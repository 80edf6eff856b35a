'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { CheckField, SelectField, TextField } from '@/components/form/fields'
import { PickField } from '@/components/form/pick-field'
import { Cell, FormSection } from '@/components/form/section'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { createUserInput, updateUserInput } from '@/db/users/input'
import type { ActionResult } from '@/domain/result'
import { type Role, roles } from '@/domain/vocabulary'
import { type Handed, HandOver } from './hand-over'

type Props = {
  values: FieldValues
  send: (input: never) => Promise<ActionResult<{ id: number }>>
  /** The account that is changed; absent for a new one. */
  id?: number
}

/** No draft is kept: a password would stay behind in the browser. */
export function UserForm({ values, send, id }: Props) {
  const t = useTranslations('users.form')
  const router = useRouter()
  const [handed, setHanded] = useState<Handed>()
  const state = useCommandForm({
    schema: id ? updateUserInput : createUserInput,
    values,
    send,
    onSaved: (made, _, { username, password }) => {
      if (id) return router.push(`/admin/users/${id}?saved=1`)
      setHanded({ id: made.id, username: username.trim().toLowerCase(), password })
    },
  })
  if (handed) return <HandOver handed={handed} what="created" />
  return (
    <CommandForm state={state} label={t(id ? 'editTitle' : 'newTitle')}>
      <Card>
        <FormSection title={t('who')}>
          <TextField name="name" label={t('name')} required autoFocus />
          {id ? (
            <CheckField name="active" label={t('active')} hint={t('activeHint')} />
          ) : (
            <TextField name="username" label={t('username')} hint={t('usernameHint')} required />
          )}
        </FormSection>
        <Scope />
        {!id && (
          <FormSection title={t('password')} hint={t('passwordHint')}>
            <TextField name="password" label={t('oneTime')} hint={t('oneTimeHint')} required />
          </FormSection>
        )}
      </Card>
      <FormButtons cancel={id ? `/admin/users/${id}` : '/admin/users'} />
    </CommandForm>
  )
}

/** The role, and for a unit of the base which one it looks through. */
function Scope() {
  const t = useTranslations('users.form')
  const words = useTranslations('vocabulary')
  const { setValue } = useFormContext()
  const role = useWatch({ name: 'role' }) as Role
  useEffect(() => {
    // What was typed into a field that is no longer there must not stand in the way of saving.
    if (role === 'contributor') return
    setValue('unitId', null)
    setValue('labels.unitId', '')
  }, [role, setValue])
  return (
    <FormSection title={t('scope')}>
      <SelectField
        name="role"
        label={t('role')}
        hint={t(`roleHint.${role}`)}
        required
        options={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
      />
      {role === 'contributor' && (
        <Cell>
          <PickField name="unitId" label={t('unit')} noun="units" required />
        </Cell>
      )}
    </FormSection>
  )
}
