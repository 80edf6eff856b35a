import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { FilterBar } from '@/components/filters/filter-bar'
import { modelChips, modelFields } from '@/components/models/describe'
import { ModelTable } from '@/components/models/model-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { registrationChips, registrationFields } from '@/components/registrations/describe'
import { RegistrationTabs } from '@/components/registrations/registration-tabs'
import { campaignChoices } from '@/db/campaigns/queries'
import { fieldChoices } from '@/db/fields/queries'
import { listModels } from '@/db/models/queries'
import { registrationYears } from '@/db/registrations/queries'
import { unitName } from '@/db/units/queries'
import { readPage, readSort } from '@/domain/address'
import { funnelHref, modelSorts, readModelFilters } from '@/domain/model-filters'

const path = '/models'

export const generateMetadata = async () => ({ title: (await getTranslations('models'))('title') })

export default async function ModelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, shared, words] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
    getTranslations('registrations'),
    getTranslations('vocabulary'),
  ])
  const filters = readModelFilters(query)
  const { year, from, to, campaign, unit: under } = filters
  const sort = query.sort ? readSort(query, modelSorts) : ({ by: 'year', down: true } as const)
  const also = typeof filters.field === 'number' ? filters.field : null
  const [list, campaigns, years, fields, unit] = await Promise.all([
    listModels(ctx, filters, { sort, page: readPage(query) }),
    campaignChoices(ctx),
    registrationYears(ctx),
    fieldChoices(ctx, also),
    filters.unit ? unitName(ctx, filters.unit) : null,
  ])
  const registering = campaigns.filter((c) => c.registers)
  const chips = [
    ...registrationChips(filters, { campaigns, unit }, shared),
    ...modelChips(filters, fields, t, words),
  ]
  const add = list.can.create && registering.length > 0 && (
    <LinkButton
      href="/models/new"
      look="red"
      icon={<IconPlus size={17} stroke={1.6} aria-hidden />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('totals', { units: list.totals.units, models: list.totals.models })}
        actions={
          <>
            <LinkButton href={funnelHref({ year, from, to, campaign, unit: under })}>
              {t('funnel.title')}
            </LinkButton>
            <LinkButton href="/models/spread">{t('spread.title')}</LinkButton>
            {add}
          </>
        }
      />
      <RegistrationTabs at="models" filters={filters} />
      <FilterBar
        path={path}
        query={query}
        chips={chips}
        search={t('search')}
        fields={[
          ...registrationFields({ years, campaigns: registering }, shared),
          ...modelFields(fields, t, words),
        ]}
      />
      <ModelTable
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
        total={list.totals.models}
      />
    </>
  )
}
