import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { DecisionForm } from '@/components/decisions/decision-form'
import { decisionValues } from '@/components/decisions/decision-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getDecision } from '@/db/decisions/queries'
import { updateDecisionAction } from '../../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions.form'))('editTitle'),
})

export default async function EditDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('decisions'),
  ])
  const decision = await getDecision(ctx, id)
  if (!decision?.can.update) notFound()
  const { validFrom, validTo } = decision
  return (
    <>
      <PageHead
        title={t('form.editTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/decisions' },
          { label: decision.number, href: `/decisions/${id}` },
        ]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'decisions']}>
        <DecisionForm
          id={id}
          values={decisionValues(decision)}
          issuer={{ validFrom, validTo }}
          send={updateDecisionAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
