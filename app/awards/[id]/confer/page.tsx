import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { createEventAction } from '@/app/events/actions'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { createUnitAction } from '@/app/units/actions'
import { AwardForm } from '@/components/awards/award-form'
import { awardValues } from '@/components/awards/award-values'
import { Interactive } from '@/components/page/interactive'
import { PageHead } from '@/components/page/page-head'
import { getAward } from '@/db/awards/detail'
import { awardOptions } from '@/db/awards/options'
import { correctedPerson } from '@/db/person-changes/name'
import { conferProposalAction } from '../../propose/actions'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.propose'))('conferTitle'),
})

/** The award form, filled with what the unit proposed: the office adds level, decision and day. */
export default async function ConferProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const [id, ctx, t] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('awards'),
  ])
  const award = await getAward(ctx, id)
  if (!award?.can.confer) notFound()
  const options = await awardOptions(ctx)
  const values = awardValues(award)
  const begun = {
    ...values,
    issuerId: options.issuer?.id ?? null,
    labels: { ...values.labels, issuerId: options.issuer?.name ?? '' },
  }
  return (
    <>
      <PageHead
        title={t('propose.conferTitle')}
        note={t('propose.conferNote')}
        breadcrumbs={[
          { label: t('title'), href: '/awards' },
          { label: award.recipientName, href: `/awards/${id}` },
        ]}
      />
      <Interactive
        words={['common', 'form', 'validation', 'vocabulary', 'awards', 'units', 'events']}
      >
        <AwardForm
          id={id}
          person={await correctedPerson(ctx, award)}
          values={begun}
          options={options}
          send={conferProposalAction}
          save={t('propose.confer')}
          records={{
            sendUnit: createUnitAction,
            sendEvent: createEventAction,
            account: ctx.actor.userId,
          }}
        />
      </Interactive>
    </>
  )
}
