'use client'

import { Checkbox, Group, Input } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Controller } from 'react-hook-form'
import { useProblem } from '@/components/form/use-problem'
import { type RecipientKind, recipientKinds } from '@/domain/vocabulary'

/** Which kinds of recipient a form can be conferred on, tập thể first. */
export function RecipientKindsField() {
  const t = useTranslations('awardForms.form')
  const words = useTranslations('vocabulary.kind')
  const say = useProblem()
  const label = useId()
  return (
    <Controller
      name="recipientKinds"
      render={({ field, fieldState }) => {
        const chosen = (field.value ?? []) as RecipientKind[]
        const toggle = (kind: RecipientKind, on: boolean) =>
          field.onChange(on ? [...chosen, kind] : chosen.filter((other) => other !== kind))
        return (
          <Input.Wrapper
            label={t('recipientKinds')}
            labelElement="div"
            labelProps={{ id: label }}
            withAsterisk
            error={say(fieldState.error?.message)}
            data-label={t('recipientKinds')}
          >
            <Group role="group" aria-labelledby={label} gap={22} mt={4}>
              {recipientKinds.map((kind, at) => (
                <Checkbox
                  key={kind}
                  ref={at === 0 ? field.ref : undefined}
                  name="recipientKinds"
                  label={words(kind)}
                  checked={chosen.includes(kind)}
                  onChange={(event) => toggle(kind, event.currentTarget.checked)}
                  onBlur={field.onBlur}
                />
              ))}
            </Group>
          </Input.Wrapper>
        )
      }}
    />
  )
}
