import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/page/link-button'
import { awardsHref } from '@/domain/award-filters'
import type { View } from './view'

/** The statistics workbook of what the dashboard shows. */
export async function StatisticsLink({ view: { period, ...base } }: { view: View }) {
  const t = await getTranslations('statistics')
  const href = awardsHref({ from: period.from, to: period.to, ...base }, '/awards/statistics')
  return (
    <LinkButton href={href} look="quiet" download>
      {t('download')}
    </LinkButton>
  )
}
