import { IconPlus } from '@tabler/icons-react'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { modelFields } from '@/components/models/describe'
import { ModelTable } from '@/components/models/model-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import type { Query } from '@/components/page/query'
import { registrationFields } from '@/components/registrations/describe'
import { RegistrationTabs } from '@/components/registrations/registration-tabs'
import { registrationYears } from '@/db/registrations/queries'
import { unitChoices } from '@/db/units/queries'
import { partOf } from '@/domain/listing'
import { funnelHref } from '@/domain/model-filters'
import { ListPage } from '../listing/list-page'
import { readModels } from './read-list'

export const generateMetadata = async () => ({ title: (await getTranslations('models'))('title') })

export default async function ModelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t, shared, words] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('models'),
    getTranslations('registrations'),
    getTranslations('vocabulary'),
  ])
  const [{ filters, registering, fields, ...list }, years, units] = await Promise.all([
    readModels(ctx, query, partOf(query)),
    registrationYears(ctx),
    unitChoices(ctx),
  ])
  const { year, from, to, campaign, unit } = filters
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
    <ListPage
      {...list}
      listing="models"
      query={query}
      note={t('totals', { units: list.totals.units, models: list.totals.models })}
      actions={
        <>
          <LinkButton href={funnelHref({ year, from, to, campaign, unit })}>
            {t('funnel.title')}
          </LinkButton>
          <LinkButton href="/models/spread">{t('spread.title')}</LinkButton>
          {add}
        </>
      }
      above={<RegistrationTabs at="models" filters={filters} />}
      fields={[
        ...registrationFields({ years, campaigns: registering, units }, shared),
        ...modelFields(fields, t, words),
      ]}
      search={t('search')}
      pager={list}
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t('whatItIs')}
        </EmptyState>
      }
      table={(shown) => <ModelTable rows={list.rows} {...shown} />}
    />
  )
}
