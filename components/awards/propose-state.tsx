import { useTranslations } from 'next-intl'
import { Notice } from '@/components/page/notice'
import type { AwardDetail } from '@/db/awards/detail'

/** What becomes of a proposal: that it waits, or why the office gave it back. Nothing for an award. */
export function ProposalState({ award }: { award: AwardDetail }) {
  const t = useTranslations('awards.propose')
  if (award.status === 'proposed') return <Notice tone="info">{t('waits')}</Notice>
  if (award.status !== 'returned') return null
  const reason = award.statuses.findLast((change) => change.status === 'returned')?.reason
  return (
    <Notice tone="doubt" title={t('givenBack')}>
      <p>{reason}</p>
    </Notice>
  )
}
