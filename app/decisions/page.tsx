import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { DecisionTable } from '@/components/decisions/decision-table'
import { decisionFields } from '@/components/decisions/describe'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { unitChoices } from '@/db/units/queries'
import { partOf } from '@/domain/listing'
import { ListPage } from '../listing/list-page'
import { readDecisions } from './read-list'

export const generateMetadata = async () => ({
  title: (await getTranslations('decisions'))('title'),
})

export default async function DecisionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([searchParams, readContext(), getTranslations()])
  const [{ choices, ...list }, units] = await Promise.all([
    readDecisions(ctx, query, partOf(query)),
    unitChoices(ctx),
  ])
  const add = list.can.create && (
    <LinkButton href="/decisions/new" look="red" icon={<Plus />}>
      {t('decisions.add')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="decisions"
      query={query}
      note={t('decisions.total', { n: list.total })}
      actions={add}
      fields={decisionFields({ ...choices, units }, t)}
      search={t('decisions.search')}
      pager={list}
      noneMatch={t('decisions.noneMatch')}
      clear={t('decisions.clear')}
      noneYet={
        <EmptyState title={t('decisions.noneYet')} action={add}>
          {t('decisions.whatItIs')}
        </EmptyState>
      }
      table={(shown) => <DecisionTable rows={list.rows} {...shown} />}
    />
  )
}
