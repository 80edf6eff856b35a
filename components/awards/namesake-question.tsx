'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { QuestionField } from '@/components/form/question-field'
import { Cell } from '@/components/form/section'

/** Whose award is corrected, and how many of the person's awards bear that name. */
export type CorrectedPerson = { id: number; name: string; awards: number }

/** Asked once the name of somebody in the register is typed otherwise: it is never guessed. */
export function NamesakeQuestion({ person }: { person: CorrectedPerson }) {
  const t = useTranslations('awards.form.namesake')
  const [kind, name, individualId] = useWatch({
    name: ['recipientKind', 'recipientName', 'individualId'],
  }) as [string, string, number | null]
  const isOther = individualId !== null && individualId !== person.id
  if (kind !== 'individual' || isOther || name.trim() === person.name) return null
  return (
    <Cell span={6}>
      <QuestionField
        name="namesake"
        title={t('title')}
        note={t('note', { name: person.name })}
        answers={[
          {
            value: 'correct',
            label: t('correct', { n: person.awards }),
            hint: t('correctHint'),
          },
          { value: 'other', label: t('other'), hint: t('otherHint') },
        ]}
      />
    </Cell>
  )
}
