import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/page/definition-list'
import { SoftLink } from '@/components/page/soft-link'
import type { DecisionDetail } from '@/db/decisions/queries'
import { formatDate } from '@/domain/dates'

type Named = { id: number; number: string; decidedOn: string }

export function DecisionFacts({ decision }: { decision: DecisionDetail }) {
  const t = useTranslations('decisions')
  const words = useTranslations('vocabulary')
  const link = ({ id, number, decidedOn }: Named) => (
    <SoftLink key={id} href={`/decisions/${id}`}>
      {t('numberAndDay', { number, date: formatDate(decidedOn) })}
    </SoftLink>
  )
  const { revokes, revokedBy } = decision
  return (
    <DefinitionList
      columns={2}
      items={[
        {
          label: t('form.issuer'),
          value: <SoftLink href={`/units/${decision.issuerId}`}>{decision.issuer}</SoftLink>,
        },
        { label: t('form.decidedOn'), value: formatDate(decision.decidedOn) },
        { label: t('form.signatory'), value: decision.signatory },
        { label: t('form.signatoryPosition'), value: decision.signatoryPosition, optional: true },
        { label: t('regime'), value: words(`regime.${decision.regime}`) },
        { label: t('revokes'), value: revokes && link(revokes), optional: true },
        {
          label: t('revokedBy'),
          value:
            revokedBy.length > 0
              ? revokedBy.flatMap((one, at) => [at > 0 && ', ', link(one)])
              : null,
          optional: true,
        },
        { label: t('form.doubtReason'), value: decision.doubtReason, optional: true },
        { label: t('form.abstract'), value: decision.abstract },
      ]}
    />
  )
}
