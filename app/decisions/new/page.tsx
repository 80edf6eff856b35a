import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { DecisionForm } from '@/components/decisions/decision-form'
import { emptyDecision } from '@/components/decisions/decision-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { createDecisionPolicy } from '@/db/decisions/policy'
import { ownIssuer } from '@/db/decisions/queries'
import { may } from '@/domain/permissions'
import { createDecisionAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions.form'))('newTitle'),
})

export default async function NewDecisionPage() {
  const [ctx, t] = await Promise.all([readContext(), getTranslations('decisions')])
  if (!may(ctx.actor, createDecisionPolicy)) notFound()
  const issuer = await ownIssuer(ctx)
  return (
    <>
      <PageHead
        title={t('form.newTitle')}
        breadcrumbs={[{ label: t('title'), href: '/decisions' }]}
      />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'decisions']}>
        <DecisionForm
          values={emptyDecision(issuer)}
          issuer={issuer}
          send={createDecisionAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
