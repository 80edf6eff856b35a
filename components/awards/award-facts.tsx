import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { AwardDetail } from '@/db/awards/detail'
import { formatDate } from '@/domain/dates'
import { formatMoney } from '@/domain/numbers'

/** Everything that an award's page says of it, each reference a link. */
export function AwardFacts({ award }: { award: AwardDetail }) {
  const t = useTranslations('awards.form')
  const words = useTranslations('vocabulary')
  const link = (href: string, label: string | null) =>
    label && <SoftLink href={href}>{label}</SoftLink>
  const name = award.individualId
    ? link(`/individuals/${award.individualId}`, award.recipientName)
    : award.recipientName
  const renamed = award.unit !== award.unitName && t('nowCalled', { name: award.unit })
  const merit = [award.meritFrom, award.meritTo].map((day) => (day ? formatDate(day) : '…'))
  return (
    <DefinitionList
      columns={2}
      items={[
        { label: t('recipientKind'), value: words(`kind.${award.recipientKind}`) },
        { label: t(`name.${award.recipientKind}`), value: name },
        {
          label: t(award.recipientKind === 'household' ? 'note.household' : 'note.individual'),
          value: award.recipientNote,
          optional: true,
        },
        {
          label: t('unit'),
          value: (
            <>
              {link(`/units/${award.unitId}`, award.unitName)} {renamed}
            </>
          ),
        },
        { label: t('awardForm'), value: award.form },
        { label: t('level'), value: words(`levelFull.${award.level}`) },
        { label: t('regime'), value: words(`regime.${award.regime}`) },
        { label: t('awardYear'), value: award.awardYear },
        {
          label: t('campaign'),
          value: award.campaignId && link(`/campaigns/${award.campaignId}`, award.campaign),
        },
        {
          label: t('event'),
          value: award.eventId && link(`/events/${award.eventId}`, award.event),
        },
        {
          label: t('decisionNumber'),
          value: award.decisionId && link(`/decisions/${award.decisionId}`, award.decisionNumber),
        },
        { label: t('decidedOn'), value: award.decidedOn && formatDate(award.decidedOn) },
        {
          label: t('issuer'),
          value: award.issuerId && link(`/units/${award.issuerId}`, award.issuer),
        },
        {
          label: t('merit'),
          value: (award.meritFrom || award.meritTo) && merit.join(' – '),
          optional: true,
        },
        {
          label: t('model'),
          value: award.modelId && link(`/models/${award.modelId}`, award.model),
          optional: true,
        },
        {
          label: t('rewardAmount'),
          value: award.rewardAmount === null ? null : formatMoney(award.rewardAmount),
          optional: true,
        },
        { label: t('certificateNumber'), value: award.certificateNumber, optional: true },
        { label: t('citation'), value: award.citation, optional: true },
      ]}
    />
  )
}
