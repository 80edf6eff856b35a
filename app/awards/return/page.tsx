import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { ReturnProposalForm } from '@/components/awards/propose-return-form'
import { Interactive } from '@/components/page/interactive'
import type { Query } from '@/components/page/query'
import { returnProposalsPolicy } from '@/db/awards/policy'
import { may } from '@/domain/permissions'
import { returnProposalsAction } from '../propose/actions'
import { PickedProposals, proposalsHref } from '../propose/picked'

export const generateMetadata = async () => ({
  title: (await getTranslations('awards.propose'))('returnMany'),
})

/** Many proposals given back with one reason. */
export default async function ReturnProposalsPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('awards.propose'),
  ])
  if (!may(ctx.actor, returnProposalsPolicy)) notFound()
  return (
    <PickedProposals
      title={t('returnMany')}
      query={query}
      form={(seen) => (
        <Interactive words={['common', 'form', 'validation', 'awards']}>
          <ReturnProposalForm
            seen={seen}
            send={returnProposalsAction}
            back={proposalsHref}
            done={`/awards?status=returned&givenBack=${seen.length}`}
          />
        </Interactive>
      )}
    />
  )
}
