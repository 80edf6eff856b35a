'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { useProblem } from '@/components/form/use-problem'
import { unbroken } from '@/domain/unbroken'
import styles from './events.module.css'

/** One event may close several campaigns. */
export function CampaignChecks({ campaigns }: { campaigns: { id: number; name: string }[] }) {
  const t = useTranslations('events.form')
  const say = useProblem()
  if (campaigns.length === 0) return null
  return (
    <Controller
      name="campaignIds"
      render={({ field, fieldState }) => (
        <Checkbox.Group
          label={t('campaigns')}
          value={field.value ?? []}
          onChange={field.onChange}
          error={say(fieldState.error?.message)}
        >
          <div className={styles.checks}>
            {campaigns.map(({ id, name }) => (
              <Checkbox key={id} value={String(id)} label={unbroken(name)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    />
  )
}
