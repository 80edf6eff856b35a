import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { awardValues } from '@/components/awards/award-values'
import { ProposeForm } from '@/components/awards/propose-form'
import { ProposalState } from '@/components/awards/propose-state'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAward } from '@/db/awards/detail'
import { awardOptions } from '@/db/awards/options'
import { amendProposalAction } from '../actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.propose'))('amendTitle'),
})

/** A proposal that was not dealt with yet, or that came back. */
export default async function AmendProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
  ])
  const award = await getAward(ctx, id)
  if (!award?.can.amend) notFound()
  return (
    <>
      <PageHead
        title={t('propose.amendTitle')}
        breadcrumbs={[
          { label: t('title'), href: '/awards' },
          { label: award.recipientName, href: `/awards/${id}` },
        ]}
      />
      <ProposalState award={award} />
      <Interactive words={['common', 'form', 'validation', 'vocabulary', 'awards']}>
        <ProposeForm
          id={id}
          values={awardValues(award)}
          options={await awardOptions(ctx)}
          send={amendProposalAction}
          account={ctx.actor.userId}
        />
      </Interactive>
    </>
  )
}
