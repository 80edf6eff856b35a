import type { useTranslations } from 'next-intl'
import { formatDate } from '@/domain/dates'

type Words = ReturnType<typeof useTranslations<'units'>>
type Dated = { validFrom: string | null; validTo: string | null }

/** "01/12/2003 – 30/06/2025", "từ 01/07/2025", "đến 30/06/2025", or nothing. */
export function unitSpan({ validFrom, validTo }: Dated, t: Words): string {
  if (validFrom && validTo) return `${formatDate(validFrom)} – ${formatDate(validTo)}`
  if (validFrom) return t('since', { date: formatDate(validFrom) })
  return validTo ? t('until', { date: formatDate(validTo) }) : ''
}
