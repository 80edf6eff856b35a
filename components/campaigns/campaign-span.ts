import type { useTranslations } from 'next-intl'
import { formatDate } from '@/domain/dates'

type Words = ReturnType<typeof useTranslations<'campaigns'>>

/** "15/05/2016 – 31/12/2021", "từ 15/05/2016", or nothing. */
export function campaignSpan(
  { startedOn, endedOn }: { startedOn: string | null; endedOn: string | null },
  t: Words,
): string {
  if (startedOn && endedOn) return `${formatDate(startedOn)} – ${formatDate(endedOn)}`
  if (startedOn) return t('since', { date: formatDate(startedOn) })
  return endedOn ? t('until', { date: formatDate(endedOn) }) : ''
}
