import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { modelFields } from '@/components/models/describe'
import { ModelTable } from '@/components/models/model-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { registrationFields } from '@/components/registrations/describe'
import { RegistrationTabs } from '@/components/registrations/registration-tabs'
import { selectOf } from '@/components/table/select-of'
import { Selectable } from '@/components/table/selectable'
import { moveModelsPolicy } from '@/db/models/policy'
import { registrationYears } from '@/db/registrations/queries'
import { unitChoices } from '@/db/units/queries'
import { idOf } from '@/domain/address'
import { partOf } from '@/domain/listing'
import { funnelHref } from '@/domain/model-filters'
import { may } from '@/domain/permissions'
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
  const jobs = may(ctx.actor, moveModelsPolicy)
    ? [{ href: '/models/move', label: t('move.title') }]
    : []
  const select = jobs.length > 0 ? selectOf(await getTranslations('table')) : undefined
  const moved = idOf(query, 'moved') ?? 0
  const add = list.can.create && registering.length > 0 && (
    <LinkButton href="/models/new" look="red" icon={<Plus />}>
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
      above={
        <>
          {moved > 0 && <Notice tone="done">{t('move.movedMany', { n: moved })}</Notice>}
          <RegistrationTabs at="models" filters={filters} />
        </>
      }
      table={(shown) => (
        <Selectable
          title={list.title}
          jobs={jobs}
          table={<ModelTable rows={list.rows} select={select} {...shown} />}
        />
      )}
    />
  )
}
