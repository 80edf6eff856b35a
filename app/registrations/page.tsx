import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { YearTable } from '@/components/campaigns/year-table'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { registrationFields } from '@/components/registrations/describe'
import { RegistrationTable } from '@/components/registrations/registration-table'
import { RegistrationTabs } from '@/components/registrations/registration-tabs'
import { WaitingTable } from '@/components/registrations/waiting-table'
import { waiting } from '@/db/campaign-years/due'
import { listCampaignYears } from '@/db/campaign-years/queries'
import { registrationYears } from '@/db/registrations/queries'
import { unitChoices } from '@/db/units/queries'
import { todayIn } from '@/domain/dates'
import { partOf } from '@/domain/listing'
import { ListPage } from '../listing/list-page'
import { readRegistrations } from './read-list'

export const generateMetadata = async () => ({
  title: (await getTranslations('registrations'))('title'),
})

export default async function RegistrationsPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('registrations'),
  ])
  const today = todayIn(new Date())
  const [{ filters, registering, ...list }, years, units, opened, unfinished] = await Promise.all([
    readRegistrations(ctx, query, partOf(query)),
    registrationYears(ctx),
    unitChoices(ctx),
    listCampaignYears(ctx),
    waiting(ctx, today),
  ])
  const [latest] = opened.rows
  const open = opened.rows.filter((row) => row.deadline >= today || row.year === latest?.year)
  const add = list.can.create && registering.length > 0 && (
    <LinkButton href="/registrations/new" look="red" icon={<Plus />}>
      {t('add')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="registrations"
      query={query}
      note={t('totals', { units: list.totals.units, models: list.totals.models })}
      actions={add}
      above={
        <>
          <RegistrationTabs at="registrations" filters={filters} />
          {unfinished.length > 0 && (
            <Card
              id="waiting"
              title={t(ctx.actor.role === 'contributor' ? 'toDo' : 'waiting')}
              flush
            >
              <WaitingTable rows={unfinished} own={ctx.actor.role === 'contributor'} />
            </Card>
          )}
          {(open.length > 0 || opened.can.open) && (
            <Card
              title={t('years')}
              note={<SoftLink href="/campaigns/years">{t('allYears')}</SoftLink>}
              flush
            >
              <YearTable
                bare
                rows={open}
                empty={
                  <EmptyState
                    title={t('noYear')}
                    action={<LinkButton href="/campaigns/years/new">{t('openYear')}</LinkButton>}
                  />
                }
              />
            </Card>
          )}
        </>
      }
      fields={registrationFields({ years, campaigns: registering, units }, t)}
      search={t('search')}
      pager={list}
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t(registering.length > 0 ? 'whatItIs' : 'noCampaignRegisters')}
        </EmptyState>
      }
      table={(shown) => <RegistrationTable rows={list.rows} {...shown} />}
    />
  )
}
