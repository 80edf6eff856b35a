import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { ImportTable } from '@/components/imports/import-table'
import { ImportSteps } from '@/components/imports/steps'
import { UploadPanel } from '@/components/imports/upload-panel'
import { Card } from '@/components/page/card'
import { EmptyState } from '@/components/page/empty-state'
import { Interactive } from '@/components/page/interactive'
import { LinkButton } from '@/components/page/link-button'
import { Notice } from '@/components/page/notice'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import { one, type Query } from '@/components/page/query'
import { startImportPolicy } from '@/db/imports/policy'
import { listImports } from '@/db/imports/queries'
import { pageSize } from '@/db/read'
import { beReady } from '@/documents/apart/run'
import { readPage } from '@/domain/address'
import { may } from '@/domain/permissions'

const path = '/imports'

export const generateMetadata = async () => ({ title: (await getTranslations('imports'))('title') })

export default async function ImportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('imports'),
  ])
  if (!may(ctx.actor, startImportPolicy)) notFound()
  after(() => beReady(String(ctx.actor.userId)))
  const page = readPage(query)
  const list = await listImports(ctx, page)
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('promise')}
        actions={
          <>
            <ImportSteps at="file" />
            <LinkButton href="/imports/template" download>
              {t('template')}
            </LinkButton>
          </>
        }
      />
      {one(query.discarded) && <Notice tone="done">{t('discarded')}</Notice>}
      <Card>
        <Interactive words={['imports', 'form', 'validation', 'common']}>
          <UploadPanel given={givenBy(query)} />
        </Interactive>
      </Card>
      {list.rows.length > 0 ? (
        <>
          <ImportTable rows={list.rows} />
          <Pager path={path} query={query} page={page} pageSize={pageSize} total={list.total} />
        </>
      ) : (
        <EmptyState title={t('noneYet')}>{t('whatItIs')}</EmptyState>
      )}
    </>
  )
}

/** What the officer came from, by the parameters of a list: the number to be named, an event. */
function givenBy(query: Query): Record<string, string> {
  const names = {
    event: 'eventId',
    campaign: 'campaignId',
    form: 'awardFormId',
    level: 'level',
    year: 'year',
    unit: 'unitId',
  }
  return Object.fromEntries(
    Object.entries(names).flatMap(([parameter, field]) => {
      const value = one(query[parameter])
      return value ? [[field, value]] : []
    }),
  )
}
