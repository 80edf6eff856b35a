import { useTranslations } from 'next-intl'
import type { Difference } from '@/db/bulk-edits/words'
import { unbroken } from '@/domain/unbroken'
import { wordOf } from '@/messages/words'
import styles from './bulk-edits.module.css'

/** "Năm: 2021 → 2020", one line a field. */
export function Differences({ of }: { of: Difference[] }) {
  const say = useSay()
  const t = useTranslations('bulkEdits')
  return (
    <ul className={styles.differences}>
      {of.map(({ field, before, after }) => (
        <li key={field}>
          <span>{t(`field.${field}`)}: </span>
          <del>{say(field, before)}</del>{' '}
          <span role="img" aria-label={t('became')}>
            →
          </span>{' '}
          <ins>{say(field, after)}</ins>
        </li>
      ))}
    </ul>
  )
}

/** What is set on all: "Năm khen thưởng: 2020". */
export function WhatIsSet({ set, inTable }: { set: Difference[]; inTable?: boolean }) {
  const say = useSay()
  const t = useTranslations('bulkEdits')
  return (
    <ul className={inTable ? styles.differences : styles.set}>
      {set.map(({ field, after }) => (
        <li key={field}>
          {t(`field.${field}`)}: <b>{say(field, after)}</b>
        </li>
      ))}
    </ul>
  )
}

function useSay() {
  const t = useTranslations()
  return (field: Difference['field'], value: string | null): string => {
    if (value === null) return t('bulkEdits.none')
    if (field === 'regime' || field === 'level')
      return wordOf(t, `vocabulary.${field}.${value}`) ?? value
    return unbroken(value)
  }
}
