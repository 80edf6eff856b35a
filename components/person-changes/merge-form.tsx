'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormButtons } from '@/components/form/buttons'
import { CommandForm } from '@/components/form/command-form'
import { QuestionField } from '@/components/form/question-field'
import { useCommandForm } from '@/components/form/use-command-form'
import { Card } from '@/components/page/card'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { mergePeopleInput } from '@/db/person-changes/input'
import type { PairToMerge } from '@/db/person-changes/pair'
import type { ActionResult } from '@/domain/result'
import { unbroken } from '@/domain/unbroken'
import styles from './person-changes.module.css'

type Props = {
  pair: PairToMerge
  send: (input: never) => Promise<ActionResult<{ id: number; keepId: number }>>
}

const fields = [
  'fullName',
  'honorific',
  'birthYear',
  'position',
  'unitId',
  'identityNumber',
  'phone',
] as const

/** Both sides at a glance, then only what has to be chosen between them. */
export function MergeForm({ pair, send }: Props) {
  const t = useTranslations('doubles')
  const router = useRouter()
  const { keep, go, differs, doubt } = pair
  const state = useCommandForm({
    schema: mergePeopleInput,
    values: {
      keepId: keep.id,
      keepVersion: keep.version,
      goId: go.id,
      goVersion: go.version,
      ...Object.fromEntries(differs.map((field) => [field, 'keep'])),
      awardNames: 'paper',
    },
    send,
    onSaved: ({ keepId }) => router.push(`/individuals/${keepId}?saved=1`),
  })
  return (
    <CommandForm state={state} label={t('form.title')}>
      {doubt && (
        <Notice tone="doubt" title={t(`form.${doubt}`)}>
          {t('form.doubtNote')}
        </Notice>
      )}
      <Card>
        <div className={styles.scroll}>
          <table className={styles.pair}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('form.stays')}</th>
                <th scope="col">{t('form.goes')}</th>
              </tr>
            </thead>
            <tbody>
              {fields
                .filter((field) => keep.said[field] ?? go.said[field])
                .map((field) => (
                  <tr key={field} data-differs={differs.includes(field)}>
                    <th scope="row">{t(`field.${field}`)}</th>
                    {[keep, go].map(({ id, said }) => (
                      <td key={id}>
                        {said[field] ? (
                          unbroken(said[field])
                        ) : (
                          <span className={styles.unknown}>{t('unknown')}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              <tr>
                <th scope="row">{t('field.awards')}</th>
                <td>{t('times', { n: keep.awards })}</td>
                <td>{t('times', { n: go.awards })}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div className={styles.pairActions}>
          <LinkButton href={`/individuals/merge?keep=${go.id}&go=${keep.id}`} look="quiet">
            {t('form.swap')}
          </LinkButton>
        </div>
      </Card>
      {differs.length > 0 && (
        <Card title={t('form.choose')}>
          <div className={styles.belongs}>
            {differs.map((field) => (
              <QuestionField
                key={field}
                name={field}
                title={t(`field.${field}`)}
                answers={[
                  { value: 'keep', label: keep.said[field] ?? '' },
                  { value: 'go', label: go.said[field] ?? '' },
                ]}
              />
            ))}
          </div>
        </Card>
      )}
      <Card>
        <QuestionField
          name="awardNames"
          title={t('form.names')}
          answers={[
            { value: 'paper', label: t('form.paper'), hint: t('form.paperHint') },
            { value: 'correct', label: t('form.correct'), hint: t('form.correctHint') },
          ]}
        />
      </Card>
      <FormButtons
        cancel="/individuals/doubles"
        save={t('form.save')}
        keptAt={state.draft.keptAt}
      />
    </CommandForm>
  )
}
