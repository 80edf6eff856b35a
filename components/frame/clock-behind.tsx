import { useTranslations } from 'next-intl'
import { formatInstant } from '@/domain/dates'
import styles from './under-way.module.css'

/** Over every page while the server's clock stands before the newest entry of the history. */
export function ClockBehind({ newest }: { newest: string }) {
  const t = useTranslations('common')
  return (
    <div className={styles.lines} role="status">
      <p>{t('clockBehind', { at: formatInstant(newest) })}</p>
    </div>
  )
}
