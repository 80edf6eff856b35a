import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/page/badge'
import type { Reconciled } from '@/db/tallies/reconcile'
import type { TallyMeasure } from '@/domain/vocabulary'

type Props = { tally: Reconciled & { measure: TallyMeasure } }

/**
 * What still stands between a published number and the records: names missing, all there, or more
 * recorded than published, which is said as openly. A part that the book cannot count apart says so.
 */
export function TallyStateBadge({ tally }: Props) {
  const t = useTranslations('tallies.state')
  if (tally.indistinct) return <StatusBadge tone="neutral">{t('indistinct')}</StatusBadge>
  if (tally.missing > 0)
    return (
      <StatusBadge tone="doubt">{t(`missing.${tally.measure}`, { n: tally.missing })}</StatusBadge>
    )
  if (tally.over > 0) return <StatusBadge tone="info">{t('over', { n: tally.over })}</StatusBadge>
  return <StatusBadge tone="done">{t(`complete.${tally.measure}`)}</StatusBadge>
}
