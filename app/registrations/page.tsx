import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { YearTable } from '@/components/campaigns/year-table'
import { FilterBar } from '@/components/filters/filter-bar'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { registrationChips, registrationFields } from '@/components/registrations/describe'
import { RegistrationTable } from '@/components/registrations/registration-table'
import { RegistrationTabs } from '@/components/registrations/registration-tabs'
import { WaitingTable } from '@/components/registrations/waiting-table'
import { waiting } from '@/db/campaign-years/due'
import { listCampaignYears } from '@/db/campaign-years/queries'
import { campaignChoices } from '@/db/campaigns/queries'
import { listRegistrations, registrationYears } from '@/db/registrations/queries'
import { unitName } from '@/db/units/queries'
import { readPage, readSort } from '@/domain/address'
import { todayIn } from '@/domain/dates'
import { readRegistrationFilters, registrationSorts } from '@/domain/model-filters'

const path = '/registrations'

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
  const filters = readRegistrationFilters(query)
  const sort = query.sort
    ? readSort(query, registrationSorts)
    : ({ by: 'year', down: true } as const)
  const today = todayIn(new Date())
  const [list, campaigns, years, unit, opened, unfinished] = await Promise.all([
    listRegistrations(ctx, filters, { sort, page: readPage(query) }),
    campaignChoices(ctx),
    registrationYears(ctx),
    filters.unit ? unitName(ctx, filters.unit) : null,
    listCampaignYears(ctx),
    waiting(ctx, today),
  ])
  const [latest] = opened.rows
  const open = opened.rows.filter((row) => row.deadline >= today || row.year === latest?.year)
  const chips = registrationChips(filters, { campaigns, unit }, t)
  const registering = campaigns.filter((c) => c.registers)
  const add = list.can.create && registering.length > 0 && (
    <LinkButton
      href="/registrations/new"
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('head')}
        note={t('totals', { units: list.totals.units, models: list.totals.models })}
        actions={add}
      />
      <RegistrationTabs at="registrations" filters={filters} />
      {unfinished.length > 0 && (
        <Card id="waiting" title={t(ctx.actor.role === 'contributor' ? 'toDo' : 'waiting')} flush>
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
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        search={t('search')}
        fields={registrationFields({ years, campaigns: registering }, t)}
      />
      <RegistrationTable
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
              {t(registering.length > 0 ? 'whatItIs' : 'noCampaignRegisters')}
            </EmptyState>
          )
        }
      />
      <Pager
        path={path}
        query={query}
        page={list.page}
        pageSize={list.pageSize}
        total={list.totals.registrations}
      />
    </>
  )
}
