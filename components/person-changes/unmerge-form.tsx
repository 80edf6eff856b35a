'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { CommandForm } from '@/components/form/command-form'
import { QuestionField } from '@/components/form/question-field'
import { useCommandForm } from '@/components/form/use-command-form'
import buttons from '@/components/page/button.module.css'
import { unmergePeopleInput } from '@/db/person-changes/input'
import type { PersonChangeDetail } from '@/db/person-changes/queries'
import type { ActionResult } from '@/domain/result'
import styles from './person-changes.module.css'

type Props = {
  id: number
  two: NonNullable<PersonChangeDetail['two']>
  since: PersonChangeDetail['since']
  send: (input: never) => Promise<ActionResult<unknown>>
  to: string
}

/** Takes two people apart; of each award that came since it is said, or asked, whose it is. */
export function UnmergeForm({ id, two, since, send, to }: Props) {
  const t = useTranslations('personChanges')
  const router = useRouter()
  const state = useCommandForm({
    schema: unmergePeopleInput,
    values: {
      id,
      belongs: Object.fromEntries(
        since.flatMap((award) => (award.whose ? [[award.id, award.whose]] : [])),
      ),
    },
    send,
    onSaved: () => router.push(to),
  })
  const sides = [
    { value: 'keep', label: t('first', { name: two.keep }) },
    { value: 'go', label: t('second', { name: two.go }) },
  ]
  return (
    <CommandForm state={state} label={t('unmerge')}>
      <p className={styles.note}>{t('unmergeNote', { name: two.go })}</p>
      {since.length > 0 && (
        <div className={styles.belongs}>
          <p>{t('since', { n: since.length })}</p>
          {since.map(({ id: awardId, name, unit, year }) => (
            <QuestionField
              key={awardId}
              name={`belongs.${awardId}`}
              title={t('whose', { name, unit, year: String(year) })}
              answers={sides}
            />
          ))}
        </div>
      )}
      <div>
        <button type="submit" value="save" className={buttons.button} data-look="plain">
          {t('unmergeYes')}
        </button>
      </div>
    </CommandForm>
  )
}
