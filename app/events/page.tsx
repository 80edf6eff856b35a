import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { eventFields } from '@/components/events/describe'
import { EventTable } from '@/components/events/event-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { eventYears } from '@/db/events/queries'
import { unitChoices } from '@/db/units/queries'
import { partOf } from '@/domain/listing'
import { ListPage } from '../listing/list-page'
import { readEvents } from './read-list'

export const generateMetadata = async () => ({ title: (await getTranslations('events'))('title') })

export default async function EventsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('events'),
  ])
  const [{ campaigns, ...list }, years, units] = await Promise.all([
    readEvents(ctx, query, partOf(query)),
    eventYears(ctx),
    unitChoices(ctx),
  ])
  const add = list.can.create && (
    <LinkButton href="/events/new" look="red" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="events"
      query={query}
      note={t('total', { n: list.total })}
      actions={add}
      fields={eventFields({ years, campaigns, units }, t)}
      search={t('search')}
      pager={list}
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t('whatItIs')}
        </EmptyState>
      }
      table={(shown) => <EventTable rows={list.rows} {...shown} />}
    />
  )
}
