import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { individualFields } from '@/components/individuals/describe'
import { IndividualTable } from '@/components/individuals/individual-table'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { Plus } from '@/components/page/plus'
import { one, type Query } from '@/components/page/query'
import { SoftLink } from '@/components/page/soft-link'
import { unitChoices } from '@/db/units/queries'
import { partOf } from '@/domain/listing'
import { ListPage } from '../listing/list-page'
import { readIndividuals } from './read-list'

export const generateMetadata = async () => ({
  title: (await getTranslations('individuals'))('title'),
})

export default async function IndividualsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('individuals'),
  ])
  const [{ filters, ...list }, units] = await Promise.all([
    readIndividuals(ctx, query, partOf(query)),
    unitChoices(ctx),
  ])
  const add = list.can.create && (
    <LinkButton
      href={
        typeof filters.unit === 'number'
          ? `/individuals/new?unit=${filters.unit}`
          : '/individuals/new'
      }
      look="red"
      icon={<Plus />}
    >
      {t('add')}
    </LinkButton>
  )
  return (
    <ListPage
      {...list}
      listing="individuals"
      query={query}
      note={t('total', { n: list.total })}
      actions={
        <>
          {list.can.create && (
            <LinkButton href="/individuals/doubles" look="quiet">
              {t('doubles')}
            </LinkButton>
          )}
          {add}
        </>
      }
      above={
        one(query.removed) && (
          <Notice tone="done">
            {t('remove.done')} <SoftLink href="/history?noun=individual">{t('history')}</SoftLink>
          </Notice>
        )
      }
      fields={individualFields(units, t)}
      search={t('search')}
      pager={list}
      noneMatch={t('noneMatch')}
      clear={t('clear')}
      noneYet={
        <EmptyState title={t('noneYet')} action={add}>
          {t('whatItIs')}
        </EmptyState>
      }
      table={(shown) => <IndividualTable rows={list.rows} {...shown} />}
    />
  )
}
