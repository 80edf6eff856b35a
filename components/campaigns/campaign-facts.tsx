import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { CampaignDetail } from '@/db/campaigns/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'
import { campaignSpan } from './campaign-span'

export function CampaignFacts({ campaign }: { campaign: CampaignDetail }) {
  const t = useTranslations('campaigns')
  const events = campaign.events.map((event) => (
    <div key={event.id}>
      <SoftLink href={`/events/${event.id}`}>{unbroken(event.name)}</SoftLink>,{' '}
      {formatDate(event.heldOn)}
    </div>
  ))
  return (
    <DefinitionList
      items={[
        { label: t('column.name'), value: unbroken(campaign.name) },
        { label: t('column.basis'), value: campaign.basis && unbroken(campaign.basis) },
        { label: t('column.time'), value: campaignSpan(campaign, t) },
        {
          label: t('registration'),
          value: t(campaign.registers ? 'takesRegistrations' : 'takesNone'),
        },
        { label: t('events'), value: events.length > 0 ? events : null, optional: true },
      ]}
    />
  )
}
