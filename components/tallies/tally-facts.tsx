import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { TallyRow } from '@/db/tallies/queries'
import { formatDate } from '@/domain/dates'
import { periodLabel } from '@/domain/periods'
import { unbroken } from '@/domain/unbroken'
import { countWords, tallyTitle } from './tally-words'

/** What a published number is about, and the number that it is a part of. */
export function TallyFacts({ tally, whole }: { tally: TallyRow; whole: TallyRow | null }) {
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
          label: t(isAwards ? 'form.kind' : 'form.owner'),
          value: tally.measure !== 'units' && words(`tallyKind.${tally.recipientKind}`),
          optional: true,
        },
        {
          label: t('form.level'),
          value:
            tally.measure !== 'units' &&
            (tally.level ? words(`levelFull.${tally.level}`) : t('form.anyLevel')),
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
        {
          label: t('form.field'),
          value: tally.measure === 'models' && (tally.field ?? t('form.anyField')),
          optional: true,
        },
        {
          label: t('form.stage'),
          value:
            tally.measure === 'models' &&
            (tally.stage ? words(`modelStage.${tally.stage}`) : t('form.anyStage')),
          optional: true,
        },
        {
          label: t('form.unit'),
          value: tally.unit && tally.unitId && link(`/units/${tally.unitId}`, tally.unit),
          optional: true,
        },
        {
          label: t('form.partOf'),
          value: whole && (
            <SoftLink href={`/tallies/${whole.id}`}>
              {countWords(whole, t)} – {tallyTitle(whole, t, words)}
            </SoftLink>
          ),
          optional: true,
        },
        { label: t('form.remark'), value: tally.remark, optional: true },
      ].filter((item) => item.value !== false)}
    />
  )
}
