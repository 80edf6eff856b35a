import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { TallyRow } from '@/db/tallies/queries'
import { formatDate } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'

/** What a published number is about. */
export function TallyFacts({ tally }: { tally: TallyRow }) {
  const t = useTranslations('tallies')
  const words = useTranslations('vocabulary')
  const isAwards = tally.measure === 'awards'
  const link = (href: string, label: string) => <SoftLink href={href}>{unbroken(label)}</SoftLink>
  const event = tally.event && tally.heldOn && `${tally.event}, ${formatDate(tally.heldOn)}`
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('form.measure'), value: words(`measure.${tally.measure}`) },
        {
          label: t('column.period'),
          value: periodLabel({ from: tally.yearFrom, to: tally.yearTo }),
        },
        {
          label: t('form.kind'),
          value: isAwards && words(`tallyKind.${tally.recipientKind}`),
          optional: true,
        },
        {
          label: t('form.level'),
          value: isAwards && (tally.level ? words(`levelFull.${tally.level}`) : t('form.anyLevel')),
          optional: true,
        },
        {
          label: t('form.campaign'),
          value:
            tally.campaign && tally.campaignId
              ? link(`/campaigns/${tally.campaignId}`, tally.campaign)
              : t('form.anyCampaign'),
        },
        {
          label: t('form.form'),
          value: isAwards && (tally.form ? unbroken(tally.form) : t('form.anyForm')),
          optional: true,
        },
        {
          label: t('form.event'),
          value: event && link(`/events/${tally.eventId}`, event),
          optional: true,
        },
        { label: t('form.remark'), value: tally.remark, optional: true },
      ].filter((item) => item.value !== false)}
    />
  )
}
