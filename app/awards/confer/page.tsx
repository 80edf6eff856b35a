import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { ConferManyForm } from '@/components/awards/confer-many-form'
import { Interactive } from '@/components/page/interactive'
import type { Query } from '@/components/page/query'
import { awardOptions } from '@/db/awards/options'
import { conferProposalsPolicy } from '@/db/awards/policy'
import { may } from '@/domain/permissions'
import { conferProposalsAction } from '../propose/actions'
import { PickedProposals, proposalsHref } from '../propose/picked'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.propose'))('conferMany'),
})

/** Many proposals under one decision. */
export default async function ConferProposalsPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('awards.propose'),
  ])
  if (!may(ctx.actor, conferProposalsPolicy)) notFound()
  const { issuer } = await awardOptions(ctx)
  return (
    <PickedProposals
      title={t('conferMany')}
      query={query}
      form={(seen) => (
        <Interactive words={['common', 'form', 'validation', 'awards']}>
          <ConferManyForm
            seen={seen}
            issuer={issuer}
            send={conferProposalsAction}
            back={proposalsHref}
          />
        </Interactive>
      )}
    />
  )
}
