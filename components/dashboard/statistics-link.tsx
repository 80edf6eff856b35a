import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { awardsHref } from '@/domain/award-filters'
import styles from './controls.module.css'
import type { View } from './view'

/** The statistics workbook of what the dashboard shows. */
export function StatisticsLink({ view: { period, ...base } }: { view: View }) {
  const t = useTranslations('statistics')
  const href = awardsHref({ from: period.from, to: period.to, ...base }, '/awards/statistics')
  return (
    <a
      href={href}
      download
      className={styles.icon}
      title={t('download')}
      aria-label={t('download')}
    >
      <IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />
    </a>
  )
}
