import { useTranslations } from 'next-intl'
import type { ImportDetail } from '@/db/imports/queries'

/** "Cho cả tệp: Tuyên dương · Quận · 2021 · Dân vận khéo": what every row is taken to have. */
export function ConstantsLine({ batch }: { batch: ImportDetail }) {
  const t = useTranslations()
  const { labels, constants: c } = batch
  const parts = [
    labels.awardFormId,
    c.level && t(`vocabulary.level.${c.level}`),
    c.year,
    labels.campaignId,
    labels.eventId,
    c.decisionNumber,
    labels.unitId,
  ].filter(Boolean)
  return (
    <>
      <span>{t('imports.forAll')}</span>{' '}
      <strong>{parts.length > 0 ? parts.join(' · ') : t('imports.nothingForAll')}</strong>
    </>
  )
}
