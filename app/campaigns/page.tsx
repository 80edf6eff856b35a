import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { CampaignTable } from '@/components/campaigns/campaign-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { ListPage } from '../listing/list-page'
import { readCampaigns } from './read-list'

export const generateMetadata = async () => ({
  title: (await getTranslations('campaigns'))('title'),
})

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('campaigns'),
  ])
  const list = await readCampaigns(ctx)
  const add = list.can.create && (
    <LinkButton href="/campaigns/new" look="red" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="campaigns"
      query={query}
      note={t('total', { n: list.total })}
      actions={add}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t('what')}
        </EmptyState>
      }
      table={({ columns, empty }) => <CampaignTable {...{ rows: list.rows, columns, empty }} />}
    />
  )
}
