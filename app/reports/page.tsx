import { IconPencil } from '@tabler/icons-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readContext } from '@/app/session'
import { EmptyState } from '@/components/page/empty-state'
import { LinkButton } from '@/components/page/link-button'
import { PageHead } from '@/components/page/page-head'
import { Pager } from '@/components/page/pager'
import type { Query } from '@/components/page/query'
import { ReportList } from '@/components/reports/report-table'
import { reportReaders } from '@/db/reports/policy'
import { listReports } from '@/db/reports/queries'
import { readPage } from '@/domain/address'

const path = '/reports'

export const generateMetadata = async () => ({ title: (await getTranslations('reports'))('title') })

export default async function ReportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, t] = await Promise.all([
    searchParams,
    readContext(),
    getTranslations('reports'),
  ])
  if (!reportReaders.includes(ctx.actor.role)) notFound()
  const list = await listReports(ctx, { page: readPage(query) })
  const write = (
    <LinkButton
      href="/reports/new"
      look="red"
      icon={<IconPencil size={17} stroke={1.6} aria-hidden />}
    >
      {t('write')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('total', { n: list.total })}
        actions={
          <>
            <LinkButton href="/awards/statistics" look="quiet" download>
              {(await getTranslations('statistics'))('download')}
            </LinkButton>
            {write}
          </>
        }
      />
      <ReportList
        rows={list.rows}
        empty={
          <EmptyState title={t('noneYet')} action={write}>
            {t('whatItIs')}
          </EmptyState>
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
