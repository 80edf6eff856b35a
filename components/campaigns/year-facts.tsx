import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { CampaignYearDetail } from '@/db/campaign-years/queries'
import { formatDate } from '@/domain/dates'
import { unbroken } from '@/domain/unbroken'

/** What the year was opened with. */
export function YearFacts({ year }: { year: CampaignYearDetail }) {
  const t = useTranslations('campaignYears')
  const plan = year.planDecision
  return (
    <DefinitionList
      items={[
        {
          label: t('form.campaign'),
          value: (
            <SoftLink href={`/campaigns/${year.campaignId}`}>{unbroken(year.campaign)}</SoftLink>
          ),
        },
        { label: t('plan'), value: year.plan && unbroken(year.plan), optional: plan !== null },
        {
          label: t('planDecision'),
          value: plan && (
            <>
              <SoftLink href={`/decisions/${plan.id}`}>{unbroken(plan.number)}</SoftLink>
              {`, ${formatDate(plan.decidedOn)} · ${unbroken(plan.issuer)}`}
            </>
          ),
          optional: true,
        },
        { label: t('openedOn'), value: formatDate(year.openedOn) },
        { label: t('deadline'), value: formatDate(year.deadline) },
        {
          label: t('fields'),
          value:
            year.fields.length > 0 ? year.fields.map((f) => f.name).join('; ') : t('allFields'),
        },
        { label: t('note'), value: year.note, optional: true },
      ]}
    />
  )
}
