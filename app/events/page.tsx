import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { eventChips, eventFields } from '@/components/events/describe'
import { EventTable } from '@/components/events/event-table'
import { FilterBar } from '@/components/filters/filter-bar'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { campaignChoices } from '@/db/campaigns/queries'
import { eventYears, listEvents } from '@/db/events/queries'
import { readPage } from '@/domain/address'
import { readEventFilters, readEventSort } from '@/domain/event-filters'

const path = '/events'

export const generateMetadata = async () => ({ title: (await getTranslations('events'))('title') })

export default async function EventsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('events'),
  ])
  const filters = readEventFilters(query)
  const [list, years, campaigns] = await Promise.all([
    listEvents(ctx, filters, { sort: readEventSort(query), page: readPage(query) }),
    eventYears(ctx),
    campaignChoices(ctx),
  ])
  const chips = eventChips(filters, campaigns, t)
  const add = list.can.create && (
    <LinkButton
      href="/events/new"
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t('title')} note={t('total', { n: list.total })} actions={add} />
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        fields={eventFields(years, campaigns, t)}
        search={t('search')}
      />
      <EventTable
        rows={list.rows}
        path={path}
        query={query}
        empty={
          chips.length > 0 ? (
            <EmptyState
              title={t('noneMatch')}
              action={<LinkButton href={path}>{t('clear')}</LinkButton>}
            />
          ) : (
            <EmptyState title={t('noneYet')} action={add}>
              {t('whatItIs')}
            </EmptyState>
          )
        }
      />
      <Pager
        path={path}
        query={query}
        page={list.page}
        pageSize={list.pageSize}
        total={list.total}
      />
    </>
  )
}
