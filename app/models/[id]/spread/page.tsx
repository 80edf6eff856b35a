import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { recordId } from '@/app/record-id'
import { readContext } from '@/app/session'
import { SpreadChart } from '@/components/models/spread-chart'
import { SpreadSentence } from '@/components/models/spread-sentence'
import { SpreadTable } from '@/components/models/spread-table'
import { Card } from '@/components/page/card'
import { Chip, ChipBar } from '@/components/page/chip'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { Plus } from '@/components/page/plus'
import type { Query } from '@/components/page/query'
import { getModel } from '@/db/models/detail'
import { createModelPolicy } from '@/db/models/policy'
import { spreadOf } from '@/db/models/spread'
import { pageSize } from '@/db/read'
import { readPage, yearOf } from '@/domain/address'
import { may } from '@/domain/permissions'
import { unbroken } from '@/domain/unbroken'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async () => ({
  title: (await getTranslations('models.spread'))('title'),
})

/** Lan tỏa: where one model was copied, when and how often, over generations. */
export default async function SpreadPage({ params, searchParams }: Props) {
  const [id, ctx, t, query] = await Promise.all([
    recordId(params),
    readContext(),
    getTranslations('models'),
    searchParams,
  ])
  const model = await getModel(ctx, id)
  if (!model) notFound()
  const spread = await spreadOf(ctx, id)
  const path = `/models/${id}/spread`
  const year = yearOf(query, 'year')
  const rows = spread.copies.filter((copy) => year === undefined || copy.year === year)
  const page = Math.min(readPage(query), Math.max(1, Math.ceil(rows.length / pageSize)))
  return (
    <>
      <PageHead
        title={t('spread.title')}
        breadcrumbs={[
          { label: t('title'), href: '/models' },
          { label: unbroken(model.title), href: `/models/${id}` },
        ]}
        actions={
          <>
            <LinkButton href="/models/spread">{t('spread.most')}</LinkButton>
            {may(ctx.actor, createModelPolicy) && (
              <LinkButton
                href={`/models/new?copyOf=${id}&campaign=${model.campaignId}`}
                look="red"
                icon={<Plus />}
              >
                {t('spread.add')}
              </LinkButton>
            )}
          </>
        }
      />
      <SpreadSentence model={model} spread={spread} own={ctx.actor.role === 'contributor'} />
      {spread.copies.length > 0 && (
        <>
          <Card title={t('spread.byYear')}>
            <SpreadChart id={id} copies={spread.copies} />
          </Card>
          {year !== undefined && (
            <ChipBar>
              <Chip label={t('column.year')} value={String(year)} removeHref={path} />
            </ChipBar>
          )}
          <Card title={t('spread.copies')} flush id="copies">
            <SpreadTable copies={rows.slice((page - 1) * pageSize, page * pageSize)} />
          </Card>
          <Pager path={path} query={query} page={page} pageSize={pageSize} total={rows.length} />
        </>
      )}
    </>
  )
}
