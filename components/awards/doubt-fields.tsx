'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { TextField } from '@/components/form/fields'
import { Cell } from '@/components/form/section'
import { useProblem } from '@/components/form/use-problem'
import { Notice } from '@/components/page/notice'
import styles from './awards.module.css'
import { useDoubts } from './use-doubts'
import { useSameNameThen } from './use-same-name-then'

/** What contradicts in the award, the units of that time to take instead, and why it is right anyway. */
export function DoubtFields() {
  const t = useTranslations('awards')
  const say = useProblem()
  const { setValue, formState, getValues } = useFormContext()
  const doubts = useDoubts()
  const taken = useSameNameThen(doubts)
  const isAsked = doubts.length > 0 || formState.errors.doubtReason || getValues('doubtReason')
  if (!isAsked && !taken.said) return null
  const take = (field: string, { id, name }: { id: number; name: string }) => {
    setValue(`labels.${field}`, name)
    setValue(field, id, { shouldDirty: true, shouldValidate: true })
  }
  return (
    <Cell span={6}>
      {taken.said && (
        <Notice tone="info" title={say(taken.said.problem)}>
          <p className={styles.doubt}>
            {t('doubt.taken', { name: taken.said.name })}
            <button type="button" onClick={taken.keep}>
              {t('doubt.keep')}
            </button>
          </p>
        </Notice>
      )}
      {doubts.length > 0 && (
        <Notice tone="doubt" title={t('doubt.title')}>
          {doubts.map(({ field, problem, instead }) => (
            <p key={problem} className={styles.doubt}>
              {say(problem)} {instead.length > 0 && t('doubt.then')}{' '}
              {instead.map((unit) => (
                <button
                  type="button"
                  key={unit.id}
                  title={unit.detail}
                  onClick={() => take(field, unit)}
                >
                  {unit.name}
                </button>
              ))}
            </p>
          ))}
        </Notice>
      )}
      {isAsked && (
        <TextField
          name="doubtReason"
          label={t('form.doubtReason')}
          hint={t('form.doubtReasonHint')}
          required={doubts.length > 0}
        />
      )}
    </Cell>
  )
}
