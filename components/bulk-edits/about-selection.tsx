import { useTranslations } from 'next-intl'
import type { FilterChip } from '@/components/filters/filter-bar'
import styles from './bulk-edits.module.css'

type Props = {
  /** How many were ticked; 0 for all that match. */
  picked: number
  chips: FilterChip[]
  /** The first few names, and how many more. */
  names: string[]
  more: number
  missing: number
}

/** Which awards the edit is about, in words. */
export function AboutSelection({ picked, chips, names, more, missing }: Props) {
  const t = useTranslations('bulkEdits.about')
  const filters = chips
    .map(({ label, value }) => `${label.toLocaleLowerCase('vi')} ${value}`)
    .join(' · ')
  return (
    <div className={styles.about}>
      <p>
        {picked > 0 ? t('picked') : filters ? t('matching', { filters }) : t('all')}{' '}
        {t('names', { names: names.join(', '), more })}
      </p>
      {missing > 0 && <p>{t('missing', { n: missing })}</p>}
    </div>
  )
}
