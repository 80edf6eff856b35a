import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { YearTable } from '@/components/campaigns/year-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { ListPage } from '../../listing/list-page'
import { readCampaignYears } from '../read-list'

export const generateMetadata = async () => ({
  title: (await getTranslations('campaignYears'))('title'),
})

export default async function CampaignYearsPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('campaignYears'),
  ])
  const list = await readCampaignYears(ctx)
  const open = list.can.open && (
    <LinkButton href="/campaigns/years/new" look="red" icon={<Plus />}>
      {t('open')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="campaignYears"
      query={query}
      note={t('total', { n: list.total })}
      breadcrumbs={[{ label: t('registrations'), href: '/registrations' }]}
      actions={open}
      noneYet={
        <EmptyState title={t('noneYet')} action={open}>
          {t('what')}
        </EmptyState>
      }
      table={({ columns, empty }) => <YearTable {...{ rows: list.rows, columns, empty }} />}
    />
  )
}
